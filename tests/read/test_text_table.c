/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables that were pasted into a plain text. */
#include "unit.h"

#include "reading.h"

static void tabs_below_a_title(void **state) {
    (void)state;
    const char *expected = "1 lead 商务部/label; 1 support 财政部/label; 2 lead 教育部/label";
    assert_string_equal(reading_of("附件2\n某县任务清单\n\n序号\t任务\t牵头单位\t责任单位\n"
                                   "1\t做甲\t商务部\t财政部\n2\t做乙\t教育部\t\n\n注：按季报送。"),
                        expected);
    assert_string_equal(reading_of("某县任务清单\n一、总则\n（一）做好。（财政部负责）\n"
                                   "任务\t牵头单位\t时限\n做甲\t商务部\t长期\n"),
                        "一/（一） lead 财政部/sole; 做甲 lead 商务部/label @长期");
}

/* A spreadsheet quotes a cell of several lines. */
static void quoted_cells_between_tabs(void **state) {
    (void)state;
#define ROWS                                                                                             \
    "序号\t任务\t牵头单位\t责任单位\r\n1\t做甲\t商务部\t\"财政部\r\n公安部\"\r\n" \
    "2\t\"做乙\r\n做丙\"\t教育部\t\r\n"
    const char *expected = "1 lead 商务部/label; 1 support 财政部/label; 1 support 公安部/label; "
                           "2 lead 教育部/label";
    assert_string_equal(reading_of(ROWS), expected);
    assert_string_equal(reading_of("某县任务清单\n\n" ROWS), expected);
    assert_string_equal(reading_of("一、总则\n（一）做好\t\"甲\"。（财政部负责）\n"),
                        "一/（一） lead 财政部/sole");
}

/* A header in traditional script; agencies are called 機關 in Taiwan. */
static void a_traditional_header(void **state) {
    (void)state;
    assert_string_equal(reading_of("某市分工表\n\n項次\t工作內容\t主辦機關\t協辦機關\n"
                                   "1\t做甲\t衛生局\t教育局\n2\t做乙\t教育局\t\n"
                                   "一、总则\n（一）做好。（财政部负责）\n"),
                        "1 lead 衛生局/label; 1 support 教育局/label; 2 lead 教育局/label; "
                        "一/（一） lead 财政部/sole");
}

/* 不适用 names nobody. */
static void words_for_nobody(void **state) {
    (void)state;
    assert_string_equal(reading_of("编号\t措施\t责任单位\t协办单位\n1\t做甲\t商务部\t不适用\n"
                                   "2\t做乙\t教育部\t不涉及\n3\t做丙\t水利部\t財政部\n"),
                        "1 lead 商务部/label; 2 lead 教育部/label; 3 lead 水利部/label; "
                        "3 support 財政部/label");
}

/* Two columns are enough where a tab stands between them. */
static void two_columns(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("某街道分工\n\n任务\t责任单位\n做甲\t商务部、财政部\n做乙\t教育部\n"),
        "做甲 joint 商务部/label; 做甲 joint 财政部/label; 做乙 lead 教育部/label");
}

static void a_line_feed_inside_a_cell(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("序号\t任务\t牵头单位\t配合单位\t时限\n"
                   "1\t做甲\t商务部\t财政部、\n教育部\t长期\n"
                   "2\t做乙\t水利部\t财政部\t长期\n"),
        "1 lead 商务部/label; 1 support 财政部/label; 1 support 教育部/label @长期; "
        "2 lead 水利部/label; 2 support 财政部/label @长期");
}

/* The same below a header of two rows, the second of which has more columns. */
static void a_line_feed_below_two_header_rows(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("序号\t任务\t时限\t责任单位\n"
                   "\t\t\t牵头\t配合\n"
                   "1\t做甲\t全年\t商务部\t财政部、\n教育部\n"
                   "2\t做乙\t长期\t水利部\t财政部\n"),
        "1 lead 商务部/label; 1 support 财政部/label; 1 support 教育部/label @全年; "
        "2 lead 水利部/label; 2 support 财政部/label @长期");
}

