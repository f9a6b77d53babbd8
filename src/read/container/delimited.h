/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CONTAINER_DELIMITED_H
#define DG_READ_CONTAINER_DELIMITED_H

#include "read/container/grid.h"
#include "read/container/source.h"

/**
 * A text as CSV: cells between commas, semicolons or tabs.
 *
 * @param[out] grid  NULL where the text does not look like that: its rows must have the same number
 *                   of cells, two at least.
 * @param separator  0 to find it.
 * @return DG_OK or DG_ENOMEM.
 */
dg_code dg_delimited_read(dg_grid **grid, const dg_source *source, char separator, dg_error *err);

/**
 * Tables of cells between separators among other lines: below a title, above a note, one after
 * another. Each begins with a header that names a column of tasks and one of parties.
 *
 * @param list  they are appended.
 * @return DG_OK or DG_ENOMEM.
 */
dg_code dg_delimited_find(dg_grid_list *list, const dg_source *source, dg_error *err);

#endif
