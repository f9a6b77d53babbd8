/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/container/xlsx.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/fail.h"
#include "read/container/draft.h"
#include "read/container/ooxml.h"
#include "read/container/xlsx_values.h"
#include "read/words/table_words.h"

enum {
    MOST_ROWS = 1 << 20,    /* of a sheet; as many as Excel has */
    MOST_COLUMNS = 1 << 14, /* likewise */
    MOST_CELLS = 1 << 22,   /* of a workbook, empty ones between others among them */
    MOST_AREA = 1 << 26,    /* of a sheet: its rows times its columns */
    MOST_OPEN = 256,        /* merged cells side by side */
    WIDEST_MERGED = 1024,   /* a cell merged beyond this column is a title over the sheet */
};

/* Cells that are one; 0-based, the ends included. */
typedef struct {
    size_t row, column, last_row, last_column;
} area;

typedef struct {
    char *name, *id; /* as the reader sees it; of the relationship */
    bool hidden;
} sheet;

typedef struct {
    dg_zip *zip;
    char *name; /* of the workbook's part */
    DG_ARRAY(sheet) sheets;
    size_t n_hidden; /* of them */
    bool since_1904;
    dg_xlsx_values *values;
    dg_draft draft;
    size_t n_cells;
} xlsx;

/* --- References --- */

/* "BC12" as column 54, row 11. Returns its end; NULL: it is none. */
static const char *parse_reference(size_t *row, size_t *column, const char *reference) {
    size_t letters = 0, number = 0;
    for (; *reference >= 'A' && *reference <= 'Z' && letters <= MOST_COLUMNS; reference++)
        letters = letters * 26 + (size_t)(*reference - 'A' + 1);
    for (; *reference >= '0' && *reference <= '9' && number <= MOST_ROWS; reference++)
        number = number * 10 + (size_t)(*reference - '0');
    if (letters == 0 || letters > MOST_COLUMNS || number == 0 || number > MOST_ROWS) return NULL;
    *row = number - 1;
    *column = letters - 1;
    return reference;
}

static bool parse_area(area *a, const char *reference) {
    const char *colon = reference == NULL ? NULL : parse_reference(&a->row, &a->column, reference);
    return colon != NULL && *colon == ':' &&
           parse_reference(&a->last_row, &a->last_column, colon + 1) != NULL &&
           a->last_row >= a->row && a->last_column >= a->column;
}

/* --- A sheet --- */

typedef struct {
    xlsx *book;
    int hidden[MOST_COLUMNS + 1]; /* how many hidden ranges hold the column; while they are read,
                                     how many more begin at it than end before it */
    DG_ARRAY(area) merged;        /* by first row */
    size_t next_merged;           /* the first that begins after the rows so far */
    area open[MOST_OPEN];         /* those that the row in hand is in */
    size_t n_open;
    size_t row;       /* in hand */
    size_t n_columns; /* of the widest row so far */
    dg_text unseen;   /* the first words that are left out */
    dg_position unseen_at;
    bool broken; /* a cell refers to words that are not there */
} sheet_reader;

static int by_first_row(const void *a, const void *b) {
    const area *x = a, *y = b;
    return (x->row > y->row) - (x->row < y->row);
}

static bool is_on(const xmlNode *node, const char *name) {
    const char *value = dg_xml_attribute(node, name);
    return value != NULL && (strcmp(value, "1") == 0 || strcmp(value, "true") == 0);
}

static void add_hidden(sheet_reader *s, const xmlNode *column) {
    size_t first = dg_xml_number(column, "min", 0), last = dg_xml_number(column, "max", 0);
    if (!is_on(column, "hidden") || first == 0 || last < first || first > MOST_COLUMNS) return;
    s->hidden[first - 1]++;
    s->hidden[last < MOST_COLUMNS ? last : MOST_COLUMNS]--;
}

/* The columns that are hidden, and the merged cells. */
static dg_code read_frame(sheet_reader *s, dg_slice part, const char *name, dg_error *err) {
    dg_xml xml;
    dg_code code = dg_xml_open(&xml, part, name, err);
    if (code != DG_OK) return code;
    const xmlNode *node;
    /* Rows are given too, so that they are passed over whole. */
    while (code == DG_OK &&
           (node = dg_xml_next(&xml, (const char *const[]){"row", "col", "mergeCell", NULL})) !=
               NULL) {
        area a;
        if (dg_xml_is(node, "col")) add_hidden(s, node);
        if (dg_xml_is(node, "mergeCell") && parse_area(&a, dg_xml_attribute(node, "ref")) &&
            !DG_PUSH(s->merged, a))
            code = dg_fail_memory(err);
    }
    for (size_t c = 1; c < MOST_COLUMNS; c++)
        s->hidden[c] += s->hidden[c - 1];
    if (s->merged.n > 0) qsort(s->merged.items, s->merged.n, sizeof(area), by_first_row);
    return dg_xml_close(&xml, code, err);
}

