/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/outline/flow.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/fail.h"
#include "base/text.h"
#include "base/utf8.h"
#include "read/container/markdown.h"
#include "read/english/english.h"
#include "read/english/english_label_stack.h"
#include "read/outline/broken.h"
#include "read/outline/furniture.h"
#include "read/outline/gap.h"
#include "read/outline/hanging.h"
#include "read/outline/hyphen.h"
#include "read/outline/label_parts.h"
#include "read/outline/line_start.h"
#include "read/outline/lone_number.h"
#include "read/outline/wrapping.h"
#include "read/words/duty_labels.h"
#include "read/words/lexicon.h"

enum {
    BRACKET_REACH = 3000, /* bytes within which an open bracket must close to hold lines together */
};

/* From byte `at` of the flow on, bytes come one by one from byte `from` of the source. */
typedef struct dg_flow_piece {
    size_t at, from;
} piece;

/* The lines [from, to) hold no label and close no bracket; `seen`: their bytes without white space
 * around them. */
typedef struct {
    size_t from, to, seen;
    bool ends, closes; /* a label or such a bracket stands in line `to`; it is a bracket */
} outlook;

typedef struct {
    const dg_source *source;
    dg_text text;
    outlook ahead; /* for closes_soon, which asks line after line */
    DG_ARRAY(piece) pieces;
    DG_ARRAY(dg_flow_head) heads; /* of Markdown */
    size_t paragraph;             /* where the newest begins */
    size_t counted, open;   /* up to here its brackets are counted; those that are open there */
    size_t indent;          /* bytes before its first line, beside those before all lines */
    size_t margin;          /* those */
    dg_hanging_parts parts; /* of a list in columns */
    dg_wrapping wrapping;
    dg_slice title; /* the first line that is not empty */
} flow_builder;

static void put(flow_builder *b, dg_slice bytes, size_t from) {
    if (bytes.n == 0) return;
    const piece *last = b->pieces.n == 0 ? NULL : &b->pieces.items[b->pieces.n - 1];
    bool goes_on = last != NULL && last->from + (b->text.n - last->at) == from;
    if (!goes_on && !DG_PUSH(b->pieces, (piece){b->text.n, from})) b->text.failed = true;
    dg_text_put(&b->text, bytes);
}

/* How many brackets are open behind a sign of these kinds, where `open` were before it. */
static size_t open_behind(size_t open, unsigned sign) {
    if ((sign & DG_SIGN_OPEN) != 0) return open + 1;
    return open - (open > 0 && (sign & DG_SIGN_CLOSE) != 0);
}

/* How many brackets are open at the end of the text, where `open` were before byte `at`. */
static size_t open_at_end(dg_slice text, size_t at, size_t open) {
    while ((at = dg_next_bracket(text, at)) < text.n) {
        dg_slice rest = dg_slice_skip(text, at);
        open = open_behind(open, dg_sign_kinds(rest));
        at += dg_words_first_bytes(rest);
    }
    return open;
}

/* How many brackets are open at the end of the paragraph, of those near it. */
static size_t open_brackets(flow_builder *b) {
    dg_slice text = dg_text_slice(&b->text);
    if (text.n - b->paragraph > BRACKET_REACH)
        return open_at_end(dg_slice_skip(text, text.n - BRACKET_REACH), 0, 0);
    b->open = open_at_end(text, b->counted, b->open);
    b->counted = text.n;
    return b->open;
}

/* A label that takes no bracket from the text before it: 2025) may end (Q3 2025). */
static bool starts_item(dg_slice line) {
    dg_label label;
    if (dg_markdown_has_escaped_label(line)) return true;
    if (dg_label_parse(&label, line) && !label.glued && label.style != DG_LABEL_DIGIT_HALF)
        return true;
    return dg_label_parse_named(&label, line);
}

static bool closes_bracket(dg_slice line) {
    for (size_t at = 0, step; (at = dg_next_bracket(line, at)) < line.n; at += step) {
        if (dg_word_close_bracket(dg_slice_skip(line, at)) > 0) return true;
        dg_utf8_next(line, at, &step);
    }
    return false;
}

