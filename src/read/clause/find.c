/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/clause/find.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/fail.h"
#include "base/utf8.h"
#include "read/clause/finder.h"
#include "read/clause/items_above.h"
#include "read/clause/items_named.h"
#include "read/clause/slips.h"
#include "read/clause/standing.h"
#include "read/clause/verdict.h"
#include "read/english/english.h"
#include "read/english/english_record.h"
#include "read/name/latin.h"
#include "read/name/star.h"
#include "read/outline/imprint.h"
#include "read/outline/label_run.h"
#include "read/words/body_words.h"
#include "read/words/duty_labels.h"

/* <责任单位：甲局>, 《责任单位：甲局》: what closes the mark, no bracket, that a label stands
 * behind; NULL where none does. */
static const char *label_closer(const dg_finder *f) {
    static const char *const pairs[][2] = {{"<", ">"},   {"＜", "＞"}, {"《", "》"}, {"{", "}"},
                                           {"｛", "｝"}, {"「", "」"}, {"『", "』"}, {"“", "”"}};
    dg_slice before = {f->text.at + f->from, f->at - f->from};
    for (size_t i = 0; i < DG_ITEMS(pairs); i++)
        if (dg_slice_ends(before, pairs[i][0])) return pairs[i][1];
    return NULL;
}

/* 责任单位：甲局、乙部 in running text: after a mark, white space or at the start; does it begin so
 * at byte `at`? */
static bool starts_at(const dg_finder *f, size_t at) {
    enum { HAN = 3 };
    if (at == f->from) return true;
    if (at >= f->from + HAN && dg_utf8_begins_han(f->text.at[at - HAN])) return false; /* mostly */
    if (dg_is_letter((unsigned char)f->text.at[at - 1])) return false;
    size_t step;
    dg_slice before = {f->text.at, at};
    uint32_t c = dg_utf8_last(before, &step);
    dg_slice last = {before.at + before.n - step, step};
    return dg_sign_bytes(last, DG_SIGN_STOP | DG_SIGN_LIST_MARK | DG_SIGN_CLOSE) > 0 || c == '*' ||
           c == '-' || c == '>' || dg_ends_in_colon(before) || /* 甲组：牵头单位：乙局 */
           (c >= 0x2010 && c <= 0x2BFF && c != 0x201D) ||      /* dashes, bullets, stars */
           label_closer(f) != NULL;
}

/* The same of the label here, or of the place before it whose it is, 市牵头单位：甲局, or the words
 * 以上2项 or 此项任务 that say what it is of. */
static bool may_start_label(const dg_finder *f) {
    enum { HAN = 3 };
    WORDS(items, {"此项", 0}, {"该项", 0}, {"本项", 0}, {"此项任务", 0}, {"该项任务", 0},
          {"本项任务", 0}, {"此项工作", 0}, {"该项工作", 0}, {"本项工作", 0});
    dg_class class;
    if (starts_at(f, f->at)) return true;
    if (dg_slice_starts(dg_finder_here(f), "【")) /* 修路【责任单位】甲局 */
        return dg_word_label(&class, dg_finder_here(f)) > 0;
    if (f->at < f->from + HAN) return false;
    if (starts_at(f, f->at - HAN))
        return dg_word_label(&class, dg_slice_skip(f->text, f->at - HAN)) > HAN;
    dg_slice before = {f->text.at + f->from, f->at - f->from};
    return dg_words_end(&items, before) > 0 || dg_items_above_before(before) > 0;
}

/* Led by …: only where a sentence begins. */
static bool may_open(const dg_finder *f, dg_class class) {
    dg_slice above = {f->text.at + f->from, f->at - f->from}, before = dg_slice_trim(above);
    bool starts = before.n == 0 || dg_words_end(&dg_spaced_bullets, above) > 0 ||
                  f->text.at[f->at - 1] == '\n' || dg_slice_ends(before, "–") ||
                  dg_slice_ends(before, "—") || dg_slice_ends(before, " -") ||
                  before.at[before.n - 1] == '.' || before.at[before.n - 1] == ')' ||
                  dg_slice_ends(before, "•") || dg_slice_is(before, "-");
    return starts && class != DG_CLASS_TOGETHER && class != DG_CLASS_SUPPORT;
}

