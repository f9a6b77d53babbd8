/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/pdf_words.h"

#include <libxml/xpath.h>
#include <stdlib.h>

#include "base/fail.h"
#include "base/utf8.h"
#include "read/flow.h"
#include "read/xml.h"

typedef struct {
    double left, top, right, bottom;
    size_t table, cell;
    dg_slice text; /* into `letters`, once all are read: at is NULL, n the length until then */
    size_t first;  /* its first byte there */
    size_t line;   /* of its cell */
} word;

typedef struct {
    DG_ARRAY(word) words;
    dg_text letters;
} words;

static double length(const xmlNode *node, const char *name) {
    const char *value = dg_xml_attribute(node, name);
    return value == NULL ? 0 : xmlXPathCastStringToNumber(BAD_CAST value);
}

/* The cell around the middle of a word; false: none. */
static bool find_cell(word *w, const dg_pdf_table *tables, size_t n) {
    double x = (w->left + w->right) / 2, y = (w->top + w->bottom) / 2;
    for (w->table = 0; w->table < n; w->table++) {
        const dg_pdf_lattice *l = &tables[w->table].lattice;
        for (w->cell = 0; w->cell < l->cells.n; w->cell++) {
            const dg_pdf_cell *c = &l->cells.items[w->cell];
            if (c->left <= x && x <= c->right && c->top <= y && y <= c->bottom) return true;
        }
    }
    return false;
}

/* Is the word on a level with a table? */
static bool is_beside(const word *w, const dg_pdf_table *tables, size_t n) {
    double y = (w->top + w->bottom) / 2;
    for (size_t i = 0; i < n; i++)
        if (tables[i].lattice.top < y && y < tables[i].lattice.bottom) return true;
    return false;
}

/* Into another cell: a table may be wider than the page, which cuts its text off. */
static bool reaches_over(const word *w, const dg_pdf_table *tables) {
    const dg_pdf_lattice *l = &tables[w->table].lattice;
    const dg_pdf_cell *c = &l->cells.items[w->cell];
    double slack = (w->bottom - w->top) / 2;
    return (c->left > l->left && w->left < c->left - slack) ||
           (c->right < l->right && w->right > c->right + slack);
}

static bool add_word(words *all, word w, const xmlNode *node) {
    const xmlNode *text = node->children;
    w.first = all->letters.n;
    if (text != NULL && text->content != NULL)
        dg_text_puts(&all->letters, (const char *)text->content);
    w.text = (dg_slice){NULL, all->letters.n - w.first};
    return w.text.n == 0 || DG_PUSH(all->words, w);
}

static dg_code read_words(words *all, bool *whole, const dg_pdf_table *tables, size_t n,
                          dg_slice bbox, dg_error *err) {
    dg_xml xml;
    dg_code code = dg_xml_open(&xml, bbox, "what pdftotext gave", err);
    if (code != DG_OK) return code;
    const xmlNode *node;
    *whole = true;
    while (code == DG_OK &&
           (node = dg_xml_next(&xml, (const char *const[]){"word", NULL})) != NULL) {
        word w = {.left = length(node, "xMin"),
                  .top = length(node, "yMin"),
                  .right = length(node, "xMax"),
                  .bottom = length(node, "yMax")};
        bool inside = find_cell(&w, tables, n);
        if (inside ? reaches_over(&w, tables) : is_beside(&w, tables, n)) *whole = false;
        if (inside && !add_word(all, w, node)) code = dg_fail_memory(err);
    }
    return dg_xml_close(&xml, code, err);
}

/* --- In reading order --- */

static int by_cell_and_height(const void *a, const void *b) {
    const word *x = a, *y = b;
    if (x->table != y->table) return x->table < y->table ? -1 : 1;
    if (x->cell != y->cell) return x->cell < y->cell ? -1 : 1;
    double p = x->top + x->bottom, q = y->top + y->bottom;
    return (p > q) - (p < q);
}

static int by_line(const void *a, const void *b) {
    const word *x = a, *y = b;
    if (x->table != y->table) return x->table < y->table ? -1 : 1;
    if (x->cell != y->cell) return x->cell < y->cell ? -1 : 1;
    if (x->line != y->line) return x->line < y->line ? -1 : 1;
    return (x->left > y->left) - (x->left < y->left);
}

