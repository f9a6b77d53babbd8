/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "generated_clause.h"

#include <stdio.h>
#include <string.h>

#include "dutygraph/document.h"

/* --- Names --- */

enum { MOST_PARTIES = 16, NAME_BYTES = 400 };

typedef enum { DUTY_LEAD, DUTY_RESPONSIBLE, DUTY_SEVERALLY, DUTY_SUPPORT } duty;

typedef struct {
    char name[NAME_BYTES];
    duty duty;
    bool collective;
    size_t key; /* no two parties of a clause share one */
} party;

typedef struct {
    voice *v;
    party parties[MOST_PARTIES];
    size_t n;
    bool open;
    bool prose;           /* a comma would begin another sentence part */
    const char *deadline; /* "" where none */
} table_row;

/* Topic i of a province, a city and the country is one body's business: drawn once a clause. */
static const char *const provincial[] = {"教育厅", "财政厅",           "水利厅",
                                         "商务厅", "工业和信息化厅",   "文化和旅游厅",
                                         "民政厅", "住房和城乡建设厅", "人力资源社会保障厅",
                                         "司法厅", "自然资源厅",       "农业农村厅"};
static const char *const municipal[] = {"市教育局",     "市财政局",           "临江市水务局",
                                        "市商务局",     "市工业和信息化局",   "市文化和旅游局",
                                        "和平市民政局", "市住房和城乡建设局", "市城市管理局",
                                        "市市场监管局", "市规划和自然资源局", "市发展和改革委",
                                        "和平区政府",   "青山县人民政府",     "高新区管委会"};
static const char *const collectives[] = {"各地区",
                                          "有关部门",
                                          "各省级人民政府",
                                          "各市、州、县人民政府",
                                          "国务院相关部门和单位",
                                          "有关部门和单位",
                                          "试点城市政府",
                                          "各有关单位",
                                          "各区政府"};
static const char *const english_bodies[] = {"Finance Agency",
                                             "Ministry of Energy",
                                             "Central Bank",
                                             "Ministry of Health and Welfare",
                                             "Energy Council",
                                             "NASA",
                                             "National Statistics Office",
                                             "Department of Transport",
                                             "Port Authority",
                                             "Food Safety Commission"};
static const char *const english_collectives[] = {"all relevant agencies", "local governments"};
#define COUNT(array) (sizeof(array) / sizeof *(array))

enum { KEY_PROVINCE = 10000, KEY_CITY = 20000, KEY_COLLECTIVE = 30000 };

static void set_name(party *p, size_t key, const char *before, const char *name) {
    p->key = key;
    snprintf(p->name, sizeof p->name, "%s%s", before, name);
}

static void draw_chinese(party *p, dice *d, const dg_registry *registry, const party *previous) {
    size_t kind = roll(d, 100);
    if (kind < 60) {
        size_t i = roll(d, dg_registry_size(registry));
        const dg_body *body = dg_registry_body(registry, i);
        bool full = body->full_name[0] != '\0' && chance(d, 15);
        set_name(p, i, "", full ? body->full_name : body->name);
    } else if (kind < 80) {
        static const char *const places[] = {"省", "江南省", "青岭省"};
        bool elided = previous != NULL && previous->key / KEY_PROVINCE == 1 && chance(d, 50);
        size_t i = roll(d, COUNT(provincial));
        set_name(p, KEY_PROVINCE + i, elided ? "" : ONE_OF(d, places), provincial[i]);
    } else {
        size_t i = roll(d, COUNT(municipal));
        set_name(p, KEY_CITY + i, "", municipal[i]);
    }
}

static bool is_used(const table_row *row, size_t key) {
    for (size_t i = 0; i < row->n; i++)
        if (row->parties[i].key == key) return true;
    return false;
}

static void add_body(table_row *row, duty has, bool first_of_group) {
    party *p = &row->parties[row->n], *previous = first_of_group ? NULL : p - 1;
    dice *d = &row->v->dice;
    *p = (party){.duty = has};
    do {
        if (row->v->english) {
            size_t i = roll(d, COUNT(english_bodies));
            set_name(p, i, "", english_bodies[i]);
        } else {
            draw_chinese(p, d, row->v->registry, previous);
        }
    } while (is_used(row, p->key));
    row->n++;
}

