/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "base/traditional.h"
#include "base/utf8.h"
#include "read/clause/slips.h"
#include "read/container/draft.h"
#include "read/english/english.h"
#include "read/name/latin.h"
#include "read/outline/flow.h"
#include "read/outline/label.h"
#include "read/outline/line_start.h"
#include "read/pdf/pdf.h"
#include "read/pdf/pdf_layout.h"
#include "read/words/lexicon.h"

enum {
    INDENT = 3,       /* columns that begin a paragraph */
    LABEL_INDENT = 2, /* columns that do where a label follows */
    GAP = 3,          /* blanks in a row that stand between the columns of a table */
    RAGGED = 8,       /* columns that a full line may be short of the edge: four characters */
    MEASURED = 2,     /* where they are measured, with the blank */
    SIGNS = 4,        /* in Chinese: no line begins with a sign */
    EDGE = 4,         /* columns within which many lines end where the edge is */
    NARROWEST = 30,   /* columns that a line over the page may be wrapped at: 15 characters */
    NARROW = 44,      /* below this, a third of all lines must end at the edge */
    MOST_WIDTH = 1000,
};

typedef dg_pdf_line line;
typedef dg_pdf_layout layout;

/* --- Lines --- */

/* The table that a line marks; NULL: none. */
static const dg_pdf_table *table_at(const layout *l, dg_slice text) {
    size_t number = 0, i = 1;
    if (text.n < 2 || text.at[0] != DG_PDF_TABLE_MARK) return NULL;
    for (; i < text.n && text.at[i] >= '0' && text.at[i] <= '9' && number < l->tables->n; i++)
        number = number * 10 + (size_t)(text.at[i] - '0');
    return i == text.n && number < l->tables->n ? &l->tables->items[number] : NULL;
}

/* The columns of a first word in Latin letters. */
static size_t first_word(dg_slice text) {
    size_t n = 0;
    while (n < text.n && (unsigned char)text.at[n] > ' ' && (unsigned char)text.at[n] < 0x80)
        n++;
    return n;
}

static bool add_line(layout *l, dg_slice raw) {
    dg_slice text = dg_slice_trim(raw);
    dg_slice indent = {raw.at, text.n == 0 ? 0 : (size_t)(text.at - raw.at)};
    line made = {.raw = raw, .text = text, .page = l->n_pages, .indent = dg_utf8_width(indent)};
    made.width = made.indent + dg_utf8_width(text);
    made.first = first_word(text);
    made.table = table_at(l, text);
    made.parts = text.n == 1 && text.at[0] == DG_PDF_PART_MARK;
    if (made.parts) made.text.n = made.raw.n = 0;
    return DG_PUSH(l->lines, made);
}

static bool split(layout *l, dg_slice text) {
    size_t start = 0;
    for (size_t i = 0; i <= text.n; i++) {
        bool last = i == text.n;
        if (!last && text.at[i] != '\n' && text.at[i] != '\f') continue;
        if (i > start && !add_line(l, (dg_slice){text.at + start, i - start})) return false;
        if (i == start && !last && text.at[i] == '\n' && !add_line(l, (dg_slice){"", 0}))
            return false;
        start = i + 1;
        l->n_pages += last || text.at[i] == '\f';
    }
    return true;
}

static bool simplify(layout *l) {
    for (size_t i = 0; i < l->lines.n; i++) {
        line *at = &l->lines.items[i];
        at->simple = dg_simplified(at->text, l->texts);
        if (at->simple.at == NULL) return false;
    }
    return true;
}

/* Is it a label and nothing else: 106.? */
static bool is_bare_label(const line *at) {
    dg_label label;
    return dg_pdf_line_is_text(at) && dg_label_parse(&label, at->simple) &&
           label.length >= at->simple.n;
}

/* Where a label is in another font than its text, pdftotext may put it below the first line: the
 * line before it is indented by its width, the line after it is not. */
