/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CONTAINER_ZIP_H
#define DG_READ_CONTAINER_ZIP_H

#include <stdbool.h>

#include "base/slice.h"
#include "dutygraph/error.h"

/** A ZIP container in memory. What it unpacks to is limited by the bytes that come, not by those it
 * declares. */
typedef struct dg_zip dg_zip;

/** @return DG_OK, DG_EDAMAGED, DG_ELIMIT (too many parts) or DG_ENOMEM. */
dg_code dg_zip_open(dg_zip **zip, dg_slice bytes, dg_error *err);
void dg_zip_free(dg_zip *zip);

/** Names in a ZIP are compared without regard to case. */
bool dg_zip_has(dg_zip *zip, const char *name);

/**
 * A part, unpacked.
 *
 * @param[out] part  the caller's to free with free(part->at).
 * @return DG_OK, DG_EDAMAGED (also where it is missing), DG_ELOCKED, DG_ELIMIT or DG_ENOMEM.
 */
dg_code dg_zip_read(dg_slice *part, dg_zip *zip, const char *name, dg_error *err);

#endif
