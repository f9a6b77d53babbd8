/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/outline/outliner.h"

const dg_node *dg_outliner_open(const dg_outliner *o, dg_label_style style) {
    for (size_t i = 0; i < o->depth; i++)
        if (o->nodes.items[o->open[i]].label.style == style) return &o->nodes.items[o->open[i]];
    return NULL;
}

const dg_node *dg_outliner_sibling(const dg_outliner *o, const dg_label *label) {
    const dg_node *innermost = NULL;
    for (size_t i = o->depth; i > 0; i--) {
        const dg_node *node = &o->nodes.items[o->open[i - 1]];
        if (node->label.style != label->style) continue;
        if (node->label.series == label->series) return node;
        if (innermost == NULL) innermost = node;
    }
    return innermost;
}

const dg_node *dg_outliner_innermost(const dg_outliner *o) {
    return &o->nodes.items[o->depth == 0 ? 0 : o->open[o->depth - 1]];
}

bool dg_outliner_is_next(const dg_outliner *o, const dg_label *label) {
    const dg_node *sibling = dg_outliner_open(o, label->style);
    if (sibling != NULL && label->number == sibling->label.number + 1) return true;
    if (label->number == o->last[label->style] + 1) return true;
    return sibling == NULL && label->number == 1;
}
