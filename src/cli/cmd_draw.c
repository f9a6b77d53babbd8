/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "commands.h"
#include "drawing.h"
#include "planning.h"

static const char *output, *ties, *alpha, *by, *section, *top, *resolution, *collectives, *moves,
    *seconds, *theme_file, *report, *plan_file, *minutes, *slots, *break_every, *break_minutes;
static cli_agreed_options agreed;
static const cli_option options[] = {
    {"output", "FILE", "where to; its ending is the format: svg, png, pdf or dot", &output},
    {"ties", "WHICH", "network: backbone (default), forest, all, or the N heaviest", &ties},
    {"alpha", "P", "network, tie: what counts as beyond chance (default: 0.05)", &alpha},
    {"by", "WHAT",
     "clusters: lead (default) or responsibility; matrix: task, section, chapter or document; "
     "workload: section, chapter or document",
     &by},
    {"section", "PATH", "bipartite: only what stands under this heading", &section},
    {"top", "N", "only the N departments with the most tasks", &top},
    {"resolution", "R", "of the clusters' modularity (default: 1)", &resolution},
    {"plan", "FILE", "meetings: draw this plan instead of making one", &plan_file},
    {"minutes", "FILE", "meetings: the tasks' minutes in that plan: CSV of task,minutes", &minutes},
    {"slots", "FILE", "meetings: its slots' dates and hours: CSV of date,start,end", &slots},
    {"break-every", "M", "meetings: that plan has a pause after at most M minutes", &break_every},
    {"break", "M", "meetings: minutes of a pause (default: 10)", &break_minutes},
    {"moves", "N", "meetings: changes to try for a cheaper plan (default: 100000)", &moves},
    {"time", "S", "meetings: seconds to search instead", &seconds},
    {"collectives", NULL, "draw collectives as departments", &collectives},
    {"theme", "FILE", "letters, colours and lines, as in the shipped theme.csv", &theme_file},
    {"link", "REPORT", "make departments links into this report", &report},
    {0}};

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

/* What --by may be depends on the diagram. */
static bool read_by(dg_diagram_options *how, dg_diagram_kind kind) {
    static const char *const bonds[] = {"lead", "responsibility", NULL};
    static const char *const parts[] = {"task", "section", "chapter", "document", NULL};
    if (by == NULL) return true;
    if (kind != DG_DRAW_CLUSTERS && kind != DG_DRAW_MATRIX && kind != DG_DRAW_WORKLOAD) {
        cli_usage("--by is for workload, clusters and matrix");
        return false;
    }
    bool workload = kind == DG_DRAW_WORKLOAD;
    int choice = cli_read_choice("by", by, kind == DG_DRAW_CLUSTERS ? bonds : parts + workload);
    if (choice < 0) return false;
    if (kind == DG_DRAW_CLUSTERS)
        how->by = choice == 0 ? DG_BY_LEAD : DG_BY_RESPONSIBILITY;
    else
        how->parts = (dg_parts)(DG_PARTS_TASKS + choice + workload);
    return true;
}

static bool read_options(cli *c, dg_diagram_options *how, dg_diagram_kind kind) {
    if (!read_by(how, kind) || !read_ties(how) || !cli_read_real(&how->alpha, "alpha", alpha) ||
        !cli_read_size(&how->most, "top", top) ||
        !cli_read_real(&how->clustering.resolution, "resolution", resolution))
        return false;
    if (!(how->clustering.resolution > 0) || how->alpha < 0 || how->alpha > 1) {
        cli_usage("--resolution wants a number above 0, --alpha one from 0 to 1");
        return false;
    }
    if (section != NULL && kind != DG_DRAW_BIPARTITE) {
        cli_usage("--section is for bipartite");
        return false;
    }
    const char *wrong = plan_file == NULL          ? NULL
                        : kind != DG_DRAW_MEETINGS ? "--plan is for meetings"
                        : moves != NULL || seconds != NULL
                            ? "--plan makes no plan: it takes no --moves and no --time"
                            : NULL;
    if (wrong != NULL) {
        cli_usage("%s", wrong);
        return false;
    }
    const char *const texts[] = {plan_file, minutes, slots, break_every, break_minutes};
    if (!cli_read_agreed(&agreed, texts)) return false;
    if (section != NULL) how->section = section;
    if (report != NULL) how->link = report;
    how->lang = c->lang;
    how->clustering.seed = c->seed;
    return true;
}

