/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef TESTS_FUZZ_CHECK_PAGE_H
#define TESTS_FUZZ_CHECK_PAGE_H

#include <stddef.h>
#include <stdint.h>

#include "dutygraph/read.h"

/* Reads a page and aborts where it, or the refusal, is not sound. */
void check_page(const char *bytes, size_t n, dg_container type);

/* As check_page, for a ZIP container whose parts of these names are the input, cut at the bytes
 * 0xFF. */
void check_zipped_page(const uint8_t *bytes, size_t n, const char *const names[], size_t n_names);

#endif
