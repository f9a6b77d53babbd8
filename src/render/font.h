/* SPDX-License-Identifier: MIT */
#ifndef RENDER_FONT_H
#define RENDER_FONT_H

#include <stdbool.h>

/** Whether a text holds Chinese characters. */
bool font_needs_chinese(const char *utf8);

/** Whether any installed font has the simplified Chinese characters. */
bool font_has_chinese(void);

#endif
