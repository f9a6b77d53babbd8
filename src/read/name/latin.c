/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/name/latin.h"

#include <string.h>

#include "base/utf8.h"
#include "read/english/english.h"
#include "read/name/collective.h"
#include "read/name/latin_officers.h"
#include "read/words/lexicon.h"
#include "read/words/words.h"

/* What bodies are called. 1: also inside the name of a larger one. */
WORDS(heads, {"Administration", 0}, {"Agency", 0}, {"Agencies", 0}, {"Association", 0},
      {"Associations", 0}, {"Authority", 0}, {"Authorities", 0}, {"Bank", 0}, {"Board", 0},
      {"Boards", 0}, {"Bureau", 0}, {"Center", 0}, {"Centre", 0}, {"Commission", 0},
      {"Committee", 0}, {"Subcommittee", 0}, {"Sub-Committee", 0}, {"Sub-committee", 0},
      {"Corporation", 0}, {"Council", 0}, {"Councils", 0}, {"Department", 0}, {"Departments", 0},
      {"Directorate", 0}, {"Federation", 0}, {"Foundation", 0}, {"Fund", 0}, {"Institute", 0},
      {"Institutes", 0}, {"Institution", 0}, {"Ministry", 0}, {"Ministries", 0}, {"Office", 0},
      {"Offices", 0}, {"Police", 0}, {"Secretariat", 0}, {"Society", 0}, {"Survey", 0},
      {"Treasury", 0}, {"Trust", 0}, {"Union", 0}, {"University", 0}, {"Universities", 0},
      {"Command", 0}, {"Service", 1}, {"Registry", 0}, {"Regulator", 0}, {"Library", 0},
      {"Museum", 0}, {"Archives", 0}, {"College", 0}, {"Hospital", 0}, {"Inspectorate", 0},
      {"Ombudsman", 0}, {"Commissioner", 0}, {"Academy", 0}, {"Alliance", 0}, {"Observatory", 0},
      {"Laboratory", 0}, {"Corps", 0}, {"Guard", 0}, {"Cross", 0}, {"Crescent", 0}, {"Army", 0},
      {"Selectboard", 0});

/* What bodies look after: Department of Housing, Local Government and Heritage. */
WORDS(matters, {"Agri", 0}, {"Aged", 0}, {"Air", 0}, {"Arts", 0}, {"Aviation", 0},
      {"Broadcasting", 0}, {"Building", 0}, {"Business", 0}, {"Child", 0}, {"Cities", 0},
      {"Citizen", 0}, {"Civil", 0}, {"Climate", 0}, {"Commerce", 0}, {"Communicat", 0},
      {"Communit", 0}, {"Construction", 0}, {"Consumer", 0}, {"Cooperati", 0}, {"Corporate", 0},
      {"Cultur", 0}, {"Customs", 0}, {"Defence", 0}, {"Development", 0}, {"Digital", 0},
      {"Disab", 0}, {"Diversity", 0}, {"Econom", 0}, {"Educat", 0}, {"Electronics", 0},
      {"Employ", 0}, {"Energy", 0}, {"Enterprise", 0}, {"Environment", 0}, {"Equality", 0},
      {"Ethnic", 0}, {"Families", 0}, {"Family", 0}, {"Farmers", 0}, {"Finance", 0}, {"Fish", 0},
      {"Food", 0}, {"Foreign", 0}, {"Forest", 0}, {"Further", 0}, {"Gaeltacht", 0}, {"Gender", 0},
      {"Health", 0}, {"Heritage", 0}, {"Higher", 0}, {"Home ", 0}, {"Hous", 0}, {"Human ", 0},
      {"Immigration", 0}, {"Inclusion", 0}, {"Installations", 0}, {"Indigenous", 0}, {"Indust", 0},
      {"Information", 0}, {"Infrastructure", 0}, {"Innovation", 0}, {"Integration", 0},
      {"Interior", 0}, {"International", 0}, {"Internal ", 0}, {"Investment", 0}, {"Irrigation", 0},
      {"Islands", 0}, {"Job", 0}, {"Justice", 0}, {"Labo", 0}, {"Land", 0}, {"Livestock", 0},
      {"Local Government", 0}, {"Marine", 0}, {"Maritime", 0}, {"Media", 0}, {"Migration", 0},
      {"Mine", 0}, {"Mining", 0}, {"Natural", 0}, {"Nutrition", 0}, {"Parks", 0}, {"Persons", 0},
      {"Petroleum", 0}, {"Planning", 0}, {"Population", 0}, {"Public ", 0}, {"Recreation", 0},
      {"Reform", 0}, {"Refugees", 0}, {"Regional", 0}, {"Religi", 0}, {"Research", 0},
      {"Resource", 0}, {"Roads", 0}, {"Rural", 0}, {"Safety", 0}, {"Sanitation", 0}, {"Science", 0},
      {"Security", 0}, {"Senior", 0}, {"Skills", 0}, {"Small ", 0}, {"Social", 0}, {"Sport", 0},
      {"Statistics", 0}, {"Technolog", 0}, {"Telecom", 0}, {"Tourism", 0}, {"Trade", 0},
      {"Training", 0}, {"Transport", 0}, {"Universities", 0}, {"Urban", 0}, {"Utilities", 0},
      {"Veteran", 0}, {"Waste", 0}, {"Water", 0}, {"Welfare", 0}, {"Women", 0}, {"Workforce", 0},
      {"Workplace", 0}, {"Works", 0}, {"Youth", 0}, {"Racing", 0}, {"Olympic", 0},
      {"Paralympic", 0}, {"Gaming", 0}, {"Multicultural", 0}, {"Treaty", 0}, {"Aboriginal", 0},
      {"Wildlife", 0}, {"Nature", 0}, {"Biodiversity", 0}, {"Tribal", 0}, {"Minorit", 0},
      {"Textiles", 0}, {"Chemicals", 0}, {"Steel", 0}, {"Coal", 0}, {"Power", 0}, {"Highways", 0},
      {"Ports", 0}, {"Shipping", 0}, {"Railways", 0}, {"Drinking", 0}, {"Pensions", 0},
      {"Net Zero", 0}, {"Equalities", 0}, {"Space", 0}, {"Oceans", 0}, {"Nuclear", 0}, {"Oil", 0},
      {"Gas", 0}, {"Disaster", 0}, {"Emergency", 0}, {"the Marine", 0}, {"the Environment", 0},
      {"the Interior", 0}, {"the Treasury", 0}, {"the Arts", 0}, {"Governance", 0},
      {"Integrity", 0}, {"Ethics", 0}, {"Anti-Corruption", 0}, {"Accountab", 0});

