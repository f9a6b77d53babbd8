/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plan that is there already, for those who show one: diagrams and reports. */
#include <stdlib.h>
#include <string.h>

#include "given_plan.h"

/* The tasks that the file's lines name. */
static int list_tasks(bool **listed, cli *c, const cli_data *data, const char *path) {
    dg_plan_file file = {0};
    dg_error err = {0};
    if (dg_plan_file_read(&file, path, &err) != DG_OK) return cli_fail_error(&err);
    *listed = calloc(dg_graph_n_tasks(data->graph) + 1, sizeof **listed);
    int status = *listed == NULL ? cli_fail("out of memory") : CLI_DONE;
    for (size_t i = 0; i < file.n_lines && status == CLI_DONE; i++) {
        size_t task;
        cli_blame(path, file.lines[i].line);
        if (cli_find_one_task(&task, c, data, file.lines[i].task))
            (*listed)[task] = true;
        else
            status = CLI_FAILED;
    }
    cli_blame(NULL, 0);
    dg_plan_file_clear(&file);
    return status;
}

/* Every task once; a meeting may be as long as it is. */
static int check(const cli_given_plan *given, cli_planning *planning, const cli_data *data) {
    const dg_plan *plan = &given->plan;
    planning->planning.capacity = (uint32_t)cli_planning_defaults().capacity;
    bool *met = calloc(planning->planning.n_items + 1, sizeof *met);
    int status = met == NULL ? cli_fail("out of memory") : CLI_DONE;
    for (size_t m = 0; m < plan->n_meetings && status == CLI_DONE; m++) {
        uint32_t minutes = 0;
        for (size_t i = plan->first[m]; i < plan->first[m + 1] && status == CLI_DONE; i++) {
            size_t item = plan->items[i];
            const char *path = dg_graph_task(data->graph, planning->tasks[item], NULL)->path;
            if (met[item]) status = cli_fail("%s: task %s is there twice", given->path, path);
            met[item] = true;
            minutes += planning->minutes[item];
        }
        if (minutes > planning->planning.capacity) planning->planning.capacity = minutes;
    }
    free(met);
    return status;
}

static int bound(cli_meetings *x) {
    enum { NODES = CLI_PLAN_MOVES / 4 };
    dg_error err = {0};
    dg_plan_bound_options how = {.nodes = NODES};
    return dg_plan_bound(&x->lower_bound, &x->worth, &x->planning->planning, &how, &err) == DG_OK
               ? CLI_DONE
               : cli_fail_error(&err);
}

/* The dates of the slots in which its meetings are. */
static int date(cli_default_plan *plan, const cli_given_plan *given, const char *path) {
    cli_meetings *x = &plan->meetings;
    dg_error err = {0};
    if (path == NULL) return CLI_DONE;
    if (dg_real_slots_read(&plan->slots, path, &err) != DG_OK) return cli_fail_error(&err);
    for (size_t m = 0; m < given->plan.n_meetings; m++)
        if (given->slot[m] >= plan->slots.n)
            return cli_fail("%s: meeting %s is in slot %zu, and %s has %zu slots", given->path,
                            given->file.meetings[m], given->slot[m] + 1, path, plan->slots.n);
    x->real = &plan->slots;
    return CLI_DONE;
}

static int take(cli_default_plan *plan, cli *c, const cli_agreed_options *how) {
    static const cli_wishes no_wishes;
    cli_meetings *x = &plan->meetings;
    cli_given_plan given = {0};
    dg_slot_options slots = {0};
    int status =
        cli_given_plan_load(&given, c, x->data, &plan->planning, &no_wishes, how->plan_file);
    if (status == CLI_DONE) status = date(plan, &given, how->slots_file);
    if (status == CLI_DONE) status = check(&given, &plan->planning, x->data);
    if (status == CLI_DONE) {
        x->plan = given.plan;
        x->slot = given.slot;
        given.plan = (dg_plan){0};
        given.slot = NULL;
        status = cli_compare_with_document_order(x);
    }
    if (status == CLI_DONE) status = bound(x);
    if (status == CLI_DONE) status = cli_order_by_slot(x);
    if (status == CLI_DONE) status = cli_count_slots(x, &slots);
    if (status == CLI_DONE) status = cli_complete_meetings(x);
    cli_given_plan_free(&given);
    return status;
}

int cli_plan_agreed(cli_default_plan *plan, cli *c, const cli_data *data,
                    const cli_agreed_options *options) {
    cli_planning_options how = cli_planning_defaults();
    static const dg_wishes no_wishes;
    bool *listed = NULL;
    *plan = (cli_default_plan){.meetings = {.data = data,
                                            .planning = &plan->planning,
                                            .chair_wanted = DG_NONE,
                                            .wishes = &no_wishes}};
    int status = list_tasks(&listed, c, data, options->plan_file);
    how.listed = listed;
    how.minutes_file = options->minutes_file;
    how.break_every = options->break_every;
    how.break_minutes = options->break_minutes;
    how.capacity = UINT32_MAX; /* its meetings are as long as they are */
    if (status == CLI_DONE) status = cli_planning_load(&plan->planning, c, data, &how);
    free(listed);
    if (status == CLI_DONE) status = take(plan, c, options);
    if (status == CLI_DONE) plan->schedule = cli_schedule(&plan->meetings);
    return status;
}

bool cli_read_agreed(cli_agreed_options *agreed, const char *const texts[5]) {
    static const char *const names[] = {"plan", "minutes", "slots", "break-every", "break"};
    *agreed = (cli_agreed_options){texts[0], texts[1], texts[2], 0, 10};
    for (size_t i = 1; i < 5; i++) {
        const char *without = texts[0] == NULL             ? names[0]
                              : i == 4 && texts[3] == NULL ? names[3]
                                                           : NULL;
        if (texts[i] == NULL || without == NULL) continue;
        cli_usage("--%s wants --%s", names[i], without);
        return false;
    }
    return (texts[3] == NULL || cli_read_minutes(&agreed->break_every, names[3], texts[3], 1)) &&
           cli_read_minutes(&agreed->break_minutes, names[4], texts[4], 1);
}
