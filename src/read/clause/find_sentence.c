/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sentence in Chinese that is a clause from its first word to its last, or looks like one; 由… in
 * running text. */
#include <string.h>

#include "base/utf8.h"
#include "read/clause/attribute.h"
#include "read/clause/clause_settle.h"
#include "read/clause/finder.h"
#include "read/clause/slips.h"
#include "read/clause/verdict.h"
#include "read/name/name_end.h"
#include "read/name/name_run.h"
#include "read/outline/imprint.h"
#include "read/outline/label.h"
#include "read/words/body_words.h"

/* 做好甲。甲局负责 甲组：甲局负责 做好甲——甲局负责: may a sentence begin behind the text? */
static bool begins_behind(dg_slice text) {
    static const char stop[] = "。", colon[] = "：", dash[] = "——";
    char last = text.n > 0 ? text.at[text.n - 1] : ' ';
    return last == ':' || (last == stop[2] && dg_slice_ends(text, stop)) ||
           (last == colon[2] && dg_slice_ends(text, colon)) ||
           (last == dash[2] && dg_slice_ends(text, dash));
}

/* Where the sentence begins that ends at the finder, at most `reach` bytes before it. */
static size_t sentence_start(const dg_finder *f, size_t reach) {
    size_t from = dg_finder_last_end(f), start = f->at;
    while (start > from && f->at - start <= reach && f->text.at[start - 1] != '\n' &&
           !begins_behind((dg_slice){f->text.at + from, start - from}))
        start--;
    return dg_utf8_begin(f->text, start);
}

static bool remarked(const dg_finder *f, size_t from) {
    size_t n = f->findings->remarks.n;
    return n > 0 && f->findings->remarks.items[n - 1].at >= from;
}

void dg_finder_drop_remarks(dg_finder *f, size_t at, size_t end) {
    dg_findings *findings = f->findings;
    size_t kept = 0;
    for (size_t i = 0; i < findings->remarks.n; i++) {
        dg_remark remark = findings->remarks.items[i];
        if (remark.at < at || remark.at >= end) findings->remarks.items[kept++] = remark;
    }
    findings->remarks.n = kept;
}

enum { ROLE_BYTES = 24 }; /* 为协同责任单位 */

dg_slice dg_finder_last_bytes(const dg_finder *f, size_t end, size_t reach) {
    size_t from = end - f->from < reach ? f->from : end - reach;
    return (dg_slice){f->text.at + from, end - from};
}

size_t dg_finder_office_before(const dg_finder *f, size_t end) {
    return dg_ends_in_office(dg_finder_last_bytes(f, end, DG_OFFICE_REACH));
}

/* The bytes of the name, known or an office's, that ends at byte `end`; 0: none does. */
static size_t name_before(const dg_finder *f, size_t end) {
    size_t name = dg_known_name_before(f->text, f->from, end, f->registry);
    return name > 0 ? name : dg_finder_office_before(f, end);
}

/* ——甲局指导。 甲局负责” Does a sentence that is no clause end with a known name and its duty?
 * Where a bracket is closed behind the duty that none opened, any name may have one. */
static dg_code note_bearer(dg_finder *f, size_t end, bool closed) {
    size_t duty = end - dg_finder_final_role(f, dg_finder_last_bytes(f, end, ROLE_BYTES));
    duty -= dg_ends_in_manner((dg_slice){f->text.at + f->from, duty - f->from});
    size_t name = duty < end ? name_before(f, duty) : 0;
    if (duty - name < dg_finder_last_end(f)) name = 0; /* it is in the clause before */
    return name > 0 || closed ? dg_finder_remark(f, DG_DIAG_PROSE_ASSIGNMENT, duty - name, end)
                              : DG_OK;
}

/* Brackets and quotes that close at the end of a sentence, and open nowhere in it. */
WORDS(closing_marks, {"）", 0}, {")", 0}, {"】", 0}, {"〗", 0}, {"〕", 0}, {"］", 0}, {"]", 0},
      {"”", 0}, {"」", 0}, {"\"", 0});

/* 甲局、乙部） 甲局负责，2020年底前完成） Does the sentence before the bracket that closes there,
 * and that none opened, look like a clause? */
