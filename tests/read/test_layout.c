/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where clauses stand in a document: paths, several clauses, parents, bundles. */
#include "unit.h"

#include "reading.h"

static void paths_join_the_labels(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("一、甲\n（一）乙\n１．丙。（甲局负责）\n2．2021年完成。（乙部负责）"),
        "一/（一）/1 lead 甲局/sole; 一/（一）/2 lead 乙部/sole");
    assert_string_equal(reading_of("一、甲。（甲局负责）\n一、乙。（乙部负责）"),
                        "一 lead 甲局/sole; 一~2 lead 乙部/sole");
}

static void several_clauses_in_one_item_are_several_tasks(void **state) {
    (void)state;
    dg_document *d = document_of(
        "一、甲\n（一）乙。先做。（甲局负责）再做。（乙部负责）\n后做。(丙委负责)", NULL);
    assert_int_equal(d->n_tasks, 3);
    assert_string_equal(d->tasks[0].path, "一/（一）#1");
    assert_string_equal(d->tasks[0].text, "乙。先做。");
    assert_string_equal(d->tasks[1].path, "一/（一）#2");
    assert_string_equal(d->tasks[1].text, "再做。");
    assert_string_equal(d->tasks[2].path, "一/（一）#3");
    assert_string_equal(d->tasks[2].clause, "(丙委负责)");
    assert_int_equal(d->n_sections, 2);
    assert_int_equal(d->tasks[2].section, 1);
    assert_int_equal(d->tasks[2].clause_at.line, 3);
    assert_int_equal(d->tasks[2].clause_at.column, 4);
    dg_document_free(d);
}

static void a_heading_with_its_own_clause_is_section_and_task(void **state) {
    (void)state;
    dg_document *d =
        document_of("一、提升行动\n　　围绕重点，持续实施。（责任单位：甲局）\n二、其他\n"
                    "　　做好。（责任单位：乙部）",
                    NULL);
    assert_int_equal(d->n_sections, 2);
    assert_int_equal(d->n_tasks, 2);
    assert_string_equal(d->sections[0].title, "提升行动");
    assert_string_equal(d->tasks[0].path, "一");
    assert_int_equal(d->tasks[1].section, 1);
    dg_document_free(d);
}

static void a_parent_and_its_children_may_both_have_clauses(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("（一）总的。（甲局牵头）\n1.细的。（乙部负责）\n2.更细。（丙委负责）"),
        "（一） lead 甲局/lead; （一）/1 lead 乙部/sole; （一）/2 lead 丙委/sole");
}

/* Measures without a clause of their own, and one for all below the last. */
static void a_clause_below_several_measures_is_their_parents(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("（一）总的\n1.先做。\n2.后做。\n牵头单位：甲局\n责任单位：乙部\n"
                   "（二）别的\n1.先做。\n责任单位：甲局\n2.后做。\n责任单位：丙委"),
        "（一） lead 甲局/label; （一） support 乙部/label; （二）/1 lead 甲局/label; "
        "（二）/2 lead 丙委/label");
    assert_string_equal(reading_of("（一）总的\n1.先做。\n2.后做。（甲局负责）"),
                        "（一）/2 lead 甲局/sole");
}

static void a_label_may_stand_right_behind_its_heading(void **state) {
    (void)state;
    assert_string_equal(reading_of("一、1.甲。（甲局负责）\n2.乙。（乙部负责）\n"
                                   "二、3.丙。（丙委负责）"),
                        "一/1 lead 甲局/sole; 一/2 lead 乙部/sole; 二/3 lead 丙委/sole");
}

static void the_first_label_may_follow_an_announcement(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("为落实部署，制定如下任务分工：一、甲。1.乙。牵头单位：甲局。2.丙。"
                   "责任单位：乙部。二、丁。3.戊。责任单位：丙委。"),
        "一/1 lead 甲局/label; 一/2 lead 乙部/label; 二/3 lead 丙委/label");
}

