/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_PDF_PDF_BLANKS_H
#define DG_READ_PDF_PDF_BLANKS_H

#include "read/pdf/pdf_words.h"

/** Take out of a layout the blanks between Chinese words that touch on the page: pdftotext parts
 * what is set in two fonts or stretched to fill the line. So too those between single characters
 * of lines, or pages, where most stand apart. @return DG_OK or DG_ENOMEM. */
dg_code dg_pdf_blanks_close(dg_text *layout, const dg_pdf_words *words, dg_error *err);

#endif
