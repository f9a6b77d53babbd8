/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_TABLE_REPEATS_H
#define DG_READ_TABLE_REPEATS_H

#include "read/container/grid.h"

/**
 * Take words that are said again and again in a row for one merged cell: who turns a table into
 * Markdown or CSV writes them into every place that the cell covered.
 *
 *     | Task     | Responsible | Responsible |
 *     |----------|-------------|-------------|
 *     |          | Lead        | Support     |
 *     | 1. Ports | 1. Ports    | 1. Ports    |
 *
 * So are the whole of a row, all of it but its first cell, and neighbours in the first row, below
 * titles. A column that only says again what the one to its left says is dropped. Time: O(cells).
 */
void dg_grid_cover_repeats(dg_grid *grid);

#endif
