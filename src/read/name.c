/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/name.h"

#include <string.h>

#include "base/text.h"
#include "base/utf8.h"
#include "read/english.h"
#include "read/label.h"
#include "read/lexicon.h"
#include "read/time_words.h"

enum { NAME_MAX_BYTES = 180 };

#define COUNT(table) (sizeof(table) / sizeof *(table))

static bool starts_with_any(dg_slice text, const char *const *words, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (dg_slice_starts(text, words[i])) return true;
    return false;
}

static bool ends_with_any(dg_slice text, const char *const *words, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (dg_slice_ends(text, words[i])) return true;
    return false;
}

static bool is_latin_collective(dg_slice name) {
    static const char *const starts[] = {"all ",  "relevant ", "other ",     "local ",
                                         "each ", "every ",    "concerned ", "participating ",
                                         "All ",  "Relevant ", "Other ",     "Local ",
                                         "Each ", "head of ",  "heads of ",  "Heads of "};
    static const char *const classes[] = {
        " governments",  " agencies",       " authorities",   " councils",      " departments",
        " ministries",   " municipalities", " organisations", " organizations", " bodies",
        " institutions", " partners",       " stakeholders",  " providers",     " universities",
        " communities",  " heads",          " entities"};
    bool small = name.n > 1 && name.at[0] >= 'a' && name.at[0] <= 'z' && name.n < 60;
    return starts_with_any(name, starts, COUNT(starts)) ||
           (dg_is_latin_byte(name, 0) && ends_with_any(name, classes, COUNT(classes))) ||
           (small && dg_slice_ends(name, "s") && !dg_slice_ends(name, "ss")); /* sports clubs */
}

bool dg_is_collective(dg_slice name) {
    if (is_latin_collective(name)) return true;
    WORDS(starts, {"各", 0}, {"有关", 0}, {"相关", 0}, {"其他", 0}, {"其它", 0}, {"全体", 0},
          {"所有", 0}, {"属地", 0}, {"当地", 0}, {"地方", 0}, {"所在地", 0}, {"试点", 0},
          {"省级", 0}, {"市级", 0}, {"县级", 0}, {"基层", 0}, {"区县", 0}, {"市县", 0},
          {"县市区", 0}, {"市、县", 0}, {"省、", 0}, {"乡镇", 0}, {"国务院有关", 0},
          {"国务院相关", 0}, {"国务院各", 0}, {"省有关", 0}, {"省相关", 0}, {"省直有关", 0},
          {"市有关", 0}, {"市相关", 0}, {"市直有关", 0}, {"中央有关", 0}, {"中央和国家机关有关", 0},
          {"县有关", 0}, {"区有关", 0}, {"省直各", 0}, {"直辖市、", 0}, {"直辖市及", 0},
          {"直辖市和", 0}, {"市直各", 0}, {"省各", 0}, {"市各", 0});
    WORDS(ends, {"部门", 0}, {"企业", 0}, {"金融机构", 0}, {"科研院所", 0}, {"院所", 0},
          {"高校", 0}, {"高等学校", 0}, {"行业协会", 0}, {"所在地政府", 0}, {"事发地政府", 0},
          {"所在地人民政府", 0}, {"乡镇", 0}, {"省市", 0}, {"省区市", 0}, {"市县", 0},
          {"试点城市", 0}, {"群团组织", 0}, {"社会组织", 0}, {"行业组织", 0}, {"党组织", 0},
          {"中介组织", 0}, {"经济组织", 0});
    static const char *const inside[] = {"各",       "上述",     "所属",     "有关部门",
                                         "相关部门", "有关单位", "相关单位", "成员单位",
                                         "有关地区", "相关地区", "有关方面", "责任单位",
                                         "有关企业", "各级",     "各有关",   "各相关"};
    WORDS(things, {"责任", 0}, {"工作", 0}, {"任务", 0}, {"实际", 0}, {"管理", 0}, {"要求", 0});
    if (dg_words_end(&things, name) > 0) return false; /* 属地责任 */
    if (dg_words_match(&starts, name, NULL) > 0 || dg_words_end(&ends, name) > 0) return true;
    for (size_t i = 0; i < COUNT(inside); i++)
        if (dg_slice_find(name, inside[i], 0) < name.n) return true;
    return dg_word_class_noun(name) == name.n && name.n > 0;
}

