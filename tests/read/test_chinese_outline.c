/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which item of a whole Chinese document carries a clause. */
#include "unit.h"

#include "reading.h"

static void duties_are_of_the_item_over_them(void **state) {
    (void)state;
    static const example examples[] = {
        {"2 组织体系\n2.1 指挥部\n指挥部由县长任指挥长。\n2.2 成员单位职责\n县甲局：负责监测。\n"
         "县乙局：担负抢险任务。\n县丙局：负责经费。\n3 保障\n3.1 资金（责任单位：县丙局）",
         "2/2.2#1 lead 县甲局/sole; 2/2.2#2 lead 县乙局/sole; 2/2.2#3 lead 县丙局/sole; "
         "3/3.1 lead 县丙局/label"},
        {"2.3调度中心\n2.4指挥机构\n县长任总指挥。\n2.5工作机构\n（1）值班组。由县甲局牵头，"
         "县乙局参加。\n（2）抢修组。由县丙局牵头。",
         "2.5/（1） lead 县甲局/lead; 2.5/（1） support 县乙局/support; 2.5/（2） lead "
         "县丙局/lead"},
        {"一、组织体系\n（一）指挥部\n县长任指挥长。\n（二）职责分工\n县甲局：负责监测。\n"
         "县乙局：负责救治。\n二、保障\n（一）资金（责任单位：县丙局）",
         "一/（二）#1 lead 县甲局/sole; 一/（二）#2 lead 县乙局/sole; 二/（一） lead 县丙局/label"},
        {"5 保障\n5.1 队伍\n加强队伍建设。\n5.2 通信\n由县甲局牵头，县乙局配合。\n6 附则\n"
         "6.1 实施\n自印发之日起实施。",
         "5/5.2 lead 县甲局/lead; 5/5.2 support 县乙局/support"},
        {"2.2 成员单位职责\n（1）市甲局。负责宣传。\n（2）市乙局、市丙局按照职责分工，负责防治。\n"
         "3 保障\n3.1 资金（责任单位：市甲局）",
         "2.2/（1） lead 市甲局/sole; 2.2/（2） joint 市乙局/listed; "
         "2.2/（2） joint 市丙局/listed; 3.1 lead 市甲局/label"},
        {"一、甲\n1.做甲。\n2.做乙。\n（县甲局、县乙局负责）\n二、乙\n3.做丙。（县丙局负责）",
         "一 joint 县甲局/listed; 一 joint 县乙局/listed; 二/3 lead 县丙局/sole"},
    };
    CHECK_EXAMPLES(examples);
}

static void a_table_of_contents_holds_no_items(void **state) {
    (void)state;
    static const char *const expected =
        "2/2.1/（1） lead 县甲局/sole; 2/2.1/（2） lead 县乙局/sole; 3/3.1 lead 县丙局/sole";
    static const example examples[] = {
        {"某县应急预案\n目  录\n1 总则\n1.1 目的\n2 职责\n2.1 成员单位\n3 保障\n\n1 总则\n"
         "1.1 目的\n做好应对。\n2 职责\n2.1 成员单位\n（1）县甲局：负责监测。\n"
         "（2）县乙局：负责救治。\n3 保障\n3.1 资金\n筹措资金。（县丙局负责）",
         expected},
        {"某县应急预案\n目录\n1总则1\n1.1目的1\n2职责2\n2.1成员单位2\n3保障6\n1总则\n"
         "1.1目的\n做好应对。\n2职责\n2.1成员单位\n（1）县甲局：负责监测。\n"
         "（2）县乙局：负责救治。\n3保障\n3.1资金\n筹措资金。（县丙局负责）",
         expected},
        /* No entry is printed again. */
        {"目录\n1.做甲。（县甲局负责）\n2.做乙。（县乙局负责）",
         "1 lead 县甲局/sole; 2 lead 县乙局/sole"},
    };
    CHECK_EXAMPLES(examples);
}

