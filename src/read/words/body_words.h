/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_WORDS_BODY_WORDS_H
#define DG_READ_WORDS_BODY_WORDS_H

/** The words that names of bodies and places, and of classes of them, are made of. */

#include <stdbool.h>

#include "read/words/words.h"

/* Each gives the bytes of the longest entry that the text begins with, 0 for none. */

extern dg_words dg_governments; /* 人民政府 党委和政府 管委会: what governs a place */
size_t dg_word_class_noun(dg_slice text); /* 部门 单位 地区: nouns that name a class of bodies */
size_t dg_word_class_count(dg_slice text); /* 部门, 6个部门, 九部门, 部门和单位: after 等 */
size_t dg_word_bare_noun(dg_slice text); /* 部门 单位: no party alone, 各部门、单位 is one */
size_t dg_word_any_such(dg_slice text); /* 有关 相关 各有关 其他有关: before such a noun */
size_t dg_word_place_class(dg_slice text);   /* 市 州 县: kinds of places after 各 */
size_t dg_word_second_bearer(dg_slice text); /* 、监管部门, behind 各行业主管 */
size_t dg_word_own_place(dg_slice name);  /* 市 of 市财政局: the place that the paper is of */
bool dg_begins_with_place(dg_slice name); /* the same, or 各, 国家, 自治区 */
size_t dg_word_part_of_place(dg_slice text); /* 市区 县域 省级 市场: words that hold the place */
size_t dg_word_angled_places(dg_slice text); /* <市、区>, a remark behind 各县 */

/** Is it the name of a group, 救治组, no body of its own as 领导小组 and 党组 are? */
bool dg_is_group(dg_slice name);

/** Is it made up for a work that has to be done, 救治组, and not to sort things or people, as
 * 第一组, 对照组 and 编写组 are? */
bool dg_is_group_of_work(dg_slice name);

/** Does `name` end like an office (部, 局, 委员会, 公司), not like a place or a class? */
bool dg_ends_like_an_office(dg_slice name);

/** 部 + 门, 办 + 法: does a word go on here, so that no name of an office ends before it? */
bool dg_inside_word(dg_slice rest);

/** Does `name` end like the name of a body: 部, 局, 委员会, 人民政府? */
bool dg_ends_like_a_body(dg_slice name);

/** May a name that ends where `name` does, wherever it begins, end like that of a body? To say no.
 */
bool dg_may_end_like_a_body(dg_slice name);

#endif
