/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/table/cell_lines.h"

#include <string.h>

#include "base/fail.h"
#include "base/utf8.h"
#include "read/english/english_heads.h"
#include "read/name/latin.h"
#include "read/outline/label.h"
#include "read/table/cell_lines_head.h"
#include "read/table/cell_looks.h"
#include "read/table/cell_parts.h"
#include "read/table/rows.h"
#include "read/words/body_words.h"
#include "read/words/table_words.h"
#include "read/words/time_words.h"

enum { LINES_MAX = 48, CELL_BYTES = 4000 };

/* The lines of a row, and the column that each is in. */
typedef struct {
    size_t lines[LINES_MAX], columns[LINES_MAX];
    size_t n;
} row;

typedef struct {
    dg_source *source;
    dg_cells_head head;
    dg_grid *grid;
    size_t number; /* of the row that was read last */
    bool begun;    /* a row was read */
    int labels[2]; /* without numbers: of its first two cells, the styles of their labels; 0: none
                    */
} reader;

/* --- Cells --- */

static bool is_text(dg_column_kind kind) {
    return kind != DG_COLUMN_PARTIES && kind != DG_COLUMN_DEADLINE && kind != DG_COLUMN_NUMBER;
}

/* The next column behind `column` for a line of this kind; n where none is. */
static size_t next_of(const dg_cells_head *h, size_t column, bool text, dg_column_kind kind) {
    for (size_t c = column + 1; c < h->n && c < DG_CELLS_MAX; c++)
        if (text ? is_text(h->kinds[c]) : h->kinds[c] == kind) return c;
    return h->n;
}

/* The column of a line that follows one in `column`; n where the row has no place for it. `more`:
 * names may follow names, a body a line. */
static size_t column_after(const dg_cells_head *h, size_t column, dg_slice previous, dg_slice line,
                           bool more) {
    if (dg_ends_in_list_mark(previous) || dg_begins_with_list_mark(line))
        return column; /* wrapped */
    size_t time = next_of(h, column, false, DG_COLUMN_DEADLINE);
    size_t names = next_of(h, column, false, DG_COLUMN_PARTIES);
    size_t text = next_of(h, column, true, DG_COLUMN_OTHER);
    if (column == h->number && text == column + 1) return text;
    if (time < h->n && dg_word_time(NULL, line) == line.n) return time;
    if (names < h->n && dg_line_looks_like_names(line)) return names;
    bool named = h->kinds[column] == DG_COLUMN_PARTIES;
    if (named && (dg_line_is_labelled(line) || (more && dg_line_looks_like_names(line))))
        return column;
    if (text < h->n && (text == column + 1 || names >= h->n)) return text;
    return is_text(h->kinds[column]) && names < h->n ? column : h->n; /* goes on, or no place */
}

/* --- Rows --- */

/* Does a number stand in line `i` that a later row may have, where some are left out? */
static bool is_later_number(const reader *r, size_t i) {
    return i < r->source->n_lines && dg_cells_digits(dg_cells_line(r->source, i)) > r->number;
}

/* 一 / 水利 / 1: does the number of a group stand in line `i`, its title in the next line, and
 * below that the number of a row? */
static bool is_group_number(const reader *r, size_t i) {
    dg_label label;
    if (r->head.number > 0 || i >= r->source->n_lines) return false;
    dg_slice line = dg_cells_line(r->source, i);
    bool number = dg_cell_label(&label, line, true) && label.length == line.n;
    if (!number || dg_cells_digits(line) > 0) return false; /* mostly */
    size_t title = dg_cells_next(r->source, i + 1), below = dg_cells_next(r->source, title + 1);
    if (below >= r->source->n_lines) return false;
    line = dg_cells_line(r->source, title);
    size_t first = dg_cells_digits(dg_cells_line(r->source, below));
    return line.n <= DG_CELLS_TITLE_BYTES && !dg_slice_ends(line, "。") &&
           (first == 1 || first == r->number + 1);
}

/* Does the number of the next row stand in line `i`? The first may have any. */
static bool begins_row(const reader *r, size_t i) {
    if (is_group_number(r, i)) return false;
    if (i < r->source->n_lines && dg_cells_is_number(dg_cells_line(r->source, i), r->number + 1))
        return true;
    return !r->begun && is_later_number(r, i);
}

/* Is line `i` a heading, and the next row, whose number may be 1 again, below it, or below more of
 * them? */
