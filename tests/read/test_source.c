/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit.h"

#include "dutygraph/read.h"
#include "read/container/source.h"
#include "read/outline/flow.h"

static void positions_count_characters(void **state) {
    (void)state;
    dg_source source;
    assert_int_equal(dg_source_open(&source, DG_LITERAL("甲\r\n乙a丙\r丁\n"), NULL), DG_OK);
    assert_int_equal(source.n_lines, 4);
    assert_true(dg_slice_is(dg_source_line(&source, 1), "乙a丙"));
    size_t at = dg_slice_find(source.text, "丙", 0);
    dg_position p = dg_source_position(&source, at);
    assert_int_equal(p.line, 2);
    assert_int_equal(p.column, 3);
    p = dg_source_position(&source, 0);
    assert_true(p.line == 1 && p.column == 1);
    dg_source_close(&source);
}

/* Marks that end a line by Unicode (UAX 14: BK, CR, LF, NL). */
static void lines_end_in_any_mark(void **state) {
    (void)state;
    static const char *const marks[] = {"\n", "\r",       "\r\n",   "\v",
                                        "\f", "\xC2\x85", "\u2028", "\u2029"};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        char text[64];
        snprintf(text, sizeof text, "甲%s乙…%s", marks[i], marks[i]);
        dg_source source;
        assert_int_equal(dg_source_open(&source, dg_slice_of(text), NULL), DG_OK);
        assert_int_equal(source.n_lines, 3);
        assert_true(dg_slice_is(dg_source_line(&source, 0), "甲"));
        assert_true(dg_slice_is(dg_source_line(&source, 1), "乙…"));
        assert_int_equal(dg_source_line(&source, 2).n, 0);
        dg_source_close(&source);
    }
}

/* The n-th character of a line stands in column n, however long the line is, asked for in any
 * order.
 */
static void positions_in_a_long_line(void **state) {
    enum { CHARACTERS = 3000, STRIDE = 1009 }; /* prime to each other: each is asked for once */
    static char text[2 + 3 * CHARACTERS] = "a\n";
    (void)state;
    size_t starts[CHARACTERS], n = 2;
    for (size_t i = 0; i < CHARACTERS; i++) {
        starts[i] = n;
        memcpy(text + n, i % 7 == 0 ? "x" : "甲", i % 7 == 0 ? 1 : 3);
        n += i % 7 == 0 ? 1 : 3;
    }
    dg_source source;
    assert_int_equal(dg_source_open(&source, (dg_slice){text, n}, NULL), DG_OK);
    for (size_t k = 0, i = 0; k < CHARACTERS; k++, i = (i + STRIDE) % CHARACTERS) {
        dg_position p = dg_source_position(&source, starts[i]);
        assert_int_equal(p.line, 2);
        assert_int_equal(p.column, i + 1);
    }
    dg_source_close(&source);
}

/* Each line end ends a line, and what a line holds is of its own words. */
static void lines_say_what_they_hold(void **state) {
    (void)state;
    enum { E = DG_LINE_EMPTY, T = DG_HOLDS_TRADITIONAL, B = DG_HOLDS_BLANKS };
    enum { S = DG_HOLDS_SEPARATORS };
    dg_source source;
    dg_slice text =
        DG_LITERAL("甲、乙\n丙 丁\r\n\n　 \r　负責\f\t戊\v庚\t辛\u2028壬│癸\u2029a;b“\n,"
                   "\xC2\x85 ｜\n\u2028");
    static const unsigned holds[] = {0, B, E, E, T, S, B | S, B | S, S, S, B | S, E, E};
    assert_int_equal(dg_source_open(&source, text, NULL), DG_OK);
    assert_int_equal(source.n_lines, sizeof holds / sizeof *holds);
    for (size_t line = 0; line < source.n_lines; line++)
        assert_int_equal(source.holds[line], holds[line]);
    assert_true(dg_slice_is(dg_source_line(&source, 7), "壬│癸"));
    assert_true(dg_slice_is(dg_source_line(&source, 8), "a;b“"));
    dg_source_close(&source);
}

