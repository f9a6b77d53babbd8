/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/outline/imprint.h"

#include "read/container/page_foot.h"
#include "read/outline/label.h"
#include "read/words/lexicon.h"
#include "read/words/time_words.h"
#include "read/words/words.h"

/* 主办单位：… 版权所有：…: does the foot of a web page begin here, which says who makes the page?
 */
static bool is_page_foot(dg_slice text) {
    enum { FOOT_BYTES = 360 };
    WORDS(makers, {"主办", 0}, {"承办", 0}, {"主管", 0}, {"协办", 0});
    if (dg_words_match(&makers, text, NULL) == 0) return false;
    if (text.n > FOOT_BYTES) text.n = FOOT_BYTES;
    return dg_reads_like_page_foot(text);
}

/* 承办单位：某局 2021年2月1日印发, 承办单位：某局 （共印100份）; not 承办单位：某局，共印200份, a
 * task. */
static bool prints_paper(dg_slice text) {
    WORDS(makers, {"主办", 0}, {"承办", 0});
    WORDS(days, {"日印发", 0}, {"日印", 0});
    WORDS(copies, {"份）", 0}, {"份)", 0});
    if (dg_words_match(&makers, text, NULL) == 0) return false; /* mostly */
    dg_slice line = dg_slice_trim((dg_slice){text.at, dg_slice_find(text, "\n", 0)});
    bool printed = dg_slice_holds(line, "（共印") || dg_slice_holds(line, "(共印");
    return dg_words_end(&days, line) > 0 || (printed && dg_words_end(&copies, line) > 0);
}

bool dg_is_imprint(dg_slice text) {
    WORDS(makers, {"主办：", 0}, {"承办：", 0}, {"主办:", 0}, {"承办:", 0});
    WORDS(below, {"抄送", 0}, {"抄报", 0}, {"主送", 0}, {"分送", 0});
    if (is_page_foot(text)) return true;
    if (prints_paper(text)) return true;
    if (dg_words_match(&makers, text, NULL) == 0) return false;
    dg_slice next = dg_slice_skip(text, dg_slice_find(text, "\n", 0) + 1);
    dg_slice line = {next.at, dg_slice_find(next, "\n", 0)};
    return dg_slice_ends(line, "印发") || dg_words_match(&below, line, NULL) > 0;
}

/* 打印本页, 责任编辑：…: does a short line begin with words of a page about itself? Not
 * 责任编辑制度, a title. */
static bool tells_of_page(dg_slice line) {
    enum { LINE_BYTES = 240 };
    WORDS(words, {"打印本页", 0}, {"打印页面", 0}, {"【打印", 0}, {"[打印", 0}, {"关闭窗口", 0},
          {"【关闭", 0}, {"[关闭", 0}, {"关闭本页", 0}, {"关闭页面", 0}, {"分享到：", 0},
          {"返回顶部", 0}, {"责任编辑：", 0}, {"【责任编辑", 0}, {"责编：", 0}, {"信息来源：", 0},
          {"扫一扫在手机", 0}, {"微信扫一扫", 0}, {"上一篇：", 0}, {"下一篇：", 0}, {"【返回", 0},
          {"相关链接：", 0});
    return line.n <= LINE_BYTES &&
           (dg_words_match(&words, line, NULL) > 0 || dg_slice_is(line, "相关链接"));
}

/* 主办单位：…, 技术支持：…: a line of who makes or keeps a page. */
static bool names_keeper(dg_slice line) {
    WORDS(keepers, {"主办", 0}, {"承办", 0}, {"主管", 0}, {"协办", 0}, {"运维", 0}, {"运行维护", 0},
          {"维护单位", 0}, {"技术支持", 0}, {"版权所有", 0});
    return dg_words_match(&keepers, line, NULL) > 0;
}

/* The line above byte `start` that says something and is none of a keeper's; `start` becomes where
 * the first of those begins. */
static dg_slice above_keepers(dg_slice text, size_t *start) {
    enum { LINES_MAX = 8 };
    size_t at = *start;
    for (size_t n = 0; n < LINES_MAX && at > 0; n++) {
        dg_slice line = dg_slice_last_line((dg_slice){text.at, at - 1}, at - 1);
        at = (size_t)(line.at - text.at);
        line = dg_slice_trim(line);
        if (line.n > 0 && !names_keeper(line)) return line;
        if (line.n > 0) *start = at;
    }
    return (dg_slice){text.at, 0};
}

/* Do keepers alone stand from here to the end? */
static bool keepers_end(dg_slice rest) {
    enum { FOOT_BYTES = 360 };
    if (rest.n > FOOT_BYTES) return false;
    for (size_t at = 0, end; at < rest.n; at = end + 1) {
        end = dg_slice_find(rest, "\n", at);
        dg_slice line = dg_slice_trim((dg_slice){rest.at + at, end - at});
        if (line.n > 0 && !names_keeper(line)) return false;
    }
    return true;
}

