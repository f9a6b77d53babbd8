/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Long texts, most without line feeds: what stands behind them is still found. Were the reading
 * quadratic in their length, these tests would take minutes. */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "reading.h"

enum { LONG_BYTES = 2000000 };

/* `part` again and again, up to `bytes`, between a start and an end; the caller's. */
static char *repeated(const char *start, const char *part, size_t bytes, const char *end) {
    size_t n = strlen(part), times = bytes / n, at = strlen(start);
    char *text = malloc(at + times * n + strlen(end) + 1);
    assert_non_null(text);
    memcpy(text, start, at);
    for (size_t i = 0; i < times; i++, at += n)
        memcpy(text + at, part, n);
    strcpy(text + at, end);
    return text;
}

static void reads_around(const char *start, const char *part, size_t bytes, const char *end,
                         const char *expected) {
    char *text = repeated(start, part, bytes, end);
    assert_string_equal(reading_of(text), expected);
    free(text);
}

/* `part` again and again, then the clause of one task. */
static void reads_behind(const char *part) {
    reads_around("", part, LONG_BYTES, "\n一、做好。（甲局负责）", "一 lead 甲局/sole");
}

static void prose_without_an_end_of_a_name(void **state) {
    (void)state;
    reads_behind("由");
    reads_behind("由财政部");
}

static void bodies_with_others_in_one_sentence(void **state) {
    (void)state;
    char *text = repeated("", "由财政部会同商务部，", LONG_BYTES / 2, "\n一、做好。（甲局负责）");
    const char *last = strstr(reading_of(text), "一 lead 甲局/sole");
    assert_non_null(last);
    free(text);
}

static void brackets_that_nothing_closes(void **state) {
    (void)state;
    reads_behind("（");
    reads_behind("（甲");
    reads_behind("（（）");
}

static void notes_that_never_come(void **state) {
    (void)state;
    reads_behind("以下");
    reads_behind("以下需不再");
}

static void english_prose_without_a_full_stop(void **state) {
    (void)state;
    reads_behind("in coordination with A");
    reads_behind("in coordination with A ");
}

static void english_lines_without_an_end(void **state) {
    (void)state;
    reads_behind("Water Agency – reviews dams ");
}

static void minutes_without_an_end_of_a_line(void **state) {
    (void)state;
    char *text = repeated("", "Apologies: D. Jones (Water Board). Lead: Trade Board. ",
                          LONG_BYTES / 4, "\n一、做好。（甲局负责）");
    const char *last = strstr(reading_of(text), "一 lead 甲局/sole");
    assert_non_null(last);
    free(text);
}

/* Behind each the next number is looked for, which says whether another paper begins there. */
static void annexes_and_signatures_without_a_number_behind(void **state) {
    static const char *const parts[] = {"附件：任务分工\n", "某市财政局\n2020年5月20日\n"};
    enum { ANNEX_BYTES = 1000000 };
    (void)state;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        reads_around("一、做好。（甲局负责）\n", parts[i], ANNEX_BYTES, "二、做好乙。（乙局负责）",
                     "一 lead 甲局/sole; 二 lead 乙局/sole");
}

/* Behind each the end of the sentence was looked for. */
static void manners_in_a_list_without_an_end(void **state) {
    (void)state;
    reads_around("一、做好。（甲局负责）\n二、做好乙。责任单位：", "按职责分工，甲局、",
                 LONG_BYTES / 8, "乙局。\n三、做好丙。（丙局负责）",
                 "一 lead 甲局/sole; 二 joint 甲局/label; 二 joint 乙局/label; "
                 "三 lead 丙局/sole");
}

/* Each goes on with the one before, up to a length. */
static void clauses_that_touch(void **state) {
    enum { TIMES = 40000 };
    static const char start[] = "一、做好。", part[] = "（甲局负责）",
                      end[] = "\n二、做好乙。（乙局负责）";
    char *text = malloc(sizeof start + TIMES * (sizeof part - 1) + sizeof end), *at = text;
    (void)state;
    assert_non_null(text);
    at = stpcpy(at, start);
    for (size_t i = 0; i < TIMES; i++)
        at = stpcpy(at, part);
    strcpy(at, end);
    const char *read = reading_of(text), *last = strrchr(read, ';');
    assert_non_null(last);
    assert_string_equal(last, "; 二 lead 乙局/sole");
    free(text);
}

