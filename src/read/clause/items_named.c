/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/clause/items_named.h"

#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "read/outline/label.h"
#include "read/words/words.h"

enum { ITEMS = 40 }; /* that one clause may name */

/* Which items are named. */
typedef struct {
    size_t numbers[ITEMS], n;
} named;

/* Add a number, and those since the last one where it ends 4至6; false: one of them is named twice,
 * or they are too many. */
static bool add(named *items, size_t number, bool range) {
    size_t from = range && items->n > 0 ? items->numbers[items->n - 1] + 1 : number;
    for (; from <= number; from++) {
        if (items->n == ITEMS) return false;
        for (size_t i = 0; i < items->n; i++)
            if (items->numbers[i] == from) return false;
        items->numbers[items->n++] = from;
    }
    return true;
}

/* As dg_word_items_named. */
static size_t read_items(named *items, dg_slice text) {
    WORDS(between, {"、", 0}, {"，", 0}, {",", 0}, {"至", 1}, {"到", 1}, {"—", 1}, {"－", 1},
          {"-", 1}, {"–", 1}, {"~", 1}, {"～", 1}, {"和", 0}, {"及", 0}, {"（", 2}, {"）", 2},
          {"(", 2}, {")", 2}, {"第", 2}, {"项", 2}, {"条", 2}, {"款", 2}, {"点", 2});
    static const char ordinal[] = "第", by[] = "由";
    size_t at = 0, n;
    int mark = 0; /* 1: the items up to the next number */
    items->n = 0;
    if (!dg_slice_starts(text, ordinal)) return 0;
    do {
        dg_slice rest = dg_slice_skip(text, at);
        int next = mark;
        size_t number = dg_digit_number(rest, &n);
        if (n == 0) number = dg_han_number(rest, &n);
        if (n > 0 && !add(items, number, mark == 1)) return 0;
        if (n == 0) n = dg_words_match(&between, rest, &next);
        if (next != 2) mark = next;
        at += n;
    } while (n > 0);
    return items->n > 0 && dg_slice_starts(dg_slice_skip(text, at), by) ? at : 0;
}

size_t dg_word_items_named(dg_slice text) {
    named items;
    return read_items(&items, text);
}

/* The items that the clause says it is of, where it begins or right before it. */
static bool names_items(named *items, const dg_found *found, const dg_flow *flow) {
    enum { BEFORE_BYTES = 90 };
    static const char ordinal[] = "第", by[] = "由";
    dg_slice here = {flow->text.at + found->at, found->end - found->at};
    if (found->bracketed || found->above) return false;
    if (read_items(items, here) > 0) return true;
    if (!dg_slice_starts(here, by)) return false;
    for (size_t n = strlen(ordinal); n <= found->at && n <= BEFORE_BYTES; n++) {
        dg_slice words = {here.at - n, n + strlen(by)};
        if (words.at[0] == '\n') return false;
        if (dg_slice_starts(words, ordinal) && read_items(items, words) == n) return true;
    }
    return false;
}

/* A clause that goes to a node. */
typedef struct {
    size_t clause, node;
} move;

typedef struct {
    DG_ARRAY(move) moves;
    bool *moved; /* of each clause */
    const size_t *first_clause;
    const dg_outline *outline;
} mover;

/* May the clauses of node `from` be of this one: is it an item, without a clause but those that
 * go to others? */
static bool may_take(const mover *m, size_t node, size_t from) {
    bool empty = m->first_clause[node] == m->first_clause[node + 1];
    return m->outline->nodes[node].n_children == 0 && (empty || node == from);
}

/* The clause of node `from` goes to the items with these numbers beside `beside`, if each is there,
 * once. */
static bool move_beside(mover *m, size_t clause, const named *items, size_t from, size_t beside,
                        bool *memory) {
    const dg_node *nodes = m->outline->nodes, *own = &nodes[beside];
    bool found[ITEMS] = {false}, once = true;
    size_t before = m->moves.n;
    for (size_t i = own->parent + 1; i <= from && once && *memory; i++) {
        if (nodes[i].parent != own->parent || nodes[i].label.style != own->label.style) continue;
        for (size_t k = 0; k < items->n && once; k++) {
            if (nodes[i].label.number != items->numbers[k]) continue;
            once = !found[k] && may_take(m, i, from);
            found[k] = true;
            if (once) *memory = DG_PUSH(m->moves, ((move){clause, i}));
        }
    }
    bool all = once && m->moves.n == before + items->n;
    if (!all) m->moves.n = before;
    return all;
}

static bool find_moves(mover *m, const dg_findings *findings, const dg_flow *flow) {
    enum { MOST = 400 }; /* for each of them nodes are looked through */
    bool memory = true;
    size_t tried = 0;
    named items;
    for (size_t i = 1; i < m->outline->n && memory; i++) {
        for (size_t k = m->first_clause[i]; k < m->first_clause[i + 1] && memory; k++) {
            if (!names_items(&items, &findings->clauses.items[k], flow)) continue;
            if (tried++ == MOST) return true;
            for (size_t node = i; node > 0 && !m->moved[k]; node = m->outline->nodes[node].parent)
                m->moved[k] = move_beside(m, k, &items, i, node, &memory);
        }
    }
    return memory;
}

static int by_node(const void *a, const void *b) {
    const move *x = a, *y = b;
    if (x->node != y->node) return x->node < y->node ? -1 : 1;
    return x->clause < y->clause ? -1 : x->clause > y->clause;
}

/* Put the clauses of each node behind one another, those that come to it last. */
static bool carry_out(mover *m, dg_findings *findings, size_t *first_clause) {
    size_t n = findings->clauses.n, kept = 0, next = 0;
    dg_found *old = malloc(n * sizeof *old);
    bool ok = old != NULL;
    if (ok) memcpy(old, findings->clauses.items, n * sizeof *old);
    for (size_t i = 0; ok && i < m->moves.n; i++)
        ok = DG_PUSH(findings->clauses, old[0]); /* room */
    for (size_t i = 0, k = 0; ok && i < m->outline->n; i++) {
        size_t stop = first_clause[i + 1];
        for (; k < stop; k++)
            if (!m->moved[k]) findings->clauses.items[kept++] = old[k];
        for (; next < m->moves.n && m->moves.items[next].node == i; next++) {
            dg_found *from = &old[m->moves.items[next].clause];
            dg_found *to = &findings->clauses.items[kept++];
            *to = *from;
            to->below = from->at >= m->outline->nodes[i].end;
            from->clause.owned = NULL; /* the first copy's */
            from->again = true;
        }
        first_clause[i + 1] = kept;
    }
    findings->clauses.n = ok ? kept : n; /* without the room */
    free(old);
    return ok;
}

dg_code dg_give_to_items_named(dg_findings *findings, size_t *first_clause, const dg_flow *flow,
                               const dg_outline *outline, dg_error *err) {
    mover m = {.moved = calloc(findings->clauses.n + 1, sizeof *m.moved),
               .first_clause = first_clause,
               .outline = outline};
    bool ok = m.moved != NULL && find_moves(&m, findings, flow);
    if (ok && m.moves.n > 0) {
        qsort(m.moves.items, m.moves.n, sizeof *m.moves.items, by_node);
        ok = carry_out(&m, findings, first_clause);
    }
    free(m.moved);
    free(m.moves.items);
    return ok ? DG_OK : dg_fail_memory(err);
}
