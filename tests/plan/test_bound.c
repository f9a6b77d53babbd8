/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planning.h"

#include "no_memory.h"

/* A bound with nothing left to raise, a plan, and both verified. */
typedef struct {
    uint64_t bound;
    dg_plan_worth worth;
    dg_plan plan;
} proof;

static proof prove(const dg_planning *p, uint64_t nodes) {
    proof x;
    dg_error err = {0};
    dg_plan_bound_options options = {.nodes = nodes};
    dg_plan_options search = {.moves = 3000};
    assert_int_equal(dg_plan_bound(&x.bound, &x.worth, p, &options, NULL), DG_OK);
    assert_int_equal(dg_plan_search(&x.plan, p, &search, NULL), DG_OK);
    dg_code code = dg_plan_verify(p, &x.plan, x.bound, &x.worth, NULL, NULL, &err);
    assert_string_equal(err.message, "");
    assert_int_equal(code, DG_OK);
    return x;
}

static void proof_free(proof *x) {
    dg_plan_worth_clear(&x->worth);
    dg_plan_clear(&x->plan);
}

static uint64_t bound_of(const dg_planning *p, uint64_t nodes) {
    proof x = prove(p, nodes);
    proof_free(&x);
    return x.bound;
}

static void brute_force_agrees(void **state) {
    (void)state;
    uint64_t random = 5;
    size_t met = 0, raised = 0, rounds = 2000;
    for (size_t round = 0; round < rounds; round++) {
        planning x = planning_small(&random, round < 1200 ? 8 : 1 + table_next(&random, 7));
        if (round % 3 == 0) x.p.overhead *= 5;
        uint64_t simple, least = cheapest_plan_by_force(&x.p), bound = bound_of(&x.p, 20000);
        assert_int_equal(dg_plan_simple_bound(&simple, &x.p, NULL), DG_OK);
        assert_true(bound <= least && bound >= simple);
        met += bound == least;
        raised += bound > simple;
        planning_free(&x);
    }
    assert_true(met > rounds * 4 / 5); /* else it would hardly be worth its time */
    assert_true(raised > rounds / 10);
}

/* Three departments, each pair of them with one item of 10 minutes; 20 minutes a meeting, overhead
 * 30. By hand: two meetings, as 30 minutes do not fit one; two items share one department, the
 * third is alone: 3 + 2 attendances and 6 × 10 minutes, 210. The simple bound, 60 + 3 × 30, knows
 * of one attendance each. */
static void three_pairs(void **state) {
    (void)state;
    planning x = planning_new(3, 3, 20, 30);
    static const size_t attendees[] = {0, 1, 1, 2, 0, 2};
    for (size_t i = 0; i < 3; i++) {
        x.attendees[2 * i] = attendees[2 * i];
        x.attendees[2 * i + 1] = attendees[2 * i + 1];
        x.first[i + 1] = 2 * (i + 1);
    }
    uint64_t simple;
    assert_int_equal(dg_plan_simple_bound(&simple, &x.p, NULL), DG_OK);
    assert_int_equal(simple, 150);
    assert_int_equal(cheapest_plan_by_force(&x.p), 210);
    assert_in_range(bound_of(&x.p, 0), 200, 210);
    planning_free(&x);
}

static void nothing_to_bound(void **state) {
    (void)state;
    planning x = planning_new(0, 0, 120, 30);
    assert_int_equal(bound_of(&x.p, 0), 0);
    planning_free(&x);
    x = planning_new(3, 0, 20, 30); /* nobody attends */
    assert_int_equal(bound_of(&x.p, 0), 0);
    planning_free(&x);
    x = planning_new(1, 2, 10, 30); /* one item, as long as a meeting may be */
    x.attendees[0] = 1;
    x.first[1] = 1;
    x.rates[1] = 3;
    assert_int_equal(bound_of(&x.p, 0), 3 * (30 + 10));
    planning_free(&x);
}