static void lift_labels(layout *l) {
    for (size_t i = 1; i < l->lines.n; i++) {
        line *at = &l->lines.items[i], *before = at - 1;
        const line *next = i + 1 < l->lines.n ? at + 1 : NULL;
        bool hangs = next != NULL && next->page == at->page && next->indent > at->indent;
        if (!is_bare_label(at) || hangs || !dg_pdf_line_is_text(before) ||
            before->page != at->page || before->indent <= at->indent ||
            dg_line_starts_afresh(before->simple))
            continue;
        line label = *at;
        *at = *before;
        *before = label;
        at->indent = label.indent;
    }
}

/* --- Paragraphs --- */

/* The wide blank that sets off a sentence in Latin letters, behind its stop or its label, is none:
 * Sec. 2.   Roads.   (a)   The Board; 4   agreed that. */
static bool has_gap(dg_slice text) {
    size_t number = 0;
    while (number < text.n && strchr("0123456789.", text.at[number]) != NULL)
        number++;
    for (size_t at = 0; (at = dg_slice_find(text, "   ", at)) < text.n; at++) {
        bool set_off = at > 0 && (at == number || strchr(".)", text.at[at - 1]) != NULL);
        while (at + GAP < text.n && text.at[at + GAP] == ' ')
            at++;
        if (!set_off || !dg_is_latin_byte(text, at + GAP)) return true;
    }
    return false;
}

/* Do lines end there only because they are no longer: two or fewer, far from the margin? */
static bool is_short_of_margin(const layout *l, const size_t *ends, size_t edge) {
    size_t there = edge == 0 ? 0 : ends[edge - 1] + ends[edge] + ends[edge + 1];
    return l->chinese && l->measured && edge + SIGNS < l->full && there < 3;
}

/* The column where most of the widest lines end; 0: none is so wide that a line would be wrapped.
 * Where as many reach beyond it, or two end alike by chance, far from where others do, it is the
 * widest. */
static size_t find_edge(const layout *l) {
    size_t ends[MOST_WIDTH + 2] = {0}, seen = 0, widest = 0, beyond = 0;
    for (size_t i = 0; i < l->lines.n; i++) {
        const line *at = &l->lines.items[i];
        if (!dg_pdf_line_is_text(at) || at->width > MOST_WIDTH || has_gap(at->text)) continue;
        ends[at->width]++;
        if (at->width > widest) widest = at->width;
        seen++;
    }
    size_t enough = seen / 10 > 2 ? seen / 10 : 2;
    for (size_t w = MOST_WIDTH; w >= (l->in_columns ? EDGE + 1 : NARROWEST); w--) {
        size_t n = 0;
        for (size_t i = 0; i <= EDGE; i++)
            n += ends[w - i];
        bool narrow = !l->in_columns && w < NARROW;
        beyond += ends[w + 1];
        if ((narrow && n * 3 < seen) || ends[w] == 0 || n < enough) continue;
        bool by_chance = (n < 3 && w * 4 < widest * 3) || (!l->in_columns && beyond * 2 >= n);
        size_t edge = by_chance ? widest : w;
        return is_short_of_margin(l, ends, edge) ? 0 : edge;
    }
    return 0;
}

/* What a line begins with that a paragraph may begin with: the style of its label, the next number
 * for another sign; -1: it does not. */
static int start_of(const line *at) {
    dg_label label;
    if (dg_label_parse(&label, at->simple)) return (int)label.style;
    return dg_line_starts_afresh(at->simple) ? DG_LABEL_CIRCLED + 1 : -1;
}

/* Does it stand so many columns further in than the text of its page begins? */
static bool is_in(const layout *l, const line *at, size_t columns) {
    return at->indent >= l->margins[at->page].left + columns;
}

static bool is_flush(const layout *l, const line *at) {
    return l->margins[at->page].steps && !is_in(l, at, LABEL_INDENT);
}

static void measure_starts(layout *l) {
    for (size_t i = 0; i < l->lines.n; i++) {
        const line *at = &l->lines.items[i];
        bool tells = dg_pdf_line_is_text(at) && l->margins[at->page].steps;
        int start = tells ? start_of(at) : -1;
        if (start >= 0) l->indented_starts[start] += is_flush(l, at) ? -1 : 1;
    }
}

