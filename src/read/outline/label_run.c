/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/outline/label_run.h"

#include <string.h>

#include "base/utf8.h"
#include "read/english/english.h"
#include "read/english/english_parties.h"
#include "read/name/latin.h"
#include "read/name/name.h"
#include "read/name/name_run.h"
#include "read/outline/imprint.h"
#include "read/outline/label.h"
#include "read/words/body_words.h"
#include "read/words/duty_labels.h"
#include "read/words/lexicon.h"
#include "read/words/table_words.h"
#include "read/words/time_words.h"

/* Without a bullet or a dash before it: ●牵头单位, - 牵头单位, ——牵头单位. */
static dg_slice without_bullet(dg_slice text) {
    WORDS(dashes, {"- ", 0}, {"– ", 0}, {"* ", 0}, {"—", 0});
    size_t mark;
    text = dg_slice_trim(text);
    while (text.n > 0 && ((mark = dg_word_list_mark(text)) > 0 ||
                          (mark = dg_words_match(&dashes, text, NULL)) > 0))
        text = dg_slice_skip(text, mark);
    return text;
}

static dg_slice line_at(dg_slice text, size_t at) {
    dg_slice rest = dg_slice_skip(text, at);
    return (dg_slice){rest.at, dg_slice_find(rest, "\n", 0)};
}

/* The bytes of what ends a line of a list behind its name: a remark in brackets, a mark. */
static size_t line_end(dg_slice line) {
    size_t at = dg_slice_starts(line, " (") && dg_slice_holds(line, ")")
                    ? dg_slice_find(line, ")", 0) + 1
                    : 0;
    return at + (at < line.n && strchr(".,;", line.at[at]) != NULL);
}

/* Is the line at byte `at` a body's name? */
static bool is_one_name(dg_slice text, size_t at, const dg_registry *registry) {
    size_t count;
    dg_slice line = line_at(text, at);
    return dg_ends_like_a_body(line) && dg_name_run(line, 0, registry, &count) == line.n;
}

/* 市甲局（市某办）, 各村（居）, 乙科（牵头）: the bytes of the bracket behind the last of the names
 * in bytes [from, end), which is a remark; 0: none, or of a task and who bears it
 * (建园（市甲局负责）). */
static size_t remark_behind(dg_slice text, const dg_registry *registry, size_t from, size_t end) {
    WORDS(duties, {"负责", 0}, {"牵头", 0});
    dg_slice line = line_at(text, end), name = {text.at + from, end - from};
    size_t open = dg_word_open_bracket(line), close = 0, at = open;
    for (size_t step; open > 0 && close == 0 && at < line.n; at += step) {
        close = dg_word_close_bracket(dg_slice_skip(line, at));
        dg_utf8_next(line, at, &step);
    }
    if (close == 0) return 0;
    dg_slice inner = {line.at + open, at - open - close};
    for (size_t n; (n = dg_next_sign(name, 0, DG_SIGN_LIST_MARK)) < name.n;)
        name = dg_slice_skip(name, n + dg_word_list_mark(dg_slice_skip(name, n)));
    size_t duty = dg_words_end(&duties, inner);
    if (duty > 0 && duty < inner.n) return 0;
    if (dg_begins_with_place(name)) return at;
    if (!dg_ends_like_a_body(name) || dg_slice_holds(inner, "：")) return 0;
    return !dg_ends_like_a_body(inner) || is_one_name(text, end + line.n + 1, registry) ? at : 0;
}

/* Is the paragraph at byte `at` nothing but names: the value of a label, gone on below it? A bullet
 * in English behind a value that stands beside its label, not `below` it, may begin the next task:
 * Learning Support. */
