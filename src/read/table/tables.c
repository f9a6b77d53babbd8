/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/table/tables.h"

#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "read/clause/slips.h"
#include "read/container/delimited.h"
#include "read/container/markdown.h"
#include "read/english/english_heads.h"
#include "read/name/latin.h"
#include "read/table/aligned_text.h"
#include "read/table/box_table.h"
#include "read/table/cell_lines.h"
#include "read/table/cut_row.h"
#include "read/table/decimal_lines.h"
#include "read/table/fields.h"
#include "read/table/grid_align.h"
#include "read/table/letter_lines.h"
#include "read/table/markup_table.h"
#include "read/table/next_page.h"
#include "read/table/raci_legend.h"
#include "read/table/record_lines.h"
#include "read/table/record_pairs.h"
#include "read/table/repeats.h"
#include "read/table/sheet_text.h"
#include "read/table/side_by_side.h"
#include "read/table/text_table.h"
#include "read/table/unknown_columns.h"
#include "read/words/body_words.h"

/* The first row of a table to be turned: 序号 | 7 above 任务名称 | 清淤 tells of the task too. */
static size_t first_field(const dg_grid *grid, size_t header) {
    while (header > 0 && dg_column_word(dg_grid_text(grid, header - 1, 0)).kind != DG_COLUMN_OTHER)
        header--;
    return header;
}

/* The table turned, so that its rows are tasks, and looked at again; NULL: no use, or no memory. */
static dg_grid *turn(dg_columns *columns, dg_grid *grid, const dg_columns_context *context) {
    dg_grid *turned = dg_grid_transposed(grid, first_field(grid, columns->header));
    bool usable = false;
    if (turned != NULL && dg_grid_n_rows(turned) > 0) {
        dg_grid_cell *corner = &turned->cells.items[0];
        dg_column_kind kind = dg_column_word(dg_slice_of(corner->text)).kind;
        bool field = kind == DG_COLUMN_NUMBER || kind == DG_COLUMN_TASK; /* 项目名称 | 修路 */
        if (!field || dg_columns_head_fields(grid))
            corner->text = corner->printed = ""; /* 部门 heads the rows that are now columns */
        usable = dg_columns_find(columns, turned, context) && !columns->transposed;
    }
    if (usable) return turned;
    dg_grid_free(turned);
    return NULL;
}

/* 挂点 over 单位 is 挂点单位; Lead over agency keeps a space. */
static void put_on_one_line(char *words) {
    char *to = words;
    for (const char *from = words; *from != '\0'; from++)
        if (*from != '\n')
            *to++ = *from;
        else if (from == words || (unsigned char)from[-1] < 0x80)
            *to++ = ' ';
    *to = '\0';
}

bool dg_tables_keep_words(dg_tables *tables, dg_position at, dg_slice words) {
    dg_unread_head head = {at, strndup(words.at, words.n)};
    if (head.words != NULL) put_on_one_line(head.words);
    if (head.words != NULL && DG_PUSH(tables->unread, head)) return true;
    free(head.words);
    return false;
}

/* A row between two parts of a table that belongs to neither is not lost in silence. */
static bool keep_stray(dg_tables *tables, const dg_grid *grid, dg_source *source) {
    dg_slice rest = dg_between_tables(tables, grid, source);
    for (size_t n; rest.n > 0; rest = dg_slice_trim(dg_slice_skip(rest, n))) {
        for (n = 0; n < rest.n && dg_word_list_mark(dg_slice_skip(rest, n)) != 1;)
            n++;
        dg_slice word = {rest.at, n};
        dg_position at = dg_source_position(source, (size_t)(rest.at - source->text.at));
        if (dg_ends_like_an_office(word)) return dg_tables_keep_words(tables, at, word);
        n += n == 0;
    }
    return true;
}

