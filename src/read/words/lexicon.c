/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/words/lexicon.h"

#include <string.h>

#include "base/utf8.h"
#include "read/clause/items_above.h"
#include "read/clause/items_named.h"
#include "read/clause/standing.h"
#include "read/english/english.h"
#include "read/english/english_prose.h"
#include "read/name/latin.h"
#include "read/outline/label.h"
#include "read/words/body_words.h"
#include "read/words/duty_labels.h"
#include "read/words/period.h"
#include "read/words/signs.h"
#include "read/words/time_words.h"

WORDS(
    roles, {"牵头", DG_CLASS_LEAD}, {"人员组成", DG_CLASS_SUPPORT}, {"主办", DG_CLASS_LEAD},
    {"主责", DG_CLASS_LEAD}, {"主政", DG_CLASS_LEAD}, {"负责", DG_CLASS_RESPONSIBLE},
    {"组织实施", DG_CLASS_RESPONSIBLE}, {"组织落实", DG_CLASS_RESPONSIBLE},
    {"推进落实", DG_CLASS_RESPONSIBLE}, {"贯彻落实", DG_CLASS_RESPONSIBLE},
    {"落实", DG_CLASS_RESPONSIBLE}, {"实施", DG_CLASS_RESPONSIBLE}, {"承担", DG_CLASS_RESPONSIBLE},
    {"承办", DG_CLASS_RESPONSIBLE}, {"配合", DG_CLASS_SUPPORT}, {"参与", DG_CLASS_SUPPORT},
    {"参加", DG_CLASS_SUPPORT}, {"协助", DG_CLASS_SUPPORT}, {"协同", DG_CLASS_SUPPORT},
    {"协办", DG_CLASS_SUPPORT}, {"协力", DG_CLASS_SUPPORT}, {"支援", DG_CLASS_SUPPORT},
    {"辅助", DG_CLASS_SUPPORT}, {"支持", DG_CLASS_SUPPORT}, {"派员参加", DG_CLASS_SUPPORT},
    {"派员参与", DG_CLASS_SUPPORT}, {"派人参加", DG_CLASS_SUPPORT}, {"协调", DG_CLASS_COORDINATION},
    {"指导", DG_CLASS_GUIDANCE}, {"督促指导", DG_CLASS_GUIDANCE}, {"监督指导", DG_CLASS_GUIDANCE},
    {"业务指导", DG_CLASS_GUIDANCE}, {"加强指导", DG_CLASS_GUIDANCE}, {"督导", DG_CLASS_GUIDANCE},
    {"督促", DG_CLASS_GUIDANCE}, {"监督", DG_CLASS_GUIDANCE}, {"统筹", DG_CLASS_LEAD},
    {"组织", DG_CLASS_RESPONSIBLE}, {"做好", DG_CLASS_SUPPORT}, {"各负其责", DG_CLASS_SEVERALLY},
    {"各司其职", DG_CLASS_SEVERALLY}, {"齐抓共管", DG_CLASS_SEVERALLY},
    {"为牵头单位", DG_CLASS_LEAD}, {"为牵头部门", DG_CLASS_LEAD}, {"作为牵头单位", DG_CLASS_LEAD},
    {"作为牵头部门", DG_CLASS_LEAD}, {"为第一责任单位", DG_CLASS_LEAD},
    {"为第二责任单位", DG_CLASS_SUPPORT}, {"为主要责任单位", DG_CLASS_LEAD},
    {"为次要责任单位", DG_CLASS_SUPPORT}, {"为第一责任部门", DG_CLASS_LEAD},
    {"为第二责任部门", DG_CLASS_SUPPORT}, {"为主", DG_CLASS_LEAD}, {"为主管部门", DG_CLASS_LEAD},
    {"作为主管部门", DG_CLASS_LEAD}, {"为主管单位", DG_CLASS_LEAD},
    {"为行业主管部门", DG_CLASS_LEAD}, {"为主办单位", DG_CLASS_LEAD}, {"为主责单位", DG_CLASS_LEAD},
    {"为承办单位", DG_CLASS_RESPONSIBLE}, {"为实施单位", DG_CLASS_RESPONSIBLE},
    {"为实施主体", DG_CLASS_RESPONSIBLE}, {"为监督单位", DG_CLASS_GUIDANCE},
    {"为监督部门", DG_CLASS_GUIDANCE}, {"为监管部门", DG_CLASS_GUIDANCE},
    {"为指导单位", DG_CLASS_GUIDANCE}, {"为支持单位", DG_CLASS_SUPPORT},
    {"为责任单位", DG_CLASS_RESPONSIBLE}, {"为责任部门", DG_CLASS_RESPONSIBLE},
    {"为配合单位", DG_CLASS_SUPPORT}, {"为配合部门", DG_CLASS_SUPPORT}, {"会商", DG_CLASS_NONE},
    {"作为责任单位", DG_CLASS_RESPONSIBLE}, {"作为配合单位", DG_CLASS_SUPPORT},
    {"作为配合部门", DG_CLASS_SUPPORT}, {"为协办单位", DG_CLASS_SUPPORT},
    {"为参与单位", DG_CLASS_SUPPORT}, {"抓好落实", DG_CLASS_RESPONSIBLE},
    {"抓落实", DG_CLASS_RESPONSIBLE}, {"狠抓落实", DG_CLASS_RESPONSIBLE},
    {"结合实际落实", DG_CLASS_RESPONSIBLE}, {"牵头抓总", DG_CLASS_LEAD}, {"双牵头", DG_CLASS_LEAD},
    {"负责督办", DG_CLASS_GUIDANCE}, {"负责督查", DG_CLASS_GUIDANCE},
    {"落实到位", DG_CLASS_RESPONSIBLE}, {"归口管理", DG_CLASS_RESPONSIBLE},
    {"执行", DG_CLASS_RESPONSIBLE}, {"主管", DG_CLASS_LEAD}, {"主抓", DG_CLASS_LEAD},
    {"是责任主体", DG_CLASS_RESPONSIBLE}, {"为责任主体", DG_CLASS_RESPONSIBLE},
    {"是牵头单位", DG_CLASS_LEAD}, {"是责任单位", DG_CLASS_RESPONSIBLE},
    {"是配合单位", DG_CLASS_SUPPORT}, {"抓好", DG_CLASS_RESPONSIBLE},
    {"推进", DG_CLASS_RESPONSIBLE}, {"推动", DG_CLASS_RESPONSIBLE},
    {"推进实施", DG_CLASS_RESPONSIBLE}, {"统筹协调", DG_CLASS_LEAD}, {"总负责", DG_CLASS_LEAD},
    {"会办", DG_CLASS_SUPPORT}, {"协同负责", DG_CLASS_RESPONSIBLE},
    {"共同推进", DG_CLASS_RESPONSIBLE}, {"协同推进", DG_CLASS_SUPPORT},
    {"做好落实", DG_CLASS_RESPONSIBLE}, {"商定", DG_CLASS_NONE}, {"负责牵头", DG_CLASS_LEAD},
    {"总牵头", DG_CLASS_LEAD}, {"负总责", DG_CLASS_LEAD}, {"配责", DG_CLASS_SUPPORT},
    {"给予支持", DG_CLASS_SUPPORT}, {"给予配合", DG_CLASS_SUPPORT},
    {"给予技术支持", DG_CLASS_SUPPORT}, {"提供支持", DG_CLASS_SUPPORT},
    {"提供技术支持", DG_CLASS_SUPPORT}, {"技术支持", DG_CLASS_SUPPORT},
    {"技术支撑", DG_CLASS_SUPPORT}, {"数据支持", DG_CLASS_SUPPORT}, {"经费保障", DG_CLASS_SUPPORT},
    {"资金保障", DG_CLASS_SUPPORT}, {"提供系统支持", DG_CLASS_SUPPORT},
    {"提供数据支持", DG_CLASS_SUPPORT}, {"提供资金支持", DG_CLASS_SUPPORT},
    {"提供政策支持", DG_CLASS_SUPPORT}, {"提供法律支持", DG_CLASS_SUPPORT},
    {"提供资金保障", DG_CLASS_SUPPORT}, {"提供要素保障", DG_CLASS_SUPPORT},
    {"提供服务保障", DG_CLASS_SUPPORT}, {"提供保障", DG_CLASS_SUPPORT},
    {"提供支援", DG_CLASS_SUPPORT}, {"提供协助", DG_CLASS_SUPPORT}, {"配合办理", DG_CLASS_SUPPORT},
    {"协助办理", DG_CLASS_SUPPORT}, {"协调配合", DG_CLASS_SUPPORT}, {"协调指导", DG_CLASS_GUIDANCE},
    {"指导协调", DG_CLASS_GUIDANCE}, {"指导监督", DG_CLASS_GUIDANCE},
    {"指导督促", DG_CLASS_GUIDANCE}, {"统筹指导", DG_CLASS_GUIDANCE},
    {"跟踪督办", DG_CLASS_GUIDANCE}, {"督办", DG_CLASS_GUIDANCE}, {"统筹推进", DG_CLASS_LEAD},
    {"协调推进", DG_CLASS_RESPONSIBLE}, {"总协调", DG_CLASS_LEAD}, {"督促落实", DG_CLASS_GUIDANCE},
    {"指导落实", DG_CLASS_GUIDANCE}, {"组成", DG_CLASS_SUPPORT}, {"为成员单位", DG_CLASS_SUPPORT},
    {"任组长单位", DG_CLASS_LEAD}, {"为组长单位", DG_CLASS_LEAD}, {"担任组长单位", DG_CLASS_LEAD},
    {"任牵头单位", DG_CLASS_LEAD}, {"任副组长单位", DG_CLASS_SUPPORT},
    {"为副组长单位", DG_CLASS_SUPPORT}, {"任成员单位", DG_CLASS_SUPPORT},
    {"为组员单位", DG_CLASS_SUPPORT}, {"为协同责任单位", DG_CLASS_SUPPORT},
    {"抽调人员组成", DG_CLASS_SUPPORT}, {"派员组成", DG_CLASS_SUPPORT},
    {"选派人员组成", DG_CLASS_SUPPORT}, {"派人组成", DG_CLASS_SUPPORT},
    {"分别落实", DG_CLASS_SEVERALLY}, {"研究落实", DG_CLASS_RESPONSIBLE},
    {"研究提出落实意见", DG_CLASS_RESPONSIBLE}, {"研究提出具体意见", DG_CLASS_RESPONSIBLE},
    {"研究提出意见", DG_CLASS_RESPONSIBLE}, {"提出落实意见", DG_CLASS_RESPONSIBLE},
    {"抓总", DG_CLASS_LEAD}, {"担任牵头单位", DG_CLASS_LEAD}, {"担任牵头部门", DG_CLASS_LEAD},
    {"协作", DG_CLASS_SUPPORT}, {"协作配合", DG_CLASS_SUPPORT}, {"统一领导", DG_CLASS_GUIDANCE},
    {"协抓", DG_CLASS_SUPPORT}, {"为辅", DG_CLASS_SUPPORT}, {"包抓", DG_CLASS_RESPONSIBLE},
    {"包保", DG_CLASS_RESPONSIBLE}, {"负主体责任", DG_CLASS_RESPONSIBLE},
    {"负首要责任", DG_CLASS_RESPONSIBLE}, {"负直接责任", DG_CLASS_RESPONSIBLE},
    {"负监管责任", DG_CLASS_RESPONSIBLE}, {"负行业监管责任", DG_CLASS_RESPONSIBLE},
    {"负属地责任", DG_CLASS_RESPONSIBLE}, {"负属地管理责任", DG_CLASS_RESPONSIBLE},
    {"负管理责任", DG_CLASS_RESPONSIBLE}, {"负全责", DG_CLASS_RESPONSIBLE},
    {"负全面责任", DG_CLASS_RESPONSIBLE}, {"负领导责任", DG_CLASS_RESPONSIBLE});

