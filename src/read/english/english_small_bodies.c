/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bodies in small letters, as acts of states write them: the department of ecology. */
#include "base/utf8.h"
#include "read/english/english_parties.h"
#include "read/words/words.h"

WORDS(nouns, {"department", 0}, {"office", 0}, {"board", 0}, {"commission", 0}, {"division", 0},
      {"bureau", 0}, {"agency", 0}, {"authority", 0}, {"council", 0}, {"committee", 0},
      {"commissioner", 0}, {"director", 0}, {"secretary", 0}, {"superintendent", 0},
      {"administrator", 0}, {"attorney general", 0}, {"state auditor", 0}, {"state treasurer", 0});

/* Where the name of one ends, that goes on behind its noun. */
WORDS(ends, {"and ", 0}, {"or ", 0}, {"to ", 0}, {"in ", 0}, {"with ", 0}, {"shall ", 0},
      {"must ", 0}, {"may ", 0}, {"will ", 0}, {"should ", 0}, {"is ", 0}, {"are ", 0}, {"by ", 0},
      {"under ", 0}, {"that ", 0}, {"which ", 0}, {"who ", 0}, {"as ", 0}, {"has ", 0},
      {"jointly ", 0}, {"acting ", 0}, {"through ", 0});

static bool is_small(dg_slice text) {
    return text.n > 0 && text.at[0] >= 'a' && text.at[0] <= 'z';
}

/* The bytes of the words in small letters that `text` begins with, up to one that ends a name. */
static size_t words_length(dg_slice text) {
    enum { MOST = 7 };
    size_t at = 0, end = 0;
    for (size_t i = 0; i < MOST && at < text.n; i++) {
        dg_slice rest = dg_slice_skip(text, at);
        if (!is_small(rest) || dg_words_match(&ends, rest, NULL) > 0) break;
        end = at + dg_parties_word(rest);
        if (end == text.n || text.at[end] != ' ') break;
        at = end + 1;
    }
    return end;
}

size_t dg_parties_small_body(dg_slice text) {
    enum { BEFORE = 3 };
    WORDS(links, {" of ", 0}, {" for ", 0}, {" on ", 0});
    WORDS(realms, {"state ", 0}, {"public ", 0}); /* of one body, not the responsible agency */
    if (!is_small(text)) return 0;
    size_t n = dg_words_match(&nouns, text, NULL);
    dg_slice behind = dg_slice_skip(text, n);
    size_t link = n > 0 ? dg_words_match(&links, behind, NULL) : 0;
    if (link > 0) {
        size_t matter = words_length(dg_slice_skip(behind, link));
        return matter > 0 ? n + link + matter : 0;
    }
    if (n > 0 && dg_is_whole_word(text, n) && dg_slice_holds((dg_slice){text.at, n}, " ")) return n;
    if (dg_words_match(&realms, text, NULL) == 0) return 0;
    for (size_t i = 0, at = 0; i < BEFORE; i++) { /* state conservation commission */
        at += dg_parties_word(dg_slice_skip(text, at));
        if (at >= text.n || text.at[at] != ' ') return 0;
        dg_slice rest = dg_slice_skip(text, ++at);
        if (!is_small(rest) || dg_words_match(&ends, rest, NULL) > 0) return 0;
        n = dg_words_match(&nouns, rest, NULL);
        dg_slice next = dg_slice_skip(rest, n);
        bool over = n > 0 && (next.n == 0 || next.at[0] == ',' ||
                              dg_words_match(&ends, dg_slice_skip(next, 1), NULL) > 0);
        if (i > 0 && over && dg_is_whole_word(rest, n)) return at + n;
    }
    return 0;
}
