/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/table.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "model/registry_match.h"
#include "read/name.h"
#include "read/rows.h"

/* Sections of different ranks nest: printed labels by style, then rows, then columns. */
enum { RANK_ROW = DG_LABEL_CIRCLED + 1, RANK_COLUMN };

typedef struct {
    size_t rank, index, depth;
    size_t column;      /* that names it; DG_NONE: a row of its own */
    dg_slice words;     /* its cell */
    const char *prefix; /* goes before the paths of its tasks */
    const char *path, *title;
    dg_position at;
    bool used; /* a task, or a row without parties, stands in it */
} open_section;

/* Where a party of the task stands, beside its place in the clause. */
typedef struct {
    dg_position at;
    bool by_mark, by_row; /* a mark, or a row of its own, gave its role */
} party_source;

/* A cell that is part of a task's clause. */
typedef struct {
    const dg_grid_cell *cell;
    dg_slice title; /* of its column, or its role */
    bool verbatim;  /* may stand alone as the clause */
} clause_cell;

typedef struct {
    dg_recorder *recorder;
    const dg_duty_table *table;
    const dg_duty_table_place *place;
    const dg_registry *registry;
    dg_rows rows;
    DG_ARRAY(open_section) sections;

    /* The task under construction. */
    const char *path;
    DG_ARRAY(dg_clause) parsed; /* one a cell; they keep the words alive */
    DG_ARRAY(clause_cell) cells;
    DG_ARRAY(party_source) sources; /* one a party of `whole` */
    dg_clause whole;                /* all parties of the task */
    size_t n_unread;
} reader;

static const dg_column *column_at(const reader *r, size_t c) {
    return &r->table->columns.items[c];
}

static bool is_kind(const reader *r, size_t c, dg_column_kind kind) {
    return column_at(r, c)->meaning.kind == kind;
}

static const dg_grid_cell *cell_at(const reader *r, size_t row, size_t c) {
    return dg_grid_cell_at(r->table->grid, row, c);
}

static void report(reader *r, dg_diagnostic_kind kind, dg_position at, dg_slice subject,
                   const char *path) {
    dg_record_diagnostic(r->recorder, kind, DG_WARNING, at, subject, 0, path);
}

/* --- Sections --- */

static const open_section *innermost(const reader *r) {
    return r->sections.n == 0 ? NULL : &r->sections.items[r->sections.n - 1];
}

static const char *prefix_here(const reader *r) {
    return r->sections.n == 0 ? r->place->prefix : innermost(r)->prefix;
}

static void put_prefix(dg_text *path, const char *prefix) {
    if (*prefix != '\0') dg_text_printf(path, "%s/", prefix);
}

/* A heading's own label, and its words without it. */
typedef struct {
    dg_slice label, title;
    size_t rank; /* where it is labelled */
} heading;

static heading heading_of(const reader *r, size_t row, dg_slice words) {
    dg_label label;
    dg_slice number = dg_duty_table_first_text(r->table, row, DG_COLUMN_NUMBER);
    dg_slice task = dg_duty_table_first_text(r->table, row, DG_COLUMN_TASK);
    bool numbered = dg_slice_equal(words, number) && task.n > 0 && !dg_slice_equal(task, number);
    if (numbered && dg_cell_label(&label, number, true))
        return (heading){{number.at, label.printed}, task, label.style};
    if (dg_cell_label(&label, words, false))
        return (heading){
            {words.at, label.printed}, dg_slice_skip(words, label.length), label.style};
    return (heading){{"", 0}, words, 0};
}

/* Close the sections of a rank and below. One without rows may be a task whose parties are missing.
 */
static void close_sections(reader *r, size_t rank) {
    while (r->sections.n > 0 && innermost(r)->rank >= rank) {
        const open_section *section = innermost(r);
        if (!section->used)
            report(r, DG_DIAG_NO_CLAUSE, section->at, dg_slice_of(section->title), section->path);
        r->sections.n--;
    }
}

