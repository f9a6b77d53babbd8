/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/assemble.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "base/text.h"
#include "base/utf8.h"
#include "read/bare_task.h"
#include "read/name/nobody.h"
#include "read/outline/outliner.h"
#include "read/recorder.h"
#include "read/task_clauses.h"
#include "read/words/general_heads.h"
#include "read/words/time_words.h"

typedef struct {
    dg_builder *builder;
    const dg_parts *parts;
    dg_recorder recorder;
    const char **path;          /* per node; NULL until made */
    size_t *section;            /* per node: the section that it is, or DG_NONE */
    bool abbreviates;           /* the flow may introduce abbreviations */
    size_t abbreviations_heard; /* up to this byte of it */
    size_t notes_heard;         /* standing notes that stand before the clause at hand */
    bool *has_tasks;            /* per node: a child has a clause */
    bool *has_fields;           /* per node: one that begins with its label, 责任单位： */
    bool excerpt;               /* the plan at hand begins in the middle of its numbers */
    bool several_plans;
    size_t first_plan; /* with tasks */
    size_t next_table; /* the first table that is not recorded yet */
    size_t table_plan; /* how many tables outside all headings have begun at number 1 */
    bool several_table_plans;
    bool clause_first; /* outside all nodes the first clause stands before its task's words */
} assembler;

static dg_position position(const assembler *a, size_t at) {
    return dg_source_position(a->parts->source, dg_flow_origin(a->parts->flow, at));
}

/* As printed. */
static dg_slice flow_slice(const assembler *a, size_t from, size_t to) {
    return (dg_slice){a->parts->flow->printed + from, to > from ? to - from : 0};
}

/* As printed; `text` is a part of the flow. */
static dg_slice first_sentence(const assembler *a, dg_slice text) {
    return dg_first_sentence(text, a->parts->flow->cues + (text.at - a->parts->flow->printed));
}

/* --- Paths --- */

/* Plans with tasks are counted from 1, and among them the tables before; 0: a notice in front of
 * them. */
static size_t plan_number(const assembler *a, size_t plan) {
    return plan < a->first_plan ? 0 : plan - a->first_plan + 1 + a->table_plan;
}

/* Parents come before their children, so theirs is made. */
static void make_path(assembler *a, size_t i) {
    const dg_node *node = &a->parts->outline->nodes[i];
    dg_text *path = &a->recorder.path;
    if (node->depth > 1) {
        dg_text_puts(path, a->path[node->parent]);
        dg_text_put(path, DG_LITERAL("/"));
    } else if (a->several_plans || node->plan < a->first_plan) {
        dg_text_printf(path, "P%zu/", plan_number(a, node->plan));
    }
    dg_put_label(path, flow_slice(a, node->at, node->at + node->label.printed));
    a->path[i] = dg_record_path(&a->recorder);
}

/* The path of a task outside all nodes: its title, or the clause's first words where it has none.
 */
static const char *bare_path(assembler *a, dg_slice words, dg_slice clause) {
    dg_slice title = dg_bare_title(a->parts->flow, words);
    bool said = title.n > 0 && !dg_has_no_letter(title);
    dg_put_title(&a->recorder.path, said ? title : first_sentence(a, clause));
    return dg_record_path(&a->recorder);
}

/* The path of the k-th of n tasks of a node: the node's, #2 where it has several. */
static const char *task_path(assembler *a, size_t node, size_t k, size_t n) {
    if (n == 1) return a->path[node];
    dg_text_printf(&a->recorder.path, "%s#%zu", a->path[node], k + 1);
    return dg_record_path(&a->recorder);
}

/* --- Sections --- */

static size_t n_clauses(const assembler *a, size_t node) {
    return dg_node_clauses(a->parts, node);
}

static const dg_found *clause_of(const assembler *a, size_t node, size_t k) {
    return dg_node_clause(a->parts, node, k);
}

