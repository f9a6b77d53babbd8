/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables with merged cells, as web pages and workbooks have them. */
#include "unit.h"

#include "base/text.h"
#include "read/table/tables.h"

static dg_grid *grid;

static int open_grid(void **state) {
    (void)state;
    grid = dg_grid_new(DG_LITERAL(""), 0);
    return grid == NULL ? -1 : 0;
}

/* The next cell, over some rows and columns. */
static void put(const char *text, size_t n_rows, size_t n_columns) {
    dg_position at = {dg_grid_n_rows(grid) + 1, 1};
    dg_grid_add_spanning(grid, dg_slice_of(text), at, n_rows, n_columns);
}

/* A row of cells; NULL ends it. */
static void put_row(const char *const *cells) {
    for (; *cells != NULL; cells++)
        put(*cells, 1, 1);
    dg_grid_end_row(grid);
}
#define ROW(...) put_row((const char *const[]){__VA_ARGS__, NULL})

static void record(dg_builder *builder, const dg_tables *tables, const dg_registry *registry) {
    static const dg_read_options options = DG_READ_OPTIONS_DEFAULT;
    const dg_duty_table_place place = {"", DG_NONE, 0};
    dg_recorder recorder;
    dg_recorder_open(&recorder, builder, &options, registry);
    assert_int_equal(tables->items.n, 1);
    dg_duty_table_record(&recorder, &tables->items.items[0], &place, registry);
    assert_false(recorder.failed);
    dg_recorder_close(&recorder);
}

/* The grid as a document; the grid is gone. */
static dg_document *document(void) {
    dg_registry *registry;
    dg_source source;
    dg_tables tables = {0};
    const dg_column_spec spec = {0};
    dg_document *made = NULL;
    dg_builder *builder = dg_builder_new();
    assert_non_null(builder);
    assert_int_equal(dg_registry_new(&registry, NULL), DG_OK);
    assert_int_equal(dg_source_open(&source, DG_LITERAL("x"), NULL), DG_OK);
    dg_tables_context context = {&spec, registry, false};
    assert_int_equal(dg_tables_take(&tables, grid, &source, &context, NULL), DG_OK);
    record(builder, &tables, registry);
    assert_int_equal(dg_builder_finish(&made, builder, NULL), DG_OK);
    dg_builder_free(builder);
    dg_tables_clear(&tables);
    dg_source_close(&source);
    dg_registry_free(registry);
    return made;
}

/* "PATH ROLE NAME; …" */
static const char *reading(const dg_document *d) {
    static char *kept;
    dg_text text = {0};
    free(kept);
    for (size_t i = 0; i < d->n_assignments; i++) {
        const dg_assignment *a = &d->assignments[i];
        dg_text_printf(&text, "%s%s %s %s", i > 0 ? "; " : "", d->tasks[a->task].path,
                       dg_role_name(a->role), a->as_written);
    }
    kept = dg_text_take(&text);
    return kept;
}

/* How many tables without a usable header the grid is; it is gone. */
static size_t n_unread(void) {
    dg_registry *registry;
    dg_source source;
    dg_tables tables = {0};
    const dg_column_spec spec = {0};
    assert_int_equal(dg_registry_new(&registry, NULL), DG_OK);
    assert_int_equal(dg_source_open(&source, DG_LITERAL("x"), NULL), DG_OK);
    dg_tables_context context = {&spec, registry, false};
    assert_int_equal(dg_tables_take(&tables, grid, &source, &context, NULL), DG_OK);
    size_t n = tables.n_unread;
    dg_tables_clear(&tables);
    dg_source_close(&source);
    dg_registry_free(registry);
    return n;
}

static void a_column_of_text_is_no_table(void **state) {
    (void)state;
    ROW("一、甲局", "");
    ROW("负责推进甲事。");
    assert_int_equal(n_unread(), 0);
    assert_int_equal(open_grid(state), 0);
    ROW("一、甲局");
    ROW("负责推进甲事。", "乙");
    assert_int_equal(n_unread(), 1);
}

/* A sheet whose widest table makes all others' cells merged ones. */
static void a_table_stands_below_another(void **state) {
    (void)state;
    static const char *const words[][4] = {{"Activity", "R", "A", "C"},
                                           {"Dig", "Works Office", "Trade Board", "Law Unit"},
                                           {"Fill", "Works Office", "Trade Board", "Law Unit"}};
    grid->by_cell = true;
    ROW("Alert", "Channel");
    ROW("Late", "Pager");
    put("14. Duties", 1, 7);
    dg_grid_end_row(grid);
    for (size_t row = 0; row < 3; row++) {
        for (size_t c = 0; c < 4; c++)
            put(words[row][c], 1, c == 0 ? 1 : 2);
        dg_grid_end_row(grid);
    }
    dg_document *d = document();
    assert_string_equal(reading(d), "14/Dig joint Works Office; 14/Dig lead Trade Board; "
                                    "14/Dig support Law Unit; 14/Fill joint Works Office; "
                                    "14/Fill lead Trade Board; 14/Fill support Law Unit");
    dg_document_free(d);
}

