/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dutygraph/workload.h"

#include <math.h>
#include <stdlib.h>
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

/* The options, or the defaults for NULL, where they are good. */
static dg_code choose(dg_workload_options *chosen, const dg_workload_options *options,
                      dg_error *err) {
    *chosen = options != NULL ? *options : (dg_workload_options)DG_WORKLOAD_OPTIONS_DEFAULT;
    return check(chosen, err);
}

dg_code dg_workload_measure(dg_workload *load, const dg_graph *graph,
                            const dg_workload_options *options, dg_error *err) {
    dg_workload_options chosen;
    dg_code code = choose(&chosen, options, err);
    if (code != DG_OK) return code;
    size_t n = dg_graph_n_departments(graph), n_parties;
    if (n > 0) memset(load, 0, n * sizeof *load);
    for (size_t t = 0; t < dg_graph_n_tasks(graph); t++) {
        const dg_edge *parties = dg_graph_task_edges(graph, t, &n_parties);
        add_task(load, parties, n_parties, chosen.weight);
    }
    return DG_OK;
}

dg_code dg_workload_on_groups(dg_workload *load, const dg_graph *graph,
                              const dg_workload_options *options, const size_t *group,
                              size_t n_groups, dg_error *err) {
    dg_workload_options chosen;
    dg_code code = choose(&chosen, options, err);
    if (code != DG_OK) return code;
    size_t n = dg_graph_n_departments(graph), n_parties;
    if (n * n_groups > 0) memset(load, 0, n * n_groups * sizeof *load);
    for (size_t t = 0; t < dg_graph_n_tasks(graph); t++) {
        if (group[t] == DG_NONE) continue;
        const dg_edge *parties = dg_graph_task_edges(graph, t, &n_parties);
        add_task(load + group[t] * n, parties, n_parties, chosen.weight);
    }
    return DG_OK;
}

/* A group's part in one task: what its members add, and their strongest role. */
static void add_group(dg_workload *g, const dg_workload *part, bool other_group, bool other_lead) {
    g->tasks++;
    g->led += part->led > 0;
    g->co_led += part->led > 0 && other_lead;
    g->joint += part->led == 0 && part->joint > 0;
    g->supporting += part->led == 0 && part->joint == 0;
    g->guiding += part->led == 0 && part->joint == 0 && part->guiding == part->supporting;
    g->sole += !other_group;
    g->share += part->share;
    g->weighted += part->weighted;
}

/* The parties of one task as loads of their groups: part[i] for the group of party i, where i is
 * the first of that group; returns how many groups and, in *n_leading, how many of them lead. */
static size_t gather_groups(dg_workload *part, const dg_workload *own, const dg_edge *parties,
                            size_t n, const size_t *group, size_t *n_leading) {
    size_t n_groups = 0;
    *n_leading = 0;
    for (size_t i = 0; i < n; i++) {
        size_t first = 0;
        while (group[parties[first].other] != group[parties[i].other])
            first++;
        const dg_workload *o = &own[i];
        dg_workload *p = &part[first];
        if (first == i) *p = (dg_workload){0};
        n_groups += first == i && group[parties[i].other] != DG_NONE;
        *n_leading += p->led == 0 && o->led > 0 && group[parties[i].other] != DG_NONE;
        p->led += o->led;
        p->joint += o->joint;
        p->supporting += o->supporting;
        p->guiding += o->guiding;
        p->share += o->share;
        p->weighted += o->weighted;
        p->tasks = 1;
    }
    return n_groups;
}

/* What each party of one task carries of it: own[i] for party i. */
static void own_parts(dg_workload *own, const dg_edge *parties, size_t n, const double *weight) {
    double total = 0;
    for (size_t i = 0; i < n; i++)
        total += weight[parties[i].role];
    for (size_t i = 0; i < n; i++)
        own[i] = (dg_workload){.led = parties[i].role == DG_ROLE_LEAD,
                               .joint = parties[i].role == DG_ROLE_JOINT,
                               .supporting = parties[i].role == DG_ROLE_SUPPORT,
                               .guiding = parties[i].guiding,
                               .share = 1.0 / (double)n,
                               .weighted = weight[parties[i].role] / total};
}

static size_t most_parties(const dg_graph *graph) {
    size_t most = 0, n;
    for (size_t t = 0; t < dg_graph_n_tasks(graph); t++) {
        dg_graph_task_edges(graph, t, &n);
        if (n > most) most = n;
    }
    return most;
}

dg_code dg_workload_of_groups(dg_workload *load, const dg_graph *graph,
                              const dg_workload_options *options, const size_t *group,
                              size_t n_groups, dg_error *err) {
    dg_workload_options chosen;
    dg_code code = choose(&chosen, options, err);
    if (code != DG_OK) return code;
    size_t most = most_parties(graph), n, n_leading;
    dg_workload *own = calloc(most + 1, 2 * sizeof *own), *part = own + most;
    if (own == NULL) return dg_fail_memory(err);
    if (n_groups > 0) memset(load, 0, n_groups * sizeof *load);
    for (size_t t = 0; t < dg_graph_n_tasks(graph); t++) {
        const dg_edge *parties = dg_graph_task_edges(graph, t, &n);
        own_parts(own, parties, n, chosen.weight);
        size_t on_task = gather_groups(part, own, parties, n, group, &n_leading);
        for (size_t i = 0; i < n; i++) {
            size_t of = group[parties[i].other];
            bool first = true;
            for (size_t j = 0; j < i; j++)
                first = first && group[parties[j].other] != of;
            if (of != DG_NONE && first)
                add_group(&load[of], &part[i], on_task > 1, n_leading > (part[i].led > 0));
        }
    }
    free(own);
    return DG_OK;
}