static bool measure(layout *l) {
    size_t seen = 0, indented = 0, apart = 0;
    l->margins = calloc(l->n_pages + 1, sizeof *l->margins);
    if (l->margins == NULL) return false;
    for (size_t p = 0; p < l->n_pages; p++)
        l->margins[p].left = SIZE_MAX;
    for (size_t i = 0; i < l->lines.n; i++) {
        const line *at = &l->lines.items[i];
        if (!dg_pdf_line_is_text(at)) continue;
        dg_pdf_margin *margin = &l->margins[at->page];
        if (at->indent < margin->left) margin->left = at->indent;
        seen++;
        apart += i + 1 < l->lines.n && l->lines.items[i + 1].text.n == 0;
    }
    l->edge = find_edge(l);
    for (size_t i = 0; i < l->lines.n; i++) {
        const line *at = &l->lines.items[i];
        bool centred = at->indent > l->edge / 4;
        if (!dg_pdf_line_is_text(at) || centred) continue;
        indented += is_in(l, at, INDENT);
        l->margins[at->page].steps |= is_in(l, at, LABEL_INDENT);
    }
    l->indents = indented * 20 >= seen;
    l->blanks_matter = apart * 10 < seen * 6;
    measure_starts(l);
    return true;
}

/* ... of the U.S. */
static bool ends_in_initials(dg_slice text) {
    return text.n > 3 && text.at[text.n - 1] == '.' && dg_is_capital(text.at[text.n - 2]) &&
           text.at[text.n - 3] == '.';
}

static bool ends_sentence(dg_slice text) {
    if (ends_in_initials(text)) return false;
    return dg_slice_ends(text, "。") || dg_slice_ends(text, "：") || dg_slice_ends(text, ".") ||
           dg_slice_ends(text, ":");
}

/* 统 and, on the next line, 一、规范; Lead and Agencies: A: where lines that begin like it are
 * indented, one that is not goes on. */
static bool is_false_start(const layout *l, const line *at) {
    int start = is_flush(l, at) ? start_of(at) : -1;
    return start >= 0 && l->indented_starts[start] > 0;
}

/* 1 总则, 1.1 目标, 任务 1 治水: the bytes of a label, and of the blank that sets it off, at the
 * start of a paragraph; its number in *number. Not 2020 年, 5 万吨. */
static size_t spaced_label(size_t *number, dg_slice text) {
    enum { MOST = 99 };
    dg_label label;
    *number = 0;
    if (dg_label_parse_decimal(&label, text))
        return dg_slice_starts(dg_slice_skip(text, label.length), " ") ? label.length + 1 : 0;
    if (dg_label_parse_named(&label, text))
        return dg_slice_ends((dg_slice){text.at, label.length}, " ") ? label.length : 0;
    if (!dg_label_parse_spaced(&label, text) || label.number > MOST) return 0;
    *number = label.number;
    return dg_word_unit(dg_slice_skip(text, label.length)) > 0 ? 0 : label.length;
}

/* Is the line a row of a table without lines: 1 甲 under its head, or the next of such rows? `row`:
 * the newest row's number. */
static bool is_next_row(const line *previous, const line *next, size_t row) {
    size_t number;
    if (spaced_label(&number, next->simple) == 0 || number != row + 1) return false;
    return row > 0 || dg_table_head_line(previous->simple) > 0;
}

/* Is there more white between two lines than between those of a paragraph? */
static bool stands_apart(const layout *l, const line *previous, const line *next) {
    return l->pitch > 0 && dg_pdf_line_gap(previous, next) > 1.3 * l->pitch;
}