/* Do the lines from `line` on close a bracket before the next label? */
static bool closes_soon(flow_builder *b, size_t line) {
    outlook *o = &b->ahead;
    if (line < o->from || line > o->to) *o = (outlook){.from = line, .to = line};
    for (; o->from < line; o->from++)
        o->seen -= dg_slice_trim(dg_source_simplified_line(b->source, o->from)).n;
    for (; !o->ends && o->to < b->source->n_lines && o->seen < BRACKET_REACH; o->to += !o->ends) {
        dg_slice text = dg_slice_trim(dg_source_simplified_line(b->source, o->to));
        bool item = starts_item(text);
        o->closes = !item && closes_bracket(text);
        o->ends = item || o->closes;
        if (!o->ends) o->seen += text.n;
    }
    return o->ends && o->closes && o->seen < BRACKET_REACH;
}

/* 甲局 and, on the next line, 、乙部: no paragraph begins with such a mark. */
static bool begins_with_mark(dg_slice line) {
    WORDS(marks, {"、", 0}, {"，", 0}, {"。", 0}, {"；", 0}, {"：", 0}, {"）", 0});
    return dg_words_match(&marks, line, NULL) > 0;
}

static bool is_full(const flow_builder *b, dg_slice line) {
    return dg_is_full_line(&b->wrapping, line);
}

/* Does a line behind so much white space begin a sentence inside a paragraph with a hanging indent?
 */
static bool hangs(const flow_builder *b, dg_slice previous, size_t indent, dg_slice line) {
    return indent > b->indent && is_full(b, previous) && !starts_item(line);
}

/* Does the line begin with one of these marks of Markdown? Its text comes without. */
static bool is_marked(const dg_source *source, size_t line, const char *marks) {
    size_t start = source->lines[line];
    size_t end = line + 1 < source->n_lines ? source->lines[line + 1] : source->text.n;
    dg_slice marked = {source->text.at + start, end - start};
    return source->markdown && strchr(marks, dg_slice_trim(marked).at[0]) != NULL &&
           dg_markdown_lead(marked) > 0;
}

/* Of a list or a heading? */
static bool is_listed(const dg_source *source, size_t line) {
    return is_marked(source, line, "-*+#");
}

/* **Lead:** or **Lead**: in Markdown: words set apart, with the colon of a label. */
static bool is_bold_label(dg_slice line) {
    if (!dg_slice_starts(line, "**")) return false;
    dg_slice rest = dg_slice_skip(line, 2);
    dg_slice bold = {rest.at, dg_slice_find(rest, "**", 0)},
             after = dg_slice_skip(rest, bold.n + 2);
    return bold.n < rest.n && (dg_slice_ends(bold, ":") || dg_slice_ends(bold, "：") ||
                               dg_slice_starts(after, ":") || dg_slice_starts(after, "："));
}

/* Sec. and, on lines of their own, 3. and Purpose, each set apart by tags: does the line go on
 * behind a label, or the word before its number? */
static bool goes_on_behind_label(const flow_builder *b, dg_slice next) {
    WORDS(words, {"Sec.", 0}, {"Section", 0}, {"SEC.", 0}, {"SECTION", 0});
    dg_label label;
    if (!b->source->markdown || next.at[0] != '<' || dg_markdown_mark(next, 0) == 0) return false;
    dg_slice own = {b->text.at + b->paragraph, b->text.n - b->paragraph};
    own = dg_slice_trim(own);
    return dg_words_hold(&words, own) || (dg_label_parse(&label, own) && label.length >= own.n);
}

/* 1 甲, and 2 乙 on the next line: the number that comes next, set off by a space as the
 * paragraph's own is. */
static bool numbers_on(const flow_builder *b, dg_slice next) {
    dg_label first;
    size_t digits, number = dg_digit_number(next, &digits), step;
    if (number < 2 || digits == next.n || dg_utf8_begins_han(next.at[digits])) return false;
    dg_slice own = {b->text.at + b->paragraph, b->text.n - b->paragraph};
    return dg_utf8_is_space(dg_utf8_next(next, digits, &step)) &&
           (dg_label_parse_spaced(&first, own) || dg_label_parse_spaced_words(&first, own)) &&
           first.number + 1 == number;
}

