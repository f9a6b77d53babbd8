/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "wishing.h"

static const char *const kinds[] = {"together", "apart",    "pin", "unavailable",
                                    "optional", "required", NULL};
enum { TOGETHER, APART, PIN, UNAVAILABLE, OPTIONAL, REQUIRED, NO_KIND };

static int kind_of(const dg_row *row) {
    int kind = 0;
    while (kind < NO_KIND && strcmp(row->cells[0], kinds[kind]) != 0)
        kind++;
    return kind;
}

bool cli_is_attendance(const dg_row *row) {
    int kind = kind_of(row);
    return kind == OPTIONAL || kind == REQUIRED;
}

/* --- names --- */

static size_t item_of(const cli_planning *planning, size_t task) {
    for (size_t i = 0; i < planning->planning.n_items; i++)
        if (planning->tasks[i] == task) return i;
    return DG_NONE;
}

size_t cli_find_item(cli *c, const cli_data *data, const cli_planning *planning, const char *path) {
    size_t task;
    if (!cli_find_one_task(&task, c, data, path)) return DG_NONE;
    if (item_of(planning, task) == DG_NONE)
        cli_fail("task %s is not among those that are planned", path);
    return item_of(planning, task);
}

static bool read_slot(size_t *slot, const char *text) {
    char *end;
    unsigned long value = strtoul(text, &end, 10);
    if (text[0] < '0' || text[0] > '9' || *end != '\0' || value < 1 || value > DG_PLAN_SLOT_MAX)
        return false;
    *slot = value - 1;
    return true;
}

static int refuse_slot(const char *text) {
    return cli_fail("a slot is a whole number from 1 to %d, not %s", DG_PLAN_SLOT_MAX, text);
}

static bool name_meeting(size_t *number, cli_wishes *w, const char *name) {
    for (*number = 0; *number < w->n_names; ++*number)
        if (strcmp(w->names[*number], name) == 0) return true;
    char **grown = realloc(w->names, (w->n_names + 1) * sizeof *grown);
    if (grown == NULL) return false;
    w->names = grown;
    w->names[w->n_names] = cli_text("%s", name);
    return w->names[w->n_names++] != NULL;
}

/* --- wishes --- */

/* "wishes.csv:3: apart,A,B", "--apart A,B" or "--pin A=2". */
static char *text_of(const cli_wish_row *row) {
    char *text = row->file != NULL
                     ? cli_text("%s:%zu: %s", row->file, row->row->line, row->row->cells[0])
                     : cli_text("--%s", row->row->cells[0]);
    for (size_t i = 1; i < row->row->n && text != NULL; i++) {
        bool equals = i == 2 && (kind_of(row->row) == PIN || kind_of(row->row) == UNAVAILABLE);
        const char *between = row->file != NULL ? "," : i == 1 ? " " : equals ? "=" : ",";
        char *longer = cli_text("%s%s%s", text, between, row->row->cells[i]);
        free(text);
        text = longer;
    }
    return text;
}

static int add(cli_wishes *w, const cli_wish_row *row, dg_wish wish) {
    return cli_wishes_add(w, wish, text_of(row)) ? CLI_DONE : cli_fail("out of memory");
}

static int add_items(cli_wishes *w, cli *c, const cli_data *data, const cli_planning *planning,
                     const cli_wish_row *row, dg_wish wish, size_t n_paths) {
    size_t *items = calloc(n_paths + 1, sizeof *items);
    int status = items == NULL ? cli_fail("out of memory") : CLI_DONE;
    for (size_t i = 0; i < n_paths && status == CLI_DONE; i++) {
        const char *path = row->row->cells[i + 1];
        items[i] = cli_find_item(c, data, planning, path);
        if (items[i] == DG_NONE) status = CLI_FAILED;
        for (size_t k = 0; k < i && status == CLI_DONE; k++)
            if (items[k] == items[i]) status = cli_fail("task %s is given twice", path);
    }
    wish.items = items;
    wish.n_items = n_paths;
    if (status == CLI_DONE) status = add(w, row, wish);
    free(items);
    return status;
}

