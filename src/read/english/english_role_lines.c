/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/english/english_role_lines.h"

#include <string.h>

#include "read/english/english.h"
#include "read/english/english_bodies_below.h"
#include "read/name/latin.h"
#include "read/words/signs.h"
#include "read/words/words.h"

/* One such line; how its role is set off from the name. */
typedef struct {
    dg_slice name;
    dg_class class;
    bool bracketed;
} role_line;

static bool is_role(dg_class class) {
    return class == DG_CLASS_LEAD || class == DG_CLASS_SUPPORT || class == DG_CLASS_RESPONSIBLE ||
           class == DG_CLASS_JOINT;
}

/* Works Board (lead), [L]: the bytes of the bracket, and its class; 0: none says a role. */
static size_t bracket_at_end(dg_class *class, dg_slice line) {
    WORDS(letters, {"L", DG_CLASS_LEAD}, {"S", DG_CLASS_SUPPORT});
    int value = DG_CLASS_NONE;
    size_t open = line.n;
    if (line.n == 0 || strchr(")]", line.at[line.n - 1]) == NULL) return 0;
    while (open > 0 && strchr("([", line.at[open - 1]) == NULL)
        open--;
    if (open < 2) return 0;
    dg_slice inner = {line.at + open, line.n - 1 - open};
    bool letter = dg_words_match(&letters, inner, &value) == inner.n && inner.n > 0;
    if (letter) *class = (dg_class)value;
    bool role = letter || (inner.n > 0 && dg_word_duty(class, inner) == inner.n);
    return role ? line.n - open + 1 : 0;
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
    line = dg_english_bare_line(line);
    if (line.n == 0 || line.n > DG_BODY_LINE_BYTES || !dg_is_letter(line.at[0])) return false;
    size_t role = bracket_at_end(&read->class, line);
    read->bracketed = role > 0;
    if (role == 0) role = words_at_end(&read->class, line);
    if (role == 0 || !is_role(read->class)) return false;
    dg_slice name = dg_latin_before_remark(dg_slice_trim((dg_slice){line.at, line.n - role}));
    dg_class class;
    read->name = name;
    return dg_is_latin_name(name) && dg_word_duty(&class, name) != name.n;
}

bool dg_english_is_role_line(dg_slice line) {
    role_line read;
    return read_line(&read, line);
}

/* The line that begins at byte `at`, or the first behind it that is not empty: what was the label
 * of a field leaves such. *at: where it begins. */
static dg_slice next_line(dg_slice text, size_t *at) {
    while (*at < text.n && text.at[*at] == '\n')
        ++*at;
    dg_slice rest = dg_slice_skip(text, *at);
    return (dg_slice){rest.at, dg_slice_find(rest, "\n", 0)};
}

/* - Trade Board, without a role, behind who leads: it stands beside that one. */
static bool stands_beside(dg_slice line, bool leads, bool goes_on) {
    bool bullet = dg_words_match(&dg_spaced_bullets, line, NULL) > 0;
    return leads && (bullet || goes_on) && dg_english_is_body_line(line);
}

size_t dg_english_role_lines(dg_prose_part parts[DG_ROLE_LINES], size_t *end, dg_slice *unread,
                             dg_slice text) {
    size_t n = 0;
    bool leads = false, sure = false, bracketed = true;
    role_line read;
    *end = 0;
    *unread = (dg_slice){text.at, 0};
    for (size_t at = 0; at < text.n;) {
        dg_slice line = next_line(text, &at);
        size_t next = at + line.n + 1;
        bool role = read_line(&read, line);
        if (n == 0 && !role) return 0; /* mostly */
        bool goes_on = !role && dg_english_is_role_line(next_line(text, &next));
        bool beside = !role && stands_beside(line, leads, goes_on);
        if (!role && !beside && !goes_on) break;
        if (n == DG_ROLE_LINES || (!role && !beside)) {
            if (unread->n == 0) *unread = line;
            if (n == DG_ROLE_LINES) break;
        } else {
            dg_slice name = role ? read.name : dg_english_bare_line(line);
            size_t from = (size_t)(name.at - text.at);
            parts[n++] = (dg_prose_part){from, from + name.n, role ? read.class : DG_CLASS_SUPPORT};
            leads = leads || (role && read.class == DG_CLASS_LEAD);
            bracketed = bracketed && role && read.bracketed;
            sure = sure || dg_is_sure_body(name);
            *end = at + line.n;
        }
        at += line.n + 1;
    }
    return leads && sure && (n > 1 || bracketed) ? n : 0;
}
