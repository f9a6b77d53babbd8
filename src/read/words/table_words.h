/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_WORDS_TABLE_WORDS_H
#define DG_READ_WORDS_TABLE_WORDS_H

/**
 * The words of table headers and role columns. To teach the reader a header, add a row to
 * table_words.c and a case to tests/read/test_table_words.c.
 */

#include <stdint.h>

#include "read/words/lexicon.h"

typedef enum {
    DG_COLUMN_OTHER,   /* a header that is not known */
    DG_COLUMN_NUMBER,  /* 序号 */
    DG_COLUMN_SECTION, /* 类别 */
    DG_COLUMN_TASK,    /* 重点任务 */
    DG_COLUMN_PARTIES, /* 牵头单位, 责任单位, 配合单位: what they are is in the class */
    DG_COLUMN_DEPARTMENT, /* 部门: one party a row; what it is may be in another column */
    DG_COLUMN_ROLE,       /* 角色 */
    DG_COLUMN_DEADLINE,   /* 完成时限 */
    DG_COLUMN_IGNORED,    /* 备注, 联系人, Informed */
    DG_COLUMN_MARKS,      /* one department, a mark for each of its tasks */
} dg_column_kind;

typedef struct {
    dg_column_kind kind;
    dg_class class; /* DG_COLUMN_PARTIES: what the column makes of its parties */
} dg_column_meaning;

/** What a header says; DG_COLUMN_OTHER where that is not known. Spaces, case, bracketed remarks and
 * an English plural do not matter. */
dg_column_meaning dg_column_word(dg_slice header);

/** 🎯, 🟢, ⚙: a picture among letters? */
bool dg_is_picture(uint32_t c);

/** Without the pictures and spaces that it begins with, unless there is nothing else. */
dg_slice dg_behind_pictures(dg_slice cell);

/** 联系电话, Email: does a header say how somebody is reached? */
bool dg_heads_reach(dg_slice header);

/** What a word in a role column, or in a matrix, makes of a party: 牵头, 配合单位, lead, R/A. */
bool dg_role_word(dg_class *class, dg_slice word);

/** Is this cell left empty on purpose: —, 无, N/A? Or simply empty? */
bool dg_is_blank_word(dg_slice cell);

/** 责任人（建议）, N/A (see above): without a remark in brackets that ends it. */
dg_slice dg_before_remark(dg_slice cell);

/** The bytes of a label's value that says so, up to its line's or part's end; 0: it names parties.
 */
size_t dg_blank_value(dg_slice text);

#endif