/* A role word before one of these is part of a name: 各课题牵头单位, 参与机构; or it is of the
 * paper itself: 本办法由甲局负责解释. */
WORDS(bearers, {"解释", 0}, {"公厅", 0}, {"公室", 0}, {"部", 0}, {"工作部", 0}, {"单位", 0},
      {"机构", 0}, {"机关", 0}, {"方", 0}, {"人", 0}, {"者", 0}, {"企业", 0}, {"员", 0}, {"局", 0},
      {"官", 0}, {"委", 0}, {"主任", 0}, {"院长", 0}, {"领导", 0}, {"副", 0}, {"董事", 0});

/* 负责单位 + 制定方案, 为甲局: does what is behind the noun say what a body does, or name one? */
static bool goes_on_as_bearer(dg_slice more) {
    enum { NAME_BYTES = 60 };
    WORDS(verbs, {"为", 0}, {"是", 0}, {"由", 0}, {"有", 0}, {"在", 0}, {"会", 0}, {"可", 0},
          {"将", 0}, {"每", 0}, {"对", 0}, {"意见", 0});
    bool unused;
    dg_slice name = {more.at, dg_utf8_begin(more, more.n < NAME_BYTES ? more.n : NAME_BYTES)};
    name.n = dg_utf8_skip_han(name, 0);
    return dg_words_match(&verbs, more, NULL) > 0 || dg_words_match(&roles, more, NULL) > 0 ||
           dg_word_deed(more) > 0 || dg_word_together(more) > 0 ||
           dg_word_manner(&unused, more) > 0 || dg_ends_like_a_body(name);
}

