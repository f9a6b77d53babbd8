/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A bar per department, divided by role, the most tasks first. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "view/diagram_label.h"
#include "view/diagram_parts.h"
#include "view/dot.h"

/* Points. */
static const double longest_bar = 520, total_width = 26, bar_height = 13, name_font = 10,
                    count_font = 8.5;

static size_t count_of(const dg_workload *load, dg_role role) {
    switch (role) {
    case DG_ROLE_LEAD:
        return load->led;
    case DG_ROLE_JOINT:
        return load->joint;
    default:
        return load->supporting;
    }
}

static void put_count(dg_text *dot, dg_dot_box *box, size_t count) {
    char digits[24];
    int n = snprintf(digits, sizeof digits, "%zu", count);
    dg_slice words = {digits, (size_t)n};
    bool fits = dg_label_ems(words) * box->font_size < box->width - 2;
    dg_dot_cell(dot, box, fits ? words : DG_LITERAL(""));
}

static void put_bar(dg_diagram *diagram, const dg_workload *load, double per_task) {
    dg_text *dot = &diagram->dot;
    dg_text_puts(dot, "<td align=\"left\">");
    dg_dot_table(dot, 0);
    dg_text_puts(dot, "<tr>");
    size_t before = 0; /* rounding the edges, not the lengths, keeps the whole bar's length true */
    for (int role = DG_ROLE_LEAD; role >= DG_ROLE_SUPPORT; role--) {
        size_t count = count_of(load, (dg_role)role);
        double from = round((double)before * per_task);
        double to = round((double)(before + count) * per_task);
        before += count;
        dg_dot_box box = {.width = to - from,
                          .height = bar_height,
                          .font_size = count_font,
                          .fill = dg_style_role_fill[role],
                          .ink = dg_style_role_ink[role]};
        if (to > from) put_count(dot, &box, count);
    }
    dg_dot_box total = {
        .width = total_width, .height = bar_height, .font_size = name_font, .bold = true};
    put_count(dot, &total, load->tasks);
    dg_dot_box rest = {.width = longest_bar - round((double)before * per_task),
                       .height = bar_height};
    if (rest.width > 0) dg_dot_cell(dot, &rest, DG_LITERAL(""));
    dg_text_puts(dot, "</tr>");
    dg_dot_table_end(dot);
    dg_text_puts(dot, "</td>");
}

static void put_row(dg_diagram *diagram, size_t d, double per_task) {
    dg_text *dot = &diagram->dot;
    dg_text_puts(dot, "<tr><td align=\"right\"");
    dg_style_link_cell(diagram, dot, d);
    dg_text_puts(dot, "><font point-size=\"");
    dg_dot_real(dot, name_font);
    dg_text_puts(dot, "\">");
    dg_dot_words(dot, dg_slice_of(dg_style_name(diagram, d)));
    dg_text_puts(dot, "</font></td>");
    put_bar(diagram, &diagram->load[d], per_task);
    dg_text_puts(dot, "</tr>\n");
}

static void put_legend(dg_diagram *diagram) {
    size_t totals[DG_N_ROLES] = {0}, guiding = 0;
    for (size_t d = 0; d < diagram->n_departments; d++) {
        guiding += diagram->load[d].guiding;
        for (int role = 0; role < DG_N_ROLES; role++)
            totals[role] += count_of(&diagram->load[d], (dg_role)role);
    }
    for (int role = DG_ROLE_LEAD; role >= DG_ROLE_SUPPORT; role--) {
        char *meaning =
            dg_format("%s: %zu", dg_style_role_word(diagram, (dg_role)role), totals[role]);
        dg_style_legend(diagram, dg_style_role_fill[role], dg_style_made(diagram, meaning));
        free(meaning);
    }
    DG_SAY(diagram,
           "A bar is a department's tasks, divided by the role it has in them; all "
           "departments are shown, the most tasks first.",
           DG_COUNT(0));
    if (guiding > 0)
        DG_SAY(diagram, "Among the supporting ones {1} {1|is|are} by guidance.", DG_COUNT(guiding));
}

dg_code dg_draw_workload(dg_diagram *diagram, dg_error *err) {
    (void)err;
    size_t most = diagram->load[diagram->order[0]].tasks;
    dg_style_open(diagram, "graph", DG_LAYOUT_ROWS, "");
    dg_text_puts(&diagram->dot, "    workload [shape=plaintext, margin=0, label=<");
    dg_dot_table(&diagram->dot, 3);
    dg_text_puts(&diagram->dot, "\n");
    for (size_t i = 0; i < diagram->n_departments; i++)
        put_row(diagram, diagram->order[i], longest_bar / (double)most);
    dg_dot_table_end(&diagram->dot);
    dg_text_puts(&diagram->dot, ">];\n");
    put_legend(diagram);
    return DG_OK;
}
