/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/container/numbering.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/fail.h"
#include "base/strmap.h"
#include "read/container/numeral.h"

enum { N_LEVELS = 9 };

typedef struct {
    const char *format;    /* dg_numeral_put's; NULL: the level is not defined */
    const char *pattern;   /* "%1.%2"; %N is the number of level N, from 1 */
    const char *separator; /* between the number and the text */
    const char *style;     /* the paragraph style that stands for this level; NULL: none */
    size_t start;
    size_t restart; /* starts again after a level before this one, from 1; 0: never */
    bool legal;     /* all its numbers print as decimal */
} level;

/* An abstractNum: a list's look, and how far it has counted. */
typedef struct {
    level levels[N_LEVELS];
    size_t counts[N_LEVELS];
    bool counting[N_LEVELS];
    const char *style_link, *num_style_link; /* a list that another stands for, and that one */
} list;

/* A num: a list as paragraphs name it. */
typedef struct {
    size_t list;
    level *levels[N_LEVELS];      /* in place of the list's; NULL: the list's */
    size_t starts[N_LEVELS];      /* where it starts the list's count again … */
    bool starts_afresh[N_LEVELS]; /* … when first used */
} instance;

struct dg_numbering {
    dg_arena *arena;
    DG_ARRAY(list) lists;
    DG_ARRAY(instance) instances;
    const dg_styles *styles;          /* borrowed */
    dg_strmap *list_of, *instance_of; /* from their ids */
    bool failed;                      /* no memory */
};

static const char *keep(dg_numbering *n, const char *string) {
    const char *kept = string == NULL ? NULL : dg_arena_copy(n->arena, dg_slice_of(string));
    n->failed = n->failed || (string != NULL && kept == NULL);
    return kept;
}

static const char *separator_named(const char *suffix) {
    if (suffix != NULL && strcmp(suffix, "nothing") == 0) return "";
    return " "; /* a tab or a space */
}

/* --- What the parts say --- */

static void read_level(dg_numbering *n, level *made, const xmlNode *node, size_t index) {
    const char *format = dg_xml_child_attribute(node, "numFmt", "val");
    const char *pattern = dg_xml_child_attribute(node, "lvlText", "val");
    *made = (level){
        .format = keep(n, format != NULL ? format : "decimal"),
        .pattern = keep(n, pattern != NULL ? pattern : ""),
        .separator = separator_named(dg_xml_child_attribute(node, "suff", "val")),
        .style = keep(n, dg_xml_child_attribute(node, "pStyle", "val")),
        .start = dg_xml_number(dg_xml_child(node, "start"), "val", 0),
        .restart = dg_xml_number(dg_xml_child(node, "lvlRestart"), "val", index),
        .legal = dg_xml_switch(node, "isLgl"),
    };
}

static bool read_list(dg_numbering *n, const xmlNode *node) {
    list made = {.style_link = keep(n, dg_xml_child_attribute(node, "styleLink", "val")),
                 .num_style_link = keep(n, dg_xml_child_attribute(node, "numStyleLink", "val"))};
    for (const xmlNode *child = node->children; child != NULL; child = child->next) {
        size_t i = dg_xml_is(child, "lvl") ? dg_xml_number(child, "ilvl", N_LEVELS) : N_LEVELS;
        if (i < N_LEVELS) read_level(n, &made.levels[i], child, i);
    }
    const char *id = dg_xml_attribute(node, "abstractNumId");
    return DG_PUSH(n->lists, made) &&
           (id == NULL || dg_strmap_set(n->list_of, dg_slice_of(id), n->lists.n - 1));
}

static bool read_override(dg_numbering *n, instance *made, const xmlNode *node) {
    size_t i = dg_xml_number(node, "ilvl", N_LEVELS);
    if (i >= N_LEVELS) return true;
    const xmlNode *start = dg_xml_child(node, "startOverride"), *whole = dg_xml_child(node, "lvl");
    if (start != NULL) {
        made->starts_afresh[i] = true;
        made->starts[i] = dg_xml_number(start, "val", 0);
    }
    if (whole == NULL) return true;
    made->levels[i] = dg_arena_alloc(n->arena, sizeof(level));
    if (made->levels[i] != NULL) read_level(n, made->levels[i], whole, i);
    return made->levels[i] != NULL;
}

static bool read_instance(dg_numbering *n, const xmlNode *node) {
    instance made = {0};
    const char *of = dg_xml_child_attribute(node, "abstractNumId", "val");
    const char *id = dg_xml_attribute(node, "numId");
    if (of == NULL || id == NULL || !dg_strmap_get(n->list_of, dg_slice_of(of), &made.list))
        return true;
    for (const xmlNode *child = node->children; child != NULL; child = child->next)
        if (dg_xml_is(child, "lvlOverride") && !read_override(n, &made, child)) return false;
    return DG_PUSH(n->instances, made) &&
           dg_strmap_set(n->instance_of, dg_slice_of(id), n->instances.n - 1);
}

static dg_code read_part(dg_numbering *n, dg_slice part, dg_error *err) {
    dg_xml xml;
    dg_code code = dg_xml_open(&xml, part, "the part numbering.xml", err);
    if (code != DG_OK) return code;
    const xmlNode *node;
    while (code == DG_OK &&
           (node = dg_xml_next(&xml, (const char *const[]){"abstractNum", "num", NULL})) != NULL) {
        bool ok = dg_xml_is(node, "num") ? read_instance(n, node) : read_list(n, node);
        if (!ok || n->failed) code = dg_fail_memory(err);
    }
    return dg_xml_close(&xml, code, err);
}

