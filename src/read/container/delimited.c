/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/container/delimited.h"

#include <stdlib.h>
#include <string.h>

#include "base/csv.h"
#include "base/fail.h"
#include "base/text.h"
#include "base/utf8.h"
#include "read/table/cell_looks.h"
#include "read/words/table_words.h"

/* All of which DG_HOLDS_SEPARATORS tells of. */
static const char *const separators[] = {"\t", ",", ";", "|", "│", "｜"};

static bool holds(dg_slice line, const char *separator) {
    return dg_slice_holds(line, separator);
}

/* How often the separator stands in a line outside quotes; *quoted: a quote stands in it. */
static size_t count(dg_slice line, const char *separator, bool *quoted) {
    size_t n = 0;
    bool inside = false;
    for (size_t i = 0; i < line.n; i++) {
        if (line.at[i] == '"') {
            inside = !inside;
            *quoted = true;
        }
        n += !inside && dg_slice_starts(dg_slice_skip(line, i), separator);
    }
    return n;
}

/* How many cells rows have. A title or a heading may stand on a line of its own, and the last cells
 * of a row be left out. */
typedef struct {
    size_t widest, full, short_ones, single;
} widths;

static void add_width(widths *w, size_t n) {
    if (n <= 1) {
        w->single++;
        return;
    }
    if (n > w->widest) {
        w->short_ones += w->full;
        w->full = 0;
        w->widest = n;
    }
    if (n == w->widest)
        w->full++;
    else
        w->short_ones++;
}

/* Of two cells, all rows must be: a comma in prose makes such a row. */
static bool is_table(const widths *w) {
    if (w->widest <= 2) return w->widest == 2 && w->short_ones + w->single == 0;
    return w->full >= w->short_ones && w->full * 3 >= w->full + w->short_ones + w->single;
}

/* | │ ｜ */
static bool is_bar(const char *separator) {
    return separator[0] == '|' || separator[1] != '\0';
}

/* What the words between the separators of a line say of columns; bars may stand at both ends. */
typedef struct {
    size_t n, known, tasks, parties;
} heads;

static heads heads_of(dg_slice line, const char *separator) {
    heads h = {0};
    for (size_t at = 0, end; at <= line.n; at = end + strlen(separator)) {
        end = dg_slice_find(line, separator, at);
        dg_slice cell = dg_slice_trim((dg_slice){line.at + at, end - at});
        dg_column_kind kind = dg_column_word(cell).kind;
        h.n += cell.n > 0 || !is_bar(separator);
        h.known += kind != DG_COLUMN_OTHER;
        h.tasks += kind == DG_COLUMN_TASK || kind == DG_COLUMN_NUMBER || kind == DG_COLUMN_SECTION;
        h.parties += kind == DG_COLUMN_PARTIES || kind == DG_COLUMN_DEPARTMENT;
    }
    return h;
}

/* Does every other cell of a line name a column? */
static bool names_columns(dg_slice line, const char *separator) {
    heads h = heads_of(line, separator);
    return 2 * h.known >= h.n;
}

/* 做好甲。(甲局,乙部负责): does the separator stand in a bracket, as it does in prose? */
static bool is_inside_bracket(dg_slice line, const char *separator) {
    static const char open[] = "（", close[] = "）";
    size_t depth = 0;
    for (size_t i = 0; i < line.n; i++) {
        dg_slice rest = dg_slice_skip(line, i);
        if (depth > 0 && dg_slice_starts(rest, separator)) return true;
        depth += rest.at[0] == '(' || dg_slice_starts(rest, open);
        depth -= depth > 0 && (rest.at[0] == ')' || dg_slice_starts(rest, close));
    }
    return false;
}

/* May a line with semicolons head a table? The Roads Agency leads; the Trade Board supports:
 * parties in all its parts, no task, or a blank behind the first, are of prose. */
static bool may_head_semicolons(dg_slice line) {
    heads h = heads_of(line, ";");
    if (h.tasks > 0) return h.parties > 0 || h.n > 2;
    bool blank = dg_slice_starts(dg_slice_skip(line, dg_slice_find(line, ";", 0)), "; ");
    return !blank && h.known < h.n && (h.n > 2 || h.known > 0);
}

/* Sentences with commas of half width: do most lines that hold the separator end in a full stop, or
 * hold it in a bracket, and does the first of them name no columns? With semicolons: does none? */
