/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "dutygraph/meetings.h"

/*
 * What search and bound claim, checked by code of its own: nothing of theirs is called. All in
 * whole numbers, so that nothing is rounded.
 */

enum { WAITING_ITEMS = 16 };

/* A department among the items at hand: bit i for the i-th of them. */
typedef struct {
    uint32_t items;
    uint64_t rate;
} guest;

typedef struct {
    const dg_planning *planning;
    const dg_plan_worth *worth;
    int64_t *values;         /* per item: its worth beyond its own minutes */
    int64_t *weights;        /* per item: in which proportion it pays fees */
    int64_t *offers;         /* per item: its value after its part of the fees */
    size_t *like;            /* per item: the first with the same attendees and minutes */
    size_t *sorted;          /* candidates, the best by the minute first */
    int64_t *fees, *parts;   /* per department: what it costs; what a weight of one pays of it */
    size_t *visits;          /* per department: the chosen items that need it */
    uint64_t *rounds, *left; /* per department: when it was met last, and until when */
    uint32_t *masks;         /* per department: which of the items at hand need it */
    guest *guests;
    size_t n_guests, room;  /* room: items that a meeting may hold */
    size_t *lists, *orders; /* per number of chosen items: candidates; the chosen in order */
    uint64_t *seen;         /* per set of items: the least known to come before the others */
    uint32_t *touched;      /* sets that have one */
    size_t n_touched;
    size_t path[WAITING_ITEMS], best_path[WAITING_ITEMS];
    uint64_t least, round, steps;
    int64_t goal; /* what no meeting may exceed */
    bool (*tell)(void *context);
    void *context;
    bool stopped, refuted;
} check;

/* --- the plan --- */

/* Minutes from each department's coming to its leaving, and the overhead. */
static uint64_t cost_of_meeting(const dg_planning *p, const size_t *items, size_t n,
                                uint64_t *came) {
    uint64_t cost = 0, now = 0;
    for (size_t k = 0; k < p->n_departments; k++)
        came[k] = UINT64_MAX;
    for (size_t i = 0; i < n; now += p->minutes[items[i++]])
        for (size_t k = p->first[items[i]]; k < p->first[items[i] + 1]; k++)
            if (came[p->attendees[k]] == UINT64_MAX) came[p->attendees[k]] = now;
    for (size_t i = n; i > 0; now -= p->minutes[items[--i]])
        for (size_t k = p->first[items[i - 1]]; k < p->first[items[i - 1] + 1]; k++) {
            size_t d = p->attendees[k];
            if (came[d] == UINT64_MAX) continue; /* left already, seen from the end */
            cost += (p->overhead + now - came[d]) * p->rates[d];
            came[d] = UINT64_MAX;
        }
    return cost;
}

static dg_code check_plan(const dg_planning *p, const dg_plan *plan, dg_error *err) {
    bool *met = calloc(p->n_items + 1, sizeof *met);
    uint64_t *came = calloc(p->n_departments + 1, sizeof *came), cost = 0;
    dg_code code = met == NULL || came == NULL ? dg_fail_memory(err) : DG_OK;
    for (size_t m = 0; m < plan->n_meetings && code == DG_OK; m++) {
        uint64_t minutes = 0;
        for (size_t i = plan->first[m]; i < plan->first[m + 1] && code == DG_OK; i++) {
            size_t item = plan->items[i];
            if (item >= p->n_items || met[item]) {
                code = dg_fail(err, DG_EINVAL, "meeting %zu holds an item twice", m + 1);
                break;
            }
            met[item] = true;
            minutes += p->minutes[item];
        }
        if (code == DG_OK && minutes > p->capacity)
            code = dg_fail(err, DG_EINVAL, "meeting %zu takes longer than it may", m + 1);
        if (code == DG_OK)
            cost += cost_of_meeting(p, plan->items + plan->first[m],
                                    plan->first[m + 1] - plan->first[m], came);
    }
    for (size_t i = 0; i < p->n_items && code == DG_OK; i++)
        if (!met[i]) code = dg_fail(err, DG_EINVAL, "an item is in no meeting");
    if (code == DG_OK && cost != plan->cost)
        code = dg_fail(err, DG_EINVAL, "the plan costs %zu, not %zu", (size_t)cost,
                       (size_t)plan->cost);
    free(met);
    free(came);
    return code;
}

