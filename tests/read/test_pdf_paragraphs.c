/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Layouts as pdftotext gives them: their lines to paragraphs, columns and cells. */
#include "read/pdf/pdf.h"
#include "unit.h"

/* The paragraphs of a layout as pdftotext -layout gives it. */
static void check(const char *layout, const char *expected) {
    dg_page page;
    assert_int_equal(dg_pdf_paragraphs(&page, dg_slice_of(layout), &(dg_pdf_table_list){0},
                                       &(dg_pdf_words){0}, NULL),
                     DG_OK);
    assert_string_equal(page.owned, expected);
    dg_page_free(&page);
}

static void wrapped_lines_are_joined(void **state) {
    (void)state;
    check("             关于印发工作方案的通知\n\n"
          "    一、加强知识产权审查协作机制建设，建立重点优势\n"
          "产业专利申请的集中审查制度，推动各项任务落实见效。\n"
          "到 2020 年底前完成。（国家知识产权局、国家发展改\n"
          "革委负责）\n"
          "    二、完善制度。\n\f",
          "关于印发工作方案的通知\n"
          "一、加强知识产权审查协作机制建设，建立重点优势产业专利申请的集中审查制度，推动各项任务"
          "落实见效。到2020年底前完成。（国家知识产权局、国家发展改革委负责）\n"
          "二、完善制度。\n");
    check("Led by the Ministry of Finance in coordination with\n"
          "the Ministry of Energy and the self-\n"
          "governing agencies of the regions and of the cities.\n"
          "Closed.\n",
          "Led by the Ministry of Finance in coordination with the Ministry of Energy and the self-"
          "governing agencies of the regions and of the cities.\nClosed.\n");
    check("Led by the Ministry of Finance in coordination with de\u00AD\n"
          "partments of the re\u00ADgions and with the agencies that go\u00AD\n"
          "vern the cities.\n",
          "Led by the Ministry of Finance in coordination with departments of the regions and with "
          "the agencies that govern the cities.\n");
}

/* Labels in traditional script begin a paragraph as those in simplified script do. */
static void traditional_labels_begin_paragraphs(void **state) {
    (void)state;
    check("一、主要行動計劃\n\n"
          "行動 1：完成內港海傍區的防洪排澇工程，建設排水管網\n"
          "參與部門：甲運輸局、乙建設發展辦公室、丙民政總署\n"
          "行動 2：加強供水及供電系統的可靠性，建設水庫和電網\n"
          "責任單位：能源業發展辦公室、海事及水務局、丁公司\n",
          "一、主要行動計劃\n"
          "行動1：完成內港海傍區的防洪排澇工程，建設排水管網\n"
          "參與部門：甲運輸局、乙建設發展辦公室、丙民政總署\n"
          "行動2：加強供水及供電系統的可靠性，建設水庫和電網\n"
          "責任單位：能源業發展辦公室、海事及水務局、丁公司\n");
}

/* A number that blanks set off is no cell of a table. */
static void a_wide_blank_behind_a_number_parts_nothing(void **state) {
    (void)state;
    check("Decisions of the committee on the roads and harbours\n\n"
          "1   agreed that the Works Agency will build the new\n"
          "harbour, with support from the Port Board;\n"
          "2   noted that the plan is with the Trade Board now.\n",
          "Decisions of the committee on the roads and harbours\n"
          "1   agreed that the Works Agency will build the new harbour, with support from the Port "
          "Board;\n"
          "2   noted that the plan is with the Trade Board now.\n");
}

/* A line that begins like a label may be the rest of one that a wrap broke, or of a sentence. */
static void a_wrap_may_break_a_label(void **state) {
    (void)state;
    check("    二、健全协作机制，建立集中审查制度。牵头单位：甲局，责任单位：乙部、丙委、丁办，完\n"
          "成时限：2026 年 6 月；并推动各项任务落实见效，加强知识产权审查，开展专项督查和评估，\n"
          "不断完善。\n",
          "二、健全协作机制，建立集中审查制度。牵头单位：甲局，责任单位：乙部、丙委、丁办，"
          "完成时限：2026年6月；并推动各项任务落实见效，加强知识产权审查，开展专项督查和评估，"
          "不断完善。\n");
    check("2. The Department of Roads will look after all bridges of the land,\n"
          "supported by the Office of Works.\n"
          "3. The Department of Works will look after the harbours of the isle.\n",
          "2. The Department of Roads will look after all bridges of the land, supported by the "
          "Office of Works.\n"
          "3. The Department of Works will look after the harbours of the isle.\n");
}

