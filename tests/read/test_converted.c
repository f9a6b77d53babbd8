/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents that LibreOffice and Chromium turned into other containers read like the texts that
 * they came from. Slow: only where DUTYGRAPH_ALL_TESTS is set, and the converter is there. */
#include <unistd.h>

#include "base/file.h"
#include "base/text.h"
#include "dutygraph/output.h"
#include "dutygraph/read.h"
#include "unit.h"

static dg_registry *registry;
static char folder[] = "/tmp/dutygraph-converted-XXXXXX";

/* "TASK ROLE NAME" line by line, or why it cannot be read. */
static char *rows_of(const char *path) {
    dg_document *d = NULL;
    dg_error err = {0};
    dg_text rows = {0};
    if (dg_read_file(&d, path, registry, NULL, &err) != DG_OK) {
        dg_text_printf(&rows, "%s: %s", path, err.message);
        return dg_text_take(&rows);
    }
    for (size_t i = 0; i < d->n_assignments; i++)
        dg_text_printf(&rows, "%s %s %s\n", d->tasks[d->assignments[i].task].path,
                       dg_role_name(d->assignments[i].role), d->assignments[i].as_written);
    dg_document_free(d);
    return dg_text_take(&rows);
}

static void run(const char *format, const char *input_filter, const char *path) {
    char *command = dg_format("soffice -env:UserInstallation=file://%s/profile --headless "
                              "--infilter='%s' --convert-to '%s' --outdir %s '%s' >%s/log 2>&1",
                              folder, input_filter, format, folder, path, folder);
    assert_int_equal(system(command), 0);
    free(command);
}

static void reads_alike(const char *path, const char *name, const char *ending) {
    char *converted = dg_format("%s/%s.%s", folder, name, ending);
    char *expected = rows_of(path), *actual = rows_of(converted);
    assert_string_equal(actual, expected);
    free(expected);
    free(actual);
    free(converted);
}

static const char text_filter[] = "Text (encoded):UTF8,LF,,,";

static void converted_texts_read_alike(const char *path, const char *name) {
    run("docx:MS Word 2007 XML", text_filter, path);
    run("doc:MS Word 97", text_filter, path);
    run("pdf:writer_pdf_Export", text_filter, path);
    reads_alike(path, name, "docx");
    reads_alike(path, name, "doc");
    reads_alike(path, name, "pdf");
}

/* --- Chromium --- */

typedef struct {
    const char *name, *style;
    const char *option; /* "": with the heads and feet that a browser adds */
} print;

#define BARE "--no-pdf-header-footer"
static const print prints[] = {
    {"plain", "", BARE},
    {"headed", "p{text-indent:2em}", ""},
    {"narrow", "@page{size:10cm 15cm;margin:1cm}p{text-indent:2em;font-size:11pt}", ""},
    {"large", "p{font-size:24pt;line-height:1.6}", ""},
    {"columns",
     "@page{size:A4 landscape}body{columns:2;column-gap:2em}p{text-indent:2em;font-size:10pt}",
     BARE},
    {"flush", "body{columns:2;column-gap:1cm}p{font-size:9pt}", BARE},
};

/* The text as a web page, a paragraph a line. */
static void write_page(const char *page, const char *path, const char *style) {
    char *text = NULL;
    size_t n = 0;
    dg_text html = {0};
    assert_int_equal(dg_file_read(&text, &n, path, NULL), DG_OK);
    dg_text_printf(&html, "<!DOCTYPE html><html lang=zh><meta charset=utf-8><style>%s</style><p>",
                   style);
    for (size_t i = 0; i < n; i++) {
        if (text[i] == '\n')
            dg_text_puts(&html, "<p>");
        else if (text[i] == '<' || text[i] == '&')
            dg_text_printf(&html, "&#%d;", text[i]);
        else
            dg_text_put(&html, (dg_slice){text + i, 1});
    }
    free(text);
    assert_int_equal(dg_write_file(page, html.at, html.n, NULL), DG_OK);
    dg_text_free(&html);
}

