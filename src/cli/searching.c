/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "searching.h"

#include <stdio.h>

#include "progress.h"
#include "stopping.h"

static bool tell(void *context, uint64_t cost, double passed) {
    const cli *c = context;
    char words[128];
    snprintf(words, sizeof words, dg_translate(c->lang, "%.0f s: cost %zu (Ctrl-C: enough)"),
             passed, (size_t)cost);
    cli_progress_say(words);
    return !cli_is_to_stop();
}

/* Without a word. */
static bool search_on(void *context, uint64_t cost, double passed) {
    (void)context, (void)cost, (void)passed;
    return !cli_is_to_stop();
}

static bool tell_time(void *context, double passed) {
    const cli *c = context;
    char words[128];
    snprintf(words, sizeof words, dg_translate(c->lang, "%.0f s (Ctrl-C: enough)"), passed);
    cli_progress_say(words);
    return !cli_is_to_stop();
}

int cli_plan_single(cli *c, cli_meetings *x, double seconds) {
    size_t n = x->planning->planning.n_items;
    dg_agenda agenda;
    dg_agenda_options options = {.max_states = DG_AGENDA_STATES_DEFAULT,
                                 .seconds = seconds,
                                 .tell = tell_time,
                                 .context = c};
    dg_error err = {0};
    if (dg_plan_document_order(&x->plan, &x->planning->planning, &err) != DG_OK ||
        dg_agenda_order(&agenda, x->plan.items, n, &x->planning->planning, &options, &err) != DG_OK)
        return cli_fail_error(&err);
    x->plan.cost = agenda.cost;
    x->lower_bound = agenda.lower_bound;
    return CLI_DONE;
}

static int plan_many(cli *c, cli_meetings *x, dg_plan_options *search,
                     bool (*watch)(void *context, uint64_t cost, double seconds)) {
    dg_error err = {0};
    if (dg_plan_simple_bound(&x->lower_bound, &x->planning->planning, &err) != DG_OK)
        return cli_fail_error(&err);
    search->seed = c->seed;
    search->enough = x->lower_bound;
    search->tell = watch;
    search->context = c;
    x->moves = search->moves;
    dg_code code = dg_plan_search_and_bound(&x->plan, &x->lower_bound, &x->worth,
                                            &x->planning->planning, search, &err);
    return code == DG_OK ? CLI_DONE : cli_fail_error(&err);
}

int cli_plan_many(cli *c, cli_meetings *meetings, dg_plan_options *search) {
    return plan_many(c, meetings, search, tell);
}

static bool bound_on(void *context, uint64_t bound) {
    const cli *c = context;
    char words[128];
    snprintf(words, sizeof words, dg_translate(c->lang, "no plan costs less than %zu"),
             (size_t)bound);
    cli_progress_say(words);
    return !cli_is_to_stop();
}

int cli_bound_given_plan(cli *c, cli_meetings *x, const dg_plan_options *effort, bool proves) {
    bool raised = effort->moves > 0 || effort->seconds > 0;
    dg_plan_bound_options how = {.nodes = effort->moves,
                                 .seconds = raised ? effort->seconds : 1e-9,
                                 .tell = bound_on,
                                 .context = c};
    dg_error err = {0};
    cli_stop_when_asked();
    dg_code code =
        raised || proves
            ? dg_plan_bound(&x->lower_bound, &x->worth, &x->planning->planning, &how, &err)
            : dg_plan_simple_bound(&x->lower_bound, &x->planning->planning, &err);
    cli_progress_end();
    return code == DG_OK ? CLI_DONE : cli_fail_error(&err);
}

static bool go_on(void *context) {
    (void)context;
    return !cli_is_to_stop();
}

int cli_verify_plan(const cli *c, const cli_meetings *x) {
    dg_error err = {0};
    bool was_stopped = cli_is_to_stop(); /* asked again, the program ends */
    if (dg_plan_verify(&x->planning->planning, &x->plan, x->lower_bound, &x->worth,
                       was_stopped ? NULL : go_on, NULL, &err) != DG_OK)
        return cli_fail("not verified: %s", err.message);
    if (c->format == DG_FORMAT_TABLE)
        cli_say(
            c,
            dg_translate(c->lang, "Verified: the plan costs %zu, and no plan costs less than %zu"),
            (size_t)x->plan.cost, (size_t)x->lower_bound);
    else
        cli_note("verified: the plan costs %zu, and no plan costs less than %zu",
                 (size_t)x->plan.cost, (size_t)x->lower_bound);
    return CLI_DONE;
}

int cli_compare_with_document_order(cli_meetings *x) {
    dg_plan plan;
    dg_error err = {0};
    if (dg_plan_document_order(&plan, &x->planning->planning, &err) != DG_OK)
        return cli_fail_error(&err);
    x->document_order = plan.cost;
    x->document_meetings = plan.n_meetings;
    dg_plan_clear(&plan);
    return CLI_DONE;
}

int cli_plan_by_default(cli_default_plan *plan, cli *c, const cli_data *data,
                        dg_plan_options search) {
    cli_planning_options how = cli_planning_defaults();
    dg_slot_options slots = {0};
    static const dg_wishes no_wishes;
    cli_meetings *x = &plan->meetings;
    if (search.moves == 0 && !(search.seconds > 0)) search.moves = CLI_PLAN_MOVES;
    *plan = (cli_default_plan){.meetings = {.data = data,
                                            .planning = &plan->planning,
                                            .chair_wanted = DG_NONE,
                                            .wishes = &no_wishes}};
    int status = cli_planning_load(&plan->planning, c, data, &how);
    if (status == CLI_DONE) status = cli_compare_with_document_order(x);
    if (status == CLI_DONE) status = plan_many(c, x, &search, search_on);
    if (status == CLI_DONE) status = cli_place_meetings(x, &slots);
    plan->schedule = cli_schedule(x);
    return status;
}

void cli_default_plan_free(cli_default_plan *plan) {
    cli_meetings_free(&plan->meetings);
    cli_planning_free(&plan->planning);
    dg_real_slots_clear(&plan->slots);
}
