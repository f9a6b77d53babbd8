/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/pdf/pdf_words.h"

#include <libxml/xpath.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/fail.h"
#include "base/utf8.h"
#include "read/container/xml.h"
#include "read/name/latin.h"
#include "read/outline/line_start.h"
#include "read/words/body_words.h"
#include "read/words/lexicon.h"

/* A word in a cell. */
typedef struct {
    dg_pdf_word box;
    size_t table, cell;
    size_t line; /* of its cell */
} word;

typedef struct {
    DG_ARRAY(word) words;
} cell_words;

bool dg_pdf_word_is_number(const dg_pdf_word *w, size_t most) {
    size_t n = 0;
    while (n < w->text.n && w->text.at[n] >= '0' && w->text.at[n] <= '9')
        n++;
    return n == w->text.n && n <= most;
}

int dg_pdf_by_top(const void *a, const void *b) {
    const dg_pdf_word *const *x = a, *const *y = b;
    return ((*x)->top > (*y)->top) - ((*x)->top < (*y)->top);
}

int dg_pdf_by_length(const void *a, const void *b) {
    const double *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

static bool is_wide(uint32_t c) {
    return c >= 0x2E80;
}

static double length(const xmlNode *node, const char *name) {
    const char *value = dg_xml_attribute(node, name);
    return value == NULL ? 0 : xmlXPathCastStringToNumber(BAD_CAST value);
}

/* Its text is a length only, until all letters are there. */
static bool add_word(dg_pdf_page_words *page, const xmlNode *node) {
    dg_pdf_word made = {.left = length(node, "xMin"),
                        .top = length(node, "yMin"),
                        .right = length(node, "xMax"),
                        .bottom = length(node, "yMax")};
    const xmlNode *text = node->children;
    size_t first = page->letters.n;
    if (text != NULL && text->content != NULL)
        dg_text_puts(&page->letters, (const char *)text->content);
    made.text.n = page->letters.n - first;
    return made.text.n == 0 || DG_PUSH(page->words, made);
}

/* How many ems wide a word is, where letters are half as wide as Chinese characters. */
static double ems(const dg_pdf_word *w, bool *wide) {
    double em = 0;
    for (size_t at = 0, step; at < w->text.n; at += step) {
        bool its = is_wide(dg_utf8_next(w->text, at, &step));
        em += its ? 1 : 0.5;
        *wide = *wide || its;
    }
    return em;
}

static int by_box(const void *a, const void *b) {
    const dg_pdf_word *const *x = a, *const *y = b;
    double p = (*x)->bottom - (*x)->top, q = (*y)->bottom - (*y)->top;
    return dg_pdf_by_length(&p, &q);
}

/* A font may say that its characters are three times as high as wide, which they are not: that
 * would have lines overlap. Words of one height are of one font. false: no memory. */
static bool lower(dg_pdf_words *all) {
    size_t n = 0, end = 0;
    for (size_t p = 0; p < all->pages.n; p++)
        n += all->pages.items[p].words.n;
    dg_pdf_word **words = malloc((n + 1) * sizeof *words);
    if (words == NULL) return false;
    for (size_t p = 0; p < all->pages.n; p++)
        for (size_t i = 0; i < all->pages.items[p].words.n; i++)
            words[end++] = &all->pages.items[p].words.items[i];
    qsort(words, n, sizeof *words, by_box);
    for (size_t first = 0; first < n; first = end) {
        double box = words[first]->bottom - words[first]->top, width = 0, em = 0;
        bool wide = false;
        for (end = first; end == first ||
                          (end < n && words[end]->bottom - words[end]->top < 1.001 * box + 0.001);
             end++) {
            width += words[end]->right - words[end]->left;
            em += ems(words[end], &wide);
        }
        if (em == 0 || box <= (wide ? 1.25 : 2.1) * width / em) continue;
        for (size_t i = first; i < end; i++) {
            double middle = dg_pdf_word_middle(words[i]);
            words[i]->top = middle - width / em / 2;
            words[i]->bottom = middle + width / em / 2;
        }
    }
    free(words);
    return true;
}

static void free_page(dg_pdf_page_words *page) {
    free(page->words.items);
    free(page->stamps.items);
    free(page->numbers.items);
    free(page->marks.items);
    dg_text_free(&page->letters);
}

/* The words of an element page; false: no memory. */
static bool add_page(dg_pdf_words *words, const xmlNode *node) {
    dg_pdf_page_words page = {.width = length(node, "width")};
    bool ok = true;
    size_t at = 0;
    for (const xmlNode *child = node->children; child != NULL && ok; child = child->next)
        if (dg_xml_is(child, "word")) ok = add_word(&page, child);
    for (size_t i = 0; i < page.words.n; i++) {
        dg_slice *text = &page.words.items[i].text;
        text->at = page.letters.at + at;
        at += text->n;
    }
    ok = ok && !page.letters.failed && DG_PUSH(words->pages, page);
    if (!ok) free_page(&page);
    return ok;
}

dg_code dg_pdf_words_read(dg_pdf_words *words, dg_slice bbox, dg_error *err) {
    dg_xml xml;
    *words = (dg_pdf_words){0};
    bbox = dg_slice_skip(bbox, dg_slice_find(bbox, "<html", 0)); /* without its DOCTYPE */
    dg_code code = dg_xml_open(&xml, bbox, "what pdftotext gave", err);
    if (code != DG_OK) return code;
    const xmlNode *node;
    while (code == DG_OK && (node = dg_xml_next(&xml, (const char *const[]){"page", NULL})) != NULL)
        if (!add_page(words, node)) code = dg_fail_memory(err);
    code = dg_xml_close(&xml, code, err);
    if (code == DG_OK && !lower(words)) code = dg_fail_memory(err);
    if (code != DG_OK) dg_pdf_words_free(words);
    return code;
}

void dg_pdf_words_free(dg_pdf_words *words) {
    for (size_t i = 0; i < words->pages.n; i++)
        free_page(&words->pages.items[i]);
    free(words->pages.items);
    *words = (dg_pdf_words){0};
}

/* 责任单位: does a text end as labels do? */
static bool ends_like_a_label(dg_slice text) {
    enum { NOUN_BYTES = 6 };
    return text.n > NOUN_BYTES &&
           dg_word_label_noun(dg_slice_skip(text, text.n - NOUN_BYTES)) == NOUN_BYTES;
}

/* The white behind what ends in `before` that is a blank between Chinese words, of a line's height:
 * a blank may part a body's name from the next, or from its label. */
static double least_blank(dg_slice before) {
    return dg_ends_like_an_office(before) || ends_like_a_label(before) ? 0.15 : 0.5;
}

bool dg_pdf_words_touch(const dg_pdf_word *a, const dg_pdf_word *b) {
    double height = b->bottom - b->top, gap = b->left - a->right;
    bool level = fabs(a->top + a->bottom - b->top - b->bottom) < height;
    return level && gap > -height && gap <= least_blank(a->text) * height;
}

/* --- In cells --- */

/* The cell around the middle of a word; false: none. */
static bool find_cell(word *w, const dg_pdf_table *tables, size_t n) {
    double x = (w->box.left + w->box.right) / 2, y = (w->box.top + w->box.bottom) / 2;
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
    double y = (w->box.top + w->box.bottom) / 2;
    for (size_t i = 0; i < n; i++)
        if (tables[i].lattice.top < y && y < tables[i].lattice.bottom) return true;
    return false;
}

/* Into another cell: a table may be wider than the page, which cuts its text off. (A word that the
 * page cuts is of a column that has no place on it.) */
static bool reaches_over(const word *w, const dg_pdf_table *tables) {
    const dg_pdf_lattice *l = &tables[w->table].lattice;
    const dg_pdf_cell *c = &l->cells.items[w->cell];
    double slack = (w->box.bottom - w->box.top) / 2;
    return (c->left > l->left && w->box.left < c->left - slack) ||
           (c->right < l->right && w->box.right > c->right + slack);
}

static bool put_in_cells(cell_words *all, bool *whole, const dg_pdf_table *tables, size_t n,
                         const dg_pdf_page_words *page) {
    *whole = true;
    for (size_t i = 0; i < page->words.n; i++) {
        word w = {.box = page->words.items[i]};
        bool inside = find_cell(&w, tables, n), cut = page->width > 0 && w.box.right > page->width;
        if (inside ? reaches_over(&w, tables) : !cut && is_beside(&w, tables, n)) *whole = false;
        if (inside && !DG_PUSH(all->words, w)) return false;
    }
    return true;
}

/* --- In reading order --- */

static int by_cell_and_height(const void *a, const void *b) {
    const word *x = a, *y = b;
    if (x->table != y->table) return x->table < y->table ? -1 : 1;
    if (x->cell != y->cell) return x->cell < y->cell ? -1 : 1;
    double p = x->box.top + x->box.bottom, q = y->box.top + y->box.bottom;
    return (p > q) - (p < q);
}

static int by_line(const void *a, const void *b) {
    const word *x = a, *y = b;
    if (x->table != y->table) return x->table < y->table ? -1 : 1;
    if (x->cell != y->cell) return x->cell < y->cell ? -1 : 1;
    if (x->line != y->line) return x->line < y->line ? -1 : 1;
    return (x->box.left > y->box.left) - (x->box.left < y->box.left);
}

static bool share_cell(const word *a, const word *b) {
    return a->table == b->table && a->cell == b->cell;
}

static void order(cell_words *all) {
    word *w = all->words.items;
    size_t n = all->words.n, first = 0;
    if (n == 0) return;
    qsort(w, n, sizeof *w, by_cell_and_height);
    for (size_t i = 1; i < n; i++) {
        if (!share_cell(&w[i], &w[i - 1])) first = i; /* its line is 0 */
        if (first == i) continue;
        bool below = w[i].box.top + w[i].box.bottom >
                     w[first].box.top + w[first].box.bottom + (w[i].box.bottom - w[i].box.top);
        w[i].line = w[first].line + below;
        if (below) first = i;
    }
    qsort(w, n, sizeof *w, by_line);
}

/* --- Writing --- */

static double height(const word *w) {
    return w->box.bottom - w->box.top;
}

/* How far from their edges the text of a table's cells stays: as the outermost of its words, from
 * word `first` on. */
static double padding_of(const cell_words *all, size_t first, const dg_pdf_table *tables) {
    size_t table = all->words.items[first].table;
    double least = HUGE_VAL;
    for (size_t i = first; i < all->words.n && all->words.items[i].table == table; i++) {
        const word *w = &all->words.items[i];
        const dg_pdf_cell *cell = &tables[table].lattice.cells.items[w->cell];
        least = fmin(least, fmin(w->box.left - cell->left, cell->right - w->box.right));
    }
    return fmax(least, 0);
}

/* Where all lines of the cell that word i begins do; HUGE_VAL: not at one place, as centred ones
 * do. */
static double left_edge(const cell_words *all, size_t i) {
    const word *first = &all->words.items[i];
    double left = first->box.left;
    for (i++; i < all->words.n && share_cell(first, &all->words.items[i]); i++) {
        const word *w = &all->words.items[i];
        if (w->line != w[-1].line && fabs(w->box.left - left) > 1) return HUGE_VAL;
    }
    return left;
}

/* Could the beginning of a line have stood at the end of the one before, which has so much room?
 * Then a paragraph ends there. Two characters may have gone down because of the marks beside them.
 */
static bool had_room(double room, const word *w) {
    size_t step;
    bool wide = is_wide(dg_utf8_next(w->box.text, 0, &step));
    if (dg_word_open_bracket(w->box.text) > 0) return false; /* 各县 over （市、区）人民政府 */
    return room > (wide ? 2 * height(w) : w->box.right - w->box.left + height(w));
}

typedef struct {
    bool new_line, new_paragraph;
    bool broken; /* goes on with the word at the end of the line before */
    double gap;  /* to the word before in the line */
} place;

/* Does the first word of a line begin what is no part of the line before, which it left no room
 * for? "Programme:" may end a name; "Lead:" begins a label. */
static bool starts_afresh(dg_slice first) {
    dg_class class;
    bool unknown = dg_is_capital(first.at[0]) && dg_slice_ends(first, ":") &&
                   dg_word_label(&class, first) == 0;
    return !unknown && dg_line_starts_afresh(first);
}

/* A blank between words in Latin letters, not behind a stroke, and where there is one; a line feed
 * where a label begins a line, or a paragraph does. */
static void put_word(dg_text *text, const word *w, place p) {
    size_t step;
    bool close = is_wide(dg_utf8_last(dg_text_slice(text), &step)) ||
                 is_wide(dg_utf8_next(w->box.text, 0, &step));
    double least = least_blank(dg_text_slice(text));
    bool apart = text->n > 1 && text->at[text->n - 2] == ' '; /* A / over B */
    bool hyphen = p.new_line && text->n > 0 &&
                  ((strchr("-/", text->at[text->n - 1]) != NULL && !apart) ||
                   dg_slice_ends(dg_text_slice(text), "\u00AD"));
    if (text->n > 0 && p.new_line && (p.new_paragraph || starts_afresh(w->box.text)))
        dg_text_puts(text, "\n");
    else if (text->n > 0 && !hyphen && !p.broken &&
             (!close || (!p.new_line && p.gap > least * height(w))))
        dg_text_puts(text, " ");
    dg_text_put(text, w->box.text);
}

/* What a text says behind its last such mark, or line. */
static dg_slice behind_mark(const dg_text *text, const char *marks) {
    size_t from = text->n;
    while (from > 0 && strchr(marks, text->at[from - 1]) == NULL)
        from--;
    return dg_slice_trim((dg_slice){text->at + from, text->n - from});
}

/* Do lines from word w on, some of them, say a body's name of several words, and nothing else? */
static bool says_body(const word *w, const word *end, size_t lines) {
    dg_text name = {0};
    bool found = false;
    const word *first = w;
    for (; w < end && !found && !name.failed; w++) {
        dg_text_puts(&name, w > first ? " " : "");
        dg_text_put(&name, w->box.text);
        bool marked = strchr(",;", w->box.text.at[w->box.text.n - 1]) != NULL;
        if (marked) name.n--;
        bool ends = marked || w + 1 == end || w[1].line != w->line;
        found = ends && w > first && dg_is_titled_body(dg_text_slice(&name));
        if (marked || (ends && --lines == 0)) break;
    }
    dg_text_free(&name);
    return found;
}

/* Department of, Minister for, at the start of a line behind a name: another name. So is Port
 * Authority behind Road Agency, which ends as no name goes on, or behind Ministry of Health. */
static bool begins_name(const dg_text *text, const word *w, const word *end) {
    enum { DEEPEST = 3 };
    WORDS(joints, {"of", 0}, {"for", 0}, {"and", 0}, {"the", 0}, {",", 0}, {"&", 0}, {"State", 0},
          {"Provincial", 0}, {"Federal", 0}, {"National", 0}, {"Regional", 0}, {"County", 0},
          {"City", 0}, {"Municipal", 0}, {"Local", 0}, {"Central", 0}, {"Royal", 0});
    char title[64];
    char first = w->box.text.at[0];
    if (w + 1 == end || first < 'A' || first > 'Z') return false;
    if (dg_words_end(&joints, w[-1].box.text) > 0) return false;
    dg_slice name = behind_mark(text, "\n;"), part = behind_mark(text, "\n;,");
    if (!dg_is_sure_body(name) && !dg_is_sure_body(part)) return false;
    dg_slice head = w->box.text, next = w[1].box.text;
    int n = snprintf(title, sizeof title, "%.*s %.*s ", (int)head.n, head.at, (int)next.n, next.at);
    if (n > 0 && (size_t)n < sizeof title && dg_latin_is_titled((dg_slice){title, (size_t)n}))
        return true;
    bool several = dg_slice_holds(part, " ") && !dg_ends_like_a_latin_body(head);
    return several && says_body(w, end, dg_ends_like_a_latin_body(part) ? DEEPEST : 1);
}

/* 市甲局 over 市乙局: bodies of one place, a line each, though the first fills its line. */
static bool begins_place_name(const word *w, const word *before, const word *first) {
    dg_slice name = first->box.text;
    size_t n = dg_slice_starts(name, "各") ? strlen("各") : dg_word_own_place(name);
    return n > 0 && dg_ends_like_an_office(before->box.text) && w->box.text.n > n &&
           memcmp(w->box.text.at, name.at, n) == 0;
}

/* 甲公司 over 乙公司: a body on each line, where all end alike, or are three or more. */
static bool is_body_a_line(const word *first, const word *end) {
    size_t lines = 1, step;
    uint32_t last = dg_utf8_last(first->box.text, &step);
    bool alike = true;
    for (const word *w = first; w < end; w++) {
        bool alone = w == first || w->line != w[-1].line;
        dg_slice name = w->box.text;
        if (!alone || !dg_ends_like_a_body(name) || dg_ends_like_a_latin_body(name)) return false;
        for (size_t i = 0; i < name.n; i += step) {
            if (!dg_utf8_is_han(dg_utf8_next(name, i, &step))) return false;
        }
        alike = alike && dg_utf8_last(name, &step) == last;
        lines += w > first;
    }
    return lines > 2 || (lines > 1 && alike);
}

/* nt, tion: is it no word, but the end of one? */
static bool is_rest_of_word(dg_slice text) {
    WORDS(ends, {"al", 0}, {"ance", 0}, {"ation", 0}, {"ations", 0}, {"ed", 0}, {"ement", 0},
          {"ence", 0}, {"ent", 0}, {"er", 0}, {"ers", 0}, {"es", 0}, {"ies", 0}, {"ing", 0},
          {"ion", 0}, {"ional", 0}, {"ions", 0}, {"ities", 0}, {"ity", 0}, {"ment", 0},
          {"ments", 0}, {"ness", 0}, {"ors", 0}, {"ries", 0}, {"sion", 0}, {"sions", 0},
          {"ties", 0}, {"tion", 0}, {"tional", 0}, {"tions", 0}, {"ture", 0}, {"ty", 0}, {"y", 0},
          {"ly", 0}, {"ry", 0});
    size_t n = 0;
    bool vowel = false;
    for (; n < text.n && text.at[n] >= 'a' && text.at[n] <= 'z'; n++)
        vowel = vowel || strchr("aeiouy", text.at[n]) != NULL;
    dg_slice letters = {text.at, n};
    return n > 0 && (!vowel || dg_slice_is(letters, "e") || dg_words_hold(&ends, letters));
}

/* How wide a letter of the word is. */
static double letter_of(const word *w) {
    return (w->box.right - w->box.left) / (double)w->box.text.n;
}

/* 31/12/2 over 024: does a date go on? */
static bool is_rest_of_date(dg_slice before, dg_slice text) {
    char last = before.at[before.n - 1], first = text.at[0];
    return dg_slice_holds(before, "/") && last >= '0' && last <= '9' && first >= '0' &&
           first <= '9';
}

/* Procureme over nt: does a word that is alone in its line, and leaves no room for a letter, go on
 * below? The longest word of a column often leaves none. */
static bool is_broken(const word *w, const word *before, const word *line, double room) {
    dg_slice head = before->box.text, rest = w->box.text;
    if (dg_slice_is(rest, "s") && (dg_slice_ends(head, "'") || dg_slice_ends(head, "\u2019")))
        return true; /* Sheriff' over s Office */
    double letter = 1.3 * fmax(letter_of(before), letter_of(w));
    return before == line && room < letter &&
           ((dg_is_letter(head.at[head.n - 1]) && is_rest_of_word(rest)) ||
            is_rest_of_date(head, rest));
}

/* The words of the cell that word i is the first of; the first word of the next cell. */
static size_t put_cell(dg_pdf_table *tables, const cell_words *all, size_t i, double padding) {
    const word *first = &all->words.items[i], *line = first, *end = first;
    const dg_pdf_cell *cell = &tables[first->table].lattice.cells.items[first->cell];
    double left = left_edge(all, i);
    bool ruled = tables[first->table].lattice.ruled;
    double room = cell->right - padding - (left < HUGE_VAL ? left : cell->left + padding);
    while (end < all->words.items + all->words.n && share_cell(first, end))
        end++;
    bool bodies = is_body_a_line(first, end);
    for (const word *w = first; w < end; w++) {
        const word *before = w == first ? w : w - 1;
        place p = {.new_line = before->line != w->line, .gap = w->box.left - before->box.right};
        double left_over = room - (before->box.right - line->box.left);
        p.new_paragraph = p.new_line && (bodies || had_room(left_over, w) ||
                                         begins_name(&tables[w->table].texts[w->cell], w, end) ||
                                         begins_place_name(w, before, first));
        p.broken = p.new_line && ruled && is_broken(w, before, line, left_over);
        if (p.new_line) line = w;
        put_word(&tables[w->table].texts[w->cell], w, p);
    }
    return (size_t)(end - all->words.items);
}

dg_code dg_pdf_words_place(dg_pdf_table *tables, size_t n, bool *whole,
                           const dg_pdf_page_words *page, dg_error *err) {
    cell_words all = {0};
    bool ok = put_in_cells(&all, whole, tables, n, page);
    if (ok) order(&all);
    double padding = 0;
    for (size_t i = 0; i < all.words.n && ok;) {
        const word *w = &all.words.items[i];
        if (i == 0 || w->table != w[-1].table) padding = padding_of(&all, i, tables);
        i = put_cell(tables, &all, i, padding);
    }
    free(all.words.items);
    return ok ? DG_OK : dg_fail_memory(err);
}
