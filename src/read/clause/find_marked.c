/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "read/clause/bracket.h"
#include "read/clause/finder.h"
#include "read/clause/slips.h"
#include "read/english/english.h"
#include "read/english/english_sentence.h"
#include "read/name/latin.h"
#include "read/words/time_words.h"
#include "read/words/words.h"

dg_code dg_finder_take_action_list(dg_finder *f, dg_slice inner, size_t end, bool *taken) {
    WORDS(actions, {"Action: ", 0}, {"Actions: ", 0}, {"Action - ", 0}, {"Action – ", 0});
    dg_clause *clause = &f->findings->parsed;
    size_t label = dg_words_match(&actions, inner, NULL);
    if (label == 0) return DG_OK;
    dg_slice value = dg_slice_skip(inner, label);
    static const char to[] = " to ";
    value.n = dg_slice_find(value, to, 0); /* Works Agency to mend the roof */
    dg_slice deed = dg_slice_skip(inner, label + value.n);
    if (deed.n > 0) {
        deed = dg_slice_skip(deed, sizeof to - 1);
        bool paper = dg_words_end(&dg_english_papers, value) > 0; /* Enabling Act */
        bool more = dg_slice_holds(deed, to);                     /* and Trade Board to pay */
        if (paper || more || deed.n == 0 || dg_is_capital(deed.at[0])) return DG_OK;
    }
    dg_code code = dg_clause_parse_value(clause, value, (size_t)(value.at - f->text.at),
                                         DG_CLASS_RESPONSIBLE, f->registry, f->err);
    /* The first tells: Works Agency / Collectors concerned. */
    *taken = code == DG_OK && clause->unread.n == 0 && clause->parties.n > 0 &&
             (dg_is_latin_name(clause->parties.items[0].written) ||
              clause->parties.items[0].kind == DG_KIND_COLLECTIVE);
    return *taken ? dg_finder_add_clause(f, end) : code;
}

dg_code dg_finder_take_over_time(dg_finder *f, bool *taken) {
    int class = DG_CLASS_NONE;
    dg_clause *clause = &f->findings->parsed;
    dg_slice rest = dg_slice_skip(f->text, f->at), value = rest;
    size_t label = dg_english_label_over_time(&class, rest);
    if (label == 0) return DG_OK; /* mostly */
    value.n = dg_slice_find(rest, "\n", 0);
    value = dg_slice_skip(value, label);
    dg_code code = dg_clause_parse_value(clause, value, (size_t)(value.at - f->text.at),
                                         (dg_class) class, f->registry, f->err);
    *taken = code == DG_OK && clause->unread.n == 0 && clause->parties.n > 0;
    return *taken ? dg_finder_add_clause(f, (size_t)(value.at - f->text.at) + value.n) : code;
}

enum { LINE_BYTES = 2000 }; /* what goes on for more is no sentence of names and marks */

/* The sentence in which the mark at f->at stands begins here. */
static size_t sentence_start(const dg_finder *f) {
    enum { SENTENCE_BYTES = 600 };
    size_t start = f->at;
    while (start > dg_finder_last_end(f) && f->at - start < SENTENCE_BYTES &&
           f->text.at[start - 1] != '\n' && !dg_is_full_stop(f->text, start - 1) &&
           !dg_slice_ends((dg_slice){f->text.at, start}, "。") &&
           !dg_slice_ends((dg_slice){f->text.at, start}, "——") &&
           !dg_slice_ends((dg_slice){f->text.at, start}, "】") &&
           !dg_ends_in_colon((dg_slice){f->text.at, start}))
        start--;
    while (start < f->at && f->text.at[start] == ' ')
        start++;
    return start;
}

