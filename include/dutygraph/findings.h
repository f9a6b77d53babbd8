/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DUTYGRAPH_FINDINGS_H
#define DUTYGRAPH_FINDINGS_H

/** What the measures say, in plain sentences: those with which the report begins. */

#include "dutygraph/clusters.h"
#include "dutygraph/diagram.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct {
    dg_lang lang;
    dg_cluster_options clustering;
    double alpha; /* of the ties that count as more than chance, after Benjamini–Hochberg */
    const dg_schedule *meetings; /* a plan of joint meetings, borrowed; NULL: nothing of it */
} dg_findings_options;

#define DG_FINDINGS_OPTIONS_DEFAULT                                                                \
    { DG_LANG_EN, DG_CLUSTER_OPTIONS_DEFAULT, 0.05, NULL }

/**
 * The findings, a sentence a line, the most important first.
 *
 * Tasks are named by their path; of several documents as I:PATH, documents counted from 1 in the
 * order of the corpus.
 *
 * @param[out] text  zero-terminated UTF-8; the caller's to free(). Untouched on failure.
 * @param options    NULL for the defaults.
 * @return DG_OK; DG_EINVAL (alpha or resolution out of range); DG_EGRAPH; DG_ENOMEM.
 */
DG_API dg_code dg_findings_text(char **text, const dg_graph *graph,
                                const dg_findings_options *options, dg_error *err);

#ifdef __cplusplus
}
#endif
#endif
