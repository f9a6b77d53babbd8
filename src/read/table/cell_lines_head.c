/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/table/cell_lines_head.h"

#include "read/english/english_heads.h"
#include "read/name/latin.h"
#include "read/name/star.h"
#include "read/outline/label.h"
#include "read/table/rows.h"
#include "read/words/body_words.h"
#include "read/words/table_words.h"

enum { HEADER_BYTES = 36 };

dg_slice dg_cells_without_bar(dg_slice line) {
    line = dg_slice_trim(line);
    if (dg_slice_starts(line, "|")) line = dg_slice_trim(dg_slice_skip(line, 1));
    while (line.n > 0 && line.at[line.n - 1] == '|')
        line = dg_slice_trim((dg_slice){line.at, line.n - 1});
    return line;
}

dg_slice dg_cells_line(const dg_source *source, size_t i) {
    return dg_cells_without_bar(dg_source_simplified_line(source, i));
}

size_t dg_cells_next(const dg_source *source, size_t i) {
    while (i < source->n_lines && dg_cells_line(source, i).n == 0) {
        if (dg_source_is_hidden(source, i)) return source->n_lines;
        i++;
    }
    return i;
}

/* The last line before `i`, from line `from` on, that is not empty; `i` where there is none. */
static size_t line_before(const dg_source *source, size_t i, size_t from) {
    for (size_t at = i; at-- > from;)
        if (dg_cells_line(source, at).n > 0) return at;
    return i;
}

bool dg_cells_ends_in_colon(dg_slice line) {
    return dg_slice_ends(line, "：") || dg_slice_ends(line, ":");
}

/* 责任单位（列第一位的牵头）: a header without its remark. */
static dg_slice without_remark(dg_slice line) {
    size_t open = line.n;
    if (dg_slice_ends(line, "）")) open = dg_slice_find(line, "（", 0);
    if (dg_slice_ends(line, ")")) open = dg_slice_find(line, "(", 0);
    return (dg_slice){line.at, open > 0 ? open : line.n};
}

static bool is_short(dg_slice line) {
    return line.n <= DG_CELLS_TITLE_BYTES && without_remark(line).n <= HEADER_BYTES;
}

/* What a short line means as a cell of a header. */
static dg_column_kind kind_of(dg_slice line) {
    if (line.n == 0 || !is_short(line) || dg_cells_ends_in_colon(line)) return DG_COLUMN_OTHER;
    return dg_column_word(without_remark(line)).kind;
}

bool dg_cells_is_barred(const dg_source *source, size_t i) {
    dg_slice line = dg_slice_trim(dg_source_simplified_line(source, i));
    dg_slice cell = dg_cells_without_bar(line);
    return cell.n < line.n && dg_is_latin_byte(cell, 0) && !dg_slice_holds(cell, "|");
}

/* The same of line `i`, whose bar says that it is a cell, whatever its words. */
static dg_column_kind kind_at(const dg_source *source, size_t i) {
    dg_slice line = dg_cells_line(source, i);
    dg_column_kind kind = kind_of(line);
    if (kind != DG_COLUMN_OTHER || !dg_cells_is_barred(source, i) || !is_short(line)) return kind;
    return dg_english_head(line).kind;
}

/* --- The header --- */

/* May the line be the header of a column of parties? To say no at once to nearly all lines. */
static bool may_name_parties(const dg_source *source, size_t i) {
    WORDS(ends, {"位", 0}, {"门", 0}, {"室", 0}, {"关", 0}, {"体", 0}, {"头", 0}, {"办", 0},
          {"责", 0}, {"ead", 0}, {"eads", 0}, {"ners", 0}, {"ency", 0}, {"cies", 0}, {"ible", 0},
          {"wner", 0}, {"lity", 0}, {"port", 0}, {"arty", 0}, {"ment", 0}, {"dies", 0});
    size_t end = i + 1 < source->n_lines ? source->lines[i + 1] : source->text.n;
    if (end - source->lines[i] > DG_CELLS_TITLE_BYTES) return false;
    dg_slice line = dg_cells_line(source, i);
    return is_short(line) &&
           (dg_words_end(&ends, without_remark(line)) > 0 || dg_cells_is_barred(source, i));
}

bool dg_cells_is_number(dg_slice cell, size_t number) {
    dg_label label;
    return dg_cell_label(&label, cell, true) && label.length == cell.n && label.number == number;
}

size_t dg_cells_digits(dg_slice line) {
    enum { NUMBER_MAX = 999 }; /* not a year */
    line = dg_without_stars(line);
    size_t bytes, number = dg_digit_number(line, &bytes);
    return bytes > 0 && bytes == line.n && number <= NUMBER_MAX ? number : 0;
}

