/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every shape of responsibility table, as CSV. */
#include "unit.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "dutygraph/registry.h"
#include "reading.h"

static void columns_of_parties(void **state) {
    (void)state;
    assert_string_equal(reading_of("序号,重点任务,牵头单位,责任单位,配合单位,完成时限,备注\n"
                                   "1,做甲,商务部,财政部,教育部、公安部,2024年底前,无\n"
                                   "2,做乙,税务总局,—,各地区,长期坚持,\n"),
                        "1 lead 商务部/label; 1 support 财政部/label; 1 support 教育部/label; "
                        "1 support 公安部/label @2024年底前; 2 lead 税务总局/label; 2 support "
                        "各地区/label @长期坚持");
    assert_string_equal(reading_of("No.,Activity,Lead agency,Support,Due\n"
                                   "1,Do it,Ministry of Finance,\"Treasury; Courts\",Q3 2025\n"),
                        "1 lead Ministry of Finance/label; 1 support Treasury/label; 1 support "
                        "Courts/label @Q3 2025");
    assert_string_equal(reading_of("Key move,Action,Lead\n1,Rezone land,City Council\n"
                                   "2,Build homes,Housing Board\n"),
                        "1 lead City Council/label; 2 lead Housing Board/label");
    assert_string_equal(reading_of("Promise number and title,Promise summary,Lead agency\n"
                                   "4. Open drains,We shall open them,City Council\n"
                                   "7. Dry roads,We shall dry them,Road Board\n"),
                        "4 lead City Council/label; 7 lead Road Board/label");
}

/* It would take in all lines behind it. At the end of the text it takes in none. */
static void a_quote_that_is_never_closed_is_damage(void **state) {
    (void)state;
    static const char *const texts[] = {
        "任务,牵头单位,配合单位\n修路,甲局,\"乙局\n种树,丙局,丁局\n",
        "计划\n任务,牵头单位,配合单位\n修路,甲局,\"乙局\n种树,丙局,"
        "丁局\n\n一、治水。（丙局负责）\n",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        dg_registry *registry = NULL;
        dg_document *d = NULL;
        dg_error err = {0};
        assert_int_equal(dg_registry_new(&registry, NULL), DG_OK);
        assert_int_equal(
            dg_read_memory(&d, texts[i], strlen(texts[i]), "test", registry, NULL, &err),
            DG_EDAMAGED);
        assert_int_equal(err.line, 2 + i);
        assert_int_equal(err.column, 7);
        dg_registry_free(registry);
    }
    assert_string_equal(reading_of("任务,牵头单位\n修路,甲局\n种树,\"乙局\n"),
                        "修路 lead 甲局/label; 种树 lead 乙局/label");
}

static void a_cell_may_hold_a_whole_clause(void **state) {
    (void)state;
    assert_string_equal(reading_of("序号,任务,责任单位\n"
                                   "1,做甲,商务部牵头，财政部、教育部配合\n"
                                   "2,做乙,（商务部、财政部按职责分工负责）\n"
                                   "3,做丙,\"商务部（牵头）\n财政部等\"\n"
                                   "4,做丁,\"牵头单位：商务部\n配合单位：各地区\"\n"
                                   "5,做戊,商务部\n"
                                   "6,做己,同上\n"),
                        "1 lead 商务部/lead; 1 support 财政部/support; 1 support 教育部/support; "
                        "2 joint 商务部/severally; 2 joint 财政部/severally; 3 lead 商务部/label; "
                        "3 support 财政部/label 等; 4 lead 商务部/label; 4 support 各地区/label; "
                        "5 lead 商务部/label; 6 lead 商务部/label");
}

/* Headers of provinces, cities and counties, of Taiwan and Hong Kong. */
static void local_headers(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("指标,单位,目标值,责任部门\n增长,%,6.5,市发改局\n里程,km,30,市交通局\n床位,张,3."
                   "6,市民政局\n"),
        "增长 lead 市发改局/label; 里程 lead 市交通局/label; 床位 lead 市民政局/label");
    assert_string_equal(reading_of("序号,任务,分工\n1,修渠,县水务局、县财政局\n2,修路,县公路站\n"),
                        "1 joint 县水务局/label; 1 joint 县财政局/label; 2 lead 县公路站/label");
    assert_string_equal(reading_of("序号,任务,责任单位、责任人\n1,修渠,县水务局 王某某\n"
                                   "2,修路,县公路站（李某）\n"),
                        "1 lead 县水务局/label; 2 lead 县公路站/label");
    assert_string_equal(
        reading_of("序号,任务,责任单位\n1,修渠,县水务局 高甲园 各街道\n"), /* no person */
        "1 joint 县水务局/label; 1 joint 高甲园/label; 1 joint 各街道/label");
    assert_string_equal(reading_of("序号,任务,负责部门及完成时间\n1,修渠,\"县水务局，6月底前\"\n"),
                        "1 lead 县水务局/label @6月底前");
    assert_string_equal(
        reading_of("編號,計畫,主責局處,支援部門\n1,修渠,水利局,－\n2,修路,工務局,／\n"),
        "1 lead 水利局/label; 2 lead 工務局/label");
    assert_string_equal(reading_of("編號,計畫,主辦／協辦機關\n1,修渠,\"水利署、農糧署\"\n"),
                        "1 joint 水利署/label; 1 joint 農糧署/label");
}

