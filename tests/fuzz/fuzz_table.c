/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of the words that they are made of: each byte of the input stands for one. An odd first
 * byte makes a text of them, an even one a grid with merged cells, as web pages and workbooks have.
 */
#include <stdint.h>
#include <stdlib.h>

#include "base/text.h"
#include "check_document.h"
#include "check_read.h"
#include "read/table/tables.h"

enum { MAX_WORDS = 300 }; /* longer tables are slow and say no more */

/* clang-format off */
static const char *const headers[] = {
    "", "序号,任务,牵头单位,配合单位,完成时限\n", "任务,部门,角色\n", "任务,商务部,财政部,教育部\n",
    "| 序号 | 类别 | 任务 | 责任单位 |\n|--|--|--|--|\n", "部门\t任务一\t任务二\n",
    "Task,Responsible,Accountable,Consulted,Informed\n", "序号,任务,责任单位,,\n,,商务部,财政部,教育部\n",
};
static const char *const words[] = {
    ",", ",", ",", "\n", "\n", "|", "| ", " |\n", "\t", ";", "\"", "\"\"", " ", "<br>", "**", "\\|", "|--|--|\n", "#  ",
    "序号", "类别", "任务", "重点任务", "牵头单位", "责任单位", "配合单位", "部门", "角色", "完成时限", "备注", "Role",
    "1", "2", "1.1", "一", "一、", "（一）", "二、做乙", "做甲", "做乙", "a/b", "同上", "—", "无", "0", "x", "√", "●", "○", "★",
    "A", "R", "A/R", "C", "I", "S", "Q", "商务部", "财政部", "工业和信息化部", "甲局", "各地区", "有关部门", "等", "、", "，", "；",
    "（", "）", "牵头", "负责", "配合", "参与", "商务部牵头，财政部配合", "牵头单位：商务部", "注：★为牵头单位",
    "注：排在第一位的为牵头单位", "2025年底前", "lead", "support", "joint", "\r\n", "\x01",
};
/* clang-format on */
#define COUNT(table) (sizeof(table) / sizeof *(table))

static void read_text(const uint8_t *bytes, size_t n) {
    dg_text text = {0};
    dg_text_puts(&text, headers[bytes[0] / 2 % COUNT(headers)]);
    for (size_t i = 1; i < n && i < MAX_WORDS; i++)
        dg_text_puts(&text, words[bytes[i] % COUNT(words)]);
    check_read(text.at == NULL ? "" : text.at, text.n);
    dg_text_free(&text);
}

/* Two bytes a step: what to do, and the word or the size to do it with. */
static dg_grid *make_grid(const uint8_t *bytes, size_t n) {
    dg_grid *grid = dg_grid_new(DG_LITERAL(""), 0);
    if (grid == NULL) abort();
    for (size_t i = 1; i + 1 < n && i < MAX_WORDS; i += 2) {
        dg_position at = {dg_grid_n_rows(grid) + 1, i};
        dg_slice word = dg_slice_of(words[bytes[i + 1] % COUNT(words)]);
        switch (bytes[i] % 8) {
        case 0:
            dg_grid_end_row(grid);
            break;
        case 1:
            dg_grid_add_from_above(grid, at);
            break;
        case 2:
            dg_grid_add_spanning(grid, word, at, bytes[i] / 8, bytes[i + 1] % 5);
            break;
        default:
            dg_grid_add(grid, word, at);
        }
    }
    dg_grid_end_row(grid);
    dg_grid_merge(grid, bytes[0] / 2 % 8, bytes[0] % 3, bytes[0] % 7, bytes[0] % 5);
    return grid;
}

static void record(dg_builder *builder, dg_tables *tables, const dg_registry *registry) {
    static const dg_read_options options = DG_READ_OPTIONS_DEFAULT;
    const dg_duty_table_place place = {"", DG_NONE, 0};
    dg_recorder recorder;
    dg_document *document = NULL;
    dg_recorder_open(&recorder, builder, &options, registry);
    for (size_t i = 0; i < tables->items.n; i++)
        dg_duty_table_record(&recorder, &tables->items.items[i], &place, registry);
    dg_recorder_close(&recorder);
    if (dg_builder_finish(&document, builder, NULL) != DG_OK) abort();
    check_safe(document);
    dg_document_free(document);
}

static void read_grid(const uint8_t *bytes, size_t n) {
    static dg_registry *registry;
    if (registry == NULL && dg_registry_new(&registry, NULL) != DG_OK) abort();
    const dg_column_spec spec = {0};
    dg_tables tables = {0};
    dg_source source;
    if (dg_source_open(&source, DG_LITERAL("注：★为牵头单位"), NULL) != DG_OK) abort();
    dg_tables_context context = {&spec, registry, bytes[0] % 4 == 0};
    if (dg_tables_take(&tables, make_grid(bytes, n), &source, &context, NULL) != DG_OK) abort();
    dg_builder *builder = dg_builder_new();
    if (builder == NULL) abort();
    record(builder, &tables, registry);
    dg_builder_free(builder);
    dg_tables_clear(&tables);
    dg_source_close(&source);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n) {
    if (n < 2) return 0;
    if (bytes[0] % 2 == 1)
        read_text(bytes, n);
    else
        read_grid(bytes, n);
    return 0;
}
