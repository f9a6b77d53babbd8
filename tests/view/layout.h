/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef TESTS_VIEW_LAYOUT_H
#define TESTS_VIEW_LAYOUT_H

/* DOT laid out by dutygraph-render, whose path is `helper`. */

#include "unit.h"

/** Nothing overlaps, is clipped or leaves the picture, and Graphviz has nothing to complain of. */
void layout_assert_good(const char *helper, const char *dot);

/** The picture as SVG, the caller's to free(); drawn twice by one process, and twice alike. */
char *layout_svg(const char *helper, const char *dot);

#endif
