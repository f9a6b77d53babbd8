/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_STORE_CHANGE_H
#define DG_STORE_CHANGE_H

#include "store/sql.h"

/** What is to be done inside the transaction. */
typedef dg_code dg_store_work(const dg_store *store, void *with, dg_error *err);

/**
 * Do it all or not at all, in one transaction; the file is made where it is missing, and its schema
 * brought up to date first.
 */
dg_code dg_store_change(dg_store *store, dg_store_work *work, void *with, dg_error *err);

#endif
