/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Arrows from those who lead to those who support them, as many as can be told apart. */
#include <math.h>
#include <stdlib.h>

#include "base/fail.h"
#include "view/diagram_label.h"
#include "view/diagram_parts.h"
#include "view/dot.h"

/* Of more departments than are told apart, only so many leads have an arrow for certain. */
enum { MOST_DEPARTMENTS = 150, LEADS_OF_MANY = 24 };

enum {
    MOST_ARCS = 40,
    MOST_NAMED = 60,
    LABELLED = 3 /* tasks of an arc that bears its number */
};

typedef struct {
    dg_arc *arcs;
    size_t n, n_kept;
    bool all;     /* leads are busy */
    size_t least; /* tasks of an arc that is drawn whoever leads */
    bool *busy;   /* per department: among those whose heaviest arc is drawn whatever it weighs */
    bool *keep;   /* per arc */
    bool *drawn;  /* per department */
} arc_choice;

static size_t n_with(const arc_choice *choice, size_t least) {
    size_t n = 0;
    for (size_t i = 0; i < choice->n; i++)
        n += choice->arcs[i].tasks >= least;
    return n;
}

/* Those that lead the most; of equal ones those with more tasks. */
static void find_busy(arc_choice *choice, const dg_diagram *diagram) {
    size_t n = 0, n_all = diagram->n_departments;
    size_t wanted = dg_diagram_shown(diagram, n_all > MOST_DEPARTMENTS ? LEADS_OF_MANY : n_all);
    choice->all = wanted == n_all;
    for (size_t led = diagram->n_tasks; led > 0 && n < wanted; led--)
        for (size_t i = 0; i < diagram->n_departments && n < wanted; i++) {
            size_t d = diagram->order[i];
            if (diagram->load[d].led != led) continue;
            choice->busy[d] = true;
            n++;
        }
}

/* The heavy ones, and of the busy leads the heaviest. Arcs stand by lead. */
static void choose(arc_choice *choice) {
    choice->least = 1;
    while (n_with(choice, choice->least) > MOST_ARCS)
        choice->least++;
    for (size_t first = 0, end; first < choice->n; first = end) {
        size_t heaviest = first;
        for (end = first; end < choice->n && choice->arcs[end].lead == choice->arcs[first].lead;
             end++) {
            choice->keep[end] = choice->arcs[end].tasks >= choice->least;
            if (choice->arcs[end].tasks > choice->arcs[heaviest].tasks) heaviest = end;
        }
        if (choice->busy[choice->arcs[first].lead]) choice->keep[heaviest] = true;
    }
    for (size_t i = 0; i < choice->n; i++) {
        if (!choice->keep[i]) continue;
        choice->n_kept++;
        choice->drawn[choice->arcs[i].lead] = choice->drawn[choice->arcs[i].support] = true;
    }
}

/* Departments that mostly lead are dark, those that never lead light, as in the other diagrams. */
static dg_role standing(const dg_workload *load) {
    if (load->led == 0) return DG_ROLE_SUPPORT;
    return load->led >= load->supporting ? DG_ROLE_LEAD : DG_ROLE_JOINT;
}

static void put_department(dg_diagram *diagram, size_t d) {
    dg_text *dot = &diagram->dot;
    const dg_workload *load = &diagram->load[d];
    dg_role role = standing(load);
    char *name = dg_label_fold(dg_style_name(diagram, d), 9);
    dg_text_puts(dot, "    ");
    dg_dot_string(dot, dg_style_name(diagram, d));
    dg_text_printf(dot, " [fillcolor=\"%s\", fontcolor=\"%s\", label=<",
                   diagram->theme->role[role].fill, diagram->theme->role[role].ink);
    dg_dot_words(dot, dg_slice_of(dg_style_made(diagram, name)));
    dg_text_puts(dot, "<br/><font point-size=\"");
    dg_dot_real(dot, diagram->theme->size_number);
    dg_text_printf(dot, "\">%zu → %zu</font>>", load->led, load->supporting);
    dg_style_link_node(diagram, d);
    dg_text_puts(dot, "];\n");
    free(name);
}

static void say_arc(dg_diagram *diagram, const dg_arc *arc) {
    if (diagram->options->bare) return;
    dg_text words = {0};
    dg_style_put(
        &words, dg_style_translate(diagram, "{1} leads {3} {3|task that|tasks that} {2} supports"),
        (dg_style_value[]){DG_WORDS(dg_style_name(diagram, arc->lead)),
                           DG_WORDS(dg_style_name(diagram, arc->support)), DG_COUNT(arc->tasks)});
    dg_style_tooltip(diagram, words.at);
    dg_text_free(&words);
}

