/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/kernel.h"

#include <stdlib.h>
#include <string.h>

#include "base/fail.h"

/* The reduction at work: a matrix of who attends what. */
typedef struct {
    size_t n_items, n_departments;
    bool *attends; /* item × department */
    bool *gone;    /* per item: merged into another, or at the end */
    size_t *next;  /* per item: the one after it among those that were merged; DG_NONE: none */
    size_t *tail;  /* per item that is not merged into another: the last of those merged into it */
    size_t *round; /* per item: the round in which it was put at the end; 0: not so */
    size_t rounds;
    size_t *count; /* per department: items left that it attends */
} reduction;

static bool reduction_init(reduction *r, size_t n_items, size_t n_departments) {
    *r = (reduction){.n_items = n_items, .n_departments = n_departments};
    r->attends = calloc(n_items * n_departments + 1, sizeof *r->attends);
    r->gone = calloc(n_items + 1, sizeof *r->gone);
    r->next = calloc(n_items + 1, sizeof *r->next);
    r->tail = calloc(n_items + 1, sizeof *r->tail);
    r->round = calloc(n_items + 1, sizeof *r->round);
    r->count = calloc(n_departments + 1, sizeof *r->count);
    return r->attends != NULL && r->gone != NULL && r->next != NULL && r->tail != NULL &&
           r->round != NULL && r->count != NULL;
}

static void reduction_free(reduction *r) {
    free(r->attends);
    free(r->gone);
    free(r->next);
    free(r->tail);
    free(r->round);
    free(r->count);
}

/* Number the departments of these items that cost something: local[d], DG_NONE elsewhere. */
static size_t number_departments(size_t *local, size_t *original, const dg_planning *p,
                                 const size_t *items, size_t n) {
    size_t found = 0;
    for (size_t d = 0; d < p->n_departments; d++)
        local[d] = DG_NONE;
    for (size_t i = 0; i < n; i++) {
        for (size_t k = p->first[items[i]]; k < p->first[items[i] + 1]; k++) {
            size_t d = p->attendees[k];
            if (local[d] != DG_NONE || p->rates[d] == 0) continue;
            original[found] = d;
            local[d] = found++;
        }
    }
    return found;
}

static void fill(reduction *r, const size_t *local, const dg_planning *p, const size_t *items) {
    for (size_t i = 0; i < r->n_items; i++) {
        r->next[i] = DG_NONE;
        r->tail[i] = i;
        for (size_t k = p->first[items[i]]; k < p->first[items[i] + 1]; k++) {
            size_t d = local[p->attendees[k]];
            if (d != DG_NONE) r->attends[i * r->n_departments + d] = true;
        }
    }
}

/* Leave out the departments that attend one item only, or all; true where there was one. */
static bool drop_departments(reduction *r) {
    size_t left = 0;
    bool dropped = false;
    memset(r->count, 0, r->n_departments * sizeof *r->count);
    for (size_t i = 0; i < r->n_items; i++) {
        left += !r->gone[i];
        for (size_t d = 0; d < r->n_departments && !r->gone[i]; d++)
            r->count[d] += r->attends[i * r->n_departments + d];
    }
    for (size_t d = 0; d < r->n_departments; d++) {
        if (r->count[d] == 0 || (r->count[d] > 1 && r->count[d] < left)) continue;
        dropped = true;
        r->count[d] = 0;
        for (size_t i = 0; i < r->n_items; i++)
            r->attends[i * r->n_departments + d] = false;
    }
    return dropped;
}

/*
 * Merge the items with equal attendees into the first of them, and put those without at the end:
 * before those of earlier rounds, so that who attends every item left then is done with them.
 */
static void merge_items(reduction *r) {
    r->rounds++;
    size_t width = r->n_departments * sizeof *r->attends;
    for (size_t i = 0; i < r->n_items; i++) {
        if (r->gone[i]) continue;
        const bool *row = r->attends + i * r->n_departments;
        if (width == 0 || memchr(row, true, width) == NULL) {
            r->gone[i] = true;
            r->round[i] = r->rounds;
        }
        for (size_t j = i + 1; j < r->n_items && !r->gone[i]; j++) {
            if (r->gone[j] || memcmp(row, r->attends + j * r->n_departments, width) != 0) continue;
            r->gone[j] = true;
            r->next[r->tail[i]] = j;
            r->tail[i] = r->tail[j];
        }
    }
}

/* Append an item and those merged into it; returns their minutes. */
static uint32_t append(dg_kernel *kernel, const reduction *r, size_t item, const dg_planning *p,
                       const size_t *items) {
    uint32_t minutes = 0;
    for (; item != DG_NONE; item = r->next[item]) {
        minutes += p->minutes[items[item]];
        kernel->sequence[kernel->n_given++] = item;
    }
    return minutes;
}

