/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planning.h"

#include <unistd.h>

#include "no_memory.h"

static char path[] = "/tmp/amounts-XXXXXX";

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

static void with_and_without_header(void **state) {
    (void)state;
    static const char *const texts[] = {"task,minutes\n一/1,20\n\"a, b\",5\n",
                                        "\xEF\xBB\xBF一/1, 20 \r\n\"a, b\",5"};
    for (size_t i = 0; i < 2; i++) {
        dg_amounts a;
        write_list(texts[i]);
        assert_int_equal(dg_amounts_read(&a, path, NULL), DG_OK);
        assert_int_equal(a.n, 2);
        assert_string_equal(a.items[0].name, "一/1");
        assert_int_equal(a.items[0].amount, 20);
        assert_string_equal(a.items[1].name, "a, b");
        assert_int_equal(a.items[1].line, i == 0 ? 3 : 2);
        assert_string_equal(a.header == NULL ? "(none)" : a.header, i == 0 ? "task" : "(none)");
        dg_amounts_clear(&a);
    }
}

static void what_is_wrong_is_named(void **state) {
    (void)state;
    static const char *const cases[][2] = {
        {"task,minutes\n1,ten\n", ":2: a name and a whole number up to 1000000 are wanted"},
        {"1,-5\n", ":1: a name and a whole number up to 1000000 are wanted"},
        {"1,5.5\n", ":1: a name and a whole number up to 1000000 are wanted"},
        {"1\n", ":1: a name and a whole number up to 1000000 are wanted"},
        {"1,5\n2\n", ":2: a name and a whole number up to 1000000 are wanted"},
        {"1,5\n,5\n", ":2: a name and a whole number up to 1000000 are wanted"},
        {"1,5\n2,1000001\n", ":2: a name and a whole number up to 1000000 are wanted"},
        {"1,5\n2,-1\n", ":2: a name and a whole number up to 1000000 are wanted"},
        {"1,5\n\n1,6\n", ":3: 1 is given twice"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        dg_amounts a;
        dg_error err = {0};
        write_list(cases[i][0]);
        assert_int_equal(dg_amounts_read(&a, path, &err), DG_EFORMAT);
        assert_string_equal(err.message + strlen(path), cases[i][1]);
    }
    dg_amounts a;
    assert_int_equal(dg_amounts_read(&a, "/nowhere/at/all", NULL), DG_EIO);
}

static dg_code read_once(dg_error *err) {
    dg_amounts a;
    dg_code code = dg_amounts_read(&a, path, err);
    if (code == DG_OK) dg_amounts_clear(&a);
    return code;
}

static void survives_no_memory(void **state) {
    (void)state;
    write_list("a,1\nb,2\n");
    assert_survives_no_memory(read_once(&err));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(with_and_without_header),
        cmocka_unit_test(what_is_wrong_is_named),
        cmocka_unit_test(survives_no_memory),
    };
    return cmocka_run_group_tests(tests, make_file, remove_file);
}
