/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dutygraph/read.h"

#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "base/file.h"
#include "base/utf8.h"
#include "read/assemble.h"
#include "read/check.h"
#include "read/clause/among.h"
#include "read/clause/deeds_below.h"
#include "read/clause/items_above.h"
#include "read/clause/items_named.h"
#include "read/clause/pairs.h"
#include "read/container/markdown.h"
#include "read/container/mhtml.h"
#include "read/container/page.h"
#include "read/outline/head.h"
#include "read/unread_lines.h"
#include "read/words/body_words.h"
#include "read/words/lexicon.h"

/* Everything that reading makes on its way, freed together. */
typedef struct {
    dg_page page;
    dg_source source;
    dg_flow flow;
    dg_outline outline;
    dg_findings findings;
    dg_column_spec spec;
    dg_tables tables;
    size_t *first_clause;
    dg_builder *builder;
} reading;

static void reading_clear(reading *r) {
    dg_builder_free(r->builder);
    free(r->first_clause);
    dg_findings_clear(&r->findings);
    dg_tables_clear(&r->tables);
    dg_column_spec_clear(&r->spec);
    dg_outline_free(&r->outline);
    dg_flow_free(&r->flow);
    dg_source_close(&r->source);
    dg_page_free(&r->page);
}

/* The fields' labels are white space to what looks for clauses: theirs are lines of one clause. */
static dg_code blank_fields(reading *r, dg_error *err) {
    dg_code code = DG_OK;
    for (size_t i = 0; i < r->outline.n_fields && code == DG_OK; i++)
        code = dg_flow_blank(&r->flow, r->outline.fields[i].at, r->outline.fields[i].length, err);
    return code;
}

/* Does every clause of the node begin a paragraph of its own, and say no duties, which are this
 * node's: 2.2 成员单位职责, and below it 甲局：负责…? */
static bool stand_below(const reading *r, size_t node) {
    for (size_t k = r->first_clause[node]; k < r->first_clause[node + 1]; k++) {
        const dg_found *found = &r->findings.clauses.items[k];
        if (found->at == 0 || r->flow.text.at[found->at - 1] != '\n') return false;
        if (found->duty || found->prose) return false;
    }
    return r->first_clause[node] < r->first_clause[node + 1];
}

/* Are a node and the one before it headings with paragraphs below them: 5.1 队伍, 5.2 通信? */
static bool heads_paragraphs(const reading *r, size_t node) {
    const dg_node *n = &r->outline.nodes[node], *before = n - 1;
    dg_slice own = {r->flow.text.at + n->body, n->end - n->body};
    dg_slice other =
        dg_slice_trim((dg_slice){r->flow.text.at + before->body, before->end - before->body});
    own.n = dg_slice_find(own, "\n", 0);
    return before->depth == n->depth && dg_sentence_end(own, 0) == own.n &&
           memchr(other.at, '\n', other.n) != NULL;
}

/* Measures 1., 2., 3. without a clause of their own, and below the last of them a line with one: it
 * is of the item that they belong to. An item with one measure does so where others of its style
 * (`styles`) do: they are the items of several, which are asked first. */
static void give_to_parent(reading *r, size_t node, bool several, bool *styles) {
    const dg_node *nodes = r->outline.nodes;
    size_t parent = nodes[node].parent, first = r->first_clause[node], items;
    bool last = node + 1 == r->outline.n || nodes[node + 1].depth < nodes[node].depth;
    bool *style = &styles[nodes[parent].label.style];
    if (parent == 0 || !last || r->first_clause[parent] != first) return;
    if (several != (nodes[parent].n_children > 1) || (!several && !*style)) return;
    if (!stand_below(r, node) || heads_paragraphs(r, node)) return;
    if (dg_is_of_items_above(&items, &r->findings.clauses.items[first], &r->flow)) return;
    *style = true;
    for (size_t i = parent + 1; i <= node; i++)
        r->first_clause[i] = r->first_clause[node + 1];
}

static bool keep_printed(dg_clause *clause, const dg_flow *flow) {
    return dg_clause_keep_printed(clause, flow->text, flow->printed);
}

