/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planning.h"

#include "no_memory.h"

/* Meetings as vertices; an edge is a department that attends both. */
typedef struct {
    size_t n, n_edges;
    size_t ends[2000][2];
} graph;

static void edge(graph *g, size_t a, size_t b) {
    g->ends[g->n_edges][0] = a;
    g->ends[g->n_edges++][1] = b;
}

static void assert_slots(const dg_planning *p, const size_t *slot, const dg_slot_options *o) {
    for (size_t a = 0; a < p->n_items; a++) {
        size_t size = 0;
        for (size_t b = 0; b < p->n_items; b++)
            size += slot[b] == slot[a];
        assert_true(o->rooms == 0 || size <= o->rooms);
        for (size_t k = p->first[a]; k < p->first[a + 1]; k++) {
            size_t d = p->attendees[k], sent = 0;
            for (size_t b = 0; b < p->n_items; b++)
                for (size_t l = p->first[b]; l < p->first[b + 1]; l++)
                    sent += slot[b] == slot[a] && p->attendees[l] == d;
            assert_true(sent <= (o->delegations == NULL ? 1 : o->delegations[d]));
        }
    }
}

static size_t slots_of(const dg_planning *p, const dg_slot_options *o, bool *proved) {
    size_t slot[100], n, bound;
    assert_int_equal(dg_slots_assign(slot, &n, &bound, p->first, p->attendees, p->n_items,
                                     p->n_departments, o, NULL),
                     DG_OK);
    assert_slots(p, slot, o);
    for (size_t m = 0; m < p->n_items; m++)
        assert_true(slot[m] < n);
    assert_true(bound <= n);
    *proved = bound == n;
    return n;
}

static void assert_colours(const graph *g, size_t expected) {
    planning x = planning_new(g->n, g->n_edges, 120, 30);
    size_t n = 0;
    bool proved;
    for (size_t v = 0; v < g->n; v++) {
        for (size_t e = 0; e < g->n_edges; e++)
            if (g->ends[e][0] == v || g->ends[e][1] == v) x.attendees[n++] = e;
        x.first[v + 1] = n;
    }
    assert_int_equal(slots_of(&x.p, &(dg_slot_options){0}, &proved), expected);
    assert_true(proved);
    planning_free(&x);
}

/* Mycielski (1955), Colloq. Math. 3, 161: no triangles, and one more colour a step. */
static void mycielski_graphs(void **state) {
    (void)state;
    graph *g = calloc(1, sizeof *g);
    assert_non_null(g);
    g->n = 2;
    edge(g, 0, 1);
    for (size_t colours = 3; colours <= 6; colours++) {
        size_t n = g->n, n_edges = g->n_edges;
        for (size_t e = 0; e < n_edges; e++) {
            edge(g, g->ends[e][0], n + g->ends[e][1]);
            edge(g, g->ends[e][1], n + g->ends[e][0]);
        }
        for (size_t v = 0; v < n; v++)
            edge(g, n + v, 2 * n);
        g->n = 2 * n + 1;
        assert_colours(g, colours);
    }
    free(g);
}

/* Squares of a board, joined where a queen goes from one to the other; the known numbers. */
static void queen_graphs(void **state) {
    (void)state;
    static const size_t colours[][2] = {{5, 5}, {6, 7}, {7, 7}, {8, 9}};
    for (size_t i = 0; i < 4; i++) {
        size_t side = colours[i][0];
        graph *g = calloc(1, sizeof *g);
        assert_non_null(g);
        g->n = side * side;
        for (size_t a = 0; a < g->n; a++) {
            for (size_t b = a + 1; b < g->n; b++) {
                size_t row = b / side - a / side;
                size_t from = a % side, to = b % side, column = to > from ? to - from : from - to;
                if (row == 0 || column == 0 || row == column) edge(g, a, b);
            }
        }
        assert_colours(g, colours[i][1]);
        free(g);
    }
}

/* --- the oracle: every partition of the meetings --- */

