/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/clause/clause_words.h"

#include <string.h>

#include "base/fail.h"
#include "base/text.h"
#include "base/utf8.h"
#include "read/clause/bracket.h"
#include "read/clause/clause_flaws.h"
#include "read/english/english.h"
#include "read/name/collective.h"
#include "read/name/latin.h"
#include "read/name/name_end.h"
#include "read/outline/label.h"
#include "read/words/body_words.h"
#include "read/words/label_colon.h"
#include "read/words/lexicon.h"
#include "read/words/time_words.h"

typedef struct {
    dg_text text;
    dg_clause *clause;
    bool labelled; /* they begin with a label */
    bool helpers; /* who helps stands in brackets behind who leads: 主（协）办机关：甲局（乙局） */
    dg_slice label_open; /* what opens the label that the words begin with, （牵头单位）甲局; empty:
                            they begin with no such */
} word_keeper;

static void keep(word_keeper *w, dg_slice bytes, size_t origin) {
    if (bytes.n == 0) return;
    if (!DG_PUSH(w->clause->pieces, (dg_clause_piece){w->text.n, origin})) w->text.failed = true;
    dg_text_put(&w->text, bytes);
}

/* Keep words, but for the white space that breaks a name. */
static void keep_unbroken(word_keeper *w, dg_slice text, size_t origin) {
    dg_broken_name name = {.n = 0};
    for (size_t at = 0, flaw; at < text.n; at = flaw + 1) {
        flaw = !dg_has_blank(dg_slice_skip(text, at)) ? text.n : dg_next_flaw(&name, text, at);
        keep(w, (dg_slice){text.at + at, flaw - at}, origin + at);
    }
}

void dg_clause_say_first_listed(dg_clause *clause, dg_slice part) {
    clause->first_listed = clause->first_of_all = true;
    if (dg_says_same_below(part)) clause->from_here_on = true;
}

/* The bytes of what opens a label in brackets, （牵头单位）, that `text` begins with; 0: no such
 * does. */
static size_t opens_label(dg_slice text) {
    dg_class class;
    size_t open = dg_word_open_bracket(text);
    size_t label = open == 0 ? 0 : dg_word_label_head(&class, dg_slice_skip(text, open));
    return label > 0 && dg_word_close_bracket(dg_slice_skip(text, open + label)) > 0 ? open : 0;
}

/* Does a name end here, so that （牵头单位） behind it is a remark on it, no label? Not where the
 * words begin with a label in such brackets. */
static bool follows_name(const word_keeper *w, dg_slice text, size_t at) {
    size_t step;
    dg_slice rest = dg_slice_skip(text, at), open = {rest.at, dg_word_open_bracket(rest)};
    dg_slice behind = dg_slice_skip(rest, dg_bracket_group(rest));
    unsigned sign = behind.n == 0 ? DG_SIGN_STOP : dg_sign_kinds(behind);
    bool ends = (sign & (DG_SIGN_LIST_MARK | DG_SIGN_STOP | DG_SIGN_COMMA)) != 0 &&
                (sign & DG_SIGN_SPACE) == 0; /* 甲局【牵头】、乙局 */
    bool label = (dg_slice_starts(rest, "【") && !ends) ||
                 (dg_slice_equal(open, w->label_open) && opens_label(rest) > 0);
    return at > 0 && !label && dg_utf8_is_han(dg_utf8_last((dg_slice){text.at, at}, &step));
}

/* The inside of (with support from B), which goes on with the list before it; empty: it does not.
 */
static dg_slice goes_on_inside(dg_slice group, size_t open) {
    dg_class class;
    dg_slice inner = dg_slice_skip(group, open);
    inner.n -= dg_bracket_close(inner);
    bool latin = inner.n > 0 && (unsigned char)inner.at[0] < 0x80;
    bool beside = latin && dg_word_opening(&class, inner) > 0 &&
                  (class == DG_CLASS_TOGETHER || class == DG_CLASS_SUPPORT);
    beside = beside || (latin && dg_slice_starts(inner, "with ")); /* ETBs (with libraries) */
    return beside ? inner : (dg_slice){inner.at, 0};
}