static bool keep_all_printed(reading *r) {
    for (size_t i = 0; i < r->findings.clauses.n; i++)
        if (!keep_printed(&r->findings.clauses.items[i].clause, &r->flow)) return false;
    for (size_t i = 0; i < r->findings.notes.n; i++)
        if (!keep_printed(&r->findings.notes.items[i].clause, &r->flow)) return false;
    return true;
}

/* Does the node hold a clause that is no mere sentence? */
static bool holds_clause(const reading *r, size_t node) {
    for (size_t k = r->first_clause[node]; k < r->first_clause[node + 1]; k++)
        if (!r->findings.clauses.items[k].prose) return true;
    return false;
}

/* Do more items, or paragraphs before all items, say in a sentence who shall do what than have a
 * clause of another kind? Then the document assigns in sentences. */
static bool assigns_in_sentences(const reading *r) {
    size_t sentences = 0, others = 0;
    for (size_t k = r->first_clause[0]; k < r->first_clause[1]; k++)
        ++*(r->findings.clauses.items[k].prose ? &sentences : &others);
    for (size_t i = 1; i < r->outline.n; i++) {
        bool any = r->first_clause[i] < r->first_clause[i + 1], other = holds_clause(r, i);
        sentences += any && !other;
        others += other;
    }
    return sentences > others && r->tables.items.n == 0;
}

/* Does a clause of the document, or are there tables? */
static bool has_formal_clauses(const reading *r) {
    for (size_t i = 0; i < r->findings.clauses.n; i++)
        if (dg_found_is_formal(&r->findings.clauses.items[i])) return true;
    return r->tables.items.n > 0;
}

/* Is any clause a sentence of the text? */
static bool has_sentences(const reading *r) {
    size_t i = 0;
    while (i < r->findings.clauses.n && !r->findings.clauses.items[i].prose &&
           !dg_found_is_call(&r->findings.clauses.items[i]))
        i++;
    return i < r->findings.clauses.n;
}

/* Which styles of labels have a node with such a clause; false: no node and no table has one. */
static bool find_styles(bool styles[DG_LABEL_STYLES], const reading *r) {
    bool any = r->tables.items.n > 0;
    for (size_t i = 0; i < r->outline.n; i++) {
        if (!holds_clause(r, i)) continue;
        styles[r->outline.nodes[i].label.style] = any = true;
    }
    return any;
}

/* Build a port. (Trade Board, Port Board): names in brackets, as sure as a clause with a label. */
static bool lists_in_brackets(const dg_found *found) {
    return found->bracketed && !found->told && found->clause.parties.n > 1;
}

/* Does the item begin with the clause? */
static bool opens_item(const reading *r, size_t node, const dg_found *found) {
    dg_slice before = dg_slice_skip(r->flow.text, r->outline.nodes[node].body);
    before.n = found->at - r->outline.nodes[node].body;
    return dg_slice_trim(before).n == 0;
}

/* The Roads Agency will see rising costs: what comes upon who is named. */
static bool befalls(dg_slice told) {
    static const char *const deeds[] = {"see ", "lose ", "face ", "suffer ", "benefit ", "incur "};
    static const char will[] = " will ";
    told.n = dg_slice_find(told, "\n", 0);
    dg_slice deed = dg_slice_skip(told, dg_slice_find(told, will, 0));
    for (size_t i = 0; deed.n > 0 && i < DG_ITEMS(deeds); i++)
        if (dg_slice_starts(dg_slice_skip(deed, sizeof will - 1), deeds[i])) return true;
    return false;
}

/* The Roads Agency shall dig, in English: does an item, or a paragraph before all items, begin so?
 * Or a line over items: The Roads Agency will: */
static bool is_order_apart(const reading *r, size_t node, const dg_found *found) {
    dg_slice text = r->flow.text;
    if (!found->prose || !dg_is_capital((unsigned char)text.at[found->at])) return false;
    bool line = found->at == 0 || text.at[found->at - 1] == '\n';
    size_t end = found->end;
    bool heads = line && (text.at[end - 1] == ':' || (end < text.n && text.at[end] == ':'));
    if (befalls(dg_slice_skip(text, found->at))) return false;
    return heads || (node > 0 ? opens_item(r, node, found) : line);
}

