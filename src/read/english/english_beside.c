/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parties of a sentence: its lists of names, and who stands beside others. */
#include "read/english/english_sentence.h"

#include <string.h>

#include "base/utf8.h"
#include "dutygraph/document.h"
#include "read/english/english.h"
#include "read/english/english_parties.h"
#include "read/name/collective.h"
#include "read/words/lexicon.h"
#include "read/words/words.h"

dg_slice dg_sentence_trim(dg_slice text) {
    while (text.n > 0 && strchr(" ,;", text.at[text.n - 1]) != NULL)
        text.n--;
    return text;
}

/* A Port Director: the bytes of the article before the name of an office; not of a letter, A
 * Division. */
static size_t article_length(dg_slice party) {
    WORDS(articles, {"A ", 0}, {"An ", 0});
    size_t n = dg_words_match(&articles, party, NULL);
    dg_slice name = dg_slice_skip(party, n);
    bool words = name.n > 0 && dg_is_capital(name.at[0]) && dg_slice_holds(name, " ");
    return n > 0 && words ? n : 0;
}

void dg_sentence_add(dg_sentence *s, size_t from, size_t to, dg_class class) {
    if (dg_slice_starts(dg_slice_skip(s->text, from), "Both the ")) from += strlen("Both ");
    if (dg_slice_starts(dg_slice_skip(s->text, from), "Each of the ")) from += strlen("Each of ");
    from += article_length((dg_slice){s->text.at + from, to > from ? to - from : 0});
    if (s->n < DG_PROSE_PARTS) s->parts[s->n++] = (dg_prose_part){from, to, class};
}

/* The next of the words in coordination with, or where `loose` with, from byte `at` on, before byte
 * `to`; `to`: none. */
static size_t next_with(const dg_sentence *s, size_t at, size_t to, bool loose, size_t *bytes,
                        dg_class *class) {
    for (; at < to; at++) {
        if (at > 0 && s->text.at[at - 1] != ' ') continue; /* mostly */
        dg_slice rest = dg_slice_skip(s->text, at);
        *bytes = dg_word_opening(class, rest);
        if (*bytes == 0 && loose && dg_slice_starts(rest, "with ")) {
            *bytes = strlen("with ");
            *class = DG_CLASS_TOGETHER;
        }
        if (*bytes > 0 && (*class == DG_CLASS_TOGETHER || *class == DG_CLASS_SUPPORT)) return at;
    }
    return to;
}

size_t dg_sentence_before_apposition(dg_slice text, size_t n) {
    WORDS(articles, {"the ", 0}, {"a ", 0}, {"an ", 0});
    dg_slice list = {text.at, n};
    size_t comma = dg_slice_find(list, ", ", 0);
    dg_slice said = dg_slice_skip(list, comma + 2), rest = dg_slice_skip(text, n);
    size_t article = comma < n ? dg_words_match(&articles, said, NULL) : 0;
    if (article == 0 || dg_slice_holds(list, " and ") || dg_slice_holds(list, " or ")) return n;
    bool small = said.n > article && said.at[article] >= 'a' && said.at[article] <= 'z';
    bool only = dg_slice_find(said, ",", 0) == said.n && dg_slice_starts(rest, ",");
    dg_slice body = dg_slice_skip(said, article); /* the city council is another */
    return small && only && dg_parties_small_body(body) != body.n ? comma : n;
}

size_t dg_sentence_add_list(dg_sentence *s, size_t at, size_t to, dg_parties_place place,
                            dg_class class) {
    size_t end = at;
    for (;;) {
        size_t n = dg_parties_length((dg_slice){s->text.at + at, to - at}, place);
        if (n == 0) return end;
        size_t whole = n;
        n = dg_sentence_before_apposition((dg_slice){s->text.at + at, to - at}, n);
        dg_sentence_add(s, at, at + n, class);
        if (n < whole) return at + whole;
        size_t with_bytes;
        dg_class with_class;
        size_t with = next_with(s, at + n, to, false, &with_bytes, &with_class);
        end = at + n;
        size_t aside = dg_parties_aside((dg_slice){s->text.at + end, to - end});
        if (aside > 0) {
            at = end + aside;
            continue;
        }
        size_t remark = dg_parties_remark(dg_slice_skip(s->text, end), with - end);
        if (remark == 0) return end;
        end += remark;
        dg_slice rest = {s->text.at + end, to > end ? to - end : 0};
        bool joined = dg_slice_starts(rest, " and "); /* or his designee and the Trade Board */
        if (!joined && !dg_slice_starts(rest, ",")) return end;
        at = end + (joined ? strlen(" ") : strlen(", "));
        if (place == DG_PARTIES_BESIDE) place = DG_PARTIES_MORE;
    }
}

