/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/words/table_words.h"

#include <string.h>

#include "base/utf8.h"
#include "read/name/latin.h"
#include "read/words/duty_labels.h"

enum { FOLDED_BYTES = 96 }; /* no header that is known is longer */

/* Whole headers, each between two bars. Chinese without spaces; English in lower case, singular.
 * Headers of the form duty + noun (牵头单位, lead agency) are labels, in duty_labels.c and
 * english_words.c.
 */
static const struct {
    dg_column_kind kind;
    dg_class class;
    const char *words;
} headers[] = {
    {DG_COLUMN_NUMBER, DG_CLASS_NONE,
     "|序号|编号|项次|序|号|任务编号|任务序号|项目编号|no|no.|nr|№|n°|#|s/"
     "n|number|id|ref|ref.|item #|"
     "action item #|"
     "reference|item no.|action no.|action id|action ref|action ref.|action number|ref no|ref. "
     "no.|code|action code|task number|task ref|s. no.|s.no.|sl. no.|sr. no.|sno|task no.|task "
     "id|path|wbs|action no|action #|s/no|item no|task no|measure no|measure no.|initiative "
     "no.|initiative number|commitment no.|recommendation no.|rec no.|rec.|activity no|activity "
     "no.|activity number|activity code|strategy no.|objective no.|milestone no.|"},
    {DG_COLUMN_SECTION, DG_CLASS_NONE,
     "|类别|分类|类型|领域|板块|方面|大类|阶段|重点领域|工作领域|任务领域|任务类别|一级指标|"
     "一级任务|"
     "工作类别|项目类别|category|area|phase|section|theme|pillar|workstream|work stream|work "
     "package|"
     "goal|objective|strategic objective|priority area|focus area|outcome|strategic "
     "goal|strategy|output|component|pathway|programme|program|strand|thrust|strategic "
     "priority|strategic pillar|strategic theme|specific objective|key result area|kra|result "
     "area|strategic area|thematic area|key focus area|sub-theme|intermediate outcome|strategic "
     "intervention|strategic initiative|priority output|sub-objective|"},
    {DG_COLUMN_TASK, DG_CLASS_NONE,
     "|任务|事项|项目|措施|举措|工作|活动|工作项|环节|内容|要点|条款|任务名称|任务分解|任务要求|"
     "工作要求|"
     "工作分工|项目名称|工程名称|事项名称|工作职责|主要职责|主要职责说明|职责说明|职责任务|"
     "计划名称|计画名称|计画|"
     "办理事项|"
     "推动项目|"
     "二级指标|三级指标|"
     "民生实事|推动措施|推动策略|具体作法|行动方案|管理事项|监管事项|权责事项|责任事项|整改事项|"
     "存在问题|"
     "task|activity|action|item|"
     "action item|key action|key task|key activity|measure|initiative|deliverable|"
     "recommendation|commitment|project|process|step|function|description|"
     "task description|task name|task/activity|activity/task|what|action point|"
     "proposed action|specific action|action required|action to be taken|agreed action|"
     "priority action|measure/action|actions/measure|policy action|"},
    {DG_COLUMN_PARTIES, DG_CLASS_LEAD,
     "|牵头|主办|主导|牵头科室|led by|decision maker|decision-maker|"},
    {DG_COLUMN_PARTIES, DG_CLASS_RESPONSIBLE,
     "|负责|主管部门|主管单位|行业主管部门|行业主管单位|单位及职责|部门及职责|责任主体|责任科室|"
     "责任股室|相关部门|"
     "职责部门|责任单位及完成时限|"
     "责任单位及时限|责任部门及完成时限|负责部门及完成时间|责任单位及完成时间|责任单位及责任人|"
     "经办部门|经办单位|经办机构|经办科室|经办处室|责任单位和责任人|责任单位、责任人|责任单位/"
     "责任人|责任部门及责任人|"
     "公开主体|公开单位|责任角色|负责角色|责任岗位|"
     "owner|assigned to|assignee|"
     "responsibility|who|责任分工|"},
    {DG_COLUMN_PARTIES, DG_CLASS_SUPPORT,
     "|协办|协助|辅助|支援|配合科室|联系部门|other agency|supported by|"},
    {DG_COLUMN_PARTIES, DG_CLASS_JOINT, "|joint|joint agency|joint department|"},
    {DG_COLUMN_PARTIES, DG_CLASS_GUIDANCE, "|督导单位|督导部门|guiding|guiding agency|"},
    {DG_COLUMN_DEPARTMENT, DG_CLASS_NONE,
     "|部门|单位|机构|机关|部门名称|单位名称|机构名称|科室|处室|股室|部门单位|部门/"
     "单位|相关部门|相关单位|有关部门|有关单位|department|agency|organization|"
     "organisation|ministry|party|team|"},
    {DG_COLUMN_ROLE, DG_CLASS_NONE,
     "|角色|分工|职责|责任|职责分工|责任类型|角色分工|承担角色|role|raci|"},
    {DG_COLUMN_DEADLINE, DG_CLASS_NONE,
     "|进度|进度安排|进度要求|序时进度|时间|日期|期限|时间安排|时间进度|完成日期|工作时限|办结时限|"
     "整改时限|落实时限|计划完成时间|实施年限|公开时限|due|due date|deadline|date|target date|"
     "completion date|timeline|timeframe|time frame|timing|timescale|by when|when|"},
    {DG_COLUMN_IGNORED, DG_CLASS_NONE,
     "|备注|说明|签字|签名|姓名|职务|职称|手机|状态|当前状态|完成状态|责任人|负责人|联系人|联络员|"
     "联络人|经办人|"
     "分管领导|informed|"
     "remark|"
     "note|comment|"
     "status|"},
};

