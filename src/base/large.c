/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/large.h"

#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>

void *dg_large(size_t size) {
    char *made = malloc(size);
#ifdef MADV_HUGEPAGE
    enum { PAGE = 1 << 21 };
    if (made != NULL && size >= 2 * PAGE) {
        size_t before = PAGE - (uintptr_t)made % PAGE;
        madvise(made + before, (size - before) / PAGE * PAGE, MADV_HUGEPAGE); /* or not */
    }
#endif
    return made;
}
