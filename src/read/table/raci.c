/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/table/raci.h"

#include <string.h>

#include "base/utf8.h"
#include "read/words/table_words.h"

enum { LETTERS = 4 };

/* The first two are what makes a scheme of the others. */
typedef struct {
    const char *letter, *word;
    dg_column_meaning meaning;
} letter_role;

static const letter_role roles[LETTERS] = {
    {"A", "Accountable", {DG_COLUMN_PARTIES, DG_CLASS_LEAD}},
    {"R", "Responsible", {DG_COLUMN_PARTIES, DG_CLASS_JOINT}},
    {"C", "Consulted", {DG_COLUMN_PARTIES, DG_CLASS_SUPPORT}},
    {"I", "Informed", {DG_COLUMN_IGNORED, DG_CLASS_NONE}},
};

/* DACI: who drives the matter bears it, whoever approves of it in the end. */
static const letter_role driven[LETTERS] = {
    {"D", "Driver", {DG_COLUMN_PARTIES, DG_CLASS_LEAD}},
    {"A", "Approver", {DG_COLUMN_PARTIES, DG_CLASS_SUPPORT}},
    {"C", "Contributor", {DG_COLUMN_PARTIES, DG_CLASS_SUPPORT}},
    {"I", "Informed", {DG_COLUMN_IGNORED, DG_CLASS_NONE}},
};

/* R（负责）, 批准(A), Responsible (R): the letter that a head gives beside its word, one of them in
 * brackets; a head that is a letter alone is one too. "" for none. */
static dg_slice letter_of(dg_slice title) {
    size_t open = 0, step;
    while (open < title.n && dg_word_open_bracket(dg_slice_skip(title, open)) == 0) {
        dg_utf8_next(title, open, &step);
        open += step;
    }
    dg_slice outside = dg_slice_trim((dg_slice){title.at, open}), inside = {"", 0};
    if (open < title.n) {
        dg_slice rest =
            dg_slice_skip(title, open + dg_word_open_bracket(dg_slice_skip(title, open)));
        while (inside.n < rest.n && dg_word_close_bracket(dg_slice_skip(rest, inside.n)) == 0) {
            dg_utf8_next(rest, inside.n, &step);
            inside = (dg_slice){rest.at, inside.n + step};
        }
        inside = dg_slice_trim(inside);
    }
    if (outside.n == 1 && dg_is_capital(outside.at[0])) return outside;
    return inside.n == 1 && dg_is_capital(inside.at[0]) ? inside : (dg_slice){"", 0};
}

/* Is a head the word of a role, in small letters or in the plural, too? */
static bool is_word_of(dg_slice title, const letter_role *role) {
    if (title.n == 0 || (title.at[0] | ' ') != (role->word[0] | ' ')) return false;
    dg_slice plural = dg_slice_skip(title, strlen(role->word));
    return dg_slice_starts(dg_slice_skip(title, 1), role->word + 1) &&
           (plural.n == 0 || dg_slice_is(plural, "s"));
}

bool dg_is_raci_word(dg_slice title) {
    for (size_t i = 0; i < LETTERS; i++)
        if (is_word_of(title, &roles[i]) || is_word_of(title, &driven[i])) return true;
    return false;
}

bool dg_raci_letter_means(char letter, dg_slice word) {
    for (size_t i = 0; i < LETTERS; i++) {
        if (letter == roles[i].letter[0] && dg_slice_starts(word, roles[i].word)) return true;
        if (letter == driven[i].letter[0] && dg_slice_starts(word, driven[i].word)) return true;
    }
    return false;
}

/* Or its letter? */
static bool is_head_of(dg_slice title, const letter_role *role) {
    return dg_slice_is(letter_of(title), role->letter) || is_word_of(title, role);
}

static bool is_word(const dg_columns *columns, size_t c) {
    return c != DG_NONE && columns->items[c].title.n > 1;
}

static bool take_scheme(dg_columns *columns, const letter_role scheme[LETTERS]) {
    size_t found[LETTERS], n = 0;
    for (size_t i = 0; i < LETTERS; i++) {
        found[i] = DG_NONE;
        for (size_t c = 0; c < columns->n; c++)
            if (found[i] == DG_NONE && is_head_of(columns->items[c].title, &scheme[i]))
                found[i] = c;
        n += found[i] != DG_NONE;
    }
    bool words = is_word(columns, found[0]) && is_word(columns, found[1]); /* two of them say it */
    if (found[0] == DG_NONE || found[1] == DG_NONE || (n < 3 && !words)) return false;
    for (size_t i = 0; i < LETTERS; i++)
        if (found[i] != DG_NONE && columns->items[found[i]].meaning.kind != DG_COLUMN_MARKS)
            columns->items[found[i]].meaning = scheme[i].meaning;
    return true;
}

void dg_raci_columns(dg_columns *columns) {
    if (!take_scheme(columns, roles)) (void)take_scheme(columns, driven);
}

/* The only place of a letter in a row, a merged cell being one; DG_NONE: it has none, or several.
 */
static size_t place_of(const dg_grid *grid, size_t row, const char *letter) {
    size_t place = DG_NONE, n = 0;
    for (size_t c = 0; c < dg_grid_n_columns(grid, row); c++) {
        if (dg_grid_cell_at(grid, row, c)->covered) continue;
        if (!dg_slice_is(letter_of(dg_grid_text(grid, row, c)), letter)) continue;
        place = c;
        n++;
    }
    return n == 1 ? place : DG_NONE;
}

bool dg_are_raci_letters(dg_slice text) {
    for (size_t i = 0; i < text.n; i++)
        if (strchr("ARCISL/,& ", text.at[i]) == NULL) return false;
    return true;
}

/* Do words stand below, where a matrix has letters? A heading over all columns does not matter, nor
 * a number or two of another table. */
static bool has_names_below(const dg_grid *grid, size_t row, size_t column) {
    size_t names = 0, marks = 0;
    for (size_t below = row + 1; below < dg_grid_n_rows(grid); below++) {
        const dg_grid_cell *cell = dg_grid_cell_at(grid, below, column);
        dg_slice text = dg_grid_text(grid, below, column);
        if (dg_is_blank_word(text) || cell->covered) continue;
        bool mark = text.n == 1 || dg_are_raci_letters(text);
        names += !mark;
        marks += mark;
    }
    return names > 0 && marks * 4 <= names;
}

bool dg_is_raci_head(const dg_grid *grid, size_t row) {
    size_t places[LETTERS - 1]; /* all, before the rows below are looked at */
    for (size_t i = 0; i < DG_ITEMS(places); i++)
        if ((places[i] = place_of(grid, row, roles[i].letter)) == DG_NONE) return false;
    for (size_t i = 0; i < DG_ITEMS(places); i++)
        if (!has_names_below(grid, row, places[i])) return false;
    return true;
}
