/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_BASE_RADICALS_H
#define DG_BASE_RADICALS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/**
 * Radicals that stand for the ideographs that they look like, as in text copied out of a PDF:
 * U+2F00 to U+2FD5 by their compatibility decompositions, and those of the supplement, U+2E80 to
 * U+2EF3, that are whole words. All take three bytes, as the ideographs do.
 */
enum { DG_RADICALS_FIRST = 0x2E80, DG_RADICALS_LAST = 0x2FD5 };

/** The ideograph; 0: the character is no such radical. */
uint32_t dg_radical_ideograph(uint32_t c);

/** Put ideographs in the place of radicals in valid text. @return whether there was any. */
bool dg_fold_radicals(char *text, size_t n);

#endif