/* Open the section that a cell names, closing those of its rank and below. */
static void open_section_at(reader *r, size_t row, size_t c, size_t rank, size_t column) {
    const dg_grid_cell *cell = cell_at(r, row, c);
    dg_slice words = dg_duty_table_text(r->table, row, c);
    heading h = heading_of(r, row, words);
    if (h.label.n > 0) rank = h.rank;
    close_sections(r, rank);
    const open_section *parent = innermost(r);
    const char *above = prefix_here(r);
    size_t depth = (parent == NULL ? r->place->depth : parent->depth) + 1;
    dg_text label = {0}, path = {0};
    dg_put_label(&label, h.label);
    put_prefix(&path, above);
    if (h.label.n > 0)
        dg_text_puts(&path, label.at);
    else
        dg_put_title(&path, dg_first_sentence(h.title));
    dg_section section = {
        .path = dg_record_section_path(r->recorder, &path),
        .label = dg_builder_copy(r->recorder->builder, dg_slice_of(label.at)),
        .title = dg_record_flat(r->recorder, h.title),
        .parent = parent == NULL ? r->place->section : parent->index,
        .depth = depth,
        .at = cell->at,
    };
    dg_text_free(&label);
    open_section made = {.rank = rank,
                         .index = dg_builder_section(r->recorder->builder, section),
                         .depth = depth,
                         .column = column,
                         .words = words,
                         .prefix = h.label.n > 0 ? section.path : above,
                         .path = section.path,
                         .title = section.title,
                         .at = section.at};
    if (!DG_PUSH(r->sections, made)) r->recorder->failed = true;
}

static void open_section_row(reader *r, size_t row) {
    size_t c = 0;
    while (dg_duty_table_text(r->table, row, c).n == 0)
        c++;
    open_section_at(r, row, c, RANK_ROW, DG_NONE);
}

static bool is_open(const reader *r, size_t column, dg_slice words) {
    for (size_t i = 0; i < r->sections.n; i++)
        if (r->sections.items[i].column == column &&
            dg_slice_equal(r->sections.items[i].words, words))
            return true;
    return false;
}

/* The sections that columns such as 类别 name; an empty cell goes on with the one above. */
static void open_section_columns(reader *r, size_t row) {
    for (size_t c = 0; c < r->table->columns.n; c++) {
        dg_slice words = dg_duty_table_text(r->table, row, c);
        if (is_kind(r, c, DG_COLUMN_SECTION) && words.n > 0 && !is_open(r, c, words))
            open_section_at(r, row, c, RANK_COLUMN + c, c);
    }
}

/* --- The parties of a cell --- */

/* （甲局、乙部） as a whole cell: what stands between the brackets. */
static dg_slice without_brackets(dg_slice text) {
    size_t open = dg_word_open_bracket(text), at = open, depth = 1, step;
    if (open == 0) return text;
    while (at < text.n) {
        dg_slice rest = dg_slice_skip(text, at);
        depth += dg_word_open_bracket(rest) > 0;
        if ((step = dg_word_close_bracket(rest)) > 0 && --depth == 0)
            return at + step == text.n ? (dg_slice){text.at + open, at - open} : text;
        dg_utf8_next(text, at, &step);
        at += step;
    }
    return text;
}

static void add_party(reader *r, dg_party party, party_source source) {
    if (!DG_PUSH(r->whole.parties, party) || !DG_PUSH(r->sources, source))
        r->recorder->failed = true;
}

static void add_clause_cell(reader *r, clause_cell cell) {
    if (!DG_PUSH(r->cells, cell)) r->recorder->failed = true;
}

static void report_unread(reader *r, const dg_grid_cell *cell, const dg_clause *clause) {
    for (size_t i = 0; i < clause->unread.n; i++) {
        dg_slice part = clause->unread.items[i];
        size_t offset = clause->origin[part.at - clause->words];
        report(r, DG_DIAG_UNREAD_PART, dg_grid_place(r->table->grid, cell, offset), part, r->path);
        r->n_unread++;
    }
}

