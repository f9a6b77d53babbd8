/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_PDF_PDF_GUTTER_H
#define DG_READ_PDF_PDF_GUTTER_H

#include "read/pdf/pdf_words.h"

enum { DG_PDF_PAGE_EDGE = 14400 }; /* points: no PDF page is larger */

/** A part of a page; lengths in points, from its left and top. */
typedef struct {
    double left, top, right, bottom;
} dg_pdf_strip;

typedef struct {
    DG_ARRAY(dg_pdf_strip) strips;
} dg_pdf_strip_list;

/**
 * Where the text of a page stands in two columns: its parts in reading order, those over the whole
 * width, and each column with its notes behind both.
 *
 * @param[out] list    empty where it does not. The caller's to free.
 * @param      gutter  where that of a page before is, in points from the left, 0: nowhere; this
 *                     page's, where it has one of its own.
 * @return DG_OK or DG_ENOMEM. Time: O(words log words).
 */
dg_code dg_pdf_gutter_find(dg_pdf_strip_list *list, double *gutter, const dg_pdf_page_words *page,
                           dg_error *err);

#endif
