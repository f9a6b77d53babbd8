/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/table/decimal_lines.h"

#include <string.h>

#include "base/fail.h"
#include "base/utf8.h"
#include "read/english/english_heads.h"
#include "read/name/collective.h"
#include "read/name/latin.h"
#include "read/outline/label.h"
#include "read/words/table_words.h"
#include "read/words/time_words.h"

enum { HEADS_MAX = 8, REACH = 12, HEAD_BYTES = 60, NUMBER_BYTES = 12, ROWS_MIN = 2 };

typedef struct {
    dg_source *source;
    dg_grid *grid;
    size_t heads[HEADS_MAX], n; /* the lines of the header, that of the tasks first */
    size_t party, time;         /* columns; n where there is none */
    size_t top;                 /* the first level of the last number */
    size_t rows, deep;          /* rows with parties, numbers of several levels */
} reader;

static dg_slice line_at(const dg_source *source, size_t i) {
    return dg_slice_trim(dg_source_line(source, i));
}

/* The first line from `i` on that says something, or that a table was taken from. */
static size_t next_line(const dg_source *source, size_t i) {
    while (i < source->n_lines && line_at(source, i).n == 0 && !dg_source_is_hidden(source, i))
        i++;
    return i;
}

static bool is_open(const dg_source *source, size_t i) {
    return i < source->n_lines && !dg_source_is_hidden(source, i);
}

/* 1, 1.2, 1.02.01 alone in line `i`: the first level, and whether others follow; 0: none. */
static size_t number_at(const dg_source *source, size_t i, bool *deep) {
    dg_slice line = i < source->n_lines ? line_at(source, i) : (dg_slice){"", 0};
    size_t bytes, top = dg_digit_number(line, &bytes);
    *deep = bytes < line.n;
    if (bytes == 0 || line.n > NUMBER_BYTES || line.at[line.n - 1] == '.') return 0;
    for (size_t at = bytes; at < line.n; at++)
        if (line.at[at] != '.' && (line.at[at] < '0' || line.at[at] > '9')) return 0;
    return bytes == line.n || line.at[bytes] == '.' ? top : 0;
}

/* Does the number of a row that may follow stand in line `i`? Not 2007, nor 3 of what is counted.
 */
static bool begins_row(const reader *r, size_t i) {
    bool deep;
    size_t top = is_open(r->source, i) ? number_at(r->source, i, &deep) : 0;
    return top > 0 && (top == r->top + 1 || (deep && top == r->top));
}

/* --- The header --- */

static dg_column_kind kind_at(const dg_source *source, size_t i) {
    dg_slice line = line_at(source, i);
    if (line.n == 0 || line.n > HEAD_BYTES || !dg_is_letter(line.at[0])) return DG_COLUMN_IGNORED;
    dg_column_kind kind = dg_column_word(line).kind;
    return kind == DG_COLUMN_OTHER ? dg_english_head(line).kind : kind;
}

/* The lines above the first number down from one that heads tasks, and among them one of parties.
 */
static bool read_head(reader *r, size_t from, size_t first) {
    size_t lines[HEADS_MAX], n = 0;
    for (size_t i = first; i-- > from && n < HEADS_MAX;) {
        dg_slice line = line_at(r->source, i);
        if (dg_source_is_hidden(r->source, i) || line.n > HEAD_BYTES) return false;
        if (line.n == 0) continue;
        lines[n++] = i;
        if (kind_at(r->source, i) == DG_COLUMN_TASK) break;
    }
    if (n < 2 || kind_at(r->source, lines[n - 1]) != DG_COLUMN_TASK) return false;
    r->n = r->party = r->time = n;
    for (size_t c = 0; c < n; c++) {
        r->heads[c] = lines[n - 1 - c];
        dg_column_kind kind = kind_at(r->source, r->heads[c]);
        bool parties = kind == DG_COLUMN_PARTIES || kind == DG_COLUMN_DEPARTMENT;
        if (parties && r->party < n) return false; /* which of two cells is left empty? */
        if (parties) r->party = c;
        if (kind == DG_COLUMN_DEADLINE) r->time = c;
    }
    return r->party < n;
}

/* --- Rows --- */

/* RB, PO and all departments; no sentence: Work goes on. */
static bool names_bodies(dg_slice line) {
    size_t end = 0;
    while (end < line.n && strchr(",;/&", line.at[end]) == NULL)
        end++;
    dg_slice first = dg_slice_trim((dg_slice){line.at, dg_slice_find(line, " and ", 0)});
    if (end < first.n) first = dg_slice_trim((dg_slice){line.at, end});
    return !dg_slice_ends(line, ".") && dg_looks_like_english_names(line) &&
           (dg_is_latin_name(first) || dg_is_collective(first));
}

/* Of the lines from `first` to `last`; DG_NONE: empty. */
static void add_cell(reader *r, size_t first, size_t last) {
    if (first == DG_NONE) {
        dg_grid_add(r->grid, (dg_slice){"", 0}, (dg_position){1, 1});
        return;
    }
    dg_slice text = line_at(r->source, first), below = line_at(r->source, last);
    text.n = (size_t)(below.at + below.n - text.at);
    size_t at = (size_t)(text.at - r->source->text.at);
    dg_grid_add(r->grid, text, dg_source_position(r->source, at));
}

