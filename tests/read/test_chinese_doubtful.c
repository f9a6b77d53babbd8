/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chinese words that look like something else: parts of names, of lists and of papers. */
#include "unit.h"

#include <stdio.h>
#include <string.h>

#include "reading.h"

/* 市公安局市中分局: an office of a body whose name holds the place once more is one with it. */
static void an_office_within_a_body_is_one_with_it(void **state) {
    (void)state;
    static const char *const bodies[] = {
        "市公安局市中分局",       "市工商局市北分局",     "市城管局市区管理处",
        "县医院县域医共体办公室", "省财政厅省级国库处",   "市城管局市民热线中心",
        "区城管局区域管理所",     "省水利厅省界断面站",   "县林业局县域绿化办",
        "市教育基金会县区工作站", "市自然资源局市南分局", "市交警支队市区大队",
        "市法院市郊法庭",         "市水务局市内河管理处", "市住建局市政设施科",
        "县公安局县城派出所",     "县交通局县道养护中心", "县国资委县属企业办",
        "省委组织部省管干部处",   "市供电公司市场营销部", "市医院市民服务部",
        "市税务局市区税务分局",   "乡政府乡村振兴办",     "区民政局区划地名科",
        "市教育局市直学校管理科", "市生态环境局市西分局", "市科技局市级重点项目办",
        "省公路局省际通道建设处"};
    for (size_t i = 0; i < sizeof bodies / sizeof *bodies; i++) {
        char text[200], expected[120];
        snprintf(text, sizeof text, "1.修路。（%s负责）", bodies[i]);
        snprintf(expected, sizeof expected, "1 lead %s/sole", bodies[i]);
        assert_string_equal(reading_of(text), expected);
        assert_null(strstr(diagnostics_of(text), "unread"));
    }
}

static void two_bodies_of_a_place_are_two(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.修路。（市水务局市民政局、市教育局市政府负责）",
         "1 joint 市水务局/listed; 1 joint 市民政局/listed; 1 joint 市教育局/listed; 1 joint "
         "市政府/listed"},
        {"1.修路。（县教育局县城管局、市发改委市中医药局负责）",
         "1 joint 县教育局/listed; 1 joint 县城管局/listed; 1 joint 市发改委/listed; 1 joint "
         "市中医药局/listed"},
        {"1.修路。（市林业局市委宣传部、县公安局县人武部、市水务局市管委会负责）",
         "1 joint 市林业局/listed; 1 joint 市委宣传部/listed; 1 joint 县公安局/listed; 1 joint "
         "县人武部/listed; 1 joint 市水务局/listed; 1 joint 市管委会/listed"},
    };
    CHECK_EXAMPLES(examples);
    /* An office of the first, or one beside it: it is said, not decided. */
    assert_non_null(strstr(diagnostics_of("1.修路。（市水利局市防汛办负责）"), "unread-part"));
}

static void two_bodies_of_a_place_run_together(void **state) {
    (void)state;
    static const char *const pairs[][2] = {{"市委办公室", "市政府办公室"},
                                           {"市委办", "市政府办"},
                                           {"市甲局", "市公安局交警支队"},
                                           {"市甲局", "市消防支队"},
                                           {"市甲局", "市妇联"},
                                           {"市甲局", "市总工会"},
                                           {"市甲局", "市工商联"},
                                           {"市甲局", "市金融办"},
                                           {"市甲局", "市外办"},
                                           {"区甲局", "区科协"},
                                           {"县委组织部", "县委党校"},
                                           {"县甲局", "县气象台"},
                                           {"市甲局", "市农业农村委员会"},
                                           {"市甲局", "市红十字会"},
                                           {"市卫健委", "市中心医院"},
                                           {"市甲局", "市中院"},
                                           {"市甲局", "市级机关事务管理局"},
                                           {"县甲局", "县城投公司"},
                                           {"市国资委", "市水务集团"},
                                           {"市财政局", "市农商银行"},
                                           {"市甲局", "市东湖管委会"},
                                           {"市甲局", "市北新区管委会"},
                                           {"市甲局", "市外资局"}};
    char text[200], expected[200];
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        snprintf(text, sizeof text, "1.修路。（%s%s负责）", pairs[i][0], pairs[i][1]);
        snprintf(expected, sizeof expected, "1 joint %s/listed; 1 joint %s/listed", pairs[i][0],
                 pairs[i][1]);
        assert_string_equal(reading_of(text), expected);
    }
    static const char *const doubtful[] = {
        "市甲局市水文处",     "市甲局市考试中心",       "市甲局市场监管局",
        "市城管局市容局",     "市甲局市治水站",         "市市场监管局市场稽查局",
        "省交通厅省道管理局", "省国资委省属企业改革局", "镇政府镇区管理局"};
    for (size_t i = 0; i < sizeof doubtful / sizeof *doubtful; i++) {
        snprintf(text, sizeof text, "1.修路。（%s负责）", doubtful[i]);
        snprintf(expected, sizeof expected, "1 lead %s/sole", doubtful[i]);
        assert_string_equal(reading_of(text), expected);
        assert_non_null(strstr(diagnostics_of(text), "unread-part"));
    }
    assert_null(strstr(diagnostics_of("1.修路。（市公安局市北分局负责）"), "unread-part"));
    static const example examples[] = {
        {"1.修路。（市慈善基金会同市财政局负责）",
         "1 lead 市慈善基金会/lead; 1 support 市财政局/together"},
        {"1.修路。（市慈善基金会同心分会负责）", "1 lead 市慈善基金会同心分会/sole"},
    };
    CHECK_EXAMPLES(examples);
}

