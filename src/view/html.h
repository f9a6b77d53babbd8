/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_VIEW_HTML_H
#define DG_VIEW_HTML_H

#include "base/slice.h"
#include "base/text.h"

/** Words as HTML shows them, in an element or between double quotes in an attribute: nothing in
 *  them is markup. Control characters, which HTML forbids, become U+FFFD. */
void dg_html_put(dg_text *html, dg_slice words);

/** A number with so many decimals, with a point whatever the locale. */
void dg_html_real(dg_text *html, double value, int decimals);

/** So many significant digits, in powers of ten where it is small: 0.0024, 1.8e-11. */
void dg_html_scale(dg_text *html, double value, int digits);

/** The SHA-256 of some bytes as a Content Security Policy names it: 'sha256-…'. */
void dg_html_hash(dg_text *html, dg_slice bytes);

/**
 * A picture as dutygraph-render writes it, to stand in a page: without prolog and comments, its
 * ids prefixed by "PREFIX-".
 */
void dg_html_svg(dg_text *html, const char *svg, const char *prefix);

#endif