static dg_code note_closed_names(dg_finder *f, size_t bare) {
    enum { SENTENCE_BYTES = 240 };
    const dg_clause *clause = &f->findings->parsed;
    size_t start = sentence_start(f, SENTENCE_BYTES);
    if (start >= bare || f->at - start > SENTENCE_BYTES) return DG_OK;
    dg_code code = dg_finder_parse(f, (dg_slice){f->text.at + start, bare - start});
    bool clear = code == DG_OK && (clause->has_role || clause->parties.n > 1) && !clause->prose;
    bool assigns = clear && dg_clause_names_offices(clause);
    return assigns ? dg_finder_remark(f, DG_DIAG_UNREAD_CLAUSE, start, f->at) : code;
}

/* Is a bracket closed in the text that it does not open? */
static bool closes_unopened(dg_slice text) {
    size_t depth = 0;
    for (size_t at = 0; (at = dg_next_bracket(text, at)) < text.n;) {
        dg_slice rest = dg_slice_skip(text, at);
        bool opens = dg_word_open_bracket(rest) > 0;
        if (!opens && depth == 0) return true;
        depth = opens ? depth + 1 : depth - 1;
        at += dg_words_first_bytes(rest);
    }
    return false;
}

/* （项目业主：甲局、乙部） Does the label before byte `start` open the bracket that closes later?
 */
static bool label_opens(const dg_finder *f, size_t start) {
    enum { LABEL_BYTES = 60 };
    dg_slice before = dg_finder_last_bytes(f, start, LABEL_BYTES);
    if (!dg_slice_ends(before, "：")) return false;
    size_t depth = 0;
    for (size_t at = before.n; at-- > 0 && before.at[at] != '\n';) {
        dg_slice rest = dg_slice_skip(before, at);
        if (dg_word_close_bracket(rest) > 0) depth++;
        if (dg_word_open_bracket(rest) > 0 && depth-- == 0) return true;
    }
    return false;
}

/* 实行“一窗受理”: is the quote that closes at byte `bare` opened behind byte `start`? */
static bool opens_quote(const dg_finder *f, size_t start, size_t bare) {
    static const char *const pairs[][2] = {{"“", "”"}, {"「", "」"}};
    dg_slice inside = {f->text.at + start, bare - start};
    for (size_t i = 0; i < DG_ITEMS(pairs); i++)
        if (dg_slice_starts(dg_slice_skip(f->text, bare), pairs[i][1]))
            return dg_slice_holds(inside, pairs[i][0]);
    return false;
}

/* 做好甲，乙局牵头，丙部配合） The clause whose bracket, closed at byte `bare`, has lost its
 * opening: all that stands behind the sentence's start or one of its commas. */
static dg_code take_closed(dg_finder *f, size_t start, size_t bare, bool *taken) {
    enum { COMMAS = 6 };
    const dg_clause *clause = &f->findings->parsed;
    dg_slice sentence = {f->text.at + start, f->at - start};
    size_t end = f->at, at = start;
    *taken = false;
    if (!closes_unopened(sentence)) return DG_OK;
    for (size_t i = 0; i <= COMMAS && at < bare && !*taken; i++) {
        dg_code code = dg_finder_parse(f, (dg_slice){f->text.at + at, bare - at});
        if (code != DG_OK) return code;
        bool list = i == 0 && !clause->has_role && clause->parties.n > 1 &&
                    dg_clause_lists_names(clause, true);
        *taken = list || dg_clause_is_sentence(clause);
        if (!*taken) at = dg_next_comma(f->text, at);
        if (!*taken) at += at < f->text.n ? dg_comma_bytes(f->text, at) : 1;
    }
    if (!*taken) return DG_OK;
    dg_finder_drop_remarks(f, at, f->text.n);
    f->at = at;
    return dg_finder_add_clause(f, end);
}

/* 学校由甲局负责 + ，医院由乙局负责: does the sentence say of another thing behind the comma at
 * byte `comma` who bears it, in the same words? `by`: its own 由. */
static bool another_follows(const dg_finder *f, size_t by, size_t comma) {
    enum { SUBJECT_BYTES = 48 };
    WORDS(duties, {"负责", 0}, {"牵头", 0});
    static const char word[] = "由";
    size_t mark = dg_comma_bytes(f->text, comma), count;
    size_t duty = dg_words_end(&duties, (dg_slice){f->text.at, comma});
    if (mark == 0 || duty == 0) return false; /* mostly */
    dg_slice subject = dg_slice_skip(f->text, comma + mark);
    if (subject.n > SUBJECT_BYTES) subject.n = dg_utf8_begin(subject, SUBJECT_BYTES);
    size_t at = dg_slice_find(subject, word, 0);
    if (at <= sizeof word - 1 || at == subject.n) return false; /* 并由 */
    if (dg_next_sign(subject, 0, DG_SIGN_COMMA | DG_SIGN_STOP | DG_SIGN_FEED) < at) return false;
    size_t end = comma + mark + at + sizeof word - 1;
    end = dg_name_run(f->text, end, f->registry, &count);
    bool same = count > 0 && f->text.n - end >= duty &&
                memcmp(f->text.at + end, f->text.at + comma - duty, duty) == 0;
    size_t start = sentence_start(f, SUBJECT_BYTES);
    return same && start + dg_comma_bytes(f->text, start) + sizeof word - 1 < by;
}

