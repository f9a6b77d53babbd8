/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "read/clause/clause_parser.h"
#include "read/clause/slips.h"
#include "read/english/english.h"
#include "read/name/branch.h"
#include "read/name/collective.h"
#include "read/name/latin.h"
#include "read/name/name.h"
#include "read/name/name_end.h"
#include "read/name/name_place.h"
#include "read/name/name_run.h"
#include "read/words/body_words.h"
#include "read/words/lexicon.h"

typedef dg_clause_parser parser;

/* What stands before the first of the helpers keeps the class of its label, or none. */
static void end_group(parser *p, size_t first) {
    for (; p->group < first; p->group++) {
        dg_party *party = &p->clause->parties.items[p->group];
        party->by_label = party->class == DG_CLASS_NONE && p->label != DG_CLASS_NONE;
        if (party->by_label) party->class = p->label;
    }
}

/* 甲局负责学校，乙局负责工贸企业: is the name that fills the segment what is seen to, and no
 * office? */
static bool is_object(const parser *p, const dg_name *name) {
    dg_slice before = {p->text.at, p->at};
    return dg_slice_ends(before, "负责") && name->body == NULL &&
           !dg_begins_with_place(name->written) && dg_word_any_such(name->written) == 0;
}

/* ，负责指令传达、协调调度、督办: the bytes of the object that goes on behind its first `n` in a
 * segment that names nobody. */
static size_t object_bytes(const parser *p, dg_slice segment, size_t n) {
    static const char mark[] = "、";
    dg_name name;
    while (n < segment.n) {
        dg_slice next = dg_slice_skip(segment, n + sizeof mark - 1);
        if (dg_name_scan(&name, next, p->registry) && name.plausible) break;
        n += sizeof mark - 1 + dg_slice_find(next, mark, 0);
    }
    return n;
}

/* What may follow a role word up to the mark: 牵头制定方案. A name there starts a new segment.
 * `named_before`: names that have no role yet stand before the role word. */
static void skip_tail(parser *p, bool named_before) {
    enum { TAIL_BYTES = 36 };
    dg_slice part = dg_clause_segment(p), whole = part;
    part.n = dg_slice_find(part, "、", 0);
    dg_name name;
    if (part.n == 0 || dg_registry_longest(p->registry, part) > 0) return;
    if (dg_begins_with_date(part)) return;
    bool named = dg_name_scan(&name, part, p->registry) && name.plausible;
    if (named && (name.written.n < whole.n || !is_object(p, &name))) return;
    if (part.at[0] == ' ' && dg_begins_with_a_body(dg_slice_skip(part, 1), p->registry)) {
        p->at++; /* 甲局牵头 乙局配合 */
        return;
    }
    if (!named_before) part.n = object_bytes(p, whole, part.n);
    bool prose = dg_slice_holds(part, "的") || dg_holds_prose(part);
    if (prose) p->clause->prose = true;
    if (dg_word_deed(part) != part.n) p->clause->tailed = true; /* 牵头制定，乙部配合 */
    if ((prose || part.n > TAIL_BYTES) && !DG_PUSH(p->clause->unread, part)) p->failed = true;
    p->at += part.n;
}

/* 会同推进使用正版软件工作联席会议: a verb, where a party may begin, that begins its name. */
static bool begins_name(const parser *p, dg_class class, size_t n) {
    enum { NAME_CHARACTERS = 8 }; /* behind the verb */
    dg_name name;
    bool open = p->group == p->clause->parties.n && class == DG_CLASS_RESPONSIBLE;
    if (!open || !dg_name_scan(&name, dg_slice_skip(dg_clause_rest(p), n), p->registry))
        return false;
    return name.plausible && name.body == NULL && dg_utf8_count(name.written) >= NAME_CHARACTERS &&
           (dg_ends_like_an_office(name.written) || dg_slice_ends(name.written, "成员单位"));
}

/* 监督检查处, 支援合作处: a verb, where a name may begin, that begins an office's: none begins
 * behind it, and the office ends soon. Not 推进卫生室, nor 指导村级服务中心: those are what it is
 * done to. */
