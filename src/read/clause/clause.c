/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/clause/clause.h"

#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "base/utf8.h"
#include "read/clause/clause_parser.h"
#include "read/clause/clause_plain.h"
#include "read/clause/clause_settle.h"
#include "read/clause/clause_words.h"
#include "read/clause/ditto.h"
#include "read/clause/items_above.h"
#include "read/clause/slips.h"
#include "read/clause/standing.h"
#include "read/english/english.h"
#include "read/name/name.h"
#include "read/name/name_end.h"
#include "read/name/name_run.h"
#include "read/name/nobody.h"
#include "read/name/people.h"
#include "read/name/shared.h"
#include "read/name/small_name.h"
#include "read/name/star.h"
#include "read/words/body_words.h"
#include "read/words/table_words.h"

typedef dg_clause_parser parser;

static void skip_unread(parser *p) {
    dg_slice rest = dg_clause_rest(p);
    size_t step, labelled = dg_clause_labelled(rest);
    bool marks = p->clause->starred && /* 标*的为牵头单位 */
                 dg_star_of_leads((dg_slice){rest.at, dg_sentence_end(rest, 0)}) != 0;
    bool ruled = p->clause->unread.n > 0 || p->clause->starred;
    bool said = marks || (ruled && dg_is_same_below(dg_clause_segment(p)));
    dg_slice whole = labelled > 0 ? (dg_slice){rest.at, labelled} : dg_clause_segment(p);
    dg_utf8_next(p->text, p->at, &step);
    p->at += whole.n > 0 ? whole.n : step;
    whole = dg_slice_trim(whole);
    if (whole.n > 0 && !said && !DG_PUSH(p->clause->unread, whole)) p->failed = true;
}

void dg_clause_give_class(parser *p, dg_class class) {
    for (size_t i = p->group; i < p->clause->parties.n; i++)
        if (p->clause->parties.items[i].class == DG_CLASS_NONE)
            p->clause->parties.items[i].class = class;
    p->group = p->clause->parties.n;
}

/* Words without a class that have no shape of a name are no parties. */
static void drop_strange(parser *p) {
    size_t kept = p->group;
    for (size_t i = p->group; i < p->clause->parties.n; i++) {
        dg_party party = p->clause->parties.items[i];
        if (party.plausible || party.class != DG_CLASS_NONE)
            p->clause->parties.items[kept++] = party;
        else if (!DG_PUSH(p->clause->unread, party.written))
            p->failed = true;
    }
    p->clause->parties.n = kept;
}

/* Those after the last role word, such as 见附件2. */
static void drop_trailing(parser *p) {
    if (p->clause->has_role && p->label == DG_CLASS_NONE && p->group > 0) drop_strange(p);
}

/* Those before the first label: （约束性指标，牵头单位：甲局）. */
static void drop_leading(parser *p, dg_class class) {
    if (p->label == DG_CLASS_NONE && class != DG_CLASS_SUPPORT) dg_clause_drop_qualifier(p);
    if (!p->clause->has_role && p->label == DG_CLASS_NONE) drop_strange(p);
}

/* 甲局负责，会同乙部: behind a role word nobody leads but who had it before. */
static void end_together(parser *p) {
    bool leads = p->label != DG_CLASS_NONE;
    for (size_t i = 0; i < p->clause->parties.n && !leads; i++)
        leads = p->clause->parties.items[i].class == DG_CLASS_LEAD;
    if (p->after_together && !leads) dg_clause_give_class(p, DG_CLASS_TOGETHER);
}

/* The value of a label ends: what no role word took is of the label's class. */
static void end_label(parser *p) {
    bool joint = p->label == DG_CLASS_JOINT;
    if ((joint || p->several) && !dg_part_joint_name(p->clause, p->value, joint)) p->failed = true;
    if (p->spoken && !dg_part_last_name(p->clause, p->value)) p->failed = true;
    bool leads = p->label == DG_CLASS_LEAD && dg_clause_marks_leaders(p->clause, p->value);
    for (size_t i = p->group; i < p->clause->parties.n; i++) {
        p->clause->parties.items[i].by_label = p->label != DG_CLASS_NONE;
        if (p->of_two && i > p->value) p->clause->parties.items[i].class = DG_CLASS_SUPPORT;
    }
    dg_clause_give_class(p, leads ? DG_CLASS_SUPPORT : p->label);
    p->of_two = false;
}

