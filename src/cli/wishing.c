/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "wishing.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

char *cli_text(const char *format, ...) {
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int n = vsnprintf(NULL, 0, format, args);
    char *text = n < 0 ? NULL : malloc((size_t)n + 1);
    if (text != NULL) vsnprintf(text, (size_t)n + 1, format, again);
    va_end(again);
    va_end(args);
    return text;
}

void cli_wishes_free(cli_wishes *wishes) {
    for (size_t w = 0; w < wishes->wishes.n; w++) {
        free((void *)wishes->items[w].items);
        free(wishes->texts[w]);
    }
    for (size_t i = 0; i < wishes->n_names; i++)
        free(wishes->names[i]);
    free(wishes->items);
    free(wishes->texts);
    free(wishes->names);
    free(wishes->section);
    free(wishes->slot_minutes);
    free(wishes->slot_rooms);
    *wishes = (cli_wishes){0};
}

bool cli_wishes_add(cli_wishes *wishes, dg_wish wish, char *text) {
    size_t n = wishes->wishes.n;
    dg_wish *items = realloc(wishes->items, (n + 1) * sizeof *items);
    if (items != NULL) wishes->items = items;
    char **texts = items == NULL ? NULL : realloc(wishes->texts, (n + 1) * sizeof *texts);
    if (texts != NULL) wishes->texts = texts;
    size_t *copy = calloc(wish.n_items + 1, sizeof *copy);
    if (text == NULL || items == NULL || texts == NULL || copy == NULL) {
        free(copy);
        free(text);
        return false;
    }
    if (wish.n_items > 0) memcpy(copy, wish.items, wish.n_items * sizeof *copy);
    wish.items = copy;
    items[n] = wish;
    texts[n] = text;
    wishes->wishes.items = items;
    wishes->wishes.n++;
    return true;
}

/* --- options --- */

/* The value cut in cells: "A,B" at its commas; "NAME=1,2" at its last equals sign first. */
static int from_option(cli_wishes *w, cli *c, const cli_data *data, const cli_planning *planning,
                       const cli_given *given, bool has_equals) {
    char *cells[64], *copy = cli_text("%s", given->value), *equals, *at = copy;
    dg_row row = {cells, 0, 0};
    if (copy == NULL) return cli_fail("out of memory");
    cells[row.n++] = (char *)given->option->name;
    equals = strrchr(copy, '=');
    bool empty = has_equals && (equals == NULL || equals == copy || equals[1] == '\0');
    int status = empty ? cli_usage("--%s wants %s, not %s", given->option->name,
                                   given->option->value_name, given->value)
                       : CLI_DONE;
    if (has_equals && !empty) {
        *equals = '\0';
        cells[row.n++] = copy;
        at = equals + 1;
    }
    while (status == CLI_DONE && at != NULL && row.n < sizeof cells / sizeof *cells) {
        char *comma = strchr(at, ',');
        if (comma != NULL) *comma = '\0';
        cells[row.n++] = at;
        at = comma == NULL ? NULL : comma + 1;
    }
    if (status == CLI_DONE && at != NULL)
        status = cli_usage("--%s holds too many names: write them to a file for --wishes",
                           given->option->name);
    cli_wish_row whole = {&row, NULL};
    if (status == CLI_DONE) status = cli_wish_from_row(w, c, data, planning, &whole);
    free(copy);
    return status;
}

static int read_options(cli_wishes *w, cli *c, const cli_data *data, const cli_planning *planning) {
    int status = CLI_DONE;
    for (size_t i = 0; i < c->n_given && status == CLI_DONE; i++) {
        const char *name = c->given[i].option->name;
        bool of_tasks = strcmp(name, "together") == 0 || strcmp(name, "apart") == 0;
        bool of_slots = strcmp(name, "pin") == 0 || strcmp(name, "unavailable") == 0;
        if (of_tasks || of_slots)
            status = from_option(w, c, data, planning, &c->given[i], of_slots);
    }
    return status;
}

