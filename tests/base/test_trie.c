/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A trie against a plain search through its names. */
#include "base/trie.h"

#include <stdio.h>

#include "unit.h"

enum { NAMES = 200, TEXTS = 3000 };

static unsigned next(unsigned *seed) {
    *seed = *seed * 1103515245u + 12345u;
    return *seed >> 16;
}

/* Few characters, so that names begin one another. */
static void random_name(char name[32], unsigned *seed, size_t longest) {
    static const char *const characters[] = {"甲", "乙", "局", "a", "é"};
    size_t n = 0, count = 1 + next(seed) % longest;
    for (size_t i = 0; i < count; i++)
        n += (size_t)snprintf(name + n, 32 - n, "%s", characters[next(seed) % 5]);
}

static void finds_the_longest_name(void **state) {
    (void)state;
    static char names[NAMES][32];
    dg_trie trie = {0};
    unsigned seed = 3;
    for (size_t i = 0; i < NAMES; i++) {
        random_name(names[i], &seed, 5);
        assert_true(dg_trie_add(&trie, dg_slice_of(names[i]), i));
    }
    for (size_t t = 0; t < TEXTS; t++) {
        char buffer[32];
        size_t value = 0, wanted = 0, longest = 0, exact = NAMES, found;
        random_name(buffer, &seed, 8);
        dg_slice text = dg_slice_of(buffer);
        for (size_t i = 0; i < NAMES; i++) {
            dg_slice name = dg_slice_of(names[i]);
            if (dg_slice_equal(name, text)) exact = i;
            if (!dg_slice_starts(text, names[i]) || name.n < longest) continue;
            longest = name.n;
            wanted = i; /* of equal names the last */
        }
        assert_int_equal(dg_trie_longest(&value, &trie, text), longest);
        if (longest > 0) assert_int_equal(value, wanted);
        assert_int_equal(dg_trie_get(&found, &trie, text), exact < NAMES);
        if (exact < NAMES) assert_int_equal(found, exact);
    }
    dg_trie_clear(&trie);
}

static void nothing_is_in_an_empty_one(void **state) {
    (void)state;
    dg_trie trie = {0};
    size_t value;
    assert_int_equal(dg_trie_longest(&value, &trie, DG_LITERAL("甲局")), 0);
    assert_false(dg_trie_get(&value, &trie, DG_LITERAL("")));
    dg_trie_clear(&trie);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_the_longest_name),
        cmocka_unit_test(nothing_is_in_an_empty_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