static bool begins_with_ascii_letter(dg_slice text) {
    return text.n > 0 && dg_is_letter(text.at[0]);
}

/* 企业开办 牵头单位：甲局: does a label stand behind white space in the line? */
static bool has_spaced_label(dg_slice line) {
    dg_class class;
    for (size_t at = 0, step; at < line.n; at += step) {
        bool space = dg_utf8_is_space(dg_utf8_next(line, at, &step));
        dg_slice rest = dg_slice_skip(line, at + step);
        if (space && rest.n > 0 && dg_utf8_begins_han(rest.at[0]) &&
            dg_word_label(&class, rest) > 0)
            return true;
    }
    return false;
}

/* Agri-, the Secretary of, Sec. 5.: can no paragraph of a hard-wrapped text end so before `next`?
 */
static bool is_cut(const flow_builder *b, dg_slice previous, dg_slice next) {
    WORDS(links, {" of", 0}, {" the", 0});
    dg_label label;
    if (dg_breaks_word(previous, next)) return true;
    if (dg_words_end(&links, previous) > 0) return begins_with_ascii_letter(next);
    dg_slice own = {b->text.at + b->paragraph, b->text.n - b->paragraph};
    return own.n > 0 && own.at[own.n - 1] == '.' && dg_label_parse_worded(&label, own) &&
           label.length == own.n && !dg_line_starts_afresh(next);
}

/* Partners: Port Agency, Road
 *           Board: does a line go on, far to the right of its label, with the list behind that? */
static bool hangs_below_list(const flow_builder *b, dg_slice previous, dg_slice next,
                             size_t indent) {
    enum { LABEL_BYTES = 60, LEAST = 4, OWN_BYTES = 240 };
    dg_class class = DG_CLASS_TIME;
    dg_slice own = {b->text.at + b->paragraph, b->text.n - b->paragraph};
    if (indent < b->indent + LEAST || !begins_with_ascii_letter(next)) return false; /* mostly */
    if (own.n > OWN_BYTES) own.n = OWN_BYTES;
    size_t colon = dg_slice_find(own, ": ", 0), label = dg_word_label(&class, own);
    bool parties = label > 0 && label >= colon && class != DG_CLASS_TIME;
    return parties && colon <= LABEL_BYTES &&
           (dg_slice_holds(dg_slice_skip(own, colon), ",") ||
            dg_slice_holds(dg_slice_skip(own, colon), ";")) &&
           !dg_slice_holds(dg_slice_trim(previous), "  ") && !dg_line_starts_afresh(next) &&
           dg_list_hangs_on(previous, next);
}

/* Is the line feed after `previous` only a wrap? `next` is the next line, trimmed, `line` its
 * number, `indent` what white space stands before it. */
static bool is_wrap(flow_builder *b, dg_slice previous, dg_slice next, size_t indent, size_t line,
                    bool blank) {
    bool item = starts_item(next);
    if (!item && open_brackets(b) > 0 && closes_soon(b, line)) return true;
    if (blank || is_listed(b->source, line)) return false;
    if (b->source->markdown && is_bold_label(next)) return false;
    if (goes_on_behind_label(b, next)) return true;
    if (!item && numbers_on(b, next)) return false;
    if (begins_with_mark(next)) return true;
    if (!item && hangs_below_list(b, previous, next, indent)) return true;
    if (b->wrapping.full > 0 && !item && is_cut(b, dg_slice_trim(previous), next)) return true;
    bool block = indent == b->indent && begins_with_ascii_letter(next);
    bool below = indent == 0 || indent > b->indent || block; /* flush left, hanging, both */
    dg_slice trimmed = dg_slice_trim(previous);
    bool ends = dg_ends_sentence(trimmed) || dg_introduces(trimmed);
    bool goes_on = is_full(b, previous) && below && (!ends || dg_slice_starts(next, "会同"));
    bool in_label = dg_breaks_label(trimmed, next);
    bool listed = dg_slice_ends(trimmed, "、") || dg_slice_ends(trimmed, "，");
    if (dg_breaks_english_label(trimmed, next)) return true;
    if (!item && dg_breaks_english_name(trimmed, next)) return !dg_line_starts_afresh(next);
    dg_slice own = {b->text.at + b->paragraph, b->text.n - b->paragraph};
    if (goes_on && dg_ends_above_heading(own, next)) return false;
    bool in_name = !goes_on && !item && dg_breaks_listed_name(own, next);
    if (!goes_on && !listed && !in_label && !in_name) return false;
    if (dg_english_has_spaced_label(next) && dg_english_has_spaced_label(trimmed)) return false;
    bool cut = dg_slice_ends(trimmed, "、");
    if (!cut && has_spaced_label(next) && has_spaced_label(trimmed)) return false;
    if (dg_begins_record(trimmed, next)) return false;
    return !dg_line_starts_afresh(next) || (goes_on && dg_flow_goes_on(trimmed, next));
}

