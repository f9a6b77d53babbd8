/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_OUTLINE_CONTENTS_H
#define DG_READ_OUTLINE_CONTENTS_H

#include <stddef.h>

#include "base/slice.h"

/**
 * The bytes of a table of contents whose title 目录 is the line at byte `at`, up to the line that
 * prints its first entry again; 0: none stands there.
 *
 * Time: linear in the length of the table.
 */
size_t dg_contents_length(dg_slice text, size_t at);

#endif
