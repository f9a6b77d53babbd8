/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "generator.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "generated_clause.h"
#include "generated_layout.h"

enum { MOST_LEVELS = 4, PATH_BYTES = 200 };

/* --- Numbering --- */

typedef enum { NUMERAL_HAN, NUMERAL_DIGIT, NUMERAL_WIDE } numeral;

typedef struct {
    const char *before;
    numeral numeral;
    const char *after;
    bool in_path; /* is `after` part of the printed label? */
} numbering;

static const numbering part = {"Part ", NUMERAL_DIGIT, ": ", false},
                       chapter = {"第", NUMERAL_HAN, "章 ", true},
                       han = {"", NUMERAL_HAN, "、", false},
                       han_bracket = {"（", NUMERAL_HAN, "）", true},
                       digit = {"", NUMERAL_DIGIT, ".", false},
                       digit_wide = {"", NUMERAL_WIDE, "．", false},
                       digit_comma = {"", NUMERAL_DIGIT, "、", false},
                       digit_spaced = {"", NUMERAL_DIGIT, ". ", false},
                       digit_bracket = {"（", NUMERAL_DIGIT, "）", true};

/* The levels of a document, outermost first; items are of the last. */
typedef struct {
    const numbering *levels[MOST_LEVELS + 1];
} outline;

static const outline outlines[] = {
    {{&han, &han_bracket, &digit}},
    {{&han, &han_bracket, &digit_wide}},
    {{&han, &han_bracket}},
    {{&han, &digit_comma}},
    {{&han, &digit}},
    {{&han_bracket, &digit_wide}},
    {{&digit}},
    {{&digit_wide}},
    {{&han}},
    {{&chapter, &han, &han_bracket}},
    {{&han, &han_bracket, &digit, &digit_bracket}},
};
static const outline english_outlines[] = {{{&part, &digit_spaced}}, {{&digit_spaced}}};

static void put_numeral(dg_text *out, size_t n, numeral in) {
    static const char *const digits[] = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    static const char *const wide[] = {"０", "１", "２", "３", "４", "５", "６", "７", "８", "９"};
    if (in == NUMERAL_DIGIT) {
        dg_text_printf(out, "%zu", n);
    } else if (in == NUMERAL_WIDE) {
        if (n >= 100) dg_text_puts(out, wide[n / 100]);
        if (n >= 10) dg_text_puts(out, wide[n / 10 % 10]);
        dg_text_puts(out, wide[n % 10]);
    } else {
        if (n >= 100) dg_text_printf(out, "%s百", digits[n / 100]);
        if (n >= 100 && n % 100 > 0 && n % 100 < 10) dg_text_puts(out, "零");
        if (n % 100 >= 10) dg_text_printf(out, "%s十", n >= 20 ? digits[n / 10 % 10] : "");
        dg_text_puts(out, digits[n % 10]);
    }
}

/* --- Prose --- */

typedef struct {
    voice voice;
    layout layout;
    const outline *outline;
    dg_text text, table;
    size_t numbers[MOST_LEVELS];
    bool runs_on[MOST_LEVELS]; /* the numbers do not begin again under each heading */
    size_t tasks;
} writer;

static const char *const phrases[] = {
    "加强事中事后监管", "完善配套政策", "推进数据共享",     "优化办事流程",
    "健全工作机制",     "提高服务水平", "清理不合理收费",   "压缩办理时间",
    "规范市场秩序",     "支持企业创新", "建设统一平台",     "总结试点经验并逐步推广",
    "开展专项检查",     "加大宣传力度", "修订有关管理办法", "降低制度性交易成本"};
static const char *const headings[] = {"提升服务水平", "优化营商环境", "推动重点改革", "强化保障"};
static const char *const asides[] = {"落实有关要求（国发〔2015〕71号）",
                                     "印发工作方案（以下简称方案）",
                                     "各课题牵头单位要抓紧推进",
                                     "支持重点项目（PPP）",
                                     "由牵头部门会商确定",
                                     "各级负责同志要高度重视"};
