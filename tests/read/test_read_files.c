/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dutygraph/read.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/parallel.h"
#include "unit.h"

enum { FILES = 60, MISSING = 7 }; /* every so many-th is not there */

typedef struct {
    char folder[32], *paths[FILES];
    dg_registry *registry;
} fixture;

static int write_files(void **state) {
    static fixture f;
    strcpy(f.folder, "/tmp/dg-files-XXXXXX");
    if (mkdtemp(f.folder) == NULL || dg_registry_new(&f.registry, NULL) != DG_OK) return -1;
    for (size_t i = 0; i < FILES; i++) {
        f.paths[i] = malloc(64);
        snprintf(f.paths[i], 64, "%s/%zu.txt", f.folder, i);
        FILE *file = i % MISSING == 0 ? NULL : fopen(f.paths[i], "w");
        if (file == NULL) continue;
        for (size_t task = 0; task < i; task++)
            fprintf(file, "%zu．建设。（财政部、公安部负责）\n", task + 1);
        fclose(file);
    }
    *state = &f;
    return 0;
}

static int remove_files(void **state) {
    fixture *f = *state;
    for (size_t i = 0; i < FILES; i++) {
        unlink(f->paths[i]);
        free(f->paths[i]);
    }
    dg_registry_free(f->registry);
    return rmdir(f->folder);
}

typedef struct {
    size_t seen, wanted;
} visits;

/* File i holds i tasks. */
static bool visit(void *context, size_t i, dg_document *document, const dg_error *its) {
    visits *v = context;
    assert_int_equal(i, v->seen++);
    if (i % MISSING == 0) {
        assert_null(document);
        assert_int_equal(its->code, DG_EIO);
        assert_non_null(strstr(its->message, ".txt"));
    } else {
        assert_int_equal(document->n_tasks, i);
        assert_int_equal(document->n_assignments, 2 * i);
    }
    dg_document_free(document);
    return v->seen < v->wanted;
}

static void are_visited_in_order(void **state) {
    dg_error err = {0};
    fixture *f = *state;
    for (size_t processors = 1; processors <= 5; processors++) {
        dg_assume_processors(processors);
        visits v = {.wanted = SIZE_MAX};
        assert_int_equal(
            dg_read_files((const char *const *)f->paths, FILES, visit, &v, f->registry, NULL, &err),
            DG_OK);
        assert_int_equal(v.seen, FILES);
        v = (visits){.wanted = 9}; /* those that were read ahead are freed */
        assert_int_equal(
            dg_read_files((const char *const *)f->paths, FILES, visit, &v, f->registry, NULL, &err),
            DG_OK);
        assert_int_equal(v.seen, 9);
    }
    dg_assume_processors(0);
    assert_int_equal(dg_read_files(NULL, 0, visit, NULL, f->registry, NULL, &err), DG_OK);
}

/* A diagram cannot show them, nor a terminal without harm. */
static void a_name_has_no_bytes_of_control(void **state) {
    const fixture *f = *state;
    dg_document *d = NULL;
    char path[64];
    snprintf(path, sizeof path, "%s/\x1B[31m\n1.txt", f->folder);
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fprintf(file, "1．建设。（财政部负责）\n");
    fclose(file);
    assert_int_equal(dg_read_file(&d, path, f->registry, NULL, NULL), DG_OK);
    assert_string_equal(d->name, "?[31m?1");
    dg_document_free(d);
    unlink(path);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(are_visited_in_order, write_files, remove_files),
        cmocka_unit_test_setup_teardown(a_name_has_no_bytes_of_control, write_files, remove_files),
    };
    return cmocka_run_group_tests_name("read_files", tests, NULL, NULL);
}