/* 重点任务, 具体措施: a kind and what a task is called. */
static const char *const task_kinds[] = {
    "重点", "主要", "具体", "工作", "任务", "政策", "改革", "建设", "整改", "落实",
    "目标", "创建", "试点", "服务", "年度", "细化", "推进", "重要", "专项", "行动",
    "管理", "监管", "实事", "事项", "项目", "工程", "关键", "交付", "办理", "标准",
    "指标", "测评", "考核", "评审", "督查", "督办", "交办", "议定"};
static const char *const task_nouns[] = {"任务", "工作", "措施", "举措", "事项", "内容",
                                         "项目", "目标", "要求", "名称", "活动"};

typedef struct {
    const char *word;
    dg_class class;
} word_role;

/* In a role column or a matrix only: the letters of RACI and its kin, single characters. */
static const word_role cell_roles[] = {
    {"a", DG_CLASS_LEAD},          {"l", DG_CLASS_LEAD},           {"r", DG_CLASS_JOINT},
    {"c", DG_CLASS_SUPPORT},       {"s", DG_CLASS_SUPPORT},        {"i", DG_CLASS_NONE},
    {"主", DG_CLASS_LEAD},         {"牵", DG_CLASS_LEAD},          {"责", DG_CLASS_RESPONSIBLE},
    {"负", DG_CLASS_RESPONSIBLE},  {"协", DG_CLASS_SUPPORT},       {"配", DG_CLASS_SUPPORT},
    {"辅", DG_CLASS_SUPPORT},      {"参", DG_CLASS_SUPPORT},       {"导", DG_CLASS_GUIDANCE},
    {"informed", DG_CLASS_NONE},   {"review", DG_CLASS_SUPPORT},   {"reviewer", DG_CLASS_SUPPORT},
    {"approve", DG_CLASS_SUPPORT}, {"approver", DG_CLASS_SUPPORT}, {"advise", DG_CLASS_SUPPORT},
    {"知会", DG_CLASS_NONE},       {"责任", DG_CLASS_RESPONSIBLE}, {"responsible", DG_CLASS_JOINT},
    {"告知", DG_CLASS_NONE},       {"知情", DG_CLASS_NONE},        {"接收", DG_CLASS_NONE},
    {"主导", DG_CLASS_LEAD},       {"辅助", DG_CLASS_SUPPORT},     {"协作", DG_CLASS_SUPPORT},
    {"协调", DG_CLASS_SUPPORT},    {"咨询", DG_CLASS_SUPPORT},     {"审批", DG_CLASS_SUPPORT},
    {"own", DG_CLASS_LEAD},        {"execute", DG_CLASS_JOINT},    {"help", DG_CLASS_SUPPORT},
    {"审核", DG_CLASS_SUPPORT},    {"审查", DG_CLASS_SUPPORT},     {"评审", DG_CLASS_SUPPORT},
};

