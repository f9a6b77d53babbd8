/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef TESTS_READ_READING_H
#define TESTS_READ_READING_H

#include "dutygraph/read.h"

/* What a text says, one assignment after another: "PATH ROLE NAME/RULE" joined by "; ". An open
 * task ends in "等", a deadline follows as "@TEXT". Valid until the next call. */
const char *reading_of(const char *text);
const char *reading_with(const char *text, const dg_read_options *options);

/* Its diagnostics: "LINE:COLUMN CODE SUBJECT/NUMBER" joined by "; ". */
const char *diagnostics_of(const char *text);

/* The document; the caller's to free. Fails the test where it cannot be read. */
dg_document *document_of(const char *text, const dg_read_options *options);

/* A text and what it is read as. */
typedef struct {
    const char *text, *reading;
} example;

void check_examples(const example *examples, size_t n);
#define CHECK_EXAMPLES(examples) check_examples(examples, sizeof(examples) / sizeof *(examples))

/* A clause and what it is read as, behind 一、加强管理。; the path "一" is left out. */
typedef struct {
    const char *clause, *reading;
} shape;

void check_shapes(const shape *shapes, size_t n);
#define CHECK_SHAPES(shapes) check_shapes(shapes, sizeof(shapes) / sizeof *(shapes))

#endif
