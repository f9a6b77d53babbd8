/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plan of joint meetings: slots as columns, in them the meetings with their agendas; below, when
 * each department is there. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "view/diagram_label.h"
#include "view/diagram_parts.h"
#include "view/dot.h"

/* Points. */
enum {
    GAP = 7,
    LEAST_COLUMN = 98,
    MOST_COLUMN = 300,
    MOST_NAME = 240,
    MOST_LINES = 3,
    USUAL_LINES = 2
};
static const double font = 7.5, head_font = 9, line_height = 9.5, row_height = 9;

/* A page is wider than high by that much: A4 on its side; title and caption take some of it. */
static const double page_shape = 1.414, words_height = 190;

/* What a department does at a point of a column: the stronger state covers the weaker. */
enum { NOTHING, MEETING, WAITING, BUSY };

typedef struct {
    dg_diagram *diagram;
    const dg_schedule *s; /* its slots are the columns: those that are in use */
    dg_schedule in_columns;
    size_t *column_of;         /* per meeting */
    size_t *number;            /* per column: its slot */
    size_t n_bands, per_band;  /* slots, in rows of columns where they are many */
    double name_width, column; /* points */
    uint64_t longest;          /* minutes of a meeting */
    bool *present;             /* per department: comes in the band at hand */
    unsigned char *state;      /* per point of a column */
    dg_text *out;              /* the DOT, or what is only measured */
    double height;             /* of the column at hand, so far */
} layout;

static uint64_t minutes_of(const dg_schedule *s, size_t meeting) {
    size_t first = s->plan->first[meeting], n = s->plan->first[meeting + 1] - first;
    return dg_agenda_end(s->planning, s->plan->items + first, n);
}

static bool attends(const dg_schedule *s, size_t item, size_t department) {
    for (size_t k = s->planning->first[item]; k < s->planning->first[item + 1]; k++)
        if (s->planning->attendees[k] == department) return true;
    return false;
}

static void mark_present(layout *l, size_t band) {
    size_t first = band * l->per_band, end = first + l->per_band;
    memset(l->present, 0, l->diagram->n_departments * sizeof *l->present);
    for (size_t i = 0; i < l->s->n_attendances; i++) {
        size_t slot = l->s->slot[l->s->attendances[i].meeting];
        if (slot >= first && slot < end) l->present[l->s->attendances[i].department] = true;
    }
}

/* Columns for the slots that meetings are in. */
static bool make_columns(layout *l, const dg_schedule *s) {
    size_t n_columns = 0;
    bool *used = calloc(s->n_slots + 1, sizeof *used);
    l->column_of = calloc(s->plan->n_meetings + 1, sizeof *l->column_of);
    l->number = calloc(s->n_slots + 1, sizeof *l->number);
    bool ok = used != NULL && l->column_of != NULL && l->number != NULL;
    for (size_t m = 0; ok && m < s->plan->n_meetings; m++)
        used[s->slot[m]] = true;
    for (size_t slot = 0; ok && slot < s->n_slots; slot++) {
        if (!used[slot]) continue;
        for (size_t m = 0; m < s->plan->n_meetings; m++)
            if (s->slot[m] == slot) l->column_of[m] = n_columns;
        l->number[n_columns++] = slot;
    }
    free(used);
    l->in_columns = *s;
    l->in_columns.slot = l->column_of;
    l->in_columns.n_slots = n_columns;
    l->s = &l->in_columns;
    return ok;
}

/* When a column's slot is; NULL: without date. */
static const dg_real_slot *when_is(const layout *l, size_t column) {
    return l->s->when != NULL ? l->s->when[l->number[column]] : NULL;
}

/* --- measures --- */

/* About how high a band is: its fullest column of meetings, and a row for each department. */
static double band_height(layout *l, size_t band) {
    double most = 0;
    size_t n_present = 0;
    mark_present(l, band);
    for (size_t d = 0; d < l->diagram->n_departments; d++)
        n_present += l->present[d];
    for (size_t slot = band * l->per_band; slot < (band + 1) * l->per_band; slot++) {
        double height = 0;
        for (size_t m = 0; m < l->s->plan->n_meetings; m++) {
            size_t n = l->s->plan->first[m + 1] - l->s->plan->first[m];
            if (l->s->slot[m] == slot)
                height += 3 * line_height + (double)(n * USUAL_LINES) * line_height;
        }
        most = fmax(most, height);
    }
    return most + (double)n_present * (row_height + 1) + 5 * line_height;
}

