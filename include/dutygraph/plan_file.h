/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DUTYGRAPH_PLAN_FILE_H
#define DUTYGRAPH_PLAN_FILE_H

/** A plan of meetings from a file: made by hand, or printed by `meetings` and changed. */

#include "dutygraph/document.h"

#ifdef __cplusplus
extern "C" {
#endif

/** A task on an agenda. */
typedef struct {
    char *task;     /* path, bare or as DOCUMENT:PATH */
    size_t meeting; /* 0-based, in the order in which the file comes to them */
    size_t line;    /* 1-based; 0: the file has no lines, being JSON */
} dg_plan_line;

typedef struct {
    dg_plan_line *lines; /* meeting by meeting, in the order of the agendas */
    size_t n_lines;
    char **meetings; /* as the file calls them */
    size_t *slots;   /* per meeting, 0-based; DG_NONE where not said */
    size_t n_meetings;
} dg_plan_file;

enum { DG_PLAN_SLOT_MAX = 10000 };

/**
 * Read a plan, whose bytes may be anything. CSV and TSV have a header with the columns meeting and
 * task and, if wanted, position and slot; JSON is an array of objects with these keys, or an object
 * with such an array called agenda and, if wanted, one called meetings, of meeting and slot. What
 * else there is does not matter. Positions are whole numbers; where there are none, the file's
 * order counts. Slots count from 1 to DG_PLAN_SLOT_MAX.
 *
 * @param[out] plan  to be cleared, untouched on failure.
 * @return DG_OK, DG_EIO, DG_EFORMAT (with the line) or DG_ENOMEM.
 */
DG_API dg_code dg_plan_file_read(dg_plan_file *plan, const char *path, dg_error *err);

/** As dg_plan_file_read, of n bytes in memory; `name` is for messages. */
DG_API dg_code dg_plan_file_parse(dg_plan_file *plan, const char *bytes, size_t n, const char *name,
                                  dg_error *err);
DG_API void dg_plan_file_clear(dg_plan_file *plan);

#ifdef __cplusplus
}
#endif
#endif
