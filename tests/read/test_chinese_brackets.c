/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Brackets and marks in Chinese documents: which hold a clause, which a remark or another name. */
#include "unit.h"

#include "reading.h"

/* 卫生中心（站）。: a bracket may hold another word for the noun before it. */
static void a_list_may_stand_where_others_do(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.做甲。（市甲局、市乙局）\n2.做乙。（市甲局、市丙局）\n3."
         "做丙。（东山区、西山区，东山经开区管委会）\n"
         "4.做丁。（各区政府，东山、西山综合保税区）\n5.做戊（东山区、西山区）。（市甲局负责）",
         "1 joint 市甲局/listed; 1 joint 市乙局/listed; 2 joint 市甲局/listed; 2 joint "
         "市丙局/listed; 3 joint 东山区/listed; 3 joint 西山区/listed; 3 joint "
         "东山经开区管委会/listed; 4 joint 各区政府/listed; 4 joint 东山/listed; 4 joint "
         "西山综合保税区/listed; 5 lead 市甲局/sole"},
        {"1.做甲。（市甲局牵头）\n2.做乙。（东山区、西山区，东山经开区管委会）",
         "1 lead 市甲局/lead"},
    };
    CHECK_EXAMPLES(examples);
}

static void a_bracket_may_hold_the_value_of_a_label(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.修路。牵头单位：（市甲局），配合单位：（市乙局、市丙局）",
         "1 lead 市甲局/label; 1 support 市乙局/label; 1 support 市丙局/label"},
        {"1.修路。责任单位:(市甲局、市乙局)", "1 joint 市甲局/label; 1 joint 市乙局/label"},
        {"1.修路。责任单位：（市级）市甲局", "1 lead 市甲局/label"},
    };
    CHECK_EXAMPLES(examples);
}

static void who_helps_may_stand_in_any_bracket_beside_a_name(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.修路。责任单位：市甲局 （市乙局配合）\n2.架桥。责任单位：市甲局【市丙局配合】",
         "1 lead 市甲局/label; 1 support 市乙局/label; 2 lead 市甲局/label; 2 support "
         "市丙局/label"},
        {"1.修路。（市甲局（配合单位：市乙局、市丙局；时限：6月）负责）",
         "1 lead 市甲局/sole; 1 support 市乙局/support; 1 support 市丙局/support"},
        {"序号,任务,责任单位\n1,修路,\"市甲局\n（各乡镇配合）\"\n2,架桥,市乙局\n",
         "1 lead 市甲局/label; 1 support 各乡镇/label; 2 lead 市乙局/label"},
    };
    CHECK_EXAMPLES(examples);
}

/* What a field says goes on behind its commas. */
static void fields_in_a_bracket_hold_no_names(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.修路。（责任单位：市甲局；指导单位：市乙局；完成时限及标志：2022年底，出台办法）",
         "1 lead 市甲局/label; 1 support 市乙局/guidance"},
        {"1.修路。（责任单位：市甲局，工作目标：出台办法，建立机制，配合单位：市乙局）",
         "1 lead 市甲局/label; 1 support 市乙局/label"},
        {"1.修路。（市甲局牵头，预期成果：示范机构，市乙局配合）",
         "1 lead 市甲局/lead; 1 support 市乙局/support"},
        {"1.修桥（建设内容：大坝，渠道，责任单位水利局）", "1 lead 水利局/label"},
    };
    CHECK_EXAMPLES(examples);
}

static void a_bracket_of_helpers_goes_on_with_the_one_before_it(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.修路。（市甲局牵头） （市乙局配合）\n2.架桥。（市甲局配合） （市乙局牵头）",
         "1 lead 市甲局/lead; 1 support 市乙局/support; 2#1 support 市甲局/support; 2#2 lead "
         "市乙局/lead"},
        {"1. Dig [Lead: Navy] [Support: Trade Board]\n2. Dig (Lead: Navy) (Lead: Trade Board)\n",
         "1 lead Navy/label; 1 support Trade Board/label; 2#1 lead Navy/label; 2#2 lead Trade "
         "Board/label"},
    };
    CHECK_EXAMPLES(examples);
}

