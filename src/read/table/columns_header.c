/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/utf8.h"
#include "read/clause/clause.h"
#include "read/outline/label.h"
#include "read/table/column_search.h"
#include "read/table/raci.h"
#include "read/table/rows.h"

enum {
    HEADER_REACH = 12, /* a header stands among the first rows of several cells */
    HEADER_LEVELS = 3, /* rows of a header */
};

/* Is this place of a header part of a group, a cell over several columns? In CSV: followed by
 * nothing. */
static bool is_grouped(const search *s, size_t row, size_t column) {
    dg_slice own = text_at(s, row, column), next = text_at(s, row, column + 1);
    bool more = cell_at(s, row, column + 1) != NULL;
    if (own.n == 0) return column > 0;
    return more && (next.n == 0 || (is_covered(s, row, column + 1) && dg_slice_equal(own, next)));
}

/* Responsible, where a row of TSV ends, over Lead and Support: a group whose other cells are not
 * written. */
static bool is_group_at_end(const search *s, size_t row, size_t column) {
    bool last = column > 0 && cell_at(s, row, column + 1) == NULL && text_at(s, row, column).n > 0;
    return last && text_at(s, row + 1, column + 1).n > 0 &&
           dg_column_word(text_at(s, row + 1, column)).kind == DG_COLUMN_PARTIES;
}

/* Does the row below go on with the header: words under its groups, which they divide, nothing
 * elsewhere? */
static bool header_goes_on(const search *s, size_t row) {
    bool any = false;
    for (size_t c = 0; c < dg_grid_n_columns(s->grid, row + 1); c++) {
        dg_slice below = text_at(s, row + 1, c);
        bool from_above = is_covered(s, row + 1, c) && dg_slice_equal(below, text_at(s, row, c));
        if (below.n == 0 || from_above) continue;
        if (!is_grouped(s, row, c) && !is_covered_from_left(s, row, c) &&
            !is_group_at_end(s, row, c))
            return false;
        bool inside = text_at(s, row, c).n == 0 || is_covered_from_left(s, row, c);
        any = any || (inside && !is_covered_from_left(s, row + 1, c));
    }
    return any;
}

