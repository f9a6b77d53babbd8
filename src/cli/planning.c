/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planning.h"

#include <stdlib.h>
#include <string.h>

/* --- numbers --- */

bool cli_read_minutes(size_t *value, const char *option, const char *text, size_t least) {
    if (!cli_read_size(value, option, text)) return false;
    if (*value >= least && *value <= DG_MINUTES_MAX) return true;
    cli_usage("--%s wants minutes from %zu to %d", option, least, DG_MINUTES_MAX);
    return false;
}

/* --- which tasks --- */

static bool is_within(const char *path, const char *section) {
    size_t n = strlen(section);
    return strncmp(path, section, n) == 0 && (path[n] == '\0' || path[n] == '/');
}

/* `listed` (may be NULL): only these. */
static bool is_chosen(const dg_graph *graph, size_t t, size_t department, const bool *listed,
                      const cli_planning_options *o) {
    size_t n, leads = 0;
    if (listed != NULL && !listed[t]) return false;
    bool named = department == DG_NONE;
    const dg_edge *parties = dg_graph_task_edges(graph, t, &n);
    for (size_t i = 0; i < n; i++) {
        leads += parties[i].role == DG_ROLE_LEAD;
        named |= parties[i].other == department;
    }
    if (o->section != NULL && !is_within(dg_graph_task(graph, t, NULL)->path, o->section))
        return false;
    return named && n >= (o->all || listed != NULL ? 1 : 2) && (!o->co_led || leads >= 2);
}

static size_t count_attendees(const dg_graph *graph, size_t t, const bool *attends) {
    size_t n, count = 0;
    const dg_edge *parties = dg_graph_task_edges(graph, t, &n);
    for (size_t i = 0; i < n; i++)
        count += attends[parties[i].role];
    return count;
}

static bool knows_section(const dg_corpus *corpus, const char *section) {
    for (size_t i = 0; i < corpus->n; i++)
        for (size_t s = 0; s < corpus->documents[i]->n_sections; s++)
            if (strcmp(corpus->documents[i]->sections[s].path, section) == 0) return true;
    return false;
}

static int unknown_section(const dg_corpus *corpus, const char *section) {
    size_t n = 0, at = 0;
    for (size_t i = 0; i < corpus->n; i++)
        n += corpus->documents[i]->n_sections;
    const char **paths = calloc(n + 1, sizeof *paths);
    if (paths == NULL) return cli_fail("out of memory");
    for (size_t i = 0; i < corpus->n; i++)
        for (size_t s = 0; s < corpus->documents[i]->n_sections; s++)
            paths[at++] = corpus->documents[i]->sections[s].path;
    cli_unknown(CLI_FAILED, "section", section, paths, n);
    free(paths);
    return CLI_FAILED;
}

static bool reserve(cli_planning *p, const dg_graph *graph) {
    size_t n_tasks = dg_graph_n_tasks(graph), n_departments = dg_graph_n_departments(graph);
    p->tasks = calloc(n_tasks + 1, sizeof *p->tasks);
    p->first = calloc(n_tasks + 1, sizeof *p->first);
    p->attendees = calloc(dg_graph_n_edges(graph) + 1, sizeof *p->attendees);
    p->minutes = calloc(n_tasks + 1, sizeof *p->minutes);
    p->rates = calloc(n_departments + 1, sizeof *p->rates);
    return p->tasks != NULL && p->first != NULL && p->attendees != NULL && p->minutes != NULL &&
           p->rates != NULL;
}

static void choose_tasks(cli_planning *p, const dg_graph *graph, size_t department,
                         const bool *listed, const cli_planning_options *o) {
    size_t n = 0, n_edges = 0, n_parties;
    for (size_t t = 0; t < dg_graph_n_tasks(graph); t++) {
        if (!is_chosen(graph, t, department, listed, o)) continue;
        if (count_attendees(graph, t, o->attends) == 0) {
            p->n_left_out++;
            continue;
        }
        const dg_edge *parties = dg_graph_task_edges(graph, t, &n_parties);
        for (size_t i = 0; i < n_parties; i++)
            if (o->attends[parties[i].role]) p->attendees[n_edges++] = parties[i].other;
        p->minutes[n] = CLI_TASK_MINUTES;
        p->tasks[n++] = t;
        p->first[n] = n_edges;
    }
    for (size_t d = 0; d < dg_graph_n_departments(graph); d++)
        p->rates[d] = 1;
    p->planning = (dg_planning){.n_items = n,
                                .n_departments = dg_graph_n_departments(graph),
                                .first = p->first,
                                .attendees = p->attendees,
                                .minutes = p->minutes,
                                .rates = p->rates,
                                .capacity = o->single ? UINT32_MAX : (uint32_t)o->capacity,
                                .overhead = (uint32_t)o->overhead,
                                .break_every = (uint32_t)o->break_every,
                                .break_minutes = (uint32_t)o->break_minutes};
}

/* --- minutes and costs from files --- */