static bool is_names_only(dg_slice text, const dg_registry *registry, size_t at, bool below) {
    dg_slice before = dg_slice_trim((dg_slice){text.at, at});
    if (dg_word_tells_whose(dg_slice_trim(line_at(text, at)))) return false; /* 第二组 */
    size_t bullet = dg_dash_bullet(dg_slice_skip(text, at));
    for (size_t n; (n = dg_word_list_mark(dg_slice_skip(text, at + bullet))) > 0;)
        bullet += n;
    bool goes_on = bullet > 0 || dg_slice_ends(before, ",") || dg_slice_ends(before, ";") ||
                   dg_slice_ends(before, " and") || dg_slice_ends(before, " &");
    at += bullet;
    if (!goes_on && dg_is_latin_byte(text, at)) return false; /* Telemedicine: a heading */
    if (bullet > 0 && !below && dg_is_latin_byte(text, at) &&
        !dg_is_sure_body(dg_latin_before_remark(dg_slice_trim(line_at(text, at)))))
        return false;
    size_t count, end = dg_name_run(text, at, registry, &count), from = at, more;
    while (count > 0 && end < text.n && !dg_is_latin_byte(text, from)) { /* 丁局 各区, too */
        more = remark_behind(text, registry, from, end);
        if (more == 0 && text.at[end] != ' ') break;
        end += more;
        from = end + dg_word_list_mark(dg_slice_skip(text, end));
        if (from == end || text.at[end] == '\n') break;
        end = dg_name_run(text, from, registry, &count);
    }
    if (bullet > 0 && count > 0 && dg_is_latin_byte(text, at)) end += line_end(line_at(text, end));
    return count > 0 && (end >= text.n || text.at[end] == '\n');
}

/* Are the lines from byte `at` on the names of who issues the document, over its date? */
static bool is_signature(dg_slice text, const dg_registry *registry, size_t at) {
    enum { LINES = 6 };
    for (size_t i = 0, count; i < LINES && at < text.n; i++) {
        dg_slice line = line_at(text, at);
        if (i > 0 && dg_is_whole_date(dg_slice_trim(line))) return true;
        size_t indent = (size_t)(dg_slice_trim(line).at - line.at);
        size_t end = dg_name_run(text, at + indent, registry, &count);
        if (count != 1 || dg_slice_trim(dg_slice_skip(line, end - at)).n > 0) return false;
        at += line.n + 1;
    }
    return false;
}

/* INTRODUCTION, Purpose: does a part of the document begin at this line, which is no body? */
static bool is_heading_line(dg_slice line) {
    WORDS(headings, {"Introduction", 0}, {"Purpose", 0}, {"Scope", 0}, {"Policies", 0},
          {"Mission", 0}, {"Overview", 0}, {"Background", 0}, {"Situation", 0},
          {"Concept of Operations", 0}, {"Planning Assumptions", 0});
    enum { FEWEST = 5 };
    for (size_t i = 0; i < line.n; i++)
        if (line.at[i] >= 'a' && line.at[i] <= 'z') return dg_words_hold(&headings, line);
    return line.n >= FEWEST;
}

/* Does the line hold a word for what is done? */
static bool tells(dg_slice line) {
    for (size_t at = 0, step; at < line.n; at += step) {
        if (dg_word_deed(dg_slice_skip(line, at)) > 0) return true;
        dg_utf8_next(line, at, &step);
    }
    return dg_holds_prose(line);
}

size_t dg_label_unsure_name(dg_slice text, size_t feed) {
    enum { FEWEST = 4, MOST = 14 };
    WORDS(no_places, {"市民", 0}, {"市区", 0}, {"市场", 0}, {"市域", 0}, {"市容", 0}, {"市政", 0},
          {"县域", 0}, {"县城", 0}, {"区域", 0}, {"省际", 0}, {"市内", 0}, {"县内", 0});
    WORDS(works, {"改造", 0}, {"扩建", 0}, {"建设", 0}, {"工程", 0}, {"项目", 0}, {"工作", 0},
          {"方案", 0}, {"大会", 0}, {"活动", 0}, {"节", 0}, {"赛", 0}, {"新馆", 0}, {"会议", 0},
          {"整治", 0}, {"维修", 0}, {"行动", 0}, {"改革", 0}, {"提升", 0}, {"搬迁", 0});
    dg_slice line = line_at(text, feed + 1);
    if (feed >= text.n || dg_word_own_place(line) == 0) return 0; /* mostly */
    if (dg_words_match(&no_places, line, NULL) > 0 || dg_words_end(&works, line) > 0) return 0;
    size_t n = dg_utf8_count(line);
    bool words = dg_utf8_skip_han(line, 0) == line.n && n >= FEWEST && n <= MOST;
    return words && dg_word_part_of_place(line) == 0 && !dg_may_end_like_a_body(line) &&
                   !tells(line)
               ? line.n
               : 0;
}

