/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines are told full or short, flush or indented, from where their words stand. */
#include "base/text.h"
#include "base/utf8.h"
#include "read/pdf/pdf.h"
#include "read/pdf/pdf_watermark.h"
#include "read/pdf/pdf_words.h"
#include "unit.h"

enum { LETTER = 8, BLANK = 4, STRETCHED = 12, PITCH = 28, INDENT = 40, SMALL = 8 };

/* A line of a page; NULL: the page's end. One in small print begins with a _ and stands close to
 * the next; one whose blanks are stretched begins with a =. */
typedef const char *printed;

/* The words of a line as pdftotext -bbox gives them, `box` high and 28 apart. */
static void put_words(dg_text *bbox, const char *at, int blank, int middle, int box) {
    int x = 60 + (*at == ' ' ? INDENT : 0), letter = box == SMALL ? LETTER / 2 : LETTER;
    while (*(at += strspn(at, " ")) != '\0') {
        int n = (int)strcspn(at, " ");
        int right = x + (int)dg_utf8_width((dg_slice){at, (size_t)n}) * letter;
        dg_text_printf(bbox, "<word xMin=\"%d\" yMin=\"%d\" xMax=\"%d\" yMax=\"%d\">%.*s</word>\n",
                       x, middle - box / 2, right, middle + box / 2, n, at);
        x = right + blank;
        at += n;
    }
}

static void check(const printed *lines, size_t n, int box, const char *expected) {
    dg_text bbox = {0}, layout = {0};
    dg_pdf_words words;
    dg_page page;
    dg_text_puts(&bbox, "<html><body><doc><page width=\"600\" height=\"800\">\n");
    for (size_t i = 0, y = 100; i < n; i++, y += PITCH) {
        if (lines[i] != NULL) {
            bool small = lines[i][0] == '_', apart = lines[i][0] == '|';
            bool stretched = lines[i][0] == '=';
            const char *line = lines[i] + (small || apart || stretched);
            if (apart) y += PITCH / 2;
            put_words(&bbox, line, stretched ? STRETCHED : BLANK, (int)y, small ? SMALL : box);
            dg_text_printf(&layout, "%s\n", line);
            if (small) y -= PITCH - 10;
            continue;
        }
        dg_text_puts(&bbox, "</page><page width=\"600\" height=\"800\">\n");
        dg_text_puts(&layout, "\f");
        y = 100 - PITCH;
    }
    dg_text_puts(&bbox, "</page></doc></body></html>\n");
    dg_text_puts(&layout, "\f");
    assert_int_equal(dg_pdf_words_read(&words, dg_text_slice(&bbox), NULL), DG_OK);
    assert_int_equal(dg_pdf_watermark_drop(&words, NULL), DG_OK);
    dg_pdf_watermark_blank(&layout, &words);
    assert_int_equal(
        dg_pdf_paragraphs(&page, dg_text_slice(&layout), &(dg_pdf_table_list){0}, &words, NULL),
        DG_OK);
    assert_string_equal(page.owned, expected);
    dg_page_free(&page);
    dg_pdf_words_free(&words);
    dg_text_free(&bbox);
    dg_text_free(&layout);
}

#define CHECK(lines, box, expected) check(lines, DG_ITEMS(lines), box, expected)

/* A font may say that it is twice as high as lines are apart: indents and gaps are as wide. */
static void a_font_may_be_high(void **state) {
    (void)state;
    static const printed lines[] = {
        "      Action 1: Look after the roads of the land and the bridges",
        "of the isles",
        "      Lead: Works Agency, with all the Boards of Trade and Roads",
        "      Harbours",
        "      Lead: Harbour Board",
        "      Action 2: Look after the harbours of the land. Supporting",
        "Agencies: Harbour Board, Board of the Rivers and of the Seas in",
        NULL,
        "CAMP.",
    };
    static const char expected[] =
        "Action 1: Look after the roads of the land and the bridges of the isles\n"
        "Lead: Works Agency, with all the Boards of Trade and Roads\n"
        "Harbours\n"
        "Lead: Harbour Board\n"
        "Action 2: Look after the harbours of the land. Supporting Agencies: Harbour Board, Board "
        "of the Rivers and of the Seas in CAMP.\n";
    CHECK(lines, 18, expected);
    CHECK(lines, 42, expected);
}

