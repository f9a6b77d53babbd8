/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The diagrams, drawn once where both languages have the same picture, with captions as text. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/fail.h"
#include "base/file.h"
#include "dutygraph/render.h"
#include "dutygraph/table.h"
#include "view/diagram_parts.h"
#include "view/html.h"
#include "view/report_parts.h"

enum { N_LANGS = 2, AT_ONCE = 2, MOST_SLOTS = 24 };

static const struct {
    dg_diagram_kind kind;
    const char *id, *heading;
} shown[] = {
    {DG_DRAW_NETWORK, "network", "Who has to work with whom"},
    {DG_DRAW_WORKLOAD, "bars", "Who carries the most, by role"},
    {DG_DRAW_LEADS, "leads", "Who leads whom"},
    {DG_DRAW_CLUSTERS, "together", "Who leads together"},
    {DG_DRAW_MEETINGS, "plan", "Who meets about what, and when"},
};
enum { N_SHOWN = sizeof shown / sizeof *shown };

static const dg_lang langs[N_LANGS] = {DG_LANG_EN, DG_LANG_ZH};
static const char *const lang_class[N_LANGS] = {"en", "zh"};
static const char *const lang_tag[N_LANGS] = {"en", "zh-Hans"};

typedef struct {
    char *dot, *words, *path, *svg; /* no path: as the other language's */
} picture;

typedef struct {
    picture pictures[N_SHOWN][N_LANGS];
    char *folder;
} album;

/* A plan is drawn where there is one whose words are legible. */
static bool is_shown(const dg_report *report, size_t i) {
    const dg_schedule *plan = report->options->meetings;
    if (shown[i].kind != DG_DRAW_MEETINGS) return true;
    return plan != NULL && plan->plan->n_meetings > 0 && plan->n_slots <= MOST_SLOTS;
}

static dg_code describe(album *a, const dg_report *report, dg_error *err) {
    dg_diagram_options how = DG_DIAGRAM_OPTIONS_DEFAULT;
    how.clustering = report->options->clustering;
    how.alpha = report->options->alpha;
    how.bare = true;
    how.meetings = report->options->meetings;
    for (size_t i = 0; i < N_SHOWN; i++)
        for (size_t k = 0; k < N_LANGS; k++) {
            picture *p = &a->pictures[i][k];
            if (!is_shown(report, i)) continue;
            how.lang = langs[k];
            dg_code code =
                dg_diagram_words(&p->dot, &p->words, report->graph, shown[i].kind, &how, err);
            if (code != DG_OK) return code;
        }
    return DG_OK;
}

static dg_code make_folder(album *a, dg_error *err) {
    const char *parent = getenv("TMPDIR");
    if (parent == NULL || *parent == '\0') parent = "/tmp";
    a->folder = dg_format("%s/dutygraph-XXXXXX", parent);
    if (a->folder == NULL) return dg_fail_memory(err);
    if (mkdtemp(a->folder) != NULL) return DG_OK;
    free(a->folder);
    a->folder = NULL;
    return dg_fail(err, DG_EIO, "cannot make a folder in %s", parent);
}

static dg_code draw(album *a, const dg_report *report, dg_error *err) {
    dg_render_job jobs[N_SHOWN * N_LANGS];
    dg_picture files[N_SHOWN * N_LANGS];
    size_t n = 0;
    for (size_t i = 0; i < N_SHOWN; i++)
        for (size_t k = 0; k < N_LANGS; k++) {
            picture *p = &a->pictures[i][k];
            if (p->dot == NULL || (k > 0 && strcmp(p->dot, a->pictures[i][0].dot) == 0)) continue;
            p->path = dg_format("%s/%zu-%zu.svg", a->folder, i, k);
            if (p->path == NULL) return dg_fail_memory(err);
            files[n] = (dg_picture){"svg", p->path};
            jobs[n] = (dg_render_job){.dot = p->dot, .pictures = &files[n], .n_pictures = 1};
            n++;
        }
    return dg_render_many(jobs, n, AT_ONCE, report->options->helper, report->options->timeout, err);
}

