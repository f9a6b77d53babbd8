/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "no_memory.h"
#include "schedule.h"

#include <libxml/HTMLparser.h>

#include "base/strmap.h"
#include "base/text.h"
#include "dutygraph/report.h"
#include "view/html.h"

static char *report_of(const char *corpus_text, const dg_report_options *options) {
    dg_corpus *corpus = table_corpus(corpus_text);
    dg_graph *graph = table_graph(corpus);
    char *html = NULL;
    dg_error err = {0};
    dg_code code = dg_report_html(&html, corpus, graph, options, &err);
    assert_string_equal(err.message, "");
    assert_int_equal(code, DG_OK);
    dg_graph_free(graph);
    dg_corpus_free(corpus);
    return html;
}

static xmlDoc *parse(const char *html) {
    xmlDoc *page = htmlReadMemory(html, (int)strlen(html), NULL, "UTF-8",
                                  HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
    assert_non_null(page);
    return page;
}

/* Calls `visit` on every element in document order. */
static void walk(xmlNode *node, void (*visit)(xmlNode *element, void *data), void *data) {
    for (; node != NULL; node = node->next) {
        if (node->type == XML_ELEMENT_NODE) visit(node, data);
        walk(node->children, visit, data);
    }
}

static void words_are_never_markup(void **state) {
    (void)state;
    /* The five characters of https://html.spec.whatwg.org/#escapingString and the apostrophe; and
     * the control characters of
     * https://html.spec.whatwg.org/#parse-error-control-character-in-input-stream. */
    static const char *const cases[][2] = {
        {"甲局", "甲局"},
        {"<script>", "&lt;script&gt;"},
        {"a & b", "a &amp; b"},
        {"\"'", "&quot;&#39;"},
        {"]]>-->", "]]&gt;--&gt;"},
        {"a\nb\tc", "a\nb\tc"},
        {"a\x01"
         "b\x7F",
         "a\xEF\xBF\xBD"
         "b\xEF\xBF\xBD"},
        {"", ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        dg_text html = {0};
        dg_html_put(&html, dg_slice_of(cases[i][0]));
        char *made = dg_text_take(&html);
        assert_string_equal(made, cases[i][1]);
        free(made);
    }
}

static void hashes_are_those_of_the_standard(void **state) {
    (void)state;
    /* FIPS 180-2, appendix B.1, and the empty message, in base64. */
    static const char *const cases[][2] = {
        {"", "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"},
        {"abc", "'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='"},
    };
    for (size_t i = 0; i < 2; i++) {
        dg_text html = {0};
        dg_html_hash(&html, dg_slice_of(cases[i][0]));
        char *made = dg_text_take(&html);
        assert_string_equal(made, cases[i][1]);
        free(made);
    }
}

static void numbers_do_not_follow_the_locale(void **state) {
    (void)state;
    dg_text html = {0};
    dg_html_real(&html, 1.25, 1);
    dg_text_puts(&html, " ");
    dg_html_scale(&html, 0.000123456, 2);
    dg_text_puts(&html, " ");
    dg_html_scale(&html, 1.5e-13, 2);
    char *made = dg_text_take(&html);
    assert_string_equal(made, "1.2 0.00012 1.5e-13");
    free(made);
}

static void pictures_lose_their_prolog(void **state) {
    (void)state;
    dg_text html = {0};
    dg_html_svg(
        &html,
        "<?xml version=\"1.0\"?>\n<!DOCTYPE svg>\n<!-- made -->\n<svg width=\"1\">\n"
        "<g id=\"node1\" class=\"node\"><title> id=&quot;x&quot;</title></g><!-- a > b -->\n"
        "</svg>\n",
        "net");
    char *made = dg_text_take(&html);
    assert_string_equal(made, "<svg width=\"1\">\n<g id=\"net-node1\" class=\"node\"><title> "
                              "id=&quot;x&quot;</title></g>\n</svg>\n");
    free(made);
}

/* --- the page as a whole --- */

/* Parties are parted by blanks, tasks by slashes: so none stands in a name. */
static const char hostile[] =
    "<i>1: <script>alert(1)<script>* ]]>--><b>? \"onload=\"alert(2)% / "
    "2: <img\nsrc=x\nonerror=alert(3)>* ]]>--><b>? / "
    "3: \\N{1}&lt;\u202Eevil\u2066 <script>alert(1)<script>? '';!--\"<XSS>=&{()}*";

static void count_foreign(xmlNode *element, void *data) {
    static const char *const foreign[] = {"img", "b", "i", "xss", "iframe", "object", "form"};
    size_t *n = data;
    for (size_t i = 0; i < sizeof foreign / sizeof *foreign; i++)
        *n += xmlStrcmp(element->name, (const xmlChar *)foreign[i]) == 0;
    for (xmlAttr *a = element->properties; a != NULL; a = a->next)
        *n += xmlStrncmp(a->name, (const xmlChar *)"on", 2) == 0;
}

static void count_scripts(xmlNode *element, void *data) {
    *(size_t *)data += xmlStrcmp(element->name, (const xmlChar *)"script") == 0;
}

typedef struct {
    const char *name;
    bool found;
} wanted_card;

static void find_card(xmlNode *element, void *data) {
    wanted_card *wanted = data;
    xmlChar *name = xmlGetProp(element, (const xmlChar *)"data-name");
    if (name != NULL && strcmp((const char *)name, wanted->name) == 0) wanted->found = true;
    xmlFree(name);
}

static void hostile_words_stay_words(void **state) {
    (void)state;
    static const char *const names[] = {
        "<script>alert(1)<script>",   "]]>--><b>",
        "\"onload=\"alert(2)",        "<img\nsrc=x\nonerror=alert(3)>",
        "\\N{1}&lt;\u202Eevil\u2066", "'';!--\"<XSS>=&{()}"};
    dg_report_options options = DG_REPORT_OPTIONS_DEFAULT;
    for (int pictures = 0; pictures < 2; pictures++) {
        options.helper = pictures ? HELPER : NULL;
        char *html = report_of(hostile, &options);
        xmlDoc *page = parse(html);
        size_t foreign = 0, scripts = 0;
        walk(xmlDocGetRootElement(page), count_foreign, &foreign);
        walk(xmlDocGetRootElement(page), count_scripts, &scripts);
        assert_int_equal(foreign, 0);
        assert_int_equal(scripts, 1); /* the report's own */
        for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
            wanted_card wanted = {names[i], false};
            walk(xmlDocGetRootElement(page), find_card, &wanted);
            assert_true(wanted.found);
        }
        xmlFreeDoc(page);
        free(html);
    }
}

typedef struct {
    dg_strmap *ids;
    size_t n_ids, n_twice, n_links, n_dead, n_requests;
} page_links;

static void collect_id(xmlNode *element, void *data) {
    page_links *links = data;
    xmlChar *id = xmlGetProp(element, (const xmlChar *)"id");
    if (id == NULL) return;
    size_t length = strlen((const char *)id);
    links->n_ids++;
    size_t seen;
    links->n_twice += dg_strmap_get(links->ids, (dg_slice){(const char *)id, length}, &seen);
    assert_true(dg_strmap_set(links->ids, (dg_slice){(const char *)id, length}, 1));
    xmlFree(id);
}

static void follow(xmlNode *element, void *data) {
    page_links *links = data;
    for (xmlAttr *a = element->properties; a != NULL; a = a->next) {
        const char *name = (const char *)a->name;
        if (strcmp(name, "src") == 0 || strcmp(name, "style") == 0) links->n_requests++;
        if (strcmp(name, "href") != 0 && strcmp(name, "xlink:href") != 0) continue;
        xmlChar *href = xmlNodeGetContent(a->children);
        links->n_links++;
        size_t seen;
        if (href[0] != '#')
            links->n_requests++;
        else
            links->n_dead += !dg_strmap_get(links->ids, dg_slice_of((const char *)href + 1), &seen);
        xmlFree(href);
    }
}

static void links_stay_on_the_page(void **state) {
    (void)state;
    static const char *const corpora[] = {"1: 甲局* 乙部? / 2: 甲局 丙委 / 3: 丁办* || 1: 乙部*",
                                          "1: / 2:", ""};
    dg_report_options options = DG_REPORT_OPTIONS_DEFAULT;
    for (size_t i = 0; i < 3; i++)
        for (int pictures = 0; pictures < 2; pictures++) {
            options.helper = pictures ? HELPER : NULL;
            char *html = report_of(corpora[i], &options);
            xmlDoc *page = parse(html);
            page_links links = {.ids = dg_strmap_new()};
            walk(xmlDocGetRootElement(page), collect_id, &links);
            walk(xmlDocGetRootElement(page), follow, &links);
            assert_true(links.n_ids > 5 && links.n_links > 5);
            assert_int_equal(links.n_twice, 0);
            assert_int_equal(links.n_dead, 0);
            assert_int_equal(links.n_requests, 0);
            dg_strmap_free(links.ids);
            xmlFreeDoc(page);
            free(html);
        }
}

static size_t count(const char *text, const char *words) {
    size_t n = 0;
    for (const char *at = strstr(text, words); at != NULL; at = strstr(at + 1, words))
        n++;
    return n;
}

static void both_languages_say_the_same(void **state) {
    (void)state;
    dg_report_options options = DG_REPORT_OPTIONS_DEFAULT;
    char *english = report_of("1: 甲局* 乙部? / 2: 甲局 丙委", &options);
    options.lang = DG_LANG_ZH;
    char *chinese = report_of("1: 甲局* 乙部? / 2: 甲局 丙委", &options);
    assert_int_equal(count(english, "class=\"en\" lang=\"en\""),
                     count(english, "class=\"zh\" lang=\"zh-Hans\""));
    assert_int_equal(count(english, "<html lang=\"en\">"), 1);
    assert_int_equal(count(chinese, "<html lang=\"zh-Hans\">"), 1);
    /* Nothing else depends on the language that comes first, where the title does not. */
    assert_string_equal(strstr(english, "<head>"), strstr(chinese, "<head>"));
    free(english);
    free(chinese);
}

static void each_finding_leads_to_what_is_behind_it(void **state) {
    (void)state;
    /* Of 甲局, who convenes most and leads most, two; the crowd; tasks without a lead; ties twice;
     * clusters; absence: 8. Five departments or fewer are not called busiest. */
    char *html =
        report_of("1: 甲局* 乙部? / 2: 甲局* 乙部? 丙委? / 3: 乙部 / 4: 甲局 丙委 / 5:", NULL);
    const char *list = strstr(html, "<ul class=\"findings\">");
    char *findings = strdup(list);
    *strstr(findings, "</ul>") = '\0';
    assert_int_equal(count(findings, "<li>"), 8);
    assert_int_equal(count(findings, "<a class=\"more\" href=\"#"), 8);
    assert_int_equal(count(findings, "<bdi>甲局</bdi></a> carries the most: it is named on 3 of 5 "
                                     "tasks."),
                     1);
    assert_int_equal(count(findings, "<bdi>2</bdi></a> has the most to agree on it: 3 "), 1);
    free(findings);
    free(html);
}

static void the_levels_are_checked(void **state) {
    (void)state;
    dg_corpus *corpus = table_corpus("1: 甲局*");
    dg_graph *graph = table_graph(corpus);
    dg_report_options options = DG_REPORT_OPTIONS_DEFAULT;
    char *html = NULL;
    options.alpha = 1.5;
    assert_int_equal(dg_report_html(&html, corpus, graph, &options, NULL), DG_EINVAL);
    options.alpha = 0.05;
    options.clustering.resolution = -1;
    assert_int_equal(dg_report_html(&html, corpus, graph, &options, NULL), DG_EINVAL);
    options.clustering.resolution = 1;
    options.helper = "/nonexistent/dutygraph-render";
    dg_code code = dg_report_html(&html, corpus, graph, &options, NULL);
    assert_true(code == DG_EIO || code == DG_ERENDER);
    assert_null(html);
    dg_graph_free(graph);
    dg_corpus_free(corpus);
}

static void memory_may_run_out(void **state) {
    (void)state;
    dg_corpus *corpus = table_corpus("1: 甲局* 乙部? / 2: 甲局 乙部");
    dg_graph *graph = table_graph(corpus);
    dg_report_options options = DG_REPORT_OPTIONS_DEFAULT;
    options.clustering.runs = 1;
    char *html = NULL;
    schedule *x = schedule_new(graph, 20, 1, false);
    options.meetings = &x->s;
    assert_survives_no_memory(dg_report_html(&html, corpus, graph, &options, &err));
    free(html);
    schedule_free(x);
    dg_graph_free(graph);
    dg_corpus_free(corpus);
}

/* --- joint meetings --- */

static char *report_with_plan(const dg_corpus *corpus, const dg_graph *graph, const schedule *x) {
    dg_report_options o = DG_REPORT_OPTIONS_DEFAULT;
    char *html = NULL;
    o.meetings = x == NULL ? NULL : &x->s;
    assert_int_equal(dg_report_html(&html, corpus, graph, &o, NULL), DG_OK);
    return html;
}

/* Two meetings, of the first two tasks and of the third; 甲局 comes to the first from 0 to 20. The
 * plan is that of document order, and its bound is half of it: nothing saved, 50% possible. */
static void meetings_are_told(void **state) {
    (void)state;
    dg_corpus *corpus = table_corpus("1: 甲局* 乙部 / 2: 甲局* <b>? / 3: 乙部* <b>?");
    dg_graph *graph = table_graph(corpus);
    schedule *x = schedule_new(graph, 20, 1, false);
    char *html = report_with_plan(corpus, graph, x);
    static const char *const parts[] = {
        "<section id=\"meetings\"",
        "<li><a href=\"#meetings\">",
        "3 tasks need two or more departments: 2 joint meetings settle them, for 0% less than in "
        "document order; no plan is cheaper by more than another 50.0%.",
        "有3项任务涉及两个以上部门：开2场联席会议即可议完，成本比按文件顺序低0%"
        "；任何方案至多再省50.0%。",
        "<tr data-d=\"1 0 2\"><td class=\"n\">1</td><td class=\"n\">1</td><td><a class=\"d\" "
        "href=\"#d0\"><bdi>甲局</bdi></a></td><td class=\"n\">20</td><td class=\"n\">3</td><td "
        "class=\"agenda\"><ol><li><a href=\"#t0\"><bdi>1</bdi></a> <bdi>1</bdi></li>",
        "<tr data-d=\"0\"><th scope=\"row\"><a class=\"d\" "
        "href=\"#d0\"><bdi>甲局</bdi></a></th><td "
        "class=\"n\">1</td><td class=\"n\">1</td><td class=\"n\">0</td><td "
        "class=\"n\">20</td><td class=\"n\">20</td><td class=\"n\">0</td></tr>",
    };
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (strstr(html, parts[i]) == NULL) fail_msg("the page lacks %s", parts[i]);
    free(html);
    html = report_with_plan(corpus, graph, NULL);
    assert_null(strstr(html, "#meetings"));
    free(html);
    schedule_free(x);
    dg_graph_free(graph);
    dg_corpus_free(corpus);
}

/* A bound that the plan reaches is said to be reached. */
static void a_proved_plan_is_told(void **state) {
    (void)state;
    dg_corpus *corpus = table_corpus("1: 甲局* 乙部");
    dg_graph *graph = table_graph(corpus);
    schedule *x = schedule_new(graph, 20, 1, false);
    x->s.lower_bound = x->plan.cost;
    x->s.moves = 7;
    char *html = report_with_plan(corpus, graph, x);
    assert_non_null(strstr(html, "1 task needs two or more departments: 1 joint meeting settles"));
    assert_non_null(strstr(html, "; no plan is cheaper."));
    assert_null(strstr(html, "by trying"));
    free(html);
    x->s.lower_bound--;
    html = report_with_plan(corpus, graph, x);
    assert_non_null(strstr(html, "Found by trying 7 changes"));
    free(html);
    schedule_free(x);
    dg_graph_free(graph);
    dg_corpus_free(corpus);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(meetings_are_told),
        cmocka_unit_test(a_proved_plan_is_told),
        cmocka_unit_test(words_are_never_markup),
        cmocka_unit_test(hashes_are_those_of_the_standard),
        cmocka_unit_test(numbers_do_not_follow_the_locale),
        cmocka_unit_test(pictures_lose_their_prolog),
        cmocka_unit_test(hostile_words_stay_words),
        cmocka_unit_test(links_stay_on_the_page),
        cmocka_unit_test(both_languages_say_the_same),
        cmocka_unit_test(each_finding_leads_to_what_is_behind_it),
        cmocka_unit_test(the_levels_are_checked),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests_name("report", tests, NULL, NULL);
}
