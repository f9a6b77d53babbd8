/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/table/duty.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "model/registry_match.h"
#include "read/clause/bracket.h"
#include "read/clause/clause_words.h"
#include "read/clause/verdict.h"
#include "read/english/english.h"
#include "read/name/collective.h"
#include "read/name/latin.h"
#include "read/name/nobody.h"
#include "read/name/people.h"
#include "read/table/cell_breaks.h"
#include "read/table/cell_names.h"
#include "read/table/rows.h"
#include "read/words/lexicon.h"

void dg_duty_clear(dg_duty *duty) {
    for (size_t i = 0; i < duty->parsed.n; i++)
        dg_clause_clear(&duty->parsed.items[i]);
    duty->parsed.n = duty->cells.n = duty->sources.n = duty->whole.parties.n = duty->n_unread = 0;
    duty->whole = (dg_clause){.parties = duty->whole.parties};
    duty->printed_deadline = (dg_slice){"", 0};
}

void dg_duty_free(dg_duty *duty) {
    dg_duty_clear(duty);
    free(duty->parsed.items);
    free(duty->cells.items);
    free(duty->sources.items);
    free(duty->whole.parties.items);
}

static const dg_column *column_at(const dg_duty *d, size_t c) {
    return &d->table->columns.items[c];
}

static const dg_grid_cell *cell_at(const dg_duty *d, size_t row, size_t c) {
    return dg_grid_cell_at(d->table->grid, row, c);
}

static void report_unread(dg_duty *d, dg_position at, dg_slice words) {
    dg_record_diagnostic(d->recorder, DG_DIAG_UNREAD_PART, DG_WARNING, at, words, 0, d->path);
    d->n_unread++;
}

/* --- The parties of a cell --- */

static void add_party(dg_duty *d, dg_party party, dg_party_source source) {
    if (!DG_PUSH(d->whole.parties, party) || !DG_PUSH(d->sources, source))
        d->recorder->failed = true;
}

static void add_clause_cell(dg_duty *d, dg_clause_cell cell) {
    if (!DG_PUSH(d->cells, cell)) d->recorder->failed = true;
}

static void report_unread_parts(dg_duty *d, const dg_grid_cell *cell, const dg_clause *clause) {
    dg_grid_walker walker = {0};
    for (size_t i = 0; i < clause->unread.n; i++) {
        dg_slice part = clause->unread.items[i];
        size_t offset = dg_clause_origin(clause, (size_t)(part.at - clause->words.at));
        report_unread(d, dg_grid_walk(d->table->grid, cell, &walker, offset),
                      dg_clause_printed(clause, part));
    }
}

/* A (lead): does the mark of who leads stand behind the party? */
static bool is_marked(const dg_clause *clause, const dg_party *party) {
    dg_slice rest = dg_slice_skip(clause->words, party->at + party->written.n);
    while (dg_slice_starts(rest, " "))
        rest = dg_slice_skip(rest, 1);
    return rest.n > 1 && rest.at[0] == DG_REMARK_MARK && rest.at[1] == '0' + DG_CLASS_LEAD;
}

/* 甲局主责，乙部 under 牵头单位: where the cell itself says who leads, the others do not. */
static void stand_beside(dg_clause *clause) {
    bool leads = false;
    for (size_t i = 0; i < clause->parties.n; i++) {
        const dg_party *party = &clause->parties.items[i];
        leads = leads ||
                (party->class == DG_CLASS_LEAD && (!party->by_label || is_marked(clause, party)));
    }
    for (size_t i = 0; i < clause->parties.n && leads; i++) {
        dg_party *party = &clause->parties.items[i];
        if (party->class == DG_CLASS_LEAD && party->by_label && !is_marked(clause, party))
            party->class = DG_CLASS_SUPPORT;
    }
}

/* WKS / PTS, RDS under Lead / Support: who stands behind the mark supports; without one, who is not
 * the first. */
static void part_second(dg_clause *clause, dg_slice title) {
    if (clause->parties.n == 0 || !dg_english_is_of_two(title)) return;
    const dg_party *first = &clause->parties.items[0];
    size_t end = first->at + first->written.n;
    dg_slice rest = dg_slice_skip(clause->words, end);
    size_t bar = dg_slice_find(rest, "/", 0), stop = dg_slice_find(rest, ";", 0);
    size_t mark = bar < stop ? bar : stop;
    for (size_t i = 1; i < clause->parties.n; i++) {
        dg_party *party = &clause->parties.items[i];
        bool behind = mark == rest.n || party->at > end + mark;
        if (behind && party->class == DG_CLASS_LEAD && party->by_label)
            party->class = DG_CLASS_SUPPORT;
    }
}

