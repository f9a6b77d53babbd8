/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/fail.h"
#include "base/large.h"
#include "base/parallel.h"
#include "dutygraph/graph.h"
#include "graph/holders.h"

enum {
    LEADS = 1 << DG_ROLE_LEAD,
    JOINT = 1 << DG_ROLE_JOINT,
    AHEAD = 16,      /* tasks for which memory is asked in advance */
    LINE = 16,       /* parties in 64 bytes, which memory gives at once */
    TOGETHER = 8,    /* cells under one mark */
    ROWS = 16,       /* of the projection to a job */
    CHUNK = 1 << 18, /* cells to an allocation */
    SMALL = 100000,  /* edges with which threads are not worth their start */
    ALL = LEADS | JOINT | 1 << DG_ROLE_SUPPORT,
};

/* What one department shares with another: a cell of its row of the projection. */
typedef struct {
    double newman;
    size_t shared; /* tasks */
} cell;

/* A cell that is not empty, kept small until its row's place among all is known. */
typedef struct {
    double newman;
    uint32_t other, shared; /* a graph has fewer than 2³² tasks */
} found;

/* A row under construction, and the memory for those that are done. */
typedef struct {
    size_t n;       /* departments */
    cell *cells;    /* per other department, and some more */
    bool *marks;    /* per TOGETHER cells: whether one may be filled */
    size_t n_added; /* how often a cell was added to */
    DG_ARRAY(found *) chunks;
    found *room;
    size_t n_room;
    dg_code code;
} row;

static dg_code row_init(row *r, size_t n, dg_error *err) {
    *r = (row){.n = n};
    r->cells = calloc(n / TOGETHER + 1, TOGETHER * sizeof *r->cells);
    r->marks = calloc(n / TOGETHER + 1, sizeof *r->marks);
    return r->cells && r->marks ? DG_OK : dg_fail_memory(err);
}

static void row_free(row *r) {
    free(r->cells);
    free(r->marks);
    for (size_t i = 0; i < r->chunks.n; i++)
        free(r->chunks.items[i]);
    free(r->chunks.items);
}

static inline void row_add(row *r, size_t other, double newman) {
    r->cells[other].shared++;
    r->cells[other].newman += newman;
    r->marks[other / TOGETHER] = true;
}

/* Room for n cells; false: no memory. */
static bool row_reserve(row *r, size_t n) {
    if (n <= r->n_room) return true;
    size_t each = r->n + TOGETHER, least = r->n < CHUNK / each ? r->n * each : CHUNK;
    found *chunk = dg_large((n > least ? n : least) * sizeof *chunk);
    if (chunk == NULL || !DG_PUSH(r->chunks, chunk)) {
        free(chunk);
        r->code = DG_ENOMEM;
        return false;
    }
    r->room = chunk;
    r->n_room = n > least ? n : least;
    return true;
}

/* Move what was found out of the row, in order; *n of it. */
static const found *row_take(size_t *n, row *r) {
    size_t most = (r->n_added < r->n ? r->n_added : r->n) + TOGETHER;
    if (!row_reserve(r, most)) return NULL;
    found *made = r->room, *next = made;
    bool *mark = r->marks, *end = r->marks + r->n / TOGETHER + 1;
    while ((mark = memchr(mark, true, (size_t)(end - mark))) != NULL) {
        *mark = false;
        size_t other = (size_t)(mark - r->marks) * TOGETHER;
        for (size_t to = other + TOGETHER; other < to; other++) {
            cell *c = &r->cells[other];
            *next = (found){c->newman, (uint32_t)other, (uint32_t)c->shared};
            next += c->shared > 0; /* has room for one more */
            *c = (cell){0};
        }
    }
    *n = (size_t)(next - made);
    r->room = next;
    r->n_room -= *n;
    return made;
}

/* What a row is gathered from. */
typedef struct {
    const dg_graph *graph;
    unsigned roles;
    size_t n_workers;   /* at most */
    dg_holders holders; /* of those roles */
    const dg_edge *end; /* of all departments' tasks */
} source;

static bool has_role(const dg_edge *edge, unsigned roles) {
    return (roles >> edge->role & 1) != 0;
}

/* Fill the row of department a with the departments b > a; on either side only `roles` count. */
static void gather_ties(row *r, const source *from, size_t a) {
    const dg_holders *h = &from->holders;
    size_t n_tasks, n_added = 0;
    const dg_edge *tasks = dg_graph_department_edges(from->graph, a, &n_tasks);
    for (const dg_edge *task = tasks; task < tasks + n_tasks; task++) {
        if (from->end - task > 2 * AHEAD) { /* of the next department too */
            const uint32_t *ahead = &h->list[h->first[task[AHEAD].other]];
            __builtin_prefetch(&h->first[task[2 * AHEAD].other]);
            __builtin_prefetch(ahead);
            __builtin_prefetch(ahead + LINE / 2);
        }
        if (!has_role(task, from->roles)) continue;
        const uint32_t *list = &h->list[h->first[task->other]], *party = list + 1;
        double newman = 1.0 / (*list - 1.0); /* where nobody else counts, nothing is added */
        for (; *party > a; party++)
            row_add(r, *party, newman);
        n_added += (size_t)(party - list) - 1;
    }
    r->n_added = n_added;
}

