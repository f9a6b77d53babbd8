/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Matrices of pictures and posts, forms, and tables of whom to call. */
#include "base/text.h"
#include "pages.h"
#include "reading.h"
#include "unit.h"

static void pictures_mean_what_a_legend_says(void **state) {
    (void)state;
    static const char table[] = "| Area | Core Team | Docs Group |\n|---|---|---|\n"
                                "| Releases | 🟢 | 🟡 |\n| Website | 🔵 | 🟢 |\n"
                                "| Events | ⚪ | 🟢 |\n";
    char text[512];
    snprintf(text, sizeof text,
             "%s\nLegend: 🟢 Accountable · 🟡 Responsible · 🔵 Consulted · ⚪ Informed\n",
             table);
    assert_string_equal(reading_of(text),
                        "Releases lead Core Team/matrix; Releases joint Docs Group/matrix; "
                        "Website support Core Team/matrix; Website lead Docs Group/matrix; "
                        "Events lead Docs Group/matrix");
    /* A picture before a letter, or one that is a tick. */
    assert_string_equal(
        reading_of("| 活动 | 甲部 | 乙部 |\n|---|---|---|\n| 评审 | ✅ A | ⚙️ R |\n"
                   "| 上线 | 💬 C | ✅ A |\n"),
        "评审 lead 甲部/matrix; 评审 joint 乙部/matrix; 上线 support 甲部/matrix; "
        "上线 lead 乙部/matrix");
    assert_string_equal(reading_of("| 任务 | 市甲局 | 市乙局 |\n|---|---|---|\n| 修路 | ✅ | ❌ |\n"
                                   "| 种树 | ✅ | ✅ |\n"),
                        "修路 lead 市甲局/matrix; 种树 joint 市甲局/matrix; "
                        "种树 joint 市乙局/matrix");
}

static void hotlines_and_leaders_head_columns_of_letters(void **state) {
    (void)state;
    assert_string_equal(reading_of("任务,市甲局,12300热线,分管领导\n受理,I,R,A\n回访,A,R,I\n"),
                        "受理 joint 12300热线/matrix; 受理 lead 分管领导/matrix; "
                        "回访 lead 市甲局/matrix; 回访 joint 12300热线/matrix");
    /* Below 角色 they stand down the side. */
    assert_string_equal(reading_of("角色,立项,招标\n市甲局,R,C\n市乙局,C,A\n主管领导,A,I\n"),
                        "立项 joint 市甲局/matrix; 立项 support 市乙局/matrix; "
                        "立项 lead 主管领导/matrix; 招标 support 市甲局/matrix; "
                        "招标 lead 市乙局/matrix");
}

static void a_form_may_tell_two_fields_a_row(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("| 项目名称 | 修路 |\n|---|---|\n| 牵头单位 | 市甲局 | 配合单位 | 市乙局 |\n"
                   "| 资金来源 | 省级补助 | 完成时限 | 6月 |\n"),
        "修路 lead 市甲局/label; 修路 support 市乙局/label @6月");
    /* A table of tasks is none. */
    assert_string_equal(reading_of("| 项目名称 | 牵头单位 | 目标 | 配合单位 |\n|---|---|---|---|\n"
                                   "| 修路 | 市甲局 | 通车 | 市乙局 |\n"),
                        "修路 lead 市甲局/label; 修路 support 市乙局/label");
    /* Rows without a cell of their own, below a title and in what is no form. */
    assert_string_equal(
        reading_of(
            "<html><body><p>一、修渠。（财政部负责）</p><table><tr>"
            "<td rowspan=2>项目名称</td></tr><tr></tr><tr><td>甲</td><td>乙</td></tr></table>"
            "<p>二、修桥。（财政部负责）</p>"
            "<table><tr><td colspan=4>登记表</td></tr><tr></tr>"
            "<tr><td>项目名称</td><td colspan=3>修路</td></tr><tr><td>牵头单位</td>"
            "<td>县财政局</td><td>资金来源</td><td>省级补助</td></tr></table></body></html>"),
        "一 lead 财政部/sole; 二 lead 财政部/sole; 修路 lead 县财政局/label");
}

static void a_form_may_begin_with_the_number_of_its_task(void **state) {
    (void)state;
    assert_string_equal(reading_of("任务序号,7,责任领导,张某\n任务名称,修路,,\n"
                                   "牵头单位,市甲局,完成时限,6月\n配合单位,市乙局,,\n"),
                        "7 lead 市甲局/label; 7 support 市乙局/label @6月");
    assert_string_equal(
        reading_of(
            "<html><body><table><tr><td>任务1</td><td colspan=3>修路</td></tr>"
            "<tr><td>牵头单位</td><td>市甲局</td><td>完成时限</td><td>6月</td></tr>"
            "<tr><td>责任单位</td><td colspan=3>市乙局、市丙局</td></tr></table></body></html>"),
        "任务1 lead 市甲局/label; 任务1 support 市乙局/label; 任务1 support 市丙局/label @6月");
    assert_string_equal(reading_of("任务序号,7\n任务名称,修路\n牵头单位,市甲局\n配合单位,市乙局\n"),
                        "7 lead 市甲局/label; 7 support 市乙局/label");
}

