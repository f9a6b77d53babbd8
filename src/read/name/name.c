/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/name/name.h"

#include <string.h>

#include "base/utf8.h"
#include "read/name/branch.h"
#include "read/name/collective.h"
#include "read/name/latin.h"
#include "read/name/name_end.h"
#include "read/name/name_manner.h"
#include "read/name/name_place.h"
#include "read/name/small_name.h"
#include "read/outline/label.h"
#include "read/words/body_words.h"
#include "read/words/lexicon.h"

/* Where the kinds of places begin in 各市, 沿黄各市, 有关省, 市. */
static size_t places_start(dg_slice text, size_t end) {
    dg_slice part = {text.at, end};
    size_t each = dg_slice_find(part, "各", 0);
    if (each < part.n) each += strlen("各");
    dg_slice rest = each < part.n ? dg_slice_skip(part, each) : part;
    size_t such = dg_word_any_such(rest);
    return (size_t)(rest.at - text.at) + (such > 0 ? such : dg_name_which_places(rest));
}

/* The bytes of the kinds of places that text begins with: 县市 of 县市人民政府. */
static size_t place_kinds(dg_slice text) {
    size_t at = 0, kind;
    while ((kind = dg_word_place_class(dg_slice_skip(text, at))) > 0)
        at += kind;
    return at;
}

/* Is the place that `text` begins with no larger than that of `first`: 县 behind 市? */
static bool is_no_larger(dg_slice text, dg_slice first) {
    WORDS(sizes, {"省", 4}, {"自治区", 4}, {"直辖市", 4}, {"市", 3}, {"设区市", 3}, {"设区的市", 3},
          {"州", 3}, {"盟", 3}, {"县", 2}, {"区", 2}, {"旗", 2}, {"乡", 1}, {"镇", 1}, {"街道", 1});
    int size = 0, of_first = 0;
    return dg_words_match(&sizes, text, &size) > 0 &&
           dg_words_match(&sizes, first, &of_first) > 0 && size <= of_first;
}

/* What the places share: 县人民政府, 县（市、区）党委和政府; a bare place too. Behind 各市, an
 * office as well: 县教育局; not 县财政局 behind 各乡镇. */
static bool is_shared_noun(dg_slice part, dg_slice first) {
    WORDS(nouns, {"人民政府", 0}, {"政府", 0}, {"党委", 0}, {"级", 0}, {"有关", 0}, {"相关", 0},
          {"管委会", 0}, {"党政", 0}, {"财政", 0}, {"各部门", 0});
    size_t place = place_kinds(part);
    dg_slice rest = dg_slice_skip(part, place);
    size_t noun = dg_words_match(&dg_governments, rest, NULL);
    if (noun > 0 && dg_slice_starts(dg_slice_skip(rest, noun), "各")) return false; /* 区政府各处 */
    bool behind = first.at != part.at, office = behind && dg_ends_like_an_office(rest);
    if (behind && dg_slice_is(part, "处")) return true; /* 各区、镇、处 */
    size_t shared = dg_words_match(&nouns, rest, NULL);
    bool governs = shared > 0 && dg_words_match(&dg_governments, rest, NULL) > 0;
    bool province = rest.n == 0 && dg_slice_is(part, "省"); /* 各乡镇、省 + 推动…办公室 */
    bool more = office && (shared == 0 || shared < rest.n);
    if (behind && (more || province || (shared > 0 && !governs)) && !is_no_larger(part, first))
        return false; /* 各乡镇、县级部门 are two */
    return place > 0 && (rest.n == 0 || shared > 0 || office);
}

/* 各市、州、县人民政府, 各县市、区政府; 市、县人民政府: kinds of places joined up to the noun they
 * share. */
static size_t join_places(dg_slice text, size_t end) {
    size_t start = places_start(text, end), whole = end;
    dg_slice each = {text.at + start, end - start};
    for (;;) {
        dg_slice part = {text.at + start, end - start}, rest = dg_slice_skip(text, end);
        if (start > end || !is_shared_noun(part, each)) return whole;
        if (start != places_start(text, whole)) whole = end;
        if (place_kinds(part) != part.n) return end;
        size_t mark = dg_slice_starts(rest, "、") ? strlen("、") : dg_word_and(rest), first;
        if (mark == 0 || dg_slice_starts(dg_slice_skip(rest, mark), "各")) return whole;
        start = end + mark;
        dg_utf8_next(text, start, &first);
        end = dg_name_next_end(text, start + first);
        if (end <= start) return whole;
    }
}

