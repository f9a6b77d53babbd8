/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_OUTLINE_FURNITURE_H
#define DG_READ_OUTLINE_FURNITURE_H

#include <stdbool.h>

#include "base/slice.h"

/** Is the line, which is trimmed and not empty, of the page and not of the text: its number (第4页,
 * ·4·, Page 4 of 12), or a line of a table of contents: 一、总则......3? Time: linear. */
bool dg_is_furniture(dg_slice line);

/** May it be a page's number where a sentence goes on behind it: 4/12, P4, IV, (4)? */
bool dg_may_be_page_number(dg_slice line);

#endif
