/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "no_memory.h"

#include <jansson.h>
#include <locale.h>
#include <math.h>

#include "base/csv.h"
#include "base/utf8.h"
#include "dutygraph/table.h"

static dg_table *columns(dg_lang lang) {
    dg_table *t = dg_table_new(lang);
    if (t == NULL) return NULL;
    dg_table_column(t, "department", "department", DG_CELL_TEXT, 0);
    dg_table_column(t, "tasks", "tasks", DG_CELL_COUNT, 0);
    dg_table_column(t, "share", "share", DG_CELL_REAL, 2);
    dg_table_column(t, "known", "known", DG_CELL_BOOL, 0);
    dg_table_column(t, "note", "note", DG_CELL_TEXT, 0);
    return t;
}

static void row(dg_table *t, const char *department, size_t tasks, double share, bool known,
                const char *note) {
    dg_table_text(t, department);
    dg_table_count(t, tasks);
    dg_table_real(t, share);
    dg_table_bool(t, known);
    dg_table_text(t, note);
}

static dg_table *sample(dg_lang lang) {
    dg_table *t = columns(lang);
    if (t == NULL) return NULL;
    row(t, "知识产权局", 12, 5.0 / 6, true, "牵头");
    row(t, "Bureau of \"Tea\", Coffee", 3, -1e-9, false, "a\tb\nc\\d");
    row(t, "𠮷野部", 0, NAN, true, "");
    dg_table_undefined(t);
    dg_table_undefined(t);
    dg_table_real(t, -INFINITY);
    dg_table_undefined(t);
    dg_table_undefined(t);
    return t;
}

static char *must_write(dg_table *taken, dg_format_kind format, const dg_terminal *terminal) {
    char *text = NULL;
    dg_error err = {0};
    if (dg_table_write(&text, taken, format, terminal, &err) != DG_OK) fail_msg("%s", err.message);
    dg_table_free(taken);
    return text;
}

static void assert_writes(dg_table *taken, dg_format_kind format, const dg_terminal *terminal,
                          const char *expected) {
    char *text = must_write(taken, format, terminal);
    assert_string_equal(text, expected);
    free(text);
}

static void tsv_has_one_line_a_row(void **state) {
    (void)state;
    assert_writes(sample(DG_LANG_ZH), DG_FORMAT_TSV, NULL,
                  "department\ttasks\tshare\tknown\tnote\n"
                  "知识产权局\t12\t0.833333\tyes\t牵头\n"
                  "Bureau of \"Tea\", Coffee\t3\t0.000000\tno\ta b c\\d\n"
                  "𠮷野部\t0\t\tyes\t\n"
                  "\t\t\t\t\n");
}

/* Values of any size keep their digits: as many as the column says on a terminal, 10 in TSV. */
static void a_scale_keeps_small_values(void **state) {
    (void)state;
    static const double values[] = {1, .25, 1.23456789012e-12, 123456, NAN};
    static const dg_format_kind formats[] = {DG_FORMAT_TSV, DG_FORMAT_TABLE, DG_FORMAT_JSON};
    static const char *const expected[] = {
        "p\n1\n0.25\n1.23456789e-12\n123456\n\n",
        "      p\n      1\n   0.25\n1.2e-12\n1.2e+05\n      –\n",
        "[\n  {\n    \"p\": 1.0\n  },\n  {\n    \"p\": 0.25\n  },\n  {\n    \"p\": "
        "1.23456789012e-12\n  },\n  {\n    \"p\": 123456.0\n  },\n  {\n    \"p\": null\n"
        "  }\n]\n"};
    for (size_t f = 0; f < 3; f++) {
        dg_table *t = dg_table_new(DG_LANG_EN);
        dg_table_column(t, "p", "p", DG_CELL_SCALE, 2);
        for (size_t i = 0; i < 5; i++)
            dg_table_scale(t, values[i]);
        assert_writes(t, formats[f], NULL, expected[f]);
    }
}

static void csv_reads_back(void **state) {
    (void)state;
    char *text = must_write(sample(DG_LANG_EN), DG_FORMAT_CSV, NULL);
    assert_null(strchr(text, '\r'));
    assert_non_null(
        strstr(text, "\n\"Bureau of \"\"Tea\"\", Coffee\",3,0.000000,no,\"a\tb\nc\\d\"\n"));
    dg_csv csv = {0};
    assert_int_equal(dg_csv_parse(&csv, dg_slice_of(text), NULL), DG_OK);
    assert_int_equal(csv.n_rows, 5);
    assert_string_equal(dg_csv_cell(&csv, 0, 4), "note");
    assert_string_equal(dg_csv_cell(&csv, 2, 0), "Bureau of \"Tea\", Coffee");
    assert_string_equal(dg_csv_cell(&csv, 2, 4), "a\tb\nc\\d");
    assert_string_equal(dg_csv_cell(&csv, 3, 2), "");
    dg_csv_free(&csv);
    free(text);
}

