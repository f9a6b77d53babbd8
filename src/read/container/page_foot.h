/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CONTAINER_PAGE_FOOT_H
#define DG_READ_CONTAINER_PAGE_FOOT_H

#include "base/slice.h"

/** Do words of the foot of a web page stand in the text: its licence number, or who keeps the site
 * beside where that office is to be reached? */
bool dg_reads_like_page_foot(dg_slice text);

#endif
