/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "dutygraph/table.h"
#include "view/html.h"
#include "view/report_parts.h"

void dg_page_raw(dg_report *report, const char *markup) {
    dg_text_puts(&report->html, markup);
}

void dg_page_rawf(dg_report *report, const char *format, ...) {
    char markup[256];
    va_list args;
    va_start(args, format);
    vsnprintf(markup, sizeof markup, format, args);
    va_end(args);
    dg_text_puts(&report->html, markup);
}

void dg_page_text(dg_report *report, const char *words) {
    dg_html_put(&report->html, dg_slice_of(words));
}

/* A sentence in one language: the message escaped first, so that values may be markup. */
static void put_sentence(dg_text *html, dg_lang lang, const char *message,
                         const dg_style_value *values) {
    dg_text safe = {0};
    dg_html_put(&safe, dg_slice_of(dg_translate(lang, message)));
    dg_text_puts(&safe, "");
    if (safe.failed || safe.at == NULL)
        html->failed = html->failed || safe.failed;
    else
        dg_style_put(html, safe.at, values);
    dg_text_free(&safe);
}

void dg_page_say(dg_report *report, const char *message, const dg_style_value *values) {
    dg_page_raw(report, "<span class=\"en\" lang=\"en\">");
    put_sentence(&report->html, DG_LANG_EN, message, values);
    dg_page_raw(report, "</span><span class=\"zh\" lang=\"zh-Hans\">");
    put_sentence(&report->html, DG_LANG_ZH, message, values);
    dg_page_raw(report, "</span>");
}

void dg_page_words(dg_report *report, const char *message) {
    DG_PAGE_SAY(report, message, DG_COUNT(0));
}

static void put_department(dg_text *html, const dg_report *report, size_t d) {
    dg_text_printf(html, "<a class=\"d\" href=\"#d%zu\"><bdi>", d);
    dg_html_put(html, dg_slice_of(dg_graph_department(report->graph, d)->name));
    dg_text_puts(html, "</bdi></a>");
}

void dg_page_department(dg_report *report, size_t department) {
    put_department(&report->html, report, department);
}

/* The text's string, kept until the report is done. */
static dg_style_value keep(dg_report *report, dg_text *text) {
    const char *kept = text->failed ? NULL : dg_arena_copy(report->arena, dg_text_slice(text));
    dg_text_free(text);
    if (kept == NULL) report->failed = true;
    return DG_WORDS(kept != NULL ? kept : "");
}

dg_style_value dg_page_name(dg_report *report, size_t department) {
    dg_text text = {0};
    put_department(&text, report, department);
    return keep(report, &text);
}

dg_style_value dg_page_task(dg_report *report, size_t task) {
    dg_text text = {0};
    const dg_task *t = dg_graph_task(report->graph, task, NULL);
    dg_text_printf(&text, "<a href=\"#t%zu\"><bdi>", task);
    dg_html_put(&text, dg_slice_of(t->path));
    dg_text_puts(&text, "</bdi></a>");
    return keep(report, &text);
}

dg_style_value dg_page_real(dg_report *report, double value, int decimals) {
    dg_text text = {0};
    dg_html_real(&text, value, decimals);
    return keep(report, &text);
}

dg_style_value dg_page_scale(dg_report *report, double value, int digits) {
    dg_text text = {0};
    dg_html_scale(&text, value, digits);
    return keep(report, &text);
}

void dg_page_section(dg_report *report, const char *id, const char *heading) {
    dg_page_rawf(report, "<section id=\"%s\" aria-labelledby=\"h-%s\"><h2 id=\"h-%s\">", id, id,
                 id);
    dg_page_words(report, heading);
    dg_page_raw(report, "</h2>\n");
}

void dg_page_section_end(dg_report *report) {
    dg_page_raw(report, "</section>\n");
}

void dg_page_table(dg_report *report, const char *caption, const dg_page_column *columns,
                   size_t n) {
    dg_page_raw(report, "<div class=\"scroll\"><table class=\"sortable\"><caption>");
    dg_page_words(report, caption);
    dg_page_raw(report, "</caption><thead><tr>");
    for (size_t i = 0; i < n; i++) {
        dg_page_raw(report,
                    columns[i].number ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">");
        dg_page_words(report, columns[i].title);
        dg_page_raw(report, "</th>");
    }
    dg_page_raw(report, "</tr></thead><tbody>\n");
}

void dg_page_table_end(dg_report *report) {
    dg_page_raw(report, "</tbody></table></div>\n");
}

void dg_page_row(dg_report *report, size_t a, size_t b) {
    if (a == DG_NONE)
        dg_page_raw(report, "<tr>");
    else if (b == DG_NONE)
        dg_page_rawf(report, "<tr data-d=\"%zu\">", a);
    else
        dg_page_rawf(report, "<tr data-d=\"%zu %zu\">", a, b);
}

void dg_page_row_end(dg_report *report) {
    dg_page_raw(report, "</tr>\n");
}

void dg_page_cell_name(dg_report *report, size_t department) {
    dg_page_raw(report, "<th scope=\"row\">");
    dg_page_department(report, department);
    dg_page_raw(report, "</th>");
}

void dg_page_cell_count(dg_report *report, size_t count) {
    if (count == DG_NONE)
        dg_page_raw(report, "<td class=\"n\">–</td>");
    else
        dg_page_rawf(report, "<td class=\"n\">%zu</td>", count);
}

void dg_page_cell_real(dg_report *report, double value, int decimals) {
    dg_page_raw(report, "<td class=\"n\">");
    dg_html_real(&report->html, value, decimals);
    dg_page_raw(report, "</td>");
}

void dg_page_cell_scale(dg_report *report, double value, int digits) {
    dg_page_raw(report, "<td class=\"n\">");
    dg_html_scale(&report->html, value, digits);
    dg_page_raw(report, "</td>");
}

void dg_page_cell_text(dg_report *report, const char *words) {
    dg_page_raw(report, "<td>");
    dg_page_text(report, words);
    dg_page_raw(report, "</td>");
}
