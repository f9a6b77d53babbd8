/* SPDX-License-Identifier: MIT */
#ifndef RENDER_MESSAGE_H
#define RENDER_MESSAGE_H

#include <stddef.h>

/** Collect what Graphviz says from here on, instead of letting it print. */
void message_catch(void);

/** The first error that Graphviz reported, on one line; NULL where there was none. */
const char *message_error(void);

/** How many warnings it gave, such as a label that its fixed node or cell cannot hold. */
size_t message_warnings(void);

/** One line on standard error. */
void message_say(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif
