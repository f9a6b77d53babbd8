/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/container/doc_rows.h"

#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "read/container/doc_parts.h"

/* [MS-DOC]. */
enum {
    ELSEWHERE = 0x6646, /* sprmPHugePapx: the properties stand in the stream "Data" */
    IN_TABLE = 0x2416,  /* sprmPFInTable */
    ENDS_ROW = 0x2417,  /* sprmPFTtp */
    NUMBERED = 0x460B,  /* sprmPIlfo */
    PLACE = 13,         /* bytes of a page for each paragraph: where what is said of it stands */
    STYLE = 2,          /* the bytes of a paragraph's style, before its properties */
    MOST_COLUMNS = 64,
    MOST_BYTES = 18 + 2 * MOST_COLUMNS, /* of what is said of a row */
};

/* A page of paragraphs, and what it is to become. */
typedef struct {
    dg_slice old, data;
    size_t n; /* paragraphs */
    char made[DG_DOC_PAGE];
    size_t floor, top; /* nothing stands between them */
    size_t n_told;     /* rows */
} page;

static size_t number(const page *p, size_t at, size_t n) {
    return dg_bytes_number(p->old, at, n);
}

static size_t place_at(const page *p, size_t i) {
    return 4 * (p->n + 1) + PLACE * i;
}

/* What is said of a paragraph: its style, then its properties. */
static dg_slice said_of(const page *p, size_t i) {
    size_t at = 2 * number(p, place_at(p, i), 1), half = number(p, at, 1);
    size_t from = half == 0 ? at + 2 : at + 1;
    size_t bytes = half == 0 ? 2 * number(p, at + 1, 1) : 2 * half - 1;
    if (at == 0 || from + bytes > DG_DOC_PAGE_COUNT) return (dg_slice){"", 0};
    return (dg_slice){p->old.at + from, bytes};
}

/* Where a property's operand begins in a list of them; the list's end where it holds none. */
static size_t operand_of(dg_slice list, uint32_t name) {
    for (size_t at = 0; at + 2 < list.n;) {
        uint32_t own = dg_bytes_number(list, at, 2);
        at += 2;
        if (own == name) return at;
        at += dg_doc_operand_bytes(list, at, own);
    }
    return list.n;
}

/* The properties in the stream "Data" that a paragraph refers to; empty where it does not. */
static dg_slice elsewhere(const page *p, dg_slice said) {
    if (said.n <= STYLE) return (dg_slice){"", 0};
    dg_slice own = dg_slice_skip(said, STYLE);
    size_t operand = operand_of(own, ELSEWHERE);
    if (operand == own.n) return (dg_slice){"", 0};
    size_t at = dg_bytes_number(own, operand, 4), n = dg_bytes_number(p->data, at, 2);
    if (at > p->data.n || p->data.n - at < 2 + n) return (dg_slice){"", 0};
    return (dg_slice){p->data.at + at + 2, n};
}

static bool holds(dg_slice said, uint32_t name) {
    dg_slice own = said.n > STYLE ? dg_slice_skip(said, STYLE) : (dg_slice){"", 0};
    return operand_of(own, name) < own.n;
}

static size_t put(char *at, size_t n, uint32_t number, size_t bytes) {
    for (size_t i = 0; i < bytes; i++)
        at[n + i] = (char)(number >> 8 * i & 0xFF);
    return n + bytes;
}

/* A paragraph of a table, or the end of its row, and its style. */
static size_t put_kind(char out[MOST_BYTES], dg_slice said, bool ends) {
    memcpy(out, said.at, STYLE);
    size_t n = put(out, put(out, STYLE, IN_TABLE, 2), 1, 1);
    return ends ? put(out, put(out, n, ENDS_ROW, 2), 1, 1) : n;
}

