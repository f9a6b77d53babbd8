/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_PDF_PDF_LATTICE_H
#define DG_READ_PDF_PDF_LATTICE_H

#include "base/text.h"
#include "read/pdf/pdf_rulings.h"

/** A cell of a table drawn with lines; lengths in points, in the page's coordinates. */
typedef struct {
    size_t row, column, n_rows, n_columns;
    double left, top, right, bottom;
} dg_pdf_cell;

typedef struct {
    DG_ARRAY(dg_pdf_cell) cells; /* row after row */
    double left, top, right, bottom;
    bool ruled;                 /* lines make it, not the white between words */
    bool open_top, open_bottom; /* no line ends the first row there, or the last: a page cuts it, or
                                   may where no lines are drawn */
} dg_pdf_lattice;

typedef DG_ARRAY(dg_pdf_lattice) dg_pdf_lattice_list;

/** The tables that lines make, of two rows and two columns at least, or one
 * row of three, from the top down. A cell goes
 * as far as no line crosses it. @return DG_OK or DG_ENOMEM. */
dg_code dg_pdf_lattices_find(dg_pdf_lattice_list *lattices, const dg_pdf_rulings *rulings,
                             dg_error *err);
void dg_pdf_lattices_free(dg_pdf_lattice_list *lattices);

/** A table of a PDF: its cells, and the text in each. */
typedef struct {
    dg_pdf_lattice lattice;
    dg_text *texts; /* lattice.cells.n of them */
} dg_pdf_table;

typedef DG_ARRAY(dg_pdf_table) dg_pdf_table_list;

#endif
