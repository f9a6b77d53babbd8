/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chinese clauses: who bears a task, who helps, and who has only looked over the paper. */
#include "unit.h"

#include <stdio.h>
#include <string.h>

#include "reading.h"

static void a_dash_before_a_label_begins_a_line(void **state) {
    (void)state;
    static const char *const dashes[] = {"-", "–"};
    for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++) {
        char text[300];
        snprintf(text, sizeof text,
                 "1. 修路。\n%s 牵头单位：市甲局\n%s 责任单位：市乙局、市丙局\n2. 架桥。\n"
                 "%s 牵头单位：市丙局\n",
                 dashes[i], dashes[i], dashes[i]);
        assert_string_equal(reading_of(text), "1 lead 市甲局/label; 1 support 市乙局/label; "
                                              "1 support 市丙局/label; 2 lead 市丙局/label");
    }
}

/* 分办 is what the office does, and no part of its name. */
static void officers_before_those_who_bear_are_no_bodies(void **state) {
    (void)state;
    static const example examples[] = {
        {"一、修路。（县委常委、副县长王某牵头，县甲局负责）\n二、架桥。责任单位--县乙局",
         "一 lead 县甲局/sole; 二 lead 县乙局/label"},
        {"1.公开。（责任单位：市甲局、市乙局。各县区、管委会同步落实）",
         "1 joint 市甲局/listed; 1 joint 市乙局/listed; 1 joint 各县区/listed; 1 joint "
         "管委会/listed"},
        {"1.信用。责任单位：市甲局、市乙局等联合惩戒成员单位",
         "1 joint 市甲局/label; 1 joint 市乙局/label; 1 joint 联合惩戒成员单位/label 等"},
    };
    CHECK_EXAMPLES(examples);
}

static void an_office_that_deals_out_is_named_without_it(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.修缮学校。\n分办：由市政府办分办\n", "1 lead 市政府办/sole"},
        {"1.修缮学校。（由县督查室分办，县财政局会办）",
         "1 lead 县督查室/sole; 1 support 县财政局/support"},
    };
    CHECK_EXAMPLES(examples);
}

/* Right below the bearer it is of the task; apart from it, it may be of the paper. */
static void who_reviewed_the_paper_bears_no_task(void **state) {
    (void)state;
    static const char near[] = "1.修路。\n责任单位：市交通局\n审核单位：市司法局\n",
                      apart[] = "1.修路。\n责任单位：市交通局\n\n审核单位：市司法局\n";
    assert_string_equal(reading_of(near), "1 lead 市交通局/label; 1 support 市司法局/label");
    assert_string_equal(reading_of(apart), "1 lead 市交通局/label");
    assert_non_null(strstr(diagnostics_of(apart), "4:1 unread-clause 审核单位：市司法局"));
    assert_string_equal(
        reading_of("1.修路。\n牵头单位：市交通局\n\n审核单位：市司法局\n\n配合单位：市水利局\n"),
        "1 lead 市交通局/label; 1 support 市水利局/label"); /* no more than its own line */
}

/* 慈善总会同甲局 is 会 and 会同 in one; 管委 and 管委会 are the same body. */
static void a_council_keeps_its_end_before_with(void **state) {
    (void)state;
    static const shape shapes[] = {
        {"（市慈善总会同市财政局负责）", "lead 市慈善总会/lead; support 市财政局/together"},
        {"（基金会同财政局负责）", "lead 基金会/lead; support 财政局/together"},
        {"（市工商联合会同市商务局负责）", "lead 市工商联合会/lead; support 市商务局/together"},
        {"（市红十字会会同市卫健委负责）", "lead 市红十字会/lead; support 市卫健委/together"},
        {"（市科协会同市教育局负责）", "lead 市科协/lead; support 市教育局/together"},
        {"（省农业大学会同省农业厅负责）", "lead 省农业大学/lead; support 省农业厅/together"},
    };
    CHECK_SHAPES(shapes);
}

