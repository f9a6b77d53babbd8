/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/table/cell_names.h"

#include <string.h>

#include "base/utf8.h"
#include "read/name/collective.h"
#include "read/name/name.h"
#include "read/name/people.h"
#include "read/words/body_words.h"
#include "read/words/lexicon.h"
#include "read/words/table_words.h"
#include "read/words/words.h"

/* Does a name stand at both sides of the + at byte `at`: 甲部+乙组, BE+FE; not 互联网+监管专班,
 * nor LGBTQ+ groups, where it ends a word? */
static bool joins_names(dg_slice text, size_t at) {
    dg_slice before = dg_slice_trim((dg_slice){text.at, at});
    dg_slice after = dg_slice_trim(dg_slice_skip(text, at + 1));
    if (before.n == 0 || after.n == 0 || dg_slice_ends(before, "互联网")) return false;
    char last = before.at[before.n - 1];
    bool left = dg_is_letter(last) || (unsigned char)last >= 0x80;
    bool small = after.at[0] >= 'a' && after.at[0] <= 'z';
    bool ends_word = dg_is_letter(text.at[at - 1]) && text.at[at + 1] == ' ' && small;
    size_t step;
    return left && !ends_word &&
           (dg_is_letter(after.at[0]) || dg_utf8_is_han(dg_utf8_next(after, 0, &step)));
}

/* ：王某某 behind a body, where a column names people, too: its bytes; 0: there is none. */
static size_t person_behind_colon(dg_slice text) {
    static const char wide[] = "：";
    size_t colon = dg_slice_starts(text, wide) ? sizeof wide - 1 : dg_slice_starts(text, ":");
    dg_slice name = dg_slice_skip(text, colon);
    name.n = dg_utf8_skip_han(name, 0);
    bool person = colon > 0 && (dg_is_persons_name(name) || dg_is_title(name));
    return person ? colon + name.n : 0;
}

/* The characters that stand before byte `at`, as many as a name may have. */
static dg_slice han_before(dg_slice cell, size_t at) {
    enum { NAME_BYTES = 90 };
    size_t from = at, step;
    while (from > 0 && at - from < NAME_BYTES &&
           dg_utf8_is_han(dg_utf8_last((dg_slice){cell.at, from}, &step)))
        from -= step;
    return (dg_slice){cell.at + from, at - from};
}

/* ：修路 behind 县甲局: the bytes of a body's part of the task from the colon at byte `at` on; 0:
 * none stands there. */
static size_t part_behind_colon(dg_slice cell, size_t at) {
    WORDS(colons, {"：", 0}, {":", 0});
    WORDS(stops, {"；", 0}, {";", 0}, {"。", 0}, {"\n", 0});
    static const char *const others[] = {"会同", "配合", "协助", "牵头", "联合"};
    enum { PART_BYTES = 300 };
    dg_class class;
    size_t colon = dg_words_match(&colons, dg_slice_skip(cell, at), NULL), n = colon;
    if (colon == 0) return 0; /* mostly */
    dg_slice body = han_before(cell, at), rest = dg_slice_skip(cell, at);
    if (!dg_begins_with_place(body) || !dg_ends_like_an_office(body)) return 0;
    for (; n < rest.n && dg_words_match(&stops, dg_slice_skip(rest, n), NULL) == 0;
         n += dg_words_first_bytes(dg_slice_skip(rest, n)))
        if (n > PART_BYTES || dg_words_match(&colons, dg_slice_skip(rest, n), NULL) > 0) return 0;
    dg_slice part = dg_slice_trim((dg_slice){rest.at + colon, n - colon});
    bool deed = part.n > 0 && !dg_ends_like_a_body(part) && dg_word_role(&class, part) == 0 &&
                !DG_HOLDS_ANY(part, others);
    return deed && dg_utf8_begins_han(part.at[0]) ? n : 0;
}

/* 牵头 in a line of its own, over names: the bytes of such a role. */
static size_t role_over_names(dg_slice text) {
    WORDS(roles, {"牵头", 0}, {"负责", 0}, {"责任", 0}, {"主办", 0}, {"配合", 0}, {"协办", 0},
          {"协助", 0}, {"参与", 0}, {"Lead", 0}, {"Support", 0}, {"Partners", 0});
    size_t n = dg_words_match(&roles, text, NULL), feed = n;
    while (n > 0 && feed < text.n && text.at[feed] == ' ')
        feed++;
    return n > 0 && feed + 1 < text.n && text.at[feed] == '\n' ? feed : 0;
}

/* 牵头, 甲局, 配合, 乙局, each in its line, the first a role: colons behind the roles. */
static void put_colons(char *copy, dg_slice cell) {
    for (size_t at = 0; at < cell.n; at = dg_slice_find(cell, "\n", at) + 1) {
        size_t role = role_over_names(dg_slice_skip(cell, at));
        if (role > 0) copy[at + role] = ':';
    }
}

