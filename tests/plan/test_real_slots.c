/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit.h"

#include <unistd.h>

#include "dutygraph/schedule.h"
#include "no_memory.h"

static char path[] = "/tmp/slots-XXXXXX";

static void write_list(const char *text) {
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    assert_true(fputs(text, file) >= 0);
    assert_int_equal(fclose(file), 0);
}

static int make_file(void **state) {
    (void)state;
    int fd = mkstemp(path);
    return fd < 0 || close(fd) != 0;
}

static int remove_file(void **state) {
    (void)state;
    return remove(path);
}

/* The same two slots in every way to write them. */
static void in_any_form(void **state) {
    (void)state;
    static const char *const texts[] = {
        "2026-12-01,09:00,11:00,2,甲局;乙部\n2026-12-02,14:30,16:00\n",
        "\xEF\xBB\xBF"
        "date,start,end,rooms,unavailable\r\n2026-12-02,14:30,16:00,,\r\n"
        "2026-12-01, 9:00 ,11:00,2,\"甲局；乙部\"\r\n",
        "unavailable,rooms,end,start,date\n甲局、 乙部,2,11:00,9:00,2026/12/1\n"
        ",,16:00,14:30,2026/12/02\n",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        dg_real_slots s;
        dg_error err = {0};
        write_list(texts[i]);
        dg_code code = dg_real_slots_read(&s, path, &err);
        assert_string_equal(err.message, "");
        assert_int_equal(code, DG_OK);
        assert_int_equal(s.n, 2);
        assert_string_equal(s.items[0].date, "2026-12-01");
        assert_int_equal(s.items[0].start, 9 * 60);
        assert_int_equal(s.items[0].end, 11 * 60);
        assert_int_equal(s.items[0].rooms, 2);
        assert_int_equal(s.items[0].n_absent, 2);
        assert_string_equal(s.items[0].absent[0], "甲局");
        assert_string_equal(s.items[0].absent[1], "乙部");
        assert_string_equal(s.items[1].date, "2026-12-02");
        assert_int_equal(s.items[1].start, 14 * 60 + 30);
        assert_int_equal(s.items[1].rooms, 0);
        assert_int_equal(s.items[1].n_absent, 0);
        assert_int_equal(s.items[1].line, i == 1 ? 2 : i == 0 ? 2 : 3);
        dg_real_slots_clear(&s);
    }
}

/* Leap years by the Gregorian rule; midnight as an end; one slot that starts where another ends. */
static void at_the_edges(void **state) {
    (void)state;
    dg_real_slots s;
    write_list("2028-02-29,00:00,24:00\n2000-02-29,09:00,10:00\n2000-02-29,10:00,11:00\n");
    assert_int_equal(dg_real_slots_read(&s, path, NULL), DG_OK);
    assert_int_equal(s.n, 3);
    assert_int_equal(s.items[2].end, 1440);
    dg_real_slots_clear(&s);
}

static void what_is_wrong_is_named(void **state) {
    (void)state;
    static const char *const cases[][2] = {
        {"", ": there is no slot in it"},
        {"date,start,end\n", ": there is no slot in it"},
        {"2026-12-01,09:00,11:00\n2026-02-29,09:00,11:00\n",
         ":2: a date such as 2026-12-01 is wanted, not “2026-02-29”"},
        {"2100-02-29,09:00,11:00\n", ":1: a date such as 2026-12-01 is wanted, not “2100-02-29”"},
        {"2026-12/01,09:00,11:00\n", ":1: a date such as 2026-12-01 is wanted, not “2026-12/01”"},
        {"2026-13-01,09:00,11:00\n", ":1: a date such as 2026-12-01 is wanted, not “2026-13-01”"},
        {"2026-12-00,09:00,11:00\n", ":1: a date such as 2026-12-01 is wanted, not “2026-12-00”"},
        {"date,end\n2026-12-01,11:00\n", ":2: a start such as 09:00 is wanted, not “”"},
        {"2026-12-01,9,11:00\n", ":1: a start such as 09:00 is wanted, not “9”"},
        {"2026-12-01,09:60,11:00\n", ":1: a start such as 09:00 is wanted, not “09:60”"},
        {"2026-12-01,09:00,24:01\n", ":1: an end such as 11:00 is wanted, not “24:01”"},
        {"2026-12-01,09:00,09:00\n", ":1: the slot ends before it starts"},
        {"2026-12-01,09:00,11:00,0\n", ":1: a number of rooms above 0 is wanted, not “0”"},
        {"2026-12-01,09:00,11:00,two\n", ":1: a number of rooms above 0 is wanted, not “two”"},
        {"2026-12-01,09:00,11:00,,甲局,乙部\n",
         ":1: more cells than columns; \";\" parts departments"},
        {"2026-12-01,09:00,11:00,,\xFF\n", ":1: not UTF-8"},
        {"day,start,end\n",
         ":1: the columns are date, start, end, rooms and unavailable, not “day”"},
        {"2026-12-01,10:00,12:00\n\n2026-12-01,09:00,10:01\n",
         ":1: the slot overlaps that of line 3; meetings at once are a number of rooms"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        dg_real_slots s;
        dg_error err = {0};
        write_list(cases[i][0]);
        assert_int_equal(dg_real_slots_read(&s, path, &err), DG_EFORMAT);
        assert_string_equal(err.message + strlen(path), cases[i][1]);
    }
    dg_real_slots s;
    assert_int_equal(dg_real_slots_read(&s, "/nowhere/at/all", NULL), DG_EIO);
}

static dg_code read_once(dg_error *err) {
    dg_real_slots s;
    dg_code code = dg_real_slots_read(&s, path, err);
    if (code == DG_OK) dg_real_slots_clear(&s);
    return code;
}

static void survives_no_memory(void **state) {
    (void)state;
    write_list("2026-12-01,09:00,11:00,2,甲局;乙部\n2026-12-02,14:30,16:00\n");
    assert_survives_no_memory(read_once(&err));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(in_any_form),
        cmocka_unit_test(at_the_edges),
        cmocka_unit_test(what_is_wrong_is_named),
        cmocka_unit_test(survives_no_memory),
    };
    return cmocka_run_group_tests(tests, make_file, remove_file);
}
