/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DUTYGRAPH_REGISTRY_H
#define DUTYGRAPH_REGISTRY_H

/**
 * The authority on department names: data/departments.csv, compiled in, and what a person adds.
 *
 * Read-only once made; several threads may look names up in one registry.
 */

#include "dutygraph/document.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct dg_registry dg_registry;

typedef struct {
    const char *name;      /* canonical short name, such as 知识产权局 */
    const char *full_name; /* "" where the same */
    const char *english;
    const char *category; /* the key of a dg_category */
    dg_kind kind;
    /* When it went by this name: ISO 8601 (a day, a month or a year), "" where open or unknown.
     * A name kept beside another after a merger (国务院侨办) stays valid. */
    const char *valid_from, *valid_to;
} dg_body;

/** What kind of work a body does: the colours of diagrams, the groups of brokerage. */
typedef struct {
    const char *key; /* lower case, such as market-regulation */
    const char *english, *chinese;
} dg_category;

/** The registry that comes with the library. @return DG_OK, DG_ENOMEM or DG_EFORMAT. */
DG_API dg_code dg_registry_new(dg_registry **registry, dg_error *err);

/**
 * The same with a person's own table: UTF-8, separated by commas, or by tabs where the header holds
 * one. Either of
 *
 * - the columns of data/departments.csv in any order, of which only `name` must be there. Where a
 *   row's name is known, as whatever name of a body, the row adds names to that body and its other
 *   cells replace what is known of it; else it adds a body;
 * - a VOSviewer thesaurus, with the columns `label` and `replace by`: a name, and that of its body.
 *
 * A name in the table wins over the same name of a built-in body.
 *
 * @return DG_OK, DG_ENOMEM, or DG_EFORMAT with the line.
 */
DG_API dg_code dg_registry_new_with(dg_registry **registry, const char *table, size_t n,
                                    dg_error *err);

/** As dg_registry_new_with, from a file ("-": standard input). Also: DG_EIO. */
DG_API dg_code dg_registry_new_with_file(dg_registry **registry, const char *path, dg_error *err);

DG_API void dg_registry_free(dg_registry *registry);

DG_API size_t dg_registry_size(const dg_registry *registry);

/** Body i in the order of the file. Borrowed. */
DG_API const dg_body *dg_registry_body(const dg_registry *registry, size_t i);

/** The body whose canonical, full, English or alias name is `name`; NULL where none is. Borrowed.
 */
DG_API const dg_body *dg_registry_find(const dg_registry *registry, const char *name);

DG_API size_t dg_category_count(const dg_registry *registry);

/** Category i in the order of data/categories.csv, which is that of legends. Borrowed. */
DG_API const dg_category *dg_registry_category(const dg_registry *registry, size_t i);

#ifdef __cplusplus
}
#endif
#endif