static bool begins_office(const parser *p, size_t n) {
    enum { NAME_CHARACTERS = 5 };
    WORDS(verbs, {"监督", 0}, {"督导", 0}, {"督办", 0}, {"协调", 0}, {"指导", 0}, {"支持", 0},
          {"支援", 0}, {"协作", 0}, {"统筹", 0}, {"执行", 0}, {"推进", 0}, {"组织", 0});
    WORDS(ends, {"处", 0}, {"科", 0}, {"司", 0}, {"股", 0}, {"办公室", 0}, {"办", 0}, {"组", 0},
          {"中心", 0});
    static const char *const others[] = {"级", "公司", "成立", "基层", "县", "乡", "镇", "村"};
    dg_slice before = {p->text.at, p->at}, rest = dg_slice_skip(dg_clause_rest(p), n);
    bool value = p->label != DG_CLASS_NONE && p->group == p->value; /* no role word stands in it */
    if (p->at > 0 && !value && !dg_slice_ends(before, "、")) return false; /* mostly */
    if (!dg_words_hold(&verbs, (dg_slice){dg_clause_rest(p).at, n}) || rest.n == 0) return false;
    size_t first, end;
    dg_utf8_next(rest, 0, &first);
    end = dg_name_next_end(rest, first);
    dg_slice name = {rest.at, end};
    for (size_t i = 0; i < DG_ITEMS(others); i++)
        if (dg_slice_holds(name, others[i])) return false;
    return dg_words_end(&ends, name) > 0 && dg_utf8_count(name) <= NAME_CHARACTERS &&
           dg_word_any_such(name) == 0 && !dg_begins_with_place(name) &&
           dg_registry_longest(p->registry, name) == 0;
}

/* 牵头负责, 牵头会同…: no tail; 负责具体工作 has one. */
static bool word_of_duty_follows(const parser *p) {
    return dg_role_phrase(dg_clause_rest(p)) > 0 || dg_word_together(dg_clause_rest(p)) > 0;
}

/* The bytes of the role word here, which the name before it may have found. */
static size_t role_here(dg_class *class, const parser *p) {
    dg_slice rest = dg_clause_rest(p);
    if (p->role.n == 0 || p->role.at != rest.at) return dg_word_role(class, rest);
    *class = p->role_class;
    return p->role.n;
}

/* 甲、乙，丙参与; 甲，乙、丙参与; 甲，乙参与: where a list has other marks, or two names only, its
 * one comma stands between those who do it and those who help. */
static bool comma_divides(const parser *p, dg_class class) {
    const dg_party *first = &p->clause->parties.items[p->group];
    dg_slice list = {p->text.at + first->at, p->at - first->at};
    size_t comma = dg_next_comma(list, 0);
    bool two = p->clause->parties.n == p->group + 2 && p->label == DG_CLASS_NONE &&
               class == DG_CLASS_SUPPORT && !dg_is_collective(first->written);
    return comma < list.n && (two || dg_slice_holds(list, "、")) &&
           dg_next_comma(list, comma + 1) == list.n;
}

/* 负责总协调, 负责指导, 负责督查: what is done, behind 负责, says more than 负责 does; its bytes.
 */
static size_t more_of_role(dg_class *class, dg_slice rest, bool beside) {
    WORDS(helps, {"技术支持", 0}, {"技术支撑", 0}, {"技术保障", 0}, {"数据支持", 0},
          {"数据支撑", 0});
    WORDS(oversight, {"督查", 0}, {"督办", 0}, {"督促检查", 0}, {"监督检查", 0}, {"考核", 0});
    dg_class next = DG_CLASS_NONE;
    if (*class != DG_CLASS_RESPONSIBLE) return 0;
    size_t help = beside ? dg_words_match(&helps, rest, NULL) : 0;
    if (help > 0) *class = DG_CLASS_SUPPORT; /* 甲局负责，乙院承担技术支持 */
    if (help > 0) return help;
    size_t n = dg_word_role(&next, rest), checks = dg_words_match(&oversight, rest, NULL);
    if (next == DG_CLASS_COORDINATION) return n; /* 负责协调 is a duty of its own */
    if (checks > n) next = DG_CLASS_GUIDANCE;
    if (checks > n) n = checks;
    if (next != DG_CLASS_LEAD && next != DG_CLASS_GUIDANCE) return 0;
    *class = next;
    return n;
}