/* `cut`: it begins with a header of its own. */
static bool understand(dg_duty_table *table, dg_tables *tables, bool cut, dg_source *source,
                       const dg_columns_context *context) {
    bool usable = dg_columns_find(&table->columns, table->grid, context);
    bool row = !cut && dg_goes_on_with_row(tables, table->grid, source);
    usable = usable && !(row && table->columns.header == 0);
    if (usable && table->columns.transposed) {
        dg_grid *turned = turn(&table->columns, table->grid, context);
        if (turned == NULL) return false;
        dg_grid_free(table->grid);
        table->grid = turned;
    }
    if (usable || cut || table->grid->failed || !dg_goes_on(tables, table->grid, source))
        return usable;
    dg_duty_table *before = &tables->items.items[tables->items.n - 1];
    bool times =
        dg_columns_head_times(table->grid, 0) && !dg_has_its_parties(&before->columns, table->grid);
    bool heads = times || dg_english_party_head(table->grid, 0) != DG_NONE;
    if (heads && !row) return false;
    if (!keep_stray(tables, table->grid, source)) table->grid->failed = true;
    table->columns = before->columns;
    table->columns.header = 0;
    table->columns.body = dg_cut_row_join(before->grid, table->grid, 0, &before->columns) ? 1 : 0;
    if (before->grid->failed) table->grid->failed = true;
    return true;
}

/* Has a table the columns of the one before it, by its header or because it has none? */
static bool has_its_columns(const dg_duty_table *table, const dg_duty_table *before) {
    if (table->columns.n != before->columns.n || table->columns.header > 0) return false;
    for (size_t c = 0; c < table->columns.n; c++) {
        const dg_column *own = &table->columns.items[c], *other = &before->columns.items[c];
        if (own->meaning.kind != other->meaning.kind ||
            own->meaning.class != other->meaning.class || !dg_slice_equal(own->title, other->title))
            return false;
    }
    return true;
}

/* Does a table begin within a section, which its first row does not name again? */
static bool begins_in_section(const dg_duty_table *table) {
    size_t c = dg_columns_first(&table->columns, DG_COLUMN_SECTION);
    bool row = table->columns.body < dg_grid_n_rows(table->grid);
    return c != DG_NONE && row && dg_grid_trimmed(table->grid, table->columns.body, c).n == 0;
}

/* Add a table that goes on with the numbers of the one before it, on a new page, or in its section,
 * to that one: its first rows stand in the section, or even the row, that the page cut. */
static bool add_to_last(dg_tables *tables, const dg_duty_table *table, const dg_source *source) {
    if (tables->items.n == 0 || table->grid->by_cell) return false;
    dg_duty_table *before = &tables->items.items[tables->items.n - 1];
    size_t row = table->columns.body;
    if (table->grid->at < before->grid->end || !has_its_columns(table, before) ||
        (dg_columns_first(&table->columns, DG_COLUMN_NUMBER) == DG_NONE &&
         !begins_in_section(table)) ||
        dg_duty_table_starts_at_one(table) || dg_between_tables(tables, table->grid, source).n > 0)
        return false;
    if (row > 0 && row < dg_grid_n_rows(table->grid))
        row += dg_cut_row_join(before->grid, table->grid, row, &before->columns);
    dg_grid_append(before->grid, table->grid, row);
    before->grid->end = table->grid->end;
    return true;
}

/* Cut off another table that stands below in the same grid; *rest stays as it is where none does.
 * false: no memory. */
static bool split(dg_grid **rest, dg_duty_table *table) {
    if (table->columns.transposed || table->columns.n == 0) return true;
    size_t row = dg_columns_next_table(&table->columns, table->grid);
    if (row == dg_grid_n_rows(table->grid)) return true;
    *rest = dg_grid_split(table->grid, row);
    return *rest != NULL;
}

/* PA | Pond Agency: a row of a short form and its words, and no task of a section Glossary. */
static bool spells_out(const dg_grid *grid, size_t row) {
    size_t said = 0;
    while (row < dg_grid_n_rows(grid) && dg_grid_text(grid, row, 0).n == 0)
        row++;
    if (row == dg_grid_n_rows(grid)) return true;
    for (size_t c = 1; c < dg_grid_n_columns(grid, row); c++)
        said += dg_grid_text(grid, row, c).n > 0;
    dg_slice form = dg_grid_trimmed(grid, row, 0);
    for (size_t i = 0; i < form.n && said == 0; i++)
        if (strchr(" :=", form.at[i]) != NULL) form.n = i; /* PA: Pond Agency */
    return said <= 1 && dg_is_short_form(form);
}