dg_code dg_finder_take_prose(dg_finder *f, bool *taken, bool may) {
    dg_prose_reading reading;
    dg_code code =
        dg_prose_read(&reading, &f->findings->parsed, &f->prose, f->text, dg_finder_last_end(f),
                      f->at, may ? DG_PROSE_MAY : DG_PROSE_ASKED, f->registry, f->err);
    if (code != DG_OK || reading.says == DG_PROSE_NOTHING) return code;
    if (reading.says == DG_PROSE_NOTE)
        return dg_finder_remark(f, DG_DIAG_PROSE_ASSIGNMENT, reading.at, reading.end);
    f->at = reading.at;
    code = dg_finder_add_sentence(f, reading.end, reading.leads);
    *taken = code == DG_OK;
    return code;
}

/* X will lead, is responsible for: the verb of a sentence that assigns. */
static dg_code take_verb(dg_finder *f, bool *taken) {
    enum { WORD_BYTES = 100 }; /* a text may be one word, line after line */
    size_t start = f->at - f->from > WORD_BYTES ? f->at - WORD_BYTES : f->from;
    dg_slice before = {f->text.at + start, f->at - start};
    return dg_prose_verb(dg_finder_here(f)) == 0
               ? DG_OK
               : dg_finder_take_prose(f, taken, dg_ends_like_a_latin_body(before));
}

/* 壮大产业牵头单位：甲局 for want of a mark. */
static dg_code note_glued_label(dg_finder *f) {
    dg_class class;
    if (dg_word_label_head(&class, dg_finder_here(f)) == 0) return DG_OK;
    size_t names = dg_labelled_names(dg_finder_here(f), f->registry);
    return names > 0 ? dg_finder_remark(f, DG_DIAG_UNREAD_CLAUSE, f->at, f->at + names) : DG_OK;
}

/* ■ 责任单位甲局 */
static bool follows_bullet(const dg_finder *f) {
    size_t at = f->at;
    if (at > f->from && f->text.at[at - 1] == ' ') at--;
    if (at < f->from + 3 || dg_utf8_begins_han(f->text.at[at - 3])) return false; /* mostly */
    return dg_star_bytes(dg_utf8_last_slice((dg_slice){f->text.at, at})) > 0;
}

/* Agencies: A (lead), B: does the label say on its line who of its bearers leads? */
static bool names_lead(dg_slice text) {
    enum { LINE_BYTES = 300 };
    if (text.n > LINE_BYTES) text.n = LINE_BYTES;
    text.n = dg_slice_find(text, "\n", 0);
    return dg_slice_holds(text, "(lead)") || dg_slice_holds(text, "(Lead)");
}

/* May Agency: be the label of a task's bearer: in an item, where a sentence begins? Elsewhere it is
 * the document's, or a part of some other label. */
static bool may_bear(const dg_finder *f) {
    dg_slice before = dg_slice_trim((dg_slice){f->text.at + f->from, f->at - f->from});
    dg_slice above = {f->text.at + f->from, f->at - f->from}; /* - Agencies: */
    bool bullet = dg_words_end(&dg_bullets, before) + dg_words_end(&dg_spaced_bullets, above) > 0;
    return f->from > 0 && (before.n == 0 || f->text.at[f->at - 1] == '\n' || bullet ||
                           strchr(".;|", before.at[before.n - 1]) != NULL);
}

static dg_code note_unknown_label(dg_finder *f, size_t at);

/* A line of the document's own record: no bracket in it is a clause either. */
static dg_code pass_line(dg_finder *f, bool *taken) {
    f->at = dg_slice_find(f->text, "\n", f->at);
    *taken = true;
    return DG_OK;
}

/* Lead: the body that answers, in a legend; not Lead: Department of Works. */
static bool is_in_legend(const dg_finder *f) {
    return dg_english_is_legend(f->text, f->at) &&
           dg_labelled_names(dg_finder_here(f), f->registry) == 0 &&
           !dg_english_labels_bodies(dg_finder_here(f));
}

