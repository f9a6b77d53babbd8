/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "standing.h"

#include <stdlib.h>

/* Groups to be shown. */
typedef struct {
    cli *c;
    const cli_data *data;
    const cli_planning *planning;
    dg_standing_groups groups;
    size_t n_tasks;
} view;

static size_t count_tasks(const view *v, size_t group, size_t department) {
    const cli_planning *p = v->planning;
    size_t n = 0;
    for (size_t i = 0; i < p->planning.n_items; i++) {
        bool attends = department == DG_NONE;
        for (size_t k = p->first[i]; k < p->first[i + 1]; k++)
            attends |= p->attendees[k] == department;
        n += attends && v->groups.group[i] == group;
    }
    return n;
}

static dg_table *groups_table(const view *v) {
    dg_table *t = dg_table_new(v->c->lang);
    if (t == NULL) return NULL;
    dg_table_column(t, "group", "group", DG_CELL_COUNT, 0);
    dg_table_column(t, "seats", "seats", DG_CELL_COUNT, 0);
    dg_table_column(t, "tasks", "tasks", DG_CELL_COUNT, 0);
    dg_table_column(t, "minutes", "minutes", DG_CELL_COUNT, 0);
    for (size_t g = 0; g < v->groups.n_groups; g++) {
        size_t minutes = 0;
        for (size_t i = 0; i < v->planning->planning.n_items; i++)
            if (v->groups.group[i] == g) minutes += v->planning->minutes[i];
        dg_table_count(t, g + 1);
        dg_table_count(t, v->groups.first[g + 1] - v->groups.first[g]);
        dg_table_count(t, count_tasks(v, g, DG_NONE));
        dg_table_count(t, minutes);
    }
    return t;
}

static dg_table *members_table(const view *v) {
    dg_table *t = dg_table_new(v->c->lang);
    if (t == NULL) return NULL;
    dg_table_column(t, "group", "group", DG_CELL_COUNT, 0);
    dg_table_column(t, "department", "department", DG_CELL_TEXT, 0);
    dg_table_column(t, "tasks", "tasks", DG_CELL_COUNT, 0);
    for (size_t g = 0; g < v->groups.n_groups; g++) {
        for (size_t i = v->groups.first[g]; i < v->groups.first[g + 1]; i++) {
            size_t d = v->groups.members[i];
            dg_table_count(t, g + 1);
            dg_table_text(t, dg_graph_department(v->data->graph, d)->name);
            dg_table_count(t, count_tasks(v, g, d));
        }
    }
    return t;
}

static dg_table *tasks_table(const view *v) {
    dg_table *t = dg_table_new(v->c->lang);
    if (t == NULL) return NULL;
    dg_table_column(t, "group", "group", DG_CELL_COUNT, 0);
    dg_table_column(t, "task", "task", DG_CELL_TEXT, 0);
    dg_table_column(t, "title", "title", DG_CELL_TEXT, 0);
    for (size_t g = 0; g <= v->groups.n_groups; g++) {
        for (size_t i = 0; i < v->planning->planning.n_items; i++) {
            size_t group = v->groups.group[i], task = v->planning->tasks[i];
            if (g < v->groups.n_groups ? group != g : group != DG_NONE) continue;
            if (group == DG_NONE)
                dg_table_undefined(t);
            else
                dg_table_count(t, group + 1);
            cli_put_path(t, v->c, v->data, task);
            dg_table_text(t, dg_graph_task(v->data->graph, task, NULL)->title);
        }
    }
    return t;
}

static int print_json(const view *v) {
    const dg_standing_groups *g = &v->groups;
    printf("{\n  \"n_tasks\": %zu,\n  \"covered\": %zu,\n  \"upper_bound\": %zu,\n"
           "  \"optimal\": %s,\n",
           v->n_tasks, g->n_covered, g->upper_bound,
           g->n_covered == g->upper_bound ? "true" : "false");
    int status = cli_print_array(stdout, "groups", groups_table(v), ",");
    if (status == CLI_DONE) status = cli_print_array(stdout, "members", members_table(v), ",");
    if (status == CLI_DONE) status = cli_print_array(stdout, "tasks", tasks_table(v), "");
    puts("}");
    return status;
}

static int print_for_people(const view *v) {
    const dg_standing_groups *g = &v->groups;
    dg_lang lang = v->c->lang;
    cli_say(v->c, dg_translate(lang, "Tasks: %zu; of which all attend in one group: %zu"),
            v->n_tasks, g->n_covered);
    if (g->n_covered == g->upper_bound)
        cli_say(v->c, "%s", dg_translate(lang, "Proved: no such groups cover more"));
    else
        cli_say(v->c, dg_translate(lang, "Proved: no such groups cover more than %zu"),
                g->upper_bound);
    putchar('\n');
    int status = cli_print_table(v->c, groups_table(v));
    putchar('\n');
    if (status == CLI_DONE) status = cli_print_table(v->c, members_table(v));
    putchar('\n');
    return status == CLI_DONE ? cli_print_table(v->c, tasks_table(v)) : status;
}

int cli_print_standing_groups(cli *c, const cli_data *data, const cli_planning *planning,
                              size_t n_groups, size_t seats) {
    view v = {.c = c, .data = data, .planning = planning};
    dg_error err = {0};
    if (dg_standing_groups_find(&v.groups, &planning->planning, n_groups, seats, 0, &err) != DG_OK)
        return cli_fail_error(&err);
    for (size_t i = 0; i < planning->planning.n_items; i++)
        v.n_tasks += planning->first[i + 1] > planning->first[i];
    int status = c->format == DG_FORMAT_TABLE  ? print_for_people(&v)
                 : c->format == DG_FORMAT_JSON ? print_json(&v)
                                               : cli_print_table(c, members_table(&v));
    dg_standing_groups_clear(&v.groups);
    return status;
}
