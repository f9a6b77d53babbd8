/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_PDF_PDF_H
#define DG_READ_PDF_PDF_H

#include "read/container/page.h"
#include "read/pdf/pdf_tables.h"

/** A PDF, through the program pdftotext: a line for a paragraph, without the heads, feet and
 * numbers of its pages. @return DG_OK, DG_EEMPTY (only pictures), DG_EHELPER, DG_EDAMAGED,
 * DG_ELOCKED, DG_ELIMIT, DG_EIO or DG_ENOMEM. */
dg_code dg_pdf_read(dg_page *page, dg_slice bytes, dg_error *err);

/** The paragraphs of pages as pdftotext lays them out, each page ended by a form feed, and the
 * tables that are marked in them.
 *
 * @param words  where the words stand, as far as is known. */
dg_code dg_pdf_paragraphs(dg_page *page, dg_slice layout, const dg_pdf_table_list *tables,
                          const dg_pdf_words *words, dg_error *err);

#endif