/* Only one class of bodies a clause: others might hold it. */
static bool add_collective(table_row *row, duty has) {
    if (is_used(row, KEY_COLLECTIVE)) return false;
    party *p = &row->parties[row->n++];
    const char *name = row->v->english ? ONE_OF(&row->v->dice, english_collectives)
                                       : ONE_OF(&row->v->dice, collectives);
    *p = (party){.duty = has, .collective = true};
    set_name(p, KEY_COLLECTIVE, "", name);
    return true;
}

/* --- Groups of names --- */

typedef struct {
    const char *before; /* alternatives with | between them, as `after` */
    duty duty;
    size_t least, most; /* bodies */
    const char *after;
} part;

/* One of the alternatives a|b|c. */
static void put_one_of(dg_text *text, dice *d, const char *alternatives) {
    size_t n = 1;
    for (const char *at = alternatives; *at != '\0'; at++)
        n += *at == '|';
    for (size_t skipped = roll(d, n); skipped > 0; skipped--)
        alternatives = strchr(alternatives, '|') + 1;
    dg_text_put(text, (dg_slice){alternatives, strcspn(alternatives, "|")});
}

/* May " and " stand before it? Only before what begins like a body. */
static bool follows_and(const char *name) {
    static const char *const heads[] = {"Ministry", "NASA", "National", "Department", "all "};
    for (size_t i = 0; i < COUNT(heads); i++)
        if (strncmp(name, heads[i], strlen(heads[i])) == 0) return true;
    return false;
}

/* A comma among other marks parts helpers from those before them: in a list of helpers that opens a
 * clause there is none. */
static void put_separator(dg_text *text, table_row *row, const party *next, bool last, bool helps) {
    static const char *const ands[] = {"和", "及", "与", "以及"};
    dice *d = &row->v->dice;
    if (row->v->english)
        dg_text_puts(text, last && follows_and(next->name) && chance(d, 50) ? " and " : ", ");
    else if (last && chance(d, 20))
        dg_text_puts(text, ONE_OF(d, ands));
    else
        dg_text_puts(text,
                     !row->prose && !helps && chance(d, next->collective ? 40 : 5) ? "，" : "、");
}

static void put_remark(dg_text *text, dice *d) {
    static const char *const remarks[] = {"（省局）", "（国家某局）", "(某办)"};
    if (chance(d, 3)) dg_text_puts(text, ONE_OF(d, remarks));
}

/* 等, 等部门, 等6个部门; 等有关部门, which is a party as well. */
static void put_open_mark(dg_text *text, table_row *row, duty has) {
    static const char *const marks[] = {"等", "等部门", "等单位", "等6个部门", "等九部门"};
    static const char *const described[] = {"有关部门", "相关单位", "国务院相关部门",
                                            "各省级人民政府"};
    dice *d = &row->v->dice;
    row->open = true;
    if (chance(d, 70) || is_used(row, KEY_COLLECTIVE)) {
        dg_text_puts(text, ONE_OF(d, marks));
        return;
    }
    party *p = &row->parties[row->n++];
    *p = (party){.duty = has, .collective = true};
    set_name(p, KEY_COLLECTIVE, "", ONE_OF(d, described));
    dg_text_printf(text, "等%s%s", strncmp(p->name, "各", 3) == 0 ? "和" : "", p->name);
}

static void put_group(dg_text *text, table_row *row, const part *p) {
    dice *d = &row->v->dice;
    size_t first = row->n, bodies = p->least + roll(d, p->most - p->least + 1);
    put_one_of(text, d, p->before);
    for (size_t i = 0; i < bodies; i++)
        add_body(row, p->duty, i == 0);
    if (p->duty != DUTY_LEAD && p->most > 1 && chance(d, 20)) add_collective(row, p->duty);
    size_t end = row->n;
    for (size_t i = first; i < end; i++) {
        bool helps = p->duty == DUTY_SUPPORT && first == 0;
        if (i > first) put_separator(text, row, &row->parties[i], i + 1 == end, helps);
        dg_text_puts(text, row->parties[i].name);
        bool word_follows = i + 2 == end || (row->prose && i + 1 == end); /* 和, a deed */
        if (!row->v->english && !word_follows) put_remark(text, d);
    }
    bool may_be_open = !row->v->english && !row->parties[end - 1].collective;
    if (may_be_open && chance(d, 15)) put_open_mark(text, row, p->duty);
    put_one_of(text, d, p->after);
}

