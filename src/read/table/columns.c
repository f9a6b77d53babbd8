/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/table/columns.h"

#include <string.h>

#include "base/utf8.h"
#include "model/registry_match.h"
#include "read/english/english.h"
#include "read/english/english_heads.h"
#include "read/name/collective.h"
#include "read/name/latin.h"
#include "read/name/name_run.h"
#include "read/name/nobody.h"
#include "read/name/people.h"
#include "read/outline/label.h"
#include "read/table/column_search.h"
#include "read/table/duty_columns.h"
#include "read/table/raci.h"
#include "read/table/rows.h"
#include "read/words/body_words.h"
#include "read/words/duty_labels.h"
#include "read/words/lexicon.h"
#include "read/words/table_words.h"
#include "read/words/time_words.h"

size_t dg_columns_first(const dg_columns *columns, dg_column_kind kind) {
    for (size_t i = 0; i < columns->n; i++)
        if (is_kind(&columns->items[i], kind)) return i;
    return DG_NONE;
}

typedef bool (*cell_rule)(const search *s, dg_slice cell);

/* Are at least half of the cells of a column as the rule says? */
static bool mostly(const search *s, size_t column, cell_rule is) {
    size_t filled = 0, so = 0;
    for (size_t row = s->columns->body; row < dg_grid_n_rows(s->grid); row++) {
        dg_slice cell = text_at(s, row, column);
        if (dg_is_blank_word(cell)) continue;
        filled++;
        so += is(s, cell);
    }
    return filled > 0 && so * 2 >= filled;
}

/* 单位 also heads a column of units of measure: %, 人, km. */
static bool is_body(const search *s, dg_slice cell) {
    enum { UNIT_BYTES = 3 };
    cell = dg_behind_pictures(cell);
    bool word = dg_is_letter(cell.at[0]) && (cell.n > UNIT_BYTES || dg_is_capital(cell.at[0]));
    return word || dg_registry_longest(s->context->registry, cell) > 0 ||
           dg_ends_like_a_body(cell) || dg_is_collective(cell);
}

/* Names and nothing else; any word in Latin letters may be one. */
bool dg_cell_lists_names(const search *s, dg_slice cell) {
    size_t n;
    return !dg_is_latin_byte(cell, 0) && dg_name_run(cell, 0, s->context->registry, &n) == cell.n &&
           n > 0;
}

/* Head of Finance, Works Department; no person. */
static bool is_office(const search *s, dg_slice cell) {
    (void)s;
    return dg_is_latin_officer(cell) || dg_is_titled_body(cell);
}

/* 牵头, 配合单位: is it what somebody does, and no name? */
static bool is_role(const search *s, dg_slice cell) {
    (void)s;
    dg_class class;
    return !dg_is_latin_byte(cell, 0) && dg_role_word(&class, cell);
}

/* Does a column hold nothing but words of roles, of several rows? */
static bool holds_roles(const search *s, size_t column) {
    size_t filled = 0;
    for (size_t row = s->columns->body; row < dg_grid_n_rows(s->grid); row++) {
        dg_slice cell = text_at(s, row, column);
        if (dg_is_blank_word(cell)) continue;
        if (!is_role(s, cell)) return false;
        filled++;
    }
    return filled > 1;
}

/* 责任单位 over 牵头 | 甲局 and 配合 | 乙局, 类别 | 单位: the roles of the bodies in the next
 * column, whatever heads them. */
static void find_roles(search *s) {
    dg_columns *columns = s->columns;
    if (dg_columns_first(columns, DG_COLUMN_ROLE) != DG_NONE) return;
    for (size_t c = 0; c + 1 < columns->n; c++) {
        dg_column *column = &columns->items[c];
        dg_column_kind kind = column->meaning.kind;
        if (kind != DG_COLUMN_OTHER && kind != DG_COLUMN_PARTIES && kind != DG_COLUMN_SECTION)
            continue;
        bool headless = is_kind(column + 1, DG_COLUMN_OTHER) && column[1].title.n == 0;
        if (!headless && !is_kind(column + 1, DG_COLUMN_PARTIES) &&
            !is_kind(column + 1, DG_COLUMN_DEPARTMENT))
            continue;
        if (!holds_roles(s, c) || !mostly(s, c + 1, dg_cell_lists_names)) continue;
        column[0].meaning = (dg_column_meaning){DG_COLUMN_ROLE, DG_CLASS_NONE};
        column[1].meaning = (dg_column_meaning){DG_COLUMN_DEPARTMENT, DG_CLASS_NONE};
        return;
    }
}

