/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_PDF_PDF_RULINGS_H
#define DG_READ_PDF_PDF_RULINGS_H

#include "base/array.h"
#include "base/slice.h"
#include "dutygraph/error.h"

/** A straight line on a page, in points from its left and top. */
typedef struct {
    double at;       /* how far down a line across stands, how far right a line down */
    double from, to; /* along it */
} dg_pdf_ruling;

typedef DG_ARRAY(dg_pdf_ruling) dg_pdf_ruling_list;

/** Lines that nearly touch are one, and those nearly in line have the same `at`: the two sides of a
 * thick line, the borders of two cells side by side. Ordered by `at`, then by `from`. */
typedef struct {
    dg_pdf_ruling_list across, down;
} dg_pdf_rulings;

enum { DG_PDF_TOLERANCE = 4 }; /* points */

/** The lines of a page, from the SVG that pdftocairo makes of it: those of tables among others.
 * @return DG_OK, DG_EDAMAGED, DG_ELIMIT or DG_ENOMEM. */
dg_code dg_pdf_rulings_read(dg_pdf_rulings *rulings, dg_slice svg, dg_error *err);
void dg_pdf_rulings_free(dg_pdf_rulings *rulings);

#endif