/* 第一组, 对照组: groups that sort who is in them have no duty; 救治组 has. */
static void groups_that_sort_have_no_duty(void **state) {
    (void)state;
    static const char *const groups[] = {
        "第一组", "第二组", "一组",   "A组",    "甲组",   "对照组",     "实验组",    "编写组",
        "起草组", "专家组", "评审组", "裁判组", "考察组", "讨论组",     "参观组",    "学习组",
        "成人组", "青年组", "县直组", "乡镇组", "机关组", "企业组",     "学校组",    "东片组",
        "北线组", "课题组", "仲裁组", "参赛组", "观摩组", "巡视组",     "种子组",    "答辩组",
        "教育组", "卫生组", "服务组", "生产组", "12组",   "评审服务组", "学习保障组"};
    for (size_t i = 0; i < sizeof groups / sizeof *groups; i++) {
        char text[200];
        snprintf(text, sizeof text, "一、安排\n1.%s：市甲局、市乙局\n2.修路。（市丙局负责）",
                 groups[i]);
        assert_string_equal(reading_of(text), "一/2 lead 市丙局/sole");
        assert_non_null(strstr(diagnostics_of(text), "no-clause"));
    }
    static const example examples[] = {
        {"一、组织\n1.物资保障组：县甲局\n2.综合协调组：县乙局、县丙局\n3.交通管制组：县丁局",
         "一/1 lead 县甲局/sole; 一/2 joint 县乙局/listed; 一/2 joint 县丙局/listed; 一/3 lead "
         "县丁局/sole"},
        {"一、组织\n1.环境整治工作组：县甲局\n2.交通管制工作组：县乙局",
         "一/1 lead 县甲局/sole; 一/2 lead 县乙局/sole"},
        {"一、组织\n1.政策组：县甲局\n2.督导检查组：县乙局\n3.秘书组：县丙局\n4."
         "党组（县丁局）：负责"
         "救治。",
         "一/1 lead 县甲局/sole; 一/2 lead 县乙局/sole; 一/3 lead 县丙局/sole; 一/4 lead "
         "县丁局/sole"},
    };
    CHECK_EXAMPLES(examples);
}

/* 综合组，甲局牵头 heads an item; in a bracket, or as 党组, a group may be a party. */
static void a_group_may_be_a_party(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.接待组，市甲局承办。\n2.督查组，市乙局负责。",
         "1 lead 市甲局/sole; 2 lead 市乙局/sole"},
        {"1.宣传组，市甲局牵头，市乙局参加。", "1 lead 市甲局/lead; 1 support 市乙局/support"},
        {"1. 宣传组，市甲局牵头，市乙局参加。", "1 lead 市甲局/lead; 1 support 市乙局/support"},
        {"1.局党组，市甲局牵头，市乙局参加。",
         "1 lead 局党组/lead; 1 lead 市甲局/lead; 1 support 市乙局/support"},
        {"1.修路。（督查组，市甲局负责）", "1 joint 督查组/listed; 1 joint 市甲局/listed"},
        {"1.修路。（局党组，办公室负责）", "1 joint 局党组/listed; 1 joint 办公室/listed"},
        {"1.修路。（驻村工作组，镇政府负责）", "1 joint 驻村工作组/listed; 1 joint 镇政府/listed"},
        {"1.修路。（项目组，市甲局牵头）", "1 lead 项目组/lead; 1 lead 市甲局/lead"},
    };
    CHECK_EXAMPLES(examples);
}