static bool take_first_listed(parser *p) {
    if (p->at < p->heard_to) return false;
    dg_slice part = dg_clause_segment(p);
    p->heard_to = p->segment_end;
    size_t place = dg_cues_next(p->cues, DG_CUE_FIRST_PLACE, p->at, p->segment_end);
    bool says = place < p->segment_end && dg_says_first_listed(part);
    bool no_order = dg_slice_starts(part, "排名不分先后") || dg_slice_starts(part, "不分先后");
    if (!says && !no_order && !p->clause->first_listed) return false;
    bool goes_on = dg_is_same_below(part) || dg_tells_of_the_others(dg_slice_trim(part));
    if (goes_on ? !p->clause->first_listed : !says && !no_order) return false;
    if (!no_order) dg_clause_say_first_listed(p->clause, part);
    p->at += part.n;
    return true;
}

static bool add_party(parser *p, const dg_name *name, size_t at) {
    dg_party party = {.written = name->written,
                      .printed = name->written.at,
                      .at = at,
                      .body = name->body,
                      .kind = name->kind,
                      .plausible = name->plausible,
                      .star = p->star};
    p->star.n = 0;
    if (!name->plausible) p->clause->all_plausible = false;
    if (!name->plausible && dg_is_ditto(name->written)) p->clause->ditto = true;
    if (name->plausible) p->clause->n_plausible++;
    if (!DG_PUSH(p->clause->parties, party)) p->failed = true;
    return !p->failed;
}

/* 以下均需甲落实，不再列出 */
static bool take_standing(parser *p) {
    size_t n, at, last, stop = dg_standing_names(&at, &last, dg_clause_rest(p));
    if (stop == 0) return false;
    dg_slice sentence = {p->text.at + p->at, last};
    dg_name name;
    while (dg_name_scan(&name, dg_slice_skip(sentence, at), p->registry)) {
        if (!add_party(p, &name, p->at + at)) return true;
        dg_party *party = &p->clause->parties.items[p->clause->parties.n - 1];
        party->standing = p->clause->standing = true;
        party->class = DG_CLASS_RESPONSIBLE;
        at += name.written.n;
        n = dg_word_list_mark(dg_slice_skip(sentence, at));
        if (n == 0) n = dg_word_and(dg_slice_skip(sentence, at));
        if (n == 0) break;
        at += n;
    }
    p->group = p->clause->parties.n;
    p->at += stop;
    return true;
}

/* The value of 责任领导： and the like: people are no parties. */
static bool take_person(parser *p) {
    if (p->label != DG_CLASS_PERSON || dg_clause_segment(p).n == 0) return false;
    p->at += dg_label_inside(dg_clause_segment(p));
    p->segment_end = 0; /* what follows a name without a mark is a segment of its own */
    return true;
}

/* Lead/Support: A / B, Lead: A; B, C: behind the mark of such a label's value stands who supports.
 */
static bool take_second_value(parser *p) {
    char mark = p->text.at[p->at];
    size_t named = p->clause->parties.n - p->value;
    bool two = p->of_two && (mark == '/' || mark == ';') && named > 0;
    bool one =
        p->of_one && mark == ';' && named == 1 && dg_english_lists_helpers(dg_clause_rest(p));
    if (mark == ';') p->of_one = false;
    if (!two && !one) return false;
    p->of_two = false;
    end_label(p);
    p->label = DG_CLASS_SUPPORT;
    p->value = p->clause->parties.n;
    p->at++;
    return true;
}

/* Leads:, Responsible departments: do the words before the colon end in the plural? */
static bool is_plural(dg_slice label) {
    size_t end = label.n;
    while (end > 0 && strchr(": ", label.at[end - 1]) != NULL)
        end--;
    dg_slice words = {label.at, end};
    return end > 0 && dg_is_capital(label.at[0]) && dg_slice_ends(words, "s") &&
           !dg_slice_ends(words, "ss");
}

