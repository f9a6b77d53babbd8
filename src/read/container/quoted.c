/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/container/quoted.h"

#include <stdlib.h>
#include <string.h>

#include "base/fail.h"

/* The bytes of > and > > at the start of a line, and the blanks among them; 0: it is not quoted. */
static size_t quote_marks(dg_slice line) {
    size_t marks = 0;
    for (size_t i = 0; i < line.n && (line.at[i] == '>' || line.at[i] == ' '); i++)
        if (line.at[i] == '>') marks = i + 1;
    return line.n > 0 && line.at[0] == '>' ? marks : 0;
}

static dg_slice line_at(dg_slice text, size_t at) {
    const char *feed = memchr(text.at + at, '\n', text.n - at);
    size_t end = feed == NULL ? text.n : (size_t)(feed - text.at);
    return (dg_slice){text.at + at, end - at};
}

/* Are most of the lines that hold anything quoted, and not only one or two? */
static bool is_quoted(dg_slice text) {
    enum { LEAST = 3 };
    size_t quoted = 0, others = 0;
    for (size_t at = 0; at < text.n;) {
        dg_slice line = line_at(text, at);
        at += line.n + 1;
        if (quote_marks(line) > 0)
            quoted++;
        else
            others += dg_slice_trim(line).n > 0;
    }
    return quoted >= LEAST && quoted > others;
}

dg_code dg_unquote(dg_slice *text, char **owned, dg_error *err) {
    bool may_be = dg_slice_starts(*text, ">") || dg_slice_find(*text, "\n>", 0) < text->n;
    if (!may_be || !is_quoted(*text)) return DG_OK;
    char *copy = malloc(text->n);
    if (copy == NULL) return dg_fail_memory(err);
    memcpy(copy, text->at, text->n);
    for (size_t at = 0; at < text->n;) {
        dg_slice line = line_at(*text, at);
        memset(copy + at, ' ', quote_marks(line));
        at += line.n + 1;
    }
    free(*owned);
    *owned = copy;
    text->at = copy;
    return DG_OK;
}
