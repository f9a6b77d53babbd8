/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Text set in columns, as a newspaper does. pdftotext -layout puts the columns side by side, each
 * at the same place of every line, counted in characters. They are told from the columns of a
 * table by their prose: many lines of each run from edge to edge, and all are equally wide.
 */
#include "read/pdf/pdf_layout.h"

#include <stdlib.h>

#include "base/utf8.h"

enum {
    MOST_PLACES = 1000, /* characters of a line that are looked at */
    MOST_COLUMNS = 4,
    GUTTER = 2,          /* characters between columns, at least */
    DRIFT = 2,           /* characters by which a narrow gutter may stand off */
    FIRST_WIDE = 0x2E80, /* characters from here on are as wide as they are high */
    SLACK = 4,           /* by which they may begin elsewhere on another page */
    FEW_LINES = 3,       /* fewer are no column */
    NARROWEST = 20,      /* of a column, in columns of the terminal */
};

typedef dg_pdf_line line;

/* The lines of one page, and where its columns begin: in characters, the first one's 0. */
typedef struct {
    const line *lines;
    size_t n;
    size_t starts[MOST_COLUMNS + 1];
    size_t n_columns;
} page;

/* --- Where columns are --- */

/* Of each place: how many lines have a character there, and how many one behind a gutter. */
typedef struct {
    size_t ink[MOST_PLACES + 1], begin[MOST_PLACES + 1];
} places;

/* One blank beside a Han character, which has none of its own, may be a narrow gutter; it stands a
 * little to the left or right of where others do, as Latin letters and digits shift it. */
static void widen_blank(bool *ink, size_t place) {
    for (size_t i = place > DRIFT ? place - DRIFT : 0; i <= place + DRIFT && i < MOST_PLACES; i++)
        ink[i] = false;
}

static void count_line(places *found, dg_slice raw) {
    bool ink[MOST_PLACES] = {false};
    uint32_t before = ' ', behind = ' '; /* the characters before the one at hand */
    size_t blank = 0, place = 0;
    for (size_t byte = 0, step; byte < raw.n && place < MOST_PLACES; byte += step, place++) {
        uint32_t c = dg_utf8_next(raw, byte, &step);
        ink[place] = !dg_utf8_is_space(c);
        found->begin[place] += ink[place] && blank >= GUTTER;
        blank = ink[place] ? 0 : blank + 1;
        bool single = ink[place] && before == ' ' && behind != ' ';
        if (single && (c >= FIRST_WIDE || behind >= FIRST_WIDE)) widen_blank(ink, place - 1);
        behind = before;
        before = c;
    }
    for (size_t i = 0; i < place; i++)
        found->ink[i] += ink[i];
}

/* Where the lines of a column begin, given where most do and how many places before are blank. */
static size_t first_begin(const places *found, size_t most, size_t blank) {
    size_t place = most - blank + GUTTER;
    while (place < most && found->begin[place] == 0)
        place++;
    return place;
}

/* Columns begin behind places that nearly all lines leave blank: titles may stand over all. */
static void find_starts(page *p) {
    places found = {0};
    size_t blank = 0, few = 0;
    bool begun = false;
    for (size_t i = 0; i < p->n; i++) {
        if (!dg_pdf_line_is_text(&p->lines[i])) continue;
        count_line(&found, p->lines[i].raw);
        few++;
    }
    few /= 5;
    p->starts[0] = 0;
    p->n_columns = 1;
    for (size_t place = 0; place < MOST_PLACES; place++) {
        if (found.ink[place] <= few) {
            blank++;
            continue;
        }
        if (begun && blank >= GUTTER && p->n_columns <= MOST_COLUMNS)
            p->starts[p->n_columns++] = first_begin(&found, place, blank);
        begun = true;
        blank = 0;
    }
    if (p->n_columns > MOST_COLUMNS) p->n_columns = 1; /* a table */
}

