/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "wishing.h"

#include "no_memory.h"

enum { ITEMS = WISHING_ITEMS, WISHES = WISHING_WISHES, ELSEWHERE = 99 };

/* --- the oracle: is every wish kept, by its definition; and is there any such plan? --- */

static bool attends(const dg_planning *p, const size_t *meeting_of, size_t m, size_t d) {
    for (size_t i = 0; i < p->n_items; i++)
        for (size_t k = p->first[i]; meeting_of[i] == m && k < p->first[i + 1]; k++)
            if (p->attendees[k] == d) return true;
    return false;
}

static bool pair_keeps(const dg_wish *a, const dg_wish *b, size_t i, size_t k,
                       const size_t *meeting_of) {
    bool same = meeting_of[i] == meeting_of[k];
    if (a->kind == DG_WISH_MEETING && b->kind == DG_WISH_MEETING)
        return same == (a->number == b->number);
    if (a != b || i == k) return true;
    if (a->kind == DG_WISH_TOGETHER) return same;
    return a->kind != DG_WISH_APART || !same;
}

static bool wishes_kept(const wishes *x, size_t set, const dg_planning *p, const size_t *meeting_of,
                        const size_t *slot, size_t n_meetings) {
    for (size_t v = 0; v < x->w.n; v++) {
        const dg_wish *a = &x->wish[v];
        if ((set >> v & 1) == 0) continue;
        for (size_t w = 0; w < x->w.n; w++) {
            const dg_wish *b = &x->wish[w];
            for (size_t i = 0; (set >> w & 1) != 0 && i < a->n_items; i++)
                for (size_t k = 0; k < b->n_items; k++)
                    if (!pair_keeps(a, b, a->items[i], b->items[k], meeting_of)) return false;
        }
        for (size_t i = 0; a->kind == DG_WISH_SLOT && i < a->n_items; i++)
            if (slot[meeting_of[a->items[i]]] != a->number) return false;
        for (size_t m = 0; a->kind == DG_WISH_UNAVAILABLE && m < n_meetings; m++)
            if (slot[m] == a->number && attends(p, meeting_of, m, a->department)) return false;
    }
    return true;
}

static bool slots_fit(const wishes *x, const dg_planning *p, const size_t *meeting_of,
                      const size_t *slot, size_t n_meetings) {
    for (size_t m = 0; m < n_meetings; m++) {
        size_t held = 0;
        if (slot[m] == ELSEWHERE) continue;
        for (size_t k = 0; k < n_meetings; k++)
            held += slot[k] == slot[m];
        if (x->w.rooms > 0 && held > x->w.rooms) return false;
        for (size_t d = 0; d < p->n_departments; d++) {
            size_t attended = 0;
            for (size_t k = 0; k < n_meetings; k++)
                attended += slot[k] == slot[m] && attends(p, meeting_of, k, d);
            if (attended > (x->w.delegations == NULL ? 1 : x->w.delegations[d])) return false;
        }
    }
    return true;
}

static bool capacity_fits(const dg_planning *p, const size_t *meeting_of, size_t n_meetings) {
    for (size_t m = 0; m < n_meetings; m++) {
        uint64_t minutes = 0;
        for (size_t i = 0; i < p->n_items; i++)
            minutes += meeting_of[i] == m ? p->minutes[i] : 0;
        if (minutes > p->capacity) return false;
    }
    return true;
}

static bool some_slots(const wishes *x, size_t set, const dg_planning *p, const size_t *meeting_of,
                       size_t *slot, size_t m, size_t n_meetings, size_t n_slots) {
    if (m == n_meetings)
        return slots_fit(x, p, meeting_of, slot, n_meetings) &&
               wishes_kept(x, set, p, meeting_of, slot, n_meetings);
    for (size_t s = 0; s < n_slots + (x->w.n_slots == 0); s++) {
        slot[m] = s < n_slots ? s : ELSEWHERE;
        if (some_slots(x, set, p, meeting_of, slot, m + 1, n_meetings, n_slots)) return true;
    }
    return false;
}

static bool some_plan(const wishes *x, size_t set, const dg_planning *p, size_t *meeting_of,
                      size_t at, size_t n_meetings, size_t n_slots) {
    size_t slot[ITEMS];
    if (at == p->n_items)
        return capacity_fits(p, meeting_of, n_meetings) &&
               some_slots(x, set, p, meeting_of, slot, 0, n_meetings, n_slots);
    for (meeting_of[at] = 0; meeting_of[at] <= n_meetings; meeting_of[at]++) {
        size_t m = meeting_of[at];
        if (some_plan(x, set, p, meeting_of, at + 1, n_meetings + (m == n_meetings), n_slots))
            return true;
    }
    return false;
}

