/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <string.h>

#include "cli.h"

const char *cli_explain;

/* What the option of that name was given as; NULL: it was not. */
static const char *given_value(const cli *c, const char *name, size_t n) {
    for (size_t i = c->n_given; i-- > 0;)
        if (strlen(c->given[i].option->name) == n && memcmp(c->given[i].option->name, name, n) == 0)
            return c->given[i].option->value_name == NULL ? "yes" : c->given[i].value;
    return NULL;
}

/* "weights=3,2,1 top=5" with what was given in place of the defaults. */
static void put_parameters(dg_table *t, const cli *c, const char *options) {
    char text[256];
    size_t n = 0;
    while (*options != '\0' && n < sizeof text) {
        size_t name = strcspn(options, "="), whole = strcspn(options, " ");
        const char *value = given_value(c, options, name);
        int standing = value == NULL ? (int)(whole - name - 1) : -1;
        n += (size_t)snprintf(text + n, sizeof text - n, "%s%.*s=%.*s", n > 0 ? " " : "", (int)name,
                              options, standing < 0 ? (int)strlen(value) : standing,
                              standing < 0 ? value : options + name + 1);
        options += whole + (options[whole] == ' ');
    }
    dg_table_text(t, n > 0 ? text : "");
}

int cli_print_explanation(cli *c) {
    size_t n;
    const dg_measure_note *notes = dg_measure_notes(&n);
    dg_table *t = dg_table_new(c->lang);
    if (t == NULL) return cli_fail("out of memory");
    dg_table_column(t, "measure", "measure", DG_CELL_TEXT, 0);
    dg_table_column(t, "formula", "formula", DG_CELL_TEXT, 0);
    dg_table_column(t, "parameters", "parameters", DG_CELL_TEXT, 0);
    dg_table_column(t, "source", "source", DG_CELL_TEXT, 0);
    for (size_t i = 0; i < n; i++) {
        if (strcmp(notes[i].command, c->command->name) != 0) continue;
        dg_table_text(t, notes[i].measure);
        dg_table_text(t, dg_translate(c->lang, notes[i].formula));
        put_parameters(t, c, notes[i].options);
        dg_table_text(t, notes[i].source);
    }
    return cli_print_table(c, t);
}
