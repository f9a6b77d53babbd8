/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/betweenness.h"

#include <math.h>
#include <stdlib.h>

#include "base/fail.h"

static const double tolerance = 1e-10;

/* The search from one source, its arrays reused for every source. */
typedef struct {
    const dg_adjacency *graph;
    double *length;     /* per neighbour entry of the graph */
    double *distance;   /* per vertex, from the source */
    double *paths;      /* per vertex: how many shortest paths lead to it */
    double *dependency; /* per vertex: what Brandes calls δ */
    size_t *settled;    /* vertices reached, nearest first */
    size_t n_settled;
    size_t *heap; /* vertices to settle, the nearest on top */
    size_t n_heap;
    size_t *place; /* per vertex: its place in the heap, n where not there */
} search;

static void search_free(search *s) {
    free(s->length);
    free(s->distance);
    free(s->paths);
    free(s->dependency);
    free(s->settled);
    free(s->heap);
    free(s->place);
}

static dg_code search_init(search *s, const dg_adjacency *graph, bool hops, dg_error *err) {
    size_t n = graph->n, n_entries = graph->first[n];
    *s = (search){.graph = graph};
    s->length = calloc(n_entries + 1, sizeof *s->length);
    s->distance = calloc(n + 1, sizeof *s->distance);
    s->paths = calloc(n + 1, sizeof *s->paths);
    s->dependency = calloc(n + 1, sizeof *s->dependency);
    s->settled = calloc(n + 1, sizeof *s->settled);
    s->heap = calloc(n + 1, sizeof *s->heap);
    s->place = calloc(n + 1, sizeof *s->place);
    if (!s->length || !s->distance || !s->paths || !s->dependency || !s->settled || !s->heap ||
        !s->place)
        return dg_fail_memory(err);
    for (size_t e = 0; e < n_entries; e++)
        s->length[e] = hops ? 1 : 1 / graph->weight[e];
    return DG_OK;
}

static void put(search *s, size_t at, size_t vertex) {
    s->heap[at] = vertex;
    s->place[vertex] = at;
}

/* Let a vertex rise from `at` to where nothing farther is above it. */
static void rise(search *s, size_t at, size_t vertex) {
    while (at > 0) {
        size_t above = s->heap[(at - 1) / 2];
        if (s->distance[above] <= s->distance[vertex]) break;
        put(s, at, above);
        at = (at - 1) / 2;
    }
    put(s, at, vertex);
}

static size_t take_nearest(search *s) {
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
static void find_distances(search *s, size_t source) {
    const dg_adjacency *g = s->graph;
    for (size_t v = 0; v < g->n; v++) {
        s->distance[v] = HUGE_VAL;
        s->place[v] = g->n;
    }
    s->n_settled = 0;
    s->distance[source] = 0;
    s->n_heap = 1;
    put(s, 0, source);
    while (s->n_heap > 0) {
        size_t v = take_nearest(s);
        s->settled[s->n_settled++] = v;
        for (size_t e = g->first[v]; e < g->first[v + 1]; e++) {
            size_t w = g->to[e];
            double reached = s->distance[v] + s->length[e];
            if (reached >= s->distance[w]) continue;
            s->distance[w] = reached;
            rise(s, s->place[w] < g->n ? s->place[w] : s->n_heap++, w);
        }
    }
}

/* Whether a shortest path to v comes through its neighbour at entry e. */
static bool comes_through(const search *s, size_t v, size_t e) {
    size_t u = s->graph->to[e];
    return s->distance[u] < s->distance[v] &&
           s->distance[u] + s->length[e] <= s->distance[v] * (1 + tolerance);
}

static void count_paths(search *s, size_t source) {
    const dg_adjacency *g = s->graph;
    s->paths[source] = 1;
    for (size_t i = 1; i < s->n_settled; i++) {
        size_t v = s->settled[i];
        s->paths[v] = 0;
        for (size_t e = g->first[v]; e < g->first[v + 1]; e++)
            if (comes_through(s, v, e)) s->paths[v] += s->paths[g->to[e]];
    }
}

/* From the farthest vertex back: what each vertex carries for those behind it. */
static void collect(double *sum, search *s) {
    const dg_adjacency *g = s->graph;
    for (size_t i = 0; i < s->n_settled; i++)
        s->dependency[s->settled[i]] = 0;
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

dg_code dg_betweenness(double *betweenness, const dg_adjacency *graph, bool hops, dg_error *err) {
    search s;
    dg_code code = search_init(&s, graph, hops, err);
    if (code == DG_OK) {
        for (size_t v = 0; v < graph->n; v++)
            betweenness[v] = 0;
        for (size_t source = 0; source < graph->n; source++) {
            find_distances(&s, source);
            count_paths(&s, source);
            collect(betweenness, &s);
        }
        for (size_t v = 0; v < graph->n; v++)
            betweenness[v] /= 2; /* each pair was met from both ends */
    }
    search_free(&s);
    return code;
}
