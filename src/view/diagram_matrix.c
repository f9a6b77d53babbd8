/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Departments by tasks or sections, rows and columns in an order that shows blocks. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/seriation.h"
#include "base/fail.h"
#include "view/diagram_label.h"
#include "view/diagram_parts.h"
#include "view/division.h"
#include "view/dot.h"

/* What a page holds at a legible size, and what is refused. */
enum { MOST_ROWS = 60, TASKS_ON_A_PAGE = 54, SECTIONS_ON_A_PAGE = 34, MOST_COLUMNS = 1200 };
enum { HEAD_LINES = 3 };
static const double head_ems = 4, name_ems = 16, key_ems = 26;  /* at most */
static const double page_width = 842, page_height = 595;        /* A4 on its side, in points */
static const double line = 1.25, caption_height = 130, gap = 1; /* points, or font sizes */

typedef struct {
    dg_division division;
    dg_workload *load; /* part by part */
    size_t n_rows, n_columns;
    size_t *rows, *columns; /* of the matrix: departments and parts, by place in order */
    size_t first, n;        /* the columns on this page */
    char **heads;           /* per part: above its column */
    bool numbered;          /* heads are running numbers: paths are too long, or not unique */
    double width, height;   /* of a cell */
    double name_width, head_lines; /* in points; in lines */
    size_t *key;                   /* the parts on this page, as the key lists them */
    size_t key_columns;
    bool key_beside;
    double below_key; /* points: or Graphviz draws the rows of a key beside the matrix apart */
} matrix;

static const dg_workload *load_at(const matrix *m, const dg_diagram *diagram, size_t d,
                                  size_t part) {
    return &m->load[part * diagram->n_departments + d];
}

static size_t per_page(const matrix *m) {
    return m->division.by == DG_PARTS_TASKS ? TASKS_ON_A_PAGE : SECTIONS_ON_A_PAGE;
}

static dg_code divide(matrix *m, const dg_diagram *diagram, dg_error *err) {
    dg_parts by = diagram->options->parts;
    if (by > DG_PARTS_DOCUMENTS) return dg_fail(err, DG_EINVAL, "no such division: %d", (int)by);
    if (by != DG_PARTS_FITTING) return dg_division_make(&m->division, diagram->graph, by, err);
    dg_code code = DG_OK;
    for (by = DG_PARTS_TASKS; by <= DG_PARTS_DOCUMENTS && code == DG_OK; by++) {
        dg_division_free(&m->division);
        code = dg_division_make(&m->division, diagram->graph, by, err);
        if (m->division.n <= per_page(m)) break;
    }
    return code;
}

/* --- the order --- */

static dg_code measure(matrix *m, const dg_diagram *diagram, dg_error *err) {
    size_t n = diagram->n_departments;
    if (m->division.n > MOST_COLUMNS)
        return dg_fail(err, DG_EINVAL, "a matrix of %zu columns is too wide: divide more coarsely",
                       m->division.n);
    m->n_columns = m->division.n;
    m->load = calloc(m->n_columns * n + 1, sizeof *m->load);
    m->heads = calloc(m->n_columns + 1, sizeof *m->heads);
    m->rows = calloc(m->n_rows + 1, sizeof *m->rows);
    m->columns = calloc(m->n_columns + 1, sizeof *m->columns);
    m->key = calloc(m->n_columns + 1, sizeof *m->key);
    if (!m->load || !m->heads || !m->rows || !m->columns || !m->key) return dg_fail_memory(err);
    return dg_workload_on_groups(m->load, diagram->graph, NULL, m->division.part, m->n_columns,
                                 err);
}

static dg_code order(matrix *m, const dg_diagram *diagram, dg_error *err) {
    double *x = calloc(m->n_rows * m->n_columns + 1, sizeof *x);
    if (x == NULL) return dg_fail_memory(err);
    for (size_t r = 0; r < m->n_rows; r++)
        for (size_t c = 0; c < m->n_columns; c++)
            x[r * m->n_columns + c] =
                sqrt((double)load_at(m, diagram, diagram->order[r], c)->tasks);
    dg_code code = dg_seriate(m->rows, m->columns, x, m->n_rows, m->n_columns, err);
    for (size_t r = 0; r < m->n_rows && code == DG_OK; r++)
        m->rows[r] = diagram->order[m->rows[r]];
    free(x);
    return code;
}

/* --- heads --- */

/* A path with a label on each line; of a task the last label alone. */
static char *stack_labels(const char *path, bool last_only) {
    char *made = dg_format("%s", path), *to = made;
    for (const char *from = path; made != NULL && *from != '\0'; from++) {
        if (*from == '\\' && from[1] == '/')
            *to++ = *++from;
        else
            *to++ = *from == '/' ? '\n' : *from;
        if (*from == '/' && from[-1] != '\\' && last_only) to = made;
    }
    if (made != NULL) *to = '\0';
    return made;
}

