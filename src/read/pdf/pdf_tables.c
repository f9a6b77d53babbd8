/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/pdf/pdf_tables.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "read/pdf/pdf_aligned.h"
#include "read/pdf/pdf_cut_row.h"
#include "read/pdf/pdf_gutter.h"
#include "read/pdf/pdf_words.h"
#include "read/pdf/poppler.h"

enum {
    COLUMN_LINES = 1, /* lines with gaps that make a page worth a look for tables */
    MOST_PAGES = 300, /* looked at: each takes some runs of other programs */
    NUMBER = 24,      /* bytes of a printed number */
};

typedef struct {
    dg_pdf_table_list *tables;
    dg_text *marked;
    dg_slice pdf;
    char page[NUMBER]; /* the number of the page in hand, from 1 */
    double gutter;     /* between the columns of a page before, in points; 0: there was none */
    size_t n_looked_at, n_in_columns;
    dg_pdf_gutters gutters; /* of the table without lines that the page before ended with */
    dg_pdf_cut_row cut;
} finder;

/* Are there columns, told by wide gaps in lines? */
static bool has_columns(dg_slice page) {
    size_t lines = 0;
    for (size_t at = 0; at < page.n && lines < COLUMN_LINES;) {
        size_t end = dg_slice_find(page, "\n", at);
        dg_slice line = dg_slice_trim((dg_slice){page.at + at, end - at});
        lines += dg_slice_holds(line, "  ");
        at = end + 1;
    }
    return lines == COLUMN_LINES;
}

/* --- Tables of a page --- */

static dg_code read_rulings(dg_pdf_rulings *rulings, const finder *f, dg_error *err) {
    char *svg = NULL;
    size_t n = 0;
    const char *const options[] = {"pdftocairo", "-svg", "-f", f->page, "-l", f->page, NULL};
    dg_code code = dg_poppler_run(&svg, &n, options, f->pdf, err);
    if (code == DG_OK) code = dg_pdf_rulings_read(rulings, (dg_slice){svg, n}, err);
    free(svg);
    return code;
}

static bool add_tables(dg_pdf_table_list *tables, dg_pdf_lattice_list *lattices) {
    bool ok = true;
    for (size_t i = 0; i < lattices->n && ok; i++) {
        dg_pdf_table made = {.lattice = lattices->items[i]};
        made.texts = calloc(made.lattice.cells.n, sizeof *made.texts);
        ok = made.texts != NULL && DG_PUSH(*tables, made);
        if (ok)
            lattices->items[i].cells.items = NULL; /* the table's now */
        else
            free(made.texts);
    }
    return ok;
}

/* Do they stand one below the other? */
static bool are_stacked(const dg_pdf_lattice_list *lattices) {
    for (size_t i = 1; i < lattices->n; i++)
        if (lattices->items[i].top < lattices->items[i - 1].bottom) return false;
    return true;
}

/* --- The text between them --- */

/* The layout of a part of the page. */
static dg_code put_strip(const finder *f, dg_pdf_strip strip, dg_error *err) {
    char from[NUMBER], height[NUMBER], left[NUMBER], width[NUMBER], *layout = NULL;
    size_t n = 0;
    if (strip.bottom - strip.top < DG_PDF_TOLERANCE) return DG_OK;
    snprintf(from, sizeof from, "%d", (int)(strip.top + 1));
    snprintf(height, sizeof height, "%d", (int)strip.bottom - (int)(strip.top + 1));
    snprintf(left, sizeof left, "%d", (int)strip.left);
    snprintf(width, sizeof width, "%d", (int)strip.right - (int)strip.left);
    const char *const options[] = {"pdftotext", "-layout", "-nopgbrk", "-enc", "UTF-8", "-f",
                                   f->page,     "-l",      f->page,    "-x",   left,    "-y",
                                   from,        "-W",      width,      "-H",   height,  NULL};
    dg_code code = dg_poppler_run(&layout, &n, options, f->pdf, err);
    if (code == DG_OK) dg_text_put(f->marked, (dg_slice){layout, n});
    free(layout);
    return code;
}

static dg_code put_page_with_tables(const finder *f, size_t first, dg_error *err) {
    double at = 0;
    dg_code code = DG_OK;
    for (size_t i = first; i < f->tables->n && code == DG_OK; i++) {
        const dg_pdf_lattice *l = &f->tables->items[i].lattice;
        code = put_strip(f, (dg_pdf_strip){0, at, DG_PDF_PAGE_EDGE, l->top}, err);
        dg_text_printf(f->marked, "\n%c%zu\n", DG_PDF_TABLE_MARK, i);
        at = l->bottom;
    }
    if (code == DG_OK)
        code = put_strip(f, (dg_pdf_strip){0, at, DG_PDF_PAGE_EDGE, DG_PDF_PAGE_EDGE}, err);
    dg_text_puts(f->marked, "\f");
    return code;
}

static void free_tables_from(dg_pdf_table_list *tables, size_t first) {
    for (size_t i = first; i < tables->n; i++) {
        dg_pdf_table *t = &tables->items[i];
        for (size_t c = 0; c < t->lattice.cells.n; c++)
            dg_text_free(&t->texts[c]);
        free(t->texts);
        free(t->lattice.cells.items);
    }
    tables->n = first;
}

/* Have all tables that lines make one row only? A head on a coloured ground looks like that. */
static bool are_single_rows(const dg_pdf_lattice_list *lattices) {
    for (size_t i = 0; i < lattices->n; i++)
        if (lattices->items[i].cells.items[lattices->items[i].cells.n - 1].row > 0) return false;
    return true;
}