/* 甲局组织，乙局实施: who has others do it leads them. */
static void who_has_others_do_it_leads(void **state) {
    (void)state;
    static const shape shapes[] = {
        {"（市甲局组织，市乙局实施）", "lead 市甲局/lead; support 市乙局/beside-lead"},
        {"（市甲局组织、市乙局具体落实）", "lead 市甲局/lead; support 市乙局/beside-lead"},
        {"（市甲局组织，市乙局负责）", "joint 市甲局/listed; joint 市乙局/listed"},
        {"（县甲局负责，协调县乙局）", "lead 县甲局/sole; support 县乙局/together"},
        {"（县甲局牵头，协调县乙局、县丙局落实）",
         "lead 县甲局/lead; support 县乙局/together; support 县丙局/together"},
    };
    CHECK_SHAPES(shapes);
}

/* 各乡镇对防火负总责: what it is about is no part of the name. */
static void who_answers_for_a_matter_is_named_without_it(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.修缮。（各乡镇对本辖区防火负总责，县林业局指导）",
         "1 lead 各乡镇/lead; 1 support 县林业局/guidance"},
        {"一、各乡镇对本辖区防火负总责，县林业局负责指导。",
         "一 lead 各乡镇/lead; 一 support 县林业局/guidance"},
        {"一、县财政局对资金安全负主体责任，县审计局监督。",
         "一 lead 县财政局/sole; 一 support 县审计局/guidance"},
    };
    CHECK_EXAMPLES(examples);
    /* Amid the sentences of an item it reminds of what holds anyway. */
    static const char amid[] =
        "一、加强防火。各乡镇对本辖区防火负总责，县林业局负责指导。层层压实。\n"
        "二、修路。（县交通局负责）\n";
    assert_string_equal(reading_of(amid), "二 lead 县交通局/sole");
    assert_non_null(strstr(diagnostics_of(amid), "prose-assignment"));
}

static void people_beside_a_body_are_dropped(void **state) {
    (void)state;
    assert_string_equal(reading_of("1.修缮。（张三牵头，市财政局负责，李四配合）"),
                        "1 lead 市财政局/sole");
    static const char text[] = "1.修缮。（分管局领导具体负责，市财政局落实）";
    assert_string_equal(reading_of(text), "1 lead 市财政局/sole");
    assert_non_null(strstr(diagnostics_of(text), "unread-part 分管局领导"));
}

/* 后勤组：由甲局、乙局组成: the group bears nothing. */
static void who_makes_up_a_group_is_told_behind_its_colon(void **state) {
    (void)state;
    static const example examples[] = {
        {"一、后勤组：由县财政局、县机关事务中心组成。",
         "一 support 县财政局/support; 一 support 县机关事务中心/support"},
    };
    CHECK_EXAMPLES(examples);
}

/* Who helps stands in a bracket between the names and what they do. */
static void who_helps_stands_amid_the_sentence(void **state) {
    (void)state;
    static const example examples[] = {
        {"1. 市财政局（市教育局配合）具体负责修缮工作。",
         "1 lead 市财政局/sole; 1 support 市教育局/support"},
        {"1. 财政局（教育局配合）负责修缮工作。", "1 lead 财政局/sole; 1 support 教育局/support"},
        {"1. 修缮工作由市财政局（市教育局配合）具体负责。",
         "1 lead 市财政局/sole; 1 support 市教育局/support"},
        {"一、请市教育局（主办）、市财政局（协办）办理。",
         "一 lead 市教育局/lead; 一 support 市财政局/support"},
        {"（1）市水利局承担防汛任务，市气象局配合。",
         "（1） lead 市水利局/sole; （1） support 市气象局/support"},
    };
    CHECK_EXAMPLES(examples);
    assert_string_equal(reading_of("（1）市财政局承担的工作较多。\n（2）修路由市交通局负责。"),
                        "（2） lead 市交通局/sole");
}

/* 【责任单位】 needs no mark before it; a bracket of who helps may stand below that of who leads.
 */
