/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether and, & or with stands between two bodies, or inside the name of one. */
#include "read/name/latin.h"

#include <string.h>

#include "read/english/english.h"
#include "read/name/collective.h"
#include "read/name/latin_officers.h"
#include "read/name/latin_parts.h"
#include "read/words/lexicon.h"
#include "read/words/words.h"

/* Indigenous Relations: what one body looks after, whatever its first word. */
static bool ends_with_ties(dg_slice name) {
    WORDS(ties, {"Relations", 0}, {"Affairs", 0});
    return dg_words_hold(&ties, dg_latin_last_word(name));
}

/* Bus Éireann and Dublin Bus, Natural England and Forest Trust: two names of several words, none of
 * them matters that one body looks after. */
static bool are_whole_names(dg_slice before, dg_slice after) {
    bool part;
    bool several = dg_slice_holds(after, " ");
    if (!dg_slice_holds(before, " ") || !dg_is_latin_name(before)) return false;
    if (dg_latin_ends_with_place(before)) return true;
    if (dg_is_placed_body(after) && dg_latin_find_and(after) == after.n &&
        dg_latin_find_and(before) == before.n)
        return !dg_is_latin_matter(before) && !ends_with_ties(before); /* and Police Scotland */
    bool shared = dg_latin_ends_with_head(after, &part) || dg_latin_ends_with_place(after) ||
                  dg_is_latin_matter(after) || dg_is_latin_part(dg_latin_last_word(after)) ||
                  dg_latin_find_and(after) < after.n;
    return several && !shared && dg_is_latin_name(after);
}

/* Enterprise, Team: what both names end with, a body's own noun behind other words of each. */
static bool share_an_end(dg_slice before, dg_slice after) {
    dg_slice noun = dg_latin_last_word(before);
    return noun.n < before.n && noun.n < after.n && dg_is_latin_part(noun) &&
           dg_slice_equal(noun, dg_latin_last_word(after));
}

/* National Roads and Fire and Rescue Service: behind the first of two, are the matters and the noun
 * of one body, and before it a name of several words? */
static bool is_body_of_two_matters(dg_slice before, dg_slice after) {
    static const char and[] = " and ";
    bool part;
    size_t joint = dg_slice_find(after, and, 0);
    dg_slice first = {after.at, joint}, last = dg_slice_skip(after, joint + sizeof and-1);
    return joint < after.n && !dg_slice_holds(first, " ") && dg_slice_holds(last, " ") &&
           dg_slice_find(last, and, 0) == last.n && dg_slice_holds(before, " ") &&
           dg_slice_find(before, and, 0) == before.n && dg_is_latin_name(before) &&
           dg_is_latin_name(after) && dg_latin_ends_with_head(last, &part) &&
           !dg_latin_is_titled(before);
}

/* Public Works and Parks & Recreation: in one item & stands inside a name, and between two. */
static bool has_sign_inside(dg_slice text, size_t at, dg_slice before, dg_slice after) {
    static const char sign[] = " & ", and[] = " and ";
    dg_slice behind = dg_slice_skip(after, dg_slice_find(after, sign, 0) + sizeof sign - 1);
    bool left = dg_slice_holds(before, sign), right = behind.n > 0;
    dg_slice whole = left ? after : before;
    return left != right && dg_slice_starts(dg_slice_skip(text, at), and) &&
           !dg_slice_holds(before, and) && !dg_slice_holds(after, and) &&
           !dg_latin_is_titled(before) && !dg_is_sure_body(behind) && dg_slice_holds(whole, " ") &&
           dg_is_latin_name(before) && dg_is_latin_name(after);
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
    if (!capital || dg_latin_find_and(words) < words.n || dg_words_match(&realms, words, NULL) == 0)
        return false;
    return !dg_latin_ends_with_head(words, &part) ||
           dg_slice_is(behind_first(words), "Administration");
}

/* Department of Rats and Other Vermin; not Department of Rats and Other Agencies. */
static bool is_other_matter(dg_slice words) {
    WORDS(others, {"Stakeholders", 0}, {"Partners", 0}, {"Bodies", 0}, {"Parties", 0},
          {"Organisations", 0}, {"Organizations", 0}, {"Institutions", 0}, {"Authorities", 0},
          {"Councils", 0}, {"NGOs", 0}, {"Bureaus", 0}, {"Units", 0}, {"Entities", 0});
    bool part;
    dg_slice last = dg_latin_last_word(words);
    return dg_slice_starts(words, "Other ") && dg_is_latin_name(words) &&
           !dg_latin_ends_with_head(words, &part) && !dg_is_latin_kind(last) &&
           !dg_words_hold(&others, last);
}

