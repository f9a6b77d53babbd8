/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/table/letter_lines.h"

#include <string.h>

#include "base/fail.h"
#include "base/utf8.h"

enum { FEWEST = 3, MOST = 16, ROWS_MIN = 2, LINE_BYTES = 400 };

/* What stands before the last words of a line, and these, the last first. */
typedef struct {
    dg_slice task;
    dg_slice words[MOST];
    size_t n;
} parted;

/* A, A/R, C/I, or a dash for none. */
static bool are_letters(dg_slice word) {
    for (size_t i = 0; i < word.n; i++)
        if (strchr(i % 2 == 0 ? "ARCIS-" : "/", word.at[i]) == NULL) return false;
    return word.n % 2 == 1;
}

/* Where the last word of a text begins, or what stands behind its last `gap`. */
static size_t last_word(dg_slice text, const char *gap) {
    size_t n = strlen(gap), start = text.n;
    while (start > 0 && (start < n || memcmp(text.at + start - n, gap, n) != 0))
        start--;
    return start;
}

/* Part the last words of a line, up to `most` of them, a gap apart; letters only where `letters`.
 */
static void part(parted *p, dg_slice line, const char *gap, bool letters, size_t most) {
    *p = (parted){.task = dg_slice_trim(line)};
    while (p->task.n > 0 && p->n < most) {
        size_t start = last_word(p->task, gap);
        dg_slice word = dg_slice_skip(p->task, start);
        if (letters && !are_letters(word)) return;
        p->words[p->n++] = word;
        p->task = dg_slice_trim((dg_slice){p->task.at, start});
    }
}

/* Cheap: does line `i` end as a row does? */
static bool may_be_row(const dg_source *source, size_t i) {
    if (!dg_source_has_blanks(source, i) || dg_source_is_hidden(source, i)) return false;
    dg_slice line = dg_slice_trim(dg_source_line(source, i));
    return line.n > 0 && line.n <= LINE_BYTES && strchr("ARCIS-", line.at[line.n - 1]) != NULL;
}

/* Words, then `n` letters at least. */
static bool is_row(parted *p, const dg_source *source, size_t i, size_t n) {
    if (i >= source->n_lines || !may_be_row(source, i)) return false;
    part(p, dg_source_line(source, i), " ", true, n);
    return p->n == n && p->task.n > 0;
}

/* A name a word, or of several where two blanks part them, and at most one before them that heads
 * the tasks. */
static bool is_head(parted *p, const dg_source *source, size_t i, size_t n) {
    size_t step;
    dg_slice line = dg_slice_trim(dg_source_line(source, i));
    if (dg_source_is_hidden(source, i) || line.n > LINE_BYTES) return false;
    const char *gap = dg_slice_holds(line, "  ") ? "  " : " ";
    part(p, line, gap, false, n);
    for (size_t w = 0; w < p->n; w++) {
        uint32_t c = dg_utf8_next(p->words[w], 0, &step);
        if (are_letters(p->words[w]) || (c < 0x80 && !(c >= 'A' && c <= 'Z'))) return false;
    }
    return p->n == n && !dg_slice_holds(p->task, gap);
}

static void add_cell(dg_grid *grid, dg_source *source, dg_slice text) {
    dg_grid_add(grid, text, dg_source_position(source, (size_t)(text.at - source->text.at)));
}

static void add_row(dg_grid *grid, dg_source *source, const parted *p) {
    add_cell(grid, source, p->task);
    for (size_t w = p->n; w-- > 0;)
        add_cell(grid, source, p->words[w]);
    dg_grid_end_row(grid);
}

/* The table whose head is line `from`, with `n` columns of letters; NULL: none, or no memory
 * (*failed). */
static dg_grid *table_at(bool *failed, dg_source *source, size_t from, size_t n) {
    parted p;
    size_t to = from + 1;
    if (!is_head(&p, source, from, n)) return NULL;
    dg_grid *grid = dg_grid_new((dg_slice){"", 0}, source->lines[from]);
    *failed = grid == NULL;
    if (grid == NULL) return NULL;
    add_row(grid, source, &p);
    for (; is_row(&p, source, to, n); to++)
        add_row(grid, source, &p);
    grid->end = to < source->n_lines ? source->lines[to] : source->text.n;
    *failed = grid->failed;
    if (!*failed && to - from > ROWS_MIN) return grid;
    dg_grid_free(grid);
    return NULL;
}

dg_code dg_letter_lines_next(dg_grid **grid, dg_source *source, size_t from, dg_error *err) {
    bool failed = false;
    parted p;
    *grid = NULL;
    for (size_t i = from + 1; i < source->n_lines && *grid == NULL && !failed; i++) {
        if (!may_be_row(source, i)) continue;
        part(&p, dg_source_line(source, i), " ", true, MOST);
        if (p.n >= FEWEST && p.task.n > 0) *grid = table_at(&failed, source, i - 1, p.n);
    }
    return failed ? dg_fail_memory(err) : DG_OK;
}
