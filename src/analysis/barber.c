/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/barber.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/fail.h"
#include "base/random.h"

typedef struct {
    size_t to;
    int64_t weight; /* edges */
} arc;

/* Nodes, or modules taken for nodes, and the edges between them. A module has both degrees. */
typedef struct {
    size_t n;
    size_t *first; /* node v's arcs are first[v] … first[v + 1] - 1 */
    DG_ARRAY(arc) arcs;
    int64_t *tasks, *departments; /* per node: the degrees of its tasks, of its departments */
} level;

/* What moving needs, for as many nodes as there are at the bottom. */
typedef struct {
    int64_t *tasks, *departments; /* per module: the degrees of its tasks, of its departments */
    int64_t *edges;               /* per module: from the node at hand; 0 but then */
    size_t *touched;              /* the modules with edges */
    size_t *size;                 /* per module: its nodes */
    size_t *empty, n_empty;       /* modules without a node */
    size_t *queue;                /* a ring of n nodes to look at */
    bool *queued;
    size_t *order; /* the nodes, a module's together */
    size_t *start; /* of each module in the order, and its end */
} workspace;

struct dg_barber {
    level bottom;
    int64_t m;
    workspace space;
};

static void level_clear(level *l) {
    free(l->first);
    free(l->arcs.items);
    free(l->tasks);
    free(l->departments);
    *l = (level){0};
}

static dg_code level_init(level *l, size_t n, dg_error *err) {
    *l = (level){.n = n};
    l->first = calloc(n + 1, sizeof *l->first);
    l->tasks = calloc(n + 1, sizeof *l->tasks);
    l->departments = calloc(n + 1, sizeof *l->departments);
    if (l->first && l->tasks && l->departments) return DG_OK;
    level_clear(l);
    return dg_fail_memory(err);
}

static void workspace_clear(workspace *w) {
    free(w->tasks);
    free(w->departments);
    free(w->edges);
    free(w->touched);
    free(w->size);
    free(w->empty);
    free(w->queue);
    free(w->queued);
    free(w->order);
    free(w->start);
}

static dg_code workspace_init(workspace *w, size_t n, dg_error *err) {
    w->tasks = calloc(n + 1, sizeof *w->tasks);
    w->departments = calloc(n + 1, sizeof *w->departments);
    w->edges = calloc(n + 1, sizeof *w->edges);
    w->touched = calloc(n + 1, sizeof *w->touched);
    w->size = calloc(n + 1, sizeof *w->size);
    w->empty = calloc(n + 1, sizeof *w->empty);
    w->queue = calloc(n + 1, sizeof *w->queue);
    w->queued = calloc(n + 1, sizeof *w->queued);
    w->order = calloc(n + 1, sizeof *w->order);
    w->start = calloc(n + 2, sizeof *w->start);
    bool whole = w->tasks && w->departments && w->edges && w->touched && w->size && w->empty &&
                 w->queue && w->queued && w->order && w->start;
    return whole ? DG_OK : dg_fail_memory(err);
}

/* --- the graph --- */

static bool put_edges(level *l, size_t node, const dg_edge *edges, size_t n, size_t offset) {
    for (size_t i = 0; i < n; i++)
        if (!DG_PUSH(l->arcs, (arc){edges[i].other + offset, 1})) return false;
    l->first[node + 1] = l->arcs.n;
    return true;
}

static dg_code fill_bottom(level *l, const dg_graph *graph, dg_error *err) {
    size_t n_departments = dg_graph_n_departments(graph), n_tasks = dg_graph_n_tasks(graph), n;
    for (size_t d = 0; d < n_departments; d++) {
        const dg_edge *edges = dg_graph_department_edges(graph, d, &n);
        l->departments[d] = (int64_t)n;
        if (!put_edges(l, d, edges, n, n_departments)) return dg_fail_memory(err);
    }
    for (size_t t = 0; t < n_tasks; t++) {
        const dg_edge *edges = dg_graph_task_edges(graph, t, &n);
        l->tasks[n_departments + t] = (int64_t)n;
        if (!put_edges(l, n_departments + t, edges, n, 0)) return dg_fail_memory(err);
    }
    return DG_OK;
}

