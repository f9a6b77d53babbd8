/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/columns.h"

#include <string.h>

#include "base/utf8.h"
#include "model/registry_match.h"
#include "read/clause.h"
#include "read/column_search.h"
#include "read/duty_columns.h"
#include "read/english.h"
#include "read/english_heads.h"
#include "read/name.h"
#include "read/name_run.h"
#include "read/people.h"
#include "read/raci.h"
#include "read/rows.h"

enum {
    HEADER_REACH = 12, /* a header stands among the first rows of several cells */
    HEADER_LEVELS = 3, /* rows of a header */
};

size_t dg_columns_first(const dg_columns *columns, dg_column_kind kind) {
    for (size_t i = 0; i < columns->n; i++)
        if (is_kind(&columns->items[i], kind)) return i;
    return DG_NONE;
}

/* --- The rows of a header --- */

/* Is this place of a header part of a group, a cell over several columns? In CSV: followed by
 * nothing. */
static bool is_grouped(const search *s, size_t row, size_t column) {
    dg_slice own = text_at(s, row, column), next = text_at(s, row, column + 1);
    bool more = cell_at(s, row, column + 1) != NULL;
    if (own.n == 0) return column > 0;
    return more && (next.n == 0 || (is_covered(s, row, column + 1) && dg_slice_equal(own, next)));
}

/* Does the row below go on with the header: words under its groups, nothing elsewhere? */
static bool header_goes_on(const search *s, size_t row) {
    bool any = false;
    for (size_t c = 0; c < dg_grid_n_columns(s->grid, row + 1); c++) {
        dg_slice below = text_at(s, row + 1, c);
        bool from_above = is_covered(s, row + 1, c) && dg_slice_equal(below, text_at(s, row, c));
        if (below.n == 0 || from_above) continue;
        if (!is_grouped(s, row, c) && !is_covered_from_left(s, row, c)) return false;
        any = true;
    }
    return any;
}

/* How many cells say something, a merged one counted once. */
static size_t n_distinct(const search *s, size_t row) {
    size_t n = 0;
    for (size_t c = 0; c < dg_grid_n_columns(s->grid, row); c++)
        n += text_at(s, row, c).n > 0 && !is_covered_from_left(s, row, c);
    return n;
}

/* A header's words on one line: a name that a narrow column broke is whole again. */
static dg_slice on_one_line(search *s, dg_slice text) {
    char *copy = dg_arena_copy(s->grid->arena, text);
    size_t n = 0, step, last = 0;
    if (copy == NULL) {
        s->grid->failed = true;
        return (dg_slice){"", 0};
    }
    for (size_t at = 0; at < text.n; at += step) {
        uint32_t c = dg_utf8_next(text, at, &step);
        bool glue = c == '\n' && last > 1; /* after a character that is not ASCII */
        if (!glue) memcpy(copy + n, text.at + at, step);
        if (c == '\n' && !glue) copy[n] = ' ';
        n += glue ? 0 : step;
        last = step;
    }
    copy[n] = '\0';
    return (dg_slice){copy, n};
}

/* The header of a column, read from its lowest row up: the first words that are known. */
static dg_column read_header(search *s, size_t header, size_t body, size_t c) {
    dg_column column = {.title = {"", 0}};
    for (size_t row = body; row-- > header;) {
        const dg_grid_cell *cell = cell_at(s, row, c);
        size_t from = c; /* a group's words stand at its left */
        while (text_at(s, row, from).n == 0 && row + 1 < body && from > 0)
            from--;
        dg_slice text = text_at(s, row, from);
        if (text.n == 0) continue;
        if (column.title.n == 0 && cell != NULL) {
            column.title = on_one_line(s, text);
            column.printed = on_one_line(s, (dg_slice){cell_at(s, row, from)->printed, text.n});
            column.at = cell->at;
        }
        if (dg_says_first_listed(text)) column.first_listed = true;
        dg_column_meaning meaning = dg_column_word(text);
        if (column.meaning.kind == DG_COLUMN_OTHER) column.meaning = meaning;
    }
    return column;
}

