/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_VIEW_THEME_H
#define DG_VIEW_THEME_H

#include "base/slice.h"
#include "dutygraph/document.h"
#include "dutygraph/theme.h"

enum { DG_THEME_CLUSTERS = 8, DG_THEME_COLOUR = 8 /* "#rrggbb" */, DG_THEME_FONT = 256 };

/** A role as it looks. */
typedef struct {
    char fill[DG_THEME_COLOUR], ink[DG_THEME_COLOUR], line[DG_THEME_COLOUR];
    char style[8]; /* of its lines, as Graphviz calls it */
    double width;  /* of its lines, in points */
} dg_theme_role;

struct dg_theme {
    char font[DG_THEME_FONT];
    double size_title, size_name, size_list, size_number, size_caption; /* points */
    char background[DG_THEME_COLOUR], ink[DG_THEME_COLOUR], ink_faint[DG_THEME_COLOUR],
        line[DG_THEME_COLOUR], arrow[DG_THEME_COLOUR], pale[DG_THEME_COLOUR],
        beyond[DG_THEME_COLOUR];
    dg_theme_role role[DG_N_ROLES]; /* by dg_role */
    struct {
        char fill[DG_THEME_COLOUR], line[DG_THEME_COLOUR];
    } cluster[DG_THEME_CLUSTERS];
};

/** The shipped theme. @return DG_OK or DG_ENOMEM. */
dg_code dg_theme_shipped(dg_theme *theme, dg_error *err);

#endif
