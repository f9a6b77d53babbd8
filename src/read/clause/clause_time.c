/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The times of a clause, which are its deadline and no parties. */
#include "base/utf8.h"
#include "read/clause/clause_parser.h"
#include "read/english/english.h"
#include "read/name/name.h"

void dg_clause_look_for_segment(dg_clause_parser *p) {
    p->segment_end = dg_segment_end(p->text, p->cues, p->at);
    p->term = dg_ends_with_term((dg_slice){p->text.at + p->at, p->segment_end - p->at});
}

/* Does a body come first, or a role right behind one: 甲局2020年底前完成, 甲局 + 持续推进? */
static bool names_before_time(const dg_clause_parser *p, dg_slice segment, bool by_end) {
    bool severally;
    dg_class class;
    dg_name name;
    if (p->at == p->name_end && p->at > 0) {
        size_t manner = dg_word_manner(&severally, segment);
        return dg_word_role(&class, dg_slice_skip(segment, manner)) > 0;
    }
    if (!by_end) return false;
    return dg_registry_longest(p->registry, segment) > 0 ||
           (dg_name_scan(&name, segment, p->registry) && name.plausible);
}

/* A label's value is a time whatever it says, up to a segment that gives a role. */
static bool is_value_of_time(const dg_clause_parser *p, dg_slice segment) {
    dg_class class;
    if (p->label != DG_CLASS_TIME) return false;
    if (dg_registry_longest(p->registry, segment) > 0) return false;
    for (size_t at = 0, step; at < segment.n; at += step) {
        if (p->last_time > 0 && dg_word_role(&class, dg_slice_skip(segment, at)) > 0) return false;
        dg_utf8_next(segment, at, &step);
    }
    return true;
}

/* Timeline: Q3 2026 Lead: NCSC, 2024年底 配合单位 甲局: the time ends where another label follows.
 */
static size_t time_before_label(dg_slice segment) {
    dg_class class;
    for (size_t at = 0; (at = dg_slice_find(segment, " ", at)) < segment.n; at++) {
        dg_slice next = dg_slice_skip(segment, at + 1);
        if (dg_english_begins_label(next) || dg_word_label_head(&class, next) > 0) return at;
    }
    return segment.n;
}

/* 2018年启动、甲局配合: the time ends where a name follows. */
static size_t time_before_name(const dg_clause_parser *p, dg_slice segment) {
    segment.n = time_before_label(segment);
    for (size_t at = 0; (at = dg_slice_find(segment, "、", at)) < segment.n;) {
        dg_name name;
        dg_slice rest = dg_slice_skip(segment, at + strlen("、"));
        if (dg_name_scan(&name, rest, p->registry) && name.plausible && !dg_begins_with_date(rest))
            return at;
        at += strlen("、");
    }
    return segment.n;
}

bool dg_clause_take_time(dg_clause_parser *p) {
    dg_slice segment = dg_clause_segment(p);
    bool by_end = false, may_begin = dg_clause_may_be(p, DG_CUE_TIME);
    size_t n = may_begin || p->term ? dg_word_time(&by_end, segment) : 0;
    if (n > 0 && names_before_time(p, segment, by_end)) n = 0;
    if (n == 0 && is_value_of_time(p, segment)) n = segment.n;
    if (n == 0) return false;
    n = time_before_name(p, segment);
    dg_slice part = dg_slice_trim((dg_slice){p->text.at + p->at, n});
    if (dg_slice_ends(part, ".")) part.n--;
    if (p->clause->deadline.n == 0) p->clause->deadline = part;
    if (p->last_time == p->clause->parties.n + 1) /* 3月底前启动，6月底前完成 */
        p->clause->deadline.n = (size_t)(part.at + part.n - p->clause->deadline.at);
    p->last_time = p->clause->parties.n + 1;
    p->at += n;
    return true;
}
