/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/name/shared.h"

#include <string.h>

#include "base/text.h"
#include "base/utf8.h"
#include "read/name/collective.h"
#include "read/name/latin.h"
#include "read/name/latin_parts.h"
#include "read/name/name_place.h"
#include "read/outline/label.h"
#include "read/words/body_words.h"

static dg_slice without_end(dg_slice text, size_t n) {
    return (dg_slice){text.at, text.n - n};
}

static dg_slice last_bytes(dg_slice text, size_t n) {
    return dg_slice_skip(text, text.n - n);
}

/* The kind of place that a name ends with. */
static size_t place(dg_slice name) {
    WORDS(words, {"自治区", 0}, {"自治州", 0}, {"自治县", 0}, {"省", 0}, {"市", 0}, {"县", 0},
          {"区", 0}, {"州", 0}, {"盟", 0}, {"旗", 0}, {"镇", 0}, {"街道", 0}, {"新城", 0});
    return dg_words_end(&words, name);
}

static bool is_han(dg_slice text) {
    for (size_t at = 0, step; at < text.n; at += step)
        if (!dg_utf8_is_han(dg_utf8_next(text, at, &step))) return false;
    return text.n > 0;
}

/* 三市 of 丙三市: a number and a kind of place; the bytes of the number in *number. */
static size_t counted_places(dg_slice name, size_t *number, size_t *count) {
    size_t kind = place(name), bytes, step;
    dg_slice rest = without_end(name, kind);
    uint32_t last = dg_utf8_last(rest, &step);
    *number = step;
    *count = dg_han_number(last_bytes(rest, step), &bytes);
    if (last == 0x4E24) *count = 2; /* 两 */
    return kind > 0 && *count > 1 && step < rest.n ? kind + step : 0;
}

/* --- A list --- */

typedef struct {
    dg_clause *clause;
    const dg_registry *registry;
    size_t last; /* the party whose end is shared */
} list;

static dg_party *party(const list *l, size_t i) {
    return &l->clause->parties.items[i];
}

/* Is party i joined to the next by 、 or 和 alone, and not known by itself? */
static bool is_joined(const list *l, size_t i) {
    const dg_party *own = party(l, i);
    size_t end = own->at + own->written.n, next = party(l, i + 1)->at;
    if (next <= end || own->body != NULL || own->kind != DG_KIND_DEPARTMENT) return false;
    dg_slice mark = {l->clause->words.at + end, next - end};
    return dg_slice_is(mark, "、") || dg_word_and(mark) == mark.n;
}

static void give(const list *l, size_t i, dg_slice end) {
    dg_party *own = party(l, i);
    own->end = end;
    own->printed_end = end.at;
    if (!own->plausible) l->clause->n_plausible++;
    own->plausible = true;
}

/* 州 of 广州 is part of the name, of 凉山州 it is the kind of place. */
static bool ends_in_own_name(dg_slice name) {
    enum { SHORT_CHARACTERS = 2 };
    return dg_slice_ends(name, "州") && dg_utf8_count(name) <= SHORT_CHARACTERS;
}

/* A name that is no body's as it stands: 广州, 省教育. */
static bool is_bare(const dg_party *own) {
    enum { MOST_CHARACTERS = 8 };
    return (!own->plausible || ends_in_own_name(own->written)) && is_han(own->written) &&
           dg_utf8_count(own->written) >= 2 && dg_utf8_count(own->written) <= MOST_CHARACTERS &&
           !dg_holds_prose(own->written);
}

/* Provinces that are no 省, so that 河北省人民政府 says nothing of them. */
static bool is_other_province(dg_slice name) {
    WORDS(names, {"北京", 0}, {"天津", 0}, {"上海", 0}, {"重庆", 0}, {"香港", 0}, {"澳门", 0},
          {"内蒙古", 0}, {"广西", 0}, {"西藏", 0}, {"宁夏", 0}, {"新疆", 0});
    return dg_words_hold(&names, name);
}

/* 甲、乙、丙三市政府: as many as the number says. */
static bool share_counted(const list *l, dg_slice whole, size_t end) {
    size_t number, count, bytes = counted_places(without_end(whole, end), &number, &count);
    if (bytes == 0 || count > l->last + 1) return false;
    size_t first = l->last + 1 - count;
    for (size_t i = first; i < l->last; i++)
        if (!is_joined(l, i) || !is_han(party(l, i)->written)) return false;
    dg_slice government_of_place = last_bytes(whole, end + bytes - number);
    party(l, l->last)->cut = (unsigned)(end + bytes);
    for (size_t i = first; i <= l->last; i++) {
        dg_slice stem = without_end(party(l, i)->written, party(l, i)->cut);
        give(l, i, place(stem) > 0 ? last_bytes(whole, end) : government_of_place);
    }
    return true;
}

/* 甲市 has a government, a zone its managers: 甲市、乙开发区管委会 shares nothing. */
static bool has_managers(dg_slice name) {
    WORDS(words, {"区", 0}, {"新城", 0}, {"镇", 0}, {"街道", 0});
    return dg_words_end(&words, name) > 0 && !dg_slice_ends(name, "自治区");
}

/* 和平区、河东区人民政府; 广州、珠海市人民政府 */
static void share_government(const list *l, dg_slice whole, size_t end) {
    size_t kind = place(without_end(whole, end));
    dg_slice own = last_bytes(without_end(whole, end), kind);
    bool of_province = dg_slice_is(own, "省");
    bool short_names = dg_slice_ends(whole, "政府"); /* 横琴、南沙新区管委会 may be anything */
    bool managers = dg_slice_ends(whole, "管委会") || dg_slice_ends(whole, "管理委员会");
    for (size_t i = l->last; kind > 0 && i-- > 0 && is_joined(l, i);) {
        dg_slice name = party(l, i)->written;
        if (managers && !has_managers(name)) return;
        if (place(name) > 0 && !ends_in_own_name(name))
            give(l, i, last_bytes(whole, end));
        else if (short_names && is_bare(party(l, i)) && !(of_province && is_other_province(name)))
            give(l, i, last_bytes(whole, end + kind));
        else
            return;
    }
}

