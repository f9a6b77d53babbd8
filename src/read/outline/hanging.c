/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the columns of a plain text say that its words do not: names that hang beside a label, or
 * below two. */
#include "read/outline/hanging.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "read/english/english.h"
#include "read/english/english_duties.h"
#include "read/english/english_parties.h"
#include "read/name/latin.h"
#include "read/words/lexicon.h"
#include "read/words/words.h"

/* The first byte of the words behind a gap of two spaces or more; 0: there is no such gap. */
static size_t behind_gap(dg_slice line, size_t *gap) {
    enum { LABEL_BYTES = 80 };
    for (*gap = 1; *gap + 2 < line.n && *gap < LABEL_BYTES; ++*gap) {
        size_t at = *gap;
        while (at < line.n && (line.at[at] == ' ' || line.at[at] == '\t'))
            at++;
        if (at > *gap + 1 && at < line.n) return at;
    }
    return 0;
}

/* Primary Agencies, ESF Coordinator: is it a label whole, with or without its colon? */
static bool is_label(dg_slice words) {
    enum { ACRONYM_BYTES = 4 }; /* not LEAD AGENCY */
    dg_class class = DG_CLASS_NONE;
    if (words.n == 0 || !dg_is_capital(words.at[0])) return false;
    if (dg_slice_ends(words, ":")) words = dg_slice_trim((dg_slice){words.at, words.n - 1});
    dg_slice first = {words.at, dg_slice_find(words, " ", 0)};
    if (first.n < words.n && dg_is_short_form(first) && first.n < ACRONYM_BYTES)
        words = dg_slice_skip(words, first.n + 1);
    if (dg_english_is_kind_of_bearer(words)) return true;
    return dg_word_duty(&class, words) == words.n && class != DG_CLASS_TIME &&
           class != DG_CLASS_PERSON;
}

/* Department of Housing and: does the name go on below? */
static bool is_cut(dg_slice words) {
    WORDS(joints, {" of", 0}, {" for", 0}, {" and", 0}, {" &", 0}, {" the", 0}, {"/", 0});
    return dg_words_end(&joints, words) > 0;
}

/* A name without the abbreviation that it introduces; empty: it is none, but a list, say. */
static dg_slice name_of(dg_slice words) {
    dg_class class;
    dg_slice none = {words.at, 0}, name = words;
    bool label = dg_word_duty(&class, name) == name.n; /* of the head of a table */
    if (label || dg_slice_holds(name, "  ")) return none;
    name = dg_latin_before_remark(name);
    for (size_t at = 0; at < name.n; at++)
        if (name.at[at] == ';' || name.at[at] == ':' ||
            (name.at[at] == ',' && !dg_latin_name_goes_on(name, at)))
            return none;
    return is_cut(name) || dg_is_name_line(name) ? name : none;
}

enum { MOST_LINES = 100 };

/* Department of Works, Pond Service: a body, and its branch behind the line's only comma? */
static bool is_with_branch(dg_slice words) {
    size_t comma = dg_slice_find(words, ", ", 0);
    dg_slice body = {words.at, comma}, branch = dg_slice_skip(words, comma + 2);
    return branch.n > 0 && !dg_slice_holds(branch, ",") && dg_is_sure_body(body) &&
           dg_is_name_line(branch);
}

/* How surely what was taken is a list of names. */
typedef struct {
    size_t names, sure, several; /* all, bodies for sure, names of several words */
    size_t branches;             /* with a comma, as the lines of a list that is wrapped have */
    bool cut;                    /* the newest goes on below */
} tally;

/* Count a line of a list, which begins a name or goes on with one; false: it is of no list. */
static bool count(tally *t, dg_slice words, bool goes_on) {
    bool branch = !goes_on && is_with_branch(words);
    dg_slice name = branch ? (dg_slice){words.at, dg_slice_find(words, ",", 0)} : name_of(words);
    if (!goes_on && (t->cut || name.n == 0)) return false;
    t->branches += branch;
    t->cut = is_cut(words);
    t->names += !goes_on;
    t->sure += !goes_on && (dg_is_sure_body(name) || dg_is_placed_body(name));
    t->several += !goes_on && dg_slice_holds(name, " ");
    return true;
}

