/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dutygraph/workload.h"

#include <math.h>
#include <string.h>

#include "base/fail.h"

static dg_code check(const dg_workload_options *options, dg_error *err) {
    for (size_t r = 0; r < DG_N_ROLES; r++)
        if (!(options->weight[r] > 0 && isfinite(options->weight[r])))
            return dg_fail(err, DG_EINVAL, "the weight of %s must be a positive number",
                           dg_role_name((dg_role)r));
    return DG_OK;
}

/* One task's part in the load of each of its departments. */
static void add_task(dg_workload *load, const dg_edge *parties, size_t n, const double *weight) {
    size_t leads = 0;
    double total = 0;
    for (size_t i = 0; i < n; i++) {
        leads += parties[i].role == DG_ROLE_LEAD;
        total += weight[parties[i].role];
    }
    for (size_t i = 0; i < n; i++) {
        const dg_edge *party = &parties[i];
        dg_workload *d = &load[party->other];
        d->tasks++;
        d->led += party->role == DG_ROLE_LEAD;
        d->co_led += party->role == DG_ROLE_LEAD && leads > 1;
        d->joint += party->role == DG_ROLE_JOINT;
        d->supporting += party->role == DG_ROLE_SUPPORT;
        d->guiding += party->role == DG_ROLE_SUPPORT && party->guiding;
        d->sole += n == 1;
        d->share += 1.0 / (double)n;
        d->weighted += weight[party->role] / total;
    }
}

dg_code dg_workload_measure(dg_workload *load, const dg_graph *graph,
                            const dg_workload_options *options, dg_error *err) {
    const dg_workload_options defaults = DG_WORKLOAD_OPTIONS_DEFAULT;
    if (options == NULL) options = &defaults;
    dg_code code = check(options, err);
    if (code != DG_OK) return code;
    size_t n = dg_graph_n_departments(graph), n_parties;
    if (n > 0) memset(load, 0, n * sizeof *load);
    for (size_t t = 0; t < dg_graph_n_tasks(graph); t++) {
        const dg_edge *parties = dg_graph_task_edges(graph, t, &n_parties);
        add_task(load, parties, n_parties, options->weight);
    }
    return DG_OK;
}