static void run_chromium(const char *name, const char *option) {
    char *command = dg_format(
        "timeout 100 chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run "
        "--disable-background-networking --disable-component-update --disable-sync "
        "--user-data-dir=%s/chromium %s --print-to-pdf=%s/%s.pdf %s/%s.html >%s/log 2>&1",
        folder, option, folder, name, folder, name, folder);
    assert_int_equal(system(command), 0);
    free(command);
}

static void printed_texts_read_alike(const char *path, const char *name) {
    for (size_t i = 0; i < sizeof prints / sizeof *prints; i++) {
        char *printed = dg_format("%s-%s", name, prints[i].name);
        char *page = dg_format("%s/%s.html", folder, printed);
        write_page(page, path, prints[i].style);
        run_chromium(printed, prints[i].option);
        reads_alike(path, printed, "pdf");
        free(page);
        free(printed);
    }
}

/* --- What is tried --- */

static bool there_is(const char *program) {
    char *command = dg_format("%s --version >/dev/null 2>&1", program);
    bool there = system(command) == 0;
    free(command);
    return there;
}

static bool is_wanted(void) {
    return getenv("DUTYGRAPH_ALL_TESTS") != NULL && there_is("soffice");
}

static bool chromium_is_wanted(void) {
    return getenv("DUTYGRAPH_ALL_TESTS") != NULL && there_is("chromium --no-sandbox");
}

#define SAMPLE SOURCE_DIR "/data/samples/ip-powerhouse-2016.txt"

static void the_sample(void **state) {
    (void)state;
    if (!is_wanted()) skip();
    converted_texts_read_alike(SAMPLE, "ip-powerhouse-2016");
}

static void the_sample_printed(void **state) {
    (void)state;
    if (!chromium_is_wanted()) skip();
    printed_texts_read_alike(SAMPLE, "ip-powerhouse-2016");
}

/* How many of the real documents are there. */
static size_t try_real_documents(void (*reads)(const char *path, const char *name)) {
    static const char *const names[] = {"ip-powerhouse-2016", "waste-free-city-2018",
                                        "incentives-2018", "business-environment-2020",
                                        "hubei-farms-2021"};
    const char *shared = getenv("DUTYGRAPH_SHARED");
    size_t n = 0;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char *path = dg_format("%s/documents/%s.txt",
                               shared != NULL ? shared : SOURCE_DIR "/../shared", names[i]);
        if (access(path, R_OK) == 0) {
            reads(path, names[i]);
            n++;
        }
        free(path);
    }
    return n;
}

static void the_real_documents(void **state) {
    (void)state;
    if (!is_wanted() || try_real_documents(converted_texts_read_alike) == 0) skip();
}

static void the_real_documents_printed(void **state) {
    (void)state;
    if (!chromium_is_wanted() || try_real_documents(printed_texts_read_alike) == 0) skip();
}

/* A file in the folder; free(result). */
static char *written(const char *name, const char *text) {
    char *path = dg_format("%s/%s", folder, name);
    assert_int_equal(dg_write_file(path, text, strlen(text), NULL), DG_OK);
    return path;
}

static void a_workbook(void **state) {
    (void)state;
    if (!is_wanted()) skip();
    char *path =
        written("table.csv", "序号,任务,牵头单位,配合单位\n1,加强监管,甲局,\"乙部、丙委\"\n"
                             "2,完善制度,丁厅,戊办\n");
    run("xlsx:Calc MS Excel 2007 XML", "CSV:44,34,76,1", path);
    reads_alike(path, "table", "xlsx");
    free(path);
}

/* LibreOffice keeps a text so short in the small streams, where antiword does not look. */
static void a_short_text(void **state) {
    (void)state;
    if (!is_wanted()) skip();
    char *path = written("short.txt", "一、加强监管。（甲局负责，乙部配合）\n");
    run("doc:MS Word 97", text_filter, path);
    reads_alike(path, "short", "doc");
    free(path);
}

