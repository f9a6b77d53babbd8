/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/utf8.h"
#include "read/clause/finder.h"
#include "read/english/english_role_lines.h"

dg_code dg_finder_take_role_lines(dg_finder *f, bool *taken) {
    dg_prose_part parts[DG_ROLE_LINES];
    dg_slice lines = dg_finder_here(f), unread;
    if (lines.n == 0 || dg_utf8_begins_han(lines.at[0])) return DG_OK; /* mostly */
    size_t n = dg_english_role_lines(parts, &lines.n, &unread, lines);
    if (n == 0) return DG_OK;
    dg_clause *clause = &f->findings->parsed;
    dg_code code = dg_clause_parse_parts(clause, parts, n, lines, f->at, f->registry, f->err);
    *taken = code == DG_OK && clause->n_plausible > 0;
    if (!*taken) return code;
    code = dg_finder_add_clause(f, f->at + lines.n);
    size_t at = (size_t)(unread.at - f->text.at);
    if (code == DG_OK && unread.n > 0)
        code = dg_finder_remark(f, DG_DIAG_UNREAD_CLAUSE, at, at + unread.n);
    return code;
}
