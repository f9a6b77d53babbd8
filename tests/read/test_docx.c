/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/text.h"
#include "pages.h"
#include "read/container/numeral.h"
#include "unit.h"

#define P(text) "<w:p><w:r><w:t>" text "</w:t></w:r></w:p>"
#define ITEM(num, level, text)                                                                     \
    "<w:p><w:pPr><w:numPr><w:ilvl w:val='" level "'/><w:numId w:val='" num                         \
    "'/></w:numPr></w:pPr><w:r><w:t>" text "</w:t></w:r></w:p>"
#define STYLED(style, text)                                                                        \
    "<w:p><w:pPr><w:pStyle w:val='" style "'/></w:pPr><w:r><w:t>" text "</w:t></w:r></w:p>"
#define LEVEL(level, format, text)                                                                 \
    "<w:lvl w:ilvl='" level "'><w:start w:val='1'/><w:numFmt w:val='" format                       \
    "'/><w:suff w:val='nothing'/><w:lvlText w:val='" text "'/></w:lvl>"
#define NUM(id, list) "<w:num w:numId='" id "'><w:abstractNumId w:val='" list "'/></w:num>"

#define TC(text) "<w:tc>" P(text) "</w:tc>"

static void paragraphs_and_what_stands_in_them(void **state) {
    (void)state;
    assert_string_equal(
        docx_page(
            P("一、总") "<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r>"
                        "<w:hyperlink><w:r><w:t>丁</w:t></w:r></w:hyperlink></w:p><w:p/>"
                        "<w:sdt><w:sdtContent>" P("戊") "</w:sdtContent></w:sdt>",
            "", ""),
        "一、总\n甲\t乙\n丙丁\n\n戊\n");
}

/* Insert Symbol gives a tick as a character of a font of signs. */
static void signs_of_a_font_of_signs_are_read(void **state) {
    (void)state;
#define SIGN(font, code) "<w:r><w:sym w:font='" font "' w:char='" code "'/></w:r>"
    assert_string_equal(docx_page("<w:p>" SIGN("Wingdings", "F0FC") SIGN("Wingdings 2", "F052")
                                      SIGN("Wingdings", "6C") SIGN("Symbol", "F0D6")
                                          SIGN("Wingdings", "F041") "</w:p>",
                                  "", ""),
                        "✓☑●√\n");
}

/* As some web pages make a DOCX: Word reads what is embedded when it opens the document. */
static void a_text_that_is_embedded_is_refused(void **state) {
    (void)state;
    dg_slice docx = docx_of(P("一、总") "<w:altChunk r:id='a'/>", "", "");
    assert_string_equal(refusal_of(docx, DG_CONTAINER_AUTO),
                        "binary 0:0@0 not a text: a file is embedded in its place, or in that of "
                        "a part of it; open the document in Word and save it again");
    free((char *)docx.at);
}

static void deep_nesting_is_refused_in_plain_words(void **state) {
    enum { DEPTH = 3000 };
    (void)state;
    dg_text body = {0};
    for (int i = 0; i < DEPTH; i++)
        dg_text_puts(&body, "<w:sdt>");
    for (int i = 0; i < DEPTH; i++)
        dg_text_puts(&body, "</w:sdt>");
    assert_false(body.failed);
    dg_slice docx = docx_of(body.at, "", "");
    assert_string_equal(refusal_of(docx, DG_CONTAINER_AUTO),
                        "damaged 0:0@0 the main part of the document is damaged: line 1: its "
                        "elements are nested too deeply");
    dg_text_free(&body);
    free((char *)docx.at);
}

static void tracked_changes_are_accepted(void **state) {
    (void)state;
    assert_string_equal(
        docx_page(
            "<w:p><w:r><w:t>甲</w:t></w:r><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>"
            "<w:ins><w:r><w:t>新</w:t></w:r></w:ins></w:p>"
            "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>上</w:t></w:r></w:p>" P("下"),
            "", ""),
        "甲新\n上下\n");
}

static void what_word_does_not_show_is_not_read(void **state) {
    (void)state;
    assert_string_equal(
        docx_page(
            "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:instrText>PAGE"
            "</w:instrText></w:r><w:r><w:t>甲</w:t><w:footnoteReference w:id='1'/></w:r>"
            "<w:ruby><w:rt><w:r><w:t>cai</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>财</w:t></w:r>"
            "</w:rubyBase></w:ruby></w:p>",
            "", ""),
        "甲财\n");
}