/* How many cells the row in hand has at least, so that a merged cell reaches to its end. */
static size_t width_of_merged(sheet_reader *s) {
    size_t width = 0, kept = 0;
    for (; s->next_merged < s->merged.n; s->next_merged++) {
        if (s->merged.items[s->next_merged].row > s->row) break;
        if (s->n_open < MOST_OPEN) s->open[s->n_open++] = s->merged.items[s->next_merged];
    }
    for (size_t i = 0; i < s->n_open; i++) {
        area a = s->open[i];
        if (a.last_row < s->row) continue;
        s->open[kept++] = a;
        if (a.last_column >= width && a.last_column < WIDEST_MERGED) width = a.last_column + 1;
    }
    s->n_open = kept;
    return width;
}

static void put_cell(sheet_reader *s, dg_slice text) {
    dg_draft_put_cell(&s->book->draft, text, 1, 1);
    s->book->n_cells++;
}

static void fill_up_to(sheet_reader *s, size_t *column, size_t end) {
    for (; *column < end && s->book->n_cells < MOST_CELLS; ++*column)
        put_cell(s, DG_LITERAL(""));
}

/* A table is looked at column by column: one cell far below and one far to the right make work. */
static dg_code check_area(const sheet_reader *s, const char *name, dg_error *err) {
    if (s->n_columns == 0 || s->row <= MOST_AREA / s->n_columns) return DG_OK;
    return dg_fail(err, DG_ELIMIT,
                   "sheet %s reaches over %zu rows and %zu columns: delete the cells far away",
                   name, s->row, s->n_columns);
}

static void end_row(sheet_reader *s) {
    dg_draft_end_row(&s->book->draft);
    s->row++;
}

/* Is a cell out of sight? One that is merged with others is seen where they are. */
static bool is_hidden(const sheet_reader *s, bool row_hidden, size_t column) {
    bool hidden = row_hidden || (column < MOST_COLUMNS && s->hidden[column] > 0);
    for (size_t i = 0; i < s->n_open && hidden; i++) {
        const area *a = &s->open[i];
        hidden = a->row != s->row || a->column != column ||
                 (row_hidden ? a->last_row == a->row : a->last_column == column);
    }
    return hidden;
}

static void put_value(sheet_reader *s, dg_text *text, const xmlNode *cell) {
    if (!dg_xlsx_values_put(text, s->book->values, cell)) s->broken = true;
    s->book->draft.failed = s->book->draft.failed || text->failed;
}

/* Keep the words of a hidden row, so that it is not left out in silence: one is enough. */
static void note_row(sheet_reader *s, const xmlNode *row) {
    if (s->unseen.n > 0) return;
    s->unseen_at = (dg_position){s->row + 1, 1};
    for (const xmlNode *cell = row->children; cell != NULL; cell = cell->next) {
        if (!dg_xml_is(cell, "c")) continue;
        if (s->unseen.n > 0) dg_text_puts(&s->unseen, " ");
        put_value(s, &s->unseen, cell);
    }
}

/* Likewise the words of a cell. */
static void note_cell(sheet_reader *s, dg_slice words, size_t column) {
    if (s->unseen.n > 0 || words.n == 0) return;
    s->unseen_at = (dg_position){s->row + 1, column + 1};
    dg_text_put(&s->unseen, words);
    s->book->draft.failed = s->book->draft.failed || s->unseen.failed;
}

/* A formula whose value no program has reckoned, as where a script wrote the workbook. */
static void note_formula(sheet_reader *s, const xmlNode *cell, size_t column) {
    const xmlNode *formula = dg_xml_child(cell, "f");
    const xmlNode *inside = formula == NULL ? NULL : formula->children;
    dg_text words = {0};
    if (inside == NULL || inside->content == NULL || dg_xml_child(cell, "v") != NULL) return;
    dg_text_printf(&words, "=%s", (const char *)inside->content);
    note_cell(s, dg_text_slice(&words), column);
    s->book->draft.failed = s->book->draft.failed || words.failed;
    dg_text_free(&words);
}

/* Does a hidden cell head a column that the table would need? */
static bool is_head(dg_slice words) {
    dg_column_kind kind = dg_column_word(dg_slice_trim(words)).kind;
    return kind == DG_COLUMN_PARTIES || kind == DG_COLUMN_DEPARTMENT || kind == DG_COLUMN_TASK;
}

