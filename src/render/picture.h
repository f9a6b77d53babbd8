/* SPDX-License-Identifier: MIT */
#ifndef RENDER_PICTURE_H
#define RENDER_PICTURE_H

#include <graphviz/gvc.h>
#include <stdbool.h>

/** Whether `target`, FORMAT:FILE, names a format that picture_write knows, and a file. */
bool picture_is_target(const char *target);

/**
 * Write the laid-out graph to its target, whole or not at all.
 *
 * A PNG has the resolution of the graph's `dpi` attribute (144 without one), less where the bitmap
 * would be too large. @return false after a message.
 */
bool picture_write(GVC_t *gvc, Agraph_t *graph, const char *target);

#endif