/* 甲部（牵头）、乙部、丙委。, a sentence that ends the line, but for a time behind it. */
static dg_code take_marked_line(dg_finder *f, size_t start, bool *taken) {
    const dg_clause *clause = &f->findings->parsed;
    size_t left = f->text.n - f->at;
    dg_slice near = {f->text.at, f->at + (left < LINE_BYTES ? left : LINE_BYTES)};
    size_t stop = dg_slice_find(near, "\n", f->at);
    if (stop == near.n && near.n < f->text.n) return DG_OK;
    dg_slice line = dg_slice_trim((dg_slice){f->text.at + start, stop - start});
    size_t end = (size_t)(line.at - f->text.at) + line.n;
    while (dg_slice_starts(line, "—"))
        line = dg_slice_skip(line, strlen("—"));
    if (dg_slice_ends(line, "。")) line.n -= strlen("。");
    static const char please[] = "请", see_to[] = "办理";
    bool asked = dg_slice_starts(line, please); /* 请甲局（主办）、乙局（协办）办理 */
    if (asked) line = dg_slice_skip(line, sizeof please - 1);
    if (asked && dg_slice_ends(line, see_to)) line.n -= sizeof see_to - 1;
    size_t first = dg_slice_find(line, "。", 0);
    if (first < line.n && dg_word_time(NULL, dg_slice_skip(line, first + strlen("。"))) == 0)
        return DG_OK;
    dg_code code = dg_finder_parse(f, line);
    bool all = clause->unread.n == 0 && clause->all_plausible && clause->parties.n > 1,
         leads = false;
    for (size_t i = 0; i < clause->parties.n; i++)
        leads = leads || clause->parties.items[i].class == DG_CLASS_LEAD;
    *taken = code == DG_OK && all && leads && clause->parties.items[0].at == 0;
    if (!*taken) return code;
    f->at = start;
    while (start > dg_finder_last_end(f) && f->text.at[start - 1] != '\n')
        start--;
    dg_finder_drop_remarks(f, start, end); /* 交通秩序： is no unknown label */
    return dg_finder_add_clause(f, end);
}

/* NCDC (lead), FMARD: does every name have its mark, or the first one that of who leads? */
static bool are_marked(const dg_clause *clause) {
    bool all = clause->unread.n == 0 && clause->all_plausible && clause->parties.n > 0 &&
               clause->parties.items[0].at == 0;
    bool leads = all && clause->parties.items[0].class == DG_CLASS_LEAD;
    for (size_t i = 0; i < clause->parties.n; i++)
        all = all && (leads || clause->parties.items[i].class != DG_CLASS_NONE);
    return all;
}

/* Behind the newest dash or colon before the mark at f->at, from byte `start` on; `start`: there is
 * none. */
static size_t dash_before(const dg_finder *f, size_t start) {
    static const char *const dashes[] = {" - ", " – ", " — ", ": "};
    for (size_t at = f->at; at > start; at--)
        for (size_t i = 0; i < DG_ITEMS(dashes); i++)
            if (dg_slice_ends((dg_slice){f->text.at + start, at - start}, dashes[i])) return at;
    return start;
}

dg_code dg_finder_take_marked_names(dg_finder *f, dg_slice group, bool *taken) {
    bool shared;
    const dg_clause *clause = &f->findings->parsed;
    dg_slice before = {f->text.at, f->at};
    if (before.n == 0 || dg_slice_ends(before, "。")) return DG_OK; /* mostly */
    if (dg_bracket_class(group, &shared) == DG_CLASS_NONE) return DG_OK;
    size_t start = sentence_start(f);
    if (start == f->at) return DG_OK;
    if ((unsigned char)f->text.at[f->at - 1] >= 0x80) return take_marked_line(f, start, taken);
    if (!dg_is_latin_byte(f->text, start)) return DG_OK;
    size_t left = f->text.n - f->at;
    dg_slice near = {f->text.at, f->at + (left < LINE_BYTES ? left : LINE_BYTES)};
    size_t end = dg_sentence_end(near, f->at + group.n);
    while (end < near.n && near.at[end] == ';') /* DoH (L); NGOs (S) */
        end = dg_sentence_end(near, end + 1);
    if (end >= near.n && near.n < f->text.n) return DG_OK;
    dg_code code = dg_finder_parse(f, (dg_slice){f->text.at + start, end - start});
    *taken = code == DG_OK && are_marked(clause);
    size_t behind = dash_before(f, start);
    if (code == DG_OK && !*taken && behind > start) { /* Draft a plan - NCDC (lead), FMARD */
        start = behind;
        code = dg_finder_parse(f, (dg_slice){f->text.at + start, end - start});
        *taken = code == DG_OK && are_marked(clause);
    }
    if (!*taken) return code;
    f->at = start;
    return dg_finder_add_clause(f, end);
}

