/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_VIEW_FINDINGS_H
#define DG_VIEW_FINDINGS_H

/** What the report shows and its findings are made from; and the findings, before they are words.
 */

#include "dutygraph/absence.h"
#include "dutygraph/clusters.h"
#include "dutygraph/coordination.h"
#include "dutygraph/findings.h"
#include "dutygraph/ties.h"
#include "dutygraph/workload.h"

typedef struct {
    /* One entry per department. */
    dg_workload *work;
    dg_coordination *load;
    dg_absence *absence;
    dg_clusters clusters;
    size_t *order; /* the departments, most tasks first, then in order of first mention */
    /* One entry per tie. */
    size_t n_ties;
    dg_tie *ties;
    dg_tie_measures *measures;
    double *adjusted; /* hypergeometric p after Benjamini–Hochberg */
} dg_measured;

/** To be cleared whatever is returned. @return as dg_findings_text. */
dg_code dg_measure_all(dg_measured *measured, const dg_graph *graph,
                       const dg_cluster_options *clustering, dg_error *err);
void dg_measured_clear(dg_measured *measured);

/** A value of a sentence, to be put in as the reader is to see it. */
typedef struct {
    enum { DG_FOUND_COUNT, DG_FOUND_DEPARTMENT, DG_FOUND_TASK, DG_FOUND_REAL } kind;
    size_t number; /* the count, the department or the task; of a real its decimals */
    double real;
} dg_found_value;

enum { DG_FOUND_VALUES = 6 };

/** A finding: a message with {1}, {2}, …, and the section of the report that shows what is behind
 *  it. */
typedef struct {
    const char *section, *message;
    dg_found_value values[DG_FOUND_VALUES];
    size_t n_values;
} dg_finding;

enum { DG_FINDINGS_MAX = 12 };

/** The findings, the most important first; returns how many. There are none without departments;
 *  none of meetings where these are NULL. */
size_t dg_findings_make(dg_finding findings[DG_FINDINGS_MAX], const dg_measured *measured,
                        const dg_graph *graph, double alpha, const dg_schedule *meetings);

#endif
