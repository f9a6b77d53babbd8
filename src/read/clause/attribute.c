/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/clause/attribute.h"

#include <string.h>

#include "read/name/name_run.h"
#include "read/words/lexicon.h"
#include "read/words/signs.h"

/* Where the role word ends that stands behind the names at byte `at`; 0: none does. */
static size_t next_role_end(dg_slice text, size_t at, const dg_registry *registry) {
    size_t count, manner;
    bool severally;
    dg_class class;
    at = dg_name_run(text, at, registry, &count);
    while ((manner = dg_word_manner(&severally, dg_slice_skip(text, at))) > 0)
        at += manner;
    size_t role = count == 0 ? 0 : dg_word_role(&class, dg_slice_skip(text, at));
    return role == 0 ? 0 : at + role;
}

bool dg_role_in_attribute(dg_slice text, size_t at, const dg_registry *registry) {
    enum { ROLES = 6 };
    static const char of[] = "的", mark[] = "、";
    for (size_t i = 0; i < ROLES; i++) {
        if (dg_slice_starts(dg_slice_skip(text, at), of)) return true;
        size_t n = dg_slice_starts(dg_slice_skip(text, at), mark) ? sizeof mark - 1
                                                                  : dg_comma_bytes(text, at);
        at = n == 0 ? 0 : next_role_end(text, at + n, registry);
        if (at == 0) return false;
    }
    return false;
}
