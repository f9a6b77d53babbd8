/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/pdf.h"

#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "base/process.h"
#include "base/utf8.h"

enum {
    MOST_BYTES = 256 << 20,
    MOST_SECONDS = 120,
    TAIL_BYTES = 4096, /* a PDF ends in %%EOF, give or take what a mail program hung on to it */
};

static dg_code check_end(dg_slice bytes, dg_error *err) {
    dg_slice tail = dg_slice_skip(bytes, bytes.n > TAIL_BYTES ? bytes.n - TAIL_BYTES : 0);
    if (dg_slice_find(tail, "%%EOF", 0) < tail.n) return DG_OK;
    return dg_fail(err, DG_EDAMAGED, "the PDF is cut short: it has no end mark");
}

static dg_code extract(char **text, size_t *n, dg_slice bytes, dg_error *err) {
    char program[] = "pdftotext", layout[] = "-layout", encoding[] = "-enc", utf8[] = "UTF-8",
         input[] = "-", output[] = "-";
    char *arguments[] = {program, layout, encoding, utf8, input, output, NULL};
    dg_process_plan plan = {.name = program,
                            .arguments = arguments,
                            .timeout_seconds = MOST_SECONDS,
                            .failure = DG_EHELPER,
                            .refusal = DG_EDAMAGED,
                            .package = "poppler-utils"};
    dg_error its = {0};
    dg_code code = dg_process_run(text, n, &plan, bytes, MOST_BYTES, &its);
    if (code == DG_OK) return DG_OK;
    bool encrypted = dg_slice_find(bytes, "/Encrypt", 0) < bytes.n;
    if (code == DG_EDAMAGED && encrypted)
        return dg_fail(err, DG_ELOCKED, "the PDF is protected by a password");
    if (code == DG_EDAMAGED) return dg_fail(err, code, "the PDF is damaged: %s", its.message);
    return dg_fail(err, code, "%s", its.message);
}

dg_code dg_pdf_read(dg_page *page, dg_slice bytes, dg_error *err) {
    char *raw = NULL;
    size_t n = 0;
    dg_code code = check_end(bytes, err);
    if (code == DG_OK) code = extract(&raw, &n, bytes, err);
    dg_slice text = {raw, n};
    if (code == DG_OK && dg_utf8_first_invalid(text) != n)
        code = dg_fail(err, DG_EHELPER, "pdftotext gave a text that is not UTF-8");
    if (code == DG_OK && dg_slice_trim(text).n == 0)
        code = dg_fail(err, DG_EEMPTY,
                       "the PDF has no text, only pictures (scanned?); let its characters be "
                       "recognised first (OCR)");
    if (code == DG_OK) code = dg_pdf_paragraphs(page, text, err);
    free(raw);
    return code;
}
