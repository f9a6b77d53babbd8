/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A browser draws no line where a page cuts a row: the cells are open there, and go on below. A
 * table without lines may be cut at any page's end. */
#include "read/pdf/pdf_cut_row.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>

#include "base/fail.h"
#include "base/utf8.h"

typedef struct {
    dg_pdf_cell cell;
    dg_text text;
} placed;

static size_t last_row(const dg_pdf_lattice *l) {
    size_t row = 0;
    for (size_t i = 0; i < l->cells.n; i++) {
        const dg_pdf_cell *cell = &l->cells.items[i];
        if (cell->row + cell->n_rows - 1 > row) row = cell->row + cell->n_rows - 1;
    }
    return row;
}

/* Do two cells stand one below the other? Where white parts columns, it does not stand alike on all
 * pages. */
static bool share_columns(const dg_pdf_lattice *above, const dg_pdf_cell *a,
                          const dg_pdf_lattice *below, const dg_pdf_cell *b) {
    double right = above->left - below->left;
    if (!above->ruled) return a->column == b->column && a->n_columns == b->n_columns;
    return fabs(a->left - b->left - right) < DG_PDF_TOLERANCE &&
           fabs(a->right - b->right - right) < DG_PDF_TOLERANCE;
}

/* The cell of the last row above that a cell of the page goes on from; SIZE_MAX: none. */
static size_t cell_above(const dg_pdf_lattice *above, const dg_pdf_lattice *below,
                         const dg_pdf_cell *cell) {
    size_t row = last_row(above);
    for (size_t i = 0; i < above->cells.n; i++) {
        const dg_pdf_cell *its = &above->cells.items[i];
        if (its->row + its->n_rows - 1 == row && share_columns(above, its, below, cell)) return i;
    }
    return SIZE_MAX;
}

/* Do all cells of a row go on from one above? */
static bool goes_on(const dg_pdf_lattice *above, const dg_pdf_lattice *below, size_t row) {
    for (size_t i = 0; i < below->cells.n; i++)
        if (below->cells.items[i].row == row &&
            cell_above(above, below, &below->cells.items[i]) == SIZE_MAX)
            return false;
    return row <= last_row(below) && below->cells.n > 0;
}

/* How many first rows of two tables say the same: the head, which a page repeats. */
static size_t repeated_rows(const dg_pdf_table *above, const dg_pdf_table *below) {
    size_t n = 0, a = above->lattice.cells.n, b = below->lattice.cells.n;
    while (n < a && n < b) {
        const dg_pdf_cell *x = &above->lattice.cells.items[n], *y = &below->lattice.cells.items[n];
        if (x->row != y->row || x->column != y->column || x->n_rows != y->n_rows ||
            !dg_slice_equal(dg_text_slice(&above->texts[n]), dg_text_slice(&below->texts[n])))
            break;
        n++;
    }
    if (n == 0) return 0;
    return n < b ? below->lattice.cells.items[n].row : last_row(&below->lattice) + 1;
}

static bool is_in(const dg_pdf_cell *cell, const dg_pdf_word *w) {
    double x = (w->left + w->right) / 2, y = dg_pdf_word_middle(w);
    return cell->left <= x && x <= cell->right && cell->top <= y && y <= cell->bottom;
}

/* The words in the cells of a row, or of all rows: SIZE_MAX. false: no memory. */
static bool take_words(dg_pdf_cut_row *cut, const dg_pdf_lattice *l, size_t row,
                       const dg_pdf_page_words *page, double right, double down) {
    bool ok = true;
    for (size_t i = 0; i < page->words.n; i++) {
        dg_pdf_word w = page->words.items[i];
        size_t c = 0;
        while (c < l->cells.n && !((row == SIZE_MAX || l->cells.items[c].row == row) &&
                                   is_in(&l->cells.items[c], &w)))
            c++;
        if (c == l->cells.n) continue;
        w.left += right;
        w.right += right;
        w.top += down;
        w.bottom += down;
        ok = ok && DG_PUSH(cut->words, w);
    }
    return ok;
}

/* Make the last row so much higher, and write the table anew. */
static dg_code place_again(const dg_pdf_cut_row *cut, dg_pdf_table *above, double height,
                           dg_error *err) {
    dg_pdf_lattice *l = &above->lattice;
    dg_pdf_page_words all = {.words = {cut->words.items, cut->words.n, cut->words.n}};
    size_t row = last_row(l);
    bool whole;
    for (size_t i = 0; i < l->cells.n; i++) {
        dg_pdf_cell *cell = &l->cells.items[i];
        if (cell->row + cell->n_rows - 1 == row) cell->bottom += height;
        dg_text_free(&above->texts[i]);
    }
    l->bottom += height;
    return dg_pdf_words_place(above, 1, &whole, &all, err);
}

static int by_place(const void *a, const void *b) {
    const placed *p = a, *q = b;
    if (p->cell.row != q->cell.row) return p->cell.row < q->cell.row ? -1 : 1;
    return (p->cell.column > q->cell.column) - (p->cell.column < q->cell.column);
}

/* A row of a table that has gone to the one above; a merged cell in it begins in the next, with
 * what it says above. */
