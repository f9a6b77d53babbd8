/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_PLAN_AGENDAS_H
#define DG_PLAN_AGENDAS_H

#include "plan/meter.h"

/** A plan under change: meetings with room for every agenda that fits the capacity. */
typedef struct {
    const dg_planning *planning; /* borrowed */
    size_t room;                 /* items that an agenda has room for */
    size_t n_meetings;           /* none of them empty */
    size_t *items;               /* room entries per meeting */
    size_t *n_items;             /* per meeting */
    uint64_t *minutes, *costs;   /* per meeting */
    size_t *meeting_of;          /* per item */
    bool *ordered;               /* per meeting: no order of its agenda is known to cost less */
    uint64_t cost;
} dg_agendas;

bool dg_agendas_init(dg_agendas *agendas, const dg_planning *planning); /* false: no memory */
void dg_agendas_free(dg_agendas *agendas);

/** Both must have been made for the same planning. */
void dg_agendas_copy(dg_agendas *to, const dg_agendas *from);

/** The items in their order, a new meeting whenever the next item does not fit. */
void dg_agendas_in_document_order(dg_agendas *agendas, dg_meter *meter);

/** Give meeting m this agenda; m may be n_meetings, and n may be 0: the last meeting then takes
 * its number. */
void dg_agendas_set(dg_agendas *agendas, size_t m, const size_t *items, size_t n, uint64_t cost);

static inline const size_t *dg_agendas_at(const dg_agendas *agendas, size_t m) {
    return agendas->items + m * agendas->room;
}

dg_code dg_agendas_to_plan(dg_plan *plan, const dg_agendas *agendas, dg_error *err);

#endif