/* Port Trust (City Board and Works Agency to assist): the names in a bracket that ends in what they
 * do for those before it; empty: it does not. */
static dg_slice helpers_inside(dg_slice group, size_t open) {
    WORDS(ends, {" to assist", 0}, {" to support", 0}, {" to help", 0}, {" to provide support", 0},
          {" assisting", 0}, {" supporting", 0}, {" in support", 0});
    dg_slice inner = dg_slice_skip(group, open), none = {inner.at, 0};
    inner.n -= dg_bracket_close(inner);
    size_t end = dg_words_end(&ends, inner);
    if (end == 0 || !dg_is_capital(inner.at[0])) return none; /* mostly */
    inner.n -= end;
    for (size_t from = 0, at = 0; at <= inner.n; at++) {
        if (at < inner.n && strchr(",&", inner.at[at]) == NULL) continue;
        dg_slice name = dg_slice_trim((dg_slice){inner.at + from, at - from});
        if (!dg_is_latin_name(name) && !dg_is_short_form(name)) return none;
        from = at + 1;
    }
    return inner;
}

static void keep_helper(word_keeper *w, dg_slice name, size_t origin) {
    const char mark[] = {DG_REMARK_MARK, (char)('0' + DG_CLASS_SUPPORT)};
    keep(w, DG_LITERAL(", "), origin);
    keep(w, name, origin);
    keep(w, (dg_slice){mark, sizeof mark}, origin + name.n);
}

static bool is_whole_body(dg_slice name) {
    return dg_is_short_form(name) || dg_is_titled_body(name) || dg_ends_like_a_latin_body(name);
}

/* The inside of (through the Port Trust), with the blank before it: a body that the one before the
 * bracket acts through; empty: it is none. */
static dg_slice through_inside(dg_slice group, size_t open) {
    dg_slice inner = dg_slice_skip(group, open), none = {inner.at, 0};
    inner.n -= dg_bracket_close(inner);
    if (inner.n == 0 || strchr("tvo", inner.at[0]) == NULL) return none; /* mostly */
    for (size_t at = 0; (at = dg_slice_find(inner, " ", at)) < inner.n; at++) {
        dg_slice name = dg_slice_skip(inner, at + 1);
        WORDS(words, {"through", 0}, {"through the", 0}, {"via", 0}, {"via the", 0},
              {"on behalf of", 0}, {"on behalf of the", 0});
        if (!dg_words_hold(&words, (dg_slice){inner.at, at})) continue;
        name.n = dg_slice_find(name, ",", 0);
        if (name.n > 0 && dg_is_capital(name.at[0]) && is_whole_body(name)) return inner;
    }
    return none;
}

/* Port Trust and City Works; not Board of Land and Water: are both bodies, or the first is one that
 * does not say what it looks after? */
static bool are_two(dg_slice first, dg_slice last) {
    bool of = dg_slice_holds(first, " of ") || dg_slice_holds(first, " for ");
    return is_whole_body(first) && (is_whole_body(last) || !of);
}

/* Keep them, each with the mark of who supports: City Board and Works Agency, but not Board of Land
 * and Water, are two. */
static void keep_helpers_inside(word_keeper *w, dg_slice names, size_t origin) {
    static const char and[] = " and ";
    for (size_t from = 0, at = 0; at <= names.n; at++) {
        if (at < names.n && names.at[at] != ',') continue;
        dg_slice part = dg_slice_trim((dg_slice){names.at + from, at - from});
        dg_slice first = {part.at, dg_slice_find(part, and, 0)};
        dg_slice last = dg_slice_skip(part, first.n < part.n ? first.n + sizeof and-1 : 0);
        bool two = first.n < part.n && are_two(first, last);
        if (two) keep_helper(w, first, origin + (size_t)(first.at - names.at));
        if (two) part = last;
        keep_helper(w, part, origin + (size_t)(part.at - names.at));
        from = at + 1;
    }
}

