/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every allocation of ours on the way to a page, made to fail. */
#include "no_memory.h"
#include "pages.h"
#include "read/pdf/pdf.h"
#include "unit.h"

static void check(dg_slice bytes) {
    dg_page page;
    assert_survives_no_memory(dg_page_read(&page, bytes, DG_CONTAINER_AUTO, &err));
    dg_page_free(&page);
}

static void in_texts(void **state) {
    (void)state;
    check(DG_LITERAL("\xA3\xA8\xB2\xC6\xD5\xFE\xB2\xBF\xB8\xBA\xD4\xF0\xA3\xA9"));
    check(DG_LITERAL("\xFF\xFE\x08\xFF\x22\x8D\x0A\x00"));
    check(DG_LITERAL("> 一、甲\n> 二、乙\n> 三、丙\n"));
}

static void in_pages(void **state) {
    (void)state;
    check(DG_LITERAL("<html><h1>标题</h1><ol><li>甲</ol><table><caption>表<tr><th>任务<th>牵头<tr>"
                     "<td rowspan=2>甲<td>乙局<tr><td>丙部</table>"));
}

static void in_documents(void **state) {
    (void)state;
    static const char numbered[] =
        "<w:p><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>"
        "<w:r><w:t>甲</w:t></w:r></w:p><w:tbl><w:tr><w:tc/><w:tc/></w:tr>"
        "<w:tr><w:tc/><w:tc/></w:tr></w:tbl>";
    static const char list[] =
        "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:start w:val='1'/>"
        "<w:lvlText w:val='%1.'/></w:lvl></w:abstractNum>"
        "<w:num w:numId='1'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'>"
        "<w:lvl w:ilvl='0'/></w:lvlOverride></w:num>";
    dg_slice docx = docx_of(numbered, list, "<w:style w:styleId='H'/>");
    check(docx);
    free((char *)docx.at);
}

static void in_workbooks(void **state) {
    (void)state;
    static const zip_part parts[] = {
        PART("xl/workbook.xml", "<workbook><sheets><sheet name='a' id='x'/></sheets></workbook>"),
        PART("xl/_rels/workbook.xml.rels",
             "<Relationships><Relationship Id='x' Type='x/worksheet' Target='s.xml'/><Relationship "
             "Id='y' Type='x/sharedStrings' Target='t.xml'/><Relationship Id='z' Type='x/styles' "
             "Target='u.xml'/></Relationships>"),
        PART("xl/s.xml", "<worksheet><row><c t='s'><v>0</v></c><c r='C1' s='0'><v>9</v></c></row>"
                         "<mergeCell ref='A1:B1'/></worksheet>"),
        PART("xl/t.xml", "<sst><si><t>甲</t></si></sst>"),
        PART("xl/u.xml", "<a><numFmt numFmtId='164' formatCode='y'/><cellXfs><xf/></cellXfs></a>"),
    };
    dg_slice book = zip_of(parts, sizeof parts / sizeof *parts);
    check(book);
    free((char *)book.at);
}

static void in_layouts(void **state) {
    (void)state;
    dg_page page;
    assert_survives_no_memory(
        dg_pdf_paragraphs(&page, DG_LITERAL("一、甲。\n— 1 —\n\f二、乙。\n— 2 —\n\f"),
                          &(dg_pdf_table_list){0}, &(dg_pdf_words){0}, &err));
    assert_string_equal(page.owned, "一、甲。\n二、乙。\n");
    dg_page_free(&page);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(in_texts),     cmocka_unit_test(in_pages),
        cmocka_unit_test(in_documents), cmocka_unit_test(in_workbooks),
        cmocka_unit_test(in_layouts),
    };
    return cmocka_run_group_tests_name("page memory", tests, NULL, NULL);
}
