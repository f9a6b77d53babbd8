/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables that look like those of tasks and parties, and assign nothing. */
#include "unit.h"

#include <stdio.h>

#include "reading.h"

/* Above a plan, only the plan is read. */
static void check_nothing(const char *table) {
    char text[800];
    snprintf(text, sizeof text, "%s\n| Task | Lead |\n|---|---|\n| Print | Press Office |\n",
             table);
    assert_string_equal(reading_of(text), "Print lead Press Office/label");
}

static void who_works_with_whom(void **state) {
    (void)state;
    check_nothing("| Role | Editor | Printer | Binder |\n|---|---|---|---|\n"
                  "| Editor | — | Leads | Supports |\n| Printer | Leads | — | Agrees |\n"
                  "| Binder | Supports | Agrees | — |\n");
}

static void what_each_kind_of_people_may_do(void **state) {
    (void)state;
    check_nothing("| Action | lead | supporting | reviewer |\n|---|---|---|---|\n"
                  "| Read | ✓ | ✓ | ✓ |\n| Write | ✓ | ✗ | ✗ |\n");
    check_nothing("| Action | lead | worker | visitor | clerk |\n|---|---|---|---|---|\n"
                  "| Read | yes | yes | yes | yes |\n| Send | yes | no | no | yes |\n");
    check_nothing("| Rule | Lead |\n|---|---|\n| Read | Yes |\n| Send | No |\n"
                  "| Write | Yes (if asked) |\n");
}

static void what_each_may_do_with_a_thing(void **state) {
    (void)state;
    check_nothing("| Entity | Sales | Billing | Support |\n|---|---|---|---|\n"
                  "| Customer | CRU | R | R |\n| Invoice | R | CRU | R |\n");
    check_nothing("| Resource | Admin | Editor | Auditor |\n|---|---|---|---|\n"
                  "| Reports | W | R/W | R |\n| Log | R | | R |\n");
}

static void what_the_fields_of_records_are(void **state) {
    (void)state;
    check_nothing("| 字段 | 类型 | 责任单位 |\n|---|---|---|\n| 编号 | 数字 | 甲局 |\n"
                  "| 名称 | 文字 | 乙局 |\n");
    check_nothing("| Field | Type | Owner |\n|---|---|---|\n| id | number | Press Office |\n");
    check_nothing(
        "| 编号 | 字段名 | 类型 | 说明 |\n|---|---|---|---|\n| 31 | 责任单位 | 文本 | 甲局 |\n"
        "| 32 | 协办单位 | 文本 | 乙局 |\n");
}

static void what_things_cost(void **state) {
    (void)state;
    check_nothing("| 项目名称 | 计价单位 | 价格（元） | 执行科室 |\n|---|---|---|---|\n"
                  "| 化验 | 次 | 20 | 甲科 |\n| 护理 | 日 | 30 | 乙科 |\n");
}

static void when_tasks_are_done(void **state) {
    (void)state;
    check_nothing("| 任务 | 1月 | 2月 | 第二季度 | 备注 |\n|---|---|---|---|---|\n"
                  "| 排查 | ● | | ● | |\n| 整治 | | ● | ● | |\n");
    check_nothing("| Task | Q1 | Q2 | Q3 |\n|---|---|---|---|\n| Print | x | | |\n"
                  "| Bind | | x | x |\n");
    check_nothing("| Shift | Monday | Tuesday |\n|---|---|---|\n| Early | lead | help |\n"
                  "| Late | help | lead |\n");
    assert_string_equal(reading_of("| 任务 | 责任单位 | 1月 | 2月 | 3月 |\n|---|---|---|---|---|\n"
                                   "| 排查 | 甲局 | ● | | |\n| 整治 | 乙局 | | ● | ● |\n"),
                        "排查 lead 甲局/label; 整治 lead 乙局/label");
    assert_string_equal(
        reading_of("<html><body><table><tr><td>任务</td><td>责任单位</td><td>启动时间</td>"
                   "<td>中期时间</td><td>完成时间</td></tr><tr><td>排查</td><td>甲局</td>"
                   "<td>1月</td><td>2月</td><td>3月</td></tr></table><table><tr><td>整治</td>"
                   "<td>乙局</td><td>1月</td><td>2月</td><td>3月</td></tr><tr><td>植树</td>"
                   "<td>丙局</td><td>1月</td><td>2月</td><td>3月</td></tr></table></body></html>"),
        "排查 lead 甲局/label @1月; 整治 lead 乙局/label @1月; 植树 lead 丙局/label @1月");
}

