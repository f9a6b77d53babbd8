/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_CLI_WORKLOAD_VIEWS_H
#define DG_CLI_WORKLOAD_VIEWS_H

/* What `workload` prints beside its plain table. Each returns the exit status. */

#include "cli.h"

typedef enum { CLI_BY_SECTION, CLI_BY_CATEGORY, CLI_BY_DOCUMENT } cli_workload_by;

/** At most `rows` departments a section or document, or so many categories, the busiest first. */
int cli_print_workload_by(cli *c, const cli_data *data, const dg_workload_options *how,
                          cli_workload_by by, size_t rows);
int cli_print_lorenz(cli *c, const dg_graph *graph);
int cli_print_sensitivity(cli *c, const cli_data *data, size_t rows);

/* The columns of a load, and the cells of one. */
void cli_workload_columns(dg_table *t);
void cli_workload_cells(dg_table *t, const dg_workload *w);

#endif
