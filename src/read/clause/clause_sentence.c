/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences that assign, whose parties other files find: english_prose.h, request.h. */
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "read/clause/clause_parser.h"
#include "read/clause/clause_settle.h"
#include "read/clause/clause_words.h"
#include "read/english/english.h"
#include "read/english/english_deeds.h"
#include "read/english/english_parties.h"
#include "read/english/english_prose.h"
#include "read/name/latin.h"
#include "read/name/latin_parts.h"
#include "read/name/shared.h"
#include "read/name/small_name.h"

/* Go on to the deadline behind the sentence: . Timeline: 2026. */
static void parse_label_of_time(dg_clause_parser *p) {
    dg_class class = DG_CLASS_NONE;
    p->text = p->clause->words;
    for (; p->at < p->text.n; p->at++) {
        bool begins = p->at > 0 && strchr(" \n", p->text.at[p->at - 1]) != NULL;
        if (begins && dg_word_label(&class, dg_clause_rest(p)) > 0 && class == DG_CLASS_TIME)
            dg_clause_run(p);
    }
}

/* Action: secretariat to report: what was told so is a body, though in small letters. */
static void trust_small_names(dg_clause *clause, size_t from) {
    for (size_t i = from; i < clause->parties.n; i++) {
        dg_party *party = &clause->parties.items[i];
        bool small =
            dg_is_small_name(party->written) ||
            (party->written.n > 0 && dg_parties_small_name(party->written) == party->written.n);
        if (party->plausible || !small) continue;
        party->plausible = true;
        clause->n_plausible++;
    }
}

/* Parse the parts of a sentence; of one without a class, its time. */
static void parse_parts(dg_clause_parser *p, const dg_prose_part *parts, size_t n) {
    dg_clause *clause = p->clause;
    for (size_t i = 0; i < n && !p->failed; i++) {
        size_t unread = clause->unread.n, named = clause->parties.n;
        p->text = (dg_slice){clause->words.at, parts[i].to};
        p->at = parts[i].from;
        p->segment_end = p->name_end = 0;
        dg_clause_run(p);
        dg_clause_give_class(p, parts[i].class);
        trust_small_names(clause, named);
        if (parts[i].class != DG_CLASS_NONE) continue;
        clause->unread.n = unread;
        clause->parties.n = p->group = named;
    }
    clause->has_role = true;
}

dg_code dg_clause_parse_prose(dg_clause *clause, bool *leads, dg_slice text, size_t at,
                              dg_prose_told told, const dg_registry *registry, dg_error *err) {
    dg_prose_part parts[DG_PROSE_PARTS];
    dg_clause_make_empty(clause);
    dg_code code = dg_clause_make_words(clause, text, at, 0, err);
    size_t n = code == DG_OK ? dg_prose_parts(parts, leads, clause->words, told) : 0;
    if (n == 0) return code;
    unsigned char *cues = dg_cues_of(clause->words);
    dg_clause_parser p = {
        .clause = clause, .cues = cues, .registry = registry, .failed = cues == NULL};
    parse_parts(&p, parts, n);
    parse_label_of_time(&p);
    if (!dg_share_heads(clause)) p.failed = true;
    free(cues);
    return p.failed ? dg_fail_memory(err) : DG_OK;
}

dg_code dg_clause_parse_parts(dg_clause *clause, const dg_prose_part *parts, size_t n,
                              dg_slice text, size_t at, const dg_registry *registry,
                              dg_error *err) {
    dg_clause_make_empty(clause);
    clause->words = text;
    clause->origin = at;
    unsigned char *cues = dg_cues_of(text);
    dg_clause_parser p = {
        .clause = clause, .cues = cues, .registry = registry, .failed = cues == NULL};
    if (!p.failed) parse_parts(&p, parts, n);
    free(cues);
    return p.failed ? dg_fail_memory(err) : DG_OK;
}

enum { WITH_BYTES = 160 };

/* The beginning of the deed, in small letters. */
static dg_slice in_small(char bytes[WITH_BYTES], dg_slice deed) {
    if (deed.n > WITH_BYTES) deed.n = WITH_BYTES;
    if (deed.n == 0 || !dg_is_capital(deed.at[0])) return deed;
    memcpy(bytes, deed.at, deed.n);
    bytes[0] = (char)(bytes[0] - 'A' + 'a');
    return (dg_slice){bytes, deed.n};
}

/* the Trade Board, Rope Works, DOW; not Microsoft Azure, Phase 2: does a body begin here, that
 * needs no other word for it? */
