/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/english/english_prose.h"

#include <string.h>

#include "base/utf8.h"
#include "dutygraph/document.h"
#include "read/english/english.h"
#include "read/english/english_actions.h"
#include "read/english/english_decisions.h"
#include "read/english/english_deeds.h"
#include "read/english/english_parties.h"
#include "read/english/english_sentence.h"
#include "read/english/english_urged.h"
#include "read/english/english_verbs.h"
#include "read/name/collective.h"
#include "read/name/latin.h"
#include "read/name/small_name.h"
#include "read/words/lexicon.h"
#include "read/words/words.h"

/* --- Verbs --- */

size_t dg_prose_verb(dg_slice text) {
    size_t n = dg_words_match(&dg_prose_verbs, text, NULL);
    return n > 0 && (text.at[n - 1] == ' ' || dg_is_whole_word(text, n)) ? n : 0;
}

size_t dg_prose_list_end(dg_slice text) {
    WORDS(stops, {" through ", 0}, {" and consistent with ", 0}, {" consistent with ", 0});
    for (size_t at = 0; (at = dg_slice_find(text, " ", at)) < text.n; at++) {
        dg_class class;
        if (dg_words_match(&stops, dg_slice_skip(text, at), NULL) > 0) return at;
        if (at == 0 || text.at[at - 1] != ',') continue;
        dg_slice rest = dg_slice_skip(text, at + 1);
        bool small = rest.n > 0 && rest.at[0] >= 'a' && rest.at[0] <= 'z';
        if (small && dg_word_opening(&class, rest) == 0 && !dg_slice_starts(rest, "with ") &&
            dg_parties_joint(rest) == 0 && dg_parties_class(rest, false) == 0)
            return at - 1;
    }
    return text.n;
}

/* --- Sentences --- */

/* May what stands behind the parties of a subject, at byte `at`, before its verb? In coordination
 * with others, acting through somebody, to the extent that …. */
static bool goes_on_to_verb(const dg_sentence *s, const dg_sentence_verb *v, size_t at) {
    dg_class class;
    dg_slice rest = {s->text.at + at, at < v->at ? v->at - at : 0};
    if (dg_sentence_trim(rest).n == 0 || dg_parties_aside(rest) > 0) return true;
    if (rest.at[0] == ' ' && rest.n > 1 && rest.at[1] == ',') rest = dg_slice_skip(rest, 1);
    dg_slice next = dg_slice_skip(rest, dg_slice_starts(rest, ",") ? 2 : 1);
    if (dg_slice_find(rest, ", is ", 0) < rest.n) return false; /* it has a verb of its own */
    bool aside = dg_slice_starts(rest, ", ") && next.n > 0 && next.at[0] >= 'a' &&
                 next.at[0] <= 'z' && dg_parties_joint(next) == 0;
    return aside || dg_parties_remark(rest, rest.n) > 0 || dg_word_opening(&class, next) > 0;
}

/* Where behind a comma or a dash the next part of the sentence begins. */
static size_t next_part(dg_slice text) {
    WORDS(marks, {", ", 0}, {" – ", 0}, {" — ", 0}, {" - ", 0});
    for (size_t at = 0, n; at < text.n; at++)
        if ((n = dg_words_match(&marks, dg_slice_skip(text, at), NULL)) > 0) return at + n;
    return text.n;
}

/* Oxfam, as Lead Agency, shall: what stands behind the parties of a subject says that they lead. */
static bool is_said_to_lead(dg_slice rest) {
    WORDS(posts, {", as lead agency", 0}, {", as lead partner", 0}, {", as lead organi", 0},
          {", as lead body", 0}, {", as lead department", 0}, {", as lead ministry", 0},
          {", as lead entity", 0}, {", as the lead agency", 0}, {", as the lead partner", 0},
          {", as the lead organi", 0}, {", as Lead Agency", 0}, {", as Lead Partner", 0},
          {", as Lead Organi", 0}, {", as the Lead Agency", 0}, {", as the Lead Partner", 0});
    return dg_words_match(&posts, rest, NULL) > 0;
}

