/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CONTAINER_DOC_H
#define DG_READ_CONTAINER_DOC_H

#include "read/container/page.h"

/** A Word document of before 2007, through the program antiword.
 * @return DG_OK, DG_EHELPER, DG_EDAMAGED, DG_EIO or DG_ENOMEM. */
dg_code dg_doc_read(dg_page *page, dg_slice bytes, dg_error *err);

#endif