size_t dg_name_place(dg_slice name) {
    static const char *const places[] = {"省", "自治区", "市", "县", "州", "盟", "区", "旗"};
    static const char *const others[] = {"场", "域", "政管"}; /* 市场, 区域, 市政管理 */
    enum { PLACE_BYTES = 27 };
    for (size_t i = 0; i < COUNT(places); i++) {
        size_t at = dg_slice_find(name, places[i], 0), n = strlen(places[i]);
        dg_slice rest = dg_slice_skip(name, at + n);
        if (at + n <= PLACE_BYTES && at < name.n && dg_utf8_count(rest) >= 2 &&
            dg_ends_like_an_office(rest) && !starts_with_any(rest, others, COUNT(others)))
            return at + n;
    }
    return 0;
}

bool dg_is_known_variant(const char *prefix, dg_slice stem, const char *suffix,
                         const dg_registry *registry) {
    dg_text name = {0};
    dg_text_puts(&name, prefix);
    dg_text_put(&name, stem);
    dg_text_puts(&name, suffix);
    bool known = !name.failed && dg_registry_lookup(registry, dg_slice_of(name.at)) != NULL;
    dg_text_free(&name);
    return known;
}

static bool may_elide_place(dg_slice name, const dg_registry *registry) {
    static const char *const own[] = {"国家", "中央", "全国", "国务院", "中国", "人民", "最高"};
    static const char office[] = "局";
    if (starts_with_any(name, own, COUNT(own)) || dg_name_place(name) > 0) return false;
    if (dg_registry_is_own(registry, name)) return false; /* a person said whose it is */
    if (dg_slice_ends(name, "厅")) return true;
    bool local =
        dg_slice_ends(name, office) || dg_slice_ends(name, "委") || dg_slice_ends(name, "办");
    if (!local) return false;
    if (dg_registry_lookup(registry, name) != NULL) return true;
    if (!dg_slice_ends(name, office)) return false;
    dg_slice stem = {name.at,
                     name.n - (sizeof office - 1)}; /* 商务局 does at home what 商务部 does */
    return dg_is_known_variant("国家", stem, office, registry) ||
           dg_is_known_variant("", stem, "总局", registry) ||
           dg_is_known_variant("", stem, "部", registry);
}

/* What a party committee has and a government has not. */
static bool is_party_office(dg_slice name) {
    static const char *const offices[] = {"组织部", "宣传部",     "统战部", "政法委",
                                          "党校",   "社会工作部", "政研室", "老干部局"};
    for (size_t i = 0; i < COUNT(offices); i++)
        if (dg_slice_is(name, offices[i])) return true;
    return false;
}

size_t dg_name_after_committee(dg_slice name, dg_slice before) {
    enum { CHARACTER = 3, SHORTEST = 4 * CHARACTER };
    if (!dg_slice_ends(before, "委") || before.n < SHORTEST) return 0;
    size_t place = before.n - 2 * CHARACTER, kind = dg_word_place_class(name);
    dg_slice government = dg_slice_skip(name, CHARACTER);
    if (kind != CHARACTER || memcmp(before.at + place, name.at, CHARACTER) != 0) return 0;
    return dg_slice_is(government, "政府") || dg_slice_is(government, "人民政府") ? place : 0;
}

size_t dg_name_elided(dg_slice name, dg_slice before, const dg_registry *registry) {
    static const char committee[] = "委";
    size_t place = dg_name_after_committee(name, before);
    if (place > 0) return place;
    place = dg_name_place(before);
    bool of_party = dg_slice_starts(dg_slice_skip(before, place), committee);
    if (place > 0 && of_party && is_party_office(name)) return place + sizeof committee - 1;
    return place > 0 && may_elide_place(name, registry) ? place : 0;
}

static bool is_end_or_mark(dg_slice text) {
    return text.n == 0 || text.at[0] == '\x01' || dg_word_mark(text) > 0 ||
           dg_slice_starts(text, "：") || text.at[0] == ':';
}