static void json_reads_back(void **state) {
    (void)state;
    char *text = must_write(sample(DG_LANG_ZH), DG_FORMAT_JSON, NULL);
    json_t *array = json_loads(text, 0, NULL);
    assert_int_equal(json_array_size(array), 4);
    const json_t *first = json_array_get(array, 0), *second = json_array_get(array, 1);
    const json_t *third = json_array_get(array, 2), *last = json_array_get(array, 3);
    assert_string_equal(json_string_value(json_object_get(first, "department")), "知识产权局");
    assert_int_equal(json_integer_value(json_object_get(first, "tasks")), 12);
    assert_near(json_real_value(json_object_get(first, "share")), 5.0 / 6, 1e-15);
    assert_true(json_is_true(json_object_get(first, "known")));
    assert_string_equal(json_string_value(json_object_get(second, "note")), "a\tb\nc\\d");
    assert_near(json_real_value(json_object_get(second, "share")), -1e-9, 1e-24);
    assert_true(json_is_false(json_object_get(second, "known")));
    assert_true(json_is_null(json_object_get(third, "share")));
    assert_true(json_is_null(json_object_get(last, "department")));
    json_decref(array);
    free(text);
}

static void json_is_laid_out_for_people_too(void **state) {
    (void)state;
    dg_table *t = dg_table_new(DG_LANG_EN);
    dg_table_column(t, "b", "B", DG_CELL_TEXT, 0);
    dg_table_column(t, "a", "A", DG_CELL_REAL, 0);
    dg_table_text(t, "甲局 \"x\"");
    dg_table_real(t, 0.1);
    assert_writes(t, DG_FORMAT_JSON, NULL,
                  "[\n  {\n    \"b\": \"甲局 \\\"x\\\"\",\n    \"a\": 0.1\n  }\n]\n");
    assert_writes(columns(DG_LANG_EN), DG_FORMAT_JSON, NULL, "[]\n");
}

static void a_terminal_gets_aligned_columns(void **state) {
    (void)state;
    assert_writes(sample(DG_LANG_EN), DG_FORMAT_TABLE, NULL,
                  "department               tasks  share  known  note\n"
                  "知识产权局                  12   0.83  yes    牵头\n"
                  "Bureau of \"Tea\", Coffee      3   0.00  no     a b c\\d\n"
                  "𠮷野部                       0      –  yes\n"
                  "–                            –      –  –      –\n");
}

enum { WIDEST = 28 }; /* fourteen characters of two columns */

/* The last column begins in the same place on every line, in columns of a terminal. */
static void chinese_headings_are_aligned_too(void **state) {
    (void)state;
    dg_table *t = dg_table_new(DG_LANG_ZH);
    dg_table_column(t, "a", "department", DG_CELL_TEXT, 0);
    dg_table_column(t, "b", "tasks", DG_CELL_COUNT, 0);
    dg_table_column(t, "c", "|", DG_CELL_TEXT, 0);
    const char *names[] = {"甲", "ab", "各省、自治区、直辖市人民政府", "𠮷野", "“商务”部—x"};
    for (size_t i = 0; i < 5; i++) {
        dg_table_text(t, names[i]);
        dg_table_count(t, i * 7);
        dg_table_text(t, "|");
    }
    char *text = must_write(t, DG_FORMAT_TABLE, NULL);
    assert_true(dg_slice_starts(dg_slice_of(text), "部门"));
    assert_non_null(strstr(text, "  任务数  |\n"));
    size_t lines = 0;
    for (char *line = strtok(text, "\n"); line != NULL; line = strtok(NULL, "\n"), lines++) {
        dg_slice before = {line, (size_t)(strrchr(line, '|') - line)};
        assert_int_equal(dg_utf8_width(before), WIDEST + 2 + strlen("任务数") / 3 * 2 + 2);
    }
    assert_int_equal(lines, 6);
    free(text);
}

static void a_narrow_terminal_wraps_long_text(void **state) {
    (void)state;
    const dg_terminal narrow = {false, 40};
    dg_table *t = columns(DG_LANG_EN);
    row(t, "甲局", 1, 1, true, "提高知识产权保护水平，提高知识产权保护水平，提高知识产权保护水平");
    char *text = must_write(t, DG_FORMAT_TABLE, &narrow);
    size_t lines = 0;
    for (char *line = strtok(text, "\n"); line != NULL; line = strtok(NULL, "\n"), lines++)
        assert_true(dg_utf8_width(dg_slice_of(line)) <= 40);
    assert_true(lines > 3);
    free(text);
}