/* Lines that are short for the page, and those of a list, are paragraphs of their own. */
static void short_lines_stay_apart(void **state) {
    (void)state;
    check("责任单位：甲局、乙部\n参与单位：丙委、丁办\n主要职责\n责任单位：戊局、己部\n",
          "责任单位：甲局、乙部\n参与单位：丙委、丁办\n主要职责\n责任单位：戊局、己部\n");
    check("某市道路交通安全工作联席会议第 10 次会议纪要\n"
          "六、决定事项\n"
          "一、加强酒驾整治，并于下次会议上提出成果。（主办单位：甲局）\n"
          "二、改善校园周边道路交通，由乙局会同有关单位现场勘查。（主办单位：乙局，协办单位：丙局、"
          "丁局、\n"
          "各区）\n"
          "三、请戊局、己局协助宣传老年人出行安全工作。\n",
          "某市道路交通安全工作联席会议第10次会议纪要\n"
          "六、决定事项\n"
          "一、加强酒驾整治，并于下次会议上提出成果。（主办单位：甲局）\n"
          "二、改善校园周边道路交通，由乙局会同有关单位现场勘查。（主办单位：乙局，协办单位：丙局、"
          "丁局、"
          "各区）\n"
          "三、请戊局、己局协助宣传老年人出行安全工作。\n");
    check("- 于 2023 年底前消除环境卫生黑点，并减少鼠患黑点的数目。（甲局）\n"
          "- 翻新道路构筑物，每年进行清洁行动，开展检视和评估工作。（乙局）\n",
          "- 于2023年底前消除环境卫生黑点，并减少鼠患黑点的数目。（甲局）\n"
          "- 翻新道路构筑物，每年进行清洁行动，开展检视和评估工作。（乙局）\n");
    check("序号 重点任务 牵头单位 责任单位 完成时限\n"
          "1 推进农村道路畅通工程 甲局 乙局、各乡镇 2023 年 12 月\n"
          "2 加强农村供水保障工作 丙局 丁局、戊分局 2023 年 11 月\n",
          "序号 重点任务 牵头单位 责任单位 完成时限\n"
          "1 推进农村道路畅通工程 甲局 乙局、各乡镇2023年12月\n"
          "2 加强农村供水保障工作 丙局 丁局、戊分局2023年11月\n");
}

/* A sentence in English goes on behind wide blanks between its parts, in what it cites, and where a
 * line begins with words and a colon that are no label. */
static void a_sentence_goes_on(void **state) {
    (void)state;
    check("Sec. 4.   Roads and Bridges of the Land.   (a)   Heads of\n"
          "all boards shall look after them, under subsection\n"
          "(b) of this section, which the Works Agency and the\n"
          "Trade Board will: (1) publish, and (2) look through.\n"
          "1.1 The Works Agency and the Trade Board look after\n"
          "1.1(ii) Boards of roads.\n",
          "Sec. 4.   Roads and Bridges of the Land.   (a)   Heads of all boards shall look after "
          "them, under subsection (b) of this section, which the Works Agency and the Trade Board "
          "will: (1) publish, and (2) look through.\n"
          "1.1 The Works Agency and the Trade Board look after\n"
          "1.1(ii) Boards of roads.\n");
}

/* Where many lines reach further, none is wrapped at the place where some happen to end. */
static void an_edge_holds_all_lines(void **state) {
    static const char lines[] =
        "（1）县甲局：承担县指挥部办公室日常工作，组织协调救援。\n"
        "（2）县乙局：负责现场警戒、交通管制。\n"
        "（3）县丙公司：负责保障救援的用电。\n"
        "2.4.1 综合协调组：县政府办公室牵头，县甲局、县委宣传部为成员单位。\n"
        "2.4.2 治安保障组\n"
        "牵头单位：县乙局\n"
        "成员单位：县交通运输局、事发地乡镇政府\n"
        "主要职责：负责现场秩序维护。\n";
    (void)state;
    check(lines, lines);
}

/* The blank behind a label is one; the others stand where Chinese meets digits and letters. */
static void a_blank_behind_a_label_stays(void **state) {
    (void)state;
    check("2024 年任务分工\n\n1 强化基础\n\n1.1 推进 5G 部署，新建 1 万个。\n\n5 万吨以上。\n",
          "2024年任务分工\n1 强化基础\n1.1 推进5G部署，新建1万个。\n5万吨以上。\n");
    check("任务 1 完善测报\n牵头单位：甲局\n任务 2 编制预案\n",
          "任务1 完善测报\n牵头单位：甲局\n任务2 编制预案\n");
    check("Lead: Bus Éireann and the “Local Link” Office\n", /* no Chinese in it */
          "Lead: Bus Éireann and the “Local Link” Office\n");
}

