/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_PDF_PDF_TABLES_H
#define DG_READ_PDF_PDF_TABLES_H

#include "read/pdf/pdf_words.h"

/** What stands for a table in a layout: a line of this character and the table's number from 0. */
#define DG_PDF_TABLE_MARK '\x01'

/** A line of this character: what comes next is another part of the page, such as a column. */
#define DG_PDF_PART_MARK '\x03'

/**
 * Find the tables that are drawn with lines, on pages whose layout has columns.
 *
 * @param[out] marked  the layout with the tables' places marked instead of their text, and the
 *                     columns of pages that are in two one below the other.
 * @param layout       what pdftotext -layout made of the PDF.
 * @param words        all words of the PDF.
 * @return DG_OK or DG_ENOMEM. A page whose tables cannot be told from its text stays as it is.
 */
dg_code dg_pdf_tables_find(dg_pdf_table_list *tables, dg_text *marked, dg_slice pdf,
                           dg_slice layout, const dg_pdf_words *words, dg_error *err);
void dg_pdf_tables_free(dg_pdf_table_list *tables);

#endif
