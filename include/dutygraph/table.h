/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DUTYGRAPH_TABLE_H
#define DUTYGRAPH_TABLE_H

/**
 * A table of results, and the forms in which it is printed.
 *
 * Cells are put row after row. A failed allocation is remembered and reported by dg_table_write.
 */

#include "dutygraph/diagram.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct dg_table dg_table;

/** All are UTF-8, do not depend on the locale, and end in a line feed. */
typedef enum {
    DG_FORMAT_TABLE, /* for people: aligned by East Asian width, headings in the language */
    DG_FORMAT_TSV,   /* a tab or line break inside a cell becomes a blank */
    DG_FORMAT_CSV,   /* RFC 4180, but with line feeds alone between rows */
    DG_FORMAT_JSON,  /* an array of flat objects, keys in the order of the columns */
} dg_format_kind;

enum { DG_BAR_PARTS = 3 };

typedef enum {
    DG_CELL_TEXT,
    DG_CELL_COUNT, /* a whole number, right-aligned */
    DG_CELL_REAL,  /* six decimals in TSV and CSV, `decimals` on a terminal, 15 digits in JSON */
    DG_CELL_SCALE, /* a real of any size: `decimals` significant digits on a terminal, 10 in TSV and
                      CSV, 15 in JSON */
    DG_CELL_BOOL,  /* yes/no, in the language on a terminal; true/false in JSON */
    DG_CELL_WORD,  /* one of a closed list, such as "lead": on a terminal translated, else itself */
    DG_CELL_BAR,   /* a bar of up to DG_BAR_PARTS parts, only on a terminal and where it has room */
} dg_cell_kind;

/** @return NULL: no memory. */
DG_API dg_table *dg_table_new(dg_lang lang);
DG_API void dg_table_free(dg_table *table);

/**
 * Add a column; all columns come before the first cell.
 *
 * @param key    the name in TSV, CSV and JSON, such as "co_led". Borrowed until the table is freed.
 * @param title  the heading on a terminal, English; translated by `lang`. Borrowed likewise.
 * @param decimals  on a terminal, for DG_CELL_REAL and DG_CELL_SCALE.
 */
DG_API void dg_table_column(dg_table *table, const char *key, const char *title, dg_cell_kind kind,
                            int decimals);

/** The next cell. Text is copied; bytes that are not UTF-8 become U+FFFD. The kind must be the
 * column's. */
DG_API void dg_table_text(dg_table *table, const char *text);
DG_API void dg_table_word(dg_table *table, const char *word);
DG_API void dg_table_count(dg_table *table, size_t count);
DG_API void dg_table_real(dg_table *table, double value);  /* not finite: undefined */
DG_API void dg_table_scale(dg_table *table, double value); /* not finite: undefined */
DG_API void dg_table_bool(dg_table *table, bool value);
/** Bars of a column, which is not the first, are drawn to one scale; `parts` are copied. */
DG_API void dg_table_bar(dg_table *table, const double parts[DG_BAR_PARTS]);
DG_API void dg_table_undefined(dg_table *table); /* "–" on a terminal, empty, null */

DG_API size_t dg_table_n_rows(const dg_table *table);

/** How a terminal shows it. */
typedef struct {
    bool color;
    size_t width; /* long text wraps to keep to so many columns; 0: as wide as it needs */
} dg_terminal;

/**
 * The table as text, the caller's to free().
 *
 * @param terminal  for DG_FORMAT_TABLE; NULL: no colour, as wide as it needs.
 * @return DG_OK, DG_ENOMEM, or DG_EINVAL (no column, a row not whole, or a cell of another kind
 *         than its column).
 */
DG_API dg_code dg_table_write(char **text, const dg_table *table, dg_format_kind format,
                              const dg_terminal *terminal, dg_error *err);

/** `message` in the language; itself where the catalogue has no translation. Borrowed or static. */
DG_API const char *dg_translate(dg_lang lang, const char *message)
#if defined(__GNUC__)
    __attribute__((format_arg(2)))
#endif
    ;

#ifdef __cplusplus
}
#endif
#endif