/* Read a cell of names, or of a whole clause (甲局牵头，乙部配合), into the task. */
static void add_names(reader *r, const dg_grid_cell *cell, dg_class class, bool by_row) {
    dg_clause clause;
    dg_slice text = without_brackets(dg_slice_of(cell->text));
    size_t offset = (size_t)(text.at - cell->text);
    if (dg_clause_parse_value(&clause, text, offset, class, r->registry, NULL) != DG_OK ||
        !DG_PUSH(r->parsed, clause)) {
        dg_clause_clear(&clause);
        r->recorder->failed = true;
        return;
    }
    for (size_t i = 0; i < clause.parties.n; i++) {
        const dg_party *party = &clause.parties.items[i];
        dg_position at = dg_grid_place(r->table->grid, cell, clause.origin[party->at]);
        add_party(r, *party, (party_source){at, false, by_row});
    }
    r->whole.open = r->whole.open || clause.open;
    r->whole.first_listed = r->whole.first_listed || clause.first_listed;
    r->whole.from_here_on = r->whole.from_here_on || clause.from_here_on;
    if (r->whole.deadline.n == 0) r->whole.deadline = clause.deadline;
    report_unread(r, cell, &clause);
}

/* The cell above that 同上 points to. */
static const dg_grid_cell *same_as_above(const reader *r, size_t row, size_t c) {
    static const char *const words[] = {"同上", "〃", "″", "ditto", "Ditto", "\""};
    for (;; row--) {
        dg_slice text = dg_duty_table_text(r->table, row, c);
        bool same = false;
        for (size_t i = 0; i < sizeof words / sizeof *words; i++)
            same = same || dg_slice_is(text, words[i]);
        if (!same || row == r->table->columns.body) return cell_at(r, row, c);
    }
}

static void add_parties_cell(reader *r, size_t row, size_t c) {
    const dg_column *column = column_at(r, c);
    const dg_grid_cell *cell = same_as_above(r, row, c);
    size_t before = r->whole.parties.n;
    add_names(r, cell, column->meaning.class, false);
    if (cell != cell_at(r, row, c)) /* they stand where 同上 does */
        for (size_t i = before; i < r->sources.n; i++)
            r->sources.items[i].at = cell_at(r, row, c)->at;
    if (column->first_listed) r->whole.first_listed = true;
    add_clause_cell(r, (clause_cell){cell_at(r, row, c), column->title, true});
}

/* A row that names one party, or a few, and perhaps their role. */
static void add_department_cell(reader *r, size_t row, size_t c) {
    dg_class class = DG_CLASS_SEVERALLY; /* rows have no order that means anything */
    dg_slice title = column_at(r, c)->title;
    size_t role = dg_columns_first(&r->table->columns, DG_COLUMN_ROLE);
    dg_slice word = role == DG_NONE ? (dg_slice){"", 0} : dg_duty_table_text(r->table, row, role);
    if (word.n > 0) {
        title = word;
        if (!dg_marks_read(&class, &r->table->columns.marks, word)) {
            report(r, DG_DIAG_UNREAD_PART, cell_at(r, row, role)->at, word, r->path);
            r->n_unread++;
            return;
        }
        if (class == DG_CLASS_NONE) return;
        if (class == DG_CLASS_RESPONSIBLE) class = DG_CLASS_SEVERALLY;
    }
    add_names(r, cell_at(r, row, c), class, true);
    add_clause_cell(r, (clause_cell){cell_at(r, row, c), title, false});
}

/* A header's name, without a remark in brackets. */
static dg_slice name_of(dg_slice title) {
    size_t n = 0, step;
    while (n < title.n && dg_word_open_bracket(dg_slice_skip(title, n)) == 0) {
        dg_utf8_next(title, n, &step);
        n += step;
    }
    dg_slice name = dg_slice_trim((dg_slice){title.at, n});
    return name.n > 0 ? name : title;
}

static void add_mark(reader *r, size_t row, size_t c) {
    const dg_column *column = column_at(r, c);
    const dg_grid_cell *cell = cell_at(r, row, c);
    dg_class class;
    add_clause_cell(r, (clause_cell){cell, column->title, false});
    if (!dg_marks_read(&class, &r->table->columns.marks, dg_slice_of(cell->text))) {
        report(r, DG_DIAG_UNREAD_PART, cell->at, dg_slice_of(cell->text), r->path);
        r->n_unread++;
        return;
    }
    if (class == DG_CLASS_NONE) return;
    if (class == DG_CLASS_RESPONSIBLE)
        class = column->meaning.class != DG_CLASS_NONE ? column->meaning.class : class;
    if (class == DG_CLASS_RESPONSIBLE) class = DG_CLASS_SEVERALLY; /* columns have no order */
    dg_slice name = name_of(column->title);
    const dg_body *body = dg_registry_lookup(r->registry, name);
    dg_kind kind = body != NULL             ? body->kind
                   : dg_is_collective(name) ? DG_KIND_COLLECTIVE
                                            : DG_KIND_DEPARTMENT;
    dg_party party = {.written = name, .body = body, .kind = kind, .class = class};
    add_party(r, party, (party_source){cell->at, true, false});
}