/* Behind a matter or another word they end a name: Natural England, Enterprise Ireland. */
WORDS(places, {"Africa", 0}, {"Aotearoa", 0}, {"Australia", 0}, {"Britain", 0}, {"Canada", 0},
      {"England", 0}, {"Europe", 0}, {"Ghana", 0}, {"India", 0}, {"Ireland", 0}, {"Jamaica", 0},
      {"Kenya", 0}, {"London", 0}, {"Malaysia", 0}, {"Malta", 0}, {"Namibia", 0}, {"NZ", 0},
      {"New Zealand", 0}, {"NI", 0}, {"Nigeria", 0}, {"Northern Ireland", 0}, {"Pakistan", 0},
      {"Philippines", 0}, {"Queensland", 0}, {"Rwanda", 0}, {"Scotland", 0}, {"Singapore", 0},
      {"South Africa", 0}, {"Tasmania", 0}, {"Tanzania", 0}, {"Uganda", 0}, {"UK", 0},
      {"Victoria", 0}, {"Wales", 0}, {"Zambia", 0}, {"Zimbabwe", 0}, {"America", 0}, {"USA", 0},
      {"NSW", 0}, {"International", 0}, {"Limited", 0}, {"Ltd", 0}, {"plc", 0}, {"Inc", 0});

bool dg_is_latin_byte(dg_slice text, size_t at) {
    if (at >= text.n) return false;
    unsigned char c = (unsigned char)text.at[at];
    if (c < 0x80) return true;
    if (c < 0xC0)
        return at > 0 && (unsigned char)text.at[at - 1] >= 0xC3 &&
               (unsigned char)text.at[at - 1] <= 0xC9;
    return c >= 0xC3 && c <= 0xC9;
}

bool dg_begins_in_capitals(dg_slice text) {
    return text.n >= 2 && dg_is_capital(text.at[0]) && dg_is_capital(text.at[1]);
}

/* Capitals that name a matter, not a body: Ministry of Electronics and IT. */
static size_t matter_acronym(dg_slice text) {
    WORDS(acronyms, {"IT", 0}, {"ICT", 0}, {"HR", 0});
    size_t n = dg_words_match(&acronyms, text, NULL);
    return n == text.n || (n > 0 && text.at[n] < 'A') ? n : 0;
}

