/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/english/english_label_stack.h"

#include <string.h>

#include "read/english/english.h"
#include "read/english/english_heads.h"
#include "read/english/english_label_words.h"
#include "read/name/latin.h"
#include "read/outline/label.h"
#include "read/words/lexicon.h"
#include "read/words/table_words.h"

enum { LABELS = 8, VALUE_BYTES = 300 };

typedef struct {
    dg_label_stack *stack;
    const dg_source *source;
    dg_slice labels[LABELS];
    size_t n_labels;
    bool sure; /* a body for sure stands below a label of parties */
} reader;

dg_slice dg_label_stack_words(const dg_source *source, size_t i) {
    dg_slice line = dg_slice_trim(dg_source_simplified_line(source, i));
    return source->markdown ? dg_slice_skip(line, dg_words_match(&dg_spaced_bullets, line, NULL))
                            : line;
}

/* Without the marks of Markdown that set all of it apart. */
static dg_slice line_at(const dg_source *source, size_t i) {
    static const char bold[] = "**";
    if (i >= source->n_lines) return (dg_slice){"", 0};
    dg_slice line = dg_label_stack_words(source, i);
    bool apart = source->markdown && line.n > 2 * strlen(bold) && dg_slice_starts(line, bold) &&
                 dg_slice_ends(line, bold);
    return apart ? (dg_slice){line.at + strlen(bold), line.n - 2 * strlen(bold)} : line;
}

/* The first line from `i` on that says anything. */
static size_t next_line(const dg_source *source, size_t i) {
    while (i < source->n_lines && line_at(source, i).n == 0 && !dg_source_is_hidden(source, i))
        i++;
    return i;
}

static bool is_label(int *class, dg_slice line) {
    enum { LABEL_BYTES = 40 };
    bool may = line.n > 2 && line.n <= LABEL_BYTES && dg_is_capital(line.at[0]);
    return may && dg_english_label(class, line) == line.n && !dg_english_is_bare_bearer(line);
}

static bool is_of_parties(int class) {
    return class != DG_CLASS_TIME && class != DG_CLASS_PERSON;
}

static bool was_seen(const reader *r, dg_slice label) {
    for (size_t i = 0; i <= r->n_labels; i++)
        if (dg_slice_equal(r->labels[i], label)) return true;
    return false;
}

/* Does a bullet of Markdown stand before line i? */
static bool is_bulleted(const dg_source *source, size_t i) {
    dg_slice line = dg_slice_trim(dg_source_simplified_line(source, i));
    return source->markdown && dg_words_match(&dg_spaced_bullets, line, NULL) > 0;
}

/* Human Resources, Libraries, DOE: may the words behind a bullet be a name, whatever they head in a
 * table? Of one word only such: not Budget, nor Dig. */
static bool may_be_name(const dg_source *source, size_t i) {
    dg_slice line = line_at(source, i);
    return is_bulleted(source, i) &&
           (dg_slice_holds(line, " ") || dg_slice_ends(line, "s") || dg_begins_in_capitals(line) ||
            dg_ends_like_a_latin_body(line));
}

/* May it stand below a label of that class? Names below one of parties: not Budget, a cell of a row
 * of heads, nor the number of an item; several words behind a bullet are none of the cells. */
static bool is_value(const dg_source *source, size_t i, int class) {
    dg_label label;
    dg_slice line = line_at(source, i);
    if (line.n == 0 || line.n > VALUE_BYTES || dg_slice_holds(line, ":")) return false;
    if (!is_of_parties(class)) return true;
    if (dg_label_parse(&label, line) || !dg_english_is_line_of_names(line)) return false;
    return may_be_name(source, i) || (dg_column_word(line).kind == DG_COLUMN_OTHER &&
                                      dg_english_head(line).kind == DG_COLUMN_OTHER);
}

static bool push(reader *r, size_t line, bool label) {
    if (r->stack->n == DG_STACK_LINES) return false;
    r->stack->lines[r->stack->n].line = line;
    r->stack->lines[r->stack->n++].label = label;
    return true;
}

/* Take the lines from `i` on that a label of that class stands over: below the last label, where
 * the heading of what comes next may follow, those behind the first only where they are bodies for
 * sure, or go on with its list of bullets. *end: the line behind. */
static size_t take_values(reader *r, size_t i, int class, size_t *end) {
    size_t before = r->stack->n, kept = before;
    int next = DG_CLASS_NONE;
    bool sure = true, parties = is_of_parties(class), done = false;
    *end = i;
    while (!done && is_value(r->source, i, class)) {
        dg_slice line = line_at(r->source, i);
        if (is_label(&next, line) || !push(r, i, false)) break;
        bool body = parties && dg_english_is_value(line);
        r->sure = r->sure || body;
        sure = sure && (r->stack->n == before + 1 || body || may_be_name(r->source, i));
        i = next_line(r->source, i + 1);
        if (sure) {
            kept = r->stack->n;
            *end = i;
        }
        done = !parties;
    }
    dg_slice label = line_at(r->source, i);
    if (is_label(&next, label) && !was_seen(r, label))
        *end = i; /* all are of this label */
    else
        r->stack->n = kept;
    return r->stack->n - before;
}

bool dg_label_stack_read(dg_label_stack *stack, const dg_source *source, size_t i) {
    reader r = {.stack = stack, .source = source};
    int class = DG_CLASS_NONE;
    bool parties = false;
    stack->n = 0;
    for (dg_slice label; r.n_labels < LABELS; r.n_labels++) {
        label = line_at(source, i);
        if (!is_label(&class, label)) break; /* nor one that was seen, where values end */
        size_t before = stack->n, end;
        r.labels[r.n_labels] = label;
        if (!push(&r, i, true) || take_values(&r, next_line(source, i + 1), class, &end) == 0) {
            stack->n = before;
            break;
        }
        parties = parties || is_of_parties(class);
        i = end;
    }
    return r.n_labels > 1 && parties && r.sure;
}
