/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_PDF_PDF_ALIGNED_TABLE_H
#define DG_READ_PDF_PDF_ALIGNED_TABLE_H

/** What the files that find aligned tables share. Only they include it. */

#include <stdint.h>

#include "read/pdf/pdf_sheet.h"

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

/** The columns that lines [from, end) hold words of, a bit for each; and how many they are. */
uint32_t dg_pdf_columns_of(const dg_pdf_aligned *table, size_t from, size_t end);
size_t dg_pdf_columns_in(const dg_pdf_aligned *table, size_t from, size_t end);

/** Find the sides of a table whose lines and gutters are known, and part its rows: by lines across,
 * or by white. */
void dg_pdf_rows_find(dg_pdf_aligned *table);

/** The lines of a row: from line `from` on, up to the one returned. */
size_t dg_pdf_row_end(const dg_pdf_aligned *table, size_t from, size_t row);

/** Part the rows of a table; a head that goes on in further lines, which leave as much of it known,
 * is one. */
void dg_pdf_aligned_part_rows(dg_pdf_aligned *table);

/** How many columns the head, of one row or two, makes known; 0 where it names no parties, or
 * nothing beside them. */
size_t dg_pdf_aligned_known(const dg_pdf_aligned *table);

/** Do most lines of a page stand in two columns of text, equally wide and full? */
bool dg_pdf_sheet_is_text(const dg_pdf_sheet *sheet);

/** Is it a table of who does what: by its head, of which so many columns are known, by marks in its
 * cells, or by labels down its side? */
bool dg_pdf_aligned_is_one(const dg_pdf_aligned *table, size_t known);

/** The columns of a head that stands in the middle over several, below which are heads of each, and
 * of no other column; 0: none. Lines [from, end) are the first row. */
uint32_t dg_pdf_columns_below_head(const dg_pdf_aligned *table, size_t from, size_t end);

#endif