/* The role word, manners before it included, that ends a name here; 按职责分工 may stand without
 * one; 0 for none. */
static size_t role_phrase(dg_slice text) {
    static const size_t own_part = sizeof "按职责" - 1;
    size_t at = 0, step;
    bool severally = false;
    dg_class class;
    while ((step = dg_word_manner(&severally, dg_slice_skip(text, at))) > 0)
        at += step;
    if (at > 0 && dg_slice_starts(dg_slice_skip(text, at), " ")) at++; /* 按职责 负责 */
    step = dg_word_role(&class, dg_slice_skip(text, at));
    bool alone = severally && at >= own_part && is_end_or_mark(dg_slice_skip(text, at));
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
    return n > 0 && (is_end_or_mark(rest) || role_phrase(rest) > 0) ? n : 0;
}

/* 群团组织, 政协办: what looks like a role word is the end of the name. */
static bool is_inside_name(dg_slice text, size_t role, dg_slice before) {
    static const struct {
        const char *before, *word;
    } names[] = {
        {"群团", "组织"}, {"社会", "组织"}, {"行业", "组织"}, {"党", "组织"},
        {"中介", "组织"}, {"经济", "组织"}, {"基层", "组织"}, {"国际", "组织"},
        {"政", "协办"},   {"协", "会商"}, /* 行业协会商会 */
    };
    for (size_t i = 0; i < COUNT(names); i++)
        if (role == strlen(names[i].word) && dg_slice_starts(text, names[i].word) &&
            dg_slice_ends(before, names[i].before))
            return true;
    return false;
}

bool dg_ends_as_office(dg_slice text) {
    WORDS(ends, {"组", 0}, {"办", 0}, {"室", 0}, {"小组", 0}, {"专班", 0}, {"中心", 0},
          {"办公室", 0}, {"领导小组", 0}, {"委员会", 0});
    size_t end = dg_words_match(&ends, text, NULL);
    dg_slice rest = dg_slice_skip(text, end);
    return end > 0 && (is_end_or_mark(rest) || role_phrase(rest) > 0);
}

/* A role word ends a name only where its own phrase ends soon: 省支持民营经济办 is a name. */
static bool role_ends_name(dg_slice text, dg_slice before) {
    size_t phrase = role_phrase(text);
    if (phrase == 0 || is_inside_name(text, phrase, before)) return false;
    dg_slice rest = dg_slice_skip(text, phrase);
    if (dg_ends_as_office(rest)) return false;
    bool strong = dg_slice_starts(text, "负责") || dg_slice_starts(text, "牵头");
    return dg_ends_like_an_office(before) || dg_slice_ends(before, "政府") ||
           (strong && dg_slice_ends(before, "科")) || dg_is_collective(before) ||
           is_end_or_mark(rest) || role_phrase(rest) > 0 || dg_word_together(rest) > 0;
}

static bool together_ends_name(dg_slice text, dg_slice before) {
    size_t word = dg_word_together(text);
    if (word == 0) return false;
    if (dg_slice_starts(text, "会同")) return true;
    return dg_ends_like_an_office(before) && !dg_slice_starts(text, "商务") &&
           !dg_slice_starts(text, "联合会");
}

bool dg_is_open_mark(dg_slice text, dg_slice before) {
    static const char *const no_list[] = {"高", "中", "初", "平", "同",
                                          "对", "均", "相", "优", "劣"};
    static const char *const after[] = {"有关", "相关", "国务院", "各", "地方", "其他", "省", "市"};
    if (!dg_slice_starts(text, "等")) return false;
    if (dg_ends_like_a_body(before)) return true;
    if (ends_with_any(before, no_list, COUNT(no_list))) return false;
    dg_slice rest = dg_slice_skip(text, strlen("等"));
    size_t digits;
    dg_digit_number(rest, &digits);
    return is_end_or_mark(rest) || role_phrase(rest) > 0 || digits > 0 ||
           dg_word_together(rest) > 0 || dg_word_deed(rest) > 0 || dg_word_class_count(rest) > 0 ||
           dg_word_class_noun(rest) > 0 || dg_word_and(rest) > 0 ||
           starts_with_any(rest, after, COUNT(after));
}