dg_code dg_barber_new(dg_barber **barber, const dg_graph *graph, dg_error *err) {
    size_t n = dg_graph_n_departments(graph) + dg_graph_n_tasks(graph);
    dg_barber *b = calloc(1, sizeof *b);
    if (b == NULL) return dg_fail_memory(err);
    b->m = (int64_t)dg_graph_n_edges(graph);
    dg_code code = level_init(&b->bottom, n, err);
    if (code == DG_OK) code = workspace_init(&b->space, n, err);
    if (code == DG_OK) code = fill_bottom(&b->bottom, graph, err);
    if (code == DG_OK)
        *barber = b;
    else
        dg_barber_free(b);
    return code;
}

void dg_barber_free(dg_barber *barber) {
    if (barber == NULL) return;
    level_clear(&barber->bottom);
    workspace_clear(&barber->space);
    free(barber);
}

/* --- nodes move --- */

static void join(workspace *w, const level *l, size_t v, size_t module) {
    w->tasks[module] += l->tasks[v];
    w->departments[module] += l->departments[v];
    w->size[module]++;
}

static void leave(workspace *w, const level *l, size_t v, size_t module) {
    w->tasks[module] -= l->tasks[v];
    w->departments[module] -= l->departments[v];
    w->size[module]--;
}

static void seat(workspace *w, const level *l, const size_t *module) {
    memset(w->tasks, 0, l->n * sizeof *w->tasks);
    memset(w->departments, 0, l->n * sizeof *w->departments);
    memset(w->size, 0, l->n * sizeof *w->size);
    for (size_t v = 0; v < l->n; v++)
        join(w, l, v, module[v]);
    w->n_empty = 0;
    for (size_t c = l->n; c-- > 0;)
        if (w->size[c] == 0) w->empty[w->n_empty++] = c;
}

/* m² times what node v, which is in no module, adds to Q in that one. */
static int64_t gain(const dg_barber *b, const level *l, size_t v, size_t module) {
    const workspace *w = &b->space;
    return b->m * w->edges[module] - l->tasks[v] * w->departments[module] -
           l->departments[v] * w->tasks[module];
}

static size_t count_edges(workspace *w, const level *l, size_t v, const size_t *module) {
    size_t n = 0;
    for (size_t i = l->first[v]; i < l->first[v + 1]; i++) {
        size_t c = module[l->arcs.items[i].to];
        if (w->edges[c] == 0) w->touched[n++] = c;
        w->edges[c] += l->arcs.items[i].weight;
    }
    return n;
}

static void forget_edges(workspace *w, size_t n_touched) {
    for (size_t i = 0; i < n_touched; i++)
        w->edges[w->touched[i]] = 0;
}

/* The module in which v gains most: its old one unless another, or one of its own, is better. */
static size_t best_module(dg_barber *b, const level *l, size_t v, const size_t *module) {
    workspace *w = &b->space;
    size_t best = module[v], n_touched = count_edges(w, l, v, module);
    int64_t highest = gain(b, l, v, best);
    for (size_t i = 0; i < n_touched; i++) {
        int64_t here = gain(b, l, v, w->touched[i]);
        if (here <= highest) continue;
        highest = here;
        best = w->touched[i];
    }
    if (highest < 0 && w->n_empty > 0) best = w->empty[w->n_empty - 1];
    forget_edges(w, n_touched);
    return best;
}

/* Move v if that gains; @return whether it moved. */
static bool move(dg_barber *b, const level *l, size_t v, size_t *module) {
    workspace *w = &b->space;
    size_t old = module[v];
    leave(w, l, v, old);
    size_t best = best_module(b, l, v, module);
    if (best != old && w->n_empty > 0 && best == w->empty[w->n_empty - 1]) w->n_empty--;
    if (best != old && w->size[old] == 0) w->empty[w->n_empty++] = old;
    module[v] = best;
    join(w, l, v, best);
    return best != old;
}

