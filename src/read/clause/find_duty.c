/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists of duties, a body and what is its own: 甲局：负责…; and 请甲局… behind a comma. */
#include <string.h>

#include "base/utf8.h"
#include "read/clause/bracket.h"
#include "read/clause/finder.h"
#include "read/clause/verdict.h"
#include "read/name/people.h"
#include "read/outline/label.h"
#include "read/words/body_words.h"

enum { NAMES_BYTES = 180 }; /* before a duty */

/* 市甲局 负责…: a blank before a duty that is named first in its line or item. */
static size_t blank_for_colon(const dg_finder *f) {
    WORDS(duties, {"负责", 0}, {"配合", 0}, {"协助", 0});
    if (dg_words_match(&duties, dg_slice_skip(f->text, f->at), NULL) == 0) return 0;
    size_t start = f->at - 1;
    while (start > f->from && f->at - start <= NAMES_BYTES && f->text.at[start - 1] != '\n')
        start--;
    return f->at - start <= NAMES_BYTES ? 1 : 0;
}

/* 市甲局。负责…: the bytes of a stop before a duty, where a list has it in the place of a colon; of
 * any duty, 指导…, where the item begins with the names. */
static size_t stop_for_colon(const dg_finder *f) {
    static const char stop[] = "。", duty[] = "负责", lead[] = "牵头";
    if (f->at > f->from && f->text.at[f->at - 1] == ' ') return blank_for_colon(f);
    dg_slice before = {f->text.at + f->from, f->at - f->from};
    dg_slice rest = dg_slice_skip(f->text, f->at);
    dg_class class;
    if (!dg_slice_ends(before, stop)) return 0; /* mostly */
    bool any = f->from > 0 && before.n <= NAMES_BYTES + sizeof stop - 1 &&
               (dg_word_role(&class, rest) > 0 || dg_word_deed(rest) > 0);
    bool stands = any || dg_slice_starts(rest, duty) || dg_slice_starts(rest, lead);
    return stands ? sizeof stop - 1 : 0;
}

/* 11:00, 2：1: does the colon at byte `at`, of so many bytes, stand between figures? */
static bool is_of_figures(dg_slice text, size_t at, size_t n) {
    return at > 0 && at + n < text.n && text.at[at - 1] >= '0' && text.at[at - 1] <= '9' &&
           text.at[at + n] >= '0' && text.at[at + n] <= '9';
}

static size_t colon_at(dg_slice text) {
    static const char wide[] = "：";
    return dg_slice_starts(text, wide) ? sizeof wide - 1 : dg_slice_starts(text, ":");
}

/* The first colon of half width that is none of a time of day, 8:00, nor of an address, http://. */
static size_t half_colon(dg_slice text) {
    size_t at = dg_slice_find(text, ":", 0);
    for (; at < text.n; at = dg_slice_find(text, ":", at + 1)) {
        dg_slice behind = dg_slice_skip(text, at + 1);
        bool figures = at > 0 && text.at[at - 1] >= '0' && text.at[at - 1] <= '9' && behind.n > 0 &&
                       behind.at[0] >= '0' && behind.at[0] <= '9';
        if (!figures && !dg_slice_starts(behind, "//")) return at;
    }
    return text.n;
}

size_t dg_finder_colon(dg_slice text, size_t *n) {
    size_t at = dg_slice_find(text, "：", 0), half = half_colon(text);
    if (half < at) at = half;
    *n = colon_at(dg_slice_skip(text, at));
    *n += dg_slice_starts(dg_slice_skip(text, at + *n), " ");
    return at;
}

/* The bytes of the colon that stands here, or right before it, and of the space behind it:
 * 甲局：负责, 甲局: 负责. */
static size_t colon_before(const dg_finder *f, size_t *at) {
    static const char wide[] = "：";
    dg_slice before = {f->text.at + f->from, f->at - f->from};
    size_t space = dg_slice_ends(before, " ");
    before.n -= space;
    size_t n = dg_slice_ends(before, wide) ? sizeof wide - 1 : dg_slice_ends(before, ":");
    if (n == 0) space = 0;
    if (n == 0) n = stop_for_colon(f);
    *at = f->at - n - space;
    if (n > 0) return n + space;
    dg_slice rest = dg_slice_skip(f->text, f->at);
    n = colon_at(rest);
    return n == 0 ? 0 : n + dg_slice_starts(dg_slice_skip(rest, n), " ");
}

