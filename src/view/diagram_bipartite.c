/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tasks and departments as a matrix: many lines between two columns of names cannot be followed. */
#include <math.h>
#include <stdlib.h>

#include "base/fail.h"
#include "view/diagram_label.h"
#include "view/diagram_parts.h"
#include "view/dot.h"

enum { MOST_ROWS = 160 };
/* Points. */
static const double row_height = 12, path_width = 62, title_width = 190, least_column = 13;
static const double font = 8, head_font = 9;

/* A row of the matrix: a task, or all that stand under one heading. */
typedef struct {
    size_t first_task, n_tasks;
    size_t chapter; /* another number where another chapter or document starts */
} matrix_row;

typedef struct {
    size_t depth; /* labels of a path that make a row; DG_NONE: all of it */
    matrix_row *rows;
    size_t n_rows;
    size_t *row_of; /* per task; DG_NONE without a department */
    size_t *tasks;  /* of the row at hand, per department */
    dg_role *role;  /* in them, the strongest */
    char **heads;   /* per department: its name as a column's head */
    double *widths; /* per department: its column's */
    double head_height;
} matrix;

/* The first `depth` labels of a path; an escaped slash does not part labels. */
static dg_slice path_head(const char *path, size_t depth) {
    size_t i = 0;
    for (; path[i] != '\0'; i++) {
        if (path[i] != '/' || (i > 0 && path[i - 1] == '\\')) continue;
        if (--depth == 0) break;
    }
    return (dg_slice){path, i};
}

/* Rows in the order of their first tasks. */
static void group_tasks(matrix *m, const dg_diagram *diagram) {
    size_t document = 0, last_document = DG_NONE, chapter = 0;
    dg_slice last_row = {0}, last_chapter = {0};
    m->n_rows = 0;
    for (size_t t = 0; t < diagram->n_tasks; t++) {
        size_t n;
        const char *path = dg_graph_task(diagram->graph, t, &document)->path;
        dg_graph_task_edges(diagram->graph, t, &n);
        m->row_of[t] = DG_NONE;
        if (n == 0) continue;
        dg_slice row = path_head(path, m->depth), top = path_head(path, 1);
        bool other_document = document != last_document;
        if (other_document || !dg_slice_equal(top, last_chapter)) chapter++;
        if (other_document || m->depth == DG_NONE || !dg_slice_equal(row, last_row))
            m->rows[m->n_rows++] = (matrix_row){.first_task = t, .chapter = chapter};
        m->row_of[t] = m->n_rows - 1;
        m->rows[m->n_rows - 1].n_tasks++;
        last_row = row;
        last_chapter = top;
        last_document = document;
    }
}

static void choose_rows(matrix *m, const dg_diagram *diagram) {
    static const size_t depths[] = {DG_NONE, 2, 1};
    for (size_t i = 0; i < sizeof depths / sizeof *depths; i++) {
        m->depth = depths[i];
        group_tasks(m, diagram);
        if (m->n_rows <= MOST_ROWS) return;
    }
}

static dg_code matrix_make(matrix *m, const dg_diagram *diagram, dg_error *err) {
    size_t n = diagram->n_departments;
    m->rows = calloc(diagram->n_tasks + 1, sizeof *m->rows);
    m->row_of = calloc(diagram->n_tasks + 1, sizeof *m->row_of);
    m->tasks = calloc(n, sizeof *m->tasks);
    m->role = calloc(n, sizeof *m->role);
    m->heads = calloc(n, sizeof *m->heads);
    m->widths = calloc(n, sizeof *m->widths);
    if (m->rows == NULL || m->row_of == NULL || m->tasks == NULL || m->role == NULL ||
        m->heads == NULL || m->widths == NULL)
        return dg_fail_memory(err);
    for (size_t d = 0; d < n; d++) {
        size_t lines;
        m->heads[d] = dg_label_column(dg_style_name(diagram, d));
        if (m->heads[d] == NULL) return dg_fail_memory(err);
        double ems = dg_label_lines(&lines, m->heads[d]);
        m->widths[d] = fmax(least_column, ceil(ems * head_font) + 4);
        m->head_height = fmax(m->head_height, ceil((double)lines * head_font * 1.25) + 4);
    }
    choose_rows(m, diagram);
    return DG_OK;
}

static void matrix_free(matrix *m, size_t n_departments) {
    for (size_t d = 0; m->heads != NULL && d < n_departments; d++)
        free(m->heads[d]);
    free(m->rows);
    free(m->row_of);
    free(m->tasks);
    free(m->role);
    free(m->heads);
    free(m->widths);
}

static void open_row(dg_text *dot) {
    dg_text_puts(dot, "<tr><td>");
    dg_dot_table(dot, 1);
    dg_text_puts(dot, "<tr>");
}

static void close_row(dg_text *dot) {
    dg_text_puts(dot, "</tr>");
    dg_dot_table_end(dot);
    dg_text_puts(dot, "</td></tr>\n");
}

static void put_number(dg_text *dot, dg_dot_box box, size_t number) {
    char *digits = dg_format("%zu", number);
    if (digits == NULL) dot->failed = true;
    box.font_size = fmin(font, box.width / fmax(dg_label_ems(dg_slice_of(digits)), 0.1));
    dg_dot_cell(dot, &box, dg_slice_of(digits));
    free(digits);
}

/* The columns of words, cut to their widths. */
static void put_words(dg_text *dot, double width, const char *ink, const char *words) {
    dg_dot_box box = {
        .width = width, .height = row_height, .align = "left", .ink = ink, .font_size = font};
    char *cut = dg_label_cut(words, width / font);
    if (cut == NULL) dot->failed = true;
    dg_dot_cell(dot, &box, dg_slice_of(cut));
    free(cut);
}

