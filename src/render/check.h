/* SPDX-License-Identifier: MIT */
#ifndef RENDER_CHECK_H
#define RENDER_CHECK_H

#include <graphviz/gvc.h>
#include <stdbool.h>
#include <stddef.h>

/** What a reader would stumble over in a layout. All counts are 0 in a good one. */
typedef struct {
    size_t overlaps; /* pairs among nodes and the labels of edges, clusters and the graph */
    size_t clipped;  /* nodes smaller than their words */
    size_t outside;  /* nodes and labels that leave the picture */
    size_t warnings; /* Graphviz's own */
} layout_check;

/** @return false: no memory. Time: O(n²) in nodes and labels. */
bool check_layout(layout_check *check, Agraph_t *graph);

void check_print(const layout_check *check);

#endif
