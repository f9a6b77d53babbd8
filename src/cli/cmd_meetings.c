/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "commands.h"
#include "given_plan.h"
#include "progress.h"
#include "searching.h"
#include "standing.h"
#include "stopping.h"
#include "zone.h"

static const char *all, *section, *department, *co_led, *minutes, *costs, *overhead, *capacity,
    *single, *tasks, *rooms, *delegations, *real, *moves, *seconds, *attend, *table, *collectives,
    *output, *ics_folder, *zone, *wishes, *repeated, *section_price, *attendees_max,
    *attendee_price, *break_every, *break_minutes, *one_per_section, *chair, *check, *replan,
    *changes, *slot_price, *standing_groups, *seats, *verify;
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
    {"slot-price", "N", "cost of each slot, in choosing the plan (default: half the capacity)",
     &slot_price},
    {"slots", "FILE", "CSV of date,start,end[,rooms[,unavailable]]: meet at these times only",
     &real},
    {"wishes", "FILE", "CSV of wishes: together, apart, pin, unavailable, optional, required",
     &wishes},
    {"together", "A,B", "tasks that share a meeting; may be repeated", &repeated},
    {"apart", "A,B", "tasks of which no two share a meeting; may be repeated", &repeated},
    {"pin", "A=SLOT", "a task's slot, or the name of its meeting; may be repeated", &repeated},
    {"unavailable", "NAME=SLOT", "a slot to which a department cannot come; may be repeated",
     &repeated},
    {"one-per-section", NULL, "one meeting for each section", &one_per_section},
    {"section-price", "N", "cost of each meeting more that a section is spread over",
     &section_price},
    {"attendees-max", "N", "departments in a meeting above which each costs --attendee-price",
     &attendees_max},
    {"attendee-price", "N", "that price (default: 30)", &attendee_price},
    {"break-every", "M", "a pause after at most M minutes", &break_every},
    {"break", "M", "minutes of a pause (default: 10)", &break_minutes},
    {"chair", "RULE", "lead (default), busiest, or the department that chairs where it attends",
     &chair},
    {"check", "PLAN", "do not plan: say what is wrong with a plan, and what it costs", &check},
    {"replan", "PLAN", "do not plan anew: change a plan as little as need be", &replan},
    {"changes", "N", "with --replan: at most so many (default: 3)", &changes},
    {"standing-groups", "K", "do not plan: the K sets of departments that cover most tasks",
     &standing_groups},
    {"seats", "N", "with --standing-groups: departments in a group at most (default: 8)", &seats},
    {"time", "S", "seconds to search (default: 10)", &seconds},
    {"moves", "N", "changes to try; the same seed and moves give the same plan", &moves},
    {"verify", NULL, "check plan and bound once more, by other code", &verify},
    {"table", "TABLE",
     "for TSV and CSV: agenda (default), meetings, attendance, timetable or changes", &table},
    {"output", "FILE",
     "write it; its ending is the form: xlsx, csv, tsv, json, ics, svg, png, pdf; may be repeated",
     &output},
    {"ics-folder", "DIR", "a new folder with a calendar for each department", &ics_folder},
    {"timezone", "ZONE", "of calendars, such as Asia/Shanghai (default: each reader's own)", &zone},
    {"collectives", NULL, "count collectives as departments", &collectives},
    CLI_EXPLAIN_OPTION,
    {0}};

static const char *const tables[] = {"agenda",    "meetings", "attendance",
                                     "timetable", "changes",  NULL};
enum { CHANGES_TABLE = CLI_TABLE_TIMETABLE + 1 };

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

cli_planning_options cli_planning_defaults(void) {
    cli_planning_options o = {.capacity = 120, .overhead = 30};
    for (size_t r = 0; r < DG_N_ROLES; r++)
        o.attends[r] = true;
    return o;
}

