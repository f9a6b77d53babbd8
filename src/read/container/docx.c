/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/container/docx.h"

#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "read/container/draft.h"
#include "read/container/numbering.h"
#include "read/container/ooxml.h"
#include "read/container/styles.h"

typedef struct {
    dg_styles *styles;
    dg_numbering *numbering;
    dg_draft draft;
    dg_text boxes;  /* the text boxes of the paragraph in hand, to follow it */
    dg_text joined; /* paragraphs whose marks are gone, to begin the next one */
    bool hidden;    /* the style of the paragraph in hand hides it */
    size_t width;   /* of the last grid: the cells of its first row */
    bool within;    /* a cell of a grid, or a box: tables in it are text */
} docx;

static void put_block(docx *d, dg_text *text, const xmlNode *node);

static void put_joined(docx *d, dg_text *text) {
    dg_text_put(text, dg_text_slice(&d->joined));
    text->failed = text->failed || d->joined.failed;
    d->joined.n = 0;
}

static void put_blocks(docx *d, dg_text *text, const xmlNode *parent) {
    for (const xmlNode *node = parent->children; node != NULL; node = node->next)
        put_block(d, text, node);
    put_joined(d, text);
}

/* --- What stands in a paragraph --- */

/* Do the properties of a run, or of a paragraph's mark, hide it, or its styles? */
static bool is_hidden(const docx *d, const xmlNode *node) {
    const xmlNode *look = dg_xml_child(node, "rPr");
    if (dg_xml_child(look, "vanish") != NULL) return dg_xml_switch(look, "vanish");
    return d->hidden || dg_styles_hide(d->styles, dg_xml_child_attribute(look, "rStyle", "val"));
}

/* Removed by tracked changes, or not text that Word shows: field codes, phonetic guides. */
static bool is_unseen(const docx *d, const xmlNode *node) {
    static const char *const names[] = {"del",       "moveFrom", "rPr", "pPr", "sdtPr",
                                        "instrText", "delText",  "rt",  NULL};
    return dg_xml_is_any(node, names) || (dg_xml_is(node, "r") && is_hidden(d, node));
}

/* Text in XML may be broken into lines that mean nothing. */
static void put_characters(dg_text *text, const char *content) {
    for (; *content != '\0'; content++) {
        size_t n = strcspn(content, "\r\n\t");
        dg_text_put(text, (dg_slice){content, n});
        content += n;
        if (*content == '\0') return;
        dg_text_puts(text, " ");
    }
}

static void put_text_of(dg_text *text, const xmlNode *element) {
    for (const xmlNode *node = element->children; node != NULL; node = node->next)
        if (node->content != NULL) put_characters(text, (const char *)node->content);
}

static void put_inline(docx *d, dg_text *text, const xmlNode *node);

static void put_inlines(docx *d, dg_text *text, const xmlNode *parent) {
    for (const xmlNode *node = parent->children; node != NULL; node = node->next)
        put_inline(d, text, node);
}

/* A drawing is there twice, for new and for old readers. */
static const xmlNode *alternative(const xmlNode *node) {
    const xmlNode *choice = dg_xml_child(node, "Choice");
    return choice != NULL ? choice : dg_xml_child(node, "Fallback");
}

/* Paragraphs, which set the boxes in hand aside while they are written. */
static void put_box(docx *d, const xmlNode *node) {
    dg_text box = {0};
    docx outer = *d;
    d->within = true;
    d->joined = (dg_text){0};
    put_blocks(d, &box, node);
    dg_text_free(&d->joined);
    d->joined = outer.joined;
    d->hidden = outer.hidden;
    d->within = outer.within;
    dg_text_put(&d->boxes, dg_text_slice(&box));
    d->draft.failed = d->draft.failed || box.failed;
    dg_text_free(&box);
}

