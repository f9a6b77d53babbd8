/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/clause/verdict.h"

#include "base/utf8.h"
#include "read/clause/slips.h"
#include "read/english/english_duties.h"
#include "read/name/branch.h"
#include "read/name/latin.h"
#include "read/name/name_place.h"
#include "read/name/people.h"
#include "read/words/body_words.h"
#include "read/words/time_words.h"

/* People, not bodies: （主要负责人参加） is no clause. */
static bool is_person(dg_slice name) {
    WORDS(ends, {"人", 0}, {"者", 0}, {"员", 0}, {"领导", 0}, {"代表", 0}, {"专家", 0}, {"同志", 0},
          {"群众", 0});
    return dg_words_end(&ends, name) > 0;
}

static bool is_office(const dg_party *party) {
    return party->body != NULL || party->end.n > 0 ||
           (party->kind == DG_KIND_DEPARTMENT && dg_utf8_count(party->written) > 1 &&
            (dg_ends_like_an_office(party->written) || dg_slice_ends(party->written, "政府") ||
             dg_slice_ends(party->written, "机关")));
}

/* A remark, such as （含某局）, or （主要负责人） in front of names. */
static bool is_remark(const dg_clause *clause) {
    WORDS(remarks, {"原", 0}, {"含", 0}, {"包括", 0}, {"即", 0}, {"见", 0}, {"附", 0}, {"除", 0},
          {"如", 0}, {"按", 0}, {"设在", 0}, {"下称", 0}, {"简称", 0});
    const dg_party *first = &clause->parties.items[0];
    return first->body == NULL && dg_words_match(&remarks, first->written, NULL) > 0;
}

/* 公安 of 公安、环保等部门 or 公安、环保部门: a branch, where the list says of what kind all are.
 */
static bool is_branch(const dg_clause *clause, const dg_party *party) {
    enum { BRANCHES = 8 };
    const dg_party *end = clause->parties.items + clause->parties.n;
    if (clause->parties.n < 2 || !dg_is_branch(party->written)) return false;
    if (clause->open) return true;
    for (size_t i = 0; ++party < end && i < BRANCHES; i++)
        if (!dg_is_branch(party->written)) return dg_slice_ends(party->written, "部门");
    return false;
}

static size_t count_offices(const dg_clause *clause) {
    size_t n = 0;
    for (size_t i = 0; i < clause->parties.n; i++)
        n += is_office(&clause->parties.items[i]) || is_branch(clause, &clause->parties.items[i]);
    return n;
}

/* 人事科, 计财股, 民一庭: a section of an office; not 外科, 本科. */
static bool is_section(const dg_party *party) {
    WORDS(ends, {"科", 0}, {"股", 0}, {"庭", 0});
    WORDS(others, {"内科", 0}, {"外科", 0}, {"妇科", 0}, {"产科", 0}, {"儿科", 0}, {"骨科", 0},
          {"眼科", 0}, {"牙科", 0}, {"学科", 0}, {"专科", 0}, {"本科", 0}, {"文科", 0}, {"各科", 0},
          {"百科", 0});
    return party->kind == DG_KIND_DEPARTMENT && dg_words_end(&ends, party->written) > 0 &&
           dg_words_end(&others, party->written) == 0 && dg_utf8_count(party->written) > 2 &&
           dg_ends_like_a_body(party->written);
}

static size_t count_sections(const dg_clause *clause) {
    size_t n = 0;
    for (size_t i = 0; i < clause->parties.n; i++)
        n += is_section(&clause->parties.items[i]);
    return n;
}

/* Are all parties classes: 各乡镇, 市安委会有关成员单位? */
static bool names_classes(const dg_clause *clause) {
    WORDS(ends, {"成员单位", 0}, {"有关部门", 0}, {"相关部门", 0}, {"有关单位", 0}, {"相关单位", 0},
          {"各部门", 0}, {"各单位", 0}, {"各乡镇", 0}, {"各街道", 0});
    for (size_t i = 0; i < clause->parties.n; i++) {
        const dg_party *party = &clause->parties.items[i];
        bool shared = dg_slice_holds(party->written, "、") &&
                      dg_ends_like_an_office(party->written); /* 沪、苏、皖交通厅 */
        bool named = i > 0 || shared || dg_slice_starts(party->written, "各") ||
                     dg_words_end(&ends, party->written) > 0; /* 各街道、社区 */
        if (party->kind != DG_KIND_COLLECTIVE || !named) return false;
    }
    return true;
}

