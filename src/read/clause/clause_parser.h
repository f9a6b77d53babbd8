/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CLAUSE_CLAUSE_PARSER_H
#define DG_READ_CLAUSE_CLAUSE_PARSER_H

/** What the files that parse clauses share. Only they include it. */

#include "read/clause/clause.h"
#include "read/words/time_words.h"

typedef struct {
    dg_clause *clause;
    dg_slice text; /* the clause's words */
    const unsigned char *cues;
    const dg_registry *registry;
    size_t at;
    size_t group;        /* the first party that has no class yet */
    size_t before_stop;  /* the parties before the newest stop */
    size_t before_comma; /* and before the newest comma */
    size_t before_by;    /* and before the newest 由 */
    size_t value;        /* the first party of the label's value */
    dg_class label;      /* of the label whose value is being read */
    bool people;         /* some label's value names people, too: 责任单位和责任人 */
    bool spoken;         /* words stand before the value, no label: supported by A, B and C */
    bool of_two;         /* Lead/Support: who supports comes behind a mark */
    bool of_one;         /* Lead: and nothing more: who supports may come behind a semicolon */
    bool several;        /* the label is of several: Leads, Responsible departments */
    bool raci;           /* Accountable: was read: who is responsible beside it is joint */
    bool severally;      /* a manner such as 按职责分工 was read */
    bool after_together; /* 会同 was read: the next parties support */
    dg_slice help;       /* support of with A and B support: what those before it do */
    size_t segment_end;  /* the comma or stop that ends what is being read, once looked for */
    bool term;           /* that may be a time by its end */
    size_t name_end; /* where the newest name, or 等部门, ended: 和 may join another there */
    dg_slice role;   /* the role word that stood right behind a name, and what it says */
    dg_class role_class;
    dg_slice star;    /* a mark right before the next name: *甲局 */
    size_t last_time; /* one more than the parties there were at the newest time; 0: none yet */
    size_t no_place;  /* up to here no first place is named */
    size_t heard_to;  /* up to here no segment says that the first named leads */
    bool failed;
} dg_clause_parser;

static inline dg_slice dg_clause_rest(const dg_clause_parser *p) {
    return dg_slice_skip(p->text, p->at);
}

static inline bool dg_clause_may_be(const dg_clause_parser *p, unsigned kind) {
    return (p->cues[p->at] & kind) != 0;
}

/** The segment that begins here. */
void dg_clause_look_for_segment(dg_clause_parser *p);

/** Up to the next comma or stop; looked for once a segment. */
static inline dg_slice dg_clause_segment(dg_clause_parser *p) {
    if (p->at == 0 || p->at > p->segment_end) dg_clause_look_for_segment(p);
    return (dg_slice){p->text.at + p->at, p->segment_end - p->at};
}

/** Read the text from byte `at` on. */
void dg_clause_run(dg_clause_parser *p);

/** The parties that have no class yet are of this. */
void dg_clause_give_class(dg_clause_parser *p, dg_class class);

/** 市甲局市乙局: cut the name before the next body of the same place, whose mark is lost. */
void dg_clause_cut_at_second(const dg_clause_parser *p, dg_name *name);

/** 慈善总会同市甲局: the bytes of 会 that 会同 took from the name here; 0: it took none. */
size_t dg_clause_council(const dg_clause_parser *p, dg_slice name);

/** 各乡镇对防火负总责: cut the name before 对, where it answers for what stands there. Returns the
 * bytes of that. */
size_t dg_clause_cut_at_matter(dg_clause_parser *p, dg_name *name);

/** 市甲局主导, 会同市乙局研处: cut the name before what it does there, which is no role word
 * elsewhere. Returns its bytes, with its class, DG_CLASS_NONE where those before say it. */
size_t dg_clause_cut_at_verb(dg_class *class, const dg_clause_parser *p, dg_name *name);

/* The words of a role, and what stands in the place of one; all are false where none stands here.
 */

/** 负责, 牵头, 配合 and what may follow up to the mark. */
bool dg_clause_take_role(dg_clause_parser *p);

/** 按职责分工, 共同, …: only before a role word, or alone behind names. */
bool dg_clause_take_manner(dg_clause_parser *p);

/** 会同, in coordination with: who was named leads, who follows supports. */
bool dg_clause_take_together(dg_clause_parser *p);

/** What stands here, up to the word that says what those behind with do. */
dg_slice dg_clause_names(const dg_clause_parser *p);

/** 会同乙部制定, 会同乙部提出意见: the deed stands in the place of a role word. */
bool dg_clause_take_deed(dg_clause_parser *p);

/** City Board to lead, Trade Board to contribute to it, in the value of a label. */
bool dg_clause_take_deed_behind(dg_clause_parser *p);
bool dg_clause_take_duty_behind(dg_clause_parser *p);

/** Give the newest name a class, or where it is `shared` all names behind the newest comma. */
void dg_clause_mark_names(dg_clause_parser *p, dg_class class, bool shared);

/** Staff Lead: A: the one word that touches the label here is of it, and no party. */
void dg_clause_drop_qualifier(dg_clause_parser *p);

/** A and B (lead); C: the two newest names are all of their part of the list, and the mark of
 * `mark` bytes here ends it: is it said of both? */
bool dg_clause_pair_is_marked(const dg_clause_parser *p, dg_class class, size_t mark);

/** A time, such as 2020年底前完成, or the value of a label of times. */
bool dg_clause_take_time(dg_clause_parser *p);

#endif