/* 主（协）办机关：甲局（乙局、丙局）、丁局: keep who helps, and say so. */
static bool keep_helpers(word_keeper *w, dg_slice rest, dg_slice group, size_t origin) {
    dg_slice inner = dg_slice_skip(group, dg_word_open_bracket(group));
    inner.n -= dg_bracket_close(inner);
    if (!w->helpers || !(dg_ends_like_a_body(inner) || dg_is_collective(inner))) return false;
    keep(w, DG_LITERAL("；协办："), origin);
    keep(w, inner, origin + (size_t)(inner.at - rest.at));
    if (group.n < rest.n) keep(w, DG_LITERAL("；主办："), origin + group.n - 1);
    return true;
}

/* 甲局（乙局配合）牵头, 甲局（会同乙局）、丙局: keep each of those beside the name with a mark that
 * says what it does, so that the list and its role word go on as if they stood elsewhere. */
static void keep_marked(word_keeper *w, dg_slice names, dg_class class, size_t origin) {
    static const char open[] = "等";
    const char mark[] = {DG_REMARK_MARK, (char)('0' + class)};
    for (size_t at = 0, from = 0, step; from < names.n; at += step) {
        dg_slice rest = dg_slice_skip(names, at), name = {names.at + from, at - from};
        size_t joint = rest.n == 0 ? 0 : dg_word_list_mark(rest);
        bool body = joint == 0 && (dg_word_and(rest) > 0 || dg_slice_starts(rest, open)) &&
                    dg_ends_like_a_body(name);
        if (body) joint = dg_word_and(rest);
        bool last = rest.n == 0 || (body && joint == 0);
        step = joint > 0 || last ? joint : dg_words_first_bytes(rest);
        if (joint == 0 && !last) continue;
        keep(w, DG_LITERAL("、"), origin + from);
        keep(w, name, origin + from);
        keep(w, (dg_slice){mark, sizeof mark}, origin + at);
        if (last && rest.n > 0) keep(w, dg_slice_of(open), origin + at);
        if (last) break;
        from = at + joint;
    }
}

/* 甲局（乙局、丙局配合）, 甲局（受乙局指导）, 甲局（会同乙局）: keep those beside the name. */
static bool keep_beside(word_keeper *w, dg_slice rest, dg_slice group, size_t origin) {
    dg_slice inner = dg_slice_skip(group, dg_word_open_bracket(group)), names;
    inner.n -= dg_bracket_close(inner);
    dg_class class = dg_bracket_helpers(&names, inner);
    if (class == DG_CLASS_NONE) return false;
    keep_marked(w, names, class, origin + (size_t)(names.at - rest.at));
    return true;
}

/* 甲局 （乙局配合）, 甲局【乙局配合】: does what is kept end with a body, behind which perhaps a
 * blank stands? */
static bool follows_body(const word_keeper *w) {
    return dg_ends_like_a_body(dg_slice_trim(dg_text_slice(&w->text)));
}

/* （牵头）甲局；（参与）乙局: keep the label that such a bracket is, of the names behind it, which
 * no name stands before. */
static bool keep_label_before(word_keeper *w, dg_class class, dg_slice after, size_t origin) {
    const char *label = class == DG_CLASS_LEAD       ? "；牵头单位："
                        : class == DG_CLASS_SUPPORT  ? "；配合单位："
                        : class == DG_CLASS_GUIDANCE ? "；指导单位："
                                                     : NULL;
    if (label == NULL || after.n == 0 || !dg_utf8_begins_han(after.at[0])) return false;
    keep(w, dg_slice_of(label), origin);
    return true;
}

/* The group without its brackets, the first of `open` bytes. */
static dg_slice inside(dg_slice group, size_t open) {
    dg_slice inner = dg_slice_skip(group, open);
    inner.n -= dg_bracket_close(inner);
    return inner;
}

/* 牵头（甲局），配合（乙局）: the bracket at byte `at` of the text holds the value of the label
 * that begins behind the mark before it: keep it behind a colon. Returns the group's bytes; 0: it
 * holds none. */
