/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_TABLE_TAG_TABLE_H
#define DG_READ_TABLE_TAG_TABLE_H

/** Tables in the tags of HTML inside another text, as Markdown holds them. */

#include "read/container/grid.h"
#include "read/container/source.h"

/** Does a table begin with line `from`; where do its lines end? */
bool dg_tag_table_find(size_t *to, const dg_source *source, size_t from);

/** Its rows, from lines [from, to), into an empty grid. A failed allocation is remembered there. */
void dg_tag_table_fill(dg_grid *grid, dg_source *source, size_t from, size_t to);

#endif
