/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "given_plan.h"

/* A plan and what became of it. */
typedef struct {
    cli *c;
    const cli_meetings *x;
    const cli_given_plan *given;
    dg_replanned now;
} replanning;

/* A plan in which every task stands once is wanted. */
static int check_items(const replanning *r, const cli_wishes *wishes) {
    dg_problem *problems;
    size_t n;
    int status = CLI_DONE;
    dg_error err = {0};
    if (dg_plan_problems(&problems, &n, &r->given->plan, r->given->slot, &r->x->planning->planning,
                         &wishes->wishes, &err) != DG_OK)
        return cli_fail_error(&err);
    for (size_t i = 0; i < n && status == CLI_DONE; i++) {
        const dg_problem *p = &problems[i];
        if (p->kind != DG_PROBLEM_MISSING && p->kind != DG_PROBLEM_DOUBLED) continue;
        const char *path =
            dg_graph_task(r->x->data->graph, r->x->planning->tasks[p->item], NULL)->path;
        status = p->kind == DG_PROBLEM_MISSING
                     ? cli_fail("%s: task %s is in no meeting", r->given->path, path)
                     : cli_fail("%s: task %s is there twice", r->given->path, path);
    }
    free(problems);
    if (status == CLI_DONE && r->given->n_surplus > 0)
        status = cli_fail("%s: task %s is not among those that are planned", r->given->path,
                          r->given->file.lines[r->given->surplus[0]].task);
    return status;
}

/* --- what changed --- */

static void put_meeting(dg_table *t, const replanning *r, size_t m) {
    if (m < r->given->file.n_meetings) {
        dg_table_text(t, r->given->file.meetings[m]);
        return;
    }
    char *name = cli_text(dg_translate(r->c->lang, "new %zu"), m + 1 - r->given->file.n_meetings);
    dg_table_text(t, name == NULL ? "" : name);
    free(name);
}

static size_t meeting_of(const dg_plan *plan, size_t item) {
    for (size_t m = 0; m < plan->n_meetings; m++)
        for (size_t i = plan->first[m]; i < plan->first[m + 1]; i++)
            if (plan->items[i] == item) return m;
    return DG_NONE;
}

static bool is_held(const dg_plan *plan, size_t m) {
    return plan->first[m + 1] > plan->first[m];
}

static void put_slot_text(dg_table *t, size_t slot) {
    char text[32];
    snprintf(text, sizeof text, "%zu", slot + 1);
    dg_table_text(t, text);
}

/* A meeting that has another slot, that is new, or that is no longer held. */
static void put_meeting_change(dg_table *t, const replanning *r, size_t m) {
    size_t n_old = r->given->plan.n_meetings;
    bool was = m < n_old && is_held(&r->given->plan, m), is = is_held(&r->now.plan, m);
    if (was == is && (!is || r->now.slot[m] == r->given->slot[m])) return;
    dg_table_text(t, "slot");
    put_meeting(t, r, m);
    dg_table_undefined(t);
    if (was)
        put_slot_text(t, r->given->slot[m]);
    else
        dg_table_undefined(t);
    if (is)
        put_slot_text(t, r->now.slot[m]);
    else
        dg_table_undefined(t);
}

static dg_table *changes_table(const replanning *r) {
    dg_table *t = dg_table_new(r->c->lang);
    if (t == NULL) return NULL;
    dg_table_column(t, "change", "change", DG_CELL_TEXT, 0);
    dg_table_column(t, "meeting", "meeting", DG_CELL_TEXT, 0);
    dg_table_column(t, "task", "task", DG_CELL_TEXT, 0);
    dg_table_column(t, "from", "from", DG_CELL_TEXT, 0);
    dg_table_column(t, "to", "to", DG_CELL_TEXT, 0);
    for (size_t i = 0; i < r->x->planning->planning.n_items; i++) {
        size_t was = meeting_of(&r->given->plan, i), is = meeting_of(&r->now.plan, i);
        if (was == is) continue;
        dg_table_text(t, "meeting");
        dg_table_undefined(t);
        cli_put_path(t, r->c, r->x->data, r->x->planning->tasks[i]);
        put_meeting(t, r, was);
        put_meeting(t, r, is);
    }
    for (size_t m = 0; m < r->now.plan.n_meetings; m++)
        put_meeting_change(t, r, m);
    return t;
}

