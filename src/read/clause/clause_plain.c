/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/clause/clause_plain.h"

#include <string.h>

#include "read/clause/clause_settle.h"
#include "read/name/name.h"
#include "read/words/time_words.h"

typedef struct {
    dg_clause *clause;
    const unsigned char *cues;
    const dg_registry *registry;
    size_t at;
    size_t group; /* the first party of the group at hand */
} parser;

static dg_slice rest_of(const parser *p) {
    return dg_slice_skip(p->clause->words, p->at);
}

static bool take_mark(parser *p, const char *mark) {
    bool taken = dg_slice_starts(rest_of(p), mark);
    if (taken) p->at += strlen(mark);
    return taken;
}

/* May a rule that comes before that of known names take what stands here? */
static bool may_be_other(const parser *p) {
    enum { OTHERS = DG_TAKE_MARK | DG_TAKE_REMARK | DG_TAKE_STANDING };
    unsigned cues = p->cues[p->at];
    dg_class class;
    if ((cues & DG_CUE_WORD) == 0) return false;
    if ((cues & DG_CUE_TIME) != 0) return true;
    cues = dg_cues_here(rest_of(p)); /* 市 of 市财政局 begins labels, too */
    return (cues & OTHERS) != 0 ||
           ((cues & DG_TAKE_LABEL) != 0 && dg_word_label(&class, rest_of(p)) > 0);
}

static bool take_name(parser *p) {
    size_t n;
    bool own;
    dg_slice rest = rest_of(p);
    if (rest.n == 0 || !dg_utf8_begins_han(rest.at[0]) || may_be_other(p)) return false;
    const dg_body *body = dg_registry_match(&n, &own, p->registry, rest);
    if (body == NULL) return false;
    dg_slice written = {rest.at, n};
    size_t at = p->at;
    p->at += n;
    return DG_PUSH(p->clause->parties, (dg_party){.written = written,
                                                  .printed = written.at,
                                                  .at = at,
                                                  .body = body,
                                                  .kind = dg_name_known_kind(body, own),
                                                  .plausible = true});
}

/* What most groups end in, and whose class the grammar of roles would give it. */
#define ROLE(words, class)                                                                         \
    { {words, sizeof(words) - 1}, class }
static const struct {
    dg_slice words;
    dg_class class;
} usual_roles[] = {
    ROLE("负责", DG_CLASS_RESPONSIBLE),
    ROLE("牵头", DG_CLASS_LEAD),
    ROLE("配合", DG_CLASS_SUPPORT),
    ROLE("按职责分工负责", DG_CLASS_SEVERALLY),
    ROLE("按职责分别负责", DG_CLASS_SEVERALLY),
    ROLE("参与", DG_CLASS_SUPPORT),
};

static bool ends_segment(dg_slice rest) {
    return rest.n == 0 || dg_slice_starts(rest, "，") || dg_slice_starts(rest, "；");
}

/* The bytes of the usual role that is all of the segment here; 0: it is another. */
static size_t usual_role(dg_class *class, dg_slice text) {
    for (size_t i = 0; i < DG_ITEMS(usual_roles); i++) {
        dg_slice words = usual_roles[i].words;
        if (text.n < words.n || memcmp(text.at, words.at, words.n) != 0) continue;
        *class = usual_roles[i].class;
        return ends_segment(dg_slice_skip(text, words.n)) ? words.n : 0;
    }
    return 0;
}

static void give_role(parser *p, dg_class class, size_t bytes) {
    for (; p->group < p->clause->parties.n; p->group++)
        p->clause->parties.items[p->group].class = class;
    p->at += bytes;
}

/* 牵头, 按职责分工负责, which ends its segment. */
static bool take_role(parser *p) {
    bool severally = false;
    dg_class class = DG_CLASS_NONE;
    dg_slice segment = rest_of(p), rest = segment;
    size_t n;
    if (dg_registry_longest(p->registry, rest) > 0) return false;
    if ((n = usual_role(&class, rest)) > 0) {
        give_role(p, class, n);
        return true;
    }
    while ((n = dg_word_manner(&severally, rest)) > 0)
        rest = dg_slice_skip(rest, n);
    n = dg_word_role(&class, rest);
    rest = dg_slice_skip(rest, n);
    segment.n -= rest.n;
    if (n == 0 || class == DG_CLASS_NONE || class == DG_CLASS_COORDINATION) return false;
    if (!ends_segment(rest)) return false;
    if ((p->cues[p->at] & DG_CUE_TIME) != 0 && dg_word_time(NULL, segment) > 0) return false;
    if (class == DG_CLASS_RESPONSIBLE && severally) class = DG_CLASS_SEVERALLY;
    give_role(p, class, segment.n);
    return true;
}

static bool take_group(parser *p) {
    do
        if (!take_name(p)) return false;
    while (take_mark(p, "、"));
    return take_role(p);
}

bool dg_clause_read_plain(dg_clause *clause, const unsigned char *cues,
                          const dg_registry *registry) {
    parser p = {.clause = clause, .cues = cues, .registry = registry};
    bool plain = take_group(&p);
    while (plain && p.at < clause->words.n)
        plain = (take_mark(&p, "，") || take_mark(&p, "；")) && take_group(&p);
    if (!plain) clause->parties.n = 0;
    clause->n_plausible = clause->parties.n;
    clause->has_role = plain;
    dg_clause_name_leaders_once(clause);
    return plain;
}
