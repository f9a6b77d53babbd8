/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CONTAINER_DOCX_H
#define DG_READ_CONTAINER_DOCX_H

#include "read/container/page.h"
#include "read/container/zip.h"

/** The text of a Word document as Word shows it: with the numbers that Word makes, insertions
 * accepted and deletions gone, without notes, heads and feet. */
dg_code dg_docx_read(dg_page *page, dg_zip *zip, dg_error *err);

#endif
