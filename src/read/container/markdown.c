/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/container/markdown.h"

#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "base/text.h"
#include "base/utf8.h"
#include "read/name/star.h"

/* --- Marks --- */

static size_t spaces(dg_slice text) {
    size_t n = 0;
    while (n < text.n && (text.at[n] == ' ' || text.at[n] == '\t'))
        n++;
    return n;
}

/* # to ######, and the space after them. */
static size_t heading_mark(dg_slice text) {
    size_t n = 0;
    while (n < text.n && n < 7 && text.at[n] == '#')
        n++;
    return n > 0 && n < 7 && n < text.n && text.at[n] == ' ' ? n + 1 : 0;
}

/* As heading_mark, with up to three spaces before it: more are before code. */
static size_t heading_start(dg_slice line) {
    enum { MOST = 3 };
    size_t indent = spaces(line), mark = heading_mark(dg_slice_skip(line, indent));
    return mark > 0 && indent <= MOST ? indent + mark : 0;
}

bool dg_markdown_is_fence(dg_slice line) {
    dg_slice text = dg_slice_trim(line);
    return dg_slice_starts(text, "```") || dg_slice_starts(text, "~~~");
}

size_t dg_markdown_title(const dg_source *source) {
    bool fenced = false;
    for (size_t i = 0; i < source->n_lines; i++) {
        size_t start = source->lines[i];
        dg_slice line = dg_slice_skip(source->text, start); /* its marks included */
        line.n = dg_slice_find(line, "\n", 0);
        if (dg_markdown_is_fence(line)) fenced = !fenced;
        size_t mark = fenced ? 0 : heading_start(line);
        if (mark > 0 && dg_slice_trim(dg_slice_skip(line, mark)).n > 0) return start + mark;
    }
    return DG_NONE;
}

size_t dg_markdown_lead(dg_slice line) {
    static const char *const marks[] = {"> ",     "- [ ] ", "- [x] ", "- [X] ", "* [ ] ",
                                        "* [x] ", "- ",     "* ",     "+ "};
    for (size_t lead = 0;;) {
        dg_slice rest = dg_slice_skip(line, lead);
        size_t indent = spaces(rest), i = 0;
        rest = dg_slice_skip(rest, indent);
        size_t mark = heading_mark(rest);
        if (mark > 0) return lead + indent + mark;
        while (i < DG_ITEMS(marks) && !dg_slice_starts(rest, marks[i]))
            i++;
        if (i == DG_ITEMS(marks)) return lead;
        lead += indent + strlen(marks[i]);
    }
}

/* *Label*: or _Label_: does the mark at byte `at` open or close what is set apart so? */
static bool is_of_label(dg_slice line, size_t at) {
    enum { LABEL_BYTES = 60 };
    char mark = line.at[at];
    bool closes = at > 0 && at + 1 < line.n && line.at[at + 1] == ':';
    size_t n = 1;
    if (closes) {
        while (n < at && n < LABEL_BYTES && line.at[at - n] != mark)
            n++;
        size_t open = at - n;
        return line.at[open] == mark && n > 1 && (open == 0 || line.at[open - 1] == ' ');
    }
    if (at > 0 && line.at[at - 1] != ' ') return false;
    while (at + n < line.n && n < LABEL_BYTES && line.at[at + n] != mark)
        n++;
    return n > 1 && at + n + 1 < line.n && line.at[at + n] == mark && line.at[at + n + 1] == ':';
}

/* 检测水质。_甲局负责_: does the mark at byte `at` open or close Chinese words that end the line?
 */
static bool is_of_end(dg_slice line, size_t at) {
    enum { WORDS_BYTES = 300 };
    char mark = line.at[at];
    dg_slice text = dg_slice_trim(line);
    size_t last = text.n == 0 ? 0 : (size_t)(text.at + text.n - 1 - line.at), open = last;
    if (text.n == 0 || line.at[last] != mark || last - at > WORDS_BYTES) return false;
    while (open > 0 && last - open < WORDS_BYTES && line.at[--open] != mark) {
    }
    bool opens = open < last && line.at[open] == mark && (line.at[open + 1] & 0x80) != 0 &&
                 (line.at[last - 1] & 0x80) != 0 &&
                 (open == 0 || line.at[open - 1] == ' ' || (line.at[open - 1] & 0x80) != 0);
    return opens && (at == open || at == last);
}