static bool begins_sure_body(dg_slice text) {
    WORDS(offices, {" Works", 0}, {" Resources", 0}, {"Finance", 0});
    text = dg_slice_skip(text, dg_slice_starts(text, "the ") ? strlen("the ") : 0);
    if (text.n == 0 || !dg_is_capital(text.at[0])) return false;
    dg_slice who = {text.at, dg_parties_length(text, DG_PARTIES_BESIDE)};
    return dg_parties_are_told(who) || dg_is_sure_body(who) || dg_is_short_form(who) ||
           dg_is_placed_body(who) || dg_ends_like_a_latin_body(who) ||
           dg_is_latin_part(dg_latin_last_word(who)) || dg_words_end(&offices, who) > 0;
}

/* Coordinate with: as dg_deed_with, whether or not a sentence begins so. */
static size_t with_of_deed(dg_slice deed) {
    char bytes[WITH_BYTES];
    static const char to[] = "to "; /* (b) to work with A */
    size_t skipped = dg_slice_starts(deed, to) ? sizeof to - 1 : 0;
    dg_slice small = in_small(bytes, dg_slice_skip(deed, skipped));
    size_t with = dg_deed_with(small), word = dg_parties_word(small);
    if (with == 0 && word > 1 && small.at[word - 1] == 's' && small.at == bytes) {
        memmove(bytes + word - 1, bytes + word, small.n - word); /* Coordinates with A */
        with = dg_deed_with((dg_slice){bytes, small.n - 1});
        with += with > 0;
        if (!begins_sure_body(dg_slice_skip(deed, skipped + with))) with = 0;
    }
    return with > 0 ? skipped + with : 0;
}

/* Assume the prime responsibility for, and coordinate with: the bytes before those who help. */
static size_t with_behind_duty(dg_slice deed) {
    char bytes[WITH_BYTES];
    int class;
    dg_slice small = in_small(bytes, deed);
    size_t duty = dg_deed_of_duty(&class, small);
    size_t with = duty > 0 ? dg_deed_with_behind(dg_slice_skip(small, duty)) : 0;
    return with > 0 ? duty + with : 0;
}

/* Count frogs + with the help of the Port Trust: do words begin at byte `at` that say nothing but
 * who stands beside, before a name? */
static bool is_set_beside(dg_slice deed, size_t at) {
    WORDS(withs, {"in ", 0}, {"with ", 0});
    dg_class class;
    if (at == 0 || deed.at[at - 1] != ' ') return false; /* mostly */
    dg_slice rest = dg_slice_skip(deed, at);
    size_t n = dg_words_match(&withs, rest, NULL) > 0 ? dg_word_opening(&class, rest) : 0;
    return n > strlen("with ") && begins_sure_body(dg_slice_skip(rest, n));
}

/* In consultation with, where `deed` begins or behind its comma: the bytes of the words; *at: where
 * they stand; 0: nowhere. */
static size_t opening_of_helpers(size_t *at, dg_class *class, dg_slice deed) {
    enum { DEED_BYTES = 600 };
    if (deed.n > DEED_BYTES) deed.n = DEED_BYTES;
    deed.n = dg_sentence_end(deed, 0);
    for (*at = 0; *at < deed.n; ++*at) {
        bool begins = *at == 0 || (*at > 1 && memcmp(deed.at + *at - 2, ", ", 2) == 0) ||
                      is_set_beside(deed, *at);
        size_t n = begins ? dg_word_opening(class, dg_slice_skip(deed, *at)) : 0;
        if (n > 0 && (*class == DG_CLASS_TOGETHER || *class == DG_CLASS_SUPPORT)) return n;
    }
    *at = 0;
    *class = DG_CLASS_TOGETHER; /* coordinate with the Trade Board to dig */
    size_t leads = with_behind_duty(deed);
    if (leads > 0) return leads;
    size_t with = with_of_deed(deed);
    dg_slice names = dg_slice_skip(deed, with);
    names = dg_slice_skip(names, dg_slice_starts(names, "the ") ? strlen("the ") : 0);
    WORDS(withs, {"with ", 0}, {", ", 0}); /* Consult with, as needed, */
    bool named = names.n > 0 && dg_is_capital(names.at[0]);
    return named && dg_words_end(&withs, (dg_slice){deed.at, with}) > 0 ? with : 0;
}

/* Do names end here, before , dig: or at the end of the sentence? */
static bool ends_names(dg_slice behind) {
    if (dg_slice_starts(behind, " to ") || dg_slice_starts(behind, " on ") ||
        dg_slice_starts(behind, " in ") || dg_slice_starts(behind, " in,") ||
        dg_slice_starts(behind, " that "))
        return true;
    bool comma = behind.n > 2 && behind.at[0] == ',' && behind.at[2] >= 'a' && behind.at[2] <= 'z';
    return behind.n == 0 || behind.at[0] == ';' || comma;
}

