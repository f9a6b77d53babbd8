/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/container/html_article.h"

#include <string.h>
#include <strings.h>

#include "base/slice.h"
#include "base/text.h"
#include "read/container/html_furniture.h"

enum {
    FEW_BYTES = 300,   /* of a cell; a part of a page holds more */
    SHORT_RUN = 60,    /* bytes: a shorter run of text is a menu's, a date's, a button's */
    NEARLY_ALL = 90,   /* per cent */
    HINTED_SHARE = 75, /* per cent that a part named like an article must hold */
};

/* --- Blocks and tables --- */

bool dg_html_is_block(const xmlNode *node) {
    static const char *const names[] = {
        "p",       "div",     "h1",     "h2",         "h3",         "h4",      "h5",      "h6",
        "ul",      "ol",      "li",     "dl",         "dt",         "dd",      "table",   "caption",
        "thead",   "tbody",   "tfoot",  "tr",         "td",         "th",      "body",    "html",
        "section", "article", "main",   "header",     "blockquote", "pre",     "center",  "form",
        "address", "hr",      "figure", "figcaption", "fieldset",   "details", "summary", NULL};
    return dg_xml_is_any(node, names);
}

const xmlNode *dg_html_next_row(const xmlNode *table, const xmlNode *previous) {
    static const char *const through[] = {"thead", "tbody", "tfoot", "form", NULL};
    return dg_xml_within(table, previous, "tr", through);
}

const xmlNode *dg_html_next_cell(const xmlNode *row, const xmlNode *previous) {
    const xmlNode *cell = previous == NULL ? row->children : previous->next;
    while (cell != NULL && !dg_xml_is_any(cell, (const char *const[]){"td", "th", NULL}))
        cell = cell->next;
    return cell;
}

/* The bytes of text below, links counted as more than are few. */
static size_t n_bytes(const xmlNode *node) {
    size_t n = 0;
    for (const xmlNode *child = node->children; child != NULL && n <= FEW_BYTES;
         child = child->next)
        n += dg_html_is_link(child)         ? FEW_BYTES + 1
             : child->type == XML_TEXT_NODE ? strlen((const char *)child->content)
                                            : n_bytes(child);
    return n;
}

static bool has_two_rows(const xmlNode *table) {
    size_t wide = 0;
    const xmlNode *row = NULL;
    while (wide < 2 && (row = dg_html_next_row(table, row)) != NULL) {
        const xmlNode *first = dg_html_next_cell(row, NULL);
        wide += first != NULL && dg_html_next_cell(row, first) != NULL;
    }
    return wide == 2;
}

static bool holds_table(const xmlNode *node, bool (*is_meant)(const xmlNode *table)) {
    for (const xmlNode *child = node->children; child != NULL; child = child->next)
        if (dg_xml_is(child, "table") ? is_meant(child) : holds_table(child, is_meant)) return true;
    return false;
}

static bool is_any(const xmlNode *table) {
    return table != NULL;
}

/* Is a table in a cell more than a frame around a few words of it? */
static bool is_more_than_frame(const xmlNode *table) {
    return holds_table(table, is_any) || has_two_rows(table) || n_bytes(table) > FEW_BYTES;
}

/* Two rows of two cells at least, and no table inside but for frames. */
static bool is_whole_grid(const xmlNode *node) {
    return has_two_rows(node) && !holds_table(node, is_more_than_frame);
}

/* The cells of a row, none of them long or a link; 0: one is. */
static size_t n_short_cells(const xmlNode *row) {
    size_t n = 0;
    for (const xmlNode *cell = NULL; (cell = dg_html_next_cell(row, cell)) != NULL; n++)
        if (n_bytes(cell) > FEW_BYTES) return 0;
    return n;
}

/* The table before one, over no more than a word or two (续表). NULL: none. */
static const xmlNode *table_before(const xmlNode *table) {
    enum { MOST_BETWEEN = 2, WORD_BYTES = 60 };
    size_t between = 0;
    const xmlNode *node = table->prev;
    for (; node != NULL && !dg_xml_is(node, "table"); node = node->prev) {
        if (node->type != XML_ELEMENT_NODE) continue;
        if (++between > MOST_BETWEEN || n_bytes(node) > WORD_BYTES) return NULL;
    }
    return node;
}

/* One row alone, as wide as the table of data before it, which a page's end cut. */
static bool is_row_cut_off(const xmlNode *node) {
    enum { LEAST_CELLS = 3 };
    const xmlNode *row = dg_html_next_row(node, NULL), *before;
    if (row == NULL || dg_html_next_row(node, row) != NULL) return false;
    size_t n = n_short_cells(row);
    if (n < LEAST_CELLS || (before = table_before(node)) == NULL) return false;
    const xmlNode *first = dg_html_next_row(before, NULL);
    return is_whole_grid(before) && n_short_cells(first) == n;
}

bool dg_html_is_grid(const xmlNode *node) {
    return dg_xml_is(node, "table") && (is_whole_grid(node) || is_row_cut_off(node));
}

/* --- The article --- */

