/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables in a plain text, each cell a line of its own. */
#include "unit.h"

#include "reading.h"

static void numbered_rows(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("附件\n某县任务分工\n序号\n工作内容\n牵头部门\n完成时间\n1\n做甲。做好。\n"
                   "商务部\n2018年\n2\n做乙\n教育部、财政部\n持续推进\n"),
        "1 lead 商务部/label @2018年; 2 lead 教育部/label; 2 lead 财政部/label @持续推进");
    /* with marks beside their numbers */
    assert_string_equal(
        reading_of("序号\n任务\n责任单位\n1*\n做甲\n甲部\n2\n做乙\n乙部\n3★\n做丙\n丙部\n"),
        "1* lead 甲部/label; 2 lead 乙部/label; 3★ lead 丙部/label");
}

/* Blank lines say nothing; what stands below the table is prose again. */
static void blank_lines_and_prose_below(void **state) {
    (void)state;
    assert_string_equal(
        reading_of(
            "任务分工\n\n序号\n\n任务\n\n责任单位\n\n1\n\n做甲\n\n商务部\n\n2\n\n做乙\n\n"
            "财政部\n\n备注：按季报送。\n一、其他\n（一）做丙。（水利部牵头，教育部配合）\n"),
        "1 lead 商务部/label; 2 lead 财政部/label; 一/（一） lead 水利部/lead; "
        "一/（一） support 教育部/support");
}

/* The number of a group stands in a cell of its own, before its title. */
static void groups_in_two_cells(void **state) {
    (void)state;
    assert_string_equal(
        reading_of(
            "序号\n任务\n牵头单位\n责任单位\n时限\n一\n兴修水利\n1\n修渠，每年两条。\n市甲局\n"
            "市乙局、市丙局，各镇政府\n6月底前\n2\n清淤。\n市丁局\n市甲局\n长期\n"
            "二\n植树\n3\n种树。\n市丙局\n市乙局\n2026年\n"),
        "一/1 lead 市甲局/label; 一/1 support 市乙局/label; 一/1 support 市丙局/label; "
        "一/1 support 各镇政府/label @6月底前; 一/2 lead 市丁局/label; "
        "一/2 support 市甲局/label @长期; 二/3 lead 市丙局/label; 二/3 support 市乙局/label "
        "@2026年");
    /* Such numbers may be the rows' own. */
    assert_string_equal(
        reading_of("序号\n任务\n责任单位\n一\n修渠。\n市甲局\n二\n清淤。\n市乙局\n"),
        "一 lead 市甲局/label; 二 lead 市乙局/label");
}

/* In English below numbers of levels that no head stands over; an empty cell has no line. */
static void english_rows_below_decimals(void **state) {
    (void)state;
    assert_string_equal(
        reading_of(
            "Harbour programme\n\nActions\n\nDepartments\n\nTimeframe\n\nProgress - 3 May\n\n"
            "1\n\nSAFE QUAYS\n\n \n\n1.1\n\nLight the quay\n\n \n\n1.1.1\n\nBuy lamps\n\n"
            "HB, Works and all Depts\n\n2027\n\nSome lamps are lit\n\n1.1.2\n\n"
            "Hire a lighter\n\nTrade Board\n\nWork goes on\n\n2\n\nDEEP BASINS\n\n2.1\n\n"
            "Dredge\n\nWork stands still\n\n2.2\n\nSound\n\nHB\n\nMay 2028\n\nDone\n\n"
            "That is all for this year.\n"),
        "1/1.1/1.1.1 joint HB/label; 1/1.1/1.1.1 joint Works/label; "
        "1/1.1/1.1.1 joint all Depts/label @2027; 1/1.1/1.1.2 lead Trade Board/label; "
        "2/2.2 lead HB/label @May 2028");
    /* A task may be wrapped, and bodies stand below one another. */
    assert_string_equal(
        reading_of("Actions\nDepartments\nTimeframe\n1\nROADS\n1.1\nPave the road and\nthe lane\n"
                   "Roads Board\n1.2\nMend the bridge\nPort Board\n2027\n1.3\nMow the\nverge\n"
                   "Sea Office\n\nThat is all.\n"),
        "1/1.1 lead Roads Board/label; 1/1.2 lead Port Board/label @2027; "
        "1/1.3 lead Sea Office/label");
    assert_string_equal(
        reading_of("Actions\nDepartments\n1\nROADS\n1.1\nPave\nPort Board\nSea Board\n1.2\n"
                   "Mend the bridge\nPort Board\n"),
        "1/1.1 joint Port Board/label; 1/1.1 joint Sea Board/label; 1/1.2 lead Port Board/label");
    assert_string_equal(
        diagnostics_of("Actions\nDepartments\nTimeframe\n1.1\nPave\nPort Board\n1.2\nMow the\n"
                       "verge\nPort Board\n\nThat is all.\n"),
        "6:1 unknown-department Port Board/0");
    assert_string_equal(
        diagnostics_of("Actions\nDepartments\n1\nROADS\n1.1\nPave\nPort Board\nWork goes on.\n"
                       "1.2\nMend the bridge\nPort Board\n"),
        "7:1 unknown-department Port Board/0; 8:1 unread-part Work goes on./0");
    /* Numbers of one level count whatever they count. */
    assert_string_equal(reading_of("Actions\nDepartments\n1\nRoads\n2\nPonds\n3\nTrade Board\n"
                                   "4. Dig. Lead: City Board\n"),
                        "4 lead City Board/label");
}

