/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marks beside names, and the legends that say what they mean. */
#include "read/name/star.h"

#include <string.h>

#include "base/utf8.h"
#include "read/words/words.h"

WORDS(stars, {"*", '*'}, {"＊", '*'}, {"★", 0x2605}, {"☆", 0x2606}, {"▲", 0x25B2}, {"△", 0x25B3},
      {"※", 0x203B}, {"●", 0x25CF}, {"○", 0x25CB}, {"◆", 0x25C6}, {"■", 0x25A0}, {"†", 0x2020},
      {"‡", 0x2021});

size_t dg_star_bytes(dg_slice text) {
    return dg_words_match(&stars, text, NULL);
}

dg_slice dg_without_stars(dg_slice text) {
    for (size_t n; (n = dg_words_end(&stars, text)) > 0;)
        text.n -= n;
    return text;
}

uint32_t dg_star_of(dg_slice mark) {
    int value = 0;
    dg_words_match(&stars, mark, &value);
    return (uint32_t)value;
}

/* In both scripts. */
WORDS(leads, {"牵头", 0}, {"牽頭", 0}, {"总牵头", 0}, {"主办", 0}, {"主辦", 0}, {"主责", 0},
      {"主責", 0}, {"第一责任", 0}, {"第一責任", 0}, {"主要责任", 0}, {"主要責任", 0});

enum { NEAR_BYTES = 45 }; /* fifteen characters */

static bool ends_sentence(dg_slice text) {
    WORDS(ends, {"。", 0}, {"；", 0}, {";", 0}, {"，", 0}, {"、", 0}, {"\n", 0}, {"\t", 0});
    return dg_words_match(&ends, text, NULL) > 0;
}

/* denotes the lead agency, or Lead agency alone in its line, where a colon would make a label of
 * it: behind a mark. */
static bool means_lead_in_english(dg_slice text) {
    WORDS(links, {"denotes ", 0}, {"denote ", 0}, {"indicates ", 0}, {"indicate ", 0},
          {"means ", 0}, {"marks ", 0}, {"= ", 0}, {"=", 0}, {"is the ", 0});
    WORDS(alone, {"lead agency", 0}, {"lead agencies", 0}, {"lead department", 0},
          {"lead ministry", 0}, {"lead organisation", 0}, {"lead organization", 0},
          {"lead body", 0}, {"lead party", 0});
    static const char the[] = "the ", lead[] = "lead";
    dg_slice line = {text.at, dg_slice_find(text, "\n", 0)};
    while (line.n > 0 && strchr(" )\"", line.at[0]) != NULL)
        line = dg_slice_skip(line, 1);
    size_t link = dg_words_match(&links, line, NULL);
    if (link == 0) return dg_words_hold(&alone, dg_slice_trim(line));
    line = dg_slice_skip(line, link);
    if (dg_slice_starts(line, the)) line = dg_slice_skip(line, sizeof the - 1);
    return dg_slice_starts(line, lead) || dg_slice_starts(line, "Lead");
}

/* 号的为牵头单位, ”表示牵头: behind a mark. */
static bool means_lead(dg_slice text) {
    WORDS(links, {"为", 0}, {"為", 0}, {"是", 0}, {"系", 0}, {"表示", 0}, {"代表", 0}, {"指", 0});
    WORDS(colons, {"：", 0}, {":", 0});
    if (means_lead_in_english(text)) return true;
    for (size_t at = 0, step; at < text.n && at < NEAR_BYTES; at += step) {
        dg_slice rest = dg_slice_skip(text, at);
        size_t link = dg_words_match(&links, rest, NULL);
        if (at == 0 && link == 0) link = dg_words_match(&colons, rest, NULL); /* ▲：牵头单位 */
        if (link > 0 && dg_words_match(&leads, dg_slice_skip(rest, link), NULL) > 0) return true;
        if (ends_sentence(rest)) return false;
        dg_utf8_next(text, at, &step);
    }
    return false;
}

/* 牵头单位以, 牵头部门后加“: before a mark. */
static bool is_said_of_leads(dg_slice text) {
    WORDS(verbs, {"以", 0}, {"用", 0}, {"加", 0}, {"标", 0}, {"標", 0}, {"带", 0}, {"帶", 0},
          {"注", 0}, {"註", 0});
    bool marked = false;
    for (size_t i = text.n, step; i > 0 && text.n - i < NEAR_BYTES; i -= step) {
        dg_utf8_last((dg_slice){text.at, i}, &step);
        dg_slice rest = dg_slice_skip(text, i - step);
        if (ends_sentence(rest) || dg_slice_starts(rest, "：")) return false;
        marked = marked || dg_words_match(&verbs, rest, NULL) > 0;
        if (dg_words_match(&leads, rest, NULL) > 0) return marked;
    }
    return false;
}

uint32_t dg_star_of_leads(dg_slice text) {
    STARTS(starts, &stars);
    for (size_t at = 0, n; (at = dg_starts_next(&starts, text, at)) < text.n; at += n) {
        dg_slice rest = dg_slice_skip(text, at);
        size_t mark = dg_star_bytes(rest);
        dg_utf8_next(text, at, &n);
        if (mark == 0) continue;
        n = mark;
        if (means_lead(dg_slice_skip(rest, mark)) || is_said_of_leads((dg_slice){text.at, at}))
            return dg_star_of(rest);
    }
    return 0;
}

