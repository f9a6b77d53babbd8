/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/clause/groups.h"

#include <stdbool.h>
#include <string.h>

#include "dutygraph/document.h"
#include "read/words/cues.h"
#include "read/words/lexicon.h"

void dg_groups_begin(dg_groups *groups, dg_slice text, const unsigned char *cues, dg_group *kept) {
    *groups =
        (dg_groups){.text = text, .cues = cues, .inmost = DG_NONE, .feed = DG_NONE, .kept = kept};
}

static dg_group *group_of(const dg_groups *groups, size_t i) {
    return &groups->kept[i % DG_GROUPS_KEPT];
}

/* A bracket of so many bytes begins one. */
static void open_group(dg_groups *groups, size_t bracket) {
    *group_of(groups, groups->n) = (dg_group){.at = groups->scanned, .outer = groups->inmost};
    groups->inmost = groups->n++;
    groups->scanned += bracket;
}

/* One that began too far back to be kept closes nothing, nor does one around it. */
static void close_group(dg_groups *groups, size_t bracket) {
    groups->scanned += bracket;
    if (groups->inmost == DG_NONE) return;
    dg_group *group = group_of(groups, groups->inmost);
    size_t length = groups->scanned - group->at;
    bool lost = groups->n - groups->inmost > DG_GROUPS_KEPT;
    if (!lost && length <= DG_GROUP_BYTES) {
        group->length = (uint16_t)length;
        group->close = (uint16_t)bracket;
    }
    groups->inmost = lost ? DG_NONE : group->outer;
}

/* Go on to the next bracket before byte `end`, and behind it; or behind the next line feed. */
static void look_on(dg_groups *groups, size_t end) {
    size_t at = groups->scanned;
    size_t bracket = dg_cues_next(groups->cues, DG_CUE_BRACKET, at, end);
    const char *feed = memchr(groups->text.at + at, '\n', bracket - at);
    if (feed != NULL) {
        groups->feed = (size_t)(feed - groups->text.at);
        groups->inmost = DG_NONE;
        groups->scanned = groups->feed + 1;
        return;
    }
    groups->scanned = bracket;
    if (bracket == end) return;
    dg_slice rest = dg_slice_skip(groups->text, bracket);
    unsigned kinds = dg_sign_kinds(rest);
    size_t step = dg_words_first_bytes(rest);
    if ((kinds & DG_SIGN_OPEN) != 0)
        open_group(groups, step);
    else if ((kinds & DG_SIGN_CLOSE) != 0)
        close_group(groups, step);
    else
        groups->scanned += step; /* a cue may err */
}

/* Bytes of the group that begins at byte `at` and ends before byte `end`, where it holds no other,
 * as nearly all do; else 0. */
static size_t plain_length(const dg_groups *groups, size_t at, size_t end, size_t *close) {
    size_t open = dg_words_first_bytes(dg_slice_skip(groups->text, at));
    size_t next = dg_cues_next(groups->cues, DG_CUE_BRACKET, at + open, end);
    *close = next == end ? 0 : dg_word_close_bracket(dg_slice_skip(groups->text, next));
    bool fed = *close > 0 && memchr(groups->text.at + at, '\n', next - at) != NULL;
    size_t length = next + *close - at;
    return *close == 0 || fed || length > DG_GROUP_BYTES ? 0 : length;
}

size_t dg_groups_length(dg_groups *groups, size_t at, size_t *close) {
    size_t left = groups->text.n - at, n = left < DG_GROUP_BYTES ? left : DG_GROUP_BYTES;
    size_t plain = groups->scanned > at ? 0 : plain_length(groups, at, at + n, close);
    if (plain > 0) return plain;
    if (groups->scanned <= at) { /* what went before does not matter */
        groups->scanned = at;
        groups->first = groups->n;
        groups->inmost = DG_NONE;
        open_group(groups, dg_words_first_bytes(dg_slice_skip(groups->text, at)));
    }
    while (group_of(groups, groups->first)->at < at)
        groups->first++;
    const dg_group *group = group_of(groups, groups->first);
    bool fed = groups->feed != DG_NONE && groups->feed > at;
    while (group->length == 0 && !fed && groups->scanned < at + n) {
        look_on(groups, at + n);
        fed = groups->feed != DG_NONE && groups->feed > at;
    }
    *close = group->close;
    if (group->length > 0) return group->length;
    return fed && groups->feed - at < n ? groups->feed - at : n;
}
