/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample.h"

#include <dirent.h>
#include <sqlite3.h>
#include <unistd.h>

#include "base/file.h"
#include "base/text.h"
#include "model/builder.h"

static const char *copy(dg_builder *b, const char *text) {
    return dg_builder_copy(b, dg_slice_of(text));
}

static dg_builder *begin(const char *name) {
    char hex[DG_SHA256_HEX];
    dg_builder *b = dg_builder_new();
    dg_sha256_hex(hex, dg_slice_of(name));
    dg_builder_head(b)->name = copy(b, name);
    dg_builder_head(b)->sha256 = copy(b, hex);
    return b;
}

static dg_document *finish(dg_builder *b) {
    dg_document *document = NULL;
    assert_int_equal(dg_builder_finish(&document, b, NULL), DG_OK);
    dg_builder_free(b);
    return document;
}

static void add_sections(dg_builder *b) {
    dg_builder_section(b, (dg_section){"一", "一", "总体要求", DG_NONE, 1, {3, 1}});
    dg_builder_section(b, (dg_section){"一/（一）", "（一）", "", 0, 2, {4, 1}});
    dg_builder_section(b,
                       (dg_section){"一/（二）", "（二）", "O'Neill \"\\/\" \t%s", 0, 2, {9, 2}});
    dg_builder_section(b, (dg_section){"二", "二", "落实", DG_NONE, 1, {20, 1}});
}

/* One task for each rule; the roles take turns, and the task of a rule names two departments. */
static void add_tasks(dg_builder *b) {
    for (size_t rule = 0; rule < DG_RULE_AMENDED; rule++) {
        char *path = dg_format("一/（二）/%zu", rule + 1);
        dg_builder_task(b, (dg_task){.path = copy(b, path),
                                     .title = "提高质量",
                                     .text = "提高质量。\n第二行",
                                     .clause = "（甲局牵头，乙部、各地区配合）",
                                     .deadline = rule % 2 == 0 ? "" : "2020年底前",
                                     .due = rule % 2 == 0 ? "" : "2020-12-31",
                                     .section = rule < 4 ? rule : DG_NONE,
                                     .open = rule % 3 == 0,
                                     .at = {rule + 30, 2},
                                     .clause_at = {rule + 30, 9}});
        free(path);
        for (size_t i = 0; i < (rule == 7 ? 0 : 2); i++)
            dg_builder_assignment(b, (dg_assignment){.department = (rule + 2 * i) % 3,
                                                     .role = (dg_role)((rule + i) % DG_N_ROLES),
                                                     .rule = (dg_rule)rule,
                                                     .guiding = rule % 5 == 0,
                                                     .position = 3 * i,
                                                     .as_written = i == 0 ? "甲" : "乙 '部'",
                                                     .at = {rule + 30, 10 + i}});
    }
    dg_builder_assignment(b, (dg_assignment){.department = 1,
                                             .role = DG_ROLE_LEAD,
                                             .rule = DG_RULE_LABEL,
                                             .as_written = "",
                                             .at = {99, 1}});
}

dg_document *sample_full(const char *name) {
    dg_builder *b = begin(name);
    dg_document *head = dg_builder_head(b);
    head->title = "关于提高质量的意见 — 𠮷";
    head->number = "国发〔2020〕1号";
    head->date = "2020-01-02";
    add_sections(b);
    dg_builder_department(b, (dg_department){"丙委", "", "", DG_KIND_DEPARTMENT, false});
    dg_builder_department(
        b, (dg_department){"甲局", "Bureau A", "commerce", DG_KIND_DEPARTMENT, true});
    dg_builder_department(b, (dg_department){"各地区", "", "", DG_KIND_COLLECTIVE, false});
    add_tasks(b);
    for (size_t kind = 0; kind < DG_N_DIAGNOSTICS; kind++)
        dg_builder_diagnostic(b, (dg_diagnostic){.kind = (dg_diagnostic_kind)kind,
                                                 .severity = (dg_severity)(kind % 3),
                                                 .at = {kind / 2, kind % 2},
                                                 .subject = kind % 2 == 0 ? "" : "丙委",
                                                 .number = kind * kind,
                                                 .path = kind % 2 == 0 ? "一/（二）/1" : ""});
    return finish(b);
}

static size_t department_of(dg_builder *b, const char *name) {
    size_t n;
    const dg_department *all = dg_builder_departments(b, &n);
    for (size_t i = 0; i < n; i++)
        if (strcmp(all[i].name, name) == 0) return i;
    dg_kind kind =
        dg_slice_starts(dg_slice_of(name), "各") ? DG_KIND_COLLECTIVE : DG_KIND_DEPARTMENT;
    return dg_builder_department(b, (dg_department){copy(b, name), "", "", kind, true});
}

dg_document *sample_rows(const char *name, const sample_row *rows, size_t n) {
    dg_builder *b = begin(name);
    for (size_t i = 0; i < n; i++) {
        if (i == 0 || rows[i].task != rows[i - 1].task) {
            char *path = dg_format("%zu", rows[i].task + 1);
            dg_builder_task(
                b,
                (dg_task){copy(b, path), "", "", "", "", "", DG_NONE, false, {1, 1}, {1, 1}, 0, 0});
            free(path);
        }
        dg_builder_assignment(b, (dg_assignment){.department = department_of(b, rows[i].department),
                                                 .role = rows[i].role,
                                                 .as_written = copy(b, rows[i].department),
                                                 .at = {1, i + 1}});
    }
    return finish(b);
}

