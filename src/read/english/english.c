/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Labels in English, and the words that do as they do. */
#include "read/english/english.h"

#include <string.h>

#include "read/english/english_duties.h"
#include "read/english/english_label_words.h"
#include "read/english/english_parties.h"
#include "read/english/english_verbs.h"
#include "read/name/latin.h"
#include "read/name/latin_parts.h"
#include "read/name/small_name.h"
#include "read/words/time_words.h"

WORDS(english_ands, {" and ", 0}, {" or ", 0}, {" & ", 0});

size_t dg_english_bytes_before(dg_slice text, const char *marks) {
    size_t n = 0;
    while (n < text.n && strchr(marks, text.at[n]) == NULL)
        n++;
    return n;
}

size_t dg_english_bytes_of_name(dg_slice text, const char *marks) {
    size_t n = dg_english_bytes_before(text, marks);
    while (n < text.n && text.at[n] == '/' && dg_latin_slash_goes_on(text, n))
        n += 1 + dg_english_bytes_before(dg_slice_skip(text, n + 1), marks);
    return n;
}

PUBLIC_WORDS(dg_english_plurals, {"(s)", 0}, {"(ies)", 0}, {"/s", 0}, {"/ies", 0});

/* One noun or several: agency, ministries/departments. The space or bar before each included. */
static size_t english_bearers(dg_slice text) {
    size_t at = 0;
    for (;;) {
        dg_slice rest = dg_slice_skip(text, at);
        size_t plural = at == 0 ? 0 : dg_words_match(&dg_english_plurals, rest, NULL);
        dg_slice behind = dg_slice_skip(rest, plural);
        if (plural > 0 && (behind.n == 0 || strchr(":\n", behind.at[0]) != NULL))
            return at + plural;
        if (plural > 0 && (dg_slice_starts(behind, "/") || dg_slice_starts(behind, " / "))) {
            rest = behind;
            at += plural;
        }
        size_t mark = dg_slice_starts(rest, " / ") ? 3
                      : dg_slice_starts(rest, "/") ? 1
                      : at == 0                    ? dg_slice_starts(rest, " ")
                                                   : dg_words_match(&english_ands, rest, NULL);
        size_t noun =
            mark == 0 ? 0 : dg_words_match(&dg_english_nouns, dg_slice_skip(rest, mark), NULL);
        if (noun == 0) return at;
        at += mark + noun;
    }
}

/* Agency: the bare noun bears the task where no other word says so. */
static size_t bare_bearer(dg_slice text) {
    WORDS(bearers, {"Agency", 0}, {"Agencies", 0}, {"Department", 0}, {"Departments", 0},
          {"Ministry", 0}, {"Ministries", 0}, {"Institution", 0}, {"Institutions", 0},
          {"Organisation", 0}, {"Organisations", 0}, {"Organization", 0}, {"Organizations", 0},
          {"Entity", 0}, {"Entities", 0}, {"Authorities", 0}, {"Directorate", 0},
          {"Directorates", 0}, {"Actor", 0}, {"Actors", 0});
    bool capital = text.n > 0 && dg_is_capital(text.at[0]);
    size_t n = capital ? dg_words_match(&bearers, text, NULL) : 0;
    static const char concerned[] = " concerned";
    if (n == 0) return 0;
    n += english_bearers(dg_slice_skip(text, n));
    dg_slice rest = dg_slice_skip(text, n);
    bool colon = dg_slice_starts(dg_slice_skip(rest, sizeof concerned - 1), ":");
    return n + (colon && dg_slice_starts(rest, concerned) ? sizeof concerned - 1 : 0);
}

bool dg_english_is_bare_bearer(dg_slice text) {
    int value;
    return bare_bearer(text) > 0 && bare_bearer(text) == dg_english_label(&value, text);
}

bool dg_english_is_kind_of_bearer(dg_slice line) {
    size_t kind = dg_words_match(&dg_english_kinds, line, NULL); /* with its space */
    if (kind < 2 || line.at[kind - 1] != ' ') return false;
    return kind - 1 + english_bearers(dg_slice_skip(line, kind - 1)) == line.n;
}

/* Lead/Support, Lead / Supporting agencies: the bytes of a second label, of support, behind one of
 * a lead. */
static size_t second_of_two(dg_slice rest) {
    WORDS(marks, {"/", 0}, {" / ", 0}, {" and ", 0}, {" & ", 0});
    int value = DG_CLASS_NONE;
    size_t mark = dg_words_match(&marks, rest, NULL);
    dg_slice second = dg_slice_skip(rest, mark);
    size_t n = mark == 0 ? 0 : dg_words_match(&dg_english_duties, second, &value);
    if (n == 0 || value != DG_CLASS_SUPPORT) return 0;
    n += dg_slice_starts(dg_slice_skip(second, n), "s");
    return mark + n + english_bearers(dg_slice_skip(second, n));
}

