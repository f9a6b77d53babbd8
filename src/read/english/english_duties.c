/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a body is to do, in a list of duties: Water Agency: Ensures that dams hold. */
#include "read/english/english_duties.h"

#include <string.h>

#include "base/utf8.h"
#include "read/english/english.h"
#include "read/english/english_parties.h"
#include "read/name/latin.h"
#include "read/name/latin_parts.h"
#include "read/words/signs.h"
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
      {"Track", 0}, {"Train", 0}, {"Undertak", 0}, {"Updat", 0}, {"Verif", 0}, {"Work", 0},
      {"Assist", 1}, {"Contribut", 1}, {"Cooperat", 1}, {"Help", 1}, {"Participat", 1},
      {"Support", 1});

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

bool dg_english_is_duty_of(bool *helps, dg_slice text) {
    WORDS(does, {"s ", 0}, {"es ", 0}, {"ies ", 0});
    WORDS(others, {"builds ", 0}, {"chairs ", 0}, {"funds ", 0}, {"hosts ", 0}, {"owns ", 0},
          {"pays ", 0}, {"signs ", 0}, {"writes ", 0});
    WORDS(behind_nouns, {"and ", 0}, {"or ", 0}, {"for ", 0}, {"of ", 0}, {"available", 0},
          {"are ", 0}, {"is ", 0});
    int value = 0;
    if (dg_english_does(helps, text)) return true;
    if (text.n == 0 || text.at[0] < 'a' || text.at[0] > 'z') return false;
    size_t stem = dg_words_match(&stems, text, &value);
    size_t ending = stem == 0 ? 0 : dg_words_match(&does, dg_slice_skip(text, stem), NULL);
    size_t verb = ending > 0 ? stem + ending : dg_words_match(&others, text, NULL);
    *helps = value == 1; /* reports and plans, funds available: nouns */
    return verb > 0 && dg_words_match(&behind_nouns, dg_slice_skip(text, verb), NULL) == 0;
}

bool dg_english_tells_of_somebody(dg_slice text) {
    /* of these the bare form may as well be a noun */
    WORDS(acts, {"Accounts for ", 0}, {"Answers ", 0}, {"Boards up ", 0}, {"Calls ", 0},
          {"Clears ", 0}, {"Closes ", 0}, {"Compiles ", 0}, {"Creates ", 0}, {"Deploys ", 0},
          {"Dispatches ", 0}, {"Distributes ", 0}, {"Documents ", 0}, {"Gathers ", 0},
          {"Guides ", 0}, {"Interfaces with ", 0}, {"Liaises ", 0}, {"Offers ", 0}, {"Opens ", 0},
          {"Plans for ", 0}, {"Posts ", 0}, {"Procures ", 0}, {"Receives ", 0}, {"Records ", 0},
          {"Relays ", 0}, {"Removes ", 0}, {"Repairs ", 0}, {"Represents ", 0}, {"Restores ", 0},
          {"Schedules ", 0}, {"Shuts ", 0}, {"Staffs ", 0}, {"Tests ", 0}, {"Transports ", 0},
          {"Treats ", 0}, {"Writes ", 0});
    WORDS(does, {"s ", 0}, {"es ", 0}, {"ies ", 0});
    WORDS(behind_nouns, {"and ", 0}, {"or ", 0}, {"for ", 0}, {"of ", 0}, {"are ", 0}, {"is ", 0},
          {"in ", 0}, {"on ", 0}, {"from ", 0}, {"remain ", 0}, {"indicate ", 0}, {"show ", 0},
          {"must ", 0}, {"will ", 0}, {"have ", 0}, {"should ", 0}, {"may ", 0}, {"can ", 0},
          {"were ", 0}, {"suggest ", 0});
    WORDS(behind_others, {"to ", 0}, {"that ", 0}); /* Answers to; not Reports to, Ensures that */
    static const char responsible[] = "Responsible for ";
    if (text.n == 0 || !dg_is_capital(text.at[0])) return false;
    if (dg_slice_starts(text, responsible)) return true;
    size_t stem = dg_words_match(&stems, text, NULL), act = dg_words_match(&acts, text, NULL);
    size_t ending = stem == 0 ? 0 : dg_words_match(&does, dg_slice_skip(text, stem), NULL);
    size_t verb = act > 0 ? act : ending > 0 ? stem + ending : 0;
    dg_slice behind = dg_slice_skip(text, verb);
    return verb > 0 && dg_words_match(&behind_nouns, behind, NULL) == 0 &&
           (act == 0 || dg_words_match(&behind_others, behind, NULL) == 0);
}

bool dg_english_tells_of_list(dg_slice line) {
    WORDS(tellings, {" will:", 0}, {" shall:", 0}, {" must:", 0}, {" should:", 0},
          {" is responsible for:", 0}, {" are responsible for:", 0});
    static const char as[] = "As ";
    line = dg_slice_trim(line);
    size_t n = dg_words_end(&tellings, line);
    return n > 0 && !dg_slice_starts(line, as) &&
           dg_parties_length(line, DG_PARTIES_SUBJECT) == line.n - n;
}

