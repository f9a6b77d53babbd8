/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CONTAINER_HTML_ARTICLE_H
#define DG_READ_CONTAINER_HTML_ARTICLE_H

#include "read/container/xml.h"

/** Does the element begin and end a line? */
bool dg_html_is_block(const xmlNode *node);

/** The next row of a table, or cell of a row, after `previous` (NULL: the first). */
const xmlNode *dg_html_next_row(const xmlNode *table, const xmlNode *previous);
const xmlNode *dg_html_next_cell(const xmlNode *row, const xmlNode *previous);

/** Is it a table that shows data, not one that only places parts of a page? */
bool dg_html_is_grid(const xmlNode *node);

/** The smallest part of a pruned page that holds nearly all of its running text. */
const xmlNode *dg_html_article(const xmlNode *root);

/** The page's only main heading, where it stands outside of the article; else NULL. */
const xmlNode *dg_html_heading(const xmlNode *root, const xmlNode *article);

#endif
