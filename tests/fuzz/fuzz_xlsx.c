/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of a workbook. */
#include <stdint.h>

#include "check_page.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n) {
    static const char *const names[] = {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml",
                                        "xl/styles.xml", "xl/workbook.xml",
                                        "xl/_rels/workbook.xml.rels"};
    check_zipped_page(bytes, n, names, 5);
    return 0;
}
