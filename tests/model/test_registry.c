/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <unistd.h>

#include "no_memory.h"

#include "base/file.h"
#include "base/text.h"
#include "base/utf8.h"
#include "dutygraph/registry.h"
#include "model/registry_match.h"

#define HEADER "name,full_name,english,aliases,category,kind,valid_from,valid_to\n"
#define GOOD HEADER "甲局,国家甲局,Bureau A,甲|甲总局,social,department,2018-03-17,\n"

static int open_registry(void **state) {
    return dg_registry_new((dg_registry **)state, NULL) == DG_OK ? 0 : -1;
}

static int close_registry(void **state) {
    dg_registry_free(*state);
    return 0;
}

static void assert_refused(const char *csv, size_t line, const char *message) {
    dg_registry *r = NULL;
    dg_error err = {0};
    assert_int_equal(dg_registry_parse(&r, dg_slice_of(csv), &err), DG_EFORMAT);
    assert_null(r);
    assert_string_equal(err.message, message);
    assert_int_equal(err.line, line);
    assert_int_equal(dg_registry_parse(&r, dg_slice_of(csv), NULL), DG_EFORMAT);
}

static void a_table_of_another_shape_is_refused(void **state) {
    (void)state;
    assert_refused("", 1, "the table is empty");
    assert_refused("name,full_name\n", 1, "no column aliases");
    assert_refused(HEADER "甲局,,A,,social,bureau,,\n", 2, "unknown kind bureau");
    assert_refused(HEADER "甲局,,A,,social,,,\n", 2, "a body without kind or category: 甲局");
    assert_refused(HEADER "甲局,,A,,sports,department,,\n", 2, "unknown category sports");
    assert_refused(GOOD ",,A,,social,department,,\n", 3, "a body without a name");
    assert_refused(GOOD "\xFF,,A,,social,department,,\n", 3, "the table is not UTF-8");
}

static void only_dates_are_dates(void **state) {
    (void)state;
    static const char *const wrong[] = {"2018-3-17",  "18",        "2018/03",
                                        "2018-13",    "2018-00",   "2018-03-00",
                                        "2018-03-32", "2018-03-1", "soon"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        char csv[256], message[64];
        snprintf(csv, sizeof csv, HEADER "甲局,,A,,social,department,%s,\n", wrong[i]);
        snprintf(message, sizeof message, "not a date: %s", wrong[i]);
        assert_refused(csv, 2, message);
    }
    assert_refused(HEADER "甲局,,A,,social,department,2018,never\n", 2, "not a date: never");
}

static void a_name_stands_in_one_place(void **state) {
    (void)state;
    assert_refused(GOOD "乙局,,B,丙|甲总局,social,department,,\n", 3,
                   "duplicate name 甲总局, of 甲局 and 乙局");
    assert_refused(GOOD "乙局,,Bureau A,,social,department,,\n", 3,
                   "duplicate name Bureau A, of 甲局 and 乙局");
    assert_refused(GOOD "乙局,乙局,B,,social,department,,\n", 3,
                   "duplicate name 乙局, of 乙局 and 乙局");
}

static void the_line_counts_blank_and_quoted_ones(void **state) {
    (void)state;
    assert_refused("\n" HEADER
                   "\n \n甲局,,\"A\n\nB\",,social,department,,\n乙局,,,,x,department,,\n",
                   8, "unknown category x");
}

static void columns_may_stand_in_any_order(void **state) {
    (void)state;
    dg_registry *r = NULL;
    const char *csv =
        "\xEF\xBB\xBFvalid_to,note,kind,category,aliases,english,full_name,name,"
        "valid_from\r\n2018,x,department,social,甲| 甲总局 |,Bureau A,国家甲局,甲局\r\n";
    assert_int_equal(dg_registry_parse(&r, dg_slice_of(csv), NULL), DG_OK);
    assert_int_equal(dg_registry_size(r), 1);
    const dg_body *body = dg_registry_body(r, 0);
    assert_string_equal(body->name, "甲局");
    assert_string_equal(body->full_name, "国家甲局");
    assert_string_equal(body->valid_from, "");
    assert_string_equal(body->valid_to, "2018");
    assert_ptr_equal(dg_registry_find(r, "甲总局"), body);
    assert_ptr_equal(dg_registry_find(r, "Bureau A"), body);
    assert_null(dg_registry_find(r, ""));
    assert_null(dg_registry_find(r, "甲总"));
    dg_registry_free(r);
}

