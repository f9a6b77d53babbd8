/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/clause/deeds_below.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/fail.h"
#include "base/utf8.h"
#include "read/english/english.h"
#include "read/english/english_actions.h"
#include "read/english/english_duties.h"
#include "read/english/english_urged.h"
#include "read/english/english_verbs.h"
#include "read/words/lexicon.h"
#include "read/words/signs.h"
#include "read/words/words.h"

/* Shall appoint a person who, shall adopt a plan and the plan: is another told than who is in
 * `before`? */
static bool tells_another(dg_slice before) {
    static const char *const modals[] = {" shall ", " must ", " will ", " should "};
    WORDS(ends, {" who", 0}, {" which", 0}, {" that", 0});
    return dg_words_end(&ends, before) > 0 || DG_HOLDS_ANY(before, modals);
}

/* The Trade Board shall: does the sentence end before its first deed? */
static bool ends_with_telling(dg_slice sentence) {
    size_t n = dg_telling_at_end(sentence);
    return n > 0 && !tells_another((dg_slice){sentence.at, sentence.n - n});
}

/* shall have the following functions: */
static bool lists_what_follows(dg_slice sentence) {
    WORDS(verbs, {" have", 0}, {" has", 0}, {" perform", 0}, {" exercise", 0}, {" carry out", 0},
          {" discharge", 0}, {" undertake", 0}, {" do", 0}, {" complete", 0}, {" fulfil", 0},
          {" fulfill", 0}, {" assume", 0}, {" take", 0});
    enum { BEHIND_BYTES = 48 };
    static const char following[] = " the following";
    size_t at = dg_slice_find(sentence, following, 0);
    if (at == sentence.n || sentence.n - at > sizeof following - 1 + BEHIND_BYTES) return false;
    size_t verb = dg_words_end(&verbs, (dg_slice){sentence.at, at});
    dg_slice before = {sentence.at, at - verb};
    return verb > 0 && (dg_telling_at_end(before) == 0 || ends_with_telling(before));
}

/* Does the sentence, but for its colon, lack the deeds: shall; shall, on behalf of the Board? */
static bool lacks_deeds(dg_slice sentence) {
    size_t from;
    if (dg_english_urged(&from, sentence) > 0) return true;
    if (dg_slice_ends(sentence, ",")) sentence.n--;
    if (ends_with_telling(sentence) || lists_what_follows(sentence)) return true;
    size_t comma = sentence.n;
    while (comma > 0 && sentence.at[comma - 1] != ',')
        comma--;
    return comma > 0 && ends_with_telling((dg_slice){sentence.at, comma - 1});
}

/* Does the node end with its last clause, whose deeds are the items that follow? */
static bool goes_on_below(const dg_findings *findings, const size_t *first_clause,
                          const dg_flow *flow, const dg_outline *outline, size_t node) {
    WORDS(marks, {":", 0}, {"：", 0}, {"—", 0}, {"–", 0}, {"-", 0}, {":-", 0}, {":—", 0},
          {"--", 0});
    const dg_node *n = &outline->nodes[node];
    if (first_clause[node] == first_clause[node + 1]) return false;
    const dg_found *last = &findings->clauses.items[first_clause[node + 1] - 1];
    if (!last->prose || last->bracketed || last->above || last->below) return false;
    dg_slice own = dg_slice_trim((dg_slice){flow->text.at + last->at, n->end - last->at});
    size_t mark = dg_words_end(&marks, own);
    own.n -= mark;
    return mark > 0 && memchr(own.at, '\n', own.n) == NULL && lacks_deeds(dg_slice_trim(own));
}

/* Does the node's last clause begin a line of its own, behind what the item says? */
static bool is_line_behind(const dg_findings *findings, const size_t *first_clause,
                           const dg_flow *flow, const dg_outline *outline, size_t node) {
    size_t at = findings->clauses.items[first_clause[node + 1] - 1].at;
    return at > outline->nodes[node].body && flow->text.at[at - 1] == '\n';
}

