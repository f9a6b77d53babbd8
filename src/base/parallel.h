/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_BASE_PARALLEL_H
#define DG_BASE_PARALLEL_H

#include <stdbool.h>
#include <stddef.h>

/** One of several jobs that do not touch one another's results; `worker` numbers who does it. */
typedef void dg_job(void *context, size_t job, size_t worker);

/** How many workers share n jobs: as many as there are processors that the process may run on, not
 * more than jobs, at least 1. */
size_t dg_workers(size_t n_jobs);

/**
 * Do jobs 0 … n-1, each once, in any order; workers 0 … n_workers-1, the caller among them. Where
 * no thread can be had, fewer workers do it all. What comes out must not depend on who does what.
 */
void dg_parallel(dg_job *run, void *context, size_t n_jobs, size_t n_workers);

/** Takes what a job made; false: no more of them is wanted. */
typedef bool dg_take(void *context, size_t job);

/**
 * Do jobs 0 … n-1 as dg_parallel does, and have the caller's thread take what each made, in their
 * order. Workers run ahead of what is taken by less than `ahead` jobs, so that the results of as
 * many are enough to hold them all, job by job modulo `ahead`; after a take that returned false,
 * some that nobody took may be left there.
 */
void dg_parallel_in_order(dg_job *run, dg_take *take, void *context, size_t n_jobs,
                          size_t n_workers, size_t ahead);

/** For tests: as if there were n processors; 0: those there are. */
void dg_assume_processors(size_t n);

#endif
