/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Matrices: marks and letters under the names of bodies. */
#include "reading.h"
#include "unit.h"

/* Responsible, Accountable, Consulted, Informed: cells of a matrix, or columns of names. */
static void raci(void **state) {
    (void)state;
    /* a code that goes on as no label does is no number */
    assert_string_equal(reading_of("Task,Team A,Team B\nP14-E1-T1 Dig,A,R\nP14-E1-T2 Fill,A,C\n"),
                        "P14-E1-T1 Dig lead Team A/matrix; P14-E1-T1 Dig joint Team B/matrix; "
                        "P14-E1-T2 Fill lead Team A/matrix; P14-E1-T2 Fill support Team B/matrix");
    assert_string_equal(reading_of("Task,Ann/Bob,Office,Press\nPlan,A,R,I\nBuild,C,A/R,\n"
                                   "Legend: R = Responsible,,,\n"
                                   "Ship,R,C,\"R, A\"\nWait,I,R,\n"),
                        "Plan lead Ann/Bob/matrix; Plan joint Office/matrix; Build support "
                        "Ann/Bob/matrix; Build lead Office/matrix; Ship joint Ann/Bob/matrix; "
                        "Ship support Office/matrix; Ship lead Press/matrix; Wait joint "
                        "Office/matrix");
    assert_string_equal(reading_of("Task,Responsible,Accountable,Consulted,Informed\n"
                                   "Plan,Office,Board,Press,All\nShip,Board,Board,,\n"),
                        "Plan joint Office/label; Plan lead Board/label; Plan support Press/label; "
                        "Ship lead Board/label");
    assert_string_equal(
        reading_of("workstream,task,responsible,accountable,consulted,informed\n"
                   "Launch,Print,Office,Board,Press;Sales,All\n"),
        "Print joint Office/label; Print lead Board/label; Print support Press/label; "
        "Print support Sales/label");
    assert_string_equal(reading_of("| 活动 | 甲部 | 乙部 |\n|---|---|---|\n| 做甲 | A | R |\n\n"
                                   "说明：R=Responsible（负责执行），A=Accountable（最终负责），"
                                   "I=Informed（知会）。\n"),
                        "做甲 lead 甲部/matrix; 做甲 joint 乙部/matrix");
    assert_string_equal(reading_of("Role,Plan,Build\nOffice,A,C\nPress,I,R/A\n"),
                        "Plan lead Office/matrix; Build support Office/matrix; Build lead "
                        "Press/matrix");
}

/* Words in place of letters; bodies down and tasks across. */
static void raci_in_words_and_turned(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Function,DOT,FEMA,EPA\nRoads,Lead,Support,\nSpills,Support,,Lead\n"
                   "Fires,,Lead,Support\n"),
        "Roads lead DOT/matrix; Roads support FEMA/matrix; Spills support "
        "DOT/matrix; Spills lead EPA/matrix; Fires lead FEMA/matrix; Fires support "
        "EPA/matrix");
    assert_string_equal(reading_of("| Package | Oslo | Bonn |\n|---|---|---|\n| Manage | L | P |\n"
                                   "| Build | P | L |\n\nL = lead, P = participant\n"),
                        "Manage lead Oslo/matrix; Manage support Bonn/matrix; Build support "
                        "Oslo/matrix; Build lead Bonn/matrix");
    assert_string_equal(reading_of("Process,Ann,Bob\nHire,Accountable,Responsible\n"
                                   "Leave,Informed,Accountable/Responsible\n"),
                        "Hire lead Ann/matrix; Hire joint Bob/matrix; Leave lead Bob/matrix");
    assert_string_equal(reading_of(",Draft,Print\nMinistry of Justice,A,R\nLaw Commission,R,A\n"),
                        "Draft lead Ministry of Justice/matrix; Draft joint Law Commission/matrix; "
                        "Print joint Ministry of Justice/matrix; Print lead Law Commission/matrix");
    assert_string_equal(
        reading_of("| 事项 | 甲系统 | 乙系统 |\n|---|---|---|\n| 交付 | 负责 | 不控制 |\n"
                   "| 批次 | 负责 | 配合 |\n| 调度 | 不实现 | 负责 |\n"
                   "| 运维 | 主责 | 提供标准 |\n| 验收 | 主责 | 配合 |\n"),
        "交付 lead 甲系统/matrix; 批次 lead 甲系统/matrix; 批次 support 乙系统/matrix; "
        "调度 lead 乙系统/matrix; 运维 lead 甲系统/matrix; 验收 lead 甲系统/matrix; "
        "验收 support 乙系统/matrix");
    assert_string_equal(
        reading_of("| 活动 | 甲线 | 乙线 | 采购人 |\n|---|---|---|---|\n"
                   "| 到货 | 主责 | 配合 | 验收签字 |\n| 联调 | 配合 | 主责 | — |\n"),
        "到货 lead 甲线/matrix; 到货 support 乙线/matrix; 联调 support 甲线/matrix; "
        "联调 lead 乙线/matrix");
}