/* --- Folding --- */

bool dg_is_picture(uint32_t c) {
    bool box = c >= 0x2610 && c <= 0x2612, star = c == 0x2605 || c == 0x2606;
    bool drawn = c == 0x2139 || c == 0x2705 || c == 0x274C || c == 0x2B1B || c == 0x2B1C;
    return (c >= 0x1F000 && c <= 0x1FAFF) || c == 0xFE0F || drawn ||
           (c >= 0x2600 && c <= 0x26FF && !box && !star);
}

dg_slice dg_behind_pictures(dg_slice cell) {
    size_t at = 0, step;
    while (at < cell.n && (cell.at[at] == ' ' || ((unsigned char)cell.at[at] >= 0x80 &&
                                                  dg_is_picture(dg_utf8_next(cell, at, &step)))))
        at += cell.at[at] == ' ' ? 1 : step;
    return at < cell.n ? dg_slice_skip(cell, at) : cell;
}

static bool holds_han(dg_slice text) {
    for (size_t at = 0, step; at < text.n; at += step)
        if (dg_utf8_is_han(dg_utf8_next(text, at, &step))) return true;
    return false;
}

/* agencies, partners: without the plural. */
static size_t singular(char *word, size_t n) {
    if (n > 3 && strcmp(word + n - 3, "ies") == 0) {
        word[n - 3] = 'y';
        n -= 2;
    } else if (n > 3 && word[n - 1] == 's' && word[n - 2] != 's' && word[n - 2] != 'u') {
        n--;
    }
    word[n] = '\0';
    return n;
}

/* А, С and І of the Cyrillic script look like A, C and I, and are typed for them. */
static uint32_t latin_for(uint32_t c) {
    static const struct {
        uint32_t cyrillic;
        char latin;
    } alike[] = {{0x410, 'a'}, {0x430, 'a'}, {0x421, 'c'},
                 {0x441, 'c'}, {0x406, 'i'}, {0x456, 'i'}};
    for (size_t i = 0; i < DG_ITEMS(alike); i++)
        if (alike[i].cyrillic == c) return (unsigned char)alike[i].latin;
    return c;
}

/* Lower case, without brackets and what they hold, _ being a space, without spaces (Chinese) or
 * with single ones, full-width marks as ASCII, without a closing colon. "" where it is too long to
 * be known. */
static void fold(char out[FOLDED_BYTES], dg_slice header) {
    bool han = holds_han(header), spaced = false;
    size_t n = 0, depth = 0, step;
    out[0] = '\0';
    for (size_t at = 0; at < header.n; at += step) {
        dg_slice rest = dg_slice_skip(header, at);
        uint32_t c = dg_utf8_next(header, at, &step);
        bool mark = !dg_is_latin_byte(header, at);
        bool opens = mark && dg_word_open_bracket(rest) > 0;
        bool closes = mark && dg_word_close_bracket(rest) > 0;
        depth += opens;
        if (closes && depth > 0) depth--;
        bool space = dg_utf8_is_space(c) || c < 0x20 || c == '_' || (c >= 0x80 && dg_is_picture(c));
        spaced = spaced || space;
        if (opens || closes || depth > 0 || space) continue;
        if (n + 6 > FOLDED_BYTES) {
            out[0] = '\0';
            return;
        }
        if (spaced && !han && n > 0) out[n++] = ' ';
        spaced = false;
        if (dg_is_capital(c)) c += 'a' - 'A';
        if (c > 0xFF00 && c < 0xFF5F) c -= 0xFEE0;
        n += dg_utf8_put(out + n, latin_for(c));
    }
    while (n > 0 && (out[n - 1] == ':' || out[n - 1] == '*'))
        n--;
    out[n] = '\0';
    if (!han) singular(out, n);
}

