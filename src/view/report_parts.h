/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_VIEW_REPORT_PARTS_H
#define DG_VIEW_REPORT_PARTS_H

/** What the sections of the report share: the page under construction, and what was measured. */

#include "base/arena.h"
#include "base/text.h"
#include "dutygraph/report.h"
#include "view/diagram_style.h"
#include "view/findings.h"

typedef struct {
    const dg_corpus *corpus;
    const dg_graph *graph;
    const dg_report_options *options;
    size_t n_departments, n_tasks;
    dg_measured m;
    dg_text html;
    dg_arena *arena; /* of strings for sentences */
    bool failed;     /* the arena had no memory */
} dg_report;

/* --- the sections, in the order of the page; those that may fail do so without memory --- */

void dg_report_findings(dg_report *report);
dg_code dg_report_pictures(dg_report *report, dg_error *err);
dg_code dg_report_matrix(dg_report *report, dg_error *err);
dg_code dg_report_tables(dg_report *report, dg_error *err);
void dg_report_meetings(dg_report *report);
void dg_report_cards(dg_report *report);
void dg_report_document(dg_report *report);
dg_code dg_report_diagnostics(dg_report *report, dg_error *err);
dg_code dg_report_methods(dg_report *report, dg_error *err);

/* --- words --- */

/** Markup as it stands. */
void dg_page_raw(dg_report *report, const char *markup);
void dg_page_rawf(dg_report *report, const char *format, ...) __attribute__((format(printf, 2, 3)));

/** Words from a document. */
void dg_page_text(dg_report *report, const char *words);

/** A message in both languages. */
void dg_page_words(dg_report *report, const char *message);

/** A sentence in both languages, its values put in as dg_style_put does. Values that are words
 *  must be markup: those of the functions below. */
#define DG_PAGE_SAY(report, message, ...)                                                          \
    dg_page_say((report), (message), (const dg_style_value[]){__VA_ARGS__})
void dg_page_say(dg_report *report, const char *message, const dg_style_value *values);

/** A department, a link to its card. */
void dg_page_department(dg_report *report, size_t department);

/** Markup for sentences, kept by the report. */
dg_style_value dg_page_name(dg_report *report, size_t department);
dg_style_value dg_page_task(dg_report *report, size_t task);
dg_style_value dg_page_real(dg_report *report, double value, int decimals);
dg_style_value dg_page_scale(dg_report *report, double value, int digits);

/* --- sections and tables --- */

void dg_page_section(dg_report *report, const char *id, const char *heading);
void dg_page_section_end(dg_report *report);

typedef struct {
    const char *title; /* to be translated */
    bool number;
} dg_page_column;

void dg_page_table(dg_report *report, const char *caption, const dg_page_column *columns, size_t n);
void dg_page_table_end(dg_report *report);

/** A row about up to two departments; DG_NONE for fewer. */
void dg_page_row(dg_report *report, size_t a, size_t b);
void dg_page_row_end(dg_report *report);
void dg_page_cell_name(dg_report *report, size_t department); /* the row's heading */
void dg_page_cell_count(dg_report *report, size_t count);     /* DG_NONE: undefined */
void dg_page_cell_real(dg_report *report, double value, int decimals);
void dg_page_cell_scale(dg_report *report, double value, int digits);
void dg_page_cell_text(dg_report *report, const char *words);

#endif