static void labels_in_brackets(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.修路【责任单位】市甲局【配合单位】市乙局、市丙局【完成时限】2024年底",
         "1 lead 市甲局/label; 1 support 市乙局/label; 1 support 市丙局/label @2024年底"},
        {"1.修路\n（牵头单位：市甲局）\n（配合单位：市乙局）\n2.修桥\n[责任单位：市丙局]\n["
         "时间：2024年底前]\n",
         "1 lead 市甲局/label; 1 support 市乙局/label; 2 lead 市丙局/label @2024年底前"},
        {"1.修路\n（责任单位：市甲局）\n（责任单位：市乙局）\n",
         "1#1 lead 市甲局/label; 1#2 lead 市乙局/label"},
        {"1.修路（市甲局为第一责任单位，市乙局为第二责任单位）",
         "1 lead 市甲局/lead; 1 support 市乙局/support"},
    };
    CHECK_EXAMPLES(examples);
}

/* Blanks or brackets in the place of colons; a label of time is nobody's name. */
static void labels_without_colons(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.修路。牵头单位 市甲局 配合单位 市乙局 完成时限 2024年底",
         "1 lead 市甲局/label; 1 support 市乙局/label @2024年底"},
        {"1.修路\n责任单位 市甲局 完成时间 2024年12月 配合单位 市乙局",
         "1 lead 市甲局/label; 1 support 市乙局/label @2024年12月"},
        {"1.修路\n责任单位（市甲局）\n配合单位（市乙局、市丙局）\n",
         "1 lead 市甲局/label; 1 support 市乙局/label; 1 support 市丙局/label"},
    };
    CHECK_EXAMPLES(examples);
}

static void who_carries_out_a_plan_of_others_supports(void **state) {
    (void)state;
    static const example examples[] = {
        {"一、修路。由市甲局牵头，会同市乙局制定方案，各县区政府组织实施。",
         "一 lead 市甲局/lead; 一 support 市乙局/together; 一 support 各县区政府/beside-lead"},
    };
    CHECK_EXAMPLES(examples);
}

/* Who bears it no longer, or has done it, bears nothing; it is said. */
static void who_bears_it_no_longer_is_no_bearer(void **state) {
    (void)state;
    static const char *const clauses[] = {"（不再由市甲局负责）", "（市甲局不再负责）",
                                          "（市甲局已完成，市乙局继续负责）"};
    char text[200];
    for (size_t i = 0; i < sizeof clauses / sizeof *clauses; i++) {
        snprintf(text, sizeof text, "1.修路。%s\n2.修桥。（市丙局负责）", clauses[i]);
        assert_string_equal(reading_of(text), "2 lead 市丙局/sole");
        assert_non_null(strstr(diagnostics_of(text), "unread-clause"));
    }
    static const example examples[] = {
        {"1.修路。（市甲局、市乙局齐抓共管）",
         "1 joint 市甲局/severally; 1 joint 市乙局/severally"},
        {"1.修路。责任单位：市教育局张建国", "1 lead 市教育局/label"},
    };
    CHECK_EXAMPLES(examples);
}

/* In a text without labels for its items. */
static void a_clause_may_stand_before_its_task(void **state) {
    (void)state;
    static const example examples[] = {
        {"（市甲局负责）修缮学校。\n（市乙局牵头，市丙局配合）修路。\n",
         "修缮学校 lead 市甲局/sole; 修路 lead 市乙局/lead; 修路 support 市丙局/support"},
        {"修缮学校\n（市甲局负责）\n修路\n（市乙局负责）\n",
         "修缮学校 lead 市甲局/sole; 修路 lead 市乙局/sole"},
    };
    CHECK_EXAMPLES(examples);
}

/* What looks like a person, an address, a helper or a coordinated body may be none. */
static void branches_duties_and_money_are_what_they_are(void **state) {
    (void)state;
    static const example examples[] = {
        {"一、责任单位：市公安局高新、白云分局，市税务局。",
         "一 joint 市公安局高新/label; 一 joint 白云分局/label; 一 joint 市税务局/label"},
        {"工作职责\n各乡镇（街道）：按照属地管理原则，负责本辖区禁烧工作。\n市甲局：负责督查。",
         "各乡镇（街道）：按照属地管理原则，负责本辖区禁烧工作 lead 各乡镇/sole; "
         "市甲局：负责督查 lead 市甲局/sole"},
        {"一、做好。（市甲局负责，协调县级资金到位）", "一 lead 市甲局/sole"},
        {"一、做好。（市甲局，市乙局指导）",
         "一 support 市甲局/guidance; 一 support 市乙局/guidance"},
        {"一、二期工程。（市甲局负责）\n二、三期工程。（市乙局负责）\n三、四期工程。（市丙局负责）",
         "一 lead 市甲局/sole; 二 lead 市乙局/sole; 三 lead 市丙局/sole"},
    };
    CHECK_EXAMPLES(examples);
}

