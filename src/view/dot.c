/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/dot.h"

#include <math.h>

void dg_dot_string(dg_text *dot, const char *string) {
    dg_text_puts(dot, "\"");
    for (const char *c = string; *c != '\0'; c++) {
        if (*c == '"' || *c == '\\') dg_text_puts(dot, "\\");
        dg_text_put(dot, *c == '\n' ? DG_LITERAL("\\n") : (dg_slice){c, 1});
    }
    dg_text_puts(dot, "\"");
}

void dg_dot_words(dg_text *dot, dg_slice words) {
    for (size_t i = 0; i < words.n; i++) {
        switch (words.at[i]) {
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