static void put_arc(dg_diagram *diagram, const dg_arc *arc) {
    dg_text *dot = &diagram->dot;
    dg_text_puts(dot, "    ");
    dg_dot_string(dot, dg_style_name(diagram, arc->lead));
    dg_text_puts(dot, " -> ");
    dg_dot_string(dot, dg_style_name(diagram, arc->support));
    dg_text_puts(dot, " [penwidth=");
    dg_dot_real(dot, fmin(0.4 + 0.5 * (double)arc->tasks, 8));
    dg_text_printf(dot, ", weight=%zu", arc->tasks);
    if (arc->tasks >= LABELLED) dg_text_printf(dot, ", label=\" %zu \"", arc->tasks);
    dg_style_class_edge(diagram, arc->lead, arc->support);
    say_arc(diagram, arc);
    dg_text_puts(dot, "];\n");
}

static void put_legend(dg_diagram *diagram) {
    static const char *const meanings[DG_N_ROLES] = {"never leads", "leads less than it supports",
                                                     "leads as often as it supports, or more"};
    for (int role = DG_ROLE_LEAD; role >= DG_ROLE_SUPPORT; role--)
        dg_style_legend(diagram, diagram->theme->role[role].fill,
                        dg_style_translate(diagram, meanings[role]));
}

static void say_arcs(dg_diagram *diagram, const arc_choice *choice) {
    size_t left_out = choice->n - choice->n_kept, n_absent = 0;
    DG_SAY(diagram,
           "An arrow goes from a department that leads a task to one that supports it; width and "
           "number are such tasks. Under a name: tasks that it leads → that it supports.",
           DG_COUNT(0));
    if (left_out == 0)
        DG_SAY(diagram, "All {1} {1|arrow is|arrows are} drawn.", DG_COUNT(choice->n));
    else
        DG_SAY(diagram,
               choice->all
                   ? "{1} of {2} arrows {1|is|are} drawn: those of {3} tasks or more, and every "
                     "lead's heaviest; {4} {4|is|are} left out."
                   : "{1} of {2} arrows {1|is|are} drawn: those of {3} tasks or more, and the "
                     "heaviest of the departments that lead the most; {4} {4|is|are} left out.",
               DG_COUNT(choice->n_kept), DG_COUNT(choice->n), DG_COUNT(choice->least),
               DG_COUNT(left_out));
    for (size_t d = 0; d < diagram->n_departments; d++)
        n_absent += !choice->drawn[d];
    if (n_absent == 0) return;
    if (n_absent > MOST_NAMED) {
        DG_SAY(diagram, "On no arrow drawn: {1} {1|department|departments}.", DG_COUNT(n_absent));
        return;
    }
    char *names = dg_style_names(diagram, choice->drawn, false);
    DG_SAY(diagram, "On no arrow drawn: {1}.", DG_WORDS(dg_style_made(diagram, names)));
    free(names);
}

static void put_graph(dg_diagram *diagram, const arc_choice *choice) {
    dg_text_printf(&diagram->dot,
                   "    node [style=\"filled,rounded\", color=\"%s\", margin=\"0.1,0.05\", "
                   "height=0.4];\n    edge [color=\"%s\", arrowsize=0.6, minlen=2];\n",
                   diagram->theme->background, diagram->theme->arrow);
    for (size_t i = 0; i < diagram->n_departments; i++)
        if (choice->drawn[diagram->order[i]]) put_department(diagram, diagram->order[i]);
    for (size_t i = 0; i < choice->n; i++)
        if (choice->keep[i]) put_arc(diagram, &choice->arcs[i]);
    put_legend(diagram);
    say_arcs(diagram, choice);
}

dg_code dg_draw_leads(dg_diagram *diagram, dg_error *err) {
    arc_choice choice = {0};
    dg_code code = dg_graph_arcs(&choice.arcs, &choice.n, diagram->graph, err);
    if (code != DG_OK) return code;
    choice.keep = calloc(choice.n + 1, sizeof *choice.keep);
    choice.drawn = calloc(diagram->n_departments + 1, sizeof *choice.drawn);
    choice.busy = calloc(diagram->n_departments + 1, sizeof *choice.busy);
    if (choice.keep == NULL || choice.drawn == NULL || choice.busy == NULL) {
        code = dg_fail_memory(err);
        goto done;
    }
    find_busy(&choice, diagram);
    choose(&choice);
    dg_style_open(diagram, "digraph", DG_LAYOUT_COLUMNS, ", ranksep=0.5, nodesep=0.12");
    if (choice.n > 0)
        put_graph(diagram, &choice);
    else
        dg_style_nothing(diagram, "No department supports another that leads.");
done:
    free(choice.arcs);
    free(choice.keep);
    free(choice.drawn);
    free(choice.busy);
    return code;
}
