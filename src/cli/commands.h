/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_CLI_COMMANDS_H
#define DG_CLI_COMMANDS_H

#include "cli.h"

extern const cli_command cmd_absence, cmd_amend, cmd_check, cmd_clusters, cmd_concepts,
    cmd_coordination, cmd_draw, cmd_help, cmd_import, cmd_list, cmd_meetings, cmd_methods,
    cmd_remove, cmd_report, cmd_run, cmd_show, cmd_ties, cmd_workload;

#endif
