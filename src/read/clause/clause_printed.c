/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of a clause in the script of its document. */
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "read/clause/clause.h"

dg_slice dg_clause_printed(const dg_clause *clause, dg_slice part) {
    if (clause->printed == NULL || part.n == 0) return part;
    return (dg_slice){clause->printed + (part.at - clause->words.at), part.n};
}

/* The words from byte `at` to `end`, which come from byte `from` of the text. */
static void print_piece(dg_clause *clause, size_t at, size_t end, size_t from, dg_slice text,
                        const char *printed) {
    for (size_t step; at < end; at += step, from += step) {
        const char *word = clause->words.at + at;
        dg_utf8_next(clause->words, at, &step);
        bool own = from + step <= text.n && /* and not a mark put in the place of a bracket */
                   memcmp(word, text.at + from, step) == 0;
        memcpy(clause->owned_printed + at, own ? printed + from : word, step);
    }
}

bool dg_clause_keep_printed(dg_clause *clause, dg_slice text, const char *printed) {
    if (printed == text.at || clause->words.n == 0) return true;
    if (clause->pieces.n == 0) { /* a copy has pieces, but owns no words */
        clause->printed = printed + (clause->words.at - text.at);
    } else {
        clause->printed = clause->owned_printed = malloc(clause->words.n);
        if (clause->printed == NULL) return false;
        for (size_t i = 0; i < clause->pieces.n; i++) {
            dg_clause_piece piece = clause->pieces.items[i];
            size_t end =
                i + 1 < clause->pieces.n ? clause->pieces.items[i + 1].at : clause->words.n;
            print_piece(clause, piece.at, end, piece.from, text, printed);
        }
    }
    for (size_t i = 0; i < clause->parties.n; i++) {
        dg_party *party = &clause->parties.items[i];
        size_t at = (size_t)(party->written.at - clause->words.at);
        if (at >= clause->words.n) continue; /* of the clause before, see ditto.h */
        party->printed = dg_clause_printed(clause, party->written).at;
        if (party->end.n > 0) party->printed_end = dg_clause_printed(clause, party->end).at;
    }
    return true;
}

size_t dg_clause_origin(const dg_clause *clause, size_t at) {
    size_t low = 0, high = clause->pieces.n; /* the piece is the one before the first behind `at` */
    if (high == 0) return clause->origin + at;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (clause->pieces.items[middle].at <= at)
            low = middle + 1;
        else
            high = middle;
    }
    const dg_clause_piece *piece = &clause->pieces.items[low - (low > 0)];
    return low == 0 ? 0 : piece->from + (at - piece->at);
}