/* 甲局牵头，督促企业整改: a segment of whom those before it oversee, and no party. */
static bool take_oversight(parser *p, dg_class class, size_t role) {
    dg_slice segment = dg_clause_segment(p);
    bool named = p->group < p->clause->parties.n || p->label != DG_CLASS_NONE;
    if (class != DG_CLASS_GUIDANCE || named || !p->clause->has_role || role == segment.n)
        return false;
    p->clause->tailed = true;
    p->at += segment.n;
    return true;
}

/* Lead: A, with B and C support: the word behind the names here that says what they do; empty:
 * there is none. */
static dg_slice help_behind(dg_slice names) {
    WORDS(helps, {" support", 0}, {" assistance", 0}, {" in support", 0}, {" supporting", 0},
          {" assisting", 0}, {" in a supporting role", 0}, {" providing support", 0},
          {" technical support", 0}, {" technical assistance", 0}, {" financial support", 0});
    enum { NAMES_BYTES = 300 };
    if (names.n > NAMES_BYTES) names.n = NAMES_BYTES;
    for (size_t at = 0; at <= names.n; at++) {
        bool mark = at == names.n || strchr(",;.()\n", names.at[at]) != NULL;
        size_t help = mark ? dg_words_end(&helps, (dg_slice){names.at, at}) : 0;
        bool small = help > 0 && names.at[at - help + 1] >= 'a'; /* not Technical Support */
        if (small) return (dg_slice){names.at + at - help, help};
        if (at < names.n && strchr(";(\n", names.at[at]) != NULL) break;
    }
    return (dg_slice){names.at, 0};
}

/* What stands here, but for the help that is told behind it. */
static dg_slice before_help(const parser *p, dg_slice rest) {
    return p->help.n > 0 && p->help.at > rest.at
               ? (dg_slice){rest.at, (size_t)(p->help.at - rest.at)}
               : rest;
}

dg_slice dg_clause_names(const parser *p) {
    return before_help(p, dg_clause_rest(p));
}

/* （配合甲局）, （会同甲局）: whoever helps is not said, and the clause is not read. */
static bool take_help_of_nobody(parser *p, dg_class class, size_t n) {
    bool alone = p->at == 0 && p->label == DG_CLASS_NONE && dg_utf8_begins_han(p->text.at[0]);
    if (!alone || class != DG_CLASS_SUPPORT) return false;
    if (!dg_begins_with_a_body(dg_slice_skip(p->text, n), p->registry)) return false;
    if (!DG_PUSH(p->clause->unread, p->text)) p->failed = true;
    p->at = p->text.n;
    return true;
}

/* 甲公司、商混公司: in a series 商 is part of a name; not in 、商市甲局. */
static bool is_in_series(const parser *p) {
    static const char with[] = "商";
    return dg_slice_starts(dg_clause_rest(p), with) &&
           dg_slice_ends((dg_slice){p->text.at, p->at}, "、") &&
           !dg_begins_with_place(dg_slice_skip(dg_clause_rest(p), sizeof with - 1));
}

/* 财政局, 有关部门: an office of whichever place leads, by its field, or a class of bodies. */
static bool is_of_that_place(const dg_name *name) {
    WORDS(ends, {"局", 0}, {"委", 0}, {"办", 0}, {"厅", 0}, {"部门", 0});
    dg_slice field = {name->written.at, name->written.n - dg_words_end(&ends, name->written)};
    if (name->kind == DG_KIND_COLLECTIVE && dg_word_own_place(name->written) > 0) return true;
    return dg_is_branch(field) || dg_word_any_such(name->written) > 0 ||
           dg_slice_starts(name->written, "各");
}

