/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What poppler's programs give: the layout, the drawing and the words of a page, cut at the bytes
 * 0xFF. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "read/pdf/pdf.h"
#include "read/pdf/pdf_aligned.h"
#include "read/pdf/pdf_blanks.h"
#include "read/pdf/pdf_gutter.h"
#include "read/pdf/pdf_line_numbers.h"
#include "read/pdf/pdf_note_marks.h"
#include "read/pdf/pdf_watermark.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

static dg_slice cut(dg_slice *rest) {
    dg_slice part = {rest->at, dg_slice_find(*rest, "\xFF", 0)};
    *rest = dg_slice_skip(*rest, part.n + 1);
    return part;
}

static void add_tables(dg_pdf_table_list *tables, dg_pdf_lattice_list *lattices) {
    for (size_t i = 0; i < lattices->n; i++) {
        dg_pdf_table made = {.lattice = lattices->items[i]};
        made.texts = calloc(made.lattice.cells.n, sizeof *made.texts);
        if (made.texts == NULL || !DG_PUSH(*tables, made)) abort();
    }
    free(lattices->items); /* the cells are the tables' now */
}

static void read_tables(dg_pdf_table_list *tables, dg_slice svg, const dg_pdf_words *words) {
    dg_pdf_rulings rulings = {0};
    dg_pdf_lattice_list ruled = {0}, aligned = {0};
    dg_pdf_gutters gutters = {.n = 0};
    bool whole;
    if (dg_pdf_rulings_read(&rulings, svg, NULL) == DG_OK &&
        dg_pdf_lattices_find(&ruled, &rulings, NULL) == DG_OK)
        add_tables(tables, &ruled);
    if (words->pages.n > 0) {
        const dg_pdf_page_words *page = &words->pages.items[0];
        dg_pdf_strip_list strips;
        double gutter = 0;
        for (int i = 0; i < 2; i++) { /* the second goes on with the first */
            if (dg_pdf_gutter_find(&strips, &gutter, page, NULL) == DG_OK)
                free(strips.strips.items);
            if (dg_pdf_aligned_find(&aligned, &gutters, page, &rulings.across, NULL) == DG_OK)
                add_tables(tables, &aligned);
        }
        dg_pdf_words_place(tables->items, tables->n, &whole, page, NULL);
    }
    dg_pdf_rulings_free(&rulings);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n) {
    dg_slice rest = {(const char *)bytes, n};
    dg_slice layout = cut(&rest), svg = cut(&rest), bbox = cut(&rest);
    dg_pdf_table_list tables = {0};
    dg_pdf_words words = {0};
    dg_text text = {0};
    dg_page page;
    if (dg_pdf_words_read(&words, bbox, NULL) != DG_OK) words = (dg_pdf_words){0};
    dg_pdf_watermark_drop(&words, NULL);
    dg_pdf_line_numbers_drop(&words, NULL);
    dg_pdf_note_marks_drop(&words, NULL);
    read_tables(&tables, svg, &words);
    dg_text_put(&text, layout);
    dg_pdf_watermark_blank(&text, &words);
    if (text.at != NULL) dg_pdf_line_numbers_blank(text.at, text.n, &words);
    dg_pdf_note_marks_cut(&text, &words);
    if (dg_pdf_blanks_close(&text, &words, NULL) == DG_OK &&
        dg_pdf_paragraphs(&page, dg_text_slice(&text), &tables, &words, NULL) == DG_OK)
        dg_page_free(&page);
    dg_text_free(&text);
    dg_pdf_words_free(&words);
    dg_pdf_tables_free(&tables);
    return 0;
}