/* Is the node's first paragraph a heading, with more below it? */
static bool has_heading_line(const assembler *a, size_t i) {
    const dg_node *node = &a->parts->outline->nodes[i];
    if (n_clauses(a, i) == 0) return false;
    const dg_found *first = &a->parts->findings->clauses.items[a->parts->first_clause[i]];
    dg_slice before = flow_slice(a, node->body, first->at);
    if (memchr(before.at, '\n', before.n) == NULL) return false; /* mostly */
    dg_slice own = flow_slice(a, node->body, node->end), heading = first_sentence(a, own);
    dg_slice after = dg_slice_skip(own, (size_t)(heading.at - own.at) + heading.n);
    size_t heading_end = node->end - after.n;
    return after.n > 0 && after.at[0] == '\n' && first->at > heading_end + 1;
}

/* 一、综合交通（甲局负责）, over a table: does a node say nothing behind its only clause up to byte
 * `at`, where the table stands? */
static bool ends_in_clause(const assembler *a, size_t i, size_t at) {
    if (n_clauses(a, i) != 1 || clause_of(a, i, 0)->end > at) return false;
    dg_slice own = flow_slice(a, a->parts->outline->nodes[i].body, at);
    size_t end = clause_of(a, i, 0)->end,
           line = a->parts->outline->nodes[i].body + dg_slice_find(own, "\n", 0);
    return end == line || dg_slice_trim(flow_slice(a, end, at)).n == 0;
}

/* The byte of the flow where a table was taken out. */
static size_t flow_offset(const assembler *a, const dg_duty_table *table) {
    return dg_flow_find(a->parts->flow, table->grid->at);
}

static bool has_table(const assembler *a, size_t node) {
    const dg_tables *tables = a->parts->tables;
    return a->next_table < tables->items.n && flow_offset(a, &tables->items.items[a->next_table]) <=
                                                  a->parts->outline->nodes[node].end;
}

/* The node beside the one that it follows; 0: none. */
static size_t node_before(const assembler *a, size_t i) {
    const dg_node *nodes = a->parts->outline->nodes;
    size_t before = i - 1;
    while (before > 0 && nodes[before].depth > nodes[i].depth)
        before--;
    return before > 0 && nodes[before].depth == nodes[i].depth ? before : 0;
}

/* Is the node the first of its kind, or does it stand below a section beside it? */
static bool may_head(const assembler *a, size_t i) {
    const dg_node *node = &a->parts->outline->nodes[i];
    size_t before = node_before(a, i);
    if (node->label.style > DG_LABEL_HAN_BRACKET) return false;
    return before > 0 ? a->section[before] != DG_NONE : node->label.number == 1;
}

/* ## 1. Roads, or 1. Roads over rows 1.1 and 1.2, or behind a section 2. with items 2.1: does a
 * label of digits head a table, no item? */
static bool heads_rows(const assembler *a, size_t i) {
    const dg_node *node = &a->parts->outline->nodes[i];
    if (!has_table(a, i)) return false; /* mostly */
    size_t before = node_before(a, i);
    if (dg_flow_is_head(a->parts->flow, node->at)) return true;
    if (before > 0 && a->parts->outline->nodes[before].n_children > 0) return true;
    dg_slice label = flow_slice(a, node->at, node->at + node->label.printed);
    while (dg_slice_ends(label, "."))
        label.n--;
    return dg_duty_table_counts_below(&a->parts->tables->items.items[a->next_table], label);
}

static bool is_section(const assembler *a, size_t i) {
    const dg_node *node = &a->parts->outline->nodes[i];
    size_t n = dg_node_tasks(a->parts, i);
    if (node->n_children > 0 || n > 1) return true;
    if (n == 1 && has_table(a, i) && may_head(a, i) &&
        ends_in_clause(a, i, flow_offset(a, &a->parts->tables->items.items[a->next_table])))
        return true;
    if (n == 0) return node->label.style <= DG_LABEL_HAN_BRACKET || heads_rows(a, i);
    return has_heading_line(a, i);
}

