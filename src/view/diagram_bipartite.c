/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tasks in document order on one side, departments on the other where their lines cross least; a
 * page holds whole sections where it can. */
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "view/crossings.h"
#include "view/diagram_label.h"
#include "view/diagram_list.h"
#include "view/diagram_parts.h"
#include "view/division.h"
#include "view/dot.h"

/* What is legible on a page, and how many pages are drawn. */
enum { MOST_TASKS = 30, MOST_DEPARTMENTS = 42, MOST_PAGES = 200 };

typedef struct {
    dg_division sections, chapters;
    size_t *tasks; /* those drawn, in document order; on page p from first[p] on */
    size_t n_tasks;
    size_t *first; /* n_pages + 1 entries */
    size_t n_pages;
    bool *chosen; /* per department: among those that the options ask for */
    size_t *last; /* per department: one more than the page on which it was last met */
    /* the page at hand */
    size_t *place; /* per department: its place before ordering; DG_NONE: not here */
    size_t *here;  /* the departments here, in order */
    size_t n_here;
    size_t crossings, bound;
} bipartite;

/* --- which tasks --- */

/* Whether a path is that heading or stands under it. */
static bool is_under(const char *path, const char *heading) {
    size_t n = strlen(heading);
    return strncmp(path, heading, n) == 0 && (path[n] == '\0' || path[n] == '/' || path[n] == '#');
}

static bool has_chosen(const bipartite *b, const dg_graph *graph, size_t t) {
    size_t n;
    const dg_edge *edges = dg_graph_task_edges(graph, t, &n);
    for (size_t i = 0; i < n; i++)
        if (b->chosen[edges[i].other]) return true;
    return false;
}

static dg_code choose_tasks(bipartite *b, const dg_diagram *diagram, dg_error *err) {
    const char *section = diagram->options->section;
    bool all = section == NULL || *section == '\0';
    for (size_t t = 0; t < diagram->n_tasks; t++) {
        bool under = all || is_under(dg_graph_task(diagram->graph, t, NULL)->path, section);
        if (under && has_chosen(b, diagram->graph, t)) b->tasks[b->n_tasks++] = t;
    }
    if (b->n_tasks == 0)
        return dg_fail(err, DG_ENOTFOUND, "no task with a department stands under %s", section);
    return DG_OK;
}

/* --- pages --- */

/* Departments of task t that the page does not have yet; they are on it from now on. */
static size_t meet(bipartite *b, const dg_graph *graph, size_t t, size_t page) {
    size_t n, new = 0;
    const dg_edge *edges = dg_graph_task_edges(graph, t, &n);
    for (size_t i = 0; i < n; i++) {
        size_t d = edges[i].other;
        if (!b->chosen[d] || b->last[d] == page + 1) continue;
        b->last[d] = page + 1;
        new ++;
    }
    return new;
}

/* How many tasks from i on stand in the same part, as far as that matters for a page. */
static size_t run_length(const bipartite *b, const dg_division *division, size_t i) {
    size_t end = i;
    while (end < b->n_tasks && end - i <= MOST_TASKS &&
           division->part[b->tasks[end]] == division->part[b->tasks[i]])
        end++;
    return end - i;
}

/* A part that a page would hold is not begun where it cannot end. */
static bool breaks_before(const bipartite *b, const dg_division *division, size_t i, size_t used) {
    if (i == 0 || division->part[b->tasks[i]] == division->part[b->tasks[i - 1]]) return false;
    size_t run = run_length(b, division, i);
    return run <= MOST_TASKS && used + run > MOST_TASKS;
}

static void divide_into_pages(bipartite *b, const dg_graph *graph) {
    size_t used = 0, met = 0;
    for (size_t i = 0; i < b->n_tasks; i++) {
        size_t page = b->n_pages == 0 ? 0 : b->n_pages - 1;
        size_t new = b->n_pages == 0 ? 0 : meet(b, graph, b->tasks[i], page);
        if (b->n_pages == 0 || used == MOST_TASKS || met + new > MOST_DEPARTMENTS ||
            breaks_before(b, &b->chapters, i, used) || breaks_before(b, &b->sections, i, used)) {
            b->first[b->n_pages++] = i;
            used = 0;
            met = 0;
            new = meet(b, graph, b->tasks[i], b->n_pages - 1);
        }
        used++;
        met += new;
    }
    b->first[b->n_pages] = b->n_tasks;
}

