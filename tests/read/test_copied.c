/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What programs leave in a text that is copied out of their pages. */
#include "unit.h"

#include "reading.h"

/* ⼯ is U+2F2F, ⻓ U+2ED3: the names come out with the ideographs. */
static void radicals_are_ideographs(void **state) {
    (void)state;
    static const example examples[] = {
        {"⼀、⼈才引进。（⼯业和信息化部牵头，⻓江⽔利委员会配合）",
         "一 lead 工业和信息化部/lead; 一 support 长江水利委员会/support"},
        {"⼀、資⾦。\n（⼀）撥付。（主辦機關：⾦⾨縣政府）", "一/（一） lead 金門縣政府/label"},
        {"| 序号 | 任务 | 责任单位 |\n|---|---|---|\n| 1 | ⻔禁 | ⺠政局 |\n",
         "1 lead 民政局/label"},
    };
    CHECK_EXAMPLES(examples);
}

static void unseen_characters_are_left_out(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.a。（县人\u00AD社局牵头，县\u200B教育局、县\u2060财\uFE0F政局配合）",
         "1 lead 县人社局/lead; 1 support 县教育局/support; 1 support 县财政局/support"},
        {"| 序号 | 任务 | 责任单位 |\n|---|---|---|\n| 1 | a | 市\u200D民\u00AD政局 |\n",
         "1 lead 市民政局/label"},
        {"1. Wells\nLead: Water\u00AD Works Agency\n", "1 lead Water Works Agency/label"},
    };
    CHECK_EXAMPLES(examples);
}

static void entities_are_what_they_mean(void **state) {
    (void)state;
    static const example examples[] = {
        {"&nbsp;&nbsp;1.a。（甲局&mdash;牵头，乙部&#12289;丙委配合）",
         "1 lead 甲局/lead; 1 support 乙部/support; 1 support 丙委/support"},
        {"1. Roads\nLead: Parks &amp; Roads Department\n", "1 lead Parks & Roads Department/label"},
        {"1. Laws; R&D\nLead: R&D Agency\n", "1 lead R&D Agency/label"},
        {"1.&lt;b&gt;&#10;&#xD800;&#;&unknown; （甲局牵头）", "1 lead 甲局/lead"},
    };
    CHECK_EXAMPLES(examples);
}

static void page_numbers_part_no_clause(void **state) {
    static const char *const numbers[] = {
        "第4页",        "第 4 页，共 12 页",
        "第4页/共12页", "·4·",
        "－４－",       "– 4 –",
        "*4*",          "- iv -",
        "４",           "Page 4 of 12",
        "page 4",       "4/12",
        "P4",           "IV",
        "4 of 12",      "(4)",
        "[4]",          "—4—\n甲乙方案",
        "甲乙方案",     "4",
    };
    (void)state;
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        char text[160];
        snprintf(text, sizeof text, "甲乙方案\n1.a。（甲局牵头，乙部、\n%s\n丙委配合）\n",
                 numbers[i]);
        assert_string_equal(reading_of(text),
                            "1 lead 甲局/lead; 1 support 乙部/support; 1 support 丙委/support");
    }
}

/* As rows of one table below the other; behind the roles in a cell, the names. */
static void what_pages_set_side_by_side(void **state) {
    (void)state;
    static const example examples[] = {
        {"序号,任务,牵头单位,配合单位,序号,任务,牵头单位,配合单位\n1,a,甲局,乙局,3,c,丙局,\n2,b,"
         "乙局,,,,,\n",
         "1 lead 甲局/label; 1 support 乙局/label; 2 lead 乙局/label; 3 lead 丙局/label"},
        {"任务表,,,,\n任务,责任单位,,任务,责任单位\na,甲局,,b,乙局\n",
         "a lead 甲局/label; b lead 乙局/label"},
        {"序号,任务,责任单位\n1,a,\"牵头\n甲局\n配合\n乙局、丙局\"\n2,b,\"甲局\n乙局\"\n",
         "1 lead 甲局/label; 1 support 乙局/label; 1 support 丙局/label; 2 joint 甲局/label; "
         "2 joint 乙局/label"},
    };
    CHECK_EXAMPLES(examples);
}

/* A warning says what a page hides or sets aside; what a button of a heading opens is read. */
static void what_a_page_hides_is_told(void **state) {
    static const char start[] =
        "<!DOCTYPE "
        "html><html><body><h1>方案</h1><p>1.a。（甲局牵头）</p><p>b，c，d，e，f，g，h，i</p>";
    static const struct {
        const char *part, *reading, *told;
    } parts[] = {
        {"<aside>2.b。（乙局牵头，丙委配合）</aside>", "1 lead 甲局/lead",
         "2.b。（乙局牵头，丙委配合）"},
        {"<div style='display:none'>2.b。（乙局牵头）</div>", "1 lead 甲局/lead",
         "2.b。（乙局牵头）"},
        {"<aside>a。（甲局牵头）</aside>", "1 lead 甲局/lead", NULL},
        {"<aside>甲局牵头做好工作</aside>", "1 lead 甲局/lead", NULL},
        {"<h2><button>二、b</button></h2><div hidden>2.c。（乙局牵头）</div>",
         "1 lead 甲局/lead; 二/2 lead 乙局/lead", NULL},
    };
    (void)state;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        char text[600], told[200] = "";
        snprintf(text, sizeof text, "%s%s</body></html>", start, parts[i].part);
        assert_string_equal(reading_of(text), parts[i].reading);
        if (parts[i].told != NULL) snprintf(told, sizeof told, "unread-clause %s", parts[i].told);
        bool found = strstr(diagnostics_of(text), "unread-clause") != NULL;
        assert_int_equal(found, parts[i].told != NULL);
        assert_non_null(strstr(diagnostics_of(text), told));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(radicals_are_ideographs),
        cmocka_unit_test(unseen_characters_are_left_out),
        cmocka_unit_test(entities_are_what_they_mean),
        cmocka_unit_test(page_numbers_part_no_clause),
        cmocka_unit_test(what_pages_set_side_by_side),
        cmocka_unit_test(what_a_page_hides_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