static void add_section(assembler *a, size_t i) {
    const dg_node *node = &a->parts->outline->nodes[i];
    dg_slice label = flow_slice(a, node->at, node->at + node->label.printed);
    dg_text folded = {0};
    dg_put_label(&folded, label);
    dg_section section = {
        .path = a->path[i],
        .label = dg_builder_copy(a->builder, dg_slice_of(folded.at)),
        .title =
            dg_record_flat(&a->recorder, first_sentence(a, flow_slice(a, node->body, node->end))),
        .parent = node->parent == 0 ? DG_NONE : a->section[node->parent],
        .depth = node->depth,
        .at = position(a, node->at),
    };
    dg_text_free(&folded);
    a->section[i] = dg_builder_section(a->builder, section);
}

/* --- Tasks --- */

static void report(assembler *a, dg_diagnostic_kind kind, dg_severity severity, size_t at,
                   dg_slice subject, size_t number, const char *path) {
    dg_record_diagnostic(&a->recorder, kind, severity, position(a, at), subject, number, path);
}

/* The rows of the clauses from the k-th to the `last` of a node. */
static void add_rows(assembler *a, size_t node, size_t k, size_t last, const char *path) {
    size_t n = 0;
    a->recorder.clause_at = clause_of(a, node, k)->at;
    for (; k <= last; k++)
        n += dg_record_roles(&a->recorder, &clause_of(a, node, k)->clause, n);
    dg_record_rows(&a->recorder, n, path);
}

static void hear_notes(assembler *a, size_t before) {
    const dg_findings *findings = a->parts->findings;
    while (a->notes_heard < findings->notes.n && findings->notes.items[a->notes_heard].at < before)
        dg_record_rules(&a->recorder, &findings->notes.items[a->notes_heard++].clause);
}

static dg_abbreviation_search search_abbreviations(const assembler *a, size_t from, size_t end) {
    const dg_flow *flow = a->parts->flow;
    return (dg_abbreviation_search){{flow->text.at, end}, flow->cues, a->parts->registry, from};
}

/* The abbreviations that the flow introduces up to byte `end`. */
static void hear_abbreviations(assembler *a, size_t end) {
    if (!a->abbreviates || end <= a->abbreviations_heard) return;
    dg_abbreviation_search search = search_abbreviations(a, a->abbreviations_heard, end);
    dg_abbreviation found;
    a->abbreviations_heard = end;
    while (dg_abbreviation_next(&found, &search)) {
        size_t at = (size_t)(found.full.at - search.text.at);
        dg_record_abbreviation(&a->recorder, &found, flow_slice(a, at, at + found.full.n),
                               position(a, at));
    }
}

static void report_unread(assembler *a, const dg_clause *clause, const char *path) {
    for (size_t i = 0; i < clause->unread.n; i++) {
        dg_slice part = clause->unread.items[i];
        report(a, DG_DIAG_UNREAD_PART, DG_WARNING,
               dg_clause_origin(clause, (size_t)(part.at - clause->words.at)),
               dg_clause_printed(clause, part), 0, path);
    }
}

static const char *due_of(assembler *a, const dg_found *found, const char *path) {
    dg_slice deadline = found->clause.deadline;
    if (deadline.n == 0) return "";
    size_t at = dg_clause_origin(&found->clause, (size_t)(deadline.at - found->clause.words.at));
    return dg_record_due(&a->recorder, deadline, position(a, at), path);
}

static const char *title_of(assembler *a, size_t node, dg_slice words) {
    if (a->recorder.only_diagnostics) return "";
    dg_slice title = node == 0 ? dg_bare_title(a->parts->flow, words) : first_sentence(a, words);
    size_t dash = dg_slice_ends(title, "——") ? strlen("——") : 0; /* 建库——甲局牵头 */
    if (dash < title.n) title.n -= dash;
    return dg_record_flat(&a->recorder, title);
}

/* The clauses of one task, from the k-th to the last of a node's, and which of the node's `n` tasks
 * it is. */
typedef struct {
    size_t node, k, last, place, n;
} task_span;