static void where_numbers_fill_the_terminal_names_stay_whole(void **state) {
    (void)state;
    const dg_terminal narrow = {false, 16};
    dg_table *t = dg_table_new(DG_LANG_EN);
    dg_table_column(t, "d", "d", DG_CELL_TEXT, 0);
    dg_table_column(t, "n", "a long title", DG_CELL_COUNT, 0);
    dg_table_text(t, "全国打击侵权假冒工作领导小组办公室");
    dg_table_count(t, 1);
    /* 16 columns less 12 and two between leave two for the name. */
    assert_writes(t, DG_FORMAT_TABLE, &narrow,
                  "d                                   a long title\n"
                  "全国打击侵权假冒工作领导小组办公室             1\n");
}

static dg_table *barred(dg_lang lang) {
    dg_table *t = dg_table_new(lang);
    dg_table_column(t, "role", "role", DG_CELL_WORD, 0);
    dg_table_column(t, "n", "n", DG_CELL_COUNT, 0);
    dg_table_column(t, "bar", "bar", DG_CELL_BAR, 0);
    dg_table_column(t, "end", "|", DG_CELL_TEXT, 0);
    dg_table_word(t, "lead");
    dg_table_count(t, 12);
    dg_table_bar(t, (const double[DG_BAR_PARTS]){6, 3, 3});
    dg_table_text(t, "x");
    dg_table_word(t, "support");
    dg_table_count(t, 1);
    dg_table_bar(t, (const double[DG_BAR_PARTS]){0, 0, 0.01});
    dg_table_text(t, "y");
    return t;
}

static void bars_are_to_scale(void **state) {
    (void)state;
    /* 24 columns for 12: two each; what is there at all takes one. */
    assert_writes(barred(DG_LANG_EN), DG_FORMAT_TABLE, NULL,
                  "role      n  bar                       |\n"
                  "lead     12  ████████████▓▓▓▓▓▓░░░░░░  x\n"
                  "support   1  ░                         y\n");
    /* "support", "12" and "|" with two columns between take 16: 14 of 30 are left, of which 7
     * end where 6/12 do, and 10.5, rounded up, where 9/12 do. */
    const dg_terminal narrow = {false, 30};
    assert_writes(barred(DG_LANG_EN), DG_FORMAT_TABLE, &narrow,
                  "role      n  bar             |\n"
                  "lead     12  ███████▓▓▓▓░░░  x\n"
                  "support   1  ░               y\n");
    const dg_terminal narrower = {false, 20};
    assert_writes(barred(DG_LANG_EN), DG_FORMAT_TABLE, &narrower,
                  "role      n  |\nlead     12  x\nsupport   1  y\n");
}

static void words_are_translated_and_bars_drawn_for_people_alone(void **state) {
    (void)state;
    const dg_terminal narrow = {false, 20};
    assert_writes(barred(DG_LANG_ZH), DG_FORMAT_TABLE, &narrow,
                  "角色   n  |\n牵头  12  x\n配合   1  y\n");
    assert_writes(barred(DG_LANG_ZH), DG_FORMAT_TSV, NULL,
                  "role\tn\tend\nlead\t12\tx\nsupport\t1\ty\n");
    assert_writes(barred(DG_LANG_ZH), DG_FORMAT_CSV, NULL, "role,n,end\nlead,12,x\nsupport,1,y\n");
    assert_writes(barred(DG_LANG_ZH), DG_FORMAT_JSON, NULL,
                  "[\n  {\n    \"role\": \"lead\",\n    \"n\": 12,\n    \"end\": \"x\"\n  },\n"
                  "  {\n    \"role\": \"support\",\n    \"n\": 1,\n    \"end\": \"y\"\n  }\n]\n");
}

static void no_rows_leave_the_headings(void **state) {
    (void)state;
    const dg_terminal plain = {false, 80}, color = {true, 80};
    assert_writes(columns(DG_LANG_EN), DG_FORMAT_TABLE, &plain,
                  "department  tasks  share  known  note\n");
    assert_writes(columns(DG_LANG_EN), DG_FORMAT_TSV, &plain,
                  "department\ttasks\tshare\tknown\tnote\n");
    char *text = must_write(columns(DG_LANG_EN), DG_FORMAT_TABLE, &color);
    assert_non_null(strstr(text, "\033[1m"));
    free(text);
}

static void only_headings_are_coloured(void **state) {
    (void)state;
    for (int color = 0; color <= 1; color++) {
        const dg_terminal terminal = {color == 1, 80};
        char *text = must_write(sample(DG_LANG_EN), DG_FORMAT_TABLE, &terminal);
        char *second = strchr(text, '\n');
        assert_null(strchr(second, '\033'));
        *second = '\0';
        assert_int_equal(strchr(text, '\033') != NULL, color);
        free(text);
    }
}