static bool possible(const wishes *x, size_t set, const dg_planning *p, size_t n_slots) {
    size_t meeting_of[ITEMS];
    return some_plan(x, set, p, meeting_of, 0, 0, n_slots);
}

static size_t bits(size_t set) {
    size_t n = 0;
    for (; set != 0; set &= set - 1)
        n++;
    return n;
}

static planning small(uint64_t *random) {
    planning x =
        planning_random(random, 1 + table_next(random, 4), 1 + table_next(random, 3), 50, 5, 1);
    x.p.capacity = (uint32_t)(6 + table_next(random, 8));
    return x;
}

static void brute_force_agrees_on_conflicts(void **state) {
    (void)state;
    uint64_t random = 5;
    size_t n_conflicts = 0;
    for (size_t round = 0; round < 3000; round++) {
        planning y = small(&random);
        wishes x;
        wishes_random(&x, &random, &y.p, 2);
        size_t conflict[WISHES], n, least = 0, set = 0;
        bool can, smallest;
        assert_int_equal(dg_wishes_conflict(&can, conflict, &n, &smallest, &x.w, &y.p, NULL),
                         DG_OK);
        size_t all = ((size_t)1 << x.w.n) - 1;
        assert_int_equal(can, possible(&x, all, &y.p, 2));
        assert_true(smallest);
        if (can) assert_int_equal(n, 0);
        for (size_t i = 0; i < n; i++)
            set |= (size_t)1 << conflict[i];
        least = x.w.n;
        for (size_t s = 0; s <= all && !can; s++)
            if (bits(s) < least && !possible(&x, s, &y.p, 2)) least = bits(s);
        if (!can) {
            n_conflicts++;
            assert_int_equal(n, least);
            assert_int_equal(bits(set), n);
            assert_false(possible(&x, set, &y.p, 2));
        }
        planning_free(&y);
    }
    assert_true(n_conflicts > 300 && n_conflicts < 2700); /* the cases are of both kinds */
}

/* --- plans --- */

static uint64_t sections_by_definition(const terms *x, const dg_planning *p,
                                       const size_t *meeting_of, size_t n_meetings) {
    uint64_t price = 0;
    for (size_t section = 0; section < 3; section++) {
        uint64_t meetings = 0;
        for (size_t m = 0; m < n_meetings; m++) {
            bool here = false;
            for (size_t i = 0; i < p->n_items; i++)
                here |= meeting_of[i] == m && x->section[i] == section;
            meetings += here;
        }
        if (meetings > 0) price += (meetings - 1) * x->t.section_price;
    }
    return price;
}

/* The least that the meetings cost with prices; UINT64_MAX: they cannot be. */
static uint64_t least_of(const terms *x, const dg_planning *p, const size_t *meeting_of,
                         size_t n_meetings) {
    uint64_t sum = sections_by_definition(x, p, meeting_of, n_meetings);
    for (size_t m = 0; m < n_meetings; m++) {
        size_t items[ITEMS], n = 0;
        uint64_t least = UINT64_MAX;
        for (size_t i = 0; i < p->n_items; i++)
            if (meeting_of[i] == m) items[n++] = i;
        do {
            uint64_t cost = cost_by_definition(p, items, n) + breaks_by_definition(p, items, n) +
                            attendees_by_definition(x, p, items, n);
            if (cost < least) least = cost;
        } while (next_order(items, n));
        sum += least;
    }
    return sum;
}

static uint64_t least_plan(const wishes *w, const terms *x, const dg_planning *p,
                           size_t *meeting_of, size_t at, size_t n_meetings) {
    size_t slot[ITEMS], all = ((size_t)1 << w->w.n) - 1;
    uint64_t least = UINT64_MAX;
    if (at == p->n_items) {
        bool can = capacity_fits(p, meeting_of, n_meetings) &&
                   some_slots(w, all, p, meeting_of, slot, 0, n_meetings, 2);
        return can ? least_of(x, p, meeting_of, n_meetings) : UINT64_MAX;
    }
    for (size_t m = 0; m <= n_meetings; m++) {
        meeting_of[at] = m;
        uint64_t cost = least_plan(w, x, p, meeting_of, at + 1, n_meetings + (m == n_meetings));
        if (cost < least) least = cost;
    }
    return least;
}

