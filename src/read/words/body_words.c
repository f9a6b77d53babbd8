/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/words/body_words.h"

#include <string.h>

#include "base/utf8.h"
#include "read/outline/label.h"
#include "read/words/lexicon.h"

size_t dg_word_class_noun(dg_slice text) {
    WORDS(words, {"部门", 0}, {"单位", 0}, {"地区", 0}, {"地方", 0}, {"机构", 0}, {"机关", 0},
          {"企业", 0}, {"方面", 0}, {"市县", 0}, {"省份", 0}, {"高校", 0}, {"部委", 0}, {"委局", 0},
          {"省市", 0}, {"成员单位", 0}, {"责任单位", 0}, {"央企", 0}, {"中央企业", 0});
    return dg_words_match(&words, text, NULL);
}

PUBLIC_WORDS(dg_governments, {"人民政府", 0}, {"管理委员会", 0}, {"管委会", 0}, {"党工委", 0},
             {"政府", 0}, {"党委", 0}, {"党委和政府", 0}, {"党委、政府", 0}, {"党委和人民政府", 0},
             {"党委、人民政府", 0}, {"党委政府", 0});

size_t dg_word_class_count(dg_slice text) {
    WORDS(nouns, {"部门", 0}, {"单位", 0}, {"机构", 0}, {"机关", 0}, {"部委", 0}, {"企业", 0},
          {"高校", 0}, {"院校", 0}, {"司局", 0}, {"厅局", 0}, {"处室", 0}, {"科室", 0});
    WORDS(counters, {"个", 0}, {"家", 0}, {"所", 0});
    size_t at, n;
    dg_digit_number(text, &at);
    if (at == 0) dg_han_number(text, &at);
    if (at == 0 && dg_slice_starts(text, "两")) at = strlen("两");
    at += dg_words_match(&counters, dg_slice_skip(text, at), NULL);
    n = dg_words_match(&nouns, dg_slice_skip(text, at), NULL);
    if (n == 0) return 0;
    at += n;
    size_t mark = dg_word_and(dg_slice_skip(text, at));
    n = mark == 0 ? 0 : dg_words_match(&nouns, dg_slice_skip(text, at + mark), NULL);
    return n == 0 ? at : at + mark + n;
}

size_t dg_word_bare_noun(dg_slice text) {
    WORDS(words, {"部门", 0}, {"单位", 0}, {"机构", 0});
    return dg_words_match(&words, text, NULL);
}

size_t dg_word_any_such(dg_slice text) {
    WORDS(words, {"有关", 0}, {"相关", 0}, {"各有关", 0}, {"各相关", 0}, {"其他有关", 0},
          {"其他相关", 0}, {"其他", 0}, {"其它", 0});
    return dg_words_match(&words, text, NULL);
}

size_t dg_word_place_class(dg_slice text) {
    WORDS(words, {"省", 0}, {"自治区", 0}, {"直辖市", 0}, {"市", 0}, {"州", 0}, {"县", 0},
          {"区", 0}, {"地", 0}, {"盟", 0}, {"旗", 0}, {"乡", 0}, {"镇", 0}, {"街道", 0},
          {"地级市", 0}, {"设区市", 0}, {"设区的市", 0}, {"自治州", 0}, {"计划单列市", 0},
          {"县级市", 0}, {"直管市", 0}, {"省直管县", 0}, {"省直管市", 0}, {"自治县", 0},
          {"自治旗", 0}, {"林区", 0}, {"特区", 0}, {"市辖区", 0});
    return dg_words_match(&words, text, NULL);
}

WORDS(own_places, {"省", 0}, {"市", 0}, {"县", 0}, {"区", 0}, {"州", 0}, {"盟", 0}, {"旗", 0},
      {"镇", 0}, {"乡", 0});

size_t dg_word_own_place(dg_slice name) {
    return dg_words_match(&own_places, name, NULL);
}