/* A character of a font of signs, Insert Symbol: the marks that a matrix may hold. */
static void put_sign(dg_text *text, const xmlNode *node) {
    static const struct {
        const char *font;
        unsigned long character;
        const char *sign;
    } signs[] = {
        {"Wingdings", 0xFC, "✓"},   {"Wingdings", 0xFE, "☑"},   {"Wingdings", 0xFB, "✗"},
        {"Wingdings", 0xFD, "☒"},   {"Wingdings", 0xA8, "□"},   {"Wingdings", 0x6C, "●"},
        {"Wingdings", 0xA1, "○"},   {"Wingdings", 0x6E, "■"},   {"Wingdings", 0x6F, "□"},
        {"Wingdings", 0xAB, "★"},   {"Wingdings 2", 0x50, "✓"}, {"Wingdings 2", 0x52, "☑"},
        {"Wingdings 2", 0x4F, "✗"}, {"Wingdings 2", 0x51, "☒"}, {"Wingdings 2", 0xA3, "□"},
        {"Symbol", 0xD6, "√"},
    };
    const char *font = dg_xml_attribute(node, "font"), *code = dg_xml_attribute(node, "char");
    unsigned long character = code == NULL ? 0 : strtoul(code, NULL, 16) & 0xFF; /* F0FC */
    for (size_t i = 0; i < DG_ITEMS(signs) && font != NULL; i++)
        if (strcmp(font, signs[i].font) == 0 && character == signs[i].character)
            dg_text_puts(text, signs[i].sign);
}

static void put_inline(docx *d, dg_text *text, const xmlNode *node) {
    if (node->type != XML_ELEMENT_NODE || is_unseen(d, node)) return;
    if (dg_xml_is(node, "t"))
        put_text_of(text, node);
    else if (dg_xml_is(node, "tab") || dg_xml_is(node, "ptab"))
        dg_text_puts(text, "\t");
    else if (dg_xml_is(node, "br") || dg_xml_is(node, "cr"))
        dg_text_puts(text, "\n");
    else if (dg_xml_is(node, "sym"))
        put_sign(text, node);
    else if (dg_xml_is(node, "noBreakHyphen"))
        dg_text_puts(text, "-");
    else if (dg_xml_is(node, "txbxContent"))
        put_box(d, node);
    else if (dg_xml_is(node, "AlternateContent")) {
        if (alternative(node) != NULL) put_inlines(d, text, alternative(node));
    } else
        put_inlines(d, text, node);
}

/* A paragraph goes on in the next one where its mark is hidden, deleted or moved elsewhere. */
static bool has_no_mark(const docx *d, const xmlNode *properties) {
    const xmlNode *mark = dg_xml_child(properties, "rPr");
    return is_hidden(d, properties) || dg_xml_child(mark, "del") != NULL ||
           dg_xml_child(mark, "moveFrom") != NULL;
}

/* The boxes' text comes after the paragraph that they hang on, in `text` as well. What a table of
 * contents says comes again. */
static void put_paragraph(docx *d, dg_text *text, const xmlNode *node) {
    const xmlNode *properties = dg_xml_child(node, "pPr");
    const dg_style *look =
        dg_styles_named(d->styles, dg_xml_child_attribute(properties, "pStyle", "val"));
    if (look != NULL && look->contents) return;
    dg_text outer = d->boxes;
    d->boxes = (dg_text){0};
    d->hidden = dg_styles_hide(d->styles, dg_xml_child_attribute(properties, "pStyle", "val"));
    if (has_no_mark(d, properties)) {
        put_inlines(d, &d->joined, node);
    } else {
        dg_numbering_put(text, d->numbering, properties);
        put_joined(d, text);
        put_inlines(d, text, node);
        dg_text_puts(text, "\n");
    }
    d->hidden = false;
    dg_text_put(text, dg_text_slice(&d->boxes));
    outer.failed = outer.failed || d->boxes.failed;
    dg_text_free(&d->boxes);
    d->boxes = outer;
}

