/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences in English that tell a body to do something: The Director shall review plans. They are
 * clauses where an item, or a paragraph of an order, begins with one. */
#include <string.h>

#include "base/utf8.h"
#include "read/clause/deeds_below.h"
#include "read/clause/finder.h"
#include "read/english/english.h"
#include "read/english/english_actions.h"
#include "read/english/english_decisions.h"
#include "read/english/english_deeds.h"
#include "read/english/english_duties.h"
#include "read/english/english_next_told.h"
#include "read/english/english_parties.h"
#include "read/english/english_prose.h"
#include "read/english/english_verbs.h"
#include "read/name/latin.h"
#include "read/name/small_name.h"
#include "read/name/star.h"
#include "read/words/lexicon.h"
#include "read/words/signs.h"

/* Is the party of such a line surely one who acts: by what it is called, or marked (lead)? */
static bool is_actor(const dg_party *party) {
    dg_slice name = party->written;
    return party->body != NULL || party->class != DG_CLASS_RESPONSIBLE ||
           dg_is_latin_officer(name) || dg_is_sure_body(name) || dg_is_short_form(name) ||
           dg_is_function(name) || dg_is_small_name(name);
}

/* Trade Board – mend the roof: the bytes before a dash and what is to be done, in small letters. */
static size_t before_deed(dg_slice value) {
    WORDS(dashes, {" – ", 0}, {" — ", 0}, {" - ", 0});
    for (size_t at = 0; at < value.n; at++) {
        size_t n =
            value.at[at] != ' ' ? 0 : dg_words_match(&dashes, dg_slice_skip(value, at), NULL);
        dg_slice deed = dg_slice_skip(value, at + n);
        if (n > 0 && deed.n > 0 && deed.at[0] >= 'a' && deed.at[0] <= 'z') return at;
    }
    return value.n;
}

/* Action : Head of Highways / Trade Board: a line of minutes that is nothing but who is to act. The
 * first tells; where it may as well be what is to be done, a note says so. */
static dg_code take_actors(dg_finder *f) {
    dg_slice line = dg_slice_skip(f->text, f->at);
    line.n = dg_slice_find(line, "\n", 0);
    size_t mark = dg_english_action_mark(line);
    dg_clause *clause = &f->findings->parsed;
    bool colon = dg_slice_holds((dg_slice){line.at, mark}, ":"); /* not Action – Noise */
    dg_slice value = dg_slice_trim(dg_slice_skip(line, mark));
    if (dg_slice_ends(value, ";")) value.n--;
    value.n = before_deed(value);
    dg_code code = dg_clause_parse_value(clause, value, (size_t)(value.at - f->text.at),
                                         DG_CLASS_RESPONSIBLE, f->registry, f->err);
    bool all = code == DG_OK && clause->unread.n == 0 && clause->parties.n > 0;
    for (size_t i = 0; all && i < clause->parties.n; i++)
        all = dg_is_latin_name(clause->parties.items[i].written) ||
              dg_is_small_name(clause->parties.items[i].written);
    if (!all || dg_english_is_no_action(value)) return code;
    if (is_actor(&clause->parties.items[0])) return dg_finder_add_sentence(f, f->at + line.n, true);
    return colon ? dg_finder_remark(f, DG_DIAG_UNREAD_CLAUSE, f->at, f->at + line.n) : DG_OK;
}

/* Action: Trade Board to report, a line of minutes. */
dg_code dg_finder_take_action(dg_finder *f) {
    if (dg_english_action_mark(dg_slice_skip(f->text, f->at)) == 0) return DG_OK;
    dg_prose prose = {0};
    dg_prose_reading reading;
    dg_code code = dg_prose_read(&reading, &f->findings->parsed, &prose, f->text, f->at, f->at,
                                 DG_PROSE_ALONE, f->registry, f->err);
    if (code != DG_OK) return code;
    return reading.says == DG_PROSE_CLAUSE ? dg_finder_add_sentence(f, reading.end, true)
                                           : take_actors(f);
}

