/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "base/random.h"
#include "plan/kernel.h"
#include "plan/meter.h"
#include "plan/prefixes.h"
#include "plan/watch.h"

/* --- local search --- */

/* Move the item at `from` to `to`, those between making room. */
static void shift(size_t *order, size_t from, size_t to) {
    size_t item = order[from];
    if (from < to)
        memmove(order + from, order + from + 1, (to - from) * sizeof *order);
    else
        memmove(order + to + 1, order + to, (from - to) * sizeof *order);
    order[to] = item;
}

static void reverse(size_t *order, size_t from, size_t to) {
    for (; from < to; from++, to--) {
        size_t item = order[from];
        order[from] = order[to];
        order[to] = item;
    }
}

/* Try every move of one item and every reversal of a stretch; keep what is better. */
static bool improve_once(size_t *order, size_t n, uint64_t *cost, dg_meter *meter,
                         dg_watch *watch) {
    bool better = false;
    for (size_t i = 0; i < n; i++) {
        for (size_t j = 0; j < n && dg_watch_goes_on(watch); j++) {
            if (i == j) continue;
            uint64_t moved, reversed;
            shift(order, i, j);
            if ((moved = dg_meter_cost(meter, order, n)) < *cost) {
                *cost = moved;
                better = true;
                continue;
            }
            shift(order, j, i);
            if (j < i) continue;
            reverse(order, i, j);
            if ((reversed = dg_meter_cost(meter, order, n)) < *cost) {
                *cost = reversed;
                better = true;
            } else {
                reverse(order, i, j);
            }
        }
    }
    return better;
}

/* The longer an agenda, the dearer a round: a long one is left after a few. */
static void improve(size_t *order, size_t n, uint64_t *cost, dg_meter *meter, dg_watch *watch) {
    enum { WORK = 40000000 };
    size_t rounds = WORK / (n * n * n + 1) + 1;
    for (size_t i = 0; i < rounds && improve_once(order, n, cost, meter, watch); i++)
        ;
}

/* Iterated local search: shake the best order by a few moves, improve it, keep it if better. */
static dg_code search_locally(size_t *order, size_t n, uint64_t *cost, dg_meter *meter,
                              dg_watch *watch, dg_error *err) {
    enum { FEW = 20, MANY = 64, SHAKES = 3, KICKS = 3 };
    size_t kicks = n > FEW && n <= MANY ? KICKS * n : 0;
    size_t *trial = malloc((n + 1) * sizeof *trial);
    if (trial == NULL) return dg_fail_memory(err);
    dg_random random = n;
    *cost = dg_meter_cost(meter, order, n);
    improve(order, n, cost, meter, watch);
    for (size_t kick = 0; kick < kicks && !dg_watch_stopped(watch); kick++) {
        memcpy(trial, order, n * sizeof *trial);
        for (size_t i = 0; i < SHAKES; i++)
            shift(trial, dg_random_below(&random, n), dg_random_below(&random, n));
        uint64_t trial_cost = dg_meter_cost(meter, trial, n);
        improve(trial, n, &trial_cost, meter, watch);
        if (trial_cost > *cost) continue;
        memcpy(order, trial, n * sizeof *trial);
        *cost = trial_cost;
    }
    free(trial);
    return DG_OK;
}

/* --- exact --- */

enum { PART = 20 }; /* items that can be ordered exactly in no time */

/* Lower the waiting where there is a better order, and raise the bound to what is proved; what is
 * wanted is the waiting, or less. */
static dg_code ask(uint64_t *bound, uint64_t *wanted, uint64_t *waiting, size_t *items, size_t n,
                   const dg_planning *planning, dg_prefixes_limits limits, dg_watch *watch,
                   dg_error *err) {
    uint64_t proved, found = *wanted;
    dg_code code = dg_prefixes_search(&proved, &found, items, n, planning, limits, watch, err);
    if (code != DG_OK) return code;
    if (found < *wanted) *waiting = *wanted = found;
    if (proved > *bound) *bound = proved;
    return DG_OK;
}

