/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Departments as circles, tied where they share tasks; coloured by coordination cluster. */
#include <math.h>
#include <stdlib.h>

#include "base/fail.h"
#include "view/diagram_label.h"
#include "view/diagram_parts.h"
#include "view/dot.h"

/* Inches, and points. A circle's area follows the tasks until its name asks for more. */
static const double largest_circle = 1.9, widest_per_root_task = 0.6;
static const double largest_font = 26;
static const double count_size = 0.8; /* of the font size */

/* Circles that stand closer; ties and circles beyond which leading lines round circles takes long.
 */
enum { FEW_CIRCLES = 30, MOST_CURVES = 400, MOST_CIRCLES_IN_THE_WAY = 80 };

/* More circles are not told apart: then so many are drawn. */
enum { MOST_CIRCLES = 150, CIRCLES_OF_MANY = 120, OF_FULL_SIZE = 60 };

typedef struct {
    dg_tie *ties;
    size_t n_ties, n_kept; /* between departments that are shown */
    size_t n_shown;        /* departments, of the diagram's order the first */
    bool *shown;           /* per department */
    bool *keep;            /* per tie */
    bool *tied;            /* per department: shares a task with another */
    dg_clusters clusters;
} network;

/* The `top` heaviest; of equal ones the first. */
static void keep_top(network *net, size_t top) {
    for (size_t k = 0; k < top && k < net->n_ties; k++) {
        size_t best = DG_NONE;
        for (size_t i = 0; i < net->n_ties; i++)
            if (!net->keep[i] && (best == DG_NONE || net->ties[i].newman > net->ties[best].newman))
                best = i;
        net->keep[best] = true;
    }
}

static dg_code choose_ties(network *net, const dg_diagram *diagram, dg_error *err) {
    const dg_diagram_options *options = diagram->options;
    dg_code code = DG_OK;
    switch (options->ties) {
    case DG_TIES_ALL:
        for (size_t i = 0; i < net->n_ties; i++)
            net->keep[i] = true;
        break;
    case DG_TIES_TOP:
        keep_top(net, options->top);
        break;
    case DG_TIES_FOREST:
    case DG_TIES_BACKBONE:
        code = dg_graph_backbone(net->keep, net->ties, net->n_ties, diagram->graph,
                                 options->ties == DG_TIES_FOREST ? 0 : options->alpha, err);
        break;
    default:
        return dg_fail(err, DG_EINVAL, "no such choice of ties: %d", (int)options->ties);
    }
    for (size_t i = 0; i < net->n_ties; i++)
        net->n_kept += net->keep[i];
    return code;
}

static void choose_departments(network *net, const dg_diagram *diagram) {
    size_t n = diagram->n_departments, n_ties = 0;
    net->n_shown = dg_diagram_shown(diagram, n > MOST_CIRCLES ? CIRCLES_OF_MANY : n);
    for (size_t i = 0; i < net->n_shown; i++)
        net->shown[diagram->order[i]] = true;
    for (size_t i = 0; i < net->n_ties; i++)
        if (net->shown[net->ties[i].a] && net->shown[net->ties[i].b])
            net->ties[n_ties++] = net->ties[i];
    net->n_ties = n_ties;
}

static dg_code measure(network *net, const dg_diagram *diagram, dg_error *err) {
    dg_code code = dg_graph_ties(&net->ties, &net->n_ties, diagram->graph, err);
    if (code != DG_OK) return code;
    net->keep = calloc(net->n_ties + 1, sizeof *net->keep);
    net->tied = calloc(diagram->n_departments + 1, sizeof *net->tied);
    net->shown = calloc(diagram->n_departments + 1, sizeof *net->shown);
    if (net->keep == NULL || net->tied == NULL || net->shown == NULL) return dg_fail_memory(err);
    choose_departments(net, diagram);
    for (size_t i = 0; i < net->n_ties; i++)
        net->tied[net->ties[i].a] = net->tied[net->ties[i].b] = true;
    code = dg_clusters_coordination(&net->clusters, diagram->graph, &diagram->options->clustering,
                                    err);
    return code == DG_OK ? choose_ties(net, diagram, err) : code;
}