/* Intelligence support: a word in small letters that goes on with the one before it. */
static bool goes_on_small(const dg_finder *f) {
    if (f->at < f->from + 2 || f->text.at[f->at - 1] != ' ') return false;
    return f->text.at[f->at] >= 'a' && f->text.at[f->at] <= 'z' &&
           dg_is_letter(f->text.at[f->at - 2]);
}

/* our lead – Trade Board: the label of `n` bytes here, in small letters, has a dash for its colon,
 * but stands behind no mark. */
static bool is_small_amid_words(const dg_finder *f, size_t n) {
    char first = f->text.at[f->at], before;
    if (first < 'a' || first > 'z' || f->at < f->from + 2) return false; /* mostly */
    dg_slice label = {dg_finder_here(f).at, n};
    bool dash =
        dg_slice_ends(label, "- ") || dg_slice_ends(label, "– ") || dg_slice_ends(label, "— ");
    before = f->text.at[f->at - 1 - (f->text.at[f->at - 1] == ' ')];
    return dash && strchr(":;,.(", before) == NULL;
}

/* Where the run of the label of `n` bytes here ends: at what closes the mark before it, unless the
 * label does, “责任单位”：甲局. */
static size_t run_end(const dg_finder *f, size_t n) {
    enum { CLOSED_BYTES = 2000 };
    const char *closer = label_closer(f);
    dg_slice near = dg_finder_here(f), label = {near.at, n};
    if (near.n > CLOSED_BYTES) near.n = CLOSED_BYTES;
    size_t close =
        closer == NULL || dg_slice_holds(label, closer) ? near.n : dg_slice_find(near, closer, 0);
    dg_slice text = {f->text.at, close < near.n ? f->at + close : f->text.n};
    return dg_label_run(text, f->at, f->registry);
}

/* Is the label of `n` bytes here a mere level, 市级：甲局, inside a line, so that it may be of
 * anything? */
static bool is_level_inside(const dg_finder *f, size_t n) {
    dg_slice label = {dg_finder_here(f).at, n};
    label.n -= dg_words_end(&dg_colons, label);
    if (f->at == f->from || !dg_word_tells_whose(label)) return false;
    size_t at = f->at - (f->text.at[f->at - 1] == ' ');
    return at > f->from && f->text.at[at - 1] != '\n';
}

/* Note it, but for 参会单位：市级：甲局, which goes on with a label. */
static dg_code note_level_inside(dg_finder *f) {
    bool goes_on = dg_words_end(&dg_colons, (dg_slice){f->text.at, f->at}) > 0;
    size_t end = dg_next_stop(f->text, f->cues, f->at);
    return goes_on ? DG_OK : dg_finder_remark(f, DG_DIAG_UNREAD_CLAUSE, f->at, end);
}

/* 整治市容：责任单位甲局: forget the remark on the part of the item that goes on with the label at
 * byte `at`. */
static void drop_remark_before(dg_finder *f, size_t at) {
    enum { HEAD_BYTES = 90 };
    size_t start = at;
    while (start > f->from && at - start < HEAD_BYTES && f->text.at[start - 1] != '\n' &&
           !dg_slice_ends((dg_slice){f->text.at, start}, "。"))
        start--;
    dg_finder_drop_remarks(f, start, at);
}

/* 牵头单位甲局，成员单位乙局 + ，负责拆迁: where the last part of a sentence of labels begins that
 * says what all of them do. */
static size_t before_duty_of_all(dg_slice sentence) {
    size_t duty = dg_slice_find(sentence, "，负责", 0);
    return dg_slice_holds(dg_slice_skip(sentence, duty), "单位") ? sentence.n : duty;
}

/* 牵头单位甲局，配合单位乙局: a sentence of labels for want of their colons, and of nothing else
 * but names, where no label stands at byte `at`. */
