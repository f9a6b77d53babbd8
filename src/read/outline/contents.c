/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/outline/contents.h"

#include <stdbool.h>
#include <string.h>

#include "base/utf8.h"

static dg_slice line_at(dg_slice text, size_t at) {
    dg_slice rest = dg_slice_skip(text, at);
    return dg_slice_trim((dg_slice){rest.at, dg_slice_find(rest, "\n", 0)});
}

/* 目录, 目 录 */
static bool is_title(dg_slice line) {
    static const char first[] = "目", last[] = "录";
    if (!dg_slice_starts(line, first) || !dg_slice_ends(line, last)) return false;
    dg_slice between = dg_slice_skip(line, sizeof first - 1);
    between.n -= between.n < sizeof last - 1 ? between.n : sizeof last - 1;
    return dg_slice_trim(between).n == 0;
}

/* What of a line is left at byte `at` but for white space; 0: nothing. */
static uint32_t next_sign(dg_slice line, size_t *at) {
    uint32_t c = 0;
    for (size_t step; *at < line.n; *at += step) {
        c = dg_utf8_next(line, *at, &step);
        if (dg_utf8_is_space(c)) continue;
        *at += step;
        return c;
    }
    return 0;
}

/* Is it a page's number, or what leads to it? */
static bool is_leader(uint32_t c) {
    return (c >= '0' && c <= '9') || c == '.' || c == '-' || c == 0x2026 || c == 0xB7;
}

/* Does a line print an entry of the table again, whatever white space and page it has? */
static bool prints(dg_slice line, dg_slice entry) {
    size_t at = 0, in = 0;
    uint32_t c, e;
    while ((c = next_sign(line, &at)) != 0)
        if (next_sign(entry, &in) != c) return false;
    while ((e = next_sign(entry, &in)) != 0)
        if (!is_leader(e)) return false;
    return line.n > 0;
}

size_t dg_contents_length(dg_slice text, size_t at) {
    enum { LINES = 300, LINE_BYTES = 150, FEWEST = 3 };
    static const char first[] = "目";
    static const char *const clauses[] = {"负责）", "牵头）", "配合）",
                                          "落实）", "单位：", "部门："};
    if (!dg_slice_starts(dg_slice_skip(text, at), first)) return 0; /* mostly */
    if (!is_title(line_at(text, at))) return 0;
    dg_slice entry = {0};
    size_t entries = 0, from = at;
    for (size_t i = 0; i < LINES; i++) {
        at = dg_slice_find(text, "\n", at) + 1;
        if (at >= text.n) return 0;
        dg_slice line = line_at(text, at);
        if (line.n > LINE_BYTES || dg_slice_ends(line, "。")) return 0;
        if (DG_HOLDS_ANY(line, clauses)) return 0;
        if (line.n == 0) continue;
        if (entries >= FEWEST && prints(line, entry)) return at - from;
        if (entries++ == 0) entry = line;
    }
    return 0;
}
