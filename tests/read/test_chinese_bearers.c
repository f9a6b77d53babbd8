/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chinese clauses: who bears a task, who helps, and who has only looked over the paper. */
#include "unit.h"

#include <string.h>

#include "reading.h"

/* 分办 is what the office does, and no part of its name. */
static void an_office_that_deals_out_is_named_without_it(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.修缮学校。\n分办：由市政府办分办\n", "1 lead 市政府办/sole"},
        {"1.修缮学校。（由县督查室分办，县财政局会办）",
         "1 lead 县督查室/sole; 1 support 县财政局/support"},
    };
    CHECK_EXAMPLES(examples);
}

/* Right below the bearer it is of the task; apart from it, it may be of the paper. */
static void who_reviewed_the_paper_bears_no_task(void **state) {
    (void)state;
    static const char near[] = "1.修路。\n责任单位：市交通局\n审核单位：市司法局\n",
                      apart[] = "1.修路。\n责任单位：市交通局\n\n审核单位：市司法局\n";
    assert_string_equal(reading_of(near), "1 lead 市交通局/label; 1 support 市司法局/label");
    assert_string_equal(reading_of(apart), "1 lead 市交通局/label");
    assert_non_null(strstr(diagnostics_of(apart), "4:1 unread-clause 审核单位：市司法局"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_office_that_deals_out_is_named_without_it),
        cmocka_unit_test(who_reviewed_the_paper_bears_no_task),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
