/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_CLI_TYING_H
#define DG_CLI_TYING_H

#include "cli.h"

/** How to tell a tie from chance. */
typedef struct {
    dg_null_model test;
    dg_adjustment correction;
    double alpha;
} cli_tie_test;

#define CLI_TIE_TEST_DEFAULT ((cli_tie_test){DG_NULL_HYPERGEOMETRIC, DG_ADJUST_BH, .05})

/** From the values of the options --test, --correction and --alpha; NULL: as it is. false after a
 * message. */
bool cli_read_tie_test(cli_tie_test *how, const char *test, const char *correction,
                       const char *alpha);

/** All ties of a graph with their measures; the n-th entries are about the n-th tie. */
typedef struct {
    const dg_graph *graph;
    cli_tie_test how;
    size_t n;
    dg_tie *ties;
    dg_tie_measures *measures;
    double *holm, *bh; /* p of the test, adjusted over all ties */
} cli_ties;

/** false after a message. To be freed in any case. */
bool cli_ties_load(cli_ties *all, const dg_graph *graph, cli_tie_test how);
void cli_ties_free(cli_ties *all);

/** The p of the chosen test for measures of this graph. */
double cli_tie_p(const cli_ties *all, const dg_tie_measures *measures);

/** The same of tie i, by the chosen correction. */
double cli_tie_adjusted(const cli_ties *all, size_t i);
bool cli_tie_is_significant(const cli_ties *all, size_t i);

/** Names of the chosen test and correction, in the language. */
const char *cli_tie_test_name(const cli *c, const cli_ties *all);
const char *cli_tie_correction_name(const cli *c, const cli_ties *all);

/**
 * Say how many ties are more than chance; where none is, what the nearest would need. For people
 * below the table; in the other formats only where none is, on standard error.
 */
int cli_say_backbone(const cli *c, const cli_ties *all);

/** Say why a and b are tied, or not, and print their shared tasks. Returns the status. */
int cli_why(cli *c, const cli_data *data, const cli_ties *all, size_t a, size_t b);

#endif
