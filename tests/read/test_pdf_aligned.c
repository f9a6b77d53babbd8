/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables that only the white between words makes: pages are given word by word. */
#include "read/pdf/pdf_aligned.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "read/pdf/pdf_tables.h"
#include "unit.h"

/* A word at a place, ten points high, or fifteen with the same middle where it is a year; a Latin
 * letter is five points wide, others ten. */
typedef struct {
    double left, top;
    const char *text;
} put;

#define PAGE(...) ((const put[]){__VA_ARGS__}), (sizeof((const put[]){__VA_ARGS__}) / sizeof(put))

static dg_pdf_page_words page_of(const put *words, size_t n) {
    dg_pdf_page_words page = {0};
    for (size_t i = 0; i < n; i++) {
        double width = 0;
        for (const char *c = words[i].text; *c != '\0'; c++)
            width += (unsigned char)*c < 0x80 ? 5 : (*c & 0xC0) == 0xC0 ? 10 : 0;
        double more = strncmp(words[i].text, "20", 2) == 0 ? 2.5 : 0;
        dg_pdf_word made = {words[i].left, words[i].top - more, words[i].left + width,
                            words[i].top + 10 + more, dg_slice_of(words[i].text)};
        assert_true(DG_PUSH(page.words, made));
    }
    return page;
}

/* The tables of a page, cells parted by |, rows by " / ", a cell over several columns followed by
 * their number, tables by " // ". */
static const char *tables_of(dg_pdf_gutters *gutters, const put *words, size_t n,
                             const dg_pdf_ruling_list *across) {
    static char out[4096];
    dg_pdf_page_words page = page_of(words, n);
    dg_pdf_lattice_list lattices;
    dg_text made = {0};
    dg_text_puts(&made, "");
    assert_int_equal(dg_pdf_aligned_find(&lattices, gutters, &page, across, NULL), DG_OK);
    for (size_t i = 0; i < lattices.n; i++) {
        dg_pdf_lattice *l = &lattices.items[i];
        dg_pdf_table table = {.lattice = *l, .texts = calloc(l->cells.n, sizeof *table.texts)};
        bool whole;
        assert_int_equal(dg_pdf_words_place(&table, 1, &whole, &page, NULL), DG_OK);
        assert_true(whole);
        for (size_t c = 0; c < l->cells.n; c++) {
            bool new_row = c > 0 && l->cells.items[c].row != l->cells.items[c - 1].row;
            dg_text_puts(&made, c == 0 && i > 0 ? " // " : new_row ? " / " : c > 0 ? "|" : "");
            dg_text_put(&made, dg_text_slice(&table.texts[c]));
            if (l->cells.items[c].n_columns > 1)
                dg_text_printf(&made, "+%zu", l->cells.items[c].n_columns);
            dg_text_free(&table.texts[c]);
        }
        free(table.texts);
    }
    snprintf(out, sizeof out, "%s", made.at);
    dg_text_free(&made);
    dg_pdf_lattices_free(&lattices);
    free(page.words.items);
    return out;
}

static const char *tables_on(const put *words, size_t n) {
    dg_pdf_gutters none = {.n = 0};
    return tables_of(&none, words, n, &(dg_pdf_ruling_list){0});
}

/* Rows stand farther apart than the lines of a cell. */
static void rows_are_parted_by_white(void **state) {
    (void)state;
    assert_string_equal(
        tables_on(PAGE({10, 10, "Plan"}, {10, 40, "Action"}, {100, 40, "Lead"}, {123, 40, "agency"},
                       {10, 56, "Build"}, {40, 56, "roads"}, {100, 56, "Works"},
                       {10, 67, "everywhere"}, {10, 83, "Dig"}, {100, 83, "Water"},
                       {100, 94, "Board"}, {10, 110, "Plant"}, {100, 110, "Parks"})),
        "Action|Lead agency / Build roads everywhere|Works / Dig|Water Board / Plant|Parks");
}

