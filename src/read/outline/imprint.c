/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/outline/imprint.h"

#include "read/container/page_foot.h"
#include "read/words/words.h"

/* 主办单位：… 版权所有：…: does the foot of a web page begin here, which says who makes the page?
 */
static bool is_page_foot(dg_slice text) {
    enum { FOOT_BYTES = 360 };
    WORDS(makers, {"主办", 0}, {"承办", 0}, {"主管", 0}, {"协办", 0});
    if (dg_words_match(&makers, text, NULL) == 0) return false;
    if (text.n > FOOT_BYTES) text.n = FOOT_BYTES;
    return dg_reads_like_page_foot(text);
}

bool dg_is_imprint(dg_slice text) {
    WORDS(makers, {"主办：", 0}, {"承办：", 0}, {"主办:", 0}, {"承办:", 0});
    WORDS(below, {"抄送", 0}, {"抄报", 0}, {"主送", 0}, {"分送", 0});
    if (is_page_foot(text)) return true;
    if (dg_words_match(&makers, text, NULL) == 0) return false;
    dg_slice next = dg_slice_skip(text, dg_slice_find(text, "\n", 0) + 1);
    dg_slice line = {next.at, dg_slice_find(next, "\n", 0)};
    return dg_slice_ends(line, "印发") || dg_words_match(&below, line, NULL) > 0;
}

bool dg_is_drafters_mark(dg_slice text, size_t at) {
    WORDS(makers, {"起草单位", 0}, {"起草部门", 0}, {"拟稿单位", 0}, {"拟稿部门", 0});
    WORDS(contacts, {"联系人", 0}, {"联系电话", 0}, {"联系方式", 0}, {"附件：", 0}, {"附：", 0});
    if (dg_words_match(&makers, dg_slice_skip(text, at), NULL) == 0) return false; /* mostly */
    if (at == 0 || text.at[at - 1] != '\n') return false;
    dg_slice above = dg_slice_last_line((dg_slice){text.at, at - 1}, at - 1);
    return dg_words_match(&contacts, dg_slice_trim(above), NULL) > 0;
}

bool dg_is_page_head(dg_slice text, size_t at) {
    WORDS(makers, {"主办单位", 0}, {"承办单位", 0}, {"主管单位", 0});
    if (dg_words_match(&makers, text, NULL) == 0) return false; /* mostly */
    return (at == 0 || at == dg_slice_find(text, "\n", 0) + 1) &&
           dg_words_match(&makers, dg_slice_skip(text, at), NULL) > 0;
}
