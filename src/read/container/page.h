/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CONTAINER_PAGE_H
#define DG_READ_CONTAINER_PAGE_H

#include <stdbool.h>

#include "base/slice.h"
#include "dutygraph/read.h"
#include "read/container/grid.h"

/**
 * A document out of its container: its text, and the tables in it as grids.
 *
 * The text holds the tables too, a row a line and a tab between cells, from grid->at to grid->end:
 * lines and columns refer to this text. A CSV, TSV or Markdown table is left in the text.
 */
typedef struct {
    dg_container type; /* what it came in; never DG_CONTAINER_AUTO */
    dg_slice text;     /* valid UTF-8 without a byte order mark; borrowed where `owned` is NULL */
    char *owned;
    dg_grid **grids; /* in the order of the text */
    size_t n_grids;
    bool paragraphs;   /* its lines are the container's paragraphs */
    dg_slice attached; /* the first attachment of a mail, as its header names it, or "" */
    char *hidden;      /* the name of the first hidden sheet with a column of parties, or the words
                        * around a clause that a web page hides or sets aside; NULL: none */
} dg_page;

/**
 * @param bytes must outlive the page.
 * @param type  what the bytes are; DG_CONTAINER_AUTO: told from them.
 * @return DG_OK, DG_EEMPTY, DG_EBINARY (no kind of file that is read), DG_EENCODING, DG_EDAMAGED,
 *         DG_ELOCKED, DG_ELIMIT, DG_EHELPER, DG_EIO or DG_ENOMEM.
 */
dg_code dg_page_read(dg_page *page, dg_slice bytes, dg_container type, dg_error *err);
void dg_page_free(dg_page *page);

#endif