/* In English without numbers, a line a cell, in two rows at least. */
static void english_rows(void **state) {
    (void)state;
    assert_string_equal(reading_of("Harbour actions\n\nAction\nLead\nSupport\nDeadline\n"
                                   "Dredge the basin\nPort Authority\nWorks Department\n2027\n"
                                   "Light the quay\nWorks Department\nAll departments\n2028\n"),
                        "Dredge the basin lead Port Authority/label; "
                        "Dredge the basin support Works Department/label @2027; "
                        "Light the quay lead Works Department/label; "
                        "Light the quay support All departments/label @2028");
    assert_string_equal(reading_of("Action\nLead\nDeadline\nwe went home\nas it was late.\nThe\n"
                                   "1. Light the quay. Lead: Works Department\n"),
                        "1 lead Works Department/label");
}

/* A page's table keeps a bar behind each cell. */
static void bars_behind_cells(void **state) {
    (void)state;
    assert_string_equal(reading_of("序号 |\n任务 |\n责任领导 |\n责任单位 |\n1 |\n做甲 |\n张三 "
                                   "|\n甲部、乙部 |\n2 |\n做乙 |\n"
                                   "李四 |\n丙部 |\n"),
                        "1 joint 甲部/label; 1 joint 乙部/label; 2 lead 丙部/label");
}

/* A cell wrapped over lines goes on where a mark says so; where a row is short of lines, names and
 * times go to their own columns. A column that is not known may stand among the others. */
static void wrapped_and_empty_cells(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("序号\n项目名称\n建设规模\n牵头单位\n配合单位\n完成时限\n"
                   "1\n建甲\n5栋、\n6层\n商务部\n财政部、\n教育部\n12月底\n"
                   "2\n建乙\n7栋\n水利部\n8月底\n3\n建丙\n9栋\n商务部\n财政部\n10月底\n"),
        "1 lead 商务部/label; 1 support 财政部/label; 1 support 教育部/label @12月底; "
        "2 lead 水利部/label @8月底; 3 lead 商务部/label; 3 support 财政部/label @10月底");
}

/* A cell may hold a body a line. What a row has no column for is reported, and the table goes on.
 */
static void bodies_a_line(void **state) {
    (void)state;
    const char *text =
        "序号\n\n民生实事\n\n责任单位\n\n完成时限\n\n1\n\n修桥\n\n县甲局\n\n县乙局\n\n"
        "县护林指挥部\n\n6月底前\n\n2\n\n修路\n\n县丙局\n\n5月底前\n\n修亭。\n\n3\n\n"
        "修渠\n\n县丁局\n\n县乙局\n\n年底前\n";
    assert_string_equal(reading_of(text),
                        "1 joint 县甲局/label; 1 joint 县乙局/label; "
                        "1 joint 县护林指挥部/label @6月底前; 2 lead 县丙局/label @5月底前; "
                        "3 joint 县丁局/label; 3 joint 县乙局/label @年底前");
    assert_string_equal(diagnostics_of("序号\n任务\n责任单位\n完成时限\n1\n修桥\n商务部\n6月底前\n"
                                       "修亭。\n2\n修路\n财政部\n5月底前\n"),
                        "9:1 unread-part 修亭。/0");
}

