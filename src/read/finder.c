/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What finding clauses in brackets, behind labels and as sentences has in common. */
#include "read/finder.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/fail.h"
#include "base/utf8.h"
#include "read/lexicon.h"
#include "read/slips.h"

dg_code dg_finder_parse(dg_finder *f, dg_slice part) {
    return dg_clause_parse(&f->findings->parsed, part, (size_t)(part.at - f->text.at),
                           dg_finder_cues(f, part), f->registry, f->err);
}

dg_code dg_finder_keep(dg_finder *f, dg_clause *kept) {
    dg_clause *parsed = &f->findings->parsed;
    if (f->findings->arena == NULL) f->findings->arena = dg_arena_new();
    *kept = *parsed;
#define KEEP(field)                                                                                \
    kept->field.capacity = kept->field.n;                                                          \
    kept->field.items = NULL;                                                                      \
    if (ok && kept->field.n > 0) {                                                                 \
        kept->field.items = dg_arena_array(f->findings->arena, parsed->field.items,                \
                                           parsed->field.n, sizeof *parsed->field.items);          \
        ok = kept->field.items != NULL;                                                            \
    }
    bool ok = f->findings->arena != NULL;
    KEEP(pieces)
    KEEP(parties)
    KEEP(unread)
#undef KEEP
    return ok ? DG_OK : dg_fail_memory(f->err);
}

dg_code dg_finder_add_clause(dg_finder *f, size_t end) {
    dg_findings *findings = f->findings;
    bool bracketed = dg_word_open_bracket(dg_finder_here(f)) > 0;
    if (!DG_PUSH(findings->clauses, (dg_found){.at = f->at, .end = end, .bracketed = bracketed}))
        return dg_fail_memory(f->err);
    dg_code code = dg_finder_keep(f, &findings->clauses.items[findings->clauses.n - 1].clause);
    if (code != DG_OK) {
        findings->clauses.n--;
        return code;
    }
    findings->parsed.owned = NULL; /* the found clause's now */
    f->at = end;
    return DG_OK;
}

dg_code dg_finder_add_sentence(dg_finder *f, size_t end, bool leads) {
    dg_code code = dg_finder_add_clause(f, end);
    if (code == DG_OK)
        dg_found_is_prose(&f->findings->clauses.items[f->findings->clauses.n - 1], leads);
    return code;
}

dg_code dg_finder_add_remark(dg_finder *f, dg_diagnostic_kind kind, size_t at, size_t end) {
    return DG_PUSH(f->findings->remarks, (dg_remark){kind, at, end}) ? DG_OK
                                                                     : dg_fail_memory(f->err);
}

size_t dg_finder_last_end(const dg_finder *f) {
    size_t n = f->findings->clauses.n, end = n > 0 ? f->findings->clauses.items[n - 1].end : 0;
    return end > f->from ? end : f->from;
}

dg_slice dg_finder_last_bytes(const dg_finder *f, size_t end, size_t reach) {
    size_t from = end - f->from < reach ? f->from : end - reach;
    return (dg_slice){f->text.at + from, end - from};
}

size_t dg_finder_name_before(const dg_finder *f, size_t end) {
    enum { OFFICE_REACH = 45 };
    size_t name = dg_known_name_before(f->text, f->from, end, f->registry);
    return name > 0 ? name : dg_ends_in_office(dg_finder_last_bytes(f, end, OFFICE_REACH));
}

size_t dg_finder_final_role(const dg_finder *f, dg_slice text) {
    if (!dg_may_end_in_role(text)) return 0;
    const unsigned char *cues = dg_finder_cues(f, text);
    dg_class class;
    for (size_t at = 0; (at = dg_cues_next(cues, DG_CUE_DUTY, at, text.n)) < text.n; at++) {
        size_t word = dg_word_role(&class, dg_slice_skip(text, at));
        if (word > 0 && at + word == text.n) return word;
    }
    return 0;
}
