/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit.h"

#include "model/builder.h"

/* Every value of an enumeration has a name of its own, which leads back to it. */
#define assert_round_trip(type, n, name_of, value_from)                                            \
    do {                                                                                           \
        type back_;                                                                                \
        for (int value_ = 0; value_ < (n); value_++) {                                             \
            assert_true(value_from(&back_, name_of((type)value_)));                                \
            assert_int_equal(back_, value_);                                                       \
        }                                                                                          \
        back_ = (type)1;                                                                           \
        assert_false(value_from(&back_, "no such name"));                                          \
        assert_false(value_from(&back_, ""));                                                      \
        assert_false(value_from(&back_, "unknown"));                                               \
        assert_int_equal(back_, 1);                                                                \
        assert_string_equal(name_of((type)(n)), "unknown");                                        \
    } while (0)

static void names_lead_there_and_back(void **state) {
    (void)state;
    assert_round_trip(dg_role, DG_N_ROLES, dg_role_name, dg_role_from_name);
    assert_round_trip(dg_rule, DG_N_RULES, dg_rule_name, dg_rule_from_name);
    assert_round_trip(dg_kind, 2, dg_kind_name, dg_kind_from_name);
    assert_round_trip(dg_severity, 3, dg_severity_name, dg_severity_from_name);
    assert_round_trip(dg_diagnostic_kind, DG_N_DIAGNOSTICS, dg_diagnostic_code,
                      dg_diagnostic_from_code);
}

/* The words that the design fixes: its sections 2 and 7. */
static void names_are_those_of_the_design(void **state) {
    (void)state;
    assert_string_equal(dg_role_name(DG_ROLE_LEAD), "lead");
    assert_string_equal(dg_role_name(DG_ROLE_JOINT), "joint");
    assert_string_equal(dg_role_name(DG_ROLE_SUPPORT), "support");
    assert_string_equal(dg_rule_name(DG_RULE_FIRST_LISTED), "first-listed");
    assert_string_equal(dg_rule_name(DG_RULE_SEVERALLY), "severally");
    assert_string_equal(dg_kind_name(DG_KIND_COLLECTIVE), "collective");
    assert_string_equal(dg_severity_name(DG_WARNING), "warning");
    assert_string_equal(dg_diagnostic_code(DG_DIAG_OPEN_LIST), "open-list");
    assert_string_equal(dg_diagnostic_code(DG_DIAG_PROSE_ASSIGNMENT), "prose-assignment");
}

static void a_document_keeps_what_was_added(void **state) {
    (void)state;
    dg_builder *b = dg_builder_new();
    assert_non_null(b);
    dg_builder_head(b)->title = dg_builder_copy(b, DG_LITERAL("甲方案（附件）"));
    size_t chapter = dg_builder_section(b, (dg_section){.label = "一", .parent = DG_NONE});
    assert_int_equal(chapter, 0);
    assert_int_equal(dg_builder_section(b, (dg_section){.label = "（一）", .parent = chapter}), 1);
    assert_int_equal(dg_builder_department(b, (dg_department){.name = "甲局"}), 0);
    assert_int_equal(dg_builder_department(b, (dg_department){.name = "乙部"}), 1);
    assert_int_equal(dg_builder_task(b, (dg_task){.path = "一/（一）/1", .section = 1}), 0);
    dg_builder_assignment(b, (dg_assignment){.department = 0, .role = DG_ROLE_LEAD});
    dg_builder_assignment(b, (dg_assignment){.department = 1, .position = 1});
    assert_int_equal(dg_builder_task(b, (dg_task){.path = "一/（一）/2", .section = 1}), 1);
    dg_builder_assignment(b, (dg_assignment){.department = 1, .role = DG_ROLE_LEAD});

    dg_document *d = NULL;
    assert_int_equal(dg_builder_finish(&d, b, NULL), DG_OK);
    dg_builder_free(b);
    assert_string_equal(d->title, "甲方案（附件）");
    assert_string_equal(d->number, "");
    assert_int_equal(d->n_sections, 2);
    assert_string_equal(d->departments[1].name, "乙部");
    assert_int_equal(d->n_tasks, 2);
    assert_int_equal(d->tasks[0].n_assignments, 2);
    assert_int_equal(d->tasks[1].first_assignment, 2);
    assert_int_equal(d->n_assignments, 3);
    assert_int_equal(d->assignments[1].task, 0);
    assert_int_equal(d->assignments[2].task, 1);
    dg_document_free(d);
}

static void diagnostics_stand_in_the_order_of_the_text(void **state) {
    (void)state;
    dg_builder *b = dg_builder_new();
    assert_non_null(b);
    dg_builder_diagnostic(b, (dg_diagnostic){.kind = DG_DIAG_NO_LEAD, .at = {7, 1}});
    dg_builder_diagnostic(b, (dg_diagnostic){.kind = DG_DIAG_NO_CLAUSE, .at = {2, 9}});
    dg_builder_diagnostic(b, (dg_diagnostic){.kind = DG_DIAG_UNREAD_PART, .at = {2, 3}});
    dg_builder_diagnostic(b, (dg_diagnostic){.kind = DG_DIAG_OPEN_LIST, .at = {2, 3}});
    dg_document *d = NULL;
    assert_int_equal(dg_builder_finish(&d, b, NULL), DG_OK);
    dg_builder_free(b);
    assert_int_equal(d->n_diagnostics, 4);
    assert_int_equal(d->diagnostics[0].kind, DG_DIAG_OPEN_LIST);
    assert_int_equal(d->diagnostics[1].kind, DG_DIAG_UNREAD_PART);
    assert_int_equal(d->diagnostics[2].kind, DG_DIAG_NO_CLAUSE);
    assert_int_equal(d->diagnostics[3].kind, DG_DIAG_NO_LEAD);
    dg_document_free(d);
}

static void what_was_never_finished_is_freed(void **state) {
    (void)state;
    dg_builder_free(NULL);
    dg_document_free(NULL);
    dg_corpus_free(NULL);
    dg_builder *b = dg_builder_new();
    assert_non_null(b);
    dg_builder_assignment(b, (dg_assignment){0}); /* belongs to no task: left out */
    size_t n = 1;
    dg_builder_assignments(b, &n);
    assert_int_equal(n, 0);
    dg_builder_department(b, (dg_department){.name = dg_builder_copy(b, DG_LITERAL("甲局"))});
    dg_builder_free(b);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_lead_there_and_back),
        cmocka_unit_test(names_are_those_of_the_design),
        cmocka_unit_test(a_document_keeps_what_was_added),
        cmocka_unit_test(diagnostics_stand_in_the_order_of_the_text),
        cmocka_unit_test(what_was_never_finished_is_freed),
    };
    return cmocka_run_group_tests_name("builder", tests, NULL, NULL);
}