/* Agencies & Partners, Agency/Partner: do the nouns behind Lead end in who helps? */
static bool end_in_partners(dg_slice nouns) {
    WORDS(partners, {"partner", 0}, {"partners", 0});
    size_t at = nouns.n;
    while (at > 0 && dg_is_letter(nouns.at[at - 1]))
        at--;
    dg_slice before = dg_slice_trim((dg_slice){nouns.at, at});
    return before.n > 0 && dg_words_hold(&partners, dg_slice_skip(nouns, at));
}

bool dg_english_is_of_two(dg_slice label) {
    int value = DG_CLASS_NONE;
    size_t n = dg_words_match(&dg_english_duties, label, &value);
    if (value != DG_CLASS_LEAD) return false;
    size_t nouns = english_bearers(dg_slice_skip(label, n)); /* partners of Lead/Partners, too */
    return end_in_partners((dg_slice){label.at + n, nouns}) ||
           second_of_two(dg_slice_skip(label, n)) > 0 ||
           second_of_two(dg_slice_skip(label, n + nouns)) > 0;
}

bool dg_english_lists_helpers(dg_slice text) {
    dg_slice list = dg_slice_trim(dg_slice_skip(text, 1));
    list.n = dg_english_bytes_before(list, ";\n");
    dg_slice next = dg_slice_trim(dg_slice_skip(text, (size_t)(list.at - text.at) + list.n));
    next = dg_slice_trim(dg_slice_skip(next, dg_slice_starts(next, ";")));
    bool more =
        next.n > 0 && dg_is_capital(next.at[0]) && dg_english_bytes_before(next, ":\n") == next.n;
    bool names =
        list.n > 0 && dg_is_capital(list.at[0]) && dg_english_bytes_before(list, ":") == list.n;
    return names && dg_english_bytes_before(list, ",/") < list.n && !more;
}

bool dg_english_is_class(dg_slice item) {
    WORDS(duties, {" lead", 0}, {" responsible", 0}, {" supporting", 0});
    size_t n = dg_words_end(&dg_english_classes, item);
    if (n == 0 || n == item.n || item.at[item.n - n - 1] != ' ') return false;
    return dg_words_end(&duties, (dg_slice){item.at, item.n - n - 1}) == 0;
}

bool dg_english_is_value(dg_slice value) {
    static const char *const verbs[] = {" to ", " will ", " shall ", " should ", " must ",
                                        " is ", " are ",  " has ",   " have "};
    enum { VALUE_BYTES = 1000 };
    if (value.n > VALUE_BYTES) value.n = VALUE_BYTES;
    value.n = dg_english_bytes_before(value, ".;\n)");
    if (DG_HOLDS_ANY(value, verbs)) return false;
    size_t and_at = dg_slice_find(value, " and ", 0), end = dg_english_bytes_of_name(value, ",/(|");
    size_t sign_at = dg_english_bytes_before(value, "&");
    if (sign_at < and_at) and_at = sign_at;
    dg_slice item = dg_slice_trim((dg_slice){value.at, end});
    dg_slice first = dg_slice_trim((dg_slice){value.at, and_at < end ? and_at : end});
    if (dg_english_is_class(item) || dg_english_is_class(first)) return true;
    return dg_is_latin_name(item) && (dg_is_sure_body(item) || dg_is_sure_body(first));
}

/* CSOs: Sailors Club, Tides: a class of bodies over names, whatever these are. */
static bool names_of_class(dg_slice text, dg_slice names) {
    WORDS(classes, {"CSOs", 0}, {"NGOs", 0}, {"Civil society", 0}, {"Private sector", 0});
    enum { MOST_BYTES = 2000 };
    if (dg_words_match(&classes, text, NULL) == 0) return false; /* mostly */
    if (names.n > MOST_BYTES) names.n = MOST_BYTES;
    names.n = dg_english_bytes_before(names, "\n;.");
    if (!dg_english_is_line_of_names(names)) return false;
    dg_slice first = {names.at, dg_english_bytes_before(names, ",/(")};
    first = dg_slice_trim(first); /* not Private sector: Tourism */
    return dg_slice_holds(first, " ") || dg_is_short_form(first) || dg_has_inner_capital(first) ||
           dg_is_sure_body(first);
}

/* What stands behind line feeds and a bullet. */
static dg_slice without_bullet(dg_slice text) {
    text = dg_slice_trim(text);
    text = dg_slice_skip(text, dg_word_list_mark(text));
    return dg_slice_trim(dg_slice_skip(text, dg_slice_starts(text, "- ")));
}

