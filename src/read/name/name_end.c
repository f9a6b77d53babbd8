/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/name/name_end.h"

#include <string.h>

#include "base/utf8.h"
#include "read/english/english.h"
#include "read/name/branch.h"
#include "read/name/collective.h"
#include "read/name/latin.h"
#include "read/name/small_name.h"
#include "read/outline/label.h"
#include "read/words/body_words.h"
#include "read/words/lexicon.h"
#include "read/words/signs.h"
#include "read/words/time_words.h"

enum { NAME_MAX_BYTES = 180 };

bool dg_name_is_over(dg_slice text) {
    return text.n == 0 || text.at[0] == '\x01' || dg_word_mark(text) > 0 ||
           dg_slice_starts(text, "：") || text.at[0] == ':';
}

/* The role word, manners before it included, that ends a name here; 按职责分工 may stand without
 * one; 0 for none. */
size_t dg_role_phrase(dg_slice text) {
    static const size_t own_part = sizeof "按职责" - 1;
    size_t at = 0, step;
    bool severally = false;
    dg_class class;
    while ((step = dg_word_manner(&severally, dg_slice_skip(text, at))) > 0)
        at += step;
    if (at > 0 && dg_slice_starts(dg_slice_skip(text, at), " ")) at++; /* 按职责 负责 */
    step = dg_word_role(&class, dg_slice_skip(text, at));
    if (step == 0 && at > 0 && (step = dg_word_role(&class, text)) > 0) at = 0; /* 统一领导 */
    bool alone = severally && at >= own_part && dg_name_is_over(dg_slice_skip(text, at));
    return step == 0 && !alone ? 0 : at + step;
}

size_t dg_name_count(dg_slice text) {
    WORDS(bare, {"家", 0}, {"方", 0});
    size_t at = 0, number = 2;
    if (dg_slice_starts(text, "两") || dg_slice_starts(text, "双")) at = strlen("两");
    if (at == 0) number = dg_han_number(text, &at);
    if (at == 0) number = dg_digit_number(text, &at);
    if (at == 0 || number < 2) return 0;
    size_t n = dg_word_class_count(text);
    size_t noun = n > 0 ? 0 : dg_words_match(&bare, dg_slice_skip(text, at), NULL);
    if (noun > 0) n = at + noun;
    dg_slice rest = dg_slice_skip(text, n);
    return n > 0 && (dg_name_is_over(rest) || dg_role_phrase(rest) > 0) ? n : 0;
}

/* 各行业主管、监管部门: the first of two that the fields before it have; not 甲局主管、监管部门. */
static bool is_first_bearer(dg_slice text, size_t role, dg_slice before) {
    return dg_slice_starts(text, "主管") && dg_word_second_bearer(dg_slice_skip(text, role)) > 0 &&
           !dg_ends_like_an_office(before);
}

/* 群团组织, 政协办: what looks like a role word is the end of the name. */
static bool is_inside_name(dg_slice text, size_t role, dg_slice before) {
    static const struct {
        const char *before, *word;
    } names[] = {
        {"群团", "组织"}, {"社会", "组织"}, {"行业", "组织"}, {"党", "组织"},
        {"中介", "组织"}, {"经济", "组织"}, {"基层", "组织"}, {"国际", "组织"},
        {"政", "协办"},   {"协", "会商"},                   /* 行业协会商会 */
        {"社", "会办"},   {"员", "会办"},   {"目", "督办"}, /* 目标督办 */
    };
    if (is_first_bearer(text, role, before)) return true;
    for (size_t i = 0; i < DG_ITEMS(names); i++)
        if (role == strlen(names[i].word) && dg_slice_starts(text, names[i].word) &&
            dg_slice_ends(before, names[i].before))
            return true;
    return false;
}

bool dg_ends_as_office(dg_slice text) {
    WORDS(ends, {"组", 0}, {"办", 0}, {"室", 0}, {"小组", 0}, {"专班", 0}, {"中心", 0},
          {"办公室", 0}, {"领导小组", 0}, {"委员会", 0}, {"股", 0}, {"科", 0}, {"处", 0}, {"局", 0},
          {"站", 0}, {"所", 0}, {"队", 0}, {"大队", 0}, {"支队", 0}, {"总队", 0});
    size_t end = dg_words_match(&ends, text, NULL);
    dg_slice rest = dg_slice_skip(text, end);
    return end > 0 && (dg_name_is_over(rest) || dg_role_phrase(rest) > 0);
}