/* Was a body of that name given a role not far before? */
static bool has_role_before(const dg_finder *f, dg_slice name) {
    enum { PARTIES = 500 }; /* so many of the newest are looked at */
    size_t seen = 0;
    for (size_t i = f->findings->clauses.n; i > 0 && seen < PARTIES; i--) {
        const dg_clause *clause = &f->findings->clauses.items[i - 1].clause;
        for (size_t k = 0; k < clause->parties.n && seen < PARTIES; k++, seen++)
            if (dg_slice_equal(clause->parties.items[k].written, name)) return true;
    }
    return false;
}

/* The word that a text ends in. */
static dg_slice last_word(dg_slice text) {
    size_t start = text.n;
    while (start > 0 && strchr(" \n", text.at[start - 1]) == NULL)
        start--;
    return dg_slice_skip(text, start);
}

/* Does the last of the words before a bracket call bodies by their kind, which it may list? */
static bool ends_in_class(dg_slice before) {
    WORDS(others, {"agency", 0}, {"department", 0}, {"groups", 0}, {"members", 0},
          {"stakeholders", 0});
    dg_slice last = last_word(before);
    return last.n == before.n || last.n == 0 || dg_words_hold(&dg_english_classes, last) ||
           dg_words_hold(&others, last);
}

/* May the words before a bracket of `n` names be a task, of which it says whose it is? Not
 * Department of Works, whose short form one name may be. */
static bool may_be_task(dg_slice before, size_t n) {
    dg_slice last = last_word(before);
    bool small = last.n > 0 && last.at[0] >= 'a' && last.at[0] <= 'z';
    return (small || n > 1) && !ends_in_class(before);
}

/* Build the Bureau of Works: do the words before a bracket end in a body's name? */
static bool end_in_body(dg_slice before) {
    enum { NAME_BYTES = 60 };
    for (size_t at = before.n; at > 0 && before.n - at < NAME_BYTES; at--)
        if (at > 1 && before.at[at - 1] == ' ' && dg_is_capital(before.at[at]) &&
            dg_is_titled_body(dg_slice_skip(before, at)))
            return true;
    return false;
}

/* Of the parties that were parsed, those that may be bodies where they stand; *known: those that
 * had a role before. */
static size_t may_be_bodies(const dg_finder *f, size_t *known) {
    const dg_clause *clause = &f->findings->parsed;
    size_t may = 0;
    *known = 0;
    for (size_t i = 0; i < clause->parties.n; i++) {
        dg_slice name = clause->parties.items[i].written;
        bool here = has_role_before(f, name), body = dg_is_latin_name(name);
        *known += here;
        may += here || dg_is_short_form(name) || dg_is_latin_officer(name) ||
               (body && (dg_is_titled_body(name) || dg_is_placed_body(name))) ||
               (i > 0 && clause->parties.items[i].kind == DG_KIND_COLLECTIVE);
    }
    return may;
}

/* Where the last dash of a line stands, and its bytes, which are 0 where none does. */
static size_t last_dash(size_t *bytes, dg_slice line) {
    static const char *const dashes[] = {" - ", " – ", " — "};
    enum { NAMES_BYTES = 240 };
    size_t at = line.n;
    for (*bytes = 0; at > 0 && line.n - at < NAMES_BYTES; at--)
        for (size_t i = 0; at < line.n && line.at[at] == ' ' && i < DG_ITEMS(dashes); i++)
            if (dg_slice_starts(dg_slice_skip(line, at), dashes[i])) {
                *bytes = strlen(dashes[i]);
                return at;
            }
    return at;
}

/* Build dams – Water Agency – 1 May: the bytes of the time, and its dash, that end a line. */
static size_t time_behind_dash(dg_slice line) {
    size_t dash, at = last_dash(&dash, line);
    dg_slice time = dg_slice_skip(line, at + dash);
    bool whole =
        dash > 0 && time.n > 0 && (dg_word_time(NULL, time) == time.n || dg_is_english_day(time));
    return whole ? line.n - at : 0;
}

/* Where the names behind the last dash of a line begin: Build dams – Water Agency, DOW; 0: nothing
 * like names stands there, or no task before it. */
static size_t names_behind_dash(dg_slice line) {
    enum { LEAST_SPACES = 2 };
    line.n -= time_behind_dash(line);
    size_t dash, spaces = 0, at = last_dash(&dash, line);
    if (dash == 0) return 0;
    for (size_t i = 0; i < at; i++)
        spaces += line.at[i] == ' ';
    dg_slice names = dg_slice_skip(line, at + dash);
    bool other = dg_slice_holds(names, ":") || dg_slice_holds(names, ". ");
    bool quote = at > 0 && strchr("\"'", line.at[at - 1]) != NULL;
    bool told = spaces < LEAST_SPACES || names.n == 0 || !dg_is_capital(names.at[0]);
    return other || quote || told || dg_slice_ends((dg_slice){line.at, at}, "”") ? 0 : at + dash;
}