static uint64_t total(const dg_plan *plan, const dg_planning *p, const terms *x) {
    dg_plan_prices prices;
    assert_int_equal(dg_plan_price(&prices, plan, p, &x->t, NULL), DG_OK);
    return plan->cost + prices.sections + prices.attendees + prices.breaks;
}

static void assert_prices(const dg_plan *plan, const dg_planning *p, const terms *x) {
    dg_plan_prices prices;
    size_t meeting_of[ITEMS];
    uint64_t cost = 0, breaks = 0, attendees = 0;
    for (size_t m = 0; m < plan->n_meetings; m++) {
        const size_t *items = plan->items + plan->first[m];
        size_t n = plan->first[m + 1] - plan->first[m];
        for (size_t i = 0; i < n; i++)
            meeting_of[items[i]] = m;
        cost += cost_by_definition(p, items, n);
        breaks += breaks_by_definition(p, items, n);
        attendees += attendees_by_definition(x, p, items, n);
    }
    assert_int_equal(dg_plan_price(&prices, plan, p, &x->t, NULL), DG_OK);
    assert_int_equal(plan->cost, cost);
    assert_int_equal(prices.breaks, breaks);
    assert_int_equal(prices.attendees, attendees);
    assert_int_equal(prices.sections, sections_by_definition(x, p, meeting_of, plan->n_meetings));
}

/* What no plan undercuts, whatever is wished and priced. */
static uint64_t bound_of(const dg_planning *p) {
    uint64_t bound;
    dg_plan_worth worth;
    dg_plan_bound_options options = {.nodes = 5000};
    assert_int_equal(dg_plan_bound(&bound, &worth, p, &options, NULL), DG_OK);
    dg_plan_worth_clear(&worth);
    return bound;
}

static void brute_force_agrees_on_plans(void **state) {
    (void)state;
    uint64_t random = 8;
    size_t n_plans = 0;
    for (size_t round = 0; round < 1500; round++) {
        planning y = planning_random(&random, 1 + table_next(&random, 5),
                                     1 + table_next(&random, 4), 50, 5, 3);
        wishes w;
        terms x;
        size_t meeting_of[ITEMS];
        y.p.capacity = (uint32_t)(6 + table_next(&random, 12));
        y.p.overhead = (uint32_t)table_next(&random, 12);
        wishes_random(&w, &random, &y.p, 2);
        w.w.n_slots = 0;
        w.w.n = table_next(&random, 4);
        terms_random(&x, &random, &y.p);
        uint64_t least = least_plan(&w, &x, &y.p, meeting_of, 0, 0);
        dg_plan plan;
        dg_error err = {0};
        dg_plan_options options = {.moves = 20000, .seed = round, .wishes = &w.w, .terms = &x.t};
        dg_code code = dg_plan_search(&plan, &y.p, &options, &err);
        assert_int_equal(code, least == UINT64_MAX ? DG_EINVAL : DG_OK);
        if (code == DG_OK) {
            assert_prices(&plan, &y.p, &x);
            assert_int_equal(total(&plan, &y.p, &x), least);
            assert_true(bound_of(&y.p) <= least);
            dg_plan_clear(&plan);
            n_plans++;
        } else {
            assert_string_equal(err.message, "the wishes contradict one another");
        }
        planning_free(&y);
    }
    assert_true(n_plans > 200);
}

/* 30, 40, 30 and 20 minutes, a pause of 15 after at most 60: 0–30, pause, 45–85, pause, 100–130,
 * 130–150. */
static void agenda_times_by_hand(void **state) {
    (void)state;
    planning y = planning_new(4, 1, 120, 0);
    static const size_t items[] = {1, 0, 2, 3};
    static const uint64_t expected[] = {0, 30, 85, 130, 150}, without[] = {0, 30, 70, 100, 120};
    static const uint32_t minutes[] = {40, 30, 30, 20};
    memcpy(y.minutes, minutes, sizeof minutes);
    for (size_t n = 0; n <= 4; n++) {
        y.p.break_every = 60;
        y.p.break_minutes = 15;
        assert_int_equal(dg_agenda_end(&y.p, items, n), expected[n]);
        y.p.break_every = 0;
        assert_int_equal(dg_agenda_end(&y.p, items, n), without[n]);
    }
    planning_free(&y);
}

/* --- problems --- */

