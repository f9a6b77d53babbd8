/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/text.h"
#include "pages.h"
#include "unit.h"

#define CHECK(html, expected)                                                                      \
    assert_string_equal(page_of(DG_LITERAL(html), DG_CONTAINER_AUTO), expected)

/* A paragraph long enough to be running text. */
#define LONG                                                                                                                                     \
    "为进一步健全正向激励机制，充分激发和调动各地从实际出发干事创业的积极性，现就有关事项通知如下" \
    "。"

static void blocks_and_breaks_are_lines(void **state) {
    (void)state;
    CHECK("<html><body><p>一、<b>总</b>则<p>甲<br>乙<br/><div>丙<span>丁</span></div>",
          "一、总则\n甲\n乙\n丙丁\n");
    CHECK("<p>国家发展\n  改革委 负责</p><p>the\nMinistry</p>",
          "国家发展改革委 负责\nthe Ministry\n");
    CHECK("<p>a&amp;b&nbsp;&#36130;&#x653f;</p>", "a&b\xC2\xA0财政\n");
    CHECK("<p>De&shy;part&shy;ment</p>", "Department\n");
    CHECK("<pre>甲\n  乙</pre>", "甲\n  乙\n");
    CHECK("<p>1. Plan <b>Lead:</b> Board <strong>Support: </strong>Fund",
          "1. Plan\nLead: Board\nSupport: Fund\n");
    CHECK("<p>推进甲事。（<b>责任单位：</b>乙局<b>丙</b>）", "推进甲事。（责任单位：乙局丙）\n");
    CHECK("<ol start=3><li>甲<li>乙</ol><ol type=a><li>丙</ol><ul><li>丁</ul>",
          "3. 甲\n4. 乙\na. 丙\n丁\n");
}

/* Alone between words; not between Han characters, or where more of them set things apart. */
static void spaces_within_words_are_plain(void **state) {
    (void)state;
    CHECK("<p>Lead: Trade&nbsp;Board,&#x202F;Navy</p>", "Lead: Trade Board, Navy\n");
    CHECK("<p>甲局&nbsp;乙局</p>", "甲局\xC2\xA0乙局\n");
    CHECK("Trade\xC2\xA0 Board\xC2\xA0\n", "Trade\xC2\xA0 Board\xC2\xA0\n");
    CHECK("<p>Lead: Sea&nbsp;Board</p><table><tr><td>Task</td><td>Lead&nbsp;agency</td></tr>"
          "<tr><td>Dig a&nbsp;pond</td><td>Trade&nbsp;Board</td></tr></table>",
          "Lead: Sea Board\nTask\tLead agency\nDig a pond\tTrade Board\n"
          "[: Task|Lead agency / Dig a pond|Trade Board]");
}

static void a_term_stands_before_its_only_value(void **state) {
    (void)state;
    CHECK("<html><dl><dt>Lead</dt> <dd><b>Trade</b> Board</dd><dt>牵头单位：</dt><dd>甲局</dd>"
          "<dt>期限</dt><dd>3月</dd></dl></html>",
          "Lead: Trade Board\n牵头单位：甲局\n期限：3月\n");
    CHECK("<html><dl><dt>Lead</dt><dd>Trade Board</dd><dd>Port Trust</dd><dt></dt><dd>No</dd>"
          "<dt>Why</dt><dd><p>So</p></dd><dt>Else</dt></dl></html>",
          "Lead\nTrade Board\nPort Trust\nNo\nWhy\nSo\nElse\n");
    /* The number of an item is no label of its words. */
    CHECK("<html><dl><dt>1.1</dt><dd>Dig (Lead: Port Trust)</dd><dt>（一）</dt><dd>修路</dd></dl>"
          "</html>",
          "1.1\nDig (Lead: Port Trust)\n（一）\n修路\n");
}

