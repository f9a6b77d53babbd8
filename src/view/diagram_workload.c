/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A bar per department, divided by role, the most tasks first; for each part of the documents
 * beside one another on the same scale. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "view/diagram_label.h"
#include "view/diagram_parts.h"
#include "view/division.h"
#include "view/dot.h"

enum { MOST_ROWS = 60, MOST_PANELS = 8 /* on a page */, HEAD_LINES = 3 };
/* Points. */
static const double longest_bar = 560, all_panels = 900, total_width = 26, panel_gap = 12;

/* Panels side by side: one of all tasks, or one of each part. */
typedef struct {
    dg_division division;
    dg_workload *load; /* part by part */
    size_t first, n;   /* the parts on this page; n = 0: not divided */
    double width;      /* of a panel's longest bar */
    double per_task;
    double bar_height;
} panels;

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

static const dg_workload *load_of(const dg_diagram *diagram, const panels *p, size_t panel,
                                  size_t d) {
    if (p->n == 0) return &diagram->load[d];
    return &p->load[(p->first + panel) * diagram->n_departments + d];
}

static void put_count(dg_text *dot, dg_dot_box *box, size_t count) {
    char digits[24];
    int n = snprintf(digits, sizeof digits, "%zu", count);
    dg_slice words = {digits, (size_t)n};
    bool fits = dg_label_ems(words) * box->font_size < box->width - 2;
    dg_dot_cell(dot, box, fits ? words : DG_LITERAL(""));
}

static void put_bar(dg_diagram *diagram, const panels *p, const dg_workload *load) {
    dg_text *dot = &diagram->dot;
    dg_text_puts(dot, "<td align=\"left\">");
    dg_dot_table(dot, 0);
    dg_text_puts(dot, "<tr>");
    size_t before = 0; /* rounding the edges, not the lengths, keeps the whole bar's length true */
    for (int role = DG_ROLE_LEAD; role >= DG_ROLE_SUPPORT; role--) {
        size_t count = count_of(load, (dg_role)role);
        double from = round((double)before * p->per_task);
        double to = round((double)(before + count) * p->per_task);
        before += count;
        dg_dot_box box = {.width = to - from,
                          .height = p->bar_height,
                          .font_size = diagram->theme->size_number - 0.5,
                          .fill = diagram->theme->role[role].fill,
                          .ink = diagram->theme->role[role].ink};
        if (to > from) put_count(dot, &box, count);
    }
    dg_dot_box total = {.width = total_width,
                        .height = p->bar_height,
                        .font_size =
                            p->n == 0 ? diagram->theme->size_list : diagram->theme->size_number,
                        .bold = true};
    dg_dot_box rest = {.width = p->width - round((double)before * p->per_task),
                       .height = p->bar_height};
    if (before > 0) put_count(dot, &total, load->tasks);
    if (before == 0) rest.width += total_width;
    if (rest.width > 0) dg_dot_cell(dot, &rest, DG_LITERAL(""));
    dg_text_puts(dot, "</tr>");
    dg_dot_table_end(dot);
    dg_text_puts(dot, "</td>");
}

static void put_gap(dg_text *dot, double width, const char *fill) {
    dg_text_printf(dot, "<td width=\"%.0f\"%s%s%s></td>", width, fill != NULL ? " bgcolor=\"" : "",
                   fill != NULL ? fill : "", fill != NULL ? "\"" : "");
}

