/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists of what departments and groups have to do. */
#include <stdio.h>

#include "unit.h"

#include "reading.h"

static void who_makes_up_what_another_leads_supports(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.检查。由甲局牵头，乙局、丙局组成2个督查组，分片督查。\n2.排查。"
         "由甲局牵头，丁局等部门联合组成检查组开展排查。",
         "1 lead 甲局/lead; 1 support 乙局/support; 1 support 丙局/support; 2 lead 甲局/lead; 2 "
         "support 丁局/support 等"},
        {"1.检查。由市甲局牵头，抽调市乙局组成督查组。",
         "1 lead 市甲局/lead; 1 support 市乙局/support"},
        {"1.检查。由市甲局牵头，抽调市乙局、市丙局人员组成，负责检查。\n"
         "2.排查。由市甲局牵头，从市乙局、市丙局抽调人员组成。\n"
         "3.巡查。由市甲局牵头，市乙局人员组成。",
         "1 lead 市甲局/lead; 1 support 市乙局/support; 1 support 市丙局/support; "
         "2 lead 市甲局/lead; 2 support 市乙局/support; 2 support 市丙局/support; "
         "3 lead 市甲局/lead; 3 support 市乙局/support"},
        {"1.检查。由从化区甲局牵头，从化区乙局配合。",
         "1 lead 从化区甲局/lead; 1 support 从化区乙局/support"},
        {"1.征地。市甲局负责用地，东湖新区负责拆迁。",
         "1 joint 市甲局/listed; 1 joint 东湖新区/listed"},
        {"1.值守8:00至18:00：请市甲局主办。\n2.值守8:00至18:00：市乙局负责值守工作。",
         "1 lead 市甲局/lead; 2 lead 市乙局/sole"},
        {"1.施工:市甲局负责房屋;市乙局负责公路。\n2.值守: 市甲局负责白天；市乙局负责夜间。",
         "1#1 lead 市甲局/sole; 1#2 lead 市乙局/sole; 2#1 lead 市甲局/sole; 2#2 lead 市乙局/sole"},
        {"1.征地。（市甲局负责市级层面，各区负责区级层面）",
         "1 joint 市甲局/listed; 1 joint 各区/listed"},
        {"1.检查。由市甲局牵头，市乙局、市丙局组成协调机构，分工负责，密切配合。",
         "1 lead 市甲局/lead; 1 support 市乙局/support; 1 support 市丙局/support"},
        {"1.检查。由市甲局牵头，市乙局、市丙局组成专班，市丁局配合。",
         "1 lead 市甲局/lead; 1 support 市乙局/support; 1 support 市丙局/support"},
    };
    CHECK_EXAMPLES(examples);
}

static void a_department_has_the_duty_of_what_it_is(void **state) {
    (void)state;
    static const example examples[] = {
        {"第一条 县甲局是项目建设的主管部门，负责申报。\n第二条 "
         "县乙局为行业主管单位，具体负责监管。\n"
         "第三条 县丙局是市级单位，去年搬迁。\n第四条 县丁局是负责修路的部门，要加快进度。",
         "第一条 lead 县甲局/sole; 第二条 lead 县乙局/sole"},
        {"一、分工\n公安部门是综合部门，主要负责申报。\n县乙局负责监管。",
         "一#1 lead 公安部门/sole; 一#2 lead 县乙局/sole"},
    };
    CHECK_EXAMPLES(examples);
}

static void below_a_heading_of_duties_they_may_come_late(void **state) {
    (void)state;
    static const example examples[] = {
        {"二、职责分工\n保障组总体职责：完善设施；指导办理；筹集资金；审核支付；核对账目；公开结果"
         "。\n"
         "县甲局负责值班，每日上报。\n县乙局负责信访。",
         "二#1 lead 县甲局/sole; 二#2 lead 县乙局/sole"},
    };
    CHECK_EXAMPLES(examples);
}

static void a_sentence_behind_a_duty_tells_who_bears_it(void **state) {
    (void)state;
    static const example examples[] = {
        {"一、职责\n1.宣传组。负责宣传。此项工作由市甲局负责。\n2.检测组：负责检测。由市乙局牵头，"
         "市丙局配合。\n3.督查组：负责督查。该组由市丁局牵头。\n4.治安组：负责治安。由组长汇总。",
         "一/1 lead 市甲局/sole; 一/2 lead 市乙局/lead; 一/2 support 市丙局/support; 一/3 lead "
         "市丁局/lead; 一/4 lead 治安组/sole"},
        {"一、职责\n1.综合组：负责协调。由市甲局局长任组长。\n2."
         "宣传组：负责宣传。由市甲局拨付经费。\n"
         "3.治安组：负责治安。由市甲局安排专人值守。\n4.保障组：负责保障。由市乙局协助。",
         "一/1 lead 综合组/sole; 一/2 lead 宣传组/sole; 一/3 lead 治安组/sole; 一/4 lead "
         "保障组/sole"},
        {"一、职责\n1.综合组：负责协调。宣传组：负责宣传。由市甲局牵头。",
         "一/1#1 lead 综合组/sole; 一/1#2 lead 市甲局/lead"},
    };
    CHECK_EXAMPLES(examples);
    assert_non_null(strstr(diagnostics_of("一、职责\n1.市甲局：负责宣传。由市乙局配合。\n2.市丙局："
                                          "负责检测。"),
                           "prose-assignment"));
}