/* The departments that the diagram is about, one or two, in place of names. */
static bool find_departments(dg_diagram_options *how, const dg_graph *graph, char **names, int n) {
    size_t *wanted[] = {&how->department, &how->other};
    for (int i = 0; i < n; i++) {
        *wanted[i] = cli_find_department(graph, names[i]);
        if (*wanted[i] == DG_NONE) return false;
    }
    return n < 2 || how->department != how->other ||
           (cli_fail("%s cannot be tied to itself", names[0]), false);
}

static int load_theme(dg_theme **theme) {
    dg_error err = {0};
    if (theme_file == NULL || dg_theme_load(theme, theme_file, &err) == DG_OK) return CLI_DONE;
    return err.line > 0 ? cli_fail("%s:%zu: %s", theme_file, err.line, err.message)
                        : cli_fail_error(&err);
}

static int draw_meetings(cli *c, const cli_data *data, dg_diagram_options how,
                         const dg_plan_options *search) {
    cli_default_plan plan = {0};
    int status = plan_file != NULL ? cli_plan_agreed(&plan, c, data, &agreed)
                                   : cli_plan_by_default(&plan, c, data, *search);
    if (status == CLI_DONE) {
        how.meetings = &plan.schedule;
        status = cli_draw_pages(c, data->graph, DG_DRAW_MEETINGS, how, output);
    }
    cli_default_plan_free(&plan);
    return status;
}

static int draw(cli *c, dg_diagram_kind kind, dg_diagram_options how, const dg_plan_options *search,
                char **names, int n) {
    dg_theme *theme = NULL;
    cli_data data;
    if (load_theme(&theme) != CLI_DONE) return CLI_FAILED;
    int status = CLI_FAILED;
    if (cli_load_graph(&data, c, collectives != NULL)) {
        char title[512];
        cli_corpus_title(title, sizeof title, c, data.corpus);
        how.title = title;
        how.theme = theme;
        if (kind == DG_DRAW_MEETINGS)
            status = draw_meetings(c, &data, how, search);
        else if (find_departments(&how, data.graph, names, n))
            status = cli_draw_pages(c, data.graph, kind, how, output);
        cli_data_free(&data);
    }
    dg_theme_free(theme);
    return status;
}

static int refuse_names(const char *kind, int wanted) {
    switch (wanted) {
    case 0:
        return cli_usage("draw %s wants no name", kind);
    case 1:
        return cli_usage("draw %s wants the name of a department", kind);
    default:
        return cli_usage("draw %s wants the names of two departments", kind);
    }
}

static int run(cli *c, int argc, char **argv) {
    const char *names[DG_N_DIAGRAMS];
    dg_diagram_options how = DG_DIAGRAM_OPTIONS_DEFAULT;
    dg_plan_options search = {0};
    dg_diagram_kind kind;
    for (int i = 0; i < DG_N_DIAGRAMS; i++)
        names[i] = dg_diagram_name((dg_diagram_kind)i);
    if (!dg_diagram_from_name(&kind, argv[0]))
        return cli_unknown(CLI_USAGE, "diagram", argv[0], names, DG_N_DIAGRAMS);
    int wanted = kind == DG_DRAW_DEPARTMENT ? 1 : kind == DG_DRAW_TIE ? 2 : 0;
    if (argc - 1 != wanted) return refuse_names(argv[0], wanted);
    if (output == NULL) return cli_usage("draw wants -o FILE");
    if (cli_picture_format(output) == NULL)
        return cli_usage("%s does not end in .svg, .png, .pdf or .dot", output);
    if (!read_options(c, &how, kind) || !cli_read_effort(&search, moves, seconds)) return CLI_USAGE;
    return draw(c, kind, how, &search, argv + 1, wanted);
}

const cli_command cmd_draw = {
    .name = "draw",
    .group = "Show",
    .arguments = "workload|network|leads|clusters|bipartite|matrix|department NAME|tie NAME NAME|"
                 "meetings -o FILE",
    .summary = "Draw a diagram",
    .options = options,
    .min_arguments = 1,
    .max_arguments = 3,
    .run = run,
};
