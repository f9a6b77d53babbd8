/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences in Chinese that tell bodies to do something, in a stretch without a clause: see
 * request.h. */
#include <stdlib.h>
#include <string.h>

#include "read/clause/finder.h"
#include "read/clause/led_tasks.h"
#include "read/clause/request.h"
#include "read/clause/verdict.h"

enum { SENTENCE_BYTES = 600 };

static bool begins_line(const dg_finder *f, size_t at) {
    return at > f->from && f->text.at[at - 1] == '\n';
}

/* 由甲局、乙局组成，甲局牵头: does it say who leads? */
static bool names_leader(const dg_clause *clause) {
    for (size_t i = 0; i < clause->parties.n; i++)
        if (clause->parties.items[i].class == DG_CLASS_LEAD) return true;
    return false;
}

/* The clauses from the k-th on, which are in order, hold what remarks were made of: forget those
 * that begin in one, all at once, for there may be many of both. */
static void drop_remarks_of(dg_finder *f, size_t k) {
    dg_findings *findings = f->findings;
    size_t kept = 0, n = findings->clauses.n;
    if (k == n) return; /* mostly */
    for (size_t i = 0; i < findings->remarks.n; i++) {
        dg_remark remark = findings->remarks.items[i];
        size_t low = k, high = n; /* the first clause that ends behind the remark's beginning */
        while (low < high) {
            size_t middle = low + (high - low) / 2;
            if (findings->clauses.items[middle].end <= remark.at)
                low = middle + 1;
            else
                high = middle;
        }
        bool held = low < n && findings->clauses.items[low].at <= remark.at;
        if (!held) findings->remarks.items[kept++] = remark;
    }
    findings->remarks.n = kept;
}

/* Take the sentence in bytes [start, end), if it tells somebody something; remarks on it stay. In a
 * document without items those who make up a group are no news. */
static dg_code take_request(dg_finder *f, size_t start, size_t end, bool all, bool *taken) {
    dg_clause *clause = &f->findings->parsed;
    dg_request request;
    bool listed = begins_line(f, start) && dg_finder_last_end(f) > f->from;
    *taken = false;
    dg_code code = dg_clause_parse_request(clause, &request, listed,
                                           (dg_slice){f->text.at + start, end - start}, start,
                                           f->registry, f->err);
    if (code != DG_OK || request.n == 0) return code;
    bool members = request.members && !all && dg_clause_lists_names(clause, true);
    if (!members && !dg_clause_is_sentence(clause)) return DG_OK;
    f->at = start;
    bool leads = request.leads || request.divides, behind = start > f->from + 1;
    bool clear = request.asked || request.members || (request.by_role && (behind || request.n > 1));
    code = dg_finder_add_sentence(f, end, leads);
    if (code != DG_OK) return code;
    dg_found *found = &f->findings->clauses.items[f->findings->clauses.n - 1];
    found->told = !leads;
    bool told_who = !request.members || names_leader(&found->clause);
    found->clear = clear && told_who && !dg_clause_names_classes(&found->clause);
    *taken = true;
    return DG_OK;
}

/* 职责：甲局负责…: where in the sentence what it says may begin behind a colon; `end`: nowhere. */
static size_t behind_colon(const dg_finder *f, size_t start, size_t end) {
    enum { HEAD_BYTES = 120 };
    dg_slice sentence = {f->text.at + start, end - start};
    size_t n, at = dg_finder_colon(sentence, &n);
    return at == 0 || at > HEAD_BYTES || at == sentence.n ? end : start + at + n;
}

/* 联席会议由…组成。甲局为牵头单位: the end of a sentence that goes on with who leads. */
static size_t end_with_lead(const dg_finder *f, size_t start, size_t stop) {
    enum { NAME_BYTES = 60 };
    static const char mark[] = "。", leads[] = "为牵头单位";
    dg_slice sentence = {f->text.at + start, stop - start}, rest = dg_slice_skip(f->text, stop);
    if (!dg_slice_ends(sentence, "组成") || !dg_slice_starts(rest, mark)) return stop;
    size_t at = dg_slice_find(rest, leads, 0);
    return at < NAME_BYTES && at < rest.n ? stop + at + sizeof leads - 1 : stop;
}