/* Where the names begin that end at byte `end`: at the start of a line or of a sentence; `end`
 * where that is too far. */
static size_t names_start(const dg_finder *f, size_t end) {
    size_t from = dg_finder_last_end(f), start = end, mark;
    while (start > from && end - start <= NAMES_BYTES && f->text.at[start - 1] != '\n' &&
           !dg_slice_ends((dg_slice){f->text.at + from, start - from}, "。"))
        start--;
    if (end - start > NAMES_BYTES) return end;
    while (start < end && (mark = dg_word_list_mark(dg_slice_skip(f->text, start))) > 0)
        start += mark;
    return start;
}

/* 。由甲局牵头 。此项工作由甲局负责: where the first sentence behind byte `at`, of the same line
 * and before the next colon, begins that says who bears it, or who helps; `bears`: who bears it
 * only; 0: none does. */
static size_t told_behind(const dg_finder *f, size_t at, bool bears) {
    enum { REACH_BYTES = 600 }; /* a bound, as each duty of a long line asks */
    static const char stop[] = "。";
    WORDS(bearing, {"牵头", 0}, {"负责", 0}, {"承担", 0});
    WORDS(helping, {"配合", 0}, {"协助", 0});
    dg_slice near = dg_slice_skip(f->text, at);
    if (near.n > REACH_BYTES) near.n = REACH_BYTES;
    near.n = dg_slice_find(near, "\n", 0);
    near.n = dg_slice_find(near, "：", 0);
    near.n = dg_slice_find(near, ":", 0);
    for (size_t next = 0; (next = dg_slice_find(near, stop, next)) < near.n;) {
        next += sizeof stop - 1;
        dg_slice told = dg_slice_skip(near, next);
        told = dg_slice_skip(told, dg_word_preface(told));
        if (told.at == near.at + next) continue; /* mostly */
        told.n = dg_next_sign(told, 0, DG_SIGN_COMMA | DG_SIGN_STOP);
        size_t role = dg_words_end(&bearing, told);
        if (role == 0 && !bears) role = dg_words_end(&helping, told);
        told.n -= role;
        if (role > 0 && !dg_is_title(told) && dg_finder_body_at(f, told) > 0) return at + next;
    }
    return 0;
}

/* The end of a duty that goes on at byte `at`: of its line, or of the sentence before 乙局： or
 * 由乙局. */
static size_t duty_end(const dg_finder *f, size_t at) {
    size_t told = told_behind(f, at, false);
    size_t line = told > 0 ? told : dg_slice_find(f->text, "\n", at);
    dg_slice rest = {f->text.at + at, line - at};
    size_t stop = dg_slice_find(rest, "。", 0);
    bool more = dg_slice_find(rest, "：", stop) < rest.n || dg_slice_find(rest, ":", stop) < rest.n;
    return more ? at + stop : line;
}

dg_class dg_duty_class(dg_slice duty) {
    WORDS(helps, {"配合", 0}, {"协助", 0}, {"参与", 0}, {"参加", 0}, {"支持", 0});
    return dg_words_match(&helps, duty, NULL) > 0 ? DG_CLASS_SUPPORT : DG_CLASS_RESPONSIBLE;
}

size_t dg_duty_heading(dg_slice names) {
    WORDS(ends, {"职责", 0}, {"主要职责", 0}, {"工作职责", 0}, {"具体职责", 0}, {"的职责", 0},
          {"职责分工", 0}, {"主要工作职责", 0}, {"职责、任务", 0}, {"职责任务", 0},
          {"职责和任务", 0}, {"职责与任务", 0}, {"工作任务", 0}, {"责任", 0}, {"的责任", 0},
          {"责任清单", 0});
    WORDS(fields, {"安全生产", 0}, {"安全", 0}, {"安全监管", 0}, {"消防安全", 0}, {"消防", 0},
          {"食品安全", 0}, {"生态环境保护", 0}, {"环境保护", 0}, {"应急", 0}, {"应急处置", 0},
          {"应急管理", 0}, {"防汛", 0}, {"防汛抗旱", 0}, {"森林防火", 0}, {"信访", 0}, {"监管", 0},
          {"监督管理", 0}, {"保护", 0}, {"管理", 0}, {"防治", 0}, {"在安全生产方面", 0});
    size_t n = dg_words_end(&ends, names);
    names.n -= n;
    return n == 0 ? 0 : n + dg_words_end(&fields, names);
}