/* 甲局负责：河道: is the label of `n` bytes here the role of the name that it touches? */
static bool is_role_of_name(const parser *p, size_t n) {
    dg_class class;
    bool touches = p->at == p->name_end && p->group < p->clause->parties.n;
    size_t role = touches ? dg_word_role(&class, dg_clause_rest(p)) : 0;
    size_t colon = dg_words_match(&dg_colons, dg_slice_skip(dg_clause_rest(p), role), NULL);
    return role > 0 && colon > 0 && n <= role + colon;
}

/* 责任单位：市级：甲局；县级：乙局: the label goes on, on its own line, for those of a level. */
static bool goes_on_with_level(parser *p, size_t n) {
    dg_slice label = {dg_clause_rest(p).at, n};
    label.n -= dg_words_end(&dg_colons, label);
    bool inside = p->at > 0 && p->text.at[p->at - 1] != '\n';
    bool names =
        p->label != DG_CLASS_NONE && p->label != DG_CLASS_TIME && p->label != DG_CLASS_PERSON;
    if (!inside || !names || !dg_word_tells_whose(label)) return false;
    p->at += n;
    return true;
}

static bool take_label(parser *p) {
    dg_class class, spoken;
    size_t n = dg_word_label(&class, dg_clause_rest(p));
    if (n == 0) n = dg_bare_label(&class, p->text, p->at, p->registry);
    if (n == 0 || is_role_of_name(p, n)) return false;
    if (goes_on_with_level(p, n)) return true;
    drop_leading(p, class);
    end_label(p);
    dg_slice label = {dg_clause_rest(p).at, n};
    p->spoken = dg_word_opening(&spoken, label) == n;
    p->label = dg_clause_label_class(p->clause, class, label, dg_slice_skip(dg_clause_rest(p), n));
    p->people = p->people || dg_label_names_people(label);
    p->several = p->label != DG_CLASS_SUPPORT && is_plural(label);
    p->of_two = class == DG_CLASS_LEAD && dg_english_is_of_two(label);
    p->of_one = dg_slice_starts(label, "Lead:");
    p->raci = p->raci || dg_slice_starts(label, "Accountable");
    p->value = p->clause->parties.n;
    p->after_together = false;
    p->clause->has_role = true;
    p->at += n;
    p->at += dg_blank_value(dg_clause_rest(p));
    return true;
}

static bool take_remark(parser *p) {
    if (p->at + 1 >= p->text.n || p->text.at[p->at] != DG_REMARK_MARK) return false;
    if (p->clause->parties.n > 0) {
        char mark = p->text.at[p->at + 1];
        bool shared = mark >= DG_REMARK_SHARED;
        dg_class class = (dg_class)(mark - (shared ? DG_REMARK_SHARED : '0'));
        dg_clause_mark_names(p, class, shared || dg_clause_pair_is_marked(p, class, 2));
    }
    p->at += 2;
    return true;
}

/* 等, 等部门, 等6个部门: no row. 等有关部门: the collective that follows is the next party. */
static bool take_open_mark(parser *p) {
    dg_slice before = {p->text.at, p->at};
    if (p->clause->parties.n == 0 || !dg_is_open_mark(dg_clause_rest(p), before)) return false;
    p->clause->open = true;
    p->at += strlen("等");
    p->at += dg_word_class_count(dg_clause_rest(p));
    p->name_end = p->at;
    return true;
}

/* Not behind a name, where it would be a part of it, and not in a time: Timeline: 2026. */
static bool take_list_number(parser *p) {
    bool sign = dg_words_match(&dg_label_signs, dg_clause_rest(p), NULL) > 0; /* 甲局②乙局 */
    bool inside = (p->at == p->name_end && p->at > 0 && !sign) || p->label == DG_CLASS_TIME;
    size_t n =
        dg_clause_may_be(p, DG_CUE_LABEL) && !inside ? dg_clause_list_number(dg_clause_rest(p)) : 0;
    p->at += n;
    return n > 0;
}

/* 甲局*, *甲局: a mark that touches a name is its own; one before white space or a word is a
 * bullet.
 */
static void hear_star(parser *p, dg_slice rest) {
    bool touches = p->at == p->name_end && p->clause->parties.n > 0;
    p->star = (dg_slice){rest.at, dg_star_bytes(rest)};
    if (p->star.n > 0) p->clause->starred = true;
    dg_party *last = touches ? &p->clause->parties.items[p->clause->parties.n - 1] : NULL;
    if (last == NULL || last->star.n > 0) return; /* ●甲局●乙部 */
    last->star = p->star;
    p->star.n = 0;
}

