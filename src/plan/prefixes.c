/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/prefixes.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "plan/pairs.h"
#include "plan/states.h"

/*
 * A prefix is the set S of items that come first, in the order that waits for least. Item j placed
 * after S makes those wait who are active, that is attend some item of S and some item after it,
 * but not j. The rest of the agenda, read backwards, is a prefix too and waits for as much. In an
 * order that waits for less than the best known w, let j be the first item at which more than half
 * = ⌊(w − 1)/2⌋ has been waited for: what comes before j and, read backwards, what comes after it
 * both wait for at most half. So only prefixes of at most half are kept, and joined over one item
 * between them.
 *
 * Where departments attend many items, most orders have a time when all have come and none has
 * left. What comes between the two ends is then in any order: only who comes late and who leaves
 * early saves something. An intact prefix, in which nobody's items are all done, waits for what
 * everybody would if all were there from start to end, less what it saves; so two such prefixes
 * without a common item, one read backwards, are an order that saves what both save. Prefixes
 * where all have come are not kept while they are intact: their best orders are such pairs.
 *
 * Departments are bits, `words` of 64 a set. Unions and sums of rates come from tables, byte by
 * byte.
 */
enum { PENDING = 32, ITEM_BITS = 6, BYTE_VALUES = 256 };

typedef struct {
    size_t n, words, n_departments;
    uint64_t all;
    uint64_t *attends; /* item × word */
    uint64_t minutes[DG_PREFIX_ITEMS];
    uint64_t *unions;   /* byte of the set of items × its value × word: who attends any */
    uint64_t *sums;     /* byte of the set of departments × its value: their rates */
    uint64_t *items_of; /* per department: its items */
    double *rates;      /* per department */
    dg_states layers[DG_PREFIX_ITEMS + 1]; /* by the number of items in the set */
    dg_state pending[PENDING];             /* on their way into the next layer */
    size_t n_pending;
    size_t bounded, cut; /* prefixes of this layer whose bound was taken, and those it cut off */
    size_t kept, max_states;
    uint64_t best, half;
    uint64_t left, right; /* the two ends of the best order found, the right one read backwards */
    bool found, in_pairs; /* in_pairs: orders made of two ends are looked for as such */
} search;

static bool search_init(search *s, const dg_planning *p, const size_t *items, size_t n) {
    size_t *local = calloc(p->n_departments + 1, sizeof *local);
    if (local == NULL) return false;
    for (size_t i = 0; i < n; i++)
        for (size_t k = p->first[items[i]]; k < p->first[items[i] + 1]; k++)
            if (local[p->attendees[k]] == 0) local[p->attendees[k]] = ++s->n_departments;
    s->n = n;
    s->all = n == 64 ? UINT64_MAX : (UINT64_C(1) << n) - 1;
    s->words = s->n_departments / 64 + 1;
    s->attends = calloc(n * s->words + 1, sizeof *s->attends);
    s->items_of = calloc(s->n_departments + 1, sizeof *s->items_of);
    s->rates = calloc(s->n_departments + 1, sizeof *s->rates);
    s->unions = calloc(((n + 7) / 8 + 1) * BYTE_VALUES * s->words, sizeof *s->unions);
    s->sums = calloc(s->words * 8 * BYTE_VALUES, sizeof *s->sums);
    bool ok = s->attends != NULL && s->unions != NULL && s->sums != NULL && s->items_of != NULL &&
              s->rates != NULL;
    for (size_t i = 0; ok && i < n; i++) {
        s->minutes[i] = p->minutes[items[i]];
        for (size_t k = p->first[items[i]]; k < p->first[items[i] + 1]; k++) {
            size_t d = local[p->attendees[k]] - 1;
            s->attends[i * s->words + d / 64] |= UINT64_C(1) << d % 64;
            s->items_of[d] |= UINT64_C(1) << i;
            s->rates[d] = p->rates[p->attendees[k]];
            s->sums[d / 8 * BYTE_VALUES + (1U << d % 8)] = p->rates[p->attendees[k]];
        }
    }
    free(local);
    return ok;
}

