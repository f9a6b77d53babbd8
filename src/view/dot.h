/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_VIEW_DOT_H
#define DG_VIEW_DOT_H

#include "base/slice.h"
#include "base/text.h"

/** A string in the DOT language, in quotes. */
void dg_dot_string(dg_text *dot, const char *string);

/** As dg_dot_string, for words under the pointer, in which Graphviz takes entities, and \N and the
 * like, twice over: all stays as it is. */
void dg_dot_tooltip(dg_text *dot, const char *string);

/** Words inside an HTML-like label. */
void dg_dot_words(dg_text *dot, dg_slice words);

/** The attributes of a cell whose words show under the pointer; without the target Graphviz leaves
 * them out where the cell is no link. It numbers such cells for as long as its process runs: with
 * an id of their own, another number each, pictures repeat. */
void dg_dot_cell_title(dg_text *dot, const char *words, size_t id);

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
    const char *title; /* shown under the pointer; NULL: none */
    size_t id;         /* with a title: see dg_dot_cell_title */
} dg_dot_box;

void dg_dot_cell(dg_text *dot, const dg_dot_box *box, dg_slice words);

/** A table with neither border nor padding, `spacing` points between its cells; and its end. */
void dg_dot_table(dg_text *dot, unsigned spacing);
void dg_dot_table_end(dg_text *dot);

#endif
