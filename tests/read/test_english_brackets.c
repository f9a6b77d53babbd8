/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bodies in brackets at the end of what they do, in English. */
#include "reading.h"
#include "unit.h"

static void brackets_side_by_side_hold_one_list(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Dig wells. (Works Department) (Trade Board)\n"
                   "2. Mend them. (PWO)(TBQ)\n3. Count them. [PWO, TBQ] (QUA)\n"
                   "4. Fill them. [Works Department] (QUA)\n5. Go on. (Trade Board) (soon)\n"),
        "1 joint Works Department/listed; 1 joint Trade Board/listed; 2 joint PWO/listed; "
        "2 joint TBQ/listed; 3 joint PWO/listed; 3 joint TBQ/listed; "
        "4 lead Works Department/sole");
    assert_string_equal(
        reading_of("I. Wells\n\n- Dig wells. [PWO, TBQ, Navy] (QUA)\n- Dig [PWO, TBQ] (QUA)\n- "
                   "Mend them [TBQ] (BAN)\n"
                   "- Count them [PWO] (QUA)\n- Fill them [PWO, TBQ] (BAN)\n"),
        "I#1 joint PWO/listed; I#1 joint TBQ/listed; I#1 joint Navy/listed; "
        "I#2 joint PWO/listed; I#2 joint TBQ/listed; I#3 lead TBQ/sole; I#4 lead PWO/sole; "
        "I#5 joint PWO/listed; I#5 joint TBQ/listed");
    const char *other = "1. Fill wells. (Works Department)\n2. Go on. (Trade Board) (see item 1)\n";
    assert_string_equal(reading_of(other), "1 lead Works Department/sole");
    assert_non_null(strstr(diagnostics_of(other), "2:11 unread-clause"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(brackets_side_by_side_hold_one_list),
    };
    return cmocka_run_group_tests_name("english_brackets", tests, NULL, NULL);
}
