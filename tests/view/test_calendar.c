/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ics.h"
#include "no_memory.h"
#include "schedule.h"

#include "base/text.h"
#include "dutygraph/calendar.h"
#include "view/ical.h"

static const char names[] = "一1: 甲局* 乙部 / 一2: 甲局* 丙委? / 二1: 乙部* 丙委?";
static const char hostile[] =
    "a;b,c\\d: A,B;C\\N\\n* \\\\: BEGIN:VEVENT\r\nX / e\nf: A,B;C\\N\\n* \x01\x7F? / "
    "\xF0\x9F\x98\x80\xF0\x9F\x98\x80: \"Q\"* A,B;C\\N\\n?";

static dg_calendar_options options_for(size_t department) {
    return (dg_calendar_options){.department = department, .now = 1467936000};
}

/* The calendar of a corpus, asserted to be one. */
static char *calendar_of(const char *corpus_text, uint32_t capacity, const char *department,
                         dg_calendar_options o) {
    dg_corpus *corpus = table_corpus(corpus_text);
    dg_graph *graph = table_graph(corpus);
    schedule *x = schedule_new(graph, capacity, 1, true);
    char *text = NULL;
    dg_error err = {0};
    if (department != NULL) o.department = table_department(graph, department);
    dg_code code = dg_calendar_write(&text, &x->s, graph, &o, &err);
    assert_string_equal(err.message, "");
    assert_int_equal(code, DG_OK);
    const char *fault = ics_fault(text, strlen(text));
    if (fault != NULL) print_error("%s\n%s\n", fault, text);
    assert_null(fault);
    schedule_free(x);
    dg_graph_free(graph);
    dg_corpus_free(corpus);
    return text;
}

static void assert_value(const char *text, size_t event, const char *property,
                         const char *expected) {
    char *value = ics_value(text, event, property);
    if (expected == NULL)
        assert_null(value);
    else
        assert_string_equal(value == NULL ? "(none)" : value, expected);
    free(value);
}

/* Written by hand from the plan: two meetings, of two tasks and of one. */
static void whole_meetings(void **state) {
    (void)state;
    char *text = calendar_of(names, 20, NULL, options_for(DG_NONE));
    assert_value(text, 0, "DTSTAMP", "20160708T000000Z");
    assert_value(text, 0, "DTSTART", "20271231T220000");
    assert_value(text, 0, "DTEND", "20271231T222000");
    assert_value(text, 0, "SUMMARY", "Joint meeting 1: 一1 (2 tasks)");
    assert_value(text, 0, "DESCRIPTION",
                 "Meeting: 22:00–22:20. Chair: 甲局.\n\nAgenda\n"
                 "22:00–22:10 一1 一1 (甲局, 乙部)\n22:10–22:20 一2 一2 (甲局, 丙委)\n\n"
                 "Who is there when\n22:00–22:10 乙部\n22:00–22:20 甲局\n22:10–22:20 丙委\n");
    assert_value(text, 1, "DTSTART", "20280101T220000");
    assert_value(text, 1, "SUMMARY", "Joint meeting 2: 二1 (1 task)");
    assert_value(text, 2, "UID", NULL);
    free(text);
}

static void one_department(void **state) {
    (void)state;
    dg_calendar_options o = options_for(DG_NONE);
    char *text = calendar_of(names, 20, "丙委", o);
    assert_value(text, 0, "DTSTART", "20271231T221000");
    assert_value(text, 0, "DTEND", "20271231T222000");
    assert_value(text, 0, "DESCRIPTION",
                 "Meeting: 22:00–22:20. Chair: 甲局. You are needed: 22:10–22:20.\n\nAgenda\n"
                 "22:00–22:10 一1 一1 (甲局, 乙部)\n22:10–22:20 ● 一2 一2 (甲局, 丙委)\n"
                 "●: items that concern you");
    assert_value(text, 1, "DTSTART", "20280101T220000");
    free(text);
    o.lang = DG_LANG_ZH;
    text = calendar_of(names, 20, "乙部", o);
    assert_value(text, 1, "SUMMARY", "第2场会议：二1（共1项任务）");
    assert_value(text, 1, "DESCRIPTION",
                 "会议时间：22:00–22:10。主持：乙部。请贵单位参加：22:00–22:10。\n\n议程\n"
                 "22:00–22:10 ● 二1 二1（乙部、丙委）\n●：与贵单位有关的事项");
    free(text);
}

