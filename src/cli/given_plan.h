/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_CLI_GIVEN_PLAN_H
#define DG_CLI_GIVEN_PLAN_H

#include "wishing.h"

/** A plan from a file, told in items. */
typedef struct {
    const char *path;
    dg_plan_file file;
    dg_plan plan;    /* with its cost; a task that is not planned is left out */
    size_t *slot;    /* per meeting; one that has none gets one of its own */
    size_t *surplus; /* lines of the file whose tasks are not planned */
    size_t n_surplus;
} cli_given_plan;

/** CLI_DONE, or CLI_FAILED after a message: what is no plan, or names a task that is not there. */
int cli_given_plan_load(cli_given_plan *given, cli *c, const cli_data *data,
                        const cli_planning *planning, const cli_wishes *wishes, const char *path);
void cli_given_plan_free(cli_given_plan *given);

/** meetings --check: say what is wrong with the plan, and what it costs. */
int cli_check_plan(cli *c, cli_meetings *x, const cli_wishes *wishes, cli_given_plan *given,
                   const dg_slot_options *slots);

/** How --replan changes a plan. */
typedef struct {
    size_t max_changes;
    bool only_changes; /* --table changes */
    bool to_files;     /* the plan itself is written, not printed */
    cli_meetings_table table;
    const dg_slot_options *slots;
} cli_replanning;

/** meetings --replan: change the plan as little as need be, into x, and say what changed. */
int cli_replan(cli *c, cli_meetings *x, const cli_wishes *wishes, const cli_given_plan *given,
               const cli_replanning *how);

#endif
