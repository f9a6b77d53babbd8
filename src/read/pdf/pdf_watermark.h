/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_PDF_PDF_WATERMARK_H
#define DG_READ_PDF_PDF_WATERMARK_H

#include "read/pdf/pdf_words.h"

/** Take out of the words what is printed large across others, such as 征求意见稿: those of each
 * page go to its stamps. @return DG_OK or DG_ENOMEM. */
dg_code dg_pdf_watermark_drop(dg_pdf_words *words, dg_error *err);

/** Blank the stamps in a layout, page by page, where they can be told there. */
void dg_pdf_watermark_blank(dg_text *layout, const dg_pdf_words *words);

#endif
