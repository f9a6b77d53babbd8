/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "table.h"

#include <unistd.h>

#include "base/array.h"
#include "base/file.h"
#include "base/strmap.h"
#include "base/text.h"
#include "model/builder.h"

/* A document under construction, its departments by name. */
typedef struct {
    dg_builder *builder;
    dg_strmap *departments;
} sheet;

static sheet sheet_open(const char *name) {
    sheet s = {dg_builder_new(), dg_strmap_new()};
    assert_true(s.builder != NULL && s.departments != NULL);
    dg_builder_head(s.builder)->name = dg_builder_copy(s.builder, dg_slice_of(name));
    return s;
}

static void add_task(sheet *s, dg_slice path) {
    const char *copy = dg_builder_copy(s->builder, path);
    dg_builder_task(s->builder, (dg_task){.path = copy,
                                          .title = copy,
                                          .text = "",
                                          .clause = "",
                                          .deadline = "",
                                          .due = "",
                                          .section = DG_NONE});
}

static void add_party(sheet *s, dg_slice name, dg_kind kind, dg_role role, bool guiding) {
    const char *copy = dg_builder_copy(s->builder, name);
    size_t department;
    if (!dg_strmap_get(s->departments, name, &department)) {
        department = dg_builder_department(
            s->builder, (dg_department){.name = copy, .english = "", .category = "", .kind = kind});
        assert_true(dg_strmap_set(s->departments, name, department));
    }
    dg_builder_assignment(s->builder, (dg_assignment){.department = department,
                                                      .role = role,
                                                      .guiding = guiding,
                                                      .as_written = copy});
}

static dg_document *sheet_close(sheet *s) {
    dg_document *document = NULL;
    assert_int_equal(dg_builder_finish(&document, s->builder, NULL), DG_OK);
    dg_builder_free(s->builder);
    dg_strmap_free(s->departments);
    return document;
}

static void add_document(dg_corpus *corpus, dg_document *document) {
    dg_document **grown = realloc(corpus->documents, (corpus->n + 1) * sizeof *corpus->documents);
    assert_non_null(grown);
    corpus->documents = grown;
    corpus->documents[corpus->n++] = document;
}

static dg_corpus *corpus_of(dg_document *document) {
    dg_corpus *corpus = calloc(1, sizeof *corpus);
    assert_non_null(corpus);
    if (document != NULL) add_document(corpus, document);
    return corpus;
}

/* The text up to a separator, which is taken off as well. */
static dg_slice cut(dg_slice *rest, const char *separator) {
    size_t at = dg_slice_find(*rest, separator, 0);
    dg_slice piece = {rest->at, at};
    *rest = dg_slice_skip(*rest, at < rest->n ? at + strlen(separator) : at);
    return dg_slice_trim(piece);
}

static void add_marked(sheet *s, dg_slice name) {
    dg_kind kind = dg_slice_starts(name, "@") ? DG_KIND_COLLECTIVE : DG_KIND_DEPARTMENT;
    if (kind == DG_KIND_COLLECTIVE) name = dg_slice_skip(name, 1);
    char mark = name.at[name.n - 1];
    bool marked = mark == '*' || mark == '?' || mark == '%';
    dg_role role = mark == '*' ? DG_ROLE_LEAD : marked ? DG_ROLE_SUPPORT : DG_ROLE_JOINT;
    add_party(s, (dg_slice){name.at, name.n - marked}, kind, role, mark == '%');
}

dg_corpus *table_corpus(const char *text) {
    dg_corpus *corpus = corpus_of(NULL);
    dg_slice rest = dg_slice_of(text);
    while (rest.n > 0) {
        dg_slice document = cut(&rest, "||");
        sheet s = sheet_open("table");
        while (document.n > 0) {
            dg_slice task = cut(&document, "/");
            add_task(&s, cut(&task, ":"));
            for (task = dg_slice_trim(task); task.n > 0;)
                add_marked(&s, cut(&task, " "));
        }
        add_document(corpus, sheet_close(&s));
    }
    return corpus;
}

enum { TASK, ROLE, DEPARTMENT, N_COLUMNS };

/* The columns of a file: where[TASK] is that of the task, and so on. */
typedef struct {
    size_t where[N_COLUMNS];
    const char *separator;
} header;

static header read_header(dg_slice line) {
    static const char *const names[N_COLUMNS] = {"task", "role", "department"};
    header h = {.separator = dg_slice_find(line, "\t", 0) < line.n ? "\t" : ","};
    for (size_t column = 0; line.n > 0; column++) {
        dg_slice name = cut(&line, h.separator);
        for (size_t i = 0; i < N_COLUMNS; i++)
            if (dg_slice_is(name, names[i])) h.where[i] = column;
    }
    return h;
}

