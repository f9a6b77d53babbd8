/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "wishing.h"

#include "no_memory.h"

#include "dutygraph/schedule.h"
#include "dutygraph/wishes.h"

enum { ITEMS = 5, SLOTS = 3, DEPARTMENTS = 4 };

/** What slots are worth, and which there are; owns its arrays. */
typedef struct {
    dg_plan_slots s;
    size_t delegations[DEPARTMENTS];
    dg_slot_offer offers[SLOTS];
    bool absent[SLOTS][DEPARTMENTS];
    dg_wishes w; /* the same slots, and who cannot come to them */
    dg_wish wish[SLOTS * DEPARTMENTS];
    uint32_t minutes[SLOTS];
    size_t rooms[SLOTS];
} worth;

static void worth_random(worth *x, uint64_t *random, const dg_planning *p) {
    *x = (worth){.s = {.rooms = table_next(random, 4), .price = table_next(random, 20)}};
    for (size_t d = 0; d < DEPARTMENTS; d++)
        x->delegations[d] = 1 + table_next(random, 3);
    if (table_next(random, 3) > 0) x->s.delegations = x->delegations;
    if (table_next(random, 2) == 0) return;
    x->s.offers = x->offers;
    x->s.n_offers = SLOTS;
    x->w = (dg_wishes){.items = x->wish,
                       .n_slots = SLOTS,
                       .rooms = x->s.rooms,
                       .delegations = x->s.delegations,
                       .slot_minutes = x->minutes,
                       .slot_rooms = x->rooms};
    for (size_t i = 0; i < SLOTS; i++) {
        x->offers[i].minutes = x->minutes[i] = (uint32_t)(p->capacity - table_next(random, 3));
        x->offers[i].rooms = x->rooms[i] = table_next(random, 4);
        x->offers[i].absent = x->absent[i];
        for (size_t d = 0; d < DEPARTMENTS; d++) {
            x->absent[i][d] = table_next(random, 5) == 0;
            if (x->absent[i][d] && d < p->n_departments)
                x->wish[x->w.n++] =
                    (dg_wish){.kind = DG_WISH_UNAVAILABLE, .number = i, .department = d};
        }
    }
}

/* --- the oracle: every way to split the items, and every way to give the meetings slots --- */

static bool attends(const dg_planning *p, const size_t *meeting_of, size_t m, size_t d) {
    for (size_t i = 0; i < p->n_items; i++)
        for (size_t k = p->first[i]; meeting_of[i] == m && k < p->first[i + 1]; k++)
            if (p->attendees[k] == d) return true;
    return false;
}

/* May the meetings given so far be in their slots? */
static bool fits(const worth *x, const dg_planning *p, const size_t *meeting_of, const size_t *slot,
                 size_t n_meetings) {
    for (size_t m = 0; m < n_meetings; m++) {
        const dg_slot_offer *offer = x->s.offers == NULL ? NULL : &x->offers[slot[m]];
        size_t rooms = offer != NULL && offer->rooms > 0 ? offer->rooms : x->s.rooms, held = 0;
        for (size_t k = 0; k < n_meetings; k++)
            held += slot[k] == slot[m];
        if (rooms > 0 && held > rooms) return false;
        for (size_t d = 0; d < p->n_departments; d++) {
            size_t sent = 0;
            if (!attends(p, meeting_of, m, d)) continue;
            for (size_t k = 0; k < n_meetings; k++)
                sent += slot[k] == slot[m] && attends(p, meeting_of, k, d);
            if (sent > (x->s.delegations == NULL ? 1 : x->delegations[d])) return false;
            if (offer != NULL && offer->absent[d]) return false;
        }
    }
    return true;
}

/* The least that a meeting costs in an order that fits the slot, pauses included; UINT64_MAX: none
 * does. */