/* （1）负责…: without the number of the first of several duties. */
static dg_slice without_number(dg_slice duty) {
    dg_label label;
    bool number = dg_label_parse(&label, duty) && !label.glued && label.number == 1;
    return number ? dg_slice_skip(duty, label.length) : duty;
}

/* 救治组（县甲局、县乙局）：负责…: those in the bracket behind a group, who make it up; else the
 * names as they are. */
static dg_slice members_of_group(dg_slice names) {
    size_t close = dg_bracket_close(names), at = close == 0 ? 0 : dg_next_bracket(names, 0);
    dg_slice inner = dg_slice_skip(names, at + dg_word_open_bracket(dg_slice_skip(names, at)));
    inner.n -= at == 0 ? 0 : close;
    bool members = at > 0 && dg_slice_ends((dg_slice){names.at, at}, "组") &&
                   dg_next_bracket(inner, 0) == inner.n && dg_ends_like_a_body(inner);
    return members ? inner : names;
}

dg_code dg_finder_take_group(dg_finder *f, size_t at, size_t end, bool *taken) {
    enum { HEAD_BYTES = 36 };
    dg_slice rest = {f->text.at + at, end - at};
    size_t colon, head = dg_finder_colon(rest, &colon);
    dg_slice name = {rest.at, head};
    const dg_clause *clause = &f->findings->parsed;
    *taken = false;
    if (f->from == 0 || colon == 0 || head > HEAD_BYTES ||
        !(dg_is_group_of_work(name) || dg_finder_is_field_of_work(f, at, end, name)))
        return DG_OK;
    dg_code code = dg_finder_parse(f, dg_slice_skip(rest, head + colon));
    *taken = code == DG_OK && !clause->has_role && clause->unread.n == 0 &&
             dg_clause_lists_names(clause, true) && dg_clause_names_sure_bodies(clause);
    if (!*taken) return code;
    f->at = at;
    return dg_finder_add_clause(f, end);
}

/* 宣传组。负责宣传。由甲局牵头: a group, of which its line says behind byte `at` who bears it. */
static bool is_told_of_group(const dg_finder *f, dg_slice head, size_t at) {
    return dg_is_group(head) && told_behind(f, at, true) > 0;
}

/* 后勤组：由甲局、乙局组成: is it told behind the colon who makes up the group? */
static bool is_made_up(dg_slice duty) {
    static const char by[] = "由";
    if (!dg_slice_starts(duty, by)) return false; /* mostly */
    duty.n = dg_next_sign(duty, 0, DG_SIGN_COMMA | DG_SIGN_STOP | DG_SIGN_FEED);
    return dg_slice_holds(duty, "组成");
}

/* Who makes up the group in bytes [start, end) is read elsewhere; where no items are, perhaps not.
 */
static dg_code note_group(dg_finder *f, size_t start, size_t end) {
    return f->from > 0 ? DG_OK : dg_finder_remark(f, DG_DIAG_PROSE_ASSIGNMENT, start, end);
}

/* 各县人民政府，市政府各部门：为贯彻…, before all that is said: are those parsed whom the paper is
 * sent to, and does it begin with why at byte `at`? */
static bool is_salutation(const dg_finder *f, size_t at) {
    WORDS(whys, {"为", 0}, {"根据", 0}, {"依据", 0}, {"按照", 0}, {"结合", 0}, {"贯彻", 0});
    static const char *const announcements[] = {"如下",   "现就", "现将",   "现印发", "印发给",
                                                "特制定", "特此", "制定本", "经研究", "同意"};
    dg_slice said = dg_slice_trim(dg_slice_skip(f->text, at));
    said.n = dg_next_sign(said, 0, DG_SIGN_STOP | DG_SIGN_FEED);
    if (f->from > 0 || f->findings->clauses.n > 0) return false; /* mostly */
    return dg_clause_names_classes(&f->findings->parsed) && dg_words_match(&whys, said, NULL) > 0 &&
           DG_HOLDS_ANY(said, announcements);
}

