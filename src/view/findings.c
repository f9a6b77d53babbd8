/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the measures say, in plain sentences. To add one: a function that says it, and its line in
 * dg_findings_make. */
#include "view/findings.h"

#include <math.h>
#include <stdlib.h>

#include "base/fail.h"
#include "base/text.h"
#include "dutygraph/table.h"
#include "view/diagram_style.h"
#include "view/html.h"

enum { BUSIEST = 5, FEW_TASKS = 2 };

typedef struct {
    const dg_measured *m;
    const dg_graph *graph;
    double alpha;
    size_t n_departments, n_tasks;
    dg_finding *findings;
    size_t n;
} finder;

#define COUNT(i)                                                                                   \
    { DG_FOUND_COUNT, (i), 0 }
#define DEPARTMENT(i)                                                                              \
    { DG_FOUND_DEPARTMENT, (i), 0 }
#define TASK(i)                                                                                    \
    { DG_FOUND_TASK, (i), 0 }
#define REAL(x, decimals)                                                                          \
    { DG_FOUND_REAL, (decimals), (x) }
#define SAY(f, section_, message_, ...)                                                            \
    say((f), (dg_finding){.section = (section_),                                                   \
                          .message = (message_),                                                   \
                          .values = {__VA_ARGS__},                                                 \
                          .n_values =                                                              \
                              sizeof((dg_found_value[]){__VA_ARGS__}) / sizeof(dg_found_value)})

static void say(finder *f, dg_finding finding) {
    if (f->n < DG_FINDINGS_MAX) f->findings[f->n++] = finding;
}

static void say_workload(finder *f) {
    size_t d = f->m->order[0];
    const dg_workload *w = &f->m->work[d];
    SAY(f, "workload",
        "{1} carries the most: it is named on {2} of {3} tasks. It leads {4}, is jointly "
        "responsible for {5} and supports {6}.",
        DEPARTMENT(d), COUNT(w->tasks), COUNT(f->n_tasks), COUNT(w->led), COUNT(w->joint),
        COUNT(w->supporting));
}

static void say_convening(finder *f) {
    size_t most = 0, dense = DG_NONE;
    double densest = 0;
    for (size_t d = 0; d < f->n_departments; d++) {
        if (f->m->load[d].convening > f->m->load[most].convening) most = d;
        size_t led = f->m->work[d].led;
        double each = led < FEW_TASKS ? 0 : f->m->load[d].convening / (double)led;
        if (each <= densest) continue;
        densest = each;
        dense = d;
    }
    const dg_coordination *load = &f->m->load[most];
    if (load->convening <= 0) return;
    SAY(f, "coordination",
        "{1} convenes the most: for the {2} {2|task|tasks} it leads it has to bring {3} parties "
        "together, and it works with {4} other {4|department|departments}.",
        DEPARTMENT(most), COUNT(f->m->work[most].led), REAL(load->convening, 1),
        COUNT(load->partners));
    if (dense == DG_NONE || dense == most) return;
    SAY(f, "coordination",
        "{1} leads only {2} tasks, yet has to bring {3} parties together: {4} a task.",
        DEPARTMENT(dense), COUNT(f->m->work[dense].led), REAL(f->m->load[dense].convening, 1),
        REAL(densest, 1));
}

static void say_crowd(finder *f) {
    size_t most = 0, crowd = 0, without_lead = 0;
    for (size_t t = 0; t < f->n_tasks; t++) {
        size_t n, leads = 0;
        const dg_edge *edges = dg_graph_task_edges(f->graph, t, &n);
        for (size_t i = 0; i < n; i++)
            leads += edges[i].role == DG_ROLE_LEAD;
        without_lead += n > 0 && leads == 0;
        if (n <= crowd) continue;
        crowd = n;
        most = t;
    }
    if (crowd > 2)
        SAY(f, "document", "Task {1} has the most to agree on it: {2} departments.", TASK(most),
            COUNT(crowd));
    if (without_lead > 0)
        SAY(f, "diagnostics", "{1} of {2} tasks {1|has|have} no lead.", COUNT(without_lead),
            COUNT(f->n_tasks));
}