static dg_code fetch(album *a, dg_error *err) {
    for (size_t i = 0; i < N_SHOWN; i++)
        for (size_t k = 0; k < N_LANGS; k++) {
            picture *p = &a->pictures[i][k];
            char *bytes;
            size_t n;
            if (p->path == NULL) continue;
            dg_code code = dg_file_read(&bytes, &n, p->path, err);
            if (code != DG_OK) return code;
            dg_text svg = {0};
            dg_text_put(&svg, (dg_slice){bytes, n});
            free(bytes);
            p->svg = dg_text_take(&svg);
            if (p->svg == NULL) return dg_fail_memory(err);
        }
    return DG_OK;
}

static void clear(album *a) {
    for (size_t i = 0; i < N_SHOWN; i++)
        for (size_t k = 0; k < N_LANGS; k++) {
            picture *p = &a->pictures[i][k];
            if (p->path != NULL) unlink(p->path);
            free(p->dot);
            free(p->words);
            free(p->path);
            free(p->svg);
        }
    if (a->folder != NULL) rmdir(a->folder);
    free(a->folder);
}

/* A swatch is a picture of its own: the policy allows no style in the markup. */
static void put_key(dg_report *report, dg_slice colour, dg_slice meaning) {
    dg_page_raw(report, "<span class=\"key\"><svg width=\"14\" height=\"14\" aria-hidden=\"true\">"
                        "<rect width=\"14\" height=\"14\" rx=\"3\" fill=\"");
    dg_html_put(&report->html, colour);
    dg_page_raw(report, "\"/></svg> ");
    dg_html_put(&report->html, meaning);
    dg_page_raw(report, "</span> ");
}

/* Of what the diagram says, the legend's entries, or the sentences. */
static void put_words(dg_report *report, const char *words, bool keys) {
    dg_slice rest = dg_slice_of(words);
    while (rest.n > 0) {
        dg_slice line = {rest.at, dg_slice_find(rest, "\n", 0)};
        size_t tab = dg_slice_find(line, "\t", 0);
        if (keys && tab < line.n) {
            put_key(report, (dg_slice){line.at, tab}, dg_slice_skip(line, tab + 1));
        } else if (!keys && tab == line.n && line.n > 0) {
            dg_page_raw(report, "<p>");
            dg_html_put(&report->html, line);
            dg_page_raw(report, "</p>");
        }
        rest = dg_slice_skip(rest, line.n + 1);
    }
}

static void put_caption(dg_report *report, const picture pictures[N_LANGS], bool keys) {
    for (size_t k = 0; k < N_LANGS; k++) {
        dg_page_rawf(report, "<div class=\"%s%s\" lang=\"%s\">", keys ? "keys " : "", lang_class[k],
                     lang_tag[k]);
        put_words(report, pictures[k].words, keys);
        dg_page_raw(report, "</div>");
    }
}

static void put_figure(dg_report *report, size_t i, const picture pictures[N_LANGS]) {
    dg_page_section(report, shown[i].id, shown[i].heading);
    dg_page_rawf(report, "<figure class=\"%s\">", dg_diagram_name(shown[i].kind));
    put_caption(report, pictures, true);
    for (size_t k = 0; k < N_LANGS; k++) {
        if (pictures[k].svg == NULL) continue;
        char *prefix = dg_format("%s-%s", shown[i].id, lang_class[k]);
        bool both = pictures[1].svg == NULL;
        dg_page_rawf(report,
                     "<div class=\"picture%s%s\" tabindex=\"0\" role=\"group\" "
                     "aria-labelledby=\"h-%s\">",
                     both ? "" : " ", both ? "" : lang_class[k], shown[i].id);
        if (prefix != NULL) dg_html_svg(&report->html, pictures[k].svg, prefix);
        if (prefix == NULL) report->failed = true;
        dg_page_raw(report, "</div>");
        free(prefix);
    }
    dg_page_raw(report, "<figcaption>");
    put_caption(report, pictures, false);
    dg_page_raw(report, "</figcaption></figure>\n");
    dg_page_section_end(report);
}

dg_code dg_report_pictures(dg_report *report, dg_error *err) {
    album a = {0};
    if (report->options->helper == NULL || report->n_departments == 0) return DG_OK;
    dg_code code = describe(&a, report, err);
    if (code == DG_OK) code = make_folder(&a, err);
    if (code == DG_OK) code = draw(&a, report, err);
    if (code == DG_OK) code = fetch(&a, err);
    for (size_t i = 0; i < N_SHOWN && code == DG_OK; i++)
        if (is_shown(report, i)) put_figure(report, i, a.pictures[i]);
    clear(&a);
    return code;
}