/* 、 and 。 */
static bool take_sign(parser *p) {
    if (take_second_value(p)) return true;
    dg_slice rest = dg_clause_rest(p);
    unsigned sign = dg_utf8_begins_han(rest.at[0]) ? 0 : dg_sign_kinds(rest);
    bool stop = (sign & DG_SIGN_STOP) != 0;
    if ((sign & (DG_SIGN_LIST_MARK | DG_SIGN_STOP)) == 0) return false;
    if (stop && (p->label == DG_CLASS_TIME || p->label == DG_CLASS_PERSON))
        p->label = DG_CLASS_NONE;
    if (stop) p->before_stop = p->clause->parties.n;
    if (dg_comma_bytes(p->text, p->at) > 0) p->before_comma = p->clause->parties.n;
    p->star.n = 0;
    if (dg_may_be_star(rest)) hear_star(p, rest);
    p->at += dg_words_first_bytes(rest);
    return true;
}

/* 甲局、以及各乡镇, 甲局，及相关部门, 甲局、和市乙局: the bytes of such a word behind a mark, where
 * no name can begin with it, as that of 和县 can. */
static size_t and_behind_mark(dg_slice rest) {
    WORDS(levels, {"市", 0}, {"省", 0}, {"区", 0}, {"州", 0}, {"国家", 0});
    size_t word = dg_utf8_begins_han(rest.at[0]) ? dg_word_and(rest) : 0;
    dg_slice next = dg_slice_skip(rest, word);
    bool sure = word > strlen("及") || dg_slice_starts(next, "各") || dg_word_any_such(next) > 0 ||
                dg_words_match(&levels, next, NULL) > 0;
    return sure ? word : 0;
}

/* 和, 由, a list number. */
static bool take_mark(parser *p) {
    dg_slice rest = dg_clause_rest(p);
    size_t n = 0;
    if (p->clause->parties.n > 0)
        n = p->at == p->name_end ? dg_word_and(rest) : and_behind_mark(rest);
    if (n == 0 && (n = dg_word_preface(rest)) > 0) p->before_by = p->clause->parties.n;
    if (n == 0) n = dg_items_above_label(rest);
    if (n == 0) n = dg_chiefly(rest, p->registry);
    if (n == 0 && take_list_number(p)) return true;
    bool named = p->label != DG_CLASS_NONE && dg_clause_keeps_article(rest);
    if (n == 0 && !named) n = dg_clause_filler(p->text, p->at, p->clause->parties.n > 0);
    p->at += n;
    return n > 0;
}

/* 开展 of ，开展联合督导: what is done, and nobody who does it. */
static bool is_mere_deed(const dg_name *name) {
    return name->body == NULL && dg_word_deed(name->written) == name->written.n;
}

/* 各项工作的 + 组织协调, 依据各部门的职责: whose something is, or by what it is done. */
static bool is_attribute(const dg_name *name) {
    WORDS(grounds, {"依据", 0}, {"根据", 0}, {"按照", 0}, {"依照", 0});
    static const char of[] = "的";
    if (name->body != NULL) return false; /* mostly */
    return dg_slice_ends(name->written, of) || dg_words_match(&grounds, name->written, NULL) > 0;
}

