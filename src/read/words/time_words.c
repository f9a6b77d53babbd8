/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/words/time_words.h"

#include <string.h>

#include "read/outline/label.h"
#include "read/words/lexicon.h"
#include "read/words/period.h"
#include "read/words/words.h"

/* Times that carry no date, and how they begin: 按季度推进, 尽快启动. */
PUBLIC_WORDS(dg_standing_times, {"长期", 0}, {"持续", 0}, {"并长期", 0}, {"并持续", 0},
             {"立行立改", 0}, {"立知立改", 0}, {"立查立改", 0}, {"即知即改", 0}, {"即行即改", 0},
             {"边查边改", 0}, {"立即", 0}, {"即时", 0}, {"即刻", 0}, {"常态", 0}, {"常年", 0},
             {"逐年", 0}, {"逐月", 0}, {"逐步", 0}, {"分步", 0}, {"分批", 0}, {"分期", 0},
             {"分年", 0}, {"分阶段", 0}, {"各阶段", 0}, {"按年", 0}, {"按月", 0}, {"按季", 0},
             {"按期", 0}, {"按时", 0}, {"按阶段", 0}, {"按计划", 0}, {"按进度", 0}, {"按节点", 0},
             {"按序时", 0}, {"按要求", 0}, {"按规定时", 0}, {"按国家", 0}, {"按上级", 0},
             {"按照时", 0}, {"按照计划", 0}, {"按照要求", 0}, {"按照国家", 0}, {"按照上级", 0},
             {"适时", 0}, {"实时推进", 0}, {"随时", 0}, {"及时", 0}, {"尽快", 0}, {"尽早", 0},
             {"近期", 0}, {"中期", 0}, {"远期", 0}, {"中长期", 0}, {"全年", 0}, {"贯穿", 0},
             {"当年", 0}, {"次年", 0}, {"一季度", 0}, {"二季度", 0}, {"三季度", 0}, {"四季度", 0},
             {"上半年", 0}, {"下半年", 0}, {"年底前", 0}, {"年内", 0}, {"一年内", 0}, {"即日起", 0},
             {"印发之日起", 0}, {"自印发", 0}, {"每年", 0}, {"每季", 0}, {"每半年", 0}, {"每月", 0},
             {"每周", 0}, {"定期", 0}, {"不定期", 0}, {"待定", 0}, {"时间待定", 0},
             {"完成时间待定", 0}, {"已完成", 0}, {"已启动", 0}, {"有序推进", 0}, {"有序实施", 0},
             {"有序开展", 0}, {"稳步推进", 0}, {"稳步实施", 0}, {"同步推进", 0}, {"同步实施", 0},
             {"同步开展", 0}, {"滚动推进", 0}, {"滚动实施", 0}, {"压茬推进", 0}, {"ongoing", 0},
             {"continuous", 0}, {"annual", 0}, {"annually", 0}, {"quarterly", 0}, {"monthly", 0},
             {"every year", 0}, {"each year", 0}, {"twice a year", 0}, {"in progress", 0},
             {"short-term", 0}, {"medium-term", 0}, {"long-term", 0});

/* A date may begin with these: 于2020年, 力争在2020年, by the end of 2025. */
PUBLIC_WORDS(dg_time_leads, {"于", 0}, {"在", 0}, {"到", 0}, {"至", 0}, {"截至", 0}, {"截止", 0},
             {"自", 0}, {"从", 0}, {"力争", 0}, {"争取", 0}, {"确保", 0}, {"原则上", 0},
             {"时限", 0}, {"最迟", 0}, {"不晚于", 0}, {"不迟于", 0}, {"预计", 0}, {"计划", 0},
             {"拟", 0}, {"近", 0}, {"未来", 0}, {"今后", 0}, {"by ", 0}, {"by: ", 0},
             {"by the ", 0}, {"before ", 0}, {"end of ", 0}, {"the end of ", 0}, {"end-", 0},
             {"end ", 0}, {"no later than ", 0}, {"until ", 0}, {"from ", 0}, {"mid-", 0},
             {"early ", 0}, {"late ", 0}, {"FY", 0}, {"fiscal year ", 0});

static size_t time_leads(dg_slice text) {
    size_t at = 0, n;
    while ((n = dg_words_match(&dg_time_leads, dg_slice_skip(text, at), NULL)) > 0)
        at += n;
    return at;
}