/* The groups: the kernel's items, then the rounds' leavings, the latest first. */
static void list_groups(dg_kernel *kernel, uint32_t *minutes, const reduction *r,
                        const dg_planning *p, const size_t *items) {
    size_t n = 0;
    for (size_t i = 0; i < r->n_items; i++) {
        if (r->gone[i]) continue;
        minutes[n++] = append(kernel, r, i, p, items);
        kernel->group_first[n] = kernel->n_given;
    }
    for (size_t round = r->rounds; round > 0; round--) {
        for (size_t i = 0; i < r->n_items; i++)
            if (r->round[i] == round) append(kernel, r, i, p, items);
        kernel->group_first[++n] = kernel->n_given;
    }
    kernel->n_groups = n;
}

/* Write the reduced meeting down as a planning, its departments those still attending. */
static dg_code write_down(dg_kernel *kernel, const reduction *r, const dg_planning *p,
                          const size_t *items, const size_t *original, dg_error *err) {
    size_t n_edges = 0, n = 0;
    size_t *first = calloc(r->n_items + 1, sizeof *first);
    size_t *attendees = calloc(r->n_items * r->n_departments + 1, sizeof *attendees);
    uint32_t *minutes = calloc(r->n_items + 1, sizeof *minutes);
    uint32_t *rates = calloc(r->n_departments + 1, sizeof *rates);
    kernel->planning = (dg_planning){.first = first,
                                     .attendees = attendees,
                                     .minutes = minutes,
                                     .rates = rates,
                                     .n_departments = r->n_departments};
    kernel->sequence = calloc(r->n_items + 1, sizeof *kernel->sequence);
    kernel->group_first = calloc(r->n_items + r->rounds + 1, sizeof *kernel->group_first);
    if (first == NULL || attendees == NULL || minutes == NULL || rates == NULL ||
        kernel->sequence == NULL || kernel->group_first == NULL)
        return dg_fail_memory(err);
    for (size_t d = 0; d < r->n_departments; d++)
        rates[d] = p->rates[original[d]];
    for (size_t i = 0; i < r->n_items; i++) {
        if (r->gone[i]) continue;
        for (size_t d = 0; d < r->n_departments; d++)
            if (r->attends[i * r->n_departments + d]) attendees[n_edges++] = d;
        first[++n] = n_edges;
    }
    kernel->planning.n_items = n;
    list_groups(kernel, minutes, r, p, items);
    return DG_OK;
}

/* Give all items reachable from `item` over shared departments its component's number. */
static void spread(dg_kernel *kernel, bool *reached) {
    const dg_planning *p = &kernel->planning;
    size_t current = kernel->n_components;
    for (bool grew = true; grew;) {
        grew = false;
        for (size_t i = 0; i < p->n_items; i++) {
            if (kernel->component[i] != DG_NONE) continue;
            bool touches = false;
            for (size_t k = p->first[i]; k < p->first[i + 1]; k++)
                touches |= reached[p->attendees[k]];
            if (!touches) continue;
            kernel->component[i] = current;
            grew = true;
            for (size_t k = p->first[i]; k < p->first[i + 1]; k++)
                reached[p->attendees[k]] = true;
        }
    }
}

static dg_code find_components(dg_kernel *kernel, dg_error *err) {
    const dg_planning *p = &kernel->planning;
    bool *reached = calloc(p->n_departments + 1, sizeof *reached);
    kernel->component = calloc(p->n_items + 1, sizeof *kernel->component);
    if (reached == NULL || kernel->component == NULL) {
        free(reached);
        return dg_fail_memory(err);
    }
    for (size_t i = 0; i < p->n_items; i++)
        kernel->component[i] = DG_NONE;
    for (size_t i = 0; i < p->n_items; i++) {
        if (kernel->component[i] != DG_NONE) continue;
        reached[p->attendees[p->first[i]]] = true;
        spread(kernel, reached);
        kernel->n_components++;
    }
    free(reached);
    return DG_OK;
}

dg_code dg_kernel_init(dg_kernel *kernel, const dg_planning *planning, const size_t *items,
                       size_t n, dg_error *err) {
    reduction r = {0};
    size_t *local = calloc(planning->n_departments + 1, sizeof *local);
    size_t *original = calloc(planning->n_departments + 1, sizeof *original);
    dg_code code = DG_OK;
    *kernel = (dg_kernel){0};
    if (local == NULL || original == NULL ||
        !reduction_init(&r, n, number_departments(local, original, planning, items, n))) {
        code = dg_fail_memory(err);
        goto done;
    }
    fill(&r, local, planning, items);
    do
        merge_items(&r);
    while (drop_departments(&r));
    code = write_down(kernel, &r, planning, items, original, err);
    if (code == DG_OK) code = find_components(kernel, err);
done:
    reduction_free(&r);
    free(local);
    free(original);
    return code;
}

void dg_kernel_free(dg_kernel *kernel) {
    free((void *)kernel->planning.first);
    free((void *)kernel->planning.attendees);
    free((void *)kernel->planning.minutes);
    free((void *)kernel->planning.rates);
    free(kernel->sequence);
    free(kernel->group_first);
    free(kernel->component);
    *kernel = (dg_kernel){0};
}
