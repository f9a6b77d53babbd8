/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_BASE_NAMES_H
#define DG_BASE_NAMES_H

#include <stdbool.h>
#include <stddef.h>

/** The name of a value, from a table that has one for each; "unknown" outside it. */
const char *dg_name_of(const char *const *names, size_t n, size_t value);

/** The value with that name; n where there is none. */
size_t dg_value_of(const char *const *names, size_t n, const char *name);

/** The two directions of one table: NAME_of(value) and NAME_from(&value, name). */
#define DG_TWO_WAYS(type, table, name_of_value, value_from_name)                                   \
    const char *name_of_value(type value) {                                                        \
        return dg_name_of(table, sizeof table / sizeof *table, (size_t)value);                     \
    }                                                                                              \
    bool value_from_name(type *value, const char *name) {                                          \
        size_t i = dg_value_of(table, sizeof table / sizeof *table, name);                         \
        if (i == sizeof table / sizeof *table) return false;                                       \
        *value = (type)i;                                                                          \
        return true;                                                                               \
    }

#endif