/* A table of a cell a line, as pasted from a web page. */
static void cells_a_line_each(void **state) {
    (void)state;
    if (!is_wanted()) skip();
    char *path =
        written("cells.txt", "任务分工\n序号\n任务\n牵头单位\n配合单位\n1\n修建甲路\n县水利局\n"
                             "县甲局、县乙局\n2\n治理乙河\n县教育局\n县丙局\n");
    converted_texts_read_alike(path, "cells");
    free(path);
}

static void a_table_in_a_text(void **state) {
    (void)state;
    if (!is_wanted()) skip();
    char *path = written(
        "page.html",
        "<html><meta charset=utf-8><p>一、总则</p><table border=1><tr><td>序号<td>任务<td>牵头单位"
        "<td>配合单位<tr><td>1<td>"
        "加强组织领导，推动各项任务落实落地见效，形成工作合力，确保任务完成"
        "<td>甲局<td>乙部、丙委<tr><td>2<td>完善制度<td>丁厅<td>戊办</table><p>二、附则</p></"
        "html>");
    run("docx:MS Word 2007 XML", "HTML (StarWriter)", path);
    run("doc:MS Word 97", "HTML (StarWriter)", path);
    run("pdf:writer_pdf_Export", "HTML (StarWriter)", path);
    reads_alike(path, "page", "docx");
    reads_alike(path, "page", "doc");
    reads_alike(path, "page", "pdf");
    free(path);
}

/* What Word says of rows as wide as these stands where antiword does not look, and a character of
 * two halves it gives in two. */
static void a_wide_table(void **state) {
    (void)state;
    if (!is_wanted()) skip();
    char *path =
        written("wide.html",
                "<html><meta charset=utf-8><p>分工如下</p><table "
                "border=1><tr><th>任务<th>甲局<th>乙部<th>丙委"
                "<th>丁厅<th>戊办<th>己院<th>庚社<tr><td "
                "colspan=8>准备阶段<tr><td>𠮷祥工程🥇<td>A<td>R<td>C<td>I<td>C"
                "<td>R<td>C<tr><td>平安工程<td>R<td>A<td>C<td>I<td>R<td>C<td>C</table></html>");
    run("docx:MS Word 2007 XML", "HTML (StarWriter)", path);
    run("doc:MS Word 97", "HTML (StarWriter)", path);
    reads_alike(path, "wide", "docx");
    reads_alike(path, "wide", "doc");
    free(path);
}

/* One below another in one sheet, whose columns are those of both. */
static void tables_of_two_shapes(void **state) {
    (void)state;
    if (!is_wanted()) skip();
    char *path = written(
        "shapes.html",
        "<html><meta charset=utf-8><h2>一、治理</h2><table "
        "border=1><tr><td>活动<td>甲局<td>乙部<td>丙委"
        "<tr><td>规划<td>A<td>R<td>C<tr><td>审计<td>R<td>A<td>I</table><h2>二、签字</h2><table "
        "border=1>"
        "<tr><td>部门<td>签字<td>日期<tr><td>甲局<td><td></table><h2>三、运行</h2><table border=1>"
        "<tr><td>活动<td>丁厅<td>戊办<tr><td>巡检<td>R<td>A</table></html>");
    run("xlsx:Calc MS Excel 2007 XML", "HTML (StarCalc)", path);
    reads_alike(path, "shapes", "xlsx");
    free(path);
}

static int set_up(void **state) {
    (void)state;
    return mkdtemp(folder) != NULL && dg_registry_new(&registry, NULL) == DG_OK ? 0 : -1;
}

static int tear_down(void **state) {
    (void)state;
    dg_registry_free(registry);
    char *command = dg_format("rm -r %s", folder);
    int status = system(command);
    free(command);
    return status;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_sample),         cmocka_unit_test(the_real_documents),
        cmocka_unit_test(the_sample_printed), cmocka_unit_test(the_real_documents_printed),
        cmocka_unit_test(a_workbook),         cmocka_unit_test(a_table_in_a_text),
        cmocka_unit_test(a_short_text),       cmocka_unit_test(cells_a_line_each),
        cmocka_unit_test(a_wide_table),       cmocka_unit_test(tables_of_two_shapes),
    };
    return cmocka_run_group_tests_name("converted", tests, set_up, tear_down);
}
