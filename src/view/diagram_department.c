/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One department between its tasks, by role, and its partners, by tie. */
#include <math.h>
#include <stdlib.h>

#include "base/fail.h"
#include "dutygraph/ties.h"
#include "view/diagram_label.h"
#include "view/diagram_list.h"
#include "view/diagram_parts.h"
#include "view/dot.h"

/* Rows on a page, and those that each role has for certain. */
enum { MOST_TASKS = 36, EACH_ROLE = 6, MOST_PARTNERS = 40 };
static const double name_ems = 8, name_size = 1.6 /* of the size of names */;

typedef struct {
    size_t department;
    dg_tie *ties; /* its own only, the strongest first */
    double *p;    /* per tie, adjusted over all ties */
    size_t n_ties, n_beyond;
    size_t count[DG_N_ROLES], shown[DG_N_ROLES];
} ego;

/* --- its ties --- */

typedef struct {
    dg_tie tie;
    double p;
} weighed;

static int by_weight(const void *left, const void *right) {
    const weighed *a = left, *b = right;
    if (a->tie.newman != b->tie.newman) return a->tie.newman > b->tie.newman ? -1 : 1;
    if (a->tie.shared != b->tie.shared) return a->tie.shared > b->tie.shared ? -1 : 1;
    size_t i = a->tie.a + a->tie.b, j = b->tie.a + b->tie.b; /* one end is the same */
    return (i > j) - (i < j);
}

static bool keep_own(ego *e) {
    weighed *own = calloc(e->n_ties + 1, sizeof *own);
    size_t n = 0;
    if (own == NULL) return false;
    for (size_t i = 0; i < e->n_ties; i++)
        if (e->ties[i].a == e->department || e->ties[i].b == e->department)
            own[n++] = (weighed){e->ties[i], e->p[i]};
    qsort(own, n, sizeof *own, by_weight);
    for (size_t i = 0; i < n; i++) {
        e->ties[i] = own[i].tie;
        e->p[i] = own[i].p;
    }
    e->n_ties = n;
    free(own);
    return true;
}

static dg_code measure_ties(ego *e, const dg_diagram *diagram, dg_error *err) {
    dg_code code = dg_graph_ties(&e->ties, &e->n_ties, diagram->graph, err);
    if (code != DG_OK) return code;
    e->p = calloc(e->n_ties + 1, sizeof *e->p);
    if (e->p == NULL) return dg_fail_memory(err);
    code = dg_ties_p(e->p, e->ties, e->n_ties, diagram->graph, DG_NULL_HYPERGEOMETRIC, err);
    if (code == DG_OK) code = dg_ties_adjust(e->p, e->p, e->n_ties, DG_ADJUST_BH, err);
    if (code == DG_OK && !keep_own(e)) code = dg_fail_memory(err);
    for (size_t i = 0; code == DG_OK && i < e->n_ties; i++)
        e->n_beyond += e->p[i] <= diagram->options->alpha;
    return code;
}

static size_t partner(const ego *e, size_t i) {
    return e->ties[i].a == e->department ? e->ties[i].b : e->ties[i].a;
}

/* --- its tasks --- */

/* Every role has some rows; what is left goes to the strong ones. */
static void share_rows(ego *e, const dg_diagram *diagram) {
    size_t n, left = MOST_TASKS;
    const dg_edge *edges = dg_graph_department_edges(diagram->graph, e->department, &n);
    for (size_t i = 0; i < n; i++)
        e->count[edges[i].role]++;
    for (int role = 0; role < DG_N_ROLES; role++) {
        e->shown[role] = e->count[role] < EACH_ROLE ? e->count[role] : EACH_ROLE;
        left -= e->shown[role];
    }
    for (int role = DG_ROLE_LEAD; role >= DG_ROLE_SUPPORT; role--) {
        size_t more = e->count[role] - e->shown[role];
        if (more > left) more = left;
        e->shown[role] += more;
        left -= more;
    }
}

static void put_tasks_of(dg_diagram *diagram, const ego *e, dg_role role) {
    size_t n, k = 0;
    const dg_edge *edges = dg_graph_department_edges(diagram->graph, e->department, &n);
    if (e->count[role] == 0) return;
    char *heading = dg_format("%s: %zu", dg_style_role_word(diagram, role), e->count[role]);
    dg_list_heading(diagram, dg_style_made(diagram, heading), diagram->theme->role[role].fill,
                    diagram->theme->role[role].ink);
    free(heading);
    for (size_t i = 0; i < n && k < e->shown[role]; i++) {
        if (edges[i].role != role) continue;
        dg_list_task(diagram, edges[i].other, edges[i].other);
        k++;
    }
    if (k < e->count[role])
        dg_list_remark(diagram, "and {1} more {1|task|tasks}",
                       (dg_style_value[]){DG_COUNT(e->count[role] - k)});
}

/* The strong roles last, and so on top. */
static void put_task_lines(dg_diagram *diagram, const ego *e) {
    size_t n;
    const dg_edge *edges = dg_graph_department_edges(diagram->graph, e->department, &n);
    for (int role = DG_ROLE_SUPPORT; role <= DG_ROLE_LEAD; role++) {
        size_t k = 0;
        for (size_t i = 0; i < n && k < e->shown[role]; i++) {
            if ((int)edges[i].role != role) continue;
            dg_list_line(diagram, "tasks", edges[i].other, "self", DG_NONE);
            dg_style_role_line(diagram, (dg_role)role);
            dg_list_say_line(diagram, e->department, edges[i].other, (dg_role)role);
            dg_text_puts(&diagram->dot, "];\n");
            k++;
        }
    }
}