/* The parties that the verb has for its subject, behind the lead-in; where they end, DG_NONE: it
 * has none. */
static size_t add_subject(dg_sentence *s, const dg_sentence_verb *v, bool sure, dg_class class) {
    static const char and[] = "and "; /* , and the Trade Board shall */
    for (size_t at = s->resolved; at < v->at;) {
        dg_slice text = {s->text.at + at, v->at - at};
        if (s->action && v->to_do && dg_is_small_name(text)) { /* Action: secretariat to report */
            dg_sentence_add(s, at, v->at, class);
            return v->at;
        }
        size_t n = dg_parties_length(text, DG_PARTIES_SUBJECT);
        size_t lead_in = at > s->resolved ? dg_parties_behind_closed((dg_slice){text.at, n}) : 0;
        at += lead_in;
        text = dg_slice_skip(text, lead_in);
        n -= lead_in;
        if (dg_slice_starts(text, "such ") && dg_slice_starts(dg_slice_skip(text, n), " as "))
            return DG_NONE; /* such offices as the President may name */
        bool named = sure || is_said_to_lead(dg_slice_skip(text, n));
        size_t own = dg_sentence_before_apposition(text, n);
        if (n > 0 && dg_parties_are_subject((dg_slice){text.at, own}, named) &&
            goes_on_to_verb(s, v, at + n))
            return dg_sentence_add_list(s, at, v->at, DG_PARTIES_SUBJECT, class);
        at += next_part(text);
        if (dg_slice_starts(dg_slice_skip(s->text, at), and)) at += sizeof and-1;
    }
    return DG_NONE;
}

/* Defra, which will lead: is it one word, and not of what leads to something, Innovation? */
static bool is_one_name(dg_slice words) {
    WORDS(nouns, {"ing", 0}, {"tion", 0}, {"sion", 0}, {"ment", 0}, {"ness", 0}, {"ity", 0},
          {"ism", 0}, {"nce", 0}, {"ship", 0}, {"ies", 0}, {"ess", 0}, {"ure", 0}, {"th", 0},
          {"ge", 0});
    return words.n > 0 && dg_is_capital(words.at[0]) && dg_parties_word(words) == words.n &&
           dg_words_end(&nouns, words) == 0;
}

/* Pharmacy will:, over a list. */
static bool tells_over_list(const dg_sentence *s, const dg_sentence_verb *v) {
    static const char will[] = " will:";
    return s->alone && dg_slice_is(dg_slice_skip(s->text, v->at), will);
}

/* The District agrees to: things agree to nothing. */
static bool agrees(const dg_sentence *s, const dg_sentence_verb *v) {
    return dg_slice_starts(dg_slice_skip(s->text, v->at), " agree");
}

/* Are these words, which a list of duties follows, no paper that says what it is for? `will`: they
 * will do so, as things seldom do, Pharmacy will: */
static bool may_head_duties(dg_slice name, bool will, bool agrees) {
    static const char the[] = "The ";
    bool article = dg_slice_starts(name, the); /* The Portal will: it is a thing */
    name = dg_slice_skip(name, article ? sizeof the - 1 : 0);
    bool letters = name.n > 0 && dg_is_capital(name.at[0]);
    for (size_t i = 0; i < name.n; i++)
        letters = letters && (name.at[i] < '0' || name.at[i] > '9');
    WORDS(things, {"Tax", 0}, {"Budget", 0}, {"Levy", 0}, {"Portal", 0}, {"Website", 0}, {"App", 0},
          {"Siren", 0}, {"System", 0}, {"Tool", 0}, {"Scheme", 0}, {"Data", 0}, {"Money", 0},
          {"Law", 0}, {"Act", 0}, {"Bill", 0}, {"Policy", 0}, {"Project", 0}, {"Work", 0},
          {"Plan", 0}, {"Fund", 0}, {"Grant", 0}, {"Platform", 0}, {"Software", 0}, {"Traffic", 0},
          {"Demand", 0}, {"Revenue", 0}, {"Reform", 0}, {"Water", 0}, {"Energy", 0}, {"It", 0},
          {"This", 0}, {"That", 0});
    bool one = will && !article && !dg_words_hold(&things, name) && is_one_name(name) &&
               !dg_slice_ends(name, "s");
    bool names = one || agrees || dg_slice_holds(name, " ") || dg_ends_like_a_latin_body(name);
    return letters && !dg_slice_holds(name, "/") && names &&
           dg_words_end(&dg_english_papers, name) == 0;
}