/* Is it said behind a duty, at the end of its line or with a label below, who answers for it? */
static bool is_told_who(dg_slice duty) {
    dg_class class;
    size_t end = dg_slice_find(duty, "\n", 0);
    dg_slice below = dg_slice_trim(dg_slice_skip(duty, end));
    return dg_words_end(&dg_close_brackets, dg_slice_trim((dg_slice){duty.at, end})) > 0 ||
           dg_word_label(&class, below) > 0;
}

/* 1.数据中心：…: may the names parsed there, behind an item's number, as well be those of things?
 */
static bool may_be_things(const dg_finder *f, size_t start) {
    bool begins = f->from > 0 && start <= f->from + 1;
    return begins && dg_utf8_begins_han(f->text.at[start]) &&
           dg_clause_may_be_remark(&f->findings->parsed);
}

/* 建设三处: is it a thing that this is said of? */
static bool builds(dg_slice duty) {
    WORDS(verbs, {"建设", 0}, {"建成", 0}, {"新建", 0}, {"打造", 0}, {"构建", 0}, {"搭建", 0},
          {"推进", 0}, {"推动", 0}, {"加快", 0}, {"完善", 0}, {"改造", 0}, {"提升", 0}, {"实现", 0},
          {"完成", 0}, {"建立", 0});
    return dg_words_match(&verbs, duty, NULL) > 0;
}

/* Note, once, that the things in bytes [start, end) might be bodies. */
static dg_code note_things(dg_finder *f, size_t start, size_t end) {
    size_t n = f->findings->remarks.n;
    bool noted = n > 0 && f->findings->remarks.items[n - 1].at == start;
    return noted ? DG_OK : dg_finder_remark(f, DG_DIAG_PROSE_ASSIGNMENT, start, end);
}

/* The duty behind byte `end`, where a colon of so many bytes stands or what is in its place; the
 * names stand before; `surely`: they must be bodies for sure. */
static dg_code take_duty(dg_finder *f, size_t end, size_t colon, bool surely, bool *taken) {
    dg_class label;
    *taken = false;
    dg_slice duty = without_number(dg_slice_skip(f->text, end + colon));
    if (dg_word_person_in_charge(duty) || dg_word_mark(duty) > 0) return DG_OK;
    if (dg_word_label(&label, duty) > 0 || dg_word_unknown_label(duty) > 0) return DG_OK;
    size_t start = names_start(f, end);
    dg_clause *clause = &f->findings->parsed;
    if (start >= end || is_of_figures(f->text, end, colon)) return DG_OK;
    dg_slice head = {f->text.at + start, end - start};
    if (is_told_of_group(f, head, end + colon) || dg_finder_tells_of_group(f, head, duty) ||
        is_made_up(duty))
        return note_group(f, start, end);
    size_t heading = dg_duty_heading(head);
    head.n -= heading;
    dg_code code = dg_finder_parse(f, members_of_group(head));
    if (heading > 0 && code == DG_OK && !dg_clause_names_offices(clause) &&
        !dg_clause_names_fields(clause, heading > 0))
        return DG_OK;
    bool sure = dg_slice_starts(duty, "负责") && clause->unread.n == 0; /* 执法队：负责… */
    bool names = clause->all_plausible && (sure || dg_clause_lists_names(clause, true)) &&
                 dg_clause_names_bodies(clause);
    if (names && is_salutation(f, end + colon)) return DG_OK;
    if (code != DG_OK || clause->has_role ||
        !(names || dg_clause_names_fields(clause, heading > 0)))
        return code;
    bool blank = f->text.at[end] == ' ';
    bool plain = dg_slice_starts(duty, "负责") || dg_slice_starts(duty, "牵头");
    bool things = !plain && may_be_things(f, start);
    if (things && is_told_who(duty)) return DG_OK;
    if (things && builds(duty)) return note_things(f, start, end);
    bool doubtful = surely || (colon_at(dg_slice_skip(f->text, end)) == 0 && (!plain || blank));
    if (doubtful && !dg_clause_names_sure_bodies(clause) &&
        !dg_clause_names_fields(clause, heading > 0))
        return DG_OK;
    if (blank && clause->parties.items[0].at > 0) return DG_OK; /* 本方案由甲局 负责解释 */
    for (size_t i = 0; i < clause->parties.n; i++)
        clause->parties.items[i].class = dg_duty_class(duty);
    clause->has_role = *taken = true;
    dg_finder_drop_remarks(f, start, f->text.n);
    size_t stop = duty_end(f, end + colon);
    f->at = start;
    code = dg_finder_add_clause(f, stop);
    if (code == DG_OK) dg_finder_last(f)->duty = true;
    return code == DG_OK ? dg_finder_note_beside_duty(f, end + colon, stop) : code;
}

