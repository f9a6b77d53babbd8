/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/outline/furniture.h"

#include <string.h>

#include "base/array.h"
#include "base/utf8.h"
#include "read/words/words.h"

enum { LINE_BYTES = 60, SHAPE_BYTES = 24 };

/* Signs of a page number, and how its shape shows them; the figures of a number are one 9. */
static const struct {
    const char *sign;
    char shown; /* 0: not at all */
} signs[] = {
    {"第", 'D'}, {"页", 'Y'}, {"頁", 'Y'},   {"共", 'G'}, {"-", '-'},  {"–", '-'}, {"—", '-'},
    {"－", '-'}, {"―", '-'},  {"─", '-'},    {"‐", '-'},  {"·", '.'},  {"•", '.'}, {"・", '.'},
    {"*", '*'},  {"~", '~'},  {"～", '~'},   {"/", '/'},  {"／", '/'}, {"(", '('}, {")", ')'},
    {"（", '('}, {"）", ')'}, {"[", '['},    {"]", ']'},  {"，", 0},   {",", 0},   {"|", 0},
    {" ", 0},    {"　", 0},   {"\u00A0", 0},
};

/* The bytes of the figure that the text begins with: 4, ４; 0: none. */
static size_t figure(dg_slice text) {
    size_t step;
    uint32_t c = dg_utf8_next(text, 0, &step);
    return (c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19) ? step : 0;
}

/* The bytes of the sign or letter that the text begins with, and how it is shown; 0: it is none. */
static size_t sign_of(char *shown, dg_slice text) {
    for (size_t i = 0; i < DG_ITEMS(signs); i++)
        if (dg_slice_starts(text, signs[i].sign)) {
            *shown = signs[i].shown;
            return strlen(signs[i].sign);
        }
    bool small = text.at[0] >= 'a' && text.at[0] <= 'z';
    bool capital = text.at[0] >= 'A' && text.at[0] <= 'Z';
    *shown = small ? text.at[0] : (char)(text.at[0] - 'A' + 'a');
    return small || capital;
}

/* What a short line looks like: - 4 - is "-9-", Page 4 of 12 "page9of9". "": like no page number.
 */
static void show(char shape[SHAPE_BYTES + 1], dg_slice line) {
    enum { FIGURES = 4 };
    size_t n = 0, bytes, figures = 0;
    bool ok = line.n <= LINE_BYTES;
    for (dg_slice rest = line; ok && rest.n > 0; rest = dg_slice_skip(rest, bytes)) {
        char shown = '9';
        bytes = figure(rest);
        figures = bytes > 0 ? figures + 1 : 0;
        if (bytes == 0) bytes = sign_of(&shown, rest);
        if (bytes == 0 || figures > FIGURES || n == SHAPE_BYTES)
            ok = false;
        else if (shown != 0 && figures <= 1)
            shape[n++] = shown;
    }
    shape[ok ? n : 0] = '\0';
}

/* ii, xiv: short, of the letters of small numbers. */
static bool is_roman(const char *shape) {
    return shape[0] != '\0' && strlen(shape) <= 6 && strspn(shape, "ivx") == strlen(shape);
}

static bool is_one_of(const char *shape, const char *const shapes[]) {
    for (size_t i = 0; shapes[i] != NULL; i++)
        if (strcmp(shape, shapes[i]) == 0) return true;
    return false;
}

static const char *const plain[] = {"9", "9/9", NULL};
static const char *const worded[] = {"D9Y",   "D9YG9Y",   "D9Y/G9Y", "G9YD9Y", "D9/9Y",
                                     "page9", "page9of9", "page9/9", NULL};
static const char *const doubtful[] = {"9/9", "p9", "p.9", "9of9", "(9)", "[9]", NULL};

/* Without the dashes, dots or stars at both of its ends; shape itself where there are none. */
static char *without_frame(char *shape) {
    size_t n = strlen(shape), before = strspn(shape, "-.*~");
    if (before == 0 || before == n || strchr("-.*~", shape[n - 1]) == NULL) return shape;
    while (strchr("-.*~", shape[n - 1]) != NULL)
        shape[--n] = '\0';
    return shape + before;
}

/* 第4页, － 4 －, Page 4 of 12: a number that says by its words or signs that it is a page's. */
static bool tells_page(dg_slice line) {
    char shape[SHAPE_BYTES + 1];
    show(shape, line);
    char *inside = without_frame(shape);
    bool framed = inside != shape;
    return is_one_of(inside, worded) ||
           (framed && (is_one_of(inside, plain) || is_roman(inside))) ||
           (strcmp(shape, "9") == 0 && figure(line) == 3);
}

bool dg_may_be_page_number(dg_slice line) {
    char shape[SHAPE_BYTES + 1];
    if (line.n > SHAPE_BYTES) return false;
    show(shape, line);
    return is_one_of(shape, doubtful) || is_roman(shape);
}

/* May a page number end so? To say no at once to nearly all lines. */
static bool may_end_page(uint32_t c) {
    static const uint32_t ends[] = {'-',  '*',    '~',    '|',    0x9875, 0x9801,
                                    0xB7, 0x2022, 0x30FB, 0xFF0D, 0x2500, 0xFF5E};
    if ((c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19) || (c >= 0x2010 && c <= 0x2015))
        return true;
    for (size_t i = 0; i < DG_ITEMS(ends); i++)
        if (c == ends[i]) return true;
    return false;
}

bool dg_is_furniture(dg_slice line) {
    size_t digits = 0, leaders = 0, others = 0, step;
    bool dashed = dg_slice_starts(line, "-") || dg_slice_starts(line, "—");
    bool ends_in_digit = line.at[line.n - 1] >= '0' && line.at[line.n - 1] <= '9';
    for (size_t at = 0; at < line.n && (others == 0 || ends_in_digit); at += step) {
        uint32_t c = dg_utf8_next(line, at, &step);
        if (c >= '0' && c <= '9')
            digits++;
        else if (c == '.' || c == 0x2026 || c == 0xB7)
            leaders += c == 0x2026 ? 3 : 1;
        else if (c != '-' && c != 0x2014 && !dg_utf8_is_space(c))
            others++;
    }
    bool number = digits > 0 && others == 0 && leaders == 0 && (dashed || digits <= 3);
    return number || (leaders >= 6 && ends_in_digit) ||
           (line.n <= LINE_BYTES && may_end_page(dg_utf8_last(line, &step)) && tells_page(line));
}
