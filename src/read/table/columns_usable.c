/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/utf8.h"
#include "read/english/english.h"
#include "read/english/english_heads.h"
#include "read/name/latin.h"
#include "read/name/nobody.h"
#include "read/name/people.h"
#include "read/outline/label.h"
#include "read/table/column_search.h"
#include "read/words/period.h"
#include "read/words/table_words.h"
#include "read/words/time_words.h"
#include "read/words/words.h"

/* Does a cell of the column reach down over several rows of the body, as a group of tasks does? */
bool dg_column_is_merged_down(const search *s, size_t column) {
    for (size_t row = s->columns->body + 1; row < dg_grid_n_rows(s->grid); row++)
        if (is_covered(s, row, column) && !is_covered_from_left(s, row, column)) return true;
    return false;
}

/* data/waves.json: does what names a file stand in the column, no words with spaces? */
static bool holds_paths(const search *s, size_t column) {
    size_t paths = 0;
    for (size_t row = s->columns->body; row < dg_grid_n_rows(s->grid); row++) {
        dg_slice cell = text_at(s, row, column);
        if (dg_slice_holds(cell, " ")) return false;
        paths += dg_slice_holds(cell, "/");
    }
    return paths > 0;
}

/* 5113 (21.5%), 1,204: does the column say how much, in figures alone? 3 does behind the parties,
 * which a number of the task goes before. */
static bool holds_amounts(const search *s, size_t column) {
    size_t amounts = column > dg_columns_first(s->columns, DG_COLUMN_PARTIES);
    for (size_t row = s->columns->body; row < dg_grid_n_rows(s->grid); row++) {
        dg_slice cell = text_at(s, row, column);
        if (cell.n > 0 && !dg_has_no_letter(cell)) return false;
        amounts += dg_slice_holds(cell, "%") || dg_slice_holds(cell, ",");
    }
    return amounts > 0;
}

static size_t bytes_in(const search *s, size_t column) {
    size_t n = 0;
    for (size_t row = s->columns->body; row < dg_grid_n_rows(s->grid); row++)
        n += text_at(s, row, column).n;
    return n;
}

/* Week, 班次: does a head say that its column parts the time? */
static bool heads_turns(dg_slice title) {
    WORDS(units, {"week", 0}, {"month", 0}, {"day", 0}, {"shift", 0}, {"quarter", 0}, {"year", 0},
          {"周次", 0}, {"班次", 0}, {"星期", 0}, {"月份", 0}, {"季度", 0}, {"年度", 0});
    return dg_words_hold(&units, title);
}

/* 13900000001 beside whom it reaches: does a column say how bodies are reached? */
static bool tells_reach(const search *s) {
    for (size_t c = 0; c < s->columns->n; c++)
        if (dg_heads_reach(s->columns->items[c].title)) return true;
    return false;
}

/* 李某, A01: are the cells of a column people, or, `reach`, too short to say what is to be done? */
static bool holds_no_tasks(const search *s, size_t column, bool reach) {
    enum { PHRASE_BYTES = 12 }; /* four characters; twice as many letters */
    size_t filled = 0, people = 0, bytes = 0;
    for (size_t row = s->columns->body; row < dg_grid_n_rows(s->grid); row++) {
        dg_slice cell = text_at(s, row, column);
        if (dg_is_blank_word(cell)) continue;
        filled++;
        people += dg_is_persons_name(cell);
        bytes += dg_is_latin_byte(cell, 0) ? cell.n / 2 : cell.n;
    }
    return people * 2 > filled || (reach && bytes < filled * PHRASE_BYTES);
}

/* A table whose header does not say which column holds the tasks: the first not known, not empty,
 * no group; the last group where that is of files, or stands behind the parties and says less. */
