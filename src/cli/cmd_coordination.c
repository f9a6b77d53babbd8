/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdlib.h>

#include "commands.h"
#include "coordination_views.h"
#include "tables.h"

static const char *collectives, *unweighted, *normalized, *sort, *top, *brokerage, *two_mode,
    *summary;
static const cli_option options[] = {
    {"sort", "MEASURE",
     "convening (default), partners, contacts, strength, betweenness, closeness, constraint, "
     "effective-size or efficiency",
     &sort},
    {"top", "N", "only the first N departments", &top},
    {"unweighted", NULL, "betweenness and closeness over hops, not over distance 1/weight",
     &unweighted},
    {"normalized", NULL, "betweenness as a part of all pairs of others", &normalized},
    {"brokerage", NULL, "who stands between departments of which categories", &brokerage},
    {"two-mode", NULL, "centrality of departments and tasks in the bipartite graph", &two_mode},
    {"summary", NULL, "pairs, Newman total and channels of the whole", &summary},
    {"collectives", NULL, "count collectives as departments", &collectives},
    CLI_EXPLAIN_OPTION,
    {0}};

static const char *const keys[] = {
    [CLI_BY_CONVENING] = "convening",     [CLI_BY_PARTNERS] = "partners",
    [CLI_BY_CONTACTS] = "contacts",       [CLI_BY_STRENGTH] = "strength",
    [CLI_BY_BETWEENNESS] = "betweenness", [CLI_BY_CLOSENESS] = "closeness",
    [CLI_BY_CONSTRAINT] = "constraint",   [CLI_BY_EFFECTIVE_SIZE] = "effective-size",
    [CLI_BY_EFFICIENCY] = "efficiency",   NULL,
};

static double key_value(const dg_coordination *x, cli_coordination_order key) {
    switch (key) {
    case CLI_BY_PARTNERS:
        return (double)x->partners;
    case CLI_BY_CONTACTS:
        return (double)x->contacts;
    case CLI_BY_STRENGTH:
        return x->strength;
    case CLI_BY_BETWEENNESS:
        return x->betweenness;
    case CLI_BY_CLOSENESS:
        return x->closeness;
    case CLI_BY_CONSTRAINT:
        return x->constraint;
    case CLI_BY_EFFECTIVE_SIZE:
        return x->effective_size;
    case CLI_BY_EFFICIENCY:
        return x->efficiency;
    default:
        return x->convening;
    }
}

/* What the bars show. */
static const char *key_title(cli_coordination_order key) {
    return key == CLI_BY_EFFECTIVE_SIZE ? "effective size" : keys[key];
}

static dg_table *new_table(dg_lang lang, bool parts, cli_coordination_order order) {
    dg_table *t = dg_table_new(lang);
    if (t == NULL) return NULL;
    dg_table_column(t, "department", "department", DG_CELL_TEXT, 0);
    dg_table_column(t, "led", "led", DG_CELL_COUNT, 0);
    dg_table_column(t, "convening", "convening", DG_CELL_REAL, 1);
    dg_table_column(t, "partners", "partners", DG_CELL_COUNT, 0);
    dg_table_column(t, "contacts", "contacts", DG_CELL_COUNT, 0);
    dg_table_column(t, "strength", "strength", DG_CELL_REAL, 1);
    dg_table_column(t, "betweenness", "betweenness", DG_CELL_REAL, parts ? 4 : 2);
    dg_table_column(t, "closeness", "closeness", DG_CELL_REAL, 3);
    dg_table_column(t, "constraint", "constraint", DG_CELL_REAL, 3);
    dg_table_column(t, "effective_size", "effective size", DG_CELL_REAL, 2);
    dg_table_column(t, "efficiency", "efficiency", DG_CELL_REAL, 3);
    dg_table_column(t, "bar", key_title(order), DG_CELL_BAR, 0);
    return t;
}

static void put_where(dg_table *t, bool defined, double value) {
    if (defined)
        dg_table_real(t, value);
    else
        dg_table_undefined(t);
}

static void put_row(dg_table *t, const char *name, size_t led, const dg_coordination *x,
                    bool between) {
    dg_table_text(t, name);
    dg_table_count(t, led);
    dg_table_real(t, x->convening);
    dg_table_count(t, x->partners);
    dg_table_count(t, x->contacts);
    dg_table_real(t, x->strength);
    put_where(t, between, x->betweenness);
    put_where(t, x->tied, x->closeness);
    put_where(t, x->tied, x->constraint);
    put_where(t, x->tied, x->effective_size);
    put_where(t, x->tied, x->efficiency);
}

