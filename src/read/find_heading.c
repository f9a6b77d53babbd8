/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Headings that are nothing but the names of bodies, 一、市教育局 or a line 市教育局：, over what
 * these are to do. */
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "read/finder.h"
#include "read/label.h"
#include "read/slips.h"
#include "read/verdict.h"

/* The line that byte `at` of the flow begins. */
static dg_slice line_at(const dg_flow *flow, size_t at, size_t end) {
    dg_slice rest = {flow->text.at + at, end - at};
    return (dg_slice){rest.at, dg_slice_find(rest, "\n", 0)};
}

/* Names of offices, without a role word and with nothing else. */
static bool are_bodies(const dg_clause *clause) {
    for (size_t i = 0; i < clause->parties.n; i++) {
        dg_slice name = clause->parties.items[i].written;
        bool office = clause->parties.items[i].body != NULL || dg_ends_like_an_office(name) ||
                      dg_ends_like_a_body(name);
        if (!office && clause->parties.items[i].kind != DG_KIND_COLLECTIVE) return false;
    }
    return !clause->has_role && clause->all_plausible && dg_clause_lists_names(clause, true);
}

static dg_code parse_heading(dg_finder *f, dg_slice line, bool *bodies) {
    enum { HEADING_BYTES = 240 };
    WORDS(ends, {"。", 0}, {"：", 0}, {":", 0});
    dg_slice names = dg_slice_trim(line);
    names.n -= dg_words_end(&ends, names);
    *bodies = false;
    if (names.n == 0 || names.n > HEADING_BYTES) return DG_OK;
    f->at = (size_t)(names.at - f->text.at);
    dg_code code = dg_finder_parse(f, names);
    *bodies = code == DG_OK && are_bodies(&f->findings->parsed);
    return code;
}

/* What a task is to hold: something, and no address or telephone number. */
static bool is_work(dg_slice words) {
    dg_class class;
    words = dg_slice_trim(words);
    return words.n > 0 && dg_word_field(words) == 0 && dg_word_label(&class, words) == 0;
}

/* The names that stand over items. */
typedef struct {
    size_t at, end; /* bytes of their line; at DG_NONE: none do */
} over;

static const over nobody = {DG_NONE, 0};

/* What a node says itself, without the line over the next. */
static dg_slice words_of(const dg_flow *flow, const dg_outline *outline, const over *heads,
                         size_t i) {
    const dg_node *node = &outline->nodes[i];
    size_t next = i + 1 < outline->n ? heads[i + 1].at : DG_NONE;
    bool ends = next != DG_NONE && next > node->body && next < node->end;
    return (dg_slice){flow->text.at + node->body, (ends ? next : node->end) - node->body};
}

/* What a heading says below its own line, where no item does. */
static dg_slice below_line(const dg_flow *flow, const dg_node *node) {
    dg_slice words = {flow->text.at + node->body, node->end - node->body};
    return dg_slice_skip(words, line_at(flow, node->body, node->end).n);
}

/* 市甲局： in the last line of a node, behind others, over the items that follow. */
static dg_code line_over(over *line, dg_finder *f, const dg_flow *flow, const dg_node *node) {
    size_t end = node->end, at;
    while (end > node->body && strchr(" \n", flow->text.at[end - 1]) != NULL)
        end--;
    for (at = end; at > node->body && flow->text.at[at - 1] != '\n';)
        at--;
    dg_slice words = {flow->text.at + at, end - at};
    bool bodies = dg_slice_ends(words, "：") || dg_slice_ends(words, ":");
    *line = nobody;
    if (!bodies || at == node->body) return DG_OK;
    dg_code code = parse_heading(f, words, &bodies);
    if (bodies && dg_clause_names_sure_bodies(&f->findings->parsed)) *line = (over){at, end};
    return code;
}

/* Which nodes are such headings or stand below one, by its line, or `below` one inside their
 * parent; *n: how many are. 0 where most that have items are not, or an item is no work. */
