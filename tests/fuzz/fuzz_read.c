/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes may be read. */
#include <stdint.h>

#include "check_read.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n) {
    check_read((const char *)bytes, n);
    return 0;
}
