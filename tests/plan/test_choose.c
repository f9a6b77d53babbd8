/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planning.h"

#include "dutygraph/schedule.h"
#include "no_memory.h"

enum { MOST = 5 };

/* Meetings, slots that are offered, and who cannot come to them. */
typedef struct {
    planning x;
    dg_slot_demand demand;
    dg_slot_offer offers[MOST];
    bool absent[MOST][4];
    size_t n_offers, delegations[4], wanted[MOST];
    dg_slot_options options;
} offering;

static void offering_random(offering *o, uint64_t *random) {
    size_t n = table_next(random, MOST + 1);
    *o = (offering){.x = planning_random(random, n, 4, 20 + table_next(random, 40), 3, 1)};
    bool pins = table_next(random, 3) == 0;
    o->demand =
        (dg_slot_demand){n, 4, o->x.first, o->x.attendees, o->x.minutes, pins ? o->wanted : NULL};
    o->n_offers = table_next(random, MOST + 1);
    for (size_t m = 0; m < n; m++)
        o->wanted[m] = table_next(random, 2) == 0 ? DG_NONE : table_next(random, MOST);
    for (size_t i = 0; i < o->n_offers; i++) {
        bool anyone = table_next(random, 2) == 0;
        for (size_t d = 0; d < 4; d++)
            o->absent[i][d] = table_next(random, 5) == 0;
        o->offers[i] = (dg_slot_offer){(uint32_t)(1 + table_next(random, 4)), table_next(random, 3),
                                       anyone ? o->absent[i] : NULL};
    }
    for (size_t d = 0; d < 4; d++)
        o->delegations[d] = 1 + table_next(random, 2);
    o->options = (dg_slot_options){.rooms = table_next(random, 4), .delegations = o->delegations};
}

/* Can meetings 0 to m be where they are? By the words of the rule. */
static bool holds(const offering *o, const size_t *slot, size_t m) {
    const dg_slot_offer *offer = &o->offers[slot[m]];
    size_t size = 0, rooms = offer->rooms > 0 ? offer->rooms : o->options.rooms;
    if (o->x.minutes[m] > offer->minutes) return false;
    if (o->demand.wanted != NULL && o->wanted[m] != DG_NONE && o->wanted[m] != slot[m])
        return false;
    for (size_t a = 0; a <= m; a++)
        size += slot[a] == slot[m];
    if (rooms > 0 && size > rooms) return false;
    for (size_t k = o->x.first[m]; k < o->x.first[m + 1]; k++) {
        size_t d = o->x.attendees[k], sent = 0;
        if (offer->absent != NULL && offer->absent[d]) return false;
        for (size_t a = 0; a <= m; a++)
            for (size_t l = o->x.first[a]; l < o->x.first[a + 1]; l++)
                sent += slot[a] == slot[m] && o->x.attendees[l] == d;
        if (sent > o->delegations[d]) return false;
    }
    return true;
}

static size_t used(const offering *o, const size_t *slot) {
    size_t n = 0;
    for (size_t i = 0; i < o->n_offers; i++) {
        bool any = false;
        for (size_t m = 0; m < o->demand.n_meetings; m++)
            any |= slot[m] == i;
        n += any;
    }
    return n;
}

/* The fewest slots of all ways to hold the meetings; SIZE_MAX: there is none. */
static size_t fewest_by_force(const offering *o, size_t *slot, size_t m) {
    size_t fewest = SIZE_MAX;
    if (m == o->demand.n_meetings) return used(o, slot);
    for (slot[m] = 0; slot[m] < o->n_offers; slot[m]++) {
        if (!holds(o, slot, m)) continue;
        size_t n = fewest_by_force(o, slot, m + 1);
        if (n < fewest) fewest = n;
    }
    return fewest;
}

/* No way to hold the same meetings together in other slots gives the first of them earlier ones. */
static void assert_earliest(const offering *o, const size_t *slot) {
    size_t n = o->demand.n_meetings, other[MOST], target[MOST], code = 1;
    for (size_t i = 0; i < o->n_offers; i++)
        code *= o->n_offers;
    while (code-- > 0) {
        size_t digits = code;
        bool distinct = true, possible = true;
        for (size_t i = 0; i < o->n_offers; i++, digits /= o->n_offers)
            target[i] = digits % o->n_offers;
        for (size_t a = 0; a < n; a++)
            for (size_t b = 0; b < n; b++)
                distinct &= (slot[a] == slot[b]) == (target[slot[a]] == target[slot[b]]);
        for (size_t m = 0; m < n; m++)
            other[m] = target[slot[m]];
        for (size_t m = 0; m < n && distinct; m++)
            possible &= holds(o, other, m);
        size_t m = 0;
        while (m < n && other[m] == slot[m])
            m++;
        assert_false(distinct && possible && m < n && other[m] < slot[m]);
    }
}

