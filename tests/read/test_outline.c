/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit.h"

#include "base/text.h"
#include "read/container/markdown.h"
#include "read/outline/outline.h"

/* The outline of a text: "DEPTH:LABEL" joined by spaces, "!" after a gap, "=" after a repeat. */
static void check(const char *text, const char *expected) {
    dg_source source;
    dg_flow flow;
    dg_outline outline;
    dg_text shown = {0};
    assert_int_equal(dg_source_open(&source, dg_slice_of(text), NULL), DG_OK);
    source.markdown = dg_markdown_is(&source);
    assert_int_equal(dg_flow_new(&flow, &source, NULL), DG_OK);
    assert_int_equal(dg_outline_new(&outline, &flow, NULL), DG_OK);
    for (size_t i = 1; i < outline.n; i++) {
        const dg_node *node = &outline.nodes[i];
        assert_true(node->parent < i && node->body >= node->at && node->end >= node->body);
        dg_text_printf(&shown, "%s%zu:%.*s%s", i > 1 ? " " : "", node->depth,
                       (int)node->label.printed, flow.text.at + node->at,
                       node->numbering == DG_NUMBER_GAP      ? "!"
                       : node->numbering == DG_NUMBER_REPEAT ? "="
                                                             : "");
    }
    assert_string_equal(shown.at == NULL ? "" : shown.at, expected);
    dg_text_free(&shown);
    dg_outline_free(&outline);
    dg_flow_free(&flow);
    dg_source_close(&source);
}

static void levels_nest_by_their_style(void **state) {
    (void)state;
    check("一、甲\n（一）乙\n1.丙\n（1）丁\n2.戊\n（二）己\n二、庚",
          "1:一 2:（一） 3:1 4:（1） 3:2 2:（二） 1:二");
    check("第一章 甲\n第一条 乙\n第二条 丙\n第二章 丁\n第三条 戊",
          "1:第一章 2:第一条 2:第二条 1:第二章 2:第三条");
    check("1. a\n1.1 b\n1.2 c\n2. d\n2.1 e", "1:1 2:1.1 2:1.2 1:2 2:2.1");
    check("策略一：甲\n任务1：乙\n举措1：丙\n任务2：丁\n策略二：戊\n2-1 己\n任务3：庚",
          "1:策略一 2:任务1 3:举措1 2:任务2 1:策略二 2:2-1 3:任务3");
    check("实事一：甲\n实事二：乙", "1:实事一 1:实事二");
    check("Chapter 4: a\nPrinciple 1: b\n4.1 Build it\n4.2 Mend it\nPrinciple 2: c\n4.3 Sell it",
          "1:Chapter 4! 2:Principle 1 3:4.1 3:4.2 2:Principle 2 3:4.3");
    check("1.1.1 a\n1.1.2 b\n1.2.1 c\n2.1.1 d", "1:1.1.1 1:1.1.2 1:1.2.1 1:2.1.1");
}

static void numbering_may_run_on_or_start_again(void **state) {
    (void)state;
    check("2 甲\n2.1 a\n4 乙\n4.1 b", "1:2! 2:2.1 1:4! 2:4.1"); /* 3 was left out */
    check("一、甲\n1.a\n2.b\n二、乙\n3.c", "1:一 2:1 2:2 1:二 2:3");
    check("一、甲\n1.a\n2.b\n二、乙\n1.c", "1:一 2:1 2:2 1:二 2:1");
    /* Behind who signs a notice, and in an annex. */
    check("一、甲\n二、乙\n某市人民政府\n2020年5月20日\n分工\n1.a\n2.b", "1:一 1:二 1:1 1:2");
    check("一、甲\n附件：任务分工\n1.a", "1:一 1:1");
    check("1. A\n1.a Build it\n1.b Mend it\n2. B\n2.a Go on", "1:1 2:1.a 2:1.b 1:2 2:2.a");
    check("一、甲\n附件：1.方案\n2.清单", "1:一");
    check("一、甲\n附件：1.方案\n1.乙", "1:一 2:1");
}