static void what_is_no_text_is_refused(void **state) {
    (void)state;
    dg_source source;
    assert_int_equal(dg_source_open(&source, DG_LITERAL(""), NULL), DG_EEMPTY);
    assert_int_equal(dg_source_open(&source, DG_LITERAL(" \n　\n"), NULL), DG_EEMPTY);
    assert_int_equal(dg_source_open(&source, DG_LITERAL("a\0b"), NULL), DG_EBINARY);
}

static void a_document_without_a_clause_is_refused(void **state) {
    (void)state;
    dg_registry *registry;
    dg_document *document = NULL;
    dg_error err = {0};
    assert_int_equal(dg_registry_new(&registry, NULL), DG_OK);
    static const char text[] = "一、加强领导。各部门要负责任（以下简称责任）。";
    assert_int_equal(dg_read_memory(&document, text, sizeof text - 1, "x", registry, NULL, &err),
                     DG_ENOCLAUSE);
    assert_null(document);
    static const char near[] = "一、加强。\n（其中涉及商务部负责的工作另行安排）";
    err = (dg_error){0};
    assert_int_equal(dg_read_memory(&document, near, sizeof near - 1, "x", registry, NULL, &err),
                     DG_ENOCLAUSE);
    assert_int_equal(err.line, 2);
    assert_int_equal(err.column, 1);
    assert_int_equal(dg_read_file(&document, "/nonexistent", registry, NULL, NULL), DG_EIO);
    dg_registry_free(registry);
}

/* The flow of a text, with "|" for its paragraph ends. */
static void check_flow(const char *text, const char *expected) {
    dg_source source;
    dg_flow flow;
    assert_int_equal(dg_source_open(&source, dg_slice_of(text), NULL), DG_OK);
    assert_int_equal(dg_flow_new(&flow, &source, NULL), DG_OK);
    char *shown = calloc(flow.text.n + 1, 1);
    memcpy(shown, flow.text.at, flow.text.n);
    for (size_t i = 0; i < flow.text.n; i++) {
        if (shown[i] == '\n') shown[i] = '|';
        if (i > 0) assert_true(dg_flow_origin(&flow, i) >= dg_flow_origin(&flow, i - 1));
    }
    assert_string_equal(shown, expected);
    free(shown);
    dg_flow_free(&flow);
    dg_source_close(&source);
}

static void wrapped_lines_are_joined(void **state) {
    (void)state;
    check_flow("　　一、总则\n\n　　加强  领导。\n", "一、总则|加强 领导。");
    check_flow("1.完善知识产权审查协作机制，建立重点优势产业专利申\n请的集中审查制度。\n2.加强",
               "1.完善知识产权审查协作机制，建立重点优势产业专利申请的集中审查制度。|2.加强");
    check_flow("1.完善。（甲局、\n乙部负责）\n", "1.完善。（甲局、乙部负责）");
    check_flow("1.完善。（甲局\n、乙部负责）", "1.完善。（甲局、乙部负责）");
    check_flow("牵头部门：甲局\n参与部门：乙部\n", "牵头部门：甲局|参与部门：乙部");
    check_flow("（一）总则（未完\n（二）细则）", "（一）总则（未完|（二）细则）");
    check_flow("Led by the Ministry of Finance, in coordination\nwith the Ministry of Energy",
               "Led by the Ministry of Finance, in coordination with the Ministry of Energy");
    check_flow("甲\tb\x01"
               "c",
               "甲 b c");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(positions_count_characters),
        cmocka_unit_test(lines_end_in_any_mark),
        cmocka_unit_test(positions_in_a_long_line),
        cmocka_unit_test(lines_say_what_they_hold),
        cmocka_unit_test(what_is_no_text_is_refused),
        cmocka_unit_test(a_document_without_a_clause_is_refused),
        cmocka_unit_test(wrapped_lines_are_joined),
    };
    return cmocka_run_group_tests_name("source", tests, NULL, NULL);
}