/* relevant departments and agencies: one class of two nouns. */
static bool share_an_adjective(dg_slice before, dg_slice after) {
    dg_slice noun = dg_latin_last_word(before);
    bool qualified = noun.n < before.n &&
                     ((before.at[0] >= 'a' && before.at[0] <= 'z') || dg_is_collective(before));
    return qualified && dg_words_hold(&dg_english_classes, noun) &&
           dg_words_hold(&dg_english_classes, after);
}

/* Payroll Unit and Legal Team: both are parts of a body by their ends. */
static bool are_whole_parts(dg_slice before, dg_slice after) {
    return dg_latin_find_and(after) == after.n && dg_latin_last_word(before).n < before.n &&
           dg_latin_last_word(after).n < after.n && dg_is_latin_whole_part(before) &&
           (dg_is_latin_whole_part(after) || dg_ends_like_a_latin_body(after));
}

/* Emergency Planning and Town Councils: a class by its head in the plural behind a name of several
 * words; not County and Town Councils. */
static bool is_class_behind_name(dg_slice before, dg_slice after) {
    WORDS(plurals, {"Councils", 0}, {"Boards", 0}, {"Agencies", 0}, {"Authorities", 0},
          {"Departments", 0}, {"Ministries", 0}, {"Offices", 0});
    dg_slice last = dg_latin_last_word(before), head = dg_latin_last_word(after);
    return !dg_latin_is_titled(before) && last.n < before.n && head.n < after.n &&
           dg_words_hold(&plurals, head) && dg_latin_begins_with_level(after) &&
           !dg_is_latin_level(last);
}

/* Kāinga – Ministry of Housing: what stands behind the dash of a name in two languages. */
static dg_slice behind_dash(dg_slice name) {
    static const char dash[] = " – ";
    return dg_slice_skip(name, dg_slice_find(name, dash, 0) + sizeof dash - 1);
}

/* Administrator of the Radio and Telegraph Administration: is the body whose officer stands before
 * the and only half named there? */
static bool is_half_of_office(dg_slice before, dg_slice after) {
    static const char of[] = " of the ";
    WORDS(whole, {"Interior", 0}, {"Navy", 0}, {"Environment", 0}, {"House", 0}, {"Senate", 0});
    bool part;
    size_t at = dg_slice_find(before, of, 0);
    dg_slice half = dg_slice_skip(before, at + sizeof of - 1);
    return half.n > 0 && !dg_words_hold(&whole, half) && !dg_is_sure_body(half) &&
           dg_slice_find(half, of, 0) == half.n && !dg_latin_ends_with_head(half, &part) &&
           dg_latin_ends_with_head(after, &part) && !dg_is_latin_officer(after) &&
           !dg_slice_starts(after, "the ");
}

/* Commission and High Representative: is what stands before the and a body by its noun alone, and
 * what stands behind another? Not Library and Archives, Council and Committee Services. */
static bool joins_bare_body(dg_slice before, dg_slice after) {
    WORDS(parts, {"Services", 0}, {"Division", 0}, {"Directorate", 0}, {"Branch", 0},
          {"Section", 0}, {"Unit", 0}, {"Affairs", 0}, {"Relations", 0}, {"Support", 0},
          {"Office", 0}, {"Secretariat", 0}, {"Team", 0}, {"Department", 0}, {"Management", 0},
          {"Committee", 0}, {"Policy", 0}, {"Operations", 0});
    WORDS(bodies, {"Commission", 0}, {"Secretariat", 0}, {"Ministry", 0}, {"Department", 0},
          {"Agency", 0}, {"Committee", 0}, {"Authority", 0}, {"Government", 0}, {"Council", 0});
    return dg_words_hold(&bodies, before) && dg_is_latin_name(after) &&
           (!dg_words_hold(&parts, dg_latin_last_word(after)) ||
            dg_latin_begins_with_level(after)); /* Ministry and District Services */
}

/* Office of Roads and Town Attorney: is he one beside the body? Not Office of Management and Budget
 * Director, of one office, nor the one of both, Department of Law and Attorney General. */
