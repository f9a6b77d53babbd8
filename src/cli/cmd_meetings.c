/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "commands.h"
#include "planning.h"
#include "progress.h"
#include "stopping.h"
#include "zone.h"

static const char *all, *section, *department, *co_led, *minutes, *costs, *overhead, *capacity,
    *single, *tasks, *rooms, *delegations, *real, *moves, *seconds, *attend, *table, *collectives,
    *output, *ics_folder, *zone, *verify;
static const cli_option options[] = {
    {"all", NULL, "also tasks of one department (default: those of two or more)", &all},
    {"section", "PATH", "only the tasks of a section", &section},
    {"department", "NAME", "only the tasks that name a department", &department},
    {"co-led", NULL, "only tasks with two or more leads", &co_led},
    {"tasks", "FILE", "only these tasks: a path a line", &tasks},
    {"attend", "ROLES", "who comes: lead,joint,support (default: all three)", &attend},
    {"minutes", "FILE", "CSV of task,minutes (default: 10 each)", &minutes},
    {"costs", "FILE", "CSV of department,cost per minute (default: 1 each)", &costs},
    {"overhead", "M", "minutes that each attendance costs on top (default: 30)", &overhead},
    {"capacity", "M", "minutes of a meeting at most (default: 120)", &capacity},
    {"single", NULL, "one meeting, however long", &single},
    {"rooms", "N", "meetings that can run at once (default: any number)", &rooms},
    {"delegations", "NAME=K", "a department can attend K meetings at once; may be repeated",
     &delegations},
    {"slots", "FILE", "CSV of date,start,end[,rooms[,unavailable]]: meet at these times only",
     &real},
    {"time", "S", "seconds to search (default: 10)", &seconds},
    {"moves", "N", "changes to try; the same seed and moves give the same plan", &moves},
    {"verify", NULL, "check plan and bound once more, by other code", &verify},
    {"table", "TABLE", "for TSV and CSV: agenda (default), meetings, attendance or timetable",
     &table},
    {"output", "FILE",
     "write it; its ending is the form: xlsx, csv, tsv, json, ics, svg, png, pdf; may be repeated",
     &output},
    {"ics-folder", "DIR", "a new folder with a calendar for each department", &ics_folder},
    {"timezone", "ZONE", "of calendars, such as Asia/Shanghai (default: each reader's own)", &zone},
    {"collectives", NULL, "count collectives as departments", &collectives},
    {0}};

static const char *const tables[] = {"agenda", "meetings", "attendance", "timetable", NULL};

/* --- options --- */

static bool read_roles(bool *attends, const char *text) {
    for (size_t r = 0; r < DG_N_ROLES; r++)
        attends[r] = text == NULL;
    while (text != NULL) {
        char name[16];
        size_t n = strcspn(text, ",");
        dg_role role;
        snprintf(name, sizeof name, "%.*s", (int)n, text);
        if (n >= sizeof name || !dg_role_from_name(&role, name)) {
            cli_usage("--attend wants roles such as lead,joint, not %.*s", (int)n, text);
            return false;
        }
        attends[role] = true;
        text = text[n] == ',' ? text + n + 1 : NULL;
    }
    return true;
}

static bool read_minutes(size_t *value, const char *option, const char *text, size_t least) {
    if (!cli_read_size(value, option, text)) return false;
    if (*value >= least && *value <= DG_MINUTES_MAX) return true;
    cli_usage("--%s wants minutes from %zu to %d", option, least, DG_MINUTES_MAX);
    return false;
}

bool cli_read_effort(dg_plan_options *search, const char *n, const char *time) {
    size_t n_moves = 0;
    if (!cli_read_size(&n_moves, "moves", n) || !cli_read_real(&search->seconds, "time", time))
        return false;
    search->moves = n_moves;
    const char *wrong = n != NULL && n_moves == 0                ? "moves"
                        : time != NULL && !(search->seconds > 0) ? "time"
                                                                 : NULL;
    if (wrong != NULL) cli_usage("--%s wants a number above 0", wrong);
    return wrong == NULL;
}

/* What is planned where nothing else is said. */
static cli_planning_options default_options(void) {
    cli_planning_options o = {.capacity = 120, .overhead = 30};
    for (size_t r = 0; r < DG_N_ROLES; r++)
        o.attends[r] = true;
    return o;
}

