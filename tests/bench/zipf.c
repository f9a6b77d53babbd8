/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "zipf.h"

#include <stdio.h>
#include <stdlib.h>

#include "model/builder.h"

enum { MOST_PARTIES = 8 };

/* SplitMix64: Steele, Lea & Flood (2014). */
static uint64_t next(uint64_t *state) {
    uint64_t z = (*state += 0x9E3779B97F4A7C15);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
    return z ^ (z >> 31);
}

/* The first k with below[k] > x, x drawn evenly from [0, below[n - 1]). */
static size_t draw(uint64_t *state, const double *below, size_t n) {
    double x = (double)(next(state) >> 11) * 0x1p-53 * below[n - 1];
    size_t low = 0, high = n - 1;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (below[middle] > x)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

static void add_task(dg_builder *builder, uint64_t *state, const double *below, size_t n) {
    size_t parties[MOST_PARTIES], wanted = 1 + next(state) % MOST_PARTIES, got = 0;
    dg_builder_task(
        builder,
        (dg_task){
            .path = "", .title = "", .text = "", .clause = "", .deadline = "", .section = DG_NONE});
    while (got < wanted && got < n) {
        size_t d = draw(state, below, n), i = 0;
        while (i < got && parties[i] != d)
            i++;
        if (i < got) continue;
        parties[got] = d;
        dg_role role = got++ == 0 ? DG_ROLE_LEAD : DG_ROLE_SUPPORT;
        dg_builder_assignment(builder,
                              (dg_assignment){.department = d, .role = role, .as_written = ""});
    }
}

static void add_departments(dg_builder *builder, double *below, size_t n) {
    char name[32];
    for (size_t d = 0; d < n; d++) {
        int length = snprintf(name, sizeof name, "d%zu", d);
        const char *copy = dg_builder_copy(builder, (dg_slice){name, (size_t)length});
        dg_builder_department(
            builder, (dg_department){
                         .name = copy, .english = "", .category = "", .kind = DG_KIND_DEPARTMENT});
        below[d] = (d > 0 ? below[d - 1] : 0) + 1 / (double)(d + 1);
    }
}

dg_corpus *zipf_corpus(uint64_t seed, size_t n_tasks, size_t n_departments) {
    dg_builder *builder = dg_builder_new();
    double *below = calloc(n_departments + 1, sizeof *below);
    dg_corpus *corpus = calloc(1, sizeof *corpus);
    dg_document **documents = calloc(1, sizeof *documents);
    if (builder != NULL && below != NULL && corpus != NULL && documents != NULL) {
        dg_builder_head(builder)->name = "zipf";
        add_departments(builder, below, n_departments);
        for (size_t t = 0; t < n_tasks; t++)
            add_task(builder, &seed, below, n_departments);
        *corpus = (dg_corpus){.documents = documents, .n = 1};
        if (dg_builder_finish(&documents[0], builder, NULL) == DG_OK) documents = NULL;
    }
    if (documents != NULL) {
        free(documents);
        free(corpus);
        corpus = NULL;
    }
    dg_builder_free(builder);
    free(below);
    return corpus;
}
