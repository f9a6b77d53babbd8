/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DUTYGRAPH_CORRECTIONS_H
#define DUTYGRAPH_CORRECTIONS_H

/**
 * What a person has put right in a reading. Corrections are kept beside the reading and applied to
 * it, one after the other; the reading itself stays as it is.
 *
 * A correction belongs to a document's name, so that it is applied again when the document is read
 * again, or read in a new version.
 */

#include "dutygraph/document.h"
#include "dutygraph/registry.h"

#ifdef __cplusplus
extern "C" {
#endif

/** What is done to each task that a correction is about. A party is one of the task's departments.
 */
typedef enum {
    DG_CORRECTION_SET_ROLE,   /* the department's role becomes `value` */
    DG_CORRECTION_CLEAR_ROLE, /* its role is what was read, or what it was brought in with */
    DG_CORRECTION_RENAME,     /* the party is the department `value`, its written form kept */
    DG_CORRECTION_ADD,        /* the department becomes a party with the role `value` */
    DG_CORRECTION_DROP,       /* it is a party no longer */
    DG_CORRECTION_SPLIT, /* two tasks, PATH#1 and PATH#2, the second from the words `value` on */
    DG_CORRECTION_JOIN,  /* the task with the path `value` becomes part of this one */
} dg_correction_kind;
enum { DG_N_CORRECTION_KINDS = 7 };

typedef struct {
    int64_t number;       /* in the store, 1-based; 0 where it is in none */
    const char *document; /* the document's name, or a pattern */
    const char *task;     /* a path, or a pattern */
    dg_correction_kind kind;
    const char *department; /* "" for split and join */
    const char *value;      /* "" for clear-role and drop */
    const char *note;       /* why; may be "" */
    const char *who;        /* may be "" */
    const char *when;       /* ISO 8601 in UTC: 2016-07-08T00:00:00Z */
} dg_correction;

/** Static names: "set-role", "clear-role", "rename", "add", "drop", "split", "join". */
DG_API const char *dg_correction_kind_name(dg_correction_kind kind);
DG_API bool dg_correction_kind_from_name(dg_correction_kind *kind, const char *name);

/** Whether a path or name is meant by a pattern, in which * stands for any characters. */
DG_API bool dg_pattern_matches(const char *pattern, const char *text);
DG_API bool dg_is_pattern(const char *text);

/** @return DG_OK; DG_EINVAL: a field does not fit the kind, or is not one line of UTF-8. */
DG_API dg_code dg_correction_check(const dg_correction *correction, dg_error *err);

/**
 * The document that corrections make of a reading. Assignments that they changed or brought in have
 * the rule "amended". A department is left out once no task names it; a diagnostic, once what it
 * reports (no lead, no department, an unknown name) is put right.
 *
 * @param[out] document  the caller's, to free with dg_document_free; untouched on failure.
 * @param[out] touched   n entries, to the i-th of which is added how many tasks the i-th correction
 *                       changed; 0 is no failure. May be NULL.
 * @param reading        what was read; its name says which of the corrections are for it.
 * @param corrections, n in the order in which they are applied; each must pass dg_correction_check.
 * @param registry       describes departments that are new to the document; may be NULL.
 * @return DG_OK or DG_ENOMEM. Time: O(size of the document + corrections * tasks).
 */
DG_API dg_code dg_corrections_apply(dg_document **document, size_t *touched,
                                    const dg_document *reading, const dg_correction *corrections,
                                    size_t n, const dg_registry *registry, dg_error *err);

/** A list of corrections that owns their strings. */
typedef struct dg_corrections dg_corrections;

DG_API dg_corrections *dg_corrections_new(void); /* NULL: no memory */
DG_API void dg_corrections_free(dg_corrections *list);

/** Add a copy. @return DG_OK, DG_EINVAL (as dg_correction_check) or DG_ENOMEM. */
DG_API dg_code dg_corrections_add(dg_corrections *list, const dg_correction *correction,
                                  dg_error *err);

/** Borrowed until the next addition. */
DG_API const dg_correction *dg_corrections_items(const dg_corrections *list, size_t *n);

/** As CSV with a header, the caller's to free(). @return DG_OK or DG_ENOMEM. */
DG_API dg_code dg_corrections_to_csv(char **csv, const dg_correction *corrections, size_t n,
                                     dg_error *err);

/**
 * Read what dg_corrections_to_csv wrote, perhaps edited since. Columns may stand in any order;
 * `document`, `note`, `who` and `when` may be missing, as may what a kind does not need.
 *
 * @param[out] list  the caller's, to free with dg_corrections_free; untouched on failure.
 * @param who, when  for rows that do not say. A row without a document is for all.
 * @return DG_OK, DG_EFORMAT (with the line where the row starts) or DG_ENOMEM.
 */
DG_API dg_code dg_corrections_from_csv(dg_corrections **list, const char *csv, size_t n,
                                       const char *who, const char *when, dg_error *err);

/** As dg_corrections_from_csv, from a file ("-": standard input). Also: DG_EIO. */
DG_API dg_code dg_corrections_from_file(dg_corrections **list, const char *path, const char *who,
                                        const char *when, dg_error *err);

#ifdef __cplusplus
}
#endif
#endif