static dg_code take_bare_labels(dg_finder *f, size_t at, bool *taken) {
    enum { SENTENCE_BYTES = 600 };
    dg_class class;
    dg_slice rest = dg_slice_skip(f->text, at);
    const dg_clause *clause = &f->findings->parsed;
    *taken = false;
    if (dg_bare_label(&class, rest, 0, f->registry) == 0) return DG_OK;
    if (rest.n > SENTENCE_BYTES) rest.n = dg_utf8_begin(rest, SENTENCE_BYTES);
    size_t stop = dg_slice_find(rest, "。", 0), end = dg_slice_find(rest, "\n", 0);
    if (stop < end) end = stop;
    if (end >= SENTENCE_BYTES - 3) return DG_OK; /* cut inside a character */
    end = before_duty_of_all((dg_slice){rest.at, end});
    dg_code code = dg_finder_parse(f, (dg_slice){rest.at, end});
    *taken = code == DG_OK && dg_clause_is_of_labels(clause);
    if (!*taken) return code;
    drop_remark_before(f, at);
    f->at = at;
    return dg_finder_add_clause(f, at + end);
}

/* 参加：甲局、李某: the label of `n` bytes here may tell who was at a meeting, unless another label
 * stands before it. */
static bool may_be_of_meeting(const dg_finder *f, size_t n) {
    static const char attend[] = "参加";
    dg_slice label = {dg_finder_here(f).at, n};
    label.n -= dg_words_end(&dg_colons, label);
    return dg_slice_is(label, attend);
}

/* Roles and Responsibilities, over a line of names: a heading, of whose words the label here, of
 * `n` bytes, is the last. */
static bool ends_heading(const dg_finder *f, size_t n) {
    WORDS(joints, {" and ", 0}, {" & ", 0}, {" AND ", 0});
    dg_slice before = {f->text.at + f->from, f->at - f->from};
    return n > 0 && dg_finder_here(f).at[n - 1] == '\n' && dg_words_end(&joints, before) > 0;
}

/* 审核单位： without another label of parties right before it in its item, as at a table's foot. */
static bool reviews_alone(const dg_finder *f) {
    enum { MARKS_BYTES = 8 };
    if (dg_words_match(&dg_label_reviews, dg_finder_here(f), NULL) == 0) return false; /* mostly */
    const dg_found *last = dg_finder_last(f);
    if (f->from == 0 || last == NULL || last->at < f->from) return true;
    dg_slice marks = {f->text.at + last->end, f->at - last->end};
    return marks.n > MARKS_BYTES || dg_slice_holds(marks, "\n\n");
}

/* ，责任单位甲局; 整治市容：责任单位甲局: may a label for want of its colon stand here? */
static bool follows_comma_or_head(const dg_finder *f) {
    WORDS(marks, {"，", 0}, {"：", 0});
    return f->at > f->from && dg_words_end(&marks, (dg_slice){f->text.at, f->at}) > 0;
}

/* 主办单位：… of who keeps the page: passed over, and said where that is not `sure`. */
static dg_code pass_keeper(dg_finder *f, bool sure, bool *taken) {
    size_t end = dg_slice_find(f->text, "\n", f->at);
    dg_code code = sure ? DG_OK : dg_finder_remark(f, DG_DIAG_UNREAD_CLAUSE, f->at, end);
    return code == DG_OK ? pass_line(f, taken) : code;
}