/* The bytes of 政府, or of 区政府 behind 区委, at the start. */
static size_t government(dg_slice text, dg_slice before) {
    WORDS(governments, {"人民政府", 0}, {"政府", 0}, {"办事处", 0}); /* 各街道党工委、办事处 */
    size_t place = dg_slice_ends(before, "委") ? dg_word_place_class(text) : 0;
    size_t noun = dg_words_match(&governments, dg_slice_skip(text, place), NULL);
    return noun == 0 ? 0 : place + noun;
}

/* 有关部门和单位: a class noun joined to another that is no party by itself. */
static size_t join_nouns(dg_slice text, size_t end) {
    dg_slice rest = dg_slice_skip(text, end);
    size_t mark = dg_word_and(rest);
    dg_slice next = dg_slice_skip(rest, mark);
    size_t noun = mark == 0 ? 0 : dg_word_class_noun(next);
    if (mark == 0 && dg_slice_starts(rest, "、")) { /* 各部门、单位 */
        mark = strlen("、");
        next = dg_slice_skip(rest, mark);
        noun = dg_word_bare_noun(next);
    }
    if (mark > 0 && noun == 0) /* 党委和政府, 区委、政府; 各行政公署、人民政府; 各区委、区政府 */
        noun = government(next, (dg_slice){text.at, end});
    if (noun == 0 && dg_slice_ends((dg_slice){text.at, end}, "主管")) {
        mark = 0;
        noun = dg_word_second_bearer(rest); /* 各行业主管、监管部门 */
    }
    if (noun == 0) return end;
    dg_slice after = dg_slice_skip(rest, mark + noun);
    bool whole = dg_name_is_over(after) || dg_role_phrase(after) > 0 || dg_word_and(after) > 0 ||
                 dg_word_together(after) > 0 ||
                 dg_is_open_mark(after, (dg_slice){text.at, end + mark + noun});
    return whole ? end + mark + noun : end;
}

/* 体育部门, 财政和税务部门: are these fields, the last before the noun that they share? */
static bool are_last_fields(dg_slice part) {
    WORDS(nouns, {"部门", 0}, {"主管部门", 0}, {"行政部门", 0}, {"行政主管部门", 0}, {"机关", 0});
    part.n -= dg_words_end(&nouns, part);
    size_t first = dg_slice_find(part, "和", 0);
    dg_slice second = dg_slice_skip(part, first + strlen("和"));
    return dg_is_branch(part) ||
           (first < part.n && dg_is_branch((dg_slice){part.at, first}) && dg_is_branch(second));
}

/* 各级教育、体育部门: fields of government at every level, joined up to the noun they share. */
static size_t join_fields(dg_slice text, size_t end) {
    WORDS(levels, {"各级", 0}, {"地方各级", 0}, {"各地", 0}, {"各地区", 0});
    size_t level = dg_words_match(&levels, text, NULL), start = level, last = end;
    if (level == 0 || level >= end) return end; /* mostly */
    while (dg_is_branch((dg_slice){text.at + start, last - start})) {
        dg_slice rest = dg_slice_skip(text, last);
        size_t mark = dg_slice_starts(rest, "、") ? strlen("、") : dg_word_and(rest), first;
        start = last + mark;
        if (mark == 0 || start >= text.n) return end;
        dg_utf8_next(text, start, &first);
        last = dg_name_next_end(text, start + first);
        if (last <= start) return end;
    }
    dg_slice fields = {text.at + start, last - start};
    return start > level && are_last_fields(fields) ? last : end;
}

/* 各委、办、局; 各中、小学校; 沪、苏、皖交通厅: parts of one character, no names by themselves,
 * joined up to the last one or the noun that they share. */
