/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_CLI_OWN_FILES_H
#define DG_CLI_OWN_FILES_H

#include <stdbool.h>

/* What this program wrote is no document: a walk through a folder passes it over. */

/** Is it a store (.db) or a report (.html) of this program? */
bool cli_is_own_file(const char *path);

/** Is it a folder that `run` made, with tables and pictures beside a store and a report? */
bool cli_is_own_folder(const char *folder);

#endif