/* Responsible beside Accountable: are the parties of the column joint though its head says no word
 * of several, so that Trees and Shrubs may be one? */
static bool is_joint_by_place(dg_class class, dg_slice title) {
    dg_class said = DG_CLASS_NONE;
    bool says = dg_word_duty(&said, title) > 0 && said == DG_CLASS_JOINT;
    return class == DG_CLASS_JOINT && !says;
}

/* Police and Fire: is a half of what and joins two a body by its name or a known matter, so that
 * they are two? */
static bool joins_known_halves(dg_slice names) {
    WORDS(halves, {"Finance", 0}, {"Legal", 0}, {"Police", 0}, {"Fire", 0}, {"Procurement", 0},
          {"Audit", 0}, {"Treasury", 0}, {"Sales", 0}, {"Marketing", 0}, {"Security", 0},
          {"Facilities", 0}, {"Compliance", 0}, {"Engineering", 0}, {"Communications", 0});
    static const char and[] = " and ";
    size_t at = dg_slice_find(names, and, 0);
    dg_slice first = dg_slice_trim((dg_slice){names.at, at});
    dg_slice second = dg_slice_trim(dg_slice_skip(names, at + sizeof and-1));
    return dg_words_hold(&halves, first) || dg_words_hold(&halves, second) ||
           dg_is_short_form(first) || dg_is_short_form(second);
}

/* Read names or a whole clause (甲局牵头，乙部配合), from byte `offset` of a cell of column `c` on,
 * into the task. */
static void add_part(dg_duty *d, const dg_grid_cell *cell, size_t c, dg_slice text, size_t offset,
                     dg_class class, bool by_row) {
    dg_clause clause = {0};
    bool place = is_joint_by_place(class, column_at(d, c)->title) && !joins_known_halves(text);
    dg_class given = place ? DG_CLASS_SEVERALLY : class;
    if (dg_clause_parse_value(&clause, text, offset, given, d->registry, NULL) != DG_OK ||
        !dg_clause_keep_printed(&clause, dg_slice_of(cell->text), cell->printed) ||
        !DG_PUSH(d->parsed, clause)) {
        dg_clause_clear(&clause);
        d->recorder->failed = true;
        return;
    }
    if (dg_label_names_people(column_at(d, c)->title)) dg_clause_drop_people(&clause, true);
    part_second(&clause, column_at(d, c)->title);
    stand_beside(&clause);
    dg_grid_walker walker = {0};
    for (size_t i = 0; i < clause.parties.n; i++) {
        dg_party *party = &clause.parties.items[i];
        if (place && party->class == given) party->class = class;
        dg_cell_name_cut(party, d->registry);
        size_t origin = dg_clause_origin(&clause, party->at);
        dg_position at = dg_grid_walk(d->table->grid, cell, &walker, origin);
        add_party(d, *party, (dg_party_source){at, false, by_row});
    }
    d->whole.open = d->whole.open || clause.open;
    d->whole.first_listed = d->whole.first_listed || clause.first_listed;
    d->whole.first_of_all = d->whole.first_of_all || clause.first_of_all;
    d->whole.starred = d->whole.starred || clause.starred;
    d->whole.standing = d->whole.standing || clause.standing;
    d->whole.from_here_on = d->whole.from_here_on || clause.from_here_on;
    if (d->whole.deadline.n == 0) {
        d->whole.deadline = clause.deadline;
        d->printed_deadline = dg_clause_printed(&clause, clause.deadline);
    }
    report_unread_parts(d, cell, &clause);
    if (clause.unread.n == 0 && dg_has_no_letter(text))
        report_unread(d, cell->at, dg_slice_of(cell->printed));
    bool time = clause.parties.n == 0 && clause.deadline.n > 0;
    if (time && dg_columns_first(&d->table->columns, DG_COLUMN_DEADLINE) != DG_NONE)
        report_unread(d, cell->at, dg_slice_of(cell->printed)); /* a cell before it is missing */
}