/* Panels are far apart: every other row has a ground, along which the eye goes back to the name. */
static void put_row(dg_diagram *diagram, const panels *p, size_t d, bool grounded) {
    dg_text *dot = &diagram->dot;
    const char *ground = grounded && p->n > 0 ? diagram->theme->pale : NULL;
    dg_text_puts(dot, "<tr><td align=\"right\"");
    dg_style_link_cell(diagram, dot, d);
    dg_text_puts(dot, "><font point-size=\"");
    dg_dot_real(dot, diagram->theme->size_list);
    dg_text_puts(dot, "\">");
    dg_dot_words(dot, dg_slice_of(dg_style_name(diagram, d)));
    dg_text_puts(dot, "</font></td>");
    put_gap(dot, p->n > 0 ? panel_gap : 3, ground);
    for (size_t i = 0; i < (p->n > 0 ? p->n : 1); i++) {
        if (ground != NULL) dg_text_printf(dot, "<td bgcolor=\"%s\">", ground);
        if (ground == NULL) dg_text_puts(dot, "<td>");
        dg_dot_table(dot, 0);
        dg_text_puts(dot, "<tr>");
        put_bar(diagram, p, load_of(diagram, p, i, d));
        dg_text_puts(dot, "</tr>");
        dg_dot_table_end(dot);
        dg_text_puts(dot, "</td>");
        if (i + 1 < p->n) put_gap(dot, panel_gap, ground);
    }
    dg_text_puts(dot, "</tr>\n");
}

/* A line; Graphviz takes no empty <b>. */
static void put_bold(dg_diagram *diagram, const char *words) {
    dg_text *dot = &diagram->dot;
    if (*words == '\0') return;
    dg_text_puts(dot, "<font point-size=\"");
    dg_dot_real(dot, diagram->theme->size_list);
    dg_text_puts(dot, "\"><b>");
    dg_dot_words(dot, dg_slice_of(words));
    dg_text_puts(dot, "</b></font><br/>");
}

/* The path, and under it the title's first lines, "…" where more follow. */
static void put_head(dg_diagram *diagram, const panels *p, size_t part) {
    dg_text *dot = &diagram->dot;
    double ems = (p->width + total_width) / diagram->theme->size_list - 1;
    const char *path = dg_part_path(&p->division, diagram->graph, part);
    const char *title = dg_part_title(&p->division, diagram->graph, part);
    bool apart = dg_label_ems(dg_slice_of(path)) > 2; /* has a line of its own */
    char *heading =
        apart ? dg_format("%s", title) : dg_part_heading(&p->division, diagram->graph, part);
    char *cut = heading != NULL ? dg_label_cut(heading, ems * HEAD_LINES * 0.8) : NULL;
    char *lines = cut != NULL ? dg_label_fold(cut, ems) : NULL;
    dg_text_puts(dot, "<td align=\"left\" balign=\"left\" valign=\"bottom\"");
    dg_dot_cell_title(dot, title, ++diagram->n_cells);
    dg_text_puts(dot, ">");
    if (apart && strcmp(path, title) != 0 && dg_label_ems(dg_slice_of(path)) <= ems)
        put_bold(diagram, path);
    put_bold(diagram, dg_style_made(diagram, lines));
    dg_text_printf(dot, "<font color=\"%s\" point-size=\"", diagram->theme->ink_faint);
    dg_dot_real(dot, diagram->theme->size_number);
    dg_text_puts(dot, "\">");
    dg_style_put(dot, dg_style_translate(diagram, "{1} {1|task|tasks}"),
                 (dg_style_value[]){DG_COUNT(p->division.parts[part].n_tasks)});
    dg_text_puts(dot, "</font></td>");
    free(heading);
    free(cut);
    free(lines);
}

static void put_heads(dg_diagram *diagram, const panels *p) {
    dg_text *dot = &diagram->dot;
    dg_text_puts(dot, "<tr><td></td>");
    put_gap(dot, panel_gap, NULL);
    for (size_t i = 0; i < p->n; i++) {
        put_head(diagram, p, p->first + i);
        if (i + 1 < p->n) put_gap(dot, panel_gap, NULL);
    }
    dg_text_puts(dot, "</tr>\n<tr><td height=\"4\"></td></tr>\n");
}

