/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <stdlib.h>

#include "commands.h"
#include "tables.h"
#include "workload_views.h"

static const char *collectives, *weights, *top, *by, *lorenz, *sensitivity, *whole;
static const cli_option options[] = {
    {"by", "WHAT", "the load on each section or document, or that of each category", &by},
    {"lorenz", NULL, "what part of the tasks the least busy carry", &lorenz},
    {"sensitivity", NULL, "how places change with weights, countings and doubtful clauses",
     &sensitivity},
    {"summary", NULL, "how unevenly the tasks lie: Gini, HHI, the part of the busiest", &whole},
    {"weights", "L,J,S", "role weights: lead, joint, support (default: 3,2,1)", &weights},
    {"top", "N", "only the N departments with the most tasks", &top},
    {"collectives", NULL, "count collectives as departments", &collectives},
    CLI_EXPLAIN_OPTION,
    {0}};

void cli_workload_columns(dg_table *t) {
    dg_table_column(t, "tasks", "tasks", DG_CELL_COUNT, 0);
    dg_table_column(t, "led", "led", DG_CELL_COUNT, 0);
    dg_table_column(t, "co_led", "co-led", DG_CELL_COUNT, 0);
    dg_table_column(t, "joint", "joint", DG_CELL_COUNT, 0);
    dg_table_column(t, "supporting", "supporting", DG_CELL_COUNT, 0);
    dg_table_column(t, "guiding", "guiding", DG_CELL_COUNT, 0);
    dg_table_column(t, "sole", "sole", DG_CELL_COUNT, 0);
    dg_table_column(t, "share", "share", DG_CELL_REAL, 2);
    dg_table_column(t, "weighted", "weighted", DG_CELL_REAL, 2);
}

void cli_workload_cells(dg_table *t, const dg_workload *w) {
    dg_table_count(t, w->tasks);
    dg_table_count(t, w->led);
    dg_table_count(t, w->co_led);
    dg_table_count(t, w->joint);
    dg_table_count(t, w->supporting);
    dg_table_count(t, w->guiding);
    dg_table_count(t, w->sole);
    dg_table_real(t, w->share);
    dg_table_real(t, w->weighted);
}

static dg_table *new_table(dg_lang lang) {
    dg_table *t = dg_table_new(lang);
    if (t == NULL) return NULL;
    dg_table_column(t, "department", "department", DG_CELL_TEXT, 0);
    cli_workload_columns(t);
    dg_table_column(t, "roles", "led █ joint ▓ supporting ░", DG_CELL_BAR, 0);
    return t;
}

static dg_table *rank_loads(cli *c, const dg_graph *graph, const dg_workload *load, cli_rank *ranks,
                            size_t rows) {
    size_t n = dg_graph_n_departments(graph);
    for (size_t d = 0; d < n; d++)
        ranks[d] = (cli_rank){d, (double)load[d].tasks};
    cli_sort_ranks(ranks, n);
    dg_table *table = new_table(c->lang);
    for (size_t i = 0; table != NULL && i < n && i < rows; i++) {
        size_t d = ranks[i].place;
        dg_table_text(table, dg_graph_department(graph, d)->name);
        cli_workload_cells(table, &load[d]);
        dg_table_bar(table, (const double[]){(double)load[d].led, (double)load[d].joint,
                                             (double)load[d].supporting});
    }
    if (table == NULL) cli_fail("out of memory");
    return table;
}

dg_table *cli_workload_table(cli *c, const dg_graph *graph, const dg_workload_options *how,
                             size_t rows) {
    size_t n = dg_graph_n_departments(graph);
    dg_workload *load = calloc(n + 1, sizeof *load);
    cli_rank *ranks = calloc(n + 1, sizeof *ranks);
    dg_table *table = NULL;
    dg_error err = {0};
    if (load == NULL || ranks == NULL)
        cli_fail("out of memory");
    else if (dg_workload_measure(load, graph, how, &err) != DG_OK)
        cli_fail_error(&err);
    else
        table = rank_loads(c, graph, load, ranks, rows);
    free(load);
    free(ranks);
    return table;
}

/* How unevenly the tasks lie. */
typedef struct {
    size_t departments, tasks, places, top; /* so many are the busiest */
    dg_concentration of_tasks;
    double top_part; /* of all places, held by the busiest */
} summary;

