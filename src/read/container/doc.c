/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/container/doc.h"

#include <stdlib.h>

#include "base/fail.h"
#include "base/process.h"
#include "base/utf8.h"
#include "read/container/doc_unseen.h"
#include "read/container/draft.h"
#include "read/container/xml.h"

enum {
    MOST_BYTES = 256 << 20,
    MOST_SECONDS = 60,
    MOST_COLUMNS = 64,
    TOLERANCE = 200, /* hundredths of a point by which the edges of rows may differ */
};

/* Half a character that UTF-16 gives in two: 10 bits of it; 0: none stands there. */
static uint32_t half_of(const char *text, size_t n, size_t at, unsigned char kind) {
    const unsigned char *b = (const unsigned char *)text + at;
    if (n - at < 3 || b[0] != 0xED || (b[1] & 0xF0) != kind) return 0;
    return 0x10000 | (uint32_t)(b[1] & 0x0F) << 6 | (b[2] & 0x3F);
}

/* antiword gives each half of 𠮷 as if it were a character: put them together. One alone says
 * nothing. */
static void join_halves(char *text, size_t *n) {
    enum { HIGH = 0xA0, LOW = 0xB0, MASK = 0x3FF, UNKNOWN = 0xFFFD };
    size_t to = 0;
    for (size_t at = 0; at < *n;) {
        uint32_t high = half_of(text, *n, at, HIGH), low = half_of(text, *n, at, LOW);
        uint32_t second = high == 0 ? 0 : half_of(text, *n, at + 3, LOW);
        if (high == 0 && low == 0) {
            text[to++] = text[at++];
            continue;
        }
        to += dg_utf8_put(
            text + to, second == 0 ? UNKNOWN : 0x10000 + ((high & MASK) << 10 | (second & MASK)));
        at += second == 0 ? 3 : 6;
    }
    *n = to;
}

/* What antiword makes of the document: its text, or DocBook, in which alone cells can be told. */
static dg_code run(char **text, size_t *n, dg_slice bytes, bool docbook, dg_error *err) {
    char program[] = "antiword", map[] = "-m", utf8[] = "UTF-8.txt", width[] = "-w", none[] = "0",
         form[] = "-x", db[] = "db", input[] = "-";
    char *arguments[] = {program, map, utf8, docbook ? form : width, docbook ? db : none,
                         input,   NULL};
    dg_process_plan plan = {.name = program,
                            .arguments = arguments,
                            .timeout_seconds = MOST_SECONDS,
                            .failure = DG_EHELPER,
                            .refusal = DG_EDAMAGED,
                            .package = "antiword"};
    dg_error own = {0};
    dg_code code = dg_process_run(text, n, &plan, bytes, MOST_BYTES, &own);
    if (code == DG_EDAMAGED) { /* it calls its input "-" */
        dg_slice said = dg_slice_of(own.message);
        if (dg_slice_starts(said, "- ")) said = dg_slice_skip(said, 2);
        if (dg_slice_ends(said, ".")) said.n--;
        return dg_fail(err, code, "the Word document is damaged or cut short (antiword: %.*s)",
                       (int)said.n, said.at);
    }
    if (code != DG_OK) return dg_fail(err, code, "%s", own.message);
    if (dg_utf8_first_invalid((dg_slice){*text, *n}) < *n) join_halves(*text, n);
    if (dg_utf8_first_invalid((dg_slice){*text, *n}) == *n) return DG_OK;
    free(*text);
    *text = NULL;
    return dg_fail(err, DG_EHELPER, "antiword gave a text that is not UTF-8");
}

/* --- Tables --- */

static const xmlNode *next_row(const xmlNode *table, const xmlNode *previous) {
    static const char *const through[] = {"tgroup", "tbody", NULL};
    return dg_xml_within(table, previous, "row", through);
}

static const xmlNode *next_entry(const xmlNode *row, const xmlNode *previous) {
    return dg_xml_within(row, previous, "entry", (const char *const[]){NULL});
}