static double height_of(layout *l) {
    double height = words_height;
    for (size_t band = 0; band < l->n_bands; band++)
        height += band_height(l, band);
    return height;
}

static void set_bands(layout *l, size_t n_bands) {
    l->per_band = (l->s->n_slots + n_bands - 1) / n_bands;
    l->n_bands = (l->s->n_slots + l->per_band - 1) / l->per_band;
}

/* As many rows of columns as let words be largest on a page, then columns that fill its width. */
static void choose_bands(layout *l) {
    size_t best = 1;
    double least = INFINITY;
    for (size_t n = 1; n <= l->s->n_slots && n <= 12; n++) {
        set_bands(l, n);
        double width = l->name_width + (double)l->per_band * (LEAST_COLUMN + GAP);
        double size = fmax(width, height_of(l) * page_shape);
        if (size >= least) continue;
        least = size;
        best = n;
    }
    set_bands(l, best);
    double room = height_of(l) * page_shape - l->name_width;
    l->column = floor(room / (double)l->per_band) - GAP;
    l->column = fmin(fmax(l->column, LEAST_COLUMN), MOST_COLUMN);
}

static void measure(layout *l) {
    for (size_t m = 0; m < l->s->plan->n_meetings; m++)
        if (minutes_of(l->s, m) > l->longest) l->longest = minutes_of(l->s, m);
    for (size_t i = 0; i < l->s->n_attendances; i++) {
        const char *name = dg_style_name(l->diagram, l->s->attendances[i].department);
        l->name_width = fmax(l->name_width, ceil(dg_label_ems(dg_slice_of(name)) * font) + 6);
    }
    l->name_width = fmin(l->name_width, MOST_NAME);
    choose_bands(l);
}

/* --- cells --- */

static void open_row(dg_text *dot) {
    dg_text_puts(dot, "<tr><td align=\"left\">");
    dg_dot_table(dot, 0);
    dg_text_puts(dot, "<tr>");
}

static void close_row(dg_text *dot) {
    dg_text_puts(dot, "</tr>");
    dg_dot_table_end(dot);
    dg_text_puts(dot, "</td></tr>\n");
}

static void put_blank(dg_text *dot, double width, double height) {
    dg_dot_box box = {.width = width, .height = height};
    dg_dot_cell(dot, &box, DG_LITERAL(""));
}

/* Words cut to their box. */
static void put_cut(layout *l, dg_dot_box box, const char *words) {
    char *cut = dg_label_cut(words, (box.width - 4) / box.font_size);
    dg_dot_cell(l->out, &box, dg_slice_of(dg_style_made(l->diagram, cut)));
    free(cut);
}

/* A row of words on at most so many lines, the last one cut; as high as they are. */
static void put_folded(layout *l, dg_dot_box box, const char *words, size_t most_lines) {
    double ems = (box.width - 6) / box.font_size;
    char *folded = dg_label_ems(dg_slice_of(words)) <= ems ? dg_format("%s", words)
                                                           : dg_label_paragraph(words, ems);
    dg_slice rest = dg_slice_of(dg_style_made(l->diagram, folded));
    dg_text lines = {0};
    size_t n = 0;
    while (rest.n > 0 && n < most_lines) {
        size_t end = n + 1 == most_lines ? rest.n : dg_slice_find(rest, "\n", 0);
        char *line = dg_format("%.*s", (int)end, rest.at);
        for (char *c = line; c != NULL && *c != '\0'; c++)
            if (*c == '\n') *c = ' ';
        char *cut = line != NULL ? dg_label_cut(line, ems) : NULL;
        dg_text_printf(&lines, "%s\xC2\xA0%s", n > 0 ? "\n" : "", dg_style_made(l->diagram, cut));
        rest = dg_slice_skip(rest, end < rest.n ? end + 1 : end);
        n++;
        free(line);
        free(cut);
    }
    box.height = ceil((double)(n > 0 ? n : 1) * line_height) + 2;
    l->height += box.height + 1;
    dg_text_puts(l->out, "<tr>");
    dg_dot_cell(l->out, &box, dg_text_slice(&lines));
    dg_text_puts(l->out, "</tr>");
    dg_text_free(&lines);
    free(folded);
}