/* 重点项目计划 within 一 is no other paper where 二 follows, or no year speaks for one. */
static void a_list_within_a_chapter_is_no_other_paper(void **state) {
    (void)state;
    static const example examples[] = {
        {"一、抓项目\n1.做甲。（市甲局负责）\n2.做乙。（市乙局负责）\n2021年重点项目建设计划\n"
         "1.建馆。（市丙局负责）\n2.建园。（市丁局负责）\n二、抓民生\n3.做丙。（市丙局负责）",
         "一/1 lead 市甲局/sole; 一/2 lead 市乙局/sole; 一/1~2 lead 市丙局/sole; 一/2~2 lead "
         "市丁局/sole; 二/3 lead 市丙局/sole"},
        {"一、抓项目\n1.做甲。（市甲局负责）\n2.做乙。（市乙局负责）\n全市重点项目建设任务清单\n"
         "1.建馆。（市丙局负责）\n2.建园。（市丁局负责）",
         "一/1 lead 市甲局/sole; 一/2 lead 市乙局/sole; 一/1~2 lead 市丙局/sole; 一/2~2 lead "
         "市丁局/sole"},
        {"一、抓项目\n1.做甲。（市甲局负责）\n2.做乙。（市乙局负责）\n2021年惠民实事责任分工\n"
         "1.建馆。（市丙局负责）\n2.建园。（市丁局负责）",
         "P1/一/1 lead 市甲局/sole; P1/一/2 lead 市乙局/sole; P2/1 lead 市丙局/sole; P2/2 lead "
         "市丁局/sole"},
    };
    CHECK_EXAMPLES(examples);
}

static void a_chapter_of_a_figure_of_speech_is_no_part(void **state) {
    (void)state;
    static const example examples[] = {
        {"第一篇章 绿色\n1.种树。（市甲局负责）\n第二篇章 蓝色\n2.治水。（市乙局负责）",
         "1 lead 市甲局/sole; 2 lead 市乙局/sole"},
        {"第一篇 绿色\n1.种树。（市甲局负责）\n第二篇 蓝色\n2.治水。（市乙局负责）",
         "第一篇/1 lead 市甲局/sole; 第二篇/2 lead 市乙局/sole"},
        /* 目录 over tasks, one of which is told again below. */
        {"目录\n1.种树（市甲局负责）\n2.治水（市乙局负责）\n3.修路（市丙局负责）\n"
         "1.种树（市甲局负责）",
         "P1/1 lead 市甲局/sole; P1/2 lead 市乙局/sole; P1/3 lead 市丙局/sole; P2/1 lead "
         "市甲局/sole"},
    };
    CHECK_EXAMPLES(examples);
}

/* Who helps behind the last of several who lead may help all of them. */
static void a_helper_behind_the_last_thing_is_noted(void **state) {
    (void)state;
    const char *text = "1.修路。学校由市甲局牵头，医院由市乙局牵头，市丙局配合。";
    assert_string_equal(reading_of(text),
                        "1#1 lead 市甲局/lead; 1#2 lead 市乙局/lead; 1#2 support 市丙局/support");
    assert_non_null(strstr(diagnostics_of(text), "prose-assignment 市丙局配合"));
    text = "1.修路。学校由市甲局牵头，市丁局配合，医院由市乙局牵头，市丙局配合。";
    assert_null(strstr(diagnostics_of(text), "prose-assignment"));
}

