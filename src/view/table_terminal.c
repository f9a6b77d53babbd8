/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <libsmartcols.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "view/table_parts.h"

#define BOLD "\033[1m"
#define SEPARATOR "  "
#define REPLACEMENT "\xEF\xBF\xBD" /* as long as what it replaces */

/* How bars are drawn: `scale` is the longest; none where they have no room. */
typedef struct {
    size_t width; /* in columns */
    double scale;
} bars;

static double length_of(const dg_cell *bar) {
    double length = 0;
    for (size_t k = 0; bar->defined && k < DG_BAR_PARTS; k++)
        length += bar->parts[k];
    return length;
}

/* Parts end where their sums round to, so that bars of one length are equally long; what is there
 * at all is seen. */
static void put_bar(dg_text *text, const dg_cell *bar, const bars *how) {
    static const char *const fills[DG_BAR_PARTS] = {"█", "▓", "░"};
    double sum = 0;
    size_t at = 0;
    for (size_t k = 0; how->scale > 0 && k < DG_BAR_PARTS; k++) {
        sum += bar->parts[k];
        size_t end = (size_t)(sum / how->scale * (double)how->width + 0.5);
        if (at == 0 && end == 0 && bar->parts[k] > 0) end = 1;
        for (; at < end && at < how->width; at++)
            dg_text_puts(text, fills[k]);
    }
}

/* Marks after which a terminal would show the rest of the row from right to left, or elsewhere:
 * U+202A to U+202E, U+2066 to U+2069. */
static bool is_reordering(const char *at) {
    const unsigned char *c = (const unsigned char *)at;
    return c[0] == 0xE2 && ((c[1] == 0x80 && c[2] >= 0xAA && c[2] <= 0xAE) ||
                            (c[1] == 0x81 && c[2] >= 0xA6 && c[2] <= 0xA9));
}

/* Cell i as a terminal shows it: on one line, a dash where it is undefined. NULL: no memory. */
static char *shown(const dg_table *table, size_t i, const bars *how) {
    const dg_cell *cell = &table->cells.items[i];
    const dg_column *column = &table->columns.items[i % table->columns.n];
    dg_text text = {0};
    if (!cell->defined)
        dg_text_puts(&text, "–");
    else if (column->kind == DG_CELL_BOOL)
        dg_text_puts(&text, dg_translate(table->lang, cell->yes ? "yes" : "no"));
    else if (column->kind == DG_CELL_WORD)
        dg_text_puts(&text, dg_translate(table->lang, cell->text));
    else if (column->kind == DG_CELL_BAR)
        put_bar(&text, cell, how);
    else
        dg_table_put_cell(&text, table, i, column->decimals);
    char *line = dg_text_take(&text);
    for (char *at = line; at != NULL && *at != '\0'; at++) {
        if ((unsigned char)*at < ' ') *at = ' ';
        if (is_reordering(at)) memcpy(at, REPLACEMENT, sizeof REPLACEMENT - 1);
    }
    return line;
}

/* The columns that each text column needs; 0 for the others. */
static void measure(size_t *width, const dg_table *table) {
    size_t n = table->columns.n;
    for (size_t i = 0; i < table->cells.n; i++) {
        if (table->columns.items[i % n].kind != DG_CELL_TEXT || !table->cells.items[i].defined)
            continue;
        size_t w = dg_utf8_width(dg_slice_of(table->cells.items[i].text));
        if (w > width[i % n]) width[i % n] = w;
    }
}

/* The columns that each column takes, with what sets it apart; bars none. false: no memory. */
static bool measure_all(size_t *width, const dg_table *table) {
    size_t n = table->columns.n;
    for (size_t c = 0; c < n; c++) {
        const dg_column *column = &table->columns.items[c];
        width[c] = 0;
        if (column->kind == DG_CELL_BAR) continue;
        width[c] = dg_utf8_width(dg_slice_of(dg_translate(table->lang, column->title)));
        for (size_t i = c; i < table->cells.n; i += n) {
            char *text = shown(table, i, NULL);
            if (text == NULL) return false;
            size_t w = dg_utf8_width(dg_slice_of(text));
            if (w > width[c]) width[c] = w;
            free(text);
        }
        width[c] += strlen(SEPARATOR);
    }
    return true;
}

static void plan_bars(bars *how, const dg_table *table, const size_t *width, size_t terminal) {
    enum { WIDEST = 24, NARROWEST = 8 };
    size_t n = table->columns.n, title = 0, rest = 0;
    *how = (bars){0};
    for (size_t c = 0; c < n; c++) {
        if (table->columns.items[c].kind != DG_CELL_BAR) continue;
        title =
            dg_utf8_width(dg_slice_of(dg_translate(table->lang, table->columns.items[c].title)));
        for (size_t i = c; i < table->cells.n; i += n) {
            double length = length_of(&table->cells.items[i]);
            if (length > how->scale) how->scale = length;
        }
    }
    if (title == 0) return;
    how->width = WIDEST;
    if (terminal == 0) return;
    for (size_t c = 0; c < n; c++)
        rest += width[c];
    if (rest + (title > NARROWEST ? title : NARROWEST) > terminal)
        how->width = 0;
    else if (rest + WIDEST > terminal)
        how->width = terminal - rest;
}

