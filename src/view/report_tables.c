/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "dutygraph/diagnostics.h"
#include "dutygraph/methods.h"
#include "view/report_parts.h"

/* Ties beyond chance are all shown up to the first number, others only up to the second. */
enum { MOST_TIES = 400, MOST_ORDINARY_TIES = 40 };

#define COLUMNS(columns) columns, sizeof(columns) / sizeof *(columns)

static void put_workload(dg_report *report) {
    static const dg_page_column columns[] = {
        {"department", false}, {"tasks", true}, {"led", true},   {"co-led", true},  {"joint", true},
        {"supporting", true},  {"sole", true},  {"share", true}, {"weighted", true}};
    dg_page_section(report, "workload", "Who carries how much");
    dg_page_table(report, "Tasks of each department by role", COLUMNS(columns));
    for (size_t i = 0; i < report->n_departments; i++) {
        size_t d = report->m.order[i];
        const dg_workload *w = &report->m.work[d];
        dg_page_row(report, d, DG_NONE);
        dg_page_cell_name(report, d);
        size_t counts[] = {w->tasks, w->led, w->co_led, w->joint, w->supporting, w->sole};
        for (size_t k = 0; k < sizeof counts / sizeof *counts; k++)
            dg_page_cell_count(report, counts[k]);
        dg_page_cell_real(report, w->share, 2);
        dg_page_cell_real(report, w->weighted, 2);
        dg_page_row_end(report);
    }
    dg_page_table_end(report);
    dg_page_section_end(report);
}

static void put_coordination(dg_report *report) {
    static const dg_page_column columns[] = {
        {"department", false}, {"partners", true},    {"contacts", true},  {"strength", true},
        {"convening", true},   {"betweenness", true}, {"constraint", true}};
    dg_page_section(report, "coordination", "Who has to bring others together");
    dg_page_table(report, "Partners and meetings of each department", COLUMNS(columns));
    for (size_t i = 0; i < report->n_departments; i++) {
        size_t d = report->m.order[i];
        const dg_coordination *load = &report->m.load[d];
        dg_page_row(report, d, DG_NONE);
        dg_page_cell_name(report, d);
        dg_page_cell_count(report, load->partners);
        dg_page_cell_count(report, load->contacts);
        dg_page_cell_real(report, load->strength, 0);
        dg_page_cell_real(report, load->convening, 1);
        dg_page_cell_real(report, load->betweenness, 1);
        if (load->tied)
            dg_page_cell_real(report, load->constraint, 3);
        else
            dg_page_cell_count(report, DG_NONE);
        dg_page_row_end(report);
    }
    dg_page_table_end(report);
    dg_page_section_end(report);
}

static void put_cluster(dg_report *report, size_t cluster) {
    for (size_t i = 0; i < report->n_departments; i++) {
        size_t d = report->m.order[i];
        if (report->m.clusters.cluster[d] != cluster) continue;
        dg_page_row(report, d, DG_NONE);
        dg_page_cell_name(report, d);
        dg_page_cell_count(report, cluster == DG_NONE ? DG_NONE : cluster + 1);
        dg_page_cell_count(report, report->m.work[d].tasks);
        dg_page_row_end(report);
    }
}

static void put_clusters(dg_report *report) {
    static const dg_page_column columns[] = {
        {"department", false}, {"cluster", true}, {"tasks", true}};
    dg_page_section(report, "clusters", "Who belongs together");
    dg_page_table(report, "Coordination clusters", COLUMNS(columns));
    for (size_t c = 0; c < report->m.clusters.n_clusters; c++)
        put_cluster(report, c);
    put_cluster(report, DG_NONE);
    dg_page_table_end(report);
    dg_page_section_end(report);
}

/* --- ties --- */

typedef struct {
    size_t place;
    double p;
    size_t shared;
} ranked_tie;

static int by_p(const void *left, const void *right) {
    const ranked_tie *a = left, *b = right;
    if (a->p != b->p) return a->p < b->p ? -1 : 1;
    if (a->shared != b->shared) return a->shared > b->shared ? -1 : 1;
    return (a->place > b->place) - (a->place < b->place);
}

static void put_tie(dg_report *report, size_t i) {
    const dg_tie *tie = &report->m.ties[i];
    const dg_tie_measures *m = &report->m.measures[i];
    dg_page_row(report, tie->a, tie->b);
    dg_page_cell_name(report, tie->a);
    dg_page_raw(report, "<td>");
    dg_page_department(report, tie->b);
    dg_page_raw(report, "</td>");
    dg_page_cell_count(report, tie->shared);
    dg_page_cell_real(report, m->expected, 2);
    dg_page_cell_real(report, tie->newman, 2);
    dg_page_cell_real(report, m->jaccard, 2);
    dg_page_cell_scale(report, m->p_hypergeometric, 2);
    dg_page_cell_scale(report, m->p_sdsm, 2);
    dg_page_cell_scale(report, report->m.adjusted[i], 2);
    dg_page_row_end(report);
}

