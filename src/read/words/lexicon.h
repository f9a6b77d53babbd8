/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_WORDS_LEXICON_H
#define DG_READ_WORDS_LEXICON_H

/**
 * The words of the responsibility grammar, in simplified script: text in traditional script is
 * simplified for reading. To teach the reader a word, add a row to lexicon.c, body_words.c,
 * duty_labels.c or english_words.c, and a case to tests/read/test_clause.c.
 */

#include <stdbool.h>

#include "base/slice.h"
#include "read/words/cues.h"
#include "read/words/signs.h"

/** The bytes of 负总责 and the like, by which one answers for a matter, 对防火负总责, at the end.
 */
size_t dg_ends_in_answer(dg_slice text);

/** What a clause's own words make of a party, before the document's rules give it a role. */
typedef enum {
    DG_CLASS_NONE,
    DG_CLASS_LEAD,         /* 牵头 */
    DG_CLASS_RESPONSIBLE,  /* 负责 */
    DG_CLASS_SEVERALLY,    /* 按职责分别负责 */
    DG_CLASS_SUPPORT,      /* 配合, 参与 */
    DG_CLASS_GUIDANCE,     /* 指导 */
    DG_CLASS_COORDINATION, /* 协调: guidance beside others who bear the task, else a duty; until
                              all of its clause is read */
    DG_CLASS_TOGETHER,     /* after 会同 */
    DG_CLASS_JOINT,        /* in tables: one of several, whoever leads (R in RACI) */
    DG_CLASS_TIME,         /* a label's value is a deadline */
    DG_CLASS_PERSON,       /* a label's value names people, not departments */
} dg_class;

/* Each gives the bytes of the longest entry that `text` begins with, 0 for none. */

size_t dg_word_role(dg_class *class, dg_slice text);        /* 牵头, 负责落实, 参与 */
bool dg_may_end_in_role(dg_slice text);                     /* to say no at once */
size_t dg_word_verb_at_end(dg_class *class, dg_slice name); /* 主导 认领 审批, behind a name only */
bool dg_word_person_in_charge(dg_slice text); /* 负责同志 负责人, and not 负责人员疏散, a duty */
size_t dg_word_label(dg_class *class, dg_slice text); /* 牵头单位：, with its colon */
bool dg_label_names_people(dg_slice label);  /* 责任单位和责任人: people beside bodies */
size_t dg_word_field(dg_slice text);         /* 整改措施：, at the start of a paragraph */
size_t dg_word_label_noun(dg_slice text);    /* 单位 部门 处室: the end of a label's words */
size_t dg_word_unknown_label(dg_slice text); /* 受益单位：, of such a noun but no known duty */
bool dg_may_be_any_label(dg_slice text);     /* one of all these but dg_word_label's: to say no */
size_t dg_word_any_label(dg_slice text);     /* up to six characters and a colon; not 抄送： */
size_t dg_word_label_head(dg_class *class, dg_slice text); /* 牵头单位, without a colon */
bool dg_word_begins_duty(dg_slice text);             /* 责任, 牵头: what labels begin with */
size_t dg_word_duty(dg_class *class, dg_slice text); /* Lead, Key partners: without one */
/* 按职责分工, 共同: before a role word; sets *severally where each answers for its part, else
 * leaves it */
size_t dg_word_manner(bool *severally, dg_slice text);
size_t dg_word_order(dg_slice text); /* 按照市政府要求, up to the comma: whose order it is */
size_t dg_word_ground(bool *severally, dg_slice text); /* of these: 按照属地管理和职责分工的原则 */
size_t dg_ends_in_manner(dg_slice text);               /* the bytes of such words at its end */
size_t dg_word_together(dg_slice text);                /* 会同 */
size_t dg_word_preface(dg_slice text);     /* 由, 此项工作由: before the parties */
bool dg_word_unasked(dg_slice before);     /* 不再, 已: behind it 由甲局负责 asks nobody */
extern dg_words dg_fillers;                /* the, &, →: before a name, and no part of it */
extern dg_words dg_askings;                /* 请 责成: before who is to do it */
size_t dg_word_and(dg_slice text);         /* 和 及 与 以及 */
bool dg_and_parts_names(dg_slice text);    /* " as well as ", " + ": no name holds it */
size_t dg_word_unit(dg_slice text);        /* 年, 万, 个: behind a number that is no label */
bool dg_word_tells_whose(dg_slice name);   /* 市直单位, 第一组: before bodies of such */
size_t dg_word_first_place(dg_slice text); /* 第一位, 首位: where the one who leads is named */
size_t dg_word_deed(dg_slice text);        /* 提出 制定: what parties do, in prose */
extern dg_words dg_modals;                 /* 要 应当 */
size_t dg_word_modal(dg_slice text);       /* 要 应当, before what they do */

