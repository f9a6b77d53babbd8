/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_PDF_WORDS_H
#define DG_READ_PDF_WORDS_H

#include "read/pdf_tables.h"

/**
 * Put the words of a page into the cells that they stand in.
 *
 * @param bbox     what pdftotext -bbox made of the page.
 * @param[out] whole  false: a word stands beside a table, or half in a cell: the lines are no
 * tables, or not all of them.
 */
dg_code dg_pdf_words_place(dg_pdf_table *tables, size_t n, bool *whole, dg_slice bbox,
                           dg_error *err);

#endif
