/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is named behind a label in English, or in a list below it, and who is not. */
#include "reading.h"
#include "unit.h"

static void nobody_yet_is_no_party(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Dredge.\nLead: to be determined\nPartners: Port Trust\n\n"
                                   "2. Mend. Lead: TBC. Support: DOE, Works Agency\n\n"
                                   "3. Dig.\nLead: NA Board\nPartners: Not assigned\n"),
                        "1 support Port Trust/label; 2 support DOE/label; "
                        "2 support Works Agency/label; 3 lead NA Board/label");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nobody_yet_is_no_party),
    };
    return cmocka_run_group_tests_name("english_lists", tests, NULL, NULL);
}