/* Every value of a byte from the same without its lowest bit. */
static void fill_tables(search *s) {
    for (size_t byte = 0; byte < s->words * 8; byte++) {
        uint64_t *sums = s->sums + byte * BYTE_VALUES;
        for (size_t v = 1; v < BYTE_VALUES; v++)
            sums[v] = sums[v & (v - 1)] + sums[v & (~v + 1)];
    }
    for (size_t byte = 0; byte * 8 < s->n; byte++) {
        uint64_t *unions = s->unions + byte * BYTE_VALUES * s->words;
        for (size_t v = 1; v < BYTE_VALUES; v++) {
            size_t item = byte * 8 + (size_t)__builtin_ctzll(v);
            for (size_t w = 0; w < s->words; w++)
                unions[v * s->words + w] = unions[(v & (v - 1)) * s->words + w] |
                                           (item < s->n ? s->attends[item * s->words + w] : 0);
        }
    }
}

static void search_free(search *s) {
    free(s->attends);
    free(s->unions);
    free(s->items_of);
    free(s->rates);
    free(s->sums);
    for (size_t k = 0; k <= s->n; k++)
        dg_states_free(&s->layers[k]);
}

/* Each department is away from all subsets of one set. Where everybody attends many items, prefixes
 * before all have come are few, and only then are pairs worth it. */
static bool pairs_pay(const search *s) {
    double away = 0;
    for (size_t d = 0; d < s->n_departments; d++)
        away += ldexp(1, -__builtin_popcountll(s->items_of[d]));
    return away < .25;
}

/* Who attends any item of the set, in word w. */
static uint64_t union_of(const search *s, uint64_t set, size_t w) {
    uint64_t all = 0;
    const uint64_t *unions = s->unions + w;
    for (; set != 0; set >>= 8, unions += BYTE_VALUES * s->words)
        all |= unions[(set & 0xFF) * s->words];
    return all;
}

/* The rates of the departments in word w. */
static uint64_t sum_of(const search *s, uint64_t departments, size_t w) {
    uint64_t sum = 0;
    const uint64_t *sums = s->sums + w * 8 * BYTE_VALUES;
    for (; departments != 0; departments >>= 8, sums += BYTE_VALUES)
        sum += sums[departments & 0xFF];
    return sum;
}

/* What is waited for while item j is on, by those of `active` who do not attend it. */
static uint64_t waiting_at(const search *s, const uint64_t *active, size_t j) {
    uint64_t sum = 0;
    for (size_t w = 0; w < s->words; w++)
        sum += sum_of(s, active[w] & ~s->attends[j * s->words + w], w);
    return sum * s->minutes[j];
}

static void undercut(search *s, uint64_t waiting, uint64_t left, uint64_t right) {
    s->best = waiting;
    s->half = waiting == 0 ? 0 : (waiting - 1) / 2;
    s->left = left;
    s->right = right;
    s->found = true;
}

/* Join a prefix with the mirror image of the rest. The larger of the two comes later, so that the
 * layer of the other is complete. */
static void join(search *s, uint64_t set, size_t size, size_t j, uint64_t waiting) {
    size_t rest_size = s->n - size - 1;
    if (rest_size > size) return;
    uint64_t rest = s->all & ~set & ~(UINT64_C(1) << j);
    const dg_state *state = NULL;
    if (rest != 0 && (state = dg_states_find(&s->layers[rest_size], rest)) == NULL) return;
    uint64_t total = waiting + (rest == 0 ? 0 : state->value >> ITEM_BITS);
    if (total < s->best) undercut(s, total, set, rest);
}

/* --- a lower bound on what the items left make those who are active wait --- */

/* An item left, and how its minutes weigh on those who wait for it. */
typedef struct {
    double minutes, weight;
} load;