static bool fits_as_head(const char *head) {
    size_t lines;
    return *head != '\0' && dg_label_lines(&lines, head) <= head_ems && lines <= HEAD_LINES;
}

static int by_text(const void *left, const void *right) {
    return strcmp(*(char *const *)left, *(char *const *)right);
}

/* Whether no two are alike; *failed where memory ran out. */
static bool are_unique(char *const *heads, size_t n, bool *failed) {
    char **sorted = calloc(n + 1, sizeof *sorted);
    bool unique = true;
    *failed = sorted == NULL;
    if (sorted == NULL) return true;
    for (size_t i = 0; i < n; i++)
        sorted[i] = heads[i];
    qsort(sorted, n, sizeof *sorted, by_text);
    for (size_t i = 1; i < n; i++)
        unique = unique && strcmp(sorted[i - 1], sorted[i]) != 0;
    free(sorted);
    return unique;
}

static dg_code make_heads(matrix *m, const dg_diagram *diagram, dg_error *err) {
    bool fit = true, failed;
    for (size_t c = 0; c < m->n_columns; c++) {
        m->heads[c] = stack_labels(dg_part_path(&m->division, diagram->graph, c),
                                   m->division.by == DG_PARTS_TASKS);
        if (m->heads[c] == NULL) return dg_fail_memory(err);
        fit = fit && fits_as_head(m->heads[c]);
    }
    m->numbered = !fit || !are_unique(m->heads, m->n_columns, &failed);
    if (fit && failed) return dg_fail_memory(err);
    double widest = 1.6;
    for (size_t i = 0; i < m->n_columns; i++) {
        char **head = &m->heads[m->columns[i]];
        if (m->numbered) {
            free(*head);
            *head = dg_format("%zu", i + 1);
            if (*head == NULL) return dg_fail_memory(err);
        }
        size_t lines;
        widest = fmax(widest, dg_label_lines(&lines, *head));
        m->head_lines = fmax(m->head_lines, (double)lines);
    }
    m->width = ceil(widest * (diagram->theme->size_number - 1)) + 2;
    return DG_OK;
}

/* Running numbers are looked up as they run, paths in document order. */
static void order_key(matrix *m) {
    for (size_t i = 0; i < m->n; i++) {
        size_t part = m->columns[m->first + i], at = i;
        for (; at > 0 && !m->numbered && m->key[at - 1] > part; at--)
            m->key[at] = m->key[at - 1];
        m->key[at] = part;
    }
}

/* The key stands beside the matrix or under it, whichever leaves the larger print on a page. */
static void lay_out(matrix *m, dg_diagram *diagram) {
    const dg_theme *theme = diagram->theme;
    double widest = 0;
    for (size_t r = 0; r < m->n_rows; r++)
        widest = fmax(widest, dg_label_ems(dg_slice_of(dg_style_name(diagram, m->rows[r]))));
    m->name_width = ceil(fmin(widest, name_ems) * theme->size_list) + 4;
    m->height = ceil(theme->size_list * line);
    diagram->n_pages = (m->n_columns + per_page(m) - 1) / per_page(m);
    size_t even = (m->n_columns + diagram->n_pages - 1) / diagram->n_pages;
    m->first = diagram->options->page * even;
    m->n = m->first >= m->n_columns ? 0 : m->n_columns - m->first;
    if (m->n > even) m->n = even;
    order_key(m);
    double width = m->name_width + (double)m->n * (m->width + gap) + 40;
    double height = (double)m->n_rows * (m->height + gap) + 40;
    double key_width = key_ems * theme->size_number + 40;
    m->key_columns = (size_t)fmax(floor(width / key_width), 1);
    double key_row = theme->size_number * line + gap, n = (double)m->n;
    double under =
        fmin(page_width / width,
             page_height / (height + ceil(n / (double)m->key_columns) * key_row + caption_height));
    double beside = fmin(page_width / (width + key_width),
                         page_height / (fmax(height, n * key_row) + caption_height));
    m->key_beside = beside > under;
    m->below_key = fmax(height - 40 - n * key_row, 0);
    if (m->key_beside) m->key_columns = 1;
}

/* --- the picture --- */

static void put_number(dg_text *dot, dg_dot_box box, size_t number) {
    char *digits = dg_format("%zu", number);
    if (digits == NULL) dot->failed = true;
    box.font_size = fmin(box.font_size, box.width / fmax(dg_label_ems(dg_slice_of(digits)), 0.1));
    dg_dot_cell(dot, &box, dg_slice_of(digits));
    free(digits);
}