/* --- Tables --- */

static const xmlNode *next_part(const xmlNode *whole, const xmlNode *previous, const char *name) {
    static const char *const through[] = {"sdt", "sdtContent", "ins", "moveTo", "customXml", NULL};
    return dg_xml_within(whole, previous, name, through);
}

static const xmlNode *next_row(const xmlNode *table, const xmlNode *previous) {
    return next_part(table, previous, "tr");
}

static const xmlNode *next_cell(const xmlNode *row, const xmlNode *previous) {
    return next_part(row, previous, "tc");
}

static bool is_deleted_row(const xmlNode *row) {
    return dg_xml_child(dg_xml_child(row, "trPr"), "del") != NULL;
}

static size_t n_cells(const xmlNode *row) {
    size_t n = 0;
    for (const xmlNode *c = next_cell(row, NULL); c != NULL; c = next_cell(row, c))
        n++;
    return n;
}

/* Frames and boxes are drawn with tables too: a grid has two rows of two cells at least. */
static bool is_grid(const xmlNode *table) {
    size_t wide = 0;
    for (const xmlNode *r = next_row(table, NULL); r != NULL; r = next_row(table, r))
        wide += n_cells(r) > 1;
    return wide > 1;
}

/* One row alone, as wide as the grid before it, over no more than a word or two (续表): a page's
 * end cut it off. */
static bool is_row_cut_off(const docx *d, dg_slice text, const xmlNode *table) {
    enum { LEAST_CELLS = 3, WORD_BYTES = 60 };
    const xmlNode *row = next_row(table, NULL);
    if (row == NULL || next_row(table, row) != NULL || d->draft.grids.n == 0) return false;
    size_t end = d->draft.grids.items[d->draft.grids.n - 1]->end;
    size_t between = dg_slice_trim(dg_slice_skip(dg_text_slice(&d->draft.text), end)).n;
    return n_cells(row) >= LEAST_CELLS && n_cells(row) == d->width &&
           between + dg_slice_trim(text).n <= WORD_BYTES;
}

static size_t span_of(const xmlNode *cell) {
    return dg_xml_number(dg_xml_child(dg_xml_child(cell, "tcPr"), "gridSpan"), "val", 1);
}

/* Does the cell carry on the one above? */
static bool goes_on(const xmlNode *cell) {
    const xmlNode *merge = dg_xml_child(dg_xml_child(cell, "tcPr"), "vMerge");
    const char *how = dg_xml_attribute(merge, "val");
    return merge != NULL && (how == NULL || strcmp(how, "restart") != 0);
}

static void put_cell(docx *d, const xmlNode *cell) {
    if (goes_on(cell)) {
        for (size_t i = 0, n = span_of(cell); i < (n < 64 ? n : 64); i++)
            dg_draft_put_cell_from_above(&d->draft);
        return;
    }
    dg_text text = {0};
    d->within = true;
    put_blocks(d, &text, cell);
    d->within = false;
    d->draft.failed = d->draft.failed || text.failed;
    dg_draft_put_cell(&d->draft, dg_text_slice(&text), 1, span_of(cell));
    dg_text_free(&text);
}

static void put_row(docx *d, const xmlNode *row) {
    size_t before = dg_xml_number(dg_xml_child(dg_xml_child(row, "trPr"), "gridBefore"), "val", 0);
    for (size_t i = 0; i < before && i < 64; i++)
        dg_draft_put_cell(&d->draft, DG_LITERAL(""), 1, 1);
    for (const xmlNode *c = next_cell(row, NULL); c != NULL; c = next_cell(row, c))
        put_cell(d, c);
    dg_draft_end_row(&d->draft);
}

static void put_grid(docx *d, const xmlNode *table) {
    dg_draft_begin_table(&d->draft, DG_LITERAL(""));
    for (const xmlNode *r = next_row(table, NULL); r != NULL; r = next_row(table, r))
        if (!is_deleted_row(r)) put_row(d, r);
    dg_draft_end_table(&d->draft);
    d->width = n_cells(next_row(table, NULL));
}

