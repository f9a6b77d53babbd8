/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DUTYGRAPH_WORKBOOK_H
#define DUTYGRAPH_WORKBOOK_H

/** Tables as an Excel workbook. */

#include "dutygraph/table.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct {
    const char
        *name; /* of the sheet: at most 31 characters, none of []:*?/\, English; translated */
    const dg_table *table;
} dg_workbook_sheet;

/**
 * Write a file whole or not at all: a sheet for each table, with headings in the table's language.
 *
 * What is text in a table is text in a cell, whatever it begins with; counts and reals are numbers.
 * A text longer than Excel allows is cut to 32,767 bytes. The same tables give the same bytes.
 *
 * @param created  when it says that it was made, in seconds since 1970.
 * @return DG_OK, DG_EINVAL (as dg_table_write; or a name that no sheet may have), DG_EIO or
 *         DG_ENOMEM.
 */
DG_API dg_code dg_workbook_write(const char *path, const dg_workbook_sheet *sheets, size_t n,
                                 int64_t created, dg_error *err);

#ifdef __cplusplus
}
#endif
#endif