static void a_label_below_its_line_is_lifted(void **state) {
    (void)state;
    check("（三）加强宣传引导。\n  "
          "广泛开展普及教育，加强公益宣传和咨询服务（中\n106.\n央宣传部负责）\n",
          "（三）加强宣传引导。\n106."
          "\n广泛开展普及教育，加强公益宣传和咨询服务（中\n央宣传部负责）\n");
}

#define BODY                                                                                       \
    "    一、加强知识产权审查协作机制建设，建立重点优势\n"                  \
    "产业专利申请的集中审查制度，推动各项任务落实见效，\n"
#define JOINED                                                                                                                                \
    "一、加强知识产权审查协作机制建设，建立重点优势产业专利申请的集中审查制度，推动各项任务落实" \
    "见效，"

static void heads_feet_and_page_numbers_are_gone(void **state) {
    (void)state;
    check("        国务院公报 2020 年第 1 期\n\n" BODY "\n                — 1 —\n\f"
          "        国务院公报 2020 年第 1 期\n\n"
          "健全长效机制。（甲局负责）\n" BODY "\n                — 2 —\n\f"
          "        国务院公报 2020 年第 1 期\n\n"
          "健全长效机制。（甲局负责）\n\n                — 3 —\n\f",
          JOINED "健全长效机制。（甲局负责）\n" JOINED "健全长效机制。（甲局负责）\n");
    check("一、甲。\n\n第 1 页 共 1 页\n\f", "一、甲。\n");
    check("一、甲。\n（乙局负责）\n\f二、丙。\n（乙局负责）\n\f", /* no foot */
          "一、甲。\n（乙局负责）\n二、丙。\n（乙局负责）\n");
}

/* A browser prints the page's number of all, and shortens its address where it is too long; large
 * letters reach above the head. */
static void heads_and_feet_of_a_browser_are_gone(void **state) {
    (void)state;
    check("1/2/20, 9:30 AM      plan\n" BODY "file:///a/very-long-na…      1/2\n\f"
          "健全长效机制。（甲局负责）\n" BODY "健全长效机制。（甲局负责）\n"
          "file:///a/very-long-n…       2/2\n\f",
          JOINED "健全长效机制。（甲局负责）\n" JOINED "健全长效机制。（甲局负责）\n");
    check("2020/1/2 09:30\n" BODY "a.html      1/1\n\f", JOINED "\n");
    check("1/2/20 is no time\n1/2, 3:4\n\f", "1/2/20 is no time\n1/2, 3:4\n");
#define PAGE "健全长效机制。（甲局负责）\n1/2/20, 9:30 AM      plan\n" BODY "\f"
    check(BODY "\f" PAGE PAGE PAGE PAGE "健全长效机制。（甲局负责）\n",
#define READ JOINED "健全长效机制。（甲局负责）\n"
          READ READ READ READ READ);
#undef READ
#undef PAGE
}

/* 统一、规范: broken after 统, it looks like a label, but labels are indented here. */
static void a_wrapped_word_is_no_label(void **state) {
    (void)state;
    check("    一、加强知识产权审查协作机制建设，建立全国统\n"
          "一、规范的审查制度，推动各项任务落实见效，健全长\n"
          "效机制。（甲局负责）\n"
          "    二、完善制度。\n",
          "一、加强知识产权审查协作机制建设，建立全国统一、规范的审查制度，推动各项任务落实见效，"
          "健全长效机制。（甲局负责）\n"
          "二、完善制度。\n");
    check("一、加强知识产权审查协作机制建设，建立全国系统\n" /* labels are flush here */
          "二、完善规范的审查制度，推动各项任务落实见效，健\n"
          "全长效机制。（甲局负责）\n",
          "一、加强知识产权审查协作机制建设，建立全国系统\n"
          "二、完善规范的审查制度，推动各项任务落实见效，健全长效机制。（甲局负责）\n");
}

/* pdftotext puts the columns side by side, each at its own character of the line. */
#define COLUMNS                                                                                    \
    "  一、加强审查协作机制      产业申请的集中审查制\n"                       \
    "建设，推动各项任务落        度。（乙部负责）\n"                             \
    "实见效。（甲局负责）          三、完善制度，健全体\n"                     \
    "  二、建立重点优势的        系机制。（丙委负责）\n"