/* The first byte of the word that the text ends with. */
static char last_word(const dg_text *text) {
    size_t at = text->n;
    while (at > 1 && (unsigned char)text->at[at - 2] > ' ' &&
           (unsigned char)text->at[at - 2] < 0x80)
        at--;
    return text->at[at - 1];
}

/* Between two words in Latin letters a wrap stands for a space; inside a number it does not. */
static bool needs_space(const flow_builder *b, dg_slice next) {
    for (size_t mark; b->source->markdown && (mark = dg_markdown_mark(next, 0)) > 0;)
        next = dg_slice_skip(next, mark);
    if (b->text.n == 0 || next.n == 0) return false;
    char last = b->text.at[b->text.n - 1];
    return (unsigned char)last < 0x80 && (unsigned char)next.at[0] < 0x80 &&
           (dg_is_letter(last) || dg_is_letter(last_word(&b->text)) || dg_is_letter(next.at[0]));
}

/* Is the character at `at` white space or a control character? The usual Han character is not. */
static bool is_blank(dg_slice line, size_t at, size_t *step) {
    uint32_t c = dg_utf8_next(line, at, step);
    return c < 0x20 || c == 0x7F || dg_utf8_is_space(c) || dg_utf8_is_unseen(c);
}

/* The bytes of an unseen character there, which joins the words around it; 0: it is none. */
static size_t unseen(dg_slice line, size_t at) {
    size_t step;
    return dg_utf8_is_unseen(dg_utf8_next(line, at, &step)) ? step : 0;
}

/* Begin a paragraph, or go on with the newest behind `joint`, before words from byte `origin` of
 * the source. */
static void begin_words(flow_builder *b, bool wrap, dg_slice joint, size_t origin) {
    if (wrap) {
        put(b, joint, origin);
        return;
    }
    if (b->text.n > 0) put(b, DG_LITERAL("\n"), origin);
    b->paragraph = b->counted = b->text.n;
    b->open = 0;
}

/* The first byte at `at` or later that is blank or, in Markdown, of a mark; line.n: none is. */
static size_t skip_words(const flow_builder *b, dg_slice line, size_t at) {
    for (size_t step; (at = dg_utf8_skip_han(line, at)) < line.n; at += step) {
        if (is_blank(line, at, &step)) break;
        if (!b->source->markdown) continue;
        if (dg_markdown_mark(line, at) > 0 || dg_markdown_break(dg_slice_skip(line, at)) > 0) break;
    }
    return at;
}

/* End the paragraph, whose words come from byte `origin` of the source on, unless nothing is in it;
 * in an open bracket there is but a space: （甲局<br>乙局）. */
static void end_paragraph(flow_builder *b, size_t origin) {
    if (b->text.n > b->paragraph) begin_words(b, open_brackets(b) > 0, DG_LITERAL(" "), origin);
}

