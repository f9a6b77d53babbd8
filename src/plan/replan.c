/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dutygraph/replan.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/fail.h"
#include "plan/changes.h"

enum { TRIALS = 1000000, REPAIR_STEPS_PER_TRIAL = 50 };

void dg_replanned_clear(dg_replanned *replanned) {
    dg_plan_clear(&replanned->plan);
    free(replanned->slot);
    *replanned = (dg_replanned){0};
}

/* --- all changed plans --- */

/* How many ways there are to move at most k of n items to another of m meetings, up to a limit. */
static uint64_t count_trials(size_t n, size_t m, size_t k, uint64_t limit) {
    double sum = 1, ways = 1;
    for (size_t i = 1; i <= k && i <= n; i++) {
        ways = ways * (double)(n - i + 1) / (double)i * (double)m;
        sum += ways;
        if (sum > (double)limit) return limit + 1;
    }
    return (uint64_t)sum;
}

/* Depth: the changes. New meetings are taken in order. */
static dg_code try_all(dg_changes *c, size_t from, size_t n_new) {
    dg_code code = dg_changes_try(c, NULL, NULL);
    if (c->n_moves == c->max_changes) return code;
    for (size_t i = from; i < c->planning->n_items && code == DG_OK; i++) {
        for (size_t m = 0; m <= c->n_old + n_new && code == DG_OK; m++) {
            if (m == c->home[i]) continue;
            dg_changes_move(c, i, m);
            code = try_all(c, i + 1, n_new + (m == c->n_old + n_new));
            dg_changes_move_back(c);
        }
    }
    return code;
}

/* --- the most promising --- */

typedef struct {
    dg_change *moves; /* max_changes of them */
    size_t n;
    size_t wrong; /* how much keeps it from being a plan */
    uint64_t cost;
} candidate;

/* The best ones of one number of changes: `width` that are plans, and as many that are not yet. */
typedef struct {
    candidate *items[2];
    size_t n[2], width;
} beam;

static bool beam_init(beam *b, size_t width, size_t max_changes) {
    *b = (beam){.width = width};
    for (size_t kind = 0; kind < 2; kind++) {
        b->items[kind] = calloc(width, sizeof *b->items[kind]);
        for (size_t i = 0; b->items[kind] != NULL && i < width; i++) {
            b->items[kind][i].moves = calloc(max_changes + 1, sizeof(dg_change));
            if (b->items[kind][i].moves == NULL) return false;
        }
        if (b->items[kind] == NULL) return false;
    }
    return true;
}

static void beam_free(beam *b) {
    for (size_t kind = 0; kind < 2; kind++) {
        for (size_t i = 0; b->items[kind] != NULL && i < b->width; i++)
            free(b->items[kind][i].moves);
        free(b->items[kind]);
    }
}

static bool is_better(size_t wrong, uint64_t cost, const candidate *than) {
    return wrong != than->wrong ? wrong < than->wrong : cost < than->cost;
}

/* Are the moves the same, in whatever order? */
static bool are_same(const candidate *a, const dg_changes *c) {
    for (size_t i = 0; i < c->n_moves; i++) {
        size_t k = 0;
        while (k < a->n &&
               (a->moves[k].item != c->moves[i].item || a->moves[k].meeting != c->moves[i].meeting))
            k++;
        if (k == a->n) return false;
    }
    return true;
}

static void offer(beam *b, const dg_changes *c, size_t wrong, uint64_t cost) {
    size_t kind = wrong > 0, n = b->n[kind], at = n;
    candidate *items = b->items[kind];
    if (n == b->width && !is_better(wrong, cost, &items[n - 1])) return;
    for (size_t i = 0; i < n; i++)
        if (items[i].cost == cost && items[i].wrong == wrong && are_same(&items[i], c)) return;
    candidate spare = items[n < b->width ? n : n - 1];
    if (n == b->width) at = --n;
    for (; at > 0 && is_better(wrong, cost, &items[at - 1]); at--)
        items[at] = items[at - 1];
    memcpy(spare.moves, c->moves, c->n_moves * sizeof *spare.moves);
    items[at] = (candidate){spare.moves, c->n_moves, wrong, cost};
    b->n[kind] = n + 1;
}

/* What is not better than the last of a full list need not be looked at closely. */
static void set_limits(dg_changes *c, const beam *b) {
    bool full = b->n[0] == b->width, full_of_wrong = b->n[1] == b->width;
    c->plan_limit = full ? b->items[0][b->width - 1].cost : UINT64_MAX;
    c->wrong_limit = full_of_wrong ? b->items[1][b->width - 1].wrong : SIZE_MAX;
    c->wrong_cost = full_of_wrong ? b->items[1][b->width - 1].cost : UINT64_MAX;
}

/* The new meetings that the changes have come to. */
static size_t count_new(const dg_changes *c) {
    size_t n = 0;
    for (size_t i = 0; i < c->n_moves; i++)
        if (c->moves[i].meeting >= c->n_old + n) n = c->moves[i].meeting - c->n_old + 1;
    return n;
}

/* One change more than those of a candidate of the beam before. */
typedef struct {
    const candidate *from;
    size_t item, meeting, wrong, number;
    uint64_t least, guess;
} prospect;

typedef struct {
    DG_ARRAY(prospect) list;
} prospects;

static void apply(dg_changes *c, const candidate *from) {
    for (size_t i = 0; i < from->n; i++)
        dg_changes_move(c, from->moves[i].item, from->moves[i].meeting);
}

static void take_back(dg_changes *c) {
    while (c->n_moves > 0)
        dg_changes_move_back(c);
}

