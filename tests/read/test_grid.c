/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Grids: merged cells, ragged rows, places. */
#include "unit.h"

#include "base/text.h"
#include "read/container/grid.h"

static dg_text shown;

/* Rows joined by "/", cells by "|", a covered cell with "*". */
static const char *show(const dg_grid *grid) {
    static char *kept;
    free(kept);
    for (size_t r = 0; r < dg_grid_n_rows(grid); r++) {
        if (r > 0) dg_text_puts(&shown, "/");
        for (size_t c = 0; c < dg_grid_n_columns(grid, r); c++) {
            const dg_grid_cell *cell = dg_grid_cell_at(grid, r, c);
            dg_text_printf(&shown, "%s%s%s", c > 0 ? "|" : "", cell->text,
                           cell->covered ? "*" : "");
        }
    }
    kept = dg_text_take(&shown);
    return kept;
}

static void add(dg_grid *grid, const char *text, size_t n_rows, size_t n_columns) {
    dg_grid_add_spanning(grid, dg_slice_of(text), (dg_position){1, 1}, n_rows, n_columns);
}

static dg_grid *new_grid(void) {
    dg_grid *grid = dg_grid_new(DG_LITERAL("sheet"), 0);
    assert_non_null(grid);
    return grid;
}

static void merged_cells_fill_what_they_cover(void **state) {
    (void)state;
    dg_grid *grid = new_grid();
    add(grid, "a", 2, 1);
    add(grid, "b", 1, 2);
    dg_grid_end_row(grid);
    add(grid, "c", 1, 1);
    add(grid, "d", 1, 1);
    dg_grid_end_row(grid);
    add(grid, "e", 0, 0);
    dg_grid_end_row(grid);
    assert_string_equal(show(grid), "a|b|b*/a*|c|d/e");
    assert_string_equal(grid->name, "sheet");
    dg_grid_free(grid);
}

static void a_merged_cell_at_the_end_of_a_row_comes_down(void **state) {
    (void)state;
    dg_grid *grid = new_grid();
    add(grid, "a", 1, 1);
    add(grid, "b", 3, 2);
    dg_grid_end_row(grid);
    add(grid, "c", 1, 1);
    dg_grid_end_row(grid);
    add(grid, "d", 1, 1);
    dg_grid_end_row(grid);
    add(grid, "e", 1, 1);
    dg_grid_end_row(grid);
    assert_string_equal(show(grid), "a|b|b*/c|b*|b*/d|b*|b*/e");
    dg_grid_free(grid);
}

static void the_cell_above_goes_on(void **state) {
    (void)state;
    dg_grid *grid = new_grid();
    dg_grid_add_from_above(grid, (dg_position){1, 1});
    add(grid, "b", 1, 1);
    dg_grid_end_row(grid);
    add(grid, "c", 1, 1);
    dg_grid_add_from_above(grid, (dg_position){2, 3});
    dg_grid_end_row(grid);
    assert_string_equal(show(grid), "|b/c|b*");
    dg_grid_free(grid);
}

static void cells_are_merged_afterwards(void **state) {
    (void)state;
    dg_grid *grid = new_grid();
    for (size_t r = 0; r < 3; r++) {
        add(grid, r == 0 ? "a" : "", 1, 1);
        add(grid, "x", 1, 1);
        dg_grid_end_row(grid);
    }
    dg_grid_merge(grid, 0, 0, 2, 1);
    dg_grid_merge(grid, 2, 1, 9, 9);
    dg_grid_merge(grid, 9, 9, 1, 1);
    assert_string_equal(show(grid), "a|x/a*|x/|x");
    dg_grid_free(grid);
}

static void a_table_is_turned(void **state) {
    (void)state;
    dg_grid *grid = new_grid();
    const char *const cells[] = {"t", "", "", "a", "b", "c", "d"};
    for (size_t i = 0; i < 7; i++) {
        add(grid, cells[i], 1, 1);
        if (i == 2 || i == 4 || i == 6) dg_grid_end_row(grid);
    }
    dg_grid *turned = dg_grid_transposed(grid, 1);
    assert_string_equal(show(turned), "a|c/b|d");
    dg_grid_free(turned);
    dg_grid_free(grid);
}

static void texts_are_clean_and_stand_where_they_stood(void **state) {
    (void)state;
    dg_grid *grid = new_grid();
    dg_grid_add(grid, DG_LITERAL(" \n 甲\t局\n乙 "), (dg_position){3, 5});
    dg_grid_end_row(grid);
    const dg_grid_cell *cell = dg_grid_cell_at(grid, 0, 0);
    assert_string_equal(cell->text, "甲 局\n乙");
    dg_position at = dg_grid_place(grid, cell, 0), last = dg_grid_place(grid, cell, 8);
    assert_true(at.line == 4 && at.column == 2);
    assert_true(last.line == 5 && last.column == 1);
    grid->by_cell = true;
    last = dg_grid_place(grid, cell, 8);
    assert_true(last.line == 4 && last.column == 2);
    assert_null(dg_grid_cell_at(grid, 0, 1));
    assert_null(dg_grid_cell_at(grid, 1, 0));
    dg_grid_free(grid);
}

static void a_text_with_marks_taken_out_keeps_its_places(void **state) {
    (void)state;
    dg_grid *grid = new_grid();
    const dg_position places[] = {{1, 1}, {1, 3}, {1, 4}, {2, 9}};
    dg_grid_add_placed(grid, DG_LITERAL(" ab"), places);
    dg_grid_end_row(grid);
    const dg_grid_cell *cell = dg_grid_cell_at(grid, 0, 0);
    assert_string_equal(cell->text, "ab");
    assert_int_equal(dg_grid_place(grid, cell, 0).column, 3);
    assert_int_equal(dg_grid_place(grid, cell, 2).line, 2);
    dg_grid_free(grid);
}

/* A few bytes of HTML may claim any number of places. */
static void merged_cells_do_not_grow_without_end(void **state) {
    (void)state;
    dg_grid *grid = new_grid();
    for (size_t r = 0; r < 3000; r++) {
        add(grid, "x", 65534, 65534);
        dg_grid_end_row(grid);
    }
    assert_true(grid->cells.n < 4000000);
    assert_false(grid->failed);
    dg_grid_free(grid);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(merged_cells_fill_what_they_cover),
        cmocka_unit_test(a_merged_cell_at_the_end_of_a_row_comes_down),
        cmocka_unit_test(the_cell_above_goes_on),
        cmocka_unit_test(cells_are_merged_afterwards),
        cmocka_unit_test(a_table_is_turned),
        cmocka_unit_test(texts_are_clean_and_stand_where_they_stood),
        cmocka_unit_test(a_text_with_marks_taken_out_keeps_its_places),
        cmocka_unit_test(merged_cells_do_not_grow_without_end),
    };
    return cmocka_run_group_tests_name("grid", tests, NULL, NULL);
}