/* 和 splits 省教育厅和省财政厅, not 省工业和信息化厅: what stands before must be a body already,
 * and more than a kind of room (实验室与设备管理处). */
static bool and_ends_name(dg_slice text, dg_slice before) {
    size_t word = dg_word_and(text);
    if (word == 0) return false;
    dg_slice rest = dg_slice_skip(text, word);
    if (before.at[0] > 0 && (unsigned char)before.at[0] < 0x80) return false; /* Latin letters */
    return (dg_ends_like_a_body(before) && !dg_slice_is(before, "实验室")) ||
           dg_is_collective(before) || dg_slice_starts(rest, "各") || dg_word_any_such(rest) > 0;
}

/* A space inside a name in Latin letters does not end it. */
static bool is_inner_space(dg_slice text, size_t at) {
    return text.at[at] == ' ' && at > 0 && dg_is_latin_byte(text, at - 1) &&
           dg_is_latin_byte(text, at + 1);
}

/* Does a word in Latin letters, digits among them perhaps, stand before byte `at`? */
static bool latin_word_before(dg_slice text, size_t at) {
    bool letter = false;
    while (at > 0 && dg_is_latin_byte(text, at - 1) && text.at[at - 1] != ' ')
        letter = dg_is_letter(text.at[--at]) || letter;
    return letter;
}

static bool name_ends(dg_slice text, size_t at);

/* 国际处 International Office: a name and what it is in English. */
static bool is_translation(dg_slice text) {
    size_t n = 0;
    while (n < text.n && dg_is_latin_byte(text, n))
        n++;
    dg_slice name = dg_slice_trim((dg_slice){text.at, n});
    return dg_slice_find(name, " ", 0) < name.n && dg_is_latin_name(name) &&
           (dg_ends_like_a_latin_body(name) || dg_is_titled_body(name));
}

/* 信息 IT 部, AI 实验室: a space that only sets letters apart from characters does not end a name.
 * It does behind a body, and before one with its place, 省教育厅. */
static bool is_script_space(dg_slice text, size_t at) {
    static const char *const places[] = {"省", "市", "县", "区", "国家", "中国", "各"};
    size_t step;
    if (text.at[at] != ' ' || at == 0 || at + 1 >= text.n) return false;
    dg_slice before = {text.at, at}, rest = dg_slice_skip(text, at + 1);
    if (dg_is_letter(rest.at[0]) && at >= 3 && dg_utf8_begins_han(text.at[at - 3]))
        return (!dg_ends_like_a_body(before) && !dg_is_collective(before)) || is_translation(rest);
    return dg_utf8_is_han(dg_utf8_next(rest, 0, &step)) && latin_word_before(text, at) &&
           !starts_with_any(rest, places, COUNT(places)) && !name_ends(text, at + 1);
}

/* 各地区各部门, 卫生局各乡镇 are two parties with nothing between them. */
static bool next_collective(dg_slice text, dg_slice before) {
    static const char *const nouns[] = {"地区", "部门", "单位", "地方", "县", "市", "区"};
    static const char *const offices[] = {"局", "厅", "署", "公司", "中心", "处"};
    if (!dg_slice_starts(text, "各")) return false;
    dg_slice places = dg_slice_skip(text, strlen("各"));
    size_t branch = dg_slice_find(places, "分局", 0); /* 公安局各区分局 is one */
    bool office = ends_with_any(before, offices, COUNT(offices)) &&
                  dg_word_place_class(places) > 0 &&
                  (branch == places.n || branch > strlen("自治区"));
    return office || (dg_slice_find(before, "各", 0) < before.n &&
                      ends_with_any(before, nouns, COUNT(nouns)));
}

