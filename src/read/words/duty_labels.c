/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The labels before a value: a duty and its bearer (牵头单位：), or a word of their own. */
#include "read/words/duty_labels.h"

#include <string.h>

#include "base/utf8.h"
#include "read/clause/bracket.h"
#include "read/english/english.h"
#include "read/outline/label.h"
#include "read/words/body_words.h"
#include "read/words/label_colon.h"
#include "read/words/lexicon.h"
#include "read/words/signs.h"

PUBLIC_WORDS(dg_label_reviews, {"审核", 0}, {"审查", 0});

PUBLIC_WORDS(
    dg_label_duties, {"牵头", DG_CLASS_LEAD}, {"牵头负责", DG_CLASS_LEAD},
    {"牵头责任", DG_CLASS_LEAD}, {"配合责任", DG_CLASS_SUPPORT}, {"配责", DG_CLASS_SUPPORT},
    {"参与责任", DG_CLASS_SUPPORT}, {"协同责任", DG_CLASS_SUPPORT}, {"主办", DG_CLASS_LEAD},
    {"主责", DG_CLASS_LEAD}, {"主协办", DG_CLASS_RESPONSIBLE}, {"主、协办", DG_CLASS_RESPONSIBLE},
    {"主要责任", DG_CLASS_LEAD}, {"主要负责", DG_CLASS_LEAD}, {"第一责任", DG_CLASS_LEAD},
    {"责任", DG_CLASS_RESPONSIBLE}, {"负责", DG_CLASS_RESPONSIBLE}, {"实施", DG_CLASS_RESPONSIBLE},
    {"落实", DG_CLASS_RESPONSIBLE}, {"承办", DG_CLASS_RESPONSIBLE}, {"承担", DG_CLASS_RESPONSIBLE},
    {"配合", DG_CLASS_SUPPORT}, {"参与", DG_CLASS_SUPPORT}, {"参加", DG_CLASS_SUPPORT},
    {"协助", DG_CLASS_SUPPORT}, {"协办", DG_CLASS_SUPPORT}, {"协同", DG_CLASS_SUPPORT},
    {"协作", DG_CLASS_SUPPORT}, {"协力", DG_CLASS_SUPPORT}, {"支持", DG_CLASS_SUPPORT},
    {"指导", DG_CLASS_GUIDANCE}, {"督导", DG_CLASS_GUIDANCE}, {"监督", DG_CLASS_GUIDANCE},
    {"督促", DG_CLASS_GUIDANCE}, {"督办", DG_CLASS_GUIDANCE}, {"考核", DG_CLASS_GUIDANCE},
    {"主管", DG_CLASS_LEAD}, {"协管", DG_CLASS_SUPPORT}, {"总牵头", DG_CLASS_LEAD},
    {"主牵头", DG_CLASS_LEAD}, {"第一牵头", DG_CLASS_LEAD}, {"首要责任", DG_CLASS_LEAD},
    {"主要承办", DG_CLASS_LEAD}, {"共同参与", DG_CLASS_SUPPORT}, {"职责", DG_CLASS_RESPONSIBLE},
    {"牵头和责任", DG_CLASS_RESPONSIBLE}, {"牵头及责任", DG_CLASS_RESPONSIBLE},
    {"牵头和配合", DG_CLASS_RESPONSIBLE}, {"统筹", DG_CLASS_LEAD}, {"责任牵头", DG_CLASS_LEAD},
    {"具体责任", DG_CLASS_RESPONSIBLE}, {"直接责任", DG_CLASS_RESPONSIBLE},
    {"共同责任", DG_CLASS_RESPONSIBLE}, {"相关责任", DG_CLASS_RESPONSIBLE},
    {"主体责任", DG_CLASS_RESPONSIBLE}, {"第二责任", DG_CLASS_SUPPORT},
    {"其他责任", DG_CLASS_SUPPORT}, {"其它责任", DG_CLASS_SUPPORT}, {"其余责任", DG_CLASS_SUPPORT},
    {"其他负责", DG_CLASS_SUPPORT}, {"其它负责", DG_CLASS_SUPPORT}, {"验收", DG_CLASS_GUIDANCE},
    {"组织实施", DG_CLASS_RESPONSIBLE}, {"监管", DG_CLASS_GUIDANCE}, {"成员", DG_CLASS_SUPPORT},
    {"组员", DG_CLASS_SUPPORT}, {"权责", DG_CLASS_RESPONSIBLE}, {"权管", DG_CLASS_RESPONSIBLE},
    {"组长", DG_CLASS_LEAD}, {"副组长", DG_CLASS_SUPPORT}, {"召集", DG_CLASS_LEAD},
    {"办理", DG_CLASS_RESPONSIBLE}, {"执行", DG_CLASS_RESPONSIBLE}, {"主政", DG_CLASS_LEAD},
    {"会办", DG_CLASS_SUPPORT}, {"分办", DG_CLASS_RESPONSIBLE}, {"主（协）办", DG_CLASS_LEAD},
    {"主(协)办", DG_CLASS_LEAD}, {"主／协办", DG_CLASS_RESPONSIBLE},
    {"主/协办", DG_CLASS_RESPONSIBLE}, {"双牵头", DG_CLASS_LEAD}, {"独办", DG_CLASS_RESPONSIBLE},
    {"分别主办", DG_CLASS_RESPONSIBLE}, {"分别办理", DG_CLASS_RESPONSIBLE},
    {"盯办", DG_CLASS_GUIDANCE}, {"督导盯办", DG_CLASS_GUIDANCE});

