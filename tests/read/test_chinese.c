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

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_signs_a_document_is_no_party),
    };
    return cmocka_run_group_tests_name("chinese", tests, NULL, NULL);
}
