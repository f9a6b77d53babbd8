/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_PDF_ALIGNED_TABLE_H
#define DG_READ_PDF_ALIGNED_TABLE_H

/** What the files that find aligned tables share. Only they include it. */

#include "read/pdf_sheet.h"

/** A table under construction: lines of the sheet, and where its rows are parted. */
typedef struct {
    const dg_pdf_sheet *sheet;
    size_t from, to;
    size_t body; /* the first line that keeps all gutters free; before it, heads over several */
    dg_pdf_gutters gutters;
    double left, right;
    double parts[DG_PDF_MOST_LINES + 1];
    size_t n_parts; /* rows are between two of them */
} dg_pdf_aligned;

/** The column that a word stands in. */
size_t dg_pdf_column_of(const dg_pdf_aligned *table, const dg_pdf_word *word);

/** Find the sides of a table whose lines and gutters are known, and part its rows: by lines across,
 * or by white. */
void dg_pdf_rows_find(dg_pdf_aligned *table);

/** The lines of a row: from line `from` on, up to the one returned. */
size_t dg_pdf_row_end(const dg_pdf_aligned *table, size_t from, size_t row);

#endif
