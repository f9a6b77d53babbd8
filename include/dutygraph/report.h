/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DUTYGRAPH_REPORT_H
#define DUTYGRAPH_REPORT_H

/** Everything on one page: findings, pictures, tables, the document itself, methods. */

#include "dutygraph/diagram.h"
#include "dutygraph/workload.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct {
    dg_lang lang; /* shown first; the page holds both */
    dg_cluster_options clustering;
    double alpha; /* of the ties that count as more than chance, after Benjamini–Hochberg */
    const dg_schedule *meetings; /* a plan of joint meetings, borrowed; NULL: none is shown */
    bool collectives;            /* the graph counts them as departments */
    const char *helper;          /* from dg_render_find; NULL: a page without pictures */
    unsigned timeout;            /* seconds for each picture; 0: none */
} dg_report_options;

#define DG_REPORT_OPTIONS_DEFAULT                                                                  \
    { DG_LANG_EN, DG_CLUSTER_OPTIONS_DEFAULT, 0.05, NULL, false, NULL, 0 }

/**
 * The report as one HTML file that asks for nothing else.
 *
 * Its style and script are allowed by their hashes alone (Content Security Policy). Pictures are
 * drawn in a temporary folder.
 *
 * @param[out] html  zero-terminated UTF-8; the caller's to free(). Untouched on failure.
 * @param graph      made from `corpus`.
 * @param options    NULL for the defaults.
 * @return DG_OK; DG_EINVAL (alpha or resolution out of range); DG_ERENDER, DG_EIO (a picture could
 *         not be drawn); DG_EGRAPH; DG_ENOMEM.
 */
DG_API dg_code dg_report_html(char **html, const dg_corpus *corpus, const dg_graph *graph,
                              const dg_report_options *options, dg_error *err);

#ifdef __cplusplus
}
#endif
#endif