static void what_is_not_seen_is_not_read(void **state) {
    (void)state;
    CHECK("<html><head><title>x</title><style>p{}</style></head><body><script>var a='<p>';</script>"
          "<p>甲</p><p style='display: none'>乙</p><p hidden>丙</p><del>删</del><!-- 丁 "
          "--><nav>首页</nav>"
          "<select><option>戊</select><div><p>主办单位：己</p><p>京ICP备00000000号</p></div>",
          "甲\n");
    CHECK("<p>甲</p><div class='wrap Footer'>主办单位：己</div><div id=footnotes>乙</div>",
          "甲\n乙\n");
    CHECK("<div style='visibility: hidden; opacity: 0'><p>" LONG "</p><p "
          "style='display:none'>乙</p></div>",
          LONG "\n");
    CHECK("<h2>Goal 1<span class='mw-editsection'>[edit]</span></h2><p>The <span class='x "
          "unprinted-element'>Start Printed Page 7</span> Board<div id=comments><p>Agency B should "
          "lead.</div>",
          "Goal 1\nThe Board\n");
}

/* As browsers and Word save a page in one file. */
static void web_archives_hold_a_page(void **state) {
    (void)state;
    CHECK("From: <Saved>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
          "\tboundary=\"--B\"\r\n\r\n\r\n----B\r\nContent-Type: text/html\r\n"
          "Content-Transfer-Encoding: quoted-printable\r\n\r\n<p class=3D\"a\">=E7=94=\r\n=B2 = "
          "b</p>\r\n\r\n----B\r\nContent-Type: text/html\r\n\r\n<p>c</p>\r\n----B--\r\n",
          "甲 = b\n");
    CHECK("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"B\"\n\n--B\n"
          "Content-Type: text/html; charset=\"gb2312\"\nContent-Transfer-Encoding: base64\n\n"
          "PHA+vNe+1ri6\n1PAgPC9wPg==\n--B--\n",
          "甲局负责\n");
    CHECK("MIME-Version: 1.0\nContent-Type: text/html\n\n<p>甲</p>", "甲\n");
    CHECK("Date: today\nSubject: MIME-Version: 1.0\n\n甲局负责",
          "Date: today\nSubject: MIME-Version: 1.0\n\n甲局负责");
}

static void a_mail_holds_a_text_or_a_page(void **state) {
    (void)state;
#define MAIL "Received: from a\r\n\tby b\r\nMIME-Version: 1.0\r\nContent-Type: "
#define BOTH MAIL "multipart/mixed; boundary=B\r\n\r\nno MIME\r\n\r\n--B\r\n"
    CHECK(MAIL "text/plain; charset=\"gb2312\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
               "vNe+1ri61PA=\r\n",
          "甲局负责");
    CHECK(BOTH "Content-Type: text/plain\r\n\r\n甲\r\n-- \r\n乙\r\n--B\r\n"
               "Content-Type: text/plain\r\n\r\n丙\r\n--B--\r\n",
          "甲\r\n-- \r\n乙\r\n");
    CHECK(BOTH "Content-Type: text/plain\r\n\r\n甲\r\n--B\r\n"
               "Content-Type: text/html\r\n\r\n<p>乙</p>\r\n--B--\r\n",
          "乙\n");
    CHECK(BOTH "Content-Type: text/plain\r\n\r\n甲\r\n--B\r\nContent-Disposition: attachment\r\n"
               "Content-Type: text/html\r\n\r\n<p>乙</p>\r\n--B--\r\n",
          "甲\r\n");
    assert_string_equal(
        refusal_of(DG_LITERAL(BOTH "Content-Type: text/plain\r\n"
                                   "Content-Disposition: attachment\r\n\r\n甲\r\n--B--\r\n"),
                   DG_CONTAINER_AUTO),
        "empty 0:0@0 the mail or web archive holds no text; its attachments are not read: save "
        "them as files");
    assert_string_equal(
        refusal_of(DG_LITERAL(BOTH "Content-Type: image/png\r\n\r\nx\r\n"), DG_CONTAINER_AUTO),
        "empty 0:0@0 the mail or web archive holds no text");
}

static void a_cell_may_hold_a_frame(void **state) {
    (void)state;
    CHECK("<table><tr><td>任务<td>牵头单位<tr><td>修路<td><table><tr><td>甲局<tr><td>乙局</table></"
          "table>",
          "任务\t牵头单位\n修路\t甲局\n乙局\n[: 任务|牵头单位 / 修路|甲局\n乙局]");
}

