/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_STORE_SAVE_H
#define DG_STORE_SAVE_H

#include "dutygraph/store.h"

/** Insert every row of a sound document, inside the caller's transaction; its number in *id. */
dg_code dg_document_save(int64_t *id, const dg_store *store, const dg_document *document,
                         dg_error *err);

#endif