static bool are_sentences(const dg_source *source, const char *separator) {
    enum { SAMPLE_LINES = 40 };
    size_t rows = 0, stops = 0;
    bool headed = false, tabular = separator[0] != ';';
    for (size_t i = 0; i < source->n_lines && i < SAMPLE_LINES; i++) {
        dg_slice line = dg_slice_trim(dg_source_simplified_line(source, i));
        if (!holds(line, separator)) continue;
        tabular = tabular || may_head_semicolons(line);
        if (rows++ == 0) headed = names_columns(line, separator);
        stops += dg_slice_ends(line, "。") || is_inside_bracket(line, separator);
    }
    return !tabular || (!headed && 2 * stops >= rows);
}

/* Is it worth parsing: do the first lines look like rows? A quoted cell may go on in the next line,
 * so that a quote ends the comparison. */
static bool may_be_separated(const dg_source *source, const char *separator) {
    enum { SAMPLE_LINES = 20, SAMPLE_BYTES = 1 << 16 };
    widths w = {0};
    size_t end = source->n_lines > SAMPLE_LINES ? source->lines[SAMPLE_LINES] : source->text.n;
    if (!holds((dg_slice){source->text.at, end}, separator)) return false; /* mostly */
    for (size_t i = 0; i < source->n_lines && i < SAMPLE_LINES; i++) {
        bool quoted = false;
        dg_slice line = dg_source_line(source, i);
        if (line.n == 0) continue;
        if (line.n > SAMPLE_BYTES) return false;
        bool none = !holds(line, separator);
        size_t n = none && w.widest == 0 ? 0 : count(line, separator, &quoted);
        if (quoted && (n > 0 || w.widest > 0)) return true;
        add_width(&w, n + 1);
    }
    return is_table(&w) && !are_sentences(source, separator);
}

static bool is_rectangle(const dg_csv *csv) {
    widths w = {0};
    for (size_t r = 0; r < csv->n_rows; r++)
        add_width(&w, csv->row_first[r + 1] - csv->row_first[r]);
    return w.full > 1 && is_table(&w);
}

/* Where a cell's bytes stand in the text: what was read is the cell with quotes added. */
typedef struct {
    dg_slice text;
    size_t at; /* byte */
    dg_position place;
} cursor;

static void step(cursor *c) {
    size_t n;
    bool feed = dg_utf8_next(c->text, c->at, &n) == '\n';
    c->place = feed ? (dg_position){c->place.line + 1, 1}
                    : (dg_position){c->place.line, c->place.column + 1};
    c->at += n;
}

static bool add_cell(dg_grid *grid, cursor *c, const char *cell, size_t start) {
    dg_slice text = dg_slice_of(cell);
    dg_position *places = malloc((text.n + 1) * sizeof *places);
    if (places == NULL) return false;
    while (c->at < start && c->at < c->text.n)
        step(c);
    for (size_t i = 0; i < text.n;) {
        while (c->at < c->text.n && c->text.at[c->at] != text.at[i])
            step(c);
        size_t n;
        dg_utf8_next(text, i, &n);
        for (size_t j = 0; j < n; j++)
            places[i++] = c->place;
        if (c->at < c->text.n) step(c);
    }
    places[text.n] = c->place;
    dg_grid_add_placed(grid, text, places);
    free(places);
    return !grid->failed;
}

static size_t cells_of(const dg_csv *csv, size_t row) {
    return csv->row_first[row + 1] - csv->row_first[row];
}

/* Is the row's last cell empty, so that a bar ends its line? */
static bool is_closed(const dg_csv *csv, size_t row) {
    size_t n = cells_of(csv, row);
    return n > 1 && dg_slice_trim(dg_slice_of(csv->cells[csv->row_first[row] + n - 1])).n == 0;
}

static dg_slice cell_of(const dg_csv *csv, size_t row, size_t column) {
    return dg_slice_trim(dg_slice_of(csv->cells[csv->row_first[row] + column]));
}

/* The first of several cells, where it is closed; n_rows: it is not. */
static size_t closed_head(const dg_csv *csv) {
    enum { FEWEST = 3 };
    size_t row = 0;
    while (row < csv->n_rows && cells_of(csv, row) <= FEWEST)
        row++;
    return row < csv->n_rows && is_closed(csv, row) ? row : csv->n_rows;
}

/* How many cells the lines of a row hold as one. */
static size_t joined_cells(const dg_csv *csv, size_t row, size_t last) {
    size_t cells = cells_of(csv, row);
    for (size_t line = row + 1; line <= last; line++)
        cells += cells_of(csv, line) - 1;
    return cells;
}

