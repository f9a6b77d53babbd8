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
    CHECK("<pre>甲\n  乙</pre>", "甲\n  乙\n");
    CHECK("<ol start=3><li>甲<li>乙</ol><ol type=a><li>丙</ol><ul><li>丁</ul>",
          "3. 甲\n4. 乙\na. 丙\n丁\n");
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
}

static void the_article_is_found_among_menus(void **state) {
    (void)state;
    CHECK("<html><body><ul><li><a href=1>首页</a><li><a href=2>政策</a></ul><div><h1>标题</h1>"
          "<div>来源：某网</div><div id=zoom><p>" LONG "</p><p>一、甲。（乙局负责）</p></div></div>"
          "<div><a href=3>" LONG "</a></div><div>联系我们</div>",
          "标题\n" LONG "\n一、甲。（乙局负责）\n");
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
    CHECK(markdown, markdown);
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
        cmocka_unit_test(what_is_not_seen_is_not_read),
        cmocka_unit_test(the_article_is_found_among_menus),
        cmocka_unit_test(no_part_that_assigns_is_left_out),
        cmocka_unit_test(tables_of_data_are_grids),
        cmocka_unit_test(tables_for_layout_are_text),
        cmocka_unit_test(a_cell_knows_its_place),
        cmocka_unit_test(markdown_is_no_page),
        cmocka_unit_test(deep_nesting_is_refused),
    };
    return cmocka_run_group_tests_name("html", tests, NULL, NULL);
}