/* --- Headers --- */

static bool is_task_compound(dg_slice header) {
    for (size_t i = 0; i < DG_ITEMS(task_kinds); i++)
        for (size_t j = 0; dg_slice_starts(header, task_kinds[i]) && j < DG_ITEMS(task_nouns); j++)
            if (dg_slice_is(dg_slice_skip(header, strlen(task_kinds[i])), task_nouns[j]))
                return true;
    return false;
}

/* 牵头单位, 完成时限: what would be a label before a colon. */
static bool label_meaning(dg_column_meaning *meaning, const char *folded) {
    char label[FOLDED_BYTES + 4];
    size_t n = strlen(folded);
    dg_class class;
    memcpy(label, folded, n);
    label[n] = ':';
    if (dg_word_label(&class, (dg_slice){label, n + 1}) != n + 1) return false;
    dg_column_kind kind = class == DG_CLASS_TIME     ? DG_COLUMN_DEADLINE
                          : class == DG_CLASS_PERSON ? DG_COLUMN_IGNORED
                                                     : DG_COLUMN_PARTIES;
    bool officer = class == DG_CLASS_PERSON && dg_is_latin_byte(dg_slice_of(folded), 0);
    *meaning =
        (dg_column_meaning){kind, kind == DG_COLUMN_PARTIES || officer ? class : DG_CLASS_NONE};
    return true;
}

/* Lead country or sectoral body: a duty before whatever bears it; not Lead time. */
static bool bearer_meaning(dg_column_meaning *meaning, const char *folded) {
    WORDS(bearing, {"lead ", DG_CLASS_LEAD}, {"leading ", DG_CLASS_LEAD},
          {"coordinating ", DG_CLASS_LEAD}, {"responsible ", DG_CLASS_RESPONSIBLE},
          {"implementing ", DG_CLASS_RESPONSIBLE}, {"executing ", DG_CLASS_RESPONSIBLE},
          {"supporting ", DG_CLASS_SUPPORT}, {"participating ", DG_CLASS_SUPPORT},
          {"collaborating ", DG_CLASS_SUPPORT}, {"contributing ", DG_CLASS_SUPPORT},
          {"cooperating ", DG_CLASS_SUPPORT});
    static const char *const others[] = {
        ":",        "time",   "indicator", "activit", "action",     "document", "measure",
        "evidence", "budget", "cost",      "need",    "resource",   "data",     "task",
        "output",   "step",   "polic",     "strateg", "initiative", "person",   "officer"};
    int class = DG_CLASS_NONE;
    size_t n = dg_words_match(&bearing, dg_slice_of(folded), &class);
    for (size_t i = 0; i < DG_ITEMS(others); i++)
        if (n == 0 || strstr(folded + n, others[i]) != NULL) return false;
    *meaning = (dg_column_meaning){DG_COLUMN_PARTIES, (dg_class) class};
    return true;
}

/* 策略编号, 风险ID, strategy no.: the number of whatever it is. */
static bool is_number_of(const char *folded) {
    WORDS(ends, {"编号", 0}, {"序号", 0}, {" no", 0}, {" no.", 0}, {" number", 0}, {" ref", 0},
          {" id", 0});
    dg_slice whole = dg_slice_of(folded);
    if (dg_words_end(&ends, whole) > 0) return true;
    return whole.n > 2 && dg_slice_ends(whole, "id") && !dg_is_latin_byte(whole, whole.n - 3);
}

/* 受理电话, 办公地址, email: where somebody is reached. */
static bool is_reach(const char *folded) {
    WORDS(ends, {"电话", 0}, {"热线", 0}, {"地址", 0}, {"邮箱", 0}, {"传真", 0}, {"邮编", 0},
          {"网址", 0}, {"联系方式", 0});
    WORDS(words, {"phone", 0}, {"telephone", 0}, {"phone number", 0}, {"mobile", 0}, {"email", 0},
          {"e-mail", 0}, {"email address", 0}, {"address", 0}, {"fax", 0}, {"website", 0},
          {"contact detail", 0}, {"contact information", 0}, {"contact info", 0});
    bool called = folded[0] >= '0' && folded[0] <= '9'; /* 12345热线 answers itself */
    return (!called && dg_words_end(&ends, dg_slice_of(folded)) > 0) ||
           dg_words_hold(&words, dg_slice_of(folded));
}

