/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/assemble.h"

#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "base/strmap.h"
#include "base/text.h"
#include "base/utf8.h"
#include "read/roles.h"

typedef struct {
    dg_builder *builder;
    const dg_parts *parts;
    dg_strmap *paths;       /* how often each path was given */
    dg_strmap *departments; /* canonical name to index */
    const char **path;      /* per node; NULL until made */
    size_t *section;        /* per node: the section that it is, or DG_NONE */
    DG_ARRAY(dg_party) standing;
    size_t notes_heard; /* standing notes that stand before the clause at hand */
    DG_ARRAY(dg_role_row) rows;
    bool several_plans;
    size_t first_plan; /* with tasks */
    bool first_listed; /* in force from here on */
    bool failed;
} assembler;

static dg_position position(const assembler *a, size_t at) {
    return dg_source_position(a->parts->source, dg_flow_origin(a->parts->flow, at));
}

static dg_slice flow_slice(const assembler *a, size_t from, size_t to) {
    return (dg_slice){a->parts->flow->text.at + from, to > from ? to - from : 0};
}

/* --- Words --- */

/* A copy with every paragraph mark a space. */
static const char *copy_flat(assembler *a, dg_slice text) {
    text = dg_slice_trim(text);
    char *copy = (char *)dg_builder_copy(a->builder, text);
    for (size_t i = 0; text.n > 0 && copy[i] != '\0'; i++)
        if (copy[i] == '\n') copy[i] = ' ';
    return copy;
}

/* Up to the first full stop, semicolon or paragraph end. */
static dg_slice first_sentence(dg_slice text) {
    text = dg_slice_trim(text);
    size_t at = 0, step;
    while (at < text.n) {
        dg_slice rest = dg_slice_skip(text, at);
        if (dg_word_stop(rest) > 0 || rest.at[0] == '\n' || dg_is_full_stop(text, at)) break;
        dg_utf8_next(text, at, &step);
        at += step;
    }
    return dg_slice_trim((dg_slice){text.at, at});
}

/* --- Paths --- */

/* A printed label: full-width digits folded, brackets kept, ㈠ ⑴ ⒈ spelled out. */
static void put_label(dg_text *out, dg_slice label) {
    static const char *const han[] = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};
    char bytes[4];
    for (size_t at = 0, step; at < label.n; at += step) {
        uint32_t c = dg_utf8_next(label, at, &step);
        if (c >= 0x3220 && c <= 0x3229)
            dg_text_printf(out, "（%s）", han[c - 0x3220]);
        else if (c >= 0x2474 && c <= 0x2487)
            dg_text_printf(out, "（%u）", (unsigned)(c - 0x2474 + 1));
        else if (c >= 0x2488 && c <= 0x249B)
            dg_text_printf(out, "%u", (unsigned)(c - 0x2488 + 1));
        else
            dg_text_put(out, (dg_slice){bytes, dg_utf8_put(bytes, c >= 0xFF10 && c <= 0xFF19
                                                                      ? c - 0xFF10 + '0'
                                                                      : c)});
    }
}

static void put_title(dg_text *out, dg_slice title) {
    for (size_t i = 0; i < title.n; i++) {
        if (title.at[i] == '/') dg_text_puts(out, "\\");
        dg_text_put(out, (dg_slice){title.at + i, 1});
    }
}

/* The path in `text`, with ~2 where it was given before. Empties `text`. */
static const char *unique_path(assembler *a, dg_text *text) {
    size_t times = 0;
    dg_slice path = {text->at == NULL ? "" : text->at, text->n};
    dg_strmap_get(a->paths, path, &times);
    if (!dg_strmap_set(a->paths, path, times + 1)) a->failed = true;
    if (times > 0) dg_text_printf(text, "~%zu", times + 1);
    const char *copy = dg_builder_copy(a->builder, dg_slice_of(text->at));
    if (text->failed) a->failed = true;
    dg_text_free(text);
    return copy;
}

/* Plans are counted from 1; what stands before the first with tasks is of it. */
static size_t plan_number(const assembler *a, size_t plan) {
    return plan < a->first_plan ? 1 : plan - a->first_plan + 1;
}

