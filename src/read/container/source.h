/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CONTAINER_SOURCE_H
#define DG_READ_CONTAINER_SOURCE_H

#include "base/slice.h"
#include "base/traditional.h"
#include "dutygraph/document.h"

/** The text of a document as received, cut into lines. */
typedef struct {
    dg_slice text; /* borrowed, or in `folded` */
    char *folded;  /* with ideographs in the place of radicals; NULL: there are none */
    const char
        *simplified; /* as many bytes, in simplified script; the text itself where it is so */
    size_t *lines;   /* byte offset of each line's first character */
    unsigned char
        *holds; /* of each line, without the white space before it: DG_HOLDS_ and DG_LINE_ bits */
    size_t n_lines;
    bool only_feeds; /* a line ends in nothing but a line feed */
    size_t apart;    /* the fewest empty lines between two that are not; 0: there are none */
    size_t *counts;  /* characters before each DG_SOURCE_BLOCK bytes of the text; NULL: not yet */
    struct {
        size_t line, end; /* 0-based, and the byte where the next begins; end 0: none yet */
        size_t at, column;
    } last;          /* the place that was last asked for */
    bool *hidden;    /* lines that are not read as prose; NULL: none */
    bool paragraphs; /* the container tells them: a line is one, unless wrapped by hand */
    bool markdown;   /* headings, emphasis and list marks are not text */
} dg_source;

enum {
    DG_SOURCE_BLOCK = 512,
    DG_LINE_EMPTY = 128, /* beside the DG_HOLDS_ bits of a line */
    DG_LINE_FIELDS = 32, /* cells between bars: the head of a field, what it holds, the next head */
    DG_LINE_LISTED = 64, /* what it says is one more of what the line before says, in a cell */
};

/**
 * @param text valid UTF-8 without a byte order mark; must outlive the source.
 * @return DG_OK, DG_EEMPTY, DG_EBINARY (it has a zero byte) or DG_ENOMEM.
 */
dg_code dg_source_open(dg_source *source, dg_slice text, dg_error *err);
void dg_source_close(dg_source *source);

/** Where byte `offset` of the text stands. */
dg_position dg_source_position(dg_source *source, size_t offset);

/** Leave the lines of bytes [from, to) to another reader: as prose they are empty. */
dg_code dg_source_hide(dg_source *source, size_t from, size_t to, dg_error *err);

/** How many # mark line `i` as a heading of Markdown. */
size_t dg_source_rank(const dg_source *source, size_t i);

/** Line i without its line end, and in Markdown without the marks that begin it. */
dg_slice dg_source_line(const dg_source *source, size_t i);

/** The byte that line i begins with, its white space and Markdown's marks included; a space where
 * the text ends. To pass over lines at less cost than to ask for them. */
static inline unsigned char dg_source_first_byte(const dg_source *source, size_t i) {
    size_t at = source->lines[i];
    return at < source->text.n ? (unsigned char)source->text.at[at] : ' ';
}

/** As dg_source_line, a part of source->simplified. */
dg_slice dg_source_simplified_line(const dg_source *source, size_t i);

/** Was line i taken, as a line of a table is, so that it is not read as prose? */
static inline bool dg_source_is_hidden(const dg_source *source, size_t i) {
    return source->hidden != NULL && source->hidden[i];
}

/** Does line i say nothing? In Markdown it may be of nothing but marks. */
static inline bool dg_source_is_line_empty(const dg_source *source, size_t i) {
    if (!source->markdown && !dg_source_is_hidden(source, i))
        return (source->holds[i] & DG_LINE_EMPTY) != 0;
    return dg_slice_trim(dg_source_line(source, i)).n == 0;
}

/** Is line i one more of a list that the line before it begins or goes on with? */
static inline bool dg_source_is_listed(const dg_source *source, size_t i) {
    return (source->holds[i] & DG_LINE_LISTED) != 0;
}

/** Do cells between bars tell fields in line i, each a head and what it holds? */
static inline bool dg_source_tells_fields(const dg_source *source, size_t i) {
    return (source->holds[i] & DG_LINE_FIELDS) != 0;
}

/** May white space or a control character stand among the words of line i? */
static inline bool dg_source_has_blanks(const dg_source *source, size_t i) {
    return (source->holds[i] & DG_HOLDS_BLANKS) != 0;
}

/** May a sign that parts the cells of a table stand in line i? */
static inline bool dg_source_has_separators(const dg_source *source, size_t i) {
    return (source->holds[i] & DG_HOLDS_SEPARATORS) != 0;
}

#endif
