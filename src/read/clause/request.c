/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/clause/request.h"

#include <string.h>

#include "base/utf8.h"
#include "read/clause/attribute.h"
#include "read/clause/clause_words.h"
#include "read/name/name_run.h"
#include "read/words/body_words.h"
#include "read/words/lexicon.h"
#include "read/words/signs.h"
#include "read/words/time_words.h"
#include "read/words/words.h"

static const char by[] = "由";
static const char of[] = "的";

/* 会议要求，: who says it. */
WORDS(sayings, {"会议决定", 0}, {"会议要求", 0}, {"会议强调", 0}, {"会议明确", 0}, {"会议指出", 0},
      {"会议议定", 0}, {"会议同意", 0}, {"会议确定", 0}, {"会议研究决定", 0}, {"研究决定", 0});
/* Behind these a body is asked, whatever it is to do. */
WORDS(askings, {"请", 0}, {"责成", 0}, {"授权", 0}, {"委托", 0}, {"指定", 0}, {"建议", 0},
      {"建议由", 0}, {"同意由", 0}, {"决定由", 0}, {"由", 0});
/* What says, of a body that nobody asks, that a task is its own. */
WORDS(duties, {"负责", 0}, {"牵头", 0}, {"承担", 0}, {"主办", 0}, {"主政", 0}, {"为牵头单位", 0},
      {"为牵头部门", 0}, {"为第一责任单位", 0});
WORDS(others, {"负责监督", 0}, {"负责督查", 0}, {"负责考核", 0});
/* Such a task only where no object follows: 负责督促检查, but 负责督促业主完成改造 is one. */
WORDS(oversight, {"负责督促", 0}, {"负责检查", 0});
WORDS(no_objects, {"检查", 0}, {"督促", 0}, {"督查", 0}, {"落实", 0}, {"指导", 0}, {"整改", 0},
      {"监督", 0}, {"考核", 0}, {"验收", 0}, {"、", 0}, {"和", 0}, {"与", 0}, {"工作", 0},
      {"，", 0}, {",", 0}, {"。", 0});

WORDS(copulas, {"是", 0}, {"为", 0}, {"系", 0});

typedef struct {
    dg_request *request;
    dg_slice text;
    size_t at;
    const dg_registry *registry;
    bool asked;
    bool bears_only; /* and to do no less than bear the duty */
    bool listed;
    bool said; /* at a meeting: what a body is to do is its duty, as in a list of them */
} teller;

static dg_slice rest_of(const teller *t) {
    return dg_slice_skip(t->text, t->at);
}

static bool add_part(teller *t, size_t from, size_t to, dg_class class) {
    if (t->request->n == DG_PROSE_PARTS) return false;
    t->request->parts[t->request->n++] = (dg_prose_part){from, to, class};
    return true;
}

static void skip_opening(teller *t) {
    size_t said = dg_words_match(&sayings, rest_of(t), NULL);
    t->at += said;
    if (said > 0) t->at += dg_comma_bytes(t->text, t->at);
    size_t preface = dg_word_preface(rest_of(t));
    size_t asking = dg_words_match(&askings, rest_of(t), NULL);
    size_t n = preface > asking ? preface : asking;
    t->said = t->said || said > 0;
    t->asked = t->request->asked = n > 0;
    t->request->leads = dg_slice_ends((dg_slice){rest_of(t).at, n}, by);
    t->at += n;
}

/* People, responsible as an adjective, or no task of their own. */
static bool is_no_duty(dg_slice text) {
    static const char adjective[] = "负责任", task[] = "负责任务";
    size_t over = dg_words_match(&oversight, text, NULL);
    dg_slice object = dg_slice_skip(text, over);
    if (over > 0) return object.n == 0 || dg_words_match(&no_objects, object, NULL) > 0;
    return dg_word_person_in_charge(text) || dg_words_match(&others, text, NULL) > 0 ||
           (dg_slice_starts(text, adjective) && !dg_slice_starts(text, task));
}

