/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_PDF_PDF_CUT_ROW_H
#define DG_READ_PDF_PDF_CUT_ROW_H

#include "read/pdf/pdf_words.h"

/** The table whose last row the page before cuts, and the words in it. */
typedef struct {
    bool known;
    size_t table;
    DG_ARRAY(dg_pdf_word) words;
} dg_pdf_cut_row;

/**
 * Give the rest of the row, if a page's first table begins with it, or has it below the head that
 * it repeats, to the table that is cut; and remember that page's last table if it is cut itself.
 *
 * @param first  the page's first table.
 * @return DG_OK or DG_ENOMEM.
 */
dg_code dg_pdf_cut_row_join(dg_pdf_cut_row *cut, dg_pdf_table_list *tables, size_t first,
                            const dg_pdf_page_words *page, dg_error *err);

/** The page has no table. */
void dg_pdf_cut_row_forget(dg_pdf_cut_row *cut);
void dg_pdf_cut_row_free(dg_pdf_cut_row *cut);

#endif