/* 1.2 The Water Agency, in coordination with others, will …: is somebody named beside whom? */
static bool names_together(const dg_found *found) {
    for (size_t i = 0; i < found->clause.parties.n; i++)
        if (found->clause.parties.items[i].class == DG_CLASS_TOGETHER) return true;
    return false;
}

/* Does a node that is not of how the plan is carried out hold a clause, or a table? */
static bool has_tasks_elsewhere(const reading *r, const dg_among *among) {
    for (size_t i = 1; i < r->outline.n; i++)
        if (!among[i].carrying_out && r->first_clause[i] < r->first_clause[i + 1]) return true;
    return r->tables.items.n > 0;
}

/* Where a document gives its tasks clauses of their own, a sentence is one only if it says who
 * leads, or opens its item, and stands in an item as theirs are; others are notes. */
static bool note_sentences_beside_clauses(reading *r) {
    bool styles[DG_LABEL_STYLES] = {false};
    if (!has_sentences(r) || !find_styles(styles, r)) return true;
    bool formal = has_formal_clauses(r), in_sentences = assigns_in_sentences(r);
    dg_among *among = calloc(r->outline.n, sizeof *among);
    bool ok = among != NULL &&
              dg_find_among_tasks(among, &r->findings, r->first_clause, &r->flow, &r->outline);
    size_t kept = 0, k = 0;
    if (!ok) {
        free(among);
        return false;
    }
    bool elsewhere = has_tasks_elsewhere(r, among);
    for (size_t i = 0; i < r->outline.n; i++) {
        bool like = i > 0 && styles[r->outline.nodes[i].label.style] && !among[i].has_its_clause;
        size_t end = r->first_clause[i + 1];
        r->first_clause[i] = kept;
        for (; k < end; k++) {
            dg_found *found = &r->findings.clauses.items[k];
            bool leads = found->leads && (like || among[i].leads);
            bool opens = found->prose && opens_item(r, i, found);
            bool own = leads || (like && opens && names_together(found));
            bool may =
                found->told ? !formal || (among[i].told && found->clear) : in_sentences || own;
            may = may || (among[i].duties && opens);
            may = may || (among[i].apart && is_order_apart(r, i, found));
            bool call = elsewhere && among[i].carrying_out && dg_found_is_call(found);
            if (!call && (!found->prose || may || lists_in_brackets(found))) {
                if (kept < k) r->findings.clauses.items[kept] = *found;
                kept++;
                continue;
            }
            dg_remark remark = {DG_DIAG_PROSE_ASSIGNMENT, found->at, found->end};
            free(found->clause.owned);
            found->clause.owned = NULL;
            ok = ok && DG_PUSH(r->findings.remarks, remark);
        }
    }
    r->first_clause[r->outline.n] = kept;
    r->findings.clauses.n = kept;
    free(among);
    return ok;
}

/* The clauses of every node, in order. */
static dg_code find_all(reading *r, const dg_registry *registry, dg_error *err) {
    dg_code code = DG_OK;
    bool styles[DG_LABEL_STYLES] = {false};
    r->first_clause = calloc(r->outline.n + 1, sizeof *r->first_clause);
    if (r->first_clause == NULL) return dg_fail_memory(err);
    for (size_t i = 0; i < r->outline.n && code == DG_OK; i++) {
        const dg_node *node = &r->outline.nodes[i];
        code = dg_find_clauses(&r->findings, &r->flow, node->body, node->end, registry, err);
        r->first_clause[i + 1] = r->findings.clauses.n;
    }
    if (code == DG_OK && !note_sentences_beside_clauses(r)) code = dg_fail_memory(err);
    for (size_t i = 1; i < r->outline.n && code == DG_OK; i++)
        give_to_parent(r, i, true, styles);
    for (size_t i = 1; i < r->outline.n && code == DG_OK; i++)
        give_to_parent(r, i, false, styles);
    if (code == DG_OK)
        code = dg_give_to_items_named(&r->findings, r->first_clause, &r->flow, &r->outline, err);
    if (code == DG_OK)
        code = dg_give_to_items_above(&r->findings, r->first_clause, &r->flow, &r->outline, err);
    if (code == DG_OK)
        code = dg_give_to_deeds_below(&r->findings, r->first_clause, &r->flow, &r->outline,
                                      registry, err);
    return code;
}

