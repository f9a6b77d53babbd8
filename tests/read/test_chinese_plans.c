/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Layouts and wordings of plans, minutes and lists of duties. */
#include "unit.h"

#include "reading.h"

static void who_drafted_a_standard_bears_nothing(void **state) {
    (void)state;
    assert_string_equal(reading_of("主要起草单位：甲标准研究院\n第一条 做甲。市教育局负责建校。\n"),
                        "第一条 lead 市教育局/sole");
}

static void labels_may_lack_their_colons(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.做甲。\n牵头单位市甲局，配合单位市乙局、各区政府\n2."
         "做乙。牵头单位市甲局；配合单位市乙局。\n"
         "3.做丙。\n责任单位市丙局，2025年底前完成。",
         "1 lead 市甲局/label; 1 support 市乙局/label; 1 support 各区政府/label; 2 lead "
         "市甲局/label; 2 support 市乙局/label; 3 lead 市丙局/label @2025年底前完成"},
        {"1.做甲。责任单位：市甲局\n2.做乙。牵头单位市甲局要加强统筹，配合单位市乙局要支持。",
         "1 lead 市甲局/label"},
    };
    CHECK_EXAMPLES(examples);
    assert_non_null(
        strstr(diagnostics_of("1.做甲。责任单位：市甲局\n2.做乙。牵头单位市甲局负责同志带头。"),
               "unread-clause 牵头单位市甲局"));
}

static void labels_may_have_other_marks(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.做甲。责任单位：：市甲局\n2.做乙。\n责任单位；市乙局、市丙局\n3.做丙。责任单位-"
         "市丁局\n4.做丁。\n"
         "牵头单位；市甲局；配合单位；市乙局\n5."
         "做戊。\n牵头单位，市甲局。\n配合单位、市乙局、各区政府。",
         "1 lead 市甲局/label; 2 joint 市乙局/label; 2 joint 市丙局/label; 3 lead 市丁局/label; 4 "
         "lead "
         "市甲局/label; 4 support 市乙局/label; 5 lead 市甲局/label; 5 support 市乙局/label; 5 "
         "support "
         "各区政府/label"},
        {"1.做甲。﹝市甲局・市乙局﹞\n2.做乙。｛首要责任单位：市甲局；联动单位：市乙局﹑市丙局｝",
         "1 joint 市甲局/listed; 1 joint 市乙局/listed; 2 lead 市甲局/label; 2 support "
         "市乙局/label; 2 "
         "support 市丙局/label"},
        {"1.做甲。“责任单位”：市甲局\n2.做乙。“责任单位：市乙局”\n3.做丙。（注：丙局负责）",
         "1 lead 市甲局/label; 2 lead 市乙局/label; 3 lead 丙局/sole"},
        {"1.做甲。责任单位：县甲局按照时限完成\n2.做乙。责任单位：财政部、县乙局按时完成。",
         "1 lead 县甲局/label @按照时限完成; 2 joint 财政部/label; 2 joint 县乙局/label "
         "@按时完成"},
        {"1.做甲。[牵头单位]市甲局[配合单位]市乙局、市丙局\n2."
         "做乙。（牵头单位）市甲局（配合单位）市乙局\n"
         "3.做丙。『牵头单位：市甲局；配合单位：市乙局』\n4."
         "做丁。责任单位﹕市甲局﹐市乙局﹔时限﹕长期",
         "1 lead 市甲局/label; 1 support 市乙局/label; 1 support 市丙局/label; 2 lead "
         "市甲局/label; "
         "2 support 市乙局/label; 3 lead 市甲局/label; 3 support 市乙局/label; 4 joint "
         "市甲局/label; 4 joint 市乙局/label @长期"},
        {"1.做甲。（市甲局负责）\n2.责任单位，要做好工作。\n3.牵头单位、配合单位。",
         "1 lead 市甲局/sole"},
    };
    CHECK_EXAMPLES(examples);
}

static void those_present_bear_nothing(void **state) {
    (void)state;
    static const example examples[] = {
        {"一、关于甲。由市甲局负责。\n二、关于乙。由市乙局负责。\n出席：张某（市丙办）、李某（市丁"
         "局）。\n"
         "列席人员：王某（市戊局）",
         "一 lead 市甲局/sole; 二 lead 市乙局/sole"},
    };
    CHECK_EXAMPLES(examples);
    assert_null(
        strstr(diagnostics_of("1.甲。（甲局）\n2.乙。（乙局）\n出席：张某（市丙办）"), "市丙办"));
}

