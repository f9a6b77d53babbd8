/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Clauses in brackets: （甲局牵头，乙部配合）. */
#include <string.h>

#include "base/utf8.h"
#include "read/clause/bracket.h"
#include "read/clause/finder.h"
#include "read/clause/slips.h"
#include "read/clause/verdict.h"
#include "read/english/english.h"
#include "read/english/english_parties.h"
#include "read/english/english_record.h"
#include "read/name/abbreviation.h"
#include "read/name/latin.h"
#include "read/words/body_words.h"
#include "read/words/duty_labels.h"
#include "read/words/time_words.h"

/* The cues of a part of the flow. */
static const unsigned char *cues_of(const dg_finder *f, dg_slice part) {
    return f->cues + (part.at - f->text.at);
}

/* Does a role word, a label or a standing rule stand anywhere in the text? */
static bool has_duty_word(const dg_finder *f, dg_slice text) {
    const unsigned char *cues = cues_of(f, text);
    dg_class class;
    for (size_t at = 0; (at = dg_cues_next(cues, DG_CUE_DUTY, at, text.n)) < text.n; at++) {
        dg_slice rest = dg_slice_skip(text, at);
        if (dg_word_role(&class, rest) > 0 || dg_word_label(&class, rest) > 0 ||
            dg_slice_starts(rest, "会同"))
            return true;
    }
    return false;
}

static bool has_any_label(const dg_finder *f, dg_slice text) {
    const unsigned char *cues = cues_of(f, text);
    dg_class class;
    for (size_t at = 0; (at = dg_cues_next(cues, DG_CUE_CLAUSE, at, text.n)) < text.n; at++)
        if (dg_word_label(&class, dg_slice_skip(text, at)) > 0) return true;
    return false;
}

size_t dg_finder_final_role(const dg_finder *f, dg_slice text) {
    if (!dg_may_end_in_role(text)) return 0;
    const unsigned char *cues = cues_of(f, text);
    dg_class class;
    for (size_t at = 0; (at = dg_cues_next(cues, DG_CUE_DUTY, at, text.n)) < text.n; at++) {
        size_t word = dg_word_role(&class, dg_slice_skip(text, at));
        if (word > 0 && at + word == text.n) return word;
    }
    return 0;
}

/* 12月底前, 乙局配合, 乙局、丙局: does what stands in a bracket go on with the names in that before
 * it? */
static bool goes_on_with_names(const dg_finder *f, dg_slice inner) {
    dg_class class = DG_CLASS_NONE;
    if (dg_word_time(NULL, inner) == inner.n || dg_lists_offices(inner)) return true;
    if (dg_word_label(&class, inner) > 0) return class == DG_CLASS_TIME;
    size_t role = dg_finder_final_role(f, inner);
    if (role > 0) dg_word_role(&class, dg_slice_skip(inner, inner.n - role));
    return class == DG_CLASS_SUPPORT || class == DG_CLASS_GUIDANCE;
}

/* （甲局）（12月底前）（乙局配合）: behind the brackets at byte `at`, which are few, that tell when
 * the names before them have done their task, or who helps them; behind letters, (DOW) S-M. */
static size_t behind_joined(const dg_finder *f, size_t at) {
    enum { GROUPS = 4, GROUP_BYTES = 200 };
    for (size_t i = 0; i < GROUPS; i++) {
        size_t blank = dg_slice_starts(dg_slice_skip(f->text, at), " ");
        dg_slice near = dg_slice_skip(f->text, at + blank);
        size_t open = dg_word_open_bracket(near);
        if (open == 0) return at + dg_bracket_letters(dg_slice_skip(f->text, at)); /* mostly */
        if (near.n > GROUP_BYTES) near.n = dg_utf8_begin(near, GROUP_BYTES);
        near.n = dg_bracket_group(near);
        size_t close = dg_bracket_close(near);
        if (close == 0 || open + close >= near.n) return at;
        dg_slice inner = {near.at + open, near.n - open - close};
        if (!goes_on_with_names(f, inner)) return at;
        at += blank + near.n;
    }
    return at;
}

/* Does the paragraph end at byte `at`, or behind its full stop? */
static bool ends_line(const dg_finder *f, size_t at) {
    dg_slice rest = dg_slice_skip(f->text, behind_joined(f, at));
    rest = dg_slice_skip(rest, dg_closing_brackets(rest));
    if (dg_slice_starts(rest, "。")) rest = dg_slice_skip(rest, strlen("。"));
    if (dg_slice_starts(rest, " ")) rest = dg_slice_skip(rest, 1);
    return rest.n == 0 || rest.at[0] == '\n';
}

