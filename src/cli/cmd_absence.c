/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "commands.h"
#include "tables.h"

static const char *collectives, *curve, *runs, *top;
static const cli_option options[] = {
    {"top", "N", "only the N departments whose absence costs most", &top},
    {"curve", NULL, "what still stands as departments drop out, at random or busiest first",
     &curve},
    {"runs", "N", "random orders of --curve (default: 100)", &runs},
    {"collectives", NULL, "count collectives as departments", &collectives},
    CLI_EXPLAIN_OPTION,
    {0}};

/* --- one by one --- */

static dg_table *new_ranking(dg_lang lang) {
    dg_table *t = dg_table_new(lang);
    if (t == NULL) return NULL;
    dg_table_column(t, "department", "department", DG_CELL_TEXT, 0);
    dg_table_column(t, "tasks", "tasks", DG_CELL_COUNT, 0);
    dg_table_column(t, "without_lead", "without lead", DG_CELL_COUNT, 0);
    dg_table_column(t, "without_department", "without department", DG_CELL_COUNT, 0);
    dg_table_column(t, "cut_off", "cut off", DG_CELL_COUNT, 0);
    return t;
}

/* The tasks that lose something come first, then those cut off, then all it is named on. */
static double cost_of(const dg_absence *a, double n) {
    return ((double)(a->without_lead + a->without_department) * (n + 1) + (double)a->cut_off) *
               (n + 1) +
           (double)a->tasks;
}

static dg_table *rank(cli *c, const dg_graph *graph, const dg_absence *each, size_t rows) {
    size_t n = dg_graph_n_departments(graph);
    double most = (double)(n + dg_graph_n_tasks(graph));
    cli_rank *ranks = calloc(n + 1, sizeof *ranks);
    dg_table *t = ranks == NULL ? NULL : new_ranking(c->lang);
    for (size_t d = 0; ranks != NULL && d < n; d++)
        ranks[d] = (cli_rank){d, cost_of(&each[d], most)};
    if (t != NULL) cli_sort_ranks(ranks, n);
    for (size_t i = 0; t != NULL && i < n && i < rows; i++) {
        const dg_absence *a = &each[ranks[i].place];
        dg_table_text(t, dg_graph_department(graph, ranks[i].place)->name);
        dg_table_count(t, a->tasks);
        dg_table_count(t, a->without_lead);
        dg_table_count(t, a->without_department);
        dg_table_count(t, a->cut_off);
    }
    free(ranks);
    if (t == NULL) cli_fail("out of memory");
    return t;
}

dg_table *cli_absence_table(cli *c, const dg_graph *graph, size_t rows) {
    dg_absence *each = calloc(dg_graph_n_departments(graph) + 1, sizeof *each);
    dg_error err = {0};
    dg_table *table = NULL;
    if (each == NULL)
        cli_fail("out of memory");
    else if (dg_absence_each(each, graph, &err) != DG_OK)
        cli_fail_error(&err);
    else
        table = rank(c, graph, each, rows);
    free(each);
    return table;
}

/* --- several at once --- */

static dg_table *new_losses(dg_lang lang) {
    dg_table *t = dg_table_new(lang);
    if (t == NULL) return NULL;
    dg_table_column(t, "document", "document", DG_CELL_COUNT, 0);
    dg_table_column(t, "task", "task", DG_CELL_TEXT, 0);
    dg_table_column(t, "loses", "loses", DG_CELL_WORD, 0);
    dg_table_column(t, "left", "left", DG_CELL_COUNT, 0);
    dg_table_column(t, "title", "title", DG_CELL_TEXT, 0);
    return t;
}

static size_t count_left(const dg_graph *graph, size_t t, const bool *absent) {
    size_t n, left = 0;
    const dg_edge *parties = dg_graph_task_edges(graph, t, &n);
    for (size_t i = 0; i < n; i++)
        left += !absent[parties[i].other];
    return left;
}

static dg_table *list_losses(cli *c, const dg_graph *graph, const bool *absent) {
    static const char *const names[] = {"", "lead", "department"};
    dg_table *t = new_losses(c->lang);
    for (size_t i = 0; t != NULL && i < dg_graph_n_tasks(graph); i++) {
        dg_loss loss = dg_absence_loss(graph, i, absent);
        if (loss == DG_LOSS_NONE) continue;
        size_t place;
        const dg_task *task = dg_graph_task(graph, i, &place);
        dg_table_count(t, cli_document_number(c, place));
        dg_table_text(t, task->path);
        dg_table_word(t, names[loss]);
        dg_table_count(t, count_left(graph, i, absent));
        dg_table_text(t, task->title);
    }
    if (t == NULL) cli_fail("out of memory");
    return t;
}

