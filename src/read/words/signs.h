/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_WORDS_SIGNS_H
#define DG_READ_WORDS_SIGNS_H

#include "read/words/words.h"

/** The words of one character: brackets, marks, stops. To teach the reader one, add it to signs.c.
 */
extern dg_words dg_open_brackets, dg_close_brackets, dg_list_marks, dg_spaces, dg_stops,
    dg_line_feeds, dg_commas, dg_colons;

/** Signs before the items of a list, with or without a blank: ●, ▶. Not ★, which also marks a name.
 */
extern dg_words dg_bullets;

/** The bytes of one of these, or of a star, ★一、, before a label; 0: none. */
size_t dg_label_bullet(dg_slice text);

/** Those of texts in Latin letters, with the blank behind each. */
extern dg_words dg_spaced_bullets;

/** o Roads, § Roads: the bytes of a letter that stands for a bullet of a word processor, before a
 * capital; 0: none. */
size_t dg_pasted_bullet(dg_slice text);

/** Does a bullet stand at byte `at`, before the item of a list? A star is one where the line before
 * its own or the one behind begins with another: else it may be that of a note. */
bool dg_is_bullet_of_list(dg_slice text, size_t at);

/** Signs that may stand in the place of 、 between two offices: 甲局·乙局. */
extern dg_words dg_name_slips;

enum {
    DG_SIGN_OPEN = 1,
    DG_SIGN_CLOSE = 2,
    DG_SIGN_LIST_MARK = 4,
    DG_SIGN_STOP = 8,
    DG_SIGN_FEED = 16,
    DG_SIGN_COMMA = 32,
    DG_SIGN_POINT = 64,
    DG_SIGN_SPACE = 128,
};

/** The bits of all the signs that the first character of `text`, not empty, is. */
unsigned dg_sign_kinds(dg_slice text);

/** The bytes of the sign that `text` begins with where it is one of the wanted, else 0. No usual
 * Han character is a sign. */
static inline size_t dg_sign_bytes(dg_slice text, unsigned wanted) {
    if (text.n == 0 || dg_utf8_begins_han(text.at[0])) return 0;
    return (dg_sign_kinds(text) & wanted) != 0 ? dg_words_first_bytes(text) : 0;
}

/** The first byte at `at` or later where one of the wanted signs stands; text.n where none does. */
size_t dg_next_sign(dg_slice text, size_t at, unsigned wanted);

/** The bytes of a comma of Chinese text that stands at byte `at`: ，, or one of half width behind a
 * character that is no ASCII; 0: none. */
static inline size_t dg_comma_bytes(dg_slice text, size_t at) {
    if (at >= text.n || at == 0) return 0;
    if (text.at[at] == ',') return (unsigned char)text.at[at - 1] >= 0x80;
    return dg_slice_starts(dg_slice_skip(text, at), "，") ? sizeof "，" - 1 : 0;
}

/** Does a colon of Chinese text end here: ：, or one of half width behind a character that is no
 * ASCII? */
static inline bool dg_ends_in_colon(dg_slice text) {
    if (text.n > 1 && text.at[text.n - 1] == ':') return (unsigned char)text.at[text.n - 2] >= 0x80;
    return dg_slice_ends(text, "：");
}

/** The first such comma at byte `at` or later; text.n where there is none. */
size_t dg_next_comma(dg_slice text, size_t at);

#endif