/* A merged cell of 类别 stands before the first of its rows only. */
static void classes_before_the_number(void **state) {
    (void)state;
    assert_string_equal(reading_of("类别\n序号\n任务\n责任单位\n教育\n1\n做甲\n教育部\n2\n做乙\n"
                                   "商务部\n医疗\n3\n做丙\n财政部\n"),
                        "1 lead 教育部/label; 2 lead 商务部/label; 3 lead 财政部/label");
}

static void headings_between_rows(void **state) {
    (void)state;
    assert_string_equal(reading_of("序号\n任务\n责任单位\n一、产业\n1\n做甲\n商务部\n2\n做乙\n"
                                   "财政部\n二、民生\n1\n做丙\n教育部\n"),
                        "一/1 lead 商务部/label; 一/2 lead 财政部/label; 二/1 lead 教育部/label");
}

/* A line over all columns, without a label, titles the rows below; their numbers go on or begin
 * again. */
static void titles_between_rows(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("序号\n名称\n任务\n责任单位\n产业发展（2项）\n1\n甲\n做甲\n商务部\n"
                   "2\n乙\n做乙\n财政部\n民生改善（1项）\n3\n丙\n做丙\n教育部\n"),
        "1 lead 商务部/label; 2 lead 财政部/label; 3 lead 教育部/label");
    assert_string_equal(reading_of("序号\n任务\n责任单位\n产业发展\n1\n做甲\n商务部\n民生改善\n1\n"
                                   "做丙\n教育部\n"),
                        "1 lead 商务部/label; 1~2 lead 教育部/label");
    assert_string_equal(
        reading_of("序号\n任务\n责任单位\n经济社会发展主要预期目标（2项）\n1\n做甲\n"
                   "商务部\n2\n做乙\n财政部\n"),
        "1 lead 商务部/label; 2 lead 财政部/label");
}

/* An office's extract of a longer table: numbers begin anywhere and leave some out, headings may
 * have no rows left, names may end in a stop, a header in a remark. */
static void an_extract(void **state) {
    (void)state;
    assert_string_equal(
        reading_of(
            "序号\n任务（共三项）\n责任单位（第一位的为牵头单位）\n协同单位\n一、目标\n3\n做甲\n"
            "甲局\n乙局、丙局。\n二、工业\n三、民生\n68\n做乙\n乙局\n丙局。\n73\n做丙\n丙局\n"
            "甲局、各乡镇。\n各部门要加强配合。\n"),
        "一/3 lead 甲局/label; 一/3 support 乙局/label; 一/3 support 丙局/label; "
        "三/68 lead 乙局/label; 三/68 support 丙局/label; 三/73 lead 丙局/label; "
        "三/73 support 甲局/label; 三/73 support 各乡镇/label");
}

/* 省牵头单位：甲厅 below the names of a cell is of that cell, in the last row, too. */
static void a_label_in_a_cell(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("一、任务\n序号\n任务\n责任单位\n1\n做甲\n市甲局、市乙局(市粮食局)\n"
                   "省牵头单位:省甲厅\n2\n做乙\n市丙局\n省牵头单位:省乙厅\n"),
        "一/1 support 市甲局/label; 一/1 support 市乙局/label; 一/1 lead 省甲厅/label; "
        "一/2 support 市丙局/label; 一/2 lead 省乙厅/label");
}