dg_code dg_finder_take_action_behind(dg_finder *f, bool *taken) {
    enum { LINE_BYTES = 600 };
    size_t at = f->at;
    bool behind =
        at > f->from + 1 && f->text.at[at - 1] == ' ' && strchr(".;", f->text.at[at - 2]) != NULL;
    dg_slice near = dg_slice_skip(f->text, at);
    if (behind && near.n > LINE_BYTES) {
        near.n = LINE_BYTES;
        behind = dg_slice_holds(near, "\n");
    }
    dg_code code = behind ? dg_finder_take_action(f) : DG_OK;
    *taken = f->at > at;
    return code;
}

/* Does the line that the text ends in begin with a bullet? */
static bool is_of_bullet(dg_slice before) {
    enum { LINE_BYTES = 1000 };
    size_t at = before.n;
    while (at > 0 && before.at[at - 1] != '\n' && before.n - at < LINE_BYTES)
        at--;
    return dg_words_match(&dg_spaced_bullets, dg_slice_skip(before, at), NULL) > 0;
}

dg_code dg_finder_take_led(dg_finder *f, bool *taken) {
    enum { LINE_BYTES = 600 };
    WORDS(marks, {", ", 0}, {": ", 0});
    dg_class class;
    dg_slice before = {f->text.at + f->from, f->at - f->from}, line = dg_slice_skip(f->text, f->at);
    size_t n = dg_word_opening(&class, line);
    if (class != DG_CLASS_LEAD || dg_words_end(&marks, before) == 0) return DG_OK;
    if (f->from == 0 && !is_of_bullet(before)) return DG_OK;
    if (line.n > LINE_BYTES) line.n = LINE_BYTES;
    line.n = dg_sentence_end(line, 0);
    size_t list = dg_prose_list_end(line);
    bool aim = dg_slice_starts(dg_slice_skip(line, list), ", to "); /* to guide others */
    if (line.n == LINE_BYTES || (list < line.n && !aim)) return DG_OK;
    dg_slice rest = dg_slice_skip(f->text, f->at + line.n);
    rest = dg_slice_skip(rest, dg_slice_starts(rest, "."));
    while (dg_slice_starts(rest, " "))
        rest = dg_slice_skip(rest, 1);
    if (rest.n > 0 && rest.at[0] != '\n') return DG_OK;
    line.n = list;
    dg_slice names = dg_slice_skip(line, n);
    names = dg_slice_skip(names, dg_slice_starts(names, "the ") ? strlen("the ") : 0);
    if (names.n == 0 || !dg_is_capital(names.at[0])) return DG_OK;
    dg_code code = dg_finder_parse(f, line);
    const dg_clause *clause = &f->findings->parsed;
    if (code != DG_OK || clause->parties.n == 0 || clause->unread.n > 0) return code;
    size_t end = f->at + line.n;
    *taken = dg_parties_are_told(clause->parties.items[0].written);
    return *taken ? dg_finder_add_sentence(f, end, true)
                  : dg_finder_remark(f, DG_DIAG_PROSE_ASSIGNMENT, f->at, end);
}

/* (d), 22, MR5, a bullet: the bytes of a mark that stands before a paragraph; 0: none. */
static size_t mark_before(dg_slice text) {
    WORDS(others, {"— ", 0}, {"·", 0}, {"o ", 0});
    enum { MARK_BYTES = 8 };
    size_t bullet = dg_words_match(&dg_spaced_bullets, text, NULL);
    if (bullet == 0) bullet = dg_words_match(&others, text, NULL);
    if (bullet == 0) bullet = dg_pasted_bullet(text);
    size_t star = dg_star_bytes(text), n = 0;
    if (bullet > 0 || star > 0) return bullet > star ? bullet : star;
    bool open = dg_slice_starts(text, "("), digit = false;
    size_t at = open;
    for (; at < text.n && n < MARK_BYTES; at++, n++) {
        char c = text.at[at];
        bool number = (c >= '0' && c <= '9') || c == '.';
        if (!number && !dg_is_letter(c)) break;
        digit = digit || number;
    }
    dg_slice rest = dg_slice_skip(text, at);
    if (n > 0 && (dg_slice_starts(rest, ") ") || dg_slice_starts(rest, ")\n"))) return at + 1;
    bool mark = n > 0 && (digit || (n == 1 && text.at[0] >= 'a')) && !open;
    return mark && (dg_slice_starts(rest, " ") || dg_slice_starts(rest, ": ")) ? at + 1 : 0;
}