static void the_last_of_those_beside(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.由市甲局会商市乙局、市丙局后提出方案。\n2.由市甲局会同市乙局、市丙局尽快拿出方案。",
         "1 lead 市甲局/lead; 1 support 市乙局/together; 1 support 市丙局/together; 2 lead "
         "市甲局/lead; 2 support 市乙局/together; 2 support 市丙局/together"},
        {"1.由市甲局牵头，会同市乙局、市丙局尽快拿出方案。",
         "1 lead 市甲局/lead; 1 support 市乙局/together; 1 support 市丙局/together"},
    };
    CHECK_EXAMPLES(examples);
    assert_non_null(strstr(diagnostics_of("一、任务\n1.由市甲局牵头、市乙局拿出办法。\n"),
                           "2:10 prose-assignment 市乙局拿出办法"));
}

static void an_unsure_name_among_names_is_one(void **state) {
    (void)state;
    static const example examples[] = {
        {"一、修路\n配合单位：市乙局\n市丁书城\n市丙局\n",
         "一 support 市乙局/label; 一 support 市丁书城/label; 一 support 市丙局/label"},
        {"一、修路\n责任单位：市乙局\n市丁书城\n", "一 lead 市乙局/label"},
        {"一、修路\n责任单位：市乙局\n市区改造\n市丙局\n", "一 lead 市乙局/label"},
    };
    CHECK_EXAMPLES(examples);
    assert_non_null(strstr(diagnostics_of(examples[1].text), "3:1 unread-clause 市丁书城"));
    static const char *const titles[] = {"市民广场改造", "市民文化节", "市博物馆扩建"};
    for (size_t i = 0; i < sizeof titles / sizeof *titles; i++) {
        char text[200];
        snprintf(text, sizeof text, "一、修路\n责任单位：市乙局\n%s\n", titles[i]);
        assert_null(strstr(diagnostics_of(text), "unread-clause"));
    }
}

static void two_may_lead_by_one_label(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.修路。（双牵头单位：市甲局、市乙局；配合单位：市丙局）",
         "1 lead 市甲局/label; 1 lead 市乙局/label; 1 support 市丙局/label"},
        {"1.修路。双牵头：市甲局、市乙局", "1 lead 市甲局/label; 1 lead 市乙局/label"},
    };
    CHECK_EXAMPLES(examples);
}

static void who_acts_once_another_is_asked_leads(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.修路。（市甲局商市善后办研究后负责）",
         "1 lead 市甲局/lead; 1 support 市善后办/together"},
        {"1.修路。（市后勤中心负责）", "1 lead 市后勤中心/sole"},
        {"1.修路。（市甲局负责）\n2.市乙局会后负责疏导。", "1 lead 市甲局/sole"},
    };
    CHECK_EXAMPLES(examples);
}

static void a_wide_bar_parts_labels_and_names(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.修路。（主要负责单位：甲局｜其他负责单位：乙部）",
         "1 lead 甲局/label; 1 support 乙部/label"},
        {"1.修路。（市甲局｜市乙局负责）", "1 joint 市甲局/listed; 1 joint 市乙局/listed"},
        {"1.修路。\n牵头单位｜市甲局\n配合单位｜市乙局｜市丙局\n",
         "1 lead 市甲局/label; 1 support 市乙局/label; 1 support 市丙局/label"},
    };
    CHECK_EXAMPLES(examples);
}