/* --- what the worth adds up to --- */

static uint64_t divide_both(uint64_t a, uint64_t b) {
    return b == 0 ? a : divide_both(b, a % b);
}

/* What all costs are multiples of. */
static uint64_t coarseness(const dg_planning *p) {
    uint64_t minutes = p->overhead, rates = 0;
    for (size_t i = 0; i < p->n_items; i++) {
        minutes = divide_both(p->minutes[i], minutes);
        for (size_t k = p->first[i]; k < p->first[i + 1]; k++)
            rates = divide_both(p->rates[p->attendees[k]], rates);
    }
    return rates == 0 || minutes == 0 ? 1 : rates * minutes;
}

static uint64_t full_meetings(uint64_t minutes, uint64_t capacity) {
    return minutes / capacity + (minutes % capacity > 0);
}

static dg_code check_sum(const dg_planning *p, const dg_plan_worth *w, uint64_t bound,
                         dg_error *err) {
    uint64_t *minutes = calloc(p->n_departments + 1, sizeof *minutes), all = 0, sum = 0;
    if (minutes == NULL) return dg_fail_memory(err);
    for (size_t i = 0; i < p->n_items; i++) {
        all += p->minutes[i];
        sum += w->items[i];
        for (size_t k = p->first[i]; k < p->first[i + 1]; k++)
            minutes[p->attendees[k]] += p->minutes[i];
    }
    sum += w->meetings * full_meetings(all, p->capacity);
    for (size_t d = 0; d < p->n_departments; d++)
        sum += w->departments[d] * full_meetings(minutes[d], p->capacity);
    free(minutes);
    uint64_t step = coarseness(p), proved = sum / w->scale + (sum % w->scale > 0);
    proved = full_meetings(proved, step) * step;
    if (proved >= bound) return DG_OK;
    return dg_fail(err, DG_EINVAL, "the certificate proves %zu, not %zu", (size_t)proved,
                   (size_t)bound);
}

/* --- waiting --- */

static uint64_t waiting_of(check *c, const size_t *items, size_t n) {
    const dg_planning *p = c->planning;
    uint64_t waiting = 0, now = 0;
    c->round++;
    for (size_t i = 0; i < n; now += p->minutes[items[i++]])
        for (size_t k = p->first[items[i]]; k < p->first[items[i] + 1]; k++) {
            size_t d = p->attendees[k];
            if (c->rounds[d] == c->round) waiting += (now - c->left[d]) * p->rates[d];
            c->rounds[d] = c->round;
            c->left[d] = now + p->minutes[items[i]];
        }
    return waiting;
}

/* Which of the items each department needs, of those that need more than one and not all. */
static void invite(check *c, const size_t *items, size_t n) {
    const dg_planning *p = c->planning;
    uint32_t all = (uint32_t)(((uint64_t)1 << n) - 1);
    c->n_guests = 0;
    for (size_t pass = 0; pass < 3; pass++)
        for (size_t i = 0; i < n; i++)
            for (size_t k = p->first[items[i]]; k < p->first[items[i] + 1]; k++) {
                size_t d = p->attendees[k];
                uint32_t set = pass == 0 ? 0 : c->masks[d];
                if (pass == 1) set |= (uint32_t)1 << i;
                c->masks[d] = set;
                if (pass == 2 && set >> i == 1 && set != all && (set & (set - 1)) != 0)
                    c->guests[c->n_guests++] = (guest){set, p->rates[d]};
            }
}

/* Depth first over orders. A set that came first before, at no higher cost, is not entered again.
 */
static void place(check *c, const size_t *items, size_t n, size_t depth, uint32_t placed,
                  uint64_t cost) {
    if (cost >= c->least || cost >= c->seen[placed]) return;
    if (c->seen[placed] == UINT64_MAX) c->touched[c->n_touched++] = placed;
    c->seen[placed] = cost;
    if (depth == n) {
        c->least = cost;
        memcpy(c->best_path, c->path, n * sizeof *c->path);
        return;
    }
    for (size_t i = 0; i < n; i++) {
        uint32_t bit = (uint32_t)1 << i;
        uint64_t waiting = 0;
        if ((placed & bit) != 0) continue;
        for (size_t g = 0; g < c->n_guests; g++) {
            uint32_t set = c->guests[g].items;
            if ((set & bit) == 0 && (set & placed) != 0 && (set & ~placed) != 0)
                waiting += c->guests[g].rate;
        }
        c->path[depth] = items[i];
        place(c, items, n, depth + 1, placed | bit,
              cost + waiting * c->planning->minutes[items[i]]);
    }
}