/* The row below the first that heads the short forms that the rows use; as many as there are: none.
 */
static size_t list_of_short_forms(const dg_grid *grid) {
    WORDS(heads, {"Abbreviations", 0}, {"Acronyms", 0}, {"List of abbreviations", 0},
          {"List of acronyms", 0}, {"Abbreviations and acronyms", 0},
          {"Acronyms and abbreviations", 0}, {"List of abbreviations and acronyms", 0},
          {"List of acronyms and abbreviations", 0}, {"Glossary", 0}, {"Abbreviations:", 0},
          {"Acronyms:", 0}, {"缩写", 0}, {"缩略语", 0});
    size_t row = 1, n = dg_grid_n_rows(grid);
    while (row < n && !(dg_words_hold(&heads, dg_grid_text(grid, row, 0)) &&
                        dg_sheet_row_is_line(grid, row) && spells_out(grid, row + 1)))
        row++;
    return row < n ? row : n;
}

/* As split, before all the rows are looked at, by the words of the headers alone. */
static bool split_by_words(dg_grid **rest, dg_grid *grid) {
    size_t row = dg_columns_second_record(grid);
    if (row == dg_grid_n_rows(grid)) row = dg_columns_second_table(grid);
    if (row == dg_grid_n_rows(grid)) row = list_of_short_forms(grid);
    if (row == dg_grid_n_rows(grid)) return true;
    *rest = dg_grid_split(grid, row);
    return *rest != NULL;
}

/* A sheet with a line of text in each row is no table. */
static bool is_text(const dg_grid *grid) {
    size_t row = 0;
    while (row < dg_grid_n_rows(grid) && dg_sheet_row_is_line(grid, row))
        row++;
    return row == dg_grid_n_rows(grid);
}

/* Of a sheet that begins with some other table, what stands below it: from the heading or the empty
 * row there on. */
static bool split_below(dg_grid **rest, dg_grid *grid) {
    size_t n = dg_grid_n_rows(grid), row = 0;
    while (row < n && dg_sheet_row_is_line(grid, row))
        row++;
    while (row < n && !dg_sheet_row_is_line(grid, row))
        row++;
    if (!grid->by_cell || row == n) return true;
    *rest = dg_grid_split(grid, row);
    return *rest != NULL;
}

/* 挂点单位: does a head end as those of parties do, and a body stand below it? */
static bool heads_bodies(const dg_grid *grid, size_t row, size_t column) {
    enum { HEAD_BYTES = 36, NOUN_BYTES = 6 };
    dg_slice head = dg_grid_trimmed(grid, row, column),
             below = dg_grid_trimmed(grid, row + 1, column);
    return head.n > NOUN_BYTES && head.n <= HEAD_BYTES &&
           dg_word_label_noun(dg_slice_skip(head, head.n - NOUN_BYTES)) == NOUN_BYTES &&
           dg_ends_like_a_body(below);
}

/* The column of such a head in a row, beside one that is known. DG_NONE: none. */
static size_t bearer_column(const dg_grid *grid, size_t row) {
    size_t known = 0, found = DG_NONE;
    for (size_t c = 0; c < dg_grid_n_columns(grid, row); c++) {
        known += dg_column_word(dg_grid_trimmed(grid, row, c)).kind != DG_COLUMN_OTHER;
        if (found == DG_NONE && heads_bodies(grid, row, c)) found = c;
    }
    return known > 0 ? found : DG_NONE;
}

/* Where the table before, as wide, has its parties, and a body stands in the first row: a part of
 * it that was not seen to go on? DG_NONE: none. */