/* --- a slot's meetings --- */

static void put_sentence(layout *l, dg_dot_box box, size_t lines, const char *message,
                         const dg_style_value *values) {
    dg_text text = {0};
    dg_style_put(&text, dg_style_translate(l->diagram, message), values);
    char *words = dg_text_take(&text);
    put_folded(l, box, dg_style_made(l->diagram, words), lines);
    free(words);
}

static void put_meeting(layout *l, size_t m) {
    const dg_schedule *s = l->s;
    size_t chair = s->chair[m];
    const dg_style_value values[] = {
        DG_COUNT(m + 1), DG_COUNT((size_t)minutes_of(s, m)),
        DG_WORDS(chair == DG_NONE ? "–" : dg_style_name(l->diagram, chair))};
    dg_dot_box head = {.width = l->column,
                       .fill = l->diagram->theme->role[DG_ROLE_SUPPORT].fill,
                       .align = "left",
                       .font_size = font,
                       .bold = true};
    put_sentence(l, head, 1, "Meeting {1}: {2} min", values);
    head.bold = false;
    put_sentence(l, head, MOST_LINES, "Chair: {3}", values);
    for (size_t i = s->plan->first[m]; i < s->plan->first[m + 1]; i++) {
        const dg_task *task = dg_graph_task(l->diagram->graph, s->tasks[s->plan->items[i]], NULL);
        char *words = strcmp(task->path, task->title) == 0
                          ? dg_format("%s", task->path)
                          : dg_format("%s %s", task->path, task->title);
        dg_dot_box box = {.width = l->column,
                          .fill = l->diagram->theme->pale,
                          .align = "left",
                          .font_size = font};
        put_folded(l, box, dg_style_made(l->diagram, words), MOST_LINES);
        free(words);
    }
}

static void put_hours(char hours[16], uint64_t minutes) {
    snprintf(hours, 16, "%02u:%02u", (unsigned)(minutes / 60 % 100), (unsigned)(minutes % 60));
}

static void put_slot_head(layout *l, size_t slot) {
    const dg_real_slot *when = when_is(l, slot);
    char from[16] = "", to[16] = "";
    if (when != NULL) put_hours(from, when->start);
    if (when != NULL) put_hours(to, when->end);
    const dg_style_value values[] = {DG_COUNT(l->number[slot] + 1),
                                     DG_WORDS(when == NULL ? "" : when->date), DG_WORDS(from),
                                     DG_WORDS(to)};
    dg_dot_box head = {.width = l->column,
                       .align = "left",
                       .font_size = head_font,
                       .bold = true,
                       .ink = l->diagram->theme->ink};
    put_sentence(l, head, 1, "Slot {1}", values);
    head.bold = false;
    head.font_size = font;
    if (when != NULL) put_sentence(l, head, 1, "{2}, {3}–{4}", values);
}

/* A slot's rows; l->height tells how high they are, spaces included. */
static void put_slot(layout *l, size_t slot) {
    bool any = false;
    l->height = 0;
    put_slot_head(l, slot);
    for (size_t m = 0; m < l->s->plan->n_meetings; m++) {
        if (l->s->slot[m] != slot) continue;
        if (any) dg_text_puts(l->out, "<tr><td height=\"4\"></td></tr>");
        l->height += any ? 5 : 0;
        put_meeting(l, m);
        any = true;
    }
}

static double slot_height(layout *l, size_t slot) {
    dg_text scratch = {0}, *out = l->out;
    l->out = &scratch;
    put_slot(l, slot);
    l->out = out;
    dg_text_free(&scratch);
    return l->height;
}