/* Is every role in the column a role word? Else 职责 describes what is to be done, or 分工 names
 * those who are to do it. */
static void check_roles(search *s) {
    dg_columns *columns = s->columns;
    size_t department = dg_columns_first(columns, DG_COLUMN_DEPARTMENT);
    if (department != DG_NONE && !mostly(s, department, is_body))
        columns->items[department].meaning.kind = DG_COLUMN_OTHER;
    size_t role = dg_columns_first(columns, DG_COLUMN_ROLE);
    if (role == DG_NONE) return;
    size_t parties = dg_columns_first(columns, DG_COLUMN_PARTIES);
    dg_tally t = dg_tally_marks(s, role);
    bool beside =
        department != DG_NONE && is_kind(&columns->items[department], DG_COLUMN_DEPARTMENT);
    bool matrix = count(columns, DG_COLUMN_MARKS) > 1; /* whose rows are roles */
    if (t.marks == 0 && !beside && !matrix && parties == DG_NONE &&
        mostly(s, role, dg_cell_lists_names)) {
        columns->items[role].meaning = (dg_column_meaning){DG_COLUMN_PARTIES, DG_CLASS_RESPONSIBLE};
    } else if (!dg_are_marks(t) && !(beside && t.marks * 2 >= t.filled)) {
        bool task = dg_columns_first(columns, DG_COLUMN_TASK) != DG_NONE;
        columns->items[role].meaning.kind = matrix ? DG_COLUMN_DEPARTMENT
                                            : task ? DG_COLUMN_OTHER
                                                   : DG_COLUMN_TASK;
    } else if (dg_columns_first(columns, DG_COLUMN_DEPARTMENT) == DG_NONE && parties != DG_NONE) {
        columns->items[parties].meaning = (dg_column_meaning){DG_COLUMN_DEPARTMENT, DG_CLASS_NONE};
    }
}

/* 组长, 博士生, FE: who answers, called by what they are; a person's name does not. */
bool dg_cell_names_nobody(const search *s, dg_slice cell) {
    (void)s;
    for (size_t at = 0; at < cell.n;) {
        size_t end = at, step;
        while (end < cell.n && dg_word_mark(dg_slice_skip(cell, end)) == 0) {
            dg_utf8_next(cell, end, &step);
            end += step;
        }
        if (dg_is_persons_name((dg_slice){cell.at + at, end - at})) return false;
        at = end + dg_word_mark(dg_slice_skip(cell, end));
    }
    return true;
}

/* A post, and no mark (√, 查) or what is to be reached (≥3项). */
static bool is_post(const search *s, dg_slice cell) {
    enum { SIGN_BYTES = 3 };
    static const char *const measures[] = {"≥", "≤", "%"};
    if (DG_HOLDS_ANY(cell, measures)) return false;
    bool mark = !dg_is_letter(cell.at[0]) && cell.n <= SIGN_BYTES;
    return !mark && dg_cell_names_nobody(s, cell);
}

/* 负责人, 牵头人 over posts, not people, in a table without a column of bodies. */
static bool heads_posts(const search *s, size_t c) {
    WORDS(heads, {"负责人", 0}, {"责任人", 0}, {"牵头人", 0}, {"主责人", 0}, {"执行人", 0},
          {"主办人", 0}, {"承办人", 0});
    return is_kind(&s->columns->items[c], DG_COLUMN_IGNORED) &&
           dg_words_end(&heads, dg_before_remark(s->columns->items[c].title)) > 0 &&
           dg_columns_first(s->columns, DG_COLUMN_DEPARTMENT) == DG_NONE && mostly(s, c, is_post);
}

/* 主要职责, 工作职责: does a column say what each body's duty is? */
static bool says_duties(const search *s) {
    for (size_t c = 0; c < s->columns->n; c++)
        if (is_kind(&s->columns->items[c], DG_COLUMN_TASK) &&
            dg_slice_find(s->columns->items[c].title, "职责", 0) < s->columns->items[c].title.n)
            return true;
    return false;
}

/* Yes, no, Yes (if asked), 是: it says whether, not who. */
static bool says_whether(const search *s, dg_slice cell) {
    WORDS(words, {"yes", 0}, {"no", 0}, {"是", 0}, {"否", 0});
    (void)s;
    size_t n = dg_words_match(&words, cell, NULL);
    return n > 0 && (n == cell.n || dg_slice_starts(dg_slice_skip(cell, n), " ("));
}

/* Of the columns of a table together: Responsible person, or 责任人 over offices, bears the tasks
 * where no other column does, as do 联系部门, the first Participating agencies, and a member
 * (成员单位) beside its own duties; others stand beside the first. */
