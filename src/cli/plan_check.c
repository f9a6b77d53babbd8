/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "given_plan.h"

/* What a plan is checked with. */
typedef struct {
    cli *c;
    const cli_meetings *x;
    const cli_wishes *wishes;
    const cli_given_plan *given;
    dg_problem *problems;
    size_t n;
} checking;

static size_t rooms_of(const dg_wishes *w, size_t slot) {
    bool own = w->slot_rooms != NULL && slot < w->n_slots && w->slot_rooms[slot] > 0;
    return own ? w->slot_rooms[slot] : w->rooms;
}

/* What is wrong, in words; the caller's. */
static char *explain(const checking *k, const dg_problem *p) {
    dg_lang lang = k->c->lang;
    const dg_planning *planning = &k->x->planning->planning;
    switch (p->kind) {
    case DG_PROBLEM_MISSING:
        return cli_text("%s", dg_translate(lang, "it is in no meeting"));
    case DG_PROBLEM_DOUBLED:
        return cli_text("%s", dg_translate(lang, "it has been dealt with before"));
    case DG_PROBLEM_CAPACITY:
        return cli_text(dg_translate(lang, "%zu minutes, at most %u"), (size_t)p->amount,
                        planning->capacity);
    case DG_PROBLEM_CLASH:
        return cli_text(dg_translate(lang, "it would be in %zu meetings at once"),
                        (size_t)p->amount);
    case DG_PROBLEM_ROOMS:
        return cli_text(dg_translate(lang, "%zu meetings, rooms: %zu"), (size_t)p->amount,
                        rooms_of(&k->wishes->wishes, p->slot));
    case DG_PROBLEM_LENGTH:
        return cli_text(dg_translate(lang, "%zu minutes, the slot has %u"), (size_t)p->amount,
                        k->wishes->wishes.slot_minutes[p->slot]);
    case DG_PROBLEM_SLOT:
        return cli_text(dg_translate(lang, "there are %zu slots"), k->wishes->wishes.n_slots);
    default:
        return cli_text("%s", k->wishes->texts[p->wish]);
    }
}

static void put_number(dg_table *t, size_t number) {
    if (number == DG_NONE)
        dg_table_undefined(t);
    else
        dg_table_count(t, number + 1);
}

static void put_problem(dg_table *t, const checking *k, const dg_problem *p) {
    char *words = explain(k, p);
    dg_table_text(t, dg_problem_name(p->kind));
    if (p->meeting == DG_NONE)
        dg_table_undefined(t);
    else
        dg_table_text(t, k->given->file.meetings[p->meeting]);
    put_number(t, p->slot);
    if (p->item == DG_NONE)
        dg_table_undefined(t);
    else
        cli_put_path(t, k->c, k->x->data, k->x->planning->tasks[p->item]);
    if (p->department == DG_NONE)
        dg_table_undefined(t);
    else
        dg_table_text(t, dg_graph_department(k->x->data->graph, p->department)->name);
    dg_table_text(t, words == NULL ? "" : words);
    free(words);
}

static dg_table *problems_table(const checking *k) {
    dg_table *t = dg_table_new(k->c->lang);
    if (t == NULL) return NULL;
    dg_table_column(t, "problem", "problem", DG_CELL_TEXT, 0);
    dg_table_column(t, "meeting", "meeting", DG_CELL_TEXT, 0);
    dg_table_column(t, "slot", "slot", DG_CELL_COUNT, 0);
    dg_table_column(t, "task", "task", DG_CELL_TEXT, 0);
    dg_table_column(t, "department", "department", DG_CELL_TEXT, 0);
    dg_table_column(t, "explanation", "explanation", DG_CELL_TEXT, 0);
    for (size_t i = 0; i < k->n; i++)
        put_problem(t, k, &k->problems[i]);
    for (size_t i = 0; i < k->given->n_surplus; i++) {
        const dg_plan_line *line = &k->given->file.lines[k->given->surplus[i]];
        dg_table_text(t, "surplus-task");
        dg_table_text(t, k->given->file.meetings[line->meeting]);
        dg_table_undefined(t);
        dg_table_text(t, line->task);
        dg_table_undefined(t);
        dg_table_text(t, dg_translate(k->c->lang, "it is not among the tasks to be planned"));
    }
    return t;
}

static int print_json(const checking *k, bool sound) {
    const cli_meetings *x = k->x;
    printf("{\n  \"sound\": %s,\n  \"cost\": %zu,\n  \"lower_bound\": %zu,\n",
           sound ? "true" : "false", (size_t)x->plan.cost, (size_t)x->lower_bound);
    cli_json_prices(stdout, x);
    printf("  \"document_order_cost\": %zu,\n  \"document_order_meetings\": %zu,\n",
           (size_t)x->document_order, x->document_meetings);
    int status = cli_print_array(stdout, "problems", problems_table(k), "");
    puts("}");
    return status;
}

static int print(const checking *k, bool sound) {
    if (k->c->format == DG_FORMAT_JSON) return print_json(k, sound);
    if (k->c->format == DG_FORMAT_TABLE) cli_say_plan(k->c, k->x);
    if (k->c->format == DG_FORMAT_TABLE && sound) {
        cli_say(k->c, "%s", dg_translate(k->c->lang, "Nothing is wrong with the plan"));
        return CLI_DONE;
    }
    if (k->c->format == DG_FORMAT_TABLE) putchar('\n');
    return cli_print_table(k->c, problems_table(k));
}

int cli_check_plan(cli *c, cli_meetings *x, const cli_wishes *wishes, cli_given_plan *given,
                   const dg_slot_options *slots) {
    checking k = {.c = c, .x = x, .wishes = wishes, .given = given};
    dg_error err = {0};
    if (dg_plan_problems(&k.problems, &k.n, &given->plan, given->slot, &x->planning->planning,
                         &wishes->wishes, &err) != DG_OK)
        return cli_fail_error(&err);
    x->plan = given->plan;
    x->slot = given->slot;
    given->plan = (dg_plan){0};
    given->slot = NULL;
    int status = cli_count_slots(x, slots);
    if (status == CLI_DONE) status = cli_complete_meetings(x);
    bool sound = k.n + given->n_surplus == 0;
    x->unsound = !sound;
    if (status == CLI_DONE) status = print(&k, sound);
    free(k.problems);
    return status == CLI_DONE && !sound ? CLI_FAILED : status;
}
