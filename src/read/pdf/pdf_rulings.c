/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/pdf/pdf_rulings.h"

#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "read/container/xml.h"

enum {
    SHORTEST = 6,        /* points; a shorter line is a dash or part of a drawing */
    MOST_RULINGS = 2000, /* of a page; more are a drawing */
};

/* --- Paths --- */

/* A number, whatever the locale; NULL: there is none. */
static const char *parse_number(double *number, const char *text) {
    double value = 0, unit = 1;
    text += strspn(text, " ,\t\r\n");
    bool negative = *text == '-';
    text += negative;
    if ((*text < '0' || *text > '9') && *text != '.') return NULL;
    for (; *text >= '0' && *text <= '9'; text++)
        value = value * 10 + (*text - '0');
    if (*text == '.')
        for (text++; *text >= '0' && *text <= '9'; text++)
            value += (unit /= 10) * (*text - '0');
    *number = negative ? -value : value;
    return text;
}

/* As many numbers as there are, up to n. */
static size_t parse_numbers(double *numbers, size_t n, const char **text) {
    const char *next;
    size_t found = 0;
    while (found < n && (next = parse_number(&numbers[found], *text)) != NULL) {
        *text = next;
        found++;
    }
    return found;
}

typedef struct {
    double x, y;
} point;

typedef struct {
    dg_pdf_rulings *rulings;
    double matrix[6]; /* a b c d e f, as in SVG */
    point start, at;
    bool failed;
} pen;

static point transformed(const pen *p, point q) {
    const double *m = p->matrix;
    return (point){m[0] * q.x + m[2] * q.y + m[4], m[1] * q.x + m[3] * q.y + m[5]};
}

static void draw_to(pen *p, point to) {
    point a = transformed(p, p->at), b = transformed(p, to);
    double dx = b.x > a.x ? b.x - a.x : a.x - b.x, dy = b.y > a.y ? b.y - a.y : a.y - b.y;
    p->at = to;
    if (dy < 1 && dx >= SHORTEST)
        p->failed = !DG_PUSH(p->rulings->across,
                             (dg_pdf_ruling){a.y, a.x < b.x ? a.x : b.x, a.x < b.x ? b.x : a.x}) ||
                    p->failed;
    if (dx < 1 && dy >= SHORTEST)
        p->failed = !DG_PUSH(p->rulings->down,
                             (dg_pdf_ruling){a.x, a.y < b.y ? a.y : b.y, a.y < b.y ? b.y : a.y}) ||
                    p->failed;
}

/* The commands that cairo writes, in absolute coordinates: M, L, C, Z. */
static void draw(pen *p, const char *path) {
    double v[6];
    while (*path != '\0') {
        char command = *path++;
        if (command == 'Z') draw_to(p, p->start);
        if (strchr("MLC", command) == NULL) continue;
        size_t wanted = command == 'C' ? 6 : 2;
        if (parse_numbers(v, wanted, &path) != wanted) continue;
        point to = {v[wanted - 2], v[wanted - 1]};
        if (command == 'L')
            draw_to(p, to);
        else
            p->at = to;
        if (command == 'M') p->start = to;
    }
}

static void draw_element(pen *p, const xmlNode *node) {
    static const double identity[6] = {1, 0, 0, 1, 0, 0};
    const char *path = dg_xml_attribute(node, "d"),
               *transform = dg_xml_attribute(node, "transform");
    memcpy(p->matrix, identity, sizeof identity);
    p->start = p->at = (point){0, 0};
    if (transform != NULL && strncmp(transform, "matrix(", 7) == 0) {
        transform += 7;
        if (parse_numbers(p->matrix, 6, &transform) != 6) return;
    }
    if (path != NULL) draw(p, path);
}

/* --- One line for several --- */

static int by_at(const void *a, const void *b) {
    const dg_pdf_ruling *x = a, *y = b;
    return (x->at > y->at) - (x->at < y->at);
}

static int by_from(const void *a, const void *b) {
    const dg_pdf_ruling *x = a, *y = b;
    return (x->from > y->from) - (x->from < y->from);
}

/* The lines from `first` to `end`, nearly in line: one for those that nearly touch. */
static void join_run(dg_pdf_ruling *lines, size_t first, size_t end, size_t *kept) {
    size_t run = *kept;
    double at = (lines[first].at + lines[end - 1].at) / 2;
    qsort(lines + first, end - first, sizeof *lines, by_from);
    for (size_t i = first; i < end; i++) {
        dg_pdf_ruling line = {at, lines[i].from, lines[i].to};
        bool touches = *kept > run && line.from <= lines[*kept - 1].to + DG_PDF_TOLERANCE;
        if (!touches)
            lines[(*kept)++] = line;
        else if (line.to > lines[*kept - 1].to)
            lines[*kept - 1].to = line.to;
    }
}

static void join(dg_pdf_ruling_list *list) {
    size_t kept = 0;
    if (list->n == 0) return;
    qsort(list->items, list->n, sizeof *list->items, by_at);
    for (size_t first = 0, end; first < list->n; first = end) {
        for (end = first + 1; end < list->n; end++)
            if (list->items[end].at > list->items[first].at + DG_PDF_TOLERANCE) break;
        join_run(list->items, first, end, &kept);
    }
    list->n = kept;
}

dg_code dg_pdf_rulings_read(dg_pdf_rulings *rulings, dg_slice svg, dg_error *err) {
    dg_xml xml;
    *rulings = (dg_pdf_rulings){0};
    pen p = {.rulings = rulings};
    dg_code code = dg_xml_open(&xml, svg, "what pdftocairo gave", err);
    if (code != DG_OK) return code;
    const xmlNode *node;
    while (code == DG_OK &&
           (node = dg_xml_next(&xml, (const char *const[]){"defs", "path", NULL})) != NULL) {
        if (dg_xml_is(node, "path")) draw_element(&p, node);
        if (p.failed) code = dg_fail_memory(err);
        if (rulings->across.n + rulings->down.n > 16 * MOST_RULINGS)
            code = dg_fail(err, DG_ELIMIT, "the page is a drawing");
    }
    code = dg_xml_close(&xml, code, err);
    join(&rulings->across);
    join(&rulings->down);
    if (code == DG_OK && rulings->across.n + rulings->down.n > MOST_RULINGS)
        code = dg_fail(err, DG_ELIMIT, "the page is a drawing");
    if (code != DG_OK) dg_pdf_rulings_free(rulings);
    return code;
}

void dg_pdf_rulings_free(dg_pdf_rulings *rulings) {
    free(rulings->across.items);
    free(rulings->down.items);
    *rulings = (dg_pdf_rulings){0};
}
