/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>

#include "commands.h"
#include "tying.h"

static const char *collectives, *weights, *resolution, *unweighted, *normalized, *test, *correction,
    *alpha, *objective, *runs;
static const cli_option options[] = {
    {"weights", "L,J,S", "role weights: lead, joint, support (default: 3,2,1)", &weights},
    {"objective", "NAME", "of the clusters: modularity (default) or cpm", &objective},
    {"runs", "N", "seeds tried (default: 50)", &runs},
    {"resolution", "R", "of the clusters (default: 1)", &resolution},
    {"unweighted", NULL, "betweenness and closeness over hops", &unweighted},
    {"normalized", NULL, "betweenness as a part of all pairs of others", &normalized},
    {"test", "TEST", "of the ties: hypergeometric (default) or sdsm", &test},
    {"correction", "METHOD", "bh (default), holm or none", &correction},
    {"alpha", "A", "the level at which ties are kept (default: 0.05)", &alpha},
    {"collectives", NULL, "collectives count as departments", &collectives},
    {0}};

static const char *const kinds[] = {
    [DG_METHODS_TEXT] = "text",
    [DG_METHODS_REFERENCE] = "reference",
    [DG_METHODS_INPUT] = "input",
};

static void print_page(const cli *c, const dg_methods_part *parts, size_t n) {
    static const char *const headings[] = {
        [DG_METHODS_TEXT] = "Methods",
        [DG_METHODS_REFERENCE] = "References",
        [DG_METHODS_INPUT] = "Documents",
    };
    for (size_t i = 0; i < n; i++) {
        bool begins = i == 0 || parts[i].kind != parts[i - 1].kind;
        if (begins)
            printf("%s%s\n", i == 0 ? "" : "\n", dg_translate(c->lang, headings[parts[i].kind]));
        if (begins || parts[i].kind == DG_METHODS_TEXT) putchar('\n');
        puts(parts[i].text);
    }
}

static int print_table(cli *c, const dg_methods_part *parts, size_t n) {
    dg_table *t = dg_table_new(c->lang);
    if (t == NULL) return cli_fail("out of memory");
    dg_table_column(t, "kind", "kind", DG_CELL_TEXT, 0);
    dg_table_column(t, "text", "text", DG_CELL_TEXT, 0);
    for (size_t i = 0; i < n; i++) {
        dg_table_text(t, kinds[parts[i].kind]);
        dg_table_text(t, parts[i].text);
    }
    return cli_print_table(c, t);
}

static int print(cli *c, const cli_data *data, const dg_methods_options *how) {
    dg_methods_part *parts;
    size_t n;
    dg_error err = {0};
    if (dg_methods_write(&parts, &n, data->corpus, data->graph, how, c->lang, &err) != DG_OK)
        return cli_fail_error(&err);
    int status = CLI_DONE;
    if (c->format == DG_FORMAT_TABLE)
        print_page(c, parts, n);
    else
        status = print_table(c, parts, n);
    dg_methods_free(parts, n);
    return status;
}

static bool read_options(dg_methods_options *how) {
    static const char *const objectives[] = {"modularity", "cpm", NULL};
    cli_tie_test ties = CLI_TIE_TEST_DEFAULT;
    int of = cli_read_choice("objective", objective, objectives);
    if (of < 0 || !cli_read_weights(&how->weights, weights) ||
        !cli_read_real(&how->clusters.resolution, "resolution", resolution) ||
        !cli_read_size(&how->clusters.runs, "runs", runs) ||
        !cli_read_tie_test(&ties, test, correction, alpha))
        return false;
    how->clusters.objective = of == 1 ? DG_CPM : DG_MODULARITY;
    how->test = ties.test;
    how->correction = ties.correction;
    how->alpha = ties.alpha;
    return true;
}

static int run(cli *c, int argc, char **argv) {
    (void)argc, (void)argv;
    dg_methods_options how = DG_METHODS_OPTIONS_DEFAULT;
    cli_data data;
    if (!read_options(&how)) return CLI_USAGE;
    how.unweighted = unweighted != NULL;
    how.normalized = normalized != NULL;
    how.collectives = collectives != NULL;
    how.clusters.seed = c->seed;
    if (!cli_load_graph(&data, c, how.collectives)) return CLI_FAILED;
    int status = print(c, &data, &how);
    cli_data_free(&data);
    return status;
}

const cli_command cmd_methods = {
    .name = "methods",
    .group = "Measure",
    .arguments = "",
    .summary = "How everything was measured, ready for a paper, with references",
    .options = options,
    .run = run,
};