/* 负责人员疏散, 负责企业服务, 负责单位绿化: is what stands behind 负责 its object, and no name: the
 * noun goes on with another word? Not 负责人员要到岗, 负责单位制定方案. */
static bool is_object(dg_slice role, dg_slice rest) {
    WORDS(nouns, {"人员", 0}, {"企业", 0}, {"机关", 0}, {"机构", 0}, {"单位", 1}, {"部门", 1});
    WORDS(others, {"要", 0}, {"应", 0}, {"须", 0}, {"需", 0}, {"的", 0}, {"和", 0}, {"与", 0},
          {"及", 0}, {"等", 0}, {"按", 0}, {"名单", 0}, {"统计表", 0}, {"一览", 0}, {"共", 0},
          {"为", 0}, {"由", 0}, {"在", 0}, {"有", 0}, {"是", 0}, {"均", 0}, {"都", 0}, {"已", 0},
          {"不", 0}, {"未", 0}, {"到", 0}, {"必", 0}, {"可", 0}, {"将", 0});
    int bears = 0; /* it may as well be who answers */
    size_t noun = dg_slice_ends(role, "负责") ? dg_words_match(&nouns, rest, &bears) : 0;
    dg_slice more = dg_slice_skip(rest, noun);
    if (noun == 0 || more.n == 0 || !dg_utf8_begins_han(more.at[0])) return false;
    return dg_words_match(&others, more, NULL) == 0 && (bears == 0 || !goes_on_as_bearer(more));
}

/* 负责机关绿化 */
static bool bears_object(dg_slice text) {
    static const char bears[] = "负责";
    return dg_slice_starts(text, bears) &&
           is_object(dg_slice_of(bears), dg_slice_skip(text, sizeof bears - 1));
}

/* 负责方案制定, 牵头部署: is it a thing that is seen to, which begins as who bears a duty does? */
static bool begins_thing(dg_slice role, dg_slice rest) {
    WORDS(verbs, {"负责", 0}, {"牵头", 0}, {"承担", 0}, {"统筹", 0}, {"参与", 0}, {"配合", 0},
          {"协助", 0}, {"指导", 0});
    WORDS(things, {"方案", 0}, {"部署", 0}, {"部分", 0}, {"委托", 0}, {"员工", 0}, {"人才", 0},
          {"人口", 0}, {"人居", 0}, {"人民", 0}, {"人防", 0}, {"人力", 0});
    return dg_words_match(&things, rest, NULL) > 0 && dg_words_hold(&verbs, role);
}

/* 统筹推进项目领导小组办公室: does what follows 统筹 up to the next role word or mark end as the
 * name of a leading group, of which the word is then a part? Not 统筹各工作组, 统筹市直. */
static bool begins_group(dg_slice role, dg_slice rest) {
    enum { NAME_BYTES = 90 };
    static const char whole[] = "统筹";
    WORDS(groups, {"领导小组", 0}, {"委员会", 0}, {"指挥部", 0}, {"领导小组办公室", 0},
          {"委员会办公室", 0}, {"指挥部办公室", 0}, {"领导小组成员单位", 0});
    static const char each[] = "各";
    WORDS(others, {"市直", 0}, {"本", 0}, {"有关", 0}, {"相关", 0});
    if (!dg_slice_starts(role, whole) || dg_word_own_place(rest) > 0) return false; /* mostly */
    if (dg_words_match(&others, rest, NULL) > 0) return false;
    for (size_t at = 0, step; at < rest.n && at <= NAME_BYTES; at += step) {
        dg_slice after = dg_slice_skip(rest, at);
        if (dg_word_mark(after) > 0 || dg_slice_starts(after, each)) return false;
        size_t n = dg_words_match(&groups, after, NULL);
        dg_slice behind = dg_slice_skip(after, n);
        if (n > 0 &&
            (behind.n == 0 || dg_word_mark(behind) > 0 || dg_words_match(&roles, behind, NULL) > 0))
            return true;
        dg_utf8_next(rest, at, &step);
    }
    return false;
}