size_t dg_word_second_bearer(dg_slice text) {
    WORDS(bearers_behind, {"、监管部门", 0}, {"和监管部门", 0}, {"、监督部门", 0},
          {"和监督部门", 0}, {"、管理部门", 0}, {"和管理部门", 0}, {"、监管单位", 0},
          {"、分管部门", 0}, {"、执法部门", 0});
    return dg_words_match(&bearers_behind, text, NULL);
}

bool dg_begins_with_place(dg_slice name) {
    WORDS(words, {"各", 0}, {"国家", 0}, {"自治区", 0});
    STARTS(starts, &own_places, &words);
    return dg_starts_here(&starts, name) &&
           (dg_word_own_place(name) > 0 || dg_words_match(&words, name, NULL) > 0);
}

size_t dg_word_part_of_place(dg_slice text) {
    enum { NONE = 1, SIDE }; /* longer words that are none: 市民政局 is 市 and 民政局 */
    WORDS(areas, {"湖", 0}, {"新区", 0}, {"管委会", 0}, {"管理委员会", 0}); /* 市东湖管委会 */
    WORDS(words, {"市中", 0}, {"市中医", NONE}, {"市中小", NONE}, {"市中心医", NONE},
          {"市中院", NONE}, {"市南", SIDE}, {"市南水", NONE}, {"市北", SIDE}, {"市东", SIDE},
          {"市西", SIDE}, {"市区", 0}, {"市区域", NONE}, {"市区划", NONE}, {"市域", 0}, {"市内", 0},
          {"市内审", NONE}, {"市外", 0}, {"市外事", NONE}, {"市外办", NONE}, {"市外汇", NONE},
          {"市外经", NONE}, {"市外商", NONE}, {"市外贸", NONE}, {"市外侨", NONE}, {"市外专", NONE},
          {"市外宣", NONE}, {"市民热", 0}, {"市民服", 0}, {"市民中", 0}, {"市民之", 0},
          {"市民卡", 0}, {"市民活", 0}, {"市民办", 0}, {"市民学", 0}, {"市级", 0},
          {"市级机关", NONE}, {"县级机关", NONE}, {"区级机关", NONE}, {"省级机关", NONE},
          {"市外资", NONE}, {"县城投", NONE}, {"市属", 0}, {"市辖", 0}, {"市管", 0},
          {"市管委", NONE}, {"市管理", NONE}, {"市际", 0}, {"市界", 0}, {"市郊", 0}, {"市道", 0},
          {"市道路", NONE}, {"市场", 0}, {"市容", 0}, {"市政工", 0}, {"市政设", 0}, {"市政科", 0},
          {"市政处", 0}, {"市政股", 0}, {"市政管", 0}, {"市政公", 0}, {"市政养", 0}, {"市政道", 0},
          {"市长", 0}, {"市直学", 0}, {"市直属", 0}, {"市直部", 0}, {"市直单", 0}, {"县域", 0},
          {"县城", 0}, {"县城管", NONE}, {"县城建", NONE}, {"县城乡", NONE}, {"县城市", NONE},
          {"县级", 0}, {"县属", 0}, {"县区", 0}, {"县区域", NONE}, {"县际", 0}, {"县界", 0},
          {"县内", 0}, {"县外", 0}, {"县外事", NONE}, {"县外办", NONE}, {"县外经", NONE},
          {"县外侨", NONE}, {"县外宣", NONE}, {"县道", 0}, {"县道路", NONE}, {"县长", 0},
          {"县管", 0}, {"县管委", NONE}, {"县管理", NONE}, {"县乡公", 0}, {"县乡道", 0},
          {"县乡结", 0}, {"区域", 0}, {"区级", 0}, {"区属", 0}, {"区划", 0}, {"区内", 0},
          {"区内审", NONE}, {"区间", 0}, {"区块", 0}, {"区际", 0}, {"区位", 0}, {"区长", 0},
          {"区管", 0}, {"区管委", NONE}, {"区管理", NONE}, {"省级", 0}, {"省属", 0}, {"省界", 0},
          {"省际", 0}, {"省道", 0}, {"省道路", NONE}, {"省内", 0}, {"省内审", NONE}, {"省外", 0},
          {"省外事", NONE}, {"省外办", NONE}, {"省外汇", NONE}, {"省外经", NONE}, {"省外侨", NONE},
          {"省外专", NONE}, {"省外宣", NONE}, {"省派", 0}, {"省管", 0}, {"省管委", NONE},
          {"省管理", NONE}, {"省长", 0}, {"省域", 0}, {"省城", 0}, {"省城乡", NONE},
          {"省城市", NONE}, {"省市", 0}, {"省市场", NONE}, {"省市政", NONE}, {"省部", 0},
          {"省会", 0}, {"州级", 0}, {"州属", 0}, {"州际", 0}, {"州长", 0}, {"州域", 0}, {"州内", 0},
          {"盟级", 0}, {"盟属", 0}, {"旗县", 0}, {"旗级", 0}, {"镇区", 0}, {"镇街", 0}, {"镇级", 0},
          {"镇村", 0}, {"镇域", 0}, {"乡道", 0}, {"乡村", 0}, {"乡镇", 0}, {"乡土", 0}, {"乡级", 0},
          {"乡贤", 0});
    int none = 0;
    size_t n = dg_words_match(&words, text, &none);
    return none == NONE || (none == SIDE && dg_words_end(&areas, text) > 0) ? 0 : n;
}