static int read_file(cli_wishes *w, cli *c, const cli_data *data, cli_planning *planning,
                     const char *file) {
    dg_rows rows = {0};
    dg_error err = {0};
    if (file == NULL) return CLI_DONE;
    if (dg_rows_read(&rows, file, &err) != DG_OK) return cli_fail_error(&err);
    bool header = rows.n > 0 && (strcmp(rows.items[0].cells[0], "wish") == 0 ||
                                 strcmp(rows.items[0].cells[0], "kind") == 0);
    int status = cli_change_attendance(planning, c, data, &rows, file);
    for (size_t i = header; i < rows.n && status == CLI_DONE; i++) {
        cli_wish_row row = {&rows.items[i], file};
        cli_blame(file, rows.items[i].line);
        if (!cli_is_attendance(row.row)) status = cli_wish_from_row(w, c, data, planning, &row);
    }
    cli_blame(NULL, 0);
    dg_rows_clear(&rows);
    return status;
}

/* --- sections --- */

static bool number_sections(cli_wishes *w, const cli_data *data, const cli_planning *planning) {
    size_t n = 0;
    w->section = calloc(planning->planning.n_items + 1, sizeof *w->section);
    for (size_t i = 0; w->section != NULL && i < planning->planning.n_items; i++) {
        size_t place, before = 0;
        const dg_task *task = dg_graph_task(data->graph, planning->tasks[i], &place);
        for (size_t k = 0; k < place; k++)
            before += data->corpus->documents[k]->n_sections;
        w->section[i] = task->section == DG_NONE ? DG_NONE : before + task->section;
    }
    for (size_t k = 0; k < data->corpus->n; k++)
        n += data->corpus->documents[k]->n_sections;
    w->terms.section = w->section;
    w->terms.n_sections = n;
    return w->section != NULL;
}

static const char *section_path(const cli_data *data, size_t section) {
    size_t k = 0;
    while (section >= data->corpus->documents[k]->n_sections)
        section -= data->corpus->documents[k++]->n_sections;
    return data->corpus->documents[k]->sections[section].path;
}

/* Each section's tasks together, and one of each apart. */
static int one_per_section(cli_wishes *w, const cli_data *data, const cli_planning *planning) {
    size_t n_items = planning->planning.n_items, n_first = 0;
    size_t *items = calloc(n_items + 1, sizeof *items),
           *firsts = calloc(n_items + 1, sizeof *firsts);
    bool ok = items != NULL && firsts != NULL;
    for (size_t s = 0; ok && s < w->terms.n_sections; s++) {
        size_t n = 0;
        for (size_t i = 0; i < n_items; i++)
            if (w->section[i] == s) items[n++] = i;
        if (n == 0) continue;
        firsts[n_first++] = items[0];
        dg_wish wish = {.kind = DG_WISH_TOGETHER, .items = items, .n_items = n};
        ok = cli_wishes_add(w, wish, cli_text("--one-per-section: %s", section_path(data, s)));
    }
    dg_wish apart = {.kind = DG_WISH_APART, .items = firsts, .n_items = n_first};
    if (ok && n_first > 1) ok = cli_wishes_add(w, apart, cli_text("--one-per-section"));
    free(items);
    free(firsts);
    return ok ? CLI_DONE : cli_fail("out of memory");
}

int cli_wishes_load(cli_wishes *wishes, cli *c, const cli_data *data, cli_planning *planning,
                    const cli_wish_options *options) {
    wishes->terms = (dg_plan_terms){.section_price = (uint32_t)options->section_price,
                                    .attendees_max = (uint32_t)options->attendees_max,
                                    .attendee_price = (uint32_t)options->attendee_price};
    int status = read_file(wishes, c, data, planning, options->file);
    if (status == CLI_DONE) status = read_options(wishes, c, data, planning);
    if (status == CLI_DONE && !number_sections(wishes, data, planning))
        status = cli_fail("out of memory");
    if (status == CLI_DONE && options->one_per_section)
        status = one_per_section(wishes, data, planning);
    wishes->n_given = wishes->wishes.n;
    return status;
}