static size_t join_short(dg_slice text, size_t end) {
    enum { HAN = 3 };
    WORDS(sizes, {"中", 0}, {"小", 0}, {"大", 0}, {"高", 0});
    static const char mark[] = "、";
    size_t start = dg_slice_starts(text, "各") ? strlen("各") : 0, each = start;
    if (end != start + HAN || dg_word_place_class(dg_slice_skip(text, start)) > 0) return end;
    if (each == 0 && !dg_begins_with_province(text)) return end;
    bool shared = each == 0 || dg_words_match(&sizes, dg_slice_skip(text, start), NULL) > 0;
    for (size_t next; dg_slice_starts(dg_slice_skip(text, end), mark); end = next) {
        start = end + sizeof mark - 1;
        if (each == 0 && !dg_begins_with_province(dg_slice_skip(text, start))) return end;
        if (start + HAN > text.n || !dg_utf8_begins_han(text.at[start])) return end;
        next = dg_name_next_end(text, start + HAN);
        if (next > start + HAN) return shared ? next : end;
    }
    return end;
}

const dg_body *dg_name_body(dg_slice name, const dg_registry *registry) {
    bool foreign = name.n > 0 && (unsigned char)name.at[0] < 0x80;
    return foreign && !dg_registry_is_own(registry, name) ? NULL
                                                          : dg_registry_lookup(registry, name);
}

/* Does a name of the registry, the first `n` bytes, end as a name does? Mostly at a mark or a role
 * word, which is kept. */
static bool is_whole(dg_name *name, dg_slice text, size_t n) {
    dg_slice rest = dg_slice_skip(text, n);
    bool wide_mark = rest.n > 0 && (unsigned char)rest.at[0] >= 0x80 && dg_word_mark(rest) > 0;
    if (rest.n == 0 || wide_mark) return true;
    name->role = (dg_slice){rest.at, dg_word_role(&name->class, rest)};
    return name->role.n > 0 || dg_role_phrase(rest) > 0 || dg_word_and(rest) > 0 ||
           dg_word_together(rest) > 0 || dg_name_count(rest) > 0 || dg_name_ends(text, n);
}

dg_kind dg_name_known_kind(const dg_body *body, bool own) {
    /* A person may put one name for a class in the place of another: 各地方 by 各地区. */
    bool collective = own && dg_is_collective(dg_slice_of(body->name));
    return body->kind == DG_KIND_DEPARTMENT && !collective ? DG_KIND_DEPARTMENT
                                                           : DG_KIND_COLLECTIVE;
}

static bool scan_known(dg_name *name, dg_slice text, const dg_body *body, size_t n, bool own) {
    /* An English name may be another country's: Ministry of Finance stays as it is written. */
    bool foreign = (unsigned char)text.at[0] < 0x80;
    *name = (dg_name){.written = {text.at, n}, .body = body, .plausible = true};
    if (foreign && !own) { /* but it is one name: Supervision and Administration Commission */
        name->body = NULL;
        return dg_slice_holds(name->written, " and ") && is_whole(name, text, n);
    }
    if (!is_whole(name, text, n)) return false;
    name->kind = dg_name_known_kind(body, own);
    return true;
}

/* 在鄂高校: a class by the short name of its province or city, the one that 在 may begin. */
static bool is_class_of_place(dg_slice name) {
    WORDS(places, {"在京", 0}, {"在津", 0}, {"在沪", 0}, {"在渝", 0}, {"在冀", 0}, {"在晋", 0},
          {"在蒙", 0}, {"在辽", 0}, {"在吉", 0}, {"在黑", 0}, {"在苏", 0}, {"在浙", 0}, {"在皖", 0},
          {"在闽", 0}, {"在赣", 0}, {"在鲁", 0}, {"在豫", 0}, {"在鄂", 0}, {"在湘", 0}, {"在粤", 0},
          {"在桂", 0}, {"在琼", 0}, {"在川", 0}, {"在黔", 0}, {"在滇", 0}, {"在藏", 0}, {"在陕", 0},
          {"在甘", 0}, {"在青", 0}, {"在宁", 0}, {"在新", 0}, {"在穗", 0}, {"在深", 0}, {"在汉", 0},
          {"在蓉", 0}, {"在杭", 0}, {"在甬", 0}, {"在榕", 0}, {"在昆", 0}, {"在筑", 0}, {"在济", 0},
          {"在郑", 0}, {"在邕", 0}, {"在连", 0}, {"在港", 0}, {"在澳", 0});
    size_t place = dg_words_match(&places, name, NULL);
    dg_slice rest = dg_slice_skip(name, place);
    return place > 0 && (dg_is_collective(rest) || dg_word_class_noun(rest) == rest.n);
}