/* 主责方, 配合方: as 主责单位. 主导方 is of whatever goes on. */
static bool side_meaning(dg_column_meaning *meaning, const char *folded) {
    static const char side[] = "方", bearer[] = "单位";
    char label[FOLDED_BYTES + sizeof bearer];
    dg_slice whole = dg_slice_of(folded);
    if (!dg_slice_ends(whole, side) || dg_slice_starts(whole, "主导")) return false;
    size_t n = whole.n - (sizeof side - 1);
    memcpy(label, folded, n);
    memcpy(label + n, bearer, sizeof bearer);
    return label_meaning(meaning, label);
}

/* Commitment number and title, Action no. & name: of both, which begin the same cells. Not Contact
 * number and name. */
static bool is_number_and_name_of_task(const char *folded) {
    WORDS(ends, {" number and title", 0}, {" no. and title", 0}, {" no and title", 0},
          {" number and name", 0}, {" no. and name", 0}, {" number & title", 0},
          {" no. & title", 0});
    WORDS(tasks, {"action", 0}, {"activity", 0}, {"commitment", 0}, {"deliverable", 0},
          {"initiative", 0}, {"measure", 0}, {"milestone", 0}, {"pledge", 0}, {"policy", 0},
          {"project", 0}, {"promise", 0}, {"proposal", 0}, {"recommendation", 0}, {"task", 0});
    dg_slice whole = dg_slice_of(folded);
    size_t end = dg_words_end(&ends, whole);
    return end > 0 && dg_words_end(&tasks, (dg_slice){folded, whole.n - end}) > 0;
}

static bool whole_meaning(dg_column_meaning *meaning, const char *folded) {
    char barred[FOLDED_BYTES + 3] = "|";
    strcat(strcat(barred, folded), "|");
    for (size_t i = 0; i < DG_ITEMS(headers); i++)
        if (strstr(headers[i].words, barred) != NULL) {
            *meaning = (dg_column_meaning){headers[i].kind, headers[i].class};
            return true;
        }
    *meaning = (dg_column_meaning){DG_COLUMN_NUMBER, DG_CLASS_NONE};
    if (is_number_of(folded)) return true;
    *meaning = (dg_column_meaning){DG_COLUMN_IGNORED, DG_CLASS_NONE};
    if (is_reach(folded)) return true;
    *meaning = (dg_column_meaning){DG_COLUMN_TASK, DG_CLASS_NONE};
    return is_task_compound(dg_slice_of(folded)) || is_number_and_name_of_task(folded) ||
           label_meaning(meaning, folded) || side_meaning(meaning, folded) ||
           bearer_meaning(meaning, folded);
}

/* 市直牵头单位: what its end means, whatever goes before. A duty without who bears it says so
 * behind a level only: 区级牵头, not 支出责任 or 甲部牵头. */
static bool end_meaning(dg_column_meaning *meaning, const char *folded) {
    enum { BARE_BYTES = 6 };
    dg_slice whole = dg_slice_of(folded);
    for (size_t at = 0, step; at < whole.n; at += step) {
        if (!dg_utf8_is_han(dg_utf8_next(whole, at, &step))) continue;
        *meaning = (dg_column_meaning){DG_COLUMN_TASK, DG_CLASS_NONE};
        if (is_task_compound(dg_slice_skip(whole, at))) return true;
        if (!label_meaning(meaning, folded + at)) continue;
        bool bare = meaning->kind == DG_COLUMN_PARTIES && whole.n - at <= BARE_BYTES;
        return !bare || dg_words_match(&dg_label_levels, whole, NULL) == at;
    }
    return false;
}

static dg_column_meaning word_meaning(dg_slice header) {
    char folded[FOLDED_BYTES];
    dg_column_meaning meaning;
    fold(folded, header);
    if (folded[0] != '\0' && (whole_meaning(&meaning, folded) || end_meaning(&meaning, folded)))
        return meaning;
    return (dg_column_meaning){DG_COLUMN_OTHER, DG_CLASS_NONE};
}