/* Driver: Pond Guild, over Approver, or by itself, as a clause: who decides matters so is no cause
 * of things. */
static bool drives_decision(dg_slice label, dg_slice value) {
    enum { NEAR_BYTES = 400 };
    static const char driver[] = "Driver:", approver[] = "Approver";
    if (!dg_slice_starts(label, driver)) return false; /* mostly */
    bool far = value.n > NEAR_BYTES;
    if (far) value.n = NEAR_BYTES;
    size_t end = dg_english_bytes_before(value, "\n");
    dg_slice first = {value.at, dg_english_bytes_before(value, ",;\n")};
    first.n = dg_slice_find(first, " and ", 0);
    bool by_itself = end == value.n && !far;
    return dg_is_latin_name(first) &&
           (by_itself || dg_slice_starts(without_bullet(dg_slice_skip(value, end)), approver));
}

/* Oversight, Proposed sponsors before a colon and a body: its bytes; 0: none. */
static size_t part_of_task(int *value, dg_slice text) {
    bool capital = text.n > 0 && dg_is_capital(text.at[0]);
    size_t kind = capital ? dg_words_match(&dg_english_kinds, text, NULL) : 0;
    size_t part = capital ? dg_words_match(&dg_english_parts, dg_slice_skip(text, kind), value) : 0;
    size_t n = kind + part;
    if (part > 0 && dg_slice_starts(dg_slice_skip(text, n), "s:")) n++;
    dg_slice rest = dg_slice_skip(text, n), words = dg_slice_skip(rest, 2);
    if (part == 0 || dg_slice_starts(rest, ": ") == 0) return 0;
    bool named = dg_english_is_value(words) || (kind == 0 && names_of_class(text, words)) ||
                 drives_decision(text, words);
    return named ? n : 0;
}

bool dg_english_is_realm(dg_slice text) {
    WORDS(realms, {"City:", 0}, {"County:", 0});
    return dg_words_match(&realms, text, NULL) > 0;
}

/* Implementing partners, Primary partners stand beside others, whatever they do; a lead partner
 * leads.
 */
static bool is_helper(dg_slice text, size_t at) {
    WORDS(helpers, {"partner", 0}, {"partners", 0}, {"partner(s)", 0});
    WORDS(leading, {"Lead", 0}, {"Co-lead", 0}, {"Responsible", 0}, {"Nodal", 0},
          {"Coordinating", 0}, {"Co-ordinating", 0}, {"Accountable", 0}, {"Key lead", 0});
    size_t start = at;
    while (start > 0 && text.at[start - 1] != ' ')
        start--;
    dg_slice noun = {text.at + start, at - start};
    return start > 0 && dg_words_hold(&helpers, noun) && dg_words_match(&leading, text, NULL) == 0;
}

/* Water District Timeframe: 2026: is the word before a time the end of a name, and no kind of time?
 */
static bool ends_name(dg_slice text) {
    WORDS(kinds, {"Key ", 0}, {"Main ", 0}, {"Overall ", 0}, {"Action ", 0}, {"Policy ", 0},
          {"Project ", 0}, {"Programme ", 0}, {"Program ", 0}, {"Commitment ", 0}, {"Task ", 0},
          {"Delivery ", 0}, {"Implementation ", 0}, {"Suggested ", 0}, {"Proposed ", 0},
          {"Potential ", 0}, {"Possible ", 0});
    return dg_words_match(&kinds, text, NULL) == 0;
}

/* WHO without a colon is the World Health Organization: its label, Who, of so many bytes? */
static bool is_health_body(dg_slice text, size_t label) {
    static const char who[] = "WHO";
    return label == sizeof who - 1 && dg_slice_starts(text, who) &&
           !dg_slice_starts(dg_slice_skip(text, label), ":");
}

