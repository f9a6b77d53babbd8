/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/table/cell_parts.h"

#include <stdlib.h>

#include "base/text.h"

static void put_part(dg_text *text, dg_position *places, dg_slice part, dg_source *source) {
    for (size_t i = 0; i <= part.n; i++) /* the last is the end, or the next part's first */
        places[text->n + i] = dg_source_position(source, (size_t)(part.at - source->text.at) + i);
    dg_text_put(text, part);
}

void dg_cell_parts_add(dg_grid *grid, dg_source *source, const dg_cell_part *parts, size_t n) {
    size_t bytes = 1;
    dg_text text = {0};
    for (size_t i = 0; i < n; i++)
        bytes += parts[i].text.n + (parts[i].before != '\0');
    dg_position *places = malloc(bytes * sizeof *places);
    for (size_t i = 0; i < n && places != NULL; i++) {
        bool apart = parts[i].before != '\0';
        dg_text_put(&text, (dg_slice){&parts[i].before, apart}); /* where the last ended */
        put_part(&text, places, parts[i].text, source);
    }
    if (places == NULL || text.failed)
        grid->failed = true;
    else
        dg_grid_add_placed(grid, dg_text_slice(&text), places);
    free(places);
    dg_text_free(&text);
}

void dg_cell_parts_add_stray(dg_grid *grid, dg_source *source, dg_slice line, size_t n_columns) {
    line = dg_slice_trim(line);
    dg_position at = dg_source_position(source, (size_t)(line.at - source->text.at));
    for (size_t c = 0; c < n_columns; c++)
        dg_grid_add(grid, (dg_slice){line.at, 0}, at);
    dg_grid_add(grid, line, at);
    dg_grid_end_row(grid);
}
