/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit.h"

#include <stdlib.h>

#include "base/near.h"
#include "base/utf8.h"

static size_t difference(const char *a, const char *b) {
    size_t at = 999;
    bool one = dg_differ_by_one(&at, dg_slice_of(a), dg_slice_of(b));
    return one ? at : 999;
}

static void one_character_apart(void **state) {
    (void)state;
    assert_int_equal(difference("甲乙丙", "甲丁丙"), 3);
    assert_int_equal(difference("甲乙丙", "甲乙"), 6);
    assert_int_equal(difference("乙丙", "甲乙丙"), 0);
    assert_int_equal(difference("甲甲", "甲"), 3);
    assert_int_equal(difference("a", "é"), 0);
    assert_int_equal(difference("甲", ""), 0);
    assert_int_equal(difference("甲乙丙", "甲乙丙"), 999);
    assert_int_equal(difference("甲乙丙", "乙甲丙"), 999);
    assert_int_equal(difference("甲", "甲乙丙"), 999);
    assert_int_equal(difference("", ""), 999);
}

static bool any(const void *context, dg_slice name, const dg_near_name *found, size_t at) {
    (void)context, (void)name, (void)found, (void)at;
    return true;
}

enum { N = 60 };

/* Names of 3 to 5 characters that share many bytes. */
static void draw_names(char (*texts)[32], dg_near_name *names) {
    static const char *const characters[] = {"甲", "由", "申", "a"};
    for (size_t i = 0; i < N; i++) {
        texts[i][0] = '\0';
        for (int n = 3 + rand() % 3; n > 0; n--)
            strcat(texts[i], characters[rand() % 4]);
        names[i] = (dg_near_name){dg_slice_of(texts[i]), i};
    }
}

/* Against the definition: Levenshtein's distance to every name. */
static void a_near_name_is_found_where_there_is_one(void **state) {
    (void)state;
    char texts[N][32];
    dg_near_name names[N];
    srand(7);
    for (int round = 0; round < 20; round++) {
        dg_near near;
        draw_names(texts, names);
        assert_true(dg_near_make(&near, names, N / 2));
        for (size_t i = 0; i < N; i++) {
            bool there = false;
            for (size_t k = 0; k < N / 2; k++)
                there = there || dg_utf8_distance(names[i].text, names[k].text, 2) == 1;
            const dg_near_name *found = dg_near_find(&near, names[i].text, any, NULL);
            assert_int_equal(found != NULL, there);
            if (found != NULL) assert_int_equal(dg_utf8_distance(names[i].text, found->text, 2), 1);
        }
        dg_near_clear(&near);
    }
}

static void none_is_near_nothing(void **state) {
    (void)state;
    dg_near near;
    assert_true(dg_near_make(&near, NULL, 0));
    assert_null(dg_near_find(&near, DG_LITERAL("甲乙丙丁"), any, NULL));
    dg_near_clear(&near);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_character_apart),
        cmocka_unit_test(a_near_name_is_found_where_there_is_one),
        cmocka_unit_test(none_is_near_nothing),
    };
    return cmocka_run_group_tests_name("near", tests, NULL, NULL);
}
