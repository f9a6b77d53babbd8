/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "planning.h"

/* What all tables are made from. */
typedef struct {
    cli *c;
    const cli_meetings *x;
    bool people; /* a table to be read, not to be reckoned with */
} view;

static const char *department_name(const view *v, size_t d) {
    return d == DG_NONE ? "" : dg_graph_department(v->x->data->graph, d)->name;
}

static bool is_wanted(size_t meeting, size_t only) {
    return only == DG_NONE || meeting == only;
}

/* --- times: minutes from the meeting's start, hours where slots have them, for programs both ---
 */

static void time_columns(dg_table *t, const view *v, bool dated, const char *start,
                         const char *end) {
    bool hours = v->x->when != NULL;
    if (hours && dated) dg_table_column(t, "date", "date", DG_CELL_TEXT, 0);
    if (!hours || !v->people) {
        dg_table_column(t, start, start, DG_CELL_COUNT, 0);
        dg_table_column(t, end, end, DG_CELL_COUNT, 0);
    }
    if (!hours) return;
    dg_table_column(t, "from", v->people ? start : "from", DG_CELL_TEXT, 0);
    dg_table_column(t, "to", v->people ? end : "to", DG_CELL_TEXT, 0);
}

static void put_hour(dg_table *t, const dg_real_slot *slot, size_t minutes) {
    char text[16];
    size_t at = slot->start + minutes;
    snprintf(text, sizeof text, "%02zu:%02zu", at / 60 % 100, at % 60);
    dg_table_text(t, text);
}

static void put_times(dg_table *t, const view *v, bool dated, size_t m, size_t start, size_t end) {
    const dg_real_slot *slot = v->x->when != NULL ? v->x->when[v->x->slot[m]] : NULL;
    if (slot != NULL && dated) dg_table_text(t, slot->date);
    if (slot == NULL || !v->people) {
        dg_table_count(t, start);
        dg_table_count(t, end);
    }
    if (slot == NULL) return;
    put_hour(t, slot, start);
    put_hour(t, slot, end);
}

/* --- meetings --- */

static dg_table *meetings_table(const view *v) {
    dg_table *t = dg_table_new(v->c->lang);
    if (t == NULL) return NULL;
    dg_table_column(t, "meeting", "meeting", DG_CELL_COUNT, 0);
    dg_table_column(t, "slot", "slot", DG_CELL_COUNT, 0);
    dg_table_column(t, "chair", "chair", DG_CELL_TEXT, 0);
    time_columns(t, v, true, "start", "end");
    dg_table_column(t, "tasks", "tasks", DG_CELL_COUNT, 0);
    dg_table_column(t, "departments", "departments", DG_CELL_COUNT, 0);
    for (size_t m = 0; m < v->x->plan.n_meetings; m++) {
        size_t departments = 0;
        for (size_t i = 0; i < v->x->n_attendances; i++)
            departments += v->x->attendances[i].meeting == m;
        dg_table_count(t, m + 1);
        dg_table_count(t, v->x->slot[m] + 1);
        dg_table_text(t, department_name(v, v->x->chair[m]));
        put_times(t, v, true, m, 0, cli_meeting_minutes(v->x, m));
        dg_table_count(t, v->x->plan.first[m + 1] - v->x->plan.first[m]);
        dg_table_count(t, departments);
    }
    return t;
}

/* --- agenda --- */

void cli_put_path(dg_table *t, const cli *c, const cli_data *data, size_t task) {
    size_t place, found = 0;
    const dg_corpus *corpus = data->corpus;
    const char *path = dg_graph_task(data->graph, task, &place)->path;
    char number[32];
    for (size_t i = 0; i < corpus->n; i++)
        for (size_t k = 0; k < corpus->documents[i]->n_tasks; k++)
            found += strcmp(corpus->documents[i]->tasks[k].path, path) == 0;
    if (found < 2) {
        dg_table_text(t, path);
        return;
    }
    int n = snprintf(number, sizeof number, "%zu:", cli_document_number(c, place));
    char *full = malloc((size_t)n + strlen(path) + 1);
    if (full != NULL) sprintf(full, "%s%s", number, path);
    dg_table_text(t, full == NULL ? path : full);
    free(full);
}

static bool add_name(char **names, const view *v, size_t department, bool optional) {
    bool zh = v->c->lang == DG_LANG_ZH;
    const char *name = department_name(v, department);
    const char *between = (*names)[0] == '\0' ? "" : zh ? "、" : ", ";
    char *longer = cli_text("%s%s%s%s%s", *names, between,
                            !optional ? ""
                            : zh      ? "（"
                                      : "(",
                            name,
                            !optional ? ""
                            : zh      ? "）"
                                      : ")");
    free(*names);
    *names = longer;
    return longer != NULL;
}

