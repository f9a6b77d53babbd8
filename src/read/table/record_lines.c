/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/table/record_lines.h"

#include "base/fail.h"
#include "read/english/english_heads.h"
#include "read/words/table_words.h"

enum { CELLS_MIN = 2, CELLS_MAX = 12, HEADER_BYTES = 48, ROWS_MIN = 2 };

/* Lines with nothing empty between them: [at, at + n). */
typedef struct {
    size_t at, n;
} block;

static dg_slice line_at(const dg_source *source, size_t i) {
    return dg_slice_trim(dg_source_simplified_line(source, i));
}

/* The block that begins at line `from` or below it; n 0: none before a table that was taken. */
static block block_from(const dg_source *source, size_t from) {
    while (from < source->n_lines && !dg_source_is_hidden(source, from) &&
           dg_source_is_line_empty(source, from))
        from++;
    block b = {from, 0};
    while (b.at + b.n < source->n_lines && !dg_source_is_hidden(source, b.at + b.n) &&
           !dg_source_is_line_empty(source, b.at + b.n))
        b.n++;
    return b;
}

static dg_column_kind kind_of(dg_slice title) {
    dg_column_kind kind = dg_column_word(title).kind;
    return kind == DG_COLUMN_OTHER ? dg_english_head(title).kind : kind;
}

/* Known heads only, of a task and of parties among them. */
static bool is_header(const dg_source *source, block b) {
    bool tasks = false, parties = false;
    if (b.n < CELLS_MIN || b.n > CELLS_MAX) return false;
    for (size_t i = 0; i < b.n; i++)
        if (line_at(source, b.at + i).n > HEADER_BYTES) return false;
    for (size_t i = 0; i < b.n; i++) {
        dg_column_kind kind = kind_of(line_at(source, b.at + i));
        if (kind == DG_COLUMN_OTHER) return false;
        tasks = tasks || kind == DG_COLUMN_TASK;
        parties = parties || kind == DG_COLUMN_PARTIES;
    }
    return tasks && parties;
}

static void add_row(dg_grid *grid, dg_source *source, block b) {
    for (size_t i = b.at; i < b.at + b.n; i++) {
        dg_slice text = dg_slice_trim(dg_source_line(source, i));
        dg_grid_add(grid, text, dg_source_position(source, (size_t)(text.at - source->text.at)));
    }
    dg_grid_end_row(grid);
}

/* The rows below a header: blocks of as many lines. NULL: too few, or no memory (*failed). */
static dg_grid *table_under(dg_source *source, block header, bool *failed) {
    size_t rows = 0, end = header.at + header.n;
    dg_grid *grid = dg_grid_new((dg_slice){"", 0}, source->lines[header.at]);
    *failed = grid == NULL;
    if (*failed) return NULL;
    add_row(grid, source, header);
    for (block b = block_from(source, end); b.n == header.n; b = block_from(source, end)) {
        add_row(grid, source, b);
        end = b.at + b.n;
        rows++;
    }
    grid->end = end < source->n_lines ? source->lines[end] : source->text.n;
    *failed = grid->failed;
    if (rows >= ROWS_MIN && !*failed) return grid;
    dg_grid_free(grid);
    return NULL;
}

dg_code dg_record_lines_next(dg_grid **grid, dg_source *source, size_t from, dg_error *err) {
    *grid = NULL;
    for (size_t i = from; i < source->n_lines;) {
        block b = block_from(source, i);
        bool failed;
        i = b.at + b.n + 1;
        if (!is_header(source, b)) continue;
        *grid = table_under(source, b, &failed);
        if (failed) return dg_fail_memory(err);
        if (*grid != NULL) return DG_OK;
    }
    return DG_OK;
}
