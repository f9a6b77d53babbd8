/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/outline/annex.h"

#include <string.h>

#include "read/outline/label.h"
#include "read/words/body_words.h"
#include "read/words/time_words.h"

static const char annex[] = "附件";

size_t dg_annex_mark(dg_slice text) {
    size_t digits;
    if (!dg_slice_starts(text, annex)) return 0;
    dg_slice after = dg_slice_skip(text, sizeof annex - 1);
    dg_digit_number(after, &digits);
    if (digits == 0) dg_han_number(after, &digits);
    return sizeof annex - 1 + digits;
}

/* 附件2, 附件2：…: a line that begins another paper. */
static bool begins_paper(dg_slice rest) {
    size_t mark = dg_annex_mark(rest);
    dg_slice after = dg_slice_skip(rest, mark);
    if (mark == 0) return false;
    return after.n == 0 || after.at[0] == '\n' || after.at[0] == ' ' ||
           (mark > sizeof annex - 1 && (dg_slice_starts(after, "：") || after.at[0] == ':'));
}

size_t dg_annex_list(dg_slice text, size_t at) {
    dg_label label;
    dg_slice rest = dg_slice_skip(text, at);
    if (!dg_slice_starts(rest, annex)) return 0;
    size_t end = sizeof annex - 1, mark = dg_slice_starts(dg_slice_skip(rest, end), "：") ? 3 : 1;
    if (mark == 1 && !dg_slice_starts(dg_slice_skip(rest, end), ":")) return 0;
    end += mark;
    end += dg_slice_starts(dg_slice_skip(rest, end), " ");
    for (size_t number = 1;; number++) {
        dg_slice line = dg_slice_skip(rest, end);
        if (!dg_label_parse(&label, line) || label.style != DG_LABEL_DIGIT ||
            label.number != number)
            return number == 1 ? 0 : end;
        end += dg_slice_find(line, "\n", 0) + 1;
        if (end > rest.n) return rest.n;
    }
}

/* The number of the label that the next line with one begins with; 0: none. */
static size_t next_number(dg_next_label *next, dg_slice text, size_t at) {
    dg_label label;
    if (at >= next->from && at < next->to) return next->number;
    *next = (dg_next_label){.from = at, .to = text.n};
    while ((at = dg_slice_find(text, "\n", at)) < text.n)
        if (dg_label_parse(&label, dg_slice_skip(text, ++at)) && !label.glued) {
            *next = (dg_next_label){next->from, at, label.number};
            break;
        }
    return next->number;
}

/* 附件：任务分工: behind it the numbers begin anew. */
static bool is_named_annex(dg_next_label *next, dg_slice text, size_t at) {
    static const char named[] = "附件：";
    dg_label label;
    dg_slice rest = dg_slice_skip(text, at);
    if (!dg_slice_starts(rest, named)) return false;
    return !dg_label_parse(&label, dg_slice_skip(rest, sizeof named - 1)) &&
           next_number(next, text, at) == 1;
}

/* Is the line at byte `at` the date under the name of who signs a notice, before the paper that it
 * brings, whose numbers begin anew? */
static bool is_signed_off(dg_next_label *next, dg_slice text, size_t at) {
    enum { DATE_BYTES = 80 }; /* 2020年5月20日（此件公开发布） */
    dg_slice rest = dg_slice_skip(text, at), before = {text.at, at};
    dg_slice line = {rest.at, rest.n <= DATE_BYTES ? rest.n : DATE_BYTES + 1};
    bool ends = line.n == rest.n || memchr(line.at, '\n', line.n) != NULL;
    if (!ends || !dg_is_whole_date(rest)) return false;
    dg_slice name = dg_slice_trim(before);
    bool signed_off = dg_ends_like_an_office(name) || dg_slice_ends(name, "政府");
    return signed_off && next_number(next, text, at) == 1;
}

bool dg_annex_begins(dg_next_label *next, dg_slice text, size_t at, bool numbered) {
    if (begins_paper(dg_slice_skip(text, at))) return true;
    return numbered && (is_named_annex(next, text, at) || is_signed_off(next, text, at));
}
