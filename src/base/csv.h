/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_BASE_CSV_H
#define DG_BASE_CSV_H

#include "base/slice.h"
#include "base/text.h"
#include "dutygraph/error.h"

/** A CSV text (RFC 4180) in memory. */
typedef struct {
    char **cells;      /* every cell, row after row, zero-terminated */
    size_t *starts;    /* where each cell begins in the text, white space and quotes included */
    size_t *row_first; /* n_rows + 1 entries: row r holds cells row_first[r] … row_first[r+1]-1 */
    size_t n_rows;
    bool unclosed; /* the last cell begins with a quote that nothing closes */
} dg_csv;

dg_code dg_csv_parse(dg_csv *csv, dg_slice text, dg_error *err);

/** As dg_csv_parse, with another separator than a comma. */
dg_code dg_csv_parse_separated(dg_csv *csv, dg_slice text, char separator, dg_error *err);
void dg_csv_free(dg_csv *csv);

/** A tab where the first line that is not empty holds one, else a comma. */
char dg_csv_separator(dg_slice text);

/** Where the quote stands that nothing closes; the text's length where there is none. */
size_t dg_csv_unclosed(const dg_csv *csv, dg_slice text);

/** Cell `column` of a row, "" where the row is shorter. Borrowed. */
const char *dg_csv_cell(const dg_csv *csv, size_t row, size_t column);

/** Write a cell, in quotes where it needs them. */
void dg_csv_put(dg_text *out, dg_slice cell);

#endif
