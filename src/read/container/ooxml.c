/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/container/ooxml.h"

#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "base/text.h"

/* "word/document.xml" has its relationships in "word/_rels/document.xml.rels". */
static size_t folder_length(const char *part) {
    const char *slash = strrchr(part, '/');
    return slash == NULL ? 0 : (size_t)(slash + 1 - part);
}

/* A target, relative to the folder of `from` or absolute, as a name in the container. */
static char *resolve(const char *from, const char *target) {
    if (*target == '/') return strdup(target + 1);
    size_t folder = folder_length(from);
    while (strncmp(target, "./", 2) == 0 || strncmp(target, "../", 3) == 0) {
        bool up = target[1] == '.';
        target += up ? 3 : 2;
        if (!up || folder == 0) continue;
        do
            folder--;
        while (folder > 0 && from[folder - 1] != '/');
    }
    return dg_format("%.*s%s", (int)folder, from, target);
}

static bool ends_in_word(const char *type, const char *word) {
    size_t n = strlen(type), m = strlen(word);
    return n > m && type[n - m - 1] == '/' && strcmp(type + n - m, word) == 0;
}

static bool is_wanted(const xmlNode *node, const char *type, const char *id) {
    const char *its_type = dg_xml_attribute(node, "Type"), *its_id = dg_xml_attribute(node, "Id");
    const char *mode = dg_xml_attribute(node, "TargetMode");
    if (mode != NULL && strcmp(mode, "External") == 0) return false;
    if (type != NULL && (its_type == NULL || !ends_in_word(its_type, type))) return false;
    if (id != NULL && (its_id == NULL || strcmp(its_id, id) != 0)) return false;
    return dg_xml_attribute(node, "Target") != NULL;
}

static dg_code find_related(char **name, dg_slice part, const char *part_name, const char *from,
                            const char *type, const char *id, dg_error *err) {
    dg_xml xml;
    dg_code code = dg_xml_open(&xml, part, part_name, err);
    if (code != DG_OK) return code;
    const xmlNode *node;
    while (*name == NULL && code == DG_OK &&
           (node = dg_xml_next(&xml, (const char *const[]){"Relationship", NULL})) != NULL)
        if (is_wanted(node, type, id) &&
            (*name = resolve(from, dg_xml_attribute(node, "Target"))) == NULL)
            code = dg_fail_memory(err);
    code = dg_xml_close(&xml, code, err);
    if (code != DG_OK) {
        free(*name);
        *name = NULL;
    }
    return code;
}

dg_code dg_ooxml_related(char **name, dg_zip *zip, const char *from, const char *type,
                         const char *id, dg_error *err) {
    size_t folder = folder_length(from);
    dg_slice part = {NULL, 0};
    dg_code code = DG_OK;
    *name = NULL;
    char *relationships = dg_format("%.*s_rels/%s.rels", (int)folder, from, from + folder);
    if (relationships == NULL) return dg_fail_memory(err);
    if (dg_zip_has(zip, relationships)) {
        code = dg_zip_read(&part, zip, relationships, err);
        if (code == DG_OK) code = find_related(name, part, relationships, from, type, id, err);
    }
    free((char *)part.at);
    free(relationships);
    return code;
}

dg_code dg_ooxml_read_related(dg_slice *part, dg_zip *zip, const char *from, const char *type,
                              dg_error *err) {
    char *name = NULL;
    *part = (dg_slice){NULL, 0};
    dg_code code = dg_ooxml_related(&name, zip, from, type, NULL, err);
    if (code == DG_OK && name != NULL && dg_zip_has(zip, name))
        code = dg_zip_read(part, zip, name, err);
    free(name);
    return code;
}
