/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/english/english_urged.h"

#include "read/english/english_parties.h"
#include "read/words/words.h"

size_t dg_english_urged(size_t *from, dg_slice text) {
    WORDS(also, {"ALSO ", 0}, {"FURTHER ", 0}, {"Also ", 0}, {"Further ", 0});
    WORDS(verbs, {"URGES ", 0}, {"REQUESTS ", 0}, {"INVITES ", 0}, {"CALLS UPON ", 0},
          {"CALLS ON ", 0}, {"ENCOURAGES ", 0}, {"DIRECTS ", 0}, {"INSTRUCTS ", 0}, {"Urges ", 0},
          {"Requests ", 0}, {"Invites ", 0}, {"Calls upon ", 0}, {"Calls on ", 0},
          {"Encourages ", 0}, {"Directs ", 0}, {"Instructs ", 0}, {"Asks ", 0});
    size_t at = dg_words_match(&also, text, NULL);
    size_t verb = dg_words_match(&verbs, dg_slice_skip(text, at), NULL);
    *from = at + verb;
    dg_slice told = dg_slice_skip(text, *from);
    if (verb == 0) return 0; /* mostly */
    while (told.n > 0 && (told.at[told.n - 1] == ':' || told.at[told.n - 1] == ' '))
        told.n--;
    size_t n = dg_parties_length(told, DG_PARTIES_SUBJECT);
    return n > 0 && n == told.n && dg_parties_are_told(told) ? *from + n : 0;
}