int cli_wishes_add_slots(cli_wishes *wishes, const cli_data *data, const dg_real_slots *slots,
                         const char *file) {
    int status = CLI_DONE;
    wishes->slot_minutes = calloc(slots->n + 1, sizeof *wishes->slot_minutes);
    wishes->slot_rooms = calloc(slots->n + 1, sizeof *wishes->slot_rooms);
    if (wishes->slot_minutes == NULL || wishes->slot_rooms == NULL)
        return cli_fail("out of memory");
    wishes->wishes.n_slots = slots->n;
    wishes->wishes.slot_minutes = wishes->slot_minutes;
    wishes->wishes.slot_rooms = wishes->slot_rooms;
    for (size_t i = 0; i < slots->n; i++) {
        const dg_real_slot *slot = &slots->items[i];
        wishes->slot_minutes[i] = slot->end - slot->start;
        wishes->slot_rooms[i] = slot->rooms;
        for (size_t k = 0; k < slot->n_absent && status == CLI_DONE; k++) {
            dg_wish wish = {.kind = DG_WISH_UNAVAILABLE, .number = i};
            cli_blame(file, slot->line);
            wish.department = cli_find_department(data->graph, slot->absent[k]);
            char *text = cli_text("%s:%zu: unavailable,%s", file, slot->line, slot->absent[k]);
            if (wish.department == DG_NONE) {
                free(text);
                status = CLI_FAILED;
            } else if (!cli_wishes_add(wishes, wish, text)) {
                status = cli_fail("out of memory");
            }
        }
    }
    cli_blame(NULL, 0);
    return status;
}

/* --- conflicts --- */

/* The minutes of the one wish that cannot be kept alone, where they are why. */
static uint64_t minutes_over(const dg_wish *wish, const cli_planning *planning) {
    uint64_t minutes = 0;
    if (wish->kind != DG_WISH_TOGETHER) return 0;
    for (size_t i = 0; i < wish->n_items; i++)
        minutes += planning->minutes[wish->items[i]];
    return minutes > planning->planning.capacity ? minutes : 0;
}

static bool names_no_slot(const dg_wish *wish, const dg_wishes *wishes) {
    return wish->kind == DG_WISH_SLOT && wishes->n_slots > 0 && wish->number >= wishes->n_slots;
}

static int say_conflict(const cli_wishes *w, const cli_planning *planning, const size_t *conflict,
                        size_t n, bool smallest) {
    uint64_t over = n == 1 ? minutes_over(&w->items[conflict[0]], planning) : 0;
    if (n == 0) return cli_fail("the tasks do not fit into the slots, even without any wish");
    if (over > 0)
        cli_fail("this wish cannot be kept: the tasks take %zu minutes, a meeting at most %u",
                 (size_t)over, planning->planning.capacity);
    else if (n == 1 && names_no_slot(&w->items[conflict[0]], &w->wishes))
        cli_fail("this wish cannot be kept: there are %zu slots", w->wishes.n_slots);
    else if (n == 1)
        cli_fail("this wish cannot be kept:");
    else if (smallest)
        cli_fail("these %zu wishes cannot be kept together; no fewer of them conflict:", n);
    else
        cli_fail("these %zu wishes cannot be kept together; without any of them the others could:",
                 n);
    for (size_t i = 0; i < n; i++)
        cli_note("%s", w->texts[conflict[i]]);
    return CLI_FAILED;
}

int cli_wishes_check(const cli_wishes *wishes, const cli_planning *planning) {
    bool possible = true, smallest;
    size_t n = 0, *conflict = calloc(wishes->wishes.n + 1, sizeof *conflict);
    dg_error err = {0};
    int status = conflict == NULL ? cli_fail("out of memory") : CLI_DONE;
    if (status == CLI_DONE && wishes->n_given > 0 &&
        dg_wishes_conflict(&possible, conflict, &n, &smallest, &wishes->wishes, &planning->planning,
                           &err) != DG_OK)
        status = cli_fail_error(&err);
    if (status == CLI_DONE && !possible)
        status = say_conflict(wishes, planning, conflict, n, smallest);
    free(conflict);
    return status;
}