/* Does any sentence outside the clauses say that the first named leads? Then all lists follow. */
static bool says_first_listed_outside(const reading *r) {
    size_t at = 0, n = r->flow.text.n;
    if (dg_cues_next(r->flow.cues, DG_CUE_FIRST_PLACE, 0, n) == n) return false; /* mostly */
    if (dg_english_says_first_listed(r->flow.text)) return true;
    for (size_t i = 0; i <= r->findings.clauses.n; i++) {
        bool last = i == r->findings.clauses.n;
        size_t end = last ? n : r->findings.clauses.items[i].at;
        if (dg_cues_next(r->flow.cues, DG_CUE_FIRST_PLACE, at, end) == end) at = end;
        for (size_t stop; at < end; at = stop + 1) {
            dg_slice rest = {r->flow.text.at + at, end - at};
            size_t length = dg_slice_find(rest, "。", 0);
            if (dg_says_first_listed((dg_slice){rest.at, length})) return true;
            stop = at + length;
        }
        if (!last) at = r->findings.clauses.items[i].end;
    }
    return false;
}

static bool is_ascii_mark(char c) {
    return c > ' ' && c <= '~';
}

/* A title's lines are one, words of an alphabet apart. */
static const char *one_line(dg_builder *builder, dg_slice title) {
    char *copy = (char *)dg_builder_copy(builder, title);
    size_t n = 0;
    for (size_t i = 0; i < title.n && copy[0] != '\0'; i++) {
        bool within = i > 0 && i + 1 < title.n;
        if (title.at[i] != '\n')
            copy[n++] = title.at[i];
        else if (within && is_ascii_mark(title.at[i - 1]) && is_ascii_mark(title.at[i + 1]))
            copy[n++] = ' ';
    }
    if (title.n > 0 && copy[0] != '\0') copy[n] = '\0';
    return copy;
}

/* The paragraph of the flow that byte `origin` of the source begins. */
static dg_slice heading_at(dg_flow *flow, size_t origin) {
    /* The line feed before a paragraph stands where the paragraph does. */
    dg_slice printed = {flow->printed, flow->text.n};
    dg_slice rest = dg_slice_trim(dg_slice_skip(printed, dg_flow_find(flow, origin)));
    return (dg_slice){rest.at, dg_slice_find(rest, "\n", 0)};
}

static void set_head(reading *r, dg_slice bytes, const char *name, bool hashed) {
    dg_document *document = dg_builder_head(r->builder);
    char hex[DG_SHA256_HEX] = "";
    dg_head head;
    size_t end = r->outline.n > 1 ? r->outline.nodes[1].at : r->flow.text.n;
    dg_head_read(&head, &r->flow, end);
    if (hashed) dg_sha256_hex(hex, bytes);
    dg_slice title = {r->flow.printed + head.title_from, head.title_to - head.title_from};
    if (r->source.markdown && dg_markdown_title(&r->source) != DG_NONE)
        title = heading_at(&r->flow, dg_markdown_title(&r->source));
    if (title.n == 0 && r->tables.items.n > 0)
        title = dg_duty_table_title(&r->tables.items.items[0]);
    document->name = dg_builder_copy(r->builder, dg_slice_of(name));
    document->title = title.n > 0 ? one_line(r->builder, title) : document->name;
    dg_slice number = {r->flow.printed + head.number_at, head.number.n};
    document->number = dg_builder_copy(r->builder, number);
    document->date = dg_builder_copy(r->builder, dg_slice_of(head.date));
    document->sha256 = dg_builder_copy(r->builder, dg_slice_of(hex));
}

/* Tables that are marked as such in the container, then those that a plain text may hold. */
static dg_code take_tables(reading *r, const dg_tables_context *context, dg_container wanted,
                           dg_error *err) {
    dg_code code = DG_OK;
    for (size_t i = 0; i < r->page.n_grids && code == DG_OK; i++) {
        dg_grid *grid = r->page.grids[i];
        r->page.grids[i] = NULL;
        code = dg_tables_take(&r->tables, grid, &r->source, context, err);
    }
    if (code != DG_OK || wanted == DG_CONTAINER_TEXT) return code;
    return dg_tables_find(&r->tables, &r->source, context, r->page.type, err);
}

