/* SPDX-License-Identifier: MIT */
/* dutygraph-render [--check] [FORMAT:FILE…]: DOT from standard input, laid out once, as pictures.
 */
#include <graphviz/gvc.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "font.h"
#include "message.h"
#include "picture.h"

enum { DONE = 0, FAILED = 1, USAGE = 2, NO_FONT = 3 };

/* All of standard input, zero-terminated; NULL after a message. */
static char *read_input(void) {
    size_t n = 0, capacity = 64 * 1024;
    char *text = malloc(capacity);
    while (text != NULL) {
        n += fread(text + n, 1, capacity - n - 1, stdin);
        if (n + 1 < capacity) break;
        char *grown = realloc(text, capacity *= 2);
        if (grown == NULL) free(text);
        text = grown;
    }
    if (text == NULL || ferror(stdin)) {
        message_say(text == NULL ? "out of memory" : "cannot read standard input");
        free(text);
        return NULL;
    }
    text[n] = '\0';
    return text;
}

static bool lay_out(GVC_t *gvc, Agraph_t *graph) {
    const char *engine = agget(graph, (char *)"layout");
    if (engine == NULL || *engine == '\0') engine = "dot";
    if (gvLayout(gvc, graph, engine) == 0 && message_error() == NULL) return true;
    message_say("cannot lay out the graph: %s",
                message_error() != NULL ? message_error() : "no reason given");
    return false;
}

static bool draw(GVC_t *gvc, Agraph_t *graph, bool check, char **targets, int n) {
    if (!lay_out(gvc, graph)) return false;
    layout_check result;
    if (check && !check_layout(&result, graph)) {
        message_say("out of memory");
        return false;
    }
    if (check) check_print(&result);
    for (int i = 0; i < n; i++)
        if (!picture_write(gvc, graph, targets[i])) return false;
    return true;
}

static int run(bool check, char **targets, int n) {
    char *dot = read_input();
    if (dot == NULL) return FAILED;
    int status = FAILED;
    Agraph_t *graph = NULL;
    GVC_t *gvc = NULL;
    if (font_needs_chinese(dot) && !font_has_chinese()) {
        message_say("no font here has Chinese characters: install fonts-noto-cjk (Debian, Ubuntu), "
                    "google-noto-sans-cjk-fonts (Fedora) or font-noto-sans-cjk (Homebrew)");
        status = NO_FONT;
        goto done;
    }
    message_catch();
    gvc = gvContext();
    graph = agmemread(dot);
    if (graph == NULL || message_error() != NULL) {
        message_say("cannot read the DOT: %s",
                    message_error() != NULL ? message_error() : "it holds no graph");
        goto done;
    }
    if (draw(gvc, graph, check, targets, n)) status = DONE;
done:
    free(dot);
    return status;
}

int main(int argc, char **argv) {
    bool check = argc > 1 && strcmp(argv[1], "--check") == 0;
    char **targets = argv + 1 + check;
    int n = argc - 1 - check;
    for (int i = 0; i < n; i++) {
        if (picture_is_target(targets[i])) continue;
        message_say("not FORMAT:FILE with the format svg, png or pdf: %s", targets[i]);
        return USAGE;
    }
    int status = run(check, targets, n);
    if (fflush(stdout) != 0 && status == DONE) status = FAILED;
    _Exit(status); /* what Graphviz and its fonts hold on to goes with the process */
}
