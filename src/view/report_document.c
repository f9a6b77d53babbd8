/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The documents with their clauses marked, and each department's card with its sentences. */
#include <string.h>

#include "view/html.h"
#include "view/report_parts.h"

static const char *const role_class[DG_N_ROLES] = {"support", "joint", "lead"};

/* The department as a link; a collective, which is no vertex, as plain words. */
static void put_party(dg_report *report, const dg_document *document, const dg_assignment *a,
                      dg_slice words) {
    size_t d = dg_graph_find_department(report->graph, document->departments[a->department].name);
    if (d != DG_NONE)
        dg_page_rawf(report, "<a class=\"d %s\" href=\"#d%zu\"><bdi>", role_class[a->role], d);
    dg_html_put(&report->html, words);
    if (d != DG_NONE) dg_page_raw(report, "</bdi></a>");
}

/* The clause with the names of its parties marked; those that it does not spell out follow it. */
static void put_clause(dg_report *report, const dg_document *document, const dg_task *task) {
    dg_slice rest = dg_slice_of(task->clause);
    const dg_assignment *all = &document->assignments[task->first_assignment];
    size_t unwritten = 0;
    dg_page_raw(report, "<span class=\"clause\"><bdi>");
    for (size_t i = 0; i < task->n_assignments; i++) {
        dg_slice name = dg_slice_of(all[i].as_written);
        size_t at = name.n == 0 ? rest.n : dg_slice_find(rest, all[i].as_written, 0);
        if (at >= rest.n) {
            unwritten++;
            continue;
        }
        dg_html_put(&report->html, (dg_slice){rest.at, at});
        put_party(report, document, &all[i], name);
        rest = dg_slice_skip(rest, at + name.n);
    }
    dg_html_put(&report->html, rest);
    dg_page_raw(report, "</bdi>");
    if (unwritten > 0) {
        dg_page_raw(report, " <span class=\"unwritten\">");
        for (size_t i = 0; i < task->n_assignments; i++) {
            if (strstr(task->clause, all[i].as_written) != NULL && all[i].as_written[0] != '\0')
                continue;
            put_party(report, document, &all[i], dg_slice_of(all[i].as_written));
            dg_page_raw(report, " ");
        }
        dg_page_raw(report, "</span>");
    }
    dg_page_raw(report, "</span>");
}

static void put_task(dg_report *report, size_t t) {
    size_t place, n;
    const dg_task *task = dg_graph_task(report->graph, t, &place);
    const dg_edge *edges = dg_graph_task_edges(report->graph, t, &n);
    dg_page_rawf(report, "<div class=\"task\" id=\"t%zu\" data-d=\"", t);
    for (size_t i = 0; i < n; i++)
        dg_page_rawf(report, i == 0 ? "%zu" : " %zu", edges[i].other);
    dg_page_rawf(report, "\"><a class=\"path\" href=\"#t%zu\"><bdi>", t);
    dg_page_text(report, task->path);
    dg_page_raw(report, "</bdi></a> <p>");
    dg_page_text(report, task->text);
    dg_page_raw(report, " ");
    put_clause(report, report->corpus->documents[place], task);
    dg_page_raw(report, "</p></div>\n");
}

static bool is_before(dg_position a, dg_position b) {
    return a.line < b.line || (a.line == b.line && a.column <= b.column);
}

static void put_section(dg_report *report, size_t place, size_t s) {
    const dg_section *section = &report->corpus->documents[place]->sections[s];
    size_t level = section->depth + 3 > 6 ? 6 : section->depth + 3;
    dg_page_rawf(report, "<h%zu id=\"s%zu-%zu\">", level, place, s);
    if (section->label[0] != '\0') {
        dg_page_text(report, section->label);
        dg_page_raw(report, " ");
    }
    dg_page_text(report, section->title);
    dg_page_rawf(report, "</h%zu>\n", level);
}

static void put_facts(dg_report *report, const dg_document *document) {
    const char *const facts[] = {document->number, document->date};
    dg_page_raw(report, "<p class=\"facts\">");
    for (size_t i = 0; i < 2; i++) {
        if (facts[i][0] == '\0') continue;
        dg_page_raw(report, "<span>");
        dg_page_text(report, facts[i]);
        dg_page_raw(report, "</span> ");
    }
    dg_page_raw(report, "<span>SHA-256 <code>");
    dg_page_text(report, document->sha256);
    dg_page_raw(report, "</code></span></p>\n");
}

/* Sections and tasks in the order in which they stand. `*t` is the graph's first task of it. */
static void put_document(dg_report *report, size_t place, size_t *t) {
    const dg_document *document = report->corpus->documents[place];
    size_t s = 0;
    dg_page_rawf(report, "<h3 id=\"doc%zu\">", place);
    dg_page_text(report, document->title);
    dg_page_raw(report, "</h3>\n");
    put_facts(report, document);
    for (size_t i = 0; i < document->n_tasks; i++, (*t)++) {
        for (;
             s < document->n_sections && is_before(document->sections[s].at, document->tasks[i].at);
             s++)
            put_section(report, place, s);
        put_task(report, *t);
    }
    for (; s < document->n_sections; s++)
        put_section(report, place, s);
}

