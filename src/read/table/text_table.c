/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/table/text_table.h"

#include <string.h>

#include "base/fail.h"
#include "base/utf8.h"
#include "read/name/collective.h"
#include "read/outline/label.h"
#include "read/table/cell_parts.h"
#include "read/words/body_words.h"
#include "read/words/lexicon.h"
#include "read/words/signs.h"
#include "read/words/table_words.h"

enum { CELLS_MAX = 32, HEADER_BYTES = 300, ROW_BYTES = 4000 };

/* A line cut into cells. */
typedef struct {
    dg_slice line;
    dg_slice cells[CELLS_MAX];
    size_t n;
    bool tabbed;
    bool aligned; /* columns stand two spaces apart: a cell may go on below where it begins */
} text_row;

enum { WRAPS_MAX = 16 };

/* What further lines add to the cells of a row. */
typedef struct {
    dg_slice parts[CELLS_MAX][WRAPS_MAX];
    size_t n[CELLS_MAX];
} row_wraps;

static bool is_gap(uint32_t c, bool tabbed) {
    return tabbed ? c == '\t' : c == '\t' || dg_utf8_is_space(c);
}

/* Is the cell one Han character, or such characters printed apart: 任 务? */
static bool is_spread(dg_slice cell) {
    bool expect_han = true;
    for (size_t at = 0, step; at < cell.n; at += step) {
        uint32_t c = dg_utf8_next(cell, at, &step);
        if (expect_han ? !dg_utf8_is_han(c) : !dg_utf8_is_space(c)) return false;
        expect_han = !expect_han || dg_utf8_is_space(c);
    }
    return cell.n > 0;
}

/* Ends a cell. Empty ones count between tabs only; 任 and 务 are one word. */
static void end_cell(text_row *row, dg_slice cell) {
    dg_slice *last = row->n == 0 ? NULL : &row->cells[row->n - 1];
    if (!row->tabbed && cell.n == 0) return;
    if (!row->tabbed && last != NULL && is_spread(*last) && is_spread(cell)) {
        last->n = (size_t)(cell.at + cell.n - last->at);
        return;
    }
    if (row->n < CELLS_MAX) row->cells[row->n] = row->tabbed ? dg_slice_trim(cell) : cell;
    row->n += row->n < CELLS_MAX;
}

/* The bytes of a gap between cells: a tab, or all white space, of `least` characters at least. */
static size_t gap_bytes(dg_slice line, size_t at, bool tabbed, size_t least) {
    size_t bytes = 0, n = 0, step;
    while (at + bytes < line.n && is_gap(dg_utf8_next(line, at + bytes, &step), tabbed)) {
        bytes += step;
        if (++n == 1 && tabbed) break;
    }
    return n >= least ? bytes : 0;
}

static void split_at(text_row *row, dg_slice line, size_t least) {
    *row = (text_row){.line = line, .tabbed = memchr(line.at, '\t', line.n) != NULL};
    size_t start = 0, step;
    if (!row->tabbed) line = dg_slice_trim(line);
    for (size_t at = 0, gap; at<line.n; at += gap> 0 ? gap : step) {
        dg_utf8_next(line, at, &step);
        gap = gap_bytes(line, at, row->tabbed, least);
        if (gap == 0) continue;
        end_cell(row, (dg_slice){line.at + start, at - start});
        start = at + gap;
    }
    end_cell(row, dg_slice_skip(line, start));
}

static void split(text_row *row, dg_slice line) {
    split_at(row, line, 1);
}

static bool is_number(dg_slice cell) {
    size_t digits;
    dg_digit_number(cell, &digits);
    return digits > 0 && cell.n <= digits + strlen("、");
}

/* 序号 任务 牵头单位: known words, one of them for parties; two of them alone between a tab. Bars
 * between them are another layout's. */