/* Lead, Key partners, Lead implementing agency, Other ministries. */
size_t dg_english_label(int *value, dg_slice text) {
    size_t kind = dg_words_match(&dg_english_kinds, text, NULL);
    if (kind > 0) kind += dg_words_match(&dg_english_kinds, dg_slice_skip(text, kind), NULL);
    size_t at = dg_words_match(&dg_english_duties, text, value);
    if (is_health_body(text, at) || dg_is_untimed_completion(text, at)) return 0;
    bool goes_on = at > 0 && at < text.n && dg_is_letter(text.at[at]); /* Driver, no DRI */
    if (goes_on && strchr("sS", text.at[at]) == NULL) at = 0;
    if (at == 0 && kind > 0) {
        at = dg_words_match(&dg_english_duties, dg_slice_skip(text, kind), value);
        if (at > 0 && *value == DG_CLASS_TIME && ends_name(text)) return 0;
        bool other = at == 0 && dg_slice_starts(text, "Other ");
        if (at > 0) at += kind;
        bool others = at > 0 && *value == DG_CLASS_RESPONSIBLE && dg_slice_starts(text, "Other ");
        if (others) *value = DG_CLASS_SUPPORT; /* Other owners */
        if (!other && at == 0) other = dg_slice_starts(text, "other ");
        if (other) { /* the space goes before the noun */
            *value = DG_CLASS_SUPPORT;
            size_t nouns = english_bearers(dg_slice_skip(text, kind - 1));
            return nouns == 0 ? 0 : kind - 1 + nouns;
        }
    }
    if (at == 0) {
        at = dg_words_match(&dg_english_bearing, text, value);
        size_t nouns = at == 0 ? 0 : english_bearers(dg_slice_skip(text, at));
        size_t bare = nouns == 0 ? bare_bearer(text) : 0;
        if (bare > 0) *value = DG_CLASS_RESPONSIBLE;
        return nouns > 0 ? at + nouns : bare > 0 ? bare : part_of_task(value, text);
    }
    bool capitals = dg_is_capital(text.at[at - 1]); /* PARTNERS, SROs */
    dg_slice more = dg_slice_skip(text, at);
    if (dg_slice_starts(more, "s") || (capitals && dg_slice_starts(more, "S"))) at++;
    int level = 0;
    size_t second = dg_words_match(&dg_english_seconds, dg_slice_skip(text, at), &level);
    size_t nouns = english_bearers(dg_slice_skip(text, at + second));
    if (level == 1 && !dg_slice_starts(dg_slice_skip(text, at + second + nouns), ":"))
        second = nouns = 0;
    if (*value == DG_CLASS_PERSON && nouns > 0) *value = DG_CLASS_RESPONSIBLE; /* person/office */
    at += (nouns > 0 ? second : 0) + nouns;
    if (nouns > 0 && *value != DG_CLASS_TIME && is_helper(dg_slice_skip(text, 0), at))
        *value = DG_CLASS_SUPPORT;
    at += dg_words_match(&dg_english_tails, dg_slice_skip(text, at), NULL);
    return at + (*value == DG_CLASS_LEAD ? second_of_two(dg_slice_skip(text, at)) : 0);
}

/* Words as far as a mark that no label holds. */
static size_t label_words(dg_slice text) {
    enum { LABEL_BYTES = 60 };
    size_t n = 0;
    while (n < text.n && n < LABEL_BYTES) {
        char c = text.at[n];
        bool letter = dg_is_letter(c);
        if (!letter && memchr(" -/&", c, 4) == NULL) break;
        n++;
    }
    while (n > 0 && text.at[n - 1] == ' ')
        n--;
    return n;
}

bool dg_english_ends_in_label(dg_slice text) {
    int class = 0;
    text.n = label_words(text);
    size_t bar = dg_slice_find(text, "/", 0);
    dg_slice last = dg_latin_last_word(text), before = {text.at, text.n - last.n};
    bool words = dg_slice_holds(dg_slice_trim(before), " "); /* Dig ponds Lead: */
    if (bar == text.n)                                       /* mostly */
        return words && dg_is_capital(last.at[0]) && dg_english_label(&class, last) == last.n &&
               !dg_english_is_bare_bearer(last);
    dg_slice behind = dg_slice_trim(dg_slice_skip(text, bar + 1));
    return behind.n > 0 && dg_english_label(&class, behind) == behind.n &&
           !dg_english_is_bare_bearer(behind);
}

size_t dg_english_unknown_label(dg_slice text) {
    WORDS(others, {"Target", 0}, {"Issuing", 0}, {"Publishing", 0}, {"Awarding", 0}, {"Funding", 0},
          {"Contracting", 0});
    WORDS(bearing, {"Lead ", 0}, {"Responsible ", 0}, {"Supporting ", 0}, {"Contributing ", 0},
          {"Collaborating ", 0}, {"Participating ", 0}, {"Coordinating ", 0}, {"Accountable ", 0});
    int names = 0;
    if (text.n == 0 || text.at[0] < 'A' || text.at[0] > 'Z') return 0;
    if (dg_words_match(&others, text, NULL) > 0) return 0;
    text.n = label_words(text);
    if (dg_words_match(&bearing, text, NULL) > 0) return text.n; /* Lead chapter */
    for (size_t at = 0; at < text.n; at++) {
        dg_slice rest = dg_slice_skip(text, at);
        bool begins = at == 0 || text.at[at - 1] == ' ';
        if (begins && dg_words_match(&dg_english_nouns, rest, &names) == rest.n && names == 1)
            return text.n;
    }
    return 0;
}

