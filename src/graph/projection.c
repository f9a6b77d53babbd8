/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/array.h"
#include "base/fail.h"
#include "base/parallel.h"
#include "dutygraph/graph.h"

enum {
    LEADS = 1 << DG_ROLE_LEAD,
    JOINT = 1 << DG_ROLE_JOINT,
    AHEAD = 12,     /* tasks for which memory is asked in advance */
    ROWS = 16,      /* of the projection to a job */
    TASKS = 8192,   /* to a job */
    FEW = 32,       /* parties, sorted by insertion */
    SMALL = 100000, /* edges with which threads are not worth their start */
    ALL = LEADS | JOINT | 1 << DG_ROLE_SUPPORT,
};

/* What one department shares with another: a cell of its row of the projection. */
typedef struct {
    double newman;
    size_t shared; /* tasks */
} cell;

/* A row under construction. */
typedef struct {
    size_t n;
    cell *cells; /* per other department */
    size_t *met; /* the departments whose cells are not empty */
    size_t n_met;
} row;

static dg_code row_init(row *r, size_t n, dg_error *err) {
    *r = (row){.n = n};
    r->cells = calloc(n + 1, sizeof *r->cells);
    r->met = calloc(n + 1, sizeof *r->met);
    return r->cells && r->met ? DG_OK : dg_fail_memory(err);
}

static void row_free(row *r) {
    free(r->cells);
    free(r->met);
}

static void row_add(row *r, size_t other, double newman) {
    cell *c = &r->cells[other];
    if (c->shared++ == 0) r->met[r->n_met++] = other;
    c->newman += newman;
}

static int by_index(const void *left, const void *right) {
    const size_t *a = left, *b = right;
    return (*a > *b) - (*a < *b);
}

/* Put what was met in order; where that is much, by reading the whole row. */
static void row_sort(row *r) {
    if (r->n_met < r->n / 16) {
        qsort(r->met, r->n_met, sizeof *r->met, by_index);
        return;
    }
    r->n_met = 0;
    for (size_t other = 0; other < r->n; other++) {
        r->met[r->n_met] = other; /* has room for one more */
        r->n_met += r->cells[other].shared > 0;
    }
}

static void row_clear(row *r) {
    for (size_t i = 0; i < r->n_met; i++)
        r->cells[r->met[i]] = (cell){0};
    r->n_met = 0;
}

static bool has_role(const dg_edge *edge, unsigned roles) {
    return (roles >> edge->role & 1) != 0;
}

/* Who counts on a task: the parties from party[first], the last vertex first. */
typedef struct {
    size_t first;
    double newman; /* what the task adds to each tie: 1/(n − 1), 0 where nobody else counts */
} held;

typedef struct {
    held *tasks;
    uint32_t *party;
} holders;

/* What a row is gathered from. */
typedef struct {
    const dg_graph *graph;
    unsigned roles;
    size_t n_workers; /* at most */
    holders holders;  /* of those roles */
} source;

static void holders_free(holders *h) {
    free(h->tasks);
    free(h->party);
}

static int last_first(const void *left, const void *right) {
    const uint32_t *a = left, *b = right;
    return (*a < *b) - (*a > *b);
}

static void sort_parties(uint32_t *party, size_t n) {
    if (n > FEW) {
        qsort(party, n, sizeof *party, last_first);
        return;
    }
    for (size_t i = 1; i < n; i++) {
        uint32_t moved = party[i];
        size_t at = i;
        for (; at > 0 && party[at - 1] < moved; at--)
            party[at] = party[at - 1];
        party[at] = moved;
    }
}

static void hold_tasks(void *context, size_t job, size_t worker) {
    (void)worker;
    const source *from = context;
    size_t to = (job + 1) * TASKS, n_tasks = dg_graph_n_tasks(from->graph), n;
    for (size_t t = job * TASKS; t < to && t < n_tasks; t++) {
        const dg_edge *edges = dg_graph_task_edges(from->graph, t, &n);
        held *task = &from->holders.tasks[t];
        uint32_t *party = from->holders.party + task->first;
        size_t n_held = 0;
        for (size_t i = 0; i < n; i++)
            if (has_role(&edges[i], from->roles)) party[n_held++] = (uint32_t)edges[i].other;
        sort_parties(party, n_held);
        task->newman = n_held > 1 ? 1.0 / (double)(n_held - 1) : 0;
    }
}

