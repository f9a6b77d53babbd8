/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_PDF_PDF_LAYOUT_H
#define DG_READ_PDF_PDF_LAYOUT_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/slice.h"
#include "read/outline/label.h"
#include "read/pdf/pdf_tables.h"
#include "read/pdf/pdf_words.h"

/** A line of a page as pdftotext -layout gives it. */
typedef struct {
    dg_slice raw;    /* with the blanks before it */
    dg_slice text;   /* trimmed; empty for a blank line */
    dg_slice simple; /* the same in simplified script, as words are known; set before paragraphs are
                        looked for */
    size_t page;
    size_t indent, width;      /* in columns; the width with the indent */
    size_t first;              /* the columns of a first word in Latin letters */
    double middle;             /* how far down the page it stands, in columns; 0: not measured */
    bool gone;                 /* part of a head or foot */
    bool parts;                /* what comes next is another part of the page; no text */
    bool stretched;            /* to fill it: its text has one blank for each run of them */
    const dg_pdf_table *table; /* that stands here instead of a text; NULL: none */
} dg_pdf_line;

/** Where the text of a page begins. */
typedef struct {
    size_t left; /* its smallest indent */
    bool steps;  /* some lines stand further in; where none do, all may be indented */
} dg_pdf_margin;

typedef struct {
    const dg_pdf_table_list *tables;
    DG_ARRAY(dg_pdf_line) lines;
    dg_arena *texts; /* of lines that are not as they are in the layout */
    size_t n_pages;
    bool in_columns;                            /* some page was */
    bool measured;                              /* indents and widths are, on the page */
    bool chinese;                               /* some of the text is */
    size_t full;                                /* the width of a full line whose margins are alike;
                                                   0: not known */
    dg_pdf_margin *margins;                     /* of each page */
    size_t edge;                                /* where full lines end; 0: none are full */
    long indented_starts[DG_LABEL_CIRCLED + 2]; /* of lines that begin with a label of each style,
                                                   and with another sign of a start: how many more
                                                   are indented than flush */
    bool indents;                               /* paragraphs begin with an indent */
    double pitch;       /* from a line to the next of its paragraph, in columns; 0: not known */
    bool blanks_matter; /* a blank line ends a paragraph: it does not where lines stand far apart */
} dg_pdf_layout;

static inline bool dg_pdf_line_is_seen(const dg_pdf_line *at) {
    return !at->gone && at->text.n > 0;
}

static inline bool dg_pdf_line_is_text(const dg_pdf_line *at) {
    return dg_pdf_line_is_seen(at) && at->table == NULL;
}

/** How far below another a line of its page stands, in columns; 0: not known. */
static inline double dg_pdf_line_gap(const dg_pdf_line *above, const dg_pdf_line *at) {
    bool known = above->page == at->page && above->middle > 0 && at->middle > 0;
    return known ? at->middle - above->middle : 0;
}

/** Measure indents and widths on the page, in columns as wide as a letter or half a Chinese
 * character, and see which lines are stretched. Of Chinese text all lines are measured, or
 * none. false: no memory. */
bool dg_pdf_lines_measure(dg_pdf_layout *layout, const dg_pdf_words *words);

/** Mark the heads and feet of pages as gone. false: no memory. */
bool dg_pdf_margins_remove(dg_pdf_layout *layout);

/** Is a line's text a page's number with its word, Page 4 of 9, 第 4 页? */
bool dg_pdf_is_page_number(dg_slice text);

/** Where the text of a page stands in columns, put each column's lines below those of the one
 * before it; every column, and what stands over the whole width, is a page of its own then.
 * false: no memory. */
bool dg_pdf_columns_split(dg_pdf_layout *layout);

#endif