/* The cells of a row, line by line: the first and the last of each; DG_NONE: it is empty. */
typedef struct {
    size_t first[HEADS_MAX], last[HEADS_MAX];
    size_t used; /* lines */
} row_cells;

/* The first `tasks` of the row's lines are its task: what a further cell holds says whether it is
 * of parties or a time, for those left empty have no line. More lines of bodies than there are
 * cells are one cell. */
static row_cells share_lines(const reader *r, const size_t *lines, size_t n, size_t tasks) {
    row_cells cells = {.used = tasks};
    for (size_t c = 0; c < r->n; c++)
        cells.first[c] = DG_NONE;
    if (n == 0) return cells;
    cells.first[0] = lines[0];
    cells.last[0] = lines[tasks - 1];
    for (size_t c = 1; c < r->n && cells.used < n; c++) {
        dg_slice line = line_at(r->source, lines[cells.used]);
        bool fits = c == r->party  ? names_bodies(line)
                    : c == r->time ? dg_word_time(NULL, line) == line.n
                                   : true;
        if (!fits) continue;
        cells.first[c] = cells.last[c] = lines[cells.used++];
        while (c == r->party && n - cells.used + c + 1 > r->n && cells.used < n &&
               names_bodies(line_at(r->source, lines[cells.used])))
            cells.last[c] = lines[cells.used++];
    }
    return cells;
}

/* and the lane: does a line go on with what the one above says? */
static bool goes_on(dg_slice line) {
    return line.n > 0 && line.at[0] >= 'a' && line.at[0] <= 'z';
}

/* Do the lines that no cell of a row took say something that is looked for:
 * behind its parties, or more of them? Not how far the work is. */
static bool leaves_parties(const reader *r, const row_cells *cells, const size_t *lines, size_t n) {
    bool free = false, names = false;
    for (size_t c = r->party + 1; c < r->n; c++)
        free = free || c != r->time;
    for (size_t i = cells->used; i < n; i++)
        names = names || names_bodies(line_at(r->source, lines[i]));
    return cells->used < n && cells->first[r->party] != DG_NONE && (!free || names);
}

/* The row whose number stands in line `i`. Its task may be wrapped where its parties follow that.
 * What its cells leave stands beside them, where it is reported. Returns the line below
 * the row. */
static size_t take_row(reader *r, size_t i) {
    size_t lines[REACH], n = 0, end = next_line(r->source, i + 1);
    bool deep;
    r->top = number_at(r->source, i, &deep);
    r->deep += deep;
    for (; n < REACH && is_open(r->source, end) && !begins_row(r, end);
         end = next_line(r->source, end + 1))
        lines[n++] = end;
    bool last = !begins_row(r, end);
    size_t most = last && n > r->n ? r->n : n; /* nothing says where it ends but the header */
    row_cells cells = share_lines(r, lines, most, 1);
    for (size_t k = 1, reach; k < n && goes_on(line_at(r->source, lines[k])); k++) {
        if (cells.first[r->party] != DG_NONE) break;
        reach = last && n > r->n + k ? r->n + k : n;
        row_cells wrapped = share_lines(r, lines, reach, k + 1);
        if (wrapped.first[r->party] == DG_NONE) continue;
        cells = wrapped;
        most = last ? wrapped.used : n;
    }
    if (most < n) end = next_line(r->source, lines[most - 1] + 1);
    add_cell(r, i, i);
    for (size_t c = 0; c < r->n; c++)
        add_cell(r, cells.first[c], cells.last[c]);
    if (leaves_parties(r, &cells, lines, most)) add_cell(r, lines[cells.used], lines[most - 1]);
    dg_grid_end_row(r->grid);
    r->rows += cells.first[r->party] != DG_NONE;
    return end;
}

/* The table under the header; NULL: none, or no memory (*failed). *end: the line below what was
 * read. */
static dg_grid *table_under(bool *failed, reader *r, size_t first, size_t *end) {
    bool deep;
    size_t i = first;
    r->grid = dg_grid_new((dg_slice){"", 0}, r->source->lines[r->heads[0]]);
    *failed = r->grid == NULL;
    if (*failed) return NULL;
    add_cell(r, DG_NONE, DG_NONE);
    for (size_t c = 0; c < r->n; c++)
        add_cell(r, r->heads[c], r->heads[c]);
    dg_grid_end_row(r->grid);
    r->top = number_at(r->source, first, &deep) - 1;
    while (i < r->source->n_lines && begins_row(r, i))
        i = take_row(r, i);
    *end = i;
    r->grid->end = i < r->source->n_lines ? r->source->lines[i] : r->source->text.n;
    *failed = r->grid->failed;
    if (r->rows >= ROWS_MIN && r->deep >= ROWS_MIN && !*failed) return r->grid;
    dg_grid_free(r->grid);
    return NULL;
}

dg_code dg_decimal_lines_next(dg_grid **grid, dg_source *source, size_t from, dg_error *err) {
    bool failed = false, deep;
    *grid = NULL;
    for (size_t i = from, next; i < source->n_lines && *grid == NULL; i = next) {
        next = i + 1;
        if (dg_source_is_hidden(source, i) || number_at(source, i, &deep) == 0) continue;
        reader r = {.source = source};
        if (read_head(&r, from, i)) *grid = table_under(&failed, &r, i, &next);
        if (failed) return dg_fail_memory(err);
    }
    return DG_OK;
}