dg_class dg_english_beside(dg_class class, dg_slice label, dg_class first) {
    bool partners = dg_slice_holds(label, "artner") || dg_slice_holds(label, "Agent");
    bool coordinates = dg_slice_holds(label, "ordinat");
    bool second = (class == DG_CLASS_RESPONSIBLE && partners) ||
                  (class == DG_CLASS_LEAD && coordinates && first == DG_CLASS_LEAD);
    return second && first != DG_CLASS_NONE ? DG_CLASS_SUPPORT : class;
}

bool dg_english_labels_bodies(dg_slice text) {
    WORDS(others, {"Source", 0}, {"Contact", 0}, {"Prepared", 0}, {"Author", 0}, {"Published", 0},
          {"Issued", 0}, {"From", 0}, {"To", 0}, {"Cc", 0}, {"Note", 0}, {"Photo", 0},
          {"Credit", 0}, {"Approved", 0}, {"Copyright", 0}, {"Funding", 0}, {"Title", 0},
          {"Data", 0}, {"Reference", 0}, {"Chair", 0}, {"Members", 0}, {"Subject", 0},
          {"Informed", 0}, {"Background", 0}, {"Description", 0});
    enum { BODY_BYTES = 80 };
    if (text.n == 0 || text.at[0] < 'A' || text.at[0] > 'Z') return false;
    dg_slice words = text;
    words.n = label_words(text);
    dg_slice value = dg_slice_skip(text, words.n);
    if (!dg_slice_starts(value, ": ") || dg_words_match(&others, text, NULL) > 0) return false;
    value = dg_slice_trim(dg_slice_skip(value, 1));
    size_t n = 0;
    while (n < value.n && n < BODY_BYTES && strchr(",;.\n", value.at[n]) == NULL)
        n++;
    value.n = n;
    bool part = dg_words_hold(&dg_english_parts, words);
    bool often = dg_slice_ends(value, "ly") || dg_slice_starts(words, "Action"); /* monthly */
    return dg_is_latin_name(value) && (dg_is_sure_body(value) || (part && !often));
}

/* Responsibilities:, and below it what is to be done: the first line is no name, or, below
 * RESPONSIBILITIES, one over the bullets of its duties. */
static bool heads_duties(dg_slice label, dg_slice value) {
    WORDS(duties, {"Responsibilities", 0});
    bool helps, of_several = dg_words_match(&duties, label, NULL) > 0;
    if (!dg_slice_starts(value, "\n")) return false; /* mostly */
    value = without_bullet(value);
    dg_slice line = dg_slice_trim((dg_slice){value.at, dg_english_bytes_before(value, ";.\n")});
    dg_slice behind = dg_slice_trim(dg_slice_skip(value, line.n)), below = without_bullet(behind);
    if (!dg_is_latin_name(line)) return of_several || dg_english_does(&helps, line);
    bool heading = dg_slice_is(label, "RESPONSIBILITIES") && label.at[label.n] != ':';
    return heading && below.n < behind.n && dg_english_does(&helps, below);
}

/* Communications Lead: internal comms + press: things in small letters, joined as no names are. */
static bool joins_things(dg_slice value) {
    enum { REACH = 200 };
    if (value.n == 0 || value.at[0] < 'a' || value.at[0] > 'z') return false; /* mostly */
    if (value.n > REACH) value.n = REACH;
    return dg_slice_holds((dg_slice){value.at, dg_english_bytes_before(value, ",;.\n")}, " + ");
}

/* OCI: Office of Collateral Interest: do the words in capitals of the line begin as the letters of
 * the label do, one each? */
static bool spells_out(dg_slice label, dg_slice value) {
    enum { FEWEST_LETTERS = 3, MOST_BYTES = 160 };
    if (label.n < FEWEST_LETTERS || !dg_is_latin_acronym(label)) return false; /* mostly */
    if (value.n > MOST_BYTES) value.n = MOST_BYTES;
    value = dg_slice_trim((dg_slice){value.at, dg_slice_find(value, "\n", 0)});
    size_t letter = 0;
    for (size_t i = 0; i < value.n; i++) {
        if (!dg_is_capital(value.at[i]) || (i > 0 && value.at[i - 1] != ' ')) continue;
        if (letter == label.n || label.at[letter++] != value.at[i]) return false;
    }
    return letter == label.n;
}

