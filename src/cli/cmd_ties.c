/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "commands.h"
#include "tables.h"
#include "tying.h"

static const char *test, *correction, *alpha, *significant, *department, *sort, *top, *why,
    *collectives;
static const cli_option options[] = {
    {"test", "TEST", "hypergeometric (default) or sdsm", &test},
    {"correction", "METHOD", "bh (default), holm or none", &correction},
    {"alpha", "ALPHA", "the level of significance (default: 0.05)", &alpha},
    {"significant", NULL, "only the ties that are more than chance", &significant},
    {"department", "NAME", "only the ties of one department", &department},
    {"sort", "MEASURE", "newman (default), shared, jaccard, overlap, cosine, association or p",
     &sort},
    {"top", "N", "only the first N ties", &top},
    {"why", NULL, "the tasks behind the tie of A and B, and how surprising it is", &why},
    {"collectives", NULL, "count collectives as departments", &collectives},
    CLI_EXPLAIN_OPTION,
    {0}};

typedef enum {
    BY_NEWMAN,
    BY_SHARED,
    BY_JACCARD,
    BY_OVERLAP,
    BY_COSINE,
    BY_ASSOCIATION,
    BY_P
} sort_key;
static const char *const keys[] = {"newman", "shared",      "jaccard", "overlap",
                                   "cosine", "association", "p",       NULL};

/* A tie on its way into the table: the strongest first, then by shared tasks and by name. */
typedef struct {
    size_t tie;
    double value;
    size_t shared;
    const char *a, *b;
} candidate;

static int strongest_first(const void *left, const void *right) {
    const candidate *x = left, *y = right;
    if (x->value != y->value) return x->value > y->value ? -1 : 1;
    if (x->shared != y->shared) return x->shared > y->shared ? -1 : 1;
    int order = strcmp(x->a, y->a);
    return order != 0 ? order : strcmp(x->b, y->b);
}

static double key_value(const cli_ties *all, size_t i, sort_key key) {
    switch (key) {
    case BY_SHARED:
        return (double)all->ties[i].shared;
    case BY_JACCARD:
        return all->measures[i].jaccard;
    case BY_OVERLAP:
        return all->measures[i].overlap;
    case BY_COSINE:
        return all->measures[i].cosine;
    case BY_ASSOCIATION:
        return all->measures[i].association;
    case BY_P:
        return -cli_tie_p(all, &all->measures[i]);
    default: /* rounded, so that the order of summation does not decide */
        return round(all->ties[i].newman * 0x1p30);
    }
}

/* The ties that are wanted, in order; NULL: no memory. */
static candidate *choose(size_t *n, const cli_ties *all, size_t only, sort_key key) {
    candidate *chosen = calloc(all->n + 1, sizeof *chosen);
    *n = 0;
    for (size_t i = 0; chosen != NULL && i < all->n; i++) {
        const dg_tie *tie = &all->ties[i];
        if (only != DG_NONE && tie->a != only && tie->b != only) continue;
        if (significant != NULL && !cli_tie_is_significant(all, i)) continue;
        chosen[(*n)++] = (candidate){i, key_value(all, i, key), tie->shared,
                                     dg_graph_department(all->graph, tie->a)->name,
                                     dg_graph_department(all->graph, tie->b)->name};
    }
    if (chosen != NULL) qsort(chosen, *n, sizeof *chosen, strongest_first);
    return chosen;
}

/* For people one adjusted p, the chosen one; for programs both. */
static bool is_for_people(const cli *c) {
    return c->format == DG_FORMAT_TABLE;
}

static dg_table *new_table(const cli *c) {
    dg_table *t = dg_table_new(c->lang);
    if (t == NULL) return NULL;
    dg_table_column(t, "a", "department", DG_CELL_TEXT, 0);
    dg_table_column(t, "b", "other department", DG_CELL_TEXT, 0);
    dg_table_column(t, "shared", "shared", DG_CELL_COUNT, 0);
    dg_table_column(t, "newman", "Newman", DG_CELL_REAL, 2);
    dg_table_column(t, "jaccard", "Jaccard", DG_CELL_REAL, 3);
    dg_table_column(t, "overlap", "overlap", DG_CELL_REAL, 3);
    dg_table_column(t, "cosine", "cosine", DG_CELL_REAL, 3);
    dg_table_column(t, "association", "association", DG_CELL_SCALE, 3);
    dg_table_column(t, "expected", "expected", DG_CELL_REAL, 2);
    dg_table_column(t, "p_hypergeometric", "p (hyperg.)", DG_CELL_SCALE, 2);
    dg_table_column(t, "p_sdsm", "p (SDSM)", DG_CELL_SCALE, 2);
    if (is_for_people(c)) {
        dg_table_column(t, "p_adjusted", "adjusted p", DG_CELL_SCALE, 2);
    } else {
        dg_table_column(t, "p_holm", "p (Holm)", DG_CELL_SCALE, 2);
        dg_table_column(t, "p_bh", "p (BH)", DG_CELL_SCALE, 2);
    }
    dg_table_column(t, "significant", "significant", DG_CELL_BOOL, 0);
    return t;
}

