/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "no_memory.h"

#include "base/text.h"
#include "dutygraph/corrections.h"
#include "model/builder.h"

#define ON(task_, kind_, department_, value_)                                                      \
    {                                                                                              \
        0, "plan", task_, DG_CORRECTION_##kind_, department_, value_, "", "王",                    \
            "2016-07-08T00:00:00Z"                                                                 \
    }

enum { A, B, EACH }; /* the reading's departments */

static void put(dg_builder *b, size_t department, dg_role role, dg_rule rule, const char *written) {
    dg_builder_assignment(b, (dg_assignment){.department = department,
                                             .role = role,
                                             .rule = rule,
                                             .guiding = rule == DG_RULE_GUIDANCE,
                                             .as_written = written,
                                             .at = {3, 4}});
}

/* 一/1 is led by 甲局 and guided by 乙部; 一/2 is 乙部's and 各地区's; 一/3 has no lead. */
static dg_document *reading(void) {
    dg_document *document = NULL;
    dg_builder *b = dg_builder_new();
    dg_document *head = dg_builder_head(b);
    head->name = "plan";
    head->title = "方案";
    dg_builder_section(b, (dg_section){"一", "一", "总则", DG_NONE, 1, {1, 1}});
    dg_builder_department(b, (dg_department){"甲局", "", "", DG_KIND_DEPARTMENT, false});
    dg_builder_department(b, (dg_department){"乙部", "B", "trade", DG_KIND_DEPARTMENT, true});
    dg_builder_department(b, (dg_department){"各地区", "", "", DG_KIND_COLLECTIVE, false});
    dg_builder_task(b, (dg_task){.path = "一/1",
                                 .title = "修路",
                                 .text = "修路。架桥；通车",
                                 .clause = "（甲局牵头，乙部指导）",
                                 .deadline = "2020年底前",
                                 .due = "2020-12-31",
                                 .clause_at = {3, 9}});
    put(b, A, DG_ROLE_LEAD, DG_RULE_LEAD, "甲局");
    put(b, B, DG_ROLE_SUPPORT, DG_RULE_GUIDANCE, "乙部");
    dg_builder_task(
        b,
        (dg_task){
            "一/2", "种树", "种树", "（乙部、各地区负责）", "", "", 0, true, {4, 1}, {4, 3}, 0, 0});
    put(b, B, DG_ROLE_JOINT, DG_RULE_LISTED, "乙部");
    put(b, EACH, DG_ROLE_JOINT, DG_RULE_LISTED, "各地区");
    dg_builder_task(b, (dg_task){"一/3",
                                 "扫雪",
                                 "扫雪",
                                 "（甲局配合）",
                                 "长期",
                                 "",
                                 DG_NONE,
                                 false,
                                 {5, 1},
                                 {5, 3},
                                 0,
                                 0});
    put(b, A, DG_ROLE_SUPPORT, DG_RULE_SUPPORT, "甲局");
    dg_builder_diagnostic(
        b, (dg_diagnostic){DG_DIAG_UNKNOWN_DEPARTMENT, DG_NOTE, {3, 4}, "甲局", 0, ""});
    dg_builder_diagnostic(b,
                          (dg_diagnostic){DG_DIAG_OPEN_LIST, DG_WARNING, {4, 3}, "等", 2, "一/2"});
    dg_builder_diagnostic(b, (dg_diagnostic){DG_DIAG_NO_LEAD, DG_WARNING, {5, 3}, "", 0, "一/3"});
    assert_int_equal(dg_builder_finish(&document, b, NULL), DG_OK);
    dg_builder_free(b);
    return document;
}

/* "一/1 甲局:lead* 乙部:support; …", a star on what is amended. To be freed. */
static char *say(const dg_document *d) {
    dg_text out = {0};
    for (size_t t = 0; t < d->n_tasks; t++) {
        dg_text_printf(&out, "%s%s", t == 0 ? "" : "; ", d->tasks[t].path);
        for (size_t i = 0; i < d->tasks[t].n_assignments; i++) {
            const dg_assignment *a = &d->assignments[d->tasks[t].first_assignment + i];
            assert_int_equal(a->task, t);
            dg_text_printf(&out, " %s:%s%s", d->departments[a->department].name,
                           dg_role_name(a->role), a->rule == DG_RULE_AMENDED ? "*" : "");
        }
    }
    return dg_text_take(&out);
}