static bool is_header(const text_row *row) {
    size_t known = 0, parties = 0, roles = 0;
    dg_class class;
    if (row->n == CELLS_MAX) return false;                    /* there may be more */
    if (row->n > 0 && is_number(row->cells[0])) return false; /* 1 修路 牵头 配合, of a matrix */
    for (size_t i = 0; i < row->n; i++) {
        if (row->cells[i].n > 0 && dg_word_list_mark(row->cells[i]) == row->cells[i].n)
            return false;
        dg_column_kind kind = dg_column_word(row->cells[i]).kind;
        known += kind != DG_COLUMN_OTHER;
        parties += kind == DG_COLUMN_PARTIES;
        roles += row->cells[i].n > 0 && dg_word_role(&class, row->cells[i]) == row->cells[i].n;
    }
    if (known == roles) return false; /* 修路 牵头 配合, likewise */
    bool numbered = row->n > 0 && dg_column_word(row->cells[0]).kind == DG_COLUMN_NUMBER;
    bool wide = row->n > 2 || (row->tabbed && known == row->n);
    return wide && known > 1 && parties > 0 && (row->tabbed || numbered);
}

/* Do names begin the line, by the looks of the first? */
static bool begins_with_names(dg_slice line) {
    dg_slice first = {line.at, dg_next_sign(line, 0, DG_SIGN_LIST_MARK | DG_SIGN_STOP)};
    return dg_ends_like_a_body(first) || dg_is_collective(first);
}

/* 市甲局, 各街道: may the cell be one more name, and not of the task's words, as 中小企业? */
static bool is_whole_name(dg_slice cell) {
    return begins_with_names(cell) && (dg_begins_with_place(cell) || dg_slice_starts(cell, "各")) &&
           !dg_slice_holds(cell, "企业") && !dg_slice_holds(cell, "公司");
}

static bool heads_parties(const text_row *header, size_t c) {
    return c < header->n && dg_column_word(header->cells[c]).kind == DG_COLUMN_PARTIES;
}

/* Cell `first` of a row takes in the `extra` behind it. */
static void join_cells(text_row *row, size_t first, size_t extra) {
    dg_slice *joined = &row->cells[first], last = row->cells[first + extra];
    joined->n = (size_t)(last.at + last.n - joined->at);
    memmove(joined + 1, joined + 1 + extra, (row->n - first - 1 - extra) * sizeof *joined);
    row->n -= extra;
}

/* 1 做甲 甲局 乙局 6月 below 序号 任务 责任单位 时限: how many of the `extra` cells stand before
 * the last column of parties and name bodies as it does. Columns of parties beside it have one
 * each. */
static size_t extra_names(const text_row *row, const text_row *header, size_t extra) {
    size_t column = header->n - 1, n = 0, others = 0;
    while (column > 1 && !heads_parties(header, column))
        column--;
    while (column > others + 2 && heads_parties(header, column - others - 1))
        others++;
    for (size_t c = column + extra; c > 1 && is_whole_name(row->cells[c]); c--)
        n++;
    n = n > others + 1 ? n - others - 1 : 0;
    return column < 2 ? 0 : n < extra ? n : extra;
}

/* White space inside the task's words makes too many cells: the second takes them in, but for names
 * of bodies that stand before another. */
static bool fit(text_row *row, const text_row *header) {
    if (row->n < header->n || !is_number(row->cells[0])) return false;
    size_t extra = row->n - header->n, names = extra_names(row, header, extra), column = 0;
    for (size_t c = 2; names > 0 && c < header->n; c++)
        if (heads_parties(header, c)) column = c;
    if (names > 0) join_cells(row, column + extra - names, names);
    join_cells(row, 1, extra - names);
    return true;
}

/* 1 做甲 甲局 below 序号 类别 任务 责任单位: white space leaves nothing of an empty cell. Where
 * parties are in the last column alone, the row's last cell is theirs if a body stands there, and
 * the one before it the task's. */