static bool is_heading_above_row(const reader *r, size_t i) {
    size_t headings = 0;
    if (is_group_number(r, i)) return true;
    for (; headings < DG_CELLS_MAX && i < r->source->n_lines; headings++) {
        if (!dg_cells_is_heading(dg_cells_line(r->source, i))) break;
        i = dg_cells_next(r->source, i + 1);
    }
    for (size_t n = 0; headings > 0 && n <= r->head.number; n++) {
        if (begins_row(r, i) || is_later_number(r, i)) return true;
        if (i < r->source->n_lines && dg_cells_is_number(dg_cells_line(r->source, i), 1))
            return true;
        i = dg_cells_next(r->source, i + 1);
    }
    return false;
}

/* Is line `i`, where a row may begin, the title of a group without a label: the row's number, first
 * of its cells, stands below it? */
static bool is_title_above_row(const reader *r, size_t i) {
    size_t next = dg_cells_next(r->source, i + 1);
    if (r->head.number > 0 || next >= r->source->n_lines || begins_row(r, i)) return false;
    dg_slice line = dg_cells_line(r->source, i);
    if (line.n > DG_CELLS_TITLE_BYTES || dg_slice_ends(line, "。") || dg_cells_is_number(line, 1))
        return false;
    return begins_row(r, next) || dg_cells_is_number(dg_cells_line(r->source, next), 1);
}

/* How many lines stand from line `i` on before the number of the next row: no more than columns do,
 * else DG_NONE. */
static size_t lines_before_number(const reader *r, size_t i) {
    for (size_t n = 0; n <= r->head.number; n++, i = dg_cells_next(r->source, i + 1))
        if (begins_row(r, i) || is_later_number(r, i)) return n;
    return DG_NONE;
}

/* How many cells the lines of a row behind its number make. */
static size_t count_cells(const row *lines, const reader *r) {
    size_t cells = 0;
    for (size_t i = 0; i < lines->n; i++)
        cells += i == 0 || !dg_ends_in_list_mark(dg_cells_line(r->source, lines->lines[i - 1]));
    return cells;
}

/* Do the last lines belong to the next row: the cells before its number? Where the row is full
 * without them, or the last does not look like one of its own. */
static bool holds_next_class(const row *lines, const reader *r) {
    if (r->head.number == 0 || lines->n <= r->head.number) return false;
    size_t columns = r->head.n - r->head.number - 1, cells = count_cells(lines, r);
    if (cells != columns) return cells > columns;
    dg_slice last = dg_cells_line(r->source, lines->lines[lines->n - 1]);
    dg_column_kind kind = r->head.kinds[r->head.n - 1];
    return (kind == DG_COLUMN_DEADLINE && dg_word_time(NULL, last) != last.n) ||
           (kind == DG_COLUMN_PARTIES && !dg_line_looks_like_names(last));
}

/* The lines of a numbered row up to the next row or heading; without one, `ended` is false. */
static void collect_lines(row *lines, const reader *r, size_t i, bool *ended) {
    *ended = false;
    for (lines->n = 0; i < r->source->n_lines && lines->n < LINES_MAX; lines->n++) {
        bool numbered =
            begins_row(r, i) || (is_later_number(r, i) && r->head.number == 0 &&
                                 count_cells(lines, r) + 1 == r->head.n); /* the row is full */
        *ended = numbered || is_heading_above_row(r, i);
        if (numbered && holds_next_class(lines, r)) lines->n -= r->head.number;
        if (*ended || dg_cells_line(r->source, i).n > CELL_BYTES) return;
        lines->lines[lines->n] = i;
        i = dg_cells_next(r->source, i + 1);
    }
}

/* Is line `i` the date of a paper, below those who sign it? */
static bool is_date(const reader *r, size_t i) {
    return i < r->source->n_lines && dg_is_whole_date(dg_cells_line(r->source, i));
}

/* Does the line below line `i` say when it was signed? */
static bool is_signed(const reader *r, size_t i) {
    return is_date(r, dg_cells_next(r->source, i + 1));
}

/* Does line `i`, below names that end the last row, name more of them: 县财政局, 各乡镇? Not who
 * signs, above a date or by the full name of its place, nor whom a letter addresses. */