/* The last cell goes on where a list mark joins its names. */
static void a_line_feed_inside_the_last_cell(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("某规划分工\n工程名称\t牵头部委\t参与部委\n1.建公园\t商务部\t财政部\n、教育部\n"
                   "2.建水库\t水利部\t财政部、\n教育部\n商务部\n"),
        "1 lead 商务部/label; 1 support 财政部/label; 1 support 教育部/label; "
        "2 lead 水利部/label; 2 support 财政部/label; 2 support 教育部/label");
}

/* A row that a line feed breaks before its second cell. */
static void a_line_feed_before_a_tab(void **state) {
    (void)state;
    assert_string_equal(reading_of("任务\t责任单位\n做甲\n\t商务部\n做乙\t教育部\n"),
                        "做甲 lead 商务部/label; 做乙 lead 教育部/label");
}

/* Below single spaces, a row that goes on in lines of names: the last of them are its last cells,
 * prose below is none. */
static void names_that_go_on_below_numbers(void **state) {
    (void)state;
    assert_string_equal(
        reading_of(
            "序号 重点任务 责任单位 协同配合单位\n一、目标\n1 做甲。 市甲局 市乙局，各街道。\n"
            "2 做乙。 市丙局\n市丁局\n市戊局、各区政府\n3 做丙。 市己局\n市庚局\n"
            "做好丁工作。（市甲局负责）\n"),
        "一/1 lead 市甲局/label; 一/1 support 市乙局/label; 一/1 support 各街道/label; "
        "一/2 joint 市丙局/label; 一/2 joint 市丁局/label; 一/2 support 市戊局/label; "
        "一/2 support 各区政府/label; 一/3 lead 市己局/label; 一/3 support 市庚局/label; "
        "做好丁工作 lead 市甲局/sole");
}

/* Where columns stand two spaces apart, one is inside a cell. */
static void wide_gaps(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("序号  任务    牵头单位    责任单位\n1     做甲    商务部      财政部 教育部\n"),
        "1 lead 商务部/label; 1 support 财政部/label; 1 support 教育部/label");
}

/* As in the text of a page of PDF: what goes on in a cell stands below where it begins. */
static void cells_that_go_on_below(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("  序号      任务           牵头单位        责任单位              时限\n\n"
                   "   1      做甲          商务部        财政部、教育部、      长期\n"
                   "                                      水利部\n\n"
                   "   2      推进乙        财政部        商务部、国家统        3月底前\n"
                   "          和丙                        计局\n"
                   "   3      做丁          教育部        水利部                长期\n"),
        "1 lead 商务部/label; 1 support 财政部/label; 1 support 教育部/label; "
        "1 support 水利部/label @长期; 2 lead 财政部/label; 2 support 商务部/label; "
        "2 support 国家统计局/label @3月底前; 3 lead 教育部/label; 3 support 水利部/label @长期");
}

/* A row that has lost its tabs is reported, and those below it are read. */
static void rows_without_their_tabs(void **state) {
    (void)state;
    static const char text[] = "任务\t责任单位\n做甲\t商务部\n做乙财政部\n做丙\t教育部\n";
    assert_string_equal(reading_of(text), "做甲 lead 商务部/label; 做丙 lead 教育部/label");
    assert_string_equal(diagnostics_of(text), "3:1 unread-part 做乙财政部/0");
    /* The last one, where it counts on; a labelled line is a heading, spaces in it or not. */
    assert_string_equal(
        diagnostics_of("序号\t任务\t责任单位\n1\t做甲\t商务部\n2做乙财政部\n\n某县人民政府\n"),
        "3:1 unread-part 2做乙财政部/0");
    assert_string_equal(reading_of("序号\t任务\t责任单位\n1\t做甲\t商务部\n二、推进 乙\n"
                                   "2\t做乙\t财政部\n"),
                        "1 lead 商务部/label; 二/2 lead 财政部/label");
}

