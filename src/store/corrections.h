/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_STORE_CORRECTIONS_H
#define DG_STORE_CORRECTIONS_H

#include "dutygraph/store.h"

/** All corrections, inside the caller's transaction, if any. Nothing in the file is trusted. */
dg_code dg_corrections_load(dg_corrections **list, const dg_store *store, dg_error *err);

/**
 * Give the corrections of one document's name to another name; to both where a document still bears
 * the old one.
 */
dg_code dg_corrections_hand_over(const dg_store *store, const char *from, const char *to,
                                 dg_error *err);

#endif
