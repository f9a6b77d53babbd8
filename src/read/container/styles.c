/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/container/styles.h"

#include <stdint.h>
#include <stdlib.h>
#include <strings.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/fail.h"
#include "base/strmap.h"
#include "read/container/xml.h"

struct dg_styles {
    dg_arena *arena;
    DG_ARRAY(dg_style) items;
    dg_strmap *of; /* from their ids */
};

static bool keep(dg_styles *s, const char **kept, const char *string) {
    *kept = string == NULL ? NULL : dg_arena_copy(s->arena, dg_slice_of(string));
    return string == NULL || *kept != NULL;
}

/* Word names them toc 1 to toc 9 in all its languages. */
static bool names_contents(const char *name) {
    return name != NULL && strncasecmp(name, "toc ", 4) == 0 && name[4] >= '1' && name[4] <= '9';
}

static bool read_style(dg_styles *s, const xmlNode *node) {
    const xmlNode *number = dg_xml_child(dg_xml_child(node, "pPr"), "numPr");
    const xmlNode *run = dg_xml_child(node, "rPr");
    const char *id = dg_xml_attribute(node, "styleId");
    if (id == NULL) return true;
    dg_style made = {.level = dg_xml_number(dg_xml_child(number, "ilvl"), "val", SIZE_MAX)};
    made.contents = names_contents(dg_xml_child_attribute(node, "name", "val"));
    if (dg_xml_child(run, "vanish") != NULL)
        made.sight = dg_xml_switch(run, "vanish") ? DG_STYLE_HIDDEN : DG_STYLE_SHOWN;
    return keep(s, &made.id, id) &&
           keep(s, &made.base, dg_xml_child_attribute(node, "basedOn", "val")) &&
           keep(s, &made.instance, dg_xml_child_attribute(number, "numId", "val")) &&
           DG_PUSH(s->items, made) && dg_strmap_set(s->of, dg_slice_of(id), s->items.n - 1);
}

static dg_code read_part(dg_styles *s, dg_slice part, dg_error *err) {
    dg_xml xml;
    dg_code code = dg_xml_open(&xml, part, "the part styles.xml", err);
    if (code != DG_OK) return code;
    const xmlNode *node;
    while (code == DG_OK &&
           (node = dg_xml_next(&xml, (const char *const[]){"style", NULL})) != NULL)
        if (!read_style(s, node)) code = dg_fail_memory(err);
    return dg_xml_close(&xml, code, err);
}

dg_code dg_styles_new(dg_styles **styles, dg_slice part, dg_error *err) {
    dg_styles *s = calloc(1, sizeof *s);
    if (s == NULL) return dg_fail_memory(err);
    s->arena = dg_arena_new();
    s->of = dg_strmap_new();
    dg_code code = s->arena != NULL && s->of != NULL ? DG_OK : dg_fail_memory(err);
    if (code == DG_OK && part.n > 0) code = read_part(s, part, err);
    if (code == DG_OK)
        *styles = s;
    else
        dg_styles_free(s);
    return code;
}

void dg_styles_free(dg_styles *s) {
    if (s == NULL) return;
    free(s->items.items);
    dg_strmap_free(s->of);
    dg_arena_free(s->arena);
    free(s);
}

const dg_style *dg_styles_named(const dg_styles *s, const char *id) {
    size_t i;
    return id != NULL && dg_strmap_get(s->of, dg_slice_of(id), &i) ? &s->items.items[i] : NULL;
}

bool dg_styles_hide(const dg_styles *s, const char *id) {
    const dg_style *style = dg_styles_named(s, id);
    for (size_t i = 0; style != NULL && style->sight == DG_STYLE_UNSAID && i < DG_STYLE_MOST_BASES;
         i++)
        style = dg_styles_named(s, style->base);
    return style != NULL && style->sight == DG_STYLE_HIDDEN;
}
