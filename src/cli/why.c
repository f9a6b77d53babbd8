/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdio.h>

#include "tying.h"

/* What two departments share: the next task of both, from *i and *j on. */
static bool next_shared(size_t *task, size_t *i, size_t *j, const dg_graph *graph, size_t a,
                        size_t b) {
    size_t n, m;
    const dg_edge *of_a = dg_graph_department_edges(graph, a, &n);
    const dg_edge *of_b = dg_graph_department_edges(graph, b, &m);
    while (*i < n && *j < m && of_a[*i].other != of_b[*j].other) {
        if (of_a[*i].other < of_b[*j].other)
            ++*i;
        else
            ++*j;
    }
    if (*i >= n || *j >= m) return false;
    *task = of_a[*i].other;
    return true;
}

static dg_table *new_table(const cli *c, const char *a, const char *b) {
    dg_table *t = dg_table_new(c->lang);
    if (t == NULL) return NULL;
    dg_table_column(t, "document", "document", DG_CELL_COUNT, 0);
    dg_table_column(t, "task", "task", DG_CELL_TEXT, 0);
    dg_table_column(t, "role_a", a, DG_CELL_WORD, 0);
    dg_table_column(t, "role_b", b, DG_CELL_WORD, 0);
    dg_table_column(t, "line", "line", DG_CELL_COUNT, 0);
    dg_table_column(t, "title", "title", DG_CELL_TEXT, 0);
    if (c->format == DG_FORMAT_TABLE) return t;
    dg_table_column(t, "text", "text", DG_CELL_TEXT, 0);
    dg_table_column(t, "clause", "clause", DG_CELL_TEXT, 0);
    return t;
}

static dg_table *shared_tasks(const cli *c, const dg_graph *graph, size_t a, size_t b) {
    size_t n, task, document;
    const dg_edge *of_a = dg_graph_department_edges(graph, a, &n);
    const dg_edge *of_b = dg_graph_department_edges(graph, b, &n);
    dg_table *t =
        new_table(c, dg_graph_department(graph, a)->name, dg_graph_department(graph, b)->name);
    for (size_t i = 0, j = 0; t != NULL && next_shared(&task, &i, &j, graph, a, b); i++, j++) {
        const dg_task *x = dg_graph_task(graph, task, &document);
        dg_table_count(t, cli_document_number(c, document));
        dg_table_text(t, x->path);
        dg_table_word(t, dg_role_name(of_a[i].role));
        dg_table_word(t, dg_role_name(of_b[j].role));
        dg_table_count(t, x->at.line);
        dg_table_text(t, x->title);
        if (c->format == DG_FORMAT_TABLE) continue;
        dg_table_text(t, x->text);
        dg_table_text(t, x->clause);
    }
    return t;
}

/* "about once in so many times", to two digits. */
static void say_surprise(const cli *c, const dg_tie_measures *m, double p) {
    char times[32];
    if (p >= .5) {
        cli_say(c,
                dg_translate(c->lang, "So many or more are likely by chance (hypergeometric p = "
                                      "%.2g, SDSM p = %.2g)."),
                m->p_hypergeometric, m->p_sdsm);
        return;
    }
    double unit = pow(10, fmax(0, floor(log10(1 / p)) - 1));
    snprintf(times, sizeof times, p > 1e-6 ? "%.0f" : "%.1e",
             p > 1e-6 ? round(1 / p / unit) * unit : 1 / p);
    cli_say(c,
            dg_translate(c->lang, "So many or more come about by chance once in %s times "
                                  "(hypergeometric p = %.2g, SDSM p = %.2g)."),
            times, m->p_hypergeometric, m->p_sdsm);
}

static void say_verdict(const cli *c, const cli_ties *all, size_t i) {
    bool significant = cli_tie_is_significant(all, i);
    cli_say(c,
            significant ? dg_translate(c->lang, "Among %zu ties that is more than chance (%s, %s: "
                                                "p = %.2g, alpha %g).")
                        : dg_translate(c->lang, "Among %zu ties that is no more than chance (%s, "
                                                "%s: p = %.2g, alpha %g)."),
            all->n, cli_tie_test_name(c, all), cli_tie_correction_name(c, all),
            cli_tie_adjusted(all, i), all->how.alpha);
}

static size_t find_tie(const cli_ties *all, size_t a, size_t b) {
    for (size_t i = 0; i < all->n; i++)
        if ((all->ties[i].a == a && all->ties[i].b == b) ||
            (all->ties[i].a == b && all->ties[i].b == a))
            return i;
    return DG_NONE;
}

/* What is seen, what is expected, and how surprising that is. */
static void say_tie(const cli *c, const cli_ties *all, size_t a, size_t b, const dg_tie_measures *m,
                    size_t i) {
    size_t n, k;
    dg_graph_department_edges(all->graph, a, &n);
    dg_graph_department_edges(all->graph, b, &k);
    cli_say(c,
            dg_translate(c->lang, "%s has %zu of the %zu tasks, %s has %zu. They share %zu; "
                                  "by chance %.2f would be expected."),
            dg_graph_department(all->graph, a)->name, n, dg_graph_n_held_tasks(all->graph),
            dg_graph_department(all->graph, b)->name, k,
            i == DG_NONE ? (size_t)0 : all->ties[i].shared, m->expected);
    if (i == DG_NONE) return;
    say_surprise(c, m, cli_tie_p(all, m));
    say_verdict(c, all, i);
    cli_say(c, "%s", "");
}

int cli_why(cli *c, const cli_data *data, const cli_ties *all, size_t a, size_t b) {
    const dg_tie none = {.a = a, .b = b};
    dg_tie_measures measures;
    dg_error err = {0};
    size_t i = find_tie(all, a, b);
    const dg_tie *tie = i == DG_NONE ? &none : &all->ties[i];
    if (dg_ties_measure(&measures, tie, 1, data->graph, &err) != DG_OK) return cli_fail_error(&err);
    say_tie(c, all, a, b, &measures, i);
    if (i == DG_NONE && c->format == DG_FORMAT_TABLE) return CLI_DONE; /* no task to list */
    dg_table *table = shared_tasks(c, data->graph, a, b);
    return table == NULL ? cli_fail("out of memory") : cli_print_table(c, table);
}
