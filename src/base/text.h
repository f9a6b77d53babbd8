/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_BASE_TEXT_H
#define DG_BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"

/**
 * A string under construction. A failed allocation is remembered: later calls do nothing, and
 * dg_text_take returns NULL, so that a writer checks once, at its end.
 */
typedef struct {
    char *at; /* zero-terminated once anything was put; NULL before */
    size_t n, capacity;
    bool failed;
} dg_text;

bool dg_text_grow(dg_text *text, size_t more);

/** Make room for so many bytes more, and a zero behind them, at once; false: no memory. */
static inline bool dg_text_reserve(dg_text *text, size_t more) {
    return text->capacity - text->n > more || dg_text_grow(text, more);
}

/* Here, so that what is short costs no call but the copy's. */
static inline void dg_text_put(dg_text *text, dg_slice slice) {
    if (!dg_text_reserve(text, slice.n)) return;
    if (slice.n > 0) memcpy(text->at + text->n, slice.at, slice.n);
    text->n += slice.n;
    text->at[text->n] = '\0';
}

/** Room for so many bytes behind what was put, which dg_text_filled makes part of it; NULL: no
 * memory. */
char *dg_text_room(dg_text *text, size_t bytes);
void dg_text_filled(dg_text *text, size_t bytes);

void dg_text_puts(dg_text *text, const char *string);
void dg_text_put_number(dg_text *text, size_t number); /* decimal */
void dg_text_printf(dg_text *text, const char *format, ...) __attribute__((format(printf, 2, 3)));

/** What was put so far, borrowed until more is put; never at NULL. */
dg_slice dg_text_slice(const dg_text *text);

/** The string, now the caller's to free; NULL: no memory. The text is empty again. */
char *dg_text_take(dg_text *text);
void dg_text_free(dg_text *text);

/** As dg_text_printf, into a fresh string that the caller frees; NULL: no memory. */
char *dg_format(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif
