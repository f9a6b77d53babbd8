/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of headers and of role columns, and the marks of matrices. */
#include "unit.h"

#include "read/table/marks.h"
#include "read/words/table_words.h"

static const struct {
    const char *header;
    dg_column_kind kind;
    dg_class class;
} headers[] = {
    {"序 号", DG_COLUMN_NUMBER, DG_CLASS_NONE},
    {"task_id", DG_COLUMN_NUMBER, DG_CLASS_NONE},
    {"No.", DG_COLUMN_NUMBER, DG_CLASS_NONE},
    {"策略编号", DG_COLUMN_NUMBER, DG_CLASS_NONE},
    {"风险ID", DG_COLUMN_NUMBER, DG_CLASS_NONE},
    {"关键活动", DG_COLUMN_TASK, DG_CLASS_NONE},
    {"日期", DG_COLUMN_DEADLINE, DG_CLASS_NONE},
    {"状态", DG_COLUMN_IGNORED, DG_CLASS_NONE},
    {"Objective number", DG_COLUMN_NUMBER, DG_CLASS_NONE},
    {"类别", DG_COLUMN_SECTION, DG_CLASS_NONE},
    {"重点\n任务", DG_COLUMN_TASK, DG_CLASS_NONE},
    {"主要任务", DG_COLUMN_TASK, DG_CLASS_NONE},
    {"工作内容", DG_COLUMN_TASK, DG_CLASS_NONE},
    {"2024年重点工作", DG_COLUMN_TASK, DG_CLASS_NONE},
    {"Activities", DG_COLUMN_TASK, DG_CLASS_NONE},
    {"牵头单位", DG_COLUMN_PARTIES, DG_CLASS_LEAD},
    {"牵头部门（单位）", DG_COLUMN_PARTIES, DG_CLASS_LEAD},
    {"主办单位", DG_COLUMN_PARTIES, DG_CLASS_LEAD},
    {"市直牵头单位：", DG_COLUMN_PARTIES, DG_CLASS_LEAD},
    {"责任单位（列第一位的为牵头单位）", DG_COLUMN_PARTIES, DG_CLASS_RESPONSIBLE},
    {"牵头部", DG_COLUMN_PARTIES, DG_CLASS_LEAD},
    {"责任局室", DG_COLUMN_PARTIES, DG_CLASS_RESPONSIBLE},
    {"牵头部室", DG_COLUMN_PARTIES, DG_CLASS_LEAD},
    {"重大决策事项名称", DG_COLUMN_TASK, DG_CLASS_NONE},
    {"民生实事", DG_COLUMN_TASK, DG_CLASS_NONE},
    {"需办理事项", DG_COLUMN_TASK, DG_CLASS_NONE},
    {"测评内容", DG_COLUMN_TASK, DG_CLASS_NONE},
    {"承办单位", DG_COLUMN_PARTIES, DG_CLASS_RESPONSIBLE},
    {"主责政策局／部门", DG_COLUMN_PARTIES, DG_CLASS_LEAD},
    {"配合部门", DG_COLUMN_PARTIES, DG_CLASS_SUPPORT},
    {"配责科室", DG_COLUMN_PARTIES, DG_CLASS_SUPPORT},
    {"参与单位", DG_COLUMN_PARTIES, DG_CLASS_SUPPORT},
    {"协办", DG_COLUMN_PARTIES, DG_CLASS_SUPPORT},
    {"协助", DG_COLUMN_PARTIES, DG_CLASS_SUPPORT},
    {"牵头监管部门", DG_COLUMN_PARTIES, DG_CLASS_LEAD},
    {"配合行业部门", DG_COLUMN_PARTIES, DG_CLASS_SUPPORT},
    {"发起部门", DG_COLUMN_PARTIES, DG_CLASS_LEAD},
    {"责任角色", DG_COLUMN_PARTIES, DG_CLASS_RESPONSIBLE},
    {"主责方", DG_COLUMN_PARTIES, DG_CLASS_LEAD},
    {"协作方", DG_COLUMN_PARTIES, DG_CLASS_SUPPORT},
    {"主导方", DG_COLUMN_OTHER, DG_CLASS_NONE},
    {"区级牵头", DG_COLUMN_PARTIES, DG_CLASS_LEAD},
    {"甲部牵头", DG_COLUMN_OTHER, DG_CLASS_NONE},
    {"评估 + RACI 分工", DG_COLUMN_OTHER, DG_CLASS_NONE},
    {"支出责任", DG_COLUMN_OTHER, DG_CLASS_NONE},
    {"法律责任", DG_COLUMN_OTHER, DG_CLASS_NONE},
    {"Lead Agency", DG_COLUMN_PARTIES, DG_CLASS_LEAD},
    {"Responsible agencies", DG_COLUMN_PARTIES, DG_CLASS_RESPONSIBLE},
    {"Supporting Departments", DG_COLUMN_PARTIES, DG_CLASS_SUPPORT},
    {"Partners", DG_COLUMN_PARTIES, DG_CLASS_SUPPORT},
    {"部门", DG_COLUMN_DEPARTMENT, DG_CLASS_NONE},
    {"Department", DG_COLUMN_DEPARTMENT, DG_CLASS_NONE},
    {"角色", DG_COLUMN_ROLE, DG_CLASS_NONE},
    {"完成时限", DG_COLUMN_DEADLINE, DG_CLASS_NONE},
    {"时间节点", DG_COLUMN_DEADLINE, DG_CLASS_NONE},
    {"进度", DG_COLUMN_DEADLINE, DG_CLASS_NONE},
    {"Due date", DG_COLUMN_DEADLINE, DG_CLASS_NONE},
    {"备 注", DG_COLUMN_IGNORED, DG_CLASS_NONE},
    {"责任领导", DG_COLUMN_IGNORED, DG_CLASS_NONE},
    {"Action owner", DG_COLUMN_PARTIES, DG_CLASS_RESPONSIBLE},
    {"Nodal Ministry", DG_COLUMN_PARTIES, DG_CLASS_LEAD},
    {"Other Ministries/Departments", DG_COLUMN_PARTIES, DG_CLASS_SUPPORT},
    {"Jointly responsible", DG_COLUMN_PARTIES, DG_CLASS_JOINT},
    {"Action by", DG_COLUMN_PARTIES, DG_CLASS_RESPONSIBLE},
    {"Key delivery partners", DG_COLUMN_PARTIES, DG_CLASS_SUPPORT},
    {"Agency-in-charge", DG_COLUMN_PARTIES, DG_CLASS_RESPONSIBLE},
    {"OPI", DG_COLUMN_PARTIES, DG_CLASS_LEAD},
    {"Responsible officer", DG_COLUMN_IGNORED, DG_CLASS_PERSON},
    {"S. No.", DG_COLUMN_NUMBER, DG_CLASS_NONE},
    {"№", DG_COLUMN_NUMBER, DG_CLASS_NONE},
    {"牵头部门 Lead Department", DG_COLUMN_PARTIES, DG_CLASS_LEAD},
    {"Supporting agencies / 配合单位", DG_COLUMN_PARTIES, DG_CLASS_SUPPORT},
    {"任务 Task", DG_COLUMN_TASK, DG_CLASS_NONE},
    {"责任部门（牵头）", DG_COLUMN_PARTIES, DG_CLASS_LEAD},
    {"责任部门(配合)", DG_COLUMN_PARTIES, DG_CLASS_SUPPORT},
    {"责任部门（盖章）", DG_COLUMN_PARTIES, DG_CLASS_RESPONSIBLE},
    {"受检单位（整改责任主体）", DG_COLUMN_PARTIES, DG_CLASS_RESPONSIBLE},
    {"县直部门（牵头单位）", DG_COLUMN_PARTIES, DG_CLASS_LEAD},
    {"印章（责任单位）", DG_COLUMN_OTHER, DG_CLASS_NONE},
    {"行业主管部门", DG_COLUMN_PARTIES, DG_CLASS_RESPONSIBLE},
    {"属地政府", DG_COLUMN_PARTIES, DG_CLASS_RESPONSIBLE},
    {"单位及职责", DG_COLUMN_PARTIES, DG_CLASS_RESPONSIBLE},
    {"IT 部", DG_COLUMN_OTHER, DG_CLASS_NONE},
    {"Action Point", DG_COLUMN_TASK, DG_CLASS_NONE},
    {"商务部", DG_COLUMN_OTHER, DG_CLASS_NONE},
    {"QA Lead", DG_COLUMN_OTHER, DG_CLASS_NONE},
    {"Lead/Lag", DG_COLUMN_OTHER, DG_CLASS_NONE},
    {"", DG_COLUMN_OTHER, DG_CLASS_NONE},
};

