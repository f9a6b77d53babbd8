/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Times in clauses: each is the task's deadline, and no department. */
#include "unit.h"

#include "reading.h"

static void times(void **state) {
    (void)state;
    static const shape shapes[] = {
        {"（甲局牵头，2020年底前完成）", "lead 甲局/lead @2020年底前完成"},
        {"（乙部负责，持续推进）", "lead 乙部/sole @持续推进"},
        {"（乙部负责，立行立改）", "lead 乙部/sole @立行立改"},
        {"（乙部负责，2020年底前，并长期坚持）", "lead 乙部/sole @2020年底前，并长期坚持"},
        {"（2020年6月底前完成，甲局负责）", "lead 甲局/sole @2020年6月底前完成"},
        {"（甲局、乙部负责；长期坚持）", "joint 甲局/listed; joint 乙部/listed @长期坚持"},
        {"（甲局牵头2018年启动、乙部配合）", "lead 甲局/lead; support 乙部/support @2018年启动"},
        {"（2020年底前完成、甲局负责）", "lead 甲局/sole @2020年底前完成"},
        {"（甲局负责2020年底前完成）", "lead 甲局/sole @2020年底前完成"},
        {"（由甲局、乙部于2020年底前完成，甲局、乙部负责）",
         "joint 甲局/listed; joint 乙部/listed @于2020年底前完成"},
        {"（甲局持续推进）", "lead 甲局/sole"},
        {"（省12345热线办公室负责，长期）", "lead 省12345热线办公室/sole @长期"},
        {"（完成时限：3月底前启动，6月底前完成；责任单位：甲局）",
         "lead 甲局/label @3月底前启动，6月底前完成"},
        {"（完成时限：2020年底前，视情况延长；责任单位：甲局）",
         "lead 甲局/label @2020年底前，视情况延长"},
        {"（甲局；责任时限：2020年底前）", "lead 甲局/sole @2020年底前"},
        {"（责任单位：甲局。执行期限：2020年12月31日）", "lead 甲局/label @2020年12月31日"},
        {"（完成时限：2020年底前，甲局牵头）", "lead 甲局/lead @2020年底前"},
    };
    CHECK_SHAPES(shapes);
}

/* None is ever a department or left unread, wherever in the clause it stands. */
static void times_are_no_departments(void **state) {
    (void)state;
    static const char *const times[] = {
        "2020年12月31日前取得明显成效",
        "2021年6月底前完成并持续推进",
        "二○二○年底前完成",
        "2018 年 12 月底前",
        "六月底前",
        "“十四五”末",
        "“十四五”期间持续推进",
        "今年底前",
        "本年度内",
        "当年完成",
        "明年6月底前",
        "三个月内完成",
        "6个月内",
        "方案印发后1个月内",
        "第三季度末",
        "三季度",
        "上半年",
        "力争2020年底前完成",
        "争取2020年完成",
        "自2019年起",
        "从2019年开始",
        "近三年",
        "三年行动期内",
        "春节前",
        "每年12月底前",
        "每月5日前",
        "分年度推进",
        "分阶段推进",
        "各阶段按计划推进",
        "按季度推进",
        "按计划推进",
        "按时间节点推进",
        "按要求时限完成",
        "按国家要求推进",
        "按上级要求时限",
        "根据工作进展适时推进",
        "立即实施",
        "即时启动并持续推进",
        "常态化推进",
        "尽快启动",
        "及时",
        "随时",
        "有序推进",
        "稳步推进",
        "贯穿全年",
        "中长期",
        "远期",
        "待定",
        "条件成熟后实施",
        "法律修订后施行",
        "已完成",
        "Q3 2025",
        "December 2025",
        "by 28 February 2025",
        "by the end of 2025",
        "within 6 months",
    };
    static const char *const clauses[] = {"1.甲。（商务部负责，%s）", "1.甲。（%s，商务部负责）",
                                          "1.甲。（责任单位：商务部；%s）"};
    for (size_t i = 0; i < sizeof times / sizeof *times; i++)
        for (size_t j = 0; j < sizeof clauses / sizeof *clauses; j++) {
            char text[256], expected[256];
            const char *mark = strstr(clauses[j], "%s");
            snprintf(text, sizeof text, "%.*s%s%s", (int)(mark - clauses[j]), clauses[j], times[i],
                     mark + 2);
            snprintf(expected, sizeof expected, "1 lead 商务部/%s @%s", j == 2 ? "label" : "sole",
                     times[i]);
            assert_string_equal(reading_of(text), expected);
            assert_string_equal(diagnostics_of(text), "");
        }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(times),
        cmocka_unit_test(times_are_no_departments),
    };
    return cmocka_run_group_tests_name("clause_time", tests, NULL, NULL);
}