static void an_empty_registry_knows_nobody(void **state) {
    (void)state;
    dg_registry *r = NULL;
    assert_int_equal(dg_registry_parse(&r, DG_LITERAL(HEADER), NULL), DG_OK);
    assert_int_equal(dg_registry_size(r), 0);
    assert_null(dg_registry_find(r, "财政部"));
    assert_int_equal(dg_registry_longest(r, DG_LITERAL("财政部")), 0);
    dg_registry_free(r);
    dg_registry_free(NULL);
}

static void every_allocation_may_fail(void **state) {
    (void)state;
    dg_registry *r = NULL;
    assert_survives_no_memory(dg_registry_parse(&r, DG_LITERAL(GOOD), &err));
    dg_registry_free(r);
}

/* Against the definition: try every name at every place. */
static void the_longest_name_wins(void **state) {
    (void)state;
    static const char *const names[] = {"乙", "乙丙", "乙丙丁戊", "乙丁", "己", "AB", "ABCD"};
    static const char *const texts[] = {"乙丙丁己", "乙丙丁戊己", "乙丁丙",  "乙戊",
                                        "丙",       "己乙",       "ABC",     "A",
                                        "ABCDE",    "",           "\xE4\xB9"};
    dg_text csv = {0};
    dg_text_puts(&csv, HEADER);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        dg_text_printf(&csv, "%s,,,,social,department,,\n", names[i]);
    dg_registry *r = NULL;
    assert_int_equal(dg_registry_parse(&r, (dg_slice){csv.at, csv.n}, NULL), DG_OK);
    for (size_t t = 0; t < sizeof texts / sizeof *texts; t++) {
        size_t longest = 0;
        for (size_t i = 0; i < sizeof names / sizeof *names; i++)
            if (dg_slice_starts(dg_slice_of(texts[t]), names[i]) && strlen(names[i]) > longest)
                longest = strlen(names[i]);
        assert_int_equal(dg_registry_longest(r, dg_slice_of(texts[t])), longest);
    }
    dg_registry_free(r);
    dg_text_free(&csv);
}

static void assert_matches(const dg_registry *r, const char *text, const char *name) {
    size_t n = dg_registry_longest(r, dg_slice_of(text));
    assert_int_equal(n, strlen(name));
    assert_memory_equal(text, name, n);
}

static void names_match_whole(void **state) {
    const dg_registry *r = *state;
    assert_matches(r, "工业和信息化部、公安部负责", "工业和信息化部");
    assert_matches(r, "文化和旅游部牵头", "文化和旅游部");
    assert_matches(r, "文化部、卫生计生委", "文化部");
    assert_matches(r, "住房和城乡建设部和财政部", "住房和城乡建设部");
    assert_matches(r, "国家发展和改革委员会负责", "国家发展和改革委员会");
    assert_matches(r, "国家发展改革委负责", "国家发展改革委");
    assert_matches(r, "商务部", "商务部");
    assert_matches(r, "中国银行业监督管理委员会、中国银行", "中国银行业监督管理委员会");
    assert_matches(r, "中国银行、财政部", "中国银行");
    assert_matches(r, "中国银行间", "中国银行");
    assert_matches(r, "各地区、商务部", "");
    assert_matches(r, "", "");
}

static void assert_called(const dg_registry *r, const char *name, const char *canonical) {
    const dg_body *body = dg_registry_find(r, name);
    assert_non_null(body);
    assert_string_equal(body->name, canonical);
}