static void put_heads(dg_diagram *diagram, const matrix *m) {
    dg_text *dot = &diagram->dot;
    dg_dot_box corner = {.width = path_width + title_width + 1, .height = m->head_height};
    open_row(dot);
    dg_dot_cell(dot, &corner, DG_LITERAL(""));
    for (size_t i = 0; i < diagram->n_departments; i++) {
        size_t d = diagram->order[i];
        dg_dot_box head = {.width = m->widths[d],
                           .height = m->head_height,
                           .valign = "bottom",
                           .font_size = head_font};
        dg_dot_cell(dot, &head, dg_slice_of(m->heads[d]));
    }
    dg_dot_box end = {.width = least_column + 3, .height = m->head_height};
    dg_dot_cell(dot, &end, DG_LITERAL(""));
    close_row(dot);
}

/* Who has a part in the row's tasks, and the strongest that it has. */
static void gather(matrix *m, const dg_diagram *diagram, size_t row) {
    for (size_t d = 0; d < diagram->n_departments; d++)
        m->tasks[d] = 0;
    for (size_t t = m->rows[row].first_task; t < diagram->n_tasks && m->rows[row].n_tasks > 0;
         t++) {
        size_t n;
        const dg_edge *edges = dg_graph_task_edges(diagram->graph, t, &n);
        if (m->row_of[t] != row && m->row_of[t] != DG_NONE) break;
        for (size_t i = 0; i < n; i++) {
            size_t d = edges[i].other;
            if (m->tasks[d]++ == 0 || edges[i].role > m->role[d]) m->role[d] = edges[i].role;
        }
    }
}

static void put_row(dg_diagram *diagram, matrix *m, size_t row) {
    dg_text *dot = &diagram->dot;
    const dg_task *task = dg_graph_task(diagram->graph, m->rows[row].first_task, NULL);
    dg_slice head = path_head(task->path, m->depth);
    char *path = dg_format("%.*s", (int)head.n, head.at);
    bool alone = m->depth == DG_NONE;
    size_t n_parties = 0;
    gather(m, diagram, row);
    open_row(dot);
    put_words(dot, path_width, DG_INK_FAINT, dg_style_made(diagram, path));
    put_words(dot, title_width, DG_INK, alone ? task->title : "");
    for (size_t i = 0; i < diagram->n_departments; i++) {
        size_t d = diagram->order[i];
        dg_dot_box cell = {.width = m->widths[d], .height = row_height, .fill = DG_FILL_PALE};
        if (m->tasks[d] > 0) cell.fill = dg_style_role_fill[m->role[d]];
        if (m->tasks[d] > 0) cell.ink = dg_style_role_ink[m->role[d]];
        if (m->tasks[d] > 0 && !alone)
            put_number(dot, cell, m->tasks[d]);
        else
            dg_dot_cell(dot, &cell, DG_LITERAL(""));
        n_parties += m->tasks[d] > 0;
    }
    put_number(dot, (dg_dot_box){.width = least_column + 3, .height = row_height}, n_parties);
    close_row(dot);
    free(path);
}

static void put_totals(dg_diagram *diagram, const matrix *m) {
    dg_text *dot = &diagram->dot;
    open_row(dot);
    put_words(dot, path_width, DG_INK, "");
    put_words(dot, title_width, DG_INK, dg_style_translate(diagram, "Tasks"));
    for (size_t i = 0; i < diagram->n_departments; i++) {
        size_t d = diagram->order[i];
        put_number(dot, (dg_dot_box){.width = m->widths[d], .height = row_height, .bold = true},
                   diagram->load[d].tasks);
    }
    dg_dot_box end = {.width = least_column + 3, .height = row_height};
    dg_dot_cell(dot, &end, DG_LITERAL(""));
    close_row(dot);
}

static void say_matrix(dg_diagram *diagram, const matrix *m) {
    for (int role = DG_ROLE_LEAD; role >= DG_ROLE_SUPPORT; role--)
        dg_style_legend(diagram, dg_style_role_fill[role],
                        dg_style_role_word(diagram, (dg_role)role));
    if (m->depth == DG_NONE)
        DG_SAY(
            diagram,
            "A row is a task, a column a department, the most tasks first; a coloured cell is an "
            "assignment. At the end of a row: its departments.",
            DG_COUNT(0));
    else
        DG_SAY(
            diagram,
            "A row is a {1|chapter|section}, for {2} tasks are too many for a page; a column is a "
            "department. A number is the tasks it has there, the colour its strongest role.",
            DG_COUNT(m->depth), DG_COUNT(diagram->n_tasks));
}

dg_code dg_draw_bipartite(dg_diagram *diagram, dg_error *err) {
    matrix m = {0};
    dg_code code = matrix_make(&m, diagram, err);
    if (code != DG_OK) goto done;
    dg_style_open(diagram, "graph", DG_LAYOUT_ROWS, "");
    dg_text *dot = &diagram->dot;
    dg_text_puts(dot, "    matrix [shape=plaintext, margin=0, label=<");
    dg_dot_table(dot, 0);
    put_heads(diagram, &m);
    for (size_t r = 0; r < m.n_rows; r++) {
        if (r > 0 && m.rows[r].chapter != m.rows[r - 1].chapter)
            dg_text_puts(dot, "<tr><td height=\"6\"></td></tr>\n");
        put_row(diagram, &m, r);
    }
    put_totals(diagram, &m);
    dg_dot_table_end(dot);
    dg_text_puts(dot, ">];\n");
    say_matrix(diagram, &m);
done:
    matrix_free(&m, diagram->n_departments);
    return code;
}