/* What does not set others beside the parties: consistent with the Act. */
static bool follows_adjective(dg_slice before) {
    WORDS(adjectives, {"consistent ", 0}, {"accordance ", 0}, {"compliance ", 0}, {"line ", 0},
          {"comply ", 0}, {"respect ", 0}, {"dealing ", 0}, {"agencies ", 0}, {"charged ", 0});
    return dg_words_end(&adjectives, before) > 0;
}

/* in consultation with, with the help of: not projects supported by others. */
static bool sets_beside(dg_slice opening) {
    return dg_slice_starts(opening, "in ") || dg_slice_starts(opening, "with ") ||
           dg_slice_starts(opening, "and ") || dg_slice_starts(opening, "under ");
}

/* and work with the Trade Board, DOE: is the party surely a body, in capitals behind the article?
 * Not children, nor Chinese companies. */
static bool names_a_body(const dg_sentence *s, dg_prose_part part) {
    static const char the[] = "the ";
    dg_slice text = {s->text.at + part.from, part.to - part.from};
    dg_slice name = dg_slice_skip(text, dg_slice_starts(text, the) ? sizeof the - 1 : 0);
    return name.n > 0 && dg_is_capital(name.at[0]) &&
           (dg_is_collective(name) || dg_parties_are_told(text));
}

/* shall hold, in cooperation with others, a fair: is the word that ends at byte `end` a deed whose
 * object is still to come? */
static bool is_bare_deed(const dg_sentence *s, size_t end) {
    WORDS(told, {" shall", 0}, {" will", 0}, {" must", 0}, {" should", 0});
    size_t at = end;
    while (at > 0 && s->text.at[at - 1] != ' ')
        at--;
    return at > 0 && at < end && dg_words_end(&told, (dg_slice){s->text.at, at - 1}) > 0;
}

/* The Trade Board, the Port Fair: of the newest list, that no and closes, what stands behind its
 * comma is no party; where the list ends. */
static size_t leave_object(dg_sentence *s) {
    dg_prose_part *part = &s->parts[s->n - 1];
    dg_slice list = {s->text.at + part->from, part->to - part->from};
    bool closed = dg_slice_holds(list, " and ") || dg_slice_holds(list, " or ");
    if (!closed) part->to = part->from + dg_slice_find(list, ",", 0);
    return part->to;
}

/* The Trade Board and the Port Trust, sell: of the newest list, that and closes, what stands behind
 * the comma is a deed; where the list ends. */
static size_t leave_deed(dg_sentence *s) {
    static const char and[] = " and ";
    dg_prose_part *part = &s->parts[s->n - 1];
    dg_slice list = {s->text.at + part->from, part->to - part->from};
    size_t last = dg_slice_find(list, and, 0);
    size_t from = last < list.n ? last + sizeof and-1 : 0, comma = dg_slice_find(list, ",", from);
    dg_slice next = dg_slice_trim(dg_slice_skip(list, comma + 1));
    bool deed =
        next.n > 0 && next.at[0] >= 'a' && next.at[0] <= 'z' && dg_parties_class(next, false) == 0;
    if (last < list.n || deed) part->to = part->from + comma;
    return part->to;
}

/* In consultation with the Ports Agency: as dg_word_opening, whether or not a sentence begins so.
 */
static size_t any_opening(dg_class *class, dg_slice text) {
    enum { OPENING_BYTES = 40 };
    char small[OPENING_BYTES];
    if (text.n > sizeof small) text.n = sizeof small;
    if (text.n == 0 || !dg_is_capital(text.at[0])) return dg_word_opening(class, text);
    memcpy(small, text.at, text.n);
    small[0] = (char)(small[0] - 'A' + 'a');
    return dg_word_opening(class, (dg_slice){small, text.n});
}

bool dg_sentence_ends_party(dg_slice behind) {
    WORDS(ends, {",", 0}, {".", 0}, {";", 0}, {":", 0}, {")", 0}, {" (", 0}, {" to ", 0},
          {" in ", 0}, {" on ", 0}, {" and ", 0}, {" or ", 0}, {" before ", 0}, {" by ", 0},
          {" when ", 0}, {" whenever ", 0}, {" about ", 0}, {" regarding ", 0}, {" as ", 0},
          {" with ", 0}, {" at ", 0}, {" through ", 0}, {" for ", 0}, {" prior ", 0},
          {" after ", 0}, {" within ", 0}, {" if ", 0}, {" where ", 0}, {" which ", 0},
          {" who ", 0}, {" that ", 0}, {" during ", 0}, {" under ", 0}, {" from ", 0}, {" of ", 0},
          {" until ", 0}, {" unless ", 0}, {" once ", 0}, {" upon ", 0}, {" concerning ", 0},
          {" so ", 0}, {" via ", 0}, {" over ", 0}, {" against ", 0}, {" not ", 0});
    if (behind.n == 0 || dg_words_match(&ends, behind, NULL) > 0) return true;
    if (behind.at[0] != ' ') return false;
    dg_slice word = dg_slice_skip(behind, 1); /* annually */
    word.n = dg_parties_word(word);
    return dg_slice_ends(word, "ly");
}

