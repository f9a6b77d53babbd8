/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of a Word document. */
#include <stdint.h>

#include "check_page.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n) {
    static const char *const names[] = {"word/document.xml", "word/numbering.xml",
                                        "word/styles.xml", "word/_rels/document.xml.rels"};
    check_zipped_page(bytes, n, names, 4);
    return 0;
}