static size_t how_many(const dg_report *report, const ranked_tie *order) {
    size_t n = 0;
    while (n < report->m.n_ties && n < MOST_TIES &&
           (n < MOST_ORDINARY_TIES || report->m.adjusted[order[n].place] <= report->options->alpha))
        n++;
    return n;
}

static dg_code put_ties(dg_report *report, dg_error *err) {
    static const dg_page_column columns[] = {{"department", false}, {"other department", false},
                                             {"shared", true},      {"expected", true},
                                             {"Newman", true},      {"Jaccard", true},
                                             {"p (hyperg.)", true}, {"p (SDSM)", true},
                                             {"adjusted p", true}};
    ranked_tie *order = calloc(report->m.n_ties + 1, sizeof *order);
    if (order == NULL) return dg_fail_memory(err);
    for (size_t i = 0; i < report->m.n_ties; i++)
        order[i] =
            (ranked_tie){i, report->m.measures[i].p_hypergeometric, report->m.ties[i].shared};
    if (report->m.n_ties > 1) qsort(order, report->m.n_ties, sizeof *order, by_p);
    size_t n = how_many(report, order);
    dg_page_section(report, "ties", "Who is tied to whom more than chance would have it");
    dg_page_raw(report, "<p>");
    DG_PAGE_SAY(report,
                "{1} of {2} {2|tie is|ties are} listed, the least likely by chance first. A tie is "
                "more than chance where its adjusted p (Benjamini–Hochberg) is at most {3}.",
                DG_COUNT(n), DG_COUNT(report->m.n_ties),
                dg_page_scale(report, report->options->alpha, 3));
    dg_page_raw(report, "</p>\n");
    dg_page_table(report, "Ties between departments", COLUMNS(columns));
    for (size_t i = 0; i < n; i++)
        put_tie(report, order[i].place);
    dg_page_table_end(report);
    dg_page_section_end(report);
    free(order);
    return DG_OK;
}

static void put_absence(dg_report *report) {
    static const dg_page_column columns[] = {{"department", false},
                                             {"tasks", true},
                                             {"without lead", true},
                                             {"without department", true},
                                             {"cut off", true}};
    dg_page_section(report, "absence", "What is left undone without a department");
    dg_page_table(report, "Tasks that lose their last lead or department", COLUMNS(columns));
    for (size_t i = 0; i < report->n_departments; i++) {
        size_t d = report->m.order[i];
        const dg_absence *a = &report->m.absence[d];
        dg_page_row(report, d, DG_NONE);
        dg_page_cell_name(report, d);
        dg_page_cell_count(report, a->tasks);
        dg_page_cell_count(report, a->without_lead);
        dg_page_cell_count(report, a->without_department);
        dg_page_cell_count(report, a->cut_off);
        dg_page_row_end(report);
    }
    dg_page_table_end(report);
    dg_page_section_end(report);
}

dg_code dg_report_tables(dg_report *report, dg_error *err) {
    put_workload(report);
    put_coordination(report);
    put_clusters(report);
    dg_code code = put_ties(report, err);
    put_absence(report);
    return code;
}

static void put_words_cell(dg_report *report, const char *message) {
    dg_page_raw(report, "<td>");
    dg_page_words(report, message);
    dg_page_raw(report, "</td>");
}

/* --- diagnostics --- */

static dg_code put_message(dg_report *report, const dg_diagnostic *diagnostic, dg_error *err) {
    static const struct {
        dg_lang lang;
        const char *open;
    } languages[] = {{DG_LANG_EN, "<span class=\"en\" lang=\"en\">"},
                     {DG_LANG_ZH, "</span><span class=\"zh\" lang=\"zh-Hans\">"}};
    dg_page_raw(report, "<td>");
    for (size_t i = 0; i < 2; i++) {
        char *text = NULL;
        dg_code code = dg_diagnostic_text(&text, diagnostic, languages[i].lang, err);
        if (code != DG_OK) return code;
        dg_page_raw(report, languages[i].open);
        dg_page_text(report, text);
        free(text);
    }
    dg_page_raw(report, "</span></td>");
    return DG_OK;
}

/* A link to the task with that path, of a document whose tasks are the graph's from `first` on. */
static void put_task_cell(dg_report *report, const dg_document *document, size_t first,
                          const char *path) {
    size_t t = 0;
    while (t < document->n_tasks && strcmp(document->tasks[t].path, path) != 0)
        t++;
    dg_page_raw(report, "<td class=\"nowrap\"><bdi>");
    if (t < document->n_tasks) dg_page_rawf(report, "<a href=\"#t%zu\">", first + t);
    dg_page_text(report, path);
    dg_page_raw(report, t < document->n_tasks ? "</a></bdi></td>" : "</bdi></td>");
}

