/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_TABLE_COLUMN_SPEC_H
#define DG_READ_TABLE_COLUMN_SPEC_H

#include "base/array.h"
#include "dutygraph/error.h"
#include "read/words/table_words.h"

/** What a person says of one or more columns: lead=3, marks=4-12, task=工作内容. */
typedef struct {
    dg_column_meaning meaning;
    dg_slice name;   /* of the column's header; empty where a number is given */
    size_t from, to; /* 0-based, both included; where there is no name */
} dg_column_choice;

typedef struct {
    DG_ARRAY(dg_column_choice) choices;
} dg_column_spec;

/**
 * Read "task=2,lead=3,support=4-5,deadline=完成时限": keys of column_spec.c, columns by 1-based
 * number or by header.
 *
 * @param text  must outlive the spec; NULL gives an empty one.
 * @return DG_OK, DG_EINVAL or DG_ENOMEM.
 */
dg_code dg_column_spec_parse(dg_column_spec *spec, const char *text, dg_error *err);
void dg_column_spec_clear(dg_column_spec *spec);

#endif
