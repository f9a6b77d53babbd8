/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The JSON of a plan: its keys, in the words of the manual, and figures that must agree. */
#include "unit.h"

#include <jansson.h>
#include <unistd.h>

#include "base/text.h"

static char folder[] = "/tmp/dutygraph-test-XXXXXX";

static int run(const char *arguments) {
    char *command = dg_format("cd '%s' && '%s' %s >/dev/null 2>said", folder, PROGRAM, arguments);
    assert_non_null(command);
    int status = system(command);
    free(command);
    return status;
}

static json_t *plan(const char *options) {
    json_error_t error;
    char *arguments = dg_format("meetings %s -o plan.json", options);
    char *path = dg_format("%s/plan.json", folder);
    assert_int_equal(run(arguments), 0);
    json_t *made = json_load_file(path, JSON_REJECT_DUPLICATES, &error);
    assert_non_null(made);
    free(arguments);
    free(path);
    return made;
}

static int setup(void **state) {
    (void)state;
    if (mkdtemp(folder) == NULL) return 1;
    char *path = dg_format("%s/slots.csv", folder);
    FILE *file = fopen(path, "w");
    for (int day = 1; file != NULL && day <= 28; day++)
        fprintf(file, "2027-02-%02d,09:30,11:30\n", day);
    bool ok = file != NULL && fclose(file) == 0;
    free(path);
    return ok && run("import '" SOURCE_DIR "/data/samples/ip-powerhouse-2016.txt'") == 0 ? 0 : 1;
}

static int teardown(void **state) {
    (void)state;
    char *command = dg_format("rm -r '%s'", folder);
    int status = system(command);
    free(command);
    return status;
}

static json_int_t whole(const json_t *object, const char *key) {
    const json_t *value = json_object_get(object, key);
    assert_true(json_is_integer(value));
    return json_integer_value(value);
}

static const char *words(const json_t *object, const char *key) {
    const json_t *value = json_object_get(object, key);
    assert_true(json_is_string(value));
    return json_string_value(value);
}

/* The rows of an array that belong to a meeting, one after another. */
static const json_t *next_of(const json_t *array, json_int_t meeting, size_t *at) {
    while (*at < json_array_size(array)) {
        const json_t *row = json_array_get(array, (*at)++);
        if (whole(row, "meeting") == meeting) return row;
    }
    return NULL;
}

/* Items follow one another without a gap, from 0 to the meeting's end; each names a task once. */
static void assert_agenda(const json_t *agenda, const json_t *meeting) {
    size_t at = 0;
    json_int_t end = 0, position = 0;
    for (const json_t *row; (row = next_of(agenda, whole(meeting, "meeting"), &at)) != NULL;) {
        assert_int_equal(whole(row, "position"), ++position);
        assert_int_equal(whole(row, "start"), end);
        end = whole(row, "end");
        assert_true(end > whole(row, "start") && words(row, "task")[0] != '\0');
    }
    assert_int_equal(end, whole(meeting, "end"));
}

/* What the attendances of a meeting cost at 30 minutes on top of each. */
static json_int_t cost_of(const json_t *attendance, const json_t *meeting) {
    size_t at = 0;
    json_int_t cost = 0;
    for (const json_t *row; (row = next_of(attendance, whole(meeting, "meeting"), &at)) != NULL;) {
        json_int_t stay = whole(row, "leave") - whole(row, "arrive");
        assert_true(whole(row, "arrive") >= 0 && whole(row, "leave") <= whole(meeting, "end"));
        assert_true(whole(row, "busy") > 0 && words(row, "department")[0] != '\0');
        assert_int_equal(whole(row, "busy") + whole(row, "idle"), stay);
        cost += 30 + stay;
    }
    return cost;
}

static void assert_whole_plan(const json_t *plan, size_t n_tasks) {
    const json_t *meetings = json_object_get(plan, "meetings");
    const json_t *agenda = json_object_get(plan, "agenda");
    const json_t *attendance = json_object_get(plan, "attendance");
    json_int_t cost = 0, slot = 0;
    assert_true(json_is_array(meetings) && json_is_array(agenda) && json_is_array(attendance));
    assert_int_equal(json_array_size(agenda), n_tasks);
    for (size_t m = 0; m < json_array_size(meetings); m++) {
        const json_t *meeting = json_array_get(meetings, m);
        assert_int_equal(whole(meeting, "meeting"), m + 1);
        assert_int_equal(whole(meeting, "start"), 0);
        assert_true(whole(meeting, "end") <= 120 && words(meeting, "chair")[0] != '\0');
        assert_true(whole(meeting, "slot") == slot || whole(meeting, "slot") == slot + 1);
        slot = whole(meeting, "slot");
        assert_agenda(agenda, meeting);
        cost += cost_of(attendance, meeting);
    }
    double gap = json_number_value(json_object_get(plan, "gap"));
    json_int_t bound = whole(plan, "lower_bound");
    assert_int_equal(whole(plan, "cost"), cost);
    assert_true(bound > 0 && bound <= cost && whole(plan, "document_order_cost") >= cost);
    assert_true(gap - (double)(cost - bound) / (double)cost < 1e-6 &&
                gap - (double)(cost - bound) / (double)cost > -1e-6);
    assert_int_equal(json_is_true(json_object_get(plan, "optimal")), bound == cost);
    assert_true(json_is_boolean(json_object_get(plan, "optimal")));
}

/* 106 tasks; document order costs 11920. */
static void all_tasks(void **state) {
    (void)state;
    json_t *made = plan("--all --moves 20000");
    assert_whole_plan(made, 106);
    assert_int_equal(whole(made, "document_order_cost"), 11920);
    json_decref(made);
}

static void one_chapter(void **state) {
    (void)state;
    json_t *made = plan("--section 一 --moves 20000");
    assert_whole_plan(made, 10);
    json_decref(made);
}

static json_int_t minutes_of(const char *hour) {
    int hours, minutes;
    assert_int_equal(sscanf(hour, "%2d:%2d", &hours, &minutes), 2);
    return hours * 60 + minutes;
}

/* Every row has its date, and hours that are the slot's start and its own minutes. */
static void with_dates(void **state) {
    (void)state;
    static const char *const arrays[][3] = {{"meetings", "start", "end"},
                                            {"agenda", "start", "end"},
                                            {"attendance", "arrive", "leave"}};
    json_t *made = plan("--all --moves 20000 --slots slots.csv");
    assert_whole_plan(made, 106);
    for (size_t a = 0; a < 3; a++) {
        const json_t *rows = json_object_get(made, arrays[a][0]);
        for (size_t i = 0; i < json_array_size(rows); i++) {
            const json_t *row = json_array_get(rows, i);
            assert_int_equal(minutes_of(words(row, "from")), 570 + whole(row, arrays[a][1]));
            assert_int_equal(minutes_of(words(row, "to")), 570 + whole(row, arrays[a][2]));
            assert_memory_equal(words(row, "date"), "2027-02-", 8);
        }
    }
    json_decref(made);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_tasks),
        cmocka_unit_test(one_chapter),
        cmocka_unit_test(with_dates),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