static dg_code take_duty_line(dg_finder *f, bool *taken) {
    size_t end, colon = colon_before(f, &end);
    *taken = false;
    return colon == 0 ? DG_OK : take_duty(f, end, colon, false, taken);
}

dg_code dg_finder_take_bearer_head(dg_finder *f, bool *taken) {
    size_t end = f->at + strlen("负责"), start = names_start(f, f->at);
    size_t colon = colon_at(dg_slice_skip(f->text, end));
    dg_slice before = {f->text.at, start};
    bool begins = start == f->from || dg_slice_ends(before, "\n") || dg_slice_ends(before, " ") ||
                  dg_slice_ends(before, "。");
    if (colon == 0 || start >= f->at || !begins) return DG_OK;
    dg_slice duty = dg_slice_skip(f->text, end + colon);
    if (duty.n == 0 || duty.at[0] == '\n') return DG_OK; /* 甲局负责：, a heading */
    dg_code code = dg_finder_parse(f, (dg_slice){f->text.at + start, end - start});
    *taken = code == DG_OK && dg_clause_is_sentence(&f->findings->parsed);
    if (!*taken) return code;
    dg_finder_drop_remarks(f, start, f->text.n);
    f->at = start;
    code = dg_finder_add_clause(f, duty_end(f, end + colon));
    if (code == DG_OK) dg_finder_last(f)->duty = true;
    return code;
}