static bool read_headers(search *s, size_t header) {
    dg_columns *columns = s->columns;
    size_t body = header + 1, n = dg_grid_n_columns(s->grid, header);
    while (body < dg_grid_n_rows(s->grid) && body - header < HEADER_LEVELS &&
           header_goes_on(s, body - 1))
        body++;
    for (size_t row = header; row < body; row++)
        if (dg_grid_n_columns(s->grid, row) > n) n = dg_grid_n_columns(s->grid, row);
    *columns = (dg_columns){.n = n, .header = header, .body = body};
    columns->items = dg_arena_alloc(s->grid->arena, n * sizeof *columns->items + 1);
    if (columns->items == NULL) {
        s->grid->failed = true;
        return false;
    }
    for (size_t c = 0; c < n; c++)
        columns->items[c] = read_header(s, header, body, c);
    return !s->grid->failed;
}

/* --- What stands below --- */

typedef bool (*cell_rule)(const search *s, dg_slice cell);

/* Are at least half of the cells of a column as the rule says? */
static bool mostly(const search *s, size_t column, cell_rule is) {
    size_t filled = 0, so = 0;
    for (size_t row = s->columns->body; row < dg_grid_n_rows(s->grid); row++) {
        dg_slice cell = text_at(s, row, column);
        if (dg_is_blank_word(cell)) continue;
        filled++;
        so += is(s, cell);
    }
    return so * 2 >= filled;
}

/* 单位 also heads a column of units of measure. */
static bool is_body(const search *s, dg_slice cell) {
    return dg_registry_longest(s->context->registry, cell) > 0 || dg_ends_like_a_body(cell) ||
           dg_is_collective(cell) || (unsigned char)cell.at[0] < 0x80;
}

/* Names and nothing else; any word in Latin letters may be one. */
static bool lists_names(const search *s, dg_slice cell) {
    size_t n;
    return !dg_is_latin_byte(cell, 0) && dg_name_run(cell, 0, s->context->registry, &n) == cell.n &&
           n > 0;
}

/* Head of Finance, Works Department; no person. */
static bool is_office(const search *s, dg_slice cell) {
    (void)s;
    return dg_is_latin_officer(cell) || dg_is_titled_body(cell);
}

/* Is every role in the column a role word? Else 职责 describes what is to be done, or 分工 names
 * those who are to do it. */
static void check_roles(search *s) {
    dg_columns *columns = s->columns;
    size_t department = dg_columns_first(columns, DG_COLUMN_DEPARTMENT);
    if (department != DG_NONE && !mostly(s, department, is_body))
        columns->items[department].meaning.kind = DG_COLUMN_OTHER;
    size_t role = dg_columns_first(columns, DG_COLUMN_ROLE);
    if (role == DG_NONE) return;
    size_t parties = dg_columns_first(columns, DG_COLUMN_PARTIES);
    dg_tally t = dg_tally_marks(s, role);
    bool beside =
        department != DG_NONE && is_kind(&columns->items[department], DG_COLUMN_DEPARTMENT);
    if (t.marks == 0 && !beside && parties == DG_NONE && mostly(s, role, lists_names)) {
        columns->items[role].meaning = (dg_column_meaning){DG_COLUMN_PARTIES, DG_CLASS_RESPONSIBLE};
    } else if (!dg_are_marks(t) && !(beside && t.marks * 2 >= t.filled)) {
        bool task = dg_columns_first(columns, DG_COLUMN_TASK) != DG_NONE;
        bool matrix = count(columns, DG_COLUMN_MARKS) > 1; /* whose rows are roles */
        columns->items[role].meaning.kind = matrix ? DG_COLUMN_DEPARTMENT
                                            : task ? DG_COLUMN_OTHER
                                                   : DG_COLUMN_TASK;
    } else if (dg_columns_first(columns, DG_COLUMN_DEPARTMENT) == DG_NONE && parties != DG_NONE) {
        columns->items[parties].meaning = (dg_column_meaning){DG_COLUMN_DEPARTMENT, DG_CLASS_NONE};
    }
}