/* How much running text there is. */
typedef struct {
    size_t bytes;     /* in runs that are not short, links aside */
    size_t assigning; /* runs that speak of responsibility */
    dg_text run;
    bool in_link;
    bool in_grid; /* a table of data is one run */
} prose;

static bool contains_any(const char *text, const char *const *words) {
    for (; *words != NULL; words++)
        if (strstr(text, *words) != NULL) return true;
    return false;
}

static void end_run(prose *p) {
    static const char *const words[] = {"负责", "負責", "牵头",     "牽頭",
                                        "责任", "責任", "esponsib", NULL};
    static const char *const labels[] = {
        "Lead:",    "Lead agenc",   "Leads:",    "Led by",      "led by",
        "Owner:",   "Responsible:", "Partners:", "Supporting:", "Supporting agenc",
        "Support:", "单位：",       "部门：",    "單位：",      "部門：",
        "负责）",   "牵头）",       "負責）",    "牽頭）",      NULL};
    bool is_short = p->run.n < SHORT_RUN;
    if (!is_short) p->bytes += p->run.n;
    p->assigning += p->run.n > 0 && ((!is_short && contains_any(p->run.at, words)) ||
                                     contains_any(p->run.at, labels));
    p->run.n = 0;
}

static void put_words(dg_text *text, const char *content) {
    for (; *content != '\0'; content += strspn(content, " \t\r\n")) {
        size_t n = strcspn(content, " \t\r\n");
        dg_text_put(text, (dg_slice){content, n});
        content += n;
    }
}

static void measure_below(prose *p, const xmlNode *node) {
    for (const xmlNode *child = node->children; child != NULL; child = child->next) {
        if (child->type == XML_TEXT_NODE && !p->in_link)
            put_words(&p->run, (const char *)child->content);
        if (child->type != XML_ELEMENT_NODE) continue;
        bool outer_link = p->in_link, outer_grid = p->in_grid;
        bool ends = dg_html_is_block(child) && !outer_grid;
        if (ends) end_run(p);
        p->in_link = outer_link || dg_html_is_link(child);
        p->in_grid = outer_grid || dg_html_is_grid(child);
        measure_below(p, child);
        p->in_link = outer_link;
        p->in_grid = outer_grid;
        if (ends) end_run(p);
    }
}

static prose measure(const xmlNode *node) {
    prose p = {0};
    measure_below(&p, node);
    end_run(&p);
    dg_text_free(&p.run);
    return p;
}

static bool is_enough(prose part, prose whole, size_t per_cent) {
    return part.bytes > 0 && part.bytes >= whole.bytes / 100 * per_cent &&
           part.assigning == whole.assigning;
}

/* The names that the makers of pages give to the part with the article. */
static bool is_named_like_article(const xmlNode *node) {
    static const char *const names[] = {"UCAP-CONTENT",  "TRS_Editor", "zoom",
                                        "Zoom",          "article",    "content",
                                        "pages_content", "artical",    "main-text"};
    const char *id = dg_xml_attribute(node, "id"), *class = dg_xml_attribute(node, "class");
    for (size_t i = 0; i < DG_ITEMS(names); i++)
        if ((id != NULL && strcasecmp(id, names[i]) == 0) ||
            (class != NULL && strcasecmp(class, names[i]) == 0))
            return true;
    return dg_xml_is(node, "article");
}

/* May the article be inside: is it a part of the page, not of the text? */
static bool may_hold_article(const xmlNode *node) {
    static const char *const parts[] = {"p",  "li", "h1",  "h2",   "h3",   "h4", "h5", "h6", "dd",
                                        "dt", "a",  "pre", "span", "font", "ul", "ol", "dl", NULL};
    return node->type == XML_ELEMENT_NODE && !dg_xml_is_any(node, parts) && !dg_html_is_grid(node);
}

/* The child that holds enough of the whole; NULL: none does. */
static const xmlNode *main_child(const xmlNode *node, prose whole, prose *found) {
    for (const xmlNode *child = node->children; child != NULL; child = child->next) {
        if (!may_hold_article(child)) continue;
        *found = measure(child);
        if (is_enough(*found, whole, is_named_like_article(child) ? HINTED_SHARE : NEARLY_ALL))
            return child;
    }
    return NULL;
}

const xmlNode *dg_html_article(const xmlNode *root) {
    prose whole = measure(root), part;
    const xmlNode *article = root, *child;
    while ((child = main_child(article, whole, &part)) != NULL) {
        article = child;
        whole = part;
    }
    return article;
}

/* The first h1 below, the article aside, and how many there are in all. */
static const xmlNode *find_heading(const xmlNode *node, const xmlNode *article, size_t *n) {
    const xmlNode *found = NULL;
    for (const xmlNode *child = node->children; child != NULL; child = child->next) {
        bool heading = dg_xml_is(child, "h1");
        *n += heading;
        const xmlNode *inside = heading ? child : find_heading(child, article, n);
        if (found == NULL && child != article) found = inside;
    }
    return found;
}

const xmlNode *dg_html_heading(const xmlNode *root, const xmlNode *article) {
    size_t n = 0;
    const xmlNode *heading = find_heading(root, article, &n);
    return n == 1 && article != root ? heading : NULL;
}