static void headers_are_known_by_their_words(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof headers / sizeof *headers; i++) {
        dg_column_meaning meaning = dg_column_word(dg_slice_of(headers[i].header));
        if (meaning.kind != headers[i].kind || meaning.class != headers[i].class)
            fail_msg("%s: kind %d, class %d", headers[i].header, meaning.kind, meaning.class);
    }
}

static void marks_say(const dg_marks *marks, const char *cell, dg_class expected) {
    dg_class class;
    if (!dg_marks_read(&class, marks, dg_slice_of(cell)) || class != expected)
        fail_msg("%s: class %d, expected %d", cell, class, expected);
}

/* Responsible, Accountable, Consulted, Informed; the strongest letter counts. */
static void letters_are_those_of_raci(void **state) {
    (void)state;
    const dg_marks none = {0};
    dg_class class;
    marks_say(&none, "A", DG_CLASS_LEAD);
    marks_say(&none, "A/R", DG_CLASS_LEAD);
    marks_say(&none, "R, A", DG_CLASS_LEAD);
    marks_say(&none, "RA", DG_CLASS_LEAD);
    marks_say(&none, "R", DG_CLASS_JOINT);
    marks_say(&none, "C/R", DG_CLASS_JOINT);
    marks_say(&none, "C", DG_CLASS_SUPPORT);
    marks_say(&none, "S", DG_CLASS_SUPPORT);
    marks_say(&none, "I", DG_CLASS_NONE);
    marks_say(&none, "", DG_CLASS_NONE);
    marks_say(&none, "—", DG_CLASS_NONE);
    marks_say(&none, "TBD", DG_CLASS_NONE);
    marks_say(&none, "Accountable", DG_CLASS_LEAD);
    marks_say(&none, "牵头", DG_CLASS_LEAD);
    marks_say(&none, "配合单位", DG_CLASS_SUPPORT);
    marks_say(&none, "lead", DG_CLASS_LEAD);
    marks_say(&none, "joint", DG_CLASS_JOINT);
    marks_say(&none, "(C)", DG_CLASS_SUPPORT);
    marks_say(&none, "А, С", DG_CLASS_LEAD); /* Cyrillic */
    marks_say(&none, "І", DG_CLASS_NONE);
    marks_say(&none, "Responsible for the tests", DG_CLASS_JOINT);
    marks_say(&none, "Consulted on costs", DG_CLASS_SUPPORT);
    assert_false(dg_marks_read(&class, &none, DG_LITERAL("Q")));
    assert_false(dg_marks_read(&class, &none, DG_LITERAL("A/Q")));
    assert_false(dg_marks_read(&class, &none, DG_LITERAL("|"))); /* a bar parts cells */
    assert_false(dg_marks_read(&class, &none, DG_LITERAL("商务部")));
}