/* 一, 3, 几 of a span of time */
static size_t few(dg_slice text) {
    WORDS(words, {"几", 0}, {"数", 0}, {"若干", 0}, {"两", 0});
    size_t digits, han;
    dg_digit_number(text, &digits);
    dg_han_number(text, &han);
    return digits + han > 0 ? digits + han : dg_words_match(&words, text, NULL);
}

/* 未来三年, 未来3至5年, 未来一段时期: when, and no place whose name begins with 未来. */
static bool is_future(dg_slice name) {
    static const char future[] = "未来";
    WORDS(joints, {"至", 0}, {"到", 0}, {"-", 0}, {"—", 0}, {"～", 0});
    WORDS(units, {"年", 0}, {"个月", 0}, {"天", 0}, {"周", 0}, {"段时", 0}, {"个时期", 0});
    if (!dg_slice_starts(name, future)) return false; /* mostly */
    dg_slice rest = dg_slice_skip(name, sizeof future - 1);
    size_t n = few(rest), joint = dg_words_match(&joints, dg_slice_skip(rest, n), NULL);
    if (n > 0 && joint > 0) n += joint + few(dg_slice_skip(rest, n + joint));
    return n > 0 && dg_words_match(&units, dg_slice_skip(rest, n), NULL) > 0;
}

/* 可由…, 应…, 不…, 下同: no name begins so. */
static bool starts_like_prose(dg_slice name) {
    WORDS(starts, {"依托", 0}, {"利用", 0}, {"结合", 0}, {"可由", 0}, {"可以", 0}, {"应由", 0},
          {"应当", 0}, {"不得", 0}, {"并", 0}, {"如果", 0}, {"若有", 0}, {"要", 0}, {"已", 0},
          {"在", 0}, {"由", 0}, {"为", 0}, {"凡", 0}, {"与", 0}, {"经市", 0}, {"经省", 0},
          {"经县", 0}, {"经国务院", 0}, {"返回", 0}, {"经同级", 0}, {"经本级", 0}, {"经上级", 0},
          {"未", 0}, {"须", 0}, {"因", 0}, {"但", 0}, {"下同", 0}, {"后同", 0}, {"第一位", 0},
          {"首位", 0}, {"所列", 0}, {"成立", 0}, {"组建", 0}, {"建立", 0}, {"设立", 0}, {"健全", 0},
          {"逗号", 0}, {"无逗号", 0}, {"顿号", 0}, {"分号", 0});
    WORDS(names, {"未来", 0}, {"未央", 0}, {"未成年", 0}); /* 未来科技城管委会, 未央区政府 */
    return dg_words_match(&starts, name, NULL) > 0 && !is_class_of_place(name) &&
           (dg_words_match(&names, name, NULL) == 0 || !dg_ends_like_a_body(name) ||
            is_future(name));
}

/* 除甲局外: who does not */
static bool is_exception(dg_slice name) {
    WORDS(ends, {"外", 0}, {"以外", 0}, {"之外", 0});
    return dg_slice_starts(name, "除") && dg_words_end(&ends, name) > 0;
}

/* 其他 alone, or 带 of 带*的为牵头单位: words of a rule about parties. */
static bool is_of_rule(dg_slice name) {
    WORDS(words, {"其他", 0}, {"其它", 0}, {"其余", 0}, {"带", 0}, {"标", 0});
    enum { MOST_BYTES = 6 };
    return name.n <= MOST_BYTES && dg_words_hold(&words, name);
}

/* 市甲局已完成: what a body has done, and no name. */
static bool holds_what_was_done(dg_slice name) {
    static const char done[] = "已";
    size_t at = dg_slice_find(name, done, 0);
    return at < name.n && dg_ends_like_an_office((dg_slice){name.at, at});
}

/* agencies will trace calls */
static bool holds_modal(dg_slice name) {
    static const char *const modals[] = {" will ", " shall ", " must "};
    if (!dg_is_latin_byte(name, 0)) return false;
    for (size_t i = 0; i < DG_ITEMS(modals); i++)
        if (dg_slice_holds(name, modals[i]) || dg_slice_starts(name, modals[i] + 1)) return true;
    return false;
}

