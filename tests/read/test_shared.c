/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of a list that share an end or leave out a place, and names of places' own bodies. */
#include "unit.h"

#include "base/text.h"
#include "reading.h"

typedef struct {
    const char *clause, *names; /* "WRITTEN = DEPARTMENT", the second only where it differs */
} list;

static void check(const list *lists, size_t n) {
    for (size_t i = 0; i < n; i++) {
        dg_text text = {0}, out = {0};
        dg_text_printf(&text, "1.做某事。%s\n", lists[i].clause);
        dg_document *d = document_of(text.at, NULL);
        for (size_t k = 0; k < d->n_assignments; k++) {
            const char *written = d->assignments[k].as_written;
            const char *name = d->departments[d->assignments[k].department].name;
            bool same = strcmp(written, name) == 0;
            dg_text_printf(&out, "%s%s%s%s", k > 0 ? "; " : "", written, same ? "" : " = ",
                           same ? "" : name);
        }
        if (strcmp(out.at, lists[i].names) != 0)
            fail_msg("%s\n  names:    %s\n  expected: %s", text.at, out.at, lists[i].names);
        dg_document_free(d);
        dg_text_free(&text);
        dg_text_free(&out);
    }
}
#define CHECK(lists) check(lists, sizeof(lists) / sizeof *(lists))

static void places_share_what_they_have(void **state) {
    (void)state;
    static const list lists[] = {
        {"（甲示范区、乙新区管委会负责）", "甲示范区 = 甲示范区管委会; 乙新区管委会"},
        {"（和平区、河东区和河西区人民政府负责）",
         "和平区 = 和平区人民政府; 河东区 = 河东区人民政府; 河西区人民政府"},
        {"（和平区、河东区人民政府）", "和平区 = 和平区人民政府; 河东区人民政府"},
        {"（省丙厅，甲省、乙省政府负责）", "省丙厅; 甲省 = 甲省政府; 乙省政府"},
        {"（广州、深圳、珠海市人民政府负责）",
         "广州 = 广州市人民政府; 深圳 = 深圳市人民政府; 珠海市人民政府"},
        {"（内蒙古、宁夏自治区人民政府负责）", "内蒙古 = 内蒙古自治区人民政府; 宁夏自治区人民政府"},
        {"（甲、乙、丙三市政府负责）", "甲 = 甲市政府; 乙 = 乙市政府; 丙三市政府 = 丙市政府"},
        {"（甲县、乙县两县人民政府负责）", "甲县 = 甲县人民政府; 乙县两县人民政府 = 乙县人民政府"},
        {"責任單位：甲區、乙區管委會", "甲區 = 甲區管委會; 乙區管委會"},
    };
    CHECK(lists);
}

static void what_shares_nothing_stays(void **state) {
    (void)state;
    static const list lists[] = {
        {"（和平区政府、河东区负责）", "和平区政府; 河东区"},
        {"（和平区，河东区人民政府负责）", "和平区; 河东区人民政府"},
        {"（和平区牵头，河东区人民政府配合）", "和平区; 河东区人民政府"},
        {"（甲区、乙区、丙县负责）", "甲区; 乙区; 丙县"},
        {"（各区、县（市）人民政府负责）", "各区、县人民政府"},
        {"（某某局、乙区人民政府负责）", "某某局; 乙区人民政府"},
        {"（甲市、乙开发区管委会负责）", "甲市; 乙开发区管委会"},
        {"（北京、河北省人民政府负责）", "北京; 河北省人民政府"}, /* not 北京省 */
        {"（中国移动、中国联通、某某通信管理局负责）", "中国移动; 中国联通; 某某通信管理局"},
    };
    CHECK(lists);
}

static void offices_share_a_place_and_an_end(void **state) {
    (void)state;
    static const list lists[] = {
        {"（省甲厅、乙和丙厅负责）", "省甲厅; 乙和丙厅 = 省乙和丙厅"},
        {"（市发展改革委、财政局负责）", "市发展改革委; 财政局 = 市财政局"},
        {"（省委组织部、宣传部，省财政厅、教育厅负责）",
         "省委组织部; 宣传部 = 省委宣传部; 省财政厅; 教育厅 = 省教育厅"},
        {"（省财政厅、宣传部负责）", "省财政厅; 宣传部"},
        {"（省财政厅、国家安全厅负责）", "省财政厅; 国家安全厅 = 省国家安全厅"},
        {"（自治区教育厅，兵团教育局、财政局负责）",
         "自治区教育厅; 兵团教育局; 财政局 = 兵团财政局"},
        {"（市政署、财政局负责）", "市政署; 财政局"}, /* 市政 is what it sees to */
        {"（省财政厅、供销社、总工会负责）", "省财政厅; 供销社 = 省供销社; 总工会 = 省总工会"},
        {"（省财政厅、通信管理局负责）", "省财政厅; 通信管理局 = 省通信管理局"},
        /* A short name that no registry knows; a longer one only where the document calls it so. */
        {"（市财政局、某甲局、乙丙办负责）", "市财政局; 某甲局 = 市某甲局; 乙丙办 = 市乙丙办"},
        {"（市财政局、某甲海事局、街道办、乙某海事局）",
         "市财政局; 某甲海事局; 街道办; 乙某海事局"},
        {"（市财政局、某甲乙局负责）", "市财政局; 某甲乙局 = 市某甲乙局"},
        {"（市财政局、某甲乙丙局负责）", "市财政局; 某甲乙丙局"},
        {"（市某甲局、市财政局、某甲局负责）", "市某甲局; 市财政局"},
        {"（省教育、财政、商务厅负责）", "省教育 = 省教育厅; 财政 = 省财政厅; 商务厅 = 省商务厅"},
        {"（教育、财政部负责）", "教育 = 教育部; 财政部"},
    };
    CHECK(lists);
}

static void bodies_of_places_are_names(void **state) {
    (void)state;
    static const list lists[] = {
        {"（省政府办公厅、市委宣传部、县市场监管局负责）",
         "省政府办公厅; 市委宣传部; 县市场监管局"},
        {"（自治区财政厅、北京市教委牵头，天津市人民政府配合）",
         "自治区财政厅; 北京市教委; 天津市人民政府"},
        {"（工业和信息化部、外交部（港澳台办）、公安部（交管局）负责）",
         "工业和信息化部; 外交部; 公安部"},
        {"（中国（上海）自由贸易试验区管委会、中国（广东）自由贸易试验区管委会负责）",
         "中国（上海）自由贸易试验区管委会; 中国（广东）自由贸易试验区管委会"},
        {"责任单位：某某（集团）有限公司（乙公司）、中国（北京）甲中心",
         "某某（集团）有限公司; 中国（北京）甲中心"},
        {"（财政部（国库司）牵头，某某局（原乙局）、丙局配合）", "财政部; 某某局; 丙局"},
    };
    CHECK(lists);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(places_share_what_they_have),
        cmocka_unit_test(what_shares_nothing_stays),
        cmocka_unit_test(offices_share_a_place_and_an_end),
        cmocka_unit_test(bodies_of_places_are_names),
    };
    return cmocka_run_group_tests_name("shared", tests, NULL, NULL);
}