bool dg_clause_lists_names(const dg_clause *clause, bool ends_line) {
    size_t n = clause->parties.n, offices = count_offices(clause) + count_sections(clause);
    if (n == 0 || clause->unread.n > 0 || is_remark(clause)) return false;
    if (offices == 0) return names_classes(clause) && ends_line;
    if (offices * 2 > n) return true;
    const dg_party *first = &clause->parties.items[0];
    return clause->all_plausible &&
           (is_office(first) || is_section(first) || first->kind == DG_KIND_COLLECTIVE);
}

/* Could it be what a body is called, whatever it ends like: 财务, 红旗矿, 城关村? */
static bool may_be_called(dg_slice name) {
    enum { FEWEST = 2, MOST = 10 };
    WORDS(starts, {"无", 0}, {"暂", 0}, {"另", 0}, {"见", 0}, {"详", 0}, {"同", 0}, {"待", 0},
          {"按", 0}, {"由", 0}, {"以", 0}, {"不", 0}, {"已", 0}, {"未", 0}, {"如", 0}, {"本", 0},
          {"全", 0}, {"要", 0}, {"应", 0}, {"视", 0}, {"附件", 0}, {"上", 0}, {"其", 0},
          {"分别", 0}, {"包括", 0}, {"主要", 0}, {"请", 0}, {"拟", 0}, {"明确", 0}, {"确定", 0},
          {"有", 0}, {"是", 0}, {"为", 0}, {"即", 0}, {"略", 0});
    size_t n = dg_utf8_count(name);
    return n >= FEWEST && n <= MOST && dg_utf8_skip_han(name, 0) == name.n &&
           dg_words_match(&starts, name, NULL) == 0 && dg_word_deed(name) == 0 &&
           !dg_slice_holds(name, "的") && !dg_holds_prose(name) && !is_person(name) &&
           !dg_is_title(name) && !dg_is_persons_name(name);
}

/* 教育部门, 城关镇, 东湖新区, a section: by its ending less than an office's, but more than that of
 * 责任部门. */
static bool is_lesser_office(const dg_party *party) {
    WORDS(ends, {"部门", 0}, {"系", 0}, {"镇", 0}, {"乡", 0}, {"街道", 0}, {"村", 0}, {"社区", 0},
          {"新区", 0}, {"开发区", 0}, {"高新区", 0}, {"经开区", 0}, {"度假区", 0}, {"管理区", 0});
    WORDS(qualifiers, {"有关", 0}, {"相关", 0}, {"各", 0}, {"主管", 0}, {"业务", 0}, {"行业", 0},
          {"监管", 0}, {"职能", 0}, {"上级", 0}, {"相应", 0}, {"其他", 0}, {"归口", 0}, {"行政", 0},
          {"执法", 0}, {"办事", 0}, {"该", 0}, {"我", 0}, {"全", 0}, {"两", 0}, {"多", 0});
    dg_slice before = party->written;
    size_t end = dg_words_end(&ends, before);
    before.n -= end;
    if (is_section(party)) return true;
    return end > 0 && dg_utf8_count(before) > 1 && dg_words_match(&qualifiers, before, NULL) == 0 &&
           dg_ends_like_a_body(party->written);
}

bool dg_clause_may_list_names(const dg_clause *clause) {
    size_t bodies = 0, n = clause->parties.n;
    for (size_t i = 0; i < n; i++) {
        const dg_party *party = &clause->parties.items[i];
        bool body = is_office(party) || party->kind == DG_KIND_COLLECTIVE ||
                    is_lesser_office(party) || is_branch(clause, party);
        bodies += body;
        if (!body && !party->plausible && !may_be_called(party->written)) return false;
    }
    return n > 1 && bodies > 0 && clause->unread.n == 0 && !clause->prose && !is_remark(clause);
}

