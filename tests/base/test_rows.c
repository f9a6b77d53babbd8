/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dutygraph/rows.h"

#include "no_memory.h"

static void parse(dg_rows *rows, const char *text) {
    assert_int_equal(dg_rows_parse(rows, text, strlen(text), "list.csv", NULL), DG_OK);
}

static void rows_cells_and_lines(void **state) {
    (void)state;
    dg_rows rows;
    parse(&rows, "\xEF\xBB\xBF\n together , 一/1,\"a, b\"\r\n,,\n\n\"two\nlines\",,x,,\n\n");
    assert_int_equal(rows.n, 2);
    assert_int_equal(rows.items[0].line, 2);
    assert_int_equal(rows.items[0].n, 3);
    assert_string_equal(rows.items[0].cells[0], "together");
    assert_string_equal(rows.items[0].cells[1], "一/1");
    assert_string_equal(rows.items[0].cells[2], "a, b");
    assert_int_equal(rows.items[1].line, 5);
    assert_int_equal(rows.items[1].n, 3); /* empty cells at the end are none */
    assert_string_equal(rows.items[1].cells[1], "");
    dg_rows_clear(&rows);
    parse(&rows, "a, b\tc\nd\te\n");
    assert_int_equal(rows.n, 2);
    assert_string_equal(rows.items[0].cells[0], "a, b");
    dg_rows_clear(&rows);
    parse(&rows, "");
    assert_int_equal(rows.n, 0);
    dg_rows_clear(&rows);
}

static void what_is_wrong_is_named(void **state) {
    (void)state;
    dg_rows rows;
    dg_error err = {0};
    assert_int_equal(dg_rows_parse(&rows, "a\nb\n\xFF\n", 6, "list.csv", &err), DG_EFORMAT);
    assert_string_equal(err.message, "list.csv:3: not UTF-8");
    assert_int_equal(err.line, 3);
    err = (dg_error){0};
    assert_int_equal(dg_rows_parse(&rows, "a\n\"b\"\nc, \"d\ne", 12, "list.csv", &err), DG_EFORMAT);
    assert_string_equal(err.message, "list.csv:3: the quote is never closed");
    assert_int_equal(err.line, 3);
    assert_int_equal(dg_rows_read(&rows, "/nowhere/at/all", NULL), DG_EIO);
}

static dg_code parse_once(dg_error *err) {
    dg_rows rows;
    dg_code code = dg_rows_parse(&rows, "a,b\nc,d\n", 8, "list.csv", err);
    if (code == DG_OK) dg_rows_clear(&rows);
    return code;
}

static void survives_no_memory(void **state) {
    (void)state;
    assert_survives_no_memory(parse_once(&err));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_cells_and_lines),
        cmocka_unit_test(what_is_wrong_is_named),
        cmocka_unit_test(survives_no_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
