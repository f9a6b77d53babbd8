/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit.h"

#include "base/slice.h"
#include "base/traditional.h"

static void check(const char *text, const char *expected) {
    char *copy = strdup(text);
    dg_simplify(copy, strlen(copy));
    assert_string_equal(copy, expected);
    free(copy);
    assert_int_equal(dg_has_traditional(dg_slice_of(text)), strcmp(text, expected) != 0);
}

/* The pairs are those of any dictionary. */
static void characters_are_simplified_in_place(void **state) {
    (void)state;
    check("負責單位：臺灣、裏與裡，縣（市）abc、衞生", "负责单位：台湾、里与里，县（市）abc、卫生");
    check("發展後，于於只祇隻", "发展后，于于只祇只");
    check("乾县著名、藉口、瞭望", "乾县著名、藉口、瞭望"); /* so in simplified text too */
    check("⼯⻓⾨", "工长门");                             /* radicals */
    check("plain", "plain");
    check("", "");
    check("𠮷é乾—", "𠮷é乾—"); /* four and two bytes */
}

/* What is no whole character, as in a name from the command line, is left alone. */
static void a_broken_end_is_left_alone(void **state) {
    (void)state;
    assert_false(dg_has_traditional(DG_LITERAL("\xE8\xB2")));
    assert_true(dg_has_traditional(DG_LITERAL("負\xE8")));
}

/* It is found wherever it stands among others, which are looked at two by two. */
static void one_among_many_is_found(void **state) {
    static const char *const befores[] = {"", "a", "é", "中", "𠮷"};
    (void)state;
    for (size_t b = 0; b < sizeof befores / sizeof *befores; b++)
        for (size_t before = 0; before < 6; before++)
            for (size_t behind = 0; behind < 6; behind++) {
                char text[64], simple[64];
                size_t n =
                    (size_t)snprintf(text, sizeof text, "%s%.*s國%.*s", befores[b], (int)before * 3,
                                     "中的，中的，", (int)behind * 3, "的中。的中。");
                snprintf(simple, sizeof simple, "%s%.*s国%.*s", befores[b], (int)before * 3,
                         "中的，中的，", (int)behind * 3, "的中。的中。");
                assert_true(dg_has_traditional((dg_slice){text, n}));
                assert_false(dg_has_traditional(dg_slice_of(simple)));
                dg_simplify(text, n);
                assert_string_equal(text, simple);
            }
}

/* White space is what Unicode calls so; that of four bytes there is none. */
static void blanks_are_found_among_words(void **state) {
    static const char *const blanks[] = {" ",      "\t",     "\x01",   "\x7F",
                                         "\u00A0", "\u1680", "\u2003", "\u200B",
                                         "\u202F", "\u205F", "\u3000", "\uFEFF"};
    static const char *const words[] = {"态", "退", "聀", "“", "、", "，", "𠮷", "a", "-"};
    (void)state;
    for (size_t b = 0; b < sizeof blanks / sizeof *blanks; b++)
        for (size_t before = 0; before < 5; before++) {
            char text[64];
            size_t n = (size_t)snprintf(text, sizeof text, "%.*s%s负a責", (int)before * 3,
                                        "中的，中", blanks[b]);
            unsigned held = dg_text_holds((dg_slice){text, n});
            assert_int_equal(held | DG_HOLDS_SEPARATORS,
                             DG_HOLDS_BLANKS | DG_HOLDS_TRADITIONAL | DG_HOLDS_SEPARATORS);
            held = dg_text_holds((dg_slice){text, n - 4});
            assert_int_equal(held | DG_HOLDS_SEPARATORS, DG_HOLDS_BLANKS | DG_HOLDS_SEPARATORS);
        }
    for (size_t w = 0; w < sizeof words / sizeof *words; w++)
        for (size_t v = 0; v < sizeof words / sizeof *words; v++) {
            char text[64];
            snprintf(text, sizeof text, "%s%s%s", words[w], words[v], words[w]);
            assert_int_equal(dg_text_holds(dg_slice_of(text)), 0);
        }
}

extern const unsigned char dg_traditional_csv[];
extern const size_t dg_traditional_csv_size;

/* Every row is a character of three bytes, a comma, another; simplifying twice changes nothing. */
static void the_table_keeps_lengths(void **state) {
    (void)state;
    dg_slice csv = {(const char *)dg_traditional_csv, dg_traditional_csv_size};
    csv = dg_slice_skip(csv, strlen("traditional,simplified\n"));
    assert_int_equal(csv.n % 8, 0);
    for (; csv.n > 0; csv = dg_slice_skip(csv, 8)) {
        assert_true(csv.at[3] == ',' && csv.at[7] == '\n');
        assert_true(dg_has_traditional((dg_slice){csv.at, 3}));
        assert_false(dg_has_traditional((dg_slice){csv.at + 4, 3}));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(characters_are_simplified_in_place),
        cmocka_unit_test(a_broken_end_is_left_alone),
        cmocka_unit_test(one_among_many_is_found),
        cmocka_unit_test(blanks_are_found_among_words),
        cmocka_unit_test(the_table_keeps_lengths),
    };
    return cmocka_run_group_tests_name("traditional", tests, NULL, NULL);
}