static size_t keep_value(word_keeper *w, dg_slice text, size_t at, size_t origin) {
    enum { LABEL_BYTES = 45, MARKS = DG_SIGN_LIST_MARK | DG_SIGN_STOP | DG_SIGN_CLOSE };
    dg_class class;
    dg_slice rest = dg_slice_skip(text, at),
             label = dg_slice_last_line((dg_slice){text.at, at}, LABEL_BYTES);
    size_t open = dg_label_open_bracket(rest), mark;
    if (open == 0) return 0; /* mostly */
    while ((mark = dg_next_sign(label, 0, MARKS)) < label.n)
        label = dg_slice_skip(label, mark + dg_words_first_bytes(dg_slice_skip(label, mark)));
    dg_slice from = {label.at, label.n + rest.n};
    if (label.n == 0 || dg_word_label(&class, from) != label.n + open) return 0;
    dg_slice group = {rest.at, dg_bracket_group(rest)};
    keep(w, DG_LITERAL("："), origin);
    keep(w, inside(group, open), origin + open);
    keep(w, DG_LITERAL("；"), origin + group.n - 1);
    return group.n;
}

/* Keep what stands for the bracket group that `rest` begins with; returns the group's bytes. */
static size_t keep_group(word_keeper *w, dg_slice rest, size_t origin, bool remark) {
    dg_class label;
    size_t open = dg_word_open_bracket(rest), n = remark ? 0 : dg_word_label(&label, rest);
    if (n > 0) { /* 【责任单位】 */
        dg_slice inner = {rest.at + open, n - open};
        inner.n -= dg_slice_ends(inner, "：") ? strlen("：") : dg_slice_ends(inner, ":");
        inner.n -= dg_bracket_close(inner);
        if (w->text.n > 0) keep(w, DG_LITERAL("、"), origin); /* 甲局【支援单位】 */
        keep(w, inner, origin + open);
        keep(w, DG_LITERAL("："), origin + open + inner.n);
        return n;
    }
    dg_slice group = {rest.at, dg_bracket_group(rest)};
    dg_slice more = goes_on_inside(group, open);
    if (more.n > 0) {
        keep(w, DG_LITERAL(", "), origin);
        keep(w, more, origin + (size_t)(more.at - rest.at));
        return group.n;
    }
    if (w->labelled) more = through_inside(group, open);
    if (more.n > 0) { /* what the parser cannot read it says */
        keep(w, DG_LITERAL(" "), origin);
        keep(w, more, origin + open);
        return group.n;
    }
    dg_slice helpers = helpers_inside(group, open);
    if (helpers.n > 0) {
        keep_helpers_inside(w, helpers, origin + (size_t)(helpers.at - rest.at));
        return group.n;
    }
    dg_slice kept = dg_text_slice(&w->text), behind = dg_slice_skip(rest, group.n);
    bool value =
        dg_words_end(&dg_colons, kept) > 0 && (behind.n == 0 || !dg_utf8_begins_han(behind.at[0]));
    if (value && !remark && dg_ends_like_a_body(inside(group, open))) { /* 责任单位：（甲局） */
        keep(w, inside(group, open), origin + open);
        return group.n;
    }
    if (remark && keep_helpers(w, rest, group, origin)) return group.n;
    if ((remark || follows_body(w)) && keep_beside(w, rest, group, origin)) return group.n;
    bool shared;
    dg_class class = dg_bracket_class(group, &shared);
    if (dg_says_first_listed(group)) dg_clause_say_first_listed(w->clause, group);
    char mark[] = {DG_REMARK_MARK, (char)((shared ? DG_REMARK_SHARED : '0') + class)};
    dg_label number; /* 责任单位：（1）甲局（2）乙局 */
    if (dg_label_parse(&number, group) && number.length == group.n)
        keep(w, DG_LITERAL("、"), origin);
    dg_slice after = dg_slice_skip(rest, group.n); /* 配合（协助）单位, 主（协）办 */
    bool in_label = dg_word_label_noun(after) > 0 || dg_slice_starts(after, "办");
    if (!remark && !in_label && !shared && keep_label_before(w, class, after, origin))
        return group.n;
    if (class != DG_CLASS_NONE && !in_label) keep(w, (dg_slice){mark, sizeof mark}, origin);
    return group.n;
}

