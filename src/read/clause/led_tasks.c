/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/clause/led_tasks.h"

#include <string.h>

#include "read/clause/bracket.h"
#include "read/words/body_words.h"
#include "read/words/lexicon.h"

size_t dg_led_tasks(dg_slice heading) {
    WORDS(lists, {"履行下列职责", 0}, {"履行以下职责", 0}, {"履行如下职责", 0},
          {"应当履行下列职责", 0}, {"应当履行以下职责", 0}, {"依法履行下列职责", 0},
          {"依法履行以下职责", 0}, {"主要履行下列职责", 0}, {"主要履行以下职责", 0});
    WORDS(roles, {"牵头", 0}, {"牵头负责", 0}, {"牵头落实", 0}, {"牵头完成", 0}, {"牵头办理", 0},
          {"负责", 0}, {"负责落实", 0}, {"承办", 0}, {"主办", 0});
    WORDS(nouns, {"任务", 0}, {"工作", 0}, {"事项", 0}, {"重点任务", 0}, {"重点工作", 0},
          {"工作任务", 0}, {"目标任务", 0}, {"改革任务", 0}, {"整改任务", 0}, {"工作事项", 0},
          {"项目", 0});
    dg_slice words = heading;
    size_t list = dg_words_end(&lists, heading);
    if (list > 0) return list;
    size_t close = words.n > 0 ? dg_bracket_close(words) : 0, open = dg_next_bracket(words, 0);
    if (close > 0 && open < words.n) words.n = open;
    words = dg_slice_trim(words);
    size_t noun = dg_words_end(&nouns, words);
    words.n -= noun;
    if (dg_slice_ends(words, "的")) words.n -= strlen("的");
    size_t role = dg_words_end(&roles, words);
    words.n -= role;
    if (role > 0) words.n -= dg_ends_in_manner(words); /* 共同牵头 */
    return noun > 0 && role > 0 ? heading.n - words.n : 0;
}

bool dg_led_tasks_are_led(dg_slice tail) {
    bool severally;
    WORDS(leads, {"牵头", 0}, {"主办", 0});
    for (size_t n; (n = dg_word_manner(&severally, tail)) > 0;)
        tail = dg_slice_skip(tail, n);
    return dg_words_match(&leads, tail, NULL) > 0;
}

bool dg_heads_led_tasks(dg_slice text) {
    enum { HEADING_BYTES = 240 };
    if (text.n > HEADING_BYTES) text.n = HEADING_BYTES;
    text.n = dg_slice_find(text, "\n", 0);
    return text.n < HEADING_BYTES && dg_led_tasks(dg_slice_trim(text)) > 0;
}