/* Samples of three quarters of the items, and as many prefixes as take about as long. */
static dg_prefixes_limits first_limits(size_t n, size_t max_states) {
    enum { PREFIX = 8, FEW = 10000 }; /* sets of samples that take as long as a prefix */
    size_t sets = (size_t)4 << (3 * n + 3) / 4;
    if (sets > max_states) sets = max_states;
    size_t states = sets / PREFIX + FEW;
    return (dg_prefixes_limits){states < max_states ? states : max_states, sets};
}

/*
 * The proved bound, and a better order where there is one. Most agendas do not need large samples.
 * Where there are too many prefixes even so, ask whether there is an order that waits for half as
 * much more than the bound, and again, each time with half the memory: what is answered with no is
 * a bound.
 */
static dg_code prove(uint64_t *bound, uint64_t *waiting, size_t *items, size_t n,
                     const dg_planning *planning, size_t max_states, dg_watch *watch,
                     dg_error *err) {
    enum { SETS_A_STATE = 8 }; /* take as much memory */
    dg_prefixes_limits limits = first_limits(n, max_states);
    uint64_t wanted = *waiting;
    *bound = 0;
    dg_code code = ask(bound, &wanted, waiting, items, n, planning, limits, watch, err);
    for (; code == DG_OK && *bound < wanted && max_states > 0 && !dg_watch_stopped(watch);
         max_states /= 2) {
        limits = (dg_prefixes_limits){max_states, max_states * SETS_A_STATE};
        code = ask(bound, &wanted, waiting, items, n, planning, limits, watch, err);
        if (code == DG_OK && *bound < wanted) wanted = *bound + (wanted - *bound) / 2;
    }
    return code;
}

/*
 * A bound where the whole is too much: the items dealt out into parts, each ordered for itself. A
 * department that is there from its first item to its last is there from its first to its last of
 * each part, so that in any order it waits, while items of a part are on, at least as long as in
 * the part's own order: what the parts wait for adds up.
 */
static dg_code bound_by_parts(uint64_t *bound, const size_t *items, size_t n, dg_meter *meter,
                              size_t max_states, dg_watch *watch, dg_error *err) {
    size_t n_parts = (n + PART - 1) / PART;
    uint64_t sum = 0;
    dg_code code = DG_OK;
    for (size_t start = 0; start < n_parts && code == DG_OK && !dg_watch_stopped(watch); start++) {
        size_t part[PART], n_part = 0;
        for (size_t i = start; i < n; i += n_parts)
            part[n_part++] = items[i];
        uint64_t unavoidable, least = 0, waiting = dg_meter_cost(meter, part, n_part);
        code = dg_agenda_unavoidable(&unavoidable, meter->planning, part, n_part, err);
        if (code != DG_OK) break;
        waiting -= unavoidable;
        code = prove(&least, &waiting, part, n_part, meter->planning, max_states, watch, err);
        sum += least;
    }
    if (sum > *bound) *bound = sum;
    return code;
}

static dg_code order_component(uint64_t *waiting, uint64_t *bound, size_t *items, size_t n,
                               dg_meter *meter, size_t max_states, dg_watch *watch, dg_error *err) {
    uint64_t cost = 0, base = 0;
    dg_code code = dg_agenda_unavoidable(&base, meter->planning, items, n, err);
    if (code == DG_OK) code = search_locally(items, n, &cost, meter, watch, err);
    if (code != DG_OK) return code;
    *waiting = cost - base;
    *bound = 0;
    if (n <= DG_PREFIX_ITEMS)
        code = prove(bound, waiting, items, n, meter->planning, max_states, watch, err);
    if (code != DG_OK || *bound == *waiting || n <= PART) return code;
    dg_watch_extend(watch); /* without a bound, what was found is worth little */
    return bound_by_parts(bound, items, n, meter, max_states, watch, err);
}

