/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/paths.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"

static const double tolerance = 1e-10;

dg_code dg_paths_init(dg_paths *paths, const dg_adjacency *graph, dg_error *err) {
    size_t n = graph->n + 1;
    dg_paths p = {.graph = graph};
    p.distance = calloc(n, 4 * sizeof *p.distance);
    p.settled = calloc(n, 3 * sizeof *p.settled);
    if (p.distance != NULL) {
        p.paths = p.distance + n;
        p.dependency = p.paths + n;
        p.weight = p.dependency + n;
    }
    if (p.settled != NULL) {
        p.heap = p.settled + n;
        p.place = p.heap + n;
    }
    *paths = p;
    return p.distance && p.settled ? DG_OK : dg_fail_memory(err);
}

void dg_paths_clear(dg_paths *paths) {
    free(paths->distance);
    free(paths->settled);
    *paths = (dg_paths){0};
}

static void start(dg_paths *s, size_t source) {
    for (size_t v = 0; v < s->graph->n; v++) {
        s->distance[v] = HUGE_VAL;
        s->dependency[v] = 0;
    }
    s->distance[source] = 0;
    s->paths[source] = 1;
}

/* --- hops --- */

static size_t degree(const dg_adjacency *g, size_t v) {
    return g->first[v + 1] - g->first[v];
}

/*
 * Find the next level, at `hops`, from the vertices last settled and those that are left. Either
 * the former tell their neighbours, or the latter ask theirs, whichever have fewer (Beamer,
 * Asanović & Patterson 2012). weight[v] is paths[v] in the level before, else 0.
 */
static void tell(dg_paths *s, size_t from, size_t to, double hops) {
    const dg_adjacency *g = s->graph;
    for (size_t i = from; i < to; i++) {
        size_t u = s->settled[i];
        for (size_t e = g->first[u]; e < g->first[u + 1]; e++) {
            size_t v = g->to[e];
            if (s->distance[v] < hops) continue;
            if (s->distance[v] > hops) {
                s->distance[v] = hops;
                s->paths[v] = 0;
                s->settled[s->n_settled++] = v;
            }
            s->paths[v] += s->paths[u];
        }
    }
}

static void ask(dg_paths *s, size_t n_left, double hops) {
    const dg_adjacency *g = s->graph;
    for (size_t i = 0; i < n_left; i++) {
        size_t v = s->heap[i];
        double paths = 0;
        for (size_t e = g->first[v]; e < g->first[v + 1]; e++)
            paths += s->weight[g->to[e]];
        if (!(paths > 0)) continue;
        s->distance[v] = hops;
        s->paths[v] = paths;
        s->settled[s->n_settled++] = v;
    }
}

/* The vertices not reached yet are heap[0] … heap[n - 1]; returns their entries' number. */
static size_t keep_left(dg_paths *s, size_t *n_left) {
    size_t kept = 0, entries = 0;
    for (size_t i = 0; i < *n_left; i++) {
        size_t v = s->heap[i];
        if (s->distance[v] < HUGE_VAL) continue;
        s->heap[kept++] = v;
        entries += degree(s->graph, v);
    }
    *n_left = kept;
    return entries;
}

static void find_hops(dg_paths *s, size_t source) {
    size_t n = s->graph->n, n_left = n, from = 0, to = 1;
    start(s, source);
    for (size_t v = 0; v < n; v++) {
        s->heap[v] = v;
        s->weight[v] = 0;
    }
    s->settled[0] = source;
    s->n_settled = 1;
    for (double hops = 1; from < to; hops++) {
        size_t asked = keep_left(s, &n_left), told = 0;
        for (size_t i = from; i < to; i++) {
            s->weight[s->settled[i]] = s->paths[s->settled[i]];
            told += degree(s->graph, s->settled[i]);
        }
        if (told <= asked)
            tell(s, from, to, hops);
        else
            ask(s, n_left, hops);
        for (size_t i = from; i < to; i++)
            s->weight[s->settled[i]] = 0;
        from = to;
        to = s->n_settled;
    }
}

/* Level by level from the farthest: dependency[u] gathers from all neighbours, and is right once
 * the level behind u is done; what came from elsewhere is dropped first. */
