/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_PDF_PDF_WORDS_H
#define DG_READ_PDF_PDF_WORDS_H

#include "read/pdf/pdf_lattice.h"

/** A word on a page; lengths in points, from the page's left and top. */
typedef struct {
    double left, top, right, bottom;
    dg_slice text;
} dg_pdf_word;

static inline double dg_pdf_word_middle(const dg_pdf_word *w) {
    return (w->top + w->bottom) / 2;
}

/** Is it of digits alone, no more than so many? */
bool dg_pdf_word_is_number(const dg_pdf_word *w, size_t most);

/** For qsort: pointers to words, the highest on the page first. */
int dg_pdf_by_top(const void *a, const void *b);

/** For qsort: lengths, the shortest first. */
int dg_pdf_by_length(const void *a, const void *b);

/** A word with the number of a note behind it, of so many bytes. */
typedef struct {
    dg_slice word;
    size_t n;
} dg_pdf_mark;

typedef struct {
    double width; /* of the page, in points; 0: not known */
    DG_ARRAY(dg_pdf_word) words;
    DG_ARRAY(dg_pdf_word) stamps;  /* what a watermark says; dg_pdf_watermark_drop fills it */
    DG_ARRAY(dg_pdf_word) numbers; /* of its lines; dg_pdf_line_numbers_drop fills it */
    DG_ARRAY(dg_pdf_mark) marks;   /* of notes; dg_pdf_note_marks_drop fills it */
    dg_text letters;               /* owns their text */
} dg_pdf_page_words;

/** The words of a PDF, page by page. */
typedef struct {
    DG_ARRAY(dg_pdf_page_words) pages;
} dg_pdf_words;

/** Of what pdftotext -bbox made. @return DG_OK, DG_EDAMAGED or DG_ENOMEM. */
dg_code dg_pdf_words_read(dg_pdf_words *words, dg_slice bbox, dg_error *err);
void dg_pdf_words_free(dg_pdf_words *words);

/** Do two words of a line, the second behind the first, stand so close that, being Chinese, no
 * blank parts them? */
bool dg_pdf_words_touch(const dg_pdf_word *a, const dg_pdf_word *b);

/**
 * Put the words of a page into the cells that they stand in.
 *
 * @param[out] whole  false: a word stands beside a table, or half in a cell: the lines are no
 * tables, or not all of them.
 */
dg_code dg_pdf_words_place(dg_pdf_table *tables, size_t n, bool *whole,
                           const dg_pdf_page_words *page, dg_error *err);

#endif