/* Parents come before their children, so theirs is made. */
static void make_path(assembler *a, size_t i) {
    const dg_node *node = &a->parts->outline->nodes[i];
    dg_text text = {0};
    if (node->depth > 1)
        dg_text_printf(&text, "%s/", a->path[node->parent]);
    else if (a->several_plans)
        dg_text_printf(&text, "P%zu/", plan_number(a, node->plan));
    put_label(&text, flow_slice(a, node->at, node->at + node->label.printed));
    a->path[i] = unique_path(a, &text);
}

/* The path of a task: its node's, #2 where the node has several; outside all nodes its words. */
static const char *task_path(assembler *a, size_t node, size_t k, size_t n, dg_slice words) {
    dg_text text = {0};
    if (node == 0)
        put_title(&text, words);
    else if (n == 1)
        return a->path[node];
    else
        dg_text_printf(&text, "%s#%zu", a->path[node], k + 1);
    return unique_path(a, &text);
}

/* --- Sections --- */

static size_t n_clauses(const assembler *a, size_t node) {
    return a->parts->first_clause[node + 1] - a->parts->first_clause[node];
}

/* Is the node's first paragraph a heading, with more below it? */
static bool has_heading_line(const assembler *a, size_t i) {
    const dg_node *node = &a->parts->outline->nodes[i];
    dg_slice own = flow_slice(a, node->body, node->end), heading = first_sentence(own);
    dg_slice after = dg_slice_skip(own, (size_t)(heading.at - own.at) + heading.n);
    const dg_found *first = &a->parts->findings->clauses.items[a->parts->first_clause[i]];
    size_t heading_end = node->end - after.n;
    return after.n > 0 && after.at[0] == '\n' && n_clauses(a, i) > 0 && first->at > heading_end + 1;
}

static bool is_section(const assembler *a, size_t i) {
    const dg_node *node = &a->parts->outline->nodes[i];
    size_t n = n_clauses(a, i);
    if (node->n_children > 0 || n > 1) return true;
    return n == 0 ? node->label.style <= DG_LABEL_HAN_BRACKET : has_heading_line(a, i);
}

static void add_section(assembler *a, size_t i) {
    const dg_node *node = &a->parts->outline->nodes[i];
    dg_slice label = flow_slice(a, node->at, node->at + node->label.printed);
    dg_text folded = {0};
    put_label(&folded, label);
    dg_section section = {
        .path = a->path[i],
        .label = dg_builder_copy(a->builder, dg_slice_of(folded.at)),
        .title = copy_flat(a, first_sentence(flow_slice(a, node->body, node->end))),
        .parent = node->parent == 0 ? DG_NONE : a->section[node->parent],
        .depth = node->depth,
        .at = position(a, node->at),
    };
    dg_text_free(&folded);
    a->section[i] = dg_builder_section(a->builder, section);
}

/* --- Tasks --- */

/* The name that stands for a party: the registry's, or as written with an elided place restored. */
static const char *canonical_name(assembler *a, const dg_party *party, const dg_party *before) {
    size_t place = before == NULL ? 0 : dg_name_place(before->written);
    bool elided = place > 0 && party->kind == DG_KIND_DEPARTMENT &&
                  dg_may_elide_place(party->written, a->parts->registry);
    if (!elided && party->body != NULL)
        return dg_builder_copy(a->builder, dg_slice_of(party->body->name));
    if (!elided) return dg_builder_copy(a->builder, party->written);
    dg_text text = {0};
    dg_text_put(&text, (dg_slice){before->written.at, place});
    dg_text_put(&text, party->written);
    if (text.failed) a->failed = true;
    const char *name = dg_builder_copy(a->builder, dg_slice_of(text.at));
    dg_text_free(&text);
    return name;
}

static size_t department_of(assembler *a, const dg_party *party, const dg_party *before) {
    const char *name = canonical_name(a, party, before);
    const dg_body *body = party->body;
    if (body != NULL && strcmp(body->name, name) != 0) body = NULL; /* a province's own */
    size_t index;
    if (dg_strmap_get(a->departments, dg_slice_of(name), &index)) return index;
    dg_department department = {
        .name = name,
        .english = body == NULL ? "" : dg_builder_copy(a->builder, dg_slice_of(body->english)),
        .category = body == NULL ? "" : dg_builder_copy(a->builder, dg_slice_of(body->category)),
        .kind = party->kind,
        .known = body != NULL,
    };
    index = dg_builder_department(a->builder, department);
    if (!dg_strmap_set(a->departments, dg_slice_of(name), index)) a->failed = true;
    return index;
}