bool dg_clause_take_together(parser *p) {
    size_t n = dg_word_together(dg_clause_rest(p));
    bool after_party = p->group < p->clause->parties.n;
    if (n == 0 || is_in_series(p)) return false;
    if (take_help_of_nobody(p, DG_CLASS_SUPPORT, n)) return true;
    if (!dg_slice_starts(dg_clause_rest(p), "会同")) { /* 商, 联合 also mean other things */
        dg_name next;
        dg_slice rest = dg_slice_skip(dg_clause_rest(p), n);
        if (dg_slice_starts(rest, "the ")) rest = dg_slice_skip(rest, strlen("the "));
        if (dg_slice_ends((dg_slice){p->text.at, p->at + n}, "with ")) {
            p->help = help_behind(rest);
            rest = before_help(p, rest);
        }
        bool after_role =
            p->clause->has_role && p->clause->parties.n > 0; /* 甲局牵头，联合市乙局 */
        if (!after_party && !after_role) return false;
        if (!dg_name_scan(&next, rest, p->registry)) return false;
        if (next.body == NULL) dg_name_cut_at_deed(&next);
        bool placed = next.body != NULL || dg_name_place(next.written) > 0 ||
                      dg_slice_starts(next.written, "中国") || is_of_that_place(&next);
        bool apart = p->label != DG_CLASS_NONE && /* Lead: A (with tripartite partners) */
                     dg_slice_ends((dg_slice){p->text.at, p->at}, ", ") &&
                     dg_slice_starts(dg_clause_rest(p), "with ");
        bool shared = dg_is_branch(next.written) && after_role; /* 联合教育、公安部门 */
        if ((!next.plausible && !apart && !shared) || (!after_party && !placed)) return false;
    }
    /* 商甲局、联合乙局: those behind the first such word do not lead; nor does A of Support: A with
     * B
     */
    dg_class first = p->label == DG_CLASS_SUPPORT ? DG_CLASS_SUPPORT : DG_CLASS_LEAD;
    dg_clause_give_class(p, p->after_together ? DG_CLASS_TOGETHER : first);
    p->after_together = true;
    p->clause->has_role = true;
    p->at += n;
    if (dg_slice_ends((dg_slice){p->text.at, p->at}, "with ")) { /* Lead: A with B */
        p->label = DG_CLASS_TOGETHER;
        p->value = p->clause->parties.n;
    }
    return true;
}

/* 会商乙部, 甲局协同乙部: may the role word here say with whom? 协同 helps once somebody leads. */
static bool may_be_together(const parser *p, dg_class class, size_t n) {
    return class == DG_CLASS_NONE ||
           (!p->clause->has_role && dg_word_together(dg_clause_rest(p)) == n);
}

/* 资金保障由甲局负责, 具体实施由甲局负责: what looks like a role word is what the body behind 由
 * does. */
static bool take_subject(parser *p, size_t n) {
    static const char by[] = "由";
    dg_slice rest = dg_slice_skip(dg_clause_rest(p), n);
    bool open = n > 0 && p->group == p->clause->parties.n && dg_slice_starts(rest, by);
    if (!open || !dg_begins_with_a_body(dg_slice_skip(rest, sizeof by - 1), p->registry))
        return false;
    p->at += n;
    return true;
}

/* 甲局组织 + 乙局实施, 甲局组织 + ，乙局实施: does the role word of `n` bytes say who has others do
 * it? */
static bool organizes(const parser *p, size_t n) {
    static const char word[] = "组织";
    WORDS(does, {"实施", 0}, {"落实", 0}, {"承办", 0}, {"执行", 0}, {"具体实施", 0},
          {"具体落实", 0});
    size_t count;
    if (n != sizeof word - 1 || !dg_slice_starts(dg_clause_rest(p), word) ||
        p->group == p->clause->parties.n)
        return false;
    dg_slice rest = dg_slice_skip(dg_clause_rest(p), n);
    size_t mark = rest.n == 0 ? 0 : dg_word_list_mark(rest);
    if (rest.n > 0 && mark == 0) mark = dg_comma_bytes(p->text, p->at + n);
    if (!dg_begins_with_a_body(dg_slice_skip(rest, mark), p->registry)) return false;
    size_t end = mark == 0 ? 0 : dg_name_run(rest, mark, p->registry, &count);
    return mark == 0 || dg_words_match(&does, dg_slice_skip(rest, end), NULL) > 0;
}

/* 甲局负责，协调乙局: behind who bears it, the bytes of the word that says with whom. */
static size_t coordinates(const parser *p) {
    static const char word[] = "协调";
    dg_name next;
    bool borne = p->clause->has_role && p->clause->parties.n > 0 &&
                 p->group == p->clause->parties.n && p->label == DG_CLASS_NONE;
    if (!borne || !dg_slice_starts(dg_clause_rest(p), word)) return 0; /* mostly */
    dg_slice rest = dg_slice_skip(dg_clause_rest(p), sizeof word - 1);
    if (rest.n == 0 || !dg_name_scan(&next, rest, p->registry)) return 0;
    if (next.body == NULL) dg_name_cut_at_deed(&next);
    bool placed = next.body != NULL || dg_name_place(next.written) > 0 || is_of_that_place(&next);
    placed = placed && (next.body != NULL || dg_ends_like_a_body(next.written));
    return next.plausible && placed ? sizeof word - 1 : 0;
}

