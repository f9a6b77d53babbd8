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

/** What kind of file a document comes in. */
typedef enum {
    DG_CONTAINER_AUTO, /* told from the content */
    DG_CONTAINER_TEXT,
    DG_CONTAINER_HTML,
    DG_CONTAINER_DOCX,
    DG_CONTAINER_DOC,
    DG_CONTAINER_PDF,
    DG_CONTAINER_CSV,
    DG_CONTAINER_TSV,
    DG_CONTAINER_XLSX,
    DG_CONTAINER_MARKDOWN,
} dg_container;
enum { DG_N_CONTAINERS = 10 };

/** "auto", "text", "html", … Static; never NULL. */
DG_API const char *dg_container_name(dg_container container);
DG_API bool dg_container_from_name(dg_container *container, const char *name);

typedef struct {
    dg_first_listed first_listed;
    size_t many_departments; /* report tasks with more departments than this; 0: never */
    /* What the columns of tables hold, where their headers do not say: KEY=COLUMN, ..., a column
     * being its 1-based number, a range (marks=3-9) or its header. Keys: no, section, task, lead,
     * joint, responsible, support, department, role, marks, deadline, ignore. NULL: by header. */
    const char *columns;
    dg_container type;
    /* For what a document's diagnostics tell: its sha256, the title, text and clause of each task,
     * and the English name and category of each department are left empty, and so are the places of
     * tasks, and of assignments but the first that calls its department so. */
    bool only_diagnostics;
} dg_read_options;

#define DG_READ_OPTIONS_DEFAULT                                                                    \
    { DG_FIRST_LISTED_AUTO, 10, NULL, DG_CONTAINER_AUTO, false }

/**
 * Read a document from memory.
 *
 * @param[out] document  the caller's, to free with dg_document_free; untouched on failure.
 * @param bytes, n       a text in UTF-8, UTF-16, GB18030 or Big5, a web page, DOCX, DOC, PDF, XLSX.
 * @param name           becomes document->name.
 * @param options        NULL for the defaults.
 * @return DG_OK, DG_EEMPTY, DG_EBINARY, DG_EENCODING (with line, column and byte offset),
 *         DG_EDAMAGED, DG_ELOCKED, DG_ELIMIT, DG_EHELPER, DG_ENOCLAUSE (no clause, or a table
 *         without a usable header), DG_EINVAL (columns) or DG_ENOMEM. Time: linear in the text.
 */
DG_API dg_code dg_read_memory(dg_document **document, const char *bytes, size_t n, const char *name,
                              const dg_registry *registry, const dg_read_options *options,
                              dg_error *err);

/** As dg_read_memory, from a file ("-": standard input), named after it. Also: DG_EIO. */
DG_API dg_code dg_read_file(dg_document **document, const char *path, const dg_registry *registry,
                            const dg_read_options *options, dg_error *err);

/** A document that was read from file `i`, for the visitor to free; NULL: `err` says why there is
 * none. False: no more are wanted. */
typedef bool dg_read_visit(void *context, size_t i, dg_document *document, const dg_error *err);

/**
 * As dg_read_file, from each of several files, as many at a time as there are processors; they are
 * visited one after the other, in their order, on the caller's thread.
 *
 * @return DG_OK, whatever became of the files; or DG_ENOMEM, and none is read.
 */
DG_API dg_code dg_read_files(const char *const *paths, size_t n, dg_read_visit *visit,
                             void *context, const dg_registry *registry,
                             const dg_read_options *options, dg_error *err);

#ifdef __cplusplus
}
#endif
#endif