/* Keep words between brackets, but for what <市、区> says. */
static void keep_between(word_keeper *w, dg_slice text, size_t origin) {
    size_t from = 0, n;
    for (size_t at = 0; (at = dg_slice_find(text, "<", at)) < text.n; at += n > 0 ? n : 1) {
        n = dg_word_angled_places(dg_slice_skip(text, at));
        if (n == 0) continue;
        keep_unbroken(w, (dg_slice){text.at + from, at - from}, origin + from);
        from = at + n;
    }
    keep_unbroken(w, dg_slice_skip(text, from), origin + from);
}

/* 各县 （市、区）政府: does the bracket in `rest`, of `n` bytes, name places that share what
 * governs them with the words before it? */
static bool is_of_places(dg_slice rest, size_t n) {
    size_t open = dg_word_open_bracket(rest);
    return open > 0 && dg_word_place_class(dg_slice_skip(rest, open)) > 0 &&
           dg_words_match(&dg_governments, dg_slice_skip(rest, n), NULL) > 0;
}

static void keep_words(word_keeper *w, dg_slice text, size_t origin) {
    for (size_t at = 0; at < text.n;) {
        size_t bracket = dg_next_bracket(text, at);
        keep_between(w, (dg_slice){text.at + at, bracket - at}, origin + at);
        dg_slice rest = dg_slice_skip(text, bracket);
        size_t inner = dg_name_bracket(text, bracket), n = inner, kept = w->text.n;
        if (inner == 0) n = keep_value(w, text, bracket, origin + bracket);
        if (n == 0)
            n = dg_word_open_bracket(rest) > 0
                    ? keep_group(w, rest, origin + bracket, follows_name(w, text, bracket))
                    : dg_word_close_bracket(rest);
        if (inner > 0 || (n > 0 && dg_word_open_bracket(rest) == 0))
            keep(w, (dg_slice){rest.at, n}, origin + bracket);
        bool gone = w->text.n == kept && kept > 0 && w->text.at[kept - 1] == ' ';
        if (gone && is_of_places(rest, n)) w->text.n--;
        at = bracket + n;
        if (gone && at < text.n && text.at[at] == ' ') at++; /* one of the two around it */
    }
}

/* Bracket groups that touch, such as （甲局负责）（2020年底前完成）, are the sentences of one
 * clause. */
static void keep_groups(word_keeper *w, dg_slice text, size_t origin) {
    for (size_t at = 0, n; at < text.n; at += n) {
        dg_slice rest = dg_slice_skip(text, at);
        size_t open = dg_word_open_bracket(rest);
        n = open > 0 ? dg_bracket_group(rest) : 1;
        if (open == 0) continue;
        dg_slice inner = {rest.at + open, n - open};
        inner.n -= dg_bracket_close(inner);
        keep_words(w, inner, origin + at + open);
        keep(w, DG_LITERAL("；"), origin + at + n - 1);
    }
}

dg_code dg_clause_make_words(dg_clause *clause, dg_slice text, size_t origin, size_t first,
                             dg_error *err) {
    word_keeper w = {.clause = clause, .label_open = {text.at, opens_label(text)}};
    dg_label label;
    dg_class class;
    bool bracket = first < text.n && (dg_next_bracket(text, first) < text.n ||
                                      memchr(text.at + first, '<', text.n - first) != NULL);
    clause->words = text;
    clause->origin = origin;
    w.labelled = bracket && dg_word_label(&class, text) > 0;
    w.helpers =
        bracket && (dg_slice_starts(text, "主（协）办") || dg_slice_starts(text, "主(协)办"));
    if (!bracket && !dg_has_flaw(text)) return DG_OK;
    bool numbered = dg_label_parse(&label, text) && label.length < text.n; /* （1）甲局 */
    if (dg_word_open_bracket(text) > 0 && !numbered && !w.labelled)
        keep_groups(&w, text, origin);
    else
        keep_words(&w, text, origin);
    clause->words = dg_text_slice(&w.text);
    clause->owned = w.text.at;
    return w.text.failed ? dg_fail_memory(err) : DG_OK;
}