static void variants_lead_to_one_body(void **state) {
    const dg_registry *r = *state;
    assert_called(r, "国家知识产权局", "知识产权局");
    assert_called(r, "国家发改委", "发展改革委");
    assert_called(r, "最高人民法院", "高法院");
    assert_called(r, "中央网信办", "网信办");
    assert_called(r, "国家卫生健康委", "卫生健康委");
    assert_called(r, "国务院法制办公室", "法制办");
    assert_called(r, "Ministry of Commerce", "商务部");
    assert_called(r, "国家网信办", "网信办");
    assert_called(r, "国台办", "国务院台办");
    assert_called(r, "国家林草局", "林草局");
    assert_called(r, "开发银行", "国开行");
    assert_called(r, "中央军委科学技术委员会", "中央军委科技委");
    assert_null(dg_registry_find(r, "各地区"));
    assert_null(dg_registry_find(r, "省财政厅"));
}

/* Dates of the reforms: the decisions of the National People's Congress of 2008, 2013, 2018, 2023.
 */
static void a_reformed_body_stays_two(void **state) {
    static const char *const reforms[][3] = {
        {"环保总局", "环境保护部", "2008-03-15"}, {"环境保护部", "生态环境部", "2018-03-17"},
        {"卫生部", "卫生计生委", "2013-03-14"},   {"卫生计生委", "卫生健康委", "2018-03-17"},
        {"铁道部", "铁路局", "2013-03-14"},       {"工商总局", "市场监管总局", "2018-03-17"},
        {"银监会", "银保监会", "2018-03-17"},     {"银保监会", "金融监管总局", "2023-03-10"},
    };
    for (size_t i = 0; i < sizeof reforms / sizeof *reforms; i++) {
        const dg_body *before = dg_registry_find(*state, reforms[i][0]);
        const dg_body *after = dg_registry_find(*state, reforms[i][1]);
        assert_ptr_not_equal(before, after);
        assert_string_equal(before->valid_to, reforms[i][2]);
        assert_string_equal(after->valid_from, reforms[i][2]);
    }
    assert_string_equal(dg_registry_find(*state, "生态环境部")->valid_to, "");
}

/* The bodies of the State Council: its notices 国发〔2013〕14, 15号, 国发〔2018〕6, 7号 and
 * 国发〔2023〕5, 6号, each body once. */
static void bodies_of_the_state_council_are_known(void **state) {
    dg_slice names = DG_LITERAL(
        "外交部 国防部 国家发展和改革委员会 教育部 科学技术部 工业和信息化部 国家民族事务委员会 "
        "公安部 国家安全部 监察部 民政部 司法部 财政部 人力资源和社会保障部 国土资源部 环境保护部 "
        "住房和城乡建设部 交通运输部 水利部 农业部 商务部 文化部 国家卫生和计划生育委员会 "
        "中国人民银行 审计署 国务院国有资产监督管理委员会 海关总署 国家税务总局 "
        "国家工商行政管理总局 国家质量监督检验检疫总局 国家新闻出版广电总局 国家体育总局 "
        "国家安全生产监督管理总局 国家食品药品监督管理总局 国家统计局 国家林业局 国家知识产权局 "
        "国家旅游局 国家宗教事务局 国务院参事室 国家机关事务管理局 国务院侨务办公室 "
        "国务院港澳事务办公室 国务院法制办公室 国务院研究室 新华通讯社 中国科学院 中国社会科学院 "
        "中国工程院 国务院发展研究中心 国家行政学院 中国地震局 中国气象局 "
        "中国银行业监督管理委员会 中国证券监督管理委员会 中国保险监督管理委员会 "
        "全国社会保障基金理事会 国家自然科学基金委员会 国家信访局 国家粮食局 国家能源局 "
        "国家国防科技工业局 国家烟草专卖局 国家外国专家局 国家公务员局 国家海洋局 "
        "国家测绘地理信息局 国家铁路局 中国民用航空局 国家邮政局 国家文物局 国家中医药管理局 "
        "国家外汇管理局 国家煤矿安全监察局 自然资源部 生态环境部 农业农村部 文化和旅游部 "
        "国家卫生健康委员会 退役军人事务部 应急管理部 国家市场监督管理总局 国家广播电视总局 "
        "国家国际发展合作署 国家医疗保障局 中央广播电视总台 中国银行保险监督管理委员会 "
        "国家粮食和物资储备局 国家移民管理局 国家林业和草原局 国家药品监督管理局 "
        "国家金融监督管理总局 国家数据局 国家疾病预防控制局 国家矿山安全监察局 国家消防救援局");
    while (names.n > 0) {
        dg_slice name = {names.at, dg_slice_find(names, " ", 0)};
        names = dg_slice_skip(names, name.n + 1);
        if (dg_registry_lookup(*state, name) == NULL)
            fail_msg("unknown: %.*s", (int)name.n, name.at);
    }
}