static int add_pin(cli_wishes *w, cli *c, const cli_data *data, const cli_planning *planning,
                   const cli_wish_row *row) {
    dg_wish wish = {.kind = DG_WISH_SLOT};
    if (row->row->n != 3) return cli_fail("pin wants a task, and a slot or a meeting's name");
    const char *name = row->row->cells[2], *digits = name + (name[0] == '-' || name[0] == '+');
    bool number = digits[0] != '\0' && digits[strspn(digits, "0123456789")] == '\0';
    if (!read_slot(&wish.number, name)) {
        if (number) return refuse_slot(name);
        wish.kind = DG_WISH_MEETING;
        if (!name_meeting(&wish.number, w, name)) return cli_fail("out of memory");
    }
    return add_items(w, c, data, planning, row, wish, 1);
}

static int add_unavailable(cli_wishes *w, const cli_data *data, const cli_wish_row *row) {
    dg_wish wish = {.kind = DG_WISH_UNAVAILABLE};
    if (row->row->n < 3) return cli_fail("unavailable wants a department and its slots");
    wish.department = cli_find_department(data->graph, row->row->cells[1]);
    int status = wish.department == DG_NONE ? CLI_FAILED : CLI_DONE;
    for (size_t i = 2; i < row->row->n && status == CLI_DONE; i++) {
        char *cells[] = {row->row->cells[0], row->row->cells[1], row->row->cells[i]};
        dg_row one = {cells, 3, row->row->line};
        cli_wish_row part = {&one, row->file};
        status = read_slot(&wish.number, cells[2]) ? add(w, &part, wish) : refuse_slot(cells[2]);
    }
    return status;
}

int cli_wish_from_row(cli_wishes *wishes, cli *c, const cli_data *data,
                      const cli_planning *planning, const cli_wish_row *row) {
    int kind = kind_of(row->row);
    dg_wish wish = {.kind = kind == APART ? DG_WISH_APART : DG_WISH_TOGETHER};
    if (kind == NO_KIND) {
        cli_not_a_choice("a wish", kinds, row->row->cells[0]);
        return CLI_FAILED;
    }
    if (kind == PIN) return add_pin(wishes, c, data, planning, row);
    if (kind == UNAVAILABLE) return add_unavailable(wishes, data, row);
    if (row->row->n < 3) return cli_fail("%s wants two tasks or more", row->row->cells[0]);
    return add_items(wishes, c, data, planning, row, wish, row->row->n - 1);
}

/* --- who attends --- */

/* Per item and department: what rows say. */
enum { AS_IS, MAY_STAY, MUST_COME };

static bool is_named(const cli_planning *p, const cli_data *data, size_t item, size_t department) {
    size_t n;
    const dg_edge *parties = dg_graph_task_edges(data->graph, p->tasks[item], &n);
    for (size_t i = 0; i < n; i++)
        if (parties[i].other == department) return true;
    return false;
}

/* What rows say of who comes: first those of all tasks, then those of certain ones. */
typedef struct {
    const dg_rows *rows;
    const char *file;
    char *said;  /* item × department */
    size_t *row; /* likewise: one more than the row of this round that says so; 0: none */
} attendance;

static int refuse_both(const attendance *a, size_t first, size_t second) {
    cli_blame(NULL, 0);
    cli_fail("these %zu wishes cannot be kept together; no fewer of them conflict:", (size_t)2);
    const size_t both[] = {first, second};
    for (size_t i = 0; i < 2; i++) {
        char *text = text_of(&(cli_wish_row){&a->rows->items[both[i]], a->file});
        cli_note("%s", text == NULL ? "" : text);
        free(text);
    }
    return CLI_FAILED;
}

static int say(attendance *a, size_t place, size_t row) {
    char value = kind_of(&a->rows->items[row]) == OPTIONAL ? MAY_STAY : MUST_COME;
    if (a->row[place] > 0 && a->said[place] != value) return refuse_both(a, a->row[place] - 1, row);
    a->said[place] = value;
    a->row[place] = row + 1;
    return CLI_DONE;
}