/* 组长, 博士生, FE: who answers, called by what they are; a person's name does not. */
static bool names_nobody(const search *s, dg_slice cell) {
    (void)s;
    for (size_t at = 0; at < cell.n;) {
        size_t end = at, step;
        while (end < cell.n && dg_word_mark(dg_slice_skip(cell, end)) == 0) {
            dg_utf8_next(cell, end, &step);
            end += step;
        }
        if (dg_is_persons_name((dg_slice){cell.at + at, end - at})) return false;
        at = end + dg_word_mark(dg_slice_skip(cell, end));
    }
    return true;
}

/* 负责人, 责任人 over posts, not people, in a table without a column of bodies. */
static bool heads_posts(const search *s, size_t c) {
    dg_slice title = s->columns->items[c].title;
    return is_kind(&s->columns->items[c], DG_COLUMN_IGNORED) &&
           (dg_slice_ends(title, "负责人") || dg_slice_ends(title, "责任人")) &&
           dg_columns_first(s->columns, DG_COLUMN_DEPARTMENT) == DG_NONE &&
           mostly(s, c, names_nobody);
}

/* Does a cell of the column stand for several rows: merged, or empty beside others? */
static bool is_shared(const search *s, size_t column) {
    for (size_t row = s->columns->body; row < dg_grid_n_rows(s->grid); row++) {
        bool open = is_covered(s, row, column) || text_at(s, row, column).n == 0;
        if (open && n_distinct(s, row) > 1 && row > s->columns->body) return true;
    }
    return false;
}

/* Does a cell of the column reach down over several rows of the body, as a group of tasks does? */
static bool is_merged_down(const search *s, size_t column) {
    for (size_t row = s->columns->body + 1; row < dg_grid_n_rows(s->grid); row++)
        if (is_covered(s, row, column) && !is_covered_from_left(s, row, column)) return true;
    return false;
}

/* Are all cells of the column words of their own, a phrase at least, and the parties of its rows
 * their own too? */
static bool holds_phrases(const search *s, size_t column, size_t parties) {
    enum { PHRASE_BYTES = 24 }; /* eight characters */
    size_t n = 0;
    for (size_t row = s->columns->body; row < dg_grid_n_rows(s->grid); row++) {
        if (n_distinct(s, row) < 2) continue;
        if (is_covered(s, row, column) || text_at(s, row, column).n < PHRASE_BYTES) return false;
        if (is_covered(s, row, parties) || text_at(s, row, parties).n == 0) return false;
        n++;
    }
    return n > 1;
}

/* Where the one column of tasks has merged cells, whatever heads the phrases beside them, each with
 * its parties, those are the tasks. */
static void find_parts(search *s) {
    dg_columns *columns = s->columns;
    size_t task = dg_columns_first(columns, DG_COLUMN_TASK);
    size_t parties = dg_columns_first(columns, DG_COLUMN_PARTIES);
    if (task == DG_NONE || parties == DG_NONE || parties < task) return;
    if (count(columns, DG_COLUMN_TASK) > 1 || !is_merged_down(s, task)) return;
    for (size_t c = task + 1; c < parties; c++)
        if (is_kind(&columns->items[c], DG_COLUMN_OTHER) && holds_phrases(s, c, parties)) {
            columns->items[c].meaning.kind = DG_COLUMN_TASK;
            return;
        }
}

/* Of several columns of tasks, those whose cells stand for several rows are headings. */
static void order_tasks(search *s) {
    dg_columns *columns = s->columns;
    size_t tasks = count(columns, DG_COLUMN_TASK);
    for (size_t c = 0; c < columns->n && tasks > 1; c++)
        if (is_kind(&columns->items[c], DG_COLUMN_TASK) && is_shared(s, c)) {
            columns->items[c].meaning.kind = DG_COLUMN_SECTION;
            tasks--;
        }
    bool numbered = false;
    for (size_t c = 0; c < columns->n; c++) {
        if (!is_kind(&columns->items[c], DG_COLUMN_NUMBER)) continue;
        if (numbered) columns->items[c].meaning.kind = DG_COLUMN_IGNORED;
        numbered = true;
    }
}

/* --- Is it enough? --- */

