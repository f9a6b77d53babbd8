/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef TESTS_READ_GENERATOR_H
#define TESTS_READ_GENERATOR_H

#include "dutygraph/registry.h"

/* A random document and the responsibility table that it was written from. */
typedef struct {
    char *text;
    char *table; /* a task a line: "PATH", then "; ROLE NAME" for each party, " 等", " @DEADLINE" */
} generated;

/* The same seed gives the same document. generated_free frees it. */
generated generate(uint64_t seed, const dg_registry *registry);
void generated_free(generated *document);

#endif
