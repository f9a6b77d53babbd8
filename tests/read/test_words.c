/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of words against a plain search through their entries. */
#include "read/words/words.h"

#include <stdio.h>
#include <stdlib.h>

#include "read/words/cues.h"
#include "read/words/signs.h"
#include "unit.h"

WORDS(sample, {"甲", 1}, {"甲乙", 2}, {"甲乙丙", 3}, {"丁戊", 4}, {"Lead", 5}, {"Lead agency", 6},
      {"，", 7}, {" and ", 8}, {"①", 9});
WORDS(others, {"己", 1}, {"庚辛", 2});

static size_t plain_match(const dg_words *words, dg_slice text, int *value) {
    size_t best = 0;
    for (size_t i = 0; i < words->n; i++) {
        dg_slice word = dg_slice_of(words->entries[i].word);
        bool begins = word.n <= text.n;
        for (size_t j = 0; begins && j < word.n; j++) {
            char a = text.at[j], b = word.at[j];
            bool same_letter = (a | 0x20) == (b | 0x20) && (a | 0x20) >= 'a' && (a | 0x20) <= 'z';
            begins = a == b || (same_letter && (unsigned char)a < 0x80);
        }
        if (!begins || word.n <= best) continue;
        best = word.n;
        *value = words->entries[i].value;
    }
    return best;
}

/* A text of random pieces of the words, and what stands between. */
static dg_slice random_text(char buffer[256], unsigned *seed) {
    static const char *const pieces[] = {"甲",    "乙", "丙", "丁",   "戊",      "己",
                                         "庚",    "辛", "，", "Lead", " agency", "lEAD",
                                         " and ", "①",  "é",  "🙂", "x"};
    size_t n = 0;
    buffer[0] = '\0';
    for (int i = 0; i < 20; i++) {
        *seed = *seed * 1103515245u + 12345u;
        n += (size_t)snprintf(buffer + n, 256 - n, "%s",
                              pieces[(*seed >> 16) % (sizeof pieces / sizeof *pieces)]);
    }
    return dg_slice_of(buffer);
}

static void finds_the_longest_word(void **state) {
    (void)state;
    char buffer[256];
    unsigned seed = 7;
    size_t found = 0;
    for (int i = 0; i < 2000; i++) {
        dg_slice text = random_text(buffer, &seed);
        int value = 0, plain = 0;
        size_t n = dg_words_match(&sample, text, &value);
        assert_int_equal(n, plain_match(&sample, text, &plain));
        assert_int_equal(value, plain);
        found += n > 0;
    }
    assert_true(found > 500);
}

/* The longest word that a text ends with, against a plain search. */
static void finds_the_longest_end(void **state) {
    (void)state;
    char buffer[256];
    unsigned seed = 5;
    size_t found = 0;
    for (int i = 0; i < 2000; i++) {
        dg_slice text = random_text(buffer, &seed);
        size_t longest = 0;
        for (size_t w = 0; w < sample.n; w++) {
            dg_slice word = dg_slice_of(sample.entries[w].word);
            bool ends = word.n <= text.n && memcmp(text.at + text.n - word.n, word.at, word.n) == 0;
            if (ends && word.n > longest) longest = word.n;
        }
        assert_int_equal(dg_words_end(&sample, text), longest);
        if (longest > 0) assert_true(dg_words_may_end(&sample, text));
        found += longest > 0;
    }
    assert_true(found > 200);
    assert_int_equal(dg_words_end(&sample, DG_LITERAL("")), 0);
}

/* Passing over text never passes over a word. */
static void passes_over_no_word(void **state) {
    (void)state;
    STARTS(starts, &sample, &others);
    char buffer[256];
    unsigned seed = 11;
    for (int i = 0; i < 500; i++) {
        dg_slice text = random_text(buffer, &seed);
        size_t next = dg_starts_next(&starts, text, 0);
        for (size_t at = 0; at < text.n; at += dg_words_first_bytes(dg_slice_skip(text, at))) {
            int value;
            dg_slice rest = dg_slice_skip(text, at);
            bool word =
                plain_match(&sample, rest, &value) > 0 || plain_match(&others, rest, &value) > 0;
            if (at == next)
                next = dg_starts_next(&starts, text, at + dg_words_first_bytes(rest));
            else
                assert_false(word);
            if (word) assert_true(dg_starts_here(&starts, rest));
        }
    }
}

