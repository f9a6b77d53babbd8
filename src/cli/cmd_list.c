/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "commands.h"
#include "correcting.h"
#include "tables.h"

static const char *unknown;
static const cli_option options[] = {
    {"unknown", NULL, "only departments that the registry does not know", &unknown}, {0}};

/* A column of a list: what dg_table_column takes. */
typedef struct {
    const char *key, *title;
    dg_cell_kind kind;
} column;

static dg_table *new_table(dg_lang lang, const column *columns) {
    dg_table *t = dg_table_new(lang);
    for (; t != NULL && columns->key != NULL; columns++)
        dg_table_column(t, columns->key, columns->title, columns->kind, 0);
    return t;
}

static const column document_columns[] = {{"document", "document", DG_CELL_COUNT},
                                          {"name", "name", DG_CELL_TEXT},
                                          {"number", "number", DG_CELL_TEXT},
                                          {"date", "date", DG_CELL_TEXT},
                                          {"tasks", "tasks", DG_CELL_COUNT},
                                          {"departments", "departments", DG_CELL_COUNT},
                                          {"assignments", "assignments", DG_CELL_COUNT},
                                          {"title", "title", DG_CELL_TEXT},
                                          {0}};

static void put_document(dg_table *t, size_t number, const dg_document *d) {
    size_t departments = 0;
    for (size_t i = 0; i < d->n_departments; i++)
        departments += d->departments[i].kind == DG_KIND_DEPARTMENT;
    dg_table_count(t, number);
    dg_table_text(t, d->name);
    dg_table_text(t, d->number);
    dg_table_text(t, d->date);
    dg_table_count(t, d->n_tasks);
    dg_table_count(t, departments);
    dg_table_count(t, d->n_assignments);
    dg_table_text(t, d->title);
}

static const column section_columns[] = {
    {"document", "document", DG_CELL_COUNT}, {"section", "section", DG_CELL_TEXT},
    {"depth", "depth", DG_CELL_COUNT},       {"line", "line", DG_CELL_COUNT},
    {"title", "title", DG_CELL_TEXT},        {0}};

static void put_sections(dg_table *t, size_t number, const dg_document *d) {
    for (size_t i = 0; i < d->n_sections; i++) {
        const dg_section *s = &d->sections[i];
        dg_table_count(t, number);
        dg_table_text(t, s->path);
        dg_table_count(t, s->depth);
        dg_table_count(t, s->at.line);
        dg_table_text(t, s->title);
    }
}

static const column task_columns[] = {{"document", "document", DG_CELL_COUNT},
                                      {"task", "task", DG_CELL_TEXT},
                                      {"leads", "leads", DG_CELL_COUNT},
                                      {"parties", "parties", DG_CELL_COUNT},
                                      {"open", "open", DG_CELL_BOOL},
                                      {"deadline", "deadline", DG_CELL_TEXT},
                                      {"due", "due", DG_CELL_TEXT},
                                      {"line", "line", DG_CELL_COUNT},
                                      {"title", "title", DG_CELL_TEXT},
                                      {0}};

static void put_tasks(dg_table *t, size_t number, const dg_document *d) {
    for (size_t i = 0; i < d->n_tasks; i++) {
        const dg_task *task = &d->tasks[i];
        size_t leads = 0;
        for (size_t k = 0; k < task->n_assignments; k++)
            leads += d->assignments[task->first_assignment + k].role == DG_ROLE_LEAD;
        dg_table_count(t, number);
        dg_table_text(t, task->path);
        dg_table_count(t, leads);
        dg_table_count(t, task->n_assignments);
        dg_table_bool(t, task->open);
        dg_table_text(t, task->deadline);
        dg_table_text(t, task->due);
        dg_table_count(t, task->at.line);
        dg_table_text(t, task->title);
    }
}

static const column assignment_columns[] = {{"document", "document", DG_CELL_COUNT},
                                            {"task", "task", DG_CELL_TEXT},
                                            {"role", "role", DG_CELL_WORD},
                                            {"department", "department", DG_CELL_TEXT},
                                            {"as_written", "as written", DG_CELL_TEXT},
                                            {"line", "line", DG_CELL_COUNT},
                                            {"rule", "rule", DG_CELL_WORD},
                                            {0}};

static void put_assignments(dg_table *t, size_t number, const dg_document *d) {
    for (size_t i = 0; i < d->n_assignments; i++) {
        const dg_assignment *a = &d->assignments[i];
        dg_table_count(t, number);
        dg_table_text(t, d->tasks[a->task].path);
        dg_table_word(t, dg_role_name(a->role));
        dg_table_text(t, d->departments[a->department].name);
        dg_table_text(t, a->as_written);
        dg_table_count(t, a->at.line);
        dg_table_word(t, dg_rule_name(a->rule));
    }
}

static const column diagnostic_columns[] = {
    {"document", "document", DG_CELL_COUNT}, {"line", "line", DG_CELL_COUNT},
    {"column", "column", DG_CELL_COUNT},     {"severity", "severity", DG_CELL_WORD},
    {"code", "code", DG_CELL_TEXT},          {"task", "task", DG_CELL_TEXT},
    {"message", "message", DG_CELL_TEXT},    {0}};

static void put_diagnostics(dg_table *t, size_t number, const dg_document *d, dg_lang lang) {
    for (size_t i = 0; i < d->n_diagnostics; i++) {
        const dg_diagnostic *x = &d->diagnostics[i];
        char *message = NULL;
        dg_diagnostic_text(&message, x, lang, NULL);
        dg_table_count(t, number);
        dg_table_count(t, x->at.line);
        dg_table_count(t, x->at.column);
        dg_table_word(t, dg_severity_name(x->severity));
        dg_table_text(t, dg_diagnostic_code(x->kind));
        dg_table_text(t, x->path);
        dg_table_text(t, message == NULL ? x->subject : message);
        free(message);
    }
}