static bool fit_without_empty(text_row *row, const text_row *header) {
    size_t last = header->n - 1;
    if (row->n != 3 || header->n < 4 || !is_number(row->cells[0])) return false;
    for (size_t c = 1; c < header->n; c++)
        if ((dg_column_word(header->cells[c]).kind == DG_COLUMN_PARTIES) != (c == last))
            return false;
    if (!begins_with_names(row->cells[2])) return false;
    row->cells[last] = row->cells[2];
    row->cells[last - 1] = row->cells[1];
    for (size_t c = 1; c + 1 < last; c++)
        row->cells[c] = (dg_slice){row->cells[last - 1].at, 0};
    row->n = header->n;
    return true;
}

/* Where a cell begins on the page, in columns of half width. */
static size_t page_column(const text_row *row, size_t i) {
    return dg_utf8_width((dg_slice){row->line.at, (size_t)(row->cells[i].at - row->line.at)});
}

/* The cell of the row below which byte `i` of `below` begins, from `from` on; CELLS_MAX: none. */
static size_t cell_over(const text_row *row, const text_row *below, size_t i, size_t from) {
    enum { SLACK = 3 };
    size_t at = page_column(below, i);
    for (size_t c = from; c < row->n; c++) {
        size_t start = page_column(row, c);
        if (at + SLACK >= start && at <= start + SLACK) return c;
    }
    return CELLS_MAX;
}

/* 6  做己            丙局 below 5  做戊  甲局  乙局: a numbered row two spaces apart that is short
 * of cells has each of its own below one of a whole row. */
static bool fit_below(text_row *row, const text_row *whole) {
    text_row fitted = {.line = row->line, .n = whole->n, .aligned = true};
    if (!whole->aligned || row->n < 2 || row->n >= whole->n || !is_number(row->cells[0]))
        return false;
    for (size_t c = 0; c < whole->n; c++)
        fitted.cells[c] = dg_slice_skip(row->line, row->line.n);
    for (size_t i = 0, next = 0; i < row->n; i++, next++) {
        next = cell_over(whole, row, i, next);
        if (next == CELLS_MAX || (i < 2 && next != i)) return false;
        fitted.cells[next] = row->cells[i];
    }
    *row = fitted;
    return true;
}

/* 甲局  乙局 in a cell of parties, two spaces apart: each begins below the header's cell or behind
 * it, but before the next. */
static bool fit_joined(text_row *row, const text_row *header, const text_row *whole) {
    text_row fitted = {.line = row->line, .n = whole->n, .aligned = true};
    size_t last = CELLS_MAX, joined = 0;
    if (!whole->aligned || row->n < 3 || !is_number(row->cells[0])) return false;
    for (size_t c = 0; c < whole->n; c++)
        fitted.cells[c] = dg_slice_skip(row->line, row->line.n);
    for (size_t i = 0; i < row->n; i++) {
        dg_slice cell = row->cells[i];
        size_t c = cell_over(whole, row, i, last == CELLS_MAX ? 0 : last + 1);
        if (c != CELLS_MAX) {
            if (i < 2 && c != i) return false;
            fitted.cells[last = c] = cell;
            continue;
        }
        bool before_next =
            last + 1 >= whole->n || page_column(row, i) < page_column(whole, last + 1);
        if (last == CELLS_MAX || !before_next || !heads_parties(header, last) ||
            !begins_with_names(cell))
            return false;
        fitted.cells[last].n = (size_t)(cell.at + cell.n - fitted.cells[last].at);
        joined++;
    }
    if (joined > 0) *row = fitted;
    return joined > 0;
}

/* Is the line a row below the header, or a heading between the rows? `whole`: the last row above
 * that has all cells, the header at first. */
static bool is_row(text_row *row, dg_slice line, const text_row *header, const text_row *whole) {
    dg_label label;
    if (line.n > ROW_BYTES) return false;
    split(row, line);
    if (row->tabbed) return row->n > 1;
    if (row->n == 1 || header->tabbed) {
        *row = (text_row){.line = line, .cells = {dg_slice_trim(line)}, .n = 1};
        return dg_label_parse(&label, row->cells[0]) && label.style <= DG_LABEL_HAN_BRACKET;
    }
    text_row wide; /* 甲局  乙部 丙委: a single space is inside a cell */
    split_at(&wide, line, 2);
    wide.aligned = wide.n == header->n && is_number(wide.cells[0]);
    if (fit_joined(&wide, header, whole) || wide.aligned || fit_below(&wide, whole)) *row = wide;
    return fit(row, header) || fit_without_empty(row, header);
}