static uint64_t least_of_meeting(const worth *x, const dg_planning *p, const size_t *meeting_of,
                                 size_t m, size_t slot) {
    size_t items[ITEMS], n = 0;
    uint64_t least = UINT64_MAX, minutes = 0;
    for (size_t i = 0; i < p->n_items; i++) {
        if (meeting_of[i] != m) continue;
        items[n++] = i;
        minutes += p->minutes[i];
    }
    if (minutes > p->capacity) return UINT64_MAX;
    do {
        uint64_t cost = cost_by_definition(p, items, n) + breaks_by_definition(p, items, n);
        bool fit = x->s.offers == NULL || end_by_definition(p, items, n) <= x->offers[slot].minutes;
        if (fit && cost < least) least = cost;
    } while (next_order(items, n));
    return least;
}

static size_t count_used(const size_t *slot, size_t n) {
    size_t n_used = 0, used[ITEMS] = {0};
    for (size_t k = 0; k < n; k++)
        n_used += used[slot[k]]++ == 0;
    return n_used;
}

/* For the agendas of a plan as they are; SIZE_MAX: the slots do not suffice. */
static size_t fewest_slots(const worth *x, const dg_planning *p, const dg_plan *plan,
                           const size_t *meeting_of, size_t *slot, size_t m) {
    size_t fewest = SIZE_MAX, n = x->s.offers == NULL ? plan->n_meetings : SLOTS;
    if (!fits(x, p, meeting_of, slot, m)) return SIZE_MAX;
    if (m == plan->n_meetings) return count_used(slot, m);
    uint64_t end =
        end_by_definition(p, plan->items + plan->first[m], plan->first[m + 1] - plan->first[m]);
    for (slot[m] = 0; slot[m] < n; slot[m]++) {
        if (x->s.offers != NULL && end > x->offers[slot[m]].minutes) continue;
        size_t here = fewest_slots(x, p, plan, meeting_of, slot, m + 1);
        if (here < fewest) fewest = here;
    }
    return fewest;
}

/** The least of all plans, with slots and without. */
typedef struct {
    uint64_t total, cost;
} least;

/* Every way to give the meetings slots. */
static void try_slots(least *found, const worth *x, const dg_planning *p, const size_t *meeting_of,
                      size_t *slot, size_t m, size_t n_meetings, uint64_t cost) {
    size_t n = x->s.offers == NULL ? n_meetings : SLOTS;
    if (!fits(x, p, meeting_of, slot, m)) return;
    if (m == n_meetings) {
        uint64_t total = cost + count_used(slot, n_meetings) * x->s.price;
        if (cost < found->cost) found->cost = cost;
        if (total < found->total) found->total = total;
        return;
    }
    for (slot[m] = 0; slot[m] < n; slot[m]++) {
        uint64_t more = least_of_meeting(x, p, meeting_of, m, slot[m]);
        if (more == UINT64_MAX) continue;
        try_slots(found, x, p, meeting_of, slot, m + 1, n_meetings, cost + more);
    }
}

static void try_all(least *found, const worth *x, const dg_planning *p, size_t *meeting_of,
                    size_t at, size_t n_meetings) {
    size_t slot[ITEMS];
    if (at == p->n_items) try_slots(found, x, p, meeting_of, slot, 0, n_meetings, 0);
    for (size_t m = 0; at < p->n_items && m <= n_meetings; m++) {
        meeting_of[at] = m;
        try_all(found, x, p, meeting_of, at + 1, n_meetings + (m == n_meetings));
    }
}

static planning random_planning(uint64_t *random) {
    planning y = planning_random(random, 2 + table_next(random, ITEMS - 1),
                                 2 + table_next(random, DEPARTMENTS - 1), 40, 5, 2);
    y.p.capacity = (uint32_t)(8 + table_next(random, 6));
    y.p.overhead = (uint32_t)table_next(random, 3);
    if (table_next(random, 2) == 0) return y;
    y.p.break_every = (uint32_t)(3 + table_next(random, 5));
    y.p.break_minutes = (uint32_t)(1 + table_next(random, 3));
    return y;
}

static dg_plan_saving search(dg_plan *plan, const worth *x, const dg_planning *p, uint64_t moves,
                             uint64_t seed) {
    dg_plan_saving saving = {0};
    dg_plan_options options = {.moves = moves, .seed = seed, .slots = &x->s, .saving = &saving};
    if (x->s.offers != NULL) options.wishes = &x->w;
    assert_int_equal(dg_plan_search(plan, p, &options, NULL), DG_OK);
    return saving;
}

