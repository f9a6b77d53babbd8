/* SPDX-License-Identifier: MIT */
#include "message.h"

#include <graphviz/cgraph.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

static char first_error[400];
static size_t n_errors, n_warnings;
static bool in_first_error;

static void append(const char *piece) {
    size_t n = strlen(first_error);
    for (; *piece != '\0' && n + 1 < sizeof first_error; piece++)
        first_error[n++] = *piece == '\n' ? ' ' : *piece;
    while (n > 0 && first_error[n - 1] == ' ')
        n--;
    first_error[n] = '\0';
}

/* cgraph hands a message over in pieces: "Error" or "Warning", ": ", the text. */
static int catch_piece(char *piece) {
    if (strcmp(piece, "Error") == 0) {
        in_first_error = n_errors++ == 0;
    } else if (strcmp(piece, "Warning") == 0) {
        in_first_error = false;
        n_warnings++;
    } else if (in_first_error && strcmp(piece, ": ") != 0) {
        append(piece);
    }
    return 0;
}

void message_catch(void) {
    agseterrf(catch_piece);
}

const char *message_error(void) {
    return n_errors > 0 ? first_error : NULL;
}

size_t message_warnings(void) {
    return n_warnings;
}

void message_say(const char *format, ...) {
    va_list args;
    va_start(args, format);
    fputs("dutygraph-render: ", stderr);
    vfprintf(stderr, format, args);
    fputc('\n', stderr);
    va_end(args);
}