/*
 * An active department d with the minutes M = Σ m_i left to attend can leave at F ≥ (Σ m_i C_i)/M +
 * (M − Σ m_i²/M)/2, where C_i is when its item i ends: its items end one after the other, at the
 * latest all just before F. So d's minutes weigh rate/M each, and the sum of weight × C_i is least
 * in the order of falling weight (Smith 1956, Nav. Res. Logist. Q. 3, 59). Adds d's weights, and
 * returns what of its rate × (F − M) does not depend on the order.
 */
static double add_weights(load *loads, const search *s, size_t d, uint64_t left) {
    double minutes = 0, squares = 0;
    for (uint64_t rest = s->items_of[d] & left; rest != 0; rest &= rest - 1) {
        double m = loads[__builtin_ctzll(rest)].minutes;
        minutes += m;
        squares += m * m;
    }
    double weight = s->rates[d] / minutes;
    for (uint64_t rest = s->items_of[d] & left; rest != 0; rest &= rest - 1)
        loads[__builtin_ctzll(rest)].weight += weight;
    return -(s->rates[d] * minutes + weight * squares) / 2;
}

/* Sort the loads of the items left by falling weight; returns how many carry any. */
static size_t sort_loads(load *sorted, const load *loads, uint64_t left) {
    size_t n = 0;
    for (; left != 0; left &= left - 1) {
        load l = loads[__builtin_ctzll(left)];
        size_t at = n;
        if (l.weight == 0) continue;
        for (; at > 0 && sorted[at - 1].weight < l.weight; at--)
            sorted[at] = sorted[at - 1];
        sorted[at] = l;
        n++;
    }
    return n;
}

static double waiting_to_come(const search *s, const uint64_t *active, uint64_t left) {
    load loads[DG_PREFIX_ITEMS], sorted[DG_PREFIX_ITEMS];
    double bound = 0, end = 0;
    for (uint64_t rest = left; rest != 0; rest &= rest - 1) {
        size_t i = (size_t)__builtin_ctzll(rest);
        loads[i] = (load){(double)s->minutes[i], 0};
    }
    for (size_t w = 0; w < s->words; w++)
        for (uint64_t rest = active[w]; rest != 0; rest &= rest - 1)
            bound += add_weights(loads, s, w * 64 + (size_t)__builtin_ctzll(rest), left);
    size_t n = sort_loads(sorted, loads, left);
    for (size_t i = 0; i < n; i++) {
        end += sorted[i].minutes;
        bound += sorted[i].weight * sorted[i].minutes * end;
    }
    return bound;
}

/* Can the prefix still lead to an order that waits for less than the best? With room for rounding.
 */
static bool is_hopeful(search *s, const uint64_t *active, uint64_t left, uint64_t waited) {
    enum { SAMPLE = 500 };
    /* In a layer where it cuts off few, the bound takes more time than it saves. */
    if (s->bounded >= SAMPLE && s->cut * 5 < s->bounded * 2) return true;
    double total = (double)waited + waiting_to_come(s, active, left);
    bool hopeful = total * (1 - 1e-9) < (double)s->best - 1 + 1e-3;
    s->bounded++;
    s->cut += !hopeful;
    return hopeful;
}

/* --- from prefix to prefix --- */

/* Enter a prefix into the next layer, later: until then its place comes into the cache. */
static bool enter(search *s, dg_states *layer, dg_state state) {
    dg_state *waiting = &s->pending[s->n_pending++ % PENDING];
    dg_states_fetch(layer, state.set);
    bool ok = s->n_pending <= PENDING || dg_states_lower(layer, waiting->set, waiting->value);
    *waiting = state;
    return ok;
}

static bool enter_rest(search *s, dg_states *layer) {
    bool ok = true;
    for (size_t i = 0; i < s->n_pending && i < PENDING; i++)
        ok = ok && dg_states_lower(layer, s->pending[i].set, s->pending[i].value);
    s->n_pending = 0;
    return ok;
}