/* The newest clause is a note. */
static dg_code make_note(dg_finder *f) {
    dg_findings *findings = f->findings;
    dg_found *found = &findings->clauses.items[--findings->clauses.n];
    free(found->clause.owned);
    dg_finder_drop_remarks(f, found->at, found->end);
    return dg_finder_remark(f, DG_DIAG_PROSE_ASSIGNMENT, found->at, found->end);
}

/* One sentence alone of a whole document may be mere prose: its clause is a note, unless it is a
 * request or names several bodies. */
static dg_code drop_single(dg_finder *f, size_t before, bool asked) {
    const dg_findings *findings = f->findings;
    if (asked || findings->clauses.n != before + 1) return DG_OK;
    return findings->clauses.items[before].clause.parties.n > 1 ? DG_OK : make_note(f);
}

/* The sentence in bytes [at, stop), behind a dash (做好甲。——乙局负责筹款), or what stands behind
 * its colon. */
static dg_code take_sentence(dg_finder *f, size_t at, size_t stop, bool all, bool *taken) {
    static const char dash[] = "——";
    if (dg_slice_starts(dg_slice_skip(f->text, at), dash)) at += sizeof dash - 1;
    bool duty = dg_cues_next(f->cues, DG_CUE_DUTY, at, stop) < stop;
    *taken = false;
    if (!duty || stop - at > SENTENCE_BYTES) return DG_OK;
    size_t end = end_with_lead(f, at, stop), colon = behind_colon(f, at, stop);
    static const char *const duties[] = {"负责", "牵头", "由"};
    dg_slice head = {f->text.at + at, colon - at};
    bool head_tells = colon < stop && DG_HOLDS_ANY(head, duties);
    dg_code code = DG_OK; /* 优化服务：甲局负责备案，乙局负责监管: behind the colon all of it */
    if (colon < stop && !head_tells) code = take_request(f, colon, stop, all, taken);
    if (code == DG_OK && !*taken) code = take_request(f, at, end, all, taken);
    if (code == DG_OK && !*taken && head_tells) code = take_request(f, colon, stop, all, taken);
    return code;
}

/* 做好丙。（甲局牵头）乙局负责筹措资金: who is told something near behind the last clause. */
static dg_code note_request(dg_finder *f) {
    enum { NEAR = 2 }; /* sentences, one of which may be the rest of the clause's */
    const dg_found *last = &f->findings->clauses.items[f->findings->clauses.n - 1];
    bool taken = false;
    if (last->clause.parties.n == 0) return DG_OK;
    dg_code code = DG_OK;
    size_t at = last->end;
    for (size_t i = 0; i < NEAR && code == DG_OK && !taken && at < f->text.n; i++) {
        at += dg_sign_bytes(dg_slice_skip(f->text, at), DG_SIGN_STOP | DG_SIGN_FEED);
        if (at >= f->text.n) return DG_OK;
        size_t stop = dg_next_stop(f->text, f->cues, at);
        code = take_sentence(f, at, stop, false, &taken);
        at = stop;
    }
    return code == DG_OK && taken ? make_note(f) : code;
}

/* Does the clause stand in running text, without a bracket or a label? */
static bool is_sentence(const dg_found *found) {
    for (size_t i = 0; i < found->clause.parties.n; i++)
        if (found->clause.parties.items[i].by_label) return false;
    return !found->bracketed && found->clause.parties.n > 0;
}

/* Do all clauses of the stretch, from the `first` on? */
static bool are_sentences(const dg_findings *findings, size_t first) {
    for (size_t i = first; i < findings->clauses.n; i++)
        if (!is_sentence(&findings->clauses.items[i])) return false;
    return true;
}

/* 联席会议由甲局、乙局组成。甲局为牵头单位。 The clause that says who leads takes in the sentence
 * before it, which says who else belongs to it. */
static dg_code take_members_before(dg_finder *f, size_t i, bool all) {
    enum { MEMBERS_BYTES = 600 };
    static const char members[] = "组成。";
    dg_findings *findings = f->findings;
    dg_found found = findings->clauses.items[i];
    size_t from = i > 0 ? findings->clauses.items[i - 1].end : 0, n = findings->clauses.n;
    if (from < f->from) from = f->from;
    dg_slice before = {f->text.at + from, found.at - from};
    if (!dg_slice_ends(before, members) || before.n > MEMBERS_BYTES) return DG_OK;
    size_t start = before.n - sizeof members + 1;
    while (start > 0 && before.at[start - 1] != '\n' &&
           !dg_slice_ends((dg_slice){before.at, start}, "。"))
        start--;
    bool taken;
    dg_code code = take_request(f, from + start, found.end, all, &taken);
    if (code != DG_OK || !taken) return code;
    dg_finder_drop_remarks(f, from + start, found.end);
    dg_found *whole = &findings->clauses.items[i];
    *whole = findings->clauses.items[n];
    findings->clauses.n = n;
    whole->prose = found.prose;
    whole->leads = found.leads;
    whole->told = found.told;
    free(found.clause.owned);
    return DG_OK;
}