bool dg_finder_begins_duty(dg_slice words) {
    WORDS(verbs, {"做好", 0}, {"加强", 0}, {"依法", 0}, {"根据", 0}, {"制定", 0}, {"制订", 0},
          {"开展", 0}, {"提供", 0}, {"保障", 0}, {"研究", 0}, {"拟订", 0}, {"拟定", 0}, {"及时", 0},
          {"维护", 0}, {"成立", 0}, {"建立", 0}, {"完善", 0}, {"强化", 0}, {"监测", 0}, {"统一", 0},
          {"协调", 0}, {"严格", 0}, {"严厉", 0}, {"打击", 0}, {"查处", 0}, {"处置", 0}, {"排查", 0},
          {"宣传", 0}, {"引导", 0}, {"受理", 0}, {"审核", 0}, {"编制", 0}, {"起草", 0}, {"履行", 0},
          {"确保", 0}, {"积极", 0}, {"认真", 0}, {"全面", 0}, {"定期", 0}, {"深入", 0}, {"充分", 0},
          {"主动", 0}, {"把握", 0}, {"正确", 0}, {"密切", 0}, {"管理", 0}, {"监管", 0}, {"筹措", 0},
          {"安排", 0}, {"储备", 0}, {"调集", 0}, {"组建", 0}, {"培训", 0}, {"办理", 0}, {"动员", 0},
          {"发动", 0}, {"结合", 0}, {"收集", 0}, {"汇总", 0}, {"发布", 0}, {"调度", 0}, {"提出", 0},
          {"巡查", 0}, {"检查", 0}, {"掌握", 0}, {"会同", 0}, {"规范", 0}, {"依据", 0}, {"依职", 0},
          {"优化", 0}, {"深化", 0}, {"加大", 0}, {"加快", 0}, {"提升", 0}, {"提高", 0}, {"健全", 0},
          {"探索", 0}, {"贯彻", 0}, {"对接", 0}, {"跟踪", 0}, {"评估", 0}, {"统计", 0}, {"分析", 0},
          {"梳理", 0}, {"申报", 0}, {"争取", 0}, {"筹集", 0}, {"整合", 0}, {"选派", 0}, {"指定", 0},
          {"整顿", 0}, {"修缮", 0}, {"培育", 0}, {"扩大", 0}, {"鼓励", 0}, {"增强", 0}, {"构建", 0},
          {"扩建", 0}, {"拓宽", 0}, {"简化", 0}, {"压减", 0}, {"取消", 0}, {"降低", 0}, {"防范", 0},
          {"化解", 0}, {"引进", 0}, {"启动", 0}, {"拓展", 0}, {"巩固", 0}, {"营造", 0}, {"倡导", 0},
          {"普及", 0}, {"调整", 0}, {"壮大", 0}, {"推广", 0}, {"明确", 0}, {"细化", 0}, {"每月", 0},
          {"每季度", 0}, {"每年", 0}, {"对", 0}, {"按", 0}, {"依托", 0}, {"围绕", 0}, {"针对", 0},
          {"聚焦", 0}, {"坚持", 0}, {"持续", 0}, {"着力", 0}, {"大力", 0}, {"切实", 0}, {"扎实", 0},
          {"全力", 0}, {"全程", 0}, {"进一步", 0}, {"为", 0}, {"向", 0}, {"充实", 0}, {"配齐", 0},
          {"配备", 0}, {"报送", 0}, {"上报", 0}, {"草拟", 0}, {"调研", 0}, {"建设", 0}, {"改造", 0},
          {"新建", 0}, {"修订", 0}, {"出台", 0}, {"印发", 0}, {"召开", 0}, {"举办", 0}, {"走访", 0},
          {"慰问", 0}, {"清理", 0}, {"整治", 0}, {"取缔", 0}, {"封堵", 0}, {"救治", 0}, {"疏散", 0},
          {"转移", 0}, {"抢修", 0}, {"抢险", 0}, {"供应", 0}, {"调运", 0}, {"封控", 0}, {"担负", 0},
          {"抓好", 0}, {"推动", 0}, {"推进", 0}, {"保证", 0}, {"妥善", 0}, {"迅速", 0}, {"立即", 0},
          {"预报", 0}, {"调动", 0}, {"搜救", 0}, {"抢救", 0}, {"营救", 0});
    dg_class class;
    if (dg_word_role(&class, words) > 0) return true;
    size_t verb = dg_words_match(&verbs, words, NULL);
    dg_slice part = {words.at, dg_next_sign(words, 0, DG_SIGN_LIST_MARK | DG_SIGN_STOP)};
    bool office = part.n <= verb + strlen("局") && dg_ends_like_a_body(part); /* 建设局 */
    if (verb == strlen("对")) /* 对外经济处, 向东升 */
        office = dg_ends_like_a_body(part) || dg_is_persons_name(part);
    return verb > 0 && !office;
}

/* Where a colon next stands, at byte `at` of the flow or later, be it behind the stretch. The flow
 * is looked through once, for places are asked about in order. */
static size_t next_colon(const dg_finder *f, size_t at) {
    static const char *const colons[] = {":", "："};
    size_t next = f->whole.n;
    for (size_t i = 0; i < DG_ITEMS(colons); i++) {
        size_t *known = &f->findings->next_colon[i];
        if (*known <= at) *known = dg_slice_find(f->whole, colons[i], at);
        if (*known < next) next = *known;
    }
    return next;
}

/* Was the last clause a duty, so that the next line may be one, too? */
static bool is_in_list(const dg_finder *f) {
    const dg_findings *found = f->findings;
    return found->clauses.n > 0 && found->clauses.items[found->clauses.n - 1].duty;
}

/* 伤员救治、卫生防疫: things to be seen to, and no people, offices or figures? */
static bool is_of_things(dg_slice words) {
    enum { LEAST_BYTES = 12 };
    dg_slice part = {words.at, dg_next_sign(words, 0, DG_SIGN_LIST_MARK | DG_SIGN_STOP)};
    return dg_utf8_skip_han(part, 0) >= LEAST_BYTES && !dg_ends_like_a_body(part) &&
           !dg_is_persons_name(part);
}