/* The nearest party before row i that names its place. */
static const dg_party *place_before(const assembler *a, size_t i) {
    while (i-- > 0) {
        const dg_party *party = a->rows.items[i].party;
        if (party->body == NULL && dg_name_place(party->written) > 0) return party;
    }
    return NULL;
}

static void report(assembler *a, dg_diagnostic_kind kind, dg_severity severity, size_t at,
                   dg_slice subject, size_t number, const char *path) {
    dg_builder_diagnostic(a->builder, (dg_diagnostic){kind, severity, position(a, at),
                                                      copy_flat(a, subject), number, path});
}

/* Is the department of row i among the rows before it? */
static bool is_repeated(const size_t *index, size_t i) {
    for (size_t j = 0; j < i; j++)
        if (index[j] == index[i]) return true;
    return false;
}

/* Of a department that is named twice the first row stays, with the strongest of its roles. */
static void merge_roles(assembler *a, size_t n, const size_t *index) {
    for (size_t i = 0; i < n; i++)
        for (size_t j = i + 1; j < n; j++)
            if (index[i] == index[j] && a->rows.items[j].role > a->rows.items[i].role) {
                const dg_party *first = a->rows.items[i].party;
                a->rows.items[i] = a->rows.items[j];
                a->rows.items[i].party = first;
            }
}

static void add_rows(assembler *a, const dg_found *found, size_t n, const char *path) {
    size_t *index = calloc(n + 1, sizeof *index);
    if (index == NULL) {
        a->failed = true;
        return;
    }
    for (size_t i = 0; i < n; i++)
        index[i] = department_of(a, a->rows.items[i].party, place_before(a, i));
    merge_roles(a, n, index);
    for (size_t i = 0; i < n; i++) {
        const dg_role_row *row = &a->rows.items[i];
        bool standing = row->rule == DG_RULE_STANDING;
        size_t at = standing ? found->at : found->clause.origin[row->party->at];
        if (is_repeated(index, i)) {
            if (!standing)
                report(a, DG_DIAG_DUPLICATE_DEPARTMENT, DG_WARNING, at, row->party->written, 0,
                       path);
            continue;
        }
        dg_builder_assignment(a->builder, (dg_assignment){.department = index[i],
                                                          .role = row->role,
                                                          .rule = row->rule,
                                                          .guiding = row->guiding,
                                                          .position = i,
                                                          .as_written = dg_builder_copy(
                                                              a->builder, row->party->written),
                                                          .at = position(a, at)});
    }
    free(index);
}

/* Parties that stand in every later clause join the list. */
static void keep_standing(assembler *a, const dg_clause *clause) {
    for (size_t i = 0; i < clause->parties.n; i++)
        if (clause->parties.items[i].standing && !DG_PUSH(a->standing, clause->parties.items[i]))
            a->failed = true;
}

static void hear_notes(assembler *a, size_t before) {
    const dg_findings *findings = a->parts->findings;
    while (a->notes_heard < findings->notes.n && findings->notes.items[a->notes_heard].at < before)
        keep_standing(a, &findings->notes.items[a->notes_heard++].clause);
}

static size_t assign_roles(assembler *a, const dg_clause *clause) {
    bool first_listed = a->first_listed || clause->first_listed;
    if (a->parts->options->first_listed != DG_FIRST_LISTED_AUTO)
        first_listed = a->parts->options->first_listed == DG_FIRST_LISTED_LEAD;
    size_t room = clause->parties.n + a->standing.n;
    while (a->rows.n < room && !a->failed)
        if (!DG_PUSH(a->rows, (dg_role_row){0})) a->failed = true;
    if (a->failed) return 0;
    return dg_roles_assign(a->rows.items, clause, first_listed,
                           (dg_standing){a->standing.items, a->standing.n});
}

static void report_unread(assembler *a, const dg_clause *clause, const char *path) {
    for (size_t i = 0; i < clause->unread.n; i++) {
        dg_slice part = clause->unread.items[i];
        report(a, DG_DIAG_UNREAD_PART, DG_WARNING, clause->origin[part.at - clause->words], part, 0,
               path);
    }
}