static const char *const english_phrases[] = {"Publish the annual plan", "Review existing rules",
                                              "Set up a shared register", "Train local staff",
                                              "Report progress to the public"};

/* A sentence or more, the last without its stop. */
static void put_prose(writer *w) {
    dice *d = &w->voice.dice;
    if (w->voice.english) {
        dg_text_puts(&w->text, ONE_OF(d, english_phrases));
        return;
    }
    if (chance(d, 10)) dg_text_printf(&w->text, "%s。", ONE_OF(d, asides));
    for (size_t n = 1 + roll(d, 4); n > 0; n--)
        dg_text_printf(&w->text, "%s%s", ONE_OF(d, phrases), n > 1 ? "，" : "");
}

static void put_stop(writer *w) {
    dg_text_puts(&w->text, w->voice.english ? ". " : "。");
}

static void end_paragraph(writer *w) {
    if (w->voice.english && w->layout == LAYOUT_ONE_LINE) dg_text_puts(&w->text, " ");
    dg_text_puts(&w->text, "\n");
}

/* --- Tasks --- */

static void end_item(writer *w, place where, bool last) {
    bool stopped = where == PLACE_BRACKET && !w->voice.english && chance(&w->voice.dice, 30);
    if (stopped) dg_text_puts(&w->text, "。");
    if (last)
        end_paragraph(w);
    else if (w->voice.english)
        dg_text_puts(&w->text, " ");
}

/* Words and the clause that governs them: behind their full stop, before it, or on lines below. */
static void put_task(writer *w, bool last) {
    dg_text clause = {0};
    w->voice.last_in_item = last;
    put_prose(w);
    place where = write_clause(&clause, &w->table, &w->voice);
    bool stop = where != PLACE_BRACKET || chance(&w->voice.dice, 60);
    if (stop && where == PLACE_LINES)
        dg_text_puts(&w->text, w->voice.english ? ".\n" : "。\n");
    else if (stop)
        put_stop(w);
    else if (w->voice.english)
        dg_text_puts(&w->text, " ");
    dg_text_puts(&w->text, clause.at);
    dg_text_free(&clause);
    dg_text_puts(&w->table, "\n");
    end_item(w, where, last);
    w->tasks++;
}

/* An item's clauses; with several each is a task of its own. */
static void put_tasks(writer *w, const char *path) {
    dice *d = &w->voice.dice;
    size_t n = chance(d, 80) ? 1 : 2 + roll(d, 2);
    for (size_t k = 1; k <= n; k++) {
        dg_text_puts(&w->table, path);
        if (n > 1) dg_text_printf(&w->table, "#%zu", k);
        put_task(w, k == n);
        bool new_paragraph = k < n && w->layout != LAYOUT_ONE_LINE && chance(d, 30);
        if (new_paragraph) end_paragraph(w);
    }
}

/* --- The outline --- */

/* The label as printed goes to the text, the path with it to `path`. */
static void put_label(writer *w, size_t level, const char *above, char *path) {
    const numbering *n = w->outline->levels[level];
    dg_text printed = {0};
    size_t number = ++w->numbers[level];
    dg_text_puts(&w->text, n->before);
    put_numeral(&w->text, number, n->numeral);
    dg_text_puts(&w->text, n->after);
    dg_text_puts(&printed, n->before);
    put_numeral(&printed, number, n->numeral == NUMERAL_WIDE ? NUMERAL_DIGIT : n->numeral);
    if (n->in_path) dg_text_printf(&printed, "%.*s", (int)strcspn(n->after, " "), n->after);
    snprintf(path, PATH_BYTES, "%s%s%s", above, above[0] == '\0' ? "" : "/", printed.at);
    dg_text_free(&printed);
}

static void put_heading(writer *w, bool stop) {
    dice *d = &w->voice.dice;
    if (w->voice.english) {
        dg_text_puts(&w->text, "Better Rules");
        if (w->layout == LAYOUT_ONE_LINE) dg_text_puts(&w->text, ".");
    } else {
        dg_text_puts(&w->text, ONE_OF(d, headings));
        if (stop || chance(d, w->layout == LAYOUT_ONE_LINE ? 50 : 20)) dg_text_puts(&w->text, "。");
    }
}