/* Take the duty behind the mark of so many bytes at byte `end`; `surely`: as above. */
static dg_code take_duty_at(dg_finder *f, size_t end, size_t mark, bool surely) {
    size_t start = f->at;
    bool taken;
    f->at = end;
    dg_code code = take_duty(f, end, mark, surely, &taken);
    if (!taken) f->at = start;
    return code;
}

/* 甲局 维护…, 甲局——维护…, 甲局。维护…: in a list of duties such a mark may stand for a colon,
 * before any duty. 其他单位做好… at its end is a note. */
static dg_code take_gap_in_list(dg_finder *f, size_t at, size_t limit) {
    WORDS(gaps, {" ", 0}, {"——", 0}, {"—", 0}, {"。", 0});
    WORDS(rests, {"其他", 0}, {"其它", 0}, {"其余", 0});
    WORDS(classes, {"单位", 0}, {"部门", 0}, {"成员单位", 0}, {"有关单位", 0}, {"有关部门", 0},
          {"相关单位", 0}, {"相关部门", 0});
    size_t end = at, gap = 0;
    bool list = is_in_list(f);
    size_t rest = list ? dg_words_match(&rests, dg_slice_skip(f->text, at), NULL) : 0;
    if (rest > 0 && dg_words_match(&classes, dg_slice_skip(f->text, at + rest), NULL) > 0)
        return dg_finder_remark(f, DG_DIAG_PROSE_ASSIGNMENT, at, dg_sentence_end(f->text, at));
    while (list && end < limit && f->text.at[end] != '\n' &&
           (gap = dg_words_match(&gaps, dg_slice_skip(f->text, end), NULL)) == 0)
        end += dg_words_first_bytes(dg_slice_skip(f->text, end));
    bool duty = gap > 0 && dg_finder_begins_duty(dg_slice_skip(f->text, end + gap));
    return duty ? take_duty_at(f, end, gap, false) : DG_OK;
}

/* 市甲局：, 市甲局职责, a line of its own over 负责…: taken before the items, noted inside one,
 * which such lines may end. *taken: it is one. */
static dg_code take_line_over_duty(dg_finder *f, size_t at, size_t limit, bool *taken) {
    WORDS(duties, {"负责", 0}, {"牵头", 0}, {"承担", 0});
    dg_slice near = {f->text.at, limit};
    size_t start = f->at;
    *taken = false;
    if (f->from > 0 && start == f->from) return DG_OK; /* mostly */
    size_t line = dg_slice_find(near, "\n", at);
    if (line == limit) return DG_OK;
    dg_slice duty = dg_slice_skip(f->text, line + 1);
    dg_class class; /* 牵头：市甲局 is a label, and no duty */
    bool plain = dg_words_match(&duties, duty, NULL) > 0 && dg_word_label(&class, duty) == 0;
    if (!plain && !(is_in_list(f) && dg_finder_begins_duty(duty))) return DG_OK;
    size_t end = line - dg_words_end(&dg_colons, (dg_slice){f->text.at + at, line - at});
    if (f->from == 0) {
        dg_code code = take_duty_at(f, end, line + 1 - end, true);
        *taken = f->at != start;
        return code;
    }
    dg_slice names = {f->text.at + at, end - at};
    names.n -= dg_duty_heading(names);
    dg_code code = dg_finder_parse(f, names);
    *taken = code == DG_OK && dg_clause_lists_names(&f->findings->parsed, true) &&
             dg_clause_names_sure_bodies(&f->findings->parsed);
    return *taken ? dg_finder_remark(f, DG_DIAG_UNREAD_CLAUSE, at, line) : code;
}

/* 在指挥部领导下，…: a duty that begins with where or under whom it is done. */
static bool begins_with_frame(dg_slice duty) {
    WORDS(ends, {"下", 0}, {"中", 0}, {"内", 0}, {"前", 0});
    static const char in[] = "在";
    if (!dg_slice_starts(duty, in)) return false;
    dg_slice frame = {duty.at, dg_next_sign(duty, 0, DG_SIGN_COMMA | DG_SIGN_STOP | DG_SIGN_FEED)};
    return dg_words_end(&ends, frame) > 0;
}