/* What a plan costs, pauses included, and the fewest slots that its agendas, in their order, fit.
 */
static uint64_t evaluate(size_t *n_slots, const worth *x, const dg_planning *p,
                         const dg_plan *plan) {
    size_t meeting_of[ITEMS], slot[ITEMS];
    uint64_t cost = plan->cost;
    for (size_t m = 0; m < plan->n_meetings; m++) {
        const size_t *items = plan->items + plan->first[m];
        size_t n = plan->first[m + 1] - plan->first[m];
        for (size_t k = 0; k < n; k++)
            meeting_of[items[k]] = m;
        cost += breaks_by_definition(p, items, n);
    }
    *n_slots = fewest_slots(x, p, plan, meeting_of, slot, 0);
    return cost;
}

static void brute_force_agrees(void **state) {
    (void)state;
    uint64_t random = 17;
    size_t n_dearer = 0, n_none = 0;
    for (size_t round = 0; round < 300; round++) {
        planning y = random_planning(&random);
        worth x;
        dg_plan plan;
        size_t meeting_of[ITEMS];
        least expected = {UINT64_MAX, UINT64_MAX};
        worth_random(&x, &random, &y.p);
        try_all(&expected, &x, &y.p, meeting_of, 0, 0);
        dg_plan_saving saving = search(&plan, &x, &y.p, 100000, round);
        if (expected.total == UINT64_MAX) {
            assert_int_equal(saving.n_slots, DG_NONE);
            assert_int_equal(saving.extra, 0);
            n_none++;
        } else {
            size_t n_slots;
            uint64_t cost = evaluate(&n_slots, &x, &y.p, &plan);
            assert_true(n_slots <= saving.n_slots);
            assert_int_equal(cost + saving.n_slots * x.s.price, expected.total);
            if (y.p.break_every == 0) assert_int_equal(cost - saving.extra, expected.cost);
            assert_true(cost - saving.extra >= expected.cost);
            n_dearer += saving.extra > 0;
        }
        dg_plan_clear(&plan);
        planning_free(&y);
    }
    assert_true(n_dearer > 0 && n_none > 2); /* the cases are of all kinds */
}

/* Each pair of three departments has an item of 10 minutes; one room, no overhead. By hand: all in
 * one meeting, one department waits for 10 minutes, 70; with one item in another, nobody does, 60.
 * At 5 a slot that is better, at 20 one slot is. */
static void one_slot_or_two(void **state) {
    (void)state;
    planning y = planning_new(3, 3, 30, 0);
    static const size_t attendees[] = {0, 1, 1, 2, 0, 2};
    dg_plan plan;
    for (size_t i = 0; i < 3; i++) {
        y.attendees[2 * i] = attendees[2 * i];
        y.attendees[2 * i + 1] = attendees[2 * i + 1];
        y.first[i + 1] = 2 * (i + 1);
    }
    worth x = {.s = {.rooms = 1, .price = 5}};
    dg_plan_saving saving = search(&plan, &x, &y.p, 50000, 1);
    assert_true(plan.cost == 60 && saving.n_slots == 2 && saving.extra == 0);
    dg_plan_clear(&plan);
    x.s.price = 20;
    saving = search(&plan, &x, &y.p, 50000, 1);
    assert_true(plan.cost == 70 && saving.n_slots == 1 && saving.extra == 10);
    assert_int_equal(saving.cheapest_slots, 2);
    dg_plan_clear(&plan);
    planning_free(&y);
}

/* Four items of 10 minutes, 20 minutes a meeting, no overhead: 0 and 1 for department 0, 2 for 1, 3
 * for 2. By hand: any plan without waiting costs 40. Two meetings can be at once where department 0
 * is in one of them: {0, 1} and {2, 3}, one slot. */
