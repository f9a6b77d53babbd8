/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dutygraph/plan_file.h"

#include "no_memory.h"

/* The meetings with their tasks and slots: "A@2: x y; B: z". */
static void assert_reads(const char *text, const char *expected) {
    dg_plan_file plan;
    char shown[400] = "";
    dg_error err = {0};
    if (dg_plan_file_parse(&plan, text, strlen(text), "plan", &err) != DG_OK)
        fail_msg("%s", err.message);
    for (size_t m = 0, i = 0; m < plan.n_meetings; m++) {
        char slot[24] = "";
        if (plan.slots[m] != DG_NONE) snprintf(slot, sizeof slot, "@%zu", plan.slots[m] + 1);
        snprintf(shown + strlen(shown), sizeof shown - strlen(shown), "%s%s%s:", m == 0 ? "" : "; ",
                 plan.meetings[m], slot);
        for (; i < plan.n_lines && plan.lines[i].meeting == m; i++)
            snprintf(shown + strlen(shown), sizeof shown - strlen(shown), " %s",
                     plan.lines[i].task);
    }
    assert_string_equal(shown, expected);
    dg_plan_file_clear(&plan);
}

static void tables(void **state) {
    (void)state;
    assert_reads("meeting,task\n1,x\n1,y\n2,z\n", "1: x y; 2: z");
    assert_reads("title,task,meeting\r\n\"a, b\",x,first\r\n,y,second\r\n,,\r\n,z,first\r\n",
                 "first: x z; second: y");
    assert_reads("\xEF\xBB\xBFmeeting\tslot\tposition\ttask\n2\t3\t2\tx\n2\t\t1\ty\n1\t\t\tz\n",
                 "2@3: y x; 1: z");
    assert_reads("meeting,task\n", "");
}

static void json(void **state) {
    (void)state;
    assert_reads("[{\"meeting\": 1, \"task\": \"x\"}, {\"meeting\": \"1\", \"task\": \"y\"}]",
                 "1: x y");
    assert_reads("{\"cost\": 5, \"meetings\": [{\"meeting\": 2, \"slot\": 4}, {\"meeting\": 9}],"
                 " \"agenda\": [{\"meeting\": 1, \"position\": 2, \"task\": \"x\", \"slot\": null},"
                 " {\"meeting\": 2, \"position\": 1, \"task\": \"z\"},"
                 " {\"meeting\": 1, \"position\": 1, \"task\": \"y\", \"end\": 10}]}",
                 "1: y x; 2@4: z");
    assert_reads("{\"agenda\": []}", "");
}

#define NO_VALUE "plan: a meeting, task, position or slot is a text or a whole number"

static void what_is_wrong_is_named(void **state) {
    (void)state;
    static const char *const cases[][2] = {
        {"", "plan:1: the table is empty"},
        {"meeting,path\n1,x\n", "plan:1: no column task"},
        {"task,meeting\nx,1\n\ny,\n", "plan:4: a meeting and a task are wanted"},
        {"task,meeting,position\nx,1,-2\n", "plan:2: a position is a whole number up to 1000000"},
        {"task,meeting,slot\nx,1,0\n", "plan:2: a slot is a whole number from 1 to 10000"},
        {"task,meeting,slot\nx,1,10001\n", "plan:2: a slot is a whole number from 1 to 10000"},
        {"task,meeting,slot\nx,1,2\ny,1,3\n", "plan:3: the meeting has another slot above"},
        {"task,meeting\n\xFF,1\n", "plan:2: the table is not UTF-8"},
        {"{\n\"agenda\": [}", "plan:2: this is no JSON"},
        {"{\"meetings\": []}", "plan: an array is wanted, or an object with one called agenda"},
        {"[1]", "plan: a meeting and a task are wanted"},
        {"[{\"meeting\": 1, \"task\": \"x\", \"slot\": [2]}]", NO_VALUE},
        {"[{\"meeting\": 1.5, \"task\": \"x\"}]", NO_VALUE},
        {"{\"agenda\": [{\"meeting\": 1, \"task\": \"x\"}], \"meetings\": [{\"meeting\": 1, "
         "\"slot\": true}]}",
         NO_VALUE},
        {"meeting,task\n1,x\n1,\"y\n", "plan:3: the quote is never closed"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        dg_plan_file plan;
        dg_error err = {0};
        assert_int_equal(dg_plan_file_parse(&plan, cases[i][0], strlen(cases[i][0]), "plan", &err),
                         DG_EFORMAT);
        assert_string_equal(err.message, cases[i][1]);
    }
    dg_plan_file plan;
    assert_int_equal(dg_plan_file_read(&plan, "/nowhere/at/all", NULL), DG_EIO);
}

static dg_code parse_once(dg_error *err) {
    static const char text[] = "meeting,task,slot\n1,x,2\n2,y,\n";
    dg_plan_file plan;
    dg_code code = dg_plan_file_parse(&plan, text, sizeof text - 1, "plan", err);
    if (code == DG_OK) dg_plan_file_clear(&plan);
    return code;
}

static void survives_no_memory(void **state) {
    (void)state;
    assert_survives_no_memory(parse_once(&err));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tables),
        cmocka_unit_test(json),
        cmocka_unit_test(what_is_wrong_is_named),
        cmocka_unit_test(survives_no_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
