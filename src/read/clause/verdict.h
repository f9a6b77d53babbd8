/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CLAUSE_VERDICT_H
#define DG_READ_CLAUSE_VERDICT_H

#include "read/clause/clause.h"

/** Is what was parsed really a clause? Where it stands is the finder's to say. */

/** Are its parties called as bodies are, or by labels that say who leads and who helps? */
bool dg_clause_names_parties(const dg_clause *clause);

/** Is it of labels and the names behind them, and of nothing else? */
bool dg_clause_is_of_labels(const dg_clause *clause);

/** With a role word: does it assign, or is it prose that holds such a word? */
bool dg_clause_assigns(const dg_clause *clause);

/**
 * Without one: names only, such as （甲局、乙部）, where offices are the most, or come first among
 * names like those of bodies; of classes alone, （各乡镇）, where the paragraph ends.
 */
bool dg_clause_lists_names(const dg_clause *clause, bool ends_line);

/** Two or more names, of whatever endings, one of them a body's or a class of bodies: such a list
 * only where other brackets of the document are. */
bool dg_clause_may_list_names(const dg_clause *clause);

/** 教育部门; 公安、教育部门, a list of fields before what all of them are; `of_duties`: 职责 behind
 * them says that they have some, so that they need not be known. */
bool dg_clause_names_fields(const dg_clause *clause, bool of_duties);

/** May the names, right behind a word, say what else it is: 建设系统（平台）, 建卫生院（室）? */
bool dg_clause_may_be_remark(const dg_clause *clause);

/** In English: (Department of Works, Ministry of Finance), and behind a full stop (NSF, NASA), too;
 * `before`: the text before the bracket, in a `numbered` item. Not DOE (Department of Energy).
 * *doubtful: it may be the source of a figure (NASA, Q3 2022). */
bool dg_clause_lists_english_bodies(const dg_clause *clause, dg_slice before, bool numbered,
                                    bool *doubtful);

/** Does it name an office, though it may be no list of names? */
bool dg_clause_names_offices(const dg_clause *clause);

/** Does it end in a name with what is left of a role word: 各市政府负, or one office and a
 * character or two? */
bool dg_clause_is_cut(const dg_clause *clause);

/** Do parties and their role words make up the whole sentence, and nothing else? */
bool dg_clause_is_sentence(const dg_clause *clause);

/** Does it name others than the bearers of a duty (牵头部门, 配合单位) and classes beside them? */
bool dg_clause_names_bodies(const dg_clause *clause);

/** Are all its parties bodies for sure: 市甲局, 各区政府; not 完善城市管理平台? */
bool dg_clause_names_sure_bodies(const dg_clause *clause);

/** Is one of them such a body? */
bool dg_clause_names_a_sure_body(const dg_clause *clause);

/** 财政局, 教育部门: is each the office of a branch of government that is known, of whatever place?
 */
bool dg_clause_names_branches(const dg_clause *clause);

/** Are they nothing but classes of bodies: 各区县, 有关部门? */
bool dg_clause_names_classes(const dg_clause *clause);

/** Are they nothing but short nouns: 站, 场所, 协会? */
bool dg_clause_names_mere_nouns(const dg_clause *clause);

#endif