static bool drop_row(dg_pdf_table *below, size_t row, const dg_pdf_table *above) {
    dg_pdf_lattice *l = &below->lattice;
    placed *kept = malloc((l->cells.n + 1) * sizeof *kept);
    size_t n = 0;
    if (kept == NULL) return false;
    for (size_t i = 0; i < l->cells.n; i++) {
        placed p = {l->cells.items[i], below->texts[i]};
        if (p.cell.row == row) {
            size_t from = cell_above(&above->lattice, l, &p.cell);
            dg_text_free(&p.text);
            if (p.cell.n_rows-- == 1) continue;
            dg_text_put(&p.text, dg_text_slice(&above->texts[from]));
        } else {
            p.cell.row -= p.cell.row > row;
        }
        kept[n++] = p;
    }
    if (n > 0) qsort(kept, n, sizeof *kept, by_place);
    bool ok = true;
    for (size_t i = 0; i < n; i++) {
        l->cells.items[i] = kept[i].cell;
        below->texts[i] = kept[i].text;
        ok = ok && !kept[i].text.failed;
    }
    l->cells.n = n;
    free(kept);
    return ok;
}

/* Does a list go on behind what a cell says, or a sentence: is it long, with marks, but no stop? */
static bool is_open(dg_slice text) {
    enum { LONG = 60 };
    size_t step;
    uint32_t last = dg_utf8_last(text, &step);
    bool marks = dg_slice_holds(text, "，") || dg_slice_holds(text, "。");
    bool list = last == ',' || last == ';' || last == 0x3001 || last == 0xFF0C || last == 0xFF1B;
    return list || (text.n > LONG && marks && last != 0x3002);
}

/* Where no line is drawn: is a row the rest of one, without what begins a row, and goes some cell
 * on in it with a small letter, or where a list or a sentence does? */
static bool is_rest(const dg_pdf_table *above, const dg_pdf_table *below, size_t row) {
    bool goes_on = false;
    for (size_t i = 0; i < below->lattice.cells.n; i++) {
        const dg_pdf_cell *cell = &below->lattice.cells.items[i];
        dg_slice text = dg_text_slice(&below->texts[i]);
        if (cell->row != row || text.n == 0) continue;
        dg_slice before =
            dg_text_slice(&above->texts[cell_above(&above->lattice, &below->lattice, cell)]);
        bool small = text.at[0] >= 'a' && text.at[0] <= 'z';
        if (before.n == 0 || (cell->column == 0 && !small)) return false;
        goes_on = goes_on || small || is_open(before);
    }
    return goes_on;
}

/* The row of a page's first table that goes on; SIZE_MAX: none. */
static size_t row_that_goes_on(const dg_pdf_table *above, const dg_pdf_table *below) {
    if (above->lattice.ruled != below->lattice.ruled) return SIZE_MAX;
    size_t row = below->lattice.open_top ? 0 : repeated_rows(above, below);
    bool begins = below->lattice.open_top || row > 0;
    if (!begins || !goes_on(&above->lattice, &below->lattice, row)) return SIZE_MAX;
    return above->lattice.ruled || is_rest(above, below, row) ? row : SIZE_MAX;
}

/* Move a row of the page's first table into the one that is cut. */
static dg_code move_row(dg_pdf_cut_row *cut, dg_pdf_table *above, dg_pdf_table *below, size_t row,
                        const dg_pdf_page_words *page, dg_error *err) {
    double top = 0, height = HUGE_VAL;
    for (size_t i = 0; i < below->lattice.cells.n; i++) {
        const dg_pdf_cell *cell = &below->lattice.cells.items[i];
        if (cell->row != row) continue;
        top = cell->top;
        height = fmin(height, cell->bottom - top);
    }
    double right = above->lattice.ruled ? above->lattice.left - below->lattice.left : 0;
    double down = above->lattice.bottom - top;
    if (!take_words(cut, &below->lattice, row, page, right, down)) return dg_fail_memory(err);
    dg_code code = place_again(cut, above, height, err);
    if (code == DG_OK && !drop_row(below, row, above)) code = dg_fail_memory(err);
    return code;
}

dg_code dg_pdf_cut_row_join(dg_pdf_cut_row *cut, dg_pdf_table_list *tables, size_t first,
                            const dg_pdf_page_words *page, dg_error *err) {
    dg_pdf_table *below = &tables->items[first];
    const dg_pdf_table *last = &tables->items[tables->n - 1];
    size_t row = SIZE_MAX;
    dg_code code = DG_OK;
    bool all = false; /* the page has no more than some of the row */
    if (cut->known) row = row_that_goes_on(&tables->items[cut->table], below);
    if (row != SIZE_MAX) {
        all = below == last && row == last_row(&below->lattice);
        code = move_row(cut, &tables->items[cut->table], below, row, page, err);
    }
    cut->known = last->lattice.open_bottom && code == DG_OK;
    if (!cut->known || all) return code;
    cut->table = tables->n - 1;
    cut->words.n = 0;
    bool ok = take_words(cut, &last->lattice, SIZE_MAX, page, 0, 0);
    return ok ? DG_OK : dg_fail_memory(err);
}

void dg_pdf_cut_row_forget(dg_pdf_cut_row *cut) {
    cut->known = false;
}

void dg_pdf_cut_row_free(dg_pdf_cut_row *cut) {
    free(cut->words.items);
    *cut = (dg_pdf_cut_row){0};
}
