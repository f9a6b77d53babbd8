/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dutygraph/two_mode.h"

#include <stdlib.h>
#include <string.h>

#include "base/fail.h"

/* The breadth-first search from one vertex, its arrays reused. Vertex d < n is a department, n + t
 * a task. */
typedef struct {
    const dg_graph *graph;
    size_t n, all;
    size_t *distance; /* from the source; DG_NONE: not reached */
    size_t *queue, n_queue;
    double *paths, *dependency;
    double *sum; /* per vertex: of its dependencies over all sources */
} search;

static void search_free(search *s) {
    free(s->distance);
    free(s->queue);
    free(s->paths);
    free(s->dependency);
    free(s->sum);
}

static dg_code search_init(search *s, const dg_graph *graph, dg_error *err) {
    *s = (search){.graph = graph, .n = dg_graph_n_departments(graph)};
    s->all = s->n + dg_graph_n_tasks(graph);
    s->distance = calloc(s->all + 1, sizeof *s->distance);
    s->queue = calloc(s->all + 1, sizeof *s->queue);
    s->paths = calloc(s->all + 1, sizeof *s->paths);
    s->dependency = calloc(s->all + 1, sizeof *s->dependency);
    s->sum = calloc(s->all + 1, sizeof *s->sum);
    bool made = s->distance && s->queue && s->paths && s->dependency && s->sum;
    return made ? DG_OK : dg_fail_memory(err);
}

static const dg_edge *edges_of(const search *s, size_t vertex, size_t *n) {
    return vertex < s->n ? dg_graph_department_edges(s->graph, vertex, n)
                         : dg_graph_task_edges(s->graph, vertex - s->n, n);
}

/* The vertex at the far end of an edge of `vertex`. */
static size_t far_end(const search *s, size_t vertex, const dg_edge *edge) {
    return vertex < s->n ? s->n + edge->other : edge->other;
}

static void reach(search *s, size_t vertex, size_t distance) {
    s->distance[vertex] = distance;
    s->paths[vertex] = s->dependency[vertex] = 0;
    s->queue[s->n_queue++] = vertex;
}

/* Returns the sum of all distances. */
static size_t spread(search *s, size_t source) {
    size_t n, sum = 0;
    for (size_t i = 0; i < s->n_queue; i++)
        s->distance[s->queue[i]] = DG_NONE;
    s->n_queue = 0;
    reach(s, source, 0);
    s->paths[source] = 1;
    for (size_t i = 0; i < s->n_queue; i++) {
        size_t v = s->queue[i];
        const dg_edge *edges = edges_of(s, v, &n);
        sum += s->distance[v];
        for (size_t e = 0; e < n; e++) {
            size_t w = far_end(s, v, &edges[e]);
            if (s->distance[w] == DG_NONE) reach(s, w, s->distance[v] + 1);
            if (s->distance[w] == s->distance[v] + 1) s->paths[w] += s->paths[v];
        }
    }
    return sum;
}

static void collect(search *s) {
    size_t n;
    for (size_t i = s->n_queue; i-- > 1;) {
        size_t v = s->queue[i];
        const dg_edge *edges = edges_of(s, v, &n);
        double part = (1 + s->dependency[v]) / s->paths[v];
        for (size_t e = 0; e < n; e++) {
            size_t u = far_end(s, v, &edges[e]);
            if (s->distance[u] + 1 == s->distance[v]) s->dependency[u] += s->paths[u] * part;
        }
        s->sum[v] += s->dependency[v];
    }
}

/* The most that the betweenness of a vertex can be: one of n in its mode, with m in the other.
 * Borgatti & Everett (1997). */
static double most_betweenness(size_t n, size_t m) {
    double s = (double)((n - 1) / m), t = (double)((n - 1) % m), other = (double)m;
    return (other * other * (s + 1) * (s + 1) + other * (s + 1) * (2 * t - s - 1) -
            t * (2 * s - t + 3)) /
           2;
}

/* n: vertices of its mode, m: of the other. */
static dg_two_mode measure(search *s, size_t source, size_t n, size_t m) {
    size_t degree;
    edges_of(s, source, &degree);
    size_t sum = spread(s, source), reached = s->n_queue - 1;
    collect(s);
    dg_two_mode made = {.degree = (double)degree / (double)m};
    if (sum > 0)
        made.closeness =
            (double)(m + 2 * (n - 1)) / (double)sum * (double)reached / (double)(n + m - 1);
    return made;
}

static void finish(dg_two_mode *made, const double *sum, size_t count, size_t n, size_t m) {
    double most = n > 0 && m > 0 ? most_betweenness(n, m) : 0;
    for (size_t i = 0; i < count && most > 0; i++)
        made[i].betweenness = sum[i] / 2 / most; /* each pair was met from both ends */
}

static size_t count_held(const dg_graph *graph) {
    size_t held = 0, n;
    for (size_t t = 0; t < dg_graph_n_tasks(graph); t++) {
        dg_graph_task_edges(graph, t, &n);
        held += n > 0;
    }
    return held;
}

dg_code dg_two_mode_measure(dg_two_mode *departments, dg_two_mode *tasks, const dg_graph *graph,
                            dg_error *err) {
    search s;
    dg_code code = search_init(&s, graph, err);
    size_t held = count_held(graph), n;
    if (code != DG_OK) goto done;
    for (size_t v = 0; v < s.all; v++)
        s.distance[v] = DG_NONE;
    for (size_t d = 0; d < s.n; d++)
        departments[d] = measure(&s, d, s.n, held);
    for (size_t t = s.n; t < s.all; t++) {
        edges_of(&s, t, &n);
        tasks[t - s.n] = n == 0 ? (dg_two_mode){0} : measure(&s, t, held, s.n);
    }
    finish(departments, s.sum, s.n, s.n, held);
    finish(tasks, s.sum + s.n, s.all - s.n, held, s.n);
done:
    search_free(&s);
    return code;
}
