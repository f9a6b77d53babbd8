/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/slips.h"

#include <string.h>

#include "base/utf8.h"
#include "read/lexicon.h"
#include "read/name_run.h"

bool dg_names_a_known_body(dg_slice text, const dg_registry *registry) {
    for (size_t at = 0, step; at < text.n; at += step) {
        if (dg_registry_longest(registry, dg_slice_skip(text, at)) > 0) return true;
        dg_utf8_next(text, at, &step);
    }
    return false;
}

size_t dg_labelled_names(dg_slice text, const dg_registry *registry) {
    size_t count, label = dg_word_any_label(text);
    if (label == 0) return 0;
    size_t end = dg_name_run(text, label, registry, &count);
    dg_slice names = {text.at + label, end - label};
    return count > 1 || (count == 1 && dg_names_a_known_body(names, registry)) ? end : 0;
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

/* The place that a name begins with, if it says so by its first character: 市. */
static size_t place_sign(dg_slice name) {
    WORDS(signs, {"省", 0}, {"市", 0}, {"县", 0}, {"区", 0}, {"州", 0}, {"盟", 0}, {"旗", 0});
    return dg_words_match(&signs, name, NULL);
}

size_t dg_second_name(dg_slice name, const dg_registry *registry) {
    enum { NAME_CHARACTERS = 3 };
    size_t sign = place_sign(name);
    for (size_t at = 0, step; at < name.n; at += step) {
        dg_utf8_next(name, at, &step);
        dg_slice before = {name.at, at}, rest = dg_slice_skip(name, at);
        bool whole = dg_ends_like_an_office(before) || dg_slice_ends(before, "政府");
        if (!whole || dg_utf8_count(before) < NAME_CHARACTERS) continue;
        if (dg_utf8_count(rest) < NAME_CHARACTERS || dg_slice_is(before, "国务院")) continue;
        bool known = dg_registry_longest(registry, rest) == rest.n;
        bool same_place = sign > 0 && memcmp(name.at, rest.at, sign) == 0;
        if (known || (same_place && dg_ends_like_an_office(rest))) return at;
    }
    return name.n;
}
