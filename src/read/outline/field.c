/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What has a label as items have, and is no item: （二）配合单位：甲局, (b) Works Board – lead. */
#include <string.h>

#include "base/utf8.h"
#include "read/english/english_bodies_below.h"
#include "read/english/english_role_lines.h"
#include "read/outline/outliner.h"
#include "read/words/lexicon.h"

/* Does a sentence end in the line that holds byte `at`, behind it, and another word follow? */
static bool holds_sentence(const dg_outliner *o, size_t at) {
    static const char stop[] = "。";
    size_t n = o->text.n;
    while ((at = dg_cues_next(o->cues, DG_CUE_CLAUSE, at, n)) < n && o->text.at[at] != '\n') {
        size_t behind = at + sizeof stop - 1;
        if (dg_slice_starts(dg_slice_skip(o->text, at), stop))
            return behind < n && o->text.at[behind] != '\n';
        at++;
    }
    return false;
}

/* Does a label before a colon stand in the text, and on its line nothing but a value? The label's
 * class; DG_CLASS_NONE: no. */
static dg_class field_class(dg_slice text) {
    dg_class class;
    if (dg_slice_starts(text, " ")) text = dg_slice_skip(text, 1);
    size_t name = text.n == 0 || (unsigned char)text.at[0] < 0x80 ? 0 : dg_word_label(&class, text);
    dg_slice words = {text.at, name};
    if (!dg_slice_ends(words, "：") && !dg_slice_ends(words, ":")) return DG_CLASS_NONE;
    size_t line = dg_slice_find(text, "\n", 0), stop = dg_slice_find(text, "。", 0);
    return line == name || stop + strlen("。") < line ? DG_CLASS_NONE : class;
}

/* （四）配合单位：乙局 below （三）牵头单位：甲局: no item, but a field more of that one. */
static bool is_field_beside(const dg_outliner *o, const dg_label *label, size_t at) {
    enum { FIELDS_BYTES = 2000 };
    const dg_node *above = dg_outliner_innermost(o);
    if (o->depth < 2 || above->label.style != label->style || at - above->body > FIELDS_BYTES)
        return false;
    if (holds_sentence(o, at + label->length)) return false; /* mostly */
    if (field_class(dg_slice_skip(o->text, at + label->length)) == DG_CLASS_NONE) return false;
    dg_class first = field_class(dg_slice_skip(o->text, above->body));
    return first != DG_CLASS_NONE && first != DG_CLASS_TIME && first != DG_CLASS_PERSON;
}

/* The line that the text begins with. */
static dg_slice line_of(dg_slice text) {
    return (dg_slice){text.at, dg_slice_find(text, "\n", 0)};
}

/* Does each line from the label's own on, as long as such labels go on, pass the test? */
static bool all_lines(const dg_node *item, dg_slice field, bool (*is_such)(dg_slice line)) {
    enum { LINES = 64 };
    dg_label next = {.style = item->label.style};
    for (size_t i = 0; i < LINES; i++) {
        dg_slice line = line_of(field);
        if (!is_such(line)) return false;
        field = dg_slice_skip(field, line.n + 1);
        if (!dg_label_parse(&next, field) || next.style <= item->label.style) return true;
        field = dg_slice_skip(field, next.length);
    }
    return true;
}

/* (a) Works Board – lead; (a) the Works Board, below the following boards shall: is this a body of
 * the item, in English, as are those behind it? */
static bool names_body(const dg_outliner *o, const dg_node *item, dg_slice field) {
    if (dg_slice_starts(field, " ")) field = dg_slice_skip(field, 1);
    if (field.n == 0 || !dg_is_letter(field.at[0])) return false; /* mostly */
    if (all_lines(item, field, dg_english_is_role_line)) return true;
    return dg_english_lists_bodies_below(line_of(dg_slice_skip(o->text, item->body))) &&
           all_lines(item, field, dg_english_is_body_line);
}

/* （一）權責單位：甲局 as the first below an item, and （二）期限：6月 behind it: fields of that
 * item. */
static bool is_field_of_item(const dg_outliner *o, const dg_label *label, size_t at) {
    enum { FIELDS_BYTES = 2000 };
    const dg_node *item = dg_outliner_innermost(o);
    if (o->depth < 1 || item->label.style >= label->style || at - item->body > FIELDS_BYTES)
        return false;
    const dg_field *last = o->fields.n > 0 ? &o->fields.items[o->fields.n - 1] : NULL;
    bool begun = last != NULL && last->at > item->body;
    if (label->number != (begun ? o->last[label->style] + 1 : 1)) return false;
    if (holds_sentence(o, at + label->length)) return false; /* mostly */
    dg_slice field = dg_slice_skip(o->text, at + label->length);
    if (names_body(o, item, field)) return true;
    dg_label below; /* it heads items of its own */
    dg_slice next = dg_slice_skip(field, dg_slice_find(field, "\n", 0) + 1);
    if (dg_label_parse(&below, next) && below.style > label->style) return false;
    dg_class class = field_class(field);
    return class != DG_CLASS_NONE &&
           (begun || (class != DG_CLASS_TIME && class != DG_CLASS_PERSON));
}

bool dg_outliner_is_field(const dg_outliner *o, const dg_label *label, size_t at) {
    return is_field_beside(o, label, at) || is_field_of_item(o, label, at);
}
