/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "check_read.h"

#include <stdlib.h>
#include <string.h>

#include "check_document.h"
#include "dutygraph/read.h"

void check_read(const char *bytes, size_t n) {
    static dg_registry *registry;
    if (registry == NULL && dg_registry_new(&registry, NULL) != DG_OK) abort();

    dg_document *document = NULL;
    dg_error err = {0};
    dg_code code = dg_read_memory(&document, bytes, n, "fuzz", registry, NULL, &err);
    if (code == DG_OK)
        check_sound(document);
    else if (document != NULL || err.code != code || *err.message == '\0' ||
             strchr(err.message, '\n') != NULL)
        abort();
    dg_document_free(document);
}