static size_t column_before(const dg_tables *tables, const dg_grid *grid) {
    if (tables->items.n == 0 || dg_grid_n_rows(grid) == 0) return DG_NONE;
    const dg_columns *columns = &tables->items.items[tables->items.n - 1].columns;
    if (columns->n != dg_grid_n_columns(grid, 0)) return DG_NONE;
    for (size_t c = 0; c < columns->n; c++)
        if (columns->items[c].meaning.kind == DG_COLUMN_PARTIES &&
            dg_ends_like_a_body(dg_grid_trimmed(grid, 0, c)))
            return c;
    return DG_NONE;
}

/* Remember the head of a column of parties in a table that is left to be read as prose. false: no
 * memory. */
static bool keep_unread(dg_tables *tables, const dg_grid *grid) {
    enum { REACH = 4 }; /* rows that a header may stand in */
    size_t row = 0, column = dg_english_party_head(grid, 0);
    while (column == DG_NONE && row < REACH && row + 1 < dg_grid_n_rows(grid))
        column = bearer_column(grid, row++);
    if (column == DG_NONE) row = 0;
    for (size_t c = 0; column == DG_NONE && c < dg_grid_n_columns(grid, 0); c++)
        if (dg_grid_n_rows(grid) > REACH && dg_names_offices(grid, c) &&
            dg_ends_like_an_office(dg_grid_trimmed(grid, 0, c)))
            column = c; /* without a head */
    if (column == DG_NONE) column = column_before(tables, grid);
    if (column == DG_NONE) column = dg_unknown_bearers(grid);
    if (column == DG_NONE) return true;
    const dg_grid_cell *cell = dg_grid_cell_at(grid, row == 0 ? 0 : row - 1, column);
    return dg_tables_keep_words(tables, cell->at, dg_slice_of(cell->printed));
}

static dg_code take_from(size_t n, dg_tables *tables, dg_grid *grid, dg_source *source,
                         const dg_tables_context *context, dg_code code, dg_error *err);

/* Take the `n`th table of a grid, the first that is left; *rest: what stands below it, another
 * table; NULL: nothing, as where it is to be the last. */
static dg_code take_first(dg_grid **rest, dg_tables *tables, dg_grid *grid, size_t n,
                          dg_source *source, const dg_tables_context *context, dg_error *err) {
    enum { MOST = 100, OTHERS = 8 }; /* each looks at all the rows below it */
    dg_duty_table table = {.grid = grid};
    bool last = n == MOST, row = n == 1 && dg_goes_on_with_row(tables, grid, source);
    *rest = NULL;
    if (!row && (dg_is_raci_legend(grid) || dg_english_is_record_table(grid) ||
                 dg_columns_of_itself(grid, 0))) {
        dg_code hidden = dg_source_hide(source, grid->at, grid->end, err);
        dg_grid_free(grid);
        return hidden;
    }
    dg_raci_legend_clear(grid);
    dg_grid *pairs = NULL;
    if (!row &&
        (!dg_record_pairs(&pairs, grid) || (pairs == NULL && !dg_side_by_side(&pairs, grid)))) {
        dg_grid_free(pairs);
        dg_grid_free(grid);
        return dg_fail_memory(err);
    }
    if (pairs != NULL) {
        dg_grid_free(grid);
        table.grid = grid = pairs;
    }
    if (!row && dg_columns_tell_fields(grid, context->whole))
        return dg_tables_leave_fields(tables, source, grid, err);
    if (!last && !split_by_words(rest, grid)) {
        dg_grid_free(grid);
        return dg_fail_memory(err);
    }
    if (tables->legend.text.at != source->simplified)
        tables->legend = (dg_legend){.text = {source->simplified, source->text.n}};
    dg_columns_context columns = {context->spec, context->registry, &tables->legend,
                                  context->whole};
    bool usable = understand(&table, tables, n > 1, source, &columns);
    if (usable && !last && *rest == NULL && !split(rest, &table)) table.grid->failed = true;
    if (usable && !table.grid->failed && add_to_last(tables, &table, source)) {
        dg_code hidden = dg_source_hide(source, table.grid->at, table.grid->end, err);
        dg_grid_free(table.grid);
        bool failed = tables->items.items[tables->items.n - 1].grid->failed;
        return failed ? dg_fail_memory(err) : hidden;
    }
    if (table.grid->failed || (usable && !DG_PUSH(tables->items, table))) {
        dg_grid_free(table.grid);
        return dg_fail_memory(err);
    }
    if (usable) return dg_source_hide(source, table.grid->at, table.grid->end, err);
    dg_grid *below = NULL;
    if (n <= OTHERS && !split_below(&below, table.grid)) table.grid->failed = true;
    tables->n_unread += !is_text(table.grid);
    bool kept = !table.grid->failed && keep_unread(tables, table.grid);
    dg_grid_free(table.grid);
    dg_code code = kept ? DG_OK : dg_fail_memory(err);
    return below == NULL ? code : take_from(n + 1, tables, below, source, context, code, err);
}

