/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Labels that give no role: fields, and those of unknown words. */
#include <string.h>

#include "base/utf8.h"
#include "read/english/english.h"
#include "read/words/duty_labels.h"
#include "read/words/label_colon.h"
#include "read/words/lexicon.h"

PUBLIC_WORDS(dg_label_others, {"主送", 0}, {"抄送", 0}, {"抄报", 0}, {"分送", 0}, {"发文", 0},
             {"印发", 0}, {"报送", 0}, {"来文", 0}, {"联系", 0}, {"编制", 0}, {"发布", 0},
             {"制定", 0}, {"填报", 0}, {"来源", 0}, {"作者", 0}, {"信息", 0}, {"附", 0},
             {"成员", 0}, {"地址", 0}, {"地点", 0}, {"索引", 0}, {"公开", 0}, {"说明", 0},
             {"注", 0}, {"出席", 0}, {"列席", 0}, {"主持", 0}, {"记录", 0}, {"请假", 0},
             {"缺席", 0}, {"主要起草", 0});

/* 整改措施：, 完成标准：: what a task's paragraph is about, when it names no party. */
size_t dg_word_field(dg_slice text) {
    WORDS(ends, {"目标", 0}, {"措施", 0}, {"内容", 0}, {"要求", 0}, {"进度", 0}, {"标准", 0},
          {"成效", 0}, {"结果", 0}, {"情况", 0}, {"依据", 0}, {"步骤", 0}, {"任务", 0}, {"问题", 0},
          {"指标", 0}, {"备注", 0}, {"说明", 0}, {"领导", 0}, {"事项", 0}, {"效果", 0}, {"成果", 0},
          {"清单", 0}, {"形式", 0}, {"计划", 0}, {"安排", 0}, {"时限", 0}, {"时间", 0}, {"期限", 0},
          {"周期", 0}, {"职责", 0}, {"对象", 0}, {"范围", 0}, {"方式", 0}, {"重点", 0}, {"地点", 0},
          {"来源", 0}, {"电话", 0}, {"投资", 0}, {"资金", 0}, {"规模", 0}, {"进展", 0}, {"现状", 0},
          {"原因", 0}, {"注", 0}, {"标志", 0});
    enum { FIELD_BYTES = 18 }; /* six characters */
    for (size_t at = 0, step; at < text.n && at < FIELD_BYTES; at += step) {
        dg_slice rest = dg_slice_skip(text, at);
        size_t end = dg_words_match(&ends, rest, NULL),
               mark = dg_label_colon(dg_slice_skip(rest, end));
        if (end > 0 && mark > 0) return at + end + mark;
        if (!dg_utf8_is_han(dg_utf8_next(text, at, &step))) return 0;
    }
    return 0;
}

enum { LABEL_BYTES = 18 }; /* six characters */

/* What a label may take of the text. */
static dg_slice nearby(dg_slice text) {
    enum { REACH = LABEL_BYTES + 18 }; /* and its noun */
    return (dg_slice){text.at, text.n < REACH ? text.n : REACH};
}

/* The first character that is not Han, from byte `at` on and not beyond what a label may take. */
static size_t han_end(dg_slice text, size_t at) {
    dg_slice near = nearby(text);
    size_t step;
    for (;; at += step) {
        at = dg_utf8_skip_han(near, at);
        if (at >= near.n || !dg_utf8_is_han(dg_utf8_next(text, at, &step))) return at;
    }
}

bool dg_may_be_any_label(dg_slice text) {
    STARTS(duties, &dg_label_levels, &dg_label_duties);
    if (dg_starts_here(&duties, text)) return true;
    size_t at = dg_utf8_skip_han(nearby(text), 0);
    if (at > 0 && dg_sign_bytes(dg_slice_skip(text, at), DG_SIGN_COMMA | DG_SIGN_STOP) > 0)
        return false; /* mostly */
    at = han_end(text, at);
    return at == 0 || (at < text.n && text.at[at] == ' ') ||
           dg_label_end(dg_slice_skip(text, at)) > 0;
}

size_t dg_word_any_label(dg_slice text) {
    enum { GROUP_BYTES = 30 }; /* 环境整治工作组： */
    for (size_t at = han_end(text, 0); at > 0 && at < text.n && at <= GROUP_BYTES;) {
        if (at > LABEL_BYTES && !dg_slice_ends((dg_slice){text.at, at}, "组")) return 0;
        size_t end = dg_label_end(dg_slice_skip(text, at));
        if (end > 0) return dg_words_match(&dg_label_others, text, NULL) > 0 ? 0 : at + end;
        if (text.at[at] != ' ') return 0;
        at = han_end(text, at + 1);
    }
    return 0;
}

size_t dg_word_unknown_label(dg_slice text) {
    bool latin = text.n > 0 && (unsigned char)text.at[0] < 0x80;
    size_t english = latin ? dg_english_unknown_label(text) : 0;
    if (english > 0) {
        size_t end = dg_label_end(dg_slice_skip(text, english));
        return end == 0 ? 0 : english + end;
    }
    if (dg_label_end(dg_slice_skip(text, han_end(text, 0))) == 0) return 0; /* mostly */
    if (dg_words_match(&dg_label_others, text, NULL) > 0) return 0;
    for (size_t at = 0, step; at < text.n && at <= LABEL_BYTES; at += step) {
        size_t noun = dg_word_label_noun(dg_slice_skip(text, at));
        size_t end = noun == 0 ? 0 : dg_label_end(dg_slice_skip(text, at + noun));
        if (end > 0) return at == 0 ? 0 : at + noun + end;
        if (!dg_utf8_is_han(dg_utf8_next(text, at, &step))) return 0;
    }
    return 0;
}