/* Where a legend says which mark leads, the heads need not be those of bodies, and words may stand
 * behind a mark. */
static void marks_that_a_legend_explains(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("# 分工\n\n| 决定项 | 甲系统 | 乙系统 | 说明 |\n|---|---|---|---|\n"
                   "| 记账 | ● | | 甲记 |\n| 选位 | ○ 催办 | ●选定库位 | 乙选 |\n\n"
                   "图例：● 主责　○ 参与\n"),
        "记账 lead 甲系统/matrix; 选位 support 甲系统/matrix; 选位 lead "
        "乙系统/matrix");
    assert_string_equal(reading_of("阶段,前端,后端,测试\n一期,主导,配合,-\n二期,辅助,主导,协调\n"
                                   "三期,审查,接收,主导\n"),
                        "一期 lead 前端/matrix; 一期 support 后端/matrix; 二期 support "
                        "前端/matrix; 二期 lead 后端/matrix; 二期 support 测试/matrix; 三期 "
                        "support 前端/matrix; 三期 lead 测试/matrix");
}

/* Ticks below offices say who may do a thing where the line above, or a head, speaks of rights. */
static void rights_are_no_duties(void **state) {
    (void)state;
    static const char body[] = "| 功能模块 | 办公室 | 财政局 |\n|---|---|---|\n"
                               "| 甲 | √ | √ |\n| 乙 | | √ |\n\n做丙。（教育部负责）\n";
    char text[256];
    snprintf(text, sizeof text, "# 系统权限配置表\n\n%s", body);
    assert_string_equal(reading_of(text), "做丙 lead 教育部/sole");
    snprintf(text, sizeof text, "# 职责权限分配表\n\n%s", body);
    assert_string_equal(reading_of(text), "甲 joint 办公室/matrix; 甲 joint 财政局/matrix; 乙 lead "
                                          "财政局/matrix; 做丙 lead 教育部/sole");
    assert_string_equal(reading_of("| 权限 | 教育部 | 科技部 |\n|---|---|---|\n| 查询 | √ | √ |\n"
                                   "| 修改 | √ | |\n\n做丙。（教育部负责）\n"),
                        "做丙 lead 教育部/sole");
}

/* D beside A, without R, drives, and A approves, though no legend says so. */
static void letters_of_daci(void **state) {
    (void)state;
    assert_string_equal(reading_of("Decision,Team A,Team B,Team C\nSet price,D,A,C\nHire,A,D,I\n"),
                        "Set price lead Team A/matrix; Set price support Team B/matrix; "
                        "Set price support Team C/matrix; Hire support Team A/matrix; "
                        "Hire lead Team B/matrix");
}

