/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What clause_plain.c reads, the rules of clause.c read the same. */
#include "unit.h"

#include <stdlib.h>

#include "base/random.h"
#include "base/text.h"
#include "read/clause/clause_plain.h"
#include "read/clause/clause_settle.h"

static const char *const names[] = {"财政部", "教育部",       "国家监委",     "中央组织部",
                                    "各地区", "商务部",       "国家行政学院", "发展改革委",
                                    "中科院", "最高人民法院", "市场监管总局", "全国工商联"};
static const char *const roles[] = {"负责", "牵头",     "参与",     "配合", "指导",    "牵头负责",
                                    "落实", "组织实施", "负责牵头", "推进", "各司其职"};
static const char *const manners[] = {"按职责分工", "按职责分别", "分别",    "具体", "共同",
                                      "持续",       "长期",       "按职责 ", "主要", "依法"};
static const char *const others[] = {"等",       "和",  "由",   "2020年底前", "甲局",
                                     "负责人",   "；",  "，",   "：",         "会同",
                                     "商",       "组",  "为主", "单位",       "年底前",
                                     "督导办",   "的",  " ",    "牵头单位",   "市级责任单位：",
                                     "（牵头）", "下同"};

static dg_registry *registry;

static int open_registry(void **state) {
    (void)state;
    return dg_registry_new(&registry, NULL) == DG_OK ? 0 : -1;
}

static int close_registry(void **state) {
    (void)state;
    dg_registry_free(registry);
    return 0;
}

#define PUT_ONE(text, words, random)                                                               \
    dg_text_puts(text, (words)[dg_random_below(random, sizeof(words) / sizeof *(words))])

/* Groups of names with a role; now and then something else between them. */
static void put_clause(dg_text *text, dg_random *random) {
    for (size_t groups = 1 + dg_random_below(random, 3); groups > 0; groups--) {
        for (size_t n = 1 + dg_random_below(random, 3); n > 0; n--) {
            PUT_ONE(text, names, random);
            if (n > 1) dg_text_puts(text, "、");
            if (dg_random_below(random, 30) == 0) PUT_ONE(text, others, random);
        }
        if (dg_random_below(random, 3) == 0) PUT_ONE(text, manners, random);
        if (dg_random_below(random, 30) > 0) PUT_ONE(text, roles, random);
        if (dg_random_below(random, 30) == 0) PUT_ONE(text, others, random);
        if (groups > 1) dg_text_puts(text, dg_random_below(random, 2) == 0 ? "，" : "；");
    }
}

static void assert_same(const dg_clause *a, const dg_clause *b, dg_slice text) {
    bool same = a->parties.n == b->parties.n && a->unread.n == b->unread.n &&
                a->deadline.n == b->deadline.n && a->open == b->open &&
                a->first_listed == b->first_listed && a->has_role == b->has_role &&
                a->all_plausible == b->all_plausible && a->n_plausible == b->n_plausible &&
                a->starred == b->starred && a->tailed == b->tailed && a->prose == b->prose;
    for (size_t i = 0; same && i < a->parties.n; i++) {
        const dg_party *p = &a->parties.items[i], *q = &b->parties.items[i];
        same = dg_slice_equal(p->written, q->written) && p->at == q->at && p->body == q->body &&
               p->kind == q->kind && p->class == q->class && p->by_label == q->by_label &&
               p->plausible == q->plausible && p->cut == q->cut && p->end.n == q->end.n;
    }
    if (!same) fail_msg("read otherwise: %.*s", (int)text.n, text.at);
}

static bool is_plain(dg_slice text, const unsigned char *cues) {
    dg_clause clause = {0};
    dg_clause_make_empty(&clause);
    clause.words = text;
    bool plain = dg_cues_next(cues, DG_CUE_FIRST_PLACE, 0, text.n) == text.n &&
                 dg_clause_read_plain(&clause, cues, registry);
    dg_clause_clear(&clause);
    return plain;
}

static void what_is_plain_is_read_as_by_the_rules(void **state) {
    (void)state;
    enum { CLAUSES = 20000 };
    dg_random random = 7;
    dg_clause quick = {0}, slow = {0};
    size_t n_plain = 0;
    for (size_t i = 0; i < CLAUSES; i++) {
        dg_text words = {0};
        put_clause(&words, &random);
        dg_slice text = dg_text_slice(&words);
        unsigned char *cues = dg_cues_of(text);
        n_plain += is_plain(text, cues);
        assert_int_equal(dg_clause_parse(&quick, text, 0, cues, registry, NULL), DG_OK);
        assert_int_equal(dg_clause_parse(&slow, text, 0, NULL, registry, NULL), DG_OK);
        assert_same(&quick, &slow, text);
        free(cues);
        dg_text_free(&words);
    }
    dg_clause_clear(&quick);
    dg_clause_clear(&slow);
    assert_in_range(n_plain, CLAUSES / 5, CLAUSES - CLAUSES / 5); /* both kinds were tried */
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_plain_is_read_as_by_the_rules),
    };
    return cmocka_run_group_tests(tests, open_registry, close_registry);
}