/* One word of capitals, the name of a body: NCSC; not INTRODUCTION, what a heading says. */
static bool is_acronym_of_a_body(dg_slice text) {
    WORDS(headings, {"PURPOSE", 0}, {"SCOPE", 0}, {"MISSION", 0}, {"VISION", 0}, {"POLICY", 0},
          {"POLICIES", 0}, {"OVERVIEW", 0}, {"SUMMARY", 0}, {"SITUATION", 0}, {"GENERAL", 0},
          {"CONTENTS", 0}, {"GLOSSARY", 0}, {"REFERENCES", 0}, {"ACTIONS", 0}, {"GOALS", 0},
          {"NOTES", 0}, {"BUDGET", 0}, {"FUNDING", 0});
    enum { MOST_LETTERS = 11 };
    if (text.n > MOST_LETTERS || dg_words_hold(&headings, text)) return false;
    for (size_t i = 0; i < text.n; i++)
        if (text.at[i] < 'A' || text.at[i] > 'Z') return false;
    return text.n >= 3 && matter_acronym(text) == 0;
}

static bool begins_like_a_body(dg_slice text) {
    WORDS(beginnings, {"the ", 0}, {"Ministry", 0}, {"Department", 0}, {"Office", 0}, {"Agency", 0},
          {"Authority", 0}, {"Bureau", 0}, {"Commission", 0}, {"Council", 0}, {"Board", 0},
          {"City of ", 0}, {"County of ", 0}, {"Government of ", 0}, {"University of ", 0},
          {"Bank of ", 0}, {"Chamber of ", 0}, {"Association of ", 0}, {"Town of ", 0},
          {"Institute of ", 0}, {"Federation of ", 0}, {"Administration", 0}, {"National", 0},
          {"Federal", 0}, {"State", 0}, {"Central", 0}, {"all ", 0}, {"relevant ", 0},
          {"other ", 0}, {"local ", 0});
    bool acronym = dg_begins_in_capitals(text) && matter_acronym(text) == 0;
    return acronym || dg_words_match(&beginnings, text, NULL) > 0;
}

bool dg_is_latin_name(dg_slice name) {
    WORDS(small, {"of ", 0}, {"and ", 0}, {"for ", 0}, {"the ", 0}, {"on ", 0}, {"in ", 0},
          {"to ", 0}, {"de ", 0}, {"& ", 0}, {"at ", 0}, {"na ", 0}, {"an ", 0}, {"agus ", 0},
          {"du ", 0}, {"des ", 0}, {"la ", 0}, {"del ", 0}, {"et ", 0}, {"y ", 0}, {"da ", 0},
          {"do ", 0}, {"dos ", 0}, {"der ", 0}, {"und ", 0}, {"van ", 0}, {"von ", 0}, {"ng ", 0},
          {"sa ", 0}, {"with ", 0}, {"against ", 0});
    enum { LATIN_BYTES = 150 };
    bool accent =
        name.n > 0 && (unsigned char)name.at[0] >= 0xC3 && (unsigned char)name.at[0] <= 0xC9;
    if (name.n < 2 || name.n > LATIN_BYTES) return false;
    if (!accent && (name.at[0] < 'A' || name.at[0] > 'Z')) return false;
    for (size_t at = 0; at < name.n; at++) {
        if (at > 0 && name.at[at - 1] != ' ') continue; /* only where a word begins */
        char c = name.at[at];
        bool upper = dg_is_capital(c) || (c >= '0' && c <= '9') || (unsigned char)c >= 0x80;
        if (!upper && dg_words_match(&small, dg_slice_skip(name, at), NULL) == 0) return false;
    }
    return true;
}

static dg_slice last_word(dg_slice text) {
    size_t at = text.n;
    while (at > 0 && text.at[at - 1] != ' ')
        at--;
    return dg_slice_skip(text, at);
}

/* Is its last word a head? *part: one that is also part of larger names. */
static bool ends_with_head(dg_slice name, bool *part) {
    int value = 0;
    dg_slice word = last_word(name);
    bool is = word.n > 0 && dg_words_match(&heads, word, &value) == word.n;
    *part = is && value == 1;
    return is;
}

static bool ends_with_place(dg_slice name) {
    size_t n = dg_words_end(&places, name); /* New Zealand */
    return n > 0 && n < name.n && name.at[name.n - n - 1] == ' ';
}

bool dg_is_placed_body(dg_slice name) {
    return dg_is_latin_name(name) && ends_with_place(name) && !dg_words_hold(&places, name);
}

bool dg_latin_is_titled(dg_slice name) {
    WORDS(titles, {"Department of ", 0}, {"Department for ", 0}, {"Ministry of ", 0},
          {"Ministry for ", 0}, {"Minister of ", 0}, {"Minister for ", 0}, {"Secretary of ", 0},
          {"Secretary for ", 0}, {"Office of ", 0}, {"Office for ", 0}, {"Bureau of ", 0},
          {"Directorate of ", 0}, {"Directorate for ", 0}, {"Committee on ", 0},
          {"Commission on ", 0}, {"Commission for ", 0}, {"Division of ", 0}, {"Council for ", 0},
          {"Council of ", 0}, {"Board of ", 0}, {"Institute for ", 0}, {"D/", 0}, {"M/o ", 0});
    WORDS(ranks, {"Executive ", 0}, {"Assistant ", 0}, {"Under ", 0}, {"Deputy ", 0},
          {"Deputy Assistant ", 0}, {"Deputy Under ", 0}, {"Principal Deputy ", 0}, {"Federal ", 0},
          {"State ", 0}, {"National ", 0}, {"US ", 0}, {"U.S. ", 0});
    name = dg_slice_skip(name, dg_words_match(&ranks, name, NULL)); /* Under Secretary of */
    return dg_words_match(&titles, name, NULL) > 0;
}

