/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CLAUSE_CLAUSE_FLAWS_H
#define DG_READ_CLAUSE_CLAUSE_FLAWS_H

/** White space that breaks a name, as a flaw of print: 县交 通 局. */

#include <stdbool.h>

#include "base/slice.h"

enum { DG_BROKEN_BYTES = 60 }; /* a name that is broken by white space is shorter */

/** A name that white space may have broken, without the spaces. */
typedef struct {
    char at[DG_BROKEN_BYTES];
    size_t n;
} dg_broken_name;

bool dg_has_blank(dg_slice text);

/** Where white space next breaks the name that goes on at byte `at`; text.n: nowhere. */
size_t dg_next_flaw(dg_broken_name *name, dg_slice text, size_t at);

bool dg_has_flaw(dg_slice text);

#endif