/* One 主责 in nearly each row makes a matrix, whatever the other cells say. */
static void one_bearer_a_row(void **state) {
    (void)state;
    assert_string_equal(reading_of("| 事项 | 甲方 | 乙方 | 丙方 |\n|---|---|---|---|\n"
                                   "| 登录 | 主责 | 提供元数据 | 审批配置 |\n"
                                   "| 授权 | 主责 | 校验令牌 | - |\n"
                                   "| 存储 | 传递身份 | 主责 | 确认规则 |\n"),
                        "登录 lead 甲方/matrix; 授权 lead 甲方/matrix; 存储 lead 乙方/matrix");
}

/* Single blanks between the letters of lines below as many names. */
static void letters_below_names(void **state) {
    (void)state;
    const char *expected = "Book rooms joint Olga/matrix; Book rooms lead Rae/matrix; Book rooms "
                           "support QA/matrix; Buy food support Olga/matrix; Buy food lead "
                           "QA/matrix";
    assert_string_equal(
        reading_of(
            "Sample chart\nOlga Rae QA\nBook rooms R A C/I\nBuy food C I A/R\nR = does it.\n"),
        expected);
    assert_string_equal(reading_of("Task Olga Rae QA\nBook rooms R A C/I\nBuy food C I A/R\n"),
                        expected);
    assert_string_equal(
        reading_of(
            "What to do   Team A   Trade Board   QA\n"
            "Dig pits     A        R             C\nFill pits    I        A             R\n"),
        "Dig pits lead Team A/matrix; Dig pits joint Trade Board/matrix; Dig pits "
        "support QA/matrix; Fill pits lead Trade Board/matrix; Fill pits joint "
        "QA/matrix");
    assert_string_equal(reading_of("任务 甲局 乙局 丙局\n做甲 A R C\n做乙 - A R\n"),
                        "做甲 lead 甲局/matrix; 做甲 joint 乙局/matrix; 做甲 support 丙局/matrix; "
                        "做乙 lead 乙局/matrix; 做乙 joint 丙局/matrix");
    assert_string_equal(
        reading_of("활동 업무팀 보안팀 DA\n모델 A R C\n배포 I A R\n"),
        "모델 lead 업무팀/matrix; 모델 joint 보안팀/matrix; 모델 support DA/matrix; "
        "배포 lead 보안팀/matrix; 배포 joint DA/matrix");
    /* two words a name, or a single row: none can be told */
    assert_string_equal(reading_of("City Board Trade Board QA\nBook R A C\nBuy C I A\n"
                                   "1. Dig. (Lead: Agency A)\n"),
                        "1 lead Agency A/label");
}

static void incidence(void **state) {
    (void)state;
    assert_string_equal(reading_of(",E1,E2,E3\nEvelyn,1,0,1\nLaura,0,1,0\n"),
                        "Evelyn joint E1/matrix; Evelyn joint E3/matrix; Laura lead E2/matrix");
    assert_string_equal(reading_of("序号,任务,责任单位,,\n,,教育部,科技部,财政部\n1,做甲,√,,√\n"
                                   "2,做乙,,√,\n"),
                        "1 joint 教育部/matrix; 1 joint 财政部/matrix; 2 lead 科技部/matrix");
    assert_string_equal(reading_of("任务,教育部,科技部\n做甲,▲,△\n做乙,,▲\n"),
                        "做甲 lead 教育部/matrix; 做甲 support 科技部/matrix; 做乙 lead "
                        "科技部/matrix");
    assert_string_equal(
        reading_of("任务,教育部,科技部\n做甲,○,●\n注：○为牵头单位，●为配合单位,,\n"),
        "做甲 lead 教育部/matrix; 做甲 support 科技部/matrix");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(raci),
        cmocka_unit_test(raci_in_words_and_turned),
        cmocka_unit_test(marks_that_a_legend_explains),
        cmocka_unit_test(rights_are_no_duties),
        cmocka_unit_test(letters_of_daci),
        cmocka_unit_test(one_bearer_a_row),
        cmocka_unit_test(letters_below_names),
        cmocka_unit_test(incidence),
    };
    return cmocka_run_group_tests_name("matrix_table", tests, NULL, NULL);
}