/* National Center for Health, Army Corps of Engineers: a head before what it looks after. */
static bool heads_matter(dg_slice name) {
    WORDS(links, {" of ", 0}, {" for ", 0}, {" on ", 0}, {" to ", 0});
    bool part;
    size_t at = 0;
    while (at < name.n && dg_words_match(&links, dg_slice_skip(name, at), NULL) == 0)
        at++;
    return at < name.n && ends_with_head((dg_slice){name.at, at}, &part);
}

bool dg_is_titled_body(dg_slice name) {
    return dg_latin_is_titled(name) || dg_ends_like_a_latin_body(name) || heads_matter(name);
}

bool dg_ends_like_a_latin_body(dg_slice name) {
    bool part;
    return ends_with_head(dg_slice_trim(name), &part);
}

enum { LIST_BYTES = 800 }; /* no name is so long, nor a list of what one body looks after */

/* Up to the next comma, stop or bracket, or the mark of one that was taken out. */
static dg_slice item_at(dg_slice text, size_t at) {
    dg_slice rest = dg_slice_skip(text, at);
    size_t n = 0;
    if (rest.n > LIST_BYTES) rest.n = LIST_BYTES;
    while (n < rest.n && strchr(",;()[]|\n:\x01", rest.at[n]) == NULL && !dg_is_full_stop(rest, n))
        n++;
    return dg_slice_trim((dg_slice){rest.at, n});
}

/* The byte of " and " or " & " in an item; its length where there is none. */
static size_t find_and(dg_slice item) {
    size_t word = dg_slice_find(item, " and ", 0), sign = dg_slice_find(item, " & ", 0);
    return word < sign ? word : sign;
}

bool dg_is_latin_matter(dg_slice words) {
    bool part;
    return dg_words_match(&matters, words, NULL) > 0 && !ends_with_head(words, &part);
}

/* Employment and the Roads Agency: what stands before another body that and joins to it. */
static dg_slice before_body(dg_slice item) {
    static const char and[] = " and ", the[] = "the ";
    size_t joint = dg_slice_find(item, and, 0);
    dg_slice next = dg_slice_skip(item, joint + sizeof and-1);
    bool article = dg_slice_starts(next, the);
    if (article) next = dg_slice_skip(next, sizeof the - 1);
    bool body = article && joint < item.n && dg_is_titled_body(next);
    return body ? (dg_slice){item.at, joint} : item;
}

/* Integrity and Anti-Corruption Unit: the end of a part of a body that looks after matters. */
static bool ends_with_division(dg_slice name) {
    WORDS(divisions, {"Unit", 0}, {"Division", 0}, {"Branch", 0}, {"Section", 0});
    return dg_words_hold(&divisions, last_word(name));
}

/* Legal Division, Ministry of Trade: does the body that a part belongs to stand behind the comma at
 * byte `at`, and nothing more? */
static bool is_part_of_next(dg_slice text, size_t at) {
    WORDS(parts, {"Division", 0}, {"Branch", 0}, {"Section", 0});
    WORDS(wholes, {"Ministry of ", 0}, {"Ministry for ", 0}, {"Department of ", 0},
          {"Department for ", 0}, {"Prime Minister's ", 0}, {"Prime Minister’s ", 0});
    dg_slice before = {text.at, at}, item = item_at(text, at + 1);
    if (!dg_words_hold(&parts, last_word(before)) || last_word(before).n == at) return false;
    size_t end = (size_t)(item.at - text.at) + item.n;
    bool last = end >= text.n || strchr(";()\n", text.at[end]) != NULL;
    return last && dg_words_match(&wholes, item, NULL) > 0 && find_and(item) == item.n;
}

/* Has the list of a name's matters come to its end before byte `at`: , Land and Water? */
static bool is_closed(dg_slice text, size_t at) {
    size_t comma = at;
    while (comma > 0 && text.at[comma - 1] != ',')
        comma--;
    dg_slice item = {text.at + comma, at - comma};
    return comma > 0 && find_and(item) < item.n;
}

