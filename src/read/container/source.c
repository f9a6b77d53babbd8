/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/container/source.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/fail.h"
#include "base/radicals.h"
#include "base/traditional.h"
#include "base/utf8.h"
#include "read/container/markdown.h"

/* The bytes of what stands at byte `at` and ends a line: LF, CR, CR LF, vertical tab (a line broken
 * inside a paragraph), form feed, U+0085, U+2028 or U+2029. 0: nothing that does. */
static size_t line_mark(dg_slice text, size_t at) {
    static const char *const long_marks[] = {"\r\n", "\xC2\x85", "\u2028", "\u2029"};
    unsigned char first = at < text.n ? (unsigned char)text.at[at] : 0;
    bool one = first >= '\n' && first <= '\r';
    if (first != '\r' && first != 0xC2 && first != 0xE2) return one; /* mostly */
    for (size_t i = 0; i < DG_ITEMS(long_marks); i++)
        if (dg_slice_starts(dg_slice_skip(text, at), long_marks[i])) return strlen(long_marks[i]);
    return one;
}

/* The bytes of the mark that the line ends with. */
static size_t mark_of(dg_slice line, bool only_feeds) {
    if (only_feeds) return line.n > 0 && line.at[line.n - 1] == '\n';
    for (size_t n = line.n < 3 ? line.n : 3; n > 0; n--)
        if (line_mark(line, line.n - n) == n) return n;
    return 0;
}

/* Characters before every block, so that a column is found without counting from the line's start;
 * once some line is so long. NULL: no memory. */
static const size_t *counts_of(dg_source *source) {
    dg_slice text = source->text;
    size_t n = text.n / DG_SOURCE_BLOCK + 1, sum = 0;
    if (source->counts != NULL) return source->counts;
    source->counts = malloc(n * sizeof *source->counts);
    for (size_t i = 0; source->counts != NULL && i < n; i++) {
        source->counts[i] = sum;
        size_t at = i * DG_SOURCE_BLOCK, left = text.n - at;
        sum += dg_utf8_count(
            (dg_slice){text.at + at, left < DG_SOURCE_BLOCK ? left : DG_SOURCE_BLOCK});
    }
    return source->counts;
}

/* Characters of the text before byte `at`. */
static size_t characters_before(const dg_source *source, size_t at) {
    size_t block = at / DG_SOURCE_BLOCK, start = block * DG_SOURCE_BLOCK;
    return source->counts[block] + dg_utf8_count((dg_slice){source->text.at + start, at - start});
}

/* Characters from byte `from` to byte `to`. */
static size_t characters_between(dg_source *source, size_t from, size_t to) {
    if (to - from < DG_SOURCE_BLOCK || counts_of(source) == NULL)
        return dg_utf8_count((dg_slice){source->text.at + from, to - from});
    return characters_before(source, to) - characters_before(source, from);
}

/* ○○縣政府: circles for the name of any place are 某某, as plain a name as ××, not list marks. */
static void name_circles(char *text, size_t n) {
    static const char two[] = "○○", any[] = "某";
    enum { CIRCLE = sizeof any - 1 };
    dg_slice whole = {text, n};
    for (size_t at = 0; (at = dg_slice_find(whole, two, at)) < n; at += CIRCLE) {
        bool more = dg_slice_starts(dg_slice_skip(whole, at + CIRCLE), two);
        size_t end = at + 2 * CIRCLE;
        if (!more && (end >= n || !dg_utf8_begins_han(text[end]))) continue;
        memcpy(text + at, any, CIRCLE);
        if (!more) memcpy(text + at + CIRCLE, any, CIRCLE);
    }
}

/* Where U+2028 or U+2029 next stands, at byte `at` or later: they are of three bytes as words are,
 * so that lines would be passed over with them. */
static size_t next_long_mark(dg_slice text, size_t at) {
    static const char first = '\xE2';
    const char *hit = text.at + at, *end = text.at + text.n;
    while (hit < end && (hit = memchr(hit, first, (size_t)(end - hit))) != NULL) {
        if (line_mark(text, (size_t)(hit - text.at)) > 0) return (size_t)(hit - text.at);
        hit++;
    }
    return text.n;
}