/* 各 before 牵头: which ones, but not who. */
static bool is_mere_quantity(dg_slice written) {
    WORDS(words, {"各", 0}, {"有关", 0}, {"相关", 0}, {"其他", 0}, {"其它", 0}, {"所有", 0},
          {"全体", 0}, {"各有关", 0}, {"各相关", 0});
    return dg_words_hold(&words, written);
}

/* The bytes of 甲局 in 甲局三部门, the last name of three. */
static size_t without_count(dg_slice name) {
    enum { COUNT_BYTES = 15 };
    size_t n = dg_utf8_begin(name, name.n < COUNT_BYTES ? 0 : name.n - COUNT_BYTES);
    for (size_t step; n < name.n; n += step) {
        dg_utf8_next(name, n, &step);
        if (n > 0 && dg_name_count(dg_slice_skip(name, n)) > 0 &&
            dg_ends_like_a_body((dg_slice){name.at, n}))
            return n;
    }
    return name.n;
}

/* 甲局 of 甲局责任单位：乙局, whose line feed is gone: the bytes of the name before the label. */
static size_t without_label(dg_slice text, size_t end) {
    dg_slice rest = dg_slice_skip(text, end);
    size_t colon = dg_slice_starts(rest, "：") ? strlen("：") : dg_slice_starts(rest, ":");
    dg_class class;
    for (size_t at = 0, step; colon > 0 && at < end; at += step) {
        dg_utf8_next(text, at, &step);
        bool body = at > 0 && dg_ends_like_a_body((dg_slice){text.at, at});
        if (body && dg_word_label(&class, dg_slice_skip(text, at)) == end + colon - at) return at;
    }
    return end;
}

WORDS(landforms, {"山", 0}, {"湖", 0}, {"江", 0}, {"河", 0}, {"岛", 0}, {"海", 0}, {"岭", 0},
      {"峡", 0}, {"峰", 0}, {"泉", 0}, {"湾", 0}, {"洞", 0});

/* 柘林湖管理局: who looks after a place in the land. */
static bool keeps_landform(dg_slice name) {
    WORDS(keepers, {"管理局", 0}, {"管委会", 0}, {"管理委员会", 0}, {"管理处", 0}, {"保护区", 0},
          {"风景", 0}, {"景区", 0}, {"国家", 0});
    size_t at = 0, n, step;
    for (; at < name.n; at += step) {
        dg_utf8_next(name, at, &step);
        if (at == 0 || (n = dg_words_match(&landforms, dg_slice_skip(name, at), NULL)) == 0)
            continue;
        if (dg_words_match(&keepers, dg_slice_skip(name, at + n), NULL) > 0) return true;
    }
    return false;
}

/* 京沪, 广深: are these the short names of two places that a railway joins? */
static bool joins_places(dg_slice text) {
    WORDS(places, {"京", 0}, {"津", 0}, {"沪", 0}, {"渝", 0}, {"冀", 0}, {"豫", 0}, {"滇", 0},
          {"辽", 0}, {"黑", 0}, {"湘", 0}, {"皖", 0}, {"鲁", 0}, {"苏", 0}, {"浙", 0}, {"赣", 0},
          {"鄂", 0}, {"桂", 0}, {"甘", 0}, {"晋", 0}, {"蒙", 0}, {"陕", 0}, {"吉", 0}, {"闽", 0},
          {"粤", 0}, {"青", 0}, {"藏", 0}, {"川", 0}, {"宁", 0}, {"广", 0}, {"深", 0}, {"哈", 0});
    size_t n;
    while (text.n > 0 && (n = dg_words_match(&places, text, NULL)) > 0)
        text = dg_slice_skip(text, n);
    return text.n == 0;
}

/* 云居山—柘林湖管理局: the name goes on behind a dash between two places in the land; not
 * 修路——甲局, 甲局—乙局, 防汛—应急管理局. */