/* PWD 2026, PWD 2026-2030: years with nothing behind them. */
static bool is_year_at_end(dg_slice text) {
    size_t n = 0;
    if (!dg_slice_starts(text, "19") && !dg_slice_starts(text, "20")) return false;
    while (n < text.n && ((text.at[n] >= '0' && text.at[n] <= '9') || text.at[n] == '-'))
        n++;
    return (n == strlen("2026") || n == strlen("2026-2030")) &&
           is_end_or_mark(dg_slice_skip(text, n));
}

/* All team leads, Tech leads, customer leads: people, and no deed of theirs. */
static bool are_leads(dg_slice text, size_t at) {
    WORDS(led, {" team", 0}, {" Team", 0}, {"Tech", 0}, {" tech", 0}, {" squad", 0},
          {" project", 0}, {" Project", 0}, {"Team", 0}, {"Project", 0}, {"Theme", 0}, {"Area", 0},
          {" area", 0}, {"Workstream", 0}, {" workstream", 0}, {"Product", 0}, {" dept", 0},
          {" department", 0}, {"Customer", 0}, {"Partner", 0}, {" partner", 0}, {"Function", 0},
          {" function", 0}, {"Domain", 0}, {" domain", 0}, {"Module", 0}, {" module", 0},
          {"Practice", 0}, {" practice", 0});
    dg_slice before = {text.at, at};
    bool alone = dg_slice_is(before, "Dept") || dg_slice_is(before, "Department");
    bool small = text.at[0] >= 'a' && text.at[0] <= 'z'; /* affected leads */
    return dg_slice_starts(dg_slice_skip(text, at), " leads") &&
           (small || alone || is_latin_collective(before) || dg_words_end(&led, before) > 0);
}

/* In Latin letters: a full stop, " and Ministry", " in coordination with". */
static bool latin_name_ends(dg_slice text, size_t at) {
    dg_class class;
    if (dg_is_full_stop(text, at)) return true;
    if (text.at[at] != ' ') return false;
    dg_slice rest = dg_slice_skip(text, at);
    size_t and_word = dg_word_and(rest);
    bool plus = and_word > 0 && strchr("+-\xE2\xC2", rest.at[1]) != NULL; /* no word, nor & */
    return is_year_at_end(dg_slice_skip(rest, 1)) || plus ||
           (and_word > 0 && dg_latin_and_joins_bodies(text, at, and_word)) ||
           dg_latin_with_joins_bodies(text, at) ||
           dg_word_opening(&class, dg_slice_skip(rest, 1)) > 0 ||
           dg_english_begins_label(dg_slice_skip(rest, 1)) ||
           (dg_word_deed_behind(&class, rest) > 0 && !are_leads(text, at));
}

/* 甲局于2020年底前完成: a date behind what ends like a body. */
static bool date_ends_name(dg_slice text, dg_slice before) {
    bool led = dg_slice_starts(text, "于") || dg_slice_starts(text, "在");
    dg_slice date = dg_slice_skip(text, led ? strlen("于") : 0);
    bool figure = date.n > 0 && date.at[0] >= '0' && date.at[0] <= '9';
    return figure && (led || dg_begins_with_date(date)) && dg_ends_like_a_body(before);
}

static bool name_ends(dg_slice text, size_t at) {
    if (at > 0 && at < text.n && latin_name_ends(text, at)) return true;
    dg_slice before = {text.at, at}, rest = dg_slice_skip(text, at);
    if (rest.n == 0) return true;
    if (at > 0 && (is_inner_space(text, at) || is_script_space(text, at))) return false;
    if (at > 0 && rest.at[0] == ',' && dg_latin_name_goes_on(text, at)) return false;
    if (at > 0 && rest.at[0] == '/' && dg_latin_slash_goes_on(text, at)) return false;
    if (at > 0 && rest.at[0] == ':' && dg_latin_post_goes_on(text, at)) return false;
    return is_end_or_mark(rest) || role_ends_name(rest, before) ||
           together_ends_name(rest, before) || next_collective(rest, before) ||
           date_ends_name(rest, before) || dg_is_open_mark(rest, before) ||
           and_ends_name(rest, before);
}