/* Does each line but the first go on in a cell of parties with parties? Not 修墙 | 县甲局 |. The
 * row may lack as many cells of its head on the left. */
static bool goes_on(const dg_csv *csv, size_t head, size_t row, size_t last, size_t lacking) {
    size_t column = lacking;
    for (size_t line = row; line < last; line++) {
        column += cells_of(csv, line) - 1;
        dg_column_kind kind = dg_column_word(cell_of(csv, head, column)).kind;
        if (kind != DG_COLUMN_PARTIES && kind != DG_COLUMN_DEPARTMENT) return false;
        if (!dg_line_looks_like_parties(cell_of(csv, line + 1, 0))) return false;
    }
    return true;
}

/* The last line of the row that begins in a line, as the parser has lines. 修路 | 甲局 without a
 * bar at the end, and 乙局 | 6月 | below: among closed rows one that is short of the cells of its
 * head goes on in a cell of parties, up to a bar that ends a line, and has them all; where it
 * begins with a number, all but the first, which may have been merged with those above. */
static size_t last_line_of(const dg_csv *csv, size_t row, size_t head) {
    enum { LINES_MAX = 16, MOST_LACKING = 3 };
    if (head >= row) return row; /* mostly */
    size_t n = cells_of(csv, head), cells = cells_of(csv, row), last = row + 1;
    if (cells < 2 || cells >= n || is_closed(csv, row)) return row;
    while (last < csv->n_rows && last - row < LINES_MAX && !is_closed(csv, last))
        last++;
    if (last == csv->n_rows || last - row == LINES_MAX) return row;
    dg_slice first = cell_of(csv, row, 0);
    bool numbered = first.n > 0 && first.at[0] >= '0' && first.at[0] <= '9';
    cells = joined_cells(csv, row, last);
    if (cells > n || n - cells > (numbered ? MOST_LACKING : 0)) return row;
    return goes_on(csv, head, row, last, n - cells) ? last : row;
}

/* Add the row that the lines from `line` to `last` hold; a cell may go on from one to the next. */
static bool add_row(dg_grid *grid, cursor *c, const dg_csv *csv, size_t line, size_t last,
                    size_t from) {
    dg_text cell = {0};
    bool ok = true;
    size_t start = 0;
    for (size_t i = csv->row_first[line]; i < csv->row_first[last + 1] && ok; i++) {
        if (cell.n == 0) start = from + csv->starts[i];
        dg_text_put(&cell, dg_slice_of(csv->cells[i]));
        bool breaks = line < last && i + 1 == csv->row_first[line + 1];
        line += breaks;
        if (breaks) dg_text_put(&cell, DG_LITERAL("\n"));
        if (breaks) continue;
        ok = !cell.failed && add_cell(grid, c, cell.at == NULL ? "" : cell.at, start);
        cell.n = 0;
        if (cell.at != NULL) cell.at[0] = '\0';
    }
    dg_text_free(&cell);
    dg_grid_end_row(grid);
    return ok;
}

/* A table that the lines from `line` on hold, up to byte `end`. */
static dg_grid *grid_of(const dg_csv *csv, const dg_source *source, size_t line, size_t end,
                        bool barred) {
    size_t from = line == 0 ? 0 : source->lines[line];
    dg_grid *grid = dg_grid_new((dg_slice){"", 0}, from);
    if (grid == NULL) return NULL;
    grid->end = end;
    cursor c = {source->text, from, {line + 1, 1}};
    bool ok = true;
    size_t head = barred ? closed_head(csv) : csv->n_rows;
    for (size_t r = 0, last; r < csv->n_rows && ok; r = last + 1) {
        last = last_line_of(csv, r, head);
        ok = add_row(grid, &c, csv, r, last, from);
    }
    if (ok && !grid->failed) return grid;
    dg_grid_free(grid);
    return NULL;
}

/* The text with a tab for each separator of several bytes, and blanks for the rest of it, so that
 * all stands where it stood; *text becomes the copy. NULL: no memory. */
static char *with_tabs(dg_slice *text, const char *separator) {
    size_t n = strlen(separator);
    char *copy = malloc(text->n + 1);
    if (copy == NULL) return NULL;
    memcpy(copy, text->at, text->n);
    for (size_t at = 0; (at = dg_slice_find(*text, separator, at)) < text->n; at += n) {
        memset(copy + at, ' ', n);
        copy[at] = '\t';
    }
    *text = (dg_slice){copy, text->n};
    return copy;
}

