/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/fail.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static const char *const names[] = {
    [DG_OK] = "ok",
    [DG_ENOMEM] = "no-memory",
    [DG_EIO] = "io",
    [DG_EEMPTY] = "empty",
    [DG_EBINARY] = "binary",
    [DG_EENCODING] = "encoding",
    [DG_ENOCLAUSE] = "no-clause",
    [DG_EFORMAT] = "format",
    [DG_EFOREIGN] = "foreign",
    [DG_ENOTFOUND] = "not-found",
    [DG_EINVAL] = "invalid",
    [DG_EGRAPH] = "graph",
    [DG_ERENDER] = "render",
    [DG_EHELPER] = "helper",
    [DG_EDAMAGED] = "damaged",
    [DG_ELOCKED] = "locked",
    [DG_ELIMIT] = "limit",
};

const char *dg_code_name(dg_code code) {
    size_t i = (size_t)code;
    return i < sizeof names / sizeof *names ? names[i] : "unknown";
}

/* A message that was too long may end inside a character: cut back to a whole one. */
static void trim_partial_character(char *message) {
    size_t n = strlen(message);
    if (n + 1 < DG_MESSAGE_MAX) return;
    while (n > 0 && ((unsigned char)message[n - 1] & 0xC0) == 0x80)
        n--;
    if (n > 0 && (unsigned char)message[n - 1] >= 0xC0) n--;
    message[n] = '\0';
}

/* A name or value may hold a line feed: a message stays on one line, and says nothing to a
 * terminal. */
static void hide_controls(char *message) {
    for (; *message != '\0'; message++)
        if ((unsigned char)*message < ' ' || *message == 0x7F) *message = '?';
}

__attribute__((format(printf, 5, 0))) static void
fill(dg_error *err, dg_code code, size_t line, size_t column, const char *format, va_list args) {
    if (err == NULL || err->code != DG_OK) return;
    err->code = code;
    err->line = line;
    err->column = column;
    vsnprintf(err->message, sizeof err->message, format, args);
    trim_partial_character(err->message);
    hide_controls(err->message);
}

dg_code dg_fail(dg_error *err, dg_code code, const char *format, ...) {
    va_list args;
    va_start(args, format);
    fill(err, code, 0, 0, format, args);
    va_end(args);
    return code;
}

dg_code dg_fail_at(dg_error *err, dg_code code, size_t line, size_t column, const char *format,
                   ...) {
    va_list args;
    va_start(args, format);
    fill(err, code, line, column, format, args);
    va_end(args);
    return code;
}

dg_code dg_fail_memory(dg_error *err) {
    return dg_fail(err, DG_ENOMEM, "out of memory");
}