/* data/waves.json: does what names a file stand in the column, no words with spaces? */
static bool holds_paths(const search *s, size_t column) {
    size_t paths = 0;
    for (size_t row = s->columns->body; row < dg_grid_n_rows(s->grid); row++) {
        dg_slice cell = text_at(s, row, column);
        if (dg_slice_find(cell, " ", 0) < cell.n) return false;
        paths += dg_slice_find(cell, "/", 0) < cell.n;
    }
    return paths > 0;
}

static size_t bytes_in(const search *s, size_t column) {
    size_t n = 0;
    for (size_t row = s->columns->body; row < dg_grid_n_rows(s->grid); row++)
        n += text_at(s, row, column).n;
    return n;
}

/* A table whose header does not say which column holds the tasks: the first not known, no group;
 * the last group where that is of files, or stands behind the parties and says less. */
static bool promote_task(search *s) {
    dg_columns *columns = s->columns;
    size_t task = DG_NONE, group = DG_NONE, party = dg_columns_first(columns, DG_COLUMN_PARTIES);
    for (size_t c = columns->n; c-- > 0;)
        if (is_kind(&columns->items[c], DG_COLUMN_SECTION) && group == DG_NONE) group = c;
    for (size_t c = columns->n; c-- > 0;)
        if (is_kind(&columns->items[c], DG_COLUMN_OTHER)) task = c;
    bool other = task != DG_NONE && group < party && party != DG_NONE;
    bool less = other && task > party && bytes_in(s, task) <= 2 * bytes_in(s, group);
    if (task == DG_NONE || less || (other && holds_paths(s, task))) task = group;
    if (task == DG_NONE) return false;
    while (is_kind(&columns->items[task], DG_COLUMN_OTHER) && task + 1 < columns->n &&
           is_kind(&columns->items[task + 1], DG_COLUMN_OTHER) && is_merged_down(s, task))
        columns->items[task++].meaning.kind = DG_COLUMN_SECTION;
    columns->items[task].meaning.kind = DG_COLUMN_TASK;
    return true;
}

static bool has_strong_party(const dg_columns *columns) {
    for (size_t c = 0; c < columns->n; c++)
        if (is_kind(&columns->items[c], DG_COLUMN_PARTIES) &&
            (columns->items[c].meaning.class == DG_CLASS_LEAD ||
             columns->items[c].meaning.class == DG_CLASS_JOINT ||
             columns->items[c].meaning.class == DG_CLASS_RESPONSIBLE))
            return true;
    return dg_columns_first(columns, DG_COLUMN_DEPARTMENT) != DG_NONE &&
           dg_columns_first(columns, DG_COLUMN_ROLE) != DG_NONE;
}

/* Are the marks those of duties: letters, explained, or under the names of bodies? Any table has
 * ticks. */
static bool marks_mean_duties(const search *s) {
    const dg_marks *seen = &s->columns->marks;
    size_t marks = count(s->columns, DG_COLUMN_MARKS), bodies = 0;
    if (marks < 2) return false;
    if (dg_marks_explained(seen)) return true;
    if (!seen->ticks && !seen->filled && !seen->hollow && !seen->stars) return true;
    for (size_t c = 0; c < s->columns->n; c++)
        if (is_kind(&s->columns->items[c], DG_COLUMN_MARKS))
            bodies += dg_heads_a_body(s, s->columns->items[c].title);
    return bodies * 2 >= marks || s->context->whole;
}

/* 东区 | 12 | 3: does a row say how much of each column's task is a place's? */
static bool holds_figures(const search *s, size_t row) {
    size_t filled = 0, figures = 0;
    for (size_t c = 1; c < dg_grid_n_columns(s->grid, row); c++) {
        dg_slice cell = text_at(s, row, c);
        filled += !dg_is_blank_word(cell);
        figures += cell.n > 0 && cell.at[0] >= '0' && cell.at[0] <= '9';
    }
    return figures > 0 && figures * 2 >= filled;
}