size_t dg_word_angled_places(dg_slice text) {
    size_t at = dg_slice_starts(text, "<"), place, mark = 0;
    if (at == 0) return 0;
    do {
        place = dg_word_place_class(dg_slice_skip(text, at));
        at += place;
        mark = dg_slice_starts(dg_slice_skip(text, at), "、") ? strlen("、") : 0;
        at += mark;
    } while (place > 0 && mark > 0);
    return place > 0 && dg_slice_starts(dg_slice_skip(text, at), ">") ? at + 1 : 0;
}

bool dg_is_group(dg_slice name) {
    WORDS(ends, {"组", 0}, {"小组", 1}, {"党组", 1}, {"专班组", 1});
    int body = 0;
    size_t n = dg_words_end(&ends, name);
    dg_words_match(&ends, dg_slice_skip(name, name.n - n), &body);
    return n > 0 && body == 0;
}

/* 第一组, 甲组, A组, 12组, 对照组, 东片组: does the group, its noun left out, sort who is in it? */
static bool sorts(dg_slice field) {
    WORDS(starts, {"第", 0}, {"对照", 0}, {"实验", 0}, {"试验", 0}, {"编写", 0}, {"编审", 0},
          {"起草", 0}, {"专家", 0}, {"评审", 0}, {"评委", 0}, {"评议", 0}, {"裁判", 0}, {"仲裁", 0},
          {"答辩", 0}, {"面试", 0}, {"命题", 0}, {"课题", 0}, {"学习", 0}, {"讨论", 0}, {"研讨", 0},
          {"考察", 0}, {"参观", 0}, {"观摩", 0}, {"巡视", 0}, {"分片", 0}, {"参赛", 0}, {"比赛", 0},
          {"竞赛", 0}, {"种子", 0}, {"成人", 0}, {"青年", 0}, {"少年", 0}, {"老年", 0}, {"男子", 0},
          {"女子", 0}, {"幼儿", 0}, {"小学", 0}, {"中学", 0}, {"初中", 0}, {"高中", 0}, {"大学", 0},
          {"学生", 0}, {"教师", 0}, {"职工", 0}, {"业余", 0});
    WORDS(ends, {"片", 0}, {"片区", 0}, {"线", 0}, {"路", 0}, {"分", 0});
    WORDS(whole, {"教育", 0}, {"卫生", 0}, {"服务", 0}, {"生产", 0}, {"机关", 0}, {"企业", 0},
          {"事业", 0}, {"学校", 0}, {"乡镇", 0}, {"街道", 0}, {"社区", 0}, {"省直", 0}, {"市直", 0},
          {"县直", 0}, {"区直", 0});
    size_t number;
    dg_digit_number(field, &number);
    if (number == 0) dg_han_number(field, &number);
    return dg_utf8_count(field) < 2 || number == field.n || dg_words_hold(&whole, field) ||
           dg_words_match(&starts, field, NULL) > 0 || dg_words_end(&ends, field) > 0;
}