/* 对各镇落实情况开展检查: how it is carried out, which is looked into, and nobody's duty. */
static bool tells_how_it_goes(dg_slice role, dg_slice rest) {
    WORDS(deeds, {"落实", 0}, {"实施", 0}, {"执行", 0}, {"推进", 0});
    WORDS(looks, {"情况开展", 0}, {"情况进行", 0}, {"情况实施", 0});
    return dg_words_match(&looks, rest, NULL) > 0 && dg_words_end(&deeds, role) > 0;
}

size_t dg_word_role(dg_class *class, dg_slice text) {
    static const char coordinates[] = "协调";
    int value = DG_CLASS_NONE;
    size_t length = dg_words_match(&roles, text, &value);
    if (length == 0) return 0;
    dg_slice rest = dg_slice_skip(text, length);
    bool bare = length == sizeof coordinates - 1 && dg_slice_starts(text, coordinates);
    if (bare && rest.n > 0 && dg_word_mark(rest) == 0) return 0; /* 协调小组, 协调各方 */
    if (rest.n == 0 || !dg_utf8_begins_han(rest.at[0])) { /* mostly: none of the words below */
        *class = (dg_class)value;
        return length;
    }
    dg_slice role = {text.at, length};
    if (begins_group(role, rest) || tells_how_it_goes(role, rest)) return 0;
    bool object = is_object(role, rest) || begins_thing(role, rest);
    if (dg_words_match(&bearers, rest, NULL) > 0 && !object) return 0;
    dg_class label; /* 各牵头责任单位, 牵头和责任部门; not 承担主体责任 */
    bool duty = value != DG_CLASS_RESPONSIBLE && rest.n > 0 && dg_utf8_begins_han(rest.at[0]);
    duty = duty && !bears_object(rest); /* 牵头负责机关绿化 */
    if (duty && dg_word_label_head(&label, text) > 0) return 0;
    if (duty && value == DG_CLASS_SUPPORT && dg_words_match(&roles, rest, NULL) > 0) {
        bool severally; /* 协力推进: how, and no help */
        if (dg_word_manner(&severally, text) == length) return 0;
    }
    *class = (dg_class)value;
    return length;
}

bool dg_word_person_in_charge(dg_slice text) {
    WORDS(people, {"负责同志", 0}, {"负责人", 0}, {"牵头人", 0});
    WORDS(staff, {"负责人员", 0});
    dg_class class;
    bool duty = dg_words_match(&staff, text, NULL) > 0 && dg_word_role(&class, text) > 0;
    return dg_words_match(&people, text, NULL) > 0 && !duty;
}

bool dg_may_end_in_role(dg_slice text) {
    return dg_words_may_end(&roles, text);
}

/* Words between the parties and their role word; 1: each answers for its own part. */
WORDS(manners, {"分别", 1}, {"各自", 1}, {"分工", 1}, {"共同", 0}, {"联合", 0}, {"具体", 0},
      {"积极", 0}, {"主要", 0}, {"密切", 0}, {"依法", 0}, {"认真", 0}, {"予以", 0}, {"总", 0},
      {"分头", 1}, {"统一", 0}, {"全面", 0}, {"全程", 0}, {"归口", 0}, {"持续", 0}, {"长期", 0},
      {"常态化", 0}, {"适时", 0}, {"及时", 0}, {"立即", 0}, {"尽快", 0}, {"抓紧", 0}, {"切实", 0},
      {"扎实", 0}, {"逐步", 0}, {"分步", 0}, {"分阶段", 0}, {"分领域", 1}, {"分行业", 1},
      {"分片区", 1}, {"分段", 1}, {"分年度", 0}, {"有序", 0}, {"稳步", 0}, {"同步", 0}, {"分级", 1},
      {"通力", 0}, {"属地", 1}, {"分类", 1}, {"分层", 1}, {"分线", 1}, {"分口", 1}, {"对口", 1},
      {"主体", 0}, {"总体", 0}, {"直接", 0}, {"合力", 0}, {"全力", 0}, {"协力", 0}, {"携手", 0},
      {"主动", 0}, {"严格", 0}, {"深入", 0}, {"大力", 0}, {"依规", 0}, {"如期", 0}, {"限时", 0},
      {"定期", 0}, {"分批", 0}, {"继续", 0}, {"率先", 0}, {"带头", 0}, {"自行", 0}, {"兜底", 0},
      {"均", 0}, {"一并", 0}, {"据实", 0}, {"在职责范围内", 1}, {"同意后", 0}, {"研究后", 0});

/* 按 and what one goes by; 1: each by its own. */
WORDS(by_words, {"按", 0}, {"按照", 0}, {"根据", 0}, {"依", 0}, {"依据", 0}, {"依照", 0},
      {"结合", 0}, {"各按", 0}, {"在各自", 0});
WORDS(whose, {"各自", 0}, {"部门", 0}, {"工作", 0}, {"法定", 0}, {"“三定”", 0}, {"行业", 0},
      {"监管", 0}, {"管理", 0}, {"主管", 0}, {"分管", 0}, {"管辖", 0}, {"岗位", 0}, {"业务", 0});