/* Levels of government, and its kinds of places. */
WORDS(levels, {"Metropolitan", 0}, {"Municipal", 0}, {"District", 0}, {"National", 0},
      {"Regional", 0}, {"Local", 0}, {"Provincial", 0}, {"County", 0}, {"State", 0}, {"Federal", 0},
      {"Central", 0}, {"Territory", 0}, {"Territorial", 0}, {"Urban", 0}, {"Rural", 0}, {"Town", 0},
      {"City", 0}, {"Parish", 0}, {"Tribal", 0});

/* National, Municipal: a level of government by itself. */
static bool is_level(dg_slice word) {
    return dg_words_hold(&levels, word);
}

static dg_slice first_word(dg_slice text) {
    return (dg_slice){text.at, dg_slice_find(text, " ", 0)};
}

/* Of a list's last item, the words behind its last comma. */
static dg_slice last_item(dg_slice before) {
    size_t at = before.n;
    while (at > 0 && before.at[at - 1] != ',')
        at--;
    return dg_slice_trim(dg_slice_skip(before, at));
}

/* Metropolitan, Municipal and District Assemblies: does a list of levels that one noun ends go on
 * behind the comma at byte `at`? */
static bool levels_go_on(dg_slice text, size_t at) {
    if (!is_level(last_item((dg_slice){text.at, at}))) return false;
    enum { MOST_LEVELS = 8 };
    for (size_t i = 0; i < MOST_LEVELS && at < text.n && text.at[at] == ','; i++) {
        dg_slice item = item_at(text, at + 1);
        at = (size_t)(item.at - text.at) + item.n;
        if (is_level(item)) continue;
        size_t joint = find_and(item);
        bool oxford = dg_slice_starts(item, "and "); /* , and tribal governments */
        dg_slice last = oxford ? item : dg_slice_skip(item, joint + 1);
        last = dg_slice_skip(last, dg_slice_find(last, " ", 0) + 1);
        return (oxford || (joint < item.n && is_level((dg_slice){item.at, joint}))) &&
               is_level(first_word(last)) && first_word(last).n < last.n;
    }
    return false;
}

size_t dg_latin_levels(dg_slice text) {
    enum { MOST_LEVELS = 8, NOUN_WORDS = 3 };
    static const char and[] = "and ";
    size_t at = 0;
    for (size_t i = 0; i < MOST_LEVELS; i++) {
        dg_slice rest = dg_slice_skip(text, at);
        bool last = dg_slice_starts(rest, and);
        if (last) rest = dg_slice_skip(rest, sizeof and-1);
        size_t n = 0;
        while (n < rest.n && dg_is_letter(rest.at[n]))
            n++;
        if (!is_level((dg_slice){rest.at, n})) return 0;
        at = (size_t)(rest.at - text.at) + n;
        if (last) break;
        at += at < text.n && text.at[at] == ',';
        if (at >= text.n || text.at[at] != ' ') return 0;
        at++;
    }
    for (size_t words = 0; words < NOUN_WORDS && at < text.n && text.at[at] == ' '; words++) {
        size_t n = 1;
        while (at + n < text.n && dg_is_letter(text.at[at + n]))
            n++;
        at += n;
        if (n > 2 && text.at[at - 1] == 's') return at;
    }
    return 0;
}

bool dg_latin_name_goes_on(dg_slice text, size_t at) {
    enum { MOST_ITEMS = 16 };
    dg_slice before = {text.at, at};
    if (text.at[at] == ',' && (levels_go_on(text, at) || is_part_of_next(text, at) ||
                               dg_latin_officer_goes_on(before, item_at(text, at + 1))))
        return true;
    bool titled = dg_latin_is_titled(before);
    if (text.at[at] != ',' || is_closed(text, at) || (!titled && !dg_is_latin_matter(before)))
        return false;
    if (!titled && ends_with_place(before)) return false; /* Transport Malta, Water Authority */
    for (size_t i = 0; i < MOST_ITEMS && at < text.n && text.at[at] == ','; i++) {
        dg_slice item = item_at(text, at + 1);
        size_t joint = find_and(item);
        if (item.n == 0) return false;
        at = (size_t)(item.at - text.at) + item.n;
        if (dg_slice_starts(item, "and ")) { /* Oxford comma */
            item = dg_slice_skip(item, strlen("and "));
        } else if (joint == item.n) {
            if (!dg_is_latin_matter(item)) return false;
            continue;
        }
        dg_slice last = joint < item.n ? dg_slice_skip(item, joint + 1) : item;
        last = joint < item.n ? dg_slice_skip(last, dg_slice_find(last, " ", 0) + 1) : last;
        last = before_body(last);
        bool head = dg_ends_like_a_latin_body(last) || dg_is_latin_officer(last) ||
                    (!titled && (ends_with_place(last) || ends_with_division(last)));
        if (joint < item.n && !dg_is_latin_matter((dg_slice){item.at, joint})) return false;
        bool alone = dg_slice_is(last, "Police") || dg_slice_is(last, "Treasury");
        bool single = !dg_slice_holds(last, " ") && !alone && !dg_begins_in_capitals(last);
        bool among_stops =
            joint < item.n && at < text.n && text.at[at] == ';' && dg_is_latin_matter(last);
        if (among_stops) return true; /* Water, Land & Forests; Parks */
        return titled ? dg_is_latin_matter(last) || (joint < item.n && single)
                      : head && dg_words_match(&matters, last, NULL) > 0;
    }
    return false;
}