static bool promote_task(search *s) {
    dg_columns *columns = s->columns;
    size_t task = DG_NONE, group = DG_NONE, party = dg_columns_first(columns, DG_COLUMN_PARTIES);
    bool reach = tells_reach(s);
    for (size_t c = columns->n; c-- > 0;)
        if (is_kind(&columns->items[c], DG_COLUMN_SECTION) && group == DG_NONE) group = c;
    for (size_t c = columns->n; c-- > 0;)
        if (is_kind(&columns->items[c], DG_COLUMN_OTHER) && bytes_in(s, c) > 0 &&
            !heads_turns(columns->items[c].title) && !holds_amounts(s, c) &&
            !holds_no_tasks(s, c, reach))
            task = c;
    bool other = task != DG_NONE && group < party && party != DG_NONE;
    bool less = other && task > party && bytes_in(s, task) <= 2 * bytes_in(s, group);
    if (task == DG_NONE || less || (other && holds_paths(s, task))) task = group;
    if (task == DG_NONE) return false;
    while (is_kind(&columns->items[task], DG_COLUMN_OTHER) && task + 1 < columns->n &&
           is_kind(&columns->items[task + 1], DG_COLUMN_OTHER) && dg_column_is_merged_down(s, task))
        columns->items[task++].meaning.kind = DG_COLUMN_SECTION;
    columns->items[task].meaning.kind = DG_COLUMN_TASK;
    return true;
}

bool dg_columns_have_bearer(const dg_columns *columns) {
    for (size_t c = 0; c < columns->n; c++)
        if (is_kind(&columns->items[c], DG_COLUMN_PARTIES) &&
            (columns->items[c].meaning.class == DG_CLASS_LEAD ||
             columns->items[c].meaning.class == DG_CLASS_JOINT ||
             columns->items[c].meaning.class == DG_CLASS_RESPONSIBLE))
            return true;
    return dg_columns_first(columns, DG_COLUMN_DEPARTMENT) != DG_NONE &&
           dg_columns_first(columns, DG_COLUMN_ROLE) != DG_NONE;
}

/* Are the marks those of duties: letters, explained, or under the names of bodies? Any table has
 * ticks. */
static bool marks_mean_duties(const search *s) {
    const dg_marks *seen = &s->columns->marks;
    size_t marks = count(s->columns, DG_COLUMN_MARKS), bodies = 0;
    if (marks < 2) return false;
    if (dg_marks_explained(seen)) return true;
    if (!seen->ticks && !seen->filled && !seen->hollow && !seen->stars) return true;
    for (size_t c = 0; c < s->columns->n; c++)
        if (is_kind(&s->columns->items[c], DG_COLUMN_MARKS))
            bodies += dg_heads_a_body(s, s->columns->items[c].title);
    return bodies * 2 >= marks || s->context->whole;
}

/* 东区 | 12 | 3: does a row say how much of each column's task is a place's? */
static bool holds_figures(const search *s, size_t row) {
    size_t filled = 0, figures = 0;
    for (size_t c = 1; c < dg_grid_n_columns(s->grid, row); c++) {
        dg_slice cell = text_at(s, row, c);
        filled += !dg_is_blank_word(cell);
        figures += cell.n > 0 && cell.at[0] >= '0' && cell.at[0] <= '9';
    }
    return figures > 0 && figures * 2 >= filled;
}

/* Do words for parties stand down the first column, and none across: each column is a task's? */
static bool has_duties_down(const search *s) {
    enum { MANY = 200 };
    size_t down = 0, other = 0;
    if (s->context->spec->choices.n > 0 || is_kind(&s->columns->items[0], DG_COLUMN_PARTIES))
        return false;
    for (size_t c = 1; c < s->columns->n; c++)
        if (dg_column_word(s->columns->items[c].title).kind != DG_COLUMN_OTHER) return false;
    for (size_t row = s->columns->body; row < dg_grid_n_rows(s->grid); row++) {
        if (down == 0 && other == MANY) return false;
        if (dg_header_cells(s, row) < 2) continue; /* a note */
        dg_column_kind kind = dg_column_word(text_at(s, row, 0)).kind;
        down += kind == DG_COLUMN_PARTIES;
        other += kind == DG_COLUMN_OTHER && !(down > 0 && holds_figures(s, row));
    }
    return down > 0 && other <= down;
}

/* Does a row tell one field: its head, and what it holds? */
static bool tells_field(const search *s, size_t row) {
    size_t known = 0, cells = dg_header_cells(s, row);
    for (size_t c = 0; c < dg_grid_n_columns(s->grid, row); c++)
        known += !is_covered_from_left(s, row, c) &&
                 dg_column_word(text_at(s, row, c)).kind != DG_COLUMN_OTHER;
    return cells > 1 && known * 2 <= cells && !is_covered(s, row, 0);
}

