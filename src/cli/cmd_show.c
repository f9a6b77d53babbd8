/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "commands.h"

/* --- show task PATH --- */

typedef struct {
    const dg_document *document;
    size_t number;
    const dg_task *task;
} found_task;

/* DOCUMENT:PATH, the document by number or by name; a bare path matches in any. */
static bool task_matches(const dg_document *d, size_t number, const dg_task *task,
                         const char *wanted) {
    if (strcmp(task->path, wanted) == 0) return true;
    const char *path = cli_path_in(d, number, wanted);
    return path != NULL && strcmp(task->path, path) == 0;
}

static size_t find_task(found_task *found, cli *c, const dg_corpus *corpus, const char *wanted) {
    size_t matches = 0;
    for (size_t i = 0; i < corpus->n; i++) {
        const dg_document *d = corpus->documents[i];
        for (size_t t = 0; t < d->n_tasks; t++)
            if (task_matches(d, cli_document_number(c, i), &d->tasks[t], wanted) && matches++ == 0)
                *found = (found_task){d, cli_document_number(c, i), &d->tasks[t]};
    }
    return matches;
}

static dg_table *assignment_table(dg_lang lang) {
    dg_table *t = dg_table_new(lang);
    if (t == NULL) return NULL;
    dg_table_column(t, "document", "document", DG_CELL_COUNT, 0);
    dg_table_column(t, "task", "task", DG_CELL_TEXT, 0);
    dg_table_column(t, "role", "role", DG_CELL_WORD, 0);
    dg_table_column(t, "department", "department", DG_CELL_TEXT, 0);
    dg_table_column(t, "as_written", "as written", DG_CELL_TEXT, 0);
    dg_table_column(t, "rule", "rule", DG_CELL_WORD, 0);
    dg_table_column(t, "line", "line", DG_CELL_COUNT, 0);
    dg_table_column(t, "column", "column", DG_CELL_COUNT, 0);
    return t;
}

static void put_assignment(dg_table *t, size_t number, const dg_document *d,
                           const dg_assignment *a) {
    dg_table_count(t, number);
    dg_table_text(t, d->tasks[a->task].path);
    dg_table_word(t, dg_role_name(a->role));
    dg_table_text(t, d->departments[a->department].name);
    dg_table_text(t, a->as_written);
    dg_table_word(t, dg_rule_name(a->rule));
    dg_table_count(t, a->at.line);
    dg_table_count(t, a->at.column);
}

static void say_sections(const cli *c, const dg_document *d, size_t section) {
    if (section == DG_NONE) return;
    say_sections(c, d, d->sections[section].parent);
    cli_say(c, "  %s  %s", d->sections[section].label, d->sections[section].title);
}

static void add_column_text(dg_table *t, const char *key, const char *title) {
    dg_table_column(t, key, title, DG_CELL_TEXT, 0);
}

/* For programs: the assignments, each with its task's words. */
static int print_task_rows(cli *c, const found_task *f) {
    dg_table *t = assignment_table(c->lang);
    if (t == NULL) return cli_fail("out of memory");
    add_column_text(t, "title", "title");
    add_column_text(t, "text", "text");
    add_column_text(t, "clause", "clause");
    add_column_text(t, "deadline", "deadline");
    add_column_text(t, "due", "due");
    dg_table_column(t, "open", "open", DG_CELL_BOOL, 0);
    for (size_t i = 0; i < f->task->n_assignments; i++) {
        put_assignment(t, f->number, f->document,
                       &f->document->assignments[f->task->first_assignment + i]);
        dg_table_text(t, f->task->title);
        dg_table_text(t, f->task->text);
        dg_table_text(t, f->task->clause);
        dg_table_text(t, f->task->deadline);
        dg_table_text(t, f->task->due);
        dg_table_bool(t, f->task->open);
    }
    return cli_print_table(c, t);
}

/* For people: where it stands, what it says, the clause marked, who does what and why. */
static int print_task(cli *c, const found_task *f) {
    if (c->format != DG_FORMAT_TABLE) return print_task_rows(c, f);
    const dg_task *task = f->task;
    cli_say(c, dg_translate(c->lang, "Task %s of document %zu (%s), line %zu"), task->path,
            f->number, f->document->name, task->at.line);
    say_sections(c, f->document, task->section);
    cli_say(c, "\n%s\n", task->text);
    cli_say(c, dg_translate(c->lang, "Clause (%zu:%zu): %s"), task->clause_at.line,
            task->clause_at.column, task->clause);
    cli_say(c, "%s", "");
    if (task->due[0] != '\0')
        cli_say(c, dg_translate(c->lang, "Deadline: %s (due %s)"), task->deadline, task->due);
    else if (task->deadline[0] != '\0')
        cli_say(c, dg_translate(c->lang, "Deadline: %s"), task->deadline);
    if (task->open) cli_say(c, "%s", dg_translate(c->lang, "The list is open (等)."));
    dg_table *t = assignment_table(c->lang);
    for (size_t i = 0; t != NULL && i < task->n_assignments; i++)
        put_assignment(t, f->number, f->document,
                       &f->document->assignments[task->first_assignment + i]);
    return cli_print_table(c, t);
}