/* Do words for parties stand down the first column, and none across: each column is a task's? */
static bool has_duties_down(const search *s) {
    enum { MANY = 200 };
    size_t down = 0, other = 0;
    if (s->context->spec->choices.n > 0 || is_kind(&s->columns->items[0], DG_COLUMN_PARTIES))
        return false;
    for (size_t c = 1; c < s->columns->n; c++)
        if (dg_column_word(s->columns->items[c].title).kind != DG_COLUMN_OTHER) return false;
    for (size_t row = s->columns->body; row < dg_grid_n_rows(s->grid); row++) {
        if (down == 0 && other == MANY) return false;
        if (n_distinct(s, row) < 2) continue; /* a note */
        dg_column_kind kind = dg_column_word(text_at(s, row, 0)).kind;
        down += kind == DG_COLUMN_PARTIES;
        other += kind == DG_COLUMN_OTHER && !(down > 0 && holds_figures(s, row));
    }
    return down > 0 && other <= down;
}

bool dg_columns_of_itself(const dg_grid *grid, size_t header) {
    enum { LEAST = 3 };
    search s = {NULL, (dg_grid *)grid, NULL};
    size_t n = 0, heads = header < dg_grid_n_rows(grid) ? dg_grid_n_columns(grid, header) : 0;
    for (size_t c = 1; c < heads; c++)
        for (size_t row = header + 1; row <= header + heads; row++)
            if (text_at(&s, header, c).n > 0 &&
                dg_slice_equal(text_at(&s, header, c), text_at(&s, row, 0))) {
                n++;
                break;
            }
    return n >= LEAST && 2 * n > heads;
}

/* Do ticks stand under lead, supporting, reviewer: what each kind of people may do, not who does
 * it? */
static bool ticks_roles(const search *s) {
    size_t marks = 0, roles = 0;
    dg_class class;
    for (size_t c = 0; c < s->columns->n && s->columns->marks.ticks; c++) {
        if (!is_kind(&s->columns->items[c], DG_COLUMN_MARKS)) continue;
        marks++;
        roles += dg_role_word(&class, s->columns->items[c].title);
    }
    return roles * 2 > marks;
}

static bool is_usable(search *s) {
    const dg_columns *columns = s->columns;
    if (dg_columns_of_itself(s->grid, columns->header) || ticks_roles(s)) return false;
    if (has_duties_down(s)) {
        s->columns->transposed = true;
        return true;
    }
    bool task = dg_columns_first(columns, DG_COLUMN_TASK) != DG_NONE;
    bool marks = count(columns, DG_COLUMN_MARKS) > 1 && (task || marks_mean_duties(s));
    bool chosen = s->context->spec->choices.n > 0;
    if (dg_columns_first(columns, DG_COLUMN_DEPARTMENT) != DG_NONE && !task && marks) {
        s->columns->transposed = true;
        return true;
    }
    if (!task && !((marks || chosen || has_strong_party(columns)) && promote_task(s))) return false;
    if (chosen && count(columns, DG_COLUMN_MARKS) > 0) return true;
    return marks || dg_columns_first(columns, DG_COLUMN_DEPARTMENT) != DG_NONE ||
           dg_columns_first(columns, DG_COLUMN_PARTIES) != DG_NONE;
}

/* --- The header --- */

/* 主要职责, 工作职责: does a column say what each body's duty is? */
static bool says_duties(const search *s) {
    for (size_t c = 0; c < s->columns->n; c++)
        if (is_kind(&s->columns->items[c], DG_COLUMN_TASK) &&
            dg_slice_find(s->columns->items[c].title, "职责", 0) < s->columns->items[c].title.n)
            return true;
    return false;
}

/* Of the columns of a table together: Responsible person, or 责任人 over offices, bears the tasks
 * where no other column does, as a member (成员单位) does beside its own duties; others stand
 * beside the first. */