/* The bytes of a quotation here: a mark inside it ends no name (“双随机、一公开”联席会议). */
static size_t quotation(dg_slice text) {
    enum { QUOTED_BYTES = 60 };
    if (!dg_slice_starts(text, "“")) return 0;
    dg_slice near = {text.at, text.n < QUOTED_BYTES ? text.n : QUOTED_BYTES};
    size_t close = dg_slice_find(near, "”", 0);
    return close < near.n ? close + strlen("”") : 0;
}

size_t dg_name_bracket(dg_slice text, size_t at) {
    static const char *const after[] = {"有限", "股份", "集团", "公司"};
    enum { INNER_BYTES = 36 };
    size_t end = at + dg_word_open_bracket(dg_slice_skip(text, at)), start = end, step;
    if (end == at) return 0;
    while (end < text.n && dg_utf8_is_han(dg_utf8_next(text, end, &step)) &&
           end - start < INNER_BYTES)
        end += step;
    size_t close = dg_word_close_bracket(dg_slice_skip(text, end));
    dg_slice before = {text.at, at}, rest = dg_slice_skip(text, end + close);
    if (close == 0 || end == start || !dg_utf8_is_han(dg_utf8_next(rest, 0, &step))) return 0;
    bool inside = dg_slice_ends(before, "中国") || starts_with_any(rest, after, COUNT(after));
    return inside ? end + close - at : 0;
}

/* Where the name that goes on at `from` ends; 0: nowhere soon. */
static size_t next_end(dg_slice text, size_t from) {
    size_t step;
    while ((from = dg_next_name_end(text, from)) < text.n) {
        step = dg_name_bracket(text, from);
        if (text.at[from] == ' ') step = dg_latin_dash(text, from);
        if (step == 0 && name_ends(text, from)) break;
        if (step == 0) step = quotation(dg_slice_skip(text, from));
        if (step == 0) dg_utf8_next(text, from, &step);
        from += step;
        if (from > NAME_MAX_BYTES) return 0;
    }
    return from > NAME_MAX_BYTES && from < text.n ? 0 : from;
}

/* Where the kinds of places begin in 各市, 沿黄各市, 有关省, 市. */
static size_t places_start(dg_slice text, size_t end) {
    dg_slice part = {text.at, end};
    size_t each = dg_slice_find(part, "各", 0);
    if (each < part.n) each += strlen("各");
    dg_slice rest = each < part.n ? dg_slice_skip(part, each) : part;
    return (size_t)(rest.at - text.at) + dg_word_any_such(rest);
}

/* The bytes of the kinds of places that text begins with: 县市 of 县市人民政府. */
static size_t place_kinds(dg_slice text) {
    size_t at = 0, kind;
    while ((kind = dg_word_place_class(dg_slice_skip(text, at))) > 0)
        at += kind;
    return at;
}

/* What the places share: 县人民政府, 县（市、区）党委和政府; a bare place too. */
static bool is_shared_noun(dg_slice part) {
    static const char *const nouns[] = {"人民政府", "政府",   "党委", "级",   "有关",
                                        "相关",     "管委会", "党政", "财政", "各部门"};
    size_t place = place_kinds(part);
    dg_slice rest = dg_slice_skip(part, place);
    return place > 0 && (rest.n == 0 || starts_with_any(rest, nouns, COUNT(nouns)));
}

/* 各市、州、县人民政府, 各县市、区政府; 市、县人民政府: kinds of places joined up to the noun they
 * share. */
static size_t join_places(dg_slice text, size_t end) {
    size_t start = places_start(text, end), whole = end;
    for (;;) {
        dg_slice part = {text.at + start, end - start}, rest = dg_slice_skip(text, end);
        if (start > end || !is_shared_noun(part)) return whole;
        if (start != places_start(text, whole)) whole = end;
        if (place_kinds(part) != part.n) return end;
        size_t mark = dg_slice_starts(rest, "、") ? strlen("、") : dg_word_and(rest), first;
        if (mark == 0 || dg_slice_starts(dg_slice_skip(rest, mark), "各")) return whole;
        start = end + mark;
        dg_utf8_next(text, start, &first);
        end = next_end(text, start + first);
        if (end <= start) return whole;
    }
}

