/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ics.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LINE_MOST = 100000, NAME_MOST = 64, EVENTS_MOST = 500 };

/* One content line, unfolded and taken apart. */
typedef struct {
    char name[NAME_MOST], tzid[NAME_MOST];
    char *value;
} line;

typedef enum { NOWHERE, CALENDAR, EVENT, TIMEZONE, STANDARD, DAYLIGHT, N_COMPONENTS } component;

static const char *const component_names[N_COMPONENTS] = {"",          "VCALENDAR", "VEVENT",
                                                          "VTIMEZONE", "STANDARD",  "DAYLIGHT"};

typedef enum { TEXT, FIXED, MOMENT, UTC, LOCAL, OFFSET, ANY } value_type;

/* Where a property may stand, and how often at least; at most once everywhere (3.6.1, 3.6.5, 3.7).
 */
static const struct {
    const char *name;
    component where;
    bool needed;
    value_type type;
} rules[] = {
    {"VERSION", CALENDAR, true, FIXED},     {"PRODID", CALENDAR, true, TEXT},
    {"CALSCALE", CALENDAR, false, FIXED},   {"UID", EVENT, true, TEXT},
    {"DTSTAMP", EVENT, true, UTC},          {"DTSTART", EVENT, true, MOMENT},
    {"DTEND", EVENT, false, MOMENT},        {"SUMMARY", EVENT, false, TEXT},
    {"DESCRIPTION", EVENT, false, TEXT},    {"TZID", TIMEZONE, true, TEXT},
    {"DTSTART", STANDARD, true, LOCAL},     {"TZOFFSETFROM", STANDARD, true, OFFSET},
    {"TZOFFSETTO", STANDARD, true, OFFSET}, {"TZNAME", STANDARD, false, TEXT},
};
enum { N_RULES = sizeof rules / sizeof *rules };

typedef struct {
    const char *at, *end;
    size_t n_lines;
    component open[8];
    size_t depth, seen[8][N_RULES], parts[8]; /* per open component */
    char zones[8][NAME_MOST], uids[EVENTS_MOST][NAME_MOST * 4];
    size_t n_zones, n_uids, n_calendars;
    char start[32], start_zone[NAME_MOST];
} reader;

static char fault[256];

static bool wrong(const reader *r, const char *format, ...) __attribute__((format(printf, 2, 3)));
static bool wrong(const reader *r, const char *format, ...) {
    char what[200];
    va_list args;
    va_start(args, format);
    vsnprintf(what, sizeof what, format, args);
    va_end(args);
    snprintf(fault, sizeof fault, "%zu: %s", r->n_lines, what);
    return false;
}

/* --- lines (3.1) --- */

/* RFC 3629, table 3.1 of Unicode: no overlong form, no surrogate, nothing above U+10FFFF. */
static bool is_utf8(const unsigned char *s, size_t n) {
    for (size_t i = 0; i < n;) {
        unsigned char c = s[i];
        size_t more = c < 0x80 ? 0 : c < 0xC2 ? 9 : c < 0xE0 ? 1 : c < 0xF0 ? 2 : c < 0xF5 ? 3 : 9;
        if (more == 9 || i + more >= n + (more == 0)) return false;
        for (size_t k = 1; k <= more; k++)
            if ((s[i + k] & 0xC0) != 0x80) return false;
        if ((c == 0xE0 && s[i + 1] < 0xA0) || (c == 0xED && s[i + 1] > 0x9F) ||
            (c == 0xF0 && s[i + 1] < 0x90) || (c == 0xF4 && s[i + 1] > 0x8F))
            return false;
        i += more + 1;
    }
    return true;
}

/* A line as it stands, without its end; its length, or SIZE_MAX after a fault. */
static size_t physical_line(reader *r) {
    const char *end = memchr(r->at, '\n', (size_t)(r->end - r->at));
    r->n_lines++;
    if (end == NULL || end == r->at || end[-1] != '\r') {
        wrong(r, "a line does not end in CR LF");
        return SIZE_MAX;
    }
    size_t n = (size_t)(end - 1 - r->at);
    const char *bad = NULL;
    for (size_t i = 0; i < n; i++) {
        unsigned char c = (unsigned char)r->at[i];
        if ((c < 0x20 && c != '\t') || c == 0x7F) bad = "a control character";
    }
    if (n > 75) bad = "a line of more than 75 octets";
    if (!is_utf8((const unsigned char *)r->at, n)) bad = "not UTF-8, or folded inside a character";
    if (bad == NULL) return n;
    wrong(r, "%s", bad);
    return SIZE_MAX;
}

