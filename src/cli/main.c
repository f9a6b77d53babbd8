/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "progress.h"

/* A full disk or a closed pipe must not pass for success. */
static int close_output(int status) {
    if (fflush(stdout) == 0 && !ferror(stdout)) return status;
    return cli_fail("cannot write standard output: %s", strerror(errno));
}

int main(int argc, char **argv) {
    cli c = {0};
    int first = argc;
    int status = cli_parse(&c, argc, argv, &first);
    if (status == CLI_DONE && c.command != NULL)
        status = cli_explain != NULL ? cli_print_explanation(&c)
                                     : c.command->run(&c, argc - first, argv + first);
    cli_progress_end();
    status = close_output(status);
    cli_free(&c);
    return status;
}
