/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef TESTS_FUZZ_CHECK_READ_H
#define TESTS_FUZZ_CHECK_READ_H

#include <stddef.h>

/* Reads the bytes: they must give a document that keeps its promises, or one clear error. */
void check_read(const char *bytes, size_t n);

#endif