static dg_code find_tables(reading *r, const dg_registry *registry, const dg_read_options *options,
                           dg_error *err) {
    dg_code code = dg_column_spec_parse(&r->spec, options->columns, err);
    dg_tables_context context = {
        .spec = &r->spec, .registry = registry, .whole = r->page.type == DG_CONTAINER_XLSX};
    return code == DG_OK ? take_tables(r, &context, options->type, err) : code;
}

/* 一、市教育局 over items of its own: the first of two headings or more that are bodies. DG_NONE:
 * none.
 */
static size_t body_heading(const reading *r) {
    enum { NAME_BYTES = 48 };
    size_t first = DG_NONE, n = 0;
    for (size_t i = 1; i < r->outline.n; i++) {
        const dg_node *node = &r->outline.nodes[i];
        dg_slice text = {r->flow.text.at + node->body, node->end - node->body};
        text = dg_slice_trim((dg_slice){text.at, dg_slice_find(text, "\n", 0)});
        if (node->n_children == 0 || text.n > NAME_BYTES || !dg_ends_like_a_body(text)) continue;
        if (n++ == 0) first = i;
    }
    return n > 1 ? first : DG_NONE;
}

static dg_code fail_heading(reading *r, size_t heading, dg_error *err) {
    size_t body = r->outline.nodes[heading].body;
    dg_position at = dg_source_position(&r->source, dg_flow_origin(&r->flow, body));
    dg_slice words = {r->flow.printed + body, r->outline.nodes[heading].end - body};
    return dg_fail_at(err, DG_ENOCLAUSE, at.line, at.column,
                      "no clause assigns a task to a department; this heading names one, but no "
                      "role: %.*s",
                      (int)dg_slice_find(words, "\n", 0), words.at);
}

/* Why a document gives nothing. */
static dg_code fail_empty(reading *r, const char *columns, dg_error *err) {
    if (columns != NULL) return dg_fail(err, DG_EINVAL, "columns: no table has them: %s", columns);
    const dg_unread_head *head = r->tables.unread.n > 0 ? &r->tables.unread.items[0] : NULL;
    if (head != NULL)
        return dg_fail_at(err, DG_ENOCLAUSE, head->at.line, head->at.column,
                          "no usable header: what \"%s\" makes of its parties is not known; name "
                          "the columns with --columns, such as task=2,lead=3,support=4",
                          head->words);
    bool prose = r->page.type == DG_CONTAINER_TEXT && /* with commas in its lines */
                 dg_slice_holds(r->flow.text, "。");
    if (r->tables.n_unread > 0 && !prose)
        return dg_fail(err, DG_ENOCLAUSE,
                       "no usable header: no row names a column of tasks and one of parties; name "
                       "them with --columns, such as task=2,lead=3,support=4");
    size_t heading = r->findings.remarks.n == 0 ? body_heading(r) : DG_NONE;
    if (heading != DG_NONE) return fail_heading(r, heading, err);
    if (r->findings.remarks.n == 0)
        return dg_fail(err, DG_ENOCLAUSE, "no clause assigns a task to a department%s",
                       r->page.attached.n > 0 ? " in this mail; " DG_ATTACHMENTS_UNREAD : "");
    const dg_remark *first = &r->findings.remarks.items[0];
    dg_position at = dg_source_position(&r->source, dg_flow_origin(&r->flow, first->at));
    dg_slice words = {r->flow.printed + first->at, first->end - first->at};
    return dg_fail_at(err, DG_ENOCLAUSE, at.line, at.column,
                      "no clause was read; this looks like one: %.*s",
                      (int)dg_slice_find(words, "\n", 0), words.at);
}