/* Where what a node says ends: at its end, or at the line over the items that follow. */
static size_t own_end(const assembler *a, size_t node) {
    size_t end = a->parts->outline->nodes[node].end;
    if (node + 1 >= a->parts->outline->n || n_clauses(a, node + 1) == 0) return end;
    const dg_found *next = clause_of(a, node + 1, 0);
    return next->above && next->at > a->parts->outline->nodes[node].body && next->at < end
               ? next->at
               : end;
}

/* Where the clauses of a task end: those of its own, not a heading above it, which stands last. */
static size_t clauses_end(const assembler *a, task_span of) {
    size_t last = of.last;
    while (last > of.k && clause_of(a, of.node, last)->above)
        last--;
    return clause_of(a, of.node, last)->end;
}

/* （甲局负责）修缮学校。 Does a clause outside all nodes begin its line, where the first of them
 * does, with nothing before it? *behind: what it says behind the clause, the task. */
static bool stands_before_task(assembler *a, dg_slice *behind, task_span of, size_t from) {
    enum { LEAST_BYTES = 6 };
    const dg_flow *flow = a->parts->flow;
    size_t at = clause_of(a, 0, of.k)->at, end = clauses_end(a, of);
    bool begins = at == 0 || flow->text.at[at - 1] == '\n';
    if (!begins || !clause_of(a, 0, of.k)->bracketed) return false; /* mostly */
    dg_slice line = dg_slice_skip(flow->text, end);
    line.n = dg_slice_find(line, "\n", 0);
    bool words = dg_utf8_skip_han(line, 0) >= LEAST_BYTES && dg_word_time(NULL, line) == 0;
    if (of.k == 0) a->clause_first = words && dg_slice_trim(flow_slice(a, from, at)).n == 0;
    *behind = flow_slice(a, end, end + line.n);
    return words && a->clause_first;
}

static dg_position place_of_task(const assembler *a, dg_slice body, const dg_found *found) {
    if (a->recorder.only_diagnostics) return (dg_position){0};
    return position(a, body.n > 0 ? (size_t)(body.at - a->parts->flow->printed) : found->at);
}

/* The words of the task begin at `from`. */
static void add_task(assembler *a, task_span of, size_t from) {
    size_t node = of.node;
    const dg_found *found = clause_of(a, node, of.k), *when = found;
    for (size_t k = of.k; k <= of.last && when->clause.deadline.n == 0; k++)
        when = clause_of(a, node, k);
    bool told = found->prose && !found->leads && !found->bracketed;
    if (node == 0)
        from = told ? found->at : dg_bare_words(a->parts->flow, a->parts->source, from, found->at);
    size_t to = found->below ? a->parts->outline->nodes[node].end : found->at;
    if (found->above) { /* the heading; its own paragraphs stand below it */
        from = from > found->end ? from : found->end;
        to = own_end(a, node);
    }
    dg_slice words = flow_slice(a, from, to), behind;
    if (node == 0 && stands_before_task(a, &behind, of, from)) words = behind;
    dg_slice body = dg_slice_trim(words), clause = flow_slice(a, found->at, clauses_end(a, of));
    if (found->duty || (found->prose && body.n == 0)) body = clause; /* what is to be done */
    const char *path = node == 0 ? bare_path(a, body, clause) : task_path(a, node, of.place, of.n);
    size_t parent = a->parts->outline->nodes[node].parent;
    size_t section = a->section[node] != DG_NONE ? a->section[node]
                     : parent == 0               ? DG_NONE
                                                 : a->section[parent];
    dg_builder_task(a->builder,
                    (dg_task){
                        .path = path,
                        .title = title_of(a, node, body),
                        .text = dg_record_words(&a->recorder, body),
                        .clause = dg_record_words(&a->recorder, clause),
                        .deadline = dg_record_flat(
                            &a->recorder, dg_clause_printed(&when->clause, when->clause.deadline)),
                        .due = due_of(a, when, path),
                        .section = node == 0 ? DG_NONE : section,
                        .open = found->clause.open,
                        .at = place_of_task(a, body, found),
                        .clause_at = position(a, found->at),
                    });
    hear_notes(a, found->at);
    hear_abbreviations(a, clauses_end(a, of));
    add_rows(a, node, of.k, of.last, path);
    for (size_t k = of.k; k <= of.last && !found->again; k++) {
        report_unread(a, &clause_of(a, node, k)->clause, path);
        dg_record_rules(&a->recorder, &clause_of(a, node, k)->clause);
    }
}