/* Items as long as a meeting, at rates and overheads as high as may be: each is met alone. */
static void the_largest_numbers(void **state) {
    (void)state;
    planning x = planning_new(4, 2, DG_MINUTES_MAX, DG_MINUTES_MAX);
    for (size_t i = 0; i < 4; i++) {
        x.attendees[i] = i % 2;
        x.first[i + 1] = i + 1;
        x.minutes[i] = DG_MINUTES_MAX;
    }
    x.rates[0] = x.rates[1] = DG_RATE_MAX;
    assert_int_equal(bound_of(&x.p, 0), UINT64_C(8) * DG_MINUTES_MAX * DG_RATE_MAX);
    planning_free(&x);
}

/* Six thousand items that fit one meeting, of one department: their minutes and one overhead. */
static void one_meeting_of_thousands(void **state) {
    (void)state;
    enum { N = 6000 };
    planning x = planning_new(N, 1, 10 * N, 30);
    for (size_t i = 0; i < N; i++)
        x.first[i + 1] = i + 1;
    uint64_t bound;
    dg_plan_worth worth;
    dg_plan plan;
    dg_plan_bound_options options = {.nodes = 10};
    assert_int_equal(dg_plan_document_order(&plan, &x.p, NULL), DG_OK);
    assert_int_equal(dg_plan_bound(&bound, &worth, &x.p, &options, NULL), DG_OK);
    assert_int_equal(bound, 10 * N + 30);
    assert_int_equal(dg_plan_verify(&x.p, &plan, bound, &worth, NULL, NULL, NULL), DG_OK);
    dg_plan_worth_clear(&worth);
    dg_plan_clear(&plan);
    planning_free(&x);
}

static void more_nodes_are_never_worse(void **state) {
    (void)state;
    uint64_t random = 8, before = 0;
    planning x = planning_random(&random, 24, 9, 30, 10, 1);
    x.p.capacity = 40;
    x.p.overhead = 15;
    for (uint64_t nodes = 1; nodes < 100000; nodes = nodes * 4 + 1) {
        uint64_t bound = bound_of(&x.p, nodes);
        assert_int_equal(bound_of(&x.p, nodes), bound);
        assert_true(bound >= before);
        before = bound;
    }
    dg_plan plan;
    dg_plan_options options = {.moves = 200000};
    assert_int_equal(dg_plan_search(&plan, &x.p, &options, NULL), DG_OK);
    assert_true(before <= plan.cost);
    dg_plan_clear(&plan);
    planning_free(&x);
}

/* --- what is tampered with is found out --- */

static void assert_refused(const dg_planning *p, const proof *x, const char *message) {
    dg_error err = {0};
    assert_int_equal(dg_plan_verify(p, &x->plan, x->bound, &x->worth, NULL, NULL, &err), DG_EINVAL);
    assert_string_equal(err.message, message);
}

static void tampering(void **state) {
    (void)state;
    uint64_t random = 8;
    planning p = planning_random(&random, 24, 9, 30, 10, 1);
    p.p.capacity = 40;
    p.p.overhead = 15;
    proof x = prove(&p.p, 50000);
    const uint64_t item = x.worth.items[5];
    /* Worth a minute more than any meeting that holds it alone costs. */
    x.worth.items[5] = x.worth.scale * (uint64_t)(9 * (15 + 40) + 1);
    assert_refused(&p.p, &x, "a meeting is worth more than it costs: no proof");
    x.worth.items[5] = item;
    x.worth.meetings += 1000 * x.worth.scale;
    assert_refused(&p.p, &x, "a meeting is worth more than it costs: no proof");
    x.worth.meetings -= 1000 * x.worth.scale;
    x.worth.departments[2] += 15 * x.worth.scale + 1;
    assert_refused(&p.p, &x, "the certificate pays a department to attend");
    x.worth.departments[2] -= 15 * x.worth.scale + 1;
    char message[80];
    snprintf(message, sizeof message, "the certificate proves %zu, not %zu", (size_t)x.bound,
             (size_t)x.bound + 1);
    x.bound++;
    assert_refused(&p.p, &x, message);
    x.bound--;
    snprintf(message, sizeof message, "the plan costs %zu, not %zu", (size_t)x.plan.cost,
             (size_t)x.plan.cost - 1);
    x.plan.cost--;
    assert_refused(&p.p, &x, message);
    x.plan.cost++;
    size_t kept = x.plan.items[1];
    x.plan.items[1] = x.plan.items[0];
    assert_refused(&p.p, &x, "meeting 1 holds an item twice");
    x.plan.items[1] = kept;
    p.p.capacity = 1;
    assert_refused(&p.p, &x, "meeting 1 takes longer than it may");
    p.p.capacity = 40;
    x.plan.n_meetings--;
    assert_refused(&p.p, &x, "an item is in no meeting");
    x.plan.n_meetings++;
    proof_free(&x);
    planning_free(&p);
}

