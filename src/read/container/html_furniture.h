/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CONTAINER_HTML_FURNITURE_H
#define DG_READ_CONTAINER_HTML_FURNITURE_H

#include "base/text.h"
#include "read/container/xml.h"

/** Take out of a page what is not read: scripts, forms, what is hidden, menus, who edited it, what
 * stands before and behind it on the site, the table of its record, the foot with the licence
 * number, its heading where it is repeated.
 *
 * @param[out] left_out  the words around a clause in what is hidden or stands aside, of the first
 *                       such; the caller's to free.
 */
void dg_html_prune(dg_text *left_out, xmlNode *root);

/** Does it lead elsewhere? <a name> only marks a place in the text. */
bool dg_html_is_link(const xmlNode *node);

#endif
