/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workload_views.h"

#include <stdlib.h>
#include <string.h>

/* --- by section, by document: groups of tasks --- */

/* The groups in document order. Without sections, `section` is DG_NONE. */
typedef struct {
    size_t document, section;
} task_group;

typedef struct {
    const cli_data *data;
    bool sections;
    size_t *of_task; /* per task of the graph */
    task_group *groups;
    size_t n;
} grouping;

static void add_group(grouping *g, size_t document, size_t section) {
    g->groups[g->n++] = (task_group){document, section};
}

/* Groups are made as the tasks come; a section's tasks may stand apart. */
static size_t group_of(grouping *g, size_t document, size_t section) {
    for (size_t i = g->n; i-- > 0 && g->groups[i].document == document;)
        if (g->groups[i].section == section) return i;
    add_group(g, document, section);
    return g->n - 1;
}

static bool group_tasks(grouping *g, const cli_data *data, bool sections) {
    size_t n = dg_graph_n_tasks(data->graph), document;
    *g = (grouping){.data = data, .sections = sections};
    g->of_task = calloc(n + 1, sizeof *g->of_task);
    g->groups = calloc(n + 1, sizeof *g->groups);
    if (g->of_task == NULL || g->groups == NULL) return false;
    for (size_t t = 0; t < n; t++) {
        const dg_task *task = dg_graph_task(data->graph, t, &document);
        g->of_task[t] = group_of(g, document, sections ? task->section : DG_NONE);
    }
    return true;
}

static dg_table *new_groups_table(const cli *c, const grouping *g) {
    dg_table *t = dg_table_new(c->lang);
    if (t == NULL) return NULL;
    dg_table_column(t, "document", "document", DG_CELL_COUNT, 0);
    if (g->sections) dg_table_column(t, "section", "section", DG_CELL_TEXT, 0);
    dg_table_column(t, "title", "title", DG_CELL_TEXT, 0);
    dg_table_column(t, "department", "department", DG_CELL_TEXT, 0);
    cli_workload_columns(t);
    return t;
}

static void put_group(dg_table *t, const cli *c, const grouping *g, size_t group) {
    const task_group *of = &g->groups[group];
    const dg_document *document = g->data->corpus->documents[of->document];
    const dg_section *section = of->section == DG_NONE ? NULL : &document->sections[of->section];
    dg_table_count(t, cli_document_number(c, of->document));
    if (g->sections) dg_table_text(t, section == NULL ? "" : section->path);
    dg_table_text(t, section != NULL ? section->title : g->sections ? "" : document->title);
}

static void put_loads(dg_table *t, const cli *c, const grouping *g, size_t group,
                      const dg_workload *load, cli_rank *ranks, size_t rows) {
    size_t n = dg_graph_n_departments(g->data->graph);
    for (size_t d = 0; d < n; d++)
        ranks[d] = (cli_rank){d, (double)load[d].tasks};
    cli_sort_ranks(ranks, n);
    for (size_t i = 0; i < n && i < rows && load[ranks[i].place].tasks > 0; i++) {
        put_group(t, c, g, group);
        dg_table_text(t, dg_graph_department(g->data->graph, ranks[i].place)->name);
        cli_workload_cells(t, &load[ranks[i].place]);
    }
}

static int print_groups_of_tasks(cli *c, const cli_data *data, const dg_workload_options *how,
                                 bool sections, size_t rows) {
    size_t n = dg_graph_n_departments(data->graph);
    grouping g;
    dg_error err = {0};
    bool made = group_tasks(&g, data, sections);
    dg_workload *load = made ? calloc(g.n * n + 1, sizeof *load) : NULL;
    cli_rank *ranks = calloc(n + 1, sizeof *ranks);
    dg_table *t = load != NULL && ranks != NULL ? new_groups_table(c, &g) : NULL;
    int status = CLI_FAILED;
    if (t == NULL) {
        cli_fail("out of memory");
    } else if (dg_workload_on_groups(load, data->graph, how, g.of_task, g.n, &err) != DG_OK) {
        cli_fail_error(&err);
        dg_table_free(t);
    } else {
        for (size_t i = 0; i < g.n; i++)
            put_loads(t, c, &g, i, load + i * n, ranks, rows);
        status = cli_print_table(c, t);
    }
    free(g.of_task);
    free(g.groups);
    free(load);
    free(ranks);
    return status;
}

/* --- by category: groups of departments --- */

static size_t group_departments(size_t *group, const char **category, size_t *members,
                                const dg_graph *graph) {
    size_t n = 0;
    for (size_t d = 0; d < dg_graph_n_departments(graph); d++) {
        const char *own = dg_graph_department(graph, d)->category;
        size_t i = 0;
        while (i < n && strcmp(category[i], own) != 0)
            i++;
        if (i == n) category[n++] = own;
        group[d] = i;
        members[i]++;
    }
    return n;
}

static dg_table *category_table(cli *c, const char *const *category, const size_t *members,
                                const dg_workload *load, cli_rank *ranks, size_t n, size_t rows) {
    dg_table *t = dg_table_new(c->lang);
    if (t == NULL) return NULL;
    dg_table_column(t, "category", "category", DG_CELL_WORD, 0);
    dg_table_column(t, "departments", "departments", DG_CELL_COUNT, 0);
    cli_workload_columns(t);
    for (size_t i = 0; i < n; i++)
        ranks[i] = (cli_rank){i, (double)load[i].tasks};
    cli_sort_ranks(ranks, n);
    for (size_t i = 0; i < n && i < rows; i++) {
        size_t at = ranks[i].place;
        dg_table_word(t, category[at][0] == '\0' ? "none known" : category[at]);
        dg_table_count(t, members[at]);
        cli_workload_cells(t, &load[at]);
    }
    return t;
}

