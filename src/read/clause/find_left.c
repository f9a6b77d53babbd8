/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is left of an item beside its clauses: bodies that are told something there. */
#include <string.h>

#include "base/utf8.h"
#include "read/clause/finder.h"
#include "read/clause/verdict.h"
#include "read/name/collective.h"
#include "read/outline/label.h"
#include "read/words/body_words.h"
#include "read/words/time_words.h"

WORDS(classes, {"部门", 0}, {"单位", 0});

size_t dg_finder_body_at(const dg_finder *f, dg_slice part) {
    enum { NAME_BYTES = 45 };
    size_t known = dg_registry_longest(f->registry, part), end = 0, step;
    if (known > 0 || !dg_begins_with_place(part)) return known;
    for (size_t at = 0; at < part.n && at < NAME_BYTES; at += step) {
        dg_utf8_next(part, at, &step);
        dg_slice name = {part.at, at + step};
        bool ends = dg_ends_like_an_office(name) || dg_words_end(&dg_governments, name) > 0 ||
                    dg_words_end(&classes, name) > 0;
        if (ends && !dg_inside_word(dg_slice_skip(part, name.n))) end = name.n;
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

/* 各部门要高度重视: everybody is only reminded. */
static bool reminds_all(dg_slice name, dg_slice deed) {
    return dg_slice_starts(name, "各") && dg_words_end(&classes, name) > 0 &&
           dg_words_match(&dg_modals, deed, NULL) > 0;
}

/* 市甲局定期审计: does the part of a sentence tell a body to do something? One that is `unsure` may
 * be about a body only, 市甲局新办公楼, or address it. */
static bool tells_body(const dg_finder *f, dg_slice part, bool unsure) {
    enum { DEED_BYTES = 6 };
    static const char *const no_orders[] = {"的", "了"};
    WORDS(others, {"工作", 0}, {"办公", 0}, {"等", 0}, {"和", 0}, {"与", 0}, {"及", 0}, {"、", 0},
          {"印发", 0}, {"转发", 0}, {"确定", 0}, {"组成", 0}, {"各", 0}, {"经理", 0}, {"局长", 0},
          {"主任", 0}, {"领导", 0}, {"主要负责", 0}, {"负责人", 0}, {"有关负责", 0}, {"获得", 0},
          {"汇报", 0}, {"高度重视", 0}, {"数据", 0});
    WORDS(rules, {"主管本", 0}, {"主管全", 0}, {"主管辖区", 0}); /* 主管本市的道路, no 主管部门 */
    static const char please[] = "请";
    if (part.n == 0 || !dg_utf8_begins_han(part.at[0])) return false;
    bool asked = dg_slice_starts(part, please);
    if (asked) part = dg_slice_skip(part, sizeof please - 1);
    size_t name = dg_finder_body_at(f, part);
    if (asked && dg_is_collective((dg_slice){part.at, name})) return false;
    unsure = unsure && !asked;
    dg_slice deed = dg_slice_skip(part, name);
    if (name > 0 && dg_words_match(&rules, deed, NULL) > 0) return true;
    return name > 0 && deed.n >= DEED_BYTES && dg_utf8_begins_han(deed.at[0]) &&
           dg_words_match(&others, deed, NULL) == 0 && !DG_HOLDS_ANY(deed, no_orders) &&
           !reminds_all((dg_slice){part.at, name}, deed) && (!unsure || begins_with_verb(deed));
}

/* Does a remark stand in bytes [at, end)? *next: the first that may, which comes on with them. */
static bool holds_remark(const dg_findings *findings, size_t n, size_t *next, size_t at,
                         size_t end) {
    while (*next < n && findings->remarks.items[*next].end <= at)
        ++*next;
    return *next < n && findings->remarks.items[*next].at < end;
}

/* Is a party of the clause named in bytes [at, end)? */
static bool names_party(const dg_found *found, size_t at, size_t end) {
    for (size_t i = 0; i < found->clause.parties.n; i++) {
        size_t party = found->at + found->clause.parties.items[i].at;
        if (party >= at && party < end) return true;
    }
    return false;
}

/* 由甲局牵头、 + 市乙局拿出办法: what goes on behind the role word that such a mark follows; the
 * whole part where none does. */
static dg_slice behind_listed_role(const dg_finder *f, dg_slice part) {
    enum { ROLE_BYTES = 45 };
    static const char mark[] = "、";
    size_t start = (size_t)(part.at - f->text.at);
    for (size_t at = 0; (at = dg_slice_find(part, mark, at)) < part.n; at += sizeof mark - 1)
        if (at == 0 || dg_finder_final_role(f, dg_finder_last_bytes(f, start + at, ROLE_BYTES)) > 0)
            return dg_slice_skip(part, at + sizeof mark - 1);
    return part;
}

dg_code dg_finder_note_told(dg_finder *f, size_t at, size_t end, const dg_found *found,
                            size_t *remark) {
    size_t n = f->findings->remarks.n, stop;
    dg_slice near = {f->text.at, end}, before = {near.at, 0};             /* 目前，: no order */
    at += at == f->from && dg_slice_starts(dg_slice_skip(near, at), " "); /* （一） 甲局 */
    bool begins = at <= f->from + 1, preamble = f->from == 0;
    for (; at < end; at = stop + dg_words_first_bytes(dg_slice_skip(f->text, stop))) {
        stop = dg_segment_end(near, f->cues, at);
        dg_slice whole = {near.at + at, stop - at}, part = behind_listed_role(f, whole);
        at = stop - part.n;
        begins = begins && part.n == whole.n;
        if (tells_body(f, part, begins || preamble) && !dg_words_hold(&dg_nows, before) &&
            (found == NULL || !names_party(found, at, stop)) &&
            !holds_remark(f->findings, n, remark, at, stop)) {
            dg_code code = dg_finder_remark(f, DG_DIAG_PROSE_ASSIGNMENT, at, stop);
            if (code != DG_OK) return code;
        }
        if (stop == end) break;
        begins = false;
        before = whole;
    }
    return DG_OK;
}

/* Does the text go on behind byte `end` as it does below who signs it: with a date, or not at all?
 */
static bool is_signed(const dg_finder *f, size_t end) {
    WORDS(signers, {"政府", 0}, {"办公室", 0}, {"办公厅", 0}, {"委员会", 0}, {"领导小组", 0});
    const dg_clause *clause = &f->findings->parsed;
    dg_slice below = dg_slice_trim(dg_slice_skip(f->whole, end));
    dg_label label; /* 2.修路 is no date */
    return (dg_begins_with_date(below) && !dg_label_parse(&label, below)) ||
           (clause->parties.n == 1 && dg_words_end(&signers, clause->parties.items[0].written) > 0);
}

/* 市甲局、市乙局，6月底前完成; 市甲局。持续推进: what stands before the time. */
static dg_slice before_time(dg_slice item) {
    enum { TIME_BYTES = 60 };
    size_t at = dg_utf8_begin(item, item.n < TIME_BYTES ? 0 : item.n - TIME_BYTES);
    for (size_t n; at < item.n; at += n) {
        dg_slice rest = dg_slice_skip(item, at);
        n = dg_words_first_bytes(rest);
        if (!dg_slice_starts(rest, "，") && !dg_slice_starts(rest, "；") &&
            !dg_slice_starts(rest, "。"))
            continue;
        dg_slice time = dg_slice_skip(rest, n);
        dg_slice before = {item.at, at}; /* 做好审批。市甲局，6月底前完成 */
        bool timed = time.n > 0 && dg_word_time(NULL, time) == time.n;
        if (timed && dg_ends_like_a_body(before)) return before;
    }
    return item;
}

/* 疏通河道。市甲局、市乙局: an item that has no clause may end in bodies behind a stop, who answer
 * for it, and a time. Behind a blank, 疏通河道 市甲局, they are noted. */
static dg_code take_names_at_end(dg_finder *f) {
    enum { NAMES_BYTES = 150, CHARACTER = 3 };
    static const char stop[] = "。";
    WORDS(copies, {"抄送", 0}, {"主送", 0}, {"抄报", 0}, {"分送", 0}, {"报送", 0}, {"通讯录", 0},
          {"名单", 0});
    dg_slice item = dg_slice_trim((dg_slice){f->text.at + f->from, f->text.n - f->from});
    item.n = dg_slice_find(item, "\n", 0); /* a signature stands below */
    if (dg_slice_ends(item, stop)) item.n -= sizeof stop - 1;
    dg_slice timeless = before_time(item);
    if (f->from == 0 || !dg_ends_like_a_body(timeless)) return DG_OK; /* mostly */
    size_t start = timeless.n;
    while (start > 0 && item.n - start < NAMES_BYTES && strchr(" \n", item.at[start - 1]) == NULL &&
           !dg_slice_ends((dg_slice){item.at, start}, stop))
        start--;
    dg_slice before = dg_slice_trim((dg_slice){item.at, start});
    bool behind_stop = dg_slice_ends(before, stop);
    bool set_off = start > CHARACTER && item.at[start - 1] == ' ' &&
                   dg_utf8_begins_han(item.at[start - 1 - CHARACTER]);
    if ((!behind_stop && !set_off) || dg_words_end(&copies, before) > 0) return DG_OK;
    size_t at = (size_t)(item.at - f->text.at), end = at + item.n;
    dg_code code = dg_finder_parse(f, dg_slice_skip(item, start));
    const dg_clause *clause = &f->findings->parsed;
    bool sure =
        behind_stop ? dg_clause_names_a_sure_body(clause) : dg_clause_names_sure_bodies(clause);
    bool names = code == DG_OK && !clause->has_role && clause->all_plausible && sure &&
                 dg_clause_lists_names(clause, true);
    if (!names || (behind_stop && is_signed(f, end))) return code;
    if (!behind_stop) return dg_finder_remark(f, DG_DIAG_UNREAD_CLAUSE, at + start, end);
    f->at = at + start;
    return dg_finder_add_clause(f, end);
}

dg_code dg_finder_note_left(dg_finder *f, size_t clause, size_t remark) {
    const dg_findings *findings = f->findings;
    dg_code code = DG_OK;
    if (clause == findings->clauses.n && remark == findings->remarks.n) code = take_names_at_end(f);
    for (size_t at = f->from; code == DG_OK && clause <= findings->clauses.n; clause++) {
        bool last = clause == findings->clauses.n;
        const dg_found *found = last ? NULL : &findings->clauses.items[clause];
        code = dg_finder_note_told(f, at, last ? f->text.n : found->at, NULL, &remark);
        if (last || code != DG_OK) break;
        at = found->end;
        bool in_place = found->clause.words.at == f->text.at + found->at;
        if (found->prose && in_place) code = dg_finder_note_told(f, found->at, at, found, &remark);
    }
    return code;
}
