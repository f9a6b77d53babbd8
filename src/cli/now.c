/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <stdlib.h>
#include <time.h>

#include "cli.h"

bool cli_now(int64_t *now) {
    static const int64_t end = 253402300800; /* of the year 9999 */
    const char *epoch = getenv("SOURCE_DATE_EPOCH");
    *now = (int64_t)time(NULL);
    if (epoch == NULL || *epoch == '\0') return true;
    char *rest;
    errno = 0;
    *now = (int64_t)strtoll(epoch, &rest, 10);
    if (errno == 0 && *rest == '\0' && *now >= 0 && *now < end) return true;
    cli_fail("SOURCE_DATE_EPOCH wants seconds since 1970, not %s", epoch);
    return false;
}