static void who_bears_a_task_no_longer_is_no_party(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.修路。（原由市甲局负责，现由市乙局负责）\n2.架桥。（此前由市甲局牵头，改由市乙局牵头、"
         "市丙局配合）",
         "1 lead 市乙局/sole; 2 lead 市乙局/lead; 2 support 市丙局/support"},
        {"1.修路。（原由市甲局负责、现由市乙局负责）\n2."
         "架桥。（原由市甲局、市丁局负责，现由市乙局、"
         "市丙局负责）",
         "1 lead 市乙局/sole; 2 joint 市乙局/listed; 2 joint 市丙局/listed"},
    };
    CHECK_EXAMPLES(examples);
}

static void nouns_in_brackets_are_no_parties(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.整治企业（场所）。做好甲。（市甲局负责）\n2.建卫生中心（站）。（市乙委）\n"
         "3.规范行业组织（协会、商会）。\n4.做好丁。（工会）\n5.做好戊（教务处）。",
         "1 lead 市甲局/sole; 2 lead 市乙委/sole; 4 lead 工会/sole; 5 lead 教务处/sole"},
    };
    CHECK_EXAMPLES(examples);
    assert_null(strstr(diagnostics_of("1.整治企业（场所）。\n2.甲。（财政部负责）"), "unread"));
}

/* 办公室设在市甲局（市乙局）: nor the other name of the office before it. */
static void other_names_in_brackets_are_no_parties(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.设立领导小组，办公室设在市甲局（市乙局）。\n2.信息报送县委丙办公室（县丁局）\n"
         "3.优化市产业布局（市甲局）\n4.做好戊。（市乙局）",
         "3 lead 市甲局/sole; 4 lead 市乙局/sole"},
        {"1.组建县戊局（县甲委、县乙局）\n2.做好戊。（县丁局）",
         "1 joint 县甲委/listed; 1 joint 县乙局/listed; 2 lead 县丁局/sole"}, /* two are no name */
    };
    CHECK_EXAMPLES(examples);
}

/* What a body is responsible for may look like one. */
static void what_is_seen_to_is_no_party(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.做甲。（市甲局负责工地，市乙局负责工贸企业）\n2."
         "做乙。部门分工：市甲局负责人员密集场所，各街道负责商户。",
         "1 joint 市甲局/listed; 1 joint 市乙局/listed; 2 joint 市甲局/listed; 2 joint "
         "各街道/listed"},
        {"1.修路。（市甲局牵头方案制定、市乙局负责人才引进，市丙局配合）",
         "1 lead 市甲局/lead; 1 support 市乙局/beside-lead; 1 support 市丙局/support"},
        {"1.修路。（方案制定由市甲局负责，资金保障由市乙局负责）",
         "1 joint 市甲局/listed; 1 joint 市乙局/listed"},
    };
    CHECK_EXAMPLES(examples);
}

static void a_time_may_stand_behind_its_clause(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.做甲。甲局牵头，乙局配合。完成时限：2023年6月。\n2."
         "做乙。（丙局负责）完成时限：6月底前。\n"
         "3.做丙。（丁局负责）\n完成时限：长期\n4.做丁。由戊局负责。做好戊。完成时限：7月。",
         "1 lead 甲局/lead; 1 support 乙局/support @2023年6月; 2 lead 丙局/sole @6月底前; "
         "3 lead 丁局/sole @长期; 4 lead 戊局/sole"},
    };
    CHECK_EXAMPLES(examples);
    assert_null(strstr(diagnostics_of("1.甲。（财政部负责）\n完成时限：6月"), "unread"));
}