static bool is_clean(const char *name) {
    dg_slice s = dg_slice_of(name);
    return dg_utf8_first_invalid(s) == s.n && dg_slice_equal(dg_slice_trim(s), s) &&
           strpbrk(name, "()/|") == NULL && strstr(name, "（") == NULL;
}

static void every_row_is_complete(void **state) {
    const dg_registry *r = *state;
    for (size_t i = 0; i < dg_registry_size(r); i++) {
        const dg_body *b = dg_registry_body(r, i);
        assert_true(is_clean(b->name) && is_clean(b->full_name) && is_clean(b->english));
        assert_true(b->english[0] != '\0');
        assert_int_equal(b->kind, DG_KIND_DEPARTMENT);
        if (b->valid_to[0] != '\0') assert_true(strcmp(b->valid_from, b->valid_to) < 0);
        assert_ptr_equal(dg_registry_find(r, b->name), b);
        assert_ptr_equal(dg_registry_find(r, b->english), b);
        if (b->full_name[0] != '\0') assert_ptr_equal(dg_registry_find(r, b->full_name), b);
    }
}

static void every_category_is_titled_and_used(void **state) {
    const dg_registry *r = *state;
    assert_true(dg_category_count(r) > 1);
    for (size_t i = 0; i < dg_category_count(r); i++) {
        const dg_category *c = dg_registry_category(r, i);
        assert_true(c->key[0] != '\0' && c->english[0] != '\0' && c->chinese[0] != '\0');
        assert_int_equal(strspn(c->key, "abcdefghijklmnopqrstuvwxyz-"), strlen(c->key));
        for (size_t j = 0; j < i; j++)
            assert_string_not_equal(c->key, dg_registry_category(r, j)->key);
        size_t used = 0;
        for (size_t j = 0; j < dg_registry_size(r); j++)
            used += strcmp(dg_registry_body(r, j)->category, c->key) == 0;
        assert_true(used > 0);
    }
}

/* Collectives and provincial bodies, which no registry lists. */
static bool is_described(dg_slice name) {
    static const char *const starts[] = {"各",   "有关", "相关", "国务院相关",
                                         "试点", "省",   "湖北", "人行"};
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        if (dg_slice_starts(name, starts[i])) return true;
    return false;
}

/* How many departments, the third column, were looked up; each must be known. */
static size_t look_up_all(const dg_registry *r, dg_slice tsv) {
    size_t n = 0;
    tsv = dg_slice_skip(tsv, dg_slice_find(tsv, "\n", 0) + 1);
    while (tsv.n > 0) {
        dg_slice line = {tsv.at, dg_slice_find(tsv, "\n", 0)};
        tsv = dg_slice_skip(tsv, line.n + 1);
        line = dg_slice_skip(line, dg_slice_find(line, "\t", 0) + 1);
        dg_slice name = dg_slice_trim(dg_slice_skip(line, dg_slice_find(line, "\t", 0) + 1));
        if (name.n == 0 || is_described(name)) continue;
        if (dg_registry_lookup(r, name) == NULL) fail_msg("unknown: %.*s", (int)name.n, name.at);
        n++;
    }
    return n;
}

/* Rows of real documents that name a body; counted with awk from the files beside them. */
static void bodies_of_real_documents_are_known(void **state) {
    static const struct {
        const char *file;
        size_t rows;
    } documents[] = {{"ip-powerhouse-2016", 459},
                     {"business-environment-2020", 83},
                     {"incentives-2018", 46},
                     {"waste-free-city-2018", 101},
                     {"hubei-farms-2021", 0}};
    const char *shared = getenv("DUTYGRAPH_SHARED");
    if (shared == NULL) shared = SOURCE_DIR "/../shared";
    for (size_t i = 0; i < sizeof documents / sizeof *documents; i++) {
        char *path = dg_format("%s/documents/%s.expected.tsv", shared, documents[i].file);
        char *tsv = NULL;
        size_t n = 0;
        assert_non_null(path);
        dg_code code = dg_file_read(&tsv, &n, path, NULL);
        free(path);
        if (code != DG_OK) skip();
        assert_int_equal(look_up_all(*state, (dg_slice){tsv, n}), documents[i].rows);
        free(tsv);
    }
}

