/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef TESTS_TABLE_H
#define TESTS_TABLE_H

/* Small corpora for tests. Each function asserts that it succeeds; the caller frees. */

#include "unit.h"

#include "dutygraph/graph.h"

/**
 * A corpus in one line: "t1: A* B / t2: A? C% @all || t1: D" has two documents, the first with the
 * tasks t1 and t2. Marks after a name: * lead, ? support, % support by guidance, none joint; @
 * before it: a collective. A task may have no name after its colon.
 */
dg_corpus *table_corpus(const char *text);

/**
 * One document from a file whose first line names the columns task, role and department in any
 * order, separated by tabs or commas. NULL where the folder of shared material (environment
 * variable DUTYGRAPH_SHARED, else "shared" beside the source folder) does not have it.
 */
dg_corpus *table_shared(const char *path_in_folder);

/** One document with random tasks of 0 to 6 parties in random roles; the same for the same seed. */
dg_corpus *table_random(uint64_t seed, size_t n_tasks, size_t n_departments);

/** A generator for tests: the next number of the sequence, below `limit`. */
size_t table_next(uint64_t *state, size_t limit);

/** The graph of a corpus, collectives left out. */
dg_graph *table_graph(const dg_corpus *corpus);

/** All its ties. */
dg_tie *table_ties(size_t *n, const dg_graph *graph);

/** The tie between the departments with those names, which must exist. */
dg_tie table_tie(const dg_graph *graph, const char *a, const char *b);

/** The vertex with that name, which must exist. */
size_t table_department(const dg_graph *graph, const char *name);

#endif