/* L: WORKS C: ROADS, PORTS: the bytes of a letter and a colon at byte `at`, and the role that it
 * means; 0: none. */
static size_t letter_label(dg_class *class, dg_slice text, size_t at) {
    enum { BYTES = 2 };
    bool begins = at == 0 || strchr(" \n;", text.at[at - 1]) != NULL;
    if (!begins || at + BYTES >= text.n || text.at[at + 1] != ':' || !dg_is_capital(text.at[at]))
        return 0;
    return dg_role_word(class, (dg_slice){text.at + at, 1}) ? BYTES : 0;
}

/* Read a cell of column `c` into the task, part by part where letters say who does what. */
static void add_names(dg_duty *d, const dg_grid_cell *cell, size_t c, dg_class class, bool by_row) {
    bool people = dg_label_names_people(column_at(d, c)->title);
    dg_slice lines = dg_cell_break_lines(d->table->grid, dg_slice_of(cell->text));
    dg_slice all = dg_cell_names_plain(d->table->grid, lines, people);
    dg_slice text = dg_without_brackets(all);
    size_t start = letter_label(&class, text, 0);
    for (size_t at = start; start > 0 && at < text.n; at++) {
        dg_class next;
        size_t n = letter_label(&next, text, at);
        if (n == 0) continue;
        dg_slice part = {text.at + start, at - start};
        if (class != DG_CLASS_NONE)
            add_part(d, cell, c, part, (size_t)(part.at - all.at), class, by_row);
        class = next;
        start = at + n;
    }
    dg_slice last = dg_slice_skip(text, start);
    if (start == 0 || class != DG_CLASS_NONE)
        add_part(d, cell, c, last, (size_t)(last.at - all.at), class, by_row);
}

static bool is_ditto(dg_slice text) {
    WORDS(words, {"同上", 0}, {"〃", 0}, {"″", 0}, {"ditto", 0}, {"\"", 0}, {"Ditto", 0}, {"do", 0},
          {"Do", 0}, {"-do-", 0}, {"-Do-", 0}, {"do.", 0}, {"As above", 0}, {"as above", 0},
          {"Same as above", 0}, {"same as above", 0});
    return dg_words_hold(&words, text);
}

/* The cell above that 同上 points to; NULL where there is none. */
static const dg_grid_cell *cell_above(const dg_duty *d, size_t row, size_t c) {
    enum { REACH = 1000 };
    size_t body = d->table->columns.body, last = row > body + REACH ? row - REACH : body;
    while (row-- > last) {
        dg_slice text = dg_duty_table_text(d->table, row, c);
        bool heading = dg_duty_table_is_covered_from_left(d->table, row, c);
        if (text.n > 0 && !heading && !is_ditto(text)) return cell_at(d, row, c);
    }
    return NULL;
}

/* The columns before the numbers and tasks. */
static size_t n_groups(const dg_duty *d) {
    size_t task = dg_columns_first(&d->table->columns, DG_COLUMN_TASK);
    size_t number = dg_columns_first(&d->table->columns, DG_COLUMN_NUMBER);
    size_t first = number < task ? number : task;
    return first == DG_NONE ? 0 : first;
}

/* 专班 | 牵头单位 | 序号 | 任务: does a row that says nothing before its task go on with the
 * parties of a group above, which a cell merged over its rows names? The row of that cell; DG_NONE.
 */
static size_t row_of_group(const dg_duty *d, size_t row, size_t c) {
    enum { REACH = 100 };
    size_t n = n_groups(d), body = d->table->columns.body;
    size_t last = row > body + REACH ? row - REACH : body;
    if (c >= n || dg_duty_table_text(d->table, row, n).n == 0) return DG_NONE;
    if (column_at(d, n)->meaning.kind != DG_COLUMN_NUMBER) return DG_NONE;
    for (size_t at = row + 1; at-- > last;) {
        size_t said = 0;
        while (said < n && dg_duty_table_text(d->table, at, said).n == 0)
            said++;
        if (said == n) continue;
        bool heads = dg_duty_table_is_covered_from_left(d->table, at, c);
        return at < row && !heads && dg_duty_table_text(d->table, at, c).n > 0 ? at : DG_NONE;
    }
    return DG_NONE;
}

/* As add_names, for a cell that may say 同上, or goes on with the one above: then the names stand
 * where it does. */