/* All lines are equally far apart: a row begins where its first column does. */
static void rows_may_begin_in_the_first_column(void **state) {
    (void)state;
    assert_string_equal(
        tables_on(PAGE({10, 40, "序号"}, {60, 40, "重点任务"}, {160, 40, "牵头单位"}, {10, 52, "1"},
                       {60, 52, "修路"}, {160, 52, "甲局、"}, {160, 64, "乙局"}, {10, 76, "2"},
                       {60, 76, "治水"}, {160, 76, "丙局"})),
        "序号|重点任务|牵头单位 / 1|修路|甲局、乙局 / 2|治水|丙局");
}

/* Digits are of a higher font, so that the white below the head is more than between rows. */
static void fonts_may_differ_in_height(void **state) {
    (void)state;
    assert_string_equal(
        tables_on(PAGE({10, 40, "序号"}, {60, 40, "任务"}, {110, 40, "牵头单位"}, {170, 40, "时限"},
                       {10, 62, "1"}, {60, 62, "修路"}, {110, 62, "甲局"}, {170, 63, "2025"},
                       {10, 84, "2"}, {60, 84, "治水"}, {110, 84, "乙局"}, {170, 85, "2026"},
                       {10, 106, "3"}, {60, 106, "种树"}, {110, 106, "丙局"}, {170, 107, "2027"})),
        "序号|任务|牵头单位|时限 / 1|修路|甲局|2025 / 2|治水|乙局|2026 / 3|种树|丙局|2027");
}

/* A font is higher than its lines are apart: they stand one below another all the same. */
static void fonts_may_be_higher_than_lines(void **state) {
    (void)state;
    assert_string_equal(
        tables_on(PAGE({10, 40, "No."}, {60, 40, "Action"}, {160, 40, "Lead"},
                       {210, 40, "Partners"}, {10, 49, "1"}, {60, 49, "Build"}, {160, 49, "Works"},
                       {210, 49, "Parks"}, {10, 58, "2"}, {60, 58, "Dig"}, {160, 58, "Water"},
                       {210, 58, "Works"}, {10, 67, "3"}, {60, 67, "Plant"}, {160, 67, "Parks"})),
        "No.|Action|Lead|Partners / 1|Build|Works|Parks / 2|Dig|Water|Works / 3|Plant|Parks|");
}

static void heads_may_be_in_traditional_script(void **state) {
    (void)state;
    assert_string_equal(
        tables_on(PAGE({10, 40, "項次"}, {60, 40, "工作內容"}, {120, 40, "主辦機關"}, {10, 60, "1"},
                       {60, 60, "修路"}, {120, 60, "甲局"}, {10, 80, "2"}, {60, 80, "治水"},
                       {120, 80, "乙局"})),
        "項次|工作內容|主辦機關 / 1|修路|甲局 / 2|治水|乙局");
}

/* 责任分工 stands in the middle over two heads, and reaches over none of their gutter. */
static void a_head_may_stand_over_two(void **state) {
    (void)state;
    assert_string_equal(
        tables_on(PAGE({10, 40, "序号"}, {60, 40, "任务"}, {162, 40, "责任分工"}, {230, 40, "时限"},
                       {110, 60, "主办单位"}, {162, 60, "协办单位"}, {10, 80, "1"},
                       {60, 80, "修路"}, {110, 80, "甲局"}, {162, 80, "乙局"}, {230, 80, "年内"},
                       {10, 100, "2"}, {60, 100, "治水"}, {110, 100, "丙局"}, {162, 100, "丁局"},
                       {230, 100, "年内"})),
        "序号|任务|责任分工+2|时限 / ||主办单位|协办单位| / 1|修路|甲局|乙局|年内 / "
        "2|治水|丙局|丁局|年内");
}

/* Cells that hold words of heads are none below a head over every column. */
static void words_in_cells_are_no_heads(void **state) {
    (void)state;
    assert_string_equal(
        tables_on(PAGE({10, 40, "工作任务"}, {80, 40, "市发展改革委"}, {160, 40, "市财政局"},
                       {220, 40, "各县"}, {10, 62, "编制方案"}, {80, 62, "牵头"}, {160, 62, "配合"},
                       {10, 84, "开展诊断"}, {160, 84, "牵头"}, {220, 84, "配合"},
                       {10, 106, "组织申报"}, {80, 106, "配合"}, {160, 106, "牵头"})),
        "工作任务|市发展改革委|市财政局|各县 / 编制方案|牵头|配合| / 开展诊断||牵头|配合 / "
        "组织申报|配合|牵头|");
}