size_t dg_columns_second_record(const dg_grid *grid) {
    enum { REACH = 60 };
    search s = {NULL, (dg_grid *)grid, NULL};
    size_t n = dg_grid_n_rows(grid), first = DG_NONE, above = 0;
    for (size_t row = 0; row < n && row < REACH; row++) {
        if (!tells_field(&s, row)) continue;
        dg_slice head = text_at(&s, row, 0);
        bool parties = dg_column_word(head).kind == DG_COLUMN_PARTIES;
        if (first == DG_NONE && parties) first = row;
        if (first == DG_NONE) above++;
        if (first == DG_NONE || first == row || !dg_slice_equal(head, text_at(&s, first, 0)))
            continue;
        while (above > 0 && --row > first)
            above -= tells_field(&s, row);
        return row > first ? row : n;
    }
    return n;
}

/* What a field's head says, with or without a colon. */
static dg_column_kind field_kind(dg_slice head) {
    static const char wide[] = "：";
    if (dg_slice_ends(head, wide)) head.n -= sizeof wide - 1;
    if (dg_slice_ends(head, ":")) head.n--;
    return dg_column_word(head).kind;
}

/* Is a head in English the label of parties, Supporting agencies? */
static bool is_english_label(dg_slice head) {
    int class = DG_CLASS_NONE;
    return head.n > 0 && dg_is_capital(head.at[0]) && dg_english_label(&class, head) == head.n &&
           (class == DG_CLASS_LEAD || class == DG_CLASS_SUPPORT || class == DG_CLASS_RESPONSIBLE);
}

/* Of what stands where a head must, by the words of an English one, too; a question says nothing of
 * parties. */
static dg_column_kind head_kind(dg_slice head) {
    dg_column_kind kind = field_kind(head);
    if (dg_slice_ends(head, "?")) return DG_COLUMN_IGNORED;
    if (kind != DG_COLUMN_OTHER) return kind;
    return is_english_label(head) ? DG_COLUMN_PARTIES : dg_english_head(head).kind;
}

/* 牵头单位 | 甲局, 整改措施 | 清淤 | 配合单位 | 乙局: does a row hold heads of fields, and behind
 * each what it holds? What the task is is a field of it only beside others. Adds to the fields, and
 * to those whose heads are known. */
static bool holds_fields(const search *s, size_t row, bool form, size_t *fields, size_t *known) {
    enum { MOST = 4 };
    size_t n = 0;
    bool beside = dg_header_cells(s, row) > 2;
    for (size_t c = 0; c < dg_grid_n_columns(s->grid, row); c++) {
        if (is_covered_from_left(s, row, c)) continue;
        bool value = n++ % 2 == 1;
        dg_slice text = text_at(s, row, c);
        dg_column_kind kind = value ? field_kind(text) : head_kind(text);
        if (kind == DG_COLUMN_OTHER || (form && !value && kind == DG_COLUMN_TASK)) continue;
        bool about = kind == DG_COLUMN_PARTIES || kind == DG_COLUMN_DEADLINE ||
                     kind == DG_COLUMN_IGNORED || (kind == DG_COLUMN_TASK && beside);
        if (value || !about || is_covered(s, row, c)) return false;
        ++*known;
    }
    *fields += n / 2;
    return n <= MOST && n % 2 == 0;
}

bool dg_columns_field_of_parties(const dg_grid *grid, size_t row, size_t column) {
    search s = {NULL, (dg_grid *)grid, NULL};
    return column > 0 && head_kind(text_at(&s, row, column - 1)) == DG_COLUMN_PARTIES;
}

/* Is one of a row's fields that of parties? */
static bool names_parties(const dg_grid *grid, size_t row) {
    size_t c = 1;
    while (c < dg_grid_n_columns(grid, row) && !dg_columns_field_of_parties(grid, row, c))
        c++;
    return c < dg_grid_n_columns(grid, row);
}

bool dg_columns_head_fields(const dg_grid *grid) {
    WORDS(heads, {"项目", 0}, {"事项", 0}, {"字段", 0}, {"要素", 0}, {"名称", 0}, {"类别", 0},
          {"栏目", 0}, {"属性", 0}, {"item", 0}, {"field", 0}, {"attribute", 0}, {"element", 0});
    WORDS(values, {"内容", 0}, {"具体内容", 0}, {"说明", 0}, {"信息", 0}, {"详情", 0}, {"描述", 0},
          {"值", 0}, {"details", 0}, {"detail", 0}, {"value", 0}, {"information", 0},
          {"description", 0});
    search s = {NULL, (dg_grid *)grid, NULL};
    return dg_grid_n_rows(grid) > 1 && dg_grid_n_columns(grid, 0) == 2 &&
           dg_words_hold(&heads, text_at(&s, 0, 0)) && dg_words_hold(&values, text_at(&s, 0, 1));
}

