/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "check_page.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

#include "base/utf8.h"
#include "read/container/page.h"

#define REQUIRE(condition)                                                                         \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            fprintf(stderr, "%s:%d: %s does not hold\n", __FILE__, __LINE__, #condition);          \
            abort();                                                                               \
        }                                                                                          \
    } while (0)

static void check_grid(const dg_grid *grid, const dg_page *page) {
    REQUIRE(grid->at <= grid->end && grid->end <= page->text.n);
    for (size_t r = 0; r < dg_grid_n_rows(grid); r++)
        for (size_t c = 0; c < dg_grid_n_columns(grid, r); c++) {
            const dg_grid_cell *cell = dg_grid_cell_at(grid, r, c);
            REQUIRE(cell->at.line > 0 && cell->at.column > 0);
            REQUIRE(dg_utf8_first_invalid(dg_slice_of(cell->text)) == strlen(cell->text));
        }
}

void check_page(const char *bytes, size_t n, dg_container type) {
    dg_page page = {0};
    dg_error err = {0};
    dg_code code = dg_page_read(&page, (dg_slice){bytes, n}, type, &err);
    if (code != DG_OK) {
        REQUIRE(err.code == code && *err.message != '\0' && strchr(err.message, '\n') == NULL);
        REQUIRE(page.owned == NULL && page.grids == NULL);
        return;
    }
    REQUIRE(page.type != DG_CONTAINER_AUTO);
    REQUIRE(dg_utf8_first_invalid(page.text) == page.text.n);
    for (size_t i = 0; i < page.n_grids; i++) {
        REQUIRE(i == 0 || page.grids[i - 1]->end <= page.grids[i]->at);
        check_grid(page.grids[i], &page);
    }
    dg_page_free(&page);
}

void check_zipped_page(const uint8_t *bytes, size_t n, const char *const names[], size_t n_names) {
    zip_error_t error;
    zip_source_t *target = zip_source_buffer_create(NULL, 0, 0, &error);
    zip_source_keep(target);
    zip_t *zip = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error);
    for (size_t i = 0; i < n_names; i++) {
        const uint8_t *cut = n > 0 && i + 1 < n_names ? memchr(bytes, 0xFF, n) : NULL;
        size_t length = cut == NULL ? n : (size_t)(cut - bytes);
        zip_source_t *part = zip_source_buffer(zip, bytes, length, 0);
        zip_int64_t index = zip_file_add(zip, names[i], part, 0);
        zip_set_file_compression(zip, (zip_uint64_t)index, ZIP_CM_STORE, 0);
        length += cut != NULL;
        bytes += length;
        n -= length;
    }
    REQUIRE(zip_close(zip) == 0 && zip_source_open(target) == 0);
    zip_source_seek(target, 0, SEEK_END);
    size_t size = (size_t)zip_source_tell(target);
    char *made = malloc(size);
    zip_source_seek(target, 0, SEEK_SET);
    REQUIRE(zip_source_read(target, made, size) == (zip_int64_t)size);
    zip_source_close(target);
    zip_source_free(target);
    check_page(made, size, DG_CONTAINER_AUTO);
    free(made);
}