/* --- A person's own table --- */

static dg_registry *with(const char *table) {
    dg_registry *r = NULL;
    dg_error err = {0};
    if (dg_registry_new_with(&r, table, strlen(table), &err) != DG_OK)
        fail_msg("line %zu: %s", err.line, err.message);
    return r;
}

static void assert_own_refused(const char *table, size_t line, const char *message) {
    dg_registry *r = NULL;
    dg_error err = {0};
    assert_int_equal(dg_registry_new_with(&r, table, strlen(table), &err), DG_EFORMAT);
    assert_null(r);
    assert_string_equal(err.message, message);
    assert_int_equal(err.line, line);
}

static void own_rows_add_bodies_and_names(void **state) {
    const dg_registry *built_in = *state;
    dg_registry *r = with("aliases,note,name\n甲办|甲室,x,某某甲办公室\n知产局,,国家知识产权局\n"
                          ",,某某甲办公室\n某甲办,,某某甲办公室\n");
    assert_int_equal(dg_registry_size(r), dg_registry_size(built_in) + 1);
    assert_called(r, "甲室", "某某甲办公室");
    assert_called(r, "某甲办", "某某甲办公室");
    assert_called(r, "知产局", "知识产权局");
    assert_called(r, "国家知识产权局", "知识产权局");
    assert_string_equal(dg_registry_find(r, "甲办")->category, "");
    assert_int_equal(dg_registry_find(r, "甲办")->kind, DG_KIND_DEPARTMENT);
    assert_true(dg_registry_is_own(r, DG_LITERAL("甲办")));
    assert_true(dg_registry_is_own(r, DG_LITERAL("国家知识产权局")));
    assert_false(dg_registry_is_own(r, DG_LITERAL("知识产权局")));
    assert_false(dg_registry_is_own(r, DG_LITERAL("没有")));
    dg_registry_free(r);
}

static void own_cells_replace_what_was_known(void **state) {
    const dg_body *before = dg_registry_find(*state, "商务部");
    dg_registry *r = with("name,english,category,kind,valid_to\n商务部,Commerce,finance,,2030\n"
                          "试点甲,,,collective,\n");
    const dg_body *now = dg_registry_find(r, "Commerce");
    assert_string_equal(now->name, "商务部");
    assert_string_equal(now->category, "finance");
    assert_string_equal(now->valid_to, "2030");
    assert_string_equal(now->full_name, before->full_name);
    assert_string_equal(now->valid_from, before->valid_from);
    assert_ptr_equal(dg_registry_find(r, before->english), now);
    assert_int_equal(dg_registry_find(r, "试点甲")->kind, DG_KIND_COLLECTIVE);
    dg_registry_free(r);
}

static void an_own_name_wins(void **state) {
    (void)state;
    static const char *const tables[] = {"name,aliases\n某局,商务部\n商务部某司,国家发改委\n",
                                         "name,aliases\n商务部某司,国家发改委\n某局,商务部\n"};
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
        dg_registry *r = with(tables[i]);
        assert_called(r, "商务部", "某局");
        assert_called(r, "Ministry of Commerce", "商务部");
        assert_called(r, "国家发改委", "商务部某司");
        assert_called(r, "国家发展改革委", "发展改革委");
        dg_registry_free(r);
    }
}

static void a_thesaurus_adds_names(void **state) {
    const dg_registry *built_in = *state;
    dg_registry *r = with("\xEF\xBB\xBFlabel\treplace by\r\n知产局\t国家知识产权局\r\n"
                          "市甲局\t某市甲局\r\n甲局, 本级\t某市甲局\r\n");
    assert_int_equal(dg_registry_size(r), dg_registry_size(built_in) + 1);
    assert_called(r, "知产局", "知识产权局");
    assert_called(r, "市甲局", "某市甲局");
    assert_called(r, "甲局, 本级", "某市甲局");
    dg_registry_free(r);
}