static int show_task(cli *c, const char *wanted) {
    dg_corpus *corpus = cli_load(c);
    if (corpus == NULL) return CLI_FAILED;
    found_task found = {0};
    size_t matches = find_task(&found, c, corpus, wanted);
    int status;
    if (matches == 0)
        status = cli_unknown_task(corpus, wanted);
    else if (matches > 1)
        status = cli_fail("%s is in %zu documents; say which: %zu:%s", wanted, matches,
                          found.number, wanted);
    else
        status = print_task(c, &found);
    dg_corpus_free(corpus);
    return status;
}

/* --- show department NAME --- */

static const dg_assignment *assignment_of(const dg_document *d, const dg_task *task,
                                          const char *name) {
    for (size_t i = 0; i < task->n_assignments; i++) {
        const dg_assignment *a = &d->assignments[task->first_assignment + i];
        if (strcmp(d->departments[a->department].name, name) == 0) return a;
    }
    return NULL;
}

static int print_department_tasks(cli *c, const cli_data *data, size_t d) {
    const char *name = dg_graph_department(data->graph, d)->name;
    size_t n, place;
    const dg_edge *edges = dg_graph_department_edges(data->graph, d, &n);
    dg_table *t = assignment_table(c->lang);
    if (t == NULL) return cli_fail("out of memory");
    add_column_text(t, "title", "title");
    if (c->format != DG_FORMAT_TABLE) add_column_text(t, "clause", "clause");
    for (size_t i = 0; i < n; i++) {
        const dg_task *task = dg_graph_task(data->graph, edges[i].other, &place);
        const dg_document *document = data->corpus->documents[place];
        const dg_assignment *a = assignment_of(document, task, name);
        if (a == NULL) continue;
        put_assignment(t, cli_document_number(c, place), document, a);
        dg_table_text(t, task->title);
        if (c->format != DG_FORMAT_TABLE) dg_table_text(t, task->clause);
    }
    return cli_print_table(c, t);
}

/* The measures leave collectives out, as they do everywhere, unless it is one that is asked for. */
static void say_load(cli *c, const cli_data *data, const dg_department *department) {
    dg_graph_options options = {department->kind == DG_KIND_COLLECTIVE};
    dg_graph *graph = NULL;
    if (dg_graph_new(&graph, data->corpus, &options, NULL) != DG_OK) return;
    size_t n = dg_graph_n_departments(graph), d = dg_graph_find_department(graph, department->name);
    dg_workload *load = calloc(n + 1, sizeof *load);
    dg_coordination *work = calloc(n + 1, sizeof *work);
    if (d != DG_NONE && load != NULL && work != NULL &&
        dg_workload_measure(load, graph, NULL, NULL) == DG_OK &&
        dg_coordination_measure(work, graph, NULL, NULL) == DG_OK)
        cli_say(c,
                dg_translate(c->lang,
                             "Tasks: %zu (leads %zu, joint %zu, supports %zu). Partners: %zu. "
                             "Convening: %.1f."),
                load[d].tasks, load[d].led, load[d].joint, load[d].supporting, work[d].partners,
                work[d].convening);
    cli_say(c, "%s", "");
    free(load);
    free(work);
    dg_graph_free(graph);
}

static int show_department(cli *c, const char *name) {
    cli_data data;
    if (!cli_load_graph(&data, c, true)) return CLI_FAILED;
    size_t d = cli_find_department(data.graph, name);
    int status = CLI_FAILED;
    if (d != DG_NONE) {
        const dg_department *department = dg_graph_department(data.graph, d);
        cli_say(c, "%s%s%s", department->name, department->english[0] == '\0' ? "" : "  ",
                department->english);
        say_load(c, &data, department);
        status = print_department_tasks(c, &data, d);
    }
    cli_data_free(&data);
    return status;
}

static int run(cli *c, int argc, char **argv) {
    (void)argc;
    static const char *const kinds[] = {"task", "department"};
    if (strcmp(argv[0], kinds[0]) == 0) return show_task(c, argv[1]);
    if (strcmp(argv[0], kinds[1]) == 0) return show_department(c, argv[1]);
    return cli_unknown(CLI_USAGE, "kind of thing to show", argv[0], kinds, 2);
}

const cli_command cmd_show = {
    .name = "show",
    .group = "Look",
    .arguments = "task PATH | department NAME",
    .summary = "One task with its clause, or one department with its tasks",
    .min_arguments = 2,
    .max_arguments = 2,
    .run = run,
};