/* --- Tasks --- */

/* Names both under Accountable and under Responsible lead, and are not named twice. */
static void drop_joint_leads(reader *r) {
    size_t kept = 0;
    for (size_t i = 0; i < r->whole.parties.n; i++) {
        dg_party party = r->whole.parties.items[i];
        bool leads = false;
        for (size_t j = 0; party.class == DG_CLASS_JOINT && j < r->whole.parties.n; j++)
            leads = leads || (r->whole.parties.items[j].class == DG_CLASS_LEAD &&
                              dg_slice_equal(r->whole.parties.items[j].written, party.written));
        if (leads) continue;
        r->whole.parties.items[kept] = party;
        r->sources.items[kept++] = r->sources.items[i];
    }
    r->whole.parties.n = r->sources.n = kept;
}

static void add_row(reader *r, size_t row, bool first) {
    for (size_t c = 0; c < r->table->columns.n && !r->recorder->failed; c++) {
        if (dg_duty_table_text(r->table, row, c).n == 0) continue;
        dg_column_kind kind = column_at(r, c)->meaning.kind;
        if (kind == DG_COLUMN_MARKS) add_mark(r, row, c);
        if (dg_duty_table_is_covered_from_left(r->table, row, c)) continue;
        if (!first && dg_duty_table_is_covered(r->table, row, c)) continue;
        if (kind == DG_COLUMN_PARTIES) add_parties_cell(r, row, c);
        if (kind == DG_COLUMN_DEPARTMENT) add_department_cell(r, row, c);
    }
    for (size_t c = r->table->columns.n; c < dg_grid_n_columns(r->table->grid, row); c++)
        if (dg_duty_table_text(r->table, row, c).n > 0 &&
            !dg_duty_table_is_covered(r->table, row, c)) {
            report(r, DG_DIAG_UNREAD_PART, cell_at(r, row, c)->at,
                   dg_duty_table_text(r->table, row, c), r->path);
            r->n_unread++;
        }
}

/* The cells of a task's clause, as they stand; several with the titles of their columns. */
static const char *clause_text(reader *r) {
    dg_text text = {0};
    for (size_t i = 0; i < r->cells.n; i++) {
        const clause_cell *cell = &r->cells.items[i];
        bool wide = cell->title.n > 0 && (unsigned char)cell->title.at[cell->title.n - 1] >= 0x80;
        if (i > 0) dg_text_puts(&text, wide ? "；" : "; ");
        if (r->cells.n > 1 || !cell->verbatim) {
            dg_text_put(&text, cell->title);
            dg_text_puts(&text, wide ? "：" : ": ");
        }
        dg_text_puts(&text, cell->cell->text);
    }
    const char *flat = dg_record_flat(r->recorder, dg_slice_of(text.at));
    if (text.failed) r->recorder->failed = true;
    dg_text_free(&text);
    return flat;
}

/* The words of a task: its number or label, its title, all that its cells say, where it stands. */
typedef struct {
    dg_slice label, title;
    const char *text;
    dg_position at;
} task_words;

static task_words words_of(reader *r, size_t row) {
    task_words words = {{"", 0}, {"", 0}, "", {0, 0}};
    dg_text all = {0};
    for (size_t c = 0; c < r->table->columns.n; c++) {
        dg_slice cell = dg_duty_table_text(r->table, row, c);
        if (!is_kind(r, c, DG_COLUMN_TASK) || cell.n == 0) continue;
        if (dg_duty_table_is_covered_from_left(r->table, row, c)) continue;
        if (all.n > 0) dg_text_puts(&all, "\n");
        dg_text_put(&all, cell);
        if (words.at.line > 0) continue;
        words.at = cell_at(r, row, c)->at;
        words.title = dg_first_sentence(cell);
    }
    size_t numbered = r->rows.items[row].number_row;
    dg_label label;
    if (numbered != DG_NONE) {
        dg_slice number = dg_duty_table_first_text(r->table, numbered, DG_COLUMN_NUMBER);
        bool known = dg_cell_label(&label, number, true) && label.length == number.n;
        words.label = known ? (dg_slice){number.at, label.printed} : number;
    } else if (dg_cell_label(&label, words.title, false)) {
        words.label = (dg_slice){words.title.at, label.printed};
        words.title = dg_slice_trim(dg_slice_skip(words.title, label.length));
    }
    words.text = dg_record_flat(r->recorder, dg_slice_of(all.at));
    if (all.failed) r->recorder->failed = true;
    dg_text_free(&all);
    return words;
}