/* Frogs are many. The report is attached. It covers a year: does the sentence say what is so? */
static bool says_what_is(dg_slice own) {
    static const char *const states[] = {" is ", " are ", " was ", " were ", " has ", " have "};
    WORDS(starts, {"The ", 0}, {"It ", 0}, {"This ", 0}, {"These ", 0}, {"There ", 0}, {"We ", 0},
          {"I ", 0}, {"They ", 0});
    if (dg_english_begins_with_deed(own)) return false;
    return dg_words_match(&starts, own, NULL) > 0 || DG_HOLDS_ANY(own, states);
}

bool dg_stands_over_facts(dg_slice text, size_t at) {
    enum { FACT_BYTES = 300 };
    dg_slice below = dg_slice_skip(text, dg_slice_find(text, "\n", at));
    if (below.n > FACT_BYTES) below.n = FACT_BYTES;
    below = dg_slice_trim(below);
    dg_slice own = dg_slice_skip(below, dg_slice_find(below, " ", 0)); /* behind the number */
    own = dg_slice_trim(own);
    own.n = dg_sentence_end(own, 0);
    return says_what_is(own);
}

/* Does the item say a deed, without any who is told it: dig wells; With the Board, dig wells? What
 * has a small label heads nothing. */
static bool says_deed(const dg_flow *flow, const dg_node *node) {
    enum { DEED_BYTES = 120 };
    dg_class class;
    dg_label_style style = node->label.style;
    if (style == DG_LABEL_LETTER_SMALL || style == DG_LABEL_ROMAN_SMALL ||
        style >= DG_LABEL_LETTER_HALF || style == DG_LABEL_DIGIT_BRACKET)
        return true;
    dg_slice own = dg_slice_trim((dg_slice){flow->text.at + node->body, node->end - node->body});
    if (own.n > DEED_BYTES) own.n = DEED_BYTES;
    size_t line = dg_slice_find(own, "\n", 0);
    own.n = dg_sentence_end(own, 0);
    bool alone = own.n + 1 == line && node->n_children == 0 && !says_what_is(own); /* Sell frogs. */
    return alone || (own.n > 0 && own.at[0] >= 'a' && own.at[0] <= 'z') ||
           dg_english_begins_with_deed(own) || dg_word_opening(&class, own) > 0;
}

/* Others are asked to: or, behind a stop, Background: does a line of its own end the item, which
 * leads in what comes next? */
static bool leads_in_others(const dg_flow *flow, const dg_node *node) {
    enum { HEADING_BYTES = 60 };
    dg_slice own = dg_slice_trim((dg_slice){flow->text.at + node->body, node->end - node->body});
    if (node->n_children > 0 || !dg_slice_holds(own, "\n")) return false; /* mostly */
    if (dg_slice_ends(own, ":")) return true;
    dg_slice last = dg_slice_last_line(own, HEADING_BYTES);
    dg_slice before = dg_slice_trim((dg_slice){own.at, own.n - last.n});
    return last.n > 0 && last.n < HEADING_BYTES && dg_is_capital(last.at[0]) &&
           dg_is_letter(last.at[last.n - 1]) && dg_slice_ends(before, ".");
}

/* Whose last clause each node gets; DG_NONE: nobody's. How many get one, and which nodes give.
 *
 * An item's children get it. So do items below no other, and those behind one that has none, up to
 * the next such line or what is no deed: The Trade Board will: 1. sell frogs; The Water Agency
 * will: 2. dig wells. */