dg_code dg_report_diagnostics(dg_report *report, dg_error *err) {
    static const dg_page_column columns[] = {
        {"document", true},  {"task", false}, {"line", true},    {"column", true},
        {"severity", false}, {"code", false}, {"message", false}};
    dg_code code = DG_OK;
    size_t first = 0, one = report->corpus->n == 1; /* which needs no column to tell it */
    dg_page_section(report, "diagnostics", "What was doubtful in the reading");
    dg_page_table(report, "Diagnostics", columns + one, sizeof columns / sizeof *columns - one);
    for (size_t i = 0; i < report->corpus->n && code == DG_OK; i++) {
        const dg_document *document = report->corpus->documents[i];
        for (size_t k = 0; k < document->n_diagnostics && code == DG_OK; k++) {
            const dg_diagnostic *d = &document->diagnostics[k];
            dg_page_row(report, DG_NONE, DG_NONE);
            if (!one) dg_page_cell_count(report, i + 1);
            put_task_cell(report, document, first, d->path);
            dg_page_cell_count(report, d->at.line);
            dg_page_cell_count(report, d->at.column);
            put_words_cell(report, dg_severity_name(d->severity));
            dg_page_cell_text(report, dg_diagnostic_code(d->kind));
            code = put_message(report, d, err);
            dg_page_row_end(report);
        }
        first += document->n_tasks;
    }
    dg_page_table_end(report);
    dg_page_section_end(report);
    return code;
}

/* --- methods --- */

static dg_code put_methods(dg_report *report, dg_lang lang, dg_error *err) {
    static const char *const headings[] = {NULL, "References", "Documents"};
    dg_methods_options how = DG_METHODS_OPTIONS_DEFAULT;
    how.clusters = report->options->clustering;
    how.alpha = report->options->alpha;
    how.collectives = report->options->collectives;
    dg_methods_part *parts;
    size_t n;
    dg_code code = dg_methods_write(&parts, &n, report->corpus, report->graph, &how, lang, err);
    if (code != DG_OK) return code;
    for (size_t i = 0; i < n; i++) {
        const char *heading = headings[parts[i].kind];
        if (heading != NULL && (i == 0 || parts[i].kind != parts[i - 1].kind)) {
            dg_page_raw(report, "<h3>");
            dg_page_text(report, dg_translate(lang, heading));
            dg_page_raw(report, "</h3>\n");
        }
        dg_page_raw(report, "<p>");
        dg_page_text(report, parts[i].text);
        dg_page_raw(report, "</p>\n");
    }
    dg_methods_free(parts, n);
    return DG_OK;
}

/* By the name that JSON gives it; in Chinese also by its own. */
static void put_measure(dg_report *report, const char *measure) {
    dg_page_raw(report, "<td><span class=\"en\" lang=\"en\"><code>");
    dg_page_text(report, measure);
    dg_page_raw(report, "</code></span><span class=\"zh\" lang=\"zh-Hans\">");
    dg_page_text(report, dg_translate(DG_LANG_ZH, measure));
    dg_page_raw(report, " <code>");
    dg_page_text(report, measure);
    dg_page_raw(report, "</code></span></td>");
}

static void put_definitions(dg_report *report) {
    static const dg_page_column columns[] = {
        {"command", false}, {"measure", false}, {"formula", false}, {"source", false}};
    size_t n;
    const dg_measure_note *notes = dg_measure_notes(&n);
    dg_page_table(report, "How the numbers are defined", COLUMNS(columns));
    for (size_t i = 0; i < n; i++) {
        dg_page_row(report, DG_NONE, DG_NONE);
        dg_page_cell_text(report, notes[i].command);
        put_measure(report, notes[i].measure);
        put_words_cell(report, notes[i].formula);
        dg_page_cell_text(report, notes[i].source);
        dg_page_row_end(report);
    }
    dg_page_table_end(report);
}

dg_code dg_report_methods(dg_report *report, dg_error *err) {
    dg_page_section(report, "methods", "Methods");
    dg_page_raw(report, "<div class=\"en\" lang=\"en\">");
    dg_code code = put_methods(report, DG_LANG_EN, err);
    dg_page_raw(report, "</div><div class=\"zh\" lang=\"zh-Hans\">");
    if (code == DG_OK) code = put_methods(report, DG_LANG_ZH, err);
    dg_page_raw(report, "</div>");
    put_definitions(report);
    dg_page_section_end(report);
    return code;
}
