/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a name of a clause was read on into what is no part of it. */
#include <string.h>

#include "base/utf8.h"
#include "read/clause/clause_parser.h"
#include "read/clause/slips.h"
#include "read/name/collective.h"
#include "read/name/name.h"
#include "read/words/body_words.h"

typedef dg_clause_parser parser;

/* Do the first `n` bytes of a text stand in it once more, from byte `from` on? */
static bool stands_again(dg_slice text, size_t n, size_t from) {
    for (size_t at = from; at + n <= text.n; at++)
        if (memcmp(text.at + at, text.at, n) == 0) return true;
    return false;
}

void dg_clause_cut_at_second(const parser *p, dg_name *name) {
    enum { LEAST_BYTES = 9 };
    WORDS(ends, {"局", 0}, {"委", 0}, {"厅", 0}, {"政府", 0}, {"管委会", 0}, {"委员会", 0},
          {"宣传部", 0}, {"组织部", 0}, {"统战部", 0}, {"社会工作部", 0}, {"武装部", 0},
          {"人武部", 0}, {"政府办", 0}, {"政府办公室", 0}, {"委办", 0}, {"委办公室", 0},
          {"金融办", 0}, {"外办", 0}, {"妇联", 0}, {"工会", 0}, {"工商联", 0}, {"科协", 0},
          {"红十字会", 0}, {"党校", 0}, {"气象台", 0}, {"医院", 0}, {"法院", 0}, {"中院", 0},
          {"检察院", 0}, {"城投公司", 0}, {"集团", 0}, {"银行", 0}, {"消防支队", 0},
          {"消防救援支队", 0}, {"局交警支队", 0}, {"局治安支队", 0});
    WORDS(parts, {"分局", 0}, {"支局", 0}, {"党委", 0}, {"机关纪委", 0}, {"团委", 0});
    dg_slice all = name->written;
    size_t place = dg_utf8_begins_han(all.at[0]) ? dg_word_own_place(all) : 0;
    bool unknown = name->body == NULL && name->kind == DG_KIND_DEPARTMENT && name->plausible;
    if (!unknown || place == 0 || !stands_again(all, place, LEAST_BYTES)) return; /* mostly */
    size_t second = dg_second_name(all, p->registry);
    dg_slice before = {all.at, second}, next = dg_slice_skip(all, second);
    if (second == all.n || memcmp(next.at, all.at, place) != 0 || dg_slice_ends(before, "政府") ||
        dg_word_part_of_place(next) > 0)
        return;
    bool known = dg_registry_longest(p->registry, next) == next.n;
    bool whole = dg_words_end(&ends, next) > 0 && dg_words_end(&parts, next) == 0;
    if (!known && !whole) return; /* 市甲局市乙处 */
    name->written.n = second;
    name->manner = name->role.n = 0;
}

size_t dg_clause_council(const dg_clause_parser *p, dg_slice name) {
    static const char together[] = "会同", council[] = "会";
    WORDS(ends, {"总", 0}, {"基金", 0}, {"十字", 0}, {"联合", 0}, {"学", 0}, {"协", 0}, {"慈善", 0},
          {"居委", 0}, {"村委", 0}, {"管委", 0}, {"组委", 0}, {"委员", 0}, {"研究", 0}, {"促进", 0},
          {"常委", 0}, {"业委", 0}, {"理事", 0}, {"董事", 0});
    WORDS(others, {"大学", 0}, {"中学", 0}, {"小学", 0}, {"科学", 0}, {"科协", 0}, {"作协", 0},
          {"政协", 0});
    dg_slice behind =
        dg_slice_skip(p->clause->words, (size_t)(name.at - p->clause->words.at) + name.n);
    bool takes = dg_slice_starts(behind, together) && dg_words_end(&ends, name) > 0 &&
                 dg_words_end(&others, name) == 0;
    return takes ? sizeof council - 1 : 0;
}

size_t dg_clause_cut_at_matter(dg_clause_parser *p, dg_name *name) {
    static const char for_it[] = "对", each[] = "各";
    if (name->body != NULL || !dg_slice_holds(name->written, for_it)) return 0; /* mostly */
    dg_slice segment = dg_clause_segment(p);
    size_t answer = dg_ends_in_answer(segment), at = dg_slice_find(segment, for_it, sizeof each);
    dg_slice before = {segment.at, at};
    bool class = dg_is_collective(before);
    if (answer == 0 || at >= name->written.n || !(class || dg_ends_like_a_body(before))) return 0;
    *name = (dg_name){.written = before,
                      .body = dg_name_body(before, p->registry),
                      .kind = class ? DG_KIND_COLLECTIVE : DG_KIND_DEPARTMENT,
                      .plausible = true};
    return segment.n - answer - at;
}

/* 会同市乙局研处: the bytes of the deed, which looks like the end of an office. */
static size_t study_behind(const parser *p, dg_slice name) {
    static const char study[] = "研处";
    WORDS(ends, {"局研处", 0}, {"委研处", 0}, {"厅研处", 0}, {"办研处", 0}, {"政府研处", 0});
    return p->after_together && dg_words_end(&ends, name) > 0 ? sizeof study - 1 : 0;
}

size_t dg_clause_cut_at_verb(dg_class *class, const parser *p, dg_name *name) {
    dg_slice stem = name->written;
    *class = DG_CLASS_NONE;
    if (name->body != NULL || stem.n == 0) return 0;
    size_t n = study_behind(p, stem), verb = n > 0 ? 0 : dg_word_verb_at_end(class, stem);
    if (n == 0 && verb == 0) return 0; /* mostly */
    stem.n -= n + verb;
    if (verb > 0 && !dg_ends_like_an_office(stem) && dg_words_end(&dg_governments, stem) == 0) {
        *class = DG_CLASS_NONE;
        return 0;
    }
    name->written = stem;
    name->body = dg_name_body(stem, p->registry);
    if (name->body != NULL) name->kind = dg_name_known_kind(name->body, false);
    name->plausible = true;
    name->prose = false;
    name->manner = name->role.n = 0;
    return n + verb;
}