/* Behind names: what they are told, and its class; 0: nothing. */
static size_t word_of(const teller *t, dg_class *class, bool first, dg_slice after) {
    size_t role = dg_word_role(class, after);
    size_t duty = dg_words_match(&duties, after, NULL);
    if (is_no_duty(after) && (first || duty < role)) return 0;
    if (dg_role_in_attribute(after, role, t->registry)) return 0; /* 由甲局牵头的制度 */
    if (role > 0 && *class != DG_CLASS_NONE) {
        dg_class more; /* 负责监督 is less than 负责 */
        bool guides = !first && dg_word_role(&more, dg_slice_skip(after, role)) > 0 &&
                      more == DG_CLASS_GUIDANCE;
        if (guides) *class = more;
        bool bears = *class == DG_CLASS_LEAD || *class == DG_CLASS_RESPONSIBLE;
        if (!first || duty > 0 || (t->asked && bears)) return role;
        return 0;
    }
    bool any = (t->asked && !t->bears_only) || !first;
    size_t deed = any ? dg_word_deed(after) : 0;
    if (dg_slice_starts(dg_slice_skip(after, deed), of)) return 0; /* 甲局制定的办法 */
    if (deed > 0) *class = first ? DG_CLASS_RESPONSIBLE : DG_CLASS_SUPPORT;
    return deed;
}

/* The end of the names from byte `from` on, and of the marks of those who help, whom brackets held:
 * 甲局（乙局配合）. */
static size_t run_of_names(const teller *t, size_t from, size_t *count) {
    enum { MARK_BYTES = 2 };
    size_t to = dg_name_run(t->text, from, t->registry, count), more = *count;
    while (more > 0 && to + 1 < t->text.n && t->text.at[to] == DG_REMARK_MARK) {
        to += MARK_BYTES;
        size_t list = dg_word_list_mark(dg_slice_skip(t->text, to));
        size_t end = dg_name_run(t->text, to + list, t->registry, &more);
        if (list == 0 || more == 0) break;
        *count += more;
        to = end;
    }
    return to;
}

/* Parties behind 会同, where it stands here. */
static bool take_others(teller *t) {
    size_t count, with = dg_word_together(rest_of(t));
    if (with == 0) return false;
    size_t from = t->at + with, to = dg_name_run(t->text, from, t->registry, &count);
    if (count == 0 || !add_part(t, from, to, DG_CLASS_TOGETHER)) return false;
    t->at = to;
    return true;
}

/* An office, or a class of them, at the end of a run of names. */
static bool ends_surely(dg_slice names) {
    return dg_ends_like_an_office(names) || dg_slice_ends(names, "部门") ||
           dg_slice_ends(names, "单位");
}

/* A comma, or a stop. */
static size_t next_mark(dg_slice text, size_t at) {
    size_t mark = dg_next_comma(text, at), stop = dg_next_sign(text, at, DG_SIGN_STOP);
    return mark < stop ? mark : stop;
}

/* 作为业主单位, in which capacity */
static size_t capacity(dg_slice text) {
    enum { REACH = 36 };
    WORDS(ends, {"单位", 0}, {"主体", 0}, {"部门", 0}, {"机构", 0});
    static const char as[] = "作为";
    dg_slice near = {text.at, text.n < REACH ? text.n : REACH};
    if (!dg_slice_starts(text, as)) return 0;
    for (size_t at = sizeof as - 1, n; at < near.n; at++)
        if ((n = dg_words_match(&ends, dg_slice_skip(near, at), NULL)) > 0) return at + n;
    return 0;
}

/* 是项目的主管部门，主要 + 负责申报: what a body is, before the duty that it has as such. */
static size_t standing(dg_slice text) {
    enum { MOST = 150 };
    WORDS(kinds, {"部门", 0}, {"单位", 0}, {"机构", 0}, {"机关", 0}, {"主体", 0});
    WORDS(manners, {"主要", 0}, {"具体", 0}, {"统一", 0}, {"全面", 0}, {"依法", 0});
    size_t at = dg_words_match(&copulas, text, NULL);
    if (at == 0) return 0;
    dg_slice near = {text.at, text.n < MOST ? text.n : dg_utf8_begin(text, MOST)};
    size_t comma = next_mark(near, at), mark = dg_comma_bytes(near, comma);
    if (mark == 0 || dg_words_end(&kinds, (dg_slice){text.at, comma}) == 0) return 0;
    at = comma + mark;
    at += dg_words_match(&manners, dg_slice_skip(text, at), NULL);
    return dg_words_match(&duties, dg_slice_skip(text, at), NULL) > 0 ? at : 0;
}

