/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_PDF_PDF_LINE_NUMBERS_H
#define DG_READ_PDF_PDF_LINE_NUMBERS_H

#include "read/pdf/pdf_words.h"

/** Take the numbers of lines, which a draft has in its left margin, out of the words: those of each
 * page go to its numbers. @return DG_OK or DG_ENOMEM. Time: O(words log words). */
dg_code dg_pdf_line_numbers_drop(dg_pdf_words *words, dg_error *err);

/** Blank the numbers where they begin the lines of a layout. */
void dg_pdf_line_numbers_blank(char *layout, size_t n, const dg_pdf_words *words);

#endif
