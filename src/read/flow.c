/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/flow.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/fail.h"
#include "base/utf8.h"
#include "read/label.h"
#include "read/lexicon.h"

enum {
    NARROW_WIDTH = 40,    /* lines that never reach this are short, not wrapped */
    WRAPPED_WIDTH = 120,  /* a text whose lines are all narrower than this may be hard-wrapped */
    BRACKET_REACH = 3000, /* bytes within which an open bracket must close to hold lines together */
};

typedef struct {
    const dg_source *source;
    DG_ARRAY(char) text;
    DG_ARRAY(size_t) origin;
    size_t full_width; /* a line at least this wide may go on in the next; 0: none does */
    bool failed;
} flow_builder;

static void put(flow_builder *b, const char *bytes, size_t n, size_t origin) {
    for (size_t i = 0; i < n && !b->failed; i++)
        b->failed = !DG_PUSH(b->text, bytes[i]) || !DG_PUSH(b->origin, origin + i);
}

/* Does a line stand for itself whatever went before: a label, or 牵头单位：? */
static bool starts_afresh(dg_slice line) {
    dg_label label;
    dg_class unused;
    if (dg_word_label(&unused, line) > 0) return true;
    if (dg_label_parse(&label, line) && !label.glued) return true;
    return dg_label_parse_decimal(&label, line) && /* 1.1 总则, not 1.1亿元 */
           dg_slice_starts(dg_slice_skip(line, label.length), " ");
}

/* The width of lines in a hard-wrapped text; 0 where each line is a paragraph. */
static size_t find_full_width(const dg_source *source) {
    size_t widest = 0;
    for (size_t i = 0; i < source->n_lines && widest <= WRAPPED_WIDTH; i++) {
        size_t width = dg_utf8_width(dg_source_line(source, i));
        if (width > widest) widest = width;
    }
    return widest > WRAPPED_WIDTH || widest < NARROW_WIDTH ? 0 : widest * 4 / 5;
}

/* How many brackets are open at the end of the paragraph that began at byte `paragraph`. */
static size_t open_brackets(const flow_builder *b, size_t paragraph) {
    size_t n = b->text.n, depth = 0, step;
    if (n - paragraph > BRACKET_REACH) paragraph = n - BRACKET_REACH;
    dg_slice all = {b->text.items + paragraph, n - paragraph};
    n = all.n;
    for (size_t at = 0; at < n; at += step) {
        dg_slice rest = dg_slice_skip(all, at);
        if ((step = dg_word_open_bracket(rest)) > 0)
            depth++;
        else if ((step = dg_word_close_bracket(rest)) > 0)
            depth -= depth > 0;
        else
            dg_utf8_next(all, at, &step);
    }
    return depth;
}

/* Do the lines from `line` on close a bracket before the next label? */
static bool closes_soon(const dg_source *source, size_t line) {
    size_t seen = 0;
    for (size_t i = line; i < source->n_lines && seen < BRACKET_REACH; i++) {
        dg_slice text = dg_slice_trim(dg_source_line(source, i));
        dg_label label;
        if (dg_label_parse(&label, text) && !label.glued) return false;
        for (size_t at = 0, step; at < text.n; at += step) {
            if (dg_word_close_bracket(dg_slice_skip(text, at)) > 0) return true;
            dg_utf8_next(text, at, &step);
        }
        seen += text.n;
    }
    return false;
}

static bool ends_sentence(dg_slice line) {
    size_t step;
    uint32_t c = dg_utf8_last(line, &step);
    dg_slice last = {line.at + line.n - step, step};
    return dg_word_stop(last) > 0 || dg_word_close_bracket(last) > 0 || c == 0xFF1A || c == ':' ||
           c == 0xFF01 || c == 0xFF1F || c == '.';
}

/* Is the line feed after `previous` only a wrap? `line` is the next line's number. */
static bool is_wrap(const flow_builder *b, size_t paragraph, dg_slice previous, size_t line) {
    dg_slice raw = dg_source_line(b->source, line), next = dg_slice_trim(raw);
    if (starts_afresh(next)) return false;
    dg_slice trimmed = dg_slice_trim(previous);
    if (dg_slice_ends(trimmed, "、") || dg_slice_ends(trimmed, "，")) return true;
    if (open_brackets(b, paragraph) > 0 && closes_soon(b->source, line)) return true;
    bool indented = next.at != raw.at;
    return b->full_width > 0 && dg_utf8_width(previous) >= b->full_width && !indented &&
           !ends_sentence(trimmed);
}

/* Between two words in Latin letters a wrap stands for a space. */
static bool needs_space(const flow_builder *b, dg_slice next) {
    return b->text.n > 0 && next.n > 0 && (unsigned char)b->text.items[b->text.n - 1] < 0x80 &&
           (unsigned char)next.at[0] < 0x80;
}

static void put_line(flow_builder *b, dg_slice line) {
    size_t base = (size_t)(line.at - b->source->text.at), step;
    bool spaced = false;
    for (size_t at = 0; at < line.n; at += step) {
        uint32_t c = dg_utf8_next(line, at, &step);
        bool space = dg_utf8_is_space(c) || c < 0x20 || c == 0x7F;
        if (space && !spaced) put(b, " ", 1, base + at);
        if (!space) put(b, line.at + at, step, base + at);
        spaced = space;
    }
}

static void put_lines(flow_builder *b) {
    dg_slice previous = {"", 0};
    size_t paragraph = 0;
    bool blank = true;
    for (size_t i = 0; i < b->source->n_lines; i++) {
        dg_slice raw = dg_source_line(b->source, i), line = dg_slice_trim(raw);
        if (line.n == 0) {
            blank = true;
            continue;
        }
        size_t origin = (size_t)(line.at - b->source->text.at);
        bool wrap = b->text.n > 0 && !blank && is_wrap(b, paragraph, previous, i);
        if (wrap && needs_space(b, line)) put(b, " ", 1, origin);
        if (!wrap && b->text.n > 0) put(b, "\n", 1, origin);
        if (!wrap) paragraph = b->text.n;
        put_line(b, line);
        previous = raw;
        blank = false;
    }
}

dg_code dg_flow_new(dg_flow *flow, const dg_source *source, dg_error *err) {
    flow_builder b = {.source = source, .full_width = find_full_width(source)};
    put_lines(&b);
    if (!b.failed) b.failed = !DG_PUSH(b.origin, source->text.n);
    if (b.failed) {
        free(b.text.items);
        free(b.origin.items);
        return dg_fail_memory(err);
    }
    *flow = (dg_flow){{b.text.items, b.text.n}, b.origin.items};
    return DG_OK;
}

void dg_flow_free(dg_flow *flow) {
    free((char *)flow->text.at);
    free(flow->origin);
    *flow = (dg_flow){0};
}