static void settle_parties(search *s) {
    bool strong = dg_columns_have_bearer(s->columns);
    bool own = !strong && count(s->columns, DG_COLUMN_PARTIES) == 1 && says_duties(s);
    for (size_t c = 0; c < s->columns->n; c++) {
        dg_column *column = &s->columns->items[c];
        dg_class *class = &column->meaning.class;
        if (is_kind(column, DG_COLUMN_PARTIES) && mostly(s, c, says_whether))
            column->meaning = (dg_column_meaning){DG_COLUMN_IGNORED, DG_CLASS_NONE};
        size_t first = dg_columns_first(s->columns, DG_COLUMN_PARTIES);
        bool takes_part = c == first && dg_slice_starts(column->title, "Participating ");
        bool alone = own || (!strong && (takes_part || dg_slice_starts(column->title, "联系")));
        if (alone && *class == DG_CLASS_SUPPORT) *class = DG_CLASS_RESPONSIBLE;
        bool officer = dg_slice_starts(column->title, "Responsible ");
        if (!strong && *class == DG_CLASS_PERSON && (officer || mostly(s, c, is_office)))
            column->meaning = (dg_column_meaning){DG_COLUMN_PARTIES, DG_CLASS_RESPONSIBLE};
        if (!strong && heads_posts(s, c))
            column->meaning = (dg_column_meaning){DG_COLUMN_PARTIES, DG_CLASS_RESPONSIBLE};
        const dg_column *head = first < c ? &s->columns->items[first] : NULL;
        if (head != NULL) *class = dg_english_beside(*class, column->title, head->meaning.class);
    }
}

/* 3, 1.2, 2.1.4 */
static bool is_number(const search *s, dg_slice cell) {
    (void)s;
    for (size_t i = 0; i < cell.n; i++)
        if ((cell.at[i] < '0' || cell.at[i] > '9') && (cell.at[i] != '.' || i == 0)) return false;
    return true;
}

/* WP1, A-12: up to four capitals before a number. */
static bool is_code(const search *s, dg_slice cell) {
    enum { MOST = 4 };
    size_t at = 0;
    while (at < cell.n && at < MOST && dg_is_capital(cell.at[at]))
        at++;
    if (at > 0 && at < cell.n && cell.at[at] == '-') at++;
    dg_slice number = dg_slice_skip(cell, at);
    if (at == 1 && cell.n == 1) return true; /* A */
    return number.n > 0 && number.at[0] != '.' && is_number(s, number);
}

/* Are most cells of the first column codes, those of headings over several columns left out? */
static bool holds_codes(const search *s) {
    size_t filled = 0, codes = 0;
    for (size_t row = s->columns->body; row < dg_grid_n_rows(s->grid); row++) {
        dg_slice cell = text_at(s, row, 0);
        if (dg_is_blank_word(cell) || is_covered_from_left(s, row, 1)) continue;
        filled++;
        codes += is_code(s, cell);
    }
    return filled > 0 && codes * 2 >= filled;
}

/* 1.2 and 1.10, WP1 and WP2: does a code count on from the one above? */
static bool counts_on(dg_slice above, dg_slice code) {
    size_t a = 0, c = 0;
    while (a < above.n && c < code.n) {
        size_t first, next, from_a = a, from_c = c;
        size_t low = dg_digit_number(dg_slice_skip(above, a), &first);
        size_t high = dg_digit_number(dg_slice_skip(code, c), &next);
        a += first > 0 ? first : 1;
        c += next > 0 ? next : 1;
        if ((first > 0) != (next > 0)) return above.at[from_a] < code.at[from_c];
        if (first > 0 && low != high) return low < high;
        if (first == 0 && above.at[from_a] != code.at[from_c])
            return above.at[from_a] < code.at[from_c];
    }
    return a >= above.n && c < code.n;
}

/* Priority area over 1.1, 1.2: do the numbers of the first column, which may be of sections, count
 * the rows on, so that none comes again? */
static bool counts_rows(const search *s) {
    dg_slice last = {"", 0};
    for (size_t row = s->columns->body; row < dg_grid_n_rows(s->grid); row++) {
        dg_slice cell = text_at(s, row, 0);
        if (cell.n == 0 || is_covered(s, row, 0)) return false;
        if (!is_code(s, cell)) { /* a heading */
            bool same = row > s->columns->body && dg_slice_equal(cell, text_at(s, row - 1, 0));
            if (same) return false;
            continue;
        }
        if (last.n > 0 && !counts_on(last, cell)) return false;
        last = cell;
    }
    return true;
}