/* The last row's cells are told from what follows the table by their looks. */
static void roles_in_the_last_row(void **state) {
    (void)state;
    assert_string_equal(reading_of("序号\n任务\n责任部门\n1\n做甲\n商务部、财政部按职责分工负责\n"
                                   "2\n做乙\n水利部牵头，有关部门按职责分工负责\n"),
                        "1 joint 商务部/severally; 1 joint 财政部/severally; 2 lead 水利部/lead; "
                        "2 support 有关部门/beside-lead");
    assert_string_equal(
        reading_of("序号\n任务\n责任部门\n1\n做甲\n商务部\n2\n做乙\n水利部、商务部，财政部\n"
                   "各部门要加强配合。\n"),
        "1 lead 商务部/label; 2 joint 水利部/label; 2 joint 商务部/label; 2 joint 财政部/label");
}

/* Rows without numbers begin anew where the last column is filled. */
static void rows_without_numbers(void **state) {
    (void)state;
    assert_string_equal(reading_of("某区任务\n任务名称\n责任单位\n完成时限\n建设甲中心\n商务部、\n"
                                   "财政部\n2023年10月\n做乙\n教育部\n2023年12月\n"),
                        "建设甲中心 joint 商务部/label; 建设甲中心 joint 财政部/label @2023年10月; "
                        "做乙 lead 教育部/label @2023年12月");
}

/* Headings and titles stand between rows without numbers, too; a task may have their label. */
static void headings_between_rows_without_numbers(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("任务\n牵头单位\n配合单位\n一、水利\n修缮水渠\n市甲局\n市乙局、市丙局\n"
                   "二、交通\n（一）乡道\n拓宽乡道\n市丁局\n各乡镇\n特此通知\n市甲局\n市乙局\n"
                   "2024年5月1日\n"),
        "一/修缮水渠 lead 市甲局/label; 一/修缮水渠 support 市乙局/label; "
        "一/修缮水渠 support 市丙局/label; 二/（一）/拓宽乡道 lead 市丁局/label; "
        "二/（一）/拓宽乡道 support 各乡镇/label");
    assert_string_equal(
        reading_of("任务\n责任单位\n时限\n水利\n2025年底前修缮水渠\n市甲局、市乙局\n2025年\n"
                   "疏浚河道\n市甲局\n2026年\n办厂\n兴办企业\n市丙局\n2024年\n"),
        "2025年底前修缮水渠 joint 市甲局/label; 2025年底前修缮水渠 joint 市乙局/label @2025年; "
        "疏浚河道 lead 市甲局/label @2026年; 兴办企业 lead 市丙局/label @2024年");
    assert_string_equal(reading_of("任务\n责任单位\n时限\n（一）修缮水渠\n市甲局\n2025年\n"
                                   "（二）疏浚河道\n市乙局\n2026年\n"),
                        "（一） lead 市甲局/label @2025年; （二） lead 市乙局/label @2026年");
    /* A cell of two columns may be merged with the one above it, as the labels tell. */
    assert_string_equal(
        reading_of("任务\n工作要求\n牵头单位\n配合单位\n一、水利\n（一）治水\n1.修缮水渠\n市甲局\n"
                   "市乙局\n2.疏浚河道\n市丙局\n各乡镇\n（二）蓄水\n3.加固水库\n市甲局\n市丙局\n"),
        "一/（一）/1 lead 市甲局/label; 一/（一）/1 support 市乙局/label; "
        "一/（一）/2 lead 市丙局/label; 一/（一）/2 support 各乡镇/label; "
        "一/（二）/3 lead 市甲局/label; 一/（二）/3 support 市丙局/label");
    /* A day below the last row takes nothing from it: only a letter's end above it does. */
    assert_string_equal(reading_of("任务\n责任单位\n修缮水渠\n市甲局\n疏浚河道\n市乙局\n"
                                   "2026年5月20日\n"),
                        "修缮水渠 lead 市甲局/label; 疏浚河道 lead 市乙局/label");
    /* The first line of a task that goes on is the longer one. */
    assert_string_equal(reading_of("任务\n责任单位\n时限\n拓宽乡道并修缮沿线的\n水渠\n市甲局\n"
                                   "2025年\n"),
                        "拓宽乡道并修缮沿线的 lead 市甲局/label @2025年");
}

/* 甲局、乙局等 is a cell of names. */
static void open_lists_without_numbers(void **state) {
    (void)state;
    assert_string_equal(reading_of("工作任务\n|\n责任部门\n|\n|\n修路\n|\n市甲局、市乙局等\n|\n|\n"
                                   "架桥\n|\n市丙局\n|\n"),
                        "修路 joint 市甲局/label; 修路 joint 市乙局/label 等; 架桥 lead "
                        "市丙局/label");
}

