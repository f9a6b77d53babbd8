/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pages.h"

#include <zip.h>

#include "base/fail.h"
#include "base/text.h"
#include "unit.h"

static const char *keep(char *text) {
    static char *kept;
    free(kept);
    kept = text;
    return kept;
}

static void put_grid(dg_text *text, const dg_grid *grid) {
    dg_text_printf(text, "[%s:", grid->name);
    for (size_t r = 0; r < dg_grid_n_rows(grid); r++) {
        dg_text_puts(text, r == 0 ? " " : " / ");
        for (size_t c = 0; c < dg_grid_n_columns(grid, r); c++) {
            const dg_grid_cell *cell = dg_grid_cell_at(grid, r, c);
            dg_text_printf(text, "%s%s%s", c == 0 ? "" : "|", cell->covered ? "*" : "", cell->text);
        }
    }
    dg_text_puts(text, "]");
}

const char *page_of(dg_slice bytes, dg_container type) {
    dg_page page;
    dg_error err = {0};
    dg_text text = {0};
    if (dg_page_read(&page, bytes, type, &err) != DG_OK) fail_msg("not read: %s", err.message);
    dg_text_put(&text, page.text);
    for (size_t i = 0; i < page.n_grids; i++)
        put_grid(&text, page.grids[i]);
    dg_page_free(&page);
    return keep(dg_text_take(&text));
}

const char *refusal_of(dg_slice bytes, dg_container type) {
    dg_page page;
    dg_error err = {0};
    dg_code code = dg_page_read(&page, bytes, type, &err);
    assert_int_not_equal(code, DG_OK);
    assert_int_equal(code, err.code);
    return keep(dg_format("%s %zu:%zu@%zu %s", dg_code_name(code), err.line, err.column, err.offset,
                          err.message));
}

dg_slice zip_of(const zip_part *parts, size_t n) {
    zip_error_t error;
    zip_source_t *target = zip_source_buffer_create(NULL, 0, 0, &error);
    zip_source_keep(target);
    zip_t *zip = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error);
    assert_non_null(zip);
    for (size_t i = 0; i < n; i++) {
        zip_source_t *part = zip_source_buffer(zip, parts[i].bytes.at, parts[i].bytes.n, 0);
        assert_true(zip_file_add(zip, parts[i].name, part, ZIP_FL_ENC_UTF_8) >= 0);
    }
    assert_int_equal(zip_close(zip), 0);
    assert_int_equal(zip_source_open(target), 0);
    zip_source_seek(target, 0, SEEK_END);
    size_t size = (size_t)zip_source_tell(target);
    char *bytes = malloc(size);
    zip_source_seek(target, 0, SEEK_SET);
    assert_int_equal(zip_source_read(target, bytes, size), size);
    zip_source_close(target);
    zip_source_free(target);
    return (dg_slice){bytes, size};
}

dg_slice docx_of(const char *body, const char *numbering, const char *styles) {
    static const char rels[] =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        "<Relationship Id=\"rId1\" Type=\"http://x/relationships/numbering\" "
        "Target=\"numbering.xml\"/><Relationship Id=\"rId2\" "
        "Type=\"http://x/relationships/styles\" "
        "Target=\"styles.xml\"/></Relationships>";
    char *document = dg_format("<w:document xmlns:w=\"w\" xmlns:mc=\"mc\" xmlns:wps=\"wps\">"
                               "<w:body>%s</w:body></w:document>",
                               body);
    char *numbers = dg_format("<w:numbering xmlns:w=\"w\">%s</w:numbering>", numbering);
    char *looks = dg_format("<w:styles xmlns:w=\"w\">%s</w:styles>", styles);
    const zip_part parts[] = {
        {"word/document.xml", dg_slice_of(document)},
        PART("word/_rels/document.xml.rels", rels),
        {"word/numbering.xml", dg_slice_of(numbers)},
        {"word/styles.xml", dg_slice_of(looks)},
    };
    dg_slice docx = zip_of(parts, *numbering == '\0' ? 1 : 4);
    free(document);
    free(numbers);
    free(looks);
    return docx;
}

const char *docx_page(const char *body, const char *numbering, const char *styles) {
    dg_slice docx = docx_of(body, numbering, styles);
    const char *page = page_of(docx, DG_CONTAINER_AUTO);
    free((char *)docx.at);
    return page;
}