/* --- Shapes --- */

typedef enum { FORM_SENTENCE, FORM_NAMES, FORM_LABELS, FORM_LABEL_LINES, FORM_BY } form;

typedef struct {
    form form;
    const char *between; /* the parts */
    part parts[2];       /* the second with most == 0: there is none */
} shape;

#define RESPONSIBLE "负责|负责落实|具体负责|组织实施"
#define SEVERALLY "按职责分别负责|按职责分工负责|分别负责"
#define SUPPORT "配合|参与|协助"
static const shape shapes[] = {
    {FORM_SENTENCE, "", {{"", DUTY_RESPONSIBLE, 1, 1, RESPONSIBLE}}},
    {FORM_SENTENCE, "", {{"", DUTY_RESPONSIBLE, 2, 5, RESPONSIBLE}}},
    {FORM_NAMES, "", {{"", DUTY_RESPONSIBLE, 1, 4, ""}}},
    {FORM_SENTENCE, "", {{"", DUTY_SEVERALLY, 2, 5, SEVERALLY}}},
    {FORM_SENTENCE,
     "，",
     {{"", DUTY_RESPONSIBLE, 1, 3, "负责"}, {"", DUTY_SUPPORT, 1, 3, SUPPORT}}},
    {FORM_SENTENCE, "，", {{"|由", DUTY_LEAD, 1, 1, "牵头"}, {"", DUTY_SUPPORT, 1, 4, SUPPORT}}},
    {FORM_SENTENCE,
     "，",
     {{"|由", DUTY_LEAD, 1, 1, "牵头"}, {"", DUTY_RESPONSIBLE, 1, 4, "负责|按职责分工负责"}}},
    {FORM_SENTENCE, "", {{"", DUTY_LEAD, 2, 3, "牵头|牵头负责"}}},
    {FORM_SENTENCE, "", {{"", DUTY_LEAD, 1, 1, "牵头|牵头负责"}}},
    {FORM_SENTENCE,
     "会同",
     {{"", DUTY_LEAD, 1, 1, "|牵头"}, {"", DUTY_SUPPORT, 1, 3, RESPONSIBLE}}},
    {FORM_SENTENCE, "", {{"", DUTY_SUPPORT, 1, 2, "指导"}}},
    {FORM_SENTENCE, "，", {{"", DUTY_SUPPORT, 1, 2, "指导"}, {"", DUTY_RESPONSIBLE, 1, 2, "负责"}}},
    {FORM_LABELS, "", {{"责任单位：|责任部门：|责任部门（单位）：", DUTY_RESPONSIBLE, 1, 5, ""}}},
    {FORM_LABELS,
     "；",
     {{"牵头单位：|牵头部门：", DUTY_LEAD, 1, 2, ""},
      {"责任单位：|配合单位：|参与单位：", DUTY_SUPPORT, 1, 4, ""}}},
    {FORM_LABEL_LINES,
     "\n",
     {{"牵头部门：|牵头单位:", DUTY_LEAD, 1, 2, ""},
      {"参与部门：|配合单位:|责任单位：", DUTY_SUPPORT, 1, 4, ""}}},
    {FORM_LABEL_LINES, "\n", {{"责任单位：", DUTY_RESPONSIBLE, 1, 4, ""}}},
    {FORM_BY,
     "会同",
     {{"由", DUTY_LEAD, 1, 1, ""}, {"", DUTY_SUPPORT, 1, 2, "提出意见|研究制定方案"}}},
};
static const shape english_shapes[] = {
    {FORM_SENTENCE, "; ", {{"Lead: ", DUTY_LEAD, 1, 2, ""}, {"Support: ", DUTY_SUPPORT, 1, 3, ""}}},
    {FORM_SENTENCE,
     ", in coordination with ",
     {{"Led by ", DUTY_LEAD, 1, 1, ""}, {"", DUTY_SUPPORT, 1, 3, ""}}},
    {FORM_SENTENCE, "", {{"Responsible agencies: ", DUTY_RESPONSIBLE, 2, 4, ""}}},
    {FORM_LABELS, "", {{"Responsible agency: ", DUTY_RESPONSIBLE, 1, 1, ""}}},
    {FORM_LABEL_LINES,
     "\n",
     {{"Lead agency: ", DUTY_LEAD, 1, 1, ""}, {"Supporting agencies: ", DUTY_SUPPORT, 2, 4, ""}}},
};