/* 教育 of 教育部, with or without 省 before it: a field that a known body has. */
static bool is_field(dg_slice name, const dg_registry *registry) {
    static const char region[] = "自治区";
    static const char *const offices[] = {"部", "委", "委员会", "局", "总局"};
    size_t level = dg_slice_starts(name, region) ? sizeof region - 1 : dg_word_own_place(name);
    name = dg_slice_skip(name, level);
    for (size_t i = 0; i < DG_ITEMS(offices); i++)
        if (dg_is_known_variant("", name, offices[i], registry) ||
            dg_is_known_variant("国家", name, offices[i], registry))
            return true;
    return false;
}

/* 电信、移动、供水: what companies are called by. */
static bool is_utility(dg_slice name) {
    WORDS(words, {"电信", 0}, {"移动", 0}, {"联通", 0}, {"铁塔", 0}, {"广电", 0}, {"通信", 0},
          {"供电", 0}, {"电力", 0}, {"供水", 0}, {"自来水", 0}, {"水务", 0}, {"供气", 0},
          {"燃气", 0}, {"天然气", 0}, {"供热", 0}, {"热力", 0}, {"公交", 0}, {"城投", 0});
    return dg_words_end(&words, name) > 0;
}

/* 省教育、财政、商务厅; 电信、移动、联通公司 */
static void share_office(const list *l, dg_slice whole) {
    WORDS(words, {"厅", 0}, {"局", 0}, {"委", 0}, {"部", 0}, {"公司", 0});
    size_t end = dg_words_end(&words, whole);
    bool company = dg_slice_ends(whole, "公司");
    for (size_t i = l->last; end > 0 && i-- > 0 && is_joined(l, i);) {
        dg_slice name = party(l, i)->written;
        bool field = company ? is_utility(name) : is_field(name, l->registry);
        if (!is_bare(party(l, i)) || !field) return;
        give(l, i, last_bytes(whole, end));
    }
}

void dg_share_ends(dg_clause *clause, const dg_registry *registry) {
    list l = {clause, registry, 0};
    for (l.last = 1; l.last < clause->parties.n; l.last++) {
        if (!is_joined(&l, l.last - 1) || party(&l, l.last)->kind != DG_KIND_DEPARTMENT) continue;
        dg_slice whole = party(&l, l.last)->written;
        size_t end = dg_words_end(&dg_governments, whole);
        if (end == 0)
            share_office(&l, whole);
        else if (!share_counted(&l, whole, end))
            share_government(&l, whole, end);
    }
    clause->all_plausible = clause->n_plausible == clause->parties.n;
}

/* Part party `i` at the " and " that begins at byte `joint` of it. */
static bool part_name(dg_clause *clause, size_t i, size_t joint) {
    dg_party *first = &clause->parties.items[i], second = *first;
    size_t behind = joint + strlen(" and ");
    second.written = dg_slice_skip(first->written, behind);
    second.printed = second.written.at;
    second.kind = dg_is_collective(second.written) ? DG_KIND_COLLECTIVE : DG_KIND_DEPARTMENT;
    second.at += behind;
    first->written.n = joint;
    clause->n_plausible++;
    return DG_PUSH(clause->parties, second);
}

/* Does a name hold two, its one "and" standing between them? Not matters that one body looks after:
 * Parks and Roads, Green Parks and Roads Board. */
static bool holds_two(dg_slice name) {
    size_t joint = dg_slice_find(name, " and ", 0);
    dg_slice first = {name.at, joint}, behind = dg_slice_skip(name, joint + strlen(" and "));
    bool names = name.n > 0 && dg_is_capital(name.at[0]) &&
                 (dg_is_latin_name(behind) || dg_is_collective(behind)) &&
                 !dg_slice_holds(behind, " and ");
    bool part, noun = dg_latin_ends_with_head(behind, &part);
    bool shared =
        noun ? dg_is_latin_matter(dg_latin_last_word(first)) && dg_latin_begins_with_matter(behind)
             : dg_is_latin_matter(first) && dg_is_latin_matter(behind);
    return names && !shared && !dg_latin_is_titled(name);
}

bool dg_part_joint_name(dg_clause *clause, size_t at, bool sure) {
    if (clause->parties.n != at + 1) return true;
    dg_slice name = clause->parties.items[at].written;
    size_t joint = dg_slice_find(name, " and ", 0);
    if (joint + strlen(" and ") >= name.n || (!sure && !holds_two(name))) return true;
    dg_slice behind = dg_slice_skip(name, joint + strlen(" and "));
    if (dg_latin_are_levels_of_class((dg_slice){name.at, joint}, behind)) return true;
    return part_name(clause, at, joint);
}

bool dg_part_last_name(dg_clause *clause, size_t at) {
    size_t n = clause->parties.n;
    if (n < at + 2) return true;
    const dg_party *before = &clause->parties.items[n - 2], *last = &clause->parties.items[n - 1];
    size_t end = before->at + before->written.n;
    dg_slice between = {clause->words.at + end, last->at > end ? last->at - end : 0};
    bool joined = dg_slice_holds(between, "and "); /* A, and Parks and Roads */
    if (joined || !holds_two(last->written)) return true;
    return part_name(clause, n - 1, dg_slice_find(last->written, " and ", 0));
}
