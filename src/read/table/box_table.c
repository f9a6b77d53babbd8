/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/table/box_table.h"

#include <stdlib.h>

#include "base/fail.h"
#include "base/utf8.h"
#include "read/outline/label.h"
#include "read/table/cell_parts.h"
#include "read/words/signs.h"

enum { COLUMNS_MAX = 64 }; /* a line of more is none of a table */

/* What stands between the upright strokes of a line. */
typedef struct {
    dg_slice cells[COLUMNS_MAX];
    bool rules[COLUMNS_MAX];  /* the cell is a rule, ────, not words */
    size_t over[COLUMNS_MAX]; /* how many columns the cell reaches over; 0: one to its left does */
    size_t n;                 /* 0: the line is none of a table */
    bool ruled;               /* there is a rule among them */
    /* Up to the end of each cell: the characters of the drawing, and the width of the others. */
    size_t strokes[COLUMNS_MAX], widths[COLUMNS_MAX];
} box_line;

/* The lines of a table, and the line that shows most columns. */
typedef struct {
    dg_source *source;
    size_t from, to, columns;
    size_t listed; /* a line: from it up to the next rule each line is a row; DG_NONE: none */
    box_line widest;
    size_t widths[COLUMNS_MAX]; /* of the longest line of a column's cells, in half widths */
} box;

static bool is_box(uint32_t c) {
    return c >= 0x2500 && c <= 0x257F;
}

/* ─ ━ and their broken and double kin. */
static bool is_level(uint32_t c) {
    return c == 0x2500 || c == 0x2501 || c == 0x2504 || c == 0x2505 || c == 0x2508 || c == 0x2509 ||
           c == 0x254C || c == 0x254D || c == 0x2550;
}

static bool is_rule(dg_slice cell) {
    size_t step;
    for (size_t at = 0; at < cell.n; at += step)
        if (!is_level(dg_utf8_next(cell, at, &step))) return false;
    return cell.n > 0;
}

static void end_cell(box_line *b, dg_slice cell) {
    cell = dg_slice_trim(cell);
    b->rules[b->n] = is_rule(cell);
    b->ruled = b->ruled || b->rules[b->n];
    b->over[b->n] = 1;
    b->cells[b->n++] = cell;
}

/* Cut a line at its upright strokes; it begins and ends with one. */
static void cut_line(box_line *b, const dg_source *source, size_t i) {
    dg_slice line = dg_slice_trim(dg_source_line(source, i));
    size_t start = 0, strokes = 0, width = 0, step;
    *b = (box_line){.n = 0};
    for (size_t at = 0; at < line.n; at += step) {
        uint32_t c = dg_utf8_next(line, at, &step);
        bool upright = is_box(c) && !is_level(c);
        if (at == 0 && !upright) return;
        if (upright && at > 0 && b->n == COLUMNS_MAX) {
            b->n = 0;
            return;
        }
        if (upright && at > 0) {
            b->strokes[b->n] = strokes;
            b->widths[b->n] = width;
            end_cell(b, (dg_slice){line.at + start, at - start});
        }
        if (upright) start = at + step;
        strokes += is_box(c);
        width += is_box(c) ? 0 : dg_utf8_width((dg_slice){line.at + at, step});
    }
    if (start != line.n) b->n = 0; /* words behind the last stroke */
}

/* How far from the left a cell ends, a stroke being `stroke` wide. */
static size_t end_of(const box_line *b, size_t cell, size_t stroke) {
    return b->widths[cell] + stroke * b->strokes[cell];
}

/* Put the cells of a line that has fewer than the table below the columns that they reach over, all
 * of which are as wide as in the widest line. */
static bool spread(box_line *b, const box_line *widest, size_t stroke) {
    box_line wide = *b;
    size_t c = 0;
    if (end_of(b, b->n - 1, stroke) != end_of(widest, widest->n - 1, stroke)) return false;
    for (size_t j = 0; j < b->n; j++) {
        size_t first = c, end = end_of(b, j, stroke);
        while (c < widest->n && end_of(widest, c, stroke) <= end) {
            wide.cells[c] = (dg_slice){b->cells[j].at, 0};
            wide.rules[c] = b->rules[j];
            wide.over[c++] = 0;
        }
        if (c == first || end_of(widest, c - 1, stroke) != end) return false;
        wide.cells[first] = b->cells[j];
        wide.over[first] = c - first;
    }
    wide.n = widest->n;
    *b = wide;
    return true;
}

