/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/container/xml.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"

/* Keeps the first complaint; that of depth speaks to programmers. */
static void hear(void *context, xmlErrorPtr error) {
    dg_xml *xml = context;
    if (xml->problem[0] != '\0' || error->message == NULL) return;
    const char *said = strncmp(error->message, "Excessive depth", strlen("Excessive depth")) == 0
                           ? "its elements are nested too deeply"
                           : error->message;
    snprintf(xml->problem, sizeof xml->problem, "%.*s", (int)strcspn(said, "\r\n"), said);
    xml->line = error->line;
}

dg_code dg_xml_open(dg_xml *xml, dg_slice bytes, const char *part, dg_error *err) {
    *xml = (dg_xml){.part = part, .state = 1};
    if (bytes.n == 0) return dg_fail(err, DG_EDAMAGED, "%s is damaged: it is empty", part);
    if (bytes.n > INT_MAX) return dg_fail(err, DG_ELIMIT, "%s is too large", part);
    xml->reader =
        xmlReaderForMemory(bytes.at, (int)bytes.n, NULL, NULL, XML_PARSE_NONET | XML_PARSE_COMPACT);
    if (xml->reader == NULL) return dg_fail_memory(err);
    xmlTextReaderSetStructuredErrorHandler(xml->reader, hear, xml);
    return DG_OK;
}

static void refuse(dg_xml *xml, const char *problem) {
    xml->state = -1;
    snprintf(xml->problem, sizeof xml->problem, "%s", problem);
}

static bool is_among(const xmlChar *name, const char *const names[]) {
    for (size_t i = 0; names[i] != NULL; i++)
        if (xmlStrEqual(name, BAD_CAST names[i])) return true;
    return false;
}

const xmlNode *dg_xml_next(dg_xml *xml, const char *const names[]) {
    while (xml->state == 1) {
        xml->state =
            xml->expanded ? xmlTextReaderNext(xml->reader) : xmlTextReaderRead(xml->reader);
        xml->expanded = false;
        if (xml->state != 1) return NULL;
        int type = xmlTextReaderNodeType(xml->reader);
        if (type == XML_READER_TYPE_DOCUMENT_TYPE) refuse(xml, "it has a document type definition");
        if (type != XML_READER_TYPE_ELEMENT ||
            !is_among(xmlTextReaderConstLocalName(xml->reader), names))
            continue;
        xml->expanded = true;
        const xmlNode *node = xmlTextReaderExpand(xml->reader);
        if (node != NULL) return node;
        xml->state = -1;
    }
    return NULL;
}

dg_code dg_xml_close(dg_xml *xml, dg_code code, dg_error *err) {
    xmlFreeTextReader(xml->reader);
    xml->reader = NULL;
    if (code != DG_OK || xml->state >= 0) return code;
    if (xml->line > 0)
        return dg_fail(err, DG_EDAMAGED, "%s is damaged: line %d: %s", xml->part, xml->line,
                       xml->problem);
    return dg_fail(err, DG_EDAMAGED, "%s is damaged: %s", xml->part,
                   xml->problem[0] != '\0' ? xml->problem : "it ends too early");
}

/* --- Elements and attributes --- */

bool dg_xml_is(const xmlNode *node, const char *name) {
    return node->type == XML_ELEMENT_NODE && xmlStrEqual(node->name, BAD_CAST name);
}

bool dg_xml_is_any(const xmlNode *node, const char *const names[]) {
    return node->type == XML_ELEMENT_NODE && is_among(node->name, names);
}

const xmlNode *dg_xml_child(const xmlNode *node, const char *name) {
    const xmlNode *child = node == NULL ? NULL : node->children;
    while (child != NULL && !dg_xml_is(child, name))
        child = child->next;
    return child;
}

const char *dg_xml_attribute(const xmlNode *node, const char *name) {
    const xmlAttr *attribute = node == NULL ? NULL : node->properties;
    while (attribute != NULL && !xmlStrEqual(attribute->name, BAD_CAST name))
        attribute = attribute->next;
    if (attribute == NULL) return NULL;
    const xmlNode *value = attribute->children;
    return value == NULL || value->content == NULL ? "" : (const char *)value->content;
}

size_t dg_xml_number(const xmlNode *node, const char *name, size_t otherwise) {
    const char *value = dg_xml_attribute(node, name);
    if (value == NULL || *value < '0' || *value > '9') return otherwise;
    return strtoul(value, NULL, 10);
}

const char *dg_xml_child_attribute(const xmlNode *node, const char *child, const char *name) {
    return dg_xml_attribute(dg_xml_child(node, child), name);
}

bool dg_xml_switch(const xmlNode *node, const char *child) {
    const xmlNode *found = dg_xml_child(node, child);
    const char *value = dg_xml_attribute(found, "val");
    if (found == NULL) return false;
    return value == NULL ||
           !(strcmp(value, "0") == 0 || strcmp(value, "false") == 0 || strcmp(value, "off") == 0);
}

/* The first from `node` on, among it and its next siblings. */
static const xmlNode *find_from(const xmlNode *node, const char *name,
                                const char *const through[]) {
    for (; node != NULL; node = node->next) {
        if (dg_xml_is(node, name)) return node;
        const xmlNode *found =
            dg_xml_is_any(node, through) ? find_from(node->children, name, through) : NULL;
        if (found != NULL) return found;
    }
    return NULL;
}

const xmlNode *dg_xml_within(const xmlNode *whole, const xmlNode *previous, const char *name,
                             const char *const through[]) {
    if (previous == NULL) return find_from(whole->children, name, through);
    for (; previous != whole; previous = previous->parent) {
        const xmlNode *found = find_from(previous->next, name, through);
        if (found != NULL) return found;
    }
    return NULL;
}
