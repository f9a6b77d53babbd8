/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/clause/clause_settle.h"

#include <stdlib.h>
#include <string.h>

#include "read/clause/clause_words.h"
#include "read/english/english.h"
#include "read/name/latin.h"
#include "read/name/latin_officers.h"
#include "read/name/name_place.h"
#include "read/words/body_words.h"
#include "read/words/lexicon.h"

void dg_clause_make_raci(dg_clause *clause) {
    for (size_t i = 0; i < clause->parties.n; i++) {
        dg_party *party = &clause->parties.items[i];
        if (party->by_label && party->class == DG_CLASS_RESPONSIBLE) party->class = DG_CLASS_JOINT;
    }
}

/* The class of the first who are named by a label, and do not support; DG_CLASS_NONE: none. */
static dg_class first_class(const dg_clause *clause) {
    for (size_t i = 0; i < clause->parties.n; i++)
        if (clause->parties.items[i].by_label && clause->parties.items[i].class != DG_CLASS_SUPPORT)
            return clause->parties.items[i].class;
    return DG_CLASS_NONE;
}

/* Chief of Police; Finance Department: does the value of a label begin with an office or a body? */
static bool names_office(dg_slice value) {
    size_t n = 0;
    while (n < value.n && strchr(",;:/\n", value.at[n]) == NULL)
        n++;
    dg_slice name = dg_slice_trim((dg_slice){value.at, n});
    return dg_is_latin_officer(name) || dg_is_post_of_field(name) ||
           (dg_is_latin_name(name) && dg_is_titled_body(name));
}

/* Sponsor: does the label name who stands behind a task that others may lead? */
static bool is_sponsor(dg_slice label) {
    WORDS(sponsors, {"Sponsor", 0}, {"Sponsors", 0}, {"sponsor", 0}, {"sponsors", 0});
    label = dg_slice_trim(label);
    label.n -= dg_words_end(&dg_colons, label);
    return dg_words_end(&sponsors, dg_slice_trim(label)) > 0;
}

/* Lead: Works Agency, at the start of a line or behind a semicolon: who else leads? */
static bool goes_on_to_lead(dg_slice text) {
    enum { MOST_BYTES = 600 };
    if (text.n > MOST_BYTES) text.n = MOST_BYTES;
    for (size_t n; text.n > 0; text = dg_slice_skip(text, n + 1)) {
        dg_class class = DG_CLASS_NONE;
        dg_slice part = dg_slice_trim(text);
        size_t label = dg_word_label(&class, part);
        bool leads = class == DG_CLASS_LEAD || class == DG_CLASS_RESPONSIBLE;
        if (label > 0 && leads && !is_sponsor((dg_slice){part.at, label})) return true;
        n = 0;
        while (n < text.n && strchr(";\n", text.at[n]) == NULL)
            n++;
    }
    return false;
}

dg_class dg_clause_label_class(const dg_clause *clause, dg_class class, dg_slice label,
                               dg_slice value) {
    if (class == DG_CLASS_SUPPORT) return class; /* mostly, where labels are many */
    if (is_sponsor(label) && (first_class(clause) != DG_CLASS_NONE || goes_on_to_lead(value)))
        return DG_CLASS_SUPPORT;
    dg_class beside = dg_english_beside(class, label, first_class(clause));
    if (beside != class) return beside;
    bool first =
        class == DG_CLASS_PERSON && dg_slice_starts(label, "Responsible") && clause->parties.n == 0;
    return first && names_office(value) ? DG_CLASS_RESPONSIBLE : class;
}

/* 市人民政府, 街道办事处: a kind of place and what each of them has. */
static bool is_of_any_place(dg_slice name) {
    WORDS(nouns, {"人民政府", 0}, {"政府", 0}, {"办事处", 0}, {"行政公署", 0}, {"管委会", 0});
    size_t place = dg_word_place_class(name);
    return place > 0 && dg_words_match(&nouns, dg_slice_skip(name, place), NULL) == name.n - place;
}

static void mark_classes(dg_clause *clause) {
    enum { MARK_BYTES = 3 };
    for (size_t i = 1; i < clause->parties.n; i++) {
        const dg_party *before = &clause->parties.items[i - 1];
        dg_party *party = &clause->parties.items[i];
        bool each = before->kind == DG_KIND_COLLECTIVE && dg_slice_starts(before->written, "各");
        if (each && party->body == NULL &&
            party->at <= before->at + before->written.n + MARK_BYTES &&
            is_of_any_place(party->written))
            party->kind = DG_KIND_COLLECTIVE;
    }
}

