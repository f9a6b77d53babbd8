/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_NAME_ABBREVIATION_H
#define DG_READ_NAME_ABBREVIATION_H

#include "base/slice.h"
#include "model/registry_match.h"

/**
 * Where a text says how it will call a body from there on:
 * 国家发展和改革委员会（以下简称“发改委”）, Department of Energy (DOE).
 */
typedef struct {
    dg_slice full;       /* the name before the bracket */
    dg_slice name;       /* the abbreviation in it */
    const dg_body *body; /* NULL: the full name is not in the registry */
} dg_abbreviation;

/** A search under way. */
typedef struct {
    dg_slice text;             /* in simplified script */
    const unsigned char *cues; /* the text's; NULL: none made */
    const dg_registry *registry;
    size_t at; /* brackets from here on; the full name may begin before */
} dg_abbreviation_search;

/**
 * The next abbreviation of a body. An abbreviation of anything else (印发工作方案（以下简称方案）)
 * is passed over.
 *
 * @return false where there is none. Time of all calls together: linear in the text.
 */
bool dg_abbreviation_next(dg_abbreviation *found, dg_abbreviation_search *search);

/** May dg_abbreviation_next find one, in this text or less of it? To say no at once. */
bool dg_abbreviation_may_follow(const dg_abbreviation_search *search);

/** Does a bracket with these words say what something, a body or not, is called from there on? */
bool dg_introduces_abbreviation(dg_slice inner);

#endif
