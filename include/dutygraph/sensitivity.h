/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DUTYGRAPH_SENSITIVITY_H
#define DUTYGRAPH_SENSITIVITY_H

/** How sure a ranking of departments by workload is. */

#include "dutygraph/workload.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * How clauses that may be understood in more than one way are taken. Each is one way of going
 * against what was read, the rest as read.
 */
typedef enum {
    DG_TREAT_AS_READ,
    DG_TREAT_FIRST_LISTED_JOINT, /* who leads by the first-listed rule is joint like the others */
    DG_TREAT_LISTS_LED,          /* in every plain list the first body leads, the others support */
    DG_TREAT_WITHOUT_GUIDING,    /* who only guides (指导) does not count */
    DG_TREAT_WITHOUT_OPEN,       /* tasks whose list is open (等) do not count */
    DG_TREAT_COLLECTIVES,        /* collectives take their part of every task */
} dg_treatment;
enum { DG_N_TREATMENTS = 6 };

/** Static names: "as-read", "first-listed-joint", … */
DG_API const char *dg_treatment_name(dg_treatment treatment);

/** How tasks are counted: in full, by share, or by share weighted for roles. */
typedef struct {
    bool full;                   /* every task counts 1 for each of its departments */
    dg_workload_options weights; /* else; equal weights give the share */
} dg_counting;

/** The countings that are tried: the full one first. Static; *n of them. */
DG_API const dg_counting *dg_sensitivity_countings(size_t *n);

/** One department's place over all variants: every treatment with every counting. */
typedef struct {
    size_t rank;        /* as read, counted in full: one more than those that carry more */
    size_t best, worst; /* over all variants */
    double mean;
    double in_top; /* the part of the variants in which it is among the first `top` */
    bool sure;     /* the same rank in all variants */
} dg_sensitivity;

/**
 * The places of the departments of `graph`, which is made from `corpus`, among one another.
 *
 * @param[out] places  one entry per department, the caller's. Untouched on failure.
 * @param top          for in_top.
 * @return DG_OK or DG_ENOMEM. Time: O(variants × (edges + n log n)).
 */
DG_API dg_code dg_workload_sensitivity(dg_sensitivity *places, const dg_corpus *corpus,
                                       const dg_graph *graph, size_t top, dg_error *err);

#ifdef __cplusplus
}
#endif
#endif
