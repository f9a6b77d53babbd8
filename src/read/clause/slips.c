/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/clause/slips.h"

#include <string.h>

#include "base/utf8.h"
#include "read/clause/bracket.h"
#include "read/clause/ditto.h"
#include "read/name/collective.h"
#include "read/name/name.h"
#include "read/name/name_run.h"
#include "read/name/star.h"
#include "read/words/body_words.h"
#include "read/words/duty_labels.h"

bool dg_names_a_known_body(dg_slice text, const dg_registry *registry) {
    for (size_t at = 0, step; at < text.n; at += step) {
        if (dg_registry_longest(registry, dg_slice_skip(text, at)) > 0) return true;
        dg_utf8_next(text, at, &step);
    }
    return false;
}

static bool ends_in_office(dg_slice name) {
    return dg_ends_like_an_office(name) || (dg_slice_ends(name, "政府") && name.n > strlen("政府"));
}

/* Does it look like the name of one body: one of the registry, or an office of a place? */
static bool looks_like_a_body(dg_slice name, const dg_registry *registry) {
    return name.n > 0 && (dg_registry_longest(registry, name) == name.n ||
                          (dg_word_own_place(name) > 0 && ends_in_office(name)));
}

size_t dg_known_name_before(dg_slice text, size_t from, size_t end, const dg_registry *registry) {
    enum { NAME_REACH = 90 };
    for (size_t at = end - from < NAME_REACH ? from : end - NAME_REACH; at < end; at++) {
        size_t n = dg_registry_longest(registry, dg_slice_skip(text, at));
        if (n > 0 && at + n == end) return n;
    }
    return 0;
}

size_t dg_labelled_names(dg_slice text, const dg_registry *registry) {
    dg_class class;
    size_t count, label = dg_word_any_label(text);
    if (label == 0) label = dg_word_label_head(&class, text); /* 责任单位甲局 */
    if (label == 0) return 0;
    size_t end = dg_name_run(text, label, registry, &count);
    dg_slice names = {text.at + label, end - label};
    bool one = count == 1 && (dg_is_collective(names) || looks_like_a_body(names, registry) ||
                              dg_names_a_known_body(names, registry) ||
                              (dg_word_begins_duty(text) && ends_in_office(names)));
    return count > 1 || one ? end : 0;
}

bool dg_begins_with_a_body(dg_slice text, const dg_registry *registry) {
    dg_name name;
    if (text.n == 0 || !dg_name_scan(&name, text, registry) || !name.plausible) return false;
    return name.body != NULL || dg_ends_like_a_body(name.written) || dg_is_collective(name.written);
}

size_t dg_chiefly(dg_slice text, const dg_registry *registry) {
    static const char word[] = "主要", by[] = "由";
    dg_class class;
    if (!dg_slice_starts(text, word) || dg_word_label(&class, text) > 0) return 0; /* mostly */
    dg_slice body = dg_slice_skip(text, sizeof word - 1);
    if (dg_slice_starts(body, by)) body = dg_slice_skip(body, sizeof by - 1);
    return dg_begins_with_a_body(body, registry) ? sizeof word - 1 : 0;
}

/* 牵头甲局, 配合 乙局: the bytes of a role word before an office, and of the blank behind it. */
static size_t role_before_office(dg_class *class, dg_slice text, const dg_registry *registry) {
    WORDS(words, {"牵头", DG_CLASS_LEAD}, {"主办", DG_CLASS_LEAD}, {"配合", DG_CLASS_SUPPORT},
          {"协办", DG_CLASS_SUPPORT}, {"协助", DG_CLASS_SUPPORT}, {"参与", DG_CLASS_SUPPORT},
          {"参加", DG_CLASS_SUPPORT});
    int value;
    dg_name name;
    size_t n = dg_words_match(&words, text, &value);
    if (n == 0) return 0; /* mostly */
    n += dg_slice_starts(dg_slice_skip(text, n), " ");
    dg_slice rest = dg_slice_skip(text, n);
    if (rest.n == 0 || !dg_name_scan(&name, rest, registry)) return 0;
    *class = (dg_class)value;
    return looks_like_a_body(name.written, registry) ? n : 0;
}

