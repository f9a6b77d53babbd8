/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/container/html.h"

#include <libxml/HTMLparser.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/fail.h"
#include "base/utf8.h"
#include "read/container/draft.h"
#include "read/container/html_article.h"
#include "read/container/html_furniture.h"
#include "read/container/numeral.h"
#include "read/name/star.h"
#include "read/words/lexicon.h"

enum {
    HEAD_BYTES = 4096, /* where a page says what it is */
    DEEPEST = 1500,    /* elements in one another */
};

/* --- Is it a page? --- */

static bool starts_with_any(dg_slice text, const char *const names[]) {
    for (size_t i = 0; names[i] != NULL; i++) {
        size_t n = strlen(names[i]);
        if (text.n > n && strncasecmp(text.at, names[i], n) == 0 &&
            strchr(" \t\r\n/>", text.at[n]) != NULL)
            return true;
    }
    return false;
}

/* The text from its first tag on, comments and an XML declaration aside. */
static dg_slice skip_to_tag(dg_slice text) {
    for (;;) {
        text = dg_slice_trim(text);
        const char *end = dg_slice_starts(text, "<!--") ? "-->"
                          : dg_slice_starts(text, "<?") ? "?>"
                                                        : NULL;
        if (end == NULL) return text;
        text = dg_slice_skip(text, dg_slice_find(text, end, 0) + strlen(end));
    }
}

/* # Roads, | Roads |: does a line of the text begin so, as in Markdown? */
static bool holds_markdown(dg_slice text) {
    static const char *const marks[] = {"# ", "## ", "|"};
    enum { INDENT = 3 };
    for (size_t at = 0; (at = dg_slice_find(text, "\n", at)) < text.n;) {
        dg_slice line = dg_slice_skip(text, ++at);
        for (size_t i = 0; i < INDENT && dg_slice_starts(line, " "); i++)
            line = dg_slice_skip(line, 1);
        for (size_t i = 0; i < DG_ITEMS(marks); i++)
            if (dg_slice_starts(line, marks[i])) return true;
    }
    return false;
}

bool dg_html_is(dg_slice text) {
    static const char *const whole[] = {"<!doctype html", "<html", "<head",   "<body",  "<meta",
                                        "<title",         "<link", "<script", "<style", NULL};
    static const char *const parts[] = {"<div",     "<p",      "<table", "<tbody", "<tr",
                                        "<td",      "<ul",     "<ol",    "<span",  "<article",
                                        "<section", "<center", "<h1",    "<h2",    "<h3",
                                        "<font",    "<main",   "<pre",   NULL};
    if (text.n == 0 || memchr(text.at, '<', text.n < HEAD_BYTES ? text.n : HEAD_BYTES) == NULL)
        return false;
    dg_slice page = skip_to_tag(text);
    if (starts_with_any(page, whole)) return true;
    if (!starts_with_any(page, parts)) return false;
    /* Markdown may begin with a tag too, and a text with one that sets its heading apart. */
    static const char *const inside[] = {"<span", "<font", NULL};
    static const char *const blocks[] = {"<p", "<P", "<div", "<DIV", "<br", "<BR", "<t", "<T"};
    if (starts_with_any(page, inside) && !DG_HOLDS_ANY(page, blocks)) return false;
    return dg_slice_holds(page, "</") && !holds_markdown(page);
}

dg_slice dg_html_declared_encoding(dg_slice bytes) {
    dg_slice head = {bytes.at, bytes.n < HEAD_BYTES ? bytes.n : HEAD_BYTES};
    size_t at = dg_slice_find(head, "charset=", 0);
    if (at == head.n) return (dg_slice){"", 0};
    head = dg_slice_skip(head, at + strlen("charset="));
    while (head.n > 0 && strchr("\"' ", head.at[0]) != NULL)
        head = dg_slice_skip(head, 1);
    size_t n = 0;
    while (n < head.n && strchr("\"' />;\r\n", head.at[n]) == NULL)
        n++;
    return (dg_slice){head.at, n};
}

/* --- Writing --- */

