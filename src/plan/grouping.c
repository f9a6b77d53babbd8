/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/fail.h"
#include "base/random.h"
#include "plan/clashes.h"
#include "plan/moves.h"
#include "plan/rules.h"

/*
 * Run after run of simulated annealing, each with a random stream of its own and twice as long as
 * the one before, up to a length where several are worth more than a longer one. Most start anew,
 * and every fourth from the best plan and milder. What a run does depends on the seed and its
 * number only, never on the limits, so that a longer search does all that a shorter one does, and
 * then more.
 *
 * Where slots have a price, every other run is about fewer slots: its meetings have slots, so many
 * as the best plan has or a few less, and clashes cost something.
 */
typedef struct {
    const dg_planning *planning;
    const dg_plan_options *options;
    dg_meter meter;
    dg_pricer pricer;
    dg_rules rules;
    bool is_ruled; /* there are wishes to keep */
    uint64_t surplus;
    dg_agendas first, now, best; /* their costs with prices, and the surplus */
    const dg_plan_slots *slots;  /* NULL: they count for nothing */
    dg_clashes clashes;
    bool slotted;                /* the meetings of this run have slots */
    size_t least_slots, n_slots; /* that any plan needs; that the best has, DG_NONE: not found */
    size_t span;                 /* and one more than the last of them */
    uint64_t cheapest;           /* the least cost that was found */
    size_t cheapest_slots;
    uint64_t clash_step, clash_price; /* the least that a clash costs; in this run */
    size_t *wanted; /* per meeting of a run, as it starts: the slot that it must have */
    dg_trial trial;
    double hot, mild, cold;
    uint64_t moves;
    double started, told;
    bool stop;
    dg_code code;
    dg_error *err;
} search;

enum { MOVES_PER_ITEM = 75000, DOUBLINGS = 7, CHECK_EVERY = 1024 };
static const dg_agenda_options polish = {.max_states = 50000};