/* Start date | May 2026 over Lead agency | Trade Board and Supporting agencies | Port Office: do
 * two fields of parties stand in a form in English, of a head and what it holds in each row, none
 * of which says what the task is? */
static bool is_english_form(const search *s) {
    size_t n = 0;
    for (size_t row = 0; row < dg_grid_n_rows(s->grid); row++) {
        if (dg_grid_n_columns(s->grid, row) > 2 || !dg_is_latin_byte(text_at(s, row, 0), 0))
            return false;
        if (dg_column_word(text_at(s, row, 0)).kind == DG_COLUMN_TASK) return false;
        n += dg_columns_field_of_parties(s->grid, row, 1);
    }
    return n > 1;
}

bool dg_columns_tell_fields(const dg_grid *grid, bool whole) {
    search s = {NULL, (dg_grid *)grid, NULL};
    size_t fields = 0, known = 0, rows = 0, of_known = 0;
    bool form = !whole && is_english_form(&s), parties = form;
    for (size_t row = dg_columns_head_fields(grid); row < dg_grid_n_rows(grid); row++) {
        size_t cells = dg_header_cells(&s, row), before = known;
        if (cells < 2) continue; /* a title, a field left empty */
        parties = parties || names_parties(grid, row);
        if (!holds_fields(&s, row, form, &fields, &known)) return false;
        if (!parties && (whole || known == before)) return false;
        rows++;
        of_known += known > before;
    }
    return form || (parties && known > 1 && known * 2 >= fields && of_known * 2 > rows);
}

bool dg_columns_of_itself(const dg_grid *grid, size_t header) {
    enum { LEAST = 3 };
    search s = {NULL, (dg_grid *)grid, NULL};
    size_t n = 0, heads = dg_grid_n_columns(grid, header), below = header + heads + 1;
    if (below > dg_grid_n_rows(grid)) below = dg_grid_n_rows(grid);
    for (size_t c = 1; c < heads; c++) {
        dg_slice head = text_at(&s, header, c);
        for (size_t row = header + 1; head.n > 0 && row < below; row++)
            if (dg_slice_equal(head, text_at(&s, row, 0))) {
                n++;
                break;
            }
    }
    return n >= LEAST && 2 * n > heads;
}

/* Do ticks stand under lead, supporting, reviewer, or under lead beside whatever: what each
 * kind of people may do, not who does it? */
static bool ticks_roles(const search *s) {
    size_t marks = 0, roles = 0;
    bool lead = false;
    dg_class class;
    for (size_t c = 0; c < s->columns->n && s->columns->marks.ticks; c++) {
        if (!is_kind(&s->columns->items[c], DG_COLUMN_MARKS)) continue;
        marks++;
        if (!dg_role_word(&class, s->columns->items[c].title)) continue;
        roles++;
        lead = lead || class == DG_CLASS_LEAD;
    }
    return lead || roles * 2 > marks;
}

/* The last line above the table that says something, as far as it stands near. */
static dg_slice line_above(const search *s) {
    enum { NEAR_BYTES = 240 };
    dg_slice text = s->context->legend->text;
    size_t at = s->grid->by_cell || s->grid->at > text.n ? 0 : s->grid->at;
    size_t from = at > NEAR_BYTES ? at - NEAR_BYTES : 0;
    dg_slice above = dg_slice_trim((dg_slice){text.at + from, at - from});
    for (size_t feed; (feed = dg_slice_find(above, "\n", 0)) < above.n;)
        above = dg_slice_skip(above, feed + 1);
    return above;
}

/* 权限配置表, Permission matrix: do words say who may do a thing? Not 职责权限, who does it. */
static bool says_rights(dg_slice words) {
    WORDS(rights, {"权限", 0}, {"permission", 0});
    WORDS(duties, {"职责", 0}, {"责任", 0}, {"分工", 0}, {"responsib", 0});
    bool said = false;
    for (size_t at = 0, step; at < words.n; at += step) {
        dg_slice rest = dg_slice_skip(words, at);
        dg_utf8_next(words, at, &step);
        if (dg_words_match(&duties, rest, NULL) > 0) return false;
        said = said || dg_words_match(&rights, rest, NULL) > 0;
    }
    return said;
}

