/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CLAUSE_LED_TASKS_H
#define DG_READ_CLAUSE_LED_TASKS_H

#include <stdbool.h>

#include "read/words/words.h"

/** 甲局共同牵头的任务（3项）, 甲局履行下列职责: the bytes of what says that the tasks below are
 * led, or borne, by the bodies before it; 0: nothing does. */
size_t dg_led_tasks(dg_slice heading);

/** Does such an end of a heading, 共同牵头的任务, say that they lead? */
bool dg_led_tasks_are_led(dg_slice tail);

/** Is the first line of the text such a heading? */
bool dg_heads_led_tasks(dg_slice text);

#endif
