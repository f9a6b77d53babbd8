/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Departments by sections: the finest division of the documents that fits a page. */
#include <stdlib.h>

#include "base/fail.h"
#include "view/report_parts.h"

enum { MOST_COLUMNS = 40, N_SHADES = 4 };

typedef struct {
    size_t document, section; /* DG_NONE: the document itself, or what stands outside all */
} matrix_column;

typedef enum { BY_SECTION, BY_CHAPTER, BY_DOCUMENT } division;

typedef struct {
    size_t *group; /* per task: its column */
    matrix_column *columns;
    size_t n;
    dg_workload *load;
} matrix;

static size_t part_of(const dg_document *document, const dg_task *task, division by) {
    size_t section = by == BY_DOCUMENT ? DG_NONE : task->section;
    while (by == BY_CHAPTER && section != DG_NONE && document->sections[section].parent != DG_NONE)
        section = document->sections[section].parent;
    return section;
}

/* Columns stand in the order in which their tasks do. */
static void divide(matrix *m, const dg_report *report, division by) {
    m->n = 0;
    for (size_t t = 0; t < report->n_tasks; t++) {
        size_t place, i = m->n;
        const dg_task *task = dg_graph_task(report->graph, t, &place);
        matrix_column column = {place, part_of(report->corpus->documents[place], task, by)};
        while (i > 0 && (m->columns[i - 1].document != column.document ||
                         m->columns[i - 1].section != column.section))
            i--;
        if (i == 0) {
            m->columns[m->n++] = column;
            i = m->n;
        }
        m->group[t] = i - 1;
    }
}

static void put_heading(dg_report *report, const matrix_column *column) {
    const dg_document *document = report->corpus->documents[column->document];
    dg_page_raw(report, "<th scope=\"col\"><div>");
    if (column->section == DG_NONE) {
        dg_page_rawf(report, "<a href=\"#doc%zu\">", column->document);
        dg_page_text(report, document->title);
    } else {
        const dg_section *section = &document->sections[column->section];
        dg_page_rawf(report, "<a href=\"#s%zu-%zu\" title=\"", column->document, column->section);
        dg_page_text(report, section->title);
        dg_page_raw(report, "\">");
        dg_page_text(report, section->path);
        if (section->label[0] != '\0') { /* else its path ends in the title */
            dg_page_raw(report, " ");
            dg_page_text(report, section->title);
        }
    }
    dg_page_raw(report, "</a></div></th>");
}

static size_t shade_of(size_t tasks) {
    static const size_t at_least[N_SHADES] = {1, 2, 4, 7};
    size_t shade = 0;
    while (shade < N_SHADES && tasks >= at_least[shade])
        shade++;
    return shade;
}

static void put_row(dg_report *report, const matrix *m, size_t d) {
    dg_page_row(report, d, DG_NONE);
    dg_page_cell_name(report, d);
    for (size_t g = 0; g < m->n; g++) {
        size_t tasks = m->load[g * report->n_departments + d].tasks;
        if (tasks == 0)
            dg_page_raw(report, "<td></td>");
        else
            dg_page_rawf(report, "<td class=\"h%zu\">%zu</td>", shade_of(tasks), tasks);
    }
    dg_page_rawf(report, "<td class=\"n\">%zu</td>", report->m.work[d].tasks);
    dg_page_row_end(report);
}

static void put_matrix(dg_report *report, const matrix *m) {
    dg_page_section(report, "matrix", "Departments by sections");
    dg_page_raw(report, "<div class=\"scroll\"><table class=\"matrix\"><caption>");
    dg_page_words(report,
                  "Tasks of each department in each section; the stronger the colour, the more");
    dg_page_raw(report, "</caption><thead><tr><th scope=\"col\">");
    dg_page_words(report, "department");
    dg_page_raw(report, "</th>");
    for (size_t g = 0; g < m->n; g++)
        put_heading(report, &m->columns[g]);
    dg_page_raw(report, "<th scope=\"col\">");
    dg_page_words(report, "tasks");
    dg_page_raw(report, "</th></tr></thead><tbody>\n");
    for (size_t i = 0; i < report->n_departments; i++)
        put_row(report, m, report->m.order[i]);
    dg_page_table_end(report);
    dg_page_section_end(report);
}

static void put_too_wide(dg_report *report, size_t n) {
    dg_page_section(report, "matrix", "Departments by sections");
    dg_page_raw(report, "<p>");
    DG_PAGE_SAY(report, "Left out: a page does not hold its {1} columns.", DG_COUNT(n));
    dg_page_raw(report, "</p>\n");
    dg_page_section_end(report);
}

dg_code dg_report_matrix(dg_report *report, dg_error *err) {
    if (report->n_departments == 0) return DG_OK;
    matrix m = {0};
    dg_code code = DG_OK;
    m.group = calloc(report->n_tasks + 1, sizeof *m.group);
    m.columns = calloc(report->n_tasks + 1, sizeof *m.columns);
    if (m.group == NULL || m.columns == NULL) {
        code = dg_fail_memory(err);
        goto done;
    }
    for (division by = BY_SECTION; by <= BY_DOCUMENT; by++) {
        divide(&m, report, by);
        if (m.n <= MOST_COLUMNS) break;
    }
    if (m.n > MOST_COLUMNS) {
        put_too_wide(report, m.n);
        goto done;
    }
    m.load = calloc(m.n * report->n_departments + 1, sizeof *m.load);
    code = m.load == NULL ? dg_fail_memory(err)
                          : dg_workload_on_groups(m.load, report->graph, NULL, m.group, m.n, err);
    if (code == DG_OK) put_matrix(report, &m);
done:
    free(m.group);
    free(m.columns);
    free(m.load);
    return code;
}