/* What looks like the level above is one below it, where a heading stands right before. */
static void a_heading_holds_what_follows_it(void **state) {
    (void)state;
    check("1. Prepare\n1. a.\n2. b.\n3. c.\n2. Build\n1. d.\n2. e.\n3. Test\n1. f.",
          "1:1 2:1 2:2 2:3 1:2 2:1 2:2 1:3 2:1");
    check("# Plan\n\n## 1. Prepare\n\nWords.\n\n1. a\n2. b\n\n## 2. Build\n\nWords.\n\n1. c\n",
          "1:1 2:1 2:2 1:2 2:1");
    check("2. Do\n2.1 Aims\n2.2 Deeds\n1. a.\n2. b.\n3. Go\n3.1 Deeds\n3. c.\n4. d.\n4. End\nBye.",
          "1:2! 2:2.1 2:2.2 3:1 3:2 1:3 2:3.1 3:3 3:4 1:4");
    check("1. Aims\n2. Deeds\n3. End\n1. Aims\nHigh.\n2. Deeds\n3. End", "1:1 1:2 1:3 1:1 1:2 1:3");
    check("1. Rail\nWords.\nPoints:\n1. a.\n2. b.\n2. Road\nWords.\nPoints:\n1. c.\n2. d.\n3. "
          "Air\nBye.",
          "1:1 2:1 2:2 1:2 2:1 2:2 1:3");
    check("Rail:\n1. a.\n2. b.\nRoad:\n1. c.", "1:1 1:2 1:1");
    check("1. Rule\nAction 1\nAction 2\n2. Roll\nWords.\nAction 3",
          "1:1 2:Action 1 2:Action 2 1:2 2:Action 3");
    check("1. Rule\nWords.\nPillar 1: a\n1. b.\nPillar 2: c\n1. d.",
          "1:1 1:Pillar 1 2:1 1:Pillar 2 2:1");
    check("I. RULE\nObjective 1. a\nAction 1.1: b.\nII. ROLL\nObjective 2. c\nAction 2.1: d.",
          "1:I 2:Objective 1 3:Action 1.1 1:II 2:Objective 2 3:Action 2.1");
    check("Stage I – 'Poor' air\n1. a.\nStage II – Bad\n1. b.", "1:Stage I 2:1 1:Stage II 2:1");
}

static void small_letters_stand_below_capitals(void **state) {
    (void)state;
    check("(a) A\n(i) B\n(A) C\n(B) D\n(C) E\n(ii) F\n(b) G\n(c) H",
          "1:(a) 2:(i) 3:(A) 3:(B) 3:(C) 2:(ii) 1:(b) 1:(c)");
    check("I. A\nA. B\n1. C\na. D\nb. E\ni. F\nii. G\n2. H\nB. I\nII. J",
          "1:I 2:A 3:1 4:a 4:b 5:i 5:ii 3:2 2:B 1:II");
}

/* A plan may count by words of its own before a label's. */
static void words_before_a_label_belong_to_it(void **state) {
    (void)state;
    check("Road Strategy 1: a\nRoad Action 1.1: b\nRoad Action 1.2: c\nRail Strategy 1: d\n"
          "Rail Action 1.1: e",
          "1:Road Strategy 1 2:Road Action 1.1 2:Road Action 1.2 1:Rail Strategy 1 "
          "2:Rail Action 1.1");
    check("Core Strategy I: a\n(a) b\nCore Strategy II: c\n(a) d",
          "1:Core Strategy I 2:(a) 1:Core Strategy II 2:(a)");
    check("See Section 3: a\nWhole Phase 1 of it\nOutput Measure 1: b\nOutput Measure 2: c", "");
    check("Goal 1: a\nWords.\nAction 1: b\nWords.\nGoal 2: c\nWords.\nAction 1: d",
          "1:Goal 1 2:Action 1 1:Goal 2 2:Action 1");
    check("Area 1\nAction 1: a\nWords.\nOutcome 1: b\nAction 1: c",
          "1:Area 1 2:Action 1 2:Outcome 1 3:Action 1");
}

/* A capital may stand for the second level of a number. */
static void capitals_count_a_level(void **state) {
    (void)state;
    check("Objective 1: a\nOutcome 1A: b\n1A1 Build\n1A3 Dig\nOutcome 1B: c\n1B1 Plant\n"
          "Outcome 2A: d\n2A1 Sow",
          "1:Objective 1 2:Outcome 1A 3:1A1 3:1A3! 2:Outcome 1B 3:1B1 2:Outcome 2A 3:2A1");
    check("Objective 1. a\n1-A Build\n1-B Dig\nObjective 2. b\n2-A Sow",
          "1:Objective 1 2:1-A 2:1-B 1:Objective 2 2:2-A");
    check("3. Roads\n3D Printing helps.\n5G Masts help.", "1:3!");
}

/* Goal No. 1; and what a review found stands below the part that it is of. */
static void words_hold_what_stands_below_them(void **state) {
    (void)state;
    check("National Goal 1: a\nNational Outcome No. 1 - Roads\nNational Strategy 1-1: c\n"
          "National Outcome No. 2 - Rail\nNational Strategy 2-1: e",
          "1:National Goal 1 2:National Outcome No. 1 3:National Strategy 1-1 "
          "2:National Outcome No. 2 3:National Strategy 2-1");
    check("Section 3: a\nCapability 1: b\nObservation 1.1: c.\nRecommendation 1.1.1: d.",
          "1:Section 3! 2:Capability 1 3:Observation 1.1 4:Recommendation 1.1.1");
    check("3. a\n3.1 Work\nObjective 5: Train\n5.1 Build\n5.2 Dig\nObjective 6: Plant\n6.1 Sow\n"
          "3.2 Money\n4. b",
          "1:3! 2:3.1 3:Objective 5! 4:5.1 4:5.2 3:Objective 6 4:6.1 2:3.2 1:4");
    check("Goal 1: a\nROADS-1 Build\nROADS-2 Dig\nRAIL-1 Sow\nCOVID-19 Response",
          "1:Goal 1 2:ROADS-1 2:ROADS-2 2:RAIL-1");
}

