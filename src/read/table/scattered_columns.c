/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/table/scattered_columns.h"

#include <stdlib.h>

#include "base/strmap.h"
#include "base/text.h"

/* What is seen of a column of sections from row to row. */
typedef struct {
    dg_slice words;         /* of the newest section */
    size_t above;           /* so often another began left of it */
    size_t sections, again; /* so many began, and were there before, under the same ones */
} section_column;

/* A section of column `c` begins: was it there before? false: no memory. */
static bool see_section(dg_strmap *seen, section_column *column, size_t c) {
    dg_text key = {0};
    size_t *times;
    dg_text_printf(&key, "%zu %zu ", c, column->above);
    dg_text_put(&key, column->words);
    times = key.failed ? NULL : dg_strmap_at(seen, dg_text_slice(&key));
    column->sections++;
    column->again += times != NULL && (*times)++ > 0;
    dg_text_free(&key);
    return times != NULL;
}

static bool see_sections(dg_strmap *seen, section_column *columns, const dg_duty_table *table,
                         dg_row_kind kind, size_t row) {
    bool ok = true, other = kind == DG_ROW_SECTION;
    bool task = kind == DG_ROW_TASK; /* not where the header is repeated */
    for (size_t c = 0; c < table->columns.n && ok; c++) {
        dg_slice words = dg_duty_table_text(table, row, c);
        columns[c].above += other;
        bool names = table->columns.items[c].meaning.kind == DG_COLUMN_SECTION;
        if (!task || !names || words.n == 0) continue;
        if (!other && dg_slice_equal(words, columns[c].words)) continue;
        columns[c].words = words;
        ok = see_section(seen, &columns[c], c);
        other = true;
    }
    return ok;
}

bool *dg_scattered_columns(const dg_duty_table *table, const dg_rows *rows) {
    enum { SHARE = 5 }; /* so many begin for one that was there before, at most */
    size_t n = table->columns.n;
    dg_strmap *seen = dg_strmap_new();
    section_column *columns = calloc(n + 1, sizeof *columns);
    bool *scattered = calloc(n + 1, sizeof *scattered);
    bool ok = seen != NULL && columns != NULL && scattered != NULL;
    for (size_t row = table->columns.body; row < rows->n && ok; row++)
        ok = see_sections(seen, columns, table, rows->items[row].kind, row);
    for (size_t c = 0; c < n && ok; c++)
        scattered[c] = columns[c].again > 0 && columns[c].again * SHARE >= columns[c].sections;
    free(columns);
    dg_strmap_free(seen);
    if (!ok) free(scattered);
    return ok ? scattered : NULL;
}