static void a_style_may_hide_what_it_is_on(void **state) {
    (void)state;
#define LOOK(text, properties) "<w:r><w:rPr>" properties "</w:rPr><w:t>" text "</w:t></w:r>"
    static const char styles[] =
        "<w:style w:styleId='Note'><w:rPr><w:vanish/></w:rPr></w:style>"
        "<w:style w:styleId='Aside'><w:basedOn w:val='Note'/></w:style>"
        "<w:style w:styleId='Told'><w:basedOn w:val='Note'/><w:rPr><w:vanish w:val='0'/></w:rPr>"
        "</w:style>";
    assert_string_equal(
        docx_page("<w:p>" LOOK("甲", "") LOOK("一", "<w:rStyle w:val='Note'/>")
                      LOOK("二", "<w:rStyle w:val='Aside'/>") LOOK("乙", "<w:rStyle w:val='Told'/>")
                          LOOK("丙", "<w:rStyle w:val='Note'/><w:vanish w:val='0'/>")
                              LOOK("丁", "<w:webHidden/>") "</w:p>" STYLED("Aside", "三") P("戊"),
                  " ", styles),
        "甲乙丙丁\n戊\n");
}

static void a_table_of_contents_is_left_out(void **state) {
    (void)state;
    static const char styles[] = "<w:style w:styleId='11'><w:name w:val='toc 1'/></w:style>"
                                 "<w:style w:styleId='T'><w:name w:val='TOC Heading'/></w:style>";
    assert_string_equal(docx_page(STYLED("T", "目录") STYLED("11", "一、甲（乙局负责）")
                                      P("一、甲（乙局负责）"),
                                  " ", styles),
                        "目录\n一、甲（乙局负责）\n");
}

static void joined_paragraphs_have_the_number_of_the_last(void **state) {
    (void)state;
    static const char lists[] = "<w:abstractNum w:abstractNumId='0'>" LEVEL(
        "0", "decimal", "%1.") "</w:abstractNum>" NUM("1", "0");
#define NO_MARK(mark)                                                                              \
    "<w:p><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr><w:rPr>" mark "</w:rPr></w:pPr>"           \
    "<w:r><w:t>上</w:t></w:r></w:p>"
    assert_string_equal(docx_page(ITEM("1", "0", "甲") NO_MARK("<w:del/>") ITEM("1", "0", "乙")
                                      NO_MARK("<w:moveFrom/>") NO_MARK("<w:vanish/>")
                                          ITEM("1", "0", "丙")
                                              NO_MARK("<w:del/>") "<w:tbl><w:tr>" TC(
                                                  "丁") "</w:tr></w:tbl>" NO_MARK("<w:del/>"),
                                  lists, ""),
                        "1.甲\n2.上乙\n3.上上丙\n上丁\n上");
}

static void a_text_box_is_read_once_after_its_paragraph(void **state) {
    (void)state;
#define BOX "<w:txbxContent>" P("盒") "</w:txbxContent>"
    assert_string_equal(docx_page("<w:p><w:r><mc:AlternateContent><mc:Choice><wps:txbx>" BOX
                                  "</wps:txbx></mc:Choice><mc:Fallback><w:pict>" BOX
                                  "</w:pict></mc:Fallback></mc:AlternateContent><w:t>甲</w:t></w:r>"
                                  "</w:p>",
                                  "", ""),
                        "甲\n盒\n");
}

