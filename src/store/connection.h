/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_STORE_CONNECTION_H
#define DG_STORE_CONNECTION_H

#include "store/sql.h"

/**
 * DG_OK where the file is a store of a schema that we know, judged by its bytes alone: SQLite may
 * write to what it opens, to undo a change that was broken off.
 */
dg_code dg_connection_judge_file(const char *path, dg_error *err);

/** Set store->db; DG_STORE_WRITE makes an empty file where there is none. */
dg_code dg_connection_open(dg_store *store, dg_store_mode mode, dg_error *err);
void dg_connection_close(dg_store *store);

/** As dg_connection_judge_file, of what is open; its schema version, 0 where it is blank. */
dg_code dg_connection_judge(uint32_t *version, const dg_store *store, dg_error *err);

/** From a schema version, 0 for a blank database, to the one that we write. */
dg_code dg_connection_bring_up(const dg_store *store, uint32_t version, dg_error *err);

/** DG_EIO where the open file is no longer at its path: what is written to it would be lost. */
dg_code dg_connection_in_place(const dg_store *store, dg_error *err);

#endif