/* The tables of a grid, which is given up, the first of them the `n`th. */
static dg_code take_from(size_t n, dg_tables *tables, dg_grid *grid, dg_source *source,
                         const dg_tables_context *context, dg_code code, dg_error *err) {
    for (dg_grid *rest = NULL; grid != NULL && code == DG_OK; n++, grid = rest)
        code = take_first(&rest, tables, grid, n, source, context, err);
    dg_grid_free(grid);
    return code;
}

/* Leave the text above and below the table of a sheet to be read as such. false: no memory. */
static bool cut_text(dg_grid **grid, dg_slice text) {
    dg_grid *table = *grid, *rest;
    size_t below = dg_sheet_text_below(table), above;
    if (below < dg_grid_n_rows(table)) {
        size_t end = dg_sheet_row_at(table, text, below);
        if ((rest = dg_grid_split(table, below)) == NULL) return false;
        dg_grid_free(rest);
        table->end = end;
    }
    if ((above = dg_sheet_text_above(table)) == 0) return true;
    size_t at = dg_sheet_row_at(table, text, above);
    if ((rest = dg_grid_split(table, above)) == NULL) return false;
    dg_grid_free(table);
    rest->at = at;
    *grid = rest;
    return true;
}

dg_code dg_tables_take(dg_tables *tables, dg_grid *grid, dg_source *source,
                       const dg_tables_context *context, dg_error *err) {
    dg_grid_cover_repeats(grid);
    dg_grid_align(grid);
    dg_position at = grid->unseen_at;
    char *unseen = grid->unseen == NULL ? NULL : strdup(grid->unseen);
    bool failed = grid->failed || (grid->unseen != NULL && unseen == NULL);
    if (grid->by_cell && !failed) failed = !cut_text(&grid, source->text);
    size_t before = tables->items.n;
    dg_code code =
        take_from(1, tables, grid, source, context, failed ? dg_fail_memory(err) : DG_OK, err);
    bool left_out = code == DG_OK && unseen != NULL && tables->items.n > before;
    if (left_out && !dg_tables_keep_words(tables, at, dg_slice_of(unseen)))
        code = dg_fail_memory(err);
    free(unseen);
    return code;
}

/* Take all tables of a list, which is given up. */
static dg_code take_list(dg_tables *tables, dg_grid_list *list, dg_source *source,
                         const dg_tables_context *context, dg_code code, dg_error *err) {
    for (size_t i = 0; i < list->grids.n; i++)
        if (code == DG_OK)
            code = dg_tables_take(tables, list->grids.items[i], source, context, err);
        else
            dg_grid_free(list->grids.items[i]);
    free(list->grids.items);
    return code;
}

static dg_code find_markdown(dg_tables *tables, size_t *n, dg_source *source,
                             const dg_tables_context *context, dg_error *err) {
    dg_grid_list list = {0};
    dg_code code = dg_markdown_tables(&list, source, err);
    *n = list.grids.n;
    code = take_list(tables, &list, source, context, code, err);
    source->markdown = true;
    return code;
}