/* The next line, unfolded, into `out`. */
static bool next_line(reader *r, char *out) {
    size_t n = physical_line(r), length = 0;
    if (n == SIZE_MAX) return false;
    if (n == 0 || r->at[0] == ' ' || r->at[0] == '\t') return wrong(r, "an empty line");
    for (;;) {
        if (length + n >= LINE_MOST) return wrong(r, "too long for this test");
        memcpy(out + length, r->at, n);
        length += n;
        r->at += n + 2;
        if (r->at == r->end || (*r->at != ' ' && *r->at != '\t')) break;
        n = physical_line(r);
        if (n == SIZE_MAX) return false;
        r->at++;
        n--;
    }
    out[length] = '\0';
    return true;
}

static bool is_name_letter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

/* name *(";" param) ":" value; of the parameters TZID alone is known here. */
static bool take_apart(reader *r, line *l, char *text) {
    size_t n = 0;
    *l = (line){0};
    while (is_name_letter(text[n]))
        n++;
    if (n == 0 || n >= NAME_MOST) return wrong(r, "no property's name");
    memcpy(l->name, text, n);
    text += n;
    while (*text == ';') {
        if (strncmp(text, ";TZID=", 6) != 0) return wrong(r, "an unknown parameter");
        text += 6;
        n = strcspn(text, "\";:,");
        if (n == 0 || n >= NAME_MOST || l->tzid[0] != '\0') return wrong(r, "a bad TZID");
        memcpy(l->tzid, text, n);
        text += n;
    }
    if (*text != ':') return wrong(r, "no colon after %s", l->name);
    l->value = text + 1;
    return true;
}

/* --- values (3.3) --- */

static bool is_digits(const char *text, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (text[i] < '0' || text[i] > '9') return false;
    return true;
}

static int number(const char *text, size_t n) {
    int value = 0;
    for (size_t i = 0; i < n; i++)
        value = value * 10 + (text[i] - '0');
    return value;
}

/* FORM #1 and #2 of DATE-TIME (3.3.5): "YYYYMMDDTHHMMSS", and with a "Z". */
static bool is_moment(const char *text, bool utc) {
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (strlen(text) != (utc ? 16 : 15) || !is_digits(text, 8) || text[8] != 'T' ||
        !is_digits(text + 9, 6) || (utc && text[15] != 'Z'))
        return false;
    int year = number(text, 4), month = number(text + 4, 2), day = number(text + 6, 2);
    bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1] + (leap && month == 2) &&
           number(text + 9, 2) < 24 && number(text + 11, 2) < 60 && number(text + 13, 2) <= 60;
}

/* 3.3.14: a sign, hours, minutes, seconds where there are any; -0000 is forbidden. */
static bool is_offset(const char *text) {
    size_t n = strlen(text);
    return (n == 5 || n == 7) && (text[0] == '+' || text[0] == '-') && is_digits(text + 1, n - 1) &&
           strcmp(text, "-0000") != 0 && strcmp(text, "-000000") != 0 && number(text + 3, 2) < 60;
}

/* 3.3.11: ";" and "," escaped, a backslash only before what it may escape. */
static bool is_text(const char *text) {
    for (; *text != '\0'; text++) {
        if (*text == ';' || *text == ',') return false;
        if (*text == '\\' && (*++text == '\0' || strchr("\\;,nN", *text) == NULL)) return false;
    }
    return true;
}

static bool knows_zone(const reader *r, const char *tzid) {
    for (size_t i = 0; i < r->n_zones; i++)
        if (strcmp(r->zones[i], tzid) == 0) return true;
    return false;
}

static bool check_moment(reader *r, const line *l) {
    bool utc = l->value[0] != '\0' && l->value[strlen(l->value) - 1] == 'Z';
    if (!is_moment(l->value, utc)) return wrong(r, "no date and time: %s", l->value);
    if (l->tzid[0] != '\0' && utc) return wrong(r, "a time zone for UTC");
    if (l->tzid[0] != '\0' && !knows_zone(r, l->tzid)) return wrong(r, "no VTIMEZONE %s", l->tzid);
    if (strcmp(l->name, "DTSTART") == 0) {
        snprintf(r->start, sizeof r->start, "%s", l->value);
        snprintf(r->start_zone, sizeof r->start_zone, "%s", l->tzid);
        return true;
    }
    if (strcmp(r->start_zone, l->tzid) != 0) return wrong(r, "start and end in two time zones");
    return strcmp(l->value, r->start) > 0 || wrong(r, "the end is not after the start");
}

static bool check_value(reader *r, const line *l, value_type type) {
    if (type != MOMENT && l->tzid[0] != '\0') return wrong(r, "%s with TZID", l->name);
    switch (type) {
    case TEXT:
        return is_text(l->value) || wrong(r, "%s is not of type TEXT", l->name);
    case FIXED:
        return strcmp(l->value, l->name[0] == 'V' ? "2.0" : "GREGORIAN") == 0 ||
               wrong(r, "%s is %s", l->name, l->value);
    case UTC:
        return is_moment(l->value, true) || wrong(r, "%s is not in UTC", l->name);
    case LOCAL:
        return is_moment(l->value, false) || wrong(r, "%s is not local", l->name);
    case OFFSET:
        return is_offset(l->value) || wrong(r, "%s is no offset", l->name);
    default:
        return check_moment(r, l);
    }
}