static void sentences_of_one_item_divide_it(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.做甲。由市甲局牵头负责；丙由市乙局、市丁局按职责负责；市戊局负责己。\n"
         "2.由城关镇负责，市己局协助做好群众工作。",
         "1#1 lead 市甲局/lead; 1#2 joint 市乙局/severally; 1#2 joint 市丁局/severally; 1#3 lead "
         "市戊局/sole; 2 lead 城关镇/sole; 2 support 市己局/support"},
        {"1."
         "第一组由市甲局牵头，市乙局派员参加，负责丁；第二组由市丙局牵头，市己局派员参加，负责庚。",
         "1#1 lead 市甲局/lead; 1#1 support 市乙局/support; 1#2 lead 市丙局/lead; 1#2 support "
         "市己局/support"},
        {"1.由市甲局负责，会同有关部门成立工作专班。",
         "1 lead 市甲局/sole; 1 support 有关部门/together"},
        {"1.做甲。（市甲局负责）\n2.做乙。由市乙局负责；市丙局负责丁。",
         "1 lead 市甲局/sole; 2#1 lead 市乙局/sole; 2#2 lead 市丙局/sole"},
    };
    CHECK_EXAMPLES(examples);
}

static void words_before_names_are_no_names(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.做甲。（约束性指标，牵头单位：市甲局；责任单位：市乙局）\n2."
         "做乙。（牵头单位：市甲局，市乙局配合）",
         "1 lead 市甲局/label; 1 support 市乙局/label; 2 lead 市甲局/label; 2 support "
         "市乙局/support"},
        {"1.设备检查请市丙局负责，市丁局配合。\n2.补贴申请由市甲局负责。",
         "1 lead 市丙局/sole; 1 support 市丁局/support; 2 lead 市甲局/sole"},
        {"1.综合组，市甲局牵头，市乙局参加。\n2.修路。（市甲局市乙局、市市政处负责）\n"
         "3.架桥，由市甲局会同市乙局研处。",
         "1 lead 市甲局/lead; 1 support 市乙局/support; 2 joint 市甲局/listed; 2 joint "
         "市乙局/listed; 2 joint 市市政处/listed; 3 lead 市甲局/lead; 3 support 市乙局/together"},
        {"1.建协会。（市养蜂协会市区办事处负责）\n2.修桥。由省修桥学会省城分会牵头，市甲局配合。",
         "1 lead 市养蜂协会市区办事处/sole; 2 lead 省修桥学会省城分会/lead; 2 support "
         "市甲局/support"},
    };
    CHECK_EXAMPLES(examples);
    assert_non_null(strstr(diagnostics_of("1.做甲。（约束性指标，牵头单位：市甲局）"),
                           "unread-part 约束性指标"));
}

static void headings_may_say_what_the_duties_are_about(void **state) {
    (void)state;
    static const example examples[] = {
        {"第三章 职责\n第十条 "
         "市甲局安全生产工作职责：\n（一）承担日常工作。\n（二）依法监督检查。\n第十一条 "
         "市乙局消防安全职责：\n（一）负责审核。\n（二）配合市甲局查处。\n第十二条 "
         "其他部门履行职责。",
         "第三章/第十条/（一） lead 市甲局/sole; 第三章/第十条/（二） lead 市甲局/sole; "
         "第三章/第十一条/（一） lead 市乙局/sole; 第三章/第十一条/（二） support 市乙局/support"},
    };
    CHECK_EXAMPLES(examples);
}

static void empty_lines_between_all_lines_say_nothing(void **state) {
    (void)state;
    static const char *const lines[] = {"一、做甲。加强对甲工作的统一领导和综合协调，健全工",
                                        "作机制，完善配套政策，明确任务分工，落实工作责任。",
                                        "（市甲局、市乙局、市丙局、市丁局、市戊局、市己局、",
                                        "市庚局、市辛局负责）",
                                        "二、做乙。加强对乙工作的统一领导和综合协调，健全工",
                                        "作机制，由市甲局牵头，市乙局、市丙局、市丁局、市戊",
                                        "局、市己局配合。",
                                        "三、做丙。加强对丙工作的统一领导和综合协调，健全机",
                                        "制。（市甲局负责）"};
    char text[1600] = "";
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        strcat(text, lines[i]);
        strcat(text, "\n\n");
    }
    assert_non_null(strstr(reading_of(text),
                           "二 support 市戊局/support; 二 support 市己局/support; 三 lead "
                           "市甲局/sole"));
}