/* A last cell that goes on in lines without tabs takes no row below it with it. */
static void last_cells_on_several_lines(void **state) {
    (void)state;
    static const char text[] =
        "序号\t任务\t牵头单位\t配合单位\n1\t修路\t市甲局\t市乙局\n\n市丙局\n\n市丁局\n"
        "2\t种树\t市戊局\t市甲局\n市己局\n\n某市政府\n2021年5月6日\n";
    assert_string_equal(reading_of(text), "1 lead 市甲局/label; 1 support 市乙局/label; "
                                          "1 support 市丙局/label; 1 support 市丁局/label; "
                                          "2 lead 市戊局/label; 2 support 市甲局/label");
    assert_non_null(strstr(diagnostics_of(text), "8:1 unread-part 市己局/0"));
    /* Who signs right below the table is none of its parties. */
    static const char dated[] = "序号\t任务\t责任单位\n1\t修路\t市甲局\n某市政府\n2021年5月6日\n";
    assert_string_equal(reading_of(dated), "1 lead 市甲局/label");
    assert_null(strstr(diagnostics_of(dated), "unread"));
    static const char timed[] =
        "序号\t任务\t责任单位\t时限\n1\t修路\t市甲局\t6月\n视情况\n再调整。\n"
        "2\t种树\t市乙局\n市丙局\t7月\n3\t养鱼\t市丁局\t长期\n";
    assert_string_equal(
        reading_of(timed),
        "1 lead 市甲局/label @6月; 2 joint 市乙局/label; 2 joint 市丙局/label @7月; "
        "3 lead 市丁局/label @长期");
    assert_non_null(strstr(diagnostics_of(timed), "3:1 unread-part 视情况/0"));
    assert_non_null(strstr(diagnostics_of(timed), "4:1 unread-part 再调整。/0"));
}

/* 12项 in the row of the sum is nobody. */
static void a_count_is_no_party(void **state) {
    (void)state;
    assert_string_equal(reading_of("序号\t任务\t牵头单位\t配合单位\n1\t修路\t市甲局\t3家单位\n"
                                   "2\t小计\t12项\t50万元\n"),
                        "1 lead 市甲局/label; 1 support 3家单位/label");
}

/* Words with spaces in them belong to the task; a heading may stand between the rows. */
static void white_space_below_numbers(void **state) {
    (void)state;
    assert_string_equal(reading_of("量化指标任务分工\n序号 工 作 任 务 牵头负责部门\n"
                                   "1 价格涨幅3%左右 财政部\n2 城镇 就业 商务部、教育部\n"
                                   "一、其他\n3 推进 水利部\n"),
                        "1 lead 财政部/label; 2 lead 商务部/label; 2 lead 教育部/label; "
                        "一/3 lead 水利部/label");
}

/* White space leaves nothing of an empty cell; where one column alone is of parties, the row is
 * still plain. */
static void an_empty_cell_between_spaces(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("序号 名称 工作任务 责任单位\n一、目标\n1 财政收入增长8% 市财政局\n"
                   "2 就业 新增就业1万人 市人社局、市教育局\n"),
        "一/1 lead 市财政局/label; 一/2 joint 市人社局/label; "
        "一/2 joint 市教育局/label");
    /* Among single spaces, two say nothing: a name below is the last cell's. */
    assert_string_equal(reading_of("序号 类别 任务 牵头单位 参与单位\n1 保护 做甲 市甲局 市乙局\n"
                                   "2  严守红线 做乙 市丙局\n市丁局\n"),
                        "1 lead 市甲局/label; 1 support 市乙局/label; 2 lead 市丙局/label; "
                        "2 support 市丁局/label");
    /* Two spaces apart, the cells that are there stand below those of a whole row. */
    assert_string_equal(
        reading_of("序号    任务          牵头单位   配合单位        时限\n"
                   " 1    修建乡村公路    市甲局     市乙局、市丙局  6月底前\n"
                   " 2    改造老旧管网    市乙局                     持续推进\n"
                   "      三千公里\n"
                   " 3    修建公园        市丙局     市丁局          长期\n"
                   " 4    修建学校        市丁局\n"),
        "1 lead 市甲局/label; 1 support 市乙局/label; 1 support 市丙局/label @6月底前; "
        "2 lead 市乙局/label @持续推进; 3 lead 市丙局/label; "
        "3 support 市丁局/label @长期; 4 lead 市丁局/label");
}