static double clock_seconds(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static size_t below(search *s, size_t limit) {
    return dg_random_about(&s->trial.random, limit);
}

static uint64_t cost_of(search *s, const size_t *items, size_t n) {
    return dg_meter_cost(&s->meter, items, n) + dg_pricer_meeting(&s->pricer, items, n);
}

/* --- slots --- */

static bool is_better(const search *s, uint64_t cost, size_t n_slots) {
    uint64_t price = s->slots->price;
    if (s->n_slots == DG_NONE) return true;
    uint64_t total = cost + price * n_slots, least = s->best.cost + price * s->n_slots;
    return total < least || (total == least && n_slots < s->n_slots);
}

/* Is the plan better than the best, or cheaper than the cheapest, as far as is known? */
static bool is_promising(const search *s) {
    if (s->slots == NULL) return s->now.cost < s->best.cost;
    if (!s->slotted) return s->now.cost < s->cheapest;
    return s->clashes.n == 0 &&
           (s->now.cost < s->cheapest || is_better(s, s->now.cost, s->clashes.n_used));
}

/* Keep the plan where it is the best with its slots, and note the cheapest. */
static void weigh_slots(search *s) {
    size_t n = DG_NONE, span;
    if (s->slotted && s->clashes.n == 0) n = s->clashes.n_used;
    if (!s->slotted && s->slots->offers == NULL)
        s->code = dg_slots_needed(&n, &s->now, s->slots, s->err);
    span = s->slotted ? dg_clashes_span(&s->clashes) : n;
    if (n == DG_NONE || s->code != DG_OK) return;
    if (s->now.cost < s->cheapest || (s->now.cost == s->cheapest && n < s->cheapest_slots)) {
        s->cheapest = s->now.cost;
        s->cheapest_slots = n;
    }
    if (!is_better(s, s->now.cost, n)) return;
    dg_agendas_copy(&s->best, &s->now);
    s->n_slots = n;
    s->span = span;
}

static uint64_t price_of_slots(const search *s) {
    return s->clashes.n * s->clash_price + s->clashes.n_used * s->slots->price;
}

/* The slot that the meeting must have; DG_NONE: any. */
static size_t wanted_slot(search *s, const size_t *items, size_t n) {
    size_t wanted = DG_NONE;
    if (s->is_ruled) dg_rules_allow(&wanted, &s->rules, items, n);
    return wanted;
}

/* Would meeting m, which may be new, take longer than now, and too long for the slot? */
static bool overfills(const search *s, size_t m, size_t slot, const size_t *items, size_t n) {
    const dg_slot_offer *offers = s->slots->offers;
    if (offers == NULL) return false;
    uint64_t minutes = dg_agenda_end(s->planning, items, n);
    if (minutes <= offers[slot].minutes) return false;
    return m == s->now.n_meetings ||
           minutes > dg_agenda_end(s->planning, dg_agendas_at(&s->now, m), s->now.n_items[m]);
}

/* Give the trial agendas of m and k their slots; a new meeting has any. */
static bool put_trials(search *s, size_t m, size_t k) {
    const dg_trial *t = &s->trial;
    size_t slot_a = wanted_slot(s, t->a, t->n_a), slot_b = wanted_slot(s, t->b, t->n_b);
    if (slot_a == DG_NONE) slot_a = s->clashes.slot[m];
    if (slot_b == DG_NONE)
        slot_b = k == s->now.n_meetings ? below(s, s->clashes.n_slots) : s->clashes.slot[k];
    if (slot_a >= s->clashes.n_slots || slot_b >= s->clashes.n_slots) return false;
    if (overfills(s, m, slot_a, t->a, t->n_a)) return false;
    if (k != m && overfills(s, k, slot_b, t->b, t->n_b)) return false;
    dg_clashes_put(&s->clashes, 0, m, slot_a, t->a, t->n_a);
    if (k != m) dg_clashes_put(&s->clashes, 1, k, slot_b, t->b, t->n_b);
    return true;
}

static void take_back_trials(search *s, bool both) {
    if (both) dg_clashes_take_back(&s->clashes, 1);
    dg_clashes_take_back(&s->clashes, 0);
}

static bool accepts(search *s, double heat, uint64_t before, uint64_t after) {
    if (after <= before) return true;
    double steps = (double)(after - before) / heat;
    return steps < 40 && dg_random_real(&s->trial.random) < exp(-steps); /* 40: never, nearly */
}

static void put_in_slot(search *s, size_t which, size_t m, size_t slot) {
    dg_clashes_put(&s->clashes, which, m, slot, dg_agendas_at(&s->now, m), s->now.n_items[m]);
}

static bool is_bound(search *s, size_t m) {
    return wanted_slot(s, dg_agendas_at(&s->now, m), s->now.n_items[m]) != DG_NONE;
}

/* How many slots a run is to have: those of the best plan, or a few less, or one more. */
static size_t slots_to_try(const search *s, uint64_t round) {
    static const size_t beyond_two_less[] = {1, 0, 1, 1, 1, 2, 1, 3};
    size_t n = s->span + beyond_two_less[round % (sizeof beyond_two_less / sizeof(size_t))];
    if (s->n_slots == DG_NONE || n > s->clashes.most_slots + 2) return s->clashes.most_slots;
    n = n > 2 ? n - 2 : 1;
    return n < s->least_slots || n < s->rules.n_pinned_slots ? s->span : n;
}

/* A clash costs as much as a few steps; and ever more, as long as no plan without any is found. */
static uint64_t price_of_clash(const search *s, uint64_t round) {
    enum { DEAREST = 16 };
    uint64_t times = s->n_slots == DG_NONE ? (round < DEAREST ? round : DEAREST) : round % 3;
    return s->clash_step << times;
}

static void start_slots(search *s, size_t n_slots, uint64_t round) {
    s->clash_price = price_of_clash(s, round);
    for (size_t m = 0; m < s->now.n_meetings; m++)
        s->wanted[m] = wanted_slot(s, dg_agendas_at(&s->now, m), s->now.n_items[m]);
    s->code = dg_clashes_start(&s->clashes, &s->now, n_slots, s->wanted, s->err);
}

/* --- annealing --- */

/* Order every agenda exactly and keep the plan: it is the best so far. */
static void keep_best(search *s) {
    size_t *order = s->trial.a;
    for (size_t m = 0; m < s->now.n_meetings && s->code == DG_OK; m++) {
        dg_agenda agenda;
        size_t n = s->now.n_items[m];
        if (s->now.ordered[m]) continue;
        memcpy(order, dg_agendas_at(&s->now, m), n * sizeof *order);
        s->code = dg_agenda_order(&agenda, order, n, s->planning, &polish, s->err);
        uint64_t cost = s->code == DG_OK ? cost_of(s, order, n) : UINT64_MAX;
        bool fits = !s->slotted || !overfills(s, m, s->clashes.slot[m], order, n); /* pauses */
        if (cost < s->now.costs[m] && fits) dg_agendas_set(&s->now, m, order, n, cost);
        s->now.ordered[m] = true;
        if (s->slotted) put_in_slot(s, 0, m, s->clashes.slot[m]);
    }
    if (s->code == DG_OK && s->slots != NULL) weigh_slots(s);
    if (s->code == DG_OK && s->slots == NULL) dg_agendas_copy(&s->best, &s->now);
}

/* Meetings m and k have the trial agendas. */
static void take_trials(search *s, size_t m, uint64_t cost_a, size_t k, uint64_t cost_b) {
    const dg_trial *t = &s->trial;
    size_t last = s->now.n_meetings - (k < s->now.n_meetings);
    /* The one that may become empty last: its number may then pass to another. */
    if (k != m && t->n_a == 0) {
        dg_agendas_set(&s->now, k, t->b, t->n_b, cost_b);
        dg_agendas_set(&s->now, m, t->a, 0, 0);
    } else {
        dg_agendas_set(&s->now, m, t->a, t->n_a, cost_a);
        if (k != m) dg_agendas_set(&s->now, k, t->b, t->n_b, cost_b);
    }
    if (s->slotted && k != m && t->n_a == 0) dg_clashes_renumber(&s->clashes, m, last);
    if (s->slotted && k != m && t->n_a > 0 && t->n_b == 0)
        dg_clashes_renumber(&s->clashes, k, last);
}

/* Another slot for a meeting, or two meetings' slots exchanged. */
static void try_slot(search *s, double heat) {
    size_t m = below(s, s->now.n_meetings), k = below(s, s->now.n_meetings);
    size_t slot = s->clashes.slot[m], to = below(s, s->clashes.n_slots);
    bool swap = below(s, 2) == 0;
    if (swap) to = s->clashes.slot[k];
    if (to == slot || is_bound(s, m) || (swap && is_bound(s, k))) return;
    uint64_t before = price_of_slots(s);
    put_in_slot(s, 0, m, to);
    if (swap) put_in_slot(s, 1, k, slot);
    bool fits = s->clashes.excess[m] == 0 && (!swap || s->clashes.excess[k] == 0);
    if (!fits || !accepts(s, heat, before, price_of_slots(s)))
        take_back_trials(s, swap);
    else if (is_promising(s))
        keep_best(s);
}

static void try_move(search *s, double heat, const size_t *items_of, const size_t *first_of) {
    dg_trial *t = &s->trial;
    enum { KINDS = 16, MOVES = 8, SWAPS = 12, REVERSALS = 13 };
    if (s->slotted && below(s, KINDS) == 0) {
        try_slot(s, heat);
        return;
    }
    size_t item = below(s, s->planning->n_items), m = s->now.meeting_of[item], k = m;
    size_t kind = below(s, KINDS);
    if (kind < SWAPS || kind >= REVERSALS) k = dg_move_to(t, item, items_of, first_of);
    bool possible = kind < MOVES       ? dg_move_item(t, item, m, k)
                    : kind < SWAPS     ? dg_move_swap(t, item, m, k)
                    : kind < REVERSALS ? dg_move_reverse(t, m)
                                       : dg_move_tails(t, m, k);
    if (!possible) return;
    if (s->is_ruled && k != m &&
        !dg_rules_allow_change(&s->rules, &s->now, m, t->a, t->n_a, k, t->b, t->n_b))
        return;
    uint64_t before = s->now.costs[m] + (k == m ? 0 : s->now.costs[k]);
    uint64_t cost_a = cost_of(s, t->a, t->n_a);
    uint64_t cost_b = k == m ? 0 : cost_of(s, t->b, t->n_b);
    uint64_t after = cost_a + cost_b;
    if (s->slotted) {
        before += price_of_slots(s);
        if (!put_trials(s, m, k)) return;
        after += price_of_slots(s);
    }
    if (accepts(s, heat, before, after)) {
        take_trials(s, m, cost_a, k, cost_b);
        if (is_promising(s)) keep_best(s);
    } else if (s->slotted) {
        take_back_trials(s, k != m);
    }
}

/* Is the search over? */
static bool check_limits(search *s) {
    const dg_plan_options *o = s->options;
    bool fewest = s->slots == NULL || s->n_slots == s->least_slots;
    if (fewest && s->best.cost - s->surplus <= o->enough) s->stop = true;
    if (s->code != DG_OK || (o->moves > 0 && s->moves >= o->moves)) s->stop = true;
    if (s->moves % CHECK_EVERY != 0 || (o->seconds <= 0 && o->tell == NULL)) return s->stop;
    double passed = clock_seconds() - s->started;
    if (o->seconds > 0 && passed >= o->seconds) s->stop = true;
    if (o->tell != NULL && passed - s->told >= .1) {
        s->told = passed;
        if (!o->tell(o->context, s->best.cost - s->surplus, passed)) s->stop = true;
    }
    return s->stop;
}

static void anneal(search *s, double heat, uint64_t length, const size_t *items_of,
                   const size_t *first_of) {
    double cooling = pow(s->cold / heat, (double)CHECK_EVERY / (double)length);
    for (uint64_t i = 0; i < length && !check_limits(s); i++) {
        if (i % CHECK_EVERY == CHECK_EVERY - 1) heat *= cooling;
        try_move(s, heat, items_of, first_of);
        s->moves++;
    }
}

/* Heat in the measure of what a step costs: a mean item's minutes at a mean rate. */
static void set_heat(search *s) {
    const dg_planning *p = s->planning;
    double minutes = 0, rates = 0, n_attendances = (double)p->first[p->n_items];
    for (size_t i = 0; i < p->n_items; i++)
        minutes += p->minutes[i];
    for (size_t k = 0; k < p->first[p->n_items]; k++)
        rates += p->rates[p->attendees[k]];
    double step = minutes / (double)p->n_items * (n_attendances > 0 ? rates / n_attendances : 1);
    s->clash_step = (uint64_t)(3 * step) + 1;
    s->hot = .6 * step + 1e-9;
    s->mild = .8 * s->hot;
    s->cold = .28 * s->hot;
}

/* One item: its slot is all that there is to find. */
static void place_alone(search *s) {
    s->slotted = s->slots != NULL && s->slots->offers != NULL;
    if (s->slotted) start_slots(s, s->clashes.most_slots, 0);
    for (size_t slot = 0; s->slotted && slot < s->clashes.n_slots; slot++) {
        size_t wanted = wanted_slot(s, dg_agendas_at(&s->now, 0), 1);
        put_in_slot(s, 0, 0, wanted < s->clashes.n_slots ? wanted : slot);
        if (is_promising(s)) keep_best(s);
    }
}

static void run_all(search *s, const size_t *items_of, const size_t *first_of) {
    enum { CYCLE = 4 };
    uint64_t longest = (uint64_t)s->planning->n_items * MOVES_PER_ITEM;
    for (uint64_t run = 0; !s->stop && s->code == DG_OK; run++) {
        uint64_t round = s->slots == NULL ? run : run / 2;
        bool anew = round % CYCLE < CYCLE - 1, fewer = s->slots != NULL && run % 2 == 1;
        uint64_t length = round < DOUBLINGS ? longest >> (DOUBLINGS - round) : longest;
        s->trial.random = s->options->seed + run * UINT64_C(0x9E3779B97F4A7C15);
        s->trial.random = dg_random_next(&s->trial.random);
        dg_agendas_copy(&s->now, anew ? &s->first : &s->best);
        s->slotted = fewer || (s->slots != NULL && s->slots->offers != NULL);
        if (s->slotted)
            start_slots(s, fewer ? slots_to_try(s, round) : s->clashes.most_slots, round);
        if (s->slotted && s->code == DG_OK && is_promising(s)) keep_best(s);
        anneal(s, anew ? s->hot : s->mild, length, items_of, first_of);
    }
}

/* Per department its items, as first_of[d] … first_of[d + 1] - 1. */
static void list_items(size_t *items_of, size_t *first_of, const dg_planning *p) {
    for (size_t k = 0; k < p->first[p->n_items]; k++)
        first_of[p->attendees[k] + 2]++;
    for (size_t d = 0; d < p->n_departments; d++)
        first_of[d + 2] += first_of[d + 1];
    for (size_t i = 0; i < p->n_items; i++)
        for (size_t k = p->first[i]; k < p->first[i + 1]; k++)
            items_of[first_of[p->attendees[k] + 1]++] = i;
}

/* Beside whom cannot come when, is anything wished? */
static bool is_anything_wished(const dg_wishes *wishes) {
    for (size_t w = 0; wishes != NULL && w < wishes->n; w++)
        if (wishes->items[w].kind != DG_WISH_UNAVAILABLE) return true;
    return false;
}

/* A plan that keeps the wishes, in the slots that there are. @param[out] found  false where there
 * is none. */
static void place_first(search *s, const dg_wishes *wishes, bool *found) {
    s->code = dg_rules_init(&s->rules, found, s->planning, wishes, NULL, s->err);
    if (s->code == DG_OK && *found)
        s->code = dg_rules_first_plan(&s->first, found, &s->meter, &s->pricer, &s->rules, s->err);
    if (s->code == DG_OK && !*found && s->is_ruled)
        s->code = dg_fail(s->err, DG_EINVAL, "the wishes contradict one another");
}

/* The plan that every run that starts anew starts from. */
static void make_first_plan(search *s) {
    const dg_wishes *wishes = s->options->wishes;
    bool found = false;
    s->is_ruled = is_anything_wished(wishes);
    if (s->is_ruled) s->trial.rules = &s->rules;
    s->surplus = dg_pricer_surplus(&s->pricer);
    if (s->is_ruled || (wishes != NULL && wishes->n_slots > 0)) place_first(s, wishes, &found);
    if (s->code != DG_OK || found) return;
    dg_agendas_in_document_order(&s->first, &s->meter);
    for (size_t m = 0; !dg_pricer_is_idle(&s->pricer) && m < s->first.n_meetings; m++) {
        const size_t *items = dg_agendas_at(&s->first, m);
        size_t n = s->first.n_items[m];
        dg_agendas_set(&s->first, m, items, n, cost_of(s, items, n));
    }
}

/* Room for the slots that the first plan may have. */
static void prepare_slots(search *s) {
    const dg_plan_slots *how = s->slots;
    size_t most = how->offers != NULL ? how->n_offers : s->first.n_meetings + 1;
    s->n_slots = s->span = s->cheapest_slots = DG_NONE;
    s->cheapest = UINT64_MAX;
    if (!dg_slots_at_least(&s->least_slots, s->planning, how) ||
        !dg_clashes_init(&s->clashes, s->planning, &s->meter, how, most))
        s->code = dg_fail_memory(s->err);
}

static bool search_init(search *s) {
    const dg_planning *p = s->planning;
    bool ok = dg_meter_init(&s->meter, p) && dg_pricer_init(&s->pricer, p, s->options->terms) &&
              dg_agendas_init(&s->first, p) && dg_agendas_init(&s->now, p) &&
              dg_agendas_init(&s->best, p);
    s->trial.planning = p;
    s->trial.now = &s->now;
    s->trial.a = ok ? calloc(s->now.room + 2, sizeof *s->trial.a) : NULL;
    s->trial.b = ok ? calloc(s->now.room + 2, sizeof *s->trial.b) : NULL;
    s->wanted = calloc(p->n_items + 2, sizeof *s->wanted);
    return s->trial.a != NULL && s->trial.b != NULL && s->wanted != NULL;
}

static void search_free(search *s) {
    free(s->wanted);
    free(s->trial.a);
    free(s->trial.b);
    dg_meter_free(&s->meter);
    dg_pricer_free(&s->pricer);
    dg_rules_free(&s->rules);
    dg_clashes_free(&s->clashes);
    dg_agendas_free(&s->first);
    dg_agendas_free(&s->now);
    dg_agendas_free(&s->best);
}

/* The best plan, its cost without prices. */
static dg_code take_best(dg_plan *plan, search *s) {
    dg_code code = dg_agendas_to_plan(plan, &s->best, s->err);
    bool known = s->n_slots != DG_NONE;
    if (s->slots != NULL && s->options->saving != NULL)
        *s->options->saving =
            (dg_plan_saving){s->n_slots, known ? s->best.cost - s->cheapest : 0, s->cheapest_slots};
    if (code != DG_OK || dg_pricer_is_idle(&s->pricer)) return code;
    plan->cost = 0;
    for (size_t m = 0; m < s->best.n_meetings; m++)
        plan->cost += dg_meter_cost(&s->meter, dg_agendas_at(&s->best, m), s->best.n_items[m]);
    return DG_OK;
}

dg_code dg_plan_search(dg_plan *plan, const dg_planning *planning, const dg_plan_options *options,
                       dg_error *err) {
    if (options->moves == 0 && options->seconds <= 0 && options->tell == NULL)
        return dg_fail(err, DG_EINVAL, "a search without a limit");
    search s = {.planning = planning,
                .options = options,
                .slots = options->slots,
                .started = clock_seconds(),
                .err = err};
    size_t *items_of = calloc(planning->first[planning->n_items] + 1, sizeof *items_of);
    size_t *first_of = calloc(planning->n_departments + 2, sizeof *first_of);
    bool ok = search_init(&s) && items_of != NULL && first_of != NULL;
    if (!ok) {
        s.code = dg_fail_memory(err);
        goto done;
    }
    list_items(items_of, first_of, planning);
    make_first_plan(&s);
    if (s.code == DG_OK && s.slots != NULL) prepare_slots(&s);
    if (s.code != DG_OK) goto done;
    dg_agendas_copy(&s.now, &s.first);
    dg_agendas_copy(&s.best, &s.first);
    keep_best(&s);
    set_heat(&s);
    if (planning->n_items > 1) run_all(&s, items_of, first_of);
    if (planning->n_items == 1) place_alone(&s);
    if (s.code == DG_OK) s.code = take_best(plan, &s);
done:
    free(items_of);
    free(first_of);
    search_free(&s);
    return s.code;
}