static dg_code take_label_run(dg_finder *f, bool *taken) {
    dg_class class;
    *taken = false;
    if (!may_start_label(f)) return note_glued_label(f);
    size_t n = dg_word_label(&class, dg_finder_here(f));
    if (n == 0 && follows_comma_or_head(f)) {
        dg_code bare = take_bare_labels(f, f->at, taken);
        if (bare != DG_OK || *taken) return bare;
    }
    if (n == 0)
        return follows_bullet(f) ? note_glued_label(f) : dg_finder_take_action_behind(f, taken);
    dg_slice value = dg_slice_skip(dg_finder_here(f), n);
    if (may_be_of_meeting(f, n)) {
        size_t end = dg_sentence_end(f->text, f->at);
        dg_code code = dg_finder_remark(f, DG_DIAG_UNREAD_CLAUSE, f->at, end);
        f->at = end;
        *taken = true;
        return code;
    }
    if (dg_word_items_named(value) > 0) { /* 责任分工：第1项由甲局负责 */
        f->at += n;
        *taken = true;
        return DG_OK;
    }
    if (dg_is_imprint(dg_finder_here(f)) || dg_label_heads_column(f->text, f->at, n) ||
        ends_heading(f, n))
        return DG_OK;
    if (dg_is_drafters_mark(f->text, f->at) || dg_is_page_line(f->text, f->at))
        return pass_line(f, taken);
    bool sure;
    if (dg_is_page_keeper(f->whole, f->at, &sure)) return pass_keeper(f, sure, taken);
    bool first = f->findings->clauses.n == 0;
    if (first && (dg_is_page_head(f->text, f->at) || dg_is_page_record(f->text, f->at)))
        return pass_line(f, taken);
    if (dg_english_is_record(f->text, f->at) || is_in_legend(f)) return pass_line(f, taken);
    if (dg_english_is_realm(dg_finder_here(f))) return DG_OK;
    if (is_level_inside(f, n)) return note_level_inside(f);
    if (!may_bear(f) && dg_english_is_bare_bearer(dg_finder_here(f)) &&
        !names_lead(dg_finder_here(f)))
        return DG_OK;
    if (is_small_amid_words(f, n)) return DG_OK;
    bool opens = dg_word_opening(&class, dg_finder_here(f)) > 0; /* Led by */
    if (!opens && class == DG_CLASS_SUPPORT && goes_on_small(f)) return DG_OK;
    if (opens && !may_open(f, class)) {
        dg_code led = dg_finder_take_led(f, taken);
        bool prose = led == DG_OK && !*taken;
        if (prose) led = dg_finder_take_prose(f, taken, class == DG_CLASS_TOGETHER);
        return led == DG_OK && !*taken ? dg_finder_note_beside(f) : led;
    }
    size_t end = run_end(f, n);
    if (opens) end = f->at + dg_prose_list_end((dg_slice){f->text.at + f->at, end - f->at});
    dg_code code = dg_finder_parse(f, (dg_slice){f->text.at + f->at, end - f->at});
    *taken = true;
    bool reviews = reviews_alone(f);
    if (code == DG_OK && dg_clause_names_parties(&f->findings->parsed) && !reviews) {
        code = opens ? dg_finder_add_sentence(f, end, true) : dg_finder_add_clause(f, end);
        bool stop = dg_slice_starts(dg_finder_here(f), ".");
        size_t unsure = dg_label_unsure_name(f->text, end);
        if (code == DG_OK && unsure > 0)
            code = dg_finder_remark(f, DG_DIAG_UNREAD_CLAUSE, end + 1, end + 1 + unsure);
        return code == DG_OK && stop ? note_unknown_label(f, end + 1) : code;
    }
    bool time = false;
    if (code == DG_OK) code = dg_finder_take_time(f, end, &time);
    if (code != DG_OK || time) return code;
    if (reviews) end = dg_next_sign((dg_slice){f->text.at, end}, f->at, DG_SIGN_FEED);
    dg_slice label = {dg_finder_here(f).at, dg_word_label(&class, dg_finder_here(f))};
    bool latin = dg_is_latin_byte(f->text, f->at); /* Timeline: within a year of this plan */
    bool prose =
        dg_slice_ends(label, "有") || /* 成员单位有权查阅 */
        (class == DG_CLASS_PERSON && dg_labelled_names(dg_finder_here(f), f->registry) == 0);
    bool published = class == DG_CLASS_TIME && f->from == 0; /* 时间：2023-02-21 above the title */
    if (code == DG_OK && !prose && !published && !(class == DG_CLASS_TIME && latin))
        code = dg_finder_remark(f, DG_DIAG_UNREAD_CLAUSE, f->at, end);
    f->at = end;
    return code;
}

/* 甲局会同…, 某局牵头… without 由 is prose that assigns: worth a note where the name is known, or
 * is an office's by its ending. */
static dg_code note_prose(dg_finder *f, dg_slice word) {
    size_t name = dg_known_name_before(f->text, f->from, f->at, f->registry);
    if (name == 0) name = dg_finder_office_before(f, f->at);
    return name == 0 ? DG_OK
                     : dg_finder_remark(f, DG_DIAG_PROSE_ASSIGNMENT, f->at - name, f->at + word.n);
}