/* The byte at which a place of a line begins. */
static size_t byte_of(dg_slice raw, size_t place) {
    size_t byte = 0, step;
    for (; place > 0 && byte < raw.n; place--, byte += step)
        dg_utf8_next(raw, byte, &step);
    return byte;
}

static bool is_blank_before(dg_slice raw, size_t byte) {
    size_t step;
    dg_slice before = {raw.at, byte};
    return byte == 0 || dg_utf8_is_space(dg_utf8_last(before, &step));
}

/* The byte of a line at which a column begins: a blank stands before it, or the line has ended.
 * false: the line reaches over the gutter, as a title over all columns does. */
static bool find_cut(size_t *byte, const page *p, dg_slice raw, size_t column) {
    size_t start = p->starts[column];
    *byte = byte_of(raw, start);
    if (column == 0 || *byte >= raw.n || is_blank_before(raw, *byte)) return true;
    for (size_t i = 1; i <= DRIFT + 1; i++) {
        *byte = byte_of(raw, start > i ? start - i : 0);
        if (is_blank_before(raw, *byte)) return true;
        *byte = byte_of(raw, start + i);
        if (is_blank_before(raw, *byte)) return true;
    }
    return false;
}

/* The part of a line in a column. */
static dg_slice part_of(const page *p, const line *at, size_t column) {
    size_t start, end = at->raw.n;
    find_cut(&start, p, at->raw, column);
    if (column + 1 < p->n_columns) find_cut(&end, p, at->raw, column + 1);
    return (dg_slice){at->raw.at + start, end > start ? end - start : 0};
}

static bool spans(const page *p, const line *at) {
    size_t byte;
    if (at->table != NULL) return true;
    for (size_t c = 1; c < p->n_columns; c++)
        if (!find_cut(&byte, p, at->raw, c)) return true;
    return false;
}

/* The width of a column: of the widest part of a line in it, but for a tenth of them, which may be
 * notes in small print. */
static size_t width_of(const page *p, size_t column) {
    size_t wide[MOST_PLACES + 1] = {0}, seen = 0, wider = 0, width = MOST_PLACES;
    for (size_t i = 0; i < p->n; i++) {
        if (!dg_pdf_line_is_text(&p->lines[i]) || spans(p, &p->lines[i])) continue;
        size_t its = dg_utf8_width(dg_slice_trim(part_of(p, &p->lines[i], column)));
        wide[its < MOST_PLACES ? its : MOST_PLACES]++;
        seen += its > 0;
    }
    while (width > 0 && wider + wide[width] <= seen / 10)
        wider += wide[width--];
    return width;
}

/* Do many lines of a column run from edge to edge? */
static bool is_prose(const page *p, size_t column, size_t width) {
    size_t seen = 0, full = 0;
    for (size_t i = 0; i < p->n; i++) {
        if (!dg_pdf_line_is_text(&p->lines[i]) || spans(p, &p->lines[i])) continue;
        dg_slice part = dg_slice_trim(part_of(p, &p->lines[i], column));
        seen += part.n > 0;
        full += part.n > 0 && dg_utf8_width(part) * 10 >= width * 8;
    }
    return seen >= FEW_LINES && full * 3 >= seen;
}

/* Do words stand beyond the first column in many lines? A blank in a few long lines is no gutter;
 * the lines of columns need not be level. */
static bool stand_beside(const page *p) {
    size_t lines = 0, beyond = 0;
    for (size_t i = 0; i < p->n; i++) {
        if (!dg_pdf_line_is_text(&p->lines[i]) || spans(p, &p->lines[i])) continue;
        bool found = false;
        for (size_t c = 1; c < p->n_columns && !found; c++)
            found = dg_slice_trim(part_of(p, &p->lines[i], c)).n > 0;
        lines++;
        beyond += found;
    }
    return beyond * 2 >= lines;
}

static bool has_columns(const page *p) {
    size_t first = width_of(p, 0);
    if (p->n_columns < 2 || first < NARROWEST || !stand_beside(p)) return false;
    for (size_t c = 0; c < p->n_columns; c++) {
        size_t width = width_of(p, c);
        bool alike = width * 10 >= first * 8 && first * 10 >= width * 8;
        if (!alike || !is_prose(p, c, width)) return false;
    }
    return true;
}