/* What stands below a label, one name a line. */
typedef struct {
    bool below; /* does anything? */
    bool bare;  /* the label has no colon: names alone, down to the next label or the end, or one of
                   them a body for sure, made it a label */
    bool sure;  /* a line was a body for sure */
    bool untimed; /* the names begin below the label, and no time stands above that */
} listing;

/* Does a label of the time begin the line above the one with byte `at`? */
static bool is_below_time(dg_slice text, size_t at) {
    dg_class class;
    size_t start = at - dg_slice_last_line((dg_slice){text.at, at}, at).n;
    if (start == 0) return false;
    dg_slice above = dg_slice_last_line((dg_slice){text.at, start - 1}, start - 1);
    return dg_word_label(&class, dg_slice_trim(above)) > 0 && class == DG_CLASS_TIME;
}

/* The line at byte `at` of a list in English, one name a line, whose label ended a line. What is no
 * body for sure (Red Cross) is one only where the list goes on behind it, or ends there with the
 * item or before a heading, or where it is told below who supports. */
static bool is_listed_line(dg_slice text, size_t at, const listing *list) {
    enum { MOST = 60 };
    dg_class class;
    for (size_t lines = 0; at < text.n && lines < MOST; lines++) {
        dg_slice line = line_at(text, at);
        dg_slice name = dg_latin_before_remark(dg_slice_trim(line));
        if (dg_word_label(&class, dg_slice_skip(text, at)) > 0)
            return lines > 0 && (class == DG_CLASS_SUPPORT || class == DG_CLASS_TOGETHER);
        if (!dg_is_name_line(name) || dg_column_word(name).kind == DG_COLUMN_TASK) return false;
        if (dg_english_is_kind_of_bearer(name)) return lines > 0;
        if (dg_is_sure_body(name) || dg_is_placed_body(name)) return true;
        if (is_heading_line(name) || dg_slice_ends(name, ":")) return lines > 0 && list->sure;
        at += line.n + 1;
        if (at >= text.n) return list->sure || list->bare;
    }
    return false;
}

/* 区直单位：区甲局: does a line begin with whose the bodies are that it names? Not 市级：推广应用.
 */
static bool begins_with_whose(dg_slice line, const dg_registry *registry) {
    enum { WHOSE_BYTES = 36 };
    dg_name name;
    dg_slice near = {line.at, line.n < WHOSE_BYTES ? line.n : WHOSE_BYTES};
    near.n = dg_slice_find(near, "\n", 0);
    size_t wide = dg_slice_find(near, "：", 0), half = dg_slice_find(near, ":", 0);
    size_t colon = wide < half ? wide : half, value = colon + (wide < half ? strlen("：") : 1);
    return value < near.n && dg_word_tells_whose((dg_slice){line.at, colon}) &&
           dg_name_scan(&name, dg_slice_skip(line, value), registry) && name.plausible;
}

/* 审核单位：甲局 behind a blank line: who has looked over the paper, and no bearer of the task
 * above.
 */
static bool reviews_paper(dg_slice text, size_t at, dg_slice label) {
    return dg_words_match(&dg_label_reviews, label, NULL) > 0 &&
           dg_slice_starts(dg_slice_skip(text, at), "\n\n");
}

