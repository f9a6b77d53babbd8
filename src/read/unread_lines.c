/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/unread_lines.h"

#include <stdlib.h>

#include "base/array.h"
#include "base/utf8.h"
#include "read/english/english_bodies_left.h"
#include "read/words/lexicon.h"

enum { LINE_BYTES = 4000 }; /* longer ones are whole documents */

/* What is looked through, and where something is told already, in order. */
typedef struct {
    dg_builder *builder;
    dg_source *source;
    DG_ARRAY(dg_position) told;
    size_t next;       /* of told: the first that is not before the line at hand */
    size_t assignment; /* the first behind the line at hand */
} sweep;

static int by_place(const void *left, const void *right) {
    const dg_position *a = left, *b = right;
    if (a->line != b->line) return a->line < b->line ? -1 : 1;
    return (a->column > b->column) - (a->column < b->column);
}

/* Where assignments, diagnostics and headings stand, which the paths below them tell. */
static bool gather(sweep *w) {
    size_t n_assignments, n_diagnostics, n_sections;
    const dg_assignment *assignments = dg_builder_assignments(w->builder, &n_assignments);
    const dg_diagnostic *diagnostics = dg_builder_diagnostics(w->builder, &n_diagnostics);
    const dg_section *sections = dg_builder_sections(w->builder, &n_sections);
    bool ok = true;
    for (size_t i = 0; i < n_assignments && ok; i++)
        if (assignments[i].at.line > 0) ok = DG_PUSH(w->told, assignments[i].at);
    for (size_t i = 0; i < n_diagnostics && ok; i++)
        ok = DG_PUSH(w->told, diagnostics[i].at);
    for (size_t i = 0; i < n_sections && ok; i++)
        ok = DG_PUSH(w->told, sections[i].at);
    if (ok && w->told.n > 0) qsort(w->told.items, w->told.n, sizeof *w->told.items, by_place);
    return ok;
}

/* The line where the document begins to be one of tasks. */
static size_t first_line(const dg_builder *builder) {
    size_t n_assignments, n_sections, line = DG_NONE;
    const dg_assignment *assignments = dg_builder_assignments(builder, &n_assignments);
    const dg_section *sections = dg_builder_sections(builder, &n_sections);
    for (size_t i = 0; i < n_assignments; i++)
        if (assignments[i].at.line > 0 && assignments[i].at.line < line)
            line = assignments[i].at.line;
    if (n_sections > 0 && sections[0].at.line < line) line = sections[0].at.line;
    return line;
}

/* Is something told of bytes [from, to) of the line at hand? */
static bool is_told(const sweep *w, size_t from, size_t to) {
    dg_position first = dg_source_position(w->source, from);
    dg_position last = dg_source_position(w->source, to);
    for (size_t i = w->next; i < w->told.n && w->told.items[i].line == first.line; i++) {
        size_t column = w->told.items[i].column;
        if (column >= first.column && column < last.column) return true;
    }
    return false;
}

/* Does the task whose assignment `i` is name who stands in the words? */
static bool task_names(const dg_builder *builder, size_t i, dg_slice words) {
    size_t n_tasks, n;
    const dg_task *tasks = dg_builder_tasks(builder, &n_tasks);
    const dg_assignment *assignments = dg_builder_assignments(builder, &n);
    const dg_task *task = &tasks[assignments[i].task];
    enum { MOST = 64 }; /* of a task of more, the first */
    for (size_t k = 0; k < task->n_assignments && k < MOST; k++) {
        const char *name = assignments[task->first_assignment + k].as_written;
        if (dg_slice_holds(words, name)) return true;
    }
    return false;
}

/* Is who is told something named by the task that the line stands in, above or below it? The
 * Trade Board shall dig over Lead: Trade Board. */
static bool is_borne(sweep *w, size_t line, dg_slice words) {
    size_t n;
    const dg_assignment *assignments = dg_builder_assignments(w->builder, &n);
    while (w->assignment < n && assignments[w->assignment].at.line <= line)
        w->assignment++;
    return (w->assignment < n && task_names(w->builder, w->assignment, words)) ||
           (w->assignment > 0 && task_names(w->builder, w->assignment - 1, words));
}

static void note(sweep *w, dg_diagnostic_kind kind, dg_slice words) {
    dg_builder_diagnostic(w->builder,
                          (dg_diagnostic){.kind = kind,
                                          .severity = DG_NOTE,
                                          .at = dg_source_position(
                                              w->source, (size_t)(words.at - w->source->text.at)),
                                          .subject = dg_builder_copy(w->builder, words),
                                          .path = ""});
}

/* Does the line hold words in Latin letters only? */
static bool is_latin(dg_slice line) {
    for (size_t i = 0; i < line.n; i++)
        if (dg_utf8_begins_han(line.at[i])) return false;
    return line.n > 0;
}

static void look_at(sweep *w, size_t number, dg_slice line) {
    size_t base = (size_t)(line.at - w->source->text.at);
    if (line.n > LINE_BYTES || !is_latin(line)) return;
    for (size_t at = 0, end; at < line.n; at = end + 1) {
        end = dg_sentence_end(line, at);
        dg_slice sentence = {line.at + at, end - at};
        dg_slice told = dg_english_told_in(sentence), beside = dg_english_beside_in(sentence);
        size_t who = (size_t)(beside.at - w->source->text.at);
        if (told.n > 0 && !is_told(w, base + at, base + end) && !is_borne(w, number, told))
            note(w, DG_DIAG_PROSE_ASSIGNMENT, told);
        else if (beside.n > 0 && !is_told(w, who, who + beside.n))
            note(w, DG_DIAG_PROSE_ASSIGNMENT, beside);
    }
    dg_slice alone = dg_english_stands_alone_in(line);
    if (alone.n > 0 && !is_told(w, base, base + line.n)) note(w, DG_DIAG_UNREAD_CLAUSE, alone);
}

bool dg_note_unread_lines(dg_builder *builder, dg_source *source) {
    sweep w = {.builder = builder, .source = source};
    bool ok = gather(&w);
    size_t first = first_line(builder);
    for (size_t i = first - 1; ok && i < source->n_lines; i++) {
        while (w.next < w.told.n && w.told.items[w.next].line <= i)
            w.next++;
        if (!dg_source_is_hidden(source, i)) look_at(&w, i + 1, dg_source_line(source, i));
    }
    free(w.told.items);
    return ok;
}