void dg_report_document(dg_report *report) {
    size_t t = 0;
    dg_page_section(report, "document", "The document, clauses marked");
    for (size_t i = 0; i < report->corpus->n; i++)
        put_document(report, i, &t);
    dg_page_section_end(report);
}

/* --- cards --- */

static void put_sentence(dg_report *report, size_t t) {
    size_t place;
    const dg_task *task = dg_graph_task(report->graph, t, &place);
    dg_page_rawf(report, "<li><a class=\"path\" href=\"#t%zu\"><bdi>", t);
    dg_page_text(report, task->path);
    dg_page_raw(report, "</bdi></a> <bdi>");
    dg_page_text(report, task->text);
    dg_page_raw(report, "</bdi> ");
    put_clause(report, report->corpus->documents[place], task);
    dg_page_raw(report, "</li>\n");
}

static void put_role(dg_report *report, size_t d, dg_role role) {
    static const char *const messages[DG_N_ROLES] = {
        "supports {1} {1|task|tasks}", "is jointly responsible for {1} {1|task|tasks}",
        "leads {1} {1|task|tasks}"};
    size_t n, of_role = 0;
    const dg_edge *edges = dg_graph_department_edges(report->graph, d, &n);
    for (size_t i = 0; i < n; i++)
        of_role += edges[i].role == role;
    if (of_role == 0) return;
    dg_page_rawf(report, "<h4 class=\"%s\">", role_class[role]);
    DG_PAGE_SAY(report, messages[role], DG_COUNT(of_role));
    dg_page_raw(report, "</h4>\n<ul class=\"sentences\">\n");
    for (size_t i = 0; i < n; i++)
        if (edges[i].role == role) put_sentence(report, edges[i].other);
    dg_page_raw(report, "</ul>\n");
}

/* Those that it shares the most with; of equals the first. */
static void put_partners(dg_report *report, size_t d) {
    enum { MOST = 6 };
    size_t shown[MOST], n = 0;
    for (; n < MOST; n++) {
        size_t best = DG_NONE;
        for (size_t i = 0; i < report->m.n_ties; i++) {
            const dg_tie *tie = &report->m.ties[i];
            bool is_new = tie->a == d || tie->b == d;
            for (size_t k = 0; k < n && is_new; k++)
                is_new = shown[k] != i;
            if (is_new && (best == DG_NONE || tie->newman > report->m.ties[best].newman)) best = i;
        }
        if (best == DG_NONE) break;
        shown[n] = best;
    }
    if (n == 0) return;
    dg_page_raw(report, "<p class=\"partners\">");
    dg_page_words(report, "Works most closely with:");
    for (size_t k = 0; k < n; k++) {
        const dg_tie *tie = &report->m.ties[shown[k]];
        dg_page_raw(report, " <span>");
        dg_page_department(report, tie->a == d ? tie->b : tie->a);
        dg_page_rawf(report, " %zu</span>", tie->shared);
    }
    dg_page_raw(report, "</p>\n");
}

static void put_card(dg_report *report, size_t d) {
    const dg_department *department = dg_graph_department(report->graph, d);
    dg_page_rawf(report, "<article class=\"card\" id=\"d%zu\" data-name=\"", d);
    dg_page_text(report, department->name);
    dg_page_raw(report, "\"><h3><bdi>");
    dg_page_text(report, department->name);
    dg_page_raw(report, "</bdi></h3>\n");
    if (department->english[0] != '\0') {
        dg_page_raw(report, "<p class=\"english\" lang=\"en\">");
        dg_page_text(report, department->english);
        dg_page_raw(report, "</p>\n");
    }
    dg_page_raw(report, "<p>");
    DG_PAGE_SAY(report,
                "{1} {1|task|tasks}, {2} {2|partner|partners}; it has to bring {3} parties "
                "together.",
                DG_COUNT(report->m.work[d].tasks), DG_COUNT(report->m.load[d].partners),
                dg_page_real(report, report->m.load[d].convening, 1));
    dg_page_raw(report, "</p>\n");
    put_partners(report, d);
    for (int role = DG_ROLE_LEAD; role >= DG_ROLE_SUPPORT; role--)
        put_role(report, d, (dg_role)role);
    dg_page_raw(report, "</article>\n");
}

void dg_report_cards(dg_report *report) {
    if (report->n_departments == 0) return;
    dg_page_section(report, "departments", "Department by department");
    dg_page_raw(report, "<ul class=\"index\">\n");
    for (size_t i = 0; i < report->n_departments; i++) {
        size_t d = report->m.order[i];
        dg_page_rawf(report, "<li data-d=\"%zu\">", d);
        dg_page_department(report, d);
        dg_page_rawf(report, " %zu</li>\n", report->m.work[d].tasks);
    }
    dg_page_raw(report, "</ul>\n");
    for (size_t i = 0; i < report->n_departments; i++)
        put_card(report, report->m.order[i]);
    dg_page_section_end(report);
}