/* Where a merged cell is written once, the rows below it begin with the next column. */
static void rows_that_lack_a_merged_cell(void **state) {
    (void)state;
    const char *expected = "一/1 lead 甲局/label; 一/1 support 乙部/label; 一/2 lead 丙局/label; "
                           "一/2 support 丁部/label; 二/3 lead 戊局/label; 二/4 lead 己局/label";
    assert_string_equal(reading_of("清单\n类别 | 序号 | 任务 | 牵头单位 | 配合单位\n"
                                   "一、优化 | 1 | 做甲 | 甲局 | 乙部\n2 | 做乙 | 丙局 | 丁部\n"
                                   "二、强化 | 3 | 做丙 | 戊局 | \n4 | 做丁 | 己局 | |\n"),
                        expected);
    assert_string_equal(reading_of("清单\n类别\t任务\t牵头单位\t配合单位\n"
                                   "一、优化\t1.做甲\t甲局\t乙部\n2.做乙\t丙局\t丁部\n"
                                   "二、强化\t3.做丙\t戊局\t\n4.做丁\t己局\t\n"),
                        expected);
    /* A row may be short for want of its last cells. */
    assert_string_equal(reading_of("清单\n序号 | 任务 | 牵头单位 | 配合单位\n"
                                   "1 | 做甲 | 甲局 | 乙部\n2 | 做乙 | 丙局\n"),
                        "1 lead 甲局/label; 1 support 乙部/label; 2 lead 丙局/label");
}

/* Without numbers, a time below 配合单位 tells of the cell that is missing before it. */
static void times_tell_of_a_merged_cell(void **state) {
    (void)state;
    assert_string_equal(
        reading_of(
            "清单\n类别 | 任务 | 牵头单位 | 配合单位 | 时限 |\n"
            "交通 | 修路 | 县甲局 | 县乙局、县丙局 | 6月底 |\n架桥 | 县丁局 | 各乡镇 | 7月底 |\n"
            "教育 | 建校 | 县戊局 | 县乙局 | 8月底 |\n育苗 | 县己局 | | 9月底 |\n"),
        "修路 lead 县甲局/label; 修路 support 县乙局/label; 修路 support 县丙局/label @6月底; "
        "架桥 lead 县丁局/label; 架桥 support 各乡镇/label @7月底; 建校 lead 县戊局/label; "
        "建校 support 县乙局/label @8月底; 育苗 lead 县己局/label @9月底");
    /* Not of one that is left out further on: 架桥 is no party. */
    assert_string_equal(reading_of("清单\n类别 | 任务 | 牵头单位 | 配合单位 | 时限\n"
                                   "交通 | 修路 | 县甲局 | 县乙局 | 6月底\n"
                                   "交通 | 架桥 | 县丁局 | 7月底\n"),
                        "修路 lead 县甲局/label; 修路 support 县乙局/label @6月底; "
                        "架桥 lead 县丁局/label @7月底");
}

/* Where the bars of the heads end with one, a row without it goes on in the next line. */
static void rows_up_to_a_bar(void **state) {
    (void)state;
    const char *text =
        "清单\n任务 | 牵头单位 | 协助单位 | 时限 |\n1、种树。 | 县甲局 | 县乙局\n县丙局 | 9月底 |\n"
        "2、修墙。 | 县丁局 | 县乙局 | 9月底 |\n3、建厂。 | 县戊局\n县己局 |  | 9月底 |\n";
    assert_string_equal(
        reading_of(text),
        "1 lead 县甲局/label; 1 support 县乙局/label; 1 support 县丙局/label @9月底; "
        "2 lead 县丁局/label; 2 support 县乙局/label @9月底; 3 lead 县戊局/label; "
        "3 lead 县己局/label @9月底");
    assert_string_equal(reading_of("清单\n类别 | 任务 | 牵头单位 | 协助单位 | 时限 |\n"
                                   "城建 | 1、修路。 | 县甲局 | 县乙局 | 9月底 |\n2、种树。 | "
                                   "县丙局\n县丁局 | 县乙局 | 9月底 |\n"),
                        "1 lead 县甲局/label; 1 support 县乙局/label @9月底; 2 lead 县丙局/label; "
                        "2 lead 县丁局/label; 2 support 县乙局/label @9月底");
    dg_document *d = document_of(text, NULL);
    assert_int_equal(d->assignments[2].at.line, 4);
    assert_int_equal(d->assignments[2].at.column, 1);
    assert_int_equal(d->assignments[3].at.line, 5);
    dg_document_free(d);
    /* A row without its last cell is no such. */
    assert_string_equal(
        reading_of("清单\n任务 | 牵头单位 | 协助单位 |\n种树 | 县甲局\n修墙 | 县丁局 | 县乙局 |\n"),
        "种树 lead 县甲局/label; 修墙 lead 县丁局/label; 修墙 support 县乙局/label");
}

