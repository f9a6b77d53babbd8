/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CONTAINER_OLE_STREAM_H
#define DG_READ_CONTAINER_OLE_STREAM_H

#include "base/slice.h"
#include "dutygraph/error.h"

enum { DG_OLE_LARGE_STREAM = 4096 }; /* bytes; what is shorter stands among the small streams */

/**
 * A stream of a compound file.
 *
 * @param[out] stream the caller's; NULL where the file has no such stream, more than one (documents
 *                    inside the document), or not all of it.
 * @return DG_OK or DG_ENOMEM.  Time: linear in the file.
 */
dg_code dg_ole_stream(char **stream, size_t *n, dg_slice file, const char *name, dg_error *err);

/**
 * The file with other bytes in a stream that dg_ole_stream gave, as many as that had. One that
 * stood among the small streams is moved to the large ones, and is as long as these must be.
 *
 * @param[out] changed the caller's; NULL where the allocation table has no room left.
 * @return DG_OK or DG_ENOMEM.
 */
dg_code dg_ole_with_stream(char **changed, size_t *n, dg_slice file, const char *name,
                           dg_slice stream, dg_error *err);

#endif
