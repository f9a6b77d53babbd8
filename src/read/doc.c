/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/doc.h"

#include <stdlib.h>

#include "base/fail.h"
#include "base/process.h"
#include "base/utf8.h"

enum { MOST_BYTES = 256 << 20, MOST_SECONDS = 60 };

dg_code dg_doc_read(dg_page *page, dg_slice bytes, dg_error *err) {
    char program[] = "antiword", map[] = "-m", utf8[] = "UTF-8.txt", width[] = "-w", none[] = "0",
         input[] = "-";
    char *arguments[] = {program, map, utf8, width, none, input, NULL};
    dg_process_plan plan = {.name = program,
                            .arguments = arguments,
                            .timeout_seconds = MOST_SECONDS,
                            .failure = DG_EHELPER,
                            .refusal = DG_EDAMAGED,
                            .package = "antiword"};
    char *text = NULL;
    size_t n = 0;
    dg_code code = dg_process_run(&text, &n, &plan, bytes, MOST_BYTES, err);
    if (code == DG_OK && dg_utf8_first_invalid((dg_slice){text, n}) != n)
        code = dg_fail(err, DG_EHELPER, "antiword gave a text that is not UTF-8");
    if (code == DG_OK)
        *page = (dg_page){.text = {text, n}, .owned = text};
    else
        free(text);
    return code;
}
