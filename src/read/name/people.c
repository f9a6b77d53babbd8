/* SPDX-License-Identifier: GPL-3.0-or-later */
/* People in the place of bodies. */
#include "read/name/people.h"

#include <string.h>

#include "base/utf8.h"
#include "read/words/body_words.h"

bool dg_is_persons_name(dg_slice name) {
    static const char surnames[] =
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程"
        "苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝"
        "龚邵万钱严覃武戴莫孔向汤";
    WORDS(places, {"园", 0}, {"馆", 0}, {"场", 0}, {"矿", 0}, {"港", 0}, {"厂", 0}, {"村", 0});
    static const char comrade[] = "同志";
    char first[5] = {0};
    if (dg_slice_ends(name, comrade)) name.n -= sizeof comrade - 1;
    size_t step, characters = dg_utf8_count(name);
    if (characters < 2 || characters > 3 || !dg_utf8_is_han(dg_utf8_next(name, 0, &step)))
        return false;
    if (dg_words_end(&places, name) > 0) return false; /* 高新园 */
    memcpy(first, name.at, step);
    return strstr(surnames, first) != NULL;
}

/* The bytes of the person's name at the end of 副县长张某, 副市长孙××; 0: none. */
static size_t person_behind(dg_slice name) {
    enum { CHARACTER = 3, SHORTEST = 2, LONGEST = 3 };
    WORDS(masks, {"×", 0}, {"××", 0}, {"X", 0}, {"XX", 0}, {"*", 0}, {"**", 0}, {"○", 0},
          {"○○", 0});
    size_t mask = dg_words_end(&masks, name);
    if (mask > 0 && name.n >= mask + CHARACTER) return mask + CHARACTER; /* and the surname */
    for (size_t n = SHORTEST * CHARACTER; n <= LONGEST * CHARACTER && n < name.n; n += CHARACTER)
        if (dg_is_persons_name(dg_slice_skip(name, name.n - n))) return n;
    return 0;
}

/* Whoever bears one of these heads a body, or a part of it. */
WORDS(titles, {"院长", 0}, {"校长", 0}, {"局长", 0}, {"处长", 0}, {"科长", 0}, {"主任", 0},
      {"书记", 0}, {"经理", 0}, {"厂长", 0}, {"市长", 0}, {"县长", 0}, {"区长", 0}, {"镇长", 0},
      {"省长", 0}, {"厅长", 0}, {"秘书长", 0}, {"总监", 0}, {"工程师", 0}, {"所长", 0}, {"站长", 0},
      {"队长", 0}, {"部长", 0}, {"会长", 0}, {"董事长", 0}, {"校领导", 0}, {"院领导", 0},
      {"常委", 0}, {"主席", 0}, {"分管领导", 0}, {"主要领导", 0}, {"局领导", 0}, {"委领导", 0},
      {"厅领导", 0}, {"省领导", 0}, {"市领导", 0}, {"县领导", 0}, {"区领导", 0}, {"镇领导", 0},
      {"乡领导", 0}, {"处领导", 0}, {"班子成员", 0});

/* 分管副院长, 副县长张某: who holds an office is no body. */
bool dg_is_title(dg_slice name) {
    dg_slice office = {name.at, name.n - person_behind(name)};
    return dg_words_end(&titles, name) > 0 || dg_words_end(&titles, office) > 0;
}

/* The body, at the start, that 市甲局局长李某 heads, or to which 市甲局李某 belongs, where the
 * label announced people; empty: there is none. */
static dg_slice body_of_person(dg_slice name, bool announced) {
    static const char deputy[] = "副", bureau[] = "局";
    WORDS(districts, {"区", 0}, {"县", 0}, {"市", 0}, {"镇", 0}, {"乡", 0}, {"街", 0}, {"城", 0});
    enum { SURE_BYTES = 9 }; /* 高新, 白云 begin as names of people do */
    size_t person = person_behind(name);
    dg_slice body = {name.at, name.n - person};
    size_t title = dg_words_end(&titles, body);
    bool sure = dg_word_own_place(body) > 0 && dg_slice_ends(body, bureau) && /* 市甲局李某某 */
                person >= SURE_BYTES && dg_words_end(&districts, name) == 0 &&
                !dg_ends_like_a_body(name);
    if (person == 0 || (title == 0 && !announced && !sure)) return (dg_slice){name.at, 0};
    body.n -= title;
    if (title > 0 && dg_slice_ends(body, deputy)) body.n -= sizeof deputy - 1;
    bool office = dg_ends_like_an_office(body) && !dg_slice_ends(body, "委");
    return (dg_slice){name.at, office ? body.n : 0};
}