static dg_code parse(dg_csv *csv, dg_slice text, const char *separator, dg_error *err) {
    if (separator[1] == '\0') return dg_csv_parse_separated(csv, text, separator[0], err);
    char *copy = with_tabs(&text, separator);
    if (copy == NULL) return dg_fail_memory(err);
    dg_code code = dg_csv_parse_separated(csv, text, '\t', err);
    free(copy);
    return code;
}

/* A quote that nothing closes takes the lines behind it into its cell. */
static dg_code check_quotes(const dg_csv *csv, dg_slice text, size_t from, const dg_source *source,
                            dg_error *err) {
    size_t quote = dg_csv_unclosed(csv, text);
    dg_slice behind = dg_slice_trim(dg_slice_skip(text, quote));
    if (!dg_slice_holds(behind, "\n")) return DG_OK;
    cursor c = {source->text, 0, {1, 1}};
    while (c.at < from + quote)
        step(&c);
    return dg_fail_at(err, DG_EDAMAGED, c.place.line, c.place.column,
                      "a quotation mark opens a cell here and is never closed");
}

/* Does the first line that holds the separator name columns? */
static bool begins_with_heads(const dg_source *source, const char *separator) {
    size_t i = 0;
    while (i < source->n_lines && !holds(dg_source_simplified_line(source, i), separator))
        i++;
    return i < source->n_lines && names_columns(dg_source_simplified_line(source, i), separator);
}

static const char *header_separator(dg_slice line);

/* Do two sentences or more stand behind the last line with bars or tabs, the first of which heads a
 * table? Then the table is one of a text. */
static bool sentences_follow(const dg_source *source, const char *separator) {
    enum { FEWEST = 2, SENTENCE_BYTES = 30 };
    size_t sentences = 0, first = source->n_lines;
    if (!is_bar(separator) && separator[0] != '\t') return false;
    for (size_t i = source->n_lines; i-- > 0;) {
        dg_slice line = dg_slice_trim(dg_source_simplified_line(source, i));
        if (holds(line, separator)) {
            if (first == source->n_lines && sentences < FEWEST) return false;
            first = i;
        } else if (first == source->n_lines) {
            bool stops = dg_slice_ends(line, ".") || dg_slice_ends(line, "。");
            sentences += stops && line.n >= SENTENCE_BYTES;
        }
    }
    return first < source->n_lines &&
           header_separator(dg_source_simplified_line(source, first)) == separator;
}

static dg_code try_separator(dg_grid **grid, const dg_source *source, const char *separator,
                             bool chosen, dg_error *err) {
    dg_csv csv = {0};
    if (!chosen && (!may_be_separated(source, separator) || sentences_follow(source, separator)))
        return DG_OK;
    dg_code code = parse(&csv, source->text, separator, err);
    bool table = code == DG_OK && (chosen || is_rectangle(&csv));
    if (table && (chosen || begins_with_heads(source, separator)))
        code = check_quotes(&csv, source->text, 0, source, err);
    if (table && code == DG_OK) {
        *grid = grid_of(&csv, source, 0, source->text.n, is_bar(separator));
        if (*grid == NULL) code = dg_fail_memory(err);
    }
    dg_csv_free(&csv);
    return code;
}

dg_code dg_delimited_read(dg_grid **grid, const dg_source *source, char separator, dg_error *err) {
    *grid = NULL;
    if (separator != 0)
        return try_separator(grid, source, (const char[]){separator, '\0'}, true, err);
    dg_code code = DG_OK;
    for (size_t i = 0; i < DG_ITEMS(separators) && *grid == NULL; i++)
        if (code == DG_OK) code = try_separator(grid, source, separators[i], false, err);
    return code;
}

/* --- Tables among other lines: below a title, one after another, above a note --- */

/* Do the words between the separators name a column of tasks and one of parties, and little else?
 */
static bool is_header(dg_slice line, const char *separator) {
    heads h = heads_of(line, separator);
    return h.n > 2 && h.known * 3 >= h.n * 2 && h.tasks > 0 && h.parties > 0;
}

/* The separator of the header that a line is; NULL: it is none, as is a sentence with commas of
 * half width: 1.制定措施,做好甲。(甲局牵头,有关部门负责). */
static const char *header_separator(dg_slice line) {
    enum { HEADER_BYTES = 600 };
    if (line.n == 0 || line.n >= HEADER_BYTES || holds(line, "。")) return NULL;
    for (size_t i = 0; i < DG_ITEMS(separators); i++)
        if (holds(line, separators[i]) && is_header(line, separators[i])) return separators[i];
    return NULL;
}