/* --- components (3.6) --- */

static bool begin(reader *r, const char *name) {
    component outer = r->depth == 0 ? NOWHERE : r->open[r->depth - 1], inner = NOWHERE;
    for (int i = CALENDAR; i < N_COMPONENTS; i++)
        if (strcmp(component_names[i], name) == 0) inner = (component)i;
    bool allowed = (outer == NOWHERE && inner == CALENDAR) ||
                   (outer == CALENDAR && (inner == EVENT || inner == TIMEZONE)) ||
                   (outer == TIMEZONE && (inner == STANDARD || inner == DAYLIGHT));
    if (!allowed) return wrong(r, "%s in %s", name, component_names[outer]);
    if (r->depth > 0) r->parts[r->depth - 1]++;
    r->parts[r->depth] = 0;
    memset(r->seen[r->depth], 0, sizeof r->seen[r->depth]);
    r->open[r->depth++] = inner;
    r->n_calendars += inner == CALENDAR;
    r->start[0] = '\0';
    return true;
}

static bool belongs(size_t rule, component where) {
    return rules[rule].where == (where == DAYLIGHT ? STANDARD : where);
}

static bool end(reader *r, const char *name) {
    if (r->depth == 0 || strcmp(component_names[r->open[r->depth - 1]], name) != 0)
        return wrong(r, "END:%s without its BEGIN", name);
    r->depth--;
    for (size_t i = 0; i < N_RULES; i++)
        if (belongs(i, r->open[r->depth]) && rules[i].needed && r->seen[r->depth][i] == 0)
            return wrong(r, "%s without %s", name, rules[i].name);
    bool hollow =
        (r->open[r->depth] == CALENDAR || r->open[r->depth] == TIMEZONE) && r->parts[r->depth] == 0;
    return !hollow || wrong(r, "%s without any component", name);
}

static bool note(reader *r, const line *l) {
    if (strcmp(l->name, "TZID") == 0 && r->n_zones < 8)
        snprintf(r->zones[r->n_zones++], NAME_MOST, "%.*s", NAME_MOST - 1, l->value);
    if (strcmp(l->name, "UID") != 0) return true;
    for (size_t i = 0; i < r->n_uids; i++)
        if (strcmp(r->uids[i], l->value) == 0) return wrong(r, "a UID twice");
    if (r->n_uids == EVENTS_MOST) return wrong(r, "too many events for this test");
    snprintf(r->uids[r->n_uids++], sizeof r->uids[0], "%s", l->value);
    return true;
}

static bool property(reader *r, const line *l) {
    if (r->depth == 0) return wrong(r, "%s outside a calendar", l->name);
    component where = r->open[r->depth - 1];
    for (size_t i = 0; i < N_RULES; i++) {
        if (!belongs(i, where) || strcmp(rules[i].name, l->name) != 0) continue;
        if (r->seen[r->depth - 1][i]++ > 0) return wrong(r, "%s twice", l->name);
        return check_value(r, l, rules[i].type) && note(r, l);
    }
    return wrong(r, "%s in %s", l->name, component_names[where]);
}

const char *ics_fault(const char *bytes, size_t n) {
    reader *r = calloc(1, sizeof *r);
    char *text = malloc(LINE_MOST);
    line l;
    bool ok = r != NULL && text != NULL;
    if (ok) *r = (reader){.at = bytes, .end = bytes + n};
    while (ok && r->at < r->end) {
        ok = next_line(r, text) && take_apart(r, &l, text);
        if (!ok) break;
        if (strcmp(l.name, "BEGIN") == 0)
            ok = begin(r, l.value);
        else if (strcmp(l.name, "END") == 0)
            ok = end(r, l.value);
        else
            ok = property(r, &l);
    }
    if (ok && (r->depth > 0 || r->n_calendars != 1)) ok = wrong(r, "not one whole calendar");
    free(r);
    free(text);
    return ok ? NULL : fault;
}

char *ics_value(const char *bytes, size_t event, const char *name) {
    reader r = {.at = bytes, .end = bytes + strlen(bytes)};
    char *text = malloc(LINE_MOST), *out = NULL;
    size_t n_events = 0, n = 0;
    line l;
    while (text != NULL && out == NULL && r.at < r.end && next_line(&r, text) &&
           take_apart(&r, &l, text)) {
        n_events += strcmp(l.name, "BEGIN") == 0 && strcmp(l.value, "VEVENT") == 0;
        if (n_events != event + 1 || strcmp(l.name, name) != 0) continue;
        out = malloc(strlen(l.value) + 1);
        for (const char *at = l.value; out != NULL && *at != '\0'; at++) {
            bool escaped = *at == '\\';
            at += escaped;
            out[n++] = escaped && (*at == 'n' || *at == 'N') ? '\n' : *at;
        }
        if (out != NULL) out[n] = '\0';
    }
    free(text);
    return out;
}