/* 做甲, and on the next line a tab and 商务部: a row that is broken before its second cell. */
static bool is_broken_row(text_row *row, const dg_source *source, size_t i,
                          const text_row *header) {
    text_row below;
    dg_slice line = dg_source_line(source, i);
    if (!header->tabbed || i + 1 >= source->n_lines) return false;
    dg_slice next = dg_source_line(source, i + 1);
    if (next.n == 0 || next.at[0] != '\t' || memchr(line.at, '\t', line.n) != NULL) return false;
    line = dg_slice_trim(line);
    split(&below, next);
    if (below.n > header->n) return false;
    *row = below;
    row->cells[0] = line;
    return true;
}

/* 2 做乙 甲局, and 乙局 and 丙局 on lines below: a numbered row that is short of cells has the last
 * of them there, and before those what goes on with its own last cell; all of them name parties. *i
 * becomes the row's last line. */
static bool is_short_row(text_row *row, const dg_source *source, size_t *i,
                         const text_row *header) {
    dg_slice lines[WRAPS_MAX];
    size_t n = 0;
    split(row, dg_source_line(source, *i));
    if (header->tabbed || row->n < 3 || row->n >= header->n || !is_number(row->cells[0]))
        return false;
    for (size_t c = row->n - 1; c < header->n; c++)
        if (dg_column_word(header->cells[c]).kind != DG_COLUMN_PARTIES) return false;
    for (size_t at = *i + 1; at < source->n_lines && n < WRAPS_MAX; at++, n++) {
        lines[n] = dg_slice_trim(dg_source_line(source, at));
        if (!begins_with_names(lines[n])) break;
    }
    size_t missing = header->n - row->n;
    if (n < missing) return false;
    dg_slice *last = &row->cells[row->n - 1];
    if (n > missing)
        last->n = (size_t)(lines[n - missing - 1].at + lines[n - missing - 1].n - last->at);
    memcpy(&row->cells[row->n], &lines[n - missing], missing * sizeof *lines);
    row->n = header->n;
    *i += n;
    return true;
}

/* Does a row, not a heading, come next below line `i`? Else the heading is the prose's. */
static bool row_follows(const dg_source *source, size_t i, const text_row *header,
                        const text_row *whole) {
    text_row row;
    while (++i < source->n_lines) {
        dg_slice line = dg_source_line(source, i);
        if (dg_slice_trim(line).n > 0) return is_row(&row, line, header, whole) && row.n > 1;
    }
    return false;
}

/* 甲局、 and on the next line 乙局, or 甲局 and then 、乙局. */
static bool list_goes_on(dg_slice above, dg_slice below) {
    return dg_slice_ends(above, "、") || dg_slice_ends(above, "，") ||
           dg_slice_starts(below, "、") || dg_slice_starts(below, "，");
}

/* 乙局, 丙局 on lines below a row of tabs whose last cell is broken: names alone, and whole ones
 * where no number tells a row? */
static bool is_name_below(const dg_source *source, size_t i, bool numbered) {
    dg_label label;
    size_t digits;
    if (i >= source->n_lines) return false;
    dg_slice line = dg_slice_trim(dg_source_line(source, i));
    dg_digit_number(line, &digits);
    return digits == 0 && memchr(line.at, '\t', line.n) == NULL && !dg_label_parse(&label, line) &&
           (numbered ? begins_with_names(line) : is_whole_name(line));
}

/* The line below `i` that is not blank. */
static size_t line_below(const dg_source *source, size_t i) {
    for (i++; i < source->n_lines && dg_slice_trim(dg_source_line(source, i)).n == 0;)
        i++;
    return i;
}

