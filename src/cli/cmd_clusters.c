/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "commands.h"
#include "tables.h"

static const char *by, *objective, *resolution, *runs, *consensus, *about, *summary, *collectives;
static const cli_option options[] = {
    {"by", "KIND", "coordination (default), lead (co-leadership), responsibility or modules", &by},
    {"objective", "NAME", "modularity (default) or cpm (constant Potts model)", &objective},
    {"resolution", "R", "of the objective: higher, smaller clusters (default: 1)", &resolution},
    {"runs", "N", "seeds tried (default: 50)", &runs},
    {"consensus", NULL, "also the cluster on which the runs agree", &consensus},
    {"about", NULL, "what each cluster is about: its sections and tasks", &about},
    {"summary", NULL, "how many they are, how good and how stable", &summary},
    {"collectives", NULL, "count collectives as departments", &collectives},
    CLI_EXPLAIN_OPTION,
    {0}};

enum { COORDINATION, LEAD, RESPONSIBILITY, MODULES };
static const char *const kinds[] = {"coordination", "lead", "responsibility", "modules", NULL};
static const char *const objectives[] = {"modularity", "cpm", NULL};

/* Which responsibility ties the departments; NULL: any role does. */
static const dg_by *role_of(int kind) {
    static const dg_by by_lead = DG_BY_LEAD, by_responsibility = DG_BY_RESPONSIBILITY;
    return kind == LEAD ? &by_lead : kind == RESPONSIBILITY ? &by_responsibility : NULL;
}

static dg_code find_clusters(dg_clusters *clusters, const dg_graph *graph, int kind,
                             const dg_cluster_options *how, dg_error *err) {
    if (kind == COORDINATION) return dg_clusters_coordination(clusters, graph, how, err);
    if (kind == MODULES) return dg_clusters_modules(clusters, graph, how, err);
    return dg_clusters_by_role(clusters, graph, *role_of(kind), how, err);
}

static dg_table *new_table(dg_lang lang, const dg_clusters *clusters) {
    dg_table *t = dg_table_new(lang);
    if (t == NULL) return NULL;
    dg_table_column(t, "cluster", "cluster", DG_CELL_COUNT, 0);
    if (clusters->consensus != NULL) dg_table_column(t, "consensus", "consensus", DG_CELL_COUNT, 0);
    dg_table_column(t, "component", "component", DG_CELL_COUNT, 0);
    dg_table_column(t, "department", "department", DG_CELL_TEXT, 0);
    dg_table_column(t, "tasks", "tasks", DG_CELL_COUNT, 0);
    dg_table_column(t, "certainty", "certainty", DG_CELL_REAL, 2);
    return t;
}

static void put_place(dg_table *t, size_t place) {
    if (place == DG_NONE)
        dg_table_undefined(t);
    else
        dg_table_count(t, place + 1);
}

static void put_row(dg_table *t, const dg_graph *graph, const dg_clusters *clusters, size_t d) {
    size_t tasks;
    dg_graph_department_edges(graph, d, &tasks);
    put_place(t, clusters->cluster[d]);
    if (clusters->consensus != NULL) put_place(t, clusters->consensus[d]);
    put_place(t, clusters->component[d]);
    dg_table_text(t, dg_graph_department(graph, d)->name);
    dg_table_count(t, tasks);
    if (clusters->cluster[d] == DG_NONE)
        dg_table_undefined(t);
    else
        dg_table_real(t, clusters->certainty[d]);
}

static void put_cluster(dg_table *t, const dg_graph *graph, const dg_clusters *clusters, size_t k,
                        cli_rank *ranks) {
    size_t members = 0, tasks;
    for (size_t d = 0; d < clusters->n_departments; d++) {
        if (clusters->cluster[d] != k) continue;
        dg_graph_department_edges(graph, d, &tasks);
        ranks[members++] = (cli_rank){d, (double)tasks};
    }
    cli_sort_ranks(ranks, members);
    for (size_t i = 0; i < members; i++)
        put_row(t, graph, clusters, ranks[i].place);
}

/* Cluster by cluster, the department with the most tasks first. Those in none come last, and are
 * left out where people read. */
