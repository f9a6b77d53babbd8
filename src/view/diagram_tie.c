/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two departments, and between them the tasks that they share: as many as chance would give, or
 * more. */
#include <math.h>
#include <stdlib.h>

#include "base/fail.h"
#include "dutygraph/ties.h"
#include "view/diagram_label.h"
#include "view/diagram_list.h"
#include "view/diagram_parts.h"
#include "view/dot.h"

enum { MOST_TASKS = 40 };
static const double longest_bar = 180, per_task = 18; /* points */

typedef struct {
    size_t a, b;
    size_t *tasks; /* shared ones */
    dg_role *of_a, *of_b;
    size_t n;
    dg_tie_measures measures;
} pair;

/* Both lists ascend. */
static void find_shared(pair *p, const dg_graph *graph) {
    size_t n, k;
    const dg_edge *a = dg_graph_department_edges(graph, p->a, &n);
    const dg_edge *b = dg_graph_department_edges(graph, p->b, &k);
    for (size_t i = 0, j = 0; i < n && j < k;) {
        if (a[i].other == b[j].other) {
            p->tasks[p->n] = a[i].other;
            p->of_a[p->n] = a[i].role;
            p->of_b[p->n++] = b[j].role;
        }
        bool behind = a[i].other <= b[j].other, ahead = a[i].other >= b[j].other;
        i += behind;
        j += ahead;
    }
}

static dg_code measure(pair *p, const dg_diagram *diagram, dg_error *err) {
    p->tasks = calloc(diagram->n_tasks + 1, sizeof *p->tasks);
    p->of_a = calloc(diagram->n_tasks + 1, sizeof *p->of_a);
    p->of_b = calloc(diagram->n_tasks + 1, sizeof *p->of_b);
    if (p->tasks == NULL || p->of_a == NULL || p->of_b == NULL) return dg_fail_memory(err);
    find_shared(p, diagram->graph);
    size_t low = p->a < p->b ? p->a : p->b;
    dg_tie tie = {.a = low, .b = p->a + p->b - low, .shared = p->n};
    return dg_ties_measure(&p->measures, &tie, 1, diagram->graph, err);
}

/* One bar of the comparison, with what it means before it. */
static void put_bar(dg_diagram *diagram, const char *meaning, double tasks, double scale,
                    const char *fill) {
    dg_text *dot = &diagram->dot, number = {0};
    double size = diagram->theme->size_list;
    dg_dot_box bar = {.width = round(tasks * scale), .height = ceil(size * 1.3), .fill = fill};
    dg_dot_box after = {.width = longest_bar - bar.width + 60,
                        .height = bar.height,
                        .align = "left",
                        .font_size = size,
                        .bold = true};
    dg_text_puts(&number, " ");
    dg_dot_real(&number, tasks);
    dg_text_puts(dot, "<tr><td align=\"right\"><font point-size=\"");
    dg_dot_real(dot, size);
    dg_text_puts(dot, "\">");
    dg_dot_words(dot, dg_slice_of(dg_style_translate(diagram, meaning)));
    dg_text_puts(dot, "&#160;</font></td><td align=\"left\">");
    dg_dot_table(dot, 0);
    dg_text_puts(dot, "<tr>");
    if (bar.width >= 1) dg_dot_cell(dot, &bar, DG_LITERAL(""));
    dg_dot_cell(dot, &after, dg_text_slice(&number));
    dg_text_puts(dot, "</tr>");
    dg_dot_table_end(dot);
    dg_text_puts(dot, "</td></tr>\n");
    dot->failed = dot->failed || number.failed;
    dg_text_free(&number);
}

static bool is_beyond(const dg_diagram *diagram, const pair *p) {
    return p->n > 0 && p->measures.p_hypergeometric <= diagram->options->alpha;
}

static void put_comparison(dg_diagram *diagram, const pair *p) {
    dg_text *dot = &diagram->dot;
    double most = fmax((double)p->n, p->measures.expected);
    double scale = fmin(longest_bar / fmax(most, 1e-9), per_task);
    dg_text_puts(dot, "<tr><td align=\"left\">");
    dg_dot_table(dot, 2);
    put_bar(diagram, "tasks that both have", (double)p->n, scale,
            is_beyond(diagram, p) ? diagram->theme->beyond : diagram->theme->arrow);
    put_bar(diagram, "expected by chance", p->measures.expected, scale, diagram->theme->line);
    dg_dot_table_end(dot);
    dg_text_puts(dot, "</td></tr>\n<tr><td height=\"6\"></td></tr>\n");
}