/* The few words of a last page are no watermark across its small head. */
static void a_short_page_has_no_watermark(void **state) {
    (void)state;
    static const printed lines[] = {
        "Roads and bridges of the land and of the isles are looked after",
        "by those boards of each county and of each city which have done",
        "so before.",
        NULL,
        "_A plan of the roads of the land",
        "Lead: Works Agency",
    };
    CHECK(lines, 18,
          "Roads and bridges of the land and of the isles are looked after by those boards of each "
          "county and of each city which have done so before.\n"
          "A plan of the roads of the land\n"
          "Lead: Works Agency\n");
}

/* Where all lines of a page are indented, as none goes on, none is taken for the rest of another.
 */
static void a_page_may_be_indented_throughout(void **state) {
    (void)state;
    static const printed lines[] = {
        "      Action 1: Look after the roads of the land and the bridges",
        "of the isles, those of the sea and those of all the rivers of",
        "the land",
        "      Lead: Works Agency",
        "      Action 2: Look after harbours",
        NULL,
        "      Lead: Works Agency, with all the Boards of Trade and Roads",
        "      Schedule: 2030",
        "      Action 3: Look after parks",
        "      Lead: Parks Board",
    };
    CHECK(lines, 18,
          "Action 1: Look after the roads of the land and the bridges of the isles, those of the "
          "sea and those of all the rivers of the land\n"
          "Lead: Works Agency\n"
          "Action 2: Look after harbours\n"
          "Lead: Works Agency, with all the Boards of Trade and Roads\n"
          "Schedule: 2030\n"
          "Action 3: Look after parks\n"
          "Lead: Parks Board\n");
}

/* A heading below a full line, more white between them; so each line of labels without a colon. */
static void white_and_labels_part_full_lines(void **state) {
    (void)state;
    static const printed lines[] = {
        "Lead Works Agency of all the islands of the land and of the sea",
        "Partners Trade Board and all boards of the counties and of each",
        "city",
        "|Action 2: Look after the harbours of the land and all the boats",
        "that they hold",
        "Lead Agency : Harbour Board of the land and the Prime Minister's",
        "Department (AFA)",
        "Lead: Harbour Board, with all the Boards of Trade and the Roads",
        "|Parks",
    };
    CHECK(lines, 18,
          "Lead Works Agency of all the islands of the land and of the sea\n"
          "Partners Trade Board and all boards of the counties and of each city\n"
          "Action 2: Look after the harbours of the land and all the boats that they hold\n"
          "Lead Agency : Harbour Board of the land and the Prime Minister's Department (AFA)\n"
          "Lead: Harbour Board, with all the Boards of Trade and the Roads\n"
          "Parks\n");
}

/* Where labels stand flush on a page without indents, flush ones on the next begin items, too. */
static void a_page_may_be_flush_throughout(void **state) {
    (void)state;
    static const printed lines[] = {
        "1. Look after the roads of the land and the bridges of isles",
        "2. Look after the rivers of the land and the harbours of isles",
        "3. Look after the parks of the land and the gardens of islands",
        "4. Look after the trees of the land and the flowers of islands",
        NULL,
        "5. Look after the schools of the land and all those of islands",
        "6. Look after the museums of the land and all those of islands",
        "      Lead: Works Agency",
        "      Support: Parks Board",
    };
    CHECK(lines, 18,
          "1. Look after the roads of the land and the bridges of isles\n"
          "2. Look after the rivers of the land and the harbours of isles\n"
          "3. Look after the parks of the land and the gardens of islands\n"
          "4. Look after the trees of the land and the flowers of islands\n"
          "5. Look after the schools of the land and all those of islands\n"
          "6. Look after the museums of the land and all those of islands\n"
          "Lead: Works Agency\n"
          "Support: Parks Board\n");
}

/* A page set upside down may have words whose top is below their bottom, or is no number. */
static void a_word_may_have_no_height(void **state) {
    (void)state;
    static const char bbox[] =
        "<html><body><doc><page width=\"600\" height=\"800\">\n"
        "<word xMin=\"60\" yMin=\"120\" xMax=\"90\" yMax=\"100\">Roads</word>\n"
        "<word xMin=\"60\" yMin=\"nan\" xMax=\"90\" yMax=\"100\">Parks</word>\n"
        "</page></doc></body></html>\n";
    dg_pdf_words words;
    assert_int_equal(dg_pdf_words_read(&words, DG_LITERAL(bbox), NULL), DG_OK);
    assert_int_equal(words.pages.items[0].words.n, 2);
    dg_pdf_words_free(&words);
}

