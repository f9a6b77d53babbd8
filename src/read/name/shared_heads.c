/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Departments of State, Justice and Labor: a head in the plural, of several names. */
#include <stdlib.h>

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
    {"Secretary of State for ", "Secretary of State for the "},
    {"Government of ", "Government of the "},
    {"Embassy of ", "Embassy of the "},
    {"University of ", "University of the "},
    {"Office of ", "Office of the "},
    {"Governor of ", "Governor of the "},
    {"Mayor of ", "Mayor of the "},
    {"Commissioner of ", "Commissioner of the "},
    {"Commissioner for ", "Commissioner for the "}};

WORDS(heads, {"Departments of ", 0}, {"Departments for ", 1}, {"Ministries of ", 2},
      {"Ministries for ", 3}, {"Secretaries of ", 4}, {"Secretaries for ", 5}, {"Ministers of ", 6},
      {"Ministers for ", 7}, {"Directors of ", 8}, {"Administrators of ", 9},
      {"Secretaries of State for ", 10}, {"Governments of ", 11}, {"Embassies of ", 12},
      {"Universities of ", 13}, {"Offices of ", 14}, {"Governors of ", 15}, {"Mayors of ", 16},
      {"Commissioners of ", 17}, {"Commissioners for ", 18});

/* The heads of the Departments of State and Labor: these act by whoever leads them. */
WORDS(leaders, {"heads of the ", 0}, {"heads of ", 0}, {"the heads of the ", 0});

static const char the[] = "the ";

/* The words between party `i` and the one before it. */
static dg_slice words_before(const dg_clause *clause, size_t i) {
    const dg_party *before = &clause->parties.items[i - 1], *own = &clause->parties.items[i];
    size_t end = before->at + before->written.n;
    return (dg_slice){clause->words.at + end, own->at > end ? own->at - end : 0};
}

/* of Works, of Ministries of Ports and of Works: the bytes of the head's preposition said again. */
static size_t preposition(dg_slice name) {
    WORDS(words, {"of ", 0}, {"for ", 0});
    return dg_words_match(&words, name, NULL);
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
                 dg_is_latin_officer(own->written) ||
                 !dg_is_latin_name(dg_slice_skip(own->written, preposition(own->written))) ||
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
    cut_start(party, preposition(party->written));
    bool article = dg_slice_starts(party->written, the);
    if (article) cut_start(party, sizeof the - 1);
    dg_slice before = {clause->words.at, party->at};
    article = article || dg_slice_ends(before, " the ");
    party->head = dg_slice_of(singular[head][article]);
}

/* Part the party in two at the last " and " of its name; false: it holds none. */
static bool part(dg_party *first, dg_party *second) {
    static const char and[] = " and ";
    size_t at = first->written.n;
    while (at > 0 && !dg_slice_starts(dg_slice_skip(first->written, at), and))
        at--;
    if (at == 0) return false;
    *second = *first;
    cut_start(second, at + sizeof and-1);
    first->written.n = at;
    return true;
}

/* Departments of Health and Human Services, Labor: of the parties from `i` on, make one of those
 * that are one department's name. */
static void join_halves(dg_clause *clause, size_t i) {
    static const char and[] = " and ";
    WORDS(halves, {"Human Services", 0}, {"Urban Development", 0});
    dg_party *items = clause->parties.items;
    size_t kept = i + 1;
    for (size_t k = i + 1; k < clause->parties.n; k++) {
        dg_party *whole = &items[kept - 1], half = items[k];
        const char *behind = whole->written.at + whole->written.n;
        bool joined = dg_words_hold(&halves, half.written) &&
                      behind + sizeof and-1 == half.written.at &&
                      dg_slice_ends((dg_slice){behind, sizeof and-1}, and);
        if (joined) {
            whole->written.n += sizeof and-1 + half.written.n;
            clause->n_plausible -= half.plausible;
        } else {
            items[kept++] = half;
        }
    }
    clause->parties.n = kept;
}

/* The bytes of a head of several that the name begins with, and of the words before it, which are
 * not part of it: the heads of the. */
static size_t head_of(int *head, size_t *of, dg_slice name) {
    *of = dg_words_match(&leaders, name, NULL);
    size_t n = dg_words_match(&heads, dg_slice_skip(name, *of), head);
    return n < name.n - *of ? n : 0;
}

static bool is_capital_at(dg_slice name, size_t at) {
    return at < name.n && dg_is_capital(name.at[at]);
}

typedef DG_ARRAY(dg_party) party_list;

/* Give what party `i` is headed by to it and those of its list, and put all into `parties`. Returns
 * how many of the clause's parties they are; 0: no memory. */
static size_t share(party_list *parties, dg_clause *clause, size_t i) {
    int head = 0;
    bool last = false, parted = false;
    dg_party *items = clause->parties.items, second;
    size_t of, end = i + 1, n = head_of(&head, &of, items[i].written);
    bool several = i + 1 < clause->parties.n && is_capital_at(items[i].written, of);
    if (of > 0 && (n > 0 || several)) { /* the heads of the Port Trust, the Trade Board */
        cut_start(&items[i], of);
        items[i].kind = DG_KIND_DEPARTMENT;
    }
    while (n > 0 && end < clause->parties.n && !last && goes_on(clause, end, &last))
        end++;
    if (n > 0 && !last) parted = part(&items[end - 1], &second);
    bool shared = parted || end > i + 1; /* Ministries of Planning: a class */
    if (shared) cut_start(&items[i], n);
    for (size_t k = i; k < end; k++) {
        if (shared) give_head(clause, &items[k], head);
        if (!DG_PUSH(*parties, items[k])) return 0;
    }
    if (!parted) return end - i;
    give_head(clause, &second, head);
    clause->n_plausible += second.plausible;
    return DG_PUSH(*parties, second) ? end - i : 0;
}

bool dg_share_heads(dg_clause *clause) {
    int head;
    size_t first = 0, of = 0, n;
    while (first < clause->parties.n &&
           head_of(&head, &of, clause->parties.items[first].written) == 0 && of == 0)
        first++;
    if (first == clause->parties.n) return true; /* mostly */
    join_halves(clause, first);
    party_list parties = {0};
    for (size_t i = 0; i < clause->parties.n; i += n) {
        n = share(&parties, clause, i);
        if (n == 0) {
            free(parties.items);
            return false;
        }
    }
    free(clause->parties.items);
    clause->parties.items = parties.items;
    clause->parties.n = parties.n;
    clause->parties.capacity = parties.capacity;
    return true;
}
