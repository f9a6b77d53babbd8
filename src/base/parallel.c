/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/parallel.h"

#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
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

size_t dg_workers(size_t n_jobs) {
    size_t wanted = atomic_load(&assumed);
    long online = sysconf(_SC_NPROCESSORS_ONLN);
    if (wanted == 0) wanted = online > 0 ? (size_t)online : 1;
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

void dg_parallel(dg_job *run, void *context, size_t n_jobs, size_t n_workers) {
    work w = {.run = run, .context = context, .n_jobs = n_jobs};
    pthread_t threads[MOST_WORKERS];
    size_t started = 0;
    sigset_t every, before; /* signals are the caller's thread's */
    sigfillset(&every);
    pthread_sigmask(SIG_SETMASK, &every, &before);
    while (started + 1 < n_workers && started < MOST_WORKERS &&
           pthread_create(&threads[started], NULL, do_jobs, &w) == 0)
        started++;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    do_jobs(&w);
    for (size_t i = 0; i < started; i++)
        pthread_join(threads[i], NULL);
}