static void bare_brackets_follow_their_sentences(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.减税。（市甲局、市乙局）降费。（市丙局）清欠。（市丁局）",
         "1#1 joint 市甲局/listed; 1#1 joint 市乙局/listed; 1#2 lead 市丙局/sole; "
         "1#3 lead 市丁局/sole"},
        {"1.照护：(1)设科室。(市甲局)(2)办托育。(市甲局、市乙局)",
         "1#1 lead 市甲局/sole; 1#2 joint 市甲局/listed; 1#2 joint 市乙局/listed"},
        /* Within a sentence a name in brackets is a remark. */
        {"1.统计部门（市甲局）公布的数字。（市乙局负责）", "1 lead 市乙局/sole"},
        {"1.修路。（见附图）再种树。（市乙局负责）", "1 lead 市乙局/sole"},
        /* Right behind a word it may say what else is to be built. */
        {"1.建系统（平台）。\n2.建卫生院（室）\n3.建机构（卫生院、门诊室）。\n4.整治企业(场所)"
         "。从严。"
         "（丙局负责）\n5.修路（丁局）\n6.办学。（工会、门诊室）\n7.建室（市戊中心）",
         "4 lead 丙局/sole; 5 lead 丁局/sole; 6 joint 工会/listed; 6 joint 门诊室/listed; "
         "7 lead 市戊中心/sole"},
        {"1.分工\n（1）各街道办事处（镇人民政府）\n落实；上报。\n（2）市甲局\n建房；修路。",
         "1/（1） lead 各街道办事处/sole; 1/（2） lead 市甲局/sole"},
    };
    CHECK_EXAMPLES(examples);
}

static void a_line_of_marked_names_is_a_clause(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.建市场。\n市甲局（牵头）、市乙局、市丙委。\n2.建平台。市甲局(牵头),市乙局\n"
         "3.修路。\n——市乙局、市甲局（牵头）。2025年底前完成。",
         "1 lead 市甲局/lead; 1 support 市乙局/beside-lead; 1 support 市丙委/beside-lead; "
         "2 lead 市甲局/lead; 2 support 市乙局/beside-lead; 3 support 市乙局/beside-lead; "
         "3 lead 市甲局/lead @2025年底前完成"},
        {"1.修墙——市甲局（牵头），市乙局\n2.开会——市甲局、市乙局按职责分工负责",
         "1 lead 市甲局/lead; 1 support 市乙局/beside-lead; 2 joint 市甲局/severally; "
         "2 joint 市乙局/severally"},
        {"1.交通秩序：市甲局（牵头）、市乙局\n2.宣传：市丙局（牵头）、各区",
         "1 lead 市甲局/lead; 1 support 市乙局/beside-lead; 2 lead 市丙局/lead; 2 support "
         "各区/beside-lead"},
        {"1.培训。市甲局（牵头）定方案，市乙局出经费。（市丙局负责）", "1 lead 市丙局/sole"},
    };
    CHECK_EXAMPLES(examples);
    assert_null(strstr(diagnostics_of("1.交通秩序：公安部（牵头）、财政部"), "unread"));
}

static void notes_in_brackets_need_a_role(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.做甲（注：不含县甲局）。\n2.做乙（注：资料来源于县乙局）。\n3."
         "做丙（注：2020年县丙局更名为县丁"
         "局）。\n4.做丁（注：县戊局牵头，县己局配合）。",
         "4 lead 县戊局/lead; 4 support 县己局/support"},
    };
    CHECK_EXAMPLES(examples);
}

static void remarks_in_a_clause_are_no_parties(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.放开检验。（甲部、乙部按职责分工负责；适用范围：全部园区，以下措施除注明外，"
         "适用范围均为全部园区）",
         "1 joint 甲部/severally; 1 joint 乙部/severally"},
        {"1.控煤。（负责单位：甲委、乙局。没有牵头单位的，由所列单位按职责分工负责，下同）\n"
         "2.节能。（牵头单位：甲委 参加单位：乙局）",
         "1 joint 甲委/label; 1 joint 乙局/label; 2 lead 甲委/label; 2 support 乙局/label"},
        {"1.改革。由财政部、市甲局两部门牵头，市乙局、财政局双方配合。\n"
         "2.建库。（市甲局、公安部三部委负责）",
         "1 lead 财政部/lead; 1 lead 市甲局/lead; 1 support 市乙局/support; "
         "1 support 财政局/support; 2 joint 市甲局/listed; 2 joint 公安部/listed"},
        {"1.督查。（甲司、乙司会同丙司等司局负责）",
         "1 lead 甲司/lead; 1 lead 乙司/lead; 1 support 丙司/together 等"},
    };
    CHECK_EXAMPLES(examples);
}

