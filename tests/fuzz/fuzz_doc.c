/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A DOC before antiword reads it: the container, or, behind a byte that is no part of one, its
 * main stream (half of the bytes), table stream (a quarter) and stream "Data". */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "read/container/doc_rows.h"
#include "read/container/doc_unseen.h"
#include "read/container/ole.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

static void tell_rows(dg_slice streams) {
    bool changed;
    size_t n = streams.n / 2, table = streams.n / 4;
    char *main_stream = malloc(n + 1);
    if (main_stream == NULL) abort();
    memcpy(main_stream, streams.at, n);
    dg_doc_rows_tell(&changed, main_stream, n, (dg_slice){streams.at + n, table},
                     dg_slice_skip(streams, n + table), NULL);
    free(main_stream);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n) {
    dg_slice file = {(const char *)bytes, n};
    char *seen = NULL;
    size_t length;
    if (!dg_ole_is(file)) {
        tell_rows(dg_slice_skip(file, 1));
        return 0;
    }
    dg_ole_look(file);
    if (dg_doc_without_unseen(&seen, &length, file, NULL) == DG_OK) free(seen);
    return 0;
}