/* Does the line before or behind this one, which ends at f->at, end in names behind a dash, too? */
static bool others_end_so(const dg_finder *f) {
    enum { LINE = 600 };
    size_t at = f->at, ends[2] = {0, 0};
    for (size_t i = 0; i < 2; i++) { /* of this line and of the one before, where they begin */
        while (at > 0 && f->at - at < 2 * LINE && f->text.at[at - 1] != '\n')
            at--;
        ends[i] = at;
        at -= at > 0;
    }
    dg_slice above = {f->text.at + ends[1], ends[0] > ends[1] ? ends[0] - 1 - ends[1] : 0};
    dg_slice next = dg_slice_skip(f->whole, f->at + (f->at < f->whole.n));
    if (next.n > LINE) next.n = LINE;
    next.n = dg_slice_find(next, "\n", 0);
    return names_behind_dash(above) > 0 || names_behind_dash(next) > 0;
}

dg_code dg_finder_take_dashed_names(dg_finder *f, bool *taken) {
    enum { LINE = 600 };
    size_t start = f->at, end = f->at, known;
    while (start > f->from && end - start < LINE && f->text.at[start - 1] != '\n')
        start--;
    if (start == end || end - start >= LINE || start < dg_finder_last_end(f)) return DG_OK;
    if (f->from == 0 && dg_is_capital(f->text.at[start])) return DG_OK; /* a title */
    size_t names = names_behind_dash((dg_slice){f->text.at + start, end - start});
    if (names == 0) return DG_OK;
    size_t time = time_behind_dash((dg_slice){f->text.at + start, end - start});
    dg_code code =
        dg_finder_parse(f, (dg_slice){f->text.at + start + names, end - start - names - time});
    const dg_clause *clause = &f->findings->parsed;
    if (code != DG_OK || clause->parties.n == 0 || clause->unread.n > 0) return code;
    size_t may = may_be_bodies(f, &known);
    bool sure = known > 0 || dg_is_titled_body(clause->parties.items[0].written);
    bool listed = time > 0 && others_end_so(f); /* a task, who, when: as the others */
    if (listed && !sure) return dg_finder_remark(f, DG_DIAG_UNREAD_CLAUSE, start + names, end);
    if (may < clause->parties.n || (!sure && clause->parties.n < 2)) return DG_OK;
    *taken = sure && (known > 0 || others_end_so(f));
    if (!*taken) return dg_finder_remark(f, DG_DIAG_UNREAD_CLAUSE, start + names, end);
    f->at = start + names;
    return dg_finder_add_clause(f, end);
}

/* Ministry of Works (MOW), Bank of Growth (BG): do the words before a bracket, or those in
 * capitals, begin with its letters? */
static bool begin_with_letters(dg_slice before, dg_slice name, bool capitals) {
    size_t left = name.n;
    for (size_t at = before.n; at > 0 && left > 0; at--) {
        char c = before.at[at - 1];
        if (!dg_is_letter(c) || (at > 1 && dg_is_letter(before.at[at - 2]))) continue;
        if (capitals && !dg_is_capital(c)) continue;
        if ((name.at[--left] & ~0x20) != (c & ~0x20)) return false;
    }
    return left == 0;
}

/* What is seen of brackets of short forms near one of them. */
typedef struct {
    size_t lines, most; /* so many lines end in one, and the longest has so many */
    dg_slice name;      /* was it seen? */
    bool again;
} short_forms;

/* [DOW, DOT] (INF): the line without the code behind a bracket of another kind that ends it. */
static dg_slice without_code(dg_slice line) {
    enum { CODE_BYTES = 12 };
    size_t open = line.n > 0 ? line.n - 1 : 0;
    while (open > 1 && line.n - open < CODE_BYTES && strchr("([", line.at[open]) == NULL)
        open--;
    dg_slice before = {line.at, open}, code = {line.at + open + 1, line.n - open - 2};
    bool behind = open > 1 && dg_slice_ends(before, line.at[open] == '(' ? "] " : ") ");
    if (behind && dg_is_short_form(code)) line.n = open - 1;
    return line;
}