/* Where the table is too wide, the widest text column wraps, and any other that takes over a third
 * of the terminal. */
static bool wraps(const size_t *width, size_t n, size_t column, size_t terminal) {
    size_t widest = 0;
    for (size_t c = 0; c < n; c++)
        if (width[c] >= width[widest]) widest = c;
    return width[column] > 0 && (column == widest || width[column] > terminal / 3);
}

/* Whether it helps to wrap: what cannot wrap must leave some room for what can. Else rows are
 * better broken by the terminal itself. */
static bool wrapping_helps(const dg_table *table, const size_t *width, const size_t *text_width,
                           size_t terminal) {
    enum { NARROWEST = 6 };
    size_t n = table->columns.n, needed = 0;
    for (size_t c = 0; c < n; c++)
        needed += wraps(text_width, n, c, terminal) ? NARROWEST + strlen(SEPARATOR) : width[c];
    return needed <= terminal + strlen(SEPARATOR);
}

/* How wide the table may be, 0: as wide as it needs; and its bars. false: no memory. */
static bool plan(size_t *room, bars *how, const dg_table *table, const dg_terminal *terminal) {
    size_t n = table->columns.n, *width = calloc(n, 2 * sizeof *width);
    bool done = width != NULL && (terminal->width == 0 || measure_all(width, table));
    if (done) {
        plan_bars(how, table, width, terminal->width);
        measure(width + n, table);
        *room = wrapping_helps(table, width, width + n, terminal->width) ? terminal->width : 0;
    }
    free(width);
    return done;
}

static bool is_number(const dg_column *column) {
    return column->kind == DG_CELL_COUNT || column->kind == DG_CELL_REAL ||
           column->kind == DG_CELL_SCALE;
}

static bool is_left_out(const dg_column *column, const bars *how) {
    return column->kind == DG_CELL_BAR && how->width == 0;
}

static bool add_column(struct libscols_table *printed, const char *title, int flags, bool color) {
    struct libscols_column *made = scols_table_new_column(printed, title, 0, flags);
    return made != NULL &&
           (!color || scols_cell_set_color(scols_column_get_header(made), BOLD) == 0);
}

static bool add_columns(struct libscols_table *printed, const dg_table *table, const bars *how,
                        size_t room, bool color) {
    size_t n = table->columns.n;
    size_t *width = calloc(n, sizeof *width);
    bool done = width != NULL;
    if (done) measure(width, table);
    for (size_t c = 0; c < n && done; c++) {
        const dg_column *column = &table->columns.items[c];
        if (is_left_out(column, how)) continue;
        int flags = is_number(column) ? SCOLS_FL_RIGHT : 0;
        if (wraps(width, n, c, room)) flags |= SCOLS_FL_WRAP;
        done = add_column(printed, dg_translate(table->lang, column->title), flags, color);
    }
    free(width);
    return done;
}

static bool add_rows(struct libscols_table *printed, const dg_table *table, const bars *how) {
    size_t n = table->columns.n, at = 0;
    struct libscols_line *line = NULL;
    for (size_t i = 0; i < table->cells.n; i++) {
        if (i % n == 0) {
            line = scols_table_new_line(printed, NULL);
            at = 0;
        }
        if (is_left_out(&table->columns.items[i % n], how)) continue;
        char *text = shown(table, i, how);
        if (line == NULL || text == NULL || scols_line_refer_data(line, at++, text) != 0) {
            free(text);
            return false;
        }
    }
    /* Without a line the library prints no header either. */
    return table->cells.n > 0 || scols_table_new_line(printed, NULL) != NULL;
}

/* Line after line, without the blanks that pad the last column. */
static void put_trimmed(dg_text *out, const char *printed, size_t lines) {
    for (const char *at = printed; *at != '\0' && lines > 0; lines--) {
        size_t n = strcspn(at, "\n"), kept = n;
        while (kept > 0 && at[kept - 1] == ' ')
            kept--;
        dg_text_put(out, (dg_slice){at, kept});
        dg_text_puts(out, "\n");
        at += n + (at[n] == '\n');
    }
}

void dg_table_put_terminal(dg_text *out, const dg_table *table, const dg_terminal *terminal) {
    char *text = NULL;
    struct libscols_table *printed = scols_new_table();
    bars how;
    size_t room;
    bool done = plan(&room, &how, table, terminal) && printed != NULL &&
                scols_table_set_column_separator(printed, SEPARATOR) == 0 &&
                scols_table_enable_colors(printed, terminal->color) == 0;
    if (done) {
        /* Otherwise it would ask the real terminal. */
        scols_table_set_termforce(printed,
                                  room > 0 ? SCOLS_TERMFORCE_ALWAYS : SCOLS_TERMFORCE_NEVER);
        scols_table_set_termwidth(printed, room);
        done = add_columns(printed, table, &how, room, terminal->color) &&
               add_rows(printed, table, &how) && scols_print_table_to_string(printed, &text) == 0 &&
               text != NULL;
    }
    if (done)
        put_trimmed(out, text, table->cells.n > 0 ? SIZE_MAX : 1);
    else
        out->failed = true;
    free(text);
    scols_unref_table(printed);
}
