/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DUTYGRAPH_THEME_H
#define DUTYGRAPH_THEME_H

/**
 * How diagrams look: letters, colours, lines.
 *
 * A theme is a CSV table with the columns `name` and `value`; the shipped one, data/theme.csv, is
 * built in and says what each name means. A theme need not set everything: what it leaves out is as
 * in the shipped one.
 */

#include <stddef.h>

#include "dutygraph/error.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct dg_theme dg_theme;

/**
 * @param[out] theme  the caller's to dg_theme_free().
 * @param csv, n      UTF-8; NULL, 0 for the shipped theme.
 * @return DG_OK, DG_EFORMAT (with the line: an unknown name, one set twice, a value that does not
 *         fit) or DG_ENOMEM.
 */
DG_API dg_code dg_theme_parse(dg_theme **theme, const char *csv, size_t n, dg_error *err);

/** As dg_theme_parse, from a file; also DG_EIO. */
DG_API dg_code dg_theme_load(dg_theme **theme, const char *path, dg_error *err);

DG_API void dg_theme_free(dg_theme *theme);

#ifdef __cplusplus
}
#endif
#endif