/* The next line that says something; n_lines where none does. */
static size_t next_line(const dg_source *source, size_t line) {
    while (line < source->n_lines && dg_source_is_line_empty(source, line))
        line++;
    return line;
}

/* Does the table below a header hold this line: one with the separator, or a heading over more? */
static bool holds_line(const dg_source *source, size_t header, size_t line, const char *separator) {
    enum { HEADING_BYTES = 240 };
    dg_slice text = dg_source_simplified_line(source, line),
             first = dg_source_simplified_line(source, header);
    if (header_separator(text) != NULL) return dg_slice_equal(text, first);
    if (dg_slice_starts(text, "├")) return false; /* of a drawing that is none of a table */
    if (holds(text, separator)) return true;
    size_t next = next_line(source, line + 1);
    if (text.n > HEADING_BYTES || next == source->n_lines) return false;
    dg_slice below = dg_source_simplified_line(source, next);
    return holds(below, separator) && header_separator(below) == NULL;
}

/* The line behind the table whose header is given. */
static size_t table_end(const dg_source *source, size_t header, const char *separator) {
    size_t end = header + 1;
    bool inside = false; /* of quotes */
    for (size_t line = header + 1; line < source->n_lines; line++) {
        dg_slice text = dg_source_simplified_line(source, line);
        if (!inside) {
            line = next_line(source, line);
            if (line == source->n_lines || !holds_line(source, header, line, separator)) break;
            text = dg_source_simplified_line(source, line);
        }
        for (size_t i = 0; i < text.n; i++)
            inside = inside != (text.at[i] == '"');
        end = line + 1;
    }
    return end;
}

static dg_code add_part(dg_grid_list *list, const dg_source *source, size_t line, size_t end,
                        const char *separator, dg_error *err) {
    size_t from = source->lines[line];
    size_t to = end < source->n_lines ? source->lines[end] : source->text.n;
    dg_csv csv = {0};
    dg_slice text = {source->text.at + from, to - from};
    dg_code code = parse(&csv, text, separator, err);
    if (code == DG_OK) code = check_quotes(&csv, text, from, source, err);
    dg_grid *grid = code == DG_OK ? grid_of(&csv, source, line, to, is_bar(separator)) : NULL;
    dg_csv_free(&csv);
    if (code == DG_OK && (grid == NULL || !DG_PUSH(list->grids, grid))) {
        dg_grid_free(grid);
        code = dg_fail_memory(err);
    }
    return code;
}

/* The words before the bar of a line of two cells: Lead agency | Health |. */
static dg_slice field_of(dg_slice line) {
    enum { FIELD_BYTES = 60 };
    line = dg_slice_trim(line);
    if (line.n > 0 && line.at[line.n - 1] == '|') line.n--;
    size_t bar = dg_slice_find(line, "|", 0);
    bool one = bar > 0 && bar < line.n && dg_slice_find(line, "|", bar + 1) == line.n;
    return (dg_slice){line.at, one && bar <= FIELD_BYTES ? bar : 0};
}

/* Do lines of fields begin in `line`, of which one names parties and one a task? *end: behind
 * them. */
static bool are_fields(const dg_source *source, size_t line, size_t *end) {
    enum { FEWEST = 3 };
    size_t tasks = 0, parties = 0;
    for (*end = line; *end < source->n_lines; ++*end) {
        dg_slice field = field_of(dg_source_simplified_line(source, *end));
        if (field.n == 0) break;
        dg_column_kind kind = dg_column_word(field).kind;
        tasks += kind == DG_COLUMN_TASK || kind == DG_COLUMN_NUMBER || kind == DG_COLUMN_SECTION;
        parties += kind == DG_COLUMN_PARTIES || kind == DG_COLUMN_DEPARTMENT;
    }
    return *end - line >= FEWEST && tasks > 0 && parties > 0;
}

dg_code dg_delimited_find(dg_grid_list *list, const dg_source *source, dg_error *err) {
    dg_code code = DG_OK;
    for (size_t line = 0; line < source->n_lines && code == DG_OK; line++) {
        if (!dg_source_has_separators(source, line)) continue; /* mostly */
        const char *separator = header_separator(dg_source_simplified_line(source, line));
        size_t end;
        if (separator != NULL)
            end = table_end(source, line, separator);
        else if (are_fields(source, line, &end))
            separator = "|";
        if (separator != NULL && end > line + 1)
            code = add_part(list, source, line, end, separator, err);
        if (end > line) line = end - 1;
    }
    return code;
}
