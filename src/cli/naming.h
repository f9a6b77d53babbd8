/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_CLI_NAMING_H
#define DG_CLI_NAMING_H

/* Departments and tasks by the names that people use. */

#include "cli.h"

/**
 * Several names in one cell, the caller's to free; NULL: no memory. People see the first eight,
 * programs all, with | between. Where there are several documents, paths are DOCUMENT:PATH.
 */
char *cli_join_departments(const cli *c, const cli_data *data, const size_t *departments, size_t n);
char *cli_join_tasks(const cli *c, const cli_data *data, const size_t *tasks, size_t n);

#endif