static bool read_options(cli_planning_options *o, dg_plan_options *search, dg_slot_options *slots,
                         int *which) {
    *o = default_options();
    o->all = all != NULL;
    o->co_led = co_led != NULL;
    o->section = section;
    o->department = department;
    o->tasks_file = tasks;
    o->minutes_file = minutes;
    o->costs_file = costs;
    o->single = single != NULL;
    *which = cli_read_choice("table", table, tables);
    if (*which < 0 || !read_roles(o->attends, attend)) return false;
    if (!read_minutes(&o->capacity, "capacity", capacity, 1) ||
        !read_minutes(&o->overhead, "overhead", overhead, 0) ||
        !cli_read_size(&slots->rooms, "rooms", rooms) || !cli_read_effort(search, moves, seconds))
        return false;
    if (moves == NULL && seconds == NULL) search->seconds = 10;
    if (rooms != NULL && slots->rooms == 0) cli_usage("--rooms wants a number above 0");
    if (verify != NULL && single != NULL) cli_usage("--verify does not go with --single");
    return (rooms == NULL || slots->rooms > 0) && (verify == NULL || single == NULL);
}

static int add_delegations(size_t *delegations_of, const dg_graph *graph, const char *text) {
    const char *equals = strrchr(text, '=');
    size_t k = 0;
    if (equals == NULL || equals == text)
        return cli_usage("--delegations wants NAME=K, not %s", text);
    if (!cli_read_size(&k, "delegations", equals + 1)) return CLI_USAGE;
    if (k == 0) return cli_usage("--delegations wants a number above 0");
    char *name = calloc((size_t)(equals - text) + 1, 1);
    if (name == NULL) return cli_fail("out of memory");
    memcpy(name, text, (size_t)(equals - text));
    size_t d = cli_find_department(graph, name);
    free(name);
    if (d == DG_NONE) return CLI_FAILED;
    delegations_of[d] = k;
    return CLI_DONE;
}

/* One entry per department, the caller's to free; NULL after a message, *status set. */
static size_t *read_delegations(int *status, const cli *c, const dg_graph *graph) {
    size_t n = dg_graph_n_departments(graph);
    size_t *delegations_of = calloc(n + 1, sizeof *delegations_of);
    *status = delegations_of == NULL ? cli_fail("out of memory") : CLI_DONE;
    for (size_t d = 0; delegations_of != NULL && d < n; d++)
        delegations_of[d] = 1;
    for (size_t i = 0; i < c->n_given && *status == CLI_DONE; i++)
        if (c->given[i].option->value == &delegations)
            *status = add_delegations(delegations_of, graph, c->given[i].value);
    if (*status == CLI_DONE) return delegations_of;
    free(delegations_of);
    return NULL;
}

/* No meeting may be longer than the longest slot, unless it is said how long it may be. */
static int read_slots(dg_real_slots *times, cli_planning_options *how) {
    dg_error err = {0};
    if (dg_real_slots_read(times, real, &err) != DG_OK) return cli_fail_error(&err);
    size_t longest = cli_longest_slot(times);
    if (capacity == NULL && longest < how->capacity) how->capacity = longest;
    return CLI_DONE;
}

/* --- the search --- */

static bool tell(void *context, uint64_t cost, double passed) {
    const cli *c = context;
    char words[128];
    snprintf(words, sizeof words, dg_translate(c->lang, "%.0f s: cost %zu (Ctrl-C: enough)"),
             passed, (size_t)cost);
    cli_progress_say(words);
    return !cli_is_to_stop();
}

static int plan_single(cli_meetings *x) {
    size_t n = x->planning->planning.n_items;
    dg_agenda agenda;
    dg_error err = {0};
    if (dg_plan_document_order(&x->plan, &x->planning->planning, &err) != DG_OK ||
        dg_agenda_order(&agenda, x->plan.items, n, &x->planning->planning, DG_AGENDA_STATES_DEFAULT,
                        &err) != DG_OK)
        return cli_fail_error(&err);
    x->plan.cost = agenda.cost;
    x->lower_bound = agenda.lower_bound;
    return CLI_DONE;
}

static int plan_many(cli *c, cli_meetings *x, dg_plan_options *search) {
    dg_error err = {0};
    if (dg_plan_simple_bound(&x->lower_bound, &x->planning->planning, &err) != DG_OK)
        return cli_fail_error(&err);
    search->seed = c->seed;
    search->enough = x->lower_bound;
    search->tell = tell;
    search->context = c;
    x->moves = search->moves;
    cli_stop_when_asked();
    dg_code code = dg_plan_search_and_bound(&x->plan, &x->lower_bound, &x->worth,
                                            &x->planning->planning, search, &err);
    cli_progress_end();
    return code == DG_OK ? CLI_DONE : cli_fail_error(&err);
}

static bool go_on(void *context) {
    (void)context;
    return !cli_is_to_stop();
}