typedef dg_code (*find_next)(dg_grid **grid, dg_source *source, size_t from, dg_error *err);

/* Tables of one layout that a plain text holds among its paragraphs. */
static dg_code find_layout(dg_tables *tables, find_next next, dg_source *source,
                           const dg_tables_context *context, dg_error *err) {
    for (size_t line = 0; line < source->n_lines;) {
        dg_grid *grid;
        dg_code code = next(&grid, source, line, err);
        if (code != DG_OK || grid == NULL) return code;
        bool last = grid->end == source->text.n;
        line = last ? source->n_lines : dg_source_position(source, grid->end).line - 1;
        code = dg_tables_take(tables, grid, source, context, err);
        if (code != DG_OK) return code;
    }
    return DG_OK;
}

static int by_place(const void *a, const void *b) {
    const dg_duty_table *x = a, *y = b;
    return (x->grid->at > y->grid->at) - (x->grid->at < y->grid->at);
}

/* Tables drawn with lines, rows of cells set apart by tabs, columns one below another, letters
 * below names, then cells of a line each. */
static dg_code find_in_text(dg_tables *tables, dg_source *source, const dg_tables_context *context,
                            dg_error *err) {
    dg_code code = find_layout(tables, dg_box_table_next, source, context, err);
    if (code == DG_OK) code = find_layout(tables, dg_text_table_next, source, context, err);
    if (code == DG_OK) code = find_layout(tables, dg_aligned_text_next, source, context, err);
    if (code == DG_OK) code = find_layout(tables, dg_letter_lines_next, source, context, err);
    if (code == DG_OK) code = find_layout(tables, dg_record_lines_next, source, context, err);
    if (code == DG_OK) code = find_layout(tables, dg_decimal_lines_next, source, context, err);
    if (code == DG_OK) code = find_layout(tables, dg_cell_lines_next, source, context, err);
    if (tables->items.n > 1)
        qsort(tables->items.items, tables->items.n, sizeof *tables->items.items, by_place);
    return code;
}

/* Rows between separators among other lines. */
static dg_code find_delimited(dg_tables *tables, dg_source *source,
                              const dg_tables_context *context, dg_error *err) {
    dg_grid_list list = {0};
    dg_code code = dg_delimited_find(&list, source, err);
    return take_list(tables, &list, source, context, code, err);
}

/* The separator of a text that is said to be a table: the first that its first line holds, or none.
 */
static char separator_of(const dg_source *source) {
    dg_slice line = {"", 0};
    for (size_t i = 0; i < source->n_lines && line.n == 0; i++)
        line = dg_source_line(source, i);
    for (const char *s = "\t,;"; *s != '\0'; s++)
        if (memchr(line.at, *s, line.n) != NULL) return *s;
    return '\0';
}

/* Cells of several lines, in quotes behind tabs, as a spreadsheet writes and pastes them. */
static bool quotes_cells(const dg_source *source) {
    dg_slice text = source->text; /* mostly without a tab */
    for (size_t at = 0; (at = dg_slice_find(text, "\t", at)) + 1 < text.n; at++)
        if (text.at[at + 1] == '"') return true;
    return false;
}

/* Does a table that was taken hold the line of this place? */
static bool is_taken(const dg_tables *tables, dg_source *source, dg_position at) {
    for (size_t i = 0; i < tables->items.n; i++) {
        const dg_grid *grid = tables->items.items[i].grid;
        if (grid->by_cell) continue; /* its places are no lines of the text */
        size_t first = dg_source_position(source, grid->at).line;
        size_t below = grid->end == source->text.n ? source->n_lines + 1
                                                   : dg_source_position(source, grid->end).line;
        if (at.line >= first && at.line < below) return true;
    }
    return false;
}

/* Forget the heads that one layout left unread, and another then took. */
static void drop_taken(dg_tables *tables, dg_source *source) {
    size_t kept = 0;
    for (size_t i = 0; i < tables->unread.n; i++) {
        dg_unread_head head = tables->unread.items[i];
        if (is_taken(tables, source, head.at))
            free(head.words);
        else
            tables->unread.items[kept++] = head;
    }
    tables->unread.n = kept;
}