/* networks of people living with HIV: a class by its first word. */
static bool begins_with_class(dg_slice item) {
    WORDS(links, {"of ", 0}, {"for ", 0}, {"representing ", 0}, {"working ", 0});
    size_t first = dg_slice_find(item, " ", 0);
    return first > 1 && first < item.n && item.at[first - 1] == 's' && item.at[first - 2] != 's' &&
           dg_words_match(&links, dg_slice_skip(item, first + 1), NULL) > 0;
}

bool dg_latin_post_goes_on(dg_slice text, size_t at) {
    dg_class class;
    dg_slice rest = dg_slice_skip(text, at + 1);
    return dg_slice_starts(rest, " ") && dg_is_bare_post((dg_slice){text.at, at}) &&
           dg_is_latin_name(item_at(rest, 1)) && dg_word_label(&class, dg_slice_skip(rest, 1)) == 0;
}

bool dg_is_latin_class(dg_slice item) {
    WORDS(classes, {"civil society", 0}, {"industry", 0}, {"academia", 0}, {"private sector", 0},
          {"the private sector", 0}, {"local government", 0});
    enum { CLASS_WORDS = 4 };
    bool small = item.n > 0 && item.at[0] >= 'a' && item.at[0] <= 'z';
    if (small && dg_words_hold(&classes, item)) return true;
    size_t spaces = 0;
    for (size_t i = 0; i < item.n; i++)
        spaces += item.at[i] == ' ';
    if (small && begins_with_class(item)) return true;
    return small && spaces < CLASS_WORDS && find_and(item) == item.n && dg_slice_ends(item, "s") &&
           !dg_slice_ends(item, "ss");
}

/* Landcare groups: a name, and what its bearers are. */
static bool ends_as_small_class(dg_slice item) {
    WORDS(nouns, {"groups", 0}, {"organisations", 0}, {"organizations", 0}, {"communities", 0},
          {"committees", 0}, {"councils", 0}, {"agencies", 0}, {"departments", 0}, {"partners", 0},
          {"members", 0}, {"owners", 0}, {"schools", 0}, {"networks", 0}, {"boards", 0});
    dg_slice noun = last_word(item);
    bool name =
        noun.n > 0 && noun.n < item.n && dg_is_latin_name((dg_slice){item.at, item.n - noun.n - 1});
    return name && dg_words_hold(&nouns, noun);
}

/* What parts of a body are called, and what they do: Strategic Planning and Performance Group. */
static bool is_part_of_a_body(dg_slice word) {
    WORDS(ends, {"Services", 0}, {"Group", 0}, {"Team", 0}, {"Unit", 0}, {"Programme", 0},
          {"Program", 0}, {"Network", 0}, {"Forum", 0}, {"Partnership", 0}, {"Panel", 0},
          {"Company", 0}, {"Enterprise", 0}, {"Enterprises", 0}, {"Division", 0}, {"Branch", 0},
          {"Sector", 0}, {"Section", 0}, {"Force", 0}, {"Initiative", 0}, {"Affairs", 0},
          {"System", 0}, {"Systems", 0}, {"Operations", 0}, {"Management", 0}, {"Relations", 0},
          {"Facilities", 0}, {"Schools", 0}, {"Hospitals", 0}, {"Directorates", 0}, {"Rights", 0},
          {"Policy", 0}, {"Support", 0}, {"Control", 0}, {"Assurance", 0}, {"Compliance", 0});
    return dg_words_hold(&ends, word);
}

/* Payroll Unit: does it end as a part of a body does that has a name of its own? */
static bool is_whole_part(dg_slice name) {
    WORDS(parts, {"Team", 0}, {"Unit", 0}, {"Division", 0}, {"Branch", 0}, {"Section", 0},
          {"Sector", 0}, {"Services", 0}, {"Group", 0}, {"Panel", 0}, {"Company", 0}, {"Force", 0});
    dg_slice last = last_word(name);
    return last.n < name.n && dg_words_hold(&parts, last);
}