static bool ends_paragraph(const dg_finder *f, size_t at) {
    at = behind_joined(f, at);
    dg_slice raw = dg_slice_skip(f->text, at);
    while (raw.n > 0 && (raw.at[0] == '*' || raw.at[0] == '_'))
        raw = dg_slice_skip(raw, 1); /* (Trade Board)*, set apart in Markdown */
    if (raw.n == 0 || raw.at[0] == '\n') return true;
    if (raw.at[0] == '.' && (raw.n == 1 || raw.at[1] == ' ' || raw.at[1] == '\n')) return true;
    dg_slice rest = dg_slice_trim(dg_slice_skip(raw, dg_closing_brackets(raw)));
    return rest.n == 0 || dg_word_stop(rest) > 0 || ends_line(f, at);
}

/* 推进甲事。（甲局、乙部）推进乙事。: does the bracket here stand behind a full stop? */
static bool follows_stop(const dg_finder *f) {
    return dg_slice_ends((dg_slice){f->text.at + f->from, f->at - f->from}, "。");
}

/* the Dams Board (Board): is what stands in the bracket but the noun of a name before it? */
static bool shortens(const dg_finder *f, const dg_clause *clause) {
    enum { NEAR_BYTES = 120 };
    if (clause->parties.n != 1 || clause->has_role) return false;
    dg_slice name = clause->parties.items[0].written,
             near = {f->text.at + f->from, f->at - f->from};
    if (dg_slice_holds(name, " ") || !dg_ends_like_a_latin_body(name)) return false;
    if (near.n > NEAR_BYTES) near = dg_slice_skip(near, near.n - NEAR_BYTES);
    for (size_t at = near.n; at-- > 0 && strchr(".;\n", near.at[at]) == NULL;)
        if (near.n - at >= name.n && dg_slice_equal((dg_slice){near.at + at, name.n}, name))
            return true;
    return false;
}

/* 卫生服务中心（站）, 市甲局（市乙局）。 Does the bracket give the noun or the body before it
 * another name? */
static bool renames(const dg_finder *f, const dg_clause *clause) {
    bool apart = follows_stop(f) || dg_slice_starts(dg_finder_here(f), "【"); /* 【甲局】推进… */
    dg_slice before = {f->text.at + f->from, f->at - f->from};
    return !apart && (dg_clause_names_mere_nouns(clause) || shortens(f, clause) ||
                      (clause->parties.n == 1 && dg_bracket_follows_office(before)));
}

/* Up to the next bracket of what follows byte `end`, which goes on behind it: does a thing stand
 * that is one of a list within a longer part? */
static bool list_goes_on(dg_slice near, size_t end) {
    size_t at = end;
    while (dg_slice_starts(dg_slice_skip(near, at), "、") &&
           (at = dg_next_bracket(near, at)) < near.n) {
        size_t close = dg_next_bracket(near, at + dg_words_first_bytes(dg_slice_skip(near, at)));
        at = close + dg_words_first_bytes(dg_slice_skip(near, close));
    }
    return at < near.n && dg_comma_bytes(near, at) == 0 &&
           dg_word_stop(dg_slice_skip(near, at)) == 0 &&
           dg_word_open_bracket(dg_slice_skip(near, at)) == 0;
}

/* The text up to the end of the sentence that byte `end` stands in, or not far behind it. */
static dg_slice to_sentence_end(const dg_finder *f, size_t end) {
    enum { SENTENCE_BYTES = 600 };
    size_t left = f->text.n - end;
    dg_slice near = {f->text.at, end + (left < SENTENCE_BYTES ? left : SENTENCE_BYTES)};
    near.n = dg_sentence_end((dg_slice){near.at, dg_utf8_begin(f->text, near.n)}, end);
    return near;
}

/* What stands before the finder of its part of a sentence, as far as it is near. */
static dg_slice part_before(const dg_finder *f) {
    enum { REACH = 240 };
    const unsigned ends = DG_SIGN_COMMA | DG_SIGN_STOP | DG_SIGN_FEED;
    size_t from = f->at - f->from > REACH ? dg_utf8_begin(f->text, f->at - REACH) : f->from;
    dg_slice before = {f->text.at + from, f->at - from};
    for (size_t sign; (sign = dg_next_sign(before, 0, ends)) < before.n;)
        before = dg_slice_skip(before, sign + dg_words_first_bytes(dg_slice_skip(before, sign)));
    return before;
}

