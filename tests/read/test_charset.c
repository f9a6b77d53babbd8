/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bytes of the encodings come from iconv(1). */
#include "pages.h"
#include "unit.h"

#define CHECK(bytes, expected)                                                                     \
    assert_string_equal(page_of(DG_LITERAL(bytes), DG_CONTAINER_AUTO), expected)
#define REFUSE(bytes, expected)                                                                    \
    assert_string_equal(refusal_of(DG_LITERAL(bytes), DG_CONTAINER_AUTO), expected)

/* "（财政部负责）" */
#define GB_CLAUSE "\xA3\xA8\xB2\xC6\xD5\xFE\xB2\xBF\xB8\xBA\xD4\xF0\xA3\xA9"
/* "（財政部負責）" */
#define BIG5_CLAUSE "\xA1\x5D\xB0\x5D\xAC\x46\xB3\xA1\xAD\x74\xB3\x64\xA1\x5E"

static void utf8_is_taken_as_it_is(void **state) {
    (void)state;
    dg_page page;
    static const char text[] = "\xEF\xBB\xBF（财政部负责）";
    assert_int_equal(dg_page_read(&page, DG_LITERAL(text), DG_CONTAINER_AUTO, NULL), DG_OK);
    assert_ptr_equal(page.text.at, text + 3); /* not copied */
    assert_null(page.owned);
    assert_int_equal(page.type, DG_CONTAINER_TEXT);
    dg_page_free(&page);
}

static void gb18030_and_big5_are_told_apart(void **state) {
    (void)state;
    CHECK(GB_CLAUSE, "（财政部负责）");
    CHECK(BIG5_CLAUSE, "（財政部負責）");
    CHECK("1." GB_CLAUSE "\r\n", "1.（财政部负责）\r\n");
    CHECK("\x84\x31\x95\x33" GB_CLAUSE, "（财政部负责）");
    /* 𠮷 has four bytes in GB18030 and is in neither GBK nor GB2312. */
    CHECK("\x95\x34\xB2\x35" GB_CLAUSE, "𠮷（财政部负责）");
}

static void utf16_is_read_with_and_without_a_mark(void **state) {
    (void)state;
    CHECK("\xFF\xFE\x08\xFF\x22\x8D\x3F\x65\xE8\x90\x09\xFF\x0A\x00", "（财政部）\n");
    CHECK("\xFE\xFF\xFF\x08\x8D\x22\x65\x3F\x90\xE8\xFF\x09\x00\x0A", "（财政部）\n");
    CHECK("\x08\xFF\x22\x8D\x3F\x65\xE8\x90\x1F\x8D\x23\x8D\x09\xFF\x0A\x00", "（财政部负责）\n");
    CHECK("\xFF\x08\x8D\x22\x65\x3F\x90\xE8\x8D\x1F\x8D\x23\xFF\x09\x00\x0A", "（财政部负责）\n");
    CHECK("\xFF\xFE\0\0\x22\x8D\0\0", "财");
}

static void western_quotes_do_not_become_chinese(void **state) {
    (void)state;
    CHECK("The \x93Ministry\x94 of Finance leads \x96 with the caf\xE9. It is responsible for the "
          "\x93plan\x94, and the agency\x92s staff supports it.",
          "The “Ministry” of Finance leads – with the café. It is responsible for the “plan”, and "
          "the agency’s staff supports it.");
}

static void a_page_may_say_its_encoding(void **state) {
    (void)state;
    CHECK("<html><meta charset=gb2312><p>" GB_CLAUSE "</p>", "（财政部负责）\n");
    CHECK("<html><meta http-equiv=Content-Type content=\"text/html; charset=big5\"><p>" BIG5_CLAUSE,
          "（財政部負責）\n");
    CHECK("<html><meta charset=\"utf-8\"><p>" GB_CLAUSE "</p>", "（财政部负责）\n"); /* it errs */
    CHECK("<html><meta charset=gb2312><p>（财政部负责）</p>",
          "（财政部负责）\n"); /* so does this */
}

static void what_is_invalid_is_told_by_its_place(void **state) {
    (void)state;
    REFUSE("甲\n乙\xFF", "encoding 2:2@7 not UTF-8: byte 0xff at offset 7");
    REFUSE("\xEF\xBB\xBF甲\xE5", "encoding 1:2@6 not UTF-8: byte 0xe5 at offset 6");
    REFUSE("一二三四五六七八九\r\n十\xE5\xB1\x41",
           "encoding 2:2@32 not UTF-8: byte 0xe5 at offset 32");
    REFUSE("\x84\x31\x95\x33\xB2\xC6\xFF", "encoding 1:2@6 not GB18030: byte 0xff at offset 6");
    /* One bad byte does not make another encoding of a text. */
    REFUSE(GB_CLAUSE "\n" GB_CLAUSE "\xFF\xFF",
           "encoding 2:8@29 not GB18030: byte 0xff at offset 29");
    REFUSE("\xFF\xFE\x22\x8D\x00\xD8", "encoding 1:2@4 not UTF-16LE: byte 0x00 at offset 4");
    REFUSE("a\0b", "binary 0:0@0 not a text: it has a zero byte at offset 1");
    REFUSE("\0\1\2\3\4\5\6\7", "binary 0:0@0 not a text: it has a zero byte at offset 0");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(utf8_is_taken_as_it_is),
        cmocka_unit_test(gb18030_and_big5_are_told_apart),
        cmocka_unit_test(utf16_is_read_with_and_without_a_mark),
        cmocka_unit_test(western_quotes_do_not_become_chinese),
        cmocka_unit_test(a_page_may_say_its_encoding),
        cmocka_unit_test(what_is_invalid_is_told_by_its_place),
    };
    return cmocka_run_group_tests_name("charset", tests, NULL, NULL);
}
