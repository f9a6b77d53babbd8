/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A card for each cluster of departments that lead, or answer for, tasks together. */
#include <math.h>
#include <stdlib.h>

#include "base/fail.h"
#include "view/diagram_label.h"
#include "view/diagram_parts.h"
#include "view/dot.h"

/* On a page, and on a card: of many cards each has less room. */
enum {
    COLUMNS = 3,
    MOST_CARDS = 12,
    FEW_CARDS = 9,
    MOST_TASKS = 8,
    TASKS_OF_MANY = 4,
    MOST_NAMES = 40
};
enum { PADDING = 3, SPACING = 2, CARD_SPACING = 6 }; /* points */
static const double card_width = 330 /* points */, title_ems = 56;

typedef struct {
    dg_clusters clusters;
    dg_role role;      /* in which departments are bound */
    size_t *n_bound;   /* per task: parties in that role in the cluster asked about */
    size_t n_bridging; /* tasks whose parties are in several clusters */
    double height;     /* of the card under construction, in points */
} role_clusters;

/* For each task the parties in cluster c. @return the tasks that bind two or more of them. */
static size_t count_bound(role_clusters *found, const dg_graph *graph, size_t c) {
    size_t n_binding = 0;
    for (size_t t = 0; t < dg_graph_n_tasks(graph); t++) {
        size_t n;
        const dg_edge *edges = dg_graph_task_edges(graph, t, &n);
        found->n_bound[t] = 0;
        for (size_t i = 0; i < n; i++)
            if (edges[i].role == found->role && found->clusters.cluster[edges[i].other] == c)
                found->n_bound[t]++;
        n_binding += found->n_bound[t] >= 2;
    }
    return n_binding;
}

static void count_bridging(role_clusters *found, const dg_graph *graph) {
    for (size_t t = 0; t < dg_graph_n_tasks(graph); t++) {
        size_t n, first = DG_NONE;
        const dg_edge *edges = dg_graph_task_edges(graph, t, &n);
        bool bridging = false;
        for (size_t i = 0; i < n; i++) {
            size_t c = found->clusters.cluster[edges[i].other];
            if (edges[i].role != found->role || c == DG_NONE) continue;
            bridging = bridging || (first != DG_NONE && c != first);
            if (first == DG_NONE) first = c;
        }
        found->n_bridging += bridging;
    }
}

/* Of the departments, which head their card. */
static double name_size(const dg_diagram *diagram) {
    return diagram->theme->size_name + 2;
}

/* A row of a card, folded to its width. Graphviz sets lines 1.2 font sizes apart. */
static void put_words(dg_diagram *diagram, role_clusters *found, const char *fill, double font,
                      const char *ink, const char *words) {
    dg_text *dot = &diagram->dot;
    size_t n_lines = 0;
    char *lines = words != NULL ? dg_label_paragraph(words, card_width / font) : NULL;
    dg_label_lines(&n_lines, lines);
    dg_text_printf(dot, "<tr><td width=\"%.0f\" align=\"left\" balign=\"left\"", card_width);
    if (fill != NULL) dg_text_printf(dot, " bgcolor=\"%s\"", fill);
    dg_text_puts(dot, "><font point-size=\"");
    dg_dot_real(dot, font);
    dg_text_printf(dot, "\" color=\"%s\">", ink);
    dg_dot_words(dot, dg_slice_of(dg_style_made(diagram, lines)));
    dg_text_puts(dot, "</font></td></tr>");
    free(lines);
    found->height += 1.2 * font * (double)n_lines + 2 * PADDING + SPACING;
}

static void put_sentence(dg_diagram *diagram, role_clusters *found, const char *message,
                         const dg_style_value *values) {
    dg_text sentence = {0};
    dg_style_put(&sentence, dg_style_translate(diagram, message), values);
    put_words(diagram, found, NULL, diagram->theme->size_list, diagram->theme->ink_faint,
              sentence.at);
    dg_text_free(&sentence);
}

/* What is to be done, and below it the path and the parties. */
static void put_task(dg_diagram *diagram, role_clusters *found, size_t t, const bool *member) {
    size_t n, n_parties = 0;
    const dg_task *task = dg_graph_task(diagram->graph, t, NULL);
    const dg_edge *edges = dg_graph_task_edges(diagram->graph, t, &n);
    dg_text below = {0};
    dg_text_printf(&below, "%s  ", task->path);
    for (size_t i = 0; i < n; i++) {
        if (edges[i].role != found->role || !member[edges[i].other]) continue;
        if (n_parties++ > 0) dg_text_puts(&below, dg_style_translate(diagram, ", "));
        dg_text_puts(&below, dg_style_name(diagram, edges[i].other));
    }
    char *title = dg_label_cut(task->title, title_ems), *parties = dg_text_take(&below);
    put_words(diagram, found, NULL, diagram->theme->size_name, diagram->theme->ink, title);
    put_words(diagram, found, NULL, diagram->theme->size_list, diagram->theme->ink_faint, parties);
    free(title);
    free(parties);
}