/* 根据《规定》（国务院）、《办法》（财政部）; 依托高校（教育部）、院所（科技部）推进…: does the
 * bracket, up to byte `end`, say whose the paper is by which something is done, or the thing with
 * which? */
static bool names_source(const dg_finder *f, size_t end) {
    enum { PAPER = 1, THING };
    WORDS(words, {"根据《", PAPER}, {"依据《", PAPER}, {"按照《", PAPER}, {"依托", THING});
    dg_slice before = part_before(f);
    int kind = 0;
    dg_words_match(&words, before, &kind);
    return (kind == PAPER && dg_slice_ends(before, "》")) ||
           (kind == THING && list_goes_on(to_sentence_end(f, end), end));
}

/* 制定办法（甲局），建立机制（乙局），年底完成。 改造小区（甲局），给予补贴。（乙局） Does a
 * bracket of bodies end another part of the sentence, before the one here, up to byte `end`, or
 * behind it, where what stands before this one is a deed and no name or paper? */
static bool another_ends_part(const dg_finder *f, size_t end) {
    WORDS(papers, {"》", 0}, {"”", 0}, {"、", 0}, {"）", 0});
    static const char stop[] = "。";
    dg_slice part = part_before(f), near = to_sentence_end(f, end);
    bool deed = dg_word_deed(part) > 0 || dg_finder_begins_duty(part);
    if (!deed || dg_comma_bytes(f->text, end) == 0 || dg_ends_like_an_office(part) ||
        dg_words_end(&papers, part) > 0)
        return false;
    size_t next = dg_next_bracket(near, end);
    if (next == near.n && dg_slice_starts(dg_slice_skip(f->text, next), stop))
        next += sizeof stop - 1;
    dg_slice rest = dg_slice_skip(f->text, next);
    size_t open = dg_word_open_bracket(rest);
    rest = dg_slice_skip(rest, open);
    dg_class class;
    if (open > 0)
        return dg_word_label(&class, rest) == 0 && dg_begins_with_a_body(rest, f->registry);
    const dg_found *last = dg_finder_last(f);
    if (last == NULL || !last->bracketed || last->at < f->from) return false;
    dg_slice between = {f->text.at + last->end, f->at - last->end};
    return dg_next_sign(between, 0, DG_SIGN_STOP | DG_SIGN_FEED) == between.n;
}

/* 建园30所（甲局），改造小区（乙局）。 or 、 for the comma. Does a part of the sentence end with
 * the bracket, as its last part does? Not （甲局） behind 主管部门, which says who that is. */
static bool ends_part(const dg_finder *f, size_t end) {
    WORDS(bodies, {"部门", 0}, {"单位", 0}, {"机构", 0}, {"机关", 0}, {"局", 0}, {"委", 0},
          {"厅", 0}, {"办", 0}, {"政府", 0}, {"企业", 0}, {"公司", 0}, {"联", 0}, {"协", 0});
    dg_slice before = {f->text.at + f->from, f->at - f->from};
    bool mark =
        dg_comma_bytes(f->text, end) > 0 || dg_slice_starts(dg_slice_skip(f->text, end), "、");
    if (!mark || dg_words_end(&bodies, before) > 0) return false;
    dg_slice near = to_sentence_end(f, end);
    return (near.n > end && dg_word_close_bracket(dg_utf8_last_slice(near)) > 0) ||
           another_ends_part(f, end);
}

/* Do the brackets of the items before hold their clauses, and is the one here, up to byte `end`,
 * the last of an item that has none yet? */
static bool stands_as_others_do(const dg_finder *f, size_t end) {
    const dg_found *last = dg_finder_last(f);
    if (f->findings->clauses.n < 2 || f->from == 0 || last->end > f->from) return false;
    dg_slice rest = dg_slice_trim(dg_slice_skip(f->text, end));
    bool over = rest.n == 0 || dg_slice_is(rest, "。") || dg_slice_is(rest, "；");
    return over && last[0].bracketed && last[-1].bracketed;
}

/* Is the bracket, up to byte `end`, a line of its own below the title, before anything is said,
 * with one body, and items below: who issues the paper? */