/* Duties that are labels before a colon only, and words of prose far more often; each may also be
 * what a common duty is about: 主要负责单位, 整改责任单位; those of no class are that only. Running
 * text has no cues for them, which every sentence would hold: where one begins, its label is asked
 * for. */
PUBLIC_WORDS(dg_label_rare_duties, {"组织", DG_CLASS_RESPONSIBLE}, {"完成", DG_CLASS_RESPONSIBLE},
             {"推动", DG_CLASS_RESPONSIBLE}, {"推行", DG_CLASS_RESPONSIBLE},
             {"归口管理", DG_CLASS_RESPONSIBLE}, {"合办", DG_CLASS_RESPONSIBLE},
             {"包保", DG_CLASS_RESPONSIBLE}, {"涉及", DG_CLASS_RESPONSIBLE},
             {"相关", DG_CLASS_RESPONSIBLE}, {"主导", DG_CLASS_LEAD}, {"支援", DG_CLASS_SUPPORT},
             {"支撑", DG_CLASS_SUPPORT}, {"服务", DG_CLASS_SUPPORT}, {"组成", DG_CLASS_SUPPORT},
             {"保障", DG_CLASS_SUPPORT}, {"要素保障", DG_CLASS_SUPPORT}, {"合作", DG_CLASS_SUPPORT},
             {"督查", DG_CLASS_GUIDANCE}, {"协调", DG_CLASS_GUIDANCE}, {"销号", DG_CLASS_GUIDANCE},
             {"验收销号", DG_CLASS_GUIDANCE}, {"整改", DG_CLASS_RESPONSIBLE},
             {"包联", DG_CLASS_RESPONSIBLE}, {"包抓", DG_CLASS_RESPONSIBLE},
             {"包案", DG_CLASS_RESPONSIBLE}, {"管护", DG_CLASS_RESPONSIBLE},
             {"运维", DG_CLASS_RESPONSIBLE}, {"承接", DG_CLASS_RESPONSIBLE},
             {"归口", DG_CLASS_RESPONSIBLE}, {"化解", DG_CLASS_RESPONSIBLE},
             {"稳控", DG_CLASS_RESPONSIBLE}, {"联合", DG_CLASS_RESPONSIBLE},
             {"分工", DG_CLASS_RESPONSIBLE}, {"联动", DG_CLASS_SUPPORT}, {"联办", DG_CLASS_SUPPORT},
             {"起草", DG_CLASS_RESPONSIBLE}, {"审核", DG_CLASS_SUPPORT}, {"审查", DG_CLASS_SUPPORT},
             {"牵头督导", DG_CLASS_GUIDANCE}, {"责任主体", DG_CLASS_RESPONSIBLE},
             {"协调推进", DG_CLASS_RESPONSIBLE}, {"总负责", DG_CLASS_LEAD}, {"主抓", DG_CLASS_LEAD},
             {"协抓", DG_CLASS_SUPPORT}, {"参建", DG_CLASS_SUPPORT}, {"发起", DG_CLASS_LEAD},
             {"揭榜", DG_CLASS_LEAD}, {"项目", DG_CLASS_NONE}, {"工程", DG_CLASS_NONE},
             {"任务", DG_CLASS_NONE}, {"问题", DG_CLASS_NONE}, {"公开", DG_CLASS_NONE},
             {"次要", DG_CLASS_NONE}, {"主要", DG_CLASS_NONE}, {"具体", DG_CLASS_NONE},
             {"行业", DG_CLASS_NONE}, {"业务", DG_CLASS_NONE}, {"技术", DG_CLASS_NONE},
             {"日常", DG_CLASS_NONE});