static void tell_unseen(const sheet_reader *s) {
    dg_grid *grid = s->book->draft.table;
    dg_slice words = dg_slice_trim(dg_text_slice(&s->unseen));
    if (grid == NULL || words.n == 0) return;
    grid->unseen = dg_arena_copy(grid->arena, words);
    grid->unseen_at = s->unseen_at;
    grid->failed = grid->failed || grid->unseen == NULL;
}

static void put_row(sheet_reader *s, const xmlNode *node) {
    size_t number = dg_xml_number(node, "r", s->row + 1), column = 0;
    while (s->row + 1 < number && s->row < MOST_ROWS)
        end_row(s);
    bool row_hidden = is_on(node, "hidden");
    if (row_hidden) note_row(s, node);
    size_t width = width_of_merged(s);
    for (const xmlNode *cell = node->children; cell != NULL; cell = cell->next) {
        if (!dg_xml_is(cell, "c")) continue;
        const char *reference = dg_xml_attribute(cell, "r");
        size_t row, at;
        if (reference == NULL || parse_reference(&row, &at, reference) == NULL) at = column;
        dg_text text = {0};
        put_value(s, &text, cell);
        bool hidden = is_hidden(s, row_hidden, at);
        if (!row_hidden && (hidden ? is_head(dg_text_slice(&text)) : at < column))
            note_cell(s, dg_text_slice(&text), at);
        if (!hidden && text.n == 0) note_formula(s, cell, at);
        if (!hidden && text.n > 0 && at >= column) {
            fill_up_to(s, &column, at);
            put_cell(s, dg_text_slice(&text));
            column++;
        }
        dg_text_free(&text);
    }
    fill_up_to(s, &column, width);
    if (column > s->n_columns) s->n_columns = column;
    end_row(s);
}

static dg_code read_rows(sheet_reader *s, dg_slice part, const char *name, dg_error *err) {
    dg_xml xml;
    dg_code code = dg_xml_open(&xml, part, name, err);
    if (code != DG_OK) return code;
    const xmlNode *node;
    while (code == DG_OK &&
           (node = dg_xml_next(&xml, (const char *const[]){"row", NULL})) != NULL) {
        put_row(s, node);
        if (s->broken)
            code = dg_fail(err, DG_EDAMAGED,
                           "%s is damaged: row %zu refers to words that are not in the workbook",
                           name, s->row);
        else if (s->book->n_cells >= MOST_CELLS || s->row > MOST_ROWS)
            code = dg_fail(err, DG_ELIMIT, "the workbook has more than %d cells", MOST_CELLS);
    }
    return dg_xml_close(&xml, code, err);
}

static dg_code merge(const sheet_reader *s, dg_error *err) {
    dg_grid *grid = s->book->draft.table;
    size_t n_rows = 0;
    for (size_t i = 0; i < s->merged.n && grid != NULL && !grid->failed; i++) {
        const area *a = &s->merged.items[i];
        size_t last = a->last_row < s->row ? a->last_row : s->row;
        n_rows += last + 1 - (a->row < last ? a->row : last);
        if (n_rows > MOST_CELLS)
            return dg_fail(err, DG_ELIMIT, "the workbook has too many merged cells");
        dg_grid_merge(grid, a->row, a->column, a->last_row - a->row + 1,
                      a->last_column - a->column + 1);
    }
    return DG_OK;
}

static dg_code read_sheet(xlsx *book, const sheet *its, dg_error *err) {
    char *name = NULL;
    dg_slice part = {NULL, 0};
    sheet_reader s = {.book = book};
    dg_code code = dg_ooxml_related(&name, book->zip, book->name, "worksheet", its->id, err);
    if (code != DG_OK || name == NULL) return code; /* a sheet that is a chart is not read */
    code = dg_zip_read(&part, book->zip, name, err);
    if (code == DG_OK) code = read_frame(&s, part, name, err);
    dg_draft_begin_table(&book->draft, dg_slice_of(its->name));
    if (book->draft.table != NULL) book->draft.table->by_cell = true;
    if (code == DG_OK) code = read_rows(&s, part, name, err);
    if (code == DG_OK) code = check_area(&s, its->name, err);
    if (code == DG_OK) code = merge(&s, err);
    tell_unseen(&s);
    dg_draft_end_table(&book->draft);
    free(s.merged.items);
    dg_text_free(&s.unseen);
    free((char *)part.at);
    free(name);
    return code;
}

/* Does a table begin with a row that holds the head of a column of parties? */
static bool heads_parties(const dg_grid *grid) {
    enum { REACH = 8 };
    for (size_t row = 0; row < dg_grid_n_rows(grid) && row < REACH; row++)
        for (size_t c = 0; c < dg_grid_n_columns(grid, row); c++)
            if (dg_column_word(dg_grid_text(grid, row, c)).kind == DG_COLUMN_PARTIES) return true;
    return false;
}

