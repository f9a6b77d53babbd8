/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/name/latin.h"

#include <string.h>

#include "base/utf8.h"
#include "read/name/latin_parts.h"
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
      {"Selectboard", 0}, {"Constabulary", 0});

/* What bodies look after: Department of Housing, Local Government and Heritage. */
WORDS(matters, {"Preparedness", 0}, {"Recovery", 0}, {"Response", 0}, {"Agri", 0}, {"Aged", 0},
      {"Air", 0}, {"Arts", 0}, {"Aviation", 0}, {"Broadcasting", 0}, {"Budget", 0}, {"Building", 0},
      {"Business", 0}, {"Child", 0}, {"Cities", 0}, {"Citizen", 0}, {"Civil", 0}, {"Climate", 0},
      {"Commerce", 0}, {"Communicat", 0}, {"Communit", 0}, {"Construction", 0}, {"Consumer", 0},
      {"Cooperati", 0}, {"Corporate", 0}, {"Cultur", 0}, {"Customs", 0}, {"Defence", 0},
      {"Development", 0}, {"Digital", 0}, {"Disab", 0}, {"Diversity", 0}, {"Econom", 0},
      {"Educat", 0}, {"Electronics", 0}, {"Employ", 0}, {"Energy", 0}, {"Enterprise", 0},
      {"Environment", 0}, {"Equality", 0}, {"Ethnic", 0}, {"Families", 0}, {"Family", 0},
      {"Farmers", 0}, {"Finance", 0}, {"Fish", 0}, {"Food", 0}, {"Foreign", 0}, {"Forest", 0},
      {"Further", 0}, {"Gaeltacht", 0}, {"Gender", 0}, {"Health", 0}, {"Heritage", 0},
      {"Higher", 0}, {"Home ", 0}, {"Hous", 0}, {"Human ", 0}, {"Immigration", 0}, {"Inclusion", 0},
      {"Installations", 0}, {"Indigenous", 0}, {"Indust", 0}, {"Information", 0},
      {"Infrastructure", 0}, {"Innovation", 0}, {"Integration", 0}, {"Interior", 0},
      {"International", 0}, {"Internal ", 0}, {"Investment", 0}, {"Irrigation", 0}, {"Islands", 0},
      {"Job", 0}, {"Justice", 0}, {"Labo", 0}, {"Land", 0}, {"Livestock", 0}, {"Management", 0},
      {"Local Government", 0}, {"Marine", 0}, {"Maritime", 0}, {"Media", 0}, {"Migration", 0},
      {"Mine", 0}, {"Mining", 0}, {"Natural", 0}, {"Nutrition", 0}, {"Parks", 0}, {"Persons", 0},
      {"Petroleum", 0}, {"Planning", 0}, {"Population", 0}, {"Public ", 0}, {"Recreation", 0},
      {"Reform", 0}, {"Refugees", 0}, {"Regional", 0}, {"Religi", 0}, {"Research", 0},
      {"Resource", 0}, {"Roads", 0}, {"Rural", 0}, {"Safety", 0}, {"Sanitation", 0}, {"Science", 0},
      {"Security", 0}, {"Senior", 0}, {"Skills", 0}, {"Small ", 0}, {"Social", 0}, {"Sport", 0},
      {"Statistics", 0}, {"Technolog", 0}, {"Telecom", 0}, {"Tourism", 0}, {"Trade", 0},
      {"Training", 0}, {"Transport", 0}, {"Universities", 0}, {"Urban", 0}, {"Utilities", 0},
      {"Veteran", 0}, {"Waste", 0}, {"Water", 0}, {"Welfare", 0}, {"Wellbeing", 0},
      {"Well-being", 0}, {"Wellness", 0}, {"Women", 0}, {"Workforce", 0}, {"Workplace", 0},
      {"Works", 0}, {"Youth", 0}, {"Racing", 0}, {"Olympic", 0}, {"Paralympic", 0}, {"Gaming", 0},
      {"Multicultural", 0}, {"Treaty", 0}, {"Aboriginal", 0}, {"Wildlife", 0}, {"Nature", 0},
      {"Biodiversity", 0}, {"Tribal", 0}, {"Minorit", 0}, {"Textiles", 0}, {"Chemicals", 0},
      {"Steel", 0}, {"Coal", 0}, {"Power", 0}, {"Highways", 0}, {"Ports", 0}, {"Shipping", 0},
      {"Railways", 0}, {"Drinking", 0}, {"Pensions", 0}, {"Net Zero", 0}, {"Equalities", 0},
      {"Space", 0}, {"Oceans", 0}, {"Open Space", 0}, {"Nuclear", 0}, {"Oil", 0}, {"Gas", 0},
      {"Disaster", 0}, {"Emergency", 0}, {"Domestic", 0}, {"Sexual", 0}, {"the Marine", 0},
      {"the Environment", 0}, {"the Interior", 0}, {"the Treasury", 0}, {"the Arts", 0},
      {"Governance", 0}, {"Integrity", 0}, {"Ethics", 0}, {"Anti-Corruption", 0}, {"Accountab", 0});

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

