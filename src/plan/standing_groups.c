/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dutygraph/standing_groups.h"

#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "plan/densest.h"

/* Groups being found. */
typedef struct {
    const dg_planning *planning;
    dg_densest densest;
    size_t n, n_departments;
    bool *is_member; /* group × department */
    bool *covered;   /* per item */
    size_t n_covered, bound;
} finding;

void dg_standing_groups_clear(dg_standing_groups *groups) {
    free(groups->first);
    free(groups->members);
    free(groups->group);
    *groups = (dg_standing_groups){0};
}

static bool covers(const finding *f, size_t group, size_t item) {
    const dg_planning *p = f->planning;
    for (size_t k = p->first[item]; k < p->first[item + 1]; k++)
        if (!f->is_member[group * f->n_departments + p->attendees[k]]) return false;
    return p->first[item + 1] > p->first[item];
}

/* Which items the groups but one (DG_NONE: all) cover; returns how many. */
static size_t cover(finding *f, size_t but) {
    size_t n = 0;
    for (size_t i = 0; i < f->planning->n_items; i++) {
        f->covered[i] = f->planning->first[i] == f->planning->first[i + 1]; /* does not count */
        for (size_t g = 0; g < f->n && !f->covered[i]; g++)
            if (g != but && covers(f, g, i)) {
                f->covered[i] = true;
                n++;
            }
    }
    return n;
}

static size_t count_items(const dg_planning *p) {
    size_t n = 0;
    for (size_t i = 0; i < p->n_items; i++)
        n += p->first[i + 1] > p->first[i];
    return n;
}

/* One group after the other. What k groups cover more than those found is at most k times what one
 * more could. */
static void find_one_by_one(finding *f, size_t k) {
    f->bound = count_items(f->planning);
    for (;;) {
        f->n_covered = cover(f, DG_NONE);
        size_t more = dg_densest_run(&f->densest, f->covered);
        if (more <= (f->bound - f->n_covered) / k) f->bound = f->n_covered + k * more;
        if (f->n == k || f->densest.n_best == 0) return;
        memcpy(f->is_member + f->n++ * f->n_departments, f->densest.best,
               f->n_departments * sizeof *f->is_member);
    }
}

/* Replace each by the best beside the others, as long as that covers more. */
static void improve(finding *f) {
    for (bool better = f->n > 1; better && f->n_covered < f->bound;) {
        better = false;
        for (size_t g = 0; g < f->n; g++) {
            size_t others = cover(f, g);
            dg_densest_run(&f->densest, f->covered);
            if (others + f->densest.n_best <= f->n_covered) continue;
            f->n_covered = others + f->densest.n_best;
            memcpy(f->is_member + g * f->n_departments, f->densest.best,
                   f->n_departments * sizeof *f->is_member);
            better = true;
        }
    }
}

/* --- the result --- */

typedef struct {
    size_t group, n_items;
} rank;

static int by_size(const void *left, const void *right) {
    const rank *a = left, *b = right;
    if (a->n_items != b->n_items) return a->n_items > b->n_items ? -1 : 1;
    return (a->group > b->group) - (a->group < b->group);
}

/* Only those who attend something that their group covers. */
static size_t list_members(size_t *members, const finding *f, size_t group, bool *attends) {
    const dg_planning *p = f->planning;
    size_t n = 0;
    memset(attends, 0, f->n_departments * sizeof *attends);
    for (size_t i = 0; i < p->n_items; i++)
        for (size_t k = p->first[i]; covers(f, group, i) && k < p->first[i + 1]; k++)
            attends[p->attendees[k]] = true;
    for (size_t d = 0; d < f->n_departments; d++)
        if (attends[d]) members[n++] = d;
    return n;
}

static void take(dg_standing_groups *groups, finding *f, rank *ranks, bool *attends) {
    size_t n = f->n, n_members = 0;
    for (size_t g = 0; g < n; g++) {
        ranks[g] = (rank){g, 0};
        for (size_t i = 0; i < f->planning->n_items; i++)
            ranks[g].n_items += covers(f, g, i);
    }
    if (n > 1) qsort(ranks, n, sizeof *ranks, by_size);
    for (size_t i = 0; i < f->planning->n_items; i++)
        groups->group[i] = DG_NONE;
    for (size_t r = 0; r < n; r++) {
        n_members += list_members(groups->members + n_members, f, ranks[r].group, attends);
        groups->first[r + 1] = n_members;
        for (size_t i = 0; i < f->planning->n_items; i++)
            if (groups->group[i] == DG_NONE && covers(f, ranks[r].group, i)) groups->group[i] = r;
    }
    groups->n_groups = n;
    groups->n_covered = f->n_covered;
    groups->upper_bound = f->bound;
}

dg_code dg_standing_groups_find(dg_standing_groups *groups, const dg_planning *planning,
                                size_t n_groups, size_t seats, uint64_t max_nodes, dg_error *err) {
    enum { STEPS = 200000000 };
    size_t n_items = planning->n_items, n_departments = planning->n_departments;
    if (n_groups == 0 || seats == 0)
        return dg_fail(err, DG_EINVAL, "a group and a seat at least are wanted");
    if (n_groups > n_items) n_groups = n_items + 1;
    if (max_nodes == 0) max_nodes = STEPS / (1 + n_items + planning->first[n_items]);
    finding f = {.planning = planning, .n_departments = n_departments};
    dg_standing_groups made = {.first = calloc(n_groups + 1, sizeof *made.first),
                               .members = calloc(n_groups * n_departments + 1, sizeof(size_t)),
                               .group = calloc(n_items + 1, sizeof *made.group)};
    rank *ranks = calloc(n_groups, sizeof *ranks);
    bool *attends = calloc(n_departments + 1, sizeof *attends);
    f.is_member = calloc(n_groups * n_departments + 1, sizeof *f.is_member);
    f.covered = calloc(n_items + 1, sizeof *f.covered);
    bool ok = dg_densest_init(&f.densest, planning, seats, max_nodes) && made.first != NULL &&
              made.members != NULL && made.group != NULL && ranks != NULL && attends != NULL &&
              f.is_member != NULL && f.covered != NULL;
    if (ok) {
        find_one_by_one(&f, n_groups);
        improve(&f);
        take(&made, &f, ranks, attends);
        *groups = made;
    } else {
        dg_standing_groups_clear(&made);
    }
    dg_densest_free(&f.densest);
    free(ranks);
    free(attends);
    free(f.is_member);
    free(f.covered);
    return ok ? DG_OK : dg_fail_memory(err);
}