/* Columns are filled up to the highest: Graphviz would stretch their rows. */
static void put_slots(layout *l, size_t first, size_t end) {
    double highest = 0;
    for (size_t slot = first; slot < end; slot++)
        highest = fmax(highest, slot_height(l, slot));
    open_row(l->out);
    put_blank(l->out, l->name_width + GAP, 1);
    for (size_t slot = first; slot < end; slot++) {
        dg_text_puts(l->out, "<td>");
        dg_dot_table(l->out, 1);
        put_slot(l, slot);
        dg_text_puts(l->out, "<tr>");
        put_blank(l->out, l->column, highest - l->height + 1);
        dg_text_puts(l->out, "</tr>");
        dg_dot_table_end(l->out);
        dg_text_puts(l->out, "</td>");
        put_blank(l->out, GAP - 2, 1);
    }
    close_row(l->out);
}

/* --- who is there when --- */

static void cover(layout *l, uint64_t from, uint64_t to, unsigned char state) {
    double scale = l->column / (double)l->longest;
    size_t end = (size_t)lround((double)to * scale);
    for (size_t x = (size_t)lround((double)from * scale); x < end; x++)
        if (l->state[x] < state) l->state[x] = state;
}

static void cover_meeting(layout *l, size_t m, size_t d) {
    const dg_schedule *s = l->s;
    const size_t *agenda = s->plan->items + s->plan->first[m];
    size_t n = s->plan->first[m + 1] - s->plan->first[m];
    cover(l, 0, minutes_of(s, m), MEETING);
    for (size_t i = 0; i < s->n_attendances; i++)
        if (s->attendances[i].meeting == m && s->attendances[i].department == d)
            cover(l, s->attendances[i].arrive, s->attendances[i].leave, WAITING);
    for (size_t i = 0; i < n; i++) {
        uint64_t end = dg_agenda_end(s->planning, agenda, i + 1);
        if (attends(s, agenda[i], d)) cover(l, end - s->planning->minutes[agenda[i]], end, BUSY);
    }
}

/* The column of a slot in the row of a department. */
static void put_stay(layout *l, size_t slot, size_t d) {
    const dg_theme *theme = l->diagram->theme;
    const char *const fills[] = {NULL, theme->pale, theme->cluster[1].fill,
                                 theme->role[DG_ROLE_LEAD].fill};
    size_t n = (size_t)l->column;
    memset(l->state, NOTHING, n);
    for (size_t m = 0; m < l->s->plan->n_meetings; m++)
        if (l->s->slot[m] == slot) cover_meeting(l, m, d);
    for (size_t first = 0, end; first < n; first = end) {
        for (end = first; end < n && l->state[end] == l->state[first]; end++)
            ;
        dg_dot_box box = {
            .width = (double)(end - first), .height = row_height, .fill = fills[l->state[first]]};
        dg_dot_cell(l->out, &box, DG_LITERAL(""));
    }
    put_blank(l->out, GAP, row_height);
}

static void put_department(layout *l, size_t first, size_t end, size_t d) {
    dg_text *dot = l->out;
    dg_text_puts(dot, "<tr><td height=\"1\"></td></tr>");
    open_row(dot);
    dg_text_puts(dot, "<td");
    dg_style_link_cell(l->diagram, dot, d);
    dg_text_puts(dot, ">");
    dg_dot_table(dot, 0);
    dg_text_puts(dot, "<tr>");
    dg_dot_box name = {
        .width = l->name_width, .height = row_height, .align = "right", .font_size = font};
    put_cut(l, name, dg_style_name(l->diagram, d));
    dg_text_puts(dot, "</tr>");
    dg_dot_table_end(dot);
    dg_text_puts(dot, "</td>");
    put_blank(dot, GAP, row_height);
    for (size_t slot = first; slot < end; slot++)
        put_stay(l, slot, d);
    close_row(dot);
}

