/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/pdf/pdf.h"

#include <stdlib.h>

#include "base/fail.h"
#include "read/pdf/pdf_blanks.h"
#include "read/pdf/pdf_line_numbers.h"
#include "read/pdf/pdf_note_marks.h"
#include "read/pdf/pdf_watermark.h"
#include "read/pdf/poppler.h"

enum { TAIL_BYTES = 4096 }; /* a PDF ends in %%EOF, or what a mail program hung on to it */

static dg_code check_end(dg_slice bytes, dg_error *err) {
    dg_slice tail = dg_slice_skip(bytes, bytes.n > TAIL_BYTES ? bytes.n - TAIL_BYTES : 0);
    if (dg_slice_holds(tail, "%%EOF")) return DG_OK;
    return dg_fail(err, DG_EDAMAGED, "the PDF is cut short: it has no end mark");
}

/* Where the words stand. Without an answer the layout has to do. */
static dg_code read_words(dg_pdf_words *words, dg_slice pdf, dg_error *err) {
    static const char *const options[] = {"pdftotext", "-bbox", NULL};
    char *bbox = NULL;
    size_t n = 0;
    dg_code code = dg_poppler_run(&bbox, &n, options, pdf, NULL);
    if (code == DG_OK) code = dg_pdf_words_read(words, (dg_slice){bbox, n}, NULL);
    free(bbox);
    return code == DG_ENOMEM ? dg_fail_memory(err) : DG_OK;
}

dg_code dg_pdf_read(dg_page *page, dg_slice bytes, dg_error *err) {
    static const char *const options[] = {"pdftotext", "-layout", "-enc", "UTF-8", NULL};
    char *raw = NULL;
    size_t n = 0;
    dg_pdf_table_list tables = {0};
    dg_pdf_words words = {0};
    dg_text marked = {0};
    dg_code code = check_end(bytes, err);
    if (code == DG_OK) code = dg_poppler_run(&raw, &n, options, bytes, err);
    dg_slice layout = {raw, n};
    if (code == DG_OK && dg_slice_trim(layout).n == 0)
        code = dg_fail(err, DG_EEMPTY,
                       "the PDF has no text, only pictures (scanned?); let its characters be "
                       "recognised first (OCR)");
    if (code == DG_OK) code = read_words(&words, bytes, err);
    if (code == DG_OK) code = dg_pdf_watermark_drop(&words, err);
    if (code == DG_OK) code = dg_pdf_line_numbers_drop(&words, err);
    if (code == DG_OK) code = dg_pdf_note_marks_drop(&words, err);
    if (code == DG_OK) dg_pdf_line_numbers_blank(raw, n, &words);
    if (code == DG_OK) code = dg_pdf_tables_find(&tables, &marked, bytes, layout, &words, err);
    if (code == DG_OK) dg_pdf_watermark_blank(&marked, &words);
    if (code == DG_OK) dg_pdf_line_numbers_blank(marked.at, marked.n, &words);
    if (code == DG_OK) dg_pdf_note_marks_cut(&marked, &words);
    if (code == DG_OK) code = dg_pdf_blanks_close(&marked, &words, err);
    if (code == DG_OK) code = dg_pdf_paragraphs(page, dg_text_slice(&marked), &tables, &words, err);
    dg_pdf_tables_free(&tables);
    dg_pdf_words_free(&words);
    dg_text_free(&marked);
    free(raw);
    return code;
}
