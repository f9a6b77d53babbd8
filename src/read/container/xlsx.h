/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CONTAINER_XLSX_H
#define DG_READ_CONTAINER_XLSX_H

#include "read/container/page.h"
#include "read/container/zip.h"

/** A workbook: a grid a sheet, named after it, in which line and column of a cell are its row and
 * column. Dates are ISO 8601, other numbers as stored; what is hidden (sheets, rows, columns)
 * is left out. */
dg_code dg_xlsx_read(dg_page *page, dg_zip *zip, dg_error *err);

#endif
