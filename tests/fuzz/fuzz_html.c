/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes may be a web page. */
#include <stdint.h>

#include "check_page.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n) {
    check_page((const char *)bytes, n, DG_CONTAINER_HTML);
    return 0;
}