static bool names_issuer(const dg_finder *f, const dg_clause *clause, size_t end) {
    enum { TITLE_BYTES = 300 };
    if (f->from > 0 || f->at == 0 || f->at > TITLE_BYTES || f->text.at[f->at - 1] != '\n')
        return false; /* mostly */
    dg_slice title = {f->text.at, f->at};
    return clause->parties.n == 1 && f->findings->clauses.n == 0 && f->text.n < f->whole.n &&
           ends_line(f, end) && dg_next_sign(title, 0, DG_SIGN_STOP) == title.n;
}

/* Is what was parsed really a clause, or prose with a role word in it? */
static bool is_clause(const dg_finder *f, const dg_clause *clause, size_t end) {
    if (clause->has_role) return dg_clause_assigns(clause);
    dg_slice before = {f->text.at + f->from, f->at - f->from};
    if (dg_bracket_names_those_present(before) || names_issuer(f, clause, end)) return false;
    bool may_list = ends_paragraph(f, end) || follows_stop(f) ||
                    dg_slice_starts(dg_finder_here(f), "【") ||
                    (ends_part(f, end) && dg_clause_names_sure_bodies(clause));
    bool lists = dg_clause_lists_names(clause, ends_line(f, end)) ||
                 (stands_as_others_do(f, end) && dg_clause_may_list_names(clause));
    return may_list && lists && !renames(f, clause) && !dg_bracket_explains_class(before) &&
           !(dg_bracket_follows_word(before) && dg_clause_may_be_remark(clause));
}

/* Build roads. (Department of Works, NASA) */
static bool lists_english_bodies(const dg_finder *f, const dg_clause *clause, size_t end,
                                 bool *doubtful) {
    dg_slice before = {f->text.at + f->from, f->at - f->from};
    bool numbered = f->from > 0 && strchr("-*", f->text.at[0]) == NULL;
    *doubtful = false;
    return ends_paragraph(f, end) && !shortens(f, clause) &&
           !dg_english_lists_those_present(f->text, f->at) &&
           dg_clause_lists_english_bodies(clause, before, numbered, doubtful);
}

/* A clause that is longer stands alone: each bracket that goes on reads it all again. */
enum { JOINED_BYTES = 2000 };

/* （甲局牵头） （乙局配合）, (Lead: A) (Support: B): does the bracket that was parsed name nobody
 * but who helps those of the one before? */
static bool names_helpers(const dg_clause *clause, const dg_clause *before) {
    size_t helpers = 0, others = 0;
    for (size_t i = 0; i < clause->parties.n; i++) {
        dg_class class = clause->parties.items[i].class;
        helpers += class == DG_CLASS_SUPPORT || class == DG_CLASS_GUIDANCE;
    }
    for (size_t i = 0; i < before->parties.n; i++) {
        dg_class class = before->parties.items[i].class;
        others += class == DG_CLASS_LEAD || class == DG_CLASS_RESPONSIBLE || class == DG_CLASS_NONE;
    }
    return helpers > 0 && helpers == clause->parties.n && others > 0;
}

/* 责任单位（甲局）, a line of its own: a label whose value a bracket holds, in the place of a
 * colon.
 */
static dg_code take_labelled(dg_finder *f, dg_slice inner, size_t end, bool *taken) {
    enum { LABEL_BYTES = 36 };
    dg_class class;
    const dg_clause *clause = &f->findings->parsed;
    size_t start = f->at;
    while (start > f->from && f->at - start < LABEL_BYTES && f->text.at[start - 1] != '\n')
        start--;
    dg_slice label = {f->text.at + start, f->at - start};
    bool begins = start > 0 && f->text.at[start - 1] == '\n' && start >= dg_finder_last_end(f);
    if (!begins || label.n == 0 || dg_word_label_head(&class, label) != label.n) return DG_OK;
    if (!ends_line(f, end) || has_duty_word(f, inner)) return DG_OK;
    dg_code code = dg_clause_parse_value(
        &f->findings->parsed, inner, (size_t)(inner.at - f->text.at), class, f->registry, f->err);
    *taken = code == DG_OK && clause->unread.n == 0 && clause->all_plausible &&
             dg_clause_lists_names(clause, true);
    if (!*taken) return code;
    f->at = start;
    return dg_finder_add_clause(f, end);
}