/* Two hours from 22:00 on the last day of a year: the end is in the next. */
static void midnight(void **state) {
    (void)state;
    static const char twelve[] = "1: A* / 2: A* / 3: A* / 4: A* / 5: A* / 6: A* / 7: A* / 8: A* / "
                                 "9: A* / 10: A* / 11: A* / 12: A*";
    char *text = calendar_of(twelve, 120, NULL, options_for(DG_NONE));
    assert_value(text, 0, "DTSTART", "20271231T220000");
    assert_value(text, 0, "DTEND", "20280101T000000");
    free(text);
}

static void with_a_time_zone(void **state) {
    (void)state;
    static const dg_zone_change changes[] = {
        {"19700101T000000", 3600, 3600, false, "CET"},
        {"20270328T020000", 3600, 7200, true, "CEST"},
        {"20271031T030000", 7200, 3600, false, "CET"},
        {"20280101T000000", 3600, -12345, false, ""},
    };
    dg_calendar_options o = options_for(DG_NONE);
    o.timezone = "Europe/Berlin";
    o.changes = changes;
    o.n_changes = sizeof changes / sizeof *changes;
    char *text = calendar_of(names, 20, NULL, o);
    assert_value(text, 0, "DTSTART", "20271231T220000");
    assert_non_null(strstr(text, "\r\nDTSTART;TZID=Europe/Berlin:20271231T220000\r\n"));
    assert_non_null(strstr(text, "BEGIN:DAYLIGHT\r\nDTSTART:20270328T020000\r\n"
                                 "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nTZNAME:CEST\r\n"
                                 "END:DAYLIGHT\r\n"));
    assert_non_null(strstr(text, "TZOFFSETTO:-032545\r\nEND:STANDARD"));
    free(text);
}

/* Titles and bodies of a hundred Chinese letters: three octets each, so that no line's 75 octets
 * end where a letter does. */
static void long_chinese_names(void **state) {
    (void)state;
    dg_text words = {0};
    char title[301] = "", body[301] = "";
    for (size_t i = 0; i < 100; i++) {
        strcat(title, i % 2 == 0 ? "议" : "题");
        strcat(body, i % 2 == 0 ? "部" : "门");
    }
    dg_text_printf(&words, "%s,: %s* 乙;部", title, body);
    char *corpus = dg_text_take(&words),
         *text = calendar_of(corpus, 120, NULL, options_for(DG_NONE));
    char *summary = ics_value(text, 0, "SUMMARY"), *said = ics_value(text, 0, "DESCRIPTION");
    assert_non_null(strstr(summary, title));
    assert_non_null(strstr(said, body));
    free(summary);
    free(said);
    free(text);
    free(calendar_of(corpus, 120, body, options_for(DG_NONE)));
    free(corpus);
}

/* Names with every mark that means something to the format. */
static void names_are_never_syntax(void **state) {
    (void)state;
    for (int lang = 0; lang < 2; lang++) {
        dg_calendar_options o = options_for(DG_NONE);
        o.lang = lang == 0 ? DG_LANG_EN : DG_LANG_ZH;
        char *text = calendar_of(hostile, 120, NULL, o);
        char *said = ics_value(text, 0, "DESCRIPTION");
        assert_non_null(strstr(said, "A,B;C\\N\\n"));
        assert_non_null(strstr(said, "\xF0\x9F\x98\x80\xF0\x9F\x98\x80"));
        free(said);
        free(text);
        free(calendar_of(hostile, 10, "A,B;C\\N\\n", o));
    }
}

