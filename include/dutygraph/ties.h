/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DUTYGRAPH_TIES_H
#define DUTYGRAPH_TIES_H

/**
 * How strongly two departments are tied, and whether that is more than chance.
 *
 * Below, A and B are the tasks of the two departments, a and b how many they are, and N the tasks
 * that have a department. Departments of a graph have at least one task, so that all is defined.
 */

#include "dutygraph/graph.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct {
    double jaccard; /* |A ∩ B| / |A ∪ B|; Jaccard (1901) */
    double overlap; /* |A ∩ B| / min(a, b); Simpson (1943) */
    double cosine;  /* |A ∩ B| / sqrt(ab); Salton & McGill (1983) */
    /* |A ∩ B| / (ab), per task of the one and of the other; times N it is shared over expected.
     * Association strength as van Eck & Waltman (2009), J. Am. Soc. Inf. Sci. Technol. 60, 1635,
     * define it, without a constant factor */
    double association;
    double expected;         /* shared tasks under the hypergeometric model: ab/N */
    double p_hypergeometric; /* as DG_NULL_HYPERGEOMETRIC */
    double p_sdsm;           /* as DG_NULL_SDSM */
} dg_tie_measures;

/** What chance means: p is the probability of so many shared tasks or more. */
typedef enum {
    /* A and B are drawn at random among the N tasks, each of its size. Exact. Tumminello et al.
     * (2011), PLoS ONE 6, e17994; Neal (2014), Soc. Networks 39, 84 */
    DG_NULL_HYPERGEOMETRIC,
    /* The stochastic degree sequence model: also the tasks keep the number of their departments, in
     * the mean as both sides do. Cells are independent, with the probabilities of the bipartite
     * configuration model (Saracco et al. 2015, Sci. Rep. 5, 10595), and p is the exact upper tail
     * of the Poisson-binomial distribution (relative error below 1e-8). Neal (2014); Neal,
     * Domagalski & Sagan (2021), Sci. Rep. 11, 23929 */
    DG_NULL_SDSM,
} dg_null_model;

/**
 * @param[out] p  one entry per tie, the caller's array. Untouched on failure.
 * @param ties    as dg_graph_ties gives them; also pairs that share no task, with p = 1.
 * @return DG_OK or DG_ENOMEM. Time: what is alike is computed once; SDSM for each distinct
 *         combination of a, b and shared O(distinct numbers of departments that tasks have).
 */
DG_API dg_code dg_ties_p(double *p, const dg_tie *ties, size_t n, const dg_graph *graph,
                         dg_null_model model, dg_error *err);

/**
 * The least number of shared tasks at which p would be at most `alpha`, with a and b as they are.
 *
 * @param[out] needed  one entry per tie, the caller's array; DG_NONE where even min(a, b) are too
 *                     few. Untouched on failure.
 * @return DG_OK or DG_ENOMEM. Time: O(log min(a, b)) values of p for each tie.
 */
DG_API dg_code dg_ties_needed(size_t *needed, const dg_tie *ties, size_t n, const dg_graph *graph,
                              dg_null_model model, double alpha, dg_error *err);

/** @param[out] measures  one entry per tie, the caller's; otherwise as dg_ties_p. */
DG_API dg_code dg_ties_measure(dg_tie_measures *measures, const dg_tie *ties, size_t n,
                               const dg_graph *graph, dg_error *err);

/** How p allows for there being many ties. */
typedef enum {
    DG_ADJUST_NONE,
    DG_ADJUST_HOLM, /* the chance of any false tie; Holm (1979), Scand. J. Statist. 6, 65 */
    DG_ADJUST_BH,   /* the share of false ties; Benjamini & Hochberg (1995), J. R. Statist. Soc. B
                       57, 289 */
} dg_adjustment;

/**
 * Adjusted p values: a tie is significant at level alpha where its adjusted p is at most alpha.
 *
 * @param[out] adjusted  n entries, the caller's; may be p itself. Untouched on failure.
 * @return DG_OK or DG_ENOMEM. Time: O(n log n).
 */
DG_API dg_code dg_ties_adjust(double *adjusted, const double *p, size_t n, dg_adjustment how,
                              dg_error *err);

#ifdef __cplusplus
}
#endif
#endif