size_t dg_clause_list_number(dg_slice text) {
    dg_label label;
    if (!dg_label_parse(&label, text) || label.glued) return 0;
    return label.style >= DG_LABEL_DIGIT || label.style == DG_LABEL_HAN ? label.length : 0;
}

/* 住建局牵头: does a part of a bracket say what a body does? */
static bool tells_duty(dg_slice text) {
    WORDS(roles, {"牵头", 0}, {"负责", 0}, {"配合", 0});
    dg_slice part = {text.at, dg_next_sign(text, 0, DG_SIGN_COMMA | DG_SIGN_STOP | DG_SIGN_FEED)};
    while (part.n > 0 && dg_bracket_close(part) > 0)
        part.n -= dg_bracket_close(part);
    size_t role = dg_words_end(&roles, part);
    part.n -= role;
    return role > 0 && dg_ends_like_a_body(part);
}

/* 完成标志：出台办法，建立机制: a field with its value, up to a label, which may want its colon, or
 * a body behind a comma. */
static size_t field_bytes(dg_slice text) {
    dg_class class;
    size_t n = dg_word_field(text);
    while (n > 0 && n < text.n) {
        n = dg_next_sign(text, n, DG_SIGN_COMMA | DG_SIGN_STOP | DG_SIGN_FEED);
        dg_slice rest = dg_slice_skip(text, n);
        if (!dg_slice_starts(rest, "，")) return n;
        dg_slice next = dg_slice_skip(rest, strlen("，"));
        if (dg_begins_with_place(next) || dg_slice_starts(next, "各") ||
            dg_word_label(&class, next) > 0 || dg_word_label_head(&class, next) > 0 ||
            tells_duty(next))
            return n;
        n += strlen("，");
    }
    return n;
}

size_t dg_clause_labelled(dg_slice text) {
    enum { LABEL_BYTES = 40 };
    dg_class class;
    size_t n = field_bytes(text);
    if (n > 0) return n;
    bool capital = text.n > 0 && dg_is_capital(text.at[0]);
    while (capital && n < text.n && n < LABEL_BYTES && strchr(",;:.\n", text.at[n]) == NULL)
        n++;
    if (n == 0 || !dg_slice_starts(dg_slice_skip(text, n), ": ")) return 0;
    for (; n < text.n && text.at[n] != ';' && text.at[n] != '\n'; n++)
        if (dg_is_full_stop(text, n) || dg_word_stop(dg_slice_skip(text, n)) > 0 ||
            (text.at[n - 1] == ' ' && dg_word_label(&class, dg_slice_skip(text, n)) > 0))
            break;
    return n;
}

bool dg_clause_keeps_article(dg_slice text) {
    WORDS(heads, {"Department", 0}, {"Ministry", 0}, {"Minister", 0}, {"Secretary", 0},
          {"Government", 0}, {"Office of ", 0}, {"Office for ", 0}, {"Agency", 0}, {"Board ", 0},
          {"Commission", 0}, {"Council", 0}, {"Authority", 0}, {"State", 0}, {"Federal ", 0});
    WORDS(ends, {" Office", 0}, {" Department", 0}, {" Ministry", 0}, {" Agency", 0},
          {" Authority", 0}, {" Commission", 0}, {" Council", 0}, {" Board", 0}, {" Committee", 0},
          {" Secretariat", 0}, {" Directorate", 0}, {" Administration", 0}, {" Bureau", 0},
          {"Judiciary", 0}, {"Treasury", 0}, {"Presidency", 0}, {"Police", 0});
    static const char the[] = "The ";
    enum { NAME_BYTES = 180 };
    if (!dg_slice_starts(text, the)) return false;
    dg_slice name = dg_slice_skip(text, sizeof the - 1);
    bool capital = name.n > 0 && dg_is_capital(name.at[0]);
    size_t end = 0;
    while (end < name.n && end < NAME_BYTES && strchr(",;.(/&\n", name.at[end]) == NULL)
        end++;
    dg_slice whole = dg_slice_trim((dg_slice){name.at, end});
    whole.n = dg_slice_find(whole, " and ", 0);
    return capital && !dg_is_latin_officer((dg_slice){name.at, end}) &&
           dg_words_match(&heads, name, NULL) == 0 && dg_words_end(&ends, whole) == 0;
}