static bool is_list(const tally *t, dg_slice label) {
    bool several = t->names > 1 && t->several == t->names && dg_english_is_plural(label);
    bool wrapped = t->branches * 3 > t->names;
    return !t->cut && !wrapped && (several || t->sure * 2 >= t->names);
}

static bool push(dg_hanging_parts *parts, bool *failed, dg_slice words, bool goes_on) {
    if (!DG_PUSH(*parts, (dg_hanging_part){words, goes_on})) *failed = true;
    return !*failed;
}

static size_t column_of(dg_slice raw, dg_slice words) {
    return dg_utf8_width((dg_slice){raw.at, (size_t)(words.at - raw.at)});
}

/* Names in a column beside the first of them. */
static size_t read_beside(dg_hanging_parts *parts, bool *failed, const dg_source *source, size_t i,
                          dg_slice label, dg_slice words) {
    tally t = {0};
    dg_slice raw = dg_source_simplified_line(source, i), line = dg_slice_trim(raw);
    size_t column = column_of(raw, words), indent = column, end = i, begun = parts->n;
    if (!push(parts, failed, label, false)) return 0;
    do {
        bool goes_on = indent > column;
        if (!count(&t, words, goes_on) || !push(parts, failed, words, goes_on)) return 0;
        if (++end == source->n_lines) break;
        raw = dg_source_simplified_line(source, end);
        words = dg_slice_trim(raw);
        indent = column_of(raw, words);
    } while (words.n > 0 && indent >= column && end < i + MOST_LINES);
    if (!is_list(&t, label)) return 0;
    if (t.names > 1 || dg_english_is_kind_of_bearer(label)) return end;
    dg_hanging_part *first = parts->items + begun; /* one name stays beside its label */
    first->words = line;
    memmove(first + 1, first + 2, (parts->n - begun - 2) * sizeof *first);
    parts->n--;
    return end;
}

/* Names below the first of them, each a body for sure, for nothing sets them apart from what comes
 * next. */
static size_t read_flush(dg_hanging_parts *parts, bool *failed, const dg_source *source, size_t i,
                         dg_slice label, dg_slice words) {
    tally t = {0};
    size_t end = i;
    if (!push(parts, failed, label, false)) return 0;
    do {
        if (!dg_is_sure_body(name_of(words))) break;
        if (!count(&t, words, false) || t.cut || !push(parts, failed, words, false)) return 0;
        if (++end == source->n_lines) break;
        words = dg_slice_trim(dg_source_simplified_line(source, end));
    } while (words.n > 0 && end < i + MOST_LINES);
    return t.names > 1 ? end : 0;
}

/* What stands in the columns before `column` of a line, and behind; false: words cross it. */
static bool split(dg_slice *left, dg_slice *right, dg_slice raw, size_t column) {
    size_t at = 0, step, width = 0;
    while (at < raw.n && width < column) {
        dg_utf8_next(raw, at, &step);
        width += dg_utf8_width((dg_slice){raw.at + at, step});
        at += step;
    }
    *left = dg_slice_trim((dg_slice){raw.at, at});
    *right = dg_slice_trim(dg_slice_skip(raw, at));
    bool apart = at < 2 || (raw.at[at - 1] == ' ' && raw.at[at - 2] == ' ');
    return right->n == 0 || left->n == 0 || apart;
}

/* The line behind the last that has words in the right column, and those that go on to the left. */
static size_t end_of_columns(const dg_source *source, size_t i, size_t column) {
    size_t end = i + 1;
    bool blank = false;
    for (size_t j = i + 1; j < source->n_lines && j < i + MOST_LINES; j++) {
        dg_slice left, right, raw = dg_source_simplified_line(source, j);
        if (!split(&left, &right, raw, column) || is_label(right)) break;
        if (right.n > 0 || (left.n > 0 && !blank && end == j)) end = j + 1;
        blank = left.n + right.n == 0;
    }
    return end;
}