/* 市场 + 监管部门: the field of a department, not 省级, 行业. */
static bool has_field(dg_slice before, dg_slice noun) {
    WORDS(nouns, {"监管", 0}, {"监督管理", 0}, {"管理", 0});
    WORDS(ranks, {"级", 0}, {"行业", 0}, {"有关", 0}, {"相关", 0}, {"各", 0}, {"主管", 0});
    return before.n > 0 && dg_words_match(&nouns, noun, NULL) > 0 &&
           dg_words_end(&ranks, before) == 0;
}

/* 省级牵头部门, 配合单位: whoever bears that duty. */
static bool is_bearer(const dg_party *party) {
    dg_class class;
    for (size_t at = 0, step; party->body == NULL && at < party->written.n; at += step) {
        dg_slice rest = dg_slice_skip(party->written, at);
        if (dg_word_label_head(&class, rest) == rest.n)
            return !has_field((dg_slice){party->written.at, at}, rest);
        dg_utf8_next(party->written, at, &step);
    }
    return false;
}

/* 公安, 卫生行政: is each party, without the noun of so many bytes behind the last, a known branch?
 */
static bool are_branches(const dg_clause *clause, size_t noun) {
    WORDS(kinds, {"主管", 0}, {"行政", 0}, {"行政主管", 0}, {"管理", 0}, {"监管", 0});
    for (size_t i = 0; i < clause->parties.n; i++) {
        dg_slice field = clause->parties.items[i].written;
        if (i + 1 == clause->parties.n) field.n -= noun;
        dg_slice bare = {field.at, field.n - dg_words_end(&kinds, field)};
        if (!dg_is_branch(field) && !dg_is_branch(bare)) return false;
    }
    return true;
}

bool dg_clause_names_fields(const dg_clause *clause, bool of_duties) {
    static const char noun[] = "部门", by[] = "由";
    size_t n = clause->parties.n;
    const dg_party *last = n > 0 ? &clause->parties.items[n - 1] : NULL;
    return last != NULL && dg_slice_ends(last->written, noun) && is_lesser_office(last) &&
           !is_bearer(last) && !dg_slice_holds(clause->parties.items[0].written, by) &&
           (of_duties || are_branches(clause, sizeof noun - 1)) &&
           (n == 1 ? clause->unread.n == 0 && !clause->prose : dg_clause_may_list_names(clause));
}

/* 甲局, 乙委员会: does it end as nothing but an office does; not 平台, 服务站? */
static bool ends_like_no_thing(dg_slice name) {
    WORDS(offices, {"局", 0}, {"委", 0}, {"厅", 0}, {"署", 0}, {"办", 0}, {"司", 0}, {"处", 0},
          {"部", 0}, {"办公室", 0}, {"委员会", 0}, {"政府", 0}, {"法院", 0}, {"检察院", 0},
          {"管委会", 0}, {"支队", 0}, {"大队", 0}, {"总队", 0}, {"海关", 0}, {"联", 0}, {"协", 0},
          {"兵团", 0}, {"银行", 0});
    WORDS(others, {"干部", 0}, {"全部", 0}, {"内部", 0}, {"外部", 0}, {"好处", 0});
    return dg_words_end(&offices, name) > 0 && dg_words_end(&others, name) == 0;
}

/* 平台, 服务站, 卫生室: by its ending an office, but as likely a thing that is to be built. */
static bool may_be_a_thing(const dg_party *party) {
    WORDS(areas, {"社区", 0}, {"园区", 0}, {"景区", 0}, {"小区", 0}, {"校区", 0}, {"院区", 0},
          {"城区", 0}, {"片区", 0}, {"街区", 0}, {"县区", 0});
    dg_slice name = party->written, place = {name.at, dg_name_place(name)};
    bool unknown = party->body == NULL && party->end.n == 0 && !is_section(party) &&
                   party->kind == DG_KIND_DEPARTMENT;
    bool placed = dg_word_own_place(name) > 0 || dg_slice_starts(name, "国") ||
                  dg_slice_starts(name, "中国") ||
                  (place.n > 0 && dg_words_end(&areas, place) == 0);
    return unknown && !placed && !ends_like_no_thing(name);
}