/* But not in a line that begins with a task, though both have as many cells as a row. */
static void two_short_rows_stay_two(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("清单\n任务 | 牵头单位 | 协助单位 | 时限 |\n铺路 | 县甲局 | 县乙局 | 9月底 |\n"
                   "种树 | 县丁局\n修墙 | 县戊局 | 6月底 |\n建校 | 县丁局\n防病 | 县戊局 | |\n"),
        "铺路 lead 县甲局/label; 铺路 support 县乙局/label @9月底; 种树 lead 县丁局/label; "
        "修墙 lead 县戊局/label @6月底; 建校 lead 县丁局/label; 防病 lead 县戊局/label");
}

/* 工作任务 stood over three columns: a section, a number and what is done. */
static void heads_that_were_merged(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("清单\n工作任务 | 责任单位 | 时限 | ||\n一、治水 | 1 | 清淤。 | "
                   "县甲局牵头，县乙局配合 | 6月底 |\n"
                   "2 | 截污。 | 县丙局 | 长期 | ||\n二、治气 | 3 | 除尘。 | 县丁局 | 7月底 |\n"),
        "一/1 lead 县甲局/lead; 一/1 support 县乙局/support @6月底; 一/2 lead 县丙局/label @长期; "
        "二/3 lead 县丁局/label @7月底");
}

static void the_place_of_a_name_is_kept(void **state) {
    (void)state;
    dg_document *d = document_of("清单\n序号\t任务\t牵头单位\n1\t做甲\t商务部、财政部\n", NULL);
    assert_int_equal(d->n_assignments, 2);
    assert_int_equal(d->assignments[1].at.line, 3);
    assert_int_equal(d->assignments[1].at.column, 10);
    dg_document_free(d);
}

/* Bars of any width between the cells, without a frame. */
static void bars_between_cells(void **state) {
    (void)state;
    const char *expected =
        "1 lead 甲局/label; 1 support 乙局/label; 1 support 丙委/label; 2 lead 乙局/label";
    assert_string_equal(reading_of("分工表\n\n序号｜任务｜牵头单位｜配合单位\n1｜做甲｜甲局｜乙局、"
                                   "丙委\n2｜做乙｜乙局｜\n"),
                        expected);
    assert_string_equal(
        reading_of(
            "序号│任务│牵头单位│配合单位\n1│做甲│甲局│乙局、丙委\n2│做乙│乙局│\n备注：略。\n"),
        expected);
    assert_string_equal(
        reading_of("│序号│任务│牵头单位│配合单位│\n│1│做甲│甲局│乙局、丙委│\n│2│做乙│乙局││\n"),
        expected);
    assert_string_equal(
        reading_of(
            "Topic│Lead│Support│Remark\nDig│Agency A│Agency B│-\nFill│Agency B│Agency A│-\n"),
        "Dig lead Agency A/label; Dig support Agency B/label; Fill lead "
        "Agency B/label; Fill support Agency A/label");
    dg_document *d = document_of("序号｜任务｜牵头单位\n1｜做甲｜甲局\n", NULL);
    assert_int_equal(d->assignments[0].at.line, 2);
    assert_int_equal(d->assignments[0].at.column, 6);
    dg_document_free(d);
}

static void several_bodies_in_a_cell(void **state) {
    (void)state;
    /* Two spaces apart below a head that stands two spaces apart, each before the next column. */
    assert_string_equal(
        reading_of("分工表\n\n序号    任务    牵头单位              配合单位              时限\n"
                   "1       修甲    市甲局  市乙局                              6月\n"
                   "2       修乙    市丙局                市丁局  市戊局        7月\n"),
        "1 lead 市甲局/label; 1 lead 市乙局/label @6月; 2 lead 市丙局/label; "
        "2 support 市丁局/label; 2 support 市戊局/label @7月");
    /* Below single spaces, what names no body is the task's. */
    assert_string_equal(
        reading_of("分工表\n\n序号 任务 牵头单位 配合单位 时限\n1 修甲 市甲局 市乙局 各街道 6月\n"
                   "2 修 乙 市丙局 市丁局 7月\n"),
        "1 lead 市甲局/label; 1 support 市乙局/label; 1 support 各街道/label @6月; "
        "2 lead 市丙局/label; 2 support 市丁局/label @7月");
    /* Nor is one whose name is not whole. */
    assert_string_equal(
        reading_of("分工表\n\n序号 任务 责任单位 时限\n"
                   "1 扶持 中小企业 科技公司 市甲局 6月\n2 整治 加油站 市乙局 7月\n"),
        "1 lead 市甲局/label @6月; 2 lead 市乙局/label @7月");
}