/* The end of a row and the edges of its columns. 0: the properties are not those of such. */
static size_t put_row(char out[MOST_BYTES], dg_slice said, dg_slice list) {
    size_t ends = operand_of(list, ENDS_ROW), shape = operand_of(list, DG_DOC_ROW_SHAPE);
    size_t columns = dg_bytes_number(list, shape + 2, 1), edges = 2 * (columns + 1);
    if (dg_bytes_number(list, ends, 1) != 1 || columns == 0 || columns > MOST_COLUMNS) return 0;
    if (list.n - shape < 3 + edges) return 0;
    size_t n = put(out, put_kind(out, said, true), DG_DOC_ROW_SHAPE, 2);
    n = put(out, n, (uint32_t)edges + 2, 2);
    memcpy(out + n, list.at + shape + 2, 1 + edges);
    return n + 1 + edges;
}

/* What is to be said of a paragraph, in `out` where that is something else than is said. */
static dg_slice new_words(page *p, char out[MOST_BYTES], dg_slice said) {
    dg_slice list = elsewhere(p, said);
    size_t n = list.n == 0 ? 0 : put_row(out, said, list);
    p->n_told += n > 0;
    if (n == 0 && holds(said, IN_TABLE) && !holds(said, ENDS_ROW) && !holds(said, NUMBERED))
        n = put_kind(out, said, false);
    return n == 0 ? said : (dg_slice){out, n};
}

/* Where the page that is made says the same of a paragraph before the `i`th; 0: nowhere. */
static size_t place_of(const page *p, size_t i, const char *entry, size_t n) {
    for (size_t k = 0; k < i; k++) {
        size_t at = 2 * (size_t)(unsigned char)p->made[place_at(p, k)];
        if (at > 0 && at + n < DG_DOC_PAGE && memcmp(p->made + at, entry, n) == 0) return at;
    }
    return 0;
}

/* Say it of the `i`th paragraph, the number of its bytes before it. false: no room. */
static bool say(page *p, size_t i, dg_slice words) {
    char entry[DG_DOC_PAGE];
    size_t before = words.n % 2 == 0 ? 2 : 1, n = before + words.n;
    p->made[place_at(p, i)] = 0;
    if (words.n == 0) return true;
    entry[0] = before == 2 ? 0 : (char)(n / 2);
    if (before == 2) entry[1] = (char)(words.n / 2);
    memcpy(entry + before, words.at, words.n);
    size_t at = place_of(p, i, entry, n);
    if (at == 0) {
        if (p->top < p->floor + n) return false;
        p->top -= n;
        memcpy(p->made + p->top, entry, n);
        at = p->top;
    }
    p->made[place_at(p, i)] = (char)(at / 2);
    return true;
}

/* The page anew. false: no room, or damaged. */
static bool make(page *p) {
    p->n = number(p, DG_DOC_PAGE_COUNT, 1);
    p->floor = place_at(p, p->n);
    p->top = DG_DOC_PAGE_COUNT - 1;
    if (p->floor > p->top) return false;
    memcpy(p->made, p->old.at, DG_DOC_PAGE);
    for (size_t i = 0; i < p->n; i++) {
        char out[MOST_BYTES];
        if (!say(p, i, new_words(p, out, said_of(p, i)))) return false;
    }
    return true;
}

dg_code dg_doc_rows_tell(bool *changed, char *main, size_t n, dg_slice table, dg_slice data,
                         dg_error *err) {
    dg_slice old = {main, n}, pages = dg_doc_part(old, table, DG_DOC_PARAGRAPHS);
    char *made = malloc(n + 1);
    bool fits = true;
    *changed = false;
    if (made == NULL) return dg_fail_memory(err);
    memcpy(made, main, n);
    for (size_t i = 0; i < dg_doc_n_pages(pages) && fits; i++) {
        size_t at = dg_doc_page(old, pages, i);
        if (at == n) continue;
        page p = {.old = {main + at, DG_DOC_PAGE}, .data = data};
        bool made_anew = make(&p);
        if (p.n_told == 0) continue;
        fits = made_anew;
        *changed = true;
        memcpy(made + at, p.made, DG_DOC_PAGE);
    }
    *changed = *changed && fits;
    if (*changed) memcpy(main, made, n);
    free(made);
    return DG_OK;
}
