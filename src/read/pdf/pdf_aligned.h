/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_PDF_PDF_ALIGNED_H
#define DG_READ_PDF_PDF_ALIGNED_H

#include "read/pdf/pdf_lattice.h"
#include "read/pdf/pdf_sheet.h"

/**
 * The tables of a page that no lines divide into columns: they are told by the white between their
 * columns, below a head whose words are known, and their rows by lines across or by the white
 * between them. A line of text over several columns is a row of one cell.
 *
 * @param[in,out] gutters  those of the table that the page before ended with, which may go on
 *                         without a head; then those of this page.
 * @return DG_OK or DG_ENOMEM.
 */
dg_code dg_pdf_aligned_find(dg_pdf_lattice_list *lattices, dg_pdf_gutters *gutters,
                            const dg_pdf_page_words *page, const dg_pdf_ruling_list *across,
                            dg_error *err);

/** As dg_pdf_aligned_find, the one that the page's first line begins, if any: where no line is
 * drawn across. */
dg_code dg_pdf_aligned_at_top(dg_pdf_lattice_list *lattices, dg_pdf_gutters *gutters,
                              const dg_pdf_page_words *page, double space, dg_error *err);

#endif
