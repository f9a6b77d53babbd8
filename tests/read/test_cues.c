/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever the grammar asks for stands at a cue of its kind: a table of words that lexicon.c gives
 * no cue fails here. */
#include "unit.h"

#include <stdlib.h>

#include "base/text.h"
#include "dutygraph/read.h"
#include "read/clause/standing.h"
#include "read/outline/label.h"
#include "read/words/lexicon.h"
#include "read/words/period.h"
#include "read/words/time_words.h"

/* The words that `rest` may begin with need these cues. */
static unsigned cues_needed(dg_slice rest) {
    dg_class class;
    dg_label label;
    bool severally = false, by_end = false;
    size_t first, last;
    unsigned needed = 0;
    if (dg_word_role(&class, rest) > 0) needed |= DG_CUE_DUTY | DG_CUE_WORD | DG_TAKE_ROLE;
    if (dg_word_label(&class, rest) > 0)
        needed |= DG_CUE_CLAUSE | DG_CUE_DUTY | DG_CUE_WORD | DG_TAKE_LABEL;
    if (dg_label_parse(&label, rest)) needed |= DG_CUE_LABEL | DG_CUE_WORD | DG_TAKE_MARK;
    if (dg_word_time(&by_end, rest) > 0 && !by_end) needed |= DG_CUE_TIME | DG_CUE_WORD;
    if (dg_begins_with_date(rest)) needed |= DG_CUE_TIME | DG_CUE_WORD;
    if (dg_word_manner(&severally, rest) > 0) needed |= DG_CUE_WORD | DG_TAKE_MANNER;
    if (dg_word_together(rest) > 0) needed |= DG_CUE_WORD | DG_TAKE_TOGETHER;
    if (dg_word_preface(rest) > 0 || dg_word_and(rest) > 0 || dg_word_list_mark(rest) > 0 ||
        dg_word_stop(rest) > 0)
        needed |= DG_CUE_WORD | DG_TAKE_MARK;
    if (dg_slice_starts(rest, "等")) needed |= DG_CUE_WORD | DG_TAKE_OPEN;
    if (dg_standing_names(&first, &last, rest) > 0) needed |= DG_CUE_WORD | DG_TAKE_STANDING;
    if (dg_word_first_place(rest) > 0) needed |= DG_CUE_FIRST_PLACE;
    if (dg_word_open_bracket(rest) > 0) needed |= DG_CUE_BRACKET | DG_CUE_CLAUSE | DG_CUE_WORD;
    if (dg_word_close_bracket(rest) > 0) needed |= DG_CUE_BRACKET;
    if (dg_sign_bytes(rest, DG_SIGN_STOP | DG_SIGN_FEED | DG_SIGN_COMMA) > 0)
        needed |= DG_CUE_SEGMENT;
    return needed;
}

/* Looks at every character of the text; returns how many need a cue. */
static size_t check(dg_slice text) {
    unsigned char *cues = dg_cues_of(text);
    size_t found = 0;
    assert_non_null(cues);
    for (size_t at = 0; at < text.n; at += dg_words_first_bytes(dg_slice_skip(text, at))) {
        dg_slice rest = dg_slice_skip(text, at);
        unsigned needed = cues_needed((dg_slice){rest.at, rest.n < 300 ? rest.n : 300});
        unsigned here = dg_cues_here(rest);
        assert_int_equal(here & 0xFF, cues[at]);
        if ((here & needed) != needed)
            fail_msg("cues %x, not %x: %.*s", here, needed, rest.n < 30 ? (int)rest.n : 30,
                     rest.at);
        found += needed != 0;
    }
    free(cues);
    return found;
}

static void every_word_of_a_time_has_its_cue(void **state) {
    static const dg_words *const tables[] = {
        &dg_standing_times, &dg_time_leads,   &dg_english_times, &dg_progress_words,
        &dg_period_figures, &dg_period_words, &dg_month_names};
    static const char *const behind[] = {"",     "2020年", "年底前", "1", "进展适时推进",
                                         "季度", " 2025"};
    (void)state;
    size_t found = 0;
    for (size_t t = 0; t < sizeof tables / sizeof *tables; t++)
        for (size_t i = 0; i < tables[t]->n; i++)
            for (size_t b = 0; b < sizeof behind / sizeof *behind; b++) {
                dg_text text = {0};
                dg_text_printf(&text, "%s%s", tables[t]->entries[i].word, behind[b]);
                found += check(dg_text_slice(&text));
                dg_text_free(&text);
            }
    assert_true(found > 500);
}

static void every_word_of_a_clause_has_its_cue(void **state) {
    static const char *const clauses[] = {
        "（由甲局牵头，会同乙部等部门按职责分工负责，2020年底前完成）",
        "牵头单位：甲局；配合单位：乙部、丙委及丁厅。完成时限：长期坚持",
        "【责任单位】甲局、乙部〔列第一位者为牵头部门，下同〕",
        "（一）甲局商乙部统筹协调，1．丙委协助；①丁厅、②戊办共同推进",
        "此项工作由甲局具体负责，自2021年起，力争三年内、十四五末完成，根据工作进展适时推进",
        "Lead: A and B; Support: C (by Q3 2025). Led by D, in coordination with E. Part 2: F",
        "具体任务均涉及甲，不再列出。甲局、乙部负责，排名不分先后",
        "以下均需甲落实，不再列出。第一节 第3条 （2） ⑴ ㈠ 任务1：",
    };
    (void)state;
    size_t found = 0;
    for (size_t i = 0; i < sizeof clauses / sizeof *clauses; i++)
        found += check(dg_slice_of(clauses[i]));
    assert_true(found > 80);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_word_of_a_time_has_its_cue),
        cmocka_unit_test(every_word_of_a_clause_has_its_cue),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