/* What waiting costs n items at least, the last of them new; `order` has the others as they wait
 * least, for `before`, and then all. More items never wait less. */
static uint64_t wait_least(check *c, size_t *order, size_t n, uint64_t before) {
    size_t new = order[n - 1], at = n - 1;
    size_t trial[WAITING_ITEMS];
    if (n > WAITING_ITEMS) return before;
    memcpy(c->best_path, order, n * sizeof *order);
    memcpy(trial, order, n * sizeof *order);
    c->least = waiting_of(c, trial, n);
    for (; at > 0 && c->least > before; at--) {
        trial[at] = trial[at - 1];
        trial[at - 1] = new;
        uint64_t cost = waiting_of(c, trial, n);
        if (cost >= c->least) continue;
        c->least = cost;
        memcpy(c->best_path, trial, n * sizeof *trial);
    }
    if (c->least > before) {
        memcpy(trial, c->best_path, n * sizeof *trial);
        invite(c, trial, n);
        place(c, trial, n, 0, 0, 0);
        while (c->n_touched > 0)
            c->seen[c->touched[--c->n_touched]] = UINT64_MAX;
    }
    memcpy(order, c->best_path, n * sizeof *order);
    return c->least;
}

/* --- pricing --- */

static bool is_over(check *c) {
    enum { ASK_EVERY = 1024 };
    if (++c->steps % ASK_EVERY == 0 && c->tell != NULL && !c->tell(c->context)) c->stopped = true;
    return c->stopped || c->refuted;
}

/* Each candidate pays part of the fees of departments that are not there yet, no department's fee
 * is paid more than once by all together. */
static void make_offers(check *c, const size_t *list, size_t n) {
    enum { FINE = 10 }; /* bits */
    const dg_planning *p = c->planning;
    memset(c->parts, 0, p->n_departments * sizeof *c->parts);
    for (size_t i = 0; i < n; i++)
        for (size_t k = p->first[list[i]]; k < p->first[list[i] + 1]; k++)
            c->parts[p->attendees[k]] += c->weights[list[i]];
    for (size_t d = 0; d < p->n_departments; d++)
        if (c->parts[d] > 0)
            c->parts[d] = c->visits[d] > 0 ? 0 : (c->fees[d] << FINE) / c->parts[d];
    for (size_t i = 0; i < n; i++) {
        int64_t offer = c->values[list[i]];
        for (size_t k = p->first[list[i]]; k < p->first[list[i] + 1]; k++)
            offer -= (c->parts[p->attendees[k]] * c->weights[list[i]]) >> FINE;
        c->offers[list[i]] = offer;
    }
}

/* The price of a minute at which the best candidates fill the minutes left. */
static int64_t price_of_minute(check *c, const size_t *list, size_t n, uint64_t left) {
    const uint32_t *minutes = c->planning->minutes;
    size_t n_sorted = 0;
    uint64_t used = 0;
    for (size_t i = 0; i < n; i++) {
        size_t x = list[i], at = n_sorted;
        if (c->offers[x] <= 0) continue;
        double ratio = (double)c->offers[x] / minutes[x]; /* any price proves; this one well */
        for (; at > 0; at--) {
            size_t y = c->sorted[at - 1];
            if ((double)c->offers[y] / minutes[y] >= ratio) break;
            c->sorted[at] = y;
        }
        c->sorted[at] = x;
        n_sorted++;
        used += minutes[x];
        while (used - minutes[c->sorted[n_sorted - 1]] >= left)
            used -= minutes[c->sorted[--n_sorted]];
    }
    if (used < left || n_sorted == 0) return 0;
    return c->offers[c->sorted[n_sorted - 1]] / minutes[c->sorted[n_sorted - 1]];
}

static int64_t loss_of(const check *c, size_t item, int64_t price) {
    int64_t rest = c->offers[item] - price * c->planning->minutes[item];
    return rest < 0 ? -rest : 0;
}