/* What orders says shall, what advises should, what divides duties is responsible; will may only
 * foretell. */
static bool is_order(dg_slice sentence) {
    static const char *const words[] = {
        " shall ",           " should ",           " must ",          " shall, ",
        " shall:",           " directed to ",      " shall—",         " shall –",
        "recommend that ",   "ORDERED that ",      "ordered that ",   " responsible for ",
        " responsible to ",  " responsible to:",   " agree to:",      " agrees to:",
        "esponsibility ",    " duty of ",          " is the lead ",   " is the Lead ",
        " coordinated by ",  " in charge ",        " agency for ",    " agency is ",
        " agencies are ",    " agencies include ", " tasked with ",   " charged with ",
        " mandated to ",     " requested to ",     " instructed to ", " asked to ",
        " responsible for:", "RESOLVED that ",     "esolved that ",   "RESOLVED, that ",
        "RESOLVED THAT ",    "authorised to ",     "authorized to ",  "invited to "};
    return DG_HOLDS_ANY(sentence, words) || dg_english_decides(dg_slice_trim(sentence));
}

/* The Board will:, over the items of a list: nothing is foretold so. */
static bool heads_list(const dg_finder *f, size_t at, size_t end) {
    dg_slice text = f->text;
    size_t next = dg_slice_find(text, "\n", end) + 1;
    dg_slice line = dg_slice_trim((dg_slice){text.at + at, next - 1 - at});
    bool item = next >= text.n && text.n < f->whole.n;
    bool bullet =
        next < text.n && dg_words_match(&dg_spaced_bullets, dg_slice_skip(text, next), NULL) > 0;
    return dg_slice_ends(line, ":") && (item || bullet);
}

/* Put the newest clause where it stands among those from the `first` on. */
static void put_in_order(dg_findings *findings, size_t first) {
    size_t i = findings->clauses.n - 1;
    dg_found newest = findings->clauses.items[i];
    for (; i > first && findings->clauses.items[i - 1].at > newest.at; i--)
        findings->clauses.items[i] = findings->clauses.items[i - 1];
    findings->clauses.items[i] = newest;
}

/* Is it the name of a body, and of several words or an office: not NPAP, a plan? */
static bool names_bearer(dg_slice name) {
    dg_class class;
    name = dg_latin_before_remark(name);
    bool words = dg_slice_holds(name, " ") || dg_slice_is(name, "Police");
    static const char object[] = "the "; /* Chair the council, a deed */
    if (dg_slice_starts(dg_slice_skip(name, dg_parties_word(name) + 1), object)) return false;
    bool body =
        dg_is_latin_name(name) && (dg_is_latin_officer(name) || (words && dg_is_sure_body(name)));
    return body && dg_word_label(&class, name) == 0;
}

/* Do the two lines from byte `at` on, or a bullet that is a sentence or a sure deed, say what
 * somebody is to do: - Ensure that dams hold? */
static bool are_duties_below(bool *helps, dg_slice text, size_t at) {
    enum { LINES = 2 };
    size_t n = 0;
    for (size_t i = 0; i < LINES && at < text.n; i++) {
        bool own = false;
        while (at < text.n && strchr(" \n", text.at[at]) != NULL)
            at++;
        dg_slice line = dg_slice_skip(text, at);
        line.n = dg_slice_find(line, "\n", 0);
        if (i == 0 && dg_english_tells_of_list(line))
            return false; /* it has a sentence of its own */
        size_t mark = mark_before(line);
        line = dg_slice_skip(line, mark);
        bool sure = dg_english_does(&own, line),
             deed = sure || (mark > 0 && dg_english_bullet_tells(line));
        bool alone = dg_english_is_whole_duty(line, mark > 0);
        n += !deed ? 0 : alone ? LINES : 1;
        *helps = i == 0 ? own : *helps && own;
        at = dg_slice_find(text, "\n", at) + 1;
    }
    return n >= LINES;
}