/* Nor do they where most lines are short, as those of labels are. */
static void empty_lines_between_labels_say_nothing(void **state) {
    (void)state;
    static const char *const of_four[] = {"做甲。加强甲。",
                                          "责任单位：市甲局、市乙局、市丙局、市丁局、各二",
                                          "级企业、市庚局", "完成时限：6月底前"};
    static const char *const of_two[] = {"做乙。", "责任单位：市甲局"};
    enum { ITEMS = 4 };
    char text[2400] = "";
    for (size_t i = 0; i < 2 * ITEMS; i++) {
        char number[16];
        snprintf(number, sizeof number, "%zu．", i + 1);
        strcat(text, number);
        for (size_t k = 0; k < (i < ITEMS ? 4 : 2); k++) {
            strcat(text, i < ITEMS ? of_four[k] : of_two[k]);
            strcat(text, "\n\n");
        }
    }
    assert_non_null(strstr(reading_of(text),
                           "1 joint 市丁局/label; 1 joint 各二级企业/label; 1 joint "
                           "市庚局/label @6月底前; 2 joint 市甲局/label"));
}

static void roles_have_many_wordings(void **state) {
    (void)state;
    static const shape shapes[] = {
        {"（市甲局、市乙局按职能职责负责）", "joint 市甲局/severally; joint 市乙局/severally"},
        {"（市甲局抓总，市乙局密切协作）", "lead 市甲局/lead; support 市乙局/support"},
        {"（市甲局担任牵头单位，市乙局通力配合）", "lead 市甲局/lead; support 市乙局/support"},
        {"（市甲局作为牵头单位，市乙局作为配合单位）", "lead 市甲局/lead; support 市乙局/support"},
        {"（市领导：王某；责任单位：市丙局）", "lead 市丙局/label"},
        {"（市甲局、市乙局分级负责）", "joint 市甲局/severally; joint 市乙局/severally"},
    };
    CHECK_SHAPES(shapes);
    assert_null(
        strstr(diagnostics_of("1.做甲。（市甲局负责）\n2.坚持政府主导、部门协作、社会参与。"),
               "prose-assignment"));
}

static void branches_stand_for_bodies_in_an_open_list(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.做甲。（区工商、环保、公安等部门负责）\n2.做乙。由市甲局牵头,"
         "由区工商、卫生和交通等部门参加,组成联合组。\n"
         "3.做丙。由财政、税务等部门负责。\n4.做丁。市甲局负责。所需经费由财政承担。",
         "1 joint 区工商/listed; 1 joint 环保/listed; 1 joint 公安/listed 等; 2 lead 市甲局/lead; "
         "2 "
         "support 区工商/support; 2 support 卫生/support; 2 support 交通/support 等; 3 joint "
         "财政/listed; "
         "3 joint 税务/listed 等; 4 lead 市甲局/sole"},
        {"1.做甲,由公安、交通部门负责,有关部门配合。要做乙。\n2.做丙。（市甲局负责）",
         "1 joint 公安/listed; 1 joint 交通部门/listed; 1 support 有关部门/support; 2 lead "
         "市甲局/sole"},
        {"1.做甲。（市甲局负责）\n2.加强教育、卫生等设施建设。\n3.发展教育事业（教育、卫生）。\n"
         "4.做乙。（市文化和旅游局等部门负责）",
         "1 lead 市甲局/sole; 4 lead 市文化和旅游局/sole 等"},
    };
    CHECK_EXAMPLES(examples);
}

static void other_marks_may_part_names(void **state) {
    (void)state;
    static const shape shapes[] = {
        {"（市甲局·市乙局·市丙局负责）",
         "joint 市甲局/listed; joint 市乙局/listed; joint 市丙局/listed"},
        {"（牵头单位：市甲局；配合单位：市乙局&市丙局）",
         "lead 市甲局/label; support 市乙局/label; support 市丙局/label"},
        {"（市甲局│市乙局）", "joint 市甲局/listed; joint 市乙局/listed"},
        {"（市甲局.市乙局牵头）", "lead 市甲局/lead; lead 市乙局/lead"},
        {"（开发区·铁山区人民政府负责）", "lead 开发区·铁山区人民政府/sole"},
    };
    CHECK_SHAPES(shapes);
}

