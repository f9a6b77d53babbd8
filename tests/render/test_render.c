/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit.h"

#include <errno.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"
#include "base/text.h"
#include "dutygraph/render.h"

static const char two_bodies[] = "digraph { node [fontname=\"Noto Sans CJK SC\"] 甲局 -> 乙部 }";

static char folder[] = "/tmp/dutygraph-test-XXXXXX";

static char *in_folder(const char *name) {
    char *path = dg_format("%s/%s", folder, name);
    assert_non_null(path);
    return path;
}

/* A file in the test's folder, executable; its path is the caller's to free. */
static char *put_file(const char *name, const char *text) {
    char *path = in_folder(name);
    assert_int_equal(dg_write_file(path, text, strlen(text), NULL), DG_OK);
    assert_int_equal(chmod(path, 0700), 0);
    return path;
}

static char *read_file(const char *path, size_t *n) {
    char *bytes = NULL;
    assert_int_equal(dg_file_read(&bytes, n, path, NULL), DG_OK);
    return bytes;
}

/* The helper's exit status, its output and messages in *said (the caller's to free). */
static int run_helper(char **said, const char *environment, const char *arguments,
                      const char *dot) {
    char *input = put_file("input.dot", dot), *output = in_folder("said");
    char *command = dg_format("cd '%s' && env %s '%s' %s <input.dot >said 2>&1", folder,
                              environment, HELPER, arguments);
    int status = system(command);
    size_t n;
    *said = read_file(output, &n);
    free(command);
    free(input);
    free(output);
    assert_true(WIFEXITED(status));
    return WEXITSTATUS(status);
}

static void assert_no_child_is_left(void) {
    assert_int_equal(waitpid(-1, NULL, WNOHANG), -1);
    assert_int_equal(errno, ECHILD);
}

/* How many files the folder holds; a picture that failed must not leave one. */
static bool folder_has(const char *pattern) {
    char *command = dg_format("ls '%s'/%s >/dev/null 2>&1", folder, pattern);
    bool found = system(command) == 0;
    free(command);
    return found;
}

static void every_format_is_written(void **state) {
    (void)state;
    char *svg = in_folder("甲 乙.svg"), *png = in_folder("a.png"), *pdf = in_folder("a.pdf");
    dg_picture pictures[] = {{"svg", svg}, {"png", png}, {"pdf", pdf}};
    dg_error err = {0};
    dg_code code = dg_render(two_bodies, pictures, 3, HELPER, 60, &err);
    assert_string_equal(err.message, "");
    assert_int_equal(code, DG_OK);
    size_t n;
    char *bytes = read_file(svg, &n);
    assert_non_null(strstr(bytes, "甲局</text>"));
    free(bytes);
    bytes = read_file(png, &n);
    assert_true(n > 24);
    assert_memory_equal(bytes, "\x89PNG\r\n\x1a\n", 8);
    free(bytes);
    bytes = read_file(pdf, &n);
    assert_true(n > 5);
    assert_memory_equal(bytes, "%PDF-", 5);
    free(bytes);
    assert_no_child_is_left();
    free(svg);
    free(png);
    free(pdf);
}

/* A PNG's width in pixels (PNG, 11.2.2: IHDR). */
static unsigned width_of(const char *path) {
    size_t n;
    unsigned char *bytes = (unsigned char *)read_file(path, &n);
    assert_true(n > 24);
    unsigned width = (unsigned)bytes[16] << 24 | (unsigned)bytes[17] << 16 |
                     (unsigned)bytes[18] << 8 | bytes[19];
    free(bytes);
    return width;
}

static unsigned drawn_width(const char *dot) {
    char *path = in_folder("wide.png");
    dg_picture picture = {"png", path};
    assert_int_equal(dg_render(dot, &picture, 1, HELPER, 60, NULL), DG_OK);
    unsigned width = width_of(path);
    free(path);
    return width;
}