/* A page ends within a section, then within a row; the header stands on each. */
static void a_table_goes_on_below_its_header_again(void **state) {
    (void)state;
#define HEAD "<table><tr><td>序号</td><td>任务</td><td>牵头单位</td><td>配合单位</td></tr>"
#define ROW(n, a, b, c) "<tr><td>" n "</td><td>" a "</td><td>" b "</td><td>" c "</td></tr>"
    assert_string_equal(
        reading_of("<html><body>" HEAD "<tr><td colspan=4>一、农业</td></tr>" ROW(
            "1", "修渠", "县甲局",
            "县乙局") "</table>" HEAD ROW("2", "种树", "县丙局",
                                          "县自来") "</table>" HEAD ROW("", "", "", "水公司")
                       ROW("3", "养鱼", "县丁局", "") "</table></body></html>"),
        "一/1 lead 县甲局/label; 一/1 support 县乙局/label; 一/2 lead 县丙局/label; "
        "一/2 support 县自来水公司/label; 一/3 lead 县丁局/label");
    /* Another table begins with the first number. */
    assert_string_equal(
        reading_of("<html><body>" HEAD "<tr><td colspan=4>一、农业</td></tr>" ROW(
            "1", "修渠", "县甲局", "") "</table>" HEAD ROW("1", "种树", "县丙局",
                                                           "") "</table></body></html>"),
        "P1/一/1 lead 县甲局/label; P2/1 lead 县丙局/label");
#undef HEAD
#undef ROW
}

static void lines_with_a_semicolon_each_are_a_table_below_heads_only(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Responsible departments; roads first\n"
                   "1. The Roads Agency shall mend the street; it reports yearly.\n"
                   "2. The Parks Department shall mow the lawn; it reports yearly.\n"),
        "1 lead Roads Agency/lead; 2 lead Parks Department/lead");
    assert_string_equal(reading_of("县甲局牵头;县乙局配合\n县乙局牵头;县丙局配合\n"
                                   "县丙局牵头;县甲局配合\n"),
                        "县甲局牵头 lead 县甲局/lead; 县甲局牵头 support 县乙局/support; "
                        "县乙局牵头 lead 县乙局/lead; 县乙局牵头 support 县丙局/support; "
                        "县丙局牵头 lead 县丙局/lead; 县丙局牵头 support 县甲局/support");
    assert_string_equal(reading_of("Plan 2030;\nAction; Lead agency\nMend; Roads Agency\n"
                                   "Mow; Parks Department\n"),
                        "Mend lead Roads Agency/label; Mow lead Parks Department/label");
    assert_string_equal(reading_of(";Roads Agency;Trade Board\nMend;R;A\nMow;A;R\n"),
                        "Mend joint Roads Agency/matrix; Mend lead Trade Board/matrix; "
                        "Mow lead Roads Agency/matrix; Mow joint Trade Board/matrix");
}

/* Who is reached there, and where, is no task. */
static void whom_to_call_is_no_task(void **state) {
    (void)state;
    assert_string_equal(reading_of("1.修路。（市丙局负责）\n\n"
                                   "| 承办单位 | 联系专员 | 办公电话 |\n|---|---|---|\n"
                                   "| 市甲局 | 李娜 | 8001 |\n| 市乙局 | 王芳 | 8002 |\n\n"
                                   "| 窗口 | 责任单位 | 电话 |\n|---|---|---|\n"
                                   "| A01 | 市甲局 | 8001 |\n| A02 | 市乙局 | 8002 |\n"),
                        "1 lead 市丙局/sole");
    assert_string_equal(reading_of("| 问题 | 责任单位 | 电话 |\n|---|---|---|\n"
                                   "| 水管漏水 | 市甲局 | 8001 |\n| 街道断电 | 市乙局 | 8002 |\n"),
                        "水管漏水 lead 市甲局/label; 街道断电 lead 市乙局/label");
}

static void words_that_heads_and_cells_say(void **state) {
    (void)state;
    assert_string_equal(reading_of("机构名称 | 主要职责说明 |\n市甲局 | 修路，管桥。 |\n"
                                   "市乙局 | 种树 |\n市丙局 | 清淤 |\n"),
                        "修路，管桥 lead 市甲局/label; 种树 lead 市乙局/label; "
                        "清淤 lead 市丙局/label");
    assert_string_equal(reading_of("| Activity | Lead |\n|---|---|\n| *Dig* | Works Agency |\n"
                                   "| Pave roads (e.g. A1, A2) | _Port Board_ |\n"),
                        "Dig lead Works Agency/label; "
                        "Pave roads (e.g. A1, A2) lead Port Board/label");
    /* What somebody who leads does is no name. */
    assert_string_equal(reading_of("1. Dig (Lead: Works Agency)\n\n"
                                   "- **Press Lead:** internal news + statements; with others.\n"
                                   "- Planning Lead: tracks status, documents actions.\n"),
                        "1 lead Works Agency/label");
}