static void named_labels_may_stand_above_numbers(void **state) {
    (void)state;
    static const example examples[] = {
        {"第一节 甲\n一、做甲。（市甲局）\n专栏1 "
         "工程\n（一）修路。（市乙局）\n（二）修桥。（市丙局）\n"
         "第二节 乙\n一、做乙。（市甲局）\n专栏2 行动\n（一）通水。（市乙局）",
         "第一节/一 lead 市甲局/sole; 第一节/一/专栏1/（一） lead 市乙局/sole; "
         "第一节/一/专栏1/（二） lead 市丙局/sole; 第二节/一 lead 市甲局/sole; "
         "第二节/一/专栏2/（一） lead 市乙局/sole"},
        {"贰、讨论事项\n议题一：甲案\n一、甲事。（甲局）\n二、乙事。（乙局）\n议题二：乙案\n一、丙"
         "事。（丙局）",
         "贰/议题一/一 lead 甲局/sole; 贰/议题一/二 lead 乙局/sole; 贰/议题二/一 lead 丙局/sole"},
        {"一、甲\n（一）乙\n问题1：丙\n责任单位：市甲局\n问题2：丁\n责任单位：市乙局\n（二）戊\n问"
         "题3：己\n"
         "责任单位：市丙局\n二、庚\n（一）辛\n问题4：壬\n责任单位：市丁局",
         "一/（一）/问题1 lead 市甲局/label; 一/（一）/问题2 lead 市乙局/label; "
         "一/（二）/问题3 lead 市丙局/label; 二/（一）/问题4 lead 市丁局/label"},
    };
    CHECK_EXAMPLES(examples);
}

static void a_text_without_line_feeds_keeps_its_items(void **state) {
    (void)state;
    static const example examples[] = {
        {"来源: "
         "某市政府一、预期目标1.增长6%以上,能快则快。责任单位:市甲局2.增长8%。责任单位:"
         "市乙局、市丙局分别牵头"
         "3.做丙。责任单位:市丁局完成时间：长期坚持4.做丁。责任单位:市甲局二、重点工作5."
         "做戊。责任单位:市乙局",
         "一/1 lead 市甲局/label; 一/2 lead 市乙局/lead; 一/2 lead 市丙局/lead; 一/3 lead "
         "市丁局/label "
         "@长期坚持; 一/4 lead 市甲局/label; 二/5 lead 市乙局/label"},
        {"某县重点任务分解一、扩投资，增动能1．做甲。牵头单位：县甲局配合单位：县乙局完成时限：全年"
         "2．做乙。牵头单位：县乙局"
         "完成时限：12月底二、促转型，强工业3．做丙。牵头单位：县丙局",
         "一/1 lead 县甲局/label; 一/1 support 县乙局/label @全年; 一/2 lead 县乙局/label @12月底; "
         "二/3 lead "
         "县丙局/label"},
    };
    CHECK_EXAMPLES(examples);
}

static void labels_of_islands_and_parties(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.推動甲。主(協)辦機關：教育部(內政部、法務部)\n2."
         "推動乙。主（協）辦機關：內政部（法務部）、教育部\n"
         "3.推動丙。（權責機關：內政部（主）、教育部（協））\n4."
         "推動丁。【主責：衛福部；協力：教育部】\n"
         "5.做戊。责任支部：机关一支部\n6.做己。承办：组织部；督办：纪委",
         "1 lead 教育部/label; 1 support 內政部/label; 1 support 法務部/label; 2 lead "
         "內政部/label; 2 support 法務部/label; 2 lead 教育部/label; 3 lead 內政部/label; 3 "
         "support 教育部/label; 4 lead 衛福部/label; 4 support 教育部/label; 5 lead "
         "机关一支部/label; 6 lead 组织部/label; 6 support 纪委/guidance"},
    };
    CHECK_EXAMPLES(examples);
}

/* 整改方案: what is to be reached, by when and what is done stand between the labels of bodies. */
static void fields_of_an_item_may_stand_in_any_order(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("一、甲问题突出。\n责任单位：甲市政府\n整改目标：各级党委、政府明显改善。\n"
                   "整改时限：2023年12月底前\n整改措施：\n（一）开展排查。（丙局负责）\n"
                   "二、乙问题突出。\n牵头单位：丙局\n责任单位：乙市政府\n"
                   "整改措施：开展排查，立行立改。\n整改时限：2024年底前\n督导单位：丁部\n"),
        "一 lead 甲市政府/label @2023年12月底前; 一/（一） lead 丙局/sole; "
        "二 lead 丙局/label; 二 support 乙市政府/label; 二 support 丁部/guidance @2024年底前");
}

