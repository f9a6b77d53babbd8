/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_UNREAD_LINES_H
#define DG_READ_UNREAD_LINES_H

#include "model/builder.h"
#include "read/container/source.h"

/**
 * What every rule left: a note on each line, from the first task on, that names a body in English
 * and of which neither an assignment nor another diagnostic says anything, where the tasks above
 * and below it do not name that body either. The last of all checks.
 *
 * @return false: no memory.
 */
bool dg_note_unread_lines(dg_builder *builder, dg_source *source);

#endif