bool dg_english_explains(dg_slice label, dg_slice value) {
    WORDS(starts, {"Does ", 0}, {"Do ", 0}, {"Provides ", 0}, {"Provide ", 0}, {"Owns ", 0},
          {"Makes ", 0}, {"Approves ", 0}, {"Signs ", 0}, {"Performs ", 0}, {"Executes ", 0},
          {"Completes ", 0}, {"Gives ", 0}, {"Receives ", 0}, {"Ultimately ", 0}, {"Kept ", 0},
          {"Must ", 0}, {"Has ", 0}, {"Have ", 0}, {"Is ", 0}, {"Are ", 0}, {"Needs ", 0},
          {"The person ", 0}, {"The one ", 0}, {"Those ", 0}, {"People ", 0}, {"Each task ", 0},
          {"Every task ", 0}, {"Helps ", 0}, {"Delivers ", 0}, {"Works on ", 0}, {"Carries ", 0},
          {"Accountable for ", 0}, {"Responsible for ", 0}, {"R for ", 0}, {"A for ", 0},
          {"C for ", 0}, {"A/R for ", 0}, {"R/A for ", 0}, {"Tracks ", 0}, {"Manages ", 0},
          {"Coordinates ", 0}, {"Maintains ", 0}, {"Ensures ", 0}, {"Oversees ", 0},
          {"Handles ", 0}, {"Runs ", 0}, {"Sets ", 0}, {"Develops ", 0}, {"Drafts ", 0},
          {"Writes ", 0}, {"Keeps ", 0}, {"Facilitates ", 0}, {"Defines ", 0}, {"Assigns ", 0},
          {"Prepares ", 0}, {"Organizes ", 0}, {"Organises ", 0}, {"Documents ", 0});
    if (heads_duties(label, value) || spells_out(label, value)) return true;
    value = dg_slice_trim(value);
    size_t n = dg_words_match(&starts, value, NULL);
    bool named = dg_slice_starts(dg_slice_skip(value, n), "and "); /* People and Culture */
    if (joins_things(value)) return true;
    return n > 0 && n < value.n && value.at[n] >= 'a' && value.at[n] <= 'z' && !named;
}

/* A bar, and no more of them in the line: no row of cells. */
static size_t lone_bar(dg_slice text) {
    enum { ROW_BYTES = 400 };
    static const char bar[] = " | ";
    if (!dg_slice_starts(text, bar)) return 0;
    if (text.n > ROW_BYTES) text.n = ROW_BYTES;
    dg_slice line = {text.at, dg_english_bytes_before(text, "\n")};
    return dg_slice_find(line, "|", sizeof bar - 1) < line.n ? 0 : sizeof bar - 1;
}

bool dg_english_begins_label(dg_slice text) {
    int value;
    bool capital = text.n > 0 && dg_is_capital(text.at[0]);
    size_t label = capital ? dg_english_label(&value, text) : 0;
    dg_slice word = {text.at, 0};
    while (word.n < label && text.at[word.n] != ' ')
        word.n++;
    return label > 0 && label < text.n && text.at[label] == ':' && !dg_ends_like_a_latin_body(word);
}

size_t dg_english_dash(dg_slice text, size_t at) {
    WORDS(dashes, {" – ", 0}, {" — ", 0}, {" - ", 0});
    bool capital = dg_is_capital(text.at[0]);
    WORDS(questions, {"Who", 0}, {"When", 0}, {"By when", 0});
    bool asks = dg_words_match(&questions, text, NULL) > 0 &&
                dg_slice_starts(dg_slice_skip(text, at), "? ");
    if (asks) return strlen("? "); /* Who will lead? Works Agency */
    size_t bar = capital ? lone_bar(dg_slice_skip(text, at)) : 0;
    if (bar > 0) return bar;
    WORDS(small, {"lead", 0}, {"support", 0}); /* lead — A; support — B */
    size_t dash = dg_words_match(&dashes, dg_slice_skip(text, at), NULL);
    bool named = dash > 0 && at + dash < text.n && dg_is_capital(text.at[at + dash]);
    return capital || (named && dg_words_hold(&small, (dg_slice){text.at, at})) ? dash : 0;
}

size_t dg_through(dg_slice text) {
    WORDS(words, {" through ", 0}, {" via ", 0}, {" on behalf of ", 0});
    static const char the[] = "the ";
    size_t n = dg_words_match(&words, text, NULL);
    if (n > 0 && dg_slice_starts(dg_slice_skip(text, n), the)) n += sizeof the - 1;
    return n < text.n ? n : 0;
}

dg_slice dg_before_through(dg_slice names) {
    for (size_t at = 0; (at = dg_slice_find(names, " ", at)) < names.n; at++)
        if (dg_through(dg_slice_skip(names, at)) > 0) return (dg_slice){names.at, at};
    return names;
}

size_t dg_word_duty(dg_class *class, dg_slice text) {
    int value = DG_CLASS_NONE;
    size_t n = dg_english_label(&value, text);
    if (n > 0) *class = (dg_class)value;
    return n;
}

