/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/table/marks.h"

#include <string.h>

#include "base/utf8.h"
#include "read/clause/bracket.h"
#include "read/words/body_words.h"
#include "read/words/table_words.h"

typedef enum { NOT_A_SYMBOL, TICK, FILLED, HOLLOW, STAR, CROSS, NO } kind;

static const struct {
    uint32_t symbol;
    kind kind;
} symbols[] = {
    {'1', TICK},      {'x', TICK},      {'X', TICK},      {'Y', TICK},      {'y', TICK},
    {0x221A, TICK},   {0x2713, TICK},   {0x2714, TICK},   {0x2611, TICK},   {0x662F, TICK}, /* 是 */
    {0x25CF, FILLED}, {0x25A0, FILLED}, {0x25B2, FILLED}, {0x25C6, FILLED}, {0x2B24, FILLED},
    {0x25CB, HOLLOW}, {0x25A1, HOLLOW}, {0x25B3, HOLLOW}, {0x25C7, HOLLOW}, {0x25CE, HOLLOW},
    {0x25D0, HOLLOW}, {0x25D1, HOLLOW}, {0x2606, HOLLOW}, {0x2605, STAR},   {0x00D7, CROSS},
    {'0', NO},        {'N', NO},        {'n', NO},        {0x5426, NO}, /* 否 */
    {0x2717, NO},     {0x2718, NO},     {0x2705, TICK},   {0x274C, NO},
};

static kind kind_of(uint32_t symbol) {
    for (size_t i = 0; i < DG_ITEMS(symbols); i++)
        if (symbols[i].symbol == symbol) return symbols[i].kind;
    return NOT_A_SYMBOL;
}

/* --- Legends --- */

/* Does text begin with a duty and nothing more: 牵头, 牵头单位, lead? Not 负责制定方案. */
static bool begins_with_duty(dg_class *class, dg_slice text) {
    static const struct {
        const char *word;
        dg_class class;
    } duties[] = {
        {"牵头", DG_CLASS_LEAD},         {"主办", DG_CLASS_LEAD},
        {"主责", DG_CLASS_LEAD},         {"主要责任", DG_CLASS_LEAD},
        {"负责", DG_CLASS_RESPONSIBLE},  {"责任", DG_CLASS_RESPONSIBLE},
        {"承办", DG_CLASS_RESPONSIBLE},  {"配合", DG_CLASS_SUPPORT},
        {"参与", DG_CLASS_SUPPORT},      {"协办", DG_CLASS_SUPPORT},
        {"协助", DG_CLASS_SUPPORT},      {"lead", DG_CLASS_LEAD},
        {"Lead", DG_CLASS_LEAD},         {"responsible", DG_CLASS_RESPONSIBLE},
        {"support", DG_CLASS_SUPPORT},   {"Responsible", DG_CLASS_RESPONSIBLE},
        {"Support", DG_CLASS_SUPPORT},   {"primary", DG_CLASS_LEAD},
        {"Primary", DG_CLASS_LEAD},      {"secondary", DG_CLASS_SUPPORT},
        {"Secondary", DG_CLASS_SUPPORT}, {"participa", DG_CLASS_SUPPORT},
        {"Participa", DG_CLASS_SUPPORT}, {"partner", DG_CLASS_SUPPORT},
        {"Partner", DG_CLASS_SUPPORT},   {"Driver", DG_CLASS_LEAD},
        {"Decide", DG_CLASS_LEAD},       {"Decision", DG_CLASS_LEAD},
        {"Recommend", DG_CLASS_JOINT},   {"Perform", DG_CLASS_JOINT},
        {"Agree", DG_CLASS_SUPPORT},     {"Input", DG_CLASS_SUPPORT},
        {"Approv", DG_CLASS_SUPPORT},    {"Contribut", DG_CLASS_SUPPORT},
        {"Review", DG_CLASS_SUPPORT},    {"Assist", DG_CLASS_SUPPORT},
        {"Coordinat", DG_CLASS_SUPPORT}, {"协同", DG_CLASS_SUPPORT},
        {"协作", DG_CLASS_SUPPORT},      {"辅助", DG_CLASS_SUPPORT},
        {"支持", DG_CLASS_SUPPORT},      {"主导", DG_CLASS_LEAD},
        {"Accountable", DG_CLASS_LEAD},  {"Consult", DG_CLASS_SUPPORT},
        {"Inform", DG_CLASS_NONE},       {"咨询", DG_CLASS_SUPPORT},
        {"知会", DG_CLASS_NONE},         {"告知", DG_CLASS_NONE},
    };
    for (size_t i = 0; i < DG_ITEMS(duties); i++) {
        if (!dg_slice_starts(text, duties[i].word)) continue;
        *class = duties[i].class;
        dg_slice rest = dg_slice_skip(text, strlen(duties[i].word));
        while (rest.n > 0 && rest.at[0] >= 'a' && rest.at[0] <= 'z') /* participants */
            rest = dg_slice_skip(rest, 1);
        rest = dg_slice_skip(rest, dg_word_class_noun(rest));
        return rest.n == 0 || dg_word_list_mark(rest) > 0 || dg_word_stop(rest) > 0 ||
               dg_word_close_bracket(rest) > 0;
    }
    return false;
}

