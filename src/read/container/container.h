/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CONTAINER_CONTAINER_H
#define DG_READ_CONTAINER_CONTAINER_H

#include "base/slice.h"
#include "dutygraph/read.h"

/**
 * What kind of file the bytes are, told from them alone.
 *
 * @return DG_OK: DOCX, DOC, PDF, XLSX, or TEXT for whatever may be a text (a web page, too);
 *         DG_EBINARY, DG_EDAMAGED or DG_ELOCKED where it can be told that they cannot be read.
 */
dg_code dg_container_of(dg_container *type, dg_slice bytes, dg_error *err);

#endif