/* 由甲局牵头 + ，乙局、丙局等部门联合组成: where, in the segment from its comma at byte `comma` to
 * byte `end`, those are named who make up what it goes on to; 0: nowhere. */
static size_t members_end(const dg_finder *f, size_t comma, size_t end) {
    static const char made[] = "组成";
    dg_slice segment = {f->text.at, end};
    size_t count, at = comma + dg_comma_bytes(f->text, comma);
    if (at >= end || dg_slice_find(segment, made, at) == end) return 0; /* mostly */
    bool severally;
    static const char draw[] = "抽调"; /* 抽调丁局组成 */
    if (dg_slice_starts(dg_slice_skip(segment, at), draw)) at += sizeof draw - 1;
    at = dg_name_run(segment, at, f->registry, &count);
    at += dg_word_manner(&severally, dg_slice_skip(segment, at));
    return count > 0 && dg_slice_starts(dg_slice_skip(segment, at), made) ? at + sizeof made - 1
                                                                          : 0;
}

/* 由甲局牵头，乙局配合 + ；各镇组织落实。: where the sentence ends whose first part stands from
 * byte `start` up to the stop at byte `stop`, and behind that nothing but a class and its duty;
 * else `stop`. */
static size_t end_behind_class(const dg_finder *f, size_t start, size_t stop) {
    static const char semicolon[] = "；", lead[] = "牵头", each[] = "各";
    size_t count, role, at = stop + sizeof semicolon - 1;
    if (!dg_slice_starts(dg_slice_skip(f->text, stop), semicolon)) return stop; /* mostly */
    if (!dg_slice_starts(dg_slice_skip(f->text, at), each)) return stop;
    if (!dg_slice_holds((dg_slice){f->text.at + start, stop - start}, lead)) return stop;
    size_t end = dg_name_run(f->text, at, f->registry, &count), duty = end;
    while ((role = dg_role_phrase(dg_slice_skip(f->text, duty))) > 0)
        duty += role;
    dg_slice rest = dg_slice_skip(f->text, duty);
    bool over = rest.n == 0 || rest.at[0] == '\n' || dg_slice_starts(rest, "。");
    return count > 0 && duty > end && over ? duty : stop;
}

/* The longest clause of whole segments that begins at byte `start` with a role that ends at `role`:
 * 甲局牵头，乙部配合 of 甲局牵头，乙部配合，做好丙。 Behind 由 those who help may be told with
 * what: 由甲局牵头，乙部配合做好丙。 *end: of the clause, which is left parsed; 0: there is none.
 * *stop: of the sentence. */
static dg_code longest_clause(dg_finder *f, size_t start, size_t role, bool by, size_t *end,
                              size_t *stop) {
    enum { SEGMENTS = 6, CLAUSE_BYTES = 600 };
    size_t at = role, reach = start + CLAUSE_BYTES + 1, named = 0;
    dg_code code = DG_OK;
    dg_slice near = {f->text.at, f->text.n < reach ? f->text.n : reach};
    *end = 0;
    *stop = dg_next_stop(near, f->cues, role);
    if (*stop - start > CLAUSE_BYTES) return DG_OK;
    if (by) *stop = end_behind_class(f, start, *stop);
    if (closes_unopened((dg_slice){f->text.at + start, *stop - start})) return DG_OK;
    for (size_t i = 0; i < SEGMENTS && code == DG_OK; i++) {
        at = dg_segment_end(f->text, f->cues, at);
        code = dg_finder_parse(f, (dg_slice){f->text.at + start, at - start});
        dg_clause *clause = &f->findings->parsed;
        if (by && *end > 0 && clause->parties.n > named) clause->tailed = false;
        bool whole = code == DG_OK && dg_clause_is_sentence(clause);
        size_t made = by && !whole && *end > 0 ? members_end(f, *end, at) : 0;
        if (made > 0) code = dg_finder_parse(f, (dg_slice){f->text.at + start, made - start});
        if (whole || (made > 0 && code == DG_OK && dg_clause_is_sentence(clause))) {
            *end = made > 0 ? made : at;
            named = clause->parties.n;
        }
        if (made > 0 && *end == made) break; /* 组成机构，分工负责 */
        if (by && *end == at && at < *stop && another_follows(f, start, at)) *stop = at;
        if (at >= *stop) break;
        at += dg_words_first_bytes(dg_slice_skip(f->text, at));
    }
    if (code != DG_OK || *end == 0 || *end == at) return code;
    return dg_finder_parse(f, (dg_slice){f->text.at + start, *end - start});
}

