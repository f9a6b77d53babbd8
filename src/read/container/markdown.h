/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CONTAINER_MARKDOWN_H
#define DG_READ_CONTAINER_MARKDOWN_H

#include "base/array.h"
#include "read/container/grid.h"
#include "read/container/source.h"

/** Is a text Markdown: does it have a heading with #, **strong words**, or a table with | and a row
 * of dashes? */
bool dg_markdown_is(const dg_source *source);

/** \(b\) Each agency shall: does the line begin with a label that pandoc escaped, so that it is no
 * item? */
bool dg_markdown_has_escaped_label(dg_slice line);

/** Does a line begin or end a block of code: ``` or ~~~? */
bool dg_markdown_is_fence(dg_slice line);

/** The byte where the words of the first heading with # begin; DG_NONE where there is none. */
size_t dg_markdown_title(const dg_source *source);

/** Bytes at the start of a line that are marks: #, >, -, spaces before them. */
size_t dg_markdown_lead(dg_slice line);

/** Bytes of the mark at byte `at` of a line that is not text: ** ` \ before |, *Label*:,
 * <u>. */
size_t dg_markdown_mark(dg_slice line, size_t at);

/** Bytes of <br>, <br/> or <br /> at the start of `text`: a line ends there. */
size_t dg_markdown_break(dg_slice text);

/** The tables with | and a row of dashes, in order; appended. @return DG_OK or DG_ENOMEM. */
dg_code dg_markdown_tables(dg_grid_list *list, const dg_source *source, dg_error *err);

#endif