size_t dg_latin_matter_acronym(dg_slice text) {
    WORDS(acronyms, {"IT", 0}, {"ICT", 0}, {"ICTs", 0}, {"HR", 0}, {"ASALs", 0}, {"SMEs", 0},
          {"MSMEs", 0});
    size_t n = dg_words_match(&acronyms, text, NULL);
    return n == text.n || (n > 0 && text.at[n] < 'A') ? n : 0;
}

bool dg_is_latin_acronym(dg_slice text) {
    WORDS(headings, {"PURPOSE", 0}, {"SCOPE", 0}, {"MISSION", 0}, {"VISION", 0}, {"POLICY", 0},
          {"POLICIES", 0}, {"OVERVIEW", 0}, {"SUMMARY", 0}, {"SITUATION", 0}, {"GENERAL", 0},
          {"CONTENTS", 0}, {"GLOSSARY", 0}, {"REFERENCES", 0}, {"ACTIONS", 0}, {"GOALS", 0},
          {"NOTES", 0}, {"BUDGET", 0}, {"FUNDING", 0});
    enum { MOST_LETTERS = 11 };
    if (text.n > MOST_LETTERS || dg_words_hold(&headings, text)) return false;
    for (size_t i = 0; i < text.n; i++)
        if (text.at[i] < 'A' || text.at[i] > 'Z') return false;
    return text.n >= 3 && dg_latin_matter_acronym(text) == 0;
}

bool dg_begins_like_a_latin_body(dg_slice text) {
    WORDS(beginnings, {"the ", 0}, {"Ministry", 0}, {"Department", 0}, {"Office", 0}, {"Agency", 0},
          {"Authority", 0}, {"Bureau", 0}, {"Commission", 0}, {"Council", 0}, {"Board", 0},
          {"City of ", 0}, {"County of ", 0}, {"Government of ", 0}, {"University of ", 0},
          {"Bank of ", 0}, {"Chamber of ", 0}, {"Association of ", 0}, {"Town of ", 0},
          {"Institute of ", 0}, {"Federation of ", 0}, {"Administration", 0}, {"National", 0},
          {"Federal", 0}, {"State", 0}, {"Central", 0}, {"all ", 0}, {"relevant ", 0},
          {"other ", 0}, {"local ", 0});
    bool acronym = dg_begins_in_capitals(text) && dg_latin_matter_acronym(text) == 0;
    return acronym || dg_words_match(&beginnings, text, NULL) > 0;
}

