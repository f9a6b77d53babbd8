/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/words/signs.h"

#include "base/utf8.h"

PUBLIC_WORDS(dg_open_brackets, {"（", 0}, {"(", 0}, {"〔", 0}, {"［", 0}, {"[", 0}, {"【", 0},
             {"〖", 0}, {"〈", 0}, {"﹝", 0}, {"﹙", 0}, {"｛", 0}, {"＜", 0}, {"{", 0});
PUBLIC_WORDS(dg_close_brackets, {"）", 0}, {")", 0}, {"〕", 0}, {"］", 0}, {"]", 0}, {"】", 0},
             {"〗", 0}, {"〉", 0}, {"﹞", 0}, {"﹚", 0}, {"｝", 0}, {"＞", 0}, {"}", 0});

PUBLIC_WORDS(dg_list_marks, {"、", 0}, {"，", 0}, {",", 0}, {"/", 0}, {"／", 0}, {"●", 0}, {"★", 0},
             {"■", 0}, {"◆", 0}, {"▲", 0}, {"○", 0}, {"—", 0}, {"*", 0}, {"＊", 0}, {"※", 0},
             {"†", 0}, {"‡", 0}, {"．", 0}, {"☆", 0}, {"△", 0}, {"•", 0}, {"▪", 0}, {"◦", 0},
             {"‣", 0}, {"▶", 0}, {"►", 0}, {"➢", 0}, {"➤", 0}, {"|", 0}, {"｜", 0}, {"﹑", 0},
             {"﹐", 0}, {"､", 0}, {"・", 0}, {"‧", 0});

PUBLIC_WORDS(dg_name_slips, {"·", 0}, {"&", 0}, {"＆", 0}, {"│", 0}, {"\\", 0}, {"＼", 0}, {".", 0},
             {"﹒", 0}, {"→", 0});

PUBLIC_WORDS(dg_bullets, {"●", 0}, {"◆", 0}, {"■", 0}, {"▶", 0}, {"►", 0}, {"➢", 0}, {"➤", 0});

/* The last ones as fonts of symbols have them, which office programs copy: • ▪ ● ■ ❖ ➢ ✓. */
WORDS(label_stars, {"★", 0}, {"☆", 0}, {"▲", 0}, {"△", 0}, {"◎", 0}, {"•", 0}, {"▪", 0}, {"◦", 0},
      {"‣", 0}, {"\uF0B7", 0}, {"\uF0A7", 0}, {"\uF06C", 0}, {"\uF06E", 0}, {"\uF076", 0},
      {"\uF0D8", 0}, {"\uF0FC", 0});

size_t dg_label_bullet(dg_slice text) {
    size_t n = dg_words_match(&dg_bullets, text, NULL);
    return n > 0 ? n : dg_words_match(&label_stars, text, NULL);
}

PUBLIC_WORDS(dg_spaced_bullets, {"- ", 0}, {"* ", 0}, {"– ", 0}, {"• ", 0}, {"▪ ", 0}, {"◦ ", 0},
             {"‣ ", 0}, {"► ", 0}, {"▶ ", 0}, {"➢ ", 0}, {"➤ ", 0}, {"■ ", 0}, {"● ", 0}, {"◆ ", 0},
             {"❖ ", 0}, {"✓ ", 0}, {"✔ ", 0}, {"\u25AB ", 0}, {"\u2043 ", 0}, {"\uF0B7 ", 0},
             {"\uF0A7 ", 0}, {"\uF06C ", 0}, {"\uF06E ", 0}, {"\uF076 ", 0}, {"\uF0D8 ", 0},
             {"\uF0FC ", 0}, {"· ", 0}, {"∙ ", 0}, {"⦁ ", 0}, {"○ ", 0});

size_t dg_pasted_bullet(dg_slice text) {
    WORDS(letters, {"o ", 0}, {"§ ", 0});
    size_t n = dg_words_match(&letters, text, NULL);
    return n > 0 && n < text.n && dg_is_capital((unsigned char)text.at[n]) ? n : 0;
}

