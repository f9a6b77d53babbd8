/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dutygraph/suggest.h"

#include <stdint.h>
#include <string.h>

#include "base/utf8.h"

enum { FAR = 99 };

/* Smaller is nearer; FAR: not worth naming. */
static size_t remoteness(dg_slice name, dg_slice candidate) {
    size_t letters = dg_utf8_count(name), limit = letters <= 3 ? 1 : letters <= 8 ? 2 : 3;
    size_t distance = dg_utf8_distance(name, candidate, limit);
    if (distance <= limit) return distance;
    bool within =
        name.n > 0 && (dg_slice_holds(candidate, name.at) || dg_slice_holds(name, candidate.at));
    return within && letters > 1 && candidate.n > 0 ? limit + 1 : FAR;
}

/* Bytes that two texts begin with alike, whole characters only. */
static size_t common_start(dg_slice a, dg_slice b) {
    size_t n = 0, step;
    while (n < a.n && n < b.n && a.at[n] == b.at[n])
        n++;
    n = dg_utf8_begin(a, n);
    dg_utf8_next(a, 0, &step);
    return n < step ? 0 : n;
}

/* Is a candidate named already? Tasks of two documents may have the same path. */
static bool is_named(const size_t *best, size_t n, const char *const *candidates, size_t i) {
    size_t at = 0;
    while (at < n && strcmp(candidates[best[at]], candidates[i]) != 0)
        at++;
    return at < n;
}

/* Where nothing is near: those that begin alike for longest, such as paths of the same chapter. */
static size_t suggest_by_start(size_t *best, size_t room, dg_slice name,
                               const char *const *candidates, size_t n) {
    size_t longest = 1, filled = 0;
    for (size_t i = 0; i < n; i++) {
        size_t alike = common_start(name, dg_slice_of(candidates[i]));
        if (alike > longest) {
            longest = alike;
            filled = 0;
        }
        if (alike == longest && longest > 1 && filled < room &&
            !is_named(best, filled, candidates, i))
            best[filled++] = i;
    }
    return filled;
}

size_t dg_suggest(size_t *best, size_t room, const char *name, const char *const *candidates,
                  size_t n) {
    size_t filled = 0;
    for (size_t distance = 0; distance < FAR && filled < room; distance++) {
        bool later = false;
        for (size_t i = 0; i < n && filled < room; i++) {
            size_t away = remoteness(dg_slice_of(name), dg_slice_of(candidates[i]));
            if (away == distance && !is_named(best, filled, candidates, i)) best[filled++] = i;
            later = later || (away > distance && away < FAR);
        }
        if (!later) break;
    }
    return filled > 0 ? filled : suggest_by_start(best, room, dg_slice_of(name), candidates, n);
}