/* 公开目录: a header of two rows below a title; the groups of the tasks reach down, unnamed. */
static void groups_reach_down_below_a_title(void **state) {
    (void)state;
    assert_string_equal(reading_of("<table><tr><td colspan=4>公开目录<tr><td colspan=2>公开事项"
                                   "<td rowspan=2>公开<br>主体<td rowspan=2>责任<br>科室"
                                   "<tr><td>一级事项<td>二级事项"
                                   "<tr><td rowspan=2>文件<td>政府文件<td>县政府办<td>县档案局"
                                   "<tr><td>其他文件<td>县司法局<td>县信访局</table>"),
                        "政府文件 joint 县政府办/label; 政府文件 joint 县档案局/label; "
                        "其他文件 joint 县司法局/label; 其他文件 joint 县信访局/label");
}

/* Rows pasted into a page as text, heads in either script. */
static void bars_in_the_paragraphs_of_a_page(void **state) {
    (void)state;
    assert_string_equal(reading_of("<html><body><p>任務分解<p>重點任務 | 內容 | 負責科室 |"
                                   "<p>政策解讀 | 解讀政策, 及時發佈。 | 縣檔案局 |"
                                   "<p>迴應關切 | 迴應, 主動。 | 縣信訪局 |</body></html>"),
                        "政策解讀 lead 縣檔案局/label; 迴應關切 lead 縣信訪局/label");
    /* A table that was refused is not tried again as text. */
    assert_string_equal(diagnostics_of("<html><body><p>一、修路。（财政部负责）<table><tr><td>项目"
                                       "<td>受益单位<td>丙<tr><td>修桥<td>商务部<td>财政部"
                                       "<tr><td>修渠<td>财政部<td>商务部</table></body></html>"),
                        "2:4 unread-clause 受益单位/0");
}

/* What one way to read bars leaves unread and another takes is no warning. */
static void bars_among_paragraphs(void **state) {
    (void)state;
    const char *text = "某街道公告如下。\n各村各社区要认真落实。\n特此通知。\n"
                       "序号 | 决策事项名称 | 决策承办科室 | 依据 | 程序 | 完成时间 |\n"
                       "1 | 修路 | 市甲局 | 条例 | 听证 | 6月底前 |\n"
                       "2 | 修桥 | 市乙局 | 条例 | 听证 | 年底前 |\n"
                       "以上目录实行动态管理。\n各科室要按时报送。\n";
    assert_string_equal(reading_of(text),
                        "1 lead 市甲局/label @6月底前; 2 lead 市乙局/label @年底前");
    assert_string_equal(
        diagnostics_of(text),
        "5:10 unknown-department 市甲局/0; 6:10 unknown-department 市乙局/0; "
        "7:1 no-clause 以上目录实行动态管理。/0; 8:1 no-clause 各科室要按时报送。/0");
}

/* Spaces in the cells of such rows part no columns. */
static void bars_and_spaces(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("序号 | 事项 | 实施计划 | 责任单位 | 配合单位 |\n"
                   "1 | 修路。 | 一是勘察。 二是施工。 三是验收。 | 甲局 | 乙局、丙镇 |\n"
                   "2 | 修桥。 | 一是勘察。 二是施工。 | 丁局 | 乙局，各镇 |\n"),
        "1 lead 甲局/label; 1 support 乙局/label; 1 support 丙镇/label; "
        "2 lead 丁局/label; 2 support 乙局/label; 2 support 各镇/label");
}

/* 职责边界: a row for each body, with its own part of the matter beside it. */
static void a_row_for_each_remit(void **state) {
    (void)state;
    assert_string_equal(reading_of("序号,管理事项,相关部门,职责分工\n1,水库,县水务局,负责大坝安全\n"
                                   ",,县应急局,负责险情救援\n2,渔船,县渔政站,负责登记\n"),
                        "1 joint 县水务局/label; 1 joint 县应急局/label; "
                        "2 lead 县渔政站/label");
}

