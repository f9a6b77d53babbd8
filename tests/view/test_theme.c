/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "no_memory.h"

#include <locale.h>
#include <math.h>

#include "view/theme.h"

static dg_theme shipped(void) {
    dg_theme theme;
    assert_int_equal(dg_theme_shipped(&theme, NULL), DG_OK);
    return theme;
}

/* Relative luminance of "#rrggbb" (WCAG 2.1). */
static double luminance(const char *color) {
    static const double weight[] = {0.2126, 0.7152, 0.0722};
    unsigned long rgb = strtoul(color + 1, NULL, 16);
    double sum = 0;
    for (int i = 0; i < 3; i++) {
        double c = (double)(rgb >> (16 - 8 * i) & 0xFF) / 255;
        sum += weight[i] * (c <= 0.03928 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4));
    }
    return sum;
}

static double contrast(const char *a, const char *b) {
    double x = luminance(a), y = luminance(b);
    return (fmax(x, y) + 0.05) / (fmin(x, y) + 0.05);
}

/* WCAG 2.1, success criterion 1.4.3. */
static void words_stand_out_from_their_fills(void **state) {
    (void)state;
    dg_theme t = shipped();
    assert_near(contrast("#000000", "#ffffff"), 21, 1e-9);
    for (size_t i = 0; i < DG_THEME_CLUSTERS; i++)
        assert_true(contrast(t.ink, t.cluster[i].fill) >= 4.5);
    for (int role = 0; role < DG_N_ROLES; role++)
        assert_true(contrast(t.role[role].ink, t.role[role].fill) >= 4.5);
    assert_true(contrast(t.ink, t.background) >= 4.5);
    assert_true(contrast(t.ink, t.pale) >= 4.5);
    assert_true(contrast(t.ink_faint, t.background) >= 4.5);
    assert_true(contrast(t.ink_faint, t.pale) >= 4.5);
}

/* In grey the roles are steps apart (contrast 1.5:1 and more), and from the page. */
static void roles_differ_in_grey(void **state) {
    (void)state;
    dg_theme t = shipped();
    const dg_theme_role *lead = &t.role[DG_ROLE_LEAD], *joint = &t.role[DG_ROLE_JOINT],
                        *support = &t.role[DG_ROLE_SUPPORT];
    assert_true(luminance(lead->fill) < luminance(joint->fill));
    assert_true(contrast(lead->fill, joint->fill) >= 1.5);
    assert_true(luminance(joint->fill) < luminance(support->fill));
    assert_true(contrast(joint->fill, support->fill) >= 1.5);
    assert_true(contrast(support->fill, t.background) >= 1.5);
    assert_true(lead->width > joint->width && joint->width > support->width);
    assert_true(contrast(lead->line, joint->line) >= 1.5);
    assert_true(contrast(joint->line, support->line) >= 1.4);
}

/* What eyes without one kind of cone see: Viénot, Brettel & Mollon (1999), Color Res. Appl. 24,
 * 243, in linear RGB. */
static void see(double seen[3], const char *color, bool protan) {
    static const double matrix[2][3][3] = {
        {{0.29275, 0.70725, 0}, {0.29275, 0.70725, 0}, {-0.02234, 0.02234, 1}},
        {{0.11238, 0.88762, 0}, {0.11238, 0.88762, 0}, {0.00401, -0.00401, 1}},
    };
    unsigned long rgb = strtoul(color + 1, NULL, 16);
    for (int i = 0; i < 3; i++) {
        seen[i] = 0;
        for (int k = 0; k < 3; k++)
            seen[i] += matrix[protan][i][k] * pow((double)(rgb >> (16 - 8 * k) & 0xFF) / 255, 2.2);
    }
    for (int i = 0; i < 3; i++)
        seen[i] = pow(fmax(seen[i], 0), 1 / 2.2);
}

/* The first clusters are the large ones. No two of the first five look alike, nor do the roles. */
static void colours_differ_for_colour_blind_eyes(void **state) {
    (void)state;
    dg_theme t = shipped();
    const char *clusters[] = {t.cluster[0].fill, t.cluster[1].fill, t.cluster[2].fill,
                              t.cluster[3].fill, t.cluster[4].fill};
    for (int protan = 0; protan < 2; protan++)
        for (size_t i = 0; i < 5; i++)
            for (size_t j = 0; j < i; j++) {
                double a[3], b[3];
                see(a, clusters[i], protan == 1);
                see(b, clusters[j], protan == 1);
                double apart = hypot(hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]);
                if (apart < 0.1) fail_msg("clusters %zu and %zu: %g", i + 1, j + 1, apart);
            }
}