/* A second duty in a label: 牵头落实单位. The first counts. */
WORDS(label_seconds, {"责任", 0}, {"落实", 0}, {"实施", 0}, {"推进", 0}, {"协调", 0}, {"承办", 0},
      {"配合", 0}, {"参与", 0}, {"协助", 0}, {"组织实施", 0}, {"组织落实", 0}, {"组织", 0},
      {"主办", 0}, {"办理", 0}, {"执行", 0}, {"推动", 0}, {"监管", 0}, {"监督", 0}, {"管理", 0},
      {"业务", 0}, {"行业", 0}, {"整改", 0});

WORDS(label_nouns, {"单位", 0}, {"部门", 0}, {"机构", 0}, {"机关", 0}, {"主体", 0}, {"处室", 0},
      {"科室", 0}, {"股室", 0}, {"站办", 0}, {"站所", 0}, {"办所", 0}, {"政策局", 0}, {"决策局", 0},
      {"局处", 0}, {"部会", 0}, {"部委", 0}, {"部处", 0}, {"司局", 0}, {"厅局", 0}, {"委办局", 0},
      {"局室", 0}, {"部室", 0}, {"庭室", 0}, {"院系", 0}, {"支部", 0}, {"党支部", 0}, {"实体", 0},
      {"伙伴", 0}, {"局／部门", 0}, {"局/部门", 0}, {"局／署", 0}, {"局/署", 0});