static dg_table *rank_loads(cli *c, const dg_graph *graph, const dg_coordination *load,
                            const dg_workload *work, bool parts, cli_coordination_order order,
                            cli_rank *ranks, size_t rows) {
    dg_table *table = new_table(c->lang, parts, order);
    size_t n = dg_graph_n_departments(graph);
    for (size_t i = 0; table != NULL && i < n && i < rows; i++) {
        size_t d = ranks[i].place;
        put_row(table, dg_graph_department(graph, d)->name, work[d].led, &load[d],
                !parts || n >= 3);
        dg_table_bar(table, (const double[DG_BAR_PARTS]){fmax(ranks[i].value, 0)});
    }
    if (table == NULL) cli_fail("out of memory");
    return table;
}

dg_table *cli_coordination_table(cli *c, const dg_graph *graph, const dg_coordination_options *how,
                                 cli_coordination_order order, size_t rows) {
    size_t n = dg_graph_n_departments(graph);
    dg_coordination *load = calloc(n + 1, sizeof *load);
    dg_workload *work = calloc(n + 1, sizeof *work);
    cli_rank *ranks = calloc(n + 1, sizeof *ranks);
    dg_table *table = NULL;
    dg_error err = {0};
    if (load == NULL || work == NULL || ranks == NULL) {
        cli_fail("out of memory");
    } else if (dg_coordination_measure(load, graph, how, &err) != DG_OK ||
               dg_workload_measure(work, graph, NULL, &err) != DG_OK) {
        cli_fail_error(&err);
    } else {
        for (size_t d = 0; d < n; d++)
            ranks[d] = (cli_rank){d, key_value(&load[d], order)};
        cli_sort_ranks(ranks, n);
        table =
            rank_loads(c, graph, load, work, how != NULL && how->normalized, order, ranks, rows);
    }
    free(load);
    free(work);
    free(ranks);
    return table;
}

/* The figures of the whole as a table. */
static int print_summary(cli *c, const dg_graph *graph) {
    dg_coordination_total total;
    dg_error err = {0};
    if (dg_coordination_sum(&total, graph, &err) != DG_OK) return cli_fail_error(&err);
    dg_table *t = dg_table_new(c->lang);
    if (t == NULL) return cli_fail("out of memory");
    dg_table_column(t, "departments", "departments", DG_CELL_COUNT, 0);
    dg_table_column(t, "pairs", "pairs", DG_CELL_COUNT, 0);
    dg_table_column(t, "newman", "Newman total", DG_CELL_REAL, 2);
    dg_table_column(t, "channels", "channels", DG_CELL_COUNT, 0);
    dg_table_count(t, dg_graph_n_departments(graph));
    dg_table_count(t, total.pairs);
    dg_table_real(t, total.newman);
    dg_table_count(t, total.channels);
    return cli_print_table(c, t);
}

static int print_whole(cli *c, const dg_graph *graph, cli_coordination_order order, size_t rows) {
    dg_coordination_options how = {unweighted != NULL, normalized != NULL};
    dg_coordination_total total;
    int status = cli_print_table(c, cli_coordination_table(c, graph, &how, order, rows));
    if (status == CLI_DONE && dg_coordination_sum(&total, graph, NULL) == DG_OK)
        cli_say(c,
                dg_translate(c->lang, "%zu pairs of departments share tasks; Newman total %.6g; "
                                      "%zu channels"),
                total.pairs, total.newman, total.channels);
    return status;
}

static int run(cli *c, int argc, char **argv) {
    (void)argc, (void)argv;
    size_t rows = SIZE_MAX;
    int order = cli_read_choice("sort", sort, keys);
    cli_data data;
    if (order < 0 || !cli_read_size(&rows, "top", top)) return CLI_USAGE;
    if ((brokerage != NULL) + (two_mode != NULL) + (summary != NULL) > 1)
        return cli_usage("--brokerage, --two-mode and --summary do not go together");
    if (!cli_load_graph(&data, c, collectives != NULL)) return CLI_FAILED;
    int status = brokerage != NULL  ? cli_print_brokerage(c, data.graph, rows)
                 : two_mode != NULL ? cli_print_two_mode(c, data.graph, rows)
                 : summary != NULL
                     ? print_summary(c, data.graph)
                     : print_whole(c, data.graph, (cli_coordination_order)order, rows);
    cli_data_free(&data);
    return status;
}

const cli_command cmd_coordination = {
    .name = "coordination",
    .group = "Measure",
    .arguments = "",
    .summary = "Who has to work with whom, and how much of it falls on each",
    .options = options,
    .run = run,
};
