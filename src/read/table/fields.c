/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/table/fields.h"

#include <string.h>

#include "base/fail.h"
#include "read/words/lexicon.h"
#include "read/words/table_words.h"

/* Leave a cell that names parties in the text: each of its lines is a name. Where it is drawn or
 * marked up, it is read by nobody, and told. false: no memory. */
static bool leave_parties(dg_tables *tables, dg_source *source, const dg_grid_cell *cell) {
    static const char *const drawn[] = {"|", "│", "┃", "<t"};
    size_t line = cell->at.line; /* the one below its first, from 0 */
    bool lines = line > 0 && line <= source->n_lines;
    if (lines && DG_HOLDS_ANY(dg_source_line(source, line - 1), drawn))
        return dg_tables_keep_words(tables, cell->at, dg_slice_of(cell->printed));
    for (const char *at = cell->printed; (at = strchr(at, '\n')) != NULL; at++, line++)
        if (lines && line < source->n_lines) source->holds[line] |= DG_LINE_LISTED;
    return true;
}

/* |---|:-:|, +---+---+: a line between the rows of a table between bars. */
static bool is_dashes(dg_slice line) {
    size_t at = 0;
    while (at < line.n && strchr("|+-=: ", line.at[at]) != NULL)
        at++;
    return at == line.n;
}

static bool has_cells(dg_slice line) {
    return dg_slice_holds(line, "|") || dg_slice_holds(line, "\t");
}

/* Does each row of a table stand in a line of its own, its cells between bars or tabs? */
static bool has_rows_of_lines(dg_source *source, const dg_grid *grid, size_t line) {
    size_t rows = 0;
    for (; line < source->n_lines && source->lines[line] < grid->end; line++) {
        dg_slice text = dg_source_line(source, line);
        if (is_dashes(text)) continue;
        if (!has_cells(text)) return false;
        rows++;
    }
    return rows == dg_grid_n_rows(grid);
}

/* Leave such rows as fields, but for a head of them all; what parts them says nothing. */
static dg_code leave_lines(dg_source *source, const dg_grid *grid, size_t first, dg_error *err) {
    dg_code code = DG_OK;
    bool head = dg_columns_head_fields(grid);
    for (size_t i = first; i < source->n_lines && source->lines[i] < grid->end; i++) {
        bool dashes = is_dashes(dg_source_line(source, i));
        if (dashes || head)
            code = dg_source_hide(source, source->lines[i], source->lines[i] + 1, err);
        if (code != DG_OK) return code;
        if (!dashes && !head) source->holds[i] |= DG_LINE_FIELDS;
        head = head && dashes;
    }
    return code;
}

dg_code dg_tables_leave_fields(dg_tables *tables, dg_source *source, dg_grid *grid, dg_error *err) {
    size_t first = grid->by_cell ? source->n_lines : dg_source_position(source, grid->at).line - 1;
    bool lines = !grid->by_cell && has_rows_of_lines(source, grid, first), ok = true;
    dg_code code = lines ? leave_lines(source, grid, first, err) : DG_OK;
    for (size_t row = 0; row < dg_grid_n_rows(grid) && !grid->by_cell && !lines; row++)
        for (size_t c = 1; c < dg_grid_n_columns(grid, row); c++) {
            const dg_grid_cell *cell = dg_grid_cell_at(grid, row, c);
            bool parties = !cell->covered && cell->text[0] != '\0' &&
                           dg_columns_field_of_parties(grid, row, c);
            ok = ok && (!parties || leave_parties(tables, source, cell));
        }
    dg_grid_free(grid);
    return ok ? code : dg_fail_memory(err);
}

/* 牵头单位|甲局|配合单位|乙局: does every other cell of a line, from the first on, label the next,
 * and do parties stand behind one? */
static bool labels_cells(dg_slice line) {
    enum { LINE_BYTES = 600, FEWEST = 4 };
    size_t n = 0, parties = 0;
    line = dg_slice_trim(line);
    if (line.n == 0 || line.n > LINE_BYTES) return false;
    if (line.at[0] == '|') line = dg_slice_skip(line, 1);
    if (line.n > 0 && line.at[line.n - 1] == '|') line.n--;
    for (size_t at = 0, end; at <= line.n; at = end + 1, n++) {
        dg_class class = DG_CLASS_NONE;
        end = dg_slice_find(line, "|", at);
        dg_slice cell = dg_slice_trim((dg_slice){line.at + at, end - at});
        bool label = cell.n > 0 && dg_word_label_head(&class, cell) == cell.n;
        bool time = !label && dg_column_word(cell).kind == DG_COLUMN_DEADLINE;
        if (cell.n == 0 || (n % 2 == 0 ? !label && !time : label)) return false;
        parties += n % 2 == 0 && label;
    }
    return n >= FEWEST && n % 2 == 0 && parties > 0;
}

/* 牵头单位：甲局 | 配合单位：乙局: do two cells of a line, the first among them, each hold a label
 * and its value? */
static bool holds_labels(dg_slice line) {
    enum { LINE_BYTES = 600 };
    size_t labels = 0;
    line = dg_slice_trim(line);
    if (line.n == 0 || line.n > LINE_BYTES) return false;
    for (size_t at = 0, end; at <= line.n && labels < 2; at = end + 1) {
        dg_class class;
        end = dg_slice_find(line, "|", at);
        dg_slice cell = dg_slice_trim((dg_slice){line.at + at, end - at});
        size_t label = cell.n == 0 ? 0 : dg_word_label(&class, cell);
        bool value = label > 0 && label < cell.n;
        if (at == 0 && !value) return false; /* mostly */
        labels += value;
    }
    return labels > 1;
}

bool dg_tables_mark_fields(dg_source *source) {
    bool any = false;
    for (size_t i = 0; i < source->n_lines; i++) {
        if (!dg_source_has_separators(source, i)) continue; /* mostly */
        dg_slice line = dg_source_simplified_line(source, i);
        if (!dg_slice_holds(line, "|")) continue;
        any = any || holds_labels(line); /* bars are commas there */
        if (!labels_cells(line)) continue;
        source->holds[i] |= DG_LINE_FIELDS;
        any = true;
    }
    return any;
}