/* In the layout an indent of two Chinese characters may be two blanks, and a heading three
 * characters short of the edge is no full line. */
static void chinese_lines_are_measured(void **state) {
    (void)state;
    static const printed lines[] = {
        "  67．改造城镇老旧小区二十个，新建停车位三百个，方便群众",
        "出行。",
        "  县住建局",
        "  六、全力以赴惠民生、增福祉，加快各项社会事业发展",
        "  68",
        "  持续推进学前教育普及普惠，新建幼儿园三所，增加学位一千个",
        "以上。",
    };
    static const char expected[] =
        "67．改造城镇老旧小区二十个，新建停车位三百个，方便群众出行。\n"
        "县住建局\n"
        "六、全力以赴惠民生、增福祉，加快各项社会事业发展\n"
        "68\n"
        "持续推进学前教育普及普惠，新建幼儿园三所，增加学位一千个以上。\n";
    CHECK(lines, 16, expected);
}

/* Two lines that end alike, far from the margin on the right, are not broken there. */
static void short_lines_are_not_full(void **state) {
    (void)state;
    static const printed lines[] = {
        "  ××市第九届三次会议重点提案办理任务分工",
        "  第一号关于加快发展人形机器人产业的提案",
        "  主办单位：市工信局",
    };
    static const char expected[] = "××市第九届三次会议重点提案办理任务分工\n"
                                   "第一号关于加快发展人形机器人产业的提案\n"
                                   "主办单位：市工信局\n";
    CHECK(lines, 16, expected);
}

/* 市公安局 and, on the next line, 包保单位 with a blank: one stood between them. */
static void a_role_broken_off_keeps_its_blank(void **state) {
    (void)state;
    static const printed lines[] = {
        "  1、治理占道经营和乱停乱放。 责任单位 市城管局、市公安局",
        "包保单位 各包保单位",
        "  2、主次干道保洁率达百分之百。",
        "  责任单位：市环卫中心",
        "  配合单位：市城管局",
        "  3、治理背街小巷的积水和破损。 责任单位 市住建局、水务局",
    };
    static const char expected[] =
        "1、治理占道经营和乱停乱放。 责任单位 市城管局、市公安局 包保单位 各包保单位\n"
        "2、主次干道保洁率达百分之百。\n"
        "责任单位：市环卫中心\n"
        "配合单位：市城管局\n"
        "3、治理背街小巷的积水和破损。 责任单位 市住建局、水务局\n";
    CHECK(lines, 16, expected);
}

/* A line is stretched to where others end, though the foot of the page reaches further. */
static void a_foot_may_reach_further(void **state) {
    (void)state;
    static const printed lines[] = {
        "Environment, Waters, Transport and Public Safety +",
        "Roads.",
        "=SUPPORTING AGENCIES: Administration, Health      +",
        "Environment, Waters, Transport and Public Safety +",
        "Roads.",
        "example.org/a/page/with/a/long/address/that/reaches/further/still",
    };
    static const char expected[] =
        "Environment, Waters, Transport and Public Safety + Roads.\n"
        "SUPPORTING AGENCIES: Administration, Health + Environment, Waters, Transport and Public "
        "Safety + Roads.\n"
        "example.org/a/page/with/a/long/address/that/reaches/further/still\n";
    CHECK(lines, 16, expected);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(chinese_lines_are_measured),
        cmocka_unit_test(short_lines_are_not_full),
        cmocka_unit_test(a_role_broken_off_keeps_its_blank),
        cmocka_unit_test(a_font_may_be_high),
        cmocka_unit_test(a_short_page_has_no_watermark),
        cmocka_unit_test(white_and_labels_part_full_lines),
        cmocka_unit_test(a_page_may_be_indented_throughout),
        cmocka_unit_test(a_page_may_be_flush_throughout),
        cmocka_unit_test(a_word_may_have_no_height),
        cmocka_unit_test(a_foot_may_reach_further),
    };
    return cmocka_run_group_tests_name("pdf_measure", tests, NULL, NULL);
}
