/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_CLI_TABLES_H
#define DG_CLI_TABLES_H

#include "cli.h"

/* The tables that a command prints and that run keeps. Each is the caller's to free, or to print
 * with cli_print_table; NULL after a message. */

dg_table *cli_workload_table(cli *c, const dg_graph *graph, const dg_workload_options *how,
                             size_t rows);

typedef enum {
    CLI_BY_CONVENING,
    CLI_BY_PARTNERS,
    CLI_BY_CONTACTS,
    CLI_BY_STRENGTH,
    CLI_BY_BETWEENNESS,
    CLI_BY_CLOSENESS,
    CLI_BY_CONSTRAINT,
    CLI_BY_EFFECTIVE_SIZE,
    CLI_BY_EFFICIENCY
} cli_coordination_order;

dg_table *cli_coordination_table(cli *c, const dg_graph *graph, const dg_coordination_options *how,
                                 cli_coordination_order order, size_t rows);

/* Every tie, tested as ties tests it where not told otherwise, by Newman's weight. */
dg_table *cli_ties_table(cli *c, const dg_graph *graph);

/* Every concept within the bound that concepts keeps where not told otherwise; says where it was
 * hit. */
dg_table *cli_concepts_table(cli *c, const cli_data *data);

/* The absence of each department, that which costs most first. */
dg_table *cli_absence_table(cli *c, const dg_graph *graph, size_t rows);
dg_table *cli_clusters_table(cli *c, const dg_graph *graph, const dg_clusters *clusters);
dg_table *cli_assignments_table(cli *c, const dg_corpus *corpus);

#endif
