/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Matrices: marks and letters under the names of bodies. */
#include "reading.h"
#include "unit.h"

/* Responsible, Accountable, Consulted, Informed: cells of a matrix, or columns of names. */
static void raci(void **state) {
    (void)state;
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
        cmocka_unit_test(incidence),
    };
    return cmocka_run_group_tests_name("matrix_table", tests, NULL, NULL);
}