size_t dg_word_deed_behind(dg_class *class, dg_slice text) {
    WORDS(deeds, {" to lead", DG_CLASS_LEAD}, {" to jointly lead", DG_CLASS_LEAD},
          {" to coordinate", DG_CLASS_LEAD}, {" as lead", DG_CLASS_LEAD},
          {" in the lead", DG_CLASS_LEAD}, {" leads", DG_CLASS_LEAD}, {" co-lead", DG_CLASS_LEAD},
          {" co-leads", DG_CLASS_LEAD}, {" to contribute", DG_CLASS_SUPPORT},
          {" to support", DG_CLASS_SUPPORT}, {" to assist", DG_CLASS_SUPPORT},
          {" to participate", DG_CLASS_SUPPORT}, {" to monitor", DG_CLASS_SUPPORT},
          {" as support", DG_CLASS_SUPPORT}, {" to advise", DG_CLASS_SUPPORT},
          {" to help", DG_CLASS_SUPPORT}, {" to report", DG_CLASS_NONE},
          {" to propose", DG_CLASS_NONE}, {" to implement", DG_CLASS_NONE},
          {" to develop", DG_CLASS_NONE}, {" to ensure", DG_CLASS_NONE},
          {" to provide", DG_CLASS_NONE}, {" to prepare", DG_CLASS_NONE},
          {" to review", DG_CLASS_NONE}, {" to deliver", DG_CLASS_NONE},
          {" to publish", DG_CLASS_NONE}, {" to establish", DG_CLASS_NONE},
          {" to convene", DG_CLASS_NONE}, {" to manage", DG_CLASS_NONE},
          {" to oversee", DG_CLASS_NONE}, {" to update", DG_CLASS_NONE},
          {" to draft", DG_CLASS_NONE}, {" to produce", DG_CLASS_NONE},
          {" to submit", DG_CLASS_NONE}, {" to circulate", DG_CLASS_NONE},
          {" to consider", DG_CLASS_NONE}, {" to agree", DG_CLASS_NONE},
          {" to carry out", DG_CLASS_NONE}, {" to conduct", DG_CLASS_NONE},
          {" to identify", DG_CLASS_NONE}, {" to complete", DG_CLASS_NONE},
          {" to undertake", DG_CLASS_NONE}, {" to arrange", DG_CLASS_NONE},
          {" to send", DG_CLASS_NONE}, {" to bring", DG_CLASS_NONE}, {" to discuss", DG_CLASS_NONE},
          {" to investigate", DG_CLASS_NONE}, {" to follow up", DG_CLASS_NONE},
          {" to facilitate", DG_CLASS_NONE}, {" to work", DG_CLASS_NONE});
    int value = DG_CLASS_NONE;
    size_t n = dg_words_match(&deeds, text, &value);
    bool whole = n > 0 && (n >= text.n || strchr(" ,;/|\n", text.at[n]) != NULL);
    if (!whole || (unsigned char)text.at[1] < 'a') return 0;
    *class = (dg_class)value;
    return n;
}

/* Officer in charge: a post, where a body is in charge of the task. */
static bool is_post_in_charge(dg_slice before) {
    WORDS(posts, {"Officer", 0}, {"Minister", 0}, {"Teacher", 0}, {"Person", 0}, {"Staff", 0},
          {"Member", 0}, {"Nurse", 0}, {"Sister", 0}, {"Doctor", 0}, {"Physician", 0},
          {"Commander", 0}, {"Engineer", 0}, {"Inspector", 0}, {"Constable", 0}, {"Sergeant", 0},
          {"Scientist", 0}, {"Manager", 0}, {"Official", 0});
    dg_slice word = dg_latin_last_word(before);
    return dg_words_hold(&posts, word) || dg_is_latin_officer(word);
}

