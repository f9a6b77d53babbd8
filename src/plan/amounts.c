/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/csv.h"
#include "base/fail.h"
#include "base/file.h"
#include "base/strmap.h"
#include "dutygraph/meetings.h"

enum { AMOUNT_MAX = 1000000 };

/* A list being read. */
typedef struct {
    const char *path;
    dg_slice text;
    dg_csv csv;
    dg_strmap *seen;
    DG_ARRAY(dg_amount) rows;
} list;

static bool read_amount(uint32_t *amount, dg_slice cell) {
    uint32_t value = 0;
    for (size_t i = 0; i < cell.n; i++) {
        if (cell.at[i] < '0' || cell.at[i] > '9') return false;
        value = value * 10 + (uint32_t)(cell.at[i] - '0');
        if (value > AMOUNT_MAX) return false;
    }
    *amount = value;
    return cell.n > 0;
}

static size_t line_of(const list *l, size_t row) {
    size_t line = 1, end = l->csv.starts[l->csv.row_first[row]];
    while (end < l->text.n && strchr(" \t\r\n", l->text.at[end]) != NULL)
        end++; /* blank lines count as part of the first cell */
    for (size_t i = 0; i < end; i++)
        line += l->text.at[i] == '\n';
    return line;
}

static dg_code add_row(list *l, size_t row, dg_error *err) {
    dg_slice name = dg_slice_trim(dg_slice_of(dg_csv_cell(&l->csv, row, 0)));
    dg_slice cell = dg_slice_trim(dg_slice_of(dg_csv_cell(&l->csv, row, 1)));
    uint32_t amount = 0;
    size_t line = line_of(l, row), before;
    bool is_number = read_amount(&amount, cell);
    if (!is_number && row == 0) return DG_OK; /* the header */
    if (name.n == 0 || !is_number)
        return dg_fail_at(err, DG_EFORMAT, line, 0,
                          "%s:%zu: a name and a whole number up to %d are wanted", l->path, line,
                          AMOUNT_MAX);
    if (dg_strmap_get(l->seen, name, &before))
        return dg_fail_at(err, DG_EFORMAT, line, 0, "%s:%zu: %.*s is given twice", l->path, line,
                          (int)name.n, name.at);
    char *copy = malloc(name.n + 1);
    if (copy == NULL) return dg_fail_memory(err);
    memcpy(copy, name.at, name.n);
    copy[name.n] = '\0';
    if (!DG_PUSH(l->rows, (dg_amount){copy, amount, line})) {
        free(copy);
        return dg_fail_memory(err);
    }
    return dg_strmap_set(l->seen, name, l->rows.n) ? DG_OK : dg_fail_memory(err);
}

dg_code dg_amounts_read(dg_amounts *amounts, const char *path, dg_error *err) {
    static const char mark[] = "\xEF\xBB\xBF";
    char *bytes = NULL;
    size_t n = 0;
    list l = {.path = path};
    dg_code code = dg_file_read(&bytes, &n, path, err);
    if (code != DG_OK) return code;
    l.text = (dg_slice){bytes, n};
    if (dg_slice_starts(l.text, mark)) l.text = dg_slice_skip(l.text, sizeof mark - 1);
    l.seen = dg_strmap_new();
    code = l.seen == NULL ? dg_fail_memory(err) : dg_csv_parse(&l.csv, l.text, err);
    bool parsed = code == DG_OK;
    for (size_t row = 0; code == DG_OK && row < l.csv.n_rows; row++)
        code = add_row(&l, row, err);
    dg_amounts read = {l.rows.items, l.rows.n};
    if (code == DG_OK)
        *amounts = read;
    else
        dg_amounts_clear(&read);
    if (parsed) dg_csv_free(&l.csv);
    dg_strmap_free(l.seen);
    free(bytes);
    return code;
}

void dg_amounts_clear(dg_amounts *amounts) {
    for (size_t i = 0; i < amounts->n; i++)
        free(amounts->items[i].name);
    free(amounts->items);
    *amounts = (dg_amounts){0};
}