bool dg_clause_may_be_remark(const dg_clause *clause) {
    for (size_t i = 0; i < clause->parties.n; i++)
        if (!may_be_a_thing(&clause->parties.items[i])) return false;
    return true;
}

bool dg_clause_names_offices(const dg_clause *clause) {
    return count_offices(clause) > 0 && !is_remark(clause);
}

bool dg_clause_is_cut(const dg_clause *clause) {
    enum { LEFT = 2, NAME_CHARACTERS = 3 };
    if (clause->parties.n == 0) return false;
    dg_slice name = clause->parties.items[clause->parties.n - 1].written;
    if (dg_is_cut_name(name)) return true;
    if (clause->parties.n > 1 || clause->n_plausible > 0) return false;
    for (size_t i = 0; i < LEFT && name.n > 0; i++) {
        name.n -= dg_utf8_last_slice(name).n;
        if (dg_ends_like_an_office(name) && dg_utf8_count(name) >= NAME_CHARACTERS) return true;
    }
    return false;
}

static bool has_label(const dg_clause *clause) {
    for (size_t i = 0; i < clause->parties.n; i++)
        if (clause->parties.items[i].by_label) return true;
    return false;
}

/* Lead: Police analysts; Partners: youth clubs: whatever they are called, labels say what they are.
 */
static bool has_two_labels(const dg_clause *clause) {
    bool leads = false, helps = false;
    for (size_t i = 0; i < clause->parties.n; i++) {
        const dg_party *party = &clause->parties.items[i];
        if (!party->by_label || !dg_is_latin_byte(party->written, 0)) return false;
        helps = helps || party->class == DG_CLASS_SUPPORT;
        leads = leads || party->class == DG_CLASS_LEAD || party->class == DG_CLASS_RESPONSIBLE;
    }
    return leads && helps;
}

/* 责任单位：财务: behind 单位 or 部门 and a colon stands the name of one, and nothing else. */
static bool labels_nothing_but_names(const dg_clause *clause) {
    dg_class class;
    dg_slice words = dg_slice_trim(clause->words);
    dg_slice label = {words.at, dg_word_label(&class, words)};
    bool colon = dg_slice_ends(label, "：") || dg_slice_ends(label, ":");
    if (!colon || dg_word_label_head(&class, words) == 0 || clause->unread.n > 0) return false;
    for (size_t i = 0; i < clause->parties.n; i++) {
        const dg_party *party = &clause->parties.items[i];
        if (!party->by_label || !may_be_called(party->written)) return false;
    }
    return clause->parties.n > 0;
}

bool dg_clause_names_parties(const dg_clause *clause) {
    return clause->n_plausible > 0 || count_offices(clause) > 0 || has_two_labels(clause) ||
           labels_nothing_but_names(clause);
}

bool dg_clause_assigns(const dg_clause *clause) {
    if (clause->parties.n == 0 || clause->prose || !dg_clause_names_parties(clause)) return false;
    bool person = false;
    for (size_t i = 0; i < clause->parties.n; i++) {
        const dg_party *party = &clause->parties.items[i];
        if (party->by_label) return true; /* an unknown label beside it is an unread part */
        person = person || (party->body == NULL && is_person(party->written));
    }
    const dg_party *first = &clause->parties.items[0];
    dg_slice unread = clause->unread.n > 0 ? clause->unread.items[0] : first->written;
    if (unread.at < first->written.at && !dg_is_persons_name(unread) && !dg_is_title(unread))
        return false;
    if (person) return false;
    return clause->all_plausible || clause->unread.n == 0 || first->plausible;
}

/* Where a word of a sentence first stands in a name, not as a part of one: 应 in 应急, 都 in 成都.
 */