static void put_lines(dg_diagram *diagram, const pair *p) {
    for (int role = DG_ROLE_SUPPORT; role <= DG_ROLE_LEAD; role++)
        for (size_t i = 0; i < p->n && i < MOST_TASKS; i++)
            for (int side = 0; side < 2; side++) {
                if ((int)(side == 0 ? p->of_a : p->of_b)[i] != role) continue;
                if (side == 0)
                    dg_list_line(diagram, "first", DG_NONE, "tasks", p->tasks[i]);
                else
                    dg_list_line(diagram, "tasks", p->tasks[i], "second", DG_NONE);
                dg_style_role_line(diagram, (dg_role)role);
                dg_list_say_line(diagram, side == 0 ? p->a : p->b, p->tasks[i], (dg_role)role);
                dg_text_puts(&diagram->dot, "];\n");
            }
    if (p->n > 0) return;
    dg_text_puts(&diagram->dot, "    first -- tasks -- second [style=invis];\n");
}

/* "< 0.0001", or four decimals; whatever the locale. */
static void put_p(dg_text *text, double p) {
    if (p < 0.0001)
        dg_text_puts(text, "< 0.0001");
    else if (p >= 1)
        dg_text_puts(text, "= 1");
    else
        dg_text_printf(text, "= 0.%04ld", lround(p * 10000) % 10000);
}

static void say_pair(dg_diagram *diagram, const pair *p) {
    dg_text expected = {0}, hypergeometric = {0}, sdsm = {0};
    dg_dot_real(&expected, p->measures.expected);
    put_p(&hypergeometric, p->measures.p_hypergeometric);
    put_p(&sdsm, p->measures.p_sdsm);
    dg_style_legend_lines(diagram);
    if (is_beyond(diagram, p))
        dg_style_legend(diagram, diagram->theme->beyond,
                        dg_style_translate(diagram, "shared beyond chance"));
    DG_SAY(diagram,
           "{1} has {2} of the {3} tasks, {4} has {5}. They share {6}; by chance {7} would be "
           "expected.",
           DG_WORDS(dg_style_name(diagram, p->a)), DG_COUNT(diagram->load[p->a].tasks),
           DG_COUNT(dg_graph_n_held_tasks(diagram->graph)), DG_WORDS(dg_style_name(diagram, p->b)),
           DG_COUNT(diagram->load[p->b].tasks), DG_COUNT(p->n),
           DG_WORDS(dg_style_made(diagram, expected.at)));
    DG_SAY(diagram,
           "The probability of so many or more by chance: p {1} where each has its number of tasks "
           "(exact hypergeometric), p {2} where tasks keep the number of their departments too "
           "(SDSM).",
           DG_WORDS(dg_style_made(diagram, hypergeometric.at)),
           DG_WORDS(dg_style_made(diagram, sdsm.at)));
    dg_text_free(&expected);
    dg_text_free(&hypergeometric);
    dg_text_free(&sdsm);
}

static void put_pair(dg_diagram *diagram, const pair *p) {
    dg_draw_self(diagram, "first", p->a);
    dg_list_open(diagram, "tasks", 1);
    put_comparison(diagram, p);
    if (p->n == 0) dg_list_remark(diagram, "They share no task.", NULL);
    for (size_t i = 0; i < p->n && i < MOST_TASKS; i++)
        dg_list_task(diagram, p->tasks[i], p->tasks[i]);
    if (p->n > MOST_TASKS)
        dg_list_remark(diagram, "and {1} more {1|task|tasks}",
                       (dg_style_value[]){DG_COUNT(p->n - MOST_TASKS)});
    dg_list_close(diagram);
    dg_draw_self(diagram, "second", p->b);
    put_lines(diagram, p);
}

dg_code dg_draw_tie(dg_diagram *diagram, dg_error *err) {
    pair p = {.a = diagram->options->department, .b = diagram->options->other};
    if (p.a >= diagram->n_departments || p.b >= diagram->n_departments || p.a == p.b)
        return dg_fail(err, DG_EINVAL, "a tie wants two departments");
    dg_code code = measure(&p, diagram, err);
    if (code == DG_OK) {
        dg_style_open(diagram, "graph", DG_LAYOUT_COLUMNS, ", ranksep=1.4, splines=line");
        put_pair(diagram, &p);
        say_pair(diagram, &p);
    }
    free(p.tasks);
    free(p.of_a);
    free(p.of_b);
    return code;
}