size_t dg_english_state_behind(dg_class *class, dg_slice text, size_t at) {
    static const char in_charge[] = " in charge";
    WORDS(states, {" responsible", DG_CLASS_RESPONSIBLE}, {" cooperating", DG_CLASS_SUPPORT},
          {" participating", DG_CLASS_SUPPORT}, {" assisting", DG_CLASS_SUPPORT},
          {" jointly", DG_CLASS_RESPONSIBLE}, {" to be responsible", DG_CLASS_RESPONSIBLE},
          {" to cooperate", DG_CLASS_SUPPORT});
    WORDS(small_states, DG_STATES_BEHIND_NAMES, {" are to participate", DG_CLASS_SUPPORT},
          {" is to participate", DG_CLASS_SUPPORT}, {" are to cooperate", DG_CLASS_SUPPORT},
          {" is to cooperate", DG_CLASS_SUPPORT}, {" in charge", DG_CLASS_RESPONSIBLE},
          {" take charge", DG_CLASS_RESPONSIBLE}, {" takes charge", DG_CLASS_RESPONSIBLE},
          {" are separately responsible", DG_CLASS_RESPONSIBLE},
          {" are respectively responsible", DG_CLASS_RESPONSIBLE}, {" as lead unit", DG_CLASS_LEAD},
          {" as the lead unit", DG_CLASS_LEAD}, {" is to take the lead", DG_CLASS_LEAD},
          {" are to take the lead", DG_CLASS_LEAD}); /* not Travel Assist, a name */
    int value = DG_CLASS_NONE;
    dg_slice before = {text.at, at};
    text = dg_slice_skip(text, at);
    size_t n = dg_words_match(&states, text, &value);
    if (n == 0) {
        n = dg_words_match(&small_states, text, &value);
        for (size_t i = 0; i < n; i++)
            if (dg_is_capital(text.at[i])) return 0;
        if (dg_slice_is((dg_slice){text.at, n}, in_charge) && is_post_in_charge(before)) return 0;
    }
    if (n == 0) return 0; /* mostly */
    static const char purpose[] = " for implementation";
    if (dg_slice_starts(dg_slice_skip(text, n), purpose)) n += sizeof purpose - 1;
    size_t manner = dg_small_manner(dg_slice_skip(text, n + 1));
    if (manner > 0) n += 1 + manner;
    if (n < text.n && strchr(",;.)]", text.at[n]) == NULL) return 0;
    *class = (dg_class)value;
    return n;
}

bool dg_english_names_whom(dg_slice text) {
    WORDS(classes, {"stakeholders", 0}, {"communities", 0}, {"civil society", 0}, {"industry", 0},
          {"academia", 0}, {"private sector", 0});
    static const char the[] = "the ";
    enum { LIST_BYTES = 200 };
    text = dg_slice_skip(text, dg_slice_starts(text, the) ? sizeof the - 1 : 0);
    if (text.n > LIST_BYTES) text.n = LIST_BYTES;
    dg_slice list = {text.at, dg_english_bytes_before(text, ".;:\n(")};
    dg_slice item = dg_slice_trim((dg_slice){text.at, dg_english_bytes_before(list, ",")});
    item.n = dg_slice_find(item, " and ", 0);
    bool body = list.n > 0 && dg_is_capital(list.at[0]) && dg_parties_are_told(list);
    return body || dg_words_end(&dg_english_classes, item) > 0 || dg_words_end(&classes, item) > 0;
}

/* supported, as appropriate, by; in coordination where necessary with: an opening that is parted,
 * before a body or a class, not grants. */
static size_t parted_opening(int *value, dg_slice text) {
    WORDS(starts, {"supported", DG_CLASS_SUPPORT}, {"assisted", DG_CLASS_SUPPORT},
          {"in consultation", DG_CLASS_TOGETHER}, {"in coordination", DG_CLASS_TOGETHER},
          {"in co-ordination", DG_CLASS_TOGETHER}, {"in cooperation", DG_CLASS_TOGETHER},
          {"in collaboration", DG_CLASS_TOGETHER}, {"in partnership", DG_CLASS_TOGETHER},
          {"in conjunction", DG_CLASS_TOGETHER}, {"with the assistance", DG_CLASS_SUPPORT},
          {"with assistance", DG_CLASS_SUPPORT}, {"with the support", DG_CLASS_SUPPORT},
          {"with support", DG_CLASS_SUPPORT}, {"with input", DG_CLASS_SUPPORT});
    WORDS(asides, {" as appropriate", 0}, {" where appropriate", 0}, {" as necessary", 0},
          {" where necessary", 0}, {" as needed", 0}, {" where needed", 0}, {" as relevant", 0},
          {" where relevant", 0}, {" as applicable", 0}, {" as required", 0}, {" if necessary", 0});
    WORDS(links, {" by ", 0}, {" with ", 0}, {" from ", 0}, {" of ", 0});
    static const char comma[] = ",";
    size_t at = dg_words_match(&starts, text, value), n;
    if (at == 0) return 0;
    at += dg_slice_starts(dg_slice_skip(text, at), comma);
    if ((n = dg_words_match(&asides, dg_slice_skip(text, at), NULL)) == 0) return 0;
    at += n + dg_slice_starts(dg_slice_skip(text, at + n), comma);
    n = dg_words_match(&links, dg_slice_skip(text, at), NULL);
    return n > 0 && dg_english_names_whom(dg_slice_skip(text, at + n)) ? at + n : 0;
}

size_t dg_word_opening(dg_class *class, dg_slice text) {
    int value = DG_CLASS_NONE;
    size_t n = dg_words_match(&dg_english_openings, text, &value);
    if (n == 0) n = parted_opening(&value, text);
    if (n > 0) *class = (dg_class)value;
    return n;
}