/* The last of such lines, where the next row follows, not another table's header; else `i`. */
static size_t names_below(const text_row *row, const dg_source *source, size_t i) {
    size_t last = i, next = line_below(source, i);
    for (size_t n = 0; n < WRAPS_MAX && is_name_below(source, next, is_number(row->cells[0]));
         n++) {
        last = next;
        next = line_below(source, next);
    }
    if (next >= source->n_lines) return i;
    dg_slice line = dg_source_line(source, next);
    text_row below;
    split(&below, line);
    return memchr(line.at, '\t', line.n) != NULL && !is_header(&below) ? last : i;
}

/* Names below a row go on with the parties in its last cell where a list mark joins them, or where
 * the row is one of tabs. Returns the row's last line. */
static size_t join_names(text_row *row, const dg_source *source, size_t i, const text_row *header) {
    dg_slice *last = &row->cells[row->n - 1], above = *last;
    dg_label label;
    bool parties = dg_column_word(header->cells[header->n - 1]).kind == DG_COLUMN_PARTIES;
    if (row->n != header->n || !parties) return i;
    size_t bare = row->tabbed ? names_below(row, source, i) : i;
    if (bare > i) above = dg_slice_trim(dg_source_line(source, bare));
    i = bare;
    for (; i + 1 < source->n_lines; i++) {
        dg_slice line = dg_slice_trim(dg_source_line(source, i + 1));
        if (line.n == 0 || memchr(line.at, '\t', line.n) != NULL || !list_goes_on(above, line) ||
            dg_label_parse(&label, line) || (!row->tabbed && !begins_with_names(line)))
            break;
        above = line;
    }
    last->n = (size_t)(above.at + above.n - last->at);
    return i;
}

/* A line feed inside a cell breaks a row of tabs: what is short of cells goes on in the next lines,
 * up to one that begins a row or a heading. Returns the row's last line. */
static size_t join_lines(text_row *row, const dg_source *source, size_t i, const text_row *header) {
    dg_label label;
    text_row next;
    while (row->tabbed && row->n < header->n && i + 1 < source->n_lines) {
        dg_slice line = dg_source_line(source, i + 1);
        split(&next, line);
        if (next.n == 0 || next.cells[0].n == 0 || row->n + next.n - 1 > header->n) break;
        if (is_number(next.cells[0]) || dg_label_parse(&label, line)) break;
        dg_slice *last = &row->cells[row->n - 1];
        last->n = (size_t)(next.cells[0].at + next.cells[0].n - last->at);
        memcpy(&row->cells[row->n], &next.cells[1], (next.n - 1) * sizeof *row->cells);
        row->n += next.n - 1;
        i++;
    }
    return join_names(row, source, i, header);
}

/* Does the line go on with cells of the row above, each below the place where that begins? */
static bool take_wrap(row_wraps *wraps, const text_row *row, dg_slice line) {
    text_row below;
    size_t over[CELLS_MAX], next = 1;
    split_at(&below, line, 2);
    if (below.n == 0 || below.tabbed || below.n >= row->n) return false;
    below.line = line; /* with the white space before it */
    for (size_t i = 0; i < below.n; i++) {
        over[i] = cell_over(row, &below, i, next);
        if (over[i] == CELLS_MAX || wraps->n[over[i]] == WRAPS_MAX) return false;
        next = over[i] + 1;
    }
    for (size_t i = 0; i < below.n; i++)
        wraps->parts[over[i]][wraps->n[over[i]]++] = below.cells[i];
    return true;
}

/* The lines below an aligned row that its cells go on in. Returns the row's last line. */
static size_t join_wraps(row_wraps *wraps, const text_row *row, const dg_source *source, size_t i) {
    memset(wraps->n, 0, sizeof wraps->n);
    while (row->aligned && i + 1 < source->n_lines &&
           take_wrap(wraps, row, dg_source_line(source, i + 1)))
        i++;
    return i;
}

