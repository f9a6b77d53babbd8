/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CONTAINER_OOXML_H
#define DG_READ_CONTAINER_OOXML_H

#include "read/container/xml.h"
#include "read/container/zip.h"

/** The parts of an Office Open XML file, found by the relationships between them (ECMA-376-2). */

/**
 * The name of the part that `from` relates to by a type that ends in `type`, or under `id`.
 *
 * @param from    "" for the file itself.
 * @param type    the last word of the relationship's type: "officeDocument", "styles", …; NULL:
 * any.
 * @param id      NULL: any.
 * @param[out] name  the caller's to free; NULL where there is no such part.
 */
dg_code dg_ooxml_related(char **name, dg_zip *zip, const char *from, const char *type,
                         const char *id, dg_error *err);

/** As dg_ooxml_related and dg_zip_read in one; an empty slice where there is no such part. */
dg_code dg_ooxml_read_related(dg_slice *part, dg_zip *zip, const char *from, const char *type,
                              dg_error *err);

#endif
