/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CONTAINER_NUMERAL_H
#define DG_READ_CONTAINER_NUMERAL_H

#include "base/text.h"

/** A number as a list prints it; `format` is one of the names of OOXML (ECMA-376-1, 17.18.59
 * ST_NumberFormat): decimal, chineseCounting, upperRoman, … Unknown ones print as decimal, "none"
 * and "bullet" as nothing. */
void dg_numeral_put(dg_text *text, const char *format, size_t number);

#endif