static void put_legend(dg_diagram *diagram, const panels *p, size_t shown) {
    size_t totals[DG_N_ROLES] = {0}, guiding = 0;
    for (size_t d = 0; d < diagram->n_departments; d++) {
        guiding += diagram->load[d].guiding;
        for (int role = 0; role < DG_N_ROLES; role++)
            totals[role] += count_of(&diagram->load[d], (dg_role)role);
    }
    for (int role = DG_ROLE_LEAD; role >= DG_ROLE_SUPPORT; role--) {
        char *meaning =
            dg_format("%s: %zu", dg_style_role_word(diagram, (dg_role)role), totals[role]);
        dg_style_legend(diagram, diagram->theme->role[role].fill, dg_style_made(diagram, meaning));
        free(meaning);
    }
    if (p->n == 0)
        DG_SAY(diagram,
               "A bar is a department's tasks, divided by the role it has in them, the most tasks "
               "first.",
               DG_COUNT(0));
    else
        DG_SAY(diagram,
               "A bar is a department's tasks in one part of the documents, divided by the role it "
               "has in them; all parts have one scale, and the departments with the most tasks in "
               "all stand first.",
               DG_COUNT(0));
    dg_diagram_say_shown(diagram, shown);
    if (guiding > 0)
        DG_SAY(diagram, "Among the supporting ones {1} {1|is|are} by guidance.", DG_COUNT(guiding));
}

/* Sections where a page holds them, else chapters; what was asked for on several pages. */
static dg_code divide(panels *p, dg_diagram *diagram, dg_error *err) {
    dg_parts by = diagram->options->parts;
    if (by == DG_PARTS_TASKS || by > DG_PARTS_DOCUMENTS)
        return dg_fail(err, DG_EINVAL, "a workload is divided by sections, chapters or documents");
    dg_code code = dg_division_make(&p->division, diagram->graph, by, err);
    size_t n_entries = p->division.n * diagram->n_departments;
    if (code == DG_OK) p->load = calloc(n_entries + 1, sizeof *p->load);
    if (code == DG_OK && p->load == NULL) code = dg_fail_memory(err);
    if (code == DG_OK)
        code = dg_workload_on_groups(p->load, diagram->graph, NULL, p->division.part, p->division.n,
                                     err);
    diagram->n_pages = (p->division.n + MOST_PANELS - 1) / MOST_PANELS;
    size_t per_page = (p->division.n + diagram->n_pages - 1) / diagram->n_pages;
    p->first = diagram->options->page * per_page;
    p->n = p->first >= p->division.n             ? 0
           : p->division.n - p->first < per_page ? p->division.n - p->first
                                                 : per_page;
    size_t most = 1;
    for (size_t i = 0; code == DG_OK && i < n_entries; i++)
        if (p->load[i].tasks > most) most = p->load[i].tasks;
    p->width = fmin(all_panels / (double)(p->n > 0 ? p->n : 1) - total_width - panel_gap, 320);
    p->per_task = fmin(p->width / (double)most, 24);
    return code;
}

dg_code dg_draw_workload(dg_diagram *diagram, dg_error *err) {
    panels p = {.width = longest_bar, .bar_height = ceil(diagram->theme->size_list * 1.2)};
    p.per_task = longest_bar / (double)diagram->load[diagram->order[0]].tasks;
    dg_code code = DG_OK;
    if (diagram->options->parts != DG_PARTS_FITTING) code = divide(&p, diagram, err);
    if (code != DG_OK) goto done;
    size_t shown = dg_diagram_shown(diagram, MOST_ROWS);
    dg_style_open(diagram, "graph", DG_LAYOUT_ROWS, "");
    dg_text_puts(&diagram->dot, "    workload [shape=plaintext, margin=0, label=<");
    dg_dot_table(&diagram->dot, p.n > 0 ? 0 : 1);
    dg_text_puts(&diagram->dot, "\n");
    if (p.n > 0) put_heads(diagram, &p);
    for (size_t i = 0; i < shown; i++)
        put_row(diagram, &p, diagram->order[i], i % 2 == 0);
    dg_dot_table_end(&diagram->dot);
    dg_text_puts(&diagram->dot, ">];\n");
    put_legend(diagram, &p, shown);
done:
    dg_division_free(&p.division);
    free(p.load);
    return code;
}
