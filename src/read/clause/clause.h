/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CLAUSE_CLAUSE_H
#define DG_READ_CLAUSE_CLAUSE_H

#include "base/array.h"
#include "read/clause/request.h"
#include "read/english/english_prose.h"
#include "read/name/name.h"
#include "read/words/lexicon.h"

/**
 * The grammar of a responsibility clause.
 *
 *     clause    = { segment , mark }
 *     segment   = label parties | [由] parties { manner } role tail | parties 会同 parties role
 *               | time | first-listed | standing | parties
 *     parties   = name { separator name } [ 等 [部门] ]
 *
 * with the words of lexicon.c, the labels of duty_labels.c and the names of name.c. What is in no
 * rule is kept as unread. Clauses of known names and role words alone, as most are, are read by
 * clause_plain.c, which does the same in less time.
 */

/** Small, for each is copied and looked at several times. */
typedef struct {
    dg_slice written;        /* in the clause's own words */
    const char *printed;     /* the same bytes in the script of the document */
    size_t at;               /* byte in the words */
    dg_slice end;            /* what another name of the list ends with for it, too: 管委会 */
    const char *printed_end; /* likewise */
    dg_slice head;           /* what it begins with, too, of a head in the plural: Department of */
    const dg_body *body;
    dg_slice star; /* the mark beside it: 甲局*; empty for none */
    dg_kind kind;
    dg_class class;
    dg_class
        helps; /* 督导单位：甲局（牵头）: its class where another bears the task; NONE: no other */
    unsigned cut;   /* bytes at the end of the name that are no part of it: 丙三市政府 */
    bool by_label;  /* a label gave the class */
    bool plausible; /* has the shape of a name */
    bool standing;  /* 以下均需…: stands in every later clause too */
} dg_party;

static inline dg_slice dg_party_printed(const dg_party *party) {
    return (dg_slice){party->printed, party->written.n};
}

/** From byte `at` of the words on, bytes come one by one from byte `from` of the flow. */
typedef struct {
    size_t at, from;
} dg_clause_piece;

typedef struct {
    dg_slice words; /* the clause without bracketed remarks; of the flow's text or `owned` */
    char *owned;
    DG_ARRAY(dg_clause_piece) pieces; /* of owned words */
    size_t origin;                    /* where others begin in the flow */
    const char *printed;              /* the words in the script of the document; NULL: the same */
    char *owned_printed;

    DG_ARRAY(dg_party) parties;
    DG_ARRAY(dg_slice) unread; /* parts that no rule took */
    dg_slice deadline;
    bool open;          /* 等 */
    bool first_listed;  /* the first named leads */
    bool first_of_all;  /* its own words say so: of those who act 按职责分工, too */
    bool from_here_on;  /* and 下同 */
    bool has_role;      /* a role word or a label stands in it */
    bool all_plausible; /* every party has the shape of a name */
    size_t n_plausible;
    bool starred;  /* there is a mark beside a party: 甲局* */
    bool ditto;    /* a party is 同上, see ditto.h */
    bool standing; /* a party stands in every later clause, too */
    bool tailed;   /* words follow a role word: 牵头制定方案 */
    bool answers;  /* 各乡镇对防火负总责: of a matter; amid running text it is prose */
    bool prose; /* after a role word goes on as a sentence does: 牵头组织的活动须报备 */
} dg_clause;

/**
 * Read the words of a clause.
 *
 * @param[out] clause  all zero, or one parsed before, whose room is used again; filled even where
 *                     nothing was understood; free with dg_clause_clear.
 * @param text  a part of the flow: the inside of a bracket, the run of a label, or bracket groups
 *              that touch, with their brackets. It must outlive the clause.
 * @param at    its place there.
 * @param cues  the text's; NULL: none made yet.
 * @return DG_OK or DG_ENOMEM.
 */
dg_code dg_clause_parse(dg_clause *clause, dg_slice text, size_t at, const unsigned char *cues,
                        const dg_registry *registry, dg_error *err);

/** As dg_clause_parse, for what stands behind a label or under a header of that class. */
dg_code dg_clause_parse_value(dg_clause *clause, dg_slice text, size_t at, dg_class class,
                              const dg_registry *registry, dg_error *err);

/** As dg_clause_parse, for a sentence in English that assigns a task; without parties where it does
 * not. *leads: it says who leads, not only who shall do something with whom. `told`: as for
 * dg_prose_parts. */
dg_code dg_clause_parse_prose(dg_clause *clause, bool *leads, dg_slice text, size_t at,
                              dg_prose_told told, const dg_registry *registry, dg_error *err);

/** As dg_clause_parse, for names whose places in the text, and whose classes, others found. */
dg_code dg_clause_parse_parts(dg_clause *clause, const dg_prose_part *parts, size_t n,
                              dg_slice text, size_t at, const dg_registry *registry, dg_error *err);

/** As dg_clause_parse, for a deed in English whose doer another sentence names: whom it names
 * beside that one, in consultation with B. *end: the bytes of the deed as far as these. */
dg_code dg_clause_parse_helpers(dg_clause *clause, size_t *end, dg_slice deed, size_t at,
                                const dg_registry *registry, dg_error *err);

/** As dg_clause_parse, for a sentence in Chinese that tells bodies to do something; without parties
 * where request->n is 0. `listed`: as for dg_request_read. */
dg_code dg_clause_parse_request(dg_clause *clause, dg_request *request, bool listed, dg_slice text,
                                size_t at, const dg_registry *registry, dg_error *err);

/**
 * Keep how the words are printed, where that is not in simplified script.
 *
 * @param text, printed  what the clause was read from, from the place on that its origins count
 * from.
 * @return false: no memory.
 */
bool dg_clause_keep_printed(dg_clause *clause, dg_slice text, const char *printed);

/** A part of the words, as printed. */
dg_slice dg_clause_printed(const dg_clause *clause, dg_slice part);

void dg_clause_clear(dg_clause *clause);

/** Where byte `at` of the words stands in the flow. */
size_t dg_clause_origin(const dg_clause *clause, size_t at);

/** Does this sentence say that the first named leads (列第一位者为牵头部门)? */
bool dg_says_first_listed(dg_slice sentence);

/** The same in English, anywhere in a text: The first agency listed is the lead. */
bool dg_english_says_first_listed(dg_slice text);

/** Does it say that the rule holds from there on: 下同? */
bool dg_says_same_below(dg_slice text);

/** That and nothing else? */
bool dg_is_same_below(dg_slice part);

/** Does this part of such a sentence say what the others are: 其他为配合单位? */
bool dg_tells_of_the_others(dg_slice part);

#endif
