/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dutygraph/table.h"

#include <locale.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "base/utf8.h"
#include "view/table_parts.h"

dg_table *dg_table_new(dg_lang lang) {
    dg_table *table = calloc(1, sizeof *table);
    if (table == NULL) return NULL;
    table->lang = lang;
    table->arena = dg_arena_new();
    if (table->arena == NULL) {
        free(table);
        return NULL;
    }
    return table;
}

void dg_table_free(dg_table *table) {
    if (table == NULL) return;
    dg_arena_free(table->arena);
    free(table->columns.items);
    free(table->cells.items);
    free(table);
}

static void fail(dg_table *table, dg_code code) {
    if (table->code == DG_OK) table->code = code;
}

void dg_table_column(dg_table *table, const char *key, const char *title, dg_cell_kind kind,
                     int decimals) {
    if (table->cells.n > 0) fail(table, DG_EINVAL);
    if (!DG_PUSH(table->columns, (dg_column){key, title, kind, decimals})) fail(table, DG_ENOMEM);
}

static void add(dg_table *table, dg_cell cell) {
    if (!DG_PUSH(table->cells, cell)) fail(table, DG_ENOMEM);
}

static void add_of_kind(dg_table *table, dg_cell_kind kind, dg_cell cell) {
    size_t n = table->columns.n;
    if (n == 0 || table->columns.items[table->cells.n % n].kind != kind) fail(table, DG_EINVAL);
    add(table, cell);
}

/* What is not UTF-8, such as a file's odd name, would spoil every form: U+FFFD stands for it. */
static char *valid_copy(dg_arena *arena, dg_slice rest) {
    dg_text valid = {0};
    size_t n;
    while ((n = dg_utf8_first_invalid(rest)) < rest.n) {
        dg_text_put(&valid, (dg_slice){rest.at, n});
        dg_text_puts(&valid, "\xEF\xBF\xBD");
        rest = dg_slice_skip(rest, n + 1);
    }
    dg_text_put(&valid, rest);
    char *copy = valid.failed ? NULL : dg_arena_copy(arena, (dg_slice){valid.at, valid.n});
    dg_text_free(&valid);
    return copy;
}

static void add_words(dg_table *table, dg_cell_kind kind, const char *text) {
    const char *copy = valid_copy(table->arena, dg_slice_of(text));
    if (copy == NULL) fail(table, DG_ENOMEM);
    add_of_kind(table, kind, (dg_cell){.defined = true, .text = copy});
}

void dg_table_text(dg_table *table, const char *text) {
    add_words(table, DG_CELL_TEXT, text);
}

void dg_table_word(dg_table *table, const char *word) {
    add_words(table, DG_CELL_WORD, word);
}

void dg_table_count(dg_table *table, size_t count) {
    add_of_kind(table, DG_CELL_COUNT, (dg_cell){.defined = true, .count = count});
}

void dg_table_real(dg_table *table, double value) {
    /* Adding 0 makes a negative zero positive. */
    add_of_kind(table, DG_CELL_REAL, (dg_cell){.defined = isfinite(value), .real = value + 0.0});
}

void dg_table_scale(dg_table *table, double value) {
    add_of_kind(table, DG_CELL_SCALE, (dg_cell){.defined = isfinite(value), .real = value + 0.0});
}

void dg_table_bool(dg_table *table, bool value) {
    add_of_kind(table, DG_CELL_BOOL, (dg_cell){.defined = true, .yes = value});
}

void dg_table_bar(dg_table *table, const double parts[DG_BAR_PARTS]) {
    double *copy = dg_arena_array(table->arena, parts, DG_BAR_PARTS, sizeof *copy);
    if (copy == NULL) fail(table, DG_ENOMEM);
    add_of_kind(table, DG_CELL_BAR, (dg_cell){.defined = copy != NULL, .parts = copy});
}

void dg_table_undefined(dg_table *table) {
    add(table, (dg_cell){.defined = false});
}

size_t dg_table_n_rows(const dg_table *table) {
    return table->columns.n == 0 ? 0 : table->cells.n / table->columns.n;
}

locale_t dg_table_locale(void) {
    static const char *const utf8[] = {"C.UTF-8", "en_US.UTF-8", "UTF-8"};
    locale_t plain = newlocale(LC_ALL_MASK, "C", (locale_t)0);
    if (plain == (locale_t)0) return plain;
    for (size_t i = 0; i < sizeof utf8 / sizeof *utf8; i++) {
        locale_t mixed = newlocale(LC_CTYPE_MASK, utf8[i], plain);
        if (mixed != (locale_t)0) return mixed;
    }
    return plain;
}

static void put(dg_text *out, const dg_table *table, dg_format_kind format,
                const dg_terminal *terminal) {
    static const dg_terminal none = {false, 0};
    switch (format) {
    case DG_FORMAT_TABLE:
        dg_table_put_terminal(out, table, terminal == NULL ? &none : terminal);
        break;
    case DG_FORMAT_TSV:
        dg_table_put_tsv(out, table);
        break;
    case DG_FORMAT_CSV:
        dg_table_put_csv(out, table);
        break;
    case DG_FORMAT_JSON:
        dg_table_put_json(out, table);
        break;
    }
}

dg_code dg_table_write(char **text, const dg_table *table, dg_format_kind format,
                       const dg_terminal *terminal, dg_error *err) {
    if (table->code == DG_ENOMEM) return dg_fail_memory(err);
    if (table->code != DG_OK || table->columns.n == 0 || table->cells.n % table->columns.n != 0)
        return dg_fail(err, DG_EINVAL, "the cells of a table do not fit its columns");
    locale_t neutral = dg_table_locale();
    if (neutral == (locale_t)0) return dg_fail_memory(err);
    locale_t callers = uselocale(neutral);
    dg_text out = {0};
    put(&out, table, format, terminal);
    uselocale(callers);
    freelocale(neutral);
    char *made = dg_text_take(&out);
    if (made == NULL) return dg_fail_memory(err);
    *text = made;
    return DG_OK;
}