/* 各市场主体, 运营主体: 主体 ends what those are called; not 县政府主体负责, a manner. */
static bool is_kind_of_party(dg_slice text, dg_slice before) {
    WORDS(bearers, {"政府", 0}, {"企业", 0}, {"单位", 0}, {"部门", 0}, {"地区", 0});
    return dg_slice_starts(text, "主体") && !dg_ends_like_a_body(before) &&
           dg_words_end(&bearers, before) == 0;
}

/* A role word ends a name only where its own phrase ends soon: 省支持民营经济办 is a name. */
static bool role_ends_name(dg_slice text, dg_slice before) {
    size_t phrase = dg_role_phrase(text);
    if (phrase == 0 || is_inside_name(text, phrase, before)) return false;
    if (dg_slice_is(before, "各")) return false; /* 各监督检查室 */
    if (is_kind_of_party(text, before)) return false;
    if (dg_slice_starts(text, "人员组成") && !dg_ends_like_a_body(before)) return false; /* 工作 */
    dg_slice rest = dg_slice_skip(text, phrase);
    bool makes_up = dg_slice_starts(text, "组成"); /* 甲局 + 组成专班 */
    if (!makes_up && dg_ends_as_office(rest)) return false;
    bool strong = dg_slice_starts(text, "负责") || dg_slice_starts(text, "牵头");
    return dg_ends_like_an_office(before) || dg_slice_ends(before, "政府") ||
           (strong && dg_slice_ends(before, "科")) || dg_is_collective(before) ||
           dg_name_is_over(rest) || dg_role_phrase(rest) > 0 || dg_word_together(rest) > 0;
}

/* 财政局, 农业农村部门: does the text begin with an office of a branch of government? */
static bool begins_with_branch(dg_slice text) {
    enum { CHARACTERS = 8 };
    WORDS(ends, {"局", 0}, {"委", 0}, {"厅", 0}, {"部门", 0});
    for (size_t at = 0, step, i = 0; i < CHARACTERS && at < text.n; i++, at += step) {
        if (dg_words_match(&ends, dg_slice_skip(text, at), NULL) > 0 &&
            dg_is_branch((dg_slice){text.at, at}))
            return true;
        dg_utf8_next(text, at, &step);
    }
    return false;
}

static bool together_ends_name(dg_slice text, dg_slice before) {
    WORDS(members, {"会各", 0}, {"会有关", 0}, {"会相关", 0}, {"会区", 0}); /* 安委会各成员单位 */
    WORDS(stems, {"常委", 0}, {"基金", 0}); /* 市人大常委 + 会市 */
    size_t word = dg_word_together(text);
    if (word == 0 || dg_words_match(&members, text, NULL) > 0) return false;
    bool with = dg_slice_starts(text, "会同");
    bool stem = dg_slice_starts(text, "会") && dg_words_end(&stems, before) > 0;
    dg_slice other = dg_slice_skip(text, word);
    if (stem && !(with && (dg_begins_with_place(other) || begins_with_branch(other)))) return false;
    if (with) return true;
    return dg_ends_like_an_office(before) && !dg_slice_starts(text, "商务") &&
           !dg_slice_starts(text, "联合会");
}

/* 等 + 油气企业, 口岸单位: what those named before it are, and nothing behind. */
static bool is_class_at_end(dg_slice text) {
    enum { CLASS_BYTES = 24 }; /* eight characters */
    for (size_t at = 0, step; at <= text.n && at <= CLASS_BYTES; at += step) {
        dg_slice rest = dg_slice_skip(text, at);
        if (dg_name_is_over(rest) || dg_role_phrase(rest) > 0)
            return at > 0 && dg_is_collective((dg_slice){text.at, at});
        if (!dg_utf8_is_han(dg_utf8_next(text, at, &step))) return false;
    }
    return false;
}

