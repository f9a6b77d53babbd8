/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A browser draws no line where a page cuts a row: the cells are open there, and go on below. An
 * office program does draw one, and a table without lines may be cut at any page's end: what the
 * cells say tells then. */
#include "read/pdf/pdf_cut_row.h"

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "base/utf8.h"
#include "read/name/latin.h"
#include "read/words/body_words.h"
#include "read/words/words.h"

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

/* Does a list go on behind what a cell says? */
static bool is_open_list(dg_slice text) {
    size_t step;
    uint32_t last = dg_utf8_last(text, &step);
    return last == ',' || last == ';' || last == 0x3001 || last == 0xFF0C || last == 0xFF1B;
}

/* Does it, or a sentence: is it long, with marks, but no stop? */
static bool is_open(dg_slice text) {
    enum { LONG = 60 };
    bool marks = dg_slice_holds(text, "，") || dg_slice_holds(text, "。");
    return is_open_list(text) || (text.n > LONG && marks && !dg_slice_ends(text, "。"));
}

WORDS(marks, {",", 0}, {";", 0}, {"、", 0}, {"，", 0}, {"；", 0});

/* The last of the names that a text lists, or the first. */
static dg_slice last_item(dg_slice text) {
    size_t at = 0;
    for (size_t i = 0, n; i < text.n; i += n) {
        n = dg_words_match(&marks, dg_slice_skip(text, i), NULL);
        if (n > 0) at = i + n;
        n += n == 0;
    }
    return dg_slice_trim(dg_slice_skip(text, at));
}

static dg_slice first_item(dg_slice text) {
    size_t n = 0;
    while (n < text.n && dg_words_match(&marks, dg_slice_skip(text, n), NULL) == 0)
        n++;
    return dg_slice_trim((dg_slice){text.at, n});
}

static bool is_body(dg_slice name) {
    return dg_ends_like_a_body(name) || dg_ends_like_a_latin_body(name);
}

/* Health over Board, Ports Agency; 县政 over 府; Department of over Works: is a body's name cut
 * between two cells? */
static bool is_cut_name(dg_slice before, dg_slice text) {
    WORDS(links, {" of", 0}, {" for", 0}, {" and", 0}, {" the", 0});
    enum { HAN = 2 };
    char name[200];
    dg_slice head = last_item(before), rest = first_item(text);
    if (head.n == 0 || rest.n == 0) return false;
    bool latin = (unsigned char)rest.at[0] < 0x80;
    bool alone = latin ? !dg_slice_holds(rest, " ") : dg_utf8_count(rest) <= HAN;
    if (latin && dg_words_end(&links, head) > 0) return true;
    int n = snprintf(name, sizeof name, "%.*s%s%.*s", (int)head.n, head.at, latin ? " " : "",
                     (int)rest.n, rest.at);
    return alone && n > 0 && (size_t)n < sizeof name && !is_body(head) &&
           is_body((dg_slice){name, (size_t)n});
}

/* and bridges; not eHealth, b) */
static bool begins_small(dg_slice text) {
    if (text.n == 0 || text.at[0] < 'a' || text.at[0] > 'z') return false;
    return text.n == 1 || text.at[1] == ' ' || (text.at[1] >= 'a' && text.at[1] <= 'z');
}

/* 3, (a), b), iv.: does a number or a letter of a list begin the cell? */
static bool is_labelled(dg_slice text) {
    enum { MOST = 5 };
    size_t n = dg_slice_starts(text, "(") ? 1 : 0;
    if (n < text.n && text.at[n] >= '0' && text.at[n] <= '9') return true;
    while (n < text.n && n < MOST && dg_is_letter((unsigned char)text.at[n]))
        n++;
    return n > 0 && n < text.n && n < MOST && strchr(").", text.at[n]) != NULL;
}

static bool is_number(dg_slice text) {
    size_t n = 0;
    while (n < text.n && ((text.at[n] >= '0' && text.at[n] <= '9') || text.at[n] == '.'))
        n++;
    return n > 0 && n == text.n;
}

/* What the cells of a page's first row are, by what they say and those above them. */
typedef struct {
    size_t n;        /* say something */
    size_t going_on; /* of these: go on with a small letter, or where a list or a sentence does */
    size_t ended;    /* say nothing below one that does, neither of them merged */
    bool begins;     /* one begins a row */
    bool numbered;   /* the number of the row above, no merged cell, is not followed by another */
} rest;

static rest look_at_row(const dg_pdf_table *above, const dg_pdf_table *below, size_t row,
                        bool drawn) {
    rest r = {0};
    for (size_t i = 0; i < below->lattice.cells.n; i++) {
        const dg_pdf_cell *cell = &below->lattice.cells.items[i];
        if (cell->row != row) continue;
        size_t on = cell_above(&above->lattice, &below->lattice, cell);
        dg_slice text = dg_text_slice(&below->texts[i]), before = dg_text_slice(&above->texts[on]);
        bool merged = cell->n_rows > 1 || above->lattice.cells.items[on].n_rows > 1;
        r.n += text.n > 0;
        bool ended = text.n == 0 && before.n > 0 && !merged;
        r.ended += ended;
        r.numbered = r.numbered || (ended && cell->column == 0 && is_number(before));
        if (text.n == 0) continue;
        bool small = begins_small(text) && !(drawn && begins_small(before));
        bool number = drawn && is_labelled(text);
        r.begins = r.begins || before.n == 0 || number || (!drawn && cell->column == 0 && !small);
        r.going_on +=
            small || (drawn ? is_open_list(before) || is_cut_name(before, text) : is_open(before));
    }
    return r;
}

/* Is a row the rest of one? Where a line is `drawn` between the two, its number must be wanting, or
 * some cell go on, and those that do or say nothing be half of them. */
static bool is_rest(const dg_pdf_table *above, const dg_pdf_table *below, size_t row, bool drawn) {
    rest r = look_at_row(above, below, row, drawn);
    if (r.begins || r.n == 0) return false;
    if (!drawn) return r.going_on > 0;
    return r.numbered || (r.going_on > 0 && (2 * r.going_on >= r.n || r.going_on + r.ended >= r.n));
}

/* The row of a page's first table that goes on; SIZE_MAX: none. An office program closes the cells
 * of a row that a page cuts with a line. */
static size_t row_that_goes_on(const dg_pdf_table *above, const dg_pdf_table *below) {
    const dg_pdf_lattice *a = &above->lattice, *b = &below->lattice;
    if (a->ruled != b->ruled) return SIZE_MAX;
    bool drawn = a->ruled && !a->open_bottom;
    size_t row = b->open_top ? 0 : repeated_rows(above, below);
    bool begins = b->open_top || row > 0 || drawn;
    if (!begins || !goes_on(a, b, row)) return SIZE_MAX;
    return (a->ruled && !drawn) || is_rest(above, below, row, drawn) ? row : SIZE_MAX;
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
    cut->known = code == DG_OK;
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