/* Key move, or nothing, over 1, 2, 3 or WP1: whatever heads it, a first column of numbers is the
 * tasks' numbers, where another holds the tasks. */
static void find_numbers(search *s) {
    dg_columns *columns = s->columns;
    if (columns->n == 0 || dg_columns_first(columns, DG_COLUMN_NUMBER) != DG_NONE) return;
    size_t task = dg_columns_first(columns, DG_COLUMN_TASK);
    bool open = is_kind(&columns->items[0], DG_COLUMN_OTHER) ||
                (is_kind(&columns->items[0], DG_COLUMN_SECTION) && counts_rows(s));
    if (open && task != DG_NONE && dg_columns_first(columns, DG_COLUMN_MARKS) == DG_NONE &&
        holds_codes(s))
        columns->items[0].meaning.kind = DG_COLUMN_NUMBER;
}

/* Lead agency: A; Supporting agencies: B: a whole clause, behind its own label. */
static bool is_labelled_clause(const search *s, dg_slice cell) {
    dg_class class = DG_CLASS_NONE;
    (void)s;
    size_t n = dg_word_label(&class, cell);
    return n > 0 && dg_words_end(&dg_colons, dg_slice_trim((dg_slice){cell.at, n})) > 0 &&
           class != DG_CLASS_TIME && class != DG_CLASS_PERSON;
}

/* Centre, State: behind the tasks, columns of clauses hold the parties, whatever heads them, where
 * no other does: not 上年安排 beside 牵头单位. */
static void find_clauses(search *s) {
    const dg_columns *columns = s->columns;
    size_t task = dg_columns_first(columns, DG_COLUMN_TASK);
    if (dg_columns_first(columns, DG_COLUMN_PARTIES) != DG_NONE ||
        dg_columns_first(columns, DG_COLUMN_DEPARTMENT) != DG_NONE ||
        dg_columns_first(columns, DG_COLUMN_MARKS) != DG_NONE)
        return;
    for (size_t c = task == DG_NONE ? 1 : task + 1; c < s->columns->n; c++) {
        dg_slice title = s->columns->items[c].title;
        bool open = is_kind(&s->columns->items[c], DG_COLUMN_OTHER) && title.n > 0;
        if (open && !dg_slice_holds(title, ":") && mostly(s, c, is_labelled_clause))
            s->columns->items[c].meaning =
                (dg_column_meaning){DG_COLUMN_PARTIES, DG_CLASS_RESPONSIBLE};
    }
}

/* Names of offices and nothing else, whole ones: 市甲局, not 王科. */
static bool lists_bodies(const search *s, dg_slice cell) {
    return dg_cell_lists_names(s, cell) &&
           ((dg_ends_like_a_body(cell) && dg_begins_with_place(cell)) || dg_is_collective(cell));
}

/* 牵头单位, nothing, 配合单位: names of bodies in the second column, which has no other head before
 * the next duty, are under the first. Without a third they may support, or be persons. */
static void find_headless(search *s) {
    for (size_t c = 1; c < s->columns->n; c++) {
        dg_column *column = &s->columns->items[c];
        bool headless = is_kind(column, DG_COLUMN_OTHER) && column->title.n == 0;
        bool between = c + 1 < s->columns->n && is_kind(column - 1, DG_COLUMN_PARTIES) &&
                       is_kind(column + 1, DG_COLUMN_PARTIES);
        if (headless && between && mostly(s, c, lists_bodies)) *column = column[-1];
    }
}

/* 牵头 | 责任 | 督导: beside a column of parties a duty alone heads another, where names stand
 * below it: not 落实 over how far it has come. */
static void find_bare_duties(search *s) {
    if (dg_columns_first(s->columns, DG_COLUMN_PARTIES) == DG_NONE) return;
    for (size_t c = 0; c < s->columns->n; c++) {
        dg_column *column = &s->columns->items[c];
        int class = DG_CLASS_NONE;
        if (!is_kind(column, DG_COLUMN_OTHER) || column->title.n == 0) continue;
        size_t n = dg_words_match(&dg_label_duties, column->title, &class);
        if (n == column->title.n && mostly(s, c, dg_cell_lists_names))
            column->meaning = (dg_column_meaning){DG_COLUMN_PARTIES, (dg_class) class};
    }
}