static void the_mark_of_a_note_is_no_text(void **state) {
    (void)state;
    CHECK(
        "<p>Road Fund<sup>1</sup>, Trade Agency<sup> <a href='#2'>[2]</a></sup>; 甲局<sup>①</sup>, "
        "1<sup>st</sup> 5 m<sup>2</sup>, 10<sup>8</sup></p>",
        "Road Fund, Trade Agency; 甲局, 1st 5 m2, 108\n");
}

static void conditions_for_browsers_are_no_text(void **state) {
    (void)state;
    CHECK(
        "<p><![if !supportLists]><span>1．</span><![endif]>甲<b><![if a]></b><![ 乙 <i>丙</i></p>",
        "1．甲<![ 乙 丙\n");
}

static void a_page_is_no_foot_for_the_one_in_it(void **state) {
    (void)state;
    CHECK("<table><tr><td><table><tr><td>Task<td>Lead<tr><td>Build<td>Agency A</table>"
          "<tr><td>Copyright 2016 主办单位：某局 承办：某中心 地址：某路2号 邮编：100000</table>",
          "Task\tLead\nBuild\tAgency A\n[: Task|Lead / Build|Agency A]");
}

static void the_article_is_found_among_menus(void **state) {
    (void)state;
    CHECK("<html><body><ul><li><a href=1>首页</a><li><a href=2>政策</a></ul><div><h1>标题</h1>"
          "<div>来源：某网</div><div id=zoom><p>" LONG "</p><p>一、甲。（乙局负责）</p></div></div>"
          "<div><a href=3>" LONG "</a></div><div>联系我们</div>",
          "标题\n" LONG "\n一、甲。（乙局负责）\n");
}

/* What a site writes around each of its texts, whether or not a part of the page holds the text. */
static void what_is_about_the_page_is_not_read(void **state) {
    (void)state;
    CHECK("<html><body><div class=nav><a href=1>首页</a> <a href=2>政策</a></div>"
          "<p>您现在的位置：<a href=1>首页</a> &gt; 公开</p>"
          "<p>发布时间：2024-01-02 来源：市政府办公室 责任编辑：张三 浏览次数：8 【字体：大 中 "
          "小】</p>"
          "<p>一、甲。（乙局负责）</p><p>责任编辑：张三</p>"
          "<p>上一篇：<a href=3>关于甲的通知</a></p><p>下一篇：<a href=4>乙（丙局牵头负责）</a></p>"
          "<h3>相关链接</h3><ul><li><a href=5>丁</a><li><a href=6>戊</a></ul>"
          "<center>Copyright 2016 主办单位：某局 承办：某中心 地址：某路2号 邮编：100000</center>",
          "一、甲。（乙局负责）\n");
    CHECK(
        "<html><body><table><tr><td>索　引　号：</td><td>1/2</td></tr><tr><td>发文机关：</"
        "td><td>某局"
        "</td></tr><tr><td>成文日期：</td><td>2024年</td></tr></table><p>一、甲。（乙局负责）</p>",
        "一、甲。（乙局负责）\n");
    CHECK("<html><body><p>一、甲。（乙局负责）</p><h3>相关文件</h3><ul>"
          "<li><a href=5>丁</a><li><a href=6>戊</a></ul></body></html>",
          "一、甲。（乙局负责）\n");
    CHECK(
        "<html><body><h3>政策解读</h3><p>做好解读。（乙局负责）</p><h3>政策解读</h3><p><a href=5>丁"
        "</a></p><h3>附件下载</h3></body></html>",
        "政策解读\n做好解读。（乙局负责）\n丁\n");
    CHECK("<html><body><p>相关文件由乙局保管。</p><p>一、甲。（乙局负责）</p></body></html>",
          "相关文件由乙局保管。\n一、甲。（乙局负责）\n");
}