/* One row: of all tasks that name the department, or of certain ones. */
static int say_row(attendance *a, cli_planning *p, cli *c, const cli_data *data, size_t r,
                   bool certain) {
    const dg_row *row = &a->rows->items[r];
    size_t n = p->planning.n_departments;
    int status = CLI_DONE;
    if (row->n < 2) return cli_fail("%s wants a department", row->cells[0]);
    if (certain != (row->n > 2)) return CLI_DONE;
    size_t department = cli_find_department(data->graph, row->cells[1]);
    if (department == DG_NONE) return CLI_FAILED;
    for (size_t i = 0; !certain && i < p->planning.n_items && status == CLI_DONE; i++)
        if (is_named(p, data, i, department)) status = say(a, i * n + department, r);
    for (size_t k = 2; k < row->n && status == CLI_DONE; k++) {
        size_t item = cli_find_item(c, data, p, row->cells[k]);
        status = item == DG_NONE ? CLI_FAILED : say(a, item * n + department, r);
    }
    return status;
}

/* The attendees anew: in clause order, then those who must come and are not named. */
static bool rebuild(cli_planning *p, const cli_data *data, const char *said) {
    size_t n = p->planning.n_departments, n_items = p->planning.n_items, n_attend = 0, n_may = 0;
    size_t *first = calloc(n_items + 1, sizeof *first);
    size_t *attendees = calloc(n_items * n + 1, sizeof *attendees);
    size_t *may_first = calloc(n_items + 1, sizeof *may_first);
    size_t *may = calloc(n_items * n + 1, sizeof *may);
    bool ok = first != NULL && attendees != NULL && may_first != NULL && may != NULL;
    for (size_t i = 0; ok && i < n_items; i++) {
        const char *row = said + i * n;
        for (size_t k = p->first[i]; k < p->first[i + 1]; k++) {
            size_t d = p->attendees[k];
            if (row[d] == MAY_STAY)
                may[n_may++] = d;
            else
                attendees[n_attend++] = d;
        }
        for (size_t d = 0; d < n; d++) {
            size_t k = p->first[i];
            while (k < p->first[i + 1] && p->attendees[k] != d)
                k++;
            bool comes = k < p->first[i + 1];
            if (!comes && row[d] == MUST_COME) attendees[n_attend++] = d;
            if (!comes && row[d] == MAY_STAY && is_named(p, data, i, d)) may[n_may++] = d;
        }
        first[i + 1] = n_attend;
        may_first[i + 1] = n_may;
    }
    if (!ok) {
        free(first);
        free(attendees);
        free(may_first);
        free(may);
        return false;
    }
    free(p->first);
    free(p->attendees);
    p->planning.first = p->first = first;
    p->planning.attendees = p->attendees = attendees;
    p->optional_first = may_first;
    p->optional = may;
    return true;
}

int cli_change_attendance(cli_planning *planning, cli *c, const cli_data *data, const dg_rows *rows,
                          const char *file) {
    size_t n = 0;
    for (size_t i = 0; i < rows->n; i++)
        n += cli_is_attendance(&rows->items[i]);
    if (n == 0) return CLI_DONE;
    size_t n_places = planning->planning.n_items * planning->planning.n_departments + 1;
    attendance a = {rows, file, calloc(n_places, 1), calloc(n_places, sizeof *a.row)};
    int status = a.said == NULL || a.row == NULL ? cli_fail("out of memory") : CLI_DONE;
    for (int certain = 0; certain < 2 && status == CLI_DONE; certain++) {
        memset(a.row, 0, n_places * sizeof *a.row);
        for (size_t i = 0; i < rows->n && status == CLI_DONE; i++) {
            if (!cli_is_attendance(&rows->items[i])) continue;
            cli_blame(file, rows->items[i].line);
            status = say_row(&a, planning, c, data, i, certain == 1);
        }
    }
    cli_blame(NULL, 0);
    if (status == CLI_DONE && !rebuild(planning, data, a.said)) status = cli_fail("out of memory");
    free(a.said);
    free(a.row);
    return status;
}