/* Those who may stay away in brackets. */
static void put_departments(dg_table *t, const view *v, size_t item) {
    const cli_planning *p = v->x->planning;
    char *names = cli_text("%s", "");
    bool ok = names != NULL;
    for (size_t k = p->first[item]; ok && k < p->first[item + 1]; k++)
        ok = add_name(&names, v, p->attendees[k], false);
    for (size_t k = 0; p->optional != NULL && ok; k++) {
        if (p->optional_first[item] + k == p->optional_first[item + 1]) break;
        ok = add_name(&names, v, p->optional[p->optional_first[item] + k], true);
    }
    dg_table_text(t, names == NULL ? "" : names);
    free(names);
}

static dg_table *agenda_table(const view *v, size_t only) {
    dg_table *t = dg_table_new(v->c->lang);
    if (t == NULL) return NULL;
    if (only == DG_NONE) dg_table_column(t, "meeting", "meeting", DG_CELL_COUNT, 0);
    if (only == DG_NONE) dg_table_column(t, "slot", "slot", DG_CELL_COUNT, 0);
    dg_table_column(t, "position", "no.", DG_CELL_COUNT, 0);
    time_columns(t, v, only == DG_NONE, "start", "end");
    dg_table_column(t, "task", "task", DG_CELL_TEXT, 0);
    dg_table_column(t, "departments", "attending", DG_CELL_TEXT, 0);
    dg_table_column(t, "title", "title", DG_CELL_TEXT, 0);
    for (size_t m = 0; m < v->x->plan.n_meetings; m++) {
        const size_t *agenda = v->x->plan.items + v->x->plan.first[m];
        if (!is_wanted(m, only)) continue;
        for (size_t i = v->x->plan.first[m]; i < v->x->plan.first[m + 1]; i++) {
            size_t item = v->x->plan.items[i], task = v->x->planning->tasks[item];
            if (only == DG_NONE) dg_table_count(t, m + 1);
            if (only == DG_NONE) dg_table_count(t, v->x->slot[m] + 1);
            dg_table_count(t, i - v->x->plan.first[m] + 1);
            size_t end =
                dg_agenda_end(&v->x->planning->planning, agenda, i + 1 - v->x->plan.first[m]);
            put_times(t, v, only == DG_NONE, m, end - v->x->planning->minutes[item], end);
            cli_put_path(t, v->c, v->x->data, task);
            put_departments(t, v, item);
            dg_table_text(t, dg_graph_task(v->x->data->graph, task, NULL)->title);
        }
    }
    return t;
}

/* --- attendance --- */

static void put_stay(dg_table *t, const view *v, bool dated, const dg_attendance *a) {
    put_times(t, v, dated, a->meeting, a->arrive, a->leave);
    dg_table_count(t, a->busy);
    dg_table_count(t, a->leave - a->arrive - a->busy);
}

static void stay_columns(dg_table *t, const view *v, bool dated) {
    time_columns(t, v, dated, "arrive", "leave");
    dg_table_column(t, "busy", "busy", DG_CELL_COUNT, 0);
    dg_table_column(t, "idle", "idle", DG_CELL_COUNT, 0);
}

static dg_table *attendance_table(const view *v, size_t only) {
    dg_table *t = dg_table_new(v->c->lang);
    if (t == NULL) return NULL;
    if (only == DG_NONE) dg_table_column(t, "meeting", "meeting", DG_CELL_COUNT, 0);
    dg_table_column(t, "department", "department", DG_CELL_TEXT, 0);
    stay_columns(t, v, only == DG_NONE);
    for (size_t i = 0; i < v->x->n_attendances; i++) {
        if (!is_wanted(v->x->attendances[i].meeting, only)) continue;
        if (only == DG_NONE) dg_table_count(t, v->x->attendances[i].meeting + 1);
        dg_table_text(t, department_name(v, v->x->attendances[i].department));
        put_stay(t, v, only == DG_NONE, &v->x->attendances[i]);
    }
    return t;
}