static void pictures_say_nothing_of_their_own(void **state) {
    (void)state;
    assert_string_equal(reading_of("| Team | 🎯 Responsibilities | 📞 Phone |\n|---|---|---|\n"
                                   "| 🛠 Platform Team | Upgrade clusters | 1 |\n"
                                   "| 🔐 Security Team | Test the doors | 2 |\n\n"
                                   "| Week | Primary | Secondary |\n|---|---|---|\n"
                                   "| 1 | Alice | Bob |\n| 2 | Carol | Dan |\n"),
                        "Upgrade clusters lead Platform Team/label; "
                        "Test the doors lead Security Team/label");
}

static void codes_number_tasks(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("| WP | Title | Lead partner |\n|---|---|---|\n"
                   "| WP1 | Management | Alpha Ltd |\n| WP2 | Pilots | Beta Ltd |\n"),
        "WP1 lead Alpha Ltd/label; WP2 lead Beta Ltd/label");
    assert_string_equal(reading_of("任务编号,任务,参与单位,承担角色\nT1,修路,市甲局,牵头\n"
                                   "T1,修路,市乙局,配合\nT2,种树,市乙局,牵头\n"),
                        "T1 lead 市甲局/label; T1 support 市乙局/label; T2 lead 市乙局/label");
    assert_string_equal(reading_of("科室,重点工作\n财务科,编制预算\n人事科,组织招考\n"),
                        "编制预算 lead 财务科/label; 组织招考 lead 人事科/label");
}

/* A page of HTML whose last table has one row, which the page's end cut off. */
static void a_row_alone_goes_on_with_the_table(void **state) {
    (void)state;
#define TABLE                                                                                      \
    "<table><tr><td>任务</td><td>牵头部门</td><td>配合部门</td></tr>"                    \
    "<tr><td>修路</td><td>市甲局</td><td>市乙局</td></tr></table>"
    assert_string_equal(page_of(DG_LITERAL(TABLE "<p>（续表）</p><table><tr><td>种树</td>"
                                                 "<td>市乙局</td><td>市丙局</td></tr></table>"),
                                DG_CONTAINER_AUTO),
                        "任务\t牵头部门\t配合部门\n修路\t市甲局\t市乙局\n（续表）\n"
                        "种树\t市乙局\t市丙局\n[: 任务|牵头部门|配合部门 / 修路|市甲局|市乙局]"
                        "[: 种树|市乙局|市丙局]");
    /* Not one of another width, which places parts of the page. */
    assert_string_equal(page_of(DG_LITERAL(TABLE "<table><tr><td>甲</td><td>乙</td></tr></table>"),
                                DG_CONTAINER_AUTO),
                        "任务\t牵头部门\t配合部门\n修路\t市甲局\t市乙局\n甲\n乙\n"
                        "[: 任务|牵头部门|配合部门 / 修路|市甲局|市乙局]");
}

/* （1）县甲局, 县甲局：修路；县乙局：资金: numbers before names, and parts of the task behind them.
 */
static void names_with_numbers_and_parts(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("序号,任务,责任单位\n1,做甲,（1）县甲局；（2）县乙局\n"
                   "2,做乙,（一）县甲局（二）县丙局\n3,做丙,县甲局：修路；县乙局：资金\n"
                   "4,做丁,县丁局\n"),
        "1 joint 县甲局/label; 1 joint 县乙局/label; 2 joint 县甲局/label; 2 joint 县丙局/label; "
        "3 joint 县甲局/label; 3 joint 县乙局/label; 4 lead 县丁局/label");
    static const char helped[] = "序号,任务,责任单位\n1,做甲,县甲局：会同县乙局\n2,做乙,县丁局\n";
    assert_string_equal(reading_of(helped), "2 lead 县丁局/label");
    assert_non_null(strstr(diagnostics_of(helped), "unread-part"));
    assert_string_equal(reading_of("No.,Action,Lead\n1,Dig,Works Board+ Trade Board\n"
                                   "2,Sell,LGBTQ+ groups\n"),
                        "1 lead Works Board/label; 1 lead Trade Board/label; 2 lead LGBTQ+ "
                        "groups/label");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pictures_mean_what_a_legend_says),
        cmocka_unit_test(hotlines_and_leaders_head_columns_of_letters),
        cmocka_unit_test(a_form_may_tell_two_fields_a_row),
        cmocka_unit_test(a_form_may_begin_with_the_number_of_its_task),
        cmocka_unit_test(a_table_goes_on_below_its_header_again),
        cmocka_unit_test(lines_with_a_semicolon_each_are_a_table_below_heads_only),
        cmocka_unit_test(whom_to_call_is_no_task),
        cmocka_unit_test(words_that_heads_and_cells_say),
        cmocka_unit_test(pictures_say_nothing_of_their_own),
        cmocka_unit_test(codes_number_tasks),
        cmocka_unit_test(a_row_alone_goes_on_with_the_table),
        cmocka_unit_test(names_with_numbers_and_parts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
