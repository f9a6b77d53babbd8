/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "commands.h"

/* In the order in which help shows them. */
const cli_command *const cli_commands[] = {
    &cmd_run,     &cmd_import,   &cmd_check,        &cmd_amend,    &cmd_remove,   &cmd_list,
    &cmd_show,    &cmd_workload, &cmd_coordination, &cmd_clusters, &cmd_concepts, &cmd_ties,
    &cmd_absence, &cmd_methods,  &cmd_meetings,     &cmd_draw,     &cmd_report,   &cmd_help,
    NULL,
};
