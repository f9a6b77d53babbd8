/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/table/aligned_text.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "base/text.h"
#include "base/utf8.h"
#include "read/english/english_heads.h"
#include "read/pdf/pdf_aligned.h"
#include "read/pdf/pdf_layout.h"
#include "read/words/table_words.h"

/* A text as a page: in points, with two spaces more than between words, and a line's white less
 * than between rows. */
static const double wide = 5, high = 10, apart = 12;

enum {
    HEAD_BYTES = 400,
    FEWEST_PARTS = 3,
    FIRST_LINES = 24, /* enough to tell that a table is one */
    MOST_LINES = DG_PDF_MOST_LINES,
    TAB = 8,
};

typedef struct {
    dg_pdf_page_words page; /* words of the source's text */
    size_t from, to;        /* lines */
    size_t white;           /* as many empty lines stand within a table */
} block;

/* --- Words --- */

static bool put_line(block *b, dg_slice line, double top) {
    size_t start = 0, begun = 0, column = 0, step;
    bool ok = true, inside = false;
    for (size_t at = 0; at <= line.n && ok; at += step) {
        uint32_t c = at < line.n ? dg_utf8_next(line, at, &step) : ' ';
        bool space = c == '\t' || dg_utf8_is_space(c);
        if (at == line.n) step = 1;
        if (!space && !inside) {
            start = at;
            begun = column;
        }
        if (space && inside) {
            dg_pdf_word word = {wide * (double)begun,
                                top,
                                wide * (double)column,
                                top + high,
                                {line.at + start, at - start}};
            ok = DG_PUSH(b->page.words, word);
        }
        inside = !space;
        dg_slice letter = {line.at + at, at < line.n ? step : 0};
        column += c == '\t' ? TAB - column % TAB : dg_utf8_width(letter);
    }
    return ok;
}

/* Dashes under a head, or above it: a line that says nothing. */
static bool is_rule(dg_slice line) {
    enum { FEWEST = 3 };
    size_t n = 0;
    for (size_t i = 0; i < line.n; i++) {
        if (strchr("-=_+ \t", line.at[i]) == NULL) return false;
        n += line.at[i] == '-' || line.at[i] == '=' || line.at[i] == '_';
    }
    return n >= FEWEST;
}

/* The part of a line that begins at *at, two spaces from the next; *at behind it. */
static dg_slice next_part(dg_slice line, size_t *at) {
    size_t start = *at;
    while (start < line.n && line.at[start] == ' ')
        start++;
    size_t end = dg_slice_find(line, "  ", start);
    *at = end;
    return (dg_slice){line.at + start, end - start};
}

/* How many parts a line has; *small: one begins with a small letter, as what goes on does. */
static size_t count_parts(dg_slice line, bool *small) {
    size_t n = 0;
    line = dg_slice_trim(line);
    *small = false;
    for (size_t at = 0; at < line.n; n++) {
        dg_slice part = next_part(line, &at);
        *small = *small || (part.n > 0 && part.at[0] >= 'a' && part.at[0] <= 'z');
    }
    return n;
}

/* Do empty lines part the rows below the head in line `from`? Not where two rows begin between two
 * of them: lines of as many parts as any has. */
static bool parts_rows(const dg_source *source, size_t from, size_t to) {
    size_t most = 0, begun = 0;
    bool small;
    for (size_t i = from + 1; i < to; i++) {
        size_t n = count_parts(dg_source_line(source, i), &small);
        if (n > most) most = n;
    }
    for (size_t i = from + 1; i < to; i++) {
        size_t n = count_parts(dg_source_line(source, i), &small);
        begun = n == 0 ? 0 : begun + (n == most && !small);
        if (begun > 1) return false;
    }
    return true;
}

/* What the parts of a line would say as heads; none where one is too long to be a head, or says
 * P = primary. A line with small letters may be of a text set flush: half must say it as they
 * stand.
 */