/* --- the picture --- */

void dg_draw_self(dg_diagram *diagram, const char *node, size_t department) {
    dg_text *dot = &diagram->dot;
    char *name = dg_label_fold(dg_style_name(diagram, department), name_ems);
    dg_text_printf(dot,
                   "    %s [style=\"filled,rounded\", fillcolor=\"%s\", fontcolor=\"%s\", "
                   "color=\"%s\", margin=\"0.2,0.15\", fontsize=",
                   node, diagram->theme->role[DG_ROLE_LEAD].fill,
                   diagram->theme->role[DG_ROLE_LEAD].ink, diagram->theme->background);
    dg_dot_real(dot, diagram->theme->size_name * name_size);
    dg_text_puts(dot, ", label=<<b>");
    dg_dot_words(dot, dg_slice_of(dg_style_made(diagram, name)));
    dg_text_puts(dot, "</b><br/><font point-size=\"");
    dg_dot_real(dot, diagram->theme->size_name);
    dg_text_puts(dot, "\">");
    dg_style_put(dot, dg_style_translate(diagram, "{1} {1|task|tasks}"),
                 (dg_style_value[]){DG_COUNT(diagram->load[department].tasks)});
    dg_text_puts(dot, "</font>>");
    dg_style_link_node(diagram, department);
    dg_text_puts(dot, "];\n");
    free(name);
}

static void put_partners(dg_diagram *diagram, const ego *e) {
    dg_list_open(diagram, "partners", 2);
    char *heading =
        dg_format("%s: %zu", dg_style_translate(diagram, "shares tasks with"), e->n_ties);
    dg_list_heading(diagram, dg_style_made(diagram, heading), NULL, diagram->theme->ink);
    free(heading);
    for (size_t i = 0; i < e->n_ties && i < MOST_PARTNERS; i++)
        dg_list_department(diagram, partner(e, i), partner(e, i), e->ties[i].shared);
    if (e->n_ties > MOST_PARTNERS)
        dg_list_remark(diagram, "and {1} more {1|department|departments}",
                       (dg_style_value[]){DG_COUNT(e->n_ties - MOST_PARTNERS)});
    dg_list_close(diagram);
}

/* Those beyond chance last, and so on top. */
static void put_partner_lines(dg_diagram *diagram, const ego *e) {
    for (int beyond = 0; beyond < 2; beyond++)
        for (size_t i = 0; i < e->n_ties && i < MOST_PARTNERS; i++) {
            if ((e->p[i] <= diagram->options->alpha) != (beyond == 1)) continue;
            dg_text words = {0};
            dg_list_line(diagram, "self", DG_NONE, "partners", partner(e, i));
            dg_text_printf(&diagram->dot, "color=\"%s\", penwidth=",
                           beyond ? diagram->theme->beyond : diagram->theme->line);
            dg_dot_real(&diagram->dot, fmin(0.5 + 1.2 * sqrt(e->ties[i].newman), 9));
            dg_style_put(&words,
                         dg_style_translate(diagram, "{1} – {2}: {3} shared {3|task|tasks}"),
                         (dg_style_value[]){DG_WORDS(dg_style_name(diagram, e->department)),
                                            DG_WORDS(dg_style_name(diagram, partner(e, i))),
                                            DG_COUNT(e->ties[i].shared)});
            dg_style_tooltip(diagram, words.at);
            dg_text_puts(&diagram->dot, "];\n");
            dg_text_free(&words);
        }
}

static void say_ego(dg_diagram *diagram, const ego *e) {
    dg_style_legend_lines(diagram);
    if (e->n_beyond > 0)
        dg_style_legend(diagram, diagram->theme->beyond,
                        dg_style_translate(diagram, "shared beyond chance"));
    DG_SAY(diagram,
           "On the left the department's tasks, by role; on the right the departments that it "
           "shares tasks with: their number, the strongest tie first (Newman weight, the width of "
           "the line).",
           DG_COUNT(0));
    dg_text alpha = {0};
    dg_dot_real(&alpha, diagram->options->alpha * 100);
    DG_SAY(diagram,
           "{1} of {2} ties {1|is|are} beyond chance (exact hypergeometric test, "
           "Benjamini–Hochberg at {3}% over all ties).",
           DG_COUNT(e->n_beyond), DG_COUNT(e->n_ties), DG_WORDS(dg_style_made(diagram, alpha.at)));
    dg_text_free(&alpha);
}

dg_code dg_draw_department(dg_diagram *diagram, dg_error *err) {
    ego e = {.department = diagram->options->department};
    if (e.department >= diagram->n_departments)
        return dg_fail(err, DG_EINVAL, "no such department: %zu", e.department);
    dg_code code = measure_ties(&e, diagram, err);
    if (code != DG_OK) goto done;
    share_rows(&e, diagram);
    dg_style_open(diagram, "graph", DG_LAYOUT_COLUMNS, ", ranksep=1.6, splines=line");
    dg_list_open(diagram, "tasks", 1);
    for (int role = DG_ROLE_LEAD; role >= DG_ROLE_SUPPORT; role--)
        put_tasks_of(diagram, &e, (dg_role)role);
    dg_list_close(diagram);
    dg_draw_self(diagram, "self", e.department);
    put_partners(diagram, &e);
    put_task_lines(diagram, &e);
    put_partner_lines(diagram, &e);
    if (e.n_ties == 0) dg_text_puts(&diagram->dot, "    self -- partners [style=invis];\n");
    say_ego(diagram, &e);
done:
    free(e.ties);
    free(e.p);
    return code;
}
