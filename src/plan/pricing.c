/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/pricing.h"

#include <stdlib.h>
#include <string.h>

#include "plan/kinds.h"
#include "plan/waiting.h"

/* A candidate at a node: its worth after its share of the fees, and its minutes. */
typedef struct {
    double value, minutes;
    uint32_t item;
} candidate;

struct dg_pricing {
    const dg_planning *planning;
    size_t room;          /* items that a meeting holds at most */
    size_t *kind;         /* per item: the first with the same attendees and minutes */
    double *worth;        /* per item, beyond its own minutes */
    double *fees;         /* per department */
    double *weights;      /* per item: the part in which it shares fees */
    double *sum, *rate;   /* per department: the weights of those who share; the fee by their sum */
    uint32_t *entered;    /* per department: how many of the chosen items need it */
    uint32_t *lists;      /* room + 1 lists of candidates, n_items each */
    candidate *all, *top; /* all of a node; the best of them, and how many these are */
    size_t n_top;
    size_t *chosen, n_chosen;
    double scale, margin; /* one of cost in the worth's unit; what rounding may come to at most */
    double goal;          /* what the next column must exceed */
    bool counts_waiting;
    dg_waiting *waiting;
    size_t *orders;  /* per depth: the chosen items as their waiting costs least */
    uint64_t *waits; /* per depth: the cost of the chosen items' waiting, or less */
    uint64_t nodes, stop_at;
    bool stopped;
    dg_priced *priced;
};

/* --- making --- */

dg_pricing *dg_pricing_new(const dg_planning *planning) {
    dg_pricing *s = calloc(1, sizeof *s);
    size_t n = planning->n_items + 1, d = planning->n_departments + 1;
    if (s == NULL) return NULL;
    s->planning = planning;
    s->room = dg_most_items(planning);
    s->kind = calloc(n, sizeof *s->kind);
    s->worth = calloc(n, sizeof *s->worth);
    s->weights = calloc(n, sizeof *s->weights);
    s->fees = calloc(d, sizeof *s->fees);
    s->sum = calloc(d, sizeof *s->sum);
    s->rate = calloc(d, sizeof *s->rate);
    s->entered = calloc(d, sizeof *s->entered);
    s->lists = calloc((s->room + 1) * n, sizeof *s->lists);
    s->all = calloc(n, sizeof *s->all);
    s->top = calloc(s->room + 2, sizeof *s->top);
    s->chosen = calloc(s->room + 1, sizeof *s->chosen);
    s->waits = calloc(s->room + 2, sizeof *s->waits);
    s->orders = calloc((s->room + 1) * (s->room + 1), sizeof *s->orders);
    s->waiting = dg_waiting_new(planning, s->room);
    if (s->kind != NULL && s->worth != NULL && s->weights != NULL && s->fees != NULL &&
        s->sum != NULL && s->rate != NULL && s->entered != NULL && s->lists != NULL &&
        s->all != NULL && s->top != NULL && s->chosen != NULL && s->waits != NULL &&
        s->orders != NULL && s->waiting != NULL && dg_find_kinds(s->kind, planning, NULL) == DG_OK)
        return s;
    dg_pricing_free(s);
    return NULL;
}

void dg_pricing_free(dg_pricing *s) {
    if (s == NULL) return;
    free(s->kind);
    free(s->worth);
    free(s->weights);
    free(s->fees);
    free(s->sum);
    free(s->rate);
    free(s->entered);
    free(s->lists);
    free(s->all);
    free(s->top);
    free(s->chosen);
    free(s->waits);
    free(s->orders);
    dg_waiting_free(s->waiting);
    free(s);
}

bool dg_priced_init(dg_priced *priced, const dg_pricing *pricing) {
    for (size_t i = 0; i < DG_COLUMNS; i++) {
        priced->columns[i].items = calloc(pricing->room + 1, sizeof(size_t));
        if (priced->columns[i].items == NULL) return false;
    }
    return true;
}

void dg_priced_free(dg_priced *priced) {
    for (size_t i = 0; i < DG_COLUMNS; i++)
        free(priced->columns[i].items);
}

/* --- a node --- */

/* What the chosen items are worth beyond what they cost changes by this much with item i. */
static double enter(dg_pricing *s, size_t item) {
    const dg_planning *p = s->planning;
    double value = s->worth[item];
    for (size_t k = p->first[item]; k < p->first[item + 1]; k++)
        if (s->entered[p->attendees[k]]++ == 0) value -= s->fees[p->attendees[k]];
    s->chosen[s->n_chosen++] = item;
    return value;
}

