/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "zone.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

enum { HOUR = 3600, DAY = 24 * HOUR };

bool cli_is_zone(const char *zone) {
    static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
                                  "_+-/";
    const char *folder = getenv("TZDIR");
    char path[512];
    struct stat status;
    snprintf(path, sizeof path, "%s/%s", folder == NULL ? "/usr/share/zoneinfo" : folder, zone);
    bool ok = *zone != '\0' && *zone != '/' && strlen(zone) < 64 &&
              zone[strspn(zone, letters)] == '\0' && stat(path, &status) == 0 &&
              S_ISREG(status.st_mode);
    if (!ok) cli_usage("--timezone wants a time zone such as Asia/Shanghai, not %s", zone);
    return ok;
}

static time_t midnight_of(const char *date) {
    struct tm day = {
        .tm_year = atoi(date) - 1900, .tm_mon = atoi(date + 5) - 1, .tm_mday = atoi(date + 8)};
    return timegm(&day);
}

static void look(struct tm *local, time_t moment) {
    localtime_r(&moment, local);
}

static bool differ(const struct tm *a, const struct tm *b) {
    return a->tm_gmtoff != b->tm_gmtoff || a->tm_isdst != b->tm_isdst;
}

static dg_zone_change change_to(const struct tm *before, const struct tm *after, time_t moment) {
    dg_zone_change change = {.before = (int32_t)before->tm_gmtoff,
                             .after = (int32_t)after->tm_gmtoff,
                             .daylight = after->tm_isdst > 0};
    time_t local = moment + before->tm_gmtoff;
    struct tm onset;
    gmtime_r(&local, &onset);
    strftime(change.onset, sizeof change.onset, "%Y%m%dT%H%M%S", &onset);
    const char *name = after->tm_zone;
    bool is_name = name != NULL && strlen(name) < sizeof change.abbreviation;
    for (const char *at = name; is_name && *at != '\0'; at++)
        is_name = (*at >= 'A' && *at <= 'Z') || (*at >= 'a' && *at <= 'z');
    if (is_name) strcpy(change.abbreviation, name); /* +08 is no name */
    return change;
}

/* The first second of what the clocks show at `late`. */
static time_t find_change(time_t early, time_t late) {
    struct tm end, middle;
    look(&end, late);
    while (late - early > 1) {
        time_t half = early + (late - early) / 2;
        look(&middle, half);
        if (differ(&middle, &end))
            early = half;
        else
            late = half;
    }
    return late;
}

int cli_zone_changes(dg_zone_change **changes, size_t *n, const char *zone, const char *first,
                     const char *last) {
    struct tm now, next;
    size_t room = 16;
    dg_zone_change *made = calloc(room, sizeof *made);
    if (made == NULL || setenv("TZ", zone, 1) != 0) {
        free(made);
        return cli_fail("out of memory");
    }
    tzset();
    time_t start = midnight_of(first) - DAY, end = midnight_of(last) + 2 * DAY;
    look(&now, start);
    made[0] = change_to(&now, &now, start);
    strcpy(made[0].onset, "19700101T000000"); /* for all that concerns us, always */
    *n = 1;
    for (time_t t = start; t < end; t += HOUR, now = next) {
        look(&next, t + HOUR);
        if (!differ(&now, &next)) continue;
        if (*n == room) {
            dg_zone_change *grown = realloc(made, 2 * room * sizeof *made);
            if (grown == NULL) {
                free(made);
                return cli_fail("out of memory");
            }
            made = grown;
            room *= 2;
        }
        made[(*n)++] = change_to(&now, &next, find_change(t, t + HOUR));
    }
    *changes = made;
    return CLI_DONE;
}