static void labels_may_say_what_they_count(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("一、甲\n任务1：乙。（甲局负责）\n任务2：丙。\n1.丁。（乙部负责）\n"
                   "二、戊\n任务3：己。（丙委负责）"),
        "一/任务1 lead 甲局/sole; 一/任务2/1 lead 乙部/sole; 二/任务3 lead 丙委/sole");
    assert_string_equal(reading_of("行动一、乙。（甲局负责）\n行动二、丙。（乙部负责）"),
                        "行动一 lead 甲局/sole; 行动二 lead 乙部/sole");
    assert_string_equal(reading_of("第一项：乙。（甲局负责）\n第二项：丙。（乙部负责）"),
                        "第一项 lead 甲局/sole; 第二项 lead 乙部/sole");
    assert_string_equal(reading_of("问题1：乙。\n责任单位：甲局\n问题2：丙。\n责任单位：乙部"),
                        "问题1 lead 甲局/label; 问题2 lead 乙部/label");
    assert_string_equal(reading_of("序号：1\n牵头单位：甲局\n序号：2\n牵头单位：乙部"),
                        "1 lead 甲局/label; 2 lead 乙部/label");
    /* What is done is a list of its own, whose numbers are not those of the items. */
    assert_string_equal(
        reading_of("问题编号：1\n整改措施：1.丙；2.丁。\n牵头单位：甲局\n问题编号：2\n"
                   "整改措施：1.戊。2.己。\n牵头单位：乙部\n问题编号：3\n牵头单位：丙委"),
        "1 lead 甲局/label; 2 lead 乙部/label; 3 lead 丙委/label");
    /* A figure behind the colon begins no list. */
    assert_string_equal(reading_of("1.抓好整改。整改目标：1.5公里以上道路修好。2.架桥（市乙局负责）"
                                   "3.种树（市丙局负责）"),
                        "2 lead 市乙局/sole; 3 lead 市丙局/sole");
    assert_string_equal(
        reading_of("【一、甲】\n1.丙。（甲局负责）\n【二、乙】\n2.丁。（乙部负责）"),
        "一/1 lead 甲局/sole; 二/2 lead 乙部/sole");
    assert_string_equal(reading_of("一、甲\n1-1 丙。（甲局负责）\n1-2 丁。（乙部负责）"),
                        "一/1-1 lead 甲局/sole; 一/1-2 lead 乙部/sole");
}

/* In a hard-wrapped text a bullet is no wrapped line, nor is the number that comes next. */
static void a_list_begins_paragraphs(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("一、养老服务\n●建设社区食堂五十个。责任单位：甲乙丙丁局、戊己庚辛部\n"
                   "●新增护理型床位五百张。责任单位：丙委"),
        "一#1 joint 甲乙丙丁局/label; 一#1 joint 戊己庚辛部/label; 一#2 lead 丙委/label");
    assert_string_equal(
        reading_of("一、综合经济\n1  地区生产总值增长  牵头单位：甲局  责任单位：乙乙乙乙局\n"
                   "2  财政收入增长  牵头单位：丙委  责任单位：丁办"),
        "一/1 lead 甲局/label; 一/1 support 乙乙乙乙局/label; 一/2 lead 丙委/label; "
        "一/2 support 丁办/label");
}

static void a_label_may_have_a_bullet(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1.修路。\n▶牵头单位：甲局\n▶配合单位：乙部\n2.修桥。\n➤ 牵头单位：丙委\n➤ "
                   "配合单位：丁办"),
        "1 lead 甲局/label; 1 support 乙部/label; 2 lead 丙委/label; 2 support 丁办/label");
    assert_string_equal(reading_of("一、路\n●（一）修路。（甲局负责）\n●（二）修桥。（乙部负责）\n"
                                   "二、房\n◆ 1.建房。（丙委负责）\n◆ 2.修房。（丁办负责）\n"
                                   "三、桥\n■ 1.建桥。（丙委负责）\n■ 2.修桥。（丁办负责）"),
                        "一/（一） lead 甲局/sole; 一/（二） lead 乙部/sole; 二/1 lead 丙委/sole; "
                        "二/2 lead 丁办/sole; 三/1 lead 丙委/sole; 三/2 lead 丁办/sole");
    assert_string_equal(
        reading_of("一、路\n★1.修路。（甲局负责）\n2.修桥。（乙部负责）\n▲3.建房。（丙委负责）"),
        "一/1 lead 甲局/sole; 一/2 lead 乙部/sole; 一/3 lead 丙委/sole");
}