/* libsmartcols and printf follow the locale of their thread. The locale with a comma is not on
 * every system. */
static void every_locale_gives_the_same_bytes(void **state) {
    (void)state;
    const char *locales[] = {"C", "C.UTF-8", "de_DE.UTF-8", "zh_CN.GB18030"};
    for (int format = DG_FORMAT_TABLE; format <= DG_FORMAT_JSON; format++) {
        char *expected = must_write(sample(DG_LANG_ZH), (dg_format_kind)format, NULL);
        for (size_t i = 0; i < sizeof locales / sizeof *locales; i++) {
            if (setlocale(LC_ALL, locales[i]) == NULL) continue;
            assert_writes(sample(DG_LANG_ZH), (dg_format_kind)format, NULL, expected);
        }
        free(expected);
        setlocale(LC_ALL, "C");
    }
}

static void bytes_that_are_not_text_are_replaced(void **state) {
    (void)state;
    dg_table *t = dg_table_new(DG_LANG_EN);
    dg_table_column(t, "a", "A", DG_CELL_TEXT, 0);
    dg_table_text(t, "a\xFF\xFE\xE5\xB1");
    dg_table_text(t, NULL);
    assert_writes(t, DG_FORMAT_TSV, NULL, "a\na\uFFFD\uFFFD\uFFFD\uFFFD\n\n");
}

static void assert_invalid(dg_table *taken) {
    char *text = NULL;
    dg_error err = {0};
    for (int format = DG_FORMAT_TABLE; format <= DG_FORMAT_JSON; format++)
        assert_int_equal(dg_table_write(&text, taken, (dg_format_kind)format, NULL, &err),
                         DG_EINVAL);
    assert_int_equal(err.code, DG_EINVAL);
    assert_null(text);
    dg_table_free(taken);
}

static void cells_must_fit_the_columns(void **state) {
    (void)state;
    assert_invalid(dg_table_new(DG_LANG_EN)); /* no columns */
    dg_table *t = columns(DG_LANG_EN);
    dg_table_text(t, "a row begun");
    assert_int_equal(dg_table_n_rows(t), 0);
    assert_invalid(t);
    t = columns(DG_LANG_EN);
    row(t, "", 0, 0, false, "");
    dg_table_column(t, "late", "Late", DG_CELL_TEXT, 0);
    assert_invalid(t);
    t = columns(DG_LANG_EN);
    for (int i = 0; i < 5; i++)
        dg_table_count(t, 1); /* not a text */
    assert_int_equal(dg_table_n_rows(t), 1);
    assert_invalid(t);
    dg_table_free(NULL);
}

/* Every allocation of ours is made to fail once: the answer is DG_ENOMEM, or whole. */
static void memory_may_run_out_anywhere(void **state) {
    (void)state;
    for (int format = DG_FORMAT_TABLE; format <= DG_FORMAT_JSON; format++) {
        char *whole = must_write(sample(DG_LANG_ZH), (dg_format_kind)format, NULL);
        dg_code code = DG_ENOMEM;
        size_t k = 0;
        for (; code == DG_ENOMEM; k++) {
            char *text = NULL;
            no_memory_after(k);
            dg_table *t = sample(DG_LANG_ZH);
            if (t != NULL) code = dg_table_write(&text, t, (dg_format_kind)format, NULL, NULL);
            no_memory_never();
            dg_table_free(t);
            if (code == DG_OK) assert_string_equal(text, whole);
            free(text);
        }
        assert_int_equal(code, DG_OK);
        assert_true(k > 10);
        free(whole);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tsv_has_one_line_a_row),
        cmocka_unit_test(a_scale_keeps_small_values),
        cmocka_unit_test(csv_reads_back),
        cmocka_unit_test(json_reads_back),
        cmocka_unit_test(json_is_laid_out_for_people_too),
        cmocka_unit_test(a_terminal_gets_aligned_columns),
        cmocka_unit_test(chinese_headings_are_aligned_too),
        cmocka_unit_test(a_narrow_terminal_wraps_long_text),
        cmocka_unit_test(where_numbers_fill_the_terminal_names_stay_whole),
        cmocka_unit_test(bars_are_to_scale),
        cmocka_unit_test(words_are_translated_and_bars_drawn_for_people_alone),
        cmocka_unit_test(no_rows_leave_the_headings),
        cmocka_unit_test(only_headings_are_coloured),
        cmocka_unit_test(every_locale_gives_the_same_bytes),
        cmocka_unit_test(bytes_that_are_not_text_are_replaced),
        cmocka_unit_test(cells_must_fit_the_columns),
        cmocka_unit_test(memory_may_run_out_anywhere),
    };
    return cmocka_run_group_tests_name("table", tests, NULL, NULL);
}