static void collect_hops(double *sum, dg_paths *s) {
    const dg_adjacency *g = s->graph;
    size_t end = s->n_settled;
    while (end > 1 && s->distance[s->settled[end - 1]] >= 1) {
        double hops = s->distance[s->settled[end - 1]];
        size_t from = end;
        while (s->distance[s->settled[from - 1]] >= hops)
            from--;
        for (size_t i = from; i < end; i++) {
            size_t v = s->settled[i];
            s->dependency[v] *= s->paths[v];
            s->weight[v] = (1 + s->dependency[v]) / s->paths[v];
            sum[v] += s->dependency[v];
        }
        if (hops <= 1) break;
        for (size_t i = from; i-- > 0 && s->distance[s->settled[i]] >= hops - 1;)
            s->dependency[s->settled[i]] = 0;
        for (size_t i = from; i < end; i++) {
            size_t v = s->settled[i];
            for (size_t e = g->first[v]; e < g->first[v + 1]; e++)
                s->dependency[g->to[e]] += s->weight[v];
        }
        end = from;
    }
}

void dg_paths_walk_hops(double *sum, dg_paths *paths, size_t source) {
    find_hops(paths, source);
    collect_hops(sum, paths);
}

/* --- lengths --- */

static void put(dg_paths *s, size_t at, size_t vertex) {
    s->heap[at] = vertex;
    s->place[vertex] = at;
}

/* Let a vertex rise from `at` to where nothing farther is above it. */
static void rise(dg_paths *s, size_t at, size_t vertex) {
    while (at > 0) {
        size_t above = s->heap[(at - 1) / 2];
        if (s->distance[above] <= s->distance[vertex]) break;
        put(s, at, above);
        at = (at - 1) / 2;
    }
    put(s, at, vertex);
}

static size_t take_nearest(dg_paths *s) {
    size_t nearest = s->heap[0], at = 0, child;
    size_t vertex = s->heap[--s->n_heap]; /* sinks from the top */
    while ((child = 2 * at + 1) < s->n_heap) {
        if (child + 1 < s->n_heap && s->distance[s->heap[child + 1]] < s->distance[s->heap[child]])
            child++;
        if (s->distance[vertex] <= s->distance[s->heap[child]]) break;
        put(s, at, s->heap[child]);
        at = child;
    }
    if (s->n_heap > 0) put(s, at, vertex);
    s->place[nearest] = s->graph->n;
    return nearest;
}

/* Dijkstra (1959). */
static void find_distances(dg_paths *s, size_t source) {
    const dg_adjacency *g = s->graph;
    start(s, source);
    for (size_t v = 0; v < g->n; v++)
        s->place[v] = g->n;
    s->n_settled = 0;
    s->n_heap = 1;
    put(s, 0, source);
    while (s->n_heap > 0) {
        size_t v = take_nearest(s);
        s->settled[s->n_settled++] = v;
        for (size_t e = g->first[v]; e < g->first[v + 1]; e++) {
            size_t w = g->to[e];
            double reached = s->distance[v] + g->weight[e];
            if (reached >= s->distance[w]) continue;
            s->distance[w] = reached;
            rise(s, s->place[w] < g->n ? s->place[w] : s->n_heap++, w);
        }
    }
}

/* Whether a shortest path to v comes through its neighbour at entry e. */
static bool comes_through(const dg_paths *s, size_t v, size_t e) {
    size_t u = s->graph->to[e];
    return s->distance[u] < s->distance[v] &&
           s->distance[u] + s->graph->weight[e] <= s->distance[v] * (1 + tolerance);
}

static void count_paths(dg_paths *s) {
    const dg_adjacency *g = s->graph;
    for (size_t i = 1; i < s->n_settled; i++) {
        size_t v = s->settled[i];
        s->paths[v] = 0;
        for (size_t e = g->first[v]; e < g->first[v + 1]; e++)
            if (comes_through(s, v, e)) s->paths[v] += s->paths[g->to[e]];
    }
}

/* From the farthest vertex back: what each vertex carries for those behind it. */
static void collect(double *sum, dg_paths *s) {
    const dg_adjacency *g = s->graph;
    for (size_t i = s->n_settled; i-- > 1;) {
        size_t v = s->settled[i];
        double part = (1 + s->dependency[v]) / s->paths[v];
        for (size_t e = g->first[v]; e < g->first[v + 1]; e++) {
            size_t u = g->to[e];
            if (comes_through(s, v, e)) s->dependency[u] += s->paths[u] * part;
        }
        sum[v] += s->dependency[v];
    }
}

void dg_paths_walk_lengths(double *sum, dg_paths *paths, size_t source) {
    find_distances(paths, source);
    count_paths(paths);
    collect(sum, paths);
}
