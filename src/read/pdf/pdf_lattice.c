/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/pdf/pdf_lattice.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"

enum {
    MOST_LINES = 500, /* in one direction of one table */
    ALONE = 3,        /* cells that make a table of one row */
    OPEN_SIDE = 12,   /* points by which lines across reach beyond the last line down where a table
                         has no border at its side */
    OPEN_END = 6,     /* by which lines down do where a page cuts a row */
};

/* Lines that cross, directly or through others. */
typedef struct {
    const dg_pdf_rulings *rulings;
    size_t *group_across, *group_down; /* the first line across of each line's group */
} groups;

typedef struct {
    double at[MOST_LINES]; /* in order */
    size_t n;
} edges;

/* A table under construction. */
typedef struct {
    const groups *groups;
    size_t group;
    edges x, y;
    bool open_top, open_bottom;
    size_t until[MOST_LINES]; /* for each column: the row at which its last cell ends */
} lattice;

static bool cross(const dg_pdf_ruling *across, const dg_pdf_ruling *down) {
    double t = DG_PDF_TOLERANCE;
    return across->from - t <= down->at && down->at <= across->to + t &&
           down->from - t <= across->at && across->at <= down->to + t;
}

/* Give every line the lowest number of its group, until nothing changes. */
static void spread(groups *g) {
    const dg_pdf_ruling_list *across = &g->rulings->across, *down = &g->rulings->down;
    for (bool changed = true; changed;) {
        changed = false;
        for (size_t i = 0; i < across->n; i++)
            for (size_t j = 0; j < down->n; j++) {
                size_t *a = &g->group_across[i], *b = &g->group_down[j];
                if (*a == *b || !cross(&across->items[i], &down->items[j])) continue;
                *a = *b = *a < *b ? *a : *b;
                changed = true;
            }
    }
}

/* --- Edges --- */

static void add_edge(edges *e, double at) {
    if (e->n == MOST_LINES) return;
    if (e->n > 0 && at - e->at[e->n - 1] < DG_PDF_TOLERANCE) return;
    e->at[e->n++] = at;
}

/* How many lines down of the group begin at `at`, or end there. */
static size_t count_ends(const lattice *l, double at) {
    const dg_pdf_ruling_list *down = &l->groups->rulings->down;
    size_t n = 0;
    for (size_t j = 0; j < down->n; j++)
        n += l->groups->group_down[j] == l->group &&
             (fabs(down->items[j].from - at) < DG_PDF_TOLERANCE ||
              fabs(down->items[j].to - at) < DG_PDF_TOLERANCE);
    return n;
}

/* Where nearly all lines down go on beyond the last line across, or the first, the page cuts a row.
 */
static void open_ends(lattice *l) {
    const dg_pdf_ruling_list *down = &l->groups->rulings->down;
    double top = l->y.at[0], bottom = l->y.at[l->y.n - 1];
    for (size_t j = 0; j < down->n; j++) {
        if (l->groups->group_down[j] != l->group) continue;
        top = fmin(top, down->items[j].from);
        bottom = fmax(bottom, down->items[j].to);
    }
    size_t most = l->x.n > 3 ? l->x.n - 1 : l->x.n;
    l->open_bottom = bottom > l->y.at[l->y.n - 1] + OPEN_END && count_ends(l, bottom) >= most;
    l->open_top =
        top < l->y.at[0] - OPEN_END && count_ends(l, top) >= most && l->y.n + 1 < MOST_LINES;
    if (l->open_bottom) add_edge(&l->y, bottom);
    if (!l->open_top) return;
    memmove(l->y.at + 1, l->y.at, l->y.n++ * sizeof *l->y.at);
    l->y.at[0] = top;
}

/* Where lines across go on beyond the lines down, the table has a column more. */
static void find_edges(lattice *l) {
    const dg_pdf_ruling_list *across = &l->groups->rulings->across,
                             *down = &l->groups->rulings->down;
    double left = 1e9, right = -1e9, last = -1e9;
    for (size_t i = 0; i < across->n; i++) {
        if (l->groups->group_across[i] != l->group) continue;
        add_edge(&l->y, across->items[i].at);
        if (across->items[i].from < left) left = across->items[i].from;
        if (across->items[i].to > right) right = across->items[i].to;
    }
    for (size_t j = 0; j < down->n; j++) {
        if (l->groups->group_down[j] != l->group) continue;
        if (l->x.n == 0 && down->items[j].at > left + OPEN_SIDE) add_edge(&l->x, left);
        add_edge(&l->x, last = down->items[j].at);
    }
    if (right > last + OPEN_SIDE) add_edge(&l->x, right);
    open_ends(l);
}

