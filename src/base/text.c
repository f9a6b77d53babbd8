/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/text.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool dg_text_grow(dg_text *text, size_t more) {
    enum { FEWEST = 64, SMALL = 4096 }; /* bytes; while small it grows fourfold */
    if (text->failed) return false;
    size_t wanted = text->capacity < FEWEST ? FEWEST : text->capacity;
    while (wanted - text->n <= more && wanted < SIZE_MAX / 4)
        wanted *= text->capacity > 0 && wanted < SMALL ? 4 : 2;
    char *grown = wanted - text->n > more ? realloc(text->at, wanted) : NULL;
    if (grown == NULL) {
        text->failed = true;
        text->capacity = text->n; /* what is short goes in no more, either */
        return false;
    }
    text->at = grown;
    text->capacity = wanted;
    return true;
}

char *dg_text_room(dg_text *text, size_t bytes) {
    return dg_text_reserve(text, bytes) ? text->at + text->n : NULL;
}

void dg_text_filled(dg_text *text, size_t bytes) {
    text->n += bytes;
    text->at[text->n] = '\0';
}

void dg_text_puts(dg_text *text, const char *string) {
    dg_text_put(text, dg_slice_of(string));
}

void dg_text_put_number(dg_text *text, size_t number) {
    char digits[20];
    size_t at = sizeof digits;
    do
        digits[--at] = (char)('0' + number % 10);
    while ((number /= 10) > 0);
    dg_text_put(text, (dg_slice){digits + at, sizeof digits - at});
}

__attribute__((format(printf, 2, 0))) static void put_formatted(dg_text *text, const char *format,
                                                                va_list args) {
    va_list again;
    va_copy(again, args);
    int n = vsnprintf(NULL, 0, format, args);
    if (n < 0) text->failed = true;
    if (n >= 0 && dg_text_reserve(text, (size_t)n)) {
        vsnprintf(text->at + text->n, (size_t)n + 1, format, again);
        text->n += (size_t)n;
    }
    va_end(again);
}

void dg_text_printf(dg_text *text, const char *format, ...) {
    va_list args;
    va_start(args, format);
    put_formatted(text, format, args);
    va_end(args);
}

dg_slice dg_text_slice(const dg_text *text) {
    return text->at == NULL ? (dg_slice){"", 0} : (dg_slice){text->at, text->n};
}

char *dg_text_take(dg_text *text) {
    dg_text_put(text, DG_LITERAL(""));
    char *string = text->at;
    if (text->failed) {
        free(text->at);
        string = NULL;
    }
    *text = (dg_text){0};
    return string;
}

void dg_text_free(dg_text *text) {
    free(text->at);
    *text = (dg_text){0};
}

char *dg_format(const char *format, ...) {
    dg_text text = {0};
    va_list args;
    va_start(args, format);
    put_formatted(&text, format, args);
    va_end(args);
    return dg_text_take(&text);
}
