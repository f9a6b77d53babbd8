/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <jansson.h>

#include "view/table_parts.h"

static json_t *value_of(const dg_cell *cell, dg_cell_kind kind) {
    if (!cell->defined) return json_null();
    switch (kind) {
    case DG_CELL_TEXT:
    case DG_CELL_WORD:
        return json_string(cell->text);
    case DG_CELL_COUNT:
        return json_integer((json_int_t)cell->count);
    case DG_CELL_REAL:
    case DG_CELL_SCALE:
        return json_real(cell->real);
    case DG_CELL_BOOL:
        return json_boolean(cell->yes);
    case DG_CELL_BAR:
        break;
    }
    return NULL;
}

static json_t *row_of(const dg_table *table, size_t row) {
    size_t n = table->columns.n;
    json_t *object = json_object();
    for (size_t c = 0; c < n && object != NULL; c++) {
        const dg_column *column = &table->columns.items[c];
        if (column->kind == DG_CELL_BAR) continue;
        json_t *value = value_of(&table->cells.items[row * n + c], column->kind);
        if (json_object_set_new(object, column->key, value) == 0) continue;
        json_decref(object);
        object = NULL;
    }
    return object;
}

static json_t *array_of(const dg_table *table) {
    json_t *array = json_array();
    for (size_t row = 0; row < dg_table_n_rows(table) && array != NULL; row++) {
        if (json_array_append_new(array, row_of(table, row)) == 0) continue;
        json_decref(array);
        array = NULL;
    }
    return array;
}

static int put_chunk(const char *bytes, size_t n, void *out) {
    dg_text_put(out, (dg_slice){bytes, n});
    return 0;
}

void dg_table_put_json(dg_text *out, const dg_table *table) {
    json_t *array = array_of(table);
    if (array == NULL ||
        json_dump_callback(array, put_chunk, out, JSON_INDENT(2) | JSON_REAL_PRECISION(15)) != 0)
        out->failed = true;
    json_decref(array);
    dg_text_puts(out, "\n");
}
