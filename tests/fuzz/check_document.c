/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "check_document.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/slice.h"
#include "base/utf8.h"

#define REQUIRE(condition)                                                                         \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            fprintf(stderr, "%s:%d: %s does not hold\n", __FILE__, __LINE__, #condition);          \
            abort();                                                                               \
        }                                                                                          \
    } while (0)

/* --- Safe --- */

/* Reads them to their ends, under the eyes of AddressSanitizer. */
static void check_strings(const char *const *strings, size_t n) {
    for (size_t i = 0; i < n; i++)
        REQUIRE(strings[i] != NULL && strlen(strings[i]) < SIZE_MAX);
}
#define CHECK_STRINGS(...)                                                                         \
    check_strings((const char *const[]){__VA_ARGS__},                                              \
                  sizeof(const char *const[]){__VA_ARGS__} / sizeof(char *))

static void check_tasks(const dg_document *document) {
    size_t n_assignments = 0;
    for (size_t i = 0; i < document->n_tasks; i++) {
        const dg_task *task = &document->tasks[i];
        CHECK_STRINGS(task->path, task->title, task->text, task->clause, task->deadline, task->due);
        REQUIRE(task->section == DG_NONE || task->section < document->n_sections);
        REQUIRE(task->first_assignment == n_assignments);
        REQUIRE(task->n_assignments <= document->n_assignments - n_assignments);
        n_assignments += task->n_assignments;
    }
    REQUIRE(n_assignments == document->n_assignments);
}

static void check_assignments(const dg_document *document) {
    for (size_t i = 0; i < document->n_assignments; i++) {
        const dg_assignment *assignment = &document->assignments[i];
        CHECK_STRINGS(assignment->as_written);
        REQUIRE(assignment->task < document->n_tasks);
        const dg_task *task = &document->tasks[assignment->task];
        REQUIRE(i - task->first_assignment < task->n_assignments);
        REQUIRE(assignment->department < document->n_departments);
        REQUIRE(assignment->role < DG_N_ROLES && assignment->rule < DG_N_RULES);
    }
}

void check_safe(const dg_document *document) {
    CHECK_STRINGS(document->name, document->title, document->number, document->date,
                  document->sha256);
    for (size_t i = 0; i < document->n_sections; i++) {
        const dg_section *section = &document->sections[i];
        CHECK_STRINGS(section->path, section->label, section->title);
        REQUIRE(section->parent == DG_NONE || section->parent < i);
    }
    for (size_t i = 0; i < document->n_departments; i++) {
        const dg_department *department = &document->departments[i];
        CHECK_STRINGS(department->name, department->english, department->category);
        REQUIRE(department->kind <= DG_KIND_COLLECTIVE);
    }
    for (size_t i = 0; i < document->n_diagnostics; i++) {
        const dg_diagnostic *diagnostic = &document->diagnostics[i];
        CHECK_STRINGS(diagnostic->subject, diagnostic->path);
        REQUIRE(diagnostic->kind < DG_N_DIAGNOSTICS && diagnostic->severity <= DG_ERROR);
    }
    check_tasks(document);
    check_assignments(document);
}

/* --- Sound --- */

static void check_text(const char *string) {
    dg_slice text = dg_slice_of(string);
    REQUIRE(dg_utf8_first_invalid(text) == text.n);
}

/* A name or an address: something, on one line. */
static void check_words(const char *string) {
    check_text(string);
    REQUIRE(*string != '\0' && strchr(string, '\n') == NULL);
}

static void check_position(dg_position at) {
    REQUIRE(at.line >= 1 && at.column >= 1);
}

static int compare_paths(const void *a, const void *b) {
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* A path is a task's address: no two tasks share one. */
static void check_paths(const dg_document *document) {
    const char **paths = malloc((document->n_tasks + 1) * sizeof *paths);
    if (paths == NULL) return;
    for (size_t i = 0; i < document->n_tasks; i++)
        paths[i] = document->tasks[i].path;
    qsort(paths, document->n_tasks, sizeof *paths, compare_paths);
    for (size_t i = 1; i < document->n_tasks; i++)
        REQUIRE(strcmp(paths[i - 1], paths[i]) != 0);
    free(paths);
}

static void check_sections(const dg_document *document) {
    for (size_t i = 0; i < document->n_sections; i++) {
        const dg_section *section = &document->sections[i];
        size_t above = section->parent == DG_NONE ? 0 : document->sections[section->parent].depth;
        REQUIRE(section->depth == above + 1);
        check_words(section->path);
        check_text(section->title);
        check_position(section->at);
    }
}

static void check_diagnostics(const dg_document *document) {
    for (size_t i = 0; i < document->n_diagnostics; i++) {
        const dg_diagnostic *diagnostic = &document->diagnostics[i];
        check_text(diagnostic->subject);
        check_position(diagnostic->at);
        if (i == 0) continue;
        dg_position last = document->diagnostics[i - 1].at, at = diagnostic->at;
        REQUIRE(last.line < at.line || (last.line == at.line && last.column <= at.column));
    }
}

void check_sound(const dg_document *document) {
    check_safe(document);
    check_text(document->title);
    REQUIRE(strspn(document->sha256, "0123456789abcdef") == 64 && document->sha256[64] == '\0');
    for (size_t i = 0; i < document->n_tasks; i++) {
        const dg_task *task = &document->tasks[i];
        check_words(task->path);
        check_text(task->text);
        check_words(task->clause);
        check_position(task->at);
        check_position(task->clause_at);
    }
    for (size_t i = 0; i < document->n_departments; i++)
        check_words(document->departments[i].name);
    for (size_t i = 0; i < document->n_assignments; i++) {
        check_words(document->assignments[i].as_written);
        check_position(document->assignments[i].at);
    }
    check_sections(document);
    check_diagnostics(document);
    check_paths(document);
}