/* As in DOCX: two rows of two cells at least. */
static bool is_grid(const xmlNode *table) {
    size_t wide = 0;
    for (const xmlNode *r = NULL; (r = next_row(table, r)) != NULL;) {
        const xmlNode *first = next_entry(r, NULL);
        wide += first != NULL && next_entry(r, first) != NULL;
    }
    return wide > 1;
}

/* Where the columns of a row end, in hundredths of a point; as many as `ends` has room for. */
static size_t column_ends(unsigned long ends[MOST_COLUMNS], const xmlNode *row) {
    const xmlNode *group = row->parent->parent, *spec = NULL;
    unsigned long at = 0;
    size_t n = 0;
    while (n < MOST_COLUMNS &&
           (spec = dg_xml_within(group, spec, "colspec", (const char *const[]){NULL})) != NULL) {
        const char *width = dg_xml_attribute(spec, "colwidth"); /* 30.05pt */
        char *point = NULL;
        at += width == NULL ? 0 : 100 * strtoul(width, &point, 10);
        at += point != NULL && *point == '.' ? strtoul(point + 1, NULL, 10) : 0;
        ends[n++] = at;
    }
    return n;
}

typedef struct {
    unsigned long ends[MOST_COLUMNS]; /* of the row with the most columns */
    size_t n;
} columns;

static columns columns_of(const xmlNode *table) {
    columns most = {.n = 0};
    unsigned long ends[MOST_COLUMNS];
    for (const xmlNode *r = NULL; (r = next_row(table, r)) != NULL;)
        if (column_ends(ends, r) > most.n) most.n = column_ends(most.ends, r);
    return most;
}

/* Over how many columns of the table a cell goes: antiword gives rows with merged cells apart. */
static size_t span_of(const columns *all, unsigned long from, unsigned long to) {
    size_t n = 0;
    for (size_t i = 0; i < all->n; i++)
        n += all->ends[i] > from + TOLERANCE && all->ends[i] <= to + TOLERANCE;
    return n;
}

static void put_text(dg_text *text, const xmlNode *node) {
    for (const xmlNode *child = node->children; child != NULL; child = child->next) {
        if (child->type == XML_TEXT_NODE) dg_text_puts(text, (const char *)child->content);
        put_text(text, child);
    }
}

static void put_row(dg_draft *draft, const columns *all, const xmlNode *row) {
    unsigned long ends[MOST_COLUMNS];
    size_t n = column_ends(ends, row), column = 0;
    for (const xmlNode *e = NULL; (e = next_entry(row, e)) != NULL; column++) {
        dg_text text = {0};
        put_text(&text, e);
        size_t span =
            column >= n ? 1 : span_of(all, column == 0 ? 0 : ends[column - 1], ends[column]);
        dg_draft_put_cell(draft, dg_text_slice(&text), 1, span);
        draft->failed = draft->failed || text.failed;
        dg_text_free(&text);
    }
    dg_draft_end_row(draft);
}

static void put_table(dg_draft *draft, const xmlNode *table) {
    columns all = columns_of(table);
    dg_draft_begin_table(draft, DG_LITERAL(""));
    for (const xmlNode *r = NULL; (r = next_row(table, r)) != NULL;)
        put_row(draft, &all, r);
    dg_draft_end_table(draft);
}

/* --- The text --- */

/* In the text, the rows of a table are lines between strokes. */
static bool is_row(dg_slice line) {
    return dg_slice_starts(line, "|");
}

static dg_slice line_at(dg_slice text, size_t at) {
    return (dg_slice){text.at + at, dg_slice_find(text, "\n", at) - at};
}

/* The lines of a table that is only a frame: its text. */
static void put_framed(dg_draft *draft, dg_slice line) {
    while (is_row(line) && dg_slice_ends(line, "|") && line.n > 1)
        line = dg_slice_trim((dg_slice){line.at + 1, line.n - 2});
    dg_draft_put(draft, line);
    dg_draft_put(draft, DG_LITERAL("\n"));
}

/* --- Tables that antiword does not see --- */