dg_slice dg_cell_names_plain(dg_grid *grid, dg_slice cell, bool people) {
    bool roles = role_over_names(cell) > 0;
    char *copy = roles ? dg_arena_copy(grid->arena, cell) : NULL;
    if (copy != NULL) put_colons(copy, cell);
    if (roles && copy == NULL) grid->failed = true;
    for (size_t at = 0, step; at < cell.n; at += step) {
        uint32_t c = dg_utf8_next(cell, at, &step);
        bool plus = c == '+' && joins_names(cell, at);
        size_t person = people ? person_behind_colon(dg_slice_skip(cell, at)) : 0;
        if (person == 0) person = part_behind_colon(cell, at);
        if (!plus && !dg_is_picture(c) && person == 0) continue;
        if (copy == NULL) copy = dg_arena_copy(grid->arena, cell);
        if (copy == NULL) {
            grid->failed = true;
            break;
        }
        if (person > 0) step = person;
        char joint =
            at > 0 && (unsigned char)cell.at[at - 1] >= 0x80 ? ',' : '/'; /* 甲局牵头+乙部 */
        memset(copy + at, plus ? joint : ' ', step);
    }
    return copy == NULL ? cell : (dg_slice){copy, cell.n};
}

/* What a body does, behind its name; 0: the text begins with nothing of the kind. */
static size_t work(dg_slice text) {
    WORDS(works, {"参与", 0}, {"参加", 0}, {"检查", 0}, {"备案", 0}, {"验证", 0}, {"测试", 0},
          {"联调", 0}, {"评审", 0}, {"审查", 0}, {"提交", 0}, {"总控", 0}, {"答疑", 0}, {"实现", 0},
          {"维护", 0}, {"汇总", 0}, {"签字", 0}, {"确认", 0}, {"一起", 0}, {"协调", 0}, {"监督", 0},
          {"审批", 0}, {"主导", 0}, {"保持", 0}, {"接受", 0}, {"监控", 0}, {"审计", 0}, {"控", 0},
          {"仅", 0});
    enum { WORD_BYTES = 6 }; /* 对, 在 and 按 may begin the rest of a name */
    size_t n = dg_words_match(&works, text, NULL), deed = n > 0 ? 0 : dg_word_deed(text);
    return n > 0 ? n : deed >= WORD_BYTES ? deed : 0;
}

/* 市政府督查室, AI 对接人, 各级党组织: does a name end as one, whatever it holds? */
static bool ends_as_name(dg_slice name) {
    WORDS(posts, {"人", 0}, {"员", 0}, {"师", 0}, {"长", 0}, {"者", 0}, {"方", 0}, {"组", 0},
          {"岗", 0}, {"专家", 0}, {"顾问", 0}, {"主管", 0}, {"经理", 0}, {"总监", 0}, {"助理", 0},
          {"团队", 0}, {"平台", 0}, {"系统", 0}, {"组织", 0});
    return dg_ends_like_a_body(name) || dg_words_end(&posts, name) > 0;
}

/* Is what stands before byte `at` a whole name: it ends as one (我方, too), or is set apart from
 * characters by the script, as A is? */
static bool is_whole_before(dg_slice name, size_t at) {
    dg_slice before = dg_slice_trim((dg_slice){name.at, at});
    if (before.n == 0) return false;
    char last = before.at[before.n - 1];
    bool letters = dg_is_letter(last) || (last >= '0' && last <= '9');
    return letters || dg_ends_like_a_body(before) || dg_is_collective(before) ||
           dg_slice_ends(before, "方");
}

/* A 分析: one letter is all the name that a member of a team has. */
static bool is_letter_before(dg_slice name, size_t at) {
    size_t step;
    return at == 2 && dg_is_capital(name.at[0]) && name.at[1] == ' ' &&
           dg_utf8_is_han(dg_utf8_next(name, at, &step));
}

void dg_cell_name_cut(dg_party *party, const dg_registry *registry) {
    dg_slice name = party->written;
    size_t step;
    if (party->body != NULL || ends_as_name(name)) return;
    for (size_t at = 0; at < name.n; at += step) {
        dg_utf8_next(name, at, &step);
        bool cut = is_letter_before(name, at) ||
                   (work(dg_slice_skip(name, at)) > 0 && is_whole_before(name, at));
        if (!cut) continue;
        party->written = dg_slice_trim((dg_slice){name.at, at});
        party->body = dg_name_body(party->written, registry);
        if (party->body != NULL) party->kind = party->body->kind;
        if (dg_is_collective(party->written)) party->kind = DG_KIND_COLLECTIVE;
        return;
    }
}
