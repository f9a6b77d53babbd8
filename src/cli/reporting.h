/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_CLI_REPORTING_H
#define DG_CLI_REPORTING_H

#include "cli.h"

/** Write the report; language, seed and pictures follow the command. false after a message.
 */
bool cli_write_report(cli *c, const cli_data *data, dg_report_options how, const char *path);

#endif
