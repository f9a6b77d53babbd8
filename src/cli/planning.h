/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_CLI_PLANNING_H
#define DG_CLI_PLANNING_H

#include "cli.h"

/** Which tasks are planned, and with what numbers. */
typedef struct {
    bool all, co_led;          /* all: also those with one department */
    const char *section;       /* path; NULL: any */
    const char *department;    /* NULL: any */
    const char *tasks_file;    /* NULL: any */
    bool attends[DG_N_ROLES];  /* which roles attend */
    const char *minutes_file;  /* NULL: every task takes `minutes` */
    const char *costs_file;    /* NULL: every minute costs 1 */
    size_t capacity, overhead; /* minutes */
    bool single;               /* one meeting, whatever the capacity */
} cli_planning_options;

enum { CLI_TASK_MINUTES = 10 };

/** Does task t of the graph have that path, bare or as DOCUMENT:PATH? */
bool cli_is_task(const cli *c, const cli_data *data, size_t t, const char *path);

/** How many tasks of the graph have that path, bare or as DOCUMENT:PATH; the first in *task. */
size_t cli_find_task(size_t *task, const cli *c, const cli_data *data, const char *path);

/**
 * The tasks that a file lists, a path a line or in the first column of a table.
 *
 * @param[out] listed  one entry per task of the graph, the caller's to free().
 * @return CLI_DONE, or CLI_FAILED after a message.
 */
int cli_read_tasks(bool **listed, const cli *c, const cli_data *data, const char *file);

/** The chosen tasks as a planning that owns its arrays; departments are those of the graph. */
typedef struct {
    dg_planning planning;
    size_t *tasks; /* item to task of the graph */
    size_t *first, *attendees;
    uint32_t *minutes, *rates;
    size_t n_left_out; /* chosen tasks that nobody attends */
} cli_planning;

/** CLI_DONE, or CLI_FAILED after a message. */
int cli_planning_load(cli_planning *planning, cli *c, const cli_data *data,
                      const cli_planning_options *options);
void cli_planning_free(cli_planning *planning);

/** A plan with its slots, its meetings in the order of their slots. */
typedef struct {
    const cli_data *data;
    const cli_planning *planning;
    dg_plan plan;
    size_t *slot;  /* per meeting, 0-based */
    size_t *chair; /* per meeting: a department */
    size_t n_slots, slots_bound;
    uint64_t lower_bound, document_order;
    size_t document_meetings;
} cli_meetings;

void cli_meetings_free(cli_meetings *meetings);

/** Who is in a meeting from when to when, in minutes from its start. */
typedef struct {
    size_t department, meeting;
    uint64_t arrive, leave, busy;
} cli_attendance;

/** Every attendance, meeting by meeting, who comes first first; NULL after a message. */
cli_attendance *cli_list_attendances(size_t *n, const cli_meetings *meetings);

/** The minutes of meeting m. */
uint64_t cli_meeting_minutes(const cli_meetings *meetings, size_t m);

/** Choose chairs and slots, and bring the meetings into the order of their slots. */
int cli_place_meetings(cli_meetings *meetings, const dg_slot_options *options);

/** Print it in the chosen format; `table` names the one of TSV and CSV. */
typedef enum {
    CLI_TABLE_AGENDA,
    CLI_TABLE_MEETINGS,
    CLI_TABLE_ATTENDANCE,
    CLI_TABLE_TIMETABLE
} cli_meetings_table;
int cli_print_meetings(cli *c, const cli_meetings *meetings, cli_meetings_table table);

#endif