static void where_bodies_are_reached(void **state) {
    (void)state;
    check_nothing("| 责任单位 | 受理地址 | 监督电话 |\n|---|---|---|\n| 甲局 | 东街1号 | 123 |\n"
                  "| 乙局 | 西街2号 | 456 |\n");
    check_nothing("| Lead agency | Website | Email |\n|---|---|---|\n"
                  "| Press Office | press.example | a@press.example |\n");
}

/* One word of a row of the body is a head's, too. */
static void a_row_of_the_body_is_no_head(void **state) {
    (void)state;
    check_nothing("| 表 | 修改类型 | 行数 |\n|---|---|---|\n| 一号表 | 名称 | 2 |\n"
                  "| 一号表 | 主责部门 | 2 |\n| 一号表 | 编码 | 4 |\n| 二号表 | 关联 | 1 |\n");
    check_nothing(
        "| 修改类型 | 总数 |\n|---|---|\n| 责任部门 | 140 |\n| 名称 | 多 |\n| 编码 | 少 |\n");
}

static void how_much_there_is(void **state) {
    (void)state;
    check_nothing(
        "| Implementing agency | Works | Outlay |\n|---|---|---|\n| Works Agency | 206 | ₹7,89 |\n"
        "| Park Agency | 11 | ₹5,00 |\n");
    check_nothing(
        "| 方向 | 第一责任人 |\n|---|---|\n| 架构 | 健壮性 ≥3项 |\n| 数据 | 可用率 ≥95% |\n");
    check_nothing("| Department | Allowed roles |\n|---|---|\n| Sales | a, b |\n| Staff | b, e "
                  "|\n| Trade | e |\n| Lead Department | + c |\n"
                  "| Works Department | a, d |\n| Trade Department | e |\n");
    check_nothing("| 模块 | 管理员 | 部门负责人 |\n|---|---|---|\n| 用户 | 增删改查 | 查 |\n"
                  "| 任务 | 增删改查 | 增改查 |\n| 报表 | √ | √ |\n| 设置 | √ | × |\n");
    check_nothing("| Responsible agency | Share |\n|---|---|\n| Works Agency | 1,204 (21.5%) |\n"
                  "| Trade Board | 310 (8.0%) |\n");
}

/* 部门 over the names of a matrix heads none of its own. */
static void a_head_over_names_is_none_of_parties(void **state) {
    (void)state;
    assert_string_equal(
        reading_of(
            "<p>▲主管部门　△相关部门</p><table><tr><th rowspan=2>条款<th rowspan=2>要求"
            "<th colspan=3>部门<tr><th>总经理<th>质量部<th>技术部<tr><td>4.1<td>理解环境<td>▲"
            "<td>△<td>△<tr><td>6.1<td>应对风险<td>△<td>▲<td></table>"),
        "4.1 lead 总经理/matrix; 4.1 support 质量部/matrix; 4.1 support 技术部/matrix; "
        "6.1 support 总经理/matrix; 6.1 lead 质量部/matrix");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_works_with_whom),
        cmocka_unit_test(what_each_kind_of_people_may_do),
        cmocka_unit_test(what_each_may_do_with_a_thing),
        cmocka_unit_test(what_the_fields_of_records_are),
        cmocka_unit_test(what_things_cost),
        cmocka_unit_test(when_tasks_are_done),
        cmocka_unit_test(where_bodies_are_reached),
        cmocka_unit_test(a_row_of_the_body_is_no_head),
        cmocka_unit_test(how_much_there_is),
        cmocka_unit_test(a_head_over_names_is_none_of_parties),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