bool dg_english_bullet_tells(dg_slice line) {
    WORDS(behind_nouns, {" of ", 0}, {" from ", 0}, {" for ", 0}, {" on ", 0}, {" and ", 0});
    size_t word = dg_parties_word(line);
    return !dg_is_latin_name(line) && dg_english_begins_with_deed(line) &&
           dg_words_match(&behind_nouns, dg_slice_skip(line, word), NULL) == 0;
}

bool dg_english_heads_matter(dg_slice heading) {
    WORDS(matters, {"Tasks", 0}, {"Responsibilities", 0}, {"Duties", 0}, {"Activities", 0},
          {"Actions", 0}, {"Functions", 0}, {"Procedures", 0}, {"Requirements", 0}, {"Phase", 0},
          {"Operations", 0}, {"Preparedness", 0}, {"Response", 0}, {"Recovery", 0},
          {"Mitigation", 0}, {"Prevention", 0}, {"General", 0}, {"Information", 0},
          {"Organization", 0}, {"Organisation", 0}, {"Coordination", 0}, {"Notification", 0},
          {"Evacuation", 0}, {"Maintenance", 0}, {"Training", 0}, {"Communications", 0},
          {"Communication", 0}, {"Warning", 0}, {"Planning", 0}, {"Goals", 0}, {"Objectives", 0},
          {"Policy", 0}, {"Purpose", 0}, {"Scope", 0}, {"Benefits", 0}, {"Features", 0}, {"Aid", 0},
          {"Education", 0}, {"Awareness", 0}, {"Quality", 0}, {"Summary", 0}, {"Vacancies", 0},
          {"Questions", 0}, {"Available", 0}, {"Forms", 0}, {"Overview", 0}, {"Background", 0},
          {"Introduction", 0}, {"Contacts", 0}, {"Costs", 0}, {"Results", 0}, {"Findings", 0},
          {"Documents", 0}, {"Tools", 0}, {"Statement", 0}, {"Introductions", 0}, {"Measures", 0},
          {"Evaluation", 0}, {"Facts", 0}, {"Principles", 0}, {"Reporting", 0}, {"Assistance", 0},
          {"Agreements", 0}, {"Outreach", 0});
    heading = dg_slice_trim(dg_latin_before_remark(heading));
    return dg_words_hold(&matters, dg_latin_last_word(heading));
}

bool dg_english_tells_below(dg_slice text) {
    enum { NEAR_BYTES = 200 };
    if (text.n > NEAR_BYTES) text.n = NEAR_BYTES;
    text = dg_slice_trim(text);
    size_t bullet = dg_words_match(&dg_spaced_bullets, text, NULL);
    return dg_english_tells_of_somebody(dg_slice_skip(text, bullet));
}

bool dg_english_is_whole_duty(dg_slice line, bool bullet) {
    bool helps, stops = dg_slice_ends(line, ".");
    return bullet ? stops || dg_english_does(&helps, line) || dg_english_tells_of_somebody(line)
                  : stops && dg_english_tells_of_somebody(line);
}

bool dg_english_begins_with_deed(dg_slice sentence) {
    bool helps;
    return dg_english_does(&helps, sentence) || dg_english_tells_of_somebody(sentence) ||
           dg_parties_begin_with_deed(sentence) ||
           dg_words_match(&dg_english_imperatives, sentence, NULL) > 0;
}

/* Schools are opened, Half of schools connected: does a word say what was done with something? */
static bool is_participle(dg_slice word) {
    WORDS(others, {"built", 0}, {"found", 0}, {"made", 0}, {"held", 0}, {"set", 0}, {"put", 0},
          {"cut", 0}, {"brought", 0}, {"bought", 0}, {"taught", 0}, {"paid", 0}, {"sent", 0},
          {"run", 0}, {"begun", 0}, {"done", 0}, {"met", 0}, {"laid", 0}, {"kept", 0}, {"drawn", 0},
          {"dug", 0}, {"given", 0}, {"taken", 0}, {"written", 0}, {"undertaken", 0});
    enum { SHORTEST = 4 };
    return (word.n >= SHORTEST && dg_slice_ends(word, "ed")) || dg_words_hold(&others, word);
}

/* Behind is or are: published, now fully opened, to be built. */
static bool tells_outcome(dg_slice behind) {
    WORDS(manners, {"to ", 0}, {"not ", 0}, {"now ", 0}, {"fully ", 0}, {"all ", 0}, {"being ", 0},
          {"jointly ", 0}, {"regularly ", 0});
    if (dg_slice_starts(behind, "to ")) return true;
    for (size_t n; (n = dg_words_match(&manners, behind, NULL)) > 0;)
        behind = dg_slice_skip(behind, n);
    return is_participle((dg_slice){behind.at, dg_parties_word(behind)});
}