static void a_bad_own_table_is_refused_with_its_line(void **state) {
    (void)state;
    assert_own_refused("", 1, "the table is empty");
    assert_own_refused("title,aliases\n甲,乙\n", 1, "no column name");
    assert_own_refused("replace by\n甲\n", 1, "no column label");
    assert_own_refused("label\treplace by\n甲\t\n", 2, "a body without a name");
    assert_own_refused("name\n甲\n\n\"\"\n", 4, "a body without a name");
    assert_own_refused("name,kind\n甲局,bureau\n", 2, "unknown kind bureau");
    assert_own_refused("name,category\n甲局,sports\n", 2, "unknown category sports");
    assert_own_refused("name,valid_from\n甲局,soon\n", 2, "not a date: soon");
    assert_own_refused("name\n\xFF\n", 2, "the table is not UTF-8");
    assert_own_refused("name,aliases\n甲局,丙\n乙局,丙\n", 3,
                       "duplicate name 丙, of 甲局 and 乙局");
    assert_own_refused("label\treplace by\n甲\t乙\n乙\t丙\n", 3, "duplicate name 乙, of 乙 and 丙");
}

static void an_own_table_comes_from_a_file(void **state) {
    (void)state;
    dg_registry *r = NULL;
    dg_error err = {0};
    char path[] = "/tmp/dutygraph-own-XXXXXX";
    close(mkstemp(path));
    assert_int_equal(dg_write_file(path, "name\n某局\n", strlen("name\n某局\n"), NULL), DG_OK);
    assert_int_equal(dg_registry_new_with_file(&r, path, NULL), DG_OK);
    assert_called(r, "某局", "某局");
    dg_registry_free(r);
    unlink(path);
    assert_int_equal(dg_registry_new_with_file(&r, path, &err), DG_EIO);
    assert_int_equal(err.line, 0);
}

static void own_allocations_may_fail(void **state) {
    (void)state;
    dg_registry *r = NULL;
    dg_slice table = DG_LITERAL("name,aliases\n某局,某\n商务部,商\n");
    assert_survives_no_memory(dg_registry_new_with(&r, table.at, table.n, &err));
    dg_registry_free(r);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_table_of_another_shape_is_refused),
        cmocka_unit_test(only_dates_are_dates),
        cmocka_unit_test(a_name_stands_in_one_place),
        cmocka_unit_test(the_line_counts_blank_and_quoted_ones),
        cmocka_unit_test(columns_may_stand_in_any_order),
        cmocka_unit_test(an_empty_registry_knows_nobody),
        cmocka_unit_test(every_allocation_may_fail),
        cmocka_unit_test(the_longest_name_wins),
        cmocka_unit_test_setup_teardown(own_rows_add_bodies_and_names, open_registry,
                                        close_registry),
        cmocka_unit_test_setup_teardown(own_cells_replace_what_was_known, open_registry,
                                        close_registry),
        cmocka_unit_test(an_own_name_wins),
        cmocka_unit_test_setup_teardown(a_thesaurus_adds_names, open_registry, close_registry),
        cmocka_unit_test(a_bad_own_table_is_refused_with_its_line),
        cmocka_unit_test(an_own_table_comes_from_a_file),
        cmocka_unit_test(own_allocations_may_fail),
        cmocka_unit_test_setup_teardown(names_match_whole, open_registry, close_registry),
        cmocka_unit_test_setup_teardown(variants_lead_to_one_body, open_registry, close_registry),
        cmocka_unit_test_setup_teardown(a_reformed_body_stays_two, open_registry, close_registry),
        cmocka_unit_test_setup_teardown(bodies_of_the_state_council_are_known, open_registry,
                                        close_registry),
        cmocka_unit_test_setup_teardown(every_row_is_complete, open_registry, close_registry),
        cmocka_unit_test_setup_teardown(every_category_is_titled_and_used, open_registry,
                                        close_registry),
        cmocka_unit_test_setup_teardown(bodies_of_real_documents_are_known, open_registry,
                                        close_registry),
    };
    return cmocka_run_group_tests_name("registry", tests, NULL, NULL);
}