/* Does a mark follow that a clause may go on behind, or the sentence end? */
static bool mark_follows(dg_slice text) {
    return text.n == 0 || dg_sign_bytes(text, DG_SIGN_STOP | DG_SIGN_COMMA | DG_SIGN_FEED) > 0 ||
           dg_slice_starts(text, "、");
}

/* Where the sentence begins whose 由 stands at byte `by`, behind nothing but 以上任务; else there.
 */
static size_t preface_start(const dg_finder *f, size_t by) {
    enum { PREFACE_BYTES = 24 };
    size_t start = sentence_start(f, PREFACE_BYTES);
    size_t n = dg_word_preface(dg_slice_skip(f->text, start));
    return start + n == by + strlen("由") ? start : by;
}

/* Is all from byte `at` to byte `to` marks? */
static bool is_marks(const dg_finder *f, size_t at, size_t to) {
    for (; at < to; at += dg_words_first_bytes(dg_slice_skip(f->text, at)))
        if (dg_word_mark(dg_slice_skip(f->text, at)) == 0 && dg_comma_bytes(f->text, at) == 0)
            return false;
    return true;
}

/* Put in the sentence from byte `start` on, which was parsed: all of it is a clause. */
static dg_code add_whole(dg_finder *f, size_t start, size_t end) {
    bool begins = start == f->from || (start == f->from + 1 && f->text.at[f->from] == ' ');
    if (begins && f->from > 0) dg_clause_drop_group_head(&f->findings->parsed);
    f->at = start;
    return dg_finder_add_clause(f, end);
}

/* A clause in running text: where the whole sentence is one, for sure; else, of a sentence that
 * goes on, only behind 由: 由甲局牵头，乙部配合，做好丙。 */
static dg_code take_running(dg_finder *f, size_t start, size_t role, bool by, bool *taken) {
    bool comma = start > f->from && f->text.at[start - 1] == ','; /* of half width */
    size_t end, stop, sentence = comma ? start - 1 : sentence_start(f, f->at - start + 1);
    *taken = false;
    if (!mark_follows(dg_slice_skip(f->text, role)) ||
        dg_role_in_attribute(f->text, role, f->registry))
        return DG_OK;
    dg_code code = longest_clause(f, start, role, by, &end, &stop);
    if (code != DG_OK || end == 0) return code;
    bool labelled;
    code = dg_finder_parse_with_labels(f, start, &end, &labelled);
    if (code != DG_OK) return code;
    if (labelled) stop = end;
    *taken = true;
    dg_finder_drop_remarks(f, start, f->text.n);
    if (is_marks(f, sentence, start)) start = sentence;
    bool whole = end == stop && start == sentence;
    f->at = whole || by ? start : end;
    if (!whole && !by) return dg_finder_remark(f, DG_DIAG_PROSE_ASSIGNMENT, start, end);
    if (whole) return add_whole(f, start, end);
    dg_slice rest = {f->text.at + end, stop - end};
    bool more = dg_next_bracket(rest, 0) < rest.n || dg_slice_holds(rest, "负责") ||
                dg_slice_holds(rest, "牵头") || dg_slice_holds(rest, "会同");
    size_t remark = f->findings->remarks.n;
    code = dg_finder_add_sentence(f, more ? end : stop, true);
    if (code == DG_OK) code = dg_finder_note_shared_help(f);
    if (code == DG_OK && !more) code = dg_finder_note_supporters(f, end, stop);
    return code == DG_OK && !more ? dg_finder_note_told(f, end, stop, NULL, &remark) : code;
}

