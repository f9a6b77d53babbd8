/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What Chinese documents hold around and inside their clauses: signatures, the wordings of the
 * first-listed rule, lists of duties, sentences that assign. */
#include "unit.h"

#include "reading.h"

typedef struct {
    const char *text, *reading;
} example;

static void check(const example *examples, size_t n) {
    for (size_t i = 0; i < n; i++) {
        const char *actual = reading_of(examples[i].text);
        if (strcmp(actual, examples[i].reading) != 0)
            fail_msg("%s\n  is read:  %s\n  expected: %s", examples[i].text, actual,
                     examples[i].reading);
    }
}
#define CHECK(examples) check(examples, sizeof(examples) / sizeof *(examples))

static void who_signs_a_document_is_no_party(void **state) {
    (void)state;
    static const example examples[] = {
        {"一、节水。\n责任单位：市甲局、市乙局\n\n某市人民政府办公室\n2023年5月6日\n",
         "一 joint 市甲局/label; 一 joint 市乙局/label"},
        {"一、节水。\n责任单位：市甲局\n　　某县教育局\n　　某县财政局\n二〇二三年五月六日\n",
         "一 lead 市甲局/label"},
        {"一、节水。\n责任单位：市甲局\n市乙局\n二、修路。\n责任单位：市丙局\n",
         "一 joint 市甲局/label; 一 joint 市乙局/label; 二 lead 市丙局/label"},
        {"一、节水。\n责任单位：市甲局\n主办单位：某市人民政府办公室 版权所有：某市人民政府\n",
         "一 lead 市甲局/label"},
    };
    CHECK(examples);
}

static void the_first_listed_rule_has_many_wordings(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.a。（甲局、乙部。列第一位者为牵头部门或单位，其他有关部门或单位按职责分工负责，下同）\n"
         "2.b。（丙委、丁办）",
         "1 lead 甲局/first-listed; 1 support 乙部/first-listed; "
         "2 lead 丙委/first-listed; 2 support 丁办/first-listed"},
        {"1.a。（甲局、乙部负责。以上第一个部门为牵头部门，分别负责为各部门按职责分别牵头，下同）\n"
         "2.b。（丙委、丁办负责）",
         "1 lead 甲局/first-listed; 1 support 乙部/first-listed; "
         "2 lead 丙委/first-listed; 2 support 丁办/first-listed"},
        {"1.a。\n责任单位：甲局、乙部（第一责任单位为牵头单位，下同）\n2.b。\n责任单位：丙委、丁办",
         "1 lead 甲局/first-listed; 1 support 乙部/first-listed; "
         "2 lead 丙委/first-listed; 2 support 丁办/first-listed"},
        {"1.a。（甲局、乙部负责，排前的为牵头单位，下同）\n2.b。（丙委、丁办按职责分工负责）",
         "1 lead 甲局/first-listed; 1 support 乙部/first-listed; "
         "2 joint 丙委/severally; 2 joint 丁办/severally"},
        /* Said in such a clause it is said of such clauses. */
        {"1.a。（甲局、乙部按职责分工负责。列第一位者为牵头单位，下同）\n"
         "2.b。（丙委、丁办按职责分工负责）",
         "1 lead 甲局/first-listed; 1 support 乙部/first-listed; "
         "2 lead 丙委/first-listed; 2 support 丁办/first-listed"},
        /* A rule that is not understood is no name. */
        {"1.a。（甲局、乙部负责，加粗的为牵头单位，下同）",
         "1 joint 甲局/listed; 1 joint 乙部/listed"},
    };
    CHECK(examples);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_signs_a_document_is_no_party),
        cmocka_unit_test(the_first_listed_rule_has_many_wordings),
    };
    return cmocka_run_group_tests_name("chinese", tests, NULL, NULL);
}
