/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/diagram_list.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "view/diagram_label.h"
#include "view/dot.h"

static const double title_ems = 26, name_ems = 18;
static const double line = 1.3, heading_line = 1.6; /* font sizes */

void dg_list_open(dg_diagram *diagram, const char *name, unsigned n_columns) {
    diagram->list_columns = n_columns;
    dg_text_printf(&diagram->dot,
                   "    %s [shape=plaintext, margin=0, label=<<table border=\"0\" "
                   "cellborder=\"0\" cellpadding=\"1\" cellspacing=\"1\">\n",
                   name);
}

void dg_list_close(dg_diagram *diagram) {
    dg_text_puts(&diagram->dot, "</table>>];\n");
}

static void open_font(dg_diagram *diagram, const char *ink) {
    dg_text_printf(&diagram->dot, "<font color=\"%s\" point-size=\"", ink);
    dg_dot_real(&diagram->dot, diagram->theme->size_list);
    dg_text_puts(&diagram->dot, "\">");
}

void dg_list_heading(dg_diagram *diagram, const char *words, const char *fill, const char *ink) {
    dg_text *dot = &diagram->dot;
    if (*words == '\0') return; /* Graphviz takes no empty <b> */
    char *cut = dg_label_cut(words, title_ems + 4);
    dg_text_printf(dot, "<tr><td align=\"left\" colspan=\"%u\" height=\"%.0f\"",
                   diagram->list_columns, ceil(diagram->theme->size_list * heading_line));
    if (fill != NULL) dg_text_printf(dot, " bgcolor=\"%s\"", fill);
    dg_dot_cell_title(dot, words, ++diagram->n_cells);
    dg_text_puts(dot, ">");
    open_font(diagram, ink);
    dg_text_puts(dot, "<b>");
    dg_dot_words(dot, dg_slice_of(dg_style_made(diagram, cut)));
    dg_text_puts(dot, "</b></font></td></tr>\n");
    free(cut);
}

void dg_list_remark(dg_diagram *diagram, const char *message, const dg_style_value *values) {
    dg_text *dot = &diagram->dot, sentence = {0};
    dg_style_put(&sentence, dg_style_translate(diagram, message), values);
    dg_text_printf(dot, "<tr><td align=\"left\" colspan=\"%u\">", diagram->list_columns);
    open_font(diagram, diagram->theme->ink_faint);
    dg_dot_words(dot, dg_text_slice(&sentence));
    dg_text_puts(dot, "</font></td></tr>\n");
    dot->failed = dot->failed || sentence.failed;
    dg_text_free(&sentence);
}

static void open_row(dg_diagram *diagram, size_t row, const char *align) {
    dg_text_printf(&diagram->dot, "<td port=\"r%zu\" align=\"%s\" bgcolor=\"%s\" height=\"%.0f\"",
                   row, align, diagram->theme->pale, ceil(diagram->theme->size_list * line));
}

void dg_list_task(dg_diagram *diagram, size_t row, size_t t) {
    dg_text *dot = &diagram->dot;
    const dg_task *task = dg_graph_task(diagram->graph, t, NULL);
    bool untitled = strcmp(task->path, task->title) == 0;
    char *title = dg_label_cut(untitled ? "" : task->title, title_ems);
    char *path = dg_label_cut(task->path, untitled ? title_ems : name_ems);
    dg_text_puts(dot, "<tr>");
    open_row(diagram, row, "left");
    dg_dot_cell_title(dot, task->title, ++diagram->n_cells);
    dg_text_puts(dot, ">");
    open_font(diagram, untitled ? diagram->theme->ink : diagram->theme->ink_faint);
    dg_dot_words(dot, dg_slice_of(dg_style_made(diagram, path)));
    dg_text_puts(dot, "</font>&#160; ");
    open_font(diagram, diagram->theme->ink);
    dg_dot_words(dot, dg_slice_of(dg_style_made(diagram, title)));
    dg_text_puts(dot, "&#160;</font></td></tr>\n");
    free(title);
    free(path);
}

void dg_list_department(dg_diagram *diagram, size_t row, size_t department, size_t number) {
    dg_text *dot = &diagram->dot;
    char *name = dg_label_cut(dg_style_name(diagram, department), name_ems);
    dg_text_puts(dot, "<tr>");
    open_row(diagram, row, "left");
    dg_style_link_cell(diagram, dot, department);
    dg_text_puts(dot, ">");
    open_font(diagram, diagram->theme->ink);
    dg_text_puts(dot, "&#160;");
    dg_dot_words(dot, dg_slice_of(dg_style_made(diagram, name)));
    dg_text_printf(dot, "&#160;</font></td><td align=\"right\" bgcolor=\"%s\">",
                   diagram->theme->pale);
    open_font(diagram, diagram->theme->ink);
    dg_text_printf(dot, "<b>&#160;%zu&#160;</b></font></td></tr>\n", number);
    free(name);
}

void dg_list_line(dg_diagram *diagram, const char *from, size_t from_row, const char *to,
                  size_t to_row) {
    dg_text *dot = &diagram->dot;
    dg_text_printf(dot, "    %s:", from);
    if (from_row != DG_NONE) dg_text_printf(dot, "r%zu:", from_row);
    dg_text_printf(dot, "e -- %s:", to);
    if (to_row != DG_NONE) dg_text_printf(dot, "r%zu:", to_row);
    dg_text_puts(dot, "w [");
}

void dg_list_say_line(dg_diagram *diagram, size_t department, size_t t, dg_role role) {
    const dg_task *task = dg_graph_task(diagram->graph, t, NULL);
    char *words = dg_format("%s – %s %s: %s", dg_style_name(diagram, department), task->path,
                            task->title, dg_style_role_word(diagram, role));
    dg_style_tooltip(diagram, words);
    free(words);
}