dg_code dg_finder_take_role(dg_finder *f, bool *taken) {
    enum { NAMES_BYTES = 300 };
    size_t word = strlen("牵头");
    *taken = false;
    if (dg_comma_bytes(f->text, f->at + word) == 0) return DG_OK;
    size_t start = sentence_start(f, NAMES_BYTES);
    dg_slice names = {f->text.at + start, f->at - start};
    if (names.n == 0 || names.n > NAMES_BYTES || dg_next_sign(names, 0, DG_SIGN_COMMA) < names.n)
        return DG_OK;
    return take_running(f, start, f->at + word, false, taken);
}

/* 请各单位高度重视，抓好落实。 Behind a clause everybody is only reminded of it. */
static bool reminds_all(const dg_finder *f, size_t start, const dg_clause *clause) {
    static const char please[] = "请";
    return dg_slice_starts(dg_slice_skip(f->text, start), please) &&
           (clause->parties.n == 0 || dg_clause_names_classes(clause)) &&
           dg_finder_last_end(f) > f->from;
}

static bool ends_in_dash(dg_slice text) {
    text.n -= dg_slice_ends(text, " ");
    return dg_slice_ends(text, "——");
}

/* 做好甲。 above ——甲局: does the text end in a dash that begins a line of its own, below a
 * sentence? Not the lines of a list that all begin so. */
static bool ends_in_dash_of_its_own(dg_slice text) {
    static const char dash[] = "\n——";
    if (!dg_slice_ends(text, dash)) return false;
    dg_slice above = {text.at, text.n - (sizeof dash - 1)};
    return dg_slice_ends(above, "。") && !dg_slice_starts(dg_slice_last_line(above, above.n), "——");
}

/* 排查房屋——甲局: is what stands before the dash, behind which byte `start` is, a deed, and all of
 * the item before the names? */
static bool is_deed_before_dash(const dg_finder *f, size_t start) {
    enum { DEED_BYTES = 120 };
    static const char dash[] = "——";
    dg_slice deed = dg_slice_trim((dg_slice){f->text.at + f->from, start - f->from});
    if (f->from == 0 || deed.n > DEED_BYTES || !dg_slice_ends(deed, dash)) return false;
    deed.n -= sizeof dash - 1;
    return dg_finder_begins_duty(deed) &&
           dg_next_sign(deed, 0, DG_SIGN_STOP | DG_SIGN_FEED | DG_SIGN_COMMA) == deed.n;
}

/* 做好甲。——甲局、乙部: names and nothing else behind a dash, at the end of an item's line; on the
 * words of the item only where the clause before stands behind a dash, too. */
static dg_code take_behind_dash(dg_finder *f, bool *taken) {
    enum { NAMES_BYTES = 240 };
    static const char dash[] = "。——";
    const dg_clause *clause = &f->findings->parsed;
    const dg_found *last = dg_finder_last(f);
    size_t end = f->at;
    dg_slice rest = dg_slice_skip(f->text, end);
    *taken = false;
    if (dg_slice_starts(rest, "。")) rest = dg_slice_skip(rest, strlen("。"));
    bool line = rest.n == 0 || rest.at[0] == '\n';
    if (!line || end == f->from) return DG_OK; /* mostly */
    if ((unsigned char)f->text.at[end - 1] < 0x80) return dg_finder_take_dashed_names(f, taken);
    size_t start = sentence_start(f, NAMES_BYTES);
    if (start == end || !ends_in_dash((dg_slice){f->text.at, start})) return DG_OK;
    bool stop = f->from > 0 && dg_slice_ends((dg_slice){f->text.at, start}, dash);
    bool own_line = f->from > 0 && ends_in_dash_of_its_own((dg_slice){f->text.at, start});
    bool others = last != NULL && ends_in_dash((dg_slice){f->text.at, last->at});
    start += f->text.at[start] == ' ';
    dg_code code = dg_finder_parse(f, (dg_slice){f->text.at + start, end - start});
    bool names = code == DG_OK && !clause->has_role && clause->all_plausible &&
                 dg_clause_lists_names(clause, true);
    bool whole = names && is_deed_before_dash(f, start) && dg_clause_names_sure_bodies(clause);
    own_line = own_line && (clause->parties.n > 1 || dg_clause_names_sure_bodies(clause));
    *taken = names && (stop || others || own_line || whole);
    if (!*taken)
        return names && f->from > 0 && dg_clause_names_sure_bodies(clause)
                   ? dg_finder_remark(f, DG_DIAG_UNREAD_CLAUSE, start, end)
                   : code;
    f->at = start;
    return dg_finder_add_clause(f, end);
}

