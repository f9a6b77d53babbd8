/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <unistd.h>

#include "base/text.h"
#include "pages.h"
#include "read/pdf/pdf.h"
#include "reading.h"
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

/* --- Through pdftotext --- */

static bool there_is_pdftotext(void) {
    return system("pdftotext -v >/dev/null 2>&1") == 0;
}

/* A PDF of one page, 300 by 200 points, with this content; free(result.at). */
static dg_slice pdf_of(const char *content, const char *trailer) {
    char *pdf = dg_format("%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                          "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                          "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 "
                          "R/Resources<</Font<</F "
                          "5 0 R>>>>>>endobj\n4 0 obj<</Length %zu>>stream\n%s\nendstream endobj\n"
                          "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
                          "trailer<</Root 1 0 R%s>>\n%%%%EOF\n",
                          strlen(content), content, trailer);
    return dg_slice_of(pdf);
}

static void check_pdf(const char *content, const char *expected) {
    dg_slice pdf = pdf_of(content, "");
    assert_string_equal(page_of(pdf, DG_CONTAINER_AUTO), expected);
    free((char *)pdf.at);
}

static void refuse_pdf(const char *content, const char *trailer, const char *expected) {
    dg_slice pdf = pdf_of(content, trailer);
    assert_string_equal(refusal_of(pdf, DG_CONTAINER_AUTO), expected);
    free((char *)pdf.at);
}

#define TEXT(x, y, text) "BT /F 9 Tf " #x " " #y " Td (" text ") Tj ET\n"
#define LINE(x1, y1, x2, y2) #x1 " " #y1 " m " #x2 " " #y2 " l S\n"

static void a_pdf_is_read(void **state) {
    (void)state;
    if (!there_is_pdftotext()) skip();
    check_pdf(TEXT(9, 150, "1. Plan. Lead: A"), "1. Plan. Lead: A\n");
}

/* A short form that would have stood in the line before, had it gone on there. */
static void a_line_with_room_for_more_is_full_of_none(void **state) {
    (void)state;
    if (!there_is_pdftotext()) skip();
#define FULL "What all of them have to do is told in the next part"
    check_pdf(TEXT(9, 190, FULL) TEXT(9, 175, FULL) TEXT(9, 160, "and below it. Support agencies:")
                  TEXT(9, 145, "The Agency for International Development")
                      TEXT(9, 130, "U.S. Post"),
              FULL " " FULL " and below it. Support agencies:\n"
                   "The Agency for International Development\nU.S. Post\n");
#undef FULL
}

/* Lines stretched to one width, whose white looks like that between columns. */
static void a_stretched_line_is_no_row(void **state) {
    (void)state;
    if (!there_is_pdftotext()) skip();
    check_pdf(TEXT(9.0, 190, "1.") TEXT(20.8, 190, "Roads,") TEXT(53.7, 190, "bridges,")
                  TEXT(90.0, 190, "landings") TEXT(127.8, 190, "of") TEXT(139.7, 190, "the")
                      TEXT(156.5, 190, "counties") TEXT(9.0, 175, "Lead:") TEXT(50.3, 175, "Board")
                          TEXT(93.0, 175, "of") TEXT(119.2, 175, "Roads,")
                              TEXT(166.5, 175, "Office") TEXT(9.0, 160, "of")
                                  TEXT(31.5, 160, "Trade") TEXT(70.0, 160, "and")
                                      TEXT(100.0, 160, "Rivers,") TEXT(143.0, 160, "Department")
                                          TEXT(9, 145, "of Health"),
              "1. Roads, bridges, landings of the counties\n"
              "Lead: Board of Roads, Office of Trade and Rivers, Department of Health\n");
}

/* Two columns, the first merged down two rows; a full line that goes on in the next, and a short
 * one that does not; text above and below. */
static void a_ruled_table_is_a_grid(void **state) {
#define PLAN "Plan of all that is done in any the year"
    (void)state;
    if (!there_is_pdftotext()) skip();
    check_pdf(TEXT(20, 180, "Above") TEXT(25, 152, "Task") TEXT(155, 152, "Lead")
                  TEXT(25, 122, "Plan of all that is done in any") TEXT(25, 110, "the year")
                      TEXT(155, 122, "Agency") TEXT(155, 110, "Council") TEXT(155, 92, "Ministry")
                          TEXT(20, 50, "Below") LINE(20, 165, 280, 165) LINE(20, 145, 280, 145)
                              LINE(150, 105, 280, 105) LINE(20, 85, 280, 85) LINE(20, 165, 20, 85)
                                  LINE(150, 165, 150, 85) LINE(280, 165, 280, 85),
              "Above\nTask\tLead\n" PLAN "\tAgency\nCouncil\nMinistry\nBelow\n"
              "[: Task|Lead / " PLAN "|Agency\nCouncil / *" PLAN "|Ministry]");
#undef PLAN
}