WORDS(grounds, {"职责", 1}, {"职责分工", 1}, {"职责权限", 1}, {"职能", 1}, {"职能分工", 1},
      {"职能职责", 1}, {"责任分工", 1}, {"任务分工", 1}, {"分工", 1}, {"权限", 1}, {"管理权限", 1},
      {"属地", 1}, {"属地管理", 1}, {"属地责任", 1}, {"分级管理", 1}, {"分级负责", 1},
      {"行业管理", 1}, {"职权", 1}, {"权责", 1}, {"事权", 1}, {"领域", 1}, {"范围", 1},
      {"隶属关系", 1}, {"职责任务", 1}, {"市场化", 0}, {"规定", 0}, {"要求", 0}, {"计划", 0},
      {"程序", 0});
WORDS(ground_ends, {"原则", 0}, {"的原则", 0}, {"范围", 0}, {"范围内", 0}, {"要求", 0},
      {"的要求", 0});

/* 职责分工, “谁主管、谁负责”原则 */
static size_t one_ground(int *value, dg_slice text) {
    enum { QUOTED_BYTES = 60 };
    static const char open[] = "“", close[] = "”";
    size_t end = 0;
    for (size_t at = 0, n;; at += n) { /* 属地 + 监管 + 职责 */
        int own = 0;
        n = dg_words_match(&grounds, dg_slice_skip(text, at), &own);
        if (n > 0) end = at + n;
        if (own == 1) *value = 1;
        if (n == 0 && (n = dg_words_match(&whose, dg_slice_skip(text, at), NULL)) == 0) break;
    }
    if (end > 0) return end;
    if (!dg_slice_starts(text, open)) return 0;
    dg_slice near = {text.at, text.n < QUOTED_BYTES ? text.n : QUOTED_BYTES};
    size_t at = dg_slice_find(near, close, 0);
    at = at == near.n ? 0 : at + sizeof close - 1;
    *value = 1;
    return at > 0 && dg_words_match(&ground_ends, dg_slice_skip(text, at), NULL) > 0 ? at : 0;
}

size_t dg_word_ground(bool *severally, dg_slice text) {
    WORDS(joints, {"和", 0}, {"与", 0}, {"及", 0}, {"、", 0});
    int value = 0, other;
    size_t at = dg_words_match(&by_words, text, NULL);
    size_t n = at == 0 ? 0 : one_ground(&value, dg_slice_skip(text, at));
    if (n == 0) return 0;
    for (at += n;; at += n) {
        size_t joint = dg_words_match(&joints, dg_slice_skip(text, at), NULL);
        n = joint == 0 ? 0 : one_ground(&other, dg_slice_skip(text, at + joint));
        if (n == 0) break;
        n += joint;
    }
    if (value == 1) *severally = true;
    return at + dg_words_match(&ground_ends, dg_slice_skip(text, at), NULL);
}

size_t dg_word_order(dg_slice text) {
    enum { WHOSE_BYTES = 45 };
    WORDS(orders, {"要求", 0}, {"部署", 0}, {"安排", 0}, {"规定", 0}, {"精神", 0}, {"指示", 0});
    size_t at = dg_words_match(&by_words, text, NULL);
    if (at == 0) return 0;
    dg_slice near = {text.at, dg_utf8_begin(text, text.n < WHOSE_BYTES ? text.n : WHOSE_BYTES)};
    size_t end = dg_next_sign(near, at, DG_SIGN_COMMA | DG_SIGN_STOP | DG_SIGN_LIST_MARK);
    dg_slice order = {text.at, end};
    return end < near.n && dg_words_end(&orders, order) > 0 ? end : 0;
}

size_t dg_word_manner(bool *severally, dg_slice text) {
    STARTS(starts, &by_words, &manners);
    int value = 0;
    if (!dg_starts_here(&starts, text)) return 0; /* mostly */
    size_t at = dg_word_ground(severally, text);
    if (at > 0) return at;
    at = dg_words_match(&manners, text, &value);
    if (at > 0 && value == 1) *severally = true;
    return at;
}

size_t dg_ends_in_manner(dg_slice text) {
    enum { GROUND_BYTES = 36 };
    bool severally;
    size_t n = dg_words_end(&grounds, text);
    if (n == 0 && (n = dg_words_end(&ground_ends, text)) == 0) return dg_words_end(&manners, text);
    for (size_t i = n; i <= text.n && i <= n + GROUND_BYTES; i += strlen("按"))
        if (dg_word_ground(&severally, dg_slice_skip(text, text.n - i)) == i) n = i;
    dg_slice ground = dg_slice_skip(text, text.n - n);
    return dg_word_ground(&severally, ground) == n ? n : dg_words_end(&manners, text);
}

/* 1: the word goes on with the name, ，会市甲局. */
WORDS(together_words, {"会同", 0}, {"会市", 1}, {"会省", 1}, {"会县", 1}, {"会区", 1},
      {"会相关", 1}, {"会有关", 1}, {"会各", 1}, {"会财政", 1}, {"会发改", 1}, {"会公安", 1},
      {"会商", 0}, {"商", 0}, {"联合", 0}, {"协同", 0}, {"with ", 0}, {"jointly with ", 0},
      {"alongside ", 0});

/* 会同县 is also a county, named whole or by its government; in 会同县财政局 it is the verb. */
static bool is_huitong(dg_slice text) {
    static const char county[] = "会同县";
    dg_class unused;
    dg_slice rest = dg_slice_skip(text, sizeof county - 1);
    if (dg_slice_starts(rest, "人民")) rest = dg_slice_skip(rest, strlen("人民"));
    if (dg_slice_starts(rest, "政府")) rest = dg_slice_skip(rest, strlen("政府"));
    return dg_slice_starts(text, county) &&
           (rest.n == 0 || dg_word_list_mark(rest) > 0 || dg_word_stop(rest) > 0 ||
            dg_word_close_bracket(rest) > 0 || dg_word_role(&unused, rest) > 0);
}