/* 序号 牵头单位, a line of its own: the head of a table that nobody took, whose cells now look like
 * prose. */
static dg_code note_line_head(dg_finder *f, size_t at) {
    dg_class class;
    dg_slice line = dg_slice_skip(f->text, at);
    size_t head = dg_table_head_line(line);
    size_t n = head == 0 ? 0 : dg_word_label(&class, line);
    if (n > 0 && line.at[n - 1] == '\n') return DG_OK; /* the names stand below */
    return head > 0 ? dg_finder_remark(f, DG_DIAG_UNREAD_CLAUSE, at, at + head) : DG_OK;
}

/* 受益单位：…: a label of a party's noun, but no duty that is known. 责任单 位：商务部: any label
 * of nothing but names. One that is known is taken where the cues do not lead to it. */
static dg_code note_unknown_label(dg_finder *f, size_t at) {
    bool taken = false;
    if (at < f->text.n && f->text.at[at] == ' ') at++;
    dg_slice rest = dg_slice_skip(f->text, at);
    dg_class class;
    if (rest.n == 0 || dg_sign_kinds(rest) != 0 || !dg_may_be_any_label(rest))
        return DG_OK; /* mostly */
    dg_code code = DG_OK;
    if (dg_word_label(&class, rest) == 0) code = take_bare_labels(f, at, &taken);
    if (code != DG_OK || taken) return code;
    size_t names = dg_labelled_names(rest, f->registry);
    bool all = names > 0 && (names == dg_sentence_end(rest, 0) || dg_word_begins_duty(rest));
    if (dg_word_unknown_label(rest) == 0 && !all && !dg_english_labels_bodies(rest)) return DG_OK;
    if (dg_is_addressee(rest)) return DG_OK;
    if (all) code = dg_finder_take_group(f, at, at + names, &taken);
    if (code != DG_OK || taken) return code;
    bool bare = f->from == 0 && dg_english_is_bare_bearer(rest) && !names_lead(rest);
    bool known = dg_word_label(&class, rest) > 0;
    if (!bare && !known && dg_english_ends_in_label(rest)) return DG_OK;
    if (bare || !known)
        return dg_finder_remark(f, DG_DIAG_UNREAD_CLAUSE, at, dg_sentence_end(f->text, at));
    if ((f->cues[at] & DG_CUE_CLAUSE) != 0) return DG_OK;
    f->at = at;
    return take_label_run(f, &taken);
}

static bool is_sentence_end(dg_slice text) {
    return dg_slice_starts(text, "。") || dg_slice_starts(text, "\n");
}

/* A sentence or a paragraph ends here. */
static dg_code take_stop(dg_finder *f) {
    bool feed = f->text.at[f->at] == '\n', named = false;
    size_t last = dg_finder_last_end(f);
    bool first = !feed && f->from > 0 && last == f->from;
    dg_code code = last == f->at ? DG_OK : dg_finder_take_sentence(f);
    f->at += feed ? 1 : strlen("。");
    bool bracket = !feed && dg_word_open_bracket(dg_finder_here(f)) > 0;
    if (code != DG_OK || bracket || f->at == f->text.n) return code; /* mostly: nothing begins */
    if (code == DG_OK && first) code = dg_finder_take_by_mark(f, &named); /* 市甲局。指导… */
    if (code == DG_OK && !named && feed) code = dg_finder_take_over_time(f, &named);
    if (code == DG_OK && !named && feed) code = dg_finder_take_role_lines(f, &named);
    if (named) return code;
    if (code == DG_OK) code = dg_finder_take_action(f);
    if (code == DG_OK) code = note_unknown_label(f, f->at);
    if (code == DG_OK && feed) code = note_line_head(f, f->at);
    return code == DG_OK ? dg_finder_take_duty_head(f) : code;
}

/* Where the word first stands here or later; *known keeps it, so that each place is looked at once.
 */
