/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/name/small_name.h"

#include <string.h>

#include "read/english/english_parties.h"
#include "read/name/latin.h"
#include "read/words/words.h"

/* What a name in small letters ends with. 1: it is one by itself, too. */
WORDS(nouns, {"team", 0}, {"group", 0}, {"unit", 0}, {"staff", 0}, {"crew", 0}, {"office", 0},
      {"desk", 0}, {"department", 0}, {"division", 0}, {"directorate", 0}, {"section", 0},
      {"branch", 0}, {"agency", 0}, {"authority", 0}, {"ministry", 0}, {"council", 0},
      {"committee", 0}, {"subcommittee", 0}, {"commission", 0}, {"board", 0}, {"panel", 0},
      {"service", 0}, {"bureau", 0}, {"lead", 0}, {"manager", 1}, {"director", 1}, {"officer", 0},
      {"engineer", 0}, {"coordinator", 1}, {"administrator", 1}, {"supervisor", 1}, {"counsel", 0},
      {"clerk", 1}, {"inspector", 0}, {"teacher", 0}, {"nurse", 0}, {"head", 0}, {"secretariat", 1},
      {"secretary", 1}, {"treasurer", 1}, {"chair", 1}, {"chairperson", 1}, {"principal", 1},
      {"operator", 1}, {"maintainer", 1}, {"leadership", 0}, {"management", 1});

/* What parts of a company do, and are called by. */
WORDS(functions, {"engineering", 0}, {"marketing", 0}, {"finance", 0}, {"legal", 0},
      {"security", 0}, {"design", 0}, {"product", 0}, {"procurement", 0}, {"compliance", 0},
      {"research", 0}, {"infrastructure", 0}, {"platform", 0}, {"data", 0}, {"hr", 0}, {"it", 0},
      {"qa", 0}, {"devops", 0}, {"customer support", 0}, {"customer success", 0},
      {"human resources", 0}, {"operations", 0}, {"estates", 0}, {"facilities", 0},
      {"communications", 0}, {"accounting", 0}, {"payroll", 0}, {"logistics", 0}, {"pharmacy", 0},
      {"nursing", 0});

/* Of a sentence, or between two names. */
WORDS(small_words, {"and ", 0}, {"or ", 0}, {"not ", 0}, {"no ", 0}, {"the ", 0}, {"a ", 0},
      {"an ", 0}, {"to ", 0}, {"by ", 0}, {"as ", 0}, {"see ", 0}, {"any ", 0}, {"if ", 0},
      {"is ", 0}, {"are ", 0}, {"will ", 0}, {"of ", 0}, {"for ", 0}, {"with ", 0}, {"in ", 0},
      {"on ", 0}, {"from ", 0}, {"must ", 0}, {"should ", 0}, {"shall ", 0}, {"has ", 0},
      {"needs ", 0}, {"that ", 0}, {"who ", 0});

bool dg_is_function(dg_slice name) {
    return dg_words_hold(&functions, name);
}

/* Appoint a clerk: what is to be done with whom. */
static bool begins_with_order(dg_slice words) {
    WORDS(orders, {"Appoint ", 0}, {"Hire ", 0}, {"Recruit ", 0}, {"Nominate ", 0}, {"Form ", 0},
          {"Identify ", 0}, {"Inform ", 0}, {"Notify ", 0}, {"Contact ", 0}, {"Replace ", 0},
          {"Designate ", 0}, {"Elect ", 0}, {"Open ", 0}, {"Close ", 0});
    return dg_words_match(&orders, words, NULL) > 0;
}

/* Next week team, Same staff: which of them, or when, and no name. */
static bool begins_with_which(dg_slice words) {
    WORDS(starts, {"Next ", 0}, {"This ", 0}, {"Last ", 0}, {"Each ", 0}, {"Every ", 0},
          {"Some ", 0}, {"Same ", 0}, {"Another ", 0}, {"Which ", 0}, {"Whichever ", 0},
          {"What ", 0}, {"Whose ", 0}, {"Weekly ", 0}, {"Monthly ", 0}, {"Later ", 0},
          {"Today ", 0}, {"Tomorrow ", 0}, {"Via ", 0}, {"Through ", 0}, {"Within ", 0},
          {"Until ", 0}, {"Pending ", 0}, {"During ", 0});
    return dg_words_match(&starts, words, NULL) > 0;
}

bool dg_is_small_name(dg_slice name) {
    enum { NAME_WORDS = 4, NAME_BYTES = 40 };
    if (name.n == 0 || name.n > NAME_BYTES || !dg_is_letter(name.at[0])) return false;
    bool capital = dg_is_capital(name.at[0]); /* Finance team, not Form committee */
    if (capital &&
        (dg_parties_begin_with_deed(name) || begins_with_order(name) || begins_with_which(name)))
        return false;
    size_t words = 1, last = 0;
    for (size_t i = 0; i < name.n; i++) {
        bool begins = i == 0 || name.at[i - 1] == ' ';
        if (begins && dg_words_match(&small_words, dg_slice_skip(name, i), NULL) > 0) return false;
        if (name.at[i] != ' ') continue;
        words++;
        last = i + 1;
    }
    int alone = 0;
    dg_slice noun = dg_slice_skip(name, last);
    bool ends = words <= NAME_WORDS && dg_words_match(&nouns, noun, &alone) == noun.n;
    return (ends && (words > 1 || (alone == 1 && !capital))) || (!capital && dg_is_function(name));
}