/* Labels that do not follow duty + noun. */
PUBLIC_WORDS(
    dg_whole_labels, {"责任分工", DG_CLASS_RESPONSIBLE}, {"职责分工", DG_CLASS_RESPONSIBLE},
    {"任务分工", DG_CLASS_RESPONSIBLE}, {"部门分工", DG_CLASS_RESPONSIBLE},
    {"工作分工", DG_CLASS_RESPONSIBLE}, {"具体分工", DG_CLASS_RESPONSIBLE},
    {"分工", DG_CLASS_RESPONSIBLE}, {"牵头", DG_CLASS_LEAD}, {"责任", DG_CLASS_RESPONSIBLE},
    {"负责", DG_CLASS_RESPONSIBLE}, {"配合", DG_CLASS_SUPPORT}, {"参与", DG_CLASS_SUPPORT},
    {"主办", DG_CLASS_LEAD}, {"主责", DG_CLASS_LEAD}, {"协办", DG_CLASS_SUPPORT},
    {"参加", DG_CLASS_SUPPORT}, {"会办", DG_CLASS_SUPPORT}, {"分办", DG_CLASS_RESPONSIBLE},
    {"独办", DG_CLASS_RESPONSIBLE}, {"分别主办", DG_CLASS_RESPONSIBLE},
    {"分别办理", DG_CLASS_RESPONSIBLE}, {"协同", DG_CLASS_SUPPORT}, {"协作", DG_CLASS_SUPPORT},
    {"主导", DG_CLASS_LEAD}, {"协助", DG_CLASS_SUPPORT}, {"协力", DG_CLASS_SUPPORT},
    {"承办", DG_CLASS_RESPONSIBLE}, {"督办", DG_CLASS_GUIDANCE}, {"属地", DG_CLASS_RESPONSIBLE},
    {"属地责任", DG_CLASS_RESPONSIBLE}, {"属地单位", DG_CLASS_RESPONSIBLE},
    {"属地乡镇", DG_CLASS_RESPONSIBLE}, {"属地镇街", DG_CLASS_RESPONSIBLE},
    {"属地政府", DG_CLASS_RESPONSIBLE}, {"属地县区", DG_CLASS_RESPONSIBLE},
    {"责任镇", DG_CLASS_RESPONSIBLE}, {"责任村", DG_CLASS_RESPONSIBLE},
    {"责任社区", DG_CLASS_RESPONSIBLE}, {"责任乡镇", DG_CLASS_RESPONSIBLE},
    {"责任镇街", DG_CLASS_RESPONSIBLE}, {"责任街道", DG_CLASS_RESPONSIBLE},
    {"责任区县", DG_CLASS_RESPONSIBLE}, {"责任县区", DG_CLASS_RESPONSIBLE},
    {"责任县市", DG_CLASS_RESPONSIBLE}, {"责任县", DG_CLASS_RESPONSIBLE},
    {"责任地区", DG_CLASS_RESPONSIBLE}, {"责任学院", DG_CLASS_RESPONSIBLE},
    {"责任方", DG_CLASS_RESPONSIBLE}, {"责任局", DG_CLASS_RESPONSIBLE}, {"牵头局", DG_CLASS_LEAD},
    {"配合局", DG_CLASS_SUPPORT}, {"责任部", DG_CLASS_RESPONSIBLE}, {"牵头部", DG_CLASS_LEAD},
    {"配合部", DG_CLASS_SUPPORT}, {"责任司", DG_CLASS_RESPONSIBLE}, {"牵头司", DG_CLASS_LEAD},
    {"配合司", DG_CLASS_SUPPORT}, {"责任处", DG_CLASS_RESPONSIBLE}, {"牵头处", DG_CLASS_LEAD},
    {"配合处", DG_CLASS_SUPPORT}, {"主政局", DG_CLASS_LEAD}, {"责任企业", DG_CLASS_RESPONSIBLE},
    {"牵头企业", DG_CLASS_LEAD}, {"配合企业", DG_CLASS_SUPPORT}, {"参与企业", DG_CLASS_SUPPORT},
    {"责任公司", DG_CLASS_RESPONSIBLE}, {"完成时限", DG_CLASS_TIME}, {"完成时间", DG_CLASS_TIME},
    {"完成期限", DG_CLASS_TIME}, {"办理时限", DG_CLASS_TIME}, {"办理期限", DG_CLASS_TIME},
    {"办理期程", DG_CLASS_TIME}, {"执行期程", DG_CLASS_TIME}, {"执行期间", DG_CLASS_TIME},
    {"预定完成日期", DG_CLASS_TIME}, {"预定完成时间", DG_CLASS_TIME}, {"完成日期", DG_CLASS_TIME},
    {"期程", DG_CLASS_TIME}, {"时程", DG_CLASS_TIME}, {"承办人", DG_CLASS_PERSON},
    {"时间要求", DG_CLASS_TIME}, {"时间节点", DG_CLASS_TIME}, {"时限要求", DG_CLASS_TIME},
    {"时限", DG_CLASS_TIME}, {"时间", DG_CLASS_TIME}, {"整改时限", DG_CLASS_TIME},
    {"整改期限", DG_CLASS_TIME}, {"整改时间", DG_CLASS_TIME}, {"整改完成时限", DG_CLASS_TIME},
    {"落实时限", DG_CLASS_TIME}, {"责任时限", DG_CLASS_TIME}, {"执行期限", DG_CLASS_TIME},
    {"实施期限", DG_CLASS_TIME}, {"政策期限", DG_CLASS_TIME}, {"推进时限", DG_CLASS_TIME},
    {"工作时限", DG_CLASS_TIME}, {"办结时限", DG_CLASS_TIME}, {"计划完成时间", DG_CLASS_TIME},
    {"计划完成时限", DG_CLASS_TIME}, {"验收时限", DG_CLASS_TIME}, {"销号时限", DG_CLASS_TIME},
    {"时间安排", DG_CLASS_TIME}, {"完成时间节点", DG_CLASS_TIME}, {"实施时间", DG_CLASS_TIME},
    {"进度要求", DG_CLASS_TIME}, {"责任人", DG_CLASS_PERSON}, {"责任领导", DG_CLASS_PERSON},
    {"牵头领导", DG_CLASS_PERSON}, {"联系人", DG_CLASS_PERSON}, {"分管领导", DG_CLASS_PERSON},
    {"包联领导", DG_CLASS_PERSON}, {"包抓领导", DG_CLASS_PERSON}, {"包保领导", DG_CLASS_PERSON},
    {"挂钩领导", DG_CLASS_PERSON}, {"牵头负责人", DG_CLASS_PERSON}, {"联系领导", DG_CLASS_PERSON},
    {"市领导", DG_CLASS_PERSON}, {"县领导", DG_CLASS_PERSON}, {"区领导", DG_CLASS_PERSON},
    {"市级领导", DG_CLASS_PERSON}, {"县级领导", DG_CLASS_PERSON}, {"区级领导", DG_CLASS_PERSON},
    {"电话", DG_CLASS_PERSON}, {"牵头人", DG_CLASS_PERSON}, {"主责人", DG_CLASS_PERSON},
    {"执行人", DG_CLASS_PERSON}, {"主办人", DG_CLASS_PERSON}, {"联系电话", DG_CLASS_PERSON},
    {"配责", DG_CLASS_SUPPORT}, {"属责", DG_CLASS_RESPONSIBLE}, {"包案领导", DG_CLASS_PERSON},
    {"挂点领导", DG_CLASS_PERSON}, {"联点领导", DG_CLASS_PERSON}, {"领办领导", DG_CLASS_PERSON},
    {"领衔领导", DG_CLASS_PERSON}, {"双牵头", DG_CLASS_LEAD});

