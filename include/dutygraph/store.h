/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DUTYGRAPH_STORE_H
#define DUTYGRAPH_STORE_H

/**
 * Documents kept in one SQLite file, with a person's corrections beside them. The schema is
 * src/store/schema.sql and schema_2.sql; a store of an older version is brought up to date by the
 * first change, in the same transaction.
 *
 * A store is used by one thread at a time; several processes may open the same file.
 */

#include "dutygraph/corrections.h"
#include "dutygraph/document.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct dg_store dg_store;

typedef enum {
    DG_STORE_READ,  /* must be there; nothing is written, but a change broken off is undone */
    DG_STORE_WRITE, /* the first change makes the file where it is missing or empty */
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
 * As dg_store_save, in the place of document `old`, which is taken out in the same transaction. Its
 * corrections go over to the new one's name, unless another document bears the old name too: then
 * both have them. Where the new bytes are the old document's, nothing changes.
 *
 * @return as dg_store_save; DG_ENOTFOUND (no document `old`).
 */
DG_API dg_code dg_store_replace(int64_t *id, bool *added, dg_store *store,
                                const dg_document *document, int64_t old, dg_error *err);

/**
 * Take a document out, with all that belongs to it: also departments that no other one names. Its
 * corrections stay for when it is read again.
 *
 * @return DG_OK; DG_ENOTFOUND; DG_EIO; DG_EFORMAT; DG_ENOMEM.
 */
DG_API dg_code dg_store_remove(dg_store *store, int64_t id, dg_error *err);

/**
 * Load documents in the order of their numbers, with their corrections applied. A correction that
 * fits nothing is passed over.
 *
 * @param[out] corpus  the caller's, to free with dg_corpus_free.
 * @param ids, n       which, in any order; n = 0: all.
 * @return DG_OK; DG_ENOTFOUND (a number that is not there); DG_EFORMAT (a damaged store); DG_EIO;
 *         DG_ENOMEM.
 */
DG_API dg_code dg_store_load(dg_corpus **corpus, dg_store *store, const int64_t *ids, size_t n,
                             dg_error *err);

/** As dg_store_load, without the corrections: what was read. */
DG_API dg_code dg_store_load_reading(dg_corpus **corpus, dg_store *store, const int64_t *ids,
                                     size_t n, dg_error *err);

/** The numbers of all documents, ascending; *ids is the caller's to free(). */
DG_API dg_code dg_store_ids(int64_t **ids, size_t *n, dg_store *store, dg_error *err);

/**
 * Keep corrections, all of them or none, behind those that are there.
 *
 * @param only_new     leave out those that the store holds already, field for field (a table that
 * is read twice): of k alike, as many as it holds.
 * @param[out] added   how many were kept; may be NULL.
 * @param[out] last    the number of the last one kept, those before it ascending; may be NULL.
 * @return DG_OK; DG_EINVAL (as dg_correction_check); DG_EIO; DG_EFORMAT; DG_ENOMEM.
 */
DG_API dg_code dg_store_amend(size_t *added, int64_t *last, dg_store *store,
                              const dg_correction *corrections, size_t n, bool only_new,
                              dg_error *err);

/** All corrections in the order in which they are applied; the caller's to free. */
DG_API dg_code dg_store_corrections(dg_corrections **list, dg_store *store, dg_error *err);

/** Forget the correction with that number. @return as dg_store_remove. */
DG_API dg_code dg_store_undo(dg_store *store, int64_t number, dg_error *err);

#ifdef __cplusplus
}
#endif
#endif
