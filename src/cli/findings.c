/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "tables.h"

/* The measures from which the sentences are made, one entry per department. */
typedef struct {
    cli *c;
    const dg_graph *graph;
    size_t n;
    dg_workload *work;
    dg_coordination *load;
} measures;

static const char *name_of(const measures *m, size_t d) {
    return dg_graph_department(m->graph, d)->name;
}

/* Who carries the most, and how unevenly the rest lies. */
static void say_workload(const measures *m) {
    size_t most = 0;
    for (size_t d = 1; d < m->n; d++)
        if (m->work[d].tasks > m->work[most].tasks) most = d;
    cli_say(m->c,
            dg_translate(m->c->lang,
                         "%s carries the most: %zu of %zu tasks; it leads %zu, is joint "
                         "on %zu and supports %zu."),
            name_of(m, most), m->work[most].tasks, dg_graph_n_tasks(m->graph), m->work[most].led,
            m->work[most].joint, m->work[most].supporting);
}

/* Who has to bring the most parties together; and who leads few tasks yet convenes many parties. */
static void say_convening(const measures *m) {
    enum { FEW_TASKS = 2 };
    size_t most = 0, dense = DG_NONE;
    double densest = 0;
    for (size_t d = 0; d < m->n; d++) {
        if (m->load[d].convening > m->load[most].convening) most = d;
        double each =
            m->work[d].led < FEW_TASKS ? 0 : m->load[d].convening / (double)m->work[d].led;
        if (each > densest) {
            densest = each;
            dense = d;
        }
    }
    if (m->load[most].convening <= 0) return;
    cli_say(m->c,
            dg_translate(m->c->lang,
                         "%s convenes the most: over its %zu led tasks it brings %.1f parties "
                         "together, and works with %zu departments."),
            name_of(m, most), m->work[most].led, m->load[most].convening, m->load[most].partners);
    if (dense == DG_NONE || dense == most) return;
    cli_say(m->c,
            dg_translate(m->c->lang, "%s leads only %zu tasks yet has to bring %.1f parties "
                                     "together: %.1f a task."),
            name_of(m, dense), m->work[dense].led, m->load[dense].convening, densest);
}

static void say_network(const measures *m) {
    dg_coordination_total total;
    if (dg_coordination_sum(&total, m->graph, NULL) != DG_OK) return;
    cli_say(
        m->c,
        dg_translate(m->c->lang, "%zu of the %zu pairs of departments share at least one task."),
        total.pairs, m->n * (m->n - (m->n > 0)) / 2);
}

static void say_all(const measures *m) {
    if (m->n == 0) {
        cli_say(m->c, "%s", dg_translate(m->c->lang, "No department is named."));
        return;
    }
    say_workload(m);
    say_convening(m);
    say_network(m);
}

int cli_say_findings(cli *c, const cli_data *data) {
    dg_error err = {0};
    int status = CLI_DONE;
    measures m = {.c = c, .graph = data->graph, .n = dg_graph_n_departments(data->graph)};
    m.work = calloc(m.n + 1, sizeof *m.work);
    m.load = calloc(m.n + 1, sizeof *m.load);
    if (m.work == NULL || m.load == NULL)
        status = cli_fail("out of memory");
    else if (dg_workload_measure(m.work, m.graph, NULL, &err) != DG_OK ||
             dg_coordination_measure(m.load, m.graph, NULL, &err) != DG_OK)
        status = cli_fail_error(&err);
    else
        say_all(&m);
    free(m.work);
    free(m.load);
    return status;
}