static void departments_are_told_by_their_fields(void **state) {
    (void)state;
    static const example examples[] = {
        {"一、部门职责\n（一）公安、教育部门：负责安全。\n（二）供电、通信部门。保障供电。\n"
         "（三）市场监管部门：负责食品。\n（四）卫生部门。\n1.派驻人员。\n2.开展防控。",
         "一/（一） joint 公安/listed; 一/（一） joint 教育部门/listed; 一/（二） joint "
         "供电/listed; 一/（二） joint 通信部门/listed; 一/（三） lead 市场监管部门/sole; "
         "一/（四）/1 lead 卫生部门/sole; 一/（四）/2 lead 卫生部门/sole"},
        {"一、各部门职责、任务\n（一）公安部门职责、任务\n1."
         "设立岗亭。\n（二）文化、工商部门工作任务"
         "\n1.整顿网吧。\n2.检查摊点。",
         "一/（一）/1 lead 公安部门/sole; 一/（二）/1 joint 文化/listed; 一/（二）/1 joint "
         "工商部门/listed; 一/（二）/2 joint 文化/listed; 一/（二）/2 joint 工商部门/listed"},
        {"一、工作要求\n（一）牵头部门\n1."
         "制定方案。\n（二）行业监管部门：负责监管。\n（三）责任部门"
         "\n1.抓好落实。\n二、修路。（县甲局负责）",
         "二 lead 县甲局/sole"},
        {"一、总则\n（一）参会部门\n1.市甲局\n（二）重点部门\n1.加强巡查。\n"
         "（三）违规企业由市场监管、公安部门：依法查处。\n（四）涉农资金、项目部门：负责管理。\n"
         "（五）卫生行政部门：负责救治。",
         "一/（五） lead 卫生行政部门/sole"},
    };
    CHECK_EXAMPLES(examples);
}

static void a_plan_begins_anew_in_one_line_with_its_letter(void **state) {
    (void)state;
    static const example examples[] = {
        {"某市关于印发某意见的通知 各区： "
         "一、今年是收官之年，意义十分重大，各项工作已进入冲刺阶段。 "
         "二、市督查室要把各项任务完成情况作为重点督查内容，推进各项工作。 "
         "三、列第一位者为牵头部门，"
         "下同。 二○一○年三月二日 主要工作目标分解落实意见 一、主要目标 1、产值增长。 "
         "责任单位：市甲局、"
         "市乙局 2、收入增长。 责任单位：市丙局 二、重点工作 （一）推进一体化 3、修路。 "
         "责任单位：市丁局",
         "一/1 lead 市甲局/first-listed; 一/1 support 市乙局/first-listed; 一/2 lead 市丙局/label; "
         "二/（一）/3 lead 市丁局/label"},
    };
    CHECK_EXAMPLES(examples);
}

static void who_hands_out_and_reviews_is_told_by_labels(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.某办法。起草单位：市甲局；审核单位：市乙局\n2."
         "某提案。（领办市领导：王某；主办：市丙局；会办："
         "市丁局）\n3.某提案。（分办：市甲局、市丙局）",
         "1 lead 市甲局/label; 1 support 市乙局/label; 2 lead 市丙局/label; 2 support "
         "市丁局/label; 3 "
         "joint 市甲局/label; 3 joint 市丙局/label"},
        {"1.某建议。（分别办理：市甲局、市丙局）\n2.某建议。独办单位：市甲局\n"
         "3.某建议。责任单位：市甲局；督导盯办单位：市丙局",
         "1 joint 市甲局/label; 1 joint 市丙局/label; 2 lead 市甲局/label; 3 lead 市甲局/label; "
         "3 support 市丙局/guidance"},
        {"1.修路。责任单位：市甲局\n审核单位：市乙局\n2.架桥。（市甲局负责）\n3."
         "铺轨。审核单位：市丙局",
         "1 lead 市甲局/label; 1 support 市乙局/label; 2 lead 市甲局/sole"},
        {"1.立案。牵头庭室：民一庭；参与庭室：执行局。",
         "1 lead 民一庭/label; 1 support 执行局/label"},
    };
    CHECK_EXAMPLES(examples);
    assert_non_null(strstr(diagnostics_of("1.修路。（市甲局负责）\n2.铺轨。\n填报单位：市乙局\n"
                                          "审核单位：市丙局"),
                           "unread-clause 审核单位：市丙局"));
}

/* 做好甲：甲局负责乙，丙局负责丁: behind the colon each bears its part, the first no less. */
static void who_bears_a_part_behind_a_colon(void **state) {
    (void)state;
    static const example examples[] = {
        {"一、优化服务：市甲局负责托育备案，市乙局负责养老监管，市丙局按职责配合。\n"
         "二、关于服务：由市甲局负责托育备案，市乙局配合。",
         "一 joint 市甲局/listed; 一 joint 市乙局/listed; 一 support 市丙局/support; "
         "二 lead 市甲局/sole; 二 support 市乙局/support"},
    };
    CHECK_EXAMPLES(examples);
}