static void blanks_behind_marks_say_nothing(void **state) {
    (void)state;
    static const example examples[] = {
        {"一、 由市甲局牵头， 市乙局、 市丙局配合。",
         "一 lead 市甲局/lead; 一 support 市乙局/support; "
         "一 support 市丙局/support"},
        {"一、修路 。 （责任单位 ： 相关市 、 县政府 ； 完成时限： 6月底）",
         "一 lead 相关市、县政府/label @6月底"},
        {"领导小组的职责如下：\n市水利局： 负责抢险， 运送物资。",
         "市水利局：负责抢险，运送物资 lead 市水利局/sole"},
    };
    CHECK_EXAMPLES(examples);
}

static void marks_may_be_of_half_width(void **state) {
    (void)state;
    static const example examples[] = {
        {"一、由市甲局牵头,市乙局配合,于3月底前完成。",
         "一 lead 市甲局/lead; 一 support 市乙局/support @于3月底前完成"},
        {"一、修路,由市甲局、市乙局等分工负责。",
         "一 joint 市甲局/severally; 一 joint 市乙局/severally 等"},
        {"一、关于迁校,请市甲局牵头,市乙局配合。",
         "一 lead 市甲局/lead; 一 support 市乙局/support"},
        {"一、堤防事务:市甲局牵头,市乙局配合。", "一 lead 市甲局/lead; 一 support 市乙局/support"},
        {"1.做甲。(市甲局,市乙局,各区县政府按职责分工负责)\n2.制定措施,做乙。(市丙局牵头,"
         "有关部门负责)",
         "1 joint 市甲局/severally; 1 joint 市乙局/severally; 1 joint 各区县政府/severally; "
         "2 lead 市丙局/lead; 2 support 有关部门/beside-lead"},
        {"甲队的分工如下:\n市水利局:组织抢险,运送物资。\n市气象局:做好预报,及时通报。",
         "市水利局:组织抢险,运送物资 lead 市水利局/sole; 市气象局:做好预报,及时通报 lead "
         "市气象局/sole"},
        {"会议情况如下\n近日,会议研究了重点工作,议定了下列事项。\n"
         "修路一事,经会议研究,由市甲局牵头。\n植树一事,经会议研究,由市乙局牵头。",
         "修路一事,经会议研究 lead 市甲局/lead; 植树一事,经会议研究 lead 市乙局/lead"},
        {"(1)供电组:牵头单位:市甲局;成员单位:市乙局。\n(2)巡查组:组长单位:市丙局。",
         "(1) lead 市甲局/label; (1) support 市乙局/label; (2) lead 市丙局/label"},
        {"说明:有多个部门的,第一位的部门负总责,其他部门配合。\n1.修路。(市甲局、市乙局负责)",
         "1 lead 市甲局/first-listed; 1 support 市乙局/first-listed"},
    };
    CHECK_EXAMPLES(examples);
}