typedef struct {
    dg_draft draft;
    dg_text text; /* not in the draft yet */
    bool space;   /* white space came before what comes next … */
    bool wrapped; /* … with a line feed in it */
    bool in_pre;
    bool starred; /* a star stands behind what is bold in a cell, which means the lead */
    bool in_cell;
    size_t number; /* that a browser prints before the item of an ordered list at hand */
} page_writer;

static void end_line(page_writer *w) {
    w->space = w->wrapped = false;
    if (w->text.n > 0 && w->text.at[w->text.n - 1] != '\n') dg_text_puts(&w->text, "\n");
}

/* One space for any white space; none where a line is broken between two Chinese characters. */
static void put_space(page_writer *w, dg_slice next) {
    size_t step;
    bool begun = w->text.n > 0 && w->text.at[w->text.n - 1] != '\n';
    dg_slice before = dg_text_slice(&w->text);
    bool between_wide = begun && w->wrapped && dg_utf8_last(before, &step) >= 0x2E80 &&
                        dg_utf8_next(next, 0, &step) >= 0x2E80;
    if (w->space && begun && !between_wide) dg_text_puts(&w->text, " ");
    w->space = w->wrapped = false;
}

static void put_text(page_writer *w, const char *content) {
    while (*content != '\0') {
        size_t n = strcspn(content, " \t\r\n\f"), blank = strspn(content + n, " \t\r\n\f");
        dg_slice word = {content, n};
        if (n > 0) put_space(w, word);
        dg_text_put(&w->text, word);
        w->space = w->space || blank > 0;
        w->wrapped = w->wrapped || memchr(content + n, '\n', blank) != NULL;
        content += n + blank;
    }
}

static void put_below(page_writer *w, const xmlNode *node);

static void put_item_number(page_writer *w, const xmlNode *item) {
    static const char *const types[][2] = {
        {"a", "lowerLetter"}, {"A", "upperLetter"}, {"i", "lowerRoman"}, {"I", "upperRoman"}};
    const char *type = dg_xml_attribute(item->parent, "type"), *format = "decimal";
    if (!dg_xml_is(item->parent, "ol")) return;
    for (size_t i = 0; i < DG_ITEMS(types) && type != NULL; i++)
        if (strcmp(type, types[i][0]) == 0) format = types[i][1];
    dg_numeral_put(&w->text, format, w->number);
    dg_text_puts(&w->text, ". ");
}

static void flush(page_writer *w) {
    end_line(w);
    dg_draft_put(&w->draft, dg_text_slice(&w->text));
    w->text.n = 0;
}

static void put_cell(page_writer *w, const xmlNode *cell) {
    w->in_cell = true;
    put_below(w, cell);
    w->in_cell = w->space = w->wrapped = false;
    dg_draft_put_cell(&w->draft, dg_text_slice(&w->text), dg_xml_number(cell, "rowspan", 1),
                      dg_xml_number(cell, "colspan", 1));
    w->text.n = 0;
}

static void put_grid(page_writer *w, const xmlNode *table) {
    dg_text name = {0};
    const xmlNode *caption = dg_xml_child(table, "caption");
    flush(w);
    if (caption != NULL) {
        put_below(w, caption);
        dg_text_put(&name, dg_slice_trim(dg_text_slice(&w->text)));
        flush(w);
    }
    dg_draft_begin_table(&w->draft, dg_text_slice(&name));
    for (const xmlNode *r = NULL; (r = dg_html_next_row(table, r)) != NULL;) {
        for (const xmlNode *c = NULL; (c = dg_html_next_cell(r, c)) != NULL;)
            put_cell(w, c);
        dg_draft_end_row(&w->draft);
    }
    dg_draft_end_table(&w->draft);
    w->draft.failed = w->draft.failed || name.failed;
    dg_text_free(&name);
}

/* <b>Support:</b> in the midst of a paragraph, not within a bracket: a label begins a line. */
static bool is_bold_label(const xmlNode *node, dg_slice before) {
    const xmlNode *text = node->children;
    if (!dg_xml_is_any(node, (const char *const[]){"b", "strong", NULL})) return false;
    if (text == NULL || text->type != XML_TEXT_NODE || text->next != NULL) return false;
    dg_slice label = dg_slice_trim(dg_slice_of((const char *)text->content));
    return (dg_slice_ends(label, ":") || dg_slice_ends(label, "：")) &&
           dg_word_open_bracket(dg_utf8_last_slice(dg_slice_trim(before))) == 0;
}

