/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What asks bodies for something where no word of duties does. */
#include <string.h>

#include "base/utf8.h"
#include "read/clause/finder.h"
#include "read/words/body_words.h"

/* The part from byte `at` on, up to its comma or stop. */
static dg_slice part_at(const dg_finder *f, size_t at) {
    enum { PART_BYTES = 120 };
    dg_slice part = dg_slice_skip(f->text, at);
    if (part.n > PART_BYTES) part.n = dg_utf8_begin(part, PART_BYTES);
    part.n = dg_next_sign(part, 0, DG_SIGN_COMMA | DG_SIGN_STOP | DG_SIGN_FEED);
    return part;
}

/* 责成市甲局…, 请甲局主办: not 请各单位…. */
static bool asks_body(const dg_finder *f, dg_slice part) {
    enum { ORDERS, ASKS };
    WORDS(words, {"责成", ORDERS}, {"请", ASKS});
    WORDS(duties, {"主办", 0}, {"主政", 0});
    size_t mark, head = dg_finder_colon(part, &mark); /* 宣传：请甲局主办 */
    if (head < part.n) part = dg_slice_skip(part, head + mark);
    int word = ORDERS;
    size_t n = dg_words_match(&words, part, &word);
    dg_slice body = dg_slice_skip(part, n);
    if (n == 0 || dg_slice_starts(body, "各") || dg_word_any_such(body) > 0) return false;
    return word == ORDERS ? dg_finder_body_at(f, body) > 0 : dg_words_end(&duties, part) > 0;
}

bool dg_finder_asks_bodies(const dg_finder *f) {
    enum { SENTENCES = 4 };
    size_t at = f->from;
    for (size_t i = 0; i < SENTENCES && at < f->text.n; i++) {
        at += dg_slice_starts(dg_slice_skip(f->text, at), " ");
        if (asks_body(f, part_at(f, at))) return true;
        size_t stop = dg_next_stop(f->text, f->cues, at);
        dg_slice rest = dg_slice_skip(f->text, stop);
        at = rest.n == 0 ? f->text.n : stop + dg_words_first_bytes(rest);
    }
    return false;
}