/* Names up to the first comma before small letters that are no class: stakeholders, prepare; none
 * where they may be one: research gaps. */
static dg_slice before_deed(dg_slice names) {
    WORDS(joints, {"and the ", 0}, {"and ", 0}, {"the ", 0});
    for (size_t at = 0; (at = dg_slice_find(names, ", ", at)) < names.n; at++) {
        dg_slice next = dg_slice_skip(names, at + strlen(", "));
        next = dg_slice_skip(next, dg_words_match(&joints, next, NULL));
        if (next.n == 0 || next.at[0] < 'a' || next.at[0] > 'z') continue;
        size_t n = dg_parties_class(next, false);
        if (n == 0) return (dg_slice){names.at, at};
        dg_slice behind = dg_slice_skip(next, n);
        bool ends =
            behind.n == 0 || strchr(",;", behind.at[0]) != NULL || dg_slice_starts(behind, " and ");
        if (!ends || dg_words_end(&dg_english_classes, (dg_slice){next.at, n}) == 0)
            return (dg_slice){names.at, 0};
    }
    return names;
}

dg_code dg_clause_parse_helpers(dg_clause *clause, size_t *end, dg_slice deed, size_t at,
                                const dg_registry *registry, dg_error *err) {
    dg_prose_part part = {0};
    dg_clause_make_empty(clause);
    *end = 0;
    dg_class class;
    size_t opens, opening = opening_of_helpers(&opens, &class, deed);
    if (opening == 0) return DG_OK; /* mostly */
    deed.n = dg_sentence_end(deed, 0);
    dg_code code = dg_clause_make_words(clause, deed, at, 0, err);
    opening = code == DG_OK ? opening_of_helpers(&opens, &class, clause->words) : 0;
    part = (dg_prose_part){.from = opens + opening, .class = class};
    dg_slice names = dg_slice_skip(clause->words, part.from);
    dg_slice before = before_deed(names);
    if (dg_slice_ends(before, " in")) before.n -= strlen(" in"); /* with A in, selling */
    size_t n = opening > 0 ? dg_parties_length(before, DG_PARTIES_SUBJECT) : 0;
    if (n == 0 || (n < before.n && !ends_names(dg_slice_skip(names, n)))) return code;
    part.to = part.from + n;
    unsigned char *cues = dg_cues_of(clause->words);
    dg_clause_parser p = {
        .clause = clause, .cues = cues, .registry = registry, .failed = cues == NULL};
    parse_parts(&p, &part, 1);
    if (!dg_share_heads(clause)) p.failed = true;
    free(cues);
    *end = dg_clause_origin(clause, part.to) - at;
    return p.failed ? dg_fail_memory(err) : DG_OK;
}

static bool leads(const dg_clause *clause, dg_slice name) {
    for (size_t i = 0; i < clause->parties.n; i++) {
        const dg_party *party = &clause->parties.items[i];
        bool same = dg_slice_equal(party->written, name);
        if (same && party->class == DG_CLASS_LEAD) return true;
    }
    return false;
}

/* 由甲局、乙局组成，甲局为牵头单位 */
static void drop_members_that_lead(dg_clause *clause) {
    size_t kept = 0;
    for (size_t i = 0; i < clause->parties.n; i++) {
        dg_party party = clause->parties.items[i];
        if (party.class == DG_CLASS_LEAD || !leads(clause, party.written))
            clause->parties.items[kept++] = party;
    }
    clause->parties.n = kept;
}

dg_code dg_clause_parse_request(dg_clause *clause, dg_request *request, bool listed, dg_slice text,
                                size_t at, const dg_registry *registry, dg_error *err) {
    *request = (dg_request){0};
    dg_clause_make_empty(clause);
    dg_code code = dg_clause_make_words(clause, text, at, 0, err);
    if (code != DG_OK) return code;
    dg_request_read(request, clause->words, listed, registry);
    if (request->n == 0) return DG_OK;
    unsigned char *cues = dg_cues_of(clause->words);
    dg_clause_parser p = {
        .clause = clause, .cues = cues, .registry = registry, .failed = cues == NULL};
    parse_parts(&p, request->parts, request->n);
    if (request->members) drop_members_that_lead(clause);
    dg_clause_settle_parties(clause);
    dg_share_ends(clause, registry);
    free(cues);
    return p.failed ? dg_fail_memory(err) : DG_OK;
}