static bool says_something(const xmlNode *node) {
    if (node->type != XML_TEXT_NODE) return node->type == XML_ELEMENT_NODE;
    return dg_slice_trim(dg_slice_of((const char *)node->content)).n > 0;
}

/* <b>Trade Board</b>, Port Trust in a cell: is some of it bold, and the rest is not? */
static bool is_bold_among_others(const xmlNode *node) {
    const xmlNode *before = node->prev, *after = node->next;
    if (!dg_xml_is_any(node, (const char *const[]){"b", "strong", NULL})) return false;
    while (before != NULL && !says_something(before))
        before = before->prev;
    while (after != NULL && !says_something(after))
        after = after->next;
    if (after != NULL && after->type == XML_TEXT_NODE &&
        !dg_bold_may_end(dg_slice_of((const char *)after->content)))
        return false; /* <b>Dig</b> ponds */
    return before != NULL || after != NULL;
}

static const xmlNode *next_element(const xmlNode *node) {
    do
        node = node->next;
    while (node != NULL && node->type != XML_ELEMENT_NODE);
    return node;
}

/* Does nothing in it begin a line of its own? */
static bool is_one_line(const xmlNode *node) {
    for (const xmlNode *child = node->children; child != NULL; child = child->next)
        if (child->type == XML_ELEMENT_NODE &&
            (dg_html_is_block(child) || dg_xml_is(child, "br") || !is_one_line(child)))
            return false;
    return true;
}

/* 1.1, （一）: is the term the number of its value, and no words? */
static bool is_number(const xmlNode *node) {
    WORDS(figures, {"一", 0}, {"二", 0}, {"三", 0}, {"四", 0}, {"五", 0}, {"六", 0}, {"七", 0},
          {"八", 0}, {"九", 0}, {"十", 0}, {"（", 0}, {"）", 0});
    xmlChar *content = xmlNodeGetContent(node);
    dg_slice text = dg_slice_trim(dg_slice_of(content == NULL ? "" : (const char *)content));
    bool number = text.n > 0 && text.at[text.n - 1] != '.';
    for (size_t n; number && text.n > 0; text = dg_slice_skip(text, n)) {
        n = strchr("0123456789.()", text.at[0]) != NULL ? 1 : dg_words_match(&figures, text, NULL);
        number = n > 0;
    }
    xmlFree(content);
    return number;
}

/* <dt>Lead</dt><dd>Trade Board</dd>: is it a term with one value, each a line, as a label is? */
static bool is_term_of_one(const xmlNode *node) {
    const xmlNode *value = dg_xml_is(node, "dt") ? next_element(node) : NULL;
    if (value == NULL || !dg_xml_is(value, "dd")) return false;
    const xmlNode *after = next_element(value);
    bool more = after != NULL && dg_xml_is(after, "dd");
    return !more && !is_number(node) && is_one_line(node) && is_one_line(value);
}

static const xmlNode *element_before(const xmlNode *node) {
    do
        node = node->prev;
    while (node != NULL && node->type != XML_ELEMENT_NODE);
    return node;
}

/* What parts a term from its value, where it does not end in a mark itself; 甲：乙 needs no space.
 */
static void put_colon(page_writer *w) {
    static const char wide[] = "：";
    dg_slice last = dg_utf8_last_slice(dg_slice_trim(dg_text_slice(&w->text)));
    if (last.n == 0 || w->text.at[w->text.n - 1] == '\n') return; /* an empty term */
    bool marked = dg_slice_is(last, wide) || dg_word_stop(last) > 0 ||
                  (last.n == 1 && strchr(":?.!;", last.at[0]) != NULL);
    if (!marked) dg_text_puts(&w->text, last.n > 1 ? wide : ":");
    w->wrapped = false;
    w->space = last.n == 1;
}

