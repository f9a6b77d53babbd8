/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DUTYGRAPH_METHODS_H
#define DUTYGRAPH_METHODS_H

/** What every measure is, in one place: for --explain, and for a paper's methods section. */

#include "dutygraph/clusters.h"
#include "dutygraph/table.h"
#include "dutygraph/ties.h"
#include "dutygraph/workload.h"

#ifdef __cplusplus
extern "C" {
#endif

/** One measure. Static strings. */
typedef struct {
    const char *command; /* that prints it: "workload" */
    const char *measure; /* as the column's key: "share" */
    const char *formula; /* English; to be translated */
    const char *options; /* that it depends on, with their defaults: "weights=3,2,1"; "": none */
    const char *source;  /* the paper; "" for plain counts */
} dg_measure_note;

/** All measures, those of a command together; *n of them. */
DG_API const dg_measure_note *dg_measure_notes(size_t *n);

/** What the measures were computed with. */
typedef struct {
    dg_workload_options weights;
    dg_cluster_options clusters;
    bool unweighted;  /* betweenness and closeness over hops */
    bool normalized;  /* betweenness */
    bool collectives; /* counted as departments */
    double alpha;     /* of the ties kept */
    dg_null_model test;
    dg_adjustment correction;
} dg_methods_options;

#define DG_METHODS_OPTIONS_DEFAULT                                                                 \
    {                                                                                              \
        DG_WORKLOAD_OPTIONS_DEFAULT, DG_CLUSTER_OPTIONS_DEFAULT, false, false, false, 0.05,        \
            DG_NULL_HYPERGEOMETRIC, DG_ADJUST_BH                                                   \
    }

typedef enum {
    DG_METHODS_TEXT, /* a paragraph */
    DG_METHODS_REFERENCE,
    DG_METHODS_INPUT, /* a document with its SHA-256 */
} dg_methods_kind;

typedef struct {
    dg_methods_kind kind;
    char *text;
} dg_methods_part;

/**
 * The methods section of a paper: what was read, how it was measured, with which parameters and
 * which program; the references that it cites; the documents.
 *
 * @param[out] parts  in this order; free with dg_methods_free. @param[out] n how many.
 * @param options     NULL for the defaults.
 * @return DG_OK or DG_ENOMEM.
 */
DG_API dg_code dg_methods_write(dg_methods_part **parts, size_t *n, const dg_corpus *corpus,
                                const dg_graph *graph, const dg_methods_options *options,
                                dg_lang lang, dg_error *err);
DG_API void dg_methods_free(dg_methods_part *parts, size_t n);

#ifdef __cplusplus
}
#endif
#endif