dg_table *cli_clusters_table(cli *c, const dg_graph *graph, const dg_clusters *clusters) {
    cli_rank *ranks = calloc(clusters->n_departments + 1, sizeof *ranks);
    dg_table *table = ranks == NULL ? NULL : new_table(c->lang, clusters);
    for (size_t k = 0; table != NULL && k < clusters->n_clusters; k++)
        put_cluster(table, graph, clusters, k, ranks);
    if (table != NULL && c->format != DG_FORMAT_TABLE)
        put_cluster(table, graph, clusters, DG_NONE, ranks);
    if (table == NULL) cli_fail("out of memory");
    free(ranks);
    return table;
}

static size_t count_inside(const dg_clusters *x) {
    size_t inside = 0;
    for (size_t d = 0; d < x->n_departments; d++)
        inside += x->cluster[d] != DG_NONE;
    return inside;
}

static void say_summary(cli *c, const dg_clusters *x, int kind, const dg_cluster_options *how) {
    size_t inside = count_inside(x);
    if (kind == MODULES)
        cli_say(
            c,
            dg_translate(c->lang,
                         "%zu of %zu departments and their tasks in %zu modules; %zu pairs, %zu "
                         "components; bipartite modularity %.6f (best of %zu), stability %.4f"),
            inside, x->n_departments, x->n_clusters, x->n_ties, x->n_components, x->quality,
            x->runs, x->stability);
    else
        cli_say(
            c,
            dg_translate(c->lang, "%zu of %zu departments in %zu clusters; %zu ties, %zu "
                                  "components; %s %.4f, stability %.4f"),
            inside, x->n_departments, x->n_clusters, x->n_ties, x->n_components,
            dg_translate(c->lang, how->objective == DG_CPM ? "constant Potts model" : "modularity"),
            x->quality, x->stability);
}

/* The same as a table, in which each figure has its cell. */
static dg_table *summary_table(cli *c, const dg_clusters *x) {
    dg_table *t = dg_table_new(c->lang);
    if (t == NULL) {
        cli_fail("out of memory");
        return NULL;
    }
    dg_table_column(t, "departments", "departments", DG_CELL_COUNT, 0);
    dg_table_column(t, "clustered", "in clusters", DG_CELL_COUNT, 0);
    dg_table_column(t, "clusters", "clusters", DG_CELL_COUNT, 0);
    dg_table_column(t, "ties", "ties", DG_CELL_COUNT, 0);
    dg_table_column(t, "components", "components", DG_CELL_COUNT, 0);
    dg_table_column(t, "quality", "quality", DG_CELL_REAL, 6);
    dg_table_column(t, "runs", "runs", DG_CELL_COUNT, 0);
    dg_table_column(t, "stability", "stability", DG_CELL_REAL, 4);
    dg_table_count(t, x->n_departments);
    dg_table_count(t, count_inside(x));
    dg_table_count(t, x->n_clusters);
    dg_table_count(t, x->n_ties);
    dg_table_count(t, x->n_components);
    dg_table_real(t, x->quality);
    dg_table_count(t, x->runs);
    dg_table_real(t, x->stability);
    return t;
}

/* --- what the clusters are about --- */

static dg_table *new_about_table(dg_lang lang) {
    dg_table *t = dg_table_new(lang);
    if (t == NULL) return NULL;
    dg_table_column(t, "cluster", "cluster", DG_CELL_COUNT, 0);
    dg_table_column(t, "departments", "departments", DG_CELL_COUNT, 0);
    dg_table_column(t, "document", "document", DG_CELL_COUNT, 0);
    dg_table_column(t, "section", "section", DG_CELL_TEXT, 0);
    dg_table_column(t, "section_title", "section title", DG_CELL_TEXT, 0);
    dg_table_column(t, "tasks", "binding tasks", DG_CELL_COUNT, 0);
    dg_table_column(t, "task", "most binding", DG_CELL_TEXT, 0);
    dg_table_column(t, "members", "members", DG_CELL_COUNT, 0);
    dg_table_column(t, "task_title", "task title", DG_CELL_TEXT, 0);
    return t;
}