static void merged_cells_count_for_every_row(void **state) {
    (void)state;
    put("任务分工表", 1, 5);
    dg_grid_end_row(grid);
    ROW("序号", "重点任务", "具体措施", "牵头单位", "完成时限");
    put("一、开放", 1, 5);
    dg_grid_end_row(grid);
    put("1", 2, 1);
    put("放开", 2, 1);
    put("措施甲", 1, 1);
    put("商务部", 2, 1);
    put("2025年底前", 2, 1);
    dg_grid_end_row(grid);
    ROW("措施乙");
    ROW("2", "管好", "措施丙", "财政部", "");
    dg_document *d = document();
    assert_string_equal(reading(d), "一/1#1 lead 商务部; 一/1#2 lead 商务部; 一/2 lead 财政部");
    assert_string_equal(d->tasks[1].deadline, "2025年底前");
    assert_string_equal(d->sections[d->tasks[1].section].title, "放开");
    assert_int_equal(d->sections[d->tasks[1].section].parent, 0);
    dg_document_free(d);
}

/* A task over two rows with a party in each is one task; what both rows share counts once. */
static void a_merged_task_gathers_its_rows(void **state) {
    (void)state;
    ROW("任务", "牵头单位", "配合单位");
    put("做甲", 2, 1);
    put("商务部", 2, 1);
    put("财政部", 1, 1);
    dg_grid_end_row(grid);
    ROW("教育部");
    dg_document *d = document();
    assert_string_equal(reading(d), "做甲 lead 商务部; 做甲 support 财政部; 做甲 support 教育部");
    assert_int_equal(d->n_diagnostics, 0);
    dg_document_free(d);
}

/* Phrases beside a merged task, each with its own parties, are tasks of their own, whatever their
 * column is called. */
static void phrases_beside_a_merged_task_are_tasks(void **state) {
    (void)state;
    ROW("任务", "国家标准", "牵头单位");
    put("绿化", 2, 1);
    put("1、建成区道路绿化普及率达标", 1, 1);
    put("商务部", 1, 1);
    dg_grid_end_row(grid);
    ROW("2、新建三座社区公园并开放", "财政部");
    dg_document *d = document();
    assert_string_equal(reading(d), "1 lead 商务部; 2 lead 财政部");
    assert_int_equal(d->n_diagnostics, 0);
    dg_document_free(d);
}

/* Empty cells below a task are as good as merged ones; times and names beside it are no tasks. */
static void phrases_beside_an_open_task_are_tasks(void **state) {
    (void)state;
    ROW("序号", "任务", "国家标准", "牵头单位");
    ROW("1", "绿化", "道路绿化", "商务部");
    ROW("", "", "新建公园", "财政部");
    dg_document *d = document();
    assert_string_equal(reading(d), "1#1 lead 商务部; 1#2 lead 财政部");
    dg_document_free(d);
    grid = dg_grid_new(DG_LITERAL(""), 0);
    assert_non_null(grid);
    ROW("序号", "任务", "某列", "牵头单位");
    ROW("1", "绿化", "2024年底前", "商务部");
    ROW("", "", "2025年底前", "财政部");
    d = document();
    assert_string_equal(reading(d), "1 lead 商务部; 1 lead 财政部");
    dg_document_free(d);
}

static void a_header_may_have_two_rows(void **state) {
    (void)state;
    put("序号", 2, 1);
    put("任务", 2, 1);
    put("责任分工", 1, 2);
    put("时限", 2, 1);
    dg_grid_end_row(grid);
    ROW("牵头单位", "配合单位");
    ROW("1", "做甲", "商务部", "财政部", "长期");
    dg_document *d = document();
    assert_string_equal(reading(d), "1 lead 商务部; 1 support 财政部");
    assert_string_equal(d->tasks[0].deadline, "长期");
    dg_document_free(d);
}

/* All cells of a sheet may reach over several columns; only words that divide one are below it. */
static void merged_cells_of_a_row_divide_no_header(void **state) {
    (void)state;
    for (size_t i = 0; i < 3; i++) {
        static const char *const rows[3][3] = {
            {"活动", "甲部", "乙部"}, {"做甲", "A", "R"}, {"做乙", "C", "A"}};
        for (size_t c = 0; c < 3; c++)
            put(rows[i][c], 1, 2);
        dg_grid_end_row(grid);
    }
    dg_document *d = document();
    assert_string_equal(reading(d),
                        "做甲 lead 甲部; 做甲 joint 乙部; 做乙 support 甲部; 做乙 lead 乙部");
    dg_document_free(d);
}

/* What a merged cell covers is no column of its own, whatever the one to its left is called. */
static void a_column_that_merged_cells_cover_is_none(void **state) {
    (void)state;
    for (size_t i = 0; i < 3; i++) {
        static const char *const rows[3][3] = {
            {"领域", "牵头单位", "配合单位"}, {"码头", "甲部", "乙部"}, {"吊车", "丙部", "乙部"}};
        for (size_t c = 0; c < 3; c++)
            put(rows[i][c], 1, 2);
        dg_grid_end_row(grid);
    }
    dg_document *d = document();
    assert_string_equal(reading(d),
                        "码头 lead 甲部; 码头 support 乙部; 吊车 lead 丙部; 吊车 support 乙部");
    dg_document_free(d);
}