static bool fits(const dg_planning *p, const size_t *slot, size_t m, const dg_slot_options *o) {
    size_t size = 1;
    for (size_t a = 0; a < m; a++)
        size += slot[a] == slot[m];
    if (o->rooms > 0 && size > o->rooms) return false;
    for (size_t k = p->first[m]; k < p->first[m + 1]; k++) {
        size_t sent = 1;
        for (size_t a = 0; a < m; a++)
            for (size_t l = p->first[a]; l < p->first[a + 1]; l++)
                sent += slot[a] == slot[m] && p->attendees[l] == p->attendees[k];
        if (sent > o->delegations[p->attendees[k]]) return false;
    }
    return true;
}

/* In fewer than `limit` slots; else the limit. */
static size_t fewest_by_force(const dg_planning *p, size_t *slot, size_t m, size_t used,
                              size_t limit, const dg_slot_options *o) {
    if (used >= limit) return limit;
    if (m == p->n_items) return used;
    for (slot[m] = 0; slot[m] <= used; slot[m]++)
        if (fits(p, slot, m, o))
            limit = fewest_by_force(p, slot, m + 1, used + (slot[m] == used), limit, o);
    return limit;
}

static void brute_force_agrees(void **state) {
    (void)state;
    uint64_t random = 31;
    for (size_t round = 0; round < 4000; round++) {
        size_t n = round < 2000 ? 10 : 1 + table_next(&random, 9), slot[10], delegations[8];
        planning x = planning_random(&random, n, 1 + table_next(&random, 8),
                                     10 + table_next(&random, 50), 1, 1);
        for (size_t d = 0; d < 8; d++)
            delegations[d] = 1 + table_next(&random, 3);
        dg_slot_options o = {.rooms = table_next(&random, 5), .delegations = delegations};
        bool proved;
        assert_int_equal(slots_of(&x.p, &o, &proved),
                         fewest_by_force(&x.p, slot, 0, 0, SIZE_MAX, &o));
        assert_true(proved);
        planning_free(&x);
    }
}

/* One node finds a way to hold them, but proves nothing beyond the simple bound. */
static void too_few_nodes(void **state) {
    (void)state;
    uint64_t random = 8;
    bool proved, any_unproved = false;
    for (size_t round = 0; round < 50; round++) {
        planning x = planning_random(&random, 30, 40, 8, 1, 1);
        size_t cut = slots_of(&x.p, &(dg_slot_options){.max_nodes = 1}, &proved);
        any_unproved |= !proved;
        assert_true(slots_of(&x.p, &(dg_slot_options){0}, &proved) <= cut);
        planning_free(&x);
    }
    assert_true(any_unproved);
}

static void no_delegation(void **state) {
    (void)state;
    planning x = planning_new(1, 1, 120, 30);
    size_t none = 0, slot, n, bound;
    dg_error err = {0};
    assert_int_equal(dg_slots_assign(&slot, &n, &bound, x.first, x.attendees, 1, 1,
                                     &(dg_slot_options){.delegations = &none}, &err),
                     DG_EINVAL);
    assert_string_equal(err.message, "a department that can send no delegation");
    assert_int_equal(
        dg_slots_assign(&slot, &n, &bound, x.first, x.attendees, 0, 1, &(dg_slot_options){0}, NULL),
        DG_OK);
    assert_true(n == 0 && bound == 0);
    planning_free(&x);
}

static void survives_no_memory(void **state) {
    (void)state;
    uint64_t random = 4;
    size_t slot[6], n, bound;
    planning x = planning_random(&random, 6, 4, 40, 1, 1);
    assert_survives_no_memory(
        dg_slots_assign(slot, &n, &bound, x.first, x.attendees, 6, 4, &(dg_slot_options){0}, &err));
    planning_free(&x);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(mycielski_graphs),   cmocka_unit_test(queen_graphs),
        cmocka_unit_test(brute_force_agrees), cmocka_unit_test(too_few_nodes),
        cmocka_unit_test(no_delegation),      cmocka_unit_test(survives_no_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
