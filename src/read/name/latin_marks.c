/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dashes, slashes, stars, brackets and stops inside English names of bodies. */
#include <string.h>

#include "base/utf8.h"
#include "read/english/english.h"
#include "read/english/english_label_words.h"
#include "read/name/latin.h"
#include "read/name/latin_parts.h"
#include "read/words/lexicon.h"
#include "read/words/words.h"

size_t dg_latin_dash(dg_slice text, size_t at) {
    WORDS(dashes, {" – ", 0}, {" — ", 0});
    enum { PART_BYTES = 80 };
    dg_class class;
    size_t n = dg_words_match(&dashes, dg_slice_skip(text, at), NULL), end = 0;
    dg_slice after = dg_slice_skip(text, at + n);
    if (n == 0 || !dg_is_latin_byte(text, 0) || dg_word_label(&class, after) > 0) return 0;
    while (end < after.n && end < PART_BYTES &&
           strchr(",;:()[]/|\n\x01", after.at[end]) == NULL && /* 01: the mark of (lead) */
           !dg_is_full_stop(after, end) &&
           dg_words_match(&dashes, dg_slice_skip(after, end), NULL) == 0)
        end++;
    dg_slice part = dg_slice_trim((dg_slice){after.at, end});
    return dg_is_latin_name(part) && dg_word_duty(&class, part) != part.n ? n : 0;
}

/* Iron Springs/Cold Hills Fire Department: does a service of two places stand around the bar? */
static bool joins_places(dg_slice text, size_t at) {
    WORDS(services, {" Fire Department", 0}, {" Fire District", 0},
          {" Fire Protection District", 0}, {" Police Department", 0}, {" School District", 0},
          {" Water District", 0});
    if (at + 1 >= text.n || !dg_is_capital(text.at[at + 1])) return false; /* mostly */
    dg_slice before = {text.at, at}, after = dg_latin_item(text, at + 1);
    size_t service = dg_words_end(&services, after);
    dg_slice place = {after.at, after.n - service};
    return service > 0 && dg_slice_holds(before, " ") && dg_is_latin_name(before) &&
           dg_is_latin_name(place) && !dg_slice_holds(place, " and ") &&
           !dg_slice_holds(place, "/") && !dg_is_sure_body(before) && !dg_is_latin_officer(before);
}

bool dg_latin_slash_goes_on(dg_slice text, size_t at) {
    WORDS(wholes, {"HIV/AIDS", 0}, {"UI/UX", 0}, {"UX/UI", 0}, {"CI/CD", 0}, {"AML/CFT", 0},
          {"AI/ML", 0}, {"ML/AI", 0}, {"QA/QC", 0}, {"IT/OT", 0}, {"Fire/Rescue", 0},
          {"Fire/EMS", 0});
    size_t start = at;
    while (start > 0 && dg_is_letter(text.at[start - 1]))
        start--;
    dg_slice word = dg_slice_skip(text, start);
    if (dg_words_match(&wholes, word, NULL) > 0 || joins_places(text, at)) return true;
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

bool dg_latin_tight_dash_goes_on(dg_slice text, size_t at) {
    WORDS(dashes, {"—", 0}, {"–", 0});
    if (at == 0 || at >= text.n || (unsigned char)text.at[at] != 0xE2) return false; /* mostly */
    size_t n = dg_words_match(&dashes, dg_slice_skip(text, at), NULL);
    dg_slice before = {text.at, at}, behind = dg_slice_skip(text, at + n);
    behind.n = dg_english_bytes_before(behind, ",;|()\n");
    return n > 0 && dg_is_letter(text.at[at - 1]) && dg_is_latin_name(before) &&
           !dg_is_sure_body(before) && dg_latin_is_titled(behind);
}

/* Dept. of Health, Eng. Lead: does a word that is cut short end here, and more follow? */
static bool is_cut_short(dg_slice text, size_t at) {
    WORDS(short_words, {"Dept", 0}, {"Depts", 0}, {"Deptt", 0}, {"Min", 0}, {"Eng", 0}, {"Dr", 0},
          {"Mr", 0}, {"Mrs", 0}, {"Ms", 0}, {"Hon", 0}, {"Prof", 0}, {"Gen", 0}, {"Dir", 0},
          {"Asst", 0}, {"Govt", 0}, {"Div", 0}, {"Mgr", 0}, {"Exec", 0}, {"Dep", 0}, {"Natl", 0},
          {"Intl", 0}, {"Univ", 0}, {"Mgmt", 0}, {"Admin", 0}, {"Env", 0}, {"St", 0}, {"Cllr", 0},
          {"Cllrs", 0});
    enum { MOST = 5 };
    size_t start = at;
    while (start > 0 && at - start <= MOST && dg_is_letter(text.at[start - 1]))
        start--;
    dg_slice word = {text.at + start, at - start};
    dg_class class;
    bool capital = word.n > 1 && word.at[0] <= 'Z' && word.at[1] >= 'a'; /* not of ENG */
    bool number = at + 2 < text.n && text.at[at + 2] >= '0' && text.at[at + 2] <= '9';
    if (number && dg_slice_is(word, "No")) return true;               /* Fire District No. 4 */
    WORDS(companies, {"Inc", 0}, {"Ltd", 0}, {"Co", 0}, {"Corp", 0}); /* Acme Ltd. and others */
    bool last = at + 1 == text.n || text.at[at + 1] == '\n' || text.at[at + 1] == ')';
    bool goes_on = at + 2 < text.n && text.at[at + 2] >= 'a' && text.at[at + 2] <= 'z';
    if ((last || goes_on) && dg_words_hold(&companies, word)) return true;
    bool letters = at > 2 && text.at[at - 2] == '.' && (at == 3 || !dg_is_letter(text.at[at - 4]));
    if (letters && strchr("ei", text.at[at - 3]) != NULL) return true; /* (e.g. schools) */
    return capital && at + 2 < text.n && dg_words_hold(&short_words, word) &&
           dg_word_label(&class, dg_slice_skip(text, at + 2)) == 0;
}

/* by 2026. The: does a year end before byte `at`, and a sentence in capitals begin behind it? */
static bool ends_with_year(dg_slice text, size_t at) {
    enum { DIGITS = 4 };
    if (at <= DIGITS || at + 2 >= text.n || text.at[at + 1] != ' ') return false;
    const char *year = text.at + at - DIGITS;
    bool century = memcmp(year, "20", 2) == 0 || memcmp(year, "19", 2) == 0;
    bool digits = year[2] >= '0' && year[2] <= '9' && year[3] >= '0' && year[3] <= '9';
    return century && digits && year[-1] == ' ' && dg_is_capital(text.at[at + 2]);
}

bool dg_is_full_stop(dg_slice text, size_t at) {
    if (text.at[at] != '.' || at == 0) return false;
    char after = at + 1 < text.n ? text.at[at + 1] : ' ', before = text.at[at - 1];
    bool initial = dg_is_capital(before) &&
                   (at < 2 || text.at[at - 2] == ' ' || text.at[at - 2] == '.'); /* U.S. */
    bool digit = before >= '0' && before <= '9';
    if (digit && after == ' ' && dg_english_begins_label(dg_slice_skip(text, at + 2)))
        return true; /* Lead: Fire District 3. Partners: */
    if (digit && ends_with_year(text, at)) return true;
    return !initial && !digit && (after == ' ' || after == '\n' || after == ')') &&
           !is_cut_short(text, at);
}