/* 牵头部门 Lead Department, Task / 任务: where the second language begins; header.n: one only. */
static size_t second_language(dg_slice header) {
    bool latin = header.n > 0 && (unsigned char)header.at[0] < 0x80;
    for (size_t at = 0, step; at < header.n; at += step) {
        uint32_t c = dg_utf8_next(header, at, &step);
        if (latin ? dg_utf8_is_han(c) : c < 0x80 && dg_is_latin_byte(header, at)) return at;
    }
    return header.n;
}

/* 配合/复核: who helps, whatever else they do. Not Lead/Lag, of a measure. */
static dg_column_meaning meaning_before_slash(dg_slice header) {
    static const dg_column_meaning other = {DG_COLUMN_OTHER, DG_CLASS_NONE};
    size_t slash = dg_slice_find(header, "/", 0);
    if (slash == header.n || dg_is_latin_byte(header, 0)) return other;
    dg_column_meaning first = word_meaning((dg_slice){header.at, slash});
    dg_column_meaning second = word_meaning(dg_slice_skip(header, slash + 1));
    return first.kind == DG_COLUMN_PARTIES && second.kind == DG_COLUMN_OTHER ? first : other;
}

/* 牵头部门 Lead Department: what both languages say. */
static dg_column_meaning meaning_in_both(dg_slice header) {
    static const dg_column_meaning none = {DG_COLUMN_OTHER, DG_CLASS_NONE};
    size_t second = second_language(header), end = second;
    if (second == header.n) return none;
    while (end > 0 && strchr(" /", header.at[end - 1]) != NULL)
        end--;
    dg_column_meaning first = word_meaning((dg_slice){header.at, end});
    dg_column_meaning other = word_meaning(dg_slice_skip(header, second));
    bool supports = (first.class == DG_CLASS_SUPPORT) == (other.class == DG_CLASS_SUPPORT);
    return first.kind == other.kind && supports ? first : none;
}

/* What stands in the bracket that a header ends with; empty: it ends with none. */
static dg_slice remark_of(dg_slice header) {
    dg_slice remark = dg_slice_skip(header, dg_before_remark(header).n);
    size_t open = dg_word_open_bracket(remark), close = dg_words_end(&dg_close_brackets, remark);
    if (open == 0 || remark.n <= open + close) return (dg_slice){header.at, 0};
    return (dg_slice){remark.at + open, remark.n - open - close};
}

/* 被审计单位 in 被审计单位（责任主体）: a class of bodies, be it unknown? */
static bool ends_in_bearer(dg_slice header) {
    enum { NOUN_BYTES = 6 };
    return header.n > NOUN_BYTES &&
           dg_word_label_noun(dg_slice_skip(header, header.n - NOUN_BYTES)) == NOUN_BYTES;
}

/* 责任部门（牵头）, 责任部门（配合）: the role that a remark gives to who is responsible; or to who
 * is nothing else: 受检单位（责任主体）. */
static dg_column_meaning meaning_of_remark(dg_column_meaning meaning, dg_slice header) {
    dg_slice word = remark_of(header);
    dg_class class;
    if (word.n == 0) return meaning;
    if (meaning.kind == DG_COLUMN_OTHER && ends_in_bearer(dg_before_remark(header))) {
        dg_column_meaning told = word_meaning(word);
        return told.kind == DG_COLUMN_PARTIES ? told : meaning;
    }
    bool responsible = meaning.kind == DG_COLUMN_PARTIES && meaning.class == DG_CLASS_RESPONSIBLE;
    if (responsible && dg_word_role(&class, word) == word.n) meaning.class = class;
    return meaning;
}

dg_column_meaning dg_column_word(dg_slice header) {
    dg_column_meaning meaning = meaning_of_remark(word_meaning(header), header);
    if (meaning.kind == DG_COLUMN_OTHER) meaning = meaning_in_both(header);
    return meaning.kind == DG_COLUMN_OTHER ? meaning_before_slash(header) : meaning;
}