/* 【甲】 at the start of a line is the title of a task, outside all items. */
static void titles_may_stand_in_thick_brackets(void **state) {
    (void)state;
    static const example examples[] = {
        {"某市清单\n【修路】牵头单位：市甲局　配合单位：市乙局\n【植树】牵头单位：市丙局",
         "【修路】 lead 市甲局/label; 【修路】 support 市乙局/label; 【植树】 lead 市丙局/label"},
        {"某市清单\n【修路】市甲局（牵头）、市乙局\n【植树】市丙局/"
         "市丁局\n【办证】市甲局→市乙局。\n"
         "【挖渠】市甲局、市乙局（双牵头）；市丙局",
         "【修路】 lead 市甲局/lead; 【修路】 support 市乙局/beside-lead; 【植树】 joint "
         "市丙局/listed; "
         "【植树】 joint 市丁局/listed; 【办证】 joint 市甲局/listed; 【办证】 joint "
         "市乙局/listed; "
         "【挖渠】 lead 市甲局/lead; 【挖渠】 lead 市乙局/lead; 【挖渠】 support "
         "市丙局/beside-lead"},
        {"1.修路。\n【建设内容】新建桥梁所2所，改建服务平台。\n【牵头单位】市甲局",
         "1 lead 市甲局/label"},
        {"某市清单\n【信息来源】市甲局\n【修路】牵头单位：市乙局", "【修路】 lead 市乙局/label"},
        {"某市清单\n【企业开办】市甲局\n【适用范围】市乙局、市丙局\n【植树】市丁局", /* not an
                                                                                        office */
         "【企业开办】 lead 市甲局/sole; 【植树】 lead 市丁局/sole"},
    };
    CHECK_EXAMPLES(examples);
}

/* 主管、监管部门 are one class, 主管 alone is a role. */
static void two_bearers_are_one_class(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.检查。（市甲局牵头，各行业主管、监管部门配合）",
         "1 lead 市甲局/lead; 1 support 各行业主管、监管部门/support"},
        {"1.检查。责任单位：市甲局、各行业主管和监管部门",
         "1 joint 市甲局/label; 1 joint 各行业主管和监管部门/label"},
        {"1.检查。（市甲局主管、市乙局配合）", "1 lead 市甲局/lead; 1 support 市乙局/support"},
        {"1.检查。（行业主管、监管部门负责）", "1 lead 行业主管、监管部门/sole"},
        {"1.检查。（市甲局主管、监管部门配合）", "1 lead 市甲局/lead; 1 support 监管部门/support"},
    };
    CHECK_EXAMPLES(examples);
}

/* 市甲局（市乙局配合）: who helps, or is worked with, is told so in brackets behind a name. */
static void helpers_may_stand_in_brackets(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.修路。（市甲局（市乙局配合）牵头，市丁局配合）",
         "1 lead 市甲局/lead; 1 support 市乙局/support; 1 support 市丁局/support"},
        {"1.修路。（市甲局（市乙局配合）、市丁局牵头）",
         "1 lead 市甲局/lead; 1 support 市乙局/support; 1 lead 市丁局/lead"},
        {"1.修路。（市甲局联合执法局、市乙局负责）",
         "1 lead 市甲局/lead; 1 support 执法局/together; 1 support 市乙局/together"},
        {"1.修路。责任单位：市甲局（市乙局、市丙局配合），市丁局",
         "1 joint 市甲局/label; 1 support 市乙局/label; 1 support 市丙局/label; 1 joint "
         "市丁局/label"},
        {"1.修路。责任单位：市甲局（市乙局配合）、市丁局",
         "1 joint 市甲局/label; 1 support 市乙局/label; 1 joint 市丁局/label"},
        {"1.修路。（市甲局负责（各县区参与））", "1 lead 市甲局/sole; 1 support 各县区/support"},
        {"1.修路。责任单位：市甲局（会同市乙局）",
         "1 lead 市甲局/label; 1 support 市乙局/together"},
        {"1.修路。责任单位：市甲局（会同市乙局、市丙局等部门）、市丁局",
         "1 joint 市甲局/label; 1 support 市乙局/together; 1 support 市丙局/together; 1 joint "
         "市丁局/label 等"},
        {"1.修路。责任单位：市甲局（市乙局和各区政府指导）",
         "1 lead 市甲局/label; 1 support 市乙局/guidance; 1 support 各区政府/guidance"},
        {"1.修路。（市甲局牵头（会同市乙局），各区政府落实）",
         "1 lead 市甲局/lead; 1 support 市乙局/together; 1 support 各区政府/beside-lead"},
        {"1.修路。责任单位：市甲局（市乙局）", "1 lead 市甲局/label"},
        {"1.修路。（市甲局（省乙厅指导）负责）", "1 lead 市甲局/sole; 1 support 省乙厅/guidance"},
        {"1.修路。（市甲局（业务受省乙厅指导）、市丙局负责）",
         "1 joint 市甲局/listed; 1 support 省乙厅/guidance; 1 joint 市丙局/listed"},
        {"1.修路。责任单位：市甲局（受市乙局指导）、市丙局",
         "1 joint 市甲局/label; 1 support 市乙局/guidance; 1 joint 市丙局/label"},
        {"1.由市甲局（市乙局配合）牵头修路。", "1 lead 市甲局/lead; 1 support 市乙局/support"},
        {"1.由市甲局（市乙局指导）、市丙局负责修路。",
         "1 joint 市甲局/listed; 1 support 市乙局/guidance; 1 joint 市丙局/listed"},
    };
    CHECK_EXAMPLES(examples);
}