static void a_bitmap_follows_dpi_until_it_is_too_large(void **state) {
    (void)state;
    /* 3 inches of 100 pixels, and the pen's width; 1000 inches would be 100000 pixels. */
    assert_in_range(drawn_width("graph { dpi=100; pad=0; a [shape=box, label=\"\", width=3] }"),
                    298, 304);
    assert_in_range(drawn_width("graph { dpi=100; pad=0; a [shape=box, label=\"\", width=1000] }"),
                    10000, 16000);
}

static void bad_dot_is_one_line_and_no_file(void **state) {
    (void)state;
    char *svg = in_folder("bad.svg");
    dg_picture picture = {"svg", svg};
    dg_error err = {0};
    assert_int_equal(dg_render("digraph { a -> ", &picture, 1, HELPER, 60, &err), DG_ERENDER);
    assert_string_equal(err.message, "cannot read the DOT: syntax error in line 1");
    assert_false(folder_has("bad*"));
    char *said = NULL;
    static const char *const bad[] = {"digraph { a -> ", "", "graph { layout=none; a }",
                                      "graph { a [label=<<b>x</i>>] }"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        assert_int_equal(run_helper(&said, "", "svg:bad.svg", bad[i]), 1);
        assert_ptr_equal(strchr(said, '\n') + 1, said + strlen(said));
        assert_false(folder_has("bad*"));
        free(said);
    }
    free(svg);
}

static void usage_and_unwritable_targets_are_told_apart(void **state) {
    (void)state;
    char *said = NULL;
    assert_int_equal(run_helper(&said, "", "gif:a.gif", "graph {a}"), 2);
    assert_non_null(strstr(said, "gif:a.gif"));
    free(said);
    assert_int_equal(run_helper(&said, "", "svg:", "graph {a}"), 2);
    free(said);
    assert_int_equal(run_helper(&said, "", "svg:none/a.svg", "graph {a}"), 1);
    assert_non_null(strstr(said, "cannot write none/a.svg: No such file or directory"));
    free(said);
}

static void without_a_chinese_font_the_package_is_named(void **state) {
    (void)state;
    char *config = put_file("fonts.conf", "<?xml version=\"1.0\"?><fontconfig></fontconfig>");
    char *environment = dg_format("FONTCONFIG_FILE='%s'", config), *said = NULL;
    assert_int_equal(run_helper(&said, environment, "svg:none.svg", two_bodies), 3);
    assert_non_null(strstr(said, "fonts-noto-cjk"));
    assert_ptr_equal(strchr(said, '\n') + 1, said + strlen(said));
    assert_false(folder_has("none.svg*"));
    free(said);
    free(environment);
    free(config);
}

