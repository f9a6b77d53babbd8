/* SPDX-License-Identifier: GPL-3.0-or-later */
/* libical, on which Evolution, KOrganizer and, in its older releases, Thunderbird are built. */
#include "schedule.h"

#include <libical/ical.h>

#include "dutygraph/calendar.h"

static char *calendar_of(const char *corpus_text, const char *department) {
    static const dg_zone_change changes[] = {{"19700101T000000", 28800, 28800, false, "CST"}};
    dg_corpus *corpus = table_corpus(corpus_text);
    dg_graph *graph = table_graph(corpus);
    schedule *x = schedule_new(graph, 20, 1, true);
    char *text = NULL;
    dg_calendar_options o = {.department = DG_NONE,
                             .now = 1467936000,
                             .timezone = "Asia/Shanghai",
                             .changes = changes,
                             .n_changes = 1};
    if (department != NULL) o.department = table_department(graph, department);
    assert_int_equal(dg_calendar_write(&text, &x->s, graph, &o, NULL), DG_OK);
    schedule_free(x);
    dg_graph_free(graph);
    dg_corpus_free(corpus);
    return text;
}

static icalcomponent *parse(const char *text) {
    icalcomponent *calendar = icalparser_parse_string(text);
    assert_non_null(calendar);
    assert_int_equal(icalcomponent_count_errors(calendar), 0);
    icalrestriction_check(calendar);
    assert_int_equal(icalcomponent_count_errors(calendar), 0);
    return calendar;
}

/* 22:10 in Shanghai is 14:10 UTC. */
static void is_read_as_written(void **state) {
    (void)state;
    char *text = calendar_of("1: 甲局* 乙部 / 2: 甲局* 丙,委? / 3: 乙部* 丙,委?", "丙,委");
    icalcomponent *calendar = parse(text);
    assert_int_equal(icalcomponent_count_components(calendar, ICAL_VEVENT_COMPONENT), 2);
    icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
    icaltimetype start = icalcomponent_get_dtstart(event);
    icaltimetype utc = icaltime_convert_to_zone(start, icaltimezone_get_utc_timezone());
    assert_true(start.hour == 22 && start.minute == 10 && start.day == 31);
    assert_true(utc.hour == 14 && utc.minute == 10);
    assert_int_equal(icaldurationtype_as_int(icalcomponent_get_duration(event)), 600);
    assert_string_equal(icalcomponent_get_summary(event), "Joint meeting 1: 1 (2 tasks)");
    assert_string_equal(icalcomponent_get_description(event),
                        "Meeting: 22:00–22:20. Chair: 甲局. You are needed: 22:10–22:20.\n\n"
                        "Agenda\n22:00–22:10 1 1 (甲局, 乙部)\n22:10–22:20 ● 2 2 (甲局, 丙,委)\n"
                        "●: items that concern you");
    icalcomponent_free(calendar);
    free(text);
}

static void hostile_names(void **state) {
    (void)state;
    char *text =
        calendar_of("a;b,c\\d: A,B;C\\N\\n* \\\\: BEGIN:VEVENT\r\nX / e\nf: \x01\x7F?", NULL);
    icalcomponent *calendar = parse(text);
    icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
    assert_string_equal(icalcomponent_get_summary(event), "Joint meeting 1: a;b,c\\d (2 tasks)");
    assert_non_null(strstr(icalcomponent_get_description(event), "A,B;C\\N\\n"));
    icalcomponent_free(calendar);
    free(text);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(is_read_as_written),
        cmocka_unit_test(hostile_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