/* 按…: what each goes by has many wordings, in front of the names too, and is no part of one. */
static void grounds_have_many_wordings(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1.甲。（按照职责分工，市甲局、市乙局负责）\n"
                   "2.乙。（各县政府按照属地管理和职责分工的原则组织实施）\n"
                   "3.丙。（市甲局、市乙局按“谁主管、谁负责”原则落实）\n"
                   "4.丁。（市甲局牵头，各县政府属地负责）\n"),
        "1 joint 市甲局/severally; 1 joint 市乙局/severally; 2 joint 各县政府/severally; "
        "3 joint 市甲局/severally; 3 joint 市乙局/severally; 4 lead 市甲局/lead; "
        "4 support 各县政府/beside-lead");
}

/* Words in a value that say whose the bodies are, or of which group, are no names. */
static void values_may_say_whose_the_bodies_are(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.做甲。\n牵头单位：市甲局\n成员单位：市直单位：市乙局；区直单位：区丙局、区丁局\n2."
         "做乙。\n"
         "责任单位：\n市直：市甲局\n县区：各县区政府\n3."
         "做丙。\n责任单位：第一组：市甲局；第二组：市乙局\n",
         "1 lead 市甲局/label; 1 support 市乙局/label; 1 support 区丙局/label; 1 support "
         "区丁局/label; 2 joint 市甲局/label; 2 joint 各县区政府/label; 3 joint 市甲局/label; 3 "
         "joint 市乙局/label"},
        {"1.做甲。\n第一组\n牵头单位：市甲局\n成员单位：市乙局\n第二组\n牵头单位：市丙局\n"
         "成员单位：市丁局\n2.做乙。（市甲局负责）",
         "1#1 lead 市甲局/label; 1#1 support 市乙局/label; 1#2 lead 市丙局/label; 1#2 support "
         "市丁局/label; 2 lead 市甲局/sole"},
        {"1.做甲。\n责任单位：市甲局\n市级：推广应用。\n", "1 lead 市甲局/label"},
    };
    CHECK_EXAMPLES(examples);
    assert_non_null(strstr(diagnostics_of("1.做甲。责任单位：市甲局；项目单位：市乙公司。"),
                           "unread-part 项目单位"));
}

/* Below the last of several items: a clause that says that it is of all of them. */
static void a_clause_may_be_of_several_items(void **state) {
    (void)state;
    static const example examples[] = {
        {"一、子\n1.做甲。（丁局负责）\n2.做乙。\n3.做丙。\n以上2项由甲局牵头，乙局配合。\n4."
         "做丁。（丙局负责）",
         "一/1 lead 丁局/sole; 一/2 lead 甲局/lead; 一/2 support 乙局/support; 一/3 lead "
         "甲局/lead; "
         "一/3 support 乙局/support; 一/4 lead 丙局/sole"},
        {"一、子\n1.做甲。\n2.做乙。\n（以上两项责任单位：甲局）\n3.做丙。\n4."
         "做丁。\n以上2项责任单位：乙局\n5.做戊。（丙局负责）",
         "一/1 lead 甲局/label; 一/2 lead 甲局/label; 一/3 lead 乙局/label; 一/4 lead 乙局/label; "
         "一/5 lead 丙局/sole"},
        {"一、子\n1.做甲。\n2.做乙。\n上述任务由甲局负责。\n二、丑\n3.做丙。\n4.做丁。\n甲局负责。",
         "一/1 lead 甲局/sole; 一/2 lead 甲局/sole; 二 lead 甲局/sole"},
        {"一、子。\n二、丑。做丙。以上工作由甲局负责。\n三、寅。（乙局负责）",
         "二 lead 甲局/sole; 三 lead 乙局/sole"},
        {"一、子\n1.做甲。\n2.做乙。\n3.做丙。\n上述部门按职责分工负责。",
         "一 joint 上述部门/severally"},
        {"一、子\n1.做甲。\n2.治理環境。\n以上2項由環境局（含辦公室、應急處）牽頭，農業局配合。",
         "一/1 lead 環境局/lead; 一/1 support 農業局/support; 一/2 lead 環境局/lead; 一/2 support "
         "農業局/support"},
    };
    CHECK_EXAMPLES(examples);
}