/* Lead: Trade Board, a line without cells, or a bracket that ends one: does the text name parties
 * beside its rows, which are then no whole of it? */
static bool names_parties_beside(const dg_source *source) {
    static const char *const marks[] = {"\t", "|", "│", "｜"};
    dg_class class;
    for (size_t i = 0; i < source->n_lines; i++) {
        dg_slice line = dg_slice_trim(dg_source_line(source, i));
        if (line.n == 0 || DG_HOLDS_ANY(line, marks)) continue;
        size_t open = line.n;
        while (open > 0 && line.at[open - 1] != '(')
            open--;
        size_t label = dg_word_label(&class, line);
        if (label == 0 && open > 0) label = dg_word_label(&class, dg_slice_skip(line, open));
        if (label > 0 && label < line.n && class != DG_CLASS_TIME) return true;
    }
    return false;
}

static dg_code find_all(dg_tables *tables, dg_source *source, const dg_tables_context *context,
                        dg_container type, dg_error *err) {
    bool text = type == DG_CONTAINER_TEXT;
    bool pasted = source->paragraphs || type == DG_CONTAINER_PDF;
    bool refused = tables->n_unread > 0; /* its rows stand in the text, with tabs */
    size_t n = 0;
    bool may_be_markdown = text || source->paragraphs;
    if (may_be_markdown || type == DG_CONTAINER_MARKDOWN) {
        dg_code found = find_layout(tables, dg_markup_table_next, source, context, err);
        if (found != DG_OK) return found;
    }
    if (type == DG_CONTAINER_MARKDOWN || (may_be_markdown && dg_markdown_is(source))) {
        dg_code found = find_markdown(tables, &n, source, context, err);
        if (found != DG_OK || n > 0) return found; /* else: cells may hold **marks** too */
    }
    if (!text && !pasted && type != DG_CONTAINER_CSV && type != DG_CONTAINER_TSV) return DG_OK;
    dg_grid *grid;
    dg_tables_context whole = *context;
    whole.whole = true;
    bool told = !pasted && (!text || context->spec->choices.n > 0);
    char separator = type == DG_CONTAINER_TSV ? '\t' : told ? separator_of(source) : '\0';
    bool quoted = text && !told && quotes_cells(source);
    dg_code code = told || quoted ? DG_OK : find_in_text(tables, source, context, err);
    if (code != DG_OK || tables->items.n > 0 || refused) return code; /* among paragraphs */
    if (text && dg_tables_mark_fields(source)) return find_delimited(tables, source, context, err);
    code = dg_delimited_read(&grid, source, 0, err);
    if (code == DG_OK && grid == NULL && separator != '\0') /* rows of any length */
        code = dg_delimited_read(&grid, source, separator, err);
    if (code == DG_OK && grid == NULL) {
        code = find_delimited(tables, source, context, err);
        bool look = code == DG_OK && quoted && tables->items.n == 0;
        return look ? find_in_text(tables, source, context, err) : code;
    }
    if (code == DG_OK && text && !told && names_parties_beside(source)) {
        code = find_delimited(tables, source, context, err);
        if (code != DG_OK || tables->items.n > 0) {
            dg_grid_free(grid);
            return code;
        }
    }
    return code == DG_OK ? dg_tables_take(tables, grid, source, &whole, err) : code;
}

dg_code dg_tables_find(dg_tables *tables, dg_source *source, const dg_tables_context *context,
                       dg_container type, dg_error *err) {
    dg_code code = find_all(tables, source, context, type, err);
    drop_taken(tables, source);
    return code;
}

void dg_tables_clear(dg_tables *tables) {
    for (size_t i = 0; i < tables->items.n; i++)
        dg_grid_free(tables->items.items[i].grid);
    free(tables->items.items);
    for (size_t i = 0; i < tables->unread.n; i++)
        free(tables->unread.items[i].words);
    free(tables->unread.items);
    *tables = (dg_tables){0};
}