/* A first row that names what there is but gives no number is no header. */
static int refuse_header(const char *file) {
    cli_blame(file, 1);
    cli_fail("a name and a whole number up to %d are wanted", DG_MINUTES_MAX);
    cli_blame(NULL, 0);
    return CLI_FAILED;
}

/* Give the tasks of that name, bare or as DOCUMENT:PATH, their minutes; each but once. */
static int set_minutes(cli_planning *p, const cli *c, const cli_data *data, bool *given,
                       const dg_amount *row) {
    size_t task;
    if (row->amount == 0) return cli_fail("a task takes at least 1 minute");
    if (cli_find_task(&task, c, data, row->name) == 0)
        return cli_unknown_task(data->corpus, row->name);
    for (size_t i = 0; i < p->planning.n_items; i++) {
        if (!cli_is_task(c, data, p->tasks[i], row->name)) continue;
        if (given[i]) return cli_fail("task %s is given twice", row->name);
        given[i] = true;
        p->minutes[i] = row->amount;
    }
    return CLI_DONE;
}

static int read_minutes(cli_planning *p, cli *c, const cli_data *data, const char *file) {
    dg_amounts rows = {0};
    dg_error err = {0};
    size_t task;
    if (file == NULL) return CLI_DONE;
    if (dg_amounts_read(&rows, file, &err) != DG_OK) return cli_fail_error(&err);
    bool *given = calloc(p->planning.n_items + 1, sizeof *given);
    int status = given == NULL ? cli_fail("out of memory") : CLI_DONE;
    if (rows.header != NULL && cli_find_task(&task, c, data, rows.header) > 0)
        status = refuse_header(file);
    for (size_t i = 0; i < rows.n && status == CLI_DONE; i++) {
        cli_blame(file, rows.items[i].line);
        status = set_minutes(p, c, data, given, &rows.items[i]);
    }
    cli_blame(NULL, 0);
    free(given);
    dg_amounts_clear(&rows);
    return status;
}

static int set_cost(cli_planning *p, const cli_data *data, bool *given, const dg_amount *row) {
    size_t d = cli_find_department(data->graph, row->name);
    if (d == DG_NONE) return CLI_FAILED;
    if (given[d]) return cli_fail("%s is given twice", row->name);
    given[d] = true;
    p->rates[d] = row->amount;
    return CLI_DONE;
}

static int read_costs(cli_planning *p, const cli_data *data, const char *file) {
    dg_amounts rows = {0};
    dg_error err = {0};
    if (file == NULL) return CLI_DONE;
    if (dg_amounts_read(&rows, file, &err) != DG_OK) return cli_fail_error(&err);
    bool *given = calloc(p->planning.n_departments + 1, sizeof *given);
    int status = given == NULL ? cli_fail("out of memory") : CLI_DONE;
    if (rows.header != NULL && cli_known_department(data->graph, rows.header) != DG_NONE)
        status = refuse_header(file);
    for (size_t i = 0; i < rows.n && status == CLI_DONE; i++) {
        cli_blame(file, rows.items[i].line);
        status = set_cost(p, data, given, &rows.items[i]);
    }
    cli_blame(NULL, 0);
    free(given);
    dg_amounts_clear(&rows);
    return status;
}

static int check_minutes(const cli_planning *p, const cli_data *data) {
    dg_error err = {0};
    for (size_t i = 0; i < p->planning.n_items; i++)
        if (p->minutes[i] > p->planning.capacity)
            return cli_fail("task %s takes %u minutes, a meeting at most %u",
                            dg_graph_task(data->graph, p->tasks[i], NULL)->path, p->minutes[i],
                            p->planning.capacity);
    return dg_planning_check(&p->planning, &err) == DG_OK ? CLI_DONE : cli_fail_error(&err);
}

int cli_planning_load(cli_planning *planning, cli *c, const cli_data *data,
                      const cli_planning_options *options) {
    size_t department = DG_NONE;
    bool *listed = NULL;
    *planning = (cli_planning){0};
    if (options->section != NULL && !knows_section(data->corpus, options->section))
        return unknown_section(data->corpus, options->section);
    if (options->department != NULL) {
        department = cli_find_department(data->graph, options->department);
        if (department == DG_NONE) return CLI_FAILED;
    }
    if (!reserve(planning, data->graph)) return cli_fail("out of memory");
    if (options->tasks_file != NULL &&
        cli_read_tasks(&listed, c, data, options->tasks_file) != CLI_DONE)
        return CLI_FAILED;
    choose_tasks(planning, data->graph, department, listed != NULL ? listed : options->listed,
                 options);
    free(listed);
    int status = read_minutes(planning, c, data, options->minutes_file);
    if (status == CLI_DONE) status = read_costs(planning, data, options->costs_file);
    return status == CLI_DONE ? check_minutes(planning, data) : status;
}

void cli_planning_free(cli_planning *planning) {
    free(planning->tasks);
    free(planning->first);
    free(planning->attendees);
    free(planning->minutes);
    free(planning->rates);
    free(planning->optional_first);
    free(planning->optional);
    *planning = (cli_planning){0};
}