static dg_document *apply(size_t *touched, const dg_correction *corrections, size_t n) {
    dg_document *read = reading(), *made = NULL;
    dg_registry *registry = NULL;
    assert_int_equal(dg_registry_new(&registry, NULL), DG_OK);
    for (size_t i = 0; i < n; i++)
        assert_int_equal(dg_correction_check(&corrections[i], NULL), DG_OK);
    assert_int_equal(dg_corrections_apply(&made, touched, read, corrections, n, registry, NULL),
                     DG_OK);
    dg_registry_free(registry);
    dg_document_free(read);
    return made;
}

/* What corrections make of the reading, and how many tasks the last of them changes. */
#define assert_makes(expected_touched, expected, ...)                                              \
    do {                                                                                           \
        const dg_correction corrections_[] = {__VA_ARGS__};                                        \
        size_t touched_[8] = {0}, n_ = sizeof corrections_ / sizeof *corrections_;                 \
        dg_document *made_ = apply(touched_, corrections_, n_);                                    \
        char *said_ = say(made_);                                                                  \
        assert_string_equal(said_, expected);                                                      \
        assert_int_equal(touched_[n_ - 1], expected_touched);                                      \
        free(said_);                                                                               \
        dg_document_free(made_);                                                                   \
    } while (0)

#define AS_READ "一/1 甲局:lead 乙部:support; 一/2 乙部:joint 各地区:joint; 一/3 甲局:support"

static void a_role_is_set_and_cleared(void **state) {
    (void)state;
    assert_makes(1, "一/1 甲局:lead 乙部:joint*; 一/2 乙部:joint 各地区:joint; 一/3 甲局:support",
                 ON("一/1", SET_ROLE, "乙部", "joint"));
    assert_makes(1, AS_READ, ON("一/1", SET_ROLE, "乙部", "joint"),
                 ON("一/1", CLEAR_ROLE, "乙部", ""));
    assert_makes(0, AS_READ, ON("一/1", CLEAR_ROLE, "乙部", ""));
    assert_makes(0, AS_READ, ON("一/3", SET_ROLE, "乙部", "lead"));
    assert_makes(0, AS_READ, ON("一/3", SET_ROLE, "丙委", "lead"));
}

static void a_guide_with_another_role_guides_no_longer(void **state) {
    (void)state;
    dg_correction corrections[] = {ON("一/1", SET_ROLE, "乙部", "lead"),
                                   ON("一/1", CLEAR_ROLE, "乙部", "")};
    dg_document *made = apply(NULL, corrections, 1);
    assert_false(made->assignments[1].guiding);
    dg_document_free(made);
    made = apply(NULL, corrections, 2);
    assert_true(made->assignments[1].guiding);
    assert_int_equal(made->assignments[1].rule, DG_RULE_GUIDANCE);
    dg_document_free(made);
}

static void a_pattern_means_every_task_that_it_matches(void **state) {
    (void)state;
    assert_makes(2, "一/1 甲局:lead 乙部:lead*; 一/2 乙部:lead* 各地区:joint; 一/3 甲局:support",
                 ON("*", SET_ROLE, "乙部", "lead"));
    assert_makes(3,
                 "一/1 甲局:lead 乙部:support 丙委:support*; 一/2 乙部:joint 各地区:joint"
                 " 丙委:support*; 一/3 甲局:support 丙委:support*",
                 ON("一/*", ADD, "丙委", "support"));
    assert_true(dg_pattern_matches("一/*/3", "一/（一）/2/3"));
    assert_true(dg_pattern_matches("*（一）*", "一/（一）/2"));
    assert_true(dg_pattern_matches("**", ""));
    assert_true(dg_pattern_matches("a*b*c", "axbcbxc"));
    assert_false(dg_pattern_matches("a*b", "axbc"));
    assert_false(dg_pattern_matches("一/*", "二/一/1"));
    assert_false(dg_pattern_matches("", "a"));
    assert_true(dg_pattern_matches("a*b", "a*b"));
}