bool dg_heads_reach(dg_slice header) {
    char folded[FOLDED_BYTES];
    fold(folded, header);
    return is_reach(folded);
}

/* --- Roles --- */

static bool is_role(dg_class *class, const char *word, const word_role *table, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (strcmp(table[i].word, word) == 0) {
            *class = table[i].class;
            return true;
        }
    return false;
}

/* responsible for the tests, consulted on costs: the role alone. */
static void cut_object(char *folded) {
    static const char *const joints[] = {" for ", " on ", " if ", " when "};
    for (size_t i = 0; i < DG_ITEMS(joints); i++) {
        char *object = strstr(folded, joints[i]);
        if (object != NULL) *object = '\0';
    }
}

bool dg_role_word(dg_class *class, dg_slice word) {
    char folded[FOLDED_BYTES];
    fold(folded, word);
    cut_object(folded);
    if (is_role(class, folded, cell_roles, DG_ITEMS(cell_roles))) return true;
    dg_slice whole = dg_slice_of(folded);
    if (whole.n > 0 && dg_word_role(class, whole) == whole.n) return true;
    dg_column_meaning meaning = dg_column_word(whole);
    *class = meaning.class;
    return meaning.kind == DG_COLUMN_PARTIES;
}

dg_slice dg_before_remark(dg_slice cell) {
    size_t open = 0, step;
    if (dg_words_end(&dg_close_brackets, cell) == 0) return cell;
    while (open < cell.n && dg_word_open_bracket(dg_slice_skip(cell, open)) == 0) {
        dg_utf8_next(cell, open, &step);
        open += step;
    }
    return dg_slice_trim((dg_slice){cell.at, open});
}

/* N/A (see above), (none): without the remark; a cell that is one only, in small letters, says
 * nothing. */
static dg_slice blank_before_remark(dg_slice cell) {
    bool small = cell.n > 1 && cell.at[0] == '(' && cell.at[1] >= 'a' && cell.at[1] <= 'z';
    dg_slice before = dg_before_remark(cell);
    return before.n > 0 || small ? before : cell;
}

bool dg_is_blank_word(dg_slice cell) {
    WORDS(blanks, {"-", 0}, {"－", 0}, {"—", 0}, {"―", 0}, {"─", 0}, {"——", 0}, {"–", 0}, {"/", 0},
          {"／", 0}, {"\\", 0}, {"--", 0}, {"无", 0}, {"暂无", 0}, {"不适用", 0}, {"不涉及", 0},
          {"待定", 0}, {"待确定", 0}, {"待明确", 0}, {"略", 0}, {"按需", 0}, {"另行确定", 0},
          {"另行明确", 0}, {"另行通知", 0}, {"另行安排", 0}, {"公开招标", 0}, {"招标确定", 0},
          {"待招标", 0}, {"n/a", 0}, {"na", 0}, {"none", 0}, {"nil", 0}, {"not applicable", 0},
          {"not assigned", 0}, {"unassigned", 0}, {"tbd", 0}, {"tbc", 0}, {"tba", 0},
          {"to be determined", 0}, {"to be confirmed", 0}, {"to be decided", 0},
          {"to be agreed", 0}, {"to be assigned", 0}, {"to be identified", 0},
          {"to be advised", 0});
    WORDS(elsewhere, {"见附", 0}, {"详见附", 0}); /* 见附件1 */
    enum { MOST_BYTES = 20 };
    cell = blank_before_remark(dg_slice_trim(cell));
    if (cell.n > MOST_BYTES) return false;
    return cell.n == 0 || dg_words_hold(&blanks, cell) ||
           dg_words_match(&elsewhere, cell, NULL) > 0;
}

size_t dg_blank_value(dg_slice text) {
    enum { VALUE_BYTES = 24 };
    size_t n = 0;
    while (n < text.n && n <= VALUE_BYTES && text.at[n] != '\n' && text.at[n] != ';' &&
           !dg_is_full_stop(text, n))
        n++;
    dg_slice value = {text.at, n};
    return n <= VALUE_BYTES && dg_slice_trim(value).n > 0 && dg_is_blank_word(value) ? value.n : 0;
}