/* `plain`: nothing in the line is to be left out, nor a blank to be made a space. */
static void put_line(flow_builder *b, dg_slice line, bool plain) {
    size_t base = (size_t)(line.at - b->source->simplified), from = 0, step;
    for (size_t at = 0; at < line.n && !plain; at += step) {
        at = skip_words(b, line, at);
        if (at == line.n) break;
        size_t feed = b->source->markdown ? dg_markdown_break(dg_slice_skip(line, at)) : 0;
        size_t mark = feed == 0 && b->source->markdown ? dg_markdown_mark(line, at) : feed;
        if (mark == 0) mark = unseen(line, at);
        dg_utf8_next(line, at, &step);
        size_t after = at + (mark > 0 ? mark : step), more;
        while ((mark == 0 || feed > 0) && after < line.n && is_blank(line, after, &more))
            after += more;
        bool kept = mark == 0 && !dg_is_spaced_out(line, at, after);
        step = after - at;
        if (kept && step == 1 && line.at[at] == ' ') continue; /* one space stays as it is */
        put(b, (dg_slice){line.at + from, at - from}, base + from);
        bool ends = kept && dg_gap_ends_value(line, at, after);
        if (kept) put(b, ends ? DG_LITERAL("; ") : DG_LITERAL(" "), base + at);
        if (feed > 0) end_paragraph(b, base + after);
        from = after;
    }
    put(b, dg_slice_skip(line, from), base + from);
}

/* The bytes of white space that stand before every line. */
static size_t find_margin(const dg_source *source) {
    size_t margin = SIZE_MAX;
    for (size_t i = 0; i < source->n_lines && margin > 0; i++) {
        dg_slice raw = dg_source_line(source, i), line = dg_slice_trim(raw);
        size_t indent = (size_t)(line.at - raw.at);
        if (line.n > 0 && indent < margin) margin = indent;
    }
    return margin == SIZE_MAX ? 0 : margin;
}

/* Put in a list that stands in columns; the line behind it, 0: none begins in line `i`. */
static size_t put_columns(flow_builder *b, size_t i) {
    b->parts.n = 0;
    if (!dg_source_has_blanks(b->source, i)) return 0; /* mostly */
    size_t end = dg_hanging_read(&b->parts, &b->text.failed, b->source, i);
    if (end == 0) end = dg_hanging_read_behind_colon(&b->parts, &b->text.failed, b->source, i);
    for (size_t k = 0; k < b->parts.n; k++) {
        dg_hanging_part part = b->parts.items[k];
        begin_words(b, part.goes_on, DG_LITERAL(" "),
                    (size_t)(part.words.at - b->source->simplified));
        put_line(b, part.words, false);
    }
    return end;
}

/* The part of a cell up to <br>, which is left behind. */
static dg_slice next_value(dg_slice *cell) {
    dg_slice part = {cell->at, dg_slice_find(*cell, "<br", 0)};
    dg_slice rest = dg_slice_skip(*cell, part.n);
    *cell = dg_slice_skip(rest, dg_slice_find(rest, ">", 0) + 1);
    return dg_slice_trim(part);
}

/* | 牵头单位 | 甲局<br>乙局 | 时限 | 6月 |: a label and its value for each head and the next cell.
 */
static void put_fields(flow_builder *b, dg_slice line) {
    const char *bar = dg_slice_holds(line, "\t") ? "\t" : "|";
    if (line.at[0] == '|') line = dg_slice_skip(line, 1);
    bool value = false;
    for (size_t n; line.n > 0; line = dg_slice_skip(line, n + 1), value = !value) {
        n = dg_slice_find(line, bar, 0);
        dg_slice cell = dg_slice_trim((dg_slice){line.at, n}), joint = DG_LITERAL(": ");
        for (bool first = true; cell.n > 0; first = false) {
            dg_slice part = next_value(&cell);
            if (!first) joint = DG_LITERAL("; ");
            begin_words(b, value, joint, (size_t)(part.at - b->source->simplified));
            put_line(b, part, false);
        }
    }
}

/* Put in labels and what stands below each, as behind a colon; the line behind them, 0: none begin
 * in line i. */
