/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/csv.h"
#include "view/table_parts.h"

/* "-0.00" says less than "0.00". */
static void put_real(dg_text *out, double value, int decimals) {
    char *figures = dg_format("%.*f", decimals, value);
    if (figures == NULL) out->failed = true;
    const char *from = figures;
    if (from != NULL && from[0] == '-' && from[1 + strspn(from + 1, "0.")] == '\0') from++;
    dg_text_puts(out, from);
    free(figures);
}

void dg_table_put_cell(dg_text *out, const dg_table *table, size_t i, int decimals) {
    const dg_cell *cell = &table->cells.items[i];
    if (!cell->defined) return;
    switch (table->columns.items[i % table->columns.n].kind) {
    case DG_CELL_TEXT:
    case DG_CELL_WORD:
        dg_text_puts(out, cell->text);
        break;
    case DG_CELL_COUNT:
        dg_text_printf(out, "%zu", cell->count);
        break;
    case DG_CELL_REAL:
        put_real(out, cell->real, decimals);
        break;
    case DG_CELL_SCALE:
        dg_text_printf(out, "%.*g", decimals, cell->real);
        break;
    case DG_CELL_BOOL:
        dg_text_puts(out, cell->yes ? "yes" : "no");
        break;
    case DG_CELL_BAR:
        break;
    }
}

/* TSV has no way to quote. */
static void put_tsv_field(dg_text *out, dg_slice field) {
    for (size_t i = 0; i < field.n; i++)
        dg_text_put(out, strchr("\t\r\n", field.at[i]) != NULL ? DG_LITERAL(" ")
                                                               : (dg_slice){field.at + i, 1});
}

typedef void put_field(dg_text *out, dg_slice field);

static void put_separated(dg_text *out, const dg_table *table, const char *separator,
                          put_field *put) {
    size_t n = table->columns.n;
    for (size_t c = 0; c < n; c++) {
        if (table->columns.items[c].kind == DG_CELL_BAR) continue;
        if (c > 0) dg_text_puts(out, separator);
        put(out, dg_slice_of(table->columns.items[c].key));
    }
    for (size_t i = 0; i < table->cells.n; i++) {
        dg_cell_kind kind = table->columns.items[i % n].kind;
        if (i % n == 0) dg_text_puts(out, "\n");
        if (kind == DG_CELL_BAR) continue;
        if (i % n > 0) dg_text_puts(out, separator);
        dg_text field = {0};
        dg_table_put_cell(&field, table, i, kind == DG_CELL_SCALE ? 10 : 6);
        if (field.failed) out->failed = true;
        put(out, (dg_slice){field.at, field.failed ? 0 : field.n});
        dg_text_free(&field);
    }
    dg_text_puts(out, "\n");
}

void dg_table_put_tsv(dg_text *out, const dg_table *table) {
    put_separated(out, table, "\t", put_tsv_field);
}

void dg_table_put_csv(dg_text *out, const dg_table *table) {
    put_separated(out, table, ",", dg_csv_put);
}
