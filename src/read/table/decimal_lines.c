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

/* The first line from `i` on that says something; n_lines where a table that was taken comes first.
 */
static size_t next_line(const dg_source *source, size_t i) {
    while (i < source->n_lines && line_at(source, i).n == 0 && !dg_source_is_hidden(source, i))
        i++;
    return i < source->n_lines && dg_source_is_hidden(source, i) ? source->n_lines : i;
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
    size_t top = number_at(r->source, i, &deep);
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

static void add_cell(reader *r, size_t i) {
    dg_slice text = i == DG_NONE ? (dg_slice){"", 0} : line_at(r->source, i);
    size_t at = i == DG_NONE ? 0 : (size_t)(text.at - r->source->text.at);
    dg_position none = {1, 1};
    dg_grid_add(r->grid, text, i == DG_NONE ? none : dg_source_position(r->source, at));
}

/* The row whose number stands in line `i`: what a cell holds says whether it is of parties or a
 * time, for those left empty have no line. Returns the line below the row. */
static size_t take_row(reader *r, size_t i) {
    size_t cells[HEADS_MAX], lines[REACH], n = 0, end = next_line(r->source, i + 1), used = 1;
    bool deep;
    r->top = number_at(r->source, i, &deep);
    r->deep += deep;
    for (; n < REACH && end < r->source->n_lines && !begins_row(r, end);
         end = next_line(r->source, end + 1))
        lines[n++] = end;
    bool last = end >= r->source->n_lines || !begins_row(r, end);
    if (last && n > r->n) { /* nothing says where it ends but the header */
        n = r->n;
        end = next_line(r->source, lines[n - 1] + 1);
    }
    for (size_t c = 0; c < r->n; c++)
        cells[c] = DG_NONE;
    if (n > 0) cells[0] = lines[0];
    for (size_t c = 1; c < r->n && used < n; c++) {
        dg_slice line = line_at(r->source, lines[used]);
        bool fits = c == r->party  ? names_bodies(line)
                    : c == r->time ? dg_word_time(NULL, line) == line.n
                                   : true;
        if (fits) cells[c] = lines[used++];
    }
    add_cell(r, i);
    for (size_t c = 0; c < r->n; c++)
        add_cell(r, cells[c]);
    dg_grid_end_row(r->grid);
    r->rows += cells[r->party] != DG_NONE;
    return end;
}

/* The table under the header; NULL: none, or no memory (*failed). */
static dg_grid *table_under(bool *failed, reader *r, size_t first) {
    bool deep;
    size_t i = first;
    r->grid = dg_grid_new((dg_slice){"", 0}, r->source->lines[r->heads[0]]);
    *failed = r->grid == NULL;
    if (*failed) return NULL;
    add_cell(r, DG_NONE);
    for (size_t c = 0; c < r->n; c++)
        add_cell(r, r->heads[c]);
    dg_grid_end_row(r->grid);
    r->top = number_at(r->source, first, &deep) - 1;
    while (i < r->source->n_lines && begins_row(r, i))
        i = take_row(r, i);
    r->grid->end = i < r->source->n_lines ? r->source->lines[i] : r->source->text.n;
    *failed = r->grid->failed;
    if (r->rows >= ROWS_MIN && r->deep >= ROWS_MIN && !*failed) return r->grid;
    dg_grid_free(r->grid);
    return NULL;
}

dg_code dg_decimal_lines_next(dg_grid **grid, dg_source *source, size_t from, dg_error *err) {
    bool failed = false, deep;
    *grid = NULL;
    for (size_t i = from; i < source->n_lines && *grid == NULL; i++) {
        if (dg_source_is_hidden(source, i) || number_at(source, i, &deep) == 0) continue;
        reader r = {.source = source};
        if (read_head(&r, from, i)) *grid = table_under(&failed, &r, i);
        if (failed) return dg_fail_memory(err);
    }
    return DG_OK;
}