static dg_code holders_init(source *from, dg_error *err) {
    size_t n_tasks = dg_graph_n_tasks(from->graph), first = 0, n;
    holders *h = &from->holders;
    h->tasks = malloc((n_tasks + 1) * sizeof *h->tasks);
    h->party = malloc((dg_graph_n_edges(from->graph) + 1) * sizeof *h->party);
    if (h->tasks == NULL || h->party == NULL) return dg_fail_memory(err);
    for (size_t t = 0; t < n_tasks; t++) {
        dg_graph_task_edges(from->graph, t, &n);
        h->tasks[t].first = first;
        first += n;
    }
    dg_parallel(hold_tasks, from, (n_tasks + TASKS - 1) / TASKS, from->n_workers);
    return DG_OK;
}

/* Fill the row of department a with the departments b > a; on either side only `roles` count. */
static void gather_ties(row *r, const source *from, size_t a) {
    const held *all = from->holders.tasks;
    const uint32_t *parties = from->holders.party;
    size_t n_tasks;
    const dg_edge *tasks = dg_graph_department_edges(from->graph, a, &n_tasks);
    for (size_t i = 0; i < n_tasks; i++) {
        if (i + 2 * AHEAD < n_tasks) {
            __builtin_prefetch(&all[tasks[i + 2 * AHEAD].other]);
            __builtin_prefetch(&parties[all[tasks[i + AHEAD].other].first]);
        }
        if (!has_role(&tasks[i], from->roles)) continue;
        held task = all[tasks[i].other];
        for (const uint32_t *party = parties + task.first; *party > a; party++)
            row_add(r, *party, task.newman);
    }
}

/* Fill the row of a lead with the departments that support it. */
static void gather_arcs(row *r, const source *from, size_t lead) {
    size_t n_tasks, n;
    const dg_edge *tasks = dg_graph_department_edges(from->graph, lead, &n_tasks);
    for (size_t i = 0; i < n_tasks; i++) {
        if (!has_role(&tasks[i], from->roles)) continue;
        const dg_edge *parties = dg_graph_task_edges(from->graph, tasks[i].other, &n);
        for (size_t j = 0; j < n; j++)
            if (parties[j].role == DG_ROLE_SUPPORT) row_add(r, parties[j].other, 0);
    }
}

typedef void gatherer(row *r, const source *from, size_t a);

/* A cell of a row, kept small until its row's place among all is known. */
typedef struct {
    double newman;
    uint32_t other, shared; /* a graph has fewer than 2³² tasks */
} found;

/* Rows first … first + ROWS - 1, as one of several jobs. */
typedef struct {
    DG_ARRAY(found) found;
    size_t row_end[ROWS];
    dg_tie *joined; /* where they go in the end */
    dg_code code;
} block;

typedef struct {
    const source *from;
    gatherer *gather;
    block *blocks;
    row *rows; /* per worker */
} projection;

static dg_code append(block *made, const row *r) {
    for (size_t i = 0; i < r->n_met; i++) {
        const cell *c = &r->cells[r->met[i]];
        found f = {c->newman, (uint32_t)r->met[i], (uint32_t)c->shared};
        if (!DG_PUSH(made->found, f)) return DG_ENOMEM;
    }
    return DG_OK;
}

static void project_block(void *context, size_t job, size_t worker) {
    const projection *p = context;
    row *r = &p->rows[worker];
    block *made = &p->blocks[job];
    for (size_t a = job * ROWS; a < (job + 1) * ROWS && a < r->n && made->code == DG_OK; a++) {
        p->gather(r, p->from, a);
        row_sort(r);
        made->code = append(made, r);
        made->row_end[a % ROWS] = made->found.n;
        row_clear(r);
    }
}