static const column department_columns[] = {{"department", "department", DG_CELL_TEXT},
                                            {"kind", "kind", DG_CELL_WORD},
                                            {"tasks", "tasks", DG_CELL_COUNT},
                                            {"known", "known", DG_CELL_BOOL},
                                            {"category", "category", DG_CELL_WORD},
                                            {"english", "English", DG_CELL_TEXT},
                                            {0}};

static void put_department(dg_table *t, const dg_department *department, size_t tasks) {
    dg_table_text(t, department->name);
    dg_table_word(t, dg_kind_name(department->kind));
    dg_table_count(t, tasks);
    dg_table_bool(t, department->known);
    dg_table_word(t, department->category);
    dg_table_text(t, department->english);
}

/* Those of data/departments.csv, for --departments. */
static const column registry_columns[] = {{"name", "name", DG_CELL_TEXT},
                                          {"full_name", "full name", DG_CELL_TEXT},
                                          {"english", "English", DG_CELL_TEXT},
                                          {"aliases", "aliases", DG_CELL_TEXT},
                                          {"category", "category", DG_CELL_TEXT},
                                          {"kind", "kind", DG_CELL_TEXT},
                                          {"valid_from", "valid from", DG_CELL_TEXT},
                                          {"valid_to", "valid to", DG_CELL_TEXT},
                                          {0}};

static void put_registry_row(dg_table *t, const dg_department *department) {
    for (const column *at = registry_columns; at->key != NULL; at++)
        dg_table_text(t, strcmp(at->key, "name") == 0   ? department->name
                         : strcmp(at->key, "kind") == 0 ? dg_kind_name(department->kind)
                                                        : "");
}

static bool is_unknown(const dg_department *department) {
    return !department->known && department->kind == DG_KIND_DEPARTMENT;
}

/* Departments of all documents, one row a name, in order of first mention. */
static int list_departments(cli *c, const dg_corpus *corpus) {
    bool for_registry =
        unknown != NULL && (c->format == DG_FORMAT_CSV || c->format == DG_FORMAT_TSV);
    dg_graph *graph = NULL;
    dg_graph_options all = {true};
    dg_error err = {0};
    if (dg_graph_new(&graph, corpus, &all, &err) != DG_OK) return cli_fail_error(&err);
    dg_table *t = new_table(c->lang, for_registry ? registry_columns : department_columns);
    for (size_t d = 0; t != NULL && d < dg_graph_n_departments(graph); d++) {
        const dg_department *department = dg_graph_department(graph, d);
        size_t tasks;
        dg_graph_department_edges(graph, d, &tasks);
        if (unknown != NULL && !is_unknown(department)) continue;
        if (for_registry)
            put_registry_row(t, department);
        else
            put_department(t, department, tasks);
    }
    dg_graph_free(graph);
    return cli_print_table(c, t);
}

typedef enum {
    DOCUMENTS,
    SECTIONS,
    TASKS,
    DEPARTMENTS,
    ASSIGNMENTS,
    DIAGNOSTICS,
    CORRECTIONS
} list_kind;
static const char *const kinds[] = {"documents",   "sections",    "tasks",      "departments",
                                    "assignments", "diagnostics", "corrections"};
enum { N_KINDS = sizeof kinds / sizeof *kinds };
static const column *const columns_of[N_KINDS] = {
    document_columns,   section_columns,    task_columns, department_columns,
    assignment_columns, diagnostic_columns, NULL};

static dg_table *rows_of(cli *c, const dg_corpus *corpus, list_kind kind) {
    dg_table *t = new_table(c->lang, columns_of[kind]);
    for (size_t i = 0; t != NULL && i < corpus->n; i++) {
        const dg_document *d = corpus->documents[i];
        size_t number = cli_document_number(c, i);
        if (kind == DOCUMENTS) put_document(t, number, d);
        if (kind == SECTIONS) put_sections(t, number, d);
        if (kind == TASKS) put_tasks(t, number, d);
        if (kind == ASSIGNMENTS) put_assignments(t, number, d);
        if (kind == DIAGNOSTICS) put_diagnostics(t, number, d, c->lang);
    }
    if (t == NULL) cli_fail("out of memory");
    return t;
}

dg_table *cli_assignments_table(cli *c, const dg_corpus *corpus) {
    return rows_of(c, corpus, ASSIGNMENTS);
}

static int run(cli *c, int argc, char **argv) {
    (void)argc;
    size_t kind = 0;
    while (kind < N_KINDS && strcmp(kinds[kind], argv[0]) != 0)
        kind++;
    if (kind == N_KINDS) return cli_unknown(CLI_USAGE, "list", argv[0], kinds, N_KINDS);
    if (unknown != NULL && kind != DEPARTMENTS) return cli_usage("--unknown is for departments");
    if (kind == CORRECTIONS) return cli_list_corrections(c);
    dg_corpus *corpus = cli_load(c);
    if (corpus == NULL) return CLI_FAILED;
    int status = kind == DEPARTMENTS ? list_departments(c, corpus)
                                     : cli_print_table(c, rows_of(c, corpus, (list_kind)kind));
    dg_corpus_free(corpus);
    return status;
}

const cli_command cmd_list = {
    .name = "list",
    .group = "Look",
    .arguments = "documents|sections|tasks|departments|assignments|diagnostics|corrections",
    .summary = "What the store holds",
    .options = options,
    .min_arguments = 1,
    .max_arguments = 1,
    .run = run,
};
