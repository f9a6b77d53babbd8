/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/english/english_urged.h"

#include <string.h>

#include "read/english/english.h"
#include "read/english/english_parties.h"
#include "read/words/words.h"

/* , with the support of the Trade Board, and nothing else. */
static bool stands_beside(dg_slice text) {
    static const char comma[] = ", ";
    dg_class class;
    dg_slice rest = dg_slice_skip(text, sizeof comma - 1);
    size_t opening = dg_slice_starts(text, comma) ? dg_word_opening(&class, rest) : 0;
    rest = dg_slice_skip(rest, opening);
    bool helps = opening > 0 && (class == DG_CLASS_TOGETHER || class == DG_CLASS_SUPPORT);
    return helps && dg_parties_length(rest, DG_PARTIES_SUBJECT) == rest.n;
}

/* We recommend that, The Committee recommends that: the bytes before who is advised; 0: nobody is.
 */
static size_t advice_length(dg_slice text) {
    static const char *const advises[] = {" recommends that ", " recommend that "};
    enum { WHO_BYTES = 80 };
    dg_slice near = {text.at, text.n < WHO_BYTES ? text.n : WHO_BYTES};
    for (size_t i = 0; i < DG_ITEMS(advises); i++) {
        size_t at = dg_slice_find(near, advises[i], 0);
        if (at < near.n) return at + strlen(advises[i]);
    }
    return 0;
}

size_t dg_english_urged(size_t *from, dg_slice text) {
    WORDS(tos, {", to", 0}, {" to", 0}, {",", 0});
    WORDS(also, {"ALSO ", 0}, {"FURTHER ", 0}, {"Also ", 0}, {"Further ", 0});
    WORDS(verbs, {"URGES ", 0}, {"REQUESTS ", 0}, {"INVITES ", 0}, {"CALLS UPON ", 0},
          {"CALLS ON ", 0}, {"ENCOURAGES ", 0}, {"DIRECTS ", 0}, {"INSTRUCTS ", 0}, {"Urges ", 0},
          {"Requests ", 0}, {"Invites ", 0}, {"Calls upon ", 0}, {"Calls on ", 0},
          {"Encourages ", 0}, {"TASKS ", 0}, {"Tasks ", 0}, {"Directs ", 0}, {"Instructs ", 0},
          {"Asks ", 0}, {"To ", 0}, {"TO ", 0});
    size_t at = dg_words_match(&also, text, NULL);
    size_t verb = dg_words_match(&verbs, dg_slice_skip(text, at), NULL);
    if (verb == 0 && at == 0) verb = advice_length(text);
    *from = at + verb;
    dg_slice told = dg_slice_skip(text, *from);
    if (verb == 0) return 0; /* mostly */
    while (told.n > 0 && strchr(": ", told.at[told.n - 1]) != NULL)
        told.n--;
    told.n -= dg_words_end(&tos, told);
    bool to = dg_slice_starts(text, "To ") || dg_slice_starts(text, "TO ");
    dg_slice name = dg_slice_skip(told, dg_slice_starts(told, "the ") ? strlen("the ") : 0);
    if (to && (name.n == 0 || !dg_is_capital(name.at[0]))) return 0; /* To protect frogs: */
    size_t n = dg_parties_length(told, DG_PARTIES_SUBJECT);
    dg_slice rest = dg_slice_skip(told, n);
    bool ends = rest.n == 0 || stands_beside(rest);
    return n > 0 && ends && dg_parties_are_told((dg_slice){told.at, n}) ? *from + n : 0;
}