/* The highest cell of a row begins above the others, in a column that is wider than its head. */
static void a_cell_may_begin_higher(void **state) {
    (void)state;
    assert_string_equal(
        tables_on(PAGE({10, 40, "序号"}, {60, 40, "任务"}, {110, 40, "牵头单位"}, {170, 40, "进展"},
                       {250, 40, "备注"}, {170, 60, "管网铺设"}, {212, 60, "12"}, {224, 60, "公"},
                       {10, 66, "1"}, {60, 66, "修路"}, {110, 66, "甲局"}, {170, 72, "里"},
                       {10, 92, "2"}, {60, 92, "治水"}, {110, 92, "乙局"}, {170, 92, "完成"},
                       {250, 92, "督办"})),
        "序号|任务|牵头单位|进展|备注 / 1|修路|甲局|管网铺设12公里| / 2|治水|乙局|完成|督办");
}

/* A narrow blank behind a body's name parts it from the next; one within a name does not. */
static void names_may_be_parted_by_a_blank(void **state) {
    (void)state;
    assert_string_equal(
        tables_on(PAGE({10, 40, "序号"}, {60, 40, "任务"}, {110, 40, "牵头单位"}, {10, 60, "1"},
                       {60, 60, "修路"}, {110, 60, "县城管局"}, {152, 60, "城关镇"}, {10, 80, "2"},
                       {60, 80, "治水"}, {110, 80, "县水"}, {132, 80, "利局"})),
        "序号|任务|牵头单位 / 1|修路|县城管局 城关镇 / 2|治水|县水利局");
}

/* Bodies of one place, a line each, though there is no room for more behind the first. */
static void bodies_may_fill_their_lines(void **state) {
    (void)state;
    assert_string_equal(
        tables_on(PAGE({0, 0, "任务"}, {100, 0, "配合单位"}, {0, 30, "修路"}, {100, 30, "市交通局"},
                       {100, 42, "市财政局"}, {0, 72, "修渠"}, {100, 72, "市水利局"})),
        "任务|配合单位 / 修路|市交通局\n市财政局 / 修渠|市水利局");
    assert_string_equal(
        tables_on(PAGE({0, 0, "任务"}, {100, 0, "配合单位"}, {0, 30, "修路"}, {100, 30, "各县"},
                       {100, 42, "（市、区）政府"}, {0, 72, "修渠"}, {100, 72, "市水利局"})),
        "任务|配合单位 / 修路|各县（市、区）政府 / 修渠|市水利局");
}

/* So do bodies that end alike. */
static void bodies_may_end_alike(void **state) {
    (void)state;
    assert_string_equal(
        tables_on(PAGE({10, 40, "序号"}, {60, 40, "任务"}, {110, 40, "责任单位"}, {10, 60, "1"},
                       {60, 60, "修路"}, {110, 60, "南河公司"}, {110, 72, "北山公司"},
                       {10, 92, "2"}, {60, 92, "治水"}, {110, 92, "甲局"})),
        "序号|任务|责任单位 / 1|修路|南河公司\n北山公司 / 2|治水|甲局");
}

/* A line of a long cell reaches beyond its head, which stands in the middle: to the right it is of
 * the column before, to the left of the next. A short one may be a row over all columns. */
static void heads_may_stand_in_the_middle(void **state) {
    (void)state;
    assert_string_equal(
        tables_on(PAGE({10, 40, "No."}, {120, 40, "Action"}, {240, 40, "Lead"}, {320, 40, "Due"},
                       {10, 60, "Roads"}, {40, 60, "inland"}, {28, 80, "Build"}, {57, 80, "roads"},
                       {86, 80, "to"}, {100, 80, "all"}, {119, 80, "the"}, {138, 80, "villages"},
                       {200, 80, "Works"}, {229, 80, "Board"}, {10, 91, "1"}, {28, 91, "and"},
                       {47, 91, "a"}, {56, 91, "bridge"}, {90, 91, "over"}, {114, 91, "each"},
                       {138, 91, "water"}, {167, 91, "there"}, {200, 91, "of"}, {214, 91, "Roads"},
                       {320, 91, "May"}, {10, 112, "2"}, {28, 112, "Dig"}, {200, 112, "Parks"},
                       {320, 112, "June"})),
        "No.|Action|Lead|Due / Roads inland+4 / 1|Build roads to all the villages and a bridge "
        "over "
        "each water there|Works Board of Roads|May / 2|Dig|Parks|June");
}