static const char *said(const char *csv) {
    static dg_error err;
    static char place[DG_MESSAGE_MAX + 32];
    dg_theme *theme = NULL;
    err = (dg_error){0};
    assert_int_equal(dg_theme_parse(&theme, csv, strlen(csv), &err), DG_EFORMAT);
    assert_null(theme);
    snprintf(place, sizeof place, "%zu: %s", err.line, err.message);
    return place;
}

static void what_is_wrong_is_said_with_its_line(void **state) {
    (void)state;
    assert_string_equal(said(""), "1: the table is empty");
    assert_string_equal(said("name,meaning\nink,x\n"), "1: no column value");
    assert_string_equal(said("name,value\nink,#000000\n\nikn,#000000\n"), "4: a theme has no ikn");
    assert_string_equal(said("name,value\nink,#000000\nink,#111111\n"), "3: ink is set twice");
    assert_string_equal(said("name,value\nink,black\n"),
                        "2: ink wants a colour such as #08519c, not black");
    assert_string_equal(said("name,value\nink,#00000g\n"),
                        "2: ink wants a colour such as #08519c, not #00000g");
    assert_string_equal(said("name,value\nsize_name,200\n"),
                        "2: size_name wants points from 6 to 48, not 200");
    assert_string_equal(said("name,value\nsize_name,1e1\n"),
                        "2: size_name wants points from 6 to 48, not 1e1");
    assert_string_equal(said("name,value\nlead_width,0\n"),
                        "2: lead_width wants points from 0.25 to 12, not 0");
    assert_string_equal(said("name,value\nlead_style,bold\n"),
                        "2: lead_style wants solid, dashed or dotted, not bold");
    assert_string_equal(said("name,value\nfont,\"A<b\"\n"),
                        "2: font wants names of fonts, with commas between them, not A<b");
    assert_string_equal(said("name,value\nfont,\xff\n"), "2: the table is not UTF-8");
}

static void what_is_left_out_stays(void **state) {
    (void)state;
    static const char csv[] = "name\tvalue\nsize_title\t12.25\nlead_style\tdashed\n";
    dg_theme base = shipped(), *theme = NULL;
    if (setlocale(LC_ALL, "de_DE.UTF-8") == NULL) setlocale(LC_ALL, "C");
    assert_int_equal(dg_theme_parse(&theme, csv, sizeof csv - 1, NULL), DG_OK);
    setlocale(LC_ALL, "C");
    assert_near(theme->size_title, 12.25, 1e-12);
    assert_string_equal(theme->role[DG_ROLE_LEAD].style, "dashed");
    assert_string_equal(theme->ink, base.ink);
    assert_string_equal(theme->font, base.font);
    dg_theme_free(theme);
    dg_theme_free(NULL);
}

static void the_file_is_what_is_built_in(void **state) {
    (void)state;
    dg_theme base = shipped(), *theme = NULL;
    assert_int_equal(dg_theme_load(&theme, SOURCE_DIR "/data/theme.csv", NULL), DG_OK);
    assert_memory_equal(theme, &base, sizeof base);
    dg_theme_free(theme);
    theme = NULL;
    assert_int_equal(dg_theme_load(&theme, "/nowhere/theme.csv", NULL), DG_EIO);
    assert_null(theme);
}

static void memory_may_run_out_anywhere(void **state) {
    (void)state;
    static const char csv[] = "name,value\nink,#000000\n";
    dg_theme *theme = NULL;
    assert_survives_no_memory(dg_theme_parse(&theme, csv, sizeof csv - 1, &err));
    dg_theme_free(theme);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_stand_out_from_their_fills),
        cmocka_unit_test(roles_differ_in_grey),
        cmocka_unit_test(colours_differ_for_colour_blind_eyes),
        cmocka_unit_test(what_is_wrong_is_said_with_its_line),
        cmocka_unit_test(what_is_left_out_stays),
        cmocka_unit_test(the_file_is_what_is_built_in),
        cmocka_unit_test(memory_may_run_out_anywhere),
    };
    return cmocka_run_group_tests_name("theme", tests, NULL, NULL);
}
