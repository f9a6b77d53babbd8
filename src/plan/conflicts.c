/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "plan/rules.h"

/* Looking for a set of wishes that conflict. */
typedef struct {
    const dg_planning *planning;
    const dg_wishes *wishes;
    bool *kept;             /* per wish: the set under trial */
    size_t *trial, *chosen; /* places of wishes: a set under trial, the set found */
    size_t n_chosen;
    size_t tests_left;
    dg_error *err;
} thinning;

static dg_code can_be_kept(bool *possible, const thinning *t) {
    dg_rules rules;
    dg_placement placed = {0};
    dg_code code = dg_rules_init(&rules, possible, t->planning, t->wishes, t->kept, t->err);
    if (code == DG_OK && *possible) {
        placed.meeting = calloc(rules.n_blocks + 1, sizeof *placed.meeting);
        placed.slot = calloc(rules.n_blocks + 1, sizeof *placed.slot);
        code = placed.meeting == NULL || placed.slot == NULL
                   ? dg_fail_memory(t->err)
                   : dg_rules_place(&placed, possible, &rules, t->err);
    }
    free(placed.meeting);
    free(placed.slot);
    dg_rules_free(&rules);
    return code;
}

/* Leave out one wish after another, as long as the rest conflict. */
static dg_code thin(thinning *t) {
    dg_code code = DG_OK;
    for (size_t w = t->wishes->n; w-- > 0 && code == DG_OK;) {
        bool possible;
        t->kept[w] = false;
        code = can_be_kept(&possible, t);
        if (code == DG_OK) t->kept[w] = possible;
    }
    for (size_t w = 0; w < t->wishes->n; w++)
        if (t->kept[w]) t->chosen[t->n_chosen++] = w;
    return code;
}

/* How many sets of k among n there are, up to a limit. */
static size_t count_sets(size_t n, size_t k, size_t limit) {
    size_t count = 1;
    for (size_t i = 0; i < k; i++) {
        count = count * (n - i) / (i + 1);
        if (count > limit) return limit + 1;
    }
    return count;
}

static bool next_set(size_t *set, size_t k, size_t n) {
    size_t i = k;
    while (i > 0 && set[i - 1] == n - k + i - 1)
        i--;
    if (i == 0) return false;
    set[i - 1]++;
    for (; i < k; i++)
        set[i] = set[i - 1] + 1;
    return true;
}

/* Try every set of k wishes. */
static dg_code try_sets(bool *found, thinning *t, size_t k) {
    dg_code code = DG_OK;
    *found = false;
    for (size_t i = 0; i < k; i++)
        t->trial[i] = i;
    do {
        bool possible;
        memset(t->kept, 0, t->wishes->n * sizeof *t->kept);
        for (size_t i = 0; i < k; i++)
            t->kept[t->trial[i]] = true;
        code = can_be_kept(&possible, t);
        *found = code == DG_OK && !possible;
    } while (code == DG_OK && !*found && next_set(t->trial, k, t->wishes->n));
    if (!*found) return code;
    memcpy(t->chosen, t->trial, k * sizeof *t->chosen);
    t->n_chosen = k;
    return code;
}

/* Is there a smaller set that conflicts? From the smallest on, as far as the tests go. */
static dg_code look_for_smaller(bool *smallest, thinning *t) {
    dg_code code = DG_OK;
    *smallest = true;
    for (size_t k = 0; k < t->n_chosen && code == DG_OK; k++) {
        bool found;
        size_t sets = count_sets(t->wishes->n, k, t->tests_left);
        if (sets > t->tests_left) {
            *smallest = false;
            break;
        }
        t->tests_left -= sets;
        code = try_sets(&found, t, k);
        if (found) break;
    }
    return code;
}

dg_code dg_wishes_conflict(bool *possible, size_t *conflict, size_t *n_conflict, bool *smallest,
                           const dg_wishes *wishes, const dg_planning *planning, dg_error *err) {
    enum { WORK = 100000000, TESTS = 20000 };
    size_t work = 1 + planning->n_items + planning->first[planning->n_items];
    thinning t = {.planning = planning,
                  .wishes = wishes,
                  .kept = calloc(wishes->n + 1, sizeof *t.kept),
                  .trial = calloc(wishes->n + 1, sizeof *t.trial),
                  .chosen = conflict,
                  .tests_left = WORK / work < TESTS ? WORK / work : TESTS,
                  .err = err};
    dg_code code = t.kept == NULL || t.trial == NULL ? dg_fail_memory(err) : DG_OK;
    for (size_t w = 0; code == DG_OK && w < wishes->n; w++)
        t.kept[w] = true;
    if (code == DG_OK) code = can_be_kept(possible, &t);
    *smallest = true;
    if (code == DG_OK && !*possible) code = thin(&t);
    if (code == DG_OK && !*possible) code = look_for_smaller(smallest, &t);
    *n_conflict = t.n_chosen;
    free(t.kept);
    free(t.trial);
    return code;
}

dg_code dg_wishes_slots(size_t *wanted, const dg_wishes *wishes, const dg_plan *plan,
                        const dg_planning *planning, dg_error *err) {
    size_t *meeting_of = calloc(planning->n_items + 1, sizeof *meeting_of);
    if (meeting_of == NULL) return dg_fail_memory(err);
    for (size_t i = 0; i < planning->n_items; i++)
        meeting_of[i] = DG_NONE;
    for (size_t m = 0; m < plan->n_meetings; m++) {
        wanted[m] = DG_NONE;
        for (size_t i = plan->first[m]; i < plan->first[m + 1]; i++)
            meeting_of[plan->items[i]] = m;
    }
    for (size_t w = 0; w < wishes->n; w++) {
        const dg_wish *wish = &wishes->items[w];
        for (size_t i = 0; wish->kind == DG_WISH_SLOT && i < wish->n_items; i++)
            if (meeting_of[wish->items[i]] != DG_NONE)
                wanted[meeting_of[wish->items[i]]] = wish->number;
    }
    free(meeting_of);
    return DG_OK;
}