static void put_row(dg_table *t, const cli *c, const cli_ties *all, size_t i) {
    const dg_tie *tie = &all->ties[i];
    const dg_tie_measures *m = &all->measures[i];
    dg_table_text(t, dg_graph_department(all->graph, tie->a)->name);
    dg_table_text(t, dg_graph_department(all->graph, tie->b)->name);
    dg_table_count(t, tie->shared);
    dg_table_real(t, tie->newman);
    dg_table_real(t, m->jaccard);
    dg_table_real(t, m->overlap);
    dg_table_real(t, m->cosine);
    dg_table_scale(t, m->association);
    dg_table_real(t, m->expected);
    dg_table_scale(t, m->p_hypergeometric);
    dg_table_scale(t, m->p_sdsm);
    if (is_for_people(c)) {
        dg_table_scale(t, cli_tie_adjusted(all, i));
    } else {
        dg_table_scale(t, all->holm[i]);
        dg_table_scale(t, all->bh[i]);
    }
    dg_table_bool(t, cli_tie_is_significant(all, i));
}

static dg_table *ties_table(const cli *c, const cli_ties *all, size_t only, sort_key key,
                            size_t rows) {
    size_t n;
    candidate *chosen = choose(&n, all, only, key);
    dg_table *table = chosen == NULL ? NULL : new_table(c);
    for (size_t i = 0; table != NULL && i < n && i < rows; i++)
        put_row(table, c, all, chosen[i].tie);
    free(chosen);
    if (table == NULL) cli_fail("out of memory");
    return table;
}

dg_table *cli_ties_table(cli *c, const dg_graph *graph) {
    cli_ties all;
    dg_table *table = NULL;
    if (cli_ties_load(&all, graph, CLI_TIE_TEST_DEFAULT))
        table = ties_table(c, &all, DG_NONE, BY_NEWMAN, SIZE_MAX);
    cli_ties_free(&all);
    return table;
}

static int print_ties(cli *c, const cli_ties *all, size_t only, sort_key key, size_t rows) {
    int status = cli_print_table(c, ties_table(c, all, only, key, rows));
    return status == CLI_DONE ? cli_say_backbone(c, all) : status;
}

static int print_why(cli *c, const cli_data *data, const cli_ties *all, char **names) {
    size_t ends[2];
    for (size_t i = 0; i < 2; i++) {
        ends[i] = cli_find_department(data->graph, names[i]);
        if (ends[i] == DG_NONE) return CLI_FAILED;
    }
    if (ends[0] == ends[1]) return cli_fail("%s cannot be tied to itself", names[0]);
    return cli_why(c, data, all, ends[0], ends[1]);
}

static bool read_options(cli_tie_test *how, int *key, size_t *rows) {
    *how = CLI_TIE_TEST_DEFAULT;
    if (!cli_read_tie_test(how, test, correction, alpha)) return false;
    *key = cli_read_choice("sort", sort, keys);
    return *key >= 0 && cli_read_size(rows, "top", top);
}

static int run(cli *c, int argc, char **argv) {
    cli_tie_test how;
    size_t rows = SIZE_MAX, only = DG_NONE;
    int key, status;
    if (!read_options(&how, &key, &rows)) return CLI_USAGE;
    if (why != NULL && argc != 2) return cli_usage("ties --why wants two departments: A B");
    if (why == NULL && argc > 0) return cli_usage("ties takes departments after --why only");
    cli_data data;
    cli_ties all = {0};
    if (!cli_load_graph(&data, c, collectives != NULL)) return CLI_FAILED;
    if (department != NULL) only = cli_find_department(data.graph, department);
    bool known = department == NULL || only != DG_NONE;
    if (!known || !cli_ties_load(&all, data.graph, how))
        status = CLI_FAILED;
    else if (why != NULL)
        status = print_why(c, &data, &all, argv);
    else
        status = print_ties(c, &all, only, (sort_key)key, rows);
    cli_ties_free(&all);
    cli_data_free(&data);
    return status;
}

const cli_command cmd_ties = {
    .name = "ties",
    .group = "Measure",
    .arguments = "[--why A B]",
    .summary = "How strongly each two departments are tied, and whether more than chance",
    .options = options,
    .max_arguments = 2,
    .run = run,
};
