/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a finder keeps of what it parsed: clauses, remarks, and what goes on with the last clause.
 */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/fail.h"
#include "read/clause/ditto.h"
#include "read/clause/finder.h"
#include "read/name/latin.h"
#include "read/words/lexicon.h"

/* The newest clause before byte `at`, not one that is parsed again to take in more; NULL, too, for
 * a sentence with words of its own, which go where it is dropped as a note later. */
static const dg_clause *clause_before(const dg_finder *f, size_t at) {
    size_t n = f->findings->clauses.n;
    while (n > 0 && f->findings->clauses.items[n - 1].at >= at)
        n--;
    const dg_found *last = n == 0 ? NULL : &f->findings->clauses.items[n - 1];
    return last == NULL || (last->prose && last->clause.owned != NULL) ? NULL : &last->clause;
}

dg_code dg_finder_parse(dg_finder *f, dg_slice part) {
    dg_clause *clause = &f->findings->parsed;
    dg_code code = dg_clause_parse(clause, part, (size_t)(part.at - f->text.at),
                                   f->cues + (part.at - f->text.at), f->registry, f->err);
    if (code != DG_OK || !clause->ditto) return code; /* mostly */
    const dg_clause *last = clause_before(f, (size_t)(part.at - f->text.at));
    return dg_clause_fill_ditto(clause, last) ? DG_OK : dg_fail_memory(f->err);
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
    bool bracketed = dg_word_open_bracket(dg_slice_skip(f->text, f->at)) > 0;
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
    size_t at = f->at;
    dg_code code = dg_finder_add_clause(f, end);
    if (code != DG_OK) return code;
    dg_found_is_prose(&f->findings->clauses.items[f->findings->clauses.n - 1], leads);
    return dg_is_latin_byte(f->text, at) ? dg_finder_note_through(f, at, end) : DG_OK;
}

dg_code dg_finder_remark(dg_finder *f, dg_diagnostic_kind kind, size_t at, size_t end) {
    return DG_PUSH(f->findings->remarks, (dg_remark){kind, at, end}) ? DG_OK
                                                                     : dg_fail_memory(f->err);
}

size_t dg_finder_last_end(const dg_finder *f) {
    size_t n = f->findings->clauses.n, end = n > 0 ? f->findings->clauses.items[n - 1].end : 0;
    return end > f->from ? end : f->from;
}

dg_found *dg_finder_last(const dg_finder *f) {
    size_t n = f->findings->clauses.n;
    return n == 0 ? NULL : &f->findings->clauses.items[n - 1];
}

dg_code dg_finder_extend_last(dg_finder *f, size_t end) {
    dg_found *last = dg_finder_last(f);
    char *old = last->clause.owned;
    dg_code code = dg_finder_keep(f, &last->clause);
    if (code != DG_OK) {
        last->clause.owned = old;
        return code;
    }
    free(old);
    f->findings->parsed.owned = NULL;
    last->end = f->at = end;
    return DG_OK;
}

/* Is there nothing but marks, white space and lines of other fields (整改目标：…) between the last
 * clause and the finder? */
static bool follows_last(const dg_finder *f, const dg_found *last) {
    enum { BETWEEN_BYTES = 2000 };
    if (last->at < f->from || f->at < last->end || f->at - last->end > BETWEEN_BYTES) return false;
    for (size_t at = last->end; at < f->at;
         at += dg_words_first_bytes(dg_slice_skip(f->text, at))) {
        dg_slice rest = dg_slice_skip(f->text, at);
        bool begins = at > 0 && f->text.at[at - 1] == '\n';
        if (begins && dg_word_field(rest) > 0)
            at += dg_slice_find(rest, "\n", 0);
        else if (dg_word_mark(rest) == 0 && rest.at[0] != '\n')
            return false;
    }
    return true;
}

dg_code dg_finder_take_time(dg_finder *f, size_t end, bool *taken) {
    const dg_clause *clause = &f->findings->parsed;
    const dg_found *last = dg_finder_last(f);
    *taken = clause->parties.n == 0 && clause->deadline.n > 0 && last != NULL &&
             last->clause.deadline.n == 0 && follows_last(f, last);
    return *taken ? dg_finder_add_clause(f, end) : DG_OK;
}
