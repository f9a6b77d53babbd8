/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a body is to do, in a list of duties: Water Agency: Ensures that dams hold. */
#include "read/english/english_duties.h"

#include "base/utf8.h"
#include "read/english/english_parties.h"
#include "read/name/latin.h"
#include "read/words/words.h"

/* How the words of duties begin. 1: stands beside others. */
WORDS(stems, {"Act", 0}, {"Activat", 0}, {"Administer", 0}, {"Advis", 0}, {"Allocat", 0},
      {"Approv", 0}, {"Arrang", 0}, {"Assess", 0}, {"Assign", 0}, {"Assum", 0}, {"Authoris", 0},
      {"Authoriz", 0}, {"Carr", 0}, {"Check", 0}, {"Co-ordinat", 0}, {"Collect", 0},
      {"Communicat", 0}, {"Conduct", 0}, {"Contact", 0}, {"Control", 0}, {"Coordinat", 0},
      {"Decid", 0}, {"Declar", 0}, {"Defin", 0}, {"Deliver", 0}, {"Determin", 0}, {"Develop", 0},
      {"Direct", 0}, {"Draft", 0}, {"Enabl", 0}, {"Enforc", 0}, {"Ensur", 0}, {"Establish", 0},
      {"Evacuat", 0}, {"Evaluat", 0}, {"Facilitat", 0}, {"Formulat", 0}, {"Giv", 0}, {"Handl", 0},
      {"Identif", 0}, {"Implement", 0}, {"Inform", 0}, {"Initiat", 0}, {"Inspect", 0},
      {"Investigat", 0}, {"Issu", 0}, {"Keep", 0}, {"Lead", 0}, {"Maintain", 0}, {"Mak", 0},
      {"Manag", 0}, {"Mobilis", 0}, {"Mobiliz", 0}, {"Monitor", 0}, {"Notif", 0}, {"Operat", 0},
      {"Organis", 0}, {"Organiz", 0}, {"Overse", 0}, {"Perform", 0}, {"Prepar", 0}, {"Produc", 0},
      {"Promot", 0}, {"Protect", 0}, {"Provid", 0}, {"Publish", 0}, {"Recommend", 0},
      {"Regulat", 0}, {"Report", 0}, {"Request", 0}, {"Respond", 0}, {"Review", 0}, {"Run", 0},
      {"Secur", 0}, {"Serv", 0}, {"Set", 0}, {"Submit", 0}, {"Supervis", 0}, {"Tak", 0},
      {"Train", 0}, {"Undertak", 0}, {"Updat", 0}, {"Verif", 0}, {"Work", 0}, {"Assist", 1},
      {"Contribut", 1}, {"Cooperat", 1}, {"Help", 1}, {"Participat", 1}, {"Support", 1});

/* And how they end: Identify, Identifies, Identifying. */
WORDS(endings, {" ", 0}, {"s ", 0}, {"e ", 0}, {"es ", 0}, {"ing ", 0}, {"y ", 0}, {"ies ", 0},
      {"ying ", 0}, {"eing ", 0}, {"ting ", 0}, {"ning ", 0}, {"ling ", 0});

WORDS(openings, {"To ", 0}, {"Responsible for ", 0});

/* The bytes of Ensures, Ensuring and the space behind it; 0: no duty begins here. */
static size_t duty_length(int *helps, dg_slice text) {
    size_t opening = dg_words_match(&openings, text, NULL);
    size_t stem = dg_words_match(&stems, text, helps);
    size_t ending = stem == 0 ? 0 : dg_words_match(&endings, dg_slice_skip(text, stem), NULL);
    return opening > 0 ? opening : ending > 0 ? stem + ending : 0;
}

bool dg_english_does(bool *helps, dg_slice text) {
    static const char to[] = "To ", of[] = "of ";
    int value = 0;
    if (text.n == 0 || text.at[0] < 'A' || text.at[0] > 'Z') return false;
    size_t n = duty_length(&value, text);
    dg_slice rest = dg_slice_skip(text, n);
    bool deed = n > 0 && rest.n > 0 && rest.at[0] >= 'a' && rest.at[0] <= 'z';
    bool support = dg_slice_starts(text, to) &&
                   (dg_slice_starts(rest, "support ") || dg_slice_starts(rest, "assist "));
    *helps = value == 1 || support;
    return deed && !dg_slice_starts(rest, of); /* Review of the Act */
}

/* What says that something is so. */
WORDS(facts, {" is ", 0}, {" are ", 0}, {" was ", 0}, {" were ", 0}, {" has ", 0}, {" have ", 0},
      {" had ", 0}, {" fell ", 0}, {" rose ", 0}, {" grew ", 0}, {" shrank ", 0}, {" stood ", 0},
      {" increased by ", 0}, {" increased from ", 0}, {" increased to ", 0}, {" decreased ", 0},
      {" declined ", 0}, {" dropped ", 0}, {" reached ", 0}, {" remained ", 0}, {" remains ", 0},
      {" doubled", 0}, {" tripled", 0}, {" halved", 0}, {" accounted ", 0}, {" accounts ", 0},
      {" averaged ", 0}, {" exceeded ", 0}, {" exceeds ", 0}, {" estimated ", 0}, {" live ", 0},
      {" lives ", 0}, {" lived ", 0}, {" died ", 0}, {" lost ", 0}, {" did ", 0}, {" does ", 0},
      {" showed ", 0}, {" shows ", 0}, {" found ", 0}, {" reported ", 0}, {" per cent of ", 0},
      {" percent of ", 0}, {"% of ", 0});

bool dg_english_states_fact(dg_slice text) {
    enum { SENTENCE_BYTES = 400 };
    WORDS(relatives, {"that", 0}, {"which", 0}, {"who", 0}, {"where", 0}, {"what", 0}, {"how", 0});
    bool helps;
    text = dg_slice_trim(text);
    size_t at = text.n;
    while (at > 0 && text.n - at < SENTENCE_BYTES && text.at[at - 1] != '\n' &&
           (at == text.n || !dg_is_full_stop(text, at - 1)))
        at--;
    dg_slice sentence = dg_slice_trim(dg_slice_skip(text, at));
    if (dg_english_does(&helps, sentence) || dg_parties_begin_with_deed(sentence)) return false;
    for (size_t i = 0; i < sentence.n; i++) {
        if (sentence.at[i] != ' ' && sentence.at[i] != '%') continue;
        dg_slice before = {sentence.at, i};
        if (dg_words_match(&facts, dg_slice_skip(sentence, i), NULL) > 0 &&
            dg_words_end(&relatives, before) == 0)
            return true;
    }
    return false;
}
