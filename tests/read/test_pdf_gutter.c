/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words by hand on pages 600 points wide, of two columns from 50 to 290 and from 310 to 550. */
#include "read/pdf/pdf_gutter.h"
#include "unit.h"

enum { LINE = 20, HEIGHT = 12 }; /* points */

static void add_line(dg_pdf_page_words *page, double left, double right, size_t line) {
    double top = 50 + LINE * (double)line;
    dg_pdf_word word = {left, top, right, top + HEIGHT, {"甲", 3}};
    assert_true(DG_PUSH(page->words, word));
}

static void add_columns(dg_pdf_page_words *page, size_t left, size_t right) {
    for (size_t i = 0; i < left; i++)
        add_line(page, 50, 290, i);
    for (size_t i = 0; i < right; i++)
        add_line(page, 310, 550, i);
}

/* How many parts the page has, behind one whose gutter is *gutter; the first ends at *right. */
static size_t n_strips(dg_pdf_page_words *page, double *gutter, double *right) {
    dg_pdf_strip_list list;
    assert_int_equal(dg_pdf_gutter_find(&list, gutter, page, NULL), DG_OK);
    size_t n = list.strips.n;
    if (n > 0) *right = list.strips.items[0].right;
    free(list.strips.items);
    free(page->words.items);
    return n;
}

static void a_page_has_its_own_gutter(void **state) {
    double gutter = 0, right = 0;
    dg_pdf_page_words page = {0};
    (void)state;
    add_columns(&page, 12, 12);
    assert_true(n_strips(&page, &gutter, &right) >= 2);
    assert_true(right > 290 && right < 310);
    assert_true(gutter > 290 && gutter < 310);
}

/* Of three lines and two, which tell nothing by themselves. */
static void a_last_page_has_that_of_the_page_before(void **state) {
    double gutter = 300, right = 0, none = 0;
    dg_pdf_page_words page = {0}, again = {0};
    (void)state;
    add_columns(&page, 3, 2);
    assert_int_equal(n_strips(&page, &gutter, &right), 2);
    assert_true(right > 290 && right < 310);
    add_columns(&again, 3, 2);
    assert_int_equal(n_strips(&again, &none, &right), 0);
}

static void a_page_without_it_stays_whole(void **state) {
    double gutter = 300, right = 0;
    dg_pdf_page_words across = {0}, narrow = {0}, one = {0};
    (void)state;
    add_columns(&across, 3, 2);
    add_line(&across, 50, 550, 4); /* a line across it */
    assert_int_equal(n_strips(&across, &gutter, &right), 0);
    add_line(&narrow, 50, 120, 0); /* two cells of a row, none full */
    add_line(&narrow, 320, 380, 0);
    assert_int_equal(n_strips(&narrow, &gutter, &right), 0);
    add_columns(&one, 3, 0);
    assert_int_equal(n_strips(&one, &gutter, &right), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_page_has_its_own_gutter),
        cmocka_unit_test(a_last_page_has_that_of_the_page_before),
        cmocka_unit_test(a_page_without_it_stays_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
