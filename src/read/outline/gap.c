/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Columns of a text without a header, each with its label: Lead: Works Board      March 2024. */
#include "read/outline/gap.h"

#include <string.h>

#include "base/utf8.h"
#include "read/words/lexicon.h"
#include "read/words/time_words.h"
#include "read/words/words.h"

enum {
    GAP = 3,            /* blanks; fewer may stand in any line */
    COLUMN_BYTES = 300, /* a column is narrower */
};

/* Where the words before byte `at` begin: behind the gap before them, but for one behind a colon;
 * there, where they are too many for a column. */
static size_t column_start(dg_slice line, size_t at) {
    size_t blanks = 0;
    for (size_t start = at; start-- > 0;) {
        if (at - start > COLUMN_BYTES) return at;
        blanks = line.at[start] == ' ' ? blanks + 1 : 0;
        if (blanks == GAP && line.at[start + GAP - 1] == ' ') {
            dg_slice before = dg_slice_trim((dg_slice){line.at, start});
            if (!dg_slice_ends(before, ":")) return start + GAP;
        }
    }
    return 0;
}

/* March 2024, Annual: is it a time, up to the next gap? In a text that is set to full lines, wide
 * blanks may stand inside a name, too. */
static bool is_time(dg_slice rest) {
    bool by_end = false;
    rest.n = dg_slice_find(rest, "   ", 0);
    rest = dg_slice_trim(rest);
    return dg_begins_with_date(rest) || dg_begins_with_term(rest) || dg_is_english_day(rest) ||
           (dg_word_time(&by_end, rest) == rest.n && !by_end);
}

bool dg_gap_ends_value(dg_slice line, size_t at, size_t after) {
    dg_class class, next;
    if (after - at < GAP || after >= line.n || at == 0) return false; /* mostly */
    size_t start = column_start(line, at);
    if (start == at) return false;
    dg_slice column = {line.at + start, at - start}, rest = dg_slice_skip(line, after);
    size_t label = dg_word_label(&class, column);
    bool names = label > 0 && class != DG_CLASS_TIME && class != DG_CLASS_PERSON;
    bool latin = column.n > 0 && (unsigned char)column.at[0] < 0x80;
    bool word = dg_is_capital(rest.at[0]) || (rest.at[0] >= '0' && rest.at[0] <= '9');
    return latin && names && word && dg_slice_trim(dg_slice_skip(column, label)).n > 0 &&
           dg_slice_ends(dg_slice_trim((dg_slice){column.at, label}), ":") &&
           dg_word_label(&next, rest) == 0 && is_time(rest);
}
