/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "folder.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool is_free(const char *folder) {
    struct stat status;
    if (lstat(folder, &status) != 0) return errno == ENOENT;
    DIR *entries = S_ISDIR(status.st_mode) ? opendir(folder) : NULL;
    if (entries == NULL) return false;
    bool empty = true;
    for (struct dirent *e; empty && (e = readdir(entries)) != NULL;)
        empty = strcmp(e->d_name, ".") == 0 || strcmp(e->d_name, "..") == 0;
    closedir(entries);
    return empty;
}

bool cli_make_folder(char *folder, size_t room, const char *wanted) {
    size_t n = strlen(wanted);
    while (n > 1 && wanted[n - 1] == '/')
        n--;
    if (n + sizeof ".part-XXXXXX" > room) {
        cli_fail("the folder's name is too long");
        return false;
    }
    snprintf(folder, room, "%.*s.part-XXXXXX", (int)n, wanted);
    if (!is_free(wanted)) {
        cli_fail("%s is there already; name a new folder", wanted);
        return false;
    }
    if (mkdtemp(folder) != NULL && chmod(folder, 0755) == 0) return true;
    cli_fail("cannot make %s: %s", wanted, strerror(errno));
    return false;
}

int cli_keep_folder(const char *folder, const char *wanted) {
    return rename(folder, wanted) == 0 ? CLI_DONE
                                       : cli_fail("cannot make %s: %s", wanted, strerror(errno));
}

void cli_remove_folder(const char *folder) {
    DIR *entries = opendir(folder);
    if (entries == NULL) return;
    for (struct dirent *e; (e = readdir(entries)) != NULL;)
        unlinkat(dirfd(entries), e->d_name, 0);
    closedir(entries);
    rmdir(folder);
}