bool dg_is_open_mark(dg_slice text, dg_slice before) {
    WORDS(no_list, {"高", 0}, {"中", 0}, {"初", 0}, {"平", 0}, {"同", 0}, {"对", 0}, {"均", 0},
          {"相", 0}, {"优", 0}, {"劣", 0});
    WORDS(after, {"有关", 0}, {"相关", 0}, {"国务院", 0}, {"各", 0}, {"地方", 0}, {"其他", 0},
          {"省", 0}, {"市", 0});
    if (!dg_slice_starts(text, "等")) return false;
    if (dg_ends_like_a_body(before)) return true;
    if (dg_words_end(&no_list, before) > 0) return false;
    dg_slice rest = dg_slice_skip(text, strlen("等"));
    size_t digits;
    dg_digit_number(rest, &digits);
    return dg_name_is_over(rest) || dg_role_phrase(rest) > 0 || digits > 0 ||
           dg_word_together(rest) > 0 || dg_word_deed(rest) > 0 || dg_word_class_count(rest) > 0 ||
           dg_word_class_noun(rest) > 0 || dg_word_and(rest) > 0 ||
           dg_words_match(&after, rest, NULL) > 0 || is_class_at_end(rest);
}

/* 卫生 + 和交通等部门, not 文化 + 和旅游局 */
static bool is_last_branch(dg_slice before, dg_slice rest) {
    enum { BRANCH_BYTES = 24 };
    dg_slice near = {rest.at, rest.n < BRANCH_BYTES ? rest.n : BRANCH_BYTES};
    near.n = dg_slice_find(near, "等", 0);
    return dg_is_branch(before) && dg_is_branch(near);
}

/* 县一中 + 和县乙局: does the name behind begin with the same place? */
static bool have_one_place(dg_slice before, dg_slice rest) {
    size_t place = dg_word_own_place(before);
    return place > 0 &&
           dg_slice_equal((dg_slice){before.at, place},
                          (dg_slice){rest.at, rest.n < place ? rest.n : place}) &&
           dg_word_part_of_place(rest) == 0;
}

/* 和 splits 省教育厅和省财政厅, not 省工业和信息化厅: what stands before must be a body already,
 * and more than a kind of room (实验室与设备管理处). */
static bool and_ends_name(dg_slice text, dg_slice before) {
    WORDS(schools, {"中学", 0}, {"小学", 0}, {"幼儿园", 0});
    size_t word = dg_word_and(text);
    if (word == 0) return false;
    dg_slice rest = dg_slice_skip(text, word);
    if (before.at[0] > 0 && (unsigned char)before.at[0] < 0x80) return false; /* Latin letters */
    dg_slice behind = dg_slice_skip(rest, dg_words_match(&schools, rest, NULL));
    bool goes_on = behind.n > 0 && behind.n < rest.n &&
                   dg_utf8_begins_han(behind.at[0]); /* 中学和小学教研中心 */
    return (dg_ends_like_a_body(before) && !dg_slice_is(before, "实验室")) ||
           (dg_is_collective(before) && !dg_and_joins_branches(before, rest)) ||
           dg_slice_starts(rest, "各") || dg_word_any_such(rest) > 0 ||
           is_last_branch(before, rest) || have_one_place(before, rest) ||
           (dg_words_end(&schools, before) > 0 && !goes_on);
}

/* A space inside a name in Latin letters does not end it. */
static bool is_inner_space(dg_slice text, size_t at) {
    static const char owners[] = "s’"; /* Police Chiefs’ Council */
    if (text.at[at] != ' ' || at == 0 || !dg_is_latin_byte(text, at + 1)) return false;
    return dg_is_latin_byte(text, at - 1) || dg_slice_ends((dg_slice){text.at, at}, owners);
}

/* Does a word in Latin letters, digits among them perhaps, stand before byte `at`? */
static bool latin_word_before(dg_slice text, size_t at) {
    bool letter = false;
    while (at > 0 && dg_is_latin_byte(text, at - 1) && text.at[at - 1] != ' ')
        letter = dg_is_letter(text.at[--at]) || letter;
    return letter;
}

/* 国际处 International Office: a name and what it is in English. */
static bool is_translation(dg_slice text) {
    size_t n = 0;
    while (n < text.n && dg_is_latin_byte(text, n))
        n++;
    dg_slice name = dg_slice_trim((dg_slice){text.at, n});
    return dg_slice_holds(name, " ") && dg_is_latin_name(name) &&
           (dg_ends_like_a_latin_body(name) || dg_is_titled_body(name));
}