/* A table that is only a frame, or stands in another's cell: its paragraphs, and in a frame grids.
 */
static void put_loose_table(docx *d, dg_text *text, const xmlNode *table) {
    for (const xmlNode *r = next_row(table, NULL); r != NULL; r = next_row(table, r)) {
        if (is_deleted_row(r)) continue;
        for (const xmlNode *c = next_cell(r, NULL); c != NULL; c = next_cell(r, c))
            put_blocks(d, text, c);
    }
}

static void flush(docx *d, dg_text *text) {
    dg_draft_put(&d->draft, dg_text_slice(text));
    text->n = 0;
}

static void put_block(docx *d, dg_text *text, const xmlNode *node) {
    if (node->type != XML_ELEMENT_NODE || is_unseen(d, node)) return;
    bool table = dg_xml_is(node, "tbl");
    if (table) put_joined(d, text);
    if (dg_xml_is(node, "p"))
        put_paragraph(d, text, node);
    else if (table && !d->within &&
             (is_grid(node) || is_row_cut_off(d, dg_text_slice(text), node))) {
        flush(d, text);
        put_grid(d, node);
    } else if (table)
        put_loose_table(d, text, node);
    else if (dg_xml_is(node, "AlternateContent")) {
        if (alternative(node) != NULL) put_blocks(d, text, alternative(node));
    } else
        put_blocks(d, text, node);
}

/* --- The document --- */

static dg_code put_body(docx *d, dg_slice part, dg_error *err) {
    dg_xml xml;
    dg_code code = dg_xml_open(&xml, part, "the main part of the document", err);
    if (code != DG_OK) return code;
    dg_text text = {0};
    const xmlNode *node;
    while (code == DG_OK && (node = dg_xml_next(&xml, (const char *const[]){"p", "tbl", "altChunk",
                                                                            NULL})) != NULL) {
        if (dg_xml_is(node, "altChunk"))
            code = dg_fail(err, DG_EBINARY,
                           "not a text: a file is embedded in its place, or in that of a part of "
                           "it; open the document in Word and save it again");
        put_block(d, &text, node);
        flush(d, &text);
    }
    put_joined(d, &text);
    flush(d, &text);
    dg_text_free(&d->joined);
    d->draft.failed = d->draft.failed || text.failed || d->boxes.failed;
    dg_text_free(&text);
    return dg_xml_close(&xml, code, err);
}

dg_code dg_docx_read(dg_page *page, dg_zip *zip, dg_error *err) {
    docx d = {.draft = DG_DRAFT_EMPTY};
    dg_slice main = {NULL, 0}, numbers = {NULL, 0}, styles = {NULL, 0};
    char *name = NULL;
    dg_code code = dg_ooxml_related(&name, zip, "", "officeDocument", NULL, err);
    if (code == DG_OK && name == NULL && (name = strdup("word/document.xml")) == NULL)
        code = dg_fail_memory(err);
    if (code == DG_OK) code = dg_zip_read(&main, zip, name, err);
    if (code == DG_OK) code = dg_ooxml_read_related(&numbers, zip, name, "numbering", err);
    if (code == DG_OK) code = dg_ooxml_read_related(&styles, zip, name, "styles", err);
    if (code == DG_OK) code = dg_styles_new(&d.styles, styles, err);
    if (code == DG_OK) code = dg_numbering_new(&d.numbering, numbers, d.styles, err);
    if (code == DG_OK) code = put_body(&d, main, err);
    code = dg_draft_finish(page, &d.draft, code, err);
    dg_numbering_free(d.numbering);
    dg_styles_free(d.styles);
    free((char *)main.at);
    free((char *)numbers.at);
    free((char *)styles.at);
    free(name);
    return code;
}