/* The bytes of 政府, or of 区政府 behind 区委, at the start. */
static size_t government(dg_slice text, dg_slice before) {
    WORDS(governments, {"人民政府", 0}, {"政府", 0});
    size_t place = dg_slice_ends(before, "委") ? dg_word_place_class(text) : 0;
    size_t noun = dg_words_match(&governments, dg_slice_skip(text, place), NULL);
    return noun == 0 ? 0 : place + noun;
}

/* 有关部门和单位: a class noun joined to another that is no party by itself. */
static size_t join_nouns(dg_slice text, size_t end) {
    dg_slice rest = dg_slice_skip(text, end);
    size_t mark = dg_word_and(rest);
    dg_slice next = dg_slice_skip(rest, mark);
    size_t noun = mark == 0 ? 0 : dg_word_class_noun(next);
    if (mark == 0 && dg_slice_starts(rest, "、")) { /* 各部门、单位 */
        mark = strlen("、");
        next = dg_slice_skip(rest, mark);
        noun = dg_word_bare_noun(next);
    }
    if (mark > 0 && noun == 0) /* 党委和政府, 区委、政府; 各行政公署、人民政府; 各区委、区政府 */
        noun = government(next, (dg_slice){text.at, end});
    if (noun == 0) return end;
    dg_slice after = dg_slice_skip(rest, mark + noun);
    bool whole = is_end_or_mark(after) || role_phrase(after) > 0 || dg_word_and(after) > 0;
    return whole ? end + mark + noun : end;
}

const dg_body *dg_name_body(dg_slice name, const dg_registry *registry) {
    bool foreign = name.n > 0 && (unsigned char)name.at[0] < 0x80;
    return foreign && !dg_registry_is_own(registry, name) ? NULL
                                                          : dg_registry_lookup(registry, name);
}

/* Does a name of the registry, the first `n` bytes, end as a name does? Mostly at a mark or a role
 * word, which is kept. */
static bool is_whole(dg_name *name, dg_slice text, size_t n) {
    dg_slice rest = dg_slice_skip(text, n);
    bool wide_mark = rest.n > 0 && (unsigned char)rest.at[0] >= 0x80 && dg_word_mark(rest) > 0;
    if (rest.n == 0 || wide_mark) return true;
    name->role = (dg_slice){rest.at, dg_word_role(&name->class, rest)};
    return name->role.n > 0 || role_phrase(rest) > 0 || dg_word_and(rest) > 0 ||
           dg_word_together(rest) > 0 || dg_name_count(rest) > 0 || name_ends(text, n);
}

dg_kind dg_name_known_kind(const dg_body *body, bool own) {
    /* A person may put one name for a class in the place of another: 各地方 by 各地区. */
    bool collective = own && dg_is_collective(dg_slice_of(body->name));
    return body->kind == DG_KIND_DEPARTMENT && !collective ? DG_KIND_DEPARTMENT
                                                           : DG_KIND_COLLECTIVE;
}

static bool scan_known(dg_name *name, dg_slice text, const dg_body *body, size_t n, bool own) {
    /* An English name may be another country's: Ministry of Finance stays as it is written. */
    bool foreign = (unsigned char)text.at[0] < 0x80;
    *name = (dg_name){.written = {text.at, n}, .body = body, .plausible = true};
    if ((foreign && !own) || !is_whole(name, text, n)) return false;
    name->kind = dg_name_known_kind(body, own);
    return true;
}

/* 可由…, 应…, 不…, 下同: no name begins so. */
static bool starts_like_prose(dg_slice name) {
    WORDS(starts, {"依托", 0}, {"利用", 0}, {"结合", 0}, {"可由", 0}, {"可以", 0}, {"应由", 0},
          {"应当", 0}, {"不得", 0}, {"并", 0}, {"如果", 0}, {"若有", 0}, {"要", 0}, {"已", 0},
          {"在", 0}, {"由", 0}, {"为", 0}, {"凡", 0}, {"未", 0}, {"须", 0}, {"因", 0}, {"但", 0},
          {"下同", 0}, {"后同", 0}, {"第一位", 0}, {"首位", 0}, {"所列", 0}, {"成立", 0},
          {"组建", 0}, {"逗号", 0}, {"无逗号", 0}, {"顿号", 0}, {"分号", 0});
    return dg_words_match(&starts, name, NULL) > 0;
}

