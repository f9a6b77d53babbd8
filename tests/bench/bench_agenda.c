/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * bench_agenda ITEMS…: the cheapest order of random agendas of so many different items, for each
 * density of attendance from .1 to .9 and 5 to 25 departments, minutes and rates from 1 to 10: of
 * each density the processor's seconds that the slowest took, and how many were not proved.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/random.h"
#include "dutygraph/meetings.h"

enum { MOST_ITEMS = 64, MOST_DEPARTMENTS = 25, HIGHEST = 10, TRIES = 1000 };

typedef struct {
    size_t first[MOST_ITEMS + 1], attendees[MOST_ITEMS * MOST_DEPARTMENTS];
    uint32_t minutes[MOST_ITEMS], rates[MOST_DEPARTMENTS];
} instance;

static bool is_new(const instance *x, size_t i, size_t n) {
    const size_t *mine = x->attendees + x->first[i];
    for (size_t j = 0; j < i; j++)
        if (x->first[j + 1] - x->first[j] == n &&
            memcmp(x->attendees + x->first[j], mine, n * sizeof *mine) == 0)
            return false;
    return n > 0;
}

/* False where there are not as many different items. */
static bool fill(instance *x, dg_random *random, size_t n_items, size_t n_departments,
                 double density) {
    for (size_t d = 0; d < n_departments; d++)
        x->rates[d] = (uint32_t)(1 + dg_random_below(random, HIGHEST));
    for (size_t i = 0, tries = 0; i < n_items; tries++) {
        size_t n = 0;
        for (size_t d = 0; d < n_departments; d++)
            if (dg_random_real(random) < density) x->attendees[x->first[i] + n++] = d;
        if (tries == TRIES) return false;
        if (!is_new(x, i, n)) continue;
        x->minutes[i] = (uint32_t)(1 + dg_random_below(random, HIGHEST));
        x->first[i + 1] = x->first[i] + n;
        i++;
    }
    return true;
}

/* Negative where it was not proved. */
static double seconds_for(const instance *x, size_t n_items, size_t n_departments) {
    dg_planning p = {.n_items = n_items,
                     .n_departments = n_departments,
                     .first = x->first,
                     .attendees = x->attendees,
                     .minutes = x->minutes,
                     .rates = x->rates,
                     .capacity = UINT32_MAX};
    size_t items[MOST_ITEMS];
    dg_agenda agenda;
    for (size_t i = 0; i < n_items; i++)
        items[i] = i;
    clock_t start = clock();
    dg_agenda_options options = {.max_states = DG_AGENDA_STATES_DEFAULT};
    if (dg_agenda_order(&agenda, items, n_items, &p, &options, NULL) != DG_OK) exit(1);
    double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
    return agenda.optimal ? seconds : -seconds;
}

int main(int argc, char **argv) {
    static instance x;
    for (int a = 1; a < argc; a++) {
        size_t n_items = strtoul(argv[a], NULL, 10);
        if (n_items == 0 || n_items > MOST_ITEMS) return 2;
        for (size_t tenths = 1; tenths < 10; tenths++) {
            dg_random random = tenths;
            size_t n = 0, unproved = 0;
            double slowest = 0;
            for (size_t m = 5; m <= MOST_DEPARTMENTS; m += 5) {
                if (!fill(&x, &random, n_items, m, (double)tenths / 10)) continue;
                double seconds = seconds_for(&x, n_items, m);
                n++;
                unproved += seconds < 0;
                if (seconds > slowest) slowest = seconds;
            }
            printf("%zu items, density .%zu: %zu agendas, slowest %.2f s, not proved %zu\n",
                   n_items, tenths, n, slowest, unproved);
            fflush(stdout);
        }
    }
    return 0;
}