/* Two such tables, and one of tabs between them, keep their order. */
static void among_tables_of_tabs(void **state) {
    (void)state;
    assert_string_equal(reading_of("表一\n任务\n责任单位\n做甲\n商务部\n表二\n\n任务\t责任单位\n"
                                   "做乙\t财政部\n\n表三\n任务\n责任单位\n做丙\n教育部\n"),
                        "做甲 lead 商务部/label; 做乙 lead 财政部/label; 做丙 lead 教育部/label");
}

/* A header over no row is no table: 牵头单位 below a title. */
static void no_rows_below(void **state) {
    (void)state;
    assert_string_equal(reading_of("重点任务\n牵头单位\n一、总则\n（一）做甲。（商务部负责）\n"),
                        "一/（一） lead 商务部/sole");
}

/* The last of several names is of the last column, where that is one of bodies, too. */
static void other_bodies_in_the_last_column(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("序号\n任务\n责任部门\n评分部门\n1\n做甲\n市甲局\n市乙局\n2\n做乙\n市甲局\n"
                   "市丙局\n市乙局\n3\n做丙\n市丙局\n市乙局\n"),
        "1 lead 市甲局/label; 2 joint 市甲局/label; 2 joint 市丙局/label; 3 lead 市丙局/label");
}

/* Lines below the last row that go on as its rows do are reported, who signs is not. */
static void rows_that_were_lost(void **state) {
    (void)state;
    static const char table[] = "序号\n任务\n责任单位\n1\n做甲\n市甲局\n2\n做乙\n市乙局\n";
    char text[240];
    snprintf(text, sizeof text, "%s做丙\n市丙局\n做丁\n市丁局\n", table);
    assert_non_null(strstr(diagnostics_of(text), "11:1 unread-part 市丙局"));
    snprintf(text, sizeof text, "%s特此通知\n市甲局\n2024年5月1日\n", table);
    assert_null(strstr(diagnostics_of(text), "unread"));
}

static void the_place_of_a_name_is_kept(void **state) {
    (void)state;
    dg_document *d = document_of("序号\n任务\n牵头单位\n1\n做甲\n商务部、财政部\n", NULL);
    assert_int_equal(d->n_assignments, 2);
    assert_int_equal(d->assignments[1].at.line, 6);
    assert_int_equal(d->assignments[1].at.column, 5);
    dg_document_free(d);
}

/* Without numbers, in English: rows that empty lines part. */
static void empty_lines_part_rows(void **state) {
    (void)state;
    assert_string_equal(reading_of("Harbour plan\n\nAction\nLead\nPartners\nTimeline\n\n"
                                   "Dredge the channel\nWorks Office\nCoast Guard, Pilots\n"
                                   "Year 1\n\n"
                                   "Paint the buoys\nCoast Guard\nWorks Office\nYear 2\n\n"
                                   "That is all.\n"),
                        "Dredge the channel lead Works Office/label; "
                        "Dredge the channel support Coast Guard/label; "
                        "Dredge the channel support Pilots/label @Year 1; "
                        "Paint the buoys lead Coast Guard/label; "
                        "Paint the buoys support Works Office/label @Year 2");
}

static void numbered_rows_in_english(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Appendix: Works\n\nNo.\nAction\nLead\nPartners\nTimeline\n1\n"
                   "Dredge the channel\nWorks Office\nCoast Guard, Pilots\nShort-term\n"
                   "2\nPaint the buoys\nCoast Guard\nWorks Office\nLong-term\n"),
        "1 lead Works Office/label; 1 support Coast Guard/label; 1 support "
        "Pilots/label @Short-term; 2 lead Coast Guard/label; 2 support Works "
        "Office/label @Long-term");
}