size_t dg_ends_in_answer(dg_slice text) {
    WORDS(answers, {"负总责", 0}, {"负全责", 0}, {"负主体责任", 0}, {"负首要责任", 0},
          {"负直接责任", 0}, {"负监管责任", 0}, {"负全面责任", 0}, {"负领导责任", 0},
          {"负管理责任", 0}, {"负属地责任", 0}, {"负属地管理责任", 0});
    return dg_words_end(&answers, text);
}

size_t dg_word_together(dg_slice text) {
    WORDS(others, {"商务", 0}, {"商业", 0}, {"商会", 0}, {"联合会", 0}, {"联合国", 0}, {"商贸", 0},
          {"商定", 0}, {"商标", 0}, {"商检", 0}, {"商品", 0}, {"商用", 0}, {"联合社", 0},
          {"联合体", 0}, {"商机", 0}, {"商制", 0}, {"商户", 0}, {"商场", 0}, {"商铺", 0},
          {"商店", 0}, {"商圈", 0}, {"商超", 0}, {"会市场", 0}, {"商砼", 0}, {"联合收", 0},
          {"联合执法队", 0}, {"联合执法组", 0}, {"联合检查组", 0}, {"联合检查站", 0},
          {"联合惩戒", 0}, {"会市长", 0}, {"会县长", 0}, {"会区域", 0}, {"会区划", 0},
          {"会各界", 0}, {"会各方", 0}, {"会同步", 0}, {"会同意", 0},
          {"会同时", 0}); /* 管委会同步落实 */
    int whole = 0;
    size_t n = dg_words_match(&together_words, text, &whole);
    if (whole == 1) n = strlen("会");
    return n > 0 && (dg_words_match(&others, text, NULL) > 0 || is_huitong(text)) ? 0 : n;
}

WORDS(prefaces, {"此项工作", 0}, {"该项工作", 0}, {"本项工作", 0}, {"此项任务", 0}, {"该项任务", 0},
      {"本项任务", 0}, {"此项", 0}, {"该项", 0}, {"本项", 0}, {"具体工作", 0}, {"相关工作", 0},
      {"该组", 0}, {"该小组", 0}, {"该专班", 0}, {"具体", 0}, {"主要", 0}, {"统一", 0}, {"分别", 0},
      {"拟", 0}, {"其中", 0}, {"第", 0});

size_t dg_word_verb_at_end(dg_class *class, dg_slice name) {
    WORDS(verbs, {"主导", DG_CLASS_LEAD}, {"领衔", DG_CLASS_LEAD}, {"挂帅", DG_CLASS_LEAD},
          {"领办", DG_CLASS_LEAD}, {"分办", DG_CLASS_RESPONSIBLE}, {"召集", DG_CLASS_LEAD},
          {"认领", DG_CLASS_RESPONSIBLE}, {"包干", DG_CLASS_RESPONSIBLE},
          {"承接", DG_CLASS_RESPONSIBLE}, {"审批", DG_CLASS_COORDINATION},
          {"担任责任单位", DG_CLASS_RESPONSIBLE}, {"监管", DG_CLASS_COORDINATION},
          {"把关", DG_CLASS_GUIDANCE}, {"担任配合单位", DG_CLASS_SUPPORT},
          {"担任协办单位", DG_CLASS_SUPPORT});
    int value = DG_CLASS_NONE;
    size_t n = dg_words_end(&verbs, name);
    if (n > 0) dg_words_match(&verbs, dg_slice_skip(name, name.n - n), &value);
    *class = (dg_class)value;
    return n;
}

bool dg_word_unasked(dg_slice before) {
    WORDS(ends, {"不再", 0}, {"不是", 0}, {"并非", 0}, {"而非", 0}, {"是否", 0}, {"没有", 0},
          {"已", 0}, {"已经", 0}, {"曾", 0}, {"曾经", 0}, {"原来", 0}, {"原先", 0}, {"过去", 0},
          {"以前", 0}, {"此前", 0});
    return dg_words_end(&ends, before) > 0;
}

size_t dg_word_preface(dg_slice text) {
    static const char by[] = "由";
    size_t n = dg_words_match(&prefaces, text, NULL), items;
    if (n == 0) n = dg_word_items_above(&items, text);
    if (dg_slice_starts(text, "第")) n = dg_word_items_named(text);
    return dg_slice_starts(dg_slice_skip(text, n), by) ? n + sizeof by - 1 : 0;
}

/* 1: between names only, never inside one; -1: no such word. */
WORDS(ands, {"和", 0}, {"及", 0}, {"与", 0}, {"以及", 0}, {"暨", 0}, {"暨南", -1}, {"+", 0},
      {"＋", 0}, {" and ", 0}, {" & ", 0}, {" + ", 1}, {" -> ", 1}, {" → ", 1}, {" · ", 1},
      {" as well as ", 1}, {" plus ", 1});

size_t dg_word_and(dg_slice text) {
    int value = 0;
    size_t n = dg_words_match(&ands, text, &value);
    return value < 0 ? 0 : n;
}

bool dg_and_parts_names(dg_slice text) {
    int value = 0;
    return dg_words_match(&ands, text, &value) > 0 && value == 1;
}

size_t dg_sentence_end(dg_slice text, size_t at) {
    while ((at = dg_next_sign(text, at, DG_SIGN_STOP | DG_SIGN_FEED | DG_SIGN_POINT)) < text.n &&
           text.at[at] == '.' && !dg_is_full_stop(text, at))
        at++;
    return at;
}

WORDS(first_places, {"第一位", 0}, {"首位", 0}, {"第一个", 0}, {"第一家", 0}, {"列第一", 0},
      {"名第一", 0}, {"排第一", 0}, {"排首", 0}, {"首个单位", 0}, {"第一单位", 0}, {"第一的", 0},
      {"第一责任单位", 0}, {"第一责任部门", 0}, {"列前的", 0}, {"排前的", 0}, {"最前的", 0},
      {"列最前", 0}, {"列首", 0}, {"首列", 0}, {"居首", 0});