static size_t next_word(const dg_finder *f, size_t *known, const char *word) {
    if (*known <= f->at) *known = dg_slice_find(f->text, word, f->at);
    return *known;
}

/* 以下均需甲落实，不再列出 in running text. */
static dg_code take_standing_note(dg_finder *f, bool *taken) {
    size_t stop = next_word(f, &f->next_stop, "。"), names, end;
    dg_slice sentence = {f->text.at + f->at, stop - f->at};
    *taken = false;
    if (f->at < f->no_note || dg_standing_names(&names, &end, sentence) == 0) return DG_OK;
    dg_clause *clause = &f->findings->parsed;
    dg_found note = {.at = f->at, .end = f->at + sentence.n};
    dg_code code = dg_finder_parse(f, sentence);
    *taken = code == DG_OK && clause->parties.n > 0 && clause->parties.items[0].standing;
    if (!*taken) f->no_note = stop;
    if (!*taken) return code;
    code = dg_finder_keep(f, &note.clause);
    if (code == DG_OK && !DG_PUSH(f->findings->notes, note)) code = dg_fail_memory(f->err);
    if (code == DG_OK) {
        clause->owned = NULL;
        f->at = note.end;
    }
    return code;
}

/* （1）市甲局承担防汛任务: is what stands in the item before the word here an office of a place? */
static bool is_begun_by_office(const dg_finder *f) {
    size_t name = dg_finder_office_before(f, f->at), start = f->at - name;
    return name > 0 && start <= f->from + 1 && dg_word_own_place(dg_slice_skip(f->text, start)) > 0;
}

/* The word here that may begin a clause, and is no label, or stands beside a mark. */
static dg_code take_word(dg_finder *f, bool *taken) {
    enum { NONE, BY, LEAD, BEAR, TOGETHER, BELOW, CARRY };
    WORDS(words, {"由", BY}, {"牵头", LEAD}, {"负责", BEAR}, {"会同", TOGETHER}, {"以下", BELOW},
          {"承担", CARRY});
    int word = NONE;
    dg_slice said = {dg_finder_here(f).at, dg_words_match(&words, dg_finder_here(f), &word)};
    bool latin = (unsigned char)said.at[0] < 0x80;
    dg_code code = word == BY ? dg_finder_take_by(f, taken) : DG_OK;
    if (code == DG_OK && !*taken && dg_finder_stands_by_mark(f))
        code = dg_finder_take_by_mark(f, taken);
    if (code == DG_OK && !*taken && (word == LEAD || word == BEAR))
        code = dg_finder_take_role(f, taken);
    if (code == DG_OK && !*taken && (word == LEAD || word == BEAR))
        code = dg_finder_take_bearer_head(f, taken);
    f->tells = f->tells || (word == CARRY && f->from > 0 && is_begun_by_office(f));
    f->tells = f->tells || word == LEAD || word == BEAR || word == TOGETHER;
    if (code == DG_OK && !*taken && (word == LEAD || word == TOGETHER)) code = note_prose(f, said);
    if (code == DG_OK && !*taken && word == BELOW) code = take_standing_note(f, taken);
    if (code == DG_OK && !*taken && latin) code = take_verb(f, taken);
    return code;
}

/* 请甲局、乙局按职责办理。 Does the item ask bodies, no class of them, to see to it, without any
 * word of duties? */
static bool asks(const dg_finder *f) {
    enum { SENTENCE_BYTES = 240 };
    WORDS(ends, {"办理", 0}, {"研处", 0}, {"处理", 0});
    static const char please[] = "请";
    dg_slice item = dg_slice_skip(f->text, f->from);
    if (item.n > 0 && item.at[0] == ' ') item = dg_slice_skip(item, 1);
    if (!dg_slice_starts(item, please)) return false;
    item = dg_slice_skip(item, sizeof please - 1);
    if (dg_slice_starts(item, "各") || dg_word_any_such(item) > 0) return false;
    if (!dg_begins_with_place(item) && dg_registry_longest(f->registry, item) == 0) return false;
    if (item.n > SENTENCE_BYTES) item.n = dg_utf8_begin(item, SENTENCE_BYTES);
    item.n = dg_next_sign(item, 0, DG_SIGN_STOP | DG_SIGN_FEED);
    return dg_words_end(&ends, item) > 0;
}