/* Does a line of the group stand at `at`, at least from `a` to `b`, half of the way? */
static bool is_ruled(const dg_pdf_ruling_list *lines, const size_t *group, size_t of, double at,
                     double a, double b) {
    double middle = (a + b) / 2, t = DG_PDF_TOLERANCE;
    for (size_t i = 0; i < lines->n; i++) {
        const dg_pdf_ruling *line = &lines->items[i];
        if (group[i] == of && line->at - t < at && at < line->at + t && line->from <= middle &&
            middle <= line->to)
            return true;
    }
    return false;
}

/* Is there a line on the right of column c in row r, or below? The table's own sides count. */
static bool ends_column(const lattice *l, size_t r, size_t c) {
    const groups *g = l->groups;
    return c + 2 >= l->x.n || is_ruled(&g->rulings->down, g->group_down, l->group, l->x.at[c + 1],
                                       l->y.at[r], l->y.at[r + 1]);
}

static bool ends_row(const lattice *l, size_t r, size_t c) {
    const groups *g = l->groups;
    return r + 2 >= l->y.n || is_ruled(&g->rulings->across, g->group_across, l->group,
                                       l->y.at[r + 1], l->x.at[c], l->x.at[c + 1]);
}

/* --- Cells --- */

static dg_pdf_cell cell_at(lattice *l, size_t r, size_t c) {
    dg_pdf_cell cell = {.row = r, .column = c, .n_rows = 1, .n_columns = 1};
    while (!ends_column(l, r, c + cell.n_columns - 1) && l->until[c + cell.n_columns] <= r)
        cell.n_columns++;
    while (!ends_row(l, r + cell.n_rows - 1, c))
        cell.n_rows++;
    for (size_t i = 0; i < cell.n_columns; i++)
        l->until[c + i] = r + cell.n_rows;
    cell.left = l->x.at[c];
    cell.right = l->x.at[c + cell.n_columns];
    cell.top = l->y.at[r];
    cell.bottom = l->y.at[r + cell.n_rows];
    return cell;
}

/* A frame is drawn with lines too: a table has two rows of two cells at least, or one of more, as
 * the last row of a table may stand alone on a page, or one that the page cuts. */
static bool is_grid(const dg_pdf_lattice *l) {
    size_t wide = 0, last = l->cells.n - 1;
    if (l->cells.n >= ALONE && l->cells.items[last].row == 0) return true;
    for (size_t i = 1; i < l->cells.n; i++) {
        bool second = l->cells.items[i].row == l->cells.items[i - 1].row;
        bool third = second && i > 1 && l->cells.items[i].row == l->cells.items[i - 2].row;
        wide += second && !third;
    }
    return wide > (l->open_top || l->open_bottom ? 0 : 1);
}

static bool add_table(dg_pdf_lattice_list *lattices, lattice *l) {
    find_edges(l);
    if (l->x.n < 3 || l->y.n < 2) return true;
    dg_pdf_lattice made = {.ruled = true,
                           .open_top = l->open_top,
                           .open_bottom = l->open_bottom,
                           .left = l->x.at[0],
                           .top = l->y.at[0],
                           .right = l->x.at[l->x.n - 1],
                           .bottom = l->y.at[l->y.n - 1]};
    bool ok = true;
    for (size_t r = 0; r + 1 < l->y.n; r++)
        for (size_t c = 0; c + 1 < l->x.n; c++)
            if (l->until[c] <= r) ok = DG_PUSH(made.cells, cell_at(l, r, c)) && ok;
    bool grid = is_grid(&made);
    if (ok && grid && DG_PUSH(*lattices, made)) return true;
    free(made.cells.items);
    return ok && !grid;
}

dg_code dg_pdf_lattices_find(dg_pdf_lattice_list *lattices, const dg_pdf_rulings *rulings,
                             dg_error *err) {
    size_t n_across = rulings->across.n, n_down = rulings->down.n;
    groups g = {.rulings = rulings};
    *lattices = (dg_pdf_lattice_list){0};
    g.group_across = malloc((n_across + 1) * sizeof *g.group_across);
    g.group_down = malloc((n_down + 1) * sizeof *g.group_down);
    lattice *l = malloc(sizeof *l);
    bool ok = g.group_across != NULL && g.group_down != NULL && l != NULL;
    for (size_t i = 0; ok && i < n_across; i++)
        g.group_across[i] = i;
    for (size_t j = 0; ok && j < n_down; j++)
        g.group_down[j] = SIZE_MAX;
    if (ok) spread(&g);
    for (size_t i = 0; ok && i < n_across; i++) {
        if (g.group_across[i] != i) continue;
        *l = (lattice){.groups = &g, .group = i};
        ok = add_table(lattices, l);
    }
    free(g.group_across);
    free(g.group_down);
    free(l);
    if (ok) return DG_OK;
    dg_pdf_lattices_free(lattices);
    return dg_fail_memory(err);
}

void dg_pdf_lattices_free(dg_pdf_lattice_list *lattices) {
    for (size_t i = 0; i < lattices->n; i++)
        free(lattices->items[i].cells.items);
    free(lattices->items);
    *lattices = (dg_pdf_lattice_list){0};
}