static void settle_parties(search *s) {
    bool strong = has_strong_party(s->columns);
    bool own = !strong && count(s->columns, DG_COLUMN_PARTIES) == 1 && says_duties(s);
    for (size_t c = 0; c < s->columns->n; c++) {
        dg_column *column = &s->columns->items[c];
        dg_class *class = &column->meaning.class;
        if (own && *class == DG_CLASS_SUPPORT) *class = DG_CLASS_RESPONSIBLE;
        size_t first = dg_columns_first(s->columns, DG_COLUMN_PARTIES);
        bool officer = dg_slice_starts(column->title, "Responsible ");
        if (!strong && *class == DG_CLASS_PERSON && (officer || mostly(s, c, is_office)))
            column->meaning = (dg_column_meaning){DG_COLUMN_PARTIES, DG_CLASS_RESPONSIBLE};
        if (!strong && heads_posts(s, c))
            column->meaning = (dg_column_meaning){DG_COLUMN_PARTIES, DG_CLASS_RESPONSIBLE};
        const dg_column *head = first < c ? &s->columns->items[first] : NULL;
        if (head != NULL) *class = dg_english_beside(*class, column->title, head->meaning.class);
    }
}

/* 3, 1.2, 2.1.4 */
static bool is_number(const search *s, dg_slice cell) {
    (void)s;
    for (size_t i = 0; i < cell.n; i++)
        if ((cell.at[i] < '0' || cell.at[i] > '9') && (cell.at[i] != '.' || i == 0)) return false;
    return true;
}

/* Key move over 1, 2, 3: whatever heads it, a first column of numbers is the tasks' numbers, where
 * another holds the tasks. */
static void find_numbers(search *s) {
    dg_columns *columns = s->columns;
    if (columns->n == 0 || dg_columns_first(columns, DG_COLUMN_NUMBER) != DG_NONE) return;
    size_t task = dg_columns_first(columns, DG_COLUMN_TASK);
    bool open = is_kind(&columns->items[0], DG_COLUMN_OTHER) && columns->items[0].title.n > 0;
    if (open && task != DG_NONE && dg_columns_first(columns, DG_COLUMN_MARKS) == DG_NONE &&
        mostly(s, 0, is_number))
        columns->items[0].meaning.kind = DG_COLUMN_NUMBER;
}

static bool understand(search *s, size_t header) {
    if (!read_headers(s, header)) return false;
    dg_find_mark_columns(s);
    dg_find_turned(s);
    dg_duty_columns(s->columns, s->grid);
    check_roles(s);
    dg_raci_columns(s->columns);
    dg_english_columns(s->columns, s->grid);
    settle_parties(s);
    find_numbers(s);
    if (!dg_columns_choose(s->columns, s->context->spec)) return false;
    find_parts(s);
    order_tasks(s);
    return is_usable(s);
}

/* How many cells of a row's own, but the first, say a role and nothing else: Lead, A/R. */
static size_t n_roles(const search *s, size_t row) {
    dg_class class;
    size_t n = 0;
    for (size_t c = 1; row < dg_grid_n_rows(s->grid) && c < dg_grid_n_columns(s->grid, row); c++)
        n += !is_covered(s, row, c) && !dg_is_blank_word(text_at(s, row, c)) &&
             dg_marks_read(&class, &s->columns->marks, text_at(s, row, c));
    return n;
}

/* Are the words of a row those of the rows around it, as in a matrix of Lead and Support? Not where
 * others stand among them: Technical Team beside Sponsor. */
static bool is_among_roles(const search *s, size_t row) {
    size_t roles = row == 0 ? 0 : n_roles(s, row), said = 0;
    for (size_t c = 1; c < dg_grid_n_columns(s->grid, row); c++)
        said += !is_covered(s, row, c) && !dg_is_blank_word(text_at(s, row, c));
    if (roles < 2 || roles < said) return false;
    return n_roles(s, row + 1) > 1 || (row > 1 && n_roles(s, row - 1) > 1);
}

/* Words of the header row itself that are marks speak for a row of a matrix. */
static bool may_be_header(const search *s, size_t row) {
    dg_class class;
    size_t marks = 0, n = n_distinct(s, row);
    if (dg_is_raci_head(s->grid, row)) return true;
    for (size_t c = 1; c < dg_grid_n_columns(s->grid, row); c++) {
        dg_slice text = text_at(s, row, c);
        marks += text.n > 0 && text.n <= 3 && dg_column_word(text).kind == DG_COLUMN_OTHER &&
                 dg_marks_read(&class, &s->columns->marks, text);
    }
    return n > 1 && (marks * 2 < n || marks < 3) && !is_among_roles(s, row);
}