static bool share_cell(const word *a, const word *b) {
    return a->table == b->table && a->cell == b->cell;
}

static void order(words *all) {
    word *w = all->words.items;
    size_t n = all->words.n, first = 0;
    if (n == 0) return;
    qsort(w, n, sizeof *w, by_cell_and_height);
    for (size_t i = 1; i < n; i++) {
        if (!share_cell(&w[i], &w[i - 1])) first = i; /* its line is 0 */
        if (first == i) continue;
        bool below =
            w[i].top + w[i].bottom > w[first].top + w[first].bottom + (w[i].bottom - w[i].top);
        w[i].line = w[first].line + below;
        if (below) first = i;
    }
    qsort(w, n, sizeof *w, by_line);
}

/* --- Writing --- */

static double height(const word *w) {
    return w->bottom - w->top;
}

static bool is_wide(uint32_t c) {
    return c >= 0x2E80;
}

/* How far from its edges the text of a cell stays: as its outermost word of words [i, n). */
static double padding_of(const words *all, size_t i, const dg_pdf_table *tables) {
    const word *w = &all->words.items[i];
    const dg_pdf_cell *cell = &tables[w->table].lattice.cells.items[w->cell];
    double least = w->left - cell->left;
    for (; i < all->words.n && share_cell(w, &all->words.items[i]); i++) {
        double left = all->words.items[i].left - cell->left;
        double right = cell->right - all->words.items[i].right;
        least = left < least ? left : least;
        least = right < least ? right : least;
    }
    return least > 0 ? least : 0;
}

/* Could the beginning of a line have stood at the end of the one before, which has so much room?
 * Then a paragraph ends there. Two characters may have gone down because of the marks beside them.
 */
static bool had_room(double room, const word *w) {
    size_t step;
    bool wide = is_wide(dg_utf8_next(w->text, 0, &step));
    return room > (wide ? 2 * height(w) : w->right - w->left + height(w));
}

typedef struct {
    bool new_line, new_paragraph;
    double gap; /* to the word before in the line */
} place;

/* A blank between words in Latin letters, and where there is one; a line feed where a label begins
 * a line, or a paragraph does. */
static void put_word(dg_text *text, const word *w, place p) {
    size_t step;
    bool close = is_wide(dg_utf8_last(dg_text_slice(text), &step)) ||
                 is_wide(dg_utf8_next(w->text, 0, &step));
    bool hyphen = p.new_line && text->n > 0 && text->at[text->n - 1] == '-';
    if (text->n > 0 && p.new_line && (p.new_paragraph || dg_flow_starts_afresh(w->text)))
        dg_text_puts(text, "\n");
    else if (text->n > 0 && !hyphen && (!close || (!p.new_line && p.gap > height(w) / 2)))
        dg_text_puts(text, " ");
    dg_text_put(text, w->text);
}

/* The words of the cell that word i is the first of; the first word of the next cell. */
static size_t put_cell(dg_pdf_table *tables, const words *all, size_t i) {
    const word *first = &all->words.items[i], *line = first;
    const dg_pdf_cell *cell = &tables[first->table].lattice.cells.items[first->cell];
    double room = cell->right - cell->left - 2 * padding_of(all, i, tables);
    for (; i < all->words.n && share_cell(first, &all->words.items[i]); i++) {
        const word *w = &all->words.items[i], *before = w == first ? w : w - 1;
        place p = {.new_line = before->line != w->line, .gap = w->left - before->right};
        p.new_paragraph = p.new_line && had_room(room - (before->right - line->left), w);
        if (p.new_line) line = w;
        put_word(&tables[w->table].texts[w->cell], w, p);
    }
    return i;
}

dg_code dg_pdf_words_place(dg_pdf_table *tables, size_t n, bool *whole, dg_slice bbox,
                           dg_error *err) {
    words all = {0};
    dg_code code = read_words(&all, whole, tables, n, bbox, err);
    if (code == DG_OK && all.letters.failed) code = dg_fail_memory(err);
    for (size_t i = 0; i < all.words.n && code == DG_OK; i++)
        all.words.items[i].text.at = all.letters.at + all.words.items[i].first;
    if (code == DG_OK) order(&all);
    for (size_t i = 0; i < all.words.n && code == DG_OK;)
        i = put_cell(tables, &all, i);
    free(all.words.items);
    dg_text_free(&all.letters);
    return code;
}