/* Does `next` go on where `previous` ran against the edge, or breaks off? */
static bool is_wrap(const layout *l, const line *previous, const line *next, bool blank) {
    WORDS(links, {" of", 0}, {" the", 0}, {" and", 0});
    size_t number;
    size_t ragged = !l->measured ? RAGGED : l->chinese ? SIGNS : MEASURED;
    bool full = l->edge > 0 && previous->width + ragged + next->first >= l->edge;
    dg_class class;
    if (!full && (dg_words_end(&links, previous->text) == 0 ||
                  dg_word_label(&class, dg_slice_trim(next->simple)) > 0))
        return false;
    if (previous->table != NULL || next->table != NULL) return false;
    if (has_gap(previous->text) || has_gap(next->text)) return false;
    if (dg_english_has_spaced_label(previous->text) && dg_english_has_spaced_label(next->text))
        return false;
    if (is_in(l, next, INDENT) || stands_apart(l, previous, next)) return false;
    if (blank && l->blanks_matter && previous->page == next->page) return false;
    if (blank && spaced_label(&number, next->simple) > 0) return false;
    if (!l->indents && ends_sentence(previous->text)) return false;
    return !dg_line_starts_afresh(next->simple) || is_false_start(l, next) ||
           dg_flow_goes_on(previous->simple, next->simple);
}

/* A letter or digit of Latin script, and letters of its neighbours; not the signs × and ÷. */
static bool is_word(uint32_t c) {
    return (c >= '0' && c <= '9') || dg_is_letter(c) ||
           (c >= 0xC0 && c < 0x590 && c != 0xD7 && c != 0xF7);
}

static bool holds_han(dg_slice text) {
    size_t i = 0;
    while (i < text.n && !dg_utf8_begins_han(text.at[i]))
        i++;
    return i < text.n;
}

/* Does the character stand close to its neighbours: a Chinese one, and in Chinese text “ and … too?
 */
static bool stands_close(uint32_t c, bool in_chinese) {
    return c >= 0x2E80 || (in_chinese && c >= 0x80 && !is_word(c));
}

/* pdftotext puts a blank between a Chinese character and a digit or letter where there is none. The
 * one that ends the first `label` bytes is true. */
static void put_without_false_blanks(dg_text *out, dg_slice text, size_t label) {
    size_t start = 0, step;
    bool chinese = holds_han(text);
    for (size_t i = 1; i + 1 < text.n; i++) {
        if (text.at[i] != ' ' || i + 1 == label) continue;
        uint32_t before = dg_utf8_last((dg_slice){text.at, i}, &step);
        uint32_t after = dg_utf8_next(text, i + 1, &step);
        if (!(stands_close(before, chinese) && is_word(after)) &&
            !(is_word(before) && stands_close(after, chinese)))
            continue;
        dg_text_put(out, (dg_slice){text.at + start, i - start});
        start = i + 1;
    }
    dg_text_put(out, dg_slice_skip(text, start));
}

static void put_table(dg_draft *draft, const dg_pdf_table *table) {
    size_t row = 0;
    if (table->lattice.cells.n == 0) return; /* all of it went to the table above */
    dg_draft_begin_table(draft, DG_LITERAL(""));
    for (size_t i = 0; i < table->lattice.cells.n; i++) {
        const dg_pdf_cell *cell = &table->lattice.cells.items[i];
        for (; row < cell->row; row++)
            dg_draft_end_row(draft);
        dg_draft_put_cell(draft, dg_text_slice(&table->texts[i]), cell->n_rows, cell->n_columns);
    }
    dg_draft_end_row(draft);
    dg_draft_end_table(draft);
}

/* Does a line end in a hyphen? One of those that are only seen there, too. */
static bool ends_in_hyphen(dg_slice text) {
    return dg_slice_ends(text, "-") || dg_slice_ends(text, "\u2010") ||
           dg_slice_ends(text, "\u00AD");
}

/* 包保单位 and a blank: another stood before it, where the line was broken. */
static bool has_spaced_role(const line *at) {
    dg_class unused;
    size_t label = dg_word_label(&unused, at->simple);
    return label > 0 && at->simple.at[label - 1] == ' ';
}

/* Supporting Agencies:   Roads Agency: how far behind the start of such a line, in columns of the
 * layout, the words behind its label stand; 0: it is none. */
