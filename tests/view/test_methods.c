/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "table.h"

#include "dutygraph/methods.h"
#include "no_memory.h"

/* Formulas that are mathematics alone need no translation. */
static bool has_words(const char *formula) {
    size_t run = 0;
    for (; *formula != '\0'; formula++) {
        run = (*formula >= 'a' && *formula <= 'z') ? run + 1 : 0;
        if (run == 4) return true;
    }
    return false;
}

static void every_measure_is_noted_once_and_translated(void **state) {
    (void)state;
    size_t n;
    const dg_measure_note *notes = dg_measure_notes(&n);
    assert_true(n > 20);
    for (size_t i = 0; i < n; i++) {
        assert_true(notes[i].formula[0] != '\0');
        if (has_words(notes[i].formula))
            assert_string_not_equal(dg_translate(DG_LANG_ZH, notes[i].formula), notes[i].formula);
        for (size_t j = 0; j < i; j++)
            assert_false(strcmp(notes[i].command, notes[j].command) == 0 &&
                         strcmp(notes[i].measure, notes[j].measure) == 0);
    }
}

static bool says(const dg_methods_part *parts, size_t n, dg_methods_kind kind, const char *words) {
    for (size_t i = 0; i < n; i++)
        if (parts[i].kind == kind && strstr(parts[i].text, words) != NULL) return true;
    return false;
}

static void what_was_done_is_told(void **state) {
    (void)state;
    dg_corpus *corpus = table_corpus("t1: A* B / t2: A || t3: C @all");
    dg_graph *g = table_graph(corpus);
    dg_methods_options how = DG_METHODS_OPTIONS_DEFAULT;
    how.weights.weight[DG_ROLE_LEAD] = 2.5;
    how.clusters.seed = 7;
    how.unweighted = how.normalized = true;
    for (dg_lang lang = DG_LANG_EN; lang <= DG_LANG_ZH; lang++) {
        dg_methods_part *parts;
        size_t n;
        assert_int_equal(dg_methods_write(&parts, &n, corpus, g, &how, lang, NULL), DG_OK);
        bool zh = lang == DG_LANG_ZH;
        assert_true(says(parts, n, DG_METHODS_TEXT,
                         zh ? "2份文件，共3项任务、3个部门、5条分工"
                            : "2 document(s) with 3 tasks, 3 departments and 5 assignments"));
        assert_true(
            says(parts, n, DG_METHODS_TEXT, zh ? "牵头2.5" : "lead 2.5, joint 2, support 1"));
        assert_true(says(parts, n, DG_METHODS_TEXT, zh ? "种子7" : "seed 7"));
        assert_true(says(parts, n, DG_METHODS_TEXT, zh ? "跳数" : "hops"));
        assert_true(says(parts, n, DG_METHODS_TEXT, "Freeman 1977"));
        assert_true(says(parts, n, DG_METHODS_REFERENCE, "Newman (2001)"));
        assert_true(says(parts, n, DG_METHODS_INPUT, corpus->documents[1]->sha256));
        dg_methods_free(parts, n);
    }
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

/* How far it goes, by the kinds of test, correction and objective that there are. */
static dg_methods_options variant(int i) {
    dg_methods_options how = DG_METHODS_OPTIONS_DEFAULT;
    how.test = i % 2 == 0 ? DG_NULL_HYPERGEOMETRIC : DG_NULL_SDSM;
    how.clusters.objective = i % 2 == 0 ? DG_MODULARITY : DG_CPM;
    how.normalized = i % 2 == 0;
    how.correction = (dg_adjustment)(i % 3);
    return how;
}

/* Whether any variant lists the source. */
static bool is_listed(const char *source, const dg_corpus *corpus, const dg_graph *g,
                      dg_lang lang) {
    bool listed = false;
    for (int i = 0; i < 6; i++) {
        dg_methods_options how = variant(i);
        dg_methods_part *parts;
        size_t n;
        assert_int_equal(dg_methods_write(&parts, &n, corpus, g, &how, lang, NULL), DG_OK);
        listed = listed || says(parts, n, DG_METHODS_REFERENCE, source);
        dg_methods_free(parts, n);
    }
    return listed;
}

static void every_source_is_cited_where_it_is_followed(void **state) {
    (void)state;
    dg_corpus *corpus = table_corpus("t1: A* B / t2: A");
    dg_graph *g = table_graph(corpus);
    size_t n_notes, n;
    const dg_measure_note *notes = dg_measure_notes(&n_notes);
    for (size_t i = 0; i < n_notes; i++)
        for (dg_lang lang = DG_LANG_EN; lang <= DG_LANG_ZH; lang++)
            assert_true(is_listed(notes[i].source, corpus, g, lang));
    for (dg_lang lang = DG_LANG_EN; lang <= DG_LANG_ZH; lang++) {
        dg_methods_options how = variant(1); /* SDSM, Holm, constant Potts model */
        dg_methods_part *parts;
        assert_int_equal(dg_methods_write(&parts, &n, corpus, g, &how, lang, NULL), DG_OK);
        assert_true(says(parts, n, DG_METHODS_REFERENCE, "Holm (1979)"));
        assert_true(says(parts, n, DG_METHODS_REFERENCE, "Saracco et al. (2015)"));
        assert_true(says(parts, n, DG_METHODS_REFERENCE, "Traag et al. (2011)"));
        assert_false(says(parts, n, DG_METHODS_REFERENCE, "Benjamini"));
        assert_false(says(parts, n, DG_METHODS_REFERENCE, "Tumminello"));
        assert_false(says(parts, n, DG_METHODS_REFERENCE, "Girvan"));
        assert_false(says(parts, n, DG_METHODS_REFERENCE, "Freeman"));
        dg_methods_free(parts, n);
    }
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

static void memory_may_run_out(void **state) {
    (void)state;
    dg_corpus *corpus = table_corpus("t1: A* B");
    dg_graph *g = table_graph(corpus);
    dg_methods_part *parts = NULL;
    size_t n = 0;
    assert_survives_no_memory(dg_methods_write(&parts, &n, corpus, g, NULL, DG_LANG_EN, &err));
    dg_methods_free(parts, n);
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_measure_is_noted_once_and_translated),
        cmocka_unit_test(what_was_done_is_told),
        cmocka_unit_test(every_source_is_cited_where_it_is_followed),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests_name("methods", tests, NULL, NULL);
}