/* Space Management: quote prices, in a list of actions. */
static bool is_actors_line(dg_slice line, size_t colon) {
    enum { MOST_SPACES = 4 };
    dg_class class;
    size_t spaces = 0, deed = colon + strlen(": ");
    for (size_t i = 0; i < colon; i++)
        spaces += line.at[i] == ' ';
    bool small = deed < line.n && line.at[deed] >= 'a' && line.at[deed] <= 'z';
    return small && spaces <= MOST_SPACES && dg_is_latin_name((dg_slice){line.at, colon}) &&
           dg_word_label(&class, line) == 0 && dg_english_action_mark(line) == 0;
}

/* **Water Agency** – reviews dams, Water Agency. Review dams: the bytes of a bearer's name before a
 * dash or a stop and its duty; 0: it is no such line. */
static size_t dash_before_duty(bool *helps, dg_slice line) {
    WORDS(dashes, {" – ", 0}, {" — ", 0}, {" - ", 0}, {". ", 0});
    enum { NAMES_BYTES = 120 };
    for (size_t at = 0; at < line.n && at <= NAMES_BYTES; at++) {
        size_t n = dg_words_match(&dashes, dg_slice_skip(line, at), NULL);
        if (n == 0) continue;
        dg_slice name = {line.at, at};
        while (name.n > 0 && name.at[0] == '*')
            name = dg_slice_skip(name, 1);
        while (name.n > 0 && name.at[name.n - 1] == '*')
            name.n--;
        dg_slice duty = dg_slice_skip(line, at + n);
        return dg_english_is_duty_of(helps, duty) && names_bearer(name) ? at : 0;
    }
    return 0;
}

/* Water Agency (WA): Ensures that dams hold, or the names alone above such duties, a line of a list
 * of duties: the bytes of the names; 0: it is none. */
static size_t duty_names(bool *helps, dg_slice line, dg_slice text, size_t end, bool acts) {
    enum { NAMES_BYTES = 120 };
    if (dg_slice_ends(line, ":")) line.n--;
    size_t colon = dg_slice_find(line, ": ", 0), dash = dash_before_duty(helps, line);
    if (dash > 0) return dash;
    if (acts && is_actors_line(line, colon)) return colon;
    if (colon == line.n && colon <= NAMES_BYTES && names_bearer(line))
        return are_duties_below(helps, text, end + 1) ? colon : 0;
    if (colon > NAMES_BYTES || !names_bearer((dg_slice){line.at, colon})) return 0;
    dg_slice duty = dg_slice_trim(dg_slice_skip(line, colon + 1));
    bool deed = duty.n > 0 && duty.at[0] >= 'a' && dg_english_begins_with_deed(duty) &&
                !dg_slice_holds(duty, ": "); /* Trade Board: build a dam */
    return dg_english_does(helps, duty) || deed ? colon : 0;
}

/* Does the line, which is no body for sure, head duties as others did before it? */
static bool may_head_duties(const dg_finder *f, size_t at, size_t end) {
    bool helps;
    const dg_found *last = dg_finder_last(f);
    dg_slice name = {f->text.at + at, end - at};
    bool line = at == f->from || f->text.at[at - 1] == '\n'; /* no bullet */
    if (!line || last == NULL || !last->duty || dg_slice_holds(name, ":")) return false;
    return dg_is_latin_name(dg_latin_before_remark(name)) &&
           are_duties_below(&helps, f->text, end + 1);
}

