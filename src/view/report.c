/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dutygraph/report.h"

#include <stdlib.h>

#include "base/fail.h"
#include "dutygraph/table.h"
#include "view/html.h"
#include "view/report_parts.h"

/* src/view/report/report.css and report.js */
extern const unsigned char dg_report_css[], dg_report_js[];
extern const size_t dg_report_css_size, dg_report_js_size;

/* Sections that a reader jumps to, and what each must have to be there. */
enum { NOTHING, DEPARTMENTS, PICTURES, MEETINGS };
static const struct {
    const char *section, *title;
    int needs;
} contents[] = {
    {"findings", "Findings", NOTHING},  {"network", "Network", PICTURES},
    {"bars", "Workload", PICTURES},     {"leads", "Leads", PICTURES},
    {"matrix", "Matrix", DEPARTMENTS},  {"workload", "Tables", NOTHING},
    {"ties", "Ties", NOTHING},          {"absence", "Absence", NOTHING},
    {"meetings", "Meetings", MEETINGS}, {"departments", "Departments", DEPARTMENTS},
    {"document", "Document", NOTHING},  {"diagnostics", "Doubtful", NOTHING},
    {"methods", "Methods", NOTHING},
};

static dg_slice embedded(const unsigned char *bytes, size_t n) {
    return (dg_slice){(const char *)bytes, n};
}

static void put_policy(dg_report *report, dg_slice css, dg_slice js) {
    dg_page_raw(report,
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                "base-uri 'none'; form-action 'none'; style-src ");
    dg_html_hash(&report->html, css);
    dg_page_raw(report, "; script-src ");
    dg_html_hash(&report->html, js);
    dg_page_raw(report, "\">\n");
}

/* The only document's title, else how many there are; for the head in one language. */
static void put_title(dg_report *report, bool plain) {
    static const char message[] = "{1} {1|document|documents}";
    const dg_style_value n = DG_COUNT(report->corpus->n);
    if (report->corpus->n == 1)
        dg_page_text(report, report->corpus->documents[0]->title);
    else if (plain)
        dg_style_put(&report->html, dg_translate(report->options->lang, message), &n);
    else
        dg_page_say(report, message, &n);
}

static void put_head(dg_report *report, dg_slice css, dg_slice js) {
    dg_page_rawf(report, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n",
                 report->options->lang == DG_LANG_ZH ? "zh-Hans" : "en");
    put_policy(report, css, js);
    dg_page_raw(report, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                        "<meta name=\"color-scheme\" content=\"light dark\">\n"
                        "<meta name=\"referrer\" content=\"no-referrer\">\n"
                        "<meta name=\"generator\" content=\"dutygraph " DUTYGRAPH_VERSION "\">\n"
                        "<title>");
    put_title(report, true);
    dg_page_raw(report, " – dutygraph");
    dg_page_raw(report, "</title>\n<style>");
    dg_text_put(&report->html, css);
    dg_page_raw(report, "</style>\n</head>\n");
}

static void put_number(dg_report *report, size_t number, const char *unit) {
    dg_page_rawf(report, "<li><strong>%zu</strong> ", number);
    DG_PAGE_SAY(report, unit, DG_COUNT(number));
    dg_page_raw(report, "</li>");
}