static bool is_officer_beside(dg_slice before, dg_slice after) {
    WORDS(laws, {"Justice", 0}, {"Law", 0}, {"Legal Affairs", 0}, {"Legal Services", 0});
    WORDS(of_law, {"Attorney General", 0}, {"Solicitor General", 0});
    static const char office[] = "Office of ", director[] = " Director";
    if (!dg_is_latin_officer(after) || dg_is_latin_officer(dg_latin_last_word(before)))
        return false;
    if (dg_words_end(&laws, before) > 0 && dg_words_hold(&of_law, after)) return false;
    dg_slice field = {after.at, dg_slice_find(after, director, 0)};
    return !dg_slice_starts(before, office) || !dg_slice_ends(after, director) ||
           dg_slice_holds(field, " ") || dg_is_bare_post(after);
}

/* Minister of Labour and National Service: what he looks after, and no body of its own. */
static bool is_service_of_state(dg_slice words) {
    WORDS(services, {"National Service", 0}, {"Public Service", 0}, {"Civil Service", 0});
    return dg_words_hold(&services, words);
}

bool dg_latin_are_levels_of_class(dg_slice before, dg_slice after) {
    static const char of[] = "of "; /* Chief of State and federal departments */
    dg_slice head = dg_latin_last_word(after);
    before = dg_latin_last_item(before);
    dg_slice start = {before.at, before.n - dg_latin_last_word(before).n};
    return head.n < after.n && !dg_slice_ends(start, of) &&
           dg_is_latin_level(dg_latin_last_word(before)) &&
           dg_is_latin_level(dg_latin_first_word(after)) && !dg_latin_is_titled(before) &&
           dg_words_hold(&dg_english_classes, head);
}

/* Public Health and Kent Police, Heritage Matters and Kent County Council: a body of the place that
 * is named before its noun. Not Cork City and County Council. */
static bool is_of_place(dg_slice before, dg_slice after) {
    WORDS(councils, {" City Council", 0}, {" County Council", 0});
    WORDS(forces, {" Police", 0});
    return dg_words_end(&forces, after) > 0 ||
           (dg_slice_holds(before, " ") && dg_words_end(&councils, after) > 0);
}

/* Roads Agency jointly, Roads Agency assist: the name without what is said of it. */
static dg_slice before_state(dg_slice item) {
    dg_class class;
    for (size_t at = 0; (at = dg_slice_find(item, " ", at)) < item.n; at++)
        if (dg_english_state_behind(&class, item, at) > 0) return (dg_slice){item.at, at};
    return item;
}

/* Ministry of Tides's National Oceans: the name without the body that it is of, where it is a
 * matter; not Ministry of Tides's Office, a body of its own. */
static dg_slice behind_owner(dg_slice name) {
    static const char of[] = "'s ";
    bool part, owned = false;
    size_t at = dg_slice_find(name, of, 0);
    dg_slice behind = dg_slice_skip(name, at + sizeof of - 1);
    if (dg_slice_holds(behind, " ") && !dg_latin_ends_with_head(behind, &part))
        owned = dg_latin_is_titled((dg_slice){name.at, at});
    return owned ? behind : name;
}

/* Toka Tū Ake EQC: does the name hold letters of another language? */
static bool is_foreign(dg_slice name) {
    for (size_t i = 0; i < name.n; i++)
        if ((unsigned char)name.at[i] >= 0x80) return true;
    return false;
}

/* Great Lakes GLC: do the letters that end a name begin as its other words, several, do? Not those
 * of Social Protection MLSP, of a whole that begins before it, or Clean Coasts NSW, of a place. */
static bool ends_in_own_letters(dg_slice name) {
    dg_slice letters = dg_latin_last_word(name);
    if (letters.n == name.n || !dg_is_latin_acronym(letters)) return false; /* mostly */
    if (is_foreign(name)) return true;
    size_t words = 0;
    for (size_t at = 0; at < name.n - letters.n; at++) {
        if (at > 0 && name.at[at - 1] != ' ') continue;
        if (!dg_is_capital(name.at[at])) continue;
        if (words >= letters.n || letters.at[words] != name.at[at]) return false;
        words++;
    }
    return words > 1 && dg_latin_matter_acronym(letters) == 0;
}

/* PR, QA: two capitals for what one does, not for who one is. */
static bool is_field(dg_slice letters) {
    WORDS(fields, {"PR", 0}, {"QA", 0}, {"AI", 0}, {"AV", 0}, {"OD", 0}, {"UX", 0}, {"BI", 0},
          {"ML", 0}, {"IP", 0}, {"EM", 0}, {"RE", 0}, {"PE", 0});
    return letters.n != 2 || dg_words_hold(&fields, letters);
}