/* 牵头（责任）单位, 牵头（汇总）单位: a second duty, or another short word, in brackets. */
static size_t second_in_brackets(dg_slice text) {
    enum { WORD_BYTES = 12 }; /* four characters */
    size_t open = dg_word_open_bracket(text);
    size_t word = open == 0 ? 0 : dg_utf8_skip_han(text, open) - open;
    size_t close = word == 0 ? 0 : dg_word_close_bracket(dg_slice_skip(text, open + word));
    return close == 0 || word > WORD_BYTES ? 0 : open + word + close;
}

/* What stands between two duties, or two bearers, of one label. */
WORDS(label_joints, {"／", 0}, {"/", 0}, {"、", 0}, {"及", 0}, {"和", 0}, {"或", 0}, {"与", 0});

static size_t label_joint(dg_slice text) {
    return dg_words_match(&label_joints, text, NULL);
}

/* 主办／协办机关, 牵头、配合单位: another duty; who of the value has which is not said. */
static size_t second_duty(int *value, dg_slice text) {
    int other = *value;
    size_t joint = label_joint(text);
    size_t duty =
        joint == 0 ? 0 : dg_words_match(&dg_label_duties, dg_slice_skip(text, joint), &other);
    if (other != *value) *value = DG_CLASS_RESPONSIBLE;
    return duty == 0 ? 0 : joint + duty;
}

/* Whose bearer: 市级牵头单位; or, 1, of what: 任务责任单位. */
PUBLIC_WORDS(dg_label_levels, {"国家级", 0}, {"省级", 0}, {"市级", 0}, {"县级", 0}, {"区级", 0},
             {"州级", 0}, {"盟级", 0}, {"旗级", 0}, {"镇级", 0}, {"乡级", 0}, {"乡镇级", 0},
             {"村级", 0}, {"省直", 0}, {"市直", 0}, {"县直", 0}, {"区直", 0}, {"州直", 0},
             {"区县", 0}, {"县区", 0}, {"市县", 0}, {"乡镇", 0}, {"镇街", 0}, {"镇办", 0},
             {"属地", 0}, {"工作", 1}, {"任务", 1}, {"项目", 1}, {"事项", 1});

/* 单位, 政策局／部门: who bears a duty; another may be named beside it, also of another duty, or
 * who answers for it in person, or when: 牵头单位/责任单位, 责任单位和责任人. */
static size_t bearer(int *value, dg_slice text) {
    WORDS(others, {"责任人", 0}, {"负责人", 0}, {"责任领导", 0}, {"联系人", 0}, {"完成时限", 0},
          {"完成时间", 0}, {"时限", 0}, {"职责", 0}, {"分工", 0}, {"职责分工", 0}, {"主要职责", 0},
          {"工作职责", 0});
    size_t n = dg_words_match(&label_nouns, text, NULL);
    size_t joint = n == 0 ? 0 : label_joint(dg_slice_skip(text, n));
    if (joint == 0) return n;
    int both = *value;
    size_t duty = second_duty(&both, dg_slice_skip(text, n));
    size_t noun = dg_words_match(&label_nouns, dg_slice_skip(text, n + duty), NULL);
    if (duty > 0 && noun > 0) {
        *value = both;
        return n + duty + noun;
    }
    dg_slice rest = dg_slice_skip(text, n + joint);
    size_t next = dg_words_match(&label_nouns, rest, NULL);
    if (next == 0) next = dg_words_match(&others, rest, NULL);
    return next == 0 ? n : n + joint + next;
}

bool dg_label_names_people(dg_slice label) {
    return dg_slice_holds(label, "人") || dg_slice_holds(label, "领导");
}

/* 牵头校领导, 责任县领导, 整改责任人: who answers in person, by what is in hand and by where. */
static size_t leader(dg_slice text) {
    WORDS(duties, {"牵头", 0}, {"责任", 0}, {"分管", 0}, {"包联", 0}, {"包抓", 0}, {"包保", 0},
          {"挂钩", 0}, {"联系", 0}, {"主管", 0}, {"整改", 0}, {"监督", 0}, {"督办", 0}, {"督导", 0},
          {"落实", 0}, {"具体", 0}, {"直接", 0}, {"第一", 0}, {"主要", 0}, {"验收", 0}, {"销号", 0},
          {"配合", 0}, {"单位", 0}, {"部门", 0}, {"包案", 0}, {"化解", 0}, {"稳控", 0}, {"领办", 0},
          {"领衔", 0}, {"领衔督办", 0}, {"领衔办理", 0}, {"分包", 0});
    WORDS(ranks, {"校", 0}, {"院", 0}, {"局", 0}, {"委", 0}, {"厅", 0}, {"省", 0}, {"州", 0},
          {"市", 0}, {"县", 0}, {"区", 0}, {"旗", 0}, {"镇", 0}, {"乡", 0}, {"街道", 0},
          {"市级", 0}, {"县级", 0}, {"区级", 0}, {"处级", 0}, {"科级", 0}, {"公司", 0});
    WORDS(officers, {"领导", 0}, {"责任人", 0}, {"负责人", 0}, {"责任领导", 0}, {"联系人", 0},
          {"联络人", 0}, {"联络员", 0});
    size_t n = dg_words_match(&duties, text, NULL);
    n += n == 0 ? 0 : dg_words_match(&ranks, dg_slice_skip(text, n), NULL);
    size_t officer = n == 0 ? 0 : dg_words_match(&officers, dg_slice_skip(text, n), NULL);
    return officer == 0 ? 0 : n + officer;
}