/* Each sentence looked through the remarks on all. */
static void sentences_with_semicolons(void **state) {
    enum { TIMES = 40000 };
    static const char part[] = "市甲局牵头;";
    (void)state;
    char *text = repeated("", part, TIMES * (sizeof part - 1), "");
    dg_document *d = document_of(text, NULL);
    assert_int_equal(d->n_tasks, TIMES);
    assert_null(strstr(diagnostics_of("市甲局牵头;市乙局牵头;市丙局牵头;"), "prose"));
    dg_document_free(d);
    free(text);
}

/* Each line was looked ahead from, as far as an open bracket may reach. */
static void a_bracket_a_line_that_nothing_closes(void **state) {
    (void)state;
    reads_around("", "（\n", LONG_BYTES / 8, "\n一、做好。（甲局负责）", "一 lead 甲局/sole");
}

/* Each border was looked down from. */
static void borders_of_a_frame_without_rows(void **state) {
    (void)state;
    reads_around("", "+--+--+\n", LONG_BYTES / 8, "\n一、做好。（甲局负责）", "一 lead 甲局/sole");
    reads_around("", "+--+--+\n|甲|乙|\n", LONG_BYTES / 8, "|甲|\n\n一、做好。（甲局负责）",
                 "一 lead 甲局/sole");
}

/* Below each the names of a matrix of R, A, C and I were looked for. */
static void letters_above_a_matrix(void **state) {
    (void)state;
    reads_around("", "A,,\n", LONG_BYTES / 8, "任务,甲局,乙局\n修路,A,R\n种树,R,A\n",
                 "修路 lead 甲局/matrix; 修路 joint 乙局/matrix; 种树 joint 甲局/matrix; "
                 "种树 lead 乙局/matrix");
}

/* From the head of each the lines of those before were looked through. */
static void many_tables_of_a_cell_a_line(void **state) {
    enum { TABLES = 10000 };
    static const char part[] = "序号\n任务\n责任单位\n1\n修路\n甲局\n";
    char *text = malloc(TABLES * (sizeof part - 1) + 1), *at = text;
    (void)state;
    assert_non_null(text);
    for (size_t i = 0; i < TABLES; i++)
        at = stpcpy(at, part);
    dg_document *d = document_of(text, NULL);
    assert_int_equal(d->n_tasks, TABLES);
    dg_document_free(d);
    free(text);
}

/* The numbers of an ordered list are counted, not each from the first. */
static void a_long_ordered_list(void **state) {
    (void)state;
    reads_around("<html><body><ol>", "<li>甲</li>", LONG_BYTES / 8,
                 "</ol><p>一、做好。（甲局负责）</p></body></html>", "一 lead 甲局/sole");
}

/* The end of the text was looked for from each line. */
static void white_space_behind_a_long_list(void **state) {
    (void)state;
    char *text = malloc(LONG_BYTES + 1);
    assert_non_null(text);
    size_t n = (size_t)sprintf(text, "# 计划\n\n一、做好。（甲局负责）\n");
    while (n < LONG_BYTES / 8)
        n += (size_t)sprintf(text + n, "- 甲\n");
    memset(text + n, ' ', LONG_BYTES - n);
    text[LONG_BYTES] = '\0';
    assert_string_equal(reading_of(text), "一 lead 甲局/sole");
    free(text);
}

/* Each mark was a call in the one before it. */
static void many_marks_before_a_line(void **state) {
    (void)state;
    reads_around("# 计划\n\n", "> ", LONG_BYTES, "修路\n\n一、做好。（甲局负责）",
                 "一 lead 甲局/sole");
    reads_around("# 计划\n\n", "- ", LONG_BYTES, "修路\n\n一、做好。（甲局负责）",
                 "一 lead 甲局/sole");
}

/* A name in English, which its and or comma may belong to, has no end. */
static void english_names_without_an_end(void **state) {
    (void)state;
    static const char end[] = "2 lead Trade Board/label";
    static const char *const parts[] = {"Health, Land, Water, ", "Work and the Roads Agency and "};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        char *text = repeated("1. Build.\nLead: Ministry of ", parts[i], LONG_BYTES / 8,
                              "Parks\n2. Mend.\nLead: Trade Board\n");
        const char *read = reading_of(text);
        assert_string_equal(read + strlen(read) - strlen(end), end);
        free(text);
    }
}

/* Each name was compared with all before it, and each department that a head in the plural gave a
 * name, or took half of one from, moved all behind it. */
