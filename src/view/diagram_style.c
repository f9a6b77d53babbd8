/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/diagram_style.h"

#include <stdlib.h>

#include "dutygraph/table.h"
#include "view/diagram_label.h"
#include "view/dot.h"

static const double caption_ems = 76, title_ems = 34;
static const double sign_size = 1.4; /* of a legend's signs, in font sizes */

const char *dg_style_cluster_fill(const dg_diagram *diagram, size_t i) {
    return diagram->theme->cluster[i % DG_THEME_CLUSTERS].fill;
}

const char *dg_style_cluster_line(const dg_diagram *diagram, size_t i) {
    return diagram->theme->cluster[i % DG_THEME_CLUSTERS].line;
}

const char *dg_style_translate(const dg_diagram *diagram, const char *message) {
    return dg_translate(diagram->options->lang, message);
}

const char *dg_style_role_word(const dg_diagram *diagram, dg_role role) {
    static const char *const words[DG_N_ROLES] = {"supports", "jointly responsible", "leads"};
    return dg_style_translate(diagram, words[role]);
}

const char *dg_style_name(const dg_diagram *diagram, size_t department) {
    return dg_graph_department(diagram->graph, department)->name;
}

/* Lines as rows of a table, which stand further apart than lines do. */
static void put_rows(dg_text *dot, const char *lines, const char *before, const char *after) {
    dg_slice rest = dg_slice_of(lines);
    while (rest.n > 0) {
        size_t end = dg_slice_find(rest, "\n", 0);
        dg_text_printf(dot, "<tr><td align=\"%s\">%s", *before != '\0' ? "center" : "left", before);
        dg_dot_words(dot, (dg_slice){rest.at, end});
        dg_text_printf(dot, "%s</td></tr>", after);
        rest = dg_slice_skip(rest, end < rest.n ? end + 1 : end);
    }
}

static void put_title(dg_diagram *diagram) {
    char *title = dg_label_fold(diagram->options->title, title_ems);
    dg_text font = {0};
    dg_text_puts(&font, "<font point-size=\"");
    dg_dot_real(&font, diagram->theme->size_title * diagram->enlarged);
    dg_text_puts(&font, "\"><b>");
    dg_text_puts(&diagram->dot, "<");
    dg_dot_table(&diagram->dot, 5);
    put_rows(&diagram->dot, dg_style_made(diagram, title), dg_style_made(diagram, font.at),
             "</b></font>");
    dg_text_free(&font);
    dg_dot_table_end(&diagram->dot);
    dg_text_puts(&diagram->dot, ">");
    free(title);
}

/* Under a title the parts that do not hang together are stacked by the packer: the title, and the
 * rest, which for the engine dot a cluster without lines holds together. The packer takes clusters
 * before nodes, and works before dot turns rows into columns. Without a title nothing is packed:
 * Graphviz 2.43 reads past its clusters where it is to pack a single part. */
static const struct {
    const char *engine, *stacking;
    bool page, title_in_cluster;
} layouts[] = {
    [DG_LAYOUT_ROWS] = {"dot", ", pack=4, packmode=array_i1", true, true},
    [DG_LAYOUT_COLUMNS] = {"dot, rankdir=LR", ", pack=4, packmode=array_ci1", true, false},
    [DG_LAYOUT_FORCES] = {"sfdp", ", pack=4, packmode=array_i1", false, false},
};

/* A cluster that holds nodes together and does not show. */
static void put_plain_cluster(dg_diagram *diagram) {
    dg_text_printf(&diagram->dot, "graph [color=\"%s\", label=\"\"];\n",
                   diagram->theme->background);
}

static void put_title_node(dg_diagram *diagram, bool in_cluster) {
    dg_text *dot = &diagram->dot;
    if (in_cluster) dg_text_puts(dot, "  subgraph cluster_title { ");
    if (in_cluster) put_plain_cluster(diagram);
    dg_text_puts(dot, "  \" title\" [shape=plaintext, margin=0, label=");
    put_title(diagram);
    dg_text_printf(dot, "];%s\n", in_cluster ? " }" : "");
}

static void put_letters(dg_diagram *diagram, double size) {
    dg_text_puts(&diagram->dot, ", fontname=");
    dg_dot_string(&diagram->dot, diagram->theme->font);
    dg_text_printf(&diagram->dot, ", fontcolor=\"%s\"", diagram->theme->ink);
    if (size > 0) dg_text_puts(&diagram->dot, ", fontsize=");
    if (size > 0) dg_dot_real(&diagram->dot, size);
}