/* 其他 alone, or 带 of 带*的为牵头单位: words of a rule about parties. */
static bool is_of_rule(dg_slice name) {
    WORDS(words, {"其他", 0}, {"其它", 0}, {"其余", 0}, {"带", 0}, {"标", 0});
    enum { MOST_BYTES = 6 };
    return name.n <= MOST_BYTES && name.n > 0 && dg_words_match(&words, name, NULL) == name.n;
}

/* agencies will trace calls */
static bool holds_modal(dg_slice name) {
    static const char *const modals[] = {" will ", " shall ", " must "};
    if (!dg_is_latin_byte(name, 0)) return false;
    for (size_t i = 0; i < COUNT(modals); i++)
        if (dg_slice_find(name, modals[i], 0) < name.n) return true;
    return false;
}

/* 各 before 牵头: which ones, but not who. */
static bool is_mere_quantity(dg_slice written) {
    WORDS(words, {"各", 0}, {"有关", 0}, {"相关", 0}, {"其他", 0}, {"其它", 0}, {"所有", 0},
          {"全体", 0}, {"各有关", 0}, {"各相关", 0});
    return written.n > 0 && dg_words_match(&words, written, NULL) == written.n;
}

/* The bytes of 甲局 in 甲局三部门, the last name of three. */
static size_t without_count(dg_slice name) {
    enum { COUNT_BYTES = 15 };
    size_t n = dg_utf8_begin(name, name.n < COUNT_BYTES ? 0 : name.n - COUNT_BYTES);
    for (size_t step; n < name.n; n += step) {
        dg_utf8_next(name, n, &step);
        if (n > 0 && dg_name_count(dg_slice_skip(name, n)) > 0 &&
            dg_ends_like_a_body((dg_slice){name.at, n}))
            return n;
    }
    return name.n;
}

static bool scan_any(dg_name *name, dg_slice text) {
    size_t first = quotation(text);
    if (first == 0) dg_utf8_next(text, 0, &first);
    if (text.n == 0 || is_end_or_mark(text)) return false;
    size_t end = next_end(text, first);
    if (end == 0) return false;
    end = join_places(text, end);
    dg_slice written = {text.at, end};
    while (written.n > 0 && written.at[written.n - 1] == ' ')
        written.n--;
    written.n = without_count(written);
    bool collective = dg_is_collective(written);
    if (collective) written.n = join_nouns(text, end);
    while (written.n > 0 && written.at[written.n - 1] == ' ')
        written.n--;
    if (dg_slice_ends(written, " and")) written.n -= strlen(" and"); /* and implemented by B */
    bool quotes =
        dg_slice_find(written, "“", 0) < written.n || dg_slice_find(written, "《", 0) < written.n;
    bool prose = dg_holds_prose(written) || holds_modal(written) ||
                 (quotes && !collective && !dg_ends_like_an_office(written)) ||
                 starts_like_prose(written) || is_of_rule(written) || is_mere_quantity(written) ||
                 (!collective && dg_slice_find(written, "的", 0) < written.n);
    *name = (dg_name){
        .written = written,
        .prose = prose,
        .kind = collective ? DG_KIND_COLLECTIVE : DG_KIND_DEPARTMENT,
        .plausible =
            !prose && (collective || dg_ends_like_a_body(written) || dg_is_latin_name(written)),
    };
    return true;
}

bool dg_name_scan(dg_name *name, dg_slice text, const dg_registry *registry) {
    size_t n;
    bool own;
    const dg_body *body = dg_registry_match(&n, &own, registry, text);
    return (body != NULL && scan_known(name, text, body, n, own)) || scan_any(name, text);
}

bool dg_name_scan_known(dg_name *name, dg_slice text, const dg_registry *registry) {
    size_t n;
    bool own;
    const dg_body *body = dg_registry_match(&n, &own, registry, text);
    return body != NULL && (scan_known(name, text, body, n, own) || scan_any(name, text));
}