/* A line of a cell that had no room for the next word goes on, also where the cell's text stands
 * in, as in a list; what begins like a body's name behind another does not. */
static void a_cell_holds_several_names(void **state) {
#define NAMES "Road Fund\nTrade Agency\nMinister for Communications\nDepartment of Works and Rivers"
    (void)state;
    if (!there_is_pdftotext()) skip();
    check_pdf(TEXT(25, 152, "Task") TEXT(155, 152, "Lead") TEXT(25, 122, "Plan")
                  TEXT(190, 132, "Road Fund") TEXT(190, 122, "Trade Agency")
                      TEXT(190, 112, "Minister for") TEXT(190, 102, "Communications")
                          TEXT(190, 92, "Department of") TEXT(190, 82, "Works and Rivers")
                              LINE(20, 165, 280, 165) LINE(20, 145, 280, 145) LINE(20, 75, 280, 75)
                                  LINE(20, 165, 20, 75) LINE(150, 165, 150, 75)
                                      LINE(280, 165, 280, 75),
              "Task\tLead\nPlan\t" NAMES "\n[: Task|Lead / Plan|" NAMES "]");
#undef NAMES
}

/* Lines that are not level, a title over both columns, a note below one of them. */
static void columns_are_told_from_where_words_stand(void **state) {
    (void)state;
    if (!there_is_pdftotext()) skip();
    check_pdf(
        TEXT(20, 185, "The plan of all that is to be done in the land this year")
            TEXT(20, 160, "1. Mend all of the bridges that") TEXT(
                20, 148, "carry a road over the water of") TEXT(20, 136, "the land. Lead: Road")
                TEXT(20, 124, "Fund. 2. Look after all of the") TEXT(
                    20, 112,
                    "harbours of the isle, and the") "BT /F 6 Tf 20 100 Td (1 As the act of the "
                                                     "last year says.) Tj ET\n" TEXT(160, 154,
                                                                                     "boats that "
                                                                                     "lie there. "
                                                                                     "Lead: Port")
                                                         TEXT(160, 142,
                                                              "Office. 3. Plant a tree at each")
                                                             TEXT(160, 130,
                                                                  "of the roads of the land. Lead:")
                                                                 TEXT(160, 118,
                                                                      "Parks. 4. Count all of the "
                                                                      "trees")
                                                                     TEXT(160, 106,
                                                                          "that stand there."),
        "The plan of all that is to be done in the land this year\n"
        "1. Mend all of the bridges that carry a road over the water of the land. Lead: "
        "Road\nFund. "
        "2. Look after all of the harbours of the isle, and the boats that lie there. Lead: Port "
        "Office. 3. Plant a tree at each of the roads of the land. Lead:\nParks. 4. Count all of "
        "the trees that stand there.\n1 As the act of the last year says.\n");
}

/* Printed large across a table, over the line between its cells, and across other text. */
static void a_watermark_is_no_text(void **state) {
    (void)state;
    if (!there_is_pdftotext()) skip();
#define STAMP(x, y, text) "BT /F 60 Tf 0.7 0.7 -0.7 0.7 " #x " " #y " Tm (" text ") Tj ET\n"
    check_pdf(
        TEXT(20, 180, "Above D") STAMP(135, 100, "D") TEXT(25, 152, "Task") TEXT(155, 152, "Lead")
            TEXT(25, 122, "Plan of all that is to be done")
                TEXT(155, 122, "Agency of the whole land") TEXT(20, 50, "Below") STAMP(30, 30, "R")
                    LINE(20, 165, 280, 165) LINE(20, 145, 280, 145) LINE(20, 85, 280, 85)
                        LINE(20, 165, 20, 85) LINE(150, 165, 150, 85) LINE(280, 165, 280, 85),
        "Above D\nTask\tLead\nPlan of all that is to be done\tAgency of the whole land\nBelow\n"
        "[: Task|Lead / Plan of all that is to be done|Agency of the whole land]");
}

/* Small and raised behind a word; not where it is no smaller, nor in m2. */
static void the_mark_of_a_note_is_no_text(void **state) {
    (void)state;
    if (!there_is_pdftotext()) skip();
#define MARK(x, y, text) "BT /F 5 Tf " #x " " #y " Td (" text ") Tj ET\n"
    check_pdf(TEXT(20, 180, "1. Mend. Lead: Road Fund") MARK(126.6, 184, "12")
                  TEXT(132, 180, "; Parks") TEXT(20, 165, "2. Pave 7 m") MARK(67.5, 169, "2")
                      TEXT(20, 150, "3. Plan2. Lead: Office 4") MARK(20, 135, "12")
                          TEXT(26, 132, "See below."),
              "1. Mend. Lead: Road Fund; Parks\n2. Pave 7 m2\n3. Plan2. Lead: Office 4\n12\nSee "
              "below.\n");
}