static void lists_count_as_word_does(void **state) {
    (void)state;
    static const char lists[] = "<w:abstractNum w:abstractNumId='0'>" LEVEL(
        "0", "chineseCounting", "%1、") LEVEL("1", "chineseCounting", "（%2）")
        LEVEL("2", "decimal",
              "%3.") "</w:abstractNum>"
                     "<w:abstractNum w:abstractNumId='1'>" LEVEL("0", "decimal", "%1.")
                         LEVEL("1", "decimal", "%1.%2") "</w:abstractNum>" NUM("1", "0")
                             NUM("2", "1") "<w:num w:numId='3'><w:abstractNumId "
                                           "w:val='1'/><w:lvlOverride w:ilvl='0'>"
                                           "<w:startOverride w:val='7'/></w:lvlOverride></w:num>";
    assert_string_equal(
        docx_page(ITEM("1", "0", "甲") ITEM("1", "1", "乙") ITEM("1", "2", "丙")
                      ITEM("1", "2", "丁") ITEM("1", "1", "戊") ITEM("1", "2", "己")
                          ITEM("1", "0", "庚") ITEM("0", "0", "辛") ITEM("2", "0", "壬")
                              ITEM("2", "1", "癸") ITEM("3", "0", "子") ITEM("2", "0", "丑"),
                  lists, ""),
        "一、甲\n（一）乙\n1.丙\n2.丁\n（二）戊\n1.己\n二、庚\n辛\n1.壬\n1.1癸\n7.子\n8.丑\n");
}

static void a_style_may_bring_its_number(void **state) {
    (void)state;
    static const char lists[] =
        "<w:abstractNum w:abstractNumId='0'>"
        "<w:lvl w:ilvl='0'><w:start w:val='1'/><w:pStyle w:val='H1'/><w:lvlText w:val='第%1章'/>"
        "<w:numFmt w:val='chineseCountingThousand'/></w:lvl>"
        "<w:lvl w:ilvl='1'><w:start w:val='1'/><w:pStyle w:val='H2'/><w:lvlText w:val='%1.%2'/>"
        "<w:isLgl/><w:numFmt w:val='decimal'/></w:lvl></w:abstractNum>" NUM("5", "0");
    static const char styles[] =
        "<w:style w:styleId='H1'><w:pPr><w:numPr><w:numId w:val='5'/></w:numPr></w:pPr></w:style>"
        "<w:style w:styleId='H2'><w:pPr><w:numPr><w:numId w:val='5'/></w:numPr></w:pPr></w:style>"
        "<w:style w:styleId='H3'><w:basedOn w:val='H2'/></w:style>"
        "<w:style w:styleId='L1'><w:basedOn w:val='L2'/></w:style>"
        "<w:style w:styleId='L2'><w:basedOn w:val='L1'/></w:style>";
    assert_string_equal(docx_page(STYLED("H1", "甲") STYLED("H2", "乙") STYLED("H3", "丙")
                                      STYLED("H1", "丁") STYLED("L1", "戊"),
                                  lists, styles),
                        "第一章 甲\n1.1 乙\n1.2 丙\n第二章 丁\n戊\n");
}

static const char *numeral(const char *format, size_t number) {
    static char kept[64];
    dg_text text = {0};
    dg_numeral_put(&text, format, number);
    snprintf(kept, sizeof kept, "%s", text.at == NULL ? "" : text.at);
    dg_text_free(&text);
    return kept;
}

static void numbers_are_printed_in_many_ways(void **state) {
    (void)state;
    static const struct {
        const char *format;
        size_t number;
        const char *printed;
    } expected[] = {
        {"decimal", 12, "12"},
        {"decimalZero", 3, "03"},
        {"decimalFullWidth", 12, "１２"},
        {"chineseCounting", 10, "十"},
        {"chineseCounting", 11, "十一"},
        {"chineseCountingThousand", 20, "二十"},
        {"chineseCountingThousand", 106, "一百零六"},
        {"chineseCountingThousand", 110, "一百一十"},
        {"chineseCountingThousand", 2005, "二千零五"},
        {"japaneseCounting", 21, "二十一"},
        {"ideographDigital", 106, "一〇六"},
        {"chineseLegalSimplified", 12, "拾贰"},
        {"ideographTraditional", 2, "乙"},
        {"ideographTraditional", 11, "11"},
        {"decimalEnclosedCircle", 20, "⑳"},
        {"decimalEnclosedCircleChinese", 21, "㉑"},
        {"decimalEnclosedParen", 2, "⑵"},
        {"lowerLetter", 27, "aa"},
        {"upperLetter", 3, "C"},
        {"upperRoman", 1994, "MCMXCIV"},
        {"lowerRoman", 4, "iv"},
        {"bullet", 1, ""},
        {"none", 1, ""},
        {"hebrew1", 5, "5"},
    };
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++)
        assert_string_equal(numeral(expected[i].format, expected[i].number), expected[i].printed);
}

