/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_BASE_LARGE_H
#define DG_BASE_LARGE_H

#include <stddef.h>

/**
 * As malloc, for what is soon written from end to end: where the system has them and `size` fills
 * some, in large pages, which cost fewer faults and less to address.
 */
void *dg_large(size_t size);

#endif
