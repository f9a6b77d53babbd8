/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/table/raci_legend.h"

#include <string.h>

#include "base/utf8.h"
#include "read/table/raci.h"
#include "read/words/table_words.h"

enum { LEAST = 3, CHINESE = 0x2E80 };

/* The letters that a text explains, a bit each. */
typedef uint32_t letter_set;

static size_t count(letter_set letters) {
    size_t n = 0;
    for (; letters != 0; letters &= letters - 1)
        n++;
    return n;
}

static bool stands_for(char letter, dg_slice word) {
    size_t step;
    return dg_raci_letter_means(letter, word) || (word.n > 0 && strchr("RACISD", letter) != NULL &&
                                                  dg_utf8_next(word, 0, &step) >= CHINESE);
}

static letter_set bit(char letter) {
    return (letter_set)1 << (letter - 'A');
}

/* R = Responsible, A: Accountable, I（知会）: the letter of a part that explains one; none: 0. */
static letter_set explained_by_part(dg_slice part) {
    static const char *const signs[] = {"=", ":", "：", "-", "–", "—", "(", "（", "＝"};
    part = dg_slice_trim(part);
    if (part.n < 2 || !dg_is_capital(part.at[0])) return 0;
    char letter = part.at[0];
    part = dg_slice_trim(dg_slice_skip(part, 1));
    for (size_t i = 0; i < DG_ITEMS(signs); i++)
        if (dg_slice_starts(part, signs[i])) {
            dg_slice word = dg_slice_trim(dg_slice_skip(part, strlen(signs[i])));
            return stands_for(letter, word) ? bit(letter) : 0;
        }
    return 0;
}

/* R = Responsible; A = Accountable: the letters that a cell explains, if it says nothing else. */
static letter_set explained_by_cell(dg_slice cell) {
    static const char *const joints[] = {";", "；", ",", "，", "、", "\n"};
    letter_set letters = 0;
    while (cell.n > 0) {
        size_t end = cell.n, joint = 0;
        for (size_t i = 0; i < DG_ITEMS(joints); i++) {
            size_t at = dg_slice_find(cell, joints[i], 0);
            if (at < end) {
                end = at;
                joint = strlen(joints[i]);
            }
        }
        letter_set letter = explained_by_part((dg_slice){cell.at, end});
        if (letter == 0) return 0;
        letters |= letter;
        cell = dg_slice_skip(cell, end + joint);
    }
    return letters;
}

static dg_slice text_at(const dg_grid *grid, size_t row, size_t column) {
    return dg_slice_trim(dg_grid_text(grid, row, column));
}

/* The letters that a row explains, in its cells from *column on. */
static letter_set explained_by_row(size_t *column, const dg_grid *grid, size_t row) {
    letter_set letters = 0;
    *column = dg_grid_n_columns(grid, row);
    for (size_t c = dg_grid_n_columns(grid, row); c-- > 0;) {
        dg_slice text = text_at(grid, row, c);
        letter_set own = 0;
        if (text.n == 1 && dg_is_capital(text.at[0]))
            own = stands_for(text.at[0], text_at(grid, row, c + 1)) ? bit(text.at[0]) : 0;
        else if (text.n > 1 && dg_is_capital(text.at[0]))
            own = explained_by_cell(text);
        letters |= own;
        if (own != 0) *column = c;
    }
    return letters;
}

/* The cells of a row that say something. */
static size_t filled(const dg_grid *grid, size_t row) {
    size_t n = 0;
    for (size_t c = 0; c < dg_grid_n_columns(grid, row); c++)
        n += !dg_grid_cell_at(grid, row, c)->covered && text_at(grid, row, c).n > 0;
    return n;
}

/* Do letters stand behind the head of a row, before `column`? */
static bool has_letters(const dg_grid *grid, size_t row, size_t column) {
    for (size_t c = 1; c < column; c++) {
        dg_slice text = text_at(grid, row, c);
        if (text.n > 0 && dg_are_raci_letters(text)) return true;
    }
    return false;
}

bool dg_is_raci_legend(const dg_grid *grid) {
    enum { MOST_OTHERS = 3 };
    size_t n = 0, column;
    for (size_t row = 0; row < dg_grid_n_rows(grid); row++) {
        if (explained_by_row(&column, grid, row) == 0) continue;
        if (has_letters(grid, row, column)) return false; /* it stands beside a matrix */
        n++;
    }
    return n >= LEAST && dg_grid_n_rows(grid) <= n + MOST_OTHERS;
}

static void clear_row(dg_grid *grid, size_t row, size_t column) {
    for (size_t i = grid->rows.items[row] + column; i < grid->rows.items[row + 1]; i++)
        grid->cells.items[i].text = grid->cells.items[i].printed = "";
}

void dg_raci_legend_clear(dg_grid *grid) {
    enum { HEADS = 2, NEAR = 3 };
    size_t n = dg_grid_n_rows(grid), first = n, last = 0, above = n, below = n, column;
    letter_set letters = 0;
    for (size_t row = 0; row < n; row++) {
        letter_set own = explained_by_row(&column, grid, row);
        bool matrix = has_letters(grid, row, column);
        letters |= own;
        if (matrix && first == n) first = row;
        if (matrix) last = row;
        if (own != 0 && first == n) above = row;
        if (own != 0 && !matrix && first < n && (below == n || below < last)) below = row;
    }
    if (count(letters) < LEAST || first == n) return;
    for (size_t row = 0; row < n; row++)
        if (explained_by_row(&column, grid, row) != 0) clear_row(grid, row, column);
    for (size_t row = above; row + 1 < first && first - above <= NEAR; row++)
        clear_row(grid, row, 0); /* what the roles do, above the header */
    size_t head = below > last ? below : n;
    for (size_t i = 0; head < n && i < HEADS && head - 1 > last; i++) {
        bool title = filled(grid, head - 1) == 1;
        if (filled(grid, head - 1) > 0) clear_row(grid, --head, 0);
        if (title) break;
    }
}
