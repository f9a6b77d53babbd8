/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/english/english_decisions.h"

#include <string.h>

#include "base/utf8.h"
#include "read/english/english_parties.h"
#include "read/words/lexicon.h"
#include "read/words/words.h"

enum { ASKS = 1, DIRECTS }; /* beside the value of a dg_lead_in, in bits of their own */

#define SAYS(lead_in, force) ((int)(lead_in) | ((force) << 8))

/* Who decides, by a word of its name. */
WORDS(deciders, {"Cabinet", 0}, {"Council", 0}, {"Committee", 0}, {"Board", 0}, {"Conference", 0},
      {"Assembly", 0}, {"Summit", 0}, {"Forum", 0}, {"Leaders", 0}, {"Ministers", 0}, {"Heads", 0},
      {"Members", 0}, {"Governors", 0}, {"Chair", 0}, {"Chairman", 0}, {"Chairperson", 0},
      {"Meeting", 0}, {"Parliament", 0}, {"President", 0}, {"Premiers", 0}, {"Minister", 0},
      {"COAG", 0}, {"Commissioners", 0}, {"Trustees", 0});

/* Behind one of these the sentence says who is told: asked, asks, and of several ask. */
WORDS(
    verbs, {"directed ", SAYS(DG_LEAD_IN_ACTION, DIRECTS)},
    {"directs ", SAYS(DG_LEAD_IN_ACTION, DIRECTS)}, {"direct ", SAYS(DG_LEAD_IN_ACTION, DIRECTS)},
    {"tasked ", SAYS(DG_LEAD_IN_ACTION, DIRECTS)}, {"tasks ", SAYS(DG_LEAD_IN_ACTION, DIRECTS)},
    {"task ", SAYS(DG_LEAD_IN_ACTION, DIRECTS)}, {"mandated ", SAYS(DG_LEAD_IN_ACTION, DIRECTS)},
    {"mandates ", SAYS(DG_LEAD_IN_ACTION, DIRECTS)}, {"mandate ", SAYS(DG_LEAD_IN_ACTION, DIRECTS)},
    {"instructed ", SAYS(DG_LEAD_IN_ACTION, DIRECTS)},
    {"instructs ", SAYS(DG_LEAD_IN_ACTION, DIRECTS)},
    {"instruct ", SAYS(DG_LEAD_IN_ACTION, DIRECTS)}, {"requested ", SAYS(DG_LEAD_IN_ACTION, ASKS)},
    {"requests ", SAYS(DG_LEAD_IN_ACTION, ASKS)}, {"request ", SAYS(DG_LEAD_IN_ACTION, ASKS)},
    {"asked ", SAYS(DG_LEAD_IN_ACTION, ASKS)}, {"asks ", SAYS(DG_LEAD_IN_ACTION, ASKS)},
    {"ask ", SAYS(DG_LEAD_IN_ACTION, ASKS)}, {"invited ", SAYS(DG_LEAD_IN_ACTION, ASKS)},
    {"invites ", SAYS(DG_LEAD_IN_ACTION, ASKS)}, {"invite ", SAYS(DG_LEAD_IN_ACTION, ASKS)},
    {"urged ", SAYS(DG_LEAD_IN_ACTION, ASKS)}, {"urges ", SAYS(DG_LEAD_IN_ACTION, ASKS)},
    {"urge ", SAYS(DG_LEAD_IN_ACTION, ASKS)}, {"encouraged ", SAYS(DG_LEAD_IN_ACTION, ASKS)},
    {"encourages ", SAYS(DG_LEAD_IN_ACTION, ASKS)}, {"encourage ", SAYS(DG_LEAD_IN_ACTION, ASKS)},
    {"authorised ", SAYS(DG_LEAD_IN_ACTION, ASKS)}, {"authorized ", SAYS(DG_LEAD_IN_ACTION, ASKS)},
    {"called on ", SAYS(DG_LEAD_IN_ACTION, ASKS)}, {"calls on ", SAYS(DG_LEAD_IN_ACTION, ASKS)},
    {"call on ", SAYS(DG_LEAD_IN_ACTION, ASKS)}, {"called upon ", SAYS(DG_LEAD_IN_ACTION, ASKS)},
    {"call upon ", SAYS(DG_LEAD_IN_ACTION, ASKS)}, {"agreed that ", SAYS(DG_LEAD_IN_NONE, DIRECTS)},
    {"decided that ", SAYS(DG_LEAD_IN_NONE, DIRECTS)},
    {"resolved that ", SAYS(DG_LEAD_IN_NONE, DIRECTS)},
    {"approved that ", SAYS(DG_LEAD_IN_NONE, DIRECTS)},
    {"directed that ", SAYS(DG_LEAD_IN_ADVICE, DIRECTS)},
    {"requested that ", SAYS(DG_LEAD_IN_ADVICE, ASKS)},
    {"recommended that ", SAYS(DG_LEAD_IN_ADVICE, ASKS)},
    {"recommends that ", SAYS(DG_LEAD_IN_ADVICE, ASKS)},
    {"recommend that ", SAYS(DG_LEAD_IN_ADVICE, ASKS)},
    {"desired that ", SAYS(DG_LEAD_IN_ADVICE, ASKS)},
    {"desire that ", SAYS(DG_LEAD_IN_ADVICE, ASKS)});

enum { DECIDER_BYTES = 100, BEFORE_BYTES = 300 };

/* The Council of Ministers, Cabinet: the bytes of who decides, with the space behind, where the
 * text begins so; 0: another begins it. */