static size_t join_dash(dg_slice text, size_t end) {
    enum { PLACE_CHARACTERS = 6 };
    static const char dash[] = "—";
    dg_slice before = {text.at, end}, rest = dg_slice_skip(text, end);
    if (!dg_slice_starts(rest, dash)) return end; /* mostly */
    rest = dg_slice_skip(rest, sizeof dash - 1);
    size_t characters = dg_utf8_count(before), first, next;
    if (characters < 2 || characters > PLACE_CHARACTERS ||
        (dg_words_end(&landforms, before) == 0 && !joins_places(before)) || rest.n == 0 ||
        !dg_utf8_begins_han(rest.at[0]) || dg_begins_with_place(rest))
        return end;
    dg_utf8_next(rest, 0, &first);
    next = dg_name_next_end(rest, first);
    dg_slice office = {rest.at, next};
    bool kept = joins_places(before) ? dg_slice_ends(office, "铁路局") : keeps_landform(office);
    return kept && dg_ends_like_an_office(office) ? end + sizeof dash - 1 + next : end;
}

/* 沿江、沿湖各县人民政府: shores that share the places behind the last of them. */
static size_t join_shores(dg_slice text, size_t end) {
    static const char along[] = "沿", mark[] = "、";
    enum { CHARACTER = sizeof along - 1, SHORE = 2 * CHARACTER };
    for (size_t start = 0, n; end == start + SHORE; end = start + n) {
        dg_slice next = dg_slice_skip(text, end + CHARACTER);
        if (!dg_slice_starts(dg_slice_skip(text, start), along) ||
            !dg_slice_starts(dg_slice_skip(text, end), mark) || !dg_slice_starts(next, along))
            return end;
        n = dg_name_next_end(next, CHARACTER);
        if (n == 0) return end;
        start = end + CHARACTER;
    }
    return end;
}

static bool scan_any(dg_name *name, dg_slice text) {
    size_t first = dg_name_quotation(text);
    if (first == 0) dg_utf8_next(text, 0, &first);
    if (text.n == 0 || dg_name_is_over(text)) return false;
    size_t end = dg_name_next_end(text, first);
    if (end == 0) return false;
    end = join_shores(text, join_dash(text, end));
    end = join_short(text, without_label(text, join_fields(text, join_places(text, end))));
    dg_slice written = {text.at, end};
    while (written.n > 0 && written.at[written.n - 1] == ' ')
        written.n--;
    written.n = without_count(written);
    bool collective = dg_is_collective(written);
    if (collective || dg_slice_ends(written, "主管")) written.n = join_nouns(text, end);
    collective = collective || written.n > end; /* 行业主管、监管部门 */
    while (written.n > 0 && written.at[written.n - 1] == ' ')
        written.n--;
    size_t manner = written.n == end ? dg_name_manner(text, end) : 0;
    written.n -= manner;
    if (dg_slice_ends(written, " and")) written.n -= strlen(" and"); /* and implemented by B */
    bool quotes = dg_slice_holds(written, "“") || dg_slice_holds(written, "《");
    bool prose = dg_holds_prose(written) || holds_modal(written) || holds_what_was_done(written) ||
                 (quotes && !collective && !dg_ends_like_an_office(written)) ||
                 starts_like_prose(written) || is_exception(written) ||
                 dg_is_small_remark(written) || is_of_rule(written) || is_mere_quantity(written) ||
                 (!collective && dg_slice_holds(written, "的")) ||
                 dg_slice_ends(written, "层面"); /* 甲局负责省级层面 */
    *name = (dg_name){
        .written = written,
        .prose = prose,
        .kind = collective ? DG_KIND_COLLECTIVE : DG_KIND_DEPARTMENT,
        .plausible = !prose && (collective || dg_ends_like_a_body(written) ||
                                dg_is_latin_name(written) || dg_is_latin_department(written)),
        .manner = manner,
    };
    return true;
}

bool dg_name_scan(dg_name *name, dg_slice text, const dg_registry *registry) {
    size_t n;
    bool own;
    const dg_body *body = dg_registry_match(&n, &own, registry, text);
    return (body != NULL && scan_known(name, text, body, n, own)) || scan_any(name, text);
}

bool dg_name_scan_known(dg_name *name, dg_slice text, const dg_registry *registry) {
    size_t n;
    bool own;
    const dg_body *body = dg_registry_match(&n, &own, registry, text);
    return body != NULL && (scan_known(name, text, body, n, own) || scan_any(name, text));
}