/* 信息 IT 部, AI 实验室: a space that only sets letters apart from characters does not end a name.
 * It does behind a body, and before one with its place, 省教育厅. */
static bool is_script_space(dg_slice text, size_t at) {
    size_t step;
    if (text.at[at] != ' ' || at == 0 || at + 1 >= text.n) return false;
    dg_slice before = {text.at, at}, rest = dg_slice_skip(text, at + 1);
    if (dg_is_letter(rest.at[0]) && at >= 3 && dg_utf8_begins_han(text.at[at - 3]))
        return (!dg_ends_like_a_body(before) && !dg_is_collective(before)) || is_translation(rest);
    return dg_utf8_is_han(dg_utf8_next(rest, 0, &step)) && latin_word_before(text, at) &&
           !dg_begins_with_place(rest) && !dg_slice_starts(rest, "中国") &&
           !dg_name_ends(text, at + 1);
}

/* 各地区各部门, 卫生局各乡镇 are two parties with nothing between them. */
static bool next_collective(dg_slice text, dg_slice before) {
    WORDS(nouns, {"部门", 0}, {"单位", 0}, {"地方", 0}, {"县", 0}, {"市", 0}, {"区", 0});
    WORDS(offices, {"局", 0}, {"厅", 0}, {"署", 0}, {"公司", 0}, {"中心", 0}, {"处", 0});
    if (!dg_slice_starts(text, "各")) return false;
    dg_slice places = dg_slice_skip(text, strlen("各")), near = places;
    if (near.n > strlen("自治区分局")) near.n = strlen("自治区分局");
    bool branch = dg_slice_holds(near, "分局"); /* 公安局各区分局 is one */
    bool office = dg_words_end(&offices, before) > 0 && dg_word_place_class(places) > 0 && !branch;
    return office || (dg_slice_holds(before, "各") && dg_words_end(&nouns, before) > 0);
}

/* PWD 2026, PWD 2026-2030: years with nothing behind them; not Vision 2030 Board. */
static bool is_year_at_end(dg_slice text) {
    size_t n = 0;
    if (!dg_slice_starts(text, "19") && !dg_slice_starts(text, "20")) return false;
    while (n < text.n && ((text.at[n] >= '0' && text.at[n] <= '9') || text.at[n] == '-'))
        n++;
    dg_slice rest = dg_slice_skip(text, n), next = dg_slice_skip(rest, 1);
    bool goes_on = rest.n > 1 && rest.at[0] == ' ' && dg_is_capital(next.at[0]) &&
                   !dg_english_begins_label(next);
    return (n == strlen("2026") || n == strlen("2026-2030")) && !goes_on && dg_name_is_over(rest);
}

/* All team leads, Tech leads, customer leads: people, and no deed of theirs. */
static bool are_leads(dg_slice text, size_t at) {
    WORDS(led, {" team", 0}, {"Tech", 0}, {" tech", 0}, {" squad", 0}, {" project", 0}, {"Team", 0},
          {"Project", 0}, {"Theme", 0}, {"Area", 0}, {" area", 0}, {"Workstream", 0},
          {" workstream", 0}, {"Product", 0}, {" dept", 0}, {" department", 0}, {"Customer", 0},
          {"Partner", 0}, {" partner", 0}, {"Function", 0}, {" function", 0}, {"Domain", 0},
          {" domain", 0}, {"Module", 0}, {" module", 0}, {"Practice", 0}, {" practice", 0},
          {"Frontend", 0}, {"Backend", 0}, {"Engineering", 0}, {"QA", 0}, {"Design", 0},
          {"Dev", 0});
    dg_slice before = {text.at, at};
    bool alone = dg_slice_is(before, "Dept") || dg_slice_is(before, "Department");
    bool small = text.at[0] >= 'a' && text.at[0] <= 'z'; /* affected leads */
    return dg_slice_starts(dg_slice_skip(text, at), " leads") &&
           (small || alone || dg_is_latin_collective(before) || dg_words_end(&led, before) > 0);
}