static void brackets_of_a_list_may_say_whose_things_they_are(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.依托高校（教育部）、院所（科技部）推进转化（市甲局）。", "1 lead 市甲局/sole"},
        {"1.按照《规定》（国家税务总局）、《办法》（财政部）推进转化（市甲局）。",
         "1 lead 市甲局/sole"},
        {"1.依托高校建站（市甲局）、建园（市乙局）。",
         "1#1 lead 市甲局/sole; 1#2 lead 市乙局/sole"},
        {"1.按照标准建路（市甲局），修渠（市乙局）。",
         "1#1 lead 市甲局/sole; 1#2 lead 市乙局/sole"},
        {"1.根据《规划》建路（市甲局），修渠（市乙局）。",
         "1#1 lead 市甲局/sole; 1#2 lead 市乙局/sole"},
        {"1.利用校舍建园（市甲局），联合排查（市乙局）、通过以奖代补修渠（市丙局）。",
         "1#1 lead 市甲局/sole; 1#2 lead 市乙局/sole; 1#3 lead 市丙局/sole"},
        {"1.建馆3座（市甲局）、建园2座（市乙局）。", "1#1 lead 市甲局/sole; 1#2 lead 市乙局/sole"},
        {"1.建馆（3座）（市甲局）、建园（2座）（市乙局）。",
         "1#1 lead 市甲局/sole; 1#2 lead 市乙局/sole"},
        {"1.制定《甲规划》（市甲局），修订《乙办法》（市乙局）。\n2.出台《丙规划》（市丙局）。",
         "1#1 lead 市甲局/sole; 1#2 lead 市乙局/sole; 2 lead 市丙局/sole"},
        {"1.编制《甲规划》、《乙规划》（市甲局）。\n2.宣传《甲法》（市甲局）、《乙法》（市乙局）",
         "1 lead 市甲局/sole; 2#1 lead 市甲局/sole; 2#2 lead 市乙局/sole"},
        {"1.根据《规定》（国家税务总局）、《办法》（财政部）。\n2.修路（市甲局负责）。",
         "2 lead 市甲局/sole"},
    };
    CHECK_EXAMPLES(examples);
    const char *found = diagnostics_of("1.依托高校（教育部）、院所（科技部）推进转化（市甲局）。");
    assert_non_null(strstr(found, "unread-clause （教育部）"));
    assert_non_null(strstr(found, "unread-clause （科技部）"));
    found =
        diagnostics_of("1.根据《甲规定》（国家税务总局）、《乙办法》（财政部），修路（市甲局）。");
    assert_non_null(strstr(found, "unread-clause （国家税务总局）"));
    assert_non_null(strstr(found, "unread-clause （财政部）"));
}

static void a_role_word_may_stand_behind_the_bracket_of_its_name(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.市甲局（市乙局配合）负责修路。\n2.架桥，市丙局（市丁局指导）牵头。",
         "1 lead 市甲局/sole; 1 support 市乙局/support; 2 lead 市丙局/lead; 2 support "
         "市丁局/guidance"},
        {"1.修路。（市甲局负责）市丙局（市丁局配合）负责架桥。",
         "1#1 lead 市甲局/sole; 1#2 lead 市丙局/sole; 1#2 support 市丁局/support"},
        {"1.修建公园（市甲局配合）负责人到位。", "1 support 市甲局/support"},
        {"1.核查市甲局（市乙局配合），负责修路。", "1 support 市乙局/support"},
    };
    CHECK_EXAMPLES(examples);
}

/* 甲局监管、乙局审批: both do their part of the work. */
static void who_approves_and_who_oversees_are_of_one_kind(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.许可。（市市场监管局监管、市行政审批局审批）",
         "1 joint 市市场监管局/listed; 1 joint 市行政审批局/listed"},
        {"1.许可。（市甲局主导，市乙局监管）", "1 lead 市甲局/lead; 1 support 市乙局/guidance"},
    };
    CHECK_EXAMPLES(examples);
}

/* Words of labels, places and of those left out. */
static void names_behind_words_of_other_kinds(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.招生。责任院系：文学院、理学院\n2.就业。责任院系：工学院",
         "1 joint 文学院/label; 1 joint 理学院/label; 2 lead 工学院/label"},
        {"1.修路。（市甲局、项目所在地市、县人民政府负责）\n2.架桥。（项目所在地县级人民政府负责）",
         "1 joint 市甲局/listed; 1 joint 项目所在地市、县人民政府/listed; 2 lead "
         "项目所在地县级人民政府/sole"},
        {"1.护路。（市甲局牵头，联合教育、公安部门实施）\n2.架桥。（市甲局牵头，联合教育局落实）",
         "1 lead 市甲局/lead; 1 support 教育/together; 1 support 公安部门/together; 2 lead "
         "市甲局/lead; 2 support 教育局/together"},
        {"1.修路。（除市甲局外，其他成员单位负责）\n2.架桥。（市乙局负责）", "2 lead 市乙局/sole"},
    };
    CHECK_EXAMPLES(examples);
}

