/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit.h"

#include "dutygraph/suggest.h"

static void check(const char *name, const char *expected) {
    static const char *const candidates[] = {
        "商务部",      "农业部",      "知识产权局",  "workload", "一/（一）/1",
        "一/（一）/1", "一/（一）/2", "二/（一）/3", "Goal 1/A", "Goal 1/A"};
    size_t best[2],
        n = dg_suggest(best, 2, name, candidates, sizeof candidates / sizeof *candidates);
    char shown[200] = "";
    for (size_t i = 0; i < n; i++) {
        strcat(shown, i > 0 ? " " : "");
        strcat(shown, candidates[best[i]]);
    }
    assert_string_equal(shown, expected);
}

static void the_nearest_come_first(void **state) {
    (void)state;
    check("商业部", "商务部 农业部");
    check("workloads", "workload");
    check("国家知识产权局", "知识产权局");
    check("一/(一)/2", "一/（一）/2");
    check("一/二", "一/（一）/1 一/（一）/2");
    check("Goal 1/A1", "Goal 1/A");
    check("zzz", "");
    check("", "");
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(the_nearest_come_first)};
    return cmocka_run_group_tests_name("suggest", tests, NULL, NULL);
}
