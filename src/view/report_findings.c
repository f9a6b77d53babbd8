/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The findings as a list; each leads to the table behind it. */
#include <string.h>

#include "view/report_parts.h"

static dg_style_value value_of(dg_report *report, const dg_found_value *value) {
    switch (value->kind) {
    case DG_FOUND_DEPARTMENT:
        return dg_page_name(report, value->number);
    case DG_FOUND_TASK:
        return dg_page_task(report, value->number);
    case DG_FOUND_REAL:
        return dg_page_real(report, value->real, (int)value->number);
    default:
        return DG_COUNT(value->number);
    }
}

static void put_finding(dg_report *report, const dg_finding *finding) {
    dg_style_value values[DG_FOUND_VALUES];
    for (size_t i = 0; i < finding->n_values; i++)
        values[i] = value_of(report, &finding->values[i]);
    dg_page_raw(report, "<li>");
    dg_page_say(report, finding->message, values);
    dg_page_rawf(report, " <a class=\"more\" href=\"#%s\">", finding->section);
    bool is_text = strcmp(finding->section, "document") == 0;
    dg_page_words(report, is_text ? "the sentence" : "the table");
    dg_page_raw(report, "</a></li>\n");
}

void dg_report_findings(dg_report *report) {
    dg_finding findings[DG_FINDINGS_MAX];
    size_t n = dg_findings_make(findings, &report->m, report->graph, report->options->alpha,
                                report->options->meetings);
    dg_page_section(report, "findings", "Findings");
    if (n == 0) {
        dg_page_raw(report, "<p>");
        dg_page_words(report, "No department is named.");
        dg_page_raw(report, "</p>");
    } else {
        dg_page_raw(report, "<ul class=\"findings\">\n");
        for (size_t i = 0; i < n; i++)
            put_finding(report, &findings[i]);
        dg_page_raw(report, "</ul>\n");
    }
    dg_page_section_end(report);
}
