/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/pdf_words.h"

#include <libxml/xpath.h>
#include <stdlib.h>

#include "base/fail.h"
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

static bool reaches_over(const word *w, const dg_pdf_table *tables) {
    const dg_pdf_cell *c = &tables[w->table].lattice.cells.items[w->cell];
    double slack = (w->bottom - w->top) / 2;
    return w->left < c->left - slack || w->right > c->right + slack;
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

/* A blank between words in Latin letters, a line feed where a label begins a line. */
static void put_word(dg_text *text, const word *w, bool new_line) {
    bool latin = text->n > 0 && (unsigned char)text->at[text->n - 1] < 0x80 &&
                 (unsigned char)w->text.at[0] < 0x80;
    if (text->n > 0 && new_line && dg_flow_starts_afresh(w->text))
        dg_text_puts(text, "\n");
    else if (latin && !(new_line && text->at[text->n - 1] == '-'))
        dg_text_puts(text, " ");
    dg_text_put(text, w->text);
}

dg_code dg_pdf_words_place(dg_pdf_table *tables, size_t n, bool *whole, dg_slice bbox,
                           dg_error *err) {
    words all = {0};
    dg_code code = read_words(&all, whole, tables, n, bbox, err);
    if (code == DG_OK && all.letters.failed) code = dg_fail_memory(err);
    for (size_t i = 0; i < all.words.n && code == DG_OK; i++)
        all.words.items[i].text.at = all.letters.at + all.words.items[i].first;
    if (code == DG_OK) order(&all);
    for (size_t i = 0; i < all.words.n && code == DG_OK; i++) {
        const word *w = &all.words.items[i], *before = i == 0 ? NULL : w - 1;
        bool new_line = before != NULL && share_cell(before, w) && before->line != w->line;
        put_word(&tables[w->table].texts[w->cell], w, new_line);
    }
    free(all.words.items);
    dg_text_free(&all.letters);
    return code;
}
