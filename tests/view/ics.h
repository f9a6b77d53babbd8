/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef TESTS_ICS_H
#define TESTS_ICS_H

#include <stddef.h>

/**
 * Is it an iCalendar object by RFC 5545? Checked from the text of the RFC, by nothing that writes
 * one: lines, folding, UTF-8, parameters, components, which properties each must and may have, how
 * often, and their values. Of the properties, those that a calendar of meetings has use for; any
 * other is refused.
 *
 * @return NULL: it is; else what is wrong, "LINE: WHAT", until the next call.
 */
const char *ics_fault(const char *bytes, size_t n);

/** The value of a property in the event of that number, unfolded and unescaped, the caller's to
 *  free; NULL where there is none. The calendar must be without fault. */
char *ics_value(const char *bytes, size_t event, const char *property);

#endif