/* 牵头单位：甲局、乙部负责, 牵头单位：甲局，乙部负责, 牵头单位：甲局；乙部负责: behind which party
 * those end whom the label names. */
static size_t end_of_leaders(const parser *p) {
    if (p->before_stop > p->group) return p->before_stop;
    return p->before_comma > p->group ? p->before_comma : p->clause->parties.n;
}

/* 甲局、乙局，甲局牵头: are those behind the comma named before it? */
static bool repeats_names(const parser *p) {
    enum { MOST = 20 };
    const dg_party *all = p->clause->parties.items;
    size_t n = p->clause->parties.n, comma = p->before_comma;
    if (comma <= p->group || comma == n || n - p->group > MOST) return false;
    for (size_t i = comma; i < n; i++) {
        size_t j = p->group;
        while (j < comma && !dg_slice_equal(all[i].written, all[j].written))
            j++;
        if (j == comma) return false;
    }
    return true;
}

/* 按职责做好相关工作 is a part of one's own; not 按各自职责做好配合. */
static bool does_well(dg_slice role) {
    static const char well[] = "做好";
    dg_class next;
    bool helps =
        dg_word_role(&next, dg_slice_skip(role, sizeof well - 1)) > 0 && next == DG_CLASS_SUPPORT;
    return dg_slice_starts(role, well) && !helps;
}

bool dg_clause_take_role(parser *p) {
    dg_class class;
    size_t n = role_here(&class, p);
    if (take_subject(p, n)) return true;
    size_t with = n == 0 ? coordinates(p) : 0;
    if (with > 0) {
        p->after_together = true;
        p->at += with;
        return true;
    }
    if (n > 0 && (begins_name(p, class, n) || begins_office(p, n))) return false;
    if (n == 0 || dg_ends_as_office(dg_slice_skip(dg_clause_rest(p), n))) return false; /* 督导办 */
    if (take_help_of_nobody(p, class, n)) return true;
    if (may_be_together(p, class, n) && dg_clause_take_together(p)) return true;
    if (class == DG_CLASS_NONE) { /* 会商 says nothing of roles */
        p->at += n;
        return true;
    }
    n += more_of_role(&class, dg_slice_skip(dg_clause_rest(p), n), p->clause->has_role);
    if (take_oversight(p, class, n)) return true;
    if (organizes(p, n)) class = DG_CLASS_LEAD;
    bool own_part = class == DG_CLASS_RESPONSIBLE || does_well(dg_clause_rest(p));
    if (own_part && p->severally) class = DG_CLASS_SEVERALLY;
    if (p->after_together) class = DG_CLASS_TOGETHER;
    bool named = p->group < p->clause->parties.n, helps = class == DG_CLASS_SUPPORT ||
                                                          class == DG_CLASS_GUIDANCE ||
                                                          class == DG_CLASS_COORDINATION;
    if ((helps || class == DG_CLASS_LEAD) && p->before_stop > p->group)
        end_group(p, p->before_stop); /* 甲、乙；丙配合 */
    if (helps && !p->clause->has_role && p->before_comma > p->group && comma_divides(p, class))
        end_group(p, p->before_comma);
    bool in_value = p->label == DG_CLASS_LEAD || p->label == DG_CLASS_RESPONSIBLE;
    bool bears = class == DG_CLASS_RESPONSIBLE || class == DG_CLASS_SEVERALLY;
    if (bears && p->label == DG_CLASS_LEAD && p->group == p->value) end_group(p, end_of_leaders(p));
    if (helps && in_value && p->group == p->value) /* 责任单位：甲局，乙部、丙委配合 */
        end_group(p, p->before_comma);
    if (p->before_by > p->group) end_group(p, p->before_by); /* 甲局、乙局，由甲局牵头 */
    if (class == DG_CLASS_LEAD && repeats_names(p)) end_group(p, p->before_comma);
    dg_clause_give_class(p, class);
    p->severally = false;
    if (named) p->after_together = false;
    p->clause->has_role = true;
    p->at += n;
    if (dg_clause_segment(p).n > 0 && !word_of_duty_follows(p)) skip_tail(p, named);
    return true;
}