void dg_sentence_add_before(dg_sentence *s, size_t to) {
    WORDS(joints, {", ", 0}, {" and ", 0});
    WORDS(conditions, {"Where ", 0}, {"If ", 0}, {"When ", 0}, {"Unless ", 0}, {"Once ", 0});
    bool condition = dg_words_match(&conditions, dg_slice_skip(s->text, s->resolved), NULL) > 0;
    for (size_t at = s->resolved; at < to; at++) {
        dg_slice before = {s->text.at, at};
        dg_class class;
        if (at > s->resolved && dg_words_end(&joints, before) == 0) continue; /* mostly */
        size_t n = any_opening(&class, dg_slice_skip(s->text, at)), parts = s->n;
        if (n == 0 || (class != DG_CLASS_TOGETHER && class != DG_CLASS_SUPPORT)) continue;
        size_t end = dg_sentence_add_list(s, at + n, to, DG_PARTIES_SUBJECT, class);
        if (s->n == parts) continue;
        dg_slice list = {s->text.at + s->parts[parts].from,
                         s->parts[parts].to - s->parts[parts].from};
        bool apart = condition && end + strlen(", the ") < to; /* within the condition */
        bool told = !apart && dg_parties_are_told(dg_sentence_trim(list));
        if (!told) s->n = parts;
        s->n_with += told;
        at = end;
    }
}

/* shall, within 30 days and with WHO, draft: does byte `at` stand in what commas set off behind the
 * modal, which ends at byte `from`? */
static bool stands_aside(const dg_sentence *s, size_t from, size_t at) {
    return from != DG_NONE && at > from && from > 1 &&
           memcmp(s->text.at + from - 2, ", ", 2) == 0 &&
           memchr(s->text.at + from, ',', at - from) == NULL;
}

void dg_sentence_add_beside(dg_sentence *s, size_t at, size_t to, size_t inserted_at, bool loose) {
    dg_class class;
    size_t bytes;
    if (inserted_at != DG_NONE && at <= inserted_at && inserted_at > 1 && !loose) {
        bool comma = memcmp(s->text.at + inserted_at - 2, ", ", 2) == 0;
        size_t n = inserted_at + strlen("with ");
        if (comma && dg_slice_starts(dg_slice_skip(s->text, inserted_at), "with ")) {
            size_t parts = s->n; /* shall, with WHO, draft */
            dg_sentence_add_list(s, n, to, DG_PARTIES_BESIDE, DG_CLASS_TOGETHER);
            bool ends = /* not with Treasury money */
                s->n > parts && dg_slice_starts(dg_slice_skip(s->text, s->parts[s->n - 1].to), ",");
            if (s->n > parts && (!ends || !names_a_body(s, s->parts[parts]))) s->n = parts;
            s->n_with += s->n > parts;
        }
    }
    while ((at = next_with(s, at, to, loose, &bytes, &class)) < to) {
        bool inserted = at == inserted_at || stands_aside(s, inserted_at, at),
             mere = bytes == strlen("with ");
        dg_slice before = dg_sentence_trim((dg_slice){s->text.at, at});
        bool joined = dg_slice_ends(before, " and"); /* and after consultation with */
        bool apart = at > before.n + 1 || inserted || joined || s->n_with > 0;
        bool beside = sets_beside(dg_slice_skip(s->text, at));
        bool said = mere && follows_adjective((dg_slice){s->text.at, at});
        bool deed = dg_slice_starts(dg_slice_skip(s->text, at), "and ");
        at += bytes;
        if ((!apart && !loose && (mere || !beside)) || said) continue;
        size_t n = s->n;
        bool begins = dg_slice_ends(before, "、") || dg_slice_ends(before, ":"); /* (a) with A, */
        dg_parties_place place = inserted || begins ? DG_PARTIES_BESIDE : DG_PARTIES_SUBJECT;
        size_t end = dg_sentence_add_list(s, at, to, place, class);
        if (deed && s->n > n && !names_a_body(s, s->parts[n])) {
            s->n = n;
            continue;
        }
        if (end > at && joined) end = leave_deed(s);
        if (end > at && is_bare_deed(s, before.n)) end = leave_object(s);
        s->n_with += end > at && (apart || loose);
        at = end;
    }
}