static const char *path_of(reader *r, size_t row, const task_words *words) {
    const dg_row *own = &r->rows.items[row];
    dg_text path = {0};
    put_prefix(&path, prefix_here(r));
    if (words->label.n > 0) {
        dg_text label = {0};
        dg_put_label(&label, words->label);
        for (size_t i = 0; i < label.n; i++)
            if (label.at[i] == '\n') label.at[i] = ' ';
        dg_text_puts(&path, label.at);
        dg_text_free(&label);
    } else {
        dg_put_title(&path, words->title);
    }
    if (own->number_row != DG_NONE && r->rows.items[own->number_row].n_bearers > 1)
        dg_text_printf(&path, "#%zu", own->ordinal + 1);
    return dg_record_path(r->recorder, &path);
}

static const char *deadline_of(reader *r, size_t row) {
    dg_slice cell = dg_duty_table_first_text(r->table, row, DG_COLUMN_DEADLINE);
    return dg_record_flat(r->recorder, cell.n > 0 ? cell : r->whole.deadline);
}

/* The rule of the table, where it was not a word in the cell that gave the role. */
static void set_rules(reader *r, size_t n, dg_position *at, dg_position clause_at) {
    const dg_party *parties = r->whole.parties.items;
    for (size_t i = 0; i < n; i++) {
        dg_role_row *row = &r->recorder->rows.items[i];
        at[i] = clause_at;
        if (row->rule == DG_RULE_STANDING) continue;
        const party_source *source = &r->sources.items[row->party - parties];
        at[i] = source->at;
        if (source->by_mark) row->rule = DG_RULE_MATRIX;
        if (source->by_row) row->rule = DG_RULE_LABEL;
    }
}

static void record_task(reader *r, size_t row, const task_words *words) {
    dg_position clause_at = r->cells.items[0].cell->at;
    const open_section *section = innermost(r);
    dg_task task = {.path = r->path,
                    .title = dg_record_flat(r->recorder, words->title),
                    .text = words->text,
                    .clause = clause_text(r),
                    .deadline = deadline_of(r, row),
                    .section = section == NULL ? r->place->section : section->index,
                    .open = r->whole.open,
                    .at = words->at.line > 0 ? words->at : clause_at,
                    .clause_at = clause_at};
    dg_builder_task(r->recorder->builder, task);
    size_t n = dg_record_roles(r->recorder, &r->whole);
    dg_position *at = calloc(n + 1, sizeof *at);
    if (at == NULL) {
        r->recorder->failed = true;
        return;
    }
    set_rules(r, n, at, clause_at);
    dg_record_rows(r->recorder, n, at, r->path);
    dg_record_rules(r->recorder, &r->whole);
    free(at);
}

static void clear_task(reader *r) {
    for (size_t i = 0; i < r->parsed.n; i++)
        dg_clause_clear(&r->parsed.items[i]);
    r->parsed.n = r->cells.n = r->sources.n = r->whole.parties.n = r->n_unread = 0;
    r->whole = (dg_clause){.parties = r->whole.parties, .first_listed = r->rows.first_listed};
}

static void add_task(reader *r, size_t row) {
    clear_task(r);
    open_section_columns(r, row);
    for (size_t i = 0; i < r->sections.n; i++)
        r->sections.items[i].used = true;
    task_words words = words_of(r, row);
    const dg_grid_cell *any = NULL;
    for (size_t c = 0; any == NULL; c++)
        if (dg_duty_table_text(r->table, row, c).n > 0) any = cell_at(r, row, c);
    if (words.label.n == 0 && words.title.n == 0)
        words.title = dg_first_sentence(dg_slice_of(any->text));
    r->path = path_of(r, row, &words);
    for (size_t i = row; i != DG_NONE && !r->recorder->failed; i = r->rows.items[i].next)
        add_row(r, i, i == row);
    drop_joint_leads(r);
    if (r->recorder->failed) return;
    if (r->whole.parties.n > 0)
        record_task(r, row, &words);
    else if (r->n_unread == 0)
        report(r, DG_DIAG_NO_CLAUSE, any->at, words.title, r->path);
}