static void read_line(box_line *b, const box *t, size_t i) {
    cut_line(b, t->source, i);
    if (b->n < 2 || b->n >= t->columns) return;
    if (!spread(b, &t->widest, 2)) spread(b, &t->widest, 1); /* in fonts of either kind */
}

static bool is_full_rule(const box_line *b) {
    for (size_t c = 0; c < b->n; c++)
        if (!b->rules[c]) return false;
    return b->n > 0;
}

/* The table that begins in line `i`, if one does. */
static bool find_box(box *t, dg_source *source, size_t i) {
    box_line b;
    cut_line(&b, source, i);
    *t = (box){.source = source, .from = i, .to = i, .listed = DG_NONE};
    if (b.n == 0 || !b.ruled) return false;
    for (; i < source->n_lines; i++) {
        if (dg_source_is_line_empty(source, i)) continue;
        cut_line(&b, source, i);
        bool top = dg_slice_starts(dg_slice_trim(dg_source_line(source, i)), "┌");
        if (b.n == 0 || top != (i == t->from)) break; /* or another begins */
        bool better = is_full_rule(&b) && !is_full_rule(&t->widest);
        if (b.n > t->columns || (b.n == t->columns && better)) t->widest = b;
        t->columns = t->widest.n;
        t->to = i + 1;
    }
    return t->columns > 1;
}

/* Have all lines all columns, or one cell over them? And the columns' widths. */
static bool measure(box *t) {
    box_line b;
    for (size_t i = t->from; i < t->to; i++) {
        read_line(&b, t, i);
        if (b.n == 0 || b.ruled) continue;
        if (b.n > 1 && b.n != t->columns) return false;
        for (size_t c = 0; b.n > 1 && c < b.n; c++) {
            size_t width = dg_utf8_width(b.cells[c]);
            if (width > t->widths[c]) t->widths[c] = width;
        }
    }
    return true;
}

/* Does the line end the cells above it in column `c`? */
static bool closes(const box *t, const box_line *b, size_t c) {
    return b->ruled && (b->n != t->columns || b->rules[c]);
}

/* Do the words of a cell's line end short of the column, so that the next is a line of its own? Not
 * where its first character could not stay behind: a number, or one with a mark after it. */
static bool is_short(const box *t, size_t column, dg_slice line, dg_slice next) {
    size_t step;
    uint32_t c = dg_utf8_next(next, 0, &step);
    size_t width = dg_utf8_width(line) + dg_utf8_width((dg_slice){next.at, step});
    bool held = dg_next_sign(next, step, DG_SIGN_LIST_MARK | DG_SIGN_STOP) == step;
    return width <= t->widths[column] && !held && dg_utf8_is_han(c);
}

static bool is_number(dg_slice cell) {
    size_t digits = 0;
    dg_digit_number(cell, &digits);
    return digits > 0 && digits == cell.n;
}

/* Is each line a row from line `from` up to the next rule: several begin with a number, or it is
 * all that stands below the head? */
static bool is_list(const box *t, size_t from, bool whole) {
    size_t begun = 0, numbered = 0, i = from;
    for (box_line b; i < t->to; i++) {
        read_line(&b, t, i);
        if (b.ruled) break;
        begun += b.n > 0 && b.cells[0].n > 0;
        numbered += b.n > 1 && is_number(b.cells[0]);
    }
    return begun > 1 && (numbered == begun || (whole && i + 1 >= t->to));
}

/* Does the line begin a row though no rule stands above it? What goes on with a row leaves its
 * first cell empty. */
static bool begins_row(const box *t, size_t i, const box_line *b) {
    return t->listed != DG_NONE && i > t->listed && b->n > 0 && !b->ruled && b->cells[0].n > 0;
}

/* The cell of column `c` from line `i` on. Returns the line of the rule, or of the row, below it.
 */
