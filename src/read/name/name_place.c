/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/name/name_place.h"

#include <string.h>

#include "base/text.h"
#include "base/utf8.h"
#include "read/words/body_words.h"
#include "read/words/words.h"

size_t dg_name_place(dg_slice name) {
    static const char *const places[] = {"省", "自治区", "兵团", "市", "县",
                                         "州", "盟",     "区",   "旗"};
    WORDS(others, {"场", 0}, {"域", 0}, {"政管", 0}, {"政署", 0}, {"政局", 0}, {"政园", 0},
          {"政公用", 0}, {"政市容", 0}, {"政设施", 0}, {"政工程", 0}); /* 市场, 区域, 市政署 */
    enum { PLACE_BYTES = 27 };
    for (size_t i = 0; i < DG_ITEMS(places); i++) {
        size_t at = dg_slice_find(name, places[i], 0), n = strlen(places[i]);
        dg_slice rest = dg_slice_skip(name, at + n);
        if (at + n <= PLACE_BYTES && at < name.n && dg_utf8_count(rest) >= 2 &&
            dg_ends_like_an_office(rest) && dg_words_match(&others, rest, NULL) == 0)
            return at + n;
    }
    return 0;
}

size_t dg_name_which_places(dg_slice text) {
    enum { OF_A_NAME = 1 }; /* 沿江街道, 沿江镇 are bodies, 沿江乡镇 is a class */
    WORDS(words, {"沿线", 0}, {"沿江", OF_A_NAME}, {"沿海", OF_A_NAME}, {"沿边", OF_A_NAME},
          {"沿黄", OF_A_NAME}, {"沿淮", OF_A_NAME}, {"沿途", 0}, {"边境", 0}, {"毗邻", 0},
          {"试点", 0}, {"受灾", 0}, {"所在地", 0}, {"项目所在地", 0}, {"企业所在地", 0},
          {"涉及的", 0}, {"流域内", 0}, {"有条件的", 0}, {"具备条件的", 0});
    WORDS(small, {"街道", 0}, {"镇", 0}, {"乡", 0});
    WORDS(more, {"街", 0}, {"村", 0}); /* 沿江镇街 */
    int value = 0;
    size_t which = dg_words_match(&words, text, &value);
    dg_slice places = dg_slice_skip(text, which);
    size_t kind = which > 0 ? dg_word_place_class(places) : 0;
    dg_slice behind = dg_slice_skip(places, kind);
    bool one = value == OF_A_NAME && dg_words_hold(&small, (dg_slice){places.at, kind}) &&
               dg_word_place_class(behind) == 0 && dg_words_match(&more, behind, NULL) == 0;
    return kind > 0 && !one ? which : 0;
}

bool dg_is_known_variant(const char *prefix, dg_slice stem, const char *suffix,
                         const dg_registry *registry) {
    dg_text name = {0};
    dg_text_puts(&name, prefix);
    dg_text_put(&name, stem);
    dg_text_puts(&name, suffix);
    bool known = !name.failed && dg_registry_lookup(registry, dg_slice_of(name.at)) != NULL;
    dg_text_free(&name);
    return known;
}

/* 园林局, 大数据局, 金融办: so short a name is an office's of the place that stands before it; not
 * 长江海事局. */
static bool is_short_office(dg_slice name) {
    enum { FEWEST = 3, MOST = 4 };
    WORDS(offices, {"局", 0}, {"办", 0});
    WORDS(others, {"铁路局", 0}, {"海事局", 0}, {"航道局", 0}, {"分局", 0}, {"街道办", 0},
          {"镇办", 0}, {"社区办", 0});
    size_t n = dg_utf8_count(name);
    return n >= FEWEST && n <= MOST && dg_words_end(&offices, name) > 0 &&
           dg_words_end(&others, name) == 0 && dg_utf8_skip_han(name, 0) == name.n;
}

static bool may_elide_place(dg_slice name, const dg_registry *registry) {
    WORDS(own, {"国家", 0}, {"中央", 0}, {"全国", 0}, {"国务院", 0}, {"中国", 0}, {"人民", 0},
          {"最高", 0});
    WORDS(each_has, {"法院", 0}, {"检察院", 0}, {"供销社", 0}, {"供销合作社", 0}, {"总工会", 0},
          {"残联", 0}, {"妇联", 0}, {"科协", 0}, {"文联", 0}, {"工商联", 0}, {"社科联", 0},
          {"侨联", 0}, {"贸促会", 0}, {"红十字会", 0}, {"科学院", 0}, {"农科院", 0}, {"社科院", 0},
          {"邮政管理局", 0}, {"通信管理局", 0});
    static const char office[] = "局";
    bool of_province = dg_slice_ends(name, "厅"); /* 国家安全厅 */
    if (dg_words_match(&own, name, NULL) > 0 && !of_province) return false;
    if (dg_name_place(name) > 0) return false;
    if (dg_registry_is_own(registry, name)) return false; /* a person said whose it is */
    if (of_province || dg_words_hold(&each_has, name)) return true;
    bool local =
        dg_slice_ends(name, office) || dg_slice_ends(name, "委") || dg_slice_ends(name, "办");
    if (!local) return false;
    if (dg_registry_lookup(registry, name) != NULL || is_short_office(name)) return true;
    if (!dg_slice_ends(name, office)) return false;
    dg_slice stem = {name.at,
                     name.n - (sizeof office - 1)}; /* 商务局 does at home what 商务部 does */
    return dg_is_known_variant("国家", stem, office, registry) ||
           dg_is_known_variant("", stem, "总局", registry) ||
           dg_is_known_variant("", stem, "部", registry);
}

/* What a party committee has and a government has not. */
static bool is_party_office(dg_slice name) {
    WORDS(offices, {"组织部", 0}, {"宣传部", 0}, {"统战部", 0}, {"政法委", 0}, {"党校", 0},
          {"社会工作部", 0}, {"政研室", 0}, {"老干部局", 0});
    return dg_words_hold(&offices, name);
}

size_t dg_name_after_committee(dg_slice name, dg_slice before) {
    enum { CHARACTER = 3, SHORTEST = 4 * CHARACTER };
    if (!dg_slice_ends(name, "府") || !dg_slice_ends(before, "委") || before.n < SHORTEST) return 0;
    size_t place = before.n - 2 * CHARACTER, kind = dg_word_place_class(name);
    dg_slice government = dg_slice_skip(name, CHARACTER);
    if (kind != CHARACTER || memcmp(before.at + place, name.at, CHARACTER) != 0) return 0;
    return dg_slice_is(government, "政府") || dg_slice_is(government, "人民政府") ? place : 0;
}

size_t dg_name_elided(dg_slice name, dg_slice before, const dg_registry *registry) {
    static const char committee[] = "委";
    size_t place = dg_name_after_committee(name, before);
    if (place > 0) return place;
    place = dg_name_place(before);
    bool of_party = dg_slice_starts(dg_slice_skip(before, place), committee);
    if (place > 0 && of_party && is_party_office(name)) return place + sizeof committee - 1;
    return place > 0 && may_elide_place(name, registry) ? place : 0;
}
