/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/english/english_bodies_below.h"

#include "read/name/latin.h"
#include "read/words/signs.h"
#include "read/words/words.h"

dg_slice dg_english_bare_line(dg_slice line) {
    WORDS(ends, {"; and", 0}, {", and", 0}, {";", 0}, {",", 0}, {".", 0});
    WORDS(articles, {"the ", 0}, {"The ", 0});
    line = dg_slice_trim(line);
    line = dg_slice_skip(line, dg_words_match(&dg_spaced_bullets, line, NULL));
    line = dg_slice_skip(line, dg_words_match(&articles, line, NULL));
    line.n -= dg_words_end(&ends, line);
    return dg_slice_trim(line);
}

bool dg_english_lists_bodies_below(dg_slice sentence) {
    static const char *const following[] = {"following ", "Following "};
    sentence = dg_slice_trim(sentence);
    return dg_slice_ends(sentence, ":") && DG_HOLDS_ANY(sentence, following);
}

bool dg_english_is_body_line(dg_slice line) {
    line = dg_english_bare_line(line);
    return line.n <= DG_BODY_LINE_BYTES && dg_is_latin_name(line) && dg_is_sure_body(line);
}