bool dg_is_sure_body(dg_slice name) {
    return dg_is_titled_body(name) || is_acronym_of_a_body(name) || is_whole_part(name);
}

bool dg_is_short_form(dg_slice name) {
    size_t capitals = 0;
    for (size_t i = 0; i < name.n; i++) {
        if (name.at[i] == ' ') return false;
        capitals += dg_is_capital(name.at[i]);
    }
    return capitals > 1;
}

/* Bus Éireann and Dublin Bus, Natural England and Forest Trust: two names of several words, none of
 * them matters that one body looks after. */
static bool are_whole_names(dg_slice before, dg_slice after) {
    bool part;
    bool several = dg_slice_holds(after, " ");
    if (!dg_slice_holds(before, " ") || !dg_is_latin_name(before)) return false;
    if (ends_with_place(before)) return true;
    if (dg_is_placed_body(after) && find_and(after) == after.n && find_and(before) == before.n)
        return !dg_is_latin_matter(before); /* Harbour Trust and Police Scotland */
    bool shared = ends_with_head(after, &part) || ends_with_place(after) ||
                  dg_is_latin_matter(after) || is_part_of_a_body(last_word(after)) ||
                  find_and(after) < after.n;
    return several && !shared && dg_is_latin_name(after);
}

bool dg_has_inner_capital(dg_slice name) {
    for (size_t i = 1; i < name.n; i++)
        if (dg_is_capital(name.at[i]) && name.at[i - 1] >= 'a') return true;
    return false;
}

/* Not the state of state and territory governments: a class, or a name of several words or with
 * capitals inside. */
static bool may_stand_alone(dg_slice name) {
    bool class = dg_slice_ends(name, "s") && !dg_slice_ends(name, "ss");
    if (class || dg_slice_holds(name, " ")) return true;
    for (size_t i = 1; i < name.n; i++)
        if (dg_is_capital(name.at[i])) return true;
    return false;
}

static dg_slice behind_first(dg_slice words) {
    return dg_slice_skip(words, dg_slice_find(words, " ", 0) + 1);
}

/* National, State before what is no body by its end: Ministry of ICT and National Guidance; nor is
 * Administration right behind them: Ministry of Interior and Public Administration. */
static bool is_national_matter(dg_slice words) {
    WORDS(realms, {"National ", 0}, {"State ", 0}, {"Central ", 0}, {"Local ", 0}, {"Public ", 0},
          {"General ", 0}, {"Territorial ", 0}, {"Regional ", 0}, {"Provincial ", 0});
    bool part, capital = words.n > 0 && dg_is_capital(words.at[0]);
    if (!capital || find_and(words) < words.n || dg_words_match(&realms, words, NULL) == 0)
        return false;
    return !ends_with_head(words, &part) || dg_slice_is(behind_first(words), "Administration");
}

/* relevant departments and agencies: one class of two nouns. */
static bool share_an_adjective(dg_slice before, dg_slice after) {
    dg_slice noun = last_word(before);
    bool qualified = noun.n < before.n &&
                     ((before.at[0] >= 'a' && before.at[0] <= 'z') || dg_is_collective(before));
    return qualified && dg_words_hold(&dg_english_classes, noun) &&
           dg_words_hold(&dg_english_classes, after);
}

/* Payroll Unit and Legal Team: both are parts of a body by their ends. */
static bool are_whole_parts(dg_slice before, dg_slice after) {
    return find_and(after) == after.n && last_word(before).n < before.n &&
           last_word(after).n < after.n && is_whole_part(before) &&
           (is_whole_part(after) || dg_ends_like_a_latin_body(after));
}

/* Emergency Planning and Town Councils: a class by its head in the plural behind a name of several
 * words; not County and Town Councils. */
static bool is_class_behind_name(dg_slice before, dg_slice after) {
    WORDS(plurals, {"Councils", 0}, {"Boards", 0}, {"Agencies", 0}, {"Authorities", 0},
          {"Departments", 0}, {"Ministries", 0}, {"Offices", 0});
    dg_slice last = last_word(before), head = last_word(after);
    return !dg_latin_is_titled(before) && last.n < before.n && head.n < after.n &&
           dg_words_hold(&plurals, head) && dg_words_match(&levels, after, NULL) > 0 &&
           !dg_words_hold(&levels, last);
}

/* Kāinga – Ministry of Housing: what stands behind the dash of a name in two languages. */
static dg_slice behind_dash(dg_slice name) {
    static const char dash[] = " – ";
    return dg_slice_skip(name, dg_slice_find(name, dash, 0) + sizeof dash - 1);
}

