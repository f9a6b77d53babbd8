/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/presence.h"

#include <stdlib.h>

/* Every value of a byte from the same without its lowest bit. */
static void fill_tables(dg_presence *p) {
    for (size_t byte = 0; byte < p->words * 8; byte++) {
        uint64_t *sums = p->sums + byte * DG_PRESENCE_BYTE;
        for (size_t v = 1; v < DG_PRESENCE_BYTE; v++)
            sums[v] = sums[v & (v - 1)] + sums[v & (~v + 1)];
    }
    for (size_t byte = 0; byte * 8 < p->n; byte++) {
        uint64_t *unions = p->unions + byte * DG_PRESENCE_BYTE * p->words;
        for (size_t v = 1; v < DG_PRESENCE_BYTE; v++) {
            size_t item = byte * 8 + (size_t)__builtin_ctzll(v);
            for (size_t w = 0; w < p->words; w++)
                unions[v * p->words + w] = unions[(v & (v - 1)) * p->words + w] |
                                           (item < p->n ? p->attends[item * p->words + w] : 0);
        }
    }
}

bool dg_presence_init(dg_presence *presence, const dg_planning *planning, const size_t *items,
                      size_t n) {
    dg_presence *p = presence;
    *p = (dg_presence){.n = n, .all = n == 64 ? UINT64_MAX : (UINT64_C(1) << n) - 1};
    size_t *local = calloc(planning->n_departments + 1, sizeof *local);
    if (local == NULL) return false;
    for (size_t i = 0; i < n; i++)
        for (size_t k = planning->first[items[i]]; k < planning->first[items[i] + 1]; k++)
            if (local[planning->attendees[k]] == 0)
                local[planning->attendees[k]] = ++p->n_departments;
    p->words = p->n_departments / 64 + 1;
    p->attends = calloc(n * p->words + 1, sizeof *p->attends);
    p->unions = calloc(((n + 7) / 8 + 1) * DG_PRESENCE_BYTE * p->words, sizeof *p->unions);
    p->sums = calloc(p->words * 8 * DG_PRESENCE_BYTE, sizeof *p->sums);
    bool ok = p->attends != NULL && p->unions != NULL && p->sums != NULL;
    for (size_t i = 0; ok && i < n; i++) {
        p->minutes[i] = planning->minutes[items[i]];
        for (size_t k = planning->first[items[i]]; k < planning->first[items[i] + 1]; k++) {
            size_t d = local[planning->attendees[k]] - 1;
            p->attends[i * p->words + d / 64] |= UINT64_C(1) << d % 64;
            p->sums[d / 8 * DG_PRESENCE_BYTE + (1U << d % 8)] =
                planning->rates[planning->attendees[k]];
        }
    }
    if (ok) fill_tables(p);
    free(local);
    return ok;
}

void dg_presence_free(dg_presence *presence) {
    free(presence->attends);
    free(presence->unions);
    free(presence->sums);
    *presence = (dg_presence){0};
}