static void add_names_cell(dg_duty *d, size_t row, size_t c, dg_class class, bool by_row) {
    const dg_grid_cell *own = cell_at(d, row, c), *cell = own;
    size_t group = own->text[0] == '\0' ? row_of_group(d, row, c) : DG_NONE;
    if (group != DG_NONE) cell = cell_at(d, group, c);
    if (is_ditto(dg_slice_of(cell->text))) cell = cell_above(d, row, c);
    if (cell == NULL) {
        report_unread(d, own->at, dg_slice_of(own->printed));
        return;
    }
    size_t before = d->whole.parties.n;
    add_names(d, cell, c, class, by_row);
    for (size_t i = before; cell != own && i < d->sources.n; i++)
        d->sources.items[i].at = own->at;
}

static bool has_bodies(const dg_duty *d) {
    return dg_columns_first(&d->table->columns, DG_COLUMN_DEPARTMENT) != DG_NONE;
}

/* X, ✓: a mark in place of a name. A letter is one only in a table that names its bodies in another
 * column. */
static bool is_tick(const dg_duty *d, size_t row, size_t c) {
    dg_class class;
    size_t step;
    dg_slice text = dg_duty_table_text(d->table, row, c);
    uint32_t code = dg_utf8_next(text, 0, &step);
    if (code < 0x80 && !has_bodies(d)) return false;
    return text.n > 0 && (text.n == step || dg_slice_is(text, "✔️")) &&
           dg_marks_read(&class, &d->table->columns.marks, text) && class == DG_CLASS_RESPONSIBLE;
}

/* Team, Accountable, Consulted over Works, X: the role that a mark in a column of it gives to the
 * body of the row. */
static dg_class ticked_class(const dg_duty *d, size_t row, dg_class otherwise) {
    for (size_t c = 0; c < d->table->columns.n; c++)
        if (column_at(d, c)->meaning.kind == DG_COLUMN_PARTIES && is_tick(d, row, c))
            return column_at(d, c)->meaning.class;
    return otherwise;
}

static void add_parties_cell(dg_duty *d, size_t row, size_t c) {
    const dg_column *column = column_at(d, c);
    if (is_tick(d, row, c)) {
        if (!has_bodies(d))
            report_unread(d, cell_at(d, row, c)->at, dg_slice_of(cell_at(d, row, c)->printed));
        return;
    }
    add_names_cell(d, row, c, column->meaning.class, false);
    if (column->first_listed) d->whole.first_listed = true;
    add_clause_cell(d, (dg_clause_cell){cell_at(d, row, c), column->printed, true});
}

