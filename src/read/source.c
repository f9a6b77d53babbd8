/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/source.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/fail.h"
#include "base/utf8.h"
#include "read/markdown.h"

/* How files that are not text begin. */
static const struct {
    const char *magic, *what;
} containers[] = {
    {"PK\x03\x04", "a ZIP container (DOCX, XLSX, …)"},
    {"%PDF-", "a PDF file"},
    {"\xD0\xCF\x11\xE0", "an old Office file (DOC, XLS)"},
    {"\x89PNG", "a PNG picture"},
    {"SQLite format 3", "an SQLite database"},
    {"{\\rtf", "an RTF file"},
};

static dg_code check_is_text(dg_slice bytes, dg_error *err) {
    for (size_t i = 0; i < sizeof containers / sizeof *containers; i++)
        if (dg_slice_starts(bytes, containers[i].magic))
            return dg_fail(err, DG_EBINARY, "not a text: it is %s", containers[i].what);
    const char *zero = memchr(bytes.at, '\0', bytes.n);
    if (zero != NULL)
        return dg_fail(err, DG_EBINARY, "not a text: it has a zero byte at offset %zu",
                       (size_t)(zero - bytes.at));
    return DG_OK;
}

/* A line ends with LF, CR, CR LF or a form feed. */
static bool index_lines(dg_source *source) {
    DG_ARRAY(size_t) lines = {0};
    dg_slice text = source->text;
    bool ok = DG_PUSH(lines, 0);
    for (size_t i = 0; ok && i < text.n; i++) {
        char c = text.at[i];
        if (c == '\r' && i + 1 < text.n && text.at[i + 1] == '\n') continue;
        if (c == '\n' || c == '\r' || c == '\f') ok = DG_PUSH(lines, i + 1);
    }
    source->lines = lines.items;
    source->n_lines = lines.n;
    return ok;
}

static dg_code check_encoding(const dg_source *source, size_t skipped, dg_error *err) {
    size_t bad = dg_utf8_first_invalid(source->text);
    if (bad == source->text.n) return DG_OK;
    dg_position at = dg_source_position(source, bad);
    if (err != NULL && err->code == DG_OK) err->offset = bad + skipped;
    return dg_fail_at(err, DG_EENCODING, at.line, at.column, "not UTF-8: byte 0x%02x at offset %zu",
                      (unsigned char)source->text.at[bad], bad + skipped);
}

dg_code dg_source_open(dg_source *source, dg_slice bytes, dg_error *err) {
    static const char bom[] = "\xEF\xBB\xBF";
    size_t skipped = dg_slice_starts(bytes, bom) ? sizeof bom - 1 : 0;
    dg_source made = {.text = dg_slice_skip(bytes, skipped)};
    dg_code code = check_is_text(bytes, err);
    if (code == DG_OK && !index_lines(&made)) code = dg_fail_memory(err);
    if (code == DG_OK) code = check_encoding(&made, skipped, err);
    if (code == DG_OK && dg_slice_trim(made.text).n == 0)
        code = dg_fail(err, DG_EEMPTY, "the document is empty");
    if (code == DG_OK)
        *source = made;
    else
        dg_source_close(&made);
    return code;
}

void dg_source_close(dg_source *source) {
    free(source->lines);
    free(source->hidden);
    *source = (dg_source){0};
}

/* The line that byte `offset` stands in. */
static size_t line_of(const dg_source *source, size_t offset) {
    size_t low = 0, high = source->n_lines;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (source->lines[middle] <= offset)
            low = middle;
        else
            high = middle;
    }
    return low;
}

dg_code dg_source_hide(dg_source *source, size_t from, size_t to, dg_error *err) {
    if (source->hidden == NULL) source->hidden = calloc(source->n_lines + 1, sizeof(bool));
    if (source->hidden == NULL) return dg_fail_memory(err);
    for (size_t i = line_of(source, from); i < source->n_lines && source->lines[i] < to; i++)
        source->hidden[i] = true;
    return DG_OK;
}

dg_position dg_source_position(const dg_source *source, size_t offset) {
    size_t low = line_of(source, offset);
    size_t start = source->lines[low];
    if (offset > source->text.n) offset = source->text.n;
    return (dg_position){low + 1,
                         dg_utf8_count((dg_slice){source->text.at + start, offset - start}) + 1};
}

dg_slice dg_source_line(const dg_source *source, size_t i) {
    size_t start = source->lines[i];
    size_t end = i + 1 < source->n_lines ? source->lines[i + 1] : source->text.n;
    dg_slice line = {source->text.at + start, end - start};
    while (line.n > 0 && strchr("\r\n\f", line.at[line.n - 1]) != NULL)
        line.n--;
    if (source->hidden != NULL && source->hidden[i]) line.n = 0;
    return source->markdown ? dg_slice_skip(line, dg_markdown_lead(line)) : line;
}
