/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables in the markup of plain texts: frames, AsciiDoc, reStructuredText. */
#include "unit.h"

#include "reading.h"

/* A grid table of reStructuredText: a cell goes on in the lines up to the next border. */
static void a_frame_with_a_border_below_each_row(void **state) {
    (void)state;
    assert_string_equal(reading_of("Harbour works\n\n"
                                   "+-------------------+--------------+------------------+\n"
                                   "| Task              | Lead agency  | Support          |\n"
                                   "+===================+==============+==================+\n"
                                   "| Dredge the north  | Harbour      | Coast Guard,     |\n"
                                   "| channel           | Office       | Fisheries Office |\n"
                                   "+-------------------+--------------+------------------+\n"
                                   "| Paint the buoys   | Coast Guard  |                  |\n"
                                   "+-------------------+--------------+------------------+\n"),
                        "Dredge the north channel lead Harbour Office/label; "
                        "Dredge the north channel support Coast Guard/label; "
                        "Dredge the north channel support Fisheries Office/label; "
                        "Paint the buoys lead Coast Guard/label");
}

/* As the shells of databases print it. */
static void a_frame_with_a_row_a_line(void **state) {
    (void)state;
    assert_string_equal(reading_of("+----+-----------------+----------------+\n"
                                   "| no | task            | lead agency    |\n"
                                   "+----+-----------------+----------------+\n"
                                   "|  1 | Dredge channel  | Harbour Office |\n"
                                   "|  2 | Paint the buoys | Coast Guard    |\n"
                                   "+----+-----------------+----------------+\n"),
                        "1 lead Harbour Office/label; 2 lead Coast Guard/label");
}

static void asciidoc(void **state) {
    (void)state;
    const char *expected = "Open the sluice lead Lock Keeper/matrix; "
                           "Open the sluice joint River Office/matrix; "
                           "Close the lock lead River Office/matrix; "
                           "Close the lock support Town Hall/matrix";
    assert_string_equal(reading_of("= Floods\n\n[cols=\"2,1,1,1\",options=\"header\"]\n|===\n"
                                   "|Activity |Lock Keeper |River Office |Town Hall\n\n"
                                   "|Open the sluice\n|A\n|R\n|I\n\n"
                                   "|Close the lock\n|\n|A\n|C\n|===\n"),
                        expected);
    assert_string_equal(reading_of("|===\n|Activity |Lock Keeper |River Office |Town Hall\n"
                                   "a|Open the sluice |A |R |I\n|Close the\nlock | |A |C\n|===\n"),
                        expected);
}

/* Markdown may hold one; the head over its numbers says nothing. */
static void a_table_in_tags(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("# Harbour works\n\n<table>\n<tr class=\"odd\">\n<td></td>\n"
                   "<td><strong>Responsible<br/>party</strong></td>\n<td>Action</td>\n</tr>\n"
                   "<tr><td colspan=\"3\"><p>Roads &amp; ports</p></td></tr>\n"
                   "<tr>\n<td>4</td>\n<td><p>Works Agency, Trade Board, and</p>\n"
                   "<p>Port &amp; Roads Office</p></td>\n<td>Dredge</td>\n</tr>\n"
                   "<tr><td>5</td><td rowspan=\"2\">Works Agency</td><td>Paint</td></tr>\n"
                   "<tr><td>6</td><td>Mend</td></tr>\n</table>\n\nBelow it.\n"),
        "4 joint Works Agency/label; 4 joint Trade Board/label; "
        "4 joint Port & Roads Office/label; 5 lead Works Agency/label; "
        "6 lead Works Agency/label");
    assert_string_equal(
        reading_of("# A\n\n<table>\n<tr><td>1</td></tr>\n\n1. Dig. (Lead: Board A)\n"),
        "1 lead Board A/label"); /* it does not end */
}

static void a_list_table(void **state) {
    (void)state;
    assert_string_equal(reading_of("Plan\n====\n\n.. list-table::\n   :header-rows: 1\n\n"
                                   "   * - No.\n     - Action\n     - Owner\n"
                                   "   * - 4\n     - Survey the\n       north pier\n"
                                   "     - Works Department\n"
                                   "   * - 5\n     - Mend it\n     - Harbour Office\n\n"
                                   "Below it.\n"),
                        "4 lead Works Department/label; 5 lead Harbour Office/label");
}