bool dg_latin_and_joins_bodies(dg_slice text, size_t at, size_t bytes) {
    bool part;
    dg_slice before = {text.at, at}, after = item_at(text, at + bytes);
    if (at > LIST_BYTES) return true;
    bool word = !dg_slice_holds(after, " ") && !dg_begins_in_capitals(after);
    bool alone = dg_slice_is(after, "Police") || after.n == 0;
    if (word && !alone && dg_has_inner_capital(after))
        return true; /* Division of Roads and MassDOT */
    if (word && !alone && (dg_slice_is(after, "Administration") || dg_latin_is_titled(before)))
        return false; /* Finance & Administration, Ministry of Housing and Survey */
    if (dg_latin_is_titled(behind_dash(after))) return true;
    if (are_whole_parts(last_item(before), after) || is_class_behind_name(before, after))
        return true;
    dg_slice next = {after.at, find_and(after)}; /* Health and Human Services and the Secretary */
    bool office = dg_is_latin_officer(next) || (!word && ends_with_head(before_body(after), &part));
    if (dg_is_rank_beside_office(last_item(before)) && dg_is_latin_officer(next)) return false;
    if (dg_is_latin_officer(last_item(before)) && office) return true;
    if (dg_latin_is_titled(before) && dg_slice_starts(after, "the ") && dg_is_latin_matter(after))
        return false;
    if (share_an_adjective(last_item(before), after)) return false;
    if (is_level(last_item(before)) && is_level(first_word(after))) return false;
    WORDS(realms, {"states", 0}, {"provinces", 0});
    dg_slice realm = last_word(last_item(before)); /* States and territories, all of them */
    if (dg_words_hold(&realms, realm) &&
        (dg_slice_starts(after, "territories") || dg_slice_starts(after, "Territories")))
        return false;
    bool titled_matter = dg_latin_is_titled(before) && find_and(after) == after.n &&
                         (dg_is_latin_matter(after) || is_national_matter(after));
    if (dg_is_latin_class(last_item(before)) && after.n > 0 && dg_is_capital(after.at[0]))
        return true; /* voluntary hospitals and Trade Board */
    if (dg_is_latin_class(after) && !titled_matter && may_stand_alone(last_item(before)))
        return true;
    if (!titled_matter && begins_like_a_body(dg_slice_skip(text, at + bytes))) return true;
    if (is_whole_part(before) && is_part_of_a_body(last_word(after)) && find_and(after) == after.n)
        return true; /* Press Team and Customer Services */
    bool several = dg_slice_holds(before, " ");
    if (several && ends_with_head(before, &part) && ends_as_small_class(after)) return true;
    if (after.n == 0 || !dg_is_latin_name(after)) return false;
    WORDS(classes, {"Districts", 0}, {"Municipalities", 0}, {"Counties", 0}, {"States", 0},
          {"Tribes", 0}, {"Provinces", 0}, {"Stakeholders", 0}, {"Partners", 0}, {"NGOs", 0},
          {"CSOs", 0}, {"LGUs", 0}, {"Regions", 0}, {"Landlords", 0}, {"Employers", 0});
    if (!dg_latin_is_titled(before) && dg_words_hold(&classes, after)) return true;
    dg_slice item = last_item(before); /* SeniorNet and Citizens Advice Bureau */
    bool capitals = !several && dg_begins_in_capitals(before) && matter_acronym(before) == 0;
    if (capitals && dg_has_inner_capital(after)) return true; /* BD and LandsD */
    if (is_acronym_of_a_body(before) || (!several && dg_has_inner_capital(item))) return true;
    if (several && ends_with_head(before, &part)) return true;
    dg_slice force = last_word(after); /* Public Health and Kent Police */
    if (dg_slice_is(force, "Police") && force.n < after.n && find_and(after) == after.n)
        return true;
    if (!dg_latin_is_titled(before)) return are_whole_names(item, after);
    return !titled_matter && find_and(after) == after.n && ends_with_head(after, &part) && !part;
}

bool dg_latin_with_joins_bodies(dg_slice text, size_t at) {
    WORDS(conditions, {"Disabilit", 0}, {"HIV", 0}, {"Special Needs", 0}, {"Albinism", 0},
          {"Autism", 0}, {"Cancer", 0}, {"Diabetes", 0}, {"Learning", 0}, {"Dementia", 0});
    static const char with[] = " with ";
    dg_slice before = {text.at, at}, rest = dg_slice_skip(text, at);
    if (!dg_slice_starts(rest, with)) return false;
    rest = dg_slice_skip(rest, sizeof with - 1);
    bool several = dg_slice_holds(before, " "); /* not partnerships with */
    bool class = several && dg_is_collective(before) && dg_is_latin_name(first_word(rest));
    if (!dg_is_latin_name(before) && !class) return false;
    return dg_words_match(&conditions, rest, NULL) == 0;
}
