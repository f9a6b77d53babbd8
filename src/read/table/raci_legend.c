/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/table/raci_legend.h"

#include <string.h>

#include "base/utf8.h"
#include "read/table/raci.h"
#include "read/words/table_words.h"

enum { LEAST = 3 };

/* The letters that a text explains, a bit each. */
typedef uint32_t letter_set;

static size_t count(letter_set letters) {
    size_t n = 0;
    for (; letters != 0; letters &= letters - 1)
        n++;
    return n;
}

/* R for Responsible, or for what it is in Chinese. */
static bool stands_for(char letter, dg_slice word) {
    WORDS(words, {"负责", 'R'}, {"执行", 'R'}, {"实施", 'R'}, {"谁负责", 'R'}, {"批准", 'A'},
          {"审批", 'A'}, {"问责", 'A'}, {"负全责", 'A'}, {"谁批准", 'A'}, {"咨询", 'C'},
          {"被咨询", 'C'}, {"征询", 'C'}, {"知会", 'I'}, {"告知", 'I'}, {"被告知", 'I'},
          {"通知", 'I'}, {"支持", 'S'}, {"配合", 'S'});
    int means = 0;
    if (dg_raci_letter_means(letter, word)) return true;
    return dg_words_match(&words, word, &means) > 0 && means == letter;
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

/* Do letters stand in a row behind its head, in the cells before `end`? */
static bool has_letters(const dg_grid *grid, size_t row, size_t end) {
    for (size_t c = 1; c < end; c++) {
        dg_slice text = dg_grid_trimmed(grid, row, c);
        if (text.n > 0 && dg_are_raci_letters(text)) return true;
    }
    return false;
}

/* The letters that a row explains, in its cells from *column on, its last. None in a row of a
 * matrix that begins like one: C：创新 before R and A. */
static letter_set explained_by_row(size_t *column, const dg_grid *grid, size_t row) {
    size_t n = dg_grid_n_columns(grid, row);
    letter_set letters = 0;
    *column = n;
    for (size_t c = n; c-- > 0;) {
        dg_slice text = dg_grid_trimmed(grid, row, c);
        letter_set own = 0;
        if (text.n == 1 && dg_is_capital(text.at[0]))
            own = stands_for(text.at[0], dg_grid_trimmed(grid, row, c + 1)) ? bit(text.at[0]) : 0;
        else if (text.n > 1 && dg_is_capital(text.at[0]))
            own = explained_by_cell(text);
        letters |= own;
        if (own != 0) *column = c;
    }
    if (*column > 0 || !has_letters(grid, row, n)) return letters;
    *column = n;
    return 0;
}

/* The cells of a row that say something. */
static size_t filled(const dg_grid *grid, size_t row) {
    size_t n = 0;
    for (size_t c = 0; c < dg_grid_n_columns(grid, row); c++)
        n += !dg_grid_cell_at(grid, row, c)->covered && dg_grid_trimmed(grid, row, c).n > 0;
    return n;
}

bool dg_is_raci_legend(const dg_grid *grid) {
    enum { MOST_OTHERS = 3 };
    size_t n = 0, column;
    for (size_t row = 0; row < dg_grid_n_rows(grid); row++) {
        n += explained_by_row(&column, grid, row) != 0;
        if (has_letters(grid, row, column)) return false; /* there is a matrix */
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