/* Is it a stretch of time, and no name that begins like one: 三月, 六月底前, not 三月三办公室? */
static bool is_period(dg_slice text) {
    WORDS(edges, {"完成", 0}, {"启动", 0}, {"实施", 0}, {"并", 0}, {"至", 0}, {"、", 0}, {" ", 0});
    dg_period period;
    size_t n = dg_period_read(&period, text);
    if (n == 0) return false;
    dg_slice rest = dg_slice_skip(text, n), read = {text.at, n};
    return rest.n == 0 || period.which != DG_YEAR_OMITTED || period.edge != DG_EDGE_WHOLE ||
           dg_slice_ends(read, "前") || dg_slice_ends(read, "底") || dg_slice_ends(read, "末") ||
           dg_words_match(&edges, rest, NULL) > 0;
}

PUBLIC_WORDS(dg_english_times, {"by Q", 0}, {"by the end of", 0}, {"within ", 0}, {"Spring 20", 0},
             {"Summer 20", 0}, {"Autumn 20", 0}, {"Fall 20", 0}, {"Winter 20", 0});

/* The bytes of Spring 20 and of the other beginnings; 0: of none, as of Spring 2025 Task Force. */
static size_t english_time(dg_slice text) {
    size_t n = dg_words_match(&dg_english_times, text, NULL);
    bool season = n > 0 && dg_slice_ends((dg_slice){text.at, n}, " 20");
    dg_slice behind = dg_slice_skip(text, n + 2); /* the year's last figures */
    bool name = season && behind.n > 1 && behind.at[0] == ' ' && dg_is_capital(behind.at[1]);
    return name ? 0 : n;
}

bool dg_begins_with_term(dg_slice text) {
    WORDS(until, {"by ", 0}, {"by: ", 0}, {"before ", 0}, {"until ", 0}, {"no later than ", 0});
    WORDS(marks, {"Q1", 0}, {"Q2", 0}, {"Q3", 0}, {"Q4", 0}, {"FY2", 0}, {"next meeting", 0},
          {"the next meeting", 0});
    if (dg_words_match(&until, text, NULL) == 0) return false;
    dg_slice date = dg_slice_skip(text, time_leads(text));
    bool figure = date.n > 0 && date.at[0] >= '0' && date.at[0] <= '9';
    return figure || dg_words_match(&marks, date, NULL) > 0 ||
           dg_words_match(&dg_month_names, date, NULL) > 0;
}

bool dg_begins_with_date(dg_slice text) {
    WORDS(units, {"年", 0}, {" 年", 0}, {"月", 0}, {" 月", 0}, {"-", 0}, {"—", 0}, {".", 0},
          {"/", 0});
    STARTS(starts, &dg_time_leads, &dg_english_times, &dg_period_figures, &dg_period_words,
           &dg_month_names);
    if (!dg_starts_here(&starts, text)) return false; /* mostly */
    if (english_time(text) > 0 || dg_begins_with_term(text)) return true;
    size_t at = time_leads(text), bytes;
    dg_slice rest = dg_slice_skip(text, at);
    dg_digit_number(rest, &bytes);
    if (bytes > 0 && dg_words_match(&units, dg_slice_skip(rest, bytes), NULL) > 0) return true;
    if (is_period(rest)) return true;
    if (at > 0 && bytes == 0) dg_han_number(rest, &bytes);
    return bytes > 0 && dg_slice_is(dg_slice_skip(rest, bytes), "年");
}

bool dg_is_english_day(dg_slice text) {
    WORDS(others, {"ongoing", 0}, {"annual", 0}, {"on-going", 0}, {"immediately", 0},
          {"monthly", 0}, {"quarterly", 0}, {"annually", 0}, {"weekly", 0}, {"TBC", 0},
          {"ASAP", 0});
    size_t month = 0, digits = 0;
    if (dg_words_hold(&others, text)) return true;
    for (size_t at = 0, n; at < text.n; at += n) {
        dg_slice rest = dg_slice_skip(text, at);
        n = month == 0 ? dg_words_match(&dg_month_names, rest, NULL) : 0;
        month += n;
        if (n == 0) dg_digit_number(rest, &n);
        digits += n;
        if (n == 0 && rest.at[0] != ' ' && rest.at[0] != ',') return false;
        if (n == 0) n = 1;
    }
    return month > 0 && digits > 0;
}

bool dg_is_whole_date(dg_slice text) {
    WORDS(others, {"○", 0}, {" ", 0});
    static const char *const units[] = {"年", "月", "日"};
    for (size_t i = 0; i < DG_ITEMS(units); i++) {
        size_t at = 0, n;
        while ((n = dg_words_match(&dg_period_figures, dg_slice_skip(text, at), NULL)) > 0 ||
               (n = dg_words_match(&others, dg_slice_skip(text, at), NULL)) > 0)
            at += n;
        if (at == 0 || !dg_slice_starts(dg_slice_skip(text, at), units[i])) return false;
        text = dg_slice_skip(text, at + strlen(units[i]));
    }
    return text.n == 0 || text.at[0] == '\n' || dg_word_open_bracket(text) > 0;
}

