/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_VIEW_TABLE_PARTS_H
#define DG_VIEW_TABLE_PARTS_H

/** A table's inside, and its forms: each puts the whole table and notes a failure in `out`. */

#include <locale.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/text.h"
#include "dutygraph/table.h"

typedef struct {
    const char *key, *title;
    dg_cell_kind kind;
    int decimals;
} dg_column;

typedef struct {
    bool defined;
    union { /* by the column's kind */
        const char *text;
        size_t count;
        double real;
        bool yes;
        const double *parts; /* DG_BAR_PARTS of them */
    };
} dg_cell;

struct dg_table {
    dg_lang lang;
    dg_arena *arena; /* the text of the cells */
    DG_ARRAY(dg_column) columns;
    DG_ARRAY(dg_cell) cells; /* row after row */
    dg_code code;            /* the first failure */
};

/** The numbers of the C locale with the letters of UTF-8, so that a table is the same everywhere;
 *  plain C where the system has none of these. The caller's to free; 0: no memory. */
locale_t dg_table_locale(void);

/** Cell i in figures and letters; nothing where it is undefined. */
void dg_table_put_cell(dg_text *out, const dg_table *table, size_t i, int decimals);

void dg_table_put_tsv(dg_text *out, const dg_table *table);
void dg_table_put_csv(dg_text *out, const dg_table *table);
void dg_table_put_json(dg_text *out, const dg_table *table);
void dg_table_put_terminal(dg_text *out, const dg_table *table, const dg_terminal *terminal);

#endif