/* A header's rule leaves work alone that a cell divides; a cell's own does not. */
static void the_first_listed_rule_and_divided_work(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("序号,任务,责任单位（列首位的牵头）\n1,修渠,县水务局、县财政局按职责分工负责\n"),
        "1 joint 县水务局/severally; 1 joint 县财政局/severally");
    assert_string_equal(
        reading_of(
            "序号,任务,责任单位\n1,修渠,县水务局、县财政局按职责分工负责，列首位的为牵头单位\n"),
        "1 lead 县水务局/first-listed; 1 support 县财政局/first-listed");
}

static void the_first_listed_rule_may_stand_in_a_header_or_below(void **state) {
    (void)state;
    const char *expected = "1 lead 商务部/first-listed; 1 support 财政部/first-listed";
    assert_string_equal(
        reading_of("序号,任务,责任单位（列第一位的为牵头单位）\n1,做甲,商务部、财政部\n"),
        expected);
    assert_string_equal(reading_of("序号,任务,责任单位\n1,做甲,商务部、财政部\n"
                                   "注：排在第一位的为牵头单位。,,\n"),
                        expected);
}

/* What a spreadsheet does not write: cells that are left out, lines without a separator. */
static void rows_may_be_short(void **state) {
    (void)state;
    assert_string_equal(reading_of("分工表\n序号,任务,牵头单位,配合单位\n一、开放\n"
                                   "1,做甲,商务部,财政部\n2,做乙,海关总署\n"),
                        "一/1 lead 商务部/label; 一/1 support 财政部/label; "
                        "一/2 lead 海关总署/label");
    assert_string_equal(
        reading_of("任务,商务部,财政部\n**开放**\n做甲,A,C\n做乙,R,A\n"), /* Markdown's marks */
        "做甲 lead 商务部/matrix; 做甲 support 财政部/matrix; 做乙 joint 商务部/matrix; "
        "做乙 lead 财政部/matrix");
    assert_string_equal(reading_of("1.做甲,乙,丙。（商务部负责）\n说明\n说明\n说明\n"),
                        "1 lead 商务部/sole"); /* commas in prose */
}

static void sections_are_rows_or_columns(void **state) {
    (void)state;
    dg_document *d = document_of("附件：分工表,,\n序号,任务,牵头单位\n一、开放,,\n1,做甲,商务部\n"
                                 "（一）通关,,\n2,做乙,海关总署\n二、创新,,\n3,做丙,科技部\n",
                                 NULL);
    assert_string_equal(d->title, "附件：分工表");
    assert_int_equal(d->n_sections, 3);
    assert_string_equal(d->sections[1].path, "一/（一）");
    assert_string_equal(d->sections[1].title, "通关");
    assert_int_equal(d->sections[1].parent, 0);
    assert_string_equal(d->tasks[0].path, "一/1");
    assert_string_equal(d->tasks[1].path, "一/（一）/2");
    assert_string_equal(d->tasks[2].path, "二/3");
    assert_int_equal(d->tasks[2].section, 2);
    assert_int_equal(d->sections[2].at.line, 7);
    dg_document_free(d);

    d = document_of("Area,Action,Lead\nHealth,Build,City\n,Run,City\nRoads,Pave,Works\n", NULL);
    assert_int_equal(d->n_sections, 2);
    assert_string_equal(d->sections[1].title, "Roads");
    assert_int_equal(d->tasks[1].section, 0);
    assert_string_equal(d->tasks[2].path, "Pave");
    dg_document_free(d);
}

static void a_number_over_several_measures_counts_them(void **state) {
    (void)state;
    dg_document *d = document_of("序号,重点任务,具体措施,责任单位\n1,放开,措施甲,商务部\n"
                                 ",,措施乙,财政部\n2,管好,措施丙,教育部\n",
                                 NULL);
    assert_string_equal(d->tasks[0].path, "1#1");
    assert_string_equal(d->tasks[1].path, "1#2");
    assert_string_equal(d->tasks[1].title, "措施乙");
    assert_string_equal(d->sections[d->tasks[1].section].title, "放开");
    assert_string_equal(d->tasks[2].path, "2");
    dg_document_free(d);
}

static void rows_without_a_task_go_on_with_the_one_above(void **state) {
    (void)state;
    assert_string_equal(reading_of("序号,任务,牵头单位,配合单位\n1,做甲,商务部,财政部\n"
                                   ",,,教育部\n2,做乙,科技部,\n"),
                        "1 lead 商务部/label; 1 support 财政部/label; 1 support 教育部/label; "
                        "2 lead 科技部/label");
}

static void a_title_is_an_address_where_there_is_no_number(void **state) {
    (void)state;
    assert_string_equal(reading_of("任务,牵头单位\n甲/乙,商务部\n甲/乙,财政部\n3.丙,教育部\n"),
                        "甲\\/乙 lead 商务部/label; 甲\\/乙~2 lead 财政部/label; 3 lead "
                        "教育部/label");
    assert_string_equal(reading_of("任务,牵头单位\n\"1.做甲。\n2.做乙。\",商务部\n"
                                   "1．做丙；2．做丁,财政部\n"), /* counts what is in the cell */
                        "做甲 lead 商务部/label; 做丙 lead 财政部/label");
}

