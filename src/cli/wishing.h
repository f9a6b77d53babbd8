/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_CLI_WISHING_H
#define DG_CLI_WISHING_H

#include "planning.h"

/** What is wished, beside --together, --apart, --pin and --unavailable, which may be repeated. */
typedef struct {
    const char *file;     /* --wishes; NULL: none */
    bool one_per_section; /* a meeting for each section */
    size_t section_price, attendees_max, attendee_price;
} cli_wish_options;

/** Wishes and terms that own their arrays. */
typedef struct {
    dg_wishes wishes;
    dg_plan_terms terms;
    dg_wish *items; /* wishes.n of them */
    char **texts;   /* per wish: what it says, and where */
    char **names;   /* of the meetings that wishes name */
    size_t n_names;
    size_t *section;        /* per item */
    uint32_t *slot_minutes; /* per slot of a file */
    size_t *slot_rooms;
    size_t n_given; /* of the wishes, those that are not facts about slots */
} cli_wishes;

/**
 * Read the wishes; who may stay away, and who must come, goes into the planning.
 * @return CLI_DONE, CLI_FAILED or CLI_USAGE after a message.
 */
int cli_wishes_load(cli_wishes *wishes, cli *c, const cli_data *data, cli_planning *planning,
                    const cli_wish_options *options);

/** Add that departments cannot come to some of the slots. */
int cli_wishes_add_slots(cli_wishes *wishes, const cli_data *data, const dg_real_slots *slots,
                         const char *file);

/** CLI_DONE where all wishes can be kept; else CLI_FAILED, after a message that names those which
 * are in each other's way. */
int cli_wishes_check(const cli_wishes *wishes, const cli_planning *planning);
void cli_wishes_free(cli_wishes *wishes);

/** Add a wish about n items, which are copied; `text` becomes the wishes'. */
bool cli_wishes_add(cli_wishes *wishes, dg_wish wish, char *text);

/* --- rows of wishes --- */

/** A row, of a file or made from an option. */
typedef struct {
    const dg_row *row;
    const char *file; /* NULL: an option */
} cli_wish_row;

/** Does it say who may stay away or must come? */
bool cli_is_attendance(const dg_row *row);

/** Add the wish that a row holds. */
int cli_wish_from_row(cli_wishes *wishes, cli *c, const cli_data *data,
                      const cli_planning *planning, const cli_wish_row *row);

/** Change who attends as the rows say; those about certain tasks go before those about all. */
int cli_change_attendance(cli_planning *planning, cli *c, const cli_data *data, const dg_rows *rows,
                          const char *file);

/** The item with that path; DG_NONE after a message. */
size_t cli_find_item(cli *c, const cli_data *data, const cli_planning *planning, const char *path);

#endif