static void english_names_under_one_label(void **state) {
    (void)state;
    static const char end[] = "2 lead Trade Board/label";
    static const char *const parts[] = {"Ministry of Roads, ",
                                        "Departments of Health and Human Services, ",
                                        "Secretaries of State and Labor, "};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        char *text = repeated("1. Build.\nLead: ", parts[i], LONG_BYTES / 4,
                              "Parks\n2. Mend.\nLead: Trade Board\n");
        const char *read = reading_of(text);
        assert_string_equal(read + strlen(read) - strlen(end), end);
        free(text);
    }
}

/* The tag of each cell is looked for behind the one before, in capitals too; it was looked for up
 * to the end of the table. */
static void many_cells_of_tags(void **state) {
    (void)state;
    reads_around("# 计划\n\n<table>", "<TR><TD>甲<TD>乙", LONG_BYTES / 8,
                 "</table>\n\n一、做好。（甲局负责）", "一 lead 甲局/sole");
}

/* Heads and numbers of a table of English lines whose rows never come: each head was read on from
 * to the end of the text. */
static void heads_of_rows_that_never_come(void **state) {
    (void)state;
    enum { BYTES = LONG_BYTES / 16, LAST = 100 };
    static const char end[] = "Done.\n\n一、做好。（甲局负责）", read[] = "一 lead 甲局/sole";
    char *text = malloc(BYTES + LAST);
    assert_non_null(text);
    size_t n = 0;
    for (int i = 1; n < BYTES; i++)
        n += (size_t)snprintf(text + n, LAST, "Actions\nDepartments\n%d\n", i);
    strcpy(text + n, end);
    assert_string_equal(reading_of(text), read);
    free(text);
    reads_around("Actions\nDepartments\n", "1.1\n", LONG_BYTES / 8, end, read);
}

/* The bracket that a group ends with is its own, whatever stays open around it. */
static void a_group_ends_where_its_own_bracket_is_closed(void **state) {
    (void)state;
    assert_string_equal(reading_of("一、做好（见附件。（甲局（省局）负责，乙部（丙）配合）"),
                        "一 lead 甲局/sole; 一 support 乙部/support");
}

/* Each of the brackets that tell when was read again up to the last for each one before it. */
static void dates_in_brackets_without_an_end(void **state) {
    (void)state;
    static const char first[] = "1 lead 市甲局/sole @12月底前；", last[] = "; 2 lead 市乙局/sole";
    char *text = repeated("1.修路。（市甲局）", "（12月底前）", LONG_BYTES / 32,
                          "再说。\n2.架桥。（市乙局负责）");
    const char *read = reading_of(text);
    size_t n = strlen(read);
    free(text);
    assert_memory_equal(read, first, sizeof first - 1);
    assert_true(n > sizeof first + sizeof last);
    assert_string_equal(read + n - (sizeof last - 1), last);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(prose_without_an_end_of_a_name),
        cmocka_unit_test(bodies_with_others_in_one_sentence),
        cmocka_unit_test(brackets_that_nothing_closes),
        cmocka_unit_test(notes_that_never_come),
        cmocka_unit_test(english_prose_without_a_full_stop),
        cmocka_unit_test(english_lines_without_an_end),
        cmocka_unit_test(minutes_without_an_end_of_a_line),
        cmocka_unit_test(annexes_and_signatures_without_a_number_behind),
        cmocka_unit_test(manners_in_a_list_without_an_end),
        cmocka_unit_test(clauses_that_touch),
        cmocka_unit_test(sentences_with_semicolons),
        cmocka_unit_test(a_bracket_a_line_that_nothing_closes),
        cmocka_unit_test(borders_of_a_frame_without_rows),
        cmocka_unit_test(letters_above_a_matrix),
        cmocka_unit_test(many_tables_of_a_cell_a_line),
        cmocka_unit_test(a_long_ordered_list),
        cmocka_unit_test(white_space_behind_a_long_list),
        cmocka_unit_test(many_marks_before_a_line),
        cmocka_unit_test(english_names_without_an_end),
        cmocka_unit_test(english_names_under_one_label),
        cmocka_unit_test(many_cells_of_tags),
        cmocka_unit_test(dates_in_brackets_without_an_end),
        cmocka_unit_test(heads_of_rows_that_never_come),
        cmocka_unit_test(a_group_ends_where_its_own_bracket_is_closed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