typedef struct {
    size_t parts, whole, known; /* whole: known as they stand; known: by their words at least */
} head_parts;

static head_parts parts_of(dg_slice line) {
    enum { PART_BYTES = 45 };
    head_parts heads = {0};
    line = dg_slice_trim(line);
    if (line.n > HEAD_BYTES || memchr(line.at, '\t', line.n) != NULL) return heads;
    for (size_t at = 0, n = 0; at < line.n; heads.parts = ++n) {
        dg_slice part = next_part(line, &at);
        if (part.n > PART_BYTES || memchr(part.at, '=', part.n) != NULL) return (head_parts){0};
    }
    bool small = false;
    for (size_t at = 0; at < line.n && heads.parts >= FEWEST_PARTS;) {
        dg_slice part = next_part(line, &at);
        small = small || (part.at[0] >= 'a' && part.at[0] <= 'z');
        bool whole = dg_column_word(part).kind != DG_COLUMN_OTHER;
        heads.whole += whole;
        heads.known += whole || dg_english_head(part).kind != DG_COLUMN_OTHER;
    }
    if (small && heads.whole * 2 < heads.parts) heads.known = 0;
    return heads;
}

/* How many empty lines stand from `line` on; more than `most` are not counted. */
static size_t count_white(const dg_source *source, size_t line, size_t most) {
    size_t n = 0;
    while (n <= most && line + n < source->n_lines && dg_source_is_line_empty(source, line + n))
        n++;
    return n;
}

/* How many empty lines stand within the table below the head in line `from`: as many as below the
 * head or, in a text that is all spaced so, between any others; one at least. */
static size_t white_below(const dg_source *source, size_t from) {
    enum { MOST = 3 };
    size_t white = count_white(source, from + 1, MOST);
    if (white == 0 || white > MOST) white = 1;
    return source->apart > white && source->apart <= MOST ? source->apart : white;
}

/* Do words stand alone in a line, white above them, below them a head: over the next table? */
static bool heads_another(const dg_source *source, size_t line, size_t white) {
    bool small;
    if (!dg_source_is_line_empty(source, line - 1) ||
        count_parts(dg_source_line(source, line), &small) != 1)
        return false;
    size_t n = count_white(source, line + 1, white), below = line + 1 + n;
    return n <= white && below < source->n_lines &&
           parts_of(dg_source_simplified_line(source, below)).whole > 1;
}

/* Does a table end above `line`: do more empty lines stand there than within it, or the last? */
static bool ends_above(const dg_source *source, size_t line, size_t white) {
    size_t n = count_white(source, line, white);
    return n > white || (n > 0 && line + n == source->n_lines);
}

/* Take the lines from `from` on, up to more white than within a table or the next table's. false:
 * no memory. */
static bool take_block(block *b, const dg_source *source, size_t from, size_t most) {
    size_t to = from;
    b->page.words.n = 0;
    while (to < source->n_lines && to - from < most &&
           !(to > from && heads_another(source, to, b->white)) && !ends_above(source, to, b->white))
        to++;
    bool part = parts_rows(source, from, to), head = true, ok = true;
    double top = apart;
    for (size_t i = from; i < to && ok; i++) {
        bool empty = dg_source_is_line_empty(source, i);
        if (empty && (head || !part)) continue; /* the head's own */
        if (empty && dg_source_is_line_empty(source, i - 1)) continue;
        dg_slice line = dg_source_line(source, i);
        if (is_rule(line) || dg_pdf_is_page_number(line)) continue;
        ok = put_line(b, line, top);
        top += apart;
        head = head && i == from;
    }
    b->from = from;
    b->to = to;
    return ok;
}

/* --- Cells --- */

typedef struct {
    dg_text text;
    DG_ARRAY(dg_position) places;
} cell_text;

