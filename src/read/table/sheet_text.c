/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/table/sheet_text.h"

#include <string.h>

#include "base/utf8.h"
#include "read/clause/bracket.h"
#include "read/outline/label.h"
#include "read/words/body_words.h"
#include "read/words/lexicon.h"
#include "read/words/table_words.h"

bool dg_sheet_row_is_line(const dg_grid *grid, size_t row) {
    size_t filled = 0;
    for (size_t c = 0; c < dg_grid_n_columns(grid, row) && filled < 2; c++)
        filled += !dg_grid_cell_at(grid, row, c)->covered && dg_grid_trimmed(grid, row, c).n > 0;
    return filled < 2;
}

/* 牵头单位：甲局; Staff Lead: A, behind a word or two of its own, too. */
static bool is_label_of_parties(dg_slice text) {
    enum { WORDS_BEFORE = 2 };
    dg_class class;
    size_t label = dg_word_label(&class, text);
    for (size_t i = 0; label == 0 && i < WORDS_BEFORE; i++) {
        size_t word = 0;
        while (word < text.n && dg_is_letter(text.at[word]))
            word++;
        if (word == 0 || !dg_slice_starts(dg_slice_skip(text, word), " ")) break;
        text = dg_slice_skip(text, word + 1);
        label = dg_word_label(&class, text);
    }
    return label > 0 && label < text.n && class != DG_CLASS_TIME;
}

/* 牵头单位：甲局, 修路。（责任单位：甲局）, 修路（甲局负责）: does a line say who is to do a task?
 * Not what a note or a legend says. */
static bool assigns(dg_slice line) {
    WORDS(ends, {"牵头", 0}, {"负责", 0}, {"配合", 0}, {"落实", 0}, {"参与", 0}, {"承办", 0});
    WORDS(stops, {"。", 0}, {".", 0}, {"；", 0}, {";", 0});
    WORDS(notes, {"注", 0}, {"备注", 0}, {"说明", 0}, {"Note", 0});
    if (dg_words_match(&notes, line, NULL) > 0) return false;
    if (is_label_of_parties(line)) return true;
    line.n -= dg_words_end(&stops, line);
    size_t open = 0;
    for (size_t at = 1; at < line.n; at++)
        if (dg_word_open_bracket(dg_slice_skip(line, at)) > 0) open = at;
    dg_slice group = dg_slice_skip(line, open);
    size_t close = open > 0 && dg_bracket_group(group) == group.n ? dg_bracket_close(group) : 0;
    if (close == 0) return false;
    dg_slice inner =
        dg_slice_skip((dg_slice){group.at, group.n - close}, dg_word_open_bracket(group));
    dg_slice names = {inner.at, inner.n - dg_words_end(&ends, inner)};
    return is_label_of_parties(inner) || (names.n < inner.n && dg_ends_like_an_office(names));
}

/* The text of a row that says one thing, in its first cell: a line. Where it says more, or a merged
 * cell reaches into it from above, nothing, and *line is false. */
static dg_slice line_of(bool *line, const dg_grid *grid, size_t row) {
    dg_slice text = {"", 0};
    *line = true;
    for (size_t c = 0; c < dg_grid_n_columns(grid, row) && *line; c++) {
        const dg_grid_cell *cell = dg_grid_cell_at(grid, row, c);
        if (dg_grid_trimmed(grid, row, c).n == 0) continue;
        bool from_left = cell->covered && text.n > 0 && cell->at.line == row + 1;
        if (c == 0 && !cell->covered) text = dg_grid_trimmed(grid, row, c);
        *line = c == 0 ? !cell->covered : from_left;
    }
    return *line ? text : (dg_slice){"", 0};
}

bool dg_sheet_line_assigns(const dg_grid *grid, size_t row) {
    bool line;
    dg_class class = DG_CLASS_NONE; /* Contact Officer: a person */
    dg_slice words = line_of(&line, grid, row);
    if (words.n > 0) dg_word_label(&class, words);
    return words.n > 0 && class != DG_CLASS_PERSON && assigns(words);
}

size_t dg_sheet_text_above(const dg_grid *grid) {
    size_t n = dg_grid_n_rows(grid), row = 0;
    bool text = false, line = true;
    dg_label label;
    for (dg_slice words, before = {"", 0}; row < n; row++, before = words) {
        words = line_of(&line, grid, row);
        if (!line) break;
        bool of_item = !is_label_of_parties(words) || dg_label_parse(&label, before);
        text = text || (of_item && assigns(words));
    }
    return text && row < n ? row : 0;
}

size_t dg_sheet_text_below(const dg_grid *grid) {
    size_t n = dg_grid_n_rows(grid), first = n;
    bool text = false, line;
    for (; first > 0; first--) {
        dg_slice words = line_of(&line, grid, first - 1);
        if (!line) break;
        text = text || (assigns(words) && !is_label_of_parties(words)); /* 审核单位：甲局 ends it */
    }
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
