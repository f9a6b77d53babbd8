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
    const bool *listed;        /* per task of the graph: only these; NULL: any */
    bool attends[DG_N_ROLES];  /* which roles attend */
    const char *minutes_file;  /* NULL: every task takes `minutes` */
    const char *costs_file;    /* NULL: every minute costs 1 */
    size_t capacity, overhead; /* minutes */
    size_t break_every;        /* minutes; 0: no pauses */
    size_t break_minutes;
    bool single; /* one meeting, whatever the capacity */
} cli_planning_options;

enum { CLI_TASK_MINUTES = 10 };

/** What is planned where nothing else is said. */
cli_planning_options cli_planning_defaults(void);

/** Does task t of the graph have that path, bare or as DOCUMENT:PATH? */
bool cli_is_task(const cli *c, const cli_data *data, size_t t, const char *path);

/** How many tasks of the graph have that path, bare or as DOCUMENT:PATH; the first in *task. */
size_t cli_find_task(size_t *task, const cli *c, const cli_data *data, const char *path);

/** The one task that has that path; false after a message. */
bool cli_find_one_task(size_t *task, const cli *c, const cli_data *data, const char *path);

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
    size_t *optional_first, *optional; /* per item, as first and attendees: who may stay away */
    size_t n_left_out;                 /* chosen tasks that nobody attends */
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
    dg_plan_worth worth;        /* why no plan costs less than lower_bound; empty: one meeting */
    size_t *slot;               /* per meeting, 0-based */
    size_t *chair;              /* per meeting: a department */
    const dg_wishes *wishes;    /* never NULL */
    const dg_plan_terms *terms; /* NULL: none */
    dg_plan_prices prices;
    dg_chair_rule chair_rule;
    size_t chair_wanted;        /* chairs where it attends; DG_NONE: nobody wanted */
    const dg_real_slots *real;  /* the slots that there are; NULL: without dates */
    const dg_real_slot **when;  /* per slot; NULL likewise */
    dg_attendance *attendances; /* as dg_plan_attendances lists them */
    size_t n_attendances;
    size_t n_slots, slots_bound;
    const dg_plan_slots *slots_worth; /* what they were worth to the search; NULL: nothing */
    dg_plan_saving saving;            /* and what came of it */
    uint64_t lower_bound, document_order;
    size_t document_meetings;
    uint64_t moves; /* tried at most; 0: no limit */
    bool unsound;   /* it breaks a rule: what is proved of plans is not of this one */
} cli_meetings;

void cli_meetings_free(cli_meetings *meetings);

/** The minutes of meeting m, pauses included. */
uint64_t cli_meeting_minutes(const cli_meetings *meetings, size_t m);

/** Minutes. */
uint32_t cli_longest_slot(const dg_real_slots *slots);

/** Slots to choose from, and who cannot come to them: a row of all departments for each. */
typedef struct {
    dg_slot_offer *offers;
    size_t n;
    bool *absent;
} cli_offering;

/** Are there real slots, or wishes that speak of slots, so that one is not like another? */
bool cli_slots_differ(const cli_meetings *meetings);

/** The real slots; or those that wishes speak of, and so many more. To be freed in any case. */
int cli_offering_make(cli_offering *offering, const cli_meetings *meetings, size_t n_more);
void cli_offering_free(cli_offering *offering);

/** Choose chairs and slots, and bring the meetings into the order of their slots. */
int cli_place_meetings(cli_meetings *meetings, const dg_slot_options *options);

/** What the tasks cost in document order. */
int cli_compare_with_document_order(cli_meetings *meetings);

enum { CLI_PLAN_MOVES = 100000 };

/** Minutes from `least` to DG_MINUTES_MAX; text may be NULL. false after a message. */
bool cli_read_minutes(size_t *value, const char *option, const char *text, size_t least);

/** --moves and --time, either of them NULL; false after a message. */
bool cli_read_effort(dg_plan_options *search, const char *moves, const char *seconds);

/** Bring meetings into the order of the slots that they have. */
int cli_order_by_slot(cli_meetings *meetings);

