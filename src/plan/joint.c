/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdatomic.h>
#include <stddef.h>
#include <time.h>

#include "base/fail.h"
#include "base/parallel.h"
#include "dutygraph/meetings.h"

enum { SEARCH, BOUND, JOBS };

/* The search and the bound tell each other how far they are: where they meet, both are done. */
typedef struct {
    const dg_planning *planning;
    const dg_plan_options *options;
    atomic_uint_least64_t cost, bound;
    atomic_bool stop;
    double started;
    bool in_turn; /* one processor: the bound comes after the search */
    dg_plan *plan;
    uint64_t *proved;
    dg_plan_worth *worth;
    dg_code codes[JOBS];
    dg_error errors[JOBS];
} joint;

static double clock_seconds(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static bool tell_cost(void *context, uint64_t cost, double seconds) {
    joint *j = context;
    const dg_plan_options *o = j->options;
    atomic_store(&j->cost, cost);
    if (o->tell != NULL && !o->tell(o->context, cost, seconds)) atomic_store(&j->stop, true);
    /* What costs least may do with fewer slots. */
    return !atomic_load(&j->stop) && (o->slots != NULL || cost > atomic_load(&j->bound));
}

static bool tell_bound(void *context, uint64_t bound) {
    joint *j = context;
    atomic_store(&j->bound, bound);
    return !atomic_load(&j->stop) && bound < atomic_load(&j->cost);
}

static void search(joint *j) {
    const double share = .7; /* of the time, where the bound has to wait */
    dg_plan_options o = *j->options;
    o.tell = tell_cost;
    o.context = j;
    if (j->in_turn) o.seconds *= share;
    j->codes[SEARCH] = dg_plan_search(j->plan, j->planning, &o, &j->errors[SEARCH]);
    if (j->codes[SEARCH] == DG_OK)
        atomic_store(&j->cost, j->plan->cost);
    else
        atomic_store(&j->stop, true);
}

static void prove(joint *j) {
    const dg_plan_options *o = j->options;
    double left = o->seconds - (clock_seconds() - j->started);
    dg_plan_bound_options how = {.nodes = o->moves,
                                 .seconds = o->seconds <= 0 ? 0
                                            : left > 0      ? left
                                                            : 1e-9,
                                 .tell = tell_bound,
                                 .context = j};
    j->codes[BOUND] = dg_plan_bound(j->proved, j->worth, j->planning, &how, &j->errors[BOUND]);
    if (j->codes[BOUND] == DG_OK)
        atomic_store(&j->bound, *j->proved);
    else
        atomic_store(&j->stop, true);
}

static void run(void *context, size_t job, size_t worker) {
    (void)worker;
    if (job == SEARCH)
        search(context);
    else
        prove(context);
}

dg_code dg_plan_search_and_bound(dg_plan *plan, uint64_t *bound, dg_plan_worth *worth,
                                 const dg_planning *planning, const dg_plan_options *options,
                                 dg_error *err) {
    joint j = {.planning = planning,
               .options = options,
               .started = clock_seconds(),
               .in_turn = dg_workers(JOBS) == 1,
               .plan = plan,
               .proved = bound,
               .worth = worth};
    if (options->moves == 0 && options->seconds <= 0 && options->tell == NULL)
        return dg_fail(err, DG_EINVAL, "a search without a limit");
    atomic_init(&j.cost, UINT64_MAX);
    atomic_init(&j.bound, options->enough);
    atomic_init(&j.stop, false);
    dg_parallel(run, &j, JOBS, dg_workers(JOBS));
    for (size_t i = 0; i < JOBS; i++) {
        if (j.codes[i] == DG_OK) continue;
        if (j.codes[SEARCH] == DG_OK) dg_plan_clear(plan);
        if (j.codes[BOUND] == DG_OK) dg_plan_worth_clear(worth);
        if (err != NULL) *err = j.errors[i];
        return j.codes[i];
    }
    return DG_OK;
}
