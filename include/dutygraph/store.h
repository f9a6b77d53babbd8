/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DUTYGRAPH_STORE_H
#define DUTYGRAPH_STORE_H

/**
 * Documents kept in one SQLite file. The schema is src/store/schema.sql.
 *
 * A store is used by one thread at a time; several processes may open the same file.
 */

#include "dutygraph/document.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct dg_store dg_store;

typedef enum {
    DG_STORE_READ,  /* must be there; nothing is written, but a change broken off is undone */
    DG_STORE_WRITE, /* the first document saved makes the file where it is missing or empty */
} dg_store_mode;

/**
 * Open a store.
 *
 * @return DG_OK; DG_ENOTFOUND (DG_STORE_READ and no such file, or an empty one); DG_EFOREIGN (a
 *         file that is not a dutygraph store, or one written by a newer dutygraph: left untouched);
 *         DG_EFORMAT (a damaged store); DG_EIO; DG_ENOMEM.
 */
DG_API dg_code dg_store_open(dg_store **store, const char *path, dg_store_mode mode, dg_error *err);
DG_API void dg_store_close(dg_store *store); /* NULL is allowed */

/**
 * Keep a document: all of it or nothing, in one transaction. A new version of a document, with
 * other bytes, is one more document.
 *
 * @param[out] id     the document's number in the store, 1-based; may be NULL.
 * @param[out] added  false where the same bytes (SHA-256) were there already and nothing changed;
 *                    may be NULL.
 * @return DG_OK; DG_EINVAL (the document is not what document.h says); DG_EIO (also where another
 *         program keeps the store locked for more than five seconds); DG_EFORMAT; DG_ENOMEM.
 */
DG_API dg_code dg_store_save(int64_t *id, bool *added, dg_store *store, const dg_document *document,
                             dg_error *err);

/**
 * Load documents in the order of their numbers.
 *
 * @param[out] corpus  the caller's, to free with dg_corpus_free.
 * @param ids, n       which, in any order; n = 0: all.
 * @return DG_OK; DG_ENOTFOUND (a number that is not there); DG_EFORMAT (a damaged store); DG_EIO;
 *         DG_ENOMEM.
 */
DG_API dg_code dg_store_load(dg_corpus **corpus, dg_store *store, const int64_t *ids, size_t n,
                             dg_error *err);

/** The numbers of all documents, ascending; *ids is the caller's to free(). */
DG_API dg_code dg_store_ids(int64_t **ids, size_t *n, dg_store *store, dg_error *err);

#ifdef __cplusplus
}
#endif
#endif
