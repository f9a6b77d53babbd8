/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_CLI_STOPPING_H
#define DG_CLI_STOPPING_H

#include <stdbool.h>

/** From now on Ctrl-C, a closed terminal and SIGTERM only ask to stop, once; a second time, some
 * tenths of a second later, they end the program as ever. What was ignored stays so. */
void cli_stop_when_asked(void);

/** Has someone asked? */
bool cli_is_to_stop(void);

/** The program ends by the signal that asked, if one did: its caller sees why. */
void cli_stop_if_asked(void);

#endif
