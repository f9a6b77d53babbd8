/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/outline/hyphen.h"

#include "base/utf8.h"
#include "read/words/words.h"

/* The letters that the text ends with, or begins with. */
static dg_slice last_letters(dg_slice text) {
    size_t at = text.n;
    while (at > 0 && dg_is_letter(text.at[at - 1]))
        at--;
    return dg_slice_skip(text, at);
}

static dg_slice first_letters(dg_slice text) {
    dg_slice word = {text.at, 0};
    while (word.n < text.n && dg_is_letter(text.at[word.n]))
        word.n++;
    return word;
}

bool dg_breaks_word(dg_slice previous, dg_slice next) {
    if (!dg_slice_ends(previous, "-") || next.n == 0) return false; /* mostly */
    previous.n--;
    return last_letters(previous).n > 1 && next.at[0] >= 'a' && next.at[0] <= 'z';
}

bool dg_keeps_hyphen(dg_slice previous, dg_slice next) {
    WORDS(heads, {"Co", 0}, {"Vice", 0}, {"Under", 0}, {"Non", 0}, {"Multi", 0}, {"Anti", 0},
          {"Inter", 0}, {"Sub", 0}, {"Self", 0}, {"Pre", 0}, {"Post", 0}, {"Long", 0}, {"Short", 0},
          {"Cross", 0}, {"Public", 0}, {"Private", 0}, {"Whole", 0}, {"Community", 0}, {"Mid", 0},
          {"High", 0}, {"Low", 0}, {"Full", 0}, {"Part", 0}, {"Well", 0}, {"Follow", 0},
          {"Real", 0}, {"Evidence", 0}, {"Government", 0}, {"State", 0}, {"All", 0});
    WORDS(tails, {"tion", 0}, {"tions", 0}, {"tional", 0}, {"sion", 0}, {"sions", 0}, {"ment", 0},
          {"ments", 0}, {"mental", 0}, {"ture", 0}, {"tures", 0}, {"tive", 0}, {"tives", 0},
          {"ing", 0}, {"ings", 0}, {"ity", 0}, {"ties", 0}, {"cies", 0}, {"cy", 0}, {"ence", 0},
          {"ance", 0}, {"nate", 0}, {"nated", 0}, {"nating", 0}, {"dating", 0}, {"tary", 0},
          {"tor", 0}, {"tors", 0}, {"ble", 0}, {"bility", 0}, {"ly", 0}, {"ed", 0}, {"er", 0},
          {"ers", 0}, {"ic", 0}, {"ics", 0}, {"cil", 0}, {"cils", 0}, {"ry", 0}, {"al", 0});
    /* Gender-based: words that stand behind a hyphen by themselves, and end no longer one */
    WORDS(wholes, {"based", 0}, {"smart", 0}, {"led", 0}, {"wide", 0}, {"owned", 0}, {"related", 0},
          {"oriented", 0}, {"focused", 0}, {"driven", 0}, {"funded", 0}, {"sensitive", 0},
          {"responsive", 0}, {"friendly", 0}, {"neutral", 0}, {"level", 0}, {"term", 0},
          {"food", 0}, {"east", 0}, {"west", 0}, {"north", 0}, {"south", 0}, {"profit", 0},
          {"sector", 0}, {"free", 0}, {"specific", 0}, {"resilient", 0});
    previous.n--;
    dg_slice head = last_letters(previous), tail = first_letters(next);
    if (dg_words_hold(&wholes, tail)) return true;
    if (head.n < previous.n && previous.at[previous.n - head.n - 1] == '-') return true;
    if (dg_words_hold(&tails, tail)) return false;
    return !dg_is_capital(head.at[0]) || dg_words_hold(&heads, head);
}
