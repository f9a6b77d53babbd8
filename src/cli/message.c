/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "progress.h"

static dg_lang language = DG_LANG_EN;

void cli_speak(dg_lang lang) {
    language = lang;
}

dg_lang cli_language(void) {
    return language;
}

/* Marks that reorder what stands after them on the line: U+202A to U+202E, U+2066 to U+2069. */
static bool is_reordering(const char *at) {
    const unsigned char *c = (const unsigned char *)at;
    return c[0] == 0xE2 && ((c[1] == 0x80 && c[2] >= 0xAA && c[2] <= 0xAE) ||
                            (c[1] == 0x81 && c[2] >= 0xA6 && c[2] <= 0xA9));
}

/* Is the byte printed as it is? Not the zero at the end. */
static bool is_safe(const char *at, bool lines) {
    if ((unsigned char)*at < ' ') return lines && *at == '\n';
    return *at != 0x7F && !is_reordering(at);
}

bool cli_is_one_line(const char *text) {
    while (is_safe(text, false))
        text++;
    return *text == '\0';
}

static void put_safely(FILE *stream, const char *text, bool lines) {
    for (;;) {
        size_t n = 0;
        while (is_safe(text + n, lines))
            n++;
        fwrite(text, 1, n, stream);
        text += n;
        if (*text == '\0') return;
        bool reordering = is_reordering(text);
        fputs(reordering ? "\xEF\xBF\xBD" : "?", stream);
        text += reordering ? 3 : 1;
    }
}

void cli_put_one_line(FILE *stream, const char *text) {
    put_safely(stream, text, false);
}

/* The caller's to free; NULL: no memory. */
__attribute__((format(printf, 1, 0))) static char *made_of(const char *format, va_list args) {
    va_list again;
    va_copy(again, args);
    int n = vsnprintf(NULL, 0, format, args);
    char *text = n < 0 ? NULL : malloc((size_t)n + 1);
    if (text != NULL) vsnprintf(text, (size_t)n + 1, format, again);
    va_end(again);
    return text;
}

__attribute__((format(printf, 2, 0))) static void put_message(const char *prefix,
                                                              const char *format, va_list args) {
    char *line = made_of(dg_translate(language, format), args);
    cli_progress_clear();
    fputs(prefix, stderr);
    cli_put_one_line(stderr, line != NULL ? line : "out of memory");
    putc('\n', stderr);
    free(line);
}

static const char program[] = "dutygraph: ";

static const char *file; /* what failures are about */
static size_t line;

void cli_blame(const char *path, size_t number) {
    file = path;
    line = number;
}

int cli_usage(const char *format, ...) {
    va_list args;
    va_start(args, format);
    put_message(program, format, args);
    va_end(args);
    return CLI_USAGE;
}

int cli_fail(const char *format, ...) {
    va_list args;
    va_start(args, format);
    if (file != NULL) {
        fputs(program, stderr);
        cli_put_one_line(stderr, file);
        if (line > 0) fprintf(stderr, ":%zu", line);
        put_message(": ", format, args);
    } else {
        put_message(program, format, args);
    }
    va_end(args);
    return CLI_FAILED;
}

int cli_fail_error(const dg_error *err) {
    return cli_fail("%s", err->message);
}

void cli_note(const char *format, ...) {
    va_list args;
    va_start(args, format);
    put_message("", format, args);
    va_end(args);
}

/* Appends a choice to "A, B or C". */
static void add_choice(char *list, size_t room, const char *choice, size_t i, size_t n) {
    size_t length = strlen(list);
    const char *before = i == 0 ? "" : dg_translate(language, i + 1 == n ? " or " : ", ");
    snprintf(list + length, room - length, "%s%s", before, choice);
}

int cli_unknown(int status, const char *what, const char *name, const char *const *candidates,
                size_t n) {
    char list[1000] = "";
    size_t best[3], found = dg_suggest(best, 3, name, candidates, n);
    for (size_t i = 0; i < found; i++)
        add_choice(list, sizeof list, candidates[best[i]], i, found);
    if (found > 0)
        cli_fail("unknown %s: %s; did you mean %s?", dg_translate(language, what), name, list);
    else
        cli_fail("unknown %s: %s", dg_translate(language, what), name);
    return status;
}

void cli_not_a_choice(const char *what, const char *const *choices, const char *text) {
    char list[1000] = "";
    size_t n = 0;
    while (choices[n] != NULL)
        n++;
    for (size_t i = 0; i < n; i++)
        add_choice(list, sizeof list, choices[i], i, n);
    cli_fail("%s wants %s, not %s", what, list, text);
}

void cli_say(const cli *c, const char *format, ...) {
    if (c->format != DG_FORMAT_TABLE) return;
    cli_progress_clear();
    va_list args;
    va_start(args, format);
    char *text = made_of(format, args);
    va_end(args);
    if (text != NULL)
        put_safely(stdout, text, true);
    else
        cli_fail("out of memory");
    putchar('\n');
    free(text);
}