#define SAME_TEXT(field) assert_string_equal(x->field, y->field)
#define SAME(field) assert_int_equal(x->field, y->field)
#define SAME_PLACE(field)                                                                          \
    do {                                                                                           \
        SAME(field.line);                                                                          \
        SAME(field.column);                                                                        \
    } while (0)

static void assert_same_sections(const dg_document *a, const dg_document *b) {
    for (size_t i = 0; i < a->n_sections; i++) {
        const dg_section *x = &a->sections[i], *y = &b->sections[i];
        SAME_TEXT(path);
        SAME_TEXT(label);
        SAME_TEXT(title);
        SAME(parent);
        SAME(depth);
        SAME_PLACE(at);
    }
}

static void assert_same_tasks(const dg_document *a, const dg_document *b) {
    for (size_t i = 0; i < a->n_tasks; i++) {
        const dg_task *x = &a->tasks[i], *y = &b->tasks[i];
        SAME_TEXT(path);
        SAME_TEXT(title);
        SAME_TEXT(text);
        SAME_TEXT(clause);
        SAME_TEXT(deadline);
        SAME_TEXT(due);
        SAME(section);
        SAME(open);
        SAME_PLACE(at);
        SAME_PLACE(clause_at);
        SAME(first_assignment);
        SAME(n_assignments);
    }
}

static void assert_same_departments(const dg_document *a, const dg_document *b) {
    for (size_t i = 0; i < a->n_departments; i++) {
        const dg_department *x = &a->departments[i], *y = &b->departments[i];
        SAME_TEXT(name);
        SAME_TEXT(english);
        SAME_TEXT(category);
        SAME(kind);
        SAME(known);
    }
}

static void assert_same_assignments(const dg_document *a, const dg_document *b) {
    for (size_t i = 0; i < a->n_assignments; i++) {
        const dg_assignment *x = &a->assignments[i], *y = &b->assignments[i];
        SAME(task);
        SAME(department);
        SAME(role);
        SAME(rule);
        SAME(guiding);
        SAME(position);
        SAME_TEXT(as_written);
        SAME_PLACE(at);
    }
}

static void assert_same_diagnostics(const dg_document *a, const dg_document *b) {
    for (size_t i = 0; i < a->n_diagnostics; i++) {
        const dg_diagnostic *x = &a->diagnostics[i], *y = &b->diagnostics[i];
        SAME(kind);
        SAME(severity);
        SAME_PLACE(at);
        SAME_TEXT(subject);
        SAME(number);
        SAME_TEXT(path);
    }
}

void assert_same_document(const dg_document *x, const dg_document *y) {
    SAME_TEXT(name);
    SAME_TEXT(title);
    SAME_TEXT(number);
    SAME_TEXT(date);
    SAME_TEXT(sha256);
    SAME(n_sections);
    SAME(n_tasks);
    SAME(n_departments);
    SAME(n_assignments);
    SAME(n_diagnostics);
    assert_same_sections(x, y);
    assert_same_tasks(x, y);
    assert_same_departments(x, y);
    assert_same_assignments(x, y);
    assert_same_diagnostics(x, y);
}

int folder_make(void **state) {
    char *folder = dg_format("/tmp/dutygraph-test-XXXXXX");
    *state = folder;
    return folder == NULL || mkdtemp(folder) == NULL ? -1 : chdir(folder);
}

int folder_remove(void **state) {
    DIR *folder = opendir(".");
    for (struct dirent *entry; folder != NULL && (entry = readdir(folder)) != NULL;)
        unlink(entry->d_name);
    if (folder != NULL) closedir(folder);
    int status = chdir("/") + rmdir(*state);
    free(*state);
    return status;
}

dg_store *must_open(const char *path, dg_store_mode mode) {
    dg_store *store = NULL;
    dg_error err = {0};
    if (dg_store_open(&store, path, mode, &err) != DG_OK) fail_msg("%s", err.message);
    return store;
}

int64_t must_save(const char *path, dg_document *taken) {
    int64_t id = 0;
    dg_error err = {0};
    dg_store *store = must_open(path, DG_STORE_WRITE);
    if (dg_store_save(&id, NULL, store, taken, &err) != DG_OK) fail_msg("%s", err.message);
    dg_store_close(store);
    dg_document_free(taken);
    return id;
}

void edit(const char *path, const char *sql) {
    sqlite3 *db = NULL;
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    sqlite3_exec(db, "PRAGMA ignore_check_constraints = ON", NULL, NULL, NULL);
    if (sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK)
        fail_msg("%s: %s", sql, sqlite3_errmsg(db));
    sqlite3_close(db);
}

double ask(const char *path, const char *sql) {
    sqlite3 *db = NULL;
    sqlite3_stmt *statement = NULL;
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) != SQLITE_OK)
        fail_msg("%s: %s", sql, sqlite3_errmsg(db));
    assert_int_equal(sqlite3_step(statement), SQLITE_ROW);
    double answer = sqlite3_column_double(statement, 0);
    sqlite3_finalize(statement);
    sqlite3_close(db);
    return answer;
}