bool dg_cells_is_heading(dg_slice line) {
    dg_label label;
    return dg_label_parse(&label, line) && label.style <= DG_LABEL_HAN_BRACKET;
}

/* May a header begin with this cell, before the others that are known? A title, 某县任务分工, is
 * none.
 */
static bool may_begin_head(dg_column_kind kind, bool numbered) {
    return kind == DG_COLUMN_SECTION || (!numbered && kind == DG_COLUMN_TASK);
}

/* The line that the header begins with, whose cell in line `parties` names parties: the first of
 * the known words that follow each other up to it, or of those up to 序号 above short lines. */
static size_t head_start(const dg_source *source, size_t from, size_t parties) {
    size_t start = parties;
    bool unbroken = true, numbered = false;
    for (size_t i = 1, at = parties, above; i < DG_CELLS_MAX; i++, at = above) {
        above = line_before(source, at, from);
        dg_slice line = dg_cells_line(source, above);
        if (above == at || !is_short(line) || dg_cells_ends_in_colon(line)) break;
        dg_column_kind kind = kind_at(source, above);
        unbroken = unbroken && kind != DG_COLUMN_OTHER;
        bool number = kind == DG_COLUMN_NUMBER && !numbered;
        if (number || (unbroken && may_begin_head(kind, numbered))) start = above;
        unbroken = unbroken || number;
        numbered = numbered || number;
    }
    return start;
}

/* The cells from line `start` on, up to the number of the first row, or while they are known. */
static void collect_head(dg_cells_head *h, const dg_source *source, size_t start) {
    size_t i = start;
    *h = (dg_cells_head){.number = DG_CELLS_MAX};
    for (; i < source->n_lines && h->n < DG_CELLS_MAX; i = dg_cells_next(source, i + 1)) {
        dg_slice line = dg_cells_line(source, i);
        dg_column_kind kind = kind_at(source, i);
        bool numbered = h->number < DG_CELLS_MAX;
        if (!is_short(line) || (!numbered && kind == DG_COLUMN_OTHER)) break;
        if (numbered &&
            (dg_cells_is_number(line, 1) || dg_cells_digits(line) > 0 || dg_cells_is_heading(line)))
            break;
        if (kind == DG_COLUMN_NUMBER && !numbered) h->number = h->n;
        h->kinds[h->n] = kind;
        h->lines[h->n++] = i;
    }
    h->below = i;
}

/* Is what seems to be the last cell the title of the rows below it, since the first of them has no
 * line for it? */
static bool ends_in_title(const dg_cells_head *h, const dg_source *source) {
    if (h->number > 0 || h->n < 4 || h->kinds[h->n - 1] != DG_COLUMN_OTHER) return false;
    if (h->below >= source->n_lines || !dg_cells_is_number(dg_cells_line(source, h->below), 1))
        return false;
    size_t cells = 1;
    for (size_t i = h->below; cells <= h->n; cells++) {
        i = dg_cells_next(source, i + 1);
        if (i >= source->n_lines || dg_cells_is_number(dg_cells_line(source, i), 2)) break;
        if (dg_cells_is_number(dg_cells_line(source, i), 1))
            return cells == h->n; /* below another title */
    }
    return cells + 1 == h->n;
}

/* Does the header begin at line `start`, and name a column of tasks and one of parties? Cells of
 * the first row that stand before its number are given back. */
static bool read_head(dg_cells_head *h, const dg_source *source, size_t start) {
    size_t tasks = 0, parties = 0;
    collect_head(h, source, start);
    bool numbered = h->number < h->n;
    if (numbered && h->below < source->n_lines &&
        dg_cells_is_number(dg_cells_line(source, h->below), 1) && h->n > 2 * h->number) {
        h->n -= h->number; /* 序号 is not among them */
        if (h->number > 0) h->below = h->lines[h->n];
    }
    if (!numbered) h->number = h->n;
    if (numbered && ends_in_title(h, source)) h->below = h->lines[--h->n];
    for (size_t i = 0; i < h->n; i++) {
        tasks += h->kinds[i] == DG_COLUMN_TASK;
        parties += h->kinds[i] == DG_COLUMN_PARTIES;
    }
    h->latin = !numbered && dg_is_latin_byte(dg_cells_line(source, h->lines[0]), 0);
    if (h->latin && (h->n < 3 || h->kinds[0] != DG_COLUMN_TASK)) return false;
    return parties > 0 && (numbered ? h->n > 2 && h->number + 1 < h->n : tasks > 0 && h->n > 1);
}

bool dg_cells_find_head(dg_cells_head *h, const dg_source *source, size_t from, size_t i) {
    if (!may_name_parties(source, i)) return false;
    if (kind_at(source, i) != DG_COLUMN_PARTIES) return false;
    return read_head(h, source, head_start(source, from, i)) && h->below > i;
}