/* Does the sentence tell the parties of its part 0, with nobody beside them, to do something? */
static bool tells_alone(const dg_sentence *s, const dg_sentence_verb *v) {
    dg_slice told = {s->text.at + s->parts[0].from, s->parts[0].to - s->parts[0].from};
    dg_slice name = dg_slice_skip(told, dg_slice_starts(told, "the ") ? strlen("the ") : 0);
    dg_slice what = dg_slice_skip(s->text, v->end);
    bool includes = dg_slice_starts(what, "include ") && dg_is_latin_officer(told);
    bool deed =
        includes || dg_words_match(&dg_prose_no_deeds, what, NULL) == 0 || dg_deed_is_charge(what);
    bool bare = !dg_slice_holds(told, " ") && dg_slice_ends(told, "s");
    if (v->will && dg_deeds_are_listed(what)) return false;
    bool will = tells_over_list(s, v);
    bool heads = dg_slice_ends(s->text, ":") &&
                 may_head_duties(name, will, agrees(s, v)); /* Trade Centre shall: */
    bool below = dg_slice_starts(name, "following ") || dg_slice_starts(name, "The following ");
    if (below && dg_deed_is_charge(what))
        return false; /* The following agencies shall have the following roles: of those below */
    bool foretold = bare || dg_parties_only_foretold(name) || dg_parties_are_union(told);
    if (v->may || (v->will && foretold)) return false; /* Agencies will see */
    return s->alone &&
           (s->action || s->advice || v->to_do || heads || dg_parties_are_told(told) ||
            is_said_to_lead(dg_slice_skip(s->text, s->parts[0].to))) &&
           (deed || v->passive || v->class != DG_CLASS_NONE);
}

/* Are the parties of the part a class that only its place makes one: The reports? */
static bool is_mere_class(const dg_sentence *s, dg_prose_part part) {
    dg_slice text = {s->text.at + part.from, part.to - part.from};
    bool small = dg_slice_starts(text, "The ") && text.at[4] >= 'a' && text.at[4] <= 'z';
    return small && !dg_parties_are_told(text);
}

/* work with relevant agencies, not with children. */
static bool begins_known_class(dg_slice text) {
    WORDS(starts, {"relevant ", 0}, {"appropriate ", 0}, {"other relevant ", 0},
          {"all relevant ", 0}, {"other appropriate ", 0});
    WORDS(realms, {"local ", 0}, {"state ", 0}, {"federal ", 0}, {"municipal ", 0},
          {"regional ", 0}, {"other ", 0}, {"partner ", 0}); /* not local children */
    size_t n = dg_parties_class(text, false);
    bool class = dg_words_end(&dg_english_classes, (dg_slice){text.at, n}) > 0;
    return n > 0 && (dg_words_match(&starts, text, NULL) > 0 ||
                     (class && dg_words_match(&realms, text, NULL) > 0));
}

/* coordinate rules with the Trade Board, not with the Plan. */
static bool has_object(dg_slice deed) {
    WORDS(bare, {"coordinate with ", 0}, {"coordinate closely with ", 0}, {"co-ordinate with ", 0});
    bool coordinates = dg_slice_starts(deed, "coordinate ") ||
                       dg_slice_starts(deed, "co-ordinate ") || dg_slice_starts(deed, "convene ");
    return coordinates && dg_words_match(&bare, deed, NULL) == 0;
}

