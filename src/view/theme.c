/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/theme.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "base/file.h"
#include "base/sheet.h"

/* data/theme.csv */
extern const unsigned char dg_theme_csv[];
extern const size_t dg_theme_csv_size;

typedef enum { COLOUR, SIZE, WIDTH, STYLE, FONT } value_kind;

typedef struct {
    const char *name;
    value_kind kind;
    size_t at; /* in a dg_theme */
} setting;

#define AT(member) offsetof(dg_theme, member)
#define ROLE(name, role_)                                                                          \
    {name, COLOUR, AT(role[role_].fill)}, {name "_ink", COLOUR, AT(role[role_].ink)},              \
        {name "_line", COLOUR, AT(role[role_].line)},                                              \
        {name "_width", WIDTH, AT(role[role_].width)}, {                                           \
        name "_style", STYLE, AT(role[role_].style)                                                \
    }
#define CLUSTER(number, i)                                                                         \
    {"cluster_" number, COLOUR, AT(cluster[i].fill)}, {                                            \
        "cluster_" number "_line", COLOUR, AT(cluster[i].line)                                     \
    }

static const setting settings[] = {
    {"font", FONT, AT(font)},
    {"size_title", SIZE, AT(size_title)},
    {"size_name", SIZE, AT(size_name)},
    {"size_list", SIZE, AT(size_list)},
    {"size_number", SIZE, AT(size_number)},
    {"size_caption", SIZE, AT(size_caption)},
    {"background", COLOUR, AT(background)},
    {"ink", COLOUR, AT(ink)},
    {"ink_faint", COLOUR, AT(ink_faint)},
    {"line", COLOUR, AT(line)},
    {"arrow", COLOUR, AT(arrow)},
    {"pale", COLOUR, AT(pale)},
    {"beyond", COLOUR, AT(beyond)},
    ROLE("lead", DG_ROLE_LEAD),
    ROLE("joint", DG_ROLE_JOINT),
    ROLE("support", DG_ROLE_SUPPORT),
    CLUSTER("1", 0),
    CLUSTER("2", 1),
    CLUSTER("3", 2),
    CLUSTER("4", 3),
    CLUSTER("5", 4),
    CLUSTER("6", 5),
    CLUSTER("7", 6),
    CLUSTER("8", 7),
};
enum { N_SETTINGS = sizeof settings / sizeof *settings };

enum { NAME, VALUE, N_COLUMNS };
static const char *const columns[N_COLUMNS] = {"name", "value"};

static bool read_colour(char *colour, const char *value) {
    if (strlen(value) != DG_THEME_COLOUR - 1 || value[0] != '#' ||
        strspn(value + 1, "0123456789abcdefABCDEF") != DG_THEME_COLOUR - 2)
        return false;
    memcpy(colour, value, DG_THEME_COLOUR);
    return true;
}

/* Digits, and at most two more after a point: strtod would follow the locale. */
static bool read_points(double *points, const char *value, double least, double most) {
    size_t whole = strspn(value, "0123456789"), part = 0;
    double made = 0;
    if (whole == 0 || whole > 3) return false;
    if (value[whole] == '.') part = strspn(value + whole + 1, "0123456789");
    if (value[whole] == '.' && (part == 0 || part > 2)) return false;
    if (value[whole + (part > 0 ? part + 1 : 0)] != '\0') return false;
    for (size_t i = 0; i < whole; i++)
        made = made * 10 + (value[i] - '0');
    for (size_t i = 1; i <= part; i++)
        made += (value[whole + i] - '0') / (i == 1 ? 10.0 : 100.0);
    if (made < least || made > most) return false;
    *points = made;
    return true;
}

static bool read_style(char *style, const char *value) {
    static const char *const styles[] = {"solid", "dashed", "dotted"};
    for (size_t i = 0; i < sizeof styles / sizeof *styles; i++) {
        if (strcmp(value, styles[i]) != 0) continue;
        memcpy(style, styles[i], strlen(styles[i]) + 1);
        return true;
    }
    return false;
}