/* ★为, ★表示, ★： before a duty. */
static size_t copula(dg_slice text) {
    WORDS(words, {"表示", 0}, {"代表", 0}, {"标注", 0}, {"为", 0}, {"是", 0}, {"指", 0}, {"：", 0},
          {":", 0}, {"=", 0}, {"＝", 0}, {"—", 0}, {"——", 0}, {"-", 0}, {"（", 0}, {"(", 0},
          {" ", 0}, {"\uFE0F", 0});
    return dg_words_match(&words, text, NULL);
}

static void define(dg_marks *marks, uint32_t symbol, dg_class class) {
    for (size_t i = 0; i < marks->n_legend; i++)
        if (marks->legend[i].symbol == symbol) return;
    if (marks->n_legend == DG_ITEMS(marks->legend)) return;
    marks->legend[marks->n_legend].symbol = symbol;
    marks->legend[marks->n_legend++].class = class;
}

static bool is_lone_capital(dg_slice text, size_t at) {
    return at < text.n && dg_is_capital(text.at[at]) &&
           (at == 0 || strchr(" \n\t,;:(/|*", text.at[at - 1]) != NULL) &&
           (at + 1 == text.n || strchr(" =:)\n*", text.at[at + 1]) != NULL);
}

/* A capital by itself that is none of RACI and its kin: only a legend says what it means. In DACI
 * and RAPID it says so of all. */
static bool is_own_letter(uint32_t letter, bool decided) {
    return decided || strchr("ARCISLXYN", (int)letter) == NULL;
}

/* Does some mark lead, so that A need not? */
static bool has_lead(const dg_marks *marks) {
    for (size_t i = 0; i < marks->n_legend; i++)
        if (marks->legend[i].class == DG_CLASS_LEAD) return true;
    return marks->leads;
}

static void forget(dg_marks *marks, uint32_t symbol) {
    size_t kept = 0;
    for (size_t i = 0; i < marks->n_legend; i++)
        if (marks->legend[i].symbol != symbol) marks->legend[kept++] = marks->legend[i];
    marks->n_legend = kept;
}

static void keep(dg_legend *legend, uint32_t symbol, dg_class class, bool said) {
    for (size_t i = 0; i < legend->n; i++)
        if (legend->items[i].symbol == symbol && legend->items[i].class == class &&
            legend->items[i].said == said)
            return;
    if (legend->n == DG_ITEMS(legend->items)) return;
    legend->items[legend->n].symbol = symbol;
    legend->items[legend->n].class = class;
    legend->items[legend->n++].said = said;
}

static bool may_be_explained(uint32_t symbol) {
    return kind_of(symbol) != NOT_A_SYMBOL || (dg_is_picture(symbol) && symbol != 0xFE0F);
}

static void read_legend(dg_legend *legend) {
    dg_slice text = legend->text;
    bool raci = dg_slice_holds(text, "ccountable");
    for (size_t at = 0, step; at < text.n; at += step) {
        uint32_t symbol = dg_utf8_next(text, at, &step);
        if (symbol < 0x80 && !is_lone_capital(text, at)) continue;
        if (symbol >= 0x80 && (dg_utf8_is_han(symbol) || !may_be_explained(symbol))) continue;
        dg_slice rest = dg_slice_skip(text, at + step);
        if (dg_slice_starts(rest, "”") || dg_slice_starts(rest, "\"")) /* “★”为牵头单位 */
            rest = dg_slice_skip(rest, rest.at[0] == '"' ? 1 : strlen("”"));
        dg_class class;
        bool said = false;
        for (size_t n; (n = copula(rest)) > 0;) {
            said = said || rest.at[0] != ' ';
            rest = dg_slice_skip(rest, n);
        }
        if (!begins_with_duty(&class, rest)) continue;
        if (symbol >= 0x80 && raci && class == DG_CLASS_RESPONSIBLE) class = DG_CLASS_JOINT;
        keep(legend, symbol, class, said);
    }
    legend->read = true;
}