bool dg_ends_with_term(dg_slice part) {
    WORDS(deeds, {"完成", 0}, {"办结", 0}, {"启动", 0}, {"报送", 0}, {"到位", 0}, {"建成", 0},
          {"实施", 0}, {"执行", 0}, {"施行", 0}, {"推行", 0});
    WORDS(terms, {"前", 0}, {"期间", 0}, {"期内", 0}, {"期末", 0}, {"年内", 0}, {"月内", 0},
          {"日内", 0}, {"天内", 0}, {"周内", 0}, {"季度内", 0}, {"季度末", 0}, {"年度内", 0},
          {"后", 0});
    part.n -= dg_words_end(&deeds, part);
    return dg_words_end(&terms, part) > 0;
}

PUBLIC_WORDS(dg_progress_words, {"根据", 0}, {"视", 0}, {"按照", 0}, {"按", 0});

/* 根据工作进展适时推进 */
static bool is_as_it_goes(dg_slice part) {
    WORDS(ends, {"适时推进", 0}, {"适时启动", 0}, {"适时开展", 0}, {"适时实施", 0}, {"适时完成", 0},
          {"时限", 0}, {"时间", 0}, {"时间节点", 0}, {"时限完成", 0}, {"时间完成", 0},
          {"时间推进", 0}, {"要求完成", 0});
    return dg_words_end(&ends, part) > 0 && dg_words_match(&dg_progress_words, part, NULL) > 0;
}

/* To say no at once: what a time begins with. */
static bool may_be_time(dg_slice text) {
    STARTS(starts, &dg_standing_times, &dg_time_leads, &dg_english_times, &dg_progress_words,
           &dg_period_figures, &dg_period_words, &dg_month_names);
    return dg_starts_here(&starts, text);
}

/* Ongoing through 2025, but not Long-Term Care Division: may the rest of a segment stand behind
 * such a time? */
static bool may_follow(dg_slice time, dg_slice rest) {
    enum { TAIL_BYTES = 24 }; /* 长期坚持 and a few characters */
    WORDS(joints, {"through", 0}, {"until", 0}, {"from", 0}, {"in ", 0}, {"by ", 0}, {"at ", 0},
          {"to ", 0}, {"on ", 0}, {"and ", 0}, {"or ", 0}, {"as ", 0}, {"with ", 0}, {"for ", 0},
          {"during", 0}, {"since", 0}, {"after", 0}, {"before", 0}, {"starting", 0},
          {"beginning", 0}, {"thereafter", 0}, {"basis", 0}, {"throughout", 0}, {"per ", 0});
    if (!dg_is_letter(time.at[0])) return rest.n <= TAIL_BYTES;
    rest = dg_slice_trim(rest);
    return rest.n == 0 || (rest.n <= TAIL_BYTES &&
                           (!dg_is_letter(rest.at[0]) || dg_words_match(&joints, rest, NULL) > 0));
}

size_t dg_word_time(bool *by_end, dg_slice segment) {
    bool may_begin = segment.n > 0 && may_be_time(segment);
    size_t standing = may_begin ? dg_words_match(&dg_standing_times, segment, NULL) : 0;
    bool begins =
        may_begin && ((standing > 0 && may_follow(segment, dg_slice_skip(segment, standing))) ||
                      dg_begins_with_date(segment) || is_as_it_goes(segment));
    bool ends = !begins && dg_ends_with_term(segment) && !dg_holds_prose(segment);
    if (by_end != NULL) *by_end = ends;
    return begins || ends ? segment.n : 0;
}

bool dg_is_untimed_completion(dg_slice text, size_t label) {
    static const char word[] = "Completion";
    if (label != sizeof word - 1 || !dg_slice_starts(text, word)) return false; /* mostly */
    dg_slice when = dg_slice_trim(dg_slice_skip(text, label + 1));
    when.n = dg_slice_find(when, "\n", 0);
    return text.n > label && (text.at[label] != ':' || dg_word_time(NULL, when) == 0);
}

PUBLIC_WORDS(dg_nows, {"目前", 0}, {"截至目前", 0}, {"近年来", 0}, {"今年以来", 0}, {"此前", 0},
             {"去年以来", 0}, {"去年", 0}, {"当前", 0}, {"现", 0}, {"长期以来", 0});