/* 以上任务，各乡镇均为责任单位，不再列出; 甲局为以上任务的牵头单位: a sentence behind the tasks
 * that gives all of them one more party is a note. */
static dg_code note_of_all(dg_finder *f, size_t end) {
    enum { SENTENCE_BYTES = 300 };
    WORDS(closings, {"列出", 0}, {"列示", 0}, {"列明", 0}, {"罗列", 0}, {"重复", 0}, {"赘述", 0},
          {"责任单位", 0}, {"牵头单位", 0}, {"配合单位", 0}, {"责任部门", 0}, {"责任主体", 0});
    static const char *const alls[] = {"以上", "上述", "各项任务", "所有任务"};
    static const char *const parts[] = {"责任", "牵头", "配合", "落实", "负责"};
    dg_slice before = {f->text.at, end};
    if (!dg_words_may_end(&closings, before)) return DG_OK; /* mostly */
    size_t start = sentence_start(f, SENTENCE_BYTES), n = f->findings->notes.n;
    if (n > 0 && f->findings->notes.items[n - 1].end > start) return DG_OK;
    if (end - start > SENTENCE_BYTES || dg_words_end(&closings, before) == 0) return DG_OK;
    dg_slice sentence = {f->text.at + start, end - start};
    bool told = dg_slice_holds(sentence, "不再") || dg_slice_holds(sentence, "为");
    return told && DG_HOLDS_ANY(sentence, alls) && DG_HOLDS_ANY(sentence, parts)
               ? dg_finder_remark(f, DG_DIAG_PROSE_ASSIGNMENT, start, end)
               : DG_OK;
}

/* 甲局关于推进: the first line of a title that goes on in the next, and no clause. */
static bool begins_title(dg_slice sentence) {
    size_t about = dg_slice_find(sentence, "关于", 0);
    return about > 0 && about < sentence.n && !dg_slice_holds(sentence, "，") &&
           dg_ends_like_a_body((dg_slice){sentence.at, about});
}

/* 甲局牵头，乙部配合。 Is the sentence that ends here a clause from its first word to its last? */
dg_code dg_finder_take_sentence(dg_finder *f) {
    enum { SENTENCE_BYTES = 600 };
    size_t end = f->at;
    dg_slice before = {f->text.at + f->from, end - f->from};
    if (dg_slice_ends(before, "\n")) return DG_OK;
    if (dg_slice_ends(before, "；")) end -= strlen("；"); /* an item of a list */
    before.n = end - f->from;
    if (dg_finder_last_end(f) == end) return DG_OK;
    bool named;
    dg_code code = take_behind_dash(f, &named);
    if (code == DG_OK && !named) code = note_of_all(f, end);
    if (code != DG_OK || named) return code;
    if (!dg_may_end_in_role(before) && !dg_words_may_end(&closing_marks, before))
        return DG_OK; /* mostly */
    size_t bare = end - dg_words_end(&closing_marks, before);
    bool role = dg_finder_final_role(f, dg_finder_last_bytes(f, bare, ROLE_BYTES)) > 0;
    if (!role && bare == end) return DG_OK;
    size_t start = sentence_start(f, SENTENCE_BYTES);
    bool opened = bare < end && label_opens(f, start);
    if (bare < end && !opened && start < bare && end - start <= SENTENCE_BYTES) {
        bool taken;
        code = take_closed(f, start, bare, &taken);
        if (code != DG_OK || taken) return code;
    }
    if (start >= bare) return DG_OK;
    if (!role) return opened || opens_quote(f, start, bare) ? DG_OK : note_closed_names(f, bare);
    if (bare == end && begins_title((dg_slice){f->text.at + start, end - start})) return DG_OK;
    if (dg_is_page_foot_at(f->text, start, end)) return DG_OK;
    if (bare < end || end - start > SENTENCE_BYTES)
        return remarked(f, start) ? DG_OK : note_bearer(f, bare, bare < end);
    const dg_clause *clause = &f->findings->parsed;
    code = dg_finder_parse(f, (dg_slice){f->text.at + start, end - start});
    if (f->from > 0 && start <= f->from + 1) f->findings->parsed.answers = false; /* all it says */
    bool reminds = code == DG_OK && reminds_all(f, start, clause);
    if (code == DG_OK && !reminds && dg_clause_is_sentence(clause)) {
        dg_finder_drop_remarks(f, start, f->text.n);
        return add_whole(f, start, end);
    }
    bool begins = code == DG_OK && clause->parties.n > 0 && clause->parties.items[0].at == 0 &&
                  dg_clause_names_offices(clause) && !clause->prose;
    if (code != DG_OK || remarked(f, start)) return code;
    return begins || reminds ? dg_finder_remark(f, DG_DIAG_PROSE_ASSIGNMENT, start, end)
                             : note_bearer(f, end, false);
}

