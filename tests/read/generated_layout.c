/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "generated_layout.h"

#include <ctype.h>
#include <string.h>

#include "base/text.h"
#include "base/utf8.h"

static const char indent[] = "　　";

/* Marks that no line begins with. */
static bool is_closing_mark(dg_slice rest) {
    static const char *const marks[] = {"、", "，", "。", "；", "：", "）",
                                        "〕", "］", ")",  ":",  ";",  ","};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (dg_slice_starts(rest, marks[i])) return true;
    return false;
}

static bool is_ascii_word(char c) {
    return isalnum((unsigned char)c) != 0 && (unsigned char)c < 0x80;
}

/* May a line end before byte `at`? */
static bool may_break(dg_slice text, size_t at) {
    char before = text.at[at - 1], after = text.at[at];
    if (after == ' ' || is_closing_mark(dg_slice_skip(text, at))) return false;
    return !(is_ascii_word(before) && is_ascii_word(after)) &&
           !((unsigned char)before < 0x80 && (unsigned char)after < 0x80 && before != ' ');
}

/* Where the line that begins at byte `from` ends, at most `columns` wide where it can be. */
static size_t line_end(dg_slice text, size_t from, size_t columns) {
    size_t end = text.n, step;
    for (size_t at = from; at < text.n; at += step) {
        dg_slice line = {text.at + from, at - from};
        if (at > from && may_break(text, at)) {
            if (dg_utf8_width(line) > columns) return end < text.n ? end : at;
            end = at;
        }
        dg_utf8_next(text, at, &step);
    }
    dg_slice rest = dg_slice_skip(text, from);
    return dg_utf8_width(rest) > columns ? end : text.n;
}

static void put_wrapped(dg_text *out, dg_slice paragraph, size_t columns, layout how) {
    for (size_t from = 0, end; from < paragraph.n; from = end) {
        bool indented = from == 0 ? how == LAYOUT_WRAPPED : how == LAYOUT_HANGING;
        if (indented) dg_text_puts(out, indent);
        end = line_end(paragraph, from, columns - (indented ? 4 : 0));
        dg_slice line = {paragraph.at + from, end - from};
        dg_text_put(out, dg_slice_trim(line));
        dg_text_puts(out, "\n");
    }
}

static void put_paragraph(dg_text *out, dg_slice paragraph, size_t columns, layout how) {
    if (how == LAYOUT_ONE_LINE) {
        dg_text_put(out, paragraph);
    } else if (how == LAYOUT_LINES || how == LAYOUT_INDENTED) {
        if (how == LAYOUT_INDENTED && paragraph.n > 0) dg_text_puts(out, indent);
        dg_text_put(out, paragraph);
        dg_text_puts(out, "\n");
    } else {
        put_wrapped(out, paragraph, columns, how);
        if (paragraph.n == 0) dg_text_puts(out, "\n");
    }
}

/* With a byte order mark and carriage returns, or without. */
static char *with_line_ends(dg_text *text, dice *d) {
    dg_text out = {0};
    bool carriage_returns = chance(d, 25);
    if (chance(d, 25)) dg_text_puts(&out, "\xEF\xBB\xBF");
    for (size_t i = 0; i < text->n; i++) {
        if (text->at[i] == '\n' && carriage_returns) dg_text_puts(&out, "\r");
        dg_text_put(&out, (dg_slice){text->at + i, 1});
    }
    dg_text_free(text);
    return dg_text_take(&out);
}

char *lay_out(const char *paragraphs, layout how, dice *d) {
    dg_text out = {0};
    size_t columns = 2 * (26 + roll(d, 30));
    bool blank_lines = how != LAYOUT_ONE_LINE && chance(d, 10);
    for (const char *at = paragraphs; *at != '\0';) {
        size_t n = strcspn(at, "\n");
        put_paragraph(&out, (dg_slice){at, n}, columns, how);
        if (blank_lines) dg_text_puts(&out, "\n");
        at += n + 1;
    }
    return with_line_ends(&out, d);
}