/* --- one page --- */

static dg_code order_departments(bipartite *b, const dg_graph *graph, size_t page, dg_error *err) {
    size_t n_lines = 0, n, from = b->first[page], end = b->first[page + 1];
    for (size_t i = from; i < end; i++) {
        dg_graph_task_edges(graph, b->tasks[i], &n);
        n_lines += n;
    }
    dg_line *lines = calloc(n_lines + 1, sizeof *lines);
    size_t *order = calloc(dg_graph_n_departments(graph) + 1, sizeof *order);
    dg_code code = lines == NULL || order == NULL ? dg_fail_memory(err) : DG_OK;
    n_lines = 0;
    for (size_t i = from; code == DG_OK && i < end; i++) {
        const dg_edge *edges = dg_graph_task_edges(graph, b->tasks[i], &n);
        for (size_t k = 0; k < n; k++) {
            size_t d = edges[k].other;
            if (!b->chosen[d]) continue;
            if (b->place[d] == DG_NONE) {
                b->place[d] = b->n_here;
                b->here[b->n_here++] = d;
            }
            lines[n_lines++] = (dg_line){i, b->place[d]};
        }
    }
    if (code == DG_OK)
        code = dg_crossings_few(order, &b->crossings, &b->bound, lines, n_lines, b->n_here, err);
    for (size_t i = 0; code == DG_OK && i < b->n_here; i++)
        order[i] = b->here[order[i]];
    if (code == DG_OK) memcpy(b->here, order, b->n_here * sizeof *order);
    free(lines);
    free(order);
    return code;
}

static void put_tasks(dg_diagram *diagram, const bipartite *b, size_t page) {
    size_t last = DG_NONE;
    dg_list_open(diagram, "tasks", 1);
    for (size_t i = b->first[page]; i < b->first[page + 1]; i++) {
        size_t t = b->tasks[i], part = b->sections.part[t];
        const char *path = dg_part_path(&b->sections, diagram->graph, part);
        char *heading = dg_part_heading(&b->sections, diagram->graph, part);
        if (part != last && strcmp(path, dg_graph_task(diagram->graph, t, NULL)->path) != 0)
            dg_list_heading(diagram, dg_style_made(diagram, heading), NULL, diagram->theme->ink);
        last = part;
        dg_list_task(diagram, i, t);
        free(heading);
    }
    dg_list_close(diagram);
}

static size_t tasks_here(const bipartite *b, const dg_graph *graph, size_t page, size_t d) {
    size_t n, here = 0;
    for (size_t i = b->first[page]; i < b->first[page + 1]; i++) {
        const dg_edge *edges = dg_graph_task_edges(graph, b->tasks[i], &n);
        for (size_t k = 0; k < n; k++)
            here += edges[k].other == d;
    }
    return here;
}

/* The strong roles last, and so on top. */
static void put_lines(dg_diagram *diagram, const bipartite *b, size_t page) {
    for (int role = DG_ROLE_SUPPORT; role <= DG_ROLE_LEAD; role++)
        for (size_t i = b->first[page]; i < b->first[page + 1]; i++) {
            size_t n, t = b->tasks[i];
            const dg_edge *edges = dg_graph_task_edges(diagram->graph, t, &n);
            for (size_t k = 0; k < n; k++) {
                size_t d = edges[k].other;
                if ((int)edges[k].role != role || !b->chosen[d]) continue;
                dg_list_line(diagram, "tasks", i, "departments", d);
                dg_style_role_line(diagram, (dg_role)role);
                dg_list_say_line(diagram, d, t, (dg_role)role);
                dg_text_puts(&diagram->dot, "];\n");
            }
        }
}