static bool holds_outside_names(dg_slice name, const char *word) {
    WORDS(parts, {"应急", 0}, {"应用", 0}, {"供应", 0}, {"响应", 0}, {"成都", 0}, {"首都", 0},
          {"都市", 0}, {"都江", 0}, {"对外", 0}, {"对口", 0}, {"对台", 0}, {"要素", 0}, {"要客", 0},
          {"机要", 0}, {"平均", 0}, {"均衡", 0});
    for (size_t at = 0, step; at < name.n; at += step) {
        dg_slice rest = dg_slice_skip(name, at);
        step = dg_words_match(&parts, rest, NULL);
        if (step > 0) continue;
        if (dg_slice_starts(rest, word)) return true;
        dg_utf8_next(name, at, &step);
    }
    return false;
}

/* 各级委员会加强, before 统筹协调: a class whose name goes on with what it does. */
static bool ends_in_deed(const dg_party *party) {
    dg_slice name = party->written, last = dg_utf8_last_slice(name);
    name.n -= last.n;
    last = dg_slice_skip(party->written, name.n - dg_utf8_last_slice(name).n);
    return party->kind == DG_KIND_COLLECTIVE && dg_word_deed(last) == last.n;
}

/* In a sentence an unknown name may have taken in more: 资金由某局, 各牵头单位要. */
static bool holds_sentence_word(const dg_party *party) {
    static const char *const words[] = {"要",   "应",   "都",   "均",        "对",
                                        "牵头", "责任", "配合", "各成员单位"};
    if (party->body != NULL) return false;
    if (party->class == DG_CLASS_SUPPORT && dg_slice_is(party->written, "各成员单位")) return false;
    if (ends_in_deed(party)) return true;
    for (size_t i = 0; i < DG_ITEMS(words); i++)
        if (dg_slice_holds(party->written, words[i]) &&
            holds_outside_names(party->written, words[i]))
            return true;
    size_t in = dg_slice_find(party->written, "在", 1); /* 某工作在全省各机构 */
    if (in < party->written.n && !dg_slice_ends((dg_slice){party->written.at, in}, "所"))
        return true;
    size_t by = dg_slice_find(party->written, "由", 0);
    return by < party->written.n &&
           !dg_slice_ends((dg_slice){party->written.at, by}, "自"); /* 自由贸易试验区 */
}

bool dg_clause_is_of_labels(const dg_clause *clause) {
    for (size_t i = 0; i < clause->parties.n; i++) {
        const dg_party *party = &clause->parties.items[i];
        if (!party->by_label || holds_sentence_word(party)) return false;
    }
    bool more = clause->prose || clause->tailed;
    return !more && clause->all_plausible && dg_clause_lists_names(clause, true);
}

bool dg_clause_names_bodies(const dg_clause *clause) {
    bool bearer = false, class = false;
    for (size_t i = 0; i < clause->parties.n; i++) {
        const dg_party *party = &clause->parties.items[i];
        bool bears = is_bearer(party), collective = party->kind == DG_KIND_COLLECTIVE;
        if (!bears && !collective) return true;
        bearer = bearer || bears;
        class = class || !bears;
    }
    return class && !bearer; /* 牵头单位会同有关单位 names none */
}

/* 县档案馆, 县供销社: a body of a place, though no office. */
static bool is_placed_body(const dg_party *party) {
    enum { CHARACTERS = 4 };
    return party->kind == DG_KIND_DEPARTMENT && dg_word_own_place(party->written) > 0 &&
           dg_word_part_of_place(party->written) == 0 && dg_ends_like_a_body(party->written) &&
           dg_utf8_count(party->written) >= CHARACTERS;
}

/* May the party stand in a sentence of its own: an office, or 各…, 相关物业公司 for a class? */
static bool may_stand(const dg_party *party) {
    bool class = party->kind == DG_KIND_COLLECTIVE &&
                 (dg_begins_with_place(party->written) || dg_slice_ends(party->written, "政府") ||
                  dg_ends_like_an_office(party->written));
    return is_office(party) || class || is_lesser_office(party) || is_placed_body(party);
}

/* 车辆使用单位配合: may the party stand behind one that bears the duty? */
static bool may_support(const dg_party *party) {
    return party->class == DG_CLASS_SUPPORT && dg_slice_ends(party->written, "单位");
}

