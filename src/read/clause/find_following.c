/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The following agencies shall report: who they are. */
#include "dutygraph/document.h"
#include "read/clause/finder.h"
#include "read/name/latin.h"
#include "read/words/signs.h"

/* Behind a bullet, or the feeds that were the label of a field. */
static bool begins_item(dg_slice line) {
    return dg_slice_starts(line, "\n") || dg_words_match(&dg_spaced_bullets, line, NULL) > 0;
}

/* Parse the names in bytes [at, end), which get the class; *all: nothing else stands there. */
static dg_code parse_names(dg_finder *f, size_t at, size_t end, dg_class class, bool *all) {
    dg_clause *clause = &f->findings->parsed;
    dg_slice value = {f->text.at + at, end > at ? end - at : 0};
    if (dg_slice_ends(value, ".")) value.n--;
    dg_code code = dg_finder_parse(f, value);
    *all = code == DG_OK && clause->unread.n == 0 && clause->parties.n > 0;
    for (size_t i = 0; *all && i < clause->parties.n; i++)
        *all = dg_is_latin_name(clause->parties.items[i].written);
    for (size_t i = 0; *all && i < clause->parties.n; i++)
        clause->parties.items[i].class = class;
    clause->has_role = clause->has_role || *all;
    return code;
}

/* The end of the list that a semicolon at byte `end` goes on: Water Agency; Trade Board. */
static size_t end_of_list(const dg_finder *f, size_t end) {
    while (end < f->text.n && f->text.at[end] == ';')
        end = dg_sentence_end(f->text, end + 1);
    return end;
}

dg_code dg_finder_take_following(dg_finder *f, dg_prose_reading *reading) {
    static const char following[] = "following ";
    dg_clause *clause = &f->findings->parsed;
    dg_slice sentence = {f->text.at + reading->at, reading->end - reading->at};
    size_t colon = dg_slice_find(sentence, ":", 0), at = reading->at + colon + 1,
           end = reading->end;
    bool is_class =
        clause->parties.n == 1 && dg_slice_starts(clause->parties.items[0].written, following);
    if (!is_class || colon == sentence.n) return DG_OK; /* mostly */
    if (dg_slice_trim(dg_slice_skip(sentence, colon + 1)).n == 0) {
        size_t line = dg_slice_find(f->text, "\n", at) + 1;
        while (line < f->text.n && begins_item(dg_slice_skip(f->text, line))) {
            while (line < f->text.n && f->text.at[line] == '\n')
                line++;
            end = dg_slice_find(f->text, "\n", line);
            line = end + 1;
        }
    }
    dg_class class = clause->parties.items[0].class;
    size_t whole = end_of_list(f, end);
    bool all = false;
    dg_code code = whole > end ? parse_names(f, at, whole, class, &all) : DG_OK;
    if (all) end = whole;
    if (!all && code == DG_OK) code = parse_names(f, at, end, class, &all);
    if (all) reading->end = end;
    if (all || code != DG_OK) return code;
    dg_prose prose = {0};
    return dg_prose_read(reading, clause, &prose, f->text, reading->at, reading->at, DG_PROSE_ALONE,
                         f->registry, f->err);
}