static void links_that_may_be_the_text_are_read(void **state) {
    (void)state;
    CHECK("<html><body><ul><li><a href=1>甲</a> <a href=2>（乙局负责）</a></li></ul>",
          "甲 （乙局负责）\n");
    CHECK("<html><body><p><a name=a>一、甲。</a><a name=b>（乙局负责）</a></p>",
          "一、甲。（乙局负责）\n");
    CHECK("<html><body><p><a href=1>方案</a></p><p>来源：<b>甲</b></p><div>来源：<p>乙</p></div>",
          "方案\n来源：\n乙\n");
    CHECK("<html><body><table><tr><td>发布时间<td>编辑：<tr><td><a href=1>甲</a><td>"
          "<a href=2>乙局</a></table>",
          "发布时间\t编辑：\n甲\t乙局\n[: 发布时间|编辑： / 甲|乙局]");
    CHECK("<html><body><p>来源：甲计划。责任单位：乙局</p>", "来源：甲计划。责任单位：乙局\n");
    CHECK("<html><body><p>主办单位：甲局</p><p>承办单位：乙局</p><p>技术支持：丙中心</p>",
          "主办单位：甲局\n承办单位：乙局\n技术支持：丙中心\n");
}

static void a_heading_said_twice_is_read_once(void **state) {
    (void)state;
    CHECK("<html><body><h1>Chapter 5: Roads</h1><p>Of 2020</p><div><h2>Chapter  5:\nRoads</h2>"
          "<p>Pave the roads.</p><h2>Chapter 5: Roads</h2></div>",
          "Chapter 5: Roads\nOf 2020\nPave the roads.\nChapter 5: Roads\n");
}

/* Who is responsible for a page, and who keeps the site, is no duty. */
static void the_record_and_the_keepers_of_a_page_are_not_read(void **state) {
    (void)state;
    CHECK(
        "<html><body><div>索引号：123　责任部门：丙局</div><h1>方案</h1><p>一、a。（甲局负责）</p>"
        "<p>【返回顶部】</p><p>公开责任部门：丙局</p><div>主办：丁府 承办：丙局 "
        "技术支持：戊局</div></body>",
        "方案\n一、a。（甲局负责）\n");
    CHECK("<html><body><h1>方案</h1><p>主办：丁府 承办：丙局 "
          "技术支持：戊局</p><p>一、a。（甲局负责）</p>",
          "方案\n主办：丁府 承办：丙局 技术支持：戊局\n一、a。（甲局负责）\n");
}

static void no_part_that_assigns_is_left_out(void **state) {
    (void)state;
    CHECK("<html><body><h1>分工</h1><p>一、做好甲事。责任单位：甲局</"
          "p><p>二、做好乙事。责任单位：乙局"
          "</p><div>主办单位：某某市人民政府办公室　承办单位：某某市政务信息中心</div>",
          "分工\n一、做好甲事。责任单位：甲局\n二、做好乙事。责任单位：乙局\n"
          "主办单位：某某市人民政府办公室　承办单位：某某市政务信息中心\n");
    CHECK("<html><body><div>" LONG LONG LONG LONG LONG LONG LONG LONG LONG LONG LONG
          "</div><div>附件：进一步加强组织领导，按时保质完成任务。（甲局、乙部负责）</div>",
          LONG LONG LONG LONG LONG LONG LONG LONG LONG LONG LONG
          "\n附件：进一步加强组织领导，按时保质完成任务。（甲局、乙部负责）\n");
    CHECK(
        "<html><body><ul><li>Expand summer meals to forty million children in all states."
        "</li></ul><h2>Two</h2><ul><li>Study. (Lead: NIH.)</li></ul></body></html>",
        "Expand summer meals to forty million children in all states.\nTwo\nStudy. (Lead: NIH.)\n");
}

static void tables_of_data_are_grids(void **state) {
    (void)state;
    CHECK(
        "<p>一、总则</p><table><caption>分工表</caption><thead><tr><th>任务<th>牵头<th>配合</thead>"
        "<tr><td rowspan=2>甲<td>乙局<td><p>丙部</p><p>丁委</p><tr><td colspan=2>戊办</table><p>完",
        "一、总则\n分工表\n任务\t牵头\t配合\n甲\t乙局\t丙部\n丁委\n戊办\n完\n"
        "[分工表: 任务|牵头|配合 / 甲|乙局|丙部\n丁委 / *甲|戊办|*戊办]");
}