/* --- the whole agenda --- */

/* The kernel's items in the order in which the given ones stand, component by component. */
static size_t component_items(size_t *order, const dg_kernel *kernel, size_t component) {
    size_t n = 0;
    for (size_t i = 0; i < kernel->planning.n_items; i++)
        if (kernel->component[i] == component) order[n++] = i;
    return n;
}

/* Put the given items into the order of their groups. */
static dg_code expand(size_t *items, const dg_kernel *kernel, const size_t *order, dg_error *err) {
    size_t n = kernel->n_given, n_done = 0;
    size_t *expanded = malloc((n + 1) * sizeof *expanded);
    if (expanded == NULL) return dg_fail_memory(err);
    for (size_t k = 0; k < kernel->n_groups; k++) {
        size_t group = k < kernel->planning.n_items ? order[k] : k;
        for (size_t i = kernel->group_first[group]; i < kernel->group_first[group + 1]; i++)
            expanded[n_done++] = items[kernel->sequence[i]];
    }
    memcpy(items, expanded, n * sizeof *items);
    free(expanded);
    return DG_OK;
}

static dg_code order_kernel(uint64_t *bound, size_t *order, const dg_kernel *kernel,
                            const dg_agenda_options *options, dg_error *err) {
    dg_meter meter;
    dg_watch watch = dg_watch_start(options);
    dg_code code = DG_OK;
    size_t n_done = 0;
    *bound = 0;
    if (!dg_meter_init(&meter, &kernel->planning)) return dg_fail_memory(err);
    for (size_t c = 0; c < kernel->n_components && code == DG_OK; c++) {
        uint64_t waiting, least = 0;
        size_t n = component_items(order + n_done, kernel, c);
        code = order_component(&waiting, &least, order + n_done, n, &meter, options->max_states,
                               &watch, err);
        n_done += n;
        *bound += least;
    }
    dg_meter_free(&meter);
    return code;
}

/* Take the better order, if it is one, and say what is known of it. */
static dg_code judge(dg_agenda *agenda, size_t *items, const size_t *better, size_t n,
                     uint64_t bound, const dg_planning *planning, dg_error *err) {
    uint64_t before, cost, unavoidable;
    dg_code code = dg_agenda_cost(&before, planning, items, n, err);
    if (code == DG_OK) code = dg_agenda_cost(&cost, planning, better, n, err);
    if (code == DG_OK) code = dg_agenda_unavoidable(&unavoidable, planning, items, n, err);
    if (code != DG_OK) return code;
    if (cost < before) memcpy(items, better, n * sizeof *items);
    if (before < cost) cost = before;
    *agenda =
        (dg_agenda){cost, unavoidable + bound, cost - unavoidable, cost == unavoidable + bound};
    return DG_OK;
}

dg_code dg_agenda_order(dg_agenda *agenda, size_t *items, size_t n, const dg_planning *planning,
                        const dg_agenda_options *options, dg_error *err) {
    dg_kernel kernel = {0};
    size_t *order = NULL, *better = malloc((n + 1) * sizeof *better);
    dg_code code = DG_OK;
    uint64_t bound = 0;
    if (better == NULL) return dg_fail_memory(err);
    if (n > 0) memcpy(better, items, n * sizeof *better);
    code = dg_kernel_init(&kernel, planning, items, n, err);
    if (code != DG_OK) goto done;
    order = malloc((kernel.planning.n_items + 1) * sizeof *order);
    code = order == NULL ? dg_fail_memory(err) : order_kernel(&bound, order, &kernel, options, err);
    if (code == DG_OK) code = expand(better, &kernel, order, err);
    if (code == DG_OK) code = judge(agenda, items, better, n, bound, planning, err);
done:
    dg_kernel_free(&kernel);
    free(order);
    free(better);
    return code;
}