#define IN_ORDER                                                                                   \
    "一、加强审查协作机制建设，推动各项任务落实见效。（甲局负责）\n" \
    "二、建立重点优势的产业申请的集中审查制度。（乙部负责）\n"          \
    "三、完善制度，健全体系机制。（丙委负责）\n"

static void columns_are_read_one_after_the_other(void **state) {
    (void)state;
    check(COLUMNS, IN_ORDER);
    check("        关于印发重点任务分工方案的通知\n" COLUMNS,
          "关于印发重点任务分工方案的通知\n" IN_ORDER);
    check(COLUMNS "\f  四、加强人员机构队伍      总局负责）\n"
                  "建设，落实。（甲局、\n",
          IN_ORDER "四、加强人员机构队伍建设，落实。（甲局、总局负责）\n");
}

/* Their lines need not be level, and notes in small print are longer. */
static void lines_of_columns_need_not_be_level(void **state) {
    (void)state;
    check("1. Strengthen the review of works\n"
          "                                        4. Plant trees along the main roads\n"
          "in all ports of the isle. Support:\n"
          "                                        and in the yards of public schools.\n"
          "Board of Trade, Fund.\n"
          "                                        Lead: Parks Agency.\n"
          "2. Build bridges over the rivers\n"
          "                                        5. Open a library for every borough\n"
          "and repair what floods have cut in\n"
          "                                        and a reading room in each village.\n"
          "two. Lead: Works Agency.\n"
          "                                        Lead: Culture Agency.\n"
          "3. Keep the lights of the coast in\n"
          "                                        6. Count the birds of the marshes in\n"
          "good order all round the year and\n"
          "                                        spring and in autumn, and publish a\n"
          "train keepers. Lead: Sea Board.\n"
          "                                        report. Lead: Nature Agency.\n"
          "                                        1 See the framework for the terms used in this "
          "report of the board.\n",
          "1. Strengthen the review of works in all ports of the isle. Support:\n"
          "Board of Trade, Fund.\n"
          "2. Build bridges over the rivers and repair what floods have cut in two. Lead: Works "
          "Agency.\n"
          "3. Keep the lights of the coast in good order all round the year and train keepers. "
          "Lead: Sea Board.\n"
          "4. Plant trees along the main roads and in the yards of public schools.\n"
          "Lead: Parks Agency.\n"
          "5. Open a library for every borough and a reading room in each village.\n"
          "Lead: Culture Agency.\n"
          "6. Count the birds of the marshes in spring and in autumn, and publish a report. "
          "Lead: Nature Agency.\n"
          "1 See the framework for the terms used in this report of the board.\n");
}

/* Few lines are so long that they reach the place where others happen to have a blank. */
static void short_lines_make_no_column(void **state) {
    (void)state;
    static const char lines[] =
        "一、抓好全区第三次资料清点\n"
        "(一)认真做好资料整理。3 月底前完成初步清点，4 "
        "月底前完成全面复核。(责任单位：甲局中心；配合单位：\n"
        "戊局科、己局科、庚局科)\n"
        "(二)开展事后质量抽查。(责任单位：乙局)\n"
        "二、提升资料质量\n"
        "(三)加强日常巡查检查，全年巡查检查门店不少于 60 家。(乙局科牵头，各有关科配合)\n"
        "(四)做好一整套资料“入库”工作。(责任单位：甲局中心、戊局科、辛局科)\n"
        "(五)健全资料质量核查机制。(壬局科牵头负责，戊局科、辛局科参与)\n"
        "三、加强自身建设\n"
        "(六)开展“文明业务大讲堂”活动。(责任单位：办公室 责任人：周某)\n"
        "(七)做好老职工服务工作。(人事管理科负责)\n";
    dg_text expected = {0};
    for (const char *at = lines; *at != '\0'; at++) /* without the blanks beside numbers */
        if (*at != ' ' || dg_slice_starts(dg_slice_of(at), " 责"))
            dg_text_put(&expected, (dg_slice){at, 1});
    check(lines, expected.at);
    dg_text_free(&expected);
}

