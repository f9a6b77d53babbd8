/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/name/name_run.h"

#include <string.h>

#include "base/utf8.h"
#include "read/name/branch.h"
#include "read/name/name.h"
#include "read/name/name_end.h"
#include "read/outline/label.h"
#include "read/words/body_words.h"
#include "read/words/lexicon.h"
#include "read/words/signs.h"

/* 市委组织部, 市政研究室: a deed that is a part of an office's name. */
static bool is_inside_office(dg_slice name, dg_slice after) {
    enum { END_BYTES = 9 };
    return after.n > 0 && after.n <= END_BYTES && dg_ends_like_an_office(name);
}

/* 定期开展, 依法查处, 后提出: the bytes of a deed, how, how often and when it is done before it; 0:
 * none. */
static size_t deed_in_manner(dg_slice text) {
    WORDS(often, {"定期", 0}, {"不定期", 0}, {"每月", 0}, {"每年", 0}, {"每半年", 0}, {"每季度", 0},
          {"进一步", 0}, {"加快", 0}, {"后", 0}, {"之后", 0}, {"同意后", 0}, {"研究后", 0});
    bool unused;
    size_t at = 0, n;
    do {
        dg_slice rest = dg_slice_skip(text, at);
        n = dg_words_match(&often, rest, NULL);
        if (n == 0) n = dg_word_manner(&unused, rest);
        at += n;
    } while (n > 0);
    size_t deed = dg_word_deed(dg_slice_skip(text, at));
    return deed > 0 ? at + deed : 0;
}

void dg_name_cut_at_deed(dg_name *name) {
    for (size_t at = 0, step; name->body == NULL && at < name->written.n; at += step) {
        dg_slice before = {name->written.at, at};
        dg_slice rest = dg_slice_skip(name->written, at);
        bool body = dg_ends_like_a_body(before);
        size_t deed = body ? deed_in_manner(rest) : 0;
        if (body && deed == 0) deed = dg_word_modal(rest);
        if (deed > 0 && !is_inside_office(name->written, dg_slice_skip(rest, deed))) {
            name->written.n = at;
            name->plausible = !dg_holds_prose(before);
        }
        dg_utf8_next(name->written, at, &step);
    }
}

/* 甲处要 + 会同: the modal before what ends the name is no part of it. */
static void cut_modal(dg_name *name, dg_slice text) {
    size_t n = name->body == NULL ? dg_words_end(&dg_modals, name->written) : 0;
    if (n == 0 || dg_word_modal(dg_slice_skip(text, name->written.n - n)) != n) return;
    name->written.n -= n;
    name->prose = false;
    name->plausible = dg_ends_like_a_body(name->written);
}

/* Does the text go on for longer than a name in prose may be without a word that ends one? To say
 * no before the whole of it is taken for a name. */
static bool runs_on(dg_slice text) {
    enum { PROSE_NAME_BYTES = 240 };
    if (text.n <= PROSE_NAME_BYTES) return false;
    text.n = PROSE_NAME_BYTES;
    return dg_next_name_end(text, 0) + 3 >= text.n; /* it may be cut inside a character */
}

/* 公安 of 公安、环保等部门 */
static bool is_listed_branch(const dg_name *name, dg_slice text) {
    dg_slice rest = dg_slice_skip(text, name->written.n);
    bool listed =
        dg_slice_starts(rest, "、") || dg_slice_starts(rest, "等") || dg_word_and(rest) > 0;
    return listed && dg_is_branch(name->written);
}

/* A known name ends before a deed, however it goes on: 中央军委联合参谋部 + 提出意见. */
static bool scan_prose_name(dg_name *name, dg_slice text, const dg_registry *registry) {
    size_t known = dg_registry_longest(registry, text);
    if (known > 0 && deed_in_manner(dg_slice_skip(text, known)) > 0) text.n = known;
    if (runs_on(text)) return false;
    if (!dg_name_scan(name, text, registry)) return false;
    cut_modal(name, text);
    dg_name_cut_at_deed(name);
    return name->plausible || is_listed_branch(name, text);
}