/* 甲局 + 是主管部门，负责: the end of names that are told so what they are; *as: and of what. */
static size_t run_that_is(const teller *t, size_t from, size_t *count, size_t *as) {
    enum { NAMES_BYTES = 90 };
    size_t end = from;
    dg_slice near = t->text;
    if (near.n - from > NAMES_BYTES) near.n = from + NAMES_BYTES;
    while (end < near.n && dg_words_match(&copulas, dg_slice_skip(t->text, end), NULL) == 0)
        end += dg_words_first_bytes(dg_slice_skip(t->text, end));
    *as = end < near.n ? standing(dg_slice_skip(t->text, end)) : 0;
    if (*as == 0) return from; /* mostly */
    size_t to = dg_name_run((dg_slice){t->text.at, end}, from, t->registry, count);
    if (*count == 0 || to != end) *as = 0;
    return to;
}

size_t dg_next_asking(dg_slice text, size_t at) {
    WORDS(parts, {"自由", 0}, {"事由", 0}, {"理由", 0}, {"缘由", 0}, {"申请", 0}, {"邀请", 0},
          {"提请", 0}, {"聘请", 0}, {"报请", 0}, {"请示", 0}, {"请求", 0}, {"请假", 0});
    static const char please[] = "请";
    for (;; at += sizeof please - 1) {
        size_t asked = dg_slice_find(text, by, at), told = dg_slice_find(text, please, at);
        at = asked < told ? asked : told;
        if (at == text.n) return at;
        dg_slice until = {text.at, at + sizeof please - 1};
        bool word = dg_words_end(&parts, until) > 0 ||
                    dg_words_match(&parts, dg_slice_skip(text, at), NULL) > 0;
        if (!word) return at;
    }
}

/* 标准由甲局, 检查请甲局: words before 由 that look like a part of the name. */
static bool bearer_inside(dg_slice names) {
    return dg_next_asking(names, 0) < names.n;
}

/* 重大事项及时向甲局 + 报告: whom something is said to, and no body that does it. */
static bool addressee_inside(dg_slice names) {
    WORDS(nouns, {"方向", 0}, {"导向", 0}, {"定向", 0}, {"动向", 0}, {"意向", 0});
    static const char to[] = "向";
    size_t at = dg_slice_find(names, to, 0);
    dg_slice until = {names.at, at + sizeof to - 1};
    return at < names.n && until.n < names.n && dg_words_end(&nouns, until) == 0;
}

/* ，对各市加强指导, ，按程序报市委审定: what is done to others, or by them. */
static bool begins_object(dg_slice text) {
    WORDS(words, {"对", 0}, {"将", 0}, {"把", 0}, {"向", 0}, {"报", 0}, {"经", 0}, {"确保", 0});
    WORDS(joints, {"并", 0}, {"再", 0}, {"后", 0});
    dg_class class;
    bool severally;
    dg_slice rest = dg_slice_skip(text, dg_words_match(&joints, text, NULL));
    for (size_t n; (n = dg_word_manner(&severally, rest)) > 0;)
        rest = dg_slice_skip(rest, n);
    return dg_words_match(&words, rest, NULL) > 0 || dg_word_role(&class, text) > 0;
}

/* 会同乙局提出了意见: it tells what was done, and nobody to do it. */
static bool tells_of_the_past(dg_slice text) {
    static const char done[] = "了";
    for (size_t at = 0; (at = dg_slice_find(text, done, at)) < text.n; at += strlen(done)) {
        dg_slice rest = dg_slice_skip(text, at);
        bool other = dg_slice_ends((dg_slice){text.at, at}, "为") || dg_slice_starts(rest, "了解");
        if (!other) return true;
    }
    return false;
}

/* 甲局、通信运营商 + 支持: the end of a run whose last names end like no body, before the role word
 * that ends their part of the sentence; `to` where they are none. */
static size_t run_to_role(const teller *t, size_t to) {
    enum { NAMES_BYTES = 90 };
    static const char mark[] = "、";
    dg_class class;
    dg_slice rest = dg_slice_skip(t->text, to);
    rest.n = next_mark(rest, 0);
    if (!dg_slice_starts(rest, mark) || rest.n > NAMES_BYTES || !dg_may_end_in_role(rest))
        return to;
    for (size_t at = sizeof mark - 1, step; at < rest.n; at += step) {
        if (dg_word_role(&class, dg_slice_skip(rest, at)) == rest.n - at)
            return dg_holds_prose((dg_slice){rest.at, at}) ? to : to + at;
        if (dg_word_deed(dg_slice_skip(rest, at)) > 0) return to;
        dg_utf8_next(rest, at, &step);
    }
    return to;
}