/** Choose chairs, and list who attends, where the meetings have their slots. */
int cli_complete_meetings(cli_meetings *meetings);

/** Count the slots that the meetings have, and those that they need at least. */
int cli_count_slots(cli_meetings *meetings, const dg_slot_options *options);

/** The plan as the library shows it; it borrows everything. */
dg_schedule cli_schedule(const cli_meetings *meetings);

/** A plan made with the defaults of the command meetings. It does not move: it points into itself.
 */
typedef struct {
    cli_planning planning;
    cli_meetings meetings;
    dg_real_slots slots; /* of an agreed plan with dates */
    dg_schedule schedule;
} cli_default_plan;

/** Plan, searching as `search` says, or CLI_PLAN_MOVES where it says nothing; to be freed, whatever
 *  comes of it. */
int cli_plan_by_default(cli_default_plan *plan, cli *c, const cli_data *data,
                        dg_plan_options search);

/** A plan that is there, and what is known of its times. */
typedef struct {
    const char *plan_file, *minutes_file, *slots_file; /* the last two: NULL: nothing */
    size_t break_every, break_minutes;                 /* as in cli_planning_options */
} cli_agreed_options;

/** --plan, --minutes, --slots, --break-every and --break, each of them NULL; false after a message.
 */
bool cli_read_agreed(cli_agreed_options *agreed, const char *const texts[5]);

/** The plan in a file, of the tasks that it names, whatever their departments; to be freed
 * likewise. */
int cli_plan_agreed(cli_default_plan *plan, cli *c, const cli_data *data,
                    const cli_agreed_options *options);
void cli_default_plan_free(cli_default_plan *plan);

typedef enum {
    CLI_TABLE_AGENDA,
    CLI_TABLE_MEETINGS,
    CLI_TABLE_ATTENDANCE,
    CLI_TABLE_TIMETABLE
} cli_meetings_table;

/** A table of the plan, the caller's to free; NULL: no memory. For people, hours take the place of
 *  minutes where slots have them. */
dg_table *cli_meetings_table_of(cli *c, const cli_meetings *meetings, cli_meetings_table table,
                                bool people);

/** Put a task's path into a cell, as DOCUMENT:PATH where another document has the same. */
void cli_put_path(dg_table *t, const cli *c, const cli_data *data, size_t task);

/** A text as with printf, the caller's to free; NULL: no memory. */
char *cli_text(const char *format, ...) __attribute__((format(printf, 1, 2)));

/** One array of a JSON object, moved in by two blanks, with `after` behind it. Frees the table. */
int cli_print_array(FILE *out, const char *name, dg_table *table, const char *after);

/** What the plan costs on top, as members of a JSON object. */
void cli_json_prices(FILE *out, const cli_meetings *meetings);

/** The whole plan as a JSON object. */
int cli_meetings_json(FILE *out, cli *c, const cli_meetings *meetings);

/** The same, the object being open already. */
int cli_meetings_json_members(FILE *out, cli *c, const cli_meetings *meetings);

/** For people, how many meetings and what they cost. */
void cli_say_plan(const cli *c, const cli_meetings *meetings);

/** Print it in the chosen format; `table` names the one of TSV and CSV. */
int cli_print_meetings(cli *c, const cli_meetings *meetings, cli_meetings_table table);

/* --- files --- */

/** How files are written. */
typedef struct {
    cli_meetings_table table; /* of TSV and CSV */
    const char *timezone;     /* NULL: times are local to whoever reads them */
} cli_plan_files;

/** Does the name end in a form that a plan can be written in? false after a message. */
bool cli_is_plan_file(const char *path);

/** Write the plan in the form that the file's ending names. */
int cli_write_plan(cli *c, const cli_meetings *meetings, const cli_plan_files *how,
                   const char *path);

/** Write a calendar for each department that comes to a meeting, into a new folder. */
int cli_write_calendars(cli *c, const cli_meetings *meetings, const cli_plan_files *how,
                        const char *folder);

#endif
