/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CONTAINER_XLSX_VALUES_H
#define DG_READ_CONTAINER_XLSX_VALUES_H

#include "base/text.h"
#include "read/container/xml.h"

/** What the cells of a workbook refer to: its strings, and which styles show a date. */
typedef struct dg_xlsx_values dg_xlsx_values;

/** @param since_1904  the workbook counts days from 1904. Parts that are not there are empty. */
dg_code dg_xlsx_values_new(dg_xlsx_values **values, dg_slice strings_part, dg_slice styles_part,
                           bool since_1904, dg_error *err);
void dg_xlsx_values_free(dg_xlsx_values *values);

/** What a cell (an element c) shows. @return false: it refers to a string that is not there. */
bool dg_xlsx_values_put(dg_text *text, const dg_xlsx_values *values, const xmlNode *cell);

#endif