static void names_of_a_list_need_no_comma(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.修路。责任单位：①市甲局②市乙局\n2.架桥。（①市甲局、②市乙局负责）",
         "1 joint 市甲局/label; 1 joint 市乙局/label; 2 joint 市甲局/listed; 2 joint "
         "市乙局/listed"},
        {"1.修路。（市甲局暨市乙局负责）\n2.架桥。（暨南大学、市丙局负责）",
         "1 joint 市甲局/listed; 1 joint 市乙局/listed; 2 joint 暨南大学/listed; 2 joint "
         "市丙局/listed"},
        {"1.修路。责任单位：市甲局，含市乙局\n2.架桥。（含山县政府负责）",
         "1 joint 市甲局/label; 1 joint 市乙局/label; 2 lead 含山县政府/sole"},
        {"1.修路。（市甲局负责）\n2.建立联席会议制度，成员单位12个（含市乙局、市丙局）。\n"
         "3.整合派出机构（含市丁局）",
         "1 lead 市甲局/sole"},
    };
    CHECK_EXAMPLES(examples);
}

/* 由甲局组织乙局实施: who has others do it leads; 牵头，商乙局、联合丙局: they all help. */
static void who_organizes_leads_who_carries_out(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.修路。由市甲局组织市乙局、市丙局实施。\n2.架桥。（市甲局组织实施，市乙局配合）",
         "1 lead 市甲局/lead; 1 support 市乙局/beside-lead; 1 support 市丙局/beside-lead; 2 lead "
         "市甲局/sole; 2 support 市乙局/support"},
        {"1.修路。由市甲局牵头，商市乙局、联合市丙局提出方案。\n2.架桥。（市甲局牵头，商市乙局、"
         "联合市丙局）",
         "1 lead 市甲局/lead; 1 support 市乙局/together; 1 support 市丙局/together; 2 lead "
         "市甲局/lead; 2 support 市乙局/together; 2 support 市丙局/beside-lead"},
    };
    CHECK_EXAMPLES(examples);
}

/* 疏通河道　　市甲局: it may be whose task that is. */
static void bodies_behind_a_blank_are_noted(void **state) {
    (void)state;
    assert_non_null(strstr(diagnostics_of("1.修路（市丙局负责）\n2.疏通河道　　　市甲局、市乙局"),
                           "unread-clause 市甲局、市乙局"));
    static const char *const others[] = {
        "1.修路（市丙局负责）\n2. 市甲局\n铺路。",
        "1.修路（市丙局负责）\n2.走访　　　市民",
        "1.修路　　　市甲局、市乙局（市丙局负责）",
        "1.修路（市丙局负责）\n2.新建市甲局",
        "1.修路（市丙局负责）\n2.推广 APP 使用，服务企业",
        "1.修路（市丙局负责）\n2.另行通知。\n\n某市甲局  某市乙局",
        "1.修路（市丙局负责）\n2.抄送　　市甲局、市乙局",
        "1.修路（市丙局负责）\n2.通讯录 市甲局",
    };
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        assert_null(strstr(diagnostics_of(others[i]), "unread-clause"));
}

/* How to publish is told in a plan of open government, too. */
static void a_plan_of_what_to_publish_is_no_record(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("政务公开工作要点\n一、公开预算。\n责任单位：市甲局\n公开方式：网站\n"
                   "二、公开名单。\n责任单位：市乙局\n发布时间：2021年\n"),
        "一 lead 市甲局/label; 二 lead 市乙局/label");
    assert_string_equal(reading_of("公开清单\n公开预算\n责任单位：市甲局\n公开形式：网站\n"
                                   "主题分类：财政\n发布时间：每季度\n"),
                        "公开预算 lead 市甲局/label");
}