/* A cell that goes on in further lines. */
static void add_wrapped(dg_grid *grid, dg_source *source, dg_slice cell, const dg_slice *lines,
                        size_t n) {
    dg_cell_part parts[1 + WRAPS_MAX] = {{cell, '\0'}};
    for (size_t i = 0; i < n; i++)
        parts[1 + i].text = lines[i];
    dg_cell_parts_add(grid, source, parts, 1 + n);
}

static void add_row(dg_grid *grid, dg_source *source, const text_row *row, const row_wraps *wraps) {
    for (size_t i = 0; i < row->n; i++) {
        size_t at = (size_t)(row->cells[i].at - source->text.at);
        size_t n = wraps == NULL ? 0 : wraps->n[i];
        if (n > 0)
            add_wrapped(grid, source, row->cells[i], wraps->parts[i], n);
        else
            dg_grid_add(grid, row->cells[i], dg_source_position(source, at));
    }
    dg_grid_end_row(grid);
}

/* 3做丙商务部, below the row of number 2. */
static bool counts_on(dg_slice line, dg_slice above) {
    size_t digits, step;
    size_t number = dg_digit_number(line, &digits), last = dg_digit_number(above, &step);
    dg_slice rest = dg_slice_skip(line, digits);
    return digits > 0 && step > 0 && number == last + 1 && rest.n > 0 &&
           (rest.at[0] == ' ' || dg_utf8_is_han(dg_utf8_next(rest, 0, &step)));
}

/* 5 做戊 below the row of number 4. */
static bool is_next_row(const text_row *row, dg_slice above) {
    size_t digits, step;
    size_t number = dg_digit_number(row->cells[0], &digits), last = dg_digit_number(above, &step);
    return is_number(row->cells[0]) && step > 0 && number == last + 1;
}

/* 2021年5月6日 or another table's header next: who signs stands in the line above. */
static bool ends_paper(const dg_source *source, size_t i) {
    text_row below;
    while (i < source->n_lines && dg_slice_trim(dg_source_line(source, i)).n == 0)
        i++;
    if (i == source->n_lines) return false;
    dg_slice line = dg_slice_trim(dg_source_line(source, i));
    split(&below, line);
    return is_header(&below) || (dg_slice_ends(line, "日") && dg_slice_holds(line, "年"));
}

/* Does the line count on from the row above, name bodies right below it, or does a whole row
 * follow: one of tabs within some lines, and behind sentences only the next number's? */
static bool is_stray_line(const dg_source *source, size_t i, const text_row *header,
                          const text_row *whole, dg_slice above) {
    enum { STRAY_BYTES = 600 };
    text_row next;
    dg_slice line = dg_slice_trim(dg_source_line(source, i));
    bool sentence = dg_slice_ends(line, "。");
    if (line.n > STRAY_BYTES || (sentence && !header->tabbed)) return false;
    if (!sentence && counts_on(line, above)) return true;
    bool last = i > 0 && !ends_paper(source, i + 1) && is_name_below(source, i, true);
    if (last && header->tabbed && dg_slice_trim(dg_source_line(source, i - 1)).n > 0) return true;
    for (size_t n = 0; n < WRAPS_MAX && ++i < source->n_lines;) {
        dg_slice below = dg_source_line(source, i);
        if (dg_slice_trim(below).n == 0) continue;
        split(&next, below);
        if (is_header(&next)) return false;
        bool row = is_row(&next, below, header, whole), counts = is_next_row(&next, above);
        if (row && (next.n == header->n || (counts && header->tabbed))) return counts || !sentence;
        if (!header->tabbed || below.n > STRAY_BYTES) return false;
        sentence = sentence || dg_slice_ends(dg_slice_trim(below), "。");
        n++;
    }
    return false;
}

/* Is a cell of the row empty? */
static bool is_gapped(const text_row *row) {
    size_t c = 0;
    while (c < row->n && row->cells[c].n > 0)
        c++;
    return c < row->n;
}