/* 《甲条例》（市政府修订）: who issued a paper has no task. */
static void who_issued_a_paper_has_no_task(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.落实《甲条例》（国务院修订）。\n2.修订《乙办法》（市甲局修订，市乙局配合）",
         "2 lead 市甲局/sole; 2 support 市乙局/support"},
    };
    CHECK_EXAMPLES(examples);
    assert_null(strstr(diagnostics_of("1.落实《甲条例》（国务院修订）。\n2.架桥。（市甲局负责）"),
                       "unread"));
}

/* 督导单位：市丙局（牵头）: who leads those that guide does not lead the task. */
static void leaders_of_helpers_do_not_lead(void **state) {
    (void)state;
    static const example examples[] = {
        {"一、修路\n责任单位：东县县委、县政府\n督导单位：市丙局（牵头）、市丁局",
         "一 joint 东县县委/label; 一 joint 县政府/label; 一 support 市丙局/guidance; 一 support "
         "市丁局/guidance"},
        {"一、修路\n督导单位：市丙局（牵头）、市丁局\n责任单位：市甲局",
         "一 support 市丙局/guidance; 一 support 市丁局/guidance; 一 lead 市甲局/label"},
        /* unless nobody else bears the task */
        {"一、修路\n参与单位：市丙局（牵头）、市丁局",
         "一 lead 市丙局/label; 一 support 市丁局/label"},
    };
    CHECK_EXAMPLES(examples);
}

static void names_go_on_in_brackets_that_touch(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.修路（市甲局）（12月底前）\n2.架桥。（市乙局、市丙局）（2025年底前完成）",
         "1 lead 市甲局/sole @12月底前; 2 joint 市乙局/listed; 2 joint 市丙局/listed "
         "@2025年底前完成"},
        {"1.修路（市甲局）（各学校配合）。\n2.架桥（市乙局） （市丙局配合）",
         "1 lead 市甲局/sole; 1 support 各学校/support; 2 lead 市乙局/sole; 2 support "
         "市丙局/support"},
        {"1.修路（市甲局）（完成时限：2025年底）\n2.架桥（市乙局）（市丙局、市丁局）",
         "1 lead 市甲局/sole @2025年底; 2 joint 市乙局/listed; 2 joint 市丙局/listed; 2 joint "
         "市丁局/listed"},
    };
    CHECK_EXAMPLES(examples);
}

static void who_leads_of_those_named(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.修路。（市甲局、市乙局，由市甲局牵头）\n2.架桥。责任单位：市甲局、市乙局（市乙局牵头）",
         "1 lead 市甲局/lead; 1 support 市乙局/beside-lead; 2 support 市甲局/label; 2 lead "
         "市乙局/lead"},
        {"1.修路。责任单位：市甲局、市乙局、市丙局，市丙局牵头\n2."
         "架桥。（市甲局、市乙局负责，市甲局牵头）",
         "1 support 市甲局/label; 1 support 市乙局/label; 1 lead 市丙局/lead; 2 lead 市甲局/lead; "
         "2 "
         "support 市乙局/beside-lead"},
        {"1.修路。责任单位：市甲局、市乙局（市丙局牵头）",
         "1 support 市甲局/label; 1 support 市乙局/label; 1 lead 市丙局/label"},
        {"1.修路。（市甲局，市乙局牵头，市丙局配合）",
         "1 lead 市甲局/lead; 1 lead 市乙局/lead; 1 support 市丙局/support"},
    };
    CHECK_EXAMPLES(examples);
}