size_t dg_word_first_place(dg_slice text) {
    return dg_words_match(&first_places, text, NULL);
}

size_t dg_next_first_place(dg_slice text, size_t at) {
    STARTS(starts, &first_places);
    return dg_starts_next(&starts, text, at);
}

size_t dg_word_deed(dg_slice text) {
    WORDS(words, {"提出", 0}, {"制定", 0}, {"研究", 0}, {"负责", 0}, {"牵头", 0}, {"开展", 0},
          {"推进", 0}, {"编制", 0}, {"建立", 0}, {"出台", 0}, {"实施", 0}, {"落实", 0}, {"制订", 0},
          {"起草", 0}, {"印发", 0}, {"发布", 0}, {"确定", 0}, {"审核", 0}, {"督促", 0}, {"指导", 0},
          {"进行", 0}, {"加强", 0}, {"完善", 0}, {"共同", 0}, {"按", 0}, {"对", 0}, {"在", 0},
          {"抓好", 0}, {"做好", 0}, {"统筹", 0}, {"组织", 0}, {"另行", 0}, {"联合", 0}, {"具体", 0},
          {"报", 0}, {"研议", 0}, {"办理", 0}, {"推动", 0}, {"会商", 0}, {"抓紧", 0}, {"尽快", 0},
          {"拟定", 0}, {"拟订", 0}, {"保障", 0}, {"安排", 0}, {"提供", 0}, {"推行", 0}, {"复核", 0},
          {"给予", 0}, {"及时", 0}, {"履行", 0}, {"结合", 0}, {"根据", 0}, {"作为", 0}, {"执行", 0},
          {"修改", 0}, {"排查", 0}, {"查处", 0}, {"成立", 0}, {"组建", 0}, {"召开", 0}, {"采取", 0},
          {"汇总", 0}, {"申报", 0}, {"受理", 0}, {"筹建", 0}, {"筹备", 0}, {"筹措", 0}, {"划定", 0},
          {"摸排", 0}, {"核查", 0}, {"清理", 0}, {"选址", 0}, {"评估", 0}, {"验收", 0}, {"审查", 0},
          {"审定", 0}, {"举办", 0}, {"搭建", 0}, {"打造", 0}, {"编写", 0}, {"设立", 0}, {"研订", 0},
          {"订定", 0}, {"增修", 0}, {"研拟", 0}, {"抓", 0}, {"核实", 0}, {"核定", 0}, {"核销", 0},
          {"核拨", 0}, {"拨付", 0}, {"修订", 0}, {"研判", 0}, {"论证", 0}, {"签订", 0}, {"征求", 0},
          {"跟踪评估", 0}, {"通报", 0});
    return dg_words_match(&words, text, NULL);
}

PUBLIC_WORDS(dg_modals, {"要", 0}, {"应", 0}, {"须", 0}, {"需", 0}, {"应当", 0}, {"必须", 0});

size_t dg_word_modal(dg_slice text) {
    dg_class class;
    bool severally;
    size_t n = dg_words_match(&dg_modals, text, NULL);
    dg_slice rest = dg_slice_skip(text, n);
    bool verb = n > 0 && (dg_word_role(&class, rest) > 0 || dg_word_together(rest) > 0 ||
                          dg_word_manner(&severally, rest) > 0 || dg_word_deed(rest) > 0);
    return verb ? n : 0;
}

size_t dg_next_name_end(dg_slice text, size_t at) {
    WORDS(others, {"“", 0}, {"\x01", 0}, {"：", 0}, {":", 0}, {"各", 0}, {"等", 0}, {"于", 0},
          {"在", 0}, {"1", 0}, {"2", 0}, {"3", 0}, {"4", 0}, {"5", 0}, {"6", 0}, {"7", 0}, {"8", 0},
          {"9", 0});
    STARTS(starts, &dg_stops, &dg_list_marks, &dg_spaces, &dg_open_brackets, &dg_close_brackets,
           &dg_name_slips, &manners, &by_words, &roles, &together_words, &ands, &dg_label_signs,
           &others);
    return dg_starts_next(&starts, text, at);
}

size_t dg_next_bracket(dg_slice text, size_t at) {
    return dg_next_sign(text, at, DG_SIGN_OPEN | DG_SIGN_CLOSE);
}

size_t dg_word_unit(dg_slice text) {
    WORDS(units, {"年", 0}, {"月", 0}, {"日", 0}, {"个", 0}, {"项", 0}, {"家", 0}, {"万", 0},
          {"亿", 0}, {"千", 0}, {"百", 0}, {"户", 0}, {"次", 0}, {"人", 0}, {"名", 0}, {"条", 0},
          {"所", 0}, {"座", 0}, {"公里", 0}, {"号", 0}, {"月份", 0}, {"小时", 0}, {"天", 0});
    return dg_words_match(&units, text, NULL);
}

bool dg_holds_prose(dg_slice text) {
    static const char *const words[] = {
        "了",   "是",   "将",   "须",   "被",   "把",   "或",   "并",   "按照",
        "根据", "通过", "其中", "：",   "设在", "不得", "不再", "不需", "应当",
        "可以", "需要", "以下", "均需", "均由", "均为", "按职", "%",    "参照",
    };
    return DG_HOLDS_ANY(text, words);
}

/* --- Cues --- */

/* Words that begin a clause in running text, beside labels and brackets. */
WORDS(clause_words, {"由", 0}, {"会同", 0}, {"以下", 0}, {"，请", 0}, {",请", 0}, {"Action: ", 0},
      {"Actions: ", 0}, {"Action item: ", 0}, {"Action items: ", 0}, {"Action point: ", 0});
WORDS(sentence_ends, {"。", 0}, {"\n", 0});

