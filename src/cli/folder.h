/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_CLI_FOLDER_H
#define DG_CLI_FOLDER_H

#include "cli.h"

/* A folder of files, made under another name, and renamed once it is whole. */

/** Make it beside `wanted`, which must not hold anything yet, and put its name into `folder`. false
 *  after a message. */
bool cli_make_folder(char *folder, size_t room, const char *wanted);

/** Give it the name that was wanted. CLI_DONE, or CLI_FAILED after a message. */
int cli_keep_folder(const char *folder, const char *wanted);

/** Remove the files of a flat folder, and the folder. */
void cli_remove_folder(const char *folder);

#endif