/* Put in a name that stands where the parser is. */
static bool put_name(parser *p, const dg_name *name) {
    if (name->prose || dg_names_nobody(name->written) || is_mere_deed(name) || is_attribute(name) ||
        dg_is_blank_word(name->written)) /* 甲局、待定 */
        return false;
    dg_slice after = dg_slice_skip(dg_clause_rest(p), name->written.n);
    bool place = dg_word_own_place(name->written) == name->written.n; /* 省牵头单位：甲厅 */
    if (place && take_label(p)) return true;
    bool helped = dg_clause_is_helped(after);
    size_t colon = dg_words_match(&dg_colons, after, NULL);
    bool whose = colon > 0 && p->label != DG_CLASS_NONE && dg_word_tells_whose(name->written);
    if (whose) p->at += name->written.n + colon; /* 成员单位：市直单位：甲局 */
    bool does = colon > 0 && name->plausible &&  /* 各乡镇：具体落实 */
                dg_role_phrase(dg_slice_skip(after, colon)) > 0;
    if (whose || (!helped && colon > 0 && !does)) return whose; /* some label */
    bool labelled = p->label != DG_CLASS_NONE && !p->spoken && dg_is_small_name(name->written);
    dg_name party = *name;
    party.plausible = party.plausible || labelled; /* Owner: data platform team */
    size_t council = name->body == NULL ? dg_clause_council(p, name->written) : 0;
    party.written.n += council;
    if (council > 0) party.body = dg_name_body(party.written, p->registry);
    if (council > 0) party.plausible = true;
    if (!add_party(p, &party, p->at)) return true;
    p->at += (size_t)(name->written.at + name->written.n - (p->text.at + p->at)) + helped;
    if (p->clause->parties.n > 1 && name->role.n == 0) p->at += dg_name_count(dg_clause_rest(p));
    p->at += name->manner + (does ? colon : 0);
    p->name_end = p->at;
    p->role = name->role;
    p->role_class = name->class;
    return true;
}

/* 本部分由甲局牵头, 检查请乙局办理: the words before 由 are no part of the name. */
static bool skip_to_bearer(parser *p, const dg_name *name) {
    size_t at = dg_next_asking(name->written, 0);
    dg_name bearer;
    if (name->body != NULL || at == 0 || at == name->written.n) return false;
    if (dg_word_unasked((dg_slice){name->written.at, at})) return false; /* 不再由甲局 */
    size_t end = at + strlen("由");
    if (!dg_name_scan(&bearer, dg_slice_skip(dg_clause_rest(p), end), p->registry)) return false;
    dg_name_cut_at_deed(&bearer);
    if (!bearer.plausible) return false;
    p->clause->tailed = true; /* in running text it is prose */
    p->at += end;
    return true;
}

/* 以甲局为主 */
static bool skip_by(parser *p, const dg_name *name) {
    static const char by[] = "以", is[] = "为";
    dg_slice behind = dg_slice_skip(dg_clause_rest(p), name->written.n);
    dg_class class;
    bool told = dg_slice_starts(name->written, by) && dg_slice_starts(behind, is) &&
                dg_word_role(&class, behind) > 0;
    if (told) p->at += sizeof by - 1;
    return told;
}

/* 有关部门制定: not the shape of a name, or that of a class which its first word alone gives it. */
static bool may_hold_deed(const dg_name *name) {
    WORDS(classes, {"各", 0}, {"有关", 0}, {"相关", 0}, {"其他", 0});
    if (name->body != NULL) return false;
    return !name->plausible || dg_words_match(&classes, name->written, NULL) > 0;
}

/* 制定, 分别制定, 研究提出: is it deeds, and how they are done, to its end? */
static bool is_deeds(dg_slice text, bool *severally) {
    *severally = false;
    for (size_t n; text.n > 0; text = dg_slice_skip(text, n)) {
        n = dg_word_manner(severally, text);
        if (n == 0) n = dg_word_deed(text);
        if (n == 0) return false;
    }
    return true;
}

/* 甲局牵头，乙局保障经费: beside a role word, a body and what it does. */
static bool take_doer(parser *p, dg_name *name) {
    dg_slice all = name->written;
    bool severally;
    bool beside_role = p->label == DG_CLASS_NONE ? p->clause->has_role : p->group > p->value;
    if (!may_hold_deed(name)) return false;
    dg_name cut = *name;
    dg_name_cut_at_deed(&cut);
    if (!cut.plausible || cut.written.n == all.n) return false;
    dg_slice deed = dg_slice_skip(all, cut.written.n);
    bool whole = is_deeds(deed, &severally) && dg_clause_segment(p).n == all.n;
    if (!beside_role && !whole) return false; /* 甲处审核，乙局配合; not 甲委加强协调 */
    *name = cut;
    if (!put_name(p, name)) return false;
    dg_class bears = severally ? DG_CLASS_SEVERALLY : DG_CLASS_RESPONSIBLE;
    dg_clause_give_class(p, beside_role ? DG_CLASS_SUPPORT : bears);
    p->at += dg_clause_segment(p).n; /* what it does */
    return true;
}