static bool is_sound(const wishes *x, const dg_planning *p, const size_t *meeting_of,
                     const size_t *slot, size_t n_meetings) {
    size_t all = ((size_t)1 << x->w.n) - 1;
    for (size_t m = 0; m < n_meetings; m++)
        if (x->w.n_slots > 0 && slot[m] >= x->w.n_slots) return false;
    return capacity_fits(p, meeting_of, n_meetings) &&
           slots_fit(x, p, meeting_of, slot, n_meetings) &&
           wishes_kept(x, all, p, meeting_of, slot, n_meetings);
}

/* A random plan of `meeting_of`, every item once. */
static size_t random_plan(dg_plan *plan, size_t *meeting_of, uint64_t *random,
                          const dg_planning *p) {
    size_t n_meetings = 0, done = 0;
    for (size_t i = 0; i < p->n_items; i++) {
        meeting_of[i] = table_next(random, n_meetings + 1);
        n_meetings += meeting_of[i] == n_meetings;
    }
    for (size_t m = 0; m < n_meetings; m++) {
        plan->first[m] = done;
        for (size_t i = 0; i < p->n_items; i++)
            if (meeting_of[i] == m) plan->items[done++] = i;
    }
    plan->first[n_meetings] = done;
    return plan->n_meetings = n_meetings;
}

static void the_definitions_agree_on_problems(void **state) {
    (void)state;
    uint64_t random = 12;
    size_t n_sound = 0;
    for (size_t round = 0; round < 5000; round++) {
        planning y = small(&random);
        wishes x;
        size_t meeting_of[ITEMS], slot[ITEMS], first[ITEMS + 1], items[ITEMS], n;
        dg_plan plan = {.first = first, .items = items};
        dg_problem *problems;
        wishes_random(&x, &random, &y.p, 2);
        x.w.n = table_next(&random, 3);
        size_t n_meetings = random_plan(&plan, meeting_of, &random, &y.p);
        for (size_t m = 0; m < n_meetings; m++)
            slot[m] = table_next(&random, 3);
        assert_int_equal(dg_plan_problems(&problems, &n, &plan, slot, &y.p, &x.w, NULL), DG_OK);
        bool sound = is_sound(&x, &y.p, meeting_of, slot, n_meetings);
        assert_int_equal(n == 0, sound);
        n_sound += sound;
        free(problems);
        planning_free(&y);
    }
    assert_true(n_sound > 300 && n_sound < 4700);
}

static void missing_and_doubled_items(void **state) {
    (void)state;
    planning y = planning_new(3, 1, 20, 0);
    size_t first[] = {0, 3, 4}, items[] = {0, 0, 1, 1}, slot[] = {0, 1}, n;
    dg_plan plan = {.n_meetings = 2, .first = first, .items = items};
    dg_wishes none = {0};
    dg_problem *p;
    assert_int_equal(dg_plan_problems(&p, &n, &plan, slot, &y.p, &none, NULL), DG_OK);
    assert_int_equal(n, 4);
    assert_true(p[0].kind == DG_PROBLEM_MISSING && p[0].item == 2);
    assert_true(p[1].kind == DG_PROBLEM_DOUBLED && p[1].item == 0 && p[1].meeting == 0);
    assert_true(p[2].kind == DG_PROBLEM_DOUBLED && p[2].item == 1 && p[2].meeting == 1);
    assert_true(p[3].kind == DG_PROBLEM_CAPACITY && p[3].meeting == 0 && p[3].amount == 30);
    assert_string_equal(dg_problem_name(p[1].kind), "doubled-task");
    free(p);
    planning_free(&y);
}

/* Three meetings of 10, 10 and 20 minutes, with a pause of 5 in the last, in a slot of 30 minutes
 * with two rooms, one of 20 with as many as said for all, and one that is not. */