static void parties_come_and_go(void **state) {
    (void)state;
    assert_makes(1, "一/1 乙部:support; 一/2 乙部:joint 各地区:joint; 一/3 甲局:support",
                 ON("一/1", DROP, "甲局", ""));
    assert_makes(2, "一/1 乙部:support; 一/2 乙部:joint 各地区:joint; 一/3",
                 ON("*", DROP, "甲局", ""));
    assert_makes(0, AS_READ, ON("一/1", ADD, "甲局", "support"));
    /* what was brought in goes back to the role that it was brought in with */
    assert_makes(1,
                 "一/1 甲局:lead 乙部:support; 一/2 乙部:joint 各地区:joint; 一/3 甲局:support"
                 " 丙委:joint*",
                 ON("一/3", ADD, "丙委", "joint"), ON("一/3", SET_ROLE, "丙委", "lead"),
                 ON("一/3", CLEAR_ROLE, "丙委", ""));
}

static void a_department_is_renamed(void **state) {
    (void)state;
    assert_makes(2,
                 "一/1 财政部:lead* 乙部:support; 一/2 乙部:joint 各地区:joint;"
                 " 一/3 财政部:support*",
                 ON("*", RENAME, "甲局", "财政部"));
    /* into one that has a part already: the stronger role stays */
    assert_makes(2, "一/1 乙部:lead*; 一/2 乙部:joint 各地区:joint; 一/3 乙部:support*",
                 ON("*", RENAME, "甲局", "乙部"));
    /* what is printed comes before what was brought in */
    const dg_correction twice[] = {ON("一/1", ADD, "丙委", "support"),
                                   ON("一/1", RENAME, "甲局", "丙委")};
    dg_document *one = apply(NULL, twice, 2);
    assert_string_equal(one->assignments[1].as_written, "甲局");
    assert_int_equal(one->assignments[1].role, DG_ROLE_LEAD);
    dg_document_free(one);
    const dg_correction rename[] = {ON("*", RENAME, "甲局", "财政部")};
    dg_document *made = apply(NULL, rename, 1);
    assert_int_equal(made->n_departments, 3);
    assert_true(made->departments[0].known); /* in the registry */
    assert_string_equal(made->departments[0].english, "Ministry of Finance");
    assert_string_equal(made->assignments[0].as_written, "甲局");
    assert_int_equal(made->assignments[0].at.column, 4);
    dg_document_free(made);
}

static void a_task_is_split(void **state) {
    (void)state;
    const dg_correction corrections[] = {ON("一/1", SPLIT, "", "架桥"),
                                         ON("一/1#2", DROP, "乙部", "")};
    assert_makes(1,
                 "一/1#1 甲局:lead 乙部:support; 一/1#2 甲局:lead; 一/2 乙部:joint"
                 " 各地区:joint; 一/3 甲局:support",
                 corrections[0], corrections[1]);
    assert_makes(0, AS_READ, ON("一/1", SPLIT, "", "修路")); /* nothing before it */
    assert_makes(0, AS_READ, ON("*", SPLIT, "", "打井"));
    dg_document *made = apply(NULL, corrections, 2);
    assert_string_equal(made->tasks[0].text, "修路。");
    assert_string_equal(made->tasks[0].title, "修路");
    assert_string_equal(made->tasks[1].text, "架桥；通车");
    assert_string_equal(made->tasks[1].title, "架桥");
    assert_string_equal(made->tasks[1].clause, "（甲局牵头，乙部指导）");
    dg_document_free(made);
}

static void tasks_are_joined(void **state) {
    (void)state;
    const dg_correction join = ON("一/1", JOIN, "", "一/2");
    assert_makes(1, "一/1 甲局:lead 乙部:joint* 各地区:joint*; 一/3 甲局:support", join);
    assert_makes(1, "一/2 乙部:joint 各地区:joint 甲局:lead*; 一/3 甲局:support",
                 ON("一/2", JOIN, "", "一/1"));
    assert_makes(0, AS_READ, ON("一/1", JOIN, "", "二"));
    assert_makes(1,
                 "一/1#1 甲局:lead 乙部:support; 一/2 乙部:joint 各地区:joint; 一/3 甲局:support",
                 ON("一/1", SPLIT, "", "通车"), ON("一/1#1", JOIN, "", "一/1#2"));
    dg_document *made = apply(NULL, &join, 1);
    assert_string_equal(made->tasks[0].text, "修路。架桥；通车\n种树");
    assert_string_equal(made->tasks[0].clause, "（甲局牵头，乙部指导）\n（乙部、各地区负责）");
    assert_string_equal(made->tasks[0].deadline, "2020年底前");
    assert_string_equal(made->tasks[0].due, "2020-12-31");
    assert_true(made->tasks[0].open);
    dg_document_free(made);
    const dg_correction into_undated = ON("一/3", JOIN, "", "一/1");
    made = apply(NULL, &into_undated, 1);
    assert_string_equal(made->tasks[1].deadline, "长期；2020年底前");
    assert_string_equal(made->tasks[1].due, "2020-12-31"); /* the later */
    dg_document_free(made);
}

