/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CONTAINER_HTML_H
#define DG_READ_CONTAINER_HTML_H

#include "read/container/page.h"

/** Is this text a web page? Told by its first tags. */
bool dg_html_is(dg_slice text);

/** The encoding that a page says it is in; an empty slice where it does not. */
dg_slice dg_html_declared_encoding(dg_slice bytes);

/** The article of a web page, a line for a paragraph, without menus, scripts and what is hidden.
 * @param text valid UTF-8. @return DG_OK, DG_ELIMIT or DG_ENOMEM. */
dg_code dg_html_read(dg_page *page, dg_slice text, dg_error *err);

#endif