/* Police and Crime Commissioner, HR & OD: words that and, or & between letters, makes one of. */
static bool is_one_of_two(dg_slice text, size_t at, dg_slice before, dg_slice after) {
    enum { MOST_LETTERS = 3 };
    dg_slice last = dg_latin_last_word(before);
    if (dg_slice_ends(before, "Police") && dg_slice_starts(after, "Crime ")) return true;
    bool letters = dg_latin_matter_acronym(last) == last.n && last.n > 0;
    return letters && last.n < before.n && dg_slice_starts(dg_slice_skip(text, at), " & ") &&
           after.n <= MOST_LETTERS && dg_begins_in_capitals(after) && !dg_slice_holds(after, " ");
}

/* What the ends of both sides tell, where nothing before did. `item`: the last of the list before;
 * `titled_matter`: the right side is a matter of the body to the left. */
static bool are_joined_by_ends(dg_slice before, dg_slice after, dg_slice item, bool titled_matter) {
    bool part;
    bool several = dg_slice_holds(before, " ");
    dg_slice noun = dg_latin_last_word(after);
    bool small_noun = noun.n > 0 && noun.at[0] >= 'a' && noun.at[0] <= 'z';
    bool class = dg_latin_ends_as_class(after) && dg_latin_find_and(after) == after.n;
    bool beside = small_noun || dg_latin_begins_with_level(after); /* Ministry of … and Local … */
    if (class && several &&
        (dg_latin_ends_with_head(before, &part) || (beside && dg_latin_is_titled(before))))
        return true;
    if (after.n == 0 || !dg_is_latin_name(after)) return false;
    WORDS(classes, {"Districts", 0}, {"Municipalities", 0}, {"Counties", 0}, {"States", 0},
          {"Tribes", 0}, {"Provinces", 0}, {"Stakeholders", 0}, {"Partners", 0}, {"NGOs", 0},
          {"CSOs", 0}, {"LGUs", 0}, {"Regions", 0}, {"Landlords", 0}, {"Employers", 0});
    if (!dg_latin_is_titled(before) && dg_words_hold(&classes, after)) return true;
    bool capitals =
        !several && dg_begins_in_capitals(before) && dg_latin_matter_acronym(before) == 0;
    if (capitals && (dg_has_inner_capital(after) || !is_field(before)))
        return true; /* BD and LandsD, MS and Frontier */
    if (dg_is_latin_acronym(before) || (!several && dg_has_inner_capital(item))) return true;
    WORDS(fields, {" of Police", 0}, {" of Administration", 0}, {" for Administration", 0});
    bool of_field = dg_words_end(&fields, before) > 0; /* Association of Police and Crime … */
    if (several && !titled_matter && !of_field && dg_latin_ends_with_head(before, &part))
        return true;
    if (dg_latin_find_and(after) == after.n && is_of_place(before, after)) return true;
    if (!dg_latin_is_titled(before)) return are_whole_names(item, after);
    if (ends_in_own_letters(after)) return true; /* Ministry of Tides and Great Lakes GLC */
    return !titled_matter && dg_latin_find_and(after) == after.n &&
           dg_latin_ends_with_head(after, &part) && !part;
}

