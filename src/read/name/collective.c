/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/name/collective.h"

#include <string.h>

#include "read/name/latin.h"
#include "read/name/name_place.h"
#include "read/words/body_words.h"
#include "read/words/words.h"

bool dg_is_latin_collective(dg_slice name) {
    WORDS(starts, {"all ", 0}, {"relevant ", 0}, {"other ", 0}, {"local ", 0}, {"each ", 0},
          {"every ", 0}, {"concerned ", 0}, {"participating ", 0}, {"heads of ", 0});
    WORDS(classes, {" governments", 0}, {" agencies", 0}, {" authorities", 0}, {" councils", 0},
          {" departments", 0}, {" ministries", 0}, {" municipalities", 0}, {" organisations", 0},
          {" organizations", 0}, {" bodies", 0}, {" institutions", 0}, {" partners", 0},
          {" stakeholders", 0}, {" providers", 0}, {" universities", 0}, {" communities", 0},
          {" heads", 0}, {" entities", 0}, {" head", 0}, {" leadership", 0});
    WORDS(whole, {"Member States", 0}, {"EU Member States", 0}, {"States Parties", 0},
          {"Contracting Parties", 0});
    if (dg_words_hold(&whole, name)) return true;
    bool small = name.n > 1 && name.at[0] >= 'a' && name.at[0] <= 'z' && name.n < 60 &&
                 !dg_slice_starts(name, "department of ");
    return dg_words_match(&starts, name, NULL) > 0 || dg_slice_starts(name, "head of ") ||
           (dg_is_latin_byte(name, 0) && dg_words_end(&classes, name) > 0) ||
           (small && dg_slice_holds(name, "s represented on the ")) || /* agencies, on a board */
           (small && name.n > strlen("has") && dg_slice_ends(name, "s") &&
            !dg_slice_ends(name, "ss")); /* sports clubs */
}

bool dg_begins_with_province(dg_slice text) {
    static const char provinces[] =
        "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    enum { HAN = 3 };
    for (size_t i = 0; text.n >= HAN && i + HAN < sizeof provinces; i += HAN)
        if (memcmp(text.at, provinces + i, HAN) == 0) return true;
    return false;
}

/* 沪、苏、皖交通厅 */
static bool is_of_provinces(dg_slice name) {
    dg_slice rest = dg_slice_skip(name, strlen("沪"));
    return dg_slice_starts(rest, "、") && dg_begins_with_province(name) && rest.n > strlen("、苏");
}

bool dg_is_collective(dg_slice name) {
    if (dg_is_latin_collective(name) || is_of_provinces(name)) return true;
    WORDS(starts, {"全员", 0}, {"双方", 0}, {"有关", 0}, {"相关", 0}, {"其他", 0}, {"其它", 0},
          {"全体", 0}, {"所有", 0}, {"属地", 0}, {"当地", 0}, {"地方", 0}, {"所在地", 0},
          {"试点", 0}, {"省级", 0}, {"市级", 0}, {"县级", 0}, {"基层", 0}, {"区县", 0}, {"市县", 0},
          {"县市区", 0}, {"市、县", 0}, {"省、", 0}, {"乡镇", 0}, {"国务院有关", 0},
          {"国务院相关", 0}, {"省有关", 0}, {"省相关", 0}, {"省直有关", 0}, {"市有关", 0},
          {"市相关", 0}, {"市直有关", 0}, {"中央有关", 0}, {"中央和国家机关有关", 0}, {"县有关", 0},
          {"区有关", 0}, {"直辖市、", 0}, {"直辖市及", 0}, {"直辖市和", 0});
    WORDS(ends, {"部门", 0}, {"单位", 0}, {"企业", 0}, {"金融机构", 0}, {"院所", 0}, {"高校", 0},
          {"高等学校", 0}, {"行业协会", 0}, {"所在地政府", 0}, {"事发地政府", 0},
          {"所在地人民政府", 0}, {"乡镇", 0}, {"省市", 0}, {"省区市", 0}, {"市县", 0},
          {"试点城市", 0}, {"重点园区", 0}, {"群团组织", 0}, {"社会组织", 0}, {"行业组织", 0},
          {"党组织", 0}, {"中介组织", 0}, {"经济组织", 0});
    static const char *const inside[] = {"各",       "上述",     "所属",     "有关部门", "相关部门",
                                         "有关单位", "相关单位", "成员单位", "有关地区", "相关地区",
                                         "有关方面", "责任单位", "有关企业"};
    WORDS(things, {"责任", 0}, {"工作", 0}, {"任务", 0}, {"实际", 0}, {"管理", 0}, {"要求", 0});
    if (dg_words_end(&things, name) > 0) return false; /* 属地责任 */
    if (dg_words_match(&starts, name, NULL) > 0 || dg_words_end(&ends, name) > 0) return true;
    if (dg_name_which_places(name) > 0) return true;
    if (DG_HOLDS_ANY(name, inside)) return true;
    WORDS(alone, {"村", 0}, {"社区", 0}, {"村居", 0}, {"村社区", 0}, {"街道", 0}, {"镇街", 0},
          {"街镇", 0}, {"园区", 0}); /* of 各乡镇、村 */
    return (dg_word_class_noun(name) == name.n || dg_words_hold(&alone, name)) && name.n > 0;
}