static void put_element(page_writer *w, const xmlNode *node) {
    bool block = dg_html_is_block(node), outer = w->in_pre;
    if (dg_xml_is(node, "br")) {
        end_line(w);
        return;
    }
    if (dg_html_is_grid(node)) {
        put_grid(w, node);
        return;
    }
    const xmlNode *term = dg_xml_is(node, "dd") ? element_before(node) : NULL;
    bool value = term != NULL && is_term_of_one(term);
    if ((block && !value) || is_bold_label(node, dg_text_slice(&w->text))) end_line(w);
    if (dg_xml_is(node, "li")) put_item_number(w, node);
    w->in_pre = outer || dg_xml_is(node, "pre");
    put_below(w, node);
    w->in_pre = outer;
    if (w->starred && w->in_cell && !w->space && is_bold_among_others(node))
        dg_text_puts(&w->text, "*");
    if (is_term_of_one(node))
        put_colon(w);
    else if (block)
        end_line(w);
}

static void put_below(page_writer *w, const xmlNode *node) {
    size_t number = dg_xml_number(node, "start", 1); /* of the next item */
    for (const xmlNode *child = node->children; child != NULL; child = child->next) {
        if (dg_xml_is(child, "li")) {
            w->number = dg_xml_number(child, "value", number);
            number = w->number + 1;
        }
        if (child->type == XML_ELEMENT_NODE)
            put_element(w, child);
        else if (child->type == XML_TEXT_NODE && w->in_pre)
            dg_text_puts(&w->text, (const char *)child->content);
        else if (child->type == XML_TEXT_NODE)
            put_text(w, (const char *)child->content);
    }
}

/* --- Parsing --- */

static bool is_too_deep(const xmlNode *root) {
    size_t depth = 0;
    for (const xmlNode *node = root; node != NULL;) {
        if (node->children != NULL && node->type == XML_ELEMENT_NODE) {
            node = node->children;
            if (++depth > DEEPEST) return true;
            continue;
        }
        while (node != root && node->next == NULL) {
            node = node->parent;
            depth--;
        }
        if (node == root) break;
        node = node->next;
    }
    return false;
}

static dg_code parse(htmlDocPtr *document, dg_slice text, dg_error *err) {
    *document = NULL;
    if (text.n > INT_MAX) return dg_fail(err, DG_ELIMIT, "the page is too large");
    htmlParserCtxtPtr parser = htmlNewParserCtxt();
    if (parser == NULL) return dg_fail_memory(err);
    parser->options |= XML_PARSE_HUGE; /* sloppy pages nest deeply: is_too_deep draws the line */
    *document = htmlCtxtReadMemory(parser, text.at, (int)text.n, NULL, "UTF-8",
                                   HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR |
                                       HTML_PARSE_NOWARNING | HTML_PARSE_COMPACT);
    bool stopped = *document == NULL || parser->disableSAX;
    htmlFreeParserCtxt(parser);
    if (stopped) return dg_fail(err, DG_ELIMIT, "the page cannot be read as HTML to its end");
    const xmlNode *root = xmlDocGetRootElement(*document);
    if (root == NULL) return dg_fail(err, DG_EEMPTY, "the page has no text");
    if (is_too_deep(root)) return dg_fail(err, DG_ELIMIT, "the page nests its elements too deeply");
    return DG_OK;
}

dg_code dg_html_read(dg_page *page, dg_slice text, dg_error *err) {
    page_writer w = {.draft = DG_DRAFT_EMPTY, .starred = dg_bold_means_lead(text)};
    dg_text left_out = {0};
    htmlDocPtr document;
    dg_code code = parse(&document, text, err);
    if (code == DG_OK) {
        xmlNode *root = xmlDocGetRootElement(document);
        dg_html_prune(&left_out, root);
        const xmlNode *article = dg_html_article(root), *heading = dg_html_heading(root, article);
        if (heading != NULL) put_below(&w, heading);
        end_line(&w);
        put_below(&w, article);
        flush(&w);
    }
    w.draft.failed = w.draft.failed || w.text.failed || left_out.failed;
    dg_text_free(&w.text);
    xmlFreeDoc(document);
    code = dg_draft_finish(page, &w.draft, code, err);
    if (code == DG_OK && left_out.n > 0) page->hidden = dg_text_take(&left_out);
    dg_text_free(&left_out);
    return code;
}