/* Does any word of the row have a meaning? */
static bool has_known_word(const search *s, size_t row) {
    size_t known = dg_is_raci_head(s->grid, row) ? 2 : 0;
    for (size_t c = 0; c < dg_grid_n_columns(s->grid, row); c++)
        known += dg_column_word(text_at(s, row, c)).kind != DG_COLUMN_OTHER;
    return known > 1;
}

/* How far down a header may stand: lines of a text may stand above it, a cell each. */
static size_t header_reach(const search *s) {
    size_t row = 0;
    for (size_t rows = 0; row < dg_grid_n_rows(s->grid) && rows < HEADER_REACH; row++)
        rows += n_distinct(s, row) > 1;
    return row;
}

bool dg_columns_find(dg_columns *columns, dg_grid *grid, const dg_columns_context *context) {
    search s = {columns, grid, context};
    size_t n = header_reach(&s);
    *columns = (dg_columns){0};
    for (int known = 1; known >= 0; known--) /* rows with words that are known come first */
        for (size_t row = 0; row + 1 < dg_grid_n_rows(grid) && row < n; row++) {
            *columns = (dg_columns){0};
            if (has_known_word(&s, row) != (known == 1) || !may_be_header(&s, row)) continue;
            if (understand(&s, row)) return true;
            if (grid->failed) return false;
        }
    return false;
}

/* --- Another table below --- */

/* Is a row the header of a table: words that name its columns, tasks and parties among them? */
static bool is_plain_header(const search *s, size_t row) {
    size_t n = 0, known = 0, tasks = 0, parties = 0;
    for (size_t c = 0; c < dg_grid_n_columns(s->grid, row); c++) {
        if (text_at(s, row, c).n == 0 || is_covered_from_left(s, row, c)) continue;
        dg_column_kind kind = dg_column_word(text_at(s, row, c)).kind;
        n++;
        known += kind != DG_COLUMN_OTHER;
        tasks += kind == DG_COLUMN_TASK || kind == DG_COLUMN_NUMBER;
        parties += kind == DG_COLUMN_PARTIES || kind == DG_COLUMN_DEPARTMENT;
    }
    return n > 2 && known * 3 >= n * 2 && tasks > 0 && parties > 0;
}

static bool are_same(const search *s, size_t row, size_t other) {
    size_t n = dg_grid_n_columns(s->grid, row), m = dg_grid_n_columns(s->grid, other);
    for (size_t c = 0; c < n || c < m; c++)
        if (!dg_slice_equal(text_at(s, row, c), text_at(s, other, c))) return false;
    return true;
}

/* Does a row begin with a printed label: 二、民生保障? */
static bool is_labelled(const search *s, size_t row) {
    dg_label label;
    size_t c = 0;
    while (c < dg_grid_n_columns(s->grid, row) && text_at(s, row, c).n == 0)
        c++;
    return dg_cell_label(&label, text_at(s, row, c), false);
}

size_t dg_columns_next_table(const dg_columns *columns, const dg_grid *grid) {
    search s = {(dg_columns *)columns, (dg_grid *)grid, NULL};
    for (size_t row = columns->body + 1; row + 1 < dg_grid_n_rows(grid); row++) {
        size_t first = row;
        if (n_distinct(&s, row) < 3 || !is_plain_header(&s, row)) continue;
        while (first > columns->body + 1 && n_distinct(&s, first - 1) < 2)
            first--;
        bool again = are_same(&s, row, columns->header);
        /* by itself it only begins another page, and below a heading another section */
        if (!again || (first < row && !is_labelled(&s, row - 1))) return first;
    }
    return dg_grid_n_rows(grid);
}

size_t dg_columns_second_table(const dg_grid *grid) {
    dg_columns columns = {.header = 0};
    search s = {&columns, (dg_grid *)grid, NULL};
    size_t n = dg_grid_n_rows(grid);
    while (columns.header < n &&
           (n_distinct(&s, columns.header) < 3 || !is_plain_header(&s, columns.header)))
        columns.header++;
    columns.body = columns.header + 1;
    return columns.header < n ? dg_columns_next_table(&columns, grid) : n;
}
