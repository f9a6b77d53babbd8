/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "coordination_views.h"

#include <stdlib.h>

/* --- brokerage --- */

static dg_table *new_brokerage_table(dg_lang lang) {
    static const char *const roles[] = {"coordinator",    "consultant", "gatekeeper",
                                        "representative", "liaison",    "total"};
    dg_table *t = dg_table_new(lang);
    if (t == NULL) return NULL;
    dg_table_column(t, "department", "department", DG_CELL_TEXT, 0);
    dg_table_column(t, "category", "category", DG_CELL_WORD, 0);
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
        dg_table_column(t, roles[i], roles[i], DG_CELL_COUNT, 0);
    return t;
}

static void put_brokerage(dg_table *t, const dg_department *department, const dg_brokerage *b) {
    const size_t counts[] = {b->coordinator,    b->consultant, b->gatekeeper,
                             b->representative, b->liaison,    b->total};
    dg_table_text(t, department->name);
    dg_table_word(t, department->category);
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++)
        dg_table_count(t, counts[i]);
}

static dg_table *rank_brokers(cli *c, const dg_graph *graph, const dg_brokerage *made,
                              cli_rank *ranks, size_t rows) {
    size_t n = dg_graph_n_departments(graph);
    dg_table *t = new_brokerage_table(c->lang);
    for (size_t d = 0; d < n; d++)
        ranks[d] = (cli_rank){d, (double)made[d].total};
    cli_sort_ranks(ranks, n);
    for (size_t i = 0; t != NULL && i < n && i < rows; i++)
        put_brokerage(t, dg_graph_department(graph, ranks[i].place), &made[ranks[i].place]);
    if (t == NULL) cli_fail("out of memory");
    return t;
}

int cli_print_brokerage(cli *c, const dg_graph *graph, size_t rows) {
    size_t n = dg_graph_n_departments(graph);
    dg_brokerage *made = calloc(n + 1, sizeof *made);
    cli_rank *ranks = calloc(n + 1, sizeof *ranks);
    dg_error err = {0};
    int status = CLI_FAILED;
    if (made == NULL || ranks == NULL)
        cli_fail("out of memory");
    else if (dg_brokerage_measure(made, graph, &err) != DG_OK)
        cli_fail_error(&err);
    else
        status = cli_print_table(c, rank_brokers(c, graph, made, ranks, rows));
    free(made);
    free(ranks);
    return status;
}

/* --- two modes --- */

static dg_table *new_two_mode_table(dg_lang lang) {
    dg_table *t = dg_table_new(lang);
    if (t == NULL) return NULL;
    dg_table_column(t, "mode", "mode", DG_CELL_WORD, 0);
    dg_table_column(t, "document", "document", DG_CELL_COUNT, 0);
    dg_table_column(t, "name", "name", DG_CELL_TEXT, 0);
    dg_table_column(t, "degree", "degree", DG_CELL_REAL, 3);
    dg_table_column(t, "closeness", "closeness", DG_CELL_REAL, 3);
    dg_table_column(t, "betweenness", "betweenness", DG_CELL_REAL, 4);
    return t;
}

static void put_name(dg_table *t, const cli *c, const dg_graph *graph, bool tasks, size_t i) {
    size_t place = 0;
    const dg_task *task = tasks ? dg_graph_task(graph, i, &place) : NULL;
    dg_table_word(t, tasks ? "task" : "department");
    if (tasks)
        dg_table_count(t, cli_document_number(c, place));
    else
        dg_table_undefined(t);
    dg_table_text(t, tasks ? task->path : dg_graph_department(graph, i)->name);
}

static void put_mode(dg_table *t, const cli *c, const dg_graph *graph, bool tasks,
                     const dg_two_mode *made, cli_rank *ranks, size_t rows) {
    size_t n = tasks ? dg_graph_n_tasks(graph) : dg_graph_n_departments(graph);
    for (size_t i = 0; i < n; i++)
        ranks[i] = (cli_rank){i, made[i].betweenness};
    cli_sort_ranks(ranks, n);
    for (size_t i = 0; i < n && i < rows; i++) {
        const dg_two_mode *m = &made[ranks[i].place];
        put_name(t, c, graph, tasks, ranks[i].place);
        dg_table_real(t, m->degree);
        dg_table_real(t, m->closeness);
        dg_table_real(t, m->betweenness);
    }
}

int cli_print_two_mode(cli *c, const dg_graph *graph, size_t rows) {
    size_t n = dg_graph_n_departments(graph), n_tasks = dg_graph_n_tasks(graph);
    dg_two_mode *departments = calloc(n + 1, sizeof *departments);
    dg_two_mode *tasks = calloc(n_tasks + 1, sizeof *tasks);
    cli_rank *ranks = calloc(n + n_tasks + 1, sizeof *ranks);
    dg_table *t = new_two_mode_table(c->lang);
    dg_error err = {0};
    int status = CLI_FAILED;
    if (!departments || !tasks || !ranks || !t) {
        cli_fail("out of memory");
        dg_table_free(t);
    } else if (dg_two_mode_measure(departments, tasks, graph, &err) != DG_OK) {
        cli_fail_error(&err);
        dg_table_free(t);
    } else {
        put_mode(t, c, graph, false, departments, ranks, rows);
        put_mode(t, c, graph, true, tasks, ranks, rows);
        status = cli_print_table(c, t);
    }
    free(departments);
    free(tasks);
    free(ranks);
    return status;
}
