/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "commands.h"
#include "naming.h"
#include "tables.h"

static const char *min_tasks, *min_departments, *department, *limit, *top, *collectives;
static const cli_option options[] = {
    {"min-tasks", "N", "the fewest tasks of a concept (default: 2)", &min_tasks},
    {"min-departments", "N", "the fewest departments of a concept (default: 2)", &min_departments},
    {"department", "NAME", "only concepts with that department", &department},
    {"top", "N", "only the N largest", &top},
    {"limit", "N", "stop after N sets of departments (default: 10000)", &limit},
    {"collectives", NULL, "count collectives as departments", &collectives},
    CLI_EXPLAIN_OPTION,
    {0}};

static dg_table *new_table(dg_lang lang) {
    dg_table *t = dg_table_new(lang);
    if (t == NULL) return NULL;
    dg_table_column(t, "concept", "concept", DG_CELL_COUNT, 0);
    dg_table_column(t, "size", "size", DG_CELL_COUNT, 0);
    dg_table_column(t, "n_departments", "departments", DG_CELL_COUNT, 0);
    dg_table_column(t, "n_tasks", "tasks", DG_CELL_COUNT, 0);
    dg_table_column(t, "departments", "the departments", DG_CELL_TEXT, 0);
    dg_table_column(t, "tasks", "their tasks", DG_CELL_TEXT, 0);
    return t;
}

/* @return false after a message. */
static bool put_row(dg_table *t, cli *c, const cli_data *data, const dg_concepts *concepts,
                    size_t i) {
    const dg_concept *x = &concepts->items[i];
    const size_t *members = concepts->members + x->first;
    size_t *tasks = NULL, n = 0;
    dg_error err = {0};
    dg_code code = dg_concepts_tasks(&tasks, &n, data->graph, members, x->n_departments, &err);
    char *names = cli_join_departments(c, data, members, x->n_departments);
    char *paths = code == DG_OK ? cli_join_tasks(c, data, tasks, n) : NULL;
    if (names != NULL && paths != NULL) {
        dg_table_count(t, i + 1);
        dg_table_count(t, x->n_departments * x->n_tasks);
        dg_table_count(t, x->n_departments);
        dg_table_count(t, x->n_tasks);
        dg_table_text(t, names);
        dg_table_text(t, paths);
    } else {
        cli_fail("out of memory");
    }
    bool ok = names != NULL && paths != NULL;
    free(tasks);
    free(names);
    free(paths);
    return ok;
}

static dg_table *concepts_table(cli *c, const cli_data *data, const dg_concepts *concepts,
                                size_t rows) {
    dg_table *table = new_table(c->lang);
    if (table == NULL) cli_fail("out of memory");
    for (size_t i = 0; table != NULL && i < concepts->n && i < rows; i++) {
        if (put_row(table, c, data, concepts, i)) continue;
        dg_table_free(table);
        table = NULL;
    }
    return table;
}

/* Said in every format. */
static void say_bound(cli *c, const dg_concept_options *how, const dg_concepts *concepts) {
    if (!concepts->complete)
        cli_note(dg_translate(c->lang, "dutygraph: stopped after %zu sets of departments; there "
                                       "are more concepts, and maybe larger ones (--limit)"),
                 how->limit);
}

static bool read_options(dg_concept_options *how, size_t *rows) {
    if (!cli_read_size(&how->min_tasks, "min-tasks", min_tasks) ||
        !cli_read_size(&how->min_departments, "min-departments", min_departments) ||
        !cli_read_size(&how->limit, "limit", limit) || !cli_read_size(rows, "top", top))
        return false;
    if (how->min_tasks > 0 && how->min_departments > 0 && how->limit > 0) return true;
    cli_usage("--min-tasks, --min-departments and --limit want a number above 0");
    return false;
}

dg_table *cli_concepts_table(cli *c, const cli_data *data) {
    static const dg_concept_options how = DG_CONCEPT_OPTIONS_DEFAULT;
    dg_concepts concepts = {0};
    dg_error err = {0};
    dg_table *table = NULL;
    if (dg_concepts_find(&concepts, data->graph, &how, &err) == DG_OK)
        table = concepts_table(c, data, &concepts, SIZE_MAX);
    else
        cli_fail_error(&err);
    if (table != NULL) say_bound(c, &how, &concepts);
    dg_concepts_clear(&concepts);
    return table;
}

static int find(cli *c, const cli_data *data, const dg_concept_options *how, size_t rows) {
    dg_concepts concepts = {0};
    dg_error err = {0};
    if (dg_concepts_find(&concepts, data->graph, how, &err) != DG_OK) return cli_fail_error(&err);
    int status = cli_print_table(c, concepts_table(c, data, &concepts, rows));
    if (status == CLI_DONE) {
        cli_say(c,
                dg_translate(c->lang, "%zu concepts with %zu or more tasks and %zu or more "
                                      "departments"),
                concepts.n, how->min_tasks, how->min_departments);
        say_bound(c, how, &concepts);
    }
    dg_concepts_clear(&concepts);
    return status;
}

static int run(cli *c, int argc, char **argv) {
    (void)argc, (void)argv;
    dg_concept_options how = DG_CONCEPT_OPTIONS_DEFAULT;
    size_t rows = SIZE_MAX;
    cli_data data;
    if (!read_options(&how, &rows)) return CLI_USAGE;
    if (!cli_load_graph(&data, c, collectives != NULL)) return CLI_FAILED;
    int status = CLI_FAILED;
    if (department != NULL) how.department = cli_find_department(data.graph, department);
    if (department == NULL || how.department != DG_NONE) status = find(c, &data, &how, rows);
    cli_data_free(&data);
    return status;
}

const cli_command cmd_concepts = {
    .name = "concepts",
    .group = "Measure",
    .arguments = "",
    .summary = "Which departments meet on the same tasks again and again",
    .options = options,
    .run = run,
};
