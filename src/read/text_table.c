/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/text_table.h"

#include <string.h>

#include "base/fail.h"
#include "base/utf8.h"
#include "read/label.h"
#include "read/table_words.h"

enum { CELLS_MAX = 32, HEADER_BYTES = 300, ROW_BYTES = 4000 };

/* A line cut into cells. */
typedef struct {
    dg_slice cells[CELLS_MAX];
    size_t n;
    bool tabbed;
} text_row;

static bool is_gap(uint32_t c, bool tabbed) {
    return tabbed ? c == '\t' : c == '\t' || dg_utf8_is_space(c);
}

/* Is the cell one Han character, or such characters printed apart: 任 务? */
static bool is_spread(dg_slice cell) {
    bool expect_han = true;
    for (size_t at = 0, step; at < cell.n; at += step) {
        uint32_t c = dg_utf8_next(cell, at, &step);
        if (expect_han ? !dg_utf8_is_han(c) : !dg_utf8_is_space(c)) return false;
        expect_han = !expect_han || dg_utf8_is_space(c);
    }
    return cell.n > 0;
}

/* Ends a cell. Empty ones count between tabs only; 任 and 务 are one word. */
static void end_cell(text_row *row, dg_slice cell) {
    dg_slice *last = row->n == 0 ? NULL : &row->cells[row->n - 1];
    if (!row->tabbed && cell.n == 0) return;
    if (!row->tabbed && last != NULL && is_spread(*last) && is_spread(cell)) {
        last->n = (size_t)(cell.at + cell.n - last->at);
        return;
    }
    if (row->n < CELLS_MAX) row->cells[row->n] = row->tabbed ? dg_slice_trim(cell) : cell;
    row->n += row->n < CELLS_MAX;
}

/* The bytes of a gap between cells: a tab, or all white space, of `least` characters at least. */
static size_t gap_bytes(dg_slice line, size_t at, bool tabbed, size_t least) {
    size_t bytes = 0, n = 0, step;
    while (at + bytes < line.n && is_gap(dg_utf8_next(line, at + bytes, &step), tabbed)) {
        bytes += step;
        if (++n == 1 && tabbed) break;
    }
    return n >= least ? bytes : 0;
}

static void split_at(text_row *row, dg_slice line, size_t least) {
    *row = (text_row){.tabbed = memchr(line.at, '\t', line.n) != NULL};
    size_t start = 0, step;
    if (!row->tabbed) line = dg_slice_trim(line);
    for (size_t at = 0, gap; at<line.n; at += gap> 0 ? gap : step) {
        dg_utf8_next(line, at, &step);
        gap = gap_bytes(line, at, row->tabbed, least);
        if (gap == 0) continue;
        end_cell(row, (dg_slice){line.at + start, at - start});
        start = at + gap;
    }
    end_cell(row, dg_slice_skip(line, start));
}

static void split(text_row *row, dg_slice line) {
    split_at(row, line, 1);
}

/* 序号 任务 牵头单位: known words, one of them for parties; two of them alone between a tab. */
static bool is_header(const text_row *row) {
    size_t known = 0, parties = 0;
    for (size_t i = 0; i < row->n; i++) {
        dg_column_kind kind = dg_column_word(row->cells[i]).kind;
        known += kind != DG_COLUMN_OTHER;
        parties += kind == DG_COLUMN_PARTIES;
    }
    bool numbered = row->n > 0 && dg_column_word(row->cells[0]).kind == DG_COLUMN_NUMBER;
    bool wide = row->n > 2 || (row->tabbed && known == row->n);
    return wide && known > 1 && parties > 0 && (row->tabbed || numbered);
}

static bool is_number(dg_slice cell) {
    size_t digits;
    dg_digit_number(cell, &digits);
    return digits > 0 && cell.n <= digits + strlen("、");
}

/* White space inside the task's words makes too many cells: the second takes them in. */
static bool fit(text_row *row, size_t n) {
    if (row->n < n || !is_number(row->cells[0])) return false;
    size_t extra = row->n - n;
    const dg_slice *last = &row->cells[1 + extra];
    row->cells[1].n = (size_t)(last->at + last->n - row->cells[1].at);
    memmove(&row->cells[2], &row->cells[2 + extra], (n - 2) * sizeof *row->cells);
    row->n = n;
    return true;
}

/* Is the line a row below the header, or a heading between the rows? */
static bool is_row(text_row *row, dg_slice line, const text_row *header) {
    dg_label label;
    if (line.n > ROW_BYTES) return false;
    split(row, line);
    if (row->tabbed) return row->n > 1;
    if (row->n == 1) return dg_label_parse(&label, line) && label.style <= DG_LABEL_HAN_BRACKET;
    if (header->tabbed) return false;
    text_row wide; /* 甲局  乙部 丙委: a single space is inside a cell */
    split_at(&wide, line, 2);
    if (wide.n == header->n && is_number(wide.cells[0])) *row = wide;
    return fit(row, header->n);
}