/* As optical character recognition leaves it. */
static void white_space_beside_marks_says_nothing(void **state) {
    (void)state;
    assert_string_equal(
        reading_of(
            "1 ．甲 。（ 甲 乙 部 、丙 丁 局 负责 ）\n2 、乙 。 （ 责任单位 ： 戊局 、 己部 ）"),
        "1 joint 甲乙部/listed; 1 joint 丙丁局/listed; 2 joint 戊局/label; 2 joint 己部/label");
}

/* In a hard-wrapped text a new field is no wrapped line. */
static void a_field_begins_a_paragraph(void **state) {
    (void)state;
    assert_string_equal(
        reading_of(
            "一、某市建筑垃圾违规堆放问题整改工作\n整改目标：完成清理并复绿，恢复原来的面貌。\n"
            "责任单位：甲乙丙丁戊己庚辛壬局、甲乙丙丁戊己庚辛壬部\n整改措施：\n开展排查整治。"),
        "一 joint 甲乙丙丁戊己庚辛壬局/label; 一 joint 甲乙丙丁戊己庚辛壬部/label");
}

static void a_han_number_may_be_set_off_by_a_space(void **state) {
    (void)state;
    assert_string_equal(
        reading_of(
            "一 加强政策发布\n1.公开。责任单位：甲乙丙丁戊己庚局、辛壬癸部、甲乙丙丁戊己庚部\n"
            "二 加强解读\n2.丁。责任单位：丙委\n附件：名单"),
        "一/1 joint 甲乙丙丁戊己庚局/label; 一/1 joint 辛壬癸部/label; "
        "一/1 joint 甲乙丙丁戊己庚部/label; 二/2 lead 丙委/label");
}

/* Who made a paper has no task in it. */
static void an_imprint_assigns_nothing(void **state) {
    (void)state;
    assert_string_equal(reading_of("1.甲。（甲局负责）\n主办：乙部\n抄送：丙委。"),
                        "1 lead 甲局/sole");
    assert_string_equal(reading_of("1.甲。\n主办：乙部\n2.乙。"), "1 lead 乙部/label");
}

static void a_bundle_of_plans_is_told_apart(void **state) {
    (void)state;
    assert_string_equal(reading_of("一、甲。（甲局负责）\n二、乙。（乙部负责）\n"
                                   "一、丙。（丙委负责）\n二、丁。（丁办负责）"),
                        "P1/一 lead 甲局/sole; P1/二 lead 乙部/sole; P2/一 lead 丙委/sole; "
                        "P2/二 lead 丁办/sole");
    /* A notice in front of a plan is none, and leaves it its labels. */
    assert_string_equal(reading_of("通知\n一、加强领导。\n二、抓紧落实。\n某市人民政府\n"
                                   "2020年5月20日\n分工\n一、做甲\n1.做好。（甲局负责）\n"
                                   "二、做乙\n1.做好。（乙部负责）"),
                        "一/1 lead 甲局/sole; 二/1 lead 乙部/sole");
    /* Plans are counted that hold something: neither a list of annexes nor a date is one. */
    assert_string_equal(reading_of("一、甲（甲局负责）\n附件：1.分工\n2.名单\n某市人民政府\n"
                                   "2020年5月20日\n附件1\n一、乙（乙部负责）"),
                        "P1/一 lead 甲局/sole; P2/一 lead 乙部/sole");
}

static void an_unnumbered_task_is_called_by_its_title(void **state) {
    (void)state;
    assert_string_equal(reading_of("加强甲/乙管理。（甲局负责）\n加强甲/乙管理。（乙部负责）"),
                        "加强甲\\/乙管理 lead 甲局/sole; 加强甲\\/乙管理~2 lead 乙部/sole");
    /* By its own paragraph, not by the document's title; the dash of a list is none of its words.
     */
    assert_string_equal(
        reading_of(
            "某省任务分工\n——做甲。（甲局负责）\n——做乙。（乙部负责）\n做丙。\n责任单位：丙委"),
        "做甲 lead 甲局/sole; 做乙 lead 乙部/sole; 做丙 lead 丙委/label");
    /* A stop in front of a sentence is none of it. */
    assert_string_equal(reading_of("；由甲局负责"), "由甲局负责 lead 甲局/sole");
}