static size_t decider_length(dg_slice text) {
    WORDS(links, {"of ", 0}, {"the ", 0}, {"and ", 0}, {"for ", 0}, {"on ", 0});
    WORDS(adverbs, {"also ", 0}, {"further ", 0}, {"therefore ", 0}, {"hereby ", 0}, {"then ", 0},
          {"again ", 0}, {"strongly ", 0});
    WORDS(we, {"We ", 0});
    WORDS(asides, {", therefore, ", 0}, {", accordingly, ", 0}, {", however, ", 0});
    size_t at = dg_words_match(&we, text, NULL), n;
    if (at > 0) return at + dg_words_match(&adverbs, dg_slice_skip(text, at), NULL);
    dg_slice near = {text.at, text.n < DECIDER_BYTES ? text.n : DECIDER_BYTES};
    bool decides = false;
    while (at < near.n) {
        dg_slice rest = dg_slice_skip(near, at);
        if ((n = dg_words_match(&links, rest, NULL)) == 0) {
            dg_slice word = {rest.at, dg_parties_word(rest)};
            bool goes_on =
                dg_is_capital(rest.at[0]) && dg_slice_starts(dg_slice_skip(rest, word.n), " ");
            size_t aside = goes_on ? 0 : dg_words_match(&asides, dg_slice_skip(rest, word.n), NULL);
            bool capital = dg_is_capital(rest.at[0]);
            if (!goes_on && (aside == 0 || !capital)) break;
            n = word.n + (aside > 0 ? aside : 1);
            decides = decides || dg_words_hold(&deciders, word);
            if (aside > 0) {
                at += n;
                break;
            }
        }
        at += n;
    }
    return decides ? at + dg_words_match(&adverbs, dg_slice_skip(near, at), NULL) : 0;
}

/* the Trade Board, ministries: does one begin here who may be told, and no thing: funds? */
static bool begins_told(dg_slice text) {
    WORDS(starts, {"the ", 0}, {"all ", 0}, {"both ", 0}, {"several ", 0}, {"relevant ", 0},
          {"our ", 0});
    return text.n > 0 && (dg_is_capital(text.at[0]) || dg_words_match(&starts, text, NULL) > 0 ||
                          dg_parties_class(text, false) > 0);
}

/* Byte `at`, behind our, where one begins there who may be told; else 0. */
static size_t behind_verb(dg_slice text, size_t at) {
    static const char our[] = "our ";
    dg_slice told = dg_slice_skip(text, at);
    if (!begins_told(told)) return 0;
    return at + (dg_slice_starts(told, our) ? sizeof our - 1 : 0);
}

/* Following discussion, the Board: the bytes before who decides, with the article in small letters;
 * 0: none. */
static size_t said_before(dg_slice text) {
    WORDS(starts, {"Following ", 0}, {"After ", 0}, {"Accordingly, ", 0}, {"On that basis, ", 0},
          {"Having ", 0});
    enum { ASIDE_BYTES = 80 };
    static const char comma[] = ", ", the[] = "the ";
    if (dg_words_match(&starts, text, NULL) == 0) return 0; /* mostly */
    if (text.n > ASIDE_BYTES) text.n = ASIDE_BYTES;
    size_t end = dg_slice_find(text, comma, 0);
    dg_slice rest = dg_slice_skip(text, end + sizeof comma - 1);
    return dg_slice_starts(rest, the) ? end + sizeof comma - 1 : 0;
}

/* The bytes up to who is told, behind the first verb that tells; its words in *value. */
static size_t decision(int *value, dg_slice text) {
    WORDS(perfect, {"has ", 0}, {"have ", 0}, {"has also ", 0}, {"have also ", 0});
    WORDS(ands, {" and ", 0}, {" and also ", 0}, {" and further ", 0}, {", ", 0});
    size_t before = said_before(text), at = decider_length(dg_slice_skip(text, before));
    if (at == 0) return 0; /* mostly */
    at += before;
    at += dg_words_match(&perfect, dg_slice_skip(text, at), NULL);
    size_t n = dg_words_match(&verbs, dg_slice_skip(text, at), value);
    if (n > 0) return behind_verb(text, at + n);
    size_t to = text.n < BEFORE_BYTES ? text.n : BEFORE_BYTES;
    for (; at < to; at++) {
        size_t and_bytes = dg_words_match(&ands, dg_slice_skip(text, at), NULL);
        if (and_bytes == 0) continue;
        and_bytes += dg_words_match(&perfect, dg_slice_skip(text, at + and_bytes), NULL);
        n = dg_words_match(&verbs, dg_slice_skip(text, at + and_bytes), value);
        n = n > 0 ? behind_verb(text, at + and_bytes + n) : 0;
        if (n > 0) return n;
    }
    return 0;
}

size_t dg_english_decision(dg_lead_in *said, dg_slice text) {
    int value = 0;
    size_t n = decision(&value, text);
    *said = (dg_lead_in)(value & 0xFF);
    return n;
}

bool dg_english_decides(dg_slice sentence) {
    int value = 0;
    return decision(&value, sentence) > 0 && value >> 8 == DIRECTS;
}

bool dg_english_decides_within(dg_slice words) {
    enum { SENTENCES = 12 };
    for (size_t i = 0; i < SENTENCES && words.n > 0; i++) {
        while (words.n > 0 && strchr(" .;", words.at[0]) != NULL)
            words = dg_slice_skip(words, 1);
        if (dg_english_decides(words)) return true;
        words = dg_slice_skip(words, dg_sentence_end(words, 0));
    }
    return false;
}