/* May the paper's text end with this line: a clause, a date, （此件公开发布）? Not
 * 完成时限：6月1日, behind which the task may go on. */
static bool may_end_paper(dg_slice line) {
    static const char *const words[] = {"负责", "牵头", "配合", "落实", "公开", NULL};
    size_t i = 0;
    if (dg_is_whole_date(line) || dg_slice_ends(line, "日印发")) return true;
    while (words[i] != NULL && !dg_slice_holds(line, words[i]))
        i++;
    return words[i] != NULL && (dg_slice_ends(line, "）") || dg_slice_ends(line, ")"));
}

/* 承办处室：甲处 联系人：张某, the only such label and among the last lines: who wrote the paper
 * and answers for it by telephone? */
static bool is_writers_line(dg_slice text, size_t at) {
    enum { FOOT_BYTES = 240, HAN = 3 };
    WORDS(makers, {"承办", 0}, {"主办", 0});
    dg_slice foot = dg_slice_skip(text, at), maker = foot;
    if (foot.n > FOOT_BYTES || (at > 0 && text.at[at - 1] != '\n')) return false;
    maker.n = dg_words_match(&makers, foot, NULL);
    foot.n = dg_slice_find(foot, "\n", 0);
    bool reached = dg_slice_holds(foot, "联系人") || dg_slice_holds(foot, "联系电话");
    bool apart = at < 2 || text.at[at - 2] == '\n'; /* from the last item, whose it may be */
    if (maker.n == 0 || !reached || !apart) return false;
    for (size_t i = 0; (i = dg_slice_find(text, "办", i)) < text.n; i++)
        if (i != at + HAN && dg_words_end(&makers, (dg_slice){text.at, i + HAN}) > 0) return false;
    return true;
}

bool dg_is_page_keeper(dg_slice text, size_t at, bool *sure) {
    enum { PAGE_FOOT_BYTES = 600 };
    if (!names_keeper(dg_slice_skip(text, at))) return false; /* mostly */
    *sure = false;
    if (is_writers_line(text, at)) return true;
    dg_slice before = dg_slice_last_line((dg_slice){text.at, at}, at);
    size_t start = (size_t)(before.at - text.at);
    dg_slice line = dg_slice_skip(text, start);
    if (!names_keeper(dg_slice_trim(line))) return false;
    dg_slice above = above_keepers(text, &start);
    dg_slice foot = dg_slice_skip(text, start);
    *sure = foot.n <= PAGE_FOOT_BYTES && tells_of_page(above);
    if (*sure) return true;
    static const char *const makers[] = {"主办", "承办"};
    dg_slice paper = {text.at, start};
    if (!keepers_end(foot) || DG_HOLDS_ANY(paper, makers)) return false;
    return DG_HOLDS_ANY(foot, makers) &&
           (dg_slice_holds(foot, "技术支持：") || dg_slice_holds(foot, "运维") ||
            dg_slice_holds(foot, "运行维护") || dg_slice_holds(foot, "维护单位") ||
            may_end_paper(above));
}

bool dg_is_page_foot_at(dg_slice text, size_t start, size_t end) {
    dg_slice sentence = {text.at + start, end - start};
    if (!dg_slice_holds(sentence, "主办")) return false; /* mostly */
    dg_slice above = {text.at, 0}, below = dg_slice_skip(text, end + 1);
    if (start > 0) above = dg_slice_last_line((dg_slice){text.at, start - 1}, start - 1);
    below.n = dg_slice_find(below, "\n", 0);
    return dg_reads_like_page_foot(above) || dg_reads_like_page_foot(below);
}

bool dg_is_drafters_mark(dg_slice text, size_t at) {
    WORDS(makers, {"起草单位", 0}, {"起草部门", 0}, {"拟稿单位", 0}, {"拟稿部门", 0});
    WORDS(contacts, {"联系人", 0}, {"联系电话", 0}, {"联系方式", 0}, {"附件：", 0}, {"附：", 0});
    if (dg_words_match(&makers, dg_slice_skip(text, at), NULL) == 0) return false; /* mostly */
    if (at == 0 || text.at[at - 1] != '\n') return false;
    dg_slice above = dg_slice_last_line((dg_slice){text.at, at - 1}, at - 1);
    return dg_words_match(&contacts, dg_slice_trim(above), NULL) > 0;
}