static void say_concentration(finder *f) {
    size_t n = f->n_departments, places = 0, top = 0;
    if (n <= BUSIEST) return;
    for (size_t i = 0; i < n; i++) {
        places += f->m->work[i].tasks;
        if (i < BUSIEST) top += f->m->work[f->m->order[i]].tasks;
    }
    SAY(f, "workload", "The {1} busiest of {2} departments hold {3}% of all places.",
        COUNT(BUSIEST), COUNT(n), REAL(100.0 * (double)top / (double)places, 0));
}

static void say_ties(finder *f) {
    size_t n = f->n_departments, significant = 0, best = 0;
    const dg_measured *m = f->m;
    SAY(f, "ties", "{1} of the {2} pairs of departments share at least one task.", COUNT(m->n_ties),
        COUNT(n * (n - 1) / 2));
    for (size_t i = 0; i < m->n_ties; i++) {
        significant += m->adjusted[i] <= f->alpha;
        if (m->measures[i].p_hypergeometric < m->measures[best].p_hypergeometric) best = i;
    }
    if (m->n_ties == 0) return;
    if (significant == 0) {
        SAY(f, "ties", "No pair shares more tasks than chance would give it.", COUNT(0));
        return;
    }
    const dg_tie *tie = &m->ties[best];
    SAY(f, "ties",
        "{1} {1|pair shares|pairs share} more tasks than chance would give, the clearest {2} and "
        "{3}: {4} together where {5} would be expected.",
        COUNT(significant), DEPARTMENT(tie->a), DEPARTMENT(tie->b), COUNT(tie->shared),
        REAL(m->measures[best].expected, 1));
}

static void say_clusters(finder *f) {
    size_t members = 0, first = DG_NONE;
    for (size_t i = 0; i < f->n_departments; i++) {
        if (f->m->clusters.cluster[f->m->order[i]] != 0) continue;
        if (members++ == 0) first = f->m->order[i];
    }
    if (first == DG_NONE) return;
    SAY(f, "clusters",
        "The departments fall into {1} {1|cluster that works|clusters that work} together; the "
        "largest has "
        "{2} around {3}.",
        COUNT(f->m->clusters.n_clusters), COUNT(members), DEPARTMENT(first));
}

static void say_absence(finder *f) {
    size_t most = 0, loss = 0;
    for (size_t d = 0; d < f->n_departments; d++) {
        size_t lost = f->m->absence[d].without_lead + f->m->absence[d].without_department;
        if (lost <= loss) continue;
        loss = lost;
        most = d;
    }
    if (loss == 0) return;
    SAY(f, "absence",
        "Without {1}, {2} {2|task|tasks} would lose the last lead and {3} the last department.",
        DEPARTMENT(most), COUNT(f->m->absence[most].without_lead),
        COUNT(f->m->absence[most].without_department));
}

static void say_meetings(finder *f, const dg_schedule *s) {
    if (s == NULL || s->plan->n_meetings == 0) return;
    double cost = (double)s->plan->cost, ordered = (double)s->document_order;
    double saved = ordered > 0 ? 100 * (ordered - cost) / ordered : 0;
    double gap = cost > 0 ? ceil(1000 * (cost - (double)s->lower_bound) / cost) / 10 : 0;
    if (saved < 0) /* a plan made by hand may */
        SAY(f, "meetings",
            "{1} {1|task needs|tasks need} two or more departments: {2} joint "
            "{2|meeting settles|meetings settle} them, for {3}% more than in document order.",
            COUNT(s->planning->n_items), COUNT(s->plan->n_meetings), REAL(-saved, 0));
    else if (gap > 0)
        SAY(f, "meetings",
            "{1} {1|task needs|tasks need} two or more departments: {2} joint "
            "{2|meeting settles|meetings settle} them, for {3}% less than in document order; no "
            "plan is "
            "cheaper by more than another {4}%.",
            COUNT(s->planning->n_items), COUNT(s->plan->n_meetings), REAL(saved, 0), REAL(gap, 1));
    else
        SAY(f, "meetings",
            "{1} {1|task needs|tasks need} two or more departments: {2} joint "
            "{2|meeting settles|meetings settle} them, for {3}% less than in document order; no "
            "plan is "
            "cheaper.",
            COUNT(s->planning->n_items), COUNT(s->plan->n_meetings), REAL(saved, 0));
}