static void how_it_is_done_needs_no_table(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.做甲。（区林业局专项负责，各乡镇联手落实）",
         "1 joint 区林业局/listed; 1 joint 各乡镇/listed"},
        {"1.做甲。（区林业局挂图牵头，区水利局、区农业局随时配合）",
         "1 lead 区林业局/lead; 1 support 区水利局/support; 1 support 区农业局/support"},
        {"1.做甲。（区林业局负首要责任，区水利局协抓）",
         "1 lead 区林业局/sole; 1 support 区水利局/support"},
        {"1.做甲。（林业局为主，水利局抓配套，各乡镇为辅）",
         "1 lead 林业局/lead; 1 support 水利局/support; 1 support 各乡镇/support"},
        {"1.做甲。（林业局包抓，水利局配合）", "1 lead 林业局/sole; 1 support 水利局/support"},
        {"1.做甲。主责：林业局；配责：水利局；属责：各乡镇",
         "1 lead 林业局/label; 1 support 水利局/label; 1 support 各乡镇/label"},
        {"1.做甲。\n包案领导：张某；包案单位：林业局；化解责任单位：水利局",
         "1 joint 林业局/label; 1 joint 水利局/label"},
        {"1.做甲。（林业局、水利局等按职责分工做好相关工作）",
         "1 joint 林业局/severally; 1 joint 水利局/severally 等"},
        {"1.做甲。（林业局牵头，水利局按职责做好相关工作）",
         "1 lead 林业局/lead; 1 support 水利局/beside-lead"},
        {"1.做甲。（第1项由林业局负责，第2、3项由各乡镇负责）",
         "1 joint 林业局/listed; 1 joint 各乡镇/listed"},
        {"1.做甲。由林业局牵头，会同水利局、农业局，各乡镇抓好落实。",
         "1 lead 林业局/lead; 1 support 水利局/together; 1 support 农业局/together; "
         "1 support 各乡镇/together"},
    };
    CHECK_EXAMPLES(examples);
}

static void levels_may_be_labels(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.做甲。\n市级：市林业局、市水利局；县级：各县政府",
         "1 joint 市林业局/label; 1 joint 市水利局/label; 1 joint 各县政府/label"},
        {"1.做甲。\n牵头单位：市林业局\n配合单位：市级：市水利局；县级：各县政府",
         "1 lead 市林业局/label; 1 support 市水利局/label; 1 support 各县政府/label"},
        {"1.做甲。\n市级牵头单位：市林业局\n县（市、区）责任单位：各县政府",
         "1 lead 市林业局/label; 1 support 各县政府/label"},
        {"1.做甲。\n责任单位：市林业局；各县区：具体落实",
         "1 joint 市林业局/listed; 1 joint 各县区/listed"},
        {"1.做甲。参会单位：市级：市林业局；县级：各县政府。（市水利局负责）",
         "1 lead 市水利局/sole"},
        {"1.做甲。市级：每年五次；县级：每年十次。（林业局负责）", "1 lead 林业局/sole"},
    };
    CHECK_EXAMPLES(examples);
}

/* Who answers by a label of the item stands beside who leads the heading's tasks. */
static void a_heading_may_lead_those_of_its_items(void **state) {
    (void)state;
    static const example examples[] = {
        {"一、林业局牵头任务（2项）\n1.做甲。（责任单位：水利局）\n2.做乙。",
         "一/1 support 水利局/label; 一/1 lead 林业局/lead; 一/2 lead 林业局/lead"},
        {"一、林业局牵头任务（2项）\n1.做甲。（水利局牵头）\n2.做乙。",
         "一/1 lead 水利局/lead; 一/2 lead 林业局/lead"},
    };
    CHECK_EXAMPLES(examples);
}

static void duties_may_stand_behind_a_dash(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.做甲。——林业局负责选种，水利局负责供水",
         "1 joint 林业局/listed; 1 joint 水利局/listed"},
        {"1.做甲。（林业局负责）\n2.做乙。责任单位　林业局　包保单位　水利局",
         "1 lead 林业局/sole; 2 joint 林业局/label; 2 joint 水利局/label"},
    };
    CHECK_EXAMPLES(examples);
}