/* assist the Trade Board, consult the Port Agency: are those behind the deed bodies for sure, where
 * it does not say that they do it, too? */
static bool may_help(const dg_sentence *s, const dg_sentence_verb *v) {
    dg_slice rest = dg_slice_skip(s->text, v->work_with);
    dg_slice who = {rest.at, dg_parties_length(rest, DG_PARTIES_BESIDE)};
    WORDS(withs, {"with ", 0}, {", ", 0}); /* consult with, as needed, */
    if (dg_slice_starts(dg_slice_skip(s->text, v->end), "meet with ") && !dg_parties_are_told(who))
        return false; /* with Congress */
    if (dg_words_end(&withs, (dg_slice){s->text.at, v->work_with}) > 0)
        return !has_object(dg_slice_skip(s->text, v->end)) ||
               dg_words_end(&dg_english_papers, who) == 0;
    dg_slice behind = dg_slice_skip(rest, who.n); /* not the Water Agency plan */
    return dg_slice_starts(who, "the ") && dg_parties_are_told(who) && !dg_is_collective(who) &&
           dg_sentence_ends_party(behind);
}

/* In the order of the text. */
static void put_in_order(dg_prose_part *parts, size_t n) {
    for (size_t i = 1; i < n; i++)
        for (size_t k = i; k > 0 && parts[k].from < parts[k - 1].from; k--) {
            dg_prose_part later = parts[k - 1];
            parts[k - 1] = parts[k];
            parts[k] = later;
        }
}

/* be drafted by A and approved by B: those behind a second participle, who help where they only
 * approve; where they end. */
static size_t add_second_passive(dg_sentence *s, size_t end, dg_class class) {
    WORDS(ands, {" and ", 0}, {", and ", 0});
    WORDS(helps, {"approved", 0}, {"endorsed", 0}, {"reviewed", 0}, {"adopted", 0}, {"cleared", 0},
          {"signed", 0}, {"supported", 0}, {"monitored", 0}, {"assisted", 0}, {"confirmed", 0});
    static const char by[] = " by ";
    dg_slice rest = dg_slice_skip(s->text, end);
    size_t and_bytes = dg_words_match(&ands, rest, NULL);
    rest = dg_slice_skip(rest, and_bytes);
    dg_slice deed = {rest.at, dg_parties_word(rest)};
    dg_slice behind = dg_slice_skip(rest, deed.n);
    if (and_bytes == 0 || !dg_slice_ends(deed, "ed") || !dg_slice_starts(behind, by)) return end;
    size_t n = s->n, from = end + and_bytes + deed.n + sizeof by - 1;
    bool helps_only = dg_words_hold(&helps, deed);
    size_t to = dg_sentence_add_list(s, from, s->text.n, DG_PARTIES_SUBJECT,
                                     helps_only ? DG_CLASS_SUPPORT : class);
    if (s->n == n) return end;
    dg_slice who = {s->text.at + s->parts[n].from, s->parts[n].to - s->parts[n].from};
    if (dg_parties_are_told(who)) return to;
    s->n = n;
    return end;
}

