/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_CLI_COORDINATION_VIEWS_H
#define DG_CLI_COORDINATION_VIEWS_H

/* What `coordination` prints beside its plain table. Each returns the exit status. */

#include "cli.h"

int cli_print_brokerage(cli *c, const dg_graph *graph, size_t rows);

/** Departments first, then tasks, each by betweenness; at most `rows` of either. */
int cli_print_two_mode(cli *c, const dg_graph *graph, size_t rows);

#endif