void dg_marks_learn(dg_marks *marks, dg_legend *legend) {
    if (!legend->read) read_legend(legend);
    for (size_t i = 0; i < legend->n; i++) {
        uint32_t symbol = legend->items[i].symbol;
        dg_class class = legend->items[i].class;
        bool own = symbol < 0x80 && is_own_letter(symbol, marks->decided);
        bool less = (symbol == 'R' || symbol == 'A') && legend->items[i].said &&
                    class == DG_CLASS_SUPPORT; /* R = Review, A = Approval */
        if (symbol >= 0x80 || (marks->letters && (own || less))) define(marks, symbol, class);
    }
    if (!marks->decided && !has_lead(marks)) forget(marks, 'A');
}

/* --- Cells --- */

static size_t separator(dg_slice text) {
    if (dg_slice_starts(text, "&") || dg_slice_starts(text, "+")) return 1;
    size_t n = dg_word_list_mark(text);
    return n > 0 ? n : dg_word_stop(text);
}

/* The part that text begins with, up to a separator. */
static dg_slice first_part(dg_slice text) {
    size_t at = 0, step;
    while (at < text.n && separator(dg_slice_skip(text, at)) == 0) {
        dg_utf8_next(text, at, &step);
        at += step;
    }
    return (dg_slice){text.at, at};
}

/* ●, ○, ★, 🟢: no letter, no digit, no tick that a list may begin with. */
static bool is_sign(uint32_t symbol) {
    kind k = kind_of(symbol);
    return k == FILLED || k == HOLLOW || k == STAR || dg_is_picture(symbol);
}

static bool is_yes(dg_slice cell) {
    return dg_slice_is(cell, "Yes") || dg_slice_is(cell, "yes");
}

/* ✅ A, ⚙️: without the pictures before other words, or the sign that makes one of ⚙. */
static dg_slice without_pictures(dg_slice cell) {
    static const char variant[] = "\uFE0F";
    cell = dg_behind_pictures(cell);
    if (dg_slice_ends(cell, variant)) cell.n -= sizeof variant - 1;
    return cell;
}

void dg_marks_note(dg_marks *marks, dg_slice cell) {
    size_t step;
    cell = without_pictures(dg_slice_trim(cell));
    uint32_t symbol = dg_utf8_next(cell, 0, &step);
    kind k = kind_of(symbol);
    marks->ticks = marks->ticks || is_yes(cell);
    if (step != cell.n) {
        marks->remarked = marks->remarked || is_sign(symbol);
        return;
    }
    marks->pictures = marks->pictures || dg_is_picture(symbol);
    marks->leads = marks->leads || dg_slice_is(cell, "L");
    marks->reviews = marks->reviews || dg_slice_is(cell, "R") || dg_slice_is(cell, "A");
    marks->letters = marks->letters || (marks->leads && marks->reviews) ||
                     (is_lone_capital(cell, 0) && is_own_letter((unsigned char)cell.at[0], false));
    marks->primary = marks->primary || dg_slice_is(cell, "P");
    marks->supported = marks->supported || dg_slice_is(cell, "S");
    bool pair = dg_slice_is(cell, "P") || dg_slice_is(cell, "S");
    marks->unpaired = marks->unpaired || (is_lone_capital(cell, 0) && !pair);
    marks->decided = marks->decided || dg_slice_is(cell, "D");
    marks->approved = marks->approved || dg_slice_is(cell, "A");
    marks->performed = marks->performed || dg_slice_is(cell, "R");
    marks->ticks = marks->ticks || k == TICK;
    marks->filled = marks->filled || k == FILLED;
    marks->hollow = marks->hollow || k == HOLLOW;
    marks->stars = marks->stars || k == STAR;
}

static bool symbol_class(dg_class *class, const dg_marks *marks, uint32_t symbol) {
    for (size_t i = 0; i < marks->n_legend; i++)
        if (marks->legend[i].symbol == symbol) {
            *class = marks->legend[i].class;
            return true;
        }
    kind k = kind_of(symbol);
    bool pairs = marks->hollow && (marks->filled || marks->stars);
    bool beside = marks->ticks || marks->filled || marks->hollow;
    *class = DG_CLASS_RESPONSIBLE;
    if (k == NO || (k == CROSS && beside)) *class = DG_CLASS_NONE;
    if ((k == FILLED && pairs) || (k == STAR && beside)) *class = DG_CLASS_LEAD;
    if (k == HOLLOW && pairs) *class = DG_CLASS_SUPPORT;
    return k != NOT_A_SYMBOL;
}