static void symbols_mean_what_stands_beside_them(void **state) {
    (void)state;
    dg_marks alone = {0}, pairs = {0}, stars = {0}, crosses = {0};
    dg_marks_note(&alone, DG_LITERAL("●"));
    marks_say(&alone, "●", DG_CLASS_RESPONSIBLE);
    marks_say(&alone, "1", DG_CLASS_RESPONSIBLE);
    marks_say(&alone, "√", DG_CLASS_RESPONSIBLE);
    marks_say(&alone, "0", DG_CLASS_NONE);
    dg_marks_note(&pairs, DG_LITERAL("▲"));
    dg_marks_note(&pairs, DG_LITERAL(" △ "));
    marks_say(&pairs, "▲", DG_CLASS_LEAD);
    marks_say(&pairs, "△", DG_CLASS_SUPPORT);
    dg_marks_note(&stars, DG_LITERAL("★"));
    dg_marks_note(&stars, DG_LITERAL("√"));
    marks_say(&stars, "★", DG_CLASS_LEAD);
    marks_say(&stars, "√", DG_CLASS_RESPONSIBLE);
    marks_say(&crosses, "×", DG_CLASS_RESPONSIBLE);
    dg_marks_note(&crosses, DG_LITERAL("√"));
    marks_say(&crosses, "×", DG_CLASS_NONE);
}

static void a_legend_is_the_last_word(void **state) {
    (void)state;
    dg_marks marks = {0};
    dg_marks_note(&marks, DG_LITERAL("●"));
    dg_marks_note(&marks, DG_LITERAL("○"));
    dg_legend legend = {
        .text = DG_LITERAL("●负责制定方案。注：“○”表示牵头单位，● 为配合单位；▲：责任单位")};
    dg_marks_learn(&marks, &legend);
    marks_say(&marks, "○", DG_CLASS_LEAD);
    marks_say(&marks, "●", DG_CLASS_SUPPORT);
    marks_say(&marks, "▲", DG_CLASS_RESPONSIBLE);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(headers_are_known_by_their_words),
        cmocka_unit_test(letters_are_those_of_raci),
        cmocka_unit_test(symbols_mean_what_stands_beside_them),
        cmocka_unit_test(a_legend_is_the_last_word),
    };
    return cmocka_run_group_tests_name("table words", tests, NULL, NULL);
}
