/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the measures say, in plain sentences; each leads to the table behind it. */
#include <string.h>

#include "view/report_parts.h"

enum { BUSIEST = 5, FEW_TASKS = 2 };

#define SAY(report, section, message, ...)                                                         \
    say((report), (section), (message), (const dg_style_value[]){__VA_ARGS__})

static void say(dg_report *report, const char *section, const char *message,
                const dg_style_value *values) {
    dg_page_raw(report, "<li>");
    dg_page_say(report, message, values);
    dg_page_rawf(report, " <a class=\"more\" href=\"#%s\">", section);
    dg_page_words(report, strcmp(section, "document") == 0 ? "the sentence" : "the table");
    dg_page_raw(report, "</a></li>\n");
}

static void say_workload(dg_report *report) {
    size_t d = report->order[0];
    const dg_workload *w = &report->work[d];
    SAY(report, "workload",
        "{1} carries the most: it is named on {2} of {3} tasks. It leads {4}, is jointly "
        "responsible for {5} and supports {6}.",
        dg_page_name(report, d), DG_COUNT(w->tasks), DG_COUNT(report->n_tasks), DG_COUNT(w->led),
        DG_COUNT(w->joint), DG_COUNT(w->supporting));
}

static void say_convening(dg_report *report) {
    size_t most = 0, dense = DG_NONE;
    double densest = 0;
    for (size_t d = 0; d < report->n_departments; d++) {
        if (report->load[d].convening > report->load[most].convening) most = d;
        size_t led = report->work[d].led;
        double each = led < FEW_TASKS ? 0 : report->load[d].convening / (double)led;
        if (each <= densest) continue;
        densest = each;
        dense = d;
    }
    const dg_coordination *load = &report->load[most];
    if (load->convening <= 0) return;
    SAY(report, "coordination",
        "{1} convenes the most: for the {2} {2|task|tasks} it leads it has to bring {3} parties "
        "together, and it works with {4} other {4|department|departments}.",
        dg_page_name(report, most), DG_COUNT(report->work[most].led),
        dg_page_real(report, load->convening, 1), DG_COUNT(load->partners));
    if (dense == DG_NONE || dense == most) return;
    SAY(report, "coordination",
        "{1} leads only {2} tasks, yet has to bring {3} parties together: {4} a task.",
        dg_page_name(report, dense), DG_COUNT(report->work[dense].led),
        dg_page_real(report, report->load[dense].convening, 1), dg_page_real(report, densest, 1));
}

static void say_crowd(dg_report *report) {
    size_t most = 0, crowd = 0, without_lead = 0;
    for (size_t t = 0; t < report->n_tasks; t++) {
        size_t n, leads = 0;
        const dg_edge *edges = dg_graph_task_edges(report->graph, t, &n);
        for (size_t i = 0; i < n; i++)
            leads += edges[i].role == DG_ROLE_LEAD;
        without_lead += n > 0 && leads == 0;
        if (n <= crowd) continue;
        crowd = n;
        most = t;
    }
    if (crowd > 2)
        SAY(report, "document", "Task {1} has the most to agree on it: {2} departments.",
            dg_page_task(report, most), DG_COUNT(crowd));
    if (without_lead > 0)
        SAY(report, "diagnostics", "{1} of {2} tasks {1|has|have} no lead.", DG_COUNT(without_lead),
            DG_COUNT(report->n_tasks));
}

static void say_concentration(dg_report *report) {
    size_t n = report->n_departments, places = 0, top = 0;
    if (n <= BUSIEST) return;
    for (size_t i = 0; i < n; i++) {
        places += report->work[i].tasks;
        if (i < BUSIEST) top += report->work[report->order[i]].tasks;
    }
    SAY(report, "workload", "The {1} busiest of {2} departments hold {3}% of all places.",
        DG_COUNT(BUSIEST), DG_COUNT(n),
        dg_page_real(report, 100.0 * (double)top / (double)places, 0));
}

static void say_ties(dg_report *report) {
    size_t n = report->n_departments, significant = 0, best = 0;
    SAY(report, "ties", "{1} of the {2} pairs of departments share at least one task.",
        DG_COUNT(report->n_ties), DG_COUNT(n * (n - 1) / 2));
    for (size_t i = 0; i < report->n_ties; i++) {
        significant += report->adjusted[i] <= report->options->alpha;
        if (report->measures[i].p_hypergeometric < report->measures[best].p_hypergeometric)
            best = i;
    }
    if (report->n_ties == 0) return;
    if (significant == 0) {
        SAY(report, "ties", "No pair shares more tasks than chance would give it.", DG_COUNT(0));
        return;
    }
    const dg_tie *tie = &report->ties[best];
    SAY(report, "ties",
        "{1} {1|pair shares|pairs share} more tasks than chance would give, the clearest {2} and "
        "{3}: {4} together where {5} would be expected.",
        DG_COUNT(significant), dg_page_name(report, tie->a), dg_page_name(report, tie->b),
        DG_COUNT(tie->shared), dg_page_real(report, report->measures[best].expected, 1));
}

static void say_clusters(dg_report *report) {
    size_t members = 0, first = DG_NONE;
    for (size_t i = 0; i < report->n_departments; i++) {
        if (report->clusters.cluster[report->order[i]] != 0) continue;
        if (members++ == 0) first = report->order[i];
    }
    if (first == DG_NONE) return;
    SAY(report, "clusters",
        "The departments fall into {1} {1|cluster|clusters} that work together; the largest has "
        "{2} "
        "around {3}.",
        DG_COUNT(report->clusters.n_clusters), DG_COUNT(members), dg_page_name(report, first));
}

static void say_absence(dg_report *report) {
    size_t most = 0, loss = 0;
    for (size_t d = 0; d < report->n_departments; d++) {
        size_t lost = report->absence[d].without_lead + report->absence[d].without_department;
        if (lost <= loss) continue;
        loss = lost;
        most = d;
    }
    if (loss == 0) return;
    SAY(report, "absence",
        "Without {1}, {2} {2|task|tasks} would lose the last lead and {3} the last department.",
        dg_page_name(report, most), DG_COUNT(report->absence[most].without_lead),
        DG_COUNT(report->absence[most].without_department));
}

void dg_report_findings(dg_report *report) {
    dg_page_section(report, "findings", "Findings");
    if (report->n_departments == 0) {
        dg_page_raw(report, "<p>");
        dg_page_words(report, "No department is named.");
        dg_page_raw(report, "</p>");
    } else {
        dg_page_raw(report, "<ul class=\"findings\">\n");
        say_workload(report);
        say_convening(report);
        say_crowd(report);
        say_concentration(report);
        say_ties(report);
        say_clusters(report);
        say_absence(report);
        dg_page_raw(report, "</ul>\n");
    }
    dg_page_section_end(report);
}