/* Names of fonts go into DOT and SVG: letters, digits and what stands between them. */
static bool read_font(char *font, const char *value) {
    size_t n = strlen(value);
    if (n == 0 || n >= DG_THEME_FONT) return false;
    for (size_t i = 0; i < n; i++)
        if ((unsigned char)value[i] < ' ' || strchr("\"\\<>&'", value[i]) != NULL) return false;
    memcpy(font, value, n + 1);
    return true;
}

static bool read_value(dg_theme *theme, const setting *s, const char *value) {
    void *at = (char *)theme + s->at;
    switch (s->kind) {
    case COLOUR:
        return read_colour(at, value);
    case SIZE:
        return read_points(at, value, 6, 48);
    case WIDTH:
        return read_points(at, value, 0.25, 12);
    case STYLE:
        return read_style(at, value);
    default:
        return read_font(at, value);
    }
}

static const char *wanted(value_kind kind) {
    static const char *const words[] = {
        [COLOUR] = "a colour such as #08519c",
        [SIZE] = "points from 6 to 48",
        [WIDTH] = "points from 0.25 to 12",
        [STYLE] = "solid, dashed or dotted",
        [FONT] = "names of fonts, with commas between them",
    };
    return words[kind];
}

static dg_code read_row(dg_theme *theme, bool *set, const dg_sheet *sheet, size_t row,
                        dg_error *err) {
    const char *name = dg_sheet_cell(sheet, row, NAME), *value = dg_sheet_cell(sheet, row, VALUE);
    size_t line = dg_sheet_line(sheet, row), i = 0;
    while (i < N_SETTINGS && strcmp(settings[i].name, name) != 0)
        i++;
    if (i == N_SETTINGS) return dg_fail_at(err, DG_EFORMAT, line, 0, "a theme has no %s", name);
    if (set[i]) return dg_fail_at(err, DG_EFORMAT, line, 0, "%s is set twice", name);
    set[i] = true;
    if (read_value(theme, &settings[i], value)) return DG_OK;
    return dg_fail_at(err, DG_EFORMAT, line, 0, "%s wants %s, not %s", name,
                      wanted(settings[i].kind), value);
}

/* What the table leaves out stays as it is. */
static dg_code read_theme(dg_theme *theme, dg_slice csv, dg_error *err) {
    dg_sheet sheet = {0};
    bool set[N_SETTINGS] = {false};
    dg_code code = dg_sheet_open(&sheet, csv, columns, N_COLUMNS, N_COLUMNS, err);
    for (size_t row = 1; code == DG_OK && row < sheet.csv.n_rows; row++)
        code = read_row(theme, set, &sheet, row, err);
    dg_sheet_free(&sheet);
    return code;
}

dg_code dg_theme_shipped(dg_theme *theme, dg_error *err) {
    *theme = (dg_theme){0};
    return read_theme(theme, (dg_slice){(const char *)dg_theme_csv, dg_theme_csv_size}, err);
}

dg_code dg_theme_parse(dg_theme **theme, const char *csv, size_t n, dg_error *err) {
    dg_theme *made = calloc(1, sizeof *made);
    if (made == NULL) return dg_fail_memory(err);
    dg_code code = dg_theme_shipped(made, err);
    if (code == DG_OK && csv != NULL) code = read_theme(made, (dg_slice){csv, n}, err);
    if (code == DG_OK)
        *theme = made;
    else
        free(made);
    return code;
}

dg_code dg_theme_load(dg_theme **theme, const char *path, dg_error *err) {
    char *bytes = NULL;
    size_t n;
    dg_code code = dg_file_read(&bytes, &n, path, err);
    if (code == DG_OK) code = dg_theme_parse(theme, bytes, n, err);
    free(bytes);
    return code;
}

void dg_theme_free(dg_theme *theme) {
    free(theme);
}