void dg_style_open(dg_diagram *diagram, const char *kind, dg_style_layout layout,
                   const char *attributes) {
    dg_text *dot = &diagram->dot;
    const char *title = diagram->options->bare ? NULL : diagram->options->title;
    bool titled = title != NULL && title[0] != '\0';
    dg_text_printf(dot, "%s dutygraph {\n  graph [layout=%s, bgcolor=\"%s\"", kind,
                   layouts[layout].engine, diagram->theme->background);
    put_letters(diagram, 0);
    dg_text_printf(dot, ", pad=0.3, dpi=144, outputorder=edgesfirst%s%s];\n  node [shape=box",
                   titled ? layouts[layout].stacking : "", attributes);
    put_letters(diagram, diagram->theme->size_name);
    dg_text_printf(dot, "];\n  edge [color=\"%s\"", diagram->theme->line);
    put_letters(diagram, diagram->theme->size_number);
    dg_text_puts(dot, "];\n");
    if (titled) put_title_node(diagram, layouts[layout].title_in_cluster);
    diagram->page = titled && layouts[layout].page;
    if (diagram->page) dg_text_puts(dot, "  subgraph cluster_page {\n    ");
    if (diagram->page) put_plain_cluster(diagram);
}

/* What a department does, in a line; its name alone where a page says the rest, in both languages.
 */
static void put_department_words(dg_diagram *diagram, dg_text *text, size_t department) {
    const dg_workload *load = &diagram->load[department];
    const char *name = dg_style_name(diagram, department);
    if (diagram->options->bare)
        dg_text_puts(text, name);
    else
        dg_style_put(text,
                     dg_style_translate(diagram, "{1}: {2} {2|task|tasks}; {3} led, {4} joint, {5} "
                                                 "supported; {6} alone"),
                     (dg_style_value[]){DG_WORDS(name), DG_COUNT(load->tasks), DG_COUNT(load->led),
                                        DG_COUNT(load->joint), DG_COUNT(load->supporting),
                                        DG_COUNT(load->sole)});
}

/* "#d7" of a page, or the department's address in the report, percent-encoded; "" for none. */
static void put_address(dg_diagram *diagram, dg_text *text, size_t department) {
    if (diagram->options->bare) {
        dg_text_printf(text, "#d%zu", department);
        return;
    }
    const char *link = diagram->options->link;
    if (link == NULL || *link == '\0') return;
    for (const char *c = link; *c != '\0'; c++)
        dg_text_put(text, *c == '\\' ? DG_LITERAL("%5C") : (dg_slice){c, 1});
    dg_text_puts(text, "#department=");
    for (const char *c = dg_style_name(diagram, department); *c != '\0'; c++) {
        if ((*c >= '0' && *c <= '9') || (*c >= 'A' && *c <= 'Z') || (*c >= 'a' && *c <= 'z'))
            dg_text_put(text, (dg_slice){c, 1});
        else
            dg_text_printf(text, "%%%02X", (unsigned char)*c);
    }
}

void dg_style_link_node(dg_diagram *diagram, size_t department) {
    dg_text *dot = &diagram->dot, address = {0}, words = {0};
    put_address(diagram, &address, department);
    put_department_words(diagram, &words, department);
    if (address.n > 0) dg_text_puts(dot, ", URL=");
    if (address.n > 0) dg_dot_string(dot, address.at);
    if (diagram->options->bare) dg_text_printf(dot, ", class=\"d%zu\"", department);
    dg_style_tooltip(diagram, words.at);
    dot->failed = dot->failed || address.failed;
    dg_text_free(&address);
    dg_text_free(&words);
}

void dg_style_tooltip(dg_diagram *diagram, const char *words) {
    dg_text_puts(&diagram->dot, ", tooltip=");
    dg_dot_tooltip(&diagram->dot, dg_style_made(diagram, words));
}

void dg_style_link_cell(dg_diagram *diagram, dg_text *dot, size_t department) {
    dg_text address = {0}, words = {0};
    put_address(diagram, &address, department);
    put_department_words(diagram, &words, department);
    if (address.n > 0) {
        dg_text_puts(dot, " href=\"");
        dg_dot_words(dot, dg_text_slice(&address));
        dg_text_puts(dot, "\"");
    }
    dg_dot_cell_title(dot, dg_style_made(diagram, words.at), ++diagram->n_cells);
    dot->failed = dot->failed || address.failed;
    dg_text_free(&address);
    dg_text_free(&words);
}

void dg_style_class_edge(dg_diagram *diagram, size_t a, size_t b) {
    if (diagram->options->bare) dg_text_printf(&diagram->dot, ", class=\"d%zu d%zu\"", a, b);
}

static void put_legend(dg_diagram *diagram, const char *sign, const char *colour,
                       const char *meaning) {
    enum { IN_A_ROW = 4 };
    dg_text *legend = &diagram->legend;
    dg_text_printf(&diagram->words, "%s\t%s\n", colour, meaning);
    if (diagram->n_legend > 0 && diagram->n_legend % IN_A_ROW == 0)
        dg_text_puts(legend, "</td></tr><tr><td align=\"left\">");
    diagram->n_legend++;
    dg_text_puts(legend, "<font point-size=\"");
    dg_dot_real(legend, sign_size * diagram->theme->size_caption * diagram->enlarged);
    dg_text_printf(legend, "\" color=\"%s\">%s</font> ", colour, sign);
    dg_dot_words(legend, dg_slice_of(meaning));
    dg_text_puts(legend, "&#160;&#160;&#160;&#160;");
}