typedef struct {
    size_t task; /* in order of first mention */
    dg_role role;
    dg_slice path, department;
} record;

static record read_record(dg_strmap *tasks, size_t *n_tasks, const header *h, dg_slice line) {
    dg_slice cells[N_COLUMNS];
    for (size_t i = 0; i < N_COLUMNS; i++)
        cells[i] = cut(&line, h->separator);
    record r = {
        .task = *n_tasks, .path = cells[h->where[TASK]], .department = cells[h->where[DEPARTMENT]]};
    if (!dg_strmap_get(tasks, cells[h->where[TASK]], &r.task))
        assert_true(dg_strmap_set(tasks, cells[h->where[TASK]], (*n_tasks)++));
    char *role = dg_format("%.*s", (int)cells[h->where[ROLE]].n, cells[h->where[ROLE]].at);
    assert_true(role != NULL && dg_role_from_name(&r.role, role));
    free(role);
    return r;
}

static dg_document *read_rows(dg_slice text) {
    header h = read_header(cut(&text, "\n"));
    DG_ARRAY(record) rows = {0};
    dg_strmap *tasks = dg_strmap_new();
    size_t n_tasks = 0;
    while (text.n > 0)
        assert_true(DG_PUSH(rows, read_record(tasks, &n_tasks, &h, cut(&text, "\n"))));
    sheet s = sheet_open("shared");
    for (size_t t = 0; t < n_tasks; t++) {
        size_t first = 0;
        while (rows.items[first].task != t)
            first++;
        add_task(&s, rows.items[first].path);
        for (size_t i = first; i < rows.n; i++)
            if (rows.items[i].task == t)
                add_party(&s, rows.items[i].department, DG_KIND_DEPARTMENT, rows.items[i].role,
                          false);
    }
    dg_strmap_free(tasks);
    free(rows.items);
    return sheet_close(&s);
}

dg_corpus *table_shared(const char *path_in_folder) {
    const char *folder = getenv("DUTYGRAPH_SHARED");
    char *path = folder != NULL ? dg_format("%s/%s", folder, path_in_folder)
                                : dg_format("%s/../shared/%s", SOURCE_DIR, path_in_folder);
    char *bytes = NULL;
    size_t n = 0;
    dg_corpus *corpus = NULL;
    if (access(path, R_OK) == 0) {
        assert_int_equal(dg_file_read(&bytes, &n, path, NULL), DG_OK);
        corpus = corpus_of(read_rows((dg_slice){bytes, n}));
    }
    free(bytes);
    free(path);
    return corpus;
}

/* SplitMix64: Steele, Lea & Flood (2014). */
size_t table_next(uint64_t *state, size_t limit) {
    uint64_t z = (*state += 0x9E3779B97F4A7C15);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
    return (size_t)((z ^ (z >> 31)) % limit);
}

dg_corpus *table_random(uint64_t seed, size_t n_tasks, size_t n_departments) {
    sheet s = sheet_open("random");
    char name[32];
    for (size_t t = 0; t < n_tasks; t++) {
        snprintf(name, sizeof name, "t%zu", t);
        add_task(&s, dg_slice_of(name));
        for (size_t parties = table_next(&seed, 7); parties > 0; parties--) {
            snprintf(name, sizeof name, "d%zu", table_next(&seed, n_departments));
            dg_role role = (dg_role)table_next(&seed, DG_N_ROLES);
            add_party(&s, dg_slice_of(name), DG_KIND_DEPARTMENT, role,
                      role == DG_ROLE_SUPPORT && table_next(&seed, 4) == 0);
        }
    }
    return corpus_of(sheet_close(&s));
}

dg_graph *table_graph(const dg_corpus *corpus) {
    dg_graph *graph = NULL;
    dg_error err = {0};
    if (dg_graph_new(&graph, corpus, NULL, &err) != DG_OK) fail_msg("%s", err.message);
    return graph;
}

size_t table_department(const dg_graph *graph, const char *name) {
    size_t d = dg_graph_find_department(graph, name);
    if (d == DG_NONE) fail_msg("no department %s", name);
    return d;
}

dg_tie *table_ties(size_t *n, const dg_graph *graph) {
    dg_tie *ties = NULL;
    assert_int_equal(dg_graph_ties(&ties, n, graph, NULL), DG_OK);
    return ties;
}

dg_tie table_tie(const dg_graph *graph, const char *a, const char *b) {
    size_t x = table_department(graph, a), y = table_department(graph, b), n;
    dg_tie *ties = table_ties(&n, graph), found = {.a = DG_NONE};
    for (size_t i = 0; i < n; i++)
        if ((ties[i].a == x && ties[i].b == y) || (ties[i].a == y && ties[i].b == x))
            found = ties[i];
    free(ties);
    if (found.a == DG_NONE) fail_msg("no tie %s – %s", a, b);
    return found;
}