/* Until no node gains by moving; after a move the neighbours are looked at again. */
static bool move_nodes(dg_barber *b, const level *l, size_t *module, dg_random *random) {
    workspace *w = &b->space;
    size_t waiting = l->n, head = 0;
    bool moved = false;
    seat(w, l, module);
    for (size_t v = 0; v < l->n; v++)
        w->queue[v] = v;
    dg_random_shuffle(w->queue, l->n, random);
    memset(w->queued, 1, l->n * sizeof *w->queued);
    for (; waiting > 0; waiting--) {
        size_t v = w->queue[head];
        head = head + 1 == l->n ? 0 : head + 1;
        w->queued[v] = false;
        if (!move(b, l, v, module)) continue;
        moved = true;
        for (size_t i = l->first[v]; i < l->first[v + 1]; i++) {
            size_t u = l->arcs.items[i].to, at = head + waiting - 1;
            if (w->queued[u] || module[u] == module[v]) continue;
            w->queue[at < l->n ? at : at - l->n] = u;
            w->queued[u] = true;
            waiting++;
        }
    }
    return moved;
}

/* --- modules become nodes --- */

/* Number the modules from 0 in the order of their first node; @return how many there are. */
static size_t renumber(workspace *w, size_t *module, size_t n) {
    size_t n_modules = 0, *number = w->touched;
    memset(number, 0, n * sizeof *number);
    for (size_t v = 0; v < n; v++) {
        size_t *at = &number[module[v]];
        if (*at == 0) *at = ++n_modules;
        module[v] = *at - 1;
    }
    return n_modules;
}

/* The nodes in w->order, module c's from w->start[c] on. */
static void sort_by_module(workspace *w, const size_t *module, size_t n, size_t n_modules) {
    memset(w->start, 0, (n_modules + 2) * sizeof *w->start);
    for (size_t v = 0; v < n; v++)
        w->start[module[v] + 2]++;
    for (size_t c = 0; c < n_modules; c++)
        w->start[c + 2] += w->start[c + 1];
    for (size_t v = 0; v < n; v++)
        w->order[w->start[module[v] + 1]++] = v;
}

static bool put_module(level *up, size_t c, workspace *w, const level *l, const size_t *module) {
    size_t n_touched = 0;
    for (size_t i = w->start[c]; i < w->start[c + 1]; i++) {
        size_t v = w->order[i];
        up->tasks[c] += l->tasks[v];
        up->departments[c] += l->departments[v];
        for (size_t k = l->first[v]; k < l->first[v + 1]; k++) {
            size_t other = module[l->arcs.items[k].to];
            if (w->edges[other] == 0) w->touched[n_touched++] = other;
            w->edges[other] += l->arcs.items[k].weight;
        }
    }
    bool ok = true;
    for (size_t i = 0; i < n_touched && ok; i++)
        if (w->touched[i] != c)
            ok = DG_PUSH(up->arcs, (arc){w->touched[i], w->edges[w->touched[i]]});
    forget_edges(w, n_touched);
    up->first[c + 1] = up->arcs.n;
    return ok;
}

/* @param module numbered without gaps. */
static dg_code aggregate(level *up, workspace *w, const level *l, const size_t *module,
                         size_t n_modules, dg_error *err) {
    dg_code code = level_init(up, n_modules, err);
    if (code != DG_OK) return code;
    sort_by_module(w, module, l->n, n_modules);
    for (size_t c = 0; c < n_modules && code == DG_OK; c++)
        if (!put_module(up, c, w, l, module)) code = dg_fail_memory(err);
    if (code != DG_OK) level_clear(up);
    return code;
}

/* Move the modules of the bottom whole, then what they form, and so on. */
static dg_code climb(dg_barber *b, size_t *module, dg_random *random, dg_error *err) {
    size_t n = b->bottom.n;
    size_t *part = calloc(n + 1, sizeof *part);
    if (part == NULL) return dg_fail_memory(err);
    dg_code code;
    for (bool moved = true; moved;) {
        level up;
        size_t n_modules = renumber(&b->space, module, n);
        code = aggregate(&up, &b->space, &b->bottom, module, n_modules, err);
        if (code != DG_OK) break;
        for (size_t c = 0; c < n_modules; c++)
            part[c] = c;
        moved = move_nodes(b, &up, part, random);
        for (size_t v = 0; v < n; v++)
            module[v] = part[module[v]];
        level_clear(&up);
    }
    free(part);
    return code;
}

