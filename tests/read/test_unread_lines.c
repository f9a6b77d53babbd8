/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The last look at what every rule left: bodies in English of which nothing else is told. */
#include "unit.h"

#include <string.h>

#include "reading.h"

/* Of a plan with one item that is read, and `rest` below it: is the diagnostic among them? */
static bool says(const char *rest, const char *diagnostic) {
    char text[1000] = "1. Mend roads. (Lead: Road Board)\n\n2. Wells\nThe wells are old.\n";
    strcat(text, rest);
    return strstr(diagnostics_of(text), diagnostic) != NULL;
}

static void a_body_that_is_told_something_beside_the_clauses_is_noted(void **state) {
    (void)state;
    assert_true(says("Lead: Water Board\nAs first responder the Trade Board will:",
                     "6:24 prose-assignment Trade Board will:"));
    assert_true(says("Lead: Water Board\nOf late, the Trade Board has been asked to dig.",
                     "prose-assignment Trade Board has been asked to dig"));
    assert_false(says("Lead: Water Board\nThe wells will be dug.", "prose-assignment"));
}

static void who_stands_beside_others_and_was_not_read_is_noted(void **state) {
    (void)state;
    assert_true(
        says("Lead: Water Board\n• Dig wells, working with the Trade Board and the Port Trust",
             "6:14 prose-assignment working with the Trade Board and the Port Trust"));
    assert_false(says("Lead: Water Board\n• Dig wells, working with care", "prose-assignment"));
    assert_false(
        says("Lead: Water Board, in coordination with the Trade Board", "prose-assignment"));
}

static void a_body_alone_on_its_line_is_noted(void **state) {
    (void)state;
    assert_true(says("Lead: Water Board\n\nSeen by\n• Department of Ponds - the small ones",
                     "8:3 unread-clause Department of Ponds - the small ones"));
    assert_false(says("Lead: Water Board\n\nSeen by\n• Chair the Trade Board", "unread-clause"));
    assert_false(says("Lead: Water Board\n\nTRADE BOARD\n\nDigging goes on.", "unread-clause"));
}

static void what_stands_before_the_tasks_is_not_asked(void **state) {
    (void)state;
    const char *text = "Department of Ponds\nPlan of wells\n\n1. Dig wells. (Lead: Water Board)\n";
    assert_null(strstr(diagnostics_of(text), "unread-clause"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_body_that_is_told_something_beside_the_clauses_is_noted),
        cmocka_unit_test(who_stands_beside_others_and_was_not_read_is_noted),
        cmocka_unit_test(a_body_alone_on_its_line_is_noted),
        cmocka_unit_test(what_stands_before_the_tasks_is_not_asked),
    };
    return cmocka_run_group_tests_name("unread_lines", tests, NULL, NULL);
}