/* Where each row is of centred cells, all white but that around a heading parts rows. */
static void rows_may_overlap_within(void **state) {
    (void)state;
    assert_string_equal(
        tables_on(PAGE({10, 40, "Action"}, {100, 40, "Lead"}, {160, 40, "Partners"},
                       {10, 60, "Build"}, {39, 60, "roads"}, {100, 65, "Works"}, {160, 65, "Parks"},
                       {10, 70, "inland"}, {10, 86, "Dig"}, {29, 86, "a"}, {100, 91, "Water"},
                       {160, 91, "Works"}, {10, 96, "ditch"}, {10, 130, "Green"},
                       {39, 130, "towns"}, {10, 164, "Plant"}, {39, 164, "trees"},
                       {100, 169, "Parks"}, {160, 169, "Works"}, {10, 174, "there"},
                       {10, 190, "Sow"}, {29, 190, "seeds"}, {100, 195, "Parks"},
                       {160, 195, "Water"}, {10, 200, "there"})),
        "Action|Lead|Partners / Build roads inland|Works|Parks / Dig a ditch|Water|Works / Green "
        "towns|| / Plant trees there|Parks|Works / Sow seeds there|Parks|Water");
}

static void lines_across_part_rows(void **state) {
    (void)state;
    dg_pdf_ruling rulings[] = {{51, 0, 200}, {74, 0, 200}, {86, 0, 200}, {98, 0, 200}};
    dg_pdf_ruling_list across = {.items = rulings, .n = 4};
    dg_pdf_gutters none = {.n = 0};
    assert_string_equal(
        tables_of(&none,
                  PAGE({10, 40, "Task"}, {100, 40, "Lead"}, {10, 52, "Build"}, {100, 52, "Works"},
                       {10, 63, "roads"}, {10, 75, "Dig"}, {100, 75, "Water"}, {10, 87, "Plant"},
                       {100, 87, "Parks"}, {10, 99, "Pave"}, {100, 99, "Works"}),
                  &across),
        "Task|Lead / Build roads|Works / Dig|Water / Plant|Parks / Pave|Works");
}

/* The cells of a row are centred: its lines stand between those of other cells. */
static void centred_cells_are_one_row(void **state) {
    (void)state;
    assert_string_equal(
        tables_on(PAGE({70, 40, "Team"}, {110, 40, "Team"}, {10, 45, "Activity"}, {70, 51, "One"},
                       {110, 51, "Two"}, {10, 66, "Plan"}, {80, 71, "R"}, {120, 71, "A"},
                       {10, 77, "it"}, {10, 92, "Do"}, {80, 92, "A"}, {120, 92, "R"})),
        "Activity|Team One|Team Two / Plan it|R|A / Do|A|R");
}

/* A line of text over the columns is a row of one cell, and a head may stand over several. */
static void cells_may_span_columns(void **state) {
    (void)state;
    assert_string_equal(
        tables_on(PAGE({10, 40, "Task"}, {100, 40, "Lead"}, {160, 40, "Support"}, {10, 56, "Goal"},
                       {35, 56, "one:"}, {60, 56, "roads,"}, {95, 56, "bridges"}, {135, 56, "and"},
                       {155, 56, "ports"}, {10, 72, "Build"}, {100, 72, "Works"},
                       {160, 72, "Parks"})),
        "Task|Lead|Support / Goal one: roads, bridges and ports+3 / Build|Works|Parks");
    assert_string_equal(
        tables_on(PAGE({10, 40, "Activities"}, {110, 40, "Implementing"}, {175, 40, "Agencies"},
                       {110, 56, "Lead"}, {160, 56, "Collaborating"}, {10, 72, "Build"},
                       {110, 72, "Works"}, {160, 72, "Parks"}, {10, 88, "Dig"}, {110, 88, "Water"},
                       {160, 88, "Works"})),
        "Activities|Implementing Agencies+2 / |Lead|Collaborating / Build|Works|Parks / "
        "Dig|Water|Works");
}

