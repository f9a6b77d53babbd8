/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/clause/clause_flaws.h"

#include <string.h>

#include "base/utf8.h"
#include "read/name/collective.h"
#include "read/words/body_words.h"
#include "read/words/lexicon.h"

/* The name's end that `rest` begins with: up to a mark or a role word, where one comes soon. */
static dg_slice end_of_name_within(dg_slice rest, size_t characters) {
    dg_class class;
    size_t at = 0, step;
    for (size_t i = 0; i <= characters && at < rest.n; i++, at += step) {
        dg_slice after = dg_slice_skip(rest, at);
        if (dg_word_mark(after) > 0 || dg_word_role(&class, after) > 0) break;
        dg_utf8_next(rest, at, &step);
    }
    dg_slice end = {rest.at, at};
    return dg_utf8_count(end) <= characters ? end : (dg_slice){rest.at, 0};
}

static dg_slice end_of_name(dg_slice rest) {
    enum { CHARACTERS = 3 };
    return end_of_name_within(rest, CHARACTERS);
}

/* 质检总 + 局, 药品监 + 管总局: what is no body's name goes on with an office's end. */
static bool goes_on_to_office(dg_slice before, dg_slice rest) {
    enum { CHARACTERS = 4 };
    dg_slice end = end_of_name_within(rest, CHARACTERS);
    return dg_utf8_count(before) > 1 && !dg_ends_like_a_body(before) && end.n > 0 &&
           dg_ends_like_an_office(end);
}

/* 负 + 责: a role word that the white space breaks. */
static bool breaks_role(dg_slice before, dg_slice rest) {
    static const char *const words[][2] = {
        {"负", "责"}, {"牵", "头"}, {"配", "合"}, {"参", "与"}, {"参", "加"}};
    for (size_t i = 0; i < DG_ITEMS(words); i++)
        if (dg_slice_ends(before, words[i][0]) && dg_slice_starts(rest, words[i][1])) return true;
    return false;
}

/* 县委组 + 织部, 县政府 + 办公室: what ends like a body may go on all the same, with what is none
 * by itself. */
static bool goes_on_as_office(dg_slice before, dg_slice rest) {
    WORDS(bodies, {"团委", 0}, {"妇联", 0}, {"工会", 0}, {"科协", 0}, {"残联", 0}, {"文联", 0},
          {"侨联", 0}, {"编办", 0}, {"台办", 0}, {"法院", 0}, {"海关", 0}, {"党校", 0}, {"人大", 0},
          {"政协", 0}, {"银行", 0}, {"气象", 0});
    WORDS(offices, {"办公室", 0}, {"组织部", 0}, {"宣传部", 0}, {"统战部", 0}, {"政法委", 0},
          {"督查室", 0}, {"研究室", 0});
    dg_slice end = end_of_name(rest);
    bool committee = dg_slice_ends(before, "委") || dg_slice_ends(before, "政府");
    if (committee && dg_words_hold(&offices, end)) return true;
    return end.n > 0 && dg_utf8_count(end) <= 2 && dg_ends_like_an_office(end) &&
           dg_words_match(&bodies, end, NULL) == 0;
}

/* Is the white space behind `name` a flaw of print: no body's name ends there, and what follows,
 * `rest`, begins none? */
static bool is_flaw(const dg_broken_name *name, dg_slice rest) {
    WORDS(starts, {"各", 0}, {"有关", 0}, {"相关", 0}, {"等", 0}, {"由", 0});
    static const size_t one_character = 3;
    dg_slice before = {name->at, name->n};
    dg_class role;
    size_t step;
    if (dg_slice_starts(before, "由")) before = dg_slice_skip(before, strlen("由"));
    if (breaks_role(before, rest)) return true;
    bool each = dg_slice_is(before, "各");
    bool class = !each && dg_slice_starts(before, "各"); /* 各村 社区 are two, 各乡镇党 委 is one */
    if (class && dg_utf8_count(end_of_name(rest)) != 1) return false;
    if (rest.n == 0 || (dg_begins_with_place(rest) && !each)) return false;
    if (!dg_begins_with_place(before) && !goes_on_to_office(before, rest)) return false;
    if (before.n > one_character && dg_ends_like_a_body(before) && !goes_on_as_office(before, rest))
        return false;
    return dg_utf8_is_han(dg_utf8_next(rest, 0, &step)) && dg_word_role(&role, rest) == 0 &&
           dg_word_label(&role, rest) == 0 && dg_word_and(rest) == 0 &&
           dg_words_match(&starts, rest, NULL) == 0;
}

