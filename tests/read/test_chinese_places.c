/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents of provinces and ministries: which places, which offices, and how their sites print. */
#include "unit.h"

#include "reading.h"

static void a_class_may_say_which_places(void **state) {
    (void)state;
    static const shape shapes[] = {
        {"（省甲局牵头，沿线市、州、县人民政府配合）",
         "lead 省甲局/lead; support 沿线市、州、县人民政府/support"},
        {"（省甲局牵头，红河州等边境州、市人民政府参与）",
         "lead 省甲局/lead; support 红河州/support; support 边境州、市人民政府/support 等"},
        {"（省甲局，有条件的市、县人民政府负责）",
         "joint 省甲局/listed; joint 有条件的市、县人民政府/listed"},
        {"（省甲局，试点市、县（区）人民政府负责）",
         "joint 省甲局/listed; joint 试点市、县人民政府/listed"},
        {"（沿海铁路公司、沿河县政府负责）", "joint 沿海铁路公司/listed; joint 沿河县政府/listed"},
        /* a class never leads a list that names a body */
        {"（沿江街道办事处、市甲局负责，列第一位者为牵头部门）",
         "lead 沿江街道办事处/first-listed; support 市甲局/first-listed"},
        {"（沿江乡镇、市甲局负责，列第一位者为牵头部门）",
         "support 沿江乡镇/first-listed; lead 市甲局/first-listed"},
    };
    CHECK_SHAPES(shapes);
}

static void a_blank_may_stand_before_the_bracket_of_places(void **state) {
    (void)state;
    static const shape shapes[] = {
        {"（各市、县 （区）人民政府，省甲厅负责）",
         "joint 各市、县人民政府/listed; joint 省甲厅/listed"},
        {"（省甲厅 （省乙局） 省丙厅负责）", "joint 省甲厅/listed; joint 省丙厅/listed"},
    };
    CHECK_SHAPES(shapes);
}

static void divisions_of_a_ministry_may_lead(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("排在首位的为牵头司局。\n1.立法。（甲司、乙局）\n2.清理。（丙司）"),
        "1 lead 甲司/first-listed; 1 support 乙局/first-listed; 2 lead 丙司/sole");
    assert_string_equal(reading_of("列第一位的为牵头处室。\n1.立法。（甲处、乙处）"),
                        "1 lead 甲处/first-listed; 1 support 乙处/first-listed");
}

static void a_mechanism_led_by_fields_assigns_nothing(void **state) {
    (void)state;
    assert_string_equal(reading_of("1.建立由教育部门牵头，财政、住房城乡建设等部门配合的机制。\n"
                                   "2.做甲。（甲局负责）"),
                        "2 lead 甲局/sole");
}

static void who_helps_may_stand_behind_a_semicolon(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.由市甲局牵头，统筹推进信用建设；市乙局、市丙局等配合。\n2."
         "由市甲局牵头，市乙局配合；市丙局参与。",
         "1 lead 市甲局/lead; 1 support 市乙局/support; 1 support 市丙局/support 等; 2 lead "
         "市甲局/lead; 2 support 市乙局/support; 2 support 市丙局/support"},
        {"1.由市甲局负责制定办法；市乙局按职责配合。\n2.市甲局负责修路；市乙局参与；市丙局配合。",
         "1 lead 市甲局/sole; 1 support 市乙局/support; 2 lead 市甲局/sole; 2 support "
         "市乙局/support; 2 support 市丙局/support"},
    };
    CHECK_EXAMPLES(examples);
}

static void a_stop_may_stand_for_the_point_of_a_label(void **state) {
    (void)state;
    assert_string_equal(reading_of("一、要求\n1。做甲。（甲局负责）\n2。做乙。（乙局负责）"),
                        "一/1 lead 甲局/sole; 一/2 lead 乙局/sole");
    assert_string_equal(reading_of("一、要求\n做甲，起于\n2020。做乙。（乙局负责）"),
                        "一 lead 乙局/sole");
}

static void a_break_ends_a_line_of_markdown(void **state) {
    (void)state;
    static const example examples[] = {
        {"# 方案\n1. 做甲。<br>牵头单位：市甲局、市乙局<br/>责任单位：各市政府\n",
         "1 lead 市甲局/label; 1 lead 市乙局/label; 1 support 各市政府/label"},
        {"# 方案\n1. 做甲。（市甲局、<br>市乙局负责）<br />\n",
         "1 joint 市甲局/listed; 1 joint 市乙局/listed"},
        {"# 方案\n1. 做甲。（市甲局<br>市乙局负责）<br />\n",
         "1 joint 市甲局/listed; 1 joint 市乙局/listed"},
    };
    CHECK_EXAMPLES(examples);
}

