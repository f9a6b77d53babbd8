/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout.h"

#include <unistd.h>

#include "base/file.h"
#include "base/text.h"

/* Reads a file of the folder and takes it away. */
static char *take(const char *folder, const char *name) {
    char *path = dg_format("%s/%s", folder, name), *bytes = NULL;
    size_t n;
    assert_int_equal(dg_file_read(&bytes, &n, path, NULL), DG_OK);
    unlink(path);
    free(path);
    dg_text text = {0};
    dg_text_put(&text, (dg_slice){bytes, n});
    free(bytes);
    return dg_text_take(&text);
}

/* Runs the helper in a folder of its own, where DOT is the file dot and what it says goes to said.
 */
static void run(char folder[], const char *helper, const char *arguments, const char *dot) {
    assert_non_null(mkdtemp(folder));
    char *input = dg_format("%s/dot", folder);
    char *command = dg_format("cd '%s' && '%s' %s <dot >said 2>&1", folder, helper, arguments);
    assert_int_equal(dg_write_file(input, dot, strlen(dot), NULL), DG_OK);
    if (system(command) != 0) {
        char *said = take(folder, "said");
        fail_msg("%s\n%s", said, dot);
    }
    free(input);
    free(command);
}

static void remove_rest(const char *folder) {
    free(take(folder, "dot"));
    free(take(folder, "said"));
    rmdir(folder);
}

void layout_assert_good(const char *helper, const char *dot) {
    char folder[] = "/tmp/dutygraph-test-XXXXXX";
    run(folder, helper, "--check", dot);
    char *said = take(folder, "said");
    static const char good[] =
        "{\"overlaps\": 0, \"clipped\": 0, \"outside\": 0, \"warnings\": 0}\n";
    if (strcmp(said, good) != 0) fail_msg("%s\n%s", said, dot);
    free(said);
    free(take(folder, "dot"));
    rmdir(folder);
}

char *layout_svg(const char *helper, const char *dot) {
    char folder[] = "/tmp/dutygraph-test-XXXXXX";
    run(folder, helper, "svg:one.svg svg:two.svg", dot);
    char *one = take(folder, "one.svg"), *two = take(folder, "two.svg");
    assert_string_equal(one, two);
    free(two);
    remove_rest(folder);
    return one;
}