/* Signs of one character. */

static inline size_t dg_word_list_mark(dg_slice text) { /* 、 ， , / and white space */
    return dg_sign_bytes(text, DG_SIGN_LIST_MARK);
}

static inline size_t dg_word_stop(dg_slice text) { /* 。 ； ; */
    return dg_sign_bytes(text, DG_SIGN_STOP);
}

static inline size_t dg_word_open_bracket(dg_slice text) { /* （ ( 〔 ［ [ 【 〖 */
    return dg_sign_bytes(text, DG_SIGN_OPEN);
}

static inline size_t dg_word_close_bracket(dg_slice text) {
    return dg_sign_bytes(text, DG_SIGN_CLOSE);
}

static inline size_t dg_word_mark(dg_slice text) { /* a list mark, a stop or a bracket */
    return dg_sign_bytes(text, DG_SIGN_OPEN | DG_SIGN_CLOSE | DG_SIGN_LIST_MARK | DG_SIGN_STOP);
}

/** What the words of the grammar may begin; dg_cues_of says where, dg_cues_next finds the next. */
enum {
    DG_CUE_LABEL = 1,        /* the label of an item; and every line feed */
    DG_CUE_CLAUSE = 2,       /* a clause: a bracket, 责任单位：, 由 */
    DG_CUE_DUTY = 4,         /* such, or a role word */
    DG_CUE_WORD = 8,         /* any word that a clause's parser looks for, be it a mark, a label, a
                                role, 等, a time or a list number; where there is none, only a name
                                may begin, or a time that is one by its end */
    DG_CUE_FIRST_PLACE = 16, /* 第一位, 不分先后 */
    DG_CUE_BRACKET = 32,
    DG_CUE_SEGMENT = 64, /* a stop, a comma or a line feed */
    DG_CUE_TIME = 128,   /* a time */
    /* What each rule of a clause's parser begins with; these have no cues but DG_CUE_WORD. */
    DG_TAKE_MARK = 1 << 8, /* 、, 和, 由, a list number */
    DG_TAKE_REMARK = 1 << 9,
    DG_TAKE_LABEL = 1 << 10,
    DG_TAKE_STANDING = 1 << 11,
    DG_TAKE_OPEN = 1 << 12, /* 等 */
    DG_TAKE_ROLE = 1 << 13,
    DG_TAKE_MANNER = 1 << 14,
    DG_TAKE_TOGETHER = 1 << 15,
};

/** The cues of a text; free with free. NULL: no memory. */
unsigned char *dg_cues_of(dg_slice text);

/** The kinds of words that may begin where `text`, not empty, does. */
unsigned dg_cues_here(dg_slice text);

/* To pass over text that holds none of these: the first byte at `at` or later where one stands;
 * text.n where none does. `cues` are the text's. */

size_t dg_segment_end(dg_slice text, const unsigned char *cues, size_t at);
size_t dg_next_stop(dg_slice text, const unsigned char *cues, size_t at);
size_t dg_next_bracket(dg_slice text, size_t at);
size_t dg_next_name_end(dg_slice text, size_t at); /* a name may end there */
size_t dg_next_first_place(dg_slice text, size_t at);
size_t dg_sentence_end(dg_slice text, size_t at); /* a stop, a full stop or a line feed */

/** Does `text` hold a word that no name holds, such as 将 or 根据? */
bool dg_holds_prose(dg_slice text);

#endif
