/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Blanks of a layout that are none on the page. */
#include "read/pdf/pdf_blanks.h"

#include <stdlib.h>

#include "base/array.h"
#include "unit.h"

/* A line of words, ten points high, so far from the word before. */
typedef struct {
    double gap;
    const char *text;
} put;

static const char *closed(const char *layout, const put *words, size_t n) {
    static char out[512];
    dg_pdf_page_words page = {0};
    dg_text text = {0};
    double at = 0;
    for (size_t i = 0; i < n; i++) {
        dg_slice word = dg_slice_of(words[i].text);
        double left = at + words[i].gap, width = 10 * (double)word.n / 3;
        dg_pdf_word made = {left, 0, left + width, 10, word};
        assert_true(DG_PUSH(page.words, made));
        at = left + width;
    }
    dg_text_puts(&text, layout);
    dg_pdf_words all = {.pages = {.items = &page, .n = 1}};
    assert_int_equal(dg_pdf_blanks_close(&text, &all, NULL), DG_OK);
    assert_true(text.n < sizeof out);
    memcpy(out, text.at, text.n + 1);
    dg_text_free(&text);
    free(page.words.items);
    return out;
}

#define CHECK(layout, expected, ...)                                                               \
    assert_string_equal(closed(layout, (const put[]){__VA_ARGS__},                                 \
                               sizeof((const put[]){__VA_ARGS__}) / sizeof(put)),                  \
                        expected)

static void words_that_touch_are_one(void **state) {
    (void)state;
    CHECK("  推进服 务中 心建设\n", "  推进服务中心建设\n", {0, "推进服"}, {2, "务中"},
          {1, "心建设"});
}

#define APART "抓 好 甲 事 ， 做 实 乙 项 ， 推 进 丙 类 建 设 。\n"

/* On a grid of characters each stands alone. */
static void letters_set_apart_are_words(void **state) {
    (void)state;
    CHECK(APART APART APART "  1. ( 甲 局 负 责 )\n负责  甲 局\n",
          "抓好甲事，做实乙项，推进丙类建设。\n抓好甲事，做实乙项，推进丙类建设。\n"
          "抓好甲事，做实乙项，推进丙类建设。\n  1. (甲局负责)\n负责  甲 局\n",
          {0, "抓"}, {9, "好"});
    CHECK(APART "负责甲局\n张 三\n", "抓好甲事，做实乙项，推进丙类建设。\n负责甲局\n张 三\n",
          {0, "抓"}, {9, "好"});
    CHECK("甲 乙 丙 丁\n", "甲 乙 丙 丁\n", {0, "甲"}, {9, "乙"});
}

static void words_apart_stay_apart(void **state) {
    (void)state;
    CHECK("甲局 乙局", "甲局 乙局", {0, "甲局"}, {2, "乙局"}); /* behind a body's name */
    CHECK("甲局 乙局", "甲局乙局", {0, "甲局"}, {1, "乙局"});
    CHECK("责任单位 省厅", "责任单位 省厅", {0, "责任单位"}, {2, "省厅"}); /* or a label */
    CHECK("做好 工作", "做好 工作", {0, "做好"}, {6, "工作"});
    CHECK("做好  工作", "做好  工作", {0, "做好"}, {2, "工作"}); /* columns */
    CHECK("做好 工作 abc", "做好工作 abc", {0, "做好"}, {1, "工作"}, {1, "abc"});
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_that_touch_are_one),
        cmocka_unit_test(letters_set_apart_are_words),
        cmocka_unit_test(words_apart_stay_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
