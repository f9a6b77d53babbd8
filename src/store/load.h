/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_STORE_LOAD_H
#define DG_STORE_LOAD_H

#include "dutygraph/store.h"

/** The document with that number, inside the caller's transaction. Nothing in the file is trusted.
 */
dg_code dg_document_load(dg_document **document, const dg_store *store, int64_t id, dg_error *err);

#endif
