/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which of the open levels of an outline a label ends, and which it stands below. */
#include <string.h>

#include "read/outline/outliner.h"
#include "read/words/lexicon.h"

/* Goal, Outcome: what holds tasks; not Section, which may stand in one. */
static bool holds_tasks(dg_label_style style) {
    return style >= DG_LABEL_WORDED && style < DG_LABEL_WORDED_SECTION;
}

/* Action, Task, Deliverable */
static bool is_task(dg_label_style style) {
    return style >= DG_LABEL_WORDED_ACTION && style < DG_LABEL_WORDED_TARGET;
}

/* Does a label end a level of another style? Of words only what holds tasks ends a task: Outcome 2
 * behind Action 1.3; and Action 1.1 stands in 1. */
static bool outranks(const dg_label *label, const dg_label *open) {
    if (label->style == DG_LABEL_CODE && open->style == DG_LABEL_CODE_DEEP) return true;
    if (label->style == DG_LABEL_NAMED_OVER_DIGIT) return open->style >= DG_LABEL_DIGIT;
    if (label->style > DG_LABEL_HAN || open->style <= label->style) return false;
    if (!dg_label_is_worded(label->style)) return true;
    if (holds_tasks(label->style) && is_task(open->style)) return true;
    return !dg_label_is_worded(open->style) &&
           (label->above == 0 || !dg_label_is_within(label, open));
}

bool dg_outliner_ends_in_heading(const dg_outliner *o, size_t at) {
    dg_class class;
    const dg_node *node = dg_outliner_innermost(o);
    if (node->depth == 0 || at - node->body > DG_HEADING_BYTES) return false;
    dg_slice line = dg_slice_trim((dg_slice){o->text.at + node->body, at - node->body});
    if (line.n == 0) return dg_label_is_worded(node->label.style);
    bool stops = strchr(".;,)]", line.at[line.n - 1]) != NULL;
    bool begins = dg_is_capital(line.at[0]) || (line.at[0] >= '0' && line.at[0] <= '9');
    return begins && !stops && memchr(line.at, '\n', line.n) == NULL &&
           dg_word_label(&class, line) == 0;
}

/* How many levels 5.1 stands below where the word whose number it shows is open in another such
 * number, Objective 5 in 3.1; 5.2 behind it as many. */
static size_t levels_above_number(const dg_outliner *o, const dg_label *label) {
    const dg_node *sibling = dg_outliner_sibling(o, label);
    if (label->series == 0 || sibling == NULL) return 0;
    if (sibling->label.series == label->series) return sibling->depth - 1;
    for (size_t i = o->depth; i > sibling->depth; i--) {
        const dg_label *open = &o->nodes.items[o->open[i - 1]].label;
        if (dg_label_is_worded(open->style) && !open->coded && dg_label_is_within(label, open))
            return i;
    }
    return 0;
}

/* How many of the open levels, outermost first, a label with a word stands below, whatever their
 * styles: Action 1 below the heading 2. Roads, and Action 2 behind it. */
static size_t levels_above(dg_outliner *o, const dg_label *label, size_t at) {
    const dg_node *sibling = dg_outliner_open(o, label->style), *above = dg_outliner_innermost(o);
    bool part = label->style == DG_LABEL_WORDED || label->style == DG_LABEL_WORDED_CHAPTER;
    if (!dg_label_is_worded(label->style)) return levels_above_number(o, label);
    if (part) return 0;
    if (sibling != NULL) return label->above == sibling->label.above ? sibling->depth - 1 : 0;
    if (dg_outliner_ends_in_heading(o, at)) {
        o->below[label->style] = dg_label_is_worded(above->label.style) ? 0 : above->label.style;
        return above->depth;
    }
    for (size_t i = o->depth; i > 0; i--) {
        dg_label_style style = o->nodes.items[o->open[i - 1]].label.style;
        if (dg_label_is_worded(style)) return i - 1;
        if (style == o->below[label->style]) return i;
    }
    return 0;
}

/* ## Monitoring, ## Annex 1 behind ## Action track 2: a heading of Markdown ends one that is
 * counted by words of the document's own, unless it stands deeper. */
static void close_counted_head(dg_outliner *o, size_t at) {
    const dg_node *last = &o->nodes.items[o->nodes.n - 1];
    for (size_t i = 0; i < o->depth; i++) {
        const dg_node *node = &o->nodes.items[o->open[i]];
        if (node->label.style != DG_LABEL_WORDED_OWN) continue; /* mostly */
        size_t own = dg_flow_head_from(o->flow, node->at);
        if (own == o->flow->n_heads || o->flow->heads[own].at != node->at) continue;
        for (size_t h = dg_flow_head_from(o->flow, last->at + 1);
             h < o->flow->n_heads && o->flow->heads[h].at <= at; h++) {
            if (o->flow->heads[h].rank > o->flow->heads[own].rank) continue;
            o->depth = i;
            return;
        }
    }
}

void dg_outliner_close_levels(dg_outliner *o, const dg_label *label, size_t at) {
    if (label->style != DG_LABEL_WORDED_OWN) close_counted_head(o, at);
    for (size_t i = levels_above(o, label, at); i < o->depth; i++) {
        const dg_label *open = &o->nodes.items[o->open[i]].label;
        if (open->style == label->style || outranks(label, open)) {
            o->depth = i;
            return;
        }
    }
}
