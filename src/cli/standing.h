/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_CLI_STANDING_H
#define DG_CLI_STANDING_H

#include "planning.h"

/** meetings --standing-groups: which groups, who is in them, and about which tasks. */
int cli_print_standing_groups(cli *c, const cli_data *data, const cli_planning *planning,
                              size_t n_groups, size_t seats);

#endif
