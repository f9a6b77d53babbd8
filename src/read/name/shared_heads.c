/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Departments of State, Justice and Labor: a head in the plural, of several names. */
#include <string.h>

#include "read/name/collective.h"
#include "read/name/latin.h"
#include "read/name/shared.h"
#include "read/words/lexicon.h"

/* The i-th is what one of the i-th heads is called, and with a body's article. */
static const char *const singular[][2] = {
    {"Department of ", "Department of the "},
    {"Department for ", "Department for the "},
    {"Ministry of ", "Ministry of the "},
    {"Ministry for ", "Ministry for the "},
    {"Secretary of ", "Secretary of the "},
    {"Secretary for ", "Secretary for the "},
    {"Minister of ", "Minister of the "},
    {"Minister for ", "Minister for the "},
    {"Director of ", "Director of the "},
    {"Administrator of ", "Administrator of the "},
    {"Secretary of State for ", "Secretary of State for the "}};

WORDS(heads, {"Departments of ", 0}, {"Departments for ", 1}, {"Ministries of ", 2},
      {"Ministries for ", 3}, {"Secretaries of ", 4}, {"Secretaries for ", 5}, {"Ministers of ", 6},
      {"Ministers for ", 7}, {"Directors of ", 8}, {"Administrators of ", 9},
      {"Secretaries of State for ", 10});

/* The heads of the Departments of State and Labor: these act by whoever leads them. */
WORDS(leaders, {"heads of the ", 0}, {"heads of ", 0}, {"the heads of the ", 0});

static const char the[] = "the ";

/* The words between party `i` and the one before it. */
static dg_slice words_before(const dg_clause *clause, size_t i) {
    const dg_party *before = &clause->parties.items[i - 1], *own = &clause->parties.items[i];
    size_t end = before->at + before->written.n;
    return (dg_slice){clause->words.at + end, own->at > end ? own->at - end : 0};
}

/* Is party `i` joined to the one before it, and none by its own name? *last: by and. */
static bool goes_on(const dg_clause *clause, size_t i, bool *last) {
    WORDS(marks, {", ", 0}, {", the ", 0}, {" and ", 1}, {" and the ", 1}, {", and ", 1},
          {", and the ", 1}, {" & ", 1});
    const dg_party *own = &clause->parties.items[i];
    bool services = dg_slice_ends(own->written, " Services"); /* Health and Human Services */
    dg_slice between = words_before(clause, i);
    int value = 0;
    size_t n = dg_words_match(&marks, between, &value);
    *last = value == 1;
    bool other = own->kind != DG_KIND_DEPARTMENT || (!services && dg_is_sure_body(own->written)) ||
                 dg_is_latin_officer(own->written) || !dg_is_latin_name(own->written) ||
                 dg_words_match(&heads, own->written, NULL) > 0;
    return n > 0 && n == between.n && !other;
}

/* Cut the first `n` bytes of the party's name. */
static void cut_start(dg_party *party, size_t n) {
    party->written = dg_slice_skip(party->written, n);
    party->printed += n;
    party->at += n;
}

static void give_head(const dg_clause *clause, dg_party *party, int head) {
    bool article = dg_slice_starts(party->written, the);
    if (article) cut_start(party, sizeof the - 1);
    dg_slice before = {clause->words.at, party->at};
    article = article || dg_slice_ends(before, " the ");
    party->head = dg_slice_of(singular[head][article]);
}

/* Part party `i` in two at the last " and " of its name, where it holds one. */
static bool part_last(dg_clause *clause, size_t i) {
    static const char and[] = " and ";
    dg_party *first = &clause->parties.items[i], second = *first;
    size_t at = first->written.n, n = clause->parties.n;
    while (at > 0 && !dg_slice_starts(dg_slice_skip(first->written, at), and))
        at--;
    if (at == 0) return true;
    cut_start(&second, at + sizeof and-1);
    first->written.n = at;
    if (!DG_PUSH(clause->parties, second)) return false;
    dg_party *items = clause->parties.items;
    memmove(&items[i + 2], &items[i + 1], (n - i - 1) * sizeof *items);
    items[i + 1] = second;
    clause->n_plausible += second.plausible;
    return true;
}

/* Departments of Health and Human Services, Labor: of the parties from `i` on, make one of those
 * that are one department's name. */
static void join_halves(dg_clause *clause, size_t i) {
    static const char and[] = " and ";
    WORDS(halves, {"Human Services", 0}, {"Urban Development", 0});
    for (size_t k = i + 1; k < clause->parties.n; k++) {
        dg_party *items = clause->parties.items, *whole = &items[k - 1];
        bool half = dg_words_hold(&halves, items[k].written);
        if (!half || !dg_slice_is(words_before(clause, k), and)) continue;
        if (whole->written.at + whole->written.n + sizeof and-1 != items[k].written.at) continue;
        whole->written.n += sizeof and-1 + items[k].written.n;
        clause->n_plausible -= items[k].plausible;
        clause->parties.n--;
        memmove(&items[k], &items[k + 1], (clause->parties.n - k) * sizeof *items);
    }
}

bool dg_share_heads(dg_clause *clause) {
    for (size_t i = 0; i < clause->parties.n; i++) {
        int head = 0;
        dg_party *party = &clause->parties.items[i];
        size_t of = dg_words_match(&leaders, party->written, NULL), end = i + 1;
        size_t n = dg_words_match(&heads, dg_slice_skip(party->written, of), &head);
        if (n > 0 && of > 0) {
            cut_start(party, of);
            party->kind = DG_KIND_DEPARTMENT;
        }
        if (n == 0 || n >= clause->parties.items[i].written.n) continue;
        join_halves(clause, i);
        bool last = false;
        while (end < clause->parties.n && !last && goes_on(clause, end, &last))
            end++;
        size_t parties = clause->parties.n;
        if (!last && !part_last(clause, end - 1)) return false;
        end += clause->parties.n - parties;
        if (end == i + 1) continue; /* Ministries of Planning: a class */
        cut_start(&clause->parties.items[i], n);
        for (size_t k = i; k < end; k++)
            give_head(clause, &clause->parties.items[k], head);
        i = end - 1;
    }
    return true;
}
