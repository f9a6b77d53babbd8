/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/name/nobody.h"

#include <string.h>

#include "base/utf8.h"
#include "read/name/latin.h"
#include "read/words/lexicon.h"
#include "read/words/words.h"

/* General punctuation, arrows, symbols, pictographs, the sign that a picture follows. */
static bool is_sign(dg_slice rest) {
    unsigned char a = (unsigned char)rest.at[0], b = rest.n > 1 ? (unsigned char)rest.at[1] : 0;
    return a == 0xC2 || a == 0xE2 || (a == 0xF0 && b == 0x9F) || (a == 0xEF && b == 0xB8);
}

bool dg_has_no_letter(dg_slice text) {
    for (size_t at = 0; at < text.n; at += dg_words_first_bytes(dg_slice_skip(text, at))) {
        char c = text.at[at];
        bool letter = dg_is_letter(c);
        if (letter || ((unsigned char)c >= 0x80 && !is_sign(dg_slice_skip(text, at)))) return false;
    }
    return true;
}

/* Yes; Vacant; None identified; High priority: what stands in the place of a name. */
static bool is_answer(dg_slice name) {
    WORDS(answers, {"yes", 0}, {"no", 0}, {"true", 0}, {"false", 0}, {"vacant", 0}, {"various", 0},
          {"none identified", 0}, {"none at this time", 0}, {"existing budget", 0},
          {"existing resources", 0}, {"high priority", 0}, {"medium priority", 0},
          {"low priority", 0}, {"short term", 0}, {"medium term", 0}, {"long term", 0});
    return dg_words_hold(&answers, name);
}

/* NOT Legal; As per 1.1; See Action 2: it says where the name stands, or that it is none. */
static bool is_reference(dg_slice name) {
    WORDS(starts, {"not ", 0}, {"as per ", 0}, {"same as ", 0}, {"see ", 0}, {"refer to ", 0});
    return dg_words_match(&starts, name, NULL) > 0;
}

/* 6 months */
static bool is_duration(dg_slice name) {
    WORDS(units, {" days", 0}, {" weeks", 0}, {" months", 0}, {" years", 0}, {" month", 0},
          {" year", 0});
    return name.at[0] >= '0' && name.at[0] <= '9' && dg_words_end(&units, name) > 0;
}

/* 12项, 50万元: a figure in the row of a sum; not 25个县, 3家单位. */
static bool is_count(dg_slice name) {
    WORDS(units, {"项", 0}, {"个", 0}, {"条", 0}, {"件", 0}, {"次", 0}, {"人", 0}, {"家", 0},
          {"万元", 0}, {"亿元", 0}, {"元", 0}, {"分", 0}, {"公里", 0}, {"天", 0}, {"处", 0});
    size_t n = 0;
    while (n < name.n && ((name.at[n] >= '0' && name.at[n] <= '9') || name.at[n] == '.'))
        n++;
    return n > 0 && n < name.n && dg_words_hold(&units, dg_slice_skip(name, n));
}

/* M12–M36: months of a project, counted from its start. Not M3, who may be a team. */
static bool is_project_month(dg_slice name) {
    size_t months = 0;
    for (size_t at = 0; at < name.n; at++) {
        unsigned char c = (unsigned char)name.at[at];
        bool month =
            c == 'M' && at + 1 < name.n && name.at[at + 1] >= '0' && name.at[at + 1] <= '9';
        months += month;
        if (!month && !(c >= '0' && c <= '9') && c != '-' && c != ' ' && c < 0x80) return false;
        if (c >= 0x80 && memchr("\xE2\x80\x93\x94", c, 4) == NULL) return false; /* an en dash */
    }
    return months > 1;
}

static bool is_file(dg_slice name) {
    WORDS(endings, {".md", 0}, {".csv", 0}, {".tsv", 0}, {".txt", 0}, {".pdf", 0}, {".doc", 0},
          {".docx", 0}, {".xls", 0}, {".xlsx", 0}, {".ppt", 0}, {".pptx", 0}, {".json", 0},
          {".yaml", 0}, {".yml", 0}, {".html", 0}, {".py", 0}, {".js", 0}, {".sh", 0}, {".sql", 0});
    return dg_words_end(&endings, name) > 0;
}

/* Hon. Jane Roe; not Dr. Office, nor MS and Port Trust. */
static bool is_person(dg_slice name) {
    WORDS(titles, {"Hon. ", 0}, {"Hon ", 0}, {"Dr. ", 0}, {"Dr ", 0}, {"Mr. ", 0}, {"Mr ", 0},
          {"Mrs. ", 0}, {"Mrs ", 0}, {"Ms. ", 0}, {"Ms ", 0}, {"Prof. ", 0}, {"Prof ", 0});
    WORDS(joints, {"and ", 0}, {"or ", 0}, {"& ", 0});
    size_t n = dg_words_match(&titles, name, NULL);
    bool joined = dg_words_match(&joints, dg_slice_skip(name, n), NULL) > 0;
    return n > 0 && !(joined && dg_begins_in_capitals(name)) && !dg_ends_like_a_latin_body(name);
}

/* lead, support: what somebody does; and: what a broken line leaves between two names. */
static bool is_duty(dg_slice name) {
    WORDS(duties, {"lead", 0}, {"co-lead", 0}, {"support", 0}, {"supporting", 0},
          {"responsible", 0}, {"accountable", 0}, {"consulted", 0}, {"informed", 0}, {"and", 0},
          {"or", 0});
    bool small = name.at[0] >= 'a' && name.at[0] <= 'z';
    return small && dg_words_hold(&duties, name);
}

bool dg_names_nobody_else(dg_slice name) {
    bool ascii = (unsigned char)name.at[0] < 0x80;
    return dg_has_no_letter(name) ||
           (ascii &&
            (is_answer(name) || is_reference(name) || is_duration(name) || is_count(name) ||
             is_file(name) || is_project_month(name) || is_person(name) || is_duty(name)));
}