static dg_code take_duty(dg_finder *f, size_t at, size_t end, bool acts, size_t first,
                         bool *taken) {
    bool helps = false;
    dg_clause *clause = &f->findings->parsed;
    dg_slice line = {f->text.at + at, end - at};
    size_t names = duty_names(&helps, line, f->text, end, acts);
    bool heads = names == 0 && may_head_duties(f, at, end);
    bool below = heads && dg_english_tells_below(dg_slice_skip(f->text, end));
    bool joined = dg_slice_holds(line, " and "); /* Marketing and Communication */
    if (below && (joined || !dg_english_heads_matter(line))) names = line.n;
    if (heads && names == 0) return dg_finder_remark(f, DG_DIAG_UNREAD_CLAUSE, at, end);
    if (names == 0) return DG_OK;
    dg_code code = dg_finder_parse(f, dg_before_through((dg_slice){f->text.at + at, names}));
    if (code != DG_OK || clause->parties.n == 0 || clause->unread.n > 0) return code;
    for (size_t i = 0; i < clause->parties.n; i++)
        clause->parties.items[i].class = helps ? DG_CLASS_SUPPORT : DG_CLASS_RESPONSIBLE;
    clause->has_role = *taken = true;
    dg_finder_drop_remarks(f, at, end);
    f->at = at;
    code = dg_finder_add_sentence(f, end, acts);
    if (code != DG_OK) return code;
    f->findings->clauses.items[f->findings->clauses.n - 1].duty = true;
    put_in_order(f->findings, first);
    return DG_OK;
}

/* Does a sentence begin here that says who bears it: Supporting agencies include the Trade Board?
 */
static bool says_bearer(dg_slice text) {
    int value;
    return dg_english_bearer_is(&value,
                                dg_slice_starts(text, " ") ? dg_slice_skip(text, 1) : text) > 0;
}

/* The sentence that the text begins with, or as much of it as is looked at. */
static dg_slice next_sentence(dg_slice text) {
    enum { SENTENCE_BYTES = 600 };
    if (text.n > SENTENCE_BYTES) text.n = SENTENCE_BYTES;
    text.n = dg_sentence_end(text, 0);
    return text;
}

/* May a sentence behind a clause be one more: says it shall, or who bears it? */
static bool tells_more(dg_slice text) {
    static const char *const words[] = {" shall ",
                                        " shall, ",
                                        " shall:",
                                        " shall—",
                                        " must ",
                                        " is to ",
                                        " are to ",
                                        " is directed to ",
                                        " are directed to ",
                                        "is required to ",
                                        "are required to ",
                                        "hereby directed to ",
                                        " supporting agenc",
                                        " support agenc",
                                        "been tasked ",
                                        " provide support",
                                        " provides support",
                                        "been directed to ",
                                        "been asked to ",
                                        "been requested to ",
                                        " was tasked ",
                                        " was directed to "};
    dg_slice sentence = next_sentence(text);
    return DG_HOLDS_ANY(sentence, words) || dg_english_decides(dg_slice_trim(sentence));
}

/* Or one that advises, right behind a clause. */
static bool advises_more(dg_slice text) {
    static const char *const words[] = {" should ", " must:"};
    return DG_HOLDS_ANY(next_sentence(text), words);
}

/* Does the item begin at byte `at`? */
static bool begins_item(const dg_finder *f, size_t at) {
    return f->from > 0 && dg_slice_trim((dg_slice){f->text.at + f->from, at - f->from}).n == 0;
}

/* The first sentence of the paragraph [at, end), or the one behind its heading, and others of it
 * that tell more. `any`: whatever its verb. `acts`: it stands in a list of actions. */