/* 牵头, 负责 behind the names; 落实, 研究提出落实意见 where the sentence or its part ends there. */
static size_t duty_behind(dg_slice text) {
    dg_class class;
    if (dg_slice_starts(text, "牵头负责")) return strlen("牵头负责");
    if (dg_slice_starts(text, "牵头") || dg_slice_starts(text, "负责")) {
        size_t n = strlen("牵头"), more = dg_word_role(&class, dg_slice_skip(text, n));
        return n + (mark_follows(dg_slice_skip(text, n + more)) ? more : 0); /* 负责落实。 */
    }
    size_t word = dg_word_role(&class, text);
    bool bears = word > 0 && (class == DG_CLASS_LEAD || class == DG_CLASS_RESPONSIBLE ||
                              class == DG_CLASS_SEVERALLY);
    return bears && mark_follows(dg_slice_skip(text, word)) ? word : 0;
}

/* 由甲局会同乙部落实，丙局配合。 The clause of the whole sentence whose 由 stands here, where
 * behind `at` somebody supports; *noted: there somebody does, but the sentence is no clause. */
static dg_code take_helped(dg_finder *f, size_t at, bool *taken, bool *noted) {
    enum { SENTENCE_BYTES = 600 };
    *noted = *taken = false;
    dg_slice near = f->text;
    if (near.n - f->at > SENTENCE_BYTES) near.n = f->at + SENTENCE_BYTES + 1;
    size_t stop = at < near.n ? dg_next_stop(near, f->cues, at) : near.n;
    if (at >= stop || stop - f->at > SENTENCE_BYTES ||
        dg_finder_next_supporter(f, at, stop) == stop)
        return DG_OK;
    dg_code code = dg_finder_parse(f, (dg_slice){f->text.at + f->at, stop - f->at});
    *taken = code == DG_OK && dg_clause_is_sentence(&f->findings->parsed);
    *noted = !*taken;
    return *taken ? dg_finder_add_clause(f, stop) : code;
}

/* ，丙县抓好落实: do others and their duty stand behind the comma at byte `at`, or behind what is
 * done there, 制定方案？ */
static bool others_follow(const dg_finder *f, size_t at) {
    enum { DEED_BYTES = 36 };
    size_t names, deed = dg_word_deed(dg_slice_skip(f->text, at));
    dg_slice near = {f->text.at, f->text.n - at < DEED_BYTES ? f->text.n : at + DEED_BYTES};
    if (deed > 0) at = dg_next_sign(near, at, DG_SIGN_COMMA | DG_SIGN_STOP | DG_SIGN_FEED);
    size_t comma = dg_comma_bytes(f->text, at);
    if (comma == 0) return false;
    size_t end = dg_name_run(f->text, at + comma, f->registry, &names);
    return names > 0 && dg_role_phrase(dg_slice_skip(f->text, end)) > 0;
}

/* Does the sentence go on from byte `at` to a role word, at which it is read? */
static bool ends_in_role(const dg_finder *f, size_t at) {
    enum { SENTENCE_BYTES = 600 };
    dg_slice rest = dg_slice_skip(f->text, at);
    if (rest.n > SENTENCE_BYTES) rest.n = dg_utf8_begin(rest, SENTENCE_BYTES);
    size_t stop = at + dg_next_sign(rest, 0, DG_SIGN_STOP | DG_SIGN_FEED);
    return dg_finder_final_role(f, dg_finder_last_bytes(f, stop, ROLE_BYTES)) > 0;
}

/* 由市甲局跟踪审计: an office, whose names may end at byte `end`, that is asked for what is no duty
 * of those known. */