/* A bracket right behind a clause that goes on with it: its deadline, or more parties. */
static dg_code join_touching(dg_finder *f, size_t end, const dg_clause *clause, bool *joined) {
    const dg_found *last = dg_finder_last(f);
    bool touches = last != NULL && last->end == f->at;
    bool near = last != NULL && last->end + 1 == f->at && strchr(" \n", f->text.at[last->end]);
    *joined = false;
    if ((!touches && !near) || !last->bracketed || end - last->at > JOINED_BYTES) return DG_OK;
    bool time = clause->parties.n == 0 && clause->deadline.n > 0;
    bool goes_on = touches || names_helpers(clause, &last->clause);
    *joined = time || (goes_on && is_clause(f, clause, end));
    if (!*joined) return DG_OK;
    dg_code code = dg_finder_parse(f, (dg_slice){f->text.at + last->at, end - last->at});
    return code == DG_OK ? dg_finder_extend_last(f, end) : code;
}

enum { UNCLOSED_BYTES = 600 }; /* a bracket that runs on for more without its end is no clause's */

/* （甲局指导 and no end of it: would it, as far as the next bracket, have been a clause? */
static dg_code note_unclosed(dg_finder *f, size_t next) {
    size_t start = f->at, left = f->text.n - next;
    dg_slice near = {f->text.at, next + (left < UNCLOSED_BYTES ? left : UNCLOSED_BYTES)};
    near.n = dg_utf8_begin(f->text, near.n);
    near.n = dg_next_bracket(near, next);
    size_t end = dg_sentence_end(near, next);
    dg_slice sentence = {f->text.at + next, end - next};
    f->at = next;
    if (!has_duty_word(f, sentence) || !dg_names_a_known_body(sentence, f->registry)) return DG_OK;
    return dg_finder_remark(f, DG_DIAG_UNREAD_CLAUSE, start, end);
}

/* 配合甲局, 会同甲局 */
static bool helps_first(dg_slice words) {
    dg_class class = DG_CLASS_NONE;
    return dg_word_together(words) > 0 ||
           (dg_word_role(&class, words) > 0 && class == DG_CLASS_SUPPORT);
}

/* Does what stands in a bracket, parsed and found to be no clause, look like one? */
static bool is_suspicious(const dg_finder *f, const dg_clause *clause, dg_slice inner, size_t end) {
    dg_slice words = dg_slice_trim(inner), before = {f->text.at + f->from, f->at - f->from};
    if (dg_slice_ends(words, "代章")) return false; /* who seals the paper */
    bool whole = clause->unread.n > 0 && clause->unread.items[0].n >= words.n &&
                 helps_first(words); /* （配合甲局） */
    if (whole || dg_word_unknown_label(words) > 0 || dg_labelled_names(words, f->registry) > 0)
        return true;
    if (!has_duty_word(f, inner))
        return ends_line(f, end) && !renames(f, clause) && !names_issuer(f, clause, end) &&
               !dg_bracket_names_those_present(before) &&
               (dg_clause_names_offices(clause) || dg_clause_is_cut(clause) ||
                dg_slice_holds(inner, "按职责"));
    return !clause->first_listed && !dg_introduces_abbreviation(inner) &&
           (has_any_label(f, inner) || dg_finder_final_role(f, words) > 0 ||
            dg_names_a_known_body(inner, f->registry));
}

/* City Board in charge, Trade Board assists: does a body begin the words that is none of the
 * clause's? */
static bool leaves_first(const dg_clause *clause, dg_slice words) {
    size_t n = dg_parties_length(words, DG_PARTIES_SUBJECT);
    return n > 0 && clause->parties.items[0].at >= n &&
           dg_parties_are_told((dg_slice){words.at, n});
}

/* (City Board leads; Trade Board supports): a bracket that is a sentence in English. */
static dg_code take_sentence_inside(dg_finder *f, dg_slice inner, size_t end, bool *taken) {
    bool leads;
    dg_clause *clause = &f->findings->parsed;
    if (!dg_is_capital(inner.at[0])) return DG_OK;
    static const char mark[] = " responsible for "; /* (A is … and B is …): of another, too */
    size_t first = dg_slice_find(inner, mark, 0);
    if (dg_slice_find(inner, mark, first + 1) < dg_slice_find(inner, ";", 0)) return DG_OK;
    dg_prose_told told = first < inner.n ? DG_TOLD_FIRST : DG_TOLD_NONE;
    dg_code code = dg_clause_parse_prose(clause, &leads, inner, (size_t)(inner.at - f->text.at),
                                         told, f->registry, f->err);
    *taken = code == DG_OK && clause->n_plausible > 0 && !leaves_first(clause, inner);
    return *taken ? dg_finder_add_sentence(f, end, true) : code;
}