static const char *const deadlines[] = {"2018年底前",         "2019年6月底前", "2020年6月底前完成",
                                        "2021年底前完成",     "长期坚持",      "持续推进",
                                        "2019年6月30日前完成"};
static const char *const english_deadlines[] = {"Q3 2025", "December 2026"};

static const char *draw_deadline(voice *v) {
    if (!chance(&v->dice, 20)) return "";
    return v->english ? ONE_OF(&v->dice, english_deadlines) : ONE_OF(&v->dice, deadlines);
}

static void put_parts(dg_text *text, table_row *row, const shape *s) {
    put_group(text, row, &s->parts[0]);
    if (s->parts[1].most == 0) return;
    dg_text_puts(text, s->between);
    put_group(text, row, &s->parts[1]);
}

/* --- What a clause may say about others --- */

static size_t count_duty(const table_row *row, duty has) {
    size_t n = 0;
    for (size_t i = 0; i < row->n; i++)
        n += row->parties[i].duty == has;
    return n;
}

/* A list of equals, to which the first-listed rule applies. */
static bool is_plain_list(const table_row *row) {
    return count_duty(row, DUTY_RESPONSIBLE) > 1 && count_duty(row, DUTY_LEAD) == 0;
}

static const char standing_party[] = "滨海市政府";

/* More sentences inside the bracket. @return does the first-listed rule hold for this clause? */
static bool put_rules(dg_text *text, table_row *row) {
    voice *v = row->v;
    bool here = v->first_listed;
    if (v->say != NULL && is_plain_list(row)) {
        dg_text_printf(text, "%s%s", chance(&v->dice, 50) ? "。" : "，", v->say);
        here = true;
        v->first_listed = v->first_listed || strstr(v->say, "下同") != NULL;
        v->say = NULL;
    }
    return here;
}

static void put_standing(dg_text *text, voice *v) {
    if (!v->say_standing) return;
    dg_text_printf(text, "。以下均需%s落实，不再列出", standing_party);
    v->say_standing = false;
    v->standing = standing_party;
}

/* --- The clause as text --- */

static void put_bracketed(dg_text *text, table_row *row, const shape *s, bool *first_listed) {
    static const char *const brackets[][2] = {
        {"（", "）"}, {"（", "）"}, {"(", ")"}, {"〔", "〕"}, {"［", "］"}};
    voice *v = row->v;
    dice *d = &v->dice;
    size_t b = v->english ? 2 : roll(d, COUNT(brackets));
    bool labels = s->form == FORM_LABELS, timed = row->deadline[0] != '\0';
    size_t where = s->form == FORM_NAMES ? 4 : roll(d, 3);
    dg_text_puts(text, brackets[b][0]);
    if (timed && where == 0 && !labels && !v->english) dg_text_printf(text, "%s，", row->deadline);
    put_parts(text, row, s);
    bool inside = timed && (where == 1 || labels || v->english);
    if (inside && v->english)
        dg_text_printf(text, "; Deadline: %s", row->deadline);
    else if (inside && labels)
        dg_text_printf(text, "；完成时限：%s", row->deadline);
    else if (inside)
        dg_text_printf(text, "%s%s", chance(d, 50) ? "，" : "；", row->deadline);
    if (s->form != FORM_NAMES && !v->english) *first_listed = put_rules(text, row);
    if (s->form == FORM_SENTENCE && !v->english) put_standing(text, v);
    dg_text_puts(text, brackets[b][1]);
    if (timed && where == 2 && !labels && !v->english)
        dg_text_printf(text, "（%s）", row->deadline);
    if (s->form == FORM_NAMES) row->deadline = "";
}

