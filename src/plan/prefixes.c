/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/prefixes.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "plan/pairs.h"
#include "plan/samples.h"
#include "plan/states.h"

/*
 * A prefix is the set S of items that come first, in the order that waits for least. Item j placed
 * after S makes those wait who are active, that is attend some item of S and some item after it,
 * but not j. The rest of the agenda, read backwards, is a prefix too and waits for as much. In an
 * order that waits for less than the best known w, let j be the first item at which more than half
 * = ⌊(w − 1)/2⌋ has been waited for: what comes before j and, read backwards, what comes after it
 * both wait for at most half. So only prefixes of at most half are kept, and joined over one item
 * between them; and of these only those that with what samples of the items left wait for (see
 * samples.c) stay below w.
 *
 * Where departments attend many items, most orders have a time when all have come and none has
 * left. What comes between the two ends is then in any order: only who comes late and who leaves
 * early saves something. An intact prefix, in which nobody's items are all done, waits for what
 * everybody would if all were there from start to end, less what it saves; so two such prefixes
 * without a common item, one read backwards, are an order that saves what both save. Prefixes
 * where all have come are not kept while they are intact: their best orders are such pairs.
 */
enum { PENDING = 32, ITEM_BITS = 6 };

/* What holds for the items after a prefix; departments as in dg_presence. */
typedef struct {
    uint64_t *active; /* who attends some item of the prefix and some after it */
    uint64_t *absent; /* who has not come yet */
    uint64_t *once;   /* who attends one item after the prefix, no more */
    bool intact;      /* everybody attends an item after the prefix */
} outlook;

/* One made of a shorter one and an item. */
typedef struct {
    dg_state state;
    bool joins, enters; /* with the rest, and into its layer */
} prefix;

typedef struct {
    dg_presence who;
    dg_samples samples;
    outlook ahead;
    dg_states layers[DG_PREFIX_ITEMS + 1]; /* by the number of items in the set */
    prefix pending[PENDING];               /* on their way into the next layer */
    size_t n_pending;
    size_t kept;
    dg_prefixes_limits limits;
    dg_watch *watch;
    uint64_t best, half;  /* half: of the best at the start, or orders would be missed */
    uint64_t left, right; /* the two ends of the best order found, the right one read backwards */
    bool found, in_pairs; /* in_pairs: orders made of two ends are looked for as such */
} search;

static void search_free(search *s) {
    for (size_t k = 0; k <= s->who.n; k++)
        dg_states_free(&s->layers[k]);
    dg_presence_free(&s->who);
    dg_samples_free(&s->samples);
    free(s->ahead.active);
    free(s->ahead.absent);
    free(s->ahead.once);
}

static bool search_init(search *s, const dg_planning *planning, const size_t *items, size_t n) {
    if (!dg_presence_init(&s->who, planning, items, n)) return false;
    s->ahead.active = calloc(s->who.words, sizeof *s->ahead.active);
    s->ahead.absent = calloc(s->who.words, sizeof *s->ahead.absent);
    s->ahead.once = calloc(s->who.words, sizeof *s->ahead.once);
    return s->ahead.active != NULL && s->ahead.absent != NULL && s->ahead.once != NULL &&
           dg_samples_init(&s->samples, &s->who, s->limits.sets, s->watch);
}

/* Each department is away from all subsets of one set. Where everybody attends many items, prefixes
 * before all have come are few, and only then are pairs worth it. */
static bool pairs_pay(const search *s) {
    double away = 0;
    for (size_t d = 0; d < s->who.n_departments; d++) {
        int n = 0;
        for (size_t i = 0; i < s->who.n; i++)
            n += (s->who.attends[i * s->who.words + d / 64] >> d % 64 & 1) == 1;
        away += ldexp(1, -n);
    }
    return away < .25;
}

static size_t last_of(const dg_state *state) {
    return (size_t)(state->value & ((1U << ITEM_BITS) - 1));
}

static void undercut(search *s, uint64_t waiting, uint64_t left, uint64_t right) {
    s->best = waiting;
    s->left = left;
    s->right = right;
    s->found = true;
}

/* Join a prefix, in which its last item has made too many wait, with the mirror image of the rest.
 * The larger of the two comes later, so that the layer of the other is complete. */
static void join(search *s, const dg_state *first, size_t size) {
    uint64_t rest = s->who.all & ~first->set, total = first->value >> ITEM_BITS;
    const dg_state *state = NULL;
    if (rest != 0 && (state = dg_states_find(&s->layers[s->who.n - size], rest)) == NULL) return;
    if (rest != 0) total += state->value >> ITEM_BITS;
    if (total < s->best) undercut(s, total, first->set & ~(UINT64_C(1) << last_of(first)), rest);
}

/* --- from prefix to prefix --- */