/* A price or a number that must be above 0 where it is given. */
static bool read_amount(size_t *value, const char *option, const char *text, size_t least) {
    if (!cli_read_size(value, option, text)) return false;
    if (text == NULL || (*value >= least && *value <= DG_RATE_MAX)) return true;
    cli_usage("--%s wants a number from %zu to %d", option, least, DG_RATE_MAX);
    return false;
}

static bool read_wish_options(cli_wish_options *w, cli_planning_options *o) {
    *w = (cli_wish_options){
        .file = wishes, .one_per_section = one_per_section != NULL, .attendee_price = 30};
    o->break_minutes = 10;
    if (!read_amount(&w->section_price, "section-price", section_price, 0) ||
        !read_amount(&w->attendees_max, "attendees-max", attendees_max, 1) ||
        !read_amount(&w->attendee_price, "attendee-price", attendee_price, 0) ||
        (break_every != NULL &&
         !cli_read_minutes(&o->break_every, "break-every", break_every, 1)) ||
        !cli_read_minutes(&o->break_minutes, "break", break_minutes, 1))
        return false;
    const char *without = attendee_price != NULL && attendees_max == NULL ? "attendees-max"
                          : break_minutes != NULL && break_every == NULL  ? "break-every"
                                                                          : NULL;
    if (without != NULL)
        cli_usage("--%s wants --%s",
                  attendee_price != NULL && attendees_max == NULL ? "attendee-price" : "break",
                  without);
    return without == NULL;
}

/* Slots are worth something where anything is said of them. */
static bool read_slot_price(dg_plan_slots *worth, dg_plan_options *search) {
    size_t price = 0;
    if (!read_amount(&price, "slot-price", slot_price, 0)) return false;
    worth->price = price;
    bool said = slot_price != NULL || rooms != NULL || delegations != NULL || real != NULL;
    search->slots = said ? worth : NULL;
    return true;
}

static bool is_for_files(void) {
    return output != NULL || ics_folder != NULL;
}

/* Which of the other things than planning is wanted, and how. */
static bool read_tasks_beside(cli_replanning *how, size_t *n_groups, size_t *n_seats, int which) {
    *how = (cli_replanning){
        .max_changes = 3, .only_changes = which == CHANGES_TABLE, .to_files = is_for_files()};
    how->table = which == CHANGES_TABLE ? CLI_TABLE_AGENDA : (cli_meetings_table)which;
    *n_seats = 8;
    if (!cli_read_size(&how->max_changes, "changes", changes) ||
        !read_amount(n_groups, "standing-groups", standing_groups, 1) ||
        !read_amount(n_seats, "seats", seats, 1))
        return false;
    int n = (check != NULL) + (replan != NULL) + (standing_groups != NULL) + (single != NULL);
    const char *wrong =
        n > 1 ? "of --single, --check, --replan and --standing-groups, one"
        : n > 0 && slot_price != NULL
            ? "--slot-price goes with none of --single, --check, --replan and --standing-groups"
        : changes != NULL && replan == NULL        ? "--changes only with --replan"
        : seats != NULL && standing_groups == NULL ? "--seats only with --standing-groups"
        : how->only_changes && replan == NULL      ? "--table changes only with --replan"
        : how->only_changes && output != NULL      ? "--table changes does not go with --output"
        : standing_groups != NULL && (is_for_files() || verify != NULL)
            ? "--standing-groups makes no plan to be written or verified"
            : NULL;
    if (wrong != NULL) cli_usage("%s", wrong);
    return wrong == NULL;
}

static bool read_options(cli_planning_options *o, dg_plan_options *search, dg_slot_options *slots,
                         int *which) {
    *o = cli_planning_defaults();
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
    if (!cli_read_minutes(&o->capacity, "capacity", capacity, 1) ||
        !cli_read_minutes(&o->overhead, "overhead", overhead, 0) ||
        !cli_read_size(&slots->rooms, "rooms", rooms) || !cli_read_effort(search, moves, seconds))
        return false;
    bool plans = check == NULL && replan == NULL && single == NULL; /* these need not search */
    if (plans && moves == NULL && seconds == NULL) search->seconds = 10;
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
    if (delegations_of[d] > 0)
        return cli_fail("%s is given twice", dg_graph_department(graph, d)->name);
    delegations_of[d] = k;
    return CLI_DONE;
}