static void tables_for_layout_are_text(void **state) {
    (void)state;
    CHECK("<table><tr><td>甲</td></tr><tr><td>乙</td></tr></table>", "甲\n乙\n");
    CHECK("<table><tr><td>菜单<td><table><tr><td>甲<td>乙<tr><td>丙<td>丁</table>"
          "<tr><td>a<td>b</table>",
          "菜单\n甲\t乙\n丙\t丁\na\nb\n[: 甲|乙 / 丙|丁]");
}

static void a_cell_knows_its_place(void **state) {
    (void)state;
    dg_page page;
    assert_int_equal(
        dg_page_read(&page, DG_LITERAL("<p>甲<table><tr><td>乙乙<td>丙<tr><td>丁<td>戊</table>"),
                     DG_CONTAINER_HTML, NULL),
        DG_OK);
    const dg_grid *grid = page.grids[0];
    const dg_grid_cell *cell = dg_grid_cell_at(grid, 0, 1);
    assert_true(cell->at.line == 2 && cell->at.column == 4);
    cell = dg_grid_cell_at(grid, 1, 1);
    assert_true(cell->at.line == 3 && cell->at.column == 3);
    assert_true(dg_slice_is((dg_slice){page.text.at + grid->at, grid->end - grid->at},
                            "乙乙\t丙\n丁\t戊\n"));
    dg_page_free(&page);
}

static void markdown_is_no_page(void **state) {
    (void)state;
    static const char markdown[] = "<p align=center>x</p>\n\n# 一、总则\n\n| a | b |\n";
    static const char indented[] = "  <h2>x</h2>\n\n  | a | b |\n  | - | - |\n";
    CHECK(markdown, markdown);
    CHECK(indented, indented);
    CHECK("1 < 2 </p>", "1 < 2 </p>");
}

static void deep_nesting_is_refused(void **state) {
    (void)state;
    dg_text text = {0};
    dg_text_puts(&text, "<html><body>");
    for (int i = 0; i < 400; i++)
        dg_text_puts(&text, "<p><font>甲</p>"); /* fonts left open */
    assert_non_null(strstr(page_of((dg_slice){text.at, text.n}, DG_CONTAINER_AUTO), "甲\n甲"));
    for (int i = 0; i < 5000; i++)
        dg_text_puts(&text, "<div>");
    assert_string_equal(refusal_of((dg_slice){text.at, text.n}, DG_CONTAINER_AUTO),
                        "limit 0:0@0 the page nests its elements too deeply");
    dg_text_free(&text);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(blocks_and_breaks_are_lines),
        cmocka_unit_test(spaces_within_words_are_plain),
        cmocka_unit_test(a_term_stands_before_its_only_value),
        cmocka_unit_test(what_is_not_seen_is_not_read),
        cmocka_unit_test(web_archives_hold_a_page),
        cmocka_unit_test(a_mail_holds_a_text_or_a_page),
        cmocka_unit_test(a_cell_may_hold_a_frame),
        cmocka_unit_test(the_mark_of_a_note_is_no_text),
        cmocka_unit_test(conditions_for_browsers_are_no_text),
        cmocka_unit_test(a_page_is_no_foot_for_the_one_in_it),
        cmocka_unit_test(the_article_is_found_among_menus),
        cmocka_unit_test(what_is_about_the_page_is_not_read),
        cmocka_unit_test(links_that_may_be_the_text_are_read),
        cmocka_unit_test(a_heading_said_twice_is_read_once),
        cmocka_unit_test(the_record_and_the_keepers_of_a_page_are_not_read),
        cmocka_unit_test(no_part_that_assigns_is_left_out),
        cmocka_unit_test(tables_of_data_are_grids),
        cmocka_unit_test(tables_for_layout_are_text),
        cmocka_unit_test(a_cell_knows_its_place),
        cmocka_unit_test(markdown_is_no_page),
        cmocka_unit_test(deep_nesting_is_refused),
    };
    return cmocka_run_group_tests_name("html", tests, NULL, NULL);
}
