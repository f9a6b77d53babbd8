/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CONTAINER_MHTML_H
#define DG_READ_CONTAINER_MHTML_H

#include "base/slice.h"
#include "dutygraph/error.h"

/** Is it a web archive, as browsers and Word save a page in one file, or a mail? Told by the lines
 * it begins with. */
bool dg_mhtml_is(dg_slice bytes);

/** The text in a mail or a web archive, decoded. */
typedef struct {
    char *text; /* the caller's to free */
    size_t n;
    dg_slice charset; /* the encoding that it is said to be in, a part of the archive's bytes */
    bool is_page;
    dg_slice attached; /* the first attachment but pictures, as its header names it, or "" */
} dg_mhtml;

#define DG_ATTACHMENTS_UNREAD "its attachments are not read: save them as files"

/**
 * The first page in it that is not attached; where there is none, the first such plain text.
 *
 * @return DG_OK, DG_EEMPTY (there is neither) or DG_ENOMEM.
 */
dg_code dg_mhtml_open(dg_mhtml *found, dg_slice bytes, dg_error *err);

#endif