static void four_items_by_hand(void **state) {
    (void)state;
    planning y = planning_new(4, 3, 20, 0);
    worth x = {0};
    dg_plan plan;
    static const size_t attendees[] = {0, 0, 1, 2};
    for (size_t i = 0; i < 4; i++) {
        y.attendees[i] = attendees[i];
        y.first[i + 1] = i + 1;
    }
    dg_plan_saving saving = search(&plan, &x, &y.p, 100000, 1);
    assert_int_equal(plan.cost, 40);
    assert_true(saving.n_slots == 1 && saving.extra == 0 && saving.cheapest_slots == 1);
    dg_plan_clear(&plan);
    x.s.rooms = 1;
    saving = search(&plan, &x, &y.p, 100000, 1);
    assert_true(plan.n_meetings == 2 && saving.n_slots == 2);
    dg_plan_clear(&plan);
    planning_free(&y);
}

/* Cost and price together; and twice the same is the same. */
static void more_moves_are_never_worse(void **state) {
    (void)state;
    uint64_t random = 23;
    planning y = planning_random(&random, 30, 12, 20, 20, 2);
    worth x = {.s = {.price = 30, .rooms = 3}};
    y.p.capacity = 60;
    y.p.overhead = 15;
    for (uint64_t seed = 5; seed < 7; seed++) {
        uint64_t before = UINT64_MAX;
        for (uint64_t moves = 1; moves < 300000; moves = moves * 4 + 1) {
            dg_plan plan, again;
            dg_plan_saving saving = search(&plan, &x, &y.p, moves, seed);
            search(&again, &x, &y.p, moves, seed);
            uint64_t total = plan.cost + x.s.price * saving.n_slots;
            assert_int_equal(plan.cost, again.cost);
            assert_true(total <= before);
            before = total;
            dg_plan_clear(&plan);
            dg_plan_clear(&again);
        }
    }
    planning_free(&y);
}

/* Item 0 is to be dealt with in the last slot, which is left free where nothing is said. */
static void pinned_items_stay(void **state) {
    (void)state;
    planning y = planning_new(3, 2, 20, 5);
    static const size_t first[] = {0};
    static const dg_wish wish = {.kind = DG_WISH_SLOT, .items = first, .n_items = 1, .number = 2};
    static const dg_wishes wished = {.items = &wish, .n = 1, .n_slots = SLOTS};
    worth x = {.s = {.price = 100, .n_offers = SLOTS}};
    for (size_t i = 0; i < 3; i++) {
        y.attendees[i] = i % 2;
        y.first[i + 1] = i + 1;
        x.offers[i] = (dg_slot_offer){20, 0, x.absent[i]};
    }
    x.s.offers = x.offers;
    x.absent[2][1] = true; /* so that item 1 is elsewhere */
    dg_plan_saving saving;
    dg_plan plan;
    dg_plan_options options = {.moves = 20000, .wishes = &wished, .slots = &x.s, .saving = &saving};
    assert_int_equal(dg_plan_search(&plan, &y.p, &options, NULL), DG_OK);
    /* By hand: {0, 2} and {1}, 20 + 5 and 10 + 5 minutes, in two slots. */
    assert_int_equal(plan.cost, 40);
    assert_int_equal(saving.n_slots, 2);
    dg_plan_clear(&plan);
    planning_free(&y);
}

static dg_code search_once(const worth *x, const dg_planning *p, dg_error *err) {
    dg_plan plan;
    dg_plan_options options = {.moves = 500, .slots = &x->s};
    dg_code code = dg_plan_search(&plan, p, &options, err);
    if (code == DG_OK) dg_plan_clear(&plan);
    return code;
}

static void survives_no_memory(void **state) {
    (void)state;
    uint64_t random = 6;
    planning y = planning_random(&random, 4, 3, 50, 5, 1);
    worth x = {.s = {.price = 30, .rooms = 2}};
    y.p.capacity = 12;
    assert_survives_no_memory(search_once(&x, &y.p, &err));
    planning_free(&y);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(brute_force_agrees), cmocka_unit_test(four_items_by_hand),
        cmocka_unit_test(one_slot_or_two),    cmocka_unit_test(more_moves_are_never_worse),
        cmocka_unit_test(pinned_items_stay),  cmocka_unit_test(survives_no_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
