/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/container/doc_unseen.h"

#include <stdbool.h>
#include <stdlib.h>

#include "base/fail.h"
#include "read/container/doc_parts.h"
#include "read/container/doc_rows.h"
#include "read/container/ole_stream.h"

/* Where things stand in the main stream of a DOC ([MS-DOC]), in bytes. */
enum {
    VERSION = 2, /* in the FIB, its head */
    WORD_97 = 193,
    FLAGS = 10,
    ENCRYPTED = 0x0100,
    TABLE_IS_1 = 0x0200,
    PIECE = 8,
    EIGHT_BITS = 0x40000000, /* of a piece's place: one byte a character, at half of it */
    DELETED = 0x0800,        /* properties of a run: sprmCFRMarkDel, */
    HIDDEN = 0x083C,         /* sprmCFVanish */
    NOTHING = 0x1F,          /* a hyphen where words may break: antiword leaves it out */
};

typedef struct {
    char *at; /* the main stream */
    size_t n;
    bool *unseen;   /* of each byte of it */
    dg_slice table; /* the table stream */
    bool any;       /* is anything to be changed? */
} text;

static uint32_t main_number(const text *t, size_t at, size_t n) {
    return dg_bytes_number((dg_slice){t->at, t->n}, at, n);
}

static dg_slice part_of(const text *t, size_t fib) {
    return dg_doc_part((dg_slice){t->at, t->n}, t->table, fib);
}

/* --- Runs --- */

/* Do the properties of a run say that nobody sees it? */
static bool is_unseen(dg_slice properties) {
    bool deleted = false, hidden = false;
    for (size_t at = 0; at + 2 < properties.n;) {
        uint32_t name = dg_bytes_number(properties, at, 2);
        at += 2;
        bool on = (dg_bytes_number(properties, at, 1) & 1) != 0;
        if (name == DELETED) deleted = on;
        if (name == HIDDEN) hidden = on;
        at += dg_doc_operand_bytes(properties, at, name);
    }
    return deleted || hidden;
}

/* Mark the unseen runs of a page; they follow one another, from byte *from of the stream on. */
static void mark_page(text *t, size_t page, size_t *from) {
    size_t runs = main_number(t, page + DG_DOC_PAGE_COUNT, 1);
    for (size_t i = 0; i < runs; i++) {
        size_t at = main_number(t, page + 4 * i, 4), end = main_number(t, page + 4 * (i + 1), 4);
        size_t place = 2 * main_number(t, page + 4 * (runs + 1) + i, 1);
        size_t bytes = place == 0 ? 0 : main_number(t, page + place, 1);
        if (at < *from || end <= at || end > t->n || place + 1 + bytes > DG_DOC_PAGE_COUNT)
            continue;
        *from = end;
        if (!is_unseen((dg_slice){t->at + page + place + 1, bytes})) continue;
        memset(t->unseen + at, true, end - at);
        t->any = true;
    }
}

static void mark_runs(text *t) {
    dg_slice pages = part_of(t, DG_DOC_RUNS);
    size_t from = 0;
    for (size_t i = 0; i < dg_doc_n_pages(pages); i++) {
        size_t page = dg_doc_page((dg_slice){t->at, t->n}, pages, i);
        if (page < t->n) mark_page(t, page, &from);
    }
}

/* --- Pieces --- */

/* Letters, and the marks that end lines and paragraphs; not those of cells, fields and pictures. */
static bool is_text(uint32_t c) {
    return c >= ' ' || c == '\t' || c == '\v' || c == '\r';
}

static void clear_piece(text *t, size_t at, size_t end, size_t width) {
    for (; at + width <= end; at += width) {
        if (!t->unseen[at] || !is_text(main_number(t, at, width))) continue;
        memset(t->at + at, 0, width);
        t->at[at] = NOTHING;
    }
}

/* The table of pieces, behind the property lists that may stand before it. */
static dg_slice pieces_of(dg_slice all) {
    size_t at = 0;
    while (dg_bytes_number(all, at, 1) == 1)
        at += 3 + dg_bytes_number(all, at + 1, 2);
    size_t n = dg_bytes_number(all, at + 1, 4);
    if (dg_bytes_number(all, at, 1) != 2 || all.n < at + 5 || all.n - at - 5 < n)
        return (dg_slice){"", 0};
    return (dg_slice){all.at + at + 5, n};
}

/* In no document do pieces have more characters than the stream has bytes. */
static void clear_unseen(text *t) {
    dg_slice pieces = pieces_of(part_of(t, DG_DOC_PIECES));
    size_t n = pieces.n < 4 ? 0 : (pieces.n - 4) / (4 + PIECE), left = t->n;
    for (size_t i = 0; i < n; i++) {
        size_t from = dg_bytes_number(pieces, 4 * i, 4);
        size_t to = dg_bytes_number(pieces, 4 * (i + 1), 4);
        size_t place = dg_bytes_number(pieces, 4 * (n + 1) + PIECE * i + 2, 4);
        size_t width = (place & EIGHT_BITS) != 0 ? 1 : 2;
        place &= EIGHT_BITS - 1;
        if (width == 1) place /= 2;
        if (to < from || to - from > left || place > t->n) return;
        left -= to - from;
        size_t bytes = (to - from) * width;
        clear_piece(t, place, bytes > t->n - place ? t->n : place + bytes, width);
    }
}

/* --- The document --- */

static dg_code tell_rows(text *t, dg_slice file, dg_error *err) {
    char *data = NULL;
    size_t n = 0;
    bool told = false;
    dg_code code = dg_ole_stream(&data, &n, file, "Data", err);
    if (code == DG_OK && data != NULL)
        code = dg_doc_rows_tell(&told, t->at, t->n, t->table, (dg_slice){data, n}, err);
    t->any = t->any || told;
    free(data);
    return code;
}

static dg_code clear(text *t, dg_slice file, dg_error *err) {
    char *table = NULL;
    bool one = (main_number(t, FLAGS, 2) & TABLE_IS_1) != 0;
    size_t n = 0;
    if (main_number(t, VERSION, 2) < WORD_97) return DG_OK;
    dg_code code = dg_ole_stream(&table, &n, file, one ? "1Table" : "0Table", err);
    if (code != DG_OK || table == NULL) return code;
    t->table = (dg_slice){table, n};
    t->unseen = calloc(t->n + 1, sizeof *t->unseen);
    if (t->unseen == NULL) code = dg_fail_memory(err);
    if (code == DG_OK) mark_runs(t);
    if (code == DG_OK && t->any) clear_unseen(t);
    if (code == DG_OK) code = tell_rows(t, file, err);
    free(t->unseen);
    free(table);
    return code;
}

dg_code dg_doc_without_unseen(char **seen, size_t *n, dg_slice file, dg_error *err) {
    text t = {0};
    *seen = NULL;
    dg_code code = dg_ole_stream(&t.at, &t.n, file, "WordDocument", err);
    if (code != DG_OK || t.at == NULL) return code;
    if ((main_number(&t, FLAGS, 2) & ENCRYPTED) != 0)
        code = dg_fail(err, DG_ELOCKED, "the document is protected by a password");
    if (code == DG_OK) code = clear(&t, file, err);
    if (code == DG_OK && (t.any || t.n < DG_OLE_LARGE_STREAM))
        code = dg_ole_with_stream(seen, n, file, "WordDocument", (dg_slice){t.at, t.n}, err);
    free(t.at);
    return code;
}
