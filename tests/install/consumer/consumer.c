/* SPDX-License-Identifier: GPL-3.0-or-later */
/* consumer FILE N: does FILE hold N tasks? */
#include <dutygraph.h>
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv) {
    dg_registry *registry = NULL;
    dg_document *document = NULL;
    dg_error err = {0};
    if (argc != 3) return 2;
    if (dg_registry_new(&registry, &err) == DG_OK)
        dg_read_file(&document, argv[1], registry, NULL, &err);
    if (err.code != DG_OK) fprintf(stderr, "%s: %s\n", dg_code_name(err.code), err.message);
    size_t n = document == NULL ? 0 : document->n_tasks;
    dg_document_free(document);
    dg_registry_free(registry);
    return n != strtoul(argv[2], NULL, 10);
}