static int print_several(cli *c, const dg_graph *graph, const bool *absent) {
    dg_absence all;
    dg_error err = {0};
    if (dg_absence_of(&all, graph, absent, &err) != DG_OK) return cli_fail_error(&err);
    cli_say(c,
            dg_translate(c->lang,
                         "Of the %zu tasks that name them, %zu lose their last lead and %zu "
                         "their last department; %zu other departments are cut off."),
            all.tasks, all.without_lead, all.without_department, all.cut_off);
    dg_table *t = list_losses(c, graph, absent);
    if (t != NULL && c->format == DG_FORMAT_TABLE && dg_table_n_rows(t) == 0) {
        dg_table_free(t);
        return CLI_DONE;
    }
    return cli_print_table(c, t);
}

static int print_without(cli *c, const dg_graph *graph, int argc, char **argv) {
    bool *absent = calloc(dg_graph_n_departments(graph) + 1, sizeof *absent);
    int status = absent == NULL ? cli_fail("out of memory") : CLI_DONE;
    for (int i = 0; i < argc && status == CLI_DONE; i++) {
        size_t d = cli_find_department(graph, argv[i]);
        if (d == DG_NONE)
            status = CLI_FAILED;
        else
            absent[d] = true;
    }
    if (status == CLI_DONE) status = print_several(c, graph, absent);
    free(absent);
    return status;
}

/* --- the curve --- */

static dg_table *new_curve(dg_lang lang) {
    static const struct {
        const char *key, *title;
    } columns[] = {
        {"random_largest", "largest, at random"}, {"random_led", "led, at random"},
        {"random_held", "held, at random"},       {"targeted_largest", "largest, busiest first"},
        {"targeted_led", "led, busiest first"},   {"targeted_held", "held, busiest first"}};
    dg_table *t = dg_table_new(lang);
    if (t == NULL) return NULL;
    dg_table_column(t, "removed", "removed", DG_CELL_COUNT, 0);
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
        dg_table_column(t, columns[i].key, columns[i].title, DG_CELL_REAL, 2);
    return t;
}

static void put_step(dg_table *t, const dg_robustness_step *step) {
    dg_table_real(t, step->largest);
    dg_table_real(t, step->led);
    dg_table_real(t, step->held);
}

static int print_curves(cli *c, const dg_robustness_step *random,
                        const dg_robustness_step *targeted, size_t n) {
    dg_table *t = new_curve(c->lang);
    if (t == NULL) return cli_fail("out of memory");
    for (size_t k = 0; k <= n; k++) {
        dg_table_count(t, k);
        put_step(t, &random[k]);
        put_step(t, &targeted[k]);
    }
    int status = cli_print_table(c, t);
    if (status == CLI_DONE)
        cli_say(c,
                dg_translate(c->lang,
                             "Robustness R: %.4f at random, %.4f busiest first (1/2 at the "
                             "best)"),
                dg_robustness_index(random, n), dg_robustness_index(targeted, n));
    return status;
}

static int print_robustness(cli *c, const dg_graph *graph, size_t n_runs) {
    size_t n = dg_graph_n_departments(graph);
    dg_robustness_step *random = calloc(n + 1, sizeof *random);
    dg_robustness_step *targeted = calloc(n + 1, sizeof *targeted);
    dg_error err = {0};
    int status = CLI_FAILED;
    if (random == NULL || targeted == NULL)
        cli_fail("out of memory");
    else if (dg_robustness_random(random, graph, n_runs, c->seed, &err) != DG_OK ||
             dg_robustness_targeted(targeted, graph, &err) != DG_OK)
        cli_fail_error(&err);
    else
        status = print_curves(c, random, targeted, n);
    free(random);
    free(targeted);
    return status;
}

static int run(cli *c, int argc, char **argv) {
    size_t rows = SIZE_MAX, n_runs = 100;
    cli_data data;
    if (!cli_read_size(&rows, "top", top) || !cli_read_size(&n_runs, "runs", runs))
        return CLI_USAGE;
    if (n_runs == 0) return cli_usage("--runs wants a number above 0");
    if (curve != NULL && argc > 0) return cli_usage("--curve takes no department");
    if (!cli_load_graph(&data, c, collectives != NULL)) return CLI_FAILED;
    int status = curve != NULL ? print_robustness(c, data.graph, n_runs)
                 : argc > 0    ? print_without(c, data.graph, argc, argv)
                               : cli_print_table(c, cli_absence_table(c, data.graph, rows));
    cli_data_free(&data);
    return status;
}

const cli_command cmd_absence = {
    .name = "absence",
    .group = "Measure",
    .arguments = "[DEPARTMENT...]",
    .summary = "What is left undone, and who is cut off, when departments drop out",
    .options = options,
    .max_arguments = -1,
    .run = run,
};
