/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/parallel.h"

#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/progress.h"

enum { MOST_WORKERS = 16 };

static atomic_size_t assumed;

typedef struct {
    dg_job *run;
    void *context;
    size_t n_jobs;
    atomic_size_t next_job, next_worker;
} work;

void dg_assume_processors(size_t n) {
    atomic_store(&assumed, n);
}

/* Those that the process may run on, which taskset and containers make fewer than there are. */
static size_t n_processors(void) {
#ifdef CPU_COUNT
    cpu_set_t own;
    if (sched_getaffinity(0, sizeof own, &own) == 0) return (size_t)CPU_COUNT(&own);
#endif
    long online = sysconf(_SC_NPROCESSORS_ONLN);
    return online > 0 ? (size_t)online : 1;
}

size_t dg_workers(size_t n_jobs) {
    size_t wanted = atomic_load(&assumed);
    if (wanted == 0) wanted = n_processors();
    if (wanted > MOST_WORKERS) wanted = MOST_WORKERS;
    if (wanted > n_jobs) wanted = n_jobs;
    return wanted > 0 ? wanted : 1;
}

static void *do_jobs(void *argument) {
    work *w = argument;
    size_t worker = atomic_fetch_add(&w->next_worker, 1), job;
    while ((job = atomic_fetch_add(&w->next_job, 1)) < w->n_jobs) {
        w->run(w->context, job, worker);
        dg_progress(job + 1, w->n_jobs);
    }
    return NULL;
}

/* Start workers beside the caller, at most as many as are wanted; how many there are. */
static size_t start(pthread_t threads[MOST_WORKERS], void *(*routine)(void *), void *argument,
                    size_t wanted) {
    size_t started = 0;
    sigset_t every, before; /* signals are the caller's thread's */
    sigfillset(&every);
    pthread_sigmask(SIG_SETMASK, &every, &before);
    while (started < wanted && started < MOST_WORKERS &&
           pthread_create(&threads[started], NULL, routine, argument) == 0)
        started++;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return started;
}

void dg_parallel(dg_job *run, void *context, size_t n_jobs, size_t n_workers) {
    work w = {.run = run, .context = context, .n_jobs = n_jobs};
    pthread_t threads[MOST_WORKERS];
    size_t started = start(threads, do_jobs, &w, n_workers > 0 ? n_workers - 1 : 0);
    do_jobs(&w);
    for (size_t i = 0; i < started; i++)
        pthread_join(threads[i], NULL);
}

/* --- In order --- */

typedef struct {
    dg_job *run;
    void *context;
    size_t n_jobs, ahead;
    pthread_mutex_t lock; /* of all below */
    pthread_cond_t room, news;
    size_t next, taken, n_workers;
    bool *done; /* of each job from the one to be taken on, modulo `ahead` */
    bool stopped;
} line;

static bool may_begin(const line *l) {
    return l->next < l->n_jobs && l->next - l->taken < l->ahead;
}

/* Do the next job; the lock is held before and after. */
static void do_next(line *l, size_t worker) {
    size_t job = l->next++;
    pthread_mutex_unlock(&l->lock);
    l->run(l->context, job, worker);
    pthread_mutex_lock(&l->lock);
    l->done[job % l->ahead] = true;
    pthread_cond_signal(&l->news);
}

static void *run_ahead(void *argument) {
    line *l = argument;
    pthread_mutex_lock(&l->lock);
    size_t worker = l->n_workers++;
    while (!l->stopped && l->next < l->n_jobs) {
        if (may_begin(l))
            do_next(l, worker);
        else
            pthread_cond_wait(&l->room, &l->lock);
    }
    pthread_mutex_unlock(&l->lock);
    return NULL;
}

/* The caller helps where the job that it is to take is not done yet. */
static void take_all(line *l, dg_take *take) {
    bool more = true;
    pthread_mutex_lock(&l->lock);
    while (more && l->taken < l->n_jobs) {
        bool *done = &l->done[l->taken % l->ahead];
        while (!*done) {
            if (may_begin(l))
                do_next(l, 0);
            else
                pthread_cond_wait(&l->news, &l->lock);
        }
        *done = false;
        pthread_mutex_unlock(&l->lock);
        more = take(l->context, l->taken);
        pthread_mutex_lock(&l->lock);
        l->taken++;
        pthread_cond_signal(&l->room);
    }
    l->stopped = true;
    pthread_cond_broadcast(&l->room);
    pthread_mutex_unlock(&l->lock);
}

void dg_parallel_in_order(dg_job *run, dg_take *take, void *context, size_t n_jobs,
                          size_t n_workers, size_t ahead) {
    bool alone = false; /* where there is no memory */
    line l = {.run = run,
              .context = context,
              .n_jobs = n_jobs,
              .ahead = ahead,
              .lock = PTHREAD_MUTEX_INITIALIZER,
              .room = PTHREAD_COND_INITIALIZER,
              .news = PTHREAD_COND_INITIALIZER,
              .n_workers = 1,
              .done = calloc(ahead, sizeof *l.done)};
    if (l.done == NULL) {
        n_workers = l.ahead = 1;
        l.done = &alone;
    }
    pthread_t threads[MOST_WORKERS];
    size_t started = start(threads, run_ahead, &l, n_workers > 0 ? n_workers - 1 : 0);
    take_all(&l, take);
    for (size_t i = 0; i < started; i++)
        pthread_join(threads[i], NULL);
    if (l.done != &alone) free(l.done);
}