static void say_bipartite(dg_diagram *diagram, const bipartite *b, size_t page, size_t shown) {
    size_t n_tasks = b->first[page + 1] - b->first[page];
    dg_style_legend_lines(diagram);
    DG_SAY(diagram,
           "Tasks in document order, and the departments that have them; the number is a "
           "department's tasks here. The departments stand where their lines cross least.",
           DG_COUNT(0));
    DG_SAY(diagram,
           b->crossings == b->bound
               ? "Here: {1} {1|task|tasks}, {2} {2|department|departments}; {3} "
                 "{3|crossing|crossings} of lines, the fewest of any order of the departments."
               : "Here: {1} {1|task|tasks}, {2} {2|department|departments}; {3} "
                 "{3|crossing|crossings} of lines, where no order of the departments has fewer "
                 "than {4}.",
           DG_COUNT(n_tasks), DG_COUNT(b->n_here), DG_COUNT(b->crossings), DG_COUNT(b->bound));
    dg_diagram_say_shown(diagram, shown);
}

static dg_code put_page(dg_diagram *diagram, bipartite *b, size_t shown, dg_error *err) {
    size_t page = diagram->options->page;
    diagram->n_pages = b->n_pages;
    if (b->n_pages > MOST_PAGES)
        return dg_fail(err, DG_EINVAL,
                       "the tasks and departments would take %zu pages: choose a section",
                       b->n_pages);
    if (page >= b->n_pages) return DG_OK; /* refused by our caller */
    dg_code code = order_departments(b, diagram->graph, page, err);
    if (code != DG_OK) return code;
    dg_style_open(diagram, "graph", DG_LAYOUT_COLUMNS, ", ranksep=4.2, splines=line");
    put_tasks(diagram, b, page);
    dg_list_open(diagram, "departments", 2);
    for (size_t i = 0; i < b->n_here; i++)
        dg_list_department(diagram, b->here[i], b->here[i],
                           tasks_here(b, diagram->graph, page, b->here[i]));
    dg_list_close(diagram);
    put_lines(diagram, b, page);
    say_bipartite(diagram, b, page, shown);
    return DG_OK;
}

static bool bipartite_make(bipartite *b, const dg_diagram *diagram, size_t shown) {
    size_t n = diagram->n_departments;
    b->tasks = calloc(diagram->n_tasks + 1, sizeof *b->tasks);
    b->first = calloc(diagram->n_tasks + 2, sizeof *b->first);
    b->chosen = calloc(n + 1, sizeof *b->chosen);
    b->last = calloc(n + 1, sizeof *b->last);
    b->place = calloc(n + 1, sizeof *b->place);
    b->here = calloc(n + 1, sizeof *b->here);
    if (!b->tasks || !b->first || !b->chosen || !b->last || !b->place || !b->here) return false;
    for (size_t d = 0; d < n; d++)
        b->place[d] = DG_NONE;
    for (size_t i = 0; i < shown; i++)
        b->chosen[diagram->order[i]] = true;
    return true;
}

dg_code dg_draw_bipartite(dg_diagram *diagram, dg_error *err) {
    bipartite b = {0};
    size_t shown = dg_diagram_shown(diagram, diagram->n_departments);
    dg_code code = bipartite_make(&b, diagram, shown) ? DG_OK : dg_fail_memory(err);
    if (code == DG_OK) code = choose_tasks(&b, diagram, err);
    if (code == DG_OK) code = dg_division_make(&b.sections, diagram->graph, DG_PARTS_SECTIONS, err);
    if (code == DG_OK) code = dg_division_make(&b.chapters, diagram->graph, DG_PARTS_CHAPTERS, err);
    if (code != DG_OK) goto done;
    divide_into_pages(&b, diagram->graph);
    code = put_page(diagram, &b, shown, err);
done:
    dg_division_free(&b.sections);
    dg_division_free(&b.chapters);
    free(b.tasks);
    free(b.first);
    free(b.chosen);
    free(b.last);
    free(b.place);
    free(b.here);
    return code;
}
