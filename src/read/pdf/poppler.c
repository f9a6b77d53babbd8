/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/pdf/poppler.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "base/process.h"
#include "base/utf8.h"

enum {
    MOST_BYTES = 256 << 20,
    MOST_SECONDS = 120,
    MOST_OPTIONS = 20,
};

/* What poppler says of a page whose text it cannot follow to its end, of which it gives a part.
 * What it says of fonts, forms and pictures costs no text. */
static const char *const losses[] = {
    "flate stream",       "in hex string",         "Illegal character",      "Too few ",
    "wrong type",         "Unknown operator",      "Command token too long", "No font in show",
    "End of file inside", "must be a name object", "not found but needed",   NULL};

/* A browser prints a hyphen behind the soft one at which it breaks a line: the soft one alone. */
static void drop_second_hyphens(char *text, size_t *n) {
    static const char both[] = "\u00AD\u2010";
    dg_slice rest = {text, *n};
    char *to = text;
    for (size_t at; rest.n > 0; rest = dg_slice_skip(rest, at + strlen(both))) {
        at = dg_slice_find(rest, both, 0);
        size_t kept = at + (at < rest.n ? strlen("\u00AD") : 0);
        memmove(to, rest.at, kept);
        to += kept;
    }
    *n = (size_t)(to - text);
}

dg_code dg_poppler_run(char **output, size_t *n, const char *const options[], dg_slice pdf,
                       dg_error *err) {
    static const char through[] = "-"; /* standard input, and output */
    char *arguments[MOST_OPTIONS + 3];
    size_t count = 0;
    for (; options[count] != NULL && count < MOST_OPTIONS; count++)
        arguments[count] = (char *)(uintptr_t)options[count];
    arguments[count] = arguments[count + 1] = (char *)(uintptr_t)through;
    arguments[count + 2] = NULL;
    dg_process_plan plan = {.name = options[0],
                            .arguments = arguments,
                            .timeout_seconds = MOST_SECONDS,
                            .failure = DG_EHELPER,
                            .refusal = DG_EDAMAGED,
                            .package = "poppler-utils",
                            .losses = losses};
    dg_error its = {0};
    dg_code code = dg_process_run(output, n, &plan, pdf, MOST_BYTES, &its);
    if (code == DG_EDAMAGED && dg_slice_holds(pdf, "/Encrypt"))
        return dg_fail(err, DG_ELOCKED, "the PDF is protected by a password");
    if (code == DG_EDAMAGED) return dg_fail(err, code, "the PDF is damaged: %s", its.message);
    if (code != DG_OK) return dg_fail(err, code, "%s", its.message);
    if (dg_utf8_first_invalid((dg_slice){*output, *n}) == *n) {
        drop_second_hyphens(*output, n);
        return DG_OK;
    }
    free(*output);
    *output = NULL;
    return dg_fail(err, DG_EHELPER, "%s gave a text that is not UTF-8", options[0]);
}