/* The parties of the verb; false: it has none that are told to do something. */
static bool take_verb(dg_sentence *s, const dg_sentence_verb *v) {
    bool leads = v->class != DG_CLASS_NONE;
    if (v->passive) {
        size_t end = dg_sentence_add_list(s, v->end, s->text.n, DG_PARTIES_SUBJECT, v->class);
        if (end == v->end) return false;
        end = add_second_passive(s, end, v->class);
        dg_sentence_add_beside(s, end, s->text.n, DG_NONE, true);
        bool may = dg_slice_ends((dg_slice){s->text.at, v->at}, " may");
        return !s->alone || (s->n_with > 0 && !may) || tells_alone(s, v);
    }
    dg_slice who = {s->text.at + s->resolved, v->at - s->resolved};
    bool to = s->action && (v->will || dg_slice_starts(dg_slice_skip(s->text, v->at), " to "));
    bool sure =
        (v->class == DG_CLASS_LEAD && dg_is_of_the_task(dg_slice_skip(s->text, v->end))) ||
        (to && dg_parties_may_act((dg_slice){who.at, dg_parties_word(who)}) &&
         dg_parties_length(who, DG_PARTIES_SUBJECT) <= dg_parties_word(who) + 2) ||
        (s->alone && leads && v->to_do) ||
        ((tells_over_list(s, v) || (s->first && v->class == DG_CLASS_LEAD)) && is_one_name(who));
    dg_class class = leads ? v->class : v->jointly ? DG_CLASS_RESPONSIBLE : DG_CLASS_LEAD;
    size_t end = add_subject(s, v, sure, class);
    if (end == DG_NONE) return false;
    dg_sentence_add_before(s, s->parts[0].from);
    dg_sentence_add_beside(s, end, v->at, DG_NONE, true);
    bool comma = dg_slice_starts(dg_slice_skip(s->text, v->end), ", ");
    size_t from = v->end;
    dg_slice with = dg_slice_skip(s->text, v->work_with);
    with = dg_slice_skip(with, dg_slice_starts(with, "the ") ? strlen("the ") : 0);
    bool known = with.n > 0 && (dg_is_capital(with.at[0]) || begins_known_class(with));
    if (v->work_with > 0 && known && may_help(s, v)) {
        from =
            dg_sentence_add_list(s, v->work_with, s->text.n, DG_PARTIES_BESIDE, DG_CLASS_TOGETHER);
        s->n_with++;
    }
    dg_sentence_add_beside(s, from, s->text.n, v->end + (comma ? strlen(", ") : 0), leads);
    if (s->alone) return tells_alone(s, v) || ((v->may || leads) && s->n_with > 0);
    return (leads || s->n_with > 0) && !is_mere_class(s, s->parts[0]);
}

/* The lead agency for floods is the Water Agency: the parties, where the segment says so. */
static bool take_bearer(dg_sentence *s) {
    int value = DG_CLASS_NONE;
    size_t at = s->alone ? dg_english_bearer_is(&value, s->text) : 0;
    if (at == 0) return false;
    size_t end = dg_sentence_add_list(s, at, s->text.n, DG_PARTIES_SUBJECT, (dg_class)value);
    if (end > at) dg_sentence_add_beside(s, end, s->text.n, DG_NONE, true);
    return end > at;
}

/* The parties of one segment; how many parts. */
static size_t segment_parts(dg_prose_part *parts, bool *leads, dg_slice text, dg_prose_told told,
                            bool helped) {
    bool alone = told != DG_TOLD_NONE;
    dg_sentence whole = {.text = text, .parts = parts, .alone = alone};
    *leads = take_bearer(&whole);
    if (*leads) return whole.n;
    size_t urged,
        urged_end = alone && dg_slice_ends(text, ":") ? dg_english_urged(&urged, text) : 0;
    if (urged_end > 0) {
        dg_sentence_add(&whole, urged, urged_end, DG_CLASS_LEAD);
        dg_sentence_add_beside(&whole, urged_end, text.n, DG_NONE, true);
        return whole.n;
    }
    dg_lead_in said = DG_LEAD_IN_NONE;
    size_t lead_in = alone ? dg_english_lead_in(&said, text) : dg_english_caption(text);
    if (lead_in == 0) lead_in = dg_english_decision(&said, text);
    if (lead_in == 0 && told == DG_TOLD_FIRST) lead_in = dg_english_motion(&said, text);
    for (size_t at = 0; (at = dg_slice_find(text, " ", at)) < text.n; at++) {
        dg_sentence s = {.text = text,
                         .parts = parts,
                         .alone = alone,
                         .first = told == DG_TOLD_FIRST,
                         .behind = told == DG_TOLD_BEHIND,
                         .helped = helped,
                         .resolved = lead_in,
                         .action = told == DG_TOLD_ACTION || said == DG_LEAD_IN_ACTION,
                         .advice = said == DG_LEAD_IN_ADVICE};
        dg_sentence_verb v;
        if (!dg_sentence_verb_here(&v, &s, at) || !take_verb(&s, &v)) continue;
        *leads = v.class != DG_CLASS_NONE;
        put_in_order(parts, s.n);
        return s.n;
    }
    return 0;
}

