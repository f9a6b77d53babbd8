/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every diagram of whole documents: laid out without a flaw, and words stay words. */
#include "layout.h"

#include <libxml/parser.h>
#include <unistd.h>

#include "base/text.h"
#include "dutygraph/diagram.h"
#include "dutygraph/read.h"
#include "dutygraph/registry.h"
#include "model/builder.h"

/* A diagram with what it is asked for. */
typedef struct {
    dg_diagram_kind kind;
    dg_parts parts;
    dg_by by;
} view;

static const view views[] = {
    {DG_DRAW_WORKLOAD, DG_PARTS_FITTING, DG_BY_LEAD},
    {DG_DRAW_WORKLOAD, DG_PARTS_CHAPTERS, DG_BY_LEAD},
    {DG_DRAW_WORKLOAD, DG_PARTS_SECTIONS, DG_BY_LEAD},
    {DG_DRAW_NETWORK, DG_PARTS_FITTING, DG_BY_LEAD},
    {DG_DRAW_LEADS, DG_PARTS_FITTING, DG_BY_LEAD},
    {DG_DRAW_CLUSTERS, DG_PARTS_FITTING, DG_BY_LEAD},
    {DG_DRAW_CLUSTERS, DG_PARTS_FITTING, DG_BY_RESPONSIBILITY},
    {DG_DRAW_BIPARTITE, DG_PARTS_FITTING, DG_BY_LEAD},
    {DG_DRAW_MATRIX, DG_PARTS_FITTING, DG_BY_LEAD},
    {DG_DRAW_MATRIX, DG_PARTS_TASKS, DG_BY_LEAD},
    {DG_DRAW_MATRIX, DG_PARTS_CHAPTERS, DG_BY_LEAD},
    {DG_DRAW_DEPARTMENT, DG_PARTS_FITTING, DG_BY_LEAD},
    {DG_DRAW_TIE, DG_PARTS_FITTING, DG_BY_LEAD},
};
enum { N_VIEWS = sizeof views / sizeof *views };

static dg_registry *registry;

static int make_registry(void **state) {
    (void)state;
    return dg_registry_new(&registry, NULL) == DG_OK ? 0 : -1;
}

static int free_registry(void **state) {
    (void)state;
    dg_registry_free(registry);
    return 0;
}

typedef void page_check(const char *dot);

static void look_at_good_layout(const char *dot) {
    layout_assert_good(HELPER, dot);
}

static void look_at(dg_document *document, dg_lang lang, page_check *check) {
    dg_corpus corpus = {.documents = &document, .n = 1};
    dg_graph *graph = NULL;
    assert_int_equal(dg_graph_new(&graph, &corpus, NULL, NULL), DG_OK);
    for (size_t i = 0; i < N_VIEWS; i++) {
        dg_diagram_options how = DG_DIAGRAM_OPTIONS_DEFAULT;
        how.lang = lang;
        how.title = document->title;
        how.parts = views[i].parts;
        how.by = views[i].by;
        how.other = 1;
        how.link = "report.html";
        size_t n_pages = 1;
        for (how.page = 0; how.page < n_pages; how.page++) {
            char *dot = NULL;
            dg_error err = {0};
            dg_diagram_dot(&dot, &n_pages, graph, views[i].kind, &how, &err);
            assert_string_equal(err.message, "");
            check(dot);
            free(dot);
        }
    }
    dg_graph_free(graph);
}

static void assert_legible(const char *path) {
    dg_document *document = NULL;
    assert_int_equal(dg_read_file(&document, path, registry, NULL, NULL), DG_OK);
    look_at(document, DG_LANG_ZH, look_at_good_layout);
    look_at(document, DG_LANG_EN, look_at_good_layout);
    dg_document_free(document);
}

static void the_sample_is_legible(void **state) {
    (void)state;
    assert_legible(SOURCE_DIR "/data/samples/ip-powerhouse-2016.txt");
}

static void assert_shared_is_legible(const char *name) {
    const char *folder = getenv("DUTYGRAPH_SHARED");
    char *path = folder != NULL ? dg_format("%s/documents/%s", folder, name)
                                : dg_format("%s/../shared/documents/%s", SOURCE_DIR, name);
    bool there = access(path, R_OK) == 0;
    if (there) assert_legible(path);
    free(path);
    if (!there) skip();
}

static void the_business_environment_is_legible(void **state) {
    (void)state;
    assert_shared_is_legible("business-environment-2020.txt");
}

static void the_waste_free_city_is_legible(void **state) {
    (void)state;
    assert_shared_is_legible("waste-free-city-2018.txt");
}

/* --- a document that means harm --- */

/* What a careless writer of DOT, HTML-like labels or SVG would let through. */
static const char *const hostile[] = {
    "<script>alert(3)</script>局",
    "\"];乙->部[URL=\"javascript:alert(4)\"]//",
    "\xE2\x80\xAE丙委\xE2\x80\x8F%s%n\\N\\G\\\"",
    "]]>丁\n办",
    "--></svg>戊院<!--",
    "{1}己署{2|3|4}",
    "<TABLE><TR><TD>庚局",
    "&lt;i&gt;辛局&amp;&#60;",
    "' onload='x",
    "</b></font></td>",
    "\\",
};
enum { RIGHT_TO_LEFT = 2, N_HOSTILE = sizeof hostile / sizeof *hostile };