/* <u>, </span>, <span style="…">: the bytes of a tag that sets words apart; 0: none begins here. */
static size_t inline_tag(dg_slice text) {
    static const char *const names[] = {"span", "u",    "b",     "i",   "em", "strong",
                                        "font", "mark", "small", "ins", "a"};
    enum { TAG_BYTES = 200 };
    if (text.n < 3 || text.at[0] != '<') return 0; /* mostly */
    size_t slash = text.at[1] == '/', n = 0;
    dg_slice name = dg_slice_skip(text, 1 + slash);
    while (n < name.n && name.at[n] >= 'a' && name.at[n] <= 'z')
        n++;
    bool known = false;
    for (size_t i = 0; i < DG_ITEMS(names) && !known; i++)
        known = dg_slice_is((dg_slice){name.at, n}, names[i]);
    bool ends = n < name.n && (name.at[n] == '>' || (slash == 0 && name.at[n] == ' '));
    if (!known || !ends) return 0;
    if (text.n > TAG_BYTES) text.n = TAG_BYTES;
    size_t close = dg_slice_find(text, ">", 0);
    return close < text.n ? close + 1 : 0;
}

size_t dg_markdown_mark(dg_slice line, size_t at) {
    dg_slice text = dg_slice_skip(line, at);
    size_t tag = inline_tag(text);
    if (tag > 0) return tag;
    if (dg_slice_starts(text, "**") || dg_slice_starts(text, "~~")) return 2;
    if (dg_slice_starts(text, "`")) return 1;
    bool mark = text.n > 0 && (text.at[0] == '*' || text.at[0] == '_');
    if (mark && (is_of_label(line, at) || is_of_end(line, at))) return 1;
    bool escape =
        text.n > 1 && text.at[0] == '\\' && strchr("\\|*_`#[]<>+-.()!~", text.at[1]) != NULL;
    return escape ? 1 : 0;
}

/* --- Where tables are --- */

static bool has_bar(dg_slice line) {
    return memchr(line.at, '|', line.n) != NULL;
}

/* | :--- | ---: | */
static bool is_dash_row(dg_slice line) {
    size_t dashes = 0;
    for (size_t i = 0; i < line.n; i++) {
        if (strchr("|:- \t", line.at[i]) == NULL) return false;
        dashes += line.at[i] == '-';
    }
    return dashes > 0 && has_bar(line);
}

/* Lines [from, to) are a table when `from` holds bars, a row of dashes follows, and then bars. */
static size_t table_end(const dg_source *source, size_t from) {
    if (from + 1 >= source->n_lines || !has_bar(dg_source_line(source, from))) return from;
    if (!is_dash_row(dg_source_line(source, from + 1))) return from;
    size_t to = from + 2;
    while (to < source->n_lines && has_bar(dg_source_line(source, to)))
        to++;
    return to;
}

/* **Roads**, <u>Roads</u> */
static bool has_strong_words(dg_slice line) {
    static const char close[] = "</";
    size_t first = dg_slice_find(line, "**", 0), tag = dg_slice_find(line, close, 0);
    return (first < line.n && dg_slice_find(line, "**", first + 2) < line.n) ||
           (tag > 0 && tag < line.n && inline_tag(dg_slice_skip(line, tag)) > 0);
}

bool dg_markdown_has_escaped_label(dg_slice line) {
    static const char open[] = "\\(", close[] = "\\)";
    enum { LABEL_BYTES = 8 };
    if (!dg_slice_starts(line, open)) return false;
    size_t end = dg_slice_find(line, close, sizeof open - 1);
    return end < line.n && end <= LABEL_BYTES;
}

bool dg_markdown_is(const dg_source *source) {
    static const char marks[] = {'#', '*', '|', '<', '\\'};
    bool fenced = false, marked = false;
    for (size_t i = 0; i < sizeof marks && !marked; i++)
        marked = memchr(source->text.at, marks[i], source->text.n) != NULL;
    if (!marked) return false;
    for (size_t i = 0; i < source->n_lines; i++) {
        dg_slice line = dg_source_line(source, i);
        if (dg_markdown_is_fence(line)) fenced = !fenced;
        if (fenced) continue;
        if (heading_start(line) > 0 || has_strong_words(line) ||
            dg_markdown_has_escaped_label(line) || table_end(source, i) > i)
            return true;
    }
    return false;
}

/* --- Cells --- */

/* A cell's text under construction, with the place of each byte. */
typedef struct {
    dg_text text;
    DG_ARRAY(dg_position) places;
    bool failed;
} cell_text;

static void put(cell_text *cell, dg_slice bytes, dg_position at) {
    dg_text_put(&cell->text, bytes);
    for (size_t i = 0; i < bytes.n && !cell->failed; i++)
        cell->failed = !DG_PUSH(cell->places, at);
}

size_t dg_markdown_break(dg_slice text) {
    static const char *const breaks[] = {"<br>", "<br/>", "<br />", "<BR>"};
    for (size_t i = 0; i < DG_ITEMS(breaks); i++)
        if (dg_slice_starts(text, breaks[i])) return strlen(breaks[i]);
    return 0;
}