/* The ten stems of Hong Kong and Taiwan; commas for the marks of labels. */
static void stems_and_commas_as_labels(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("甲、土地\n1. 做甲。（甲局负责）\n乙、交通\n2. 做乙。（乙部负责）\n"
                   "甲、乙两区要落实。"),
        "甲/1 lead 甲局/sole; 乙/2 lead 乙部/sole");
    assert_string_equal(reading_of("一,总则\n1,做甲。（甲局负责）\n2,做乙。（乙部负责）\n二，其他\n"
                                   "1,000人以上的单位要做丙。（丙委负责）"),
                        "一/1 lead 甲局/sole; 一/2 lead 乙部/sole; 二 lead 丙委/sole");
}

/* As where a text is copied and its line feeds become white space: an item need not end in a stop.
 */
static void white_space_for_line_feeds(void **state) {
    (void)state;
    assert_string_equal(
        reading_of(
            "关于印发工作方案的通知 一、加强道路桥梁建设和日常养护管理工作 "
            "（一）修建城东城西两座跨河大桥及其引道 "
            "责任单位：甲局、乙局 （二）修建环城道路并完善沿线排水、照明和绿化设施 责任单位：丙委 "
            "二、改善人居环境，"
            "提升公共服务水平和治理能力 "
            "（一）建设街心公园，增加体育健身设施和停车泊位，方便群众就近休闲健身 责任单位：丁办"),
        "一/（一） joint 甲局/label; 一/（一） joint 乙局/label; 一/（二） lead 丙委/label; "
        "二/（一） lead 丁办/label");
}

/* 1总则 over 1.1编制目的, as in plans for emergencies. */
static void decimals_may_touch_their_headings(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1总则\n1.1编制目的\n做好防治。\n2组织体系\n2.1工作组\n"
                   "（1）抢险组。由县甲局牵头，县乙局参加。\n"
                   "（2）医疗组。由县丙局负责。\n2.2发布\n由县丁局会同县戊局发布。"),
        "2/2.1/（1） lead 县甲局/lead; 2/2.1/（1） support 县乙局/support; "
        "2/2.1/（2） lead 县丙局/sole; 2/2.2 lead 县丁局/lead; 2/2.2 support "
        "县戊局/together");
}

static void items_behind_any_colon_on_one_line(void **state) {
    (void)state;
    assert_string_equal(reading_of("第3次会议纪要 会议议定：一、关于甲。由甲局牵头，乙部配合。"
                                   "二、关于乙。（丙委负责）"),
                        "一 lead 甲局/lead; 一 support 乙部/support; 二 lead 丙委/sole");
}

static void a_document_on_one_line(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("意见如下。一、提升便利度（一）优化流程。推进。（甲局牵头，乙部参与）（二）提高"
                   "效率。推进。"
                   "（丙委负责）二、简化条件（三）降低门槛。推进。（丁办负责）"),
        "一/（一） lead 甲局/lead; 一/（一） support 乙部/support; 一/（二） lead 丙委/sole; "
        "二/（三） lead 丁办/sole");
    assert_string_equal(reading_of("任务分工如下：一、做好。1、2021年底前，推进。（甲局负责）"
                                   "2、2022年底前，推进。（乙部负责）"),
                        "一/1 lead 甲局/sole; 一/2 lead 乙部/sole");
    assert_string_equal(reading_of("行动方案一、要求。抓好。二、任务（一）推进。（甲局负责）"
                                   "三、保障。（乙部负责）"),
                        "二/（一） lead 甲局/sole; 三 lead 乙部/sole");
    assert_string_equal(
        reading_of("任务如下：一、减税。具体措施：1.退税。（甲局负责）2.延期。（乙部负责）"
                   "二、稳岗。主要任务:1.补贴。（丙委负责）"),
        "一/1 lead 甲局/sole; 一/2 lead 乙部/sole; 二/1 lead 丙委/sole");
    /* Whose line feeds are gone, labels glued to the names before them. */
    assert_string_equal(
        reading_of("分工如下：一、做好各项经济工作。1."
                   "稳定增长。牵头单位：区甲局责任单位：区乙局、各街道2.做好服务。"
                   "牵头单位：区丙局完成时限：6月底二、保障民生。责任单位：区丁局"),
        "一/1 lead 区甲局/label; 一/1 support 区乙局/label; 一/1 support 各街道/label; "
        "一/2 lead 区丙局/label @6月底; 二 lead 区丁局/label");
    assert_string_equal(
        reading_of(
            "方案一、做好各项经济工作。1.稳定增长。牵头机关：区甲局责任机关：区乙局、区丙局等"
            "2.做好服务。责任机关：区丁局等二、保障民生。牵头机关：区戊局"),
        "一/1 lead 区甲局/label; 一/1 support 区乙局/label; 一/1 support 区丙局/label 等; "
        "一/2 lead 区丁局/label 等; 二 lead 区戊局/label");
    /* An item whose number is none that comes next is no party all the same. */
    assert_string_equal(
        reading_of("三、做好各项经济工作。责任单位：区甲局、区乙局 7．做好服务工作、"
                   "提供方便。责任单位：区丙局"),
        "三#1 joint 区甲局/label; 三#1 joint 区乙局/label; "
        "三#2 lead 区丙局/label");
    assert_string_equal(reading_of("若干措施 一、要求。抓好。（甲局负责） 二、任务。（乙部负责）"),
                        "一 lead 甲局/sole; 二 lead 乙部/sole");
    assert_string_equal(reading_of("1. Plan. Responsible agency: Energy Council. 2. Report. "
                                   "(Lead: Central Bank)"),
                        "1 lead Energy Council/label; 2 lead Central Bank/label");
}