/* A number stands close to its task: in every row the words begin below that of the head. */
static void a_gutter_may_be_narrow(void **state) {
    (void)state;
    assert_string_equal(
        tables_on(PAGE({10, 40, "#"}, {19, 40, "Action"}, {120, 40, "Lead"}, {10, 56, "1"},
                       {19, 56, "Build"}, {48, 56, "it"}, {120, 56, "Works"}, {10, 72, "2"},
                       {19, 72, "Dig"}, {38, 72, "deep"}, {120, 72, "Water"}, {10, 88, "3"},
                       {19, 88, "Plant"}, {120, 88, "Parks"})),
        "#|Action|Lead / 1|Build it|Works / 2|Dig deep|Water / 3|Plant|Parks");
    assert_string_equal(/* not where the head has one word */
                        tables_on(PAGE({10, 40, "Action"}, {120, 40, "Lead"}, {10, 56, "Build"},
                                       {120, 56, "Chair"}, {149, 56, "RWG"}, {10, 72, "Dig"},
                                       {120, 72, "Chair"}, {149, 72, "RWG"}, {10, 88, "Plant"},
                                       {120, 88, "Chair"}, {149, 88, "RWG"})),
                        "Action|Lead / Build|Chair RWG / Dig|Chair RWG / Plant|Chair RWG");
}

static void fields_are_a_table(void **state) {
    (void)state;
    assert_string_equal(
        tables_on(PAGE({10, 40, "Action"}, {100, 40, "Build"}, {10, 56, "Lead"}, {35, 56, "agency"},
                       {100, 56, "Works"}, {10, 72, "Deadline"}, {100, 72, "2027"})),
        "Action|Build / Lead agency|Works / Deadline|2027");
}

static void a_table_goes_on_without_its_head(void **state) {
    (void)state;
    dg_pdf_gutters gutters = {.n = 0};
    dg_pdf_ruling_list none = {0};
    tables_of(&gutters,
              PAGE({10, 40, "Task"}, {100, 40, "Lead"}, {10, 56, "Build"}, {100, 56, "Works"}),
              &none);
    assert_int_equal(gutters.n, 1);
    assert_string_equal(
        tables_of(&gutters,
                  PAGE({10, 40, "Plant"}, {100, 40, "Parks"}, {10, 56, "Dig"}, {100, 56, "Water"}),
                  &none),
        "Plant|Parks / Dig|Water");
    assert_string_equal(
        tables_of(&gutters, PAGE({10, 40, "The"}, {30, 40, "end"}, {50, 40, "of"}), &none), "");
    assert_int_equal(gutters.n, 0);
}

/* Words side by side below no known head are no table, nor is prose below one. */
static void other_words_are_none(void **state) {
    (void)state;
    assert_string_equal(tables_on(PAGE({10, 40, "Name"}, {100, 40, "Place"}, {10, 56, "Ann"},
                                       {100, 56, "Paris"}, {10, 72, "Bob"}, {100, 72, "Rome"})),
                        "");
    assert_string_equal(
        tables_on(PAGE({10, 40, "Task"}, {100, 40, "Lead"}, {10, 56, "All"}, {28, 56, "of"},
                       {41, 56, "this"}, {64, 56, "is"}, {77, 56, "plain"}, {105, 56, "prose"})),
        "");
    assert_string_equal(tables_on(NULL, 0), "");
}

/* Labels set apart by a tab are no heads: what they label stands beside them. */
static void labels_are_no_heads(void **state) {
    (void)state;
    assert_string_equal(
        tables_on(PAGE({20, 20, "Lead:"}, {48, 20, "A"}, {150, 20, "Support:"}, {205, 20, "B"},
                       {20, 35, "Lead:CC"}, {150, 35, "Support:"}, {205, 35, "D"},
                       {20, 50, "Lead:"}, {48, 50, "E"}, {150, 50, "Support:"}, {205, 50, "F"})),
        "");
}

/* Two columns of text may begin with what ends like a head: 负责）, 完善工作任务。 */
static void columns_of_text_are_none(void **state) {
    (void)state;
    assert_string_equal(tables_on(PAGE({10, 40, "负责）"}, {120, 40, "重点任务"}, {10, 52, "推进"},
                                       {120, 52, "甲局"})),
                        "");
    put page[20];
    for (size_t i = 0; i < 20; i++)
        page[i] = (put){i % 2 == 0 ? 10 : 120, 40 + 12 * (double)(i / 2),
                        i == 0   ? "工作任务"
                        : i == 1 ? "牵头单位"
                                 : "一二三四五六七八九"};
    assert_string_equal(tables_on(page, 20), "");
}