/* The Director (in consultation with the Trade Board) shall report: a bracket within a sentence
 * that sets others beside its subject. */
static dg_code take_sentence_around(dg_finder *f, dg_slice inner, bool *taken) {
    dg_class class;
    bool beside = dg_word_opening(&class, inner) > 0 && class == DG_CLASS_TOGETHER;
    return beside ? dg_finder_take_prose(f, taken, false) : DG_OK;
}

/* What a bracket in Latin letters may be, beside a list of names. */
static dg_code take_english_bracket(dg_finder *f, dg_slice inner, size_t end, bool *taken) {
    if (inner.n == 0 || (unsigned char)inner.at[0] >= 0x80) return DG_OK;
    dg_code code = take_sentence_around(f, inner, taken);
    if (code == DG_OK && !*taken) code = take_sentence_inside(f, inner, end, taken);
    return code;
}

/* （注：甲局负责）: the bytes before the clause, which says a role: not （注：不含甲局）. */
static size_t note_mark(dg_slice inner) {
    WORDS(notes, {"注：", 0}, {"注:", 0}, {"备注：", 0}, {"备注:", 0});
    return dg_words_match(&notes, inner, NULL);
}

/* 【企业开办】甲局、乙局。 among such lines, outside all items: a title, up to byte `at`, and
 * behind it nothing but bodies. Else the title stays parsed. */
static dg_code take_titled(dg_finder *f, dg_slice title, size_t at, bool *taken) {
    enum { LINE_BYTES = 600 };
    static const char stop[] = "。", thick[] = "\n【";
    WORDS(fields, {"内容", 0}, {"范围", 0}, {"对象", 0}, {"主题词", 0}); /* 【适用范围】各区政府 */
    const dg_clause *clause = &f->findings->parsed;
    bool begins = f->at == 0 || f->text.at[f->at - 1] == '\n';
    if (f->from > 0 || !begins || dg_words_match(&dg_label_others, title, NULL) > 0 ||
        dg_words_end(&fields, title) > 0)
        return DG_OK;
    dg_slice names = {f->text.at + at, dg_next_sign(f->text, at, DG_SIGN_FEED) - at};
    bool among = dg_finder_last_end(f) > f->from ||
                 dg_slice_starts(dg_slice_skip(f->text, at + names.n), thick);
    if (dg_slice_ends(names, stop)) names.n -= sizeof stop - 1;
    if (!among || names.n > LINE_BYTES || !dg_ends_like_a_body(names)) return DG_OK;
    if (dg_word_deed(names) > 0) return DG_OK; /* 【建设内容】建设服务平台 */
    dg_code code = dg_finder_parse(f, names);
    *taken = code == DG_OK && clause->unread.n == 0 && clause->all_plausible &&
             clause->parties.n > 0 && clause->parties.items[0].at == 0;
    if (code == DG_OK && !*taken) code = dg_finder_parse(f, title);
    if (!*taken) return code;
    f->at = at;
    return dg_finder_add_clause(f, at + names.n);
}

/* Who stands in a bracket that names a source may do a part of the work, too. */
static dg_code take_source(dg_finder *f, dg_slice inner, size_t end, bool *taken) {
    dg_code code = dg_finder_parse(f, inner);
    *taken = code == DG_OK && dg_clause_names_sure_bodies(&f->findings->parsed);
    if (!*taken) return code;
    code = dg_finder_remark(f, DG_DIAG_UNREAD_CLAUSE, f->at, end);
    f->at = end;
    return code;
}

/* 甲局（乙局配合）负责修路: a part of a sentence that begins with names, whose role word stands
 * behind the bracket. */
