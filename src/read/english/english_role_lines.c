/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/english/english_role_lines.h"

#include <string.h>

#include "read/clause/bracket.h"
#include "read/clause/clause_words.h"
#include "read/english/english.h"
#include "read/name/latin.h"
#include "read/words/signs.h"
#include "read/words/words.h"

enum { LINE_BYTES = 160 };

/* One such line; how its role is set off from the name. */
typedef struct {
    dg_slice name;
    dg_class class;
    bool bracketed;
} role_line;

/* The line without its bullet, its article and what ends it: ; and. */
static dg_slice bare_line(dg_slice line) {
    WORDS(ends, {"; and", 0}, {", and", 0}, {";", 0}, {",", 0}, {".", 0});
    WORDS(articles, {"the ", 0}, {"The ", 0});
    line = dg_slice_trim(line);
    line = dg_slice_skip(line, dg_words_match(&dg_spaced_bullets, line, NULL));
    line = dg_slice_skip(line, dg_words_match(&articles, line, NULL));
    line.n -= dg_words_end(&ends, line);
    return dg_slice_trim(line);
}

static bool is_role(dg_class class) {
    return class == DG_CLASS_LEAD || class == DG_CLASS_SUPPORT || class == DG_CLASS_RESPONSIBLE ||
           class == DG_CLASS_JOINT;
}

/* Works Board (lead): the bracket, or the mark that stands for it, and its class. */
static size_t bracket_at_end(dg_class *class, dg_slice line) {
    bool shared;
    if (line.n > 1 && line.at[line.n - 2] == DG_REMARK_MARK) {
        *class = (dg_class)(line.at[line.n - 1] - '0');
        return 2;
    }
    size_t open = line.n;
    if (line.n == 0 || strchr(")]", line.at[line.n - 1]) == NULL) return 0;
    while (open > 0 && strchr("([", line.at[open - 1]) == NULL)
        open--;
    if (open < 2) return 0;
    *class = dg_bracket_class(dg_slice_skip(line, open - 1), &shared);
    return line.n - open + 1;
}

/* Works Board – lead, Works Board: Lead agency: the mark, the words behind it, and their class. */
static size_t words_at_end(dg_class *class, dg_slice line) {
    static const char *const marks[] = {" – ", " — ", " - ", ": "};
    for (size_t at = line.n; at > 1; at--)
        for (size_t i = 0; i < DG_ITEMS(marks); i++) {
            if (!dg_slice_starts(dg_slice_skip(line, at), marks[i])) continue;
            dg_slice words = dg_slice_skip(line, at + strlen(marks[i]));
            return words.n > 0 && dg_word_duty(class, words) == words.n ? line.n - at : 0;
        }
    return 0;
}

static bool read_line(role_line *read, dg_slice line) {
    line = bare_line(line);
    if (line.n == 0 || line.n > LINE_BYTES || !dg_is_letter(line.at[0])) return false;
    size_t role = bracket_at_end(&read->class, line);
    read->bracketed = role > 0;
    if (role == 0) role = words_at_end(&read->class, line);
    if (role == 0 || !is_role(read->class)) return false;
    read->name = dg_slice_trim((dg_slice){line.at, line.n - role});
    dg_class class;
    return dg_is_latin_name(dg_latin_before_remark(read->name)) &&
           dg_word_duty(&class, read->name) != read->name.n;
}

bool dg_english_is_role_line(dg_slice line) {
    role_line read;
    return read_line(&read, line);
}

size_t dg_english_role_lines(dg_prose_part parts[DG_PROSE_PARTS], size_t *end, dg_slice text) {
    size_t n = 0, at = 0;
    bool leads = false, sure = false, bracketed = true;
    role_line read;
    *end = 0;
    while (n < DG_PROSE_PARTS && at < text.n) {
        dg_slice line = dg_slice_skip(text, at);
        line.n = dg_slice_find(line, "\n", 0);
        if (line.n == 0 && n > 0) { /* what was the label of a field */
            at++;
            continue;
        }
        if (!read_line(&read, line)) break;
        size_t from = (size_t)(read.name.at - text.at);
        parts[n++] = (dg_prose_part){from, from + read.name.n, read.class};
        leads = leads || read.class == DG_CLASS_LEAD;
        bracketed = bracketed && read.bracketed;
        sure = sure || dg_is_sure_body(dg_latin_before_remark(read.name));
        *end = at + line.n;
        at += line.n + 1;
    }
    return leads && sure && (n > 1 || bracketed) ? n : 0;
}

bool dg_english_lists_bodies_below(dg_slice sentence) {
    static const char following[] = "ollowing ";
    sentence = dg_slice_trim(sentence);
    return dg_slice_ends(sentence, ":") && dg_slice_holds(sentence, following);
}

bool dg_english_is_body_line(dg_slice line) {
    line = bare_line(line);
    return line.n <= LINE_BYTES && dg_is_latin_name(line) && dg_is_sure_body(line);
}
