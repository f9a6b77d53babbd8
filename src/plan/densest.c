/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/densest.h"

#include <stdlib.h>
#include <string.h>

enum { OPEN, IN, OUT };

static void list_items(dg_densest *s) {
    const dg_planning *p = s->planning;
    for (size_t k = 0; k < p->first[p->n_items]; k++)
        s->first_of[p->attendees[k] + 2]++;
    for (size_t d = 0; d < p->n_departments; d++)
        s->first_of[d + 2] += s->first_of[d + 1];
    for (size_t i = 0; i < p->n_items; i++)
        for (size_t k = p->first[i]; k < p->first[i + 1]; k++)
            s->items_of[s->first_of[p->attendees[k] + 1]++] = i;
}

bool dg_densest_init(dg_densest *search, const dg_planning *planning, size_t seats,
                     uint64_t max_nodes) {
    size_t n = planning->n_items, n_departments = planning->n_departments;
    dg_densest *s = search;
    *s = (dg_densest){.planning = planning, .seats = seats, .max_nodes = max_nodes};
    if (s->seats > n_departments) s->seats = n_departments;
    s->missing = calloc(n + 1, sizeof *s->missing);
    s->barred = calloc(n + 1, sizeof *s->barred);
    s->state = calloc(n_departments + 1, sizeof *s->state);
    s->charge = calloc(n_departments + 1, sizeof *s->charge);
    s->top = calloc(s->seats + 1, sizeof *s->top);
    s->items_of = calloc(planning->first[n] + 1, sizeof *s->items_of);
    s->first_of = calloc(n_departments + 3, sizeof *s->first_of);
    s->best = calloc(n_departments + 1, sizeof *s->best);
    if (s->missing == NULL || s->barred == NULL || s->state == NULL || s->charge == NULL ||
        s->top == NULL || s->items_of == NULL || s->first_of == NULL || s->best == NULL)
        return false;
    list_items(s);
    return true;
}

void dg_densest_free(dg_densest *search) {
    free(search->missing);
    free(search->barred);
    free(search->state);
    free(search->charge);
    free(search->top);
    free(search->items_of);
    free(search->first_of);
    free(search->best);
    *search = (dg_densest){0};
}

/* Can the item still be covered, and is not yet? */
static bool is_live(const dg_densest *s, size_t i) {
    return !s->skip[i] && s->missing[i] > 0 && s->barred[i] == 0 &&
           s->missing[i] <= s->seats - s->n_in;
}

/* Each item that can still be covered charges each of its missing departments an equal part of
 * itself: what the seats that are left can win is at most the highest charges. The department with
 * the highest in *next, DG_NONE where there is none. */
static double bound(size_t *next, dg_densest *s) {
    const dg_planning *p = s->planning;
    size_t left = s->seats - s->n_in, n_top = 0, n_live = 0;
    double sum = 0;
    memset(s->charge, 0, p->n_departments * sizeof *s->charge);
    for (size_t i = 0; i < p->n_items; i++) {
        if (!is_live(s, i)) continue;
        n_live++;
        for (size_t k = p->first[i]; k < p->first[i + 1]; k++)
            if (s->state[p->attendees[k]] == OPEN)
                s->charge[p->attendees[k]] += 1 / (double)s->missing[i];
    }
    *next = DG_NONE;
    for (size_t d = 0; d < p->n_departments; d++) {
        if (s->charge[d] <= 0) continue;
        if (*next == DG_NONE || s->charge[d] > s->charge[*next]) *next = d;
        if (n_top == left && s->charge[d] <= s->top[n_top - 1]) continue;
        size_t at = n_top < left ? n_top++ : n_top - 1;
        for (; at > 0 && s->top[at - 1] < s->charge[d]; at--)
            s->top[at] = s->top[at - 1];
        s->top[at] = s->charge[d];
    }
    for (size_t i = 0; i < n_top; i++)
        sum += s->top[i];
    return sum < (double)n_live ? sum : (double)n_live;
}

static void set_state(dg_densest *s, size_t d, int state) {
    int before = s->state[d];
    s->state[d] = state;
    if (state == IN) s->n_in++;
    if (before == IN) s->n_in--;
    for (size_t k = s->first_of[d]; k < s->first_of[d + 1]; k++) {
        size_t i = s->items_of[k];
        if (state == OUT) s->barred[i]++;
        if (before == OUT) s->barred[i]--;
        if (state == IN && --s->missing[i] == 0) s->n_covered += !s->skip[i];
        if (before == IN && s->missing[i]++ == 0) s->n_covered -= !s->skip[i];
    }
}

/* Depth: the number of departments. */
static void branch(dg_densest *s) {
    enum { SLACK = 1000000 }; /* for sums of fractions */
    size_t next;
    if (s->n_covered > s->n_best) {
        s->n_best = s->n_covered;
        for (size_t d = 0; d < s->planning->n_departments; d++)
            s->best[d] = s->state[d] == IN;
    }
    if (s->nodes >= s->max_nodes) return;
    s->nodes++;
    double more = bound(&next, s);
    if (next == DG_NONE || (size_t)(more + 1. / SLACK) + s->n_covered <= s->n_best) return;
    set_state(s, next, IN);
    branch(s);
    set_state(s, next, OPEN);
    set_state(s, next, OUT);
    branch(s);
    set_state(s, next, OPEN);
}

size_t dg_densest_run(dg_densest *search, const bool *skip) {
    dg_densest *s = search;
    const dg_planning *p = s->planning;
    size_t ignored;
    s->skip = skip;
    s->n_in = s->n_covered = s->n_best = 0;
    s->nodes = 0;
    for (size_t d = 0; d < p->n_departments; d++) {
        s->state[d] = OPEN;
        s->best[d] = false;
    }
    for (size_t i = 0; i < p->n_items; i++) {
        s->missing[i] = p->first[i + 1] - p->first[i];
        s->barred[i] = 0;
    }
    size_t most = (size_t)(bound(&ignored, s) + 1e-6);
    branch(s);
    return s->nodes < s->max_nodes ? s->n_best : most;
}