static void labels_of_other_kinds(void **state) {
    (void)state;
    static const example examples[] = {
        {"第一篇 目标\n1.增长。（市甲局负责）\n第二篇 任务\n第一章 创新\n2.建设。（市乙局负责）\n"
         "第二章 产业\n3.培育。（市丙局负责）",
         "第一篇/1 lead 市甲局/sole; 第二篇/第一章/2 lead 市乙局/sole; "
         "第二篇/第二章/3 lead 市丙局/sole"},
        {"三、答复\n按时答复。\n附件\n建议分办表\n第001号  关于建校的建议\n主办：区甲局\n"
         "会办：区乙局\n第002号  关于修路的建议\n主办：区丙局",
         "第001号 lead 区甲局/label; 第001号 support 区乙局/label; 第002号 lead 区丙局/label"},
        {"一、甲\n（一）乙\n1.做甲。（市甲局）\n2.做乙。（市乙局）\n专栏1 "
         "工程\n1.修路。（市丙局）\n"
         "2.修桥。（市丁局）\n（二）丙\n3.做丙。（市甲局）",
         "一/（一）/1 lead 市甲局/sole; 一/（一）/2 lead 市乙局/sole; "
         "一/（一）/专栏1/1 lead 市丙局/sole; 一/（一）/专栏1/2 lead 市丁局/sole; "
         "一/（二）/3 lead 市甲局/sole"},
    };
    CHECK_EXAMPLES(examples);
}

static void the_title_of_another_paper_begins_a_plan(void **state) {
    (void)state;
    static const example examples[] = {
        {"2020年政府工作责任分解\n一、抓项目\n1.做甲。\n责任单位：市甲局\n2.做乙。\n"
         "责任单位：市乙局\n2020年民生实事责任分解\n1.建校。\n责任单位：市丙局\n2.修路。\n"
         "责任单位：市丁局",
         "P1/一/1 lead 市甲局/label; P1/一/2 lead 市乙局/label; P2/1 lead 市丙局/label; "
         "P2/2 lead 市丁局/label"},
        {"一、抓项目\n1.做甲。（市甲局负责）\n2.做乙。（市乙局负责）\n二、抓民生\n"
         "3.做丙。（市丙局负责）\n民生实事责任分工方案\n1.建馆。（市丁局负责）\n2."
         "建园。（市戊局负责）",
         "P1/一/1 lead 市甲局/sole; P1/一/2 lead 市乙局/sole; P1/二/3 lead 市丙局/sole; P2/1 lead "
         "市丁局/sole; P2/2 lead 市戊局/sole"},
        {"一、抓项目\n1.做甲。（市甲局负责）\n2.做乙。（市乙局负责）\n民生实事责任分工方案\n"
         "1.建馆。（市丁局负责）\n二、抓民生\n1.做丙。（市丙局负责）",
         "一/1 lead 市甲局/sole; 一/2 lead 市乙局/sole; 一/1~2 lead 市丁局/sole; 二/1 lead "
         "市丙局/sole"},
        /* Words over the items of one chapter. */
        {"一、抓项目\n重点项目清单\n1.做甲。（市甲局负责）\n2.做乙。（市乙局负责）\n二、抓民生\n"
         "3.做丙。（市丙局负责）",
         "一/1 lead 市甲局/sole; 一/2 lead 市乙局/sole; 二/3 lead 市丙局/sole"},
    };
    CHECK_EXAMPLES(examples);
}

static void a_word_that_goes_on_ends_no_name(void **state) {
    (void)state;
    static const example examples[] = {
        {"（一）甲，由甲部会同乙部、丙部等部门研究提出具体办法并组织实施。\n（二）乙。（丁部负责）",
         "（一） lead 甲部/lead; （一） support 乙部/together; （一） support 丙部/together 等; "
         "（二） lead 丁部/sole"},
        {"1.制定办法并负责实施。\n2.乙。（甲局负责）", "2 lead 甲局/sole"},
    };
    CHECK_EXAMPLES(examples);
}