/* The list that a list only points to through a style: itself where it does not. */
static size_t resolve(const dg_numbering *n, size_t index) {
    const char *link = n->lists.items[index].num_style_link;
    for (size_t i = 0; link != NULL && i < n->lists.n; i++) {
        const char *linked = n->lists.items[i].style_link;
        if (linked != NULL && strcmp(linked, link) == 0) return i;
    }
    return index;
}

dg_code dg_numbering_new(dg_numbering **numbering, dg_slice part, const dg_styles *styles,
                         dg_error *err) {
    dg_numbering *n = calloc(1, sizeof *n);
    if (n == NULL) return dg_fail_memory(err);
    n->arena = dg_arena_new();
    n->list_of = dg_strmap_new();
    n->instance_of = dg_strmap_new();
    n->styles = styles;
    bool ok = n->arena != NULL && n->list_of != NULL && n->instance_of != NULL;
    dg_code code = ok ? DG_OK : dg_fail_memory(err);
    if (code == DG_OK && part.n > 0) code = read_part(n, part, err);
    for (size_t i = 0; i < n->instances.n; i++)
        n->instances.items[i].list = resolve(n, n->instances.items[i].list);
    if (code == DG_OK)
        *numbering = n;
    else
        dg_numbering_free(n);
    return code;
}

void dg_numbering_free(dg_numbering *n) {
    if (n == NULL) return;
    free(n->lists.items);
    free(n->instances.items);
    dg_strmap_free(n->list_of);
    dg_strmap_free(n->instance_of);
    dg_arena_free(n->arena);
    free(n);
}

/* --- Counting --- */

static const level *level_at(const dg_numbering *n, const instance *in, size_t i) {
    return in->levels[i] != NULL ? in->levels[i] : &n->lists.items[in->list].levels[i];
}

/* The level that stands for a paragraph style; 0 where none does. */
static size_t level_of_style(const dg_numbering *n, const instance *in, const char *id) {
    for (size_t i = 0; i < N_LEVELS; i++) {
        const char *at = level_at(n, in, i)->style;
        if (at != NULL && strcmp(at, id) == 0) return i;
    }
    return 0;
}

/* The list and level of a paragraph, from itself or its style; NULL: it has no number. */
static instance *instance_of(size_t *level_index, const dg_numbering *n,
                             const xmlNode *properties) {
    const xmlNode *number = dg_xml_child(properties, "numPr");
    const char *id = dg_xml_child_attribute(number, "numId", "val");
    size_t index, at = dg_xml_number(dg_xml_child(number, "ilvl"), "val", N_LEVELS);
    const dg_style *from =
        dg_styles_named(n->styles, dg_xml_child_attribute(properties, "pStyle", "val"));
    const char *said_by = NULL;
    for (size_t i = 0; id == NULL && from != NULL && i < DG_STYLE_MOST_BASES; i++) {
        id = from->instance;
        said_by = from->id;
        if (at >= N_LEVELS) at = from->level;
        from = dg_styles_named(n->styles, from->base);
    }
    if (id == NULL || !dg_strmap_get(n->instance_of, dg_slice_of(id), &index)) return NULL;
    instance *in = &n->instances.items[index];
    if (at >= N_LEVELS) at = said_by == NULL ? 0 : level_of_style(n, in, said_by);
    *level_index = at;
    return in;
}

static void start(const dg_numbering *n, const instance *in, size_t i) {
    list *counted = &n->lists.items[in->list];
    counted->counting[i] = true;
    counted->counts[i] = in->starts_afresh[i] ? in->starts[i] : level_at(n, in, i)->start;
}

/* One more paragraph at level `at`. */
static void count(const dg_numbering *n, instance *in, size_t at) {
    list *counted = &n->lists.items[in->list];
    for (size_t i = 0; i < at; i++)
        if (!counted->counting[i]) start(n, in, i);
    if (!counted->counting[at] || in->starts_afresh[at])
        start(n, in, at);
    else
        counted->counts[at]++;
    in->starts_afresh[at] = false;
    for (size_t i = at + 1; i < N_LEVELS; i++)
        if (at < level_at(n, in, i)->restart) counted->counting[i] = false;
}

void dg_numbering_put(dg_text *text, dg_numbering *n, const xmlNode *properties) {
    size_t at;
    instance *in = instance_of(&at, n, properties);
    if (in == NULL || level_at(n, in, at)->format == NULL) return;
    count(n, in, at);
    const level *own = level_at(n, in, at);
    bool bullet = strcmp(own->format, "bullet") == 0 || strcmp(own->format, "none") == 0;
    const size_t *counts = n->lists.items[in->list].counts;
    for (const char *p = own->pattern; *p != '\0' && !bullet; p++) {
        size_t of = p[0] == '%' && p[1] >= '1' && p[1] <= '9' ? (size_t)(p[1] - '1') : N_LEVELS;
        const char *format = of < N_LEVELS ? level_at(n, in, of)->format : NULL;
        if (of == N_LEVELS)
            dg_text_put(text, (dg_slice){p, 1});
        else if (format != NULL && of <= at)
            dg_numeral_put(text, own->legal ? "decimal" : format, counts[of]);
        p += of < N_LEVELS;
    }
    if (!bullet && own->pattern[0] != '\0') dg_text_puts(text, own->separator);
}