/* --- Tables --- */

/* ## Theme 1: is the node's label alone in a line that is marked as a heading? */
static bool is_bare_heading(const assembler *a, const dg_node *node) {
    dg_slice behind = flow_slice(a, node->at + node->label.printed, node->end);
    size_t at = 0;
    while (at < behind.n && strchr(" :.", behind.at[at]) != NULL)
        at++;
    return at < behind.n && behind.at[at] == '\n' && dg_flow_is_head(a->parts->flow, node->at);
}

/* Is the node a heading over the table: a line without a stop, a paragraph or two at most between
 * them where Markdown does not mark it, and no 附件 begun, but for 三、附表 right over it? Behind
 * Outcome 1: it may be a sentence. */
static bool heads_table(const assembler *a, size_t node, size_t at) {
    enum { PARAGRAPHS = 3 };
    const dg_node *n = &a->parts->outline->nodes[node];
    if (node == 0 || a->section[node] == DG_NONE) return false;
    if (n_clauses(a, node) > 0 && !ends_in_clause(a, node, at)) return false;
    dg_slice rest = dg_slice_trim(flow_slice(a, n->body, at));
    size_t said = first_sentence(a, rest).n, line = dg_slice_find(rest, "\n", 0);
    bool sentence = /* Outcome 1: People have …. */
        line > 0 && dg_label_is_worded(n->label.style) && rest.at[line - 1] == '.';
    if (!is_bare_heading(a, n) && said + sentence != line) return false;
    for (size_t i = 0; rest.n > 0; i++) {
        bool right_over = i == 0 && dg_slice_find(rest, "\n", 0) == rest.n;
        if (dg_slice_starts(rest, "附") && !right_over) return false;
        if (i == PARAGRAPHS) return dg_flow_is_head(a->parts->flow, n->at);
        rest = dg_slice_skip(rest, dg_slice_find(rest, "\n", 0) + 1);
    }
    return true;
}

static void add_table(assembler *a, size_t node, size_t at, const dg_duty_table *table) {
    dg_duty_table_place place = {"", DG_NONE, 0};
    char plan[32];
    if (heads_table(a, node, at)) {
        place = (dg_duty_table_place){a->path[node], a->section[node],
                                      a->parts->outline->nodes[node].depth};
    } else if (dg_duty_table_starts_at_one(table)) {
        a->table_plan++;
    }
    bool several = a->several_table_plans || a->several_plans;
    if (place.section == DG_NONE && several && a->table_plan > 0) {
        size_t above =
            node == 0 || !a->several_plans ? DG_NONE : a->parts->outline->nodes[node].plan;
        size_t number = above == DG_NONE ? 0 : plan_number(a, above);
        snprintf(plan, sizeof plan, "P%zu", number > 0 ? number : a->table_plan);
        place.prefix = plan;
    }
    dg_duty_table_record(&a->recorder, table, &place, a->parts->registry);
}

/* The tables of a node that stand before byte `end` of the flow. */
static void add_tables(assembler *a, size_t node, size_t end) {
    const dg_tables *tables = a->parts->tables;
    while (a->next_table < tables->items.n && !a->recorder.failed) {
        const dg_duty_table *table = &tables->items.items[a->next_table];
        size_t at = flow_offset(a, table);
        if (at > end) return;
        hear_abbreviations(a, at);
        add_table(a, node, at, table);
        a->next_table++;
    }
}