/* Is all of the cell that begins here in bold, which then sets none of its words apart? */
static bool is_all_bold(dg_slice line, size_t from) {
    static const char bold[] = "**";
    dg_slice cell = dg_slice_skip(line, from);
    cell.n = dg_slice_find(cell, "|", 0);
    cell = dg_slice_trim(cell);
    size_t close = dg_slice_find(cell, bold, strlen(bold));
    return dg_slice_starts(cell, bold) && close + strlen(bold) >= cell.n;
}

/* The cell up to the next bar; the bytes read, the bar not included. Where what is bold is
 * `starred`, a star stands behind it. */
static size_t read_cell(cell_text *cell, dg_slice line, size_t from, bool starred,
                        dg_position *at) {
    size_t i = from, step;
    bool inside = false;
    starred = starred && !is_all_bold(line, from);
    while (i < line.n && line.at[i] != '|') {
        dg_slice rest = dg_slice_skip(line, i);
        bool bold = starred && dg_slice_starts(rest, "**");
        if (bold && inside && dg_bold_may_end(dg_slice_skip(rest, strlen("**"))))
            put(cell, DG_LITERAL("*"), *at);
        if (bold) inside = !inside;
        size_t mark = dg_markdown_mark(line, i), feed = dg_markdown_break(rest);
        if (mark > 0 || feed > 0) {
            if (feed > 0) put(cell, DG_LITERAL("\n"), *at);
            i += mark + feed;
            at->column += mark + feed;
            if (mark != 1 || rest.at[0] != '\\') continue;
            rest = dg_slice_skip(line, i);
        }
        dg_utf8_next(line, i, &step);
        put(cell, (dg_slice){rest.at, step}, *at);
        i += step;
        at->column++;
    }
    return i - from;
}

/* *Roads*, _Roads_: the sign around the whole of a cell, that says no more than how it looks; 0. */
static size_t emphasis(dg_slice text) {
    dg_slice inner = text.n > 2 ? (dg_slice){text.at + 1, text.n - 2} : (dg_slice){"", 0};
    bool sign = inner.n > 0 && (text.at[0] == '*' || text.at[0] == '_');
    bool around = sign && text.at[text.n - 1] == text.at[0] && inner.at[0] != ' ';
    return around && memchr(inner.at, text.at[0], inner.n) == NULL;
}

static bool add_cell(dg_grid *grid, cell_text *cell, dg_position end) {
    if (!cell->failed) cell->failed = !DG_PUSH(cell->places, end);
    bool ok = !cell->failed && !cell->text.failed;
    const char *text = cell->text.at == NULL ? "" : cell->text.at;
    dg_slice words = dg_slice_trim((dg_slice){text, cell->text.n});
    size_t cut = (size_t)(words.at - text) + emphasis(words);
    words = (dg_slice){text + cut, words.n - 2 * emphasis(words)};
    if (ok) dg_grid_add_placed(grid, words, cell->places.items + cut);
    cell->text.n = cell->places.n = 0;
    return ok;
}

/* A line of a table: bars before the first and after the last cell are no cells. */
static bool add_row(dg_grid *grid, const dg_source *source, size_t i, bool starred) {
    dg_slice line = dg_source_line(source, i);
    size_t at = spaces(line);
    cell_text cell = {0};
    bool ok = true;
    dg_position place = {i + 1, at + 1};
    if (at < line.n && line.at[at] == '|') {
        at++;
        place.column++;
    }
    while (ok && dg_slice_trim(dg_slice_skip(line, at)).n > 0) {
        at += read_cell(&cell, line, at, starred, &place) + 1;
        ok = add_cell(grid, &cell, place);
        place.column++;
    }
    dg_text_free(&cell.text);
    free(cell.places.items);
    dg_grid_end_row(grid);
    return ok && !grid->failed;
}

static size_t line_start(const dg_source *source, size_t i) {
    return i < source->n_lines ? source->lines[i] : source->text.n;
}

static bool add_table(dg_grid_list *list, const dg_source *source, size_t from, size_t to,
                      bool starred) {
    dg_grid *grid = dg_grid_new((dg_slice){"", 0}, line_start(source, from));
    if (grid == NULL) return false;
    grid->end = line_start(source, to);
    bool ok = true;
    for (size_t i = from; i < to && ok; i++)
        if (i != from + 1) ok = add_row(grid, source, i, starred && i > from); /* not the dashes */
    if (ok && DG_PUSH(list->grids, grid)) return true;
    dg_grid_free(grid);
    return false;
}

dg_code dg_markdown_tables(dg_grid_list *list, const dg_source *source, dg_error *err) {
    bool fenced = false, starred = dg_bold_means_lead(source->text);
    for (size_t i = 0; i < source->n_lines; i++) {
        if (dg_markdown_is_fence(dg_source_line(source, i))) fenced = !fenced;
        size_t end = fenced ? i : table_end(source, i);
        if (end == i) continue;
        if (!add_table(list, source, i, end, starred)) return dg_fail_memory(err);
        i = end - 1;
    }
    return DG_OK;
}