static void put_about(dg_table *t, cli *c, const cli_data *data, const dg_clusters *clusters,
                      const dg_cluster_section *x) {
    const dg_task *task = dg_graph_task(data->graph, x->task, NULL);
    const dg_section *sections = data->corpus->documents[x->document]->sections;
    size_t departments = 0;
    for (size_t d = 0; d < clusters->n_departments; d++)
        departments += clusters->cluster[d] == x->cluster;
    dg_table_count(t, x->cluster + 1);
    dg_table_count(t, departments);
    dg_table_count(t, cli_document_number(c, x->document));
    dg_table_text(t, x->section == DG_NONE ? "" : sections[x->section].path);
    dg_table_text(t, x->section == DG_NONE ? "" : sections[x->section].title);
    dg_table_count(t, x->n_tasks);
    dg_table_text(t, task->path);
    dg_table_count(t, x->members);
    dg_table_text(t, task->title);
}

/* Each cluster's sections, the first `rows` of each. */
static dg_table *about_table(cli *c, const cli_data *data, const dg_clusters *clusters, int kind,
                             size_t rows) {
    dg_cluster_section *sections = NULL;
    size_t n = 0, shown = 0;
    dg_error err = {0};
    if (dg_clusters_about(&sections, &n, clusters, data->graph, role_of(kind), &err) != DG_OK) {
        cli_fail_error(&err);
        return NULL;
    }
    dg_table *table = new_about_table(c->lang);
    if (table == NULL) cli_fail("out of memory");
    for (size_t i = 0; table != NULL && i < n; i++) {
        shown = i > 0 && sections[i].cluster == sections[i - 1].cluster ? shown + 1 : 0;
        if (shown < rows) put_about(table, c, data, clusters, &sections[i]);
    }
    free(sections);
    return table;
}

/* People see what belongs together, and then what it is about; programs ask for the one or other.
 */
static int print_clusters(cli *c, const cli_data *data, const dg_clusters *clusters, int kind,
                          const dg_cluster_options *how) {
    enum { SHOWN = 3 };
    if (summary != NULL) return cli_print_table(c, summary_table(c, clusters));
    if (about != NULL) return cli_print_table(c, about_table(c, data, clusters, kind, SIZE_MAX));
    int status = cli_print_table(c, cli_clusters_table(c, data->graph, clusters));
    if (status != CLI_DONE || c->format != DG_FORMAT_TABLE) return status;
    say_summary(c, clusters, kind, how);
    dg_table *table = about_table(c, data, clusters, kind, SHOWN);
    if (table == NULL) return CLI_FAILED;
    if (dg_table_n_rows(table) > 0) {
        cli_say(c, "\n%s", dg_translate(c->lang, "Where each meets most:"));
        return cli_print_table(c, table);
    }
    dg_table_free(table);
    return status;
}

static bool read_options(dg_cluster_options *how, int *kind) {
    int of = cli_read_choice("objective", objective, objectives);
    *kind = cli_read_choice("by", by, kinds);
    if (of < 0 || *kind < 0 || !cli_read_real(&how->resolution, "resolution", resolution) ||
        !cli_read_size(&how->runs, "runs", runs))
        return false;
    how->objective = of == 1 ? DG_CPM : DG_MODULARITY;
    how->consensus = consensus != NULL;
    if (about != NULL && summary != NULL)
        cli_usage("--about and --summary do not go together");
    else if (!(how->resolution > 0))
        cli_usage("--resolution wants a number above 0");
    else if (how->runs == 0 || how->runs > 10000)
        cli_usage("--runs wants a number from 1 to 10000");
    else if (*kind == MODULES && (objective != NULL || resolution != NULL))
        cli_usage("--by modules has its own objective, without --objective or --resolution");
    else
        return true;
    return false;
}

static int run(cli *c, int argc, char **argv) {
    (void)argc, (void)argv;
    dg_cluster_options how = DG_CLUSTER_OPTIONS_DEFAULT;
    int kind;
    how.seed = c->seed;
    if (!read_options(&how, &kind)) return CLI_USAGE;
    cli_data data;
    if (!cli_load_graph(&data, c, collectives != NULL)) return CLI_FAILED;
    dg_clusters clusters = {0};
    dg_error err = {0};
    int status;
    if (find_clusters(&clusters, data.graph, kind, &how, &err) != DG_OK)
        status = cli_fail_error(&err);
    else
        status = print_clusters(c, &data, &clusters, kind, &how);
    dg_clusters_clear(&clusters);
    cli_data_free(&data);
    return status;
}

const cli_command cmd_clusters = {
    .name = "clusters",
    .group = "Measure",
    .arguments = "",
    .summary = "Which departments belong together",
    .options = options,
    .run = run,
};