/* 东风小学, 市一中: may a line be a name, which its ending alone does not tell for sure? */
static bool may_be_name(dg_slice line) {
    enum { NAME_BYTES = 36 };
    WORDS(ends, {"中学", 0}, {"小学", 0}, {"一中", 0}, {"二中", 0}, {"三中", 0}, {"幼儿园", 0},
          {"体校", 0}, {"监狱", 0}, {"村", 0}, {"航空", 0});
    dg_label label;
    return line.n > 0 && line.n <= NAME_BYTES && dg_utf8_skip_han(line, 0) == line.n &&
           dg_words_end(&ends, line) > 0 && !tells(line) && !dg_label_parse(&label, line);
}

/* 东风小学 at byte `at` among the names below a label: more of them follow, or, where names stand
 * one a line and no time above them (`untimed`), the time. 东风小学, 打造美丽乡村 below
 * 责任单位：甲局 are titles of the next task. */
static bool is_among_names(dg_slice text, const dg_registry *registry, size_t at, bool untimed) {
    enum { LINES = 3 };
    for (size_t i = 0; i < LINES && at < text.n; i++) {
        dg_class class;
        dg_slice line = line_at(text, at), words = dg_slice_trim(line);
        if (!may_be_name(words)) {
            if (i == 0) return false;
            if (dg_word_label(&class, words) > 0) return untimed && class == DG_CLASS_TIME;
            return is_names_only(text, registry, at, true) && !is_signature(text, registry, at);
        }
        at += line.n + 1;
    }
    return false;
}

/* Does the value of a label end at the paragraph or sentence that ends at byte `at`? */
static bool run_ends(dg_slice text, const dg_registry *registry, size_t at, listing *list) {
    dg_class class;
    bool sure;
    dg_slice rest = dg_slice_skip(text, at);
    size_t step = dg_slice_starts(rest, "。") ? strlen("。") : 1;
    dg_slice before = {text.at, at}; /* after a colon the value comes below */
    if (dg_slice_ends(before, "：") || dg_slice_ends(before, ":")) return false;
    dg_slice next = without_bullet(dg_slice_skip(rest, step));
    if (dg_word_label(&class, next) > 0)
        return dg_is_imprint(next) || dg_is_drafters_mark(text, at + step) ||
               dg_is_page_keeper(text, (size_t)(next.at - text.at), &sure) ||
               reviews_paper(text, at, next);
    if (dg_slice_starts(rest, ".\n"))
        return !is_names_only(text, registry, at + strlen(".\n"), list->below);
    if (rest.at[0] != '\n') return true;
    if (begins_with_whose(next, registry)) return false;
    size_t line = at; /* the line before */
    while (line > 0 && text.at[line - 1] != '\n')
        line--;
    if (dg_word_label(&class, dg_slice_skip(text, line)) > at - line) { /* value below */
        *list = (listing){.below = true, .bare = true, .untimed = list->untimed};
        return false;
    }
    if (is_names_only(text, registry, at + 1, list->below))
        return is_signature(text, registry, at + 1);
    size_t unsure = dg_label_unsure_name(text, at), after = at + unsure + 2;
    if (unsure > 0 && after < text.n && is_names_only(text, registry, after, true) &&
        !is_signature(text, registry, after))
        return false; /* names above it and below */
    if (is_among_names(text, registry, at + 1, list->untimed)) return false;
    dg_slice name = dg_latin_before_remark(dg_slice_trim((dg_slice){text.at + line, at - line}));
    list->sure = list->sure || dg_is_sure_body(name) || dg_is_placed_body(name);
    return !list->below || !dg_is_name_line(name) || !is_listed_line(text, at + 1, list);
}

/* 责任单位：甲局；开展培训，责任单位：乙部: does a semicolon at byte `at` end the value of a label
 * of `class`, since behind it stands no name but more work, and behind that such a label? */
