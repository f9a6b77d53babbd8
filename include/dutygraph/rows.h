/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DUTYGRAPH_ROWS_H
#define DUTYGRAPH_ROWS_H

/** Small files of words, a row a line: lists of tasks, wishes. */

#include "dutygraph/error.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct {
    char **cells; /* n of them, without white space around; the last is not empty */
    size_t n;     /* at least 1 */
    size_t line;  /* 1-based */
} dg_row;

typedef struct {
    dg_row *items;
    size_t n;
} dg_rows;

/**
 * Read a CSV file or, where its first line holds a tab, a TSV file: UTF-8, with or without a byte
 * order mark. Rows without any text are left out.
 *
 * @param[out] rows  to be cleared, untouched on failure.
 * @return DG_OK, DG_EIO, DG_EFORMAT (not CSV, not UTF-8; with its line) or DG_ENOMEM.
 */
DG_API dg_code dg_rows_read(dg_rows *rows, const char *path, dg_error *err);

/** As dg_rows_read, of n bytes in memory; `name` is for messages. */
DG_API dg_code dg_rows_parse(dg_rows *rows, const char *bytes, size_t n, const char *name,
                             dg_error *err);
DG_API void dg_rows_clear(dg_rows *rows);

#ifdef __cplusplus
}
#endif
#endif