/* As programs write it that make Markdown of a PDF. */
static void a_table_of_html_in_markdown(void **state) {
    (void)state;
    const char *expected = "1 lead 甲局/sole; 修路 lead 乙局/label; 种树 & 养鱼 lead 丙局/label";
    assert_string_equal(
        reading_of("# 计划\n\n1. 治水。（甲局负责）\n\n"
                   "<table><tr><td>任务</td><td>牵头单位</td></tr><tr><td>修路</td>"
                   "<td>乙局</td></tr><tr><td>种树 &amp; 养鱼</td><td>丙局</td></tr>"
                   "</table>\n\n完。\n"),
        expected);
    assert_string_equal(
        reading_of("# 计划\n\n1. 治水。（甲局负责）\n\n<html><body><table border=\"1\">\n"
                   "<tr><td>任务</td><td>牵头单位</td></tr>\n<tr><td>修路</td>\n<td>乙局</td></tr>"
                   "\n<tr><td>种树 &amp; 养鱼</td><td>丙局</td></tr></table></body></html>\n"),
        expected);
    assert_string_equal(
        diagnostics_of("# 计划\n\n<table>\n<tr><td>任务</td><td>牵头单位</td></tr>\n"
                       "<tr><td>修路</td><td>商务部</td></tr>\n"
                       "<tr><td>种树</td><td>商务部，某某某</td></tr></table>\n"),
        "6:24 unknown-department 某某某/0");
    assert_string_equal(
        diagnostics_of("# 计划\n\n<table>\n<TR><TH>任务</TH><TH>牵头单位</TH></TR>\n"
                       "<TR><TD>种树</TD><TD>某某某</TD></TR></table>\n"),
        "5:20 unknown-department 某某某/0");
    assert_string_equal(
        reading_of("# 计划\n\n1. 治水。（甲局负责）\n\n<table>\n\n<!-- 表 -->\n\n<tr><td>任务</td>"
                   "<td>牵头单位</td></tr>\n<tr><td>修路</td><td>乙局</td></tr>\n\n\n"
                   "<tr><td>种树 &amp; 养鱼</td><td>丙局</td></tr>\n\n</table>\n\n完。\n"),
        expected);
    assert_string_equal(
        reading_of("# 计划\n\n<table>\n\n1. 治水。（甲局负责）\n\n<tr><td>任务</td><td>牵头单位"
                   "</td></tr>\n<tr><td>修路</td><td>乙局</td></tr></table>\n"),
        "1 lead 甲局/sole"); /* the words below it are no cell's */
    /* What stands behind it in its line is not lost. */
    assert_string_equal(
        reading_of("# 计划\n\n<table><tr><td>任务</td></tr></table>修路由甲局负责。\n"
                   "1. 治水。（甲局负责）\n"),
        "1 lead 甲局/sole");
}

/* The markup of a web page, as converters write a table whose cells are merged; not with words of
 * the text beside it. */
static void html(void **state) {
    (void)state;
#define TABLE                                                                                      \
    "<html><body><table><tr><td rowspan=2>序号</td><td rowspan=2>任务</td>"                    \
    "<td colspan=2>分工</td></tr><tr><td>牵头单位</td><td>配合单位</td></tr>"            \
    "<tr><td>1</td><td>修路<br>架桥</td><td "                                                  \
    "rowspan=\"2\"><b>甲局</b></td><td>乙局、丙委</td></tr>"                                \
    "<tr><td>2</td><td>造林</td><td></td></tr></table></body></html>"
    const char *text = "# 某县清单\n\n一、总则\n\n" TABLE "\n\n二、要求（一）检查。（丁局负责）\n";
    assert_string_equal(reading_of(text), "一/1 lead 甲局/label; 一/1 support 乙局/label; "
                                          "一/1 support 丙委/label; 一/2 lead 甲局/label; "
                                          "二/（一） lead 丁局/sole");
    dg_document *d = document_of(text, NULL);
    assert_int_equal(d->assignments[1].at.line, 5);
    assert_int_equal(d->assignments[1].at.column, 192);
    dg_document_free(d);
    assert_string_equal(reading_of("# Plan\n\n<table>\n<tr><th>Task</th><th>Lead</th></tr>\n"
                                   "<tr><td>Dredge</td><td>Harbour Office</td></tr>\n</table>\n\n"
                                   "Below it.\n"),
                        "Dredge lead Harbour Office/label");
    assert_string_equal(reading_of("# Plan\n\n```\n" TABLE "\n```\n\n1. Dig. Lead: Works Office\n"),
                        "1 lead Works Office/label");
}

/* What a block of code shows is not said by the document. */
static void a_drawing_is_no_table(void **state) {
    (void)state;
    assert_string_equal(reading_of("# Plan\n\n```\n+------+-------------+\n| Task | Lead agency |\n"
                                   "+------+-------------+\n| Draw | Harbour     |\n"
                                   "+------+-------------+\n```\n\n"
                                   "1. Dredge. Lead: Harbour Office\n"),
                        "1 lead Harbour Office/label");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_frame_with_a_border_below_each_row),
        cmocka_unit_test(a_frame_with_a_row_a_line),
        cmocka_unit_test(asciidoc),
        cmocka_unit_test(a_table_in_tags),
        cmocka_unit_test(a_list_table),
        cmocka_unit_test(a_table_of_html_in_markdown),
        cmocka_unit_test(html),
        cmocka_unit_test(a_drawing_is_no_table),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