/* What a clause's parser looks for, beside the words of other tables. */
PUBLIC_WORDS(dg_fillers, {"and ", 0}, {"& ", 0}, {"+ ", 0}, {"+", 0}, {"＋", 0}, {"-> ", 0},
             {"→ ", 0}, {"· ", 0}, {"the ", 0}, {"as well as ", 0}, {"plus ", 0}, {"…", 0},
             {"and, as appropriate, ", 0}, {"and, where appropriate, ", 0},
             {"and, as necessary, ", 0});
PUBLIC_WORDS(dg_askings, {"请", 0}, {"建议", 0}, {"责成", 0}, {"授权", 0}, {"委托", 0},
             {"指定", 0});
WORDS(others, {"含", 0}, {"由", 0}, {"并", 0}, {"抽调", 0}, {"从", 0}, {"- ", 0}, {"– ", 0},
      {"主要", 0});
WORDS(angled_places, {"<市", 0}, {"<县", 0}, {"<区", 0}, {"<州", 0}, {"<旗", 0}, {"<镇", 0},
      {"<乡", 0}, {"<街", 0});
WORDS(remark_marks, {"\x01", 0});
WORDS(open_marks, {"等", 0});
WORDS(no_orders, {"排名不分先后", 0}, {"不分先后", 0});

enum {
    LABELLED = DG_CUE_CLAUSE | DG_CUE_DUTY | DG_CUE_WORD | DG_TAKE_LABEL,
    RARELY_LABELLED = LABELLED & ~DG_CUE_CLAUSE,
    MARKING = DG_CUE_WORD | DG_TAKE_MARK,
    STOPPING = DG_CUE_SEGMENT | MARKING,
    NUMBERING = DG_CUE_LABEL | MARKING,
    TIMED = DG_CUE_TIME | DG_CUE_WORD,
};

static const dg_cue_row cue_rows[] = {
    {LABELLED | DG_CUE_BRACKET, &dg_open_brackets},
    {DG_CUE_BRACKET, &dg_close_brackets},
    {DG_CUE_BRACKET, &angled_places},
    {LABELLED, &dg_label_duties},
    {LABELLED, &dg_label_levels},
    {RARELY_LABELLED, &dg_label_rare_duties},
    {LABELLED, &dg_whole_labels},
    {LABELLED, &dg_english_duties},
    {LABELLED, &dg_english_kinds},
    {LABELLED, &dg_english_bearing},
    {LABELLED, &dg_english_parts},
    {LABELLED, &dg_english_openings},
    {DG_CUE_CLAUSE | DG_CUE_DUTY, &clause_words},
    {DG_CUE_CLAUSE, &sentence_ends},
    {DG_CUE_CLAUSE, &dg_prose_verbs},
    {DG_CUE_DUTY | DG_CUE_WORD | DG_TAKE_ROLE, &roles},
    {STOPPING, &dg_stops},
    {STOPPING | DG_CUE_LABEL, &dg_line_feeds},
    {STOPPING, &dg_commas},
    {MARKING, &dg_list_marks},
    {MARKING, &dg_spaces},
    {MARKING, &ands},
    {MARKING, &prefaces},
    {MARKING, &dg_aboves},
    {MARKING, &dg_fillers},
    {MARKING, &dg_askings},
    {MARKING, &others},
    {MARKING, &dg_name_slips},
    {DG_CUE_WORD | DG_TAKE_REMARK, &remark_marks},
    {DG_CUE_WORD | DG_TAKE_STANDING, &dg_standing_subjects},
    {DG_CUE_WORD | DG_TAKE_OPEN, &open_marks},
    {DG_CUE_WORD | DG_TAKE_MANNER, &manners},
    {DG_CUE_WORD | DG_TAKE_MANNER, &by_words},
    {DG_CUE_WORD | DG_TAKE_TOGETHER, &together_words},
    {DG_CUE_FIRST_PLACE, &first_places},
    {DG_CUE_FIRST_PLACE, &no_orders},
    {DG_CUE_FIRST_PLACE, &dg_english_first_places},
    {NUMBERING, &dg_label_numbers},
    {NUMBERING, &dg_label_signs},
    {NUMBERING, &dg_label_words},
    {TIMED, &dg_standing_times},
    {TIMED, &dg_time_leads},
    {TIMED, &dg_english_times},
    {TIMED, &dg_progress_words},
    {TIMED, &dg_period_figures},
    {TIMED, &dg_period_words},
    {TIMED, &dg_month_names},
};
static dg_cue_table cue_table = {.rows = cue_rows, .n = DG_ITEMS(cue_rows)};

unsigned char *dg_cues_of(dg_slice text) {
    return dg_cues_new(&cue_table, text);
}

unsigned dg_cues_here(dg_slice text) {
    return dg_cue_kinds(&cue_table, text);
}

/* Is there a sign for sure where a cue says that a segment may end? Most are these two. */
static inline bool ends_segment(dg_slice rest) {
    return dg_slice_starts(rest, "，") || dg_slice_starts(rest, "。") ||
           dg_sign_bytes(rest, DG_SIGN_STOP | DG_SIGN_FEED | DG_SIGN_COMMA) > 0;
}

size_t dg_segment_end(dg_slice text, const unsigned char *cues, size_t at) {
    while ((at = dg_cues_next(cues, DG_CUE_SEGMENT, at, text.n)) < text.n &&
           !ends_segment(dg_slice_skip(text, at)))
        at++;
    return at;
}

size_t dg_next_stop(dg_slice text, const unsigned char *cues, size_t at) {
    while ((at = dg_cues_next(cues, DG_CUE_SEGMENT, at, text.n)) < text.n &&
           dg_sign_bytes(dg_slice_skip(text, at), DG_SIGN_STOP | DG_SIGN_FEED) == 0)
        at++;
    return at;
}
