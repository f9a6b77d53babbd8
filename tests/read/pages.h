/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef TESTS_READ_PAGES_H
#define TESTS_READ_PAGES_H

#include "read/container/page.h"

/* The page that the bytes hold: its text, then each of its grids as "[NAME: CELL|CELL /
 * CELL|CELL]", a covered cell with a star before it. Fails the test where it cannot be read. Valid
 * until the next call. */
const char *page_of(dg_slice bytes, dg_container type);

/* The same bytes must be refused: "CODE LINE:COLUMN@OFFSET MESSAGE". Valid until the next call. */
const char *refusal_of(dg_slice bytes, dg_container type);

/* A part of a ZIP container. */
typedef struct {
    const char *name;
    dg_slice bytes;
} zip_part;

/* A ZIP container with these parts; free(result.at). */
dg_slice zip_of(const zip_part *parts, size_t n);

#define PART(name, text)                                                                           \
    {                                                                                              \
        name, {                                                                                    \
            text, sizeof(text) - 1                                                                 \
        }                                                                                          \
    }

/* A DOCX with this body, and these parts numbering.xml and styles.xml; free(result.at). */
dg_slice docx_of(const char *body, const char *numbering, const char *styles);

/* page_of for a DOCX with this body, and these parts numbering.xml and styles.xml ("": without). */
const char *docx_page(const char *body, const char *numbering, const char *styles);

#endif
