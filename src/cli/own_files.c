/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "own_files.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

enum { HEAD = 4096 }; /* a report names its maker well within */

/* https://www.sqlite.org/fileformat.html: the application's id stands at byte 68. */
static bool is_store(const char *head, size_t n) {
    return n >= 72 && memcmp(head, "SQLite format 3", 16) == 0 && memcmp(head + 68, "DuGr", 4) == 0;
}

static bool is_report(const char *head) {
    return strncmp(head, "<!DOCTYPE html>", 15) == 0 &&
           strstr(head, "<meta name=\"generator\" content=\"dutygraph ") != NULL;
}

static bool is_regular(const char *path) {
    struct stat status;
    return stat(path, &status) == 0 && S_ISREG(status.st_mode);
}

bool cli_is_own_file(const char *path) {
    char head[HEAD + 1];
    const char *ending = strrchr(path, '.'); /* other files are not opened for this */
    if (ending == NULL || (strcmp(ending, ".db") != 0 && strcmp(ending, ".html") != 0))
        return false;
    FILE *file = is_regular(path) ? fopen(path, "rb") : NULL;
    if (file == NULL) return false;
    size_t n = fread(head, 1, HEAD, file);
    fclose(file);
    head[n] = '\0';
    return is_store(head, n) || is_report(head);
}

bool cli_is_own_folder(const char *folder) {
    static const char *const names[] = {"dutygraph.db", "report.html", "assignments.csv",
                                        "workload.svg"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char path[4096];
        int n = snprintf(path, sizeof path, "%s/%s", folder, names[i]);
        if (n < 0 || (size_t)n >= sizeof path || !(i < 2 ? cli_is_own_file : is_regular)(path))
            return false;
    }
    return true;
}