static dg_code take_told_around(dg_finder *f, dg_slice inner, size_t end, bool *taken) {
    WORDS(roles, {"负责", 0}, {"牵头", 0}, {"牵头负责", 0});
    const dg_clause *clause = &f->findings->parsed;
    bool severally;
    size_t manner = dg_word_manner(&severally, dg_slice_skip(f->text, end)); /* 具体负责 */
    size_t role = dg_words_match(&roles, dg_slice_skip(f->text, end + manner), NULL);
    if (role > 0) role += manner;
    if (role == 0 || !has_duty_word(f, inner)) return DG_OK; /* mostly */
    size_t start = (size_t)(part_before(f).at - f->text.at), last = dg_finder_last_end(f);
    if (start < last) start = last;
    start += start < f->at && f->text.at[start] == ' '; /* 1. 甲局 */
    dg_slice names = {f->text.at + start, f->at - start};
    if (start >= f->at || !dg_ends_like_an_office(names)) return DG_OK;
    dg_code code = dg_finder_parse(f, (dg_slice){names.at, end + role - start});
    *taken = code == DG_OK && clause->has_role && clause->unread.n == 0 && clause->all_plausible &&
             clause->parties.n > 1 && clause->parties.items[0].at == 0 &&
             (dg_clause_names_sure_bodies(clause) || dg_clause_names_branches(clause));
    if (!*taken) return code;
    f->at = start;
    return dg_finder_add_clause(f, end + role);
}

/* The end of the brackets in Latin letters that stand side by side from the one on that ends at
 * byte `end`; 0: the paragraph does not end with them, or one may hold brackets itself. */
static size_t row_end(const dg_finder *f, size_t end) {
    enum { GROUPS = 8, GROUP_BYTES = 300 };
    for (size_t i = 0; i < GROUPS && !ends_paragraph(f, end); i++) {
        size_t at = end + (end < f->text.n && f->text.at[end] == ' ');
        dg_slice near = dg_slice_skip(f->text, at);
        if (near.n > GROUP_BYTES) near.n = GROUP_BYTES;
        if (near.n == 0 || strchr("([", near.at[0]) == NULL) return 0;
        size_t close = 1;
        while (close < near.n && strchr("()[]\n", near.at[close]) == NULL)
            close++;
        if (close == near.n || near.at[close] != (near.at[0] == '(' ? ')' : ']')) return 0;
        end = at + close + 1;
    }
    return ends_paragraph(f, end) ? end : 0;
}

/* (Trade Board) (DOW): is each of those parsed a body by its name, or a short form? *some: is one
 * that by its name? */
static bool are_bodies(const dg_clause *clause, bool *some) {
    bool one = clause->parties.n == 2 && dg_is_short_form(clause->parties.items[1].written) &&
               !dg_is_short_form(clause->parties.items[0].written); /* (Trade Board) (TB) */
    bool all = clause->unread.n == 0 && !one;
    *some = false;
    for (size_t i = 0; i < clause->parties.n; i++) {
        dg_slice name = clause->parties.items[i].written;
        bool body = dg_is_titled_body(name) || dg_is_latin_officer(name);
        all = all && (body || dg_is_short_form(name));
        *some = *some || body;
    }
    return all && clause->parties.n > 0;
}

/* (Trade Board) (City Works), [DOW, DOT] (INF): a bracket of names, up to byte `end`, which others
 * stand beside, of names as well or, of another kind, a code. */
static dg_code take_row(dg_finder *f, dg_slice inner, size_t end, bool *taken) {
    const dg_clause *clause = &f->findings->parsed;
    dg_slice behind = dg_slice_skip(f->text, end);
    size_t blank = dg_slice_starts(behind, " ");
    if (behind.n <= blank || strchr("([", behind.at[blank]) == NULL) return DG_OK; /* mostly */
    size_t row = inner.n > 0 && (unsigned char)inner.at[0] < 0x80 ? row_end(f, end) : 0;
    if (row <= end || dg_slice_holds(inner, "(")) return DG_OK; /* (Trade Board) (2026): no row */
    bool code_behind = behind.at[blank] != f->text.at[f->at];
    dg_slice last = {behind.at + blank + 1, row - end - blank - 2};
    if (code_behind && !dg_is_short_form(last)) return DG_OK;
    bool doubtful, some;
    dg_slice names = {f->text.at + f->at, row - f->at};
    dg_code code = dg_finder_parse(f, code_behind ? inner : names);
    if (code != DG_OK || clause->has_role) return code;
    if (!code_behind && !are_bodies(clause, &some)) /* (Trade Board) (see below) */
        return some ? dg_finder_remark(f, DG_DIAG_UNREAD_CLAUSE, f->at, row) : DG_OK;
    if (lists_english_bodies(f, clause, row, &doubtful)) {
        *taken = true;
        return dg_finder_add_sentence(f, row, true);
    }
    return doubtful ? DG_OK : dg_finder_take_short_forms(f, row, taken);
}