static void random_plans(void **state) {
    (void)state;
    for (uint64_t seed = 1; seed <= 20; seed++) {
        dg_corpus *corpus = table_random(seed, 40, 9);
        dg_graph *graph = table_graph(corpus);
        schedule *x = schedule_new(graph, 30, 2, true);
        dg_calendar_options o = options_for(DG_NONE);
        for (size_t d = 0; d <= dg_graph_n_departments(graph); d++) {
            char *text = NULL, *again = NULL;
            o.department = d < dg_graph_n_departments(graph) ? d : DG_NONE;
            assert_int_equal(dg_calendar_write(&text, &x->s, graph, &o, NULL), DG_OK);
            assert_int_equal(dg_calendar_write(&again, &x->s, graph, &o, NULL), DG_OK);
            assert_string_equal(text, again);
            const char *fault = ics_fault(text, strlen(text));
            assert_true(fault == NULL || strstr(fault, "without any component") != NULL);
            free(text);
            free(again);
        }
        schedule_free(x);
        dg_graph_free(graph);
        dg_corpus_free(corpus);
    }
}

/* An event keeps its UID when the agenda is ordered anew and held at another time; another
 * department, or another task, has another. */
static void uids_follow_from_content(void **state) {
    (void)state;
    dg_corpus *corpus = table_corpus(names);
    dg_graph *graph = table_graph(corpus);
    char *uids[4];
    for (size_t i = 0; i < 4; i++) {
        schedule *x = schedule_new(graph, i == 3 ? 30 : 20, 1, true);
        dg_calendar_options o = options_for(i == 2 ? table_department(graph, "甲局") : DG_NONE);
        char *text = NULL;
        if (i == 1) {
            size_t first = x->plan.items[0];
            x->plan.items[0] = x->plan.items[1];
            x->plan.items[1] = first;
            x->real[0].start = 600;
        }
        assert_int_equal(dg_calendar_write(&text, &x->s, graph, &o, NULL), DG_OK);
        uids[i] = ics_value(text, 0, "UID");
        free(text);
        schedule_free(x);
    }
    assert_string_equal(uids[0], uids[1]);
    assert_string_not_equal(uids[0], uids[2]);
    assert_string_not_equal(uids[0], uids[3]);
    for (size_t i = 0; i < 4; i++)
        free(uids[i]);
    dg_graph_free(graph);
    dg_corpus_free(corpus);
}