/* A module without a department or without a task gives its nodes away: each has a neighbour's
 * module where it loses nothing, as its gains over all modules sum to 0. */
static void tidy(dg_barber *b, size_t *module) {
    workspace *w = &b->space;
    const level *l = &b->bottom;
    seat(w, l, module);
    for (size_t v = 0; v < l->n; v++) {
        size_t old = module[v];
        bool alone = w->tasks[old] == 0 || w->departments[old] == 0;
        if (!alone || l->first[v] == l->first[v + 1]) continue;
        leave(w, l, v, old);
        size_t n_touched = count_edges(w, l, v, module), best = w->touched[0];
        for (size_t i = 1; i < n_touched; i++)
            if (gain(b, l, v, w->touched[i]) > gain(b, l, v, best)) best = w->touched[i];
        forget_edges(w, n_touched);
        module[v] = best;
        join(w, l, v, best);
    }
}

/* Move nodes and modules until nothing gains. */
static dg_code settle(size_t *module, int64_t *score, dg_barber *b, dg_random *random,
                      dg_error *err) {
    int64_t before;
    dg_code code = DG_OK;
    *score = INT64_MIN;
    do {
        before = *score;
        move_nodes(b, &b->bottom, module, random);
        code = climb(b, module, random, err);
        if (code == DG_OK) code = dg_barber_score(score, module, b, err);
    } while (code == DG_OK && *score > before);
    return code;
}

/* Every third node, or so, goes to the module of another. */
static void kick(size_t *module, size_t n, dg_random *random) {
    for (size_t v = 0; v < n; v++)
        if (dg_random_below(random, 3) == 0) module[v] = module[dg_random_below(random, n)];
}

/* From where the moves ended: kicks, after which they begin again; the better end is kept. */
static dg_code kick_on(size_t *module, int64_t *score, dg_barber *b, dg_random *random,
                       dg_error *err) {
    enum { MOST_KICKS = 20, MOST_EDGES = 200000 };
    size_t n = b->bottom.n, *other = calloc(n + 1, sizeof *other);
    if (other == NULL) return dg_fail_memory(err);
    dg_code code = DG_OK;
    for (int64_t i = 0; i < MOST_KICKS && i * b->m <= MOST_EDGES && code == DG_OK; i++) {
        int64_t reached = INT64_MIN;
        memcpy(other, module, n * sizeof *other);
        kick(other, n, random);
        code = settle(other, &reached, b, random, err);
        if (code != DG_OK || reached <= *score) continue;
        *score = reached;
        memcpy(module, other, n * sizeof *other);
    }
    free(other);
    return code;
}

dg_code dg_barber_run(size_t *module, int64_t *score, dg_barber *barber, uint64_t seed,
                      dg_error *err) {
    dg_random random = seed;
    size_t n = barber->bottom.n;
    for (size_t v = 0; v < n; v++)
        module[v] = v;
    dg_code code = settle(module, score, barber, &random, err);
    if (code == DG_OK && n > 0) code = kick_on(module, score, barber, &random, err);
    if (code != DG_OK) return code;
    tidy(barber, module);
    return dg_barber_score(score, module, barber, err);
}

dg_code dg_barber_score(int64_t *score, const size_t *module, const dg_barber *barber,
                        dg_error *err) {
    const level *l = &barber->bottom;
    int64_t *tasks = calloc(l->n + 1, 2 * sizeof *tasks), inside = 0;
    if (tasks == NULL) return dg_fail_memory(err);
    int64_t *departments = tasks + l->n + 1;
    for (size_t v = 0; v < l->n; v++) {
        tasks[module[v]] += l->tasks[v];
        departments[module[v]] += l->departments[v];
        for (size_t i = l->first[v]; i < l->first[v + 1]; i++)
            inside += module[l->arcs.items[i].to] == module[v];
    }
    *score = barber->m * (inside / 2); /* every edge is an arc from either side */
    for (size_t c = 0; c < l->n; c++)
        *score -= tasks[c] * departments[c];
    free(tasks);
    return DG_OK;
}