static size_t level_of(dg_slice text) {
    return dg_words_match(&dg_label_levels, text, NULL);
}

bool dg_word_tells_whose(dg_slice name) {
    WORDS(nouns, {"单位", 0}, {"部门", 0}, {"机关", 0}, {"成员单位", 0});
    WORDS(groups, {"组", 0}, {"小组", 0}, {"片区", 0});
    static const char ordinal[] = "第";
    int matter = 0;
    dg_slice rest = dg_slice_skip(name, dg_words_match(&dg_label_levels, name, &matter));
    if (matter == 1) return false; /* 项目单位 is a label */
    if (rest.n < name.n) return rest.n == 0 || dg_words_hold(&nouns, rest);
    if (!dg_slice_starts(name, ordinal)) return false;
    size_t bytes;
    rest = dg_slice_skip(name, sizeof ordinal - 1);
    dg_han_number(rest, &bytes);
    if (bytes == 0) dg_digit_number(rest, &bytes);
    return bytes > 0 && dg_words_hold(&groups, dg_slice_skip(rest, bytes));
}

/* 责任单位, 牵头落实部门, 牵头市直单位: a duty and its bearer, behind a level of so many bytes. */
static size_t duty_and_noun(int *value, dg_slice text, size_t level) {
    STARTS(behind, &dg_open_brackets, &label_joints, &dg_label_levels, &label_nouns,
           &label_seconds);
    size_t at = level + dg_words_match(&dg_label_duties, dg_slice_skip(text, level), value);
    if (at == level || !dg_starts_here(&behind, dg_slice_skip(text, at))) return 0; /* mostly */
    at += second_in_brackets(dg_slice_skip(text, at));
    at += second_duty(value, dg_slice_skip(text, at));
    at += level_of(dg_slice_skip(text, at));
    size_t noun = bearer(value, dg_slice_skip(text, at));
    if (noun == 0) {
        at += dg_words_match(&label_seconds, dg_slice_skip(text, at), NULL);
        noun = bearer(value, dg_slice_skip(text, at));
    }
    return noun == 0 ? 0 : at + noun;
}

/* 组织单位, 技术支撑单位, 市级行业主管部门. */
static size_t rare_duty_and_noun(int *value, dg_slice text, size_t level) {
    size_t at = level;
    size_t n = dg_words_match(&dg_label_rare_duties, dg_slice_skip(text, at), value);
    if (n == 0) return 0;
    at += n;
    int common = *value; /* it may be a kind: of a common duty, or of a rare one */
    dg_slice behind = dg_slice_skip(text, at);
    n = duty_and_noun(&common, behind, level_of(behind));
    if (n > 0) {
        *value = common;
        return at + n;
    }
    if (*value == DG_CLASS_NONE) {
        n = dg_words_match(&dg_label_rare_duties, dg_slice_skip(text, at), value);
        if (n == 0) return 0;
        at += n;
    }
    size_t noun = bearer(value, dg_slice_skip(text, at));
    return noun == 0 || *value == DG_CLASS_NONE ? 0 : at + noun;
}

/* Such a label, its bracket of `open` bytes or its colon included. */
static size_t rare_label(dg_class *class, dg_slice text, size_t open, size_t level) {
    int value = DG_CLASS_NONE;
    size_t at = rare_duty_and_noun(&value, dg_slice_skip(text, open), level);
    if (at == 0 || dg_words_match(&dg_label_others, text, NULL) > 0) return 0;
    dg_slice rest = dg_slice_skip(text, open + at);
    size_t end = open > 0 ? dg_word_close_bracket(rest) : dg_label_end(rest);
    if (end == 0 && open == 0 && dg_slice_starts(rest, " ") &&
        dg_label_value_is_body(dg_slice_skip(rest, 1)))
        end = 1; /* 包保单位 甲局 */
    if (end > 0) *class = (dg_class)value;
    return end == 0 ? 0 : open + at + end;
}