/* Signs against a search through all characters up to U+FFFF. */
static void knows_every_sign(void **state) {
    (void)state;
    WORDS(marks, {"，", 0}, {",", 0}, {"\u2003", 0}, {"é", 0}, {"🙂", 0});
    WORDS(stops, {"。", 0}, {",", 0});
    static const dg_sign_row rows[] = {{1, &marks}, {2, &stops}};
    static dg_signs signs = {.rows = rows, .n = 2};
    for (uint32_t c = 1; c <= 0x20000; c++) {
        char one[4];
        size_t n = dg_utf8_put(one, c);
        if (c >= 0xD800 && c < 0xE000) continue;
        unsigned is = dg_sign_here(&signs, (dg_slice){one, n});
        bool mark = c == 0xFF0C || c == ',' || c == 0x2003 || c == 0xE9 || c == 0x1F642;
        assert_int_equal(is, (mark ? 1 : 0) | (c == 0x3002 || c == ',' ? 2 : 0));
    }
}

/* A cue of every kind stands wherever a word of the kind does, and the next one is found. */
static void cues_miss_no_word(void **state) {
    (void)state;
    enum { SAMPLE = 1, OTHERS = 2 };
    static const dg_cue_row rows[] = {{SAMPLE, &sample}, {OTHERS, &others}};
    static dg_cue_table table = {.rows = rows, .n = 2};
    char buffer[256];
    unsigned seed = 13;
    size_t cued = 0, passed = 0;
    for (int i = 0; i < 500; i++) {
        dg_slice text = random_text(buffer, &seed);
        unsigned char *cues = dg_cues_new(&table, text);
        assert_non_null(cues);
        for (size_t at = 0; at < text.n; at += dg_words_first_bytes(dg_slice_skip(text, at))) {
            int value;
            dg_slice rest = dg_slice_skip(text, at);
            if (plain_match(&sample, rest, &value) > 0) assert_true((cues[at] & SAMPLE) != 0);
            if (plain_match(&others, rest, &value) > 0) assert_true((cues[at] & OTHERS) != 0);
            size_t next = at;
            while (next < text.n && (cues[next] & OTHERS) == 0)
                next++;
            assert_int_equal(dg_cues_next(cues, OTHERS, at, text.n), next);
            cued += (cues[at] & SAMPLE) != 0;
            passed += cues[at] == 0;
        }
        free(cues);
    }
    assert_true(cued > 500 && passed > 500);
}

/* Every row of the tables is found, and as what its table says. */
static void knows_the_signs_of_the_tables(void **state) {
    static const struct {
        const dg_words *words;
        unsigned kind;
    } tables[] = {
        {&dg_open_brackets, DG_SIGN_OPEN},   {&dg_close_brackets, DG_SIGN_CLOSE},
        {&dg_list_marks, DG_SIGN_LIST_MARK}, {&dg_stops, DG_SIGN_STOP},
        {&dg_spaces, DG_SIGN_SPACE},         {&dg_spaces, DG_SIGN_LIST_MARK},
        {&dg_line_feeds, DG_SIGN_FEED},      {&dg_commas, DG_SIGN_COMMA},
    };
    (void)state;
    for (size_t t = 0; t < sizeof tables / sizeof *tables; t++)
        for (size_t i = 0; i < tables[t].words->n; i++) {
            dg_slice sign = dg_slice_of(tables[t].words->entries[i].word);
            assert_int_equal(dg_sign_bytes(sign, tables[t].kind), sign.n);
            assert_int_equal(dg_sign_bytes(sign, DG_SIGN_OPEN | DG_SIGN_STOP),
                             tables[t].kind & (DG_SIGN_OPEN | DG_SIGN_STOP) ? sign.n : 0);
        }
    assert_int_equal(dg_sign_bytes(dg_slice_of("甲"), ~0u), 0);
    assert_int_equal(dg_sign_bytes(dg_slice_of("😀"), ~0u), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_the_longest_word),        cmocka_unit_test(finds_the_longest_end),
        cmocka_unit_test(passes_over_no_word),           cmocka_unit_test(knows_every_sign),
        cmocka_unit_test(knows_the_signs_of_the_tables), cmocka_unit_test(cues_miss_no_word),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
