/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_PDF_PDF_NOTE_MARKS_H
#define DG_READ_PDF_PDF_NOTE_MARKS_H

#include "read/pdf/pdf_words.h"

/** Take the raised numbers of notes, small behind a word, out of the words: those of each page go
 * to its marks. @return DG_OK or DG_ENOMEM. */
dg_code dg_pdf_note_marks_drop(dg_pdf_words *words, dg_error *err);

/** Take them out of a layout, too. */
void dg_pdf_note_marks_cut(dg_text *layout, const dg_pdf_words *words);

#endif