static size_t find_takers(size_t *giver, bool *gives, const dg_findings *findings,
                          const size_t *first_clause, const dg_flow *flow,
                          const dg_outline *outline, size_t *behind) {
    size_t n = 0;
    bool *may = gives + outline->n;
    for (size_t i = 0; i < outline->n; i++) {
        const dg_node *node = &outline->nodes[i];
        may[i] = goes_on_below(findings, first_clause, flow, outline, i);
        bool line = may[i] && is_line_behind(findings, first_clause, flow, outline, i);
        behind[i] = may[i] && node->n_children > 0 ? i : DG_NONE;
        giver[i] = DG_NONE;
        if (i == 0) continue;
        size_t *before = &behind[node->parent];
        bool next = line && node->n_children == 0;
        bool child = *before == node->parent && node->parent > 0;
        if (!child && *before != DG_NONE && !says_deed(flow, node)) *before = DG_NONE;
        if (first_clause[i] + next == first_clause[i + 1]) giver[i] = *before;
        if (giver[i] != DG_NONE) gives[giver[i]] = true;
        n += giver[i] != DG_NONE;
        if (next || leads_in_others(flow, node)) *before = next ? i : DG_NONE;
    }
    return n;
}

bool dg_note_who_helps(dg_findings *findings, const dg_flow *flow, size_t from, size_t to) {
    enum { DEED_BYTES = 600 };
    dg_class class;
    dg_slice deed = {flow->text.at + from, to - from < DEED_BYTES ? to - from : DEED_BYTES};
    for (size_t at = 0; (at = dg_slice_find(deed, " ", at)) < deed.n; at++) {
        if (dg_word_opening(&class, dg_slice_skip(deed, at + 1)) == 0) continue;
        if (class != DG_CLASS_TOGETHER && class != DG_CLASS_SUPPORT) continue;
        size_t end = from + dg_sentence_end(deed, at);
        return DG_PUSH(findings->remarks,
                       ((dg_remark){DG_DIAG_PROSE_ASSIGNMENT, from + at + 1, end}));
    }
    return true;
}

/* A copy of the clause; the first gets the words that it owns. */
static dg_found copy_of(dg_found *clause) {
    dg_found copy = *clause;
    copy.above = true;
    clause->clause.owned = NULL;
    return copy;
}

/* Keep a part of words that are to go. */
static bool keep_part(dg_findings *findings, dg_slice *part) {
    if (part->n > 0) part->at = dg_arena_copy(findings->arena, *part);
    return part->at != NULL || part->n == 0;
}

/* Put the parties of `more`, of what stands in the item below, behind those of its clause. */
static bool add_parties(dg_findings *findings, dg_clause *clause, const dg_clause *more) {
    size_t n = clause->parties.n, all = n + more->parties.n;
    dg_party *items = dg_arena_alloc(findings->arena, all * sizeof *items);
    if (items == NULL) return false;
    memcpy(items, clause->parties.items, n * sizeof *items);
    for (size_t i = n; i < all; i++) {
        dg_party *party = &items[i];
        *party = more->parties.items[i - n];
        size_t from = dg_clause_origin(more, party->at), k = clause->pieces.n;
        dg_clause_piece last = {0, clause->origin};
        if (k > 0) last = clause->pieces.items[k - 1];
        party->at = last.at + (from > last.from ? from - last.from : 0);
        if (more->owned == NULL) continue;
        if (!keep_part(findings, &party->written) || !keep_part(findings, &party->end) ||
            !keep_part(findings, &party->head) || !keep_part(findings, &party->star))
            return false;
        party->printed = party->written.at;
        party->printed_end = party->end.at;
    }
    clause->parties.items = items;
    clause->parties.n = clause->parties.capacity = all;
    return true;
}

dg_code dg_add_helpers(dg_findings *findings, size_t *end, dg_clause *clause, dg_slice text,
                       size_t from, const dg_registry *registry, dg_error *err) {
    *end = from;
    while (from < text.n && text.at[from] == ' ')
        from++;
    size_t n;
    dg_clause *parsed = &findings->parsed;
    dg_code code =
        dg_clause_parse_helpers(parsed, &n, dg_slice_skip(text, from), from, registry, err);
    if (code != DG_OK || parsed->parties.n == 0 || !parsed->all_plausible || parsed->unread.n > 0)
        return code;
    *end = from + n;
    return add_parties(findings, clause, parsed) ? DG_OK : dg_fail_memory(err);
}

typedef DG_ARRAY(dg_remark) dg_stretches; /* in order */