/* A draft counts its lines in the margin; a list whose items are numbered does not count them all.
 */
static void line_numbers_are_no_text(void **state) {
    (void)state;
    if (!there_is_pdftotext()) skip();
    check_pdf(TEXT(20, 180, "1") TEXT(40, 180, "Plan of the year") TEXT(20, 165, "2")
                  TEXT(40, 165, "1. Mend. Lead: Road Fund") TEXT(20, 150, "3")
                      TEXT(40, 150, "2. Build. Lead: Works") TEXT(20, 135, "4")
                          TEXT(40, 135, "3. Plant. Lead: Parks"),
              "Plan of the year\n1. Mend. Lead: Road Fund\n2. Build. Lead: Works\n"
              "3. Plant. Lead: Parks\n");
    check_pdf(TEXT(40, 180, "Plan") TEXT(20, 165, "1") TEXT(40, 165, "Mend") TEXT(40, 150, "all")
                  TEXT(20, 135, "2") TEXT(40, 135, "Build") TEXT(20, 120, "3")
                      TEXT(40, 120, "Plant") TEXT(40, 105, "here") TEXT(20, 90, "4")
                          TEXT(40, 90, "Dig"),
              "Plan\n1   Mend\nall\n2   Build\n3   Plant\nhere\n4   Dig\n");
    check_pdf(TEXT(30, 180, "No") TEXT(60, 180, "Task") TEXT(160, 180, "Lead") TEXT(20, 165, "1")
                  TEXT(60, 165, "Mend") TEXT(160, 165, "A") TEXT(20, 150, "2")
                      TEXT(60, 150, "Build") TEXT(160, 150, "B") TEXT(20, 135, "3")
                          TEXT(60, 135, "Plant") TEXT(160, 135, "C") TEXT(20, 120, "4")
                              TEXT(60, 120, "Dig") TEXT(160, 120, "D"),
              "No\tTask\tLead\n1\tMend\tA\n2\tBuild\tB\n3\tPlant\tC\n4\tDig\tD\n"
              "[: No|Task|Lead / 1|Mend|A / 2|Build|B / 3|Plant|C / 4|Dig|D]");
}

/* A word longer than its narrow cell is broken anywhere. */
static void a_word_may_be_broken(void **state) {
    (void)state;
    if (!there_is_pdftotext()) skip();
    check_pdf(TEXT(25, 152, "Task") TEXT(158, 152, "Lead") TEXT(25, 122, "Plan")
                  TEXT(158, 122, "Procureme") TEXT(158, 112, "nt team") LINE(20, 165, 205, 165)
                      LINE(20, 145, 205, 145) LINE(20, 105, 205, 105) LINE(20, 165, 20, 105)
                          LINE(155, 165, 155, 105) LINE(205, 165, 205, 105),
              "Task\tLead\nPlan\tProcurement team\n[: Task|Lead / Plan|Procurement team]");
}

/* Without lines at its sides, a table reaches as far as the lines across. */
static void a_table_may_be_open_at_its_sides(void **state) {
    (void)state;
    if (!there_is_pdftotext()) skip();
    check_pdf(TEXT(25, 152, "Task") TEXT(155, 152, "Lead") TEXT(25, 122, "Plan")
                  TEXT(155, 122, "Agency") LINE(20, 165, 280, 165) LINE(20, 145, 280, 145)
                      LINE(20, 105, 280, 105) LINE(150, 165, 150, 105),
              "Task\tLead\nPlan\tAgency\n[: Task|Lead / Plan|Agency]");
}

/* Beyond its edge, and the page's, no other cell stands. Names apart in a line stay apart. */
static void a_table_may_be_wider_than_the_page(void **state) {
    (void)state;
    if (!there_is_pdftotext()) skip();
    check_pdf(TEXT(25, 152, "Task") TEXT(155, 152, "Lead of all the things everywhere")
                  TEXT(25, 122, "Plan") TEXT(155, 122, "Agency") TEXT(205, 122, "Council")
                      LINE(20, 165, 280, 165) LINE(20, 145, 280, 145) LINE(20, 105, 280, 105)
                          LINE(20, 165, 20, 105) LINE(150, 165, 150, 105),
              "Task\tLead of all the things everywhere\nPlan\tAgency Council\n"
              "[: Task|Lead of all the things everywhere / Plan|Agency Council]");
}