static bool goes_on_as_names(const reader *r, size_t i) {
    dg_slice line = dg_cells_line(r->source, i);
    if (dg_line_is_labelled(line)) return true;
    return line.n <= DG_CELLS_TITLE_BYTES && dg_begins_with_place(line) &&
           !dg_cells_ends_in_colon(line) && dg_line_looks_like_names(line) && !is_signed(r, i);
}

/* One line a cell, from column `first` on? */
static bool fits_one_by_one(row *lines, const reader *r, size_t first, bool ended) {
    size_t n = r->head.n - first;
    if (lines->n < n || (ended && lines->n > n)) return false;
    bool last = lines->n == n; /* nothing follows the table */
    for (size_t i = 0; i < n; i++) {
        dg_column_kind kind = r->head.kinds[first + i];
        dg_slice line = dg_cells_line(r->source, lines->lines[i]);
        bool latin = dg_is_latin_byte(line, 0);
        bool names = latin ? dg_looks_like_english_names(line) : dg_line_looks_like_parties(line);
        if (kind == DG_COLUMN_PARTIES && !ended && !names) return false;
        if (kind == DG_COLUMN_DEADLINE && !ended && !(last && latin) &&
            dg_word_time(NULL, line) != line.n)
            return false;
        if (dg_ends_in_list_mark(line) || dg_begins_with_list_mark(line)) return false;
    }
    for (size_t i = 0; i < n; i++)
        lines->columns[i] = first + i;
    bool names = r->head.kinds[r->head.n - 1] == DG_COLUMN_PARTIES;
    while (names && n < lines->n && goes_on_as_names(r, lines->lines[n]))
        lines->columns[n++] = r->head.n - 1;
    lines->n = n;
    return true;
}

/* Do names stand in the lines from the i-th on, and below them the time of a column behind
 * `column`? Then they are the row's, although the table may end with it. */
static bool names_stand_above_time(const row *lines, const reader *r, size_t i, size_t column) {
    if (next_of(&r->head, column, false, DG_COLUMN_DEADLINE) == r->head.n) return false;
    while (i < lines->n && dg_line_looks_like_names(dg_cells_line(r->source, lines->lines[i])))
        i++;
    dg_slice line = i < lines->n ? dg_cells_line(r->source, lines->lines[i]) : (dg_slice){"", 0};
    return line.n > 0 && dg_word_time(NULL, line) == line.n;
}

/* 责任部门 / 评分部门: does a column of bodies whose duty is not known stand last, behind one of
 * parties? */
static bool ends_in_other_bodies(const reader *r) {
    WORDS(nouns, {"部门", 0}, {"单位", 0}, {"机关", 0}, {"机构", 0});
    size_t last = r->head.n - 1;
    return last > 0 && r->head.kinds[last] == DG_COLUMN_OTHER &&
           r->head.kinds[last - 1] == DG_COLUMN_PARTIES &&
           dg_words_end(&nouns, dg_cells_line(r->source, r->head.lines[last])) > 0;
}

/* Give each line its column by its looks; the row ends before a line without a place. `ended`: the
 * lines are the row's up to the last. */
static void place_lines(row *lines, const reader *r, size_t column, bool ended) {
    dg_slice previous = {"", 0};
    for (size_t i = 0; i < lines->n; i++) {
        dg_slice line = dg_cells_line(r->source, lines->lines[i]);
        bool more = ended || names_stand_above_time(lines, r, i, column);
        column = column_after(&r->head, column, previous, line, more);
        if (column >= r->head.n) {
            lines->n = i;
            return;
        }
        lines->columns[i] = column;
        previous = line;
    }
    size_t n = lines->n;
    if (ended && n > 1 && lines->columns[n - 2] == column && ends_in_other_bodies(r) &&
        dg_line_looks_like_names(previous))
        lines->columns[n - 1] = column + 1; /* the last of several names */
}

static bool has_parties(const row *lines, const dg_cells_head *h) {
    for (size_t i = 0; i < lines->n; i++)
        if (h->kinds[lines->columns[i]] == DG_COLUMN_PARTIES) return true;
    return false;
}

/* The cell of the lines [i, j) of a row. */
static void add_cell(reader *r, const row *lines, size_t i, size_t j) {
    if (i == j) {
        dg_grid_add(r->grid, (dg_slice){"", 0}, (dg_position){1, 1});
        return;
    }
    dg_slice first = dg_cells_without_bar(dg_source_line(r->source, lines->lines[i]));
    dg_slice last = dg_cells_without_bar(dg_source_line(r->source, lines->lines[j - 1]));
    dg_position at = dg_source_position(r->source, (size_t)(first.at - r->source->text.at));
    dg_grid_add(r->grid, (dg_slice){first.at, (size_t)(last.at + last.n - first.at)}, at);
}