static void only_its_own_document_is_corrected(void **state) {
    (void)state;
    dg_correction other = ON("*", DROP, "甲局", "");
    other.document = "plan-2";
    assert_makes(0, AS_READ, other);
    other.document = "pl*";
    assert_makes(2, "一/1 乙部:support; 一/2 乙部:joint 各地区:joint; 一/3", other);
}

static void what_is_put_right_is_reported_no_longer(void **state) {
    (void)state;
    const dg_correction corrections[] = {ON("一/1", RENAME, "甲局", "财政部"),
                                         ON("一/3", SET_ROLE, "甲局", "lead"),
                                         ON("一/3", RENAME, "甲局", "财政部")};
    size_t left[] = {3, 2, 1}; /* the open list stays */
    for (size_t i = 0; i < 3; i++) {
        dg_document *made = apply(NULL, corrections, i + 1);
        assert_int_equal(made->n_diagnostics, left[i]);
        dg_document_free(made);
    }
}

static void a_correction_must_make_sense(void **state) {
    (void)state;
    static const struct {
        dg_correction correction;
        const char *message;
    } bad[] = {
        {ON("", DROP, "甲", ""), "no task"},
        {ON("1", DROP, "", ""), "drop wants a department"},
        {ON("1", SPLIT, "甲", "x"), "split wants no department"},
        {ON("1", DROP, "甲", "x"), "drop wants no value"},
        {ON("1", ADD, "甲", ""), "add wants a value"},
        {ON("1", SET_ROLE, "甲", "boss"), "unknown role boss"},
        {ON("1", RENAME, "甲", "甲"), "is its name already"},
        {ON("1*", JOIN, "", "2"), "not a pattern"},
        {ON("1", JOIN, "", "1"), "joined to itself"},
        {ON("1", SPLIT, "", "a\nb"), "one line"},
        {ON("1", SPLIT, "", "\xff"), "one line"},
        {{0, "", "1", DG_CORRECTION_DROP, "甲", "", "", "", "2016-07-08T00:00:00Z"}, "no document"},
        {{0, "p", "1", DG_CORRECTION_DROP, "甲", "", "", "", "yesterday"}, "not a moment"},
        {{0, "p", "1", (dg_correction_kind)99, "甲", "", "", "", "2016-07-08T00:00:00Z"},
         "no kind"},
    };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        dg_error err = {0};
        assert_int_equal(dg_correction_check(&bad[i].correction, &err), DG_EINVAL);
        if (strstr(err.message, bad[i].message) == NULL) fail_msg("%zu: %s", i, err.message);
    }
}

static dg_code from_csv(dg_corrections **list, const char *csv, dg_error *err) {
    return dg_corrections_from_csv(list, csv, strlen(csv), "李", "2020-01-01T00:00:00Z", err);
}

static void a_csv_table_leads_there_and_back(void **state) {
    (void)state;
    dg_correction written[] = {ON("一/1", SET_ROLE, "乙部", "lead"),
                               ON("*", RENAME, "甲, 局", "\"丙\""),
                               ON("一/1", SPLIT, "", " 架桥 ")};
    written[1].note = "旧名";
    char *csv = NULL;
    size_t n;
    dg_corrections *list = NULL;
    assert_int_equal(dg_corrections_to_csv(&csv, written, 3, NULL), DG_OK);
    assert_int_equal(from_csv(&list, csv, NULL), DG_OK);
    const dg_correction *read = dg_corrections_items(list, &n);
    assert_int_equal(n, 3);
    for (size_t i = 0; i < n; i++) {
        assert_string_equal(read[i].document, written[i].document);
        assert_string_equal(read[i].task, written[i].task);
        assert_int_equal(read[i].kind, written[i].kind);
        assert_string_equal(read[i].department, written[i].department);
        assert_string_equal(read[i].value, written[i].value);
        assert_string_equal(read[i].note, written[i].note);
        assert_string_equal(read[i].who, written[i].who);
        assert_string_equal(read[i].when, written[i].when);
    }
    dg_corrections_free(list);
    free(csv);
}

