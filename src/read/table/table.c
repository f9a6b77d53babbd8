/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/table/table.h"

#include <stdlib.h>
#include <string.h>

#include "read/clause/slips.h"
#include "read/name/latin_parts.h"
#include "read/outline/outliner.h"
#include "read/table/duty.h"
#include "read/table/rows.h"
#include "read/table/scattered_columns.h"
#include "read/table/sheet_text.h"
#include "read/table/unknown_columns.h"
#include "read/words/signs.h"

/* Sections of different ranks nest: printed labels by style, then rows, then columns. */
enum { RANK_ROW = DG_LABEL_STYLES, RANK_COLUMN };

typedef struct {
    size_t rank, index, depth;
    size_t column;      /* that names it; DG_NONE: a row of its own */
    dg_slice words;     /* its cell */
    dg_slice label;     /* as printed, in the text */
    const char *prefix; /* goes before the paths of its tasks */
    const char *path, *title;
    dg_position at;
    bool used; /* a task, or a row without parties, stands in it */
} open_section;

typedef struct {
    dg_recorder *recorder;
    const dg_duty_table *table;
    dg_duty_table_place place;
    bool stays; /* in that place: its rows have begun to count as the heading over it does */
    const dg_registry *registry;
    dg_rows rows;
    DG_ARRAY(open_section) sections;
    bool
        *scattered; /* of each column: does it say of what kind a row is, and head none below it? */
    dg_duty duty;   /* of the task under construction */
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

static dg_slice printed(const reader *r, size_t row, dg_slice part) {
    return dg_duty_table_printed(r->table, row, part);
}

static void report(reader *r, dg_diagnostic_kind kind, dg_position at, dg_slice subject,
                   const char *path) {
    dg_record_diagnostic(r->recorder, kind, DG_WARNING, at, subject, 0, path);
}

/* The first sentence of a cell without the bullet before it; where it begins with a stop, its first
 * line. */
static dg_slice title_of(dg_slice text) {
    text = dg_slice_trim(text);
    text = dg_slice_skip(text, dg_words_match(&dg_spaced_bullets, text, NULL));
    dg_slice title = dg_first_sentence(text, NULL), all = dg_slice_trim(text);
    return title.n > 0 ? title : (dg_slice){all.at, dg_slice_find(all, "\n", 0)};
}

/* --- Sections --- */

static const open_section *innermost(const reader *r) {
    return r->sections.n == 0 ? NULL : &r->sections.items[r->sections.n - 1];
}

static const char *prefix_here(const reader *r) {
    return r->sections.n == 0 ? r->place.prefix : innermost(r)->prefix;
}

static void put_prefix(dg_text *path, const char *prefix) {
    if (*prefix != '\0') dg_text_printf(path, "%s/", prefix);
}

/* A heading's own label, and its words without it. */
typedef struct {
    dg_slice label, title;
    size_t rank, number; /* where it is labelled */
} heading;

/* 1.2 below 1, 1.2.3 below 1.2 */
static bool counts_below(dg_slice label, dg_slice above) {
    if (above.n == 0 || above.n >= label.n || label.at[above.n] != '.') return false;
    for (size_t i = 0; i < above.n; i++) /* digits and dots only */
        if (label.at[i] != above.at[i] || strchr("0123456789.", label.at[i]) == NULL) return false;
    return true;
}

/* 1 Roads over a row 1.1: a number that a space sets off, as numbers of levels go on below it. */
static bool heads_levels(const reader *r, size_t row, dg_label *label, dg_slice words) {
    size_t bytes, number = dg_digit_number(words, &bytes);
    if (number == 0 || bytes >= words.n || words.at[bytes] != ' ') return false; /* mostly */
    if (row + 1 >= dg_grid_n_rows(r->table->grid)) return false;
    dg_slice below = dg_duty_table_first_text(r->table, row + 1, DG_COLUMN_NUMBER);
    if (below.n == 0) below = dg_row_own_label(r->table, row + 1);
    *label = (dg_label){
        .style = DG_LABEL_DIGIT, .number = number, .printed = bytes, .length = bytes + 1};
    dg_slice last = dg_slice_skip(below, bytes + 1); /* not 1.1.1 */
    return counts_below(below, (dg_slice){words.at, bytes}) && !dg_slice_holds(last, ".");
}

static heading heading_of(const reader *r, size_t row, dg_slice words) {
    dg_label label;
    dg_slice number = dg_duty_table_first_text(r->table, row, DG_COLUMN_NUMBER);
    dg_slice task = dg_row_title(r->table, row);
    bool numbered = dg_slice_equal(words, number) && task.n > 0 && !dg_slice_equal(task, number);
    if (numbered && dg_cell_label(&label, number, true))
        return (heading){{number.at, label.printed}, task, label.style, label.number};
    if (dg_cell_label(&label, words, false) || dg_label_parse_qualified(&label, words) ||
        heads_levels(r, row, &label, words))
        return (heading){{words.at, label.printed},
                         dg_slice_skip(words, label.length),
                         label.style,
                         label.number};
    return (heading){{"", 0}, words, 0, 0};
}

/* Close the sections of a rank and below, but those that `label` counts below. One without rows may
 * be a task whose parties are missing.
 */
static void close_sections(reader *r, size_t rank, dg_slice label) {
    while (r->sections.n > 0 && innermost(r)->rank >= rank &&
           !counts_below(dg_latin_last_word(label), dg_latin_last_word(innermost(r)->label))) {
        const open_section *section = innermost(r);
        if (!section->used)
            report(r, DG_DIAG_NO_CLAUSE, section->at, dg_slice_of(section->title), section->path);
        r->sections.n--;
    }
}

/* 二、 among the rows below the heading 一、 of the text: it stands beside that heading, not in it.
 */
static void leave_heading(reader *r, const heading *h) {
    size_t n;
    const dg_section *sections = dg_builder_sections(r->recorder->builder, &n);
    for (size_t i = r->place.section, up; i != DG_NONE; i = up) {
        dg_label label;
        dg_slice path = dg_slice_of(sections[i].path), own = dg_slice_of(sections[i].label);
        up = sections[i].parent;
        if (!dg_cell_label(&label, own, true) || label.style != h->rank) continue;
        r->stays = label.number >= h->number;
        if (r->stays || !dg_slice_ends(path, sections[i].label)) return;
        path.n -= own.n < path.n ? own.n + 1 : own.n; /* and the / before it */
        r->place = (dg_duty_table_place){dg_builder_copy(r->recorder->builder, path), up,
                                         sections[i].depth - 1};
        return;
    }
}

/* Does a column to the left head the rows here, without a label: 公共环境 | 3.市容? */
static bool is_below_column(const reader *r, size_t column) {
    for (size_t i = 0; column != DG_NONE && i < r->sections.n; i++) {
        const open_section *s = &r->sections.items[i];
        if (s->column != DG_NONE && s->column < column && s->label.n == 0) return true;
    }
    return false;
}

/* Open the section that a cell names, closing those of its rank and below. */
static void open_section_at(reader *r, size_t row, size_t c, size_t rank, size_t column) {
    const dg_grid_cell *cell = cell_at(r, row, c);
    dg_slice words = dg_duty_table_text(r->table, row, c);
    heading h = heading_of(r, row, words);
    h.label = printed(r, row, h.label);
    h.title = printed(r, row, h.title);
    if (h.label.n > 0 && !is_below_column(r, column)) rank = h.rank;
    close_sections(r, rank, h.label);
    if (h.label.n > 0 && r->sections.n == 0 && !r->stays) leave_heading(r, &h);
    const open_section *parent = innermost(r);
    if (parent != NULL && parent->rank >= rank) rank = parent->rank + 1;
    const char *above = prefix_here(r);
    size_t depth = (parent == NULL ? r->place.depth : parent->depth) + 1;
    dg_text label = {0}, *path = &r->recorder->path;
    dg_put_label(&label, h.label);
    put_prefix(path, above);
    if (h.label.n > 0)
        dg_text_put(path, dg_text_slice(&label));
    else
        dg_put_title(path, title_of(h.title));
    dg_section section = {
        .path = dg_record_section_path(r->recorder),
        .label = dg_builder_copy(r->recorder->builder, dg_slice_of(label.at)),
        .title = dg_record_flat(r->recorder, h.title),
        .parent = parent == NULL ? r->place.section : parent->index,
        .depth = depth,
        .at = cell->at,
    };
    dg_text_free(&label);
    open_section made = {.rank = rank,
                         .index = dg_builder_section(r->recorder->builder, section),
                         .depth = depth,
                         .column = column,
                         .words = words,
                         .label = h.label,
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

/* 一、综合交通（甲局负责）, among the rows or above them: what a line assigns is not lost in
 * silence. */
static void check_line(reader *r, size_t row) {
    if (!dg_sheet_line_assigns(r->table->grid, row)) return;
    dg_slice words = printed(r, row, dg_duty_table_text(r->table, row, 0));
    report(r, DG_DIAG_UNREAD_CLAUSE, cell_at(r, row, 0)->at, words, "");
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
        if (is_kind(r, c, DG_COLUMN_SECTION) && !r->scattered[c] && words.n > 0 &&
            !is_open(r, c, words))
            open_section_at(r, row, c, RANK_COLUMN + c, c);
    }
}

/* --- Tasks --- */

/* The words of a task: its number or label, its title, all that its cells say, where it stands. */
typedef struct {
    dg_slice label, title;
    const char *text;
    dg_position at;
} task_words;

static task_words words_of(reader *r, size_t row) {
    task_words words = {{"", 0}, {"", 0}, "", {0, 0}};
    dg_text all = {0};
    dg_slice titled = {"", 0}; /* the cell that the title begins */
    for (size_t c = 0; c < r->table->columns.n; c++) {
        dg_slice cell = dg_duty_table_text(r->table, row, c);
        if (!is_kind(r, c, DG_COLUMN_TASK) || cell.n == 0) continue;
        if (dg_duty_table_is_covered_from_left(r->table, row, c)) continue;
        if (all.n > 0) dg_text_puts(&all, "\n");
        dg_text_put(&all, printed(r, row, cell));
        if (words.at.line > 0) continue;
        words.at = cell_at(r, row, c)->at;
        words.title = title_of(cell);
        titled = cell;
    }
    size_t numbered = r->rows.items[row].number_row;
    dg_label label;
    if (numbered != DG_NONE) {
        dg_slice number = dg_duty_table_first_text(r->table, numbered, DG_COLUMN_NUMBER);
        bool known = dg_cell_label(&label, number, true) && label.length == number.n;
        words.label = known ? (dg_slice){number.at, label.printed} : number;
        words.label = printed(r, numbered, words.label);
    } else if (dg_cell_label(&label, words.title, false)) {
        if (!dg_cell_counts_inside(titled, &label))
            words.label = printed(r, row, (dg_slice){words.title.at, label.printed});
        words.title = dg_slice_trim(dg_slice_skip(words.title, label.length));
    }
    words.title = printed(r, row, words.title);
    words.text = dg_record_words(r->recorder, dg_slice_of(all.at));
    if (all.failed) r->recorder->failed = true;
    dg_text_free(&all);
    return words;
}

static const char *path_of(reader *r, size_t row, const task_words *words) {
    const dg_row *own = &r->rows.items[row];
    dg_text *path = &r->recorder->path;
    put_prefix(path, prefix_here(r));
    if (words->label.n > 0) {
        dg_text label = {0};
        dg_put_label(&label, words->label);
        for (size_t i = 0; i < label.n; i++)
            if (label.at[i] == '\n') label.at[i] = ' ';
        dg_text_put(path, dg_text_slice(&label));
        dg_text_free(&label);
    } else {
        dg_put_title(path, words->title);
    }
    bool several = own->number_row != DG_NONE && r->rows.items[own->number_row].n_bearers > 1;
    dg_slice measure =
        several ? printed(r, row, dg_row_own_label(r->table, row)) : (dg_slice){"", 0};
    if (measure.n > 0) {
        dg_text_puts(path, "/");
        dg_put_label(path, measure);
    } else if (several) {
        dg_text_printf(path, "#%zu", own->ordinal + 1);
    }
    return dg_record_path(r->recorder);
}

static dg_slice deadline_of(const reader *r, size_t row) {
    dg_slice cell = dg_duty_table_first_text(r->table, row, DG_COLUMN_DEADLINE);
    return cell.n > 0 ? cell : r->duty.whole.deadline;
}

static dg_slice printed_deadline(const reader *r, size_t row) {
    dg_slice cell = dg_duty_table_first_text(r->table, row, DG_COLUMN_DEADLINE);
    return cell.n > 0 ? printed(r, row, cell) : r->duty.printed_deadline;
}

/* The cell of its column, else the clause. */
static dg_position deadline_position(const reader *r, size_t row, dg_position clause_at) {
    for (size_t c = 0; c < r->table->columns.n; c++)
        if (column_at(r, c)->meaning.kind == DG_COLUMN_DEADLINE &&
            dg_duty_table_text(r->table, row, c).n > 0)
            return cell_at(r, row, c)->at;
    return clause_at;
}

/* 市甲局 6月底前: an office that stands where the time does belongs to the column before. */
static void check_deadline(reader *r, size_t row, dg_position at) {
    dg_slice cell = dg_duty_table_first_text(r->table, row, DG_COLUMN_DEADLINE), office = cell;
    office.n = dg_next_sign(cell, 0, DG_SIGN_LIST_MARK | DG_SIGN_FEED);
    if (dg_is_one_office(office))
        report(r, DG_DIAG_UNREAD_PART, at, printed(r, row, office), r->duty.path);
}

static void record_task(reader *r, size_t row, const task_words *words) {
    dg_position clause_at = r->duty.cells.items[0].cell->at;
    const open_section *section = innermost(r);
    dg_slice deadline = deadline_of(r, row);
    dg_position deadline_at = deadline_position(r, row, clause_at);
    dg_task task = {.path = r->duty.path,
                    .title = dg_record_words(r->recorder, words->title),
                    .text = words->text,
                    .clause = dg_duty_clause(&r->duty),
                    .deadline = dg_record_flat(r->recorder, printed_deadline(r, row)),
                    .due = dg_record_due(r->recorder, deadline, deadline_at, r->duty.path),
                    .section = section == NULL ? r->place.section : section->index,
                    .open = r->duty.whole.open,
                    .at = words->at.line > 0 ? words->at : clause_at,
                    .clause_at = clause_at};
    check_deadline(r, row, deadline_at);
    dg_builder_task(r->recorder->builder, task);
    dg_duty_record(&r->duty, clause_at);
}

static const dg_grid_cell *first_cell(const reader *r, size_t row) {
    size_t c = 0;
    while (dg_duty_table_text(r->table, row, c).n == 0)
        c++;
    return cell_at(r, row, c);
}

static void add_task(reader *r, size_t row) {
    dg_duty_clear(&r->duty);
    r->duty.whole.first_listed = r->rows.first_listed;
    open_section_columns(r, row);
    for (size_t i = 0; i < r->sections.n; i++)
        r->sections.items[i].used = true;
    task_words words = words_of(r, row);
    const dg_grid_cell *first = first_cell(r, row);
    if (words.label.n == 0 && words.title.n == 0)
        words.title = title_of(dg_slice_of(first->printed));
    r->duty.path = path_of(r, row, &words);
    for (size_t i = row; i != DG_NONE && !r->recorder->failed; i = r->rows.items[i].next)
        dg_duty_add_row(&r->duty, i, i == row);
    dg_duty_add_task(&r->duty, row);
    if (r->recorder->failed) return;
    if (r->duty.whole.parties.n > 0)
        record_task(r, row, &words);
    else if (r->duty.n_unread == 0)
        report(r, DG_DIAG_NO_CLAUSE, first->at, words.title, r->duty.path);
}

/* --- The table --- */

/* A long cell across the table that names departments is not lost in silence. */
static void check_loose_row(reader *r, size_t row) {
    for (size_t c = 0; c < dg_grid_n_columns(r->table->grid, row); c++) {
        dg_clause clause = {0};
        dg_slice text = dg_duty_table_text(r->table, row, c);
        if (text.n == 0 || dg_duty_table_is_covered_from_left(r->table, row, c)) continue;
        if (dg_clause_parse(&clause, text, 0, NULL, r->registry, NULL) != DG_OK)
            r->recorder->failed = true;
        if (clause.has_role && clause.parties.n > 0)
            report(r, DG_DIAG_UNREAD_CLAUSE, cell_at(r, row, c)->at, printed(r, row, text), "");
        dg_clause_clear(&clause);
    }
}

/* Names in a column of tasks or numbers: a cell before them is missing, or a row is broken in two.
 */
static void check_shifted_names(reader *r, size_t row) {
    for (size_t c = 0; c < r->table->columns.n; c++) {
        dg_column_kind kind = column_at(r, c)->meaning.kind;
        bool other =
            kind == DG_COLUMN_TASK || kind == DG_COLUMN_NUMBER || kind == DG_COLUMN_SECTION;
        dg_slice text = dg_duty_table_text(r->table, row, c);
        if (!other || text.n == 0 || !dg_lists_offices(text)) continue;
        if (dg_duty_table_is_covered_from_left(r->table, row, c)) continue;
        report(r, DG_DIAG_UNREAD_CLAUSE, cell_at(r, row, c)->at, printed(r, row, text), "");
    }
}

/* The abbreviations that the cells of a row introduce. */
static void hear_abbreviations(reader *r, size_t row) {
    dg_grid_walker walker = {0};
    for (size_t c = 0; c < dg_grid_n_columns(r->table->grid, row); c++) {
        const dg_grid_cell *cell = cell_at(r, row, c);
        dg_abbreviation_search search = {dg_slice_of(cell->text), NULL, r->registry, 0};
        dg_abbreviation found;
        while (!cell->covered && dg_abbreviation_next(&found, &search)) {
            size_t offset = (size_t)(found.full.at - cell->text);
            dg_record_abbreviation(r->recorder, &found,
                                   (dg_slice){cell->printed + offset, found.full.n},
                                   dg_grid_walk(r->table->grid, cell, &walker, offset));
        }
    }
}

/* Rows that say as much as the others stand above what was taken for the header. */
static void check_rows_above(reader *r) {
    enum { LEAST = 3 };
    const dg_duty_table *table = r->table;
    size_t header = table->columns.header < table->columns.body ? table->columns.header : 0;
    for (size_t row = 0; row < header; row++) {
        size_t said = 0, known = 0, first = DG_NONE;
        check_line(r, row);
        for (size_t c = 0; c < dg_grid_n_columns(table->grid, row); c++) {
            dg_slice text = dg_duty_table_text(table, row, c);
            if (text.n == 0 || dg_duty_table_is_covered(table, row, c)) continue;
            if (first == DG_NONE) first = c;
            said++;
            known += dg_column_word(text).kind != DG_COLUMN_OTHER;
        }
        if (said < LEAST || said + 1 < table->columns.n || known > 0) continue;
        dg_slice words = printed(r, row, dg_duty_table_text(table, row, first));
        report(r, DG_DIAG_UNREAD_CLAUSE, cell_at(r, row, first)->at, words, "");
    }
}

/* The words of a row that says one thing, in whatever cell; else none. */
static dg_slice only_words(const reader *r, size_t row) {
    dg_slice words = {"", 0};
    for (size_t c = 0; c < dg_grid_n_columns(r->table->grid, row); c++) {
        dg_slice text = dg_duty_table_text(r->table, row, c);
        if (text.n == 0 || dg_duty_table_is_covered_from_left(r->table, row, c)) continue;
        if (words.n > 0) return (dg_slice){"", 0};
        words = text;
    }
    return words;
}

/* 一、科技创新 alone in a row above the header: a section; （一） between them: one in it. */
static void open_headings_above(reader *r) {
    enum { LINES = 4 };
    size_t header = r->table->columns.header, first = header;
    if (header >= r->table->columns.body) return;
    while (first > 0 && header - first < LINES && only_words(r, first - 1).n > 0)
        first--;
    for (size_t row = first; row < header; row++) {
        dg_slice words = only_words(r, row);
        bool prose = words.n > DG_HEADING_BYTES || words.at[words.n - 1] == '.';
        if (!prose && heading_of(r, row, words).label.n > 0) open_section_row(r, row);
    }
}

/* B with parties of its own, behind A over A1: it stands beside A. */
static void leave_letter(reader *r, size_t row) {
    const open_section *in = innermost(r);
    dg_slice number = dg_duty_table_first_text(r->table, row, DG_COLUMN_NUMBER);
    if (in == NULL || in->rank != DG_LABEL_LETTER || number.n == 0) return; /* mostly */
    bool alone = number.n == 1 || dg_slice_is(dg_slice_skip(number, 1), ".");
    if (alone && dg_is_capital(number.at[0])) close_sections(r, in->rank, number);
}

void dg_duty_table_record(dg_recorder *recorder, const dg_duty_table *table,
                          const dg_duty_table_place *place, const dg_registry *registry) {
    reader r = {.recorder = recorder,
                .table = table,
                .place = *place,
                .registry = registry,
                .duty = {.recorder = recorder, .table = table, .registry = registry}};
    if (!dg_rows_find(&r.rows, table)) {
        recorder->failed = true;
        return;
    }
    if ((r.scattered = dg_scattered_columns(table, &r.rows)) == NULL) recorder->failed = true;
    for (size_t row = 0; row < table->columns.body && row < r.rows.n; row++)
        hear_abbreviations(&r, row);
    open_headings_above(&r);
    check_rows_above(&r);
    for (size_t row = table->columns.body; row < r.rows.n && !recorder->failed; row++) {
        hear_abbreviations(&r, row);
        dg_row_kind kind = r.rows.items[row].kind;
        if (kind != DG_ROW_LOOSE) check_shifted_names(&r, row);
        if (kind == DG_ROW_SECTION) {
            open_section_row(&r, row);
            check_line(&r, row);
        }
        if (kind == DG_ROW_LOOSE) check_loose_row(&r, row);
        if (kind != DG_ROW_TASK || !r.rows.items[row].first) continue;
        leave_letter(&r, row);
        add_task(&r, row);
    }
    if (!recorder->failed) {
        close_sections(&r, 0, (dg_slice){"", 0});
        dg_check_unknown_columns(recorder, table, &r.rows, registry);
    }
    dg_duty_free(&r.duty);
    free(r.sections.items);
    free(r.scattered);
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
            text = dg_duty_table_printed(table, row, dg_duty_table_text(table, row, c));
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

bool dg_duty_table_counts_below(const dg_duty_table *table, dg_slice label) {
    for (size_t row = table->columns.body; row < dg_grid_n_rows(table->grid); row++) {
        dg_slice number = dg_duty_table_first_text(table, row, DG_COLUMN_NUMBER);
        if (number.n == 0) number = dg_duty_table_first_text(table, row, DG_COLUMN_TASK);
        if (number.n > 0) return counts_below(number, label);
    }
    return false;
}