static void four_levels_of_numbers_nest(void **state) {
    (void)state;
    check(
        "4. A\n4.1. B\n4.1.1. C\n4.1.1.1. D\n4.1.1.2. E\n4.1.2. F\n4.1.2.1. G\n4.2. H\n4.2.1.1. I",
        "1:4! 2:4.1 3:4.1.1 4:4.1.1.1 4:4.1.1.2 3:4.1.2 4:4.1.2.1 2:4.2 3:4.2.1.1");
}

static void gaps_and_repeats_are_marked(void **state) {
    (void)state;
    check("1.a\n2.b\n4.c\n4.d", "1:1 1:2 1:4! 1:4=");
    check("一、甲\n（二）乙", "1:一 2:（二）!");
}

static void a_document_on_one_line_is_cut_where_numbers_fit(void **state) {
    (void)state;
    check("意见。一、持续提升便利度（一）优化流程。推进。（甲局负责）（二）提升效率。二、简化条件（"
          "三）降低门槛。",
          "1:一 2:（一） 2:（二） 1:二 2:（三）");
    check("1.甲。参照（三）项和第二、三条。2.乙", "1:1 1:2");
    check("1.重点是：（1）甲；（2）乙。2.丙", "1:1 1:2");
}

static void a_label_may_touch_digits(void **state) {
    (void)state;
    check("1．加强管理。\n2．2021年6月底前完成。\n3．总结", "1:1 1:2 1:3");
    check("1.增长\n3.5亿元", "1:1");
    check("2016、2017年", "");
}

/* Blanks alone set off the numbers of minutes: three in a row say so. */
static void a_space_may_set_off_numbers(void **state) {
    (void)state;
    check("On 3 May:\n1   agreed that a;\n2   noted that b;\nRoads\n3   agreed that c.\n7 Dig",
          "1:1 1:2 1:3");
    check("1 Welcome\nAll came.\n2 Matters arising\nNone.\n3 Roads\nBad.", "1:1 1:2 1:3");
    check("1 litre of oil and\n2 lumps of coal", "");
    check("1 See page 4.\n2 See page 5.\n3 See page 6.", "");
    check("CAB-21-MIN-7\nRoads", "");
}

static void years_and_numbers_of_papers_are_no_labels(void **state) {
    (void)state;
    check("M-22-09\n\nI. Aims\nII. Deeds\n", "1:I 1:II");
    check("M-20-1\nDig\nM-20-2\nSow\n", "1:M-20-1 1:M-20-2");
    check("H-10-1\nDig\nH-10-2\nSow\n", "1:H-10-1 1:H-10-2");
    check("H-10-1\nDig\n", "1:H-10-1");
    check("2023-2024 Initiatives\n\n1. Dig\n2. Pay\n", "1:1 1:2");
    check("No. 9-8/2022-Desk\n\n(i) Dig\n(ii) Pay\n", "1:(i) 1:(ii)");
    check("1-1 Roads\n1-2 Piers\n", "1:1-1 1:1-2");
}

static void labels_of_two_levels_may_touch(void **state) {
    (void)state;
    check("(b) Dig.\n(c)(i) Count frogs.\n(ii) Sell them.\n(d)(1) Pay.\n(2) Rest.\n(e) Sleep.\n",
          "1:(b)! 1:(c) 2:(i) 2:(ii) 1:(d) 2:(1) 2:(2) 1:(e)");
    check("(1)(a) Dig.\n(b) Pay.\n(2) Rest.\n", "1:(1) 2:(a) 2:(b) 1:(2)");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(levels_nest_by_their_style),
        cmocka_unit_test(numbering_may_run_on_or_start_again),
        cmocka_unit_test(a_heading_holds_what_follows_it),
        cmocka_unit_test(small_letters_stand_below_capitals),
        cmocka_unit_test(words_before_a_label_belong_to_it),
        cmocka_unit_test(capitals_count_a_level),
        cmocka_unit_test(words_hold_what_stands_below_them),
        cmocka_unit_test(four_levels_of_numbers_nest),
        cmocka_unit_test(gaps_and_repeats_are_marked),
        cmocka_unit_test(a_document_on_one_line_is_cut_where_numbers_fit),
        cmocka_unit_test(a_label_may_touch_digits),
        cmocka_unit_test(a_space_may_set_off_numbers),
        cmocka_unit_test(labels_of_two_levels_may_touch),
        cmocka_unit_test(years_and_numbers_of_papers_are_no_labels),
    };
    return cmocka_run_group_tests_name("outline", tests, NULL, NULL);
}