static void a_long_title_is_cut_in_an_address(void **state) {
    enum { CHARACTERS = 400, KEPT = 333 }; /* of three bytes each: 1000 bytes end within the next */
    dg_text table = {0}, expected = {0};
    (void)state;
    dg_text_puts(&table, "任务,牵头单位\n");
    for (size_t i = 0; i < CHARACTERS; i++) {
        dg_text_puts(&table, "甲");
        if (i < KEPT) dg_text_puts(&expected, "甲");
    }
    dg_text_puts(&table, ",商务部\n");
    dg_text_puts(&expected, "… lead 商务部/label");
    assert_string_equal(reading_of(table.at), expected.at);
    dg_text_free(&table);
    dg_text_free(&expected);
}

/* A sheet may begin in its second column. */
static void an_empty_column_holds_no_tasks(void **state) {
    (void)state;
    assert_string_equal(reading_of(",Pillar,Room,Lead agency\n,Roads,7,\"X, Y\"\n,Parks,8,Z\n"),
                        "Roads lead X/label; Roads lead Y/label; Parks lead Z/label");
}

static void a_row_for_each_party(void **state) {
    (void)state;
    assert_string_equal(reading_of("任务,部门,角色\n做甲,商务部,牵头\n做乙,教育部,负责\n"
                                   "做甲,财政部,配合单位\n做甲,公安部,joint\n"),
                        "做甲 lead 商务部/label; 做甲 support 财政部/label; 做甲 joint "
                        "公安部/label; 做乙 lead 教育部/label");
    assert_string_equal(reading_of("task\trole\tdepartment\na\tlead\tX\n\tsupport\tY, Z\n"),
                        "a lead X/label; a support Y/label; a support Z/label");
    assert_string_equal(reading_of("任务,部门,角色\n做甲,商务部,牵头\n做甲,教育部,责任\n"),
                        "做甲 lead 商务部/label; 做甲 support 教育部/label");
    assert_string_equal(reading_of("任务,部门\n做甲,商务部\n做甲,财政部\n做乙,商务部\n"),
                        "做甲 joint 商务部/label; 做甲 joint 财政部/label; 做乙 lead "
                        "商务部/label");
}

/* A letter beside its word heads a column of names; so do posts, and words of duty without a noun.
 * Names may be joined by a plus, and have a picture before them. */
static void heads_of_plain_words(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("活动,R（执行）,批准(A),C（咨询）,知会(I)\n"
                   "选址,规划组,总经理,财务部,员工\n开业,门店+后厨,总经理,—,全员\n"),
        "选址 joint 规划组/label; 选址 lead 总经理/label; 选址 support "
        "财务部/label; 开业 joint 门店/label; 开业 joint 后厨/label; 开业 lead "
        "总经理/label");
    assert_string_equal(reading_of("痛点,治理动作,牵头人\n失序,分级 + RACI 分工,研发总监\n"
                                   "失真,评估 + RACI 分工,项目经理\n"),
                        "失序 lead 研发总监/label; 失真 lead 项目经理/label");
    assert_string_equal(reading_of("任务,主责,配合/复核\n部署,A,C 抽查结果\n上线,B,甲部\n"),
                        "部署 lead A/label; 部署 support C/label; 上线 lead B/label; "
                        "上线 support 甲部/label");
    assert_string_equal(reading_of("编号,任务,责任人（暂定）\n1,写稿,编辑\n2,排版,美工\n"),
                        "1 lead 编辑/label; 2 lead 美工/label");
    assert_string_equal(reading_of("编号,任务,负责人,配合\n1,写稿,编辑,FE/QA\n2,排版,美工,编辑\n"),
                        "1 lead 编辑/label; 1 support FE/label; 1 support QA/label; 2 lead "
                        "美工/label; 2 support 编辑/label");
    assert_string_equal(reading_of("底座项,主导,配合\n接口,🎯 接口部,甲部 + 乙部\n"),
                        "接口 lead 接口部/label; 接口 support 甲部/label; 接口 support 乙部/label");
    assert_string_equal(reading_of("序号,任务,责任单位\n1,上线,“互联网+监管”专班\n"),
                        "1 lead “互联网+监管”专班/label");
    assert_string_equal(reading_of("河流,县级河长,联系部门,责任单位\n清河,县长,甲局,乙镇\n"),
                        "清河 support 甲局/label; 清河 lead 乙镇/label");
    assert_string_equal(
        diagnostics_of("序号,任务,牵头单位,配合单位\n1,修路,略,另行通知\n2,造林,商务部,见附件1\n"
                       "3,治水,商务部,财政部、另行通知\n"),
        "2:1 no-clause 修路/0; 4:14 unread-part 另行通知/0");
    assert_string_equal(reading_of("序号,事项名称,联系部门\n1,落户,甲局\n2,参保,按需\n"),
                        "1 lead 甲局/label");
    assert_string_equal(reading_of("| 序号 | Excel 表头 | ODS 字段名 | 说明 |\n|---|---|---|---|\n"
                                   "| 1 | 责任科室 | 甲局 | 略 |\n| 2 | 负责人 | 乙局 | 略 |\n\n"
                                   "| 任务 | 责任单位 |\n|---|---|\n| 审稿 | 编辑部 |\n"),
                        "审稿 lead 编辑部/label");
    assert_string_equal(
        reading_of("| 任务 | 负责人 |\n|---|---|\n| 写稿 | 王小明 |\n| 排版 | 李红 |\n\n"
                   "| 任务 | 责任单位 |\n|---|---|\n| 审稿 | 编辑部 |\n"),
        "审稿 lead 编辑部/label");
}