/* Forget the remarks that begin in one of the stretches. */
static void drop_remarks_of(dg_findings *findings, const dg_stretches *stretches) {
    size_t kept = 0;
    if (stretches->n == 0) return; /* mostly */
    for (size_t i = 0; i < findings->remarks.n; i++) {
        dg_remark remark = findings->remarks.items[i];
        size_t low = 0, high = stretches->n; /* the first that ends behind its beginning */
        while (low < high) {
            size_t middle = low + (high - low) / 2;
            if (stretches->items[middle].end <= remark.at)
                low = middle + 1;
            else
                high = middle;
        }
        bool held = low < stretches->n && stretches->items[low].at <= remark.at;
        if (!held) findings->remarks.items[kept++] = remark;
    }
    findings->remarks.n = kept;
}

/* The Trade Board will: over bullets, of which some say who stands beside it: those are added to
 * its clause, the node's last; *read: where they stand. */
static dg_code add_helpers_of_bullets(dg_findings *findings, dg_stretches *read,
                                      const size_t *first_clause, const dg_flow *flow,
                                      const dg_outline *outline, size_t node,
                                      const dg_registry *registry, dg_error *err) {
    enum { BULLETS = 24 };
    const dg_node *n = &outline->nodes[node];
    if (first_clause[node] == first_clause[node + 1] || n->n_children > 0) return DG_OK;
    dg_found *last = &findings->clauses.items[first_clause[node + 1] - 1];
    size_t at = dg_slice_find((dg_slice){flow->text.at, n->end}, "\n", last->at);
    dg_slice line = dg_slice_trim((dg_slice){flow->text.at + last->at, at - last->at});
    bool heads = last->prose && !last->bracketed && !last->above && dg_slice_ends(line, ":");
    if (heads) line.n--;
    if (!heads || !lacks_deeds(line)) return DG_OK; /* mostly */
    dg_code code = DG_OK;
    for (size_t i = 0; i < BULLETS && at < n->end && code == DG_OK; i++) {
        size_t start = at + 1, end;
        at = dg_slice_find((dg_slice){flow->text.at, n->end}, "\n", start);
        size_t bullet = dg_words_match(&dg_spaced_bullets, dg_slice_skip(flow->text, start), NULL);
        if (bullet == 0) break;
        start += bullet;
        code = dg_add_helpers(findings, &end, &last->clause, (dg_slice){flow->text.at, at}, start,
                              registry, err);
        if (code == DG_OK && end > start && !DG_PUSH(*read, ((dg_remark){0, start, end})))
            return dg_fail_memory(err);
    }
    return code;
}

/* Trade Board, over - Sells frogs, with support from the Roads Agency: the same of a body alone in
 * its line, over bullets or a paragraph. */
static dg_code add_helpers_below(dg_findings *findings, dg_stretches *read, dg_found *found,
                                 const dg_flow *flow, const dg_registry *registry, dg_error *err) {
    enum { LINES = 24 };
    dg_code code = DG_OK;
    size_t at = found->end, n = flow->text.n;
    for (size_t i = 0; i < LINES && code == DG_OK; i++) {
        while (at < n && strchr(" \n", flow->text.at[at]) != NULL)
            at++;
        dg_slice line = dg_slice_skip(flow->text, at);
        line.n = dg_slice_find(line, "\n", 0);
        size_t bullet = dg_words_match(&dg_spaced_bullets, line, NULL), start = at + bullet, end;
        at += line.n;
        if (line.n == 0 || (bullet == 0 && i > 0)) break;
        code = dg_add_helpers(findings, &end, &found->clause, (dg_slice){flow->text.at, at}, start,
                              registry, err);
        if (code == DG_OK && end > start && !DG_PUSH(*read, ((dg_remark){0, start, end})))
            return dg_fail_memory(err);
        if (bullet == 0) break;
    }
    return code;
}

/* Trade Board: sell frogs, with support from the Roads Agency: the same of the clauses [from, to)
 * that are a line of a body and its duty each. */
