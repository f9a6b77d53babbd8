/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CONTAINER_CHARSET_H
#define DG_READ_CONTAINER_CHARSET_H

#include "base/slice.h"
#include "dutygraph/error.h"

/**
 * The bytes of a text as UTF-8 without a byte order mark: from UTF-8, UTF-16, GB18030 (and so GBK
 * and GB2312) or Big5, told by their mark, then by which of them the bytes are valid in and make
 * sense in. Strict: what is not valid is refused, never replaced.
 *
 * @param[out] text   borrowed from `bytes` where they are UTF-8, else from *owned.
 * @param[out] owned  the caller's to free; NULL where nothing had to be converted.
 * @param declared    the encoding that the text says it is in, of any length; a hint only.
 * @return DG_OK, DG_EBINARY, DG_EENCODING (line, column, byte offset) or DG_ENOMEM.
 */
dg_code dg_charset_decode(dg_slice *text, char **owned, dg_slice bytes, dg_slice declared,
                          dg_error *err);

#endif