/* 市政府办 + 公厅, 人大常委 + 会, 某某燃气 + 有限公司: the rest of a noun, which no line of its own
 * is. */
static bool begins_with_rest_of_noun(dg_slice before, dg_slice rest) {
    WORDS(firms, {"有限公司", 0}, {"有限责任公司", 0}, {"股份有限公司", 0}, {"责任公司", 0});
    static const char *const nouns[][2] = {
        {"办", "公室"}, {"办", "公厅"}, {"办", "事处"}, {"委", "员会"}, {"管", "委会"}};
    dg_slice end = end_of_name(rest);
    if (dg_words_match(&firms, rest, NULL) > 0) return true;
    for (size_t i = 0; i < DG_ITEMS(nouns); i++)
        if (dg_slice_ends(before, nouns[i][0]) && dg_slice_is(end, nouns[i][1])) return true;
    return dg_utf8_count(end) == 1 && dg_ends_like_an_office(end);
}

/* 自然资源 + 和规划局, 县城市 + 管理局, 住房和城 + 乡建设局: the rest of an office whose beginning
 * is no body: a line that begins with 和, or stands below 城市 or 和城. */
static bool begins_with_rest_of_office(dg_slice before, dg_slice rest) {
    enum { CHARACTERS = 12 };
    bool city = (dg_slice_ends(before, "城市") && !dg_begins_with_place(rest)) ||
                (dg_slice_ends(before, "和城") && dg_slice_starts(rest, "乡"));
    bool open = dg_utf8_count(before) > 1 && !dg_ends_like_a_body(before);
    return (city || (open && dg_word_and(rest) > 0)) && !dg_is_collective(before) &&
           dg_ends_like_an_office(end_of_name_within(rest, CHARACTERS));
}

/* 市民 + 政局: is the line feed behind `name` a flaw of print? Bodies and people, 市领导, may stand
 * one a line. */
static bool is_broken_line(const dg_broken_name *name, dg_slice rest) {
    WORDS(wholes, {"领导", 0}, {"长", 0}, {"人", 0}, {"员", 0}, {"等", 0}, {"中学", 0}, {"小学", 0},
          {"幼儿园", 0});
    dg_slice before = {name->at, name->n};
    if (name->n > 0 && begins_with_rest_of_noun(before, rest)) return true;
    if (begins_with_rest_of_office(before, rest)) return true;
    return dg_begins_with_place(before) && !dg_ends_like_a_body(before) &&
           dg_words_end(&wholes, before) == 0 && is_flaw(name, rest);
}

bool dg_has_blank(dg_slice text) {
    return memchr(text.at, ' ', text.n) != NULL || memchr(text.at, '\n', text.n) != NULL;
}

size_t dg_next_flaw(dg_broken_name *name, dg_slice text, size_t at) {
    for (size_t step; at < text.n; at += step) {
        bool han = dg_utf8_is_han(dg_utf8_next(text, at, &step));
        dg_slice rest = dg_slice_skip(text, at + 1);
        if (text.at[at] == ' ' && is_flaw(name, rest)) return at;
        if (text.at[at] == '\n' && is_broken_line(name, rest)) return at;
        if (!han || name->n + step > DG_BROKEN_BYTES) name->n = 0;
        if (!han || name->n + step > DG_BROKEN_BYTES) continue;
        memcpy(name->at + name->n, text.at + at, step);
        name->n += step;
    }
    return text.n;
}

bool dg_has_flaw(dg_slice text) {
    dg_broken_name name = {.n = 0};
    return dg_has_blank(text) && dg_next_flaw(&name, text, 0) < text.n;
}