/* DOD lead; DOC, NSF: does a body lead those behind the mark? Not QA lead, a person. */
static bool leads_others(dg_slice text, size_t at) {
    WORDS(others, {" lead;", 0}, {" lead, with ", 0}, {" lead, in ", 0});
    dg_slice before = {text.at, at};
    return dg_words_match(&others, dg_slice_skip(text, at), NULL) > 0 &&
           (dg_is_sure_body(before) || dg_is_placed_body(before) || dg_has_inner_capital(before));
}

/* Trade Board responsible, Roads Agency cooperating; Roads Agency and others lead: does a name end
 * before what is said of it, or before who is not named? */
static bool is_told_of(dg_slice text, size_t at) {
    dg_class class;
    dg_slice rest = dg_slice_skip(text, at);
    return dg_english_state_behind(&class, text, at) > 0 ||
           (dg_slice_starts(rest, " and others") && dg_small_open_mark(dg_slice_skip(rest, 1)) > 0);
}

/* Trade Board via the Port Trust: does a body end before whom it acts through, or for? */
static bool acts_through(dg_slice text, size_t at) {
    dg_slice before = {text.at, at}, rest = dg_slice_skip(text, at);
    size_t n = dg_through(rest);
    return n > 0 && dg_is_capital(rest.at[n]) &&
           (dg_is_sure_body(before) || dg_is_placed_body(before) || dg_is_short_form(before));
}

/* In Latin letters: a full stop, " and Ministry", " in coordination with". */
static bool latin_name_ends(dg_slice text, size_t at) {
    dg_class class;
    if (dg_is_full_stop(text, at)) return true;
    if (text.at[at] != ' ') return false;
    dg_slice rest = dg_slice_skip(text, at);
    size_t and_word = dg_word_and(rest);
    return is_year_at_end(dg_slice_skip(rest, 1)) || dg_begins_with_term(dg_slice_skip(rest, 1)) ||
           dg_and_parts_names(rest) ||
           (and_word > 0 && dg_latin_and_joins_bodies(text, at, and_word)) ||
           dg_latin_with_joins_bodies(text, at) || dg_small_manner(dg_slice_skip(rest, 1)) > 0 ||
           dg_name_dash_before_duty(rest) > 0 ||
           dg_word_opening(&class, dg_slice_skip(rest, 1)) > 0 ||
           dg_english_begins_label(dg_slice_skip(rest, 1)) ||
           (dg_word_deed_behind(&class, rest) > 0 && !are_leads(text, at)) ||
           leads_others(text, at) || is_told_of(text, at) || acts_through(text, at);
}

/* 甲县党委和政府, 甲镇党委、政府: who govern a place are one name. */
static bool is_inside_government(dg_slice text, dg_slice before) {
    WORDS(committees, {"党委", 0}, {"党工委", 0});
    if (dg_words_end(&committees, before) == 0) return false;
    size_t mark = dg_slice_starts(text, "、") ? strlen("、") : dg_word_and(text);
    dg_slice rest = dg_slice_skip(text, mark);
    size_t n = mark == 0 ? 0 : dg_words_match(&dg_governments, rest, NULL);
    return n > 0 &&
           (dg_name_is_over(dg_slice_skip(rest, n)) || dg_role_phrase(dg_slice_skip(rest, n)) > 0);
}

/* 甲局于2020年底前完成: a date behind what ends like a body. */
static bool date_ends_name(dg_slice text, dg_slice before) {
    bool led = dg_slice_starts(text, "于") || dg_slice_starts(text, "在");
    dg_slice date = dg_slice_skip(text, led ? strlen("于") : 0);
    bool figure = date.n > 0 && date.at[0] >= '0' && date.at[0] <= '9';
    return figure && (led || dg_begins_with_date(date)) && dg_ends_like_a_body(before);
}

/* 甲局按要求提供数据: what it goes by, whatever it does. */
static bool ground_ends_name(dg_slice text, dg_slice before) {
    bool severally;
    return dg_word_ground(&severally, text) > 0 &&
           (dg_ends_like_a_body(before) || dg_is_collective(before));
}

size_t dg_name_slip(dg_slice text, dg_slice before) {
    size_t step, n = dg_words_match(&dg_name_slips, text, NULL);
    dg_slice rest = dg_slice_skip(text, n);
    bool han = n > 0 && rest.n > 0 && dg_utf8_is_han(dg_utf8_next(rest, 0, &step));
    return han && dg_ends_like_an_office(before) ? n : 0;
}