static size_t add_cell(dg_grid *grid, const box *t, size_t i, size_t c) {
    DG_ARRAY(dg_cell_part) parts = {0};
    for (size_t first = i; i < t->to; i++) {
        box_line b;
        read_line(&b, t, i);
        if (b.n != 0 && closes(t, &b, c)) break;
        if (i > first && begins_row(t, i, &b)) break;
        if (b.n <= c || b.cells[c].n == 0) continue;
        dg_cell_part part = {b.cells[c], '\0'};
        if (parts.n > 0 && b.n > 1 && is_short(t, c, parts.items[parts.n - 1].text, part.text))
            part.before = '\n';
        if (!DG_PUSH(parts, part)) grid->failed = true;
    }
    if (parts.n == 0)
        dg_grid_add(grid, (dg_slice){"", 0}, (dg_position){1, 1});
    else
        dg_cell_parts_add(grid, t->source, parts.items, parts.n);
    free(parts.items);
    return i;
}

/* The rows that a cell of column `c` reaches over, from line `i` down to the rule in line `end`. */
static size_t rows_down_to(const box *t, size_t i, size_t end) {
    size_t n = 1;
    box_line b;
    for (; i < end; i++) {
        read_line(&b, t, i);
        n += b.ruled;
    }
    return n;
}

/* A cell that was added, and the rows and columns that it is merged over. */
typedef struct {
    size_t row, column, n_rows, n_columns;
} merge;

typedef struct {
    DG_ARRAY(merge) items;
} merges;

/* The row from line `from` on; its cells that no rule parts from those above stay empty. */
static void add_row(dg_grid *grid, merges *over, const box *t, size_t from) {
    box_line above, first = {.n = 0};
    size_t row = dg_grid_n_rows(grid);
    read_line(&above, t, from - 1);
    for (size_t i = from; i < t->to && first.n == 0; i++)
        read_line(&first, t, i);
    if (first.n == 0 || is_full_rule(&first)) return;
    for (size_t c = 0; c < first.n; c++) {
        if (first.n > 1 && above.ruled && !closes(t, &above, c)) {
            dg_grid_add(grid, (dg_slice){"", 0}, (dg_position){1, 1});
            continue;
        }
        size_t n = rows_down_to(t, from, add_cell(grid, t, from, c));
        merge m = {row, c, n, first.over[c]};
        if ((n > 1 || first.over[c] > 1) && !DG_PUSH(over->items, m)) grid->failed = true;
    }
    dg_grid_end_row(grid);
}

static dg_grid *grid_of(box *t) {
    merges over = {0};
    box_line b;
    dg_grid *grid = dg_grid_new((dg_slice){"", 0}, t->source->lines[t->from]);
    if (grid == NULL) return NULL;
    size_t blocks = 0; /* of whole rows, between rules */
    bool open = false;
    for (size_t i = t->from; i + 1 < t->to; i++) {
        read_line(&b, t, i);
        if (b.ruled) {
            t->listed = is_list(t, i + 1, blocks == 1) ? i + 1 : DG_NONE;
            add_row(grid, &over, t, i + 1);
        } else if (begins_row(t, i, &b)) {
            add_row(grid, &over, t, i);
        }
        blocks += open && !b.ruled && b.n == t->columns;
        open = b.ruled || (open && b.n != t->columns);
    }
    for (size_t i = 0; i < over.items.n; i++) {
        const merge *m = &over.items.items[i];
        dg_grid_merge(grid, m->row, m->column, m->n_rows, m->n_columns);
    }
    free(over.items.items);
    grid->end = t->to < t->source->n_lines ? t->source->lines[t->to] : t->source->text.n;
    return grid;
}

/* The grid of a table; NULL: it is none that can be read, or no memory (*failed). */
static dg_grid *read_box(bool *failed, box *t) {
    if (!measure(t)) return NULL;
    dg_grid *grid = grid_of(t);
    *failed = grid == NULL || grid->failed;
    if (!*failed && dg_grid_n_rows(grid) > 0) return grid; /* none where all stands in one line */
    dg_grid_free(grid);
    return NULL;
}

dg_code dg_box_table_next(dg_grid **grid, dg_source *source, size_t from, dg_error *err) {
    box t;
    bool failed = false;
    *grid = NULL;
    for (size_t i = from; i < source->n_lines && *grid == NULL && !failed; i++) {
        unsigned char first = dg_source_first_byte(source, i);
        if (first > ' ' && (first < 0xC2 || first > 0xE3)) continue; /* no stroke, no white space */
        if (!dg_slice_starts(dg_slice_trim(dg_source_line(source, i)), "┌")) continue;
        if (!find_box(&t, source, i)) continue;
        *grid = read_box(&failed, &t);
        i = t.to - 1;
    }
    return failed ? dg_fail_memory(err) : DG_OK;
}
