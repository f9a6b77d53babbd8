/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/name/name_manner.h"

#include "base/utf8.h"
#include "read/name/branch.h"
#include "read/name/collective.h"
#include "read/name/name_end.h"
#include "read/name/people.h"
#include "read/words/body_words.h"

/* 领导, 队员, 社区: who belongs to a body, or a part of it, and no manner. */
static bool is_somebody(dg_slice words) {
    WORDS(ends, {"长", 0}, {"任", 0}, {"员", 0}, {"人", 0}, {"者", 0}, {"师", 0}, {"记", 0},
          {"生", 0}, {"民", 0}, {"家", 0}, {"导", 0}, {"官", 0}, {"代表", 0}, {"干部", 0},
          {"职工", 0}, {"同志", 0}, {"班子", 0}, {"主体", 0}, {"网格", 0}, {"系统", 0}, {"条线", 0},
          {"两级", 0}, {"三级", 0}, {"上下", 0}, {"村组", 0}, {"村居", 0}, {"基层", 0}, {"窗口", 0},
          {"项目", 0}, {"公司", 0}, {"交警", 0}, {"特警", 0}, {"巡警", 0}, {"民警", 0}, {"电信", 0},
          {"移动", 0}, {"联通", 0}, {"铁塔", 0}, {"保险", 0}, {"证券", 0});
    return dg_words_end(&ends, words) > 0 || dg_is_branch(words) || dg_ends_like_a_body(words) ||
           dg_is_title(words);
}

static bool is_han(dg_slice words) {
    return dg_utf8_skip_han(words, 0) == words.n;
}

/* 区甲局, 各乡镇: sure to be a body, or a class of them, as it stands. */
static bool is_sure(dg_slice name) {
    WORDS(classes, {"政府", 0}, {"街道", 0}, {"乡镇", 0}, {"镇", 0}, {"乡", 0}, {"部门", 0},
          {"单位", 0}, {"企业", 0}, {"机构", 0}, {"县", 0}, {"区", 0}, {"市", 0}, {"村", 0});
    enum { LEAST_BYTES = 9 }; /* three characters */
    if (dg_is_collective(name)) return dg_words_end(&classes, name) > 0;
    return name.n >= LEAST_BYTES && dg_ends_like_an_office(name);
}

/* 制定办 + 法并: does a word go on where the name would end? */
static bool goes_on(dg_slice name, dg_slice words) {
    WORDS(rests, {"法", 0}, {"理", 0}, {"学", 0}, {"事", 0}, {"案", 0});
    return dg_slice_ends(name, "办") && dg_words_match(&rests, words, NULL) > 0;
}

size_t dg_name_manner(dg_slice text, size_t end) {
    static const size_t lengths[] = {6, 12}; /* two or four characters */
    dg_slice name = {text.at, end};
    if (end == text.n || dg_ends_like_a_body(name) || dg_role_phrase(dg_slice_skip(text, end)) == 0)
        return 0;
    size_t modal = dg_words_end(&dg_modals, name);
    dg_slice body = {name.at, end - modal};
    if (modal > 0 && (is_sure(body) || dg_ends_like_an_office(body))) return modal;
    for (size_t i = 0; i < sizeof lengths / sizeof *lengths && lengths[i] < end; i++) {
        dg_slice words = dg_slice_skip(name, end - lengths[i]);
        if (!is_han(words) || dg_word_unasked(words)) return 0; /* 甲局不再 + 负责 */
        dg_slice before = {name.at, end - lengths[i]};
        if (is_sure(before)) return is_somebody(words) || goes_on(before, words) ? 0 : lengths[i];
    }
    return 0;
}