static int print_categories(cli *c, const cli_data *data, const dg_workload_options *how,
                            size_t rows) {
    size_t n = dg_graph_n_departments(data->graph);
    size_t *group = calloc(n + 1, sizeof *group), *members = calloc(n + 1, sizeof *members);
    const char **category = calloc(n + 1, sizeof *category);
    dg_workload *load = calloc(n + 1, sizeof *load);
    cli_rank *ranks = calloc(n + 1, sizeof *ranks);
    dg_error err = {0};
    int status = CLI_FAILED;
    if (!group || !members || !category || !load || !ranks) {
        cli_fail("out of memory");
    } else {
        size_t n_groups = group_departments(group, category, members, data->graph);
        if (dg_workload_of_groups(load, data->graph, how, group, n_groups, &err) != DG_OK)
            cli_fail_error(&err);
        else
            status = cli_print_table(
                c, category_table(c, category, members, load, ranks, n_groups, rows));
    }
    free(group);
    free(members);
    free(category);
    free(load);
    free(ranks);
    return status;
}

int cli_print_workload_by(cli *c, const cli_data *data, const dg_workload_options *how,
                          cli_workload_by by, size_t rows) {
    return by == CLI_BY_CATEGORY ? print_categories(c, data, how, rows)
                                 : print_groups_of_tasks(c, data, how, by == CLI_BY_SECTION, rows);
}

/* --- the Lorenz curve --- */

int cli_print_lorenz(cli *c, const dg_graph *graph) {
    size_t n = dg_graph_n_departments(graph), tasks;
    double *x = calloc(n + 1, sizeof *x), *curve = calloc(n + 1, sizeof *curve);
    dg_table *t = dg_table_new(c->lang);
    dg_error err = {0};
    for (size_t d = 0; x != NULL && d < n; d++) {
        dg_graph_department_edges(graph, d, &tasks);
        x[d] = (double)tasks;
    }
    int status = CLI_FAILED;
    if (x == NULL || curve == NULL || t == NULL) {
        cli_fail("out of memory");
    } else if (dg_lorenz_curve(curve, x, n, &err) != DG_OK) {
        cli_fail_error(&err);
    } else {
        dg_table_column(t, "departments", "least busy departments", DG_CELL_COUNT, 0);
        dg_table_column(t, "part_of_departments", "part of departments", DG_CELL_REAL, 4);
        dg_table_column(t, "part_of_tasks", "part of places", DG_CELL_REAL, 4);
        for (size_t k = 0; k <= n; k++) {
            dg_table_count(t, k);
            dg_table_real(t, n == 0 ? 0 : (double)k / (double)n);
            dg_table_real(t, curve[k]);
        }
        status = cli_print_table(c, t);
        t = NULL;
    }
    dg_table_free(t);
    free(x);
    free(curve);
    return status;
}

/* --- sensitivity --- */

enum { TOP = 10 }; /* for the column in_top */

static dg_table *sensitivity_table(cli *c, const dg_graph *graph, const dg_sensitivity *places,
                                   cli_rank *ranks, size_t rows) {
    size_t n = dg_graph_n_departments(graph);
    dg_table *t = dg_table_new(c->lang);
    if (t == NULL) return NULL;
    dg_table_column(t, "department", "department", DG_CELL_TEXT, 0);
    dg_table_column(t, "rank", "rank", DG_CELL_COUNT, 0);
    dg_table_column(t, "best", "best", DG_CELL_COUNT, 0);
    dg_table_column(t, "worst", "worst", DG_CELL_COUNT, 0);
    dg_table_column(t, "mean", "mean", DG_CELL_REAL, 1);
    dg_table_column(t, "in_top", "in the first 10", DG_CELL_REAL, 2);
    dg_table_column(t, "sure", "sure", DG_CELL_BOOL, 0);
    for (size_t d = 0; d < n; d++)
        ranks[d] = (cli_rank){d, -(double)places[d].rank};
    cli_sort_ranks(ranks, n);
    for (size_t i = 0; i < n && i < rows; i++) {
        const dg_sensitivity *s = &places[ranks[i].place];
        dg_table_text(t, dg_graph_department(graph, ranks[i].place)->name);
        dg_table_count(t, s->rank);
        dg_table_count(t, s->best);
        dg_table_count(t, s->worst);
        dg_table_real(t, s->mean);
        dg_table_real(t, s->in_top);
        dg_table_bool(t, s->sure);
    }
    return t;
}

static void say_sure(cli *c, const dg_sensitivity *places, size_t n) {
    size_t sure = 0, n_countings;
    dg_sensitivity_countings(&n_countings);
    for (size_t d = 0; d < n; d++)
        sure += places[d].sure;
    cli_say(c,
            dg_translate(c->lang, "%zu of %zu departments keep their place in all %zu variants: %d "
                                  "ways of taking doubtful clauses, each counted in %zu ways"),
            sure, n, DG_N_TREATMENTS * n_countings, DG_N_TREATMENTS, n_countings);
}

int cli_print_sensitivity(cli *c, const cli_data *data, size_t rows) {
    size_t n = dg_graph_n_departments(data->graph);
    dg_sensitivity *places = calloc(n + 1, sizeof *places);
    cli_rank *ranks = calloc(n + 1, sizeof *ranks);
    dg_error err = {0};
    int status = CLI_FAILED;
    if (places == NULL || ranks == NULL)
        cli_fail("out of memory");
    else if (dg_workload_sensitivity(places, data->corpus, data->graph, TOP, &err) != DG_OK)
        cli_fail_error(&err);
    else
        status = cli_print_table(c, sensitivity_table(c, data->graph, places, ranks, rows));
    if (status == CLI_DONE) say_sure(c, places, n);
    free(places);
    free(ranks);
    return status;
}