dg_code dg_find_clauses(dg_findings *findings, const dg_flow *flow, size_t from, size_t to,
                        const dg_registry *registry, dg_error *err) {
    dg_finder f = {.findings = findings,
                   .text = {flow->text.at, to},
                   .whole = flow->text,
                   .cues = flow->cues,
                   .registry = registry,
                   .from = from,
                   .at = from,
                   .err = err};
    f.tells = from > 0 && asks(&f);
    if (findings->groups == NULL)
        findings->groups = malloc(DG_GROUPS_KEPT * sizeof *findings->groups);
    if (findings->groups == NULL) return dg_fail_memory(err);
    size_t n_before = findings->clauses.n, remarks = findings->remarks.n;
    dg_groups_begin(&f.groups, f.text, f.cues, findings->groups);
    dg_code code = from == 0 ? note_line_head(&f, from) : DG_OK;
    if (code == DG_OK) code = note_unknown_label(&f, from);
    if (code == DG_OK) code = dg_finder_take_duty_head(&f);
    while (code == DG_OK && (f.at = dg_cues_next(f.cues, DG_CUE_CLAUSE, f.at, to)) < to) {
        bool taken = false;
        if (is_sentence_end(dg_finder_here(&f))) {
            code = take_stop(&f);
            continue;
        }
        size_t open = dg_word_open_bracket(dg_finder_here(&f)); /* 【责任单位】 is a label, too */
        bool label = open == 0 || (f.cues[f.at + open] & DG_CUE_DUTY) != 0;
        if (label) code = take_label_run(&f, &taken);
        if (code != DG_OK || taken) continue;
        if (open > 0) {
            code = dg_finder_take_bracket(&f, open);
            continue;
        }
        code = take_word(&f, &taken);
        if (!taken) f.at += dg_words_first_bytes(dg_finder_here(&f));
    }
    f.at = to;
    if (code == DG_OK) code = dg_finder_take_sentence(&f);
    if (code != DG_OK) return code;
    size_t first = from + (from < to && flow->text.at[from] == ' '); /* 一、 甲 */
    if (dg_is_latin_byte(f.text, first)) return dg_finder_take_orders(&f, n_before);
    bool all = from == 0 && to == flow->text.n; /* a text without items */
    if (!f.tells && from > 0 && findings->clauses.n == n_before)
        f.tells = dg_finder_asks_bodies(&f);
    if (f.tells && (from > 0 || all)) code = dg_finder_take_requests(&f, n_before, all);
    return code == DG_OK ? dg_finder_note_left(&f, n_before, remarks) : code;
}

bool dg_findings_settle(dg_findings *findings, size_t *first_clause, const size_t *added, size_t n,
                        size_t before) {
    size_t kept = 0, k = 0;
    if (findings->clauses.n == before) return true;
    dg_found *ordered = malloc(findings->clauses.n * sizeof *ordered);
    if (ordered == NULL) return false;
    for (size_t i = 0; i < n; i++) {
        for (size_t end = first_clause[i + 1]; k < end; k++)
            ordered[kept++] = findings->clauses.items[k];
        if (added[i] != DG_NONE) ordered[kept++] = findings->clauses.items[added[i]];
        first_clause[i + 1] = kept;
    }
    memcpy(findings->clauses.items, ordered, kept * sizeof *ordered);
    free(ordered);
    return true;
}

static void free_words(dg_clause *kept) {
    free(kept->owned);
    free(kept->owned_printed);
}

void dg_findings_clear(dg_findings *findings) {
    for (size_t i = 0; i < findings->clauses.n; i++)
        free_words(&findings->clauses.items[i].clause);
    for (size_t i = 0; i < findings->notes.n; i++)
        free_words(&findings->notes.items[i].clause);
    free(findings->clauses.items);
    free(findings->notes.items);
    free(findings->remarks.items);
    free(findings->groups);
    dg_clause_clear(&findings->parsed);
    dg_arena_free(findings->arena);
    *findings = (dg_findings){0};
}
