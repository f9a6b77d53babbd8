/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/diagram_style.h"

#include <stdlib.h>

#include "dutygraph/table.h"
#include "view/diagram_label.h"
#include "view/dot.h"

/* The first that a system has is taken. */
static const char fonts[] = "Noto Sans CJK SC,Source Han Sans SC,WenQuanYi Zen Hei,PingFang SC,"
                            "Microsoft YaHei,sans-serif";

static const double caption_ems = 76, title_ems = 34;

const char *const dg_style_role_fill[DG_N_ROLES] = {"#c9d3dd", "#6baed6", "#08519c"};
const char *const dg_style_role_ink[DG_N_ROLES] = {DG_INK, DG_INK, DG_INK_ON_DARK};

/* Fills: the "light" scheme of P. Tol, Colour Schemes, SRON/EPS/TN/09-002 (2021), made for words on
 * them and for colour-blind eyes; without its grey. Lines: the same hues, darker. */
static const struct {
    const char *fill, *line;
} clusters[] = {
    {"#77aadd", "#4477aa"}, {"#ee8866", "#b85533"}, {"#eedd88", "#a8923a"}, {"#99ddff", "#4a9cc4"},
    {"#ffaabb", "#c46a7c"}, {"#44bb99", "#227a62"}, {"#bbcc33", "#7f8c1a"}, {"#aaaa00", "#70700a"},
};

const char *dg_style_cluster_fill(size_t i) {
    return clusters[i % (sizeof clusters / sizeof *clusters)].fill;
}

const char *dg_style_cluster_line(size_t i) {
    return clusters[i % (sizeof clusters / sizeof *clusters)].line;
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
    dg_text_puts(&diagram->dot, "<");
    dg_dot_table(&diagram->dot, 5);
    put_rows(&diagram->dot, dg_style_made(diagram, title), "<font point-size=\"20\"><b>",
             "</b></font>");
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

static const char plain_cluster[] = "graph [color=white, label=\"\"];\n";

static void put_title_node(dg_diagram *diagram, bool in_cluster) {
    dg_text *dot = &diagram->dot;
    if (in_cluster) dg_text_printf(dot, "  subgraph cluster_title { %s", plain_cluster);
    dg_text_puts(dot, "  \" title\" [shape=plaintext, margin=0, label=");
    put_title(diagram);
    dg_text_printf(dot, "];%s\n", in_cluster ? " }" : "");
}

void dg_style_open(dg_diagram *diagram, const char *kind, dg_style_layout layout,
                   const char *attributes) {
    dg_text *dot = &diagram->dot;
    const char *title = diagram->options->bare ? NULL : diagram->options->title;
    bool titled = title != NULL && title[0] != '\0';
    dg_text_printf(dot,
                   "%s dutygraph {\n"
                   "  graph [layout=%s, bgcolor=white, fontname=\"%s\", fontcolor=\"" DG_INK
                   "\", pad=0.3, dpi=144, outputorder=edgesfirst%s%s];\n",
                   kind, layouts[layout].engine, fonts, titled ? layouts[layout].stacking : "",
                   attributes);
    dg_text_printf(dot,
                   "  node [fontname=\"%s\", fontcolor=\"" DG_INK "\", fontsize=11];\n"
                   "  edge [fontname=\"%s\", fontcolor=\"" DG_INK "\", fontsize=9, color=\"" DG_LINE
                   "\"];\n",
                   fonts, fonts);
    if (titled) put_title_node(diagram, layouts[layout].title_in_cluster);
    diagram->page = titled && layouts[layout].page;
    if (diagram->page) dg_text_printf(dot, "  subgraph cluster_page {\n    %s", plain_cluster);
}

void dg_style_link_node(dg_diagram *diagram, size_t department) {
    if (!diagram->options->bare) return;
    dg_text_printf(&diagram->dot, ", URL=\"#d%zu\", class=\"d%zu\", tooltip=", department,
                   department);
    dg_dot_string(&diagram->dot, dg_style_name(diagram, department));
}

void dg_style_link_cell(dg_diagram *diagram, dg_text *dot, size_t department) {
    if (!diagram->options->bare) return;
    dg_text_printf(dot, " href=\"#d%zu\" title=\"", department);
    dg_slice rest = dg_slice_of(dg_style_name(diagram, department));
    while (rest.n > 0) { /* an attribute holds no line break */
        size_t end = dg_slice_find(rest, "\n", 0);
        dg_dot_words(dot, (dg_slice){rest.at, end});
        if (end < rest.n) dg_text_puts(dot, " ");
        rest = dg_slice_skip(rest, end + 1);
    }
    dg_text_puts(dot, "\"");
}

void dg_style_class_edge(dg_diagram *diagram, size_t a, size_t b) {
    if (diagram->options->bare) dg_text_printf(&diagram->dot, ", class=\"d%zu d%zu\"", a, b);
}

void dg_style_legend(dg_diagram *diagram, const char *fill, const char *meaning) {
    enum { IN_A_ROW = 4 };
    dg_text *legend = &diagram->legend;
    dg_text_printf(&diagram->words, "%s\t%s\n", fill, meaning);
    if (diagram->n_legend > 0 && diagram->n_legend % IN_A_ROW == 0)
        dg_text_puts(legend, "</td></tr><tr><td align=\"left\">");
    diagram->n_legend++;
    dg_text_printf(legend, "<font point-size=\"14\" color=\"%s\">■</font> ", fill);
    dg_dot_words(legend, dg_slice_of(meaning));
    dg_text_puts(legend, "&#160;&#160;&#160;&#160;");
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
    dg_text_puts(dot, "  labelloc=b;\n  fontsize=10;\n  label=<");
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