/* The next cell of a line of cells, each ended by a stroke; what is left follows it. */
static dg_slice take_cell(dg_slice *line) {
    dg_slice cell = {line->at, dg_slice_find(*line, "|", 0)};
    *line = dg_slice_skip(*line, cell.n + 1);
    return dg_slice_trim(cell);
}

/* Where rows are very wide, antiword gives the whole table as one line, with a stroke after each
 * cell and one more after each row. How many cells a row has; 0: the line is no such table. */
static size_t n_barred_columns(dg_slice line) {
    if (!dg_slice_ends(line, "|")) return 0;
    for (size_t n = 2; n <= MOST_COLUMNS; n++) {
        dg_slice rest = line;
        size_t rows = 0;
        bool fits = true;
        for (; rest.n > 0 && fits; rows++) {
            for (size_t i = 0; i < n; i++)
                take_cell(&rest);
            fits = rest.n > 0 && take_cell(&rest).n == 0;
        }
        if (fits && rows > 1) return n;
    }
    return 0;
}

static void put_barred(dg_draft *draft, dg_slice line, size_t n_columns) {
    dg_draft_begin_table(draft, DG_LITERAL(""));
    while (line.n > 0) {
        for (size_t i = 0; i < n_columns; i++)
            dg_draft_put_cell(draft, take_cell(&line), 1, 1);
        take_cell(&line);
        dg_draft_end_row(draft);
    }
    dg_draft_end_table(draft);
}

/* The text, with the tables of the DocBook in the places of their lines. */
static void put_lines(dg_draft *draft, dg_slice text, dg_xml *docbook) {
    const xmlNode *table = NULL;
    bool in_table = false, is_one = false; /* the table at hand is a grid */
    for (size_t at = 0; at < text.n; at += line_at(text, at).n + 1) {
        dg_slice line = line_at(text, at);
        bool begins = is_row(line) && !in_table;
        in_table = is_row(line);
        if (begins) table = dg_xml_next(docbook, (const char *const[]){"informaltable", NULL});
        if (begins) is_one = table != NULL && is_grid(table);
        bool grid = in_table && is_one;
        if (grid && begins) put_table(draft, table);
        size_t barred = in_table ? 0 : n_barred_columns(dg_slice_trim(line));
        if (barred > 0)
            put_barred(draft, dg_slice_trim(line), barred);
        else if (!grid)
            put_framed(draft, line);
    }
}

static dg_code put_tables(dg_page *page, dg_slice text, dg_slice bytes, dg_error *err) {
    char *docbook = NULL;
    size_t n = 0;
    dg_xml xml;
    dg_code code = run(&docbook, &n, bytes, true, err);
    if (code != DG_OK) return code;
    dg_slice book = {docbook, n};
    book = dg_slice_skip(book, dg_slice_find(book, "<book", 0)); /* without its DOCTYPE */
    code = dg_xml_open(&xml, book, "what antiword gave", err);
    if (code == DG_OK) {
        dg_draft draft = DG_DRAFT_EMPTY;
        put_lines(&draft, text, &xml);
        code = dg_xml_close(&xml, DG_OK, err);
        code = dg_draft_finish(page, &draft, code, err);
    }
    free(docbook);
    return code;
}

static dg_code read_seen(dg_page *page, dg_slice bytes, dg_error *err) {
    char *text = NULL;
    size_t n = 0;
    dg_code code = run(&text, &n, bytes, false, err);
    if (code != DG_OK) return code;
    dg_slice all = {text, n};
    bool tables =
        is_row(all) || dg_slice_find(all, "\n|", 0) < n || dg_slice_find(all, "|\n", 0) < n;
    if (tables && put_tables(page, all, bytes, NULL) == DG_OK)
        free(text);
    else
        *page = (dg_page){.text = all, .owned = text};
    return DG_OK;
}

dg_code dg_doc_read(dg_page *page, dg_slice bytes, dg_error *err) {
    char *seen = NULL;
    size_t n = 0;
    dg_code code = dg_doc_without_unseen(&seen, &n, bytes, err);
    if (code == DG_OK && seen != NULL) bytes = (dg_slice){seen, n};
    if (code == DG_OK) code = read_seen(page, bytes, err);
    free(seen);
    return code;
}
