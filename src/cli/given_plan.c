/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "given_plan.h"

#include <stdlib.h>
#include <string.h>

void cli_given_plan_free(cli_given_plan *given) {
    dg_plan_file_clear(&given->file);
    dg_plan_clear(&given->plan);
    free(given->slot);
    free(given->surplus);
    *given = (cli_given_plan){0};
}

/* The item of a line, DG_NONE where its task is not planned; false after a message. */
static bool find_item(size_t *item, cli *c, const cli_data *data, const cli_planning *planning,
                      const char *path) {
    size_t task;
    bool found = cli_find_one_task(&task, c, data, path);
    *item = DG_NONE;
    for (size_t i = 0; found && i < planning->planning.n_items; i++)
        if (planning->tasks[i] == task) *item = i;
    return found;
}

static int match_lines(cli_given_plan *g, cli *c, const cli_data *data,
                       const cli_planning *planning) {
    size_t done = 0;
    int status = CLI_DONE;
    for (size_t i = 0; i < g->file.n_lines && status == CLI_DONE; i++) {
        const dg_plan_line *line = &g->file.lines[i];
        size_t item;
        cli_blame(g->path, line->line);
        if (!find_item(&item, c, data, planning, line->task))
            status = CLI_FAILED;
        else if (item == DG_NONE)
            g->surplus[g->n_surplus++] = i;
        else
            g->plan.items[done++] = item;
        g->plan.first[line->meeting + 1] = done;
    }
    cli_blame(NULL, 0);
    return status;
}

static bool is_taken(const cli_given_plan *g, size_t slot) {
    for (size_t m = 0; m < g->file.n_meetings; m++)
        if (g->slot[m] == slot) return true;
    return false;
}

/* The slot that a wish gives a meeting, else one that nobody has. */
static int choose_missing_slots(cli_given_plan *g, const cli_planning *planning,
                                const cli_wishes *wishes) {
    dg_error err = {0};
    size_t next = 0, *wanted = calloc(g->file.n_meetings + 1, sizeof *wanted);
    if (wanted == NULL) return cli_fail("out of memory");
    dg_code code = dg_wishes_slots(wanted, &wishes->wishes, &g->plan, &planning->planning, &err);
    for (size_t m = 0; code == DG_OK && m < g->file.n_meetings; m++) {
        if (g->slot[m] != DG_NONE) continue;
        while (is_taken(g, next))
            next++;
        g->slot[m] = wanted[m] != DG_NONE ? wanted[m] : next;
    }
    free(wanted);
    return code == DG_OK ? CLI_DONE : cli_fail_error(&err);
}

static int add_up(cli_given_plan *g, const cli_planning *planning) {
    dg_error err = {0};
    for (size_t m = 0; m < g->plan.n_meetings; m++) {
        uint64_t cost;
        size_t first = g->plan.first[m];
        if (dg_agenda_cost(&cost, &planning->planning, g->plan.items + first,
                           g->plan.first[m + 1] - first, &err) != DG_OK)
            return cli_fail_error(&err);
        g->plan.cost += cost;
    }
    return CLI_DONE;
}

int cli_given_plan_load(cli_given_plan *given, cli *c, const cli_data *data,
                        const cli_planning *planning, const cli_wishes *wishes, const char *path) {
    dg_error err = {0};
    cli_given_plan *g = given;
    g->path = path;
    if (dg_plan_file_read(&g->file, path, &err) != DG_OK) return cli_fail_error(&err);
    size_t n = g->file.n_meetings;
    g->plan = (dg_plan){.n_meetings = n,
                        .first = calloc(n + 1, sizeof *g->plan.first),
                        .items = calloc(g->file.n_lines + 1, sizeof *g->plan.items)};
    g->slot = calloc(n + 1, sizeof *g->slot);
    g->surplus = calloc(g->file.n_lines + 1, sizeof *g->surplus);
    if (g->plan.first == NULL || g->plan.items == NULL || g->slot == NULL || g->surplus == NULL)
        return cli_fail("out of memory");
    memcpy(g->slot, g->file.slots, n * sizeof *g->slot);
    int status = match_lines(g, c, data, planning);
    if (status == CLI_DONE) status = choose_missing_slots(g, planning, wishes);
    return status == CLI_DONE ? add_up(g, planning) : status;
}