static dg_code add_helpers_of_duties(dg_findings *findings, dg_stretches *read, size_t from,
                                     size_t to, const dg_flow *flow, const dg_registry *registry,
                                     dg_error *err) {
    dg_code code = DG_OK;
    for (size_t k = from; k < to && code == DG_OK; k++) {
        dg_found *found = &findings->clauses.items[k];
        size_t n = found->clause.parties.n, end;
        if (!found->duty || found->above || n == 0) continue;
        const dg_party *last = &found->clause.parties.items[n - 1];
        size_t start = dg_clause_origin(&found->clause, last->at) + last->written.n;
        while (start < found->end && strchr(":. )*", flow->text.at[start]) != NULL)
            start++;
        if (start >= found->end) {
            code = add_helpers_below(findings, read, found, flow, registry, err);
            continue;
        }
        code = dg_add_helpers(findings, &end, &found->clause, (dg_slice){flow->text.at, found->end},
                              start, registry, err);
        if (code == DG_OK && end > start && !DG_PUSH(*read, ((dg_remark){0, start, end})))
            return dg_fail_memory(err);
    }
    return code;
}

/* The clauses in order, with `n` copies. */
static bool give(dg_findings *findings, size_t *first_clause, const dg_outline *outline,
                 const size_t *giver, const bool *gives, size_t n) {
    size_t before = findings->clauses.n, *end = malloc(outline->n * sizeof *end);
    dg_found *items = findings->clauses.items, *old = malloc(before * sizeof *old);
    bool ok = end != NULL && old != NULL;
    if (ok) memcpy(old, items, before * sizeof *old);
    for (size_t i = 0; ok && i < n; i++)
        ok = DG_PUSH(findings->clauses, old[0]); /* room */
    findings->clauses.n = before;
    size_t kept = 0;
    for (size_t i = 0, k = 0; ok && i < outline->n; i++) {
        size_t stop = first_clause[i + 1];
        for (; k < stop; k++)
            if (!gives[i] || k + 1 < stop) findings->clauses.items[kept++] = old[k];
        end[i] = stop;
        if (i > 0 && giver[i] != DG_NONE)
            findings->clauses.items[kept++] = copy_of(&old[end[giver[i]] - 1]);
        first_clause[i + 1] = kept;
    }
    if (ok) findings->clauses.n = kept;
    free(end);
    free(old);
    return ok;
}

dg_code dg_give_to_deeds_below(dg_findings *findings, size_t *first_clause, const dg_flow *flow,
                               const dg_outline *outline, const dg_registry *registry,
                               dg_error *err) {
    dg_code code = DG_OK;
    size_t *giver = malloc(2 * outline->n * sizeof *giver);
    bool *gives = calloc(2 * outline->n, sizeof *gives);
    bool ok = giver != NULL && gives != NULL;
    size_t n =
        ok ? find_takers(giver, gives, findings, first_clause, flow, outline, giver + outline->n)
           : 0;
    if (n > 0) ok = give(findings, first_clause, outline, giver, gives, n);
    for (size_t i = 1; n > 0 && ok && code == DG_OK && i < outline->n; i++) {
        if (giver[i] == DG_NONE) continue;
        size_t from = outline->nodes[i].body, to = outline->nodes[i].end;
        dg_clause *clause = &findings->clauses.items[first_clause[i + 1] - 1].clause;
        code = dg_add_helpers(findings, &from, clause, (dg_slice){flow->text.at, to}, from,
                              registry, err);
        if (code == DG_OK) ok = dg_note_who_helps(findings, flow, from, to);
    }
    dg_stretches read = {0};
    for (size_t i = 0; ok && code == DG_OK && i < outline->n; i++) {
        code = add_helpers_of_duties(findings, &read, first_clause[i], first_clause[i + 1], flow,
                                     registry, err);
        if (code == DG_OK)
            code = add_helpers_of_bullets(findings, &read, first_clause, flow, outline, i, registry,
                                          err);
    }
    if (ok && code == DG_OK) drop_remarks_of(findings, &read);
    free(read.items);
    free(giver);
    free(gives);
    return ok ? code : dg_fail_memory(err);
}