/* Join it, enter it into its layer, or drop it. */
static bool settle(search *s, const prefix *x, size_t size) {
    uint64_t waiting = x->state.value >> ITEM_BITS, left = s->who.all & ~x->state.set;
    if (waiting + dg_samples_bound(&s->samples, left) >= s->best) return true;
    if (x->joins) join(s, &x->state, size);
    return !x->enters || dg_states_lower(&s->layers[size], x->state.set, x->state.value);
}

/* Settle a prefix, later: until then what it takes comes into the cache. */
static bool send(search *s, prefix x, size_t size) {
    prefix *due = &s->pending[s->n_pending++ % PENDING];
    uint64_t left = s->who.all & ~x.state.set;
    dg_samples_fetch(&s->samples, left);
    if (x.joins) dg_states_fetch(&s->layers[s->who.n - size], left);
    if (x.enters) dg_states_fetch(&s->layers[size], x.state.set);
    bool ok = s->n_pending <= PENDING || settle(s, due, size);
    *due = x;
    return ok;
}

static bool settle_rest(search *s, size_t size) {
    bool ok = true;
    for (size_t i = 0; i < s->n_pending && i < PENDING; i++)
        ok = ok && settle(s, &s->pending[i], size);
    s->n_pending = 0;
    return ok;
}