/* A row that names one party, or a few, and perhaps their role. */
static void add_department_cell(dg_duty *d, size_t row, size_t c) {
    dg_class class = ticked_class(d, row, DG_CLASS_SEVERALLY); /* rows have no order */
    dg_slice title = column_at(d, c)->printed;
    size_t role = dg_columns_first(&d->table->columns, DG_COLUMN_ROLE);
    dg_slice word = role == DG_NONE ? (dg_slice){"", 0} : dg_duty_table_text(d->table, row, role);
    if (word.n > 0) {
        title = dg_duty_table_printed(d->table, row, word);
        if (!dg_marks_read(&class, &d->table->columns.marks, word)) {
            report_unread(d, cell_at(d, row, role)->at, title);
            return;
        }
        if (class == DG_CLASS_NONE) return;
        if (class == DG_CLASS_RESPONSIBLE) class = DG_CLASS_SEVERALLY;
    }
    add_names_cell(d, row, c, class, true);
    add_clause_cell(d, (dg_clause_cell){cell_at(d, row, c), title, false});
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

static void add_mark(dg_duty *d, size_t row, size_t c) {
    const dg_column *column = column_at(d, c);
    const dg_grid_cell *cell = cell_at(d, row, c);
    dg_class class;
    add_clause_cell(d, (dg_clause_cell){cell, column->printed, false});
    const dg_marks *marks = &d->table->columns.marks;
    if (!dg_marks_read(&class, marks, dg_slice_of(cell->text)) &&
        !dg_marks_remarked(&class, marks, dg_slice_of(cell->text))) {
        report_unread(d, cell->at, dg_slice_of(cell->printed));
        return;
    }
    if (class == DG_CLASS_NONE) return;
    if (class == DG_CLASS_RESPONSIBLE)
        class = column->meaning.class != DG_CLASS_NONE ? column->meaning.class : class;
    if (class == DG_CLASS_RESPONSIBLE) class = DG_CLASS_SEVERALLY; /* columns have no order */
    dg_slice name = name_of(column->title);
    const dg_body *body = dg_registry_lookup(d->registry, name);
    dg_kind kind = body != NULL             ? body->kind
                   : dg_is_collective(name) ? DG_KIND_COLLECTIVE
                                            : DG_KIND_DEPARTMENT;
    size_t before = (size_t)(name.at - column->title.at);
    const char *printed = column->printed.at + before;
    dg_party party = {
        .written = name, .printed = printed, .body = body, .kind = kind, .class = class};
    add_party(d, party, (dg_party_source){cell->at, true, false});
}

/* --- The task --- */

/* 修路（甲局牵头）。 修路，由甲局牵头: the part that a task's cell ends with and that may say who
 * does it; empty: there is none. */
static dg_slice told_at_end(dg_slice cell) {
    static const char stop[] = "。", comma[] = "，", by[] = "由";
    cell = dg_slice_trim(cell);
    if (dg_slice_ends(cell, stop)) cell.n -= sizeof stop - 1;
    size_t close = cell.n == 0 ? 0 : dg_bracket_close(cell), last = 0;
    for (size_t at = 0; close > 0 && (at = dg_next_bracket(cell, at)) < cell.n;) {
        dg_slice group = dg_slice_skip(cell, at);
        size_t open = dg_word_open_bracket(group);
        group.n = open > 0 ? dg_bracket_group(group) : 1;
        if (at + group.n == cell.n) return (dg_slice){group.at + open, group.n - open - close};
        at += group.n;
    }
    for (size_t at = 0; close == 0 && (at = dg_slice_find(cell, comma, at)) < cell.n;)
        last = at += sizeof comma - 1;
    cell = dg_slice_skip(cell, last);
    return last > 0 && dg_slice_starts(cell, by) ? cell : (dg_slice){"", 0};
}

static bool names_lead(const dg_clause *clause) {
    for (size_t i = 0; i < clause->parties.n; i++)
        if (clause->parties.items[i].class == DG_CLASS_LEAD) return true;
    return false;
}

/* Is it a clause that says who leads, of bodies that are surely such? （由省甲局负责） may be said
 * of the matter, beside those who do the task. */
static bool is_clause(dg_duty *d, dg_slice told) {
    dg_clause clause = {0};
    if (dg_clause_parse(&clause, told, 0, NULL, d->registry, NULL) != DG_OK)
        d->recorder->failed = true;
    bool is = clause.has_role && clause.unread.n == 0 && !clause.tailed && !clause.prose &&
              names_lead(&clause) && dg_clause_names_sure_bodies(&clause);
    dg_clause_clear(&clause);
    return is;
}

/* Who is named in a task's cell, from party `first` on, and beside it, too, is one party: what the
 * cell says of it holds. Where columns name others only, they tell who bears the task. */
static void name_once(dg_duty *d, size_t first) {
    enum { MOST = 200 }; /* parties beside a task that are compared */
    dg_party *all = d->whole.parties.items;
    size_t kept = first;
    for (size_t i = first; i < d->whole.parties.n; i++) {
        size_t j = 0;
        while (j < first && j < MOST && !dg_slice_equal(all[j].written, all[i].written))
            j++;
        if (j == first || j == MOST) {
            d->sources.items[kept] = d->sources.items[i];
            all[kept++] = all[i];
        } else if (all[j].class == DG_CLASS_RESPONSIBLE) {
            all[j].class = all[i].class;
            all[j].by_label = false;
        }
    }
    if (first > 0 && kept == d->whole.parties.n) kept = first; /* 编制规划（省甲委负责） */
    d->whole.parties.n = d->sources.n = kept;
}

void dg_duty_add_task(dg_duty *d, size_t row) {
    bool leads = false;
    size_t first = d->whole.parties.n;
    for (size_t i = 0; i < first; i++)
        leads = leads || d->whole.parties.items[i].class == DG_CLASS_LEAD;
    for (size_t c = 0; c < d->table->columns.n && !leads && !d->recorder->failed; c++) {
        const dg_grid_cell *cell = cell_at(d, row, c);
        if (column_at(d, c)->meaning.kind != DG_COLUMN_TASK || cell == NULL || cell->covered)
            continue;
        dg_slice text = dg_slice_of(cell->text), told = told_at_end(text);
        if (told.n == 0 || !is_clause(d, told)) continue;
        add_part(d, cell, c, told, (size_t)(told.at - text.at), DG_CLASS_NONE, false);
        name_once(d, first);
        if (d->cells.n == 0)
            add_clause_cell(d, (dg_clause_cell){cell, column_at(d, c)->printed, true});
    }
}

void dg_duty_add_row(dg_duty *d, size_t row, bool first) {
    for (size_t c = 0; c < d->table->columns.n && !d->recorder->failed; c++) {
        dg_column_kind kind = column_at(d, c)->meaning.kind;
        if (dg_duty_table_text(d->table, row, c).n == 0 &&
            (kind != DG_COLUMN_PARTIES || cell_at(d, row, c) == NULL ||
             row_of_group(d, row, c) == DG_NONE))
            continue;
        if (kind == DG_COLUMN_MARKS) add_mark(d, row, c);
        if (dg_duty_table_is_covered_from_left(d->table, row, c)) continue;
        if (!first && dg_duty_table_is_covered(d->table, row, c)) continue;
        if (kind == DG_COLUMN_PARTIES) add_parties_cell(d, row, c);
        if (kind == DG_COLUMN_DEPARTMENT) add_department_cell(d, row, c);
    }
    for (size_t c = d->table->columns.n; c < dg_grid_n_columns(d->table->grid, row); c++)
        if (dg_duty_table_text(d->table, row, c).n > 0 &&
            !dg_duty_table_is_covered(d->table, row, c)) {
            report_unread(d, cell_at(d, row, c)->at, dg_slice_of(cell_at(d, row, c)->printed));
        }
}

const char *dg_duty_clause(dg_duty *d) {
    dg_text text = {0};
    for (size_t i = 0; i < d->cells.n; i++) {
        const dg_clause_cell *cell = &d->cells.items[i];
        bool wide = cell->title.n > 0 && (unsigned char)cell->title.at[cell->title.n - 1] >= 0x80;
        if (i > 0) dg_text_puts(&text, wide ? "；" : "; ");
        if (d->cells.n > 1 || !cell->verbatim) {
            dg_text_put(&text, cell->title);
            dg_text_puts(&text, wide ? "：" : ": ");
        }
        dg_text_puts(&text, cell->cell->printed);
    }
    const char *flat = dg_record_words(d->recorder, dg_slice_of(text.at));
    if (text.failed) d->recorder->failed = true;
    dg_text_free(&text);
    return flat;
}

/* Names both under Accountable and under Responsible lead, and are not named twice. */
static void drop_joint_leads(dg_duty *d) {
    size_t kept = 0;
    for (size_t i = 0; i < d->whole.parties.n; i++) {
        dg_party party = d->whole.parties.items[i];
        bool leads = false;
        for (size_t j = 0; party.class == DG_CLASS_JOINT && j < d->whole.parties.n; j++)
            leads = leads || (d->whole.parties.items[j].class == DG_CLASS_LEAD &&
                              dg_slice_equal(d->whole.parties.items[j].written, party.written));
        if (leads) continue;
        d->whole.parties.items[kept] = party;
        d->sources.items[kept++] = d->sources.items[i];
    }
    d->whole.parties.n = d->sources.n = kept;
}

/* Where the names stand, and the rule of the table, where it was not a word in the cell that gave
 * the role. */
static void place_rows(dg_duty *d, size_t n, dg_position clause_at) {
    const dg_party *parties = d->whole.parties.items;
    for (size_t i = 0; i < n; i++) {
        dg_role_row *row = &d->recorder->rows.items[i];
        row->at = clause_at;
        if (row->rule == DG_RULE_STANDING) continue;
        const dg_party_source *source = &d->sources.items[row->party - parties];
        row->at = source->at;
        if (source->by_mark) row->rule = DG_RULE_MATRIX;
        if (source->by_row) row->rule = DG_RULE_LABEL;
    }
}

void dg_duty_record(dg_duty *duty, dg_position clause_at) {
    drop_joint_leads(duty);
    size_t n = dg_record_roles(duty->recorder, &duty->whole, 0);
    place_rows(duty, n, clause_at);
    dg_record_rows(duty->recorder, n, duty->path);
    dg_record_rules(duty->recorder, &duty->whole);
}