static void put_circle(dg_diagram *diagram, const network *net, size_t d, double per_root_task) {
    dg_text *dot = &diagram->dot;
    const char *name = dg_style_name(diagram, d);
    char *block = dg_label_block(name);
    size_t cluster = net->clusters.cluster[d], tasks = diagram->load[d].tasks;
    double diagonal = dg_label_diagonal(block, count_size);
    double diameter = per_root_task * sqrt((double)tasks);
    double font =
        fmin(fmax(floor(diameter * 72 / diagonal), diagram->theme->size_number), largest_font);
    diameter = fmax(diameter, font * diagonal / 72);
    dg_text_puts(dot, "  ");
    dg_dot_string(dot, name);
    dg_text_printf(dot, " [fillcolor=\"%s\", fontsize=",
                   cluster == DG_NONE ? diagram->theme->pale
                                      : dg_style_cluster_fill(diagram, cluster));
    dg_dot_real(dot, font);
    dg_text_puts(dot, ", width=");
    dg_dot_real(dot, diameter + 0.005);
    dg_text_puts(dot, ", label=<");
    dg_dot_words(dot, dg_slice_of(dg_style_made(diagram, block)));
    dg_text_puts(dot, "<br/><font point-size=\"");
    dg_dot_real(dot, font * count_size);
    dg_text_printf(dot, "\">%zu</font>>", tasks);
    dg_style_link_node(diagram, d);
    dg_text_puts(dot, "];\n");
    free(block);
}

static void put_edge(dg_diagram *diagram, size_t a, size_t b) {
    dg_text_puts(&diagram->dot, "  ");
    dg_dot_string(&diagram->dot, dg_style_name(diagram, a));
    dg_text_puts(&diagram->dot, " -- ");
    dg_dot_string(&diagram->dot, dg_style_name(diagram, b));
}

static void say_tie(dg_diagram *diagram, const dg_tie *tie) {
    if (diagram->options->bare) return;
    dg_text words = {0};
    dg_style_put(&words, dg_style_translate(diagram, "{1} – {2}: {3} shared {3|task|tasks}"),
                 (dg_style_value[]){DG_WORDS(dg_style_name(diagram, tie->a)),
                                    DG_WORDS(dg_style_name(diagram, tie->b)),
                                    DG_COUNT(tie->shared)});
    dg_style_tooltip(diagram, words.at);
    dg_text_free(&words);
}

static void put_ties(dg_diagram *diagram, const network *net) {
    const size_t *cluster = net->clusters.cluster;
    for (size_t i = 0; i < net->n_ties; i++) {
        const dg_tie *tie = &net->ties[i];
        if (!net->keep[i]) continue;
        put_edge(diagram, tie->a, tie->b);
        dg_text_puts(&diagram->dot, " [penwidth=");
        dg_dot_real(&diagram->dot, 0.5 + 1.1 * sqrt(tie->newman));
        dg_text_puts(&diagram->dot, ", weight=");
        dg_dot_real(&diagram->dot, fmax(tie->newman, 0.01));
        if (cluster[tie->a] == cluster[tie->b])
            dg_text_printf(&diagram->dot, ", color=\"%s\"",
                           dg_style_cluster_line(diagram, cluster[tie->a]));
        dg_style_class_edge(diagram, tie->a, tie->b);
        say_tie(diagram, tie);
        dg_text_puts(&diagram->dot, "];\n");
    }
}

/* The engine stacks unconnected parts in one column: hang each on the first by an unseen edge. */
static dg_code put_scaffold(dg_diagram *diagram, const network *net, dg_error *err) {
    size_t n = diagram->n_departments, hub = diagram->order[0];
    size_t *part = calloc(n, sizeof *part);
    if (part == NULL) return dg_fail_memory(err);
    for (size_t d = 0; d < n; d++)
        part[d] = d;
    for (bool changed = true; changed;) {
        changed = false;
        for (size_t i = 0; i < net->n_ties; i++) {
            size_t *a = &part[net->ties[i].a], *b = &part[net->ties[i].b];
            if (!net->keep[i] || *a == *b) continue;
            *a = *b = *a < *b ? *a : *b;
            changed = true;
        }
    }
    for (size_t d = 0; d < n; d++) {
        if (!net->shown[d] || part[d] != d || d == part[hub]) continue;
        put_edge(diagram, hub, d);
        dg_text_puts(&diagram->dot, " [style=invis];\n");
    }
    free(part);
    return DG_OK;
}