/* 甲局牵头起草；乙局做好审查: the last clause, a sentence, takes in what stands behind its
 * semicolon where that tells more bodies something, but is no sentence of its own. */
static dg_code take_behind_semicolon(dg_finder *f, size_t at, size_t stop, bool all) {
    dg_findings *findings = f->findings;
    size_t last = findings->clauses.n - 1;
    dg_found found = findings->clauses.items[last];
    size_t mark = dg_sign_bytes(dg_slice_skip(f->text, found.end), DG_SIGN_STOP);
    bool ends = dg_slice_starts(dg_slice_skip(f->text, found.end), "。");
    if (mark == 0 || ends || found.end + mark != at || stop - found.at > SENTENCE_BYTES)
        return DG_OK;
    bool taken;
    dg_code code = take_request(f, found.at, stop, all, &taken);
    if (code != DG_OK || !taken) return code;
    dg_found *whole = &findings->clauses.items[last], *longer = &whole[1];
    bool more = longer->clause.parties.n > found.clause.parties.n;
    if (more) {
        *whole = *longer;
        whole->prose = found.prose;
        whole->leads = found.leads;
        whole->told = found.told;
        *longer = found;
    }
    free(longer->clause.owned);
    findings->clauses.n--;
    return DG_OK;
}

/* 职责分工, the first line of the stretch: what stands below it is whose duty is what. */
static bool heads_duties(const dg_finder *f) {
    dg_slice line = dg_slice_skip(f->text, f->from);
    line.n = dg_next_sign(line, 0, DG_SIGN_FEED | DG_SIGN_STOP);
    return dg_duty_heading(dg_slice_trim(line)) > 0;
}

dg_code dg_finder_take_requests(dg_finder *f, size_t first, bool all) {
    enum {
        MISSES = 4,
        OF_DUTIES = 12,
        BEHIND = 2,
        OF_ALL = 200, /* sentences before the first, and behind each, that is taken */
        GROUPS = 20   /* clauses, each of which forgets remarks */
    };
    static const char please[] = "请";
    size_t at = f->from, to = f->text.n, before = f->findings->clauses.n;
    at += dg_slice_starts(dg_slice_skip(f->text, at), " "); /* 第一条 甲局 */
    bool behind = before > first;
    if (!behind && dg_heads_led_tasks(dg_slice_skip(f->text, at))) return DG_OK;
    for (size_t i = first; i < before && i < first + GROUPS; i++) {
        dg_code code = take_members_before(f, i, all);
        if (code != DG_OK) return code;
    }
    if (behind && all) return DG_OK;
    if (behind && !are_sentences(f->findings, first)) return note_request(f);
    size_t last_end = behind ? f->findings->clauses.items[before - 1].end : 0;
    if (behind) at = last_end;
    size_t patience = heads_duties(f) ? OF_DUTIES : MISSES;
    size_t misses = 0, may_miss = all ? OF_ALL : behind ? BEHIND : patience;
    dg_code code = DG_OK;
    bool asked = false;
    while (code == DG_OK && at < to && misses < may_miss) {
        size_t stop = dg_next_stop(f->text, f->cues, at);
        bool taken;
        code = take_sentence(f, at, stop, all, &taken);
        if (taken) stop = f->at;
        if (code == DG_OK && !taken && f->findings->clauses.n > first)
            code = take_behind_semicolon(f, at, stop, all);
        asked = asked || (taken && dg_slice_starts(dg_slice_skip(f->text, at), please));
        misses = taken ? 0 : misses + (stop > at + 1);
        at = stop < to ? stop + dg_words_first_bytes(dg_slice_skip(f->text, stop)) : to;
    }
    bool longer = behind && f->findings->clauses.items[before - 1].end > last_end;
    drop_remarks_of(f, longer ? before - 1 : before);
    return code == DG_OK && all ? drop_single(f, before, asked) : code;
}