/* Nor where words of a few stretched lines stand below one another. */
static void stretched_lines_of_columns_are_none(void **state) {
    (void)state;
    assert_string_equal(
        tables_on(PAGE(
            {10, 40, "abcdefghijklmnopqrstuvwxyzab"}, {170, 40, "abcdefghijklmnopqrstuvwxyzab"},
            {10, 52, "abcdefghijklmnopqrstuvwxyzab"}, {170, 52, "abcdefghijklmnopqrstuvwxyzab"},
            {10, 64, "abcdefghijklmnopqrstuvwxyzab"}, {170, 64, "abcdefghijklmnopqrstuvwxyzab"},
            {10, 76, "abcdefghijklmnopqrstuvwxyzab"}, {170, 76, "abcdefghijklmnopqrstuvwxyzab"},
            {10, 88, "abcdefghijklmnopqrstuvwxyzab"}, {170, 88, "abcdefghijklmnopqrstuvwxyzab"},
            {10, 100, "Task"}, {170, 100, "Lead"}, {290, 100, "agency"}, {10, 112, "Build"},
            {170, 112, "Works"}, {290, 112, "Agency"}, {10, 124, "Dig"}, {170, 124, "Water"},
            {290, 124, "Board"}, {10, 136, "abcdefghijklmnopqrstuvwxyzab"},
            {170, 136, "abcdefghijklmnopqrstuvwxyzab"}, {10, 148, "abcdefghijklmnopqrstuvwxyzab"},
            {170, 148, "abcdefghijklmnopqrstuvwxyzab"}, {10, 160, "abcdefghijklmnopqrstuvwxyzab"},
            {170, 160, "abcdefghijklmnopqrstuvwxyzab"}, {10, 172, "abcdefghijklmnopqrstuvwxyzab"},
            {170, 172, "abcdefghijklmnopqrstuvwxyzab"})),
        "");
}

/* What stands below the table in one column is none of it. */
static void a_page_number_is_no_row(void **state) {
    (void)state;
    assert_string_equal(
        tables_on(PAGE({10, 40, "Task"}, {100, 40, "Lead"}, {10, 56, "Build"}, {100, 56, "Works"},
                       {10, 72, "Dig"}, {100, 72, "Water"}, {100, 104, "17"})),
        "Task|Lead / Build|Works / Dig|Water");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_are_parted_by_white),
        cmocka_unit_test(rows_may_begin_in_the_first_column),
        cmocka_unit_test(fonts_may_differ_in_height),
        cmocka_unit_test(fonts_may_be_higher_than_lines),
        cmocka_unit_test(heads_may_be_in_traditional_script),
        cmocka_unit_test(a_head_may_stand_over_two),
        cmocka_unit_test(words_in_cells_are_no_heads),
        cmocka_unit_test(a_cell_may_begin_higher),
        cmocka_unit_test(names_may_be_parted_by_a_blank),
        cmocka_unit_test(bodies_may_fill_their_lines),
        cmocka_unit_test(bodies_may_end_alike),
        cmocka_unit_test(heads_may_stand_in_the_middle),
        cmocka_unit_test(rows_may_overlap_within),
        cmocka_unit_test(lines_across_part_rows),
        cmocka_unit_test(centred_cells_are_one_row),
        cmocka_unit_test(cells_may_span_columns),
        cmocka_unit_test(a_gutter_may_be_narrow),
        cmocka_unit_test(fields_are_a_table),
        cmocka_unit_test(a_table_goes_on_without_its_head),
        cmocka_unit_test(other_words_are_none),
        cmocka_unit_test(labels_are_no_heads),
        cmocka_unit_test(columns_of_text_are_none),
        cmocka_unit_test(stretched_lines_of_columns_are_none),
        cmocka_unit_test(a_page_number_is_no_row),
    };
    return cmocka_run_group_tests_name("pdf_aligned", tests, NULL, NULL);
}