/* Build roads (DOW, DOT), [DOW]: add the bracket of short forms that ends a line, if one does. */
static void see_short_forms(short_forms *seen, dg_slice line) {
    line = without_code(dg_slice_trim(line));
    size_t open = line.n, n = 0;
    bool again = false;
    if (line.n == 0 || strchr(")]", line.at[line.n - 1]) == NULL) return;
    char opens = line.at[line.n - 1] == ')' ? '(' : '[';
    while (open > 0 && line.at[open - 1] != opens)
        open--;
    if (open == 0) return;
    dg_slice inner = {line.at + open, line.n - open - 1};
    for (size_t from = 0, at = 0; at <= inner.n; at++) {
        if (at < inner.n && strchr(",;/", inner.at[at]) == NULL) continue;
        dg_slice name = dg_slice_trim((dg_slice){inner.at + from, at - from});
        if (!dg_is_short_form(name) && !dg_is_latin_name(name)) return;
        n += dg_is_short_form(name);
        again = again || dg_slice_equal(name, seen->name);
        from = at + 1;
    }
    seen->lines += n > 0;
    seen->most = n > seen->most ? n : seen->most;
    seen->again = seen->again || again;
}

/* Do lines near the one whose bracket begins at f->at and ends at byte `end` end in short forms as
 * well, one of them in several, and is this bracket's only name seen again? */
static bool others_list_short_forms(const dg_finder *f, size_t end) {
    enum { LINE = 600, LINES = 3, LEAST = 3 };
    const dg_clause *clause = &f->findings->parsed;
    size_t n = clause->parties.n, at = f->at;
    short_forms seen = {.most = n, .name = clause->parties.items[0].written};
    while (at > 0 && f->at - at < LINE && f->text.at[at - 1] != '\n')
        at--;
    for (size_t i = 0; i < LINES && at > 0 && f->text.at[at - 1] == '\n'; i++) {
        size_t stop = at - 1;
        for (at = stop; at > 0 && stop - at < LINE && f->text.at[at - 1] != '\n';)
            at--;
        see_short_forms(&seen, (dg_slice){f->text.at + at, stop - at});
    }
    dg_slice behind = dg_slice_skip(f->whole, end);
    for (size_t i = 0; i < LINES && behind.n > 0 && behind.at[0] == '\n'; i++) {
        dg_slice near = {behind.at + 1, behind.n - 1 < LINE ? behind.n - 1 : LINE};
        near.n = dg_slice_find(near, "\n", 0);
        see_short_forms(&seen, near);
        behind = dg_slice_skip(behind, 1 + near.n);
    }
    return seen.lines >= LEAST && seen.most > 1 && (n > 1 || seen.again);
}

/* S-M, L: are the letters behind a bracket terms, short to long, and no marks or grades? */
static bool are_terms(dg_slice behind) {
    size_t n = dg_bracket_letters(behind);
    for (size_t i = 1; i < n; i += 2)
        if (strchr("SML", behind.at[i]) == NULL) return false;
    return n > 0;
}

dg_code dg_finder_take_short_forms(dg_finder *f, size_t end, bool *taken) {
    const dg_clause *clause = &f->findings->parsed;
    dg_slice before = dg_slice_trim((dg_slice){f->text.at + f->from, f->at - f->from});
    size_t n = clause->parties.n, known;
    if (f->from == 0 || n == 0 || clause->unread.n > 0) return DG_OK;
    bool task = may_be_task(before, n);
    size_t may = may_be_bodies(f, &known);
    dg_slice behind = dg_slice_skip(f->text, end);
    bool all = may == n, termed = dg_bracket_letters(behind) > 0;
    dg_slice first = clause->parties.items[0].written;
    bool own = begin_with_letters(before, first, true) || begin_with_letters(before, first, false);
    *taken = all && (known > 0 || are_terms(behind)) && (task || (known > 0 && termed && !own));
    if (!*taken && all && !own && !ends_in_class(before) && !end_in_body(before))
        *taken = others_list_short_forms(f, end);
    if (*taken) return dg_finder_add_sentence(f, end, true);
    return task && may > 1 ? dg_finder_remark(f, DG_DIAG_UNREAD_CLAUSE, f->at, end) : DG_OK;
}
