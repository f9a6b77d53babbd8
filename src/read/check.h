/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CHECK_H
#define DG_READ_CHECK_H

#include "model/builder.h"
#include "model/registry_match.h"
#include "read/outline/outline.h"

/**
 * What an office wants to know of a draft, once its tasks are in the builder: tasks without a lead
 * or a department, too many departments on one, open lists, unknown names, names that are nearly
 * the same, one name for two bodies.
 *
 * @param many  report tasks with more departments than this; 0: never.
 * @return false: no memory.
 */
bool dg_check_tasks(dg_builder *builder, const dg_registry *registry, size_t many);

#endif