static bool take_part(teller *t, bool first) {
    size_t count, manner, from = t->at;
    dg_class class = DG_CLASS_NONE;
    bool severally = false;
    size_t is = 0, to = first ? run_that_is(t, from, &count, &is) : from;
    if (is == 0) to = run_of_names(t, from, &count);
    if (!first && count > 0) to = run_to_role(t, to);
    size_t at = to;
    if (!first && begins_object(rest_of(t))) return false;
    if (count == 0 || to - from <= strlen("各")) return false; /* 各牵头单位 */
    dg_slice names = {t->text.at + from, to - from};
    if (bearer_inside(names) || addressee_inside(names)) return false;
    size_t modal = dg_word_modal(dg_slice_skip(t->text, at));
    if (first && modal > 0 && dg_slice_starts(rest_of(t), "各")) return false; /* 各部门要会同… */
    t->asked = t->asked || (first && (t->listed || t->said) && modal > 0);
    at += modal;
    size_t as = capacity(dg_slice_skip(t->text, at));
    if (dg_word_role(&class, dg_slice_skip(t->text, at)) != as) at += as; /* 作为主管部门， */
    at += is;
    while ((manner = dg_word_manner(&severally, dg_slice_skip(t->text, at))) > 0)
        at += manner;
    size_t comma = first && severally ? dg_comma_bytes(t->text, at) : 0; /* 按职责分工，负责… */
    if (dg_words_match(&duties, dg_slice_skip(t->text, at + comma), NULL) > 0) at += comma;
    dg_class unused;
    dg_slice after = dg_slice_skip(t->text, at);
    size_t word = word_of(t, &class, first, after), with = dg_word_together(after);
    bool own_part = severally && !first && next_mark(after, 0) == 0; /* 乙局、丙局按职责分工， */
    if (word == 0 && with == 0 && !own_part) return false;
    if (first && tells_of_the_past((dg_slice){after.at, next_mark(after, 0)})) return false;
    if (first) t->request->by_role = word > 0;
    if (word == 0) class = first ? DG_CLASS_LEAD : DG_CLASS_SUPPORT;
    bool sure = first || dg_word_role(&unused, after) > 0 || ends_surely(names);
    if (!sure || !add_part(t, from, to, class)) return false;
    t->at = at + word;
    if (dg_word_together(rest_of(t)) > 0) { /* 甲局牵头会同乙局 */
        t->request->parts[t->request->n - 1].class = DG_CLASS_LEAD;
        return take_others(t) || !first;
    }
    if (first && class != DG_CLASS_LEAD) t->request->leads = false;
    return true;
}

/* 收费标准由甲局负责拟定; 同意方案，由乙局组织实施: behind the first 由 whose body has a duty. */
static bool take_bearer(teller *t) {
    enum { TRIES = 4 };
    size_t at = 0;
    for (size_t i = 0; i < TRIES; i++) {
        at = dg_next_asking(t->text, at);
        if (at == t->text.n) return false;
        bool unasked = dg_word_unasked((dg_slice){t->text.at, at});
        at += strlen(by);
        if (unasked) continue;
        t->at = at;
        t->asked = t->bears_only = t->request->asked = t->request->leads = true;
        if (take_part(t, true)) return true;
        t->request->n = 0;
    }
    return false;
}

/* 联席会议由甲局、乙局等部门组成 */
static bool take_members(teller *t) {
    enum { SUBJECT_BYTES = 90 };
    size_t count, at = dg_slice_find(t->text, by, 0);
    dg_class class;
    if (at > SUBJECT_BYTES || at == t->text.n) return false;
    size_t from = at + strlen(by), to = dg_name_run(t->text, from, t->registry, &count);
    dg_slice made = dg_slice_skip(t->text, to);
    made.n = dg_word_role(&class, made);
    if (count < 2 || !dg_slice_ends(made, "组成")) return false; /* 抽调人员组成, too */
    t->at = to + made.n;
    t->request->members = true;
    t->request->leads = false;
    return add_part(t, from, to, DG_CLASS_SUPPORT);
}

/* ，6月底前完成 */
static bool take_time(teller *t, size_t end) {
    dg_slice part = {t->text.at + t->at, end - t->at};
    if (dg_word_time(NULL, part) == 0 && !dg_begins_with_date(part)) return false;
    if (!add_part(t, t->at, end, DG_CLASS_NONE)) return false;
    t->at = end;
    return true;
}

/* Who is told where the sentence, or its part at byte `at`, begins. */
static bool take_told(teller *t, size_t at) {
    t->at = at;
    skip_opening(t);
    if (take_part(t, true)) return true;
    t->request->n = 0;
    return false;
}

