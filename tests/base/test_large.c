/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit.h"

#include "base/large.h"

/* Also where large pages do not divide it: every byte is there and can be given back. */
static void every_byte_can_be_written(void **state) {
    (void)state;
    static const size_t sizes[] = {0, 1, 4096, (1 << 22) - 1, 1 << 22, (5 << 21) + 12345};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        unsigned char *made = dg_large(sizes[i]);
        assert_true(made != NULL || sizes[i] == 0);
        memset(made, 7, sizes[i]);
        for (size_t k = 0; k < sizes[i]; k += 4093)
            assert_int_equal(made[k], 7);
        free(made);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(every_byte_can_be_written)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