static void put_heads(dg_diagram *diagram, const matrix *m) {
    dg_text *dot = &diagram->dot;
    double size = diagram->theme->size_number - 1;
    dg_dot_box corner = {.width = m->name_width, .height = ceil(m->head_lines * size * 1.3) + 2};
    dg_text_puts(dot, "<tr>");
    dg_dot_cell(dot, &corner, DG_LITERAL(""));
    for (size_t i = m->first; i < m->first + m->n; i++) {
        size_t part = m->columns[i];
        dg_dot_box head = {.width = m->width,
                           .height = corner.height,
                           .valign = "bottom",
                           .ink = diagram->theme->ink_faint,
                           .font_size = size,
                           .title = dg_part_title(&m->division, diagram->graph, part),
                           .id = ++diagram->n_cells};
        dg_dot_cell(dot, &head, dg_slice_of(m->heads[part]));
    }
    dg_text_puts(dot, "</tr>\n");
}

static dg_role strongest(const dg_workload *load) {
    return load->led > 0 ? DG_ROLE_LEAD : load->joint > 0 ? DG_ROLE_JOINT : DG_ROLE_SUPPORT;
}

/* A role in a cell. */
static const char *letter(const dg_diagram *diagram, dg_role role) {
    static const char *const letters[DG_N_ROLES] = {"S", "J", "L"};
    return dg_style_translate(diagram, letters[role]);
}

static void put_cell(dg_diagram *diagram, const matrix *m, size_t d, size_t part) {
    dg_text *dot = &diagram->dot;
    const dg_workload *load = load_at(m, diagram, d, part);
    dg_dot_box cell = {.width = m->width,
                       .height = m->height,
                       .fill = diagram->theme->pale,
                       .font_size = diagram->theme->size_number - 1};
    if (load->tasks == 0) {
        dg_dot_cell(dot, &cell, DG_LITERAL(""));
        return;
    }
    dg_role role = strongest(load);
    cell.fill = diagram->theme->role[role].fill;
    cell.ink = diagram->theme->role[role].ink;
    char *title = dg_format("%s – %s %s: %s", dg_style_name(diagram, d),
                            dg_part_path(&m->division, diagram->graph, part),
                            dg_part_title(&m->division, diagram->graph, part),
                            dg_style_role_word(diagram, role));
    cell.title = dg_style_made(diagram, title);
    cell.id = ++diagram->n_cells;
    if (m->division.by == DG_PARTS_TASKS)
        dg_dot_cell(dot, &cell, dg_slice_of(letter(diagram, role)));
    else
        put_number(dot, cell, load->tasks);
    free(title);
}

static void put_row(dg_diagram *diagram, const matrix *m, size_t d) {
    dg_text *dot = &diagram->dot;
    char *name = dg_label_cut(dg_style_name(diagram, d), m->name_width / diagram->theme->size_list);
    dg_text_printf(dot, "<tr><td align=\"right\"");
    dg_style_link_cell(diagram, dot, d);
    dg_text_puts(dot, "><font point-size=\"");
    dg_dot_real(dot, diagram->theme->size_list);
    dg_text_puts(dot, "\">");
    dg_dot_words(dot, dg_slice_of(dg_style_made(diagram, name)));
    dg_text_puts(dot, "</font></td>");
    for (size_t i = m->first; i < m->first + m->n; i++)
        put_cell(diagram, m, d, m->columns[i]);
    put_number(dot,
               (dg_dot_box){.width = 24,
                            .height = m->height,
                            .bold = true,
                            .font_size = diagram->theme->size_number},
               diagram->load[d].tasks);
    dg_text_puts(dot, "</tr>\n");
    free(name);
}

/* What stands above the column, and what that is. */
static void put_key_entry(dg_diagram *diagram, const matrix *m, size_t part) {
    dg_text *dot = &diagram->dot;
    const char *title = dg_part_title(&m->division, diagram->graph, part);
    const char *path = dg_part_path(&m->division, diagram->graph, part);
    const char *head = m->numbered ? m->heads[part] : path;
    char *heading =
        m->numbered ? dg_part_heading(&m->division, diagram->graph, part) : dg_format("%s", title);
    char *cut =
        heading == NULL ? NULL : dg_label_cut(heading, key_ems - dg_label_ems(dg_slice_of(head)));
    dg_text_puts(dot, "<td align=\"left\"");
    dg_dot_cell_title(dot, title, ++diagram->n_cells);
    dg_text_puts(dot, "><font point-size=\"");
    dg_dot_real(dot, diagram->theme->size_number);
    dg_text_puts(dot, "\"><b>");
    dg_dot_words(dot, dg_slice_of(head));
    dg_text_puts(dot, "</b> ");
    dg_dot_words(dot, dg_slice_of(dg_style_made(diagram, cut)));
    dg_text_puts(dot, "</font></td>");
    free(heading);
    free(cut);
}

