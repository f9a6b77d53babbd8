/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "commands.h"
#include "drawing.h"
#include "planning.h"

static const char *output, *ties, *alpha, *by, *resolution, *collectives, *moves, *seconds;
static const cli_option options[] = {
    {"output", "FILE", "where to; its ending is the format: svg, png, pdf or dot", &output},
    {"ties", "WHICH", "network: backbone (default), forest, all, or the N heaviest", &ties},
    {"alpha", "P", "network: significance of the backbone's ties (default: 0.05)", &alpha},
    {"by", "KIND", "clusters: lead (default) or responsibility", &by},
    {"resolution", "R", "of the clusters' modularity (default: 1)", &resolution},
    {"moves", "N", "meetings: changes to try for a cheaper plan (default: 100000)", &moves},
    {"time", "S", "meetings: seconds to search instead", &seconds},
    {"collectives", NULL, "draw collectives as departments", &collectives},
    {0}};

void cli_corpus_title(char *title, size_t room, const cli *c, const dg_corpus *corpus) {
    if (corpus->n == 1)
        snprintf(title, room, "%s", corpus->documents[0]->title);
    else
        snprintf(title, room, dg_translate(c->lang, "%zu documents"), corpus->n);
}

static bool read_ties(dg_diagram_options *how) {
    static const char *const names[] = {"backbone", "forest", "all"};
    static const dg_tie_choice values[] = {DG_TIES_BACKBONE, DG_TIES_FOREST, DG_TIES_ALL};
    if (ties == NULL) return true;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(ties, names[i]) == 0) {
            how->ties = values[i];
            return true;
        }
    if (*ties < '0' || *ties > '9') {
        cli_usage("--ties wants backbone, forest, all or a number, not %s", ties);
        return false;
    }
    how->ties = DG_TIES_TOP;
    return cli_read_size(&how->top, "ties", ties);
}

static bool read_options(cli *c, dg_diagram_options *how) {
    static const char *const kinds[] = {"lead", "responsibility", NULL};
    int kind = cli_read_choice("by", by, kinds);
    if (kind < 0 || !read_ties(how) || !cli_read_real(&how->alpha, "alpha", alpha) ||
        !cli_read_real(&how->clustering.resolution, "resolution", resolution))
        return false;
    if (!(how->clustering.resolution > 0) || how->alpha < 0 || how->alpha > 1) {
        cli_usage("--resolution wants a number above 0, --alpha one from 0 to 1");
        return false;
    }
    how->by = kind == 0 ? DG_BY_LEAD : DG_BY_RESPONSIBILITY;
    how->lang = c->lang;
    how->clustering.seed = c->seed;
    return true;
}

const char *cli_picture_format(const char *path) {
    static const char *const formats[] = {"svg", "png", "pdf", "dot"};
    const char *slash = strrchr(path, '/'), *dot = strrchr(slash == NULL ? path : slash, '.');
    for (size_t i = 0; dot != NULL && i < sizeof formats / sizeof *formats; i++)
        if (strcmp(dot + 1, formats[i]) == 0) return formats[i];
    return NULL;
}

int cli_write_picture(const char *path, const char *dot, const char *format) {
    char *helper = NULL;
    dg_error err = {0};
    dg_picture picture = {format, path};
    dg_code code;
    if (strcmp(format, "dot") == 0) {
        code = dg_write_file(path, dot, strlen(dot), &err);
    } else {
        code = dg_render_find(&helper, &err);
        if (code == DG_OK) code = dg_render(dot, &picture, 1, helper, CLI_DRAW_TIMEOUT, &err);
    }
    free(helper);
    return code == DG_OK ? CLI_DONE : cli_fail_error(&err);
}

static int draw(cli *c, dg_diagram_kind kind, dg_diagram_options *how, dg_plan_options *search,
                const char *format) {
    cli_data data;
    cli_default_plan plan = {0};
    if (!cli_load_graph(&data, c, collectives != NULL)) return CLI_FAILED;
    char title[512], *dot = NULL;
    cli_corpus_title(title, sizeof title, c, data.corpus);
    how->title = title;
    dg_error err = {0};
    int status = CLI_DONE;
    if (kind == DG_DRAW_MEETINGS) {
        status = cli_plan_by_default(&plan, c, &data, *search);
        how->meetings = &plan.schedule;
    }
    if (status == CLI_DONE && dg_diagram_dot(&dot, data.graph, kind, how, &err) != DG_OK)
        status = cli_fail_error(&err);
    if (status == CLI_DONE) status = cli_write_picture(output, dot, format);
    free(dot);
    cli_default_plan_free(&plan);
    cli_data_free(&data);
    return status;
}

static int run(cli *c, int argc, char **argv) {
    (void)argc;
    const char *names[DG_N_DIAGRAMS];
    dg_diagram_options how = DG_DIAGRAM_OPTIONS_DEFAULT;
    dg_plan_options search = {0};
    dg_diagram_kind kind;
    for (int i = 0; i < DG_N_DIAGRAMS; i++)
        names[i] = dg_diagram_name((dg_diagram_kind)i);
    if (!dg_diagram_from_name(&kind, argv[0]))
        return cli_unknown(CLI_USAGE, "diagram", argv[0], names, DG_N_DIAGRAMS);
    if (output == NULL) return cli_usage("draw wants -o FILE");
    const char *format = cli_picture_format(output);
    if (format == NULL) return cli_usage("%s does not end in .svg, .png, .pdf or .dot", output);
    if (!read_options(c, &how) || !cli_read_effort(&search, moves, seconds)) return CLI_USAGE;
    return draw(c, kind, &how, &search, format);
}

const cli_command cmd_draw = {
    .name = "draw",
    .group = "Show",
    .arguments = "workload|network|leads|clusters|bipartite|meetings -o FILE",
    .summary = "Draw a diagram",
    .options = options,
    .min_arguments = 1,
    .max_arguments = 1,
    .run = run,
};