static dg_code take_paragraph(dg_finder *f, size_t at, size_t end, bool any, bool acts,
                              size_t first) {
    enum { PLAIN = 2, SENTENCES = 12 };
    WORDS(grounds, {"WHEREAS", 0}, {"Whereas", 0}); /* an order's, which tell nobody */
    if (dg_words_match(&grounds, dg_slice_skip(f->text, at), NULL) > 0) return DG_OK;
    bool item = any, taken = false, again = false;
    dg_code code = DG_OK;
    for (size_t i = 0, mark; i < SENTENCES && code == DG_OK; i++) {
        for (;;) {
            for (; at < end && strchr(" .;", f->text.at[at]) != NULL; at++)
                again = again || (taken && f->text.at[at] == ';');
            if (taken && dg_slice_starts(dg_slice_skip(f->text, at), "and the ")) at += 4;
            if ((mark = mark_before(dg_slice_skip(f->text, at))) == 0 || at + mark >= end) break;
            any = any || (f->text.at[at] & 0x80) != 0 || dg_is_bullet_of_list(f->text, at);
            at += mark;
        }
        if (at >= end || !dg_is_latin_byte(f->text, at)) return DG_OK;
        dg_slice rest = {f->text.at + at, end - at};
        if (!again && (taken || i >= PLAIN) && !says_bearer(rest) && !tells_more(rest) &&
            !(taken && advises_more(rest)) &&
            !(taken && item && dg_finder_tells_another(f, rest, first))) {
            size_t stop = at + dg_sentence_end(rest, 0);
            if (taken) code = dg_finder_note_order(f, NULL, at, stop);
            at = stop;
            continue;
        }
        bool duty = false;
        again = false;
        if (i == 0) code = take_duty(f, at, end, acts, first, &duty);
        if (code != DG_OK || duty) return code;
        dg_prose prose = {0};
        dg_prose_reading reading;
        code = dg_prose_read(&reading, &f->findings->parsed, &prose, f->text, at, at,
                             acts                                    ? DG_PROSE_ACTION
                             : dg_finder_stands_behind(f, first, at) ? DG_PROSE_BEHIND
                             : begins_item(f, at)                    ? DG_PROSE_FIRST
                                                                     : DG_PROSE_ALONE,
                             f->registry, f->err);
        if (code != DG_OK) return code;
        code = reading.says == DG_PROSE_CLAUSE
                   ? dg_finder_take_following(f, &reading)
                   : dg_finder_take_part_behind(f, at, prose.end, first);
        at = reading.says == DG_PROSE_CLAUSE ? reading.end : prose.end;
        if (reading.says != DG_PROSE_CLAUSE) continue;
        if (code != DG_OK) return code;
        dg_slice words = {f->text.at + reading.at, reading.end - reading.at};
        bool to = dg_slice_starts(words, "To ") && dg_slice_ends(words, ":");
        bool doubtful = to || (!any && !is_order(words));
        bool facts = to && dg_stands_over_facts(f->whole, reading.end);
        if (doubtful && !facts && heads_list(f, reading.at, reading.end)) doubtful = false;
        if (doubtful && to) continue; /* To the Members of the Trade Board: Dear all */
        if (doubtful) {
            /* will, should: a note */
            code = dg_finder_remark(f, DG_DIAG_PROSE_ASSIGNMENT, reading.at, reading.end);
            continue;
        }
        dg_finder_drop_remarks(f, reading.at, reading.end);
        f->at = reading.at;
        dg_slice sentence = {f->text.at + reading.at, reading.end - reading.at};
        size_t next, stop = reading.at + dg_english_next_told(&next, sentence);
        const dg_clause *parsed = &f->findings->parsed;
        if (parsed->parties.n == 0 || reading.at + parsed->parties.items[0].at >= stop)
            stop = reading.end;
        code = dg_finder_add_sentence(f, stop, item && reading.leads);
        if (code == DG_OK) put_in_order(f->findings, first);
        taken = true;
        again = stop < reading.end;
        if (again) at = reading.at + next;
    }
    return code;
}