static bool put_byte(cell_text *cell, char c, dg_position at) {
    char one[2] = {c, '\0'};
    dg_text_puts(&cell->text, one);
    return DG_PUSH(cell->places, at);
}

/* Between two words of a cell: a line's end where the next would have stood on the line. */
static bool put_between(cell_text *cell, const dg_pdf_word *before, const dg_pdf_word *word,
                        double right, dg_position at) {
    size_t step;
    bool below = word->top > before->top;
    bool room = below && before->right + wide + word->right - word->left <= right;
    bool han = dg_utf8_is_han(dg_utf8_last(before->text, &step)) &&
               dg_utf8_is_han(dg_utf8_next(word->text, 0, &step));
    if (room) return put_byte(cell, '\n', at);
    return (han && below) || put_byte(cell, ' ', at);
}

/* The words of [from, to) that stand in a cell. */
static bool put_words(cell_text *cell, dg_source *source, const dg_pdf_word *words, size_t n,
                      const dg_pdf_cell *frame) {
    const dg_pdf_word *before = NULL;
    bool ok = true;
    dg_position end = {1, 1};
    for (size_t i = 0; i < n && ok; i++) {
        const dg_pdf_word *w = &words[i];
        if (w->left < frame->left || w->left >= frame->right) continue;
        size_t at = (size_t)(w->text.at - source->text.at);
        if (before != NULL)
            ok = put_between(cell, before, w, frame->right, dg_source_position(source, at));
        for (size_t b = 0; b < w->text.n && ok; b++)
            ok = put_byte(cell, w->text.at[b], dg_source_position(source, at + b));
        end = dg_source_position(source, at + w->text.n);
        before = w;
    }
    return ok && DG_PUSH(cell->places, end) && !cell->text.failed;
}

static bool add_cell(dg_grid *grid, dg_source *source, const dg_pdf_word *words, size_t n,
                     const dg_pdf_cell *frame) {
    cell_text cell = {0};
    bool ok = put_words(&cell, source, words, n, frame);
    dg_slice text = dg_text_slice(&cell.text);
    if (ok && frame->n_columns > 1)
        dg_grid_add_spanning(grid, text, cell.places.items[0], 1, frame->n_columns);
    else if (ok)
        dg_grid_add_placed(grid, text, cell.places.items);
    dg_text_free(&cell.text);
    free(cell.places.items);
    return ok;
}

/* The first word, from word `at` on, that stands below `y`. */
static size_t words_to(const block *b, size_t at, double y) {
    while (at < b->page.words.n && b->page.words.items[at].top + high / 2 < y)
        at++;
    return at;
}

/* The line of the source that a word stands in. */
static size_t line_of(dg_source *source, const dg_pdf_word *word) {
    return dg_source_position(source, (size_t)(word->text.at - source->text.at)).line - 1;
}

/* Add the rows of a table of the block, up to the line that the grid ends with. */
static void add_rows(dg_grid *grid, dg_source *source, const block *b,
                     const dg_pdf_lattice *table) {
    const dg_pdf_word *words = b->page.words.items;
    size_t at = 0, row = 0, end = words_to(b, 0, table->top);
    for (size_t c = 0; c < table->cells.n && !grid->failed; c++) {
        dg_pdf_cell frame = table->cells.items[c];
        if (c == 0 || frame.row != row) {
            if (c > 0) dg_grid_end_row(grid);
            row = frame.row;
            at = words_to(b, end, frame.top);
            end = words_to(b, at, frame.bottom);
        }
        if (frame.column == 0) frame.left = -HUGE_VAL;
        grid->failed = !add_cell(grid, source, words + at, end - at, &frame) || grid->failed;
    }
    dg_grid_end_row(grid);
    end = words_to(b, 0, table->bottom);
    size_t behind = end == 0 ? b->from : line_of(source, &words[end - 1]) + 1;
    grid->end = behind < source->n_lines ? source->lines[behind] : source->text.n;
}

/* --- Tables --- */

