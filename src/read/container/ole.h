/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CONTAINER_OLE_H
#define DG_READ_CONTAINER_OLE_H

#include <stdbool.h>

#include "base/slice.h"

/** What an OLE2 compound file holds ([MS-CFB]), as far as it is of interest. */
typedef enum { DG_OLE_OTHER, DG_OLE_DOC, DG_OLE_XLS, DG_OLE_ENCRYPTED } dg_ole_kind;

typedef struct {
    dg_ole_kind kind; /* DG_OLE_ENCRYPTED: a DOCX or XLSX under a password */
    bool locked;      /* a DOC under a password; of a short one, dg_doc_without_unseen tells */
    bool cut_short;   /* the file ends before what it says it holds */
} dg_ole;

bool dg_ole_is(dg_slice bytes);
dg_ole dg_ole_look(dg_slice bytes);

#endif