void dg_style_legend(dg_diagram *diagram, const char *fill, const char *meaning) {
    put_legend(diagram, "■", fill, meaning);
}

void dg_style_legend_lines(dg_diagram *diagram) {
    for (int role = DG_ROLE_LEAD; role >= DG_ROLE_SUPPORT; role--)
        put_legend(diagram, "━━", diagram->theme->role[role].line,
                   dg_style_role_word(diagram, (dg_role)role));
}

void dg_style_role_line(dg_diagram *diagram, dg_role role) {
    const dg_theme_role *look = &diagram->theme->role[role];
    dg_text_printf(&diagram->dot, "color=\"%s\", style=%s, penwidth=", look->line, look->style);
    dg_dot_real(&diagram->dot, look->width);
}

static void put_value(dg_text *text, const dg_style_value *value) {
    if (value->text != NULL)
        dg_text_puts(text, value->text);
    else
        dg_text_printf(text, "%zu", value->number);
}

/* One {1} or {1|one|many}; returns its length. */
static size_t put_placeholder(dg_text *text, dg_slice rest, const dg_style_value *values) {
    const dg_style_value *value = &values[rest.at[1] - '1'];
    size_t end = dg_slice_find(rest, "}", 0), bar = dg_slice_find(rest, "|", 0);
    if (bar > end) {
        put_value(text, value);
    } else {
        size_t second = dg_slice_find(rest, "|", bar + 1);
        bool one = value->number == 1;
        size_t from = one ? bar + 1 : second + 1, to = one ? second : end;
        dg_text_put(text, (dg_slice){rest.at + from, to - from});
    }
    return end + 1;
}

void dg_style_put(dg_text *text, const char *sentence, const dg_style_value *values) {
    dg_slice rest = dg_slice_of(sentence);
    while (rest.n > 0) {
        size_t plain = dg_slice_find(rest, "{", 0);
        dg_text_put(text, (dg_slice){rest.at, plain});
        rest = dg_slice_skip(rest, plain);
        if (rest.n > 0) rest = dg_slice_skip(rest, put_placeholder(text, rest, values));
    }
}

void dg_style_say(dg_diagram *diagram, const char *message, const dg_style_value *values) {
    dg_text sentence = {0};
    dg_style_put(&sentence, dg_style_translate(diagram, message), values);
    char *whole = dg_text_take(&sentence);
    char *folded = whole != NULL ? dg_label_paragraph(whole, caption_ems) : NULL;
    dg_text_printf(&diagram->words, "%s\n", dg_style_made(diagram, whole));
    put_rows(&diagram->caption, dg_style_made(diagram, folded), "", "");
    free(whole);
    free(folded);
}

const char *dg_style_made(dg_diagram *diagram, const char *string) {
    if (string == NULL) diagram->dot.failed = true;
    return string != NULL ? string : "";
}

char *dg_style_names(const dg_diagram *diagram, const bool *chosen, bool value) {
    dg_text names = {0};
    for (size_t i = 0; i < diagram->n_departments; i++) {
        size_t d = diagram->order[i];
        if (chosen[d] != value) continue;
        if (names.n > 0) dg_text_puts(&names, dg_style_translate(diagram, ", "));
        dg_text_puts(&names, dg_style_name(diagram, d));
    }
    return dg_text_take(&names);
}

void dg_style_nothing(dg_diagram *diagram, const char *message) {
    dg_text_puts(&diagram->dot, "  nothing [shape=plaintext, fontsize=14, label=");
    dg_dot_string(&diagram->dot, dg_style_translate(diagram, message));
    dg_text_puts(&diagram->dot, "];\n");
}

void dg_style_close(dg_diagram *diagram) {
    dg_text *dot = &diagram->dot;
    if (diagram->page) dg_text_puts(dot, "  }\n");
    dot->failed = dot->failed || diagram->legend.failed || diagram->caption.failed;
    if (diagram->options->bare) {
        dg_text_puts(dot, "}\n");
        return;
    }
    dg_text_puts(dot, "  labelloc=b;\n  fontsize=");
    dg_dot_real(dot, diagram->theme->size_caption * diagram->enlarged);
    dg_text_puts(dot, ";\n  label=<");
    dg_dot_table(dot, 3);
    if (diagram->n_legend > 0) {
        dg_text_puts(dot, "<tr><td align=\"left\">");
        dg_text_put(dot, (dg_slice){diagram->legend.at, diagram->legend.n});
        dg_text_puts(dot, "</td></tr>");
    }
    dg_text_put(dot, (dg_slice){diagram->caption.at, diagram->caption.n});
    dg_dot_table_end(dot);
    dg_text_puts(dot, ">;\n}\n");
}
