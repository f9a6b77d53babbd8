/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/table/cell_looks.h"

#include <string.h>

#include "base/utf8.h"
#include "read/name/name_end.h"
#include "read/words/body_words.h"
#include "read/words/lexicon.h"

bool dg_begins_with_list_mark(dg_slice line) {
    return dg_slice_starts(line, "、") || dg_slice_starts(line, "，");
}

bool dg_ends_in_list_mark(dg_slice line) {
    return dg_slice_ends(line, "、") || dg_slice_ends(line, "，") || dg_slice_ends(line, ",");
}

dg_slice dg_without_stop(dg_slice line) {
    static const char stop[] = "。";
    return dg_slice_ends(line, stop) ? (dg_slice){line.at, line.n - (sizeof stop - 1)} : line;
}

bool dg_line_looks_like_names(dg_slice line) {
    line = dg_without_stop(line);
    while (line.n > 0 && dg_ends_in_list_mark(line))
        line = dg_slice_trim((dg_slice){line.at, line.n - (line.at[line.n - 1] == ',' ? 1 : 3)});
    if (dg_slice_ends(line, "）")) line.n = dg_slice_find(line, "（", 0);
    if (dg_slice_ends(line, ")")) line.n = dg_slice_find(line, "(", 0);
    if (dg_slice_ends(line, "等")) line.n -= strlen("等"); /* 甲局、乙局等 */
    return !dg_slice_holds(line, "。") && !dg_slice_holds(line, "，") && dg_ends_like_a_body(line);
}

bool dg_line_is_an_office(dg_slice line) {
    WORDS(ends, {"局", 0}, {"委", 0}, {"厅", 0}, {"部", 0}, {"办", 0}, {"政府", 0}, {"委员会", 0},
          {"办公室", 0}, {"办公厅", 0});
    for (size_t mark; (mark = dg_slice_find(line, "、", 0)) < line.n;)
        line = dg_slice_skip(line, mark + strlen("、"));
    return dg_word_own_place(line) > 0 && dg_word_part_of_place(line) == 0 &&
           dg_utf8_skip_han(line, 0) == line.n && dg_words_end(&ends, line) > 0;
}

/* 甲局牵头，乙局按职责分工负责: do they stand with role words, the last of them at the end? */
static bool ends_in_role(dg_slice line) {
    enum { CHARACTER = 3, ROLE_CHARACTERS = 6 };
    dg_class class;
    if (!dg_may_end_in_role(line)) return false;
    for (size_t n = 2 * CHARACTER; n <= ROLE_CHARACTERS * CHARACTER && n < line.n; n += CHARACTER)
        if (dg_word_role(&class, dg_slice_skip(line, line.n - n)) == n) return true;
    return false;
}

bool dg_line_looks_like_parties(dg_slice line) {
    static const char comma[] = "，";
    line = dg_without_stop(line);
    if (dg_slice_holds(line, "。")) return false;
    if (ends_in_role(line)) return true;
    for (size_t mark; (mark = dg_slice_find(line, comma, 0)) < line.n;) {
        if (!dg_line_looks_like_names((dg_slice){line.at, mark})) return false;
        line = dg_slice_skip(line, mark + sizeof comma - 1);
    }
    return dg_line_looks_like_names(line);
}

bool dg_line_is_labelled(dg_slice line) {
    dg_class class;
    return dg_word_label(&class, line) > 0 && class != DG_CLASS_TIME;
}