static bool stop_at_once(void *context) {
    ++*(size_t *)context;
    return false;
}

static bool stop_bound(void *context, uint64_t bound) {
    (void)bound;
    return stop_at_once(context);
}

static void both_can_be_stopped(void **state) {
    (void)state;
    uint64_t random = 3, bound;
    size_t calls = 0;
    planning x = planning_random(&random, 40, 12, 25, 10, 1);
    x.p.capacity = 80;
    x.p.overhead = 30;
    dg_plan_worth worth;
    dg_plan_bound_options options = {.tell = stop_bound, .context = &calls};
    assert_int_equal(dg_plan_bound(&bound, &worth, &x.p, &options, NULL), DG_OK);
    assert_true(calls > 0);
    dg_plan_worth_clear(&worth);
    proof made = prove(&x.p, 30000);
    dg_error err = {0};
    assert_int_equal(
        dg_plan_verify(&x.p, &made.plan, made.bound, &made.worth, stop_at_once, &calls, &err),
        DG_ELIMIT);
    assert_string_equal(err.message, "stopped before all was checked");
    proof_free(&made);
    planning_free(&x);
}

/* Search and bound together, with moves: the same each time, and where they meet they end. */
static void search_and_bound(void **state) {
    (void)state;
    uint64_t random = 12;
    planning x = planning_random(&random, 14, 6, 30, 10, 1);
    x.p.capacity = 30;
    x.p.overhead = 15;
    uint64_t bounds[2], costs[2];
    for (size_t i = 0; i < 2; i++) {
        proof made;
        dg_plan_options options = {.moves = 200000};
        assert_int_equal(
            dg_plan_search_and_bound(&made.plan, &made.bound, &made.worth, &x.p, &options, NULL),
            DG_OK);
        assert_int_equal(
            dg_plan_verify(&x.p, &made.plan, made.bound, &made.worth, NULL, NULL, NULL), DG_OK);
        bounds[i] = made.bound;
        costs[i] = made.plan.cost;
        proof_free(&made);
    }
    assert_int_equal(bounds[0], bounds[1]);
    assert_int_equal(costs[0], costs[1]);
    assert_true(bounds[0] <= costs[0]);
    dg_error err = {0};
    proof none;
    dg_plan_options options = {0};
    assert_int_equal(
        dg_plan_search_and_bound(&none.plan, &none.bound, &none.worth, &x.p, &options, &err),
        DG_EINVAL);
    assert_string_equal(err.message, "a search without a limit");
    planning_free(&x);
}

static dg_code bound_once(const dg_planning *p, dg_error *err) {
    uint64_t bound;
    dg_plan_worth worth;
    dg_plan_bound_options options = {.nodes = 500};
    dg_code code = dg_plan_bound(&bound, &worth, p, &options, err);
    if (code == DG_OK) dg_plan_worth_clear(&worth);
    return code;
}

static void survives_no_memory(void **state) {
    (void)state;
    uint64_t random = 6;
    planning x = planning_random(&random, 6, 4, 50, 5, 1);
    x.p.capacity = 12;
    x.p.overhead = 4;
    assert_survives_no_memory(bound_once(&x.p, &err));
    proof made = prove(&x.p, 0);
    assert_survives_no_memory(
        dg_plan_verify(&x.p, &made.plan, made.bound, &made.worth, NULL, NULL, &err));
    proof_free(&made);
    planning_free(&x);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(brute_force_agrees), cmocka_unit_test(three_pairs),
        cmocka_unit_test(nothing_to_bound),   cmocka_unit_test(the_largest_numbers),
        cmocka_unit_test(tampering),          cmocka_unit_test(more_nodes_are_never_worse),
        cmocka_unit_test(search_and_bound),   cmocka_unit_test(both_can_be_stopped),
        cmocka_unit_test(survives_no_memory), cmocka_unit_test(one_meeting_of_thousands),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
