/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_VIEW_DIAGRAM_LIST_H
#define DG_VIEW_DIAGRAM_LIST_H

/** Lists of tasks and departments, one node each, with lines from row to row. */

#include "view/diagram_style.h"

/** A list that lines lead to on both sides, of departments in two columns or of tasks in one;
 * `name` is that of the node. */
void dg_list_open(dg_diagram *diagram, const char *name, unsigned n_columns);
void dg_list_close(dg_diagram *diagram);

/** A row in bold, on a fill where that is not NULL. */
void dg_list_heading(dg_diagram *diagram, const char *words, const char *fill, const char *ink);

/** A row that says something in faint letters. */
void dg_list_remark(dg_diagram *diagram, const char *message, const dg_style_value *values);

/** A task's path and title; its row is named by `row`. */
void dg_list_task(dg_diagram *diagram, size_t row, size_t task);

/** A department's name and, at its end, a number. */
void dg_list_department(dg_diagram *diagram, size_t row, size_t department, size_t number);

/** Start a line from row to row, or from or to a whole node (DG_NONE): attributes and "];" are to
 * follow. */
void dg_list_line(dg_diagram *diagram, const char *from, size_t from_row, const char *to,
                  size_t to_row);

/** What shows under the pointer on a line from a department to a task: ", tooltip=…". */
void dg_list_say_line(dg_diagram *diagram, size_t department, size_t task, dg_role role);

#endif