static void a_cell_across_two_columns_of_parties_counts_once(void **state) {
    (void)state;
    ROW("任务", "牵头单位", "配合单位");
    put("做甲", 1, 1);
    put("商务部", 1, 2);
    dg_grid_end_row(grid);
    ROW("做乙", "财政部", "教育部");
    dg_document *d = document();
    assert_string_equal(reading(d), "做甲 lead 商务部; 做乙 lead 财政部; 做乙 support 教育部");
    dg_document_free(d);
}

static void a_broken_name_in_a_narrow_header_is_whole(void **state) {
    (void)state;
    ROW("任务", "商\n务\n部", "市场监\n管总局", "The\nOffice");
    ROW("做甲", "A", "C", "R");
    dg_document *d = document();
    assert_string_equal(reading(d),
                        "做甲 lead 商务部; 做甲 support 市场监管总局; 做甲 joint The Office");
    dg_document_free(d);
}

static void a_group_may_end_the_upper_row_of_a_header(void **state) {
    (void)state;
    ROW("Code", "Action", "Institution(s) responsible");
    ROW("", "", "Lead", "Supporting");
    ROW("A1", "Dig", "Trade Board", "Port Agency, Works Agency");
    dg_document *d = document();
    assert_string_equal(reading(d), "A1 lead Trade Board; A1 support Port Agency; A1 support Works "
                                    "Agency");
    dg_document_free(d);
}

/* What was merged over the rows of a group, before their numbers, is empty in the later ones. */
static void parties_before_the_numbers_hold_for_their_group(void **state) {
    (void)state;
    ROW("专班", "牵头单位", "配合单位", "序号", "任务", "时限");
    ROW("甲专班", "甲局", "乙局", "1", "修路", "6月");
    ROW("", "", "", "2", "架桥", "9月");
    ROW("丙专班", "丙局", "", "3", "植树", "3月");
    ROW("", "", "", "4", "浇水", "5月");
    ROW("丁专班", "", "", "5", "挖渠", "5月");
    dg_document *d = document();
    assert_string_equal(reading(d), "1 lead 甲局; 1 support 乙局; 2 lead 甲局; 2 support 乙局; "
                                    "3 lead 丙局; 4 lead 丙局");
    dg_document_free(d);
}

/* Without numbers behind it an empty cell is nobody. */
static void an_empty_cell_before_tasks_is_nobody(void **state) {
    (void)state;
    ROW("牵头单位", "任务", "责任单位");
    ROW("甲局", "修路", "乙局");
    ROW("", "架桥", "丙局");
    dg_document *d = document();
    assert_string_equal(reading(d), "修路 lead 甲局; 修路 support 乙局; 架桥 lead 丙局");
    dg_document_free(d);
}

/* 责任单位 over the role of each row and who has it. */
static void roles_stand_beside_names_below_one_head(void **state) {
    (void)state;
    put("序号", 1, 1);
    put("任务", 1, 1);
    put("责任单位", 1, 2);
    dg_grid_end_row(grid);
    ROW("1", "修路", "牵头", "甲局");
    ROW("", "", "配合", "乙局、丙局");
    ROW("2", "架桥", "牵头单位", "丙局");
    ROW("", "", "配合单位", "甲局");
    dg_document *d = document();
    assert_string_equal(reading(d), "1 lead 甲局; 1 support 乙局; 1 support 丙局; 2 lead 丙局; "
                                    "2 support 甲局");
    dg_document_free(d);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(a_column_of_text_is_no_table, open_grid),
        cmocka_unit_test_setup(a_table_stands_below_another, open_grid),
        cmocka_unit_test_setup(merged_cells_count_for_every_row, open_grid),
        cmocka_unit_test_setup(a_merged_task_gathers_its_rows, open_grid),
        cmocka_unit_test_setup(phrases_beside_a_merged_task_are_tasks, open_grid),
        cmocka_unit_test_setup(phrases_beside_an_open_task_are_tasks, open_grid),
        cmocka_unit_test_setup(a_header_may_have_two_rows, open_grid),
        cmocka_unit_test_setup(a_group_may_end_the_upper_row_of_a_header, open_grid),
        cmocka_unit_test_setup(merged_cells_of_a_row_divide_no_header, open_grid),
        cmocka_unit_test_setup(a_column_that_merged_cells_cover_is_none, open_grid),
        cmocka_unit_test_setup(a_cell_across_two_columns_of_parties_counts_once, open_grid),
        cmocka_unit_test_setup(a_broken_name_in_a_narrow_header_is_whole, open_grid),
        cmocka_unit_test_setup(parties_before_the_numbers_hold_for_their_group, open_grid),
        cmocka_unit_test_setup(an_empty_cell_before_tasks_is_nobody, open_grid),
        cmocka_unit_test_setup(roles_stand_beside_names_below_one_head, open_grid),
    };
    return cmocka_run_group_tests_name("merged", tests, NULL, NULL);
}