/* Below the last row stand more of its bodies, or who signs. */
static void bodies_a_line_in_the_last_row(void **state) {
    (void)state;
    assert_string_equal(reading_of("序号\n任务\n责任单位\n1\n修路\n县交通局\n2\n建桥\n"
                                   "县水利局\n各乡镇人民政府\n"),
                        "1 lead 县交通局/label; 2 joint 县水利局/label; "
                        "2 joint 各乡镇人民政府/label");
    assert_string_equal(reading_of("序号\n任务\n责任单位\n1\n修路\n县交通局\n2\n建桥\n"
                                   "县水利局\n县政府办公室\n2021年3月5日\n"),
                        "1 lead 县交通局/label; 2 lead 县水利局/label");
}

static void a_cell_of_a_row_without_a_number_may_name_two(void **state) {
    (void)state;
    static const example examples[] = {
        {"工作任务\n责任单位\n完成时限\n修路\n市甲局\n市乙局\n2026年5月底\n架桥\n市丙局\n2026年6月"
         "底\n",
         "修路 joint 市甲局/label; 修路 joint 市乙局/label @2026年5月底; "
         "架桥 lead 市丙局/label @2026年6月底"},
        {"督查事项\n承办单位\n修路\n市甲局\n市乙局\n架桥\n市丙局\n种树\n市丁局\n市戊局\n市己局\n",
         "修路 joint 市甲局/label; 修路 joint 市乙局/label; 架桥 lead 市丙局/label; "
         "种树 joint 市丁局/label; 种树 joint 市戊局/label; 种树 joint 市己局/label"},
        /* who signs is no party */
        {"督查事项\n承办单位\n修路\n市甲局\n架桥\n市丙局\n市乙局\n2026年5月20日\n",
         "修路 lead 市甲局/label; 架桥 lead 市丙局/label"},
    };
    CHECK_EXAMPLES(examples);
}

static void bars_may_stand_on_each_side_of_a_cell(void **state) {
    (void)state;
    static const char *const rows[] = {"Task",      "Lead",        "Support",
                                       "Dig ponds", "Trade Board", "Port Trust",
                                       "Dig wells", "Port Trust",  "City Works"};
    static const char *const bars[][2] = {{"| ", " |"}, {"| ", ""}, {"", " |"}};
    for (size_t k = 0; k < sizeof bars / sizeof bars[0]; k++) {
        char text[300];
        size_t n = 0;
        for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
            n += (size_t)snprintf(text + n, sizeof text - n, "%s%s%s\n", bars[k][0], rows[i],
                                  bars[k][1]);
        assert_string_equal(reading_of(text),
                            "Dig ponds lead Trade Board/label; Dig ponds support Port Trust/label; "
                            "Dig wells lead Port Trust/label; Dig wells support City Works/label");
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbered_rows),
        cmocka_unit_test(blank_lines_and_prose_below),
        cmocka_unit_test(groups_in_two_cells),
        cmocka_unit_test(english_rows_below_decimals),
        cmocka_unit_test(english_rows),
        cmocka_unit_test(bars_behind_cells),
        cmocka_unit_test(wrapped_and_empty_cells),
        cmocka_unit_test(bodies_a_line),
        cmocka_unit_test(bodies_a_line_in_the_last_row),
        cmocka_unit_test(classes_before_the_number),
        cmocka_unit_test(headings_between_rows),
        cmocka_unit_test(an_extract),
        cmocka_unit_test(a_label_in_a_cell),
        cmocka_unit_test(roles_in_the_last_row),
        cmocka_unit_test(titles_between_rows),
        cmocka_unit_test(rows_without_numbers),
        cmocka_unit_test(headings_between_rows_without_numbers),
        cmocka_unit_test(open_lists_without_numbers),
        cmocka_unit_test(among_tables_of_tabs),
        cmocka_unit_test(no_rows_below),
        cmocka_unit_test(other_bodies_in_the_last_column),
        cmocka_unit_test(rows_that_were_lost),
        cmocka_unit_test(the_place_of_a_name_is_kept),
        cmocka_unit_test(empty_lines_part_rows),
        cmocka_unit_test(numbered_rows_in_english),
        cmocka_unit_test(a_cell_of_a_row_without_a_number_may_name_two),
        cmocka_unit_test(bars_may_stand_on_each_side_of_a_cell),
    };
    return cmocka_run_group_tests_name("cell_lines", tests, NULL, NULL);
}
