/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_PDF_BLANKS_H
#define DG_READ_PDF_BLANKS_H

#include "read/pdf_words.h"

/** May a blank in what pdftotext laid out stand between Chinese characters that touch on the page:
 * does a single one stand between two such? */
bool dg_pdf_blanks_are_doubtful(dg_slice layout);

/** Take out of a layout the blanks between Chinese words that touch on the page, as `words` of all
 * its pages say: pdftotext parts what is set in two fonts or stretched to fill the line. @return
 * DG_OK or DG_ENOMEM. */
dg_code dg_pdf_blanks_close(dg_text *layout, const dg_pdf_page_words *words, dg_error *err);

#endif