/* Each word heads its own level: Action 2.1 follows Action 1.2 wherever Goal 2 stands. */
static void english_words_and_letters_are_labels(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Plan\n\nPillar One: Health\n\nGoal 1: Build\n\nAction 1.1: Hire\nLead: Roads "
                   "Agency\nTimescale: 2025\n\nGoal 2: Run\n\nAction 2.1: Train\nLead: Energy "
                   "Council\n"),
        "Pillar One/Goal 1/Action 1.1 lead Roads Agency/label @2025; "
        "Pillar One/Goal 2/Action 2.1 lead Energy Council/label");
    assert_string_equal(reading_of("A. Roads\n(a) Build. (Lead: Roads Agency)\n(b) Mend. (Lead: "
                                   "Energy Council)\nB. Schools\n1. Open. (Lead: Trade Board)\n"),
                        "A/(a) lead Roads Agency/label; A/(b) lead Energy Council/label; "
                        "B/1 lead Trade Board/label");
    assert_string_equal(
        reading_of(
            "III. Roads\nA. Build. (Lead: Roads Agency)\n\nSec. 4. Schools.\n4.2. Open. (a) "
            "Within 60 days, the Trade Board shall open them.\n(e)  Within 90 days, the Energy "
            "Council shall heat them.\n"),
        "III/A lead Roads Agency/label; Sec. 4/4.2/(a) lead Trade Board/lead; "
        "Sec. 4/4.2/(e) lead Energy Council/lead");
    assert_string_equal(reading_of("1.1 Build. Lead: Roads Agency.\n1.2 Mend. Lead: Trade Board.\n"
                                   "2.1 Open. Lead: Energy Council.\n"),
                        "1.1 lead Roads Agency/label; 1.2 lead Trade Board/label; "
                        "2.1 lead Energy Council/label");
}

/* A hanging indent whose line begins with a sentence or a label is still one. */
static void a_hanging_indent_goes_on_after_a_full_stop(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1.做好各项工作，推进重点改革，加强事中事后监管。\n"
                   "　　牵头单位：甲局、乙部、丙委、丁办；责任单位：国\n"
                   "　　家减灾委员会、戊局。\n2.又做好各项工作。（己局负责）"),
        "1 lead 甲局/label; 1 lead 乙部/label; 1 lead 丙委/label; 1 lead 丁办/label; "
        "1 support 国家减灾委员会/label; 1 support 戊局/label; 2 lead 己局/sole");
    assert_string_equal(reading_of("1.做好各项工作，推进重点改革，加强监管。由财政部（省局）\n"
                                   "会同甲局提出意见。\n2.又做好。（乙部负责）"),
                        "1 lead 财政部/lead; 1 support 甲局/together; 2 lead 乙部/sole");
}

