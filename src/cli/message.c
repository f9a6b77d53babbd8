/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli.h"

__attribute__((format(printf, 1, 0))) static void say_error(const char *format, va_list args) {
    fputs("dutygraph: ", stderr);
    vfprintf(stderr, format, args);
    fputc('\n', stderr);
}

int cli_usage(const char *format, ...) {
    va_list args;
    va_start(args, format);
    say_error(format, args);
    va_end(args);
    return CLI_USAGE;
}

int cli_fail(const char *format, ...) {
    va_list args;
    va_start(args, format);
    say_error(format, args);
    va_end(args);
    return CLI_FAILED;
}

int cli_fail_error(const dg_error *err) {
    return cli_fail("%s", err->message);
}

void cli_note(const char *format, ...) {
    va_list args;
    va_start(args, format);
    vfprintf(stderr, format, args);
    va_end(args);
    fputc('\n', stderr);
}

int cli_unknown(int status, const char *what, const char *name, const char *const *candidates,
                size_t n) {
    size_t best[3], found = dg_suggest(best, 3, name, candidates, n);
    fprintf(stderr, "dutygraph: unknown %s: %s", what, name);
    for (size_t i = 0; i < found; i++)
        fprintf(stderr, "%s%s",
                i == 0           ? "; did you mean "
                : i + 1 == found ? " or "
                                 : ", ",
                candidates[best[i]]);
    fputs(found > 0 ? "?\n" : "\n", stderr);
    return status;
}

void cli_say(const cli *c, const char *format, ...) {
    if (c->format != DG_FORMAT_TABLE) return;
    va_list args;
    va_start(args, format);
    vprintf(format, args);
    va_end(args);
    putchar('\n');
}