static void add_row(reader *r, const row *lines) {
    for (size_t c = 0, i = 0; c < r->head.n; c++) {
        size_t from = i;
        while (i < lines->n && lines->columns[i] == c)
            i++;
        add_cell(r, lines, from, i);
    }
    dg_grid_end_row(r->grid);
}

/* The row that begins in line `i` with `before` lines of the columns in front of its number.
 * Returns the line below it. */
static size_t take_numbered(reader *r, size_t i, size_t before, bool *taken) {
    row all = {.n = 0}, rest;
    bool ended;
    for (; all.n < before; i = dg_cells_next(r->source, i + 1)) {
        all.lines[all.n] = i;
        all.columns[all.n] = all.n;
        all.n++;
    }
    dg_label label;
    dg_cell_label(&label, dg_cells_line(r->source, i), true);
    r->number = label.number;
    r->begun = true;
    all.lines[all.n] = i;
    all.columns[all.n++] = r->head.number;
    collect_lines(&rest, r, dg_cells_next(r->source, i + 1), &ended);
    size_t n = rest.n;
    if (!fits_one_by_one(&rest, r, r->head.number + 1, ended))
        place_lines(&rest, r, r->head.number, ended);
    *taken = rest.n > 0;
    for (size_t k = 0; k < rest.n && all.n < LINES_MAX; k++, all.n++) {
        all.lines[all.n] = rest.lines[k];
        all.columns[all.n] = rest.columns[k];
    }
    if (*taken) add_row(r, &all);
    i = all.lines[all.n - 1];
    if (ended && *taken && n - rest.n <= r->head.n)
        for (size_t k = rest.n; k < n; k++) { /* what has no place is reported, the table goes on */
            i = rest.lines[k];
            dg_slice line = dg_cells_without_bar(dg_source_line(r->source, i));
            dg_cell_parts_add_stray(r->grid, r->source, line, r->head.n);
        }
    return dg_cells_next(r->source, i + 1);
}

/* 特此通知: a letter ends in line `i`, and who signs it stands below, above a day. */
static bool closes_letter(const reader *r, size_t i) {
    WORDS(closings, {"特此", 0}, {"此致", 0}, {"敬礼", 0}, {"妥否", 0}, {"专此", 0});
    return dg_words_match(&closings, dg_cells_line(r->source, i), NULL) > 0;
}

/* Does a row without a number stand from line `i` on, each of its cells a line? */
static bool is_plain_row(const reader *r, size_t i) {
    bool closing = closes_letter(r, i);
    size_t last = i;
    for (size_t c = 0; c < r->head.n; c++, last = i, i = dg_cells_next(r->source, i + 1)) {
        if (i >= r->source->n_lines) return false;
        dg_slice line = dg_cells_line(r->source, i);
        dg_column_kind kind = r->head.kinds[c];
        bool heads = c > 0 && dg_cells_is_heading(line);
        bool wrapped = dg_ends_in_list_mark(line) || dg_begins_with_list_mark(line);
        if (line.n > CELL_BYTES || heads || wrapped) return false;
        if (kind == DG_COLUMN_PARTIES && !dg_line_looks_like_parties(line)) return false;
        if (kind == DG_COLUMN_DEADLINE && dg_word_time(NULL, line) != line.n) return false;
    }
    return !closing || !(is_date(r, i) || is_date(r, last));
}

/* Does line `i`, below names in `column` of a row without a number, name more of them: does the
 * row's time stand below such lines, or the next row, whose task no office is, or nothing? */
static bool names_more(const reader *r, size_t i, size_t column) {
    bool time = next_of(&r->head, column, false, DG_COLUMN_DEADLINE) < r->head.n, office = false;
    size_t at = i, names = 0;
    for (; names < LINES_MAX && at < r->source->n_lines; at = dg_cells_next(r->source, at + 1)) {
        dg_slice line = dg_cells_line(r->source, at);
        if (!dg_line_looks_like_names(line)) break;
        office = office || (names == 0 && dg_line_is_an_office(line));
        names++;
    }
    if (r->head.kinds[column] != DG_COLUMN_PARTIES || names == 0) return false;
    if (at >= r->source->n_lines) return !time && office;
    dg_slice below = dg_cells_line(r->source, at);
    if (time) return dg_word_time(NULL, below) == below.n;
    return column + 1 == r->head.n && (office || names == 1) && is_plain_row(r, at);
}