/* AR, RC: letters without a separator. */
static bool letters_class(dg_class *class, dg_slice part) {
    static const char letters[] = "ARCIS";
    bool any = false;
    for (size_t i = 0; i < part.n; i++)
        if (strchr(letters, part.at[i]) == NULL || part.n > 3) return false;
    for (size_t l = 0; l < sizeof letters - 1 && !any; l++) /* the strongest first */
        if (memchr(part.at, letters[l], part.n) != NULL)
            any = dg_role_word(class, (dg_slice){&letters[l], 1});
    return any;
}

/* D drives and A approves where nobody performs: the letters of DACI without a legend. */
static bool daci_class(dg_class *class, const dg_marks *marks, dg_slice part) {
    bool drives = dg_slice_is(part, "D");
    if (!marks->decided || !marks->approved || marks->performed) return false;
    *class = drives ? DG_CLASS_LEAD : DG_CLASS_SUPPORT;
    return drives || dg_slice_is(part, "A");
}

/* P, the primary agency beside S, which support: the letters of an emergency plan. */
static bool primary_class(dg_class *class, const dg_marks *marks, dg_slice part) {
    if (!marks->primary || !marks->supported || marks->unpaired) return false;
    if (!dg_slice_is(part, "P")) return false;
    *class = DG_CLASS_LEAD;
    return true;
}

static bool part_class(dg_class *class, const dg_marks *marks, dg_slice part) {
    size_t step;
    uint32_t symbol = dg_utf8_next(part, 0, &step);
    *class = DG_CLASS_NONE;
    if (dg_is_blank_word(part) || dg_slice_is(part, "No") || dg_slice_is(part, "no")) return true;
    if (step == part.n && symbol_class(class, marks, symbol)) return true;
    if (daci_class(class, marks, part) || primary_class(class, marks, part)) return true;
    if (dg_role_word(class, part) || letters_class(class, part)) return true;
    *class = DG_CLASS_RESPONSIBLE;
    return is_yes(part);
}

static int strength(dg_class class) {
    switch (class) {
    case DG_CLASS_NONE:
        return 0;
    case DG_CLASS_LEAD:
        return 4;
    case DG_CLASS_JOINT:
        return 3;
    case DG_CLASS_RESPONSIBLE:
        return 2;
    default:
        return 1;
    }
}

bool dg_marks_remarked(dg_class *class, const dg_marks *marks, dg_slice cell) {
    size_t step;
    cell = dg_slice_trim(cell);
    uint32_t symbol = dg_utf8_next(cell, 0, &step);
    for (size_t i = 0; i < marks->n_legend && is_sign(symbol); i++)
        if (marks->legend[i].symbol == symbol) {
            *class = marks->legend[i].class;
            return true;
        }
    return false;
}

bool dg_marks_explained(const dg_marks *marks) {
    for (size_t i = 0; i < marks->n_legend; i++)
        if (is_sign(marks->legend[i].symbol) && marks->legend[i].class != DG_CLASS_SUPPORT &&
            marks->legend[i].class != DG_CLASS_NONE)
            return true;
    return false;
}

/* (C), （○）: without the brackets around the whole of it. */
static dg_slice bare_mark(dg_slice cell) {
    enum { MARK_BYTES = 12 };
    return cell.n <= MARK_BYTES ? dg_slice_trim(dg_without_brackets(cell)) : cell;
}

bool dg_marks_read(dg_class *class, const dg_marks *marks, dg_slice cell) {
    cell = without_pictures(bare_mark(dg_slice_trim(cell)));
    *class = DG_CLASS_NONE;
    if (dg_is_blank_word(cell)) return true;
    if (part_class(class, marks, cell)) return true; /* also words with a space in them */
    *class = DG_CLASS_NONE;
    bool any = false; /* a mark, not separators alone: the bars of another layout */
    while (cell.n > 0) {
        dg_class own;
        dg_slice part = first_part(cell);
        if (part.n > 0 && !part_class(&own, marks, part)) return false;
        if (part.n > 0 && strength(own) > strength(*class)) *class = own;
        any = any || part.n > 0;
        cell = dg_slice_skip(cell, part.n);
        cell = dg_slice_skip(cell, separator(cell));
    }
    return any;
}