bool dg_is_bullet_of_list(dg_slice text, size_t at) {
    static const char star[] = "* ";
    dg_slice here = dg_slice_skip(text, at);
    if (!dg_slice_starts(here, star))
        return dg_words_match(&dg_spaced_bullets, here, NULL) > 0 || dg_pasted_bullet(here) > 0;
    if (at > 0 && text.at[at - 1] != '\n') return false;
    dg_slice next = dg_slice_skip(here, dg_slice_find(here, "\n", 0) + 1);
    size_t before = at > 0 ? at - 1 : 0;
    while (before > 0 && text.at[before - 1] != '\n')
        before--;
    return dg_slice_starts(next, star) ||
           (at > 0 && dg_slice_starts(dg_slice_skip(text, before), star));
}

/* White space of every kind, which is a list mark, too. */
PUBLIC_WORDS(dg_spaces, {"\t", 0}, {"\n", 0}, {"\v", 0}, {"\f", 0}, {"\r", 0}, {" ", 0},
             {"\u00A0", 0}, {"\u1680", 0}, {"\u2000", 0}, {"\u2001", 0}, {"\u2002", 0},
             {"\u2003", 0}, {"\u2004", 0}, {"\u2005", 0}, {"\u2006", 0}, {"\u2007", 0},
             {"\u2008", 0}, {"\u2009", 0}, {"\u200A", 0}, {"\u200B", 0}, {"\u202F", 0},
             {"\u205F", 0}, {"\u3000", 0}, {"\uFEFF", 0});

PUBLIC_WORDS(dg_stops, {"。", 0}, {"；", 0}, {";", 0}, {"﹔", 0});
PUBLIC_WORDS(dg_line_feeds, {"\n", 0});
PUBLIC_WORDS(dg_colons, {"：", 0}, {":", 0}, {"∶", 0}, {"﹕", 0}, {"︰", 0});
PUBLIC_WORDS(dg_commas, {"，", 0}, {",", 0}, {"|", 0}, {"｜", 0}, {"﹐", 0});
WORDS(points, {".", 0});

/* ＜5, ＞３: a sign of measures, and no bracket? */
static bool compares(dg_slice text) {
    static const char less[] = "＜", more[] = "＞";
    if (!dg_slice_starts(text, less) && !dg_slice_starts(text, more)) return false;
    dg_slice next = dg_slice_skip(text, sizeof less - 1);
    size_t step;
    uint32_t c = next.n == 0 ? 0 : dg_utf8_next(next, 0, &step);
    return (c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19);
}

unsigned dg_sign_kinds(dg_slice text) {
    static const dg_sign_row rows[] = {
        {DG_SIGN_OPEN, &dg_open_brackets},   {DG_SIGN_CLOSE, &dg_close_brackets},
        {DG_SIGN_LIST_MARK, &dg_list_marks}, {DG_SIGN_LIST_MARK | DG_SIGN_SPACE, &dg_spaces},
        {DG_SIGN_STOP, &dg_stops},           {DG_SIGN_FEED, &dg_line_feeds},
        {DG_SIGN_COMMA, &dg_commas},         {DG_SIGN_POINT, &points},
    };
    static dg_signs signs = {.rows = rows, .n = DG_ITEMS(rows)};
    unsigned kinds = dg_sign_here(&signs, text);
    bool bracket = (kinds & (DG_SIGN_OPEN | DG_SIGN_CLOSE)) != 0;
    return bracket && compares(text) ? 0 : kinds;
}

size_t dg_next_sign(dg_slice text, size_t at, unsigned wanted) {
    while ((at = dg_utf8_skip_han(text, at)) < text.n) {
        dg_slice rest = {text.at + at, text.n - at};
        bool letter = dg_is_letter((unsigned char)*rest.at); /* mostly, of English */
        if (!letter && (dg_sign_kinds(rest) & wanted) != 0) break;
        at += dg_words_first_bytes(rest);
    }
    return at < text.n ? at : text.n;
}

size_t dg_next_comma(dg_slice text, size_t at) {
    dg_slice part = {text.at, dg_slice_find(text, "，", at)};
    while ((at = dg_slice_find(part, ",", at)) < part.n)
        if (dg_comma_bytes(text, at) > 0)
            return at;
        else
            at++;
    return part.n;
}