/* The same in a clause that begins so with who leads: 牵头甲局，配合乙局, behind a label too. */
static size_t bare_role(dg_class *class, dg_slice text, size_t at, bool begins,
                        const dg_registry *registry) {
    dg_class first;
    size_t n = role_before_office(class, dg_slice_skip(text, at), registry);
    if (n == 0) return 0; /* mostly */
    size_t label = dg_word_label(&first, text);
    bool led = role_before_office(&first, dg_slice_skip(text, label), registry) > 0;
    return led && first == DG_CLASS_LEAD && (begins || at == label) ? n : 0;
}

/* 完成时限 2024年底 behind a blank: the bytes of a label of time whose colon is a blank. */
static size_t bare_time(dg_class *class, dg_slice before, dg_slice rest) {
    int value = DG_CLASS_NONE;
    if (!dg_slice_ends(before, " ")) return 0; /* mostly */
    size_t n = dg_words_match(&dg_whole_labels, rest, &value);
    if (n == 0 || value != DG_CLASS_TIME || !dg_slice_starts(dg_slice_skip(rest, n), " ")) return 0;
    *class = DG_CLASS_TIME;
    return n;
}

size_t dg_bare_label(dg_class *class, dg_slice text, size_t at, const dg_registry *registry) {
    dg_slice before = {text.at, at}, rest = dg_slice_skip(text, at);
    static const char *const marks[] = {"，", ",", "；", ";", " ", "、"};
    bool begins = at == 0;
    for (size_t i = 0; i < DG_ITEMS(marks) && !begins; i++)
        begins = dg_slice_ends(before, marks[i]);
    dg_class found;
    size_t n = begins ? dg_word_label_head(&found, rest) : 0;
    size_t time = begins && n == 0 ? bare_time(class, before, rest) : 0;
    if (time > 0) return time;
    if (n == 0) return bare_role(class, text, at, begins, registry);
    bool same = dg_begins_with_ditto(dg_slice_skip(rest, n)); /* 责任单位同上 */
    if (!same && dg_labelled_names(rest, registry) == 0) return 0;
    *class = found;
    return n;
}

size_t dg_closing_brackets(dg_slice text) {
    size_t at = 0, step;
    while ((step = dg_word_close_bracket(dg_slice_skip(text, at))) > 0)
        at += step;
    return at;
}

size_t dg_ends_in_office(dg_slice text) {
    size_t start = text.n, step;
    while (start > 0 && dg_utf8_is_han(dg_utf8_last((dg_slice){text.at, start}, &step)))
        start -= step;
    dg_slice run = dg_slice_skip(text, start);
    return ends_in_office(run) ? run.n : 0;
}

bool dg_is_one_office(dg_slice text) {
    enum { NAME_BYTES = 36 };
    return text.n > 0 && text.n <= NAME_BYTES && dg_ends_in_office(text) == text.n;
}

/* The last name of a list: what stands behind the last mark. */
static dg_slice last_name(dg_slice text) {
    size_t start = text.n, step;
    while (start > 0) {
        dg_slice last = dg_utf8_last_slice((dg_slice){text.at, start});
        if (dg_word_mark(last) > 0) break;
        dg_utf8_last((dg_slice){text.at, start}, &step);
        start -= step;
    }
    return dg_slice_skip(text, start);
}

size_t dg_label_inside(dg_slice text) {
    dg_class class;
    for (size_t at = 0, step; at < text.n; at += step) {
        if (at > 0 && dg_word_label_head(&class, dg_slice_skip(text, at)) > 0) return at;
        dg_utf8_next(text, at, &step);
    }
    return text.n;
}

size_t dg_listing_remark(dg_slice text) {
    for (size_t at = 0, step; (at = dg_next_sign(text, at, DG_SIGN_OPEN)) < text.n; at += step) {
        dg_slice rest = dg_slice_skip(text, at);
        dg_slice group = {rest.at, dg_bracket_group(rest)};
        if (dg_next_sign(group, 0, DG_SIGN_LIST_MARK) < group.n) return at;
        step = group.n;
    }
    return text.n;
}

