/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CONTAINER_DOC_ROWS_H
#define DG_READ_CONTAINER_DOC_ROWS_H

#include <stdbool.h>

#include "base/slice.h"
#include "dutygraph/error.h"

/**
 * Where the ends of wide rows say in the stream "Data", which antiword does not read, that they are
 * such, and what columns the row has: say it where the paragraphs are described, which are
 * described shorter to make room. All of them, or none.
 *
 * @param main   the main stream, to be changed, with its `n` bytes.
 * @param table  the table stream.
 * @return DG_OK or DG_ENOMEM.  Time: linear in the streams.
 */
dg_code dg_doc_rows_tell(bool *changed, char *main, size_t n, dg_slice table, dg_slice data,
                         dg_error *err);

#endif
