/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CONTAINER_ENTITIES_H
#define DG_READ_CONTAINER_ENTITIES_H

#include "base/slice.h"
#include "dutygraph/error.h"

/**
 * Of a plain text in which a web page's common entities were left (&nbsp; &mdash; &#160;), the same
 * with the characters that they mean; other texts as they are.
 *
 * @param[in,out] text   UTF-8.
 * @param[in,out] owned  what the caller frees; a copy where one is made, in the place of the old.
 * @return DG_OK or DG_ENOMEM. Time: linear.
 */
dg_code dg_unescape(dg_slice *text, char **owned, dg_error *err);

#endif