/* Are the signs those of rights: does the line above the table, its name, or a row of it down
 * to its head say so, and no legend of duties? */
static bool marks_rights(const search *s) {
    const dg_marks *seen = &s->columns->marks;
    if (!(seen->ticks || seen->filled || seen->hollow) || count(s->columns, DG_COLUMN_MARKS) < 2 ||
        dg_marks_explained(seen))
        return false;
    if (says_rights(line_above(s)) || says_rights(dg_slice_of(s->grid->name))) return true;
    for (size_t row = 0; row < s->columns->body; row++)
        for (size_t c = 0; c < dg_grid_n_columns(s->grid, row); c++)
            if (says_rights(text_at(s, row, c))) return true;
    return false;
}

/* 1月, 第一季度, Q2, Monday: when, and not who? */
static bool heads_time(dg_slice title) {
    WORDS(starts, {"周", 0}, {"星期", 0}, {"礼拜", 0}, {"第", 0});
    WORDS(days, {"一", 0}, {"二", 0}, {"三", 0}, {"四", 0}, {"五", 0}, {"六", 0}, {"日", 0},
          {"天", 0});
    WORDS(weekdays, {"mon", 0}, {"tue", 0}, {"wed", 0}, {"thu", 0}, {"fri", 0}, {"sat", 0},
          {"sun", 0}, {"monday", 0}, {"tuesday", 0}, {"wednesday", 0}, {"thursday", 0},
          {"friday", 0}, {"saturday", 0}, {"sunday", 0});
    WORDS(units, {"week", 0}, {"month", 0}, {"year", 0}, {"quarter", 0}, {"day", 0}, {"q", 0},
          {"w", 0}, {"wk", 0}, {"m", 0});
    size_t start = dg_words_match(&starts, title, NULL), digits;
    if (start > 0 && dg_words_hold(&days, dg_slice_skip(title, start))) return true;
    if (dg_words_hold(&weekdays, title) || dg_words_hold(&dg_month_names, title) ||
        dg_word_time(NULL, title) > 0)
        return true;
    dg_slice rest = dg_slice_trim(dg_slice_skip(title, dg_words_match(&units, title, NULL)));
    dg_digit_number(rest, &digits);
    return rest.n < title.n && digits > 0 && digits == rest.n; /* Week 3 */
}

bool dg_columns_head_times(const dg_grid *grid, size_t row) {
    search s = {NULL, (dg_grid *)grid, NULL};
    size_t heads = 0, times = 0;
    for (size_t c = 1; c < dg_grid_n_columns(grid, row); c++) {
        dg_slice head = text_at(&s, row, c);
        heads += head.n > 0;
        times += head.n > 0 && heads_time(head);
    }
    return (times > 1 && times == heads) || (times > 2 && times * 2 > heads);
}

bool dg_columns_are_usable(search *s) {
    const dg_columns *columns = s->columns;
    if (dg_columns_of_itself(s->grid, columns->header) || ticks_roles(s) || columns->marks.access ||
        marks_rights(s))
        return false;
    if (has_duties_down(s)) {
        s->columns->transposed = true;
        return true;
    }
    if (!dg_columns_have_bearer(columns) && dg_columns_head_times(s->grid, columns->header))
        return false;
    bool task = dg_columns_first(columns, DG_COLUMN_TASK) != DG_NONE;
    bool marks = count(columns, DG_COLUMN_MARKS) > 1 && (task || marks_mean_duties(s));
    bool chosen = s->context->spec->choices.n > 0;
    if (dg_columns_first(columns, DG_COLUMN_DEPARTMENT) != DG_NONE && !task && marks) {
        s->columns->transposed = true;
        return true;
    }
    if (!task && !((marks || chosen || dg_columns_have_bearer(columns)) && promote_task(s)))
        return false;
    if (chosen && count(columns, DG_COLUMN_MARKS) > 0) return true;
    return marks || dg_columns_first(columns, DG_COLUMN_DEPARTMENT) != DG_NONE ||
           dg_columns_first(columns, DG_COLUMN_PARTIES) != DG_NONE;
}