/* the Roads Agency will support, behind who leads: its parties; how many parts. */
static size_t helping_parts(dg_prose_part *parts, dg_slice segment) {
    size_t n = dg_help_at_end(segment);
    dg_sentence s = {.text = {segment.at, segment.n - n}, .parts = parts};
    if (n > 0) dg_sentence_add_list(&s, 0, s.text.n, DG_PARTIES_SUBJECT, DG_CLASS_SUPPORT);
    return s.n;
}

/* the Roads Agency, Port Trust, behind the semicolon after who leads, and nothing else: its
 * parties; how many parts. */
static size_t mere_parts(dg_prose_part *parts, dg_slice text, size_t from, size_t end) {
    dg_slice list = dg_slice_trim((dg_slice){text.at + from, end > from ? end - from : 0});
    if (list.n == 0) return 0;
    size_t n = dg_parties_length(list, DG_PARTIES_SUBJECT);
    dg_slice rest = dg_slice_skip(list, n);
    bool all = n > 0 && (rest.n == 0 || dg_parties_remark(rest, rest.n) == rest.n);
    if (!all || !dg_parties_are_subject((dg_slice){list.at, n}, true)) return 0;
    parts[0] = (dg_prose_part){0, n, DG_CLASS_SUPPORT};
    return 1;
}

/* City Board leads; Trade Board supports: the next segment that gives a role, from byte *at on. A
 * list of parties runs on over its commas: A, B, C to support. */
static size_t more_parts(dg_prose_part *parts, dg_slice text, size_t *at) {
    enum { MOST_NAMES = 12 };
    bool leads = false;
    size_t from = *at, end = from, n = 0;
    while (from < text.n && text.at[from] == ' ')
        from++;
    for (size_t i = 0; i < MOST_NAMES && !leads; i++, end++) {
        while (end < text.n && strchr(",;", text.at[end]) == NULL)
            end++;
        dg_slice segment = {text.at + from, end > from ? end - from : 0};
        if (i == 0 || segment.n == 0) *at = end + 1;
        if (segment.n == 0) return 0;
        n = helping_parts(parts, segment);
        leads = n > 0;
        if (!leads) n = segment_parts(parts, &leads, segment, DG_TOLD_NONE, true);
        if (n > 0 && leads) *at = end + 1;
        if (end >= text.n || text.at[end] == ';' ||
            dg_parties_length(segment, DG_PARTIES_SUBJECT) < segment.n)
            break;
    }
    size_t mark = from;
    while (mark > 0 && text.at[mark - 1] == ' ')
        mark--;
    if (!leads && mark > 0 && text.at[mark - 1] == ';') {
        size_t stop = from + dg_slice_find(dg_slice_skip(text, from), ";", 0);
        n = mere_parts(parts, text, from, stop);
        leads = n > 0;
        if (leads) *at = stop + 1;
    }
    for (size_t i = 0; i < n; i++) {
        parts[i].from += from;
        parts[i].to += from;
    }
    return leads ? n : 0;
}

size_t dg_prose_parts(dg_prose_part parts[DG_PROSE_PARTS], bool *leads, dg_slice text,
                      dg_prose_told told) {
    dg_prose_part more[DG_PROSE_PARTS];
    size_t end = dg_slice_find(text, ";", 0);
    bool helped = dg_slice_holds(text, " support");
    size_t n = segment_parts(parts, leads, (dg_slice){text.at, end}, told, helped);
    for (size_t at = n > 0 ? parts[n - 1].to : text.n; at < text.n;) {
        size_t found = more_parts(more, text, &at);
        for (size_t i = 0; i < found && n < DG_PROSE_PARTS; i++)
            parts[n++] = more[i];
    }
    return n;
}