static void what_is_no_calendar(void **state) {
    (void)state;
    static const struct {
        bool dated;
        const char *corpus;
        int64_t now;
        const char *message;
    } cases[] = {
        {false, names, 0, "a calendar wants slots that have dates"},
        {true, names, -1, "a moment from 1970 to 9999 is wanted"},
        {true, names, 253402300800, "a moment from 1970 to 9999 is wanted"},
        {true, "1:", 0, "there is no meeting for a calendar"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        dg_corpus *corpus = table_corpus(cases[i].corpus);
        dg_graph *graph = table_graph(corpus);
        schedule *x = schedule_new(graph, 20, 1, cases[i].dated);
        dg_calendar_options o = options_for(DG_NONE);
        o.now = cases[i].now;
        char *text = NULL;
        dg_error err = {0};
        assert_int_equal(dg_calendar_write(&text, &x->s, graph, &o, &err), DG_EINVAL);
        assert_string_equal(err.message, cases[i].message);
        assert_null(text);
        schedule_free(x);
        dg_graph_free(graph);
        dg_corpus_free(corpus);
    }
}

/* RFC 5545, 3.1: at most 75 octets without the line's end; a continuation begins with a blank. */
static void lines_are_folded(void **state) {
    (void)state;
    static const char sixty[] = "123456789012345678901234567890123456789012345678901234567890";
    static const struct {
        const char *after, *expected;
    } cases[] = {
        {"123456789012345", "123456789012345\r\n"},
        {"1234567890123456", "123456789012345\r\n 6\r\n"},
        {"1234567890123甲", "1234567890123\r\n 甲\r\n"},
        {"123456789012甲乙", "123456789012甲\r\n 乙\r\n"},
        {"12345678901甲\xF0\x9F\x98\x80", "12345678901甲\r\n \xF0\x9F\x98\x80\r\n"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char *line = dg_format("%s%s", sixty, cases[i].after);
        dg_text out = {0};
        dg_ical_line(&out, dg_slice_of(line));
        char *made = dg_text_take(&out);
        assert_string_equal(made + 60, cases[i].expected);
        free(made);
        free(line);
    }
}

/* The validator finds what the RFC forbids: each of these is one step from a good calendar. */
static void faults_are_found(void **state) {
    (void)state;
    static const char good[] =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\n"
        "DTSTAMP:20160708T000000Z\r\nDTSTART:20271231T220000\r\n"
        "DTEND:20271231T222000\r\nSUMMARY:a\\, b\r\nEND:VEVENT\r\n"
        "END:VCALENDAR\r\n";
    static const char *const cases[][3] = {
        {"END:VCALENDAR\r\n", "", "10: not one whole calendar"},
        {"UID:1\r\n", "UID:1\n", "5: a line does not end in CR LF"},
        {"UID:1\r\n", "", "9: VEVENT without UID"},
        {"UID:1\r\n", "UID:1\r\nUID:2\r\n", "6: UID twice"},
        {"UID:1\r\n", "UID:1\r\nLOCATION:x\r\n", "6: LOCATION in VEVENT"},
        {"UID:1\r\n", "UID:1\r\n\r\n", "6: an empty line"},
        {"UID:1", "UID", "5: no colon after UID"},
        {"UID:1", "UID:\x01", "5: a control character"},
        {"UID:1", "UID:\xE7\x94\r\n \xB2", "5: not UTF-8, or folded inside a character"},
        {"UID:1", "UID:123456789012345678901234567890123456789012345678901234567890123456789012",
         "5: a line of more than 75 octets"},
        {"a\\, b", "a, b", "9: SUMMARY is not of type TEXT"},
        {"a\\, b", "a\\b", "9: SUMMARY is not of type TEXT"},
        {"20160708T000000Z", "20160708T000000", "6: DTSTAMP is not in UTC"},
        {"20160708T000000Z", "20160230T000000Z", "6: DTSTAMP is not in UTC"},
        {"20271231T222000", "20271231T220000", "8: the end is not after the start"},
        {"DTEND:", "DTEND;TZID=Asia/Shanghai:", "8: no VTIMEZONE Asia/Shanghai"},
        {"VERSION:2.0\r\n", "VERSION:1.0\r\n", "2: VERSION is 1.0"},
        {"PRODID:x\r\n", "", "10: VCALENDAR without PRODID"},
        {"END:VEVENT", "END:VTODO", "10: END:VTODO without its BEGIN"},
        {"BEGIN:VEVENT", "BEGIN:VTIMEZONE", "5: UID in VTIMEZONE"},
    };
    assert_null(ics_fault(good, strlen(good)));
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *at = strstr(good, cases[i][0]);
        assert_non_null(at);
        char *bad =
            dg_format("%.*s%s%s", (int)(at - good), good, cases[i][1], at + strlen(cases[i][0]));
        const char *fault = ics_fault(bad, strlen(bad));
        assert_string_equal(fault == NULL ? "(none)" : fault, cases[i][2]);
        free(bad);
    }
}

static dg_code write_once(const dg_graph *graph, schedule *x, dg_error *err) {
    char *text = NULL;
    dg_calendar_options o = options_for(0);
    dg_code code = dg_calendar_write(&text, &x->s, graph, &o, err);
    free(text);
    return code;
}

static void survives_no_memory(void **state) {
    (void)state;
    dg_corpus *corpus = table_corpus(names);
    dg_graph *graph = table_graph(corpus);
    schedule *x = schedule_new(graph, 20, 1, true);
    assert_survives_no_memory(write_once(graph, x, &err));
    schedule_free(x);
    dg_graph_free(graph);
    dg_corpus_free(corpus);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(whole_meetings),
        cmocka_unit_test(one_department),
        cmocka_unit_test(midnight),
        cmocka_unit_test(with_a_time_zone),
        cmocka_unit_test(names_are_never_syntax),
        cmocka_unit_test(long_chinese_names),
        cmocka_unit_test(random_plans),
        cmocka_unit_test(uids_follow_from_content),
        cmocka_unit_test(what_is_no_calendar),
        cmocka_unit_test(lines_are_folded),
        cmocka_unit_test(faults_are_found),
        cmocka_unit_test(survives_no_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
