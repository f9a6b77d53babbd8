/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/words/general_heads.h"

#include <string.h>

#include "read/words/words.h"

bool dg_is_general_head(dg_slice title) {
    WORDS(words, {"总体要求", 0}, {"总体目标", 0}, {"总体思路", 0}, {"指导思想", 0},
          {"基本原则", 0}, {"工作原则", 0}, {"基本思路", 0}, {"工作思路", 0}, {"工作目标", 0},
          {"主要目标", 0}, {"发展目标", 0}, {"行动目标", 0}, {"整治目标", 0}, {"目标要求", 0},
          {"目标任务", 0}, {"工作要求", 0}, {"有关要求", 0}, {"总则", 0}, {"附则", 0},
          {"编制目的", 0}, {"编制依据", 0}, {"适用范围", 0}, {"重要意义", 0}, {"起草背景", 0},
          {"基本情况", 0}, {"组织机构", 0}, {"组织体系", 0}, {"名词解释", 0}, {"目标", 0},
          {"原则", 0});
    WORDS(joints, {"和", 0}, {"与", 0}, {"及", 0}, {"、", 0});
    title = dg_slice_trim(title);
    if (dg_slice_ends(title, "。")) title.n -= strlen("。");
    for (size_t n; (n = dg_words_match(&words, title, NULL)) > 0;) {
        if (n == title.n) return true;
        title = dg_slice_skip(title, n);
        title = dg_slice_skip(title, dg_words_match(&joints, title, NULL));
    }
    return false;
}