/* The first byte of a line, which begins at byte `at`, that is no white space; *tab: a tab stands
 * before it. */
static size_t skip_indent(dg_slice text, size_t at, bool *tab) {
    *tab = false;
    for (size_t step; at < text.n && !dg_utf8_begins_han(text.at[at]); at += step) {
        if (!dg_utf8_is_space(dg_utf8_next(text, at, &step)) || line_mark(text, at) > 0) break;
        *tab = *tab || text.at[at] == '\t';
    }
    return at;
}

/* What the line holds that begins at byte `at`; *end: where its mark stands, or the text ends. */
static unsigned line_holds(dg_slice text, size_t at, size_t *end) {
    enum { TAB = DG_HOLDS_BLANKS | DG_HOLDS_SEPARATORS };
    bool tab;
    size_t words = skip_indent(text, at, &tab);
    unsigned holds = tab ? DG_HOLDS_SEPARATORS : 0;
    *end = words;
    while ((*end = dg_text_pass(&holds, text, *end)) < text.n && line_mark(text, *end) == 0)
        holds |= text.at[(*end)++] == '\t' ? TAB : DG_HOLDS_BLANKS;
    return *end == words ? DG_LINE_EMPTY : holds;
}

/* Count the empty lines before the next that is not; *n of them stand before this one. DG_NONE: no
 * other line does. */
static void count_empty(dg_source *source, size_t *n, unsigned held) {
    if (held == DG_LINE_EMPTY) {
        *n += *n != DG_NONE;
        return;
    }
    bool first = source->apart == 0 || *n < source->apart;
    if (*n > 0 && *n != DG_NONE && first) source->apart = *n;
    *n = 0;
}

/* Lines and what each holds, in one walk; *all: what any holds. */
static bool find_lines(dg_source *source, unsigned *all) {
    DG_ARRAY(size_t) lines = {0};
    DG_ARRAY(unsigned char) holds = {0};
    dg_slice text = source->text;
    size_t long_mark = next_long_mark(text, 0), mark = 1, empty = DG_NONE;
    bool ok = true;
    source->only_feeds = true;
    for (size_t at = 0, end; ok && mark > 0; at = end + mark) {
        unsigned held = line_holds((dg_slice){text.at, long_mark}, at, &end);
        *all |= held;
        count_empty(source, &empty, held);
        ok = DG_PUSH(lines, at) && DG_PUSH(holds, (unsigned char)held);
        mark = line_mark(text, end);
        source->only_feeds = source->only_feeds && (mark == 0 || text.at[end] == '\n');
        if (mark > 0 && end == long_mark) long_mark = next_long_mark(text, end + mark);
    }
    source->lines = lines.items;
    source->holds = holds.items;
    source->n_lines = lines.n;
    return ok;
}

static char *copy_of(dg_slice text) {
    char *copy = malloc(text.n);
    if (copy != NULL) memcpy(copy, text.at, text.n);
    return copy;
}

/* A simplified copy of the text where it needs one, and one of its own with ideographs in the place
 * of radicals. */
static bool simplify(dg_source *source, unsigned holds) {
    if ((holds & DG_HOLDS_TRADITIONAL) == 0) return true;
    char *copy = copy_of(source->text);
    if (copy != NULL && dg_fold_radicals(copy, source->text.n)) {
        source->folded = copy;
        source->text.at = source->simplified = copy;
        copy = copy_of(source->text);
    }
    if (copy == NULL) return false;
    dg_simplify(copy, source->text.n);
    name_circles(copy, source->text.n);
    source->simplified = copy;
    return true;
}