/* The last row of a table may stand alone on a page. */
static void a_row_of_three_cells_is_a_table(void **state) {
    (void)state;
    if (!there_is_pdftotext()) skip();
    check_pdf(TEXT(25, 152, "Task") TEXT(105, 152, "A") TEXT(205, 152, "B") LINE(20, 165, 280, 165)
                  LINE(20, 145, 280, 145) LINE(20, 165, 20, 145) LINE(100, 165, 100, 145)
                      LINE(200, 165, 200, 145) LINE(280, 165, 280, 145),
              "Task\tA\tB\n[: Task|A|B]");
}

static void lines_that_are_no_table_change_nothing(void **state) {
    (void)state;
    if (!there_is_pdftotext()) skip();
    dg_slice pdf =
        pdf_of(TEXT(25, 152, "Name") TEXT(155, 152, "Place") TEXT(25, 122, "Plan")
                   TEXT(155, 122, "Agency") LINE(20, 165, 280, 165) LINE(20, 105, 280, 105),
               "");
    const char *page = page_of(pdf, DG_CONTAINER_AUTO);
    assert_null(strchr(page, '[')); /* no grid */
    assert_non_null(strstr(page, "Agency\n"));
    free((char *)pdf.at);
}

/* Where the words are measured no line is a wrap that was not seen as one: a heading below a full
 * line is none. */
static void a_heading_goes_on_from_no_paragraph(void **state) {
    (void)state;
    if (!there_is_pdftotext()) skip();
    dg_slice pdf =
        pdf_of(TEXT(9, 185, "1. Extend the outreach programme of all the schools.")
                   TEXT(9, 173, "Lead: Roads Agency") TEXT(9, 161,
                                                           "Support: Port Board, "
                                                           "Trade Board, every local highway")
                       TEXT(9, 149, "authority") TEXT(9, 125, "Health")
                           TEXT(9, 101, "2. Mend the roofs.") TEXT(9, 89, "Lead: Works Agency"),
               "");
    assert_string_equal(reading_of(pdf.at),
                        "1 lead Roads Agency/label; 1 support Port Board/label; "
                        "1 support Trade Board/label; 1 support every local "
                        "highway authority/label; 2 lead Works Agency/label");
    free((char *)pdf.at);
}

static void a_pdf_that_cannot_be_read_says_why(void **state) {
    (void)state;
    if (!there_is_pdftotext()) skip();
    refuse_pdf(LINE(20, 165, 280, 165), "",
               "empty 0:0@0 the PDF has no text, only pictures (scanned?); let its characters be "
               "recognised first (OCR)");
#define SIXTEEN "0123456789abcdef"
    refuse_pdf(TEXT(9, 50, "x"),
               "/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O(" SIXTEEN SIXTEEN
               ")/U(" SIXTEEN SIXTEEN ")>>",
               "locked 0:0@0 the PDF is protected by a password");
    assert_non_null(strstr(refusal_of(DG_LITERAL("%PDF-1.4\n%%EOF\n"), DG_CONTAINER_AUTO),
                           "damaged 0:0@0 the PDF is damaged: "));
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
        cmocka_unit_test(columns_are_read_one_after_the_other),
        cmocka_unit_test(lines_of_columns_need_not_be_level),
        cmocka_unit_test(short_lines_make_no_column),
        cmocka_unit_test(the_columns_of_a_table_stay_apart),
        cmocka_unit_test(a_pdf_is_read),
        cmocka_unit_test(a_line_with_room_for_more_is_full_of_none),
        cmocka_unit_test(a_stretched_line_is_no_row),
        cmocka_unit_test(a_ruled_table_is_a_grid),
        cmocka_unit_test(a_cell_holds_several_names),
        cmocka_unit_test(columns_are_told_from_where_words_stand),
        cmocka_unit_test(a_watermark_is_no_text),
        cmocka_unit_test(line_numbers_are_no_text),
        cmocka_unit_test(the_mark_of_a_note_is_no_text),
        cmocka_unit_test(a_word_may_be_broken),
        cmocka_unit_test(a_table_may_be_open_at_its_sides),
        cmocka_unit_test(a_table_may_be_wider_than_the_page),
        cmocka_unit_test(a_row_of_three_cells_is_a_table),
        cmocka_unit_test(lines_that_are_no_table_change_nothing),
        cmocka_unit_test(a_heading_goes_on_from_no_paragraph),
        cmocka_unit_test(a_pdf_that_cannot_be_read_says_why),
    };
    return cmocka_run_group_tests_name("pdf", tests, NULL, NULL);
}