static size_t hanging_column(const line *at) {
    dg_class unused;
    size_t end = dg_word_label(&unused, at->simple);
    while (end > 0 && end < at->text.n && at->text.at[end] == ' ')
        end++;
    return end == at->text.n ? 0 : dg_utf8_width((dg_slice){at->text.at, end});
}

static size_t layout_indent(const line *at) {
    size_t n = 0;
    while (n < at->raw.n && at->raw.at[n] == ' ')
        n++;
    return n;
}

/* Does a line stand below the words behind the label of `head`? */
static bool hangs_below(const line *head, const line *at) {
    size_t column = head == NULL || at->table != NULL ? 0 : hanging_column(head);
    size_t below = layout_indent(head == NULL ? at : head) + column, own = layout_indent(at);
    return column > 0 && head->page == at->page && own <= below + 1 && below <= own + 1;
}

/* A line, on from `previous` where that is not NULL. */
static void put_text(dg_draft *draft, const line *at, const line *previous) {
    dg_text made = {0};
    dg_slice text = at->text;
    dg_slice before = dg_text_slice(&draft->text);
    size_t step;
    bool chinese = holds_han(text);
    bool goes_on = previous != NULL;
    bool latin = goes_on && !stands_close(dg_utf8_last(before, &step), chinese) &&
                 !stands_close(dg_utf8_next(text, 0, &step), chinese);
    if ((latin && !ends_in_hyphen(previous->text)) || (goes_on && has_spaced_role(at)))
        dg_text_puts(&made, " ");
    size_t number, label = goes_on ? 0 : spaced_label(&number, at->simple);
    put_without_false_blanks(&made, text, label);
    dg_draft_put(draft, dg_text_slice(&made));
    draft->failed = draft->failed || made.failed;
    dg_text_free(&made);
}

static void put_lines(dg_draft *draft, const layout *l) {
    const line *previous = NULL, *head = NULL; /* that lines hang below */
    size_t row = 0;
    bool blank = false;
    for (size_t i = 0; i < l->lines.n; i++) {
        const line *at = &l->lines.items[i];
        if (!dg_pdf_line_is_seen(at)) {
            blank = true;
            continue;
        }
        bool next_row = previous != NULL && is_next_row(previous, at, row);
        bool hangs = previous != NULL && !blank && hangs_below(head, at);
        bool wrap = previous != NULL && !next_row && !hangs && is_wrap(l, previous, at, blank);
        row += next_row;
        if (!wrap) dg_draft_end_line(draft);
        if (!hangs) head = wrap ? head : at;
        for (size_t c = hangs ? hanging_column(head) : 0; c > 0; c--)
            dg_draft_put(draft, DG_LITERAL(" "));
        if (at->table != NULL)
            put_table(draft, at->table);
        else
            put_text(draft, at, wrap ? previous : NULL);
        previous = at;
        blank = false;
    }
    dg_draft_end_line(draft);
}

dg_code dg_pdf_paragraphs(dg_page *page, dg_slice text, const dg_pdf_table_list *tables,
                          const dg_pdf_words *words, dg_error *err) {
    layout l = {.tables = tables, .texts = dg_arena_new()};
    dg_draft draft = DG_DRAFT_EMPTY;
    bool ok =
        l.texts != NULL && split(&l, text) && dg_pdf_margins_remove(&l) && dg_pdf_columns_split(&l);
    l.chinese = holds_han(text);
    if (ok && words->pages.n > 0 && !l.in_columns) ok = dg_pdf_lines_measure(&l, words);
    ok = ok && simplify(&l);
    if (ok) lift_labels(&l);
    ok = ok && measure(&l);
    if (ok) put_lines(&draft, &l);
    free(l.lines.items);
    free(l.margins);
    dg_arena_free(l.texts);
    dg_code code = dg_draft_finish(page, &draft, ok ? DG_OK : dg_fail_memory(err), err);
    if (code == DG_OK) page->paragraphs = l.measured && !l.chinese;
    return code;
}