static void brute_force_agrees(void **state) {
    (void)state;
    uint64_t random = 17;
    size_t n_held = 0, n_failed = 0, n_alone = 0;
    for (size_t round = 0; round < 3000; round++) {
        offering o;
        size_t slot[MOST + 1], scratch[MOST + 1];
        dg_slot_choice choice = {.slot = slot};
        dg_error err = {0};
        offering_random(&o, &random);
        size_t fewest = fewest_by_force(&o, scratch, 0);
        dg_code code = dg_slots_choose(&choice, &o.demand, o.offers, o.n_offers, &o.options, &err);
        if (fewest == SIZE_MAX) {
            size_t m = choice.misfit;
            bool alone = true;
            assert_int_equal(code, DG_ENOTFOUND);
            assert_string_equal(err.message, "the meetings do not fit into the slots");
            assert_true(m < o.demand.n_meetings);
            for (size_t i = 0; i < o.n_offers; i++) {
                bool possible = o.x.minutes[m] <= o.offers[i].minutes;
                if (o.demand.wanted != NULL && o.wanted[m] != DG_NONE) possible &= o.wanted[m] == i;
                for (size_t k = o.x.first[m]; k < o.x.first[m + 1]; k++)
                    possible &= o.offers[i].absent == NULL || !o.offers[i].absent[o.x.attendees[k]];
                alone &= !possible;
            }
            assert_int_equal(choice.alone, alone);
            n_failed++;
            n_alone += alone;
        } else {
            assert_int_equal(code, DG_OK);
            assert_int_equal(choice.n_slots, fewest);
            assert_int_equal(choice.lower_bound, fewest);
            assert_int_equal(used(&o, slot), fewest);
            for (size_t m = 0; m < o.demand.n_meetings; m++)
                assert_true(slot[m] < o.n_offers && holds(&o, slot, m));
            assert_earliest(&o, slot);
            n_held++;
        }
        planning_free(&o.x);
    }
    assert_true(n_held > 500 && n_failed > n_alone && n_alone > 100);
}

/* Two meetings of one department: the second slot is too short for the first, the longer. */
static void the_first_comes_first_where_it_can(void **state) {
    (void)state;
    planning x = planning_new(2, 1, 120, 30);
    x.first[1] = 1;
    x.first[2] = 2;
    x.minutes[0] = 60;
    x.minutes[1] = 30;
    dg_slot_demand demand = {2, 1, x.first, x.attendees, x.minutes, NULL};
    dg_slot_offer offers[] = {{30, 0, NULL}, {90, 0, NULL}, {60, 0, NULL}};
    size_t slot[2];
    dg_slot_choice choice = {.slot = slot};
    assert_int_equal(dg_slots_choose(&choice, &demand, offers, 3, &(dg_slot_options){0}, NULL),
                     DG_OK);
    assert_true(slot[0] == 1 && slot[1] == 0 && choice.n_slots == 2);
    planning_free(&x);
}

/* Many meetings of everybody in as many slots, and in one fewer. */
static void many_meetings(void **state) {
    (void)state;
    enum { N = 60 };
    planning x = planning_new(N, 1, 120, 30);
    dg_slot_offer offers[N];
    size_t slot[N];
    dg_slot_choice choice = {.slot = slot};
    for (size_t m = 0; m < N; m++) {
        x.first[m + 1] = m + 1;
        offers[m] = (dg_slot_offer){(uint32_t)(60 + m), 1, NULL};
    }
    dg_slot_demand demand = {N, 1, x.first, x.attendees, x.minutes, NULL};
    assert_int_equal(dg_slots_choose(&choice, &demand, offers, N, &(dg_slot_options){0}, NULL),
                     DG_OK);
    for (size_t m = 0; m < N; m++)
        assert_int_equal(slot[m], m);
    assert_int_equal(dg_slots_choose(&choice, &demand, offers, N - 1, &(dg_slot_options){0}, NULL),
                     DG_ENOTFOUND);
    assert_false(choice.alone);
    planning_free(&x);
}

static void no_delegation(void **state) {
    (void)state;
    planning x = planning_new(1, 1, 120, 30);
    size_t none = 0, slot;
    dg_slot_choice choice = {.slot = &slot};
    dg_slot_demand demand = {1, 1, x.first, x.attendees, x.minutes, NULL};
    dg_slot_offer offer = {60, 0, NULL};
    dg_error err = {0};
    assert_int_equal(dg_slots_choose(&choice, &demand, &offer, 1,
                                     &(dg_slot_options){.delegations = &none}, &err),
                     DG_EINVAL);
    assert_string_equal(err.message, "a department that can send no delegation");
    planning_free(&x);
}

static void survives_no_memory(void **state) {
    (void)state;
    uint64_t random = 4;
    size_t slot[6];
    dg_slot_choice choice = {.slot = slot};
    planning x = planning_random(&random, 6, 4, 40, 1, 1);
    dg_slot_demand demand = {6, 4, x.first, x.attendees, x.minutes, NULL};
    dg_slot_offer offers[6];
    for (size_t i = 0; i < 6; i++)
        offers[i] = (dg_slot_offer){10, 0, NULL};
    assert_survives_no_memory(
        dg_slots_choose(&choice, &demand, offers, 6, &(dg_slot_options){0}, &err));
    planning_free(&x);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(brute_force_agrees), cmocka_unit_test(the_first_comes_first_where_it_can),
        cmocka_unit_test(many_meetings),      cmocka_unit_test(no_delegation),
        cmocka_unit_test(survives_no_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