/* Is line `i` the heading of rows without numbers, or their title, shorter than what is to be done
 * below it, as the first line of a task that goes on in a second is not? */
static bool is_above_plain_row(const reader *r, size_t i) {
    dg_slice line = dg_cells_line(r->source, i);
    size_t next = dg_cells_next(r->source, i + 1), below = next;
    if (r->head.kinds[0] != DG_COLUMN_TASK || is_plain_row(r, i)) return false;
    for (size_t n = 0; n < DG_CELLS_MAX && below < r->source->n_lines; n++) {
        if (!dg_cells_is_heading(dg_cells_line(r->source, below))) break;
        if (is_plain_row(r, below)) break;
        below = dg_cells_next(r->source, below + 1);
    }
    if (below >= r->source->n_lines || !is_plain_row(r, below)) return false;
    if (dg_cells_is_heading(line)) return true;
    dg_slice task = dg_cells_line(r->source, below);
    if (below == next && dg_line_is_an_office(task)) return false; /* the first of two bodies */
    bool wrapped =
        dg_utf8_count(line) >= dg_utf8_count(task) && !dg_line_looks_like_names(task); /* 办企业 */
    return below == next && !wrapped && line.n <= DG_CELLS_TITLE_BYTES &&
           !dg_slice_ends(line, "。") && !dg_ends_in_list_mark(line);
}

/* The style of the label that the line begins with; 0: there is none. */
static int style_of(dg_slice line) {
    dg_label label;
    return dg_label_parse(&label, line) ? (int)label.style + 1 : 0;
}

/* 2.架桥, below （一）交通 / 1.修路: does the first line of a row without a number stand in the
 * second column, since its label is of that one's style and the first cell is merged with the one
 * above? */
static bool begins_in_second(const reader *r, dg_slice line) {
    int style = style_of(line);
    return r->head.n > 1 && is_text(r->head.kinds[1]) && style > 0 && r->labels[0] > 0 &&
           style == r->labels[1] && style != r->labels[0];
}

/* Remember the styles of the labels of the row's first two cells. */
static void keep_labels(reader *r, const row *lines) {
    bool both = lines->n > 1 && lines->columns[0] == 0 && lines->columns[1] == 1;
    for (size_t i = 0; both && i < 2; i++)
        r->labels[i] = style_of(dg_cells_line(r->source, lines->lines[i]));
}

/* A row without a number begins with its task. Returns the line below it. */
static size_t take_plain(reader *r, size_t i, bool *taken) {
    row all;
    dg_slice previous = {"", 0};
    size_t column = SIZE_MAX;
    bool closing = closes_letter(r, i);
    for (all.n = 0; i < r->source->n_lines && all.n < LINES_MAX;
         i = dg_cells_next(r->source, i + 1)) {
        dg_slice line = dg_cells_line(r->source, i);
        bool task = all.n == 0 && is_plain_row(r, i); /* （一）修路, and no heading */
        if ((dg_cells_is_heading(line) && !task) || line.n > CELL_BYTES) break;
        size_t first = all.n == 0 && begins_in_second(r, line) ? 1 : 0;
        column = all.n == 0
                     ? first
                     : column_after(&r->head, column, previous, line, names_more(r, i, column));
        bool remark = column < r->head.n && r->head.kinds[column] == DG_COLUMN_IGNORED;
        if (column >= r->head.n || remark) break;
        all.lines[all.n] = i;
        all.columns[all.n++] = column;
        previous = line;
    }
    *taken = has_parties(&all, &r->head) && !(closing && is_date(r, i));
    if (*taken) keep_labels(r, &all);
    if (*taken) add_row(r, &all);
    return i;
}

