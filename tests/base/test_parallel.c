/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit.h"

#include "base/parallel.h"
#include "base/progress.h"

enum { JOBS = 1000 };

typedef struct {
    int done[JOBS];
    size_t worker[JOBS];
} log;

static void note(void *context, size_t job, size_t worker) {
    log *l = context;
    l->done[job]++;
    l->worker[job] = worker;
}

static void every_job_is_done_once(void **state) {
    (void)state;
    for (size_t workers = 1; workers < 6; workers++) {
        log l = {0};
        dg_parallel(note, &l, JOBS, workers);
        for (size_t i = 0; i < JOBS; i++)
            assert_true(l.done[i] == 1 && l.worker[i] < workers);
    }
    dg_parallel(note, NULL, 0, 3); /* nothing to do */
}

static void not_more_workers_than_jobs(void **state) {
    (void)state;
    dg_assume_processors(4);
    assert_int_equal(dg_workers(0), 1);
    assert_int_equal(dg_workers(3), 3);
    assert_int_equal(dg_workers(100), 4);
    dg_assume_processors(0);
    assert_true(dg_workers(100) >= 1);
}

static void hear(void *context, double part) {
    double *last = context;
    assert_true(part > *last && part <= 1);
    *last = part;
}

static void the_caller_hears_how_far_it_is(void **state) {
    (void)state;
    double last = 0;
    log l = {0};
    dg_progress_tell(hear, &last);
    dg_parallel(note, &l, JOBS, 1);
    assert_true(last == 1);
    last = 0;
    dg_parallel(note, &l, JOBS, 5); /* the other workers say nothing */
    dg_progress_tell(NULL, NULL);
    double before = last;
    dg_parallel(note, &l, JOBS, 1);
    assert_true(last == before);
}

enum { AHEAD = 6 };

typedef struct {
    size_t made[AHEAD]; /* of job i at i modulo AHEAD: i + 1; 0: taken, or none */
    size_t taken, last; /* how many are, and how many are wanted */
} queue;

static void make_one(void *context, size_t job, size_t worker) {
    queue *q = context;
    (void)worker;
    assert_int_equal(q->made[job % AHEAD], 0); /* no result is overwritten before it is taken */
    q->made[job % AHEAD] = job + 1;
}

static bool take_one(void *context, size_t job) {
    queue *q = context;
    assert_int_equal(job, q->taken++);
    assert_int_equal(q->made[job % AHEAD], job + 1);
    q->made[job % AHEAD] = 0;
    return q->taken < q->last;
}

static void results_are_taken_in_order(void **state) {
    (void)state;
    for (size_t workers = 0; workers < 6; workers++) {
        queue q = {.last = SIZE_MAX};
        dg_parallel_in_order(make_one, take_one, &q, JOBS, workers, AHEAD);
        assert_int_equal(q.taken, JOBS);
        q = (queue){.last = 10};
        dg_parallel_in_order(make_one, take_one, &q, JOBS, workers, AHEAD);
        assert_int_equal(q.taken, 10);
        for (size_t i = 0; i < AHEAD; i++) /* what runs ahead stays within its bounds */
            assert_true(q.made[i] == 0 || (q.made[i] > 10 && q.made[i] <= 10 + AHEAD));
    }
    dg_parallel_in_order(make_one, take_one, NULL, 0, 3, AHEAD); /* nothing to do */
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_job_is_done_once),
        cmocka_unit_test(not_more_workers_than_jobs),
        cmocka_unit_test(the_caller_hears_how_far_it_is),
        cmocka_unit_test(results_are_taken_in_order),
    };
    return cmocka_run_group_tests_name("parallel", tests, NULL, NULL);
}