/* 按职责分工, 共同, …: only before a role word, or, of what one goes by, before those who do. */
bool dg_clause_take_manner(parser *p) {
    size_t at = 0, n;
    bool severally = false;
    dg_class class;
    size_t order = p->group == p->clause->parties.n ? dg_word_order(dg_clause_rest(p)) : 0;
    p->at += order; /* 按照市政府要求，甲局负责 */
    if (order > 0) return true;
    while ((n = dg_word_manner(&severally, dg_slice_skip(dg_clause_rest(p), at))) > 0)
        at += n;
    if (at > 0 && dg_slice_starts(dg_slice_skip(dg_clause_rest(p), at), " "))
        at++; /* 按职责 负责 */
    dg_slice rest = dg_slice_skip(dg_clause_rest(p), at);
    if (at == 0) return false;
    bool ahead = p->group == p->clause->parties.n &&
                 dg_word_ground(&severally, dg_clause_rest(p)) == at &&
                 (dg_slice_starts(rest, "，") || dg_slice_starts(rest, ","));
    if (ahead) { /* 按职责分工，甲局、乙部负责 */
        p->severally = p->severally || severally;
        p->at += at + dg_words_first_bytes(rest);
        return true;
    }
    if (severally && p->group < p->clause->parties.n && (rest.n == 0 || dg_word_stop(rest) > 0)) {
        dg_clause_give_class(p, DG_CLASS_SEVERALLY); /* 按职责分工 without 负责 */
        p->clause->has_role = true;
        p->at += at;
        return true;
    }
    bool does = p->group < p->clause->parties.n && dg_word_deed(rest) > 0;
    if (dg_word_role(&class, rest) == 0 && does) { /* 甲局、乙部联合开展 */
        dg_clause_give_class(p, severally ? DG_CLASS_SEVERALLY : DG_CLASS_RESPONSIBLE);
        p->clause->has_role = true;
        p->at += at;
        p->at += dg_clause_segment(p).n;
        return true;
    }
    if (dg_word_role(&class, rest) == 0) return false;
    p->severally = p->severally || severally;
    p->at += at;
    return true;
}

/* 会同乙部制定, 会同乙部提出意见: the deed stands in the place of a role word. */
bool dg_clause_take_deed(parser *p) {
    size_t deed = p->after_together && p->at == p->name_end ? dg_word_deed(dg_clause_rest(p)) : 0;
    if (deed == 0) return false;
    dg_clause_give_class(p, DG_CLASS_TOGETHER);
    p->after_together = false;
    p->at += deed;
    skip_tail(p, true);
    return true;
}

/* Works Agency to lead with the Trade Board: do others stand behind the " with " that is here? */
static bool take_others(parser *p) {
    static const char with[] = " with ";
    dg_slice next = dg_slice_skip(dg_clause_rest(p), sizeof with - 1);
    bool capital = next.n > 0 && dg_is_capital(next.at[0]);
    if (!capital || !dg_slice_starts(dg_clause_rest(p), with)) return false;
    p->at += sizeof with - 1;
    p->label = DG_CLASS_TOGETHER;
    p->value = p->clause->parties.n;
    return true;
}

/* Give the label's class to the parties before the `to`-th. */
static void give_label(parser *p, size_t to) {
    for (size_t i = p->group; i < to; i++)
        if (p->clause->parties.items[i].class == DG_CLASS_NONE)
            p->clause->parties.items[i].class = p->label;
    p->group = to;
}

/* City Board to lead, Trade Board to contribute to it, in the value of a label. */
bool dg_clause_take_deed_behind(parser *p) {
    dg_class class;
    if (p->help.n > 0 && p->help.at == dg_clause_rest(p).at) { /* with Works Agency support */
        p->at += p->help.n;
        return true;
    }
    size_t n = p->label == DG_CLASS_NONE || p->clause->parties.n == 0
                   ? 0
                   : dg_word_deed_behind(&class, dg_clause_rest(p));
    if (n == 0) return false;
    if (class != DG_CLASS_NONE && p->before_stop > p->group)
        give_label(p, p->before_stop); /* Led by A; B to participate */
    if (class != DG_CLASS_NONE) dg_clause_give_class(p, class);
    p->clause->has_role = true;
    for (p->at += n; p->at < p->text.n && strchr(",;/\n", p->text.at[p->at]) == NULL; p->at++) {
        if (p->text.at[p->at] != ' ') continue;
        if (take_others(p) || dg_word_opening(&class, dg_slice_skip(dg_clause_rest(p), 1)) > 0)
            break;
    }
    return true;
}