static void a_csv_table_by_hand_may_say_less(void **state) {
    (void)state;
    dg_corrections *list = NULL;
    size_t n;
    assert_int_equal(from_csv(&list, "\xEF\xBB\xBFkind,task,department\r\ndrop,*,甲局\r\n", NULL),
                     DG_OK);
    const dg_correction *c = dg_corrections_items(list, &n);
    assert_int_equal(n, 1);
    assert_string_equal(c->document, "*");
    assert_string_equal(c->who, "李");
    assert_string_equal(c->when, "2020-01-01T00:00:00Z");
    dg_corrections_free(list);
}

static void a_bad_csv_table_is_refused_by_line(void **state) {
    (void)state;
    static const struct {
        const char *csv, *message;
        size_t line;
    } bad[] = {
        {"", "the table is empty", 1},
        {"task\n", "no column kind", 1},
        {"task,kind\n1,fire\n", "unknown kind fire", 2},
        {"task,kind,department\n1,drop,甲\n\n1,drop,\n", "drop wants a department", 4},
        {"task,kind\n1,\xff\n", "not UTF-8", 2},
        {"task,kind\n1,\"a\nb\"\n", "unknown kind a", 2},
    };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        dg_corrections *list = NULL;
        dg_error err = {0};
        assert_int_equal(from_csv(&list, bad[i].csv, &err), DG_EFORMAT);
        assert_null(list);
        assert_int_equal(err.line, bad[i].line);
        if (strstr(err.message, bad[i].message) == NULL) fail_msg("%zu: %s", i, err.message);
        assert_null(strchr(err.message, '\n'));
    }
}

static void memory_may_run_out_anywhere(void **state) {
    (void)state;
    const dg_correction corrections[] = {
        ON("*", SET_ROLE, "乙部", "lead"), ON("*", RENAME, "甲局", "财政部"),
        ON("*", ADD, "丙委", "support"),   ON("一/1", SPLIT, "", "架桥"),
        ON("一/2", JOIN, "", "一/3"),      ON("*", DROP, "各地区", ""),
    };
    enum { N = sizeof corrections / sizeof *corrections };
    dg_document *read = reading(), *made = NULL;
    assert_survives_no_memory(dg_corrections_apply(&made, NULL, read, corrections, N, NULL, &err));
    dg_document_free(made);
    dg_document_free(read);
    char *csv = NULL;
    dg_corrections *list = NULL;
    assert_survives_no_memory(dg_corrections_to_csv(&csv, corrections, N, &err));
    free(csv);
    const char *table = "task,kind,department\n1,drop,甲\n";
    assert_survives_no_memory(
        dg_corrections_from_csv(&list, table, strlen(table), "", "2020-01-01T00:00:00Z", &err));
    dg_corrections_free(list);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_role_is_set_and_cleared),
        cmocka_unit_test(a_guide_with_another_role_guides_no_longer),
        cmocka_unit_test(a_pattern_means_every_task_that_it_matches),
        cmocka_unit_test(parties_come_and_go),
        cmocka_unit_test(a_department_is_renamed),
        cmocka_unit_test(a_task_is_split),
        cmocka_unit_test(tasks_are_joined),
        cmocka_unit_test(only_its_own_document_is_corrected),
        cmocka_unit_test(what_is_put_right_is_reported_no_longer),
        cmocka_unit_test(a_correction_must_make_sense),
        cmocka_unit_test(a_csv_table_leads_there_and_back),
        cmocka_unit_test(a_csv_table_by_hand_may_say_less),
        cmocka_unit_test(a_bad_csv_table_is_refused_by_line),
        cmocka_unit_test(memory_may_run_out_anywhere),
    };
    return cmocka_run_group_tests_name("corrections", tests, NULL, NULL);
}