/* 【牵头】 between a name and a mark is of the name before; before a name it is a label. */
static void a_role_in_a_bracket_before_a_mark_is_of_the_name(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.修路。责任单位：市甲局【牵头】、市乙局\n2.架桥（市丙局【牵头】，市丁局）\n"
         "3.种树。【牵头】市甲局【配合】市乙局\n",
         "1 lead 市甲局/label; 1 support 市乙局/label; 2 lead 市丙局/lead; 2 support "
         "市丁局/beside-lead; 3 lead 市甲局/label; 3 support 市乙局/label"},
    };
    CHECK_EXAMPLES(examples);
}

static void a_bracket_may_stand_in_the_place_of_a_colon(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.负责（市甲局）资金监管。责任单位：市乙局\n2.协助（市丙局）开展宣传。（市丁局负责）",
         "1 lead 市乙局/label; 2 lead 市丁局/sole"}, /* words go on behind it */
        {"1.修路。牵头（市甲局），配合（市乙局、各乡镇）。\n2.架桥。责任单位（市甲局、市乙局）",
         "1 lead 市甲局/label; 1 support 市乙局/label; 1 support 各乡镇/label; 2 joint "
         "市甲局/label; 2 joint 市乙局/label"},
        {"1.修路。（牵头（市甲局）配合（市乙局））\n2.架桥（市甲局牵头（市丙局）、市乙局配合）",
         "1 lead 市甲局/label; 1 support 市乙局/label; 2 lead 市甲局/lead; 2 support "
         "市乙局/support"},
    };
    CHECK_EXAMPLES(examples);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_list_may_stand_where_others_do),
        cmocka_unit_test(fields_in_a_bracket_hold_no_names),
        cmocka_unit_test(a_bracket_may_hold_the_value_of_a_label),
        cmocka_unit_test(a_bracket_of_helpers_goes_on_with_the_one_before_it),
        cmocka_unit_test(who_bears_a_task_no_longer_is_no_party),
        cmocka_unit_test(nouns_in_brackets_are_no_parties),
        cmocka_unit_test(other_names_in_brackets_are_no_parties),
        cmocka_unit_test(what_is_seen_to_is_no_party),
        cmocka_unit_test(a_time_may_stand_behind_its_clause),
        cmocka_unit_test(bare_brackets_follow_their_sentences),
        cmocka_unit_test(a_line_of_marked_names_is_a_clause),
        cmocka_unit_test(notes_in_brackets_need_a_role),
        cmocka_unit_test(remarks_in_a_clause_are_no_parties),
        cmocka_unit_test(marks_may_be_of_half_width),
        cmocka_unit_test(blanks_behind_marks_say_nothing),
        cmocka_unit_test(titles_may_stand_in_thick_brackets),
        cmocka_unit_test(two_bearers_are_one_class),
        cmocka_unit_test(helpers_may_stand_in_brackets),
        cmocka_unit_test(who_issued_a_paper_has_no_task),
        cmocka_unit_test(leaders_of_helpers_do_not_lead),
        cmocka_unit_test(names_go_on_in_brackets_that_touch),
        cmocka_unit_test(who_leads_of_those_named),
        cmocka_unit_test(a_role_in_a_bracket_before_a_mark_is_of_the_name),
        cmocka_unit_test(a_bracket_may_stand_in_the_place_of_a_colon),
        cmocka_unit_test(who_helps_may_stand_in_any_bracket_beside_a_name),
    };
    return cmocka_run_group_tests_name("chinese_brackets", tests, NULL, NULL);
}
