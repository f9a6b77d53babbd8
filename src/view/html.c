/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/html.h"

#include <stdio.h>
#include <string.h>

#include "base/file.h"

static const char *escape_of(char c) {
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        break;
    }
    bool control = ((unsigned char)c < 0x20 && c != '\n' && c != '\t') || c == 0x7F;
    return control ? "\xEF\xBF\xBD" : NULL;
}

void dg_html_put(dg_text *html, dg_slice words) {
    size_t from = 0;
    for (size_t i = 0; i < words.n; i++) {
        const char *escape = escape_of(words.at[i]);
        if (escape == NULL) continue;
        dg_text_put(html, (dg_slice){words.at + from, i - from});
        dg_text_puts(html, escape);
        from = i + 1;
    }
    dg_text_put(html, dg_slice_skip(words, from));
}

/* What snprintf wrote, with a point whatever the locale. */
static void put_number(dg_text *html, char *number) {
    for (char *c = number; *c != '\0'; c++)
        if (*c == ',') *c = '.';
    dg_text_puts(html, number);
}

void dg_html_real(dg_text *html, double value, int decimals) {
    char number[400];
    snprintf(number, sizeof number, "%.*f", decimals, value);
    put_number(html, number);
}

void dg_html_scale(dg_text *html, double value, int digits) {
    char number[64];
    snprintf(number, sizeof number, "%.*g", digits, value);
    put_number(html, number);
}

static unsigned hex_digit(char c) {
    return c <= '9' ? (unsigned)(c - '0') : (unsigned)(c - 'a') + 10;
}

void dg_html_hash(dg_text *html, dg_slice bytes) {
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    char hex[DG_SHA256_HEX];
    dg_sha256_hex(hex, bytes);
    dg_text_puts(html, "'sha256-");
    /* 12 bits, three hexadecimal digits, are two of base64; 256 bits leave four over. */
    for (size_t i = 0; i + 3 < DG_SHA256_HEX; i += 3) {
        unsigned bits = hex_digit(hex[i]) << 8 | hex_digit(hex[i + 1]) << 4 | hex_digit(hex[i + 2]);
        dg_text_printf(html, "%c%c", digits[bits >> 6], digits[bits & 63]);
    }
    dg_text_printf(html, "%c='", digits[hex_digit(hex[DG_SHA256_HEX - 2]) << 2]);
}

/* One tag, with its ids prefixed. Graphviz escapes quotes and angles inside attributes. */
static void put_tag(dg_text *html, dg_slice tag, const char *prefix) {
    size_t id;
    while ((id = dg_slice_find(tag, " id=\"", 0)) < tag.n) {
        size_t end = id + strlen(" id=\"");
        dg_text_put(html, (dg_slice){tag.at, end});
        dg_text_printf(html, "%s-", prefix);
        tag = dg_slice_skip(tag, end);
    }
    dg_text_put(html, tag);
}

void dg_html_svg(dg_text *html, const char *svg, const char *prefix) {
    const char *start = strstr(svg, "<svg");
    dg_slice rest = dg_slice_of(start);
    while (rest.n > 0) {
        size_t text = dg_slice_find(rest, "<", 0);
        dg_text_put(html, (dg_slice){rest.at, text});
        rest = dg_slice_skip(rest, text);
        bool comment = dg_slice_starts(rest, "<!--");
        const char *close = comment ? "-->" : ">";
        size_t end = dg_slice_find(rest, close, 0) + strlen(close);
        if (end > rest.n) end = rest.n;
        if (!comment) put_tag(html, (dg_slice){rest.at, end}, prefix);
        rest = dg_slice_skip(rest, end);
    }
}