static void each_thing_of_a_sentence_has_its_bearer(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.加强管理。学校由县甲局负责，商超、市场由县乙局、县丙局负责，工地由县丁局负责。",
         "1#1 lead 县甲局/sole; 1#2 joint 县乙局/listed; 1#2 joint 县丙局/listed; "
         "1#3 lead 县丁局/sole"},
        {"1.划分阶段。其中，立项由市甲局牵头，许可由市乙局牵头。",
         "1#1 lead 市甲局/lead; 1#2 lead 市乙局/lead"},
        /* Who leads, and who does the work of the same task. */
        {"1.做甲。试点由市甲局牵头，日常工作由市乙局负责。",
         "1 lead 市甲局/lead; 1 support 市乙局/beside-lead"},
        {"1.做甲。由市甲局负责，资金由市乙局负责。",
         "1 joint 市甲局/listed; 1 joint 市乙局/listed"},
    };
    CHECK_EXAMPLES(examples);
}

static void measures_of_a_row_may_have_labels(void **state) {
    (void)state;
    static const example examples[] = {
        {"| 序号 | 任务 | 措施 | 责任单位 |\n|---|---|---|---|\n| 1 | 做甲 | （1）建园 | 市甲局 |\n"
         "|  |  | （2）建馆 | 市乙局 |\n| 2 | 做乙 | 建桥 | 市甲局 |\n|  |  | 建路 | 市乙局 |\n",
         "1/（1） lead 市甲局/label; 1/（2） lead 市乙局/label; 2#1 lead 市甲局/label; "
         "2#2 lead 市乙局/label"},
        {"<table><tr><td>序号<td>任务<td colspan=2>措施<td>责任单位<tr><td rowspan=2>1<td "
         "rowspan=2>做甲<td>（1）<td>建园<td>市甲局<tr><td>（2）<td>建馆<td>市乙局<tr><td>2<td>做乙"
         "<td colspan=2>建桥<td>市甲局</table>",
         "1/（1） lead 市甲局/label; 1/（2） lead 市乙局/label; 2 lead 市甲局/label"},
    };
    CHECK_EXAMPLES(examples);
}

/* Proposals taken from a longer list keep their numbers; a storm's number is no label. */
static void numbers_of_papers_may_leave_some_out(void **state) {
    (void)state;
    static const example examples[] = {
        {"第3号　修缮学校\n责任单位：市甲局\n第5号　修路\n责任单位：市乙局\n第12号　种树（分办：市"
         "丙局）\n",
         "第3号 lead 市甲局/label; 第5号 lead 市乙局/label; 第12号 lead 市丙局/label"},
        {"一、防汛\n第3号 台风过境。\n责任单位：市甲局\n二、防火\n责任单位：市甲局\n",
         "一 lead 市甲局/label; 二 lead 市甲局/label"},
    };
    CHECK_EXAMPLES(examples);
}

/* （一）權責單位：甲局 right below an item tells of the item. */
static void numbered_fields_are_of_their_item(void **state) {
    (void)state;
    static const example examples[] = {
        {"一、修缮学校\n（一）权责单位：市甲局\n（二）完成期限：2020年\n二、修路\n（一）权责单位："
         "市乙"
         "局\n"
         "（二）协办单位：市丙局\n（三）预期效益：便利。\n",
         "一 lead 市甲局/label @2020年; 二 lead 市乙局/label; 二 support 市丙局/label"},
        {"一、组织领导\n（一）牵头单位：市甲局。负责总体工作。\n（二）配合单位：市乙局。参加会议。"
         "\n",
         "一/（一） lead 市甲局/label; 一/（二） support 市乙局/label"},
        {"一、修缮学校\n（一）修墙\n责任单位：市甲局\n（二）修顶\n责任单位：市乙局\n",
         "一/（一） lead 市甲局/label; 一/（二） lead 市乙局/label"},
    };
    CHECK_EXAMPLES(examples);
}