bool dg_clause_is_sentence(const dg_clause *clause) {
    bool assigns = false;
    size_t n = clause->parties.n, stand = 0;
    if (n == 0 || clause->unread.n > 0 || clause->tailed || clause->prose || clause->answers ||
        has_label(clause))
        return false;
    for (size_t i = 0; i < n; i++) {
        const dg_party *party = &clause->parties.items[i];
        if (holds_sentence_word(party) || is_person(party->written)) return false;
        if (party->class == DG_CLASS_NONE) return false;
        stand += may_stand(party) || is_branch(clause, party) ||
                 party->kind == DG_KIND_COLLECTIVE || may_support(party);
        assigns = assigns || party->class == DG_CLASS_LEAD ||
                  party->class == DG_CLASS_RESPONSIBLE || party->class == DG_CLASS_SEVERALLY;
    }
    const dg_party *first = &clause->parties.items[0];
    return assigns && (may_stand(first) || is_branch(clause, first)) && stand * 2 > n;
}

/* DOE, USDA-APHIS */
static bool is_acronym(dg_slice name) {
    for (size_t i = 0; i < name.n; i++) {
        bool inside = i > 0 && i + 1 < name.n && name.at[i] == '-';
        if (!inside && (name.at[i] < 'A' || name.at[i] > 'Z')) return false;
    }
    return name.n > 1;
}

/* 2025-2027, 2025–27: years, not June-July 2025. */
static bool is_stretch_of_years(dg_slice time) {
    enum { YEAR_BYTES = 4 };
    for (size_t i = 0; i < YEAR_BYTES; i++)
        if (i >= time.n || time.at[i] < '0' || time.at[i] > '9') return false;
    dg_slice rest = dg_slice_skip(time, YEAR_BYTES);
    return dg_slice_starts(rest, "-") || dg_slice_starts(rest, "–");
}

typedef enum { UNTIMELY, TIMELY, EITHER, SOURCES } timeliness;

/* by 2026; ; May 2026: the time of a task, where (World Bank, 2019) is the year of a book. Q3 2026:
 * it may be either. */
static timeliness tells_when(const dg_clause *clause) {
    WORDS(limits, {"by ", 0}, {"before ", 0}, {"from ", 0}, {"within ", 0}, {"until ", 0});
    WORDS(parts, {"Q1", 0}, {"Q2", 0}, {"Q3", 0}, {"Q4", 0}, {"H1", 0}, {"H2", 0}, {"FY", 0},
          {"end ", 0}, {"end-", 0}, {"mid-", 0}, {"early ", 0}, {"late ", 0});
    dg_slice time = clause->deadline;
    if (time.n == 0 || dg_words_match(&dg_standing_times, time, NULL) > 0 ||
        dg_words_match(&limits, time, NULL) > 0)
        return TIMELY;
    bool inside = time.at > clause->words.at && time.at < clause->words.at + clause->words.n;
    dg_slice names = {clause->words.at, inside ? (size_t)(time.at - clause->words.at) : 0};
    if (dg_slice_ends(dg_slice_trim(names), ";")) return TIMELY;
    if (dg_words_match(&parts, time, NULL) == 0 && !is_stretch_of_years(time)) return UNTIMELY;
    dg_slice behind = dg_slice_skip(clause->words, names.n + time.n); /* (IMF, H1 2023; OECD) */
    return dg_slice_trim(behind).n == 0 ? EITHER : SOURCES;
}