static int verify_plan(const cli *c, const cli_meetings *x) {
    dg_error err = {0};
    if (verify == NULL) return CLI_DONE;
    bool was_stopped = cli_is_to_stop(); /* asked again, the program ends */
    if (dg_plan_verify(&x->planning->planning, &x->plan, x->lower_bound, &x->worth,
                       was_stopped ? NULL : go_on, NULL, &err) != DG_OK)
        return cli_fail("not verified: %s", err.message);
    if (c->format == DG_FORMAT_TABLE)
        cli_say(
            c,
            dg_translate(c->lang, "Verified: the plan costs %zu, and no plan costs less than %zu"),
            (size_t)x->plan.cost, (size_t)x->lower_bound);
    else
        cli_note("verified: the plan costs %zu, and no plan costs less than %zu",
                 (size_t)x->plan.cost, (size_t)x->lower_bound);
    return CLI_DONE;
}

static int compare_with_document_order(cli_meetings *x) {
    dg_plan plan;
    dg_error err = {0};
    if (dg_plan_document_order(&plan, &x->planning->planning, &err) != DG_OK)
        return cli_fail_error(&err);
    x->document_order = plan.cost;
    x->document_meetings = plan.n_meetings;
    dg_plan_clear(&plan);
    return CLI_DONE;
}

/* --- what becomes of the plan --- */

/* Found before the search, which takes its time. */
static bool check_files(const cli *c) {
    if (zone != NULL && !cli_is_zone(zone)) return false;
    bool calendar = ics_folder != NULL || zone != NULL;
    for (size_t i = 0; i < c->n_given; i++) {
        if (c->given[i].option->value != &output) continue;
        if (!cli_is_plan_file(c->given[i].value)) return false;
        size_t n = strlen(c->given[i].value);
        calendar |= strcmp(c->given[i].value + n - 4, ".ics") == 0;
    }
    if (calendar && real == NULL) cli_usage("a calendar wants --slots FILE: dates and hours");
    return !calendar || real != NULL;
}

static int write_files(cli *c, const cli_meetings *x, cli_meetings_table which) {
    cli_plan_files how = {which, zone};
    int status = CLI_DONE;
    for (size_t i = 0; i < c->n_given && status == CLI_DONE; i++)
        if (c->given[i].option->value == &output)
            status = cli_write_plan(c, x, &how, c->given[i].value);
    if (status == CLI_DONE && ics_folder != NULL)
        status = cli_write_calendars(c, x, &how, ics_folder);
    if (status == CLI_DONE) cli_say_plan(c, x);
    return status;
}

int cli_plan_by_default(cli *c, const cli_data *data, cli_planning *planning,
                        cli_meetings *meetings, dg_plan_options *search) {
    cli_planning_options how = default_options();
    dg_slot_options slots = {0};
    *meetings = (cli_meetings){.data = data, .planning = planning};
    int status = cli_planning_load(planning, c, data, &how);
    if (status == CLI_DONE) status = compare_with_document_order(meetings);
    if (status == CLI_DONE) status = plan_many(c, meetings, search);
    return status == CLI_DONE ? cli_place_meetings(meetings, &slots) : status;
}

static int plan_and_print(cli *c, cli_meetings *x, dg_plan_options *search, dg_slot_options *slots,
                          cli_meetings_table which) {
    int status = compare_with_document_order(x);
    if (status == CLI_DONE) status = single != NULL ? plan_single(x) : plan_many(c, x, search);
    if (status == CLI_DONE) status = verify_plan(c, x);
    if (status == CLI_DONE) status = cli_place_meetings(x, slots);
    if (status == CLI_DONE && (output != NULL || ics_folder != NULL))
        return write_files(c, x, which);
    return status == CLI_DONE ? cli_print_meetings(c, x, which) : status;
}

static int run(cli *c, int argc, char **argv) {
    (void)argc, (void)argv;
    cli_planning_options how;
    dg_plan_options search = {0};
    dg_slot_options slots = {0};
    cli_data data;
    cli_planning planning = {0};
    dg_real_slots times = {0};
    size_t *delegations_of = NULL;
    int which, status;
    if (!read_options(&how, &search, &slots, &which) || !check_files(c)) return CLI_USAGE;
    if (!cli_load_graph(&data, c, collectives != NULL)) return CLI_FAILED;
    cli_meetings x = {.data = &data, .planning = &planning};
    delegations_of = read_delegations(&status, c, data.graph);
    slots.delegations = delegations_of;
    if (status == CLI_DONE && real != NULL) status = read_slots(&times, &how);
    if (real != NULL) x.real = &times;
    if (status == CLI_DONE) status = cli_planning_load(&planning, c, &data, &how);
    if (status == CLI_DONE)
        status = plan_and_print(c, &x, &search, &slots, (cli_meetings_table)which);
    cli_meetings_free(&x);
    cli_planning_free(&planning);
    dg_real_slots_clear(&times);
    free(delegations_of);
    cli_data_free(&data);
    return status;
}

const cli_command cmd_meetings = {
    .name = "meetings",
    .group = "Plan",
    .arguments = "",
    .summary = "Joint meetings: who meets about which tasks, in which order, and when",
    .options = options,
    .run = run,
};
