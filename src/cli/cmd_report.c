/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "commands.h"
#include "drawing.h"
#include "planning.h"
#include "progress.h"
#include "reporting.h"
#include "stopping.h"

static const char *output, *alpha, *resolution, *collectives, *plan_file, *minutes, *slots,
    *break_every, *break_minutes;
static cli_agreed_options agreed;
static const cli_option options[] = {
    {"output", "FILE", "where to; one file that holds everything", &output},
    {"alpha", "P", "the level at which ties are more than chance (default: 0.05)", &alpha},
    {"resolution", "R", "of the clusters (default: 1)", &resolution},
    {"plan", "FILE", "show this plan of joint meetings instead of making one", &plan_file},
    {"minutes", "FILE", "the tasks' minutes in that plan: CSV of task,minutes", &minutes},
    {"slots", "FILE", "its slots' dates and hours: CSV of date,start,end", &slots},
    {"break-every", "M", "that plan has a pause after at most M minutes", &break_every},
    {"break", "M", "minutes of a pause (default: 10)", &break_minutes},
    {"collectives", NULL, "count collectives as departments", &collectives},
    {0}};

bool cli_write_report(cli *c, const cli_data *data, dg_report_options how, const char *path) {
    char *helper = NULL, *html = NULL;
    dg_error err = {0};
    cli_progress_start(c, "Drawing");
    how.lang = c->lang;
    how.clustering.seed = c->seed;
    how.timeout = CLI_DRAW_TIMEOUT;
    dg_code code = dg_render_find(&helper, &err);
    how.helper = helper;
    if (code == DG_OK) code = dg_report_html(&html, data->corpus, data->graph, &how, &err);
    if (code == DG_OK && !cli_is_to_stop()) code = dg_write_file(path, html, strlen(html), &err);
    if (code != DG_OK) cli_fail_error(&err);
    free(helper);
    free(html);
    return code == DG_OK;
}

static int run(cli *c, int argc, char **argv) {
    (void)argc, (void)argv;
    dg_report_options how = DG_REPORT_OPTIONS_DEFAULT;
    cli_data data;
    if (output == NULL) return cli_usage("report wants -o FILE");
    if (!cli_read_real(&how.alpha, "alpha", alpha) ||
        !cli_read_real(&how.clustering.resolution, "resolution", resolution))
        return CLI_USAGE;
    if (!(how.clustering.resolution > 0) || !(how.alpha >= 0 && how.alpha <= 1))
        return cli_usage("--resolution wants a number above 0, --alpha one from 0 to 1");
    const char *const texts[] = {plan_file, minutes, slots, break_every, break_minutes};
    if (!cli_read_agreed(&agreed, texts)) return CLI_USAGE;
    how.collectives = collectives != NULL;
    if (!cli_load_graph(&data, c, how.collectives)) return CLI_FAILED;
    cli_stop_when_asked(); /* the folder of its pictures goes first */
    cli_default_plan plan;
    int status = plan_file != NULL ? cli_plan_agreed(&plan, c, &data, &agreed)
                                   : cli_plan_by_default(&plan, c, &data, (dg_plan_options){0});
    how.meetings = &plan.schedule;
    if (status == CLI_DONE && !cli_write_report(c, &data, how, output)) status = CLI_FAILED;
    cli_default_plan_free(&plan);
    cli_data_free(&data);
    cli_progress_end();
    cli_stop_if_asked();
    return status;
}

const cli_command cmd_report = {
    .name = "report",
    .group = "Show",
    .arguments = "-o FILE",
    .summary = "Everything in one page to open, search and print: pictures, tables, sentences",
    .options = options,
    .run = run,
};