/* 牵头 and 配合 in line `i`, below 责任单位: the header with the columns of its second row, of
 * which the last one tells of parties too. */
static text_row with_second_row(const text_row *header, const dg_source *source, size_t i) {
    text_row second, both = *header;
    if (!header->tabbed || i >= source->n_lines) return both;
    split(&second, dg_source_line(source, i));
    bool more = second.n > header->n && second.cells[0].n == 0;
    if (!more || dg_column_word(second.cells[second.n - 1]).kind != DG_COLUMN_PARTIES) return both;
    for (size_t c = header->n - 1; c < second.n; c++)
        both.cells[c] = second.cells[c];
    both.n = second.n;
    return both;
}

/* The table under the header in line `from`; *to is the line after it. */
static dg_grid *table_at(dg_source *source, size_t from, const text_row *first, size_t *to) {
    dg_grid *grid = dg_grid_new((dg_slice){"", 0}, source->lines[from]);
    if (grid == NULL) return NULL;
    add_row(grid, source, first, NULL);
    *to = from + 1;
    const text_row both = with_second_row(first, source, from + 1), *header = &both;
    text_row whole;
    split_at(&whole, header->line, 2);
    whole.aligned = whole.n == header->n;
    dg_slice above = {"", 0}; /* the first words of the row before */
    for (size_t i = from + 1; i < source->n_lines; i++) {
        dg_slice line = dg_source_line(source, i);
        text_row row;
        row_wraps wraps;
        if (dg_slice_trim(line).n == 0) continue;
        bool broken = is_broken_row(&row, source, i, header);
        if (!broken && !is_row(&row, line, header, &whole) &&
            !is_short_row(&row, source, &i, header)) {
            if (*to == from + 1 || !is_stray_line(source, i, header, &whole, above)) break;
            dg_cell_parts_add_stray(grid, source, line, header->n);
            if (counts_on(dg_slice_trim(line), above)) above = dg_slice_trim(line);
            *to = i + 1;
            continue;
        }
        i += broken;
        if (row.n == 1 && !row_follows(source, i, header, &whole)) break;
        if (row.aligned && !is_gapped(&row)) whole = row;
        i = join_wraps(&wraps, &row, source, join_lines(&row, source, i, header));
        add_row(grid, source, &row, &wraps);
        above = row.cells[0];
        *to = i + 1;
    }
    grid->end = *to < source->n_lines ? source->lines[*to] : source->text.n;
    return grid;
}

/* Cheap: nearly no line holds both white space and a word for parties. */
static bool may_be_header(dg_slice line) {
    static const char *const ends[] = {"位", "门", "关", "室", "委", "头"}; /* 单位, 部委, 牵头 */
    dg_slice inner = dg_slice_trim(line);
    bool spaced = memchr(inner.at, ' ', inner.n) != NULL || memchr(inner.at, '\t', inner.n) != NULL;
    if (inner.n == 0 || inner.n > HEADER_BYTES) return false;
    if (!spaced && !dg_slice_holds(inner, "\xE3\x80\x80")) return false;
    return DG_HOLDS_ANY(inner, ends);
}

dg_code dg_text_table_next(dg_grid **grid, dg_source *source, size_t from, dg_error *err) {
    *grid = NULL;
    for (size_t i = from; i < source->n_lines; i++) {
        dg_slice simplified = dg_source_simplified_line(source, i);
        text_row header;
        size_t to;
        if (!dg_source_has_blanks(source, i) || !may_be_header(simplified)) continue;
        split(&header, simplified);
        if (!is_header(&header)) continue;
        split(&header, dg_source_line(source, i));
        *grid = table_at(source, i, &header, &to);
        if (*grid == NULL || (*grid)->failed) {
            dg_grid_free(*grid);
            *grid = NULL;
            return dg_fail_memory(err);
        }
        if (to > i + 1) return DG_OK;
        dg_grid_free(*grid);
        *grid = NULL;
    }
    return DG_OK;
}
