/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A theme, whatever is in it: refused with a line, or one that a diagram can be drawn with. */
#include <stdlib.h>
#include <string.h>

#include "dutygraph/diagram.h"
#include "dutygraph/read.h"
#include "view/theme.h"

static const char text[] = "一、总则\n1.修路（甲局牵头，乙部指导）\n2.种树（乙部、丙委负责）\n";

static dg_registry *registry;
static dg_document *document;
static dg_graph *graph;

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerInitialize(int *argc, char ***argv) {
    (void)argc, (void)argv;
    static dg_corpus corpus = {.documents = &document, .n = 1};
    if (dg_registry_new(&registry, NULL) != DG_OK) abort();
    if (dg_read_memory(&document, text, sizeof text - 1, "plan", registry, NULL, NULL) != DG_OK)
        abort();
    if (dg_graph_new(&graph, &corpus, NULL, NULL) != DG_OK) abort();
    return 0;
}

/* Nothing of a theme may end a string or open a tag in DOT. */
static void check_theme(const dg_theme *theme) {
    if (strpbrk(theme->font, "\"\\<>&") != NULL) abort();
    if (strspn(theme->ink + 1, "0123456789abcdefABCDEF") != 6 || theme->ink[0] != '#') abort();
    if (!(theme->size_title >= 6 && theme->size_title <= 48)) abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
    dg_theme *theme = NULL;
    dg_error err = {0};
    if (dg_theme_parse(&theme, (const char *)data, n, &err) != DG_OK) {
        if (err.code == DG_EFORMAT && err.message[0] == '\0') abort();
        return 0;
    }
    check_theme(theme);
    dg_diagram_options how = DG_DIAGRAM_OPTIONS_DEFAULT;
    how.theme = theme;
    how.other = 1;
    for (int kind = 0; kind < DG_N_DIAGRAMS; kind++) {
        char *dot = NULL;
        if (kind == DG_DRAW_MEETINGS) continue; /* wants a plan */
        if (dg_diagram_dot(&dot, NULL, graph, (dg_diagram_kind)kind, &how, NULL) != DG_OK) abort();
        free(dot);
    }
    dg_theme_free(theme);
    return 0;
}