/* 一、二级公路 is a list of grades unless 二、 begins another item. */
static void grades_are_no_labels(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.修路。（市甲局负责）\n一、二级公路养护到位。\n2.修桥。（市乙局负责）\n",
         "1 lead 市甲局/sole; 2 lead 市乙局/sole"},
        {"1.修路。一、二、三级公路养护到位。（市甲局负责）2.修桥。（市乙局负责）",
         "1 lead 市甲局/sole; 2 lead 市乙局/sole"},
        {"一、二级公路养护\n责任单位：市甲局\n二、农村公路养护\n责任单位：市乙局\n",
         "一 lead 市甲局/label; 二 lead 市乙局/label"},
    };
    CHECK_EXAMPLES(examples);
}

/* ★一、 is a heading; ★ before a name is no bullet. */
static void stars_before_labels(void **state) {
    (void)state;
    static const example examples[] = {
        {"★一、治水\n●任务一：清淤。\n◆责任单位：县甲局\n★二、治气\n●任务二：除尘。\n◆责任单位：县"
         "乙局\n",
         "一/任务一 lead 县甲局/label; 二/任务二 lead 县乙局/label"},
        {"1.修路。标★的为牵头单位，下同。\n责任单位：★县甲局、县乙局\n",
         "1 lead 县甲局/lead; 1 support 县乙局/label"},
    };
    CHECK_EXAMPLES(examples);
}

/* 1优化服务, with who answers for it behind or below it: a number that nothing sets off. */
static void numbers_without_a_mark(void **state) {
    (void)state;
    static const example examples[] = {
        {"一、服务\n1优化服务\n牵头单位：区甲局\n完成情况：已达序时进度\n2培育企业\n牵头单位：区乙"
         "局\n"
         "二、民生\n3改造小区\n牵头单位：区丙局\n",
         "一/1 lead 区甲局/label; 一/2 lead 区乙局/label; 二/3 lead 区丙局/label"},
        {"一、服务\n1优化服务。（区甲局负责）\n2培育企业（区乙局牵头）\n3年内完成改造。（区丙局负责"
         "）",
         "一/1 lead 区甲局/sole; 一/2#1 lead 区乙局/lead; 一/2#2 lead 区丙局/sole"},
        /* One such line is no list. */
        {"一、服务\n1优化服务。（区甲局负责）\n二、民生（区乙局负责）",
         "一 lead 区甲局/sole; 二 lead 区乙局/sole"},
    };
    CHECK_EXAMPLES(examples);
}

static void a_number_may_stand_alone_over_its_words(void **state) {
    (void)state;
    static const example examples[] = {
        {"一、任务\n1\n整治大小河道。（市甲局负责）\n2\n整治主要街道。（市乙局负责）\n3\n修缮公园\n"
         "牵头单位：市丙局",
         "一/1 lead 市甲局/sole; 一/2 lead 市乙局/sole; 一/3 lead 市丙局/label"},
        {"一、任务\n（一）整治大小河道，修建\n1\n公园广场。（市甲局负责）\n（二）植树。（市乙局负责"
         "）",
         "一/（一） lead 市甲局/sole; 一/（二） lead 市乙局/sole"}, /* a page's number */
    };
    CHECK_EXAMPLES(examples);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(duties_are_of_the_item_over_them),
        cmocka_unit_test(a_table_of_contents_holds_no_items),
        cmocka_unit_test(labels_of_other_kinds),
        cmocka_unit_test(the_title_of_another_paper_begins_a_plan),
        cmocka_unit_test(a_word_that_goes_on_ends_no_name),
        cmocka_unit_test(each_thing_of_a_sentence_has_its_bearer),
        cmocka_unit_test(measures_of_a_row_may_have_labels),
        cmocka_unit_test(numbers_of_papers_may_leave_some_out),
        cmocka_unit_test(numbered_fields_are_of_their_item),
        cmocka_unit_test(grades_are_no_labels),
        cmocka_unit_test(stars_before_labels),
        cmocka_unit_test(numbers_without_a_mark),
        cmocka_unit_test(a_number_may_stand_alone_over_its_words),
    };
    return cmocka_run_group_tests_name("chinese_outline", tests, NULL, NULL);
}
