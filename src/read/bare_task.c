/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/bare_task.h"

#include <string.h>

#include "read/name/latin.h"
#include "read/recorder.h"
#include "read/words/lexicon.h"
#include "read/words/words.h"

WORDS(dashes, {"–", 0}, {"—", 0}, {"-", 0}, {"*", 0}, {"+", 0}, {"•", 0}, {"▪", 0}, {"◦", 0},
      {"‣", 0});
WORDS(ends, {"–", 0}, {"—", 0}, {"-", 0}, {",", 0}, {" (", 0});

static size_t bullet_of(dg_slice text) {
    size_t n = dg_words_match(&dashes, text, NULL);
    return n > 0 ? n : dg_words_match(&dg_bullets, text, NULL);
}

/* Of a list of tasks, open or done. */
WORDS(boxes, {"[ ] ", 0}, {"[x] ", 0}, {"[-] ", 0}, {"☐ ", 0}, {"☑ ", 0}, {"☒ ", 0}, {"✅ ", 0});

/* What the words of a task outside all nodes are called by: their last paragraph, in which or
 * below which its clause stands, without the dash of a list. */
static dg_slice last_paragraph(dg_slice words) {
    static const char dash[] = "—";
    dg_slice text = dg_slice_trim(words);
    while (dg_slice_ends(text, dash)) /* of the clause's own line */
        text = dg_slice_trim((dg_slice){text.at, text.n - (sizeof dash - 1)});
    size_t at = text.n;
    while (at > 0 && text.at[at - 1] != '\n')
        at--;
    dg_slice last = dg_slice_skip(text, at);
    if (last.n == 0 || (unsigned char)last.at[0] < 0x80) return words; /* English has headings */
    while (dg_slice_starts(last, dash))
        last = dg_slice_skip(last, sizeof dash - 1);
    return last;
}

/* Action: Build roads: what stands before what is to be done. */
static size_t caption_of(dg_slice title) {
    WORDS(captions, {"Action: ", 0}, {"Task: ", 0}, {"Activity: ", 0}, {"Measure: ", 0},
          {"Commitment: ", 0}, {"Recommendation: ", 0}, {"Initiative: ", 0}, {"Deliverable: ", 0},
          {"What we will do: ", 0}, {"What: ", 0}, {"We will: ", 0}, {"Action point: ", 0},
          {"任务：", 0}, {"事项：", 0}, {"措施：", 0}, {"工作任务：", 0});
    return dg_words_match(&captions, title, NULL);
}

dg_slice dg_bare_title(const dg_flow *flow, dg_slice words) {
    dg_slice last = last_paragraph(words);
    dg_slice title = dg_slice_trim(dg_first_sentence(last, flow->cues + (last.at - flow->printed)));
    size_t bullet = bullet_of(title);
    dg_slice rest = dg_slice_skip(title, bullet);
    if (bullet > 0 && dg_slice_starts(rest, " ") && dg_is_latin_byte(rest, 1))
        title = dg_slice_trim(rest);
    title = dg_slice_skip(title, dg_words_match(&boxes, title, NULL));
    if (dg_is_latin_byte(title, 0)) title.n -= dg_words_end(&ends, title); /* Map – led by DOE */
    title = dg_slice_trim(title);
    return dg_slice_skip(title, caption_of(title));
}

/* Is the paragraph a line without a stop, in Latin letters? */
static bool is_latin_heading(dg_slice line) {
    enum { HEADING_BYTES = 120 };
    dg_slice text = dg_slice_trim(line);
    return text.n > 0 && text.n <= HEADING_BYTES && (unsigned char)text.at[0] < 0x80 &&
           memchr(".;:,", text.at[text.n - 1], 4) == NULL;
}

/* The column of the bullet before the paragraph at byte `at`; 0: none. */
static size_t bullet_column(dg_flow *flow, dg_source *source, size_t at) {
    size_t i = dg_source_position(source, dg_flow_origin(flow, at)).line - 1;
    dg_slice line = dg_slice_skip(source->text, source->lines[i]); /* with its mark of Markdown */
    size_t indent = (size_t)(dg_slice_trim(line).at - line.at);
    dg_slice rest = dg_slice_skip(line, indent);
    size_t bullet = bullet_of(rest);
    return bullet > 0 && dg_slice_starts(dg_slice_skip(rest, bullet), " ") ? indent + 1 : 0;
}

/* Beside the bullet of a clause, - Owner: A, others of the same list are parts of the task and no
 * headings of it, where there are several. */
typedef struct {
    size_t column;   /* of the clause's bullet; 0: it has none */
    size_t own;      /* where its line begins that says what is to be done; 0: it does not */
    size_t n, first; /* how many stand beside it below the last heading, and where the first does */
} list;

static list list_of(dg_flow *flow, dg_source *source, size_t from, size_t clause) {
    size_t line = clause;
    while (line > from && flow->text.at[line - 1] != '\n')
        line--;
    bool begins = line == 0 || flow->text.at[line - 1] == '\n';
    list beside = {.column = begins ? bullet_column(flow, source, line) : 0};
    dg_slice words = dg_slice_trim((dg_slice){flow->text.at + line, clause - line});
    bool colon = dg_slice_ends(words, ":") && dg_slice_holds(words, " ");
    bool says = (dg_slice_ends(words, ".") || colon) && !dg_slice_holds(words, ": ");
    if (beside.column > 0 && says) beside.own = line; /* - Dredge the port. Owner: A */
    return beside;
}

size_t dg_bare_words(dg_flow *flow, dg_source *source, size_t from, size_t to) {
    while (from > 0 && from < to && strchr(". ", flow->text.at[from]) != NULL)
        from++; /* the stop of the clause before */
    size_t first = from, heading = from;
    list beside = list_of(flow, source, from, to);
    for (size_t at = from, n; at < to; at += n + 1) {
        dg_slice line = {flow->text.at + at, to - at};
        line.n = n = dg_slice_find(line, "\n", 0);
        if (!is_latin_heading(line) && caption_of(dg_slice_trim(line)) == 0) continue;
        bool listed = beside.column > 0 && bullet_column(flow, source, at) == beside.column;
        if (listed && beside.n++ == 0) beside.first = at;
        if (listed) continue;
        if (at == 0) first = at + n + 1; /* the document's title */
        heading = at == 0 ? first : at;
        beside.n = 0;
    }
    if (beside.n == 1) heading = beside.first;
    if (beside.own > 0) heading = beside.own;
    size_t start = heading > first ? heading : first;
    dg_slice words = {flow->text.at + start, to > start ? to - start : 0};
    return dg_slice_trim(words).n > 0 ? start : from;
}
