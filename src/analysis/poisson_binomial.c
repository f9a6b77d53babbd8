/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/poisson_binomial.h"

#include <math.h>

static const double pi = 3.14159265358979323846;
static const double negligible = 1e-19; /* beside 1 */
static const double steepest = 700;     /* exp of more leaves the range of a double */
static const double still_large = 1e-3; /* a tail that a transform gives to 1e-10 */

static bool is_open(const dg_trials *t) {
    return t->probability > 0 && t->probability < 1;
}

void dg_poisson_binomial_init(dg_poisson_binomial *sum, const dg_trials *trials, size_t n) {
    sum->trials = trials;
    sum->n = n;
    sum->certain = sum->possible = 0;
    sum->tilted = false;
    for (size_t i = 0; i < n; i++) {
        if (trials[i].probability >= 1) sum->certain += trials[i].count;
        if (trials[i].probability > 0) sum->possible += trials[i].count;
    }
}

/* The probability after the odds were multiplied by exp(theta). */
static double tilt_one(double probability, double theta) {
    return 1 / (1 + (1 - probability) / probability * exp(-theta));
}

/* Mean and variance over the trials that are neither certain nor impossible. */
static double mean_of(double *variance, const dg_poisson_binomial *sum, double theta) {
    double mean = 0, factor = exp(-theta);
    *variance = 0;
    for (size_t i = 0; i < sum->n; i++) {
        const dg_trials *t = &sum->trials[i];
        if (!is_open(t)) continue;
        double q = 1 / (1 + (1 - t->probability) / t->probability * factor);
        mean += (double)t->count * q;
        *variance += (double)t->count * q * (1 - q);
    }
    return mean;
}

/* The theta >= 0 that moves the mean near k: Newton's steps for its logarithm, kept in a bracket.
 */
static double find_tilt(const dg_poisson_binomial *sum, double k) {
    double low = 0, high = steepest, theta = 0;
    for (int i = 0; i < 100; i++) {
        double variance, mean = mean_of(&variance, sum, theta);
        if (theta <= 0 && mean >= k) return 0;
        if (fabs(mean - k) <= .1 * (sqrt(variance) + 1e-3)) break;
        if (mean < k)
            low = theta;
        else
            high = theta;
        theta += log(k / mean) * mean / variance;
        if (!(theta > low && theta < high)) theta = (low + high) / 2;
    }
    return theta;
}

/* The characteristic function at t, as modulus and phase. */
static void put_point(dg_poisson_binomial *sum, size_t at, double t) {
    double half = sin(t / 2), versine = 2 * half * half, sine = sin(t);
    double log_modulus = 0, phase = 0;
    for (size_t i = 0; i < sum->n; i++) {
        const dg_trials *trial = &sum->trials[i];
        if (!is_open(trial)) continue;
        double q = tilt_one(trial->probability, sum->theta), m = (double)trial->count;
        log_modulus += .5 * m * log1p(-2 * q * (1 - q) * versine);
        phase += m * atan2(q * sine, 1 - q * versine);
    }
    sum->modulus[at] = exp(log_modulus);
    sum->phase[at] = phase;
    /* z = exp(-theta - it) is what a step of X weighs in the tail */
    double real = -expm1(-sum->theta) + exp(-sum->theta) * versine;
    double imaginary = exp(-sum->theta) * sine;
    double square = real * real + imaginary * imaginary;
    sum->real[at] = real / square;
    sum->imaginary[at] = -imaginary / square;
}

/* Σ over the points but the first, both halves: exp(-itx) times the function over 1 - z. */
static double transform(const dg_poisson_binomial *sum, double x) {
    double all = 0;
    for (size_t i = 1; i < sum->n_points; i++) {
        double angle = sum->phase[i] - sum->step * (double)i * x;
        all += sum->modulus[i] * (cos(angle) * sum->real[i] - sin(angle) * sum->imaginary[i]);
    }
    return 2 * all;
}

/*
 * Bernstein (1924): a sum of trials leaves mean ± h with a probability of at most
 * 2 exp(-h²/(2(variance + h/3))), here below 1e-18. With an odd period above 2h nothing is folded
 * onto the tail. There are at most 92 points: the modulus is at most exp(-variance t²/pi²).
 */
static void tilt(dg_poisson_binomial *sum, size_t k) {
    double variance;
    sum->tilted = true;
    sum->tilted_for = k;
    sum->theta = find_tilt(sum, (double)k);
    double mean = mean_of(&variance, sum, sum->theta), h = 14 + sqrt(196 + 84 * variance);
    sum->low = floor(mean - h);
    sum->top = ceil(mean + h) + 1;
    size_t half = (size_t)((sum->top - sum->low) / 2) + 1;
    sum->period = 2 * (double)half + 1;
    sum->step = 2 * pi / sum->period;
    sum->log_scale = 0;
    for (size_t i = 0; i < sum->n; i++)
        if (is_open(&sum->trials[i]))
            sum->log_scale += (double)sum->trials[i].count *
                              log1p(sum->trials[i].probability * expm1(sum->theta));
    sum->n_points = 1;
    sum->modulus[0] = 1;
    for (size_t i = 1; i <= half && i < DG_CHARACTERISTIC_POINTS; i++) {
        if (sum->modulus[i - 1] < negligible) break;
        put_point(sum, i, sum->step * (double)i);
        sum->n_points = i + 1;
    }
    sum->beyond = transform(sum, sum->top);
}

/* Σ over x in [k, top) of exp(-theta (x - k)) P(X = x) under the tilt. */
static double tilted_tail(const dg_poisson_binomial *sum, double k) {
    if (k < sum->low) k = sum->low; /* only without a tilt, where all weigh the same */
    double steps = sum->top - k, fall = exp(-sum->theta * steps);
    double at_zero = sum->theta > 0 ? expm1(-sum->theta * steps) / expm1(-sum->theta) : steps;
    return (at_zero + transform(sum, k) - fall * sum->beyond) / sum->period;
}

/* All that may succeed do. */
static double all_succeed(const dg_poisson_binomial *sum) {
    double log_p = 0;
    for (size_t i = 0; i < sum->n; i++)
        if (is_open(&sum->trials[i]))
            log_p += (double)sum->trials[i].count * log(sum->trials[i].probability);
    return exp(log_p);
}

double dg_poisson_binomial_upper(dg_poisson_binomial *sum, size_t k) {
    if (k <= sum->certain) return 1;
    if (k > sum->possible) return 0;
    if (k == sum->possible) return all_succeed(sum);
    size_t wanted = k - sum->certain;
    double tail = 0;
    bool fits = sum->tilted && (wanted >= sum->tilted_for || sum->theta <= 0);
    if (fits) tail = wanted < (size_t)sum->top ? tilted_tail(sum, (double)wanted) : 0;
    if (tail < still_large) {
        tilt(sum, wanted);
        tail = tilted_tail(sum, (double)wanted);
    }
    double p = tail * exp(sum->log_scale - sum->theta * (double)wanted);
    return p < 1 ? p : 1;
}
