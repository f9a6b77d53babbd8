/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/fail.h"
#include "view/diagram_style.h"
#include "view/findings.h"

static dg_code allocate(dg_measured *m, size_t n_departments, dg_error *err) {
    size_t n = n_departments + 1;
    m->work = calloc(n, sizeof *m->work);
    m->load = calloc(n, sizeof *m->load);
    m->absence = calloc(n, sizeof *m->absence);
    m->order = calloc(n, sizeof *m->order);
    bool ok = m->work != NULL && m->load != NULL && m->absence != NULL && m->order != NULL;
    return ok ? DG_OK : dg_fail_memory(err);
}

static dg_code measure_departments(dg_measured *m, const dg_graph *graph,
                                   const dg_cluster_options *clustering, dg_error *err) {
    dg_code code = dg_workload_measure(m->work, graph, NULL, err);
    if (code == DG_OK) code = dg_coordination_measure(m->load, graph, NULL, err);
    if (code == DG_OK) code = dg_absence_each(m->absence, graph, err);
    if (code == DG_OK) code = dg_clusters_coordination(&m->clusters, graph, clustering, err);
    if (code == DG_OK) dg_diagram_order(m->order, m->work, dg_graph_n_departments(graph));
    return code;
}

static dg_code measure_ties(dg_measured *m, const dg_graph *graph, dg_error *err) {
    dg_code code = dg_graph_ties(&m->ties, &m->n_ties, graph, err);
    if (code != DG_OK) return code;
    size_t n = m->n_ties;
    m->measures = calloc(n + 1, sizeof *m->measures);
    m->adjusted = calloc(n + 1, sizeof *m->adjusted);
    if (m->measures == NULL || m->adjusted == NULL) return dg_fail_memory(err);
    code = dg_ties_measure(m->measures, m->ties, n, graph, err);
    if (code != DG_OK) return code;
    for (size_t i = 0; i < n; i++)
        m->adjusted[i] = m->measures[i].p_hypergeometric;
    return dg_ties_adjust(m->adjusted, m->adjusted, n, DG_ADJUST_BH, err);
}

dg_code dg_measure_all(dg_measured *measured, const dg_graph *graph,
                       const dg_cluster_options *clustering, dg_error *err) {
    *measured = (dg_measured){0};
    dg_code code = allocate(measured, dg_graph_n_departments(graph), err);
    if (code == DG_OK) code = measure_departments(measured, graph, clustering, err);
    if (code == DG_OK) code = measure_ties(measured, graph, err);
    return code;
}

void dg_measured_clear(dg_measured *measured) {
    free(measured->work);
    free(measured->load);
    free(measured->absence);
    free(measured->order);
    free(measured->ties);
    free(measured->measures);
    free(measured->adjusted);
    dg_clusters_clear(&measured->clusters);
    *measured = (dg_measured){0};
}
