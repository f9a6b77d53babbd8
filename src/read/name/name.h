/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_NAME_NAME_H
#define DG_READ_NAME_NAME_H

#include "base/slice.h"
#include "model/registry_match.h"
#include "read/words/lexicon.h"

/** A party named at some place in a clause. */
typedef struct {
    dg_slice written;    /* the printed name */
    const dg_body *body; /* NULL: not in the registry */
    dg_kind kind;
    bool prose;     /* holds a word that no name holds */
    bool plausible; /* known, a collective, or ends as bodies do and holds no prose */
    dg_slice role;  /* the role word right behind a known name; empty: none, or not looked for */
    dg_class class; /* what it makes of the name */
    size_t manner;  /* the bytes behind the name that say how it does what the role word says */
} dg_name;

/**
 * The name that `text` begins with, as long as it goes: up to a separator, a role word, 等, a
 * bracket. A separator inside a name (工业和信息化部; 各市、州、县人民政府) does not end it.
 *
 * @return false where no name begins here.
 */
bool dg_name_scan(dg_name *name, dg_slice text, const dg_registry *registry);

/** What a known name is of: a body, or, by the person's `own` table, a class of them. */
dg_kind dg_name_known_kind(const dg_body *body, bool own);

/** As dg_name_scan, where `text` begins with a name of the registry; else false at once. */
bool dg_name_scan_known(dg_name *name, dg_slice text, const dg_registry *registry);

/** The body that a whole name is of in the registry; NULL: of none. An English name may be another
 * country's: only a person's own table says whose. */
const dg_body *dg_name_body(dg_slice name, const dg_registry *registry);

#endif