WORDS(bolds, {"in bold", 0}, {"in **bold", 0}, {"in __bold", 0}, {"in <b>bold", 0},
      {"in <strong>bold", 0}, {"bolded", 0}, {"boldface", 0}, {"bold type", 0}, {"bold text", 0},
      {"bold font", 0}, {"bold print", 0}, {"加粗", 0}, {"粗体", 0}, {"粗體", 0}, {"黑体", 0});

/* The clause of a sentence of a note in which bytes [at, end) stand, as far as it is near. */
static dg_slice sentence_around(dg_slice text, size_t at, size_t end) {
    enum { REACH = 120 };
    size_t start = at;
    while (start > 0 && at - start < REACH && strchr(".;,\n", text.at[start - 1]) == NULL &&
           !dg_slice_ends((dg_slice){text.at, start}, "。") &&
           !dg_slice_ends((dg_slice){text.at, start}, "，"))
        start--;
    size_t stop = end;
    while (stop < text.n && stop - end < REACH && strchr(".;,\n", text.at[stop]) == NULL &&
           !dg_slice_starts(dg_slice_skip(text, stop), "。") &&
           !dg_slice_starts(dg_slice_skip(text, stop), "，"))
        stop++;
    return (dg_slice){text.at + start, stop - start};
}

/* lead, Leads, leading; not leadership, mislead: a word of a sentence. */
static bool holds_lead(dg_slice sentence) {
    WORDS(words, {"lead", 0}, {"Lead", 0});
    WORDS(ends, {"s", 0}, {"ing", 0});
    for (size_t at = 0; at < sentence.n; at++) {
        dg_slice rest = dg_slice_skip(sentence, at);
        if (dg_words_match(&leads, rest, NULL) > 0) return true;
        size_t n = dg_words_match(&words, rest, NULL);
        if (n == 0 || (at > 0 && dg_is_letter(sentence.at[at - 1]))) continue;
        n += dg_words_match(&ends, dg_slice_skip(rest, n), NULL);
        if (n == rest.n || !dg_is_letter(rest.at[n])) return true;
    }
    return false;
}

/* Is something else said to be bold: new partners, items, those without a lead? */
static bool is_of_others(dg_slice sentence, dg_slice before) {
    static const char *const words[] = {"新增", "新加入", "New ", "new ", " no ", "No ", " not "};
    WORDS(deeds, {"tems ", 0}, {"ctions ", 0}, {"asks ", 0}, {"itles ", 0}, {"eadings ", 0},
          {"任务", 0}, {"事项", 0}, {"标题", 0});
    return DG_HOLDS_ANY(sentence, words) || dg_words_end(&deeds, before) > 0;
}

bool dg_bold_may_end(dg_slice after) {
    WORDS(marks, {"|", 0}, {",", 0}, {";", 0}, {"/", 0}, {"&", 0}, {"(", 0}, {"<", 0}, {"+", 0},
          {"and ", 0}, {"、", 0}, {"，", 0}, {"；", 0}, {"（", 0}, {"和", 0}, {"及", 0}, {"与", 0},
          {"**", 0}, {"*", 0}, {".", 0}, {"。", 0});
    after = dg_slice_trim(after);
    return after.n == 0 || dg_words_match(&marks, after, NULL) > 0;
}

bool dg_bold_means_lead(dg_slice text) {
    STARTS(starts, &bolds);
    for (size_t at = 0, n; (at = dg_starts_next(&starts, text, at)) < text.n; at += n) {
        size_t bold = dg_words_match(&bolds, dg_slice_skip(text, at), NULL);
        dg_utf8_next(text, at, &n);
        if (bold == 0) continue;
        n = bold;
        dg_slice sentence = sentence_around(text, at, at + bold);
        if (holds_lead(sentence) && !is_of_others(sentence, (dg_slice){text.at, at})) return true;
    }
    return false;
}

enum { COMMA = 0xFF0C, SEMICOLON = 0xFF1B };

WORDS(parting, {"逗号", COMMA}, {"逗號", COMMA}, {"“，”", COMMA}, {"“,”", COMMA}, {"\"，\"", COMMA},
      {"「，」", COMMA}, {"分号", SEMICOLON}, {"分號", SEMICOLON}, {"“；”", SEMICOLON},
      {"“;”", SEMICOLON}, {"\"；\"", SEMICOLON}, {"「；」", SEMICOLON});

uint32_t dg_mark_behind_leads(dg_slice text) {
    STARTS(starts, &parting);
    WORDS(before, {"前", 0}, {"之前", 0}, {"以前", 0});
    for (size_t at = 0, n; (at = dg_starts_next(&starts, text, at)) < text.n; at += n) {
        int mark = 0;
        dg_slice rest = dg_slice_skip(text, at);
        size_t named = dg_words_match(&parting, rest, &mark);
        dg_utf8_next(text, at, &n);
        if (named == 0) continue;
        n = named;
        rest = dg_slice_skip(rest, named);
        size_t side = dg_words_match(&before, rest, NULL);
        if (side > 0 && means_lead(dg_slice_skip(rest, side))) return (uint32_t)mark;
    }
    return 0;
}

bool dg_parts_with(dg_slice gap, uint32_t mark) {
    WORDS(commas, {"，", 0}, {",", 0});
    WORDS(semicolons, {"；", 0}, {";", 0});
    for (size_t at = 0; at < gap.n; at++)
        if (dg_words_match(mark == COMMA ? &commas : &semicolons, dg_slice_skip(gap, at), NULL) > 0)
            return true;
    return false;
}