static void leave(dg_pricing *s, size_t item) {
    const dg_planning *p = s->planning;
    for (size_t k = p->first[item]; k < p->first[item + 1]; k++)
        s->entered[p->attendees[k]]--;
    s->n_chosen--;
}

/* The candidates with their shares of the fees that nobody has paid yet paid. */
static void share_fees(dg_pricing *s, const uint32_t *list, size_t n) {
    const dg_planning *p = s->planning;
    const size_t *first = p->first, *attendees = p->attendees;
    memset(s->sum, 0, p->n_departments * sizeof *s->sum);
    for (size_t c = 0; c < n; c++)
        for (size_t k = first[list[c]]; k < first[list[c] + 1]; k++)
            s->sum[attendees[k]] += s->weights[list[c]];
    for (size_t d = 0; d < p->n_departments; d++)
        s->rate[d] = s->entered[d] > 0 || s->sum[d] <= 0 ? 0 : s->fees[d] / s->sum[d];
    for (size_t c = 0; c < n; c++) {
        double shares = 0;
        for (size_t k = first[list[c]]; k < first[list[c] + 1]; k++)
            shares += s->rate[attendees[k]];
        s->all[c] = (candidate){s->worth[list[c]] - shares * s->weights[list[c]],
                                p->minutes[list[c]], list[c]};
    }
}

static bool is_better(const candidate *a, const candidate *b) {
    return a->value * b->minutes > b->value * a->minutes;
}

/* The most that candidates may add within the minutes left, fractions allowed; *price is what one
 * more minute would add. A candidate of no value now may have some once others paid its fees. */
static double fill(dg_pricing *s, size_t n, double left, double *price) {
    size_t n_top = 0;
    double sum = 0, used = 0;
    for (size_t c = 0; c < n; c++) {
        const candidate *x = &s->all[c];
        if (x->value <= 0 || (used >= left && !is_better(x, &s->top[n_top - 1]))) continue;
        size_t at = n_top++;
        for (; at > 0 && is_better(x, &s->top[at - 1]); at--)
            s->top[at] = s->top[at - 1];
        s->top[at] = *x;
        sum += x->value;
        used += x->minutes;
        while (used - s->top[n_top - 1].minutes >= left) {
            used -= s->top[--n_top].minutes;
            sum -= s->top[n_top].value;
        }
    }
    s->n_top = n_top;
    *price = 0;
    if (used < left || n_top == 0) return sum;
    *price = s->top[n_top - 1].value / s->top[n_top - 1].minutes;
    return sum - *price * (used - left);
}

/* Leave out candidates that do not fit, and those that no column worth it holds; how many are left.
 */
static size_t reduce(dg_pricing *s, uint32_t *list, size_t n, double value, uint32_t left) {
    const uint32_t *minutes = s->planning->minutes;
    for (;;) {
        size_t kept = 0, before;
        double price, bound;
        for (size_t c = 0; c < n; c++)
            if (minutes[list[c]] <= left) list[kept++] = list[c];
        before = n = kept;
        share_fees(s, list, n);
        bound = value + fill(s, n, left, &price);
        if (bound + s->margin <= s->goal) return 0;
        kept = 0;
        for (size_t c = 0; c < n; c++) {
            double loss = price * s->all[c].minutes - s->all[c].value;
            if (loss <= 0 || bound - loss + s->margin > s->goal) list[kept++] = s->all[c].item;
        }
        n = kept;
        if (before - n < 1 + before / 8) return n;
    }
}

static void keep_column(dg_pricing *s, double value) {
    const dg_planning *p = s->planning;
    dg_priced *r = s->priced;
    if (r->n_columns < DG_COLUMNS) r->n_columns++;
    dg_column *column = &r->columns[r->n_columns - 1];
    s->goal = value;
    memcpy(column->items, s->chosen, s->n_chosen * sizeof *s->chosen);
    column->n = s->n_chosen;
    column->cost = s->waits[s->n_chosen];
    for (size_t c = 0; c < s->n_chosen; c++)
        for (size_t k = p->first[s->chosen[c]]; k < p->first[s->chosen[c] + 1]; k++)
            column->cost += (uint64_t)p->rates[p->attendees[k]] * p->minutes[s->chosen[c]];
    for (size_t d = 0; d < p->n_departments; d++)
        if (s->entered[d] > 0) column->cost += (uint64_t)p->rates[d] * p->overhead;
}