/* --- the new plan --- */

/* Leave out meetings that are no longer held. */
static void compact(dg_plan *plan, size_t *slot) {
    size_t n = 0;
    for (size_t m = 0; m < plan->n_meetings; m++) {
        if (!is_held(plan, m)) continue;
        plan->first[n] = plan->first[m];
        slot[n++] = slot[m];
    }
    plan->first[n] = plan->first[plan->n_meetings];
    plan->n_meetings = n;
}

static bool take(cli_meetings *x, const dg_replanned *now) {
    size_t n = now->plan.n_meetings, n_items = x->planning->planning.n_items;
    x->plan = (dg_plan){n, calloc(n + 1, sizeof *x->plan.first),
                        calloc(n_items + 1, sizeof *x->plan.items), now->plan.cost};
    x->slot = calloc(n + 1, sizeof *x->slot);
    if (x->plan.first == NULL || x->plan.items == NULL || x->slot == NULL) return false;
    memcpy(x->plan.first, now->plan.first, (n + 1) * sizeof *x->plan.first);
    memcpy(x->plan.items, now->plan.items, n_items * sizeof *x->plan.items);
    memcpy(x->slot, now->slot, n * sizeof *x->slot);
    compact(&x->plan, x->slot);
    return true;
}

static int print(const replanning *r, const cli_replanning *how) {
    cli *c = r->c;
    if (c->format == DG_FORMAT_JSON) {
        puts("{");
        printf("  \"n_changes\": %zu,\n  \"changes_optimal\": %s,\n  \"cost_before\": %zu,\n",
               r->now.changes, r->now.optimal ? "true" : "false", (size_t)r->given->plan.cost);
        int status = cli_print_array(stdout, "changes", changes_table(r), ",");
        return status == CLI_DONE ? cli_meetings_json_members(stdout, c, r->x) : status;
    }
    if (c->format != DG_FORMAT_TABLE)
        return how->only_changes ? cli_print_table(c, changes_table(r))
                                 : cli_print_meetings(c, r->x, how->table);
    cli_say(c, dg_translate(c->lang, "Changes: %zu of at most %zu; cost before: %zu"),
            r->now.changes, how->max_changes, (size_t)r->given->plan.cost);
    cli_say(c, "%s",
            r->now.optimal
                ? dg_translate(c->lang, "Proved: no plan with so few changes costs less")
                : dg_translate(c->lang, "Not proved: a plan with so few changes may cost less"));
    putchar('\n');
    int status = r->now.changes > 0 ? cli_print_table(c, changes_table(r)) : CLI_DONE;
    if (r->now.changes > 0) putchar('\n');
    if (how->to_files) cli_say_plan(c, r->x);
    return status == CLI_DONE && !how->to_files ? cli_print_meetings(c, r->x, how->table) : status;
}

/* However the plan was found: no plan at all costs less, whatever its changes. */
static bool meets_bound(const cli_meetings *x) {
    return x->plan.cost == x->lower_bound && x->prices.sections == 0 && x->prices.attendees == 0 &&
           x->prices.breaks == 0;
}

int cli_replan(cli *c, cli_meetings *x, const cli_wishes *wishes, const cli_given_plan *given,
               const cli_replanning *how) {
    replanning r = {.c = c, .x = x, .given = given};
    dg_replan_options options = {
        .wishes = &wishes->wishes, .terms = &wishes->terms, .max_changes = how->max_changes};
    dg_error err = {0};
    int status = check_items(&r, wishes);
    if (status != CLI_DONE) return status;
    dg_code code =
        dg_plan_replan(&r.now, &given->plan, given->slot, &x->planning->planning, &options, &err);
    if (code == DG_ENOTFOUND)
        return cli_fail("%s: with at most %zu changes: %s", given->path, how->max_changes,
                        err.message);
    if (code != DG_OK) return cli_fail_error(&err);
    status = take(x, &r.now) ? cli_count_slots(x, how->slots) : cli_fail("out of memory");
    if (status == CLI_DONE) status = cli_complete_meetings(x);
    if (status == CLI_DONE && meets_bound(x)) r.now.optimal = true;
    if (status == CLI_DONE) status = print(&r, how);
    dg_replanned_clear(&r.now);
    return status;
}