/* One of two columns: its label, and the names below, each behind further labels. */
static bool read_column(dg_hanging_parts *parts, bool *failed, const dg_source *source,
                        const size_t lines[2], size_t column, bool rightmost) {
    tally t = {0};
    size_t base = SIZE_MAX;
    dg_slice label = {"", 0};
    for (size_t j = lines[0]; j < lines[1]; j++) {
        dg_slice left, right, raw = dg_source_simplified_line(source, j);
        split(&left, &right, raw, column);
        dg_slice words = rightmost ? right : left;
        if (words.n == 0) continue;
        size_t indent = column_of(raw, words);
        bool goes_on = base != SIZE_MAX && indent > base, labels = !goes_on && is_label(words);
        if (labels) label = words;
        if (labels) base = SIZE_MAX;
        if (!labels && base == SIZE_MAX) base = indent;
        if (!labels && !count(&t, words, goes_on)) return false;
        if (!push(parts, failed, words, goes_on)) return false;
    }
    return t.names > 0 && is_list(&t, label);
}

size_t dg_hanging_read_behind_colon(dg_hanging_parts *parts, bool *failed, const dg_source *source,
                                    size_t i) {
    enum { LABEL_BYTES = 60 };
    dg_slice raw = dg_source_simplified_line(source, i), line = dg_slice_trim(raw);
    if (line.n == 0 || !dg_is_capital(line.at[0]) || i + 1 == source->n_lines)
        return 0; /* mostly */
    dg_slice near = {line.at, line.n < LABEL_BYTES ? line.n : LABEL_BYTES};
    size_t colon = dg_slice_find(near, ": ", 0), begun = parts->n;
    if (colon == near.n) return 0;
    dg_slice label = {line.at, colon + 1}, words = dg_slice_trim(dg_slice_skip(line, colon + 1));
    dg_slice next_raw = dg_source_simplified_line(source, i + 1), next = dg_slice_trim(next_raw);
    if (next.n == 0 || words.n == 0 || !dg_is_capital(next.at[0])) return 0;
    bool beside = column_of(next_raw, next) == column_of(raw, words);
    bool flush = column_of(next_raw, next) == column_of(raw, line) && dg_english_is_plural(label);
    if ((!beside && !flush) || !is_label(label)) return 0;
    size_t end = beside ? read_beside(parts, failed, source, i, label, words)
                        : read_flush(parts, failed, source, i, label, words);
    if (end == 0) parts->n = begun;
    return end;
}

size_t dg_hanging_read(dg_hanging_parts *parts, bool *failed, const dg_source *source, size_t i) {
    dg_slice raw = dg_source_simplified_line(source, i), line = dg_slice_trim(raw);
    size_t gap, from = behind_gap(line, &gap), begun = parts->n, end;
    dg_slice label = {line.at, gap}, words = dg_slice_skip(line, from);
    if (from == 0 || !is_label(label)) return 0;
    if (is_label(words)) {
        size_t column = column_of(raw, words), lines[2] = {i, end_of_columns(source, i, column)};
        bool both = read_column(parts, failed, source, lines, column, false) &&
                    read_column(parts, failed, source, lines, column, true);
        end = both ? lines[1] : 0;
    } else {
        end = read_beside(parts, failed, source, i, label, words);
    }
    if (end == 0) parts->n = begun;
    return end;
}

bool dg_list_hangs_on(dg_slice previous, dg_slice next) {
    enum { NAME_BYTES = 160 };
    char name[NAME_BYTES];
    dg_slice last = dg_slice_trim(previous);
    if (dg_slice_ends(last, ",") || dg_slice_ends(last, ";")) return true;
    size_t from = last.n;
    while (from > 0 && strchr(",;:", last.at[from - 1]) == NULL)
        from--;
    last = dg_slice_trim(dg_slice_skip(last, from));
    next.n = dg_slice_find(next, ",", 0);
    next.n = dg_slice_find(next, ";", 0);
    int n = snprintf(name, sizeof name, "%.*s %.*s", (int)last.n, last.at, (int)next.n, next.at);
    if (n < 0 || (size_t)n >= sizeof name) return false;
    return dg_ends_like_a_latin_body((dg_slice){name, (size_t)n}) &&
           !dg_english_begins_with_deed(next);
}