static dg_code find_headings(over *heads, over *below, size_t *n, dg_finder *f, const dg_flow *flow,
                             const dg_outline *outline) {
    size_t others = 0;
    dg_code code = DG_OK;
    *n = 0;
    for (size_t i = 1; i < outline->n && code == DG_OK; i++) {
        const dg_node *node = &outline->nodes[i];
        dg_slice line = line_at(flow, node->body, node->end);
        bool bodies, holds = node->n_children > 0 || is_work(below_line(flow, node));
        over above;
        below[i] = nobody;
        code = line_over(&above, f, flow, node - 1);
        if (above.at != DG_NONE) below[node->parent] = above;
        *n += above.at != DG_NONE;
        heads[i] = below[node->parent].at != DG_NONE ? below[node->parent] : heads[node->parent];
        dg_slice words = {flow->text.at + node->body, node->end - node->body};
        if (heads[i].at != DG_NONE && node->n_children == 0 && !is_work(words))
            others = outline->n; /* a telephone number */
        if (code != DG_OK || heads[i].at != DG_NONE || !holds) continue;
        code = parse_heading(f, line, &bodies);
        if (bodies) heads[i] = (over){node->body, node->body + line.n};
        *n += bodies;
        others += !bodies && node->n_children > 0;
    }
    if (*n < 2 || *n < others) *n = 0;
    return code;
}

/* 会同乙部制定, 配合丙局: others that a task names in prose are a note. */
static dg_code note_others(dg_finder *f, dg_slice words) {
    size_t end = dg_slice_find(words, "。", 0), line = dg_slice_find(words, "\n", 0);
    words.n = end < line ? end : line;
    bool others = dg_word_together(words) > 0 || dg_duty_class(words) == DG_CLASS_SUPPORT;
    if (!others || !dg_names_a_known_body(words, f->registry)) return DG_OK;
    size_t at = (size_t)(words.at - f->text.at);
    return dg_finder_remark(f, DG_DIAG_PROSE_ASSIGNMENT, at, at + words.n);
}

/* The task of these words, which the heading gives to its bodies. */
static dg_code add_task(dg_finder *f, dg_slice heading, dg_slice words) {
    bool bodies;
    dg_clause *clause = &f->findings->parsed;
    size_t end = (size_t)(heading.at + heading.n - f->text.at);
    dg_code code = parse_heading(f, heading, &bodies);
    for (size_t i = 0; code == DG_OK && i < clause->parties.n; i++)
        clause->parties.items[i].class = dg_duty_class(words);
    clause->has_role = true;
    if (code == DG_OK) code = dg_finder_add_clause(f, end);
    if (code != DG_OK) return code;
    f->findings->clauses.items[f->findings->clauses.n - 1].above = true;
    return note_others(f, words);
}

dg_code dg_find_body_headings(dg_findings *findings, size_t *first_clause, const dg_flow *flow,
                              const dg_outline *outline, const dg_registry *registry,
                              dg_error *err) {
    dg_finder f = {.findings = findings,
                   .text = flow->text,
                   .cues = flow->cues,
                   .registry = registry,
                   .err = err};
    size_t n = 0;
    over *heads = malloc(2 * outline->n * sizeof *heads), *below = heads + outline->n;
    if (heads == NULL) return dg_fail_memory(err);
    heads[0] = below[0] = nobody;
    dg_code code = find_headings(heads, below, &n, &f, flow, outline);
    for (size_t i = 1; n > 0 && i < outline->n && code == DG_OK; i++) {
        const dg_node *node = &outline->nodes[i];
        bool own = heads[i].at == node->body;
        dg_slice words = own ? below_line(flow, node) : words_of(flow, outline, heads, i);
        bool task = heads[i].at != DG_NONE && node->n_children == 0 && is_work(words);
        if (task) {
            dg_slice heading = {flow->text.at + heads[i].at, heads[i].end - heads[i].at};
            code = add_task(&f, heading, dg_slice_trim(words));
        }
        first_clause[i + 1] = findings->clauses.n;
    }
    free(heads);
    return code;
}
