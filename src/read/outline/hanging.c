/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the columns of a plain text say that its words do not: names that hang beside a label. */
#include "read/outline/hanging.h"

#include "base/utf8.h"
#include "read/english/english.h"
#include "read/english/english_parties.h"
#include "read/name/latin.h"
#include "read/words/lexicon.h"
#include "read/words/words.h"

/* The first byte of the words behind a gap of two spaces or more; 0: there is no such gap. */
static size_t behind_gap(dg_slice line, size_t *gap) {
    enum { LABEL_BYTES = 80 };
    for (*gap = 1; *gap + 2 < line.n && *gap < LABEL_BYTES; ++*gap) {
        size_t at = *gap;
        while (at < line.n && (line.at[at] == ' ' || line.at[at] == '\t'))
            at++;
        if (at > *gap + 1 && at < line.n) return at;
    }
    return 0;
}

/* Primary Agencies, Support Agencies: is it a label whole, with or without its colon? */
static bool is_label(dg_slice words) {
    dg_class class = DG_CLASS_NONE;
    if (!dg_is_capital(words.at[0])) return false;
    if (dg_slice_ends(words, ":")) words = dg_slice_trim((dg_slice){words.at, words.n - 1});
    if (dg_english_is_kind_of_bearer(words)) return true;
    return dg_word_duty(&class, words) == words.n && class != DG_CLASS_TIME &&
           class != DG_CLASS_PERSON;
}

/* Primary agencies: more than one bears the duty. */
static bool is_plural(dg_slice label) {
    size_t end = label.n;
    while (end > 0 && (label.at[end - 1] == ':' || label.at[end - 1] == ' '))
        end--;
    return end > 0 && (label.at[end - 1] == 's' || label.at[end - 1] == 'S');
}

/* Department of Housing and: does the name go on below? */
static bool is_cut(dg_slice words) {
    WORDS(joints, {" of", 0}, {" for", 0}, {" and", 0}, {" &", 0}, {" the", 0}, {"/", 0});
    return dg_words_end(&joints, words) > 0;
}

/* A name without the abbreviation that it introduces; empty: it is none, but a list, say. */
static dg_slice name_of(dg_slice words) {
    dg_class class;
    dg_slice none = {words.at, 0}, name = words;
    bool label = dg_word_duty(&class, name) == name.n; /* of the head of a table */
    if (label || dg_slice_holds(name, "  ")) return none;
    if (dg_slice_ends(name, ")")) name.n = dg_slice_find(name, " (", 0);
    for (size_t at = 0; at < name.n; at++)
        if (name.at[at] == ';' || name.at[at] == ':' ||
            (name.at[at] == ',' && !dg_latin_name_goes_on(name, at)))
            return none;
    return is_cut(name) || dg_is_name_line(name) ? name : none;
}

dg_hanging dg_hanging_names(const dg_source *source, size_t i) {
    enum { MOST = 100 };
    dg_hanging hanging = {.end = 0}, none = hanging;
    dg_slice raw = dg_source_simplified_line(source, i), line = dg_slice_trim(raw);
    size_t gap, from = behind_gap(line, &gap), names = 0, sure = 0, long_names = 0;
    hanging.label = (dg_slice){line.at, gap};
    if (from == 0 || !is_label(hanging.label)) return none;
    dg_slice words = dg_slice_skip(line, from);
    hanging.column = dg_utf8_width((dg_slice){raw.at, (size_t)(words.at - raw.at)});
    size_t indent = hanging.column;
    bool cut = false;
    for (hanging.end = i; hanging.end < i + MOST && indent >= hanging.column;) {
        bool begins = indent == hanging.column;
        dg_slice name = name_of(words);
        if (begins && (cut || name.n == 0)) return none;
        cut = is_cut(words);
        names += begins;
        sure += begins && dg_is_sure_body(name);
        long_names += begins && dg_slice_holds(name, " ");
        if (++hanging.end == source->n_lines) break;
        raw = dg_source_simplified_line(source, hanging.end);
        words = dg_slice_trim(raw);
        if (words.n == 0) break;
        indent = dg_utf8_width((dg_slice){raw.at, (size_t)(words.at - raw.at)});
    }
    bool several = names > 1 && long_names == names && is_plural(hanging.label);
    hanging.apart = names > 1 || dg_english_is_kind_of_bearer(hanging.label);
    return !cut && (several || sure * 2 >= names) ? hanging : none;
}