/* The tables that lines make; those that the white between words does where lines make none, or
 * none but heads. */
static dg_code find_lattices(dg_pdf_lattice_list *lattices, finder *f,
                             const dg_pdf_page_words *words, dg_error *err) {
    dg_pdf_rulings rulings = {0};
    dg_pdf_lattice_list aligned = {0};
    dg_code code = read_rulings(&rulings, f, err);
    if (code == DG_OK) code = dg_pdf_lattices_find(lattices, &rulings, err);
    bool look = code == DG_OK && are_single_rows(lattices);
    if (look) code = dg_pdf_aligned_find(&aligned, &f->gutters, words, &rulings.across, err);
    if (!look) f->gutters.n = 0;
    if (aligned.n > 0) {
        dg_pdf_lattice_list ruled = *lattices;
        *lattices = aligned;
        aligned = ruled;
    }
    dg_pdf_lattices_free(&aligned);
    dg_pdf_rulings_free(&rulings);
    return code;
}

/* The page with its tables marked; *done is false where it has none that can be told. */
static dg_code mark_page(finder *f, const dg_pdf_page_words *words, bool *done, dg_error *err) {
    dg_pdf_lattice_list lattices = {0};
    size_t first = f->tables->n, n = f->marked->n;
    bool whole = false;
    *done = false;
    dg_code code = find_lattices(&lattices, f, words, err);
    if (code == DG_OK && lattices.n > 0 && are_stacked(&lattices)) {
        if (!add_tables(f->tables, &lattices)) code = dg_fail_memory(err);
        if (code == DG_OK)
            code = dg_pdf_words_place(f->tables->items + first, f->tables->n - first, &whole, words,
                                      err);
        if (code == DG_OK && whole)
            code = dg_pdf_cut_row_join(&f->cut, f->tables, first, words, err);
        if (code == DG_OK && whole) code = put_page_with_tables(f, first, err);
        *done = code == DG_OK && whole;
    }
    if (!*done) {
        dg_pdf_cut_row_forget(&f->cut);
        free_tables_from(f->tables, first);
        f->marked->n = n;
    }
    dg_pdf_lattices_free(&lattices);
    return code;
}

static size_t count_ink(const char *at, size_t n) {
    size_t ink = 0;
    for (size_t i = 0; i < n; i++)
        ink += (unsigned char)at[i] > ' ';
    return ink;
}

/* The page with its columns one below the other; *done is false where it has none, or where its
 * parts do not hold just what the page does. */
static dg_code put_page_in_columns(finder *f, dg_slice page, const dg_pdf_page_words *words,
                                   bool *done, dg_error *err) {
    dg_pdf_strip_list list;
    size_t n = f->marked->n;
    dg_code code = dg_pdf_gutter_find(&list, &f->gutter, words, err);
    *done = code == DG_OK && list.strips.n > 0;
    for (size_t i = 0; i < list.strips.n && code == DG_OK; i++) {
        code = put_strip(f, list.strips.items[i], err);
        if (i + 1 < list.strips.n) dg_text_printf(f->marked, "\n%c\n", DG_PDF_PART_MARK);
    }
    size_t ink = count_ink(f->marked->at + n, f->marked->n - n), own = 0;
    for (size_t i = 0; i < words->numbers.n; i++)
        own += words->numbers.items[i].text.n; /* blanked on the page */
    size_t least = count_ink(page.at, page.n);
    *done = *done && code == DG_OK && ink >= least && ink <= least + own;
    f->n_in_columns += list.strips.n > 0;
    if (*done)
        dg_text_puts(f->marked, "\f");
    else
        f->marked->n = n;
    free(list.strips.items);
    return code;
}

/* A page as it is, but for what looks like a mark. */
static void put_page(dg_text *marked, dg_slice page) {
    size_t first = marked->n;
    dg_text_put(marked, page);
    for (size_t i = first; i < marked->n; i++)
        if (marked->at[i] == DG_PDF_TABLE_MARK || marked->at[i] == DG_PDF_PART_MARK)
            marked->at[i] = ' ';
}

dg_code dg_pdf_tables_find(dg_pdf_table_list *tables, dg_text *marked, dg_slice pdf,
                           dg_slice layout, const dg_pdf_words *words, dg_error *err) {
    finder f = {.tables = tables, .marked = marked, .pdf = pdf};
    dg_code code = DG_OK;
    for (size_t at = 0, number = 1, end; at < layout.n && code == DG_OK; at = end, number++) {
        bool done = false;
        end = dg_slice_find(layout, "\f", at);
        end += end < layout.n;
        dg_slice page = {layout.at + at, end - at};
        snprintf(f.page, sizeof f.page, "%zu", number);
        const dg_pdf_page_words *its =
            number <= words->pages.n ? &words->pages.items[number - 1] : NULL;
        bool look = has_columns(page) || f.cut.known;
        if (its != NULL && look && f.n_looked_at++ < MOST_PAGES)
            code = mark_page(&f, its, &done, NULL);
        if (its != NULL && code != DG_ENOMEM && !done && f.n_in_columns < MOST_PAGES)
            code = put_page_in_columns(&f, page, its, &done, NULL);
        if (code != DG_ENOMEM) code = DG_OK; /* the page stays as it is */
        if (!done) put_page(marked, page);
    }
    dg_pdf_cut_row_free(&f.cut);
    if (code == DG_OK && !marked->failed) return DG_OK;
    dg_pdf_tables_free(tables);
    return dg_fail_memory(err);
}

void dg_pdf_tables_free(dg_pdf_table_list *tables) {
    free_tables_from(tables, 0);
    free(tables->items);
    *tables = (dg_pdf_table_list){0};
}