bool dg_lists_offices(dg_slice text) {
    enum { LEAST = 3, MOST = 12 };
    size_t n = 0, step;
    for (text = dg_slice_trim(text); text.n > 0; n++) {
        if (dg_star_bytes(dg_utf8_last_slice(text)) > 0) /* 甲局▲ */
            text.n -= dg_utf8_last_slice(text).n;
        dg_slice name = last_name(text);
        size_t characters = dg_utf8_count(name);
        if (characters < LEAST || characters > MOST || !ends_in_office(name)) return false;
        text.n -= name.n;
        if (text.n == 0) return n > 0;
        dg_utf8_last(text, &step);
        text.n -= step;
    }
    return false;
}

size_t dg_table_head_line(dg_slice text) {
    enum { HEAD_BYTES = 300 };
    dg_class class;
    size_t label = dg_word_label_head(&class, text);
    if (label == 0 && !dg_slice_starts(text, "序号")) return 0;
    dg_slice line = {text.at, dg_slice_find(text, "\n", 0)};
    dg_slice after = dg_slice_skip(line, label);
    bool head = label > 0 && (dg_slice_trim(after).n == 0 || after.at[0] == ' ') &&
                dg_word_label(&class, line) == 0;
    if (line.n > HEAD_BYTES) return 0;
    for (size_t i = 0, step; dg_slice_starts(line, "序号") && i < line.n && !head; i += step) {
        head = dg_word_label_head(&class, dg_slice_skip(line, i)) > 0;
        dg_utf8_next(line, i, &step);
    }
    return head ? line.n : 0;
}

size_t dg_second_name(dg_slice name, const dg_registry *registry) {
    enum { NAME_CHARACTERS = 3 };
    WORDS(branches, {"分局", 0}, {"支局", 0}, {"分院", 0});
    WORDS(ends, {"局", 0}, {"委", 0}, {"院", 0}, {"管委会", 0});
    size_t place = dg_word_own_place(name);
    bool body = dg_words_end(&ends, name) > 0 && dg_words_end(&branches, name) == 0;
    for (size_t at = 0, step; at < name.n; at += step) {
        dg_utf8_next(name, at, &step);
        dg_slice before = {name.at, at}, rest = dg_slice_skip(name, at);
        if (!ends_in_office(before) || dg_utf8_count(before) < NAME_CHARACTERS) continue;
        if (dg_utf8_count(rest) < NAME_CHARACTERS || dg_slice_is(before, "国务院")) continue;
        bool whose = dg_slice_ends(before, "党委") || dg_slice_ends(before, "工委") ||
                     dg_slice_ends(before, "政府"); /* 省政府国资委 */
        bool known = !whose && dg_registry_longest(registry, rest) == rest.n;
        bool same_place = place > 0 && memcmp(name.at, rest.at, place) == 0 &&
                          (body || dg_word_part_of_place(rest) == 0); /* 市公安局市中分局 */
        if (known || (same_place && ends_in_office(rest))) return at;
    }
    return name.n;
}

bool dg_is_cut_name(dg_slice name) {
    WORDS(halves, {"负", 0}, {"责", 0}, {"牵", 0}, {"头", 0});
    dg_class class;
    size_t label = dg_word_label_head(&class, name), half = dg_words_end(&halves, name);
    dg_slice before = {name.at, name.n - half};
    return (label > 0 && label < name.n) || (half > 0 && ends_in_office(before));
}

bool dg_is_addressee(dg_slice text) {
    static const char colon[] = "：";
    dg_slice line = dg_slice_trim((dg_slice){text.at, dg_slice_find(text, "\n", 0)});
    size_t mark = dg_slice_ends(line, colon) ? sizeof colon - 1 : dg_slice_ends(line, ":") ? 1 : 0;
    return mark > 0 && dg_is_collective((dg_slice){line.at, line.n - mark});
}
