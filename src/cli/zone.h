/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_CLI_ZONE_H
#define DG_CLI_ZONE_H

#include "cli.h"

/**
 * What the clocks of a time zone, such as Asia/Shanghai, show from the day before one date to the
 * day after another, both ISO 8601: at first, and after each change. Takes the time zone of the
 * whole program to find out.
 *
 * @param[out] changes  the caller's to free. @return CLI_DONE, or CLI_FAILED after a message.
 */
int cli_zone_changes(dg_zone_change **changes, size_t *n, const char *zone, const char *first,
                     const char *last);

/** Is it a time zone that this system knows? false after a message. */
bool cli_is_zone(const char *zone);

#endif
