/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_ANALYSIS_POISSON_BINOMIAL_H
#define DG_ANALYSIS_POISSON_BINOMIAL_H

#include <stdbool.h>
#include <stddef.h>

/** So many independent trials that succeed with one probability. */
typedef struct {
    double probability; /* in [0, 1] */
    size_t count;
} dg_trials;

enum { DG_CHARACTERISTIC_POINTS = 128 };

/**
 * The upper tail of the number of successes among trials of several probabilities.
 *
 * P(X >= k) is summed from the discrete Fourier transform of the characteristic function (Hong
 * 2013, Comput. Stat. Data Anal. 59, 41), over the few points where that is not negligible. A
 * transform alone has an absolute error, so the trials are tilted first (Esscher 1932): their odds
 * are multiplied by one factor that moves the mean to k, and the tail is scaled back. What was
 * tilted for one k serves the next ones as long as their tails still are large.
 *
 * Relative error of a tail: below 1e-8 for up to 1e6 trials, however small the tail (until it
 * leaves the range of a double, where it is 0).
 */
typedef struct {
    const dg_trials *trials;
    size_t n;
    size_t certain;  /* trials that always succeed */
    size_t possible; /* trials that may succeed, the certain ones among them */

    bool tilted;
    size_t tilted_for;       /* the k for which it was */
    double theta;            /* log of the factor of the odds; 0: not tilted */
    double log_scale;        /* log of the mean of factor^X */
    double low, top, period; /* X lies in [low, top) but for a negligible rest */
    double beyond;           /* what the transform holds from `top` on */
    size_t n_points;         /* the 0-th is at t = 0, where the function is 1 */
    double step;             /* between points */
    double modulus[DG_CHARACTERISTIC_POINTS], phase[DG_CHARACTERISTIC_POINTS];
    double real[DG_CHARACTERISTIC_POINTS], imaginary[DG_CHARACTERISTIC_POINTS]; /* 1/(1 - z) */
} dg_poisson_binomial;

/** @param trials  borrowed: n kinds of trials, unchanged as long as `sum` is used. */
void dg_poisson_binomial_init(dg_poisson_binomial *sum, const dg_trials *trials, size_t n);

/** P(X >= k). Quickest where the k ascend. Time: O(n) for a new tilt, else O(1). */
double dg_poisson_binomial_upper(dg_poisson_binomial *sum, size_t k);

#endif