/* Below a title, above a note, one after another, rows shorter than the header. */
static void tables_among_other_lines(void **state) {
    (void)state;
    assert_string_equal(reading_of("分工表\n序号,任务,牵头单位\n一、开放\n1,做甲,商务部\n"
                                   "序号,任务,牵头单位\n2,做乙,财政部\n合计,2项,\n注：以上。\n"),
                        "一/1 lead 商务部/label; 一/2 lead 财政部/label");
    const char *two = "P1/1 lead Roads Agency/label; P2/1 lead Trade Board/label";
    assert_string_equal(reading_of("Table 1\nNo.,Action,Lead\n1,Build,Roads Agency\n\nTable 2\n"
                                   "No.,Action,Lead\n1,Sell,Trade Board\n"),
                        two);
    assert_string_equal(reading_of("No.,Action,Lead\n1,Build,Roads Agency\nLater,,\n"
                                   "No.,Action,Responsible\n1,Sell,Trade Board\n"),
                        two);
    assert_string_equal(reading_of("一、开放,,\n序号,任务,牵头单位\n1,做甲,商务部\n二、创新,,\n"
                                   "序号,任务,牵头单位\n1,做乙,财政部\n"),
                        "一/1 lead 商务部/label; 二/1 lead 财政部/label");
}

/* A long grid is cut at each header before all of its rows are looked at. */
static void many_tables_in_a_long_sheet(void **state) {
    (void)state;
    dg_text text = {0};
    for (int table = 0; table < 3; table++) {
        dg_text_puts(&text, table % 2 == 0 ? "序号,任务,牵头单位\n" : "序号,任务,配合单位\n");
        for (int row = 1; row <= 600; row++)
            dg_text_printf(&text, "%d,做好第%d项,%s\n", row, row, table == 1 ? "财政部" : "商务部");
    }
    dg_document *document = document_of(text.at, NULL);
    assert_int_equal(document->n_tasks, 1800);
    assert_string_equal(document->tasks[1799].path, "P3/600");
    dg_document_free(document);
    dg_text_free(&text);
}

/* What a party does, said behind its name, is no part of it; offices are called by what they do. */
static void names_without_what_they_do(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("序号,任务,主责单位,配合单位\n1,做甲,甲局,\"乙局提供资金，丙局做好组织\"\n"
                   "2,做乙,A 总控,\"B 提供接口，C 联调\"\n3,做丙,双方共同,全员检查流程\n"
                   "4,做丁,市检查组,AI 对接人、市政府督查室\n5,做戊,甲局牵头+乙部,\n"
                   "6,做己,甲局,各二级党组织\n"),
        "1 lead 甲局/label; 1 support 乙局/support; 1 support 丙局/support; 2 lead A/label; "
        "2 support B/label; 2 support C/label; 3 lead 双方/label; 3 support 全员/label; "
        "4 lead 市检查组/label; 4 support AI 对接人/label; 4 support 市政府督查室/label; "
        "5 lead 甲局/lead; 5 support 乙部/label; 6 lead 甲局/label; 6 support 各二级党组织/label");
    assert_string_equal(
        reading_of(
            "序号,任务,责任单位\n1,做甲,\"县自然资源\n和规划局\n县乙局\"\n"
            "2,做乙,\"县城市\n管理局\n各乡镇\"\n"
            "3,做丙,\"县住房和城\n乡建设局\n东山燃气\n有限公司\""), /* narrow cells break names */
        "1 joint 县自然资源和规划局/label; 1 joint 县乙局/label; 2 joint 县城市管理局/label; "
        "2 joint 各乡镇/label; 3 joint 县住房和城乡建设局/label; 3 joint 东山燃气有限公司/label");
}