static size_t put_stack(flow_builder *b, dg_slice line, size_t i) {
    dg_label_stack stack;
    char last = line.at[line.n - 1];
    bool may_be =
        (dg_is_letter(line.at[0]) && dg_is_letter(last)) || (line.at[0] == '*' && last == '*');
    if (!may_be || !dg_label_stack_read(&stack, b->source, i)) return 0;
    for (size_t k = 0; k < stack.n; k++) {
        dg_slice words = dg_label_stack_words(b->source, stack.lines[k].line);
        bool first = k > 0 && stack.lines[k - 1].label;
        begin_words(b, !stack.lines[k].label, first ? DG_LITERAL(": ") : DG_LITERAL("; "),
                    (size_t)(words.at - b->source->simplified));
        put_line(b, words, false);
    }
    return stack.lines[stack.n - 1].line + 1;
}

/* 审核单位：甲局, who may have looked over the paper: that a blank line sets it apart is kept. */
static bool is_review(dg_slice line) {
    return dg_words_match(&dg_label_reviews, line, NULL) > 0;
}

/* Line i: `raw`, and without the white space around it. */
static void put_words(flow_builder *b, dg_slice raw_previous, dg_slice raw, dg_slice line, size_t i,
                      bool blank) {
    size_t indent = (size_t)(line.at - raw.at) - b->margin;
    bool listed = b->text.n > 0 && dg_source_is_listed(b->source, i);
    bool wrap = listed || (b->text.n > 0 && is_wrap(b, raw_previous, line, indent, i, blank));
    dg_slice joint = listed                 ? DG_LITERAL("; ")
                     : needs_space(b, line) ? DG_LITERAL(" ")
                                            : DG_LITERAL("");
    bool apart = blank && !wrap && b->text.n > 0 && is_review(line);
    if (apart) put(b, DG_LITERAL("\n"), (size_t)(line.at - b->source->simplified));
    dg_slice previous = dg_slice_trim(raw_previous);
    if (wrap && !listed && dg_breaks_word(previous, line)) {
        b->text.n -= !dg_keeps_hyphen(previous, line);
        joint = DG_LITERAL("");
    }
    begin_words(b, wrap, joint, (size_t)(line.at - b->source->simplified));
    if (!wrap && !hangs(b, raw_previous, indent, line)) b->indent = indent;
    dg_flow_head head = {b->text.n,
                         is_marked(b->source, i, "#") ? dg_source_rank(b->source, i) : 0};
    if (!wrap && head.rank > 0 && !DG_PUSH(b->heads, head)) b->text.failed = true;
    put_line(b, line, !b->source->markdown && !dg_source_has_blanks(b->source, i));
}

/* Is the line, of a page and not of the text, one that would part the words around it: its number,
 * or behind that the title that every page repeats? */
static bool is_of_page(flow_builder *b, size_t i, dg_slice line, bool page) {
    if (dg_is_furniture(line)) return !dg_is_item_number(b->source, i);
    bool title = dg_slice_equal(line, b->title);
    if (!title && !dg_may_be_page_number(line)) return false; /* mostly */
    return (title && page) || (b->text.n > b->paragraph && open_brackets(b) > 0);
}

static void put_lines(flow_builder *b) {
    dg_slice previous = {"", 0};
    bool blank = true, page = false; /* the empty lines around a page's number are its own */
    for (size_t i = 0; i < b->source->n_lines; i++) {
        dg_slice raw = dg_source_simplified_line(b->source, i), line = dg_slice_trim(raw);
        if (line.n == 0) {
            blank = !page && !b->wrapping.spaced;
            continue;
        }
        if (is_of_page(b, i, line, page)) {
            blank = previous.n == 0;
            page = true;
            continue;
        }
        page = false;
        if (b->title.n == 0) b->title = line;
        bool fields = dg_source_tells_fields(b->source, i);
        size_t end = fields ? i + 1 : put_columns(b, i);
        if (end == 0) end = put_stack(b, line, i);
        if (fields) put_fields(b, line);
        if (end == 0) put_words(b, previous, raw, line, i, blank);
        if (end > 0) i = end - 1;
        previous = end == 0 ? raw : dg_source_simplified_line(b->source, i);
        blank = false;
    }
}

