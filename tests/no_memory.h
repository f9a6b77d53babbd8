/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef TESTS_NO_MEMORY_H
#define TESTS_NO_MEMORY_H

/*
 * Allocations of ours made to fail, one after the other. The program must be linked with
 * -Wl,--wrap=malloc,--wrap=calloc,--wrap=realloc; what other libraries allocate is not touched.
 */

#include "unit.h"

/** Let n more allocations succeed, and then none. */
void no_memory_after(size_t n);

/** Let all succeed again. */
void no_memory_never(void);

/** Run a call that ends with `&err` again and again, each time one allocation farther. */
#define assert_survives_no_memory(call)                                                            \
    do {                                                                                           \
        dg_code code_ = DG_ENOMEM;                                                                 \
        for (size_t n_ = 0; code_ != DG_OK; n_++) {                                                \
            dg_error err = {0};                                                                    \
            no_memory_after(n_);                                                                   \
            code_ = (call);                                                                        \
            no_memory_never();                                                                     \
            assert_int_equal(err.code, code_);                                                     \
            assert_true(code_ == DG_ENOMEM || (code_ == DG_OK && n_ > 0));                         \
        }                                                                                          \
    } while (0)

#endif