/* A field a row: each record is a table of its own, and none has the bodies of all. */
static void records_of_a_field_a_row(void **state) {
    (void)state;
    assert_string_equal(
        reading_of(
            "<table><tr><td>问题一<td>河水浑浊<tr><td>责任单位<td>甲局、乙局<tr><td>整改目标"
            "<td>水变清<tr><td>问题二<td>道路不平<tr><td>责任单位<td>丙局<tr><td>整改目标<td>"
            "路变平<tr><td>问题三<td>噪声扰民<tr><td>责任单位<td>丁局<tr><td>整改目标<td>夜安静"
            "</table>"),
        "水变清 joint 甲局/label; 水变清 joint 乙局/label; 路变平 lead 丙局/label; "
        "夜安静 lead 丁局/label");
}

/* Below a heading, two words of headers, or the head of tasks before names, begin another table,
 * whether it divides tasks or not. */
static void tables_below_headings_in_one_sheet(void **state) {
    (void)state;
    assert_string_equal(reading_of("属性,值,,\n名称,甲项目,,\n启动,,,\n任务,负责部门,状态,"
                                   "备注\n做甲,甲部,完成,\n做乙,乙部,完成,\n"
                                   "归档,,,\n任务,状态,产出路径,\n建库,完成,某处,\n同步,完成,-,\n"
                                   "签字,,,\n部门,签字,日期,\n甲部,,,\n"),
                        "做甲 lead 甲部/label; 做乙 lead 乙部/label");
    assert_string_equal(
        reading_of("版本,一,,\n团队,甲乙,,\n规则,,,\n活动,甲部,乙部,丙部\n做甲,A,R,C\n做乙,R,A,\n"
                   "其次,,,\n活动,丁部,戊部,\n做丙,R,A,\n"),
        "做甲 lead 甲部/matrix; 做甲 joint 乙部/matrix; 做甲 support 丙部/matrix; "
        "做乙 joint 甲部/matrix; 做乙 lead 乙部/matrix; 做丙 joint 丁部/matrix; "
        "做丙 lead 戊部/matrix");
    assert_string_equal(
        reading_of("任务,牵头单位,配合单位\n修路,甲局,乙部\n任务,负责人,产出\n修桥,工程科,图纸\n"
                   "任务,进度,备注\n修渠,半,无\n姓名,职务,电话\n王某,科长,1\n"),
        "修路 lead 甲局/label; 修路 support 乙部/label; 修桥 lead 工程科/label");
    assert_string_equal(reading_of("Cluster,Lead Agency\nHealth,WHO\nFood,FAO\nAreas,\nAoR,Lead\n"
                                   "Mines,UNMAS\n"),
                        "Health lead WHO/label; Food lead FAO/label; Mines lead UNMAS/label");
}

static void says(const char *text, const char *diagnostic) {
    const char *all = diagnostics_of(text);
    if (strstr(all, diagnostic) == NULL)
        fail_msg("%s\n  says: %s\n  lacks: %s", text, all, diagnostic);
}

#define PART "<table><tr><td>序号<td>任务<td>牵头单位<tr><td>1<td>修路<td>交通局</table>\n"
#define REST "\n<table><tr><td>2<td>修桥<td>交通局<tr><td>3<td>修渠<td>水利局</table>\n"

/* A page may end inside a table: what stands between its parts does not end it. */
static void a_table_goes_on_behind_a_page(void **state) {
    (void)state;
    assert_string_equal(reading_of(PART "续表" REST),
                        "1 lead 交通局/label; 2 lead 交通局/label; 3 lead 水利局/label");
    says(PART "治水 水利局" REST, "3:4 unread-clause 水利局/0");
    assert_string_equal(
        reading_of(
            "<table><tr><td>序号<td>任务<td>牵头单位<tr><td>1<td>修路，<td>市交通运</table>\n\n"
            "<table><tr><td><td>确保通车<td>输局<tr><td>2<td>修桥<td>市水利局</table>\n"),
        "1 lead 市交通运输局/label; 2 lead 市水利局/label");
    assert_string_equal(reading_of(PART "设备\n<table><tr><td>序号<td>名称<td>数量<tr><td>2<td>泵"
                                        "<td>三台</table>\n"),
                        "1 lead 交通局/label");
    assert_string_equal(
        reading_of(
            "<table><tr><td>Action<td>Lead<td>Partners<tr><td>1. Plan<td>Port Authority"
            "<td>Road Fund</table>\n<table><tr><td>2. Mend<td>Dyke Authority<td>Trade Board; "
            "Bureau of Salt<tr><td>3. Dig<td>Dyke Authority<td>Road Board</table>\n"),
        "1 lead Port Authority/label; 1 support Road Fund/label; 2 lead Dyke Authority/label; "
        "2 support Trade Board/label; 2 support Bureau of Salt/label; 3 lead Dyke "
        "Authority/label; 3 support Road Board/label");
    says(PART "<p>别的</p>\n<table><tr><td>甲<td>交通局<tr><td>乙<td>水利局<tr><td>丙<td>交通局"
              "<tr><td>丁<td>教育局<tr><td>戊<td>水利局</table>\n",
         "unread-clause 交通局/0");
}

