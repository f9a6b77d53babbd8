/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CONTAINER_STYLES_H
#define DG_READ_CONTAINER_STYLES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"
#include "dutygraph/error.h"

/** The styles of a Word document, as far as reading needs them: their lists, and what they hide
 * (ECMA-376-1, 17.7). */
typedef struct dg_styles dg_styles;

typedef struct {
    const char *id, *base; /* base: NULL: none */
    const char *instance;  /* numId of its list; NULL: not said */
    size_t level;          /* of that list; SIZE_MAX: not said */
    bool contents;         /* of the entries of a table of contents */
    enum { DG_STYLE_UNSAID, DG_STYLE_SHOWN, DG_STYLE_HIDDEN } sight;
} dg_style;

enum { DG_STYLE_MOST_BASES = 32 }; /* styles that a style may stand on, one on the other */

/** A part that is not there is an empty slice. @return DG_OK, DG_EDAMAGED or DG_ENOMEM. */
dg_code dg_styles_new(dg_styles **styles, dg_slice part, dg_error *err);
void dg_styles_free(dg_styles *styles);

/** NULL: no such style. Lent. */
const dg_style *dg_styles_named(const dg_styles *styles, const char *id);

/** Does the style, or the one it stands on, hide its text? */
bool dg_styles_hide(const dg_styles *styles, const char *id);

#endif