size_t dg_word_label_head(dg_class *class, dg_slice text) {
    int value = DG_CLASS_NONE;
    size_t n = duty_and_noun(&value, text, level_of(text));
    if (n > 0) *class = (dg_class)value;
    return n;
}

bool dg_word_begins_duty(dg_slice text) {
    return dg_words_match(&dg_label_duties, text, NULL) > 0;
}

size_t dg_word_label_noun(dg_slice text) {
    return dg_words_match(&label_nouns, text, NULL);
}

/* To say no at once: what labels, without their bracket and level, and the words that do as they do
 * begin with. */
static bool may_be_label(dg_slice text) {
    STARTS(starts, &dg_label_duties, &dg_label_rare_duties, &dg_whole_labels, &dg_english_duties,
           &dg_english_kinds, &dg_english_bearing, &dg_english_parts, &dg_english_openings);
    return dg_starts_here(&starts, text);
}

/* 负责 at the end or before a mark, be it a duty or not: two Han characters, which no label is
 * shorter than, and nothing that would make them one. */
static bool is_mere_duty(dg_slice text) {
    enum { HAN = 3 };
    if (text.n < 2 * HAN || !dg_utf8_begins_han(text.at[0]) || !dg_utf8_begins_han(text.at[HAN]))
        return false;
    unsigned kinds = text.n == 2 * HAN ? DG_SIGN_STOP : dg_sign_kinds(dg_slice_skip(text, 2 * HAN));
    int value = DG_CLASS_NONE; /* 主办、协办单位 */
    return (kinds & (DG_SIGN_LIST_MARK | DG_SIGN_STOP | DG_SIGN_CLOSE)) != 0 &&
           (kinds & DG_SIGN_SPACE) == 0 && second_duty(&value, dg_slice_skip(text, 2 * HAN)) == 0;
}

/* 省牵头单位：甲厅, 县（市、区）牵头单位：乙局: a label behind the bare place whose it is. */
static size_t label_of_place(dg_class *class, dg_slice text) {
    size_t place = dg_word_own_place(text);
    if (place > 0) place += dg_label_remark(dg_slice_skip(text, place));
    dg_slice label = dg_slice_skip(text, place);
    size_t n = place > 0 && dg_word_begins_duty(label) ? dg_word_label(class, label) : 0;
    return n == 0 ? 0 : place + n;
}

/* 市级：甲局；县级：乙局: whose bearers they are, and nothing else, before a body. */
static size_t bare_level(dg_class *class, dg_slice text, size_t level) {
    size_t end = level == 0 ? 0 : dg_label_end(dg_slice_skip(text, level));
    if (end == 0 || !dg_word_tells_whose((dg_slice){text.at, level})) return 0;
    if (!dg_label_value_is_body(dg_slice_skip(text, level + end))) return 0;
    *class = DG_CLASS_RESPONSIBLE;
    return level + end;
}

/* 各县（市、区）政府、甲局: is each name up to the end of the sentence a body, or a class of them?
 * Not 各级政府，加大投入, nor 扶持民营企业. */
static bool lists_bodies(dg_slice value) {
    WORDS(classes, {"部门", 0}, {"单位", 0}, {"政府", 0}, {"乡镇", 0}, {"镇", 0}, {"街道", 0},
          {"县区", 0}, {"区县", 0}, {"党委", 0}, {"管委会", 0});
    WORDS(objects, {"建设", 0}, {"对标", 0}, {"压实", 0}, {"所有", 0});
    enum { ENDS = DG_SIGN_STOP | DG_SIGN_FEED | DG_SIGN_CLOSE, NAMES = 40 };
    bool any = false;
    for (size_t i = 0; value.n > 0 && i < NAMES; i++) {
        size_t end = dg_next_sign(value, 0, ENDS | DG_SIGN_LIST_MARK | DG_SIGN_OPEN);
        dg_slice name = {value.at, end};
        dg_slice rest = dg_slice_skip(value, end);
        size_t group = dg_word_open_bracket(rest) > 0 ? dg_bracket_group(rest) : 0;
        dg_slice tail = dg_slice_skip(rest, group);
        tail.n = dg_next_sign(tail, 0, ENDS | DG_SIGN_LIST_MARK | DG_SIGN_OPEN);
        rest = dg_slice_skip(rest, group + tail.n);
        if (tail.n == 0) tail = name;
        bool body = dg_ends_like_a_body(tail) || dg_words_end(&classes, tail) > 0;
        bool deed = dg_word_deed(name) > 0 || dg_words_match(&objects, name, NULL) > 0;
        if (name.n > 0 && (!body || deed || dg_slice_holds(name, "对"))) return false;
        any = any || name.n > 0;
        if (rest.n == 0 || (dg_sign_kinds(rest) & ENDS) != 0) break;
        value = dg_slice_skip(rest, dg_words_first_bytes(rest));
    }
    return any;
}