dg_code dg_source_open(dg_source *source, dg_slice text, dg_error *err) {
    dg_source made = {.text = text, .simplified = text.at};
    unsigned holds = 0;
    if (dg_slice_trim(text).n == 0) return dg_fail(err, DG_EEMPTY, "the document is empty");
    const char *zero = memchr(text.at, '\0', text.n);
    if (zero != NULL)
        return dg_fail(err, DG_EBINARY, "not a text: it has a zero byte at offset %zu",
                       (size_t)(zero - text.at));
    if (!find_lines(&made, &holds) || !simplify(&made, holds)) {
        dg_source_close(&made);
        return dg_fail_memory(err);
    }
    *source = made;
    return DG_OK;
}

void dg_source_close(dg_source *source) {
    free(source->lines);
    free(source->holds);
    free(source->counts);
    free(source->hidden);
    if (source->simplified != source->text.at) free((char *)source->simplified);
    free(source->folded);
    *source = (dg_source){0};
}

static bool stands_in(const dg_source *source, size_t offset, size_t line) {
    return line < source->n_lines && source->lines[line] <= offset &&
           (line + 1 == source->n_lines || offset < source->lines[line + 1]);
}

/* The line that byte `offset` stands in: mostly the one behind that last asked for. */
static size_t line_of(const dg_source *source, size_t offset) {
    size_t low = 0, high = source->n_lines;
    if (stands_in(source, offset, source->last.line + 1)) return source->last.line + 1;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (source->lines[middle] <= offset)
            low = middle;
        else
            high = middle;
    }
    return low;
}

dg_code dg_source_hide(dg_source *source, size_t from, size_t to, dg_error *err) {
    if (source->hidden == NULL) source->hidden = calloc(source->n_lines + 1, sizeof(bool));
    if (source->hidden == NULL) return dg_fail_memory(err);
    for (size_t i = line_of(source, from); i < source->n_lines && source->lines[i] < to; i++)
        source->hidden[i] = true;
    return DG_OK;
}

/* Go to the start of the line that byte `offset` stands in. */
static void go_to_line(dg_source *source, size_t offset) {
    size_t line = line_of(source, offset);
    source->last.line = line;
    source->last.end = line + 1 < source->n_lines ? source->lines[line + 1] : SIZE_MAX;
    source->last.at = source->lines[line];
    source->last.column = 1;
}

/* On from the place last asked for, where that stands on the line and before it. */
dg_position dg_source_position(dg_source *source, size_t offset) {
    if (offset > source->text.n) offset = source->text.n;
    if (offset < source->last.at || offset >= source->last.end) go_to_line(source, offset);
    source->last.column += characters_between(source, source->last.at, offset);
    source->last.at = offset;
    return (dg_position){source->last.line + 1, source->last.column};
}

/* A line of Markdown without the marks before it, but for the bullet before words in Latin letters,
 * which is one of any text; not before a label, - Lead: Trade Board. */
static dg_slice without_marks(dg_slice line) {
    size_t lead = dg_markdown_lead(line);
    bool bullet = lead > 1 && lead < line.n && strchr("-*+", line.at[lead - 2]) != NULL &&
                  dg_is_letter(line.at[lead]) && memchr(line.at, ':', line.n) == NULL;
    return dg_slice_skip(line, bullet ? lead - 2 : lead);
}

size_t dg_source_rank(const dg_source *source, size_t i) {
    size_t start = source->lines[i], rank = 0;
    dg_slice line = dg_slice_trim(dg_slice_skip(source->text, start));
    while (rank < line.n && line.at[rank] == '#')
        rank++;
    return rank;
}

dg_slice dg_source_line(const dg_source *source, size_t i) {
    size_t start = source->lines[i];
    size_t end = i + 1 < source->n_lines ? source->lines[i + 1] : source->text.n;
    dg_slice line = {source->text.at + start, end - start};
    line.n -= mark_of(line, source->only_feeds);
    if (dg_source_is_hidden(source, i)) line.n = 0;
    return source->markdown ? without_marks(line) : line;
}

dg_slice dg_source_simplified_line(const dg_source *source, size_t i) {
    dg_slice line = dg_source_line(source, i);
    return (dg_slice){source->simplified + (line.at - source->text.at), line.n};
}
