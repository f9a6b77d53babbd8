/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/dot.h"

#include <math.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/utf8.h"

void dg_dot_string(dg_text *dot, const char *string) {
    dg_text_puts(dot, "\"");
    for (const char *c = string; *c != '\0'; c++) {
        if (*c == '"' || *c == '\\') dg_text_puts(dot, "\\");
        dg_text_put(dot, *c == '\n' ? DG_LITERAL("\\n") : (dg_slice){c, 1});
    }
    dg_text_puts(dot, "\"");
}

/* The bytes of a character that no picture can show: those of control and U+FFFE and U+FFFF, which
 * XML does not have, and marks that only turn the direction of writing, U+061C, U+200E/F,
 * U+202A–202E, U+2066–2069, which would show a name the wrong way round. 0: another character. */
static size_t left_out(dg_slice rest) {
    size_t step = 0;
    uint32_t c = dg_utf8_next(rest, 0, &step);
    bool is = (c < ' ' && c != '\n' && c != '\t') || c == 0xFFFE || c == 0xFFFF || c == 0x061C ||
              c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
              (c >= 0x2066 && c <= 0x2069);
    return is ? step : 0;
}

void dg_dot_tooltip(dg_text *dot, const char *string) {
    dg_slice words = dg_slice_of(string);
    dg_text_puts(dot, "\"");
    for (size_t i = 0, none; i < words.n; i++) {
        char c = words.at[i];
        if ((none = left_out(dg_slice_skip(words, i))) > 0) {
            i += none - 1;
            continue;
        }
        if (c == '"') dg_text_puts(dot, "\\");
        if (c == '\\')
            dg_text_puts(dot, "\\\\\\\\");
        else if (c == '&')
            dg_text_puts(dot, "&amp;");
        else
            dg_text_put(dot, c == '\n' ? DG_LITERAL(" ") : (dg_slice){&c, 1});
    }
    dg_text_puts(dot, "\"");
}

void dg_dot_words(dg_text *dot, dg_slice words) {
    for (size_t i = 0; i < words.n; i++) {
        size_t none = left_out(dg_slice_skip(words, i));
        if (none > 0) {
            i += none - 1;
            continue;
        }
        switch (words.at[i]) {
        case '\\': /* Graphviz would take \N and the like for names */
            dg_text_puts(dot, "\\\\");
            break;
        case '&':
            dg_text_puts(dot, "&amp;");
            break;
        case '<':
            dg_text_puts(dot, "&lt;");
            break;
        case '>':
            dg_text_puts(dot, "&gt;");
            break;
        case '"':
            dg_text_puts(dot, "&quot;");
            break;
        case '\n':
            dg_text_puts(dot, "<br/>");
            break;
        default:
            dg_text_put(dot, (dg_slice){words.at + i, 1});
        }
    }
}

void dg_dot_cell_title(dg_text *dot, const char *words, size_t id) {
    dg_text_printf(dot, " id=\"c%zu\" target=\"_self\" title=\"", id);
    dg_slice rest = dg_slice_of(words);
    while (rest.n > 0) { /* an attribute holds no line break */
        size_t end = dg_slice_find(rest, "\n", 0);
        dg_dot_words(dot, (dg_slice){rest.at, end});
        if (end < rest.n) dg_text_puts(dot, " ");
        rest = dg_slice_skip(rest, end + 1);
    }
    dg_text_puts(dot, "\"");
}

void dg_dot_real(dg_text *dot, double value) {
    long long hundredths = llround(value * 100);
    unsigned long long size = (unsigned long long)(hundredths < 0 ? -hundredths : hundredths);
    dg_text_printf(dot, "%s%llu", hundredths < 0 ? "-" : "", size / 100);
    if (size % 100 > 0) dg_text_printf(dot, ".%02llu", size % 100);
}

static void open_font(dg_text *dot, const dg_dot_box *box) {
    if (box->ink == NULL && box->font_size <= 0) return;
    dg_text_puts(dot, "<font");
    if (box->ink != NULL) dg_text_printf(dot, " color=\"%s\"", box->ink);
    if (box->font_size > 0) {
        dg_text_puts(dot, " point-size=\"");
        dg_dot_real(dot, box->font_size);
        dg_text_puts(dot, "\"");
    }
    dg_text_puts(dot, ">");
}

void dg_dot_cell(dg_text *dot, const dg_dot_box *box, dg_slice words) {
    dg_text_printf(dot, "<td fixedsize=\"true\" width=\"%ld\" height=\"%ld\"", lround(box->width),
                   lround(box->height));
    if (box->fill != NULL) dg_text_printf(dot, " bgcolor=\"%s\"", box->fill);
    if (box->align != NULL)
        dg_text_printf(dot, " align=\"%s\" balign=\"%s\"", box->align, box->align);
    if (box->title != NULL) dg_dot_cell_title(dot, box->title, box->id);
    if (box->valign != NULL) dg_text_printf(dot, " valign=\"%s\"", box->valign);
    dg_text_puts(dot, ">");
    if (words.n > 0) {
        open_font(dot, box);
        if (box->bold) dg_text_puts(dot, "<b>");
        dg_dot_words(dot, words);
        if (box->bold) dg_text_puts(dot, "</b>");
        if (box->ink != NULL || box->font_size > 0) dg_text_puts(dot, "</font>");
    }
    dg_text_puts(dot, "</td>");
}

void dg_dot_table(dg_text *dot, unsigned spacing) {
    dg_text_printf(
        dot, "<table border=\"0\" cellborder=\"0\" cellpadding=\"0\" cellspacing=\"%u\">", spacing);
}

void dg_dot_table_end(dg_text *dot) {
    dg_text_puts(dot, "</table>");
}