/* 原由甲局负责，现由乙局负责: the bytes before who bears it now, of who no longer does; 0: none. */
static size_t before_present_bearer(dg_slice inner) {
    WORDS(formers, {"原由", 0}, {"原先由", 0}, {"原来由", 0}, {"此前由", 0}, {"以前由", 0},
          {"过去由", 0});
    WORDS(nows, {"现由", 0}, {"改由", 0}, {"现改由", 0}, {"现调整为由", 0}, {"调整为由", 0});
    enum { MARKS = DG_SIGN_COMMA | DG_SIGN_STOP | DG_SIGN_LIST_MARK };
    size_t at = 0;
    if (dg_words_match(&formers, inner, NULL) == 0) return 0; /* mostly */
    do {
        at = dg_next_sign(inner, at, MARKS);
        at += dg_words_first_bytes(dg_slice_skip(inner, at));
    } while (at < inner.n && dg_words_match(&nows, dg_slice_skip(inner, at), NULL) == 0);
    return at < inner.n ? at : 0;
}

dg_code dg_finder_take_bracket(dg_finder *f, size_t open) {
    size_t close;
    size_t length = dg_groups_length(&f->groups, f->at, &close);
    dg_slice inner = {f->text.at + f->at + open, length - open - close};
    size_t note = note_mark(inner);
    note += before_present_bearer(dg_slice_skip(inner, note));
    inner = dg_slice_skip(inner, note);
    size_t next = close > 0 ? f->at + length : f->at + open;
    size_t end = f->at + length;
    if (close == 0 && length > UNCLOSED_BYTES) return note_unclosed(f, next);
    bool thick = dg_slice_starts(dg_finder_here(f), "【"), marked = false;
    dg_slice before = {f->text.at + f->from, f->at - f->from};
    if (dg_bracket_tells_cause(inner) || dg_slice_starts(inner, "i.e.") ||
        dg_slice_starts(inner, "e.g.") || dg_bracket_tells_issuer(before, inner)) {
        f->at = next;
        return DG_OK;
    }
    dg_code code =
        dg_finder_take_marked_names(f, (dg_slice){dg_finder_here(f).at, length}, &marked);
    bool stop = follows_stop(f), within = close > 0 && !stop; /* mostly not */
    if (code == DG_OK && !marked && within) code = take_told_around(f, inner, end, &marked);
    if (code == DG_OK && !marked && within) code = take_labelled(f, inner, end, &marked);
    if (code == DG_OK && !marked) code = dg_finder_take_action_list(f, inner, end, &marked);
    if (code != DG_OK || marked) return code;
    bool bare = !thick && !stop && !has_duty_word(f, inner);
    if (bare && close > 0 && names_source(f, end)) code = take_source(f, inner, end, &marked);
    if (code != DG_OK || marked) return code;
    if (bare && close > 0) code = take_row(f, inner, end, &marked);
    if (code != DG_OK || marked) return code;
    if (bare && !ends_paragraph(f, end) && !ends_part(f, end) && dg_word_time(NULL, inner) == 0) {
        f->at = next;
        return DG_OK;
    }
    const dg_clause *clause = &f->findings->parsed;
    bool joined = false, doubtful = false;
    code = take_english_bracket(f, inner, end, &marked);
    if (code != DG_OK || marked) return code;
    code = dg_finder_parse(f, inner);
    if (code == DG_OK) code = join_touching(f, end, clause, &joined);
    if (code == DG_OK && !joined && thick && close > 0 && !clause->has_role)
        code = take_titled(f, inner, end, &marked);
    if (code != DG_OK || marked) return code;
    if (!joined && (note == 0 || clause->has_role) && is_clause(f, clause, end)) {
        size_t swallowed = close > 0 ? inner.n : dg_listing_remark(inner);
        if (swallowed < inner.n)
            code = dg_finder_remark(f, DG_DIAG_UNREAD_PART, f->at + open + note + swallowed, end);
        return code == DG_OK ? dg_finder_add_clause(f, end) : code;
    }
    if (code == DG_OK && !joined && lists_english_bodies(f, clause, end, &doubtful))
        return dg_finder_add_sentence(f, end, true);
    if (code != DG_OK || joined) return code;
    if (!doubtful && ends_paragraph(f, end)) code = dg_finder_take_short_forms(f, end, &marked);
    if (code != DG_OK || marked) return code;
    if (doubtful || is_suspicious(f, clause, inner, end))
        code = dg_finder_remark(f, DG_DIAG_UNREAD_CLAUSE, f->at, end);
    f->at = next;
    return code;
}
