/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CONTAINER_XML_H
#define DG_READ_CONTAINER_XML_H

#include <libxml/xmlreader.h>
#include <stdbool.h>

#include "base/slice.h"
#include "dutygraph/error.h"

/**
 * An XML part, element after element: only the element in hand is in memory. Nothing is fetched, no
 * entity expanded; a part with a document type definition is refused.
 */
typedef struct {
    xmlTextReaderPtr reader;
    const char *part; /* its name, for messages; borrowed */
    int state;        /* what the last move gave: 1 on a node, 0 at the end, -1 failed */
    bool expanded;    /* the node in hand was given out whole */
    char problem[128];
    int line;
} dg_xml;

dg_code dg_xml_open(dg_xml *xml, dg_slice bytes, const char *part, dg_error *err);

/**
 * The next element with one of these local names (ended by NULL), outside those given before.
 *
 * @return with all that is in it, lent until the next call; NULL at the end, or where the part is
 *         not sound: dg_xml_close says which.
 */
const xmlNode *dg_xml_next(dg_xml *xml, const char *const names[]);

/** @return `code` where that is not DG_OK, else DG_OK, DG_EDAMAGED or DG_ENOMEM. */
dg_code dg_xml_close(dg_xml *xml, dg_code code, dg_error *err);

/* --- Elements and attributes by their local names --- */

bool dg_xml_is(const xmlNode *node, const char *name);
bool dg_xml_is_any(const xmlNode *node, const char *const names[]);  /* ended by NULL */
const xmlNode *dg_xml_child(const xmlNode *node, const char *name);  /* the first; NULL: none */
const char *dg_xml_attribute(const xmlNode *node, const char *name); /* NULL: none. Lent */

/** The attribute as a number from 0 up; `otherwise` where it is none. */
size_t dg_xml_number(const xmlNode *node, const char *name, size_t otherwise);

/** The attribute `name` of the child `child`; NULL where either is missing. Lent. */
const char *dg_xml_child_attribute(const xmlNode *node, const char *child, const char *name);

/**
 * The next element `name` inside `whole`, such as a row of a table.
 *
 * @param previous  the one before it; NULL: the first.
 * @param through   the elements to look into on the way (ended by NULL), such as tbody.
 */
const xmlNode *dg_xml_within(const xmlNode *whole, const xmlNode *previous, const char *name,
                             const char *const through[]);

/** Word's switches: <b/> and <b val="1"/> are on, <b val="0"/> and <b val="false"/> off. */
bool dg_xml_switch(const xmlNode *node, const char *child);

#endif