void dg_clause_mark_names(parser *p, dg_class class, bool shared) {
    size_t last = p->clause->parties.n - 1, first = last;
    size_t start = p->before_stop > p->value ? p->before_stop : p->value;
    if (shared) first = p->before_comma > start ? p->before_comma : start;
    if (shared && first >= last) first = start; /* A, B (co-leads) */
    bool helping = p->label == DG_CLASS_GUIDANCE || p->label == DG_CLASS_SUPPORT;
    for (size_t i = first > last ? last : first; i <= last; i++) {
        dg_party *party = &p->clause->parties.items[i];
        if (i < last && party->class != DG_CLASS_NONE) continue;
        party->class = class;
        if (helping && class == DG_CLASS_LEAD) party->helps = p->label;
    }
    p->clause->has_role = true;
}

/* Water Agency and City Board: do the two newest names share what is said behind them? */
static bool is_joined(const parser *p) {
    if (p->clause->parties.n < 2) return false;
    const dg_party *last = &p->clause->parties.items[p->clause->parties.n - 1];
    return dg_slice_ends((dg_slice){p->text.at, last->at}, " and ") ||
           dg_slice_ends((dg_slice){p->text.at, last->at}, " & ");
}

void dg_clause_drop_qualifier(parser *p) {
    static const char space[] = " ";
    size_t n = p->clause->parties.n;
    if (n <= p->group || p->at == 0 || p->name_end + 1 != p->at || p->text.at[p->name_end] != ' ')
        return; /* mostly */
    dg_slice word = p->clause->parties.items[n - 1].written;
    if (dg_is_capital(word.at[0]) && !dg_slice_holds(word, space) && !dg_is_short_form(word))
        p->clause->parties.n--;
}

bool dg_clause_pair_is_marked(const parser *p, dg_class class, size_t mark) {
    if (class != DG_CLASS_LEAD) return false;
    size_t start = p->before_stop > p->value ? p->before_stop : p->value;
    dg_slice after = dg_slice_skip(dg_clause_rest(p), mark);
    bool ends = after.n > 0 ? after.at[0] == ';' : start > p->value;
    return ends && p->clause->parties.n == start + 2 && is_joined(p);
}

/* Water Agency, lead; City Board – support; VA and DoD co-leads: a duty behind names without the
 * bracket that could hold it. */
bool dg_clause_take_duty_behind(parser *p) {
    WORDS(marks, {", ", 0}, {" – ", 1}, {" — ", 1}, {" - ", 1}, {" ", 0});
    WORDS(duties, {"lead agency", DG_CLASS_LEAD}, {"lead", DG_CLASS_LEAD}, {"leads", DG_CLASS_LEAD},
          {"co-lead", DG_CLASS_LEAD}, {"co-leads", DG_CLASS_LEAD}, {"joint leads", DG_CLASS_LEAD},
          {"support", DG_CLASS_SUPPORT}, {"supporting", DG_CLASS_SUPPORT},
          {"partner", DG_CLASS_SUPPORT}, {"partners", DG_CLASS_SUPPORT});
    int dash = 0, class = DG_CLASS_NONE;
    dg_slice rest = dg_clause_rest(p);
    dg_class state;
    size_t told = p->clause->parties.n == 0 ? 0 : dg_english_state_behind(&state, p->text, p->at);
    if (told > 0) {
        if (p->label == DG_CLASS_NONE) dg_clause_mark_names(p, state, true);
        p->at += told;
        return true;
    }
    if (p->label != DG_CLASS_NONE || p->clause->parties.n == 0) return false;
    size_t mark = dg_words_match(&marks, rest, &dash);
    size_t word = mark == 0 ? 0 : dg_words_match(&duties, dg_slice_skip(rest, mark), &class);
    dg_slice after = dg_slice_skip(rest, mark + word);
    if (word == 0 || (after.n > 0 && strchr(",;.\n", after.at[0]) == NULL)) return false;
    dg_slice said = {rest.at + mark, word};
    bool many = dash == 1 || dg_slice_ends(said, "s"); /* Police, City Board – support */
    dg_clause_mark_names(p, (dg_class) class, many || is_joined(p));
    p->at += mark + word;
    return true;
}