/* 第七条 甲局履行下列职责：, over items: they are its own, whatever else is a clause. */
static void a_list_of_duties_is_of_the_body_over_it(void **state) {
    (void)state;
    static const example examples[] = {
        {"第一条 市甲局应当履行下列职责：\n（一）负责管理；\n（二）开展检查。\n"
         "第二条 市乙局负责经费。",
         "第一条/（一） lead 市甲局/sole; 第一条/（二） lead 市甲局/sole; "
         "第二条 lead 市乙局/sole"},
    };
    CHECK_EXAMPLES(examples);
}

/* 资金由甲局负责，项目由乙局负责审批: each bears another matter. */
static void each_part_of_a_sentence_may_say_by_whom(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.资金由市甲局负责拨付，项目由市乙局负责审批。\n2."
         "资金由市甲局负责拨付，不再由市乙局负责。",
         "1 joint 市甲局/listed; 1 joint 市乙局/listed; 2 lead 市甲局/sole"},
        {"1.整顿秩序（市甲局），降低成本（市乙局会同市丙局），年底完成。",
         "1#1 lead 市甲局/sole; 1#2 lead 市乙局/lead; 1#2 support 市丙局/beside-lead"},
    };
    CHECK_EXAMPLES(examples);
}

static void who_stands_beside_the_bearer_is_noted(void **state) {
    (void)state;
    assert_non_null(strstr(diagnostics_of("一、部门职责\n市甲局：负责修路，会同市乙局落实资金。\n"),
                           "2:10 prose-assignment 会同市乙局落实资金"));
    const char *more =
        diagnostics_of("一、部门职责\n市甲局：负责修路；会同市乙局养护；配合市丙局勘察。\n");
    assert_non_null(strstr(more, "2:10 prose-assignment 会同市乙局养护"));
    assert_non_null(strstr(more, "2:18 prose-assignment 配合市丙局勘察"));
}

/* A word of duty before a colon is a label where nothing but bodies follows, and none where it
 * tells what is to be done, or for whom. */
static void a_duty_before_a_colon_has_bodies_behind(void **state) {
    (void)state;
    static const char *const deeds[] = {"统筹：城乡各级政府，加大投入。",
                                        "落实：所有小微企业，全面减税。",
                                        "落实：压实村级卫生室，加强管理。",
                                        "支持：建设市级技术中心、重点实验室，培育企业。",
                                        "支持：民营企业，上市融资。",
                                        "落实：市政府，对标省政府要求。",
                                        "支持：各县（市、区）政府，落实资金。",
                                        "统筹：各级党委，把方向。",
                                        "监督：市民可拨打市长热线办公室，及时反映。"};
    for (size_t i = 0; i < sizeof deeds / sizeof deeds[0]; i++) {
        char text[300];
        snprintf(text, sizeof text, "1.修路。（市甲局负责）\n2.%s\n", deeds[i]);
        assert_string_equal(reading_of(text), "1 lead 市甲局/sole");
    }
    assert_string_equal(reading_of("1.修路。实施：市甲局、各县（市、区）政府；监督：市纪委"),
                        "1 joint 市甲局/label; 1 joint 各县政府/label; 1 support 市纪委/guidance");
}

/* Only a short name behind a word of duty may be an office's, as 检查处 in 监督检查处. */
static void a_verb_and_its_object_are_no_office(void **state) {
    (void)state;
    assert_string_equal(reading_of("1.修路。（市甲局牵头、指导乙县成立推进组）"),
                        "1 lead 市甲局/lead");
    assert_string_equal(reading_of("1.修路。责任单位：市甲局、推进基层卫生室"),
                        "1 joint 市甲局/listed; 1 joint 基层卫生室/label");
    assert_string_equal(reading_of("1.修路。（市甲局负责）\n2.架桥。（支持村级综合服务中心）"),
                        "1 lead 市甲局/sole");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_duty_before_a_colon_has_bodies_behind),
        cmocka_unit_test(a_verb_and_its_object_are_no_office),
        cmocka_unit_test(who_makes_up_what_another_leads_supports),
        cmocka_unit_test(a_department_has_the_duty_of_what_it_is),
        cmocka_unit_test(below_a_heading_of_duties_they_may_come_late),
        cmocka_unit_test(a_sentence_behind_a_duty_tells_who_bears_it),
        cmocka_unit_test(departments_are_told_by_their_fields),
        cmocka_unit_test(a_plan_begins_anew_in_one_line_with_its_letter),
        cmocka_unit_test(who_hands_out_and_reviews_is_told_by_labels),
        cmocka_unit_test(who_bears_a_part_behind_a_colon),
        cmocka_unit_test(a_list_of_duties_is_of_the_body_over_it),
        cmocka_unit_test(each_part_of_a_sentence_may_say_by_whom),
        cmocka_unit_test(who_stands_beside_the_bearer_is_noted),
    };
    return cmocka_run_group_tests_name("chinese_duties", tests, NULL, NULL);
}