static dg_code note_asked(dg_finder *f, size_t end) {
    enum { LEAST = 6, MOST = 90 };
    WORDS(posts, {"组成", 0}, {"兼任", 0}, {"担任", 0}, {"代表", 0});
    static const char by[] = "由", of[] = "的";
    if (!dg_slice_starts(dg_finder_here(f), by)) return DG_OK;
    size_t from = f->at + sizeof by - 1;
    dg_slice near = dg_slice_skip(f->text, from);
    bool cut = near.n > MOST;
    if (cut) near.n = dg_utf8_begin(near, MOST);
    dg_slice words = {near.at, dg_next_sign(near, 0, DG_SIGN_COMMA | DG_SIGN_STOP | DG_SIGN_FEED)};
    if (cut && words.n == near.n) return DG_OK; /* too long */
    size_t stop = from + words.n;
    bool known = end > from && end < stop;
    size_t name = known ? end - from : dg_finder_body_at(f, words);
    dg_slice deed = dg_slice_skip(words, name);
    bool tells = name > 0 && deed.n >= LEAST && dg_utf8_begins_han(deed.at[0]) &&
                 !dg_slice_holds(deed, of) && dg_words_end(&posts, deed) == 0 &&
                 !dg_word_unasked((dg_slice){f->text.at + f->from, f->at - f->from}) &&
                 !ends_in_role(f, stop);
    return tells ? dg_finder_remark(f, DG_DIAG_PROSE_ASSIGNMENT, f->at, stop) : DG_OK;
}

dg_code dg_finder_take_by(dg_finder *f, bool *taken) {
    size_t by = strlen("由"), leads, others;
    *taken = false;
    dg_slice before = {f->text.at, f->at};
    bool from = dg_slice_ends(before, "来自") || dg_slice_ends(before, "各自");
    if (!from && dg_slice_ends(before, "自")) return DG_OK; /* 自由贸易试验区 */
    size_t first_end = dg_name_run(f->text, f->at + by, f->registry, &leads);
    size_t manner, duty = first_end; /* 由甲局、乙部按职责分工负责 */
    bool severally;
    while (leads > 0 && (manner = dg_word_manner(&severally, dg_slice_skip(f->text, duty))) > 0)
        duty += manner;
    dg_slice after = dg_slice_skip(f->text, duty);
    size_t role = duty_behind(after);
    if (role > 0) first_end = duty;
    if (role == 0) after = dg_slice_skip(f->text, first_end);
    size_t comma = role > 0 ? dg_comma_bytes(after, role) : 0;
    size_t together = leads == 0 ? 0 : dg_word_together(dg_slice_skip(after, role + comma));
    f->tells = f->tells || leads > 0;
    if (leads > 0 && role > 0 && together == 0) {
        size_t at = f->at;
        bool unasked = dg_word_unasked((dg_slice){f->text.at + f->from, at - f->from});
        dg_code code =
            unasked ? DG_OK : take_running(f, preface_start(f, at), first_end + role, true, taken);
        if (code != DG_OK || *taken) return code;
        f->at = first_end + role;
        *taken = f->tells = true;
        return dg_finder_remark(f, DG_DIAG_PROSE_ASSIGNMENT, at, f->at);
    }
    if (together == 0) return note_asked(f, leads > 0 ? first_end : f->at);
    size_t end = dg_name_run(f->text, first_end + role + comma + together, f->registry, &others);
    if (others > 0 && comma > 0 && others_follow(f, end)) {
        dg_code code = take_running(f, preface_start(f, f->at), first_end + role, true, taken);
        if (code != DG_OK || *taken) return code;
    }
    bool plain =
        dg_slice_starts(dg_slice_skip(after, role + comma), "会同"); /* noted where it is */
    if (others == 0) return plain ? DG_OK : note_asked(f, first_end);
    if (dg_slice_starts(dg_slice_skip(f->text, end), "负责解释")) return DG_OK;
    bool helped;
    dg_code code = take_helped(f, end, taken, &helped);
    if (code != DG_OK || *taken) return code;
    dg_clause *clause = &f->findings->parsed;
    code = dg_finder_parse(f, (dg_slice){f->text.at + f->at, end - f->at});
    *taken = true;
    for (size_t i = 0; code == DG_OK && i < clause->parties.n; i++)
        if (clause->parties.items[i].class == DG_CLASS_NONE)
            clause->parties.items[i].class = DG_CLASS_TOGETHER;
    size_t at = f->at;
    if (code == DG_OK && clause->parties.n > 0 && dg_clause_names_bodies(clause)) {
        code = dg_finder_add_clause(f, end);
        if (code != DG_OK || !helped) return code;
        return dg_finder_note_supporters(f, end, dg_next_stop(f->text, f->cues, end));
    }
    f->at = end;
    return code == DG_OK ? dg_finder_remark(f, DG_DIAG_PROSE_ASSIGNMENT, at, end) : code;
}