/* Do the numbers of several tables begin at 1? */
static bool find_several_table_plans(const assembler *a) {
    size_t n = 0;
    for (size_t i = 0; i < a->parts->tables->items.n; i++)
        n += dg_duty_table_starts_at_one(&a->parts->tables->items.items[i]);
    return n > 1;
}

/* --- Nodes --- */

/* Does a plan that begins in the middle of its numbers, as an excerpt does, lack what stood before
 * this node? */
static bool begins_in_excerpt(assembler *a, size_t i) {
    const dg_node *node = &a->parts->outline->nodes[i];
    bool first = node->numbering == DG_NUMBER_GAP && node->previous == 0;
    if (i == 1 || node->plan != a->parts->outline->nodes[i - 1].plan) a->excerpt = first;
    return a->excerpt && first;
}

static void report_numbering(assembler *a, size_t i) {
    const dg_node *node = &a->parts->outline->nodes[i];
    dg_slice label = flow_slice(a, node->at, node->at + node->label.printed);
    if (begins_in_excerpt(a, i)) return;
    if (node->numbering == DG_NUMBER_GAP)
        report(a, DG_DIAG_NUMBERING_GAP, DG_WARNING, node->at, label, node->previous, a->path[i]);
    if (node->numbering == DG_NUMBER_REPEAT)
        report(a, DG_DIAG_NUMBERING_REPEAT, DG_WARNING, node->at, label, node->previous,
               a->path[i]);
}

/* What a node says itself, in simplified script. */
static dg_slice words_of(const assembler *a, const dg_node *node) {
    return dg_slice_trim((dg_slice){a->parts->flow->text.at + node->body, node->end - node->body});
}

/* Which nodes have a child with a clause, or with one that it begins with; false: no memory. */
static bool find_parents_of_clauses(assembler *a) {
    const dg_outline *outline = a->parts->outline;
    a->has_tasks = calloc(2 * outline->n, sizeof *a->has_tasks);
    if (a->has_tasks == NULL) return false;
    a->has_fields = a->has_tasks + outline->n;
    for (size_t i = 1; i < outline->n; i++) {
        const dg_node *node = &outline->nodes[i];
        dg_class class;
        if (n_clauses(a, i) == 0) continue;
        a->has_tasks[node->parent] = true;
        dg_slice words = words_of(a, node);
        size_t first = a->parts->findings->clauses.items[a->parts->first_clause[i]].at;
        bool begins = words.at == a->parts->flow->text.at + first; /* with its clause */
        a->has_fields[node->parent] |= begins && dg_word_label(&class, words) > 0;
    }
    return true;
}

/* （一）整改目标：…: a field of an item of which another, （三）责任单位：, has the clause? */
static bool is_field_beside_clause(const assembler *a, const dg_node *node) {
    dg_slice words = words_of(a, node);
    dg_class class;
    return node->parent > 0 && a->has_fields[node->parent] &&
           (dg_word_field(words) > 0 || dg_word_label(&class, words) > 0);
}

/* A leaf without a clause; not the measures of an item whose clause is for all of them, nor the
 * paragraphs of a notice in front of the plan that assigns. */
static void report_no_clause(assembler *a, size_t i) {
    const dg_node *node = &a->parts->outline->nodes[i];
    dg_slice words = flow_slice(a, node->body, node->end);
    dg_slice title = first_sentence(a, words);
    dg_slice line = {words.at, dg_slice_find(words, "\n", 0)};
    bool covered =
        node->parent > 0 && n_clauses(a, node->parent) > 0 && !a->has_tasks[node->parent];
    if (covered || node->plan < a->first_plan || dg_is_general_head(title) ||
        dg_is_general_head(line))
        return;
    if (is_field_beside_clause(a, node)) return;
    report(a, DG_DIAG_NO_CLAUSE, a->has_tasks[node->parent] ? DG_WARNING : DG_NOTE, node->at, title,
           0, a->path[i]);
}

