/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/clause/items_above.h"

#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "base/utf8.h"
#include "read/outline/label.h"
#include "read/words/lexicon.h"
#include "read/words/words.h"

PUBLIC_WORDS(dg_aboves, {"以上", 0}, {"上述", 0}, {"前述", 0}, {"以上所列", 0}, {"以上各", 0},
             {"上述各", 0}, {"以上所有", 0});
WORDS(measures, {"项", 0}, {"条", 0}, {"款", 0}, {"个", 0});
WORDS(nouns, {"工作", 0}, {"任务", 0}, {"工作任务", 0}, {"重点工作", 0}, {"重点任务", 0},
      {"目标任务", 0}, {"事项", 0}, {"内容", 0}, {"措施", 0}, {"指标", 0}, {"目标", 0},
      {"项目", 0});

size_t dg_word_items_above(size_t *items, dg_slice text) {
    static const char two[] = "两";
    size_t at = dg_words_match(&dg_aboves, text, NULL), digits = 0, measure;
    *items = 0;
    if (at == 0) return 0;
    dg_slice rest = dg_slice_skip(text, at);
    size_t number = dg_digit_number(rest, &digits);
    if (digits == 0) number = dg_han_number(rest, &digits);
    if (digits == 0 && dg_slice_starts(rest, two)) {
        number = 2;
        digits = strlen(two);
    }
    measure = dg_words_match(&measures, dg_slice_skip(rest, digits), NULL);
    if (digits > 0 && measure == 0) return 0; /* 以上50% */
    *items = digits > 0 ? number : 0;
    at += digits + measure;
    return at + dg_words_match(&nouns, dg_slice_skip(text, at), NULL);
}

size_t dg_items_above_label(dg_slice text) {
    dg_class class;
    size_t items, n = dg_word_items_above(&items, text);
    return n > 0 && dg_word_label(&class, dg_slice_skip(text, n)) > 0 ? n : 0;
}

size_t dg_items_above_before(dg_slice text) {
    enum { REACH = 36, HAN = 3 };
    size_t items;
    if (text.n == 0) return 0;
    unsigned last = dg_utf8_bit(dg_utf8_last_slice(text));
    if (!dg_words_may_end_in(&measures, last) && !dg_words_may_end_in(&nouns, last) &&
        !dg_words_may_end_in(&dg_aboves, last))
        return 0; /* mostly */
    dg_slice window = text.n > REACH ? dg_slice_skip(text, text.n - REACH) : text;
    if (!dg_slice_holds(window, "以上") && !dg_slice_holds(window, "述")) return 0;
    for (size_t n = 2 * HAN; n <= REACH && n <= text.n; n++)
        if (dg_word_items_above(&items, dg_slice_skip(text, text.n - n)) == n) return n;
    return 0;
}

bool dg_is_of_items_above(size_t *items, const dg_found *found, const dg_flow *flow) {
    dg_slice rest = dg_slice_skip(flow->text, found->at);
    size_t before = dg_items_above_before((dg_slice){flow->text.at, found->at});
    if (before > 0) return dg_word_items_above(items, (dg_slice){rest.at - before, before}) > 0;
    rest = dg_slice_skip(rest, dg_word_open_bracket(rest));
    if (dg_words_match(&dg_aboves, rest, NULL) == 0) return false; /* mostly */
    const dg_clause *clause = &found->clause;
    bool party = clause->parties.n > 0 && /* 上述部门按职责分工负责 */
                 dg_words_match(&dg_aboves, clause->parties.items[0].written, NULL) > 0;
    return !party && dg_word_items_above(items, rest) > 0;
}

/* Does nothing but the words 以上任务 stand between the clause and the feed before it? */
static bool begins_paragraph(const dg_found *found, const dg_flow *flow) {
    dg_slice before = {flow->text.at, found->at};
    before.n -= dg_items_above_before(before);
    return before.n == 0 || before.at[before.n - 1] == '\n';
}

/* The nodes above this one that its last clause is for, too, get a copy of it, which the older one
 * keeps the words of. */
static bool give(dg_findings *findings, size_t *added, const size_t *first_clause,
                 const dg_flow *flow, const dg_outline *outline, size_t node) {
    const dg_node *nodes = outline->nodes;
    if (first_clause[node] == first_clause[node + 1]) return true;
    const dg_found *last = &findings->clauses.items[first_clause[node + 1] - 1];
    size_t items, n = 1;
    if (!dg_is_of_items_above(&items, last, flow)) return true;
    dg_found copy = *last;
    if (items == 0 && (nodes[node].parent == 0 || !begins_paragraph(&copy, flow))) return true;
    copy.clause.owned = NULL;
    copy.below = copy.again = true;
    for (size_t i = node - 1; i > 0 && (items == 0 || n < items); i--, n++) {
        if (nodes[i].parent != nodes[node].parent || nodes[i].n_children > 0 ||
            first_clause[i] < first_clause[i + 1])
            break;
        added[i] = findings->clauses.n;
        if (!DG_PUSH(findings->clauses, copy)) return false;
    }
    return true;
}

dg_code dg_give_to_items_above(dg_findings *findings, size_t *first_clause, const dg_flow *flow,
                               const dg_outline *outline, dg_error *err) {
    size_t before = findings->clauses.n;
    size_t *added = malloc(outline->n * sizeof *added);
    bool ok = added != NULL;
    for (size_t i = 0; ok && i < outline->n; i++)
        added[i] = DG_NONE;
    for (size_t i = 1; ok && i < outline->n; i++)
        ok = give(findings, added, first_clause, flow, outline, i);
    ok = ok && dg_findings_settle(findings, first_clause, added, outline->n, before);
    free(added);
    return ok ? DG_OK : dg_fail_memory(err);
}