static void a_row_of_roles_is_no_head(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("分工表\n\n序号\t任务\t市甲局\t市乙局\n1\t修甲\t牵头\t配合\n"
                   "2\t修乙\t配合\t牵头\n"),
        "1 lead 市甲局/matrix; 1 support 市乙局/matrix; 2 support 市甲局/matrix; 2 lead "
        "市乙局/matrix");
    assert_string_equal(
        reading_of("分工表\n\n任务\t市甲局\t市乙局\n修甲\t牵头\t配合\n修乙\t配合\t牵头\n"),
        "修甲 lead 市甲局/matrix; 修甲 support 市乙局/matrix; 修乙 support 市甲局/matrix; 修乙 "
        "lead "
        "市乙局/matrix");
}

static void names_on_lines_of_their_own(void **state) {
    (void)state;
    /* A line that begins with tabs is a row of empty cells, and breaks none. */
    assert_string_equal(reading_of("分工表\n\n序号\t任务\t责任单位\n1\t修甲\t市甲局\n"
                                   "\t\t市乙局\n\t\t市丙局\n2\t修乙\t市丁局\n"),
                        "1 joint 市甲局/label; 1 joint 市乙局/label; 1 joint 市丙局/label; "
                        "2 lead 市丁局/label");
    /* Below blanks, too, a list mark joins what is on the next line. */
    assert_string_equal(
        reading_of("分工表\n\n序号    任务    责任单位\n1    修甲    市甲局、市乙局、\n"
                   "市丙局\n2    修乙    市丁局\n"),
        "1 joint 市甲局/label; 1 joint 市乙局/label; 1 joint 市丙局/label; "
        "2 lead 市丁局/label");
}

static void who_signs_above_the_next_table_is_no_party(void **state) {
    (void)state;
    assert_string_equal(reading_of("序号\t任务\t责任单位\n1\t修路\t市甲局\n2\t修桥\t市乙局\n"
                                   "某市政府办公室\n序号\t任务\t责任单位\n1\t建校\t市丙局\n"),
                        "P1/1 lead 市甲局/label; P1/2 lead 市乙局/label; P2/1 lead 市丙局/label");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tabs_below_a_title),
        cmocka_unit_test(words_for_nobody),
        cmocka_unit_test(two_columns),
        cmocka_unit_test(a_line_feed_inside_the_last_cell),
        cmocka_unit_test(a_line_feed_before_a_tab),
        cmocka_unit_test(wide_gaps),
        cmocka_unit_test(a_line_feed_inside_a_cell),
        cmocka_unit_test(a_line_feed_below_two_header_rows),
        cmocka_unit_test(cells_that_go_on_below),
        cmocka_unit_test(names_that_go_on_below_numbers),
        cmocka_unit_test(rows_without_their_tabs),
        cmocka_unit_test(last_cells_on_several_lines),
        cmocka_unit_test(a_count_is_no_party),
        cmocka_unit_test(white_space_below_numbers),
        cmocka_unit_test(a_traditional_header),
        cmocka_unit_test(quoted_cells_between_tabs),
        cmocka_unit_test(an_empty_cell_between_spaces),
        cmocka_unit_test(rows_that_lack_a_merged_cell),
        cmocka_unit_test(times_tell_of_a_merged_cell),
        cmocka_unit_test(heads_that_were_merged),
        cmocka_unit_test(rows_up_to_a_bar),
        cmocka_unit_test(two_short_rows_stay_two),
        cmocka_unit_test(the_place_of_a_name_is_kept),
        cmocka_unit_test(bars_between_cells),
        cmocka_unit_test(several_bodies_in_a_cell),
        cmocka_unit_test(a_row_of_roles_is_no_head),
        cmocka_unit_test(names_on_lines_of_their_own),
        cmocka_unit_test(who_signs_above_the_next_table_is_no_party),
    };
    return cmocka_run_group_tests_name("text_table", tests, NULL, NULL);
}