/* 市甲局：打开场馆, in a list of duties: a body for sure, and behind the colon at byte `colon` what
 * no duty is known to begin with, and is nobody's name. */
static dg_code note_duty(dg_finder *f, size_t at, size_t colon, dg_slice duty) {
    enum { LEAST_BYTES = 12 };
    size_t line = dg_next_sign(duty, 0, DG_SIGN_FEED);
    dg_slice first = {duty.at, dg_next_sign(duty, 0, DG_SIGN_LIST_MARK | DG_SIGN_STOP)};
    if (line < LEAST_BYTES || dg_is_persons_name(first)) return DG_OK;
    dg_code code = dg_finder_parse(f, (dg_slice){f->text.at + at, colon - at});
    bool names = code == DG_OK && dg_clause_lists_names(&f->findings->parsed, true) &&
                 dg_clause_names_sure_bodies(&f->findings->parsed);
    size_t end = (size_t)(duty.at - f->text.at) + line;
    return names ? dg_finder_remark(f, DG_DIAG_UNREAD_CLAUSE, at, end) : code;
}

dg_code dg_finder_take_duty_head(dg_finder *f) {
    enum { HEAD_BYTES = 180 };
    size_t start = f->at, at = start + dg_slice_starts(dg_slice_skip(f->text, start), " ");
    dg_slice rest = dg_slice_skip(f->text, at);
    if (rest.n == 0 || !dg_utf8_begins_han(rest.at[0])) return DG_OK;
    size_t end = at; /* of what may be a list with commas */
    size_t limit = at + (rest.n < HEAD_BYTES ? rest.n : HEAD_BYTES);
    bool over;
    dg_code code = take_line_over_duty(f, at, limit, &over);
    if (code != DG_OK || over) return code;
    size_t colon = next_colon(f, at);
    if (colon >= limit) return take_gap_in_list(f, at, limit);
    do
        end = dg_cues_next(f->cues, DG_CUE_SEGMENT, end + 1, limit);
    while (end < limit && dg_comma_bytes(f->text, end) > 0);
    size_t behind = colon + colon_at(dg_slice_skip(f->whole, colon));
    if (behind > end) return take_gap_in_list(f, at, limit);
    behind += dg_slice_starts(dg_slice_skip(f->text, behind), " ");
    dg_slice duty = without_number(dg_slice_skip(f->text, behind));
    bool listed = is_in_list(f);
    if (dg_finder_begins_duty(duty) || (listed && begins_with_frame(duty)))
        return take_duty_at(f, colon, behind - colon, false);
    if (!listed) return DG_OK;
    return is_of_things(duty) ? take_duty_at(f, colon, behind - colon, true)
                              : note_duty(f, at, colon, duty);
}

/* 关于甲，请乙局牵头，丙局配合: as behind 由. */
static dg_code take_please(dg_finder *f, bool *taken) {
    size_t at = f->at, before = f->findings->clauses.n;
    f->at += dg_comma_bytes(f->text, at);
    dg_code code = dg_finder_take_by(f, taken);
    if (!*taken) f->at = at;
    if (f->findings->clauses.n == before) return code;
    dg_found *found = &f->findings->clauses.items[before];
    found->prose = found->told = true;
    return code;
}

bool dg_finder_stands_by_mark(const dg_finder *f) {
    static const char colon[] = "：", stop[] = "。";
    char here = f->at < f->text.n ? f->text.at[f->at] : ' ';
    if (here == colon[0] || here == ':' || here == ',') return true;
    char before = f->at > f->from ? f->text.at[f->at - 1] : ' ';
    if (before == colon[2] || before == ':') return true;
    return (before == stop[2] || before == ' ') && stop_for_colon(f) > 0;
}

dg_code dg_finder_take_by_mark(dg_finder *f, bool *taken) {
    return dg_comma_bytes(f->text, f->at) > 0 ? take_please(f, taken) : take_duty_line(f, taken);
}