/* Candidates that may be in a meeting worth more than it costs; how many. */
static size_t sift(check *c, size_t *list, size_t n, int64_t value, uint64_t left) {
    const uint32_t *minutes = c->planning->minutes;
    for (size_t before = n + 1; n > 0 && n < before;) {
        size_t kept = 0;
        before = n;
        for (size_t i = 0; i < n; i++)
            if (minutes[list[i]] <= left) list[kept++] = list[i];
        n = kept;
        make_offers(c, list, n);
        int64_t price = price_of_minute(c, list, n, left);
        int64_t most = value + price * (int64_t)left;
        for (size_t i = 0; i < n; i++)
            if (c->offers[list[i]] > price * minutes[list[i]])
                most += c->offers[list[i]] - price * minutes[list[i]];
        kept = 0;
        for (size_t i = 0; i < n; i++)
            if (most - loss_of(c, list[i], price) > c->goal) list[kept++] = list[i];
        n = kept;
    }
    return n;
}

static size_t pick(const check *c, const size_t *list, size_t n) {
    size_t best = list[0];
    for (size_t i = 1; i < n; i++)
        if ((double)c->offers[list[i]] / c->planning->minutes[list[i]] >
            (double)c->offers[best] / c->planning->minutes[best])
            best = list[i];
    return best;
}

/* Every meeting that adds candidates to the chosen items; value: theirs, but for waiting. */
static void explore(check *c, size_t depth, size_t n, int64_t value, uint64_t left,
                    uint64_t waits) {
    const dg_planning *p = c->planning;
    size_t *list = c->lists + depth * p->n_items, *below = list + p->n_items;
    int64_t scale = (int64_t)c->worth->scale;
    while (n > 0 && !is_over(c)) {
        n = sift(c, list, n, value - scale * (int64_t)waits, left);
        if (n == 0) return;
        size_t x = pick(c, list, n), kept = 0, n_below = 0;
        size_t *order = c->orders + depth * c->room, *longer = order + c->room;
        int64_t with = value + c->values[x];
        for (size_t k = p->first[x]; k < p->first[x + 1]; k++)
            if (c->visits[p->attendees[k]]++ == 0) with -= c->fees[p->attendees[k]];
        memcpy(longer, order, depth * sizeof *order);
        longer[depth] = x;
        uint64_t now = wait_least(c, longer, depth + 1, waits);
        if (with - scale * (int64_t)now > c->goal) c->refuted = true;
        for (size_t i = 0; i < n; i++)
            if (list[i] != x) below[n_below++] = list[i];
        if (depth + 1 < c->room) explore(c, depth + 1, n_below, with, left - p->minutes[x], now);
        for (size_t k = p->first[x]; k < p->first[x + 1]; k++)
            c->visits[p->attendees[k]]--;
        for (size_t i = 0; i < n; i++) /* those like x, worth no more, are never better than it */
            if (c->like[list[i]] != c->like[x] || c->values[list[i]] > c->values[x])
                list[kept++] = list[i];
        n = kept;
    }
}

/* --- setting up --- */

static bool attend_alike(const dg_planning *p, size_t i, size_t j) {
    size_t n = p->first[i + 1] - p->first[i], same = 0;
    if (p->minutes[i] != p->minutes[j] || p->first[j + 1] - p->first[j] != n) return false;
    for (size_t k = p->first[i]; k < p->first[i + 1]; k++)
        for (size_t l = p->first[j]; l < p->first[j + 1]; l++)
            same += p->attendees[k] == p->attendees[l];
    return same == n;
}

/* Values, fees and weights; true where nothing is worth more than it costs by itself, so that no
 * meeting can be. */
static bool weigh(check *c) {
    const dg_planning *p = c->planning;
    const dg_plan_worth *w = c->worth;
    bool plain = w->meetings == 0;
    c->goal = -(int64_t)w->meetings;
    for (size_t d = 0; d < p->n_departments; d++) {
        c->fees[d] = (int64_t)(w->scale * p->rates[d] * p->overhead) - (int64_t)w->departments[d];
        if (c->fees[d] < 0) plain = false;
    }
    for (size_t i = 0; i < p->n_items; i++) {
        c->values[i] = (int64_t)w->items[i];
        for (size_t k = p->first[i]; k < p->first[i + 1]; k++)
            c->values[i] -= (int64_t)(w->scale * p->rates[p->attendees[k]] * p->minutes[i]);
        if (c->values[i] > 0) plain = false;
        c->weights[i] = 1;
    }
    return plain;
}