/* As a mail quotes it; columns are those of the text as it stands. */
static void a_quoted_text_is_read(void **state) {
    (void)state;
    static const example examples[] = {
        {"请见下文。\n> 一、修路\n> 1.做甲。\n> 牵头单位：林业局\n> 责任单位：水利局\n",
         "一/1 lead 林业局/label; 一/1 support 水利局/label"},
        {">> 1.做甲。（林业局负责，\n>> 水利局配合）\n>\n>> 2.做乙。（水利局负责）\n",
         "1 lead 林业局/sole; 1 support 水利局/support; 2 lead 水利局/sole"},
    };
    CHECK_EXAMPLES(examples);
}

/* 市甲局、市乙局，以及丙海关负责…: the names go on behind such a comma. */
static void names_go_on_behind_a_comma(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.由市甲局牵头，市乙局配合。\n2.市甲局、市乙局，以及丙海关负责政策咨询。",
         "1 lead 市甲局/lead; 1 support 市乙局/support; 2 joint 市甲局/listed; 2 joint "
         "市乙局/listed; 2 joint 丙海关/listed"},
        {"1.做好甲。（各街道、区政府各部门）",
         "1 joint 各街道/listed; 1 joint 区政府各部门/listed"},
    };
    CHECK_EXAMPLES(examples);
}

/* 各委、办、局; 沪、苏、皖交通厅: what has one character is no name by itself. */
static void short_parts_are_joined(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.做好甲。（市甲局，各委、办、局）\n2.做好乙。（市甲局，各中、小学校）",
         "1 joint 市甲局/listed; 1 joint 各委、办、局/listed; 2 joint 市甲局/listed; 2 joint "
         "各中、小学校/listed"},
        {"1.做好甲。（沪、苏、皖交通厅）\n2.做好乙。（沪、苏、皖交通厅牵头，市甲局配合）\n"
         "3.做好丙。（上海市、江苏省负责）",
         "1 lead 沪、苏、皖交通厅/sole; 2 lead 沪、苏、皖交通厅/lead; 2 support 市甲局/support; 3 "
         "joint 上海市/listed; 3 joint 江苏省/listed"},
    };
    CHECK_EXAMPLES(examples);
}

/* 请市甲局、市乙局按职责办理。 */
static void bodies_may_be_asked_to_see_to_it(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.请市甲局、市乙局依权责办理。\n2.损耗由市甲局会同市乙局据实核销。",
         "1 joint 市甲局/listed; 1 joint 市乙局/listed; 2 lead 市甲局/lead; 2 support "
         "市乙局/together"},
        {"1.请各单位认真办理。\n2.做好乙。（市甲局）", "2 lead 市甲局/sole"},
    };
    CHECK_EXAMPLES(examples);
}

/* 参加： behind who leads names who supports; elsewhere it may be of a meeting. */
static void who_takes_part_stands_behind_who_leads(void **state) {
    (void)state;
    static const char meeting[] = "一、开会\n参加：市甲局、市乙局\n二、做甲\n责任单位：市丙局";
    static const example examples[] = {
        {"1.修路。\n牵头：市甲局\n参加：市乙局、市丙局",
         "1 lead 市甲局/label; 1 support 市乙局/label; 1 support 市丙局/label"},
        {meeting, "二 lead 市丙局/label"},
    };
    CHECK_EXAMPLES(examples);
    assert_non_null(strstr(diagnostics_of(meeting), "unread"));
}

/* In a list of duties no body is passed over. */
static void every_duty_of_a_list_is_read_or_noted(void **state) {
    (void)state;
    static const char list[] =
        "成员单位职责\n市甲局：负责值班。\n市乙公司：在指挥部领导下实施抢修。\n"
        "市丙局：开放场馆。\n其他成员单位按照各自职责做好工作。";
    static const example examples[] = {
        {"成员单位职责\n市甲局：负责值班。\n某某供电公司：在指挥部领导下，实施抢修。",
         "市甲局：负责值班 lead 市甲局/sole; 某某供电公司：在指挥部领导下，实施抢修 lead "
         "某某供电公司/sole"},
        {"市甲局：在未来三天将有强降雨。\n1.修路。（市乙局负责）", "1 lead 市乙局/sole"},
        {list,
         "市甲局：负责值班 lead 市甲局/sole; 市乙公司：在指挥部领导下实施抢修 lead 市乙公司/sole"},
    };
    CHECK_EXAMPLES(examples);
    assert_non_null(strstr(diagnostics_of(list), "unread-clause"));
    assert_non_null(strstr(diagnostics_of(list), "prose-assignment"));
}