static void put_running(dg_text *text, table_row *row, const shape *s) {
    put_parts(text, row, s);
    if (s->form == FORM_BY || row->v->english)
        row->deadline = "";
    else if (row->deadline[0] != '\0')
        dg_text_printf(text, "；完成时限：%s", row->deadline);
    dg_text_puts(text, row->v->english ? "." : "。");
}

static void put_lines(dg_text *text, table_row *row, const shape *s) {
    put_parts(text, row, s);
    if (row->deadline[0] != '\0')
        dg_text_printf(text, "\n%s%s", row->v->english ? "Deadline: " : "完成时限：",
                       row->deadline);
}

/* --- The clause as a row of the table --- */

static dg_role role_of(const table_row *row, size_t i, bool first_listed) {
    const party *p = &row->parties[i];
    size_t equals = count_duty(row, DUTY_RESPONSIBLE) + count_duty(row, DUTY_SEVERALLY);
    if (p->duty == DUTY_LEAD) return DG_ROLE_LEAD;
    if (p->duty == DUTY_SUPPORT || count_duty(row, DUTY_LEAD) > 0) return DG_ROLE_SUPPORT;
    if (equals == 1) return DG_ROLE_LEAD;
    if (p->duty == DUTY_SEVERALLY || !first_listed) return DG_ROLE_JOINT;
    size_t first = 0; /* bodies are named before collectives, and in every list there is one */
    while (row->parties[first].duty != DUTY_RESPONSIBLE)
        first++;
    return i == first ? DG_ROLE_LEAD : DG_ROLE_SUPPORT;
}

static void put_row(dg_text *out, const table_row *row, bool first_listed, const char *standing) {
    bool roles[DG_N_ROLES] = {false};
    for (size_t i = 0; i < row->n; i++) {
        dg_role role = role_of(row, i, first_listed);
        roles[role] = true;
        dg_text_printf(out, "; %s %s", dg_role_name(role), row->parties[i].name);
    }
    dg_role joins = roles[DG_ROLE_LEAD]    ? DG_ROLE_SUPPORT
                    : roles[DG_ROLE_JOINT] ? DG_ROLE_JOINT
                                           : DG_ROLE_LEAD;
    if (standing != NULL) dg_text_printf(out, "; %s %s", dg_role_name(joins), standing);
    if (row->open) dg_text_puts(out, " 等");
    if (row->deadline[0] != '\0') dg_text_printf(out, " @%s", row->deadline);
}

static bool fits(const shape *s, const voice *v) {
    if (s->form == FORM_NAMES) return v->last_in_item;
    return s->form != FORM_LABEL_LINES || (v->last_in_item && !v->one_line);
}

static const shape *draw_shape(voice *v) {
    const shape *s;
    do {
        s = v->english ? &ONE_OF(&v->dice, english_shapes) : &ONE_OF(&v->dice, shapes);
    } while (!fits(s, v));
    return s;
}

place write_clause(dg_text *text, dg_text *out, voice *v) {
    const shape *s = draw_shape(v);
    table_row row = {.v = v, .prose = s->form == FORM_BY, .deadline = draw_deadline(v)};
    bool first_listed = v->first_listed;
    const char *standing = v->standing;
    bool running =
        s->form == FORM_BY || (s->form == FORM_LABELS && (v->english || chance(&v->dice, 40)));
    if (s->form == FORM_LABEL_LINES)
        put_lines(text, &row, s);
    else if (running)
        put_running(text, &row, s);
    else
        put_bracketed(text, &row, s, &first_listed);
    put_row(out, &row, first_listed, standing);
    return s->form == FORM_LABEL_LINES ? PLACE_LINES : running ? PLACE_RUNNING : PLACE_BRACKET;
}