static void the_check_counts_what_a_reader_would_stumble_over(void **state) {
    (void)state;
    static const struct {
        const char *dot, *said;
    } cases[] = {
        {"graph { a -- b [label=x]; label=below }",
         "{\"overlaps\": 0, \"clipped\": 0, \"outside\": 0, \"warnings\": 0}\n"},
        {"graph { layout=nop; a [pos=\"0,0\"]; b [pos=\"9,0\"]; c [pos=\"500,0\"] }",
         "{\"overlaps\": 1, \"clipped\": 0, \"outside\": 0, \"warnings\": 0}\n"},
        {"graph { a [label=\"far too long\", fixedsize=true, width=0.2] }",
         "{\"overlaps\": 0, \"clipped\": 1, \"outside\": 0, \"warnings\": 1}\n"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char *said = NULL;
        assert_int_equal(run_helper(&said, "", "--check", cases[i].dot), 0);
        assert_string_equal(said, cases[i].said);
        free(said);
    }
}

static void jobs_run_beside_one_another_and_fail_alone(void **state) {
    (void)state;
    char *paths[5];
    dg_picture pictures[5];
    dg_render_job jobs[5];
    for (size_t i = 0; i < 5; i++) {
        char name[] = "job-0.svg";
        name[4] = (char)('0' + i);
        paths[i] = in_folder(name);
        pictures[i] = (dg_picture){"svg", paths[i]};
        jobs[i] = (dg_render_job){
            .dot = i == 3 ? "graph {" : two_bodies, .pictures = &pictures[i], .n_pictures = 1};
    }
    dg_error err = {0};
    assert_int_equal(dg_render_many(jobs, 5, 2, HELPER, 60, &err), DG_ERENDER);
    assert_string_equal(err.message, jobs[3].error.message);
    for (size_t i = 0; i < 5; i++) {
        assert_int_equal(jobs[i].error.code, i == 3 ? DG_ERENDER : DG_OK);
        assert_int_equal(access(paths[i], F_OK), i == 3 ? -1 : 0);
        free(paths[i]);
    }
    assert_int_equal(dg_render_many(NULL, 0, 2, HELPER, 60, NULL), DG_OK);
    assert_no_child_is_left();
}

static void however_the_helper_ends_there_is_a_message(void **state) {
    (void)state;
    static const struct {
        const char *script, *message;
    } cases[] = {
        {"#!/bin/sh\nexit 7\n", "dutygraph-render failed with status 7"},
        {"#!/bin/sh\nkill -9 $$\n", "dutygraph-render was ended by signal 9"},
        {"#!/bin/sh\nexec sleep 60\n", "dutygraph-render took too long and was stopped"},
        {"#!/bin/sh\nexec 2>&-; exec sleep 60\n", "dutygraph-render took too long and was stopped"},
        {"#!/bin/sh\necho dutygraph-render: one >&2; echo two >&2; exit 1\n", "one"},
    };
    char *large = malloc(1000001); /* more than a pipe holds; none of the scripts reads it */
    memset(large, ' ', 1000000);
    large[1000000] = '\0';
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char *script = put_file("script", cases[i].script);
        dg_error err = {0};
        assert_int_equal(dg_render(large, NULL, 0, script, 1, &err), DG_ERENDER);
        assert_string_equal(err.message, cases[i].message);
        assert_no_child_is_left();
        unlink(script);
        assert_int_equal(dg_render("", NULL, 0, script, 1, NULL), DG_EIO); /* gone */
        free(script);
    }
    free(large);
}

static void the_helper_is_found_where_it_is_named_or_on_the_path(void **state) {
    (void)state;
    char *path = NULL, *helper = put_file("dutygraph-render", "#!/bin/sh\n");
    char *old_path = dg_format("%s", getenv("PATH"));
    dg_error err = {0};
    setenv("DUTYGRAPH_RENDER", helper, 1);
    assert_int_equal(dg_render_find(&path, NULL), DG_OK);
    assert_string_equal(path, helper);
    free(path);
    setenv("DUTYGRAPH_RENDER", "/none/dutygraph-render", 1);
    assert_int_equal(dg_render_find(&path, &err), DG_ERENDER);
    assert_non_null(strstr(err.message, "/none/dutygraph-render"));
    unsetenv("DUTYGRAPH_RENDER");
    char *folders = dg_format("/none::%s", folder);
    setenv("PATH", folders, 1);
    assert_int_equal(dg_render_find(&path, NULL), DG_OK);
    assert_string_equal(path, helper);
    free(path);
    setenv("PATH", "/none", 1);
    assert_int_equal(dg_render_find(&path, NULL), DG_ERENDER);
    setenv("PATH", old_path, 1);
    free(old_path);
    free(folders);
    free(helper);
}

static int make_folder(void **state) {
    (void)state;
    return mkdtemp(folder) == NULL;
}

static int remove_folder(void **state) {
    (void)state;
    char *command = dg_format("rm -r '%s'", folder);
    int status = system(command);
    free(command);
    return status;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_format_is_written),
        cmocka_unit_test(a_bitmap_follows_dpi_until_it_is_too_large),
        cmocka_unit_test(bad_dot_is_one_line_and_no_file),
        cmocka_unit_test(usage_and_unwritable_targets_are_told_apart),
        cmocka_unit_test(without_a_chinese_font_the_package_is_named),
        cmocka_unit_test(the_check_counts_what_a_reader_would_stumble_over),
        cmocka_unit_test(jobs_run_beside_one_another_and_fail_alone),
        cmocka_unit_test(however_the_helper_ends_there_is_a_message),
        cmocka_unit_test(the_helper_is_found_where_it_is_named_or_on_the_path),
    };
    return cmocka_run_group_tests_name("render", tests, make_folder, remove_folder);
}