#define TC_WITH(properties, text) "<w:tc><w:tcPr>" properties "</w:tcPr>" P(text) "</w:tc>"

static void tables_are_grids(void **state) {
    (void)state;
    assert_string_equal(
        docx_page(P("前") "<w:tbl><w:tr>" TC("任务") TC_WITH(
                      "<w:gridSpan w:val='2'/>",
                      "单位") "</w:tr>"
                              "<w:tr>" TC_WITH("<w:vMerge w:val='restart'/>", "甲") TC("乙局") TC(
                                  "丙部") "</w:tr><w:tr>" TC_WITH("<w:vMerge/>",
                                                                  "") TC("丁委") "<w:tc>" P("戊")
                                  P("己") "</w:tc></w:tr><w:tr><w:trPr><w:del/></w:trPr>" TC("删")
                                      TC("删") "</w:tr>"
                                               "</w:tbl>" P("后"),
                  "", ""),
        "前\n任务\t单位\n甲\t乙局\t丙部\n\t丁委\t戊\n己\n后\n"
        "[: 任务|单位|*单位 / 甲|乙局|丙部 / *甲|丁委|戊\n己]");
    assert_string_equal(docx_page("<w:tbl><w:tr>" TC("框") "</w:tr></w:tbl>", "", ""), "框\n");
#define GRID                                                                                       \
    "<w:tbl><w:tr>" TC("任务") TC("单位") "</w:tr><w:tr>" TC("甲") TC("乙局") "</w:tr></w:tbl>"
    /* A frame is no table of its own, what is in it may be; in a cell it is the cell's text. */
    assert_string_equal(
        docx_page("<w:tbl><w:tr><w:tc>" P("框") GRID P("后") "</w:tc></w:tr></w:tbl>", "", ""),
        "框\n任务\t单位\n甲\t乙局\n后\n[: 任务|单位 / 甲|乙局]");
    assert_string_equal(docx_page("<w:tbl><w:tr>" TC("任务") "<w:tc>" GRID
                                                             "</w:tc></w:tr><w:tr>" TC("丙")
                                                                 TC("丁局") "</w:tr></w:tbl>",
                                  "", ""),
                        "任务\t任务\n单位\n甲\n乙局\n丙\t丁局\n"
                        "[: 任务|任务\n单位\n甲\n乙局 / 丙|丁局]");
}

static void word_parts_are_found_by_their_relationships(void **state) {
    (void)state;
    static const zip_part parts[] = {
        PART("_rels/.rels", "<Relationships><Relationship Id='a' Type='http://x/officeDocument' "
                            "Target='/word/document2.xml'/></Relationships>"),
        PART("word/document.xml", "<document><body><p><r><t>旧</t></r></p></body></document>"),
        PART("word/document2.xml", "<document><body><p><r><t>新</t></r></p></body></document>"),
    };
    const zip_part alone[] = {parts[0], parts[2]};
    dg_slice docx = zip_of(parts, 3), other = zip_of(alone, 2);
    assert_string_equal(page_of(docx, DG_CONTAINER_AUTO), "新\n");
    assert_string_equal(page_of(other, DG_CONTAINER_AUTO), "新\n");
    free((char *)docx.at);
    free((char *)other.at);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(paragraphs_and_what_stands_in_them),
        cmocka_unit_test(signs_of_a_font_of_signs_are_read),
        cmocka_unit_test(a_text_that_is_embedded_is_refused),
        cmocka_unit_test(deep_nesting_is_refused_in_plain_words),
        cmocka_unit_test(tracked_changes_are_accepted),
        cmocka_unit_test(what_word_does_not_show_is_not_read),
        cmocka_unit_test(a_style_may_hide_what_it_is_on),
        cmocka_unit_test(a_table_of_contents_is_left_out),
        cmocka_unit_test(joined_paragraphs_have_the_number_of_the_last),
        cmocka_unit_test(a_text_box_is_read_once_after_its_paragraph),
        cmocka_unit_test(lists_count_as_word_does),
        cmocka_unit_test(a_style_may_bring_its_number),
        cmocka_unit_test(numbers_are_printed_in_many_ways),
        cmocka_unit_test(tables_are_grids),
        cmocka_unit_test(word_parts_are_found_by_their_relationships),
    };
    return cmocka_run_group_tests_name("docx", tests, NULL, NULL);
}