/* 关于资金，甲局负责筹措: behind one of the first commas. */
static bool take_told_later(teller *t) {
    enum { COMMAS = 3 };
    size_t at = 0;
    for (size_t i = 0; i < COMMAS; i++) {
        at = dg_next_comma(t->text, at);
        if (at == t->text.n || dg_ends_in_answer((dg_slice){t->text.at, at}) > 0) return false;
        at += dg_comma_bytes(t->text, at);
        if (dg_slice_starts(dg_slice_skip(t->text, at), "以及")) continue; /* names go on */
        if (take_told(t, at)) return true;
    }
    return false;
}

/* 资金由甲局负责，项目由乙局负责: who bears another matter, behind its 由 before byte `end`. */
static bool take_bearer_of_part(teller *t, size_t end) {
    enum { SUBJECT_BYTES = 48 };
    size_t start = t->at, at = dg_next_asking((dg_slice){t->text.at, end}, start);
    bool asks = at < end && at - start <= SUBJECT_BYTES &&
                dg_slice_starts(dg_slice_skip(t->text, at), by) &&
                !dg_word_unasked((dg_slice){t->text.at, at});
    t->at = at + strlen(by);
    if (asks && take_part(t, false)) return true;
    t->at = start;
    return false;
}

/* Is the part a body, no class of them, that answers for what it is told? */
static bool bears_part(const teller *t, size_t i) {
    if (i >= t->request->n || t->request->parts[i].class != DG_CLASS_RESPONSIBLE) return false;
    dg_slice names = dg_slice_skip(t->text, t->request->parts[i].from);
    return !dg_slice_starts(names, "各") && dg_word_any_such(names) == 0;
}

/* 甲局牵头建设、乙局技术支撑: who helps behind the first mark of a list; false: nobody does. */
static bool take_listed_help(teller *t, size_t end) {
    dg_class class;
    size_t count, start = t->at, list = dg_slice_find(t->text, "、", start);
    if (list >= end) return false;
    size_t from = list + strlen("、"), to = dg_name_run(t->text, from, t->registry, &count);
    dg_slice after = dg_slice_skip(t->text, to);
    size_t role = count == 0 ? 0 : dg_word_role(&class, after);
    dg_slice names = {t->text.at + from, to - from};
    bool helps = role > 0 && class == DG_CLASS_SUPPORT && dg_ends_like_an_office(names) &&
                 (role == after.n ||
                  dg_sign_bytes(dg_slice_skip(after, role), DG_SIGN_COMMA | DG_SIGN_STOP) > 0);
    t->at = from;
    if (helps && take_part(t, false)) return true;
    t->at = start;
    return false;
}

void dg_request_read(dg_request *request, dg_slice sentence, bool listed,
                     const dg_registry *registry) {
    enum { SEGMENTS = 10 };
    teller t = {.request = request, .text = sentence, .registry = registry, .listed = listed};
    *request = (dg_request){0};
    if (dg_slice_holds(sentence, "负责解释")) return; /* of the paper itself */
    if (!take_told(&t, 0) && !take_members(&t) && !take_told_later(&t) && !take_bearer(&t)) {
        *request = (dg_request){0};
        return;
    }
    size_t bearers = bears_part(&t, 0);
    for (size_t i = 0; i < SEGMENTS; i++) {
        bool listed_on = dg_slice_starts(rest_of(&t), "、"); /* 甲局牵头、乙局参加 */
        size_t mark = listed_on ? t.at : next_mark(t.text, t.at);
        if (!listed_on && take_listed_help(&t, mark)) mark = next_mark(t.text, t.at);
        request->divides = bearers > 1 && bearers == request->n;
        if (mark == t.text.n) return;
        t.at = mark + dg_words_first_bytes(dg_slice_skip(t.text, mark));
        size_t end = next_mark(t.text, t.at);
        size_t also = dg_slice_starts(rest_of(&t), "并") ? strlen("并") : 0; /* 并会同乙局发布 */
        if (dg_word_together(dg_slice_skip(rest_of(&t), also)) > 0) t.at += also;
        if (take_time(&t, end) || take_others(&t)) continue;
        if (dg_slice_starts(rest_of(&t), by)) t.at += strlen(by);
        size_t before = request->n;
        if (take_part(&t, false) || take_bearer_of_part(&t, end)) bearers += bears_part(&t, before);
    }
}