static const char *with_columns(const char *text, const char *columns) {
    dg_read_options options = DG_READ_OPTIONS_DEFAULT;
    options.columns = columns;
    return reading_with(text, &options);
}

static void columns_may_be_chosen(void **state) {
    (void)state;
    const char *text = "a,b,c,d\n1,做甲,商务部,财政部\n2,做乙,教育部,\n";
    assert_string_equal(with_columns(text, "no=1,task=2,lead=3,support=4"),
                        "1 lead 商务部/label; 1 support 财政部/label; 2 lead 教育部/label");
    assert_string_equal(with_columns(text, "task=b, responsible=3-4"),
                        "做甲 joint 商务部/label; 做甲 joint 财政部/label; 做乙 lead "
                        "教育部/label");
    assert_string_equal(with_columns("项,甲\n做甲,商务部,多余\n", "task=1,lead=2"),
                        "做甲 lead 商务部/label");
    assert_string_equal(with_columns("一、甲。（商务部负责）", "task=1,lead=2"),
                        "一 lead 商务部/sole");
    assert_string_equal(with_columns("项,X,Y\n甲,p,1\n乙,q,x\n", "task=1,marks=3"),
                        "甲 lead Y/matrix; 乙 lead Y/matrix");
}

static void fails(const char *text, const char *columns, dg_code code, const char *words) {
    dg_registry *registry = NULL;
    dg_document *document = NULL;
    dg_error err = {0};
    dg_read_options options = DG_READ_OPTIONS_DEFAULT;
    options.columns = columns;
    assert_int_equal(dg_registry_new(&registry, &err), DG_OK);
    dg_code got = dg_read_memory(&document, text, strlen(text), "t", registry, &options, &err);
    if (got != code || strstr(err.message, words) == NULL)
        fail_msg("code %d: %s; expected %s", got, err.message, words);
    dg_registry_free(registry);
}

static void what_cannot_be_read_says_why(void **state) {
    (void)state;
    const char *text = "a,b,c\n1,2,3\n4,5,6\n";
    fails(text, NULL, DG_ENOCLAUSE, "no usable header");
    fails("通知,各单位\n一、甲,乙。\n二、丙,丁。\n", NULL, DG_ENOCLAUSE, "no clause assigns");
    fails("一、市教育局\n1.建学校。\n二、市财政局\n1.拨款。\n三、目标\n1.甲。\n四、要求\n1.乙。\n"
          "五、其他\n1.丙。\n",
          NULL, DG_ENOCLAUSE, "this heading names one, but no role: 市教育局");
    fails("序号,任务,挂点单位\n1,修渠,县水务局\n", NULL, DG_ENOCLAUSE,
          "no usable header: what \"挂点单位\" makes of its parties is not known");
    fails("序号,任务,\"挂点\n单位\"\n1,修渠,县水务局\n", NULL, DG_ENOCLAUSE,
          "no usable header: what \"挂点单位\" makes of its parties is not known");
    fails(text, "task=2,lead=9", DG_EINVAL, "no table has them: task=2,lead=9");
    fails(text, "task=2,lead=X", DG_EINVAL, "no table has them");
    fails(text, "task=2,boss=3", DG_EINVAL, "no key \"boss\"");
    fails(text, "task", DG_EINVAL, "\"task\" is not KEY=COLUMN");
    fails(text, "task=0", DG_EINVAL, "the first is 1");
    fails(text, "task=3-2", DG_EINVAL, "no column");
    fails("甲，乙", "task=2", DG_EINVAL, "no table has them: task=2");
}

static void what_is_not_understood_is_said(void **state) {
    (void)state;
    says("任务,牵头单位\n做甲,商务部\n做乙,\n做丙,商务部\n", "3:1 no-clause 做乙/0");
    says("任务,牵头单位\n一、甲,\n做甲,商务部\n二、乙,\n", "4:1 no-clause 乙/0");
    says("任务,商务部,财政部\n做甲,A,R\n做乙,R,C\n", "3:4 no-lead /2");
    says("任务,商务部,财政部,教育部\n做甲,A,R,C\n做乙,A,Q,C\n", "3:6 unread-part Q/0");
    says("任务,牵头单位\n做甲,商务部，具体办法的制定另行通知\n", "2:8 unread-part");
    says("任务,牵头单位\n做甲,商务部等\n", "2:4 open-list /1");
    says("任务,部门,角色\n做甲,商务部,牵头\n做甲,财政部,配合\n做甲,教育部,看客\n做乙,公安部,牵头\n"
         "做丙,公安部,牵头\n",
         "4:8 unread-part 看客/0");
    says("任务,牵头单位,经办\n做甲,商务部,财政部\n", "1:9 unread-clause 经办/0");
    says("任务,牵头单位\n做甲,同上\n做乙,商务部\n", "2:4 unread-part 同上/0");
    says("任务,牵头单位,配合单位\n做甲,商务部,商务部\n", "2:8 duplicate-department 商务部/0");
}