/* Works Agency, as needed; Port Trust, etc.: words in small letters behind a name. */
static bool take_small_words(parser *p) {
    dg_slice rest = dg_clause_rest(p);
    if (p->clause->parties.n == 0 || rest.at[0] < 'a' || rest.at[0] > 'z') return false;
    size_t open = dg_small_open_mark(rest), n = open > 0 ? open : dg_small_manner(rest);
    if (open > 0) p->clause->open = true;
    p->at += n;
    return n > 0;
}

/* 县交通局按照时限完成: cut the name before the time that touches it. */
static void cut_at_time(parser *p, dg_name *name) {
    if (name->body != NULL || name->plausible) return; /* mostly */
    dg_slice before = {name->written.at, dg_slice_find(name->written, "按", 0)};
    bool body = before.n > 0 && before.n < name->written.n && dg_ends_like_a_body(before);
    if (!body || dg_word_time(NULL, dg_slice_skip(dg_clause_segment(p), before.n)) == 0) return;
    name->written = before;
    name->prose = false;
    name->plausible = true;
}

/* 甲局……配合: cut the name before the dots of a list that goes on. */
static void cut_at_dots(parser *p, dg_name *name) {
    static const char dots[] = "…";
    if (!dg_slice_ends(name->written, dots)) return; /* mostly */
    dg_slice before = {name->written.at, dg_slice_find(name->written, dots, 0)};
    if (!dg_ends_like_a_body(before)) return;
    name->written = before;
    name->plausible = true;
    p->clause->open = true;
}

/* Put in a name that was cut before what it does, and take that, too. */
static bool take_name_before_verb(parser *p, dg_name *name) {
    dg_class class;
    dg_clause_cut_at_second(p, name);
    dg_name cut = *name;
    size_t verb = dg_clause_cut_at_verb(&class, p, &cut);
    if (verb == 0) return false; /* mostly */
    for (size_t i = p->group; i < p->clause->parties.n; i++)
        if (!p->clause->parties.items[i].plausible) return false;
    *name = cut;
    if (!put_name(p, name)) return false;
    if (class != DG_CLASS_NONE) {
        dg_clause_give_class(p, class);
        p->clause->has_role = true;
    }
    p->at += verb;
    return true;
}

static bool take_name(parser *p) {
    dg_name name;
    if (dg_clause_take_deed(p) || take_small_words(p)) return true;
    if (!dg_name_scan(&name, dg_clause_names(p), p->registry)) return false;
    cut_at_time(p, &name);
    cut_at_dots(p, &name);
    size_t matter = dg_clause_cut_at_matter(p, &name);
    if (matter > 0 && put_name(p, &name)) {
        p->clause->answers = true;
        p->at += matter;
        return true;
    }
    if (take_name_before_verb(p, &name)) return true;
    if (p->after_together && may_hold_deed(&name)) dg_name_cut_at_deed(&name);
    return skip_to_bearer(p, &name) || skip_by(p, &name) || take_doer(p, &name) ||
           put_name(p, &name);
}

/* A known name comes before any word that it may begin with: 商务部 is not 商 + 务部. */
static bool take_known_name(parser *p) {
    dg_name name;
    if (!dg_name_scan_known(&name, dg_clause_names(p), p->registry)) return false;
    cut_at_dots(p, &name);
    if (name.body == NULL && take_name_before_verb(p, &name)) return true;
    if (p->after_together && may_hold_deed(&name)) dg_name_cut_at_deed(&name);
    return take_doer(p, &name) || put_name(p, &name);
}

/* Does nothing but a name or a word of the lexicon stand anywhere up to the segment's end? */
static bool is_plain(parser *p) {
    dg_clause_segment(p); /* looks for a term */
    return p->at < p->heard_to && !p->term && p->label != DG_CLASS_TIME &&
           p->label != DG_CLASS_PERSON;
}

/* The first of the rules takes what stands here that can. Each is asked only where a word stands
 * that it begins with; most words of a clause are names, where only the last rules can say yes. */
