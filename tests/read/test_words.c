/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of words against a plain search through their entries. */
#include "read/words.h"

#include <stdio.h>

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

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_the_longest_word),
        cmocka_unit_test(passes_over_no_word),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
