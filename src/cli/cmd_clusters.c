/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "commands.h"
#include "tables.h"

static const char *by, *resolution, *collectives;
static const cli_option options[] = {
    {"by", "KIND", "coordination (default), lead (co-leadership) or responsibility", &by},
    {"resolution", "R", "of the modularity (default: 1)", &resolution},
    {"collectives", NULL, "count collectives as departments", &collectives},
    CLI_EXPLAIN_OPTION,
    {0}};

static const char *const kinds[] = {"coordination", "lead", "responsibility", NULL};

static dg_code find_clusters(dg_clusters *clusters, const dg_graph *graph, int kind,
                             const dg_cluster_options *how, dg_error *err) {
    if (kind == 0) return dg_clusters_coordination(clusters, graph, how, err);
    return dg_clusters_by_role(clusters, graph, kind == 1 ? DG_BY_LEAD : DG_BY_RESPONSIBILITY, how,
                               err);
}

static dg_table *new_table(dg_lang lang) {
    dg_table *t = dg_table_new(lang);
    if (t == NULL) return NULL;
    dg_table_column(t, "cluster", "cluster", DG_CELL_COUNT, 0);
    dg_table_column(t, "component", "component", DG_CELL_COUNT, 0);
    dg_table_column(t, "department", "department", DG_CELL_TEXT, 0);
    dg_table_column(t, "tasks", "tasks", DG_CELL_COUNT, 0);
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
    put_place(t, clusters->component[d]);
    dg_table_text(t, dg_graph_department(graph, d)->name);
    dg_table_count(t, tasks);
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
    dg_table *table = ranks == NULL ? NULL : new_table(c->lang);
    for (size_t k = 0; table != NULL && k < clusters->n_clusters; k++)
        put_cluster(table, graph, clusters, k, ranks);
    if (table != NULL && c->format != DG_FORMAT_TABLE)
        put_cluster(table, graph, clusters, DG_NONE, ranks);
    if (table == NULL) cli_fail("out of memory");
    free(ranks);
    return table;
}

static void say_summary(cli *c, const dg_clusters *clusters) {
    size_t inside = 0;
    for (size_t d = 0; d < clusters->n_departments; d++)
        inside += clusters->cluster[d] != DG_NONE;
    cli_say(c,
            dg_translate(c->lang, "%zu of %zu departments in %zu clusters; %zu ties, %zu "
                                  "components; modularity %.4f, stability %.4f"),
            inside, clusters->n_departments, clusters->n_clusters, clusters->n_ties,
            clusters->n_components, clusters->quality, clusters->stability);
}

static int run(cli *c, int argc, char **argv) {
    (void)argc, (void)argv;
    int kind = cli_read_choice("by", by, kinds);
    dg_cluster_options how = DG_CLUSTER_OPTIONS_DEFAULT;
    how.seed = c->seed;
    if (kind < 0 || !cli_read_real(&how.resolution, "resolution", resolution)) return CLI_USAGE;
    if (!(how.resolution > 0)) return cli_usage("--resolution wants a number above 0");
    cli_data data;
    if (!cli_load_graph(&data, c, collectives != NULL)) return CLI_FAILED;
    dg_clusters clusters = {0};
    dg_error err = {0};
    int status;
    if (find_clusters(&clusters, data.graph, kind, &how, &err) != DG_OK)
        status = cli_fail_error(&err);
    else
        status = cli_print_table(c, cli_clusters_table(c, data.graph, &clusters));
    if (status == CLI_DONE) say_summary(c, &clusters);
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
