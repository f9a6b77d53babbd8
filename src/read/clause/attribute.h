/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CLAUSE_ATTRIBUTE_H
#define DG_READ_CLAUSE_ATTRIBUTE_H

#include "base/slice.h"
#include "model/registry_match.h"

/**
 * 建立由甲局牵头、乙局参与的机制: a role word that says what kind of thing something is, and
 * assigns nothing. Is the one that ends at byte `at` such a word? That is so where, with those that
 * follow it behind names,
 *
 *     attribute = role { ( 、 | ， ) names { manner } role } 的
 */
bool dg_role_in_attribute(dg_slice text, size_t at, const dg_registry *registry);

#endif
