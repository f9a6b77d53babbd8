/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any order of the words that the reading rules know: each byte of the input stands for one. Bytes
 * changed at random are seldom UTF-8; these texts always are, and reach the clauses. */
#include <stdint.h>
#include <string.h>

#include "base/text.h"
#include "check_read.h"

enum { MAX_WORDS = 200 }; /* longer texts are slow and say no more */

/* clang-format off */
static const char *const words[] = {
    "\n", "\n", " ", "　", "一、", "二、", "（一）", "（二）", "1.", "2．", "３、", "1.1 ", "第一章", "#1",
    "（", "）", "(", ")", "〔", "〕", "［", "］", "“", "”", "《", "》",
    "、", "，", "；", "：", "。", ",", ";", ":", "/", "|", "\t",
    "负责", "牵头", "牵头负责", "配合", "参与", "协助", "支持", "指导", "会同", "落实", "组织实施",
    "按职责分工负责", "按职责分别负责", "分别负责", "分别", "由", "等", "等部门", "和", "及", "与", "以及",
    "列第一位者为牵头部门", "排在第一位的部门为牵头部门", "下同", "以下均需", "不再列出",
    "牵头单位", "责任单位", "配合单位", "参与单位", "牵头部门", "完成时限",
    "知识产权局", "工业和信息化部", "文化和旅游部", "商务部", "省甲厅", "乙和丙厅", "国务院",
    "有关部门", "各地区", "各市、州、县人民政府", "试点城市政府", "相关部门和单位",
    "2020年底前完成", "持续推进", "甲", "研究完善制度", "各课题牵头单位", "具体措施",
    "Lead", "Support", "Led by ", "in coordination with ", "Responsible agency", "A", "R", "C", "I",
};
/* clang-format on */

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n) {
    dg_text text = {0};
    for (size_t i = 0; i < n && i < MAX_WORDS; i++)
        dg_text_puts(&text, words[bytes[i] % (sizeof words / sizeof *words)]);
    check_read(text.at == NULL ? "" : text.at, text.n);
    dg_text_free(&text);
    return 0;
}
