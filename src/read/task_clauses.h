/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_TASK_CLAUSES_H
#define DG_READ_TASK_CLAUSES_H

/** Which clauses of a node are one task. */

#include "read/assemble.h"

size_t dg_node_clauses(const dg_parts *parts, size_t node);

/** The k-th of them, counted from 0. */
const dg_found *dg_node_clause(const dg_parts *parts, size_t node, size_t k);

/** How many tasks they are. */
size_t dg_node_tasks(const dg_parts *parts, size_t node);

/** The last clause of the task that the k-th begins: mostly itself. */
size_t dg_last_of_task(const dg_parts *parts, size_t node, size_t k);

#endif