bool dg_clause_lists_english_bodies(const dg_clause *clause, dg_slice before, bool numbered,
                                    bool *doubtful) {
    *doubtful = false;
    before = dg_slice_trim(before);
    while (before.n > 0 && (before.at[before.n - 1] == '*' || before.at[before.n - 1] == '_'))
        before.n--;
    before = dg_slice_trim(before);
    char last = before.n > 0 ? before.at[before.n - 1] : ' ';
    bool apart = last == '.', short_for = dg_is_capital(last); /* DOE (Department of …) */
    if (clause->parties.n == 0 || short_for || clause->unread.n > 0) return false;
    timeliness when = tells_when(clause);
    if (when == UNTIMELY) { /* of a book, but behind a deed perhaps when that is due */
        *doubtful = dg_is_sure_body(clause->parties.items[0].written) &&
                    dg_english_may_be_due(before, false);
        return false;
    }
    size_t sure = 0;
    bool several = clause->parties.n > 1;
    for (size_t i = 0; i < clause->parties.n; i++) {
        const dg_party *party = &clause->parties.items[i];
        bool latin = dg_is_latin_byte(party->written, 0);
        bool name = dg_is_latin_name(party->written); /* no sentence: ask your local service */
        bool body = (name && dg_is_titled_body(party->written)) ||
                    ((apart || clause->deadline.n > 0) && is_acronym(party->written)) ||
                    (dg_is_placed_body(party->written) &&
                     (apart || dg_english_may_be_due(before, false))) ||
                    (apart && clause->deadline.n > 0 && dg_is_sure_body(party->written)) ||
                    (i > 0 && party->kind == DG_KIND_COLLECTIVE);
        sure += body;
        bool beside = several && dg_is_short_form(party->written); /* (Works Agency, DOW) */
        bool may = name && (apart || clause->deadline.n > 0);
        if (!latin || (!body && !beside && !may)) return false;
    }
    if (sure * 2 < clause->parties.n) return false;
    *doubtful = when == SOURCES || (when == EITHER && !dg_english_may_be_due(before, numbered));
    return !*doubtful;
}

/* 市甲局, 各区政府; not 完善城市管理平台: a body, for sure, by its place and its ending. */
static bool is_sure_party(const dg_party *party) {
    dg_slice name = party->written;
    if (party->body != NULL || dg_slice_starts(name, "各")) return true;
    if (dg_slice_starts(name, "团") && dg_slice_ends(name, "委")) return true; /* 团市委 */
    if (is_placed_body(party) && dg_slice_ends(name, "中心")) return dg_word_deed(name) == 0;
    return ends_like_no_thing(name) && dg_name_place(name) > 0 && dg_word_deed(name) == 0;
}

bool dg_clause_names_sure_bodies(const dg_clause *clause) {
    for (size_t i = 0; i < clause->parties.n; i++)
        if (!is_sure_party(&clause->parties.items[i])) return false;
    return true;
}

bool dg_clause_names_a_sure_body(const dg_clause *clause) {
    for (size_t i = 0; i < clause->parties.n; i++)
        if (is_sure_party(&clause->parties.items[i])) return true;
    return false;
}

bool dg_clause_names_branches(const dg_clause *clause) {
    WORDS(ends, {"局", 0}, {"委", 0}, {"厅", 0}, {"部门", 0});
    for (size_t i = 0; i < clause->parties.n; i++) {
        dg_slice name = clause->parties.items[i].written;
        size_t end = dg_words_end(&ends, name);
        if (end == 0 || !dg_is_branch((dg_slice){name.at, name.n - end})) return false;
    }
    return clause->parties.n > 0;
}

bool dg_clause_names_classes(const dg_clause *clause) {
    for (size_t i = 0; i < clause->parties.n; i++)
        if (clause->parties.items[i].kind != DG_KIND_COLLECTIVE) return false;
    return clause->parties.n > 0;
}

bool dg_clause_names_mere_nouns(const dg_clause *clause) {
    WORDS(ends, {"所", 0}, {"站", 0}, {"室", 0}, {"会", 0}, {"组", 0}, {"台", 0}, {"院", 0},
          {"中心", 0}, {"公司", 0}, {"社", 0}, {"馆", 0}, {"队", 0}, {"区", 0});
    enum { NOUN_CHARACTERS = 2 };
    for (size_t i = 0; i < clause->parties.n; i++) {
        dg_slice name = clause->parties.items[i].written;
        size_t n = dg_utf8_count(name);
        bool noun = n == 1 || (dg_words_end(&ends, name) > 0 && !dg_slice_is(name, "工会"));
        if (n > NOUN_CHARACTERS || !noun || clause->parties.items[i].body != NULL) return false;
    }
    return clause->parties.n > 0;
}