/* Do words of more than a few lines stand below the table? Fewer may be a heading among its rows,
 * the next of which was not taken. */
static bool goes_on_below(const block *b, const dg_pdf_lattice *table) {
    enum { FEW = 3 };
    const dg_pdf_word *words = b->page.words.items;
    size_t n = b->page.words.n, below = words_to(b, 0, table->bottom);
    return below < n && words[n - 1].top - words[below].top >= FEW * apart;
}

/* The table that begins in line `from`, if any: of no more lines than it needs. With gutters, it
 * goes on with the table that has them. */
static dg_code find_table(dg_pdf_lattice_list *found, dg_pdf_gutters *gutters, block *b,
                          const dg_source *source, size_t from, dg_error *err) {
    enum { MORE = 4 };
    dg_pdf_gutters before = *gutters;
    for (size_t most = FIRST_LINES;; most *= MORE) {
        if (most > MOST_LINES) most = MOST_LINES;
        if (!take_block(b, source, from, most)) return dg_fail_memory(err);
        *gutters = before;
        dg_code code = dg_pdf_aligned_at_top(found, gutters, &b->page, wide, err);
        if (code != DG_OK || found->n == 0 || most == MOST_LINES) return code;
        if (goes_on_below(b, &found->items[0])) return DG_OK;
        if (b->to - b->from < most) return DG_OK;
        dg_pdf_lattices_free(found);
    }
}

/* Add the rows from line `from` on that a table begins there. *added: one does. */
static dg_code add_table(dg_grid *grid, bool *added, dg_pdf_gutters *gutters, block *b,
                         dg_source *source, size_t from, dg_error *err) {
    dg_pdf_lattice_list found = {0};
    dg_pdf_gutters kept = *gutters;
    dg_code code = find_table(&found, &kept, b, source, from, err);
    *added = code == DG_OK && found.n > 0;
    if (*added) {
        *gutters = kept;
        add_rows(grid, source, b, &found.items[0]);
    }
    dg_pdf_lattices_free(&found);
    return code == DG_OK && grid->failed ? dg_fail_memory(err) : code;
}

/* Does a line stand in columns, as those of a table do? */
static bool stands_in_columns(const dg_source *source, size_t line) {
    bool small;
    return count_parts(dg_source_line(source, line), &small) >= FEWEST_PARTS;
}

/* The line behind a row that begins in `line`: behind those with fewer parts, up to the next. */
static size_t row_end(const dg_source *source, size_t line) {
    size_t end = line + 1;
    while (end < source->n_lines && !dg_source_is_line_empty(source, end) &&
           !stands_in_columns(source, end))
        end++;
    return end;
}

/* Add a row that is out of line with those above it: each part in the column that it begins in. */
static bool add_stray(dg_grid *grid, block *b, dg_source *source, size_t line,
                      const dg_pdf_gutters *gutters) {
    dg_pdf_cell frame = {.left = -HUGE_VAL};
    if (!take_block(b, source, line, row_end(source, line) - line)) return false;
    bool ok = true;
    for (size_t column = 0; column <= gutters->n && ok; column++) {
        frame.n_columns = 1;
        frame.right = column < gutters->n ? gutters->items[column].to - wide / 2 : HUGE_VAL;
        ok = add_cell(grid, source, b->page.words.items, b->page.words.n, &frame);
        frame.left = frame.right;
    }
    dg_grid_end_row(grid);
    grid->end = b->to < source->n_lines ? source->lines[b->to] : source->text.n;
    return ok;
}

/* Does the line, or the next that has as many parts, stand in columns, and name none anew? */
static bool is_stray(const dg_source *source, size_t line) {
    size_t end = stands_in_columns(source, line) ? line : row_end(source, line);
    return end < source->n_lines && !dg_source_is_line_empty(source, end) &&
           parts_of(dg_source_simplified_line(source, end)).whole < 2;
}