static bool next_work(dg_slice text, const dg_registry *registry, size_t at, dg_class class) {
    enum { WORK_BYTES = 240 };
    static const char semicolon[] = "；", comma[] = "，";
    dg_slice rest = dg_slice_skip(text, at);
    if (!dg_slice_starts(rest, semicolon)) return false;
    dg_slice work = dg_slice_skip(rest, sizeof semicolon - 1);
    if (work.n > WORK_BYTES) work.n = WORK_BYTES;
    work.n = dg_slice_find(work, semicolon, 0);
    size_t end = dg_slice_find(work, comma, 0), count;
    if (end == work.n || dg_name_run(work, 0, registry, &count) >= end) return false;
    for (; end < work.n; end = dg_slice_find(work, comma, end)) {
        dg_class next;
        end += sizeof comma - 1;
        if (dg_word_label(&next, dg_slice_skip(work, end)) > 0) return next == class;
    }
    return false;
}

bool dg_ends_value(dg_slice text, size_t at) {
    WORDS(ends, {"月", 0}, {"底", 0}, {"前", 0}, {"长期", 0}, {"年", 0}, {"推进", 0}, {"牵头", 0},
          {"负责", 0}, {"配合", 0}, {"落实", 0}, {"坚持", 0}, {"完成", 0}, {"实施", 0});
    if (at < DG_VALUE_END_BYTES || !dg_utf8_begins_han(text.at[at - 3])) return false; /* mostly */
    dg_slice near = {text.at + at - DG_VALUE_END_BYTES, DG_VALUE_END_BYTES};
    near.n -= dg_slice_ends(near, "等") ? strlen("等") : 0;
    return dg_ends_like_a_body(near) || dg_words_end(&ends, near) > 0;
}

/* 责任单位：甲局二、做乙: does the label of another item stand behind a value, whose line feed is
 * gone or a space? */
static bool next_item(dg_slice text, size_t at) {
    dg_label label;
    bool labelled = dg_label_parse(&label, dg_slice_skip(text, at)) && !label.glued;
    return labelled && dg_ends_value(text, at - (at > 0 && text.at[at - 1] == ' '));
}

size_t dg_label_run(dg_slice text, size_t at, const dg_registry *registry) {
    size_t step, depth = 0;
    dg_class class = DG_CLASS_NONE;
    size_t label = dg_word_label(&class, dg_slice_skip(text, at));
    dg_label own; /* 责任单位：（1）甲局（2）乙部 */
    bool numbered = dg_label_parse(&own, dg_slice_skip(text, at + label));
    bool below = label > 0 && text.at[at + label - 1] == '\n';
    bool feeds = below || dg_slice_starts(dg_slice_skip(text, at + label), "\n");
    bool untimed = feeds && !is_below_time(text, at);
    listing list = {.below = below, .bare = below, .untimed = untimed};
    bool stopped = dg_slice_ends((dg_slice){text.at + at, label}, "。");
    if (below || stopped) at += label; /* Leads, and below it who they are */
    while (at < text.n) {
        dg_slice rest = dg_slice_skip(text, at);
        bool breaks = rest.at[0] == '\n' || dg_slice_starts(rest, "。") ||
                      (at > 0 && dg_is_full_stop(text, at));
        if (breaks && (depth == 0 || rest.at[0] == '\n') && run_ends(text, registry, at, &list))
            break;
        if (depth == 0 &&
            (next_work(text, registry, at, class) || (!numbered && next_item(text, at))))
            break;
        if (rest.at[0] == '\n' && dg_slice_ends((dg_slice){text.at, at}, ":"))
            list = (listing){.below = true, .sure = list.sure, .untimed = list.untimed};
        if ((step = dg_word_open_bracket(rest)) > 0)
            depth++;
        else if ((step = dg_word_close_bracket(rest)) > 0)
            depth -= depth > 0;
        else
            dg_utf8_next(text, at, &step);
        at += step;
    }
    return at;
}

bool dg_label_heads_column(dg_slice text, size_t at, size_t label) {
    size_t end = at, start;
    if (text.at[at + label - 1] != '\n' || !dg_utf8_begins_han(text.at[at])) return false;
    while (end > 0 && text.at[end - 1] == '\n')
        end--;
    for (start = end; start > 0 && text.at[start - 1] != '\n';)
        start--;
    return dg_column_word((dg_slice){text.at + start, end - start}).kind != DG_COLUMN_OTHER;
}
