/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Labels, names and citations that a line feed breaks. */
#include "read/outline/broken.h"

#include <string.h>

#include "base/utf8.h"
#include "read/english/english.h"
#include "read/name/latin.h"
#include "read/outline/flow.h"
#include "read/outline/label.h"
#include "read/words/lexicon.h"
#include "read/words/words.h"

bool dg_ends_sentence(dg_slice line) {
    size_t step;
    uint32_t c = dg_utf8_last(line, &step);
    dg_slice last = {line.at + line.n - step, step};
    return dg_word_stop(last) > 0 || dg_word_close_bracket(last) > 0 || c == 0xFF01 ||
           c == 0xFF1F || c == '.';
}

/* 位：甲局, whose line before ends in 责任单. */
static bool begins_in_label(dg_slice line) {
    WORDS(ends, {"位：", 0}, {"门：", 0}, {"限：", 0}, {"单位：", 0}, {"部门：", 0}, {"时限：", 0});
    return dg_words_match(&ends, line, NULL) > 0;
}

/* 完成 and, on the next line, 时限：: one label, broken. */
static bool breaks_label(dg_slice previous, dg_slice next) {
    enum { PART_CHARACTERS = 4, BUFFER_BYTES = 120 };
    char joined[BUFFER_BYTES];
    dg_class class;
    size_t before = 0, step;
    for (int i = 0; i < PART_CHARACTERS && before < previous.n; i++) {
        dg_utf8_last((dg_slice){previous.at, previous.n - before}, &step);
        before += step;
        size_t after = next.n < BUFFER_BYTES - before ? next.n : BUFFER_BYTES - before;
        memcpy(joined, previous.at + previous.n - before, before);
        memcpy(joined + before, next.at, after);
        if (dg_word_label(&class, (dg_slice){joined, before + after}) > before) return true;
    }
    return false;
}

bool dg_breaks_label(dg_slice previous, dg_slice next) {
    return begins_in_label(next) && breaks_label(previous, next);
}

/* supported by: a word of small letters, and more words behind it. */
static bool begins_in_sentence(dg_slice line) {
    size_t n = 0;
    while (n < line.n && line.at[n] >= 'a' && line.at[n] <= 'z')
        n++;
    return n > 1 && n < line.n && line.at[n] == ' ';
}

/* subsection and, on the next line, (b) of this section: what is cited. */
static bool breaks_citation(dg_slice previous, dg_slice next) {
    WORDS(cited, {"section", 0}, {"sections", 0}, {"paragraph", 0}, {"paragraphs", 0},
          {"clause", 0}, {"clauses", 0}, {"item", 0}, {"items", 0});
    return dg_slice_starts(next, "(") && dg_words_end(&cited, previous) > 0;
}

bool dg_flow_goes_on(dg_slice full, dg_slice next) {
    return breaks_citation(full, next) ||
           (begins_in_sentence(next) && dg_is_latin_byte(full, full.n - 1) &&
            !dg_ends_sentence(full)) ||
           breaks_label(full, next);
}

/* Other key and, on the next line, stakeholders: Trade Board: one label, broken between its words.
 */
bool dg_breaks_english_label(dg_slice previous, dg_slice next) {
    enum { PART_WORDS = 3, PART_BYTES = 40, BUFFER_BYTES = 120 };
    char joined[BUFFER_BYTES];
    dg_class class;
    size_t at = previous.n, words = 0;
    if (next.n == 0 || next.at[0] < 'a' || next.at[0] > 'z') return false;
    while (at > 0 && words < PART_WORDS && previous.n - at < PART_BYTES) {
        at--;
        if (at > 0 && previous.at[at - 1] != ' ') continue;
        words++;
        size_t before = previous.n - at, room = BUFFER_BYTES - before - 1;
        memcpy(joined, previous.at + at, before);
        joined[before] = ' ';
        memcpy(joined + before + 1, next.at, next.n < room ? next.n : room);
        dg_slice both = {joined, before + 1 + (next.n < room ? next.n : room)};
        if (dg_word_opening(&class, both) == 0 && dg_word_label(&class, both) > before + 1)
            return true;
    }
    return false;
}

/* Partners: Trade Board, National and, on the next line, Works Authority: a label's value that
 * cannot end there. */
bool dg_breaks_english_name(dg_slice previous, dg_slice next) {
    WORDS(joints, {",", 0}, {" of", 0}, {" for", 0}, {" and", 0}, {" &", 0});
    enum { WRAPPED_COLUMNS = 28, NAME_BYTES = 60 };
    dg_class class;
    if (next.n == 0 || next.at[0] < 'A' || next.at[0] > 'Z') return false;
    if (dg_word_label(&class, previous) == 0 || class > DG_CLASS_SUPPORT) return false;
    if (dg_words_end(&joints, previous) > 0) return true;
    return dg_utf8_width(previous) >= WRAPPED_COLUMNS && next.n < NAME_BYTES &&
           !dg_ends_sentence(previous) && !dg_ends_like_a_latin_body(previous) &&
           dg_is_latin_name(next) && dg_ends_like_a_latin_body(next);
}