/* A column under a party's noun, but no known duty, is said where names stand in it. */
static void unknown_bearers_are_said(void **state) {
    (void)state;
    says("序号,任务,挂点单位（县级）,责任单位\n1,修渠,县财政局、县审计局,县水务局\n",
         "1:7 unread-clause 挂点单位（县级）/0");
    const char *all = diagnostics_of("序号,任务,计量单位,责任单位\n1,修渠,公里,县水务局\n");
    assert_null(strstr(all, "unread-clause"));
}

static void everything_keeps_its_place(void **state) {
    (void)state;
    dg_document *d = document_of("序号,任务,牵头单位,配合单位\r\n"
                                 "2,\"做\"\"乙\"\"\",\"\"\"商务部\",\"财政部、\r\n 公安部\"\r\n",
                                 NULL);
    assert_int_equal(d->n_tasks, 1);
    assert_string_equal(d->tasks[0].title, "做\"乙\"");
    assert_int_equal(d->tasks[0].at.line, 2);
    assert_int_equal(d->tasks[0].at.column, 4);
    assert_int_equal(d->n_assignments, 3);
    assert_int_equal(d->assignments[2].at.line, 3);
    assert_int_equal(d->assignments[2].at.column, 2);
    assert_string_equal(d->assignments[2].as_written, "公安部");
    dg_document_free(d);
    d = document_of("任务,牵头单位,配合单位\n做甲,商务部,财政部\n做乙,商务部牵头，财政部配合,\n",
                    NULL);
    assert_string_equal(d->tasks[0].clause, "牵头单位：商务部；配合单位：财政部");
    assert_string_equal(d->tasks[1].clause, "商务部牵头，财政部配合");
    assert_int_equal(d->tasks[1].clause_at.column, 4);
    assert_int_equal(d->assignments[3].at.column, 10);
    dg_document_free(d);
    d = document_of("Task,Office,Press\nPlan,A,I\nShip,C,R\n", NULL);
    assert_string_equal(d->tasks[0].clause, "Office: A; Press: I");
    assert_int_equal(d->assignments[2].at.line, 3);
    assert_int_equal(d->assignments[2].at.column, 8);
    dg_document_free(d);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(columns_of_parties),
        cmocka_unit_test(a_quote_that_is_never_closed_is_damage),
        cmocka_unit_test(a_cell_may_hold_a_whole_clause),
        cmocka_unit_test(local_headers),
        cmocka_unit_test(groups_reach_down_below_a_title),
        cmocka_unit_test(bars_in_the_paragraphs_of_a_page),
        cmocka_unit_test(bars_among_paragraphs),
        cmocka_unit_test(bars_and_spaces),
        cmocka_unit_test(a_row_for_each_remit),
        cmocka_unit_test(the_first_listed_rule_and_divided_work),
        cmocka_unit_test(the_first_listed_rule_may_stand_in_a_header_or_below),
        cmocka_unit_test(rows_may_be_short),
        cmocka_unit_test(sections_are_rows_or_columns),
        cmocka_unit_test(a_number_over_several_measures_counts_them),
        cmocka_unit_test(rows_without_a_task_go_on_with_the_one_above),
        cmocka_unit_test(a_title_is_an_address_where_there_is_no_number),
        cmocka_unit_test(a_long_title_is_cut_in_an_address),
        cmocka_unit_test(an_empty_column_holds_no_tasks),
        cmocka_unit_test(a_row_for_each_party),
        cmocka_unit_test(heads_of_plain_words),
        cmocka_unit_test(many_tables_in_a_long_sheet),
        cmocka_unit_test(records_of_a_field_a_row),
        cmocka_unit_test(tables_below_headings_in_one_sheet),
        cmocka_unit_test(a_table_goes_on_behind_a_page),
        cmocka_unit_test(names_without_what_they_do),
        cmocka_unit_test(tables_among_other_lines),
        cmocka_unit_test(columns_may_be_chosen),
        cmocka_unit_test(what_cannot_be_read_says_why),
        cmocka_unit_test(what_is_not_understood_is_said),
        cmocka_unit_test(unknown_bearers_are_said),
        cmocka_unit_test(everything_keeps_its_place),
    };
    return cmocka_run_group_tests_name("table", tests, NULL, NULL);
}