bool dg_is_small_remark(dg_slice words) {
    WORDS(starts, {"as ", 0}, {"if ", 0}, {"when ", 0}, {"where ", 0}, {"while ", 0},
          {"subject ", 0}, {"in ", 0}, {"on ", 0}, {"at ", 0}, {"by ", 0}, {"for ", 0},
          {"from ", 0}, {"to ", 0}, {"under ", 0}, {"until ", 0}, {"once ", 0}, {"after ", 0},
          {"before ", 0}, {"during ", 0}, {"then ", 0}, {"starting ", 0}, {"starts ", 0},
          {"reporting ", 0}, {"depending ", 0}, {"pending ", 0}, {"including ", 0}, {"via ", 0},
          {"through ", 0}, {"within ", 0}, {"upon ", 0}, {"unless ", 0}, {"because ", 0},
          {"but ", 0}, {"only ", 0}, {"see ", 0}, {"note ", 0}, {"without ", 0}, {"using ", 0},
          {"based ", 0}, {"except ", 0}, {"that ", 0}, {"which ", 0}, {"who ", 0}, {"it ", 0},
          {"this ", 0}, {"same applies", 0}, {"is ", 0}, {"are ", 0}, {"has ", 0}, {"have ", 0},
          {"should ", 0}, {"may ", 0}, {"can ", 0});
    bool small = words.n > 0 && words.at[0] >= 'a' && words.at[0] <= 'z';
    return small && dg_words_match(&starts, words, NULL) > 0;
}

/* `n`, where the words of so many bytes end an item; else 0. */
static size_t whole(dg_slice text, size_t n) {
    dg_slice rest = dg_slice_skip(text, n);
    bool ends = rest.n == 0 || strchr(",;.)]\n", rest.at[0]) != NULL || dg_slice_starts(rest, " (");
    return ends ? n : 0;
}

/* each according to their respective duties, based on the division of labor: the bytes of how those
 * named bear it; 0: none. */
static size_t by_duty(dg_slice text) {
    WORDS(hows, {"according to ", 0}, {"in accordance with ", 0}, {"based on ", 0}, {"as per ", 0},
          {"in line with ", 0}, {"within ", 0});
    WORDS(whose, {"their ", 0}, {"its ", 0}, {"the ", 0}, {"respective ", 0}, {"own ", 0});
    WORDS(duties, {"division of duties", 0}, {"division of responsibilities", 0},
          {"division of labor", 0}, {"division of labour", 0}, {"division of work", 0},
          {"division of tasks", 0}, {"duties", 0}, {"responsibilities", 0}, {"functions", 0},
          {"mandates", 0}, {"mandate", 0}, {"remits", 0}, {"remit", 0}, {"competences", 0},
          {"roles", 0});
    static const char each[] = "each ";
    size_t at = dg_slice_starts(text, each) ? sizeof each - 1 : 0;
    size_t n = dg_words_match(&hows, dg_slice_skip(text, at), NULL);
    if (n == 0) return 0; /* mostly */
    for (; n > 0; n = dg_words_match(&whose, dg_slice_skip(text, at), NULL))
        at += n;
    n = dg_words_match(&duties, dg_slice_skip(text, at), NULL);
    return n > 0 ? at + n : 0;
}

size_t dg_small_manner(dg_slice text) {
    WORDS(manners, {"as needed", 0}, {"as appropriate", 0}, {"as required", 0}, {"as necessary", 0},
          {"as applicable", 0}, {"as relevant", 0}, {"if required", 0}, {"if needed", 0},
          {"if necessary", 0}, {"if applicable", 0}, {"where appropriate", 0},
          {"where relevant", 0}, {"where necessary", 0}, {"where applicable", 0},
          {"where required", 0}, {"where possible", 0}, {"when needed", 0}, {"when required", 0},
          {"subject to funding", 0}, {"subject to resources", 0}, {"subject to approval", 0},
          {"are responsible for implementation", 0}, {"is responsible for implementation", 0},
          {"are responsible for the implementation", 0}, {"are responsible", 0});
    size_t n = dg_words_match(&manners, text, NULL);
    return whole(text, n > 0 ? n : by_duty(text));
}

size_t dg_small_open_mark(dg_slice text) {
    WORDS(marks, {"etc", 0}, {"others", 0}, {"among others", 0}, {"and so on", 0},
          {"and others", 0});
    size_t n = dg_words_match(&marks, text, NULL);
    bool goes_on = n > 0 && n < text.n && text.at[n] == ' ' &&
                   dg_small_manner(dg_slice_skip(text, n + 1)) > 0; /* others as required */
    return goes_on ? n : whole(text, n);
}
