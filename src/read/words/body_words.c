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

size_t dg_word_own_place(dg_slice name) {
    WORDS(words, {"省", 0}, {"市", 0}, {"县", 0}, {"区", 0}, {"州", 0}, {"盟", 0}, {"旗", 0},
          {"镇", 0}, {"乡", 0});
    return dg_words_match(&words, name, NULL);
}

bool dg_begins_with_place(dg_slice name) {
    WORDS(words, {"省", 0}, {"市", 0}, {"县", 0}, {"区", 0}, {"州", 0}, {"盟", 0}, {"旗", 0},
          {"镇", 0}, {"乡", 0}, {"各", 0}, {"国家", 0}, {"自治区", 0});
    return dg_words_match(&words, name, NULL) > 0;
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
