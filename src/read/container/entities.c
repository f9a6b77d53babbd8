/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/container/entities.h"

#include <ctype.h>
#include <libxml/HTMLparser.h>
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "base/utf8.h"

/* The character that an entity means; false: a control character, or < or >, which would make a
 * tag, or none. */
static bool put_meant(char means[5], unsigned long c) {
    bool plain = c >= ' ' && c != 0x7F && c != '<' && c != '>' && c <= 0x10FFFF &&
                 (c < 0xD800 || c > 0xDFFF);
    if (plain) means[dg_utf8_put(means, (uint32_t)c)] = '\0';
    return plain;
}

/* &#160; and &#xA0;: the bytes of one, and its character in `means`; 0: it is none. */
static size_t numbered(char means[5], dg_slice text) {
    enum { DIGITS = 6 };
    char digits[DIGITS + 1] = "", *end;
    if (!dg_slice_starts(text, "&#")) return 0;
    bool hex = dg_slice_starts(text, "&#x") || dg_slice_starts(text, "&#X");
    dg_slice number = dg_slice_skip(text, hex ? 3 : 2);
    if (number.n > DIGITS + 1) number.n = DIGITS + 1;
    size_t n = dg_slice_find(number, ";", 0);
    if (n == 0 || n == number.n || !isxdigit((unsigned char)number.at[0])) return 0;
    memcpy(digits, number.at, n);
    unsigned long c = strtoul(digits, &end, hex ? 16 : 10);
    return *end == '\0' && put_meant(means, c) ? (size_t)(number.at + n + 1 - text.at) : 0;
}

/* &nbsp; &mdash;: the same of one that HTML 4 names. */
static size_t named(char means[5], dg_slice text) {
    enum { LETTERS = 8 };
    char name[LETTERS + 1] = "";
    dg_slice rest = dg_slice_skip(text, 1);
    if (rest.n > LETTERS + 1) rest.n = LETTERS + 1;
    size_t n = dg_slice_find(rest, ";", 0);
    if (n == rest.n) return 0;
    memcpy(name, rest.at, n);
    const htmlEntityDesc *entity = htmlEntityLookup((const xmlChar *)name);
    return entity != NULL && put_meant(means, entity->value) ? 1 + n + 1 : 0;
}

/* The bytes of the entity that the text begins with, and what it means; 0: it is none of these. */
static size_t entity(char means[5], dg_slice text) {
    size_t n = numbered(means, text);
    return n > 0 ? n : named(means, text);
}

/* Where the next & stands, at byte `at` or later. */
static size_t next_mark(dg_slice text, size_t at) {
    const char *hit = at < text.n ? memchr(text.at + at, '&', text.n - at) : NULL;
    return hit == NULL ? text.n : (size_t)(hit - text.at);
}

static bool has_entity(dg_slice text) {
    char means[5];
    for (size_t at = 0; (at = next_mark(text, at)) < text.n; at++)
        if (entity(means, dg_slice_skip(text, at)) > 0) return true;
    return false;
}

dg_code dg_unescape(dg_slice *text, char **owned, dg_error *err) {
    if (!has_entity(*text)) return DG_OK;
    char *copy = malloc(text->n), means[5];
    size_t n = 0, end;
    if (copy == NULL) return dg_fail_memory(err);
    for (size_t at = 0; at < text->n; at = end) {
        bool mark = text->at[at] == '&';
        size_t entity_bytes = mark ? entity(means, dg_slice_skip(*text, at)) : 0;
        end = next_mark(*text, at + 1);
        size_t meant = entity_bytes > 0 ? strlen(means) : 0; /* no more than it took */
        memcpy(copy + n, means, meant);
        n += meant;
        memcpy(copy + n, text->at + at + entity_bytes, end - at - entity_bytes);
        n += end - at - entity_bytes;
    }
    free(*owned);
    *owned = copy;
    *text = (dg_slice){copy, n};
    return DG_OK;
}