bool dg_is_group_of_work(dg_slice name) {
    static const char group[] = "组", works[] = "工作";
    if (!dg_is_group(name)) return false; /* mostly */
    name.n -= sizeof group - 1;
    name.n -= dg_slice_ends(name, works) ? sizeof works - 1 : 0;
    return !sorts(name);
}

/* What offices end in, and what other bodies do. */
WORDS(office_ends, {"部", 0}, {"局", 0}, {"委", 0}, {"办", 0}, {"厅", 0}, {"院", 0}, {"署", 0},
      {"行", 0}, {"会", 0}, {"处", 0}, {"司", 0}, {"室", 0}, {"中心", 0}, {"集团", 0}, {"总社", 0},
      {"总队", 0}, {"组", 0}, {"所", 0}, {"站", 0}, {"联社", 0}, {"兵团", 0}, {"支队", 0},
      {"大队", 0}, {"中队", 0}, {"执法队", 0}, {"科协", 0}, {"残联", 0}, {"妇联", 0}, {"文联", 0},
      {"工商联", 0}, {"社科联", 0}, {"作协", 0}, {"侨联", 0}, {"海关", 0}, {"大学", 0}, {"党校", 0},
      {"基金", 0}, {"报社", 0}, {"台", 0}, {"专班", 0}, {"军区", 0}, {"军分区", 0}, {"警备区", 0},
      {"“两办”", 0});
WORDS(body_ends, {"政府", 0}, {"党委", 0}, {"机关", 0}, {"科", 0}, {"队", 0}, {"团", 0},
      {"学校", 0}, {"部门", 0}, {"单位", 0}, {"机构", 0}, {"企业", 0}, {"社", 0}, {"区", 0},
      {"市", 0}, {"省", 0}, {"县", 0}, {"州", 0}, {"盟", 0}, {"旗", 0}, {"镇", 0}, {"乡", 0},
      {"街道", 0}, {"院所", 0}, {"高校", 0}, {"馆", 0}, {"厂", 0}, {"系", 0}, {"股", 0}, {"庭", 0},
      {"车间", 0});

bool dg_ends_like_an_office(dg_slice name) {
    WORDS(others, {"出台", 0}, {"推行", 0}, {"执行", 0}, {"进行", 0}, {"实行", 0}, {"施行", 0},
          {"运行", 0}, {"社会", 0}, {"机会", 0}, {"知会", 0}, {"体会", 0}, {"领会", 0}, {"部署", 0},
          {"全部", 0}, {"内部", 0}, {"外部", 0}, {"试行", 0}, {"先行", 0}, {"查处", 0}, {"举办", 0},
          {"创办", 0}, {"院所", 0});
    return dg_words_end(&office_ends, name) > 0 && dg_words_end(&others, name) == 0;
}

bool dg_ends_like_a_body(dg_slice name) {
    WORDS(others, {"体系", 0}, {"关系", 0}, {"联系", 0}, {"水系", 0}, {"谱系", 0}, {"家庭", 0},
          {"控股", 0}, {"参股", 0}, {"持股", 0}, {"入股", 0});
    return dg_ends_like_an_office(name) ||
           (dg_words_end(&body_ends, name) > 0 && dg_words_end(&others, name) == 0);
}

bool dg_may_end_like_a_body(dg_slice name) {
    return dg_words_end(&office_ends, name) > 0 || dg_words_end(&body_ends, name) > 0;
}

bool dg_inside_word(dg_slice rest) {
    WORDS(others, {"门", 0}, {"署", 0}, {"分", 0}, {"位", 0}, {"成", 0}, {"织", 0}, {"议", 0},
          {"法", 0}, {"理", 0}, {"好", 0}, {"学", 0}, {"证", 0}, {"案", 0}, {"事", 0});
    return dg_words_match(&others, rest, NULL) > 0;
}