/* The task of the k-th clause of a node; its words begin at `from`. */
static void add_task(assembler *a, size_t node, size_t k, size_t from) {
    const dg_found *found = &a->parts->findings->clauses.items[a->parts->first_clause[node] + k];
    size_t n = n_clauses(a, node);
    dg_slice words = flow_slice(a, from, found->at), body = dg_slice_trim(words);
    dg_slice clause = flow_slice(a, found->at, found->end), title = first_sentence(words);
    const char *path = task_path(a, node, k, n, title.n > 0 ? title : first_sentence(clause));
    size_t parent = a->parts->outline->nodes[node].parent;
    size_t section = a->section[node] != DG_NONE ? a->section[node]
                     : parent == 0               ? DG_NONE
                                                 : a->section[parent];
    dg_builder_task(
        a->builder,
        (dg_task){
            .path = path,
            .title = copy_flat(a, title),
            .text = copy_flat(a, words),
            .clause = copy_flat(a, clause),
            .deadline = copy_flat(a, found->clause.deadline),
            .section = node == 0 ? DG_NONE : section,
            .open = found->clause.open,
            .at = position(a, body.n > 0 ? (size_t)(body.at - a->parts->flow->text.at) : found->at),
            .clause_at = position(a, found->at),
        });
    hear_notes(a, found->at);
    size_t rows = assign_roles(a, &found->clause);
    if (!a->failed) add_rows(a, found, rows, path);
    report_unread(a, &found->clause, path);
    keep_standing(a, &found->clause);
    if (found->clause.first_listed && found->clause.from_here_on) a->first_listed = true;
}

/* --- Nodes --- */

static void report_numbering(assembler *a, size_t i) {
    const dg_node *node = &a->parts->outline->nodes[i];
    dg_slice label = flow_slice(a, node->at, node->at + node->label.printed);
    if (node->numbering == DG_NUMBER_GAP)
        report(a, DG_DIAG_NUMBERING_GAP, DG_WARNING, node->at, label, node->previous, a->path[i]);
    if (node->numbering == DG_NUMBER_REPEAT)
        report(a, DG_DIAG_NUMBERING_REPEAT, DG_WARNING, node->at, label, node->previous,
               a->path[i]);
}

/* Does any child of the node's parent hold a clause? */
static bool siblings_have_clauses(const assembler *a, size_t i) {
    const dg_outline *outline = a->parts->outline;
    size_t parent = outline->nodes[i].parent;
    for (size_t j = i; j-- > 1 && outline->nodes[j].depth >= outline->nodes[i].depth;)
        if (outline->nodes[j].parent == parent && n_clauses(a, j) > 0) return true;
    for (size_t j = i + 1; j < outline->n && outline->nodes[j].depth >= outline->nodes[i].depth;
         j++)
        if (outline->nodes[j].parent == parent && n_clauses(a, j) > 0) return true;
    return false;
}

static void add_node(assembler *a, size_t i) {
    const dg_node *node = &a->parts->outline->nodes[i];
    size_t n = n_clauses(a, i);
    a->section[i] = DG_NONE;
    if (i > 0) {
        make_path(a, i);
        report_numbering(a, i);
        if (is_section(a, i)) add_section(a, i);
        if (n == 0 && node->n_children == 0)
            report(a, DG_DIAG_NO_CLAUSE, siblings_have_clauses(a, i) ? DG_WARNING : DG_NOTE,
                   node->at, first_sentence(flow_slice(a, node->body, node->end)), 0, a->path[i]);
    }
    size_t from = node->body;
    for (size_t k = 0; k < n && !a->failed; k++) {
        add_task(a, i, k, from);
        from = a->parts->findings->clauses.items[a->parts->first_clause[i] + k].end;
    }
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

dg_code dg_assemble(dg_builder *builder, const dg_parts *parts, dg_error *err) {
    size_t n = parts->outline->n;
    assembler a = {.builder = builder,
                   .parts = parts,
                   .paths = dg_strmap_new(),
                   .departments = dg_strmap_new(),
                   .path = calloc(n, sizeof *a.path),
                   .section = calloc(n, sizeof *a.section),
                   .first_listed = parts->first_listed};
    a.failed = a.paths == NULL || a.departments == NULL || a.path == NULL || a.section == NULL;
    if (!a.failed) a.several_plans = find_several_plans(&a);
    for (size_t i = 0; i < n && !a.failed; i++)
        add_node(&a, i);
    if (!a.failed) report_remarks(&a);
    dg_strmap_free(a.paths);
    dg_strmap_free(a.departments);
    free(a.path);
    free(a.section);
    free(a.standing.items);
    free(a.rows.items);
    return a.failed ? dg_fail_memory(err) : DG_OK;
}
