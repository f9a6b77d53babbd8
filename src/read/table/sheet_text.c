/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/table/sheet_text.h"

#include <string.h>

#include "read/clause/bracket.h"
#include "read/words/lexicon.h"
#include "read/words/table_words.h"

static dg_slice text_at(const dg_grid *grid, size_t row, size_t column) {
    return dg_slice_trim(dg_grid_text(grid, row, column));
}

/* The only cell of a row that says something; DG_NONE: it has none, or several. */
static size_t only_cell(const dg_grid *grid, size_t row) {
    size_t found = DG_NONE;
    for (size_t c = 0; c < dg_grid_n_columns(grid, row); c++) {
        if (dg_grid_cell_at(grid, row, c)->covered || text_at(grid, row, c).n == 0) continue;
        if (found != DG_NONE) return DG_NONE;
        found = c;
    }
    return found;
}

bool dg_sheet_row_is_line(const dg_grid *grid, size_t row) {
    size_t filled = 0;
    for (size_t c = 0; c < dg_grid_n_columns(grid, row) && filled < 2; c++)
        filled += !dg_grid_cell_at(grid, row, c)->covered && text_at(grid, row, c).n > 0;
    return filled < 2;
}

static bool is_label_of_parties(dg_slice text) {
    dg_class class;
    size_t label = dg_word_label(&class, text);
    return label > 0 && label < text.n && class != DG_CLASS_TIME;
}

/* 牵头单位：甲局, 修路。（责任单位：甲局）, 修路（甲局负责）: does a line say who is to do a task?
 */
static bool assigns(dg_slice line) {
    WORDS(ends, {"牵头", 0}, {"负责", 0}, {"配合", 0}, {"落实", 0}, {"参与", 0}, {"承办", 0});
    WORDS(stops, {"。", 0}, {".", 0}, {"；", 0}, {";", 0});
    if (is_label_of_parties(line)) return true;
    line.n -= dg_words_end(&stops, line);
    size_t open = line.n;
    for (size_t at = 0; at < line.n; at++)
        if (dg_word_open_bracket(dg_slice_skip(line, at)) > 0) open = at;
    dg_slice group = dg_slice_skip(line, open);
    group.n -= group.n > 0 ? dg_bracket_close(group) : 0;
    dg_slice inner = dg_slice_skip(group, group.n > 0 ? dg_word_open_bracket(group) : 0);
    return is_label_of_parties(inner) || dg_words_end(&ends, inner) > 0;
}

static bool row_assigns(const dg_grid *grid, size_t row) {
    size_t column = only_cell(grid, row);
    return column != DG_NONE && assigns(text_at(grid, row, column));
}

size_t dg_sheet_text_above(const dg_grid *grid) {
    size_t n = dg_grid_n_rows(grid), row = 0;
    bool text = false;
    for (; row < n && dg_sheet_row_is_line(grid, row); row++)
        text = text || row_assigns(grid, row);
    return text && row < n ? row : 0;
}

size_t dg_sheet_text_below(const dg_grid *grid) {
    size_t n = dg_grid_n_rows(grid), first = n;
    bool text = false;
    for (; first > 0 && dg_sheet_row_is_line(grid, first - 1); first--)
        text = text || row_assigns(grid, first - 1);
    return text && first > 0 ? first : n;
}

size_t dg_sheet_row_at(const dg_grid *grid, dg_slice text, size_t row) {
    size_t lines = row, at = grid->at;
    for (size_t i = 0; i < grid->rows.items[row]; i++) {
        const dg_grid_cell *cell = &grid->cells.items[i];
        for (const char *c = cell->covered ? "" : cell->printed; *c != '\0'; c++)
            lines += *c == '\n';
    }
    for (; lines > 0 && at < text.n; at++)
        lines -= text.at[at] == '\n';
    return at;
}