void dg_clause_cut_people(dg_clause *clause, bool announced) {
    for (size_t i = 0; i < clause->parties.n; i++) {
        dg_party *party = &clause->parties.items[i];
        if (!party->by_label || party->body != NULL || (party->plausible && !announced)) continue;
        dg_slice body = body_of_person(party->written, announced);
        if (body.n == 0) continue;
        party->written = body;
        party->printed = body.at;
        clause->n_plausible += !party->plausible;
        party->plausible = true;
    }
}

static bool is_titled(const dg_party *party) {
    WORDS(offices, {"委常委", 0}, {"党组成员", 0},
          {"党委委员", 0}); /* though they end as bodies do */
    if (party->body == NULL && dg_words_end(&offices, party->written) > 0) return true;
    return party->body == NULL && !party->plausible && dg_is_title(party->written);
}

bool dg_clause_drop_titles(dg_clause *clause) {
    size_t kept = 0;
    if (clause->n_plausible == 0) return true;
    for (size_t i = 0; i < clause->parties.n; i++) {
        dg_party party = clause->parties.items[i];
        if (!is_titled(&party))
            clause->parties.items[kept++] = party;
        else if (!DG_PUSH(clause->unread, party.written))
            return false;
    }
    clause->parties.n = kept;
    return true;
}

/* 王某某牵头, 王某同志负责 */
static bool is_leader(const dg_party *party) {
    bool leads = party->class == DG_CLASS_LEAD || dg_slice_ends(party->written, "同志");
    return leads && !party->plausible && !party->by_label && dg_is_persons_name(party->written);
}

/* 王某某牵头，甲局负责，李某某配合: who helps beside a leader in person may be one, too. */
static bool drop_their_helpers(dg_clause *clause) {
    size_t kept = 0;
    for (size_t i = 0; i < clause->parties.n; i++) {
        dg_party party = clause->parties.items[i];
        bool person = !party.plausible && !party.by_label && dg_is_persons_name(party.written);
        if (!person)
            clause->parties.items[kept++] = party;
        else if (!DG_PUSH(clause->unread, party.written))
            return false;
    }
    clause->parties.n = kept;
    return true;
}

bool dg_clause_drop_leaders(dg_clause *clause) {
    size_t n = 0;
    while (n < clause->parties.n && is_leader(&clause->parties.items[n]))
        n++;
    if (n == 0 || clause->n_plausible == 0) return true;
    for (size_t i = 0; i < n; i++)
        if (!DG_PUSH(clause->unread, clause->parties.items[i].written)) return false;
    memmove(clause->parties.items, clause->parties.items + n,
            (clause->parties.n - n) * sizeof *clause->parties.items);
    clause->parties.n -= n;
    return drop_their_helpers(clause);
}

/* Does nothing but a space, or a title between two, set the party off from the body before it: 甲局
 * 王某某, 甲局 局长 王××? */
static bool follows_body(const dg_clause *clause, const dg_party *before, const dg_party *party) {
    size_t end = before->at + before->written.n;
    if (!before->plausible || end >= party->at || clause->words.at[end] != ' ') return false;
    dg_slice between = {clause->words.at + end, party->at - end}, words = dg_slice_trim(between);
    return between.n == 1 || (dg_is_title(words) && dg_slice_ends(between, " "));
}

void dg_clause_drop_people(dg_clause *clause, bool announced) {
    size_t kept = 0;
    dg_party before = {.plausible = false};
    for (size_t i = 0; i < clause->parties.n; i++) {
        dg_party party = clause->parties.items[i];
        bool person = !party.plausible && (announced || follows_body(clause, &before, &party)) &&
                      dg_is_persons_name(party.written);
        if (!person) clause->parties.items[kept++] = party;
        before = party;
    }
    clause->parties.n = kept;
}
