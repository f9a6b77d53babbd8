/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <libxml/parser.h>
#include <stdlib.h>

#include "base/fail.h"
#include "base/parallel.h"
#include "dutygraph/read.h"

enum { AHEAD_OF_EACH = 4 }; /* files that a worker may be ahead of the visit */

typedef struct {
    dg_document *document; /* NULL: err says why */
    dg_error err;
} result;

typedef struct {
    const char *const *paths;
    dg_read_visit *visit;
    void *context;
    const dg_registry *registry;
    const dg_read_options *options;
    result *results; /* of a file, at its number modulo `ahead` */
    size_t ahead;
} files;

static void read_one(void *context, size_t i, size_t worker) {
    files *f = context;
    result *r = &f->results[i % f->ahead];
    (void)worker;
    *r = (result){0};
    (void)!dg_read_file(&r->document, f->paths[i], f->registry, f->options, &r->err);
}

static bool show_one(void *context, size_t i) {
    files *f = context;
    result *r = &f->results[i % f->ahead];
    dg_document *document = r->document;
    r->document = NULL;
    return f->visit(f->context, i, document, &r->err);
}

dg_code dg_read_files(const char *const *paths, size_t n, dg_read_visit *visit, void *context,
                      const dg_registry *registry, const dg_read_options *options, dg_error *err) {
    size_t n_workers = dg_workers(n);
    files f = {.paths = paths,
               .visit = visit,
               .context = context,
               .registry = registry,
               .options = options,
               .ahead = n_workers > 1 ? AHEAD_OF_EACH * n_workers : 1};
    f.results = calloc(f.ahead, sizeof *f.results);
    if (f.results == NULL) return dg_fail_memory(err);
    xmlInitParser(); /* before there are several threads */
    dg_parallel_in_order(read_one, show_one, &f, n, n_workers, f.ahead);
    for (size_t i = 0; i < f.ahead; i++) /* that a visit which ended it left */
        dg_document_free(f.results[i].document);
    free(f.results);
    return DG_OK;
}