/* The sentences of the paragraph [at, end) before its clause `next` and behind each. */
static dg_code take_around(dg_finder *f, size_t at, size_t end, size_t next, bool any,
                           size_t first) {
    enum { MOST_BYTES = 1200, MOST_CLAUSES = 40 }; /* each moves those behind it */
    bool before = true;
    dg_code code = DG_OK;
    const dg_findings *findings = f->findings;
    for (size_t i = 0; i < MOST_CLAUSES && code == DG_OK && at < end; i++) {
        bool last = next >= findings->clauses.n || findings->clauses.items[next].at >= end;
        size_t to = last ? end : findings->clauses.items[next].at, n = findings->clauses.n;
        dg_slice words = {f->text.at + at, to > at ? to - at : 0};
        if (before && words.n > MOST_BYTES) words.n = MOST_BYTES;
        bool joined = !before && f->text.at[at - 1] == ';'; /* A will dig; B will pay */
        bool tells = joined || tells_more(words) || advises_more(words) || says_bearer(words) ||
                     (before && dg_slice_holds(words, dg_told_modals[DG_SHALL]));
        tells =
            tells || (any && !before && dg_finder_tells_another(f, dg_slice_trim(words), first));
        tells = tells || (before && dg_english_decides_within(words));
        if (tells || (before &&
                      dg_slice_holds(words, dg_told_modals[DG_WILL]))) /* which may only foretell */
            code = take_paragraph(f, at, to, any && tells, false, first);
        else if (words.n > 0)
            code = dg_finder_note_order(f, NULL, at, to);
        next += findings->clauses.n - n;
        before = false;
        if (last) break;
        at = findings->clauses.items[next++].end + 1;
    }
    return code;
}

/* GV to check dates. SM to book: the sentences of bytes [at, end) of minutes that begin with
 * initials and what those are to do. */
static dg_code take_initials(dg_finder *f, size_t at, size_t end, size_t first) {
    dg_code code = DG_OK;
    for (bool begins = true; at < end && code == DG_OK; at++) {
        dg_slice here = {f->text.at + at, end - at};
        if (begins && dg_parties_initials_to_do(here) > 0) {
            dg_prose prose = {0};
            dg_prose_reading reading;
            code = dg_prose_read(&reading, &f->findings->parsed, &prose, f->text, at, at,
                                 DG_PROSE_ALONE, f->registry, f->err);
            if (code != DG_OK) return code;
            if (reading.says == DG_PROSE_CLAUSE) {
                f->at = reading.at;
                code = dg_finder_add_sentence(f, reading.end, false);
                if (code == DG_OK) put_in_order(f->findings, first);
                at = reading.end;
            }
        }
        begins = at > 0 && at < end && f->text.at[at] == ' ' &&
                 strchr(".;:", f->text.at[at - 1]) != NULL;
    }
    return code;
}

/* Does the label of the item say that it is an action: Action Item 3: Research to report? */
static bool is_action_item(const dg_finder *f) {
    enum { LABEL_BYTES = 40 };
    size_t start = f->from;
    while (start > 0 && f->from - start < LABEL_BYTES && f->text.at[start - 1] != '\n')
        start--;
    size_t mark = dg_english_action_mark(dg_slice_skip(f->text, start));
    return start < f->from && mark > 0 && start + mark + 1 >= f->from;
}

/* Trade Board to report: does the clause that was found in a line say who is to do it? */
static bool is_to_do(const dg_finder *f, const dg_found *found) {
    dg_slice sentence = {f->text.at + found->at, found->end - found->at};
    size_t to = dg_slice_find(sentence, " to ", 0);
    dg_slice before = {sentence.at, to};
    return to < sentence.n && !DG_HOLDS_ANY(before, dg_told_modals) &&
           !dg_slice_holds(before, " should ");
}

/* The orders of the paragraphs before the item's own clause `label`, that tell others than it. */
static dg_code note_orders_before(dg_finder *f, size_t first, size_t label) {
    enum { MOST_BYTES = 4000 };
    dg_code code = DG_OK;
    size_t to = f->findings->clauses.items[label].at, next = first;
    if (to - f->from > MOST_BYTES) to = f->from + MOST_BYTES;
    for (size_t at = f->from, end; at < to && code == DG_OK; at = end + 1) {
        end = dg_slice_find((dg_slice){f->text.at, to}, "\n", at);
        size_t mark = mark_before(dg_slice_skip(f->text, at));
        dg_slice line = {f->text.at + at, end - at};
        bool other =
            end < to && !dg_clause_names_in(&f->findings->clauses.items[label].clause, line);
        if (other && dg_is_latin_byte(f->text, at + mark))
            code = dg_finder_note_order(f, &next, at + mark, end);
    }
    return code;
}