/* Over half of adults, 12,000 deaths: how much there is of something. */
static bool begins_with_amount(dg_slice sentence) {
    return dg_words_match(&dg_english_amounts, sentence, NULL) > 0 ||
           (sentence.n > 0 && sentence.at[0] >= '0' && sentence.at[0] <= '9');
}

/* Poverty fell by half; not New schools are opened, nor Half of schools connected. */
static bool states_fact(dg_slice sentence) {
    enum { PAST, STATE };
    WORDS(relatives, {"that", 0}, {"which", 0}, {"who", 0}, {"where", 0}, {"what", 0}, {"how", 0},
          {"many", 0}, {"much", 0});
    size_t last = sentence.n;
    while (last > 0 && sentence.at[last - 1] != ' ')
        last--;
    bool outcome = is_participle(dg_slice_skip(sentence, last));
    for (size_t i = 0; i < sentence.n; i++) {
        int kind = PAST;
        dg_slice before = {sentence.at, i}, rest = dg_slice_skip(sentence, i);
        if (rest.at[0] != ' ' && rest.at[0] != '%') continue;
        size_t n = dg_words_match(&dg_english_facts, rest, &kind);
        if (n == 0 || dg_words_end(&relatives, before) > 0) continue;
        if (kind == PAST || (!outcome && !tells_outcome(dg_slice_skip(rest, n)))) return true;
        outcome = true;
    }
    return !outcome && (begins_with_amount(sentence) || dg_slice_ends(sentence, "%"));
}

bool dg_english_may_be_due(dg_slice text, bool numbered) {
    enum { SENTENCE_BYTES = 400 };
    WORDS(bullets, {"- ", 0}, {"* ", 0}, {"• ", 0}, {"▪ ", 0}, {"◦ ", 0}, {"‣ ", 0}, {"– ", 0});
    text = dg_slice_trim(text);
    while (text.n > 0 && strchr(".*_ ", text.at[text.n - 1]) != NULL)
        text.n--;
    size_t at = text.n;
    while (at > 0 && text.n - at < SENTENCE_BYTES && text.at[at - 1] != '\n' &&
           (at == text.n || !dg_is_full_stop(text, at - 1)))
        at--;
    dg_slice sentence = dg_slice_trim(dg_slice_skip(text, at));
    size_t bullet = dg_words_match(&bullets, sentence, NULL);
    sentence = dg_slice_skip(sentence, bullet);
    while (sentence.n > 0 && strchr("*_ ", sentence.at[0]) != NULL)
        sentence = dg_slice_skip(sentence, 1);
    return dg_english_begins_with_deed(sentence) ||
           (numbered && bullet == 0 && !states_fact(sentence));
}

bool dg_english_tells_of_head(dg_slice above, dg_slice line) {
    WORDS(tells, {" will:", 0}, {" shall:", 0}, {" must:", 0}, {" should:", 0});
    static const char *const duties[] = {"esponsibilit", "ESPONSIBILIT", "Role", "Dut"};
    line = dg_slice_trim(line);
    size_t n = dg_words_end(&tells, line);
    if (n == 0) return false; /* mostly */
    dg_slice name = {line.at, line.n - n}, head = {above.at, dg_slice_find(above, "\n", 0)};
    name = dg_slice_skip(name, dg_slice_starts(name, "The ") ? strlen("The ") : 0);
    if (head.n == above.n || !DG_HOLDS_ANY(head, duties)) return false;
    for (size_t at = 0; name.n > 0 && at + name.n <= head.n; at++) {
        bool begins = at == 0 || head.at[at - 1] == ' ';
        if (begins && dg_slice_equal((dg_slice){head.at + at, name.n}, name)) return true;
    }
    return false;
}

size_t dg_english_duties_of(dg_slice heading) {
    WORDS(duties, {"Duties", 0}, {"Responsibilities", 0}, {"Roles and Responsibilities", 0},
          {"Roles and responsibilities", 0}, {"Role and responsibilities", 0}, {"Functions", 0},
          {"Powers and duties", 0}, {"Duties and responsibilities", 0}, {"Role", 0}, {"DUTIES", 0},
          {"RESPONSIBILITIES", 0}, {"ROLES AND RESPONSIBILITIES", 0}, {"FUNCTIONS", 0},
          {"Obligations", 0}, {"OBLIGATIONS", 0});
    WORDS(links, {" of ", 0}, {" OF ", 0}, {" of the ", 0}, {" OF THE ", 0});
    size_t n = dg_words_match(&duties, heading, NULL);
    size_t link = n > 0 ? dg_words_match(&links, dg_slice_skip(heading, n), NULL) : 0;
    return link > 0 ? n + link : 0;
}