/* Each of the row's cells is a line, names where the header says so. Returns the line below it. */
static size_t take_latin(reader *r, size_t i, bool *taken) {
    row all = {.n = 0};
    *taken = false;
    for (size_t at = i; all.n < r->head.n; at = dg_cells_next(r->source, at + 1)) {
        dg_slice line = at < r->source->n_lines ? dg_cells_line(r->source, at) : (dg_slice){"", 0};
        bool names = r->head.kinds[all.n] == DG_COLUMN_PARTIES;
        if (line.n == 0 || line.n > CELL_BYTES) return i;
        if (names && !dg_looks_like_english_names(line) && !dg_cells_is_barred(r->source, at))
            return i;
        all.lines[all.n] = at;
        all.columns[all.n] = all.n;
        all.n++;
    }
    *taken = true;
    add_row(r, &all);
    return dg_cells_next(r->source, all.lines[all.n - 1] + 1);
}

/* The row, or the heading between rows, that begins at line `i`. */
static size_t take_row(reader *r, size_t i, bool *taken) {
    size_t next = dg_cells_next(r->source, i + 1);
    bool numbered = r->head.number < r->head.n;
    bool above = numbered ? is_heading_above_row(r, i) || is_title_above_row(r, i)
                          : !r->head.latin && is_above_plain_row(r, i);
    if (above) {
        bool group = is_group_number(r, i);
        size_t below = group ? dg_cells_next(r->source, next + 1) : next;
        if (numbered && lines_before_number(r, below) == DG_NONE) r->number = 0;
        add_cell(r, &(row){.lines = {i}, .n = 1}, 0, 1);
        if (group) add_cell(r, &(row){.lines = {next}, .n = 1}, 0, 1);
        dg_grid_end_row(r->grid);
        *taken = true;
        return below;
    }
    size_t before = numbered ? lines_before_number(r, i) : 0;
    *taken = false;
    if (r->head.latin) return take_latin(r, i, taken);
    if (!numbered) return take_plain(r, i, taken);
    return before == DG_NONE ? i : take_numbered(r, i, before, taken);
}

/* May the names in line `i`, below the last row, be those of one that was not read: an office that
 * does not sign? */
static bool may_be_of_row(const reader *r, size_t i) {
    dg_slice line = dg_cells_line(r->source, i);
    if (line.n > DG_CELLS_TITLE_BYTES || !dg_line_looks_like_names(line)) return false;
    return dg_ends_like_an_office(dg_without_stop(line)) && dg_word_deed(line) == 0 &&
           !is_signed(r, i);
}

/* The lines below the row in line `end` go on as rows do: names that stand among them, fewer lines
 * below than there are columns, are reported. */
static void report_below(reader *r, size_t end) {
    for (size_t n = 0, i = end; n < r->head.n; n++, i = dg_cells_next(r->source, i + 1)) {
        if (i >= r->source->n_lines || dg_cells_is_heading(dg_cells_line(r->source, i))) return;
        if (n == 0 || r->head.latin || !may_be_of_row(r, i)) continue;
        dg_slice line = dg_cells_without_bar(dg_source_line(r->source, i));
        dg_cell_parts_add_stray(r->grid, r->source, line, r->head.n);
        return;
    }
}

/* The table under the header; NULL: no row, or no memory, which *failed tells. */
static dg_grid *table_under(dg_source *source, const dg_cells_head *h, bool *failed) {
    reader r = {.source = source, .head = *h};
    row header = {.n = h->n};
    size_t rows = 0, i = h->below, end = i;
    r.grid = dg_grid_new((dg_slice){"", 0}, source->lines[h->lines[0]]);
    *failed = r.grid == NULL;
    if (*failed) return NULL;
    for (size_t c = 0; c < h->n; c++) {
        header.lines[c] = h->lines[c];
        header.columns[c] = c;
    }
    add_row(&r, &header);
    for (bool taken = true; taken && i < source->n_lines;) {
        i = take_row(&r, i, &taken);
        rows += taken;
        if (taken) end = i;
    }
    report_below(&r, end);
    r.grid->end = end < source->n_lines ? source->lines[end] : source->text.n;
    *failed = r.grid->failed;
    if (rows > (h->latin ? 1 : 0) && !*failed) return r.grid;
    dg_grid_free(r.grid);
    return NULL;
}

dg_code dg_cell_lines_next(dg_grid **grid, dg_source *source, size_t from, dg_error *err) {
    *grid = NULL;
    for (size_t i = from; i < source->n_lines; i++) {
        dg_cells_head h;
        bool failed;
        if (!dg_cells_find_head(&h, source, from, i)) continue;
        *grid = table_under(source, &h, &failed);
        if (failed) return dg_fail_memory(err);
        if (*grid != NULL) return DG_OK;
        i = h.below - 1;
    }
    return DG_OK;
}
