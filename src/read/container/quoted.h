/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CONTAINER_QUOTED_H
#define DG_READ_CONTAINER_QUOTED_H

#include "base/slice.h"
#include "dutygraph/error.h"

/**
 * Of a text that a mail quotes, each line behind a >, the same with blanks in the place of those
 * marks, so that columns stay; other texts as they are.
 *
 * @param[in,out] text   UTF-8.
 * @param[in,out] owned  what the caller frees; a copy where one is made, in the place of the old.
 * @return DG_OK or DG_ENOMEM. Time: linear.
 */
dg_code dg_unquote(dg_slice *text, char **owned, dg_error *err);

#endif
