/* SPDX-License-Identifier: MIT */
#include "check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "message.h"

static const double tolerance = 1; /* point: Graphviz rounds sizes and positions */

/* The boxes of everything that carries words. */
typedef struct {
    boxf *boxes;
    size_t n, capacity;
    bool failed;
} box_list;

static void add_box(box_list *list, pointf center, double width, double height) {
    if (list->n == list->capacity) {
        size_t capacity = list->capacity > 0 ? 2 * list->capacity : 64;
        boxf *grown = realloc(list->boxes, capacity * sizeof *grown);
        if (grown == NULL) {
            list->failed = true;
            return;
        }
        list->boxes = grown;
        list->capacity = capacity;
    }
    list->boxes[list->n++] = (boxf){{center.x - width / 2, center.y - height / 2},
                                    {center.x + width / 2, center.y + height / 2}};
}

static void add_label(box_list *list, const textlabel_t *label) {
    if (label != NULL && label->set) add_box(list, label->pos, label->dimen.x, label->dimen.y);
}

static void add_cluster_labels(box_list *list, Agraph_t *graph) {
    add_label(list, GD_label(graph));
    for (int c = 1; c <= GD_n_cluster(graph); c++)
        add_cluster_labels(list, GD_clust(graph)[c]);
}

static bool is_invisible(Agnode_t *node) {
    const char *style = agget(node, (char *)"style");
    return style != NULL && strstr(style, "invis") != NULL;
}

/* The corner of the words must lie inside the node, which may be an ellipse. */
static bool is_clipped(Agnode_t *node) {
    double width = ND_width(node) * 72 + tolerance, height = ND_height(node) * 72 + tolerance;
    double x = ND_label(node)->dimen.x / width, y = ND_label(node)->dimen.y / height;
    const char *shape = ND_shape(node)->name;
    bool round = strcmp(shape, "ellipse") == 0 || strcmp(shape, "circle") == 0;
    return round ? x * x + y * y > 1 : x > 1 || y > 1;
}

static void collect(layout_check *check, box_list *list, Agraph_t *graph) {
    for (Agnode_t *n = agfstnode(graph); n != NULL; n = agnxtnode(graph, n)) {
        if (!is_invisible(n)) {
            add_box(list, ND_coord(n), ND_width(n) * 72, ND_height(n) * 72);
            check->clipped += is_clipped(n);
        }
        for (Agedge_t *e = agfstout(graph, n); e != NULL; e = agnxtout(graph, e))
            add_label(list, ED_label(e));
    }
    add_cluster_labels(list, graph);
}

static bool overlap(boxf a, boxf b) {
    return a.LL.x + tolerance < b.UR.x && b.LL.x + tolerance < a.UR.x &&
           a.LL.y + tolerance < b.UR.y && b.LL.y + tolerance < a.UR.y;
}

static bool leaves(boxf box, boxf picture) {
    return box.LL.x + tolerance < picture.LL.x || box.UR.x - tolerance > picture.UR.x ||
           box.LL.y + tolerance < picture.LL.y || box.UR.y - tolerance > picture.UR.y;
}

bool check_layout(layout_check *check, Agraph_t *graph) {
    box_list list = {0};
    *check = (layout_check){.warnings = message_warnings()};
    collect(check, &list, graph);
    for (size_t i = 0; i < list.n; i++) {
        check->outside += leaves(list.boxes[i], GD_bb(graph));
        for (size_t j = i + 1; j < list.n; j++)
            check->overlaps += overlap(list.boxes[i], list.boxes[j]);
    }
    free(list.boxes);
    return !list.failed;
}

void check_print(const layout_check *check) {
    printf("{\"overlaps\": %zu, \"clipped\": %zu, \"outside\": %zu, \"warnings\": %zu}\n",
           check->overlaps, check->clipped, check->outside, check->warnings);
}