/* Add what comes below the rows found so far without an empty line between: rows again, or lines
 * that are out of line. */
static dg_code add_rest(dg_grid *grid, dg_pdf_gutters *gutters, block *b, dg_source *source,
                        dg_error *err) {
    dg_code code = DG_OK;
    while (code == DG_OK && grid->end < source->text.n) {
        size_t line = dg_source_position(source, grid->end).line - 1;
        bool cut = b->to - b->from == MOST_LINES && line == b->to, added;
        if (cut && dg_source_is_line_empty(source, line)) line++;
        if (line == source->n_lines || dg_source_is_line_empty(source, line)) break;
        code = add_table(grid, &added, gutters, b, source, line, err);
        if (code == DG_OK && added) continue;
        if (code != DG_OK || !is_stray(source, line)) break;
        if (!add_stray(grid, b, source, line, gutters)) code = dg_fail_memory(err);
    }
    return code;
}

/* Does the head stand over the columns? Where half of them have none of their own, others do. */
static bool has_heads(const dg_grid *grid) {
    size_t covered = 0, n = dg_grid_n_columns(grid, 0);
    for (size_t c = 0; c < n; c++)
        covered += dg_grid_cell_at(grid, 0, c)->covered;
    return covered * 2 < n;
}

/* One row, and what goes on without an empty line between? Then the columns are others. */
static bool ends_early(const dg_grid *grid, dg_source *source) {
    return dg_grid_n_rows(grid) == 2 && grid->end < source->text.n &&
           !dg_source_is_line_empty(source, dg_source_position(source, grid->end).line - 1);
}

/* The table whose head is line `from`; NULL: it is none. */
static dg_code table_at(dg_grid **grid, block *b, dg_source *source, size_t from, dg_error *err) {
    dg_pdf_gutters gutters = {0};
    bool found;
    dg_grid *made = dg_grid_new((dg_slice){"", 0}, source->lines[from]);
    if (made == NULL) return dg_fail_memory(err);
    b->white = white_below(source, from);
    dg_code code = add_table(made, &found, &gutters, b, source, from, err);
    if (code == DG_OK && found) code = add_rest(made, &gutters, b, source, err);
    if (code == DG_OK && found && has_heads(made) && !ends_early(made, source))
        *grid = made;
    else
        dg_grid_free(made);
    return code;
}

/* The next line, from `line` on, with two spaces side by side; n_lines: there is none. By memchr,
 * for a Chinese text holds hardly any. */
static size_t next_spaced_line(const dg_source *source, size_t line) {
    if (line >= source->n_lines) return source->n_lines;
    const char *text = source->text.at, *end = text + source->text.n,
               *hit = text + source->lines[line];
    while ((hit = memchr(hit, ' ', (size_t)(end - hit))) != NULL) {
        if (end - hit < 2) return source->n_lines;
        if (hit[1] == ' ') break;
        hit += 2;
    }
    if (hit == NULL) return source->n_lines;
    while (line + 1 < source->n_lines && source->lines[line + 1] <= (size_t)(hit - text))
        line++;
    return line;
}

dg_code dg_aligned_text_next(dg_grid **grid, dg_source *source, size_t from, dg_error *err) {
    block b = {0};
    enum { DEEPEST = 4 }; /* lines of a head */
    dg_code code = DG_OK;
    size_t tried = 0, last = 0; /* how many lines in a row that head nothing, and which last */
    *grid = NULL;
    for (size_t i = from; code == DG_OK && *grid == NULL; i++) {
        i = next_spaced_line(source, i);
        if (i == source->n_lines) break;
        if (parts_of(dg_source_simplified_line(source, i)).known == 0) continue;
        tried = last + 1 == i ? tried + 1 : 0;
        last = i;
        if (tried < DEEPEST) code = table_at(grid, &b, source, i, err);
    }
    free(b.page.words.items);
    return code;
}