bool dg_clause_is_helped(dg_slice text) {
    dg_class class;
    if (text.n == 0 || text.at[0] != ':') return false;
    return dg_word_opening(&class, dg_slice_trim(dg_slice_skip(text, 1))) > 0 &&
           (class == DG_CLASS_SUPPORT || class == DG_CLASS_TOGETHER);
}

/* ，抽调甲局、乙局人员组成 ，从甲局、乙局抽调人员组成: the bytes before who sends people; 0. */
static size_t drawing(dg_slice text, size_t at) {
    static const char draw[] = "抽调", from[] = "从";
    dg_slice rest = dg_slice_skip(text, at);
    if (at > 0 && dg_words_end(&dg_commas, (dg_slice){text.at, at}) == 0) return 0;
    if (dg_slice_starts(rest, draw)) return sizeof draw - 1;
    if (!dg_slice_starts(rest, from)) return 0;
    rest.n = dg_next_sign(rest, 0, DG_SIGN_COMMA | DG_SIGN_STOP);
    return dg_slice_holds(rest, draw) ? sizeof from - 1 : 0;
}

/* Government: at the start of a line of those who bear a duty: the bytes of what kind they are; 0:
 * nothing says so. */
static size_t kind_of_bodies(dg_slice rest) {
    WORDS(kinds, {"Government", 0}, {"State actors", 0}, {"Public sector", 0}, {"Civil society", 0},
          {"Civil society organisations", 0}, {"Civil society organizations", 0}, {"CSOs", 0},
          {"NGOs", 0}, {"Private sector", 0}, {"Academia", 0}, {"Other actors", 0}, {"Others", 0},
          {"International organisations", 0}, {"International organizations", 0});
    enum { REMARK_BYTES = 80 };
    size_t n = dg_words_match(&kinds, rest, NULL), colon = n;
    dg_slice near = dg_slice_skip(rest, n);
    if (n > 0 && dg_slice_starts(near, " (")) { /* Other actors (parliament, etc.): */
        if (near.n > REMARK_BYTES) near.n = REMARK_BYTES;
        colon = n + dg_slice_find(near, "): ", 0) + 1;
    }
    return n > 0 && dg_slice_starts(dg_slice_skip(rest, colon), ": ") ? colon + 2 : 0;
}

size_t dg_clause_filler(dg_slice text, size_t at, bool named) {
    dg_slice rest = dg_slice_skip(text, at);
    if (at > 0 && dg_is_full_stop(text, at)) return 1;
    size_t slip = at == 0 ? 0 : dg_name_slip(rest, (dg_slice){text.at, at});
    if (slip > 0) return slip;
    size_t filler = dg_words_match(&dg_fillers, rest, NULL);
    if (filler > 0) return filler;
    size_t drawn = drawing(text, at);
    if (drawn > 0) return drawn;
    static const char within[] = "含"; /* ，含市乙局 */
    bool behind_comma = named && dg_words_end(&dg_commas, (dg_slice){text.at, at}) > 0;
    if (behind_comma && dg_slice_starts(rest, within) &&
        dg_word_own_place(dg_slice_skip(rest, sizeof within - 1)))
        return sizeof within - 1;
    static const char also[] = "并"; /* ，并持续推进 */
    if (dg_slice_starts(rest, also) && dg_word_time(NULL, dg_slice_skip(rest, sizeof also - 1)) > 0)
        return sizeof also - 1;
    size_t asking = at == 0 ? dg_words_match(&dg_askings, rest, NULL) : 0;
    if (asking > 0) return asking;
    bool begins_line = at > 0 && text.at[at - 1] == '\n';
    size_t kind = begins_line ? kind_of_bodies(rest) : 0;
    if (kind > 0) return kind;
    return begins_line ? dg_dash_bullet(rest) : 0;
}
