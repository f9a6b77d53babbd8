/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_BASE_FAIL_H
#define DG_BASE_FAIL_H

#include "dutygraph/error.h"

/** Fill `err` (when not NULL and not yet filled) and return `code`. */
dg_code dg_fail(dg_error *err, dg_code code, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/** As dg_fail, for a place in a document. */
dg_code dg_fail_at(dg_error *err, dg_code code, size_t line, size_t column, const char *format, ...)
    __attribute__((format(printf, 5, 6)));

dg_code dg_fail_memory(dg_error *err);

#endif