/* Lines of a page about itself, copied with the paper, and its title in two lines. */
static void what_a_page_says_of_itself_assigns_nothing(void **state) {
    (void)state;
    static const char paper[] =
        "某省任务分工\n一、任务\n（一）修路。（市甲局负责）\n某省政府办公厅\n";
    static const char *const heads[] = {
        "国务院办公厅关于推进\n中小学校建设的意见\n",
        "某省委办公厅、某省政府办公厅关于贯彻落实\n某规划的通知\n",
        "信息分类：通知\n责任部门：综合处\n生成日期：2021-02-01\n",
        "发布机构：省政府办公厅    责任单位：综合一处    公开日期：2021-02-01\n",
        "起草单位：省某委 发布时间：2021-02-01\n",
        "索 引 号\t00014349\t责任部门\t省政府办公厅\n发文机关\t省政府\t成文日期\t2021年1月1日\n",
        "主办：省政府办公厅 承办：省某局\n"};
    static const char *const feet[] = {
        "承办单位：省某委规划处            2021年2月1日印发\n",
        "承办单位：省政府办公厅  经办人：张三  （共印100份）\n",
        "联系我们 | 网站地图\n省人民政府主办  省人民政府办公厅承办\n地址：某路1号\n"};
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
        char text[600];
        snprintf(text, sizeof text, "%s%s", heads[i], paper);
        assert_string_equal(reading_of(text), "一/（一） lead 市甲局/sole");
    }
    for (size_t i = 0; i < sizeof feet / sizeof *feet; i++) {
        char text[600];
        snprintf(text, sizeof text, "%s%s", paper, feet[i]);
        assert_string_equal(reading_of(text), "一/（一） lead 市甲局/sole");
    }
    assert_string_equal(
        reading_of("一、修路\n责任部门：市甲局\n时限：6月\n二、种树\n市乙局负责推进\n"),
        "一 lead 市甲局/label @6月; 二 lead 市乙局/sole");
    assert_string_equal(reading_of("一、印册\n承办单位：市甲局\n二、印书\n承办单位：市乙局，共印"
                                   "200份\n"),
                        "一 lead 市甲局/label; 二 joint 市乙局/label; 二 joint 共印200份/label");
}

static void who_wrote_a_paper_is_noted(void **state) {
    (void)state;
    static const char text[] =
        "1.修路。（市甲局负责）\n\n承办处室：规划处 联系人：张山 电话：1234567";
    assert_string_equal(reading_of(text), "1 lead 市甲局/sole");
    assert_non_null(strstr(diagnostics_of(text), "unread-clause"));
    assert_string_equal(
        reading_of("1.修路\n承办单位：市甲局 联系人：张山\n2.架桥\n承办单位：市乙局 联系人：李海"),
        "1 lead 市甲局/label; 2 lead 市乙局/label");
    assert_string_equal(
        reading_of("1.修路\n责任单位：市甲局\n2.架桥\n承办单位：市乙局 联系人：李海"),
        "1 lead 市甲局/label; 2 lead 市乙局/label");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_office_within_a_body_is_one_with_it),
        cmocka_unit_test(two_bodies_of_a_place_are_two),
        cmocka_unit_test(two_bodies_of_a_place_run_together),
        cmocka_unit_test(a_role_word_may_stand_behind_the_bracket_of_its_name),
        cmocka_unit_test(groups_that_sort_have_no_duty),
        cmocka_unit_test(a_group_may_be_a_party),
        cmocka_unit_test(a_list_within_a_chapter_is_no_other_paper),
        cmocka_unit_test(a_chapter_of_a_figure_of_speech_is_no_part),
        cmocka_unit_test(a_helper_behind_the_last_thing_is_noted),
        cmocka_unit_test(brackets_of_a_list_may_say_whose_things_they_are),
        cmocka_unit_test(who_approves_and_who_oversees_are_of_one_kind),
        cmocka_unit_test(names_behind_words_of_other_kinds),
        cmocka_unit_test(names_of_a_list_need_no_comma),
        cmocka_unit_test(who_organizes_leads_who_carries_out),
        cmocka_unit_test(bodies_behind_a_blank_are_noted),
        cmocka_unit_test(a_plan_of_what_to_publish_is_no_record),
        cmocka_unit_test(what_a_page_says_of_itself_assigns_nothing),
        cmocka_unit_test(who_wrote_a_paper_is_noted),
    };
    return cmocka_run_group_tests_name("chinese_doubtful", tests, NULL, NULL);
}