static bool is_over(dg_pricing *s) {
    enum { ASK_EVERY = 256 };
    const dg_priced *r = s->priced;
    s->nodes++;
    if (s->nodes >= s->stop_at) s->stopped = true;
    if (s->nodes % ASK_EVERY == 0 && r->stop != NULL && r->stop(r->context)) s->stopped = true;
    return s->stopped;
}

/* Item x leaves the list, and with it those that are never better in its place. */
static size_t exclude(const dg_pricing *s, uint32_t *list, size_t n, size_t x) {
    size_t kept = 0;
    for (size_t c = 0; c < n; c++)
        if (s->kind[list[c]] != s->kind[x] || s->worth[list[c]] > s->worth[x])
            list[kept++] = list[c];
    return kept;
}

/* What waiting costs the chosen items, x the latest of them. */
static uint64_t wait_with(dg_pricing *s, size_t x) {
    size_t depth = s->n_chosen - 1;
    size_t *order = s->orders + depth * s->room;
    return dg_waiting_with(s->waiting, order + s->room, order, depth, x, s->waits[depth]);
}

/* The chosen items have the value, without their waiting; the candidates stand in the list of this
 * depth. */
static void extend(dg_pricing *s, size_t n, double value, uint32_t left) {
    size_t depth = s->n_chosen, n_items = s->planning->n_items;
    uint32_t *list = s->lists + depth * n_items, *below = list + n_items;
    while (n > 0 && !is_over(s)) {
        n = reduce(s, list, n, value - s->scale * (double)s->waits[depth], left);
        if (n == 0) return;
        size_t x = s->n_top > 0 ? s->top[0].item : list[0], n_below = 0;
        double with = value + enter(s, x);
        s->waits[depth + 1] = s->counts_waiting ? wait_with(s, x) : 0;
        double net = with - s->scale * (double)s->waits[depth + 1];
        if (net > s->goal + s->margin) keep_column(s, net);
        if (depth + 1 < s->room) {
            for (size_t c = 0; c < n; c++)
                if (list[c] != x) below[n_below++] = list[c];
            extend(s, n_below, with, left - s->planning->minutes[x]);
        }
        leave(s, x);
        n = exclude(s, list, n, x);
    }
}

static void set_worth(dg_pricing *s, const dg_plan_worth *worth) {
    const dg_planning *p = s->planning;
    double sum = 0;
    s->scale = (double)worth->scale;
    for (size_t d = 0; d < p->n_departments; d++) {
        s->fees[d] = s->scale * p->rates[d] * p->overhead - (double)worth->departments[d];
        if (s->fees[d] < 0) s->fees[d] = 0;
        sum += s->scale * p->rates[d] * ((double)p->overhead + p->capacity);
    }
    for (size_t i = 0; i < p->n_items; i++) {
        double own = 0;
        for (size_t k = p->first[i]; k < p->first[i + 1]; k++)
            own += p->rates[p->attendees[k]];
        s->worth[i] = (double)worth->items[i] - own * s->scale * p->minutes[i];
        s->weights[i] = (s->worth[i] > s->scale ? s->worth[i] : s->scale) /
                        (double)(p->first[i + 1] - p->first[i] + 1);
        sum += (double)worth->items[i];
    }
    s->margin = 1e-12 * sum;
    s->goal = -(double)worth->meetings;
}

void dg_pricing_run(dg_priced *priced, dg_pricing *s, const dg_plan_worth *worth) {
    s->priced = priced;
    s->nodes = 0;
    s->stop_at = priced->max_nodes > 0 ? priced->max_nodes : UINT64_MAX;
    s->stopped = false;
    priced->n_columns = 0;
    s->counts_waiting = priced->waiting;
    set_worth(s, worth);
    size_t n = 0;
    for (size_t i = 0; i < s->planning->n_items; i++)
        if (priced->without == NULL || !priced->without[i]) s->lists[n++] = (uint32_t)i;
    double goal = s->goal;
    extend(s, n, 0, s->planning->capacity);
    priced->excess = s->goal - goal;
    priced->nodes = s->nodes;
    priced->done = !s->stopped;
}