static void codes_stand_behind_words_and_spaces(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("MCM 1: Teach\n\nBMP 1-1: Inserts.\nLead: Works Board\n\nBMP 1-2: Page.\n"
                   "Lead: Trade Board\n\nMCM 2: Dig\n\nBMP 2-1: Fill.\nLead: Port Trust\n"),
        "MCM 1/BMP 1-1 lead Works Board/label; MCM 1/BMP 1-2 lead Trade Board/label; "
        "MCM 2/BMP 2-1 lead Port Trust/label");
    assert_string_equal(
        reading_of("Section I: Gases\n\nGHG 1.1.1 Drive. (Lead: Works Board)\n\n"
                   "GHG 1.2.1 Buy. (Lead: Trade Board)\n\nSection II: People\n\n"
                   "SRFC 1 Meet. Lead: Works Board.\n\nSRFC 2 Teach. Lead: Trade Board.\n"),
        "Section I/GHG 1.1.1 lead Works Board/label; Section I/GHG 1.2.1 lead Trade Board/label; "
        "Section II/SRFC 1 lead Works Board/label; Section II/SRFC 2 lead Trade Board/label");
    assert_string_equal(reading_of("Theme 1 Rule\n\nAction CGL 1\nMeet.\nLead: Works Board\n\n"
                                   "Action CGL 2\nTeach.\nLead: Trade Board\n"),
                        "Theme 1/Action CGL 1 lead Works Board/label; "
                        "Theme 1/Action CGL 2 lead Trade Board/label");
    assert_string_equal(reading_of("Section 4\n\nFlood #1\nDig.\nLead: Works Board\n\nFlood #2\n"
                                   "Fill.\nLead: Trade Board\n\nLand-slide #1\nPlant.\n"
                                   "Lead: Port Trust\n"),
                        "Section 4/Flood #1 lead Works Board/label; "
                        "Section 4/Flood #2 lead Trade Board/label; "
                        "Section 4/Land-slide #1 lead Port Trust/label");
    assert_string_equal(
        reading_of("ESF-1 Roads. Lead: Works Board\nESF-2 Ports. Lead: Trade Board\n"
                   "ESF-4 Rails. Lead: Port Trust\n"),
        "ESF-1 lead Works Board/label; ESF-2 lead Trade Board/label; "
        "ESF-4 lead Port Trust/label");
}

static void white_space_before_all_lines_says_nothing(void **state) {
    (void)state;
    static const char rows[] = "1 lead Works Board/label; 1 support Trade Board/label; "
                               "1 support Port Trust of the Northern Islands/label; "
                               "2 lead Trade Board/label";
    assert_string_equal(
        reading_of("    1. Dredge the harbour and the channels that lead to it from both sides.\n"
                   "    Lead: Works Board. Partners: Trade Board, Port Trust of the Northern\n"
                   "    Islands\n    2. Mend. Lead: Trade Board\n"),
        rows);
    assert_string_equal(
        reading_of(
            "PLAN\n  1. Dredge the harbour and the channels that lead to it from both sides.\n"
            "  Lead: Works Board. Partners: Trade Board, Port Trust of the Northern\n"
            "  Islands\n  2. Mend. Lead: Trade Board\n"),
        rows);
}

static void the_head_names_the_document(void **state) {
    (void)state;
    dg_document *d = document_of("某办关于印发\n分工方案的通知\n某办函〔2016〕66号\n各单位：\n"
                                 "二〇一六年七月八日\n一、甲。（甲局负责）",
                                 NULL);
    assert_string_equal(d->title, "某办关于印发分工方案的通知");
    assert_string_equal(d->number, "某办函〔2016〕66号");
    assert_string_equal(d->date, "2016-07-08");
    assert_string_equal(d->name, "test");
    dg_document_free(d);
    d = document_of("Riverton Climate\nAction Plan\n\n1. Build. (Lead: Works Agency)\n", NULL);
    assert_string_equal(d->title, "Riverton Climate Action Plan");
    dg_document_free(d);
}

static void a_clause_wrapped_over_lines_is_whole(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1.做好工作。（甲局、\n　　乙部、丙委负\n责）\n2.又做。（丁办负责）"),
        "1 joint 甲局/listed; 1 joint 乙部/listed; 1 joint 丙委/listed; "
        "2 lead 丁办/sole");
    /* The number of a page, and the empty lines around it, part nothing. */
    assert_string_equal(
        reading_of("　　1.做好各项准备，落实措施，做好甲，由财政部、水\n\n— 2 "
                   "—\n\n利部牵头，教育部配合。\n"
                   "　　2.做好各项准备，落实措施，做好乙。（教育部负责）\n"),
        "1 lead 财政部/lead; 1 lead 水利部/lead; 1 support 教育部/support; 2 lead 教育部/sole");
}