/* How many cells say something, a merged one counted once. */
size_t dg_header_cells(const search *s, size_t row) {
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

/* Partner Agen- cies: a word that the end of a line cut, whole again where the head is known so;
 * else the head as it is. */
static dg_slice without_cuts(search *s, dg_slice text) {
    static const char cut[] = "- ";
    if (!dg_slice_holds(text, cut) || dg_column_word(text).kind != DG_COLUMN_OTHER) return text;
    char *copy = dg_arena_copy(s->grid->arena, text);
    size_t n = 0;
    if (copy == NULL) {
        s->grid->failed = true;
        return text;
    }
    for (size_t at = 0; at < text.n; at++) {
        bool inside = n > 0 && copy[n - 1] >= 'a' && copy[n - 1] <= 'z';
        if (inside && dg_slice_starts(dg_slice_skip(text, at), cut))
            at++;
        else
            copy[n++] = text.at[at];
    }
    copy[n] = '\0';
    return dg_column_word((dg_slice){copy, n}).kind == DG_COLUMN_OTHER ? text : (dg_slice){copy, n};
}

/* The header of a column, read from its lowest row up: the first words that are known. */
static dg_column read_header(search *s, size_t header, size_t body, size_t c) {
    dg_column column = {.title = {"", 0}};
    for (size_t row = body; row-- > header;) {
        const dg_grid_cell *cell = cell_at(s, row, c);
        size_t from = c; /* a group's words stand at its left */
        while (text_at(s, row, from).n == 0 && row + 1 < body && from > 0)
            from--;
        dg_slice words = text_at(s, row, from), text = without_cuts(s, words);
        if (text.n == 0) continue;
        if (column.title.n == 0 && cell != NULL) {
            column.title = on_one_line(s, text);
            column.printed = on_one_line(s, (dg_slice){cell_at(s, row, from)->printed, words.n});
            column.at = cell->at;
        }
        if (dg_says_first_listed(text)) column.first_listed = true;
        dg_column_meaning meaning = dg_column_word(text);
        /* 部门 over their names says no more than these */
        if (meaning.kind == DG_COLUMN_DEPARTMENT && !dg_slice_equal(text, column.title)) continue;
        if (column.meaning.kind == DG_COLUMN_OTHER) column.meaning = meaning;
    }
    return column;
}

/* Is a column no more than what merged cells of the one to its left cover? */
static bool is_twin(const search *s, size_t header, size_t c) {
    for (size_t row = header; row < dg_grid_n_rows(s->grid); row++)
        if (text_at(s, row, c).n > 0 && !is_covered_from_left(s, row, c)) return false;
    return is_covered_from_left(s, header, c);
}

bool dg_header_read(search *s, size_t header) {
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
        columns->items[c] =
            is_twin(s, header, c)
                ? (dg_column){{DG_COLUMN_IGNORED, DG_CLASS_NONE}, {"", 0}, {"", 0}, {0, 0}, false}
                : read_header(s, header, body, c);
    return !s->grid->failed;
}

/* What the words of a row would say of the columns below it. */
typedef struct {
    size_t cells, known, tasks, parties;
    bool task_first;
} head_words;

static head_words words_of(const search *s, size_t row) {
    head_words w = {0};
    for (size_t c = 0; c < dg_grid_n_columns(s->grid, row); c++) {
        dg_slice text = text_at(s, row, c);
        if (text.n == 0 || is_covered_from_left(s, row, c)) continue;
        dg_column_kind kind = dg_column_word(text).kind;
        bool task = kind == DG_COLUMN_TASK || kind == DG_COLUMN_NUMBER;
        bool role = kind == DG_COLUMN_OTHER && dg_is_raci_word(text); /* Driver, Approver */
        if (w.cells == 0) w.task_first = task;
        w.cells++;
        w.known += role || kind != DG_COLUMN_OTHER;
        w.tasks += task;
        w.parties += role || kind == DG_COLUMN_PARTIES || kind == DG_COLUMN_DEPARTMENT ||
                     (kind == DG_COLUMN_IGNORED && dg_label_names_people(text));
    }
    return w;
}

/* Is a row the header of a table: words that name its columns, tasks and parties among them, or
 * nothing else? */
static bool is_plain_header(head_words w) {
    bool most = w.known * 3 >= w.cells * 2 && w.tasks > 0 && w.parties > 0;
    return w.cells > 2 && (most || w.known == w.cells);
}

/* Does a cell of its own say a role and nothing else, in a word (Lead, 主责) or in letters (R/A)?
 */
static bool says_role(const search *s, size_t row, size_t c, bool word) {
    enum { LETTER_BYTES = 3 };
    dg_class class;
    dg_slice text = text_at(s, row, c);
    return !is_covered(s, row, c) && !dg_is_blank_word(text) && (text.n > LETTER_BYTES) == word &&
           dg_marks_read(&class, &s->columns->marks, text);
}

/* Does the column hold such a cell in a row, and another near it, but not in the first row? */
static bool holds_roles_near(const search *s, size_t row, size_t c, bool word) {
    enum { NEAR = 4 };
    if (!says_role(s, row, c, word)) return false;
    for (size_t other = row > NEAR ? row - NEAR : 1; other <= row + NEAR; other++)
        if (other != row && other < dg_grid_n_rows(s->grid) && says_role(s, other, c, word))
            return true;
    return false;
}

/* Do words of a row stand in the rows around it, too, as in a matrix of Lead and Support? */
static bool is_among_roles(const search *s, size_t row) {
    size_t n = 0;
    if (row == 0 || is_plain_header(words_of(s, row)) || header_goes_on(s, row)) return false;
    for (size_t c = 1; c < dg_grid_n_columns(s->grid, row); c++)
        n += holds_roles_near(s, row, c, true) || holds_roles_near(s, row, c, false);
    return n > 1;
}

/* text | 是 | 用户填写: do cells of a row stand in the row above or below, too, under each other,
 * as those of a body do? */
static bool is_among_its_like(const search *s, size_t row) {
    size_t above = 0, below = 0;
    if (row == 0 || is_plain_header(words_of(s, row))) return false;
    for (size_t c = 0; c < dg_grid_n_columns(s->grid, row); c++) {
        dg_slice text = text_at(s, row, c);
        if (text.n == 0 || is_covered(s, row, c) || is_covered(s, row + 1, c)) continue;
        above += dg_slice_equal(text, text_at(s, row - 1, c));
        below += dg_slice_equal(text, text_at(s, row + 1, c));
    }
    size_t most = above > below ? above : below;
    return most > 1 && most < dg_header_cells(s, row);
}

/* Words of the header row itself that are marks speak for a row of a matrix. */
bool dg_header_may_be(const search *s, size_t row) {
    dg_class class;
    size_t marks = 0, n = dg_header_cells(s, row);
    if (dg_is_raci_head(s->grid, row)) return true;
    for (size_t c = 1; c < dg_grid_n_columns(s->grid, row); c++) {
        dg_slice text = text_at(s, row, c);
        marks += text.n > 0 && text.n <= 3 && dg_column_word(text).kind == DG_COLUMN_OTHER &&
                 dg_marks_read(&class, &s->columns->marks, text);
    }
    return n > 1 && (marks * 2 < n || marks < 3) && !is_among_roles(s, row) &&
           !is_among_its_like(s, row);
}

/* 活动 | 甲部 | 乙部: only the head of the tasks is known, and no mark stands beside it. */
static bool heads_matrix(const search *s, size_t row, head_words w) {
    dg_class class;
    if (!w.task_first || w.known * 2 > w.cells || w.cells < 3) return false;
    for (size_t c = 1; c < dg_grid_n_columns(s->grid, row); c++)
        if (!dg_is_blank_word(text_at(s, row, c)) &&
            dg_marks_read(&class, &s->columns->marks, text_at(s, row, c)))
            return false;
    return true;
}

dg_header_kind dg_header_known(const search *s, size_t row) {
    head_words w = words_of(s, row);
    if (w.known > 1 || dg_is_raci_head(s->grid, row)) return DG_HEADER_KNOWN;
    bool first = row == 0 || dg_header_cells(s, row - 1) < 2;
    return first && heads_matrix(s, row, w) ? DG_HEADER_MATRIX : DG_HEADER_UNKNOWN;
}

/* How far down a header may stand: lines of a text may stand above it, a cell each. */
size_t dg_header_reach(const search *s) {
    size_t row = 0;
    for (size_t rows = 0; row < dg_grid_n_rows(s->grid) && rows < HEADER_REACH; row++)
        rows += dg_header_cells(s, row) > 1;
    return row;
}

/* Lead below Lead Agency: does the head of a column of parties stand in it again, or its beginning?
 */
static bool repeats_parties(const search *s, size_t row) {
    for (size_t c = 0; c < s->columns->n; c++) {
        dg_slice title = s->columns->items[c].title, text = text_at(s, row, c);
        size_t n = title.n < text.n ? title.n : text.n;
        if (is_kind(&s->columns->items[c], DG_COLUMN_PARTIES) && n > 0 &&
            memcmp(title.at, text.at, n) == 0 && dg_column_word(text).kind == DG_COLUMN_PARTIES)
            return true;
    }
    return false;
}

/* Is a row the header of another table than that of the columns: by its words, or, below a heading
 * or an empty row, by two words of headers, or by the head of tasks before others? */
static bool heads_another(const search *s, size_t row) {
    head_words w = words_of(s, row);
    if (is_plain_header(w)) return true;
    if (w.cells < 2 || (row > 0 && dg_header_cells(s, row - 1) > 1)) return false;
    return (w.known > 1 && w.known * 3 >= w.cells * 2) || (w.task_first && w.parties > 0) ||
           heads_matrix(s, row, w) || repeats_parties(s, row);
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

/* Phase 1, 一、水利: does a labelled heading stand above the header of the columns, whose rows have
 * no numbers that could begin anew? Then a title between tables, Roads, is in that part, too. */
static bool stands_below_label(const search *s) {
    enum { LINES = 4 };
    for (size_t c = 0; c < s->columns->n; c++)
        if (is_kind(&s->columns->items[c], DG_COLUMN_NUMBER)) return false;
    for (size_t i = 1; i <= LINES && i <= s->columns->header; i++) {
        size_t row = s->columns->header - i;
        if (dg_header_cells(s, row) > 1) return false;
        if (dg_header_cells(s, row) == 1 && is_labelled(s, row)) return true;
    }
    return false;
}

/* Annex: staff list stands behind all parts. */
static bool begins_annex(const search *s, size_t row) {
    WORDS(annexes, {"annex", 0}, {"annexe", 0}, {"appendix", 0}, {"attachment", 0}, {"附", 0});
    size_t c = 0;
    while (c + 1 < dg_grid_n_columns(s->grid, row) && text_at(s, row, c).n == 0)
        c++;
    return dg_words_match(&annexes, text_at(s, row, c), NULL) > 0;
}

size_t dg_columns_next_table(const dg_columns *columns, const dg_grid *grid) {
    search s = {(dg_columns *)columns, (dg_grid *)grid, NULL};
    bool inside = false; /* was there a title between tables? */
    for (size_t row = columns->body + 1; row + 1 < dg_grid_n_rows(grid); row++) {
        size_t first = row;
        if (!heads_another(&s, row)) continue;
        while (first > columns->body + 1 && dg_header_cells(&s, first - 1) < 2)
            first--;
        bool again = are_same(&s, row, columns->header);
        /* by itself it only begins another page, and below a heading another section */
        bool labelled = first < row && is_labelled(&s, row - 1);
        bool titled = first < row && !labelled;
        bool within =
            titled && first + 1 == row && stands_below_label(&s) && !begins_annex(&s, first);
        if (!again || (titled && !within) || (labelled && inside)) return first;
        inside |= within;
    }
    return dg_grid_n_rows(grid);
}

size_t dg_columns_second_table(const dg_grid *grid) {
    dg_columns columns = {.header = 0};
    search s = {&columns, (dg_grid *)grid, NULL};
    size_t n = dg_grid_n_rows(grid);
    while (columns.header < n && !heads_another(&s, columns.header))
        columns.header++;
    columns.body = columns.header + 1;
    return columns.header < n ? dg_columns_next_table(&columns, grid) : n;
}