/* The orders of the paragraphs behind an item's own clause, and the duties of bodies there. */
static dg_code note_orders(dg_finder *f, size_t first) {
    dg_code code = DG_OK;
    const dg_findings *findings = f->findings;
    size_t next = findings->clauses.n; /* behind the last that is no sentence */
    while (next > first && findings->clauses.items[next - 1].prose)
        next--;
    size_t at = dg_slice_find(f->text, "\n", findings->clauses.items[next - 1].end) + 1;
    for (size_t end; at < f->text.n && code == DG_OK; at = end + 1) {
        end = dg_slice_find(f->text, "\n", at);
        size_t mark = mark_before(dg_slice_skip(f->text, at));
        bool duty = false, latin = dg_is_latin_byte(f->text, at + mark);
        if (latin && mark == 0) code = take_duty(f, at, end, false, first, &duty);
        if (latin && !duty && code == DG_OK) code = dg_finder_note_order(f, &next, at + mark, end);
    }
    return code;
}

/* Open Actions, or the same behind a sentence: It was approved. Action items: */
static bool heads_actions(dg_slice line) {
    enum { HEAD_BYTES = 60 };
    size_t at = line.n;
    while (at > 1 && line.n - at < HEAD_BYTES && !dg_is_full_stop(line, at - 1))
        at--;
    bool behind = at > 1 && line.n - at < HEAD_BYTES && dg_slice_ends(line, ":");
    return dg_english_heads_actions(behind ? dg_slice_trim(dg_slice_skip(line, at)) : line);
}

dg_code dg_finder_take_orders(dg_finder *f, size_t first) {
    dg_code code = DG_OK;
    for (size_t i = first; i < f->findings->clauses.n && f->from > 0; i++) {
        if (f->findings->clauses.items[i].prose) continue;
        dg_code noted = note_orders_before(f, first, i); /* it has its clause */
        return noted == DG_OK ? note_orders(f, first) : noted;
    }
    enum { ITEM_PARAGRAPHS = 2, CAPTION_BYTES = 40 }; /* a heading, and who does what it says */
    size_t item = f->from > 0 ? ITEM_PARAGRAPHS : 0, next = first;
    bool acts = is_action_item(f), listed = false;
    for (size_t at = f->from, end; at < f->text.n && code == DG_OK; at = end + 1) {
        end = dg_slice_find(f->text, "\n", at);
        if (dg_slice_trim((dg_slice){f->text.at + at, end - at}).n == 0) continue;
        size_t n = f->findings->clauses.n;
        size_t mark = mark_before(dg_slice_skip(f->text, at));
        bool bullet = mark > 0;
        if (at + mark > end) mark = 0;
        dg_slice line = {f->text.at + at + mark, end - at - mark};
        listed = heads_actions(line) ||
                 (listed && (bullet || is_actors_line(line, dg_slice_find(line, ": ", 0))));
        bool held = dg_findings_hold_clause(f->findings, &next, at, end);
        bool own = dg_english_tells_of_head((dg_slice){f->text.at + f->from, at - f->from}, line);
        code = held ? take_around(f, at, end, next, item > 0, first)
                    : take_paragraph(f, at, end, item > 0 || listed, acts || listed || own, first);
        bool taken = f->findings->clauses.n > n;
        if (code == DG_OK && !held) code = take_initials(f, taken ? f->at : at, end, first);
        acts = false;
        listed =
            listed || (bullet && taken && dg_findings_hold_clause(f->findings, &next, at, end) &&
                       is_to_do(f, &f->findings->clauses.items[next]));
        bool caption = end - at <= CAPTION_BYTES && f->text.at[end - 1] != '.'; /* Response */
        item -= item > 0 && !caption;
    }
    return code;
}
