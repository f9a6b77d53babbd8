/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_VIEW_DIAGRAM_STYLE_H
#define DG_VIEW_DIAGRAM_STYLE_H

/** What all diagrams share: page, title, colours, and the caption with its legend. */

#include "base/text.h"
#include "dutygraph/diagram.h"
#include "dutygraph/workload.h"
#include "view/theme.h"

/** A diagram under construction. */
typedef struct {
    const dg_graph *graph;
    const dg_diagram_options *options;
    const dg_theme *theme;
    const dg_workload *load; /* per department */
    const size_t *order;     /* the departments, most tasks first, then in order of first mention */
    size_t n_departments, n_tasks;
    size_t n_pages;
    dg_text dot;
    dg_text legend, caption; /* rows of HTML-like tables */
    dg_text words;           /* the same for a page: see dg_diagram_words */
    size_t n_legend;
    unsigned list_columns; /* of the list being written */
    size_t n_cells;        /* with words under the pointer, so far */
    double enlarged;       /* title and caption, for a picture much larger than a page */
    bool page;             /* a cluster holds all but title and caption */
} dg_diagram;

/** The i-th cluster's fill and line; they come round again after some. */
const char *dg_style_cluster_fill(const dg_diagram *diagram, size_t i);
const char *dg_style_cluster_line(const dg_diagram *diagram, size_t i);

/** The role's name for a reader, in the diagram's language. */
const char *dg_style_role_word(const dg_diagram *diagram, dg_role role);

const char *dg_style_translate(const dg_diagram *diagram, const char *message);
const char *dg_style_name(const dg_diagram *diagram, size_t department);

/** How the engine lays the nodes out; the title stands above them in each. */
typedef enum {
    DG_LAYOUT_ROWS,    /* dot, from the top */
    DG_LAYOUT_COLUMNS, /* dot, from the left */
    DG_LAYOUT_FORCES,  /* sfdp */
} dg_style_layout;

/** The departments 0 to n − 1, most tasks first, then in order of first mention. */
void dg_diagram_order(size_t *order, const dg_workload *load, size_t n);

/** How many departments to show, of `order` the first: as many as the options ask for, else as are
 * legible; and a sentence on those left out. */
size_t dg_diagram_shown(const dg_diagram *diagram, size_t legible);
void dg_diagram_say_shown(dg_diagram *diagram, size_t shown);

/** Start the DOT with the title: `kind` is "graph" or "digraph", `attributes` more of the graph's,
 *  each after a comma. */
void dg_style_open(dg_diagram *diagram, const char *kind, dg_style_layout layout,
                   const char *attributes);

/** Caption, legend, and the end of the DOT. */
void dg_style_close(dg_diagram *diagram);

/** A colour and what it stands for. */
void dg_style_legend(dg_diagram *diagram, const char *fill, const char *meaning);

/** What the lines of each role look like; and an edge's attributes for that look. */
void dg_style_legend_lines(dg_diagram *diagram);
void dg_style_role_line(dg_diagram *diagram, dg_role role);

/** Attributes that give a department's node, or a cell of an HTML-like label, words that show under
 *  the pointer, and make it a link where the diagram is bare or has a report. */
void dg_style_link_node(dg_diagram *diagram, size_t department);
void dg_style_link_cell(dg_diagram *diagram, dg_text *dot, size_t department);

/** Words that show under the pointer: an attribute of a node or line. */
void dg_style_tooltip(dg_diagram *diagram, const char *words);

/** Where the diagram is bare, the classes by which a page finds the ends of a line. */
void dg_style_class_edge(dg_diagram *diagram, size_t a, size_t b);

/** A value for a sentence. */
typedef struct {
    const char *text; /* NULL: the number */
    size_t number;
} dg_style_value;

#define DG_COUNT(n) ((dg_style_value){NULL, (n)})
#define DG_WORDS(s) ((dg_style_value){(s), 0})

/**
 * Add a sentence, translated first. In it {1} stands for the first value, and {1|one|many} for
 * "one" where the first value is 1, else for "many".
 */
#define DG_SAY(diagram, message, ...)                                                              \
    dg_style_say((diagram), (message), (const dg_style_value[]){__VA_ARGS__})
void dg_style_say(dg_diagram *diagram, const char *message, const dg_style_value *values);

/** The sentence alone, put at the end of `text`. */
void dg_style_put(dg_text *text, const char *sentence, const dg_style_value *values);

/** The names of those departments that `chosen` marks, joined for a sentence; NULL: no memory. */
char *dg_style_names(const dg_diagram *diagram, const bool *chosen, bool value);

/** The string itself; "" where memory ran out before it was made, and the diagram fails then. */
const char *dg_style_made(dg_diagram *diagram, const char *string);

/** A sentence in place of a picture that has nothing to show. */
void dg_style_nothing(dg_diagram *diagram, const char *message);

#endif
