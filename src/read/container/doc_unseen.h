/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CONTAINER_DOC_UNSEEN_H
#define DG_READ_CONTAINER_DOC_UNSEEN_H

#include "base/slice.h"
#include "dutygraph/error.h"

/**
 * A DOC as antiword can read it: what tracked changes deleted and what is hidden, which it would
 * print, is taken out, the ends of wide rows, which it would not see, are told where it looks, and
 * a text so short that it stands among the small streams, which it refuses, is moved.
 *
 * @param[out] seen the caller's; NULL where the document is read as it is.
 * @return DG_OK, DG_ELOCKED or DG_ENOMEM.  Time: linear in the file.
 */
dg_code dg_doc_without_unseen(char **seen, size_t *n, dg_slice file, dg_error *err);

#endif