/* --- One below the other --- */

typedef struct {
    dg_pdf_layout *layout; /* its lines made new */
    page before;           /* the last page in columns; n_columns is 0: none yet */
    bool failed;
} builder;

/* Do columns begin where they do on another page? Then they need not be long, as on a last page. */
static bool agrees(const page *p, const page *before) {
    if (p->n_columns < 2 || p->n_columns != before->n_columns) return false;
    for (size_t c = 1; c < p->n_columns; c++)
        if (p->starts[c] + SLACK < before->starts[c] || before->starts[c] + SLACK < p->starts[c])
            return false;
    return true;
}

static void add(builder *b, const line *at, dg_slice raw) {
    line made = *at;
    made.raw = raw;
    made.text = dg_slice_trim(raw);
    made.page = b->layout->n_pages;
    made.indent = made.text.n == 0 ? 0 : (size_t)(made.text.at - raw.at);
    made.width = made.indent + dg_utf8_width(made.text);
    if (!DG_PUSH(b->layout->lines, made)) b->failed = true;
}

/* Lines `from` to `to`, which stand side by side. */
static void add_columns(builder *b, const page *p, size_t from, size_t to) {
    for (size_t c = 0; c < p->n_columns && from < to; c++) {
        for (size_t i = from; i < to; i++) {
            dg_slice part = part_of(p, &p->lines[i], c);
            if (dg_pdf_line_is_seen(&p->lines[i]) && dg_slice_trim(part).n > 0)
                add(b, &p->lines[i], part);
        }
        b->layout->n_pages++;
    }
}

static void add_page_in_columns(builder *b, const page *p) {
    size_t from = 0;
    for (size_t i = 0; i < p->n; i++) {
        if (!dg_pdf_line_is_seen(&p->lines[i]) || !spans(p, &p->lines[i])) continue;
        add_columns(b, p, from, i);
        add(b, &p->lines[i], p->lines[i].raw);
        b->layout->n_pages++;
        from = i + 1;
    }
    add_columns(b, p, from, p->n);
}

/* A page whose columns stand one below the other: each part is a page of its own. */
static void add_page_in_parts(builder *b, const page *p) {
    for (size_t i = 0; i < p->n; i++) {
        b->layout->n_pages += p->lines[i].parts;
        add(b, &p->lines[i], p->lines[i].raw);
    }
    b->layout->n_pages++;
    b->layout->in_columns = true;
}

static bool is_in_parts(const page *p) {
    bool parts = false;
    for (size_t i = 0; i < p->n && !parts; i++)
        parts = p->lines[i].parts;
    return parts;
}

static void add_page(builder *b, page *p) {
    if (is_in_parts(p)) {
        add_page_in_parts(b, p);
        return;
    }
    find_starts(p);
    if (agrees(p, &b->before) || has_columns(p)) {
        b->before = *p;
        b->layout->in_columns = true;
        add_page_in_columns(b, p);
        return;
    }
    for (size_t i = 0; i < p->n; i++) {
        line made = p->lines[i];
        made.page = b->layout->n_pages;
        if (!DG_PUSH(b->layout->lines, made)) b->failed = true;
    }
    b->layout->n_pages++;
}

bool dg_pdf_columns_split(dg_pdf_layout *layout) {
    line *lines = layout->lines.items;
    size_t n = layout->lines.n;
    builder b = {.layout = layout};
    layout->lines.items = NULL;
    layout->lines.n = layout->lines.capacity = layout->n_pages = 0;
    for (size_t from = 0, to; from < n && !b.failed; from = to) {
        to = from;
        while (to < n && lines[to].page == lines[from].page)
            to++;
        page p = {.lines = lines + from, .n = to - from};
        add_page(&b, &p);
    }
    free(lines);
    return !b.failed;
}