static void the_columns_of_a_table_stay_apart(void **state) {
    (void)state;
    check("加强审查协作机制建设并    甲局、乙部\n"
          "推动落实                 丙委\n"
          "完善规范的审查的制度    丁厅\n",
          "加强审查协作机制建设并    甲局、乙部\n"
          "推动落实                 丙委\n"
          "完善规范的审查的制度    丁厅\n");
    check(BODY "进一步健全长效机制，持续推进各项工作不断取得实效。\n"
               "任务      牵头单位        配合单位             完成时限\n"
               "加强      甲局            乙部、丙委           2020 年底\n",
          JOINED "进一步健全长效机制，持续推进各项工作不断取得实效。\n"
                 "任务      牵头单位        配合单位             完成时限\n"
                 "加强      甲局            乙部、丙委           2020年底\n");
}

/* The last word of a label or of a name before a colon, an abbreviation with stops, a link. */
static void a_wrap_may_cut_off_a_last_word(void **state) {
    (void)state;
    check("The harbours of the country and of its islands are in need of repair. Supporting\n"
          "Agencies: Roads Agency, Trade Board.\n"
          "The board asked for a list of all harbours and of their owners with National Harbour\n"
          "Council (NHC): Make a list.\n"
          "The roads of the country and of its islands are in need of repair by Roads of the U.S.\n"
          "Harbour Agency.\n"
          "Led by the Board of\nTrade.\nList of\nResponsible: Trade Board\n",
          "The harbours of the country and of its islands are in need of repair. Supporting "
          "Agencies: Roads Agency, Trade Board.\n"
          "The board asked for a list of all harbours and of their owners with National Harbour "
          "Council (NHC): Make a list.\n"
          "The roads of the country and of its islands are in need of repair by Roads of the U.S. "
          "Harbour Agency.\n"
          "Led by the Board of Trade.\nList of\nResponsible: Trade Board\n");
    /* labels of their own */
    check("The harbours of the country and of its islands are in need of repair by Trade Board\n"
          "Timeline: 2030, and in the islands it is to be done by the Board in the year 2031\n",
          "The harbours of the country and of its islands are in need of repair by Trade Board\n"
          "Timeline: 2030, and in the islands it is to be done by the Board in the year 2031\n");
}

/* A number with a stop ends a sentence. */
static void the_last_word_of_a_page_is_no_page_number(void **state) {
    (void)state;
    check("The board asked for a list of all the harbours and of the men who own them, and it\n"
          "will mend the roads and the harbours of the country and also of its islands by\n"
          "2026.\n\f",
          "The board asked for a list of all the harbours and of the men who own them, and it will "
          "mend the roads and the harbours of the country and also of its islands by 2026.\n");
}

/* What hangs below the words behind a label does so in the text, too. */
static void names_hang_below_the_first(void **state) {
    (void)state;
    check("    Supporting Agencies:   Roads Agency\n"
          "                           Trade Board\n"
          "                           Harbour Office\n"
          "    Lead Agency: Ministry of Boats\n"
          "                 Ministry of Roads\n"
          "  1. Boats.\n",
          "Supporting Agencies:   Roads Agency\n"
          "                       Trade Board\n"
          "                       Harbour Office\n"
          "Lead Agency: Ministry of Boats\n"
          "             Ministry of Roads\n"
          "1. Boats.\n");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(wrapped_lines_are_joined),
        cmocka_unit_test(traditional_labels_begin_paragraphs),
        cmocka_unit_test(a_wide_blank_behind_a_number_parts_nothing),
        cmocka_unit_test(a_blank_behind_a_label_stays),
        cmocka_unit_test(short_lines_stay_apart),
        cmocka_unit_test(a_wrap_may_break_a_label),
        cmocka_unit_test(a_sentence_goes_on),
        cmocka_unit_test(an_edge_holds_all_lines),
        cmocka_unit_test(a_label_below_its_line_is_lifted),
        cmocka_unit_test(heads_feet_and_page_numbers_are_gone),
        cmocka_unit_test(heads_and_feet_of_a_browser_are_gone),
        cmocka_unit_test(a_wrapped_word_is_no_label),
        cmocka_unit_test(a_wrap_may_cut_off_a_last_word),
        cmocka_unit_test(the_last_word_of_a_page_is_no_page_number),
        cmocka_unit_test(names_hang_below_the_first),
        cmocka_unit_test(columns_are_read_one_after_the_other),
        cmocka_unit_test(lines_of_columns_need_not_be_level),
        cmocka_unit_test(short_lines_make_no_column),
        cmocka_unit_test(the_columns_of_a_table_stay_apart),
    };
    return cmocka_run_group_tests_name("pdf_paragraphs", tests, NULL, NULL);
}