/* Fill the row of a lead with the departments that support it. */
static void gather_arcs(row *r, const source *from, size_t lead) {
    size_t n_tasks, n;
    const dg_edge *tasks = dg_graph_department_edges(from->graph, lead, &n_tasks);
    r->n_added = 0;
    for (size_t i = 0; i < n_tasks; i++) {
        if (!has_role(&tasks[i], from->roles)) continue;
        const dg_edge *parties = dg_graph_task_edges(from->graph, tasks[i].other, &n);
        for (size_t j = 0; j < n; j++)
            if (parties[j].role == DG_ROLE_SUPPORT) row_add(r, parties[j].other, 0);
        r->n_added += n;
    }
}

typedef void gatherer(row *r, const source *from, size_t a);

/* A row that is done. */
typedef struct {
    const found *found;
    size_t n;
    dg_tie *joined; /* where it goes in the end */
} done_row;

typedef struct {
    const source *from;
    gatherer *gather;
    size_t n;       /* rows */
    done_row *done; /* per row */
    row *rows;      /* per worker */
} projection;

static void project_rows(void *context, size_t job, size_t worker) {
    const projection *p = context;
    row *r = &p->rows[worker];
    for (size_t a = job * ROWS; a < (job + 1) * ROWS && a < p->n && r->code == DG_OK; a++) {
        p->gather(r, p->from, a);
        p->done[a].found = row_take(&p->done[a].n, r);
    }
}

static void move_rows(void *context, size_t job, size_t worker) {
    (void)worker;
    const projection *p = context;
    for (size_t a = job * ROWS; a < (job + 1) * ROWS && a < p->n; a++) {
        const done_row *made = &p->done[a];
        for (size_t i = 0; i < made->n; i++) {
            const found *f = &made->found[i];
            made->joined[i] = (dg_tie){a, f->other, f->shared, f->newman};
        }
    }
}

/* All rows, one after the other. */
static dg_code project_all(dg_tie **ties, size_t *n_ties, projection *p, size_t n_workers,
                           dg_error *err) {
    size_t n = 0, n_jobs = (p->n + ROWS - 1) / ROWS;
    dg_parallel(project_rows, p, n_jobs, n_workers);
    for (size_t i = 0; i < n_workers; i++)
        if (p->rows[i].code != DG_OK) return dg_fail_memory(err);
    for (size_t a = 0; a < p->n; a++)
        n += p->done[a].n;
    dg_tie *made = dg_large((n + 1) * sizeof *made), *joined = made;
    if (made == NULL) return dg_fail_memory(err);
    for (size_t a = 0; a < p->n; joined += p->done[a++].n)
        p->done[a].joined = joined;
    dg_parallel(move_rows, p, n_jobs, n_workers);
    *ties = made;
    *n_ties = n;
    return DG_OK;
}

static dg_code project(dg_tie **ties, size_t *n_ties, const source *from, gatherer *gather,
                       dg_error *err) {
    size_t n = dg_graph_n_departments(from->graph), n_jobs = (n + ROWS - 1) / ROWS;
    size_t n_workers = n_jobs < from->n_workers ? n_jobs : from->n_workers;
    projection p = {from, gather, n, calloc(n + 1, sizeof(done_row)),
                    calloc(n_workers + 1, sizeof(row))};
    dg_code code = p.done && p.rows ? DG_OK : dg_fail_memory(err);
    for (size_t i = 0; i < n_workers && code == DG_OK; i++)
        code = row_init(&p.rows[i], n, err);
    if (code == DG_OK) code = project_all(ties, n_ties, &p, n_workers, err);
    for (size_t i = 0; i < n_workers && p.rows != NULL; i++)
        row_free(&p.rows[i]);
    free(p.rows);
    free(p.done);
    return code;
}

static source source_of(const dg_graph *graph, unsigned roles) {
    bool small = dg_graph_n_edges(graph) < SMALL;
    return (source){graph, roles, small ? 1 : dg_workers(SIZE_MAX), {0}, NULL};
}

static dg_code project_ties(dg_tie **ties, size_t *n_ties, const dg_graph *graph, unsigned roles,
                            dg_error *err) {
    source from = source_of(graph, roles);
    size_t n;
    from.end = dg_graph_department_edges(graph, 0, &n) + dg_graph_n_edges(graph);
    dg_code code = dg_holders_init(&from.holders, graph, roles, from.n_workers, err);
    if (code == DG_OK) code = project(ties, n_ties, &from, gather_ties, err);
    dg_holders_clear(&from.holders);
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
