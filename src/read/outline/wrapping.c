/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/outline/wrapping.h"

#include "base/utf8.h"
#include "read/outline/broken.h"
#include "read/outline/line_start.h"

enum {
    NARROW_WIDTH = 40,   /* lines that never reach this are short, not wrapped */
    WRAPPED_WIDTH = 120, /* a text whose lines are all narrower than this may be hard-wrapped */
};

/* The blanks of a line that sets its characters apart, 局 、 市 工 业 和, to fill its width; 0: of
 * any other. */
static size_t spaced_out(dg_slice line) {
    enum { OF_CHARACTERS = 3 };
    size_t blanks = 0, at = 0;
    for (; (at = dg_slice_find(line, " ", at)) < line.n; at++)
        blanks += dg_is_spaced_out(line, at, at + 1);
    return blanks * OF_CHARACTERS > dg_utf8_count(line) ? blanks : 0;
}

/* The columns of a line, without the white space at its end, or that fills it up. */
static size_t columns(dg_slice line) {
    dg_slice words = dg_slice_trim(line);
    dg_slice printed = {line.at, (size_t)(words.at + words.n - line.at)};
    return dg_utf8_width(printed) - spaced_out(words);
}

/* The columns of what stands together at the start of a line: a word, or a character and a mark. */
static size_t first_columns(dg_slice line) {
    enum { CHARACTER = 4 };
    size_t n = 0;
    while (n < line.n && (unsigned char)line.at[n] > ' ' && (unsigned char)line.at[n] < 0x80)
        n++;
    return n > 0 ? n + 1 : CHARACTER;
}

/* How many lines, of at most `width` columns, end because the first word of the one `step` lines
 * below had no room, and, where `small`, that word begins with a small letter; no more than `most`.
 */
static size_t count_full(const dg_source *source, size_t width, size_t step, size_t most,
                         bool small) {
    size_t full = 0;
    for (size_t i = 0; i + step < source->n_lines && full < most; i++) {
        dg_slice line = dg_source_simplified_line(source, i), words = dg_slice_trim(line);
        dg_slice next = dg_slice_trim(dg_source_simplified_line(source, i + step));
        size_t wide = columns(line);
        full += words.n > 0 && next.n > 0 && wide <= width && wide + first_columns(next) > width &&
                (!small || (next.at[0] >= 'a' && next.at[0] <= 'z')) && !dg_ends_sentence(words) &&
                !dg_line_starts_afresh(next);
    }
    return full;
}

/* One line is the widest, by chance. */
static bool is_wrapped_by_hand(const dg_source *source, size_t width) {
    return count_full(source, width, 1, 2, false) == 2;
}

/* Does an empty line stand between nearly all lines, and are so many of these full that it says
 * nothing? Fewer say so where no two lines touch. */
static bool is_double_spaced(const dg_source *source, size_t width) {
    enum { LEAST = 8, FULL_OF = 4, FULL_OF_APART = 12 };
    size_t touching = 0, apart = 0;
    bool before = false, before_that = false;
    for (size_t i = 0; i < source->n_lines; i++) {
        bool words = dg_slice_trim(dg_source_simplified_line(source, i)).n > 0;
        touching += words && before;
        apart += words && !before && before_that;
        before_that = before;
        before = words;
    }
    size_t enough = touching > 0 ? apart / FULL_OF : apart / FULL_OF_APART + 2;
    return !source->markdown && apart >= LEAST && apart > touching * LEAST &&
           count_full(source, width, 2, enough, false) == enough;
}

/* How many lines are how wide, of those with words. */
typedef struct {
    size_t lines, wide; /* all; wider than WRAPPED_WIDTH */
    size_t of[WRAPPED_WIDTH + 1];
} measure;

/* One line in so many may be wider than the others. */
enum { WIDE_OF = 12 };

/* Measure the lines; false where too many are wide. Rows of a table are never wrapped. */
static bool measure_lines(measure *m, const dg_source *source) {
    for (size_t i = 0; i < source->n_lines && m->wide * WIDE_OF <= source->n_lines; i++) {
        dg_slice line = dg_source_simplified_line(source, i), words = dg_slice_trim(line);
        if (words.n == 0 || (source->markdown && words.at[0] == '|')) continue;
        size_t width = columns(line);
        m->lines++;
        if (width > WRAPPED_WIDTH)
            m->wide++;
        else
            m->of[width]++;
    }
    return m->wide * WIDE_OF <= m->lines;
}

/* The width that all but `apart` of the lines have at most. */
static size_t width_of_all_but(const measure *m, size_t apart) {
    size_t wider = m->wide, width = WRAPPED_WIDTH;
    while (width > 0 && wider + m->of[width] <= apart)
        wider += m->of[width--];
    return width;
}

/* Of lines wrapped at a width that was measured without the widest. */
static size_t somewhat_wider(size_t width) {
    return width * 9 / 8;
}

/* The width at which so many lines end amid a sentence that the few wider ones, as addresses, say
 * nothing; 0. A list with a duty to a line has none that goes on in a small letter. */
static size_t width_beside_few(const dg_source *source, const measure *m, size_t widest) {
    enum { LEAST_WIDTH = 60, FULL_OF = 4, LEAST = 4 };
    size_t width = width_of_all_but(m, m->lines / WIDE_OF), enough = m->lines / FULL_OF;
    if (width < LEAST_WIDTH || (m->wide == 0 && widest <= somewhat_wider(width))) return 0;
    if (enough < LEAST) enough = LEAST;
    return count_full(source, width, 1, enough, true) == enough ? width : 0;
}

dg_wrapping dg_find_wrapping(const dg_source *source) {
    measure m = {0};
    dg_wrapping wrapping = {0};
    if (!measure_lines(&m, source)) return wrapping;
    size_t widest = width_of_all_but(&m, m.wide), width = width_beside_few(source, &m, widest);
    bool wrapped = m.wide == 0 && widest >= NARROW_WIDTH &&
                   (!source->paragraphs || is_wrapped_by_hand(source, widest));
    if (width > 0) widest = somewhat_wider(width);
    if (width == 0 && wrapped) width = widest;
    if (width == 0) return wrapping;
    wrapping = (dg_wrapping){.full = width * 3 / 4, .widest = widest};
    wrapping.spaced = is_double_spaced(source, width);
    return wrapping;
}

bool dg_is_full_line(const dg_wrapping *wrapping, dg_slice line) {
    if (wrapping->full == 0) return false;
    size_t width = columns(line);
    return width >= wrapping->full && width <= wrapping->widest;
}