static void put_header(dg_report *report) {
    dg_page_raw(report, "<header>\n<h1>");
    put_title(report, false);
    dg_page_raw(report, "</h1>\n<p class=\"lede\">");
    dg_page_words(report, "Who carries the most, and who has to work with whom");
    dg_page_raw(report, "</p>\n<ul class=\"numbers\">");
    put_number(report, report->n_tasks, "{1|task|tasks} read");
    put_number(report, report->n_departments, "{1|department|departments} named");
    put_number(report, dg_graph_n_edges(report->graph), "{1|assignment|assignments} made");
    dg_page_raw(report, "</ul>\n</header>\n<nav aria-label=\"dutygraph\">\n<ul>");
    int has = report->n_departments == 0        ? NOTHING
              : report->options->helper == NULL ? DEPARTMENTS
                                                : PICTURES;
    const dg_schedule *plan = report->options->meetings;
    bool meets = plan != NULL && plan->plan->n_meetings > 0;
    for (size_t i = 0; i < sizeof contents / sizeof *contents; i++) {
        if (contents[i].needs == MEETINGS ? !meets : contents[i].needs > has) continue;
        dg_page_rawf(report, "<li><a href=\"#%s\">", contents[i].section);
        dg_page_words(report, contents[i].title);
        dg_page_raw(report, "</a></li>");
    }
    dg_page_raw(report, "</ul>\n</nav>\n");
}

/* Words that the script shows, where it finds them in the language that is chosen. */
static void put_words_of_script(dg_report *report) {
    static const struct {
        const char *key, *message;
    } words[] = {
        {"search", "Name, path or text"}, {"filter", "Filter this table"}, {"close", "Close"},
        {"none", "Nothing found"},        {"more", "more; go on typing"},  {"rows", "rows shown"},
    };
    dg_page_raw(report, "<template id=\"words\">");
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        dg_page_rawf(report, "<p data-key=\"%s\">", words[i].key);
        dg_page_words(report, words[i].message);
        dg_page_raw(report, "</p>");
    }
    dg_page_raw(report, "</template>\n");
}

static dg_code put_body(dg_report *report, dg_slice js, dg_error *err) {
    dg_page_raw(report, "<body>\n<a class=\"skip\" href=\"#findings\">");
    dg_page_words(report, "Skip to the findings");
    dg_page_raw(report, "</a>\n");
    put_header(report);
    dg_page_raw(report, "<main>\n");
    dg_report_findings(report);
    dg_code code = dg_report_pictures(report, err);
    if (code == DG_OK) code = dg_report_matrix(report, err);
    if (code == DG_OK) code = dg_report_tables(report, err);
    dg_report_meetings(report);
    dg_report_cards(report);
    dg_report_document(report);
    if (code == DG_OK) code = dg_report_diagnostics(report, err);
    if (code == DG_OK) code = dg_report_methods(report, err);
    dg_page_raw(report, "</main>\n");
    put_words_of_script(report);
    dg_page_raw(report, "<script>");
    dg_text_put(&report->html, js);
    dg_page_raw(report, "</script>\n</body>\n</html>\n");
    return code;
}

dg_code dg_report_html(char **html, const dg_corpus *corpus, const dg_graph *graph,
                       const dg_report_options *options, dg_error *err) {
    static const dg_report_options defaults = DG_REPORT_OPTIONS_DEFAULT;
    dg_report report = {.corpus = corpus,
                        .graph = graph,
                        .options = options != NULL ? options : &defaults,
                        .n_departments = dg_graph_n_departments(graph),
                        .n_tasks = dg_graph_n_tasks(graph)};
    dg_slice css = embedded(dg_report_css, dg_report_css_size);
    dg_slice js = embedded(dg_report_js, dg_report_js_size);
    if (!(report.options->alpha >= 0 && report.options->alpha <= 1))
        return dg_fail(err, DG_EINVAL, "alpha is not between 0 and 1");
    report.arena = dg_arena_new();
    dg_code code = report.arena == NULL
                       ? dg_fail_memory(err)
                       : dg_measure_all(&report.m, graph, &report.options->clustering, err);
    if (code == DG_OK) {
        put_head(&report, css, js);
        code = put_body(&report, js, err);
    }
    if (code == DG_OK) {
        char *made = dg_text_take(&report.html);
        if (made == NULL || report.failed)
            code = dg_fail_memory(err);
        else
            *html = made;
        if (code != DG_OK) free(made);
    }
    dg_measured_clear(&report.m);
    dg_arena_free(report.arena);
    dg_text_free(&report.html);
    return code;
}