static void put_cluster_legend(dg_diagram *diagram, const network *net) {
    enum { MOST = 8 };
    for (size_t c = 0; c < net->clusters.n_clusters && c < MOST; c++) {
        size_t first = DG_NONE, n = 0;
        for (size_t i = 0; i < net->n_shown; i++) {
            if (net->clusters.cluster[diagram->order[i]] != c) continue;
            if (n++ == 0) first = diagram->order[i];
        }
        if (n == 0) continue;
        dg_text meaning = {0};
        dg_style_put(&meaning, dg_style_translate(diagram, "{1} and {2} more"),
                     (dg_style_value[]){DG_WORDS(dg_style_name(diagram, first)), DG_COUNT(n - 1),
                                        DG_COUNT(n)});
        char *words = dg_text_take(&meaning);
        dg_style_legend(diagram, dg_style_cluster_fill(diagram, c), dg_style_made(diagram, words));
        free(words);
    }
}

static void say_ties(dg_diagram *diagram, const network *net) {
    size_t left_out = net->n_ties - net->n_kept;
    const dg_diagram_options *options = diagram->options;
    if (net->n_ties == 0) {
        DG_SAY(diagram, "No two departments share a task: there are no ties.", DG_COUNT(0));
        return;
    }
    DG_SAY(diagram,
           "A circle is a department: the number and the area are its tasks (small circles are "
           "as large as their name needs), the colour its coordination cluster (Leiden).",
           DG_COUNT(0));
    DG_SAY(diagram,
           "A line ties departments that share tasks; the wider, the more they share (Newman "
           "weight). Coloured lines stay within a cluster.",
           DG_COUNT(0));
    if (left_out == 0)
        DG_SAY(diagram, "All {1} {1|tie is|ties are} drawn.", DG_COUNT(net->n_ties));
    else
        DG_SAY(diagram,
               "{1} of {2} ties {1|is|are} drawn; {3} lighter {3|one is|ones are} left out.",
               DG_COUNT(net->n_kept), DG_COUNT(net->n_ties), DG_COUNT(left_out));
    if (options->ties == DG_TIES_BACKBONE && left_out > 0) {
        dg_text alpha = {0};
        dg_dot_real(&alpha, options->alpha * 100);
        DG_SAY(diagram,
               "Drawn: the strongest tree that joins all, and every tie beyond chance (exact "
               "hypergeometric test, Benjamini–Hochberg at {1}%).",
               DG_WORDS(dg_style_made(diagram, alpha.at)));
        dg_text_free(&alpha);
    }
}

static void say_loners(dg_diagram *diagram, const network *net) {
    size_t n = 0;
    for (size_t d = 0; d < diagram->n_departments; d++) {
        n += net->shown[d] && !net->tied[d];
        if (!net->shown[d]) net->tied[d] = true; /* not to be named */
    }
    if (n == 0 || n == net->n_shown) return;
    char *names = dg_style_names(diagram, net->tied, false);
    DG_SAY(diagram, "Without any tie: {1}.", DG_WORDS(dg_style_made(diagram, names)));
    free(names);
}

dg_code dg_draw_network(dg_diagram *diagram, dg_error *err) {
    network net = {0};
    dg_code code = measure(&net, diagram, err);
    if (code != DG_OK) goto done;
    diagram->enlarged = fmax(1, (double)net.n_shown / OF_FULL_SIZE);
    dg_style_open(diagram, "graph", DG_LAYOUT_FORCES, ", start=42, overlap=prism");
    bool straight = net.n_kept > MOST_CURVES || net.n_shown > MOST_CIRCLES_IN_THE_WAY;
    dg_text_printf(&diagram->dot, "  graph [K=%s, splines=%s];\n",
                   net.n_shown > FEW_CIRCLES && net.n_shown <= OF_FULL_SIZE ? "1.0" : "0.6",
                   straight ? "line" : "true");
    dg_text_printf(&diagram->dot,
                   "  node [shape=circle, fixedsize=true, style=filled, color=\"%s\", "
                   "penwidth=1.5];\n",
                   diagram->theme->background);
    size_t most = diagram->load[diagram->order[0]].tasks;
    double largest = largest_circle * sqrt(fmin(1, OF_FULL_SIZE / (double)net.n_shown));
    double per_root_task = fmin(largest / sqrt((double)most), widest_per_root_task);
    for (size_t i = 0; i < net.n_shown; i++)
        put_circle(diagram, &net, diagram->order[i], per_root_task);
    put_ties(diagram, &net);
    code = put_scaffold(diagram, &net, err);
    put_cluster_legend(diagram, &net);
    dg_diagram_say_shown(diagram, net.n_shown);
    say_ties(diagram, &net);
    say_loners(diagram, &net);
done:
    free(net.ties);
    free(net.keep);
    free(net.tied);
    free(net.shown);
    dg_clusters_clear(&net.clusters);
    return code;
}
