/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_OUTLINE_LABEL_RUN_H
#define DG_READ_OUTLINE_LABEL_RUN_H

#include "model/registry_match.h"

/** The end of the value of the label at byte `at`: its sentence or paragraph, names that go on in
 * the paragraphs below, and following lines that begin with labels. */
size_t dg_label_run(dg_slice text, size_t at, const dg_registry *registry);

/** The bytes of the line below the value that ends at the line feed at byte `feed`, if it may be
 * one more name, of a place but with no body's end: 市丁书城; 0: it is none. */
size_t dg_label_unsure_name(dg_slice text, size_t feed);

enum { DG_VALUE_END_BYTES = 30 }; /* more than one name, or a time, at the end of a value */

/** Does the text before byte `at` end as a label's value may, whose line feed is gone: 甲局,
 * 乙部等, 12月, 丙委配合? */
bool dg_ends_value(dg_slice text, size_t at);

/**
 * Does a label of `label` bytes at byte `at`, whose value is the line below, head a column, as the
 * line above it does: 任务, 责任单位?
 */
bool dg_label_heads_column(dg_slice text, size_t at, size_t label);

#endif