/* Who coordinates, or leads others that help, does no more than that where another bears the task.
 */
static void settle_helpers(dg_clause *clause) {
    bool borne = false;
    for (size_t i = 0; i < clause->parties.n; i++) {
        const dg_party *party = &clause->parties.items[i];
        bool bears = party->class == DG_CLASS_LEAD || party->class == DG_CLASS_RESPONSIBLE ||
                     party->class == DG_CLASS_SEVERALLY;
        borne = borne || (bears && party->helps == DG_CLASS_NONE);
    }
    for (size_t i = 0; i < clause->parties.n; i++) {
        dg_party *party = &clause->parties.items[i];
        if (party->class == DG_CLASS_COORDINATION)
            party->class = borne ? DG_CLASS_GUIDANCE : DG_CLASS_RESPONSIBLE;
        if (borne && party->helps != DG_CLASS_NONE) party->class = party->helps;
    }
}

void dg_clause_drop_group_head(dg_clause *clause) {
    if (clause->parties.n < 2) return;
    const dg_party *first = &clause->parties.items[0], *next = first + 1;
    size_t end = first->at + first->written.n;
    dg_slice before = {clause->words.at, first->at}; /* 1. 综合组: a blank may stand there */
    bool alike = dg_slice_trim(before).n == 0 && first->class == next->class &&
                 first->class != DG_CLASS_NONE && !first->by_label && first->body == NULL;
    if (!alike || !dg_is_group(first->written) || first->kind != DG_KIND_DEPARTMENT ||
        dg_name_place(first->written) > 0 || end + dg_comma_bytes(clause->words, end) != next->at)
        return;
    clause->n_plausible -= first->plausible;
    memmove(clause->parties.items, next, --clause->parties.n * sizeof *next);
}

/* Does the clause say what the party is, and not its label alone: by a role word, or the mark that
 * stands for one behind the name? */
static bool is_told(const dg_clause *clause, const dg_party *party) {
    dg_slice rest = dg_slice_skip(clause->words, party->at + party->written.n);
    return !party->by_label || (rest.n > 0 && rest.at[0] == DG_REMARK_MARK);
}

static bool bears(const dg_party *party) {
    return party->class == DG_CLASS_NONE || party->class == DG_CLASS_RESPONSIBLE ||
           party->class == DG_CLASS_SEVERALLY || (party->by_label && party->class == DG_CLASS_LEAD);
}

void dg_clause_name_leaders_once(dg_clause *clause) {
    enum { MOST = 40 };
    dg_party *all = clause->parties.items;
    size_t n = clause->parties.n, kept = 0;
    if (n < 2 || n > MOST) return;
    for (size_t i = 0; i < n; i++) {
        dg_party party = all[i];
        size_t j = 0;
        bool leads = party.class == DG_CLASS_LEAD && is_told(clause, &party);
        while (leads && j < kept &&
               !(bears(&all[j]) && dg_slice_equal(all[j].written, party.written)))
            j++;
        if (!leads || j == kept) {
            all[kept++] = party;
            continue;
        }
        all[j].class = DG_CLASS_LEAD;
        all[j].by_label = false;
        clause->n_plausible -= party.plausible;
    }
    clause->parties.n = kept;
}

void dg_clause_settle_parties(dg_clause *clause) {
    dg_clause_name_leaders_once(clause);
    mark_classes(clause);
    settle_helpers(clause);
}

void dg_clause_make_empty(dg_clause *clause) {
    free(clause->owned);
    free(clause->owned_printed);
    *clause = (dg_clause){.all_plausible = true,
                          .pieces = clause->pieces,
                          .parties = clause->parties,
                          .unread = clause->unread};
    clause->pieces.n = clause->parties.n = clause->unread.n = 0;
}

void dg_clause_clear(dg_clause *clause) {
    free(clause->owned);
    free(clause->owned_printed);
    free(clause->pieces.items);
    free(clause->parties.items);
    free(clause->unread.items);
    *clause = (dg_clause){0};
}

bool dg_clause_marks_leaders(const dg_clause *clause, size_t from) {
    bool leads = false;
    for (size_t i = from; i < clause->parties.n; i++)
        leads = leads || clause->parties.items[i].class == DG_CLASS_LEAD;
    return leads && dg_is_capital(clause->parties.items[from].written.at[0]);
}