/* One entry per department, the caller's to free; NULL after a message, *status set. */
static size_t *read_delegations(int *status, const cli *c, const dg_graph *graph) {
    size_t n = dg_graph_n_departments(graph);
    size_t *delegations_of = calloc(n + 1, sizeof *delegations_of);
    *status = delegations_of == NULL ? cli_fail("out of memory") : CLI_DONE;
    for (size_t i = 0; i < c->n_given && *status == CLI_DONE; i++)
        if (c->given[i].option->value == &delegations)
            *status = add_delegations(delegations_of, graph, c->given[i].value);
    for (size_t d = 0; *status == CLI_DONE && d < n; d++)
        if (delegations_of[d] == 0) delegations_of[d] = 1; /* nothing is said */
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

static int read_chair(cli_meetings *x) {
    x->chair_wanted = DG_NONE;
    if (chair == NULL || strcmp(chair, "lead") == 0) return CLI_DONE;
    if (strcmp(chair, "busiest") == 0) {
        x->chair_rule = DG_CHAIR_BUSIEST;
        return CLI_DONE;
    }
    x->chair_wanted = cli_find_department(x->data->graph, chair);
    return x->chair_wanted == DG_NONE ? CLI_FAILED : CLI_DONE;
}

static int read_wishes(cli_wishes *w, cli *c, const cli_meetings *x, cli_planning *planning,
                       const cli_wish_options *o, const dg_slot_options *slots) {
    w->wishes.rooms = slots->rooms;
    w->wishes.delegations = slots->delegations;
    int status = cli_wishes_load(w, c, x->data, planning, o);
    if (status == CLI_DONE && single != NULL && w->wishes.n > 0)
        status = cli_usage("--single plans one meeting: of wishes, it takes who attends");
    if (status == CLI_DONE && x->real != NULL)
        status = cli_wishes_add_slots(w, x->data, x->real, real);
    return status;
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

/* Does nothing where no file is wanted. */
static int write_files(cli *c, const cli_meetings *x, cli_meetings_table which) {
    cli_plan_files how = {which, zone};
    int status = CLI_DONE;
    for (size_t i = 0; i < c->n_given && status == CLI_DONE; i++)
        if (c->given[i].option->value == &output)
            status = cli_write_plan(c, x, &how, c->given[i].value);
    if (status == CLI_DONE && ics_folder != NULL)
        status = cli_write_calendars(c, x, &how, ics_folder);
    return status;
}

/* All that is read before there is a plan. */
typedef struct {
    cli_planning_options how;
    dg_plan_slots worth;
    cli_wish_options wish;
    cli_replanning replanning;
    dg_plan_options search;
    dg_slot_options slots;
    size_t n_groups, n_seats;
    int which;
} request;

/* Search with what is known of the slots. */
static int plan_for_slots(cli *c, cli_meetings *x, request *r) {
    cli_offering offering = {0};
    int status = CLI_DONE;
    if (slot_price == NULL) r->worth.price = r->how.capacity / 2;
    r->worth.rooms = r->slots.rooms;
    r->worth.delegations = r->slots.delegations;
    if (r->search.slots != NULL && cli_slots_differ(x))
        status = cli_offering_make(&offering, x, x->document_meetings);
    r->worth.offers = offering.offers;
    r->worth.n_offers = offering.n;
    r->search.saving = &x->saving;
    if (status == CLI_DONE) status = cli_plan_many(c, x, &r->search);
    x->slots_worth = r->search.slots;
    r->worth.offers = NULL;
    cli_offering_free(&offering);
    return status;
}

static int plan_and_print(cli *c, cli_meetings *x, request *r) {
    cli_meetings_table which = (cli_meetings_table)r->which;
    cli_stop_when_asked();
    int status =
        single != NULL ? cli_plan_single(c, x, r->search.seconds) : plan_for_slots(c, x, r);
    cli_progress_end();
    if (status == CLI_DONE && verify != NULL) status = cli_verify_plan(c, x);
    if (status == CLI_DONE) status = cli_place_meetings(x, &r->slots);
    if (status == CLI_DONE) status = write_files(c, x, which);
    if (status == CLI_DONE && is_for_files()) cli_say_plan(c, x);
    return status == CLI_DONE && !is_for_files() ? cli_print_meetings(c, x, which) : status;
}

/* --check and --replan. */
static int use_plan(cli *c, cli_meetings *x, const cli_wishes *w, const cli_replanning *how,
                    const dg_plan_options *effort) {
    cli_given_plan given = {0};
    int status =
        cli_given_plan_load(&given, c, x->data, x->planning, w, check != NULL ? check : replan);
    if (status == CLI_DONE) status = cli_bound_given_plan(c, x, effort, verify != NULL);
    if (status == CLI_DONE)
        status = check != NULL ? cli_check_plan(c, x, w, &given, how->slots)
                               : cli_replan(c, x, w, &given, how);
    if (status == CLI_DONE && verify != NULL) status = cli_verify_plan(c, x);
    if (status == CLI_DONE) status = write_files(c, x, how->table);
    cli_given_plan_free(&given);
    return status;
}

static int plan_with_wishes(cli *c, cli_meetings *x, cli_planning *planning, cli_wishes *w,
                            request *r) {
    int status = read_wishes(w, c, x, planning, &r->wish, &r->slots);
    if (status == CLI_DONE && check == NULL) status = cli_wishes_check(w, planning);
    x->wishes = &w->wishes;
    x->terms = &w->terms;
    r->search.wishes = w->n_given > 0 || x->real != NULL ? &w->wishes : NULL;
    r->search.terms = &w->terms;
    if (status == CLI_DONE) status = cli_compare_with_document_order(x);
    if (status != CLI_DONE) return status;
    r->replanning.slots = &r->slots;
    if (check != NULL || replan != NULL) return use_plan(c, x, w, &r->replanning, &r->search);
    if (standing_groups != NULL)
        return cli_print_standing_groups(c, x->data, planning, r->n_groups, r->n_seats);
    return plan_and_print(c, x, r);
}

static int run(cli *c, int argc, char **argv) {
    (void)argc, (void)argv;
    request r = {0};
    cli_data data;
    cli_planning planning = {0};
    cli_wishes w = {0};
    dg_real_slots times = {0};
    size_t *delegations_of = NULL;
    int status;
    if (!read_options(&r.how, &r.search, &r.slots, &r.which) ||
        !read_wish_options(&r.wish, &r.how) || !read_slot_price(&r.worth, &r.search) ||
        !read_tasks_beside(&r.replanning, &r.n_groups, &r.n_seats, r.which) || !check_files(c))
        return CLI_USAGE;
    if (!cli_load_graph(&data, c, collectives != NULL)) return CLI_FAILED;
    cli_meetings x = {.data = &data, .planning = &planning};
    delegations_of = read_delegations(&status, c, data.graph);
    r.slots.delegations = delegations_of;
    if (status == CLI_DONE) status = read_chair(&x);
    if (status == CLI_DONE && real != NULL) status = read_slots(&times, &r.how);
    if (real != NULL) x.real = &times;
    if (status == CLI_DONE) status = cli_planning_load(&planning, c, &data, &r.how);
    if (status == CLI_DONE) status = plan_with_wishes(c, &x, &planning, &w, &r);
    cli_meetings_free(&x);
    cli_wishes_free(&w);
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