static dg_code look_at(prospects *found, dg_changes *c, const candidate *from, size_t item,
                       size_t meeting) {
    prospect p = {.from = from, .item = item, .meeting = meeting, .number = found->list.n};
    dg_changes_move(c, item, meeting);
    dg_code code = dg_changes_estimate(&p.wrong, &p.least, c);
    if (code == DG_OK) p.guess = dg_changes_guess(c);
    dg_changes_move_back(c);
    if (code == DG_OK && !DG_PUSH(found->list, p)) code = dg_fail_memory(c->err);
    return code;
}

static dg_code look_around(prospects *found, dg_changes *c, const candidate *from) {
    dg_code code = DG_OK;
    apply(c, from);
    size_t n_meetings = c->n_old + count_new(c) + 1;
    for (size_t i = 0; i < c->planning->n_items && code == DG_OK; i++) {
        if (c->now[i] != c->home[i]) continue;
        for (size_t m = 0; m < n_meetings && code == DG_OK; m++)
            if (m != c->home[i]) code = look_at(found, c, from, i, m);
    }
    take_back(c);
    return code;
}

static int most_promising_first(const void *left, const void *right) {
    const prospect *a = left, *b = right;
    if (a->wrong != b->wrong) return a->wrong < b->wrong ? -1 : 1;
    if (a->guess != b->guess) return a->guess < b->guess ? -1 : 1;
    if (a->least != b->least) return a->least < b->least ? -1 : 1;
    return (a->number > b->number) - (a->number < b->number);
}

/* What a prospect is worth: exactly, or where it is no plan, or too many have been looked at, by
 * its guess. */
static dg_code judge(beam *next, dg_changes *c, const prospect *p, size_t *looks) {
    size_t wrong = p->wrong + 1;
    uint64_t cost = p->guess;
    dg_code code = DG_OK;
    apply(c, p->from);
    dg_changes_move(c, p->item, p->meeting);
    if (p->wrong == 0 && *looks > 0) {
        --*looks;
        code = dg_changes_try(c, &wrong, &cost);
    }
    if (code == DG_OK) offer(next, c, wrong, wrong > 0 ? p->guess : cost);
    take_back(c);
    return code;
}

static dg_code choose(beam *next, dg_changes *c, prospects *found) {
    enum { LOOKS = 1000, LOOKS_EACH = 20 };
    dg_code code = DG_OK;
    size_t looks = LOOKS + LOOKS_EACH * next->width;
    if (found->list.n > 1)
        qsort(found->list.items, found->list.n, sizeof *found->list.items, most_promising_first);
    for (size_t i = 0; i < found->list.n && code == DG_OK; i++) {
        const prospect *p = &found->list.items[i];
        set_limits(c, next);
        if (dg_changes_is_hopeful(c, p->wrong, p->least)) code = judge(next, c, p, &looks);
    }
    found->list.n = 0;
    return code;
}

/* Plans of ever more changes. */
static dg_code follow(dg_changes *c, beam *now, beam *next) {
    prospects found = {0};
    dg_code code = dg_changes_try(c, NULL, NULL);
    now->n[0] = 1; /* the plan as it is */
    for (size_t k = 0; k < c->max_changes && code == DG_OK; k++) {
        next->n[0] = next->n[1] = 0;
        for (size_t kind = 0; kind < 2; kind++)
            for (size_t i = 0; i < now->n[kind] && code == DG_OK; i++)
                code = look_around(&found, c, &now->items[kind][i]);
        if (code == DG_OK) code = choose(next, c, &found);
        beam swap = *now;
        *now = *next;
        *next = swap;
    }
    free(found.list.items);
    return code;
}

static dg_code follow_best(dg_changes *c, uint64_t max_trials, dg_error *err) {
    beam now, next;
    uint64_t each = (uint64_t)c->planning->n_items * (c->n_old + 1) * c->max_changes * 2;
    size_t width = 1 + (size_t)(max_trials / (each + 1));
    if (width > 50) width = 50;
    bool ok = beam_init(&now, width, c->max_changes);
    ok = beam_init(&next, width, c->max_changes) && ok;
    dg_code code = ok ? follow(c, &now, &next) : dg_fail_memory(err);
    beam_free(&now);
    beam_free(&next);
    return code;
}

/* --- both --- */

dg_code dg_plan_replan(dg_replanned *replanned, const dg_plan *plan, const size_t *slot,
                       const dg_planning *planning, const dg_replan_options *options,
                       dg_error *err) {
    dg_changes c;
    uint64_t max_trials = options->max_trials == 0 ? TRIALS : options->max_trials;
    dg_code code = dg_changes_init(&c, plan, slot, planning, options, err);
    if (code != DG_OK) goto done;
    c.repair.steps_left = (size_t)max_trials * REPAIR_STEPS_PER_TRIAL;
    bool all = count_trials(planning->n_items, plan->n_meetings + c.max_changes, c.max_changes,
                            max_trials) <= max_trials;
    if (c.possible) code = follow_best(&c, all ? max_trials / 10 : max_trials, err);
    if (c.possible && all && code == DG_OK) code = try_all(&c, 0, 0);
    if (code == DG_OK && !c.found) {
        const char *why = !c.possible || (all && c.repair.steps_left > 0)
                              ? "no plan with so few changes will do"
                              : "no plan with so few changes was found";
        code = dg_fail(err, DG_ENOTFOUND, "%s", why);
    }
    if (code == DG_OK) code = dg_changes_take(replanned, &c, err);
    if (code == DG_OK) replanned->optimal = all && c.costs.optimal && c.repair.steps_left > 0;
done:
    dg_changes_free(&c);
    return code;
}
