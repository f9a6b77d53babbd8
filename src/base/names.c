/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/names.h"

#include <string.h>

const char *dg_name_of(const char *const *names, size_t n, size_t value) {
    return value < n ? names[value] : "unknown";
}

size_t dg_value_of(const char *const *names, size_t n, const char *name) {
    size_t i = 0;
    while (i < n && strcmp(names[i], name) != 0)
        i++;
    return i;
}