static void move_block(void *context, size_t job, size_t worker) {
    (void)worker;
    block *made = (block *)context + job;
    for (size_t k = 0, i = 0; k < ROWS && made->joined != NULL; k++) {
        for (; i < made->row_end[k]; i++) {
            const found *f = &made->found.items[i];
            made->joined[i] = (dg_tie){job * ROWS + k, f->other, f->shared, f->newman};
        }
    }
    free(made->found.items);
}

/* The blocks one after the other, and free them. */
static dg_code join(dg_tie **ties, size_t *n_ties, block *blocks, size_t n_blocks, size_t n_workers,
                    dg_error *err) {
    size_t n = 0;
    dg_code code = DG_OK;
    for (size_t i = 0; i < n_blocks; i++) {
        n += blocks[i].found.n;
        if (blocks[i].code != DG_OK) code = DG_ENOMEM;
    }
    dg_tie *made = code == DG_OK ? malloc((n + 1) * sizeof *made) : NULL;
    *n_ties = 0;
    for (size_t i = 0; i < n_blocks; i++) {
        blocks[i].joined = made == NULL ? NULL : made + *n_ties;
        *n_ties += blocks[i].found.n;
    }
    dg_parallel(move_block, blocks, n_blocks, n_workers);
    *ties = made;
    return made != NULL ? DG_OK : dg_fail_memory(err);
}

/* All rows. */
static dg_code project(dg_tie **ties, size_t *n_ties, const source *from, gatherer *gather,
                       dg_error *err) {
    size_t n = dg_graph_n_departments(from->graph), n_blocks = (n + ROWS - 1) / ROWS;
    size_t n_workers = n_blocks < from->n_workers ? n_blocks : from->n_workers;
    projection p = {from, gather, calloc(n_blocks + 1, sizeof(block)),
                    calloc(n_workers + 1, sizeof(row))};
    dg_code code = p.blocks && p.rows ? DG_OK : dg_fail_memory(err);
    for (size_t i = 0; i < n_workers && code == DG_OK; i++)
        code = row_init(&p.rows[i], n, err);
    if (code == DG_OK) {
        dg_parallel(project_block, &p, n_blocks, n_workers);
        code = join(ties, n_ties, p.blocks, n_blocks, n_workers, err);
    }
    for (size_t i = 0; i < n_workers && p.rows != NULL; i++)
        row_free(&p.rows[i]);
    free(p.rows);
    free(p.blocks);
    return code;
}

static source source_of(const dg_graph *graph, unsigned roles) {
    bool small = dg_graph_n_edges(graph) < SMALL;
    return (source){graph, roles, small ? 1 : dg_workers(SIZE_MAX), {0}};
}

static dg_code project_ties(dg_tie **ties, size_t *n, const dg_graph *graph, unsigned roles,
                            dg_error *err) {
    source from = source_of(graph, roles);
    dg_code code = holders_init(&from, err);
    if (code == DG_OK) code = project(ties, n, &from, gather_ties, err);
    holders_free(&from.holders);
    return code;
}

dg_code dg_graph_ties(dg_tie **ties, size_t *n, const dg_graph *graph, dg_error *err) {
    return project_ties(ties, n, graph, ALL, err);
}

dg_code dg_graph_role_ties(dg_tie **ties, size_t *n, const dg_graph *graph, dg_by by,
                           dg_error *err) {
    return project_ties(ties, n, graph, by == DG_BY_LEAD ? LEADS : JOINT, err);
}

dg_code dg_graph_arcs(dg_arc **arcs, size_t *n, const dg_graph *graph, dg_error *err) {
    dg_tie *rows;
    size_t n_rows;
    source from = source_of(graph, LEADS);
    dg_code code = project(&rows, &n_rows, &from, gather_arcs, err);
    if (code != DG_OK) return code;
    dg_arc *made = calloc(n_rows + 1, sizeof *made);
    for (size_t i = 0; i < n_rows && made != NULL; i++)
        made[i] = (dg_arc){rows[i].a, rows[i].b, rows[i].shared};
    free(rows);
    if (made == NULL) return dg_fail_memory(err);
    *arcs = made;
    *n = n_rows;
    return DG_OK;
}
