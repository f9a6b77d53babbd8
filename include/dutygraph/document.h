/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DUTYGRAPH_DOCUMENT_H
#define DUTYGRAPH_DOCUMENT_H

/**
 * What a document says: sections, tasks, departments, assignments, and what was not understood.
 *
 * A document is read-only once made and owns every string and array that it shows. Indices are
 * 0-based positions in its own arrays; DG_NONE stands for "none". Strings are UTF-8 and never NULL
 * unless said. Lines and columns are 1-based; columns count characters.
 */

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "dutygraph/error.h"

#ifdef __cplusplus
extern "C" {
#endif

#define DG_NONE SIZE_MAX

typedef struct {
    size_t line, column;
} dg_position;

typedef enum {
    DG_ROLE_SUPPORT, /* named without answering for the task: takes part, assists, guides */
    DG_ROLE_JOINT,   /* responsible, within its own remit, beside others */
    DG_ROLE_LEAD,    /* answers for the task */
} dg_role;
enum { DG_N_ROLES = 3 };

/** Which reading rule gave a role (design: "Reading rules"). */
typedef enum {
    DG_RULE_SOLE,         /* one body alone in its clause */
    DG_RULE_LISTED,       /* a plain list: all joint */
    DG_RULE_FIRST_LISTED, /* a plain list where the document says that the first named leads */
    DG_RULE_SEVERALLY,    /* 按职责分别负责 and the like: all joint */
    DG_RULE_LEAD,         /* 牵头, "Lead:", or before 会同 */
    DG_RULE_BESIDE_LEAD,  /* 负责 and the like beside a named lead: support */
    DG_RULE_SUPPORT,      /* 配合, 参与, 协助, 支持 */
    DG_RULE_LABEL,        /* 责任单位：, 牵头单位：, 参与单位： and the like */
    DG_RULE_GUIDANCE,     /* 指导 */
    DG_RULE_TOGETHER,     /* after 会同 */
    DG_RULE_STANDING,     /* 以下均需…，不再列出 in an earlier clause */
    DG_RULE_MATRIX,       /* a cell of a responsibility matrix */
    DG_RULE_AMENDED,      /* a correction, in place of a reading rule; never in a store */
} dg_rule;
enum { DG_N_RULES = 13 };

typedef enum {
    DG_KIND_DEPARTMENT,
    DG_KIND_COLLECTIVE, /* names a class, not a body: 各…, 有关部门, 试点城市政府 */
} dg_kind;

typedef struct {
    const char *path;  /* printed labels from the top, joined by "/": 一/（二） */
    const char *label; /* its own printed label, without trailing 、 or . */
    const char *title;
    size_t parent; /* section, or DG_NONE for a chapter */
    size_t depth;  /* 1 for a chapter */
    dg_position at;
} dg_section;

typedef struct {
    const char *path;
    const char *title;    /* its first sentence */
    const char *text;     /* what the clause governs, without the clause */
    const char *clause;   /* verbatim */
    const char *deadline; /* as written; "" where none */
    const char *due;      /* the last day that it means, ISO 8601; "" where not determined */
    size_t section;       /* the section it stands in, or is; DG_NONE outside all */
    bool open;            /* 等: the list is not complete */
    dg_position at;       /* of the text */
    dg_position clause_at;
    size_t first_assignment, n_assignments; /* its run in the document's assignments */
} dg_task;

typedef struct {
    const char *name;     /* canonical; as written where the registry does not know it */
    const char *english;  /* "" where unknown */
    const char *category; /* the registry's category, "" where unknown */
    dg_kind kind;
    bool known; /* in the registry */
} dg_department;

typedef struct {
    size_t task, department;
    dg_role role;
    dg_rule rule;
    bool guiding;           /* 指导: counted apart among the supporting ones */
    size_t position;        /* 0-based place in the clause */
    const char *as_written; /* the printed name, without bracketed remarks */
    dg_position at;
} dg_assignment;

typedef enum { DG_NOTE, DG_WARNING, DG_ERROR } dg_severity;

typedef enum {
    DG_DIAG_OPEN_LIST,
    DG_DIAG_NO_LEAD,
    DG_DIAG_NO_CLAUSE,
    DG_DIAG_NO_DEPARTMENT,
    DG_DIAG_MANY_DEPARTMENTS,
    DG_DIAG_DUPLICATE_DEPARTMENT,
    DG_DIAG_NUMBERING_GAP,
    DG_DIAG_NUMBERING_REPEAT,
    DG_DIAG_UNKNOWN_DEPARTMENT,
    DG_DIAG_NAME_FOR_TWO_BODIES,
    DG_DIAG_UNREAD_CLAUSE,
    DG_DIAG_UNREAD_PART,
    DG_DIAG_PROSE_ASSIGNMENT,
    DG_DIAG_NEAR_IDENTICAL_NAMES, /* its subject: both names, DG_BETWEEN_NAMES between them */
    DG_DIAG_IMPOSSIBLE_DATE,
} dg_diagnostic_kind;
enum { DG_N_DIAGNOSTICS = 15 };
#define DG_BETWEEN_NAMES " / "

typedef struct {
    dg_diagnostic_kind kind;
    dg_severity severity;
    dg_position at;
    const char *subject; /* the words it is about; "" where none */
    size_t number;       /* the count it is about; 0 where none */
    const char *path;    /* of the task or item it is about; "" where none */
} dg_diagnostic;

typedef struct {
    const char *name; /* the file's name without folder and ending, for DOCUMENT:PATH */
    const char *title;
    const char *number; /* 文号, "" where not stated */
    const char *date;   /* ISO 8601, "" where not stated */
    const char *sha256; /* of the bytes, 64 hexadecimal digits */

    const dg_section *sections; /* in document order */
    size_t n_sections;
    const dg_task *tasks; /* in document order */
    size_t n_tasks;
    const dg_department *departments; /* in order of first mention */
    size_t n_departments;
    const dg_assignment *assignments; /* in document order, a task's together */
    size_t n_assignments;
    const dg_diagnostic *diagnostics; /* by line, column */
    size_t n_diagnostics;
} dg_document;

DG_API void dg_document_free(dg_document *document);

/** Several documents, in the order in which they were brought in. */
typedef struct {
    dg_document **documents;
    size_t n;
} dg_corpus;

DG_API void dg_corpus_free(dg_corpus *corpus);

/** Static names, as tables and JSON print them: "lead", "first-listed", "collective", "warning". */
DG_API const char *dg_role_name(dg_role role);
DG_API const char *dg_rule_name(dg_rule rule);
DG_API const char *dg_kind_name(dg_kind kind);
DG_API const char *dg_severity_name(dg_severity severity);
DG_API const char *dg_diagnostic_code(dg_diagnostic_kind kind);

/** The value with that name; false where there is none. */
DG_API bool dg_role_from_name(dg_role *role, const char *name);
DG_API bool dg_rule_from_name(dg_rule *rule, const char *name);
DG_API bool dg_kind_from_name(dg_kind *kind, const char *name);
DG_API bool dg_severity_from_name(dg_severity *severity, const char *name);
DG_API bool dg_diagnostic_from_code(dg_diagnostic_kind *kind, const char *code);

#ifdef __cplusplus
}
#endif
#endif