static void slots_of_their_own_length_and_rooms(void **state) {
    (void)state;
    planning y = planning_new(4, 1, 20, 0);
    size_t first[] = {0, 1, 2, 4}, items[] = {0, 1, 2, 3}, rooms[] = {2, 0}, n;
    uint32_t minutes[] = {30, 20};
    dg_plan plan = {.n_meetings = 3, .first = first, .items = items};
    dg_wishes w = {.n_slots = 2, .rooms = 1, .slot_minutes = minutes, .slot_rooms = rooms};
    dg_problem *p;
    y.p.break_every = 10;
    y.p.break_minutes = 5;
    assert_int_equal(dg_plan_problems(&p, &n, &plan, (size_t[]){0, 0, 0}, &y.p, &w, NULL), DG_OK);
    assert_int_equal(n, 1);
    assert_true(p[0].kind == DG_PROBLEM_ROOMS && p[0].slot == 0 && p[0].amount == 3);
    free(p);
    assert_int_equal(dg_plan_problems(&p, &n, &plan, (size_t[]){0, 1, 1}, &y.p, &w, NULL), DG_OK);
    assert_int_equal(n, 2);
    assert_true(p[0].kind == DG_PROBLEM_ROOMS && p[0].slot == 1 && p[0].amount == 2);
    assert_true(p[1].kind == DG_PROBLEM_LENGTH && p[1].meeting == 2 && p[1].amount == 25);
    assert_string_equal(dg_problem_name(p[1].kind), "slot-too-short");
    free(p);
    assert_int_equal(dg_plan_problems(&p, &n, &plan, (size_t[]){0, 1, 2}, &y.p, &w, NULL), DG_OK);
    assert_int_equal(n, 1);
    assert_true(p[0].kind == DG_PROBLEM_SLOT && p[0].meeting == 2);
    free(p);
    planning_free(&y);
}

static void numbers_out_of_range(void **state) {
    (void)state;
    planning y = planning_new(1, 1, 20, 0);
    static const size_t item = 1;
    dg_wish wish[] = {{.kind = DG_WISH_TOGETHER, .items = &item, .n_items = 1},
                      {.kind = DG_WISH_UNAVAILABLE, .department = 1},
                      {.kind = DG_WISH_SLOT, .number = 10000}};
    for (size_t i = 0; i < 3; i++) {
        dg_wishes w = {.items = &wish[i], .n = 1};
        bool can, smallest;
        size_t conflict[1], n;
        dg_error err = {0};
        assert_int_equal(dg_wishes_conflict(&can, conflict, &n, &smallest, &w, &y.p, &err),
                         DG_EINVAL);
        assert_string_equal(err.message, "a wish about an item or number that is not");
    }
    planning_free(&y);
}

static dg_code all_once(const wishes *w, const terms *x, const dg_planning *p, dg_error *err) {
    size_t conflict[WISHES], n, slot[ITEMS] = {0}, wanted[ITEMS];
    bool can, smallest;
    dg_plan plan;
    dg_plan_prices prices;
    dg_problem *problems;
    dg_plan_options options = {.moves = 20, .wishes = &w->w, .terms = &x->t};
    dg_code code = dg_wishes_conflict(&can, conflict, &n, &smallest, &w->w, p, err);
    if (code == DG_OK) code = dg_plan_search(&plan, p, &options, err);
    if (code != DG_OK) return code;
    code = dg_plan_price(&prices, &plan, p, &x->t, err);
    if (code == DG_OK) code = dg_wishes_slots(wanted, &w->w, &plan, p, err);
    if (code == DG_OK) code = dg_plan_problems(&problems, &n, &plan, slot, p, &w->w, err);
    if (code == DG_OK) free(problems);
    dg_plan_clear(&plan);
    return code;
}

static void survives_no_memory(void **state) {
    (void)state;
    uint64_t random = 3;
    planning y = planning_random(&random, 5, 3, 50, 5, 1);
    wishes w = {.w = {.n = 2}, .items = {{0, 1}, {2}}};
    terms x;
    y.p.capacity = 20;
    w.wish[0] = (dg_wish){.kind = DG_WISH_APART, .items = w.items[0], .n_items = 2};
    w.wish[1] = (dg_wish){.kind = DG_WISH_SLOT, .items = w.items[1], .n_items = 1, .number = 1};
    w.w.items = w.wish;
    terms_random(&x, &random, &y.p);
    assert_survives_no_memory(all_once(&w, &x, &y.p, &err));
    w.wish[1] = (dg_wish){.kind = DG_WISH_TOGETHER, .items = w.items[0], .n_items = 2};
    size_t conflict[2], n;
    bool can, smallest;
    assert_survives_no_memory(dg_wishes_conflict(&can, conflict, &n, &smallest, &w.w, &y.p, &err));
    assert_true(!can && smallest && n == 2);
    planning_free(&y);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(brute_force_agrees_on_conflicts),
        cmocka_unit_test(brute_force_agrees_on_plans),
        cmocka_unit_test(agenda_times_by_hand),
        cmocka_unit_test(the_definitions_agree_on_problems),
        cmocka_unit_test(missing_and_doubled_items),
        cmocka_unit_test(slots_of_their_own_length_and_rooms),
        cmocka_unit_test(numbers_out_of_range),
        cmocka_unit_test(survives_no_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
