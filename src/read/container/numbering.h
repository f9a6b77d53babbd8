/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CONTAINER_NUMBERING_H
#define DG_READ_CONTAINER_NUMBERING_H

#include "base/text.h"
#include "read/container/styles.h"
#include "read/container/xml.h"

/** The numbers that Word prints before paragraphs: what numbering.xml and the styles say, and how
 * far each list has counted (ECMA-376-1, 17.9). */
typedef struct dg_numbering dg_numbering;

/** A part that is not there is an empty slice. The styles must outlive it.
 * @return DG_OK, DG_EDAMAGED or DG_ENOMEM. */
dg_code dg_numbering_new(dg_numbering **numbering, dg_slice part, const dg_styles *styles,
                         dg_error *err);
void dg_numbering_free(dg_numbering *numbering);

/** Count a paragraph, told by its properties (pPr, or NULL), and print its number and what
 * separates it from the text; nothing where it has none. */
void dg_numbering_put(dg_text *text, dg_numbering *numbering, const xmlNode *properties);

#endif