/* A heading with what stands under it, or an item. */
static void put_node(writer *w, size_t level, const char *above) {
    dice *d = &w->voice.dice;
    char path[PATH_BYTES];
    put_label(w, level, above, path);
    bool innermost = w->outline->levels[level + 1] == NULL;
    bool digits = w->outline->levels[level]->numeral != NUMERAL_HAN;
    if (innermost && digits && !w->voice.english && chance(d, 5))
        dg_text_puts(&w->text, "2021年6月底前，"); /* glued to the label */
    if (innermost || chance(d, 8)) {
        put_tasks(w, path);
        return;
    }
    bool has_clause = !w->voice.english && chance(d, 15);
    put_heading(w, has_clause);
    if (has_clause)
        put_tasks(w, path);
    else
        end_paragraph(w);
    if (!w->runs_on[level + 1]) w->numbers[level + 1] = 0;
    for (size_t n = 1 + roll(d, 3); n > 0; n--)
        put_node(w, level + 1, path);
}

/* --- The document --- */

typedef enum { FIRST_NOWHERE, FIRST_IN_PREAMBLE, FIRST_IN_NOTE, FIRST_IN_CLAUSE } first_listed;

static void put_head(writer *w, first_listed first) {
    dice *d = &w->voice.dice;
    if (w->voice.english) {
        if (w->layout != LAYOUT_ONE_LINE && chance(d, 50)) dg_text_puts(&w->text, "Action Plan\n");
        return;
    }
    if (w->layout != LAYOUT_ONE_LINE && chance(d, 70))
        dg_text_puts(&w->text, "某省人民政府办公厅关于印发\n重点工作分工方案的通知\n");
    if (first == FIRST_IN_PREAMBLE)
        dg_text_puts(&w->text, "为做好工作，现将分工通知如下，列第一位者为牵头部门。");
    else if (chance(d, 60))
        dg_text_printf(&w->text, "为做好工作，现将任务分工通知如下%s", chance(d, 50) ? "。" : "：");
    end_paragraph(w);
}

static void set_voice(writer *w, first_listed first) {
    static const char *const says[] = {"列第一位者为牵头部门，下同",
                                       "排在第一位的部门为牵头部门，下同", "列第一位者为牵头部门",
                                       "排在第一位的部门为牵头部门"};
    dice *d = &w->voice.dice;
    w->voice.one_line = w->layout == LAYOUT_ONE_LINE;
    w->voice.first_listed = first == FIRST_IN_PREAMBLE || first == FIRST_IN_NOTE;
    if (first == FIRST_IN_CLAUSE) w->voice.say = ONE_OF(d, says);
    w->voice.say_standing = !w->voice.english && chance(d, 10);
    for (size_t i = 0; i < MOST_LEVELS; i++)
        w->runs_on[i] = i > 0 && chance(d, 50);
}

generated generate(uint64_t seed, const dg_registry *registry) {
    writer w = {.voice = {.dice = {seed}, .registry = registry}};
    dice *d = &w.voice.dice;
    w.voice.english = chance(d, 12);
    w.layout = (layout)roll(d, N_LAYOUTS);
    w.outline = w.voice.english ? &ONE_OF(d, english_outlines) : &ONE_OF(d, outlines);
    bool plain = w.voice.english || chance(d, 50);
    first_listed first = plain ? FIRST_NOWHERE : (first_listed)roll(d, 4);
    set_voice(&w, first);
    put_head(&w, first);
    for (size_t n = 1 + roll(d, 3); n > 0 || w.tasks == 0; n -= n > 0)
        put_node(&w, 0, "");
    if (first == FIRST_IN_NOTE)
        dg_text_printf(&w.text, "%s\n注：列第一位者为牵头部门。\n", w.voice.one_line ? "。" : "");
    generated made = {lay_out(w.text.at, w.layout, d), dg_text_take(&w.table)};
    dg_text_free(&w.text);
    return made;
}

void generated_free(generated *document) {
    free(document->text);
    free(document->table);
    *document = (generated){0};
}