/* 会财政局, 商有关部门: those whom one works with; 主导: what is a duty behind a name only. */
static void words_around_names_are_no_part_of_them(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.a。（市甲局牵头，会区乙局、区丙局落实）\n2.b。（市甲局会财政局、各区政府落实）",
         "1 lead 市甲局/lead; 1 support 区乙局/together; 1 support 区丙局/together; 2 lead "
         "市甲局/lead; 2 support 财政局/together; 2 support 各区政府/together"},
        {"1.a。（市甲局牵头，商财政局、教育局提出方案）\n2.b。（市安委会各成员单位、市乙局负责）",
         "1 lead 市甲局/lead; 1 support 财政局/together; 1 support 教育局/together; 2 joint "
         "市安委会各成员单位/listed; 2 joint 市乙局/listed"},
        {"1.a。（市甲局主导，市乙局监管）\n2.b。（市市场监管局、市丙局认领）",
         "1 lead 市甲局/lead; 1 support 市乙局/guidance; 2 joint 市市场监管局/listed; 2 joint "
         "市丙局/listed"},
    };
    CHECK_EXAMPLES(examples);
    assert_non_null(strstr(diagnostics_of("1.a。（除市甲局外，各部门负责）\n2.b。（市乙局负责）"),
                           "unread-clause"));
}

/* 救治组：县甲局; 救治组（县甲局）：负责…: those who make up a group bear its duty. */
static void groups_are_made_up_of_bodies(void **state) {
    (void)state;
    static const example examples[] = {
        {"一、组织\n1.救治组：县甲局\n2.后勤组：县乙局、县丙局。筹措物资。\n3."
         "治安组（县丁局、县戊局）："
         "负责警戒。\n4.宣传组：县己局牵头，各乡镇配合\n5.领导小组：县庚局",
         "一/1 lead 县甲局/sole; 一/2 joint 县乙局/listed; 一/2 joint 县丙局/listed; 一/3 joint "
         "县丁局/listed; 一/3 joint 县戊局/listed; 一/4 lead 县己局/lead; 一/4 support "
         "各乡镇/support"},
    };
    CHECK_EXAMPLES(examples);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_drafted_a_standard_bears_nothing),
        cmocka_unit_test(labels_may_lack_their_colons),
        cmocka_unit_test(labels_may_have_other_marks),
        cmocka_unit_test(empty_lines_between_all_lines_say_nothing),
        cmocka_unit_test(empty_lines_between_labels_say_nothing),
        cmocka_unit_test(roles_have_many_wordings),
        cmocka_unit_test(branches_stand_for_bodies_in_an_open_list),
        cmocka_unit_test(other_marks_may_part_names),
        cmocka_unit_test(named_labels_may_stand_above_numbers),
        cmocka_unit_test(a_text_without_line_feeds_keeps_its_items),
        cmocka_unit_test(labels_of_islands_and_parties),
        cmocka_unit_test(those_present_bear_nothing),
        cmocka_unit_test(sentences_of_one_item_divide_it),
        cmocka_unit_test(headings_may_say_what_the_duties_are_about),
        cmocka_unit_test(words_before_names_are_no_names),
        cmocka_unit_test(fields_of_an_item_may_stand_in_any_order),
        cmocka_unit_test(grounds_have_many_wordings),
        cmocka_unit_test(values_may_say_whose_the_bodies_are),
        cmocka_unit_test(a_clause_may_be_of_several_items),
        cmocka_unit_test(how_it_is_done_needs_no_table),
        cmocka_unit_test(levels_may_be_labels),
        cmocka_unit_test(a_heading_may_lead_those_of_its_items),
        cmocka_unit_test(duties_may_stand_behind_a_dash),
        cmocka_unit_test(a_quoted_text_is_read),
        cmocka_unit_test(names_go_on_behind_a_comma),
        cmocka_unit_test(short_parts_are_joined),
        cmocka_unit_test(bodies_may_be_asked_to_see_to_it),
        cmocka_unit_test(who_takes_part_stands_behind_who_leads),
        cmocka_unit_test(every_duty_of_a_list_is_read_or_noted),
        cmocka_unit_test(words_around_names_are_no_part_of_them),
        cmocka_unit_test(groups_are_made_up_of_bodies),
    };
    return cmocka_run_group_tests_name("chinese_plans", tests, NULL, NULL);
}
