/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/table/cell_breaks.h"

#include <string.h>

#include "base/utf8.h"
#include "read/name/latin.h"
#include "read/words/words.h"

static const char wide[] = "  ";

/* What stands before byte `at`, from the last mark or line feed on, as far as a name may reach. */
static dg_slice name_before(dg_slice text, size_t at) {
    enum { NAME_BYTES = 160 };
    size_t from = at;
    while (from > 0 && at - from < NAME_BYTES && strchr(",;:\n", text.at[from - 1]) == NULL)
        from--;
    from = dg_utf8_begin(text, from);
    return dg_slice_trim((dg_slice){text.at + from, at - from});
}

/* The words behind byte `at`, up to the next mark or two blanks. */
static dg_slice words_behind(dg_slice text, size_t at) {
    dg_slice rest = dg_slice_trim(dg_slice_skip(text, at));
    size_t n = dg_slice_find(rest, wide, 0);
    for (size_t i = 0; i < n; i++)
        if (strchr(",;\n", rest.at[i]) != NULL) n = i;
    return dg_slice_trim((dg_slice){rest.at, n});
}

/* Ministry of, Roads and: a name that goes on behind its last word. */
static bool goes_on(dg_slice name) {
    WORDS(joints, {"of", 0}, {"for", 0}, {"and", 0}, {"the", 0}, {"&", 0}, {"with", 0}, {"in", 0},
          {"by", 0}, {"to", 0}, {"on", 0}, {"or", 0}, {"/", 0}, {"-", 0}, {"(", 0});
    return dg_words_end(&joints, name) > 0;
}

static dg_slice first_word(dg_slice words) {
    return (dg_slice){words.at, dg_slice_find(words, " ", 0)};
}

/* Secretary for Health, Road Agency: is it whole, so that no name goes on behind it? */
static bool is_whole(dg_slice name) {
    dg_slice one = {name.at, name.n - dg_slice_ends(name, "s")}; /* State Directors */
    return dg_ends_like_a_latin_body(name) ||
           (dg_slice_holds(name, " ") && (dg_is_latin_officer(name) || dg_is_latin_officer(one)));
}

/* Department of Public Works, DPW: are the letters those of its words, or of those in capitals? */
static bool is_its_short_form(dg_slice name, dg_slice letters) {
    for (int all = 0; all < 2; all++) {
        size_t left = letters.n;
        for (size_t at = name.n; at > 0 && left > 0; at--) {
            char c = name.at[at - 1];
            bool first = dg_is_letter(c) && (at == 1 || !dg_is_letter(name.at[at - 2]));
            if (!first || (all == 0 && !dg_is_capital(c))) continue;
            if ((letters.at[left - 1] & ~0x20) != (c & ~0x20)) break;
            left--;
        }
        if (left == 0) return true;
    }
    return false;
}

/* Directorate of Nursing behind Ministry of Health, National Reference Laboratory: a part of the
 * body before it? */
static bool is_part(dg_slice before, dg_slice name) {
    WORDS(parts, {"directorate", 0}, {"division", 0}, {"department", 0}, {"office", 0},
          {"section", 0}, {"unit", 0}, {"branch", 0});
    return dg_slice_ends(name, " Laboratory") ||
           (dg_words_match(&parts, name, NULL) > 0 &&
            !dg_slice_equal(first_word(before), first_word(name)));
}

/* Do blanks between them part two bodies: by a short form, by the word with which both begin, or
 * by the whole names that both are? */
static bool are_two(dg_slice before, dg_slice after) {
    if (before.n == 0 || after.n == 0 || !dg_is_capital(after.at[0]) || goes_on(before))
        return false;
    if (dg_is_short_form(after)) return !is_its_short_form(before, after);
    bool several = dg_slice_holds(after, " ") && dg_slice_holds(before, " ");
    if (is_part(before, after)) return false;
    if (several && dg_slice_equal(first_word(before), first_word(after))) return true;
    return several && ((dg_is_sure_body(before) && dg_latin_is_titled(after)) ||
                       (is_whole(before) && is_whole(after)));
}

/* 1.2.1 Trade Board: the bytes of the number of a part, before a name; 0: none. */
static size_t number_of_part(dg_slice text) {
    size_t n = 0, points = 0;
    while (n < text.n && ((text.at[n] >= '0' && text.at[n] <= '9') ||
                          (n > 0 && text.at[n] == '.' && text.at[n - 1] != '.')))
        points += text.at[n++] == '.';
    bool name = n + 1 < text.n && text.at[n] == ' ' && dg_is_capital(text.at[n + 1]);
    return name && points > 0 && text.at[n - 1] != '.' ? n : 0;
}

/* Leave the numbers of parts out, at the start of the cell or behind a mark or two blanks, where a
 * line feed stands for them; NULL: there is none, or no memory. */
static char *without_numbers(dg_grid *grid, dg_slice cell) {
    char *copy = NULL;
    for (size_t at = 0, n; at < cell.n; at++) {
        bool begins = at == 0 ||
                      (at > 1 && cell.at[at - 1] == ' ' && strchr(" ;,.", cell.at[at - 2]) != NULL);
        begins = begins || (at > 0 && cell.at[at - 1] == '\n');
        if (!begins || (n = number_of_part(dg_slice_skip(cell, at))) == 0) continue;
        if (copy == NULL) copy = dg_arena_copy(grid->arena, cell);
        if (copy == NULL) {
            grid->failed = true;
            return NULL;
        }
        memset(copy + at, ' ', n);
        if (at > 0) copy[at] = '\n';
        at += n - 1;
    }
    return copy;
}

dg_slice dg_cell_break_lines(dg_grid *grid, dg_slice cell) {
    char *copy = without_numbers(grid, cell);
    size_t depth = 0;
    if (copy != NULL) cell.at = copy;
    for (size_t at = 0; at + 1 < cell.n; at++) {
        depth += cell.at[at] == '(';
        depth -= depth > 0 && cell.at[at] == ')';
        bool begins =
            at > 0 && cell.at[at - 1] != ' ' && dg_slice_starts(dg_slice_skip(cell, at), wide);
        if (!begins || depth > 0) continue;
        dg_slice all = copy == NULL ? cell : (dg_slice){copy, cell.n};
        if (!are_two(name_before(all, at), words_behind(cell, at))) continue;
        if (copy == NULL) copy = dg_arena_copy(grid->arena, cell);
        if (copy == NULL) {
            grid->failed = true;
            break;
        }
        copy[at] = '\n';
    }
    return copy == NULL ? cell : (dg_slice){copy, cell.n};
}
