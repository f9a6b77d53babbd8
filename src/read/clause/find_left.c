/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is left of an item beside its clauses: bodies that are told something there. */
#include <string.h>

#include "base/utf8.h"
#include "read/clause/finder.h"
#include "read/words/body_words.h"

/* The bytes of the body that a part of a sentence begins with, known or by how such names begin
 * and end; 0: it begins with none. */
static size_t body_at(dg_slice part, const dg_registry *registry) {
    enum { NAME_BYTES = 45 };
    WORDS(within, {"门", 0}, {"署", 0}, {"分", 0}, {"位", 0}, {"成", 0}, {"织", 0}, {"议", 0});
    size_t known = dg_registry_longest(registry, part), end = 0, step;
    if (known > 0 || !dg_begins_with_place(part)) return known;
    for (size_t at = 0; at < part.n && at < NAME_BYTES; at += step) {
        dg_utf8_next(part, at, &step);
        dg_slice name = {part.at, at + step};
        bool ends = dg_ends_like_an_office(name) || dg_words_end(&dg_governments, name) > 0;
        if (ends && dg_words_match(&within, dg_slice_skip(part, name.n), NULL) == 0) end = name.n;
    }
    return end;
}

/* Does what stands behind a body say what it does, for sure? 市医院开展义诊, not 市医院新院区 */
static bool begins_with_verb(dg_slice deed) {
    bool severally;
    dg_class class;
    return dg_word_modal(deed) > 0 || dg_word_deed(deed) > 0 ||
           dg_word_manner(&severally, deed) > 0 || dg_word_role(&class, deed) > 0;
}

/* 市甲局定期审计: does the part of a sentence tell a body to do something? One that is `unsure` may
 * be about a body only, 市甲局新办公楼, or address it. */
static bool tells_body(dg_slice part, bool unsure, const dg_registry *registry) {
    enum { DEED_BYTES = 12 };
    static const char *const no_orders[] = {"的", "了"};
    WORDS(others, {"工作", 0}, {"办公", 0}, {"等", 0}, {"和", 0}, {"与", 0}, {"及", 0}, {"、", 0},
          {"印发", 0}, {"转发", 0}, {"确定", 0}, {"组成", 0}, {"各", 0});
    if (part.n == 0 || !dg_utf8_begins_han(part.at[0])) return false;
    size_t name = body_at(part, registry);
    dg_slice deed = dg_slice_skip(part, name);
    return name > 0 && deed.n >= DEED_BYTES && dg_utf8_begins_han(deed.at[0]) &&
           dg_words_match(&others, deed, NULL) == 0 && !DG_HOLDS_ANY(deed, no_orders) &&
           (!unsure || begins_with_verb(deed));
}

/* Does a remark stand in bytes [at, end)? *next: the first that may, which comes on with them. */
static bool holds_remark(const dg_findings *findings, size_t n, size_t *next, size_t at,
                         size_t end) {
    while (*next < n && findings->remarks.items[*next].end <= at)
        ++*next;
    return *next < n && findings->remarks.items[*next].at < end;
}

dg_code dg_finder_note_told(dg_finder *f, size_t at, size_t end, size_t *remark) {
    size_t n = f->findings->remarks.n, stop;
    dg_slice near = {f->text.at, end};
    at += at == f->from && dg_slice_starts(dg_slice_skip(near, at), " "); /* （一） 甲局 */
    bool begins = at <= f->from + 1, preamble = f->from == 0;
    for (; at < end; at = stop + dg_words_first_bytes(dg_slice_skip(f->text, stop))) {
        stop = dg_segment_end(near, f->cues, at);
        if (tells_body((dg_slice){near.at + at, stop - at}, begins || preamble, f->registry) &&
            !holds_remark(f->findings, n, remark, at, stop)) {
            dg_code code = dg_finder_remark(f, DG_DIAG_PROSE_ASSIGNMENT, at, stop);
            if (code != DG_OK) return code;
        }
        if (stop == end) break;
        begins = false;
    }
    return DG_OK;
}

dg_code dg_finder_note_left(dg_finder *f, size_t clause, size_t remark) {
    const dg_findings *findings = f->findings;
    dg_code code = DG_OK;
    for (size_t at = f->from; code == DG_OK && clause <= findings->clauses.n; clause++) {
        bool last = clause == findings->clauses.n;
        size_t end = last ? f->text.n : findings->clauses.items[clause].at;
        code = dg_finder_note_told(f, at, end, &remark);
        if (!last) at = findings->clauses.items[clause].end;
    }
    return code;
}