/* What holds for the items after a prefix. */
typedef struct {
    uint64_t active[DG_PREFIX_ITEMS]; /* who attends some item of the prefix and some after it */
    uint64_t absent[DG_PREFIX_ITEMS]; /* who has not come yet */
    uint64_t once[DG_PREFIX_ITEMS];   /* who attends one item after the prefix, no more */
    bool intact;                      /* everybody attends an item after the prefix */
} outlook;

static void look_ahead(outlook *o, const search *s, uint64_t set) {
    o->intact = true;
    for (size_t w = 0; w < s->words; w++) {
        uint64_t come = union_of(s, set, w), later = 0, twice = 0;
        for (uint64_t rest = s->all & ~set; rest != 0; rest &= rest - 1) {
            uint64_t attends = s->attends[(size_t)__builtin_ctzll(rest) * s->words + w];
            twice |= later & attends;
            later |= attends;
        }
        o->active[w] = come & later;
        o->absent[w] = later & ~come;
        o->once[w] = later & ~twice;
        o->intact &= (come & ~later) == 0;
    }
}

/* With item j, has everybody come, and is everybody still to come again? */
static void look_at(bool *all_come, bool *intact, const outlook *o, const search *s, size_t j) {
    uint64_t absent = 0, done = 0;
    for (size_t w = 0; w < s->words; w++) {
        uint64_t attends = s->attends[j * s->words + w];
        absent |= o->absent[w] & ~attends;
        done |= o->once[w] & attends;
    }
    *all_come = absent == 0;
    *intact = o->intact && done == 0;
}

/* Place each item that is left after a prefix. */
static bool extend(search *s, uint64_t set, size_t size, uint64_t waited) {
    outlook o;
    uint64_t left = s->all & ~set;
    look_ahead(&o, s, set);
    if (!is_hopeful(s, o.active, left, waited)) return true;
    for (uint64_t rest = left; rest != 0; rest &= rest - 1) {
        size_t j = (size_t)__builtin_ctzll(rest);
        uint64_t waiting = waited + waiting_at(s, o.active, j);
        bool all_come, intact;
        if (waiting >= s->best) continue;
        look_at(&all_come, &intact, &o, s, j);
        intact = intact && s->in_pairs;
        if (intact && all_come) continue;
        if (waiting > s->half || size + 1 == s->n) join(s, set, size, j, waiting);
        if ((waiting <= s->half || intact) && size + 1 < s->n &&
            !enter(s, &s->layers[size + 1],
                   (dg_state){set | UINT64_C(1) << j, waiting << ITEM_BITS | j}))
            return false;
    }
    return true;
}

/* From layer to layer; *full where there were too many prefixes. */
static bool extend_all(search *s, bool *full) {
    bool ok = extend(s, 0, 0, 0) && enter_rest(s, &s->layers[1]);
    for (size_t k = 1; k < s->n && ok && !*full; k++) {
        const dg_states *layer = &s->layers[k];
        s->kept += layer->n;
        s->bounded = s->cut = 0;
        for (size_t i = 0; i < dg_states_n_slots(layer) && ok && !*full; i++) {
            const dg_state *state = &layer->slots[i];
            uint64_t waited = state->value >> ITEM_BITS;
            if (state->set == 0 || waited > (s->in_pairs ? s->best - 1 : s->half)) continue;
            ok = extend(s, state->set, k, waited);
            *full = s->kept + s->layers[k + 1].n > s->max_states;
        }
        ok = ok && enter_rest(s, &s->layers[k + 1]);
    }
    return ok;
}

/* --- both ends --- */

/* How long a set of items would make all the others wait, if everybody were there. */
static uint64_t absence(const search *s, uint64_t set) {
    uint64_t sum = 0;
    for (; set != 0; set &= set - 1) {
        size_t i = (size_t)__builtin_ctzll(set);
        for (size_t w = 0; w < s->words; w++) {
            uint64_t away = union_of(s, s->all, w) & ~s->attends[i * s->words + w];
            sum += sum_of(s, away, w) * s->minutes[i];
        }
    }
    return sum;
}

