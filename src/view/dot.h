/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_VIEW_DOT_H
#define DG_VIEW_DOT_H

#include "base/slice.h"
#include "base/text.h"

/** A string in the DOT language, in quotes. */
void dg_dot_string(dg_text *dot, const char *string);

/** Words inside an HTML-like label. */
void dg_dot_words(dg_text *dot, dg_slice words);

/** A number to two decimals, with a point whatever the locale. */
void dg_dot_real(dg_text *dot, double value);

/** A table cell of exactly that size in points, filled where `fill` is not NULL. */
typedef struct {
    double width, height;
    const char *fill;
    const char *align;  /* "left", "right"; NULL: centred */
    const char *valign; /* "top", "bottom"; NULL: centred */
    const char *ink;    /* of the words; NULL: the graph's */
    double font_size;   /* 0: the graph's */
    bool bold;
} dg_dot_box;

void dg_dot_cell(dg_text *dot, const dg_dot_box *box, dg_slice words);

/** A table with neither border nor padding, `spacing` points between its cells; and its end. */
void dg_dot_table(dg_text *dot, unsigned spacing);
void dg_dot_table_end(dg_text *dot);

#endif