bool dg_is_latin_name(dg_slice name) {
    WORDS(small, {"of ", 0}, {"and ", 0}, {"for ", 0}, {"the ", 0}, {"on ", 0}, {"in ", 0},
          {"to ", 0}, {"de ", 0}, {"& ", 0}, {"at ", 0}, {"na ", 0}, {"an ", 0}, {"agus ", 0},
          {"du ", 0}, {"des ", 0}, {"la ", 0}, {"del ", 0}, {"et ", 0}, {"y ", 0}, {"da ", 0},
          {"do ", 0}, {"dos ", 0}, {"der ", 0}, {"und ", 0}, {"van ", 0}, {"von ", 0}, {"ng ", 0},
          {"sa ", 0}, {"with ", 0}, {"against ", 0}, {"responsibility ", 0},
          {"special responsibility ", 0});
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

bool dg_is_latin_department(dg_slice name) {
    WORDS(kinds, {" department", 0});
    dg_class class;
    size_t n = dg_words_end(&kinds, name);
    return n > 0 && dg_is_latin_name((dg_slice){name.at, name.n - n}) &&
           dg_word_duty(&class, name) == 0;
}

dg_slice dg_latin_last_word(dg_slice text) {
    size_t at = text.n;
    while (at > 0 && text.at[at - 1] != ' ')
        at--;
    return dg_slice_skip(text, at);
}

bool dg_latin_ends_with_head(dg_slice name, bool *part) {
    int value = 0;
    dg_slice word = dg_latin_last_word(name);
    bool is = word.n > 0 && dg_words_match(&heads, word, &value) == word.n;
    *part = is && value == 1;
    return is;
}

bool dg_latin_ends_with_place(dg_slice name) {
    size_t n = dg_words_end(&places, name); /* New Zealand */
    return n > 0 && n < name.n && name.at[name.n - n - 1] == ' ';
}

bool dg_is_placed_body(dg_slice name) {
    return dg_is_latin_name(name) && dg_latin_ends_with_place(name) &&
           !dg_words_hold(&places, name);
}

bool dg_latin_is_titled(dg_slice name) {
    WORDS(titles, {"Department of ", 0}, {"Department for ", 0}, {"Ministry of ", 0},
          {"Ministry for ", 0}, {"Minister of ", 0}, {"Minister for ", 0}, {"Secretary of ", 0},
          {"Secretary for ", 0}, {"Office of ", 0}, {"Office for ", 0}, {"Bureau of ", 0},
          {"Directorate of ", 0}, {"Directorate for ", 0}, {"Committee on ", 0},
          {"Commission on ", 0}, {"Commission for ", 0}, {"Division of ", 0}, {"Council for ", 0},
          {"Council of ", 0}, {"Commissioner for ", 0}, {"Ombudsman for ", 0}, {"Board of ", 0},
          {"Institute for ", 0}, {"Association of ", 0}, {"Centre for ", 0}, {"Center for ", 0},
          {"Centers for ", 0}, {"Working Group on ", 0}, {"Task Force on ", 0},
          {"General Manager of ", 0}, {"D/", 0}, {"M/o ", 0});
    WORDS(ranks, {"Executive ", 0}, {"Assistant ", 0}, {"Under ", 0}, {"Deputy ", 0},
          {"Deputy Assistant ", 0}, {"Deputy Under ", 0}, {"Principal Deputy ", 0}, {"Federal ", 0},
          {"State ", 0}, {"National ", 0}, {"US ", 0}, {"U.S. ", 0});
    WORDS(of_a_state, {"Department of ", 0}, {"Department for ", 0}, {"Ministry of ", 0},
          {"Ministry for ", 0}, {"Division of ", 0});
    enum { REALM_WORDS = 3 };
    name = dg_slice_skip(name, dg_words_match(&ranks, name, NULL)); /* Under Secretary of */
    if (dg_words_match(&titles, name, NULL) > 0) return true;
    for (size_t i = 0; i < REALM_WORDS && name.n > 0 && dg_is_capital(name.at[0]); i++) {
        if (i > 0 && dg_words_match(&of_a_state, name, NULL) > 0) return true;
        name = dg_slice_skip(name, dg_slice_find(name, " ", 0) + 1); /* New York Department of */
    }
    return dg_words_match(&of_a_state, name, NULL) > 0;
}

/* National Center for Health, Army Corps of Engineers: a head before what it looks after. */
static bool heads_matter(dg_slice name) {
    WORDS(links, {" of ", 0}, {" for ", 0}, {" on ", 0}, {" to ", 0});
    bool part;
    size_t at = 0;
    while (at < name.n && dg_words_match(&links, dg_slice_skip(name, at), NULL) == 0)
        at++;
    return at < name.n && dg_latin_ends_with_head((dg_slice){name.at, at}, &part);
}

bool dg_is_titled_body(dg_slice name) {
    return dg_latin_is_titled(name) || dg_ends_like_a_latin_body(name) || heads_matter(name);
}

bool dg_ends_like_a_latin_body(dg_slice name) {
    bool part;
    return dg_latin_ends_with_head(dg_slice_trim(name), &part);
}

dg_slice dg_latin_item(dg_slice text, size_t at) {
    dg_slice rest = dg_slice_skip(text, at);
    size_t n = 0;
    if (rest.n > DG_LATIN_LIST_BYTES) rest.n = DG_LATIN_LIST_BYTES;
    while (n < rest.n && strchr(",;()[]|\n:\x01", rest.at[n]) == NULL && !dg_is_full_stop(rest, n))
        n++;
    return dg_slice_trim((dg_slice){rest.at, n});
}

size_t dg_latin_find_and(dg_slice item) {
    size_t word = dg_slice_find(item, " and ", 0), sign = dg_slice_find(item, " & ", 0);
    return word < sign ? word : sign;
}

bool dg_latin_begins_with_matter(dg_slice words) {
    return dg_words_match(&matters, words, NULL) > 0;
}

bool dg_is_latin_matter(dg_slice words) {
    bool part;
    return dg_words_match(&matters, words, NULL) > 0 && !dg_latin_ends_with_head(words, &part);
}

dg_slice dg_latin_before_body(dg_slice item) {
    static const char and[] = " and ", the[] = "the ";
    size_t joint = dg_slice_find(item, and, 0);
    dg_slice next = dg_slice_skip(item, joint + sizeof and-1);
    bool article = dg_slice_starts(next, the);
    if (article) next = dg_slice_skip(next, sizeof the - 1);
    bool body = article && joint < item.n && dg_is_titled_body(next);
    return body ? (dg_slice){item.at, joint} : item;
}

/* Levels of government, and its kinds of places. */
WORDS(levels, {"Metropolitan", 0}, {"Municipal", 0}, {"District", 0}, {"National", 0},
      {"Regional", 0}, {"Local", 0}, {"Provincial", 0}, {"County", 0}, {"State", 0}, {"Federal", 0},
      {"Central", 0}, {"Territory", 0}, {"Territorial", 0}, {"Urban", 0}, {"Rural", 0}, {"Town", 0},
      {"City", 0}, {"Parish", 0}, {"Tribal", 0}, {"Australian", 0}, {"Commonwealth", 0});

bool dg_is_latin_level(dg_slice word) {
    return dg_words_hold(&levels, word);
}

bool dg_latin_begins_with_level(dg_slice words) {
    return dg_words_match(&levels, words, NULL) > 0;
}

dg_slice dg_latin_first_word(dg_slice text) {
    return (dg_slice){text.at, dg_slice_find(text, " ", 0)};
}

dg_slice dg_latin_last_item(dg_slice before) {
    size_t at = before.n;
    while (at > 0 && before.at[at - 1] != ',')
        at--;
    return dg_slice_trim(dg_slice_skip(before, at));
}

/* networks of people living with HIV: a class by its first word. */
static bool begins_with_class(dg_slice item) {
    WORDS(links, {"of ", 0}, {"for ", 0}, {"representing ", 0}, {"working ", 0});
    size_t first = dg_slice_find(item, " ", 0);
    return first > 1 && first < item.n && item.at[first - 1] == 's' && item.at[first - 2] != 's' &&
           dg_words_match(&links, dg_slice_skip(item, first + 1), NULL) > 0;
}

bool dg_is_latin_class(dg_slice item) {
    WORDS(classes, {"civil society", 0}, {"industry", 0}, {"academia", 0}, {"private sector", 0},
          {"the private sector", 0}, {"local government", 0});
    enum { CLASS_WORDS = 4 };
    bool small = item.n > 0 && item.at[0] >= 'a' && item.at[0] <= 'z';
    if (small && dg_words_hold(&classes, item)) return true;
    WORDS(plurals, {"consortia", 0}, {"fora", 0}, {"alumni", 0}, {"people", 0});
    size_t spaces = 0;
    for (size_t i = 0; i < item.n; i++)
        spaces += item.at[i] == ' ';
    if (small && begins_with_class(item)) return true;
    bool plural = (dg_slice_ends(item, "s") && !dg_slice_ends(item, "ss")) ||
                  dg_words_hold(&plurals, dg_latin_last_word(item));
    return small && spaces < CLASS_WORDS && dg_latin_find_and(item) == item.n && plural;
}

bool dg_is_latin_kind(dg_slice word) {
    WORDS(kinds, {"Departments", 0}, {"Agencies", 0}, {"Ministries", 0}, {"Bureaux", 0},
          {"Divisions", 0}, {"Boards", 0}, {"Offices", 0});
    return dg_words_hold(&kinds, word);
}

bool dg_is_latin_all(dg_slice words) {
    WORDS(starts, {"All ", 0}, {"all ", 0});
    return dg_words_match(&starts, words, NULL) > 0 && dg_is_latin_kind(dg_latin_last_word(words));
}

bool dg_latin_ends_as_class(dg_slice item) {
    WORDS(nouns, {"groups", 0}, {"organisations", 0}, {"organizations", 0}, {"communities", 0},
          {"committees", 0}, {"councils", 0}, {"agencies", 0}, {"departments", 0}, {"partners", 0},
          {"members", 0}, {"owners", 0}, {"schools", 0}, {"networks", 0}, {"boards", 0},
          {"governments", 0}, {"authorities", 0}, {"bodies", 0}, {"institutions", 0});
    dg_slice noun = dg_latin_last_word(item);
    bool name =
        noun.n > 0 && noun.n < item.n && dg_is_latin_name((dg_slice){item.at, item.n - noun.n - 1});
    return name && dg_words_hold(&nouns, noun);
}

bool dg_is_latin_part(dg_slice word) {
    WORDS(ends, {"Services", 0}, {"Group", 0}, {"Team", 0}, {"Unit", 0}, {"Programme", 0},
          {"Program", 0}, {"Programs", 0}, {"Programmes", 0}, {"Network", 0}, {"Forum", 0},
          {"Partnership", 0}, {"Panel", 0}, {"Company", 0}, {"Enterprise", 0}, {"Enterprises", 0},
          {"Division", 0}, {"Branch", 0}, {"Sector", 0}, {"Section", 0}, {"Force", 0},
          {"Initiative", 0}, {"Affairs", 0}, {"System", 0}, {"Systems", 0}, {"Operations", 0},
          {"Management", 0}, {"Relations", 0}, {"Facilities", 0}, {"Schools", 0}, {"Hospitals", 0},
          {"Directorates", 0}, {"Rights", 0}, {"Policy", 0}, {"Support", 0}, {"Control", 0},
          {"Assurance", 0}, {"Compliance", 0});
    return dg_words_hold(&ends, word);
}

bool dg_is_latin_whole_part(dg_slice name) {
    WORDS(parts, {"Team", 0}, {"Unit", 0}, {"Division", 0}, {"Branch", 0}, {"Section", 0},
          {"Sector", 0}, {"Services", 0}, {"Group", 0}, {"Panel", 0}, {"Company", 0}, {"Force", 0});
    dg_slice last = dg_latin_last_word(name);
    return last.n < name.n && dg_words_hold(&parts, last);
}

bool dg_is_sure_body(dg_slice name) {
    return dg_is_titled_body(name) || dg_is_latin_acronym(name) || dg_is_latin_whole_part(name);
}

bool dg_is_short_form(dg_slice name) {
    size_t capitals = 0;
    for (size_t i = 0; i < name.n; i++) {
        if (name.at[i] == ' ') return false;
        capitals += dg_is_capital(name.at[i]);
    }
    return capitals > 1;
}

bool dg_has_inner_capital(dg_slice name) {
    for (size_t i = 1; i < name.n; i++)
        if (dg_is_capital(name.at[i]) && name.at[i - 1] >= 'a') return true;
    return false;
}
