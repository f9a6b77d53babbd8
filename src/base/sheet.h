/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_BASE_SHEET_H
#define DG_BASE_SHEET_H

#include "base/csv.h"

enum { DG_SHEET_COLUMNS = 16 };

/** A CSV or, where its header holds a tab, TSV table whose columns are found by the names in its
 * header, row 0. */
typedef struct {
    dg_slice text;
    dg_csv csv; /* owns every cell */
    size_t column[DG_SHEET_COLUMNS];
} dg_sheet;

/**
 * @param sheet       to be freed, even after a failure.
 * @param text        UTF-8, with or without a byte order mark; borrowed for as long as the sheet.
 * @param columns, n  the names, the first `required` of which must be there.
 * @return DG_OK, DG_EFORMAT (with the line) or DG_ENOMEM.
 */
dg_code dg_sheet_open(dg_sheet *sheet, dg_slice text, const char *const *columns, size_t n,
                      size_t required, dg_error *err);
void dg_sheet_free(dg_sheet *sheet);

/** The cell in the column with that place among the names; "" where there is none. Borrowed. */
const char *dg_sheet_cell(const dg_sheet *sheet, size_t row, size_t which);

/** The cell, or `otherwise` where it is empty. Borrowed. */
const char *dg_sheet_cell_or(const dg_sheet *sheet, size_t row, size_t which,
                             const char *otherwise);

/** The 1-based line where a row starts: the table skips blank lines and joins quoted ones. */
size_t dg_sheet_line(const dg_sheet *sheet, size_t row);

#endif
