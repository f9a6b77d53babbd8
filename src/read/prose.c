/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/prose.h"

#include <string.h>

#include "dutygraph/document.h"
#include "read/lexicon.h"

static dg_slice trimmed(dg_slice text, size_t from, size_t to) {
    return dg_slice_trim((dg_slice){text.at + from, to - from});
}

/* Where a word of duty last stands in the sentence; DG_NONE: nowhere. */
static size_t last_duty(dg_slice text, dg_slice sentence) {
    static const char *const duties[] = {" shall ", " must ", " will "};
    size_t base = (size_t)(sentence.at - text.at), last = DG_NONE;
    for (size_t i = 0; i < sizeof duties / sizeof *duties; i++)
        for (size_t at = 0; (at = dg_slice_find(sentence, duties[i], at)) < sentence.n; at++)
            if (last == DG_NONE || base + at > last) last = base + at;
    return last;
}

/* Find the bounds of the sentence around byte `at`: its start anew, for a point that is no full
 * stop also begins one. */
static void look(dg_prose *p, dg_slice text, size_t from, size_t at) {
    bool known = p->end > at && p->looked > from;
    size_t start = at, least = known ? p->looked : from;
    while (start > least && strchr(".;\n", text.at[start - 1]) == NULL)
        start--;
    if (!known || start > least) p->start = start;
    p->looked = at;
    if (known) return;
    p->end = dg_sentence_end(text, at);
    p->duty = last_duty(text, trimmed(text, p->start, p->end));
}

bool dg_prose_assigns(dg_slice *sentence, dg_prose *prose, dg_slice text, size_t from, size_t at) {
    look(prose, text, from, at);
    *sentence = trimmed(text, prose->start, prose->end);
    return at > prose->start && prose->duty != DG_NONE &&
           prose->duty >= (size_t)(sentence->at - text.at);
}
