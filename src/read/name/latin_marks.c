/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dashes, slashes, stars and brackets inside English names of bodies. */
#include <string.h>

#include "base/utf8.h"
#include "read/name/latin.h"
#include "read/words/lexicon.h"
#include "read/words/words.h"

size_t dg_latin_dash(dg_slice text, size_t at) {
    WORDS(dashes, {" – ", 0}, {" — ", 0});
    enum { PART_BYTES = 80 };
    dg_class class;
    size_t n = dg_words_match(&dashes, dg_slice_skip(text, at), NULL), end = 0;
    dg_slice after = dg_slice_skip(text, at + n);
    if (n == 0 || !dg_is_latin_byte(text, 0) || dg_word_label(&class, after) > 0) return 0;
    while (end < after.n && end < PART_BYTES && strchr(",;:()[]/|\n", after.at[end]) == NULL &&
           !dg_is_full_stop(after, end) &&
           dg_words_match(&dashes, dg_slice_skip(after, end), NULL) == 0)
        end++;
    dg_slice part = dg_slice_trim((dg_slice){after.at, end});
    return dg_is_latin_name(part) && dg_word_duty(&class, part) != part.n ? n : 0;
}

bool dg_latin_slash_goes_on(dg_slice text, size_t at) {
    WORDS(wholes, {"HIV/AIDS", 0}, {"UI/UX", 0}, {"UX/UI", 0}, {"CI/CD", 0}, {"AML/CFT", 0},
          {"AI/ML", 0}, {"ML/AI", 0}, {"QA/QC", 0}, {"IT/OT", 0}, {"Fire/Rescue", 0},
          {"Fire/EMS", 0});
    size_t start = at;
    while (start > 0 && dg_is_letter(text.at[start - 1]))
        start--;
    dg_slice word = dg_slice_skip(text, start);
    if (dg_words_match(&wholes, word, NULL) > 0) return true;
    return at - start == 1 && at + 1 < text.n && dg_is_letter(text.at[at + 1]); /* I/NGOs, M/o */
}

dg_slice dg_latin_before_remark(dg_slice name) {
    if (dg_slice_ends(name, ")")) name.n = dg_slice_find(name, " (", 0);
    return name;
}

bool dg_latin_star_goes_on(dg_slice text, size_t at) {
    bool inside = at > 0 && at + 1 < text.n && text.at[at] == '*';
    return inside && dg_is_capital(text.at[at - 1]) && dg_is_capital(text.at[at + 1]);
}