/* Department by department, in the order of slots. */
static dg_table *timetable(const view *v) {
    dg_table *t = dg_table_new(v->c->lang);
    if (t == NULL) return NULL;
    dg_table_column(t, "department", "department", DG_CELL_TEXT, 0);
    dg_table_column(t, "slot", "slot", DG_CELL_COUNT, 0);
    dg_table_column(t, "meeting", "meeting", DG_CELL_COUNT, 0);
    stay_columns(t, v, true);
    for (size_t d = 0; d < dg_graph_n_departments(v->x->data->graph); d++) {
        for (size_t i = 0; i < v->x->n_attendances; i++) {
            if (v->x->attendances[i].department != d) continue;
            dg_table_text(t, department_name(v, d));
            dg_table_count(t, v->x->slot[v->x->attendances[i].meeting] + 1);
            dg_table_count(t, v->x->attendances[i].meeting + 1);
            put_stay(t, v, true, &v->x->attendances[i]);
        }
    }
    return t;
}

/* --- the forms --- */

static double gap_of(const cli_meetings *x) {
    return x->plan.cost == 0 ? 0 : (double)(x->plan.cost - x->lower_bound) / (double)x->plan.cost;
}

static void say_prices(const cli *c, const cli_meetings *x) {
    const dg_plan_prices *p = &x->prices;
    uint64_t sum = p->sections + p->attendees + p->breaks;
    if (sum == 0) return;
    cli_say(c,
            dg_translate(c->lang, "On top, for sections split: %zu; for attendees above the most "
                                  "wanted: %zu; for pauses: %zu; all together: %zu"),
            (size_t)p->sections, (size_t)p->attendees, (size_t)p->breaks,
            (size_t)(x->plan.cost + sum));
}

/* What fewer slots cost. */
static void say_saving(const cli *c, const cli_meetings *x) {
    if (x->slots_worth == NULL || x->saving.extra == 0) return;
    cli_say(c,
            dg_translate(c->lang, "For fewer slots, at a price of %zu each: %zu more than the "
                                  "cheapest plan found, which needs %zu"),
            (size_t)x->slots_worth->price, (size_t)x->saving.extra, x->saving.cheapest_slots);
}

void cli_say_plan(const cli *c, const cli_meetings *x) {
    dg_lang lang = c->lang;
    uint64_t idle = 0;
    for (size_t i = 0; i < x->n_attendances; i++)
        idle += x->attendances[i].leave - x->attendances[i].arrive - x->attendances[i].busy;
    cli_say(c,
            dg_translate(lang, "Tasks: %zu; meetings: %zu; slots: %zu (at least %zu needed); "
                               "attendances: %zu; minutes of waiting: %zu"),
            x->planning->planning.n_items, x->plan.n_meetings, x->n_slots, x->slots_bound,
            x->n_attendances, (size_t)idle);
    cli_say(c, dg_translate(lang, "Cost: %zu; in document order: %zu, meetings: %zu"),
            (size_t)x->plan.cost, (size_t)x->document_order, x->document_meetings);
    say_prices(c, x);
    say_saving(c, x);
    if (x->unsound)
        cli_say(c, dg_translate(lang, "Proved: no plan without a fault costs less than %zu"),
                (size_t)x->lower_bound);
    else if (x->plan.cost == x->lower_bound)
        cli_say(c, "%s", dg_translate(lang, "Proved: no plan costs less"));
    else
        cli_say(c, dg_translate(lang, "Proved: no plan costs less than %zu (gap %.1f %%)"),
                (size_t)x->lower_bound, 100 * gap_of(x));
    if (x->planning->n_left_out > 0)
        cli_say(c, dg_translate(lang, "Tasks left out, as nobody would attend: %zu"),
                x->planning->n_left_out);
}

static void say_meeting(const view *v, size_t m) {
    const char *chair = department_name(v, v->x->chair[m]);
    size_t slot = v->x->slot[m];
    if (v->x->when == NULL)
        cli_say(v->c, dg_translate(v->c->lang, "Meeting %zu, slot %zu, chair: %s"), m + 1, slot + 1,
                chair);
    else
        cli_say(v->c, dg_translate(v->c->lang, "Meeting %zu, slot %zu, %s, chair: %s"), m + 1,
                slot + 1, v->x->when[slot]->date, chair);
}

static int print_for_people(const view *v) {
    cli_say_plan(v->c, v->x);
    if (v->x->plan.n_meetings == 0) return CLI_DONE;
    if (v->x->when == NULL)
        cli_say(v->c, "%s",
                dg_translate(v->c->lang, "All times in minutes from the meeting's start"));
    putchar('\n');
    int status = cli_print_table(v->c, meetings_table(v));
    for (size_t m = 0; m < v->x->plan.n_meetings && status == CLI_DONE; m++) {
        putchar('\n');
        say_meeting(v, m);
        status = cli_print_table(v->c, agenda_table(v, m));
        putchar('\n');
        if (status == CLI_DONE) status = cli_print_table(v->c, attendance_table(v, m));
    }
    if (status != CLI_DONE) return status;
    putchar('\n');
    cli_say(v->c, "%s", dg_translate(v->c->lang, "When each department comes and leaves"));
    return cli_print_table(v->c, timetable(v));
}