/* The tasks that bind the most of the cluster first, of equal ones in document order. */
static void put_tasks(dg_diagram *diagram, role_clusters *found, size_t n_binding,
                      const bool *member) {
    size_t shown = 0;
    size_t most = found->clusters.n_clusters > FEW_CARDS ? TASKS_OF_MANY : MOST_TASKS;
    for (; shown < n_binding && shown < most; shown++) {
        size_t best = 0;
        for (size_t t = 1; t < diagram->n_tasks; t++)
            if (found->n_bound[t] > found->n_bound[best]) best = t;
        put_task(diagram, found, best, member);
        found->n_bound[best] = 0;
    }
    if (shown == n_binding) return;
    put_sentence(diagram, found, "and {1} more {1|task|tasks}",
                 (dg_style_value[]){DG_COUNT(n_binding - shown)});
}

static void put_names(dg_diagram *diagram, role_clusters *found, size_t c, const bool *member) {
    dg_text text = {0};
    size_t n = 0;
    for (size_t i = 0; i < diagram->n_departments; i++) {
        size_t d = diagram->order[i];
        if (!member[d] || ++n > MOST_NAMES) continue;
        if (n > 1) dg_text_puts(&text, dg_style_translate(diagram, ", "));
        dg_text_puts(&text, dg_style_name(diagram, d));
    }
    char *names = dg_text_take(&text);
    put_words(diagram, found, dg_style_cluster_fill(diagram, c), name_size(diagram),
              diagram->theme->ink, names);
    free(names);
    if (n > MOST_NAMES)
        put_sentence(diagram, found, "and {1} more {1|department|departments}",
                     (dg_style_value[]){DG_COUNT(n - MOST_NAMES)});
}

/* The names as links, as many in a row as fit. */
static void put_links(dg_diagram *diagram, size_t c, const bool *member) {
    dg_text *dot = &diagram->dot;
    double ems = card_width / name_size(diagram) - 1, used = 0;
    dg_text_printf(dot, "<tr><td width=\"%.0f\" align=\"left\" bgcolor=\"%s\">", card_width,
                   dg_style_cluster_fill(diagram, c));
    dg_dot_table(dot, 2);
    for (size_t i = 0; i < diagram->n_departments; i++) {
        size_t d = diagram->order[i];
        dg_slice name = dg_slice_of(dg_style_name(diagram, d));
        if (!member[d]) continue;
        if (used == 0 || used + dg_label_ems(name) + 1 > ems) {
            if (used > 0) dg_text_puts(dot, "</tr></table></td></tr>");
            dg_text_puts(dot, "<tr><td align=\"left\">");
            dg_dot_table(dot, 4);
            dg_text_puts(dot, "<tr>");
            used = 0;
        }
        used += dg_label_ems(name) + 1;
        dg_text_puts(dot, "<td");
        dg_style_link_cell(diagram, dot, d);
        dg_text_puts(dot, "><font point-size=\"");
        dg_dot_real(dot, name_size(diagram));
        dg_text_puts(dot, "\">");
        dg_dot_words(dot, name);
        dg_text_puts(dot, "</font></td>");
    }
    dg_text_puts(dot, "</tr></table></td></tr></table></td></tr>");
}

static void put_card(dg_diagram *diagram, role_clusters *found, size_t c, bool *member) {
    dg_text *dot = &diagram->dot;
    size_t n_binding = count_bound(found, diagram->graph, c), n_members = 0;
    for (size_t d = 0; d < diagram->n_departments; d++) {
        member[d] = found->clusters.cluster[d] == c;
        n_members += member[d];
    }
    found->height = SPACING;
    dg_text_printf(dot,
                   "<tr><td><table border=\"2\" color=\"%s\" style=\"rounded\" cellborder=\"0\" "
                   "cellpadding=\"%d\" cellspacing=\"%d\">",
                   dg_style_cluster_line(diagram, c), PADDING, SPACING);
    if (diagram->options->bare)
        put_links(diagram, c, member);
    else
        put_names(diagram, found, c, member);
    put_sentence(diagram, found, "{1} {1|department|departments}, {2} {2|task|tasks}",
                 (dg_style_value[]){DG_COUNT(n_members), DG_COUNT(n_binding)});
    put_tasks(diagram, found, n_binding, member);
    dg_text_puts(dot, "</table></td></tr>\n");
}

