/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef TESTS_STORE_SAMPLE_H
#define TESTS_STORE_SAMPLE_H

#include "unit.h"

#include "dutygraph/store.h"

/** A document with every role, rule, kind, severity and diagnostic in it; `name` gives its bytes.
 */
dg_document *sample_full(const char *name);

/** One assignment; those of a task stand together, tasks count from 0. 各… is a collective. */
typedef struct {
    size_t task;
    const char *department;
    dg_role role;
} sample_row;

dg_document *sample_rows(const char *name, const sample_row *rows, size_t n);

void assert_same_document(const dg_document *a, const dg_document *b);

/* Every test works in a fresh folder: cmocka's setup and teardown. */
int folder_make(void **state);
int folder_remove(void **state);

dg_store *must_open(const char *path, dg_store_mode mode);

/** Save into the file at `path`, in the way that a program does, and give back the number. */
int64_t must_save(const char *path, dg_document *taken);

/** Run SQL on the file as a person would, without foreign keys and checks. */
void edit(const char *path, const char *sql);

/** The one number that an SQL query gives. */
double ask(const char *path, const char *sql);

#endif
