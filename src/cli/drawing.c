/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "drawing.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "progress.h"

void cli_corpus_title(char *title, size_t room, const cli *c, const dg_corpus *corpus) {
    if (corpus->n == 1)
        snprintf(title, room, "%s", corpus->documents[0]->title);
    else
        snprintf(title, room, dg_translate(c->lang, "%zu documents"), corpus->n);
}

static const char *ending(const char *path) {
    const char *slash = strrchr(path, '/'), *dot = strrchr(slash == NULL ? path : slash, '.');
    return dot == NULL ? "" : dot + 1;
}

const char *cli_picture_format(const char *path) {
    static const char *const formats[] = {"svg", "png", "pdf", "dot"};
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
        if (strcmp(ending(path), formats[i]) == 0) return formats[i];
    return NULL;
}

/* The pages as DOT, and where they go. */
typedef struct {
    char **dots, **paths;
    size_t n;
} album;

static char *page_path(const char *path, size_t page, size_t n) {
    size_t room = strlen(path) + 24, stem = strlen(path) - strlen(ending(path)) - 1;
    char *made = malloc(room);
    if (made == NULL) return NULL;
    if (n == 1)
        snprintf(made, room, "%s", path);
    else
        snprintf(made, room, "%.*s-%zu.%s", (int)stem, path, page + 1, ending(path));
    return made;
}

static dg_code describe(album *a, const dg_graph *graph, dg_diagram_kind kind,
                        dg_diagram_options how, const char *path, dg_error *err) {
    char *first = NULL;
    how.page = 0;
    dg_code code = dg_diagram_dot(&first, &a->n, graph, kind, &how, err);
    if (code != DG_OK) return code;
    a->dots = calloc(a->n, sizeof *a->dots);
    a->paths = calloc(a->n, sizeof *a->paths);
    if (a->dots == NULL || a->paths == NULL) {
        free(first);
        return DG_ENOMEM;
    }
    a->dots[0] = first;
    for (how.page = 0; code == DG_OK && how.page < a->n; how.page++) {
        if (how.page > 0) code = dg_diagram_dot(&a->dots[how.page], NULL, graph, kind, &how, err);
        a->paths[how.page] = page_path(path, how.page, a->n);
        if (code == DG_OK && a->paths[how.page] == NULL) code = DG_ENOMEM;
    }
    return code;
}

static dg_code write_dots(const album *a, dg_error *err) {
    dg_code code = DG_OK;
    for (size_t i = 0; code == DG_OK && i < a->n; i++)
        code = dg_write_file(a->paths[i], a->dots[i], strlen(a->dots[i]), err);
    return code;
}

static dg_code render(const album *a, const char *format, dg_error *err) {
    enum { AT_ONCE = 2 };
    char *helper = NULL;
    dg_render_job *jobs = calloc(a->n, sizeof *jobs);
    dg_picture *files = calloc(a->n, sizeof *files);
    dg_code code = jobs == NULL || files == NULL ? DG_ENOMEM : dg_render_find(&helper, err);
    for (size_t i = 0; code == DG_OK && i < a->n; i++) {
        files[i] = (dg_picture){format, a->paths[i]};
        jobs[i] = (dg_render_job){.dot = a->dots[i], .pictures = &files[i], .n_pictures = 1};
    }
    if (code == DG_OK) code = dg_render_many(jobs, a->n, AT_ONCE, helper, CLI_DRAW_TIMEOUT, err);
    free(jobs);
    free(files);
    free(helper);
    return code;
}

int cli_draw_pages(const cli *c, const dg_graph *graph, dg_diagram_kind kind,
                   dg_diagram_options how, const char *path) {
    album a = {0};
    dg_error err = {0};
    const char *format = ending(path);
    cli_progress_start(c, "Drawing");
    dg_code code = describe(&a, graph, kind, how, path, &err);
    if (code == DG_OK)
        code = strcmp(format, "dot") == 0 ? write_dots(&a, &err) : render(&a, format, &err);
    cli_progress_end();
    if (code == DG_OK && a.n > 1)
        cli_note("%zu pages: %s to %s", a.n, a.paths[0], a.paths[a.n - 1]);
    for (size_t i = 0; i < a.n; i++) {
        if (a.dots != NULL) free(a.dots[i]);
        if (a.paths != NULL) free(a.paths[i]);
    }
    free(a.dots);
    free(a.paths);
    if (code == DG_OK) return CLI_DONE;
    return cli_fail("%s", err.code == DG_OK ? "out of memory" : err.message);
}