static bool is_intact(const search *s, uint64_t set) {
    for (size_t w = 0; w < s->words; w++)
        if (union_of(s, s->all & ~set, w) != union_of(s, s->all, w)) return false;
    return true;
}

/* An order of two intact prefixes, where one is better than the best. */
static bool pair_ends(search *s) {
    size_t n = 1; /* the empty prefix saves nothing */
    uint64_t whole = absence(s, s->all), left = 0, right = 0, wanted = whole - s->best;
    dg_saving *list = calloc(s->kept + 1, sizeof *list);
    if (list == NULL) return false;
    for (size_t k = 1; k < s->n; k++) {
        const dg_states *layer = &s->layers[k];
        for (size_t i = 0; i < dg_states_n_slots(layer); i++) {
            uint64_t set = layer->slots[i].set;
            if (set == 0 || !is_intact(s, set)) continue;
            list[n++] = (dg_saving){set, absence(s, set) - (layer->slots[i].value >> ITEM_BITS)};
        }
    }
    uint64_t saved = wanted;
    bool ok = dg_pairs_best(&left, &right, &saved, list, n);
    if (saved > wanted) undercut(s, whole - saved, left, right);
    free(list);
    return ok;
}

/* The order of a prefix, forwards from its first item. */
static void read_prefix(size_t *order, const search *s, uint64_t set, size_t size) {
    while (size > 0) {
        const dg_state *state = dg_states_find(&s->layers[size], set);
        size_t last = (size_t)(state->value & ((1U << ITEM_BITS) - 1));
        order[--size] = last;
        set &= ~(UINT64_C(1) << last);
    }
}

static void read_order(size_t *items, const search *s) {
    size_t order[DG_PREFIX_ITEMS], given[DG_PREFIX_ITEMS];
    size_t n_left = (size_t)__builtin_popcountll(s->left), n = n_left;
    size_t n_right = (size_t)__builtin_popcountll(s->right);
    memcpy(given, items, s->n * sizeof *given);
    read_prefix(order, s, s->left, n_left);
    for (size_t i = 0; i < n_left; i++)
        items[i] = given[order[i]];
    for (uint64_t between = s->all & ~s->left & ~s->right; between != 0; between &= between - 1)
        items[n++] = given[__builtin_ctzll(between)];
    read_prefix(order, s, s->right, n_right);
    for (size_t i = 0; i < n_right; i++)
        items[s->n - 1 - i] = given[order[i]];
}

dg_code dg_prefixes_search(dg_prefixes_end *end, uint64_t *waiting, size_t *items, size_t n,
                           const dg_planning *planning, size_t *max_states, dg_error *err) {
    *end = DG_PREFIXES_DONE;
    if (n < 3 || *waiting == 0) {
        if (n > 0) *waiting = 0; /* two items of a kernel, in any order, make nobody wait */
        return DG_OK;
    }
    search *s = calloc(1, sizeof *s);
    if (s == NULL) return dg_fail_memory(err);
    s->max_states = *max_states;
    s->best = *waiting;
    s->half = (*waiting - 1) / 2;
    bool full = false, ok = search_init(s, planning, items, n);
    if (ok) fill_tables(s);
    if (ok) s->in_pairs = pairs_pay(s);
    if (ok) ok = extend_all(s, &full);
    if (ok && s->in_pairs && !full) ok = pair_ends(s);
    if (ok && s->found) {
        read_order(items, s);
        *waiting = s->best;
    }
    if (full) *end = DG_PREFIXES_FULL;
    *max_states -= s->kept < s->max_states ? s->kept : s->max_states;
    search_free(s);
    free(s);
    return ok ? DG_OK : dg_fail_memory(err);
}