static void labels_go_on_with_who_leads(void **state) {
    (void)state;
    static const example examples[] = {
        {"一、分工\n1.后勤组：由市甲局牵头，成员单位：市乙局、市丙局。\n",
         "一/1 lead 市甲局/lead; 一/1 support 市乙局/label; 一/1 support 市丙局/label"},
        {"一、分工\n1.修路，由市甲局牵头，配合单位为市乙局，完成时限：12月底。\n",
         "一/1 lead 市甲局/lead; 一/1 support 市乙局/label @12月底"},
        {"一、分工\n1.修路。市甲局负责，配合单位：市乙局。\n",
         "一/1 lead 市甲局/sole; 一/1 support 市乙局/label"},
        {"一、分工\n1.修路，由市甲局牵头，成员：市乙局、市丙局。\n", "一/1 lead 市甲局/lead"},
    };
    CHECK_EXAMPLES(examples);
    assert_non_null(
        strstr(diagnostics_of(examples[3].text), "2:13 unread-part 成员：市乙局、市丙局"));
}

static void a_dash_between_places_is_of_the_name(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.修路。（京沪—广深铁路局、市甲局负责）",
         "1 joint 京沪—广深铁路局/listed; 1 joint 市甲局/listed"},
        {"1.修路。（市甲局—市乙局负责）", "1 joint 市甲局/listed; 1 joint 市乙局/listed"},
    };
    CHECK_EXAMPLES(examples);
}

static void a_time_may_stand_behind_bodies_at_the_end(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.疏通河道。市甲局、市乙局。持续推进。\n2.植树。市丙局，6月底前完成。\n3."
         "修路。市丁局。2026年底前",
         "1 joint 市甲局/listed; 1 joint 市乙局/listed @持续推进; 2 lead 市丙局/sole "
         "@6月底前完成; 3 lead 市丁局/sole @2026年底前"},
        {"1.疏通河道，报市甲局。持续推进。\n2.修路。（市乙局负责）", "2 lead 市乙局/sole"},
    };
    CHECK_EXAMPLES(examples);
}

static void that_a_body_does_most_says_nothing_more(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.修路。（主要市甲局负责，市乙局配合）\n2.架桥。责任单位：主要由市甲局，市乙局",
         "1 lead 市甲局/sole; 1 support 市乙局/support; 2 joint 市甲局/label; 2 joint "
         "市乙局/label"},
        {"1.修路。主要负责单位：市甲局", "1 lead 市甲局/label"},
    };
    CHECK_EXAMPLES(examples);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_dash_before_a_label_begins_a_line),
        cmocka_unit_test(officers_before_those_who_bear_are_no_bodies),
        cmocka_unit_test(an_office_that_deals_out_is_named_without_it),
        cmocka_unit_test(who_reviewed_the_paper_bears_no_task),
        cmocka_unit_test(a_council_keeps_its_end_before_with),
        cmocka_unit_test(who_has_others_do_it_leads),
        cmocka_unit_test(who_answers_for_a_matter_is_named_without_it),
        cmocka_unit_test(people_beside_a_body_are_dropped),
        cmocka_unit_test(who_makes_up_a_group_is_told_behind_its_colon),
        cmocka_unit_test(who_helps_stands_amid_the_sentence),
        cmocka_unit_test(labels_in_brackets),
        cmocka_unit_test(labels_without_colons),
        cmocka_unit_test(who_carries_out_a_plan_of_others_supports),
        cmocka_unit_test(who_bears_it_no_longer_is_no_bearer),
        cmocka_unit_test(a_clause_may_stand_before_its_task),
        cmocka_unit_test(branches_duties_and_money_are_what_they_are),
        cmocka_unit_test(the_last_of_those_beside),
        cmocka_unit_test(an_unsure_name_among_names_is_one),
        cmocka_unit_test(two_may_lead_by_one_label),
        cmocka_unit_test(who_acts_once_another_is_asked_leads),
        cmocka_unit_test(a_wide_bar_parts_labels_and_names),
        cmocka_unit_test(labels_go_on_with_who_leads),
        cmocka_unit_test(a_dash_between_places_is_of_the_name),
        cmocka_unit_test(a_time_may_stand_behind_bodies_at_the_end),
        cmocka_unit_test(that_a_body_does_most_says_nothing_more),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