/* --- The table --- */

/* A long cell across the table that names departments is not lost in silence. */
static void check_loose_row(reader *r, size_t row) {
    for (size_t c = 0; c < dg_grid_n_columns(r->table->grid, row); c++) {
        dg_clause clause;
        dg_slice text = dg_duty_table_text(r->table, row, c);
        if (text.n == 0 || dg_duty_table_is_covered_from_left(r->table, row, c)) continue;
        if (dg_clause_parse(&clause, text, 0, r->registry, NULL) != DG_OK)
            r->recorder->failed = true;
        if (clause.has_role && clause.parties.n > 0)
            report(r, DG_DIAG_UNREAD_CLAUSE, cell_at(r, row, c)->at, text, "");
        dg_clause_clear(&clause);
    }
}

/* A column that is not understood, and whose cells begin with the names of known bodies. */
static void check_unknown_columns(reader *r) {
    for (size_t c = 0; c < r->table->columns.n; c++) {
        size_t filled = 0, bodies = 0;
        const dg_column *column = column_at(r, c);
        if (column->meaning.kind != DG_COLUMN_OTHER || column->title.n == 0) continue;
        for (size_t row = r->table->columns.body; row < r->rows.n; row++) {
            dg_slice text = dg_duty_table_text(r->table, row, c);
            filled += text.n > 0;
            bodies += dg_registry_longest(r->registry, text) > 0;
        }
        if (bodies > 0 && bodies * 2 >= filled)
            report(r, DG_DIAG_UNREAD_CLAUSE, column->at, column->title, "");
    }
}

void dg_duty_table_record(dg_recorder *recorder, const dg_duty_table *table,
                          const dg_duty_table_place *place, const dg_registry *registry) {
    reader r = {.recorder = recorder, .table = table, .place = place, .registry = registry};
    if (!dg_rows_find(&r.rows, table)) {
        recorder->failed = true;
        return;
    }
    for (size_t row = table->columns.body; row < r.rows.n && !recorder->failed; row++) {
        dg_row_kind kind = r.rows.items[row].kind;
        if (kind == DG_ROW_SECTION) open_section_row(&r, row);
        if (kind == DG_ROW_LOOSE) check_loose_row(&r, row);
        if (kind == DG_ROW_TASK && r.rows.items[row].first) add_task(&r, row);
    }
    if (!recorder->failed) {
        close_sections(&r, 0);
        check_unknown_columns(&r);
    }
    clear_task(&r);
    free(r.parsed.items);
    free(r.cells.items);
    free(r.sources.items);
    free(r.whole.parties.items);
    free(r.sections.items);
    dg_rows_free(&r.rows);
}

dg_slice dg_duty_table_title(const dg_duty_table *table) {
    dg_slice title = {"", 0};
    for (size_t row = 0; row < table->columns.header; row++) {
        size_t n = 0;
        dg_slice text = {"", 0};
        for (size_t c = 0; c < dg_grid_n_columns(table->grid, row); c++) {
            if (dg_duty_table_is_covered_from_left(table, row, c)) continue;
            if (dg_duty_table_text(table, row, c).n == 0) continue;
            text = dg_duty_table_text(table, row, c);
            n++;
        }
        if (n == 1 && text.n > title.n) title = text;
    }
    return title;
}

bool dg_duty_table_starts_at_one(const dg_duty_table *table) {
    for (size_t row = table->columns.body; row < dg_grid_n_rows(table->grid); row++) {
        dg_label label;
        dg_slice number = dg_duty_table_first_text(table, row, DG_COLUMN_NUMBER);
        if (number.n > 0)
            return dg_cell_label(&label, number, true) && label.number == 1 &&
                   label.style != DG_LABEL_DECIMAL;
    }
    return false;
}