/* The text of the flow with the source's own characters; NULL: no memory. */
static char *printed_text(const dg_flow *flow, const dg_source *source) {
    char *printed = malloc(flow->text.n + 1);
    size_t at_piece = 0, step;
    for (size_t at = 0; printed != NULL && at < flow->text.n; at += step) {
        while (at_piece + 1 < flow->n_pieces && flow->pieces[at_piece + 1].at <= at)
            at_piece++;
        size_t from = flow->pieces[at_piece].from + (at - flow->pieces[at_piece].at);
        dg_utf8_next(flow->text, at, &step);
        bool own = from + step <= source->text.n && /* and not a space put between two lines */
                   memcmp(flow->text.at + at, source->simplified + from, step) == 0;
        memcpy(printed + at, own ? source->text.at + from : flow->text.at + at, step);
    }
    return printed;
}

dg_code dg_flow_new(dg_flow *flow, const dg_source *source, dg_error *err) {
    flow_builder b = {
        .source = source, .wrapping = dg_find_wrapping(source), .margin = find_margin(source)};
    dg_text_reserve(&b.text, source->text.n); /* no less, nearly always */
    put_lines(&b);
    free(b.parts.items);
    size_t n = b.text.n;
    char *text = dg_text_take(&b.text);
    unsigned char *cues = text == NULL ? NULL : dg_cues_of((dg_slice){text, n});
    if (cues == NULL) {
        free(text);
        free(b.pieces.items);
        free(b.heads.items);
        return dg_fail_memory(err);
    }
    *flow = (dg_flow){.text = {text, n},
                      .printed = text,
                      .pieces = b.pieces.items,
                      .n_pieces = b.pieces.n,
                      .cues = cues,
                      .heads = b.heads.items,
                      .n_heads = b.heads.n};
    if (source->simplified == source->text.at) return DG_OK;
    flow->printed = printed_text(flow, source);
    if (flow->printed != NULL) return DG_OK;
    dg_flow_free(flow);
    return dg_fail_memory(err);
}

void dg_flow_free(dg_flow *flow) {
    if (flow->printed != flow->text.at) free((char *)flow->printed);
    free((char *)flow->text.at);
    free(flow->pieces);
    free(flow->cues);
    free(flow->heads);
    *flow = (dg_flow){0};
}

size_t dg_flow_head_from(const dg_flow *flow, size_t at) {
    size_t low = 0, high = flow->n_heads;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        bool before = flow->heads[middle].at < at;
        low = before ? middle + 1 : low;
        high = before ? high : middle;
    }
    return low;
}

dg_code dg_flow_blank(dg_flow *flow, size_t at, size_t n, dg_error *err) {
    if (flow->printed == flow->text.at) {
        char *copy = malloc(flow->text.n + 1);
        if (copy == NULL) return dg_fail_memory(err);
        memcpy(copy, flow->text.at, flow->text.n + 1);
        flow->printed = copy;
    }
    memset((char *)flow->text.at + at, '\n', n);
    memset(flow->cues + at, flow->cues[at - 1], n);
    return DG_OK;
}

static bool stands_in(const dg_flow *flow, size_t at, size_t i) {
    return i < flow->n_pieces && flow->pieces[i].at <= at &&
           (i + 1 == flow->n_pieces || at < flow->pieces[i + 1].at);
}

/* The piece that byte `at` stands in: mostly the one last asked for, or one soon after it. */
static size_t piece_of(dg_flow *flow, size_t at) {
    enum { SOON = 4 };
    size_t low = 0, high = flow->n_pieces;
    for (size_t i = flow->recent; i < flow->recent + SOON; i++)
        if (stands_in(flow, at, i)) return flow->recent = i;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (flow->pieces[middle].at <= at)
            low = middle;
        else
            high = middle;
    }
    return flow->recent = low;
}

size_t dg_flow_origin(dg_flow *flow, size_t at) {
    const piece *p = &flow->pieces[piece_of(flow, at)];
    return p->from + (at - p->at);
}

size_t dg_flow_find(dg_flow *flow, size_t origin) {
    size_t low = 0, high = flow->text.n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (dg_flow_origin(flow, middle) < origin)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
