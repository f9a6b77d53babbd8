/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/container/page.h"

#include <stdlib.h>

#include "base/fail.h"
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
    *page = made;
    return DG_OK;
}
