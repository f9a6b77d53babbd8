/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DUTYGRAPH_READ_H
#define DUTYGRAPH_READ_H

#include "dutygraph/document.h"
#include "dutygraph/registry.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef enum {
    DG_FIRST_LISTED_AUTO,  /* the first named leads where the document says so */
    DG_FIRST_LISTED_LEAD,  /* in every plain list */
    DG_FIRST_LISTED_JOINT, /* in none */
} dg_first_listed;

typedef struct {
    dg_first_listed first_listed;
    size_t many_departments; /* report tasks with more departments than this; 0: never */
    /* What the columns of tables hold, where their headers do not say: KEY=COLUMN, ..., a column
     * being its 1-based number, a range (marks=3-9) or its header. Keys: no, section, task, lead,
     * joint, responsible, support, department, role, marks, deadline, ignore. NULL: by header. */
    const char *columns;
} dg_read_options;

#define DG_READ_OPTIONS_DEFAULT                                                                    \
    { DG_FIRST_LISTED_AUTO, 10, NULL }

/**
 * Read a document from memory.
 *
 * @param[out] document  the caller's, to free with dg_document_free; untouched on failure.
 * @param bytes, n       UTF-8 text, with or without a byte order mark.
 * @param name           becomes document->name.
 * @param options        NULL for the defaults.
 * @return DG_OK, DG_EEMPTY, DG_EBINARY, DG_EENCODING (with line, column and byte offset),
 *         DG_ENOCLAUSE (no clause, or a table without a usable header), DG_EINVAL (columns) or
 *         DG_ENOMEM. Time: linear in the text.
 */
DG_API dg_code dg_read_memory(dg_document **document, const char *bytes, size_t n, const char *name,
                              const dg_registry *registry, const dg_read_options *options,
                              dg_error *err);

/** As dg_read_memory, from a file ("-": standard input), named after it. Also: DG_EIO. */
DG_API dg_code dg_read_file(dg_document **document, const char *path, const dg_registry *registry,
                            const dg_read_options *options, dg_error *err);

#ifdef __cplusplus
}
#endif
#endif