static void look_ahead(search *s, uint64_t set) {
    outlook *o = &s->ahead;
    o->intact = true;
    for (size_t w = 0; w < s->who.words; w++) {
        uint64_t come = dg_presence_of(&s->who, set, w), later = 0, twice = 0;
        for (uint64_t rest = s->who.all & ~set; rest != 0; rest &= rest - 1) {
            uint64_t attends = s->who.attends[(size_t)__builtin_ctzll(rest) * s->who.words + w];
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
static void look_at(bool *all_come, bool *intact, const search *s, size_t j) {
    const outlook *o = &s->ahead;
    uint64_t absent = 0, done = 0;
    for (size_t w = 0; w < s->who.words; w++) {
        uint64_t attends = s->who.attends[j * s->who.words + w];
        absent |= o->absent[w] & ~attends;
        done |= o->once[w] & attends;
    }
    *all_come = absent == 0;
    *intact = o->intact && done == 0;
}

/* Is there no need to go on from the prefix after which j has been placed? Its best orders are then
 * found in pairs of ends; where not, *intact: such a pair may have it as an end. */
static bool is_left_to_pairs(bool *intact, const search *s, size_t j) {
    bool all_come;
    *intact = false;
    if (!s->in_pairs) return false;
    look_at(&all_come, intact, s, j);
    return *intact && all_come;
}

/* Place each item that is left after a prefix. */
static bool extend(search *s, uint64_t set, size_t size, uint64_t waited) {
    bool may_join = s->who.n - size <= size + 1, ends = size + 1 == s->who.n, ok = true;
    look_ahead(s, set);
    for (uint64_t rest = s->who.all & ~set; rest != 0 && ok; rest &= rest - 1) {
        size_t j = (size_t)__builtin_ctzll(rest);
        uint64_t waiting = waited + dg_presence_waiting(&s->who, s->ahead.active, j);
        bool intact;
        if (waiting >= s->best || is_left_to_pairs(&intact, s, j)) continue;
        prefix x = {.state = {set | UINT64_C(1) << j, waiting << ITEM_BITS | j},
                    .joins = may_join && (waiting > s->half || ends),
                    .enters = !ends && (waiting <= s->half || intact)};
        if (x.joins || x.enters) ok = send(s, x, size + 1);
    }
    return ok;
}

/* From layer to layer; *full where there were too many prefixes, or no time for all. */
static bool extend_all(search *s, bool *full) {
    bool ok = extend(s, 0, 0, 0) && settle_rest(s, 1);
    *full = dg_watch_stopped(s->watch);
    for (size_t k = 1; k < s->who.n && ok && !*full; k++) {
        const dg_states *layer = &s->layers[k];
        s->kept += layer->n;
        for (size_t i = 0; i < dg_states_n_slots(layer) && ok && !*full; i++) {
            const dg_state *state = &layer->slots[i];
            uint64_t waited = state->value >> ITEM_BITS;
            if (state->set == 0 || waited > (s->in_pairs ? s->best - 1 : s->half)) continue;
            ok = extend(s, state->set, k, waited);
            *full = s->kept + s->layers[k + 1].n > s->limits.states || !dg_watch_goes_on(s->watch);
        }
        ok = ok && settle_rest(s, k + 1);
    }
    return ok;
}

/* --- both ends --- */

/* How long a set of items would make all the others wait, if everybody were there. */
static uint64_t absence(const search *s, uint64_t set) {
    uint64_t sum = 0;
    for (; set != 0; set &= set - 1) {
        size_t i = (size_t)__builtin_ctzll(set);
        for (size_t w = 0; w < s->who.words; w++) {
            uint64_t away =
                dg_presence_of(&s->who, s->who.all, w) & ~s->who.attends[i * s->who.words + w];
            sum += dg_presence_rates(&s->who, away, w) * s->who.minutes[i];
        }
    }
    return sum;
}

static bool is_intact(const search *s, uint64_t set) {
    for (size_t w = 0; w < s->who.words; w++)
        if (dg_presence_of(&s->who, s->who.all & ~set, w) != dg_presence_of(&s->who, s->who.all, w))
            return false;
    return true;
}

/* An order of two intact prefixes, where one is better than the best; *full as above. */
static bool pair_ends(search *s, bool *full) {
    size_t n = 1; /* the empty prefix saves nothing */
    uint64_t whole = absence(s, s->who.all), left = 0, right = 0;
    dg_saving *list = calloc(s->kept + 1, sizeof *list);
    if (list == NULL) return false;
    if (whole < s->best) undercut(s, whole, 0, 0); /* no order waits for more */
    uint64_t wanted = whole - s->best;
    for (size_t k = 1; k < s->who.n; k++) {
        const dg_states *layer = &s->layers[k];
        for (size_t i = 0; i < dg_states_n_slots(layer); i++) {
            uint64_t set = layer->slots[i].set;
            if (set == 0 || !is_intact(s, set)) continue;
            list[n++] = (dg_saving){set, absence(s, set) - (layer->slots[i].value >> ITEM_BITS)};
        }
    }
    uint64_t saved = wanted;
    bool ok = dg_pairs_best(&left, &right, &saved, list, n, s->watch);
    *full = dg_watch_stopped(s->watch);
    if (saved > wanted) undercut(s, whole - saved, left, right);
    free(list);
    return ok;
}

/* The order of a prefix, forwards from its first item. */
static void read_prefix(size_t *order, const search *s, uint64_t set, size_t size) {
    while (size > 0) {
        const dg_state *state = dg_states_find(&s->layers[size], set);
        size_t last = last_of(state);
        order[--size] = last;
        set &= ~(UINT64_C(1) << last);
    }
}

static void read_order(size_t *items, const size_t *dealt, const search *s) {
    size_t order[DG_PREFIX_ITEMS];
    size_t n_left = (size_t)__builtin_popcountll(s->left), n = n_left;
    size_t n_right = (size_t)__builtin_popcountll(s->right);
    read_prefix(order, s, s->left, n_left);
    for (size_t i = 0; i < n_left; i++)
        items[i] = dealt[order[i]];
    for (uint64_t between = s->who.all & ~s->left & ~s->right; between != 0; between &= between - 1)
        items[n++] = dealt[__builtin_ctzll(between)];
    read_prefix(order, s, s->right, n_right);
    for (size_t i = 0; i < n_right; i++)
        items[s->who.n - 1 - i] = dealt[order[i]];
}

/* Number the items so that any stretch of them is a fair sample of their order. */
static void deal(size_t *items, size_t n) {
    enum { HANDS = 4 };
    size_t given[DG_PREFIX_ITEMS], dealt = 0;
    memcpy(given, items, n * sizeof *given);
    for (size_t hand = 0; hand < HANDS; hand++)
        for (size_t i = hand; i < n; i += HANDS)
            items[dealt++] = given[i];
}

dg_code dg_prefixes_search(uint64_t *bound, uint64_t *waiting, size_t *items, size_t n,
                           const dg_planning *planning, dg_prefixes_limits limits, dg_watch *watch,
                           dg_error *err) {
    size_t dealt[DG_PREFIX_ITEMS];
    if (n < 3 || *waiting == 0) {
        if (n > 0) *waiting = 0; /* two items of a kernel, in any order, make nobody wait */
        *bound = *waiting;
        return DG_OK;
    }
    search *s = calloc(1, sizeof *s);
    if (s == NULL) return dg_fail_memory(err);
    s->limits = limits;
    s->watch = watch;
    s->best = *waiting;
    s->half = (*waiting - 1) / 2;
    memcpy(dealt, items, n * sizeof *dealt);
    deal(dealt, n);
    bool full = false, ok = search_init(s, planning, dealt, n);
    if (ok) s->in_pairs = pairs_pay(s);
    if (ok) ok = extend_all(s, &full);
    if (ok) *bound = dg_samples_bound(&s->samples, s->who.all);
    dg_samples_free(&s->samples);
    if (ok && s->in_pairs && !full) ok = pair_ends(s, &full);
    if (ok && s->found) {
        read_order(items, dealt, s);
        *waiting = s->best;
    }
    if (ok && !full && *bound < *waiting) *bound = *waiting;
    search_free(s);
    free(s);
    return ok ? DG_OK : dg_fail_memory(err);
}