static void add_node(assembler *a, size_t i) {
    const dg_node *node = &a->parts->outline->nodes[i];
    size_t n = n_clauses(a, i);
    a->section[i] = DG_NONE;
    if (i > 0) {
        make_path(a, i);
        report_numbering(a, i);
        if (is_section(a, i)) add_section(a, i);
        if (n == 0 && node->n_children == 0 && !has_table(a, i)) report_no_clause(a, i);
    }
    size_t from = node->body;
    task_span task = {.node = i, .n = dg_node_tasks(a->parts, i)};
    for (; task.k < n && !a->recorder.failed; task.k = task.last + 1, task.place++) {
        task.last = dg_last_of_task(a->parts, i, task.k);
        size_t at = clause_of(a, i, task.k)->at;
        add_tables(a, i, at < node->end ? at : node->end);
        add_task(a, task, from);
        from = clauses_end(a, task);
    }
    add_tables(a, i, node->end);
}

/* Do two plans of the file both hold tasks? Then their labels repeat. */
static bool find_several_plans(assembler *a) {
    const dg_outline *outline = a->parts->outline;
    size_t first = DG_NONE;
    for (size_t i = 1; i < outline->n; i++) {
        if (n_clauses(a, i) == 0) continue;
        if (first == DG_NONE) first = outline->nodes[i].plan;
        a->first_plan = first;
        if (outline->nodes[i].plan != first) return true;
    }
    return false;
}

static void report_remarks(assembler *a) {
    const dg_findings *findings = a->parts->findings;
    for (size_t i = 0; i < findings->remarks.n; i++) {
        const dg_remark *r = &findings->remarks.items[i];
        bool prose = r->kind == DG_DIAG_PROSE_ASSIGNMENT;
        report(a, r->kind, prose ? DG_NOTE : DG_WARNING, r->at, flow_slice(a, r->at, r->end), 0,
               "");
    }
}

static void report_unread_tables(assembler *a) {
    const dg_tables *tables = a->parts->tables;
    for (size_t i = 0; i < tables->unread.n; i++)
        dg_record_diagnostic(&a->recorder, DG_DIAG_UNREAD_CLAUSE, DG_WARNING,
                             tables->unread.items[i].at, dg_slice_of(tables->unread.items[i].words),
                             0, "");
}

/* Each clause is a task, and each of its parties mostly an assignment. */
static void expect_tasks(assembler *a) {
    const dg_findings *findings = a->parts->findings;
    size_t parties = 0;
    for (size_t i = 0; i < findings->clauses.n; i++)
        parties += findings->clauses.items[i].clause.parties.n;
    dg_builder_expect(a->builder, findings->clauses.n, parties);
}

dg_code dg_assemble(dg_builder *builder, const dg_parts *parts, dg_error *err) {
    size_t n = parts->outline->n;
    assembler a = {.builder = builder,
                   .parts = parts,
                   .path = calloc(n, sizeof *a.path),
                   .section = calloc(n, sizeof *a.section)};
    dg_recorder_open(&a.recorder, builder, parts->options, parts->registry);
    a.recorder.first_listed = parts->first_listed;
    a.recorder.source = parts->source;
    a.recorder.flow = parts->flow;
    a.recorder.whole = parts->source->text;
    if (!find_parents_of_clauses(&a) || a.path == NULL || a.section == NULL)
        a.recorder.failed = true;
    if (!a.recorder.failed) {
        dg_abbreviation_search all = search_abbreviations(&a, 0, parts->flow->text.n);
        a.abbreviates = dg_abbreviation_may_follow(&all);
        expect_tasks(&a);
        a.several_plans = find_several_plans(&a);
        a.several_table_plans = find_several_table_plans(&a);
    }
    for (size_t i = 0; i < n && !a.recorder.failed; i++)
        add_node(&a, i);
    if (!a.recorder.failed) report_remarks(&a);
    if (!a.recorder.failed) report_unread_tables(&a);
    dg_code code = a.recorder.failed ? dg_fail_memory(err) : DG_OK;
    dg_recorder_close(&a.recorder);
    free(a.path);
    free(a.section);
    free(a.has_tasks);
    return code;
}