/* 市丙局 of 市丙局尽快拿出方案, the last of a list: an office of some place, whatever it does. */
static bool scan_last_name(dg_name *name, dg_slice text, const dg_registry *registry) {
    enum { NAME_BYTES = 45, APART_BYTES = 12 }; /* 市委 + 组织部 */
    size_t n = dg_registry_longest(registry, text);
    bool known = n > 0;
    if (!known && !dg_begins_with_place(text)) return false;
    for (size_t at = 0, step; !known && at < text.n && at < NAME_BYTES; at += step) {
        if (dg_word_mark(dg_slice_skip(text, at)) > 0 || (n > 0 && at > n + APART_BYTES)) break;
        dg_utf8_next(text, at, &step);
        dg_slice rest = dg_slice_skip(text, at + step);
        if (dg_ends_like_an_office((dg_slice){text.at, at + step}) && !dg_inside_word(rest))
            n = at + step;
    }
    dg_slice rest = dg_slice_skip(text, n);
    bool does = rest.n > 0 && dg_utf8_begins_han(rest.at[0]) && !dg_slice_starts(rest, "的");
    if (n == 0 || !does) return false;
    return dg_name_scan(name, (dg_slice){text.at, n}, registry) && name->plausible;
}

/* The bytes of what the places of 各县（市、区）政府 share, behind their bracket. */
static size_t shared_noun(dg_slice before, dg_slice rest) {
    bool class = dg_slice_starts(before, "各") || dg_word_any_such(before) > 0;
    return class ? dg_words_match(&dg_governments, rest, NULL) : 0;
}

/* A bracketed remark that a list or 会同 goes on after: 甲局（省局）、乙部. With what else is of
 * the name: 各县（市、区）政府. */
static size_t remark_inside(dg_slice text, dg_slice before) {
    enum { REMARK_BYTES = 600 };
    size_t at = dg_word_open_bracket(text);
    if (at == 0) return 0;
    dg_slice near = {text.at, text.n < REMARK_BYTES ? text.n : REMARK_BYTES};
    at = dg_next_sign(near, at, DG_SIGN_CLOSE | DG_SIGN_FEED);
    size_t close = dg_word_close_bracket(dg_slice_skip(near, at));
    dg_slice rest = dg_slice_skip(text, at + close);
    dg_class class;
    bool severally;
    size_t manner = dg_word_manner(&severally, rest); /* 具体负责 */
    if (dg_word_role(&class, dg_slice_skip(rest, manner)) > 0) rest = dg_slice_skip(rest, manner);
    bool goes_on = dg_slice_starts(rest, "、") || dg_slice_starts(rest, "等") ||
                   dg_word_and(rest) > 0 || dg_word_together(rest) > 0 ||
                   dg_word_role(&class, rest) > 0;
    size_t noun = shared_noun(before, rest);
    return close > 0 && (goes_on || noun > 0) ? at + close + noun : 0;
}

/* The bytes of what joins one more name at byte `at`: 、 和, or ，以及. */
static size_t joint(dg_slice text, size_t at) {
    static const char also[] = "以及";
    dg_slice rest = dg_slice_skip(text, at);
    if (dg_slice_starts(rest, "、")) return strlen("、");
    size_t comma = dg_comma_bytes(text, at);
    bool more = comma > 0 && dg_slice_starts(dg_slice_skip(rest, comma), also);
    return more ? comma + sizeof also - 1 : dg_word_and(rest);
}

/* The end of the run of names that begins at `at`, and how many they are. */
size_t dg_name_run(dg_slice text, size_t at, const dg_registry *registry, size_t *count) {
    static const size_t open = sizeof "等" - 1;
    dg_name name;
    dg_class class;
    size_t end = at;
    *count = 0;
    for (;;) {
        dg_slice here = dg_slice_skip(text, at);
        bool scanned = scan_prose_name(&name, here, registry) ||
                       (*count > 0 && scan_last_name(&name, here, registry));
        if (!scanned) return end;
        (*count)++;
        at += name.written.n;
        at += remark_inside(dg_slice_skip(text, at), name.written);
        end = at;
        dg_slice rest = dg_slice_skip(text, at);
        if (dg_is_open_mark(rest, name.written)) {
            rest = dg_slice_skip(rest, open);
            size_t counted = dg_word_class_count(rest), noun = dg_word_class_noun(rest);
            end = at + open + (counted > noun ? counted : noun);
            if (end > at + open || dg_word_together(rest) > 0) return end;
            if (dg_word_role(&class, rest) > 0) return end; /* 等 + 负责所属单位节能 */
            at = end + dg_word_and(rest);
        } else {
            size_t mark = joint(text, at);
            if (mark == 0) return end;
            at += mark;
        }
    }
}
