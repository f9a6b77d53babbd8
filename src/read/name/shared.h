/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_NAME_SHARED_H
#define DG_READ_NAME_SHARED_H

#include "read/clause/clause.h"

/**
 * Find the ends that names of a list share, and give them to those that are printed without:
 *
 *     甲示范区、乙新区管委会         甲示范区 + 管委会
 *     和平区、河东区人民政府         和平区 + 人民政府
 *     广州、深圳、珠海市人民政府     广州, 深圳 + 市人民政府
 *     甲、乙、丙三市政府             甲, 乙, 丙 + 市政府
 *     省教育、财政、商务厅           省教育, 财政 + 厅
 *     电信、移动、联通公司           电信, 移动 + 公司
 */
void dg_share_ends(dg_clause *clause, const dg_registry *registry);

/** Part the names behind a head in the plural, and give each the head of one: Departments of State,
 * Justice and Labor, Secretaries of State and Labor. @return false: no memory. */
bool dg_share_heads(dg_clause *clause);

/**
 * Delivered jointly by Citizens Advice and Acas: the last party, one in other lists, is two.
 *
 * @param at    its place, where it is the only one of its label.
 * @param sure  its words say so; else a label in the plural does, Lead countries:, if it looks like
 *              two.
 * @return false: no memory.
 */
bool dg_part_joint_name(dg_clause *clause, size_t at, bool sure);

/**
 * Supported by the Radio Board, Sports Wales and Red Cross: in a sentence the "and" in the last of
 * several names is the list's.
 *
 * @param at  the place of the first.
 * @return false: no memory.
 */
bool dg_part_last_name(dg_clause *clause, size_t at);

#endif