int cli_print_array(FILE *out, const char *name, dg_table *table, const char *after) {
    char *text = NULL;
    dg_error err = {0};
    if (table == NULL) return cli_fail("out of memory");
    int status = CLI_DONE;
    if (dg_table_write(&text, table, DG_FORMAT_JSON, NULL, &err) != DG_OK)
        status = cli_fail_error(&err);
    dg_table_free(table);
    if (status != CLI_DONE) return status;
    fprintf(out, "  \"%s\": ", name);
    for (const char *at = text; *at != '\0'; at++) {
        if (*at == '\n' && at[1] == '\0') break;
        fputc(*at, out);
        if (*at == '\n') fputs("  ", out);
    }
    fprintf(out, "%s\n", after);
    free(text);
    return CLI_DONE;
}

void cli_json_prices(FILE *out, const cli_meetings *x) {
    const dg_plan_prices *p = &x->prices;
    fprintf(out,
            "  \"section_price\": %zu,\n  \"attendee_price\": %zu,\n  \"break_price\": %zu,\n"
            "  \"total\": %zu,\n",
            (size_t)p->sections, (size_t)p->attendees, (size_t)p->breaks,
            (size_t)(x->plan.cost + p->sections + p->attendees + p->breaks));
}

int cli_meetings_json(FILE *out, cli *c, const cli_meetings *x) {
    fputs("{\n", out);
    return cli_meetings_json_members(out, c, x);
}

int cli_meetings_json_members(FILE *out, cli *c, const cli_meetings *x) {
    view v = {.c = c, .x = x};
    fprintf(out, "  \"cost\": %zu,\n  \"lower_bound\": %zu,\n  \"gap\": %.6f,\n",
            (size_t)x->plan.cost, (size_t)x->lower_bound, gap_of(x));
    fprintf(out, "  \"optimal\": %s,\n", x->plan.cost == x->lower_bound ? "true" : "false");
    fprintf(out, "  \"document_order_cost\": %zu,\n  \"document_order_meetings\": %zu,\n",
            (size_t)x->document_order, x->document_meetings);
    fprintf(out, "  \"slots\": %zu,\n  \"slots_lower_bound\": %zu,\n", x->n_slots, x->slots_bound);
    if (x->slots_worth != NULL)
        fprintf(
            out,
            "  \"slot_price\": %zu,\n  \"slots_extra_cost\": %zu,\n  \"cheapest_slots\": %zu,\n",
            (size_t)x->slots_worth->price, (size_t)x->saving.extra,
            x->saving.cheapest_slots == DG_NONE ? x->n_slots : x->saving.cheapest_slots);
    cli_json_prices(out, x);
    int status = cli_print_array(out, "meetings", meetings_table(&v), ",");
    if (status == CLI_DONE) status = cli_print_array(out, "agenda", agenda_table(&v, DG_NONE), ",");
    if (status == CLI_DONE)
        status = cli_print_array(out, "attendance", attendance_table(&v, DG_NONE), "");
    fputs("}\n", out);
    return status;
}

dg_table *cli_meetings_table_of(cli *c, const cli_meetings *meetings, cli_meetings_table table,
                                bool people) {
    view v = {.c = c, .x = meetings, .people = people};
    switch (table) {
    case CLI_TABLE_MEETINGS:
        return meetings_table(&v);
    case CLI_TABLE_ATTENDANCE:
        return attendance_table(&v, DG_NONE);
    case CLI_TABLE_TIMETABLE:
        return timetable(&v);
    default:
        return agenda_table(&v, DG_NONE);
    }
}

int cli_print_meetings(cli *c, const cli_meetings *meetings, cli_meetings_table table) {
    view v = {.c = c, .x = meetings, .people = true};
    if (c->format == DG_FORMAT_TABLE) return print_for_people(&v);
    if (c->format == DG_FORMAT_JSON) return cli_meetings_json(stdout, c, meetings);
    dg_table *t = cli_meetings_table_of(c, meetings, table, false);
    return t == NULL ? cli_fail("out of memory") : cli_print_table(c, t);
}
