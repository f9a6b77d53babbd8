/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_PDF_POPPLER_H
#define DG_READ_PDF_POPPLER_H

#include "base/slice.h"
#include "dutygraph/error.h"

/**
 * Run one of poppler's programs over a PDF.
 *
 * @param[out] output  the caller's to free; of a soft hyphen and one behind it only the first.
 * @param options      program first, ended by NULL; input and output are added.
 * @return DG_OK, DG_EHELPER (missing, too slow), DG_EDAMAGED, DG_ELOCKED, DG_ELIMIT, DG_EIO or
 *         DG_ENOMEM.
 */
dg_code dg_poppler_run(char **output, size_t *n, const char *const options[], dg_slice pdf,
                       dg_error *err);

#endif