static bool understand(search *s, size_t header) {
    if (!dg_header_read(s, header)) return false;
    find_headless(s);
    dg_find_mark_columns(s);
    dg_find_turned(s);
    dg_duty_columns(s->columns, s->grid);
    find_roles(s);
    check_roles(s);
    dg_raci_columns(s->columns);
    dg_english_columns(s->columns, s->grid);
    find_clauses(s);
    find_bare_duties(s);
    settle_parties(s);
    find_numbers(s);
    dg_find_counted_tasks(s);
    if (!dg_columns_choose(s->columns, s->context->spec)) return false;
    dg_find_parts(s);
    dg_order_tasks(s);
    return dg_columns_are_usable(s);
}

/* Does one of the first `end` cells of a row say a word of a list, and nothing else? */
static bool row_says(const search *s, size_t row, size_t end, dg_words *words) {
    for (size_t c = 0; c < end; c++) {
        dg_slice text = text_at(s, row, c);
        if (dg_words_hold(words, text)) return true;
    }
    return false;
}

/* As row_says, of a cell that ends with the word: ODS 字段名. */
static bool row_ends(const search *s, size_t row, size_t end, dg_words *words) {
    for (size_t c = 0; c < end; c++)
        if (dg_words_end(words, text_at(s, row, c)) > 0) return true;
    return false;
}

/* 字段名 | 类型 | 描述, 项目 | 计价单位 | 价格（元）: does the row head a list of what the fields
 * of records are, or of prices? */
static bool heads_other_things(const search *s, size_t row) {
    WORDS(fields, {"字段", 0}, {"字段名", 0}, {"字段名称", 0});
    WORDS(first, {"参数", 0}, {"参数名", 0}, {"参数名称", 0}, {"Field", 0}, {"Field name", 0},
          {"Parameter", 0});
    WORDS(said, {"类型", 0}, {"数据类型", 0}, {"说明", 0}, {"描述", 0}, {"含义", 0}, {"示例", 0},
          {"必填", 0}, {"Type", 0}, {"Description", 0}, {"Meaning", 0}, {"Required", 0},
          {"Default", 0});
    WORDS(prices, {"单价", 0}, {"价格", 0}, {"价格（元）", 0}, {"单价（元）", 0}, {"计价单位", 0},
          {"收费标准", 0}, {"收费标准（元）", 0}, {"Price", 0}, {"Unit price", 0});
    size_t n = dg_grid_n_columns(s->grid, row);
    bool named = row_ends(s, row, n, &fields) || (n > 0 && row_says(s, row, 1, &first));
    return (named && row_says(s, row, n, &said)) || row_says(s, row, n, &prices);
}

/* 140, 2: does a figure stand in a row, as in no head but that of a year? */
static bool holds_figure(const search *s, size_t row) {
    enum { YEAR_BYTES = 4 };
    for (size_t c = 0; c < dg_grid_n_columns(s->grid, row); c++) {
        dg_slice text = text_at(s, row, c);
        if (text.n > 0 && text.n != YEAR_BYTES && is_number(s, text)) return true;
    }
    return false;
}

/* Lead Department | a, b below Department | Roles: does a row of two cells that begins with a word
 * for parties stand below others of two, as that of a body does? */
static bool stands_in_body(const search *s, size_t row) {
    return row > 0 && dg_header_cells(s, row) == 2 && dg_header_cells(s, row - 1) == 2 &&
           dg_column_word(text_at(s, row, 0)).kind == DG_COLUMN_PARTIES;
}

bool dg_columns_find(dg_columns *columns, dg_grid *grid, const dg_columns_context *context) {
    search s = {columns, grid, context};
    size_t n = dg_header_reach(&s);
    *columns = (dg_columns){0};
    for (size_t row = 0; row < n; row++) {
        if (heads_other_things(&s, row)) return false;
        if (dg_header_known(&s, row) == DG_HEADER_KNOWN) break;
    }
    for (int kind = DG_HEADER_KNOWN; kind <= DG_HEADER_UNKNOWN; kind++)
        for (size_t row = 0; row + 1 < dg_grid_n_rows(grid) && row < n; row++) {
            *columns = (dg_columns){0};
            /* Below words that are heads, whatever they are of, are no others. */
            if (kind == DG_HEADER_UNKNOWN && (int)dg_header_known(&s, row) < kind) break;
            if ((int)dg_header_known(&s, row) != kind || !dg_header_may_be(&s, row)) continue;
            if (kind == DG_HEADER_UNKNOWN && (holds_figure(&s, row) || stands_in_body(&s, row)))
                continue;
            if (understand(&s, row)) return true;
            if (grid->failed) return false;
            /* Of a row of the body, too, one word may be known: 3533 | 责任单位 | 文本. Two cells
             * are a field and what it holds. */
            if (kind == DG_HEADER_UNKNOWN && dg_header_cells(&s, row) > 2) break;
        }
    return false;
}