/* Keep the name of a hidden sheet that duties may stand in, the first: it is not read. */
static dg_code note_sheet(char **name, const xlsx *book, const sheet *its, dg_error *err) {
    xlsx apart = *book; /* with a page of its own */
    dg_page page = {0};
    apart.draft = (dg_draft)DG_DRAFT_EMPTY;
    dg_code code = read_sheet(&apart, its, NULL);
    code = dg_draft_finish(&page, &apart.draft, code, NULL);
    bool parties = code == DG_OK && page.n_grids > 0 && heads_parties(page.grids[0]);
    if (parties && (*name = strdup(its->name)) == NULL) code = DG_ENOMEM;
    dg_page_free(&page);
    return code == DG_ENOMEM ? dg_fail_memory(err) : DG_OK;
}

/* --- The workbook --- */

static bool add_sheet(xlsx *book, const xmlNode *node) {
    const char *name = dg_xml_attribute(node, "name"), *id = dg_xml_attribute(node, "id");
    const char *state = dg_xml_attribute(node, "state"); /* hidden, veryHidden */
    bool hidden = state != NULL && strcmp(state, "visible") != 0;
    if (id == NULL) return true;
    book->n_hidden += hidden;
    sheet made = {strdup(name == NULL ? "" : name), strdup(id), hidden};
    if (made.name != NULL && made.id != NULL && DG_PUSH(book->sheets, made)) return true;
    free(made.name);
    free(made.id);
    return false;
}

static dg_code read_workbook(xlsx *book, dg_slice part, dg_error *err) {
    dg_xml xml;
    dg_code code = dg_xml_open(&xml, part, book->name, err);
    if (code != DG_OK) return code;
    const xmlNode *node;
    while (code == DG_OK &&
           (node = dg_xml_next(&xml, (const char *const[]){"sheet", "workbookPr", NULL})) != NULL) {
        if (dg_xml_is(node, "sheet") && !add_sheet(book, node)) code = dg_fail_memory(err);
        if (dg_xml_attribute(node, "date1904") != NULL) book->since_1904 = is_on(node, "date1904");
    }
    return dg_xml_close(&xml, code, err);
}

static dg_code read_values(xlsx *book, dg_error *err) {
    dg_slice strings = {NULL, 0}, styles = {NULL, 0};
    dg_code code = dg_ooxml_read_related(&strings, book->zip, book->name, "sharedStrings", err);
    if (code == DG_OK) code = dg_ooxml_read_related(&styles, book->zip, book->name, "styles", err);
    if (code == DG_OK)
        code = dg_xlsx_values_new(&book->values, strings, styles, book->since_1904, err);
    free((char *)strings.at);
    free((char *)styles.at);
    return code;
}

static void clear(xlsx *book) {
    for (size_t i = 0; i < book->sheets.n; i++) {
        free(book->sheets.items[i].name);
        free(book->sheets.items[i].id);
    }
    free(book->sheets.items);
    dg_xlsx_values_free(book->values);
    free(book->name);
}

dg_code dg_xlsx_read(dg_page *page, dg_zip *zip, dg_error *err) {
    xlsx book = {.zip = zip, .draft = DG_DRAFT_EMPTY};
    dg_slice part = {NULL, 0};
    char *hidden = NULL;
    dg_code code = dg_ooxml_related(&book.name, zip, "", "officeDocument", NULL, err);
    if (code == DG_OK && book.name == NULL && (book.name = strdup("xl/workbook.xml")) == NULL)
        code = dg_fail_memory(err);
    if (code == DG_OK) code = dg_zip_read(&part, zip, book.name, err);
    if (code == DG_OK) code = read_workbook(&book, part, err);
    if (code == DG_OK && book.n_hidden > 0 && book.sheets.n == book.n_hidden)
        code = dg_fail(err, DG_EEMPTY, "all sheets of the workbook are hidden");
    if (code == DG_OK) code = read_values(&book, err);
    for (size_t i = 0; i < book.sheets.n && code == DG_OK; i++)
        if (!book.sheets.items[i].hidden)
            code = read_sheet(&book, &book.sheets.items[i], err);
        else if (hidden == NULL)
            code = note_sheet(&hidden, &book, &book.sheets.items[i], err);
    code = dg_draft_finish(page, &book.draft, code, err);
    if (code == DG_OK)
        page->hidden = hidden;
    else
        free(hidden);
    free((char *)part.at);
    clear(&book);
    return code;
}