static void a_role_word_may_stand_before_its_body(void **state) {
    (void)state;
    static const shape shapes[] = {
        {"（牵头省甲厅，配合省乙厅、省丙局）",
         "lead 省甲厅/label; support 省乙厅/label; support 省丙局/label"},
        {"（牵头 省甲厅 配合 省乙厅）", "lead 省甲厅/label; support 省乙厅/label"},
        {"（主办省甲厅、协办省乙厅）", "lead 省甲厅/label; support 省乙厅/label"},
        {"责任单位：牵头省甲厅，配合省乙厅、省丙局",
         "lead 省甲厅/label; support 省乙厅/label; support 省丙局/label"},
        {"（省甲厅负责，时限2022.12）", "lead 省甲厅/sole @时限2022.12"},
    };
    CHECK_SHAPES(shapes);
}

static void a_dash_between_two_places_is_of_their_office(void **state) {
    (void)state;
    static const shape shapes[] = {
        {"（青云山—白石湖管理局、市甲局）",
         "joint 青云山—白石湖管理局/listed; joint 市甲局/listed"},
        {"（市甲局—市乙局）", "joint 市甲局/listed; joint 市乙局/listed"},
        {"（牵头单位—市甲局；配合单位—市乙局）", "lead 市甲局/label; support 市乙局/label"},
        {"（责任单位：防汛—应急管理局；抗旱—水务局）",
         "joint 防汛/label; joint 应急管理局/label; joint 抗旱/label; joint 水务局/label"},
    };
    CHECK_SHAPES(shapes);
}

/* What only the lines around it make a name does not end their list. */
static void a_school_may_stand_among_names_below_a_label(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.修路。\n责任单位：市甲局\n市东中学\n国网市供电公司\n2.架桥。（市丙局负责）",
         "1 joint 市甲局/label; 1 joint 市东中学/label; 1 joint 国网市供电公司/label; "
         "2 lead 市丙局/sole"},
        {"1.修路。\n责任单位：\n市甲局\n河边小学\n完成时限：6月",
         "1 joint 市甲局/label; 1 joint 河边小学/label @6月"},
        {"一、修路。\n责任单位：市甲局\n河边小学\n1.架桥。\n责任单位：市乙局",
         "一 lead 市甲局/label; 一/1 lead 市乙局/label"},
        /* Titles of the next tasks are none. */
        {"修水库\n完成时限：6月底\n责任单位：市甲局\n打造美丽乡村\n完成时限：12月底\n"
         "责任单位：市乙局\n扩建实验小学\n完成时限：9月底\n责任单位：市丙局\n",
         "修水库 lead 市甲局/label @6月底; 打造美丽乡村 lead 市乙局/label @12月底; "
         "扩建实验小学 lead 市丙局/label @9月底"},
    };
    CHECK_EXAMPLES(examples);
}

static void who_helps_a_body_may_be_unsaid(void **state) {
    (void)state;
    static const char text[] = "1.做甲。（配合省甲厅）\n2.做乙。（会同省乙厅、省丙局）\n3.做丙。"
                               "（与省丁厅共同负责）\n4.做丁。（省甲厅负责）";
    assert_string_equal(reading_of(text), "4 lead 省甲厅/sole");
    const char *said = diagnostics_of(text);
    assert_non_null(strstr(said, "1:6 unread-clause"));
    assert_non_null(strstr(said, "2:6 unread-clause"));
    assert_non_null(strstr(said, "3:6 unread-clause"));
}

static void a_deed_may_end_a_clause(void **state) {
    (void)state;
    static const shape shapes[] = {
        {"（由财政部、农业部分别制定）", "joint 财政部/severally; joint 农业部/severally"},
        {"（省甲厅、省乙厅研究制定）", "joint 省甲厅/listed; joint 省乙厅/listed"},
        {"（省甲厅另行制定）", "lead 省甲厅/sole"},
    };
    CHECK_SHAPES(shapes);
}

static void a_label_may_announce_duties(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1.做甲。牵头单位及职责：省甲厅负责统筹；配合单位及职责：省乙厅负责资金。"),
        "1 lead 省甲厅/lead; 1 support 省乙厅/beside-lead");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_class_may_say_which_places),
        cmocka_unit_test(a_blank_may_stand_before_the_bracket_of_places),
        cmocka_unit_test(divisions_of_a_ministry_may_lead),
        cmocka_unit_test(a_mechanism_led_by_fields_assigns_nothing),
        cmocka_unit_test(who_helps_may_stand_behind_a_semicolon),
        cmocka_unit_test(a_stop_may_stand_for_the_point_of_a_label),
        cmocka_unit_test(a_break_ends_a_line_of_markdown),
        cmocka_unit_test(a_role_word_may_stand_before_its_body),
        cmocka_unit_test(a_dash_between_two_places_is_of_their_office),
        cmocka_unit_test(a_school_may_stand_among_names_below_a_label),
        cmocka_unit_test(who_helps_a_body_may_be_unsaid),
        cmocka_unit_test(a_deed_may_end_a_clause),
        cmocka_unit_test(a_label_may_announce_duties),
    };
    return cmocka_run_group_tests_name("chinese_places", tests, NULL, NULL);
}
