/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sentence in Chinese that is a clause from its first word to its last, or looks like one. */
#include "base/utf8.h"
#include "read/finder.h"
#include "read/slips.h"
#include "read/verdict.h"

/* Where the sentence begins that ends at the finder, at most `reach` bytes before it. */
static size_t sentence_start(const dg_finder *f, size_t reach) {
    size_t from = dg_finder_last_end(f), start = f->at;
    while (start > from && f->at - start <= reach && f->text.at[start - 1] != '\n' &&
           !dg_slice_ends((dg_slice){f->text.at + from, start - from}, "。"))
        start--;
    return dg_utf8_begin(f->text, start);
}

static bool remarked(const dg_finder *f, size_t from) {
    size_t n = f->findings->remarks.n;
    return n > 0 && f->findings->remarks.items[n - 1].at >= from;
}

void dg_finder_drop_remarks(dg_finder *f, size_t from) {
    while (f->findings->remarks.n > 0 &&
           f->findings->remarks.items[f->findings->remarks.n - 1].at >= from)
        f->findings->remarks.n--;
}

enum {
    ROLE_BYTES = 18, /* 提供技术支持 */
    OFFICE_REACH = 45
};

/* The last `reach` bytes of what ends at byte `end`, or as many as there are. */
static dg_slice last_bytes(const dg_finder *f, size_t end, size_t reach) {
    size_t from = end - f->from < reach ? f->from : end - reach;
    return (dg_slice){f->text.at + from, end - from};
}

size_t dg_finder_office_before(const dg_finder *f, size_t end) {
    return dg_ends_in_office(last_bytes(f, end, OFFICE_REACH));
}

/* ——甲局指导。 甲局负责” Does a sentence that is no clause end with a known name and its duty?
 * Where a bracket is closed behind the duty that none opened, any name may have one. */
static dg_code note_bearer(dg_finder *f, size_t end, bool closed) {
    size_t duty = end - dg_finder_final_role(f, last_bytes(f, end, ROLE_BYTES));
    duty -= dg_ends_in_manner((dg_slice){f->text.at + f->from, duty - f->from});
    size_t name = duty < end ? dg_known_name_before(f->text, f->from, duty, f->registry) : 0;
    if (name == 0 && duty < end) name = dg_finder_office_before(f, duty);
    if (duty - name < dg_finder_last_end(f)) name = 0; /* it is in the clause before */
    return name > 0 || closed ? dg_finder_remark(f, DG_DIAG_PROSE_ASSIGNMENT, duty - name, end)
                              : DG_OK;
}

/* Brackets and quotes that close at the end of a sentence, and open nowhere in it. */
WORDS(closing_marks, {"）", 0}, {")", 0}, {"】", 0}, {"〕", 0}, {"］", 0}, {"]", 0}, {"”", 0},
      {"」", 0}, {"\"", 0});

/* 甲局、乙部） 甲局负责，2020年底前完成） Does the sentence before the bracket that closes there,
 * and that none opened, look like a clause? */
static dg_code note_closed_names(dg_finder *f, size_t bare) {
    enum { SENTENCE_BYTES = 240 };
    const dg_clause *clause = &f->findings->parsed;
    size_t start = sentence_start(f, SENTENCE_BYTES);
    if (start >= bare || f->at - start > SENTENCE_BYTES) return DG_OK;
    dg_code code = dg_finder_parse(f, (dg_slice){f->text.at + start, bare - start});
    bool clear = code == DG_OK && (clause->has_role || clause->parties.n > 1) && !clause->prose;
    bool assigns = clear && dg_clause_names_offices(clause);
    return assigns ? dg_finder_remark(f, DG_DIAG_UNREAD_CLAUSE, start, f->at) : code;
}

/* 甲局牵头，乙部配合。 Is the sentence that ends here a clause from its first word to its last? */
dg_code dg_finder_take_sentence(dg_finder *f) {
    enum { SENTENCE_BYTES = 600 };
    size_t end = f->at;
    dg_slice before = {f->text.at + f->from, end - f->from};
    if (dg_finder_last_end(f) == end) return DG_OK;
    if (!dg_may_end_in_role(before) && !dg_words_may_end(&closing_marks, before))
        return DG_OK; /* mostly */
    size_t bare = end - dg_words_end(&closing_marks, before);
    if (dg_finder_final_role(f, last_bytes(f, bare, ROLE_BYTES)) == 0)
        return bare < end ? note_closed_names(f, bare) : DG_OK;
    size_t start = sentence_start(f, SENTENCE_BYTES);
    if (start >= bare) return DG_OK;
    if (bare < end || end - start > SENTENCE_BYTES)
        return remarked(f, start) ? DG_OK : note_bearer(f, bare, bare < end);
    const dg_clause *clause = &f->findings->parsed;
    dg_code code = dg_finder_parse(f, (dg_slice){f->text.at + start, end - start});
    if (code == DG_OK && dg_clause_is_sentence(clause)) {
        dg_finder_drop_remarks(f, start);
        f->at = start;
        return dg_finder_add_clause(f, end);
    }
    bool begins = code == DG_OK && clause->parties.n > 0 && clause->parties.items[0].at == 0 &&
                  dg_clause_names_offices(clause) && !clause->prose;
    if (code != DG_OK || remarked(f, start)) return code;
    return begins ? dg_finder_remark(f, DG_DIAG_PROSE_ASSIGNMENT, start, end)
                  : note_bearer(f, end, false);
}
