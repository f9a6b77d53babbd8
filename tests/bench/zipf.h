/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef TESTS_BENCH_ZIPF_H
#define TESTS_BENCH_ZIPF_H

/* Made-up corpora as large as asked, in which few departments are on many tasks. */

#include "dutygraph/graph.h"

/**
 * One document whose tasks have 1 to 8 departments each (every number as likely), drawn without
 * repetition, the k-th department with a probability proportional to 1/k (Zipf); the first on a
 * task leads it, the rest support. The same for the same seed. NULL: no memory.
 */
dg_corpus *zipf_corpus(uint64_t seed, size_t n_tasks, size_t n_departments);

#endif