size_t dg_findings_make(dg_finding findings[DG_FINDINGS_MAX], const dg_measured *measured,
                        const dg_graph *graph, double alpha, const dg_schedule *meetings) {
    finder f = {.m = measured,
                .graph = graph,
                .alpha = alpha,
                .n_departments = dg_graph_n_departments(graph),
                .n_tasks = dg_graph_n_tasks(graph),
                .findings = findings};
    if (f.n_departments == 0) return 0;
    say_workload(&f);
    say_convening(&f);
    say_crowd(&f);
    say_concentration(&f);
    say_ties(&f);
    say_clusters(&f);
    say_absence(&f);
    say_meetings(&f, meetings);
    return f.n;
}

/* --- as plain text --- */

static void put_value(dg_text *text, const dg_graph *graph, const dg_found_value *value) {
    size_t document, last = 0;
    switch (value->kind) {
    case DG_FOUND_DEPARTMENT:
        dg_text_puts(text, dg_graph_department(graph, value->number)->name);
        break;
    case DG_FOUND_TASK:
        dg_graph_task(graph, dg_graph_n_tasks(graph) - 1, &last);
        const dg_task *task = dg_graph_task(graph, value->number, &document);
        if (last > 0) dg_text_printf(text, "%zu:", document + 1);
        dg_text_puts(text, task->path);
        break;
    case DG_FOUND_REAL:
        dg_html_real(text, value->real, (int)value->number);
        break;
    default:
        dg_text_put_number(text, value->number);
    }
}

static void put_sentence(dg_text *text, const dg_graph *graph, const dg_finding *finding,
                         dg_lang lang) {
    char *strings[DG_FOUND_VALUES] = {0};
    dg_style_value values[DG_FOUND_VALUES];
    for (size_t i = 0; i < finding->n_values; i++) {
        dg_text value = {0};
        put_value(&value, graph, &finding->values[i]);
        strings[i] = dg_text_take(&value);
        if (strings[i] == NULL) text->failed = true;
        for (char *c = strings[i]; c != NULL && *c != '\0'; c++)
            if ((unsigned char)*c < ' ') *c = ' '; /* a sentence is a line */
        values[i] = (dg_style_value){strings[i], finding->values[i].number};
    }
    if (!text->failed) dg_style_put(text, dg_translate(lang, finding->message), values);
    dg_text_puts(text, "\n");
    for (size_t i = 0; i < finding->n_values; i++)
        free(strings[i]);
}

dg_code dg_findings_text(char **text, const dg_graph *graph, const dg_findings_options *options,
                         dg_error *err) {
    static const dg_findings_options defaults = DG_FINDINGS_OPTIONS_DEFAULT;
    const dg_findings_options *how = options != NULL ? options : &defaults;
    dg_measured measured;
    dg_finding findings[DG_FINDINGS_MAX];
    dg_text made = {0};
    if (!(how->alpha >= 0 && how->alpha <= 1))
        return dg_fail(err, DG_EINVAL, "alpha is not between 0 and 1");
    dg_code code = dg_measure_all(&measured, graph, &how->clustering, err);
    if (code == DG_OK) {
        size_t n = dg_findings_make(findings, &measured, graph, how->alpha, how->meetings);
        if (n == 0)
            dg_text_printf(&made, "%s\n", dg_translate(how->lang, "No department is named."));
        for (size_t i = 0; i < n; i++)
            put_sentence(&made, graph, &findings[i], how->lang);
        char *whole = dg_text_take(&made);
        if (whole != NULL)
            *text = whole;
        else
            code = dg_fail_memory(err);
    }
    dg_measured_clear(&measured);
    return code;
}
