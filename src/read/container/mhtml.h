/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CONTAINER_MHTML_H
#define DG_READ_CONTAINER_MHTML_H

#include "base/slice.h"
#include "dutygraph/error.h"

/** Is it a web archive, as browsers and Word save a page in one file? Told by the lines it begins
 * with. */
bool dg_mhtml_is(dg_slice bytes);

/**
 * The first page in a web archive, decoded.
 *
 * @param[out] page     its bytes, the caller's to free.
 * @param[out] charset  the encoding that the archive says it is in, a part of `bytes`.
 * @return DG_OK, DG_EEMPTY (there is no page in it) or DG_ENOMEM.
 */
dg_code dg_mhtml_open(char **page, size_t *n, dg_slice *charset, dg_slice bytes, dg_error *err);

#endif