bool dg_is_page_head(dg_slice text, size_t at) {
    WORDS(makers, {"主办单位", 0}, {"承办单位", 0}, {"主管单位", 0}, {"主办：", 0}, {"承办：", 0});
    if (dg_words_match(&makers, text, NULL) == 0) return false; /* mostly */
    return (at == 0 || at == dg_slice_find(text, "\n", 0) + 1) &&
           dg_words_match(&makers, dg_slice_skip(text, at), NULL) > 0;
}

/* 索引号：…, 发布日期：2021-02-01 in the line: how many fields of a page's record; not 公开方式 or
 * a day to come, which plans of what to publish give, too. */
static size_t record_fields(dg_slice line) {
    static const char *const fields[] = {
        "索引号",   "索 引 号", "信息分类", "发文字号",    "发文机关",    "发文机构",    "发布机构",
        "制发机关", "成文日期", "生成日期", "发布日期：2", "公开日期：2", "发布时间：2", "发文日期",
        "公文时效", "主题词：", "体裁分类", "组配分类",    "公文种类",    "文号：",      NULL};
    size_t n = 0;
    for (size_t i = 0; fields[i] != NULL; i++)
        n += dg_slice_holds(line, fields[i]);
    return n;
}

/* Does a numbered line, 一、…, stand above byte `end`? */
static bool is_below_number(dg_slice text, size_t end) {
    dg_label label;
    for (size_t at = 0, next; at < end; at = next + 1) {
        next = dg_slice_find(text, "\n", at);
        if (dg_label_parse(&label, dg_slice_trim((dg_slice){text.at + at, next - at}))) return true;
    }
    return false;
}

/* 浏览次数：12, 阅读（12）: does a page count its readers? Not 网站访问量 of a task. */
static bool counts_readers(dg_slice line) {
    WORDS(what, {"次数", 0}, {"量", 0}, {"数", 0}, {"率", 0});
    static const char *const words[] = {"浏览", "点击", "阅读", "访问"};
    for (size_t w = 0; w < DG_ITEMS(words); w++)
        for (size_t at = 0; (at = dg_slice_find(line, words[w], at)) < line.n;) {
            at += strlen(words[w]);
            dg_slice rest = dg_slice_skip(line, at);
            rest = dg_slice_skip(rest, dg_words_match(&what, rest, NULL));
            size_t sign = dg_words_match(&dg_colons, rest, NULL) + dg_word_open_bracket(rest);
            dg_slice number = dg_slice_trim(dg_slice_skip(rest, sign));
            bool digit = number.n > 0 && number.at[0] >= '0' && number.at[0] <= '9';
            if (sign > 0 && (number.n == 0 || digit)) return true;
        }
    return false;
}

/* 责任编辑：张某: does a word of who edits the page begin the line, or stand behind a blank in it?
 */
static bool names_editor(dg_slice line) {
    static const char *const editors[] = {"责任编辑：", "责编：", "信息审核：", "信息来源："};
    size_t step;
    for (size_t i = 0; i < DG_ITEMS(editors); i++) {
        size_t at = dg_slice_find(line, editors[i], 0);
        bool begins = at < line.n && dg_slice_trim((dg_slice){line.at, at}).n == 0;
        if (begins ||
            (at < line.n && dg_utf8_is_space(dg_utf8_last((dg_slice){line.at, at}, &step))))
            return true;
    }
    return false;
}

bool dg_is_page_line(dg_slice text, size_t at) {
    enum { LINE_BYTES = 300 };
    dg_slice before = dg_slice_last_line((dg_slice){text.at, at}, LINE_BYTES), line = before;
    dg_slice rest = dg_slice_skip(text, at);
    if (rest.n > LINE_BYTES) rest.n = LINE_BYTES;
    line.n += dg_slice_find(rest, "\n", 0);
    return line.n <= LINE_BYTES && (counts_readers(line) || names_editor(before));
}

bool dg_is_page_record(dg_slice text, size_t at) {
    enum { HEAD_BYTES = 1500, LINE_BYTES = 300 };
    if (at > HEAD_BYTES) return false;
    size_t end = dg_slice_find(text, "\n", at);
    size_t start = at - dg_slice_last_line((dg_slice){text.at, at}, at).n;
    dg_slice line = {text.at + start, end - start}, below = dg_slice_skip(text, end + 1);
    below.n = dg_slice_find(below, "\n", 0);
    dg_slice above = {text.at, 0};
    if (start > 0) above = dg_slice_last_line((dg_slice){text.at, start - 1}, start - 1);
    if (line.n > LINE_BYTES || is_below_number(text, start)) return false;
    size_t n = record_fields(line);
    if (above.n <= LINE_BYTES) n += record_fields(above);
    if (below.n <= LINE_BYTES) n += record_fields(below);
    return n > 0;
}