/* From when to when the bars go: hours, or minutes from a meeting's start. */
static void put_axis(layout *l, size_t first, size_t end) {
    dg_text *dot = l->out;
    dg_text_puts(dot, "<tr><td height=\"5\"></td></tr>");
    open_row(dot);
    put_blank(dot, l->name_width + GAP, line_height);
    for (size_t slot = first; slot < end; slot++) {
        char from[16] = "0", to[16];
        const dg_real_slot *when = when_is(l, slot);
        snprintf(to, sizeof to, "%llu", (unsigned long long)(l->longest % 100000000));
        if (when != NULL) put_hours(from, when->start);
        if (when != NULL) put_hours(to, when->start + l->longest);
        dg_dot_box box = {.width = floor(l->column / 2),
                          .height = line_height,
                          .align = "left",
                          .ink = l->diagram->theme->ink_faint,
                          .font_size = 7};
        put_cut(l, box, from);
        box.width = l->column - box.width;
        box.align = "right";
        put_cut(l, box, to);
        put_blank(dot, GAP, line_height);
    }
    close_row(dot);
}

static void put_band(layout *l, size_t band) {
    size_t first = band * l->per_band, end = first + l->per_band;
    if (end > l->s->n_slots) end = l->s->n_slots;
    if (band > 0) dg_text_puts(l->out, "<tr><td height=\"12\"></td></tr>\n");
    put_slots(l, first, end);
    put_axis(l, first, end);
    mark_present(l, band);
    for (size_t i = 0; i < l->diagram->n_departments; i++)
        if (l->present[l->diagram->order[i]]) put_department(l, first, end, l->diagram->order[i]);
}

/* --- what it means --- */

static void say_plan(dg_diagram *diagram, const dg_schedule *s) {
    uint64_t waiting = 0;
    for (size_t i = 0; i < s->n_attendances; i++)
        waiting += s->attendances[i].leave - s->attendances[i].arrive - s->attendances[i].busy;
    dg_style_legend(diagram, diagram->theme->role[DG_ROLE_LEAD].fill,
                    dg_style_translate(diagram, "an item concerns it"));
    dg_style_legend(diagram, diagram->theme->cluster[1].fill,
                    dg_style_translate(diagram, "it waits"));
    dg_style_legend(diagram, diagram->theme->pale, dg_style_translate(diagram, "not needed"));
    DG_SAY(diagram,
           "A column is a slot, in it the meetings with chair and agenda; below, a bar for each "
           "department from when it comes to when it may leave.",
           DG_COUNT(0));
    DG_SAY(diagram,
           "{1} {1|task|tasks} in {2} {2|meeting|meetings} and {3} {3|slot|slots}; {4} "
           "{4|attendance|attendances}, {5} {5|minute|minutes} of waiting.",
           DG_COUNT(s->planning->n_items), DG_COUNT(s->plan->n_meetings), DG_COUNT(s->n_slots),
           DG_COUNT(s->n_attendances), DG_COUNT((size_t)waiting));
    DG_SAY(diagram,
           "The plan costs {1}, in document order it would be {2}; no plan costs less than {3}.",
           DG_COUNT((size_t)s->plan->cost), DG_COUNT((size_t)s->document_order),
           DG_COUNT((size_t)s->lower_bound));
}

dg_code dg_draw_meetings(dg_diagram *diagram, dg_error *err) {
    const dg_schedule *s = diagram->options->meetings;
    if (s == NULL) return dg_fail(err, DG_EINVAL, "a diagram of meetings wants a plan");
    dg_style_open(diagram, "graph", DG_LAYOUT_ROWS, "");
    if (s->plan->n_meetings == 0) {
        dg_style_nothing(diagram, "There is nothing to meet about.");
        return DG_OK;
    }
    layout l = {.diagram = diagram,
                .present = calloc(diagram->n_departments + 1, sizeof *l.present),
                .state = calloc(MOST_COLUMN + 1, sizeof *l.state)};
    dg_code code = DG_OK;
    if (!make_columns(&l, s) || l.present == NULL || l.state == NULL) {
        code = dg_fail_memory(err);
        goto done;
    }
    l.out = &diagram->dot;
    measure(&l);
    dg_text_puts(&diagram->dot, "    meetings [shape=plaintext, margin=0, label=<");
    dg_dot_table(&diagram->dot, 0);
    for (size_t band = 0; band < l.n_bands; band++)
        put_band(&l, band);
    dg_dot_table_end(&diagram->dot);
    dg_text_puts(&diagram->dot, ">];\n");
    say_plan(diagram, l.s);
done:
    free(l.column_of);
    free(l.number);
    free(l.present);
    free(l.state);
    return code;
}
