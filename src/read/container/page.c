/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/container/page.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/fail.h"
#include "base/utf8.h"
#include "read/container/charset.h"
#include "read/container/container.h"
#include "read/container/doc.h"
#include "read/container/docx.h"
#include "read/container/entities.h"
#include "read/container/html.h"
#include "read/container/mhtml.h"
#include "read/container/quoted.h"
#include "read/container/xlsx.h"
#include "read/container/zip.h"
#include "read/pdf/pdf.h"

static dg_code read_zip(dg_page *page, dg_slice bytes, dg_container type, dg_error *err) {
    dg_zip *zip;
    dg_code code = dg_zip_open(&zip, bytes, err);
    if (code != DG_OK) return code;
    code = type == DG_CONTAINER_DOCX ? dg_docx_read(page, zip, err) : dg_xlsx_read(page, zip, err);
    dg_zip_free(zip);
    return code;
}

/* A text, a web page or a table in a text, as `type` says. */
static dg_code read_text(dg_page *page, dg_slice bytes, dg_container type, dg_slice declared,
                         dg_error *err) {
    bool may_be_html = type == DG_CONTAINER_AUTO || type == DG_CONTAINER_HTML;
    dg_slice text;
    char *owned;
    if (may_be_html && declared.n == 0) declared = dg_html_declared_encoding(bytes);
    dg_code code = dg_charset_decode(&text, &owned, bytes, declared, err);
    if (code != DG_OK) return code;
    if (type == DG_CONTAINER_AUTO) type = dg_html_is(text) ? DG_CONTAINER_HTML : DG_CONTAINER_TEXT;
    if (type == DG_CONTAINER_HTML) {
        code = dg_html_read(page, text, err);
        free(owned);
    } else {
        if (type == DG_CONTAINER_TEXT) code = dg_unquote(&text, &owned, err);
        if (type == DG_CONTAINER_TEXT && code == DG_OK) code = dg_unescape(&text, &owned, err);
        if (code == DG_OK) *page = (dg_page){.text = text, .owned = owned};
        if (code != DG_OK) free(owned);
    }
    page->type = type;
    return code;
}

/* A web page in an archive of its own, or a mail. */
static dg_code read_archive(dg_page *page, dg_slice bytes, dg_error *err) {
    dg_mhtml found;
    dg_code code = dg_mhtml_open(&found, bytes, err);
    if (code != DG_OK) return code;
    code = read_text(page, (dg_slice){found.text, found.n},
                     found.is_page ? DG_CONTAINER_HTML : DG_CONTAINER_TEXT, found.charset, err);
    if (code == DG_OK) page->attached = found.attached;
    bool borrowed = code == DG_OK && !found.is_page && page->owned == NULL;
    if (borrowed)
        page->owned = found.text;
    else
        free(found.text);
    return code;
}

/* Is what the bytes are to be what they can be? Damage and locks are told of whatever they are. */
static dg_code check_type(dg_container *type, dg_container found, dg_error *err) {
    bool text = found == DG_CONTAINER_TEXT, wants_text = true;
    switch (*type) {
    case DG_CONTAINER_AUTO:
        if (!text) *type = found;
        return DG_OK;
    case DG_CONTAINER_DOCX:
    case DG_CONTAINER_DOC:
    case DG_CONTAINER_PDF:
    case DG_CONTAINER_XLSX:
        wants_text = false;
        break;
    default:
        break;
    }
    if (*type == found || (wants_text && text)) return DG_OK;
    return dg_fail(err, DG_EDAMAGED, "not a %s file: its content is that of a %s file",
                   dg_container_name(*type), dg_container_name(found));
}

typedef DG_ARRAY(size_t) removed;

static size_t without_removed(const removed *bytes, size_t at) {
    size_t low = 0, high = bytes->n; /* how many were removed before it */
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (bytes->items[middle] < at)
            low = middle + 1;
        else
            high = middle;
    }
    return at - low;
}

static size_t next_byte(dg_slice text, size_t at, char byte) {
    const char *hit = at < text.n ? memchr(text.at + at, byte, text.n - at) : NULL;
    return hit == NULL ? text.n : (size_t)(hit - text.at);
}

/* Department\u00A0of Health: no-break spaces within words are plain ones, which all rules know. The
 * tables are where their bytes are now. */
static dg_code make_spaces_plain(dg_page *page, dg_error *err) {
    static const char leads[] = {'\xC2', '\xE2'}; /* of all such spaces: the rest is passed over */
    removed bytes = {0};
    bool ok = true;
    size_t next[] = {0, 0};
    for (size_t at = 0; ok; at++) {
        for (size_t i = 0; i < sizeof leads; i++)
            if (next[i] <= at) next[i] = next_byte(page->text, at, leads[i]);
        at = next[0] < next[1] ? next[0] : next[1];
        if (at == page->text.n) break;
        size_t space = dg_utf8_space_in_words(page->text, at);
        for (size_t i = 1; i < space && ok; i++)
            ok = DG_PUSH(bytes, at);
    }
    if (bytes.n == 0 && ok) return DG_OK;
    if (ok && page->owned == NULL) {
        page->owned = malloc(page->text.n);
        ok = page->owned != NULL;
        if (ok) memcpy(page->owned, page->text.at, page->text.n);
    }
    if (ok) page->text = (dg_slice){page->owned, dg_utf8_plain_spaces(page->owned, page->text.n)};
    for (size_t i = 0; i < page->n_grids && ok; i++) {
        page->grids[i]->at = without_removed(&bytes, page->grids[i]->at);
        page->grids[i]->end = without_removed(&bytes, page->grids[i]->end);
    }
    free(bytes.items);
    return ok ? DG_OK : dg_fail_memory(err);
}

/* Is each line a paragraph because of the type? */
static bool tells_paragraphs(dg_container type) {
    return type == DG_CONTAINER_HTML || type == DG_CONTAINER_DOCX || type == DG_CONTAINER_DOC;
}

dg_code dg_page_read(dg_page *page, dg_slice bytes, dg_container type, dg_error *err) {
    dg_container found;
    dg_page made = {0};
    if (bytes.n == 0) return dg_fail(err, DG_EEMPTY, "the document is empty");
    dg_code code = dg_container_of(&found, bytes, err);
    if (code == DG_OK) code = check_type(&type, found, err);
    if (code != DG_OK) return code;
    switch (type) {
    case DG_CONTAINER_DOCX:
    case DG_CONTAINER_XLSX:
        code = read_zip(&made, bytes, type, err);
        break;
    case DG_CONTAINER_DOC:
        code = dg_doc_read(&made, bytes, err);
        break;
    case DG_CONTAINER_PDF:
        code = dg_pdf_read(&made, bytes, err);
        break;
    default:
        if ((type == DG_CONTAINER_AUTO || type == DG_CONTAINER_HTML) && dg_mhtml_is(bytes))
            code = read_archive(&made, bytes, err);
        else
            code = read_text(&made, bytes, type, (dg_slice){"", 0}, err);
    }
    if (code != DG_OK) return code;
    if (made.type == DG_CONTAINER_AUTO) made.type = type;
    made.paragraphs = made.paragraphs || tells_paragraphs(made.type);
    code = make_spaces_plain(&made, err);
    if (code != DG_OK) dg_page_free(&made);
    if (code == DG_OK) *page = made;
    return code;
}