bool dg_latin_and_joins_bodies(dg_slice text, size_t at, size_t bytes) {
    bool part;
    dg_slice before = behind_owner((dg_slice){text.at, at}),
             after = dg_latin_item(text, at + bytes);
    if (is_one_of_two(text, at, before, after)) return false;
    if (at > DG_LATIN_LIST_BYTES || dg_latin_is_company(dg_latin_last_word(before))) return true;
    after = before_state(after);
    if (dg_latin_are_levels_of_class(before, after)) return false;
    bool word = !dg_slice_holds(after, " ") && !dg_begins_in_capitals(after);
    bool alone = dg_slice_is(after, "Police") || after.n == 0;
    if (word && !alone && dg_has_inner_capital(after))
        return true; /* Division of Roads and MassDOT */
    if (dg_latin_is_titled(after) || dg_latin_is_titled(behind_dash(after))) return true;
    if (word && !alone && (dg_slice_is(after, "Administration") || dg_latin_is_titled(before)))
        return false; /* Finance & Administration, Ministry of Housing and Survey */
    if (!word && joins_bare_body(dg_latin_last_item(before), after)) return true;
    dg_slice item = dg_latin_last_item(before); /* SeniorNet and Citizens Advice Bureau */
    if (item.n == before.n && are_whole_parts(item, after)) return true;
    if (is_class_behind_name(before, after) || share_an_end(before, after) ||
        is_body_of_two_matters(before, after) || has_sign_inside(text, at, before, after))
        return true;
    dg_slice next = {after.at,
                     dg_latin_find_and(after)}; /* Health and Human Services and the Secretary */
    bool office = dg_is_latin_officer(next) ||
                  (!word && dg_latin_ends_with_head(dg_latin_before_body(after), &part));
    if (dg_latin_is_titled(dg_latin_last_item(before)) && is_service_of_state(next)) return false;
    if (dg_is_rank_beside_office(dg_latin_last_item(before)) && dg_is_latin_officer(next))
        return false;
    if (dg_is_latin_officer(dg_latin_last_item(before)) && office)
        return !is_half_of_office(dg_latin_last_item(before), next);
    bool the_matter = dg_is_latin_matter(after) || dg_slice_is(after, "the Public Service");
    if (dg_latin_is_titled(before) && dg_slice_starts(after, "the ") && the_matter) return false;
    dg_slice kind = {after.at, dg_slice_find(after, " of the ", 0)}; /* agencies of the Branch */
    if (share_an_adjective(dg_latin_last_item(before), kind) ||
        (dg_is_latin_all(before) && dg_slice_ends(kind, "s") &&
         (dg_is_latin_kind(kind) || !dg_is_sure_body(kind))))
        return false;
    if (dg_is_latin_level(dg_latin_last_item(before)) &&
        dg_is_latin_level(dg_latin_first_word(after)))
        return false;
    WORDS(realms, {"states", 0}, {"provinces", 0});
    dg_slice realm =
        dg_latin_last_word(dg_latin_last_item(before)); /* States and territories, all of them */
    if (dg_words_hold(&realms, realm) &&
        (dg_slice_starts(after, "territories") || dg_slice_starts(after, "Territories")))
        return false;
    if (!word && dg_latin_is_titled(before) && dg_latin_find_and(after) == after.n &&
        is_officer_beside(before, after))
        return true;
    bool small = after.n > 0 && after.at[0] >= 'a' && after.at[0] <= 'z';
    bool titled_matter =
        !(small && dg_is_latin_class(after)) && dg_latin_is_titled(before) &&
        dg_latin_find_and(after) == after.n &&
        (dg_is_latin_matter(after) || is_national_matter(after) || is_other_matter(after));
    if (dg_is_latin_class(dg_latin_last_item(before)) && after.n > 0 && dg_is_capital(after.at[0]))
        return true; /* voluntary hospitals and Trade Board */
    if (dg_is_latin_class(after) && !titled_matter && may_stand_alone(dg_latin_last_item(before)))
        return true;
    if (!titled_matter && dg_begins_like_a_latin_body(dg_slice_skip(text, at + bytes))) return true;
    if (dg_is_latin_whole_part(before) && dg_is_latin_part(dg_latin_last_word(after)) &&
        dg_latin_find_and(after) == after.n)
        return true; /* Press Team and Customer Services */
    return are_joined_by_ends(before, after, item, titled_matter);
}

bool dg_latin_with_joins_bodies(dg_slice text, size_t at) {
    WORDS(conditions, {"Disabilit", 0}, {"HIV", 0}, {"Special Needs", 0}, {"Albinism", 0},
          {"Autism", 0}, {"Cancer", 0}, {"Diabetes", 0}, {"Learning", 0}, {"Dementia", 0});
    WORDS(charges, {"responsibility for ", 0}, {"special responsibility for ", 0});
    static const char with[] = " with ";
    dg_slice before = {text.at, at}, rest = dg_slice_skip(text, at);
    if (!dg_slice_starts(rest, with)) return false;
    rest = dg_slice_skip(rest, sizeof with - 1);
    bool several = dg_slice_holds(before, " "); /* not partnerships with */
    bool class = several && dg_is_collective(before) && dg_is_latin_name(dg_latin_first_word(rest));
    if (!dg_is_latin_name(before) && !class) return false;
    if (dg_words_match(&charges, rest, NULL) > 0) return !dg_slice_holds(before, "Minister");
    WORDS(people, {"Persons", 0}, {"People", 0}, {"Children", 0}, {"Youth", 0}, {"Women", 0},
          {"Adults", 0}, {"Individuals", 0}, {"Students", 0}, {"Learners", 0}, {"Those", 0},
          {"Pupils", 0}, {"Citizens", 0}, {"Patients", 0}, {"Living", 0});
    bool part, body = dg_latin_ends_with_head(before, &part) ||
                      dg_slice_ends(before, " Government") ||
                      dg_is_sure_body(dg_latin_item(rest, 0));
    return dg_words_match(&conditions, rest, NULL) == 0 ||
           (body && !dg_words_hold(&people, dg_latin_last_word(before)));
}
