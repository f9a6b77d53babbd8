/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_PDF_PDF_SHEET_H
#define DG_READ_PDF_PDF_SHEET_H

#include "read/pdf/pdf_rulings.h"
#include "read/pdf/pdf_words.h"

/** A page's words by their lines, and the white between them. Lengths in points. */

enum {
    DG_PDF_MOST_COLUMNS = 24,
    DG_PDF_MOST_LINES = 400, /* of a page; more are no text */
};

#define DG_PDF_LEAST_GUTTER 2.0  /* points */
#define DG_PDF_BETWEEN_WORDS 0.7 /* of a line's height: wider white parts a line */

typedef struct {
    const dg_pdf_word **words; /* from the left */
    size_t n;
    double top, bottom;
    bool spans;     /* over several columns of a table */
    bool stretched; /* its white is, to fill the line: however wide, it parts nothing */
} dg_pdf_text_line;

typedef struct {
    const dg_pdf_word **words; /* all, by their lines */
    dg_pdf_text_line lines[DG_PDF_MOST_LINES];
    size_t n_lines;
    bool text; /* in two columns: white in it may look like a table's */
    const dg_pdf_ruling_list *across;
    double space; /* between words, where all are alike: no column begins behind one, but where its
                     head does. 0: they differ */
} dg_pdf_sheet;

/** The white between the columns of a table, from the left: it goes down the table without a word
 * in it. */
typedef struct {
    struct {
        double from, to;
    } items[DG_PDF_MOST_COLUMNS - 1];
    size_t n; /* 0: no table */
} dg_pdf_gutters;

/** Words whose middles are on a level stand in a line. false: there are too many lines. */
bool dg_pdf_sheet_make(dg_pdf_sheet *sheet, size_t n_words);

/** The first line on a level with line `i`, as the lines of centred cells are, not before `least`;
 * and the first below them. */
size_t dg_pdf_level_start(const dg_pdf_sheet *sheet, size_t i, size_t least);
size_t dg_pdf_level_end(const dg_pdf_sheet *sheet, size_t i);

/** Is the white before word i of a line, not its first, more than between two words? */
bool dg_pdf_begins_part(const dg_pdf_text_line *line, size_t i);

/** The white between the parts that words on a level make, given from the left; none where they are
 * too many. */
void dg_pdf_gutters_find(dg_pdf_gutters *gutters, const dg_pdf_word *const *words, size_t n);

/** Narrow the gutters by the parts of a line, each to the side that a part does not reach, or the
 * wider one. A part that reaches over one leaves it as it is where several of the blanks in it
 * could be the gutter's. `by_word`: each word is a part, as where all blanks are alike. false: one
 * is closed. */
bool dg_pdf_gutters_narrow(dg_pdf_gutters *gutters, const dg_pdf_text_line *line, bool by_word);

/** As dg_pdf_gutters_narrow, when the other lines have done so: of several blanks the one behind
 * which the next column begins is the gutter's, or the widest. */
bool dg_pdf_gutters_settle(dg_pdf_gutters *gutters, const dg_pdf_text_line *line, bool by_word);

/** Nothing where there are too many. */
void dg_pdf_gutters_add(dg_pdf_gutters *gutters, double from, double to);

/** Does one overlap with the white from `from` to `to`? */
bool dg_pdf_gutters_hold(const dg_pdf_gutters *gutters, double from, double to);

/** For qsort: pointers to words, from the left. */
int dg_pdf_by_left(const void *a, const void *b);

#endif