/* 指导：甲局, 实施：乙局: a duty and nothing else, which is a label before bodies only. Not
 * 落实：各部门要细化措施. */
static size_t bare_duty(dg_class *class, dg_slice text) {
    WORDS(duties, {"指导", DG_CLASS_GUIDANCE}, {"督导", DG_CLASS_GUIDANCE},
          {"监督", DG_CLASS_GUIDANCE}, {"督促", DG_CLASS_GUIDANCE}, {"督查", DG_CLASS_GUIDANCE},
          {"监管", DG_CLASS_GUIDANCE}, {"统筹", DG_CLASS_LEAD}, {"实施", DG_CLASS_RESPONSIBLE},
          {"落实", DG_CLASS_RESPONSIBLE}, {"执行", DG_CLASS_RESPONSIBLE},
          {"支持", DG_CLASS_SUPPORT}, {"支撑", DG_CLASS_SUPPORT}, {"保障", DG_CLASS_SUPPORT},
          {"支援", DG_CLASS_SUPPORT});
    int value = DG_CLASS_NONE;
    size_t n = dg_words_match(&duties, text, &value);
    size_t colon = n == 0 ? 0 : dg_label_colon(dg_slice_skip(text, n));
    dg_slice names = dg_slice_skip(text, n + colon);
    if (colon == 0 || !dg_label_value_is_body(names) || !lists_bodies(names)) return 0;
    *class = (dg_class)value;
    return n + colon;
}

size_t dg_word_label(dg_class *class, dg_slice text) {
    int value = DG_CLASS_NONE;
    if (is_mere_duty(text)) return 0;
    size_t open = dg_word_open_bracket(text); /* 【责任单位】 */
    dg_slice inside = dg_slice_skip(text, open);
    size_t level = level_of(inside); /* 国家级, but no label for 国家发展改革委 */
    if (level == 0 && !may_be_label(inside)) return label_of_place(class, text);
    bool latin = (unsigned char)text.at[0] < 0x80;
    size_t at = duty_and_noun(&value, inside, level);
    if (at == 0 && dg_slice_starts(text, "【")) /* 【完成时限】 */
        at = dg_words_match(&dg_whole_labels, inside, &value);
    dg_slice rest = dg_slice_skip(text, open + at);
    size_t end = at == 0 ? 0 : open > 0 ? dg_word_close_bracket(rest) : dg_label_end(rest);
    if (open > 0 && end > 0) end += dg_label_colon(dg_slice_skip(rest, end)); /* 【责任单位】： */
    if (at > 0 && open == 0 && end == 0) end = dg_label_end_without_colon((dg_class)value, rest);
    if (end == 0 && open == 0) {
        at = dg_words_match(&dg_whole_labels, text, &value);
        size_t person = leader(text);
        if (person > at) value = DG_CLASS_PERSON;
        if (person > at) at = person;
        if (at == 0 && latin) at = dg_english_label(&value, text);
        end = at == 0 ? 0 : dg_label_end(dg_slice_skip(text, at));
        if (end == 0 && at > 0 && value == DG_CLASS_PERSON)
            end = dg_label_person_below(dg_slice_skip(text, at));
        if (end == 0 && at > 0 && !latin) end = dg_label_open_bracket(dg_slice_skip(text, at));
        if (end == 0 && at > 0 && latin) end = dg_english_dash(text, at);
        if (end == 0 && at > 0 && latin) end = dg_english_gap(text, at);
        if (end == 0 && at > 0 && latin) end = dg_english_follows(text, at);
        bool names = value != DG_CLASS_TIME && value != DG_CLASS_PERSON;
        if (end > 0 && latin && names &&
            dg_english_explains((dg_slice){text.at, at}, dg_slice_skip(text, at + end)))
            return 0;
    }
    size_t bare = end == 0 && open == 0 ? bare_level(class, text, level) : 0;
    if (bare == 0 && end == 0 && open == 0) bare = bare_duty(class, text);
    if (bare > 0) return bare;
    if (end == 0 && (open > 0 || !latin)) return rare_label(class, text, open, level);
    if (end == 0) return dg_word_opening(class, text);
    *class = (dg_class)value;
    return open + at + end;
}