/* Down the first column, then the next. */
static void put_key(dg_diagram *diagram, const matrix *m) {
    dg_text *dot = &diagram->dot;
    size_t n_rows = (m->n + m->key_columns - 1) / m->key_columns;
    dg_text_printf(dot,
                   "<table border=\"0\" cellborder=\"0\" cellpadding=\"0\" cellspacing=\"%d\">",
                   m->key_beside ? 1 : 2);
    for (size_t r = 0; r < n_rows; r++) {
        dg_text_puts(dot, "<tr>");
        for (size_t c = 0; c < m->key_columns && c * n_rows + r < m->n; c++) {
            if (c > 0) dg_text_puts(dot, "<td width=\"10\"></td>");
            put_key_entry(diagram, m, m->key[c * n_rows + r]);
        }
        dg_text_puts(dot, "</tr>\n");
    }
    if (m->key_beside && m->below_key >= 1)
        dg_text_printf(dot, "<tr><td height=\"%.0f\"></td></tr>\n", m->below_key);
    dg_dot_table_end(dot);
}

static void put_matrix(dg_diagram *diagram, const matrix *m) {
    dg_text *dot = &diagram->dot;
    dg_text_puts(dot, "    matrix [shape=plaintext, margin=0, label=<");
    dg_dot_table(dot, 8);
    dg_text_puts(dot, "<tr><td valign=\"top\">");
    dg_dot_table(dot, (unsigned)gap);
    put_heads(diagram, m);
    for (size_t r = 0; r < m->n_rows; r++)
        put_row(diagram, m, m->rows[r]);
    dg_dot_table_end(dot);
    dg_text_puts(dot, m->key_beside ? "</td><td width=\"6\"></td><td valign=\"top\">"
                                    : "</td></tr><tr><td align=\"left\">");
    put_key(diagram, m);
    dg_text_puts(dot, "</td></tr>");
    dg_dot_table_end(dot);
    dg_text_puts(dot, ">];\n");
}

static void say_matrix(dg_diagram *diagram, const matrix *m) {
    static const char *const columns[] = {
        [DG_PARTS_FITTING] = "",
        [DG_PARTS_TASKS] = "A row is a department, a column a task; at the end of a row: its tasks "
                           "in all.",
        [DG_PARTS_SECTIONS] = "A row is a department, a column a section; a number is the tasks "
                              "it has there, the colour its strongest role.",
        [DG_PARTS_CHAPTERS] = "A row is a department, a column a chapter; a number is the tasks "
                              "it has there, the colour its strongest role.",
        [DG_PARTS_DOCUMENTS] = "A row is a department, a column a document; a number is the tasks "
                               "it has there, the colour its strongest role.",
    };
    for (int role = DG_ROLE_LEAD; role >= DG_ROLE_SUPPORT; role--) {
        const char *word = dg_style_role_word(diagram, (dg_role)role);
        char *meaning = m->division.by == DG_PARTS_TASKS
                            ? dg_format("%s %s", letter(diagram, (dg_role)role), word)
                            : dg_format("%s", word);
        dg_style_legend(diagram, diagram->theme->role[role].fill, dg_style_made(diagram, meaning));
        free(meaning);
    }
    DG_SAY(diagram, columns[m->division.by], DG_COUNT(0));
    if (diagram->options->parts == DG_PARTS_FITTING && m->division.by != DG_PARTS_TASKS)
        DG_SAY(diagram, "Its {1} tasks would be too many columns for a page.",
               DG_COUNT(dg_graph_n_held_tasks(diagram->graph)));
    DG_SAY(diagram,
           "Rows and columns are ordered so that blocks show: by reciprocal averaging (Hill 1973), "
           "then by bond energy (McCormick et al. 1972).",
           DG_COUNT(0));
    dg_diagram_say_shown(diagram, m->n_rows);
}

static void matrix_free(matrix *m) {
    for (size_t c = 0; m->heads != NULL && c < m->n_columns; c++)
        free(m->heads[c]);
    free(m->heads);
    free(m->load);
    free(m->rows);
    free(m->columns);
    free(m->key);
    dg_division_free(&m->division);
}

dg_code dg_draw_matrix(dg_diagram *diagram, dg_error *err) {
    matrix m = {.n_rows = dg_diagram_shown(diagram, MOST_ROWS)};
    dg_code code = divide(&m, diagram, err);
    if (code == DG_OK) code = measure(&m, diagram, err);
    if (code == DG_OK) code = order(&m, diagram, err);
    if (code == DG_OK) code = make_heads(&m, diagram, err);
    if (code != DG_OK) goto done;
    lay_out(&m, diagram);
    dg_style_open(diagram, "graph", DG_LAYOUT_ROWS, "");
    put_matrix(diagram, &m);
    say_matrix(diagram, &m);
done:
    matrix_free(&m);
    return code;
}