/* The bytes of a dg_name_quotation here: a mark inside it ends no name (“双随机、一公开”联席会议).
 */
size_t dg_name_quotation(dg_slice text) {
    enum { QUOTED_BYTES = 60 };
    if (!dg_slice_starts(text, "“")) return 0;
    dg_slice near = {text.at, text.n < QUOTED_BYTES ? text.n : QUOTED_BYTES};
    size_t close = dg_slice_find(near, "”", 0);
    return close < near.n ? close + strlen("”") : 0;
}

size_t dg_name_dash_before_duty(dg_slice text) {
    WORDS(dashes, {" - ", 0}, {" – ", 0}, {" — ", 0});
    dg_class class;
    size_t dash = dg_words_match(&dashes, text, NULL);
    return dash > 0 && dg_word_duty(&class, dg_slice_skip(text, dash)) > 0 ? dash : 0;
}

size_t dg_name_bracket(dg_slice text, size_t at) {
    WORDS(after, {"有限", 0}, {"股份", 0}, {"集团", 0}, {"公司", 0}, {"研究院", 0}, {"研究所", 0},
          {"研究中心", 0});
    enum { INNER_BYTES = 36 };
    size_t end = at + dg_word_open_bracket(dg_slice_skip(text, at)), start = end, step;
    if (end == at) return 0;
    while (end < text.n && dg_utf8_is_han(dg_utf8_next(text, end, &step)) &&
           end - start < INNER_BYTES)
        end += step;
    size_t close = dg_word_close_bracket(dg_slice_skip(text, end));
    dg_slice before = {text.at, at}, rest = dg_slice_skip(text, end + close);
    if (close == 0 || end == start || !dg_utf8_is_han(dg_utf8_next(rest, 0, &step))) return 0;
    bool inside = dg_slice_ends(before, "中国") || dg_words_match(&after, rest, NULL) > 0;
    return inside ? end + close - at : 0;
}

/* Where the name that goes on at `from` ends; 0: nowhere soon. */
size_t dg_name_next_end(dg_slice text, size_t from) {
    size_t step;
    while ((from = dg_next_name_end(text, from)) < text.n) {
        step = dg_name_bracket(text, from);
        if (text.at[from] == ' ') step = dg_latin_dash(text, from);
        if (step == 0 && dg_name_ends(text, from)) break;
        if (step == 0) step = dg_name_quotation(dg_slice_skip(text, from));
        if (step == 0) dg_utf8_next(text, from, &step);
        from += step;
        if (from > NAME_MAX_BYTES) return 0;
    }
    return from > NAME_MAX_BYTES && from < text.n ? 0 : from;
}

bool dg_name_ends(dg_slice text, size_t at) {
    if (at > 0 && at < text.n && latin_name_ends(text, at)) return true;
    dg_slice before = {text.at, at}, rest = dg_slice_skip(text, at);
    if (rest.n == 0) return true;
    if (at > 0 && (is_inner_space(text, at) || is_script_space(text, at))) return false;
    if (at > 0 && is_inside_government(rest, before)) return false;
    if (at > 0 && rest.at[0] == ',' && dg_latin_name_goes_on(text, at)) return false;
    if (at > 0 && rest.at[0] == '/' && dg_latin_slash_goes_on(text, at)) return false;
    if (dg_latin_star_goes_on(text, at) || dg_latin_tight_dash_goes_on(text, at)) return false;
    if (at > 0 && rest.at[0] == ':' && dg_latin_post_goes_on(text, at)) return false;
    bool number = at > 0 && (unsigned char)rest.at[0] == 0xE2 && /* 甲局②乙局 */
                  dg_words_match(&dg_label_signs, rest, NULL) > 0;
    return number || dg_name_is_over(rest) || role_ends_name(rest, before) ||
           together_ends_name(rest, before) || next_collective(rest, before) ||
           date_ends_name(rest, before) || ground_ends_name(rest, before) ||
           dg_is_open_mark(rest, before) || dg_name_slip(rest, before) > 0 ||
           and_ends_name(rest, before);
}
