/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit.h"

#include <sys/wait.h>

#include "base/process.h"

static dg_code run(char **output, const char *script, unsigned timeout_seconds, size_t most,
                   dg_error *err) {
    char shell[] = "sh", option[] = "-c", *text = strdup(script);
    char *arguments[] = {shell, option, text, NULL};
    static const char *const losses[] = {"page lost", "stream cut", NULL};
    dg_process_plan plan = {.name = "helper",
                            .arguments = arguments,
                            .losses = losses,
                            .timeout_seconds = timeout_seconds,
                            .failure = DG_EHELPER,
                            .refusal = DG_EDAMAGED};
    size_t n = 0;
    *output = NULL;
    dg_code code = dg_process_run(output, &n, &plan, DG_LITERAL("甲\n乙\n"), most, err);
    free(text);
    return code;
}

static void what_goes_in_comes_out(void **state) {
    (void)state;
    char *output;
    assert_int_equal(run(&output, "cat; echo noise >&2", 10, 100, NULL), DG_OK);
    assert_string_equal(output, "甲\n乙\n");
    free(output);
}

static void check(const char *script, unsigned timeout_seconds, dg_code code, const char *message) {
    char *output;
    dg_error err = {0};
    assert_int_equal(run(&output, script, timeout_seconds, 100, &err), code);
    assert_string_equal(err.message, message);
    assert_null(output);
    assert_int_equal(waitpid(-1, NULL, WNOHANG), -1); /* none is left */
}

static void failures_are_told_apart(void **state) {
    (void)state;
    check("echo 'helper: no good' >&2; echo more >&2; exit 3", 10, DG_EDAMAGED, "no good");
    check("exit 3", 10, DG_EDAMAGED, "helper failed with status 3");
    check("kill -9 $$", 10, DG_EHELPER, "helper was ended by signal 9");
    check("exec sleep 20", 1, DG_EHELPER, "helper took too long and was stopped");
    check("echo fine >&2; echo 'a stream cut' >&2; echo 'page lost' >&2", 10, DG_EDAMAGED,
          "a stream cut");
    check("printf 'one page' >&2; sleep 0.1; printf ' lost' >&2", 10, DG_EDAMAGED, "one page lost");
    check("echo warning >&2; yes | head -c 1000", 10, DG_ELIMIT, "the text is larger than 0 MB");
}

static void a_missing_program_is_named(void **state) {
    (void)state;
    char *arguments[] = {(char[]){"no-such-program"}, NULL}, *output = NULL;
    size_t n;
    dg_process_plan plan = {.name = arguments[0], .arguments = arguments, .failure = DG_EHELPER};
    dg_error err = {0};
    assert_int_equal(dg_process_run(&output, &n, &plan, DG_LITERAL(""), 100, &err), DG_EIO);
    assert_string_equal(err.message, "cannot start no-such-program: No such file or directory");
    plan.package = "some-package";
    err = (dg_error){0};
    assert_int_equal(dg_process_run(&output, &n, &plan, DG_LITERAL(""), 100, &err), DG_EHELPER);
    assert_string_equal(err.message,
                        "cannot find no-such-program; install the package some-package");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_goes_in_comes_out),
        cmocka_unit_test(failures_are_told_apart),
        cmocka_unit_test(a_missing_program_is_named),
    };
    return cmocka_run_group_tests_name("process", tests, NULL, NULL);
}