/* The cards in columns, each where there is most room. */
static void put_cards(dg_diagram *diagram, role_clusters *found, bool *member) {
    dg_text page = diagram->dot, columns[COLUMNS] = {0};
    double height[COLUMNS] = {0}, tallest = 0;
    for (size_t c = 0; c < found->clusters.n_clusters && c < MOST_CARDS; c++) {
        size_t shortest = 0;
        for (size_t i = 1; i < COLUMNS; i++)
            if (height[i] < height[shortest]) shortest = i;
        diagram->dot = columns[shortest];
        put_card(diagram, found, c, member);
        columns[shortest] = diagram->dot;
        height[shortest] += found->height + CARD_SPACING;
        tallest = fmax(tallest, height[shortest]);
    }
    diagram->dot = page;
    dg_text *dot = &diagram->dot;
    dg_text_puts(dot, "    clusters [shape=plaintext, margin=0, label=<");
    dg_dot_table(dot, 8);
    dg_text_puts(dot, "<tr>");
    for (size_t i = 0; i < COLUMNS && height[i] > 0; i++) {
        dg_text_puts(dot, "<td>");
        dg_dot_table(dot, CARD_SPACING);
        dg_text_put(dot, (dg_slice){columns[i].at, columns[i].n});
        if (height[i] < tallest) /* or Graphviz stretches the cards */
            dg_text_printf(dot, "<tr><td height=\"%.0f\"></td></tr>", tallest - height[i]);
        dg_dot_table_end(dot);
        dg_text_puts(dot, "</td>");
        dot->failed = dot->failed || columns[i].failed;
        dg_text_free(&columns[i]);
    }
    dg_text_puts(dot, "</tr>");
    dg_dot_table_end(dot);
    dg_text_puts(dot, ">];\n");
}

static void say_clusters(dg_diagram *diagram, const role_clusters *found) {
    bool lead = found->role == DG_ROLE_LEAD;
    size_t n_out = 0;
    for (size_t d = 0; d < diagram->n_departments; d++)
        n_out += found->clusters.cluster[d] == DG_NONE;
    DG_SAY(diagram,
           lead ? "A box holds departments that lead tasks together, and those tasks with their "
                  "leads (connected groups, divided by the Leiden algorithm)."
                : "A box holds departments that answer for tasks together, and the tasks that bind "
                  "the most of them (connected groups, divided by the Leiden algorithm).",
           DG_COUNT(0));
    DG_SAY(diagram, "{1} {1|tie|ties} in {2} {2|cluster|clusters}.",
           DG_COUNT(found->clusters.n_ties), DG_COUNT(found->clusters.n_clusters));
    if (found->clusters.n_clusters > MOST_CARDS)
        DG_SAY(diagram, "Only the {1} largest clusters are shown.", DG_COUNT(MOST_CARDS));
    if (found->n_bridging > 0)
        DG_SAY(diagram,
               "{1} {1|task binds|tasks bind} departments of several boxes; in each, only its own "
               "are named.",
               DG_COUNT(found->n_bridging));
    if (n_out > 0)
        DG_SAY(
            diagram,
            lead ? "{1} {1|department leads|departments lead} no task with another and {1|is|are} "
                   "not shown."
                 : "{1} {1|department answers|departments answer} for no task with another and "
                   "{1|is|are} not shown.",
            DG_COUNT(n_out));
}

dg_code dg_draw_clusters(dg_diagram *diagram, dg_error *err) {
    const dg_diagram_options *options = diagram->options;
    role_clusters found = {.role = options->by == DG_BY_LEAD ? DG_ROLE_LEAD : DG_ROLE_JOINT};
    dg_code code = dg_clusters_by_role(&found.clusters, diagram->graph, options->by,
                                       &options->clustering, err);
    if (code != DG_OK) return code;
    bool *member = calloc(diagram->n_departments + 1, sizeof *member);
    found.n_bound = calloc(diagram->n_tasks + 1, sizeof *found.n_bound);
    if (member == NULL || found.n_bound == NULL) {
        code = dg_fail_memory(err);
        goto done;
    }
    count_bridging(&found, diagram->graph);
    dg_style_open(diagram, "graph", DG_LAYOUT_ROWS, "");
    if (found.clusters.n_clusters > 0) put_cards(diagram, &found, member);
    if (found.clusters.n_clusters == 0)
        dg_style_nothing(diagram, found.role == DG_ROLE_LEAD
                                      ? "No two departments lead a task together."
                                      : "No two departments answer for a task together.");
    else
        say_clusters(diagram, &found);
done:
    free(member);
    free(found.n_bound);
    dg_clusters_clear(&found.clusters);
    return code;
}