static dg_code read_parts(reading *r, dg_slice bytes, const dg_registry *registry,
                          const dg_read_options *options, dg_error *err) {
    dg_code code = dg_page_read(&r->page, bytes, options->type, err);
    if (code == DG_OK) code = dg_source_open(&r->source, r->page.text, err);
    r->source.paragraphs = r->page.paragraphs;
    if (code == DG_OK) code = find_tables(r, registry, options, err);
    if (code == DG_OK) code = dg_flow_new(&r->flow, &r->source, err);
    if (code == DG_OK) code = dg_outline_new(&r->outline, &r->flow, err);
    if (code == DG_OK) code = blank_fields(r, err);
    if (code == DG_OK) code = find_all(r, registry, err);
    bool clauses = r->findings.clauses.n > 0 || r->tables.items.n == 0;
    if (code == DG_OK && clauses && r->tables.n_unread == 0)
        code = dg_find_body_headings(&r->findings, r->first_clause, &r->flow, &r->outline, registry,
                                     err);
    if (code == DG_OK && (!dg_part_pairs(&r->findings) || !keep_all_printed(r)))
        code = dg_fail_memory(err);
    if (code == DG_OK && r->findings.clauses.n == 0 && r->tables.items.n == 0)
        code = fail_empty(r, options->columns, err);
    if (code == DG_OK && (r->builder = dg_builder_new()) == NULL) code = dg_fail_memory(err);
    return code;
}

/* The plan itself is often attached to a mail, and a part of it in a hidden sheet. */
static void report_left_out(reading *r) {
    dg_slice left = r->page.hidden == NULL ? r->page.attached : dg_slice_of(r->page.hidden);
    if (left.n == 0) return;
    dg_builder_diagnostic(r->builder, (dg_diagnostic){.kind = DG_DIAG_UNREAD_CLAUSE,
                                                      .severity = DG_WARNING,
                                                      .at = {1, 1},
                                                      .subject = dg_builder_copy(r->builder, left),
                                                      .path = ""});
}

dg_code dg_read_memory(dg_document **document, const char *bytes, size_t n, const char *name,
                       const dg_registry *registry, const dg_read_options *options, dg_error *err) {
    static const dg_read_options defaults = DG_READ_OPTIONS_DEFAULT;
    if (options == NULL) options = &defaults;
    reading r = {0};
    dg_slice all = {bytes, n};
    dg_code code = read_parts(&r, all, registry, options, err);
    if (code != DG_OK) goto done;
    set_head(&r, all, name, !options->only_diagnostics);
    dg_parts parts = {.source = &r.source,
                      .flow = &r.flow,
                      .outline = &r.outline,
                      .findings = &r.findings,
                      .first_clause = r.first_clause,
                      .tables = &r.tables,
                      .registry = registry,
                      .first_listed = says_first_listed_outside(&r),
                      .options = options};
    code = dg_assemble(r.builder, &parts, err);
    if (code != DG_OK) goto done;
    report_left_out(&r);
    code = dg_check_tasks(r.builder, registry, options->many_departments) &&
                   dg_note_unread_lines(r.builder, &r.source)
               ? dg_builder_finish(document, r.builder, err)
               : dg_fail_memory(err);
done:
    reading_clear(&r);
    return code;
}

/* The file's name without folder and ending; "?" for bytes that are not UTF-8 (names out of a ZIP),
 * and for those of control. */
static char *stem_of(const char *path) {
    if (strcmp(path, "-") == 0) return strdup("stdin");
    const char *slash = strrchr(path, '/');
    char *stem = strdup(slash == NULL ? path : slash + 1);
    if (stem == NULL) return NULL;
    char *dot = strrchr(stem, '.');
    if (dot != NULL && dot != stem) *dot = '\0';
    size_t bad;
    for (dg_slice name = dg_slice_of(stem); (bad = dg_utf8_first_invalid(name)) < name.n;)
        stem[bad] = '?';
    for (char *at = stem; *at != '\0'; at++)
        if ((unsigned char)*at < ' ' || *at == 0x7F) *at = '?';
    return stem;
}

dg_code dg_read_file(dg_document **document, const char *path, const dg_registry *registry,
                     const dg_read_options *options, dg_error *err) {
    char *bytes = NULL;
    size_t n = 0;
    dg_code code = dg_file_read(&bytes, &n, path, err);
    char *stem = code == DG_OK ? stem_of(path) : NULL;
    if (code == DG_OK && stem == NULL) code = dg_fail_memory(err);
    if (code == DG_OK) code = dg_read_memory(document, bytes, n, stem, registry, options, err);
    free(stem);
    free(bytes);
    return code;
}
