/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Labels, names and citations that a line feed breaks. */
#include "read/outline/broken.h"

#include <string.h>

#include "base/array.h"
#include "base/utf8.h"
#include "read/english/english.h"
#include "read/name/latin.h"
#include "read/outline/flow.h"
#include "read/outline/label.h"
#include "read/words/body_words.h"
#include "read/words/lexicon.h"
#include "read/words/words.h"

bool dg_ends_sentence(dg_slice line) {
    size_t step;
    uint32_t c = dg_utf8_last(line, &step);
    dg_slice last = {line.at + line.n - step, step};
    return dg_word_stop(last) > 0 || dg_word_close_bracket(last) > 0 || c == 0xFF01 ||
           c == 0xFF1F || c == '.';
}

bool dg_introduces(dg_slice line) {
    enum { LABEL_CHARACTERS = 6 };
    dg_class class;
    size_t at = line.n, step;
    if (!dg_slice_ends(line, "：")) return false;
    for (int i = 0; i <= LABEL_CHARACTERS && at > 0; i++) {
        dg_utf8_last((dg_slice){line.at, at}, &step);
        at -= step;
        if (dg_word_label(&class, dg_slice_skip(line, at)) == line.n - at) return false;
    }
    return true;
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

/* Other key and, on the next line, stakeholders: Trade Board: one label, broken between its words?
 */
static bool breaks_worded_label(dg_slice previous, dg_slice next) {
    enum { PART_WORDS = 3, PART_BYTES = 40, BUFFER_BYTES = 120 };
    char joined[BUFFER_BYTES];
    dg_class class;
    size_t at = previous.n, words = 0;
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

/* Supporting and, on the next line, Agencies: A; National Relief and Council (NRC): a label, or a
 * name before a colon, whose last word the wrap cut off. */
static bool breaks_before_last_word(dg_slice full, dg_slice next) {
    dg_class class;
    size_t n = 0;
    while (n < next.n && dg_is_letter(next.at[n]))
        n++;
    dg_slice word = {next.at, n}, behind = dg_slice_skip(next, n);
    size_t last = full.n;
    while (last > 0 && full.at[last - 1] != ' ')
        last--;
    bool capitals = n > 0 && dg_is_capital(next.at[0]) && last < full.n &&
                    dg_is_capital(full.at[last]) && dg_is_letter(full.at[full.n - 1]);
    if (!capitals) return false;
    if (dg_word_label(&class, next) > 0)
        return dg_slice_starts(behind, ":") && breaks_worded_label(full, next);
    bool named = dg_slice_starts(behind, ":") || dg_slice_starts(behind, " (");
    return named && dg_ends_like_a_latin_body(word);
}

bool dg_flow_goes_on(dg_slice full, dg_slice next) {
    return breaks_citation(full, next) ||
           (begins_in_sentence(next) && dg_is_latin_byte(full, full.n - 1) &&
            !dg_ends_sentence(full)) ||
           breaks_label(full, next) || breaks_before_last_word(full, next);
}

bool dg_breaks_english_label(dg_slice previous, dg_slice next) {
    bool small = next.n > 0 && next.at[0] >= 'a' && next.at[0] <= 'z';
    return small && breaks_worded_label(previous, next);
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

/* Where the first label behind a stop or white space stands; line.n: there is none. */
static size_t find_label(dg_class *class, dg_slice line) {
    for (size_t at = 0, step; at < line.n; at += step) {
        dg_slice rest = dg_slice_skip(line, at);
        bool space = dg_utf8_is_space(dg_utf8_next(line, at, &step));
        if (!space && dg_word_stop(rest) == 0) continue;
        if (dg_word_label(class, dg_slice_skip(rest, step)) > 0) return at + step;
    }
    return line.n;
}

WORDS(list_marks, {"、", 0}, {"，", 0}, {"；", 0}, {"：", 0}, {"。", 0}, {" ", 0});

/* The bytes before the first mark of a line. */
static size_t before_mark(dg_slice line) {
    size_t n = 0, step;
    for (; n < line.n && dg_words_match(&list_marks, dg_slice_skip(line, n), NULL) == 0; n += step)
        dg_utf8_next(line, n, &step);
    return n;
}

enum { NAME_BYTES = 60 };

/* The words behind the last mark of a paragraph, or a part of them. */
static dg_slice behind_mark(dg_slice text) {
    size_t at = text.n, step;
    while (at > 0 && text.n - at <= NAME_BYTES &&
           dg_words_end(&list_marks, (dg_slice){text.at, at}) == 0) {
        dg_utf8_last((dg_slice){text.at, at}, &step);
        at -= step;
    }
    return dg_slice_skip(text, at);
}

/* Does the text end in what a label of parties gives, and no stop stand behind that? */
static bool ends_in_parties(dg_slice text) {
    enum { NEAR_BYTES = 600 };
    dg_class class = DG_CLASS_NONE, next;
    if (text.n > NEAR_BYTES) text = dg_slice_skip(text, text.n - NEAR_BYTES);
    if (dg_word_label(&class, text) == 0) text = dg_slice_skip(text, find_label(&class, text));
    for (size_t more; (more = find_label(&next, text)) < text.n; class = next)
        text = dg_slice_skip(text, more);
    return text.n > 0 && class <= DG_CLASS_SUPPORT && !dg_slice_holds(text, "。");
}

/* 航事务局、市灯塔局。: do names alone stand in the line up to its stop? Not 财政局、国资委要推进。
 */
static bool lists_names_alone(dg_slice line) {
    static const char stop[] = "。";
    size_t end = dg_slice_find(line, stop, 0);
    bool broken = end == line.n; /* the last of them may be broken, too */
    for (line.n = end; line.n > 0;) {
        size_t n = before_mark(line), step = 0;
        bool last = n == line.n;
        if (!(last && broken) && !dg_may_end_like_a_body((dg_slice){line.at, n})) return false;
        if (!last) dg_utf8_next(line, n, &step);
        if (!last && !dg_slice_starts(dg_slice_skip(line, n), "、")) return true;
        line = dg_slice_skip(line, n + step);
    }
    return true;
}

/* 市港, not 市属国企: may the name of a body break off here, within a word of it? */
static bool is_cut(dg_slice tail) {
    WORDS(ends, {"企", 0}, {"盟", 0}, {"联", 0}, {"站", 0}, {"台", 0}, {"队", 0}, {"行", 0},
          {"社", 0}, {"馆", 0}, {"校", 0}, {"园", 0}, {"室", 0}, {"库", 0}, {"会", 0});
    return dg_words_end(&ends, tail) == 0;
}

bool dg_breaks_listed_name(dg_slice paragraph, dg_slice next) {
    dg_slice head = dg_slice_trim((dg_slice){next.at, before_mark(next)});
    if (head.n == 0 || head.n > NAME_BYTES || !dg_may_end_like_a_body(head)) return false;
    dg_slice tail = behind_mark(paragraph), rest = dg_slice_trim(dg_slice_skip(next, head.n));
    if (tail.n == 0 || tail.n > NAME_BYTES || dg_may_end_like_a_body(tail)) return false;
    return dg_slice_starts(rest, "、") && dg_word_own_place(tail) > 0 &&
           !dg_begins_with_place(head) && is_cut(tail) && lists_names_alone(next) &&
           ends_in_parties(paragraph);
}

/* 县甲局负责接待。: does the line tell one body of a place what it is to do? */
static bool tells_body(dg_slice line) {
    dg_class class;
    if (!dg_begins_with_place(line)) return false;
    for (size_t at = 0, step; at < line.n && at <= NAME_BYTES; at += step) {
        uint32_t c = dg_utf8_next(line, at, &step);
        if (!dg_utf8_is_han(c)) return false;
        if (at > 0 && dg_word_role(&class, dg_slice_skip(line, at)) > 0)
            return dg_ends_like_an_office((dg_slice){line.at, at});
    }
    return false;
}

bool dg_ends_above_heading(dg_slice paragraph, dg_slice next) {
    enum { HEADING_BYTES = 36 };
    WORDS(goes_on, {"等", 0}, {"共同", 0}, {"各", 0});
    dg_class class;
    bool severally;
    bool bare = next.n <= HEADING_BYTES && dg_utf8_skip_han(next, 0) == next.n;
    dg_slice name = next; /* 住房和城乡 and 建设厅等 */
    if (tells_body(next))
        return dg_ends_like_a_body(behind_mark(paragraph)) && ends_in_parties(paragraph);
    if (dg_slice_ends(name, "等")) name.n -= sizeof "等" - 1;
    if (!bare || dg_may_end_like_a_body(name) || !dg_ends_like_a_body(behind_mark(paragraph)))
        return false;
    return dg_word_role(&class, next) == 0 && dg_word_manner(&severally, next) == 0 &&
           dg_word_and(next) == 0 && dg_words_match(&goes_on, next, NULL) == 0 &&
           ends_in_parties(paragraph);
}

bool dg_begins_record(dg_slice previous, dg_slice next) {
    dg_class class = DG_CLASS_NONE, before;
    if (!dg_ends_like_a_body(previous)) return false; /* mostly */
    dg_slice behind = dg_slice_skip(next, before_mark(next)); /* 相关部 and 门；责任单位：甲局 */
    if (dg_slice_starts(behind, "；") || dg_slice_starts(behind, "、")) return false;
    if (find_label(&class, next) == next.n || class >= DG_CLASS_SUPPORT) return false;
    return !dg_may_end_like_a_body((dg_slice){next.at, before_mark(next)}) &&
           find_label(&before, previous) < previous.n;
}

/* Marks that belong to the word before them, or, opening, to the one behind: white space between
 * them says nothing. */
static bool closes_word(uint32_t c) {
    static const uint32_t marks[] = {0x3001, 0x3002, 0xFF0C, 0xFF1B, 0xFF1A, 0xFF09,
                                     0xFF0E, 0x3011, 0x300B, 0x201D, ':'};
    for (size_t i = 0; i < DG_ITEMS(marks); i++)
        if (c == marks[i]) return true;
    return false;
}

static bool opens_word(uint32_t c) {
    return c == 0xFF08 || c == 0x3010 || c == 0x300A || c == 0x201C;
}

/* Of the width of a Han character: what white space stands behind it says nothing either. */
static bool parts_words(uint32_t c) {
    return c == 0x3001 || c == 0x3002 || c == 0xFF0C || c == 0xFF1B || c == 0xFF1A;
}

/* Does a character that stands alone end here, or a mark: no Han character before it? */
static bool is_alone(uint32_t beside) {
    return beside == 0 || dg_utf8_is_space(beside) || closes_word(beside) || opens_word(beside);
}

/* 责 任, 单 位 or 牵头 单位：: one word of a label, whatever stands beside it. `at` is where the
 * white space begins, `after` where it ends. */
static bool breaks_label_word(dg_slice line, size_t at, size_t after) {
    WORDS(words, {"牵头", 0}, {"责任", 0}, {"单位", 0}, {"配合", 0}, {"负责", 0}, {"参与", 0},
          {"协助", 0}, {"部门：", 0});
    enum { HAN = 3, BEFORE = 2 * HAN, AFTER = 3 * HAN };
    char joined[BEFORE + AFTER];
    dg_class class;
    size_t before = at < BEFORE ? HAN : BEFORE;
    size_t next = line.n - after < AFTER ? line.n - after : AFTER;
    if (at < before) return false;
    memcpy(joined, line.at + at - before, before);
    memcpy(joined + before, line.at + after, next);
    dg_slice pair = {joined + before - HAN, HAN + next}, both = {joined, before + next};
    if (dg_words_match(&words, pair, NULL) > HAN) return true;
    return before == BEFORE && dg_word_label_head(&class, both) > before;
}

bool dg_is_spaced_out(dg_slice line, size_t at, size_t after) {
    size_t step, before_step, far_step;
    dg_slice before = {line.at, at};
    if (after >= line.n || at == 0) return false;
    uint32_t next = dg_utf8_next(line, after, &step);
    uint32_t last = dg_utf8_last(before, &before_step);
    if (closes_word(next) || opens_word(last)) return true;
    if (!dg_utf8_is_han(next)) return false;
    if (parts_words(last)) return true;
    dg_slice far_before = {line.at, at - before_step};
    if (last == ':') /* 保障组: 甲局 */
        return far_before.n > 0 && dg_utf8_is_han(dg_utf8_last(far_before, &far_step));
    if (!dg_utf8_is_han(last)) return false;
    if (breaks_label_word(line, at, after)) return true;
    uint32_t far = dg_utf8_next(line, after + step, &far_step);
    return (far_before.n == 0 || is_alone(dg_utf8_last(far_before, &far_step))) && is_alone(far);
}
