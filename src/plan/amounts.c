/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/fail.h"
#include "base/strmap.h"
#include "dutygraph/meetings.h"
#include "dutygraph/rows.h"

enum { AMOUNT_MAX = 1000000 };

/* A list being read. */
typedef struct {
    const char *path;
    dg_strmap *seen;
    DG_ARRAY(dg_amount) rows;
} list;

static bool read_amount(uint32_t *amount, const char *cell) {
    uint32_t value = 0;
    for (size_t i = 0; cell[i] != '\0'; i++) {
        if (cell[i] < '0' || cell[i] > '9') return false;
        value = value * 10 + (uint32_t)(cell[i] - '0');
        if (value > AMOUNT_MAX) return false;
    }
    *amount = value;
    return cell[0] != '\0';
}

/* Words without a digit in the second cell, such as "minutes". */
static bool is_header(const dg_row *row) {
    return row->n > 1 && row->cells[1][0] != '\0' && strpbrk(row->cells[1], "0123456789") == NULL;
}

static dg_code add_row(list *l, const dg_row *row, dg_error *err) {
    dg_slice name = dg_slice_of(row->cells[0]);
    uint32_t amount = 0;
    size_t before;
    bool is_number = read_amount(&amount, row->n > 1 ? row->cells[1] : "");
    if (name.n == 0 || !is_number)
        return dg_fail_at(err, DG_EFORMAT, row->line, 0,
                          "%s:%zu: a name and a whole number up to %d are wanted", l->path,
                          row->line, AMOUNT_MAX);
    if (dg_strmap_get(l->seen, name, &before))
        return dg_fail_at(err, DG_EFORMAT, row->line, 0, "%s:%zu: %s is given twice", l->path,
                          row->line, name.at);
    char *copy = malloc(name.n + 1);
    if (copy == NULL) return dg_fail_memory(err);
    memcpy(copy, name.at, name.n + 1);
    if (!DG_PUSH(l->rows, (dg_amount){copy, amount, row->line})) {
        free(copy);
        return dg_fail_memory(err);
    }
    return dg_strmap_set(l->seen, name, l->rows.n) ? DG_OK : dg_fail_memory(err);
}

static dg_code take_header(char **header, const dg_row *row, dg_error *err) {
    size_t n = strlen(row->cells[0]) + 1;
    *header = malloc(n);
    if (*header == NULL) return dg_fail_memory(err);
    memcpy(*header, row->cells[0], n);
    return DG_OK;
}

dg_code dg_amounts_read(dg_amounts *amounts, const char *path, dg_error *err) {
    dg_rows rows = {0};
    list l = {.path = path};
    dg_code code = dg_rows_read(&rows, path, err);
    if (code != DG_OK) return code;
    l.seen = dg_strmap_new();
    if (l.seen == NULL) code = dg_fail_memory(err);
    bool has_header = rows.n > 0 && is_header(&rows.items[0]);
    char *header = NULL;
    if (code == DG_OK && has_header) code = take_header(&header, &rows.items[0], err);
    for (size_t i = has_header; code == DG_OK && i < rows.n; i++)
        code = add_row(&l, &rows.items[i], err);
    dg_amounts read = {l.rows.items, l.rows.n, header};
    if (code == DG_OK)
        *amounts = read;
    else
        dg_amounts_clear(&read);
    dg_strmap_free(l.seen);
    dg_rows_clear(&rows);
    return code;
}

void dg_amounts_clear(dg_amounts *amounts) {
    for (size_t i = 0; i < amounts->n; i++)
        free(amounts->items[i].name);
    free(amounts->items);
    free(amounts->header);
    *amounts = (dg_amounts){0};
}
