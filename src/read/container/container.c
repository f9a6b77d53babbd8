/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/container/container.h"

#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "base/names.h"
#include "read/container/ole.h"
#include "read/container/ooxml.h"
#include "read/container/zip.h"

enum { START_BYTES = 4096 };

static const char *const names[DG_N_CONTAINERS] = {
    [DG_CONTAINER_AUTO] = "auto", [DG_CONTAINER_TEXT] = "text",
    [DG_CONTAINER_HTML] = "html", [DG_CONTAINER_DOCX] = "docx",
    [DG_CONTAINER_DOC] = "doc",   [DG_CONTAINER_PDF] = "pdf",
    [DG_CONTAINER_CSV] = "csv",   [DG_CONTAINER_TSV] = "tsv",
    [DG_CONTAINER_XLSX] = "xlsx", [DG_CONTAINER_MARKDOWN] = "markdown",
};

DG_TWO_WAYS(dg_container, names, dg_container_name, dg_container_from_name)

/* XML in which Office writes a whole document, told by a name near its start. */
static const struct {
    const char *name, *what;
} office_xml[] = {
    {"http://schemas.microsoft.com/office/2006/xmlPackage", "a Word XML document; save it as DOCX"},
    {"http://schemas.microsoft.com/office/word/2003/wordml",
     "a Word XML document; save it as DOCX"},
    {"urn:schemas-microsoft-com:office:spreadsheet", "an XML spreadsheet; save it as XLSX"},
    {"urn:oasis:names:tc:opendocument:xmlns:office:1.0",
     "an OpenDocument file; save it as DOCX or XLSX"},
};

/* How files begin that are no documents, or in no form that is read. */
static const struct {
    const char *magic, *what;
} unread[] = {
    {"\x89PNG", "a PNG picture"},
    {"\xFF\xD8\xFF", "a JPEG picture"},
    {"GIF8", "a GIF picture"},
    {"SQLite format 3", "an SQLite database"},
    {"{\\rtf", "an RTF file; save it as DOCX"},
    {"Rar!", "a RAR archive"},
    {"7z\xBC\xAF\x27\x1C", "a 7z archive"},
    {"\x1F\x8B", "a gzip archive"},
};

/* Is its main part, whatever the name, a Word document's? Office on the web says
 * word/document2.xml. */
static bool has_word_part(dg_zip *zip) {
    char *name = NULL;
    bool found = dg_ooxml_related(&name, zip, "", "officeDocument", NULL, NULL) == DG_OK &&
                 name != NULL && dg_zip_has(zip, name) && strncmp(name, "word/", 5) == 0;
    free(name);
    return found;
}

static dg_code zip_type(dg_container *type, dg_slice bytes, dg_error *err) {
    static const struct {
        const char *part;
        dg_container type;
        const char *refused; /* NULL: it is read */
    } marks[] = {
        {"word/document.xml", DG_CONTAINER_DOCX, NULL},
        {"xl/workbook.xml", DG_CONTAINER_XLSX, NULL},
        {"xl/workbook.bin", DG_CONTAINER_AUTO, "a binary workbook (XLSB); save it as XLSX"},
        {"ppt/presentation.xml", DG_CONTAINER_AUTO, "a presentation (PPTX)"},
        {"content.xml", DG_CONTAINER_AUTO, "an OpenDocument file; save it as DOCX or XLSX"},
        {"OFD.xml", DG_CONTAINER_AUTO, "an OFD file; save it as PDF"},
    };
    dg_zip *zip;
    dg_code code = dg_zip_open(&zip, bytes, err);
    if (code != DG_OK) return code;
    const char *refused = "a ZIP archive, neither DOCX nor XLSX; unpack it";
    if (has_word_part(zip)) {
        *type = DG_CONTAINER_DOCX;
        refused = NULL;
    }
    for (size_t i = 0; i < DG_ITEMS(marks) && refused != NULL; i++) {
        if (!dg_zip_has(zip, marks[i].part)) continue;
        *type = marks[i].type;
        refused = marks[i].refused;
        break;
    }
    dg_zip_free(zip);
    return refused == NULL ? DG_OK : dg_fail(err, DG_EBINARY, "not a text: it is %s", refused);
}

static dg_code ole_type(dg_container *type, dg_slice bytes, dg_error *err) {
    dg_ole found = dg_ole_look(bytes);
    if (found.kind == DG_OLE_ENCRYPTED || found.locked)
        return dg_fail(err, DG_ELOCKED, "the document is protected by a password");
    if (found.kind == DG_OLE_XLS)
        return dg_fail(err, DG_EBINARY, "an old workbook (XLS); save it as XLSX");
    if (found.cut_short)
        return dg_fail(err, DG_EDAMAGED, "the old Office file is cut short or damaged");
    if (found.kind == DG_OLE_OTHER)
        return dg_fail(err, DG_EBINARY, "an old Office file without a Word document in it");
    *type = DG_CONTAINER_DOC;
    return DG_OK;
}

static bool is_xml(dg_slice text) {
    if (dg_slice_starts(text, "\xEF\xBB\xBF")) text = dg_slice_skip(text, 3);
    return dg_slice_starts(dg_slice_trim(text), "<?xml");
}

/* A server's or a mail program's lines may stand before its own first. */
static bool is_pdf(dg_slice start) {
    return dg_slice_starts(start, "%PDF-") || dg_slice_holds(start, "\n%PDF-1.");
}

dg_code dg_container_of(dg_container *type, dg_slice bytes, dg_error *err) {
    if (dg_slice_starts(bytes, "PK\x03\x04") || dg_slice_starts(bytes, "PK\x05\x06"))
        return zip_type(type, bytes, err);
    if (dg_ole_is(bytes)) return ole_type(type, bytes, err);
    for (size_t i = 0; i < DG_ITEMS(unread); i++)
        if (dg_slice_starts(bytes, unread[i].magic))
            return dg_fail(err, DG_EBINARY, "not a text: it is %s", unread[i].what);
    dg_slice start = {bytes.at, bytes.n < START_BYTES ? bytes.n : START_BYTES};
    bool xml = is_xml(start);
    for (size_t i = 0; xml && i < DG_ITEMS(office_xml); i++)
        if (dg_slice_holds(start, office_xml[i].name))
            return dg_fail(err, DG_EBINARY, "not a text: it is %s", office_xml[i].what);
    *type = is_pdf(start) ? DG_CONTAINER_PDF : DG_CONTAINER_TEXT;
    return DG_OK;
}