static bool reserve(check *c) {
    const dg_planning *p = c->planning;
    size_t n = p->n_items + 1, d = p->n_departments + 1;
    c->values = calloc(n, sizeof *c->values);
    c->weights = calloc(n, sizeof *c->weights);
    c->offers = calloc(n, sizeof *c->offers);
    c->like = calloc(n, sizeof *c->like);
    c->sorted = calloc(n + 1, sizeof *c->sorted);
    c->fees = calloc(d, sizeof *c->fees);
    c->parts = calloc(d, sizeof *c->parts);
    c->visits = calloc(d, sizeof *c->visits);
    c->rounds = calloc(d, sizeof *c->rounds);
    c->left = calloc(d, sizeof *c->left);
    c->masks = calloc(d, sizeof *c->masks);
    c->guests = calloc(d, sizeof *c->guests);
    return c->values != NULL && c->weights != NULL && c->offers != NULL && c->like != NULL &&
           c->sorted != NULL && c->fees != NULL && c->parts != NULL && c->visits != NULL &&
           c->rounds != NULL && c->left != NULL && c->masks != NULL && c->guests != NULL;
}

static bool reserve_tree(check *c) {
    enum { SETS = 1 << WAITING_ITEMS };
    const dg_planning *p = c->planning;
    uint64_t shortest = UINT64_MAX;
    for (size_t i = 0; i < p->n_items; i++)
        if (p->minutes[i] < shortest) shortest = p->minutes[i];
    c->room = p->n_items == 0 ? 1 : p->capacity / shortest;
    if (c->room > p->n_items) c->room = p->n_items;
    c->lists = calloc((c->room + 1) * p->n_items + 1, sizeof *c->lists);
    c->orders = calloc((c->room + 1) * (c->room + 1), sizeof *c->orders);
    c->seen = malloc(SETS * sizeof *c->seen);
    c->touched = calloc(SETS, sizeof *c->touched);
    if (c->lists == NULL || c->orders == NULL || c->seen == NULL || c->touched == NULL)
        return false;
    memset(c->seen, 0xFF, SETS * sizeof *c->seen);
    return true;
}

static void clear(check *c) {
    void *const all[] = {c->values, c->weights, c->offers, c->like,   c->sorted, c->fees,
                         c->parts,  c->visits,  c->rounds, c->left,   c->masks,  c->guests,
                         c->lists,  c->orders,  c->seen,   c->touched};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        free(all[i]);
}

static dg_code check_worth(check *c, dg_error *err) {
    const dg_planning *p = c->planning;
    if (!reserve(c)) return dg_fail_memory(err);
    if (weigh(c)) return DG_OK;
    for (size_t d = 0; d < p->n_departments; d++)
        if (c->fees[d] < 0)
            return dg_fail(err, DG_EINVAL, "the certificate pays a department to attend");
    if (!reserve_tree(c)) return dg_fail_memory(err);
    for (size_t i = 0; i < p->n_items; i++) {
        c->lists[i] = c->like[i] = i;
        for (size_t j = 0; j < i && c->like[i] == i; j++)
            if (c->like[j] == j && attend_alike(p, i, j)) c->like[i] = j;
    }
    explore(c, 0, p->n_items, 0, p->capacity, 0);
    if (c->refuted)
        return dg_fail(err, DG_EINVAL, "a meeting is worth more than it costs: no proof");
    if (c->stopped) return dg_fail(err, DG_ELIMIT, "stopped before all was checked");
    return DG_OK;
}

dg_code dg_plan_verify(const dg_planning *planning, const dg_plan *plan, uint64_t bound,
                       const dg_plan_worth *worth, bool (*tell)(void *context), void *context,
                       dg_error *err) {
    check c = {.planning = planning, .worth = worth, .tell = tell, .context = context};
    dg_code code = check_plan(planning, plan, err);
    if (code == DG_OK) code = check_sum(planning, worth, bound, err);
    if (code == DG_OK) code = check_worth(&c, err);
    clear(&c);
    return code;
}
