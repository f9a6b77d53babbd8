/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_CLI_SEARCHING_H
#define DG_CLI_SEARCHING_H

#include "planning.h"

/** All tasks in one meeting, in the cheapest order that is found in so many seconds; 0: no limit.
 */
int cli_plan_single(cli *c, cli_meetings *meetings, double seconds);

/** A cheap plan, and what no plan undercuts; told on the terminal while it is sought. */
int cli_plan_many(cli *c, cli_meetings *meetings, dg_plan_options *search);

/**
 * What no plan undercuts, for a plan that is there: the simple bound, raised for as long as said.
 *
 * @param proves  a bound is wanted whose proof can be checked.
 */
int cli_bound_given_plan(cli *c, cli_meetings *meetings, const dg_plan_options *effort,
                         bool proves);

/** Check plan and bound once more, by other code, and say so. */
int cli_verify_plan(const cli *c, const cli_meetings *meetings);

#endif