/* A document whose every word is one of them: 3 sections, 12 tasks, as many departments as words.
 */
static dg_document *make_hostile(void) {
    dg_builder *b = dg_builder_new();
    dg_document *document = NULL;
    assert_non_null(b);
    dg_builder_head(b)->title = hostile[0];
    dg_builder_head(b)->name = hostile[1];
    for (size_t i = 0; i < 3; i++)
        dg_builder_section(b, (dg_section){.path = hostile[i],
                                           .label = "",
                                           .title = hostile[(i + 3) % N_HOSTILE],
                                           .parent = DG_NONE,
                                           .depth = 1});
    for (size_t i = 0; i < N_HOSTILE; i++)
        dg_builder_department(
            b, (dg_department){
                   .name = hostile[i], .english = "", .category = "", .kind = DG_KIND_DEPARTMENT});
    for (size_t i = 0; i < 12; i++) {
        const char *title = hostile[i * 5 % N_HOSTILE];
        dg_builder_task(b, (dg_task){.path = hostile[i * 3 % N_HOSTILE],
                                     .title = title,
                                     .text = title,
                                     .clause = title,
                                     .deadline = "",
                                     .due = "",
                                     .section = i % 3});
        for (size_t k = 0; k < 4; k++)
            dg_builder_assignment(b,
                                  (dg_assignment){.department = (i + k * k) % N_HOSTILE,
                                                  .role = k < 2 ? DG_ROLE_LEAD : (dg_role)(k % 2),
                                                  .as_written = title});
    }
    assert_int_equal(dg_builder_finish(&document, b, NULL), DG_OK);
    dg_builder_free(b);
    return document;
}

/* What a picture says: its words, and those under the pointer. */
typedef struct {
    dg_text shown, under;
} sayings;

static void take_content(dg_text *into, xmlNode *node) {
    xmlChar *text = xmlNodeGetContent(node);
    dg_text_printf(into, "%s\n", (const char *)text);
    xmlFree(text);
}

static void assert_link(xmlNode *attribute) {
    static const char report[] = "report.html#department=";
    xmlChar *value = xmlNodeGetContent(attribute);
    assert_int_equal(strncmp((const char *)value, report, sizeof report - 1), 0);
    xmlFree(value);
}

/* Nothing but what our own diagrams hold, and links into the report. */
static void assert_is_text(xmlNode *node, sayings *said) {
    static const char *const names[] = {"svg", "g",    "title",   "polygon", "text",
                                        "a",   "path", "ellipse", "polyline"};
    for (; node != NULL; node = node->next) {
        if (node->type == XML_COMMENT_NODE || node->type == XML_TEXT_NODE) continue;
        assert_int_equal(node->type, XML_ELEMENT_NODE);
        const char *name = (const char *)node->name;
        bool ours = false;
        for (size_t i = 0; i < sizeof names / sizeof *names; i++)
            ours = ours || strcmp(name, names[i]) == 0;
        if (!ours) fail_msg("the picture has an element %s", name);
        for (xmlAttr *a = node->properties; a != NULL; a = a->next) {
            assert_int_not_equal(strncmp((const char *)a->name, "on", 2), 0);
            if (strcmp((const char *)a->name, "href") == 0) assert_link((xmlNode *)a);
            if (strcmp((const char *)a->name, "title") == 0)
                take_content(&said->under, (xmlNode *)a);
        }
        if (strcmp(name, "text") == 0) take_content(&said->shown, node);
        assert_is_text(node->children, said);
    }
}

/* A workload names all departments: under the pointer as they are, but for a line break. */
static void assert_all_are_named(const char *under) {
    for (size_t i = 0; i < N_HOSTILE; i++) {
        char wanted[200];
        snprintf(wanted, sizeof wanted, "%s: ", hostile[i]);
        char *at = strchr(wanted, '\n');
        if (at != NULL) *at = ' ';
        if (i == RIGHT_TO_LEFT) snprintf(wanted, sizeof wanted, "丙委%%s%%n\\N\\G\\\": ");
        if (strstr(under, wanted) == NULL) fail_msg("%s is not in %s", wanted, under);
    }
}

static void look_at_text(const char *dot) {
    layout_assert_good(HELPER, dot);
    char *svg = layout_svg(HELPER, dot);
    xmlDoc *tree = xmlReadMemory(svg, (int)strlen(svg), "svg", NULL, XML_PARSE_NONET);
    assert_non_null(tree);
    sayings said = {0};
    assert_is_text(xmlDocGetRootElement(tree), &said);
    assert_non_null(strstr(said.shown.at, "script>")); /* as it is written */
    if (strstr(dot, " workload [") != NULL) assert_all_are_named(said.under.at);
    dg_text_free(&said.shown);
    dg_text_free(&said.under);
    xmlFreeDoc(tree);
    free(svg);
}

static void hostile_words_stay_words(void **state) {
    (void)state;
    dg_document *document = make_hostile();
    look_at(document, DG_LANG_EN, look_at_text);
    dg_document_free(document);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_sample_is_legible),
        cmocka_unit_test(the_business_environment_is_legible),
        cmocka_unit_test(the_waste_free_city_is_legible),
        cmocka_unit_test(hostile_words_stay_words),
    };
    return cmocka_run_group_tests_name("diagram_documents", tests, make_registry, free_registry);
}