/* A web page tells its paragraphs: a long one does not go on in the next. */
static void paragraphs_of_a_page_are_not_joined(void **state) {
    (void)state;
    dg_read_options html = DG_READ_OPTIONS_DEFAULT;
    html.type = DG_CONTAINER_HTML;
    assert_string_equal(
        reading_with("<p>a. Build farms. Lead: Ministry of Energy; Support: Treasury</p>"
                     "<p>Insulate homes. Lead: Ministry of Housing</p>",
                     &html),
        "a#1 lead Ministry of Energy/label; a#1 support Treasury/label; "
        "a#2 lead Ministry of Housing/label");
}

/* Its cells a paragraph each, as in a plain text. */
static void a_table_pasted_into_a_page_is_read(void **state) {
    (void)state;
    dg_read_options html = DG_READ_OPTIONS_DEFAULT;
    html.type = DG_CONTAINER_HTML;
    assert_string_equal(reading_with("<p>序号</p><p>任务</p><p>牵头单位</p><p>1</p><p>做甲</p>"
                                     "<p>商务部</p><p>2</p><p>做乙</p><p>财政部</p>",
                                     &html),
                        "1 lead 商务部/label; 2 lead 财政部/label");
}

/* A part of a document begins at any number, and a plan may print chosen ones. */
static void decimals_may_begin_anywhere(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("预案（节选）\n2.2 成员单位职责\n（1）做甲。（财政部负责）\n2.3 其他工作机制\n"
                   "（1）做乙。（公安部负责）\n"),
        "2.2/（1） lead 财政部/sole; 2.3/（1） lead 公安部/sole");
    assert_string_equal(
        reading_of("Plan\n1.8 Roads and bridges\nLead: Department of Works\n2.3 Parks and gardens\n"
                   "Lead: Department of Parks\n"),
        "1.8 lead Department of Works/label; 2.3 lead Department of Parks/label");
    assert_string_equal(
        reading_of("1.9 Roads and bridges\nLead: Department of Works\n2.5 per cent of all roads.\n"
                   "3.5 GW of power\nSupport: Department of Parks\n"),
        "1.9 lead Department of Works/label; 1.9 support Department of Parks/label");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(paths_join_the_labels),
        cmocka_unit_test(paragraphs_of_a_page_are_not_joined),
        cmocka_unit_test(a_table_pasted_into_a_page_is_read),
        cmocka_unit_test(several_clauses_in_one_item_are_several_tasks),
        cmocka_unit_test(a_heading_with_its_own_clause_is_section_and_task),
        cmocka_unit_test(a_parent_and_its_children_may_both_have_clauses),
        cmocka_unit_test(a_clause_below_several_measures_is_their_parents),
        cmocka_unit_test(a_label_may_stand_right_behind_its_heading),
        cmocka_unit_test(the_first_label_may_follow_an_announcement),
        cmocka_unit_test(labels_may_say_what_they_count),
        cmocka_unit_test(a_list_begins_paragraphs),
        cmocka_unit_test(a_han_number_may_be_set_off_by_a_space),
        cmocka_unit_test(an_imprint_assigns_nothing),
        cmocka_unit_test(white_space_beside_marks_says_nothing),
        cmocka_unit_test(a_field_begins_a_paragraph),
        cmocka_unit_test(a_bundle_of_plans_is_told_apart),
        cmocka_unit_test(an_unnumbered_task_is_called_by_its_title),
        cmocka_unit_test(stems_and_commas_as_labels),
        cmocka_unit_test(a_label_may_have_a_bullet),
        cmocka_unit_test(white_space_for_line_feeds),
        cmocka_unit_test(decimals_may_touch_their_headings),
        cmocka_unit_test(items_behind_any_colon_on_one_line),
        cmocka_unit_test(a_document_on_one_line),
        cmocka_unit_test(english_words_and_letters_are_labels),
        cmocka_unit_test(a_hanging_indent_goes_on_after_a_full_stop),
        cmocka_unit_test(white_space_before_all_lines_says_nothing),
        cmocka_unit_test(codes_stand_behind_words_and_spaces),
        cmocka_unit_test(the_head_names_the_document),
        cmocka_unit_test(a_clause_wrapped_over_lines_is_whole),
        cmocka_unit_test(decimals_may_begin_anywhere),
    };
    return cmocka_run_group_tests_name("layout", tests, NULL, NULL);
}