static bool take(parser *p) {
    if (p->at == p->name_end && p->text.at[p->at] == ' ' && dg_clause_take_deed_behind(p))
        return true;
    if (p->at == p->name_end && p->at > 0 && dg_clause_take_duty_behind(p)) return true;
    size_t dash = p->at == p->name_end ? dg_name_dash_before_duty(dg_clause_rest(p)) : 0;
    p->at += dash;
    if (dash > 0) return true;
    bool word = dg_clause_may_be(p, DG_CUE_WORD);
    if (word && take_sign(p)) return true;
    unsigned begins = word ? dg_cues_here(dg_clause_rest(p)) : 0;
#define MAY(kinds) ((begins & (kinds)) != 0)
    if (MAY(DG_TAKE_MARK) && take_mark(p)) return true;
    bool plain = is_plain(p);
    bool first =
        !plain && dg_clause_may_be(p, DG_CUE_FIRST_PLACE); /* 第一责任单位为牵头单位 is no label */
    return (MAY(DG_TAKE_REMARK) && take_remark(p)) || (first && take_first_listed(p)) ||
           (MAY(DG_TAKE_LABEL) && take_label(p)) || (!plain && take_first_listed(p)) ||
           (MAY(DG_TAKE_STANDING) && take_standing(p)) || (!plain && take_person(p)) ||
           ((!plain || MAY(DG_CUE_TIME)) && dg_clause_take_time(p)) || take_known_name(p) ||
           (MAY(DG_TAKE_OPEN) && take_open_mark(p)) ||
           (MAY(DG_TAKE_ROLE) && dg_clause_take_role(p)) ||
           (MAY(DG_TAKE_MANNER) && dg_clause_take_manner(p)) ||
           (MAY(DG_TAKE_TOGETHER) && dg_clause_take_together(p)) || take_name(p);
#undef MAY
}

void dg_clause_run(parser *p) {
    size_t first_place = dg_cues_next(p->cues, DG_CUE_FIRST_PLACE, p->no_place, p->text.n);
    if (first_place == p->text.n && !p->clause->first_listed) p->heard_to = p->text.n;
    while (p->at < p->text.n && !p->failed)
        if (!take(p)) skip_unread(p);
}

/* `cues`: of the text; NULL: none made yet. */
static dg_code parse_words(dg_clause *clause, dg_slice text, size_t at, const unsigned char *cues,
                           dg_class class, const dg_registry *registry, dg_error *err) {
    enum { RARE = DG_CUE_BRACKET | DG_CUE_FIRST_PLACE };
    size_t rare = cues == NULL ? 0 : dg_cues_next(cues, RARE, 0, text.n);
    bool may_be_plain = cues != NULL && rare == text.n && class == DG_CLASS_NONE;
    dg_clause_make_empty(clause);
    clause->words = text;
    clause->origin = at;
    if (may_be_plain && dg_clause_read_plain(clause, cues, registry)) return DG_OK;
    dg_code code = dg_clause_make_words(clause, text, at, rare, err);
    if (code != DG_OK) return code;
    unsigned char *made = cues == NULL || clause->owned != NULL ? dg_cues_of(clause->words) : NULL;
    parser p = {.clause = clause,
                .text = clause->words,
                .cues = made != NULL ? made : cues,
                .registry = registry,
                .label = class,
                .no_place = made != NULL ? 0 : rare};
    p.failed = made == NULL && (cues == NULL || clause->owned != NULL);
    dg_clause_run(&p);
    drop_trailing(&p);
    end_together(&p);
    end_label(&p);
    if (p.raci) dg_clause_make_raci(clause);
    dg_clause_cut_people(clause, p.people);
    if (!dg_clause_drop_leaders(clause) || !dg_clause_drop_titles(clause)) p.failed = true;
    dg_clause_drop_people(clause, p.people);
    dg_clause_settle_parties(clause);
    dg_share_ends(clause, registry);
    if (!dg_share_heads(clause)) p.failed = true;
    free(made);
    return p.failed ? dg_fail_memory(err) : DG_OK;
}

dg_code dg_clause_parse(dg_clause *clause, dg_slice text, size_t at, const unsigned char *cues,
                        const dg_registry *registry, dg_error *err) {
    return parse_words(clause, text, at, cues, DG_CLASS_NONE, registry, err);
}

dg_code dg_clause_parse_value(dg_clause *clause, dg_slice text, size_t at, dg_class class,
                              const dg_registry *registry, dg_error *err) {
    return parse_words(clause, text, at, NULL, class, registry, err);
}