static bool summarize(summary *made, const dg_graph *graph, size_t top_n) {
    size_t n = dg_graph_n_departments(graph), tasks;
    double *x = calloc(n + 1, sizeof *x);
    dg_error err = {.message = "out of memory"};
    *made = (summary){.departments = n,
                      .tasks = dg_graph_n_tasks(graph),
                      .places = dg_graph_n_edges(graph),
                      .top = top_n};
    for (size_t d = 0; x != NULL && d < n; d++) {
        dg_graph_department_edges(graph, d, &tasks);
        x[d] = (double)tasks;
    }
    bool ok = x != NULL && dg_concentration_measure(&made->of_tasks, x, n, &err) == DG_OK &&
              dg_top_share(&made->top_part, x, n, top_n, &err) == DG_OK;
    free(x);
    if (!ok) cli_fail_error(&err);
    return ok;
}

/* The same as a table, in which each figure has its cell. */
static int print_summary(cli *c, const dg_graph *graph, size_t top_n) {
    summary all;
    if (!summarize(&all, graph, top_n)) return CLI_FAILED;
    dg_table *t = dg_table_new(c->lang);
    if (t == NULL) return cli_fail("out of memory");
    dg_table_column(t, "departments", "departments", DG_CELL_COUNT, 0);
    dg_table_column(t, "tasks", "tasks", DG_CELL_COUNT, 0);
    dg_table_column(t, "places", "places", DG_CELL_COUNT, 0);
    dg_table_column(t, "gini", "Gini", DG_CELL_REAL, 6);
    dg_table_column(t, "hhi", "HHI", DG_CELL_REAL, 6);
    dg_table_column(t, "k", "busiest", DG_CELL_COUNT, 0);
    dg_table_column(t, "top", "part of places", DG_CELL_REAL, 4);
    dg_table_count(t, all.departments);
    dg_table_count(t, all.tasks);
    dg_table_count(t, all.places);
    const double figures[] = {all.of_tasks.gini, all.of_tasks.hhi};
    for (size_t i = 0; i < 2; i++) {
        if (all.of_tasks.defined)
            dg_table_real(t, figures[i]);
        else
            dg_table_undefined(t);
    }
    dg_table_count(t, all.top);
    if (all.of_tasks.defined)
        dg_table_real(t, all.top_part);
    else
        dg_table_undefined(t);
    return cli_print_table(c, t);
}

static int print_whole(cli *c, const cli_data *data, const dg_workload_options *how, size_t rows,
                       size_t top_n) {
    summary all;
    int status = cli_print_table(c, cli_workload_table(c, data->graph, how, rows));
    if (status != CLI_DONE || c->format != DG_FORMAT_TABLE) return status;
    if (!summarize(&all, data->graph, top_n)) return CLI_FAILED;
    if (all.of_tasks.defined)
        cli_say(c,
                dg_translate(c->lang, "%zu departments on %zu tasks. Gini of tasks %.6f, HHI %.6f; "
                                      "the busiest %zu hold %.1f %% of all places"),
                all.departments, all.tasks, all.of_tasks.gini, all.of_tasks.hhi, all.top,
                100 * all.top_part);
    return status;
}

static int run(cli *c, int argc, char **argv) {
    (void)argc, (void)argv;
    static const char *const groups[] = {"section", "category", "document", NULL};
    dg_workload_options how = DG_WORKLOAD_OPTIONS_DEFAULT;
    size_t rows = SIZE_MAX, busiest = 5;
    cli_data data;
    int group = cli_read_choice("by", by, groups);
    if (group < 0 || !cli_read_weights(&how, weights) || !cli_read_size(&rows, "top", top))
        return CLI_USAGE;
    if (top != NULL) busiest = rows;
    if ((by != NULL) + (lorenz != NULL) + (sensitivity != NULL) + (whole != NULL) > 1)
        return cli_usage("--by, --lorenz, --sensitivity and --summary do not go together");
    if (!cli_load_graph(&data, c, collectives != NULL)) return CLI_FAILED;
    int status = by != NULL ? cli_print_workload_by(c, &data, &how, (cli_workload_by)group, rows)
                 : lorenz != NULL      ? cli_print_lorenz(c, data.graph)
                 : sensitivity != NULL ? cli_print_sensitivity(c, &data, rows)
                 : whole != NULL       ? print_summary(c, data.graph, busiest)
                                       : print_whole(c, &data, &how, rows, busiest);
    cli_data_free(&data);
    return status;
}

const cli_command cmd_workload = {
    .name = "workload",
    .group = "Measure",
    .arguments = "",
    .summary = "Who carries how many tasks, in which role",
    .options = options,
    .run = run,
};