/* 做甲, and on the next line a tab and 商务部: a row that is broken before its second cell. */
static bool is_broken_row(text_row *row, const dg_source *source, size_t i,
                          const text_row *header) {
    text_row below;
    dg_slice line = dg_slice_trim(dg_source_line(source, i));
    if (!header->tabbed || i + 1 >= source->n_lines) return false;
    dg_slice next = dg_source_line(source, i + 1);
    if (next.n == 0 || next.at[0] != '\t' || memchr(line.at, '\t', line.n) != NULL) return false;
    split(&below, next);
    if (below.n > header->n) return false;
    *row = below;
    row->cells[0] = line;
    return true;
}

/* Does a row, not a heading, come next below line `i`? Else the heading is the prose's. */
static bool row_follows(const dg_source *source, size_t i, const text_row *header) {
    text_row row;
    while (++i < source->n_lines) {
        dg_slice line = dg_source_line(source, i);
        if (dg_slice_trim(line).n > 0) return is_row(&row, line, header) && row.n > 1;
    }
    return false;
}

/* A line feed inside a cell breaks a row of tabs: what is short of cells goes on in the next lines,
 * up to one that begins a row or a heading. Returns the row's last line. */
static size_t join_lines(text_row *row, const dg_source *source, size_t i, const text_row *header) {
    dg_label label;
    text_row next;
    while (row->tabbed && row->n < header->n && i + 1 < source->n_lines) {
        dg_slice line = dg_source_line(source, i + 1);
        split(&next, line);
        if (next.n == 0 || next.cells[0].n == 0 || row->n + next.n - 1 > header->n) break;
        if (is_number(next.cells[0]) || dg_label_parse(&label, line)) break;
        dg_slice *last = &row->cells[row->n - 1];
        last->n = (size_t)(next.cells[0].at + next.cells[0].n - last->at);
        memcpy(&row->cells[row->n], &next.cells[1], (next.n - 1) * sizeof *row->cells);
        row->n += next.n - 1;
        i++;
    }
    return i;
}

static void add_row(dg_grid *grid, dg_source *source, const text_row *row) {
    for (size_t i = 0; i < row->n; i++) {
        size_t at = (size_t)(row->cells[i].at - source->text.at);
        dg_grid_add(grid, row->cells[i], dg_source_position(source, at));
    }
    dg_grid_end_row(grid);
}

/* The table under the header in line `from`; *to is the line after it. */
static dg_grid *table_at(dg_source *source, size_t from, const text_row *header, size_t *to) {
    dg_grid *grid = dg_grid_new((dg_slice){"", 0}, source->lines[from]);
    if (grid == NULL) return NULL;
    add_row(grid, source, header);
    *to = from + 1;
    for (size_t i = from + 1; i < source->n_lines; i++) {
        dg_slice line = dg_source_line(source, i);
        text_row row;
        if (dg_slice_trim(line).n == 0) continue;
        bool broken = is_broken_row(&row, source, i, header);
        if (!broken && !is_row(&row, line, header)) break;
        i += broken;
        if (row.n == 1 && !row_follows(source, i, header)) break;
        i = join_lines(&row, source, i, header);
        add_row(grid, source, &row);
        *to = i + 1;
    }
    grid->end = *to < source->n_lines ? source->lines[*to] : source->text.n;
    return grid;
}

/* Cheap: nearly no line holds both white space and a word for parties. */
static bool may_be_header(dg_slice line) {
    dg_slice inner = dg_slice_trim(line);
    bool spaced = memchr(inner.at, ' ', inner.n) != NULL || memchr(inner.at, '\t', inner.n) != NULL;
    if (inner.n == 0 || inner.n > HEADER_BYTES) return false;
    if (!spaced && dg_slice_find(inner, "\xE3\x80\x80", 0) == inner.n) return false;
    return dg_slice_find(inner, "位", 0) < inner.n || dg_slice_find(inner, "门", 0) < inner.n;
}

dg_code dg_text_table_next(dg_grid **grid, dg_source *source, size_t from, dg_error *err) {
    *grid = NULL;
    for (size_t i = from; i < source->n_lines; i++) {
        dg_slice line = dg_source_line(source, i);
        text_row header;
        size_t to;
        if (!dg_source_has_blanks(source, i) || !may_be_header(line)) continue;
        split(&header, line);
        if (!is_header(&header)) continue;
        *grid = table_at(source, i, &header, &to);
        if (*grid == NULL || (*grid)->failed) {
            dg_grid_free(*grid);
            *grid = NULL;
            return dg_fail_memory(err);
        }
        if (to > i + 1) return DG_OK;
        dg_grid_free(*grid);
        *grid = NULL;
    }
    return DG_OK;
}
